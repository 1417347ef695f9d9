/**
 * Pods that people write, each on a cluster as the GKE API answers it: where each lands, and what comes of it there. Good
 * pools have the account `gke-nodes`, which may read the repository, bad ones `bad-nodes`, which may not.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { image, serviceAccount } from '../../simulator/builder';
import { shop } from '../../simulator/scenarios/shop';
import type { JsonObject } from '../../simulator/world';
import { object } from '../../src/model/json';
import { type Judge, judgeOf } from './judged';

const FOLDER = '__tests__/placement/cases';
const clusters = JSON.parse(readFileSync(join(FOLDER, 'clusters.json'), 'utf8')) as Record<string, JsonObject>;
const manifest = (name: string): string => readFileSync(join(FOLDER, `${name}.yaml`), 'utf8');

let judge: Judge;
beforeAll(async () => {
  const platforms: Readonly<Record<string, string[]>> = {
    'web:1.4.2': ['linux/amd64', 'linux/arm64'],
    'amd:1': ['linux/amd64'],
    'arm:1': ['linux/arm64'],
    'win19:1': ['windows/amd64:10.0.17763.1'],
    'win22:1': ['windows/amd64:10.0.20348.1'],
  };
  const images = Object.entries(platforms).map(([name, each]) =>
    image(name.split(':')[0] ?? '', name.split(':')[1] ?? '', { platforms: each, index: true }),
  );
  const accounts = ['gke-nodes', 'bad-nodes'].map((name) =>
    serviceAccount(`${name}@shop-prod.iam.gserviceaccount.com`),
  );
  const all = Object.entries({ ...clusters, ...OWN }).map(([name, resource]) => ({
    project: 'shop-prod',
    location: 'europe-west1',
    name,
    resource: { ...resource, name },
  }));
  judge = await judgeOf(shop({ images, accounts, more: { clusters: all } }));
});
afterAll(() => judge.simulator.close());

/** A cluster like another, its pools changed by name. */
function like(cluster: string, pools: Readonly<Record<string, JsonObject>>, more: JsonObject = {}): JsonObject {
  const { nodePools = [], ...rest } = clusters[cluster] ?? {};
  return {
    ...rest,
    ...more,
    nodePools: (nodePools as JsonObject[]).map((pool) => ({
      ...pool,
      ...(typeof pool['name'] === 'string' ? pools[pool['name']] : {}),
    })),
  };
}

const account = (pool: JsonObject | undefined, name: string): JsonObject => ({
  config: { ...object(pool?.['config']), serviceAccount: `${name}@shop-prod.iam.gserviceaccount.com` },
});
const poolOf = (cluster: string, name: string): JsonObject | undefined =>
  (clusters[cluster]?.['nodePools'] as JsonObject[]).find((pool) => pool['name'] === name);

const AUTOPROVISIONING = clusters['nap-bad']?.['autoscaling'] as JsonObject;
const OWN: Readonly<Record<string, JsonObject>> = {
  'leaving-bad': like('ssd', { 'default-pool': { status: 'STOPPING' } }),
  'all-leaving': like('plain', { 'default-pool': { status: 'STOPPING' } }),
  'ap-pools-bad': like('ap-pools', { 'default-pool': account(poolOf('ap-pools', 'default-pool'), 'bad-nodes') }),
  'class-old': like('ap-class-new', {}, { currentMasterVersion: '1.34.1-gke.1829000' }),
  'class-rapid': like(
    'ap-class-new',
    {},
    { currentMasterVersion: '1.33.1-gke.1107000', releaseChannel: { channel: 'RAPID' }, autoscaling: AUTOPROVISIONING },
  ),
  'nap-gpu': like(
    'nap-bad-gpu',
    {},
    {
      autoscaling: {
        ...AUTOPROVISIONING,
        resourceLimits: [
          { resourceType: 'cpu', maximum: '1000' },
          { resourceType: 'nvidia-l4', maximum: '8' },
        ],
      },
    },
  ),
};

