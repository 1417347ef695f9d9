import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020';
import schema from '../../schema/report.schema.json' with { type: 'json' };
import type { Report, ReportFinding } from '../../src/model/report';
import { scenarios, startSimulator, type Simulator, type World } from '../../simulator';
import { run, type Ended } from './harness';
import { logged, NODE, runtimeLine } from './logged';

/**
 * `diagnose` with Cloud Logging alone: the cluster's Kubernetes API is at an address that nobody reaches. The built
 * program runs as a child process.
 */
const IMAGE = 'europe-west1-docker.pkg.dev/shop-images/apps/web:1.4.2';
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);
const CLUSTER = 'projects/shop-prod/locations/europe-west1/clusters/prod';
const DENIED = `Failed to pull image "${IMAGE}": failed to pull and unpack image "${IMAGE}": failed to resolve reference "${IMAGE}": failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden`;
const missing = (image: string): string =>
  `Failed to pull image "${image}": rpc error: code = NotFound desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${image}: not found`;
const VIEWER = { role: 'roles/logging.viewer', members: ['serviceAccount:preflight@ci-tools.iam.gserviceaccount.com'] };

/** A scenario's world with these log entries, and an API server that refuses connections. */
function worldWith(name: string, entries: World['logEntries'][string], mayRead = true): World {
  const world = structuredClone(scenarios.find((each) => each.name === name)!.world);
  for (const { resource } of world.clusters) {
    resource['endpoint'] = '127.0.0.1:1';
    delete resource['controlPlaneEndpointsConfig'];
    resource['masterAuth'] = { clusterCaCertificate: 'Q0E=' };
  }
  if (mayRead) world.projects.find(({ id }) => id === 'shop-prod')!.policy.bindings.push(VIEWER);
  return { ...world, logEntries: { 'shop-prod': entries } };
}

async function diagnose(
  world: World,
  more: readonly string[] = [],
): Promise<Ended & { report: Report; requests: Simulator['requests'] }> {
  const cloud = await startSimulator(world);
  try {
    const args = ['diagnose', '--cluster', CLUSTER, '--format', 'json', ...more];
    const ended = await run(args, { env: { ...cloud.env } });
    if (ended.stdout === '') throw new Error(`no report (${String(ended.code)}): ${ended.stderr}`);
    const report = JSON.parse(ended.stdout) as Report;
    expect([validate(report), validate.errors]).toEqual([true, null]);
    return { ...ended, report, requests: [...cloud.requests] };
  } finally {
    await cloud.close();
  }
}

const verificationIn = (report: Report, target = 0): ReportFinding =>
  report.targets[target]!.findings.find(({ check }) => check === 'verification')!;

