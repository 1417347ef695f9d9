/** Cleanup policies of a repository (Artifact Registry v1 `CleanupPolicy`), as far as one version depends on them. */

export interface CleanupPolicy {
  readonly id: string;
  /** `DELETE`, `KEEP`, or a newer value. */
  readonly action: string;
  /** What it picks versions by: all parts hold together; null where it has none. */
  readonly condition: CleanupCondition | null;
  /** It keeps the newest versions of each package; null for a policy by condition. */
  readonly mostRecent: { readonly packageNamePrefixes: readonly string[]; readonly keepCount: number } | null;
  /** It says more than this version knows. */
  readonly strange: boolean;
}

export interface CleanupCondition {
  /** `TAGGED`, `UNTAGGED`, `ANY`. */
  readonly tagState: string;
  readonly tagPrefixes: readonly string[];
  readonly versionNamePrefixes: readonly string[];
  readonly packageNamePrefixes: readonly string[];
  /** Seconds since the upload; null where it asks for no age. */
  readonly olderThan: number | null;
  readonly newerThan: number | null;
}

/** One version of an image in its repository. */
export interface ImageVersion {
  readonly tags: readonly string[];
  /** ISO 8601. */
  readonly uploadTime: string;
}
