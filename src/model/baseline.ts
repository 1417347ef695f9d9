import type { Status } from './finding';

/** What an earlier report said, as far as a later run is compared with it. */
export interface Baseline {
  readonly findings: readonly BaselineFinding[];
  /** When its run began; null where it does not say. */
  readonly startedAt: string | null;
  readonly counts: Readonly<Record<Status | 'targets', number>> | null;
  readonly causes: readonly BaselineCause[];
}

/** A cause of an earlier report. */
export interface BaselineCause {
  readonly id: string;
  readonly check: string;
  readonly code: string;
  readonly status: Status;
  readonly message: string;
  /** How many it stopped. */
  readonly targets: number;
  /** The first of its places. */
  readonly where: readonly { readonly image: string; readonly cluster: string | null }[];
}

/** A finding of an earlier report that asked for something and was not set aside; the worst of those that are alike. */
export interface BaselineFinding {
  readonly fingerprint: string;
  readonly status: Status;
  readonly check: string;
  readonly image: string;
  readonly cluster: string;
  readonly pool: string | null;
}
