import fc from 'fast-check';
import { readFactsFile } from '../../src/input/facts-file';
import { OPTIONS, type OptionId } from '../../src/input/options';
import { requestOf as savedRequest } from '../request';
import { readManifests } from '../../src/input/manifests';
import { NO_SECRETS } from '../../src/model/given-secrets';
import { ALL_SEEN } from '../../src/model/input-seen';
import { readPolicyFile } from '../../src/input/policy-file';
import type { Entry, Values } from '../../src/input/given';
import type { Readers } from '../../src/input/files';
import { buildRun, type Run } from '../../src/input/run';
import type { Request } from '../../src/model/request';

/** Saved facts of one image and one cluster, with this changed in their request. */
const saved = (over: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    schemaVersion: 1,
    kind: 'gke-image-preflight/facts',
    asOf: '2026-11-01T00:00:00Z',
    caller: null,
    credentials: null,
    request: { ...savedRequest(), ...over },
    facts: [],
  });

const FILES: Readonly<Record<string, string>> = {
  'images.txt': 'nginx:1\n# none\nredis\n',
  'empty.txt': '# nothing\n',
  'facts.json': saved({ nodePools: { kind: 'named', names: ['arm'] }, namespace: 'team' }),
  'said.json': saved({ impersonateNode: true }),
  'maybe.json': saved({ impersonateNode: 'maybe' }),
  'odd.json':
    '{"schemaVersion": 1, "kind": "gke-image-preflight/facts", "asOf": "2026-11-01T00:00:00Z", "request": {"images": 7}, "facts": []}',
  'text.json': 'no JSON',
  '-': 'busybox\n',
};
const readers = (more: readonly string[] = []): Readers => ({
  read: (path) => {
    const text = Object.hasOwn(FILES, path) ? FILES[path] : undefined;
    if (text === undefined) throw new Error('it does not exist');
    return text;
  },
  whyNotWritable: (path) => (path.startsWith('nowhere/') ? 'its folder does not exist' : null),
  exists: (path) => more.includes(path) || path in FILES,
  facts: readFactsFile,
});
const CLUSTER = 'projects/p/locations/europe-west1/clusters/prod';
/** An image that nodes pull by credentials of their own. */
const GOOGLE = 'europe-docker.pkg.dev/a/b/c:1';
const MINIMAL: Values = { image: ['nginx'], cluster: [CLUSTER] };

const build = (values: Values, entry: Entry = 'cli', env: Record<string, string> = {}) =>
  buildRun(entry, values, env, readers());
function errorsOf(values: Values, entry: Entry = 'cli', env: Record<string, string> = {}): readonly string[] {
  const built = build(values, entry, env);
  return 'errors' in built ? built.errors : [];
}
/** What is judged and how, side by side. */
function requestOf(
  values: Values,
  entry: Entry = 'cli',
  env: Record<string, string> = {},
): Request & Omit<Run, 'request'> {
  const built = build(values, entry, env);
  if ('errors' in built) throw new Error(built.errors.join('\n'));
  const { request, ...rest } = built.run;
  return { ...rest, ...request };
}

