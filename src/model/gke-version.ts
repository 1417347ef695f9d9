/** A GKE version, `1.27.3-gke.100`: Kubernetes version and Google's patch of it. */
export interface GkeVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** Google's patch number; 0 where the version has none. */
  readonly gke: number;
}

const FORM = /^v?(\d{1,4})\.(\d{1,4})\.(\d{1,6})(?:-gke\.(\d{1,12}))?(?:[-+.](?!gke\.)[0-9A-Za-z.-]+)?$/;

/**
 * Reads a version as the API field `currentMasterVersion` or `nodePools[].version` gives it.
 * @returns null if it is not a GKE version
 */
export function parseGkeVersion(text: string): GkeVersion | null {
  const match = FORM.exec(text.trim());
  if (!match) return null;
  const [, major, minor, patch, gke] = match;
  return { major: Number(major), minor: Number(minor), patch: Number(patch), gke: Number(gke ?? 0) };
}

/** Orders two versions: negative if `a` is older, 0 if they are the same, positive if `a` is newer. */
export function compareGkeVersions(a: GkeVersion, b: GkeVersion): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch || a.gke - b.gke;
}

/** True if the version is `major.minor` or newer. */
export function isAtLeast(version: GkeVersion, major: number, minor: number): boolean {
  return compareGkeVersions({ ...version, patch: 0, gke: 0 }, { major, minor, patch: 0, gke: 0 }) >= 0;
}

/** Writes the version as GKE does. */
export function formatGkeVersion(version: GkeVersion): string {
  const base = `${version.major}.${version.minor}.${version.patch}`;
  return version.gke > 0 ? `${base}-gke.${version.gke}` : base;
}
