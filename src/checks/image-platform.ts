import { buildFor, isPushable } from '../fixes';
import { type Fact, known, knownValue } from '../model/fact';
import type { Finding } from '../model/finding';
import { evidence, findingsOf } from '../model/finding-builder';
import type { ImageReference } from '../model/image-reference';
import type { Manifest, Platform } from '../model/registry';
import { type AskedPlatform, askedText } from '../model/target';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import type { Runtimes } from '../model/runtime';
import { windowsBuild } from '../model/windows';
import { offerOf } from '../placement/offer';
import {
  bestEntry,
  isSaid,
  matchSingle,
  type Node,
  type PlatformMatch,
  platformText,
  runtimesRead,
  takesFallback,
} from '../placement/platform-match';
import { artifactOf } from './artifact-kinds';
import { checkOf } from './check';
import { CODES, type Nodes } from './image-platform-words';
import { serviceTrouble } from './repository-service';
import { proofOfRuntime } from './proof-of-runtime';
import { refusedByRule } from './download-rule-match';
import { ofImage, perPool } from './applies';

const find = findingsOf('image-platform', 'gate', CODES);
/** The architectures that a GKE node can have, by operating system. */
const NODE_ARCHITECTURES = { linux: ['amd64', 'arm64'], windows: ['amd64'] } as const;

/** Does the image have a manifest that the pool's nodes select and can run? */
export const imagePlatform = checkOf(find, {
  title: 'The image has a platform that the nodes can run',
  subject: 'image on platform',
  alone: true,
  outside: true,
  traits: { ofPull: true, spreads: 'api' },
  judge: ofImage((image, facts) => {
    const { cluster, platforms } = facts.target;
    if (cluster === null)
      return platforms.length === 0
        ? [withoutPlatform(image, facts)]
        : platforms.map((platform) => judgeFor({ image, facts, nodes: askedNodes(platform) }));
    return perPool(find, facts, (pool, { version }) => judgeFor({ image, facts, nodes: nodesOf(pool, version) }));
  }),
});

/** One image on nodes of one platform. */
interface Case {
  readonly image: ImageReference;
  readonly facts: TargetFacts;
  readonly nodes: NodesJudged;
}

/** The nodes of a pool, or a platform that the user asked for. */
interface NodesJudged {
  /** Null: no nodes, only a platform. */
  readonly pool: string | null;
  readonly os: Node['os'];
  readonly architecture: Fact<string>;
  /** The Windows version as GKE names it; null if it is unknown, and on Linux. */
  readonly osVersion: string | null;
  readonly build: number | null;
  /** The nodes' version; null if it is unknown. */
  readonly version: string | null;
  /** What they report about their runtimes; null if they were not read. */
  readonly read: Runtimes | null;
  readonly runtime: PoolFacts['runtime'];
  /** Not even the operating system is known: nodes of a compute class that was not read. */
  readonly unread: boolean;
  /** The taints that keep pods off because of the platform. */
  readonly taints: readonly string[] | null;
}

const nodesOf = ({ pool, platform, reach, runtime }: PoolFacts, version: string | null): NodesJudged => ({
  pool: pool.name,
  ...platform,
  read: runtimesRead(pool, runtime),
  runtime,
  osVersion: pool.windowsOsVersion,
  build: platform.os === 'windows' ? windowsBuild(pool.windowsOsVersion) : null,
  version: pool.version ?? version,
  unread: pool.serviceAccount.kind === 'unread',
  taints: reach.kind === 'tainted' && reach.forPlatform ? reach.taints : null,
});

const askedNodes = ({ os, architecture, build }: AskedPlatform): NodesJudged => ({
  pool: null,
  os,
  architecture: known(architecture, '--platform'),
  osVersion: null,
  build,
  version: null,
  read: null,
  runtime: null,
  unread: false,
  taints: null,
});

