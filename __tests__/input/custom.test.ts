/** Custom resources: their images by shape, by a table of kinds and at paths, with what their pods are held to. */
import { describe, expect, test } from '@jest/globals';
import { readManifests } from '../../src/input/manifests';

const read = (text: string, imagePaths: readonly string[] = []) =>
  readManifests([{ file: 'a.yaml', text, found: false, chart: null }], { imagePaths, namespace: null });
const imagesOf = (text: string, imagePaths: readonly string[] = []) =>
  read(text, imagePaths).images.map((each) => each.text);
const scheduling = (text: string, imagePaths: readonly string[] = []) =>
  read(text, imagePaths).images.map(({ use }) => use.scheduling);

const JOB_SET = `apiVersion: jobset.x-k8s.io/v1alpha2
kind: JobSet
metadata: {name: j}
spec:
  replicatedJobs:
  - template: {spec: {template: {spec: {nodeSelector: {disk: ssd}, containers: [{name: c, image: x/y}]}}}}
status: {template: {spec: {containers: [{image: x/old}]}}}
`;

describe('pods are known by their shape', () => {
  test('wherever they stand, with their selectors, but not in the status', () => {
    expect(read(JOB_SET)).toMatchObject({ unread: [], problems: [] });
    expect(read(JOB_SET).images).toMatchObject([
      {
        text: 'x/y',
        source: { line: 6, workload: 'JobSet/j' },
        use: { container: 'c', scheduling: { nodeSelector: { disk: 'ssd' } } },
      },
    ]);
    expect(scheduling(JOB_SET)[0]).toMatchObject({ podsUnknown: false });
  });

  test('a path of the policy to the same image does not take its selectors away', () => {
    const path = 'spec.replicatedJobs[].template.spec.template.spec.containers[].image';
    expect(scheduling(JOB_SET, [path])).toMatchObject([{ nodeSelector: { disk: 'ssd' } }]);
  });

  test.each(['initContainers', 'ephemeralContainers'])('%s alone are enough', (list) => {
    expect(imagesOf(`apiVersion: a.example.com/v1\nkind: A\nspec: {deep: [{pod: {${list}: [{image: x/y}]}}]}`)).toEqual(
      ['x/y'],
    );
  });

  test.each(['kyverno.io/v1', 'constraints.gatekeeper.sh/v1beta1', 'auto.gke.io/v1'])(
    'rules of %s speak of images and have none',
    (apiVersion) => {
      const text = `apiVersion: ${apiVersion}\nkind: A\nspec: {pattern: {spec: {containers: [{image: "*:*"}]}}, image: x}`;
      expect(read(text)).toMatchObject({ images: [], unread: [], problems: [] });
    },
  );
});

