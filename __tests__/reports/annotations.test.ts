import type { ReportFinding, ReportTarget } from '../../src/model/report';
import { annotations, renderGithub, workflowCommand } from './rendered';
import { finding, report, target } from './fixed';

const source = (file: string, line = 3, column = 5) => ({ file, line, column, workload: null });
const one = (findings: readonly ReportFinding[], sources: ReportTarget['image']['sources'] = []) =>
  annotations(report([target({ verdict: 'fail', image: { sources }, findings })]));

test.each<[string, Partial<ReportFinding>, 'error' | 'warning' | 'notice' | null]>([
  ['a gate that fails', { status: 'fail' }, 'error'],
  ['an unanswered gate', { status: 'unknown' }, 'warning'],
  ['a warning', { status: 'warn' }, 'warning'],
  ['advice that warns', { status: 'warn', kind: 'advice' }, 'notice'],
  ['unanswered advice', { status: 'unknown', kind: 'advice' }, null],
  ['a pass', { status: 'pass' }, null],
  ['what does not apply', { status: 'skip' }, null],
  ['what is ignored', { status: 'fail', ignored: { reason: 'moved', expires: null } }, null],
  ['what the baseline knows', { status: 'fail', baseline: 'known' }, null],
  ['what is new against the baseline', { status: 'fail', baseline: 'new' }, 'error'],
])('%s', (_, more, level) => {
  expect(one([{ ...finding('cluster', 'pass', 'x'), ...more }]).map((each) => each.level)).toEqual(
    level === null ? [] : [level],
  );
});

test('worst first', () => {
  const made = one([finding('a', 'warn', 'x'), finding('b', 'unknown', 'x'), finding('c', 'fail', 'x')]);
  expect(made.map((each) => each.title)).toEqual([
    'web:1.4.2 will not pull on prod: c',
    'web:1.4.2 on prod: b could not be checked',
    'web:1.4.2 on prod: a',
  ]);
});

test('says what, where, what would tell and the fix', () => {
  const [made] = one([
    finding('pull-permission', 'unknown', 'Not readable.', {
      pool: 'a',
      needs: [{ way: 'policies', permission: 'x.get', resource: 'projects/p', role: 'roles/x' }],
      fix: { summary: 'Do it.', commands: ['gcloud a \\\n  --b', 'gcloud c'], terraform: null, url: null },
    }),
  ]);
  expect(made).toEqual({
    level: 'warning',
    title: 'web:1.4.2 on prod: pull-permission could not be checked',
    message: `Not readable.
web:1.4.2 on prod, pool a
fix: Do it.
gcloud a \\
  --b
gcloud c
grant x.get on projects/p (roles/x)`,
  });
});

test('the same on several pools and clusters is one annotation that names them all', () => {
  const findings = ['a', 'b'].map((pool) => finding('access-scopes', 'fail', 'No scope.', { pool }));
  const made = annotations(report(['x', 'y'].map((name) => target({ verdict: 'fail', cluster: { name }, findings }))));
  expect(made).toHaveLength(1);
  expect(made[0]?.message).toContain('web:1.4.2 on 2 clusters, pools a, b');
  expect(made[0]?.title).toBe('web:1.4.2 will not pull on 2 clusters: access-scopes');
});

test('stands at the places of the image, up to three; standard input is none', () => {
  const fail = [finding('cluster', 'fail', 'x')];
  expect(one(fail)[0]).not.toHaveProperty('file');
  expect(one(fail, [source('-')])[0]).not.toHaveProperty('file');
  expect(one(fail, [source('a.yaml', 3, 5), source('b.yaml', 1, 0)])).toMatchObject([
    { file: 'a.yaml', line: 3, column: 5 },
    { file: 'b.yaml', line: 1 },
  ]);
  expect(
    one(
      fail,
      ['a', 'b', 'c', 'd'].map((file) => source(file)),
    ),
  ).toHaveLength(3);
});

test('ten of a level; the tenth says how many more there are', () => {
  const many = (status: 'fail' | 'warn', length: number) =>
    Array.from({ length }, (_, index) => finding(`${status}-${index}`, status, 'x'));
  expect(one(many('fail', 10))).toHaveLength(10);
  const made = one([...many('fail', 14), ...many('warn', 11)]);
  expect(made).toHaveLength(20);
  expect(made[9]).toEqual({
    level: 'error',
    title: '5 more causes',
    message: "5 more causes fail: the job's summary shows what fits, the JSON report holds them all.",
  });
  expect(made[19]?.message).toMatch(/^2 more causes warn or could not be checked/);
});

test('thirty images with one cause are one annotation, and the one that differs has its own', () => {
  const images = Array.from({ length: 30 }, (_, index) => `europe-west1-docker.pkg.dev/p/r/svc-${index}:1`);
  const made = annotations(
    report(
      images.map((reference, index) =>
        target({
          verdict: 'fail',
          image: { reference, sources: [source(`k8s/${index}.yaml`)] },
          findings: [
            finding('pull-permission', 'fail', 'The account may not read the repository.', { pool: 'gpu' }),
            ...(index === 9 ? [finding('image-exists', 'fail', 'It has no such tag.')] : []),
          ],
        }),
      ),
    ),
  );
  expect(made.map(({ title }) => title)).toEqual([
    ...Array.from({ length: 3 }, () => '30 images will not pull on prod: pull-permission'),
    'svc-9:1 will not pull on prod: image-exists',
  ]);
  expect(made.at(-1)).toMatchObject({ file: 'k8s/9.yaml', line: 3 });
});

test('further places of a finding never drive out another finding', () => {
  const sources = ['a', 'b', 'c'].map((file) => source(file));
  const made = one(
    Array.from({ length: 6 }, (_, index) => finding(`c-${index}`, 'fail', 'x')),
    sources,
  );
  expect(made).toHaveLength(10);
  expect(new Set(made.map((each) => each.title)).size).toBe(6);
});

test('a message is never longer than the runner keeps', () => {
  const [made] = one([finding('x'.repeat(500), 'fail', '\u{1f600}'.repeat(5_000))]);
  expect(made!.message.length).toBeLessThanOrEqual(4_096);
  expect(Buffer.from(made!.message).toString()).toBe(made!.message);
  expect(made!.title.length).toBeLessThanOrEqual(200);
});

test('a workflow command escapes what would end it', () => {
  expect(
    workflowCommand({ level: 'error', title: 'a: b, 100%', message: 'x\ny::z', file: 'a,b:c', line: 1, column: 2 }),
  ).toBe('::error file=a%2Cb%3Ac,line=1,col=2,title=a%3A b%2C 100%25::x%0Ay::z');
  expect(workflowCommand({ level: 'notice', title: 't', message: 'm' })).toBe('::notice title=t::m');
});

test('github says the verdict where there is nothing to annotate', () => {
  expect(renderGithub(report([target()]))).toBe(
    'Image preflight: pass. 1 image × 1 cluster. Targets: 1 pass. Findings: none.\n',
  );
});
