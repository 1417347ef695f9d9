import { policyId } from '../access/deny';
import { type Access as Evaluation, type Denial, evaluate, type Grant } from '../access/evaluate';
import { nearGrants } from '../access/near-grants';
import { isPublic } from '../access/public';
import { grantOnceThere, grantReader, grantWhateverIsAbove } from '../fixes';
import type { Cluster } from '../model/cluster';
import type { Assumption, Evidence, Finding } from '../model/finding';
import { evidence, findingsOf, type Proven } from '../model/finding-builder';
import { pkgDevHost } from '../model/google-registry';
import { PULL_PERMISSION } from '../model/iam';
import type { ArtifactRegistryImage } from '../model/image-reference';
import { distinctNeeds, need, type Need } from '../model/need';
import { accountThatPulls } from '../model/puller';
import type { PolicyLevel, PoolFacts, RepositoryFacts, TargetFacts } from '../model/target-facts';
import { ofArtifactRegistry, perPool } from './applies';
import { checkOf } from './check';
import { exceptFromDeny, lookForDeny } from './deny-exception';
import {
  assumedConditions,
  assumedDeny,
  assumedLevel,
  assumedOfWhoeverPulls,
  assumedRemade,
  perimeter,
} from './pull-permission-assumptions';
import { levelsSeen, withAncestors } from './pull-permission-levels';
import { serviceTrouble } from './repository-service';

interface Named {
  readonly repository: string;
}
interface Access {
  readonly principal: string;
  readonly repository: string;
}
/** Policy Troubleshooter's explanation after a colon; empty if it gave none. */
interface Told extends Access {
  readonly explanation: string;
}
const troubleshooterSays = ({ explanation }: Told): string =>
  `according to Policy Troubleshooter${explanation === '' ? '' : `: ${explanation}`}`;

const lacks = ({ principal, repository, withheld }: Access & { readonly withheld: boolean }): string =>
  `${principal} lacks ${PULL_PERMISSION} on ${repository}${withheld ? WITHHELD : ''}`;

const CODES = {
  granted: ({ principal, repository, role, to, on }: Access & Record<'role' | 'to' | 'on', string>) =>
    `${principal} may pull from ${repository}: ${role}${to === principal ? '' : ` to ${to}`} on ${on}`,
  public: ({ repository }: Named) => `${repository} is public: the registry served the image without credentials`,
  'troubleshooter-allows': (args: Told) =>
    `${args.principal} may pull from ${args.repository}, ${troubleshooterSays(args)}`,
  'not-granted': lacks,
  // The same for an account that does not exist: nothing can be granted to it until it exists again.
  'not-granted-absent': lacks,
  'denied-by-policy': ({ principal, repository, rule }: Access & { readonly rule: string }) =>
    `${principal} may not pull from ${repository}: ${rule} denies it, whatever is granted`,
  'troubleshooter-refuses': (args: Told) =>
    `${args.principal} may not pull from ${args.repository}, ${troubleshooterSays(args)}`,
  // The same if a deny policy refuses it or may cancel a grant: the fix is an exception from that policy.
  'troubleshooter-finds-denied': (args: Told) =>
    `${args.principal} may not pull from ${args.repository}, ${troubleshooterSays(args)}`,
  undecided: ({
    principal,
    repository,
    reasons,
    told,
  }: Access & { readonly reasons: readonly string[]; readonly told: string }) =>
    `Whether ${principal} may pull from ${repository} could not be determined: ${reasons.join('; ')}${told}`,
  'not-granted-below': ({
    principal,
    repository,
    read,
    unread,
    told,
  }: Access & Record<'read' | 'unread' | 'told', string>) =>
    `Nothing on ${read} lets ${principal} pull from ${repository}; a grant on ${unread} could, but its policy could not be read${told}`,
  'regional-host': ({
    principal,
    repository,
    host,
    better,
  }: Access & { readonly host: string; readonly better: string }) =>
    `${principal} may pull from ${repository}, and whether nodes send their credentials to ${host} is not known; ${better} serves the same images`,
  'who-not-known': ({ pool, why }: { readonly pool: string; readonly why: string }) =>
    `Who pulls on node pool ${pool} is not known: ${why}`,
  'not-served': ({ repository, why }: Named & { readonly why: string }) =>
    `Nobody pulls from ${repository}, whatever is granted: ${why}`,
  'repository-absent': ({ repository }: Named) => `${repository} does not exist: there is nothing to pull`,
};
/** Why a default account lacks a role that it has in other projects. Only an explanation. */
const WITHHELD =
  '; the organization policy iam.automaticIamGrantsForDefaultServiceAccounts keeps default service accounts from getting the Editor role by themselves';
const find = findingsOf('pull-permission', 'gate', CODES);

/** May the identity that pulls download from the repository, according to the policies of all levels? */
export const pullPermission = checkOf(find, {
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
  judge: ofArtifactRegistry(find, (here, facts) =>
    perPool(find, facts, (pool, cluster) => judgePool({ ...here, pool, cluster, facts })),
  ),
});

