import { describe, expect, test } from '@jest/globals';
import { allFindings, traitsOf } from '../../src/checks';
import { denied, type Fact, known } from '../../src/model/fact';
import type { Finding, RuledFinding } from '../../src/model/finding';
import type { ImageUse } from '../../src/model/image-use';
import type { TraitsOf } from '../../src/model/check-traits';
import type { Probe } from '../../src/model/registry';
import type { TargetFacts } from '../../src/model/target-facts';
import type { Verification } from '../../src/model/verification';
import { conclude } from '../../src/verdict/judgement';
import { withObserved } from '../../src/verdict/pull-evidence';
import { type Changes, given, levels, policy, refused, REPOSITORY } from '../checks/facts';
import { DENIED, seen, verified } from '../checks/fixtures/verification';
import { because, PLAIN, ruled, ruledOf, STRICT } from './ruled';

const found = (facts: TargetFacts): readonly Finding[] => allFindings(facts);
const of = (facts: TargetFacts, check: string): RuledFinding =>
  withObserved(ruledOf(facts), facts, traitsOf).find((finding) => finding.check === check)!;
const pulled = (more: Changes = {}, over = {}): TargetFacts => verified(seen(over), more);
/** As binary-authorization will say of itself. */
const TRAITS: TraitsOf = (check) =>
  check === 'binary-authorization' || check === 'image-pull-secret' ? { observed: 'one-account' } : traitsOf(check);
const refusedPull = known(DENIED, 'pod');
const noGrant = { repository: { levels: levels({ repository: policy() }) } };
const unread = {
  repository: { levels: levels({ repository: refused('artifactregistry.repositories.getIamPolicy', REPOSITORY) }) },
};

describe('a pull that was seen', () => {
  test('agrees: the evidence comes first, and nothing is taken for granted any more', () => {
    const finding = of(pulled(), 'pull-permission');
    expect(finding.status).toBe('pass');
    expect(finding.evidence.map(({ strength }) => strength)).toEqual(['observed', 'evaluated']);
    expect(finding.assumptions).toEqual([]);
  });

  test('answers what could not be read', () => {
    const facts = pulled(unread);
    expect(found(facts).find(({ check }) => check === 'pull-permission')?.status).toBe('unknown');
    const finding = of(facts, 'pull-permission');
    expect(finding).toMatchObject({ status: 'pass', needs: [] });
    expect(finding.message).toMatch(/^Whether/);
    expect(because(finding)).toBe('A pod on main pulled the image');
  });

  test('contradicts: one warning with both sides, and the verdict is the node’s', () => {
    const facts = pulled(noGrant);
    const finding = of(facts, 'pull-permission');
    expect(finding.status).toBe('warn');
    expect(finding.evidence.map(({ strength, says }) => [strength, says])).toEqual([
      ['observed', 'pass'],
      ['evaluated', 'fail'],
    ]);
    expect(conclude(facts, found(facts), PLAIN).verdict).toBe('pass');
  });

  test('leaves a warning what it says, and nothing that it took for granted: no more is open under --strict', () => {
    const assumptions = [{ check: 'repository' as const, text: 'no perimeter', needs: [], beyondReading: false }];
    const facts = pulled();
    const own = ruledOf(facts).filter(({ check }) => check === 'verification');
    for (const status of ['warn', 'fail'] as const) {
      const [settled] = withObserved([ruled('repository', status, { assumptions }), ...own], facts, traitsOf);
      expect(settled).toMatchObject({ status: 'warn', assumptions: [] });
    }
  });

  test.each(['image-exists', 'image-format', 'repository', 'node-service-account', 'access-scopes'])(
    'settles %s',
    (check) => {
      expect(of(pulled(), check).evidence[0]?.strength).toBe('observed');
    },
  );

  test.each(['image-platform', 'gke-version', 'cluster'])('does not settle %s', (check) => {
    expect(of(pulled(), check).evidence.map(({ strength }) => strength)).not.toContain('observed');
  });

  test('settles the format, but not what comes after the pull: a chart is pulled, and nothing starts from it', () => {
    const facts = pulled();
    const statusOf = (code: string): string | undefined =>
      withObserved([...ruledOf(facts), ruled('image-format', 'fail', { code, pool: 'main' })], facts, traitsOf).at(-1)
        ?.status;
    expect(statusOf('image-format/schema-1-refused')).toBe('warn');
    expect(statusOf('image-format/not-an-image')).toBe('fail');
  });

  test('by the runtime’s own tool on a node, it settles what is the node’s, and nothing that is a pod’s', () => {
    const onNode = pulled(unread, { how: 'node', credential: 'node-token' });
    expect(because(of(onNode, 'pull-permission'))).toBe('The runtime on a node of main pulled the image');
    const secret = ruled('image-pull-secret', 'unknown', { pool: 'main' });
    const admission = ruled('binary-authorization', 'unknown');
    const verifications = ruledOf(onNode).filter(({ check }) => check === 'verification');
    for (const finding of [secret, admission])
      expect(withObserved([...verifications, finding], onNode, TRAITS).at(-1)?.status).toBe('unknown');
  });

  test('by the node’s token, it says nothing of a workload that pulls as itself', () => {
    const facts = pulled({
      ...unread,
      pools: [
        { verification: seen({ how: 'node' }), puller: given('principal://iam.googleapis.com/x'), account: null },
      ],
    });
    expect(of(facts, 'pull-permission').status).toBe('unknown');
    expect(of(facts, 'image-exists').evidence[0]?.strength).toBe('observed');
  });

  test('settles nothing by another digest, or by one that is not known', () => {
    for (const digest of [`sha256:${'b2'.repeat(32)}`, null])
      expect(of(pulled(noGrant, { digest }), 'pull-permission').status).toBe('fail');
  });

  test('settles nothing of another pool, save what holds for the image', () => {
    const facts = verified(seen(), {
      ...noGrant,
      pools: [{ verification: seen() }, { pool: { name: 'other' }, verification: null }],
    });
    const all = withObserved(ruledOf(facts), facts, traitsOf).filter(({ check }) => check === 'pull-permission');
    expect(all.map(({ pool, status }) => [pool, status])).toEqual([
      ['main', 'warn'],
      ['other', 'fail'],
    ]);
  });

  test('settles what is of a service account only where its pod stands for every workload', () => {
    const finding = ruled('binary-authorization', 'fail', { pool: 'main' });
    // `--namespace`: all pods are there.
    let namespace: string | null = null;
    const statusFor = (...accounts: readonly string[]): string | undefined => {
      const uses = accounts.map((account) => {
        const [serviceAccount, own = null] = account.split(' in ');
        return { namespace: own, serviceAccount } as ImageUse;
      });
      const facts = verified(null, {
        target: { verify: 'pod', namespace },
        pools: [{ verification: seen(), reach: { kind: 'judged', open: [], uses } }],
      });
      return withObserved([...ruledOf(facts), finding], facts, TRAITS).at(-1)?.status;
    };
    expect(statusFor()).toBe('warn');
    expect(statusFor('web', 'web')).toBe('warn');
    expect(statusFor('web', 'other')).toBe('fail');
    expect(statusFor('web in shop', 'web in shop')).toBe('warn');
    expect(statusFor('web in shop', 'web in bank')).toBe('fail');
    expect(statusFor('web', 'web in default')).toBe('warn');
    namespace = 'ops';
    expect(statusFor('web in shop', 'web in bank')).toBe('warn');
    expect(statusFor('web in shop', 'other in shop')).toBe('fail');
  });

  test('answers under --strict what rested on assumptions', () => {
    const rules = { repository: { downloadRules: refused('artifactregistry.rules.list', REPOSITORY) } };
    const facts = pulled(rules);
    expect(conclude(facts, found(facts), STRICT).verdict).toBe('pass');
    const plain = verified(null, rules);
    expect(conclude(plain, found(plain), STRICT).verdict).toBe('unknown');
  });
});

