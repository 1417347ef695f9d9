import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { parseAllDocuments } from 'yaml';
import type { Report } from '../../src/model/report';
import type { Simulator } from '../../simulator';
import { bucket, grant } from '../../simulator/builder';
import { RUNNER } from '../../simulator/scenarios/shop';
import { FOLDER, fleetWorld, imageAt } from '../fleet';
import { ROOT, run } from '../scenario/harness';
import { openCloudForNode } from './cloud';
import { Kubernetes } from './kubernetes';
import { openLab, testUnless, whyNoNode } from './lab';
import { Undo } from './undo';

/**
 * The Indexed Job of the examples, for real: eight pods on the lab's node scan a part each of a simulated organization,
 * write their reports to its Cloud Storage, and the second Job merges them there. The whole is that of one run, byte for byte
 * but for `run`.
 */
const testOnNode = testUnless(whyNoNode);
const IMAGES = 3;
const JOBS = '/apis/batch/v1/namespaces/default/jobs';
const undo = new Undo();
let kubernetes: Kubernetes;
let cloud: Simulator;

interface Container {
  args: string[];
  command?: string[];
  image: string;
  imagePullPolicy?: string;
  env?: { name: string; value: string }[];
  volumeMounts?: object[];
}
interface Job {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    /** Of the example's second Job, until the first is complete. */
    suspend?: boolean;
    readonly template: {
      readonly spec: {
        hostNetwork?: boolean;
        containers: Container[];
        volumes?: object[];
        securityContext: { runAsUser?: number; runAsNonRoot?: boolean };
      };
    };
  };
  readonly status?: { readonly succeeded?: number; readonly failed?: number; readonly completedIndexes?: string };
}

/**
 * The example's Job in the lab: its scope is the simulated folder and its bucket the simulated one; the node has no image of
 * the program, so that node and dist/ are the machine's own.
 */
function inLab(job: Job): Job {
  const made = structuredClone(job);
  if (made.spec.suspend === true) made.spec.suspend = false;
  const { spec } = made.spec.template;
  const [container] = spec.containers;
  if (container === undefined) throw new Error('the example has no container');
  const tokens = dirname(cloud.env['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE'] ?? '');
  const folders = { usr: '/usr', lib: '/lib', lib64: '/lib64', program: ROOT, tokens, node: dirname(process.execPath) };
  container.args = container.args.map((arg) => arg.replace('organizations/123456789012', FOLDER));
  container.command = [process.execPath, join(ROOT, 'dist/cli/index.js')];
  container.image = 'lab.local/pause:1';
  container.imagePullPolicy = 'Never';
  container.env = Object.entries(cloud.env).map(([name, value]) => ({ name, value }));
  container.volumeMounts = [...new Map(Object.entries(folders).map(([name, path]) => [path, name]))].map(
    ([mountPath, name]) => ({ name, mountPath, readOnly: true }),
  );
  spec.volumes = Object.entries(folders).map(([name, path]) => ({ name, hostPath: { path } }));
  // The simulated Google Cloud is on this machine's loopback; its token is root's own.
  spec.hostNetwork = true;
  spec.securityContext = { ...spec.securityContext, runAsUser: 0, runAsNonRoot: false };
  return made;
}

const example = (name: string): Job => {
  const documents = parseAllDocuments(readFileSync(join(ROOT, 'examples/kubernetes/indexed-job.yaml'), 'utf8'));
  const found = documents
    .map((each) => each.toJS() as Job)
    .find(({ kind, metadata }) => kind === 'Job' && metadata.name === name);
  if (found === undefined) throw new Error(`the example has no Job ${name}`);
  return found;
};

/** Makes a Job and waits for its end; gone when the test is. */
async function ended(job: Job, pods: number): Promise<Job> {
  const { name } = job.metadata;
  undo.add(async () => {
    await kubernetes.call('DELETE', `${JOBS}/${name}?propagationPolicy=Background`);
  });
  await kubernetes.call('POST', JOBS, job);
  for (;;) {
    const now = await kubernetes.call<Job>('GET', `${JOBS}/${name}`);
    if ((now.status?.succeeded ?? 0) + (now.status?.failed ?? 0) >= pods) return now;
    await pause(500);
  }
}

const stored = (name: string): string =>
  Buffer.from(cloud.world.buckets?.[0]?.objects[name]?.data ?? '', 'base64').toString('utf8');
/** A report's text without `run`, which is of one line for each of its keys. */
const withoutRun = (text: string): string => text.replace(/\n {2}"run": \{[^}]*\},/, '');

describe('a fleet in an Indexed Job', () => {
  beforeAll(async () => {
    if (whyNoNode !== null) return;
    const lab = await openLab();
    undo.add(() => lab.close());
    kubernetes = new Kubernetes(lab.kubeconfig);
    undo.add(() => kubernetes.close());
    const images = Array.from({ length: IMAGES }, (_, number) => imageAt(number)).join('\n');
    cloud = await openCloudForNode({
      ...fleetWorld({ projects: 3, clusters: 24, images: IMAGES, lacking: [1] }),
      buckets: [
        bucket('my-reports', 'ci-tools', {
          grants: [grant('roles/storage.objectUser', RUNNER)],
          objects: { 'images.txt': `${images}\n` },
        }),
      ],
    });
    undo.add(() => cloud.close());
    await kubernetes.call('POST', '/api/v1/namespaces/default/serviceaccounts', {
      metadata: { name: 'image-preflight' },
    });
    undo.add(async () => {
      await kubernetes.call('DELETE', '/api/v1/namespaces/default/serviceaccounts/image-preflight');
    });
  }, 240_000);

  afterAll(() => undo.all(), 60_000);

  testOnNode(
    'eight pods and a merge come to what one run does',
    async () => {
      const scan = await ended(inLab(example('image-preflight-scan')), 8);
      expect(scan.status).toMatchObject({ succeeded: 8, completedIndexes: '0-7' });
      const shards = Array.from({ length: 8 }, (_, at) => JSON.parse(stored(`shards/${String(at)}.json`)) as Report);
      expect(shards.map(({ run: its }) => its.shard)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((at) => `${String(at)}/8`));
      expect(shards.reduce((sum, { counts }) => sum + counts.targets, 0)).toBe(24 * IMAGES);
      // Every pod did its own part.
      expect(shards.every(({ run: its }) => its.apiCalls > 0)).toBe(true);

      const merge = await ended(inLab(example('image-preflight-merge')), 1);
      // A gate fails, and that is what the merge is asked for.
      expect(merge.status).toMatchObject({ failed: 1 });
      expect(stored('fleet.html')).toContain('<!doctype html>');

      const args = ['--scope', FOLDER, '--images-from', 'gs://my-reports/images.txt'];
      const whole = await run(['scan', ...args, '--format', 'json'], { env: cloud.env });
      expect(whole.code).toBe(1);
      expect(withoutRun(stored('fleet.json'))).toBe(withoutRun(whole.stdout));
      expect(withoutRun(whole.stdout)).not.toBe(whole.stdout);
    },
    300_000,
  );
});
