/**
 * A plain Docker Distribution registry with a token server: Docker Hub, quay.io, a company's own.
 * A Google token shown to one of them is a security violation, which is recorded and refused loudly.
 */
import { registryError, type Answer } from '../answers';
import { param, type Call } from '../call';
import { buildImage, type ImageSpec } from '../images';
import { presented } from '../tokens';
import type { JsonObject, OtherRegistry, World } from '../world';
import { accepted, serve } from './manifests';

/** Docker Hub is known by two names. */
const canonical = (host: string): string =>
  ['registry-1.docker.io', 'index.docker.io', 'registry.docker.io'].includes(host) ? 'docker.io' : host;

const serviceOf = (host: string): string => (canonical(host) === 'docker.io' ? 'registry.docker.io' : host);

function find(call: Call, host: string): OtherRegistry {
  const found = call.world.otherRegistries.find((one) => one.host === canonical(host));
  if (!found) throw registryError(404, 'NAME_UNKNOWN', `no registry answers at ${host}`);
  return found;
}

/** Refuse and record a Google credential that reached a registry which is not Google's. */
function guard(call: Call, host: string): void {
  const secret = presented(call.headers['authorization'])?.secret;
  if (secret === undefined) return;
  const registryToken = call.state.tokens.findRegistry(secret);
  const foreign = registryToken && canonical(registryToken.host) !== canonical(host);
  if (!call.state.tokens.isGoogles(secret) && !foreign && !secret.startsWith('ya29.')) return;
  call.state.violations.push(`a Google token was presented to ${host} (${call.method} ${call.path})`);
  throw registryError(
    400,
    'SECURITY_VIOLATION',
    `A Google token was presented to ${host}. It must never leave Google.`,
  );
}

function challenge(call: Call, host: string, scope?: string, error?: string): Record<string, string> {
  const parts = [
    `Bearer realm="${call.state.url}/v2/token?ns=${host}"`,
    `service="${serviceOf(host)}"`,
    ...(scope ? [`scope="${scope}"`] : []),
    ...(error ? [`error="${error}"`] : []),
  ];
  return { 'www-authenticate': parts.join(','), 'docker-distribution-api-version': 'registry/2.0' };
}

/** The credentials of a Basic header, checked. */
function user(call: Call, registry: OtherRegistry): string | undefined {
  const shown = presented(call.headers['authorization']);
  if (shown?.scheme !== 'basic') return undefined;
  if (registry.credentials?.[shown.user] !== shown.secret)
    throw registryError(401, 'UNAUTHORIZED', 'incorrect username or password');
  return shown.user;
}

interface Entry {
  host: string;
  registry: OtherRegistry;
  images: ImageSpec[];
}

/** Token needed for everything; private and missing repositories read the same to who may not pull. */
function enter(call: Call, host: string): Entry {
  guard(call, host);
  const registry = find(call, host);
  const path = param(call, 'name');
  const scope = `repository:${path}:pull`;
  const shown = presented(call.headers['authorization']);
  const token = shown && call.state.tokens.findRegistry(shown.secret);
  if (!token || token.expires <= Date.now())
    throw registryError(401, 'UNAUTHORIZED', 'authentication required', challenge(call, host, scope));
  if (!token.paths.includes(path)) {
    throw registryError(
      401,
      'UNAUTHORIZED',
      'authentication required',
      challenge(call, host, scope, 'insufficient_scope'),
      [{ Type: 'repository', Class: '', Name: path, Action: 'pull' }],
    );
  }
  return { host, registry, images: registry.repositories.find((one) => one.name === path)?.images ?? [] };
}

/** `/v2/`: 401 with a challenge until a token is shown (Docker Registry HTTP API v2, "API version check"). */
export function otherPing(call: Call, host: string): Answer {
  guard(call, host);
  find(call, host);
  const shown = presented(call.headers['authorization']);
  if (!shown || !call.state.tokens.findRegistry(shown.secret))
    throw registryError(401, 'UNAUTHORIZED', 'authentication required', challenge(call, host));
  return { status: 200, json: {}, headers: { 'docker-distribution-api-version': 'registry/2.0' } };
}