/** The question for one pool, with everything needed to answer it. */
interface Case {
  readonly image: ArtifactRegistryImage;
  readonly repository: RepositoryFacts;
  readonly pool: PoolFacts;
  readonly cluster: Cluster;
  readonly facts: TargetFacts;
}

function judgePool(question: Case): Finding {
  const { repository, pool } = question;
  const about = { pool: pool.pool.name };
  const named = { repository: repository.name };
  if (repository.repository.state === 'absent') return find.skip('repository-absent', named, about);
  // Every request is refused, so there is no grant to read or to make.
  const trouble = serviceTrouble(question.facts.image);
  if (trouble?.why === 'gcr-not-served') return find.skip('not-served', { ...named, why: trouble.message }, about);
  const { anonymous } = question.facts.image;
  const { principal: whoPulls } = pool.puller;
  if (whoPulls.state !== 'known' && anonymous?.state === 'known' && anonymous.value.allowed)
    return find.pass('public', named, {
      ...about,
      evidence: evidence('probed', 'pass', anonymous.from, anonymous.value.detail),
      assumptions: [
        assumedOfWhoeverPulls(pool),
        ...perimeter(question, [...impersonateNeed(question), verifyNeed(question)]),
      ],
    });
  return find.match(
    whoPulls,
    `Who pulls on node pool ${pool.pool.name}`,
    {
      known: (principal) => judgeAccess(principal, question),
      absent: (fact) => find.unknown('who-not-known', { ...about, why: fact.detail }, about),
    },
    about,
  );
}

function judgeAccess(principal: string, question: Case): Finding {
  const { repository, pool, cluster, facts } = question;
  const levels = withAncestors(levelsSeen(repository, facts.image), repository, (policy) => ({ policy }));
  const deny = withAncestors(repository.deny, repository, (policies) => ({ policies }));
  const of = { principal, repository: repository.name, levels, deny, cluster, facts: pool.access, now: facts.now };
  const access = evaluate(of);
  if (access.state === 'granted' && access.grant !== null)
    return judgeGranted(principal, access.grant, access, question);
  if (access.denied !== null) return judgeDenied(principal, access.denied, access, question);
  if (access.state === 'refused') return judgeRefused(principal, levels, nearGrants(of), question);
  return judgeOpen(principal, levels, access, question);
}

function judgeGranted(principal: string, grant: Grant, access: Evaluation, question: Case): Finding {
  const { repository, facts } = question;
  const { level, binding, member, roleFrom } = grant;
  const { anonymous } = facts.image;
  const byStranger =
    anonymous?.state === 'known' && level.policy.state === 'known' && level.policy.from === anonymous.from;
  const held =
    binding.condition === null ? '' : `; its condition holds at ${facts.now}: ${binding.condition.expression}`;
  const args = { principal, repository: repository.name, role: binding.role, to: member, on: level.resource };
  return judgeAllowed(principal, question, {
    said: (more) =>
      byStranger ? find.pass('public', { repository: repository.name }, more) : find.pass('granted', args, more),
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
      ...assumedConditions(access, [...impersonateNeed(question), verifyNeed(question)]),
      ...(byStranger ? [] : assumedRemade(question.pool, repository.levels, [verifyNeed(question)])),
      ...assumedDeny(principal, access.undeniedUnread),
    ],
  });
}

interface Allowed {
  readonly said: (more: Proven) => Finding;
  readonly isPublic: boolean;
  readonly evidence: readonly Evidence[];
  readonly assumptions: readonly Assumption[];
}

/** The identity may download. Whether nodes send a credential to a regional endpoint at all is unknown. */
function judgeAllowed(principal: string, question: Case, allowed: Allowed): Finding {
  const { image, repository, pool } = question;
  const more = { pool: pool.pool.name, evidence: allowed.evidence };
  if (image.form === 'regional' && !allowed.isPublic)
    return find.unknown(
      'regional-host',
      { principal, repository: repository.name, host: image.host, better: pkgDevHost(image.location) },
      { ...more, needs: [verifyNeed(question)] },
    );
  return allowed.said({
    ...more,
    assumptions: [...allowed.assumptions, ...perimeter(question, [...impersonateNeed(question), verifyNeed(question)])],
  });
}

function judgeDenied(
  principal: string,
  denial: Denial,
  access: Evaluation,
  { repository, pool, facts }: Case,
): Finding {
  const { level, policy, rule, entry } = denial;
  const named = `rule ${rule + 1} of deny policy ${policyId(policy.name)} on ${level.resource}`;
  return find.fail(
    'denied-by-policy',
    { principal, repository: repository.name, rule: named },
    {
      pool: pool.pool.name,
      evidence: evidence(
        'evaluated',
        'fail',
        level.policies.state === 'known' ? level.policies.from : level.resource,
        `${named} denies ${PULL_PERMISSION} to ${entry}, with no exception for ${principal}`,
      ),
      fix: exceptFromDeny(denial, principal, facts),
      assumptions: assumedConditions(access, []),
    },
  );
}

