import { delimiter } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { kubeContext } from '../../src/input/kube-context';
import { serverOfPod } from '../../src/model/in-cluster';
import type { Readers } from '../../src/input/files';
import { buildRun } from '../../src/input/run';

const config = (current: string | null, contexts: Readonly<Record<string, string>>): string =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    ...(current === null ? {} : { 'current-context': current }),
    contexts: Object.entries(contexts).map(([name, cluster]) => ({ name, context: { cluster, user: 'u' } })),
  });
const GKE = 'gke_shop-prod_europe-west1_prod';
const PROD = { project: 'shop-prod', location: 'europe-west1', name: 'prod' };
const read =
  (files: Readonly<Record<string, string>>) =>
  (path: string): string => {
    const text = files[path];
    if (text === undefined) throw new Error('it does not exist');
    return text;
  };

test.each([
  ['its name', config(GKE, { [GKE]: GKE }), GKE],
  ['its cluster’s name', config('prod', { prod: GKE }), 'prod'],
])('a context of a GKE cluster, by %s', (_, text, context) => {
  expect(kubeContext('k', null, {}, read({ k: text }))).toEqual({ state: 'cluster', context, cluster: PROD });
});

test.each([
  ['one that is not GKE’s', config('kind', { kind: 'kind-kind' }), null, { state: 'other', context: 'kind' }],
  ['a name that only looks so', config('gke_a_b', { gke_a_b: 'x' }), null, { state: 'other', context: 'gke_a_b' }],
  ['a current context that is not there', config('gone', {}), null, { state: 'unknown', context: 'gone' }],
  ['no current context', config(null, { kind: 'kind' }), null, { state: 'none' }],
  [
    'another one by its name',
    config('kind', { kind: 'kind', prod: GKE }),
    'prod',
    { state: 'cluster', context: 'prod', cluster: PROD },
  ],
  ['a name that is nowhere', config('kind', { kind: 'kind' }), 'x', { state: 'unknown', context: 'x' }],
  ['what is no YAML', 'a: [', null, { state: 'none' }],
  ['what is no kubeconfig', '- a\n', null, { state: 'none' }],
] as const)('%s', (_, text, name, expected) => {
  expect(kubeContext('k', name, {}, read({ k: text }))).toEqual(expected);
});

describe('in a pod', () => {
  const CA = '/var/run/secrets/kubernetes.io/serviceaccount/ca.crt';
  const env = { KUBERNETES_SERVICE_HOST: '10.96.0.1', KUBERNETES_SERVICE_PORT: '443', HOME: '/root' };

  test('in-cluster is its own cluster, by its name alone', () => {
    const found = { state: 'other', context: 'in-cluster' };
    expect(kubeContext(null, 'in-cluster', env, read({ [CA]: 'PEM' }))).toEqual(found);
    expect(kubeContext(null, null, env, read({ [CA]: 'PEM' }))).toEqual({ state: 'none' });
  });

  test.each([
    ['no pod', {}, { [CA]: 'PEM' }],
    ['a pod without a token', env, {}],
    ['an address that is none', { ...env, KUBERNETES_SERVICE_HOST: 'a b' }, { [CA]: 'PEM' }],
  ])('%s has none', (_, own, files) => {
    expect(kubeContext(null, 'in-cluster', own, read(files))).toEqual({ state: 'unknown', context: 'in-cluster' });
  });

  test('a context of that name comes first', () => {
    const files = { [CA]: 'PEM', k: config(null, { 'in-cluster': GKE }) };
    expect(kubeContext('k', 'in-cluster', env, read(files))).toMatchObject({ state: 'cluster', cluster: PROD });
  });
});

test.each([
  [{ KUBERNETES_SERVICE_HOST: '10.96.0.1', KUBERNETES_SERVICE_PORT: '443' }, 'https://10.96.0.1:443'],
  [{ KUBERNETES_SERVICE_HOST: 'fd00::1', KUBERNETES_SERVICE_PORT: '443' }, 'https://[fd00::1]:443'],
  [{ KUBERNETES_SERVICE_HOST: '10.96.0.1', KUBERNETES_SERVICE_PORT: '443/x' }, null],
  [{ KUBERNETES_SERVICE_HOST: 'evil.example/?', KUBERNETES_SERVICE_PORT: '443' }, null],
  [{}, null],
])('the API server of a pod with %j', (env, expected) => {
  expect(serverOfPod(env)).toBe(expected);
});

test('the files of KUBECONFIG, the first of each entry; else ~/.kube/config; else nothing', () => {
  const files = {
    a: config(null, { one: 'x' }),
    b: config('one', { one: GKE, two: GKE }),
    '/home/u/.kube/config': config('two', { two: GKE }),
  };
  const env = { KUBECONFIG: ['a', 'missing', 'b'].join(delimiter), HOME: '/home/u' };
  expect(kubeContext(null, null, env, read(files))).toEqual({ state: 'other', context: 'one' });
  expect(kubeContext(null, null, { HOME: '/home/u' }, read(files))).toMatchObject({ context: 'two', cluster: PROD });
  expect(kubeContext(null, null, { HOME: '/nowhere' }, read(files))).toEqual({ state: 'none' });
});

