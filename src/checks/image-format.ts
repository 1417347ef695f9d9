import { buildAgain, isPushable, largerDisk, nameAnImage } from '../fixes';
import { knownValue } from '../model/fact';
import type { Assumption, Finding } from '../model/finding';
import { evidence, findingsOf, needsOf, type Proven } from '../model/finding-builder';
import { isAtLeast, parseGkeVersion } from '../model/gke-version';
import type { ImageReference } from '../model/image-reference';
import type { Manifest } from '../model/registry';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import { platformText, refusesSchema1, runtimesRead } from '../placement/platform-match';
import { clusterPath } from '../model/cluster';
import { ofImage, perPool } from './applies';
import { sizeText, type SmallDisk, smallDisk } from './image-disk';
import { proofOfRuntime } from './proof-of-runtime';
import { artifactOf, hasOddLayers } from './artifact-kinds';
import { countsDiffer, hasZstd, isEncrypted, zstdOn } from './image-layers';
import { checkOf } from './check';
import { refusedByRule } from './download-rule-match';
import { serviceTrouble } from './repository-service';

interface Image {
  readonly image: string;
}
type OnPool = Image & { readonly pool: string; readonly version: string };
type Part = Image & Record<'platform' | 'kind', string>;
type OnDisk = Image & Record<'pool' | 'layers' | 'unpacked' | 'disk', string>;

const CODES = {
  'is-image': ({ image, mediaType }: Image & { readonly mediaType: string }) =>
    `${image} is a container image (${mediaType})`,
  'not-an-image': ({ image, kind }: Image & { readonly kind: string }) =>
    `${image} is ${kind}, no container image: it may be pulled, and no container starts from it`,
  'part-not-an-image': ({ image, platform, kind }: Part) =>
    `What ${image} has for ${platform} is ${kind}, no container image: it may be pulled, and no container starts from it`,
  'volume-of-artifact': ({ image, kind }: Image & { readonly kind: string }) =>
    `${image} is ${kind}, and is only mounted as a volume, which needs no container image`,
  'schema-1-refused': ({ image, pool, version }: OnPool) =>
    `${image} has a manifest of Docker's schema 1, which containerd 2 on the nodes of ${pool} (${version}) does not pull`,
  'schema-1-taken': ({ image, pool, version }: OnPool) =>
    `${image} has a manifest of Docker's schema 1: containerd 1 on the nodes of ${pool} (${version}) still pulls it, containerd 2 (Linux nodes from 1.33, Windows from 1.35) does not`,
  'schema-1-unsaid': ({ image, pool }: Image & { readonly pool: string }) =>
    `${image} has a manifest of Docker's schema 1, and the version of the nodes of ${pool} is not known: containerd 2 does not pull it`,
  'schema-1-on-some': ({ image, pool, version }: OnPool) =>
    `${image} has a manifest of Docker's schema 1, which some of the nodes of ${pool} pull and some do not (${version}): containerd 2 does not`,
  'schema-1-no-nodes': ({ image }: Image) =>
    `${image} has a manifest of Docker's schema 1, which nodes with containerd 2 (GKE: Linux from 1.33, Windows from 1.35) do not pull, and no nodes are judged`,
  'odd-layers': ({ image }: Image) =>
    `${image} has layers of an image and layers of another kind: whether a node can unpack it cannot be determined`,
  'odd-layers-of-part': ({ image, platform }: Omit<Part, 'kind'>) =>
    `What ${image} has for ${platform} has layers of an image and layers of another kind: whether a node can unpack it cannot be determined`,
  'layers-differ': ({ image, layers, diffIds }: Image & Record<'layers' | 'diffIds', string>) =>
    `${image} cannot be unpacked: its manifest lists ${layers} layers, and its configuration ${diffIds} (“number of layers and diffIDs don't match”)`,
  'encrypted-layers': ({ image }: Image) =>
    `${image} has encrypted layers: only nodes that have a program and a key to decrypt them can unpack it, and no API shows whether they have`,
  'zstd-refused': ({ image, pool, version }: OnPool) =>
    `${image} has layers compressed with zstd, which the nodes of ${pool} (${version}) cannot unpack: containerd can from 1.5 on (“invalid tar header”)`,
  'zstd-unsaid': ({ image, pool, version }: OnPool) =>
    `${image} has layers compressed with zstd, and whether the nodes of ${pool} (${version}) can unpack them is not known: containerd can from 1.5 on, Docker from 23 on`,
  'larger-than-disk': ({ image, pool, layers, disk }: OnDisk) =>
    `${image} does not fit on the nodes of ${pool}: its layers are ${layers} compressed, and the nodes have ${disk}`,
  'disk-nearly-full': ({ image, pool, layers, disk, unpacked }: OnDisk) =>
    `${image} may not fit on the nodes of ${pool}: its layers are ${layers} compressed, about ${unpacked} while they are unpacked, and the nodes have ${disk}, of which 85 % is used before the kubelet deletes images`,
  unread: ({ image, host }: Image & { readonly host: string }) =>
    `The format of ${image} could not be read: ${host} says that it exists, but did not return its manifest`,
  'kept-by-rule': ({ image, why }: Image & { readonly why: string }) =>
    `The format of ${image} cannot be determined: ${why}`,
  'not-served': ({ image, why }: Image & { readonly why: string }) => `There is no ${image} to look at: ${why}`,
  'image-absent': ({ image }: Image) => `${image} does not exist`,
} as const;
const find = findingsOf('image-format', 'gate', CODES);

