import type { Baseline } from '../model/baseline';
import type { Read } from './duration';
import type { FactsFile } from '../model/facts-file';
import type { GivenSecrets } from '../model/given-secrets';
import type { InputSeen } from '../model/input-seen';
import type { GatePolicy } from '../model/policy-file';
import type { ReadingManifests } from './manifests';
import type { GivenImage } from './images';
import type { KubeContext } from './kube-context';

/** The file system, as far as a request needs it. */
export interface Readers {
  /**
   * A file's text; `-` is standard input. Throws an error whose message says why not.
   * @param asNamed false: it was found in a folder or by a pattern; nobody named it
   */
  read(path: string, asNamed?: boolean): string;
  /** Why a file cannot be written, such as “its folder does not exist”; null where it can. */
  whyNotWritable(path: string): string | null;
  exists(path: string): boolean;
  /** Whether it is a folder; none where nobody can tell. */
  isFolder?(path: string): boolean;
  /** How reports name a file; as it was given where nothing says. */
  shown?(path: string): string;
  /** Reads manifests; none where no manifest is given. */
  readonly manifests?: ManifestReader | null;
  /** Reads the text of saved facts; none where there are none. */
  readonly facts?: FactsReader | null;
  /** The cluster that a context of a kubeconfig leads to; none where a cluster is named. */
  readonly kubeContext?: ((file: string | null, name: string | null) => KubeContext) | null;
  /** Reads an earlier report; none where there is none. */
  readonly baseline?: BaselineReader | null;
  /** Reads a policy file's text; none where there is none. */
  readonly policy?: PolicyReader | null;
}

/** Reads the text of a facts file. */
export type FactsReader = (text: string) => { readonly file: FactsFile } | { readonly problems: readonly string[] };

/** Reads the text of an earlier report. */
export type BaselineReader = (text: string) => Read<Baseline>;

/** Reads the text of a policy file; every problem has its place. */
export type PolicyReader = (
  file: string,
  text: string,
) => { readonly policy: GatePolicy } | { readonly problems: readonly string[] };

/** What manifests come to. */
export interface GivenManifests {
  readonly images: readonly GivenImage[];
  /** A sentence each, with the file's name. */
  readonly problems: readonly string[];
  /** What is read otherwise than one may think, and what is passed over without harm, a sentence each. */
  readonly warnings: readonly string[];
  readonly seen: InputSeen;
  readonly secrets: GivenSecrets;
}

/**
 * Reads manifests; what cannot be read is a problem, never an exception.
 * @param paths files, folders and patterns
 */
export type ManifestReader = (paths: readonly string[], how: ReadingManifests) => GivenManifests;
