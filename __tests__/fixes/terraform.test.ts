/** Every Terraform text that a fix proposes is given to the real `terraform fmt`, which parses it and leaves it as it is. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { checks } from '../../src/checks';
import { grantReader } from '../../src/fixes';
import { fixturesOf } from '../checks/fixtures';

const hasTerraform = spawnSync('terraform', ['version'], { stdio: 'ignore' }).error === undefined;
const withTerraform = hasTerraform ? describe : describe.skip;

const hostile = grantReader({ project: 'p', location: 'l', repository: 'r' }, 'user:"${var.x}"\\%{if}\n@example.com');
const proposed = checks.flatMap((check) =>
  (fixturesOf[check.id] ?? []).flatMap(({ facts }) => check.judge(facts).flatMap(({ fix }) => fix?.terraform ?? [])),
);
const texts = [...new Set([...proposed, hostile.terraform ?? ''])];

test('there are texts to try', () => expect(texts.length).toBeGreaterThan(5));

withTerraform(`the real terraform parses them${hasTerraform ? '' : ' (skipped: terraform is not installed)'}`, () => {
  test.each(texts.map((text) => [text]))('%s', (text) => {
    const { status, stdout, stderr } = spawnSync('terraform', ['fmt', '-'], {
      input: `${text}\n`,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], CHECKPOINT_DISABLE: '1' },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(`${text}\n`);
  });
});