/** The manifest, the cluster, and each pool's verdict with its platform. */
test.each([
  ['gpu1', 'gpu-good-default-bad', 'default-pool skip, gpu pass linux/amd64'],
  ['gpu2-driver', 'gpu-good-default-bad', 'default-pool skip, gpu pass linux/amd64'],
  ['gpu3-count', 'gpu-good-default-bad', 'default-pool skip, gpu pass linux/amd64'],
  ['gpu4-driver-only', 'two-gpu', 'default-pool skip, latest pass linux/amd64, default-driver skip'],
  ['tpu1', 'tpu-good-default-bad', 'default-pool skip, tpu pass linux/amd64'],
  ['tpu2-nolimits', 'tpu-good-default-bad', 'default-pool skip, tpu pass linux/amd64'],
  ['tpu4-plain-untainted', 'tpu-untainted', 'default-pool pass linux/amd64, tpu fail linux/amd64'],
  ['plain-default', 'gpu-good-default-bad', 'default-pool fail linux/amd64, gpu skip'],
  ['tpu-amd', 'tpu-good-default-bad', 'default-pool skip, tpu pass linux/amd64'],
  ['arm-sel', 'arm-good-default-bad', 'default-pool skip, arm pass linux/arm64'],
  ['arm-aff-both', 'arm-good-default-bad', 'default-pool fail linux/amd64, arm fail linux/arm64'],
  ['arm-beta', 'arm-good-default-bad', 'default-pool skip, arm skip'],
  ['arm-family', 'arm-good-default-bad', 'default-pool skip, arm skip'],
  ['arm-itype', 'arm-good-default-bad', 'default-pool skip, arm skip'],
  ['arm-plain', 'all-arm', 'arm skip'],
  ['arm-plain-amd', 'all-arm', 'arm skip'],
  ['arm-api-no-taint', 'arm-api-no-taint', 'default-pool pass linux/amd64, arm skip'],
  ['ap-family-c4a', 'ap', '(auto-provisioned) fail linux/arm64'],
  ['ap-family-c4a-arm', 'ap', '(auto-provisioned) pass linux/arm64'],
  ['ap-perf-c4a', 'ap', '(auto-provisioned) fail linux/arm64'],
  ['ap-class-arm-amd', 'ap', '(auto-provisioned) fail linux/arm64'],
  ['ap-both', 'ap', '(auto-provisioned) unknown linux/?'],
  ['ap-scaleout-arm', 'ap', '(auto-provisioned) pass linux/arm64'],
  ['ap-notin', 'ap', '(auto-provisioned) fail linux/arm64'],
  [
    'ap-pools-arm',
    'ap-pools',
    'default-pool skip, nap-arm pass linux/arm64, nap-spot skip, (auto-provisioned) pass linux/arm64',
  ],
  ['startup', 'startup-taint', 'default-pool pass linux/amd64'],
  ['startup-ca', 'startup-taint-ca', 'default-pool pass linux/amd64'],
  ['win19', 'win', 'default-pool skip, w2019 pass windows/amd64, w2022 skip'],
  ['win22', 'win', 'default-pool skip, w2019 skip, w2022 pass windows/amd64'],
  ['win-osonly', 'win', 'default-pool fail linux/amd64, w2019 skip, w2022 skip'],
  ['win-linux-plain', 'win', 'default-pool pass linux/amd64, w2019 skip, w2022 skip'],
  ['spot', 'spot-good-default-bad', 'default-pool skip, spot pass linux/amd64'],
  ['spot-notol', 'spot-good-default-bad', 'default-pool skip, spot skip'],
  ['spot-provisioning', 'spot-untainted', 'default-pool skip, spot pass linux/amd64'],
  ['preempt', 'preempt-good-default-bad', 'default-pool skip, pvm pass linux/amd64'],
  ['gvisor', 'gvisor-good-default-bad', 'default-pool skip, sandbox pass linux/amd64'],
  ['gvisor-plain', 'gvisor-notaint-api', 'default-pool pass linux/amd64, sandbox fail linux/amd64'],
  ['nap-gvisor', 'nap-bad-gvisor', 'default-pool skip, sandbox pass linux/amd64, (auto-provisioned) skip'],
  ['nap-gpu-nolimit', 'nap-bad-gpu', 'default-pool skip, gpu pass linux/amd64, (auto-provisioned) skip'],
  ['wi-meta', 'wi-meta', 'default-pool pass linux/amd64, legacy skip'],
  ['private', 'private-mix', 'default-pool pass linux/amd64, public skip'],
  ['ap-class-std', 'ap-class-new', 'default-pool skip, (compute-class autopilot) unknown linux/amd64'],
  ['ap-class-balanced-std', 'plain', 'default-pool skip'],
  ['ssd', 'ssd', 'default-pool skip, ssd pass linux/amd64'],
  ['zone', 'zones', 'a pass linux/amd64, b skip'],
  ['zone-notin', 'zones', 'a pass linux/amd64, b skip'],
  ['ubuntu', 'ubuntu', 'default-pool skip, ubuntu pass linux/amd64'],
  ['all-tainted', 'all-tainted', 'default-pool skip'],
  ['unknown-res', 'gpu-good-default-bad', 'default-pool unknown linux/amd64, gpu skip'],
  ['rollout-nodesel', 'ssd', 'default-pool skip, ssd pass linux/amd64'],
  ['ns-default-class', 'nap-bad', 'default-pool skip, (auto-provisioned) skip, (compute-class n4) unknown linux/?'],
  ['pref-only', 'arm-good-default-bad', 'default-pool fail linux/amd64, arm skip'],
  ['tol-all', 'arm-good-default-bad', 'default-pool fail linux/amd64, arm fail linux/arm64'],
  ['unknown-label', 'ssd', 'default-pool unknown linux/amd64, ssd pass linux/amd64'],
  ['term-or', 'ssd', 'default-pool skip, ssd pass linux/amd64'],
  ['empty-term', 'ssd', 'default-pool skip, ssd skip'],
  ['region', 'zones', 'a skip, b skip'],
  ['gt', 'zones', 'a pass linux/amd64, b unknown linux/amd64'],
  ['notin-missing', 'ssd', 'default-pool fail linux/amd64, ssd skip'],
  ['tpu-doesnotexist', 'tpu-untainted', 'default-pool pass linux/amd64, tpu skip'],
  ['preempt-doesnotexist', 'preempt-good-default-bad', 'default-pool fail linux/amd64, pvm skip'],
  ['nodename', 'all-tainted', 'default-pool pass linux/amd64'],
  ['ds-gpu-driver', 'gpu-good-default-bad', 'default-pool skip, gpu pass linux/amd64'],
  ['tol-prefer', 'all-tainted', 'default-pool skip'],
  ['tol-eq-empty', 'all-tainted', 'default-pool skip'],
  ['tol-exists-val', 'all-tainted', 'default-pool pass linux/amd64'],
])('%s on %s', async (name, cluster, pools) => {
  const judged = await judge.judge(manifest(name), cluster);
  expect(judged.pools.map((each) => each.replace('=', ' ')).join(', ')).toBe(pools);
});

