import { workOf } from '../work';
import { NOTHING_ASKED } from '../target';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RuledFinding, Status } from '../../src/model/finding';
import {
  type FailOn,
  fits,
  type GatePolicy,
  type IgnoreEntry,
  SEVERITIES,
  type Severity,
} from '../../src/model/policy-file';
import { parseImageReference } from '../../src/model/image-reference';
import type { Target } from '../../src/model/target';
import type { TargetFacts } from '../../src/model/target-facts';
import { standing } from '../../src/verdict/baseline';
import { fingerprintOf } from '../../src/model/fingerprint';
import { byPolicy, leavesNoGate, leavesOut, policyNotes, setAside, withoutGates } from '../../src/verdict/policy';
import { exitOf } from '../../src/verdict/exit';
import { verdictOf } from '../../src/verdict/verdict';
import { ruled } from './ruled';

const NOW = '2027-01-31T23:59:59.000Z';
const parsed = parseImageReference('nginx:1.29');
if (!parsed.ok) throw new Error('no reference');
const target: Target = {
  image: { valid: true, reference: parsed.reference, sources: [], uses: [], plain: true },
  cluster: { project: 'p', location: 'l', name: 'dev-1' },
  ...NOTHING_ASKED,
};
const finding = (status: Status, more: Partial<RuledFinding> = {}): RuledFinding => ruled('cluster', status, more);
const policy = (more: Partial<GatePolicy>): GatePolicy => ({
  failOn: null,
  checks: {},
  ignore: [],
  allowedRegistries: null,
  requireDigest: false,
  imagePaths: [],
  clusters: {},
  ...more,
});
const entry = (more: Partial<IgnoreEntry>): IgnoreEntry => ({
  check: null,
  image: null,
  cluster: null,
  pool: null,
  reason: 'because',
  expires: null,
  ...more,
});
const judged = (given: RuledFinding, asked: GatePolicy) => byPolicy([given], target, asked, NOW)[0];

test.each<[string, GatePolicy, boolean]>([
  ['a check that is off', policy({ checks: { 'image-exists': 'off' } }), true],
  ['a check that warns', policy({ checks: { 'image-exists': 'warn' } }), false],
  ['another check that is off', policy({ checks: { repository: 'off' } }), false],
  ['what is set aside by name', policy({ ignore: [entry({ image: '*/web' })] }), true],
  [
    'what is set aside on a cluster',
    policy({ ignore: [entry({ check: 'image-*', cluster: '*/clusters/dev-*' })] }),
    true,
  ],
  ['what is set aside elsewhere', policy({ ignore: [entry({ cluster: '*/clusters/prod' })] }), false],
  ['what was set aside until lately', policy({ ignore: [entry({ expires: '2000-01-01' })] }), false],
])('a policy leaves out of a run: %s', (_, asked, expected) => {
  const place = {
    check: 'image-exists',
    image: 'host.example/web:1',
    cluster: 'projects/p/locations/l/clusters/dev-1',
  };
  expect(leavesOut(asked, place, NOW)).toBe(expected);
});

describe('what a check counts for', () => {
  test.each<[Severity, RuledFinding['kind'], Status, string]>([
    ['off', 'gate', 'fail', 'nothing'],
    ['advice', 'gate', 'fail', 'advice warn'],
    ['advice', 'gate', 'unknown', 'advice unknown'],
    ['advice', 'gate', 'pass', 'advice pass'],
    ['warn', 'gate', 'fail', 'advice warn'],
    ['warn', 'gate', 'unknown', 'advice unknown'],
    ['gate', 'advice', 'warn', 'gate warn'],
    ['gate', 'advice', 'unknown', 'gate unknown'],
    ['gate', 'gate', 'fail', 'gate fail'],
    ['fail', 'advice', 'warn', 'gate fail'],
    ['fail', 'gate', 'unknown', 'gate unknown'],
    ['fail', 'gate', 'pass', 'gate pass'],
    ['fail', 'gate', 'skip', 'gate skip'],
  ])('%s makes %s %s: %s', (severity, kind, status, expected) => {
    const found = judged(finding(status, { kind }), policy({ checks: { cluster: severity } }));
    expect(found === undefined ? 'nothing' : `${found.kind} ${found.status}`).toBe(expected);
  });

  test('no weight turns what is unknown into a pass, but by leaving it out or not letting it decide', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SEVERITIES), fc.constantFrom<Status>('fail', 'unknown'), (severity, status) => {
        const found = byPolicy([finding(status)], target, policy({ checks: { cluster: severity } }), NOW);
        expect(found.map((each) => each.status)).not.toContain('pass');
        if (severity === 'gate' || severity === 'fail') expect(verdictOf(found)).toBe(status);
      }),
    );
  });
});

