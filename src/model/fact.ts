import type { Need } from './need';

/**
 * One thing that a source was asked. Known, or missing in one of ways that are never mixed up:
 * `absent` (a true 404, to a caller who may see), `denied` (a refusal, with why and with what would tell),
 * `failed` (no usable answer), `blocked` (it depends on a fact that is missing).
 */
export type Fact<T> = Known<T> | Missing | Blocked;
export type Missing = Absent | Denied | Failed;

export interface Known<T> {
  readonly state: 'known';
  readonly value: T;
  /** What was read, in a person's words: the API method and resource. */
  readonly from: string;
}

export interface Absent {
  readonly state: 'absent';
  readonly from: string;
  /** The answer's own words. */
  readonly detail: string;
}

/**
 * Why a refusal was given. `ambiguous`: the service says "no permission, or it may not exist". Those of `ProjectTrouble`
 * carry the project that the answer speaks of in `consumer`: whoever asks is refused.
 */
export const DENIED_WHYS = ['permission', 'ambiguous', 'perimeter'] as const;
export type DeniedWhy = (typeof DENIED_WHYS)[number] | ProjectTrouble;

/**
 * What keeps a whole project from being served: its API or billing is off, its organization does not allow the
 * service (constraint `gcp.restrictServiceUsage`), it is deleted, or nothing serves its `gcr.io` hosts any more.
 */
export const PROJECT_TROUBLES = [
  'api-disabled',
  'billing-disabled',
  'service-restricted',
  'project-deleted',
  'gcr-not-served',
] as const;
export type ProjectTrouble = (typeof PROJECT_TROUBLES)[number];

export interface Denied {
  readonly state: 'denied';
  readonly why: DeniedWhy;
  readonly from: string;
  readonly detail: string;
  readonly needs: readonly Need[];
  /** The project (number or id, without `projects/`) that an answer of `ProjectTrouble` names. */
  readonly consumer: string | null;
}

/**
 * `rejected`: the service refused the request; `not-asked`: this program did not make it, or went no further; `not-sent`:
 * the program that was to make it (kubectl, gcloud) could not use what this machine has for it.
 */
export const FAILED_WHYS = [
  'unauthenticated',
  'quota',
  'timeout',
  'unreachable',
  'malformed',
  'server',
  'rejected',
  'not-asked',
  'not-sent',
  'cancelled',
  'not-recorded',
  /** All was read, and nothing of it decides. */
  'undecided',
] as const;
export type FailedWhy = (typeof FAILED_WHYS)[number];

export interface Failed {
  readonly state: 'failed';
  readonly why: FailedWhy;
  readonly from: string;
  readonly detail: string;
}

export interface Blocked {
  readonly state: 'blocked';
  readonly by: Missing;
}

/** A fact that was read. */
export const known = <T>(value: T, from: string): Known<T> => ({ state: 'known', value, from });

/** Whether the refusal is one of the whole project's. */
export const isProjectTrouble = (why: DeniedWhy): why is ProjectTrouble =>
  why !== 'permission' && why !== 'ambiguous' && why !== 'perimeter';

/** A true 404: the service says, to a caller who may see, that there is no such thing. */
export const absent = (from: string, detail: string): Absent => ({ state: 'absent', from, detail });

/** A refusal, with what would tell. */
export const denied = (
  why: DeniedWhy,
  from: string,
  detail: string,
  needs: readonly Need[] = [],
  consumer: string | null = null,
): Denied => ({ state: 'denied', why, from, detail, needs, consumer });

/** No usable answer. */
export const failed = (why: FailedWhy, from: string, detail: string): Failed => ({
  state: 'failed',
  why,
  from,
  detail,
});

/** The missing fact at the root of a fact that is not known, else null. */
export function missing(fact: Fact<unknown>): Missing | null {
  if (fact.state === 'known') return null;
  return fact.state === 'blocked' ? fact.by : fact;
}

/**
 * What follows from a known fact; anything missing blocks it.
 * @returns what `next` gives, or `blocked` by the fact that is missing
 */
export function after<T, U>(fact: Fact<T>, next: (value: T) => Fact<U>): Fact<U> {
  const root = missing(fact);
  return root === null ? next((fact as Known<T>).value) : { state: 'blocked', by: root };
}

/** The value of a known fact, else undefined. */
export const knownValue = <T>(fact: Fact<T>): T | undefined => (fact.state === 'known' ? fact.value : undefined);

/** What depends on a fact that is missing. */
export function blockedBy(fact: Exclude<Fact<unknown>, Known<unknown>>): Blocked {
  return { state: 'blocked', by: fact.state === 'blocked' ? fact.by : fact };
}
