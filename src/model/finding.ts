import type { CheckId } from './check-ids';
import type { Need } from './need';

export const STATUSES = ['pass', 'warn', 'fail', 'unknown', 'skip'] as const;
export type Status = (typeof STATUSES)[number];
export type Verdict = 'pass' | 'fail' | 'unknown';
export type CheckKind = 'gate' | 'advice';

/** Strongest first. */
export type Strength = 'observed' | 'probed' | 'troubleshooter' | 'evaluated' | 'listed' | 'parsed';

export interface Evidence {
  readonly strength: Strength;
  readonly says: 'pass' | 'fail';
  /** Where it was read: an API method with its resource, or `image reference`. */
  readonly source: string;
  readonly detail: string;
}

/** The smallest change that repairs the problem, with real values, ready to copy. */
export interface Fix {
  /** One sentence. */
  readonly summary: string;
  /** Shell commands that the real `gcloud`, `kubectl`, … accept. */
  readonly commands: readonly string[];
  readonly terraform: string | null;
  /** The page of the documentation about it. */
  readonly url: string | null;
}

/** Something that could make a pass wrong and could not be read. */
export interface Assumption {
  readonly check: CheckId;
  readonly text: string;
  readonly needs: readonly Need[];
  /** True if no API can read it (VPC Service Controls as seen from the node): `--strict` does not count it. */
  readonly beyondReading: boolean;
}

/** The key of a cause: findings with the same key have the same cause. */
export interface CauseKey {
  readonly check: CheckId;
  readonly subject: string;
  readonly code: string;
}

/** Who waits: all with one code and subject wait for the same fix. */
export interface Waits {
  /** The check that explains it, otherwise the cause of the node's message. */
  readonly code: string;
  /** The finding of a check that explains it, whose fix ends the waiting. Null: none does. */
  readonly explainedBy: CauseKey | null;
  /** What must be fixed: `access MEMBER on REPOSITORY`, `host H`, `image I`, `pool P`. */
  readonly subject: string;
  readonly pods: readonly {
    /** `Pod`, or the kind of the controller whose pods are refused. */
    readonly kind: string;
    readonly namespace: string;
    readonly name: string;
    readonly container: string | null;
    readonly node: string | null;
    readonly image: string | null;
  }[];
}

/** The arguments of a message. */
export type Arguments = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** The fields of every finding, whatever its status. */
interface Judged {
  readonly check: CheckId;
  readonly kind: CheckKind;
  /** The key of what was judged: an image, a repository, an identity on a repository, … (`checks/subjects.ts`). */
  readonly subject: string;
  /** The pool that it is about; null: it holds for all pools. */
  readonly pool: string | null;
  /** The stable code of the finding: `pull-permission/not-granted`. */
  readonly code: string;
  /** The arguments of the code's message. */
  readonly args: Arguments;
  /** The message, made once from code and arguments, and never changed. */
  readonly message: string;
  readonly evidence: readonly Evidence[];
  readonly assumptions: readonly Assumption[];
  /** What a node said, if one did. */
  readonly said: Said | null;
  /** Which pods or controllers wait for a fix; null if none do. */
  readonly waits: Waits | null;
  /** What keeps it from being determined, where that is a cause of its own: a cluster that could not be read; else null. */
  readonly blockedBy: CauseKey | null;
}

/** A node's own message, complete, and its cause (docs/DIAGNOSE.md). */
export interface Said {
  readonly cause: string;
  readonly words: string;
}

export interface Passed extends Judged {
  readonly status: 'pass';
  readonly needs: readonly Need[];
  readonly fix: null;
}

export interface Warned extends Judged {
  readonly status: 'warn';
  readonly needs: readonly Need[];
  readonly fix: Fix;
}

export interface Failed extends Judged {
  readonly status: 'fail';
  readonly needs: readonly Need[];
  readonly fix: Fix;
}

/** It could not be determined; `needs` say what would decide it, the message says why. */
export interface Undecided extends Judged {
  readonly status: 'unknown';
  readonly needs: readonly Need[];
  readonly fix: Fix | null;
}

export interface Skipped extends Judged {
  readonly status: 'skip';
  readonly needs: readonly Need[];
  readonly fix: null;
}

/** A check's judgement of one subject, for one target or one pool of it. */
export type Finding = Passed | Warned | Failed | Undecided | Skipped;

/** What may change the status of a finding. */
export type Ruler = 'probe' | 'observed' | 'route' | 'mirror' | 'taint' | 'placement' | 'policy' | 'strict';

/** A change of a finding's status that does not come from the check itself. Rulings are kept in order beside the finding. */
export interface Ruling {
  readonly by: Ruler;
  readonly to: Status;
  /** Why, as a sentence. */
  readonly because: string;
}

/** A finding with its rulings, and the resulting status. */
export interface RuledFinding extends Omit<Judged, 'kind'> {
  /** The resulting status: that of the last ruling, otherwise the check's own. */
  readonly status: Status;
  /** The check's own status. */
  readonly found: Status;
  readonly kind: CheckKind;
  readonly needs: readonly Need[];
  readonly fix: Fix | null;
  readonly rulings: readonly Ruling[];
  /** The entry of the policy that ignores it, so that it does not count; null if none does. */
  readonly ignored: { readonly reason: string; readonly expires: string | null } | null;
  /** Whether the baseline has it; null: there is no baseline, or the finding requires no action. */
  readonly baseline: 'new' | 'known' | null;
}
