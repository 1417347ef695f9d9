/**
 * Image references as the container runtime parses them (the grammar of github.com/distribution/reference), and the
 * meaning of their parts in Artifact Registry (https://cloud.google.com/artifact-registry/docs/docker/names).
 */
import { type GoogleRegistryForm, googleRegistryHost } from './google-registry';
import type { RepositoryName } from './repository-name';

/** A parsed image reference: of Artifact Registry, or of another registry. */
export type ImageReference = ArtifactRegistryImage | OtherImage;

interface Named {
  /** The reference as it was given. */
  readonly text: string;
  /** In lower case; `docker.io` if none was given. */
  readonly host: string;
  /** The name in the registry, without host, tag and digest; `library/nginx` for Docker Hub's `nginx`. */
  readonly path: string;
  /** The image's name in its repository (nested names keep their slashes); the whole path elsewhere. */
  readonly name: string;
  /** `latest` if neither a tag nor a digest was given; null if only a digest was. */
  readonly tag: string | null;
  readonly digest: string | null;
}

export interface ArtifactRegistryImage extends Named, RepositoryName {
  readonly kind: 'artifact-registry';
  readonly form: GoogleRegistryForm;
}

export interface OtherImage extends Named {
  readonly kind: 'other';
}

export type ParsedReference =
  | { readonly ok: true; readonly reference: ImageReference }
  | { readonly ok: false; readonly reason: string; /** Offset in the text, from 0. */ readonly at: number };

