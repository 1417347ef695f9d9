import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../src/access/evaluate';
import { absent, denied, type Fact, failed, known } from '../../src/model/fact';
import { need } from '../../src/model/need';
import { type Binding, type Policy, PULL_PERMISSION, type Role } from '../../src/model/iam';
import { type AccessFacts, type DenyLevel, NO_ACCESS_FACTS, type PolicyLevel } from '../../src/model/target-facts';

const NODE = 'serviceAccount:nodes@prod.iam.gserviceaccount.com';
const REPOSITORY = 'projects/images/locations/europe/repositories/apps';
const READER = 'roles/artifactregistry.reader';
const NOTHING = NO_ACCESS_FACTS;
const NOW = '2026-11-23T12:00:00Z';

const bind = (role: string, members: string[], expression?: string): Binding => ({
  role,
  members,
  condition: expression === undefined ? null : { title: 'when', expression },
});
const policy = (...bindings: Binding[]): Fact<Policy> => known({ bindings }, 'policy');
const refused: Fact<Policy> = denied('permission', 'policy', 'no', [
  need('resourcemanager.folders.getIamPolicy', 'folders/1'),
]);

function levels(parts: Partial<Record<PolicyLevel['kind'], Fact<Policy>>>): PolicyLevel[] {
  const resources = {
    repository: REPOSITORY,
    project: 'projects/images',
    folder: 'folders/1',
    organization: 'organizations/9',
  };
  return (Object.keys(resources) as PolicyLevel['kind'][]).map((kind) => ({
    kind,
    resource: resources[kind],
    policy: parts[kind] ?? policy(),
  }));
}

const ask = (
  parts: Parameters<typeof levels>[0],
  facts = NOTHING,
  principal = NODE,
  deny: readonly DenyLevel[] = [],
  cluster = { project: 'p', location: 'europe-west1', name: 'c' },
) => evaluate({ principal, levels: levels(parts), deny, repository: REPOSITORY, now: NOW, facts, cluster });

describe('a grant', () => {
  test.each(['repository', 'project', 'folder', 'organization'] as const)('on the %s is enough', (kind) => {
    const access = ask({ [kind]: policy(bind(READER, [NODE])) });
    expect(access.state).toBe('granted');
    expect(access.grant?.level.kind).toBe(kind);
    expect(access.grant?.member).toBe(NODE);
  });

  test('holds though an ancestor could not be read, which is named', () => {
    const access = ask({ repository: policy(bind(READER, [NODE])), folder: refused });
    expect(access.state).toBe('granted');
    expect(access.unread.map(({ resource }) => resource)).toEqual(['folders/1']);
  });

  test.each([
    'allUsers',
    'allAuthenticatedUsers',
    NODE.toUpperCase(),
    'serviceAccount:Nodes@prod.iam.gserviceaccount.com',
  ])('to %s covers the node', (member) =>
    expect(ask({ repository: policy(bind(READER, [member])) }).state).toBe('granted'),
  );

  test('of a basic role by a convenience member is read from the project itself', () => {
    const viaEditors = policy(bind(READER, ['projectEditor:images']));
    expect(ask({ repository: viaEditors, project: policy(bind('roles/editor', [NODE])) }).grant?.level.kind).toBe(
      'repository',
    );
    expect(ask({ repository: viaEditors, project: policy() }).state).toBe('refused');
    // IAM refuses conditions on basic roles: nobody can say what one would do.
    for (const expression of ['false', 'request.time < timestamp("2020-01-01T00:00:00Z")']) {
      const conditional = { ...bind('roles/editor', [NODE]), condition: { title: 'odd', expression } };
      expect(ask({ repository: viaEditors, project: policy(conditional) }).state).toBe('unknown');
    }
    expect(ask({ repository: policy(bind(READER, ['projectEditor:elsewhere'])) }).state).toBe('unknown');
  });
});

