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

/** The smallest change that repairs, with real values, ready to copy. */
export interface Fix {
  /** One sentence. */
  readonly summary: string;
  /** Shell commands that the real `gcloud`, `kubectl`, … accept. */
  readonly commands: readonly string[];
  readonly terraform: string | null;
  /** Google's page on it. */
  readonly url: string | null;
}

/** What could flip a pass and could not be read. */
export interface Assumption {
  readonly check: CheckId;
  readonly text: string;
  readonly needs: readonly Need[];
  /** True where no API can read it at all (VPC Service Controls as seen from the node): `--strict` leaves it alone. */
  readonly beyondReading: boolean;
}

/** What makes a cause: findings of one key have one. */
export interface CauseKey {
  readonly check: CheckId;
  readonly subject: string;
  readonly code: string;
}

/** Who waits, as data: all with one code and subject wait for the same thing to be mended. */
export interface Waits {
  /** The check that explains it, else the cause that the words tell. */
  readonly code: string;
  /** The finding of a check that explains it: what they wait for is mended with that. Null: none does. */
  readonly explainedBy: CauseKey | null;
  /** What is to be mended: `access MEMBER on REPOSITORY`, `host H`, `image I`, `pool P`. */
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

/** What a sentence is made of. */
export type Arguments = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What every finding says, whatever its status. */
interface Judged {
  readonly check: CheckId;
  readonly kind: CheckKind;
  /** What was judged: an image, a repository, an identity on a repository, … (`checks/subjects.ts`). One key, one thing. */
  readonly subject: string;
  /** The pool that it is about; null: it holds for all pools. */
  readonly pool: string | null;
  /** What was found, stable: `pull-permission/not-granted`. */
  readonly code: string;
  /** What the sentence of the code is made of. */
  readonly args: Arguments;
  /** The sentence of code and arguments, made once; nobody changes it afterwards. */
  readonly message: string;
  readonly evidence: readonly Evidence[];
  readonly assumptions: readonly Assumption[];
  /** What a node said, where one did. */
  readonly said: Said | null;
  /** Who waits for what to be mended, where pods or controllers do; else null. */
  readonly waits: Waits | null;
}

/** A node's own words, whole, and what they come to (docs/DIAGNOSE.md). */
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

/** It could not be determined; `needs` say what would tell, the message why. */
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

/** A check's judgement of one subject, as it stands in one target or in one pool of it. */
export type Finding = Passed | Warned | Failed | Undecided | Skipped;

/** Who may change what a finding comes to. */
export type Ruler = 'probe' | 'observed' | 'route' | 'mirror' | 'taint' | 'placement' | 'policy' | 'strict';

/** What something else than the check makes of a finding: kept beside it, in the order in which they were made. */
export interface Ruling {
  readonly by: Ruler;
  readonly to: Status;
  /** Why, in a sentence. */
  readonly because: string;
}

/** A finding with the rulings upon it, and what it comes to. */
export interface RuledFinding extends Omit<Judged, 'kind'> {
  /** What it comes to: the last ruling's status, else the check's own. */
  readonly status: Status;
  /** What the check itself found. */
  readonly found: Status;
  readonly kind: CheckKind;
  readonly needs: readonly Need[];
  readonly fix: Fix | null;
  readonly rulings: readonly Ruling[];
  /** By what it is set aside, so that it counts for nothing. */
  readonly ignored: { readonly reason: string; readonly expires: string | null } | null;
  /** Whether an earlier report has it; null: there is no such report, or it asks for nothing. */
  readonly baseline: 'new' | 'known' | null;
}
