import type { NodeNetwork, Route } from '../model/network';
import { cut, holds, overlaps, type Range, rangeOf } from './addresses';

/** The destination of traffic to some addresses. */
export type Leads =
  /** All traffic goes to the default internet gateway. */
  | { readonly to: 'gateway'; readonly by: string }
  /** No traffic leaves the network; `inside`: some of it goes to a subnet. */
  | { readonly to: 'nowhere'; readonly inside: boolean }
  /** All traffic goes to something else: an appliance, a VPN, a peer. */
  | { readonly to: 'other'; readonly by: string }
  /**
   * The traffic is split, or it depends on tags that the API does not show. `beyond`: some of it may go to something
   * other than the default internet gateway.
   */
  | { readonly to: 'unsure'; readonly by: string; readonly beyond: boolean };

/**
 * The precedence of a route. `policy`: a policy-based route, which comes before all others; `ordinary`: a policy-based
 * route that skips the other policy-based routes; `own`: a route of the network, which comes before a `peer` route of
 * the same length; `far`: a route learned in another region, with a priority that is unknown here.
 */
export type Rank = 'policy' | 'ordinary' | 'own' | 'far' | 'peer';

/** A route with its parsed range. */
export interface RouteInForce {
  readonly route: Route;
  readonly range: Range;
  readonly rank: Rank;
  /** The route may apply to only some of the nodes, depending on their addresses. */
  readonly partly: boolean;
}

/** The IPv4 routes of a network. */
export const routesOn = (network: string, routes: readonly Route[], rank: Rank = 'own'): readonly RouteInForce[] =>
  routes.flatMap((route): RouteInForce[] => {
    const range = route.network === network ? rangeOf(route.range) : null;
    return range === null ? [] : [{ route, range, rank, partly: false }];
  });

/**
 * Finds the effective route for addresses. Among the routes that apply to the node, a policy-based one comes first,
 * then the most specific; of these, a route of the network comes before one of a peer, then the lowest priority number
 * decides (https://cloud.google.com/vpc/docs/routes#routeselection,
 * https://cloud.google.com/vpc/docs/vpc-peering#ignored-routes).
 * @param routes of the nodes' network
 * @param tags of the nodes, as far as the API shows them
 */
export function leadsTo(
  destinations: readonly Range[],
  routes: readonly RouteInForce[],
  { tags, unseen }: Pick<NodeNetwork, 'tags'> & { readonly unseen: Unseen },
): Leads {
  const here = routes.filter(({ range }) => destinations.some((each) => overlaps(each, range)));
  const appliesTo = ({ route, partly }: RouteInForce): boolean | null => {
    const byTags = applies(route.tags, tags, unseen);
    return byTags === true && partly ? null : byTags;
  };
  const sure = here.filter((each) => appliesTo(each) === true);
  const open = here.filter((each) => appliesTo(each) === null);
  const base = decide(destinations, sure);
  const beyond = [...sure, ...open].some((each) => kindOf(each) === 'other');
  if (base.to === 'unsure') return { ...base, beyond: base.beyond || (open.length > 0 && beyond) };
  for (const each of open) {
    const changed = decide(destinations, [...sure, each]);
    const whose = each.partly ? 'some of the addresses of nodes' : 'nodes';
    const tagged = each.route.tags.length === 0 ? '' : ` with the tag ${each.route.tags.join(', ')}`;
    if (changed.to !== base.to) return { to: 'unsure', by: `${inWords(each)} for ${whose}${tagged}`, beyond };
  }
  return base;
}

/**
 * The tags of nodes that the API does not show: those that GKE adds automatically, `gke-…`; or any, for future nodes.
 */
export type Unseen = 'none' | 'of-gke' | 'any';

/** Whether the nodes may have a tag that the API does not show. */
export const mayHave = (tag: string, unseen: Unseen): boolean =>
  unseen === 'any' || (unseen === 'of-gke' && (tag.startsWith('gke-') || tag.startsWith('goog-')));

