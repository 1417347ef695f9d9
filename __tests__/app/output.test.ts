import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderOptions, whyStatus, withUnwritten, writeFiles } from '../../src/app/output';
import type { Report } from '../../src/model/report';
import { FIXED } from '../reports/fixed';
import { rootOf, shownAs } from '../../src/input/shown-as';

function passing(): Report {
  const report = FIXED['pass'];
  if (report === undefined) throw new Error('there is no such report');
  return report;
}

const asked = { verbose: false, format: 'text', reports: [], groupBy: null } as const;
const placed = (env: Record<string, string>, policy: string | null = null) =>
  renderOptions({ ...asked, policy: policy === null ? null : ({ file: policy } as never) }, env, '/repo/sub')
    .fallbackFile;

describe('where findings stand that are in no file', () => {
  test('the workflow that runs, whatever its branch is called', () => {
    for (const ref of ['refs/heads/main', 'refs/pull/7/merge', 'refs/heads/a@b.yml@c'])
      expect(placed({ GITHUB_WORKFLOW_REF: `owner/name/.github/workflows/gate.yml@${ref}` })).toBe(
        '.github/workflows/gate.yml',
      );
    expect(placed({})).toBeUndefined();
    expect(placed({ GITHUB_WORKFLOW_REF: 'what is this' })).toBeUndefined();
  });

  test('the policy file before it, as the repository names it', () => {
    const env = { GITHUB_WORKFLOW_REF: 'o/n/.github/workflows/gate.yml@refs/heads/main', GITHUB_WORKSPACE: '/repo' };
    expect(placed(env, 'policy.yml')).toBe('sub/policy.yml');
    expect(placed(env, '/repo/.github/p.yml')).toBe('.github/p.yml');
    expect(placed({}, 'policy.yml')).toBe('policy.yml');
  });
});

describe('what could not be written', () => {
  const report = (exitCode: number) => ({
    ...passing(),
    exitCode,
    exitReason: exitCode === 0 ? null : 'a gate failed',
  });
  const why = ['a.json could not be written: the disk is full', 'b could not be written: it is a folder'];

  test.each([
    [0, null, 73, 'exit status 73: a.json could not be written: the disk is full'],
    [0, 'fail', 73, 'exit status 73: a.json could not be written: the disk is full'],
    [0, 'never', 0, null],
    [1, null, 1, 'exit status 1: a gate failed'],
    [3, 'warn', 3, 'exit status 3: a gate failed'],
    [130, 'never', 130, 'exit status 130: a gate failed'],
  ] as const)('a run that would exit with %i under --fail-on %s exits with %i', (before, failOn, after, said) => {
    const ended = withUnwritten(report(before), why, { failOn });
    expect([ended.exitCode, whyStatus(ended)]).toEqual([after, said]);
    expect(withUnwritten(report(before), [], { failOn })).toEqual(report(before));
  });
});

test('a JSON report has the exit status of a run whose other file could not be written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'output-'));
  const storage = { write: () => Promise.reject(new Error('there is no storage')) };
  const written = async (failOn: 'fail' | 'never', missing: string) => {
    const reports = [
      { format: 'json', file: 'ok.json' },
      { format: 'junit', file: missing },
    ] as const;
    const run = { reports, saveFacts: null, failOn };
    const problems = await writeFiles(run, passing(), null, folder, { color: false, verbose: false }, storage);
    const { exitCode, exitReason } = JSON.parse(readFileSync(join(folder, 'ok.json'), 'utf8')) as Report;
    return [problems.length, exitCode, exitReason];
  };
  const why = expect.stringContaining('gs://bucket/x could not be written: there is no storage');
  expect(await written('fail', 'gs://bucket/x')).toEqual([1, 73, why]);
  expect(await written('never', 'gs://bucket/x')).toEqual([1, 0, null]);
  expect(await written('fail', 'junit.xml')).toEqual([0, 0, null]);
  rmSync(folder, { recursive: true });
});

describe('how a file is named', () => {
  test.each([
    ['a.yml', '/repo/sub', '/repo', 'sub/a.yml'],
    ['../a.yml', '/repo/sub', '/repo', 'a.yml'],
    ['../a.yml', '/repo/sub', null, '../a.yml'],
    ['/repo/sub/a.yml', '/repo/sub', null, 'a.yml'],
    ['/elsewhere/a.yml', '/repo/sub', '/repo', '/elsewhere/a.yml'],
    ['..a.yml', '/repo', '/repo', '..a.yml'],
    ['-', '/repo', '/repo', '-'],
  ])('%s in %s', (path, folder, root, name) => {
    expect(shownAs(path, folder, root)).toBe(name);
  });

  test('the root is the first that is said', () => {
    expect(rootOf({ GITHUB_WORKSPACE: '', CI_PROJECT_DIR: '/b' })).toBe('/b');
    expect(rootOf({})).toBeNull();
  });
});
