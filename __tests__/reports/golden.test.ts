/** What people see, word for word. UPDATE_GOLDEN=1 rewrites the files; read the difference before it is committed. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Format } from '../../src/model/format';
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

/** What JSON looks like. That each other one has its values, in the schema's order, is held in schema.test.ts. */
const AS_JSON = ['pass', 'fail', 'hostile'];
/** Reports that say of some formats nothing but what `fail` says. */
const LIKE_FAIL: Readonly<Record<string, readonly Format[]>> = {
  fleet: ['sarif', 'gitlab'],
  trend: ['sarif', 'gitlab', 'junit', 'github', 'metrics', 'issue'],
};
const plain = { color: false, verbose: false };

const files: ReadonlyMap<string, () => string> = new Map(
  Object.entries(FIXED).flatMap(([name, report]: [string, Report]): [string, () => string][] => [
    ...FORMATS.filter((format) => format !== 'json' || AS_JSON.includes(name))
      .filter((format) => LIKE_FAIL[name]?.includes(format) !== true)
      .map((format): [string, () => string] => [`${name}.${EXTENSION[format]}`, () => render(format, report, plain)]),
    [`${name}.verbose.txt`, () => render('text', report, { ...plain, verbose: true })],
  ]),
);

test.each([...files.keys()])('%s', (file) => {
  const path = join(FOLDER, file);
  const text = files.get(file)!();
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text);
  if (!existsSync(path)) throw new Error(`no golden file ${file}: run with UPDATE_GOLDEN=1 and read it`);
  expect(text).toBe(readFileSync(path, 'utf8'));
});

test.each(Object.entries(LIKE_FAIL).flatMap(([name, formats]) => formats.map((format) => [name, format] as const)))(
  '%s as %s says what `fail` says, save how many targets there are',
  (name, format) => {
    const { counts } = FIXED[name]!;
    expect(render(format, FIXED[name]!, plain)).toBe(render(format, { ...FIXED['fail']!, counts }, plain));
  },
);

test('every golden file is of a report', () => {
  expect(readdirSync(FOLDER).sort()).toEqual([...files.keys()].sort());
});
