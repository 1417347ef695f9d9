/** Real clients read from the simulator and understand it. A tool that is not on this machine is skipped, and said. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { logsFilter } from '../../src/fixes/node-steps';
import { attestation, signer } from '../../simulator/attestations';
import { imageDigest, startSimulator, type Simulator } from '../../simulator';
import { NODES, NODES_MEMBER, RUNNER, shop, WEB_IMAGE } from '../../simulator/scenarios/shop';
import { logged, NODE, runtimeLine } from '../scenario/logged';
import { rows, type Loose } from './support';

const run = promisify(execFile);

async function present(tool: string, version: string): Promise<boolean> {
  try {
    await run(tool, [version], { timeout: 30_000 });
    return true;
  } catch {
    console.warn(`skipped: ${tool} is not on this machine`);
    return false;
  }
}

const tools = {
  gcloud: await present('gcloud', '--version'),
  crane: await present('crane', 'version'),
  skopeo: await present('skopeo', '--version'),
};
const having = (tool: keyof typeof tools) => (tools[tool] ? describe : describe.skip);

let sim: Simulator;
let home: string;
beforeAll(async () => {
  sim = await startSimulator(shop());
  home = mkdtempSync(join(tmpdir(), 'fidelity-'));
});
afterAll(async () => {
  await sim.close();
  rmSync(home, { recursive: true, force: true });
});

/** Run a tool with the simulator's environment; what it printed, or what it said when it failed. */
async function tool(
  name: string,
  args: string[],
  more: Record<string, string> = {},
): Promise<{ out: string; error: string }> {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    CLOUDSDK_CONFIG: join(home, 'gcloud'),
    ...sim.env,
    ...more,
  };
  try {
    const { stdout, stderr } = await run(name, args, { env, timeout: 50_000 });
    return { out: stdout, error: stderr };
  } catch (problem) {
    const failed = problem as { stdout?: string; stderr?: string };
    return { out: failed.stdout ?? '', error: failed.stderr ?? String(problem) };
  }
}

