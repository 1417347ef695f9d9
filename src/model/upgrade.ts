/** The next version, according to GKE. Plain JSON. */

/** `fetchClusterUpgradeInfo` and `fetchNodePoolUpgradeInfo` of container v1, as far as a pull depends on it. */
export interface UpgradeInfo {
  /** The next minor version; null if GKE names none. */
  readonly minorTarget: string | null;
  /** The next patch of the current version; null if GKE names none. */
  readonly patchTarget: string | null;
  /** Why upgrades are paused (`MAINTENANCE_WINDOW`, …); empty if they are not. */
  readonly pausedBy: readonly string[];
  /** When standard support of the version ends, ISO 8601; null if GKE does not return it. */
  readonly endOfStandardSupport: string | null;
  /** The same of extended support, which clusters of the channel EXTENDED have. */
  readonly endOfExtendedSupport: string | null;
}

/** The version to which a release channel upgrades clusters in one location. */
export interface ChannelTarget {
  /** `RAPID`, `REGULAR`, `STABLE`, `EXTENDED` */
  readonly channel: string;
  readonly target: string;
}