/** The platforms of the image, if the user asked for none. */
function withoutPlatform(image: ImageReference, { image: { manifest, config, children } }: TargetFacts): Finding {
  const index = knownValue(manifest);
  const single = config === null ? undefined : knownValue(config);
  const entries = index?.shape === 'index' ? offerOf(index, children).entries.map(({ platform }) => platform) : [];
  const all = single === undefined ? entries : [single];
  return find.skip('not-asked', { image: image.text, has: textOf(all) || 'platforms that were not read' });
}

const textOf = (platforms: readonly Platform[]): string => platforms.map(platformText).join(', ');

/** The pool of a finding, or its subject if there is no pool. */
const aboutOf = ({ image, nodes }: Case): { readonly pool: string } | { readonly subject: string } =>
  nodes.pool === null
    ? { subject: `${image.text} on ${askedText({ ...nodes, architecture: knownValue(nodes.architecture) ?? '' })}` }
    : { pool: nodes.pool };

function judgeFor(of: Case): Finding {
  const { facts, image: reference } = of;
  const { image: read } = facts;
  const image = reference.text;
  const about = aboutOf(of);
  const rule = refusedByRule(facts);
  const trouble = read.manifest.state === 'known' ? null : serviceTrouble(read);
  if (trouble?.why === 'gcr-not-served') return find.skip('not-served', { image, why: trouble.message }, about);
  if (rule !== null) return find.unknown('kept-by-rule', { image, why: rule }, about);
  return find.match(
    read.manifest,
    `The manifest of ${image}`,
    {
      known: (manifest, from) => judgeManifest(of, manifest, from),
      absent: () => find.skip('image-absent', { image }, about),
    },
    about,
  );
}

function judgeManifest(of: Case, manifest: Manifest, from: string): Finding {
  const { image, facts } = of;
  const about = aboutOf(of);
  if (artifactOf(manifest) !== null) return find.skip('no-image', { image: image.text }, about);
  if (manifest.shape === 'index') {
    const { entries, unsaid } = offerOf(manifest, facts.image.children);
    const all = entries.map(({ platform }) => platform);
    const match = (node: Node): PlatformMatch => {
      const best = bestEntry(node, entries).match;
      return best === 'match' || unsaid.length === 0 ? best : 'unknown';
    };
    return judgeOffer(of, { platforms: all, unsaid: unsaid.length > 0, single: false, from, match });
  }
  const { config } = facts.image;
  if (manifest.shape === 'image' && config !== null)
    return find.match(
      config,
      `The platform of ${image.text}`,
      {
        known: (platform, source) => judgeSingle(of, platform, source),
        absent: () => find.unknown('config-absent', { image: image.text }, about),
      },
      about,
    );
  const { platform } = manifest;
  if (manifest.shape === 'schema1' && platform) return judgeSingle(of, platform, from);
  if (manifest.shape === 'unread') return find.unknown('unread', { image: image.text, host: image.host }, about);
  return find.unknown('no-platform', { image: image.text }, about);
}

function judgeSingle(of: Case, platform: Platform, from: string): Finding {
  if (!isSaid(platform)) return find.unknown('no-platform', { image: of.image.text }, aboutOf(of));
  const match = (node: Node): PlatformMatch => matchSingle(node, platform);
  return judgeOffer(of, { platforms: [platform], unsaid: false, single: true, from, match });
}

/** The platforms that the image offers, and how they were found. */
interface Offer {
  readonly platforms: readonly Platform[];
  /** An entry does not contain its platform, and the platform could not be read. */
  readonly unsaid: boolean;
  /** True for an image without an index: the runtime pulls it whatever its platform. */
  readonly single: boolean;
  readonly from: string;
  readonly match: (node: Node) => PlatformMatch;
}

function judgeOffer(of: Case, offer: Offer): Finding {
  const { os, architecture, build, unread, pool } = of.nodes;
  const about = aboutOf(of);
  // The image supports every architecture that the nodes can have. For a class that was not read, not even the
  // operating system is known.
  const hasAll = NODE_ARCHITECTURES[os].every((each) => offer.match({ os, architecture: each, build }) === 'match');
  if (architecture.state !== 'known' && !unread && hasAll)
    return judgeNode(of, { os, architecture: NODE_ARCHITECTURES[os].join(' or '), build }, 'match', offer);
  return find.match(
    architecture,
    `The architecture of node pool ${pool ?? ''}`,
    {
      known: (value) => {
        const node = { os, architecture: value, build };
        return judgeNode(of, node, offer.match(node), offer);
      },
      absent: ({ from }) => find.unknown('no-architecture', { pool: pool ?? '', from }, about),
    },
    about,
  );
}

