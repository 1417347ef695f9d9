import type { Baseline } from '../model/baseline';
import type { InputSeen } from '../model/input-seen';
import type { ImageUse } from '../model/image-use';
import type { ImageSource } from '../model/target';
import type { CallersCredentials } from '../model/callers-credentials';
import type { VerifyHow } from '../model/verification';
import type { AnsweredQuestion } from './ask';

/** What was asked for when the facts were saved, so that they can be judged again without repeating it. */
export interface SavedRequest {
  readonly images: readonly string[];
  /** What reading the manifests came to. */
  readonly seen: InputSeen;
  /** For each image where it stands and how it is used. */
  readonly places: readonly SavedPlaces[];
  readonly clusters: readonly string[];
  readonly nodePools: readonly string[] | null;
  readonly namespace: string | null;
  readonly principal: string | null;
  readonly pullSecrets: readonly string[];
  /** The policy file that decided, as it was; null: there was none. */
  readonly policy: { readonly file: string; readonly text: string } | null;
  /** What the earlier report said that it was compared with; null: there was none. */
  readonly baseline: Baseline | null;
  /** How the pull was verified. */
  readonly verify: VerifyHow;
  readonly verifyRun: boolean;
  readonly verifyScaleUp: boolean;
  /** Whether the nodes' accounts were asked as. */
  readonly impersonateNode: boolean;
}

/** Where an image was found: as its target has it. */
export interface SavedPlaces {
  readonly sources: readonly ImageSource[];
  /** None where no manifest named it. */
  readonly uses?: readonly ImageUse[];
  readonly plain?: boolean;
}

/** `--save-facts`: plain, versioned JSON; no token and no secret is ever in it. */
export interface FactsFile {
  readonly schemaVersion: 1;
  readonly kind: 'gke-image-preflight/facts';
  /** When they were gathered, ISO 8601: what depends on the time is judged as of then. */
  readonly asOf: string;
  readonly caller: string | null;
  /** The kind of the caller's credentials, and how to sign in again; older files do not say it. */
  readonly credentials?: CallersCredentials | null;
  readonly request: SavedRequest;
  readonly facts: readonly AnsweredQuestion[];
}

export const KIND = 'gke-image-preflight/facts';

/** The text of a facts file. */
export function writeFacts(file: Omit<FactsFile, 'schemaVersion' | 'kind'>): string {
  const whole: FactsFile = { schemaVersion: 1, kind: KIND, ...file };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