describe('what is set aside', () => {
  test.each<[string, Partial<IgnoreEntry>, Partial<RuledFinding>, boolean]>([
    ['by its check', { check: 'cluster' }, {}, true],
    ['by a pattern of checks', { check: 'c*' }, {}, true],
    ['not another check', { check: 'image-exists' }, {}, false],
    ['by the reference', { image: 'nginx:1.*' }, {}, true],
    ['by host and path', { image: 'docker.io/library/*' }, {}, true],
    ['not another image', { image: 'redis*' }, {}, false],
    ['by the cluster', { cluster: 'projects/*/dev-*' }, {}, true],
    ['not another cluster', { cluster: 'projects/*/prod-*' }, {}, false],
    ['by the pool', { pool: 'gpu-*' }, { pool: 'gpu-1' }, true],
    ['not another pool', { pool: 'gpu-*' }, { pool: 'default' }, false],
    ['not by a pool what holds for all', { pool: 'gpu-*' }, {}, false],
    ['by every pool what holds for all', { pool: '*' }, {}, true],
    ['only what fits everything', { check: 'cluster', image: 'redis' }, {}, false],
    ['until the end of the day', { check: '*', expires: '2027-01-31' }, {}, true],
    ['not after it', { check: '*', expires: '2027-01-30' }, {}, false],
  ])('%s', (_, asked, more, expected) => {
    const found = judged(finding('fail', more), policy({ ignore: [entry(asked)] }));
    expect(found?.ignored !== null).toBe(expected);
    expect(found === undefined ? '' : verdictOf([found])).toBe(expected ? 'pass' : 'fail');
  });

  test('what passes has nothing to set aside', () => {
    expect(judged(finding('pass'), policy({ ignore: [entry({ check: '*' })] }))?.ignored).toBeNull();
  });

  test('entries that are over, or that fit nothing, are said', () => {
    const ignore = [entry({ check: '*' }), entry({ check: 'x', expires: '2026-01-01' }), entry({ image: 'none' })];
    const asked = policy({ ignore });
    const findings = byPolicy([finding('fail')], target, asked, NOW);
    expect(policyNotes(asked, [{ findings, facts: { target } }], NOW)).toEqual([
      "the policy's ignore of check x (because) expired after 2026-01-01 and does not count",
      "the policy's ignore of image none (because) sets nothing aside",
    ]);
  });
});