const LABEL = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const DOMAIN = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]+)?$`);
const COMPONENT = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const DIGEST_LENGTH: ReadonlyMap<string, number> = new Map([
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
]);
/** Characters: a name has up to 255, a tag 128, a digest 135. Longer texts are rejected without parsing. */
const LONGEST = 1024;

/**
 * Reads an image reference.
 * @returns the reference, or what is wrong and where
 */
export function parseImageReference(text: string): ParsedReference {
  const wrong = (reason: string, at = 0): ParsedReference => ({ ok: false, reason, at });
  if (text === '') return wrong('it is empty');
  if (text.length > LONGEST) return wrong(`it is longer than ${String(LONGEST)} characters`, LONGEST);
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text);
  if (scheme) return wrong(`it starts with ${scheme[0]}: an image reference has no scheme`);
  const space = text.search(/[^\x21-\x7e]/);
  if (space >= 0) return wrong('it holds white space or a character that no reference may have', space);

  const at = text.indexOf('@');
  const named = at < 0 ? text : text.slice(0, at);
  const digest = at < 0 ? null : text.slice(at + 1);
  if (digest !== null) {
    const problem = digestProblem(digest);
    if (problem) return wrong(problem, at + 1);
  }

  const colon = named.lastIndexOf(':');
  const tagged = colon > named.lastIndexOf('/');
  const name = tagged ? named.slice(0, colon) : named;
  const tag = tagged ? named.slice(colon + 1) : null;
  if (tag !== null && !TAG.test(tag)) {
    if (tag === '') return wrong('the tag after “:” is empty', colon);
    return wrong(
      'a tag has up to 128 letters, digits, “_”, “.” and “-”, and starts with none of the last two',
      colon + 1,
    );
  }
  if (name === '') return wrong('it has no image name');
  if (/^[0-9a-f]{64}$/.test(name)) return wrong('64 hexadecimal digits are an image ID, not a name');

  const { host, rest, restAt } = splitHost(name);
  if (!DOMAIN.test(host)) return wrong(`“${host}” is not a host name`);
  let offset = restAt;
  for (const component of rest.split('/')) {
    if (!COMPONENT.test(component)) return wrong(componentProblem(component), offset);
    offset += component.length + 1;
  }
  if (name.length > 255) return wrong('the name is longer than 255 characters', 255);

  const path = host === 'docker.io' && !rest.includes('/') ? `library/${rest}` : rest;
  const place = placeOf(host, path);
  if ('reason' in place) return wrong(place.reason, restAt + rest.length);
  const version = { tag: tag ?? (digest === null ? 'latest' : null), digest };
  return { ok: true, reference: { text, host, path, ...place, ...version } };
}

/** The reference to request from the registry: the digest if there is one, since the runtime then ignores the tag. */
export const manifestReference = (image: ImageReference): string => image.digest ?? image.tag ?? 'latest';

/** The reference that always means the same image. */
export const pinnedTo = (image: ImageReference, digest: string): string => `${image.host}/${image.path}@${digest}`;

/**
 * The key of an image, the same for all spellings: `nginx` and `docker.io/library/nginx:latest` have one key. A tag
 * beside a digest is left out, since the runtime ignores it.
 */
export const imageKey = ({ host, path, tag, digest }: ImageReference): string =>
  digest === null ? `${host}/${path}:${tag ?? 'latest'}` : `${host}/${path}@${digest}`;

/**
 * The key of a reference that may be invalid; for an invalid one, its text.
 * @param part `image`: with tag or digest; `name`: without
 */
export function keyOfText(text: string, part: 'image' | 'name' = 'image'): string {
  const parsed = parseImageReference(text);
  if (!parsed.ok) return text;
  return part === 'image' ? imageKey(parsed.reference) : `${parsed.reference.host}/${parsed.reference.path}`;
}

/** Whether the reference names no registry, so that Docker Hub is asked. */
export const namesNoHost = ({ text, host }: ImageReference): boolean =>
  host === 'docker.io' && !/^(?:index\.)?docker\.io\//i.test(text);

function splitHost(name: string): { host: string; rest: string; restAt: number } {
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const isHost = slash >= 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
  if (!isHost) return { host: 'docker.io', rest: name, restAt: 0 };
  // Host names are not case-sensitive (RFC 4343), and the kubelet compares them that way.
  const lower = first.toLowerCase();
  const host = lower === 'index.docker.io' ? 'docker.io' : lower;
  return { host, rest: name.slice(slash + 1), restAt: slash + 1 };
}

/**
 * The repository of an image.
 * @param path its name in the registry
 * @returns null if the host is not one of Artifact Registry, or if the path is too short
 */
export function repositoryAt(host: string, path: string): RepositoryName | null {
  const place = placeOf(host, path);
  return 'kind' in place && place.kind === 'artifact-registry' ? place : null;
}

type Place =
  | Pick<ArtifactRegistryImage, 'kind' | 'form' | 'project' | 'location' | 'repository' | 'name'>
  | Pick<OtherImage, 'kind' | 'name'>;

function placeOf(host: string, path: string): Place | { reason: string } {
  const google = googleRegistryHost(host);
  if (google === null) return { kind: 'other', name: path };
  const { form, location } = google;
  const segments = path.split('/');
  const scoped = segments[0]?.includes('.') ?? false;
  const project = scoped ? `${segments[0] ?? ''}:${segments[1] ?? ''}` : (segments[0] ?? '');
  const rest = segments.slice(scoped ? 2 : 1);
  if (form === 'gcr.io') {
    if (rest.length === 0) return { reason: `the image name is missing: an image there is ${host}/PROJECT/IMAGE` };
    return { kind: 'artifact-registry', form, project, location, repository: host, name: rest.join('/') };
  }
  const [repository, ...name] = rest;
  if (repository === undefined || name.length === 0) {
    const shape = scoped ? 'DOMAIN/PROJECT/REPOSITORY/IMAGE' : 'PROJECT/REPOSITORY/IMAGE';
    const lacks =
      rest.length === 0 ? (scoped && segments.length < 2 ? 'the project' : 'the repository') : 'the image name';
    return { reason: `${lacks} is missing: an Artifact Registry image is ${host}/${shape}` };
  }
  return { kind: 'artifact-registry', form, project, location, repository, name: name.join('/') };
}

function digestProblem(digest: string): string | null {
  const colon = digest.indexOf(':');
  if (colon < 0) return 'a digest is ALGORITHM:HEX, such as sha256:…';
  const algorithm = digest.slice(0, colon);
  const hex = digest.slice(colon + 1);
  const length = DIGEST_LENGTH.get(algorithm);
  if (length === undefined) return `the digest's algorithm “${algorithm}” must be one of sha256, sha384, sha512`;
  if (!/^[0-9a-f]*$/.test(hex)) return `the digest after “${algorithm}:” has characters other than 0-9 and a-f`;
  if (hex.length !== length) return `a ${algorithm} digest has ${length} hexadecimal digits, this one ${hex.length}`;
  return null;
}

function componentProblem(component: string): string {
  if (component === '') return 'a part of the name is empty (two slashes, or one at the end)';
  if (component !== component.toLowerCase()) return `“${component}” has capital letters: image names are lower case`;
  return `“${component}” is not a valid name: lower-case letters and digits, parted by “.”, “_”, “__” or “-”`;
}
