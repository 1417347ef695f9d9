/**
 * Which credentials the kubelet uses for an image, and in which order: its keyring (docs/GOOGLE.md#pull-secrets, from
 * kubernetes pkg/credentialprovider/keyring.go). Pure.
 */
import { matchesLabel } from './label-glob';

/** An image as the kubelet looks it up. */
export interface ImagePlace {
  /** The host, with its port if it has one; `docker.io` for Docker Hub. */
  readonly host: string;
  readonly path: string;
}

/** A registry's name in a pull secret: its host and path; null if the kubelet ignores the entry. */
interface Key {
  readonly host: string;
  readonly path: string;
}

/** Docker Hub's own entry, as `docker login` writes it. */
const DOCKER_HUB = 'index.docker.io';

/**
 * The credentials that the kubelet tries for an image, in its order: all that match, the most specific names first;
 * those of one name in the order in which they are given. Docker Hub's own entry is used only if nothing else matches.
 * @param credentials in the order of the pod's pull secrets
 */
export function matchingCredentials<T extends { readonly registry: string }>(
  { host, path }: ImagePlace,
  credentials: readonly T[],
): readonly T[] {
  const byKey = new Map<string, T[]>();
  for (const each of credentials) {
    const key = keyOf(each.registry);
    if (key !== null) byKey.set(nameOf(key), [...(byKey.get(nameOf(key)) ?? []), each]);
  }
  const names = [...byKey.keys()].sort().reverse();
  const found = names.filter((name) => matches(name, host, `/${path}`)).flatMap((name) => byKey.get(name) ?? []);
  return found.length === 0 && isDockerHubs(host) ? (byKey.get(DOCKER_HUB) ?? []) : found;
}

const nameOf = ({ host, path }: Key): string => (path === '' || path === '/' ? host : host + path);

/** A name without a dot or a port counts as one of Docker Hub, even `localhost`. */
const isDockerHubs = (host: string): boolean => host === 'docker.io' || host === DOCKER_HUB || !/[.:]/.test(host);

/** Parses the name of a registry as Go parses URLs; null for one that Go refuses. */
function keyOf(registry: string): Key | null {
  const read = hostAndPath(registry.replace(/^https?:\/\//, ''));
  if (read === null) return null;
  const path = /^\/v[12]\//.test(read.path) ? read.path.slice(3) : read.path;
  return { host: read.host, path };
}

function hostAndPath(text: string): Key | null {
  // eslint-disable-next-line no-control-regex -- these make Go refuse the address
  if (/[\u0000-\u0020\u007f]/.test(text)) return null;
  const [whole = ''] = text.split(/[?#]/, 1);
  const slash = whole.indexOf('/');
  const authority = slash < 0 ? whole : whole.slice(0, slash);
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const port = portOf(host);
  // Go refuses brackets without an IPv6 address, so a character set such as `[ab]` is refused (seen on a node of Kubernetes 1.33).
  const odd = host.includes('%') || (!host.startsWith('[') && /[[\]]/.test(host));
  if (!/^[0-9]*$/.test(port) || odd) return null;
  try {
    return { host, path: slash < 0 ? '' : decodeURIComponent(whole.slice(slash)) };
  } catch {
    return null;
  }
}

/** The port: the text after the last colon; for an IPv6 address, after its bracket. */
function portOf(host: string): string {
  const behind = host.startsWith('[') ? host.slice(host.lastIndexOf(']') + 1) : host;
  if (host.startsWith('[') && behind !== '' && !behind.startsWith(':')) return 'none';
  const colon = behind.lastIndexOf(':');
  return colon < 0 ? '' : behind.slice(colon + 1);
}

/** The name has the same port or none, the same number of labels, each of which matches, and a path that the image's path starts with. */
function matches(name: string, host: string, path: string): boolean {
  const key = hostAndPath(name);
  if (key === null || portOf(key.host) !== portOf(host) || !path.startsWith(key.path)) return false;
  const patterns = labelsOf(key.host);
  const labels = labelsOf(host);
  return patterns.length === labels.length && patterns.every((each, at) => matchesLabel(each, labels[at] ?? ''));
}

function labelsOf(host: string): readonly string[] {
  const [, inner] = /^\[(.*)\]:[0-9]*$/.exec(host) ?? [];
  return (inner ?? (host.startsWith('[') ? host : host.replace(/:[0-9]*$/, ''))).split('.');
}