describe('well-known kinds', () => {
  test('Argo Workflows: containers, scripts, sidecars and init containers of its templates, held to what it says', () => {
    const text = `apiVersion: argoproj.io/v1alpha1
kind: CronWorkflow
metadata: {name: w}
spec:
  workflowSpec:
    nodeSelector: {disk: ssd}
    serviceAccountName: runner
    templates:
    - {name: a, container: {name: main, image: x/a, imagePullPolicy: Always}}
    - {name: b, nodeSelector: {disk: hdd}, script: {image: x/b}, sidecars: [{name: s, image: x/s}], initContainers: [{image: x/i}]}
    - {name: c, containerSet: {containers: [{image: x/c}]}}
`;
    const { images, unread } = read(text);
    expect(unread).toEqual([]);
    const shown = images.map(({ text: image, use }) => [
      image,
      use.scheduling.nodeSelector['disk'],
      use.serviceAccount,
    ]);
    expect(shown.sort()).toEqual([
      ['x/a', 'ssd', 'runner'],
      ['x/b', 'hdd', 'runner'],
      ['x/c', 'ssd', 'runner'],
      ['x/i', 'hdd', 'runner'],
      ['x/s', 'hdd', 'runner'],
    ]);
    expect(images[0]?.use).toMatchObject({ container: 'main', pullPolicy: 'Always' });
  });

  test('Tekton: steps, sidecars and step templates of tasks, also in pipelines and runs', () => {
    const text = `apiVersion: tekton.dev/v1
kind: PipelineRun
spec:
  pipelineSpec:
    tasks:
    - {name: t, taskSpec: {steps: [{name: s, image: x/step}], sidecars: [{image: x/side}], stepTemplate: {image: x/base}}}
---
apiVersion: tekton.dev/v1beta1
kind: StepAction
spec: {image: x/action}
`;
    expect(imagesOf(text)).toEqual(['x/step', 'x/side', 'x/base', 'x/action']);
    expect(scheduling(text).every(({ podsUnknown }) => podsUnknown)).toBe(true);
  });

  test.each([
    ['monitoring.coreos.com/v1', 'Prometheus', '{image: x/y}'],
    ['postgresql.cnpg.io/v1', 'Cluster', '{imageName: x/y}'],
    ['acid.zalan.do/v1', 'postgresql', '{dockerImage: x/y}'],
    ['elasticsearch.k8s.elastic.co/v1', 'Elasticsearch', '{image: x/y}'],
    ['kubevirt.io/v1', 'VirtualMachineInstance', '{volumes: [{containerDisk: {image: x/y}}]}'],
    ['kubevirt.io/v1', 'VirtualMachineInstance', '{domain: {firmware: {kernelBoot: {container: {image: x/y}}}}}'],
    ['kubevirt.io/v1', 'VirtualMachine', '{template: {spec: {volumes: [{containerDisk: {image: x/y}}]}}}'],
    ['ceph.rook.io/v1', 'CephCluster', '{cephVersion: {image: x/y}}'],
    // Below k8s.io are projects' kinds too.
    ['sparkoperator.k8s.io/v1beta2', 'SparkApplication', '{image: x/y, driver: {coreLimit: 1200m}}'],
  ])('%s %s', (apiVersion, kind, spec) => {
    const text = `apiVersion: ${apiVersion}\nkind: ${kind}\nspec: ${spec}\nstatus: {image: x/z}`;
    expect(read(text)).toMatchObject({ images: [{ text: 'x/y' }], unread: [], problems: [] });
  });

  test('whole objects in an object are read as what they are: of a trigger, of a work for other clusters', () => {
    const trigger = `apiVersion: triggers.tekton.dev/v1beta1
kind: TriggerTemplate
metadata: {name: t}
spec:
  resourcetemplates:
  - {apiVersion: tekton.dev/v1, kind: PipelineRun, spec: {pipelineSpec: {tasks: [{taskSpec: {steps: [{image: x/step}]}}]}}}
`;
    const work = `apiVersion: work.open-cluster-management.io/v1
kind: ManifestWork
metadata: {name: w}
spec:
  workload:
    manifests:
    - {apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {containers: [{name: c, image: x/web}]}}}}
    - {apiVersion: postgresql.cnpg.io/v1, kind: Cluster, spec: {imageName: x/db}}
`;
    expect(read(trigger)).toMatchObject({ images: [{ text: 'x/step' }], unread: [] });
    expect(imagesOf(work)).toEqual(['x/web', 'x/db']);
    expect(read(work).unread).toEqual([]);
  });

  test('a whole object in another is named, and has its secrets, in its own namespace, else in the outer one', () => {
    const work = `apiVersion: work.open-cluster-management.io/v1
kind: ManifestWork
metadata: {name: w, namespace: cluster1, labels: {kueue.x-k8s.io/queue-name: q}}
spec:
  serviceAccountName: none-of-theirs
  workload:
    manifests:
    - apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web, namespace: shop}
      spec: {template: {spec: {imagePullSecrets: [{name: regcred}], containers: [{name: c, image: x/web}]}}}
      status: {template: {spec: {containers: [{image: x/old}]}}}
    - {apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: {name: db}, spec: {imageName: x/db}}
    - {apiVersion: tekton.dev/v1, kind: Task, metadata: {name: t, namespace: ci}, spec: {steps: [{image: x/step}]}}
    - {apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {containers: [{image: x/unnamed}]}}}}
    - {apiVersion: a.example.com/v1, kind: A, metadata: {name: a, namespace: own}, spec: {tool: x/tool}}
`;
    const found = read(work, ['spec.workload.manifests[].spec.tool']);
    const shown = found.images.map(({ text, source, use }) => [
      text,
      source.workload,
      use.workload,
      use.namespace,
      use.serviceAccount,
      use.pullSecrets,
    ]);
    expect(shown).toEqual([
      ['x/web', 'Deployment/web', 'Deployment/web', 'shop', 'default', ['regcred']],
      ['x/step', 'Task/t', 'Task/t', 'ci', 'default', []],
      ['x/unnamed', 'ManifestWork/w', 'ManifestWork/w', 'cluster1', 'default', []],
      ['x/db', 'Cluster/db', 'Cluster/db', 'cluster1', 'default', []],
      ['x/tool', 'A/a', 'A/a', 'own', 'default', []],
    ]);
    expect(found.unread).toEqual([]);
    expect(found.images.map(({ use }) => use.scheduling.queue)).toEqual(['q', 'q', 'q', 'q', 'q']);
  });

  test.each(['$(tt.params.namespace)', '${NAMESPACE}'])(
    'a namespace that is filled in later is the outer one: %s',
    (ns) => {
      const text = `apiVersion: triggers.tekton.dev/v1beta1
kind: TriggerTemplate
metadata: {name: t, namespace: ci}
spec:
  resourcetemplates:
  - {apiVersion: v1, kind: Pod, metadata: {generateName: run-, namespace: "${ns}"}, spec: {containers: [{image: x/y}]}}
`;
      expect(read(text)).toMatchObject({ images: [{ use: { namespace: 'ci', workload: 'Pod/run-' } }], problems: [] });
      const hostile = read(text.replace(ns, '../x'));
      expect(hostile).toMatchObject({ images: [], problems: [expect.stringContaining('its namespace is none')] });
    },
  );

  test('an object in the status or the metadata is none that is made', () => {
    const inside = '{apiVersion: monitoring.coreos.com/v1, kind: Prometheus, spec: {image: x/old}}';
    const text = `apiVersion: a.example.com/v1\nkind: A\nmetadata: {name: n, last: ${inside}}\nspec: {}\nstatus: {last: ${inside}}\n`;
    expect(read(text)).toMatchObject({ images: [], unread: [], problems: [] });
  });

  test('an image of a project’s kind below k8s.io that was not read is said, as any other', () => {
    const text = 'apiVersion: kops.k8s.io/v1alpha2\nkind: InstanceGroup\nmetadata: {name: n}\nspec: {image: x/y:1}\n';
    expect(read(text).unread).toHaveLength(1);
    const own = 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: n}\nspec: {image: x/y:1}\n';
    expect(read(own).unread).toEqual([]);
  });

  test('what stands beside the image holds its pods, and the rest is its controller’s', () => {
    const text = `apiVersion: monitoring.coreos.com/v1
kind: Prometheus
spec: {image: x/y, nodeSelector: {disk: ssd}, tolerations: [{operator: Exists}], imagePullSecrets: [{name: s}]}`;
    expect(read(text).images[0]?.use).toMatchObject({
      pullSecrets: ['s'],
      scheduling: { nodeSelector: { disk: 'ssd' }, tolerations: [{ operator: 'Exists' }], podsUnknown: true },
    });
  });
});

