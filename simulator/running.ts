/** What a running simulator holds. */
import type { State } from './call';
import type { Holding } from './holding';
import type { World } from './world';

/** One request as the simulator saw and answered it. */
export interface RecordedRequest {
  method: string;
  /** The service: `container`, `artifactregistry`, `registry`, …; `unknown` for a path that nobody serves. */
  host: string;
  /** With its query. */
  path: string;
  /** 0 while unanswered, and where the connection was cut. */
  status: number;
  principal: string | null;
}

export interface Running {
  world: World;
  state: State;
  requests: RecordedRequest[];
  holding: Holding;
  latencyMs: number;
}
