/** IAM's decisions: members, conditions, inheritance, deny policies. */
import { describe, expect, test } from '@jest/globals';
import {
  folder,
  grant,
  grantIf,
  group,
  organization,
  project,
  repository,
  serviceAccount,
  world,
  customRole,
} from '../../simulator/builder';
import { holds } from '../../simulator/iam/cel';
import { isAllowed } from '../../simulator/iam/decide';
import { repositoryResource } from '../../simulator/iam/hierarchy';
import { predefinedRole, PULL } from '../../simulator/iam/roles';
import type { Binding, World } from '../../simulator/world';

const NODE = 'serviceAccount:nodes@run.iam.gserviceaccount.com';
const READER = 'roles/artifactregistry.reader';

const cloud = (
  on: { repository?: Binding[]; project?: Binding[]; folder?: Binding[]; organization?: Binding[] },
  more: Partial<World> = {},
): World =>
  world({
    caller: NODE,
    organization: organization('9', { grants: on.organization ?? [] }),
    folders: [folder('1', 'organizations/9', { grants: on.folder ?? [] }), folder('2', 'folders/1')],
    projects: [
      project('images', '111', { parent: 'folders/2', grants: on.project ?? [] }),
      project('run', '222', { parent: 'folders/1' }),
    ],
    repositories: [repository('images', 'us', 'apps', { grants: on.repository ?? [] })],
    serviceAccounts: [serviceAccount('nodes@run.iam.gserviceaccount.com')],
    now: '2026-06-01T00:00:00Z',
    ...more,
  });
const may = (state: World, member: string | null = NODE): boolean =>
  isAllowed(state, member, PULL, repositoryResource(state, 'images', 'us', 'apps'));
const set = (path: string): Binding =>
  grant(READER, `principalSet://cloudresourcemanager.googleapis.com/${path}/type/ServiceAccount`);

describe('who a member entry means', () => {
  test.each<[string, Binding[], boolean]>([
    ['the account', [grant(READER, NODE)], true],
    ['in another case', [grant(READER, 'serviceAccount:Nodes@Run.iam.gserviceaccount.com')], true],
    ['another account', [grant(READER, 'serviceAccount:other@run.iam.gserviceaccount.com')], false],
    ['the account as a user', [grant(READER, 'user:nodes@run.iam.gserviceaccount.com')], false],
    ['the account, deleted', [grant(READER, 'deleted:serviceAccount:nodes@run.iam.gserviceaccount.com?uid=1')], false],
    ['everyone', [grant(READER, 'allUsers')], true],
    ['everyone signed in', [grant(READER, 'allAuthenticatedUsers')], true],
    ['a domain', [grant(READER, 'domain:run.iam.gserviceaccount.com')], false],
    ['a group in a group', [grant(READER, 'group:outer@example.com')], true],
    ['a group that is not there', [grant(READER, 'group:none@example.com')], false],
    ["its own project's set", [set('projects/222')], true],
    ["the images project's set", [set('projects/111')], false],
    ['its folder', [set('folders/1')], true],
    ['a folder beside', [set('folders/2')], false],
    ['its organization', [set('organizations/9')], true],
    ['a role without the permission', [grant('roles/browser', NODE)], false],
    ['a role that does not exist', [grant('roles/container.nodeServiceAccount', NODE)], false],
  ])('%s', (_name, bindings, expected) => {
    const groups = [
      group('outer@example.com', 'group:inner@example.com', 'group:outer@example.com'),
      group('inner@example.com', NODE),
    ];
    expect(may(cloud({ repository: bindings }, { groups }))).toBe(expected);
  });

  test('anonymous callers are only allUsers', () => {
    expect(may(cloud({ repository: [grant(READER, 'allUsers')] }), null)).toBe(true);
    expect(may(cloud({ repository: [grant(READER, 'allAuthenticatedUsers')] }), null)).toBe(false);
  });
});

