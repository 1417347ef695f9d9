/** VMs of the simulated Compute Engine; the real gcloud logs in by them in ssh/gcloud-ssh.test.ts. */
import { expect, test } from '@jest/globals';
import { type Simulator, startSimulator } from '../../simulator';
import { NODES, RUNNER, shop } from '../../simulator/scenarios/shop';
import { type Loose, request } from './support';

const VM = '/compute/v1/projects/shop-prod/zones/europe-west1-b/instances/gke-prod-main-x1';
const LIST =
  '/compute/v1/projects/shop-prod/zones/europe-west1-b/instanceGroupManagers/gke-prod-main-grp/listManagedInstances';
const PROJECT = '/compute/v1/projects/shop-prod';

async function withRoles(roles: readonly string[], body: (ask: Ask) => Promise<void>): Promise<void> {
  const instance = (name: string) => ({
    project: 'shop-prod',
    zone: 'europe-west1-b',
    resource: { id: '7', name, status: 'RUNNING', serviceAccounts: [{ email: NODES, scopes: [] }] },
  });
  const clusterProject = roles.map((role) => ({ role, members: [RUNNER] }));
  const instances = [instance('gke-prod-main-x1'), instance('gke-prod-other-x2')];
  const sim: Simulator = await startSimulator(shop({ grants: { clusterProject }, more: { instances } }));
  const token = sim.tokenFor(RUNNER);
  try {
    await body(async (path, post) => {
      const { status, json } = await request(sim, path, { token, ...(post === undefined ? {} : { body: post }) });
      return { status, json: json };
    });
  } finally {
    await sim.close();
  }
}
type Ask = (path: string, post?: object) => Promise<{ status: number; json: Loose }>;

test('a managed instance group lists its own VMs, to those who may', async () => {
  await withRoles(['roles/compute.viewer'], async (ask) => {
    const { json } = await ask(LIST, {});
    expect(json.managedInstances).toMatchObject([
      { instance: `https://www.googleapis.com${VM}`, instanceStatus: 'RUNNING', currentAction: 'NONE' },
    ]);
    expect((await ask(VM)).json).toMatchObject({ name: 'gke-prod-main-x1', metadata: { kind: 'compute#metadata' } });
    expect((await ask(VM.replace('x1', 'zz'))).status).toBe(404);
  });
  await withRoles([], async (ask) => {
    const { status, json } = await ask(LIST, {});
    expect(status).toBe(403);
    expect(json.error.message).toMatch(/^Required 'compute\.instanceGroupManagers\.list' permission for '/);
  });
});

test('metadata changes only with the fingerprint of what is there, which a client may decode and encode', async () => {
  await withRoles(['roles/compute.instanceAdmin.v1'], async (ask) => {
    const items = [{ key: 'ssh-keys', value: 'me:ssh-rsa A' }];
    for (let round = 0; round < 5; round += 1) {
      const { fingerprint } = (await ask(PROJECT)).json.commonInstanceMetadata;
      const again = Buffer.from(String(fingerprint), 'base64')
        .toString('base64')
        .replaceAll('+', '-')
        .replaceAll('/', '_');
      const changed = [{ ...items[0], value: `me:ssh-rsa ${String(round)}` }];
      const { json } = await ask(`${PROJECT}/setCommonInstanceMetadata`, { fingerprint: again, items: changed });
      expect(json).toMatchObject({ kind: 'compute#operation', status: 'DONE' });
      expect((await ask(PROJECT)).json.commonInstanceMetadata.items).toEqual(changed);
    }
    const stale = await ask(`${PROJECT}/setCommonInstanceMetadata`, { fingerprint: 'AAAAAAAAAAA=', items });
    expect(stale.status).toBe(412);
  });
});

test('a VM’s metadata is changed only by who may act as its account', async () => {
  const roles = ['roles/compute.instanceAdmin.v1'];
  const change = async (ask: Ask): Promise<{ status: number; json: Loose }> => {
    const { fingerprint } = (await ask(VM)).json.metadata;
    return ask(`${VM}/setMetadata`, { fingerprint, items: [{ key: 'a', value: 'b' }] });
  };
  await withRoles(roles, async (ask) => {
    const { status, json } = await change(ask);
    expect(status).toBe(403);
    expect(json.error.message).toContain('iam.serviceAccountUser');
  });
  await withRoles([...roles, 'roles/iam.serviceAccountUser'], async (ask) => {
    expect((await change(ask)).json).toMatchObject({ status: 'DONE' });
    expect((await ask(VM)).json.metadata.items).toEqual([{ key: 'a', value: 'b' }]);
  });
});
