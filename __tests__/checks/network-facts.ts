/** Builds what stands between private nodes and a registry, to be changed where a test wants something else. */
import { known } from '../../src/model/fact';
import type {
  EgressRule,
  Firewalls,
  Nat,
  NodeNetwork,
  PolicyRoute,
  PrivateZone,
  ResponseRule,
  Route,
  Routers,
  Subnetwork,
  VpcNetwork,
} from '../../src/model/network';
import type { NetworkFacts, ProjectNames, TargetFacts } from '../../src/model/target-facts';
import { type Changes, factsOf } from './facts';

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
    {
      network: VPC,
      range: '10.132.0.0/20',
      privateGoogleAccess: true,
      stack: 'IPV4_ONLY',
      ipv6Access: null,
      googleByIpv6: false,
      ...over,
    },
    `compute ${SUBNETWORK}`,
  );

export const natOver = (over: Partial<Nat> = {}): Nat => ({
  name: 'nat',
  router: 'router',
  region: 'europe-west1',
  network: VPC,
  type: 'PUBLIC',
  covers: 'ALL_SUBNETWORKS_ALL_IP_RANGES',
  subnetworks: [],
  serves: [],
  withoutAddress: false,
  ...over,
});

export const routersFact = (nats: readonly Nat[] = [], learning: Routers['learning'] = []): NetworkFacts['routers'] =>
  known({ nats, learning }, `compute projects/${HOST_PROJECT}/aggregated/routers`);

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

export const policyRouteOver = (over: Partial<PolicyRoute> = {}): PolicyRoute => ({
  name: 'inspect',
  network: VPC,
  from: '0.0.0.0/0',
  to: '0.0.0.0/0',
  priority: 1000,
  tags: [],
  hop: { other: 'the load balancer 10.132.0.50' },
  ...over,
});

export const policyRoutesFact = (...routes: readonly PolicyRoute[]): NetworkFacts['policyRoutes'] =>
  known(routes, `networkconnectivity projects/${HOST_PROJECT}/locations/global/policyBasedRoutes`);

export const vpcFact = (over: Partial<VpcNetwork> = {}): NetworkFacts['vpc'] =>
  known({ policiesFirst: false, global: false, imports: [], ...over }, `compute ${VPC}`);

export const ruleOver = (over: Partial<EgressRule> = {}): EgressRule => ({
  name: 'deny-all',
  priority: 1000,
  action: 'deny',
  ranges: ['0.0.0.0/0'],
  sources: [],
  narrowed: false,
  protocols: [{ protocol: 'all', ports: [] }],
  tags: [],
  accounts: [],
  networks: [],
  secureTags: false,
  ...over,
});

export const firewallsFact = (
  rules: readonly EgressRule[] = [],
  policies: Firewalls['policies'] = [],
): NetworkFacts['firewalls'] => known({ rules, policies }, `compute ${VPC}: effective firewalls in europe-west1`);

export const zoneOver = (over: Partial<PrivateZone> = {}): PrivateZone => ({
  name: 'pkg-dev',
  dnsName: 'pkg.dev.',
  networks: [VPC],
  clusters: [],
  elsewhere: null,
  ...over,
});

export const zonesFact = (...zones: readonly PrivateZone[]): ProjectNames['zones'] =>
  known(zones, `dns projects/${HOST_PROJECT}/managedZones`);

export const recordsFact = (...records: readonly (readonly [string, string, ...string[]])[]) =>
  known(
    records.map(([name, type, ...data]) => ({ name, type, data })),
    `dns projects/${HOST_PROJECT}/managedZones/pkg-dev/rrsets`,
  );

/** What Cloud DNS has in the network's project: nothing, but what is given. */
export const namesOver = (over: Partial<ProjectNames> = {}): ProjectNames => ({
  project: HOST_PROJECT,
  zones: zonesFact(),
  servers: known([], `dns projects/${HOST_PROJECT}/policies`),
  responses: known([], `dns projects/${HOST_PROJECT}/responsePolicies`),
  records: {},
  rules: {},
  ...over,
});

/** A server policy of the network with other name servers. */
export const serversFact = (...servers: readonly string[]): ProjectNames['servers'] =>
  known([{ name: 'on-premises', networks: [VPC], servers }], `dns projects/${HOST_PROJECT}/policies`);

/** A response policy of the network with rules: the name, and what it is answered with; null bypasses. */
export function responding(
  ...rules: readonly (readonly [string, readonly [string, ...string[]] | null])[]
): Pick<ProjectNames, 'responses' | 'rules'> {
  const read = rules.map(([dnsName, answer], index): ResponseRule => {
    const [type = '', ...data] = answer ?? [];
    return {
      name: `rule-${String(index)}`,
      dnsName,
      does: answer === null ? 'bypass' : 'answer',
      records: answer === null ? [] : [{ name: dnsName, type, data }],
    };
  });
  const policies = `dns projects/${HOST_PROJECT}/responsePolicies`;
  return {
    responses: known([{ name: 'registries', networks: [VPC], clusters: [] }], policies),
    rules: { registries: known(read, `${policies}/registries/rules`) },
  };
}

/** A healthy network of private nodes: Private Google Access, a route to the internet, no firewall, no NAT. */
export const networkOf = (over: Partial<NetworkFacts> = {}): NetworkFacts => ({
  subnetworkName: SUBNETWORK,
  subnetwork: subnetworkFact(),
  routers: routersFact(),
  routes: routesFact(routeOver()),
  firewalls: firewallsFact(),
  policyRoutes: policyRoutesFact(),
  vpc: vpcFact(),
  learned: null,
  peered: [],
  names: [namesOver()],
  ...over,
});

/** A private zone pkg.dev of the network with these records. */
export const zonePkgDev = (...records: readonly (readonly [string, string, ...string[]])[]): ProjectNames =>
  namesOver({ zones: zonesFact(zoneOver()), records: { 'pkg-dev': recordsFact(...records) } });

/** The facts of private nodes in a network. */
export const inNetwork = (
  network: Partial<NetworkFacts> | null,
  more: Changes = {},
  nodes: Partial<NodeNetwork> = {},
): TargetFacts =>
  factsOf({
    ...more,
    pools: [{ pool: { network: privateNodes(nodes) }, network: network === null ? null : networkOf(network) }],
  });
