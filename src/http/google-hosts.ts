/** The only place that decides where a Google token may be sent, and which other addresses of an answer may be used. */
import { isGoogleRegistry } from '../model/google-registry';

/** What the decision needs from the configured endpoints: the addresses that stand in for Google on this machine. */
export interface Overrides {
  /** The origins (`http://127.0.0.1:8080`) of the API overrides. */
  readonly apiOrigins: readonly string[];
  /** The origin of the registry override, or null. */
  readonly registryOrigin: string | null;
}

const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const API = new RegExp(`^(?:${LABEL}\\.)+googleapis\\.com$`);

/** True for an address of Google itself with https on the default port. */
export function isGoogleAddress(url: URL): boolean {
  return (
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    url.password === '' &&
    (API.test(url.hostname) || isGoogleRegistry(url.hostname))
  );
}

/** True for an address on this machine: `localhost`, 127.0.0.0/8, `[::1]`. */
export const isLoopback = (url: URL): boolean =>
  url.hostname === 'localhost' || url.hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(url.hostname);

/**
 * Whether a request may carry a Google token.
 * @param url where the request goes
 * @param overrides the configured stand-ins
 * @param registryHost for a registry request, the image's own host: it decides, even if the request goes to a mirror
 */
export function mayGetGoogleToken(url: URL, overrides: Overrides, registryHost: string | null): boolean {
  if (registryHost !== null && !isGoogleRegistry(registryHost)) return false;
  if (isGoogleAddress(url)) return registryHost === null || url.hostname === registryHost;
  if (!isLoopback(url)) return false;
  return registryHost === null ? overrides.apiOrigins.includes(url.origin) : url.origin === overrides.registryOrigin;
}

/**
 * Whether an address in an answer (a realm, a redirect) may be requested at all, without a Google token. Allowed are
 * the registry's own origin, and https on a public host. A stand-in on this machine may name other addresses on this
 * machine, because its blobs or tokens may be at another port.
 */
export function mayFollowTo(url: URL, from: URL): boolean {
  if (url.username !== '' || url.password !== '') return false;
  if (url.origin === from.origin) return true;
  if (isLoopback(from) && isLoopback(url)) return url.protocol === 'http:' || url.protocol === 'https:';
  return url.protocol === 'https:' && !isPrivateHost(url.hostname);
}

/** True for addresses that a public registry has no reason to name: loopback, private, link-local, internal names. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '').toLowerCase();
  if (host.startsWith('[')) return isPrivateIpv6(host.slice(1, -1));
  const ip = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(host);
  if (!ip) return !host.includes('.') || /(^|\.)(localhost|internal|local|localdomain|home\.arpa)$/.test(host);
  const [a, b] = [Number(ip[1]), Number(ip[2])];
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b <= 127) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168)
  );
}

/** Everything except global unicast (2000::/3), and the formats that embed an IPv4 address. */
function isPrivateIpv6(address: string): boolean {
  return !/^[23][0-9a-f]{3}:/.test(address) || address.startsWith('2002:');
}
