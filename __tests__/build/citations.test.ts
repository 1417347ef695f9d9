/** Comments cite what a reader can open: a section of docs/GOOGLE.md that exists, and no paper that is not here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');
const sources = ['src', 'simulator', '__tests__', 'bench', 'scripts']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  .filter((path) => /\.(?:ts|mjs)$/.test(path) && !path.endsWith('citations.test.ts'))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
const page = readFileSync(join(ROOT, 'docs/GOOGLE.md'), 'utf8');
const anchors = [...page.matchAll(/^## (.+)$/gm)].map(([, title = '']) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-'),
);

test('no paper is cited that is not in the project', () => {
  expect(
    sources.filter(({ text }) => /\b(?:FACTS|DESIGN)(?: \d|:| of container)/.test(text)).map(({ path }) => path),
  ).toEqual([]);
});

test('every section that is cited exists, and every section is cited', () => {
  const cited = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/docs\/GOOGLE\.md#([\w-]+)/g)].map(([, anchor = '']) => ({ path, anchor })),
  );
  expect(cited.filter(({ anchor }) => !anchors.includes(anchor))).toEqual([]);
  expect(anchors.filter((anchor) => !cited.some((each) => each.anchor === anchor))).toEqual([]);
});