/** The token server: always a token, which only opens what its holder may pull (Docker token authentication specification). */
export function otherToken(call: Call, host: string): Answer {
  guard(call, host);
  const registry = find(call, host);
  const known = user(call, registry) !== undefined;
  const asked = call.query
    .getAll('scope')
    .flatMap((scope) => scope.split(' '))
    .flatMap((scope) => /^repository:([^:]+):/.exec(scope)?.[1] ?? []);
  const paths = asked.filter((path) =>
    registry.repositories.some((one) => one.name === path && (known || !one.private)),
  );
  const token = call.state.tokens.mintRegistry({
    token: null,
    host: canonical(host),
    paths,
    expires: Date.now() + 300_000,
  });
  return { status: 200, json: { token, access_token: token, expires_in: 300, issued_at: new Date().toISOString() } };
}

/** A manifest; anonymous GETs count against the pull rate, HEADs do not (Docker Hub usage and limits). */
export function otherManifest(call: Call, host: string): Answer {
  const { registry, images } = enter(call, host);
  const limit =
    registry.pullsLeft === undefined
      ? {}
      : {
          'ratelimit-limit': '100;w=21600',
          'ratelimit-remaining': `${String(Math.max(registry.pullsLeft, 0))};w=21600`,
        };
  if (registry.pullsLeft !== undefined && call.method === 'GET') {
    if (registry.pullsLeft <= 0) {
      throw registryError(
        429,
        'TOOMANYREQUESTS',
        'You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit',
        { ...limit, 'retry-after': '3600' },
      );
    }
    registry.pullsLeft -= 1;
  }
  const reference = param(call, 'reference');
  for (const spec of images) {
    const built = buildImage(spec);
    const object = reference.startsWith('sha256:')
      ? built.manifests.find((one) => one.digest === reference)
      : spec.tags.includes(reference)
        ? built.top
        : undefined;
    if (object && (reference.startsWith('sha256:') || accepted(call, object))) {
      const answer = serve(object);
      return { ...answer, headers: { ...answer.headers, ...limit } };
    }
  }
  throw registryError(404, 'MANIFEST_UNKNOWN', 'manifest unknown', {}, { Tag: reference });
}

/** A blob, served without a redirect (Docker Registry HTTP API v2). */
export function otherBlob(call: Call, host: string): Answer {
  const { images } = enter(call, host);
  const found = images.flatMap((spec) => buildImage(spec).blobs).find((one) => one.digest === param(call, 'digest'));
  if (!found) throw registryError(404, 'BLOB_UNKNOWN', 'blob unknown to registry');
  return {
    status: 200,
    headers: { 'content-type': 'application/octet-stream', 'docker-content-digest': found.digest },
    bytes: found.bytes,
  };
}

/** The tags of a repository (Docker Registry HTTP API v2, "Listing image tags"). */
export function otherTags(call: Call, host: string): Answer {
  const { images } = enter(call, host);
  return { status: 200, json: { name: param(call, 'name'), tags: images.flatMap((spec) => spec.tags).sort() } };
}

/** What a remote repository finds upstream: public images of Docker Hub, or of a custom registry's address. */
export function upstreamImages(world: World, config: JsonObject): ImageSpec[] {
  const docker = config['dockerRepository'] as JsonObject | undefined;
  const custom = docker?.['customRepository'] as JsonObject | undefined;
  const uri =
    docker?.['publicRepository'] === 'DOCKER_HUB'
      ? 'docker.io'
      : typeof custom?.['uri'] === 'string'
        ? custom['uri'].replace(/^https:\/\//, '').replace(/\/$/, '')
        : '';
  const upstream = world.otherRegistries.find((one) => one.host === canonical(uri));
  return (upstream?.repositories ?? [])
    .filter((one) => !one.private)
    .flatMap((one) => one.images.map((image) => ({ ...image, name: one.name })));
}
