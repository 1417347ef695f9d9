/**
 * Google's registry hosts: the one place that knows them. Who may get a Google token, what is an Artifact Registry
 * image, and what nodes present to a host all follow from it.
 */

/**
 * `pkg.dev`: `LOCATION-docker.pkg.dev`. `regional`: `docker.LOCATION.rep.pkg.dev`, a regional endpoint.
 * `gcr.io`: one of the four hosts of Container Registry's domain that Artifact Registry serves.
 */
export type GoogleRegistryForm = 'pkg.dev' | 'regional' | 'gcr.io';

export interface GoogleRegistryHost {
  readonly form: GoogleRegistryForm;
  /** Of the repositories that it serves. */
  readonly location: string;
}

const LOCATION = '[a-z0-9]+(?:-[a-z0-9]+)*';
const PKG_DEV = new RegExp(`^(${LOCATION})-docker\\.pkg\\.dev$`);
const REGIONAL = new RegExp(`^docker\\.(${LOCATION})\\.rep\\.pkg\\.dev$`);
/** The location of the repository behind each: https://cloud.google.com/artifact-registry/docs/transition/gcr-repositories */
const GCR: ReadonlyMap<string, string> = new Map([
  ['gcr.io', 'us'],
  ['us.gcr.io', 'us'],
  ['eu.gcr.io', 'europe'],
  ['asia.gcr.io', 'asia'],
]);
/** The maximum length of a host name (RFC 1035). */
const LONGEST_HOST = 253;

/**
 * Recognizes a host of Artifact Registry.
 * @param host without scheme and port, as written; it is case-sensitive
 * @returns null for every other registry, including `mirror.gcr.io` and `k8s.gcr.io`
 */
export function googleRegistryHost(host: string): GoogleRegistryHost | null {
  if (host.length > LONGEST_HOST) return null;
  const gcr = GCR.get(host);
  if (gcr !== undefined) return { form: 'gcr.io', location: gcr };
  const [, pkgDev] = PKG_DEV.exec(host) ?? [];
  if (pkgDev !== undefined) return { form: 'pkg.dev', location: pkgDev };
  const [, regional] = REGIONAL.exec(host) ?? [];
  return regional === undefined ? null : { form: 'regional', location: regional };
}

/** True for the hosts of Artifact Registry's Docker repositories, including the four gcr.io hosts. */
export const isGoogleRegistry = (host: string): boolean => googleRegistryHost(host) !== null;

/** The host of a location's Docker repositories. */
export const pkgDevHost = (location: string): string => `${location}-docker.pkg.dev`;
