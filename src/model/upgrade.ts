/** What GKE says of the version that comes next. Plain JSON. */

/** `fetchClusterUpgradeInfo` and `fetchNodePoolUpgradeInfo` of container v1, as far as a pull depends on it. */
export interface UpgradeInfo {
  /** The next minor version; null where GKE names none. */
  readonly minorTarget: string | null;
  /** The next patch of the version that is there; null where GKE names none. */
  readonly patchTarget: string | null;
  /** Why upgrades wait (`MAINTENANCE_WINDOW`, …); empty where they do not. */
  readonly pausedBy: readonly string[];
  /** When standard support of the version ends, ISO 8601; null where GKE does not say. */
  readonly endOfStandardSupport: string | null;
}

/** The version to which a release channel upgrades clusters in one location. */
export interface ChannelTarget {
  /** `RAPID`, `REGULAR`, `STABLE`, `EXTENDED` */
  readonly channel: string;
  readonly target: string;
}
