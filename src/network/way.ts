/** The way from nodes without external addresses to an image's host (docs/GOOGLE.md#the-way-of-private-nodes). Pure. */
import { type Fact, valueOf } from '../model/fact';
import type { Subnetwork } from '../model/network';
import type { NetworkFacts } from '../model/target-facts';
import { type Destination, destinationOf, GOOGLE_ONLY, unreadNames } from './destination';
import { rangeOf } from './addresses';
import { passage } from './firewalls';
import { natOf } from './nat';
import { leadsTo } from './routes';
import { open, type Seen, type Step, type Wanted, type Way } from './step';

/** Judges the way to a registry's host. */
export function wayTo(wanted: Wanted, facts: NetworkFacts): Way {
  const subnetwork = valueOf(facts.subnetwork);
  const network = subnetwork?.network ?? wanted.nodes.network ?? '';
  const destination = destinationOf(wanted, facts.names, network);
  const usual = walked(wanted, facts, network, destination);
  if (usual.broken.length === 0) return usual;
  const others = wanted.kind === 'google' ? GOOGLE_ONLY : [];
  const doubted: Way = { ...usual, certain: usual.certain === 'yes' ? 'unsure' : usual.certain };
  if (destination.kind === 'elsewhere') {
    const ways = others.map((other) => walked(wanted, facts, network, { ...other, step: destination.step }));
    return ways.find(({ broken }) => broken.length === 0) ?? doubted;
  }
  // A zone that was not seen may lead to Google's own addresses, which the network may be set up for.
  const hidden =
    destination.kind === 'internet'
      ? others.find((other) => walked(wanted, facts, network, other).broken.length === 0)
      : undefined;
  if (hidden === undefined) return usual;
  if (unreadNames(facts.names).length > 0) return { ...usual, broken: [] };
  const text = `A private DNS zone that was not found leads ${wanted.host} to ${hidden.text}, to which the way is open`;
  return { ...doubted, open: [...usual.open, { text, unread: [], beyondReading: true }] };
}

function walked(wanted: Wanted, facts: NetworkFacts, network: string, destination: Destination): Way {
  const subnetwork = valueOf(facts.subnetwork);
  const route = routed(wanted, facts, network, destination);
  const steps = [
    destination.step,
    route.step,
    route.direct !== false ? translated(wanted, facts, network, destination) : {},
    filtered(wanted, facts, network, destination),
  ];
  const unread = [facts.subnetwork, facts.routers, facts.routes].filter(({ state }) => state !== 'known');
  // Without a name nothing else is asked for: what was not read may have one.
  const nameless = destination.step.broken === undefined ? [] : (destination.step.unread ?? []);
  // A name that the network answers for itself may lead to an address within, such as an endpoint for Google's APIs.
  const unnamed = rangeOf(wanted.host) === null ? unreadNames(facts.names) : [];
  const broken = steps.flatMap((step) => step.broken ?? []);
  // What a firewall refuses never comes to a route.
  const refused = broken.some(({ what }) => what === 'firewall');
  const unsure = (route.beyond && !refused) || unnamed.length > 0;
  const missing = [...unread, ...nameless];
  return {
    broken,
    certain: missing.length > 0 ? 'unread' : unsure ? 'unsure' : 'yes',
    unread: missing.length > 0 ? missing : unnamed,
    open: steps.flatMap((step) => step.open ?? []),
    seen: steps.flatMap((step) => step.seen ?? []),
    ipv6: subnetwork !== undefined && mayUseIpv6(subnetwork, wanted.kind),
  };
}

/**
 * @returns whether traffic leaves by the default internet gateway: null where only a part of it surely does. `beyond`:
 * something that is not judged may take some of it
 */
function routed(
  { host, nodes, allTags }: Wanted,
  { routes, routers }: NetworkFacts,
  network: string,
  destination: Destination,
): { readonly step: Step; readonly direct: boolean | null; readonly beyond: boolean } {
  if (destination.ranges.length === 0) return { step: {}, direct: false, beyond: false };
  if (routes.state !== 'known')
    return {
      step: open(`A route of the network leads the nodes to ${host} by the default internet gateway`, [routes]),
      direct: true,
      beyond: false,
    };
  const leads = leadsTo(destination.ranges, routes.value, { network, tags: nodes.tags, all: allTags });
  switch (leads.to) {
    case 'gateway':
      return { step: { seen: [{ source: routes.from, detail: leads.by }] }, direct: true, beyond: false };
    case 'other':
      return {
        step: open(`What the network sends traffic for ${host} to reaches it: ${leads.by}`, [], true),
        direct: false,
        beyond: false,
      };
    case 'unsure':
      return {
        step: open(`The nodes reach ${host} by whichever route is in force for it: ${leads.by}`, [], true),
        direct: null,
        beyond: leads.beyond,
      };
    case 'nowhere': {
      const learning = valueOf(routers)?.learning.includes(network) === true;
      if (learning)
        return {
          step: open(`A route that a router of the network learns by BGP leads to ${host}`),
          direct: null,
          beyond: true,
        };
      const detail = `no route of ${network} leads to ${destination.text} by the default internet gateway`;
      return {
        step: { broken: { what: 'no-route', range: destination.text }, seen: [{ source: routes.from, detail }] },
        direct: true,
        beyond: false,
      };
    }
  }
}

