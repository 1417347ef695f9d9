/** Determines the proxy of a request from the environment. */
import { BlockList, isIP } from 'node:net';
import { isLoopback } from './google-hosts';

type Env = Readonly<Record<string, string | undefined>>;

/** A forward proxy that is asked for a tunnel. */
export interface Proxy {
  readonly secure: boolean;
  readonly host: string;
  readonly port: number;
  /** The value of the `Proxy-Authorization` header. It is never printed. */
  readonly authorization: string | null;
  /** For messages: `proxy.corp.example:3128 (HTTPS_PROXY)`; without user and password. */
  readonly name: string;
}

/** The route to a host: direct (null), through a proxy, or none because the variable is invalid. */
export type ProxyRoute = null | Proxy | { readonly problem: string };

export type ProxyRules = (url: URL) => ProxyRoute;

/**
 * The first variable that is set counts, as in Google's own Node libraries: a proxy for http is also used for https if
 * it is the only one.
 */
const PROXIES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
const EXCEPTIONS = ['NO_PROXY', 'no_proxy'];

/**
 * Reads HTTPS_PROXY, HTTP_PROXY and NO_PROXY, in upper or lower case.
 * @returns the rules for https addresses; an address on this machine, or with plain http (the metadata servers of
 * clouds), is never requested through a proxy
 */
export function proxyRules(env: Env): ProxyRules {
  const variable = PROXIES.find((name) => (env[name]?.trim() ?? '') !== '');
  if (variable === undefined) return () => null;
  const proxy = readProxy(variable, env[variable]?.trim() ?? '');
  const list = EXCEPTIONS.map((name) => env[name]).find((value) => value !== undefined) ?? '';
  const exceptions = list
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .map(exception);
  return (url) => {
    if (url.protocol !== 'https:' || isLoopback(url)) return null;
    const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
    return exceptions.some((matches) => matches(host, url.port || '443')) ? null : proxy;
  };
}

function readProxy(variable: string, value: string): Exclude<ProxyRoute, null> {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.hostname === '') return { problem: `${variable} is not the address of a proxy` };
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return {
      problem: `${variable} names a proxy for ${url.protocol.slice(0, -1)}; only http and https ones are spoken to`,
    };
  const secure = url.protocol === 'https:';
  const port = Number(url.port) || (secure ? 443 : 80);
  const user = decoded(url.username);
  const authorization =
    user === '' && url.password === ''
      ? null
      : `Basic ${Buffer.from(`${user}:${decoded(url.password)}`).toString('base64')}`;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return { secure, host, port, authorization, name: `${url.hostname}:${String(port)} (${variable})` };
}

/** Percent signs that encode nothing stay as they are. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

type Exception = (host: string, port: string) => boolean;

/**
 * One entry of NO_PROXY, interpreted as by curl, Go and Python: `*`, a name (including all subdomains), `.name`,
 * `*.name`, an IP address, or an address range; each may end with a port.
 */
function exception(entry: string): Exception {
  if (entry === '*') return () => true;
  const range = /^([0-9a-f.:]+)\/(\d{1,3})$/i.exec(entry);
  if (range) return inRange(range[1] ?? '', Number(range[2]));
  const [, name = entry, port] = /^(.+?)(?::(\d+))?$/.exec(isIP(entry) === 6 ? `[${entry}]` : entry) ?? [];
  const bare = name
    .replace(/^\[|\]$/g, '')
    .replace(/^\*?\.(?=.)/, '')
    .toLowerCase();
  const below = isIP(bare) === 0;
  return (host, asked) =>
    (port === undefined || port === asked) &&
    (host === bare || (below && isIP(host) === 0 && host.endsWith(`.${bare}`)));
}

function inRange(address: string, bits: number): Exception {
  const version = isIP(address);
  if (version === 0 || bits > (version === 4 ? 32 : 128)) return () => false;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  const block = new BlockList();
  block.addSubnet(address, bits, family);
  return (host) => isIP(host) === version && block.check(host, family);
}
