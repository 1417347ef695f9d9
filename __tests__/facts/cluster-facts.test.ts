/** What is asked about a cluster, and when. */
import { expect, test } from '@jest/globals';
import { poolAccount } from '../../src/model/pool-account';
import { clusterAndProject } from '../../src/facts/cluster-and-project';
import { clusterFacts } from '../../src/facts/cluster-facts';
import { absent, type Fact, failed, known } from '../../src/model/fact';
import type { Cluster } from '../../src/model/cluster';
import type { Ask } from '../../src/model/questions';
import { CLUSTER, clusterOf, poolOf, projectOf } from '../checks/facts';

/** What is asked about a cluster that is answered so. */
async function asked(cluster: Fact<Cluster>) {
  const questions: [string, unknown][] = [];
  const ask = ((kind: string, of: unknown) => {
    questions.push([kind, of]);
    if (kind === 'cluster') return Promise.resolve(cluster);
    return Promise.resolve(
      kind === 'project' ? known(projectOf({ id: 'run-p' }), 'project') : failed('server', kind, ''),
    );
  }) as unknown as Ask;
  const facts = await clusterFacts(CLUSTER, clusterAndProject(CLUSTER, ask), ask);
  return { facts, questions: questions.slice(2) };
}
const withPools = (...accounts: readonly string[]): Fact<Cluster> =>
  known(clusterOf({ pools: accounts.map((each) => poolOf({ serviceAccount: poolAccount(each) })) }), 'cluster');

test('a healthy cluster with accounts of its own: nothing more', async () => {
  const { facts, questions } = await asked(withPools('nodes@run-p.iam.gserviceaccount.com'));
  expect(questions).toEqual([]);
  expect(facts).toMatchObject({ near: null, projectPolicy: null, defaultClass: null });
});

test.each([['default'], ['371050942186-compute@developer.gserviceaccount.com']])(
  'a pool of the account %s: the policy of its project, which says how much that account may do',
  async (account) => {
    const { questions } = await asked(withPools('nodes@run-p.iam.gserviceaccount.com', account));
    expect(questions).toEqual([['policy', { resource: 'projects/run-p' }]]);
  },
);

test('a cluster that is not there: those that are', async () => {
  const { questions } = await asked(absent('container', 'not found'));
  expect(questions).toEqual([['clusters', { project: 'run-p' }]]);
});

test('a cluster with a default compute class: that class', async () => {
  const { questions } = await asked(known(clusterOf({ defaultComputeClass: true }), 'cluster'));
  expect(questions).toMatchObject([['computeClass', { computeClass: 'default', name: 'prod' }]]);
});

test('a cluster that could not be read: nothing more', async () => {
  expect((await asked(failed('timeout', 'container', ''))).questions).toEqual([]);
});

test('many images on one cluster gather its facts once', async () => {
  let count = 0;
  const ask = (() => Promise.resolve(failed('server', String((count += 1)), ''))) as unknown as Ask;
  const [one, other] = await Promise.all([1, 2].map(() => clusterFacts(CLUSTER, clusterAndProject(CLUSTER, ask), ask)));
  expect(one).toBe(other);
  expect(count).toBe(2);
});