describe('no grant', () => {
  test('in policies that were all read is a refusal', () => {
    expect(ask({})).toMatchObject({ state: 'refused', open: [], unread: [] });
  });

  test.each([
    'serviceAccount:other@prod.iam.gserviceaccount.com',
    'user:nodes@prod.iam.gserviceaccount.com',
    'domain:prod.example.com',
    `deleted:${NODE}?uid=123`,
    'principal://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p.svc.id.goog/subject/ns/a/sa/b',
    'principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p.svc.id.goog/*',
    'principalSet://cloudresourcemanager.googleapis.com/organizations/9/type/ServiceAgent',
  ])('comes from %s', (member) => {
    expect(ask({ repository: policy(bind(READER, [member])) }).state).toBe('refused');
  });

  test.each([
    'roles/container.defaultNodeServiceAccount',
    'roles/storage.objectViewer',
    'roles/container.nodeServiceAgent',
  ])('comes from %s, which the table knows not to pull', (role) =>
    expect(ask({ project: policy(bind(role, [NODE])) }).state).toBe('refused'),
  );

  test('is not said while a level could not be read', () => {
    const access = ask({ organization: refused });
    expect(access.state).toBe('unknown');
    expect(access.open[0]?.needs[0]?.permission).toBe('resourcemanager.folders.getIamPolicy');
  });
});

describe('an open question', () => {
  test('is a group that was not read', () => {
    const access = ask({ repository: policy(bind(READER, ['group:nodes@example.com'])) });
    expect(access.state).toBe('unknown');
    expect(access.open[0]?.reason).toContain('group:nodes@example.com');
  });

  test('is a condition that cannot be evaluated', () => {
    const access = ask({ repository: policy(bind(READER, [NODE], "resource.matchTag('a/env', 'prod')")) });
    expect(access.state).toBe('unknown');
    expect(access.open[0]?.reason).toContain("only if: resource.matchTag('a/env', 'prod')");
  });

  test('does not outweigh a plain grant above it', () => {
    const access = ask({
      repository: policy(bind(READER, ['group:nodes@example.com'])),
      project: policy(bind('roles/viewer', [NODE])),
    });
    expect(access.state).toBe('granted');
  });
});

describe('a predefined role of the dated table', () => {
  const role = 'roles/cloudbuild.builds.builder';
  const bound = { project: policy(bind(role, [NODE])) };
  const asIam = (...permissions: string[]): AccessFacts => ({
    ...NOTHING,
    roles: { [role]: known({ name: role, permissions, deleted: false, disabled: false }, `iam ${role}`) },
  });

  test('grants, and IAM is asked whether it still does', () => {
    expect(ask(bound)).toMatchObject({ state: 'granted', lacks: [{ kind: 'role', role }] });
  });
  test('goes by what IAM says', () => {
    expect(ask(bound, asIam(PULL_PERMISSION))).toMatchObject({
      state: 'granted',
      lacks: [],
      grant: { roleFrom: `iam ${role}` },
    });
    expect(ask(bound, asIam('cloudbuild.builds.get')).state).toBe('refused');
  });
  test('goes by the table where IAM could not be asked', () => {
    const unread = { ...NOTHING, roles: { [role]: failed('timeout', 'iam', 'late') } };
    expect(ask(bound, unread)).toMatchObject({
      state: 'granted',
      lacks: [],
      grant: { roleFrom: 'table of predefined roles of 2026-08-22' },
    });
  });
  test.each([READER, 'roles/viewer', 'roles/owner'])('made to read, %s is not asked for', (name) =>
    expect(ask({ project: policy(bind(name, [NODE])) })).toMatchObject({ state: 'granted', lacks: [] }),
  );
});

