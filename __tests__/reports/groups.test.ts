/** Fleets told by what their clusters have in common. */
import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { facetsOf, ownerFacet } from '../../src/reports/clusters-by';
import { groupsBy } from '../../src/reports/groups';
import { ownersWords } from '../../src/reports/headline';
import { toldCauses } from '../../src/reports/told';
import { finding, report, target } from './fixed';

const cluster = (name: string): string => `projects/shop-prod/locations/europe-west1/clusters/${name}`;
const fleet = (labels: Readonly<Record<string, Record<string, string>>>): Report =>
  report(
    ['a', 'b', 'c'].map((name) =>
      target({
        verdict: 'fail',
        cluster: { name },
        findings: [finding('pull-permission', 'fail', 'It may not pull.')],
      }),
    ),
    {
      clusters: Object.entries(labels).map(([name, its]) => ({ cluster: cluster(name), labels: its })),
      passed: [{ cluster: cluster('d'), images: ['x:1', 'y:1'], causes: [] }],
    },
  );

describe('a fleet', () => {
  const owned = fleet({ a: { env: 'prod', owner: 'pay' }, b: { env: 'prod' }, c: { owner: 'pay' }, d: { env: 'dev' } });

  test('is told by project, by location, by owner, and by its other labels', () => {
    expect(facetsOf(owned).map(({ name }) => name)).toEqual(['project', 'location', 'owner', 'env']);
    const [project] = facetsOf(owned);
    expect(groupsBy(owned, [project!]).map(({ values, clusters, counts }) => [values, clusters.size, counts])).toEqual([
      [['shop-prod'], 4, { fail: 3, unknown: 0, pass: 2 }],
    ]);
    expect(groupsBy(owned, [ownerFacet(owned)!]).map(({ values, counts }) => [values, counts])).toEqual([
      [['pay'], { fail: 2, unknown: 0, pass: 0 }],
      [[''], { fail: 1, unknown: 0, pass: 2 }],
    ]);
  });

  test('says of a cause whose clusters it stops', () => {
    expect(toldCauses(owned).map(ownersWords)).toEqual(['owner: pay (2 clusters), none (1 cluster)']);
    expect(toldCauses(fleet({ a: { team: 'x' } })).map(ownersWords)).toEqual([
      'team: none (2 clusters), x (1 cluster)',
    ]);
  });

  test('without a label of an owner says nothing of owners', () => {
    for (const labels of [{}, { a: { env: 'prod' } }, { a: { toString: 'x' } }]) {
      expect(ownerFacet(fleet(labels))).toBeNull();
      expect(toldCauses(fleet(labels)).map(ownersWords)).toEqual(['']);
    }
  });
});
