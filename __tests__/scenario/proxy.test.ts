/** The built program behind a forward proxy, Google's own names behind it: honest ones, and ones that forge. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { scenarios, type Simulator, startSimulator } from '../../simulator';
import { testCa } from '../../simulator/certificates';
import { type Front, openFront } from '../../simulator/front';
import { proxyServer, stopServers, type Tunnelling } from '../http/secure';
import { run, temporaryFolder } from './harness';

const ca = testCa();
let folder: ReturnType<typeof temporaryFolder>;
let cloud: Simulator;
let front: Front;

beforeEach(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder.path, 'ca.pem'), ca.pem);
});
afterEach(async () => {
  await stopServers();
  await front.close();
  await cloud.close();
  folder.remove();
});

async function open(name: string): Promise<readonly string[]> {
  const scenario = scenarios.find((each) => each.name === name);
  if (scenario === undefined) throw new Error(`no scenario ${name}`);
  cloud = await startSimulator(structuredClone(scenario.world));
  front = await openFront({
    url: cloud.url,
    identity: ca.issue('*.googleapis.com', '*.pkg.dev'),
    registryOf: (host) => (host.endsWith('.pkg.dev') ? host : null),
  });
  return scenario.args;
}

/** What the program is told: nothing but the token, the proxy and the authority that vouches for the front. */
const environment = (port: number): Record<string, string> => ({
  CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: cloud.env['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE'] ?? '',
  HTTPS_PROXY: `http://runner:proxy-password@127.0.0.1:${String(port)}`,
  NODE_EXTRA_CA_CERTS: join(folder.path, 'ca.pem'),
});

/** Answers CONNECT to these hosts by itself; tunnels to the front for all others. */
const forging =
  (targets: readonly string[], answer: string): Tunnelling =>
  (asked, socket) => {
    if (!targets.some((target) => asked === `${target}:443`)) return front.port;
    socket.write(answer);
    return null;
  };
const created = (body: unknown): string => {
  const text = JSON.stringify(body);
  return `HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: ${String(text.length)}\r\n\r\n${text}`;
};

test('an honest proxy: one connection to each host, HTTP/2 inside, and its password nowhere', async () => {
  const args = await open('healthy-cross-project');
  const proxy = await proxyServer(() => front.port);
  const { code, stdout, stderr } = await run(['check', ...args, '--verbose'], { env: environment(proxy.port) });
  expect([code, stderr.includes('proxy-password'), stdout.includes('proxy-password')]).toEqual([0, false, false]);
  expect([...new Set(front.seen.map(([version]) => version))]).toEqual(['2.0']);
  const hosts = proxy.asked.map(([target]) => target);
  expect(hosts).toHaveLength(new Set(hosts).size);
  expect(new Set(front.seen.map(([, host]) => `${host}:443`))).toEqual(new Set(hosts));
});

test('a forged cluster does not get the caller’s token sent to its endpoint', async () => {
  await open('healthy-cross-project');
  const cluster = {
    name: 'prod',
    status: 'RUNNING',
    controlPlaneEndpointsConfig: {
      dnsEndpointConfig: { endpoint: 'evil.example.com', allowExternalTraffic: true },
    },
  };
  const proxy = await proxyServer(forging(['container.googleapis.com'], created(cluster)));
  const args = ['diagnose', '--cluster', 'projects/run-prod/locations/europe-west1/clusters/prod', '--format', 'json'];
  const { code, stdout } = await run(args, { env: environment(proxy.port) });
  expect(proxy.asked.filter(([target]) => target.includes('evil'))).toEqual([]);
  expect(stdout).not.toContain('evil.example.com');
  expect(stdout).toContain(`the proxy 127.0.0.1:${String(proxy.port)} (HTTPS_PROXY) refused the tunnel (HTTP 201)`);
  expect(code).not.toBe(0);
});

test('forged policies of the projects above do not turn a refusal into a pass', async () => {
  const args = await open('grant-on-the-wrong-project');
  const policies = {
    projectId: 'img-hub',
    projectNumber: '1',
    name: 'projects/1',
    lifecycleState: 'ACTIVE',
    ancestor: [{ resourceId: { type: 'project', id: 'img-hub' } }],
    bindings: [{ role: 'roles/artifactregistry.reader', members: ['allUsers'] }],
    etag: 'ACAB',
  };
  // With Policy Troubleshooter the true verdict would be reached all the same.
  const forged = ['cloudresourcemanager.googleapis.com', 'policytroubleshooter.googleapis.com'];
  const proxy = await proxyServer(forging(forged, created(policies)));
  const command = ['check', ...args, '--format', 'json', '--fail-on', 'unknown'];
  const { code, stdout } = await run(command, { env: environment(proxy.port) });
  expect(code).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({ verdict: 'unknown' });
  expect(stdout).not.toContain('proxy-password');
});

test.each([
  ['407', 'HTTP/1.1 407 Proxy Authentication Required\r\n\r\n', 'wants credentials (HTTP 407)'],
  ['404 for the registry', 'HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n', 'refused the tunnel (HTTP 404)'],
])('a proxy’s %s is told as the proxy’s', async (_, answer, words) => {
  const args = await open('healthy-cross-project');
  const proxy = await proxyServer(forging(['europe-west1-docker.pkg.dev'], answer));
  const { code, stdout } = await run(['check', ...args, '--format', 'json'], { env: environment(proxy.port) });
  expect(code).toBe(3);
  expect(stdout).toContain(words);
});
