/** The APIs of networks and perimeters: what they say, in pages, and what becomes of every other answer. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { answers } from '../../src/app/sources';
import { loadCredentials } from '../../src/google/credentials';
import { HttpClient } from '../../src/http/client';
import { endpointsFrom } from '../../src/http/endpoints';
import { Network } from '../../src/http/network';
import { Secrets } from '../../src/http/secrets';
import type { Fact } from '../../src/model/fact';
import type { Answers } from '../../src/model/questions';
import { type Simulator, startSimulator } from '../../simulator';
import { grant, organization, project, world } from '../../simulator/builder';
import { standard } from '../../simulator/clusters';
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

const CALLER = 'user:reader@example.com';
const roles = ['roles/compute.networkViewer', 'roles/dns.reader'].map((role) => grant(role, CALLER));
const ORDER = { networkFirewallPolicyEnforcementOrder: 'BEFORE_CLASSIC_FIREWALL' };
const TCP = { destIpRanges: ['0.0.0.0/0'], layer4Configs: [{ ipProtocol: 'tcp', ports: ['443'] }] };
const TAG = (state: string) => ({ name: 'tagValues/281480012345678', state });
const OTHER = 'https://www.googleapis.com/compute/v1/projects/net-p/global/networks/other';
/** What decides, and each way in which a rule may not be for the node, or nobody can tell. */
const RULES = [
  { action: 'goto_next', match: TCP, ruleName: 'on' },
  { action: 'deny', match: { ...TCP, destFqdns: ['quay.io'] } },
  { action: 'deny', match: { ...TCP, destNetworkType: 'INTERNET' } },
  { action: 'deny', match: TCP, targetSecureTags: [TAG('INEFFECTIVE')] },
  { action: 'deny', match: TCP, targetSecureTags: [TAG('EFFECTIVE'), TAG('INEFFECTIVE')] },
  { action: 'deny', match: TCP, targetResources: [OTHER] },
  { action: 'apply_security_profile_group', match: TCP },
  { action: 'deny', match: TCP, disabled: true },
  { action: 'deny', match: TCP, direction: 'INGRESS' },
];
let simulator: Simulator;
let ask: Answers;

beforeEach(async () => {
  simulator = await startSimulator(
    world({
      caller: CALLER,
      organization: organization('9', { grants: [grant('roles/accesscontextmanager.policyReader', CALLER)] }),
      projects: [project('net-p', '100200300400', { parent: 'organizations/9', grants: roles })],
      clusters: [standard('net-p', 'europe-west1', 'prod', { privateNodes: true })],
      routers: [
        natRouter('net-p', 'europe-west1'),
        {
          ...natRouter('net-p', 'us-east1', {}, { name: 'hybrid', nats: [], bgpPeers: [{ name: 'office' }] }),
          learned: [
            { destRange: '0.0.0.0/0', priority: 100, nextHopIp: '169.254.0.2', routeType: 'BGP' },
            {
              destRange: '10.9.0.0/16',
              priority: 100,
              nextHopVpnTunnel: 'https://www.googleapis.com/compute/v1/projects/net-p/regions/us-east1/vpnTunnels/t',
            },
          ],
        },
      ],
      // More than a page of Compute Engine and of Cloud DNS.
      routes: Array.from({ length: 620 }, (_, index) => networkRoute('net-p', `r${index}`, `10.${index % 250}.0.0/16`)),
      firewalls: [egressRule('net-p', 'deny', 1000, { denied: [{ IPProtocol: 'all' }] })],
      dnsZones: Array.from({ length: 130 }, (_, index) =>
        privateZone(
          'net-p',
          `z${index}`,
          `z${index}.example.`,
          Array.from({ length: 130 }, (_each, at): [string, string, string] => [
            `h${at}.z${index}.example.`,
            'A',
            '10.0.0.1',
          ]),
        ),
      ),
      networks: { 'projects/net-p/global/networks/default': ORDER },
      firewallPolicies: [
        {
          networks: ['projects/net-p/global/networks/default'],
          region: 'europe-west1',
          resource: firewallPolicy('NETWORK_REGIONAL', 'west', RULES),
        },
        {
          networks: ['projects/net-p/global/networks/default'],
          region: 'us-east1',
          resource: firewallPolicy('NETWORK_REGIONAL', 'east', []),
        },
      ],
      // The projects' other networks are not this one's.
      dnsPolicies: [
        serverPolicy('net-p', 'on-premises', '10.0.0.53', '10.0.0.54'),
        ...Array.from({ length: 120 }, (_, index) => serverPolicy('net-p', `logs-${index}`)),
      ],
      responsePolicies: [
        responsePolicy('net-p', 'registries', [
          ['*.pkg.dev.', ['CNAME', 'restricted.googleapis.com.']],
          ['Europe-docker.pkg.dev.', null],
          ...Array.from({ length: 120 }, (_, index) => [`h${index}.example.`, null] as const),
        ]),
        ...Array.from({ length: 120 }, (_, index) => responsePolicy('net-p', `r-${index}`, [])),
      ],
      servicePerimeters: Array.from({ length: 70 }, (_, index) => ({
        name: `p${index}`,
        title: `P ${index}`,
        status: { resources: ['projects/100200300400'], restrictedServices: ['artifactregistry.googleapis.com'] },
        spec: { resources: [], restrictedServices: [] },
      })),
    }),
  );
  const { endpoints } = endpointsFrom(simulator.env);
  const secrets = new Secrets();
  const credentials = await loadCredentials(simulator.env, secrets, new Network());
  ask = answers(new HttpClient({ endpoints, credentials, secrets, version: '0', backoffMs: 1 }));
});
afterEach(() => simulator.close());

