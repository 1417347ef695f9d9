/** Hosts that look like Artifact Registry's and cannot be it, with the one that was probably meant. */
import { googleRegistryHost, isGoogleRegistry, pkgDevHost } from './google-registry';
import { editDistance, nearest } from './suggest';

export interface OddHost {
  /** A clause that says what is odd. */
  readonly why: string;
  /** The host that was probably meant; null where none is near. */
  readonly near: string | null;
}

/** Where repositories may be: https://cloud.google.com/artifact-registry/docs/repositories/repo-locations */
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
/** Longer is not a host name (RFC 1035). */
const LONGEST = 253;

/** Whether repositories may be there, as far as this program knows. */
export const isRepositoryLocation = (location: string): boolean => LOCATIONS.includes(location);

/**
 * What is odd about a host.
 * @param host lower case, with its port
 * @returns null for Google's own registries in a location that there is, and for hosts that resemble none
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

/** The host of the location that stands before `docker`, if one does. */
function hostNear(before: string): string | null {
  const near = locationNear(before.replace(/(^|[.-])d?o?c?k?e?r?$/, ''));
  return near === null ? null : pkgDevHost(near);
}

/** A location as it is, a zone's region, Europe's short name, or the nearest in writing. */
function locationNear(written: string): string | null {
  if (LOCATIONS.includes(written)) return written;
  if (written === 'eu') return 'europe';
  const region = written.replace(/-[a-z]$/, '');
  return LOCATIONS.includes(region) ? region : written === '' ? null : nearest(written, LOCATIONS);
}
