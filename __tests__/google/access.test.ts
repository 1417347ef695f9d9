/** The sources of access beyond allow policies: what they ask, what they read, and every way to get no answer. */
import type { Answers } from '../../src/model/questions';
import type { Fact } from '../../src/model/fact';
import { googleError, type Handler, json, Loopback, stopAll, TOKEN } from '../http/loopback';
import { answersOf } from '../http/loopback-sources';

let server: Loopback;
let ask: Answers;
beforeEach(async () => {
  server = await new Loopback((_, response) => json(response, 500, {})).start();
  ask = answersOf(server);
});
afterEach(stopAll);
const answering = (handler: Handler): void => void (server.handler = handler);
const always = (body: unknown, status = 200): void => answering((_, response) => json(response, status, body));
const lines = (): string[] => server.seen.map(({ method, path }) => `${method} ${path}`);

const REPOSITORY = 'projects/p/locations/europe/repositories/r';
const KEY = 'projects/p/locations/europe/keyRings/k/cryptoKeys/c';
const EMAIL = 'nodes@p.iam.gserviceaccount.com';
const GROUP = 'nodes+all@example.com';

/** Each question, the permission that would tell (null: none would), and an answer that is none. */
const QUESTIONS: Readonly<Record<string, [() => Promise<Fact<unknown>>, string | null, unknown]>> = {
  denyPolicies: [() => ask.denyPolicies({ resource: 'folders/7' }), 'iam.denypolicies.list', { policies: [{}] }],
  effectiveTags: [
    () => ask.effectiveTags({ repository: REPOSITORY }),
    'artifactregistry.repositories.listEffectiveTags',
    { effectiveTags: [{ tagKey: 'tagKeys/1' }] },
  ],
  groupMembership: [
    () => ask.groupMembership({ group: GROUP, email: EMAIL }),
    'cloudidentity groups.memberships.checkTransitiveMembership',
    { name: 'users/1' },
  ],
  troubleshooting: [() => ask.troubleshooting({ email: EMAIL, repository: REPOSITORY }), null, { state: 'GRANTED' }],
  downloadRules: [() => ask.downloadRules({ repository: REPOSITORY }), 'artifactregistry.rules.list', { rules: [1] }],
  redirection: [() => ask.redirection({ project: 'p' }), 'artifactregistry.projectsettings.get', { state: 'x' }],
  key: [() => ask.key({ key: KEY }), 'cloudkms.cryptoKeys.get', { name: KEY }],
  automaticGrants: [() => ask.automaticGrants({ project: 'p' }), 'orgpolicy.policy.get', { rules: [] }],
};

