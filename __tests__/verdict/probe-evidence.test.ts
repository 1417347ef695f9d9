/** The ladder: what a probe decides of what weaker evidence said. */
import { denied, failed, type Fact, known } from '../../src/model/fact';
import { poolAccount } from '../../src/model/pool-account';
import { traitsOf } from '../../src/checks';
import type { CheckId } from '../../src/model/check-ids';
import type { Assumption, Finding, Fix, RuledFinding, Status } from '../../src/model/finding';
import { parseImageReference } from '../../src/model/image-reference';
import { need } from '../../src/model/need';
import type { Probe } from '../../src/model/registry';
import type { PoolFacts, TargetFacts } from '../../src/model/target-facts';
import { conclude } from '../../src/verdict/judgement';
import { applyProbes } from '../../src/verdict/probe-evidence';
import { poolOf as poolOfCluster } from '../checks/facts';
import { because, ruled, STRICT } from './ruled';

const EMAIL = 'nodes@p.iam.gserviceaccount.com';
const IMAGE = 'europe-docker.pkg.dev/p/r/img:1.0';
const FROM = `registry ${IMAGE} as ${EMAIL}`;
const NEED = need('iam.serviceAccounts.getAccessToken', `projects/p/serviceAccounts/${EMAIL}`, 'impersonate');
const FIX: Fix = { summary: 'grant', commands: ['gcloud x'], terraform: null, url: null };

const probe = (outcome: Probe['outcome'], ownScopes = true): Fact<Probe> =>
  known(
    { outcome, detail: `it was ${outcome}`, scopes: ['https://www.googleapis.com/auth/cloud-platform'], ownScopes },
    FROM,
  );
const poolOf = (fact: Fact<Probe> | null, name = 'main'): PoolFacts =>
  ({
    pool: poolOfCluster({ name, serviceAccount: poolAccount(EMAIL) }),
    reach: { kind: 'judged', uses: [], open: [] },
    puller: { kind: 'node', principal: known(`serviceAccount:${EMAIL}`, 'pool') },
    nodes: known({ email: EMAIL, member: `serviceAccount:${EMAIL}`, project: 'p' }, 'pool'),
    probe: fact,
    verification: null,
  }) as unknown as PoolFacts;
function factsOf(pools: readonly PoolFacts[], image = IMAGE): TargetFacts {
  const parsed = parseImageReference(image);
  if (!parsed.ok) throw new Error('no reference');
  return {
    target: {
      image: { valid: true, reference: parsed.reference, sources: [], uses: [], plain: true },
      pullSecrets: [],
      cluster: { project: 'p', location: 'europe-west1', name: 'c' },
    },
    pools,
    perimeters: null,
  } as unknown as TargetFacts;
}
const finding = (check: CheckId, status: Status, more: Partial<RuledFinding> = {}): RuledFinding =>
  ruled(check, status, {
    pool: check === 'image-exists' || check === 'download-rules' ? null : 'main',
    message: `${check} says ${status}`,
    evidence:
      status === 'pass' || status === 'fail'
        ? [{ strength: 'evaluated', says: status, source: 'policies', detail: 'read' }]
        : [],
    needs: status === 'unknown' ? [need('x.y.get', 'projects/p')] : [],
    fix: status === 'fail' ? FIX : null,
    assumptions: [],
    ...more,
  });
const climbed = (fact: Fact<Probe> | null, ...findings: RuledFinding[]): readonly RuledFinding[] =>
  applyProbes(findings, factsOf([poolOf(fact)]), traitsOf);
const one = (
  fact: Fact<Probe> | null,
  check: CheckId,
  status: Status,
  more: Partial<RuledFinding> = {},
): RuledFinding => {
  const [first] = climbed(fact, finding(check, status, more));
  if (!first) throw new Error('no finding');
  return first;
};

