import type { Status } from './finding';

/** What an earlier report said, as far as a later run is compared with it. */
export interface Baseline {
  readonly findings: readonly BaselineFinding[];
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
