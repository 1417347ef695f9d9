import { describe, expect, test } from '@jest/globals';
import { traitsOf } from '../../src/checks';
import { AUTO_PROVISIONED, type ClusterName, unlabelled } from '../../src/model/cluster';
import { known } from '../../src/model/fact';
import type { RuledFinding, Status } from '../../src/model/finding';
import { need } from '../../src/model/need';
import type { PoolFacts } from '../../src/model/target-facts';
import { FOR_ANY_POD, type PoolReach } from '../../src/model/target';
import { softenTainted } from '../../src/verdict/tainted-pools';
import { withoutAssumptions } from '../../src/verdict/strict';
import { exitOf } from '../../src/verdict/exit';
import { isBlind, poolVerdicts, verdictOf, worst } from '../../src/verdict/verdict';
import { CLUSTER, factsOf, gone, refused } from '../checks/facts';
import { because, ruled } from './ruled';

const finding = (status: Status, more: Partial<RuledFinding> = {}): RuledFinding =>
  ruled('pull-permission', status, more);
const advice = (status: Status): RuledFinding => finding(status, { kind: 'advice', check: 'tag-mutability' });
const pool = (name: string, reach: PoolReach): PoolFacts => ({ pool: { name }, reach }) as unknown as PoolFacts;
const counted = (findings: RuledFinding[], blind = false) => ({
  facts: factsOf(),
  findings,
  leftOut: null,
  verdict: verdictOf(findings),
  blind,
});
const poolVerdict = (one: PoolFacts, findings: RuledFinding[]): string | undefined => poolVerdicts([one], findings)[0];

describe('the verdict of a target', () => {
  test.each<[Status[], string]>([
    [['pass', 'warn', 'skip'], 'pass'],
    [['pass', 'unknown'], 'unknown'],
    [['unknown', 'fail', 'pass'], 'fail'],
  ])('of gates %j is %s', (statuses, verdict) =>
    expect(verdictOf(statuses.map((each) => finding(each)))).toBe(verdict),
  );

  test('advice never decides', () =>
    expect(verdictOf([finding('pass'), advice('fail'), advice('unknown')])).toBe('pass'));
});

test('the verdict of a run is the worst of its targets, and unknown where there are none', () => {
  expect(worst(['pass', 'pass'])).toBe('pass');
  expect(worst(['pass', 'unknown'])).toBe('unknown');
  expect(worst(['unknown', 'fail'])).toBe('fail');
  expect(worst([])).toBe('unknown');
});

describe('a tainted pool', () => {
  const tainted = pool('gpu', { kind: 'tainted', taints: ['nvidia.com/gpu=present:NoSchedule'], forPlatform: false });
  const plain = pool('main', FOR_ANY_POD);

  test('softens its failing gates alone, and says the toleration', () => {
    const [own, other, open] = softenTainted(
      [finding('fail', { pool: 'gpu' }), finding('fail', { pool: 'main' }), finding('unknown', { pool: 'gpu' })],
      [tainted, plain],
    );
    expect(own).toMatchObject({ status: 'warn' });
    expect(own && because(own)).toContain('only if the pod tolerates nvidia.com/gpu=present:NoSchedule');
    expect(other?.status).toBe('fail');
    expect(open?.status).toBe('unknown');
  });

  test('leaves nothing open under --strict by what the softened failure took for granted', () => {
    const assumptions = [{ check: 'network-path' as const, text: 'no firewall', needs: [], beyondReading: false }];
    const softened = softenTainted([finding('fail', { pool: 'gpu', assumptions })], [tainted]);
    expect(withoutAssumptions(softened, { cluster: CLUSTER }, traitsOf)).toMatchObject([{ status: 'warn' }]);
  });

  test('has the verdict skip only where it was softened', () => {
    expect(poolVerdict(tainted, [finding('warn', { pool: 'gpu' })])).toBe('skip');
    expect(poolVerdict(tainted, [finding('pass', { pool: 'gpu' })])).toBe('pass');
    expect(poolVerdict(plain, [finding('warn', { pool: 'main' })])).toBe('pass');
    expect(poolVerdict(plain, [finding('fail')])).toBe('fail');
    expect(poolVerdict(plain, [finding('fail', { pool: AUTO_PROVISIONED })])).toBe('pass');
    expect(poolVerdict(tainted, [finding('skip', { pool: 'gpu', check: 'image-platform' })])).toBe('skip');
    // The image does not exist: its platform is nothing to judge, and the pull fails all the same.
    const platform = finding('skip', { pool: 'main', check: 'image-platform' });
    expect(poolVerdict(plain, [platform, finding('fail', { check: 'image-exists' })])).toBe('fail');
  });
});