/** By what nodes without external addresses leave: Private Google Access to Google's own, Cloud NAT to all. */
function translated(
  { kind, host, nodes }: Wanted,
  facts: NetworkFacts,
  network: string,
  destination: Destination,
): Step {
  if (destination.ranges.length === 0) return {};
  const name = facts.subnetworkName;
  const access = valueOf(facts.subnetwork)?.privateGoogleAccess;
  const reachable = kind === 'google';
  const ofSubnetwork = (value: boolean): Seen => ({
    source: fromOf(facts.subnetwork),
    detail: `privateIpGoogleAccess: ${String(value)}`,
  });
  if (reachable && access === true) return { seen: [ofSubnetwork(true)] };
  const off = reachable && access === false ? [ofSubnetwork(false)] : [];
  const lacking =
    reachable && access === undefined
      ? [
          {
            text: `Private Google Access is on for ${name}, or a Cloud NAT serves it`,
            unread: [facts.subnetwork],
            beyondReading: false,
          },
        ]
      : [];
  if (facts.routers.state !== 'known') {
    const text = `A Cloud NAT serves the nodes' addresses in ${name}`;
    return { seen: off, open: [...lacking, { text, unread: [facts.routers], beyondReading: false }] };
  }
  const { by, maybe, beside } = natOf(facts.routers.value, network, name);
  if (by !== null) {
    const detail = `nats[${by.name}] of router ${by.router}: ${by.covers}`;
    return { seen: [{ source: facts.routers.from, detail }] };
  }
  if (maybe !== null)
    return {
      seen: off,
      open: [
        ...lacking,
        ...(open(
          `The Cloud NAT ${maybe.name} of router ${maybe.router} serves ${name}: it has settings that this version does not know`,
        ).open ?? []),
      ],
    };
  const none = {
    source: facts.routers.from,
    detail: `no Cloud NAT of ${nodes.network ?? network} serves the primary addresses of ${name}`,
  };
  if (lacking.length > 0) return { open: lacking, seen: [none] };
  if (kind === 'hub' && access !== false) {
    if (access === undefined)
      return {
        ...open(`A mirror of ${host} that Private Google Access reaches holds the image`, [facts.subnetwork]),
        seen: [none],
      };
    return { broken: { what: 'only-mirror', beside }, seen: [ofSubnetwork(true), none] };
  }
  return { broken: { what: 'no-translation', google: reachable, beside }, seen: [...off, none] };
}

function filtered(
  { host, port, nodes, allTags, account }: Wanted,
  { firewalls, firewallOrder }: NetworkFacts,
  network: string,
  { ranges, text }: Destination,
): Step {
  if (ranges.length === 0) return {};
  if (firewalls.state !== 'known') return open(`No firewall keeps the nodes from ${host}`, [firewalls]);
  const leaving = { to: ranges, port, network, tags: nodes.tags, all: allTags, account };
  const order = firewallOrder === null ? null : (valueOf(firewallOrder)?.policiesFirst ?? null);
  const result = passage(firewalls.value, leaving, order);
  switch (result.is) {
    case 'allowed':
      return { seen: [{ source: firewalls.from, detail: `TCP ${String(port)} may leave` }] };
    case 'denied': {
      const { by: rule, of: policy } = result;
      const detail = `${policy === null ? 'rule' : `policy ${policy.name}, rule`} ${rule.name} denies TCP ${String(port)} to ${rule.ranges.join(', ') || 'all addresses'}`;
      return {
        broken: { what: 'firewall', rule, policy, port, range: text },
        seen: [{ source: firewalls.from, detail }],
      };
    }
    case 'unsure':
      return open(
        `The firewalls let the nodes reach ${host}, which depends on its addresses or on what no field shows: ${result.by}`,
        firewallOrder === null || firewallOrder.state === 'known' ? [] : [firewallOrder],
      );
  }
}

/** Over IPv6 nodes may leave by external addresses, and to Google's services by what the subnetwork lets them. */
function mayUseIpv6({ stack, ipv6Access, googleByIpv6 }: Subnetwork, kind: Wanted['kind']): boolean {
  if (stack === 'IPV4_ONLY') return false;
  return ipv6Access !== 'INTERNAL' || (kind === 'google' && googleByIpv6);
}

const fromOf = (fact: Fact<unknown>): string => (fact.state === 'blocked' ? fact.by.from : fact.from);
