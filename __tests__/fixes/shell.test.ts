import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { command, gcloud } from '../../src/fixes/shell';
import { shellQuote } from '../../src/model/shell';
import { hclString, resource } from '../../src/fixes/terraform';

const text = fc.string({ unit: 'binary', maxLength: 20 }).filter((each) => !each.includes('\0'));

describe('shell words', () => {
  test.each([
    ['plain-1.2_x/y:z@w,a=b+c%', 'plain-1.2_x/y:z@w,a=b+c%'],
    ['', "''"],
    ['a b', "'a b'"],
    ["it's", "'it'\\''s'"],
    ['$(rm -rf /)', "'$(rm -rf /)'"],
    ['`id`', "'`id`'"],
    ['~', "'~'"],
    ['*', "'*'"],
  ])('%j is written %s', (value, written) => expect(shellQuote(value)).toBe(written));

  test('a shell reads back what was quoted', () => {
    const hostile = fc
      .sample(text, 300)
      .concat(["'", '"', '\\', '$HOME', '!!', ';id', '\n', '-x', 'a\r\nb', '&', '|', '>', '#']);
    const printed = execFileSync('sh', ['-c', `printf '%s\\0' ${hostile.map(shellQuote).join(' ')}`], {
      encoding: 'utf8',
    });
    expect(printed.split('\0').slice(0, -1)).toEqual(hostile);
  });

  test('flags keep their order; those without a value are left out', () => {
    expect(gcloud(['a', 'b c'], { one: 'x', two: null, three: true, four: 'y z', five: undefined })).toBe(
      "gcloud a 'b c' --one=x --three --four='y z'",
    );
    expect(command(['crane', 'ls', 'h/p'])).toBe('crane ls h/p');
  });
});

describe('Terraform', () => {
  test.each([
    ['plain', '"plain"'],
    ['a"b\\c', '"a\\"b\\\\c"'],
    ['${var.x} %{if}', '"$${var.x} %%{if}"'],
    ['a\nb\u0007', '"a\\nb\\u0007"'],
  ])('%j is written %s', (value, written) => expect(hclString(value)).toBe(written));

  test('no text ends its string early or opens a template', () => {
    fc.assert(
      fc.property(text, (value) => {
        const inner = hclString(value).slice(1, -1);
        expect(inner.replace(/\\u[0-9a-f]{4}|\\[\\"nrt]/g, '')).not.toMatch(/["\\\n\r]/);
        expect(inner.replace(/\$\$\{|%%\{/g, '')).not.toMatch(/[$%]\{/);
      }),
    );
  });

  test('a block has its arguments aligned', () => {
    expect(resource('t', 'n', { a: 'x', long: { raw: 'true' } })).toBe(
      'resource "t" "n" {\n  a    = "x"\n  long = true\n}',
    );
  });
});
