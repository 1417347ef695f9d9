import { workOf } from '../work';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import schema from '../../schema/policy.schema.json' with { type: 'json' };
import { checks } from '../../src/checks';
import { CHECK_IDS } from '../../src/model/check-ids';
import { readBaseline } from '../../src/input/baseline-file';
import { readPolicyFile } from '../../src/input/policy-file';

const fitsSchema = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true }).compile(
  schema,
);

const WHOLE = `
# yaml-language-server: $schema=../schema/policy.schema.json
fail_on: warn
checks: {tag-mutability: fail, repository-location: off, cluster: advice, gke-version: warn, node-image-type: gate}
ignore:
  - {check: image-platform, image: "*/nightly*", cluster: "projects/*/dev-*", pool: "*", reason: later, expires: 2027-01-31}
  - {image: x/y, reason: never}
allowed_registries: ["europe-west1-docker.pkg.dev/prod-*"]
require_digest: true
image_paths: ["spec.runner.image", "spec.steps[].image", 'spec["a.b"].c']
clusters: {prod: projects/p/locations/l/clusters/c, both: [gke_p_l_c, projects/p/locations/l/clusters/d]}
`;

test('reads a whole policy, which the schema takes too', () => {
  const nothing = { check: null, image: null, cluster: null, pool: null };
  expect(readPolicyFile('p.yml', WHOLE)).toEqual({
    policy: {
      failOn: 'warn',
      checks: {
        'tag-mutability': 'fail',
        'repository-location': 'off',
        cluster: 'advice',
        'gke-version': 'warn',
        'node-image-type': 'gate',
      },
      ignore: [
        {
          check: 'image-platform',
          image: '*/nightly*',
          cluster: 'projects/*/dev-*',
          pool: '*',
          reason: 'later',
          expires: '2027-01-31',
        },
        { ...nothing, image: 'x/y', reason: 'never', expires: null },
      ],
      allowedRegistries: ['europe-west1-docker.pkg.dev/prod-*'],
      requireDigest: true,
      imagePaths: ['spec.runner.image', 'spec.steps[].image', 'spec["a.b"].c'],
      clusters: {
        prod: ['projects/p/locations/l/clusters/c'],
        both: ['gke_p_l_c', 'projects/p/locations/l/clusters/d'],
      },
    },
  });
  expect(fitsSchema(parse(WHOLE)) ? [] : fitsSchema.errors).toEqual([]);
});

test.each(['', '# nothing\n', '---\n', '{}', 'checks:\nignore:\n'])('%j is a policy that asks for nothing', (text) => {
  expect(readPolicyFile('p.yml', text)).toMatchObject({
    policy: { failOn: null, checks: {}, ignore: [], requireDigest: false },
  });
});