/** Outcome, check, its status before and after, and whether the probe's evidence comes first. */
const TABLE: readonly [Probe['outcome'], CheckId, Status, Status, 'pass' | 'fail' | null][] = [
  ['served', 'pull-permission', 'unknown', 'pass', 'pass'],
  ['served', 'pull-permission', 'fail', 'warn', 'pass'],
  ['served', 'pull-permission', 'pass', 'pass', 'pass'],
  ['served', 'pull-permission', 'skip', 'skip', null],
  ['served', 'node-service-account', 'unknown', 'pass', 'pass'],
  ['served', 'node-service-account', 'fail', 'warn', 'pass'],
  ['served', 'access-scopes', 'unknown', 'pass', 'pass'],
  ['served', 'access-scopes', 'fail', 'warn', 'pass'],
  ['served', 'image-exists', 'unknown', 'pass', 'pass'],
  ['served', 'image-exists', 'fail', 'warn', 'pass'],
  ['served', 'image-exists', 'pass', 'pass', 'pass'],
  ['served', 'image-platform', 'unknown', 'unknown', null],
  ['served', 'gke-version', 'fail', 'fail', null],
  ['refused', 'pull-permission', 'unknown', 'fail', 'fail'],
  ['refused', 'pull-permission', 'pass', 'unknown', 'fail'],
  ['refused', 'pull-permission', 'fail', 'fail', 'fail'],
  ['refused', 'pull-permission', 'skip', 'skip', null],
  ['refused', 'access-scopes', 'pass', 'pass', null],
  ['refused', 'image-exists', 'unknown', 'unknown', null],
  ['absent', 'image-exists', 'unknown', 'fail', 'fail'],
  ['absent', 'image-exists', 'pass', 'unknown', 'fail'],
  ['absent', 'image-exists', 'fail', 'fail', 'fail'],
  ['absent', 'image-exists', 'skip', 'skip', null],
  ['absent', 'pull-permission', 'unknown', 'unknown', null],
  ['refused', 'node-service-account', 'unknown', 'pass', 'pass'],
  ['refused', 'node-service-account', 'fail', 'fail', null],
  ['absent', 'node-service-account', 'unknown', 'pass', 'pass'],
  ['scopes', 'access-scopes', 'unknown', 'fail', 'fail'],
  ['scopes', 'access-scopes', 'pass', 'unknown', 'fail'],
  ['scopes', 'access-scopes', 'fail', 'fail', 'fail'],
  ['scopes', 'access-scopes', 'skip', 'skip', null],
  ['scopes', 'pull-permission', 'pass', 'pass', null],
  ['scopes', 'pull-permission', 'unknown', 'unknown', null],
  ['scopes', 'node-service-account', 'unknown', 'pass', 'pass'],
  ['unaccepted', 'node-service-account', 'unknown', 'unknown', null],
  ['unaccepted', 'access-scopes', 'pass', 'pass', null],
  ['unaccepted', 'pull-permission', 'unknown', 'unknown', null],
  ['unaccepted', 'pull-permission', 'pass', 'unknown', null],
  ['unaccepted', 'pull-permission', 'fail', 'fail', null],
  ['unaccepted', 'image-exists', 'unknown', 'unknown', null],
  ['perimeter', 'pull-permission', 'unknown', 'unknown', null],
  ['perimeter', 'pull-permission', 'pass', 'unknown', null],
  ['perimeter', 'pull-permission', 'fail', 'fail', null],
  ['perimeter', 'image-exists', 'unknown', 'unknown', null],
];

test.each(TABLE)('%s: %s %s becomes %s', (outcome, check, before, after, says) => {
  const given = finding(check, before);
  const found = one(probe(outcome), check, before);
  expect(found.status).toBe(after);
  expect(found.evidence[0]?.strength === 'probed' ? found.evidence[0].says : null).toBe(says);
  if (says !== null) expect(found.evidence.slice(1)).toEqual(given.evidence);
  if (says === null && !['perimeter', 'unaccepted'].includes(outcome)) expect(found).toEqual(given);
  // A contradiction says both sides, and a fix that stood stays.
  if (after === 'warn' || (before === 'pass' && after === 'unknown')) expect(found.message).toContain(given.message);
  if (after === 'warn') expect(found.fix).toEqual(FIX);
  if (after === 'pass' || after === 'fail') expect(found.needs).toEqual([]);
});

test('the evidence names the account, the scopes and the answer', () =>
  expect(one(probe('served'), 'pull-permission', 'unknown').evidence[0]).toEqual({
    strength: 'probed',
    says: 'pass',
    source: FROM,
    detail: `a token of ${EMAIL} with the scopes cloud-platform: it was served`,
  }));

