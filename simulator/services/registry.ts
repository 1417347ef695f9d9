/**
 * Docker Registry HTTP API v2 as Artifact Registry speaks it. The token endpoint and every path enforce
 * `artifactregistry.repositories.downloadArtifacts`; refusals never tell "may not" from "is not" to callers
 * who may not see the project.
 */
import {
  apiOffText,
  billingOffText,
  perimeterText,
  Refusal,
  registryError,
  restrictedText,
  type Answer,
} from '../answers';
import {
  apiEnabled,
  can,
  memberOf,
  outsidePerimeter,
  param,
  PERIMETER_UID,
  serviceRestricted,
  type Call,
} from '../call';
import { SERVICES } from '../catalog';
import { buildImage, type ImageSpec, type Stored } from '../images';
import { holds } from '../iam/cel';
import { findProject, findRepository, repositoryResource } from '../iam/hierarchy';
import { PULL } from '../iam/roles';
import { route, type Route } from '../router';
import { presented, type Identity } from '../tokens';
import type { Repository } from '../world';
import { hostOf, locationOfHost, parseImagePath, type ImagePath } from './hosts';
import { accepted, offer, serve } from './manifests';
import { otherBlob, otherManifest, otherPing, otherTags, otherToken, upstreamImages } from './otherregistry';

/** The registry host that is meant: `?ns=`, the token request's `service`, the Host header, or the world's first repository's. */
export function meantHost(call: Call): string {
  const named = call.query.get('ns') ?? call.query.get('service');
  if (named) return named === 'registry.docker.io' ? 'docker.io' : named;
  const host = (call.headers['host'] ?? '').replace(/:\d+$/, '');
  if (locationOfHost(host)) return host;
  const first = call.world.repositories[0];
  return first ? hostOf(first) : 'us-docker.pkg.dev';
}

/** `Www-Authenticate`, with the simulator's own address as the realm; the ping names no service. */
function challenge(call: Call, host: string, scope?: string, error?: string): Record<string, string> {
  const parts = [
    `Bearer realm="${call.state.url}/v2/token?ns=${host}"`,
    ...(scope ? [`service="${host}"`, `scope="${scope}"`] : []),
    ...(error ? [`error="${error}"`] : []),
  ];
  return { 'www-authenticate': parts.join(','), 'docker-distribution-api-version': 'registry/2.0' };
}

/** The caller by its Authorization header: an OAuth token (Bearer, or Basic's password), or a token of `/v2/token`. */
function registryCaller(call: Call, path: string): Identity {
  const shown = presented(call.headers['authorization']);
  if (!shown) return { kind: 'anonymous' };
  const own = call.state.tokens.findRegistry(shown.secret);
  if (!own) return call.state.tokens.identifyShown(call.world, shown);
  if (own.expires <= Date.now()) return { kind: 'invalid', why: 'expired' };
  if (!own.paths.includes(path)) return { kind: 'invalid', why: 'unknown' };
  return own.token ? { kind: 'known', ...own.token } : { kind: 'anonymous' };
}

interface Found {
  repository: Repository;
  image: string;
}

/** Refusals before IAM: project deleted, API off, billing off, perimeter. */
function requireProject(call: Call, place: ImagePath): void {
  const project = findProject(call.world, place.project);
  const { host, title } = SERVICES.artifactregistry;
  if (!project) return;
  if (serviceRestricted(call.world, project, host)) throw registryError(403, 'DENIED', restrictedText(host, project));
  if (project.state === 'DELETE_REQUESTED')
    throw registryError(403, 'DENIED', `Project #${project.number} has been deleted.`);
  if (!apiEnabled(project, host)) throw registryError(403, 'DENIED', apiOffText(title, host, project));
  if (!project.billing) throw registryError(403, 'DENIED', billingOffText(project));
  if (outsidePerimeter(call, project.id)) throw registryError(403, 'DENIED', perimeterText(PERIMETER_UID));
}

function requireScope(identity: Identity): void {
  if (identity.kind !== 'known') return;
  if (
    identity.scopes.some((scope) =>
      SERVICES.registry.scopes.some((one) => scope === `https://www.googleapis.com/auth/${one}`),
    )
  )
    return;
  throw registryError(403, 'DENIED', 'Request had insufficient authentication scopes.', {
    'www-authenticate': 'Bearer error="insufficient_scope"',
  });
}

/** A gcr.io host answers 412 to whoever asks for a project whose repository behind that host does not exist. */
function requireServed(call: Call, host: string, place: ImagePath): void {
  if (host !== place.repository || findRepository(call.world, place.project, place.location, place.repository)) return;
  throw new Refusal({
    status: 412,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    bytes: Buffer.from(
      `Container Registry is deprecated and shutting down, please use the auto migration tool to migrate to Artifact Registry (gcloud artifacts docker upgrade migrate --projects='${place.project}'). For more details see: https://cloud.google.com/artifact-registry/docs/transition/auto-migrate-gcr-ar`,
    ),
  });
}

