import type { NodeNetwork, Route } from '../model/network';
import { holds, overlaps, type Range, rangeOf } from './addresses';

/** Where traffic to some addresses goes. */
export type Leads =
  /** All of it to the default internet gateway. */
  | { readonly to: 'gateway'; readonly by: string }
  /** None of it anywhere. */
  | { readonly to: 'nowhere' }
  /** All of it to something else: an appliance, a VPN, a peer. */
  | { readonly to: 'other'; readonly by: string }
  /**
   * Some of it here, some there; or it depends on tags that the API does not show. `beyond`: something other than the
   * default internet gateway may take it.
   */
  | { readonly to: 'unsure'; readonly by: string; readonly beyond: boolean };

interface Applied {
  readonly route: Route;
  readonly range: Range;
}

/**
 * The route in force for addresses: of those for the node the most specific, then that of the lowest priority number
 * (https://cloud.google.com/vpc/docs/routes#routeselection).
 * @param tags of the nodes; `all` where the API shows every one that a user gave
 */
export function leadsTo(
  destinations: readonly Range[],
  routes: readonly Route[],
  { network, tags, all }: Pick<NodeNetwork, 'tags'> & { readonly network: string; readonly all: boolean },
): Leads {
  const here = routes.flatMap((route): Applied[] => {
    const range = rangeOf(route.range);
    const about = range !== null && destinations.some((each) => overlaps(each, range));
    return about && route.network === network ? [{ route, range }] : [];
  });
  const appliesTo = ({ route }: Applied): boolean | null => applies(route.tags, tags, all);
  const sure = here.filter((each) => appliesTo(each) === true);
  const base = decide(destinations, sure);
  if (base.to === 'unsure') return base;
  for (const each of here.filter((one) => appliesTo(one) === null)) {
    const changed = decide(destinations, [...sure, each]);
    if (changed.to !== base.to)
      return {
        to: 'unsure',
        by: `${inWords(each.route)} for nodes with the tag ${each.route.tags.join(', ')}`,
        beyond: [...sure, ...here.filter((one) => appliesTo(one) === null)].some(
          ({ route }) => kindOf(route) === 'other',
        ),
      };
  }
  return base;
}

/**
 * Whether what is for VMs of some tags is for these nodes; null where that cannot be determined: GKE gives nodes tags of its
 * own, `gke-…`, that no API field shows.
 */
export function applies(wanted: readonly string[], tags: readonly string[], all: boolean): boolean | null {
  if (wanted.length === 0 || wanted.some((tag) => tags.includes(tag))) return true;
  return !all || wanted.some((tag) => tag.startsWith('gke-') || tag.startsWith('goog-')) ? null : false;
}

function decide(destinations: readonly Range[], routes: readonly Applied[]): Leads {
  const winners = new Set<Route | null>();
  for (const destination of destinations)
    for (const part of partsOf(destination, routes)) for (const each of winnersOf(part, routes)) winners.add(each);
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
  if (first === undefined) return { to: 'nowhere' };
  return kinds.has('gateway')
    ? { to: 'gateway', by: inWords(first) }
    : { to: 'other', by: named.slice(0, 3).map(inWords).join('; ') };
}

/** A subnet's own route leads nowhere outside. */
const kindOf = (route: Route | null): 'gateway' | 'nowhere' | 'other' =>
  route === null || route.hop === 'network' ? 'nowhere' : route.hop === 'gateway' ? 'gateway' : 'other';

/** The range cut where a route begins or ends: one set of routes is for each part. */
function partsOf(range: Range, routes: readonly Applied[]): readonly Range[] {
  const starts = routes.flatMap(({ range: { first, last } }) => [first, last + 1]);
  const cuts = [...new Set([range.first, ...starts.filter((at) => at > range.first && at <= range.last)])].sort(
    (a, b) => a - b,
  );
  return cuts.map((first, index) => ({ first, last: (cuts[index + 1] ?? range.last + 1) - 1 }));
}

function winnersOf(part: Range, routes: readonly Applied[]): readonly (Route | null)[] {
  const holding = routes.filter(({ range }) => holds(range, part));
  if (holding.length === 0) return [null];
  const size = ({ range }: Applied): number => range.last - range.first;
  const narrow = Math.min(...holding.map(size));
  const narrowest = holding.filter((each) => size(each) === narrow);
  const priority = Math.min(...narrowest.map(({ route }) => route.priority));
  return narrowest.filter(({ route }) => route.priority === priority).map(({ route }) => route);
}

/** A route, for a person. */
export const inWords = ({ name, range, hop }: Route): string =>
  `route ${name} (${range} to ${hop === 'gateway' ? 'the default internet gateway' : hop === 'network' ? 'the network' : hop.other})`;
