import type { Need } from './need';

export type Status = 'pass' | 'warn' | 'fail' | 'unknown' | 'skip';
export type Verdict = 'pass' | 'fail' | 'unknown';
export type CheckKind = 'gate' | 'advice';

/** Strongest first. */
export const STRENGTHS = ['observed', 'probed', 'troubleshooter', 'evaluated', 'listed', 'parsed'] as const;
export type Strength = (typeof STRENGTHS)[number];

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
  readonly check: string;
  readonly text: string;
  readonly needs: readonly Need[];
  /** True where no API can read it at all (VPC Service Controls as seen from the node): `--strict` leaves it alone. */
  readonly beyondReading: boolean;
}

/** Who waits, as data: all with one code and subject wait for the same thing to be mended. */
export interface Waits {
  /** The check that explains it, else the cause that the words tell. */
  readonly code: string;
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

/** A check's judgement of one target, or of one pool of it. */
export interface Finding {
  readonly check: string;
  readonly kind: CheckKind;
  readonly status: Status;
  /** The pool that it is about; null: it holds for all pools. */
  readonly pool: string | null;
  readonly message: string;
  readonly evidence: readonly Evidence[];
  readonly needs: readonly Need[];
  readonly fix: Fix | null;
  readonly assumptions: readonly Assumption[];
  /** What a node or the cluster said: its words whole, and the cause that they tell (docs/DIAGNOSE.md lists them). */
  readonly said?: { readonly cause: string; readonly words: string };
  /** Who waits for what to be mended, where pods or controllers do; nothing else has it. */
  readonly waits?: Waits;
  /** By what it is set aside, so that it counts for nothing. */
  readonly ignored?: { readonly reason: string; readonly expires: string | null };
  /** Whether an earlier report has it; null and none: there is no such report, or it asks for nothing. */
  readonly baseline?: 'new' | 'known' | null;
}
