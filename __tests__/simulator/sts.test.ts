/** Tokens exchanged at the simulated Security Token Service, by Google's own library. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { loadCredentials } from '../../src/google/credentials';
import { Network } from '../../src/http/network';
import { proxyRules } from '../../src/http/proxy';
import { Secrets } from '../../src/http/secrets';
import { startSimulator, type Simulator } from '../../simulator';
import { federated, federation } from '../../bench/federation';
import { RUNNER, shop } from '../../simulator/scenarios/shop';
import { temporaryFolder } from '../scenario/harness';
import { request } from './support';

const CLUSTER = '/v1/projects/shop-prod/locations/europe-west1/clusters/prod';
let sim: Simulator;
let folder: ReturnType<typeof temporaryFolder>;
const network = new Network(proxyRules({}));
beforeEach(async () => {
  folder = temporaryFolder();
  sim = await startSimulator(federated(shop()));
});
afterEach(async () => {
  network.close();
  folder.remove();
  await sim.close();
});

const tokenOf = async (): Promise<string> => {
  const { file } = await federation(folder.path, sim.url, sim.url);
  const found = await loadCredentials({ GOOGLE_APPLICATION_CREDENTIALS: file }, new Secrets(), network);
  return (await found?.token()) ?? '';
};

test('a workflow of the pool acts as the account that lets it', async () => {
  const token = await tokenOf();
  expect((await request(sim, CLUSTER, { token })).status).toBe(200);
  expect(sim.requests.map(({ host, status, principal }) => [host, status, principal])).toEqual([
    ['sts', 200, null],
    ['iamcredentials', 200, expect.stringMatching(/^principal:\/\/.*\/subject\/repo:acme\/shop$/)],
    ['container', 200, RUNNER],
  ]);
});

test('another workflow is refused by the account', async () => {
  sim.world.identityProviders![0]!.subjects = { 'repo:acme/other': 'a-token-of-the-platform' };
  await expect(tokenOf()).rejects.toThrow(/iam\.serviceAccounts\.getAccessToken.* denied/);
});

test('a token that the provider did not give is refused, and so is an audience that there is not', async () => {
  sim.world.identityProviders![0]!.subjects = {};
  await expect(tokenOf()).rejects.toThrow(/invalid_grant/);
  sim.world.identityProviders = [];
  await expect(tokenOf()).rejects.toThrow(/invalid_target/);
});
