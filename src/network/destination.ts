import type { Fact } from '../model/fact';
import type { ProjectNames } from '../model/target-facts';
import { INTERNET, isInternal, isVip, PRIVATE_VIP, type Range, rangeOf, RESTRICTED_VIP } from './addresses';
import { answering, type Answerer } from './names';
import type { Resolved } from './records';
import { open, type SeenProof, type Step, type Wanted } from './step';

/** The addresses to which the name of a host resolves for nodes. */
export interface Destination {
  /** Addresses outside of the network; empty if they are inside it or unknown. */
  readonly ranges: readonly Range[];
  /** The range of a route to these addresses. */
  readonly text: string;
  /**
   * `given`: addresses in the image reference or in the network's own configuration, some of which are on the internet;
   * `elsewhere`: the service that answers for the name may return these addresses, or any others.
   */
  readonly kind: 'internet' | 'given' | 'vip' | 'within' | 'elsewhere';
  readonly step: Step;
}

const within = (step: Step): Destination => ({ ranges: [], text: '', kind: 'within', step });
const internet = (step: Step, kind: 'internet' | 'elsewhere' = 'internet'): Destination => ({
  ranges: INTERNET,
  text: '0.0.0.0/0',
  kind,
  step,
});

/** The addresses of Google's registries inside a perimeter or without internet access. */
export const GOOGLE_ONLY: readonly Destination[] = [PRIVATE_VIP, RESTRICTED_VIP].map((text) => ({
  ranges: [rangeOf(text)].filter((range) => range !== null),
  text,
  kind: 'vip',
  step: {},
}));

/** Names that resolve only inside the network: https://cloud.google.com/compute/docs/internal-dns */
const INNER = /^[^.]+$|\.(?:internal|local|localdomain|lan|corp|home\.arpa|cluster\.local)$/i;

/** Resolves the name of the host for the nodes: with the configuration of their network, otherwise with public DNS. */
export function destinationOf(wanted: Wanted, names: readonly ProjectNames[], network: string): Destination {
  const { host, cluster } = wanted;
  const literal = rangeOf(host);
  if (literal !== null) return ofAddresses(wanted, [literal], [host], []);
  const { by, unread } = answering({ host, network, cluster }, names);
  const found = by === null ? ofNobody(host) : ofAnswerer(wanted, by);
  if (unread.length === 0) return found;
  const { open: opens = [] } =
    by === null && INNER.test(host)
      ? open(`The nodes reach ${host} within their network`, unread)
      : open(
          by === null
            ? `No private DNS zone, response policy or name server of the network leads the nodes to other addresses of ${host} than the public ones`
            : `Nothing of Cloud DNS that was not read answers for ${host} before ${inWords(by)}`,
          unread,
        );
  const { step } = found;
  const own = by === null && INNER.test(host) ? [] : (step.open ?? []);
  return { ...found, step: { ...step, open: [...own, ...opens], unread } };
}

const ofNobody = (host: string): Destination =>
  INNER.test(host) ? within(open(`The nodes reach ${host} within their network`, [], true)) : internet({});

/** A description of what answers for the name. */
function inWords(by: Answerer): string {
  switch (by.is) {
    case 'zone':
      return `the private DNS zone ${by.zone.name} (${by.zone.dnsName})`;
    case 'rule':
      return `the rule ${by.rule.name} (${by.rule.dnsName}) of the DNS response policy ${by.policy}`;
    case 'servers':
      return `the DNS server policy ${by.policy}`;
  }
}

function ofAnswerer(wanted: Wanted, by: Answerer): Destination {
  const { host, kind } = wanted;
  const named = inWords(by);
  if (by.is === 'servers') {
    const text = `The name servers ${by.servers.slice(0, 4).join(', ')}, which ${named} has asked for every name, lead the nodes to ${host}`;
    // These servers answer for all names; nothing indicates that this one resolves to another address.
    return kind === 'other' ? within(open(text, [], true)) : internet(open(text, [], true), 'elsewhere');
  }
  const { says } = by;
  if (says === null) {
    const elsewhere = by.is === 'zone' ? by.zone.elsewhere : null;
    const text = `${capital(elsewhere?.who ?? 'Whoever answers')}, which ${named} has asked for ${host}, leads the nodes to it`;
    return unsure(wanted, open(text, [], elsewhere?.readable !== true));
  }
  if ('state' in says) return unsure(wanted, open(`What ${named} leads ${host} to is reached by the nodes`, [says]));
  return ofAnswer(wanted, by, says);
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/**
 * The addresses of Google's registries are known; those of other registries behind a private name are known only to its
 * owners.
 */
const unsure = ({ kind }: Wanted, step: Step): Destination =>
  kind === 'google' ? internet(step, 'elsewhere') : within(step);

function ofAnswer(wanted: Wanted, by: Exclude<Answerer, { is: 'servers' }>, answer: Resolved): Destination {
  const { host, kind } = wanted;
  const named = inWords(by);
  switch (answer.to) {
    case 'elsewhere':
      return unsure(wanted, open(`What ${named} leads ${host} to is reached by the nodes: ${answer.by}`, [], true));
    case 'nothing':
      if (by.is !== 'zone') return within({});
      return within({
        broken: {
          what: 'no-name',
          project: by.project,
          zone: by.zone.name,
          why: answer.why,
          host,
          google: kind === 'google',
          byIpv6: answer.byIpv6,
          isAlias: by.isAlias,
        },
        seen: [{ source: by.from, detail: `zone ${by.zone.name} ${answer.why}` }],
      });
    case 'addresses': {
      if (kind !== 'google' && answer.ranges.some(isVip))
        return within(open(`What serves ${host} is at ${some(answer.texts)}, Google's own addresses`));
      const found = ofAddresses(wanted, answer.ranges, answer.texts, [
        { source: by.from, detail: `${host}: ${some(answer.texts)}` },
      ]);
      if (answer.rests === null) return found;
      const { open: rests = [] } = open(answer.rests, [], true);
      return { ...found, step: { ...found.step, open: [...(found.step.open ?? []), ...rests] } };
    }
  }
}

const some = (texts: readonly string[]): string => texts.slice(0, 4).join(', ');

function ofAddresses(
  { host, kind: of }: Wanted,
  ranges: readonly Range[],
  texts: readonly string[],
  seen: readonly SeenProof[],
): Destination {
  if (ranges.some(isInternal)) {
    const endpoint =
      of === 'google'
        ? ' (nodes without external addresses reach an endpoint of Private Service Connect for Google APIs only where Private Google Access is on)'
        : '';
    const text = `The nodes reach ${host} at ${some(texts)}, within their network${endpoint}`;
    return within({ ...open(text, [], true), seen });
  }
  const vip = [PRIVATE_VIP, RESTRICTED_VIP].find((text) => ranges.every((range) => isVip(range) && isOf(text, range)));
  const kind = ranges.every(isVip) ? 'vip' : 'given';
  return { ranges, text: vip ?? '0.0.0.0/0', kind, step: { seen } };
}

function isOf(text: string, { first, last }: Range): boolean {
  const range = rangeOf(text);
  return range !== null && range.first <= first && last <= range.last;
}

/** The facts of Cloud DNS that could not be read, in projects that use it. */
export const unreadNames = (names: readonly ProjectNames[]): readonly Fact<unknown>[] =>
  names
    .flatMap(({ zones, servers, responses }): readonly Fact<unknown>[] => [zones, servers, responses])
    .filter((fact) => fact.state !== 'known' && !(fact.state === 'denied' && fact.why === 'api-disabled'));
