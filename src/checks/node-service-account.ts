import { enableAccount, undeleteAccount } from '../fixes';
import type { Cluster } from '../model/cluster';
import { valueOf } from '../model/fact';
import type { Finding } from '../model/finding';
import { projectOfAccount } from '../model/service-account';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import type { Check } from './check';
import { evidence, judgeOf, said } from './judge';
import { inArtifactRegistry, otherRegistry, perPool, referenceOf } from './applies';

const judge = judgeOf('node-service-account', 'gate');

/** Is the nodes' service account there and enabled? Without it the node gets no token. */
export const nodeServiceAccount: Check = {
  id: 'node-service-account',
  kind: 'gate',
  title: "The nodes' service account exists and is enabled",
  subject: 'pool',
  traits: {
    probe: 'always',
    explainsRefusal: 'failing',
    observed: 'always',
    nodeRoute: true,
    ofAccount: true,
    ofPull: true,
    mirror: 'pool',
    spreads: 'account',
  },
  judge: (facts) => {
    const image = referenceOf(facts);
    if (image === null) return [];
    // Nodes send the token of their account to Google's registries alone.
    if (inArtifactRegistry(facts) === null) return [judge.skip(otherRegistry(image))];
    return perPool(judge, facts, (pool, cluster) => judgePool(pool, cluster, facts));
  },
};

function judgePool(facts: PoolFacts, cluster: Cluster, { target, cluster: { project } }: TargetFacts): Finding {
  const { account, pool } = facts;
  const about = { pool: pool.name };
  if (account === null)
    return judge.skip(`${target.principal ?? 'Another principal'} pulls, not the node's service account`, about);
  const email = valueOf(facts.principal)?.replace(/^serviceAccount:/i, '') ?? pool.serviceAccount;
  const named = email === 'default' ? 'the Compute Engine default service account' : email;
  return judge.match(
    account,
    `The service account of node pool ${pool.name}${named === '' ? '' : `, ${named},`}`,
    {
      known: (value, from) =>
        value.disabled
          ? judge.fail(`${value.email}, the service account of node pool ${pool.name}, is disabled`, {
              ...about,
              evidence: evidence('listed', 'fail', from, 'disabled: true'),
              fix: enableAccount(value.email, value.project),
            })
          : judge.pass(`${value.email}, the service account of node pool ${pool.name}, exists and is enabled`, {
              ...about,
              evidence: evidence('listed', 'pass', from, 'disabled: false'),
            }),
      absent: (fact) =>
        judge.fail(`${email}, the service account of node pool ${pool.name}, does not exist: ${said(fact)}`, {
          ...about,
          evidence: evidence('listed', 'fail', fact.from, fact.detail),
          fix: undeleteAccount(email, projectOfAccount(email, cluster.project, project)),
        }),
    },
    about,
  );
}