test.each([
  ['custom-tainted', 'all-tainted'],
  ['custom-nodesel', 'ssd'],
  ['jobset-nodesel', 'ssd'],
])('where the pods of a custom resource land is never a sure failure: %s', async (name, cluster) => {
  const paths = ['spec.image', 'spec.replicatedJobs[].template.spec.template.spec.containers[].image'];
  expect((await judge.judge(manifest(name), cluster, {}, paths)).verdict).not.toBe('fail');
});

const REPOSITORY = 'europe-west1-docker.pkg.dev/shop-images/apps';
const pod = (spec: string, name = 'web:1.4.2'): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {${spec}containers: [{name: c, image: "${REPOSITORY}/${name}"}]}\n`;
const select = (key: string, value: string): string => `nodeSelector: {${key}: "${value}"}, `;
const outcome = async (text: string, cluster: string) => {
  const { verdict, pools } = await judge.judge(text, cluster);
  return [verdict, ...pools.map((each) => each.replace('=', ' '))];
};

describe('what others do to a pod', () => {
  test('Kueue may add a toleration: a tainted pool is no sure failure, nor a sure pass', async () => {
    const job = `apiVersion: batch/v1
kind: Job
metadata: {name: j, labels: {kueue.x-k8s.io/queue-name: q}}
spec: {suspend: true, template: {spec: {containers: [{name: c, image: "${REPOSITORY}/web:1.4.2"}]}}}
`;
    const judged = await judge.judge(job, 'all-tainted');
    expect(judged.verdict).toBe('pass');
    expect(judged.assumptions.join()).toMatch(/Kueue/);
    expect((await judge.judge(job, 'gpu-good-default-bad')).verdict).toBe('unknown');
  });

  test('Kueue’s flavor in the same input tells where its pods land', async () => {
    const objects = (labels: string): string => `apiVersion: batch/v1