describe('the published schema takes what the reader takes, and refuses what it refuses', () => {
  // What a schema cannot say is left out: which checks there are by pattern, and which days the calendar has.
  const odd = fc.constantFrom<unknown>(null, true, false, 0, 5, '', ' ', 'x', '*', [], {}, ['x'], { a: 'b' }, [null]);
  const maybe = (value: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: odd });
  const text = fc.constantFrom('x', '*/y*', 'projects/*', ' a');
  const day = fc.constantFrom('2027-01-31', '2027-1-31', '2027-01-31T00:00:00Z', 'soon');
  const path = fc
    .array(fc.constantFrom('spec', '.', '[]', '[*]', '*', '["a.b"]', '[0]', ' ', 'image', '"'), { maxLength: 6 })
    .map((parts) => parts.join(''));
  const cluster = fc
    .tuple(
      fc.constantFrom('', '//container.googleapis.com/', 'https://container.googleapis.com/v1/', 'https://x/'),
      fc.constantFrom(
        ...['projects/p/locations/l/clusters/c', 'projects/example.com:p/zones/l-a/clusters/c', 'gke_p_l_c', 'gke_p_l'],
        ...['projects/P/locations/l/clusters/c', 'projects/p/locations/l/clusters/-c', 'p/l/c', 'c', 'gke_p_l_c_d', ''],
      ),
    )
    .map((parts) => parts.join(''));
  const entry = fc.record(
    {
      check: maybe(fc.constantFrom('cluster', 'image-*', '*')),
      image: maybe(text),
      cluster: maybe(text),
      pool: maybe(text),
      reason: maybe(text),
      expires: maybe(day),
      until: text,
    },
    { requiredKeys: ['reason'] },
  );
  const severity = maybe(fc.constantFrom('off', 'advice', 'warn', 'gate', 'fail', 'error'));
  const policy = fc.record(
    {
      fail_on: maybe(fc.constantFrom('fail', 'unknown', 'warn', 'never', 'Fail', null)),
      checks: maybe(fc.dictionary(fc.constantFrom('cluster', 'image-exists', 'tag-mutability', 'nope'), severity)),
      ignore: maybe(fc.array(maybe(entry), { maxLength: 3 })),
      allowed_registries: maybe(fc.array(maybe(text), { maxLength: 3 })),
      require_digest: maybe(fc.constantFrom(true, false, 'true')),
      image_paths: maybe(fc.array(maybe(path), { maxLength: 3 })),
      clusters: maybe(
        fc.dictionary(
          fc.constantFrom('prod', 'dev'),
          maybe(fc.oneof(cluster, fc.array(maybe(cluster), { maxLength: 2 }))),
        ),
      ),
      unknown_key: text,
    },
    { requiredKeys: [] },
  );

  test('for any policy', () => {
    fc.assert(
      fc.property(maybe(policy), fc.boolean(), (value, flow) => {
        const written = stringify(value, { collectionStyle: flow ? 'flow' : 'any', aliasDuplicateObjects: false });
        const read = readPolicyFile('p.yml', written);
        const problems = 'problems' in read ? read.problems : [];
        expect({ written, takes: problems.length === 0, problems }).toEqual({
          written,
          takes: fitsSchema(value),
          problems,
        });
        for (const problem of problems) expect(problem).toMatch(/^p\.yml:\d+:\d+: /);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what is wrong is said with its place and the nearest right word', () => {
  test.each([
    ['fail_onn: x', 'p.yml:1:1: the policy has no key “fail_onn”. Did you mean fail_on?'],
    [
      'fail_on: warm',
      'p.yml:1:10: fail_on is “warm”: it must be one of fail, unknown, warn, never. Did you mean warn?',
    ],
    ['\nchecks: {tag-mutabilty: fail}', 'p.yml:2:10: there is no check “tag-mutabilty”. Did you mean tag-mutability?'],
    [
      'checks: {cluster: error}',
      'p.yml:1:19: checks.cluster is “error”: it must be one of off, advice, warn, gate, fail',
    ],
    [
      'checks: {cluster: [gate]}',
      'p.yml:1:19: checks.cluster is no text: it must be one of off, advice, warn, gate, fail',
    ],
    ['checks: [cluster]', 'p.yml:1:9: checks is not a mapping of checks to what they count for'],
    ['ignore: [{image: x}]', 'p.yml:1:10: an entry of ignore has no reason, which is needed'],
    ['ignore: [{reason: x}]', 'p.yml:1:10: an entry of ignore names no check, image, cluster or pool'],
    ['ignore: [{pool: a, reason: " "}]', 'p.yml:1:28: ignore.reason is empty'],
    [
      'ignore: [{pool: a, reason: x, expires: soon}]',
      'p.yml:1:40: ignore.expires is “soon”: it must be a day, such as 2027-01-31',
    ],
    [
      'ignore: [{pool: a, reason: x, expires: 2027-02-30}]',
      'p.yml:1:40: ignore.expires is “2027-02-30”: it must be a day, such as 2027-01-31',
    ],
    [
      'ignore: [{pool: a, reason: x, until: 1}]',
      'p.yml:1:31: an entry of ignore has no key “until”; its keys are check, image, cluster, pool, reason, expires',
    ],
    ['ignore: [{check: clutser, reason: x}]', 'p.yml:1:18: there is no check “clutser”. Did you mean cluster?'],
    ['ignore: text', 'p.yml:1:9: ignore is not a list'],
    ['require_digest: yes', 'p.yml:1:17: require_digest is “yes”: it must be true or false'],
    ['require_digest: "true"', 'p.yml:1:17: require_digest is “true”: it must be true or false'],
    ['require_digest: 1', 'p.yml:1:17: require_digest is 1: it must be true or false'],
    ['ignore: [{pool: a, reason: 5}]', 'p.yml:1:28: ignore.reason is no text'],
    ['ignore: [{pool: null, reason: x}]', 'p.yml:1:17: ignore.pool is no text'],
    ['ignore: [null]', 'p.yml:1:10: an entry of ignore is not a mapping'],
    ['? {a: b}\n: c', 'p.yml:1:3: a key is not text'],
    ['{{ x }}', 'p.yml:1:2: a key is not text'],
    ['allowed_registries: [{}]', 'p.yml:1:22: allowed_registries has an entry that is no text'],
    [
      'image_paths: ["a b"]',
      'p.yml:1:15: image_paths “a b” is not a path such as spec.runner.image or spec.steps[].image',
    ],
    ['clusters: {prod: short}', 'p.yml:1:18: clusters.prod “short” must be projects/P/locations/L/clusters/C'],
    ['clusters: {prod: []}', 'p.yml:1:18: clusters.prod names no cluster'],
    [
      '- a',
      'p.yml:1:1: a policy is a mapping of fail_on, checks, ignore, allowed_registries, require_digest, image_paths, clusters',
    ],
    ['fail_on: fail\nfail_on: warn', 'p.yml:2:1: the key “fail_on” stands twice in one mapping'],
    ['a: [', /^p\.yml:1:4: /],
    ['fail_on: fail\n---\nfail_on: warn', 'p.yml:3:1: a policy is one document'],
  ])('%j', (text, problem) => {
    const read = readPolicyFile('p.yml', text);
    const first = 'problems' in read ? read.problems[0] : undefined;
    if (typeof problem === 'string') expect(first).toBe(problem);
    else expect(first).toMatch(problem);
  });

  test('all at once', () => {
    const read = readPolicyFile('p.yml', 'a: 1\nb: 2\nfail_on: c\nignore: [d, e]\n');
    expect('problems' in read ? read.problems : []).toHaveLength(5);
  });
});

test('hostile policies are bounded', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  const bomb = names.map(
    (name, at) =>
      `${name}: &${name} [${
        at === 0
          ? 'x'
          : Array(9)
              .fill(`*${names[at - 1] ?? ''}`)
              .join(', ')
      }]`,
  );
  const { result, blocks } = workOf(() => readPolicyFile('p.yml', `${bomb.join('\n')}\nignore: *i\n`));
  expect(result).toHaveProperty('problems');
  // 9 lists of 9 aliases each are 400 million items where they are resolved.
  expect(blocks).toBeLessThan(1_000_000);
  expect(readPolicyFile('p.yml', 'x'.repeat(2 ** 21))).toEqual({ problems: ['p.yml: it is larger than 1 MiB'] });
});

test('every check is known by its id, in the schema too', () => {
  for (const { id } of checks) expect(CHECK_IDS).toContain(id);
  expect(Object.keys(schema.properties.checks.properties)).toEqual([...CHECK_IDS]);
});

describe('a baseline', () => {
  const finding = { check: 'cluster', status: 'fail', pool: null, ignored: null };
  const report = (findings: readonly object[], more: object = {}) =>
    JSON.stringify({
      schemaVersion: 1,
      tool: { name: 'gke-image-preflight' },
      targets: [
        {
          image: { reference: 'a/b:1' },
          cluster: { name: 'c', project: 'p', location: 'l', mode: 'standard' },
          findings,
        },
      ],
      ...more,
    });

  test('holds what asked for something, the worst of what is alike', () => {
    const read = readBaseline(
      report([
        { ...finding, status: 'warn' },
        finding,
        { ...finding, check: 'a', status: 'pass' },
        { ...finding, check: 'b', ignored: { reason: 'x', expires: null } },
      ]),
    );
    expect(read).toMatchObject({
      value: {
        findings: [
          {
            check: 'cluster',
            status: 'fail',
            image: 'a/b:1',
            cluster: 'projects/p/locations/l/clusters/c',
            pool: null,
          },
        ],
      },
    });
    expect('value' in read ? read.value.findings : []).toHaveLength(1);
  });

  test.each([
    ['text', 'is not JSON: it must be a report of this program, made with --format json'],
    ['{}', 'is not a report of this program, made with --format json'],
    [
      report([], { schemaVersion: 2 }),
      'is a report of schemaVersion 2; this version reads 1: make it again with --report json=FILE',
    ],
    [report([{}]), 'is a report whose targets cannot be read: make it again with --report json=FILE'],
    [report([], { targets: null }), 'is a report whose targets cannot be read: make it again with --report json=FILE'],
  ])('%s is none', (text, problem) => {
    expect(readBaseline(text)).toEqual({ problem });
  });
});
