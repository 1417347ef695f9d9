import { runningReaders } from '../../../src/input/running';
import type { RunningImages, RunningKind } from '../../../src/model/running';
import { daemonPod, livePod, replicas } from '../../running-pods';

const IMAGE = 'europe-west1-docker.pkg.dev/shop-images/apps/web:1';

function read(objects: Readonly<Partial<Record<RunningKind, readonly unknown[]>>>): RunningImages {
  const reader = runningReaders()();
  for (const [kind, all] of Object.entries(objects)) for (const each of all) reader.add(kind as RunningKind, each);
  return reader.read();
}
/** The uses of one pod on a cluster that is looked at after another, by readers that share what they have seen. */
function afterAnother(first: readonly unknown[], then: Parameters<typeof read>[0]) {
  const newReader = runningReaders();
  const reader = newReader();
  for (const pod of first) reader.add('Pod', pod);
  reader.read();
  const next = newReader();
  for (const [kind, all] of Object.entries(then)) for (const each of all) next.add(kind as RunningKind, each);
  return next.read();
}
const usesOf = (objects: Parameters<typeof read>[0]) => read(objects).images.flatMap(({ uses }) => uses);
const meta = (name: string, more: object = {}) => ({ name, namespace: 'shop', ...more });

describe('what many pods share is one use', () => {
  test('500 replicas of a Deployment, on as many nodes', () => {
    const { images, pods } = read({ Pod: replicas('web', IMAGE, 500) });
    expect(pods).toBe(500);
    expect(images).toHaveLength(1);
    expect(images[0]).toMatchObject({
      text: IMAGE,
      uses: [{ workload: 'Deployment/web', container: 'c', namespace: 'shop', scheduling: { nodeName: null } }],
    });
    expect(images[0]?.uses).toHaveLength(1);
  });

  test('the order of the pods is of no matter', () => {
    const pods = [...replicas('web', IMAGE, 3), ...replicas('api', IMAGE, 2), livePod('one', 'redis:7')];
    expect(read({ Pod: pods.toReversed() })).toEqual(read({ Pod: pods }));
  });

  test('two revisions that want the same are one', () => {
    const pods = ['1a2b', '3c4d'].map((hash) =>
      livePod(`web-${hash}-x`, IMAGE, {
        controller: { kind: 'ReplicaSet', name: `web-${hash}` },
        labels: { 'pod-template-hash': hash },
      }),
    );
    expect(usesOf({ Pod: pods }).map(({ workload }) => workload)).toEqual(['Deployment/web']);
  });

  test('two revisions that want other nodes are two', () => {
    const other = replicas('web', IMAGE, 2, { spec: { nodeSelector: { disk: 'ssd' } } });
    expect(usesOf({ Pod: [...replicas('web', IMAGE, 2), ...other] })).toHaveLength(2);
  });
});

describe('whose pod it is', () => {
  const of = (kind: string, name: string, labels = {}) => livePod('p', IMAGE, { controller: { kind, name }, labels });
  test.each([
    ['of nobody', livePod('p', IMAGE), 'Pod/p'],
    ['a Deployment', of('ReplicaSet', 'web-1a2b', { 'pod-template-hash': '1a2b' }), 'Deployment/web'],
    ['a Rollout', of('ReplicaSet', 'web-1a2b', { 'rollouts-pod-template-hash': '1a2b' }), 'Rollout/web'],
    ['a ReplicaSet of its own', of('ReplicaSet', 'web'), 'ReplicaSet/web'],
    ['a StatefulSet', of('StatefulSet', 'db'), 'StatefulSet/db'],
    ['a Job', of('Job', 'migrate-28391234'), 'Job/migrate-28391234'],
    ['something else', of('SparkApplication', 'etl'), 'SparkApplication/etl'],
  ])('%s', (_, pod, workload) => expect(usesOf({ Pod: [pod] })[0]?.workload).toBe(workload));

  test('a CronJob that is there; between its runs it is told by its template', () => {
    const cronJob = {
      metadata: meta('nightly'),
      spec: { jobTemplate: { spec: { template: { spec: { containers: [{ name: 'c', image: 'busybox' }] } } } } },
    };
    const run = of('Job', 'nightly-28391234');
    expect(usesOf({ Pod: [run], CronJob: [cronJob] }).map(({ workload }) => workload)).toEqual([
      'CronJob/nightly',
      'CronJob/nightly',
    ]);
    const suspended = { ...cronJob, spec: { ...cronJob.spec, suspend: true } };
    expect(read({ CronJob: [cronJob] }).images.map(({ text }) => text)).toEqual(['busybox']);
    expect(read({ CronJob: [suspended] }).images).toEqual([]);
  });
});

