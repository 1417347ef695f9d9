import { policyId } from '../access/deny';
import { type Access, type Denial, evaluate, type Grant, PULL_PERMISSION } from '../access/evaluate';
import { isPublic } from '../access/public';
import { grantReader, repositoryName } from '../fixes';
import type { Cluster } from '../model/cluster';
import { type Blocked, known } from '../model/fact';
import type { Assumption, Evidence, Finding } from '../model/finding';
import { pkgDevHost } from '../model/google-registry';
import type { ArtifactRegistryImage } from '../model/image-reference';
import { need, type Need } from '../model/need';
import { accountOf, projectOfAccount } from '../model/service-account';
import type { DenyLevel, PolicyLevel, PoolFacts, RepositoryFacts, TargetFacts } from '../model/target-facts';
import type { Check } from './check';
import { exceptFromDeny } from './deny-exception';
import { distinctNeeds, evidence, judgeOf, type More, needsOf } from './judge';
import { inArtifactRegistry, otherRegistry, perPool, referenceOf } from './applies';

const judge = judgeOf('pull-permission', 'gate');
const READER = 'roles/artifactregistry.reader';

/** May the identity that pulls download from the repository, by the policies of all levels? */
export const pullPermission: Check = {
  id: 'pull-permission',
  kind: 'gate',
  title: 'The identity that pulls may download from the repository',
  subject: 'identity on repository',
  traits: {
    probe: 'always',
    observed: 'always',
    nodeRoute: true,
    ofAccount: true,
    ofPull: true,
    mirror: 'pool',
    mirrorServes: true,
    spreads: 'permission',
  },
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
  readonly image: ArtifactRegistryImage;
  readonly repository: RepositoryFacts;
  readonly pool: PoolFacts;
  readonly cluster: Cluster;
  readonly facts: TargetFacts;
}

