import { scenarios, type World } from '../../simulator';
import { grant, image, otherRegistry, repository } from '../../simulator/builder';
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
  /**
   * The check that the world fails in a way that is not read: the verdict is `pass` with an assumption of that check,
   * `unknown` with `--strict`, and the node is refused.
   */
  readonly assumes?: string;
}

/** Scenarios that say nothing of a Linux amd64 node of today, and why. */
export const NOT_ON_THIS_NODE: Readonly<Record<string, string>> = {
  'cluster-missing': 'there is no such cluster, so it has no node',
  'old-version-needs-pull-secret': 'a node of GKE 1.13; the lab’s is of Kubernetes 1.33',
  'windows-pool-wrong-build': 'asks of a Windows pool only',
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
  return [...pools, ...toCome].filter((pool) => named === null || pool === named);
}

/** Every scenario, once for each pool that the lab's node can stand for. */
export const scenarioCases: readonly Case[] = scenarios
  .filter(({ name }) => !(name in NOT_ON_THIS_NODE))
  .flatMap(({ name, world, args }) =>
    poolsOfLab(world, args).map((pool) => ({ name, world, args, cluster: option(args, '--cluster'), pool })),
  );

const WEB_NAME = 'europe-west1-docker.pkg.dev/shop-images/apps/web';
/** The head of a program for 32-bit Arm: enough for a kernel to know that it is none of its own. */
const ARM_PROGRAM = `\u007fELF\u0001\u0001\u0001${'\0'.repeat(9)}\u0002\0\u0028\0\u0001${'\0'.repeat(31)}`;
const ARM_FILES = [{ path: 'app/run', text: ARM_PROGRAM, mode: 0o755 }];
const BOTH: ImageSpec = image('web', '1.4.2', { platforms: ['linux/amd64', 'linux/arm64'], files: ARM_FILES });
const webOf = (more: Partial<ImageSpec>): World => shop({ images: [image('web', '1.4.2', more)] });
const childOf = (spec: ImageSpec, architecture: string): string =>
  buildImage(spec).platforms.find(({ platform }) => platform.architecture === architecture)?.digest ?? '';

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
  one('index-with-386-for-amd64', webOf({ platforms: ['linux/386', 'linux/arm64'] }), { says: 'pass' }),
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
  one('helm-chart', webOf({ kind: 'helm' })),
  one('artifact-that-is-no-image', webOf({ kind: 'artifact' })),
  one('schema-1-manifest', webOf({ kind: 'schema1' })),
];
