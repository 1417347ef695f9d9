import { growth, workOf } from '../work';
import { describe, expect, test } from '@jest/globals';
import { readManifests } from '../../src/input/manifests';

const read = (text: string, imagePaths: readonly string[] = [], file = 'a.yaml') =>
  readManifests([{ file, text, found: false, chart: null }], { imagePaths, namespace: null });
/** `LINE:COLUMN IMAGE (WORKLOAD CONTAINER)`. */
const shown = (text: string, imagePaths: readonly string[] = []) =>
  read(text, imagePaths).images.map(
    ({ text: image, source, use }) =>
      `${String(source.line)}:${String(source.column)} ${image} (${use.workload} ${use.container ?? '-'})`,
  );

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;

const POD = `apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  containers:
  - name: app
    image: "example.com/app:1"
`;

test('finds a pod’s image where it is written', () => {
  expect(shown(POD)).toEqual(['7:12 example.com/app:1 (Pod/web app)']);
});

test('counts lines across documents, byte order marks, carriage returns and comments', () => {
  expect(shown(`\uFEFF# first\r\n---\r\n${POD.replaceAll('\n', '\r\n')}--- # second\n${POD}...\n---\n${POD}`)).toEqual([
    '9:12 example.com/app:1 (Pod/web app)',
    '17:12 example.com/app:1 (Pod/web app)',
    '26:12 example.com/app:1 (Pod/web app)',
  ]);
});

test('reads JSON, indented by tabs too', () => {
  expect(
    shown(
      '{\n\t"kind": "Pod",\n\t"metadata": {"name": "w"},\n\t"spec": {"containers": [{"name": "a", "image": "x/y"}]}}',
    ),
  ).toEqual(['4:49 x/y (Pod/w a)']);
});

test.each([
  ['Deployment', 'spec: {template: {spec: PODSPEC}}'],
  ['StatefulSet', 'spec: {template: {spec: PODSPEC}}'],
  ['DaemonSet', 'spec: {template: {spec: PODSPEC}}'],
  ['ReplicaSet', 'spec: {template: {spec: PODSPEC}}'],
  ['ReplicationController', 'spec: {template: {spec: PODSPEC}}'],
  ['Job', 'spec: {template: {spec: PODSPEC}}'],
  ['CronJob', 'spec: {jobTemplate: {spec: {template: {spec: PODSPEC}}}}'],
  ['PodTemplate', 'template: {spec: PODSPEC}'],
  ['Rollout', 'spec: {template: {spec: PODSPEC}}'],
])('reads a %s', (kind, body) => {
  const spec = '{containers: [{name: c, image: x/y}]}';
  expect(shown(`kind: ${kind}\nmetadata: {name: n}\n${body.replace('PODSPEC', spec)}`)).toEqual([
    expect.stringMatching(new RegExp(`^3:\\d+ x/y \\(${kind}/n c\\)$`)),
  ]);
});

test('reads lists of every sort, and lists in them', () => {
  const pod = (name: string) =>
    `{kind: Pod, metadata: {name: ${name}}, spec: {containers: [{name: c, image: ${name}/i}]}}`;
  const images = read(
    `{kind: List, items: [${pod('a')}, {kind: PodList, items: [${pod('b')}]}]}\n---\n[${pod('c')}]`,
  ).images.map(({ text }) => text);
  expect(images).toEqual(['a/i', 'b/i', 'c/i']);
});

