/** Private nodes: by what they reach a registry, and what keeps them from it. */
import { grant, project, serviceAccount, subnetwork } from '../builder';
import { pool, standard } from '../clusters';
import {
  egressRule,
  firewallPolicy,
  natRouter,
  networkLink,
  networkRoute,
  policyRoute,
  subnetworkLink,
} from '../networks';
import type { World } from '../world';
import type { Scenario } from './scenario';
import { inPrivate, NETWORK, PROD, REGION, SEES } from './private-nodes';
import { ask, fails, NODES, PASSES, READING, READING_ALL, RUNNER, shop, unknown } from './shop';

/** The company whose network is that of a host project. */
function withHost(differences: Parameters<typeof shop>[0]): World {
  const world = shop(differences);
  const host = project('shop-network', '730519284617', { parent: 'folders/704512639908', grants: SEES });
  return { ...world, projects: [...world.projects, host] };
}

const WITHOUT_ACCESS = [subnetwork(PROD, REGION, 'default', { privateIpGoogleAccess: false })];
const LISTED = (name: string, ranges: string[], secondary: string[] = []) => ({
  sourceSubnetworkIpRangesToNat: 'LIST_OF_SUBNETWORKS',
  subnetworks: [
    {
      name: subnetworkLink(PROD, REGION, name),
      sourceIpRangesToNat: ranges,
      ...(secondary.length > 0 ? { secondaryIpRangeNames: secondary } : {}),
    },
  ],
});
const ALL = { destIpRanges: ['0.0.0.0/0'], layer4Configs: [{ ipProtocol: 'all' }] };
const HTTPS = { destIpRanges: ['0.0.0.0/0'], layer4Configs: [{ ipProtocol: 'tcp', ports: ['443'] }] };

