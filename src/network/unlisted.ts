/** Routes that `routes.list` does not show: policy-based ones, those learned by BGP, those that a peering brings. Pure. */
import { type Fact, knownValue } from '../model/fact';
import type { Learner } from '../model/network';
import type { NetworkFacts } from '../model/target-facts';

/** Of a subnetwork, `projects/P/regions/R/subnetworks/S`. */
export const regionOf = (subnetwork: string): string => subnetwork.split('/')[3] ?? '';

/**
 * The router whose status shows what BGP brought to a region: one of the region, else, where the regions of the network
 * share what they learn, one of another (https://cloud.google.com/network-connectivity/docs/router/concepts/overview).
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

/** Kinds of routes that were not read, in a person's words, and what would tell. */
export interface Unlisted {
  readonly kinds: readonly string[];
  readonly unread: readonly Fact<unknown>[];
}

/**
 * What was not read of the routes that `routes.list` does not show; no policy-based ones of a project without the API
 * that makes them. Without the routers nobody knows which of them learn routes.
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

/** A service that is off in its project. */
export const isOff = (fact: Fact<unknown>): boolean => fact.state === 'denied' && fact.why === 'api-disabled';
