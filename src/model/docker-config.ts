/**
 * Credentials as Docker keeps them (`auths` of config.json, `.dockerconfigjson` and `.dockercfg` of Kubernetes), read as
 * Go's JSON and the kubelet's own decoding do (kubernetes pkg/credentialprovider/config.go). Pure.
 */
import { type Json, objectOrNull, parseJson } from './json';

/** One entry of `auths`: a secret, never to be kept in a fact. */
export interface DockerAuth {
  /** Which registry it is for, as it is written. */
  readonly registry: string;
  readonly user: string;
  readonly password: string;
  /** Docker's own clients use it; the kubelet does not read it. */
  readonly identityToken: string;
}

/** The entries, or what keeps the whole from being read: never with a word of what it holds. */
export type DockerAuths =
  { readonly ok: true; readonly auths: readonly DockerAuth[] } | { readonly ok: false; readonly reason: string };

/**
 * The credentials of a `.dockerconfigjson`, or of a `config.json`.
 * @param bytes the file as it is
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
 * @param bytes the file as it is
 */
export function readDockercfg(bytes: Uint8Array): DockerAuths {
  const config = objectOrNull(parseJson(bytes));
  return config === null ? { ok: false, reason: 'it is no JSON object' } : authsIn(config);
}

/** One entry that cannot be read makes the kubelet refuse them all, as Go's JSON does. */
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

/** The empty text for nothing; undefined for what is no text. */
const textOf = (value: unknown): string | undefined =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : undefined;

/** Go's JSON finds a field whatever the case of its letters; of several the last counts. */
const field = (object: Json, name: string): unknown =>
  Object.entries(object).findLast(([key]) => key.toLowerCase() === name)?.[1];

/** With its padding or without any, as the kubelet takes it; line ends are passed over. */
function decoded64(text: string): string | null {
  const letters = text.replace(/[\r\n]/g, '');
  const isPadded = text.trim().endsWith('=');
  const bare = isPadded ? letters.replace(/={1,2}$/, '') : letters;
  const whole = isPadded ? letters.length % 4 === 0 : bare.length % 4 !== 1;
  return whole && /^[A-Za-z0-9+/]*$/.test(bare) ? Buffer.from(bare, 'base64').toString('utf8') : null;
}
