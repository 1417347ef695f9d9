/**
 * Which login of a Docker configuration is for a registry, as Docker's command line chooses it: the helper of that host,
 * otherwise the store, otherwise the entry (docker/cli, `cli/config/configfile`). Pure.
 */
import { readDockerConfig, type DockerAuth } from './docker-config';
import { type Json, objectOrNull, parseJson, text } from './json';
import { ownValue } from './own-value';

/** The logins of a Docker configuration. */
export interface DockerLogins {
  readonly ok: true;
  readonly auths: readonly DockerAuth[];
  /** The name of the helper for each registry. */
  readonly helpers: Json;
  /** The helper for all others; null: none. */
  readonly store: string | null;
}

/** A user name and a password. */
interface UserAndPassword {
  readonly user: string;
  readonly password: string;
}

/** The helper to ask, and the name under which it stores the registry. */
export type Helper =
  | { readonly ok: true; readonly name: string; readonly server: string }
  | { readonly ok: false; readonly reason: string };

/** The names under which logins of Docker Hub are stored; the first is Docker's own. */
const HUB = ['https://index.docker.io/v1/', 'index.docker.io', 'docker.io', 'registry-1.docker.io'] as const;

const serversOf = (host: string): readonly string[] => (host === 'docker.io' ? HUB : [host, `https://${host}`]);

/**
 * Reads a configuration.
 * @param bytes the file as it is
 * @returns the logins, or why they cannot be read, without any of the contents
 */
export function dockerLogins(bytes: Uint8Array): DockerLogins | { readonly ok: false; readonly reason: string } {
  const config = readDockerConfig(bytes);
  if (!config.ok) return config;
  const json = objectOrNull(parseJson(bytes));
  const store = text(json?.['credsStore']) ?? '';
  return {
    ok: true,
    auths: config.auths,
    helpers: objectOrNull(json?.['credHelpers']) ?? {},
    store: store === '' ? null : store,
  };
}

/** A helper's name becomes the name of a program: it must have no path and no special characters. */
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}$/;

/** The helper that stores the login of a registry; null if the configuration itself would. */
export function helperFor({ helpers, store }: DockerLogins, host: string): Helper | null {
  const servers = serversOf(host);
  const own = servers.find((each) => ownValue(helpers, each) !== undefined);
  const name = own === undefined ? store : (text(ownValue(helpers, own)) ?? '');
  if (name === null) return null;
  if (!NAME.test(name)) return { ok: false, reason: 'the name of its credential helper is none of a program' };
  return { ok: true, name, server: own ?? servers[0] ?? host };
}

/** The entry of a registry; null if there is none with a user name and a password. */
export function loginFor({ auths }: DockerLogins, host: string): UserAndPassword | null {
  const servers = new Set(serversOf(host).map(hostOf));
  const entry =
    auths.find(({ registry }) => registry === serversOf(host)[0]) ??
    auths.find(({ registry }) => servers.has(hostOf(registry)));
  return entry === undefined ? null : usable(entry);
}

/** Reads `https://HOST/v1/`, Docker's older form, and `HOST`. */
const hostOf = (registry: string): string =>
  registry
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split('/', 1)
    .join('');

/**
 * Reads the answer of a helper (docker-credential-helpers, `{"ServerURL", "Username", "Secret"}`).
 * @returns null if it is not a user name with a password
 */
export function helperAnswer(answer: string): UserAndPassword | null {
  const json = objectOrNull(parseJson(new TextEncoder().encode(answer)));
  return usable({ user: text(json?.['Username']) ?? '', password: text(json?.['Secret']) ?? '' });
}

/** Excludes identity tokens (`<token>`), which are exchanged differently, and user names with a colon, which Basic does not allow. */
const usable = ({ user, password }: UserAndPassword): UserAndPassword | null =>
  user === '' || user === '<token>' || password === '' || /[:\r\n\0]/.test(user) || /[\r\n\0]/.test(password)
    ? null
    : { user, password };
