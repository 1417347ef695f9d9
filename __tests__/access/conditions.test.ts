import { workOf } from '../work';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeCondition } from '../../src/access/conditions';

const CONTEXT = { repository: 'projects/p/locations/europe/repositories/r', now: '2026-11-23T12:34:56Z', tags: null };
const judge = (expression: string) => judgeCondition(expression, CONTEXT);

describe('is decided', () => {
  test.each([
    ['request.time < timestamp("2027-01-01T00:00:00Z")', true],
    ['request.time < timestamp("2026-01-01T00:00:00Z")', false],
    ['request.time - duration("1h") > timestamp("2026-11-23T11:34:55Z")', true],
    ['request.time.getFullYear() == 2026 && request.time.getHours() >= 12', true],
    ['request.time.getHours("Asia/Tokyo") == 21', true],
    ['!(request.time.getDayOfWeek() in [0, 6])', true],
    ['true', true],
    ['"a" == "a" ? false : true', false],
  ])('%s', (expression, holds) =>
    expect(judge(expression)).toEqual({
      holds,
      byResource: false,
      byTime: expression.includes('request.time'),
      wantsTags: false,
    }),
  );

  test.each([
    ['resource.name == "projects/p/locations/europe/repositories/r"', true],
    ['resource.name.startsWith("projects/p/") && resource.name.endsWith("/q")', false],
    ['resource.name.contains("repositories/r")', true],
    ['resource.type == "artifactregistry.googleapis.com/Repository"', true],
    ['resource.type != "artifactregistry.googleapis.com/Repository" || resource.name == "x"', false],
    ['resource.service == "artifactregistry.googleapis.com"', true],
    ['request.time < timestamp("2027-01-01T00:00:00Z") && resource.name == "x"', false],
  ])('by the resource: %s', (expression, holds) =>
    expect(judge(expression)).toMatchObject({ holds, byResource: true, byTime: false }),
  );

  test('by both, or by either of them', () => {
    const [time, resource] = ['request.time < timestamp("2027-01-01T00:00:00Z")', 'resource.name.endsWith("/r")'];
    expect(judge(`${time} && ${resource}`)).toEqual({ holds: true, byResource: true, byTime: true, wantsTags: false });
    expect(judge(`${time} || ${resource}`)).toEqual({
      holds: true,
      byResource: false,
      byTime: false,
      wantsTags: false,
    });
  });

  test.each([
    ['resource.matchTag("a/env", "prod") && false', false],
    ['false && resource.matchTag("a/env", "prod")', false],
    ['resource.matchTag("a/env", "prod") || true', true],
    ['true || nobody.knows("it")', true],
    ['!(false && api.getAttribute("x", []).hasOnly(["y"]))', true],
    ['true || resource.name == "x"', true],
  ])('whatever the other side is: %s', (expression, holds) =>
    expect(judge(expression)).toEqual({ holds, byResource: false, byTime: false, wantsTags: false }),
  );

  const TAGS = [
    {
      key: 'tagKeys/1',
      value: 'tagValues/11',
      namespacedKey: '846201937715/env',
      namespacedValue: '846201937715/env/prod',
      keyParent: 'organizations/846201937715',
    },
    {
      key: 'tagKeys/2',
      value: 'tagValues/22',
      namespacedKey: '77/team',
      namespacedValue: '77/team/shop',
      keyParent: null,
    },
    {
      key: 'tagKeys/3',
      value: 'tagValues/33',
      namespacedKey: 'shop-images/cost',
      namespacedValue: 'shop-images/cost/low',
      keyParent: 'projects/592817304655',
    },
  ];
  test.each<[string, boolean | 'unknown']>([
    ['resource.matchTag("846201937715/env", "prod")', true],
    ["resource.matchTag('846201937715/env', 'dev')", false],
    ['resource.matchTag("846201937715/stage", "prod")', false],
    ['resource.matchTag("1/env", "prod")', false],
    ['resource.matchTagId("tagKeys/1", "tagValues/11")', true],
    ['resource.matchTagId("tagKeys/1", "tagValues/22")', false],
    ['resource.hasTagKey("77/team") && !resource.hasTagKey("77/cost")', true],
    ['resource.hasTagKeyId("tagKeys/2") && !resource.hasTagKeyId("tagKeys/4")', true],
    ['request.time > timestamp("2027-01-01T00:00:00Z") || resource.hasTagKey("77/team")', true],
    // The key may be the same one: a project's is named below its ID as well as below its number.
    ['resource.matchTag("shop-images/team", "shop")', 'unknown'],
    ['resource.matchTag("shop-images/team", "other")', false],
    ['resource.matchTag("shop-images/cost", "low") && resource.matchTag("592817304655/cost", "low")', true],
    ['resource.matchTag("shop-prod/cost", "low") || resource.matchTag("77/cost", "low")', false],
    // Names of no key, and of none of their forms.
    ['resource.matchTag("env", "prod")', 'unknown'],
    ['resource.matchTagId("846201937715/env", "prod")', 'unknown'],
    ['resource.matchTag("846201937715/env")', 'unknown'],
    ['resource.matchTag("846201937715/" + "env", "prod")', 'unknown'],
    ['request.matchTag("846201937715/env", "prod")', 'unknown'],
    ['resource.matchTag("846201937715/env", "prod") && api.getAttribute("x", []).hasOnly(["a"])', 'unknown'],
    ['resource.matchTag("846201937715/env", "dev") && api.getAttribute("x", []).hasOnly(["a"])', false],
  ])('by the tags: %s', (expression, holds) =>
    expect(judgeCondition(expression, { ...CONTEXT, tags: TAGS })).toMatchObject({ holds, wantsTags: false }),
  );
});

