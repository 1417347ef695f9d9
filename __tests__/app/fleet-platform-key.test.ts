import { expect, test } from '@jest/globals';
import { platformKey } from '../../src/app/fleet-facts';
import type { NodePool } from '../../src/model/cluster';
import { factsOf } from '../checks/facts';

const keyOf = (pool: Partial<NodePool>): string => {
  const facts = factsOf({ pools: [{ pool }] });
  const [own] = facts.pools;
  if (own === undefined) throw new Error('no pool');
  return platformKey(own, facts);
};

test('nodes with another disk for images may not take the same, save where layers are streamed', () => {
  const disk = (gb: number) => ({ imageDisk: { kind: 'boot' as const, gb } });
  expect(keyOf(disk(20))).toBe(keyOf({ ...disk(20), name: 'other' }));
  expect(keyOf(disk(20))).not.toBe(keyOf(disk(200)));
  expect(keyOf(disk(20))).not.toBe(keyOf({ ...disk(20), imageStreaming: true }));
  expect(keyOf({ ...disk(20), imageStreaming: true })).toBe(keyOf({ ...disk(200), imageStreaming: true }));
});