describe('a custom role', () => {
  const role = 'projects/images/roles/pull';
  const bound = { repository: policy(bind(role, [NODE])) };
  const holding = (...permissions: string[]): Fact<Role> =>
    known({ name: role, permissions, deleted: false, disabled: false }, `iam ${role}`);

  test('is asked for first', () => expect(ask(bound).lacks).toEqual([{ kind: 'role', role }]));
  test('grants with the permission', () => {
    const access = ask(bound, { ...NOTHING, roles: { [role]: holding(PULL_PERMISSION) } });
    expect(access).toMatchObject({ state: 'granted', grant: { roleFrom: `iam ${role}` } });
  });
  test('grants nothing without it', () => {
    expect(ask(bound, { ...NOTHING, roles: { [role]: holding('artifactregistry.repositories.get') } }).state).toBe(
      'refused',
    );
  });
  test('grants nothing once deleted', () => {
    const gone = known({ name: role, permissions: [PULL_PERMISSION], deleted: true, disabled: false }, 'iam');
    expect(ask(bound, { ...NOTHING, roles: { [role]: gone } }).state).toBe('refused');
  });
  test('grants nothing while it is disabled', () => {
    const off = known({ name: role, permissions: [PULL_PERMISSION], deleted: false, disabled: true }, 'iam');
    expect(ask(bound, { ...NOTHING, roles: { [role]: off } }).state).toBe('refused');
  });
  test('that does not exist grants nothing, unless its name hides a condition that was not told', () => {
    const gone = absent('iam', 'The role was not found.');
    expect(ask(bound, { ...NOTHING, roles: { [role]: gone } }).state).toBe('refused');
    const masked = 'roles/artifactregistry.reader_withcond_4e4b2c0f8d1a2b3c4d5e';
    const behind = { repository: policy(bind(masked, [NODE])) };
    expect(ask(behind, { ...NOTHING, roles: { [masked]: gone } }).state).toBe('unknown');
  });
  test('that could not be read leaves it open, and is not asked again', () => {
    const access = ask(bound, { ...NOTHING, roles: { [role]: failed('timeout', 'iam', 'late') } });
    expect(access).toMatchObject({ state: 'unknown', lacks: [] });
    expect(access.open[0]?.needs).toEqual([need('iam.roles.get', 'projects/images')]);
  });
  test('of somebody else is not asked', () => {
    expect(ask({ repository: policy(bind(role, ['user:a@example.com'])) }).lacks).toEqual([]);
  });
});

test('a predefined role newer than the table is asked of IAM', () => {
  const role = 'roles/brandnew.puller';
  expect(ask({ project: policy(bind(role, [NODE])) }).lacks).toEqual([{ kind: 'role', role }]);
});

describe('a principal set of Resource Manager', () => {
  const set = (of: string): Fact<Policy> =>
    policy(bind(READER, [`principalSet://cloudresourcemanager.googleapis.com/${of}/type/ServiceAccount`]));
  const place = (fact: AccessFacts['accountPlace']): AccessFacts => ({ ...NOTHING, accountPlace: fact });
  const read = place({
    project: known({ id: 'prod', number: '55', state: 'ACTIVE', parent: 'folders/7' }, 'project'),
    ancestry: known(['projects/prod', 'folders/7', 'organizations/9'], 'ancestry'),
  });

  test('asks where the account lives', () => {
    expect(ask({ repository: set('projects/55') }).lacks).toEqual([{ kind: 'accountPlace' }]);
  });
  test.each(['projects/55', 'folders/7', 'organizations/9'])('of %s covers the account below it', (of) => {
    expect(ask({ repository: set(of) }, read).state).toBe('granted');
  });
  test.each(['projects/56', 'folders/8', 'organizations/1'])('of %s does not', (of) => {
    expect(ask({ repository: set(of) }, read).state).toBe('refused');
  });
  test('of a folder or an organization stays open where the ancestors were cut short', () => {
    const cut = place({
      project: known({ id: 'prod', number: '55', state: 'ACTIVE', parent: 'folders/7' }, 'project'),
      ancestry: known(['projects/prod'], 'ancestry'),
    });
    expect(ask({ repository: set('folders/7') }, cut).state).toBe('granted');
    expect(ask({ repository: set('organizations/9') }, cut).state).toBe('unknown');
    expect(ask({ repository: set('projects/56') }, cut).state).toBe('refused');
  });
  test('stays open where that could not be read', () => {
    const unread = place({
      project: denied('permission', 'project', 'no', [need('resourcemanager.projects.get', 'projects/prod')]),
      ancestry: failed('timeout', 'a', 'late'),
    });
    const access = ask({ repository: set('projects/55') }, unread);
    expect(access).toMatchObject({ state: 'unknown', lacks: [] });
    expect(access.open[0]?.needs[0]?.resource).toBe('projects/prod');
  });
});