/** May this caller pull from the place? Ends with the repository, or as Artifact Registry refuses. */
function authorize(call: Call, place: ImagePath): Found {
  requireProject(call, place);
  requireScope(call.identity);
  const resource = repositoryResource(call.world, place.project, place.location, place.repository);
  const name = `projects/${place.project}/locations/${place.location}/repositories/${place.repository}`;
  if (!can(call, PULL, resource)) {
    const text =
      memberOf(call) === null
        ? `Unauthenticated request. Unauthenticated requests do not have permission "${PULL}" on resource "${name}" (or it may not exist)`
        : `Permission "${PULL}" denied on resource "${name}" (or it may not exist)`;
    throw registryError(403, 'DENIED', text);
  }
  const repository = findRepository(call.world, place.project, place.location, place.repository);
  if (repository?.format !== 'DOCKER')
    throw registryError(404, 'NAME_UNKNOWN', `Repository "${place.repository}" not found`);
  const key = call.world.keys?.find(({ name: one }) => one === repository.kmsKeyName);
  if (key && key.state !== 'ENABLED') throw registryError(403, 'DENIED', `The key ${key.name} is not enabled.`);
  return { repository, image: place.image };
}

/** Authenticate and authorize a manifest or blob request; anonymous ones are challenged unless the repository is public. */
function enter(call: Call): Found & { host: string } {
  const host = meantHost(call);
  const path = param(call, 'name');
  const place = parseImagePath(host, path);
  if (!place) throw registryError(404, 'NAME_UNKNOWN', `Invalid repository name "${path}"`);
  requireServed(call, host, place);
  const identity = registryCaller(call, path);
  const scope = `repository:${path}:pull`;
  const fromToken = call.headers['authorization'] !== undefined;
  if (identity.kind === 'invalid')
    throw registryError(401, 'UNAUTHORIZED', 'authentication failed', challenge(call, host, scope, 'invalid_token'));
  const known = { ...call, identity };
  try {
    return { host, ...authorize(known, place) };
  } catch (problem) {
    if (identity.kind === 'anonymous' && !fromToken && problem instanceof Refusal && problem.answer.status === 403) {
      throw registryError(401, 'UNAUTHORIZED', 'authentication required', challenge(call, host, scope));
    }
    throw problem;
  }
}

/** Images that a repository serves: its own, its upstreams' (virtual, by priority), its source's (remote). */
function imagesOf(call: Call, repository: Repository, depth = 0): ImageSpec[] {
  const upstreams = [...(repository.virtualRepositoryConfig?.upstreamPolicies ?? [])].sort(
    (a, b) => b.priority - a.priority,
  );
  const behind = upstreams.flatMap(({ repository: name }) => {
    const [, project = '', , location = '', , id = ''] = name.split('/');
    const upstream = findRepository(call.world, project, location, id);
    return upstream && depth < 3 ? imagesOf(call, upstream, depth + 1) : [];
  });
  const remote = repository.remoteRepositoryConfig ? upstreamImages(call.world, repository.remoteRepositoryConfig) : [];
  return [...repository.images, ...behind, ...remote];
}

/** A download rule that denies this version (Artifact Registry download rules). */
function requireRules(repository: Repository, spec: ImageSpec, object: Stored): void {
  const applying = (repository.rules ?? []).filter(
    (rule) => rule.packageId === undefined || rule.packageId === spec.name,
  );
  const scope = { values: { 'pkg.name': spec.name, 'pkg.version.id': object.digest } };
  const denied = applying.find(
    (rule) => rule.action === 'DENY' && (!rule.condition || holds(rule.condition.expression, scope)),
  );
  if (denied) throw registryError(403, 'DENIED', `Download of "${spec.name}" is denied by rule "${denied.id}"`);
}

function manifest(call: Call): Answer {
  if (!locationOfHost(meantHost(call))) return otherManifest(call, meantHost(call));
  const { repository, image } = enter(call);
  const reference = param(call, 'reference');
  const byDigest = reference.startsWith('sha256:');
  const specs = imagesOf(call, repository).filter((spec) => spec.name === image);
  for (const spec of specs) {
    const built = buildImage(spec);
    const object = byDigest
      ? built.manifests.find((one) => one.digest === reference)
      : spec.tags.includes(reference)
        ? built.top
        : undefined;
    if (!object) continue;
    requireRules(repository, spec, built.top);
    if (!byDigest && !accepted(call, object)) {
      throw registryError(
        404,
        'MANIFEST_UNKNOWN',
        `Manifest with tag '${reference}' has media type '${object.mediaType}', but client accepts '${offer(call).join(',')}'.`,
      );
    }
    return serve(object);
  }
  throw registryError(
    404,
    'MANIFEST_UNKNOWN',
    byDigest ? 'Requested entity was not found.' : `Failed to fetch "${reference}"`,
  );
}

