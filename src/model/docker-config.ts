/**
 * Credentials as Docker keeps them (`auths` of config.json, `.dockerconfigjson` and `.dockercfg` of Kubernetes), read as
 * Go's JSON and the kubelet's own decoding do (kubernetes pkg/credentialprovider/config.go). Pure.
 */
import { type Json, objectOrNull, parseJson } from './json';

/** One entry of `auths`. It is a secret and must never be kept in a fact. */
export interface DockerAuth {
  /** The registry that it is for, as written. */
  readonly registry: string;
  readonly user: string;
  readonly password: string;
  /** Used by Docker's own clients; the kubelet ignores it. */
  readonly identityToken: string;
}

/** The entries, or why the file cannot be read, without any of its contents. */
export type DockerAuths =
  { readonly ok: true; readonly auths: readonly DockerAuth[] } | { readonly ok: false; readonly reason: string };

/**
 * The credentials of a `.dockerconfigjson`, or of a `config.json`.
 * @param bytes the contents of the file
 */
export function readDockerConfig(bytes: Uint8Array): DockerAuths {
  const config = objectOrNull(parseJson(bytes));
  if (config === null) return { ok: false, reason: 'it is no JSON object' };
  const auths = field(config, 'auths');
  if (auths === undefined || auths === null) return { ok: true, auths: [] };
  const entries = objectOrNull(auths);
  return entries === null ? { ok: false, reason: 'its auths are not an object' } : authsIn(entries);
}

/**
 * The credentials of a `.dockercfg`, the older form: the entries themselves.
 * @param bytes the contents of the file
 */
export function readDockercfg(bytes: Uint8Array): DockerAuths {
  const config = objectOrNull(parseJson(bytes));
  return config === null ? { ok: false, reason: 'it is no JSON object' } : authsIn(config);
}

/** If one entry cannot be read, the kubelet refuses all of them, as Go's JSON decoder does. */
function authsIn(entries: Json): DockerAuths {
  const auths: DockerAuth[] = [];
  for (const [registry, value] of Object.entries(entries)) {
    const auth = authOf(registry, value);
    if (typeof auth === 'string') return { ok: false, reason: auth };
    auths.push(auth);
  }
  return { ok: true, auths };
}

function authOf(registry: string, value: unknown): DockerAuth | string {
  const entry = value === null ? {} : objectOrNull(value);
  if (entry === null) return 'an entry is not an object';
  const [user, password, auth, token] = ['username', 'password', 'auth', 'identitytoken'].map((name) =>
    textOf(field(entry, name)),
  );
  if (user === undefined || password === undefined || auth === undefined || token === undefined)
    return 'a user name, a password or an auth of an entry is not text';
  if (auth === '') return { registry, user, password, identityToken: token };
  const decoded = decoded64(auth);
  if (decoded === null) return 'the auth of an entry is not base64';
  const colon = decoded.indexOf(':');
  if (colon < 0) return 'the auth of an entry is not the base64 of USER:PASSWORD';
  return { registry, user: decoded.slice(0, colon), password: decoded.slice(colon + 1), identityToken: token };
}

/** An empty string for a missing value; undefined for a value that is not a string. */
const textOf = (value: unknown): string | undefined =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : undefined;

/** Go's JSON decoder ignores the case of field names; of several matching fields the last one counts. */
const field = (object: Json, name: string): unknown =>
  Object.entries(object).findLast(([key]) => key.toLowerCase() === name)?.[1];

/** Decodes base64 with full padding or none, and ignores line ends, as the kubelet does. */
function decoded64(text: string): string | null {
  const letters = text.replace(/[\r\n]/g, '');
  const isPadded = text.trim().endsWith('=');
  const bare = isPadded ? letters.replace(/={1,2}$/, '') : letters;
  const whole = isPadded ? letters.length % 4 === 0 : bare.length % 4 !== 1;
  return whole && /^[A-Za-z0-9+/]*$/.test(bare) ? Buffer.from(bare, 'base64').toString('utf8') : null;
}

/** All secret parts of an entry, including the lines of a private key inside a password. */
export function secretPartsOf({ user, password, identityToken }: Omit<DockerAuth, 'registry'>): readonly string[] {
  const inside = [password, Buffer.from(password, 'base64').toString('utf8')];
  const key = inside.map((text) => PRIVATE_KEY.exec(text)?.[1]).find((text) => text !== undefined);
  const lines = key === undefined ? null : parseJson(Buffer.from(key));
  const parts = [password, Buffer.from(`${user}:${password}`).toString('base64'), identityToken];
  return [...parts, ...(typeof lines === 'string' ? [lines] : [])].filter((each) => each !== '');
}

const PRIVATE_KEY = /"private_key"\s*:\s*("(?:[^"\\]|\\.)*")/;
