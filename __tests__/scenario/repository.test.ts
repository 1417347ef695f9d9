/** A whole repository as a gate, as a user runs it: the built program, a folder on disk, the simulated Google Cloud. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { scenarios, type Simulator, startSimulator } from '../../simulator';
import { run, temporaryFolder } from './harness';

const CLUSTER = 'projects/shop-prod/locations/europe-west1/clusters/prod';
const WEB = 'europe-west1-docker.pkg.dev/shop-images/apps/web:1.4.2';
const pod = (name: string, image = WEB): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  containers:\n  - {name: c, image: "${image}"}\n`;

const folder = temporaryFolder();
let simulator: Simulator;
beforeAll(async () => {
  const scenario = scenarios.find(({ name }) => name === 'healthy-cross-project');
  if (scenario === undefined) throw new Error('the scenario is gone');
  simulator = await startSimulator(structuredClone(scenario.world));
});
afterAll(async () => {
  await simulator.close();
  folder.remove();
});

let trees = 0;
/** A folder with these files, and what judging it comes to. */
async function judged(
  files: Readonly<Record<string, string>>,
  args: readonly string[] = ['--manifests', '.'],
  env: Readonly<Record<string, string>> = {},
) {
  trees += 1;
  const cwd = join(folder.path, String(trees));
  mkdirSync(cwd, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  const { code, stdout, stderr } = await run(['check', ...args, '--cluster', CLUSTER, '--format', 'json'], {
    env: { ...simulator.env, GITHUB_WORKSPACE: '', ...env },
    cwd,
  });
  const report = stdout === '' ? null : (JSON.parse(stdout) as Report);
  const sources = report?.targets.flatMap(({ image: { sources } }) => sources.map(({ file }) => file)) ?? [];
  const { verdict = null, reasons = [], access = null } = report ?? {};
  return { code, stderr, verdict, reasons, access, files: sources };
}

const TEMPLATE = 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: {{ .Values.image }}\n';
const CHART = { 'charts/web/Chart.yaml': 'name: web\n', 'charts/web/templates/pod.yaml': TEMPLATE };
const OVERLAY = {
  'overlays/prod/kustomization.yaml': 'resources: [../../base, extra.yaml]\nimages: [{name: web, newTag: "9"}]\n',
  'overlays/prod/extra.yaml': pod('extra', 'web'),
  'base/kustomization.yaml': 'resources: [pod.yaml]\n',
  'base/pod.yaml': pod('base', 'web'),
};

test('keys that are misspelt hide an image: it is said, and --strict minds', async () => {
  const files = { 'a.yaml': pod('a'), 'b.yaml': pod('b').replace('containers:', 'container:') };
  const strict = await judged(files, ['--manifests', '.', '--strict']);
  expect(strict).toMatchObject({ code: 3, verdict: 'unknown' });
  expect(strict.reasons.join()).toContain('“container” is not a key of a pod');
  // A guess makes no failure, in a manifest that is named either.
  const named = await judged(files, ['--manifests', 'a.yaml', '--manifests', 'b.yaml']);
  expect(named).toMatchObject({ code: 0, verdict: 'pass' });
  expect(named.stderr).toContain('“container” is not a key of a pod');
});

test('in a location that there is not nothing is granted', async () => {
  const come = await judged({}, ['--image', WEB.replace('europe-west1', 'europe-west')]);
  expect(come).toMatchObject({ code: 3, verdict: 'unknown' });
  expect(JSON.stringify(come.access)).not.toContain('location=europe-west ');
});

describe('what is to be rendered first is passed over, with the command that renders it', () => {
  test('charts and overlays, and what overlays take', async () => {
    const came = await judged({ 'k8s/pod.yaml': pod('web'), ...CHART, ...OVERLAY });
    expect(came).toMatchObject({ code: 0, verdict: 'pass', files: ['k8s/pod.yaml'] });
    expect(came.reasons).toEqual([
      expect.stringMatching(/^1 Helm chart was passed over: \n {2}helm template charts\/web \|/),
      expect.stringMatching(
        /^2 Kustomize folders were passed over.*kubectl kustomize base \|.*kubectl kustomize overlays\/prod \|/s,
      ),
    ]);
    expect(came.stderr).toContain('helm template charts/web | gke-image-preflight');
    expect(await judged({ 'k8s/pod.yaml': pod('web'), ...CHART }, ['--manifests', '.', '--strict'])).toMatchObject({
      code: 3,
      verdict: 'unknown',
    });
  });

  test('a kustomization that changes no image leaves its files to be read', async () => {
    const came = await judged({
      'kustomization.yaml': 'resources: [pod.yaml]\nnamespace: a\n',
      'pod.yaml': pod('web'),
    });
    expect(came).toMatchObject({ code: 0, verdict: 'pass', files: ['pod.yaml'], reasons: [] });
    expect(came.stderr).toContain('kubectl kustomize . |');
  });

  test('a template outside a chart, whether or not it is YAML', async () => {
    const quoted = TEMPLATE.replace('{{ .Values.image }}', '"{{ .Values.image }}"');
    const came = await judged({ 'a.yaml': TEMPLATE, 'b.yaml': quoted, 'pod.yaml': pod('web') });
    expect(came).toMatchObject({ code: 0, verdict: 'pass', files: ['pod.yaml'] });
    expect(came.reasons).toEqual([expect.stringMatching(/^2 Go templates were passed over.*: a\.yaml, b\.yaml$/)]);
  });

  test('nothing but a chart is an error, with the command', async () => {
    const came = await judged(CHART);
    expect(came).toMatchObject({ code: 2, verdict: null });
    expect(came.stderr).toContain('helm template charts/web |');
  });

  test('named outright, a template is an error', async () => {
    const came = await judged(CHART, ['--manifests', 'charts/web/templates/pod.yaml']);
    expect(came.code).toBe(2);
    expect(came.stderr).toMatch(/pod\.yaml:\d+:\d+: is a Go template.*helm template charts\/web \|/);
  });
});

describe('with --render', () => {
  const program = `#!/bin/sh\n[ -f "$2/error" ] && { cat "$2/error" >&2; exit 1; }\ncat "$2/rendered.txt"\n`;
  const bin = join(folder.path, 'bin');
  beforeAll(() => {
    mkdirSync(bin);
    for (const name of ['helm', 'kubectl']) {
      writeFileSync(join(bin, name), program);
      chmodSync(join(bin, name), 0o755);
    }
  });
  const args = ['--manifests', '.', '--render'];
  const env = { PATH: `${bin}:/usr/bin:/bin` };

  test('charts and overlays are rendered, and judged at their folders', async () => {
    const came = await judged(
      {
        'k8s/pod.yaml': pod('web'),
        ...CHART,
        ...OVERLAY,
        'charts/web/rendered.txt': pod('chart'),
        'overlays/prod/rendered.txt': pod('overlay'),
      },
      args,
      env,
    );
    expect(came).toMatchObject({
      code: 0,
      verdict: 'pass',
      files: ['k8s/pod.yaml', 'charts/web', 'overlays/prod'],
      reasons: [],
    });
  });

  test('one that cannot be rendered is an error at its folder, and stops nothing else', async () => {
    const came = await judged(
      { ...CHART, ...OVERLAY, 'charts/web/error': 'Error: no values', 'overlays/prod/rendered.txt': pod('overlay') },
      args,
      env,
    );
    expect(came).toMatchObject({ code: 3, verdict: 'unknown', files: ['overlays/prod'] });
    expect(came.stderr).toContain('error: charts/web: helm cannot render this chart: Error: no values');
    expect(came.stderr).toContain("--manifests '!charts/web'");
  });

  test('without the programs they are passed over as ever', async () => {
    const came = await judged({ 'k8s/pod.yaml': pod('web'), ...CHART, ...OVERLAY }, args, { PATH: '/nonexistent' });
    expect(came).toMatchObject({ code: 0, verdict: 'pass', files: ['k8s/pod.yaml'] });
    expect(came.reasons).toEqual([
      expect.stringContaining('1 Helm chart was passed over, as helm was not found on the PATH: '),
      expect.stringContaining('which may change images, as kubectl was not found on the PATH: '),
    ]);
  });
});

describe('a manifest that cannot be read', () => {
  const broken = { 'bad.yaml': 'kind: Pod\nspec: [\n', 'pod.yaml': pod('web') };

  test('in a folder: an error at its place, the rest judged, exit status 3 and how to leave it out', async () => {
    const came = await judged(broken);
    expect(came).toMatchObject({ code: 3, verdict: 'unknown', files: ['pod.yaml'] });
    expect(came.stderr).toMatch(/error: bad\.yaml:2:7: did not find expected ',' or '\]'/);
    expect(came.stderr).toContain("--manifests '!bad.yaml'");
    expect(came.reasons[0]).toMatch(/^bad\.yaml:2:7: /);
  });

  test.each([
    ['fail', 3],
    ['unknown', 3],
    ['never', 0],
  ])('with --fail-on %s: %d', async (failOn, code) => {
    expect((await judged(broken, ['--manifests', '*.yaml', '--fail-on', failOn])).code).toBe(code);
  });

  test('a gate that fails goes before it', async () => {
    expect((await judged({ ...broken, 'no.yaml': pod('no', `${WEB}9`) })).code).toBe(1);
  });

  test('named outright: exit status 2 at once', async () => {
    expect(await judged(broken, ['--manifests', 'bad.yaml', '--manifests', 'pod.yaml'])).toMatchObject({
      code: 2,
      verdict: null,
    });
  });

  test('a name that Kubernetes refuses is such an error', async () => {
    const came = await judged({
      'a.yaml': pod('a').replace('{name: a}', '{name: a, namespace: Not_Good}'),
      'pod.yaml': pod('web'),
    });
    expect(came).toMatchObject({ code: 3, files: ['pod.yaml'] });
    expect(came.stderr).toContain('the namespace “Not_Good” is none that Kubernetes takes');
  });

  test.each([
    ['--manifests !GLOB', { ...broken }, ['--manifests', '.', '--manifests', '!bad.yaml']],
    ['an ignore file', { ...broken, '.gke-image-preflight-ignore': '# broken\nbad.*\n' }, ['--manifests', '.']],
    [
      'a folder of an ignore file',
      { 'sub/bad.yaml': 'kind: Pod\nspec: [\n', 'pod.yaml': pod('web'), '.gke-image-preflight-ignore': 'sub/\n' },
      ['--manifests', '.'],
    ],
  ] as const)('left out by %s', async (_, files, args) => {
    const { reasons, ...came } = await judged(files, args);
    expect(came).toMatchObject({ code: 0, verdict: 'pass', files: ['pod.yaml'] });
    // An ignore file may be a stranger's: the report says what it left out.
    const isFile = '.gke-image-preflight-ignore' in files;
    expect(reasons).toEqual(
      isFile
        ? [expect.stringMatching(/^1 file was left out by \.gke-image-preflight-ignore: (?:sub\/)?bad\.yaml$/)]
        : [],
    );
    expect(came.stderr).toContain(isFile ? 'left out by .gke-image-preflight-ignore' : '1 file is left out');
  });
});

describe('what is no manifest, and what has no image', () => {
  test('data, values and compose files disturb nothing, whatever they say of images', async () => {
    const came = await judged({
      'pod.yaml': pod('web'),
      'values.yaml': 'image: {repository: x\n',
      'compose.yaml': 'services: {web: {image: x}}\n',
      'data.json': `{"image": "${'x'.repeat(9 * 1024 * 1024)}"}`,
      'tasks.yaml': '- name: a\n  image: {{ img }}:{{ tag }}\n',
    });
    expect(came).toMatchObject({ code: 0, verdict: 'pass', files: ['pod.yaml'], reasons: [] });
    expect(came.stderr).toContain('4 files hold no Kubernetes object');
  });

  const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: s}\n';
  test('a change of a Service alone passes the gate, and is unknown', async () => {
    const came = await judged({ 'svc.yaml': service }, ['--manifests', 'svc.yaml']);
    expect(came).toMatchObject({
      code: 0,
      verdict: 'unknown',
      reasons: [expect.stringContaining('no image is in the manifests')],
    });
    expect((await judged({ 'svc.yaml': service }, ['--manifests', 'svc.yaml', '--strict'])).code).toBe(3);
  });

  test('a file without any Kubernetes object, named outright, is an error', async () => {
    const came = await judged({ 'values.yaml': 'a: b\n' }, ['--manifests', 'values.yaml']);
    expect(came.code).toBe(2);
    expect(came.stderr).toContain('no Kubernetes object is in values.yaml');
  });

  test('a HelmRelease alone is not green', async () => {
    const came = await judged({
      'hr.yaml': 'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: p}\n',
    });
    expect(came).toMatchObject({ code: 3, verdict: 'unknown' });
    expect(came.stderr).toContain('gets its images from a chart');
  });
});

test('a parameter of a workflow is unknown, not wrong; a placeholder is named for what it is', async () => {
  const workflow = `apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: w}\nspec: {templates: [{container: {image: "{{workflow.parameters.img}}"}}]}\n`;
  expect(await judged({ 'w.yaml': workflow, 'pod.yaml': pod('web') })).toMatchObject({ code: 0, verdict: 'unknown' });
  expect((await judged({ 'a.yaml': pod('a', '<IMAGE>') })).code).toBe(1);
});
