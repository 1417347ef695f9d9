import { expect, test } from '@jest/globals';
import type { CauseKey, RuledFinding, Waits } from '../../src/model/finding';
import { causeIdOf, causesOfRun } from '../../src/verdict/causes';
import { conclude, type Judgement } from '../../src/verdict/judgement';
import { CLUSTER, factsOf, refused } from '../checks/facts';
import { clusterPath } from '../../src/model/cluster';
import { PLAIN, ruled, ruledOf } from './ruled';

const FIX = { summary: 'Grant it', commands: ['gcloud grant'], terraform: null, url: null };
const notGranted: RuledFinding = ruled('pull-permission', 'fail', {
  subject: 'serviceAccount:n@p on r',
  code: 'pull-permission/not-granted',
  message: 'n lacks the permission on r',
  pool: 'main',
  fix: FIX,
});
const waits = (explainedBy: CauseKey | null): Waits => ({
  code: 'pull-permission',
  subject: 'access n on r',
  explainedBy,
  pods: [{ kind: 'Pod', namespace: 'shop', name: 'web-1', container: 'web', node: null, image: null }],
});
const pods = (explainedBy: CauseKey | null): RuledFinding =>
  ruled('verification', 'fail', {
    subject: 'access n on r',
    code: 'verification/pull-permission',
    message: 'Pod shop/web-1 waits',
    pool: 'main',
    fix: FIX,
    waits: waits(explainedBy),
  });
const judgementOf = (findings: readonly RuledFinding[]): Judgement => ({ ...conclude(factsOf(), [], PLAIN), findings });

test.each([
  ['before', (own: RuledFinding, waiting: RuledFinding) => [own, waiting]],
  ['after', (own: RuledFinding, waiting: RuledFinding) => [waiting, own]],
])('pods that wait for what a check finds are one cause with it, which the check tells: %s', (_, order) => {
  const waiting = pods(notGranted);
  expect(causeIdOf(waiting)).toBe(causeIdOf(notGranted));
  const causes = causesOfRun([judgementOf(order(notGranted, waiting))]);
  expect(causes).toMatchObject([{ code: 'pull-permission/not-granted', message: notGranted.message, status: 'fail' }]);
  expect(causes[0]?.where).toHaveLength(1);
});

test('pods are as bad as they are, although the check only warns', () => {
  const warning: RuledFinding = { ...notGranted, status: 'warn' };
  expect(causesOfRun([judgementOf([warning, pods(notGranted)])])).toMatchObject([
    { code: 'pull-permission/not-granted', status: 'fail' },
  ]);
});

test('pods that no check explains are a cause of their own', () => {
  expect(causesOfRun([judgementOf([notGranted, pods(null)])]).map(({ code }) => code)).toEqual([
    'pull-permission/not-granted',
    'verification/pull-permission',
  ]);
});

test('what cannot be judged for want of the cluster is one cause, which the check of the cluster tells', () => {
  const path = clusterPath(CLUSTER);
  const facts = factsOf({ cluster: { cluster: refused('container.clusters.get', path) } });
  const findings = ruledOf(facts).filter(({ status }) => status === 'unknown');
  expect(findings.length).toBeGreaterThan(5);
  const causes = causesOfRun([{ ...conclude(facts, [], PLAIN), findings: findings.toReversed() }]);
  expect(causes).toMatchObject([
    { check: 'cluster', code: 'cluster/unread-permission', status: 'unknown', stops: { targets: 1 } },
  ]);
});
