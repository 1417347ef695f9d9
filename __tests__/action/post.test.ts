import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { post } from '../../src/action/post';

const withKubectl = spawnSync('kubectl', ['version', '--client']).status === 0 ? test : test.skip;
const KEY = 'STATE_cleanup';

afterEach(() => {
  Reflect.deleteProperty(process.env, KEY);
});

withKubectl(
  'deletes the pod that a run left, then the temporary kubeconfig by which it was reached',
  async () => {
    const calls: string[] = [];
    const server = createServer((request, response) => {
      calls.push(`${request.method ?? ''} ${(request.url ?? '').replace(/\?.*/, '')}`);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"kind":"Pod"}');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const temporary = mkdtempSync(join(tmpdir(), 'gke-image-preflight-kubeconfig-'));
    const kubeconfig = join(temporary, 'config');
    const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    writeFileSync(
      kubeconfig,
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'Config',
        clusters: [{ name: 'c', cluster: { server: address } }],
        contexts: [{ name: 'preflight', context: { cluster: 'c', user: 'u' } }],
        users: [{ name: 'u', user: {} }],
      }),
    );
    const name = 'gke-image-preflight-0123456789ab';
    const pod = { kubeconfig, context: 'preflight', prefix: '', temporary, namespace: 'shop', name, uid: 'a-uid' };
    process.env[KEY] = JSON.stringify({ pods: [pod], folders: [temporary] });
    await post();
    server.closeAllConnections();
    server.close();
    expect(calls).toContain(`DELETE /api/v1/namespaces/shop/pods/${name}`);
    expect(existsSync(temporary)).toBe(false);
  },
  20_000,
);

test('does nothing where nothing was left', async () => {
  await post();
  process.env[KEY] = '';
  await expect(post()).resolves.toBeUndefined();
});

test.each([
  '{',
  'null',
  '[]',
  '7',
  '{"pods":7,"folders":{}}',
  '{"pods":[null,7,[],{}],"folders":[null,7,{},""]}',
  JSON.stringify({
    folders: ['/tmp/gke-image-preflight-kubeconfig-00\0', 'gke-image-preflight-ssh-00\0/x', '/', '..', '/etc'],
  }),
  JSON.stringify({ folders: [`${tmpdir()}/gke-image-preflight-kubeconfig-00/../..`] }),
  ...[
    { name: 'gke-image-preflight-00', namespace: 'a/b' },
    { name: '../gke-image-preflight-00', namespace: 'a' },
    { name: 'gke-image-preflight-00', namespace: 'a', kubeconfig: 'a\0b' },
    { name: 'gke-image-preflight-00', namespace: 'a', prefix: '/x?y=' },
    { name: 'gke-image-preflight-00', namespace: 'a', prefix: '/..?' },
    { name: 'gke-image-preflight-00', namespace: 'a', uid: { a: 1 } },
  ].map((pod) =>
    JSON.stringify({ pods: [{ kubeconfig: null, context: null, temporary: null, prefix: '', uid: null, ...pod }] }),
  ),
])('a state that this program does not save is nothing to do: %j', async (state) => {
  process.env[KEY] = state;
  await expect(post()).resolves.toBeUndefined();
});
