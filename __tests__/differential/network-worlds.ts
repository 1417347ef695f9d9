/** Random networks, names and perimeters around a cluster, as Google's APIs have them. */
import { grant, project, subnetwork } from '../../simulator/builder';
import {
  egressRule,
  firewallPolicy,
  natRouter,
  networkRoute,
  policyRoute,
  privateZone,
  responsePolicy,
  serverPolicy,
  subnetworkLink,
} from '../../simulator/networks';
import type { World } from '../../simulator';
import type { Binding, JsonObject } from '../../simulator/world';
import type { Chance } from './random';

/** The host project of a Shared VPC. */
export const HOST_PROJECT = { id: 'net-p', number: '730519284617' };
export const REGION = 'europe-west1';
const NODES = 'nodes@run-p.iam.gserviceaccount.com';
const VIPS = [
  ['199.36.153.4', '199.36.153.5', '199.36.153.6', '199.36.153.7'],
  ['199.36.153.8', '199.36.153.9', '199.36.153.10', '199.36.153.11'],
] as const;
const NAMES = ['restricted.googleapis.com.', 'private.googleapis.com.'];

/** A network that a world's cluster is put into. */
export interface RandomNetwork {
  /** Where the network is: the cluster's project, or a host project. */
  readonly project: string;
  /** What the cluster is made with. */
  readonly cluster: { readonly privateNodes?: boolean; readonly subnetwork?: string };
  /** What each pool is made with. */
  readonly pool: JsonObject;
  /** What the world has more. */
  readonly world: Partial<World>;
  readonly projects: World['projects'];
  /** What the caller may do in the cluster's project, and in the organization. */
  readonly grants: Binding[];
  readonly ofOrganization: Binding[];
}

/**
 * @param seen bindings of the caller, of which some are hidden
 * @param runner the caller
 */
export function randomNetwork(
  chance: Chance,
  runner: string,
  seen: (...bindings: Binding[]) => Binding[],
  numbers: { readonly run: string; readonly images: string },
): RandomNetwork {
  const shared = chance.maybe(0.25);
  const of = shared ? HOST_PROJECT.id : 'run-p';
  const viewers = (): Binding[] => [
    ...seen(grant('roles/compute.networkViewer', runner)),
    ...seen(grant('roles/dns.reader', runner)),
  ];
  const ofNetwork = viewers();
  return {
    project: of,
    cluster: {
      ...(chance.maybe(0.8) ? { privateNodes: true } : {}),
      ...(shared ? { subnetwork: `projects/${of}/regions/${REGION}/subnetworks/nodes` } : {}),
    },
    pool: chance.maybe(0.5) ? { tags: ['web'] } : {},
    world: { ...vpc(chance, of, shared ? 'nodes' : 'default'), ...dns(chance, of), ...perimeters(chance, numbers, of) },
    projects: [
      project(HOST_PROJECT.id, HOST_PROJECT.number, { parent: 'organizations/846201937715', grants: ofNetwork }),
    ],
    grants: shared ? seen(grant('roles/dns.reader', runner)) : ofNetwork,
    ofOrganization: seen(grant('roles/accesscontextmanager.policyReader', runner)),
  };
}

const RANGES = ['0.0.0.0/0', '0.0.0.0/0', '0.0.0.0/0', '199.36.153.4/30', '199.36.153.8/30', '142.250.0.0/15'];