describe('a request', () => {
  test('of one image and one cluster has the defaults', () => {
    expect(requestOf(MINIMAL)).toEqual({
      command: 'check',
      images: [
        {
          valid: true,
          reference: expect.objectContaining({ text: 'nginx', host: 'docker.io' }),
          sources: [],
          uses: [],
          plain: true,
        },
      ],
      seen: ALL_SEEN,
      fleet: null,
      alone: null,
      clusters: [{ project: 'p', location: 'europe-west1', name: 'prod' }],
      nodePools: null,
      namespace: null,
      pod: null,
      principal: null,
      pullSecrets: [],
      verify: 'none',
      verifyRun: false,
      verifyScaleUp: false,
      verification: {
        timeoutMs: 120_000,
        kubeconfig: null,
        context: null,
        ownPods: new Map(),
        givenSecrets: NO_SECRETS,
      },
      impersonateNode: false,
      waitMs: null,
      policy: null,
      baseline: null,
      failOn: null,
      strict: false,
      timeoutMs: 60_000,
      format: 'text',
      reports: [],
      resume: null,
      saveFacts: null,
      groupBy: null,
      facts: null,
      quiet: false,
      verbose: false,
      color: true,
      annotations: true,
      summary: true,
      comment: null,
    });
  });

  test('takes every option of today', () => {
    const request = requestOf({
      image: ['gcr.io/p/web:1', 'nginx'],
      'images-from': ['images.txt'],
      cluster: ['prod', 'gke_q_us-central1_x', 'prod'],
      location: ['europe-west1'],
      project: ['p'],
      'node-pool': ['a', 'b', 'a'],
      namespace: ['team'],
      principal: ['serviceAccount:n@p.iam.gserviceaccount.com'],
      'fail-on': ['warn'],
      strict: ['true'],
      timeout: ['2m30s'],
      format: ['json'],
      report: ['markdown=a.md', 'json=b=c.json'],
      'save-facts': ['f.json'],
      verify: ['none'],
      verbose: ['true'],
      'no-color': ['true'],
    });
    expect(request.images.map((image) => image.valid && image.reference.text)).toEqual([
      'gcr.io/p/web:1',
      'nginx',
      'nginx:1',
      'redis',
    ]);
    expect(request).toMatchObject({
      clusters: [
        { project: 'p', location: 'europe-west1', name: 'prod' },
        { project: 'q', location: 'us-central1', name: 'x' },
      ],
      nodePools: { kind: 'named', names: ['a', 'b'] },
      namespace: 'team',
      principal: 'serviceAccount:n@p.iam.gserviceaccount.com',
      pullSecrets: [],
      failOn: 'warn',
      strict: true,
      timeoutMs: 150_000,
      format: 'json',
      reports: [
        { format: 'markdown', file: 'a.md' },
        { format: 'json', file: 'b=c.json' },
      ],
      saveFacts: 'f.json',
      verbose: true,
      color: false,
    });
  });

  test('“*” stands for all pools, whatever stands beside it', () =>
    expect(requestOf({ ...MINIMAL, 'node-pool': ['a', '*'] }).nodePools).toEqual({ kind: 'all' }));

  test.each([
    [{ CLOUDSDK_CORE_PROJECT: 'a', GOOGLE_CLOUD_PROJECT: 'b', GCLOUD_PROJECT: 'c' }, 'a'],
    [{ CLOUDSDK_CORE_PROJECT: '', GOOGLE_CLOUD_PROJECT: 'b', GCLOUD_PROJECT: 'c' }, 'b'],
    [{ GCLOUD_PROJECT: 'c' }, 'c'],
  ])('a short name takes its project from the environment %p', (env, project) => {
    const { clusters } = requestOf({ image: ['nginx'], cluster: ['x'], location: ['us-east1'] }, 'cli', env);
    expect(clusters).toEqual([{ project, location: 'us-east1', name: 'x' }]);
  });

  test('saved facts bring their own request; what is given goes first', () => {
    expect(requestOf({ facts: ['facts.json'] })).toMatchObject({
      images: [{ reference: { text: 'gcr.io/p/web:1' } }],
      clusters: [{ name: 'prod' }],
      nodePools: { kind: 'named', names: ['arm'] },
      namespace: 'team',
      pullSecrets: [],
      facts: { asOf: '2026-11-01T00:00:00Z' },
    });
    expect(requestOf({ facts: ['facts.json'], image: ['nginx'], 'node-pool': ['x'] })).toMatchObject({
      images: [{ reference: { text: 'nginx' } }],
      clusters: [{ name: 'prod' }],
      nodePools: { kind: 'named', names: ['x'] },
    });
  });

  test('the policy at its usual place is read', () => {
    const files = {
      ...readers(['.github/gke-image-preflight.yml']),
      read: () => 'fail_on: never',
      policy: readPolicyFile,
    };
    expect(buildRun('cli', MINIMAL, {}, files)).toMatchObject({
      run: { failOn: 'never', request: { policy: { file: '.github/gke-image-preflight.yml' } } },
    });
    // What was written goes before it, also where it is the default.
    const given = { ...MINIMAL, 'fail-on': ['fail'] };
    for (const entry of ['cli', 'action'] as const)
      expect(buildRun(entry, given, {}, files)).toMatchObject({ run: { failOn: 'fail' } });
    expect(build(MINIMAL)).toMatchObject({ run: { failOn: null, request: { policy: null } } });
  });

  test('--strict goes before a policy that asks for less, not before one that asks for more', () => {
    const failOn = (text: string, given: Values) => {
      const files = { ...readers(['.github/gke-image-preflight.yml']), read: () => text, policy: readPolicyFile };
      const built = buildRun('cli', { ...MINIMAL, ...given }, {}, files);
      return 'run' in built ? built.run.failOn : built.errors;
    };
    const strict: Values = { strict: ['true'] };
    expect(failOn('fail_on: fail', strict)).toBeNull();
    expect(failOn('fail_on: fail', {})).toBe('fail');
    expect(failOn('fail_on: fail', { ...strict, 'fail-on': ['fail'] })).toBe('fail');
    expect(failOn('fail_on: warn', strict)).toBe('warn');
    expect(failOn('fail_on: never', strict)).toBe('never');
  });

  test('saved facts that an editor gave a byte order mark are read', () => {
    const marked = { ...readers(), read: (path: string) => `\uFEFF${FILES[path] ?? ''}` };
    expect(buildRun('cli', { facts: ['facts.json'] }, {}, marked)).toMatchObject({
      run: { request: { namespace: 'team' } },
    });
  });

  test.each(['namespace', 'kubeconfig', 'context'] as const)(
    '--%s is used by verification alone, and that is said',
    (id) => {
      const given = { ...MINIMAL, image: [GOOGLE], [id]: ['web'] };
      const built = (values: Values) => buildRun('cli', values, {}, readers(['web']));
      const warnings = [
        `--${id} changes nothing here: only --manifests, --image-pull-secret and --verify admission, pod or node use it`,
      ];
      expect(built(given)).toMatchObject({ warnings });
      expect(built({ ...given, verify: ['ssh'] })).toMatchObject({ warnings });
      for (const verify of ['pod', 'node'])
        expect(built({ ...given, verify: [verify] })).toMatchObject({ run: { request: { verify } }, warnings: [] });
    },
  );

  test.each(['check', 'scan'] as const)(
    '%s uses the namespace and the kubeconfig for pull secrets of other registries',
    (command) => {
      const given = { ...MINIMAL, namespace: ['web'], kubeconfig: ['web'] };
      const warned = (values: Values) => buildRun('cli', values, {}, readers(['web']), command);
      expect(warned({ ...given, image: ['ghcr.io/a/b:1'] })).toMatchObject({ warnings: [] });
      expect(warned({ ...given, image: [GOOGLE, 'nginx'] })).toMatchObject({ warnings: [] });
    },
  );

  test('a pull secret that is given is looked for in the namespace, by the kubeconfig', () => {
    const given = { ...MINIMAL, image: [GOOGLE], namespace: ['web'], kubeconfig: ['web'] };
    const built = buildRun('cli', { ...given, 'image-pull-secret': ['regcred'] }, {}, readers(['web']));
    expect(built).toMatchObject({ warnings: [] });
  });

  test('more targets than a report can show are an error', () => {
    const list = Array.from({ length: 5001 }, (_, at) => `a/b:${String(at)}`).join('\n');
    const files = { ...readers(['many.txt']), read: () => list };
    const two = [1, 2].map((at) => `projects/p/locations/us-east1/clusters/c${String(at)}`);
    const values = { 'images-from': ['many.txt'] };
    expect(buildRun('cli', { ...values, cluster: two }, {}, files)).toEqual({
      errors: [expect.stringMatching(/^5001 images on 2 clusters are too many: check takes up to 10000 targets/)],
    });
    expect(buildRun('cli', { ...values, cluster: two.slice(1) }, {}, files)).toHaveProperty('run');
  });

  test('manifests are read in the namespace, and what they say of themselves goes on', () => {
    const file = { file: 'a.yaml', text: 'kind: Pod\nspec: {containers: [{image: a/b}]}\n', found: false, chart: null };
    const manifests: Readers['manifests'] = (_, how) => {
      expect(how.namespace).toBe('web');
      const images = readManifests([file], how).images.map((image) => ({ ...image, named: 'a.yaml' }));
      return {
        images,
        problems: [],
        warnings: ['w'],
        seen: { ...ALL_SEEN, errors: ['b.yaml:1:2: e'], unread: ['u'] },
        secrets: NO_SECRETS,
      };
    };
    const values = { ...MINIMAL, image: [], manifests: ['a.yaml'], namespace: ['web'] };
    const built = buildRun('cli', values, {}, { ...readers([]), manifests });
    expect(built).toMatchObject({
      warnings: ['--manifests: w'],
      // How to go on is a note: no error, and no reason of the report.
      notes: [expect.stringContaining("to leave a file out: --manifests '!b.yaml'")],
      run: { request: { seen: { errors: ['b.yaml:1:2: e'], unread: ['u'] } } },
    });
  });
});

