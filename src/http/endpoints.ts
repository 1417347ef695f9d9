import { isGoogleAddress, isLoopback, type Overrides } from './google-hosts';

/** The services that are used. In capitals, the name is also the end of gcloud's variable. */
const SERVICES = {
  container: 'https://container.googleapis.com/',
  artifactregistry: 'https://artifactregistry.googleapis.com/',
  cloudresourcemanager: 'https://cloudresourcemanager.googleapis.com/',
  iam: 'https://iam.googleapis.com/',
  iamcredentials: 'https://iamcredentials.googleapis.com/',
  policytroubleshooter: 'https://policytroubleshooter.googleapis.com/',
  serviceusage: 'https://serviceusage.googleapis.com/',
  compute: 'https://compute.googleapis.com/compute/v1/',
  binaryauthorization: 'https://binaryauthorization.googleapis.com/',
  containeranalysis: 'https://containeranalysis.googleapis.com/',
  logging: 'https://logging.googleapis.com/',
  cloudasset: 'https://cloudasset.googleapis.com/',
  gkehub: 'https://gkehub.googleapis.com/',
  cloudidentity: 'https://cloudidentity.googleapis.com/',
  cloudkms: 'https://cloudkms.googleapis.com/',
  orgpolicy: 'https://orgpolicy.googleapis.com/',
  dns: 'https://dns.googleapis.com/dns/v1/',
  storage: 'https://storage.googleapis.com/storage/v1/',
  networkconnectivity: 'https://networkconnectivity.googleapis.com/',
  accesscontextmanager: 'https://accesscontextmanager.googleapis.com/',
} as const;

export type Service = keyof typeof SERVICES;

/** The addresses of the services, and of the stand-in for registries. Plain data. */
export interface Endpoints extends Overrides {
  /** The base address of each service, ending in `/`. */
  readonly bases: Readonly<Record<Service, string>>;
  /** The base address of the registry override, ending in `/`; null if each registry is at its own host. */
  readonly registry: string | null;
}

export const REGISTRY_VARIABLE = 'GKE_IMAGE_PREFLIGHT_REGISTRY';

/** gcloud's variable for a service: `CLOUDSDK_API_ENDPOINT_OVERRIDES_CONTAINER`. */
export const variableOf = (service: Service): string => `CLOUDSDK_API_ENDPOINT_OVERRIDES_${service.toUpperCase()}`;

const ALLOWED =
  'allowed are https on Google’s own hosts (*.googleapis.com, *-docker.pkg.dev), and http or https on this machine (localhost, 127.0.0.1, [::1])';

/**
 * Reads the endpoints from the environment, like gcloud.
 * @param env the environment's variables
 * @returns the endpoints, and one sentence for each invalid variable with its name, its value and the allowed values
 */
export function endpointsFrom(env: Readonly<Record<string, string | undefined>>): {
  endpoints: Endpoints;
  errors: string[];
} {
  const errors: string[] = [];
  const read = (variable: string): URL | null => {
    const value = env[variable]?.trim() ?? '';
    if (value === '') return null;
    const problem = problemOf(value);
    if (problem === null) return new URL(value);
    errors.push(`${variable} is “${shown(value)}”: ${problem}; ${ALLOWED}`);
    return null;
  };
  const overrides = new Map<Service, URL>();
  for (const service of Object.keys(SERVICES) as Service[]) {
    const override = read(variableOf(service));
    if (override) overrides.set(service, override);
  }
  const registry = read(REGISTRY_VARIABLE);
  const bases = Object.fromEntries(
    Object.entries(SERVICES).map(([service, own]) => [service, baseOf(overrides.get(service as Service), own)]),
  ) as Record<Service, string>;
  const endpoints = {
    bases,
    registry: registry && withSlash(registry.origin + registry.pathname),
    apiOrigins: [...new Set([...overrides.values()].map(({ origin }) => origin))],
    registryOrigin: registry?.origin ?? null,
  };
  return { endpoints, errors };
}

/**
 * The URL of an API call.
 * @param path encoded, without a leading slash, such as `v1/projects/p`; for compute, relative to `compute/v1/`
 * @param location uses the service's regional endpoint, `europe-west1-SERVICE.googleapis.com`; an override is used for
 * all locations
 */
export function urlFor(endpoints: Endpoints, service: Service, path: string, location: string | null = null): URL {
  const url = new URL(endpoints.bases[service] + path.replace(/^\/+/, ''));
  if (location === null || endpoints.bases[service] !== SERVICES[service]) return url;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(location)) throw new BadName(location);
  url.hostname = `${location}-${url.hostname}`;
  return url;
}

/**
 * The URL of a registry call: at the image's own host, or at the override, in the way containerd asks a mirror.
 * @param host the image's host, such as `docker.io`
 * @param path encoded, relative to `/v2/`, such as `p/r/img/manifests/1.0`
 */
export function registryUrl(endpoints: Endpoints, host: string, path: string): URL {
  if (endpoints.registry === null)
    return new URL(`https://${host === 'docker.io' ? 'registry-1.docker.io' : host}/v2/${path}`);
  const url = new URL(`${endpoints.registry}v2/${path}`);
  url.searchParams.set('ns', host);
  return url;
}

/**
 * The URL to use for an address: an address at a registry's own host, such as that of its tokens, is replaced by the
 * stand-in for that registry; any other address stays as it is.
 * @param host the image's host
 */
export function atStandIn(endpoints: Endpoints, host: string, address: URL): URL {
  if (endpoints.registry === null || address.origin !== `https://${host}`) return address;
  const url = new URL(`${endpoints.registry}${address.pathname.slice(1)}${address.search}`);
  url.searchParams.set('ns', host);
  return url;
}

/** Encodes the parts of a path. A part that would change the meaning of the path is an error. */
export function encodePath(...parts: readonly string[]): string {
  return parts
    .map((part) => {
      if (part === '' || part === '.' || part === '..') throw new BadName(part);
      return encodeURIComponent(part);
    })
    .join('/');
}

/** Encodes a relative resource name (`projects/p/locations/l`) as a path; its slashes stay. */
export const encodeName = (name: string): string => encodePath(...name.split('/'));

/** A name that cannot be part of a request. */
export class BadName extends Error {
  constructor(part: string) {
    super(part === '' ? 'a part of the name is empty' : `“${part}” is not a name`);
  }
}

function problemOf(value: string): string | null {
  if (!URL.canParse(value) || !/^[a-z][a-z0-9+.-]*:\/\//i.test(value)) return 'it is not an address';
  const url = new URL(value);
  if (url.username !== '' || url.password !== '') return 'an address with a user name or a password is not taken';
  if (url.search !== '' || url.hash !== '') return 'an address with a query or a fragment is not taken';
  if (isGoogleAddress(url)) return null;
  if (!isLoopback(url)) {
    return url.protocol === 'http:' ? 'plain http leaves this machine' : 'no Google token may go there';
  }
  return url.protocol === 'http:' || url.protocol === 'https:' ? null : `${url.protocol.slice(0, -1)} is not spoken`;
}

/** The value without possible secrets. */
const shown = (value: string): string => value.replace(/\/\/[^/@]*@/, '//…@').slice(0, 200);

function baseOf(override: URL | undefined, own: string): string {
  if (override === undefined) return own;
  const path = override.pathname === '/' ? new URL(own).pathname : override.pathname;
  return withSlash(override.origin + path);
}

const withSlash = (address: string): string => (address.endsWith('/') ? address : `${address}/`);