describe('diagnose, by Cloud Logging', () => {
  test('what the runtime said, the check that explains it, the fix, and the steps at that very node', async () => {
    const world = worldWith('grant-on-the-wrong-project', [
      logged({ pod: 'web-1', reason: 'Failed', message: DENIED, count: 4 }),
      logged({ pod: 'web-1', reason: 'BackOff', message: `Back-off pulling image "${IMAGE}"`, count: 9, ago: 40 }),
      logged({ pod: 'web-2', reason: 'Failed', message: DENIED, count: 2 }),
      logged({ pod: 'fine', reason: 'Failed', message: DENIED, count: 2, ago: 300 }),
      logged({ pod: 'fine', reason: 'Pulled', message: `Successfully pulled image "${IMAGE}"`, ago: 200 }),
    ]);
    const { code, report, stderr } = await diagnose(world);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^gke-image-preflight: note: exit status 1: a gate failed: verification of .*\n$/);
    expect(report).toMatchObject({ command: 'diagnose', verdict: 'fail' });
    expect(report.targets).toHaveLength(1);
    const finding = verificationIn(report);
    expect(finding).toMatchObject({ status: 'fail', pool: 'default-pool' });
    expect(finding.message).toContain('2 pods: shop/web-1, shop/web-2 on default-pool');
    expect(finding.message).not.toContain('shop/fine');
    expect(finding.message).toContain('403 Forbidden');
    expect(finding.message).toContain('pull-permission explains it');
    expect(finding.message).toContain('Cloud Logging of the last hour');
    expect(finding.evidence[0]).toMatchObject({ strength: 'listed', says: 'fail' });
    expect(finding.evidence[0]!.source).toMatch(/^logging entries of projects\/shop-prod/);
    const { commands = [], url = '' } = finding.fix ?? {};
    expect(commands[0]).toContain('gcloud artifacts repositories add-iam-policy-binding apps');
    const ssh = commands.find((each) => each.startsWith('gcloud compute ssh'))!;
    expect(ssh).toContain(NODE);
    expect(ssh).toContain('--zone=');
    expect(ssh).toContain(`crictl pull --creds "oauth2accesstoken:$TOKEN" ${IMAGE}`);
    expect(ssh).toContain('Metadata-Flavor: Google');
    expect(commands.some((each) => each.startsWith(`kubectl debug node/${NODE} -it --image=`))).toBe(true);
    expect(decodeURIComponent(url ?? '')).toContain(`resource.labels.node_name="${NODE}"`);
    expect(url).toMatch(/^https:\/\/console\.cloud\.google\.com\/logs\/query;query=\S+\?project=shop-prod$/);
  }, 30_000);

  test('the same words on an image that is not there, and one that contradicts the checks', async () => {
    const gone = IMAGE.replace('1.4.2', '9.9.9');
    const world = worldWith('healthy-cross-project', [
      logged({ pod: 'a', reason: 'Failed', message: missing(gone), count: 3 }),
      logged({ pod: 'b', reason: 'Failed', message: DENIED, count: 3 }),
      runtimeLine(`time="x" level=error msg="PullImage \\"other.example/y:1\\" failed" error="dial tcp: i/o timeout"`),
    ]);
    const { report } = await diagnose(world);
    const byImage = new Map(report.targets.map((target, at) => [target.image.reference, verificationIn(report, at)]));
    expect(byImage.get(gone)).toMatchObject({ status: 'fail' });
    expect(byImage.get(gone)!.message).toContain('image-exists explains it');
    expect(byImage.get(IMAGE)!.message).toContain('pull-permission contradicts it');
    expect(byImage.get(IMAGE)!.fix?.commands.join('\n')).not.toContain('add-iam-policy-binding');
    expect(byImage.get('other.example/y:1')).toMatchObject({ status: 'unknown' });
    expect(byImage.get('other.example/y:1')!.message).toContain(`Node ${NODE}`);
  }, 30_000);

  test('said once is no final answer', async () => {
    const entry = logged({ pod: 'a', reason: 'Failed', message: DENIED });
    const { report } = await diagnose(worldWith('healthy-cross-project', [entry]));
    expect(verificationIn(report)).toMatchObject({ status: 'unknown' });
  }, 30_000);

  test('admission’s refusal: no pod came to be, and the image is named', async () => {
    const denied = `Error creating: admission webhook "imagepolicywebhook.image-policy.k8s.io" denied the request: Image ${IMAGE} denied by Binary Authorization default admission rule. Denied by always_deny admission rule`;
    const warden =
      'Error creating: admission webhook "warden-validating.common-webhooks.networking.gke.io" denied the request: GKE Warden rejected the request because it violates one or more constraints. [denied by autogke-disallow-hostnamespaces]';
    const { report } = await diagnose(
      worldWith('healthy-cross-project', [
        logged({ pod: 'web-5d9c', kind: 'ReplicaSet', reason: 'FailedCreate', message: denied, count: 12 }),
        logged({ pod: 'tool', kind: 'Job', reason: 'FailedCreate', message: warden, count: 2 }),
        logged({ pod: 'quota', kind: 'Job', reason: 'FailedCreate', message: 'exceeded quota: q', count: 2 }),
      ]),
    );
    const messages = report.targets.map((_, at) => verificationIn(report, at).message);
    expect(report.targets.map(({ image }) => image.reference).sort()).toEqual(['(any image)', IMAGE]);
    expect(messages.join('\n')).toContain('ReplicaSet shop/web-5d9c is refused pods with');
    expect(messages.join('\n')).toContain('autogke-disallow-hostnamespaces');
    expect(report.verdict).toBe('unknown');
  }, 30_000);

  test('no pod waits: said, unknown, 0; with --fail-on unknown 3', async () => {
    const { code, report, stderr } = await diagnose(worldWith('healthy-cross-project', []));
    expect({ code, verdict: report.verdict, blind: report.targets[0]!.blind }).toEqual({
      code: 0,
      verdict: 'unknown',
      blind: false,
    });
    expect(verificationIn(report).message).toContain(`No pod of ${CLUSTER} waits on an image right now`);
    expect(stderr).toContain('warning');
    const strict = await diagnose(worldWith('healthy-cross-project', []), ['--fail-on', 'unknown']);
    expect(strict.code).toBe(3);
  }, 30_000);

  test('--image, --namespace and --pod say what to look for', async () => {
    const entries = [
      logged({ pod: 'a', reason: 'Failed', message: DENIED, count: 3 }),
      logged({ pod: 'b', namespace: 'other', reason: 'Failed', message: missing('x.example/y:1'), count: 3 }),
    ];
    const other = await diagnose(worldWith('healthy-cross-project', entries), ['--image', 'x.example/z:1']);
    expect(other.report.targets.map(({ image }) => image.reference)).toEqual(['x.example/z:1']);
    expect(verificationIn(other.report).message).toContain('waits on x.example/z:1');
    const there = await diagnose(worldWith('healthy-cross-project', entries), ['--namespace', 'other']);
    expect(there.report.targets.map(({ image }) => image.reference)).toEqual(['x.example/y:1']);
    const pod = await diagnose(worldWith('healthy-cross-project', entries), ['--namespace', 'shop', '--pod', 'zzz']);
    expect(verificationIn(pod.report).message).toContain(`Pod shop/zzz of ${CLUSTER} does not wait on an image`);
  }, 30_000);

  test('neither the cluster nor its logs: unknown with both needs, 3', async () => {
    const { code, report } = await diagnose(worldWith('healthy-cross-project', [], false));
    expect({ code, verdict: report.verdict, blind: report.targets[0]!.blind }).toEqual({
      code: 3,
      verdict: 'unknown',
      blind: true,
    });
    expect(verificationIn(report).needs).toEqual([
      {
        way: 'policies',
        permission: 'logging.logEntries.list',
        resource: 'projects/shop-prod',
        role: 'roles/logging.viewer',
      },
    ]);
    expect(report.access?.commands.join('\n')).toContain('roles/logging.viewer');
  }, 30_000);

  test('logs that are said not to be there are no empty report', async () => {
    const world = worldWith('healthy-cross-project', []);
    const body = JSON.stringify({ error: { code: 404, status: 'NOT_FOUND', message: 'no such project' } });
    world.faults.push({ pathRegex: 'entries:list', status: 404, contentType: 'application/json', body });
    const { code, report } = await diagnose(world);
    expect({ code, targets: report.targets.map(({ blind }) => blind) }).toEqual({ code: 3, targets: [true] });
    expect(verificationIn(report).message).toContain('its log entries are not there: “no such project”');
  }, 30_000);

  test('a cluster that is not there is 1, with near names', async () => {
    const { code, report } = await diagnose(worldWith('cluster-missing', []), [
      '--cluster',
      'projects/shop-prod/locations/europe-west1/clusters/prd',
    ]);
    expect(code).toBe(1);
    expect(report.targets.map(({ cluster }) => cluster?.name)).toContain('prd');
  }, 30_000);

  test('every page of the logs is read, and no more than is bounded', async () => {
    const noise = Array.from({ length: 2500 }, (_, at) =>
      logged({ pod: `p-${String(at)}`, reason: 'Started', message: 'Started container web', ago: 10 }),
    );
    const world = worldWith('healthy-cross-project', [
      ...noise,
      logged({ pod: 'last', reason: 'Failed', message: DENIED, count: 3, ago: 3000 }),
      logged({ pod: 'too-old', reason: 'Failed', message: DENIED, count: 3, ago: 4000 }),
    ]);
    const { report, requests } = await diagnose(world);
    expect(requests.filter(({ path }) => path.includes('entries:list'))).toHaveLength(3);
    expect(verificationIn(report).message).toContain('Pod shop/last');
    expect(verificationIn(report).message).not.toContain('too-old');
  }, 30_000);
});
