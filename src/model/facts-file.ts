import type { CallersCredentials } from './callers-credentials';
import type { Fact } from './fact';
import type { QuestionKind } from './questions';
import type { Request } from './request';

/** One answered question, as `--save-facts` writes it. */
export interface AnsweredQuestion {
  readonly question: QuestionKind;
  readonly of: unknown;
  readonly fact: Fact<unknown>;
}

export const FACTS_KIND = 'gke-image-preflight/facts';

/** `--save-facts`: plain, versioned JSON; no token and no secret is ever in it. */
export interface FactsFile {
  readonly schemaVersion: 1;
  readonly kind: typeof FACTS_KIND;
  /** When they were gathered, ISO 8601: everything that depends on the time is judged as of then. */
  readonly asOf: string;
  readonly caller: string | null;
  /** The kind of the caller's credentials, and how to sign in again. */
  readonly credentials: CallersCredentials | null;
  /** The request that they were gathered for. */
  readonly request: Request;
  readonly facts: readonly AnsweredQuestion[];
}
