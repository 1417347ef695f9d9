/** Which service accounts of refused pods were read, and which were not. */
import { expect, test } from '@jest/globals';
import { annotatedAccounts } from '../../src/facts/waiting-accounts';
import { failed, known } from '../../src/model/fact';
import type { AccountPlan } from '../../src/model/pull-secret';
import type { Ask } from '../../src/model/questions';
import { clusterOf, refused } from '../checks/facts';

const ANSWERS: Readonly<Record<string, unknown>> = {
  annotated: known({ pullSecrets: [], pullsAsItself: true }, 'x'),
  plain: known({ pullSecrets: [], pullsAsItself: false }, 'x'),
  gone: { state: 'absent', from: 'x', detail: 'not found' },
  refused: refused('container.serviceAccounts.get', 'x'),
  silent: failed('unreachable', 'x', 'no answer'),
};
const ask = ((_: string, { account }: AccountPlan) => Promise.resolve(ANSWERS[account] ?? ANSWERS['plain'])) as Ask;

test('an account that could not be read is not one without the annotation', async () => {
  const accounts = Object.keys(ANSWERS).map((name) => `shop/${name}`);
  expect(await annotatedAccounts([...accounts, ...accounts], clusterOf(), ask)).toEqual({
    themselves: new Set(['shop/annotated']),
    unread: new Set(['shop/refused', 'shop/silent']),
  });
});

test('nor is one of more accounts than are read', async () => {
  const accounts = Array.from({ length: 10 }, (_, at) => `shop/a${String(at)}`);
  expect(await annotatedAccounts(accounts, clusterOf(), ask)).toEqual({
    themselves: new Set(),
    unread: new Set(['shop/a8', 'shop/a9']),
  });
});
