import { scenarios, type World } from '../../simulator';
import { grant, image, otherRegistry, repository } from '../../simulator/builder';
import { pool, standard } from '../../simulator/clusters';
import { buildImage, imageDigest, type ImageSpec } from '../../simulator/images';
import { ask, CLUSTER, NODES, NODES_MEMBER, READER, REPOSITORY, RUNNER, shop } from '../../simulator/scenarios/shop';
import type { DenyPolicy, JsonObject } from '../../simulator/world';

/** A question of `check` whose answer a node of the lab can show: one Linux amd64 node pool of a cluster. */
export interface Case {
  readonly name: string;
  readonly world: World;
  readonly args: readonly string[];
  readonly cluster: string;
  readonly pool: string;
  /** What the gates of the pull must come to, where no other test says it. */
  readonly says?: 'pass' | 'fail';
  /** Start the image's own program: the image can be pulled, and only its start tells that it is for other nodes. */
  readonly runs?: true;
  /** What is not a container image: some containerds pull it all the same, and none starts a container from it. */
  readonly mayBePulled?: true;
  /**
   * The check that the world fails in a way that is not read: the verdict is `pass` with an assumption of that check,
   * `unknown` with `--strict`, and the node is refused.
   */
  readonly assumes?: string;
}

/** The lab's containerd: 1.6, or 2.1 with LAB_CONTAINERD=2. */
const TAKES_EXACT_PLATFORM = process.env['LAB_CONTAINERD'] === '2';

/** Scenarios that say nothing of a Linux amd64 node of today, and why. */
export const NOT_ON_THIS_NODE: Readonly<Record<string, string>> = {
  'cluster-missing': 'there is no such cluster, so it has no node',
  'old-version-needs-pull-secret': 'a node of GKE 1.13; the lab’s is of Kubernetes 1.33',
  'larger-than-disk': 'its layers of 24 GiB are only listed',
  'windows-pool-wrong-build': 'asks of a Windows pool only',
  ...(TAKES_EXACT_PLATFORM
    ? {
        'fallback-taken': 'a node of GKE 1.33, whose containerd takes 32-bit x86; this one is 2.1',
        'schema-1-still-taken': 'a node of GKE 1.32, whose containerd takes schema 1; this one is 2.1',
        'schema-1-next-version': 'a node of GKE 1.32, whose containerd takes schema 1; this one is 2.1',
      }
    : {
        'fallback-gone': 'a node of GKE 1.36, whose containerd takes the exact platform only; this one is 1.6',
        'schema-1-refused': 'a node of GKE 1.33, whose containerd 2 takes no schema 1; this one is 1.6',
      }),
};

const option = (args: readonly string[], name: string): string => args[args.indexOf(name) + 1] ?? '';

/** The pools in question whose nodes are Linux on amd64. */
function poolsOfLab(world: World, args: readonly string[]): readonly string[] {
  const cluster = option(args, '--cluster');
  const found = world.clusters.find(
    ({ project, location, name }) => cluster === `projects/${project}/locations/${location}/clusters/${name}`,
  );
  const named = args.includes('--node-pool') ? option(args, '--node-pool') : null;
  const listed = (found?.resource['nodePools'] ?? []) as {
    name: string;
    config: { imageType: string; machineType: string };
  }[];
  const pools = listed
    .filter(({ config }) => !config.imageType.startsWith('WINDOWS') && !/^(t2a|c4a|n4a|a4x)-/.test(config.machineType))
    .map(({ name }) => name);
  const autoscaling = (found?.resource['autoscaling'] ?? {}) as JsonObject;
  const toCome = autoscaling['enableNodeAutoprovisioning'] === true ? ['(auto-provisioned)'] : [];
  return [...pools, ...toCome].filter((pool) => named === null || named === '*' || pool === named);
}

/** What is no image: containerd 2 pulls it, 1.6 does not, and no container starts from it. */
const NO_IMAGE: ReadonlySet<string> = new Set(['helm-chart', 'signature-for-image']);

