import { isPublic } from '../access/public';
import { poolWithScopes } from '../fixes';
import type { Cluster } from '../model/cluster';
import type { Finding } from '../model/finding';
import { evidence, findingsOf } from '../model/finding-builder';
import { need } from '../model/need';
import type { PoolFacts, RepositoryFacts, TargetFacts } from '../model/target-facts';
import { ofArtifactRegistry, perPool } from './applies';
import { checkOf } from './check';
import { needsOfPublic, proofOfPublic } from './public-proof';

interface Pool {
  readonly pool: string;
}
interface Lack extends Pool {
  /** The scopes of the nodes, without their common prefix. */
  readonly has: string;
}
const lacks = ({ pool, has }: Lack): string =>
  `Nodes of ${pool} have no scope that lets them read images (they have ${has})`;

const CODES = {
  sufficient: ({ pool, scope }: Pool & { readonly scope: string }) => `Nodes of ${pool} have the scope ${scope}`,
  'default-scopes': ({ pool }: Pool) => `Nodes of ${pool} get GKE's default scopes, which let them read images`,
  lacking: lacks,
  'lacking-for-public': (args: Lack) => `${lacks(args)}; the image is public`,
  'lacking-unless-public': (args: Lack) =>
    `${lacks(args)}, and whether the image is public, which needs none, could not be determined`,
  'lacking-for-nothing': (args: Lack) => `${lacks(args)}; the repository does not exist`,
  'other-principal': ({ principal }: { readonly principal: string }) =>
    `${principal} pulls, not the node: scopes limit only the node's token`,
};
const find = findingsOf('access-scopes', 'gate', CODES);

const BASE = 'https://www.googleapis.com/auth/';
/**
 * Any one of them lets a node's token read images (https://cloud.google.com/artifact-registry/docs/access-control#gke).
 */
const SUFFICIENT = [
  'devstorage.read_only',
  'devstorage.read_write',
  'devstorage.full_control',
  'cloud-platform',
  'cloud-platform.read-only',
];

/** Do the nodes' access scopes let their token read from Artifact Registry (docs/GOOGLE.md#access-scopes)? */
export const accessScopes = checkOf(find, {
  title: "The nodes' access scopes let them read images",
  subject: 'pool on host',
  traits: {
    probe: 'own-scopes',
    explainsRefusal: 'failing-or-unknown',
    observed: 'always',
    nodeRoute: true,
    ofAccount: true,
    ofPull: true,
    mirror: 'pool',
  },
  judge: ofArtifactRegistry(find, ({ repository }, facts) => {
    const { principal } = facts.target;
    if (principal !== null) return [find.skip('other-principal', { principal })];
    return perPool(find, facts, (pool, cluster) => judgePool(pool, cluster, repository, facts));
  }),
});

function judgePool(facts: PoolFacts, cluster: Cluster, repository: RepositoryFacts, target: TargetFacts): Finding {
  const { name: pool, scopes } = facts.pool;
  const from = target.cluster.cluster.state === 'known' ? target.cluster.cluster.from : '';
  const proof = (says: 'pass' | 'fail', detail: string) =>
    evidence('listed', says, from, `nodePools[${pool}].config.oauthScopes: ${detail}`);
  if (scopes === null)
    return find.pass(
      'default-scopes',
      { pool },
      { pool, evidence: proof('pass', 'not said'), assumptions: [defaults(pool)] },
    );
  const has = scopes.map((scope) => scope.replace(BASE, '')).join(', ') || 'none';
  const scope = SUFFICIENT.find((each) => scopes.includes(`${BASE}${each}`));
  if (scope !== undefined) return find.pass('sufficient', { pool, scope }, { pool, evidence: proof('pass', has) });
  if (repository.repository.state === 'absent') return find.skip('lacking-for-nothing', { pool, has }, { pool });
  // Without a sufficient scope, only a public image can be pulled.
  switch (isPublic(target.image, facts.access, target.now)) {
    case true:
      return find.pass(
        'lacking-for-public',
        { pool, has },
        { pool, evidence: proofOfPublic(target.image), assumptions: [tokenIsTaken(pool, cluster)] },
      );
    case null:
      return find.unknown('lacking-unless-public', { pool, has }, { pool, needs: needsOfPublic(target, facts.access) });
    case false:
      return find.fail(
        'lacking',
        { pool, has },
        { pool, evidence: proof('fail', has), fix: poolWithScopes(cluster, facts.pool) },
      );
  }
}

const defaults = (pool: string) =>
  find.assume(
    `Nodes of ${pool} get GKE's default scopes, which include devstorage.read_only; the API does not say them`,
    [],
    true,
  );

const tokenIsTaken = (pool: string, { project }: Cluster) =>
  find.assume(
    `Nodes of ${pool} pull a public image with a token that lacks the scope; a token without it may be refused where none would do`,
    [need('container.pods.create', `projects/${project}`, 'verify')],
  );
