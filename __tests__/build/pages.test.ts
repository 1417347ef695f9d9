/** The pages for people: their links lead somewhere, and TROUBLESHOOTING says what the program would say. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CAUSE_IDS, classify } from '../../src/diagnosis/words';

const ROOT = join(import.meta.dirname, '../..');
const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8');
const PAGES = [
  'README.md',
  ...['docs', 'docs/checks', 'examples'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).flatMap((name) => (name.endsWith('.md') ? [`${folder}/${name}`] : [])),
  ),
];

/** The anchor that a heading gets. */
const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
const anchors = (page: string): readonly string[] =>
  [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slug(heading));

test.each(PAGES)('the links of %s lead to something', (page) => {
  for (const [, target = ''] of read(page).matchAll(/\]\((?!https?:)([^)\s]+)[^)]*\)/g)) {
    const [file = '', anchor] = target.split('#');
    const path = file === '' ? page : join(dirname(page), file);
    expect([target, existsSync(join(ROOT, path))]).toEqual([target, true]);
    if (anchor !== undefined) expect(anchors(path)).toContain(anchor);
  }
});

describe('TROUBLESHOOTING', () => {
  const [, nodes = ''] = /## What the nodes say\n([^]*)\n## /.exec(read('docs/TROUBLESHOOTING.md')) ?? [];
  const rows = [...nodes.matchAll(/^\| (.+) \|$/gm)].map(([, row = '']) => row.split(/ +\| +/));
  const cases = rows.flatMap(([words = '', ...others]) => {
    const checks = [...others.join().matchAll(/checks\/([a-z-]+)\.md/g)].map(([, check]) => check);
    return [...words.matchAll(/`([^`]+)`/g)].map(([, phrase = '']) => ({ phrase, checks }));
  });
  // Words of other logs, of a registry's refusal that says nothing more, or of several lines put together.
  const OTHERS = ['failed to load TOML', 'gcfsd', 'gcr.io'];

  test('holds words of nodes', () => expect(cases.length).toBeGreaterThan(30));

  test.each(cases.filter(({ phrase }) => !OTHERS.includes(phrase)))(
    '“$phrase” is known, and means $checks',
    ({ phrase, checks }) => {
      const said = phrase.replaceAll('…', 'x').replaceAll('199.36.153.N', '199.36.153.4').replaceAll('IP', '10.0.0.1');
      const cause = classify(said, /^\w+$/.test(phrase) ? phrase : null);
      expect(CAUSE_IDS).toContain(cause.id);
      if (checks.length > 0) expect(checks.some((check = '') => cause.checks.includes(check))).toBe(true);
    },
  );
});