test.each<[string, Values, string]>([
  ['check', { ...MINIMAL, render: ['true'] }, '--render changes nothing here: only --manifests uses it'],
  ['check', { facts: ['facts.json'], wait: ['5m'] }, '--wait changes nothing here: --facts judges what was saved'],
  ['check', { facts: ['facts.json'], context: ['c'] }, '--context changes nothing here: --facts judges what was saved'],
  ['check', { facts: ['facts.json'], render: ['true'] }, '--render changes nothing here: only --manifests uses it'],
  [
    'scan',
    { ...MINIMAL, image: [GOOGLE], namespace: ['web'] },
    '--namespace changes nothing here: only --manifests uses it',
  ],
])('%s with %j says what is not used', (command, values, words) => {
  const asked = command === 'scan' ? 'scan' : 'check';
  expect(buildRun('cli', values, {}, readers(), asked)).toMatchObject({
    warnings: [expect.stringContaining(words) as string],
  });
});

test.each(['verify-run', 'verify-scale-up'] as const)('--%s is for pods alone, and that is said', (id) => {
  const given = { ...MINIMAL, [id]: ['true'] };
  for (const verify of ['none', 'node', 'ssh'])
    expect(build({ ...given, verify: [verify] })).toMatchObject({
      warnings: [`--${id} changes nothing here: only --verify pod uses it`],
    });
  expect(build({ ...given, verify: ['pod'] })).toMatchObject({ warnings: [] });
});

