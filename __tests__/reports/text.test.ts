import type { ReportFinding } from '../../src/model/report';
import { renderText } from '../../src/reports';
import { FIXED, finding, pool, report, target } from './fixed';

const PLAIN = { color: false, verbose: false } as const;
const plain = (findings: readonly ReportFinding[], verbose = false): string =>
  renderText(report([target({ verdict: 'fail', pools: [pool('a', 'fail')], findings })]), { color: false, verbose });
const lines = (text: string): readonly string[] => text.split('\n');

test('the first line says the verdict', () => {
  expect(lines(renderText(FIXED['fail']!, PLAIN))[0]).toBe('✗ FAIL  1 image × 1 cluster × 4 pools');
  expect(lines(renderText(FIXED['unknown']!, PLAIN))[0]).toMatch(/^\? UNKNOWN /);
  expect(lines(renderText(FIXED['pass']!, PLAIN))[0]).toMatch(/^✓ PASS /);
});

test('findings that are the same on several pools are one, others are not', () => {
  const on = (name: string, message: string): ReportFinding =>
    finding('access-scopes', 'fail', message, { pool: name });
  const text = plain([
    on('a', 'No scope.'),
    on('b', 'No scope.'),
    on('c', 'Another scope.'),
    finding('access-scopes', 'fail', 'No scope.'),
  ]);
  expect(text).toContain('access-scopes · pools a, b\n');
  expect(text).toContain('access-scopes · pool c\n');
  expect(text).toContain('access-scopes\n');
  expect(text.match(/No scope\./g)).toHaveLength(2);
});

test('the worst comes first, gates before advice', () => {
  const statuses = ['skip', 'pass', 'warn', 'unknown', 'fail'] as const;
  const findings = statuses.flatMap((status) => [
    finding(`advice-${status}`, status, 'x', { kind: 'advice' }),
    finding(`gate-${status}`, status, 'x'),
  ]);
  const order = [...plain(findings, true).matchAll(/(gate|advice)-(\w+)/g)].map(([name]) => name);
  expect(order).toEqual(
    ['fail', 'unknown', 'warn', 'pass', 'skip'].flatMap((status) => [`gate-${status}`, `advice-${status}`]),
  );
});

test('passes take one line, verbose shows each with its evidence, Terraform only then', () => {
  const fix = { summary: 'Do it.', commands: ['gcloud do it'], terraform: 'resource "x" "y" {}', url: null };
  const findings = [
    finding('cluster', 'pass', 'The cluster runs.', {
      evidence: [{ strength: 'listed', says: 'pass', source: 'clusters.get', detail: 'RUNNING' }],
    }),
    finding('image-exists', 'fail', 'It is not there.', { fix }),
  ];
  expect(plain(findings)).not.toMatch(/The cluster runs|resource "x"/);
  expect(plain(findings)).toContain('  ✓ pass     cluster\n');
  expect(plain(findings)).toContain('\n               gcloud do it\n');
  expect(plain(findings, true)).toMatch(/The cluster runs\.\n +listed {5}✓ clusters\.get: RUNNING\n/);
  expect(plain(findings, true)).toContain('\n               resource "x" "y" {}\n');
});

test('commands are whole, whatever the width; prose is not wider', () => {
  for (const width of [undefined, 10, 80, 500]) {
    const text = renderText(FIXED['fail']!, { ...PLAIN, width });
    const limit = Math.min(120, Math.max(60, width ?? 110));
    expect(text).toContain(FIXED['fail']!.targets[0]!.findings.find((each) => each.fix)!.fix!.commands[0]);
    for (const line of lines(text).filter((each) => each.length > limit && !each.includes('gcloud '))) {
      // Nothing is wider but a word that stays whole, so that it can be copied.
      expect(line.lastIndexOf(' ')).toBeLessThan(limit);
    }
  }
});

test('a label as long as the line does not push the text out of sight', () => {
  const long = renderText(report([target({ pools: [pool('p'.repeat(5_000), 'pass')] })]), {
    color: false,
    verbose: true,
  });
  expect(long.length).toBeLessThan(20_000);
});

test('the grants stand once, after the findings that need them', () => {
  const text = renderText(FIXED['unknown']!, PLAIN);
  const [grant] = FIXED['unknown']!.access!.commands;
  expect(text.split(grant!)).toHaveLength(2);
  expect(text.indexOf(grant!)).toBeGreaterThan(text.indexOf('would tell'));
});

test('what was set aside is named and not shown as open', () => {
  const ignored = { reason: 'moved next week', expires: '2027-01-31' };
  const text = plain([
    finding('image-platform', 'fail', 'No manifest.', { ignored, pool: 'a' }),
    finding('cluster', 'fail', 'Old.', { baseline: 'known' }),
  ]);
  expect(text).toContain('~ ignored  fail image-platform (a), ignored until 2027-01-31: moved next week');
  expect(text).not.toContain('No manifest.');
  expect(text).toContain('cluster · known from the baseline');
});

test('a blind target says so', () => {
  expect(renderText(FIXED['blind']!, PLAIN)).toContain(
    'blind: the cluster, the image or the identity of every pool could not be read',
  );
});

test('nothing that runs differently is in it, unless verbose', () => {
  const other = {
    ...FIXED['fail']!,
    run: { startedAt: '2030-01-01T00:00:00Z', durationMs: 1, apiCalls: 77, shard: null },
  };
  expect(renderText(other, PLAIN)).toBe(renderText(FIXED['fail']!, PLAIN));
  expect(renderText(other, { ...PLAIN, verbose: true })).toContain('77 requests in 0.0 s');
});

test('colour is written where it is asked for, also where the output is no terminal', () => {
  expect(renderText(FIXED['fail']!, { color: true, verbose: false })).toContain('\u001b[31m');
  expect(renderText(FIXED['fail']!, PLAIN)).not.toContain('\u001b');
});
