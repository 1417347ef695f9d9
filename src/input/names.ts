import type { ClusterName } from '../model/cluster';
import { type PoolsAsked } from '../model/target';
import { isLabel, isSubdomain } from '../model/kubernetes-names';
import type { Read } from './duration';

const PROJECT = /^(?:[a-z0-9][a-z0-9.-]{0,62}:)?[a-z0-9][a-z0-9-]{0,62}$/;
const LOCATION = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const CLUSTER = /^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const FORMS = 'projects/P/locations/L/clusters/C, gke_P_L_C, or a short name with its location and project';

/** A cluster by its full name, or by a short one that needs location and project. */
export type GivenCluster = { readonly full: ClusterName } | { readonly short: string };

/**
 * Parses a cluster in one of its common forms: that of the API (also with `zones` instead of `locations`, and after
 * `//` or an address), that of a kubeconfig (`gke_P_L_C`), or its short name.
 */
export function parseClusterName(text: string): Read<GivenCluster> {
  const path = text.replace(/^(?:https:)?\/\/container\.googleapis\.com\/(?:v1(?:beta1)?\/)?/, '');
  if (path.includes('/')) return fromPath(path);
  if (path.startsWith('gke_')) {
    const [, project, location, name, ...more] = path.split('_');
    if (project === undefined || location === undefined || name === undefined || more.length > 0)
      return { problem: 'has another number of parts than gke_PROJECT_LOCATION_CLUSTER' };
    return full(project, location, name);
  }
  if (!CLUSTER.test(path)) return { problem: `is not a cluster name: ${FORMS}` };
  return { value: { short: path } };
}

function fromPath(path: string): Read<GivenCluster> {
  const match = /^projects\/([^/]*)\/(?:locations|zones|regions)\/([^/]*)\/clusters\/([^/]*)$/.exec(path);
  if (match) return full(match[1] ?? '', match[2] ?? '', match[3] ?? '');
  const [project, location, name, ...more] = path.split('/');
  const meant =
    more.length === 0 && PROJECT.test(project ?? '') && LOCATION.test(location ?? '') && CLUSTER.test(name ?? '')
      ? `. Did you mean projects/${project}/locations/${location}/clusters/${name}?`
      : '';
  return { problem: `is not a cluster name: ${FORMS}${meant}` };
}

function full(project: string, location: string, name: string): Read<GivenCluster> {
  for (const part of [inside(parseProject, project), inside(parseLocation, location)])
    if ('problem' in part) return part;
  if (!CLUSTER.test(name)) return { problem: `holds a cluster name that cannot be: “${name}”` };
  return { value: { full: { project, location, name } } };
}

const inside = (parse: (text: string) => Read<string>, part: string): Read<string> => {
  const read = parse(part);
  if ('value' in read) return read;
  return { problem: `has ${part === '' ? 'an empty part' : `the part “${part}”`}, which ${read.problem}` };
};

/** A project's ID (domain-scoped ones as `example.com:p`) or number. */
export function parseProject(text: string): Read<string> {
  if (PROJECT.test(text)) return { value: text };
  return { problem: `is not a project ID (lower-case letters, digits and hyphens)${meant(text, PROJECT)}` };
}

/** A region or zone. */
export function parseLocation(text: string): Read<string> {
  if (LOCATION.test(text)) return { value: text };
  return { problem: `is not a region or zone, such as europe-west1 or europe-west1-b${meant(text, LOCATION)}` };
}

/** Suggests a correction: capital letters and surrounding spaces are the usual mistakes. */
const meant = (text: string, fits: RegExp): string => {
  const lower = text.trim().toLowerCase();
  return lower !== text && fits.test(lower) ? `. Did you mean ${lower}?` : '';
};

/** Means all node pools on the command line. */
export const ALL_POOLS = '*';

/** The pools that were named; null if none was. */
export function poolsAsked(names: readonly string[]): PoolsAsked | null {
  if (names.includes(ALL_POOLS)) return { kind: 'all' };
  return names.length === 0 ? null : { kind: 'named', names };
}

/** A node pool's name; `*` means all pools, `(auto-provisioned)` those that may be created. */
export function parsePoolName(text: string): Read<string> {
  if (text === ALL_POOLS || text === '(auto-provisioned)' || CLUSTER.test(text)) return { value: text };
  return { problem: 'is not a node pool name (lower-case letters, digits and hyphens; “*” for all)' };
}

/** A Kubernetes namespace: a DNS label. */
export function parseNamespace(text: string): Read<string> {
  if (isLabel(text)) return { value: text };
  return { problem: 'is not a Kubernetes namespace (up to 63 lower-case letters, digits and hyphens)' };
}

/** A pod's name: a DNS subdomain. */
export function parsePodName(text: string): Read<string> {
  if (isSubdomain(text)) return { value: text };
  return { problem: 'is not the name of a pod (lower-case letters, digits, hyphens and dots)' };
}

/** A Kubernetes secret's name: a DNS subdomain. */
export function parseSecretName(text: string): Read<string> {
  if (isSubdomain(text)) return { value: text };
  return { problem: 'is not the name of a Kubernetes secret (lower-case letters, digits, hyphens and dots)' };
}
