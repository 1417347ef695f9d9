import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { validateXML } from 'xmllint-wasm';
import type { ReportFinding } from '../../src/model/report';
import { renderJunit } from './rendered';
import { allOf, reports } from './arbitrary';
import { FIXED, finding, report, target } from './fixed';
import { hostile } from './hostile';

const schema = readFileSync(new URL('schemas/junit.xsd', import.meta.url), 'utf8');
const problems = async (...documents: readonly string[]): Promise<readonly string[]> => {
  const xml = documents.map((contents, at) => ({ fileName: `report-${at}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema, maxMemoryPages: 4_096 });
  return errors.map(({ message }) => message);
};
const one = (findings: readonly ReportFinding[]): string =>
  renderJunit(report([target({ verdict: 'pass', findings })]));

test('the schema refuses what is wrong, also a control character as an entity', async () => {
  expect(await problems('<testsuites><testsuite name="x"/></testsuites>')).not.toEqual([]);
  expect(await problems('<testsuites>&#1;</testsuites>')).not.toEqual([]);
});

test('the fixed reports are valid', async () => {
  expect(await problems(...Object.values(FIXED).map(renderJunit))).toEqual([]);
});

test('hostile reports are valid', async () => {
  const made = fc.sample(reports(allOf(hostile)), { numRuns: 60, seed: 20_261_123 });
  expect(await problems(...made.map(renderJunit))).toEqual([]);
}, 30_000);

test.each<[string, Partial<ReportFinding>, RegExp]>([
  ['a gate that fails', { status: 'fail' }, /failures="1" errors="0" skipped="0".*<failure type="c" message="m">/s],
  ['an unanswered gate', { status: 'unknown' }, /failures="0" errors="1" skipped="0".*<error type="c" message="m">/s],
  ['unanswered advice', { status: 'unknown', kind: 'advice' }, /errors="0" skipped="1".*<skipped message="m"\/>/s],
  ['a warning', { status: 'warn' }, /failures="0" errors="0" skipped="0".*time="0"\/>.*<system-out>warn c: m</s],
  ['a pass', { status: 'pass' }, /failures="0" errors="0" skipped="0".*<testcase name="c" [^>]*\/>/s],
  ['what does not apply', { status: 'skip' }, /failures="0" errors="0" skipped="1"/],
  [
    'what is ignored',
    { status: 'fail', ignored: { reason: 'r', expires: null } },
    /failures="0" errors="0" skipped="1".*<skipped message="fail, ignored: r: m"\/>/s,
  ],
  ['what the baseline knows', { status: 'fail', baseline: 'known' }, /failures="0".*message="fail, known from the/s],
])('%s', (_, more, expected) => expect(one([{ ...finding('c', 'pass', 'm'), ...more }])).toMatch(expected));

test('a case for each check and pool; the worst of several findings decides, and all are told', () => {
  const xml = one([
    finding('c', 'warn', 'W', { pool: 'a' }),
    finding('c', 'fail', 'F', { pool: 'a', fix: { summary: 'S', commands: ['gcloud x'], terraform: null, url: null } }),
    finding('c', 'pass', 'P', { pool: 'b' }),
    finding('c', 'pass', 'P'),
  ]);
  expect([...xml.matchAll(/<testcase name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
    'c on pool a',
    'c on pool b',
    'c',
  ]);
  expect(xml).toContain('<failure type="c" message="F">fail: F\nfix: S\ngcloud x\nwarn: W</failure>');
});

test('no verdict is green by emptiness', () => {
  const empty = renderJunit(report([target({ verdict: 'unknown' })]));
  expect(empty).toMatch(/tests="1" failures="0" errors="1".*<testcase name="verdict"/s);
  expect(renderJunit(report([], { verdict: 'unknown' }))).toMatch(/<testsuite name="run".*<error type="verdict"/s);
  expect(renderJunit(report([]))).toContain('<testsuites/>');
  const known = [finding('c', 'fail', 'x', { baseline: 'known' })];
  expect(renderJunit(report([target({ verdict: 'fail', findings: known })]))).not.toContain('name="verdict" classname');
});

test('images of rows that pass are cases', () => {
  const xml = renderJunit(FIXED['fleet']!);
  expect(xml).toContain('<testcase name="docker.io/library/nginx:1.27" classname="projects/shop-prod/');
});

test('a class is the cluster and the image, with no other dot: Jenkins takes what stands before the last one for its package', () => {
  const xml = renderJunit(report([target({ findings: [finding('cluster', 'pass', 'It is there')] })]));
  const classes = [...xml.matchAll(/ classname="([^"]*)"/g)].map(([, name]) => name?.split('.'));
  expect(classes).toEqual([
    [
      'projects/shop-prod/locations/europe-west1/clusters/prod',
      'europe-west1-docker_pkg_dev/shop-images/apps/web:1_4_2',
    ],
  ]);
});
