import type { Status } from './finding';
import type { PassedRow } from './report';

/** The parts of an earlier report that a later run is compared with. */
export interface Baseline {
  readonly findings: readonly BaselineFinding[];
  /** When its run began; null if the report does not have it. */
  readonly startedAt: string | null;
  readonly counts: Readonly<Record<Status | 'targets', number>> | null;
  readonly causes: readonly BaselineCause[];
  /** The rows of its passing targets that have warnings. */
  readonly passed: readonly PassedRow[];
}

/** A cause of an earlier report. */
export interface BaselineCause {
  readonly id: string;
  readonly check: string;
  readonly code: string;
  readonly status: Status;
  readonly message: string;
  /** The number of targets that it stopped. */
  readonly targets: number;
  /** The first places where it was found. */
  readonly where: readonly { readonly image: string; readonly cluster: string | null }[];
}

/** A finding of an earlier report that required action and was not ignored; the worst one of several with the same key. */
export interface BaselineFinding {
  readonly fingerprint: string;
  readonly status: Status;
  readonly check: string;
  readonly image: string;
  readonly cluster: string;
  readonly pool: string | null;
}