describe('a workload identity principal', () => {
  const pool = 'iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p.svc.id.goog';
  const who = `principal://${pool}/subject/ns/web/sa/api`;
  test.each([
    [who, 'granted'],
    [`principalSet://${pool}/*`, 'granted'],
    [`principalSet://${pool}/namespace/web`, 'granted'],
    [`principalSet://${pool}/namespace/we`, 'refused'],
    [`principalSet://${pool}/attribute.team/x`, 'unknown'],
    ['principalSet://iam.googleapis.com/projects/2/locations/global/workloadIdentityPools/q.svc.id.goog/*', 'refused'],
    [NODE, 'refused'],
    ['group:a@example.com', 'refused'],
    ['allUsers', 'granted'],
    ['allAuthenticatedUsers', 'unknown'],
    [who.replace('sa/api', 'sa/API'), 'unknown'],
    [
      `principalSet://${pool}/kubernetes.cluster/https://container.googleapis.com/v1/projects/p/locations/europe-west1/clusters/c`,
      'granted',
    ],
    [
      `principalSet://${pool}/kubernetes.cluster/https://container.googleapis.com/v1/projects/p/locations/europe-west1/clusters/d`,
      'refused',
    ],
    [
      `principalSet://${pool}/kubernetes.cluster/https://container.googleapis.com/v1/projects/12345/locations/europe-west1/clusters/c`,
      'unknown',
    ],
  ])('and the member %s', (member, state) => {
    expect(ask({ repository: policy(bind(READER, [member])) }, NOTHING, who).state).toBe(state);
  });
});

describe('a Kubernetes service account, in both forms of its name', () => {
  const pool = 'iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p.svc.id.goog';
  const full = `principal://${pool}/subject/ns/web/sa/api`;
  const old = 'serviceAccount:p.svc.id.goog[web/api]';
  test.each([
    [old, old, 'granted'],
    [full, old, 'granted'],
    [old, full, 'granted'],
    [`principalSet://${pool}/*`, old, 'granted'],
    [`principalSet://${pool}/namespace/web`, old, 'granted'],
    [`principalSet://${pool}/namespace/other`, old, 'refused'],
    [`principalSet://${pool.replace('p.svc', 'q.svc')}/*`, old, 'refused'],
    ['serviceAccount:p.svc.id.goog[web/other]', full, 'refused'],
    ['serviceAccount:q.svc.id.goog[web/api]', full, 'refused'],
    [`deleted:${old}?uid=1`, full, 'refused'],
    [full.replace('projects/1/', 'projects/2/'), full, 'refused'],
    ['serviceAccount:p.svc.id.goog[Web/api]', old.toUpperCase().replace('SERVICEACCOUNT', 'serviceAccount'), 'unknown'],
    ['group:a@example.com', old, 'refused'],
    ['principalSet://cloudresourcemanager.googleapis.com/projects/1/type/ServiceAccount', old, 'refused'],
    ['allAuthenticatedUsers', old, 'unknown'],
    ['serviceAccount:p.svc.id.goog[web/api]', NODE, 'refused'],
  ])('%s and %s: %s', (member, who, state) => {
    expect(ask({ repository: policy(bind(READER, [member])) }, NOTHING, who)).toMatchObject({ state, lacks: [] });
  });
});

describe('a condition of a binding', () => {
  const when = (expression: string) => ask({ repository: policy(bind(READER, [NODE], expression)) });
  test('that holds now grants, and holding later is an assumption', () => {
    expect(when('request.time < timestamp("2030-01-01T00:00:00Z")')).toMatchObject({
      state: 'granted',
      assumed: [
        {
          text: 'The condition request.time < timestamp("2030-01-01T00:00:00Z"), which holds now, holds whenever nodes pull',
          beyondReading: true,
        },
      ],
    });
    expect(when('true')).toMatchObject({ state: 'granted', assumed: [] });
  });
  test('that does not hold grants nothing, and assumes nothing', () => {
    expect(when('request.time < timestamp("2020-01-01T00:00:00Z")')).toMatchObject({
      state: 'refused',
      open: [],
      assumed: [],
    });
  });
  test('on the resource that holds grants, if it is evaluated', () => {
    const access = when(`resource.name == "${REPOSITORY}"`);
    expect(access).toMatchObject({ state: 'granted', assumed: [{ beyondReading: false }] });
    expect(access.assumed[0]?.text).toContain("Google's list of services that do does not name it");
  });
  test('on the resource that does not hold refuses nobody for certain', () => {
    const access = when('resource.name.endsWith("/other")');
    expect(access).toMatchObject({ state: 'unknown', lacks: [], assumed: [] });
    expect(access.open[0]?.reason).toContain('whether Artifact Registry evaluates attributes of the resource');
  });
  test('on tags asks which hold, and is decided by them', () => {
    const bound = { repository: policy(bind(READER, [NODE], 'resource.matchTag("1/env", "prod")')) };
    const tag = {
      key: 'tagKeys/1',
      value: 'tagValues/1',
      namespacedKey: '1/env',
      namespacedValue: '1/env/prod',
      keyParent: null,
    };
    expect(ask(bound)).toMatchObject({ state: 'unknown', lacks: [{ kind: 'tags' }] });
    expect(ask(bound, { ...NOTHING, tags: known([tag], 'tags') })).toMatchObject({ state: 'granted', assumed: [] });
    expect(ask(bound, { ...NOTHING, tags: known([], 'tags') })).toMatchObject({ state: 'refused', open: [] });
    expect(ask(bound, { ...NOTHING, tags: failed('timeout', 'tags', 'late') })).toMatchObject({
      state: 'unknown',
      lacks: [],
      open: [{ needs: [] }],
    });
  });
  test('on tags is not asked about beside a grant without one', () => {
    const access = ask({
      repository: policy(bind(READER, [NODE], 'resource.matchTag("1/env", "prod")')),
      project: policy(bind(READER, [NODE])),
    });
    expect(access).toMatchObject({ state: 'granted', lacks: [] });
  });
  test('on the resource gives way to a grant without one', () => {
    const access = ask({
      repository: policy(bind(READER, [NODE], `resource.name == "${REPOSITORY}"`)),
      project: policy(bind(READER, [NODE])),
    });
    expect(access).toMatchObject({ state: 'granted', assumed: [], grant: { level: { kind: 'project' } } });
  });
});

