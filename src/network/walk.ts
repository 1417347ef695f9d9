/** Evaluates one network path from nodes to the addresses of a host. Pure. */
import { type Fact, knownValue } from '../model/fact';
import type { NetworkFacts } from '../model/target-facts';
import { cut, type Range, rangeOf } from './addresses';
import { type Destination, unreadNames } from './destination';
import { type Filter, filterOf } from './firewalls';
import { routesInForce } from './in-force';
import { natOf } from './nat';
import { leadsTo } from './routes';
import {
  type Broken,
  type NetworkWay,
  open,
  type SeenProof,
  type Step,
  type TakenForGranted,
  type Wanted,
} from './step';
import { isOff, unlisted } from './unlisted';

/** A network path, and what is uncertain about it. */
export interface Walked extends NetworkWay {
  /** The result depends on the address, or on properties of the nodes that no field shows. */
  readonly depends: boolean;
  /** A route with an unknown end may open the broken path. */
  readonly beyond: boolean;
  /** The path is broken for some of the nodes, and it is unknown for which. */
  readonly forSome: boolean;
}

/** The kinds of broken paths that a route may open. */
export const BY_ROUTES: ReadonlySet<string> = new Set(['no-route', 'no-translation', 'only-mirror']);
const NONE = { kinds: [], unread: [] };

/** Evaluates routes, address translation and firewalls for a network path. */
export function walked(wanted: Wanted, facts: NetworkFacts, network: string, destination: Destination): Walked {
  const filter = filterOfNodes(wanted, facts, network);
  const parts = partsOf(wanted, facts, network, destination, filter);
  const route = routed(wanted, facts, network, destination, parts.routed);
  const filterStep = filtered(wanted, facts, destination, parts.filtered, filter);
  const steps = [
    destination.step,
    route.step,
    wanted.nodes.privateNodes && route.direct !== false ? translated(wanted, facts, network, destination) : {},
    filterStep.step,
  ];
  const translating = wanted.nodes.privateNodes ? [facts.routers] : [];
  const unread = [facts.subnetwork, ...translating, facts.routes].filter(({ state }) => state !== 'known');
  // If the name does not resolve, nothing else matters: the facts that could not be read may contain the name.
  const nameless = destination.step.broken === undefined ? [] : (destination.step.unread ?? []);
  // A name that the network answers for itself may lead to an address inside, such as an endpoint for Google's APIs.
  const unnamed = rangeOf(wanted.host) === null ? unreadNames(facts.names) : [];
  const broken = steps.flatMap((step) => step.broken ?? []);
  // Traffic that a firewall denies never reaches a route.
  const refused = broken.some((each) => each.what === 'firewall' && !each.part);
  const hidden = broken.some(({ what }) => BY_ROUTES.has(what)) && !refused ? unlisted(facts) : NONE;
  const mayBeLed = hidden.unread.length > 0;
  const beyond = (route.beyond && !refused) || mayBeLed;
  const unsure = beyond || unnamed.length > 0;
  const missing = [...unread, ...nameless];
  return {
    broken,
    certain: missing.length > 0 ? 'unread' : unsure ? 'unsure' : 'yes',
    unread: missing.length > 0 ? missing : [...unnamed, ...hidden.unread],
    open: [
      ...steps,
      mayBeLed ? open(`A ${hidden.kinds.join(' or a ')}, which was not read, leads the nodes out`) : {},
    ].flatMap((step) => step.open ?? []),
    seen: steps.flatMap((step) => step.seen ?? []),
    instead: null,
    ipv6: mayUseIpv6(facts, network, wanted.kind) || (leadsByIpv6(broken) && hasIpv6(facts)),
    direct: route.direct === true && broken.length === 0,
    depends: route.depends || filterStep.depends,
    beyond,
    forSome: false,
  };
}

function filterOfNodes(
  { port, nodes, unseen, account, policiesFirst, senders: some }: Wanted,
  { firewalls, vpc, subnetwork }: NetworkFacts,
  network: string,
): Filter | null {
  if (firewalls.state !== 'known') return null;
  const order = policiesFirst ?? knownValue(vpc)?.policiesFirst ?? null;
  const senders = some ?? rangeOf(knownValue(subnetwork)?.range ?? '');
  return filterOf(firewalls.value, { port, network, tags: nodes.tags, unseen, account, senders }, order);
}