function vpc(chance: Chance, of: string, name: string): Partial<World> {
  const network = `projects/${of}/global/networks/default`;
  const nat = (): World['routers'][number] =>
    natRouter(
      of,
      chance.maybe(0.9) ? REGION : 'us-east1',
      chance.pick<JsonObject>([
        { sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES' },
        { sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_PRIMARY_IP_RANGES', type: 'PRIVATE' },
        ...['ALL_IP_RANGES', 'PRIMARY_IP_RANGE', 'LIST_OF_SECONDARY_IP_RANGES'].map((ranges) => ({
          sourceSubnetworkIpRangesToNat: 'LIST_OF_SUBNETWORKS',
          subnetworks: [
            { name: subnetworkLink(of, REGION, chance.pick([name, 'vms'])), sourceIpRangesToNat: [ranges] },
          ],
        })),
      ]),
    );
  const route = (at: number): World['routes'][number] => {
    const made = networkRoute(of, `r-${String(at)}`, chance.pick([...RANGES, '10.0.0.0/8', '0.0.0.0/1']), hop(chance));
    const tagged = chance.maybe(0.2) ? { tags: [chance.pick(['web', 'batch'])] } : {};
    return { ...made, resource: { ...made.resource, priority: chance.pick([100, 1000, 1000]), ...tagged } };
  };
  const policy = (at: number): NonNullable<World['policyRoutes']>[number] =>
    policyRoute(
      of,
      `p-${String(at)}`,
      {
        srcRange: chance.pick(['0.0.0.0/0', '10.132.0.0/20', '10.132.8.0/24', '10.200.0.0/16']),
        destRange: chance.pick(RANGES),
        ipProtocol: chance.pick(['ALL', 'TCP', 'UDP']),
        ...(chance.maybe(0.1) ? { protocolVersion: 'IPV6', srcRange: '::/0', destRange: '::/0' } : {}),
      },
      {
        ...(chance.maybe(0.5) ? { nextHopIlbIp: '10.132.0.50' } : { nextHopOtherRoutes: 'DEFAULT_ROUTING' }),
        priority: chance.pick([10, 500, 1000]),
        ...(chance.maybe(0.25) ? { virtualMachine: { tags: [chance.pick(['web', 'batch'])] } } : {}),
      },
    );
  const learner = (): World['routers'][number] => ({
    ...natRouter(of, chance.pick([REGION, 'us-east1']), {}, { name: 'hybrid', nats: [], bgpPeers: [{ name: 'o' }] }),
    learned: chance.some(0, 2, () => ({
      destRange: chance.pick(RANGES),
      priority: chance.pick([100, 1000, 2000]),
      nextHopIp: '169.254.0.2',
    })),
  });
  const offered = (): NonNullable<World['peeringRoutes']>[number] => ({
    network,
    peering: 'hub',
    ...(chance.maybe(0.3) ? { region: chance.pick([REGION, 'us-east1']) } : {}),
    resource: {
      destRange: chance.pick([...RANGES, '0.0.0.0/1']),
      type: 'STATIC_PEERING_ROUTE',
      priority: chance.pick([0, 1000]),
      imported: chance.maybe(0.8),
    },
  });
  const isPeered = chance.maybe(0.15);
  const match = (): JsonObject => ({
    destinationRanges: [chance.pick(RANGES)],
    ...(chance.maybe(0.2) ? { targetTags: [chance.pick(['web', 'batch'])] } : {}),
    ...(chance.maybe(0.1) ? { targetServiceAccounts: [chance.pick([NODES, NODES.replace('nodes', 'other')])] } : {}),
    ...(chance.maybe(0.1) ? { disabled: true } : {}),
    ...(chance.maybe(0.1) ? { direction: 'INGRESS' } : {}),
  });
  const ports = (): JsonObject[] => [
    chance.pick<JsonObject>([
      { IPProtocol: 'all' },
      { IPProtocol: 'tcp', ports: ['443'] },
      { IPProtocol: 'tcp', ports: ['80', '400-442'] },
      { IPProtocol: 'udp' },
    ]),
  ];
  const rule = (at: number): NonNullable<World['firewalls']>[number] =>
    egressRule(of, `f-${String(at)}`, chance.pick([100, 1000, 65000]), {
      ...match(),
      [chance.pick(['allowed', 'denied', 'denied'])]: ports(),
    });
  const ofPolicy = (): JsonObject => ({
    action: chance.pick(['allow', 'deny', 'goto_next']),
    match: {
      destIpRanges: [chance.pick(RANGES)],
      layer4Configs: [chance.pick<JsonObject>([{ ipProtocol: 'all' }, { ipProtocol: 'tcp', ports: ['443'] }])],
    },
    ...(chance.maybe(0.15) ? { targetResources: [chance.pick([network, `${network}-other`])] } : {}),
  });
  const policies = (['HIERARCHY', 'NETWORK', 'NETWORK_REGIONAL'] as const)
    .filter(() => chance.maybe(0.12))
    .map((type) => ({
      networks: [network],
      ...(type === 'NETWORK_REGIONAL' ? { region: chance.pick([REGION, REGION, 'us-east1']) } : {}),
      resource: firewallPolicy(type, type.toLowerCase(), chance.some(1, 2, ofPolicy)),
    }));
  const written = chance.maybe(0.5);
  return {
    subnetworks: [subnetwork(of, REGION, name, { privateIpGoogleAccess: chance.maybe(0.75) })],
    routers: [...chance.some(0, 1, nat), ...(chance.maybe(0.15) ? [learner()] : [])],
    policyRoutes: chance.maybe(0.2) ? [policy(1), ...chance.some(0, 1, () => policy(2))] : [],
    peeringRoutes: isPeered ? chance.some(1, 2, offered) : [],
    // None at all: the usual ones.
    routes: written ? [...(chance.maybe(0.8) ? [networkRoute(of, 'out', '0.0.0.0/0')] : []), route(1), route(2)] : [],
    firewalls: chance.maybe(0.4) ? [rule(1), ...chance.some(0, 1, () => rule(2))] : [],
    firewallPolicies: policies,
    networks: {
      [network]: {
        ...(chance.maybe(0.5) ? { networkFirewallPolicyEnforcementOrder: 'BEFORE_CLASSIC_FIREWALL' } : {}),
        ...(chance.maybe(0.5) ? { routingConfig: { routingMode: 'GLOBAL' } } : {}),
        ...(isPeered ? { peerings: [{ name: 'hub', importCustomRoutes: true, state: 'ACTIVE' }] } : {}),
      },
    },
  };
}

const hop = (chance: Chance): JsonObject | undefined =>
  chance.pick([undefined, undefined, undefined, { nextHopIp: '10.132.0.99' }]);

function dns(chance: Chance, of: string): Partial<World> {
  const ofCluster = { gkeClusters: [{ gkeClusterName: 'projects/run-p/locations/europe-west1/clusters/prod' }] };
  const zone = (project_: string, more: JsonObject): NonNullable<World['dnsZones']>[number] => {
    const records = chance.pick<readonly (readonly [string, string, ...string[]])[]>([
      [['*.pkg.dev.', 'A', ...chance.pick(VIPS)]],
      [
        ['*.pkg.dev.', 'CNAME', 'pkg.dev.'],
        ['pkg.dev.', 'A', ...chance.pick(VIPS)],
      ],
      [['*.pkg.dev.', 'CNAME', chance.pick(NAMES)]],
      [['pkg.dev.', 'A', ...chance.pick(VIPS)]],
    ]);
    return privateZone(project_, chance.pick(['pkg-dev', 'registries']), 'pkg.dev.', records, more);
  };
  const answer = (): readonly [string, ...string[]] | null =>
    chance.pick<readonly [string, ...string[]] | null>([
      ['A', ...chance.pick(VIPS)],
      ['CNAME', chance.pick(NAMES)],
      null,
    ]);
  const policy = (more: JsonObject): NonNullable<World['responsePolicies']>[number] =>
    responsePolicy(
      'networks' in more ? 'run-p' : of,
      'networks' in more ? 'of-cluster' : 'of-network',
      [
        [chance.pick(['*.pkg.dev.', '*.dev.', '*.gcr.io.']), answer()],
        ...(chance.maybe(0.3) ? ([['europe-west1-docker.pkg.dev.', answer()]] as const) : []),
      ],
      more,
    );
  return {
    dnsZones: [
      ...(chance.maybe(0.35)
        ? [
            zone(
              of,
              chance.maybe(0.15) ? { forwardingConfig: { targetNameServers: [{ ipv4Address: '10.0.0.53' }] } } : {},
            ),
          ]
        : []),
      ...(chance.maybe(0.1) ? [zone('run-p', { privateVisibilityConfig: { networks: [], ...ofCluster } })] : []),
    ].map((each, at) => ({ ...each, resource: { ...each.resource, name: `z-${String(at)}` } })),
    responsePolicies: [
      ...(chance.maybe(0.2) ? [policy({})] : []),
      ...(chance.maybe(0.08) ? [policy({ networks: [], ...ofCluster })] : []),
    ],
    dnsPolicies: chance.maybe(0.1) ? [serverPolicy(of, 'servers', ...(chance.maybe(0.6) ? ['10.0.0.53'] : []))] : [],
  };
}

/** Each project is in one regular perimeter at most, as Google has it. */
function perimeters(
  chance: Chance,
  { run, images }: { readonly run: string; readonly images: string },
  of: string,
): Partial<World> {
  const network = of === HOST_PROJECT.id ? HOST_PROJECT.number : run;
  const within = new Map<string, string[]>();
  for (const number of new Set([network, images]))
    if (chance.maybe(0.6)) {
      const name = chance.pick(['inner', 'inner', 'inner', 'outer']);
      within.set(name, [...(within.get(name) ?? []), `projects/${number}`]);
    }
  const services = (): string[] =>
    chance.pick([['artifactregistry.googleapis.com'], ['storage.googleapis.com'], ['artifactregistry.googleapis.com']]);
  return {
    servicePerimeters: [...within].map(([name, resources]) => ({
      name,
      title: name,
      perimeterType: 'PERIMETER_TYPE_REGULAR',
      status: {
        resources,
        restrictedServices: services(),
        ...(chance.maybe(0.4)
          ? {
              vpcAccessibleServices: {
                enableRestriction: chance.maybe(0.8),
                allowedServices: chance.pick([['RESTRICTED-SERVICES'], services(), ['storage.googleapis.com'], []]),
              },
            }
          : {}),
      },
    })),
  };
}
