import { expect, test } from '@jest/globals';
import { allFindings } from '../../src/checks';
import { denied, type Fact, known } from '../../src/model/fact';
import type { Ran, Verification } from '../../src/model/verification';
import { verificationRow } from '../../src/verdict/verification-view';
import { DENIED, noAnswer, noNode, pulledBy, seen, verified } from '../checks/fixtures/verification';

const rowOf = (verification: Fact<Verification> | null): unknown => {
  const facts = verified(verification);
  const row = verificationRow(facts.pools[0]!);
  if (row === null) return null;
  const own = allFindings(facts).find(
    ({ check, pool }) => check === 'verification' && pool === facts.pools[0]!.pool.name,
  );
  return { status: own?.status ?? 'unknown', ...row };
};
const ran = (over: Partial<Ran> | 'late'): Fact<Verification> =>
  seen({ ran: over === 'late' ? 'late' : { state: 'exited', exitCode: 0, reason: 'Completed', words: '', ...over } });

test('a pull: its node, its digest and how long it took', () => {
  const { digest, node } = pulledBy();
  expect(rowOf(seen())).toEqual({ status: 'pass', result: 'pulled', node, digest, durationMs: 812 });
});

test.each([
  ['another digest than the registry names', seen({ digest: `sha256:${'b2'.repeat(32)}` }), 'warn', 'pulled'],
  ['a program that ended', ran({}), 'pass', 'pulled; ended with 0'],
  ['one that failed', ran({ exitCode: 3, reason: 'Error' }), 'warn', 'pulled; ended with 3'],
  ['one that goes on', ran({ state: 'running', exitCode: null }), 'pass', 'pulled; runs on'],
  [
    'one that is not there',
    ran({ state: 'not-started', exitCode: null, reason: 'StartError' }),
    'warn',
    'pulled; did not start: StartError',
  ],
  ['one of which nothing came', ran('late'), 'warn', 'pulled; did not start'],
  ['a refusal', known(DENIED, 'pod'), 'fail', 'refused: ErrImagePull (pull-permission)'],
  ['no answer', noAnswer({ reason: 'Unschedulable' }), 'unknown', 'no answer: Unschedulable'],
  ['no node', noNode(), 'skip', 'no node'],
  ['no way in', denied('permission', 'pod', 'no'), 'unknown', 'not verified'],
] as const)('%s', (_, verification, status, result) => {
  expect(rowOf(verification)).toMatchObject({ status, result });
});

test('nothing where nobody was to pull', () => {
  expect(rowOf(null)).toBeNull();
});
