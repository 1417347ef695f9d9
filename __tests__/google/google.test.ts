import { answers } from '../../src/app/sources';
import type { Answers, QuestionKind } from '../../src/model/questions';
import { CredentialError } from '../../src/http/credentials';
import {
  callerCredentials,
  clientOf,
  googleError,
  type Handler,
  json,
  Loopback,
  stopAll,
  TOKEN,
} from '../http/loopback';

let server: Loopback;
let ask: Answers;
beforeEach(async () => {
  server = await new Loopback((_, response) => json(response, 500, {})).start();
  ask = answers(clientOf(server));
});
afterEach(stopAll);
const answering = (handler: Handler): void => void (server.handler = handler);

const ANY_VERSION = {
  tagState: 'ANY',
  tagPrefixes: [],
  versionNamePrefixes: [],
  packageNamePrefixes: [],
  olderThan: null,
  newerThan: null,
};
const REPOSITORY = 'projects/p/locations/europe/repositories/r';
const CLUSTER = { project: 'p', location: 'europe-west1', name: 'c' };
const BINDINGS = [
  { role: 'roles/x', members: ['allUsers'] },
  { role: 'roles/y', members: ['user:a@b.c'], condition: { title: 't', expression: 'e' } },
];
const POLICY = {
  bindings: [
    { role: 'roles/x', members: ['allUsers'], condition: null },
    { role: 'roles/y', members: ['user:a@b.c'], condition: { title: 't', expression: 'e' } },
  ],
};

