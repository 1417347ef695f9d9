import { type Access, evaluate, type Grant, PULL_PERMISSION } from '../access/evaluate';
import { isPublic } from '../access/public';
import { grantReader, repositoryName } from '../fixes';
import type { Cluster } from '../model/cluster';
import type { Assumption, Finding } from '../model/finding';
import type { ImageReference } from '../model/image-reference';
import { need, type Need } from '../model/need';
import { projectOfAccount } from '../model/service-account';
import type { PolicyLevel, PoolFacts, RepositoryFacts, TargetFacts } from '../model/target-facts';
import type { Check } from './check';
import { distinctNeeds, evidence, judgeOf, type More, needsOf } from './judge';
import { inArtifactRegistry, otherRegistry, perPool, referenceOf } from './scope';

const judge = judgeOf('pull-permission', 'gate');

/** May the identity that pulls download from the repository, by the policies of all levels? */
export const pullPermission: Check = {
  id: 'pull-permission',
  kind: 'gate',
  title: 'The identity that pulls may download from the repository',
  judge: (facts) => {
    const image = referenceOf(facts);
    if (image === null) return [];
    const here = inArtifactRegistry(facts);
    if (here === null) return [judge.skip(otherRegistry(image))];
    return perPool(judge, facts, (pool, cluster) => judgePool({ ...here, pool, cluster, facts }));
  },
};

/** One pool's question, with all that it is asked of. */
interface Case {
  readonly image: ImageReference;
  readonly repository: RepositoryFacts;
  readonly pool: PoolFacts;
  readonly cluster: Cluster;
  readonly facts: TargetFacts;
}

function judgePool(question: Case): Finding {
  const { repository, pool, facts } = question;
  const about: More = { pool: pool.pool.name };
  if (repository.repository.state === 'absent')
    return judge.skip(`${repository.name} does not exist: there is nothing to be permitted`, about);
  const { anonymous } = facts.image;
  if (anonymous?.state === 'known' && anonymous.value.allowed)
    return judge.pass(`${repository.name} is public: the registry served the image without credentials`, {
      ...about,
      evidence: evidence('probed', 'pass', anonymous.from, anonymous.value.detail),
      assumptions: [perimeter(question)],
    });
  return judge.match(
    pool.principal,
    `Who pulls on node pool ${pool.pool.name}`,
    {
      known: (principal) => judgeAccess(principal, question),
      absent: (fact) => judge.unknown(`Who pulls on node pool ${pool.pool.name} is not known: ${fact.detail}`, about),
    },
    about,
  );
}

function judgeAccess(principal: string, question: Case): Finding {
  const { repository, pool } = question;
  const levels = allLevels(repository);
  const access = evaluate({ principal, levels, facts: pool.access });
  if (access.state === 'granted' && access.grant !== null)
    return judgeGranted(principal, access.grant, access, levels, question);
  if (access.state === 'refused') return judgeRefused(principal, levels, question);
  return judgeOpen(principal, access, question);
}

/** The levels, and one that stands for the ancestors where they are not known: silence there is no refusal. */
function allLevels({ levels, ancestry, projectId }: RepositoryFacts): readonly PolicyLevel[] {
  const hasAbove = levels.some(({ kind }) => kind === 'folder' || kind === 'organization');
  if (ancestry.state === 'known' || hasAbove) return levels;
  const resource = `the folders and the organization above projects/${projectId}`;
  const policy = ancestry.state === 'blocked' ? ancestry : ({ state: 'blocked', by: ancestry } as const);
  return [...levels, { kind: 'folder', resource, policy }];
}

