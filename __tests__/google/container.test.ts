import { endpointsFrom } from '../../src/http/endpoints';
import { answers } from '../../src/app/sources';
import { clientOf, googleError, type Handler, json, Loopback, stopAll, TOKEN } from '../http/loopback';

let server: Loopback;
const answering = async (handler: Handler): Promise<Loopback> => (server = await new Loopback(handler).start());
afterEach(stopAll);
const OF = { project: 'p', location: 'l', name: 'c' };

test('the fact is made from the raw JSON: new fields and values of enums are not lost', async () => {
  await answering((_, response) =>
    json(response, 200, {
      name: 'c',
      status: 'HIBERNATING',
      currentMasterVersion: '1.40.0-gke.1',
      brandNew: { field: [1, 2] },
      nodePools: [
        {
          name: 'n',
          status: 'THAWING',
          config: {
            serviceAccount: 'a@b',
            oauthScopes: ['s'],
            windowsNodeConfig: { osVersion: 'OS_VERSION_LTSC2031' },
            taints: [{ key: 'k', value: 'v', effect: 'NO_MATTER' }],
            taintConfig: { architectureTaintBehavior: 'NONE' },
          },
        },
      ],
    }),
  );
  expect(await answers(clientOf(server)).cluster(OF)).toMatchObject({
    state: 'known',
    from: 'container projects/p/locations/l/clusters/c',
    value: {
      status: 'HIBERNATING',
      pools: [
        {
          status: 'THAWING',
          windowsOsVersion: 'OS_VERSION_LTSC2031',
          taints: [{ effect: 'NO_MATTER' }],
          architectureTaint: false,
        },
      ],
    },
  });
});

test('an answer that Google’s client cannot decode is still read', async () => {
  await answering((_, response) =>
    json(response, 200, {
      name: 'c',
      status: 'RUNNING',
      createTime: { not: 'a time' },
      nodePools: [{ name: 'n', config: { diskSizeGb: 'many' } }],
    }),
  );
  expect(await answers(clientOf(server)).cluster(OF)).toMatchObject({
    state: 'known',
    value: { status: 'RUNNING', pools: [{ name: 'n' }] },
  });
});

test.each([
  ['no list', 'many'],
  ['an empty entry', [null]],
  ['a pool without a name', [{ config: {} }]],
  ['a pool without its configuration', [{ name: 'n' }]],
])('node pools that cannot be made out are not taken for none, nor for default ones: %s', async (_, nodePools) => {
  await answering((_request, response) => json(response, 200, { name: 'c', nodePools }));
  expect(await answers(clientOf(server)).cluster(OF)).toMatchObject({ state: 'failed', why: 'malformed' });
});

const SECRET = 'projects/1/secrets/ca/versions/2';

test('the registries that nodes ask elsewhere first are read, of pools and of what pools to come have', async () => {
  const containerdConfig = {
    registryHosts: [
      { server: 'docker.io', hosts: [{ host: 'https://mirror.corp.example', capabilities: ['HOST_CAPABILITY_PULL'] }] },
      { server: 'quay.io' },
      {
        server: 'registry.corp.example:5000',
        hosts: [
          { host: 'https://registry.corp.example:5000', ca: [{ gcpSecretManagerSecretUri: SECRET }], header: [{}] },
        ],
      },
      { server: 'ghcr.io', hosts: [{ host: 'https://ghcr.io', capabilities: ['HOST_CAPABILITY_PULL'] }] },
    ],
  };
  await answering((_, response) =>
    json(response, 200, {
      name: 'c',
      autopilot: { enabled: true },
      nodePools: [{ name: 'n', config: { containerdConfig } }],
      nodePoolDefaults: { nodeConfigDefaults: { containerdConfig } },
    }),
  );
  const mirrors = [
    { server: 'docker.io', hosts: ['mirror.corp.example'] },
    { server: 'quay.io', hosts: [] },
    { server: 'registry.corp.example:5000', hosts: ['registry.corp.example:5000'] },
    { server: 'ghcr.io', hosts: [] },
  ];
  const authorities = [{ hosts: ['registry.corp.example:5000'], secret: SECRET }];
  expect(await answers(clientOf(server)).cluster(OF)).toMatchObject({
    value: {
      pools: [
        { name: 'n', mirrors, authorities },
        { name: '(auto-provisioned)', mirrors, authorities },
      ],
    },
  });
});

test('enums are asked for as words, and only our headers are sent', async () => {
  await answering((_, response) => json(response, 200, { name: 'c' }));
  await answers(clientOf(server)).cluster(OF);
  expect(server.seen[0]?.path).toBe('/v1/projects/p/locations/l/clusters/c');
  expect(server.seen[0]?.headers['x-preflight-call']).toBeUndefined();
  expect(server.seen[0]?.headers['x-goog-api-client']).toContain('gapic/');
});

test('the endpoint’s own path is kept', async () => {
  await answering((_, response) => json(response, 200, { name: 'c' }));
  const { endpoints } = endpointsFrom({ CLOUDSDK_API_ENDPOINT_OVERRIDES_CONTAINER: `${server.origin}/gke` });
  expect(await answers(clientOf(server, { endpoints })).cluster({ ...OF, project: 'example.com:p' })).toMatchObject({
    state: 'known',
  });
  expect(server.seen[0]?.path).toBe('/gke/v1/projects/example.com%3Ap/locations/l/clusters/c');
});

test('only our transport tries again', async () => {
  await answering((_, response) => json(response, 503, googleError(503, 'Unavailable')));
  expect(await answers(clientOf(server, { tries: 2 })).cluster(OF)).toMatchObject({
    state: 'failed',
    why: 'server',
    detail: 'Unavailable',
  });
  expect(server.seen).toHaveLength(2);
});

test('clusters asked at once keep their own answers', async () => {
  await answering((request, response) => {
    const name = request.path.split('/').pop() ?? '';
    setTimeout(
      () =>
        json(
          response,
          name === 'c3' ? 404 : 200,
          name === 'c3' ? googleError(404, 'Not found: c3') : { name, currentMasterVersion: `1.${name.slice(1)}.0` },
        ),
      30 - Number(name.slice(1)) * 5,
    );
  });
  const ask = answers(clientOf(server));
  const facts = await Promise.all(['c1', 'c2', 'c3', 'c4'].map((name) => ask.cluster({ ...OF, name })));
  expect(facts.map((fact) => (fact.state === 'known' ? fact.value.version : fact.state))).toEqual([
    '1.1.0',
    '1.2.0',
    'absent',
    '1.4.0',
  ]);
});

test('cancelling ends it at once', async () => {
  await answering(() => undefined);
  const stop = new AbortController();
  const fact = answers(clientOf(server, { signal: stop.signal })).cluster(OF);
  while (server.seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  stop.abort();
  // A request that went on would end by its deadline, as `timeout`.
  expect(await fact).toMatchObject({ state: 'failed', why: 'cancelled' });
});

test('a connection that fails is a fact without the token', async () => {
  await answering((_, response) => response.socket?.destroy());
  const fact = await answers(clientOf(server, { tries: 1 })).cluster(OF);
  expect(fact).toMatchObject({ state: 'failed', why: 'unreachable' });
  expect(JSON.stringify(fact)).not.toContain(TOKEN);
});
