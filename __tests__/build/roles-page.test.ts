/** docs/ROLES.md names every role that the program asks for, and real tools take what it says. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { READING_ROLES } from '../../src/model/reading-roles';
import { ROOT } from '../scenario/harness';

const page = readFileSync(join(ROOT, 'docs/ROLES.md'), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text]) => text ?? '');
const rolesIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.match(/roles\/[A-Za-z0-9.]+/g) ?? []));

test('every role that would tell is there, as gcloud and as Terraform', () => {
  for (const role of READING_ROLES) {
    expect([...rolesIn(blocks('sh'))]).toContain(role);
    expect([...rolesIn(blocks('hcl'))]).toContain(role);
  }
});

test('both say the same', () => {
  expect(rolesIn(blocks('sh'))).toEqual(rolesIn(blocks('hcl')));
});

test('each Terraform name is there once', () => {
  const names = [
    ...blocks('hcl')
      .join('\n')
      .matchAll(/^resource "(\w+)" "(\w+)"/gm),
  ].map(([, type, name]) => `${type ?? ''} ${name ?? ''}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(8);
});

const hasTerraform = spawnSync('terraform', ['version'], { stdio: 'ignore' }).error === undefined;
(hasTerraform ? test : test.skip)('the real terraform parses it and would not write it otherwise', () => {
  const input = blocks('hcl').join('\n');
  const { status, stdout, stderr } = spawnSync('terraform', ['fmt', '-'], {
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], CHECKPOINT_DISABLE: '1' },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe(input);
});
