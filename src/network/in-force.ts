/** All routes of a network that were read, from all sources. Pure. */
import { knownValue } from '../model/fact';
import type { PolicyRoute, Route } from '../model/network';
import type { NetworkFacts } from '../model/target-facts';
import { holds, overlaps, type Range, rangeOf } from './addresses';
import { type RouteInForce, routesOn } from './routes';
import { learnerOf, regionOf } from './unlisted';

const KNOWN = new WeakMap<NetworkFacts, Map<string, readonly RouteInForce[]>>();

/**
 * The routes that are in effect on a network, as far as they were read. They are the same for all evaluations there.
 * @param senders addresses of the nodes; null for all of their subnetwork
 */
export function routesInForce(facts: NetworkFacts, network: string, senders: Range | null): readonly RouteInForce[] {
  const byNetwork = KNOWN.get(facts) ?? new Map<string, readonly RouteInForce[]>();
  KNOWN.set(facts, byNetwork);
  const key = senders === null ? network : `${network} ${senders.first} ${senders.last}`;
  const known = byNetwork.get(key);
  if (known !== undefined) return known;
  const { routes, learned, peered, policyRoutes, subnetwork, subnetworkName } = facts;
  const region = regionOf(subnetworkName);
  const isFar = learnerOf(facts, network, region)?.region !== region;
  const found = [
    ...policies(knownValue(policyRoutes) ?? [], network, senders ?? rangeOf(knownValue(subnetwork)?.range ?? '')),
    ...routesOn(network, knownValue(routes) ?? []),
    ...routesOn(network, learned === null ? [] : (knownValue(learned) ?? []), isFar ? 'far' : 'own'),
    ...peered.flatMap((fact) => routesOn(network, knownValue(fact) ?? [], 'peer')),
  ];
  byNetwork.set(key, found);
  return found;
}

/** @param senders the addresses of the nodes; null if they are unknown */
function policies(all: readonly PolicyRoute[], network: string, senders: Range | null): readonly RouteInForce[] {
  return all
    .filter((each) => each.network === network)
    .flatMap(({ hop, from, to, ...own }): readonly RouteInForce[] => {
      const [range, of] = [rangeOf(to), rangeOf(from)];
      if (range === null || of === null || (senders !== null && !overlaps(of, senders))) return [];
      const isForAll = senders === null ? of.last - of.first + 1 === 2 ** 32 : holds(of, senders);
      const route: Route = { ...own, range: to, hop: hop === 'ordinary' ? 'network' : hop };
      return [{ route, range, rank: hop === 'ordinary' ? 'ordinary' : 'policy', partly: !isForAll }];
    });
}
