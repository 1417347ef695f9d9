/** When the library of conditions is loaded. Each case in a module registry of its own: a library stays loaded. */
import { beforeEach, expect, jest, test } from '@jest/globals';

beforeEach(() => {
  jest.resetModules();
});
const fresh = async () => import('../../src/access/cel');

test.each([
  ['a binding', { bindings: [{ role: 'r', members: [], condition: { title: 't', expression: 'true' } }] }],
  ['a deny rule', [{ name: 'p', rules: [{ deniedPrincipals: [], condition: { title: '', expression: 'true' } }] }]],
  ['a download rule', [{ name: 'r', action: 'DENY', packageId: null, condition: 'true' }]],
])('it is loaded for the condition of %s', async (_, answer) => {
  const { cel, readyFor } = await fresh();
  expect(() => cel()).toThrow('was not loaded');
  await readyFor(answer);
  expect(cel().Environment).toBeDefined();
});

test.each([
  ['bindings without one', { bindings: [{ role: 'r', members: ['condition'], condition: null }] }],
  ['nothing', null],
  ['a text', 'condition'],
])('it is not loaded for %s', async (_, answer) => {
  const { cel, readyFor } = await fresh();
  await readyFor(answer);
  expect(() => cel()).toThrow('was not loaded');
});

test('a condition that nobody announced is a fault, not an answer', async () => {
  await fresh();
  const { judgeVersion } = await import('../../src/access/conditions');
  expect(() => judgeVersion('true', 'sha256:00')).toThrow('was not loaded');
});