/** Every scenario, once for each pool that the lab's node can stand for. */
export const scenarioCases: readonly Case[] = scenarios
  .filter(({ name }) => !(name in NOT_ON_THIS_NODE))
  .flatMap(({ name, world, args }) =>
    poolsOfLab(world, args).map((pool) => ({
      name,
      world,
      args,
      cluster: option(args, '--cluster'),
      pool,
      ...(NO_IMAGE.has(name) && { mayBePulled: true as const }),
    })),
  );

const WEB_NAME = 'europe-west1-docker.pkg.dev/shop-images/apps/web';
/** The head of a program for 32-bit Arm: enough for a kernel to know that it is none of its own. */
const ARM_PROGRAM = `\u007fELF\u0001\u0001\u0001${'\0'.repeat(9)}\u0002\0\u0028\0\u0001${'\0'.repeat(31)}`;
const ARM_FILES = [{ path: 'app/run', text: ARM_PROGRAM, mode: 0o755 }];
const BOTH: ImageSpec = image('web', '1.4.2', { platforms: ['linux/amd64', 'linux/arm64'], files: ARM_FILES });
const webOf = (more: Partial<ImageSpec>): World => shop({ images: [image('web', '1.4.2', more)] });
const childOf = (spec: ImageSpec, architecture: string): string =>
  buildImage(spec).platforms.find(({ platform }) => platform.architecture === architecture)?.digest ?? '';

/** A GKE version whose nodes have a containerd of the lab's kind. */
const NODE_VERSION = TAKES_EXACT_PLATFORM ? '1.35.1-gke.1396000' : '1.32.9-gke.1239000';

/** GKE does not say which containerd its nodes have, nor how it is set: that it takes such an image is an assumption. */
const ONLY_BEFORE_2_1: Partial<Case> = TAKES_EXACT_PLATFORM ? { assumes: 'image-platform' } : { says: 'pass' };

/** The shop's cluster with nodes of the lab's containerd, and an image with content of its own: nothing that is left of another hides what is missing. */
function ofRuntime(name: string, more: Partial<ImageSpec>, differences: Parameters<typeof shop>[0] = {}): World {
  const pools = [pool('default-pool', { serviceAccount: NODES, version: NODE_VERSION })];
  const cluster = standard('shop-prod', 'europe-west1', 'prod', { version: NODE_VERSION, pools });
  return shop({ ...differences, cluster, images: [image('web', '1.4.2', { build: name, ...more })] });
}

/** An index whose part for the node was deleted, as a clean-up of untagged versions leaves it. */
function withoutChild(name: string): World {
  const spec: Partial<ImageSpec> = { platforms: ['linux/amd64', 'linux/arm64'] };
  const child = childOf(image('web', '1.4.2', { build: name, ...spec }), 'amd64');
  const body = JSON.stringify({ errors: [{ code: 'MANIFEST_UNKNOWN', message: `Failed to fetch "${child}"` }] });
  const gone = {
    service: 'registry',
    pathRegex: `manifests/${child}`,
    status: 404,
    body,
    contentType: 'application/json',
  };
  return ofRuntime(name, spec, { more: { faults: [gone] } });
}

const one = (name: string, world: World, more: Partial<Case> = {}): Case => ({
  name,
  world,
  args: ask(),
  cluster: CLUSTER,
  pool: 'default-pool',
  ...more,
});

const virtual = (): World => {
  const base = shop();
  const all = repository('shop-images', 'europe-west1', 'all', {
    mode: 'VIRTUAL_REPOSITORY',
    virtualRepositoryConfig: { upstreamPolicies: [{ id: 'apps', repository: REPOSITORY, priority: 100 }] },
    grants: [grant('roles/artifactregistry.viewer', RUNNER), grant(READER, NODES_MEMBER)],
  });
  return { ...base, repositories: [...base.repositories, all] };
};