test('with other scopes than the pool’s, nothing is said of access-scopes', () => {
  for (const status of ['unknown', 'fail', 'pass'] as const)
    expect(one(probe('served', false), 'access-scopes', status)).toEqual(finding('access-scopes', status));
  expect(one(probe('served', false), 'pull-permission', 'unknown').status).toBe('pass');
});

test('scopes that are not the pool’s say nothing where they are refused', () => {
  for (const status of ['unknown', 'fail', 'pass'] as const)
    expect(one(probe('scopes', false), 'access-scopes', status)).toEqual(finding('access-scopes', status));
});

test('scopes that are refused for a public image, too, refute what a pass assumed', () => {
  const assumption: Assumption = {
    check: 'access-scopes',
    text: 'such a token is served',
    needs: [],
    beyondReading: false,
  };
  const found = one(probe('scopes'), 'access-scopes', 'pass', { evidence: [], assumptions: [assumption] });
  expect(found).toMatchObject({ status: 'fail', assumptions: [], evidence: [{ strength: 'probed', says: 'fail' }] });
});

test('a token that was not accepted is explained by a scope that lacks', () =>
  expect(
    climbed(probe('unaccepted'), finding('pull-permission', 'pass'), finding('access-scopes', 'fail'))[0]?.status,
  ).toBe('pass'));

test('other pools are left alone, and one that is not probed stays as it is', () => {
  const other = finding('pull-permission', 'unknown', { pool: 'other' });
  expect(climbed(probe('served'), other)).toEqual([other]);
  expect(climbed(null, finding('pull-permission', 'unknown'))).toEqual([finding('pull-permission', 'unknown')]);
});

describe('assumptions', () => {
  const deny: Assumption = { check: 'pull-permission', text: 'no deny policy', needs: [], beyondReading: false };
  const perimeter: Assumption = { ...deny, text: 'VPC Service Controls', beyondReading: true };

  test('that a probe answers go, and what nothing can read stays', () =>
    expect(one(probe('served'), 'pull-permission', 'pass', { assumptions: [deny, perimeter] }).assumptions).toEqual([
      perimeter,
    ]));

  test('a pass by probe alone rests on the perimeter', () =>
    expect(one(probe('served'), 'pull-permission', 'unknown').assumptions).toMatchObject([
      { check: 'pull-permission', beyondReading: true },
    ]));

  test('under --strict the probe’s pass stands', () => {
    const facts = factsOf([poolOf(probe('served'))]);
    const blindless = {
      ...facts,
      image: { manifest: known({}, 'x') },
      cluster: { cluster: known({}, 'x'), near: null },
    };
    const found = [finding('pull-permission', 'pass', { assumptions: [deny, perimeter] })];
    expect(conclude(blindless as unknown as TargetFacts, found as unknown as Finding[], STRICT).verdict).toBe('pass');
  });
});

describe('a refusal', () => {
  test.each([
    ['access-scopes', 'main'],
    ['node-service-account', 'main'],
    ['download-rules', null],
    ['repository', null],
  ] as const)('that a failing %s explains leaves the permission as it was', (check, pool) => {
    for (const status of ['pass', 'unknown'] as const) {
      const [permission] = climbed(
        probe('refused'),
        finding('pull-permission', status),
        finding(check, 'fail', { pool }),
      );
      expect(permission).toEqual(finding('pull-permission', status));
    }
  });

  test('that a scope or a rule may explain decides nothing, and a repository that could not be read explains nothing', () => {
    for (const [check, status] of [
      ['access-scopes', 'unknown'],
      ['download-rules', 'unknown'],
      ['repository', 'fail'],
    ] as const) {
      const [permission] = climbed(probe('refused'), finding('pull-permission', 'unknown'), finding(check, 'unknown'));
      expect({ check, status: permission?.status }).toEqual({ check, status });
    }
  });

  test('is not explained by another pool’s scopes, nor by scopes that were not used', () => {
    const [first] = climbed(
      probe('refused'),
      finding('pull-permission', 'unknown'),
      finding('access-scopes', 'fail', { pool: 'other' }),
    );
    expect(first?.status).toBe('fail');
    const [second] = climbed(
      probe('refused', false),
      finding('pull-permission', 'unknown'),
      finding('access-scopes', 'fail'),
    );
    expect(second?.status).toBe('fail');
  });

  test('that contradicts a pass says what would tell: what the pass took for granted', () => {
    const unread = need('iam.denypolicies.list', 'projects/p');
    const assumption: Assumption = {
      check: 'pull-permission',
      text: 'no deny policy',
      needs: [unread],
      beyondReading: false,
    };
    expect(one(probe('refused'), 'pull-permission', 'pass', { assumptions: [assumption] })).toMatchObject({
      status: 'unknown',
      needs: [unread],
    });
  });

  test('takes the fix that there is, else the one it is given', () => {
    expect(one(probe('refused'), 'pull-permission', 'unknown', { fix: FIX }).fix).toEqual(FIX);
    const other: Fix = { ...FIX, summary: 'other' };
    const remedies = { pull: () => other, scopes: () => FIX, image: () => FIX };
    const facts = factsOf([poolOf(probe('refused'))]);
    expect(applyProbes([finding('pull-permission', 'unknown')], facts, traitsOf, remedies)[0]?.fix).toEqual(other);
    expect(
      applyProbes([finding('access-scopes', 'unknown')], factsOf([poolOf(probe('scopes'))]), traitsOf, remedies)[0]
        ?.fix,
    ).toEqual(FIX);
    const gone = factsOf([poolOf(probe('absent'))]);
    expect(applyProbes([finding('image-exists', 'unknown')], gone, traitsOf, remedies)[0]?.fix).toEqual(FIX);
  });
});