interface Parts {
  /** The addresses for which routes are evaluated: those that the firewalls allow, if there are any. */
  readonly routed: readonly Range[];
  /**
   * The addresses for which firewalls are evaluated: all, or only those with a route if the firewalls deny all of
   * these.
   */
  readonly filtered: readonly Range[];
}

/**
 * Evaluates routes and firewalls together, by pieces of the addresses that each route and rule contains completely or
 * not at all. A firewall rule for addresses without a route changes nothing, and neither does a missing route for
 * addresses that a firewall denies.
 */
function partsOf(
  { nodes, unseen, senders }: Wanted,
  facts: NetworkFacts,
  network: string,
  { ranges, kind }: Destination,
  filter: Filter | null,
): Parts {
  const { routes } = facts;
  const known = routesInForce(facts, network, senders);
  const pieces = cut(ranges, [...known.map(({ range }) => range), ...(filter?.ranges ?? [])]);
  const mayBeLed = unlisted(facts).unread.length > 0;
  const nodesTags = { tags: nodes.tags, unseen };
  const isOpen = (piece: Range): boolean => filter?.passage([piece]).is !== 'denied';
  const isNowhere = (piece: Range): boolean => {
    const leads = leadsTo([piece], known, nodesTags);
    return leads.to === 'nowhere' && !(kind === 'given' && leads.inside);
  };
  const allowed = pieces.filter(isOpen);
  const led = routes.state !== 'known' || mayBeLed ? pieces : pieces.filter((piece) => !isNowhere(piece));
  const whole = allowed.length === 0 || led.length === 0 || led.some(isOpen);
  return { routed: allowed.length === 0 ? pieces : allowed, filtered: whole ? pieces : led };
}

interface Routed {
  readonly step: Step;
  /** Whether traffic leaves by the default internet gateway: null if only a part of it certainly does. */
  readonly direct: boolean | null;
  /** Some of the traffic may go to something that is not evaluated. */
  readonly beyond: boolean;
  readonly depends: boolean;
}

/** @param pieces the relevant pieces of the addresses */
function routed(
  { host, nodes, unseen, senders }: Wanted,
  facts: NetworkFacts,
  network: string,
  { ranges, text, kind }: Destination,
  pieces: readonly Range[],
): Routed {
  const { routes, learned } = facts;
  const sure = { direct: true, beyond: false, depends: false };
  if (ranges.length === 0) return { ...sure, step: {}, direct: false };
  if (routes.state !== 'known')
    return {
      ...sure,
      step: open(`A route of the network leads the nodes to ${host} by the default internet gateway`, [routes]),
    };
  const leads = leadsTo(pieces, routesInForce(facts, network, senders), { tags: nodes.tags, unseen });
  switch (leads.to) {
    case 'gateway':
      return {
        ...sure,
        step: {
          seen: [{ source: routes.from, detail: leads.by }],
          open: notElsewhere(facts, host),
        },
      };
    case 'other':
      return {
        ...sure,
        step: open(`What the network sends traffic for ${host} to reaches it: ${leads.by}`, [], true),
        direct: false,
      };
    case 'unsure':
      return {
        step: open(`The nodes reach ${host} by whichever route is in force for it: ${leads.by}`, [], true),
        direct: null,
        beyond: leads.beyond,
        depends: true,
      };
    case 'nowhere': {
      if (kind === 'given' && leads.inside)
        return {
          ...sure,
          step: open(`The nodes reach ${host} at its address, in a subnet of their network`, [], true),
          direct: false,
        };
      if (learned !== null && learned.state !== 'known')
        return {
          step: open(`A route that a router of the network learns by BGP leads to ${host}`, [learned]),
          direct: null,
          beyond: true,
          depends: false,
        };
      const part = sizeOf(pieces) < sizeOf(ranges);
      const detail = `no route of ${network} leads ${part ? 'the rest of ' : 'to '}${text} ${part ? 'anywhere' : 'by the default internet gateway'}`;
      return {
        ...sure,
        step: { broken: { what: 'no-route', range: text, part }, seen: [{ source: routes.from, detail }] },
      };
    }
  }
}

