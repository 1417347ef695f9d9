import { isPublic } from '../access/public';
import { upgradeNodes } from '../fixes';
import type { Cluster } from '../model/cluster';
import type { Finding } from '../model/finding';
import { evidence, findingsOf } from '../model/finding-builder';
import { compareGkeVersions, type GkeVersion, isAtLeast, parseGkeVersion } from '../model/gke-version';
import type { ArtifactRegistryImage } from '../model/image-reference';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import { ofArtifactRegistry, perPool } from './applies';
import { checkOf } from './check';
import { needsOfPublic, proofOfPublic } from './public-proof';

interface Nodes {
  readonly pool: string;
  readonly version: string;
}
interface Old extends Nodes {
  readonly host: string;
}
const old = ({ pool, version, host }: Old): string =>
  `Nodes of ${pool} (${version}) send no credentials to ${host}: 1.14.10-gke.22, 1.15.9-gke.8 and 1.16 were the first that do`;

const CODES = {
  'any-version': ({ host }: { readonly host: string }) => `Nodes of every version send their credentials to ${host}`,
  'new-enough': ({ pool, version }: Nodes) => `Nodes of ${pool} (${version}) pull from Artifact Registry by themselves`,
  public: () => 'The image is public: nodes of any version pull it',
  'version-unsaid': ({ pool }: { readonly pool: string }) => `The API does not say the version of node pool ${pool}`,
  'version-not-understood': ({ pool, version }: Nodes) =>
    `The version of node pool ${pool}, “${version}”, is not one of GKE's form`,
  'too-old': (args: Old) => `${old(args)}; older ones need an image pull secret`,
  'too-old-for-nothing': (args: Old) => `${old(args)}; the repository does not exist`,
  'too-old-unless-public': (args: Old) =>
    `${old(args)}; whether the image is public, which needs none, could not be determined`,
};
const find = findingsOf('gke-version', 'gate', CODES);

/**
 * The first versions whose nodes send their credentials to pkg.dev hosts, one for each minor version; all versions from
 * 1.16 on do.
 */
const FIRST: readonly GkeVersion[] = [
  { major: 1, minor: 14, patch: 10, gke: 22 },
  { major: 1, minor: 15, patch: 9, gke: 8 },
];

/** Do the nodes have a version that automatically sends its credentials to Artifact Registry? */
export const gkeVersion = checkOf(find, {
  title: 'The GKE version of the nodes sends credentials to Artifact Registry',
  subject: 'pool on host',
  traits: { nodeRoute: true, ofPull: true },
  judge: ofArtifactRegistry(find, ({ image }, facts) =>
    perPool(find, facts, (pool, cluster) => judgePool(image, pool, cluster, facts)),
  ),
});

function judgePool(image: ArtifactRegistryImage, facts: PoolFacts, cluster: Cluster, target: TargetFacts): Finding {
  const { name: pool, version } = facts.pool;
  const { host } = image;
  const from = target.cluster.cluster.state === 'known' ? target.cluster.cluster.from : '';
  const proof = (says: 'pass' | 'fail') =>
    evidence('listed', says, from, `nodePools[${pool}].version ${version ?? 'not said'}`);
  if (image.form === 'gcr.io') return find.pass('any-version', { host }, { pool, evidence: proof('pass') });
  const parsed = version === null ? null : parseGkeVersion(version);
  if (version !== null && parsed !== null && sendsCredentials(parsed))
    return find.pass('new-enough', { pool, version }, { pool, evidence: proof('pass') });
  const open = isPublic(target.image, facts.access, target.now);
  if (open === true) return find.pass('public', {}, { pool, evidence: proofOfPublic(target.image) });
  if (version === null) return find.unknown('version-unsaid', { pool }, { pool });
  if (parsed === null) return find.unknown('version-not-understood', { pool, version }, { pool });
  const { repository } = target.image;
  if (repository?.repository.state === 'absent')
    return find.skip('too-old-for-nothing', { pool, version, host }, { pool });
  if (open === null) {
    const needs = needsOfPublic(target, facts.access);
    return find.unknown('too-old-unless-public', { pool, version, host }, { pool, needs });
  }
  const fix = upgradeNodes(cluster, facts.pool, newEnough(cluster), host);
  return find.fail('too-old', { pool, version, host }, { pool, evidence: proof('fail'), fix });
}

/** The control plane's version, if nodes of that version would be new enough. */
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