describe('what a policy takes from the decision', () => {
  const gates = [finding('pass', { check: 'image-exists' }), finding('fail', { check: 'pull-permission', pool: 'a' })];
  const advice = finding('warn', { check: 'tag-mutability', kind: 'advice' });
  const skipped = finding('skip', { check: 'verification' });
  const off = { 'image-exists': 'off', 'pull-permission': 'warn' } as const;

  test.each<[string, Partial<GatePolicy>, boolean]>([
    ['one gate of two', { checks: { 'pull-permission': 'off' } }, false],
    ['every gate by its weight', { checks: off }, true],
    ['every gate, and a check raised to one', { checks: { ...off, 'tag-mutability': 'gate' } }, false],
    ['everything by one entry', { ignore: [entry({ check: '*' })] }, true],
    ['everything by its image', { ignore: [entry({ image: 'nginx*' })] }, true],
    ['everything, until yesterday', { ignore: [entry({ check: '*', expires: '2027-01-30' })] }, false],
    ['one by weight, one by entry', { checks: { 'image-exists': 'off' }, ignore: [entry({ check: 'pull*' })] }, true],
    ['another pool', { checks: { 'image-exists': 'off' }, ignore: [entry({ pool: 'b' })] }, false],
    ['nothing', {}, false],
  ])('%s: none left is %p', (_, asked, expected) => {
    expect(leavesNoGate([...gates, advice, skipped], target, policy(asked), NOW)).toBe(expected);
  });

  test('where no gate applied, none was taken', () => {
    expect(leavesNoGate([advice, skipped], target, policy({ checks: off }), NOW)).toBe(false);
    expect(leavesNoGate(gates, target, null, NOW)).toBe(false);
  });

  test('is said, with the file that says so', () => {
    const rules = policy({ checks: { ...off, 'tag-mutability': 'fail' }, failOn: 'never' });
    const ignored = finding('fail', { ignored: { reason: 'moved next week', expires: null } });
    const sentences = setAside({ file: 'p.yml', policy: rules }, [
      { findings: [ignored, ignored, finding('pass')], noGate: false },
      { findings: [], noGate: true },
    ]);
    expect(sentences).toEqual([
      'the policy p.yml lets these checks decide nothing: image-exists (off), pull-permission (warn)',
      'the policy p.yml sets 2 findings aside, of cluster: “moved next week”',
      'the policy p.yml sets fail_on to never',
    ]);
    expect(setAside({ file: 'p.yml', policy: policy({ checks: { 'image-exists': 'gate' } }) }, [])).toEqual([]);
    expect(setAside(null, [{ findings: [], noGate: true }])).toEqual([]);
  });

  test('no gate in the whole run is said, and one target without is none of it', () => {
    expect(withoutGates([{ noGate: true }, { noGate: false }])).toBe(false);
    expect(setAside({ file: 'p.yml', policy: policy({}) }, [{ findings: [], noGate: true }])).toEqual([
      'the policy p.yml leaves no gate: nothing could have failed, so the verdict is unknown',
    ]);
  });
});

test.each([
  ['a', 'a', true],
  ['a', 'ab', false],
  ['*', '', true],
  ['a*', 'a/b/c', true],
  ['*b*', 'abc', true],
  ['a*b*c', 'a/b/c', true],
  ['a*b*c', 'acb', false],
  ['ab*ba', 'aba', false],
  ['a.c', 'abc', false],
  ['*x*x*', 'x', false],
])('%s fits %s: %p', (pattern, text, expected) => expect(fits(pattern, text)).toBe(expected));

test('a pattern is matched in linear time', () => {
  const { result, blocks } = workOf(() => fits(`${'*a'.repeat(500)}b`, 'a'.repeat(100_000)));
  expect(result).toBe(false);
  expect(blocks).toBeLessThan(10_000);
});