/** The assumption that no unread route has precedence over the listed routes. */
function notElsewhere(facts: NetworkFacts, host: string): readonly TakenForGranted[] {
  const { kinds, unread } = unlisted(facts);
  const what = `takes what the nodes send to ${host} elsewhere`;
  const { open: lines = [] } = kinds.length === 0 ? {} : open(`No ${kinds.join(', and no ')} ${what}`, unread);
  if (!isOff(facts.policyRoutes)) return lines;
  const off = `No policy-based route ${what}: none could be listed, as the Network Connectivity API is off in the network's project`;
  return [...lines, { text: off, unread: [], beyondReading: true, serviceOff: true }];
}

const sizeOf = (ranges: readonly Range[]): number => ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0);

/**
 * How nodes without external addresses reach the host: Private Google Access for Google's addresses, Cloud NAT for all.
 */
function translated(
  { kind, host, nodes }: Wanted,
  facts: NetworkFacts,
  network: string,
  destination: Destination,
): Step {
  if (destination.ranges.length === 0) return {};
  const name = facts.subnetworkName;
  const access = knownValue(facts.subnetwork)?.privateGoogleAccess;
  const reachable = kind === 'google';
  const ofSubnetwork = (value: boolean): SeenProof => ({
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

/** @param pieces the relevant pieces of the addresses */
function filtered(
  { host, port }: Wanted,
  { firewalls, vpc }: NetworkFacts,
  { ranges, text }: Destination,
  pieces: readonly Range[],
  filter: Filter | null,
): { readonly step: Step; readonly depends: boolean } {
  if (ranges.length === 0) return { step: {}, depends: false };
  if (firewalls.state !== 'known' || filter === null)
    return { step: open(`No firewall keeps the nodes from ${host}`, [firewalls]), depends: false };
  const result = filter.passage(pieces);
  switch (result.is) {
    case 'allowed':
      return { step: { seen: [{ source: firewalls.from, detail: `TCP ${String(port)} may leave` }] }, depends: false };
    case 'denied': {
      const { by: rule, of: policy } = result;
      const part = sizeOf(pieces) < sizeOf(ranges);
      const detail = `${policy === null ? 'rule' : `policy ${policy.name}, rule`} ${rule.name} denies TCP ${String(port)} to ${rule.ranges.join(', ') || 'all addresses'}`;
      const broken = { what: 'firewall', rule, policy, port, range: text, part } as const;
      return { step: { broken, seen: [{ source: firewalls.from, detail }] }, depends: false };
    }
    case 'unsure':
      return {
        step: open(
          `The firewalls let the nodes reach ${host}, which depends on its addresses or on what no field shows: ${result.by}`,
          vpc.state === 'known' ? [] : [vpc],
        ),
        depends: true,
      };
  }
}

const leadsByIpv6 = (broken: readonly Broken[]): boolean =>
  broken.some((each) => each.what === 'no-name' && each.byIpv6);
const hasIpv6 = ({ subnetwork }: NetworkFacts): boolean =>
  (knownValue(subnetwork)?.stack ?? 'IPV4_ONLY') !== 'IPV4_ONLY';

/**
 * Whether nodes may use IPv6: with external addresses and a route for them, or to Google's services if the subnetwork
 * allows it.
 */
function mayUseIpv6({ routes, subnetwork }: NetworkFacts, network: string, kind: Wanted['kind']): boolean {
  if (subnetwork.state !== 'known' || subnetwork.value.stack === 'IPV4_ONLY') return false;
  if (kind === 'google' && subnetwork.value.googleByIpv6) return true;
  if (subnetwork.value.ipv6Access === 'INTERNAL') return false;
  return (
    routes.state !== 'known' ||
    routes.value.some(({ network: of, range, hop }) => of === network && range.includes(':') && hop !== 'network')
  );
}

const fromOf = (fact: Fact<unknown>): string => (fact.state === 'blocked' ? fact.by.from : fact.from);