/** Each question: of what, the request that it makes, an answer, the value, and the permission that would tell. */
const QUESTIONS: [QuestionKind, object, string, object, unknown, string][] = [
  [
    'cluster',
    CLUSTER,
    'GET /v1/projects/p/locations/europe-west1/clusters/c',
    { name: 'c', status: 'RUNNING', currentMasterVersion: '1.33.1-gke.1' },
    expect.objectContaining({ ...CLUSTER, status: 'RUNNING', pools: [] }),
    'container.clusters.get on projects/p',
  ],
  [
    'clusters',
    { project: 'p' },
    'GET /v1/projects/p/locations/-/clusters',
    {
      clusters: [
        { name: 'a', location: 'l', resourceLabels: { env: 'prod' }, releaseChannel: { channel: 'RAPID' } },
        { name: 'b', zone: 'z', releaseChannel: { channel: 'UNSPECIFIED' } },
      ],
      missingZones: ['us-a'],
    },
    {
      clusters: [
        { project: 'p', location: 'l', name: 'a', labels: { env: 'prod' }, channel: 'rapid' },
        { project: 'p', location: 'z', name: 'b', labels: {}, channel: 'none' },
      ],
      missingZones: ['us-a'],
    },
    'container.clusters.list on projects/p',
  ],
  [
    'project',
    { project: 'p' },
    'GET /v3/projects/p',
    { name: 'projects/12', projectId: 'p', state: 'ACTIVE', parent: 'folders/3' },
    { id: 'p', number: '12', state: 'ACTIVE', parent: 'folders/3' },
    'resourcemanager.projects.get on projects/p',
  ],
  [
    'ancestry',
    { project: 'p' },
    'POST /v1/projects/p:getAncestry {}',
    {
      ancestor: [
        { resourceId: { type: 'project', id: 'p' } },
        { resourceId: { type: 'folder', id: '3' } },
        { resourceId: { type: 'organization', id: '9' } },
      ],
    },
    ['projects/p', 'folders/3', 'organizations/9'],
    'resourcemanager.projects.get on projects/p',
  ],
  [
    'policy',
    { resource: 'folders/3' },
    'POST /v3/folders/3:getIamPolicy {"options":{"requestedPolicyVersion":3}}',
    { bindings: BINDINGS, version: 3 },
    POLICY,
    'resourcemanager.folders.getIamPolicy on folders/3',
  ],
  [
    'repository',
    { repository: REPOSITORY },
    `GET /v1/${REPOSITORY}`,
    {
      name: REPOSITORY,
      format: 'DOCKER',
      mode: 'VIRTUAL_REPOSITORY',
      dockerConfig: { immutableTags: true },
      virtualRepositoryConfig: {
        upstreamPolicies: [{ id: 'a', repository: 'projects/q/locations/europe/repositories/s' }],
      },
      cleanupPolicies: {
        b: { action: 'DELETE', condition: { tagState: 'UNTAGGED', olderThan: '86400s' } },
        a: { id: 'a', action: 'KEEP', mostRecentVersions: { keepCount: 3, packageNamePrefixes: ['web'] } },
        c: { action: 'DELETE', condition: { olderThan: 'soon' } },
        d: { action: 'DELETE', condition: { sizeAbove: 1 } },
        e: { action: 'DELETE' },
      },
    },
    {
      name: REPOSITORY,
      format: 'DOCKER',
      mode: 'VIRTUAL_REPOSITORY',
      immutableTags: true,
      kmsKeyName: null,
      upstreams: ['projects/q/locations/europe/repositories/s'],
      cleanupPolicyDryRun: false,
      cleanupPolicies: [
        {
          id: 'a',
          action: 'KEEP',
          condition: null,
          mostRecent: { keepCount: 3, packageNamePrefixes: ['web'] },
          strange: false,
        },
        {
          id: 'b',
          action: 'DELETE',
          condition: { ...ANY_VERSION, tagState: 'UNTAGGED', olderThan: 86_400 },
          mostRecent: null,
          strange: false,
        },
        { id: 'c', action: 'DELETE', condition: ANY_VERSION, mostRecent: null, strange: true },
        { id: 'd', action: 'DELETE', condition: ANY_VERSION, mostRecent: null, strange: true },
        { id: 'e', action: 'DELETE', condition: null, mostRecent: null, strange: true },
      ],
    },
    `artifactregistry.repositories.get on ${REPOSITORY}`,
  ],
  [
    'poolUpgrade',
    { project: 'p', location: 'l', name: 'c', pool: 'n' },
    'GET /v1/projects/p/locations/l/clusters/c/nodePools/n:fetchNodePoolUpgradeInfo',
    {
      minorTargetVersion: '1.33.5-gke.1162000',
      autoUpgradeStatus: ['MINOR_UPGRADE_PAUSED'],
      pausedReason: ['MAINTENANCE_WINDOW', 'not a reason'],
      endOfStandardSupportTimestamp: '2026-12-28T00:00:00Z',
      endOfExtendedSupportTimestamp: '2027-10-28T00:00:00Z',
    },
    {
      minorTarget: '1.33.5-gke.1162000',
      patchTarget: null,
      pausedBy: ['MAINTENANCE_WINDOW'],
      endOfStandardSupport: '2026-12-28T00:00:00.000Z',
      endOfExtendedSupport: '2027-10-28T00:00:00.000Z',
    },
    'container.clusters.get on projects/p',
  ],
  [
    'clusterUpgrade',
    { project: 'p', location: 'l', name: 'c' },
    'GET /v1/projects/p/locations/l/clusters/c:fetchClusterUpgradeInfo',
    { patchTargetVersion: '1.32.11-gke.100' },
    {
      minorTarget: null,
      patchTarget: '1.32.11-gke.100',
      pausedBy: [],
      endOfStandardSupport: null,
      endOfExtendedSupport: null,
    },
    'container.clusters.get on projects/p',
  ],
  [
    'channelTargets',
    { project: 'p', location: 'l' },
    'GET /v1/projects/p/locations/l/serverConfig',
    {
      channels: [
        { channel: 'REGULAR', upgradeTargetVersion: '1.33.5-gke.1162000' },
        { channel: 'STABLE', defaultVersion: '1.32.9-gke.1' },
        { channel: 'RAPID', upgradeTargetVersion: 'soon' },
      ],
    },
    [{ channel: 'REGULAR', target: '1.33.5-gke.1162000' }],
    'container.clusters.list on projects/p',
  ],
  [
    'imageVersion',
    { repository: REPOSITORY, name: 'team/web', digest: 'sha256:aa' },
    `GET /v1/${REPOSITORY}/dockerImages/team%2Fweb%40sha256%3Aaa`,
    { name: 'x', uploadTime: '2026-01-02T03:04:05Z', tags: ['v1'] },
    { uploadTime: '2026-01-02T03:04:05Z', tags: ['v1'] },
    `artifactregistry.dockerimages.get on ${REPOSITORY}`,
  ],
  [
    'repositories',
    { project: 'images-p', location: 'europe-west1' },
    'GET /v1/projects/images-p/locations/europe-west1/repositories?pageSize=1000',
    {
      repositories: [
        { name: 'projects/images-p/locations/europe-west1/repositories/apps', format: 'DOCKER' },
        { name: 'projects/images-p/locations/europe-west1/repositories/jars', format: 'MAVEN' },
        { name: 'projects/another/locations/europe-west1/repositories/apps', format: 'DOCKER' },
      ],
    },
    ['projects/images-p/locations/europe-west1/repositories/apps'],
    'artifactregistry.repositories.list on projects/images-p/locations/europe-west1',
  ],
  [
    'uploads',
    { repository: REPOSITORY, name: 'team/web' },
    `GET /v1/${REPOSITORY}/packages/team%2Fweb/versions?pageSize=1000`,
    { versions: [{ name: 'a', createTime: '2026-01-02T03:04:05Z' }] },
    ['2026-01-02T03:04:05Z'],
    `artifactregistry.versions.list on ${REPOSITORY}`,
  ],
  [
    'repositoryPolicy',
    { repository: REPOSITORY },
    `GET /v1/${REPOSITORY}:getIamPolicy?options.requestedPolicyVersion=3`,
    { bindings: BINDINGS },
    POLICY,
    `artifactregistry.repositories.getIamPolicy on ${REPOSITORY}`,
  ],
  [
    'serviceAccount',
    { email: 'n@p.iam.gserviceaccount.com', project: 'p' },
    'GET /v1/projects/p/serviceAccounts/n%40p.iam.gserviceaccount.com',
    { email: 'n@p.iam.gserviceaccount.com', projectId: 'p', uniqueId: '7', disabled: true },
    { email: 'n@p.iam.gserviceaccount.com', project: 'p', uniqueId: '7', disabled: true },
    'iam.serviceAccounts.get on projects/p/serviceAccounts/n@p.iam.gserviceaccount.com',
  ],
  [
    'role',
    { role: 'organizations/9/roles/puller' },
    'GET /v1/organizations/9/roles/puller',
    { name: 'organizations/9/roles/puller', includedPermissions: ['a.b.c'], stage: 'DISABLED' },
    { name: 'organizations/9/roles/puller', permissions: ['a.b.c'], deleted: false, disabled: true },
    'iam.roles.get on organizations/9',
  ],
  [
    'service',
    { project: 'p', service: 'artifactregistry.googleapis.com' },
    'GET /v1/projects/p/services/artifactregistry.googleapis.com',
    { state: 'DISABLED' },
    'DISABLED',
    'serviceusage.services.get on projects/p',
  ],
  [
    'machineType',
    { project: 'p', zone: 'z', machineType: 'm-1' },
    'GET /compute/v1/projects/p/zones/z/machineTypes/m-1',
    { architecture: 'ARM64' },
    { architecture: 'ARM64' },
    'compute.machineTypes.get on projects/p',
  ],
];

