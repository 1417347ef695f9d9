import type { DnsRecord, PrivateZone } from '../model/network';
import { type Range, rangeOf } from './addresses';

/**
 * The private zone that answers for a name on a network: of those that the network sees, that of the longest suffix
 * (https://cloud.google.com/dns/docs/vpc-name-res-order).
 * @param cluster `projects/P/locations/L/clusters/C`: zones of a cluster's own scope are its pods' and nodes'
 */
export function zoneOf(
  host: string,
  zones: readonly PrivateZone[],
  network: string,
  cluster: string,
): PrivateZone | null {
  const name = `${host.toLowerCase()}.`;
  const seen = zones.filter(({ dnsName, networks, clusters }) => {
    const holdsName = dnsName === '.' || name === dnsName || name.endsWith(`.${dnsName}`);
    return holdsName && (networks.includes(network) || clusters.includes(cluster));
  });
  return [...seen].sort((a, b) => b.dnsName.length - a.dnsName.length)[0] ?? null;
}

/** What a zone leads a name to. */
export type Resolved =
  | { readonly to: 'addresses'; readonly ranges: readonly Range[]; readonly texts: readonly string[] }
  /** The zone has no such name, and nobody else is asked. */
  | { readonly to: 'nothing' }
  /** Outside of the zone, or in a way that its records do not say. */
  | { readonly to: 'elsewhere'; readonly by: string };

/** The names that Google's two ranges have everywhere: https://cloud.google.com/vpc/docs/configure-private-google-access#domain-options */
const KNOWN: ReadonlyMap<string, readonly string[]> = new Map([
  ['private.googleapis.com.', ['199.36.153.8', '199.36.153.9', '199.36.153.10', '199.36.153.11']],
  ['restricted.googleapis.com.', ['199.36.153.4', '199.36.153.5', '199.36.153.6', '199.36.153.7']],
]);
const LONGEST_CHAIN = 8;

/** What the records of the zone say of a name. */
export function resolve(host: string, { dnsName }: PrivateZone, records: readonly DnsRecord[]): Resolved {
  let name = `${host.toLowerCase()}.`;
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    const known = KNOWN.get(name);
    if (known !== undefined) return addresses(known, name);
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
    if (alias === undefined)
      return found.some(({ type }) => type === 'AAAA' || type === 'ALIAS')
        ? { to: 'elsewhere', by: `${name} has no IPv4 address in it` }
        : { to: 'nothing' };
    const [target] = alias.data;
    if (target === undefined) return { to: 'elsewhere', by: `${name} leads to several places` };
    name = (target.endsWith('.') ? target : `${target}.`).toLowerCase();
  }
  return { to: 'elsewhere', by: `${name} leads on and on` };
}

function addresses(texts: readonly string[], name: string): Resolved {
  const ranges = texts.map(rangeOf);
  if (ranges.length === 0 || !ranges.every((range) => range !== null))
    return { to: 'elsewhere', by: `${name} leads to several places` };
  return { to: 'addresses', ranges, texts };
}

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
