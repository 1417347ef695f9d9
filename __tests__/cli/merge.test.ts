/** `merge` reads reports strictly, and writes the whole in any format. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { FIXED } from '../reports/fixed';
import { run } from './run-it';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'merge-'));
  for (const [name, report] of Object.entries(FIXED))
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(report));
  writeFileSync(join(folder, 'other.json'), '{"a":1}');
  writeFileSync(join(folder, 'old.json'), JSON.stringify({ ...FIXED['pass'], schemaVersion: 7 }));
  writeFileSync(join(folder, 'odd.json'), JSON.stringify({ ...FIXED['pass'], targets: [{}] }));
  writeFileSync(join(folder, 'broken.json'), '{');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('joins reports, prints the whole and writes files', async () => {
  const args = [
    'merge',
    'fail.json',
    'unknown.json',
    '--format',
    'json',
    '--report',
    `html=${join(folder, 'whole.html')}`,
  ];
  const { code, out, err } = await run(args, { folder });
  const whole = JSON.parse(out) as Report;
  expect(whole.verdict).toBe('fail');
  expect(code).toBe(whole.exitCode);
  expect(err).toContain(`exit status ${String(code)}`);
  expect(readFileSync(join(folder, 'whole.html'), 'utf8')).toContain('<!doctype html>');
});

test.each([
  [[], 'merge needs at least one report'],
  [['nowhere.json'], '“nowhere.json” cannot be read'],
  [['other.json'], '“other.json” is not a report of this program'],
  [['broken.json'], '“broken.json” is cut short'],
  [['old.json'], '“old.json” is a report of schemaVersion 7; this version reads 1'],
  [['odd.json'], '“odd.json” is a report that cannot be read at “targets.0.image'],
  [['pass.json', '--image', 'x'], 'merge has no option --image: it belongs to'],
])('merge %j: 2, and why', async (files, why) => {
  const { code, out, err } = await run(['merge', ...files], { folder });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(why);
});