having('gcloud')('gcloud', () => {
  const gcloud = async (...args: string[]): Promise<Loose> => {
    const { out, error } = await tool('gcloud', [...args, '--format=json']);
    if (!out.trim()) throw new Error(error);
    return JSON.parse(out) as unknown;
  };
  const LIMIT = 60_000;

  test(
    'container clusters describe and list',
    async () => {
      const cluster = await gcloud(
        'container',
        'clusters',
        'describe',
        'prod',
        '--location=europe-west1',
        '--project=shop-prod',
      );
      expect(cluster).toMatchObject({ name: 'prod', status: 'RUNNING' });
      expect(cluster.nodePools[0].config.serviceAccount).toBe(NODES);
      expect(
        rows(await gcloud('container', 'clusters', 'list', '--project=shop-prod')).map((one) => String(one.name)),
      ).toEqual(['prod']);
      await expect(
        gcloud('container', 'clusters', 'describe', 'none', '--location=europe-west1', '--project=shop-prod'),
      ).rejects.toThrow('code=404, message=Not found: projects/shop-prod/locations/europe-west1/clusters/none.');
    },
    LIMIT,
  );

  test(
    'container binauthz policy export and import, attestors and attestations',
    async () => {
      const binauthz = (...args: string[]) => gcloud('container', 'binauthz', ...args, '--project=shop-prod');
      sim.world.projects
        .find(({ id }) => id === 'shop-prod')!
        .policy.bindings.push(
          ...['policyEditor', 'attestorsVerifier'].map((role) => ({
            role: `roles/binaryauthorization.${role}`,
            members: [RUNNER],
          })),
          { role: 'roles/containeranalysis.notes.occurrences.viewer', members: [RUNNER] },
        );
      const [name, note] = ['projects/shop-prod/attestors/built', 'projects/shop-prod/notes/built'];
      const own = signer(
        '//cloudkms.googleapis.com/v1/projects/p/locations/l/keyRings/r/cryptoKeys/k/cryptoKeyVersions/1',
      );
      const image = `europe-west1-docker.pkg.dev/shop-images/apps/web@sha256:${'ab'.repeat(32)}`;
      sim.world.attestors = [{ name, note, keys: [own.key] }];
      sim.world.occurrences = [attestation(note, own, image)];
      const exported = await binauthz('policy', 'export');
      expect(exported).toMatchObject({ defaultAdmissionRule: { evaluationMode: 'ALWAYS_ALLOW' } });
      const file = join(home, 'policy.json');
      writeFileSync(file, JSON.stringify({ ...exported, admissionWhitelistPatterns: [{ namePattern: image }] }));
      await binauthz('policy', 'import', file);
      expect(await binauthz('policy', 'export')).toMatchObject({
        admissionWhitelistPatterns: [{ namePattern: image }],
      });
      expect(await binauthz('attestors', 'describe', 'built')).toMatchObject({
        name,
        userOwnedGrafeasNote: { noteReference: note },
      });
      expect(rows(await binauthz('attestors', 'list')).map((one) => String(one.name))).toEqual([name]);
      const listed = rows(await binauthz('attestations', 'list', `--attestor=${name}`, `--artifact-url=${image}`));
      expect(listed.map((one) => String(one.resourceUri))).toEqual([`https://${image}`]);
    },
    LIMIT,
  );

  test(
    'logging read, with the filter of a fix and one of its own, and over several pages',
    async () => {
      const filter = logsFilter({
        cluster: { project: 'shop-prod', location: 'europe-west1', name: 'prod' },
        pod: { namespace: 'shop', name: 'web-1' },
        controller: null,
        node: NODE,
      });
      const read = (...args: string[]) => gcloud('logging', 'read', ...args, '--project=shop-prod', '--freshness=1h');
      const errorOf = async (text: string): Promise<string> =>
        (await tool('gcloud', ['logging', 'read', text, '--project=shop-prod'])).error;
      expect(await errorOf('resource.type=k8s_pod')).toContain('Permission denied for all log views');
      sim.world.projects
        .find(({ id }) => id === 'shop-prod')!
        .policy.bindings.push({ role: 'roles/logging.viewer', members: [RUNNER] });
      const noise = Array.from({ length: 1500 }, (_, at) =>
        logged({ pod: `p-${String(at)}`, reason: 'x', message: '' }),
      );
      sim.world.logEntries['shop-prod'] = [
        logged({ pod: 'web-1', reason: 'Failed', message: 'Failed to pull image' }),
        logged({ pod: 'web-1', reason: 'Failed', message: 'long ago', ago: 7200 }),
        runtimeLine('PullImage failed'),
        ...noise,
      ];
      expect(
        rows(await read(filter, '--limit=50'))
          .map((one) => String(one.resource.type))
          .sort(),
      ).toEqual(['k8s_node', 'k8s_pod']);
      const ids = [
        'logging',
        'read',
        'log_id("events")',
        '--project=shop-prod',
        '--freshness=1h',
        '--format=value(insertId)',
      ];
      expect((await tool('gcloud', ids)).out.trim().split('\n')).toHaveLength(1501);
      expect(await errorOf('a=(')).toContain('Unparseable filter');
    },
    LIMIT,
  );

  test(
    'artifacts repositories describe, get-iam-policy and docker images list',
    async () => {
      const at = ['--location=europe-west1', '--project=shop-images'];
      expect(await gcloud('artifacts', 'repositories', 'describe', 'apps', ...at)).toMatchObject({
        format: 'DOCKER',
        registryUri: 'europe-west1-docker.pkg.dev/shop-images/apps',
      });
      expect((await gcloud('artifacts', 'repositories', 'get-iam-policy', 'apps', ...at)).bindings).toContainEqual({
        role: 'roles/artifactregistry.reader',
        members: [NODES_MEMBER],
      });
      const images = await gcloud(
        'artifacts',
        'docker',
        'images',
        'list',
        'europe-west1-docker.pkg.dev/shop-images/apps',
        '--project=shop-images',
      );
      expect(rows(images).map((one) => String(one.version))).toEqual([imageDigest(WEB_IMAGE)]);
      await expect(gcloud('artifacts', 'repositories', 'describe', 'none', ...at)).rejects.toThrow('PERMISSION_DENIED');
    },
    LIMIT,
  );

  test(
    'artifacts repositories list',
    async () => {
      sim.world.projects
        .find((one) => one.id === 'shop-images')!
        .policy.bindings.push({ role: 'roles/artifactregistry.viewer', members: [sim.world.caller] });
      expect(
        rows(await gcloud('artifacts', 'repositories', 'list', '--location=europe-west1', '--project=shop-images')).map(
          (one) => String(one.name),
        ),
      ).toEqual(['projects/shop-images/locations/europe-west1/repositories/apps']);
    },
    LIMIT,
  );

  test(
    'projects get-ancestors-iam-policy and get-iam-policy',
    async () => {
      const levels = await gcloud('projects', 'get-ancestors-iam-policy', 'shop-images');
      expect(rows(levels).map((one) => `${String(one.type)} ${String(one.id)}`)).toEqual([
        'project shop-images',
        'folder 704512639908',
        'organization 846201937715',
      ]);
      expect((await gcloud('projects', 'get-iam-policy', 'shop-images')).bindings[0].role).toBe('roles/browser');
    },
    LIMIT,
  );

  test(
    'iam service-accounts describe',
    async () => {
      expect(await gcloud('iam', 'service-accounts', 'describe', NODES, '--project=shop-prod')).toMatchObject({
        email: NODES,
        projectId: 'shop-prod',
      });
      await expect(
        gcloud('iam', 'service-accounts', 'describe', 'none@shop-prod.iam.gserviceaccount.com', '--project=shop-prod'),
      ).rejects.toThrow('PERMISSION_DENIED');
    },
    LIMIT,
  );
});

