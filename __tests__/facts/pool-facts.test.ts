/** Who pulls on each pool, with what, and which pods stand for a verification. */
import { expect, test } from '@jest/globals';
import { NOTHING_ASKED } from '../target';
import { poolFacts } from '../../src/facts/pool-facts';
import { clusterFrom } from '../../src/model/cluster-json';
import { type Fact, failed, known, knownValue } from '../../src/model/fact';
import { parseImageReference } from '../../src/model/image-reference';
import type { ImageUse, Scheduling } from '../../src/model/image-use';
import type { Ask, QuestionKind } from '../../src/model/questions';
import type { Target } from '../../src/model/target';
import { imageUse } from '../image-uses';

const NAME = { project: 'run-p', location: 'europe-west1', name: 'prod' };
const ACCOUNT = 'nodes@run-p.iam.gserviceaccount.com';
const pool = (name: string, config: object = {}) => ({ name, config: { serviceAccount: ACCOUNT, ...config } });
const clusterOf = (nodePools: readonly object[], more: object = {}) => {
  const cluster = clusterFrom(NAME, {
    name: 'prod',
    workloadIdentityConfig: { workloadPool: 'run-p.svc.id.goog' },
    nodePools,
    ...more,
  });
  if (cluster === null) throw new Error('no cluster');
  return cluster;
};
const use = (more: Partial<ImageUse> = {}, scheduling: Partial<Scheduling> = {}): ImageUse =>
  imageUse({ namespace: 'shop', serviceAccount: 'web', ...more }, scheduling);
function targetOf(uses: readonly ImageUse[], more: Partial<Target> = {}): Target {
  const parsed = parseImageReference('europe-west1-docker.pkg.dev/images-p/apps/web:1');
  if (!parsed.ok) throw new Error(parsed.reason);
  return {
    image: { valid: true, reference: parsed.reference, sources: [], uses, plain: uses.length === 0 },
    cluster: NAME,
    ...NOTHING_ASKED,
    ...more,
  };
}

/** The facts, and what was asked on the way; nothing is answered. */
async function gathered(target: Target, cluster = clusterOf([pool('main')])) {
  const asked: { kind: QuestionKind; of: unknown }[] = [];
  const ask: Ask = (kind, of) => {
    asked.push({ kind, of });
    return Promise.resolve(failed('unreachable', kind, 'no answer'));
  };
  const project = known({ id: 'run-p', number: '371050942186', parent: null, state: 'ACTIVE' as const }, 'project');
  const named = { cluster: known(cluster, 'cluster'), project };
  const pools = await poolFacts(
    target,
    Promise.resolve(named),
    Promise.resolve(null),
    { namespaces: Promise.resolve([]), accounts: Promise.resolve([]) },
    ask,
    '2026-11-23T12:00:00Z',
  );
  return { pools, of: (kind: QuestionKind) => asked.flatMap((each) => (each.kind === kind ? [each.of] : [])) };
}
const text = (fact: Fact<string> | undefined): string | undefined => fact && knownValue(fact);

test('a workload that pulls as itself pulls on a pool where all do', async () => {
  const { pools } = await gathered(targetOf([use({ pullsAsItself: true })]));
  expect(text(pools[0]?.puller.principal)).toMatch(/^principal:.*\/subject\/ns\/shop\/sa\/web$/);
  expect(pools[0]?.account).toBeNull();
});

test.each([
  ['the nodes, whose account does not matter to another registry', 'quay.io/acme/web:1', null, 'node'],
  ['the nodes', 'europe-west1-docker.pkg.dev/images-p/apps/web:1', null, 'node'],
  ['who is given', 'quay.io/acme/web:1', 'user:a@example.com', 'given'],
])('%s pull', async (_, image, principal, kind) => {
  const target = targetOf([], { principal });
  const parsed = parseImageReference(image);
  if (!target.image.valid || !parsed.ok) throw new Error('no image');
  const { pools } = await gathered({ ...target, image: { ...target.image, reference: parsed.reference } });
  expect(pools[0]?.puller.kind).toBe(kind);
  expect(pools[0]?.account === null).toBe(image.startsWith('quay.io'));
});

test('where one workload of two pulls as itself, the node is judged: the other pulls by it', async () => {
  const uses = [use({ pullsAsItself: true }), use({ workload: 'Job/other' })];
  const { pools } = await gathered(targetOf(uses));
  expect(text(pools[0]?.puller.principal)).toBe(`serviceAccount:${ACCOUNT}`);
  expect(pools[0]?.account).not.toBeNull();
});

test('a pool that does not say its scopes is asked about with GKE’s default ones', async () => {
  const { of } = await gathered(
    targetOf([], { impersonateNode: true }),
    clusterOf([pool('said', { oauthScopes: ['x'] })]),
  );
  expect(of('probe')).toMatchObject([{ email: ACCOUNT, scopes: ['x'] }]);
  const auto = {
    autoscaling: { enableNodeAutoprovisioning: true, autoprovisioningNodePoolDefaults: { serviceAccount: ACCOUNT } },
  };
  const unsaid = await gathered(targetOf([], { impersonateNode: true }), clusterOf([], auto));
  expect(unsaid.of('probe')).toMatchObject([{ scopes: ['https://www.googleapis.com/auth/devstorage.read_only'] }]);
});

test('a pool that was named is verified for the workloads, wherever they would land', async () => {
  const elsewhere = use({}, { nodeSelector: { 'cloud.google.com/gke-nodepool': 'other' } });
  const two = clusterOf([pool('main'), pool('other')]);
  const named = await gathered(
    targetOf([elsewhere], { verify: 'pod', nodePools: { kind: 'named', names: ['main'] } }),
    two,
  );
  expect(named.of('verification')).toMatchObject([{ pool: 'main', namespace: 'shop', serviceAccount: 'web' }]);
  const free = await gathered(targetOf([elsewhere], { verify: 'pod' }), two);
  expect(free.of('verification')).toMatchObject([{ pool: 'other', namespace: 'shop' }]);
});

test('of an image that is given plainly beside an Arm workload, nodes of both kinds may be made', async () => {
  const arm = use({}, { nodeSelector: { 'kubernetes.io/arch': 'arm64' } });
  const auto = clusterOf([], { autopilot: { enabled: true } });
  const alone = targetOf([arm]);
  expect(text((await gathered(alone, auto)).pools[0]?.platform.architecture)).toBe('arm64');
  if (!alone.image.valid) throw new Error('no image');
  const both = { ...alone, image: { ...alone.image, plain: true } };
  expect((await gathered(both, auto)).pools[0]?.platform.architecture.state).toBe('failed');
});

test('only workloads that may land on nodes to come say of which architecture they are', async () => {
  const elsewhere = use(
    {},
    { nodeSelector: { 'kubernetes.io/arch': 'arm64', 'cloud.google.com/gke-nodepool': 'main' } },
  );
  const { pools } = await gathered(
    targetOf([elsewhere, use()]),
    clusterOf([pool('main')], { autopilot: { enabled: true } }),
  );
  expect(text(pools[1]?.platform.architecture)).toBe('amd64');
});