const asked = (): string => server.seen.map(({ method, path, body }) => `${method} ${path} ${body}`.trim()).join('\n');

describe.each(QUESTIONS)('%s', (kind, of, request, answer, value, needed) => {
  const answered = () => ask[kind](of as never);

  test('known', async () => {
    answering((_, response) => json(response, 200, answer));
    expect(await answered()).toEqual({ state: 'known', value, from: expect.any(String) });
    expect(asked()).toBe(request);
    expect(server.seen[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
  });

  test('absent, by a true 404', async () => {
    answering((_, response) => json(response, 404, googleError(404, 'Not found.')));
    expect(await answered()).toEqual({ state: 'absent', from: expect.any(String), detail: 'Not found.' });
  });

  test('denied, with what would tell', async () => {
    answering((_, response) => json(response, 403, googleError(403, 'Permission denied.', 'IAM_PERMISSION_DENIED')));
    const fact = await answered();
    expect(fact).toMatchObject({ state: 'denied', why: 'permission', detail: 'Permission denied.' });
    expect(fact.state === 'denied' && fact.needs.map((need) => `${need.permission} on ${need.resource}`)).toEqual([
      needed,
    ]);
  });

  test.each([
    [500, '{"error":{"code":500,"message":"Internal"}}', 'server'],
    [502, '<html>Bad gateway', 'server'],
    [404, '<html>Not found', 'malformed'],
    [403, '<html>Forbidden', 'malformed'],
    [401, '{"error":{"code":401,"message":"Expired"}}', 'unauthenticated'],
    [429, '{"error":{"code":429,"message":"Quota"}}', 'quota'],
    [200, '<html>Sign in</html>', 'malformed'],
    [200, '{"name":', 'malformed'],
    [200, '[1]', 'malformed'],
    [200, '', 'malformed'],
  ])('failed: HTTP %i %s is %s', async (status, body, why) => {
    answering((_, response) => response.writeHead(status).end(body));
    expect(await answered()).toMatchObject({ state: 'failed', why });
  });
});

test.each([
  ['cluster', CLUSTER, {}],
  ['clusters', { project: 'p' }, { clusters: 'x' }],
  ['clusters', { project: 'p' }, { clusters: [{ name: 'a' }] }],
  ['project', { project: 'p' }, { projectId: 'p' }],
  ['project', { project: 'p' }, { name: 'projects/p', projectId: 'p' }],
  ['ancestry', { project: 'p' }, {}],
  ['ancestry', { project: 'p' }, { ancestor: [{ resourceId: { type: 'planet', id: '1' } }] }],
  ['policy', { resource: 'projects/p' }, { bindings: {} }],
  ['policy', { resource: 'projects/p' }, { bindings: [{ members: ['allUsers'] }] }],
  ['policy', { resource: 'projects/p' }, { bindings: [{ role: 'r', members: 'allUsers' }] }],
  ['policy', { resource: 'projects/p' }, { bindings: [{ role: 'r', members: [], condition: 'x' }] }],
  ['repository', { repository: REPOSITORY }, { name: REPOSITORY }],
  ['serviceAccount', { email: 'a@b', project: 'p' }, { email: 'a@b', disabled: 'no' }],
  ['role', { role: 'roles/x' }, { name: 'roles/x', includedPermissions: [1] }],
  ['service', { project: 'p', service: 's' }, {}],
  ['machineType', { project: 'p', zone: 'z', machineType: 'm' }, {}],
] as [QuestionKind, object, object][])(
  '%s: JSON that is something else is malformed: %j %j',
  async (kind, of, body) => {
    answering((_, response) => json(response, 200, body));
    expect(await ask[kind](of as never)).toMatchObject({ state: 'failed', why: 'malformed' });
  },
);

describe('where the list of ancestors is not served', () => {
  const tree: Readonly<Record<string, object>> = {
    '/v3/projects/p': { name: 'projects/12', projectId: 'p', state: 'ACTIVE', parent: 'folders/3' },
    '/v3/folders/3': { name: 'folders/3', parent: 'folders/2' },
    '/v3/folders/2': { name: 'folders/2', parent: 'organizations/9' },
    '/v3/projects/alone': { name: 'projects/13', projectId: 'alone', state: 'ACTIVE' },
    '/v3/projects/odd': { name: 'projects/14', projectId: 'odd', parent: 'planets/3' },
    '/v3/projects/round': { name: 'projects/15', projectId: 'round', parent: 'folders/7' },
    '/v3/folders/7': { name: 'folders/7', parent: 'folders/7' },
    '/v3/projects/hidden': { name: 'projects/16', projectId: 'hidden', parent: 'folders/8' },
  };
  const serving = (status: number, message: string) =>
    answering((request, response) => {
      const found = tree[request.path];
      if (found !== undefined) json(response, 200, found);
      else json(response, status, googleError(status, message));
    });

  test.each<[string, readonly string[]]>([
    ['p', ['projects/p', 'folders/3', 'folders/2', 'organizations/9']],
    ['alone', ['projects/alone']],
  ])('the parents of %s tell', async (project, value) => {
    serving(404, 'Method not found.');
    expect(await ask.ancestry({ project })).toMatchObject({ state: 'known', value });
  });

  test.each(['odd', 'round', 'hidden', 'gone'])('a step of %s that does not tell leaves it open', async (project) => {
    serving(404, 'Method not found.');
    expect(await ask.ancestry({ project })).toMatchObject({ state: 'absent', detail: 'Method not found.' });
    expect(server.seen.length).toBeLessThan(25);
  });

  test('a refusal is not walked around', async () => {
    serving(403, 'Permission denied.');
    expect((await ask.ancestry({ project: 'p' })).state).toBe('denied');
    expect(server.seen).toHaveLength(1);
  });
});

test('a policy without bindings has none, an account without “disabled” is enabled, a remote repository names its source', async () => {
  answering((request, response) => {
    if (request.path.includes('serviceAccounts')) json(response, 200, { email: 'a@b' });
    else if (request.path.includes('repositories'))
      json(response, 200, {
        name: REPOSITORY,
        format: 'DOCKER',
        remoteRepositoryConfig: { dockerRepository: { publicRepository: 'DOCKER_HUB' } },
      });
    else json(response, 200, { etag: 'ACAB' });
  });
  expect(await ask.policy({ resource: 'projects/p' })).toMatchObject({ value: { bindings: [] } });
  expect(await ask.serviceAccount({ email: 'a@b', project: 'p' })).toMatchObject({ value: { disabled: false } });
  expect(await ask.repository({ repository: REPOSITORY })).toMatchObject({
    value: { upstreams: ['DOCKER_HUB'], mode: 'STANDARD_REPOSITORY' },
  });
});

test('names are never taken raw', async () => {
  answering((_, response) => json(response, 200, {}));
  await ask.project({ project: 'a?b=c#d' });
  await ask.project({ project: 'example.com:p' });
  expect(server.seen.map(({ path }) => path)).toEqual(['/v3/projects/a%3Fb%3Dc%23d', '/v3/projects/example.com%3Ap']);
  for (const fact of [
    await ask.project({ project: '..' }),
    await ask.cluster({ ...CLUSTER, name: '..' }),
    await ask.role({ role: 'projects/p/serviceAccounts/x' }),
    await ask.policy({ resource: 'projects//x' }),
  ])
    expect(fact).toMatchObject({ state: 'failed', why: 'not-asked' });
  expect(server.seen).toHaveLength(2);
});

test('refused credentials are a fact of every question', async () => {
  const token = () =>
    Promise.reject(new CredentialError('unauthenticated', 'no access token for the credentials: invalid_grant'));
  const refused = answers(clientOf(server, { credentials: callerCredentials({ token }) }));
  for (const [kind, of] of QUESTIONS) {
    expect(await refused[kind](of as never)).toMatchObject({
      state: 'failed',
      why: 'unauthenticated',
      detail: expect.stringContaining('invalid_grant'),
    });
  }
  expect(server.seen).toEqual([]);
});

test('a service that echoes the token gives facts without it', async () => {
  answering((_, response) => json(response, 200, { name: 'projects/1', projectId: 'p', state: TOKEN }));
  expect(JSON.stringify(await ask.project({ project: 'p' }))).toContain('***');
  answering((_, response) => json(response, 400, googleError(400, `bad token ${TOKEN}`)));
  const fact = await ask.cluster(CLUSTER);
  expect(fact).toMatchObject({ state: 'failed', why: 'rejected', detail: 'bad token ***' });
});

test('a redirect of an API is not followed: the token stays', async () => {
  const other = await new Loopback((_, response) =>
    json(response, 200, { name: 'projects/1', projectId: 'p' }),
  ).start();
  answering((_, response) => response.writeHead(302, { location: `${other.origin}/v3/projects/p` }).end());
  expect(await ask.project({ project: 'p' })).toMatchObject({ state: 'failed', why: 'malformed' });
  expect(other.seen).toEqual([]);
});