const privateQuay = otherRegistry('quay.io', [{ name: 'acme/app', private: true, images: [image('app', '1')] }], {
  credentials: { acme: 'secret' },
});

const noDownloads: DenyPolicy = {
  id: 'no-downloads',
  rules: [
    {
      deniedPrincipals: [`principal://iam.googleapis.com/projects/-/serviceAccounts/${NODES}`],
      deniedPermissions: ['artifactregistry.googleapis.com/repositories.downloadArtifacts'],
    },
  ],
};

/** What no scenario tells, and a containerd can decide. */
export const moreCases: readonly Case[] = [
  one('index-without-amd64', webOf({ platforms: ['linux/arm64', 'windows/amd64:10.0.20348.3207'] }), { says: 'fail' }),
  one('index-with-386-for-amd64', ofRuntime('386', { platforms: ['linux/386', 'linux/arm64'] }), ONLY_BEFORE_2_1),
  one('index-of-386-alone', ofRuntime('386-alone', { platforms: ['linux/386'], index: true }), ONLY_BEFORE_2_1),
  one('index-of-amd64-v2-alone', ofRuntime('v2-alone', { platforms: ['linux/amd64/v2'], index: true }), {
    says: 'fail',
  }),
  one('index-of-x86_64', ofRuntime('x86_64', { platforms: ['linux/x86_64'], index: true }), { says: 'pass' }),
  one('index-whose-child-was-deleted', withoutChild('child-gone'), { says: 'fail' }),
  one('index-of-one-with-attestations', webOf({ index: true, attestations: true }), { says: 'pass' }),
  one('docker-manifest-list', webOf({ format: 'docker', platforms: ['linux/arm64', 'linux/amd64'] }), { says: 'pass' }),
  one('docker-manifest', webOf({ format: 'docker' }), { says: 'pass' }),
  one('single-manifest-for-arm', webOf({ platforms: ['linux/arm/v7'], files: ARM_FILES }), {
    says: 'fail',
    runs: true,
  }),
  one('digest-of-the-amd64-part', shop({ images: [BOTH] }), {
    args: ask(`${WEB_NAME}@${childOf(BOTH, 'amd64')}`),
    says: 'pass',
  }),
  one('digest-of-the-arm64-part', shop({ images: [BOTH] }), {
    args: ask(`${WEB_NAME}@${childOf(BOTH, 'arm64')}`),
    says: 'fail',
    runs: true,
  }),
  one('tag-and-digest', shop({ images: [BOTH] }), {
    args: ask(`${WEB_NAME}:gone@${imageDigest(BOTH)}`),
    says: 'pass',
  }),
  one('image-name-wrong', shop(), { args: ask(`${WEB_NAME}s:1.4.2`), says: 'fail' }),
  one('virtual-repository', virtual(), { args: ask(`${WEB_NAME.replace('/apps/', '/all/')}:1.4.2`), says: 'pass' }),
  one('private-image-elsewhere-without-secret', shop({ more: { otherRegistries: [privateQuay] } }), {
    args: ask('quay.io/acme/app:1'),
  }),
  // The runner may read allow policies alone: that a deny policy would matter is said, and only --strict minds.
  one(
    'deny-policy-unseen',
    shop({
      reading: { organization: [grant('roles/iam.securityReviewer', RUNNER)] },
      imageProject: { denyPolicies: [noDownloads] },
    }),
    { assumes: 'pull-permission' },
  ),
  one('download-rule', shop({ repository: { rules: [{ id: 'no-web', action: 'DENY', packageId: 'web' }] } })),
  one('helm-chart', ofRuntime('chart', { kind: 'helm' }), { mayBePulled: true }),
  one('artifact-that-is-no-image', ofRuntime('artifact', { kind: 'artifact' }), { mayBePulled: true }),
  one('schema-1-manifest', ofRuntime('schema-1', { kind: 'schema1' }), {
    says: TAKES_EXACT_PLATFORM ? 'fail' : 'pass',
  }),
];