describe('where a grant may be', () => {
  test.each(['repository', 'project', 'folder', 'organization'] as const)('%s', (level) => {
    expect(may(cloud({ [level]: [grant(READER, NODE)] }))).toBe(true);
  });
  test('custom roles count for what they hold, deleted ones for nothing', () => {
    const name = 'projects/images/roles/puller';
    const state = cloud({ repository: [grant(name, NODE)] }, { roles: [customRole(name, [PULL])] });
    expect(may(state)).toBe(true);
    state.roles[0]!.deleted = true;
    expect(may(state)).toBe(false);
  });
});

describe('conditions', () => {
  test.each<[string, boolean]>([
    ['request.time < timestamp("2027-01-01T00:00:00Z")', true],
    ['request.time < timestamp("2026-01-01T00:00:00Z")', false],
    ['resource.name.startsWith("projects/images/locations/us/")', true],
    ['resource.name.endsWith("/other")', false],
    [
      "resource.type == 'artifactregistry.googleapis.com/Repository' && !(resource.service != 'artifactregistry.googleapis.com')",
      true,
    ],
    ['resource.name == "x" || resource.type != "y"', true],
    ['resource.nothing == "x"', false],
    // An error beside a truth is the truth, in CEL.
    ['resource.nothing == "x" || true', true],
    ['request.time.getHours("Europe/Berlin") >= 0 && request.time.getFullYear() == 2026', true],
    ['resource.matchTag("1/env", "prod")', false],
    ['resource.name.startsWith(', false],
  ])('%s', (expression, expected) => {
    expect(may(cloud({ repository: [grantIf(expression, READER, NODE)] }))).toBe(expected);
  });
  test('an expression that is no boolean does not hold', () => expect(holds('"text"', { values: {} })).toBe(false));
});

describe('deny policies', () => {
  const denying = (rule: Partial<World['projects'][number]['denyPolicies'][number]['rules'][number]>): World => {
    const state = cloud({ repository: [grant(READER, NODE)] });
    state.folders[0]!.denyPolicies = [
      {
        id: 'd',
        rules: [
          {
            deniedPrincipals: ['principalSet://goog/public:all'],
            deniedPermissions: ['artifactregistry.googleapis.com/repositories.downloadArtifacts'],
            ...rule,
          },
        ],
      },
    ];
    return state;
  };
  test('take a granted permission away, from above', () => expect(may(denying({}))).toBe(false));
  test('spare exceptions', () =>
    expect(
      may(
        denying({
          exceptionPrincipals: [
            'principal://iam.googleapis.com/projects/-/serviceAccounts/nodes@run.iam.gserviceaccount.com',
          ],
        }),
      ),
    ).toBe(true));
  test('deny the named', () =>
    expect(
      may(
        denying({
          deniedPrincipals: [
            'principal://iam.googleapis.com/projects/-/serviceAccounts/nodes@run.iam.gserviceaccount.com',
          ],
        }),
      ),
    ).toBe(false));
  test('leave other permissions', () =>
    expect(may(denying({ deniedPermissions: ['artifactregistry.googleapis.com/repositories.get'] }))).toBe(true));
  test('hold under their condition', () =>
    expect(may(denying({ denialCondition: { title: 't', expression: 'false' } }))).toBe(true));
});

test('roles: who pulls and who does not', () => {
  const pulls = (role: string): boolean => predefinedRole(role)?.permissions.includes(PULL) ?? false;
  expect(
    [
      'viewer',
      'editor',
      'owner',
      'artifactregistry.reader',
      'artifactregistry.viewer',
      'artifactregistry.writer',
      'run.builder',
    ].map((role) => pulls(`roles/${role}`)),
  ).not.toContain(false);
  expect(
    [
      'browser',
      'container.defaultNodeServiceAccount',
      'container.nodeServiceAgent',
      'storage.objectViewer',
      'iam.securityReviewer',
      'container.viewer',
      'container.clusterViewer',
    ].map((role) => pulls(`roles/${role}`)),
  ).not.toContain(true);
  const readsPolicy = (role: string): boolean =>
    predefinedRole(role)?.permissions.includes('artifactregistry.repositories.getIamPolicy') ?? false;
  expect([
    readsPolicy('roles/artifactregistry.reader'),
    readsPolicy('roles/artifactregistry.viewer'),
    readsPolicy('roles/iam.securityReviewer'),
  ]).toEqual([false, true, true]);
});