test.each([
  ['resource.matchTag("a/env", "prod")', true],
  ['resource.hasTagKeyId("tagKeys/1") || api.getAttribute("x", []).hasOnly(["a"])', true],
  ['true || resource.hasTagKey("a/env")', false],
  ['resource.name.extract("projects/{p}/") == "p"', false],
])('asks for tags where they may decide: %s', (expression, wantsTags) =>
  expect(judge(expression).wantsTags).toBe(wantsTags),
);

test.each([
  'resource.matchTag("a/env", "prod")',
  'resource.matchTag("a/env", "prod") && true',
  '!resource.matchTag("a/env", "prod")',
  'resource.hasTagKey("a/env")',
  'destination.port == 22',
  'api.getAttribute("x", []).hasOnly(["a"])',
  'request.auth.access_levels == []',
  'resource.name.extract("projects/{p}/") == "p"',
  'resource.name.matches("(a+)+b")',
  'resource.labels.x == "y"',
  'resource.name',
  '1 + 1',
  '1 / 0 == 1',
  'request.time < "2026"',
  'timestamp("not a time") < request.time',
  'request.time.getHours("Nowhere/Town") > 1',
  'request.time.getHours() >',
  '',
  'resource.constructor == 1',
  'resource.__proto__.name == "x"',
  'constructor.constructor("return 1")() == 1',
  '[1, 2].all(x, x > 0)',
  'has(resource.name)',
  'size([[1].map(x, [x].map(y, y))]) == 1',
  `${'('.repeat(3000)}true${')'.repeat(3000)}`,
  `${'!'.repeat(3999)}x`,
  `true || "${'x'.repeat(5000)}" == "x"`,
])('is unknown: %.60s', (expression) =>
  expect(judge(expression)).toMatchObject({ holds: 'unknown', byResource: false, byTime: false }),
);

test('a clock that is no time leaves the time unknown', () =>
  expect(judgeCondition('request.time < timestamp("2027-01-01T00:00:00Z")', { ...CONTEXT, now: '' }).holds).toBe(
    'unknown',
  ));

test('no expression throws or takes long', () => {
  const piece = fc.constantFrom(
    'true',
    'false',
    '&&',
    '||',
    '!',
    '(',
    ')',
    ' ',
    '"a"',
    '1',
    'request.time',
    'resource.name',
    'resource.matchTag(',
    '.startsWith(',
    '==',
    '<',
    'timestamp(',
    'duration("1h")',
    '[',
    ']',
    '{',
    '}',
    '?',
    ':',
    '.',
    'has(',
    '.map(x,',
    "r'",
    '"""',
    'in',
    '-',
    '\\',
  );
  const { blocks } = workOf(() =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
          fc.string(),
        ),
        (text) => {
          expect([true, false, 'unknown']).toContain(judge(text).holds);
        },
      ),
      { numRuns: 2000 },
    ),
  );
  expect(blocks).toBeLessThan(1_000_000_000);
});
