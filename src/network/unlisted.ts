/**
 * Routes that `routes.list` does not contain: policy-based routes, routes learned by BGP, and routes of peerings. Pure.
 */
import { type Fact, knownValue } from '../model/fact';
import type { Learner } from '../model/network';
import type { NetworkFacts } from '../model/target-facts';

/** The region of a subnetwork, `projects/P/regions/R/subnetworks/S`. */
export const regionOf = (subnetwork: string): string => subnetwork.split('/')[3] ?? '';

/**
 * The router with a status that shows the BGP routes of a region: a router in the region, or one in another region if
 * the regions of the network share their learned routes
 * (https://cloud.google.com/network-connectivity/docs/router/concepts/overview).
 */
export function learnerOf(
  { routers, vpc }: Pick<NetworkFacts, 'routers' | 'vpc'>,
  network: string,
  region: string,
): Learner | null {
  const all = (knownValue(routers)?.learning ?? []).filter(({ network: of }) => of === network);
  const own = all.find(({ region: of }) => of === region);
  return own ?? (knownValue(vpc)?.global === true ? (all[0] ?? null) : null);
}

/** A description of the kinds of routes that could not be read, and the missing facts. */
export interface Unlisted {
  readonly kinds: readonly string[];
  readonly unread: readonly Fact<unknown>[];
}

/**
 * Finds which of the routes that `routes.list` does not contain could not be read. A project without the Network
 * Connectivity API has no policy-based routes. Without the routers it is unknown which of them learn routes.
 */
export function unlisted({ vpc, routers, learned, peered, policyRoutes }: NetworkFacts): Unlisted {
  const found = (kind: string, facts: readonly Fact<unknown>[]): Unlisted => {
    const unread = facts.filter((fact) => fact.state !== 'known');
    return { kinds: unread.length > 0 ? [kind] : [], unread };
  };
  const each = [
    found('policy-based route', isOff(policyRoutes) ? [] : [policyRoutes]),
    found('route learned by BGP', [routers, ...(learned === null ? [] : [learned])]),
    found('route that a peering brings', [vpc, ...peered]),
  ];
  return { kinds: each.flatMap(({ kinds }) => kinds), unread: each.flatMap(({ unread }) => unread) };
}

/** Whether a service is disabled in its project. */
export const isOff = (fact: Fact<unknown>): boolean => fact.state === 'denied' && fact.why === 'api-disabled';
