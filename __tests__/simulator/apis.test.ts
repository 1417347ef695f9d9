/** The JSON APIs: who may call, what a refusal says, and the server's own means (faults, quotas, holding, the node). */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, jest, test } from '@jest/globals';
import { scenarios, startSimulator, type Simulator, type World } from '../../simulator';
import { grant, grantIf } from '../../simulator/builder';
import { tagKeyId, tagValueId } from '../../simulator/iam/tags';
import {
  CLUSTER,
  IMAGES_NUMBER,
  NODES,
  NODES_MEMBER,
  PROD_NUMBER,
  REPOSITORY,
  RUNNER,
  shop,
} from '../../simulator/scenarios/shop';
import { ACCEPT, openEverything, request, rows, withSimulator, type Ask, type Loose } from './support';

const STRANGER = 'serviceAccount:stranger@elsewhere.iam.gserviceaccount.com';

/** Ask as the runner. */
const as = (sim: Simulator, path: string, ask: Ask = {}) => request(sim, path, { token: sim.tokenFor(RUNNER), ...ask });
const cluster = `/v1/${CLUSTER}`;

describe('refusals', () => {
  test.each<[string, string, Ask, number, string, string]>([
    ['no token', cluster, {}, 401, 'UNAUTHENTICATED', 'Request is missing required authentication credential.'],
    [
      'a made-up token',
      cluster,
      { token: 'nonsense' },
      401,
      'UNAUTHENTICATED',
      'Request had invalid authentication credentials.',
    ],
  ])('%s', async (_name, path, ask, status, code, message) => {
    await withSimulator(shop(), async (sim) => {
      const reply = await request(sim, path, ask);
      expect(reply.status).toBe(status);
      expect(reply.json.error).toMatchObject({ code: status, status: code, message: expect.stringContaining(message) });
    });
  });

  test.each<[string, string, unknown, number, string]>([
    ['cluster', cluster, undefined, 403, `Required "container.clusters.get" permission(s) for "${CLUSTER}".`],
    [
      'clusters of no project',
      '/v1/projects/nowhere/locations/-/clusters',
      undefined,
      403,
      'Permission denied on resource project nowhere.',
    ],
    [
      'repository',
      `/v1/${REPOSITORY}`,
      undefined,
      403,
      `Permission 'artifactregistry.repositories.get' denied on resource '//artifactregistry.googleapis.com/${REPOSITORY}' (or it may not exist).`,
    ],
    [
      'policy',
      '/v3/projects/shop-prod:getIamPolicy',
      {},
      403,
      `Permission 'resourcemanager.projects.getIamPolicy' denied on resource '//cloudresourcemanager.googleapis.com/projects/shop-prod' (or it may not exist).`,
    ],
    ['ancestry', '/v1/projects/shop-prod:getAncestry', {}, 403, 'The caller does not have permission'],
    [
      'account',
      `/v1/projects/shop-prod/serviceAccounts/${NODES}`,
      undefined,
      403,
      `Permission 'iam.serviceAccounts.get' denied on resource '//iam.googleapis.com/projects/shop-prod/serviceAccounts/${NODES}' (or it may not exist).`,
    ],
    [
      'token of an account',
      `/v1/projects/-/serviceAccounts/${NODES}:generateAccessToken`,
      { scope: ['x'] },
      403,
      "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
    ],
    [
      'token of a missing account',
      '/v1/projects/-/serviceAccounts/none@shop-prod.iam.gserviceaccount.com:generateAccessToken',
      { scope: ['x'] },
      403,
      "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
    ],
  ])('of a stranger: %s', async (_name, path, body, status, message) => {
    await withSimulator(shop(), async (sim) => {
      const reply = await request(sim, path, {
        token: sim.tokenFor(STRANGER),
        ...(body === undefined ? {} : { body }),
      });
      expect([reply.status, reply.json.error.message]).toEqual([status, message]);
    });
  });

  test.each([
    [
      'cluster',
      '/v1/projects/shop-prod/locations/europe-west1/clusters/none',
      'Not found: projects/shop-prod/locations/europe-west1/clusters/none.',
    ],
    [
      'account in its project',
      '/v1/projects/shop-prod/serviceAccounts/none@shop-prod.iam.gserviceaccount.com',
      'Unknown service account: none@shop-prod.iam.gserviceaccount.com',
    ],
    [
      'role',
      '/v1/roles/container.nodeServiceAccount',
      'The role named roles/container.nodeServiceAccount was not found.',
    ],
  ])('404 to who may look: %s', async (_name, path, message) => {
    await withSimulator(shop(), async (sim) => {
      const reply = await as(sim, path);
      expect([reply.status, reply.json.error.message]).toEqual([404, message]);
    });
  });

  test('a missing account with the wildcard project is a 403', async () => {
    await withSimulator(shop(), async (sim) => {
      expect((await as(sim, '/v1/projects/-/serviceAccounts/none@shop-prod.iam.gserviceaccount.com')).status).toBe(403);
      expect((await as(sim, `/v1/projects/-/serviceAccounts/${NODES}`)).status).toBe(200);
    });
  });

  test('an API that is off names its consumer and service', async () => {
    await withSimulator(shop({ imageProject: { apis: [] } }), async (sim) => {
      const { error } = (await as(sim, `/v1/${REPOSITORY}`)).json;
      expect(error.details[0]).toMatchObject({
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'SERVICE_DISABLED',
        domain: 'googleapis.com',
        metadata: { service: 'artifactregistry.googleapis.com', consumer: `projects/${IMAGES_NUMBER}` },
      });
    });
    await withSimulator(shop(), async (sim) => {
      sim.world.projects.find((one) => one.id === 'ci-tools')!.apis = ['iam.googleapis.com'];
      const { error } = (await as(sim, '/v3/projects/shop-prod')).json;
      expect(error.details[0].metadata).toMatchObject({
        service: 'cloudresourcemanager.googleapis.com',
        consumer: 'projects/118273645509',
      });
    });
  });

  test('a quota project needs its own permission', async () => {
    await withSimulator(shop(), async (sim) => {
      const reply = await as(sim, '/v3/projects/shop-prod', { headers: { 'x-goog-user-project': 'ci-tools' } });
      expect([reply.status, reply.json.error.details[0].reason]).toEqual([403, 'USER_PROJECT_DENIED']);
    });
  });

  test('a token without the scope', async () => {
    await withSimulator(shop(), async (sim) => {
      const reply = await request(sim, cluster, {
        token: sim.tokenFor(RUNNER, ['https://www.googleapis.com/auth/devstorage.read_only']),
      });
      expect([reply.status, reply.json.error.message, reply.json.error.details[0].reason]).toEqual([
        403,
        'Request had insufficient authentication scopes.',
        'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
      ]);
    });
  });

  test('a perimeter, with its identifier in every place', async () => {
    await withSimulator(shop({ more: { perimeter: { projects: ['shop-images'], insiders: [] } } }), async (sim) => {
      const { error } = (await as(sim, `/v1/${REPOSITORY}`)).json;
      const uid = error.details[0].violations[0].description as string;
      expect(error.message).toBe(
        `Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: ${uid}`,
      );
      expect(error.details[1]).toMatchObject({ reason: 'SECURITY_POLICY_VIOLATED', metadata: { uid } });
    });
  });
});