describe('what was added to the pod says nothing of where others like it land', () => {
  const pods = ['n1', 'n2'].map((node) => daemonPod('agent', IMAGE, node));

  test('a DaemonSet has the affinity of its template', () => {
    const term = { matchExpressions: [{ key: 'disk', operator: 'In', values: ['ssd'] }] };
    const affinity = {
      nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [term] } },
    };
    const daemonSet = { metadata: meta('agent'), spec: { template: { spec: { affinity } } } };
    const [use, ...more] = usesOf({ Pod: pods, DaemonSet: [daemonSet] });
    expect(more).toEqual([]);
    expect(use?.scheduling.affinity).toEqual([
      { labels: [{ key: 'disk', operator: 'In', values: ['ssd'] }], fields: [] },
    ]);
    const anywhere = { metadata: meta('agent'), spec: { template: { spec: {} } } };
    expect(usesOf({ Pod: pods, DaemonSet: [anywhere] })[0]?.scheduling.affinity).toBeNull();
  });

  test('one that was not read leaves open where its pods land', () => {
    const [use, ...more] = usesOf({ Pod: pods });
    expect(more).toEqual([]);
    expect(use?.scheduling.affinity).toEqual([
      { labels: [], fields: [{ key: 'metadata.name', operator: 'In', values: ['its node'] }] },
    ]);
  });

  test('a runtime class is merged into the pod already', () =>
    expect(usesOf({ Pod: [livePod('p', IMAGE, { spec: { runtimeClassName: 'fast' } })] })[0]?.scheduling).toMatchObject(
      { runtimeClass: 'fast', runtimeClassRead: true },
    ));

  test('what the workload asks for is kept', () => {
    const spec = {
      nodeSelector: { 'kubernetes.io/arch': 'arm64' },
      imagePullSecrets: [{ name: 'hub' }],
      serviceAccountName: 'web',
      tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'shop', effect: 'NoSchedule' }],
      containers: [{ name: 'c', image: IMAGE, resources: { limits: { 'nvidia.com/gpu': '1' } } }],
      volumes: [{ name: 'data', image: { reference: 'redis:7', pullPolicy: 'Always' } }],
    };
    const { images } = read({ Pod: [livePod('p', IMAGE, { spec })] });
    expect(images.map(({ text }) => text)).toEqual([IMAGE, 'redis:7']);
    expect(images[0]?.uses[0]).toMatchObject({
      serviceAccount: 'web',
      pullSecrets: ['hub'],
      scheduling: {
        nodeSelector: { 'kubernetes.io/arch': 'arm64' },
        resources: ['nvidia.com/gpu'],
        tolerations: [{ key: 'dedicated', value: 'shop' }],
      },
    });
  });
});

test('a service account that was read tells as whom its pods pull', () => {
  const account = { metadata: meta('default', { annotations: { 'iam.gke.io/enable-wi-image-pull': 'true' } }) };
  const pods = [livePod('p', IMAGE)];
  expect(usesOf({ Pod: pods, ServiceAccount: [account] })[0]).toMatchObject({ accountRead: true, pullsAsItself: true });
  expect(usesOf({ Pod: pods })[0]).toMatchObject({ accountRead: false, pullsAsItself: false });
});

test('a pod that names no pull secret gets those that its account has now', () => {
  const account = { metadata: meta('default'), imagePullSecrets: [{ name: 'hub' }, { name: 7 }, {}] };
  const own = livePod('q', IMAGE, { spec: { imagePullSecrets: [{ name: 'own' }] } });
  const secretsOf = (pod: object) => usesOf({ Pod: [pod], ServiceAccount: [account] })[0]?.pullSecrets;
  expect([secretsOf(livePod('p', IMAGE)), secretsOf(own)]).toEqual([['hub'], ['own']]);
});

test('a pod is of its cluster, a CronJob makes pods that are still to be changed there', () => {
  const cronJob = {
    metadata: meta('job'),
    spec: { jobTemplate: { spec: { template: { spec: { containers: [{ name: 'c', image: IMAGE }] } } } } },
  };
  expect(
    usesOf({ Pod: [livePod('p', IMAGE)], CronJob: [cronJob] })
      .map(({ live }) => live)
      .toSorted(),
  ).toEqual([false, true]);
});

test('pods that have ended pull nothing', () => {
  const pods = ['Succeeded', 'Failed', 'Pending'].map((phase) => livePod(phase.toLowerCase(), phase, { phase }));
  expect(read({ Pod: pods })).toMatchObject({ pods: 1, images: [{ text: 'Pending' }] });
});

