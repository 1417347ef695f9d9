import type { Finding, Status, Verdict } from './finding';
import type { Need } from './need';
import type { ImageSource } from './target';

/** The report (schema/report.schema.json). Every key is always there; null or empty where it has nothing to say. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'gke-image-preflight'; readonly version: string };
  readonly command: string;
  /** Two runs on the same facts differ only here. */
  readonly run: ReportRun;
  /** The IAM member that asked, where it is known. */
  readonly caller: string | null;
  readonly verdict: Verdict;
  readonly exitCode: number;
  /** Why the run itself is not whole: what was not seen, what the policy set aside; a sentence each. */
  readonly reasons: readonly string[];
  readonly counts: Readonly<Record<Status | 'targets', number>>;
  /** The missing grants, deduplicated, as commands to run once. */
  readonly access: { readonly commands: readonly string[] } | null;
  readonly targets: readonly ReportTarget[];
  readonly passed: readonly { readonly cluster: string; readonly images: readonly string[] }[];
}

export interface ReportRun {
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly apiCalls: number;
  readonly shard: string | null;
}

export interface ReportTarget {
  readonly image: ReportImage;
  readonly cluster: {
    readonly name: string;
    readonly project: string;
    readonly location: string;
    readonly version: string | null;
    readonly mode: 'standard' | 'autopilot' | 'external' | null;
  };
  readonly verdict: Verdict;
  /** Its cluster or its image could not be read, or no pool's identity could be determined. */
  readonly blind: boolean;
  readonly assumptions: readonly { readonly check: string; readonly text: string; readonly needs: readonly Need[] }[];
  readonly pools: readonly ReportPool[];
  readonly findings: readonly ReportFinding[];
}

export interface ReportImage {
  readonly reference: string;
  readonly host: string | null;
  readonly project: string | null;
  readonly location: string | null;
  readonly repository: string | null;
  readonly name: string | null;
  readonly tag: string | null;
  readonly digest: string | null;
  readonly pinned: string | null;
  readonly sources: readonly ImageSource[];
}

export interface ReportPool {
  readonly name: string;
  readonly verdict: Verdict | 'skip';
  /** The IAM member that pulls. */
  readonly principal: string | null;
  /** `linux/amd64`, `windows/amd64 10.0.20348`. */
  readonly platform: string | null;
  readonly version: string | null;
  /** Where its nodes were asked to pull. For people's formats: the JSON report says it in the findings. */
  readonly verification?: ReportVerification;
}

/** What became of the pull on a pool's node. */
export interface ReportVerification {
  readonly status: Status;
  /** In a few words: `pulled`, `refused: ErrImagePull`. */
  readonly result: string;
  readonly node: string | null;
  /** That the node pulled. */
  readonly digest: string | null;
  readonly durationMs: number | null;
}

export interface ReportFinding extends Omit<Finding, 'assumptions' | 'ignored' | 'baseline' | 'said' | 'waits'> {
  readonly said: { readonly cause: string; readonly words: string } | null;
  readonly baseline: 'new' | 'known' | null;
  readonly ignored: { readonly reason: string; readonly expires: string | null } | null;
}
