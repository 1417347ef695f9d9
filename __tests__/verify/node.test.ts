import { describe, expect, test } from '@jest/globals';
import { parseImageReference } from '../../src/model/image-reference';
import type { VerificationPlan } from '../../src/model/verification-plan';
import { nodeStageOf } from '../../src/verify/node-observe';
import { readNodeOutput, verificationOn } from '../../src/verify/node-output';
import { nodeToUse, type KubeNode, nodePodOf } from '../../src/verify/node-pod';
import type { Pod } from '../../src/verify/observe';
import { planOf, whyNotOffered } from '../../src/placement/verification-plan';
import { clusterOf, factsOf, poolOf } from '../checks/facts';

const DIGEST = `sha256:${'a1'.repeat(32)}`;
const OTHER = `sha256:${'b2'.repeat(32)}`;
const NAME = 'europe-west1-docker.pkg.dev/p/r/web';
const targetOf = (text: string, verify: 'node' | 'ssh' = 'node', more = {}) => {
  const parsed = parseImageReference(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  const image = { valid: true as const, reference: parsed.reference, sources: [], uses: [], plain: true };
  return factsOf({ target: { image, verify, ...more } }).target;
};
const planFor = (text = `${NAME}:1`, verify: 'node' | 'ssh' = 'node', more = {}): VerificationPlan =>
  planOf(targetOf(text, verify, more), clusterOf(), poolOf(), 'amd64')!;
const AT = { node: 'n', pod: 'p' };

describe('the plan', () => {
  test.each([
    [`${NAME}:1`, true],
    ['eu.gcr.io/p/x', true],
    ['docker.europe-west1.rep.pkg.dev/p/r/x', false],
    ['quay.io/x/y', false],
    ['nginx', false],
    ['k8s.gcr.io/pause:3', false],
  ])('%s: the node’s token %s', (image, withToken) => {
    expect(planFor(image).withToken).toBe(withToken);
  });

  test('has a namespace that was given, and else none of the workload’s', () => {
    expect(planFor().namespace).toBe('default');
    expect(planFor(undefined, 'node', { namespace: 'ops' }).namespace).toBe('ops');
  });

  test('by SSH knows the pool’s instance groups', () => {
    const pool = poolOf({
      instanceGroups: ['https://www.googleapis.com/compute/v1/projects/p/zones/z/instanceGroupManagers/g'],
    });
    expect(planOf(targetOf('x', 'ssh'), clusterOf(), pool, 'amd64')).toMatchObject({
      how: 'ssh',
      instanceGroups: pool.instanceGroups,
    });
  });

  test('enters no node of Autopilot, and none that runs Windows', () => {
    const [pod, node] = [factsOf({ target: { verify: 'pod' } }).target, targetOf('x')];
    const windows = poolOf({ imageType: 'WINDOWS_LTSC_CONTAINERD' });
    for (const [cluster, pool] of [
      [clusterOf({ mode: 'autopilot' }), poolOf()],
      [clusterOf(), windows],
    ] as const) {
      expect(whyNotOffered(node, cluster, pool, [])).toMatch(/--verify pod pulls there$/);
      expect(whyNotOffered(pod, cluster, pool, [])).toBeNull();
    }
    expect(whyNotOffered(node, clusterOf(), poolOf(), [])).toBeNull();
  });
});

describe('the node that is used', () => {
  const node = (name: string, images: readonly string[], more: Partial<KubeNode> = {}, ready = 'True'): KubeNode => ({
    metadata: { name },
    status: {
      conditions: [{ type: 'Ready', status: ready }],
      images: images.map((each) => ({ names: [each] })),
      ...more.status,
    },
    ...(more.spec ? { spec: more.spec } : {}),
  });

  test('is a node that is ready, and not cordoned where another is', () => {
    const [down, cordoned, up] = [
      node('down', [], {}, 'False'),
      node('cordoned', [], { spec: { unschedulable: true } }),
      node('up', []),
    ];
    expect(nodeToUse([down, cordoned, up])?.node).toBe('up');
    expect(nodeToUse([down, cordoned])?.node).toBe('cordoned');
    expect(nodeToUse([down])?.node).toBe('down');
    expect(nodeToUse([])).toBeNull();
  });

  test('opens by an image that the node has: the empty one, then Google’s, then any', () => {
    const [user, google, pause] = ['x/y@sha256:1', 'gke.gcr.io/metrics@sha256:2', 'gke.gcr.io/pause:3.10'];
    expect(nodeToUse([node('n', [user, google, pause])])?.image).toBe(pause);
    expect(nodeToUse([node('n', [user, google])])?.image).toBe(google);
    expect(nodeToUse([node('n', [user])])?.image).toBe(user);
    expect(nodeToUse([node('n', [])])?.image).toBeNull();
  });

  test.each([
    ['amd64', 'Ubuntu 24.04 LTS', true],
    ['arm64', 'Ubuntu 24.04 LTS', false],
    ['arm64', 'Container-Optimized OS from Google', true],
  ])('%s with %s has /lib64: %s', (architecture, osImage, lib64) => {
    expect(nodeToUse([{ metadata: { name: 'n' }, status: { nodeInfo: { architecture, osImage } } }])?.lib64).toBe(
      lib64,
    );
  });
});

test('the pod is root on the node, to read; pinned to it, pulls nothing, has an end and no secret', () => {
  const pod = nodePodOf(planFor(), { node: 'n', image: 'gke.gcr.io/pause:3', lib64: false }, 'name', 90, 30_000) as {
    spec: { volumes: unknown[]; containers: { volumeMounts: { readOnly: boolean }[]; args: string[] }[] };
  };
  expect(pod).toMatchObject({
    metadata: { name: 'name', labels: { 'app.kubernetes.io/managed-by': 'gke-image-preflight' } },
    spec: {
      nodeName: 'n',
      hostNetwork: true,
      activeDeadlineSeconds: 90,
      restartPolicy: 'Never',
      automountServiceAccountToken: false,
      tolerations: [{ operator: 'Exists' }],
      containers: [{ imagePullPolicy: 'Never', args: [`${NAME}:1`, 'token', '30'], securityContext: { runAsUser: 0 } }],
    },
  });
  expect(JSON.stringify(pod)).not.toMatch(/privileged"|hostPID|hostIPC|secret/);
  expect(pod.spec.containers[0]!.volumeMounts.every(({ readOnly }) => readOnly)).toBe(true);
  expect(pod.spec.volumes).toContainEqual({ name: 'host', hostPath: { path: '/', type: 'Directory' } });
  expect(JSON.stringify(pod.spec.volumes)).not.toContain('/lib64');
});

const said = (...lines: readonly string[]): string =>
  lines.map((line) => (line.startsWith('|') ? line.slice(1) : `gke-image-preflight: ${line}`)).join('\n');
const NOT_FOUND = `|time="t" level=fatal msg="pulling image: rpc error: code = NotFound desc = failed to pull and unpack image \\"${NAME}:1\\": failed to resolve reference \\"${NAME}:1\\": ${NAME}:1: not found"`;
const DENIED =
  '|FATA[0000] pulling image failed: rpc error: code = Unknown desc = failed to authorize: failed to fetch oauth token: unexpected status: 403 Forbidden';
const of = (output: string, plan = planFor()) => verificationOn(plan, readNodeOutput(output), AT);

describe('what the node said', () => {
  test('pulled: the manifest’s digest, not the image’s ID, of the image’s own repository', () => {
    const more = [`digest ${NAME}@${DIGEST}`, `digest other.example/web@${OTHER}`, 'end'];
    expect(of(said('credential node-token', 'try 1 0 512', ...more))).toMatchObject({
      outcome: 'pulled',
      how: 'node',
      credential: 'node-token',
      digest: DIGEST,
      durationMs: 512,
      node: 'n',
      pod: 'p',
    });
    const several = said('credential node-token', 'try 1 0 512', `digest ${NAME}@${DIGEST}`, `digest ${NAME}@${OTHER}`);
    expect(of(several)).toMatchObject({ digest: null });
    expect(of(several, planFor(`${NAME}@${OTHER}`))).toMatchObject({ digest: OTHER });
  });

  test.each([
    ['nginx', 'docker.io/library/nginx'],
    ['grafana/grafana:1', 'docker.io/grafana/grafana'],
    ['registry.example:5000/x:1', 'registry.example:5000/x'],
  ])('%s is known as %s', (image, name) => {
    const output = said('credential none', 'try 1 0 5', `digest ${name}@${DIGEST}`);
    expect(of(output, planFor(image))).toMatchObject({ digest: DIGEST, credential: 'none' });
  });

  test('refused: a final answer, twice', () => {
    const twice = said('credential node-token', 'try 1 1 5', NOT_FOUND, 'try 2 1 5', NOT_FOUND, 'end');
    expect(of(twice)).toMatchObject({ outcome: 'refused', cause: 'not-found', check: 'image-exists', times: 2 });
    expect(of(twice).words).toMatch(/^rpc error: code = NotFound desc = failed to pull and unpack image "/);
    const denied = said('credential node-token', 'try 1 1 5', DENIED, 'try 2 1 5', DENIED, 'end');
    expect(of(denied)).toMatchObject({ outcome: 'refused', cause: 'denied', check: 'pull-permission' });
  });

  test.each([
    ['said once', said('credential node-token', 'try 1 1 5', DENIED)],
    ['said differently', said('credential node-token', 'try 1 1 5', DENIED, 'try 2 1 5', NOT_FOUND)],
    [
      'no answer of the registry',
      said(
        'credential node-token',
        ...Array<string[]>(2).fill(['try 1 1 5', '|dial tcp 1.2.3.4:443: i/o timeout']).flat(),
      ),
    ],
    [
      'a refusal without the token that the kubelet may have',
      said('credential none 22', 'try 1 1 5', DENIED, 'try 2 1 5', DENIED),
    ],
  ])('undecided: %s', (_, output) => {
    expect(of(output).outcome).toBe('undecided');
  });

  test('undecided: the pod has pull secrets, which crictl does not know', () => {
    const plan = planFor(undefined, 'node', { pullSecrets: ['regcred'] });
    const verification = of(said('credential node-token', 'try 1 1 5', DENIED, 'try 2 1 5', DENIED), plan);
    expect(verification).toMatchObject({ outcome: 'undecided', words: expect.stringContaining('(regcred) were not') });
  });

  test('without a token it says why, and names the node’s account', () => {
    const output = (why: string) => said(`credential none ${why}`, 'try 1 1 5', DENIED, 'try 2 1 5', DENIED);
    expect(of(output('22'))).toMatchObject({
      check: 'node-service-account',
      words: expect.stringContaining('(exit status 22)'),
    });
    expect(of(output('127')).words).toContain('neither curl nor wget');
    expect(of(said('credential none 0', 'try 1 0 5')).words).toContain('holds none');
  });

  test('undecided: no crictl, out of time, nothing', () => {
    expect(of(said('no-crictl'))).toMatchObject({ outcome: 'undecided', reason: 'NoCrictl' });
    expect(of(said('credential none', 'try 1 124 5000', '|'))).toMatchObject({ reason: 'Timeout' });
    expect(of('Welcome to the machine\n')).toMatchObject({ reason: 'NoOutput' });
  });
});

describe('how far the script is', () => {
  const stage = (status: Pod['status'], late = false, events: readonly { reason: string; message: string }[] = []) =>
    nodeStageOf(planFor(), { pod: { status: status! }, events, refusals: 0 }, 'n', 'p', late);
  const container = (state: object): Pod['status'] => ({ containerStatuses: [{ name: 'pull', state }] });

  test('starting, running, told', () => {
    expect(stage({})).toEqual({ kind: 'starting' });
    expect(stage(container({ waiting: { reason: 'ContainerCreating' } }))).toEqual({ kind: 'starting' });
    expect(stage(container({ running: {} }))).toEqual({ kind: 'running' });
    const message = said('credential node-token', 'try 1 0 5', 'end');
    expect(stage(container({ terminated: { reason: 'Completed', message } }))).toMatchObject({
      verification: { outcome: 'pulled' },
    });
  });

  test.each([
    [
      'its image is gone',
      container({ waiting: { reason: 'ErrImageNeverPull', message: 'not present' } }),
      'ErrImageNeverPull',
    ],
    [
      'no shell',
      container({ terminated: { reason: 'StartError', message: 'exec: "/bin/sh": not found' } }),
      'StartError',
    ],
    ['the kubelet does not admit it', { phase: 'Failed', reason: 'OutOfcpu', message: 'no room' }, 'OutOfcpu'],
  ] as const)('undecided: %s', (_, status, reason) => {
    expect(stage(status)).toMatchObject({ verification: { outcome: 'undecided', how: 'node', reason } });
  });

  test('undecided: a folder that the node does not have, at once; another mount in the end', () => {
    const type = [{ reason: 'FailedMount', message: 'hostPath type check failed: /lib64 is not a directory' }];
    expect(stage({}, false, type)).toMatchObject({ verification: { reason: 'FailedMount' } });
    const other = [{ reason: 'FailedMount', message: 'timed out' }];
    expect(stage({}, false, other)).toEqual({ kind: 'starting' });
    expect(stage({}, true, other)).toMatchObject({ verification: { reason: 'FailedMount' } });
  });

  test('undecided: late', () => {
    expect(stage({}, true)).toMatchObject({
      verification: { reason: 'Timeout', words: expect.stringMatching(/start/) },
    });
    expect(stage(container({ running: {} }), true)).toMatchObject({
      verification: { words: expect.stringMatching(/pull/) },
    });
  });
});
