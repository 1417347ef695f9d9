import type { Need } from './need';

/**
 * The answer to one question to a source. It is known, or missing in one of these ways:
 * `absent` (a 404 to a caller who has the permission), `denied` (a refusal, with the reason and what would show it),
 * `failed` (no usable answer), `blocked` (it depends on a missing fact).
 */
export type Fact<T> = Known<T> | Missing | Blocked;
export type Missing = Absent | Denied | Failed;

export interface Known<T> {
  readonly state: 'known';
  readonly value: T;
  /** What was read: the API method and the resource. */
  readonly from: string;
}

export interface Absent {
  readonly state: 'absent';
  readonly from: string;
  /** The words of the answer. */
  readonly detail: string;
}

/**
 * Why a request was refused. `ambiguous`: the service says "no permission, or it may not exist". The values of
 * `ProjectTrouble` have the project of the answer in `consumer`: every caller is refused.
 */
export const DENIED_WHYS = ['permission', 'ambiguous', 'perimeter'] as const;
export type DeniedWhy = (typeof DENIED_WHYS)[number] | ProjectTrouble;

/**
 * Why no request for a project is served: its API or billing is off, its organization does not allow the service
 * (constraint `gcp.restrictServiceUsage`), it is deleted, or its `gcr.io` hosts are shut down.
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
 * `rejected`: the service did not accept the request; `not-asked`: this program did not send it; `not-sent`: the program
 * that should send it (kubectl, gcloud) could not, because of the configuration of this machine.
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
  /** Everything was read, and nothing decides the answer. */
  'undecided',
] as const;
export type FailedWhy = (typeof FAILED_WHYS)[number];

/** How the detail of a `timeout` starts that no service is to blame for: the time of all questions was up (`--timeout`). */
export const OUT_OF_TIME = 'the time limit of the run was reached';

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

/** Whether the refusal is about the whole project. */
export const isProjectTrouble = (why: DeniedWhy): why is ProjectTrouble =>
  why !== 'permission' && why !== 'ambiguous' && why !== 'perimeter';

/** A 404 to a caller who has the permission to read: the resource does not exist. */
export const absent = (from: string, detail: string): Absent => ({ state: 'absent', from, detail });

/** A refusal, with the permissions that would give the answer. */
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

/** The missing fact that a fact depends on, or the fact itself if it is missing; null if it is known. */
export function missing(fact: Fact<unknown>): Missing | null {
  if (fact.state === 'known') return null;
  return fact.state === 'blocked' ? fact.by : fact;
}

/**
 * Derives a fact from a known one; a missing one blocks it.
 * @returns what `next` gives, or `blocked` by the fact that is missing
 */
export function after<T, U>(fact: Fact<T>, next: (value: T) => Fact<U>): Fact<U> {
  const root = missing(fact);
  return root === null ? next((fact as Known<T>).value) : { state: 'blocked', by: root };
}

/** The value of a known fact, otherwise undefined. */
export const knownValue = <T>(fact: Fact<T>): T | undefined => (fact.state === 'known' ? fact.value : undefined);

/** The fact of something that depends on a missing fact. */
export function blockedBy(fact: Exclude<Fact<unknown>, Known<unknown>>): Blocked {
  return { state: 'blocked', by: fact.state === 'blocked' ? fact.by : fact };
}
