import { answers } from '../../src/app/sources';
import { loadCredentials } from '../../src/google/credentials';
import { HttpClient } from '../../src/http/client';
import { endpointsFrom } from '../../src/http/endpoints';
import { Network } from '../../src/http/network';
import { Secrets } from '../../src/http/secrets';
import { type Simulator, startSimulator } from '../../simulator';
import { fleetWorld, FOLDER, ORGANIZATION } from '../fleet';

let simulator: Simulator;
afterEach(() => simulator.close());

async function asked(world: ReturnType<typeof fleetWorld>, scope = FOLDER) {
  simulator = await startSimulator(world);
  const { endpoints } = endpointsFrom(simulator.env);
  const secrets = new Secrets();
  const credentials = await loadCredentials(simulator.env, secrets, new Network());
  const client = new HttpClient({ endpoints, credentials, secrets, version: '0', timeoutMs: 20_000, backoffMs: 1 });
  return answers(client).inventory({ scope });
}

const page = (json: unknown) => ({ service: 'cloudasset', pathRegex: '.', status: 200, body: JSON.stringify(json) });

test('all pages of a folder', async () => {
  const fact = await asked(fleetWorld({ projects: 7, clusters: 1201, images: 0 }));
  expect(fact.state === 'known' && new Set(fact.value.clusters.map((each) => JSON.stringify(each))).size).toBe(1201);
  expect(simulator.requests.filter(({ host }) => host === 'cloudasset')).toHaveLength(3);
});

test('none', async () =>
  expect(await asked(fleetWorld({ projects: 1, clusters: 0, images: 0 }), ORGANIZATION)).toMatchObject({
    state: 'known',
    value: { clusters: [], others: [] },
  }));

test('a zonal cluster, one of a domain-scoped project, and what is no cluster', async () => {
  const world = fleetWorld({ projects: 1, clusters: 0, images: 0 });
  const names = [
    '//container.googleapis.com/projects/p/zones/europe-west1-b/clusters/old',
    '//container.googleapis.com/projects/example.com:p/locations/europe-west1/clusters/c',
    '//container.googleapis.com/projects/p/locations/europe-west1/clusters/c/../../x',
  ];
  world.faults.push(page({ results: names.map((name) => ({ name })) }));
  expect(await asked(world)).toMatchObject({
    state: 'known',
    value: {
      clusters: [
        { project: 'p', location: 'europe-west1-b', name: 'old' },
        { project: 'example.com:p', location: 'europe-west1', name: 'c' },
      ],
      others: [names[2]],
    },
  });
});

test.each([
  ['another answer', { assets: [] }],
  ['an asset without a name', { results: [{ assetType: 'container.googleapis.com/Cluster' }] }],
  ['results that are no list', { results: {} }],
  ['pages without end', { results: [], nextPageToken: 'again' }],
])('%s is no list of clusters', async (_, json) => {
  const world = fleetWorld({ projects: 1, clusters: 1, images: 0 });
  world.faults.push(page(json));
  expect(await asked(world)).toMatchObject({ state: 'failed', why: 'malformed' });
});

test('refused: the permission and its role', async () => {
  const world = fleetWorld({ projects: 1, clusters: 1, images: 0, mayList: false });
  expect(await asked(world)).toMatchObject({
    state: 'denied',
    needs: [{ permission: 'cloudasset.assets.searchAllResources', resource: FOLDER, role: 'roles/cloudasset.viewer' }],
  });
});
