/** The assumptions of a `pass` of `pull-permission`. */
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

/** A level with a policy that could not be read, while a grant was found on another level. */
export const assumedLevel = (level: PolicyLevel): Assumption =>
  assume(`Nothing on ${level.resource} takes the permission away; its policy could not be read`, needsOf(level.policy));

/** Deny policies that could not be read, all levels in one assumption. */
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

/** Deny policies, if it is unknown who pulls on the pool. */
export const assumedOfWhoeverPulls = ({ pool, puller: { principal } }: PoolFacts): Assumption =>
  assume(
    `No deny policy takes ${PULL_PERMISSION} from whoever pulls on node pool ${pool.name}, who is not known`,
    needsOf(principal),
  );

/**
 * The assumptions that decided a condition.
 * @param needs to pull as the identity, which shows whether the service evaluates the resource's attributes
 */
export const assumedConditions = ({ assumed }: Access, needs: readonly Need[]): readonly Assumption[] =>
  assumed.map(({ text, beyondReading }) => assume(text, beyondReading ? [] : needs, beyondReading));

/**
 * The account may have been deleted and created again under its name: nodes keep the identity of the account that they
 * were created with (https://cloud.google.com/iam/docs/service-accounts-delete-undelete). A binding still names the
 * deleted one.
 * @param needs to pull as the identity, which shows it
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

/** The deleted accounts that a policy names. Cached, because hundreds of accounts are looked up in it. */
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
 * The assumption that no perimeter blocks the way, unless perimeters were requested: then `repository` reports their
 * effect. Also that no principal access boundary blocks it; boundaries are read with `--strict`.
 * @param needs to pull as the identity, which shows whether a boundary keeps it out
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
 * A boundary that lists an ancestor of the repository keeps nobody from it. One that does not may: whether it is bound
 * to the identity that pulls is not read, and Google does not document for every version of its rules which permissions
 * it blocks (https://cloud.google.com/iam/docs/pab-blocked-permissions).
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

/** At most this number of policies is named in one sentence. */
const MOST_NAMED = 3;
