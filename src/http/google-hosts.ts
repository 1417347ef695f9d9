/** The one place that decides where a Google token may go, and which other addresses an answer may send us to. */
import { isGoogleRegistry } from '../model/google-registry';

/** What the decision needs of the configured endpoints: the addresses that stand in for Google on this machine. */
export interface Overrides {
  /** Origins (`http://127.0.0.1:8080`) of the API overrides. */
  readonly apiOrigins: readonly string[];
  /** Origin of the registry override, or null. */
  readonly registryOrigin: string | null;
}

const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const API = new RegExp(`^(?:${LABEL}\\.)+googleapis\\.com$`);

/** True for an address of Google's own over https on its usual port. */
export function isGoogleAddress(url: URL): boolean {
  return (
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    url.password === '' &&
    (API.test(url.hostname) || isGoogleRegistry(url.hostname))
  );
}

/** True for an address on this machine itself: `localhost`, 127.0.0.0/8, `[::1]`. */
export const isLoopback = (url: URL): boolean =>
  url.hostname === 'localhost' || url.hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(url.hostname);

/**
 * Whether a request may carry a Google token.
 * @param url where the request goes
 * @param overrides the configured stand-ins
 * @param registryHost of a registry request, the image's own host: it decides, whatever mirror the request goes to
 */
export function mayGetGoogleToken(url: URL, overrides: Overrides, registryHost: string | null): boolean {
  if (registryHost !== null && !isGoogleRegistry(registryHost)) return false;
  if (isGoogleAddress(url)) return registryHost === null || url.hostname === registryHost;
  if (!isLoopback(url)) return false;
  return registryHost === null ? overrides.apiOrigins.includes(url.origin) : url.origin === overrides.registryOrigin;
}

/**
 * Whether an address that an answer names (a realm, a redirect) may be asked at all, without any Google token: the same
 * origin as the registry, or https on a public host. A stand-in on this machine may name others on this machine: its
 * blobs or its tokens are behind another port.
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

/** Everything but global unicast (2000::/3), and the forms that wrap an IPv4 address. */
function isPrivateIpv6(address: string): boolean {
  return !/^[23][0-9a-f]{3}:/.test(address) || address.startsWith('2002:');
}