/** Is it a container image, in a format that the nodes' containerd can pull? */
export const imageFormat = checkOf(find, {
  title: 'The image is a container image that the nodes can unpack',
  subject: 'image',
  alone: true,
  outside: true,
  // containerd 2.1 pulls a Helm chart, but no container can start from it.
  traits: { ofPull: true, spreads: 'api', observed: 'always', heldAfterPull: ['not-an-image', 'part-not-an-image'] },
  judge: ofImage(judgeFormat),
});

function judgeFormat(reference: ImageReference, facts: TargetFacts): readonly Finding[] {
  const { manifest } = facts.image;
  const image = reference.text;
  if (manifest.state === 'known') return judgeManifest(reference, manifest.value, manifest.from, facts);
  const trouble = serviceTrouble(facts.image);
  const rule = refusedByRule(facts);
  if (trouble?.why === 'gcr-not-served') return [find.skip('not-served', { image, why: trouble.message })];
  if (rule !== null) return [find.unknown('kept-by-rule', { image, why: rule })];
  return [
    find.match<Manifest>(manifest, `The manifest of ${image}`, {
      known: ({ mediaType }) => find.skip('is-image', { image, mediaType }),
      absent: () => find.skip('image-absent', { image }),
    }),
  ];
}

function judgeManifest(
  reference: ImageReference,
  manifest: Manifest,
  from: string,
  facts: TargetFacts,
): readonly Finding[] {
  const { mediaType, shape } = manifest;
  const image = reference.text;
  const kind = artifactOf(manifest);
  const assumptions = isOnlyMounted(facts) ? assumedVolumes(facts) : [];
  const proof = (says: 'pass' | 'fail') =>
    evidence('listed', says, from, kind === null ? mediaType : `${mediaType}: ${kind}`);
  if (kind !== null) {
    if (isOnlyMounted(facts))
      return [find.pass('volume-of-artifact', { image, kind }, { evidence: proof('pass'), assumptions })];
    return [find.fail('not-an-image', { image, kind }, { evidence: proof('fail'), fix: nameAnImage(reference, kind) })];
  }
  if (shape === 'schema1') return judgeSchema1(reference, facts, proof);
  if (isEncrypted(manifest)) return [find.unknown('encrypted-layers', { image })];
  if (hasOddLayers(manifest)) return [find.unknown('odd-layers', { image })];
  const differ = countsDiffer(manifest, facts);
  if (differ !== null) {
    const args = { image, layers: String(differ.layers), diffIds: String(differ.diffIds) };
    return [
      find.fail('layers-differ', args, {
        evidence: evidence('listed', 'fail', from, `layers: ${args.layers}, rootfs.diff_ids: ${args.diffIds}`),
        fix: buildAgain(reference, isPushable(facts)),
      }),
    ];
  }
  // When Docker Hub's rate limit is exceeded, only the media type is known: an index is an index of images.
  if (shape === 'unread' && !/index|manifest\.list/.test(mediaType))
    return [find.unknown('unread', { image, host: reference.host })];
  const passes = { evidence: proof('pass'), assumptions: [...assumptions, ...assumedLayers(manifest, facts)] };
  return [
    ...(shape === 'index' && !isOnlyMounted(facts)
      ? judgeParts(reference, mediaType, facts, passes)
      : onPools(
          facts.pools.map((own) => (hasZstd(manifest) ? zstdFinding(own, from, mediaType, reference, facts) : null)),
          facts.pools,
          { image, mediaType },
          passes,
        )),
    ...diskFindings(reference, facts),
  ];
}

