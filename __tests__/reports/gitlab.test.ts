import fc from 'fast-check';
import type { ReportFinding, ReportTarget } from '../../src/model/report';
import { renderGitlab } from './rendered';
import { allOf, reports } from './arbitrary';
import { finding, report, target } from './fixed';
import { hostile } from './hostile';

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}
const issues = (findings: readonly ReportFinding[], sources: ReportTarget['image']['sources'] = []): readonly Issue[] =>
  JSON.parse(renderGitlab(report([target({ verdict: 'fail', image: { sources }, findings })]))) as Issue[];

test('says what, where and how bad, and how to fix it', () => {
  const fix = { summary: 'Grant it.', commands: ['gcloud x'], terraform: null, url: null };
  const sources = [{ file: './k8s/web.yaml', line: 21, column: 3, workload: null }];
  expect(issues([finding('pull-permission', 'fail', 'It lacks a grant.', { pool: 'a', fix })], sources)).toEqual([
    {
      description:
        'It lacks a grant. (europe-west1-docker.pkg.dev/shop-images/apps/web:1.4.2 on projects/shop-prod/locations/europe-west1/clusters/prod, pool a). Fix: Grant it: gcloud x',
      check_name: 'pull-permission',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}:1$/) as string,
      severity: 'critical',
      location: { path: 'k8s/web.yaml', lines: { begin: 21 } },
    },
  ]);
});

test.each<[string, Partial<ReportFinding>, string | null]>([
  ['a gate that fails', { status: 'fail' }, 'critical'],
  ['an unanswered gate', { status: 'unknown' }, 'major'],
  ['a warning', { status: 'warn' }, 'minor'],
  ['unanswered advice', { status: 'unknown', kind: 'advice' }, 'info'],
  ['a pass', { status: 'pass' }, null],
  ['what does not apply', { status: 'skip' }, null],
  ['what is ignored', { status: 'fail', ignored: { reason: 'x', expires: null } }, null],
  ['what the baseline knows', { status: 'fail', baseline: 'known' }, 'critical'],
])('%s', (_, more, severity) => {
  expect(issues([{ ...finding('c', 'pass', 'x'), ...more }]).map((each) => each.severity)).toEqual(
    severity === null ? [] : [severity],
  );
});

test('an issue at each place, up to ten', () => {
  const sources = Array.from({ length: 12 }, (_, at) => ({ file: `${at}.yaml`, line: at, column: 1, workload: null }));
  const made = issues([finding('c', 'fail', 'x')], sources);
  expect(made.map(({ location }) => [location.path, location.lines.begin])).toEqual(
    sources.slice(0, 10).map(({ file, line }) => [file, Math.max(1, line)]),
  );
});

test('GitLab takes every issue: its fields are there, its fingerprint is unique, its path relative or absolute', () => {
  fc.assert(
    fc.property(reports(allOf(hostile)), (any) => {
      const made = JSON.parse(renderGitlab(any)) as Issue[];
      expect(new Set(made.map((each) => each.fingerprint)).size).toBe(made.length);
      for (const { description, check_name, severity, location, ...rest } of made) {
        expect(Object.keys(rest)).toEqual(['fingerprint']);
        expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity);
        expect([description, check_name, location.path].every((text) => text.length > 0)).toBe(true);
        expect(location.path).not.toMatch(/^\.\/|\/\/|\\(?![nrtux])/);
        expect(location.lines.begin).toBeGreaterThan(0);
      }
    }),
    { numRuns: 100 },
  );
});