function judgeGranted(
  principal: string,
  grant: Grant,
  access: Access,
  levels: readonly PolicyLevel[],
  question: Case,
): Finding {
  const { image, repository, pool, facts } = question;
  const about: More = { pool: pool.pool.name };
  const { level, binding, member, roleFrom } = grant;
  const by = member === principal ? '' : ` to ${member}`;
  const proof = evidence(
    'evaluated',
    'pass',
    sourceOf(level),
    `${binding.role} is granted to ${member} on ${level.resource}; it holds ${PULL_PERMISSION} (${roleFrom})`,
  );
  if (isRegionalEndpoint(image.host) && isPublic(facts.image, pool.access) !== true)
    return judge.unknown(
      `${principal} may pull from ${repository.name}, and whether nodes send their credentials to ${image.host} is not known; ${image.location ?? ''}-docker.pkg.dev serves the same images`,
      { ...about, evidence: proof, needs: [verifyNeed(question)] },
    );
  return judge.pass(`${principal} may pull from ${repository.name}: ${binding.role}${by} on ${level.resource}`, {
    ...about,
    evidence: proof,
    assumptions: [...access.unread.map(assumedLevel), denyPolicies(principal, levels), perimeter(question)],
  });
}

const isRegionalEndpoint = (host: string): boolean => host.startsWith('docker.') && host.endsWith('.rep.pkg.dev');

function judgeRefused(principal: string, levels: readonly PolicyLevel[], { repository, pool }: Case): Finding {
  const read = levels.map(({ resource }) => resource).join(', ');
  return judge.fail(`${principal} lacks ${PULL_PERMISSION} on ${repository.name}`, {
    pool: pool.pool.name,
    evidence: evidence(
      'evaluated',
      'fail',
      levels.map(sourceOf).join('; '),
      `no binding gives it to ${principal} or to a set that holds it; policies read: ${read}`,
    ),
    fix: grantReader(repositoryName(repository.name), principal),
  });
}

function judgeOpen(principal: string, { open }: Access, question: Case): Finding {
  const { repository, pool } = question;
  const reasons = open.map(({ reason }) => reason).join('; ');
  return judge.unknown(`Whether ${principal} may pull from ${repository.name} could not be told: ${reasons}`, {
    pool: pool.pool.name,
    needs: distinctNeeds([
      ...open.flatMap(({ needs }) => needs),
      ...impersonateNeed(principal, question),
      verifyNeed(question),
    ]),
  });
}

/** Acting as the node's account, and asking the registry as it. */
function impersonateNeed(principal: string, { cluster, pool, facts }: Case): readonly Need[] {
  const email = /^serviceAccount:(.+)$/i.exec(principal)?.[1];
  if (email === undefined) return [];
  const { account } = pool;
  const project =
    account?.state === 'known'
      ? account.value.project
      : projectOfAccount(email, cluster.project, facts.cluster.project);
  return [need('iam.serviceAccounts.getAccessToken', `projects/${project}/serviceAccounts/${email}`, 'impersonate')];
}

/** Running a pod that pulls it. */
const verifyNeed = ({ cluster }: Case): Need => need('container.pods.create', `projects/${cluster.project}`, 'verify');

const assumedLevel = (level: PolicyLevel): Assumption =>
  judge.assume(
    `Nothing on ${level.resource} takes the permission away; its policy could not be read`,
    needsOf(level.policy),
  );

function denyPolicies(principal: string, levels: readonly PolicyLevel[]): Assumption {
  const resources = levels
    .map(({ resource }) => resource)
    .filter((each) => /^(projects|folders|organizations)\/[^/ ]+$/.test(each));
  return judge.assume(
    `No deny policy on ${resources.join(', ')} takes ${PULL_PERMISSION} from ${principal}; deny policies are not read`,
    resources.map((resource) => need('iam.denypolicies.list', resource)),
  );
}

const perimeter = ({ repository, cluster }: Case): Assumption =>
  judge.assume(
    `VPC Service Controls let the nodes of ${cluster.name} reach ${repository.name}; no API tells that from outside`,
    [],
    true,
  );

const sourceOf = (level: PolicyLevel): string =>
  level.policy.state === 'known' ? level.policy.from : `policy of ${level.resource}`;
