/** Cleanup policies of a repository (Artifact Registry v1 `CleanupPolicy`), as far as one version depends on them. */

export interface CleanupPolicy {
  readonly id: string;
  /** `DELETE`, `KEEP`, or a newer value. */
  readonly action: string;
  /** Which versions it selects: all parts must hold; null if it has no condition. */
  readonly condition: CleanupCondition | null;
  /** Keeps the newest versions of each package; null for a policy with a condition. */
  readonly mostRecent: { readonly packageNamePrefixes: readonly string[]; readonly keepCount: number } | null;
  /** It has fields that this version does not know. */
  readonly strange: boolean;
}

export interface CleanupCondition {
  /** `TAGGED`, `UNTAGGED`, `ANY`. */
  readonly tagState: string;
  readonly tagPrefixes: readonly string[];
  readonly versionNamePrefixes: readonly string[];
  readonly packageNamePrefixes: readonly string[];
  /** Seconds since the upload; null if it has no age. */
  readonly olderThan: number | null;
  readonly newerThan: number | null;
}

/** One version of an image in its repository. */
export interface ImageVersion {
  readonly tags: readonly string[];
  /** ISO 8601. */
  readonly uploadTime: string;
}
