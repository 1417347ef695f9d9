/** `--manifests` as a user runs it: the built program, manifests on disk or in a pipe, the simulated Google Cloud. */
import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { scenarios, type Simulator, startSimulator } from '../../simulator';
import { grant, image, otherRegistry, project, repository, world } from '../../simulator/builder';
import type { World } from '../../simulator/world';
import { ROOT, run, temporaryFolder } from './harness';

const CLUSTER = 'projects/shop-prod/locations/europe-west1/clusters/prod';
const WEB = 'europe-west1-docker.pkg.dev/shop-images/apps/web';
const worldOf = (wanted: string): World => {
  const scenario = scenarios.find(({ name }) => name === wanted);
  if (scenario === undefined) throw new Error(`there is no scenario ${wanted}`);
  return structuredClone(scenario.world);
};

const deployment = (name: string, of: string, more = ''): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  template:
    spec:${more}
      containers:
        - name: main
          image: ${of}
`;

let simulator: Simulator;
const folder = temporaryFolder();
beforeAll(async () => {
  simulator = await startSimulator(worldOf('healthy-cross-project'));
  mkdirSync(join(folder.path, 'k8s/sub'), { recursive: true });
  const web = deployment('web', `${WEB}:1.4.2`);
  writeFileSync(join(folder.path, 'k8s/web.yaml'), `${web}---\n${deployment('again', `${WEB}:1.4.2`)}`);
  writeFileSync(join(folder.path, 'k8s/sub/missing.yml'), deployment('missing', `${WEB}:9.9.9`));
  writeFileSync(join(folder.path, 'k8s/notes.txt'), 'image: not/read');
  writeFileSync(join(folder.path, 'wrong.yaml'), deployment('wrong', 'UPPER/case:${TAG}'));
});
afterAll(async () => {
  await simulator.close();
  folder.remove();
});

const check = (args: readonly string[], stdin = '') =>
  run(['check', ...args, '--cluster', CLUSTER], { env: simulator.env, cwd: folder.path, stdin });
const reportOf = async (args: readonly string[], stdin = ''): Promise<Report> =>
  JSON.parse((await check([...args, '--format', 'json'], stdin)).stdout) as Report;

test('a folder: each image is judged once and said at all its places', async () => {
  const report = await reportOf(['--manifests', 'k8s']);
  const at = (file: string, line: number, workload: string) => ({ file, line, column: 18, workload });
  expect(report.targets.map((target) => [target.image.reference, target.verdict, target.image.sources])).toEqual([
    [`${WEB}:9.9.9`, 'fail', [at('k8s/sub/missing.yml', 10, 'Deployment/missing')]],
    [`${WEB}:1.4.2`, 'pass', [at('k8s/web.yaml', 10, 'Deployment/web'), at('k8s/web.yaml', 21, 'Deployment/again')]],
  ]);
  expect(report.exitCode).toBe(1);
});

test('a pattern, a file and an image beside them', async () => {
  const report = await reportOf([
    '--manifests',
    'k8s/**/*.yml',
    '--manifests',
    'k8s/web.yaml',
    '--image',
    `${WEB}:1.4.2`,
  ]);
  expect(report.targets.map((target) => target.image.reference)).toEqual([`${WEB}:1.4.2`, `${WEB}:9.9.9`]);
});

test('a file is named from the root of the repository, and read once however it is named', async () => {
  const absolute = join(folder.path, 'k8s/sub/missing.yml');
  const args = [
    'check',
    '--cluster',
    CLUSTER,
    '--format',
    'json',
    '--manifests',
    'missing.yml',
    '--manifests',
    absolute,
  ];
  const filesFrom = async (env: Record<string, string>): Promise<unknown> => {
    const cwd = join(folder.path, 'k8s/sub');
    const { stdout } = await run(args, { env: { ...simulator.env, GITHUB_WORKSPACE: '', ...env }, cwd });
    return (JSON.parse(stdout) as Report).targets.flatMap(({ image: { sources } }) => sources.map(({ file }) => file));
  };
  expect(await filesFrom({})).toEqual(['missing.yml']);
  expect(await filesFrom({ GITHUB_WORKSPACE: folder.path })).toEqual(['k8s/sub/missing.yml']);
  expect(await filesFrom({ CI_PROJECT_DIR: join(folder.path, 'other') })).toEqual(['missing.yml']);
});

test('a list of images is named from there, too', async () => {
  writeFileSync(join(folder.path, 'k8s/list.txt'), `${WEB}:1.4.2\n`);
  const { stdout } = await run(['check', '--images-from', 'list.txt', '--cluster', CLUSTER, '--format', 'json'], {
    env: { ...simulator.env, GITHUB_WORKSPACE: folder.path },
    cwd: join(folder.path, 'k8s'),
  });
  expect((JSON.parse(stdout) as Report).targets[0]?.image.sources).toMatchObject([{ file: 'k8s/list.txt', line: 1 }]);
});

test('standard input', async () => {
  const report = await reportOf(['--manifests', '-'], deployment('piped', `${WEB}:1.4.2`));
  expect(report.verdict).toBe('pass');
  expect(report.targets[0]?.image.sources).toEqual([{ file: '-', line: 10, column: 18, workload: 'Deployment/piped' }]);
});

test('a reference that does not parse fails at its place, the rest is judged', async () => {
  const report = await reportOf(['--manifests', 'wrong.yaml', '--manifests', 'k8s/web.yaml']);
  const [wrong, web] = report.targets;
  expect(web?.verdict).toBe('pass');
  expect(wrong?.image.sources).toEqual([{ file: 'wrong.yaml', line: 10, column: 18, workload: 'Deployment/wrong' }]);
  expect(wrong?.findings).toMatchObject([{ check: 'image-reference', status: 'fail' }]);
  expect(wrong?.findings[0]?.message).toContain('the variable ${TAG} was not filled in');
});

test('annotations stand at the lines of the manifests', async () => {
  const { stdout } = await check(['--manifests', 'k8s', '--format', 'github']);
  expect(stdout).toMatch(
    /^::error title=[^\n]*file=k8s\/sub\/missing\.yml,line=10|^::error file=k8s\/sub\/missing\.yml,line=10/m,
  );
});

describe('where the pods may land decides which pools are judged', () => {
  const pools = async (more: string) => {
    const report = await reportOf(['--manifests', '-'], deployment('web', `${WEB}:1.4.2`, more));
    return Object.fromEntries(report.targets[0]?.pools.map(({ name, verdict }) => [name, verdict]) ?? []);
  };

  test('a node selector leaves one pool', async () => {
    const judged = await pools('\n      nodeSelector: {cloud.google.com/gke-nodepool: batch}');
    expect(judged).toEqual({ 'default-pool': 'skip', batch: 'pass', spot: 'skip' });
  });

  test('no pool at all fails where every constraint is known', async () => {
    const report = await reportOf(
      ['--manifests', '-'],
      deployment('web', `${WEB}:1.4.2`, '\n      nodeSelector: {cloud.google.com/gke-nodepool: gone}'),
    );
    expect(report.verdict).toBe('fail');
    const failing = report.targets[0]?.findings.filter(({ status }) => status === 'fail');
    expect(failing).toMatchObject([{ check: 'cluster', pool: null }]);
    expect(failing?.[0]?.message).toMatch(/^Deployment\/web cannot land on any node pool of prod/);
  });

  test('a label that no pool has is an assumption', async () => {
    const report = await reportOf(
      ['--manifests', '-'],
      deployment('web', `${WEB}:1.4.2`, '\n      nodeSelector: {team: a}'),
    );
    expect(report.verdict).toBe('pass');
    expect(report.targets[0]?.assumptions.map(({ text }) => text)).toContainEqual(expect.stringContaining('team=a'));
  });

  test('a compute class that cannot be read leaves its pool open', async () => {
    const report = await reportOf(
      ['--manifests', '-'],
      deployment('web', `${WEB}:1.4.2`, '\n      nodeSelector: {cloud.google.com/compute-class: fast}'),
    );
    expect(report.verdict).toBe('unknown');
    const unknown = report.targets[0]?.findings.filter(({ status }) => status === 'unknown') ?? [];
    expect(new Set(unknown.map(({ pool }) => pool))).toEqual(new Set(['(compute-class fast)']));
    expect(unknown.map(({ check }) => check)).toEqual(expect.arrayContaining(['pull-permission', 'image-platform']));
  });
});

describe('who pulls', () => {
  const account = `---