describe('components of GKE', () => {
  const of = (namespace: string, image: string) => read({ Pod: [livePod('p', image, { namespace })] });
  test.each([
    ['kube-system', 'gke.gcr.io/kube-proxy-amd64:v1.33.5-gke.2072000'],
    ['gmp-system', 'gke.gcr.io/prometheus-engine/operator:v0.15.3-gke.0'],
    ['gke-managed-cim', 'us-central1-artifactregistry.gcr.io/gke-release/gke-release/kube-state-metrics:v2.7'],
  ])('in %s: %s is left out, and counted', (namespace, image) =>
    expect(of(namespace, image)).toMatchObject({ images: [], ofGke: 1 }),
  );
  test.each([
    ['kube-system', IMAGE],
    ['shop', 'registry.k8s.io/pause:3.9'],
    ['kube-system', 'gke.gcr.io.example.com/x:1'],
    ['gke-shop', 'gke.gcr.io/x:1'],
  ])('in %s: %s is judged', (namespace, image) =>
    expect(of(namespace, image)).toMatchObject({ images: [{ text: image }], ofGke: 0 }),
  );
});

describe('an answer that is odd', () => {
  test.each<[string, unknown]>([
    ['null', null],
    ['a text', 'pod'],
    ['a list', []],
    ['no containers', { metadata: meta('p'), spec: {} }],
    ['containers that are no list', { metadata: meta('p'), spec: { containers: {} } }],
    ['an image that is no text', livePod('p', 7 as unknown as string)],
    ['an image without end', livePod('p', 'a'.repeat(5000))],
    ['a namespace that is a path', livePod('p', IMAGE, { namespace: '../..' })],
    ['a service account that is a path', livePod('p', IMAGE, { spec: { serviceAccountName: 'a/b' } })],
    ['a key of every object', JSON.parse('{"metadata":{"__proto__":{"name":"p"}},"spec":{"__proto__":[]}}')],
  ])('%s holds no image', (_, pod) => expect(read({ Pod: [pod] }).images).toEqual([]));

  test('what is left out for it is said', () =>
    expect(read({ Pod: [livePod('p', 'a'.repeat(5000)), livePod('q', IMAGE)] })).toMatchObject({
      images: [{ text: IMAGE }],
      gaps: ['1 containers of its pods could not be read'],
    }));
});

describe('what another cluster had before is the same as if it was met first', () => {
  const labelled = (labels: Record<string, string>) => livePod('web', IMAGE, { labels });
  const account = { metadata: meta('default', { annotations: {} }), imagePullSecrets: [{ name: 'pull' }] };
  test.each([
    ['the same pod', [labelled({})], { Pod: [labelled({})] }],
    [
      'a pod that is let past Binary Authorization',
      [labelled({})],
      { Pod: [labelled({ 'image-policy.k8s.io/break-glass': 'true' })] },
    ],
    ['a pod whose account was read there', [labelled({})], { Pod: [labelled({})], ServiceAccount: [account] }],
    [
      'a pod of a CronJob that is there alone',
      [livePod('p', IMAGE, { controller: { kind: 'Job', name: 'n-28391234' } })],
      {
        Pod: [livePod('p', IMAGE, { controller: { kind: 'Job', name: 'n-28391234' } })],
        CronJob: [{ metadata: meta('n'), spec: {} }],
      },
    ],
  ])('%s', (_, first, then) => expect(afterAnother(first, then)).toEqual(read(then)));

  describe('DaemonSets of one name that could not be read on either cluster', () => {
    const required = (values: readonly string[], more: object = {}) => ({
      spec: {
        affinity: {
          nodeAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: {
              nodeSelectorTerms: [{ ...more, matchFields: [{ key: 'metadata.name', operator: 'In', values }] }],
            },
          },
        },
      },
    });
    const ssd = { matchExpressions: [{ key: 'disk', operator: 'In', values: ['ssd'] }] };
    const on = (options: object) => daemonPod('agent', IMAGE, 'n1', options);
    const all = [on(required(['n1'], ssd)), on(required(['n1'])), on({ spec: { affinity: {} } }), on(required([]))];
    test.each(all.flatMap((one, at) => all.filter((_, other) => other !== at).map((other) => [one, other] as const)))(
      'each keeps its own affinity: %#',
      (one, other) => expect(afterAnother([one], { Pod: [other] })).toEqual(read({ Pod: [other] })),
    );

    test('pods that differ only in their nodes are still one use', () => {
      const pods = ['n1', 'n2', 'n3'].map((node) => daemonPod('agent', IMAGE, node, required([node], ssd)));
      expect(usesOf({ Pod: pods })).toHaveLength(1);
    });
  });

  test('more workloads than are kept', () => {
    const pods = Array.from({ length: 6000 }, (_, at) => livePod(`p-${String(at)}`, IMAGE));
    expect(afterAnother(pods, { Pod: pods.slice(0, 100) })).toEqual(read({ Pod: pods.slice(0, 100) }));
  });
});
