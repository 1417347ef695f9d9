/** The real gcloud reads networks, names and perimeters from the simulator. Without gcloud on this machine: skipped, and said. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Simulator, startSimulator } from '../../simulator';
import { grant } from '../../simulator/builder';
import {
  egressRule,
  firewallPolicy,
  natRouter,
  networkRoute,
  policyRoute,
  privateZone,
  responsePolicy,
  serverPolicy,
} from '../../simulator/networks';
import { RUNNER, shop } from '../../simulator/scenarios/shop';
import { type Loose, rows } from './support';

const run = promisify(execFile);
const PROD = 'shop-prod';
const REGION = 'europe-west1';
const NETWORK = `projects/${PROD}/global/networks/default`;
const DENY = [{ action: 'deny', match: { destIpRanges: ['0.0.0.0/0'], layer4Configs: [{ ipProtocol: 'all' }] } }];

const isThere = await run('gcloud', ['--version'], { timeout: 60_000 }).then(
  () => true,
  () => {
    console.warn('skipped: gcloud is not on this machine');
    return false;
  },
);

let sim: Simulator;
let home: string;
beforeAll(async () => {
  const world = shop({
    reading: {
      clusterProject: ['roles/compute.networkViewer', 'roles/dns.reader'].map((role) => grant(role, RUNNER)),
    },
    more: {
      routers: [
        natRouter(PROD, REGION),
        {
          ...natRouter(PROD, 'us-east1', {}, { name: 'hybrid', nats: [], bgpPeers: [{ name: 'office' }] }),
          learned: [{ destRange: '10.9.0.0/16', priority: 100, nextHopIp: '169.254.0.2', routeType: 'BGP' }],
        },
      ],
      policyRoutes: [policyRoute(PROD, 'inspect')],
      networks: { [NETWORK]: { peerings: [{ name: 'hub', importCustomRoutes: true, state: 'ACTIVE' }] } },
      peeringRoutes: [
        {
          network: NETWORK,
          peering: 'hub',
          resource: { destRange: '10.8.0.0/16', type: 'STATIC_PEERING_ROUTE', priority: 1000, imported: true },
        },
      ],
      routes: [networkRoute(PROD, 'out', '0.0.0.0/0')],
      firewalls: [egressRule(PROD, 'closed', 1000, { denied: [{ IPProtocol: 'all' }] })],
      firewallPolicies: [
        { networks: [NETWORK], region: REGION, resource: firewallPolicy('NETWORK_REGIONAL', 'west', DENY) },
        { networks: [NETWORK], region: 'us-east1', resource: firewallPolicy('NETWORK_REGIONAL', 'east', DENY) },
      ],
      dnsZones: [privateZone(PROD, 'pkg-dev', 'pkg.dev.', [['*.pkg.dev.', 'A', '199.36.153.4']])],
      dnsPolicies: [serverPolicy(PROD, 'on-premises', '10.0.0.53')],
      responsePolicies: [responsePolicy(PROD, 'registries', [['*.gcr.io.', ['A', '199.36.153.8']]])],
      servicePerimeters: [
        {
          name: 'around',
          title: 'Around',
          perimeterType: 'PERIMETER_TYPE_REGULAR',
          status: { resources: ['projects/371050942186'], restrictedServices: ['artifactregistry.googleapis.com'] },
        },
      ],
    },
  });
  world.organization?.policy.bindings.push(grant('roles/accesscontextmanager.policyReader', RUNNER));
  sim = await startSimulator(world);
  home = mkdtempSync(join(tmpdir(), 'network-fidelity-'));
});
afterAll(async () => {
  await sim.close();
  rmSync(home, { recursive: true, force: true });
});

async function gcloud(...args: string[]): Promise<Loose> {
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, CLOUDSDK_CONFIG: join(home, 'gcloud'), ...sim.env };
  const { stdout } = await run('gcloud', [...args, '--format=json'], { env, timeout: 100_000 });
  return JSON.parse(stdout) as unknown;
}

const of = `--project=${PROD}`;
const inRegion = `--region=${REGION}`;
const READ: readonly (readonly [what: string, args: readonly string[], holds: unknown])[] = [
  [
    'a subnetwork',
    ['compute', 'networks', 'subnets', 'describe', 'default', inRegion, of],
    { name: 'default', privateIpGoogleAccess: true },
  ],
  ['a network', ['compute', 'networks', 'describe', 'default', of], { name: 'default' }],
  [
    'a router with its NAT',
    ['compute', 'routers', 'describe', 'egress', inRegion, of],
    { nats: [{ name: 'egress-nat' }] },
  ],
  ['routers', ['compute', 'routers', 'list', `--regions=${REGION}`, of], [{ name: 'egress' }]],
  [
    'routers of all regions',
    ['compute', 'routers', 'list', '--sort-by=name', of],
    [{ name: 'egress' }, { name: 'hybrid' }],
  ],
  [
    'what a router learned by BGP',
    ['compute', 'routers', 'get-status', 'hybrid', '--region=us-east1', of],
    { result: { bestRoutes: [{ destRange: '10.9.0.0/16', nextHopIp: '169.254.0.2' }] } },
  ],
  [
    'policy-based routes',
    ['network-connectivity', 'policy-based-routes', 'list', of],
    [{ filter: { destRange: '0.0.0.0/0' }, nextHopIlbIp: '10.132.0.50', priority: 1000 }],
  ],
  [
    'routes that a peering brought',
    [
      'compute',
      'networks',
      'peerings',
      'list-routes',
      'hub',
      '--network=default',
      inRegion,
      '--direction=INCOMING',
      of,
    ],
    [{ destRange: '10.8.0.0/16', imported: true }],
  ],
  [
    'the firewalls of a network',
    ['compute', 'networks', 'get-effective-firewalls', 'default', of],
    { firewalls: [{ name: 'closed' }] },
  ],
  ['routes', ['compute', 'routes', 'list', of], [{ name: 'out', destRange: '0.0.0.0/0' }]],
  [
    'the firewalls of a network in a region',
    ['compute', 'network-firewall-policies', 'get-effective-firewalls', '--network=default', inRegion, of],
    { firewalls: [{ name: 'closed' }], firewallPolicys: [{ name: 'west', type: 'NETWORK_REGIONAL' }] },
  ],
  ['DNS zones', ['dns', 'managed-zones', 'list', of], [{ name: 'pkg-dev', visibility: 'private' }]],
  [
    'DNS records',
    ['dns', 'record-sets', 'list', '--zone=pkg-dev', of],
    [{ name: '*.pkg.dev.', rrdatas: ['199.36.153.4'] }],
  ],
  [
    'DNS server policies',
    ['dns', 'policies', 'list', of],
    [{ name: 'on-premises', alternativeNameServerConfig: { targetNameServers: [{ ipv4Address: '10.0.0.53' }] } }],
  ],
  ['DNS response policies', ['dns', 'response-policies', 'list', of], [{ responsePolicyName: 'registries' }]],
  [
    'rules of a DNS response policy',
    ['dns', 'response-policies', 'rules', 'list', 'registries', of],
    [{ dnsName: '*.gcr.io.', localData: { localDatas: [{ type: 'A', rrdatas: ['199.36.153.8'] }] } }],
  ],
];

(isThere ? describe : describe.skip)('gcloud reads', () => {
  test.each(READ)(
    '%s',
    async (_, args, holds) => {
      expect(await gcloud(...args)).toMatchObject(holds as object);
    },
    120_000,
  );

  test('perimeters of the organization’s policy', async () => {
    const policies = rows(await gcloud('access-context-manager', 'policies', 'list', '--organization=846201937715'));
    const [policy = ''] = policies.map((each) => String(each.name).replace('accessPolicies/', ''));
    const listed = await gcloud('access-context-manager', 'perimeters', 'list', `--policy=${policy}`);
    expect(listed).toMatchObject([{ title: 'Around', status: { resources: ['projects/371050942186'] } }]);
  }, 240_000);
});
