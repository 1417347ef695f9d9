import { isPublic } from '../access/public';
import { poolWithScopes } from '../fixes';
import type { Cluster } from '../model/cluster';
import type { Finding } from '../model/finding';
import { need } from '../model/need';
import type { PoolFacts, RepositoryFacts, TargetFacts } from '../model/target-facts';
import type { Check } from './check';
import { distinctNeeds, evidence, judgeOf, type More, needsOf } from './judge';
import { inArtifactRegistry, otherRegistry, perPool, referenceOf } from './applies';

const judge = judgeOf('access-scopes', 'gate');
const BASE = 'https://www.googleapis.com/auth/';
/** Any one of them lets a node's token read images (FACTS 1.6). */
const SUFFICIENT = [
  'devstorage.read_only',
  'devstorage.read_write',
  'devstorage.full_control',
  'cloud-platform',
  'cloud-platform.read-only',
];

/** Do the nodes' access scopes let their token read from Artifact Registry? */
export const accessScopes: Check = {
  id: 'access-scopes',
  kind: 'gate',
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
  judge: (facts) => {
    const image = referenceOf(facts);
    if (image === null) return [];
    const here = inArtifactRegistry(facts);
    if (here === null) return [judge.skip(otherRegistry(image))];
    const { principal } = facts.target;
    if (principal !== null) return [judge.skip(`${principal} pulls, not the node: scopes limit only the node's token`)];
    return perPool(judge, facts, (pool, cluster) => judgePool(pool, cluster, here.repository, facts));
  },
};

function judgePool(facts: PoolFacts, cluster: Cluster, repository: RepositoryFacts, target: TargetFacts): Finding {
  const { pool } = facts;
  const about: More = { pool: pool.name };
  if (pool.scopes === null)
    return judge.pass(`Nodes of ${pool.name} get GKE's default scopes, which let them read images`, {
      ...about,
      assumptions: [
        judge.assume(
          `Nodes of ${pool.name} get GKE's default scopes, which include devstorage.read_only; the API does not say them`,
          [],
          true,
        ),
      ],
    });
  const from = target.cluster.cluster.state === 'known' ? target.cluster.cluster.from : '';
  const has = pool.scopes.map((scope) => scope.replace(BASE, '')).join(', ') || 'none';
  const source = (says: 'pass' | 'fail') =>
    evidence('listed', says, from, `nodePools[${pool.name}].config.oauthScopes: ${has}`);
  const enough = SUFFICIENT.find((scope) => pool.scopes?.includes(`${BASE}${scope}`));
  if (enough !== undefined)
    return judge.pass(`Nodes of ${pool.name} have the scope ${enough}`, { ...about, evidence: source('pass') });
  return judgeLack(facts, cluster, repository, target, { ...about, evidence: source('fail') }, has);
}

/** Without a scope that is enough, only a public image can be pulled. */
function judgeLack(
  facts: PoolFacts,
  cluster: Cluster,
  repository: RepositoryFacts,
  target: TargetFacts,
  more: More,
  has: string,
): Finding {
  const { pool } = facts;
  const lacks = `Nodes of ${pool.name} have no scope that lets them read images (they have ${has})`;
  if (repository.repository.state === 'absent')
    return judge.skip(`${lacks}; the repository does not exist`, { pool: pool.name });
  switch (isPublic(target.image, facts.access, target.now)) {
    case true:
      return judge.pass(`${lacks}; the image is public`, {
        pool: pool.name,
        assumptions: [
          judge.assume(
            `Nodes of ${pool.name} pull a public image with a token that lacks the scope; a token without it may be refused where none would do`,
            [need('container.pods.create', `projects/${cluster.project}`, 'verify')],
          ),
        ],
      });
    case null:
      return judge.unknown(`${lacks}, and whether the image is public, which needs none, could not be told`, {
        pool: pool.name,
        needs: distinctNeeds([repository.levels[0]?.policy ?? null, target.image.anonymous].flatMap(needsOf)),
      });
    case false:
      return judge.fail(lacks, { ...more, fix: poolWithScopes(cluster, pool) });
  }
}