kind: Job
metadata: {name: j, labels: {kueue.x-k8s.io/queue-name: q}}
spec: {suspend: true, template: {spec: {containers: [{name: c, image: "${REPOSITORY}/web:1.4.2"}]}}}
---
apiVersion: kueue.x-k8s.io/v1beta1
kind: LocalQueue
metadata: {name: q}
spec: {clusterQueue: all}
---
apiVersion: kueue.x-k8s.io/v1beta1
kind: ClusterQueue
metadata: {name: all}
spec: {resourceGroups: [{coveredResources: [cpu], flavors: [{name: f}]}]}
---
apiVersion: kueue.x-k8s.io/v1beta1
kind: ResourceFlavor
metadata: {name: f}
spec: {nodeLabels: {${labels}}, tolerations: [{operator: Exists}]}
`;
    const tolerated = await judge.judge(objects(''), 'all-tainted');
    expect([tolerated.verdict, tolerated.assumptions.join().includes('Kueue')]).toEqual(['pass', false]);
    expect(await outcome(objects('disk: ssd'), 'ssd')).toEqual(['pass', 'default-pool skip', 'ssd pass linux/amd64']);
    expect((await outcome(objects('cloud.google.com/gke-nodepool: default-pool'), 'ssd'))[0]).toBe('fail');
  });

  test('claimed devices are on some nodes only', async () => {
    const claims = `resourceClaims: [{name: gpu, resourceClaimTemplateName: t}], tolerations: [{operator: Exists}], `;
    expect((await judge.judge(pod(claims), 'gpu-good-default-bad')).verdict).toBe('unknown');
  });

  test('Autopilot adds the toleration of Spot Pods', async () => {
    expect(await outcome(pod(select('cloud.google.com/gke-spot', 'true')), 'ap-pools-bad')).toEqual([
      'pass',
      'default-pool skip',
      'nap-arm skip',
      'nap-spot pass linux/amd64',
      '(auto-provisioned) pass linux/amd64',
    ]);
  });

  test('Autopilot lets a pod that selects an Arm family onto its tainted nodes', async () => {
    const arm = pod(select('cloud.google.com/machine-family', 'c4a'), 'arm:1');
    expect((await outcome(arm, 'ap-pools-bad'))[2]).toBe('nap-arm=pass linux/arm64'.replace('=', ' '));
  });
});

describe('pools that GKE deletes', () => {
  test('take no new pod: what fails there is no failure', async () => {
    expect(await outcome(pod(''), 'leaving-bad')).toEqual(['pass', 'default-pool skip', 'ssd pass linux/amd64']);
  });

  test('are nothing to judge where there are no others', async () => {
    expect(await outcome(pod(''), 'all-leaving')).toEqual(['unknown', 'default-pool skip']);
  });
});

describe('built-in classes on Standard clusters', () => {
  const selects = pod(select('cloud.google.com/compute-class', 'autopilot'));

  test('make nodes from a version on, earlier in the Rapid channel', async () => {
    expect((await outcome(selects, 'class-old'))[0]).toBe('fail');
    expect((await outcome(selects, 'class-rapid')).at(-1)).toBe('(compute-class autopilot) unknown linux/amd64');
  });

  test('the nodes of such a class that are there tell who pulls', async () => {
    expect(await outcome(selects, 'autopilot-managed-pool')).toEqual([
      'pass',
      'default-pool skip',
      'nap-ap pass linux/amd64',
      '(compute-class autopilot) pass linux/amd64',
    ]);
  });

  test('what does not depend on their account is sure', async () => {
    const arm = pod(select('cloud.google.com/compute-class', 'autopilot'), 'arm:1');
    const judged = await judge.judge(arm, 'class-rapid');
    expect(judged.verdict).toBe('fail');
    expect(judged.says.join()).toMatch(/image-platform \(compute-class autopilot\)/);
  });
});

describe('auto-provisioning', () => {
  test('makes GPUs that have a limit, and no others', async () => {
    const gpu = 'resources: {limits: {nvidia.com/gpu: 1}}';
    const asks = (more: string): string => pod(more).replace('{name: c,', `{name: c, ${gpu},`);
    expect((await outcome(asks(''), 'nap-gpu')).at(-1)).toBe('(auto-provisioned) fail linux/amd64');
    expect((await outcome(asks(select('cloud.google.com/gke-accelerator', 'nvidia-tesla-t4')), 'nap-gpu')).at(-1)).toBe(
      '(auto-provisioned) skip',
    );
  });

  test('makes Arm nodes for an Arm machine family', async () => {
    const family = select('cloud.google.com/machine-family', 'c4a');
    expect((await outcome(pod(family, 'arm:1'), 'nap-good')).at(-1)).toBe('(auto-provisioned) pass linux/arm64');
    expect((await outcome(pod(family, 'amd:1'), 'nap-good')).at(-1)).toBe('(auto-provisioned) fail linux/arm64');
  });

  test('makes no nodes for a label without a toleration of its own key, as far as is documented', async () => {
    expect((await outcome(pod(select('team', 'a')), 'nap-bad'))[0]).toBe('unknown');
    const separated = `${select('team', 'a')}tolerations: [{key: team, operator: Equal, value: a}], `;
    expect((await outcome(pod(separated), 'nap-bad'))[0]).toBe('fail');
  });

  test('an image for both architectures fits whichever nodes are made', async () => {
    const both =
      'affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: ' +
      '[{matchExpressions: [{key: kubernetes.io/arch, operator: In, values: [amd64, arm64]}]}]}}}, ';
    expect(await outcome(pod(both), 'ap')).toEqual(['pass', '(auto-provisioned) pass linux/?']);
  });
});