test('a typed list says for its items what they are', () => {
  const template = 'template: {spec: {containers: [{name: c, image: x/y}]}}';
  const text = `apiVersion: v1
kind: PodList
items: [{metadata: {name: a}, spec: {containers: [{name: c, image: x/y}]}}]
---
apiVersion: apps/v1
kind: DeploymentList
items: [{metadata: {name: b}, spec: {${template}}}]
---
apiVersion: batch/v1
kind: CronJobList
items: [{metadata: {name: d}, spec: {jobTemplate: {spec: {${template}}}}}]
---
kind: List
items: [{kind: PodTemplateList, items: [{metadata: {name: e}, ${template}}]}]
`;
  expect(shown(text).map((each) => each.replace(/^.*\(/, ''))).toEqual([
    'Pod/a c)',
    'Deployment/b c)',
    'CronJob/d c)',
    'PodTemplate/e c)',
  ]);
});

test('JSON values that follow each other', () => {
  const pod = (name: string) => `{"kind":"Pod","metadata":{"name":"${name}"},"spec":{"containers":[{"image":"x/y"}]}}`;
  expect(shown(`---\n${pod('a')}\n${pod('b')}\r\n\n${pod('c')}\n`)).toEqual([
    '2:70 x/y (Pod/a -)',
    '3:70 x/y (Pod/b -)',
    '5:70 x/y (Pod/c -)',
  ]);
});

test('joined files bring their byte order marks along', () => {
  expect(shown(`${POD}---\n\uFEFF${POD}\uFEFF---\n# c\n\uFEFF${POD}`)).toHaveLength(3);
});

test('an alias without an anchor is a problem, not nothing', () => {
  const text = 'x: &i x/y\n---\nkind: Pod\nspec: {containers: [{image: *i}]}\n';
  expect(read(text).problems).toEqual(['a.yaml:4:29: no anchor stands before the alias *i']);
});

test('what a mapping says itself goes before what is merged into it', () => {
  const text = `x: &base {disk: hdd, zone: a}
kind: Pod
spec: {nodeSelector: {<<: *base, disk: ssd}, containers: [{image: x/y}]}
`;
  expect(read(text).images[0]?.use.scheduling.nodeSelector).toEqual({ disk: 'ssd', zone: 'a' });
});

test('a number is no image', () => {
  for (const value of ['5', '1.10', 'true', '{a: b}', '[x]'])
    expect(read(`kind: Pod\nspec: {containers: [{image: ${value}}]}`).problems).toEqual([
      'a.yaml:2:29: the image is not text',
    ]);
  expect(read('kind: Pod\nspec: {containers: [{image: "5"}, {image:}, {image: null}]}')).toMatchObject({
    problems: [],
    images: [{ text: '5' }],
  });
});

test('of many problems the first are told, and how many there are', () => {
  const { problems } = read(`kind: Pod\nspec: {containers: [${'{image: 5}, '.repeat(30)}]}`);
  expect(problems).toHaveLength(11);
  expect(problems.at(-1)).toBe('a.yaml: and 20 more like these');
});

test('lists that stand in lists too deeply are a problem, not nothing', () => {
  const deep = `${'{kind: List, items: ['.repeat(7)}{kind: Pod}${']}'.repeat(7)}`;
  expect(read(`# image\n${deep}`).problems).toEqual(['a.yaml: its lists are nested too deeply']);
});

test('reads init, sidecar and ephemeral containers, and image volumes', () => {
  const spec = `kind: Pod
metadata: {generateName: job-}
spec:
  initContainers:
  - {name: init, image: x/init}
  - {name: side, image: x/side, restartPolicy: Always}
  containers: [{name: main, image: x/main}]
  ephemeralContainers: [{name: debug, image: x/debug}]
  volumes: [{name: v, image: {reference: x/volume, pullPolicy: Never}}]
`;
  expect(shown(spec).map((each) => each.split(' ').slice(1).join(' '))).toEqual([
    'x/init (Pod/job- init)',
    'x/side (Pod/job- side)',
    'x/main (Pod/job- main)',
    'x/debug (Pod/job- debug)',
    'x/volume (Pod/job- -)',
  ]);
  expect(read(spec).images.at(-1)?.use.pullPolicy).toBe('Never');
});

test('resolves anchors, aliases and merges, and says where the text stands', () => {
  const text = `kind: Pod
metadata: {name: p}
spec:
  containers:
  - &base {name: a, image: &i x/y}
  - {<<: *base, name: b}
  - {name: c, image: *i}
`;
  expect(shown(text)).toEqual(['5:31 x/y (Pod/p a)', '5:31 x/y (Pod/p b)', '5:31 x/y (Pod/p c)']);
});

test('says how the pod pulls and where it may land', () => {
  const { images } = read(`kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  template:
    spec:
      serviceAccountName: web
      runtimeClassName: gvisor
      nodeSelector: {disktype: ssd, count: "1"}
      tolerations: [{key: a, operator: Exists}, {operator: Exists, effect: NoSchedule}, {key: b, value: c}]
      affinity:
        nodeAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            nodeSelectorTerms:
            - matchExpressions: [{key: zone, operator: In, values: [z1, z2]}]
              matchFields: [{key: metadata.name, operator: In, values: [n]}]
      volumes:
      - {name: other, projected: {sources: [{serviceAccountToken: {audience: sts.amazonaws.com, path: t}}, {configMap: {name: c}}]}}
      - name: gcp
        projected:
          sources: [{serviceAccountToken: {audience: //iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/q, path: t}}]
      containers:
      - {name: c, image: x/y, imagePullPolicy: Always, resources: {limits: {nvidia.com/gpu: 1, cpu: 1}}}
---
kind: ServiceAccount
metadata: {name: web, namespace: shop, annotations: {iam.gke.io/enable-wi-image-pull: "true"}}
imagePullSecrets: [{name: regcred}]
`);
  expect(images[0]?.use).toEqual({
    workload: 'Deployment/web',
    container: 'c',
    mounted: false,
    breakGlass: false,
    namespace: 'shop',
    serviceAccount: 'web',
    pullSecrets: ['regcred'],
    accountRead: true,
    live: false,
    pullsAsItself: true,
    federationAudience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/q',
    pullPolicy: 'Always',
    scheduling: {
      nodeSelector: { disktype: 'ssd', count: '1' },
      affinity: [
        {
          labels: [{ key: 'zone', operator: 'In', values: ['z1', 'z2'] }],
          fields: [{ key: 'metadata.name', operator: 'In', values: ['n'] }],
        },
      ],
      tolerations: [
        { key: 'a', operator: 'Exists', value: null, effect: null },
        { key: null, operator: 'Exists', value: null, effect: 'NoSchedule' },
        { key: 'b', operator: 'Equal', value: 'c', effect: null },
      ],
      nodeName: null,
      runtimeClass: 'gvisor',
      runtimeClassRead: false,
      podsUnknown: false,
      os: null,
      resources: ['nvidia.com/gpu'],
      claims: [],
      queue: null,
    },
  });
});

test('a pod’s own pull secrets stand for its service account’s; another namespace’s account is another', () => {
  const pod = (name: string, more: string) =>
    `kind: Pod\nmetadata: {name: ${name}, namespace: a}\nspec: {${more}containers: [{name: c, image: x/${name}}]}\n---\n`;
  const account = (namespace: string) =>
    `kind: ServiceAccount\nmetadata: {name: default, namespace: ${namespace}}\nimagePullSecrets: [{name: of-${namespace}}]\n---\n`;
  const { images } = read(
    pod('one', '') + pod('two', 'imagePullSecrets: [{name: own}], ') + account('a') + account('b'),
  );
  expect(images.map(({ use }) => use.pullSecrets)).toEqual([['of-a'], ['own']]);
});

test('a service account is found whether or not its namespace is written', () => {
  const text = (pod: string, account: string) =>
    `kind: Pod\nmetadata: {name: p${pod}}\nspec: {containers: [{name: c, image: x/y}]}\n---\n` +
    `kind: ServiceAccount\nmetadata: {name: default${account}}\nimagePullSecrets: [{name: s}]\n`;
  const secrets = (pod: string, account: string, namespace: string | null) =>
    readManifests([{ file: 'a.yaml', text: text(pod, account), found: false, chart: null }], {
      imagePaths: [],
      namespace,
    }).images.map(({ use }) => [use.pullSecrets, use.accountRead])[0];
  expect(secrets('', ', namespace: default', null)).toEqual([['s'], true]);
  expect(secrets(', namespace: shop', '', 'shop')).toEqual([['s'], true]);
  expect(secrets('', ', namespace: shop', null)).toEqual([[], false]);
});

test('a runtime class of the same input adds its selector and tolerations', () => {
  const { images } = read(`apiVersion: node.k8s.io/v1
kind: RuntimeClass
metadata: {name: gpu}
handler: nvidia
scheduling: {nodeSelector: {gpu: "yes"}, tolerations: [{key: gpu, operator: Exists}]}
---
kind: Pod
spec: {runtimeClassName: gpu, nodeSelector: {zone: a}, containers: [{image: x/y}]}
`);
  expect(images[0]?.use.scheduling).toMatchObject({
    nodeSelector: { zone: 'a', gpu: 'yes' },
    tolerations: [{ key: 'gpu', operator: 'Exists', value: null, effect: null }],
    runtimeClassRead: true,
  });
});

test('reads custom resources at the paths that are named', () => {
  const text = `kind: Pipeline
metadata: {name: build}
spec:
  runner: {image: x/runner}
  steps: [{image: x/one}, {image: x/two}]
  by-name: {a: {img: x/three}}
  "dotted.key": {img: x/four}
`;
  const paths = [
    'spec.runner.image',
    'spec.steps[].image',
    'spec.by-name.*.img',
    'spec["dotted.key"].img',
    'spec.none',
  ];
  expect(read(text, paths).images.map(({ text: image }) => image)).toEqual([
    'x/runner',
    'x/one',
    'x/two',
    'x/three',
    'x/four',
  ]);
  expect(read(text).images).toEqual([]);
});

describe('what is to be rendered first is said', () => {
  test.each([
    [
      'a template',
      'kind: Pod\nspec:\n  containers:\n  - image: {{ .Values.image }}\n',
      'a.yaml',
      /Go template.*helm template/,
    ],
    [
      'a quoted template',
      POD.replace('example.com/app:1', '{{ .Values.image }}'),
      'a.yaml',
      /a\.yaml:7:12: is a Go template/,
    ],
    ['a template of nothing but an include', '{{ include "common.deployment" . }}\n', 'a.yaml', /a\.yaml:1:2: is a Go/],
    [
      'a template whose text happens to be YAML',
      '---\nkind: Pod\n---\n# image\n{{ include "pod" . }}\n',
      'a.yaml',
      /a\.yaml:5:2: is a Go template/,
    ],
    [
      'what is no YAML, beside braces of another program',
      'kind: ConfigMap\ndata: {a: "{{ x }}"}\n---\nkind: Pod\nspec: {containers: [{image: x}',
      'a.yaml',
      /a\.yaml:5:\d+: (?!is a Go)/,
    ],
    ['a chart', 'name: x\n', 'chart/Chart.yaml', /Helm chart.*helm template/],
    ['a kustomization by name', 'resources: [a.yaml]\n', 'kustomization.yaml', /Kustomize.*kubectl kustomize/],
    [
      'a kustomization by kind',
      'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nimages: []\n',
      'k.yaml',
      /Kustomize.*kubectl kustomize/,
    ],
    ['UTF-16', 'k\0i\0n\0d\0', 'a.yaml', /not text in UTF-8/],
    ['what is no YAML', 'kind: Pod\nspec: {containers: [{image: x}', 'a.yaml', /a\.yaml:2:\d+: /],
  ])('%s', (_, text, file, words) => {
    const { problems } = read(text, [], file);
    expect(problems[0]).toMatch(words);
  });

  test('braces of another program in a value are none', () => {
    const text = `kind: ConfigMap\ndata: {image: "{{ $labels.pod }}"}\n---\n${POD}`;
    expect(read(text)).toMatchObject({ problems: [], images: [{ text: 'example.com/app:1' }] });
  });
});

describe('hostile input is bounded', () => {
  /** Blocks of code: some seconds of them. */
  const LIMIT = 100_000_000;
  const counted = (text: string) => {
    const { result, blocks } = workOf(() => read(text));
    return { ...result, blocks };
  };
  const bomb = (line: (name: string, of: string) => string) =>
    ['a: &a {image: x}', ...NAMES.slice(1).map((name, at) => line(name, NAMES[at] ?? 'a'))].join('\n');

  test('merges that multiply', () => {
    const text = `${bomb((name, of) => `${name}: &${name} {<<: [${Array(9).fill(`*${of}`).join(', ')}]}`)}\nkind: Pod\nspec: *j\n`;
    const { problems, blocks } = counted(text);
    expect(problems).toEqual(['a.yaml: its aliases make it too large']);
    expect(blocks).toBeLessThan(LIMIT);
  });

  test('lists that multiply', () => {
    const text = `${bomb((name, of) => `${name}: &${name} {kind: List, items: [${Array(60).fill(`*${of}`).join(', ')}]}`)}\nkind: List\nitems: [*j]\n`;
    expect(counted(text).blocks).toBeLessThan(LIMIT);
  });

  test('an alias to itself', () => {
    expect(counted('kind: List\nimage: x\nitems: &i [*i, *i]\n').images).toEqual([]);
  });

  test('deep nesting', () => {
    for (const text of [
      `image: ${'['.repeat(100_000)}`,
      `image:${Array.from({ length: 3000 }, (_, at) => `\n${' '.repeat(at)}a:`).join('')}`,
    ])
      expect(counted(text).problems).toEqual([
        expect.stringMatching(/^a\.yaml:1:1: this document is nested too deeply/),
      ]);
  });

  test('a document that is too large', () => {
    const { problems, blocks } = counted(`image: ${'x'.repeat(9 * 1024 * 1024)}`);
    expect(problems).toEqual([expect.stringMatching(/^a\.yaml:1:1: this document is larger than 8 MiB/)]);
    expect(blocks).toBeLessThan(10_000);
  });

  test('a mapping of very many keys, aliases and anchors', () => {
    const ofKeys = (keys: number) => {
      const lines = Array.from({ length: keys }, (_, at) => `a${String(at)}: &a${String(at)} x`).join('\n');
      return read(`kind: Pod\nimage: x\n${lines}\na0: *a0`);
    };
    expect(ofKeys(5000)).toMatchObject({
      problems: [],
      warnings: ['a.yaml:5003:1: the key “a0” stands twice in one mapping: kubectl takes the last'],
    });
    expect(growth(2000, ofKeys)).toBeLessThan(2.2);
  });

  test('very many documents, each at its line', () => {
    const ofDocuments = (documents: number) =>
      read(Array.from({ length: documents }, (_, at) => POD.replace('app:1', `app:${String(at)}`)).join('---\n'));
    const { images, problems } = ofDocuments(2000);
    expect(problems).toEqual([]);
    expect(images).toHaveLength(2000);
    expect(images.at(-1)?.source).toMatchObject({ line: 1999 * 8 + 7, column: 12 });
    expect(growth(500, ofDocuments)).toBeLessThan(2.2);
  });

  test('names that mean something to JavaScript', () => {
    const text = `kind: __proto__\nmetadata: {name: constructor}\nspec: {template: {spec: {nodeSelector: {__proto__: x}, containers: [{image: a/b}]}}}`;
    expect(read(text).images[0]?.source.workload).toBe('__proto__/constructor');
  });
});
