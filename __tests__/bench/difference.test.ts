import { expect, test } from '@jest/globals';
import { answerOf, differences, kindOf } from '../../bench/compare/difference';

const finding = (check: string, status: string, pool: string | null, message = 'words') => ({
  check,
  kind: 'gate',
  status,
  pool,
  message,
});
const ended = (code: number, verdict: string, ...findings: object[]) => ({
  code,
  stdout: JSON.stringify({ verdict, targets: [{ verdict, blind: false, pools: [{ name: 'a', verdict }], findings }] }),
  stderr: 'a note',
});

test('what differs is the exit status, verdicts, and the statuses of each check and pool; other words do not', () => {
  const before = answerOf(ended(0, 'pass', finding('pull-permission', 'pass', 'a'), finding('cluster', 'pass', null)));
  const other = ended(
    1,
    'fail',
    finding('pull-permission', 'fail', 'a', 'lacks'),
    finding('cluster', 'pass', null, 'new'),
  );
  const found = differences(before, answerOf(other));
  expect(found.map(kindOf)).toEqual([
    'exit status: 0 → 1',
    'verdict: pass → fail',
    'verdict of the target: pass → fail',
    'pool: pass → fail',
    'pull-permission: gate pass → gate fail',
  ]);
  expect(found.at(-1)?.after?.words).toContain('lacks');
});

test('a check that is new is a difference where it asks for something, and a report that is none is one', () => {
  const before = answerOf(ended(0, 'pass'));
  const more = ended(0, 'pass', finding('image-format', 'skip', null), finding('network-path', 'unknown', 'a'));
  expect(differences(before, answerOf(more)).map(kindOf)).toEqual(['network-path: – → gate unknown']);
  const fault = { code: 70, stdout: '', stderr: 'a fault' };
  expect(differences(before, answerOf(fault)).map(({ place }) => place)).toContain('exit status');
});
