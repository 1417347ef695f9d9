import { isPublic } from '../access/public';
import { upgradeNodes } from '../fixes';
import type { Cluster } from '../model/cluster';
import type { Finding } from '../model/finding';
import { compareGkeVersions, type GkeVersion, isAtLeast, parseGkeVersion } from '../model/gke-version';
import type { ArtifactRegistryImage } from '../model/image-reference';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import type { Check } from './check';
import { distinctNeeds, evidence, judgeOf, type More, needsOf } from './judge';
import { inArtifactRegistry, otherRegistry, perPool, referenceOf } from './applies';

const judge = judgeOf('gke-version', 'gate');
/** The first versions whose nodes send their credentials to pkg.dev hosts, by minor; all from 1.16 on do. */
const FIRST: readonly GkeVersion[] = [
  { major: 1, minor: 14, patch: 10, gke: 22 },
  { major: 1, minor: 15, patch: 9, gke: 8 },
];

/** Are the nodes of a version that sends its credentials to Artifact Registry by itself? */
export const gkeVersion: Check = {
  id: 'gke-version',
  kind: 'gate',
  title: 'The nodes are of a version that pulls from Artifact Registry by itself',
  subject: 'pool on host',
  traits: { nodeRoute: true, ofPull: true },
  judge: (facts) => {
    const image = referenceOf(facts);
    if (image === null) return [];
    const here = inArtifactRegistry(facts);
    if (here === null) return [judge.skip(otherRegistry(image))];
    return perPool(judge, facts, (pool, cluster) => judgePool(here.image, pool, cluster, facts));
  },
};

function judgePool(image: ArtifactRegistryImage, facts: PoolFacts, cluster: Cluster, target: TargetFacts): Finding {
  const { pool } = facts;
  const about: More = { pool: pool.name };
  const from = target.cluster.cluster.state === 'known' ? target.cluster.cluster.from : '';
  const source = (says: 'pass' | 'fail') =>
    evidence('listed', says, from, `nodePools[${pool.name}].version ${pool.version ?? 'not said'}`);
  if (image.form === 'gcr.io')
    return judge.pass(`Nodes of every version send their credentials to ${image.host}`, {
      ...about,
      evidence: source('pass'),
    });
  const version = pool.version === null ? null : parseGkeVersion(pool.version);
  if (version !== null && sendsCredentials(version))
    return judge.pass(`Nodes of ${pool.name} (${pool.version ?? ''}) pull from Artifact Registry by themselves`, {
      ...about,
      evidence: source('pass'),
    });
  const open = isPublic(target.image, facts.access, target.now);
  if (open === true)
    return judge.pass(`The image is public: nodes of any version pull it`, { ...about, evidence: source('pass') });
  if (version === null)
    return judge.unknown(
      pool.version === null
        ? `The API does not say the version of node pool ${pool.name}`
        : `The version of node pool ${pool.name}, “${pool.version}”, is not one of GKE's form`,
      about,
    );
  const old = `Nodes of ${pool.name} (${pool.version ?? ''}) send no credentials to ${image.host}: 1.14.10-gke.22, 1.15.9-gke.8 and 1.16 were the first that do`;
  if (target.image.repository?.repository.state === 'absent')
    return judge.skip(`${old}; the repository does not exist`, about);
  if (open === null)
    return judge.unknown(`${old}; whether the image is public, which needs none, could not be told`, {
      ...about,
      needs: distinctNeeds(
        [target.image.repository?.levels[0]?.policy ?? null, target.image.anonymous].flatMap(needsOf),
      ),
    });
  return judge.fail(`${old}; older ones need an image pull secret`, {
    ...about,
    evidence: source('fail'),
    fix: upgradeNodes(cluster, pool, newEnough(cluster), image.host),
  });
}

/** The control plane's version, where nodes of that version would do. */
function newEnough({ version }: Cluster): string | null {
  const parsed = version === null ? null : parseGkeVersion(version);
  return parsed !== null && sendsCredentials(parsed) ? version : null;
}

/** True for versions that pull from Artifact Registry in the same project without a pull secret. */
export function sendsCredentials(version: GkeVersion): boolean {
  if (isAtLeast(version, 1, 16)) return true;
  return FIRST.some(
    (first) =>
      version.major === first.major && version.minor === first.minor && compareGkeVersions(version, first) >= 0,
  );
}
