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
import { egressRule, natRouter, networkRoute, privateZone } from '../../simulator/networks';

const CALLER = 'user:reader@example.com';
const roles = ['roles/compute.networkViewer', 'roles/dns.reader'].map((role) => grant(role, CALLER));
let simulator: Simulator;
let ask: Answers;

beforeEach(async () => {
  simulator = await startSimulator(
    world({
      caller: CALLER,
      organization: organization('9', { grants: [grant('roles/accesscontextmanager.policyReader', CALLER)] }),
      projects: [project('net-p', '100200300400', { parent: 'organizations/9', grants: roles })],
      clusters: [standard('net-p', 'europe-west1', 'prod', { privateNodes: true })],
      routers: [natRouter('net-p', 'europe-west1')],
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

const CALLS: readonly (readonly [string, string, () => Promise<Fact<unknown>>])[] = [
  [
    'subnetwork',
    'subnetworks/default',
    () => ask.subnetwork({ subnetwork: 'projects/net-p/regions/europe-west1/subnetworks/default' }),
  ],
  ['routers', 'routers$', () => ask.routers({ project: 'net-p', region: 'europe-west1' })],
  ['routes', 'global/routes', () => ask.routes({ project: 'net-p' })],
  ['firewalls', 'getEffectiveFirewalls', () => ask.firewalls({ network: 'projects/net-p/global/networks/default' })],
  ['privateZones', 'managedZones$', () => ask.privateZones({ project: 'net-p' })],
  ['dnsRecords', 'rrsets', () => ask.dnsRecords({ project: 'net-p', zone: 'z1' })],
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
  expect(await ask.routers({ project: 'net-p', region: 'europe-west1' })).toMatchObject({
    value: {
      nats: [
        {
          name: 'egress-nat',
          router: 'egress',
          network: 'projects/net-p/global/networks/default',
          serves: ['ENDPOINT_TYPE_VM'],
        },
      ],
      learning: [],
    },
  });
  expect(await ask.firewalls({ network: 'projects/net-p/global/networks/default' })).toMatchObject({
    value: {
      rules: [{ name: 'deny', action: 'deny', ranges: ['0.0.0.0/0'], protocols: [{ protocol: 'all', ports: [] }] }],
      policies: [],
    },
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
      '{"items": [7], "managedZones": [7], "rrsets": [7], "servicePerimeters": [7], "firewalls": 7}',
    ])
      expect(await put({ status: 200, body, contentType: 'application/json' })).toMatchObject({
        state: 'failed',
        why: 'malformed',
      });
    // Last: an API that has none left is not asked again.
    expect(await put({ status: 429, body: error(429) })).toMatchObject({ state: 'failed', why: 'quota' });
  });
});
