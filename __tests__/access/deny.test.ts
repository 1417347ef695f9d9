import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../src/access/evaluate';
import { isPublic } from '../../src/access/public';
import { denied, failed, known } from '../../src/model/fact';
import { need } from '../../src/model/need';
import type { Binding, DenyRule } from '../../src/model/iam';
import { type AccessFacts, type DenyLevel, NO_ACCESS_FACTS, type PolicyLevel } from '../../src/model/target-facts';
import { factsOf, noDenies } from '../checks/facts';

const EMAIL = 'nodes@prod.iam.gserviceaccount.com';
const NODE = `serviceAccount:${EMAIL}`;
const AS_DENIED = `principal://iam.googleapis.com/projects/-/serviceAccounts/${EMAIL}`;
const EVERYBODY = 'principalSet://goog/public:all';
const PULL = 'artifactregistry.googleapis.com/repositories.downloadArtifacts';
const REPOSITORY = 'projects/images/locations/europe/repositories/apps';
const READER = 'roles/artifactregistry.reader';

const rule = (over: Partial<DenyRule> = {}): DenyRule => ({
  deniedPrincipals: [AS_DENIED],
  exceptionPrincipals: [],
  deniedPermissions: [PULL],
  exceptionPermissions: [],
  condition: null,
  ...over,
});
const when = (expression: string) => ({ title: 'when', expression });
const policyOf = (rules: readonly DenyRule[]) =>
  known([{ name: 'policies/cloudresourcemanager.googleapis.com%2Ffolders%2F7/denypolicies/no-pulls', rules }], 'deny');
const level = (...rules: DenyRule[]): DenyLevel => ({
  kind: 'folder',
  resource: 'folders/7',
  policies: policyOf(rules),
});
const granting = (bindings: readonly Binding[]): PolicyLevel[] => [
  { kind: 'repository', resource: REPOSITORY, policy: known({ bindings }, 'policy') },
];
const GRANT: Binding = { role: READER, members: [NODE], condition: null };

const ask = (
  deny: readonly DenyLevel[],
  facts: AccessFacts = NO_ACCESS_FACTS,
  bindings: readonly Binding[] = [GRANT],
) =>
  evaluate({
    principal: NODE,
    levels: granting(bindings),
    deny,
    repository: REPOSITORY,
    now: '2026-11-23T12:00:00Z',
    facts,
    cluster: null,
  });

