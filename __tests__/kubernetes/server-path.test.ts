import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pullReader } from '../../src/diagnosis/waiting-pods';
import { waitingPulls } from '../../src/kubernetes/waiting-pulls';
import { waysInto } from '../../src/kubernetes/ways';
import { temporaryFolder } from '../scenario/harness';
import { HAS_KUBECTL, kubeconfigFor, type KubernetesApi, startKubernetesApi } from '../scenario/kubernetes-api';

/** The builds of kubectl that are here: the one on the PATH, and those that come with gcloud's. */
const which = spawnSync('sh', ['-c', 'command -v kubectl'], { encoding: 'utf8' }).stdout.trim();
const beside = HAS_KUBECTL ? dirname(realpathSync(which)) : '';
const BUILDS = [which, ...[28, 29, 30, 31, 32, 33].map((minor) => join(beside, `kubectl.1.${String(minor)}`))].filter(
  (file) => file !== '' && existsSync(file),
);
const PATH = '/v1/projects/1/locations/global/gkeMemberships/m';

let folder: ReturnType<typeof temporaryFolder>;
let api: KubernetesApi;

beforeEach(async () => {
  folder = temporaryFolder();
  api = await startKubernetesApi(PATH);
  mkdirSync(join(folder.path, 'bin'));
});
afterEach(() => {
  api.close();
  folder.remove();
});

const read = () => {
  const env = {
    PATH: `${join(folder.path, 'bin')}:${process.env['PATH'] ?? ''}`,
    HOME: '/nonexistent',
    RUNNER_TEMP: folder.path,
  };
  const { signal } = new AbortController();
  const ways = waysInto(null, { env, signal, kubeconfig: kubeconfigFor(api.url, folder.path), context: 'here' });
  const plan = { project: 'p', location: 'l', name: 'c', namespace: null, pod: null };
  const endpoints = { addresses: [], dns: null, authority: null, membership: null };
  return waitingPulls(ways, { env, signal: () => signal, log: () => undefined, reader: pullReader }).waitingPulls({
    ...plan,
    endpoints,
  });
};

(BUILDS.length > 0 ? describe : describe.skip)('a server with a path, as Connect gateway and Rancher have', () => {
  test.each(BUILDS)(
    'is read with its path by %s',
    async (build) => {
      symlinkSync(build, join(folder.path, 'bin/kubectl'));
      expect(await read()).toMatchObject({ state: 'known', value: { pulls: [] } });
      expect(api.calls).toContain(`GET ${PATH}/api/v1/pods`);
    },
    30_000,
  );

  test('and by one that keeps the path itself, as kubectl does from 1.34 on', async () => {
    const script = `#!/bin/sh
for each; do
  shift
  [ "$raw" = 1 ] && each="${PATH}$each"
  raw=0
  [ "$each" = --raw ] && raw=1
  set -- "$@" "$each"
done
exec ${which} "$@"
`;
    writeFileSync(join(folder.path, 'bin/kubectl'), script, { mode: 0o755 });
    expect(await read()).toMatchObject({ state: 'known', value: { pulls: [] } });
    expect(api.calls).toContain(`GET ${PATH}/api/v1/pods`);
  }, 30_000);

  test('a 404 to a list is no absent pod', async () => {
    api.close();
    api = await startKubernetesApi('/elsewhere');
    writeFileSync(join(folder.path, 'bin/kubectl'), `#!/bin/sh\nexec ${which} "$@"\n`, { mode: 0o755 });
    api = Object.assign(api, { url: new URL(api.url).origin });
    expect(await read()).toMatchObject({ state: 'failed', why: 'rejected' });
  }, 30_000);
});