const NETWORK = 'projects/net-p/global/networks/default';
const IN_REGION = { network: NETWORK, region: 'europe-west1' };

const CALLS: readonly (readonly [string, string, () => Promise<Fact<unknown>>])[] = [
  [
    'subnetwork',
    'subnetworks/default',
    () => ask.subnetwork({ subnetwork: 'projects/net-p/regions/europe-west1/subnetworks/default' }),
  ],
  ['routers', 'aggregated/routers', () => ask.routers({ project: 'net-p' })],
  ['routes', 'global/routes', () => ask.routes({ project: 'net-p' })],
  ['firewalls', 'getEffectiveFirewalls', () => ask.firewalls(IN_REGION)],
  ['vpc', 'networks/default$', () => ask.vpc({ network: NETWORK })],
  [
    'learnedRoutes',
    'getRouterStatus',
    () => ask.learnedRoutes({ project: 'net-p', region: 'us-east1', router: 'hybrid' }),
  ],
  [
    'peeringRoutes',
    'listPeeringRoutes',
    () => ask.peeringRoutes({ network: NETWORK, peering: 'hub', region: 'europe-west1' }),
  ],
  ['policyRoutes', 'policyBasedRoutes', () => ask.policyRoutes({ project: 'net-p' })],
  ['privateZones', 'managedZones$', () => ask.privateZones({ project: 'net-p' })],
  ['dnsRecords', 'rrsets', () => ask.dnsRecords({ project: 'net-p', zone: 'z1' })],
  ['serverPolicies', '/policies$', () => ask.serverPolicies({ project: 'net-p' })],
  ['responsePolicies', 'responsePolicies$', () => ask.responsePolicies({ project: 'net-p' })],
  ['responseRules', 'rules$', () => ask.responseRules({ project: 'net-p', policy: 'registries' })],
  ['perimeters', 'servicePerimeters', () => ask.perimeters({ organization: 'organizations/9' })],
];

