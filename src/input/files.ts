import type { Baseline } from '../model/baseline';
import type { Read } from './duration';
import type { FactsFile } from '../model/facts-file';
import type { GivenSecrets } from '../model/given-secrets';
import type { InputSeen } from '../model/input-seen';
import type { GatePolicy } from '../model/policy-file';
import type { ReadingManifests } from './manifests';
import type { GivenImage } from './images';
import type { KubeContext } from './kube-context';

/** The part of the file system that a request needs. */
export interface Readers {
  /**
   * The text of a file; `-` is standard input. Throws an error whose message gives the reason if it cannot be read.
   * @param asNamed false if it was found in a folder or by a pattern, and nobody named it
   */
  read(path: string, asNamed?: boolean): string;
  /** Why a file cannot be written, such as “its folder does not exist”; null if it can. */
  whyNotWritable(path: string): string | null;
  exists(path: string): boolean;
  /** Whether a path is a folder; undefined if this cannot be determined. */
  isFolder?(path: string): boolean;
  /** The name of a file in reports; without this function, the name as it was given. */
  shown?(path: string): string;
  /** Reads manifests; not needed if no manifest is given. */
  readonly manifests?: ManifestReader | null;
  /** Reads the text of saved facts; not needed if there are none. */
  readonly facts?: FactsReader | null;
  /** The cluster that a context of a kubeconfig leads to; not needed if a cluster is named. */
  readonly kubeContext?: ((file: string | null, name: string | null) => KubeContext) | null;
  /** Reads an earlier report; not needed if there is none. */
  readonly baseline?: BaselineReader | null;
  /** Reads the text of a policy file; not needed if there is none. */
  readonly policy?: PolicyReader | null;
}

/** Reads the text of a facts file. */
export type FactsReader = (text: string) => { readonly file: FactsFile } | { readonly problems: readonly string[] };

/** Reads the text of an earlier report. */
export type BaselineReader = (text: string) => Read<Baseline>;

/** Reads the text of a policy file; every problem includes its place. */
export type PolicyReader = (
  file: string,
  text: string,
) => { readonly policy: GatePolicy } | { readonly problems: readonly string[] };

/** The result of reading manifests. */
export interface GivenManifests {
  readonly images: readonly GivenImage[];
  /** One sentence each, with the file's name. */
  readonly problems: readonly string[];
  /** Input that is read differently than one may expect, or skipped without harm; one sentence each. */
  readonly warnings: readonly string[];
  readonly seen: InputSeen;
  readonly secrets: GivenSecrets;
}

/**
 * Reads manifests. What cannot be read is a problem, never an exception.
 * @param paths files, folders and patterns
 */
export type ManifestReader = (paths: readonly string[], how: ReadingManifests) => GivenManifests;
