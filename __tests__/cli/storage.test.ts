/** Reports, facts and lists of images in Cloud Storage, as files are. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { type Simulator, startSimulator } from '../../simulator';
import { bucket, grant } from '../../simulator/builder';
import { CLUSTER, RUNNER, shop, WEB } from '../../simulator/scenarios/shop';
import { temporaryFolder } from '../scenario/harness';
import { run as runIt, type Ran } from './run-it';

const AT = 'gs://fleet-reports';
let simulator: Simulator;
beforeEach(async () => {
  simulator = await startSimulator({
    ...shop({}),
    buckets: [
      bucket('fleet-reports', 'ci-tools', {
        grants: [grant('roles/storage.objectUser', RUNNER)],
        objects: { 'images.txt': `# what runs\n${WEB}\n`, 'other.json': '{"a": 1}' },
      }),
      bucket('closed', 'ci-tools'),
    ],
  });
});
afterEach(() => simulator.close());

const run = (...args: string[]): Promise<Ran> => runIt(args, { env: simulator.env });
const stored = (name: string): string =>
  Buffer.from(simulator.world.buckets?.[0]?.objects[name]?.data ?? '', 'base64').toString('utf8');
const typeOf = (name: string): string | undefined => simulator.world.buckets?.[0]?.objects[name]?.contentType;
const asked = (): readonly string[] => simulator.requests.map(({ host }) => host);

test('a check writes reports and facts there, and is judged again from them', async () => {
  const first = await run(
    'check',
    ...['--images-from', `${AT}/images.txt`, '-c', CLUSTER, '--report', `json=${AT}/r.json`],
    ...['--report', `html=${AT}/r.html`, '--save-facts', `${AT}/facts.json`],
  );
  expect([first.code, first.err]).toEqual([0, expect.not.stringContaining('could not be written')]);
  const report = JSON.parse(stored('r.json')) as Report;
  expect(report).toMatchObject({ verdict: 'pass', counts: { targets: 1 } });
  expect(report.targets[0]?.image.sources).toMatchObject([{ file: `${AT}/images.txt`, line: 2 }]);
  expect(stored('r.html')).toContain('<!doctype html>');
  expect(['r.json', 'r.html', 'facts.json'].map(typeOf)).toEqual([
    'application/json',
    'text/html; charset=utf-8',
    'application/json',
  ]);

  simulator.requests.length = 0;
  const again = await run(
    ...['check', '--facts', `${AT}/facts.json`, '--baseline', `${AT}/r.json`, '--format', 'json'],
  );
  expect([again.code, (JSON.parse(again.out) as Report).verdict]).toEqual([0, 'pass']);
  expect(new Set(asked())).toEqual(new Set(['storage']));
});

test('a run goes on with facts there, and writes them anew in their place', async () => {
  await run('check', '-i', WEB, '-c', CLUSTER, '--save-facts', `${AT}/facts.json`);
  simulator.requests.length = 0;
  const { code, err } = await run('check', '--resume', `${AT}/facts.json`, '--save-facts', `${AT}/facts.json`);
  expect(code).toBe(0);
  expect(err).toMatch(/the run goes on: \d+ facts are those of 20\S+, 0 questions were asked now/);
  expect(asked()).toEqual(['storage', 'storage']);
});

test.each(['an object', 'a file'])(
  'a run that goes on with %s that it writes itself begins where there is none yet',
  async (what) => {
    const folder = temporaryFolder();
    const facts = what === 'a file' ? join(folder.path, 'again.json') : `${AT}/again.json`;
    const args = ['check', '-i', WEB, '-c', CLUSTER, '--resume', facts, '--save-facts', facts];
    const first = await run(...args);
    expect([first.code, first.err]).toEqual([
      0,
      expect.stringContaining(`there are no facts in ${facts} yet: all is asked`),
    ]);
    const again = await run(...args);
    expect([again.code, again.err]).toEqual([0, expect.stringContaining(', 0 questions were asked now')]);
    // Another file than the one that it writes is meant to be there; so is the bucket.
    const other = await run(
      ...args.slice(0, 5),
      '--save-facts',
      `${AT}/other-facts.json`,
      '--resume',
      `${AT}/none.json`,
    );
    expect([other.code, other.err]).toEqual([
      2,
      expect.stringContaining('none.json” cannot be read: it does not exist'),
    ]);
    const nowhere = 'gs://nowhere/f.json';
    const lost = await run('check', '-i', WEB, '-c', CLUSTER, '--resume', nowhere, '--save-facts', nowhere);
    expect([lost.code, lost.err]).toEqual([2, expect.stringContaining('The specified bucket does not exist')]);
    folder.remove();
  },
);

test('merge takes objects, and those that a pattern fits', async () => {
  await run('check', '-i', WEB, '-c', CLUSTER, '--report', `json=${AT}/s/1.json`, '--report', `json=${AT}/s/2.json`);
  const { code, out, err } = await run(
    ...['merge', `${AT}/s/*.json`, `${AT}/s/1.json`, '--format', 'json', '--report', `html=${AT}/whole.html`],
  );
  expect(code).toBe(0);
  expect(err).not.toContain('error');
  expect((JSON.parse(out) as Report).reasons).toEqual([
    `${AT}/s/1.json and ${AT}/s/2.json judge the same targets, which count once`,
  ]);
  expect(stored('whole.html')).toContain('<!doctype html>');
});

test.each<[readonly string[], string]>([
  [['--facts', `${AT}/none.json`], `--facts “${AT}/none.json” cannot be read: it does not exist`],
  [['--facts', 'gs://closed/f.json'], 'the caller lacks storage.objects.get on gs://closed/f.json'],
  [['--facts', `${AT}/other.json`], 'cannot be used: it is not a facts file'],
  [['--baseline', `${AT}/none.json`, '-i', WEB, '-c', CLUSTER], `--baseline “${AT}/none.json” cannot be read`],
  [['--images-from', 'gs://nowhere/x', '-c', CLUSTER], 'The specified bucket does not exist.'],
  [['--facts', 'gs://x'], 'is not a name in Cloud Storage: gs://BUCKET/OBJECT'],
])('check %j: 2, and why', async (args, why) => {
  const { code, out, err } = await run('check', ...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(why);
  expect(new Set(asked())).not.toContain('container');
});

test.each<[readonly string[], string]>([
  [['--facts', `${AT}/none.json`, '--fail-on', 'x'], '--fail-on “x” must be one of'],
  [['--baseline', `${AT}/none.json`, '-i', WEB, '-c', 'nope!'], '--cluster “nope!”'],
  [['--policy', `${AT}/policy.yaml`, '-i', WEB, '-c', CLUSTER], 'this is not read from Cloud Storage: name a file'],
  [['--facts', `${AT}/a`, '--resume', `${AT}/b`, '--fail-on', 'x'], '--fail-on “x” must be one of'],
  [['-i', WEB, '-c', CLUSTER, '--report', 'json=gs://x'], 'is not a name in Cloud Storage'],
  [['-i', WEB, '-c', CLUSTER, '--save-facts', 'gs://fleet-reports/'], 'is not a name in Cloud Storage'],
  [
    ['-i', WEB, '-c', CLUSTER, '--report', `json=${AT}/a`, '--report', `html=${AT}/a`],
    `is the file of --report json=${AT}/a too`,
  ],
])('check %j: 2, and nothing is called', async (args, why) => {
  const { code, err } = await run('check', ...args);
  expect(code).toBe(2);
  expect(err).toContain(why);
  expect(asked()).toEqual([]);
});

test.each<[readonly string[], string]>([
  [[`${AT}/none/*.json`], `“${AT}/none/*.json” fits no object`],
  [['gs://closed/*.json'], 'the caller lacks storage.objects.list on gs://closed'],
  [[`${AT}/other.json`], 'is not a report of this program'],
  [[`${AT}/none.json`], 'cannot be read: it does not exist'],
])('merge %j: 2, and why', async (args, why) => {
  const { code, out, err } = await run('merge', ...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(why);
});

test('a report that cannot be written there: said, the rest is done, 73', async () => {
  const { code, out, err } = await run(
    ...['check', '-i', WEB, '-c', CLUSTER, '--report', 'json=gs://closed/r.json', '--report', `html=${AT}/r.html`],
  );
  expect(code).toBe(73);
  expect(out).toContain('will pull');
  expect(err).toContain(
    'gs://closed/r.json could not be written: the caller lacks storage.objects.create on gs://closed/r.json',
  );
  expect(stored('r.html')).toContain('<!doctype html>');
});