function blob(call: Call): Answer {
  if (!locationOfHost(meantHost(call))) return otherBlob(call, meantHost(call));
  const { repository, image } = enter(call);
  const digest = param(call, 'digest');
  const found = imagesOf(call, repository)
    .filter((spec) => spec.name === image)
    .flatMap((spec) => buildImage(spec).blobs)
    .find((one) => one.digest === digest);
  if (!found) throw registryError(404, 'BLOB_UNKNOWN', 'blob unknown to registry');
  const id = Buffer.from(
    `${repository.project}/${repository.id}/${digest}/${String(call.state.downloads.size)}`,
  ).toString('base64url');
  call.state.downloads.set(id, found);
  const location = `${call.state.url}/artifacts-downloads/namespaces/${repository.project}/repositories/${repository.id}/downloads/${id}`;
  return { status: 302, headers: { location, 'docker-content-digest': digest }, bytes: Buffer.alloc(0) };
}

/** What a redirected blob request gets: the link itself is the permission. */
function download(call: Call): Answer {
  const found = call.state.downloads.get(param(call, 'id'));
  if (!found) throw registryError(404, 'BLOB_UNKNOWN', 'blob unknown to registry');
  return {
    status: 200,
    headers: { 'content-type': 'application/octet-stream', 'docker-content-digest': found.digest },
    bytes: found.bytes,
  };
}

function tags(call: Call): Answer {
  if (!locationOfHost(meantHost(call))) return otherTags(call, meantHost(call));
  const { repository, image } = enter(call);
  const specs = imagesOf(call, repository).filter((spec) => spec.name === image);
  if (specs.length === 0) throw registryError(404, 'NAME_UNKNOWN', `Package "${image}" not found`);
  const entries = specs.map((spec) => ({ spec, built: buildImage(spec) }));
  return {
    status: 200,
    json: {
      child: [],
      manifest: Object.fromEntries(
        entries.map(({ spec, built }) => [
          built.top.digest,
          {
            imageSizeBytes: String(built.size),
            layerId: '',
            mediaType: built.top.mediaType,
            tag: spec.tags,
            timeCreatedMs: '0',
            timeUploadedMs: '0',
          },
        ]),
      ),
      name: param(call, 'name'),
      tags: specs.flatMap((spec) => spec.tags).sort(),
    },
  };
}

/** `/v2/`: 200 for any valid token, 401 with a challenge that names no service otherwise. */
function ping(call: Call): Answer {
  const host = meantHost(call);
  if (!locationOfHost(host)) return otherPing(call, host);
  const shown = presented(call.headers['authorization']);
  const valid =
    shown &&
    (call.state.tokens.findRegistry(shown.secret) ??
      call.state.tokens.identifyShown(call.world, shown).kind === 'known');
  if (!valid) throw registryError(401, 'UNAUTHORIZED', 'authentication required', challenge(call, host));
  return { status: 200, json: {}, headers: { 'docker-distribution-api-version': 'registry/2.0' } };
}

/** `GET /v2/token`: enforces IAM already here, for every repository scope asked. */
function token(call: Call): Answer {
  const host = meantHost(call);
  if (!locationOfHost(host)) return otherToken(call, host);
  const shown = presented(call.headers['authorization']);
  const identity = call.state.tokens.identifyShown(call.world, shown);
  if (identity.kind === 'invalid') throw registryError(401, 'UNAUTHORIZED', 'authentication failed');
  const paths = call.query
    .getAll('scope')
    .flatMap((scope) => scope.split(' '))
    .flatMap((scope) => /^repository:([^:]+(?:\/[^:]+)*):/.exec(scope)?.[1] ?? []);
  for (const path of paths) {
    const place = parseImagePath(host, path);
    if (!place) throw registryError(404, 'NAME_UNKNOWN', `Invalid repository name "${path}"`);
    requireServed(call, host, place);
    authorize({ ...call, identity }, place);
  }
  if (paths.length === 0 && identity.kind === 'anonymous')
    throw registryError(401, 'UNAUTHORIZED', 'authentication required');
  const expires = Date.now() + 3600_000;
  const text = call.state.tokens.mintRegistry({
    token: identity.kind === 'known' ? identity : null,
    host,
    paths,
    expires,
  });
  return { status: 200, json: { token: text, expires_in: 3600, issued_at: new Date().toISOString() } };
}

const noPost = (): Answer => ({
  status: 404,
  bytes: Buffer.from('Not Found\n'),
  headers: { 'content-type': 'text/plain; charset=utf-8' },
});

/** Routes of the registry, Artifact Registry's and any other that `?ns=` names. */
export const registryRoutes: Route[] = [
  route('registry', 'GET', '/v2/token', token, true),
  route('registry', 'POST', '/v2/token', noPost, true),
  route('registry', 'GET', '/v2/', ping, true),
  route('registry', 'GET', '/v2', ping, true),
  route('registry', 'GET', '/v2/{name**}/manifests/{reference}', manifest, true),
  route('registry', 'GET', '/v2/{name**}/blobs/{digest}', blob, true),
  route('registry', 'GET', '/v2/{name**}/tags/list', tags, true),
  route(
    'registry',
    'GET',
    '/artifacts-downloads/namespaces/{project}/repositories/{repository}/downloads/{id}',
    download,
    true,
  ),
];
