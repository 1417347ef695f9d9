import { poolWithOwnAccount, repositoryName } from '../fixes';
import type { Cluster } from '../model/cluster';
import { valueOf } from '../model/fact';
import type { Finding } from '../model/finding';
import type { Policy } from '../model/iam';
import { emailOf, isDefaultAccount } from '../model/service-account';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import type { Check } from './check';
import { evidence, judgeOf, type More } from './judge';
import { perPool, referenceOf } from './applies';

const judge = judgeOf('default-service-account', 'advice');
const WIDE = ['roles/owner', 'roles/editor'];

/** Do the nodes run as the default service account with a role over the whole project? */
export const defaultServiceAccount: Check = {
  id: 'default-service-account',
  kind: 'advice',
  title: 'The nodes do not run as a default service account with Editor',
  subject: 'pool',
  traits: {},
  judge: (facts) =>
    referenceOf(facts) === null ? [] : perPool(judge, facts, (pool, cluster) => judgePool(pool, cluster, facts)),
};

function judgePool({ pool }: PoolFacts, cluster: Cluster, facts: TargetFacts): Finding {
  const about: More = { pool: pool.name };
  const { cluster: fact, project, projectPolicy } = facts.cluster;
  if (!isDefaultAccount(pool.serviceAccount))
    return judge.pass(`Node pool ${pool.name} has a service account of its own, ${pool.serviceAccount}`, {
      ...about,
      evidence: evidence(
        'listed',
        'pass',
        fact.state === 'known' ? fact.from : '',
        `serviceAccount ${pool.serviceAccount}`,
      ),
    });
  const subject = `The Compute Engine default service account of node pool ${pool.name}`;
  if (projectPolicy === null) return judge.unknown(`${subject} was found, and its roles were not asked`, about);
  return judge.match(
    emailOf(pool.serviceAccount, project),
    subject,
    {
      known: (email) => {
        const number = valueOf(project)?.number;
        if (number !== undefined && !email.startsWith(`${number}-`))
          return judge.unknown(`${email} is the default account of another project, whose policy was not read`, about);
        return judge.match(
          projectPolicy,
          `What ${email} may do in project ${cluster.project}`,
          {
            known: (policy, from) => judgeRoles(email, policy, from, { pool, cluster, facts }),
            absent: () => judge.skip(`Project ${cluster.project} does not exist`, about),
          },
          about,
        );
      },
      absent: () => judge.skip(`Project ${cluster.project} does not exist`, about),
    },
    about,
  );
}

interface Case {
  readonly pool: PoolFacts['pool'];
  readonly cluster: Cluster;
  readonly facts: TargetFacts;
}

function judgeRoles(email: string, policy: Policy, from: string, { pool, cluster, facts }: Case): Finding {
  const member = `serviceaccount:${email}`.toLowerCase();
  const wide = WIDE.find((role) =>
    policy.bindings.some((each) => each.role === role && each.members.some((one) => one.toLowerCase() === member)),
  );
  const name = `${email}, the default service account that node pool ${pool.name} runs as,`;
  if (wide === undefined)
    return judge.pass(`${name} has neither Editor nor Owner in project ${cluster.project}`, {
      pool: pool.name,
      evidence: evidence('evaluated', 'pass', from, `neither ${WIDE.join(' nor ')} for ${email}`),
    });
  const { repository } = facts.image;
  return judge.warn(`${name} has ${wide} in project ${cluster.project}: every pod's node may change everything there`, {
    pool: pool.name,
    evidence: evidence('evaluated', 'fail', from, `${wide} is granted to serviceAccount:${email}`),
    fix: poolWithOwnAccount(cluster, pool, repository === null ? null : repositoryName(repository.name)),
  });
}
