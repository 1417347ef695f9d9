import { fleetOf, parseScope } from '../../src/input/given-fleet';
import { given, type Values } from '../../src/input/given';
import { isInShard } from '../../src/model/shard';

const read = (values: Values, env: Readonly<Record<string, string>> = {}) => {
  const from = given('cli', values);
  const fleet = fleetOf(from, env, null);
  return { fleet, problems: from.problems };
};

describe('scopes', () => {
  test.each([
    'projects/shop-prod',
    'projects/123456789012',
    'projects/example.com:shop',
    'folders/1',
    'organizations/12',
  ])('%s', (scope) => expect(parseScope(scope)).toEqual({ value: scope }));

  test.each([
    ['shop-prod', '. Did you mean projects/shop-prod?'],
    ['folders/shop', 'N is a number'],
    ['organizations/example.com', 'N is a number'],
    ['projects/Shop', 'Did you mean shop?'],
    ['projects/', 'is not a scope'],
    ['projects/a/locations/b', 'is not a scope'],
    ['projects/a/locations/b/clusters/c', '--cluster names one cluster'],
    ['folder/1', '. Did you mean folders/1?'],
    ['/folders/1/', '. Did you mean folders/1?'],
    [' Organizations/12 ', '. Did you mean organizations/12?'],
    ['folders/1,folders/2', 'is not a scope: projects/P, folders/N or organizations/N'],
    ['projects/a?x=1', 'is not a scope'],
    ['projects/..', 'is not a scope'],
    ['', 'is not a scope'],
  ])('%p: %s', (scope, words) =>
    expect(parseScope(scope)).toEqual({ problem: expect.stringContaining(words) as string }),
  );

  test('an input of the action is named as such', () => {
    const from = given('action', { scope: ['projects/a/locations/b/clusters/c'] });
    fleetOf(from, {}, null);
    expect(from.problems).toEqual([expect.stringContaining(': cluster_name names one cluster')]);
  });

  test('each once', () =>
    expect(read({ scope: ['folders/1', 'projects/p', 'folders/1'] }).fleet.scopes).toEqual([
      'folders/1',
      'projects/p',
    ]));
});

test.each<[Values, string]>([
  [{ memberships: ['true'] }, '--memberships is for the fleets of a --scope, and none is given'],
  [{ filter: ['name=x'] }, '--filter is for clusters of a --scope, and none is given'],
  [{ scope: ['folders/1'], location: ['us-east1'] }, '--filter location=GLOB chooses among those of a scope'],
  [{ scope: ['folders/1'], project: ['shop'] }, '--scope projects/P chooses among those of a scope'],
])('%j asks for nothing', (values, words) => expect(read(values).problems).toEqual([expect.stringContaining(words)]));