test('an image volume is told from a container without a name', () => {
  const workflow =
    'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: w}\nspec: {templates: [{container: {image: x/y}}]}\n';
  const pod =
    'kind: Pod\nmetadata: {name: p}\nspec: {containers: [{image: x/y}], volumes: [{name: v, image: {reference: x/z}}]}\n';
  const uses = (text: string, paths: readonly string[] = []) => read(text, paths).images.map(({ use }) => use.mounted);
  expect(uses(workflow)).toEqual([false]);
  expect(uses('apiVersion: a.example.com/v1\nkind: A\nspec: {image: x/y}', ['spec.image'])).toEqual([false]);
  expect(uses(pod)).toEqual([false, true]);
});

describe('what looks like an image and was not read is said', () => {
  test('of a workload whose keys are misspelt, and of none whose image another file gives', () => {
    const pod = (spec: string) => read(`kind: Pod\nmetadata: {name: p}\nspec: {${spec}}\n`).unread;
    expect(pod('containers: [{name: a, imgae: x/y}]')).toEqual([
      'a.yaml:3:31: Pod/p has an image that was not read: “imgae” is not a key of a container, which has “image”',
    ]);
    expect(pod('container: [{name: a, image: x/y}]')).toEqual([
      'a.yaml:3:8: Pod/p has an image that was not read: “container” is not a key of a pod, which has “containers”',
    ]);
    expect(pod('initContainer: [{name: a, image: x/y}], containers: [{name: b, image: x/z}]')).toHaveLength(1);
    // What Kustomize merges into another file's.
    expect(pod('containers: [{name: a, resources: {}}]')).toEqual([]);
    expect(pod('containers: [{name: a, image: x/y, img: z}]')).toEqual([]);
  });

  const custom = (spec: string) => `apiVersion: a.example.com/v1\nkind: A\nmetadata: {name: n}\nspec: ${spec}\n`;

  test('with its path, whatever its key is called', () => {
    const spec =
      '{image: web, sidecarImage: "x/y:1", imageName: "a/b", "a.b": [{image: c}], helperImage: none, images: ["d/e:1", f]}';
    expect(
      read(custom(spec)).unread.map((each) =>
        each
          .split(': ')
          .at(-1)
          ?.replace(/^.*file: /, ''),
      ),
    ).toEqual(['spec.image', 'spec.sidecarImage', 'spec.imageName', 'spec["a.b"][].image', 'spec.images[]']);
    expect(read(custom(spec), ['spec.image', 'spec.imageName']).unread).toHaveLength(3);
  });

  test('not of the status, nor of what Flux watches', () => {
    expect(read(`${custom('{}')}status: {image: x/y}`).unread).toEqual([]);
    const text = 'apiVersion: image.toolkit.fluxcd.io/v1beta2\nkind: ImageRepository\nspec: {image: ghcr.io/x/y}';
    expect(read(text).unread).toEqual([]);
  });

  test.each([
    ['helm.toolkit.fluxcd.io/v2', 'HelmRelease', /HelmRelease\/n gets its images from a chart: helm template/],
    ['argoproj.io/v1alpha1', 'Application', /argocd app manifests n \|/],
    ['kustomize.toolkit.fluxcd.io/v1', 'Kustomization', /flux build kustomization n/],
  ])('%s %s has its images elsewhere', (apiVersion, kind, words) => {
    const text = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: n}\nspec: {values: {image: {repository: x/y}}}`;
    expect(read(text)).toMatchObject({ images: [], problems: [], unread: [expect.stringMatching(words)] });
  });

  test('an image that Istio’s injector fills in is none of the pod’s own', () => {
    const text = (annotation: string) => `apiVersion: apps/v1
kind: Deployment
metadata: {name: gateway}
spec: {template: {metadata: {annotations: {${annotation}}}, spec: {containers: [{name: istio-proxy, image: auto}]}}}`;
    const gateway = read(text('inject.istio.io/templates: gateway'));
    expect(gateway).toMatchObject({
      images: [],
      unread: [expect.stringMatching(/^a\.yaml:4:\d+: Deployment\/gateway: Istio/)],
    });
    expect(imagesOf(text(''))).toEqual(['auto']);
  });
});