function judgeRefused(
  principal: string,
  levels: readonly PolicyLevel[],
  near: readonly string[],
  question: Case,
): Finding {
  const { repository, pool } = question;
  const isAbsent = pool.account?.state === 'absent';
  return find.fail(
    isAbsent ? 'not-granted-absent' : 'not-granted',
    { principal, repository: repository.name, withheld: isWithheld(pool) },
    {
      pool: pool.pool.name,
      evidence: evidence(
        'evaluated',
        'fail',
        levels.map(sourceOf).join('; '),
        `no binding gives it to ${principal} or to a set that holds it${near.map((each) => `; ${each}`).join('')}`,
      ),
      fix: (isAbsent ? grantOnceThere : grantReader)(repository.place, principal),
    },
  );
}

/** True if an organization policy keeps default accounts from the role that they have in other projects. */
const isWithheld = ({ access: { automaticGrants } }: PoolFacts): boolean =>
  automaticGrants?.state === 'known' && automaticGrants.value.withheld;

/** What our own evaluation leaves open may be decided by Google's Policy Troubleshooter. */
function judgeOpen(principal: string, levels: readonly PolicyLevel[], access: Evaluation, question: Case): Finding {
  const { repository, pool } = question;
  const { troubleshooting } = pool.access;
  const told = troubleshooting?.state === 'known' ? troubleshooting.value : null;
  const explanation = told?.explanation ?? '';
  const why = explanation === '' ? '' : `: ${explanation}`;
  const of = { principal, repository: repository.name };
  if (troubleshooting?.state === 'known' && told?.state === 'CAN_ACCESS')
    return judgeAllowed(principal, question, {
      said: (more) => find.pass('troubleshooter-allows', { ...of, explanation }, more),
      isPublic: false,
      evidence: evidence('troubleshooter', 'pass', troubleshooting.from, `${told.state}${why}`),
      assumptions: [],
    });
  // A refusal that names no policy is meaningful only if the repository is known to exist.
  const counts = told?.bare !== true || repository.repository.state === 'known';
  if (troubleshooting?.state === 'known' && told?.state === 'CANNOT_ACCESS' && counts) {
    const [denial] = access.mayDeny;
    const proof = evidence('troubleshooter', 'fail', troubleshooting.from, `${told.state}${why}`);
    const more = { pool: pool.pool.name, evidence: proof };
    const fixOfDeny =
      denial === undefined
        ? lookForDeny(principal, repository.place.project)
        : exceptFromDeny(denial, principal, question.facts);
    return access.grant !== null || told.beyondGrants
      ? find.fail('troubleshooter-finds-denied', { ...of, explanation }, { ...more, fix: fixOfDeny })
      : find.fail(
          'troubleshooter-refuses',
          { ...of, explanation },
          { ...more, fix: grantReader(repository.place, principal) },
        );
  }
  const bare = counts ? '' : ', and names no policy that it rests on';
  const says = told === null ? '' : `; Policy Troubleshooter says ${told.state}${why}${bare}`;
  const needs = distinctNeeds([
    ...access.open.flatMap(({ needs: each }) => each),
    ...impersonateNeed(question),
    verifyNeed(question),
  ]);
  const above = unreadAbove(access, levels);
  const more = {
    pool: pool.pool.name,
    needs,
    fix: above === null ? null : grantWhateverIsAbove(repository.place, principal),
  };
  return above !== null && access.open.length === access.unread.length
    ? find.unknown('not-granted-below', { ...of, ...above, told: says }, more)
    : find.unknown('undecided', { ...of, reasons: access.open.map(({ reason }) => reason), told: says }, more);
}

/** If no grant was found and ancestors could not be read: what was read, and what was not. Otherwise null. */
function unreadAbove(
  { grant, mayDeny, unread }: Evaluation,
  levels: readonly PolicyLevel[],
): { readonly read: string; readonly unread: string } | null {
  const isAbove = ({ kind }: PolicyLevel): boolean => kind === 'folder' || kind === 'organization';
  if (grant !== null || mayDeny.length > 0 || unread.length === 0 || !unread.every(isAbove)) return null;
  const named = (of: readonly PolicyLevel[]): string => of.map(({ resource }) => resource).join(' and ');
  return { read: named(levels.filter((level) => !unread.includes(level))), unread: named(unread) };
}

/** Permission to act as the node's account, in order to ask the registry as that account. */
function impersonateNeed({ pool: { account, puller } }: Case): readonly Need[] {
  const identity = accountThatPulls(puller);
  if (identity === null) return [];
  const { project } = account?.state === 'known' ? account.value : identity;
  const resource = `projects/${project}/serviceAccounts/${identity.email}`;
  return [need('iam.serviceAccounts.getAccessToken', resource, 'impersonate')];
}

/** Permission to run a pod that pulls the image. */
const verifyNeed = ({ cluster }: Case): Need => need('container.pods.create', `projects/${cluster.project}`, 'verify');

const sourceOf = (level: PolicyLevel): string =>
  level.policy.state === 'known' ? level.policy.from : `policy of ${level.resource}`;
