import type { DnsRecord, PrivateZone } from '../model/network';
import { type Range, rangeOf } from './addresses';

/** The result for a name in a zone. */
export type Resolved =
  | {
      readonly to: 'addresses';
      readonly ranges: readonly Range[];
      readonly texts: readonly string[];
      /**
       * The name of Google's own addresses that the alias points to; null if the zone contains the addresses
       * themselves.
       */
      readonly through: string | null;
      /** An assumption behind the result, as a sentence; null if there is none. */
      readonly rests: string | null;
    }
  /** No IPv4 address, and no other server is asked; `why` continues a sentence. `byIpv6`: there is an IPv6 address. */
  | { readonly to: 'nothing'; readonly why: string; readonly byIpv6: boolean }
  /** Outside of the zone, or to an address that its records do not contain. */
  | { readonly to: 'elsewhere'; readonly by: string };

/**
 * The public names of Google's two ranges:
 * https://cloud.google.com/vpc/docs/configure-private-google-access#domain-options
 */
const KNOWN: ReadonlyMap<string, readonly string[]> = new Map([
  ['private.googleapis.com.', ['199.36.153.8', '199.36.153.9', '199.36.153.10', '199.36.153.11']],
  ['restricted.googleapis.com.', ['199.36.153.4', '199.36.153.5', '199.36.153.6', '199.36.153.7']],
]);
const LONGEST_CHAIN = 8;

/** The names of Google's own two address ranges. A network may have its own zone for them. */
export const GOOGLES: readonly string[] = [...KNOWN.keys()].map((name) => name.slice(0, -1));

/** Whether a zone contains an alias (CNAME) for a name, which excludes all other records for it. */
export const hasAlias = (host: string, records: readonly DnsRecord[]): boolean =>
  records.some(({ name, type }) => type === 'CNAME' && name === `${host.toLowerCase()}.`);

/**
 * Resolves a name with the records of a zone.
 * @param dnsName of the zone
 * @param below the names of other private zones of the network that are within the zone's: Cloud DNS resolves the target
 * of an alias in the zone with the longest name (https://cloud.google.com/dns/docs/vpc-name-res-order)
 */
export function resolve(
  host: string,
  { dnsName }: Pick<PrivateZone, 'dnsName'>,
  records: readonly DnsRecord[],
  below: readonly string[] = [],
): Resolved {
  let name = `${host.toLowerCase()}.`;
  const passed = new Set<string>();
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    passed.add(name);
    const known = KNOWN.get(name);
    if (known !== undefined && !isGoogles(host)) return addresses(known, name, name);
    if (name !== dnsName && !name.endsWith(`.${dnsName}`)) return { to: 'elsewhere', by: `it leads to ${name}` };
    if (step > 0 && below.some((zone) => name === zone || name.endsWith(`.${zone}`)))
      return { to: 'elsewhere', by: `it leads to ${name}, for which another private zone of the network answers` };
    const found = recordsOf(name, records);
    // The name is in a part of the zone that is delegated to other servers.
    const delegated = records.some(
      ({ name: own, type }) => type === 'NS' && own !== dnsName && (name === own || name.endsWith(`.${own}`)),
    );
    if (delegated) return { to: 'elsewhere', by: `a part of it is delegated` };
    const direct = found.filter(({ type }) => type === 'A');
    if (direct.length > 0)
      return addresses(
        direct.flatMap(({ data }) => data),
        name,
      );
    const alias = found.find(({ type }) => type === 'CNAME');
    if (alias === undefined) {
      if (found.some(({ type }) => type === 'ALIAS'))
        return { to: 'elsewhere', by: `${name} has no IPv4 address in it` };
      const whose = step === 0 ? 'it' : name.slice(0, -1);
      const leads = step === 0 ? '' : `leads it to ${whose}, and `;
      const byIpv6 = found.some(({ type }) => type === 'AAAA');
      return { to: 'nothing', why: `${leads}has no ${byIpv6 ? 'IPv4 address' : 'record'} of ${whose}`, byIpv6 };
    }
    const [target] = alias.data;
    if (target === undefined) return { to: 'elsewhere', by: `${name} leads to several places` };
    name = (target.endsWith('.') ? target : `${target}.`).toLowerCase();
    if (passed.has(name)) return { to: 'nothing', why: 'has aliases of it that lead in a circle', byIpv6: false };
  }
  return { to: 'elsewhere', by: `${name} leads on and on` };
}

/**
 * Resolves a name with the records of a response policy rule. They are the complete answer for each name that the rule
 * matches. A name that they lead to is resolved again like any other name.
 */
export function answered(records: readonly DnsRecord[]): Resolved {
  const direct = records.filter(({ type }) => type === 'A');
  if (direct.length > 0)
    return addresses(
      direct.flatMap(({ data }) => data),
      'it',
    );
  const [target] = records.find(({ type }) => type === 'CNAME')?.data ?? [];
  if (target === undefined) return { to: 'elsewhere', by: 'it has no IPv4 address' };
  const name = `${target.replace(/\.$/, '')}.`.toLowerCase();
  const known = KNOWN.get(name);
  return known === undefined ? { to: 'elsewhere', by: `it leads to ${name}` } : addresses(known, name, name);
}

function addresses(texts: readonly string[], name: string, through: string | null = null): Resolved {
  const ranges = texts.map(rangeOf);
  if (ranges.length === 0 || !ranges.every((range) => range !== null))
    return { to: 'elsewhere', by: `${name} leads to several places` };
  return { to: 'addresses', ranges, texts, through, rests: null };
}

const isGoogles = (host: string): boolean => GOOGLES.includes(host.toLowerCase());

/** The records of a name: its own, otherwise those of the nearest wildcard (RFC 4592). */
function recordsOf(name: string, records: readonly DnsRecord[]): readonly DnsRecord[] {
  const own = records.filter((record) => record.name === name);
  if (own.length > 0) return own;
  for (let rest = name; rest.includes('.') && rest !== '.';) {
    rest = rest.slice(rest.indexOf('.') + 1);
    const below = records.filter((record) => record.name === `*.${rest}`);
    if (below.length > 0) return below;
    // A name that exists blocks wildcards above it.
    if (records.some((record) => record.name === rest || record.name.endsWith(`.${rest}`))) return [];
    if (rest === '') break;
  }
  return [];
}