export const network: readonly Scenario[] = [
  {
    name: 'private-nodes-google-access',
    story: 'The nodes have no external addresses, and reach Artifact Registry by Private Google Access.',
    world: inPrivate(),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'private-nodes-no-way',
    story: 'The nodes have no external addresses; their subnetwork has neither Private Google Access nor Cloud NAT.',
    world: inPrivate({ subnetworks: WITHOUT_ACCESS }),
    args: ask(),
    expect: fails('network-path'),
  },
  {
    name: 'private-nodes-nat',
    story: 'Private Google Access is off, and a Cloud NAT serves the whole subnetwork.',
    world: inPrivate({ subnetworks: WITHOUT_ACCESS, routers: [natRouter(PROD, REGION)] }),
    args: ask('quay.io/acme/web:1'),
    expect: PASSES,
  },
  {
    name: 'private-nodes-nat-of-pods',
    story: 'The Cloud NAT serves the range of the pods alone, and pulls are made by the nodes.',
    world: inPrivate({
      subnetworks: WITHOUT_ACCESS,
      routers: [natRouter(PROD, REGION, LISTED('default', ['LIST_OF_SECONDARY_IP_RANGES'], ['pods']))],
    }),
    args: ask(),
    expect: fails('network-path'),
  },
  {
    name: 'private-nodes-nat-of-another-network',
    story: 'There is a Cloud NAT in the region, but it is of another network.',
    world: inPrivate({
      subnetworks: WITHOUT_ACCESS,
      routers: [natRouter(PROD, REGION, undefined, { network: networkLink(PROD, 'legacy') })],
    }),
    args: ask(),
    expect: fails('network-path'),
  },
  {
    name: 'private-nodes-other-registry',
    story: 'Private Google Access does not lead to quay.io, and there is no Cloud NAT.',
    world: inPrivate(),
    args: ask('quay.io/acme/web:1'),
    expect: fails('network-path'),
  },
  {
    name: 'private-nodes-docker-hub',
    story: 'Without Cloud NAT the nodes reach of Docker Hub only what mirror.gcr.io holds.',
    world: inPrivate(),
    args: ask('nginx:1.29'),
    expect: unknown('network-path'),
  },
  {
    name: 'private-nodes-unseen',
    story: 'The runner may not read the network of the private nodes: the pass rests on that.',
    world: inPrivate({ subnetworks: WITHOUT_ACCESS }, []),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'private-nodes-unseen-strict',
    story: 'The runner may not read the network of the private nodes, which --strict does not take on trust.',
    world: inPrivate({ subnetworks: WITHOUT_ACCESS }, [], READING_ALL),
    args: [...ask(), '--strict'],
    expect: { ...unknown('network-path'), exitCode: 3 },
  },
  {
    name: 'private-nodes-no-route',
    story: "Somebody deleted the network's route to the internet gateway, which Private Google Access needs, too.",
    world: inPrivate({
      routes: [networkRoute(PROD, 'local', '10.132.0.0/20', { nextHopNetwork: networkLink(PROD) })],
    }),
    args: ask(),
    expect: fails('network-path'),
  },
  {
    name: 'private-nodes-appliance',
    story: 'The default route leads to a firewall appliance: what it lets through nobody can read.',
    world: inPrivate({
      subnetworks: WITHOUT_ACCESS,
      routes: [networkRoute(PROD, 'by-appliance', '0.0.0.0/0', { nextHopIp: '10.132.0.99' })],
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'private-nodes-firewall',
    story: 'A firewall rule denies all that leaves, and none before it lets the registry through.',
    world: inPrivate({ firewalls: [egressRule(PROD, 'deny-all-egress', 65000, { denied: [{ IPProtocol: 'all' }] })] }),
    args: ask(),
    expect: fails('network-path'),
  },
  {
    name: 'private-nodes-firewall-of-the-region',
    story: 'A firewall policy of the region denies all that leaves.',
    world: inPrivate({
      firewallPolicies: [
        {
          networks: [NETWORK],
          region: REGION,
          resource: firewallPolicy('NETWORK_REGIONAL', 'closed', [{ action: 'deny', match: ALL }]),
        },
      ],
    }),
    args: ask(),
    expect: fails('network-path'),
  },
  {
    name: 'private-nodes-policy-before-rules',
    story: 'A VPC rule denies all that leaves; the policy of the network, which it has put first, lets HTTPS through.',
    world: inPrivate({
      networks: { [NETWORK]: { networkFirewallPolicyEnforcementOrder: 'BEFORE_CLASSIC_FIREWALL' } },
      firewalls: [egressRule(PROD, 'deny-all-egress', 65000, { denied: [{ IPProtocol: 'all' }] })],
      firewallPolicies: [
        { networks: [NETWORK], resource: firewallPolicy('NETWORK', 'egress', [{ action: 'allow', match: HTTPS }]) },
      ],
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'private-nodes-firewall-of-the-organization',
    story:
      'A policy of the organization denies all that leaves but what a list of names allows, which nobody can tell.',
    world: inPrivate({
      firewallPolicies: [
        {
          networks: [NETWORK],
          resource: firewallPolicy('HIERARCHY', 'baseline', [
            { action: 'allow', match: { ...HTTPS, destFqdns: ['europe-west1-docker.pkg.dev'] } },
            { action: 'deny', match: ALL },
          ]),
        },
      ],
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'private-nodes-policy-based-route',
    story: 'A policy-based route takes all that the nodes send to an appliance, before the default route is asked.',
    world: inPrivate({ policyRoutes: [policyRoute(PROD, 'inspect-egress', { srcRange: '10.132.0.0/20' })] }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'private-nodes-peering',
    story: 'The network has no default route of its own: that of a hub, which comes with a peering, leads out.',
    world: inPrivate({
      networks: { [NETWORK]: { peerings: [{ name: 'hub', importCustomRoutes: true, state: 'ACTIVE' }] } },
      peeringRoutes: [
        {
          network: NETWORK,
          peering: 'hub',
          resource: { destRange: '0.0.0.0/0', type: 'STATIC_PEERING_ROUTE', priority: 1000, imported: true },
        },
      ],
      routes: [networkRoute(PROD, 'local', '10.132.0.0/20', { nextHopNetwork: networkLink(PROD) })],
    }),
    args: ask(),
    expect: PASSES,
  },
  {
    name: 'public-nodes-beside-private-ones',
    story: 'One pool has external addresses, the other has none; a firewall rule denies all that leaves, of both.',
    world: inPrivate(
      { firewalls: [egressRule(PROD, 'deny-all-egress', 65000, { denied: [{ IPProtocol: 'all' }] })] },
      SEES,
      READING.organization,
      [
        pool('default-pool', { serviceAccount: NODES }),
        pool('edge', { serviceAccount: NODES, raw: { networkConfig: { enablePrivateNodes: false } } }),
      ],
    ),
    args: ask(),
    expect: fails('network-path'),
  },
  {
    name: 'private-nodes-shared-vpc',
    story: 'One pool is in a subnetwork of the host project that has Private Google Access, another in one without.',
    world: withHost({
      reading: { clusterProject: [...READING.clusterProject, grant('roles/dns.reader', RUNNER)] },
      cluster: standard(PROD, REGION, 'prod', {
        subnetwork: `projects/shop-network/regions/${REGION}/subnetworks/nodes`,
        privateNodes: true,
        pools: [
          pool('default-pool', { serviceAccount: NODES }),
          pool('batch', {
            serviceAccount: NODES,
            raw: { networkConfig: { subnetwork: `projects/shop-network/regions/${REGION}/subnetworks/batch` } },
          }),
        ],
      }),
      accounts: [serviceAccount(NODES)],
      more: {
        subnetworks: [
          subnetwork('shop-network', REGION, 'nodes'),
          subnetwork('shop-network', REGION, 'batch', { privateIpGoogleAccess: false }),
        ],
      },
    }),
    args: ask(),
    expect: fails('network-path'),
  },
];
