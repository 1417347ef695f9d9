/** Scenarios are well formed, and the simulated registry agrees with each verdict when the nodes themselves ask. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { scenarios, type Scenario, type Simulator } from '../../simulator';
import { ACCEPT, request, withSimulator } from './support';

const GATES = [
  'image-reference',
  'image-exists',
  'image-platform',
  'image-format',
  'repository',
  'download-rules',
  'cluster',
  'node-service-account',
  'access-scopes',
  'pull-permission',
  'gke-version',
  'network-path',
  'binary-authorization',
  'image-pull-secret',
];

describe('the list', () => {
  test('has every scenario of every file, each name once', () => {
    const folder = new URL('../../simulator/scenarios/', import.meta.url);
    const written = readdirSync(folder)
      .filter((file) => !['index.ts', 'scenario.ts', 'shop.ts', 'diagnoses.ts'].includes(file))
      .flatMap((file) => [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^ {4}name: '([^']+)',$/gm)])
      .map(([, name]) => name);
    const named = scenarios.map((one) => one.name);
    expect([...named].sort()).toEqual(written.sort());
    expect(new Set(named).size).toBe(named.length);
    expect(named.length).toBeGreaterThanOrEqual(30);
  });

  test.each(scenarios)('$name is whole', ({ name, story, args, expect: expected, world }) => {
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(story).toMatch(/^[A-Z].*\.$/);
    expect(args).toContain('--image');
    expect(args).toContain('--cluster');
    for (const id of [...expected.fails, ...expected.unknowns]) expect(GATES).toContain(id);
    expect(expected.verdict).toBe(
      expected.fails.length > 0 ? 'fail' : expected.unknowns.length > 0 ? 'unknown' : 'pass',
    );
    expect([0, 1, 3]).toContain(expected.exitCode);
    expect(JSON.parse(JSON.stringify(world))).toEqual(world);
  });
});

/** Host, path and reference of a scenario's image. */
function target({ args }: Scenario): { host: string; path: string; reference: string } {
  const image = args[args.indexOf('--image') + 1] ?? '';
  if (!image.includes('/')) {
    const [name = '', tag = 'latest'] = image.split(':');
    return { host: 'docker.io', path: `library/${name}`, reference: tag };
  }
  const slash = image.indexOf('/');
  const rest = image.slice(slash + 1);
  const at = rest.includes('@') ? rest.indexOf('@') : rest.lastIndexOf(':');
  return { host: image.slice(0, slash), path: rest.slice(0, at), reference: rest.slice(at + 1) };
}

/** What a pull by one pool's node gets: the metadata server's token, the registry's answer. */
async function pull(sim: Simulator, scenario: Scenario, pool: string): Promise<number> {
  const cluster = scenario.args[scenario.args.indexOf('--cluster') + 1] ?? '';
  sim.setNode(cluster, pool);
  const metadata = await request(sim, '/computeMetadata/v1/instance/service-accounts/default/token', {
    headers: { 'metadata-flavor': 'Google' },
  });
  const { host, path, reference } = target(scenario);
  const google = /(^|\.)gcr\.io$|\.pkg\.dev$/.test(host);
  const token = await request(
    sim,
    `/v2/token?ns=${host}&service=${host}&scope=repository:${path}:pull`,
    google && metadata.status === 200 ? { basic: `oauth2accesstoken:${String(metadata.json.access_token)}` } : {},
  );
  if (token.status !== 200) return token.status;
  const ask = (wanted: string, method: string) =>
    request(sim, `/v2/${path}/manifests/${wanted}?ns=${host}`, {
      method,
      token: String(token.json.token),
      headers: ACCEPT,
    });
  const hub = host === 'docker.io';
  const top = await ask(reference, hub ? 'HEAD' : 'GET');
  // Of an index a node takes its own part; what has none for it is not this test's matter.
  const parts = top.status === 200 && !hub ? ((top.json.manifests ?? []) as Part[]) : [];
  const part = parts.find(({ platform }) => platform.os === 'linux' && platform.architecture === 'amd64');
  return part === undefined ? top.status : (await ask(part.digest, 'HEAD')).status;
}

interface Part {
  digest: string;
  platform: { os: string; architecture: string };
}

/** Gates that a node's registry request can show. */
const SHOWN = [
  'image-exists',
  'repository',
  'download-rules',
  'node-service-account',
  'access-scopes',
  'pull-permission',
];

/** Refused, which nothing that the runner may read tells for certain. */
const REFUSED: Readonly<Record<string, number>> = {
  'project-name-wrong': 403,
  'private-elsewhere': 401,
  'resource-condition-of-another': 403,
};

describe('a node that pulls gets what the scenario says', () => {
  // Schema 1 is served to who asks for it, as containerd 1 does; this node asks as containerd 2. Nobody has a layer of 20 GiB.
  const others = [
    'cluster-missing',
    'larger-than-disk',
    'schema-1-refused',
    'schema-1-still-taken',
    'schema-1-next-version',
  ];
  test.each(scenarios.filter((one) => !others.includes(one.name)))('$name', async (scenario) => {
    await withSimulator(scenario.world, async (sim) => {
      sim.world.faults = [];
      sim.world.latencyMs = 0;
      const cluster = sim.world.clusters[0]!.resource;
      const names = ((cluster['nodePools'] ?? []) as { name: string }[]).map((pool) => pool.name);
      const provisioned = (cluster['autoscaling'] as { enableNodeAutoprovisioning?: boolean })
        .enableNodeAutoprovisioning;
      const answers = [];
      for (const pool of [...names, ...(provisioned ? ['(auto-provisioned)'] : [])])
        answers.push(await pull(sim, scenario, pool));
      expect(answers.length).toBeGreaterThan(0);
      if (scenario.expect.fails.some((id) => SHOWN.includes(id)))
        expect(answers.some((status) => status !== 200)).toBe(true);
      else if (Object.hasOwn(REFUSED, scenario.name)) expect(answers).toEqual([REFUSED[scenario.name]]);
      else expect(answers.every((status) => status === 200)).toBe(true);
      expect(sim.violations).toEqual([]);
    });
  });
});
