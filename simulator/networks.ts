/** Routers, routes, firewalls and private DNS zones in the shapes that Google's APIs return. */
import type { JsonObject, World } from './world';

const SELF = 'https://www.googleapis.com/compute/v1';
/** The address of a network: `projects/P/global/networks/N`. */
export const networkLink = (project: string, name = 'default'): string =>
  `${SELF}/projects/${project}/global/networks/${name}`;
/** The address of a subnetwork. */
export const subnetworkLink = (project: string, region: string, name: string): string =>
  `${SELF}/projects/${project}/regions/${region}/subnetworks/${name}`;

/** A router with one Cloud NAT (compute v1 `RouterNat`). */
export const natRouter = (
  project: string,
  region: string,
  nat: JsonObject = { sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES' },
  router: JsonObject = {},
): World['routers'][number] => ({
  project,
  region,
  resource: {
    name: 'egress',
    network: networkLink(project),
    region: `${SELF}/projects/${project}/regions/${region}`,
    nats: [
      {
        name: 'egress-nat',
        natIpAllocateOption: 'AUTO_ONLY',
        type: 'PUBLIC',
        endpointTypes: ['ENDPOINT_TYPE_VM'],
        ...nat,
      },
    ],
    ...router,
  },
});

/** A route (compute v1 `Route`); to the default internet gateway unless told. */
export const networkRoute = (
  project: string,
  name: string,
  destRange: string,
  hop: JsonObject = { nextHopGateway: `${SELF}/projects/${project}/global/gateways/default-internet-gateway` },
): World['routes'][number] => ({
  project,
  resource: { name, network: networkLink(project), destRange, priority: 1000, ...hop },
});

/** A policy-based route (networkconnectivity v1 `PolicyBasedRoute`): to a load balancer, or back to the ordinary routes. */
export const policyRoute = (
  project: string,
  name: string,
  filter: JsonObject = {},
  route: JsonObject = { nextHopIlbIp: '10.132.0.50' },
): NonNullable<World['policyRoutes']>[number] => ({
  project,
  resource: {
    name,
    network: networkLink(project),
    filter: { protocolVersion: 'IPV4', ipProtocol: 'ALL', srcRange: '0.0.0.0/0', destRange: '0.0.0.0/0', ...filter },
    priority: 1000,
    ...route,
  },
});

/** A VPC firewall rule for what leaves (compute v1 `Firewall`). */
export const egressRule = (
  project: string,
  name: string,
  priority: number,
  rule: JsonObject,
): NonNullable<World['firewalls']>[number] => ({
  project,
  resource: {
    name,
    network: networkLink(project),
    priority,
    direction: 'EGRESS',
    disabled: false,
    destinationRanges: ['0.0.0.0/0'],
    ...rule,
  },
});

/** A private zone of Cloud DNS that a network sees, with its records: name, type, data. */
export const privateZone = (
  project: string,
  name: string,
  dnsName: string,
  records: readonly (readonly [string, string, ...string[]])[],
  zone: JsonObject = {},
): NonNullable<World['dnsZones']>[number] => ({
  project,
  resource: {
    name,
    dnsName,
    id: '4071823650912384756',
    visibility: 'private',
    privateVisibilityConfig: { networks: [{ networkUrl: networkLink(project) }], gkeClusters: [] },
    ...zone,
  },
  records: records.map(([owner, type, ...rrdatas]) => ({ name: owner, type, ttl: 300, rrdatas })),
});

/** A server policy of Cloud DNS on a network: other name servers are asked for every name. */
export const serverPolicy = (
  project: string,
  name: string,
  ...servers: readonly string[]
): NonNullable<World['dnsPolicies']>[number] => ({
  project,
  resource: {
    name,
    id: '3160948271650392817',
    enableInboundForwarding: false,
    enableLogging: false,
    networks: [{ kind: 'dns#policyNetwork', networkUrl: networkLink(project) }],
    alternativeNameServerConfig: {
      targetNameServers: servers.map((ipv4Address) => ({ ipv4Address, forwardingPath: 'default' })),
    },
  },
});

/** A response policy of Cloud DNS on a network; of each rule its name of DNS, and what it answers: null bypasses. */
export const responsePolicy = (
  project: string,
  name: string,
  rules: readonly (readonly [string, readonly [string, ...string[]] | null])[],
  policy: JsonObject = {},
): NonNullable<World['responsePolicies']>[number] => ({
  project,
  resource: { responsePolicyName: name, id: '5203918', networks: [{ networkUrl: networkLink(project) }], ...policy },
  rules: rules.map(([dnsName, answer], index) => ({
    ruleName: `${name}-${String(index)}`,
    dnsName,
    ...(answer === null
      ? { behavior: 'bypassResponsePolicy' }
      : { localData: { localDatas: [{ name: dnsName, type: answer[0], ttl: 300, rrdatas: answer.slice(1) }] } }),
  })),
});

/** A firewall policy in force (compute v1 effective firewall policy), with rules in their order. */
export const firewallPolicy = (
  type: 'HIERARCHY' | 'NETWORK' | 'NETWORK_REGIONAL',
  name: string,
  rules: readonly JsonObject[],
): JsonObject => ({
  type,
  name,
  ...(type === 'HIERARCHY' ? {} : { priority: 1000 }),
  rules: rules.map((rule, index) => ({
    kind: 'compute#firewallPolicyRule',
    priority: 1000 + index,
    direction: 'EGRESS',
    disabled: false,
    ...rule,
  })),
});
