import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { evaluate } from '../../src/access/evaluate';
import { namedIn } from '../../src/access/named-in';
import { mayUseServices } from '../../src/access/service-use';
import { known } from '../../src/model/fact';
import type { Binding, DenyRule } from '../../src/model/iam';
import { type DenyLevel, NO_ACCESS_FACTS, type PolicyLevel } from '../../src/model/target-facts';

const ACCOUNTS = ['a@one', 'b@one', 'A@one', 'c@two', 'd@two'].map(
  (each) => `serviceAccount:${each}.iam.gserviceaccount.com`,
);
const MEMBERS = [
  ...ACCOUNTS,
  ...ACCOUNTS.map((each) => ` ${each.toUpperCase().replace('SERVICEACCOUNT', 'serviceAccount')} `),
  ...ACCOUNTS.map((each) => `deleted:${each}?uid=1`),
  'allUsers',
  'allAuthenticatedUsers',
  'group:pullers@example.com',
  'domain:example.com',
  'projectEditor:one',
  'principalSet://cloudresourcemanager.googleapis.com/projects/1/type/ServiceAccount',
  'serviceAccount:one.svc.id.goog[a/a]',
];
const DENIED = [
  ...ACCOUNTS.map((each) =>
    each.replace(/^serviceAccount:/, 'principal://iam.googleapis.com/projects/-/serviceAccounts/'),
  ),
  'principalSet://goog/public:all',
  'principalSet://goog/group/pullers@example.com',
];
const CONDITIONS = [
  null,
  { title: 'x', expression: 'resource.name.startsWith("projects/images")' },
  { title: 'x', expression: 'no' },
];

const bindings = fc.array(
  fc.record({
    role: fc.constantFrom(
      'roles/artifactregistry.reader',
      'roles/owner',
      'roles/editor',
      'roles/viewer',
      'projects/one/roles/custom',
      'roles/serviceusage.serviceUsageConsumer',
    ),
    members: fc.array(fc.constantFrom(...MEMBERS), { minLength: 1, maxLength: 20 }),
    condition: fc.constantFrom(...CONDITIONS),
  }) satisfies fc.Arbitrary<Binding>,
  { maxLength: 4 },
);
const rules = fc.array(
  fc.record({
    deniedPermissions: fc.constant(['artifactregistry.googleapis.com/repositories.downloadArtifacts']),
    exceptionPermissions: fc.constant([]),
    deniedPrincipals: fc.array(fc.constantFrom(...DENIED), { minLength: 1, maxLength: 3 }),
    exceptionPrincipals: fc.array(fc.constantFrom(...DENIED), { maxLength: 2 }),
    condition: fc.constantFrom(...CONDITIONS),
  }) satisfies fc.Arbitrary<DenyRule>,
  { maxLength: 2 },
);

test('accounts that policies name alike have the same rights, and lack the same', () => {
  let alike = 0;
  fc.assert(
    fc.property(fc.tuple(bindings, bindings), rules, ([ofRepository, ofProject], denying) => {
      const levels: PolicyLevel[] = [
        {
          kind: 'repository',
          resource: 'projects/images/locations/europe/repositories/r',
          policy: known({ bindings: ofRepository }, 'p'),
        },
        { kind: 'project', resource: 'projects/one', policy: known({ bindings: ofProject }, 'p') },
      ];
      const deny: DenyLevel[] = [
        {
          kind: 'project',
          resource: 'projects/one',
          policies: known([{ name: 'policies/x/denypolicies/d', rules: denying }], 'p'),
        },
      ];
      const told = new Map<string, string>();
      for (const principal of ACCOUNTS) {
        const question = {
          principal,
          levels,
          deny,
          repository: 'r',
          now: '2026-11-26T00:00:00Z',
          facts: NO_ACCESS_FACTS,
          cluster: null,
        };
        const { state, grant, denied, mayDeny, open, assumed, lacks } = evaluate(question);
        const answer = JSON.stringify([
          state,
          grant?.binding,
          denied?.rule,
          mayDeny.map(({ rule }) => rule),
          open.length,
          assumed,
          lacks,
          mayUseServices(question),
        ]);
        const place = namedIn(principal, { levels, deny });
        if (told.has(place)) alike += 1;
        expect(told.get(place) ?? answer).toBe(answer);
        told.set(place, answer);
      }
    }),
    { numRuns: 500 },
  );
  expect(alike).toBeGreaterThan(500);
});

test('an account that a policy names as deleted is like no other', () => {
  const [one = '', other = ''] = ACCOUNTS;
  const policy = known(
    {
      bindings: [
        { role: 'roles/artifactregistry.reader', members: [one, other, `deleted:${one}?uid=1`], condition: null },
      ],
    },
    'p',
  );
  const levels: PolicyLevel[] = [{ kind: 'project', resource: 'projects/one', policy }];
  expect(namedIn(one, { levels, deny: [] })).not.toBe(namedIn(other, { levels, deny: [] }));
});