describe('a baseline', () => {
  const cluster = { project: 'p', location: 'l', name: 'dev-1', version: null, mode: 'standard' as const };
  const of = (reference: string) => ({ image: { reference }, cluster });
  const NO_CAUSES = { startedAt: null, counts: null, causes: [], passed: [] };
  const known = (status: Status) => ({
    ...NO_CAUSES,
    findings: [
      {
        fingerprint: fingerprintOf(finding('fail'), of('nginx:1')),
        status,
        check: 'cluster',
        image: 'nginx:1',
        cluster: 'c',
        pool: null,
      },
    ],
  });

  test.each<[Status, Status, 'new' | 'known' | null]>([
    ['fail', 'fail', 'known'],
    ['fail', 'unknown', 'known'],
    ['fail', 'warn', 'known'],
    ['unknown', 'fail', 'new'],
    ['warn', 'unknown', 'new'],
    ['fail', 'pass', null],
    ['fail', 'skip', null],
  ])('had %s, now %s: %p', (before, now, expected) => {
    expect(standing(finding(now), of('nginx:2'), known(before))).toBe(expected);
    expect(standing(finding(now), of('redis:1'), known(before))).toBe(expected === null ? null : 'new');
    expect(standing(finding(now), of('nginx:2'), null)).toBeNull();
  });

  test('knows an image again however it is written', () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    for (const reference of ['docker.io/library/nginx:1', 'index.docker.io/nginx', `nginx:3@${digest}`])
      expect(standing(finding('fail'), of(reference), known('fail'))).toBe('known');
    expect(standing(finding('fail'), of('docker.io/other/nginx:1'), known('fail'))).toBe('new');
  });

  test('that one version is missing says nothing of another', () => {
    const missing = finding('fail', { check: 'image-exists' });
    const [first] = known('fail').findings;
    const before = { ...first!, check: missing.check, fingerprint: fingerprintOf(missing, of('nginx:1')) };
    expect(standing(missing, of('nginx:1'), { ...NO_CAUSES, findings: [before] })).toBe('known');
    expect(standing(missing, of('nginx:2'), { ...NO_CAUSES, findings: [before] })).toBe('new');
  });
});

describe('the exit status', () => {
  const one = (findings: readonly RuledFinding[], blind = false) => [
    { facts: { target } as TargetFacts, findings, leftOut: null, verdict: verdictOf(findings), blind },
  ];
  const status = (judged: Parameters<typeof exitOf>[0], failOn: FailOn): number =>
    exitOf(judged, { failOn, strict: false, unanswered: false, unread: [] }).code;
  const known = { baseline: 'known' as const };
  const aside = { ignored: { reason: 'r', expires: null } };
  test.each<[string, readonly RuledFinding[], boolean, FailOn, number]>([
    ['a failed gate', [finding('fail')], false, 'fail', 1],
    ['a failed gate, never', [finding('fail')], false, 'never', 0],
    ['a failed gate that is known', [finding('fail', known)], false, 'fail', 0],
    ['a failed gate that is known, and a new one', [finding('fail', known), finding('fail')], false, 'fail', 1],
    ['a failed gate that is set aside', [finding('fail', aside)], false, 'warn', 0],
    ['failing advice', [finding('fail', { kind: 'advice' })], false, 'fail', 0],
    ['an unknown gate', [finding('unknown')], false, 'fail', 0],
    ['an unknown gate that counts', [finding('unknown')], false, 'unknown', 3],
    ['an unknown gate under warn', [finding('unknown')], false, 'warn', 3],
    ['an unknown gate that is known', [finding('unknown', known)], false, 'unknown', 0],
    ['unknown advice', [finding('unknown', { kind: 'advice' })], false, 'unknown', 0],
    ['blind', [finding('unknown')], true, 'fail', 3],
    ['blind, and all of it known', [finding('unknown', known)], true, 'fail', 0],
    ['a warning', [finding('warn')], false, 'unknown', 0],
    ['a warning that counts', [finding('warn')], false, 'warn', 1],
    ['a warning that is known', [finding('warn', known)], false, 'warn', 0],
    ['a failure before what is unknown', [finding('unknown'), finding('fail')], true, 'unknown', 1],
    ['nothing', [finding('pass')], false, 'warn', 0],
  ])('%s', (_, findings, blind, failOn, expected) => {
    expect(status(one(findings, blind), failOn)).toBe(expected);
  });

  test('a target of which no pool was judged is unknown', () => {
    const none = [
      {
        facts: { target } as TargetFacts,
        findings: [finding('pass')],
        leftOut: null,
        verdict: 'unknown' as const,
        blind: false,
      },
    ];
    expect(status(none, 'unknown')).toBe(3);
    expect(status(none, 'fail')).toBe(0);
  });
});