having('crane')('crane', () => {
  const crane = (token: string | null, ...args: string[]) => {
    const host = sim.url.replace('http://', '');
    const auth =
      token === null
        ? {}
        : { auths: { [host]: { auth: Buffer.from(`oauth2accesstoken:${token}`).toString('base64') } } };
    writeFileSync(join(home, 'config.json'), JSON.stringify(auth), { mode: 0o600 });
    return tool('crane', args, { DOCKER_CONFIG: home });
  };
  const image = (): string => `${sim.url.replace('http://', '')}/shop-images/apps/web:1.4.2`;

  test('resolves, and pulls every blob with its digest checked', async () => {
    const token = sim.tokenFor(NODES_MEMBER);
    expect((await crane(token, 'digest', image())).out.trim()).toBe(imageDigest(WEB_IMAGE));
    const { out, error } = await crane(token, 'export', '--platform=linux/arm64', image(), join(home, 'files.tar'));
    expect(out + error).toBe('');
  });

  test('is refused in the words of Artifact Registry', async () => {
    expect((await crane(null, 'manifest', image())).error).toContain(
      'DENIED: Unauthenticated request. Unauthenticated requests do not have permission "artifactregistry.repositories.downloadArtifacts"',
    );
    expect((await crane(sim.tokenFor('user:stranger@example.com'), 'manifest', image())).error).toContain(
      'DENIED: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource',
    );
    expect((await crane(sim.tokenFor(NODES_MEMBER), 'manifest', image().replace(':1.4.2', ':none'))).error).toContain(
      'MANIFEST_UNKNOWN: Failed to fetch "none"',
    );
  });
});

having('skopeo')('skopeo', () => {
  test("inspects and copies with the node's token", async () => {
    const reference = `docker://${sim.url.replace('http://', '')}/shop-images/apps/web:1.4.2`;
    const credentials = `oauth2accesstoken:${sim.tokenFor(NODES_MEMBER)}`;
    const { out, error } = await tool('skopeo', ['inspect', '--tls-verify=false', `--creds=${credentials}`, reference]);
    expect(error).toBe('');
    expect(JSON.parse(out)).toMatchObject({ Digest: imageDigest(WEB_IMAGE), RepoTags: ['1.4.2'], Os: 'linux' });
    const copied = await tool('skopeo', [
      '--insecure-policy',
      'copy',
      '--src-tls-verify=false',
      `--src-creds=${credentials}`,
      '--all',
      reference,
      `dir:${join(home, 'copied')}`,
    ]);
    expect(copied.error).toBe('');
    expect((await tool('skopeo', ['inspect', '--tls-verify=false', '--no-creds', reference])).error).toContain(
      '403 (Forbidden)',
    );
  });
});
