/** The registry as Artifact Registry speaks it, and as any other one does. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { scenarios, type World } from '../../simulator';
import { grant, image, otherRegistry, project, repository, serviceAccount, world } from '../../simulator/builder';
import { ACCEPT, request, withSimulator, type Loose } from './support';

const NODE = 'serviceAccount:nodes@run.iam.gserviceaccount.com';
const STRANGER = 'serviceAccount:stranger@elsewhere.iam.gserviceaccount.com';
const HOST = 'europe-west1-docker.pkg.dev';
const WEB = '/v2/images/apps/web/manifests/1';
const READER = 'roles/artifactregistry.reader';

const small = (more: Partial<World> = {}): World =>
  world({
    caller: NODE,
    projects: [project('images', '111'), project('run', '222')],
    repositories: [
      repository('images', 'europe-west1', 'apps', {
        grants: [grant(READER, NODE)],
        images: [
          image('web', '1', { platforms: ['linux/amd64', 'linux/arm64'] }),
          image('team/one', '1', { format: 'docker' }),
          image('chart', '1', { kind: 'helm' }),
        ],
      }),
      repository('images', 'europe-west1', 'open', {
        grants: [grant(READER, 'allUsers')],
        images: [image('web', '1')],
      }),
      repository('images', 'us', 'gcr.io', { grants: [grant(READER, NODE)], images: [image('web', '1')] }),
    ],
    serviceAccounts: [serviceAccount('nodes@run.iam.gserviceaccount.com')],
    otherRegistries: [
      otherRegistry(
        'docker.io',
        [
          { name: 'library/nginx', images: [image('nginx', '1')] },
          { name: 'acme/secret', private: true, images: [image('secret', '1')] },
        ],
        { credentials: { ann: 'password' } },
      ),
    ],
    ...more,
  });

describe('Artifact Registry', () => {
  test('challenges, gives a token, serves index, manifest and blob by their true digests', async () => {
    await withSimulator(small(), async (sim) => {
      const first = await request(sim, `${WEB}?ns=${HOST}`, { method: 'HEAD', headers: ACCEPT });
      expect(first.status).toBe(401);
      expect(first.headers.get('www-authenticate')).toBe(
        `Bearer realm="${sim.url}/v2/token?ns=${HOST}",service="${HOST}",scope="repository:images/apps/web:pull"`,
      );
      const form = await request(sim, '/v2/token', { body: {} });
      expect(form.status).toBe(404);
      const token = await request(sim, `/v2/token?service=${HOST}&scope=repository:images/apps/web:pull`, {
        basic: `oauth2accesstoken:${sim.tokenFor(NODE)}`,
      });
      expect(token.status).toBe(200);
      const bearer = String(token.json.token);
      const index = await request(sim, `${WEB}?ns=${HOST}`, { token: bearer, headers: ACCEPT });
      expect(index.headers.get('docker-content-digest')).toBe(
        `sha256:${createHash('sha256').update(index.text).digest('hex')}`,
      );
      expect(index.json.manifests).toHaveLength(2);
      const manifest = await request(sim, `/v2/images/apps/web/manifests/${String(index.json.manifests[0].digest)}`, {
        token: bearer,
        headers: ACCEPT,
      });
      const blob = await request(sim, `/v2/images/apps/web/blobs/${String(manifest.json.layers[0].digest)}`, {
        token: bearer,
      });
      expect(blob.status).toBe(302);
      expect(blob.headers.get('location')).toMatch(
        new RegExp(`^${sim.url}/artifacts-downloads/namespaces/images/repositories/apps/downloads/`),
      );
      const layer = Buffer.from(await (await fetch(blob.headers.get('location') ?? '')).arrayBuffer());
      expect(`sha256:${createHash('sha256').update(layer).digest('hex')}`).toBe(manifest.json.layers[0].digest);
      const config = (await (
        await fetch(
          (
            await request(sim, `/v2/images/apps/web/blobs/${String(manifest.json.config.digest)}`, { token: bearer })
          ).headers.get('location') ?? '',
        )
      ).json()) as Loose;
      expect(config.rootfs.diff_ids).toEqual([
        `sha256:${createHash('sha256').update(gunzipSync(layer)).digest('hex')}`,
      ]);
      const other = await request(sim, `/v2/images/apps/team/one/manifests/1`, { token: bearer, headers: ACCEPT });
      expect(other.status).toBe(401);
    });
  });

  test.each([
    [
      'a caller without access',
      STRANGER,
      WEB,
      403,
      'DENIED',
      'Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/images/locations/europe-west1/repositories/apps" (or it may not exist)',
    ],
    [
      'no such project',
      NODE,
      '/v2/nowhere/apps/web/manifests/1',
      403,
      'DENIED',
      'Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/nowhere/locations/europe-west1/repositories/apps" (or it may not exist)',
    ],
    [
      'no such repository, unseen',
      NODE,
      '/v2/images/nope/web/manifests/1',
      403,
      'DENIED',
      'Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/images/locations/europe-west1/repositories/nope" (or it may not exist)',
    ],
    ['no such tag', NODE, '/v2/images/apps/web/manifests/2', 404, 'MANIFEST_UNKNOWN', 'Failed to fetch "2"'],
    [
      'no such digest',
      NODE,
      `/v2/images/apps/web/manifests/sha256:${'0'.repeat(64)}`,
      404,
      'MANIFEST_UNKNOWN',
      'Requested entity was not found.',
    ],
  ])('%s', async (_name, member, path, status, code, message) => {
    await withSimulator(small(), async (sim) => {
      const reply = await request(sim, `${path}?ns=${HOST}`, { token: sim.tokenFor(member), headers: ACCEPT });
      expect([reply.status, reply.json]).toEqual([status, { errors: [{ code, message }] }]);
    });
  });

  test('who may see the project is told that the repository is missing, at the token already', async () => {
    await withSimulator(small(), async (sim) => {
      sim.world.projects[0]?.policy.bindings.push(grant(READER, NODE));
      const token = await request(sim, `/v2/token?ns=${HOST}&scope=repository:images/nope/web:pull`, {
        basic: `_token:${sim.tokenFor(NODE)}`,
      });
      expect([token.status, token.json]).toEqual([
        404,
        { errors: [{ code: 'NAME_UNKNOWN', message: 'Repository "nope" not found' }] },
      ]);
    });
  });

  test('anonymous: a public repository is served, a private one refused at the token', async () => {
    await withSimulator(small(), async (sim) => {
      expect((await request(sim, `/v2/images/open/web/manifests/1?ns=${HOST}`, { headers: ACCEPT })).status).toBe(200);
      const refused = await request(sim, `/v2/token?ns=${HOST}&scope=repository:images/apps/web:pull`);
      expect([refused.status, refused.json.errors[0].message]).toEqual([
        403,
        'Unauthenticated request. Unauthenticated requests do not have permission "artifactregistry.repositories.downloadArtifacts" on resource "projects/images/locations/europe-west1/repositories/apps" (or it may not exist)',
      ]);
      const token = await request(sim, `/v2/token?ns=${HOST}&scope=repository:images/open/web:pull`);
      expect(
        (
          await request(sim, `/v2/images/open/web/manifests/1?ns=${HOST}`, {
            token: String(token.json.token),
            headers: ACCEPT,
          })
        ).status,
      ).toBe(200);
    });
  });

  test('a wrong Accept looks like a missing image', async () => {
    await withSimulator(small(), async (sim) => {
      const reply = await request(sim, `${WEB}?ns=${HOST}`, {
        token: sim.tokenFor(NODE),
        headers: { accept: 'application/vnd.docker.distribution.manifest.v2+json' },
      });
      expect([reply.status, reply.json.errors[0].message]).toEqual([
        404,
        "Manifest with tag '1' has media type 'application/vnd.oci.image.index.v1+json', but client accepts 'application/vnd.docker.distribution.manifest.v2+json'.",
      ]);
    });
  });

  test('scopes, expiry, a grant removed while it runs, gcr.io, ping', async () => {
    await withSimulator(small(), async (sim) => {
      const ask = async (token: string, path = `${WEB}?ns=${HOST}`): Promise<number> =>
        (await request(sim, path, { token, headers: ACCEPT })).status;
      expect(await ask(sim.tokenFor(NODE, ['https://www.googleapis.com/auth/devstorage.read_only']))).toBe(200);
      expect(await ask(sim.tokenFor(NODE, ['https://www.googleapis.com/auth/logging.write']))).toBe(403);
      expect(await ask('ya29.made-up')).toBe(401);
      expect(await ask(sim.tokenFor(NODE), '/v2/images/web/manifests/1?ns=gcr.io')).toBe(200);
      expect(await ask(sim.tokenFor(NODE), '/v2/')).toBe(200);
      expect((await request(sim, '/v2/')).headers.get('www-authenticate')).not.toContain('service=');
      sim.world.repositories[0]!.policy.bindings = [];
      expect(await ask(sim.tokenFor(NODE))).toBe(403);
    });
  });

  test.each([
    [
      'API off',
      { apis: [] },
      /^Artifact Registry API has not been used in project 111 before or it is disabled\. Enable it by visiting /,
    ],
    ['billing off', { billing: false }, /^This API method requires billing to be enabled\./],
    ['project deleted', { state: 'DELETE_REQUESTED' as const }, /has been deleted/],
  ])('%s is a 403 that is not IAM', async (_name, change, message) => {
    await withSimulator(small(), async (sim) => {
      Object.assign(sim.world.projects[0]!, change);
      const reply = await request(sim, `${WEB}?ns=${HOST}`, { token: sim.tokenFor(NODE), headers: ACCEPT });
      expect([reply.status, reply.json.errors[0].code]).toEqual([403, 'DENIED']);
      expect(reply.json.errors[0].message).toMatch(message);
    });
  });

  test('a perimeter stops the runner and lets the node in', async () => {
    const story = scenarios.find((one) => one.name === 'perimeter-blocks-the-runner')!;
    await withSimulator(story.world, async (sim) => {
      const path = `/v2/shop-images/apps/web/manifests/1.4.2?ns=${HOST}`;
      const runner = await request(sim, path, { token: sim.tokenFor(sim.world.caller), headers: ACCEPT });
      expect([runner.status, runner.json.errors[0].message]).toEqual([
        403,
        expect.stringContaining('vpcServiceControlsUniqueIdentifier: '),
      ]);
      const node = await request(sim, '/computeMetadata/v1/instance/service-accounts/default/token', {
        headers: { 'metadata-flavor': 'Google' },
      });
      expect((await request(sim, path, { token: String(node.json.access_token), headers: ACCEPT })).status).toBe(200);
    });
  });

  test('a download rule denies what IAM allows', async () => {
    await withSimulator(small(), async (sim) => {
      sim.world.repositories[0]!.rules = [{ id: 'block', action: 'DENY', packageId: 'web' }];
      expect((await request(sim, `${WEB}?ns=${HOST}`, { token: sim.tokenFor(NODE), headers: ACCEPT })).status).toBe(
        403,
      );
      expect(
        (
          await request(sim, `/v2/images/apps/team/one/manifests/1?ns=${HOST}`, {
            token: sim.tokenFor(NODE),
            headers: ACCEPT,
          })
        ).status,
      ).toBe(200);
    });
  });
});

describe('another registry', () => {
  const NGINX = '/v2/library/nginx/manifests/1?ns=docker.io';

  test('anonymous token, then the manifest', async () => {
    await withSimulator(small(), async (sim) => {
      const first = await request(sim, NGINX, { headers: ACCEPT });
      expect([first.status, first.headers.get('www-authenticate')]).toEqual([
        401,
        `Bearer realm="${sim.url}/v2/token?ns=docker.io",service="registry.docker.io",scope="repository:library/nginx:pull"`,
      ]);
      const token = await request(
        sim,
        '/v2/token?ns=docker.io&service=registry.docker.io&scope=repository:library/nginx:pull',
      );
      expect((await request(sim, NGINX, { token: String(token.json.token), headers: ACCEPT })).status).toBe(200);
    });
  });

  test('a private repository opens for its credentials only', async () => {
    await withSimulator(small(), async (sim) => {
      const scope = '/v2/token?ns=docker.io&scope=repository:acme/secret:pull';
      const ask = async (token: unknown): Promise<number> =>
        (await request(sim, '/v2/acme/secret/manifests/1?ns=docker.io', { token: String(token), headers: ACCEPT }))
          .status;
      expect(await ask((await request(sim, scope)).json.token)).toBe(401);
      expect((await request(sim, scope, { basic: 'ann:wrong' })).status).toBe(401);
      expect(await ask((await request(sim, scope, { basic: 'ann:password' })).json.token)).toBe(200);
    });
  });

  test('counts GETs, not HEADs', async () => {
    await withSimulator(small(), async (sim) => {
      sim.world.otherRegistries[0]!.pullsLeft = 1;
      const { token } = (await request(sim, '/v2/token?ns=docker.io&scope=repository:library/nginx:pull')).json as {
        token: string;
      };
      const ask = async (method: string): Promise<number> =>
        (await request(sim, NGINX, { method, token, headers: ACCEPT })).status;
      expect([await ask('HEAD'), await ask('GET'), await ask('GET'), await ask('HEAD')]).toEqual([200, 200, 429, 200]);
    });
  });

  test.each(['bearer', 'basic'])('a Google token there is a violation (%s)', async (how) => {
    await withSimulator(small(), async (sim) => {
      const token = sim.tokenFor(NODE);
      const reply = await request(sim, NGINX, how === 'basic' ? { basic: `oauth2accesstoken:${token}` } : { token });
      expect([reply.status, reply.json.errors[0].code]).toEqual([400, 'SECURITY_VIOLATION']);
      expect(sim.violations).toHaveLength(1);
      expect(sim.violations[0]).not.toContain(token);
    });
  });

  test('neither a registry token of Artifact Registry', async () => {
    await withSimulator(small(), async (sim) => {
      const token = await request(sim, `/v2/token?ns=${HOST}&scope=repository:images/apps/web:pull`, {
        basic: `oauth2accesstoken:${sim.tokenFor(NODE)}`,
      });
      await request(sim, NGINX, { token: String(token.json.token) });
      expect(sim.violations).toHaveLength(1);
    });
  });
});