describe('--strict', () => {
  const strictly = (...findings: readonly RuledFinding[]) =>
    withoutAssumptions(findings, { cluster: CLUSTER }, traitsOf);
  const assumption = {
    check: 'pull-permission' as const,
    text: 'no deny policy',
    needs: [need('iam.denypolicies.list', 'projects/p')],
  };
  test('makes a gate unknown that rests on what could have been read', () => {
    const [strict] = strictly(finding('pass', { assumptions: [{ ...assumption, beyondReading: false }] }));
    expect(strict).toMatchObject({ status: 'unknown', needs: assumption.needs });
  });
  test('makes a gate unknown that warns on what could have been read', () => {
    const warning = finding('warn', { assumptions: [{ ...assumption, beyondReading: false }] });
    expect(strictly(warning)[0]).toMatchObject({ status: 'unknown', found: 'warn' });
  });
  test('names a pull that is seen where an assumption names nothing that would tell, if that decides the check', () => {
    const assumptions = [{ ...assumption, needs: [], beyondReading: false }];
    const needsOf = (each: RuledFinding) => strictly(each)[0]?.needs;
    const cluster = `projects/${CLUSTER.project}/locations/${CLUSTER.location}/clusters/${CLUSTER.name}`;
    expect(needsOf(finding('pass', { assumptions }))).toEqual([need('container.pods.create', cluster, 'verify')]);
    expect(needsOf(finding('pass', { check: 'image-platform', assumptions }))).toEqual([]);
    expect(withoutAssumptions([finding('pass', { assumptions })], { cluster: null }, traitsOf)[0]?.needs).toEqual([]);
  });
  test('leaves what nothing can read, what fails, and advice', () => {
    const left = [
      finding('pass', { assumptions: [{ ...assumption, beyondReading: true }] }),
      finding('fail', { assumptions: [{ ...assumption, beyondReading: false }] }),
      finding('pass', { kind: 'advice', assumptions: [{ ...assumption, beyondReading: false }] }),
    ];
    expect(strictly(...left)).toEqual(left);
  });
});

describe('the exit status', () => {
  const passes = counted([finding('pass')]);
  const warns = counted([finding('warn')]);
  const fails = counted([finding('fail')]);
  const unknown = counted([finding('unknown')]);
  const blind = counted([finding('unknown')], true);
  test.each([
    ['fail', [passes], 0],
    ['fail', [passes, warns], 0],
    ['fail', [passes, unknown], 0],
    ['fail', [blind, passes], 0],
    ['fail', [blind, blind], 3],
    ['fail', [blind, fails], 1],
    ['unknown', [passes, unknown], 3],
    ['unknown', [unknown, fails], 1],
    ['unknown', [warns], 0],
    ['warn', [warns], 1],
    ['warn', [warns, unknown], 3],
    ['warn', [passes], 0],
    ['never', [fails, blind], 0],
    ['unknown', [], 3],
  ] as const)('with --fail-on %s of %# is right', (failOn, targets, status) => {
    expect(exitOf(targets, { failOn, strict: false, unanswered: false, unread: [] }).code).toBe(status);
  });
});

test('the reason is one line that can be read, whatever the input holds', () => {
  const rules = { failOn: null, strict: false, unanswered: false };
  const files = Array.from({ length: 2000 }, (_, index) => `k8s/${String(index)}.yaml:1:1: is not YAML`);
  expect(exitOf([counted([finding('pass')])], { ...rules, unread: files }).reason).toBe(
    'the input was not read whole: k8s/0.yaml:1:1: is not YAML; k8s/1.yaml:1:1: is not YAML; k8s/2.yaml:1:1: is not YAML; and 1997 more',
  );
  const facts = factsOf({ reference: `${'a/'.repeat(500_000)}B` });
  const failing = { ...counted([finding('fail')]), facts };
  expect(exitOf([failing], { ...rules, unread: [] }).reason?.length).toBeLessThan(1000);
});

describe('a target is blind', () => {
  const unread = refused('x.y.get', 'projects/x');
  const served = known({ outcome: 'served' as const, detail: '', scopes: [], ownScopes: true }, 'registry as the node');
  const lost = (clusters: readonly ClusterName[], missingZones: readonly string[] = []) => ({
    cluster: {
      cluster: gone('container'),
      near: known({ clusters: clusters.map(unlabelled), missingZones }, 'container list'),
    },
    pools: [],
  });
  test.each<[string, Parameters<typeof factsOf>[0], boolean]>([
    ['where all was read', {}, false],
    ['without the cluster', { cluster: { cluster: unread }, pools: [] }, true],
    ['where an incomplete listing leaves the cluster open', lost([], ['europe-west1-b']), true],
    ['where the listing holds the cluster that was not found', lost([CLUSTER]), true],
    ['not where there is no such cluster', lost([{ ...CLUSTER, name: 'other' }]), false],
    ['without the image', { image: { manifest: unread } }, true],
    ['not where the registry has no such image', { image: { manifest: gone('registry') } }, false],
    [
      'not where the image was served to a node’s account',
      { image: { manifest: unread }, pools: [{ probe: served }] },
      false,
    ],
    ['without any identity', { pools: [{ nodes: unread }, { pool: { name: 'b' }, nodes: unread }] }, true],
    ['not with one identity', { pools: [{ nodes: unread }, { pool: { name: 'b' } }] }, false],
    [
      'not without an identity that another registry never sees',
      { reference: 'nginx', pools: [{ nodes: unread }] },
      false,
    ],
  ])('%s', (_, of, blind) => {
    expect(isBlind(factsOf(of))).toBe(blind);
  });

  test.each<[string, { why: string; needs: readonly [] } | null, boolean]>([
    ['where nobody could say which images run on it', { why: 'refused', needs: [] }, true],
    ['not for a name that is wrong', null, false],
  ])('%s', (_, unlisted, blind) => {
    const facts = factsOf();
    const image = { valid: false, text: 'x', reason: '', at: 0, atRunTime: false, sources: [], unlisted } as const;
    expect(isBlind({ ...facts, target: { ...facts.target, image } })).toBe(blind);
  });
});