test('all pages are read, field by field', async () => {
  expect(await ask.routes({ project: 'net-p' })).toMatchObject({
    state: 'known',
    value: { length: 620, 619: { hop: 'gateway' } },
  });
  expect(await ask.privateZones({ project: 'net-p' })).toMatchObject({
    value: { length: 130, 0: { dnsName: 'z0.example.' } },
  });
  expect(await ask.dnsRecords({ project: 'net-p', zone: 'z1' })).toMatchObject({ value: { length: 130 } });
  expect(await ask.perimeters({ organization: 'organizations/9' })).toMatchObject({
    value: { length: 70, 69: { title: 'P 69', bridge: false, projects: ['100200300400'], reachable: null } },
  });
  expect(await ask.routers({ project: 'net-p' })).toMatchObject({
    value: {
      nats: [
        {
          name: 'egress-nat',
          router: 'egress',
          region: 'europe-west1',
          network: 'projects/net-p/global/networks/default',
          serves: ['ENDPOINT_TYPE_VM'],
        },
      ],
      learning: [{ router: 'hybrid', region: 'us-east1', network: NETWORK }],
    },
  });
  expect(await ask.firewalls(IN_REGION)).toMatchObject({
    value: {
      rules: [{ name: 'deny', action: 'deny', ranges: ['0.0.0.0/0'], protocols: [{ protocol: 'all', ports: [] }] }],
      policies: [
        {
          name: 'west',
          type: 'NETWORK_REGIONAL',
          priority: 1000,
          rules: [
            { name: 'on', action: 'goto', narrowed: false, protocols: [{ protocol: 'tcp', ports: ['443'] }] },
            { action: 'deny', narrowed: true },
            { action: 'deny', narrowed: true },
            { action: 'deny', secureTags: true },
            { action: 'deny', narrowed: false, networks: ['projects/net-p/global/networks/other'] },
            { action: 'other' },
          ],
        },
      ],
    },
  });
  simulator.world.firewalls![0]!.resource['sourceRanges'] = ['10.1.0.0/16'];
  expect(await ask.firewalls(IN_REGION)).toMatchObject({
    value: { rules: [{ sources: ['10.1.0.0/16'], narrowed: false }] },
  });
  expect(await ask.vpc({ network: NETWORK })).toMatchObject({
    value: { policiesFirst: true, global: false, imports: [] },
  });
  Object.assign(simulator.world.networks![NETWORK]!, {
    routingConfig: { routingMode: 'GLOBAL' },
    peerings: [
      { name: 'hub', importCustomRoutes: true, state: 'ACTIVE' },
      { name: 'other', importCustomRoutes: false, state: 'ACTIVE' },
      { name: 'gone', importCustomRoutes: true, state: 'INACTIVE' },
    ],
  });
  expect(await ask.vpc({ network: NETWORK })).toMatchObject({ value: { global: true, imports: ['hub'] } });
});

test('a link that gives the number of a project is for the project that was asked, where only one can be meant', async () => {
  const [net, sub] = ['global/networks/default', 'regions/us-east1/subnetworks/a'];
  const linkOf = (name: string) => `https://www.googleapis.com/compute/v1/projects/100200300400/${name}`;
  const nats = [{ name: 'n', subnetworks: [{ name: linkOf(sub), sourceIpRangesToNat: ['ALL_IP_RANGES'] }] }];
  const routers = [{ ...natRouter('net-p', 'us-east1').resource, nats }];
  const seenBy = { networks: [{ networkUrl: linkOf(net) }] };
  const zone = { name: 'z', dnsName: 'pkg.dev.', visibility: 'private', privateVisibilityConfig: seenBy };
  const rule = { action: 'deny', direction: 'EGRESS', match: TCP, targetResources: [linkOf(net), OTHER] };
  const answer = (pathRegex: string, json: object) => ({ pathRegex, status: 200, body: JSON.stringify(json) });
  simulator.world.faults = [
    answer('aggregated/routers', { items: { 'regions/us-east1': { routers } } }),
    answer('managedZones', { managedZones: [zone] }),
    answer('getEffectiveFirewalls', { firewallPolicys: [{ name: 'org', type: 'HIERARCHY', rules: [rule] }] }),
  ];
  expect(await ask.routers({ project: 'net-p' })).toMatchObject({
    value: { nats: [{ subnetworks: [{ name: `projects/net-p/${sub}` }] }] },
  });
  expect(await ask.privateZones({ project: 'net-p' })).toMatchObject({
    // A zone may be for a network of another project.
    value: [{ networks: [`projects/100200300400/${net}`] }],
  });
  expect(await ask.firewalls(IN_REGION)).toMatchObject({
    value: { policies: [{ rules: [{ narrowed: true, networks: [] }] }] },
  });
});

test('what routers learn by BGP is read, of one and of all regions', async () => {
  expect(await ask.learnedRoutes({ project: 'net-p', region: 'us-east1', router: 'hybrid' })).toMatchObject({
    value: [
      { network: NETWORK, range: '0.0.0.0/0', priority: 100, tags: [], hop: { other: 'the address 169.254.0.2' } },
      { range: '10.9.0.0/16', hop: { other: 'the VPN tunnel t' } },
    ],
  });
  expect(await ask.learnedRoutes({ project: 'net-p', region: 'europe-west1', router: 'egress' })).toMatchObject({
    value: [],
  });
  // A part of them is no list of them.
  const part = { items: {}, unreachables: ['regions/us-east1'] };
  simulator.world.faults = [{ pathRegex: 'aggregated/routers', status: 200, body: JSON.stringify(part) }];
  expect(await ask.routers({ project: 'net-p' })).toMatchObject({ state: 'failed', why: 'malformed' });
});

