import { answers } from '../../src/app/sources';
import { asker } from '../../src/facts/ask';
import { clustersOfFleet } from '../../src/facts/fleet';
import { loadCredentials } from '../../src/google/credentials';
import { HttpClient } from '../../src/http/client';
import { endpointsFrom } from '../../src/http/endpoints';
import { Network } from '../../src/http/network';
import { Secrets } from '../../src/http/secrets';
import { clusterPath } from '../../src/model/cluster';
import { type ClusterFilter, NO_FILTER } from '../../src/model/fleet';
import { type Simulator, startSimulator } from '../../simulator';
import type { JsonObject, World } from '../../simulator/world';
import { clusterAt, fleetWorld, FOLDER } from '../fleet';

/** Members of fleets: GKE clusters are joined to themselves, the others are clusters outside Google Cloud. */
let simulator: Simulator;
afterEach(() => simulator.close());

async function found(world: World, scopes: readonly string[], filter: Partial<ClusterFilter> = {}) {
  simulator = await startSimulator(world);
  const { endpoints } = endpointsFrom(simulator.env);
  const secrets = new Secrets();
  const credentials = await loadCredentials(simulator.env, secrets, new Network());
  const client = new HttpClient({ endpoints, credentials, secrets, version: '0', timeoutMs: 20_000, backoffMs: 1 });
  const fleet = { scopes, shard: null, running: false, cross: false, memberships: true };
  return clustersOfFleet({ ...fleet, filter: { ...NO_FILTER, ...filter } }, [], asker(answers(client)).ask);
}

const member = (project: string, location: string, id: string, resource: JsonObject) => ({
  project,
  location,
  id,
  resource: { state: { code: 'READY' }, ...resource },
});
const gke = (cluster: string, more: JsonObject = {}): JsonObject => ({
  endpoint: { gkeCluster: { resourceLink: `//container.googleapis.com/${cluster}`, ...more } },
});
const OUTSIDE = { endpoint: { kubernetesMetadata: { nodeProviderId: 'aws' } }, labels: { env: 'prod' } };

function world(more: Partial<World> = {}): World {
  const given = fleetWorld({ projects: 2, clusters: 2, images: 0 });
  for (const { policy } of given.projects)
    policy.bindings.push({ role: 'roles/gkehub.viewer', members: [given.caller] });
  return {
    ...given,
    memberships: [
      member('fleet-0', 'global', 'c0', gke(clusterAt(0, 2))),
      member('fleet-0', 'global', 'c1', gke(clusterAt(1, 2))),
      member('fleet-0', 'europe-west1', 'on-aws', OUTSIDE),
      member(
        'fleet-0',
        'global',
        'gone',
        gke('projects/fleet-0/locations/europe-west1/clusters/x', { clusterMissing: true }),
      ),
    ],
    ...more,
  };
}
const ON_AWS = 'projects/900000000000/locations/europe-west1/memberships/on-aws';

test.each([
  ['a project', ['projects/fleet-0']],
  ['a folder', [FOLDER]],
])('of %s: each cluster once, those outside by their membership', async (_, scopes) => {
  const { clusters, unseen, notes } = await found(world(), scopes);
  expect([unseen, notes]).toEqual([[], []]);
  expect(clusters.map(clusterPath)).toEqual([ON_AWS, clusterAt(0, 2), clusterAt(1, 2)]);
  expect(clusters[0]).toEqual({ project: '', location: '', name: ON_AWS });
  const asked = simulator.requests.filter(({ host }) => host === 'gkehub' || host === 'cloudasset');
  expect(asked).toHaveLength(scopes[0] === FOLDER ? 2 : 1);
});

test.each<[string, Partial<ClusterFilter>, readonly string[]]>([
  ['a label', { labels: [{ key: 'env', value: 'prod' }] }, [ON_AWS]],
  ['a name', { names: ['on-*'] }, [ON_AWS]],
  ['a place', { locations: ['europe-*'] }, [ON_AWS, clusterAt(0, 2), clusterAt(1, 2)]],
])('chosen by %s', async (_, filter, expected) =>
  expect((await found(world(), [FOLDER], filter)).clusters.map(clusterPath)).toEqual(expected),
);

describe('what is not known of them', () => {
  test('a list that may not be read: the permission and its role', async () => {
    const given = world();
    for (const { policy } of given.projects)
      policy.bindings = policy.bindings.filter(({ role }) => !role.includes('gkehub'));
    for (const { policy } of [...given.folders, given.organization!]) policy.bindings = [];
    const { clusters, unseen, needs } = await found(given, ['projects/fleet-0']);
    expect(clusters.map(clusterPath)).toEqual([clusterAt(0, 2)]);
    expect(unseen).toEqual([expect.stringContaining('gkehub.memberships.list on projects/fleet-0')]);
    expect(needs).toMatchObject([{ permission: 'gkehub.memberships.list', role: 'roles/gkehub.viewer' }]);
  });

  test('where the API is off there is no fleet', async () => {
    const given = world();
    given.projects.find(({ id }) => id === 'fleet-0')!.apis = ['container.googleapis.com'];
    const { clusters, unseen } = await found(given, ['projects/fleet-0']);
    expect([clusters.map(clusterPath), unseen]).toEqual([[clusterAt(0, 2)], []]);
  });

  const page = (json: unknown) => ({ service: 'gkehub', pathRegex: '.', status: 200, body: JSON.stringify(json) });

  test('places that did not answer', async () => {
    const { unseen } = await found(world({ faults: [page({ unreachable: ['projects/1/locations/us-east1'] })] }), [
      'projects/fleet-0',
    ]);
    expect(unseen).toEqual([
      'The list of the members of the fleet of projects/fleet-0 is incomplete: projects/1/locations/us-east1 did not answer',
    ]);
  });

  test.each([
    ['a name that is a path', { resources: [{ name: 'projects/p/locations/../memberships/m' }] }],
    ['no name', { resources: [{ endpoint: {} }] }],
    ['a link to no cluster', { resources: [{ name: 'projects/p/locations/l/memberships/m', ...gke('projects/p/x') }] }],
    ['another answer', { memberships: [] }],
  ])('%s is no list of members', async (_, json) => {
    const { unseen } = await found(world({ faults: [page(json)] }), ['projects/fleet-0']);
    expect(unseen).toEqual([
      expect.stringContaining('The members of the fleets of projects/fleet-0 could not be read'),
    ]);
  });
});