describe('a deny rule', () => {
  test('refuses whatever is granted, and is named', () => {
    const access = ask([level(rule({ deniedPrincipals: ['principal://goog/subject/a@b.c'] }), rule())]);
    expect(access).toMatchObject({
      state: 'refused',
      denied: { level: { resource: 'folders/7' }, rule: 1, entry: AS_DENIED },
    });
    expect(access.grant?.member).toBe(NODE);
  });

  test.each([
    [
      AS_DENIED.toUpperCase().replace(
        'PRINCIPAL://IAM.GOOGLEAPIS.COM/PROJECTS/-/SERVICEACCOUNTS',
        'principal://iam.googleapis.com/projects/-/serviceAccounts',
      ),
      'refused',
    ],
    [EVERYBODY, 'refused'],
    [`principal://iam.googleapis.com/projects/-/serviceAccounts/other@prod.iam.gserviceaccount.com`, 'granted'],
    [`deleted:${AS_DENIED}?uid=1`, 'granted'],
    ['principal://goog/subject/nodes@prod.iam.gserviceaccount.com', 'granted'],
    ['principalSet://iam.googleapis.com/locations/global/workforcePools/p/*', 'granted'],
    ['principalSet://goog/cloudIdentityCustomerId/C01Abc35', 'unknown'],
    ['principalSet://goog/group/g@example.com', 'unknown'],
    ['principalSet://cloudresourcemanager.googleapis.com/organizations/9/type/ServiceAccount', 'unknown'],
  ])('of %s: %s', (principal, state) => {
    expect(ask([level(rule({ deniedPrincipals: [principal] }))]).state).toBe(state);
  });

  test.each([
    ['artifactregistry.googleapis.com/repositories.*', 'refused'],
    ['artifactregistry.googleapis.com/*.*', 'refused'],
    ['artifactregistry.googleapis.com/*.downloadArtifacts', 'refused'],
    ['artifactregistry.googleapis.com/*', 'refused'],
    ['artifactregistry.googleapis.com/repositories.get', 'granted'],
    ['artifactregistry.googleapis.com/packages.*', 'granted'],
    ['storage.googleapis.com/*.*', 'granted'],
  ])('on %s: %s', (permission, state) => {
    expect(ask([level(rule({ deniedPermissions: [permission] }))]).state).toBe(state);
  });

  test('that excepts the permission or the principal does not apply', () => {
    const ofPermission = rule({
      deniedPermissions: ['artifactregistry.googleapis.com/*.*'],
      exceptionPermissions: [PULL],
    });
    expect(ask([level(ofPermission)]).state).toBe('granted');
    expect(ask([level(rule({ deniedPrincipals: [EVERYBODY], exceptionPrincipals: [AS_DENIED] }))]).state).toBe(
      'granted',
    );
  });

  test.each([
    ['true', 'refused'],
    ['false', 'granted'],
    ['request.time < timestamp("2020-01-01T00:00:00Z")', 'granted'],
    ["resource.matchTag('a/env', 'prod')", 'unknown'],
  ])('only if %s: %s', (expression, state) => {
    const access = ask([level(rule({ condition: when(expression) }))]);
    expect(access.state).toBe(state);
    expect(access.mayDeny).toHaveLength(state === 'unknown' ? 1 : 0);
  });

  test('that attributes of the resource would make apply refuses nobody for certain', () => {
    const access = ask([level(rule({ condition: when(`resource.name == "${REPOSITORY}"`) }))]);
    expect(access).toMatchObject({ state: 'unknown', denied: null, lacks: [], mayDeny: [{ entry: AS_DENIED }] });
    expect(access.open[0]?.reason).toContain('whether Artifact Registry evaluates attributes of the resource');
  });
  test('that they keep from applying is taken to spare, and said so', () => {
    const access = ask([level(rule({ condition: when('resource.name == "other"') }))]);
    expect(access).toMatchObject({ state: 'granted', open: [], assumed: [{ beyondReading: false }] });
    expect(access.assumed[0]?.text).toContain('Artifact Registry evaluates the resource attributes');
  });

  describe('on tags', () => {
    const only = [level(rule({ condition: when('!resource.hasTagKey("1/pulls")') }))];
    const PULLS = {
      key: 'tagKeys/1',
      value: 'tagValues/1',
      namespacedKey: '1/pulls',
      namespacedValue: '1/pulls/yes',
      keyParent: null,
    };
    const tagged = (tags: AccessFacts['tags']): AccessFacts => ({ ...NO_ACCESS_FACTS, tags });

    test('asks which ones hold', () =>
      expect(ask(only)).toMatchObject({ state: 'unknown', lacks: [{ kind: 'tags' }] }));
    test('asks nothing where no grant stands to lose', () =>
      expect(ask(only, NO_ACCESS_FACTS, [])).toMatchObject({ state: 'refused', lacks: [] }));
    test('is decided by them', () => {
      expect(ask(only, tagged(known([PULLS], 'tags')))).toMatchObject({ state: 'granted', assumed: [] });
      expect(ask(only, tagged(known([], 'tags')))).toMatchObject({ state: 'refused', denied: { rule: 0 } });
    });
    test('stays open where they may not be read, and says what would tell', () => {
      const needs = [need('artifactregistry.repositories.listEffectiveTags', REPOSITORY)];
      const access = ask(only, tagged(denied('permission', 'tags', 'no', needs)));
      expect(access).toMatchObject({ state: 'unknown', lacks: [], open: [{ needs }] });
      expect(access.open[0]?.reason).toContain('the caller lacks artifactregistry.repositories.listEffectiveTags');
    });
  });

  test('of a group asks who is in it, as an exception too', () => {
    const group = 'g@example.com';
    const set = `principalSet://goog/group/${group}`;
    const told = (member: boolean): AccessFacts => ({
      ...NO_ACCESS_FACTS,
      groups: { [group]: known({ member }, 'g') },
    });
    const of = [level(rule({ deniedPrincipals: [set] }))];
    const excepted = [level(rule({ exceptionPrincipals: [set] }))];
    expect(ask(of).lacks).toEqual([{ kind: 'group', group }]);
    expect([ask(of, told(true)).state, ask(of, told(false)).state]).toEqual(['refused', 'granted']);
    expect(ask(excepted).lacks).toEqual([{ kind: 'group', group }]);
    expect([ask(excepted, told(true)).state, ask(excepted, told(false)).state]).toEqual(['granted', 'refused']);
    const unread: AccessFacts = { ...NO_ACCESS_FACTS, groups: { [group]: failed('timeout', 'g', 'late') } };
    expect(ask(of, unread)).toMatchObject({ state: 'unknown', lacks: [] });
  });

  test('of the accounts of a folder is told by where the account lives', () => {
    const set = 'principalSet://cloudresourcemanager.googleapis.com/folders/7/type/ServiceAccount';
    const of = [level(rule({ deniedPrincipals: [set] }))];
    const living = (...above: string[]): AccessFacts => ({
      ...NO_ACCESS_FACTS,
      accountPlace: {
        project: known({ id: 'prod', number: '55', state: 'ACTIVE', parent: null }, 'project'),
        ancestry: known(['projects/prod', ...above], 'ancestry'),
      },
    });
    expect(ask(of).lacks).toEqual([{ kind: 'accountPlace' }]);
    expect(ask(of, living('folders/7', 'organizations/9')).state).toBe('refused');
    expect(ask(of, living('folders/8', 'organizations/9')).state).toBe('granted');
  });

  test('asks nothing where nothing is granted', () => {
    const of = [level(rule({ deniedPrincipals: ['principalSet://goog/group/g@example.com'] }))];
    expect(ask(of, NO_ACCESS_FACTS, [])).toMatchObject({ state: 'refused', denied: null, lacks: [] });
  });
});

test('deny policies that could not be read leave a grant, and are told', () => {
  const policies = denied('permission', 'deny', 'no', [need('iam.denypolicies.list', 'folders/7')]);
  const access = ask([{ kind: 'folder', resource: 'folders/7', policies }]);
  expect(access.state).toBe('granted');
  expect(access.undeniedUnread.map(({ resource }) => resource)).toEqual(['folders/7']);
});

describe('a public image', () => {
  const of = (rules: readonly DenyRule[]) => {
    const bindings = [{ role: READER, members: ['allUsers'], condition: null }];
    const repository = {
      levels: granting(bindings),
      deny: noDenies().map((each) => ({ ...each, policies: policyOf(rules) })),
    };
    return isPublic(factsOf({ repository }).image);
  };
  test('is one without a deny rule', () => expect(of([])).toBe(true));
  test('is none where everybody is denied', () => expect(of([rule({ deniedPrincipals: [EVERYBODY] })])).toBe(false));
  test('is one though one account is denied', () => expect(of([rule()])).toBe(true));
  test('is an open question under a condition that is not known', () =>
    expect(of([rule({ deniedPrincipals: [EVERYBODY], condition: when('resource.hasTagKey("a/b")') })])).toBe(null));
});
