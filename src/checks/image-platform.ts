import { buildFor, isCallers } from '../fixes';
import { valueOf } from '../model/fact';
import type { Finding } from '../model/finding';
import { evidence, findingsOf } from '../model/finding-builder';
import type { ImageReference } from '../model/image-reference';
import type { Manifest, Platform } from '../model/registry';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import { windowsBuild } from '../model/windows';
import { offerOf } from '../placement/offer';
import {
  bestEntry,
  isSaid,
  matchSingle,
  type Node,
  type PlatformMatch,
  platformText,
  takesFallback,
} from '../placement/platform-match';
import { artifactOf } from './artifact-kinds';
import { checkOf } from './check';
import { CODES, type Nodes } from './image-platform-words';
import { serviceTrouble } from './repository-service';
import { refusedByRule } from './download-rule-match';
import { ofImage, perPool } from './applies';

const find = findingsOf('image-platform', 'gate', CODES);
/** The architectures that a GKE node can have, by system. */
const NODE_ARCHITECTURES = { linux: ['amd64', 'arm64'], windows: ['amd64'] } as const;

/** Does the image hold something that the pool's nodes take and can run? */
export const imagePlatform = checkOf(find, {
  title: 'The image has a platform that the nodes can run',
  subject: 'image on platform',
  traits: { ofPull: true, spreads: 'api' },
  judge: ofImage((image, facts) =>
    perPool(find, facts, (pool, { version }) => judgePool({ image, pool, facts, version })),
  ),
});

/** One pool of one target. */
interface Case {
  readonly image: ImageReference;
  readonly pool: PoolFacts;
  readonly facts: TargetFacts;
  /** Of the cluster: what nodes have whose pool says none. */
  readonly version: string | null;
}

function judgePool(of: Case): Finding {
  const { facts, image: reference, pool } = of;
  const { image: read } = facts;
  const image = reference.text;
  const about = { pool: pool.pool.name };
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
  const { image, facts, pool } = of;
  const about = { pool: pool.pool.name };
  if (artifactOf(manifest) !== null) return find.skip('no-image', { image: image.text }, about);
  if (manifest.shape === 'index') {
    const { entries, unsaid } = offerOf(manifest, facts.image.children ?? []);
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
  if (!isSaid(platform)) return find.unknown('no-platform', { image: of.image.text }, { pool: of.pool.pool.name });
  const match = (node: Node): PlatformMatch => matchSingle(node, platform);
  return judgeOffer(of, { platforms: [platform], unsaid: false, single: true, from, match });
}

/** What the image has for nodes, and how that was told. */
interface Offer {
  readonly platforms: readonly Platform[];
  /** An entry does not say its platform, and it could not be read. */
  readonly unsaid: boolean;
  /** True for an image without an index: the runtime pulls it whatever its platform. */
  readonly single: boolean;
  readonly from: string;
  readonly match: (node: Node) => PlatformMatch;
}

function judgeOffer(of: Case, offer: Offer): Finding {
  const { pool, platform } = of.pool;
  const { os, architecture } = platform;
  const about = { pool: pool.name };
  const build = os === 'windows' ? windowsBuild(pool.windowsOsVersion) : null;
  // Whatever the nodes' architecture is, the image has it; of a class that was not read not even the system is known.
  const hasAll = NODE_ARCHITECTURES[os].every((each) => offer.match({ os, architecture: each, build }) === 'match');
  if (architecture.state !== 'known' && (pool.origin === 'listed' || pool.serviceAccount !== '') && hasAll)
    return judgeNode(of, { os, architecture: NODE_ARCHITECTURES[os].join(' or '), build }, 'match', offer);
  return find.match(
    architecture,
    `The architecture of node pool ${pool.name}`,
    {
      known: (value) => {
        const node = { os, architecture: value, build };
        return judgeNode(of, node, offer.match(node), offer);
      },
      absent: ({ from }) => find.unknown('no-architecture', { pool: pool.name, from }, about),
    },
    about,
  );
}

function judgeNode(of: Case, node: Node, match: PlatformMatch, offer: Offer): Finding {
  const { image } = of;
  const { pool } = of.pool;
  const has = offer.platforms.map(platformText).join(', ') || 'no image';
  const args: Nodes = { image: image.text, pool: pool.name, nodes: nodeText(node, pool.windowsOsVersion), has };
  const about = { pool: pool.name };
  const proof = (says: 'pass' | 'fail') => ({
    ...about,
    evidence: evidence('listed', says, offer.from, `${image.text}: ${has}`),
  });
  const fix = () =>
    buildFor(image, {
      has: offer.unsaid ? null : offer.platforms,
      wanted: node,
      isCallers: isCallers(of.facts),
      immutable: hasImmutableTags(of.facts),
    });
  switch (match) {
    case 'match':
      return find.pass('fits', args, proof('pass'));
    case 'other-cpu':
      return find.warn('may-not-run', args, { ...proof('pass'), fix: fix() });
    case 'unknown':
      return find.unknown(node.os === 'windows' && node.build === null && !offer.unsaid ? 'no-build' : 'unsaid', args, {
        pool: pool.name,
      });
    case 'fallback': {
      const version = pool.version ?? of.version;
      const takes = takesFallback(version);
      if (takes === false) return refused(of, 'fallback-gone', { ...args, version: version ?? '' });
      const assumptions =
        takes === true
          ? []
          : [
              find.assume(
                `containerd on ${pool.name} (GKE ${version ?? 'of an unsaid version'}) is older than 2.1, which would not take ${has}`,
              ),
            ];
      return find.warn('fallback', args, { ...proof('pass'), fix: fix(), assumptions });
    }
    case 'no':
      if (!offer.single) return refused(of, 'none', args);
      return refused(of, isOnlyCpu(node, offer.platforms[0]) ? 'wrong-cpu' : 'wrong-system', args);
  }

  function refused(
    { pool: { reach } }: Case,
    code: 'none' | 'wrong-cpu' | 'wrong-system' | 'fallback-gone',
    said: Nodes & { version?: string },
  ): Finding {
    if (reach.kind === 'tainted' && reach.forPlatform)
      return find.skip('tainted', { ...args, taints: reach.taints }, about);
    const more = { ...proof('fail'), fix: fix() };
    return code === 'fallback-gone'
      ? find.fail(code, { ...args, version: said.version ?? '' }, more)
      : find.fail(code, args, more);
  }
}

function hasImmutableTags({ image: { repository } }: TargetFacts): boolean {
  return repository !== null && valueOf(repository.repository)?.immutableTags === true;
}

const isOnlyCpu = (node: Node, platform: Platform | undefined): boolean =>
  node.os === 'linux' && platform?.os.toLowerCase() === 'linux';

const nodeText = ({ os, architecture, build }: Node, osVersion: string | null): string =>
  os === 'linux'
    ? `linux/${architecture}`
    : `windows/${architecture} ${build === null ? (osVersion ?? 'of an unsaid version') : `10.0.${build}`}`;
