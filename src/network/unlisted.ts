/** Routes that no list shows: those that routers learn by BGP, and those that come with a peering. Pure. */
import { type Fact, knownValue } from '../model/fact';
import type { NetworkFacts } from '../model/target-facts';
import { GOOGLE_ONLY } from './destination';
import { INTERNET } from './addresses';
import { natOf } from './nat';
import { leadsTo, routesOn } from './routes';
import type { Wanted } from './step';

type Listed = Pick<NetworkFacts, 'subnetwork' | 'routers' | 'routes' | 'subnetworkName'>;

/** A router of the region that learns routes of the network by BGP. */
export const learnerOf = (routers: Fact<unknown> & NetworkFacts['routers'], network: string): string | null =>
  knownValue(routers)?.learning.find(({ network: of }) => of === network)?.router ?? null;

/** Whether a way may be closed by what is listed, so that what is not listed is asked for. */
export function mayBeClosed({ nodes, unseen, kind }: Wanted, listed: Listed, network: string): boolean {
  const read = knownValue(listed.routes);
  if (read === undefined) return false;
  const routes = routesOn(network, read);
  const [routers, subnetwork] = [knownValue(listed.routers), knownValue(listed.subnetwork)];
  const to = kind === 'google' ? [INTERNET, ...GOOGLE_ONLY.map(({ ranges }) => ranges)] : [INTERNET];
  if (to.some((ranges) => leadsTo(ranges, routes, { tags: nodes.tags, unseen }).to !== 'gateway')) return true;
  if (routers === undefined || natOf(routers, network, listed.subnetworkName).by !== null) return false;
  return kind !== 'google' || subnetwork?.privateGoogleAccess !== true;
}

/** Whether a route that no list shows may lead the nodes out, and what would tell and was not read. */
export function unlisted(
  { routers, vpc, learned, learners }: NetworkFacts,
  network: string,
): { readonly may: boolean; readonly unread: readonly Fact<unknown>[] } {
  const [own, all] = [vpc === null ? null : knownValue(vpc), learners === null ? null : knownValue(learners)];
  const unread = [vpc, learned, learners].filter((fact) => fact !== null && fact.state !== 'known');
  const imports = vpc !== null && own?.imports.length !== 0;
  if (learned?.state === 'known') return { may: imports, unread: vpc === null ? [] : unread };
  if (learnerOf(routers, network) !== null) return { may: true, unread };
  const far = own?.global !== false && learners !== null && all?.includes(network) !== false;
  return { may: imports || far, unread: imports || far ? unread : [] };
}
