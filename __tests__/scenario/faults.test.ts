import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { scenarios, startSimulator, type Simulator } from '../../simulator';
import { bareEnvironment, type Ended, ROOT, run, temporaryFolder } from './harness';
import { HAS_KUBECTL, kubeconfigFor, type KubernetesApi, startKubernetesApi } from './kubernetes-api';

/** An exception that nobody catches, thrown in the built program while its pod is watched. */
const withKubectl = HAS_KUBECTL ? test : test.skip;
const IMAGE = 'europe-west1-docker.pkg.dev/shop-images/apps/web:1.4.2';
const CLUSTER = 'projects/shop-prod/locations/europe-west1/clusters/prod';

let folder: ReturnType<typeof temporaryFolder>;
let api: KubernetesApi;
let cloud: Simulator;
let env: Record<string, string>;

beforeEach(async () => {
  folder = temporaryFolder();
  api = await startKubernetesApi();
  cloud = await startSimulator(structuredClone(scenarios.find(({ name }) => name === 'healthy-cross-project')!.world));
  const flag = join(folder.path, 'watched');
  const preload = join(folder.path, 'throw.cjs');
  writeFileSync(
    preload,
    `const timer = setInterval(() => {
      if (!require('node:fs').existsSync(${JSON.stringify(flag)})) return;
      clearInterval(timer);
      throw new Error('a listener threw');
    }, 20).unref();`,
  );
  api.onWatch = () => {
    writeFileSync(flag, '');
  };
  env = { ...cloud.env, RUNNER_TEMP: folder.path, NODE_OPTIONS: `--require ${preload}` };
});
afterEach(async () => {
  api.close();
  folder.remove();
  await cloud.close();
});

const action = (inputs: Readonly<Record<string, string>>): Promise<Ended> =>
  new Promise((resolve) => {
    const given = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name}`, value]));
    const output = join(folder.path, 'output');
    writeFileSync(output, '');
    const child = spawn(process.execPath, [join(ROOT, 'dist/main/index.js')], {
      cwd: folder.path,
      env: bareEnvironment({ ...env, ...given, GITHUB_OUTPUT: output, GITHUB_STATE: join(folder.path, 'output') }),
    });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.on('close', (code) => {
      resolve({ code, stdout, stderr: readFileSync(output, 'utf8') });
    });
  });

describe('an exception that nobody caught', () => {
  withKubectl(
    'ends the command line with 70: the pod is deleted, and the report printed',
    async () => {
      const way = ['--kubeconfig', kubeconfigFor(api.url, folder.path), '--context', 'here'];
      const asked = ['--image', IMAGE, '--cluster', CLUSTER, '--verify', 'pod', '--format', 'json'];
      const { code, stdout, stderr } = await run(['check', ...asked, ...way], { env });
      expect(code).toBe(70);
      expect(JSON.parse(stdout)).toMatchObject({ command: 'check' });
      expect(stderr).toContain('a fault of this program: a listener threw');
      expect(api.created.length).toBeGreaterThan(0);
      expect([...api.deleted].sort()).toEqual([...api.created].sort());
    },
    60_000,
  );

  withKubectl(
    'ends the action with 70: the pod is deleted, the log and the outputs are written',
    async () => {
      const kubeconfig = kubeconfigFor(api.url, folder.path);
      const inputs = { IMAGE, CLUSTER_NAME: CLUSTER, VERIFY: 'pod', KUBECONFIG: kubeconfig, CONTEXT: 'here' };
      const { code, stdout, stderr } = await action(inputs);
      expect(code).toBe(70);
      expect(stdout).toContain(IMAGE);
      expect(stdout).toMatch(/^::error.*a fault of this action: a listener threw/m);
      expect(stderr).toMatch(/^exit_code<<(\S+)\n70\n\1$/m);
      expect(api.created.length).toBeGreaterThan(0);
      expect([...api.deleted].sort()).toEqual([...api.created].sort());
    },
    60_000,
  );
});
