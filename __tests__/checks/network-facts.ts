/** Builds what stands between private nodes and a registry, to be changed where a test wants something else. */
import { known } from '../../src/model/fact';
import type { EgressRule, Firewalls, Nat, NodeNetwork, PrivateZone, Route, Subnetwork } from '../../src/model/network';
import type { NetworkFacts } from '../../src/model/target-facts';

export const HOST_PROJECT = 'net-p';
export const VPC = `projects/${HOST_PROJECT}/global/networks/shared`;
export const SUBNETWORK = `projects/${HOST_PROJECT}/regions/europe-west1/subnetworks/nodes`;

export const privateNodes = (over: Partial<NodeNetwork> = {}): NodeNetwork => ({
  privateNodes: true,
  subnetwork: SUBNETWORK,
  network: VPC,
  tags: [],
  ...over,
});

export const subnetworkFact = (over: Partial<Subnetwork> = {}): NetworkFacts['subnetwork'] =>
  known(
    { network: VPC, privateGoogleAccess: true, stack: 'IPV4_ONLY', ipv6Access: null, googleByIpv6: false, ...over },
    `compute ${SUBNETWORK}`,
  );

export const natOver = (over: Partial<Nat> = {}): Nat => ({
  name: 'nat',
  router: 'router',
  network: VPC,
  type: 'PUBLIC',
  covers: 'ALL_SUBNETWORKS_ALL_IP_RANGES',
  subnetworks: [],
  serves: [],
  withoutAddress: false,
  ...over,
});

export const routersFact = (nats: readonly Nat[] = [], learning: readonly string[] = []): NetworkFacts['routers'] =>
  known({ nats, learning }, `compute projects/${HOST_PROJECT}/regions/europe-west1/routers`);

export const routeOver = (over: Partial<Route> = {}): Route => ({
  name: 'default-route',
  network: VPC,
  range: '0.0.0.0/0',
  priority: 1000,
  tags: [],
  hop: 'gateway',
  ...over,
});

export const routesFact = (...routes: readonly Route[]): NetworkFacts['routes'] =>
  known(routes, `compute projects/${HOST_PROJECT}/global/routes`);

export const ruleOver = (over: Partial<EgressRule> = {}): EgressRule => ({
  name: 'deny-all',
  priority: 1000,
  action: 'deny',
  ranges: ['0.0.0.0/0'],
  narrowed: false,
  protocols: [{ protocol: 'all', ports: [] }],
  tags: [],
  accounts: [],
  secureTags: false,
  ...over,
});

export const firewallsFact = (
  rules: readonly EgressRule[] = [],
  policies: Firewalls['policies'] = [],
): NetworkFacts['firewalls'] => known({ rules, policies }, `compute ${VPC}/getEffectiveFirewalls`);

export const zoneOver = (over: Partial<PrivateZone> = {}): PrivateZone => ({
  name: 'pkg-dev',
  dnsName: 'pkg.dev.',
  networks: [VPC],
  clusters: [],
  elsewhere: false,
  ...over,
});

export const zonesFact = (...zones: readonly PrivateZone[]): NetworkFacts['zones'] =>
  known(zones, `dns projects/${HOST_PROJECT}/managedZones`);

export const recordsFact = (...records: readonly (readonly [string, string, ...string[]])[]) =>
  known(
    records.map(([name, type, ...data]) => ({ name, type, data })),
    `dns projects/${HOST_PROJECT}/managedZones/pkg-dev/rrsets`,
  );

/** A healthy network of private nodes: Private Google Access, a route to the internet, no firewall, no NAT. */
export const networkOf = (over: Partial<NetworkFacts> = {}): NetworkFacts => ({
  subnetworkName: SUBNETWORK,
  subnetwork: subnetworkFact(),
  routers: routersFact(),
  routes: routesFact(routeOver()),
  firewalls: firewallsFact(),
  zones: zonesFact(),
  records: {},
  ...over,
});