describe('a group', () => {
  const group = 'Nodes@example.com';
  const bound = (...members: string[]) => ({ repository: policy(bind(READER, members)) });
  const told = (facts: AccessFacts['groups']): AccessFacts => ({ ...NOTHING, groups: facts });

  test('is asked for as it is written', () =>
    expect(ask(bound(`group:${group}`)).lacks).toEqual([{ kind: 'group', group }]));
  test('of which the account is a member grants', () =>
    expect(ask(bound(`group:${group}`), told({ [group]: known({ member: true }, 'g') })).state).toBe('granted'));
  test('of which it is none does not', () =>
    expect(ask(bound(`group:${group}`), told({ [group]: known({ member: false }, 'g') })).state).toBe('refused'));
  test('that could not be read leaves it open, with what would tell, and is not asked again', () => {
    const groups = { [group]: denied('permission', 'g', 'no', [need('groups.read', group)]) };
    const access = ask(bound(`group:${group}`), told(groups));
    expect(access).toMatchObject({ state: 'unknown', lacks: [] });
    expect(access.open[0]?.needs[0]?.permission).toBe('groups.read');
  });
  test('that the directory does not have, and the policy names all the same, leaves it open', () => {
    const access = ask(bound(`group:${group}`), told({ [group]: absent('g', 'not found') }));
    expect(access).toMatchObject({ state: 'unknown', lacks: [] });
    expect(access.open[0]?.reason).toContain('the directory says that there is no such group');
  });
  test('each of several is asked, whatever the first one says', () => {
    const groups = { 'a@x.com': failed('timeout', 'g', 'late') };
    expect(ask(bound('group:a@x.com', 'group:b@x.com'), told(groups)).lacks).toEqual([
      { kind: 'group', group: 'b@x.com' },
    ]);
  });
  test.each([
    ['where the role does not pull', policy(bind('roles/logging.logWriter', ['group:a@x.com']))],
    ['where the condition does not hold', policy(bind(READER, ['group:a@x.com'], 'false'))],
  ])('is not asked %s', (_, repository) => expect(ask({ repository })).toMatchObject({ state: 'refused', lacks: [] }));
  test('is not asked for another kind of principal', () =>
    expect(ask(bound('group:a@x.com'), NOTHING, 'user:a@example.com')).toMatchObject({ state: 'unknown', lacks: [] }));
  test('among the editors of a project is asked too', () =>
    expect(
      ask({
        repository: policy(bind(READER, ['projectEditor:images'])),
        project: policy(bind('roles/editor', ['group:a@x.com'])),
      }).lacks,
    ).toContainEqual({ kind: 'group', group: 'a@x.com' }));
  test('named like a property of every object is no fact', () =>
    expect(ask(bound('group:constructor')).state).toBe('unknown'));
});