/**
 * For an index: judges the manifests that the nodes of each pool would use, if they were read. Artifacts may have
 * platforms, too.
 */
function judgeParts(
  reference: ImageReference,
  mediaType: string,
  facts: TargetFacts,
  passes: Proven,
): readonly Finding[] {
  const { pools } = facts;
  const image = reference.text;
  const odd = pools.map((own) => {
    const {
      pool: { name: pool },
      reach,
      taken,
    } = own;
    const part = reach.kind === 'excluded' ? null : (taken?.manifest ?? null);
    if (taken === null || part === null) return null;
    const platform = platformText(taken.platform);
    const kind = artifactOf(part);
    const more = { pool, subject: `${image} ${taken.digest}` };
    const from = taken.there.state === 'known' ? taken.there.from : '';
    if (kind === null && isEncrypted(part)) return find.unknown('encrypted-layers', { image }, more);
    if (kind === null && hasOddLayers(part)) return find.unknown('odd-layers-of-part', { image, platform }, more);
    if (kind === null) return hasZstd(part) ? zstdFinding(own, from, part.mediaType, reference, facts) : null;
    const seen = evidence('listed', 'fail', from, `${part.mediaType}: ${kind}`);
    const fix = nameAnImage(reference, kind);
    return find.fail('part-not-an-image', { image, platform, kind }, { ...more, evidence: seen, fix });
  });
  const hosts = pools.flatMap(({ reach, taken }) =>
    reach.kind === 'excluded' ? [] : (taken?.manifest?.layerHosts ?? []),
  );
  const assumptions = [...(passes.assumptions ?? []), ...assumedHosts([...new Set(hosts)])];
  return onPools(odd, pools, { image, mediaType }, { ...passes, assumptions });
}

/** The findings on the pools; the image as a whole passes if there are none. */
function onPools(
  found: readonly (Finding | null)[],
  pools: readonly PoolFacts[],
  args: Image & { readonly mediaType: string },
  passes: Proven,
): readonly Finding[] {
  if (found.every((each) => each === null)) return [find.pass('is-image', args, passes)];
  return found.map(
    (finding, at) => finding ?? find.pass('is-image', args, { ...passes, pool: pools[at]?.pool.name ?? null }),
  );
}

/** Judges zstd layers on the nodes of a pool. Null if the nodes can unpack them, or no pod lands there. */
function zstdFinding(
  own: PoolFacts,
  from: string,
  mediaType: string,
  reference: ImageReference,
  facts: TargetFacts,
): Finding | null {
  const { refuses, version } = zstdOn(own, knownValue(facts.cluster.cluster)?.version ?? null);
  if (refuses === false || own.reach.kind === 'excluded') return null;
  const { name: pool } = own.pool;
  const args = { image: reference.text, pool, version };
  if (refuses !== true) return find.unknown('zstd-unsaid', args, { pool });
  const proof = [...evidence('listed', 'fail', from, mediaType), ...proofOfRuntime('fail', own.runtime)];
  return find.fail('zstd-refused', args, { pool, evidence: proof, fix: buildAgain(reference, isPushable(facts)) });
}

/** Assumptions about the layers: those that come from other hosts, and a configuration that was not read. */
function assumedLayers(
  { layerHosts, layerCount }: Manifest,
  { image: { config } }: TargetFacts,
): readonly Assumption[] {
  const unread = layerCount !== null && config !== null && config.state !== 'known';
  return [
    ...(unread ? [find.assume('Its configuration lists as many layers as its manifest', needsOf(config))] : []),
    ...assumedHosts(layerHosts),
  ];
}

