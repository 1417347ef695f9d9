/** What people see, word for word. UPDATE_GOLDEN=1 rewrites the files; read the difference before it is committed. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Report } from '../../src/model/report';
import { FORMATS, render } from './rendered';
import { FIXED } from './fixed';

const FOLDER = fileURLToPath(new URL('golden/', import.meta.url));
const EXTENSION = {
  text: 'txt',
  json: 'json',
  markdown: 'md',
  sarif: 'sarif',
  junit: 'junit.xml',
  html: 'html',
  gitlab: 'gitlab.json',
  github: 'github.txt',
  metrics: 'prom',
  issue: 'issue.md',
} as const;

const files: ReadonlyMap<string, () => string> = new Map(
  Object.entries(FIXED).flatMap(([name, report]: [string, Report]): [string, () => string][] => [
    ...FORMATS.map((format): [string, () => string] => [
      `${name}.${EXTENSION[format]}`,
      () => render(format, report, { color: false, verbose: false }),
    ]),
    [`${name}.verbose.txt`, () => render('text', report, { color: false, verbose: true })],
  ]),
);

test.each([...files.keys()])('%s', (file) => {
  const path = join(FOLDER, file);
  const text = files.get(file)!();
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text);
  if (!existsSync(path)) throw new Error(`no golden file ${file}: run with UPDATE_GOLDEN=1 and read it`);
  expect(text).toBe(readFileSync(path, 'utf8'));
});

test('every golden file is of a report', () => {
  expect(readdirSync(FOLDER).sort()).toEqual([...files.keys()].sort());
});
