import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checks } from '../../src/checks';
import type { Finding } from '../../src/model/finding';
import { fixturesOf } from './fixtures';
import { STATUSES } from './statuses';

describe('pages', () => {
  const folder = join(import.meta.dirname, '../../docs/checks');
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');

  test('every check has its page, and every page its check', () => {
    expect(pages.map((name) => name.replace('.md', '')).sort()).toEqual(checks.map(({ id }) => id).sort());
  });

  test('the index names every check once, in order, with its kind and title', () => {
    const rows = [
      ...read('README.md').matchAll(/^\| \[([a-z-]+)\]\(([a-z-]+)\.md\) +\| (gate|advice) +\| (.+?) +\|$/gm),
    ];
    expect(rows.map(([, id, file, kind, title]) => [id, file, kind, title])).toEqual(
      checks.map(({ id, kind, title }) => [id, id, kind, title]),
    );
  });

  test.each(checks.map(({ id, kind }) => [id, kind] as const))('%s has its sections', (id, kind) => {
    const page = read(`${id}.md`);
    expect(page.split('\n')[0]).toBe(`# ${id}`);
    expect(page).toContain(`A ${kind === 'gate' ? 'gate' : 'piece of advice'}`);
    const sections = [...page.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    expect(sections).toEqual(['What it checks', 'Why it matters', 'How to fix it', 'How it is decided', 'Example']);
    const decided = page.split('## How it is decided')[1]?.split('## ')[0] ?? '';
    const told = [...decided.matchAll(/^\| `(pass|warn|fail|unknown|skip)` +\|/gm)].map(([, status]) => status);
    // What to do for each status that asks for something, in the order of the statuses.
    const fixes = [...(page.split('## How to fix it')[1]?.split('\n## ')[0] ?? '').matchAll(/^- \*\*(\w+)\*\*: /gm)];
    expect(fixes.map(([, status]) => status)).toEqual(
      ['fail', 'warn', 'unknown'].filter((each) => STATUSES[id]?.some((status) => status === each)),
    );
    expect(told.sort()).toEqual([...(STATUSES[id] ?? [])].sort());
  });

  test.each(checks.map((check) => [check.id, check] as const))(
    'the example of %s is what the check finds',
    (id, check) => {
      const block = /## Example\n[\s\S]*?```json\n([\s\S]*?)```/.exec(read(`${id}.md`))?.[1] ?? '{}';
      const found = (fixturesOf[id] ?? []).flatMap(({ facts }) => check.judge(facts)).map(inReport);
      expect(found).toContainEqual(JSON.parse(block));
    },
  );
});

/** A finding as the report has it, with nothing ruled upon it. */
function inReport(finding: Finding) {
  const { check, kind, status, pool, code, message, said, evidence, needs, fix } = finding;
  return { check, kind, status, pool, code, message, said, evidence, needs, fix };
}