describe('a pull and a probe', () => {
  const probe = (outcome: Probe['outcome']): Fact<Probe> =>
    known({ outcome, detail: `it was ${outcome}`, scopes: [], ownScopes: true }, 'registry as the node');
  const both = (outcome: Probe['outcome'], verification: Fact<Verification>): TargetFacts =>
    verified(null, { pools: [{ probe: probe(outcome), verification }] });
  const permission = (facts: TargetFacts): RuledFinding | undefined =>
    conclude(facts, found(facts), PLAIN).findings.find(({ check }) => check === 'pull-permission');

  test('that agree: the pull comes first', () => {
    const finding = permission(both('served', seen()));
    expect(finding?.evidence.map(({ strength }) => strength)).toEqual(['observed', 'probed', 'evaluated']);
  });

  test('that contradict: the pull decides, be the probe refused', () => {
    const facts = both('refused', denied('permission', 'pod', 'no'));
    expect(permission(facts)?.status).toBe('unknown');
    const pulledAfterAll = permission(both('refused', seen()));
    expect(pulledAfterAll?.status).toBe('pass');
    expect(pulledAfterAll?.evidence.map(({ strength, says }) => [strength, says])).toEqual([
      ['observed', 'pass'],
      ['probed', 'fail'],
      ['evaluated', 'pass'],
    ]);
  });

  test('that contradict: the refusal decides, be the probe served', () => {
    const facts = both('served', refusedPull);
    expect(permission(facts)?.status).toBe('warn');
    expect(conclude(facts, found(facts), PLAIN).verdict).toBe('fail');
  });
});

describe('a refusal that was seen', () => {
  test('fails the verification, and warns of the check that passed', () => {
    const facts = verified(refusedPull);
    const finding = of(facts, 'pull-permission');
    expect(finding.status).toBe('warn');
    expect(because(finding)).toBe('A pod on main was refused the image, which contradicts it');
    expect(finding.evidence.map(({ says }) => says)).toEqual(['fail', 'pass']);
    expect(conclude(facts, found(facts), PLAIN).verdict).toBe('fail');
  });

  test('stands beside the same judgement', () => {
    const finding = of(verified(refusedPull, noGrant), 'pull-permission');
    expect(finding.status).toBe('fail');
    expect(finding.evidence.map(({ strength }) => strength)).toEqual(['observed', 'evaluated']);
  });
});

test('what gave no result changes nothing', () => {
  const facts = verified(denied('permission', 'pod', 'no'));
  expect(withObserved(ruledOf(facts), facts, traitsOf)).toEqual(ruledOf(facts));
});
