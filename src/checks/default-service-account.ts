import { isSeen, poolWithOwnAccount } from '../fixes';
import type { Cluster } from '../model/cluster';
import { knownValue } from '../model/fact';
import type { Finding } from '../model/finding';
import type { Policy } from '../model/iam';
import { evidence, findingsOf } from '../model/finding-builder';
import { isDefaultAccount, type NodeIdentity } from '../model/service-account';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import { ofImage, perPool } from './applies';
import { checkOf } from './check';

interface Account {
  readonly pool: string;
  readonly email: string;
}
const nodesAccount = ({ pool, email }: Account): string =>
  `${email}, the default service account that node pool ${pool} runs as,`;

const CODES = {
  'own-account': ({ pool, email }: Account) => `Node pool ${pool} has a service account of its own, ${email}`,
  'roles-not-asked': ({ pool }: { readonly pool: string }) =>
    `The Compute Engine default service account of node pool ${pool} was found, but its roles were not read`,
  'other-project': ({ email }: { readonly email: string }) =>
    `${email} is the default account of another project, whose policy was not read`,
  'project-absent': ({ project }: { readonly project: string }) => `Project ${project} does not exist`,
  'no-wide-role': (args: Account & { readonly project: string }) =>
    `${nodesAccount(args)} has neither Editor nor Owner in project ${args.project}`,
  'wide-role': (args: Account & { readonly project: string; readonly role: string }) =>
    `${nodesAccount(args)} has ${args.role} in project ${args.project}: every node of the pool can change everything there`,
};
const find = findingsOf('default-service-account', 'advice', CODES);
const WIDE = ['roles/owner', 'roles/editor'];

/** Do the nodes run as the default service account with a role over the whole project? */
export const defaultServiceAccount = checkOf(find, {
  title: 'The nodes do not run as a default service account with Editor',
  subject: 'pool',
  traits: {},
  judge: ofImage((_, facts) => perPool(find, facts, (pool, cluster) => judgePool(pool, cluster, facts))),
});

function judgePool({ pool, nodes }: PoolFacts, cluster: Cluster, facts: TargetFacts): Finding {
  const about = { pool: pool.name };
  const { cluster: fact, project, projectPolicy } = facts.cluster;
  const noProject = () => find.skip('project-absent', { project: cluster.project }, about);
  if (!isDefaultAccount(pool.serviceAccount)) {
    // If a compute class was not read, the service account of its nodes is unknown.
    const what = `The service account of node pool ${pool.name}`;
    const ownAccount = ({ email }: NodeIdentity): Finding => {
      const proof = evidence('listed', 'pass', fact.state === 'known' ? fact.from : '', `serviceAccount ${email}`);
      return find.pass('own-account', { ...about, email }, { ...about, evidence: proof });
    };
    return find.match(nodes, what, { known: ownAccount, absent: noProject }, about);
  }
  if (projectPolicy === null) return find.unknown('roles-not-asked', about, about);
  return find.match(
    nodes,
    `The Compute Engine default service account of node pool ${pool.name}`,
    {
      known: ({ email, member }) => {
        const number = knownValue(project)?.number;
        if (number !== undefined && !email.startsWith(`${number}-`))
          return find.unknown('other-project', { email }, about);
        return find.match(
          projectPolicy,
          `What ${email} may do in project ${cluster.project}`,
          {
            known: (policy, from) => judgeRoles({ email, member }, policy, from, { pool, cluster, facts }),
            absent: noProject,
          },
          about,
        );
      },
      absent: noProject,
    },
    about,
  );
}

interface Case {
  readonly pool: PoolFacts['pool'];
  readonly cluster: Cluster;
  readonly facts: TargetFacts;
}

function judgeRoles(
  { email, member }: Pick<NodeIdentity, 'email' | 'member'>,
  policy: Policy,
  from: string,
  { pool, cluster, facts }: Case,
): Finding {
  const sought = member.toLowerCase();
  const role = WIDE.find((each) =>
    policy.bindings.some((one) => one.role === each && one.members.some((name) => name.toLowerCase() === sought)),
  );
  const args = { pool: pool.name, email, project: cluster.project };
  if (role === undefined) {
    const proof = evidence('evaluated', 'pass', from, `neither ${WIDE.join(' nor ')} for ${email}`);
    return find.pass('no-wide-role', args, { pool: pool.name, evidence: proof });
  }
  const { repository } = facts.image;
  return find.warn(
    'wide-role',
    { ...args, role },
    {
      pool: pool.name,
      evidence: evidence('evaluated', 'fail', from, `${role} is granted to ${member}`),
      fix: poolWithOwnAccount(cluster, pool, repository === null || !isSeen(facts) ? null : repository.place),
    },
  );
}