describe('answers', () => {
  test('the healthy runner reads all that a verdict needs', async () => {
    await withSimulator(shop(), async (sim) => {
      const bodies: [string, unknown?][] = [
        [cluster],
        [`/v1/${REPOSITORY}`],
        [`/v1/${REPOSITORY}:getIamPolicy?options.requestedPolicyVersion=3`],
        [`/v1/${REPOSITORY}/rules`],
        ['/v3/projects/shop-prod'],
        ['/v1/projects/shop-images:getAncestry', {}],
        ['/v3/projects/shop-images:getIamPolicy', {}],
        ['/v3/folders/704512639908:getIamPolicy', {}],
        ['/v3/organizations/846201937715:getIamPolicy', {}],
        [`/v1/projects/shop-prod/serviceAccounts/${NODES}`],
        [
          '/v1/projects/shop-images/services:batchGet?names=projects/shop-images/services/artifactregistry.googleapis.com',
        ],
        ['/v2/policies/cloudresourcemanager.googleapis.com%2Forganizations%2F846201937715/denypolicies'],
      ];
      for (const [path, body] of bodies)
        expect([path, (await as(sim, path, body === undefined ? {} : { body })).status]).toEqual([path, 200]);
      const head = await as(sim, '/v2/shop-images/apps/web/manifests/1.4.2?ns=europe-west1-docker.pkg.dev', {
        method: 'HEAD',
        headers: ACCEPT,
      });
      expect(head.status).toBe(200);
    });
  });

  test('effective tags are the nearest of each key, by all their names', async () => {
    const world = shop({
      tags: { organization: { '846201937715/env': 'test', '846201937715/cost': 'low' } },
      repository: { tags: { '846201937715/env': 'prod' } },
    });
    const parent = `//artifactregistry.googleapis.com/${REPOSITORY}`;
    const of = (at: string): string => `/v3/effectiveTags?parent=${encodeURIComponent(at)}`;
    await withSimulator(world, async (sim) => {
      expect((await as(sim, of(parent))).json).toEqual({
        effectiveTags: [
          {
            tagKey: tagKeyId('846201937715/env'),
            tagValue: tagValueId('846201937715/env', 'prod'),
            namespacedTagKey: '846201937715/env',
            namespacedTagValue: '846201937715/env/prod',
            tagKeyParentName: 'organizations/846201937715',
          },
          expect.objectContaining({ namespacedTagValue: '846201937715/cost/low', inherited: true }),
        ],
      });
      expect((await as(sim, `${of(parent)}&pageSize=1`)).json.nextPageToken).toBeDefined();
      expect((await as(sim, of(`${parent}x`))).status).toBe(403);
      expect((await as(sim, of('//cloudresourcemanager.googleapis.com/projects/shop-images'))).status).toBe(403);
      expect((await as(sim, of('repositories/x'))).status).toBe(400);
    });
  });

  test('ancestry is leaf first; v1 and v3 name things differently', async () => {
    await withSimulator(shop(), async (sim) => {
      expect(
        rows((await as(sim, '/v1/projects/shop-prod:getAncestry', { body: {} })).json.ancestor).map(
          (one) => `${String(one.resourceId.type)}/${String(one.resourceId.id)}`,
        ),
      ).toEqual(['project/shop-prod', 'folder/704512639908', 'organization/846201937715']);
      expect((await as(sim, '/v3/projects/shop-prod')).json).toMatchObject({
        name: `projects/${PROD_NUMBER}`,
        state: 'ACTIVE',
        parent: 'folders/704512639908',
      });
      expect((await as(sim, `/v1/projects/${PROD_NUMBER}`)).json).toMatchObject({
        projectNumber: PROD_NUMBER,
        lifecycleState: 'ACTIVE',
        parent: { type: 'folder', id: '704512639908' },
      });
    });
  });

  test('conditions are shown to who asks for policy version 3', async () => {
    await withSimulator(
      shop({ grants: { clusterProject: [grantIf('true', 'roles/viewer', NODES_MEMBER)] } }),
      async (sim) => {
        const shown = (
          await as(sim, '/v3/projects/shop-prod:getIamPolicy', { body: { options: { requestedPolicyVersion: 3 } } })
        ).json;
        expect([shown.version, rows(shown.bindings).at(-1).condition.expression]).toEqual([3, 'true']);
        const hidden = (await as(sim, '/v3/projects/shop-prod:getIamPolicy', { body: {} })).json;
        expect([hidden.version, rows(hidden.bindings).at(-1).condition, rows(hidden.bindings).at(-1).role]).toEqual([
          1,
          undefined,
          expect.stringContaining('withcond'),
        ]);
      },
    );
  });

  test('fields cuts an answer, pageSize pages a list, missingZones is told for -', async () => {
    await withSimulator(shop(), async (sim) => {
      expect((await as(sim, `${cluster}?fields=name,nodePools(name,config/serviceAccount)`)).json).toEqual({
        name: 'prod',
        nodePools: [{ name: 'default-pool', config: { serviceAccount: NODES } }],
      });
      sim.world.missingZones = ['us-east1-b'];
      expect((await as(sim, '/v1/projects/shop-prod/locations/-/clusters?fields=missingZones')).json).toEqual({
        missingZones: ['us-east1-b'],
      });
      const token = openEverything(sim);
      const first = (await request(sim, '/v1/projects?pageSize=2', { token })).json;
      const second = (await request(sim, `/v1/projects?pageSize=2&pageToken=${String(first.nextPageToken)}`, { token }))
        .json;
      expect([...rows(first.projects), ...rows(second.projects)].map((one) => String(one.projectId))).toEqual([
        'shop-prod',
        'shop-images',
        'ci-tools',
      ]);
      expect(second.nextPageToken).toBeUndefined();
    });
  });

  test('a token of the nodes reaches as far as the scopes asked', async () => {
    await withSimulator(shop(), async (sim) => {
      sim.world.serviceAccounts.find((one) => one.email === NODES)!.policy.bindings = [
        grant('roles/iam.serviceAccountTokenCreator', RUNNER),
      ];
      const mint = (scope: string[], lifetime = '600s') =>
        as(sim, `/v1/projects/-/serviceAccounts/${NODES}:generateAccessToken`, { body: { scope, lifetime } });
      const pull = async (token: string): Promise<number> =>
        (await request(sim, '/v2/shop-images/apps/web/manifests/1.4.2', { token, headers: ACCEPT })).status;
      const good = (await mint(['https://www.googleapis.com/auth/devstorage.read_only'])).json;
      expect(Date.parse(String(good.expireTime)) - Date.now()).toBeLessThanOrEqual(600_000);
      expect(await pull(String(good.accessToken))).toBe(200);
      expect(await pull(String((await mint(['https://www.googleapis.com/auth/logging.write'])).json.accessToken))).toBe(
        403,
      );
      expect([(await mint([])).status, (await mint(['x'], '2h')).status]).toEqual([400, 400]);
    });
  });

  test.each([
    ['healthy-cross-project', 'CAN_ACCESS'],
    ['grant-on-the-wrong-project', 'CANNOT_ACCESS'],
    ['conditional-grant', 'CAN_ACCESS'],
    ['tag-of-another-value', 'CANNOT_ACCESS'],
    ['tags-unreadable', 'UNKNOWN_CONDITIONAL'],
    ['deny-policy-by-tag', 'CANNOT_ACCESS'],
    ['resource-condition', 'UNKNOWN_CONDITIONAL'],
    ['group-grant', 'UNKNOWN_INFO'],
    ['caller-cannot-read-policies', 'UNKNOWN_INFO'],
  ])('Policy Troubleshooter on %s: %s', async (name, state) => {
    const world: World = structuredClone(scenarios.find((one) => one.name === name)!.world);
    for (const project of world.projects)
      if (name !== 'caller-cannot-read-policies') project.policy.bindings.push(grant('roles/iam.denyReviewer', RUNNER));
    for (const folder of world.folders)
      if (name !== 'caller-cannot-read-policies') folder.policy.bindings.push(grant('roles/iam.denyReviewer', RUNNER));
    await withSimulator(world, async (sim) => {
      const body = {
        accessTuple: {
          principal: NODES,
          fullResourceName: `//artifactregistry.googleapis.com/${REPOSITORY}`,
          permission: 'artifactregistry.repositories.downloadArtifacts',
        },
      };
      expect((await as(sim, '/v3/iam:troubleshoot', { body })).json.overallAccessState).toBe(state);
    });
  });

  test('what the other services say', async () => {
    await withSimulator(
      shop({
        more: {
          logEntries: {
            'shop-prod': [
              {
                logName: 'projects/shop-prod/logs/events',
                timestamp: '2026-01-01T00:00:00Z',
                resource: { type: 'k8s_pod' },
                jsonPayload: { message: 'Failed to pull image: 403 Forbidden' },
              },
            ],
          },
          orgPolicies: { 'shop-prod': { 'iam.automaticIamGrantsForDefaultServiceAccounts': true } },
        },
      }),
      async (sim) => {
        const token = openEverything(sim);
        const get = async (path: string, body?: unknown): Promise<Loose> =>
          (await request(sim, path, { token, ...(body === undefined ? {} : { body }) })).json;
        expect(
          (await get('/compute/v1/projects/shop-prod/zones/europe-west1-b/machineTypes/c4a-standard-4')).architecture,
        ).toBe('ARM64');
        expect(
          (await get('/compute/v1/projects/shop-prod/zones/europe-west1-b/machineTypes/e2-standard-4')).architecture,
        ).toBe('X86_64');
        expect((await get('/v1/projects/shop-prod/policy')).defaultAdmissionRule.evaluationMode).toBe('ALWAYS_ALLOW');
        expect(
          (
            await get(
              '/v2/projects/shop-prod/policies/iam.automaticIamGrantsForDefaultServiceAccounts:getEffectivePolicy',
            )
          ).spec.rules,
        ).toEqual([{ enforce: true }]);
        const filter = 'log_id("events")\nresource.type="k8s_pod"\njsonPayload.message:"403 Forbidden"';
        expect((await get('/v2/entries:list', { resourceNames: ['projects/shop-prod'], filter })).entries).toHaveLength(
          1,
        );
        expect(
          (await get('/v1/organizations/846201937715:searchAllResources?assetTypes=container.googleapis.com/Cluster'))
            .results,
        ).toHaveLength(1);
        expect((await get('/v1/projects/shop-images:searchAllIamPolicies')).results).toHaveLength(2);
        expect((await request(sim, '/v1/groups:lookup?groupKey.id=g@example.com', { token })).status).toBe(403);
        expect((await request(sim, '/v9/nothing', { token })).headers.get('content-type')).toContain('text/html');
      },
    );
  });
});