/** Whether something for VMs with certain tags applies to these nodes; null if that cannot be determined. */
export function applies(wanted: readonly string[], tags: readonly string[], unseen: Unseen): boolean | null {
  if (wanted.length === 0 || wanted.some((tag) => tags.includes(tag))) return true;
  return wanted.some((tag) => mayHave(tag, unseen)) ? null : false;
}

function decide(destinations: readonly Range[], routes: readonly RouteInForce[]): Leads {
  const winners = new Set<RouteInForce | null>();
  const ranges = routes.map(({ range }) => range);
  for (const destination of destinations)
    for (const part of cut([destination], ranges)) for (const each of winnersOf(part, routes)) winners.add(each);
  const kinds = new Set([...winners].map(kindOf));
  const named = [...winners].filter((route) => route !== null);
  const [first] = named;
  if (kinds.size > 1) {
    const odd = named.filter((route) => kindOf(route) === 'other');
    return {
      to: 'unsure',
      beyond: odd.length > 0,
      by:
        odd.length > 0
          ? odd.slice(0, 3).map(inWords).join('; ')
          : `${named.map(inWords).slice(0, 3).join('; ')}, for a part of the addresses`,
    };
  }
  if (first === undefined || kinds.has('nowhere')) return { to: 'nowhere', inside: first !== undefined };
  return kinds.has('gateway')
    ? { to: 'gateway', by: inWords(first) }
    : { to: 'other', by: named.slice(0, 3).map(inWords).join('; ') };
}

/** The route of a subnet does not leave the network. */
const kindOf = (each: RouteInForce | null): 'gateway' | 'nowhere' | 'other' =>
  each === null || each.route.hop === 'network' ? 'nowhere' : each.route.hop === 'gateway' ? 'gateway' : 'other';

function winnersOf(part: Range, routes: readonly RouteInForce[]): readonly (RouteInForce | null)[] {
  const about = routes.filter(({ range }) => overlaps(range, part));
  const isPolicy = ({ rank }: RouteInForce): boolean => rank === 'policy' || rank === 'ordinary';
  const holding = about.filter(({ range }) => holds(range, part));
  const policies = holding.filter(isPolicy);
  const priority = Math.min(...policies.map(({ route }) => route.priority));
  // Of several routes with the same priority, Google uses any.
  const first = policies.filter(({ route }) => route.priority === priority);
  const others = about.filter((each) => !isPolicy(each));
  const led = [
    ...first.filter(({ rank }) => rank === 'policy'),
    ...(first.length === 0 || first.some(({ rank }) => rank === 'ordinary')
      ? wholeOf(holding.filter((each) => !isPolicy(each)))
      : []),
  ];
  // If a part is larger than a route's range, the route applies to only some of it, so every route may win.
  if (holding.length < about.length) return [...led, ...others, ...about.filter(({ rank }) => rank === 'policy')];
  return led;
}

/** The most specific of the other routes that contain a part completely, then those with the lowest priority number. */
function wholeOf(holding: readonly RouteInForce[]): readonly (RouteInForce | null)[] {
  if (holding.length === 0) return [null];
  const size = ({ range }: RouteInForce): number => range.last - range.first;
  const narrow = Math.min(...holding.map(size));
  const narrowest = holding.filter((each) => size(each) === narrow);
  const local = narrowest.filter(({ rank }) => rank !== 'peer');
  // Of the routes of several peers, Google uses any.
  if (local.length === 0) return narrowest;
  const near = local.filter(({ rank }) => rank === 'own');
  const priority = Math.min(...near.map(({ route }) => route.priority));
  return local.filter(({ rank, route }) => rank === 'far' || route.priority === priority);
}

/** A description of a route. */
const inWords = ({ route: { name, range, hop }, rank }: RouteInForce): string =>
  `${rank === 'policy' ? 'policy-based ' : ''}route ${name} (${range} to ${hop === 'gateway' ? 'the default internet gateway' : hop === 'network' ? 'the network' : hop.other})`;