function judgeNode(of: Case, node: Node, match: PlatformMatch, offer: Offer): Finding {
  const { image, nodes } = of;
  const pool = nodes.pool ?? '';
  const has = textOf(offer.platforms) || 'no image';
  const args: Nodes = { image: image.text, pool, nodes: nodeText(node, nodes.osVersion), has };
  const about = aboutOf(of);
  const proof = (says: 'pass' | 'fail') => ({
    ...about,
    evidence: [
      ...evidence('listed', says, offer.from, `${image.text}: ${has}`),
      ...(match === 'fallback' ? proofOfRuntime(says, nodes.runtime) : []),
    ],
  });
  const fix = () =>
    buildFor(image, {
      has: offer.unsaid ? null : offer.platforms,
      wanted: node,
      isPushable: isPushable(of.facts),
      immutable: hasImmutableTags(of.facts),
    });
  switch (match) {
    case 'match':
      return find.pass('fits', args, proof('pass'));
    case 'other-cpu':
      return find.warn('may-not-run', args, { ...proof('pass'), fix: fix() });
    case 'unknown':
      return find.unknown(
        node.os === 'windows' && node.build === null && !offer.unsaid ? 'no-build' : 'unsaid',
        args,
        about,
      );
    case 'fallback': {
      const takes = takesFallback(nodes.version, nodes.read);
      const own = nodes.version === null ? null : `GKE ${nodes.version}`;
      const version = nodes.read === null ? own : nodes.read.runtimes.join(', ');
      if (takes === false) return refused(of, 'fallback-gone', { ...args, version: version ?? '' });
      if (takes === 'some')
        return find.unknown('fallback-on-some', { ...args, version: version ?? '' }, { ...about, fix: fix() });
      if (nodes.read?.runtimes.some((each) => each.startsWith('cri-o:')) === true)
        return find.unknown(
          'fallback-of-another-runtime',
          { ...args, version: version ?? '' },
          { ...about, fix: fix() },
        );
      const assumptions =
        takes === true
          ? []
          : [
              find.assume(
                `containerd on ${pool === '' ? 'the nodes' : pool} (${version ?? 'version unknown'}) is older than 2.1, which would not take ${has}`,
                nodes.runtime?.state === 'denied' ? nodes.runtime.needs : [],
              ),
            ];
      return find.warn('fallback', args, { ...proof('pass'), fix: fix(), assumptions });
    }
    case 'no':
      if (!offer.single) return refused(of, 'none', args);
      return refused(of, isOnlyCpu(node, offer.platforms[0]) ? 'wrong-cpu' : 'wrong-system', args);
  }

  function refused(
    { nodes: { taints } }: Case,
    code: 'none' | 'wrong-cpu' | 'wrong-system' | 'fallback-gone',
    said: Nodes & { version?: string },
  ): Finding {
    if (taints !== null) return find.skip('tainted', { ...args, taints }, about);
    const more = { ...proof('fail'), fix: fix() };
    return code === 'fallback-gone'
      ? find.fail(code, { ...args, version: said.version ?? '' }, more)
      : find.fail(code, args, more);
  }
}

function hasImmutableTags({ image: { repository } }: TargetFacts): boolean {
  return repository !== null && knownValue(repository.repository)?.immutableTags === true;
}

const isOnlyCpu = (node: Node, platform: Platform | undefined): boolean =>
  node.os === 'linux' && platform?.os.toLowerCase() === 'linux';

const nodeText = ({ os, architecture, build }: Node, osVersion: string | null): string =>
  os === 'linux'
    ? `linux/${architecture}`
    : `windows/${architecture} ${build === null ? (osVersion ?? 'of an unknown version') : `10.0.${build}`}`;
