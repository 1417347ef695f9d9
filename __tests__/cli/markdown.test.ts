/** Pages set for a terminal. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { forTerminal } from '../../src/cli/markdown';

const plain = (page: string, width = 40): string => forTerminal(page, { color: false, width });

describe('a page in a terminal', () => {
  test('headings, prose and lists are wrapped, without marks', () => {
    expect(
      plain(
        '# a `b`\n\nOne **two** [three](x.md), `four five`: six seven eight nine.\n\n- ten eleven twelve thirteen fourteen fifteen\n',
      ),
    ).toBe(
      'a b\n\nOne two three, four five: six seven\neight nine.\n\n- ten eleven twelve thirteen fourteen\n  fifteen\n',
    );
  });

  test('lines of one paragraph or item are set as one; a link to another page shows where it leads', () => {
    expect(plain('one\ntwo\n\n- three\n  four\n  - five\n    six\n- seven\n', 60)).toBe(
      'one two\n\n- three four\n  - five six\n- seven\n',
    );
    expect(plain('[a](https://h.example/x), [roles](../ROLES.md#b), [other](other.md)\n', 60)).toBe(
      'a (https://h.example/x), roles (docs/ROLES.md), other\n',
    );
  });

  test('code stays as it is, indented', () => {
    expect(plain('```json\n{\n  "a": "a line that is longer than the width of it all"\n}\n```\n')).toBe(
      '    {\n      "a": "a line that is longer than the width of it all"\n    }\n',
    );
  });

  test('a table has columns, and the widest gives way', () => {
    expect(
      plain('| status | when |\n| --- | --- |\n| `pass` | it is so, by the evidence that the finding names |\n', 30),
    ).toBe('status  when\npass    it is so, by the\n        evidence that the\n        finding names\n');
  });

  test('styles are ANSI where they are wanted', () => {
    expect(forTerminal('# a\n', { color: true, width: 40 })).toBe('\u001b[1ma\u001b[22m\n');
  });

  test.each(readdirSync('docs/checks'))('%s: no line of prose or tables is wider than the terminal', (name) => {
    const page = readFileSync(`docs/checks/${name}`, 'utf8');
    for (const width of [60, 100]) {
      const wide = plain(page, width)
        .split('\n')
        .filter((line) => line.length > width && !line.startsWith('    ') && /\s/.test(line.trim()));
      expect(wide.filter((line) => !line.split(' ').some((word) => word.length > width / 2))).toEqual([]);
    }
  });
});
