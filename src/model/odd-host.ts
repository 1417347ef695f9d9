/** Hosts that look like hosts of Artifact Registry but cannot be, with the host that was probably meant. */
import { googleRegistryHost, isGoogleRegistry, pkgDevHost } from './google-registry';
import { editDistance, nearest } from './suggest';

export interface OddHost {
  /** A clause that says what is wrong with it. */
  readonly why: string;
  /** The host that was probably meant; null if no host is similar. */
  readonly near: string | null;
}

/** The locations of Artifact Registry: https://cloud.google.com/artifact-registry/docs/repositories/repo-locations */
const LOCATIONS: readonly string[] = [
  ...['us', 'europe', 'asia'],
  ...['us-central1', 'us-east1', 'us-east4', 'us-east5', 'us-south1', 'us-west1', 'us-west2', 'us-west3', 'us-west4'],
  ...['northamerica-northeast1', 'northamerica-northeast2', 'northamerica-south1'],
  ...['southamerica-east1', 'southamerica-west1'],
  ...['europe-west1', 'europe-west2', 'europe-west3', 'europe-west4', 'europe-west6', 'europe-west8', 'europe-west9'],
  ...['europe-west10', 'europe-west12', 'europe-central2', 'europe-north1', 'europe-north2', 'europe-southwest1'],
  ...['asia-east1', 'asia-east2', 'asia-northeast1', 'asia-northeast2', 'asia-northeast3', 'asia-south1'],
  ...['asia-south2', 'asia-southeast1', 'asia-southeast2', 'asia-southeast3'],
  ...['australia-southeast1', 'australia-southeast2', 'africa-south1', 'me-central1', 'me-central2', 'me-west1'],
];
const OTHER_FORMATS = /^(.*)-(apt|generic|go|googet|kfp|maven|npm|python|ruby|yum)\.pkg\.dev$/;
const GCR = /^(us|eu|europe|asia)[-.]?gcr\.io\.|^(us|eu|europe|asia)-gcr\.io$|^(europe)\.gcr\.io$/;
/** The maximum length of a host name (RFC 1035). */
const LONGEST = 253;

/** Whether it is a location of Artifact Registry, as far as this program knows. */
export const isRepositoryLocation = (location: string): boolean => LOCATIONS.includes(location);

/**
 * Finds what is wrong with a host.
 * @param host in lower case, with its port
 * @returns null for Google's registries in an existing location, and for hosts that do not resemble one
 */
export function oddHost(host: string): OddHost | null {
  if (host.length > LONGEST) return null;
  const google = googleRegistryHost(host);
  if (google !== null) return LOCATIONS.includes(google.location) ? null : unknownLocation(host, google.location);
  const bare = host.replace(/:\d+$/, '');
  if (bare !== host && isGoogleRegistry(bare))
    return { why: `nodes send their credentials to ${bare}, and none to a host with a port`, near: bare };
  const [, prefix = '', format] = OTHER_FORMATS.exec(bare) ?? [];
  if (format !== undefined)
    return { why: `${host} serves ${format} packages; images are at LOCATION-docker.pkg.dev`, near: hostNear(prefix) };
  const [, before = '', domain = ''] = /^(?:(.*)[.-])?([^.-]+[.-][^.-]+)$/.exec(bare) ?? [];
  if (domain === 'pkg.dev' || bare === 'pkg.dev')
    return {
      why: `${host} is no Artifact Registry host for images: LOCATION-docker.pkg.dev is`,
      near: hostNear(before),
    };
  if (/(^|[.-])docker$/.test(before) && editDistance(domain, 'pkg.dev') <= 2)
    return { why: `${host} looks like LOCATION-docker.pkg.dev and is another host`, near: hostNear(before) };
  if (/docker[.-]pkg[.-]dev/.test(bare))
    return { why: `${host} looks like LOCATION-docker.pkg.dev and is another host`, near: null };
  const gcr = GCR.exec(bare);
  const region = gcr?.[1] ?? gcr?.[2] ?? gcr?.[3];
  if (region === undefined) return null;
  return {
    why: `${host} looks like gcr.io and is another host (gcr.io, us.gcr.io, eu.gcr.io, asia.gcr.io)`,
    near: `${region === 'europe' ? 'eu' : region}.gcr.io`,
  };
}

const unknownLocation = (host: string, location: string): OddHost => {
  const near = locationNear(location);
  const why = `${location} is not a location of Artifact Registry that this program knows`;
  return { why, near: near === null ? null : host.replace(location, near) };
};

/** The host for the location before `docker`, if there is one. */
function hostNear(before: string): string | null {
  const near = locationNear(before.replace(/(^|[.-])d?o?c?k?e?r?$/, ''));
  return near === null ? null : pkgDevHost(near);
}

/** A valid location, the region of a zone, Europe's short name, or the location with the most similar spelling. */
function locationNear(written: string): string | null {
  if (LOCATIONS.includes(written)) return written;
  if (written === 'eu') return 'europe';
  const region = written.replace(/-[a-z]$/, '');
  return LOCATIONS.includes(region) ? region : written === '' ? null : nearest(written, LOCATIONS);
}