describe('the shard', () => {
  test.each<[string, Readonly<Record<string, string>>, object | null]>([
    ['3/10', {}, { index: 3, count: 10 }],
    ['1/1', {}, { index: 1, count: 1 }],
    ['auto/8', { JOB_COMPLETION_INDEX: '0' }, { index: 1, count: 8 }],
    ['auto/8', { JOB_COMPLETION_INDEX: '7' }, { index: 8, count: 8 }],
    ['auto/8', { CLOUD_RUN_TASK_INDEX: '2', CLOUD_RUN_TASK_COUNT: '8' }, { index: 3, count: 8 }],
    ['auto', { CLOUD_RUN_TASK_INDEX: '2', CLOUD_RUN_TASK_COUNT: '8' }, { index: 3, count: 8 }],
    ['auto/4', { CLOUD_RUN_TASK_INDEX: '2' }, { index: 3, count: 4 }],
    ['2/4', { CLOUD_RUN_TASK_INDEX: '0', CLOUD_RUN_TASK_COUNT: '8' }, { index: 2, count: 4 }],
  ])('%s in %p', (shard, env, expected) =>
    expect(read({ shard: [shard] }, env)).toMatchObject({ fleet: { scopes: [], shard: expected }, problems: [] }),
  );

  test.each([
    ['the task of a Cloud Run job', { CLOUD_RUN_TASK_INDEX: '2', CLOUD_RUN_TASK_COUNT: '8' }, { index: 3, count: 8 }],
    ['a job of one task', { CLOUD_RUN_TASK_INDEX: '0', CLOUD_RUN_TASK_COUNT: '1' }, null],
    ['an index that is none', { CLOUD_RUN_TASK_INDEX: '8', CLOUD_RUN_TASK_COUNT: '8' }, null],
    ['an Indexed Job, whose size nobody says', { JOB_COMPLETION_INDEX: '3' }, null],
    ['anywhere else', {}, null],
  ])('not given: %s', (_, env, expected) => expect(read({}, env).fleet.shard).toEqual(expected));

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['0/4', {}, 'I is a number from 1 to N'],
    ['5/4', {}, 'I is a number from 1 to N'],
    ['1/0', {}, 'is not a shard: I/N'],
    ['1', {}, 'is not a shard: I/N'],
    ['-1/4', {}, 'is not a shard: I/N'],
    ['1/99999', {}, 'N is 10000 at most'],
    ['1.5/4', {}, 'is not a shard: I/N'],
    ['auto/4', {}, 'neither JOB_COMPLETION_INDEX nor CLOUD_RUN_TASK_INDEX'],
    ['auto/4', { JOB_COMPLETION_INDEX: 'x' }, 'neither JOB_COMPLETION_INDEX nor CLOUD_RUN_TASK_INDEX'],
    ['auto/4', { JOB_COMPLETION_INDEX: '4' }, 'and this task’s is 5'],
    ['auto', { JOB_COMPLETION_INDEX: '4' }, 'Write auto/N'],
    ['auto/4', { CLOUD_RUN_TASK_INDEX: '2', CLOUD_RUN_TASK_COUNT: '8' }, 'it runs 8 tasks'],
    ['auto/0', { JOB_COMPLETION_INDEX: '0' }, 'is not a shard: I/N'],
  ])('%s in %p is wrong', (shard, env, words) =>
    expect(read({ shard: [shard] }, env).problems).toEqual([expect.stringContaining(words)]),
  );

  test.each<[string, string, object | string]>([
    ['auto', '0/4', { index: 1, count: 4 }],
    ['auto', '3/4', { index: 4, count: 4 }],
    ['auto/4', '3/4', { index: 4, count: 4 }],
    ['2/3', '0/4', { index: 2, count: 3 }],
    ['auto', '0/1', { index: 1, count: 1 }],
    ['auto/5', '3/4', 'it runs 4 tasks'],
    // A runner that knows no such context fills in nothing.
    ['auto', '/', 'this is not a job of a matrix'],
  ])('%s in the job %s of a matrix', (shard, job, expected) => {
    const from = given('action', { shard: [shard], 'matrix-job': [job] });
    const fleet = fleetOf(from, {}, null);
    if (typeof expected === 'string') expect(from.problems).toEqual([expect.stringContaining(expected)]);
    else expect([fleet.shard, from.problems]).toEqual([expected, []]);
  });

  test('a matrix alone is not a shard: its jobs may be of different scopes', () => {
    expect(fleetOf(given('action', { 'matrix-job': ['1/4'] }), {}, null).shard).toBeNull();
  });

  test('splits evenly, and each cluster into one', () => {
    const clusters = Array.from({ length: 2000 }, (_, number) => ({
      project: `p-${String(number % 50)}`,
      location: 'europe-west1',
      name: `c${String(number)}`,
    }));
    const sizes = [1, 2, 3, 4, 5, 6, 7, 8].map(
      (index) => clusters.filter((cluster) => isInShard(cluster, { index, count: 8 })).length,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(2000);
    for (const size of sizes) expect(Math.abs(size - 250)).toBeLessThan(75);
  });
});