test.each([
  ['a region', { items: { 'regions/us-east1': { warning: { code: 'UNREACHABLE', message: 'it is down' } } } }],
  ['all regions', { items: {}, warning: { code: 'UNREACHABLE' } }],
])('a list of routers that says that it lacks %s is none', async (_, part) => {
  simulator.world.faults = [{ pathRegex: 'aggregated/routers', status: 200, body: JSON.stringify(part) }];
  expect(await ask.routers({ project: 'net-p' })).toMatchObject({ state: 'failed', why: 'malformed' });
});

test('a list of routes that says that it is not whole is none', async () => {
  const part = (more: object) => JSON.stringify({ kind: 'compute#routeList', items: [], ...more });
  const asked = (more: object) => {
    simulator.world.faults = [{ pathRegex: 'global/routes', status: 200, body: part(more) }];
    return ask.routes({ project: 'net-p' });
  };
  expect(await asked({ warning: { code: 'UNREACHABLE' } })).toMatchObject({ state: 'failed', why: 'malformed' });
  expect(await asked({ unreachable: ['global'] })).toMatchObject({ state: 'failed', why: 'malformed' });
  expect(await asked({ warning: { code: 'NO_RESULTS_ON_PAGE' } })).toMatchObject({ state: 'known', value: [] });
});

test('routers of all pages are read, and pages that do not end are none', async () => {
  const router = natRouter('net-p', 'us-east1').resource;
  const page = (more: object) => ({
    kind: 'compute#routerAggregatedList',
    items: { 'regions/us-east1': { routers: [router] }, 'regions/asia-east1': { warning: { code: 'NO_RESULTS' } } },
    ...more,
  });
  const answer = (pathRegex: string, more: object) => ({ pathRegex, status: 200, body: JSON.stringify(page(more)) });
  simulator.world.faults = [answer('pageToken=t2', {}), answer('aggregated/routers', { nextPageToken: 't2' })];
  expect(await ask.routers({ project: 'net-p' })).toMatchObject({ value: { nats: { length: 2 } } });
  simulator.world.faults = [answer('aggregated/routers', { nextPageToken: 't2' })];
  expect(await ask.routers({ project: 'net-p' })).toMatchObject({ state: 'failed', why: 'malformed' });
});

test('policy-based routes are read as far as they are for what nodes send', async () => {
  simulator.world.policyRoutes = [
    policyRoute('net-p', 'inspect', { srcRange: '10.132.0.0/20' }, { nextHopIlbIp: '10.9.0.1', priority: 10 }),
    policyRoute('net-p', 'skip', {}, { nextHopOtherRoutes: 'DEFAULT_ROUTING', virtualMachine: { tags: ['web'] } }),
    policyRoute('net-p', 'by-number', {}, { network: 'projects/100200300400/global/networks/default' }),
    policyRoute('net-p', 'newer', { ipProtocol: 'GRE' }),
    policyRoute('net-p', 'ipv6', { protocolVersion: 'IPV6', srcRange: '::/0', destRange: '::/0' }),
    policyRoute('net-p', 'udp', { ipProtocol: 'UDP' }),
    policyRoute('net-p', 'from-office', {}, { interconnectAttachment: { region: 'all' } }),
  ];
  expect(await ask.policyRoutes({ project: 'net-p' })).toMatchObject({
    value: [
      { name: 'inspect', from: '10.132.0.0/20', priority: 10, hop: { other: 'the load balancer 10.9.0.1' } },
      { name: 'skip', network: NETWORK, to: '0.0.0.0/0', priority: 1000, tags: ['web'], hop: 'ordinary' },
      { name: 'by-number', network: NETWORK, hop: { other: expect.stringContaining('does not know') as unknown } },
      { name: 'newer' },
    ],
  });
  const part = { policyBasedRoutes: [], unreachable: ['locations/global'] };
  simulator.world.faults = [{ pathRegex: 'policyBasedRoutes', status: 200, body: JSON.stringify(part) }];
  expect(await ask.policyRoutes({ project: 'net-p' })).toMatchObject({ state: 'failed', why: 'server' });
});