test('an image that one pool’s account was served exists, whatever another was told', () => {
  const pools = [poolOf(probe('absent'), 'a'), poolOf(probe('served'), 'b')];
  expect(applyProbes([finding('image-exists', 'unknown')], factsOf(pools), traitsOf)[0]?.status).toBe('pass');
});

test('a regional endpoint: being served proves the grant, not that nodes send credentials there', () => {
  const facts = factsOf([poolOf(probe('served'))], 'docker.europe-west1.rep.pkg.dev/p/r/img:1.0');
  const [permission, scopes] = applyProbes(
    [finding('pull-permission', 'unknown'), finding('access-scopes', 'unknown')],
    facts,
    traitsOf,
  );
  expect(permission).toMatchObject({ status: 'unknown', evidence: [{ strength: 'probed', says: 'pass' }] });
  expect(scopes?.status).toBe('pass');
});

describe('a probe that did not answer', () => {
  const refused = denied('ambiguous', `iamcredentials token of ${EMAIL}`, 'Permission denied', [NEED]);

  test('says why, and what would let it', () => {
    const found = one(refused, 'pull-permission', 'unknown');
    expect(found.status).toBe('unknown');
    expect(because(found)).toContain(`iamcredentials token of ${EMAIL}: “Permission denied”`);
    expect(found.needs).toEqual([need('x.y.get', 'projects/p'), NEED]);
  });

  test('is said where policies answered, too: who asked for proof is to know that there is none', () => {
    const found = one(refused, 'pull-permission', 'pass');
    expect(because(found)).toContain('asking the registry as the node did not answer (iamcredentials');
    expect(found).toEqual({ ...finding('pull-permission', 'pass'), rulings: found.rulings, needs: [NEED] });
    for (const check of ['access-scopes', 'node-service-account', 'image-exists'] as const)
      expect(one(refused, check, 'pass')).toEqual(finding(check, 'pass'));
    expect(one(refused, 'pull-permission', 'skip')).toEqual(finding('pull-permission', 'skip'));
  });

  test('adds no second entry for the same account under its project’s number', () => {
    const already = { ...NEED, resource: `projects/123/serviceAccounts/${EMAIL}` };
    expect(one(refused, 'pull-permission', 'unknown', { needs: [already] }).needs).toEqual([already]);
  });

  test.each<Fact<Probe>>([refused, failed('timeout', 'registry', 'late'), { state: 'blocked', by: refused }])(
    'decides nothing: %j',
    (fact) => {
      for (const check of ['pull-permission', 'access-scopes', 'node-service-account', 'image-exists'] as const)
        for (const status of ['pass', 'fail', 'warn', 'skip'] as const)
          expect(one(fact, check, status).status).toBe(status);
      expect(one(fact, 'pull-permission', 'unknown').status).toBe('unknown');
    },
  );
});
