/** What a registry says of an image, and Artifact Registry of a repository. */
import type { CleanupPolicy } from './cleanup';

/** A platform as OCI names it. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant: string | null;
  /** Windows build, such as `10.0.20348.2527`. */
  readonly osVersion: string | null;
}

export interface ManifestEntry {
  readonly digest: string;
  readonly mediaType: string;
  /** Null where the index does not say. */
  readonly platform: Platform | null;
  readonly artifactType: string | null;
}

/** A manifest or index as the registry answered it. */
export interface Manifest {
  /** Of the bytes that came, verified; null only where the registry says that it exists in another media type. */
  readonly digest: string | null;
  readonly mediaType: string;
  /** `unread`: the registry says that it is there, and did not hand it out (Docker Hub's limit of pulls). */
  readonly shape: 'index' | 'image' | 'schema1' | 'artifact' | 'unread';
  /** Of an index: what it lists. Empty otherwise. */
  readonly entries: readonly ManifestEntry[];
  /** Of an image: the descriptor of its config blob. */
  readonly config: { readonly digest: string; readonly mediaType: string } | null;
  readonly artifactType: string | null;
  /** Of an image: the media types of its layers, each once. Empty otherwise. */
  readonly layers: readonly string[];
  /** Of an image: the digest of a layer that it has twice; null: it has none. */
  readonly layerTwice: string | null;
  /** Of an image: the sum of the sizes that it says of its layers, in bytes; null where it does not say them. */
  readonly layersSize: number | null;
  /** Of Docker's schema 1: the platform, where it says one; else null. */
  readonly platform: Platform | null;
}

export interface Repository {
  /** `projects/P/locations/L/repositories/R` */
  readonly name: string;
  readonly format: string;
  readonly mode: string;
  readonly immutableTags: boolean;
  readonly kmsKeyName: string | null;
  readonly upstreams: readonly string[];
  readonly cleanupPolicyDryRun: boolean;
  readonly cleanupPolicies: readonly CleanupPolicy[];
}

/** Whether a stranger may read the image: an anonymous request's answer. */
export interface AnonymousAnswer {
  readonly allowed: boolean;
  readonly detail: string;
}

/** A download rule of a repository (Artifact Registry v1 `Rule`, operation DOWNLOAD). */
export interface DownloadRule {
  readonly name: string;
  /** `ALLOW` or `DENY`, or a newer value. */
  readonly action: string;
  /** CEL on the version; null for a rule without one. */
  readonly condition: string | null;
  /** The package that it is about; null: the whole repository. */
  readonly packageId: string | null;
}

/** What the registry answered to a token of the node's own service account. */
export interface Probe {
  /**
   * `served`: manifest, and the blob where one was asked. `absent`: an unambiguous 404. `refused`: a 403 for lack of a
   * permission. `scopes`: a 403 for the token's scopes. `unaccepted`: the token itself was not taken (401).
   */
  readonly outcome: 'served' | 'refused' | 'scopes' | 'unaccepted' | 'absent' | 'perimeter';
  /** The answer's own words. */
  readonly detail: string;
  /** The scopes that the token was minted with. */
  readonly scopes: readonly string[];
  /** False where the pool's own scopes were not accepted and others were asked for: says nothing of `access-scopes`. */
  readonly ownScopes: boolean;
}