describe.each(Object.entries(QUESTIONS))('%s', (_, [asked, permission, odd]) => {
  test('a 403 is denied, with what would tell', async () => {
    always(googleError(403, 'Permission denied on it (or it may not exist).'), 403);
    const fact = await asked();
    expect(fact).toMatchObject({ state: 'denied', why: 'ambiguous' });
    expect(fact.state === 'denied' && fact.needs.map((need) => need.permission)).toEqual(
      permission === null ? [] : [permission],
    );
  });
  test('an API that is off says so, and no grant helps', async () => {
    always(googleError(403, 'It is off', 'SERVICE_DISABLED', { consumer: 'projects/77' }), 403);
    expect(await asked()).toMatchObject({ state: 'denied', why: 'api-disabled', consumer: '77', needs: [] });
  });
  test('a 404 is absent', async () => {
    always(googleError(404, 'There is none'), 404);
    expect(await asked()).toMatchObject({ state: 'absent', detail: 'There is none' });
  });
  test('a 401 is unauthenticated', async () => {
    always(googleError(401, 'Who?'), 401);
    expect(await asked()).toMatchObject({ state: 'failed', why: 'unauthenticated' });
  });
  test('an answer that is something else is malformed', async () => {
    always(odd);
    expect(await asked()).toMatchObject({ state: 'failed', why: 'malformed' });
  });
  test('a page is malformed', async () => {
    answering((_request, response) => void response.writeHead(200).end('<html>'));
    expect(await asked()).toMatchObject({ state: 'failed', why: 'malformed' });
  });
  test('is asked as the caller', async () => {
    always({});
    await asked();
    expect(server.seen[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
  });
});

test('tags are listed page by page, of the repository by its full name', async () => {
  const tag = (value: string) => ({
    tagKey: 'tagKeys/1',
    tagValue: `tagValues/${value}`,
    namespacedTagKey: '9/env',
    namespacedTagValue: `9/env/${value}`,
    tagKeyParentName: 'organizations/9',
    inherited: true,
  });
  answering(({ path }, response) =>
    json(
      response,
      200,
      path.includes('pageToken=') ? { effectiveTags: [tag('b')] } : { effectiveTags: [tag('a')], nextPageToken: '2' },
    ),
  );
  expect(await ask.effectiveTags({ repository: REPOSITORY })).toMatchObject({
    state: 'known',
    value: [
      { key: 'tagKeys/1', value: 'tagValues/a', namespacedKey: '9/env', namespacedValue: '9/env/a' },
      { namespacedValue: '9/env/b' },
    ],
  });
  const asked = `/v3/effectiveTags?parent=${encodeURIComponent(`//artifactregistry.googleapis.com/${REPOSITORY}`)}&pageSize=300`;
  expect(lines()).toEqual([`GET ${asked}`, `GET ${asked}&pageToken=2`]);
});

describe('deny policies', () => {
  const POINT = 'policies/cloudresourcemanager.googleapis.com%2Fprojects%2F42/denypolicies';
  const rule = {
    deniedPrincipals: ['principal://iam.googleapis.com/projects/-/serviceAccounts/a'],
    deniedPermissions: ['artifactregistry.googleapis.com/repositories.downloadArtifacts'],
    denialCondition: { title: 't', expression: 'resource.matchTag("1/a", "b")' },
  };

  test('are listed page by page, and each is read for its rules, the attachment encoded once', async () => {
    answering(({ path }, response) => {
      if (path.includes('pageToken=')) {
        json(response, 200, { policies: [{ name: `${POINT}/b` }] });
        return;
      }
      if (path.endsWith('/denypolicies')) {
        json(response, 200, { policies: [{ name: `${POINT}/a` }], nextPageToken: 'n/2' });
        return;
      }
      json(response, 200, {
        name: path.slice('/v2/'.length),
        rules: path.endsWith('/a') ? [{ description: 'd', denyRule: rule }] : [],
      });
    });
    const fact = await ask.denyPolicies({ resource: 'projects/p' });
    expect(fact).toMatchObject({
      state: 'known',
      value: [
        {
          rules: [
            {
              deniedPrincipals: rule.deniedPrincipals,
              exceptionPrincipals: [],
              deniedPermissions: rule.deniedPermissions,
              exceptionPermissions: [],
              condition: rule.denialCondition,
            },
          ],
        },
        { rules: [] },
      ],
    });
    const at = '/v2/policies/cloudresourcemanager.googleapis.com%2Fprojects%2Fp/denypolicies';
    expect(lines().sort()).toEqual([`GET ${at}`, `GET ${at}/a`, `GET ${at}/b`, `GET ${at}?pageToken=n%2F2`]);
  });

  test('without one of them there is no answer, save one that is gone by now', async () => {
    const list = { policies: [{ name: `${POINT}/a` }, { name: `${POINT}/b` }] };
    const status = { a: 404, b: 403 };
    answering(({ path }, response) => {
      if (path.endsWith('denypolicies')) json(response, 200, list);
      else if (path.endsWith('/a')) json(response, status.a, googleError(status.a, 'gone'));
      else json(response, status.b, status.b === 200 ? { name: 'b' } : googleError(status.b, 'no'));
    });
    expect(await ask.denyPolicies({ resource: 'projects/p' })).toMatchObject({
      state: 'denied',
      needs: [{ permission: 'iam.denypolicies.get', resource: 'projects/p', role: 'roles/iam.denyReviewer' }],
    });
    status.b = 200;
    expect(await ask.denyPolicies({ resource: 'projects/p' })).toMatchObject({
      state: 'known',
      value: [{ name: 'b' }],
    });
  });

  test.each([
    [{ rules: [{ denyRule: { deniedPrincipals: [7] } }] }],
    [{ rules: [{}] }],
    [{ rules: [{ denyRule: { deniedPermissions: 'all' } }] }],
    [{ rules: [{ denyRule: { denialCondition: 'now' } }] }],
  ])('half a rule is none: %j', async (body) => {
    answering(({ path }, response) =>
      json(response, 200, path.endsWith('denypolicies') ? { policies: [{ name: 'a' }] } : { name: 'a', ...body }),
    );
    expect(await ask.denyPolicies({ resource: 'projects/p' })).toMatchObject({ state: 'failed', why: 'malformed' });
  });

  test('pages that do not end are no answer', async () => {
    always({ policies: [], nextPageToken: 'again' });
    expect(await ask.denyPolicies({ resource: 'projects/p' })).toMatchObject({ state: 'failed', why: 'malformed' });
    expect(server.seen.length).toBeLessThan(5);
  });
});

describe('membership of a group', () => {
  test.each([
    [{ hasMembership: true }, true],
    [{ hasMembership: false }, false],
    [{}, false],
  ])('%j', async (body, member) => {
    answering(({ path }, response) => json(response, 200, path.includes(':lookup') ? { name: 'groups/01' } : body));
    expect(await ask.groupMembership({ group: GROUP, email: EMAIL })).toMatchObject({
      state: 'known',
      value: { member },
    });
    expect(lines()[0]).toBe('GET /v1/groups:lookup?groupKey.id=nodes%2Ball%40example.com');
    expect(lines().slice(1).map(decodeURIComponent)).toEqual([
      `GET /v1/groups/01/memberships:checkTransitiveMembership?query=member_key_id == '${EMAIL}'`,
    ]);
  });

  test('an address that would change the query is not asked for', async () => {
    expect(await ask.groupMembership({ group: GROUP, email: "x' || true@e.com" })).toMatchObject({ state: 'failed' });
    expect(server.seen).toEqual([]);
  });
});

test('download rules: those about downloads, of all pages', async () => {
  answering(({ path }, response) =>
    json(
      response,
      200,
      path.includes('pageToken')
        ? { rules: [{ name: 'c', action: 'ALLOW', operation: 'DOWNLOAD', packageId: 'web' }] }
        : {
            rules: [
              { name: 'a', action: 'DENY', operation: 'DOWNLOAD', condition: { expression: 'x' } },
              { name: 'b', action: 'DENY', operation: 'UPLOAD' },
            ],
            nextPageToken: '2',
          },
    ),
  );
  expect(await ask.downloadRules({ repository: REPOSITORY })).toMatchObject({
    state: 'known',
    value: [
      { name: 'a', action: 'DENY', condition: 'x', packageId: null },
      { name: 'c', action: 'ALLOW', condition: null, packageId: 'web' },
    ],
  });
  expect(lines()[0]).toBe(`GET /v1/${REPOSITORY}/rules`);
});

test('where gcr.io goes', async () => {
  always({ name: 'projects/p/projectSettings', legacyRedirectionState: 'REDIRECTION_FROM_GCR_IO_DISABLED' });
  expect(await ask.redirection({ project: 'p' })).toMatchObject({
    value: { state: 'REDIRECTION_FROM_GCR_IO_DISABLED' },
  });
});

test('a key by its name, or by that of a version', async () => {
  always({ primary: { name: `${KEY}/cryptoKeyVersions/3`, state: 'DISABLED' }, state: 'ENABLED' });
  expect(await ask.key({ key: KEY })).toMatchObject({
    value: { state: 'DISABLED', version: `${KEY}/cryptoKeyVersions/3` },
  });
  expect(await ask.key({ key: `${KEY}/cryptoKeyVersions/3` })).toMatchObject({ value: { state: 'ENABLED' } });
  expect(lines()).toEqual([`GET /v1/${KEY}`, `GET /v1/${KEY}/cryptoKeyVersions/3`]);
});

test.each([
  [{ spec: { rules: [{ enforce: true }] } }, true],
  [{ spec: { rules: [{ enforce: false }] } }, false],
  [{ name: 'x' }, false],
])('automatic grants: %j', async (body, withheld) => {
  always(body);
  expect(await ask.automaticGrants({ project: 'p' })).toMatchObject({ value: { withheld } });
  expect(lines()).toEqual([
    'GET /v2/projects/p/policies/iam.automaticIamGrantsForDefaultServiceAccounts:getEffectivePolicy',
  ]);
});