describe('the node', () => {
  test("gets its pool's token, with the header only", async () => {
    await withSimulator(shop(), async (sim) => {
      const path = '/computeMetadata/v1/instance/service-accounts/default';
      expect((await request(sim, `${path}/token`)).status).toBe(403);
      expect((await request(sim, `${path}/email`, { headers: { 'metadata-flavor': 'Google' } })).text).toBe(NODES);
      const moved = await request(sim, '/simulator/node', { body: { cluster: 'prod', pool: 'none' } });
      expect(moved.status).toBe(400);
      expect(() => sim.setNode('none', 'default-pool')).toThrow('no pool');
      expect((await request(sim, '/simulator/node', { body: { cluster: CLUSTER, pool: 'default-pool' } })).status).toBe(
        200,
      );
    });
  });
});

describe('the server', () => {
  test('its environment points programs at it and leaves nothing behind', async () => {
    const sim = await startSimulator(shop());
    const file = sim.env['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE']!;
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await request(sim, cluster, { token: readFileSync(file, 'utf8') })).status).toBe(200);
    expect(sim.env).toMatchObject({
      CLOUDSDK_API_ENDPOINT_OVERRIDES_CONTAINER: `${sim.url}/`,
      CLOUDSDK_API_ENDPOINT_OVERRIDES_COMPUTE: `${sim.url}/compute/v1/`,
      GKE_IMAGE_PREFLIGHT_REGISTRY: sim.url,
      METADATA_SERVER_DETECTION: 'none',
    });
    expect(sim.requests).toEqual([{ method: 'GET', host: 'container', path: cluster, status: 200, principal: RUNNER }]);
    await sim.close();
    expect(existsSync(file)).toBe(false);
  });

  test('an expired token of the caller is refused', async () => {
    await withSimulator(shop({ more: { callerToken: 'expired' } }), async (sim) => {
      const token = readFileSync(sim.env['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE']!, 'utf8');
      expect((await request(sim, cluster, { token })).status).toBe(401);
    });
  });

  test('works on a copy, and a change of its world takes effect at once', async () => {
    const world = shop();
    await withSimulator(world, async (sim) => {
      sim.world.clusters = [];
      expect((await as(sim, cluster)).status).toBe(404);
      expect(world.clusters).toHaveLength(1);
      await request(sim, '/simulator/world', { body: { clusters: world.clusters } });
      expect((await as(sim, cluster)).status).toBe(200);
    });
  });

  test('faults: status, HTML, reset, half an answer, so many times', async () => {
    await withSimulator(shop(), async (sim) => {
      sim.world.faults = [{ service: 'container', pathRegex: '/clusters/', status: 503, times: 1 }];
      expect([(await as(sim, cluster)).status, (await as(sim, cluster)).status]).toEqual([503, 200]);
      sim.world.faults = [{ pathRegex: '.', status: 200, contentType: 'text/html', body: '<html>', times: 1 }];
      expect((await as(sim, cluster)).text).toBe('<html>');
      sim.world.faults = [{ pathRegex: '.', status: 429, retryAfter: 7, times: 1 }];
      expect((await as(sim, cluster)).headers.get('retry-after')).toBe('7');
      for (const kind of ['reset', 'truncate'] as const) {
        sim.world.faults = [{ pathRegex: '.', [kind]: true }];
        await expect(as(sim, cluster)).rejects.toThrow();
      }
    });
  });

  test('quota runs out', async () => {
    await withSimulator(shop({ more: { quotas: { container: 1 } } }), async (sim) => {
      expect((await as(sim, cluster)).status).toBe(200);
      const reply = await as(sim, cluster);
      expect([reply.status, reply.json.error.status]).toEqual([429, 'RESOURCE_EXHAUSTED']);
    });
  });

  test('holding answers counts rounds', async () => {
    await withSimulator(shop(), async (sim) => {
      const hold = sim.holdAnswers();
      const both = Promise.all([as(sim, cluster), as(sim, `/v1/${REPOSITORY}`)]).then(() =>
        as(sim, '/v3/projects/shop-prod'),
      );
      expect(await hold.settled(30)).toBe(2);
      expect(hold.release()).toBe(2);
      expect(await hold.settled(30)).toBe(1);
      hold.stop();
      expect((await both).status).toBe(200);
    });
  });

  test('latency delays every answer', async () => {
    await withSimulator(
      shop(),
      async (sim) => {
        const timers = jest.spyOn(globalThis, 'setTimeout');
        await as(sim, cluster);
        expect(timers.mock.calls.filter(([, ms]) => ms === 80)).toHaveLength(1);
        timers.mockRestore();
      },
      { latencyMs: 80 },
    );
  });
});
