/** What a pass of `pull-permission` takes for granted. */
import { knownValue } from '../model/fact';
import type { Policy } from '../model/iam';
import { type Access } from '../access/evaluate';
import type { Cluster } from '../model/cluster';
import type { Assumption } from '../model/finding';
import { findingsOf, needsOf } from '../model/finding-builder';
import { PULL_PERMISSION } from '../model/iam';
import { distinctNeeds, type Need } from '../model/need';
import type {
  BoundaryFacts,
  DenyLevel,
  PolicyLevel,
  PoolFacts,
  RepositoryFacts,
  TargetFacts,
} from '../model/target-facts';

const { assume } = findingsOf('pull-permission', 'gate', {});

/** A level whose policy could not be read, above or beside the grant that was found. */
export const assumedLevel = (level: PolicyLevel): Assumption =>
  assume(`Nothing on ${level.resource} takes the permission away; its policy could not be read`, needsOf(level.policy));

/** Deny policies that could not be read, all levels in one. */
export function assumedDeny(principal: string, unread: readonly DenyLevel[]): readonly Assumption[] {
  if (unread.length === 0) return [];
  const resources = unread.map(({ resource }) => resource).join(', ');
  return [
    assume(
      `No deny policy on ${resources} takes ${PULL_PERMISSION} from ${principal}; they could not be read`,
      distinctNeeds(unread.flatMap(({ policies }) => needsOf(policies))),
    ),
  ];
}

/** Deny policies, where it is not known who pulls on the pool. */
export const assumedOfWhoeverPulls = ({ pool, puller: { principal } }: PoolFacts): Assumption =>
  assume(
    `No deny policy takes ${PULL_PERMISSION} from whoever pulls on node pool ${pool.name}, who is not known`,
    needsOf(principal),
  );

/**
 * What decided a condition, and is taken for granted.
 * @param needs a pull as the one who pulls, which tells whether the service evaluates the resource's attributes
 */
export const assumedConditions = ({ assumed }: Access, needs: readonly Need[]): readonly Assumption[] =>
  assumed.map(({ text, beyondReading }) => assume(text, beyondReading ? [] : needs, beyondReading));

/**
 * Of an account that was deleted and made again under its name: nodes keep the identity of the one that they were made
 * with (https://cloud.google.com/iam/docs/service-accounts-delete-undelete). A binding still names the deleted one.
 * @param needs a pull as the one who pulls, which tells it
 */
export function assumedRemade(
  { pool, account }: PoolFacts,
  levels: readonly PolicyLevel[],
  needs: readonly Need[],
): readonly Assumption[] {
  if (account?.state !== 'known') return [];
  const { email, uniqueId } = account.value;
  const gone = `deleted:serviceaccount:${email.toLowerCase()}?uid=`;
  const named = levels.find(
    ({ policy }) =>
      policy.state === 'known' &&
      deletedIn(policy.value).some((written) => written.startsWith(gone) && written !== `${gone}${uniqueId}`),
  );
  if (named === undefined) return [];
  return [
    assume(
      `The nodes of ${pool.name} were made after ${email} was made again: the policy of ${named.resource} still names one that was deleted, and older nodes keep its identity`,
      needs,
    ),
  ];
}

const DELETED = new WeakMap<Policy, readonly string[]>();

/** The accounts that a policy names and that were deleted; kept, since hundreds of accounts are looked for in it. */
function deletedIn(policy: Policy): readonly string[] {
  const known = DELETED.get(policy);
  if (known !== undefined) return known;
  const members = policy.bindings.flatMap((binding) => binding.members.map((member) => member.trim().toLowerCase()));
  const deleted = members.filter((member) => member.startsWith('deleted:serviceaccount:'));
  DELETED.set(policy, deleted);
  return deleted;
}

interface Between {
  readonly repository: RepositoryFacts;
  readonly cluster: Cluster;
}

/**
 * That no perimeter stands between them: where perimeters were asked for, `repository` says what they come to. And no
 * principal access boundary, which are read under `--strict`.
 * @param needs a pull as the one who pulls, which tells whether a boundary keeps it out
 */
export function perimeter(
  { repository, cluster, facts }: Between & { readonly facts: TargetFacts },
  needs: readonly Need[],
): readonly Assumption[] {
  const { boundaries } = facts;
  if (facts.perimeters !== null && boundaries !== null) return boundary({ repository, cluster }, boundaries, needs);
  const text =
    facts.perimeters !== null
      ? `No principal access boundary policy keeps whoever pulls on ${cluster.name} from ${repository.name}; none was read`
      : `VPC Service Controls and principal access boundary policies let the nodes of ${cluster.name} reach ${repository.name}; --strict reads the perimeters`;
  return [assume(text, [], true)];
}

/**
 * A boundary that lists what the repository stands below keeps nobody from it. One that does not may: whether it binds
 * who pulls is not read, and which permissions it blocks Google does not say for every version of its rules
 * (https://cloud.google.com/iam/docs/pab-blocked-permissions).
 */
function boundary(
  { repository, cluster }: Between,
  { policies, around }: BoundaryFacts,
  needs: readonly Need[],
): readonly Assumption[] {
  if (policies.state !== 'known' || (policies.value.length > 0 && around.state !== 'known')) {
    const unread = policies.state !== 'known' ? policies : around;
    const what = policies.state !== 'known' ? 'they' : 'what the repository stands below';
    const text = `No principal access boundary policy keeps whoever pulls on ${cluster.name} from ${repository.name}: ${what} could not be read`;
    const told = needsOf(unread);
    return [assume(text, told.length > 0 ? told : needs)];
  }
  const above = knownValue(around) ?? [];
  const shut = policies.value.filter(({ resources }) => !resources.some((each) => above.includes(each)));
  if (shut.length === 0) return [];
  const names = shut.map(({ name }) => name.split('/').at(-1) ?? name).sort();
  const more = names.length > MOST_NAMED ? ` and ${String(names.length - MOST_NAMED)} more` : '';
  const text = `The principal access boundary policy ${names.slice(0, MOST_NAMED).join(', ')}${more}, which does not list the project of ${repository.name}, does not keep whoever pulls on ${cluster.name} from it`;
  return [assume(text, needs)];
}

/** Policies that are named in one sentence. */
const MOST_NAMED = 3;