test('verification: its own time, the way into one cluster', () => {
  const { verify, verification } = requestOf({ ...MINIMAL, verify: ['pod'], 'verify-timeout': ['5s'], context: ['c'] });
  expect({ verify, ...verification }).toEqual({
    verify: 'pod',
    timeoutMs: 5000,
    kubeconfig: null,
    context: 'c',
    ownPods: new Map(),
    givenSecrets: NO_SECRETS,
  });
});

describe('errors', () => {
  test.each<[string, Values, readonly string[]]>([
    [
      'nothing',
      {},
      [
        'no image is given: --image, --images-from or --manifests is needed',
        'no cluster is given: --cluster is needed',
      ],
    ],
    [
      'an image that a variable should have filled in',
      { ...MINIMAL, image: ['x/y:${TAG}'] },
      ['--image: not an image reference: the variable ${TAG} was not filled in\n  x/y:${TAG}\n      ^'],
    ],
    ['an empty image', { ...MINIMAL, image: [''] }, ['--image: not an image reference: it is empty']],
    [
      'a wrong choice',
      { ...MINIMAL, 'fail-on': ['faill'] },
      ['--fail-on “faill” must be one of fail, unknown, warn, never. Did you mean fail?'],
    ],
    [
      'an empty choice',
      { ...MINIMAL, 'fail-on': [''] },
      ['--fail-on is empty: it must be one of fail, unknown, warn, never'],
    ],
    ['two values', { ...MINIMAL, timeout: ['1s', '2s'] }, ['--timeout is given more than once: “1s”, “2s”']],
    [
      'a misspelt way to verify',
      { ...MINIMAL, verify: ['pdo'] },
      ['--verify “pdo” must be one of none, admission, pod, node, ssh. Did you mean pod?'],
    ],
    [
      'a report without file',
      { ...MINIMAL, report: ['json'] },
      ['--report “json” is not FORMAT=FILE, such as json=report.json'],
    ],
    [
      'an unwritable report',
      { ...MINIMAL, report: ['json=nowhere/x'] },
      ['--report “json=nowhere/x” cannot be written: its folder does not exist'],
    ],
    [
      'one file twice',
      { ...MINIMAL, report: ['json=x', 'text=x'] },
      ['--report “text=x” is the file of --report json=x too'],
    ],
    [
      'a grouping that there is not',
      { ...MINIMAL, 'group-by': ['owner'] },
      ['--group-by “owner” is none of project, location and label=KEY, such as label=owner'],
    ],
    [
      'one file in two spellings',
      { ...MINIMAL, report: ['json=x'], 'save-facts': ['./x'] },
      ['--save-facts “./x” is the file of --report json=x too'],
    ],
    [
      'standard output as a file',
      { ...MINIMAL, report: ['json=-'] },
      ['--report “json=-” names no file: “-” is standard output, which has a report of its own'],
    ],
    [
      'a list without images',
      { cluster: [CLUSTER], 'images-from': ['empty.txt'] },
      ['--images-from “empty.txt” holds no image reference'],
    ],
    [
      'a list that is not there',
      { cluster: [CLUSTER], 'images-from': ['gone'] },
      ['--images-from “gone” cannot be read: it does not exist'],
    ],
    ['facts that are none', { facts: ['text.json'] }, ['--facts “text.json” cannot be used: it is not JSON']],
    [
      'facts of an odd request',
      { facts: ['odd.json'] },
      [
        '--facts “odd.json” cannot be used: it is not as this version writes it, at “caller”, “credentials”, “request.command”, “request.images”, “request.seen” and more: save the facts again with --save-facts',
      ],
    ],
    [
      'a short name alone',
      { image: ['a'], cluster: ['x'] },
      [
        '--cluster “x” is a short name: it needs --location and --project, or the form projects/P/locations/L/clusters/C',
      ],
    ],
    [
      'a contradiction',
      { ...MINIMAL, location: ['us-east1'] },
      [`--location “us-east1” contradicts --cluster “${CLUSTER}”`],
    ],
    [
      'quiet and verbose',
      { ...MINIMAL, quiet: ['true'], verbose: ['true'] },
      ['--quiet and --verbose cannot be used together'],
    ],
    [
      'a namespace',
      { ...MINIMAL, namespace: ['Team_A'] },
      ['--namespace “Team_A” is not a Kubernetes namespace (up to 63 lower-case letters, digits and hyphens)'],
    ],
  ])('%s', (_, values, errors) => expect(errorsOf(values)).toEqual(errors));

  test('a location that agrees with the full name is none', () =>
    expect(errorsOf({ ...MINIMAL, location: ['europe-west1'], project: ['p'] })).toEqual([]));

  test('all at once, as the command line names them', () => {
    const errors = errorsOf({
      image: ['gcr.io/p/Web'],
      cluster: ['p/l'],
      timeout: ['60'],
      principal: ['n@p.iam.gserviceaccount.com'],
      policy: ['x.yml'],
      baseline: ['old.json'],
    });
    expect(errors.map((error) => error.split(/[ :]/)[0])).toEqual([
      '--policy',
      '--image',
      '--cluster',
      '--principal',
      '--baseline',
      '--timeout',
    ]);
  });

  test('as the action names them', () => {
    expect(errorsOf({ image: ['nginx'], cluster: ['x'], strict: ['yes'], report: ['jsn=x'] }, 'action')).toEqual([
      'cluster_name “x” is a short name: it needs location and project_id, or the form projects/P/locations/L/clusters/C',
      'strict “yes” is neither true nor false. Write true.',
      'reports “jsn=x” has a format that must be one of text, json, markdown, sarif, junit, html, gitlab, github, metrics, issue. Did you mean json?',
    ]);
  });

  test.each(['True', 'TRUE', 'yes', 'on', '1', 'ture'])('the action takes no %s for true', (text) =>
    expect(errorsOf({ ...MINIMAL, summary: [text] }, 'action')).toEqual([
      `summary “${text}” is neither true nor false. Write true.`,
    ]),
  );

  test('the action takes true and false, and empty as unset', () => {
    const request = requestOf(
      { ...MINIMAL, strict: ['true'], summary: ['false'], annotations: [''], namespace: [' '] },
      'action',
    );
    expect(request).toMatchObject({ strict: true, summary: false, annotations: true, namespace: null });
  });

  test('mode scan takes scopes, clusters by name, or both', () => {
    const asked = { mode: ['scan'], image: ['nginx'] };
    expect(requestOf({ ...asked, scope: ['folders/7', 'projects/p'] }, 'action')).toMatchObject({
      command: 'scan',
      clusters: [],
      fleet: { scopes: ['folders/7', 'projects/p'], shard: null },
    });
    expect(requestOf({ ...asked, cluster: [CLUSTER], shard: ['2/3'] }, 'action')).toMatchObject({
      clusters: [{ project: 'p', location: 'europe-west1', name: 'prod' }],
      fleet: { scopes: [], shard: { index: 2, count: 3 } },
    });
  });

  test('a scan without a scope, without an image, with what is of check alone', () => {
    const asked = { mode: ['scan'], image: ['nginx'] };
    expect(errorsOf(asked, 'action')).toEqual(['no cluster is given: scope or cluster_name is needed']);
    expect(errorsOf({ mode: ['scan'], scope: ['folders/7'] }, 'action')).toEqual([
      'no image is given: image, images_from, manifests or running is needed',
    ]);
    expect(errorsOf({ ...asked, scope: ['folders/7'], verify: ['pod'], running: ['true'] }, 'action')).toEqual([
      'verify is of no use to scan: it is for check, diagnose',
    ]);
    expect(errorsOf({ ...MINIMAL, scope: ['folders/7'] }, 'action')).toEqual([
      'scope is of no use to check: it is for scan, diagnose',
    ]);
  });

  test('mode diagnose needs no image, takes a pod, and has no use for what is of check alone', () => {
    const asked = { mode: ['diagnose'], cluster: [CLUSTER], pod: ['web-5d9c'] };
    expect(requestOf(asked, 'action')).toMatchObject({ command: 'diagnose', images: [], pod: 'web-5d9c' });
    expect(errorsOf({ ...asked, wait: ['5m'], facts: ['facts.json'] }, 'action')).toEqual([
      'wait is of no use to diagnose: it is for check',
      'facts is of no use to diagnose: it is for check, scan',
    ]);
    expect(errorsOf({ ...MINIMAL, pod: ['web'] }, 'action')).toEqual(['pod is of no use to check: it is for diagnose']);
    expect(errorsOf({ ...asked, pod: ['No Pod'] }, 'action')).toEqual([
      'pod “No Pod” is not the name of a pod (lower-case letters, digits, hyphens and dots)',
    ]);
  });

  test('every option of a later version is refused by both of its names, and false asks for nothing', () => {
    for (const option of OPTIONS) {
      if (!('later' in option)) continue;
      const isBoolean = option.kind === 'boolean';
      for (const entry of ['cli', 'action'] as const) {
        const name = entry === 'cli' ? option.flag : option.input;
        const errors = errorsOf({ ...MINIMAL, [option.id]: [isBoolean ? 'true' : 'x'] }, entry);
        expect(errors).toEqual([`${name} comes with a later version; today it cannot be used`]);
      }
      if (isBoolean) expect(errorsOf({ ...MINIMAL, [option.id]: ['false'] }, 'action')).toEqual([]);
    }
  });

  test('impersonate_node is off unless it is asked for, or was when the facts were saved', () => {
    expect(requestOf({ ...MINIMAL, 'impersonate-node': ['true'] }).impersonateNode).toBe(true);
    expect(requestOf({ ...MINIMAL, 'impersonate-node': ['false'] }, 'action').impersonateNode).toBe(false);
    expect(errorsOf({ ...MINIMAL, 'impersonate-node': ['yes'] }, 'action')).toEqual([
      'impersonate_node “yes” is neither true nor false. Write true.',
    ]);
    expect(requestOf({ facts: ['facts.json'] }).impersonateNode).toBe(false);
    // The action always hands over its default.
    expect(requestOf({ facts: ['said.json'], 'impersonate-node': ['false'] }, 'action').impersonateNode).toBe(true);
    expect(errorsOf({ facts: ['maybe.json'] })).toEqual([
      '--facts “maybe.json” cannot be used: it is not as this version writes it, at “request.impersonateNode”: save the facts again with --save-facts',
    ]);
  });

  test('whatever is given, it never throws: a sound request, or errors', () => {
    const ids = OPTIONS.map(({ id }) => id);
    const word = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(
        'true',
        'false',
        'json=x',
        'facts.json',
        'images.txt',
        CLUSTER,
        'nginx',
        '60s',
        '*',
        '-',
        'prod',
        '__proto__',
        'constructor',
      ),
    );
    const values = fc.dictionary(fc.constantFrom<OptionId>(...ids), fc.array(word, { maxLength: 3 }));
    fc.assert(
      fc.property(values, fc.constantFrom<Entry>('cli', 'action'), (given, entry) => {
        const built = buildRun(entry, given, {}, readers());
        if ('errors' in built) {
          expect(built.errors.length).toBeGreaterThan(0);
          for (const error of built.errors) expect(error).toMatch(/\S/);
        } else {
          if (built.run.request.command === 'check') expect(built.run.request.images.length).toBeGreaterThan(0);
          expect(built.run.request.clusters.length).toBeGreaterThan(0);
          expect(built.run.timeoutMs).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