/** For hosts that layers may come from: containerd asks them first, then the registry, which need not have the layers. */
const assumedHosts = (hosts: readonly string[]): readonly Assumption[] =>
  hosts.length === 0
    ? []
    : [
        find.assume(
          `Nodes reach ${hosts.join(', ')}, from where some of the layers come (“urls” of its manifest), or the registry has them too`,
          [],
          true,
        ),
      ];

/**
 * Findings for the pools with disks that are too small for the image; nothing for other pools or if the size is
 * unknown.
 */
function diskFindings(reference: ImageReference, facts: TargetFacts): readonly Finding[] {
  const cluster = facts.cluster.cluster;
  if (cluster.state !== 'known') return [];
  return facts.pools.flatMap((own) => {
    const small = smallDisk(own, facts.image);
    if (small === null || cluster.value.mode === 'autopilot') return [];
    const { pool } = own;
    const args = {
      image: reference.text,
      pool: pool.name,
      layers: sizeText(small.layers),
      unpacked: sizeText(small.unpacked),
      disk: diskText(small.disk),
    };
    const more = {
      pool: pool.name,
      subject: `${reference.text} on the disk of ${clusterPath(cluster.value)}/nodePools/${pool.name}`,
      evidence: [
        ...evidence('listed', 'fail', small.from, `layers: ${String(small.layers)} bytes`),
        ...evidence('listed', 'fail', cluster.from, `${pool.name}: ${diskText(small.disk)}`),
      ],
      fix: largerDisk(cluster.value, pool, small.enoughGb),
    };
    return [small.sure ? find.warn('larger-than-disk', args, more) : find.warn('disk-nearly-full', args, more)];
  });
}

const diskText = (disk: SmallDisk['disk']): string =>
  disk.kind === 'boot'
    ? `a boot disk of ${String(disk.gb)} GB`
    : `${sizeText(disk.bytes)} for pods and images at the least`;

function judgeSchema1(
  reference: ImageReference,
  facts: TargetFacts,
  proof: (says: 'pass' | 'fail') => ReturnType<typeof evidence>,
): readonly Finding[] {
  const image = reference.text;
  const rebuilt = buildAgain(reference, isPushable(facts));
  if (facts.target.cluster === null) return [find.unknown('schema-1-no-nodes', { image }, { fix: rebuilt })];
  return perPool(find, facts, (own, cluster) => {
    const { pool, platform, runtime } = own;
    const read = runtimesRead(pool, runtime);
    const refuses = refusesSchema1(platform.os, pool.version ?? cluster.version, read);
    const version = read === null ? (pool.version ?? cluster.version) : read.runtimes.join(', ');
    const args = { image, pool: pool.name, version: version ?? '' };
    const proven = (says: 'pass' | 'fail') => ({
      pool: pool.name,
      evidence: [...proof(says), ...proofOfRuntime(says, runtime)],
      fix: rebuilt,
    });
    if (refuses === 'some') return find.unknown('schema-1-on-some', args, { pool: pool.name, fix: rebuilt });
    if (refuses === 'unknown') return find.unknown('schema-1-unsaid', args, { pool: pool.name });
    return refuses
      ? find.fail('schema-1-refused', args, proven('fail'))
      : find.warn('schema-1-taken', args, proven('pass'));
  });
}

/** True if every known use is an image volume, which accepts artifacts as well. */
function isOnlyMounted({ target: { image } }: TargetFacts): boolean {
  if (!image.valid || image.plain) return false;
  const { uses } = image;
  return uses.length > 0 && uses.every(({ mounted }) => mounted);
}

/**
 * Before Kubernetes 1.35 image volumes are off by default (https://kubernetes.io/docs/concepts/storage/volumes/#image).
 */
function assumedVolumes({ cluster: { cluster } }: TargetFacts): readonly Assumption[] {
  const version = cluster.state === 'known' ? parseGkeVersion(cluster.value.version ?? '') : null;
  if (cluster.state !== 'known' || version === null || isAtLeast(version, 1, 35)) return [];
  return [
    find.assume(
      `Image volumes are switched on in ${cluster.value.name}: before Kubernetes 1.35 they are off by default, and a pod that has one is refused`,
      [],
      true,
    ),
  ];
}
