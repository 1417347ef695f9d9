import type { DnsRecord, PrivateZone } from '../model/network';
import { type Range, rangeOf } from './addresses';

/** What a zone leads a name to. */
export type Resolved =
  | {
      readonly to: 'addresses';
      readonly ranges: readonly Range[];
      readonly texts: readonly string[];
      /** The name of Google's own addresses by which it leads to them; null: it has them itself. */
      readonly through: string | null;
      /** What that rests on, as a sentence; null: on nothing but what was read. */
      readonly rests: string | null;
    }
  /** To no IPv4 address, and nobody else is asked; `why` as a sentence goes on. `byIpv6`: to one of IPv6. */
  | { readonly to: 'nothing'; readonly why: string; readonly byIpv6: boolean }
  /** Outside of the zone, or in a way that its records do not say. */
  | { readonly to: 'elsewhere'; readonly by: string };

/** The names that Google's two ranges have everywhere: https://cloud.google.com/vpc/docs/configure-private-google-access#domain-options */
const KNOWN: ReadonlyMap<string, readonly string[]> = new Map([
  ['private.googleapis.com.', ['199.36.153.8', '199.36.153.9', '199.36.153.10', '199.36.153.11']],
  ['restricted.googleapis.com.', ['199.36.153.4', '199.36.153.5', '199.36.153.6', '199.36.153.7']],
]);
const LONGEST_CHAIN = 8;

/** Names of Google's own two ranges of addresses, for which a network may have a zone of its own. */
export const GOOGLES: readonly string[] = [...KNOWN.keys()].map((name) => name.slice(0, -1));

/** Whether a name has an alias of its own in a zone, beside which it can have no other record. */
export const hasAlias = (host: string, records: readonly DnsRecord[]): boolean =>
  records.some(({ name, type }) => type === 'CNAME' && name === `${host.toLowerCase()}.`);

/**
 * What the records of a zone say of a name.
 * @param dnsName of the zone
 */
export function resolve(
  host: string,
  { dnsName }: Pick<PrivateZone, 'dnsName'>,
  records: readonly DnsRecord[],
): Resolved {
  let name = `${host.toLowerCase()}.`;
  const passed = new Set<string>();
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    passed.add(name);
    const known = KNOWN.get(name);
    if (known !== undefined && !isGoogles(host)) return addresses(known, name, name);
    if (name !== dnsName && !name.endsWith(`.${dnsName}`)) return { to: 'elsewhere', by: `it leads to ${name}` };
    const found = recordsOf(name, records);
    // A part of the zone that other servers answer for.
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
 * What the records of a rule of a response policy say: they are the whole answer for each name that the rule is for.
 * A name that they lead to is asked anew, as any other.
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

/** The records of a name: its own, else those of the nearest wildcard (RFC 4592). */
function recordsOf(name: string, records: readonly DnsRecord[]): readonly DnsRecord[] {
  const own = records.filter((record) => record.name === name);
  if (own.length > 0) return own;
  for (let rest = name; rest.includes('.') && rest !== '.';) {
    rest = rest.slice(rest.indexOf('.') + 1);
    const below = records.filter((record) => record.name === `*.${rest}`);
    if (below.length > 0) return below;
    // A name that is there keeps wildcards above it away.
    if (records.some((record) => record.name === rest || record.name.endsWith(`.${rest}`))) return [];
    if (rest === '') break;
  }
  return [];
}