kind: ServiceAccount
metadata: {name: web, annotations: {iam.gke.io/enable-wi-image-pull: "true"}}
`;

  test('a workload that pulls as itself is judged as its own principal, and open', async () => {
    const text = deployment('web', `${WEB}:1.4.2`, '\n      serviceAccountName: web') + account;
    const report = await reportOf(['--manifests', '-'], text);
    expect(report.verdict).toBe('unknown');
    expect(report.targets[0]?.pools[0]?.principal).toMatch(
      /^principal:\/\/iam\.googleapis\.com\/projects\/\d+\/locations\/global\/workloadIdentityPools\/shop-prod\.svc\.id\.goog\/subject\/ns\/default\/sa\/web$/,
    );
  });

  test('a pull secret that was not read leaves a failing node route open', async () => {
    const scenario = scenarios.find(({ name }) => name === 'old-storage-grant');
    const own = await startSimulator(worldOf('old-storage-grant'));
    try {
      const args = (scenario?.args ?? []).slice(2);
      const reference = scenario?.args[1] ?? '';
      const judge = async (more: string) => {
        const stdin = deployment('web', reference, more);
        const { stdout } = await run(['check', '--manifests', '-', ...args, '--format', 'json'], {
          env: own.env,
          stdin,
        });
        return JSON.parse(stdout) as Report;
      };
      const without = await judge('');
      expect(without.verdict).toBe('fail');
      expect(without.targets[0]?.assumptions.map(({ text }) => text)).toContainEqual(
        expect.stringMatching(/^The pods have no pull secret for /),
      );
      const withSecret = await judge('\n      imagePullSecrets: [{name: regcred}]');
      expect(withSecret.verdict).toBe('unknown');
      const open = withSecret.targets[0]?.findings.find(({ status }) => status === 'unknown');
      expect(open?.rulings).toEqual([
        expect.objectContaining({
          by: 'route',
          because: expect.stringMatching(/^the pod has the pull secret regcred/),
        }),
      ]);
    } finally {
      await own.close();
    }
  });

  test('an image that is never pulled is open, whatever the registry says', async () => {
    const text = deployment('web', `${WEB}:9.9.9`).replace('9.9.9', '9.9.9\n          imagePullPolicy: Never');
    const report = await reportOf(['--manifests', '-'], text);
    expect(report.verdict).toBe('unknown');
    expect(
      JSON.stringify(report.targets[0]?.findings.find(({ check: id }) => id === 'image-exists')?.rulings),
    ).toContain('never pulls it');
  });
});

test('saved facts say it all again with no request', async () => {
  const facts = join(folder.path, 'facts.json');
  const first = await reportOf(['--manifests', 'k8s', '--manifests', 'wrong.yaml', '--save-facts', facts]);
  const again = await run(['check', '--facts', facts, '--format', 'json'], { cwd: folder.path });
  const second = JSON.parse(again.stdout) as Report;
  expect({ ...second, run: null }).toEqual({ ...first, run: null });
  expect(second.run.apiCalls).toBe(0);
});

test('wrong input is said all at once, with its places, and nothing is called', async () => {
  writeFileSync(
    join(folder.path, 'rollout.yaml'),
    'image: {{ .Values.image }}\nkind: Pod\nspec: {containers: [{image: {{ .x }}}]}',
  );
  const before = simulator.requests.length;
  const { code, stdout, stderr } = await check([
    ...[
      '--manifests',
      'none.yaml',
      '--manifests',
      'rollout.yaml',
      '--manifests',
      'x/*.yaml',
      '--manifests',
      'k8s/notes.txt',
    ],
  ]);
  expect({ code, stdout, requests: simulator.requests.length - before }).toEqual({ code: 2, stdout: '', requests: 0 });
  expect(stderr).toContain('none.yaml cannot be read: it does not exist');
  expect(stderr).toContain('x/*.yaml fits no file');
  expect(stderr).toMatch(/rollout\.yaml:\d+:\d+: is a Go template.*helm template/);
});

test('a file of more bytes than memory has is refused unread', async () => {
  const file = join(folder.path, 'large.yaml');
  writeFileSync(file, deployment('web', WEB));
  // A hole: it takes no room on the disk.
  truncateSync(file, 2 ** 40);
  const { code, stderr } = await check(['--manifests', 'large.yaml']);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('larger than 32 MiB') });
}, 60_000);

const BOUTIQUE = join(ROOT, '../shared/real/online-boutique.yaml');
(existsSync(BOUTIQUE) ? test : test.skip)('a real application: thirteen images at their lines', async () => {
  const text = readFileSync(BOUTIQUE, 'utf8');
  const written = text.split('\n').flatMap((line, at) => {
    const [, before = '', reference] = /^(\s*(?:- )?image: )(\S+)/.exec(line) ?? [];
    return reference === undefined ? [] : [{ reference, line: at + 1, column: before.length + 1 }];
  });
  const own = written.filter(({ reference }) => reference.startsWith('us-central1-docker.pkg.dev/'));
  const base = worldOf('healthy-cross-project');
  const images = own.map(({ reference }) => image(reference.split('/').at(-1)?.split(':')[0] ?? '', 'v0.10.6'));
  const boutique = repository('online-boutique-ci', 'us-central1', 'microservices-demo', {
    images: images.slice(1),
    grants: [grant('roles/artifactregistry.reader', 'allUsers')],
  });
  const cloud = await startSimulator(
    world({
      ...base,
      projects: [...base.projects, project('online-boutique-ci', '424242424242')],
      repositories: [...base.repositories, boutique],
      otherRegistries: [otherRegistry('docker.io', [{ name: 'library/redis', images: [image('redis', 'alpine')] }])],
    }),
  );
  try {
    const { stdout } = await run(['check', '--manifests', BOUTIQUE, '--cluster', CLUSTER, '--format', 'json'], {
      env: cloud.env,
    });
    const report = JSON.parse(stdout) as Report;
    const found = report.targets.map(({ image: { reference, sources } }) => [
      reference,
      sources[0]?.line,
      sources[0]?.column,
    ]);
    expect(found).toEqual(written.map(({ reference, line, column }) => [reference, line, column]));
    expect(found).toHaveLength(13);
    const verdicts = Object.fromEntries(report.targets.map((target) => [target.image.reference, target.verdict]));
    expect(verdicts[own[0]?.reference ?? '']).toBe('fail');
    for (const { reference } of own.slice(1)) expect([reference, verdicts[reference]]).toEqual([reference, 'pass']);
  } finally {
    await cloud.close();
  }
});
