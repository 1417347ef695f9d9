import { ClusterManagerClient } from '@google-cloud/container/build/src/v1/cluster_manager_client';
import { addressOf, type RestCall, smallGax } from '../../src/google/small-gax';

const clientOf = (send: (call: RestCall) => Promise<unknown>) =>
  new ClusterManagerClient({ fallback: true }, smallGax(send) as ConstructorParameters<typeof ClusterManagerClient>[1]);

test('Google’s client asks at the addresses of its own definitions, and hands the answer on as it came', async () => {
  const calls: RestCall[] = [];
  const answer = { brandNew: 1 };
  const client = clientOf((call) => {
    calls.push(call);
    return Promise.resolve(answer);
  });
  const name = 'projects/p/locations/l/clusters/c';
  expect((await client.getCluster({ name }))[0]).toBe(answer);
  await client.listClusters({ parent: 'projects/example.com:p/locations/-' });
  await client.getServerConfig({ name: 'projects/p/locations/l' });
  await client.fetchNodePoolUpgradeInfo({ name: `${name}/nodePools/n`, version: '1.33' });
  expect(calls.map(({ path, query }) => [path, query])).toEqual([
    ['v1/projects/p/locations/l/clusters/c', {}],
    ['v1/projects/example.com%3Ap/locations/-/clusters', {}],
    ['v1/projects/p/locations/l/serverConfig', {}],
    ['v1/projects/p/locations/l/clusters/c/nodePools/n:fetchNodePoolUpgradeInfo', { version: '1.33' }],
  ]);
  expect(calls.every(({ apiClient }) => apiClient.includes('gapic/'))).toBe(true);
});

test('what the transport throws is thrown, and nothing that changes a cluster can be called', async () => {
  let sent = 0;
  const client = clientOf(() => {
    sent += 1;
    return Promise.reject(new Error('no way'));
  });
  await expect(client.getCluster({ name: 'projects/p/locations/l/clusters/c' })).rejects.toThrow('no way');
  await expect(client.deleteCluster({ name: 'projects/p/locations/l/clusters/c' })).rejects.toThrow('does not read');
  expect(sent).toBe(1);
});

test.each([
  '',
  'projects/p',
  'projects/p/locations/l/clusters/c/nodePools/n',
  'projects/p/zones/l/clusters/c',
  'projects/p/locations/../clusters/c',
  'projects//locations/l/clusters/c',
])('a name that is none, “%s”, is not asked for', (name) => {
  expect(() => addressOf('/v1/{name=projects/*/locations/*/clusters/*}', { name })).toThrow();
});

test('a part that would leave its place is encoded', () => {
  const { path } = addressOf('/v1/{name=projects/*}/x', { name: 'projects/a?b#c%2f..' });
  expect(path).toBe('v1/projects/a%3Fb%23c%252f../x');
});