test('of a peering the routes are read that are in force', async () => {
  Object.assign(simulator.world.networks![NETWORK]!, { peerings: [{ name: 'hub', importCustomRoutes: true }] });
  const offered = (type: string, destRange: string, imported: boolean, region?: string) => ({
    network: NETWORK,
    peering: 'hub',
    ...(region === undefined ? {} : { region }),
    resource: { destRange, type, priority: 100, imported },
  });
  simulator.world.peeringRoutes = [
    offered('STATIC_PEERING_ROUTE', '0.0.0.0/0', true),
    offered('STATIC_PEERING_ROUTE', '10.0.0.0/8', false),
    offered('SUBNET_PEERING_ROUTE', '10.9.0.0/16', true),
    offered('DYNAMIC_PEERING_ROUTE', '172.16.0.0/12', true, 'us-east1'),
    offered('DYNAMIC_PEERING_ROUTE', '192.168.0.0/16', true, 'europe-west1'),
  ];
  expect(await ask.peeringRoutes({ network: NETWORK, peering: 'hub', region: 'europe-west1' })).toMatchObject({
    value: [{ range: '0.0.0.0/0', network: NETWORK, hop: { other: 'the peering hub' } }, { range: '192.168.0.0/16' }],
  });
});

test('what Cloud DNS has beside zones is read to the last page', async () => {
  expect(await ask.serverPolicies({ project: 'net-p' })).toMatchObject({
    value: {
      length: 121,
      0: { name: 'on-premises', networks: [NETWORK], servers: ['10.0.0.53', '10.0.0.54'] },
      1: { servers: [] },
    },
  });
  expect(await ask.responsePolicies({ project: 'net-p' })).toMatchObject({
    value: { length: 121, 0: { name: 'registries', networks: [NETWORK], clusters: [] } },
  });
  expect(await ask.responseRules({ project: 'net-p', policy: 'registries' })).toMatchObject({
    value: {
      length: 122,
      0: {
        dnsName: '*.pkg.dev.',
        does: 'answer',
        records: [{ name: '*.pkg.dev.', type: 'CNAME', data: ['restricted.googleapis.com.'] }],
      },
      1: { dnsName: 'europe-docker.pkg.dev.', does: 'bypass', records: [] },
    },
  });
  simulator.world.responsePolicies![0]!.rules = [{ ruleName: 'new', dnsName: 'a.', behavior: 'behaviorUnspecified' }];
  expect(await ask.responseRules({ project: 'net-p', policy: 'registries' })).toMatchObject({
    value: [{ does: 'other', records: [] }],
  });
});

describe.each(CALLS)('%s', (_, pathRegex, call) => {
  test('every answer that is none', async () => {
    const put = async (fault: {
      status: number;
      body?: string;
      contentType?: string;
      times?: number;
    }): Promise<Fact<unknown>> => {
      simulator.world.faults = [{ pathRegex, ...fault }];
      return call();
    };
    const error = (code: number): string => JSON.stringify({ error: { code, message: 'no', status: 'X' } });
    expect(await put({ status: 403, body: error(403) })).toMatchObject({
      state: 'denied',
      why: 'permission',
      needs: [{ way: 'policies' }],
    });
    expect(await put({ status: 404, body: error(404) })).toMatchObject({ state: 'absent' });
    expect(await put({ status: 500, body: error(500) })).toMatchObject({ state: 'failed', why: 'server' });
    for (const body of [
      '<html>hello</html>',
      '[]',
      '{"hello": 1}',
      '{"items": [7], "managedZones": [7], "rrsets": [7], "policies": [7], "responsePolicies": [7], "responsePolicyRules": [7], "servicePerimeters": [7], "firewalls": 7}',
    ])
      expect(await put({ status: 200, body, contentType: 'application/json' })).toMatchObject({
        state: 'failed',
        why: 'malformed',
      });
    // Last: an API that has none left is not asked again.
    expect(await put({ status: 429, body: error(429) })).toMatchObject({ state: 'failed', why: 'quota' });
  });
});