describe('a run to which no cluster is given', () => {
  const built = (values: Parameters<typeof buildRun>[1], kubeContextOf: Readers['kubeContext'], env = {}) =>
    buildRun(
      'cli',
      { image: ['nginx:1'], ...values },
      env,
      {
        read: () => '',
        exists: (file) => file === 'k',
        whyNotWritable: () => null,
        ...(kubeContextOf === undefined ? {} : { kubeContext: kubeContextOf }),
      },
      'check',
    );

  test('takes the current context’s, and says so; the context is the way into it where it was named', () => {
    const asked: unknown[] = [];
    const ofContext = (file: string | null, name: string | null) => {
      asked.push([file, name]);
      return { state: 'cluster', context: name ?? 'prod', cluster: PROD } as const;
    };
    expect(built({}, ofContext)).toMatchObject({
      run: { request: { clusters: [PROD] }, verification: { context: null } },
      warnings: [],
      notes: [
        'no cluster is given: projects/shop-prod/locations/europe-west1/clusters/prod is judged, to which the kubeconfig’s current context “prod” leads',
      ],
    });
    expect(built({ kubeconfig: ['k'], context: ['c'], verify: ['pod'] }, ofContext)).toMatchObject({
      run: { request: { clusters: [PROD] }, verification: { context: 'c', kubeconfig: 'k' } },
      notes: [expect.stringContaining('to which the context “c” leads')],
    });
    expect(asked).toEqual([
      [null, null],
      ['k', 'c'],
    ]);
  });

  test.each([
    [
      { state: 'other', context: 'kind' },
      /no cluster is given: --cluster is needed, or a --context: the current context “kind” is not named gke_.*--context kind judges it as a cluster outside GKE$/,
    ],
    [{ state: 'unknown', context: 'x' }, /^--context “x” is not in the kubeconfig, and no cluster is given$/],
    [{ state: 'none' }, /^no cluster is given: --cluster is needed$/],
  ] as const)('%j', (found, words) => {
    expect(built({}, () => found)).toEqual({ errors: [expect.stringMatching(words)] });
  });

  test('a context that was given and is not GKE’s is a cluster outside GKE', () => {
    const given = built({ context: ['kind'] }, () => ({ state: 'other', context: 'kind' }));
    expect(given).toMatchObject({
      run: { request: { clusters: [{ project: '', location: '', name: 'kind' }] }, verification: { context: 'kind' } },
      warnings: [],
    });
    expect(built({ context: ['kind', 'eks'] }, () => ({ state: 'other', context: 'kind' }))).toHaveProperty('errors');
  });

  test('a named one goes before it', () => {
    const never = () => {
      throw new Error('asked');
    };
    expect(built({ cluster: [GKE] }, never)).toMatchObject({ run: { request: { clusters: [PROD] } }, warnings: [] });
  });

  test('a short name takes its location and project from gcloud’s variables', () => {
    const env = { CLOUDSDK_COMPUTE_ZONE: 'europe-west1-b', CLOUDSDK_CORE_PROJECT: 'shop-prod' };
    const inZone = { ...PROD, location: 'europe-west1-b' };
    expect(built({ cluster: ['prod'] }, null, env)).toMatchObject({ run: { request: { clusters: [inZone] } } });
    const both = { ...env, CLOUDSDK_COMPUTE_REGION: 'europe-west1' };
    expect(built({ cluster: ['prod'] }, null, both)).toMatchObject({ run: { request: { clusters: [PROD] } } });
    const given = { cluster: ['prod'], location: ['us-east1'] };
    expect(built(given, null, both)).toMatchObject({
      run: { request: { clusters: [{ ...PROD, location: 'us-east1' }] } },
    });
    // Beside a full name they say nothing.
    expect(built({ cluster: [GKE] }, null, { CLOUDSDK_COMPUTE_REGION: 'us-east1' })).toMatchObject({
      run: { request: { clusters: [PROD] } },
    });
  });

  test('commas separate what holds none', () => {
    expect(
      built({ image: ['nginx:1, redis:2,'], cluster: [`${GKE},gke_a_us-east1_b`], 'node-pool': ['a,b'] }, null),
    ).toMatchObject({
      run: {
        request: {
          images: [{ reference: { text: 'nginx:1' } }, { reference: { text: 'redis:2' } }],
          clusters: [PROD, { name: 'b' }],
          nodePools: { kind: 'named', names: ['a', 'b'] },
        },
      },
    });
  });

  test.each([
    [
      { image: ['nginx:1 # web'], cluster: [GKE] },
      ['--image “nginx:1 # web” holds a comment: comments are for --images-from'],
    ],
    [
      { cluster: ['prod'], project: ['p'], location: ['Europe-West1'] },
      [
        '--location “Europe-West1” is not a region or zone, such as europe-west1 or europe-west1-b. Did you mean europe-west1?',
      ],
    ],
    [
      { cluster: ['gke_Shop_europe-west1_prod'] },
      [
        '--cluster “gke_Shop_europe-west1_prod” has the part “Shop”, which is not a project ID (lower-case letters, digits and hyphens). Did you mean shop?',
      ],
    ],
  ])('%j', (values, errors) => {
    expect(built(values, null)).toEqual({ errors });
  });
});