function judgePool(question: Case): Finding {
  const { repository, pool } = question;
  const about: More = { pool: pool.pool.name };
  if (repository.repository.state === 'absent')
    return judge.skip(`${repository.name} does not exist: there is nothing to be permitted`, about);
  const { anonymous } = question.facts.image;
  if (pool.principal.state !== 'known' && anonymous?.state === 'known' && anonymous.value.allowed)
    return judge.pass(`${repository.name} is public: the registry served the image without credentials`, {
      ...about,
      evidence: evidence('probed', 'pass', anonymous.from, anonymous.value.detail),
      assumptions: [
        judge.assume(
          `No deny policy takes ${PULL_PERMISSION} from whoever pulls on node pool ${pool.pool.name}, who is not known`,
          needsOf(pool.principal),
        ),
        perimeter(question),
      ],
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
  const { repository, pool, cluster, facts } = question;
  const levels = withAncestors(levelsSeen(question), repository, (policy) => ({ policy }));
  const deny = withAncestors(repository.deny, repository, (policies) => ({ policies }));
  const of = { principal, repository: repository.name, levels, deny, cluster, facts: pool.access, now: facts.now };
  const access = evaluate(of);
  if (access.state === 'granted' && access.grant !== null)
    return judgeGranted(principal, access.grant, access, question);
  if (access.denied !== null) return judgeDenied(principal, access.denied, access, question);
  if (access.state === 'refused') return judgeRefused(principal, levels, access, question);
  return judgeOpen(principal, access, question);
}

/** The levels; a repository that serves strangers though its policy could not be read grants to everybody. */
function levelsSeen({ repository: { levels }, facts }: Case): readonly PolicyLevel[] {
  const { anonymous } = facts.image;
  if (anonymous?.state !== 'known' || !anonymous.value.allowed) return levels;
  const policy = known({ bindings: [{ role: READER, members: ['allUsers'], condition: null }] }, anonymous.from);
  return levels.map((level) =>
    level.kind === 'repository' && level.policy.state !== 'known' ? { ...level, policy } : level,
  );
}

/** The levels, and one that stands for the ancestors where they are not known: silence there is no refusal. */
function withAncestors<Level extends PolicyLevel | DenyLevel>(
  levels: readonly Level[],
  { ancestry, projectId }: RepositoryFacts,
  unread: (blocked: Blocked) => Omit<Level, 'kind' | 'resource'>,
): readonly Level[] {
  const hasAbove = levels.some(({ kind }) => kind === 'folder' || kind === 'organization');
  if (ancestry.state === 'known' || hasAbove) return levels;
  const resource = `the folders and the organization above projects/${projectId}`;
  const blocked: Blocked = ancestry.state === 'blocked' ? ancestry : { state: 'blocked', by: ancestry };
  return [...levels, { kind: 'folder', resource, ...unread(blocked) } as Level];
}

function judgeGranted(principal: string, grant: Grant, access: Access, question: Case): Finding {
  const { repository, facts } = question;
  const { level, binding, member, roleFrom } = grant;
  const { anonymous } = facts.image;
  const byStranger =
    anonymous?.state === 'known' && level.policy.state === 'known' && level.policy.from === anonymous.from;
  const by = member === principal ? '' : ` to ${member}`;
  const held =
    binding.condition === null ? '' : `; its condition holds at ${facts.now}: ${binding.condition.expression}`;
  return judgeAllowed(principal, question, {
    message: byStranger
      ? `${repository.name} is public: the registry served the image without credentials`
      : `${principal} may pull from ${repository.name}: ${binding.role}${by} on ${level.resource}`,
    isPublic: byStranger || isPublic(facts.image, question.pool.access, facts.now) === true,
    evidence: byStranger
      ? evidence('probed', 'pass', anonymous.from, anonymous.value.detail)
      : evidence(
          'evaluated',
          'pass',
          sourceOf(level),
          `${binding.role} is granted to ${member} on ${level.resource}; it holds ${PULL_PERMISSION} (${roleFrom})${held}`,
        ),
    assumptions: [
      ...(byStranger ? [] : access.unread.map(assumedLevel)),
      ...assumedConditions(access),
      ...assumedDeny(principal, access.undeniedUnread),
    ],
  });
}

interface Allowed {
  readonly message: string;
  readonly isPublic: boolean;
  readonly evidence: readonly Evidence[];
  readonly assumptions: readonly Assumption[];
}

/** It may; whether nodes send a credential at all to a regional endpoint is not known. */
function judgeAllowed(principal: string, question: Case, allowed: Allowed): Finding {
  const { image, repository, pool } = question;
  const about: More = { pool: pool.pool.name, evidence: allowed.evidence };
  if (image.form === 'regional' && !allowed.isPublic)
    return judge.unknown(
      `${principal} may pull from ${repository.name}, and whether nodes send their credentials to ${image.host} is not known; ${pkgDevHost(image.location)} serves the same images`,
      { ...about, needs: [verifyNeed(question)] },
    );
  return judge.pass(allowed.message, { ...about, assumptions: [...allowed.assumptions, perimeter(question)] });
}

function judgeDenied(principal: string, denial: Denial, access: Access, { repository, pool, facts }: Case): Finding {
  const { level, policy, rule, entry } = denial;
  const named = `rule ${rule + 1} of deny policy ${policyId(policy.name)} on ${level.resource}`;
  return judge.fail(`${principal} may not pull from ${repository.name}: ${named} denies it, whatever is granted`, {
    pool: pool.pool.name,
    evidence: evidence(
      'evaluated',
      'fail',
      level.policies.state === 'known' ? level.policies.from : level.resource,
      `${named} denies ${PULL_PERMISSION} to ${entry}, with no exception for ${principal}`,
    ),
    fix: exceptFromDeny(denial, principal, facts),
    assumptions: assumedConditions(access),
  });
}

function judgeRefused(principal: string, levels: readonly PolicyLevel[], access: Access, question: Case): Finding {
  const { repository, pool } = question;
  const read = levels.map(({ resource }) => resource).join(', ');
  return judge.fail(`${principal} lacks ${PULL_PERMISSION} on ${repository.name}${withheld(question)}`, {
    pool: pool.pool.name,
    evidence: evidence(
      'evaluated',
      'fail',
      levels.map(sourceOf).join('; '),
      `no binding gives it to ${principal} or to a set that holds it; policies read: ${read}`,
    ),
    fix: grantReader(repositoryName(repository.name), principal),
    assumptions: assumedConditions(access),
  });
}

/** Why a default account lacks what it has elsewhere: an explanation, no more. */
function withheld({ pool: { access } }: Case): string {
  const fact = access.automaticGrants;
  if (fact?.state !== 'known' || !fact.value.withheld) return '';
  return `; the organization policy ${AUTOMATIC_GRANTS} keeps default service accounts from getting the Editor role by themselves`;
}

const AUTOMATIC_GRANTS = 'iam.automaticIamGrantsForDefaultServiceAccounts';

/** What our own evaluation leaves open, Google's own may tell. */
function judgeOpen(principal: string, access: Access, question: Case): Finding {
  const { repository, pool } = question;
  const { troubleshooting } = pool.access;
  const reasons = access.open.map(({ reason }) => reason).join('; ');
  const told = troubleshooting?.state === 'known' ? troubleshooting.value : null;
  const why = told === null || told.explanation === '' ? '' : `: ${told.explanation}`;
  if (troubleshooting?.state === 'known' && told?.state === 'CAN_ACCESS')
    return judgeAllowed(principal, question, {
      message: `${principal} may pull from ${repository.name}, as Policy Troubleshooter says${why}`,
      isPublic: false,
      evidence: evidence('troubleshooter', 'pass', troubleshooting.from, `${told.state}${why}`),
      assumptions: [],
    });
  // A refusal that names no policy says something only of a repository that is known to be there.
  const counts = told?.bare !== true || repository.repository.state === 'known';
  if (troubleshooting?.state === 'known' && told?.state === 'CANNOT_ACCESS' && counts) {
    const [denial] = access.mayDeny;
    return judge.fail(`${principal} may not pull from ${repository.name}, as Policy Troubleshooter says${why}`, {
      pool: pool.pool.name,
      evidence: evidence('troubleshooter', 'fail', troubleshooting.from, `${told.state}${why}`),
      fix:
        access.grant !== null && denial !== undefined
          ? exceptFromDeny(denial, principal, question.facts)
          : grantReader(repositoryName(repository.name), principal),
    });
  }
  const bare = counts ? '' : ', and names no policy that it rests on';
  const said = told === null ? '' : `; Policy Troubleshooter says ${told.state}${why}${bare}`;
  return judge.unknown(`Whether ${principal} may pull from ${repository.name} could not be told: ${reasons}${said}`, {
    pool: pool.pool.name,
    needs: distinctNeeds([
      ...access.open.flatMap(({ needs }) => needs),
      ...impersonateNeed(principal, question),
      verifyNeed(question),
    ]),
  });
}

/** Acting as the node's account, and asking the registry as it. */
function impersonateNeed(principal: string, { cluster, pool, facts }: Case): readonly Need[] {
  const email = accountOf(principal);
  if (email === null) return [];
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

/** Deny policies that could not be read, all levels in one. */
function assumedDeny(principal: string, unread: readonly DenyLevel[]): readonly Assumption[] {
  if (unread.length === 0) return [];
  const resources = unread.map(({ resource }) => resource).join(', ');
  return [
    judge.assume(
      `No deny policy on ${resources} takes ${PULL_PERMISSION} from ${principal}; they could not be read`,
      distinctNeeds(unread.flatMap(({ policies }) => needsOf(policies))),
    ),
  ];
}

/** What no reading tells: whether the service evaluates the attributes that decided a condition. */
const assumedConditions = ({ assumed }: Access): readonly Assumption[] =>
  assumed.map((text) => judge.assume(text, [], true));

const perimeter = ({ repository, cluster }: Case): Assumption =>
  judge.assume(
    `VPC Service Controls let the nodes of ${cluster.name} reach ${repository.name}; no API tells that from outside`,
    [],
    true,
  );

const sourceOf = (level: PolicyLevel): string =>
  level.policy.state === 'known' ? level.policy.from : `policy of ${level.resource}`;
