import type { Evidence, Fix, RuledFinding, Ruling, Said, Status, Verdict } from './finding';
import type { Need } from './need';
import type { ImageSource } from './target';

/** The report (schema/report.schema.json). Every key is always present; null or empty if there is no value. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'gke-image-preflight'; readonly version: string };
  readonly command: string;
  /** Two runs on the same facts differ only here. */
  readonly run: ReportRun;
  /** The caller's IAM member, if it is known. */
  readonly caller: string | null;
  readonly verdict: Verdict;
  readonly exitCode: number;
  /** Which option made which finding decide; null if the exit status is 0. */
  readonly exitReason: string | null;
  /** Why the run is not complete: what was not seen, or is left out. */
  readonly reasons: readonly string[];
  readonly counts: Readonly<Record<Status | 'targets', number>>;
  /** The missing grants, deduplicated, as commands to run once. */
  readonly access: { readonly commands: readonly string[] } | null;
  /** How causes changed since the baseline; null if there is none. */
  readonly trend: ReportTrend | null;
  /** Clusters with labels, which reports can group by. */
  readonly clusters: readonly LabelledCluster[];
  /** The causes of all findings that require action, each once, worst first. */
  readonly causes: readonly ReportCause[];
  readonly targets: readonly ReportTarget[];
  /** In shortened reports: what passes, one row for each cluster. */
  readonly passed: readonly PassedRow[];
}

export interface LabelledCluster {
  /** `projects/P/locations/L/clusters/C` */
  readonly cluster: string;
  /** GKE's `resourceLabels`, without those that Google's tools set (`goog-…`); at least one. */
  readonly labels: Readonly<Record<string, string>>;
}

export interface PassedRow {
  /** `projects/P/locations/L/clusters/C`, or the name of a cluster outside GKE; null: images judged without a cluster. */
  readonly cluster: string | null;
  /** References. */
  readonly images: readonly string[];
  /** The ids of causes with warnings there. */
  readonly causes: readonly string[];
}

/** One subject that fails, warns or could not be judged: what it is, how to fix it, and what it stops. */
export interface ReportCause {
  /** A hash of check, subject and code: the same in every shard and every run. */
  readonly id: string;
  readonly check: string;
  readonly code: string;
  readonly status: Status;
  readonly message: string;
  readonly fix: Fix | null;
  readonly needs: readonly Need[];
  readonly stops: {
    readonly targets: number;
    readonly images: number;
    readonly clusters: number;
    readonly pools: number;
  };
  /** The first places where it was found; the cluster is null for an image that was judged without one. */
  readonly where: readonly { readonly image: string; readonly cluster: string | null; readonly pool: string | null }[];
}

/** How causes changed since the report that this one is compared with. */
export interface ReportTrend {
  /** When the run of the baseline began; null if it is not known. */
  readonly since: string | null;
  readonly counts: { readonly before: Report['counts'] | null; readonly now: Report['counts'] };
  readonly new: readonly TrendCause[];
  readonly standing: readonly TrendCause[];
  /** Causes that no longer exist, as far as this run could see. */
  readonly mended: readonly TrendCause[];
  /** Causes about which this run says nothing: none of their places was judged, or all are blind. */
  readonly unseen: readonly TrendCause[];
}

/** A cause and the number of targets that it stops. */
export interface TrendCause {
  readonly id: string;
  readonly check: string;
  readonly code: string;
  readonly status: Status;
  readonly message: string;
  readonly targets: { readonly before: number | null; readonly now: number | null };
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
  /** Null: the image was judged without a cluster (`--no-cluster`). */
  readonly cluster: ReportCluster | null;
  readonly verdict: Verdict;
  /** Its cluster or its image could not be read, or no pool's identity could be determined. */
  readonly blind: boolean;
  readonly assumptions: readonly { readonly check: string; readonly text: string; readonly needs: readonly Need[] }[];
  readonly pools: readonly ReportPool[];
  readonly findings: readonly ReportFinding[];
}

export interface ReportCluster {
  /** For a cluster outside GKE, its context in the kubeconfig. */
  readonly name: string;
  readonly project: string;
  readonly location: string;
  readonly version: string | null;
  readonly mode: 'standard' | 'autopilot' | 'external' | null;
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
  /** The reason of a skip, otherwise null. */
  readonly why: string | null;
  /** The IAM member that pulls. */
  readonly principal: string | null;
  /** `linux/amd64`, `windows/amd64 10.0.20348`. */
  readonly platform: string | null;
  readonly version: string | null;
  /** The result of the verified pull on its nodes; null if none was requested. */
  readonly verified: ReportVerification | null;
}

/** The result of a verified pull on a node of a pool. */
export interface ReportVerification {
  /** In a few words: `pulled`, `refused: ErrImagePull`. */
  readonly result: string;
  readonly node: string | null;
  /** The digest that the node pulled. */
  readonly digest: string | null;
  readonly durationMs: number | null;
}

export interface ReportFinding {
  readonly check: string;
  readonly kind: RuledFinding['kind'];
  /** The status after all rulings. */
  readonly status: Status;
  readonly pool: string | null;
  readonly code: string;
  /** The id of its cause; null if it requires no action. */
  readonly cause: string | null;
  /** The check's message. */
  readonly message: string;
  readonly rulings: readonly Ruling[];
  readonly said: Said | null;
  readonly evidence: readonly Evidence[];
  readonly needs: readonly Need[];
  readonly fix: Fix | null;
  readonly baseline: 'new' | 'known' | null;
  readonly ignored: { readonly reason: string; readonly expires: string | null } | null;
}
