import { ownValue } from '../model/own-value';
import type { NetworkFacts } from '../model/target-facts';
import { INTERNET, isInternal, isVip, PRIVATE_VIP, type Range, rangeOf, RESTRICTED_VIP } from './addresses';
import { resolve, zoneOf } from './names';
import { open, type Seen, type Step, type Wanted } from './step';

/** What a host's name comes to for nodes. */
export interface Destination {
  /** Addresses outside of the network; empty: within it, or none that is known. */
  readonly ranges: readonly Range[];
  /** The range that a route to them has. */
  readonly text: string;
  readonly kind: 'internet' | 'vip' | 'within';
  readonly step: Step;
}

const within = (step: Step): Destination => ({ ranges: [], text: '', kind: 'within', step });
const internet = (step: Step): Destination => ({ ranges: INTERNET, text: '0.0.0.0/0', kind: 'internet', step });

/** Where Google's own registries are within a perimeter, or without the internet. */
export const GOOGLE_ONLY: readonly Destination[] = [PRIVATE_VIP, RESTRICTED_VIP].map((text) => ({
  ranges: [rangeOf(text)].filter((range) => range !== null),
  text,
  kind: 'vip',
  step: {},
}));

/** Names that the network itself answers for, or nobody on the internet: https://cloud.google.com/compute/docs/internal-dns */
const INNER = /^[^.]+$|\.(?:internal|local|localdomain|lan|corp|home\.arpa|cluster\.local)$/i;

/** Where the nodes are sent by the name of the host: by a private zone that the network sees, else as all the world. */
export function destinationOf(
  { host, kind, cluster }: Wanted,
  { zones, records }: NetworkFacts,
  network: string,
): Destination {
  const literal = rangeOf(host);
  if (literal !== null) return ofAddresses(host, [literal], [host], []);
  if (zones.state !== 'known') {
    const text = `No private DNS zone leads the nodes to other addresses of ${host} than the public ones`;
    return INNER.test(host)
      ? within(open(`The nodes reach ${host} within their network`, zones))
      : internet(open(text, zones));
  }
  const zone = zoneOf(host, zones.value, network, cluster);
  if (zone === null)
    return INNER.test(host) ? within(open(`The nodes reach ${host} within their network`, null, true)) : internet({});
  const fact = ownValue(records, zone.name);
  const named = `the private DNS zone ${zone.name} (${zone.dnsName})`;
  if (zone.elsewhere || fact === undefined)
    return within(open(`The network or server that ${named} asks for ${host} leads the nodes to it`, null, true));
  if (fact.state !== 'known') return within(open(`What ${named} leads ${host} to is reached by the nodes`, fact));
  const answer = resolve(host, zone, fact.value);
  switch (answer.to) {
    case 'elsewhere':
      return within(open(`What ${named} leads ${host} to is reached by the nodes: ${answer.by}`, null, true));
    case 'nothing':
      return within({
        broken: { what: 'no-name', zone: zone.name, host },
        seen: [{ source: fact.from, detail: `no A, AAAA or CNAME record for ${host}` }],
      });
    case 'addresses':
      if (kind !== 'google' && answer.ranges.some(isVip))
        return within(open(`What serves ${host} is at ${answer.texts.slice(0, 4).join(', ')}, Google's own addresses`));
      return ofAddresses(host, answer.ranges, answer.texts, [
        { source: fact.from, detail: `${host}: ${answer.texts.slice(0, 4).join(', ')}` },
      ]);
  }
}

function ofAddresses(
  host: string,
  ranges: readonly Range[],
  texts: readonly string[],
  seen: readonly Seen[],
): Destination {
  if (ranges.some(isInternal))
    return within({
      ...open(`The nodes reach ${host} at ${texts.slice(0, 4).join(', ')}, within their network`, null, true),
      seen,
    });
  const vip = [PRIVATE_VIP, RESTRICTED_VIP].find((text) => ranges.every((range) => isVip(range) && isOf(text, range)));
  const kind = ranges.every(isVip) ? 'vip' : 'internet';
  return { ranges, text: vip ?? '0.0.0.0/0', kind, step: { seen } };
}

function isOf(text: string, { first, last }: Range): boolean {
  const range = rangeOf(text);
  return range !== null && range.first <= first && last <= range.last;
}
