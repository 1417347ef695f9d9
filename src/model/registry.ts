/** Images as a registry shows them, and repositories of Artifact Registry. */
import type { CleanupPolicy } from './cleanup';

/** A platform as OCI names it. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant: string | null;
  /** Windows build, such as `10.0.20348.2527`. */
  readonly osVersion: string | null;
}

/** What the config blob of an image says. */
export interface ImageConfig extends Platform {
  /** How many layers it has (`rootfs.diff_ids`); not there where it does not say it. */
  readonly diffIds?: number;
}

export interface ManifestEntry {
  readonly digest: string;
  readonly mediaType: string;
  /** Null if the index does not have it. */
  readonly platform: Platform | null;
  readonly artifactType: string | null;
}

/** A manifest or index from a registry. */
export interface Manifest {
  /** The digest of the received bytes, verified; null only if the registry reports another media type. */
  readonly digest: string | null;
  readonly mediaType: string;
  /** `unread`: the registry says that it exists, but did not return it (Docker Hub's pull limit). */
  readonly shape: 'index' | 'image' | 'schema1' | 'artifact' | 'unread';
  /** The entries of an index; empty for an image. */
  readonly entries: readonly ManifestEntry[];
  /** The descriptor of an image's config blob. */
  readonly config: { readonly digest: string; readonly mediaType: string } | null;
  readonly artifactType: string | null;
  /** The media types of an image's layers, each once; empty for an index. */
  readonly layers: readonly string[];
  /** How many layers an image lists; null if that is not known. */
  readonly layerCount: number | null;
  /** The hosts that an image's layers may come from instead of the registry (`urls`), each once. */
  readonly layerHosts: readonly string[];
  /** The digest of a layer that an image has twice; null if there is none. */
  readonly layerTwice: string | null;
  /** The total size of an image's layers in bytes, according to its manifest; null if sizes are missing. */
  readonly layersSize: number | null;
  /** The platform of a schema 1 manifest, if it has one; otherwise null. */
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

/** The answer to an anonymous request for the image. */
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
  /** The package that it applies to; null: the whole repository. */
  readonly packageId: string | null;
}

/** The registry's answer to a token of the node's own service account. */
export interface Probe {
  /**
   * `served`: the manifest, and the blob if one was requested. `absent`: an unambiguous 404. `refused`: a 403 because a
   * permission is missing. `scopes`: a 403 because of the token's scopes. `unaccepted`: the token was not accepted (401).
   */
  readonly outcome: 'served' | 'refused' | 'scopes' | 'unaccepted' | 'absent' | 'perimeter';
  /** The words of the answer. */
  readonly detail: string;
  /** The scopes that the token was minted with. */
  readonly scopes: readonly string[];
  /** False if the pool's own scopes were not accepted and others were used: then it says nothing about `access-scopes`. */
  readonly ownScopes: boolean;
}
