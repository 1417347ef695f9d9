import { buildFor } from '../fixes';
import type { Fact } from '../model/fact';
import type { Finding } from '../model/finding';
import type { ImageReference } from '../model/image-reference';
import type { Manifest, Platform } from '../model/registry';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import type { Check } from './check';
import { evidence, judgeOf, type More } from './judge';
import { bestMatch, isSaid, type Node, type Offered, platformsOf, platformText, windowsBuild } from './platform-match';
import { serviceTrouble } from './repository-service';
import { refusedByRule } from './download-rule-match';
import { perPool, referenceOf } from './applies';

const judge = judgeOf('image-platform', 'gate');
/** The architectures that a GKE node can have, by system. */
const NODE_ARCHITECTURES = { linux: ['amd64', 'arm64'], windows: ['amd64'] } as const;

/** Does the image hold something that the pool's nodes can run? */
export const imagePlatform: Check = {
  id: 'image-platform',
  kind: 'gate',
  title: 'The image has a platform that the nodes can run',
  subject: 'image on platform',
  traits: { ofPull: true, spreads: 'api' },
  judge: (facts) => {
    const image = referenceOf(facts);
    return image === null ? [] : perPool(judge, facts, (pool) => judgePool(image, pool, facts));
  },
};

function judgePool(image: ImageReference, pool: PoolFacts, all: TargetFacts): Finding {
  const { image: facts } = all;
  const about: More = { pool: pool.pool.name };
  const rule = refusedByRule(all);
  const trouble = facts.manifest.state === 'known' ? null : serviceTrouble(facts);
  if (trouble?.why === 'gcr-not-served')
    return judge.skip(`There is no ${image.text} to look at: ${trouble.message}`, about);
  if (rule !== null) return judge.unknown(`The platforms of ${image.text} cannot be told: ${rule}`, about);
  return judge.match(
    facts.manifest,
    `The manifest of ${image.text}`,
    {
      known: (manifest, from) => {
        if (manifest.shape === 'index')
          return judgeOffer(image, pool, { ...platformsOf(manifest), single: false, from });
        if (manifest.shape === 'image' && facts.config !== null) return judgeSingle(image, pool, facts.config, about);
        if (manifest.shape === 'unread')
          return judge.unknown(
            `The platforms of ${image.text} could not be read: ${image.host} says that it is there, and did not hand out its manifest`,
            about,
          );
        return judge.unknown(`${image.text} carries no platform to read: ${shapeText(manifest)}`, about);
      },
      absent: () => judge.skip(`${image.text} does not exist`, about),
    },
    about,
  );
}

const shapeText = ({ shape, mediaType, artifactType }: Manifest): string =>
  shape === 'image' ? 'its manifest has no config' : `its manifest is ${artifactType ?? mediaType}`;

function judgeSingle(image: ImageReference, pool: PoolFacts, config: Fact<Platform>, about: More): Finding {
  return judge.match(
    config,
    `The platform of ${image.text}`,
    {
      known: (platform, from) =>
        isSaid(platform)
          ? judgeOffer(image, pool, { platforms: [platform], unsaid: false, single: true, from })
          : judge.unknown(`The config of ${image.text} does not say its platform`, about),
      absent: () =>
        judge.unknown(`The config of ${image.text}, which says its platform, is not in the registry`, about),
    },
    about,
  );
}

/** What the image has for nodes, and how that was told. */
interface Offer extends Offered {
  /** True for an image without an index: the runtime pulls it whatever its platform. */
  readonly single: boolean;
  readonly from: string;
}

function judgeOffer(image: ImageReference, pool: PoolFacts, offer: Offer): Finding {
  const { os, architecture } = pool.platform;
  const about: More = { pool: pool.pool.name };
  const build = os === 'windows' ? windowsBuild(pool.pool.windowsOsVersion) : null;
  const verdicts = NODE_ARCHITECTURES[os].map((each) => bestMatch({ os, architecture: each, build }, offer));
  // Whatever the nodes' architecture is, the image has it; of a class that was not read not even the system is known.
  const [first] = verdicts;
  if (
    architecture.state !== 'known' &&
    (pool.pool.origin === 'listed' || pool.pool.serviceAccount !== '') &&
    first !== undefined &&
    verdicts.every((each) => each === 'match')
  )
    return judgeNode(image, pool, { os, architecture: NODE_ARCHITECTURES[os].join(' or '), build }, first, offer);
  return judge.match(
    architecture,
    `The architecture of node pool ${pool.pool.name}`,
    {
      known: (value) => {
        const node = { os, architecture: value, build };
        return judgeNode(image, pool, node, bestMatch(node, offer), offer);
      },
      absent: (fact) =>
        judge.unknown(`The architecture of node pool ${pool.pool.name} is not known: ${fact.from}`, about),
    },
    about,
  );
}

function judgeNode(
  image: ImageReference,
  { pool, reach }: PoolFacts,
  node: Node,
  match: ReturnType<typeof bestMatch>,
  offer: Offer,
): Finding {
  const nodes = `the nodes of ${pool.name} (${nodeText(node, pool.windowsOsVersion)})`;
  const has = offer.platforms.map(platformText).join(', ') || 'no image';
  const proof = (says: 'pass' | 'fail') => evidence('listed', says, offer.from, `${image.text}: ${has}`);
  const about: More = { pool: pool.name };
  switch (match) {
    case 'match':
      return judge.pass(`${image.text} has a platform for ${nodes}`, { ...about, evidence: proof('pass') });
    case 'other-cpu':
      return judge.warn(`${image.text} is pulled by ${nodes}, and may not run there: it has ${has}`, {
        ...about,
        evidence: proof('pass'),
        fix: buildFor(image, [`${node.os}/${node.architecture}`]),
      });
    case 'unknown':
      return judge.unknown(
        node.os === 'windows' && node.build === null && !offer.unsaid
          ? `Whether ${image.text} (${has}) fits ${nodes} cannot be told: their Windows build is not known`
          : `Whether ${image.text} (${has}) fits ${nodes} cannot be told: it does not say all of its platforms`,
        about,
      );
    case 'no':
      if (reach.kind === 'tainted' && reach.forPlatform)
        return judge.skip(
          `${image.text} has nothing for ${nodes}, and a pod lands there only if it tolerates ${reach.taints.join(', ')}`,
          about,
        );
      return judge.fail(mismatch(image, node, nodes, has, offer), {
        ...about,
        evidence: proof('fail'),
        fix: buildFor(image, wanted(node, offer)),
      });
  }
}

function mismatch(image: ImageReference, node: Node, nodes: string, has: string, { single, platforms }: Offer): string {
  const start = `${image.text} has nothing for ${nodes}: it has ${has}`;
  if (!single) return `${start}; the runtime finds “no match for platform in manifest”`;
  if (platforms[0]?.os !== node.os || node.os === 'windows') return start;
  return `${start}; the runtime pulls it all the same, and the container dies with “exec format error”`;
}

/** What to build: the image's own architectures and the node's. */
function wanted({ os, architecture }: Node, { platforms }: Offer): readonly string[] {
  if (os === 'windows') return [`${os}/${architecture}`];
  const own = platforms.filter((each) => each.os === os && /^(amd64|arm64)$/.test(each.architecture));
  return [...new Set([...own.map((each) => `${os}/${each.architecture}`), `${os}/${architecture}`])].sort();
}

const nodeText = ({ os, architecture, build }: Node, osVersion: string | null): string =>
  os === 'linux'
    ? `linux/${architecture}`
    : `windows/${architecture} ${build === null ? (osVersion ?? 'of an unsaid version') : `10.0.${build}`}`;
