/** What the workloads of a target require of the nodes that GKE creates for them. Pure. */
import { AUTO_PROVISIONED, type Cluster, type NodePool, NOTHING_MORE } from '../model/cluster';
import { gkeEffect } from '../model/taint-effect';
import { DEFAULT_ACCOUNT, type PoolAccount, poolAccount, UNREAD_ACCOUNT } from '../model/pool-account';
import { COMPUTE_CLASS, type ComputeClass, type OtherPriority } from '../model/compute-class';
import { after, type Fact, failed, known, knownValue } from '../model/fact';
import { compareGkeVersions, parseGkeVersion } from '../model/gke-version';
import type { ImageUse, Scheduling } from '../model/image-use';
import { architectureOf, isKnownTpu } from '../model/machine-type';
import { type Architecture, architecturesFor } from './architectures';
import { BUILT_IN_CLASSES } from './labels-to-come';
import { selected } from './taints';

/** The name that stands for the node pools that a compute class creates. */
const classPool = (name: string): string => `(compute-class ${name})`;

/** The compute class of pods that select none, in a cluster that has a default class. */
export const DEFAULT_CLASS = 'default';

/** The cluster's own compute classes that a workload selects, by its node selector or its required affinity. */
export const ownClassesOf = (scheduling: Scheduling): readonly string[] =>
  [...new Set(selected(scheduling, COMPUTE_CLASS))].filter((name) => name !== '' && !BUILT_IN_CLASSES.has(name));

/** The compute classes whose nodes these workloads may land on; without any workload, those of a plain pod. */
export function classesOf(uses: readonly ImageUse[], cluster: Cluster): readonly string[] {
  const byDefault = cluster.defaultComputeClass ? [DEFAULT_CLASS] : [];
  if (uses.length === 0) return byDefault;
  const asked = uses.flatMap(({ scheduling }) => {
    const own = ownClassesOf(scheduling);
    return own.length > 0 ? own : scheduling.nodeSelector[COMPUTE_CLASS] === undefined ? byDefault : [];
  });
  return [...new Set(asked)];
}

/**
 * The pools that a compute class makes, beside those that the cluster lists: one, or none where it makes none, or is not
 * there. What the class does not say is as on other nodes that GKE makes in the cluster. A class that could not be read
 * has a pool without service account, scopes and machine type.
 */
export function poolsOfClass(name: string, fact: Fact<ComputeClass>, cluster: Cluster): readonly NodePool[] {
  if (fact.state === 'absent') return [];
  const read = knownValue(fact);
  if (read !== undefined && !read.creates && cluster.mode !== 'autopilot') return [];
  if (
    read !== undefined &&
    cluster.mode !== 'autopilot' &&
    isOlder(cluster.version, CREATES_ALONE) &&
    !makesPools(cluster)
  )
    return [];
  const usual = cluster.toCome ?? cluster.pools.find((pool) => pool.name === AUTO_PROVISIONED);
  const asUsual = read?.serviceAccount === null;
  return [
    {
      ...madePool(name, cluster),
      serviceAccount: accountOfClass(read, usual),
      scopes: asUsual ? (usual?.scopes ?? null) : null,
      imageType: read?.imageType ?? (read === undefined ? null : (usual?.imageType ?? null)),
      labels: { ...read?.labels, [COMPUTE_CLASS]: name },
      taints: (read?.taints ?? []).map(({ effect, ...taint }) => ({
        ...taint,
        effect: gkeEffect(effect) ?? effect,
      })),
      architectureTaint: read?.architectureTaint ?? true,
      imageStreaming: read?.imageStreaming ?? false,
      sandboxed: read?.sandboxed ?? null,
      // Where no priority can be met, nodes of another size come.
      imageDisk:
        read === undefined || usual?.imageStreaming === true || fallsBack(read, cluster.version)
          ? null
          : read.imageDisk,
    },
  ];
}

/** The account that the class sets; otherwise that of the other nodes that GKE creates in the cluster. */
function accountOfClass(read: ComputeClass | undefined, usual: NodePool | undefined): PoolAccount {
  if (read === undefined) return UNREAD_ACCOUNT;
  return read.serviceAccount === null ? (usual?.serviceAccount ?? DEFAULT_ACCOUNT) : poolAccount(read.serviceAccount);
}

/** From this version on, a class creates node pools on a Standard cluster that has auto-provisioning off. */
const CREATES_ALONE = '1.33.1-gke.1107000';
const makesPools = ({ pools }: Cluster): boolean => pools.some(({ origin }) => origin === 'auto-provisioned');

/** The first version in which a Standard cluster creates nodes for a built-in class: Google's page on built-in ComputeClasses. */
const BUILT_IN_ON_STANDARD: Readonly<Record<string, { readonly from: string; readonly rapid?: string }>> = {
  autopilot: { from: '1.34.1-gke.1829001', rapid: '1.33.1-gke.1107000' },
  'autopilot-spot': { from: '1.34.1-gke.1829001', rapid: '1.33.1-gke.1107000' },
  'autopilot-arm': { from: '1.35.3-gke.1389000' },
};

/**
 * The pools that GKE makes on a Standard cluster for workloads that select one of its built-in classes: nodes as an
 * Autopilot cluster has. No page says who pulls on them: as auto-provisioned nodes do, or those of that class that are
 * there, is taken for granted.
 */
export function builtInPools(uses: readonly ImageUse[], cluster: Cluster): readonly NodePool[] {
  if (cluster.mode === 'autopilot') return [];
  const names = [...new Set(uses.flatMap(({ scheduling }) => selected(scheduling, COMPUTE_CLASS)))];
  return names.flatMap((name) => {
    const since = Object.hasOwn(BUILT_IN_ON_STANDARD, name) ? BUILT_IN_ON_STANDARD[name] : undefined;
    if (since === undefined) return [];
    const isRapid = cluster.releaseChannel === 'RAPID' && since.rapid !== undefined;
    if (isOlder(cluster.version, isRapid ? (since.rapid ?? since.from) : since.from)) return [];
    const there = cluster.pools.find(({ labels }) => labels[COMPUTE_CLASS] === name);
    const usual = there ?? cluster.toCome;
    const as = there === undefined ? 'the cluster’s auto-provisioned ones do' : `those of ${there.name} do`;
    return [
      {
        ...madePool(name, cluster),
        serviceAccount: usual?.serviceAccount ?? DEFAULT_ACCOUNT,
        scopes: usual?.scopes ?? null,
        imageType: 'COS_CONTAINERD',
        labels: { [COMPUTE_CLASS]: name },
        imageStreaming: true,
        accountAssumed: `Nodes that GKE makes for the built-in compute class ${name} pull as ${as}: no API says it before they are there`,
      },
    ];
  });
}

/** True if a version is known and lower than another. */
function isOlder(version: string | null, than: string): boolean {
  const [one, other] = [version === null ? null : parseGkeVersion(version), parseGkeVersion(than)];
  return one !== null && other !== null && compareGkeVersions(one, other) < 0;
}

/** What all pools that do not exist yet have in common. */
const madePool = (
  className: string,
  cluster: Cluster,
): Omit<NodePool, 'serviceAccount' | 'scopes' | 'imageType' | 'labels' | 'imageStreaming'> => ({
  ...NOTHING_MORE,
  name: classPool(className),
  origin: 'auto-provisioned',
  madeBy: 'compute-class',
  status: 'RUNNING',
  statusMessage: null,
  conditions: [],
  version: cluster.version,
  machineType: null,
  locations: [],
  taints: [],
  architectureTaint: true,
  windowsOsVersion: null,
  accelerators: [],
});

/** From this version on, a class without `whenUnsatisfiable` creates no other nodes if no priority can be met. */
const STAYS_BY_DEFAULT = '1.33.0-gke.0';

/** What a class creates nodes from (a machine type, a family, a TPU, …), and the architecture of that. */
interface Made {
  readonly what: string;
  readonly architecture: Architecture | null;
}

/** Whether a class makes nodes of the cluster's usual kind where no priority can be met. */
const fallsBack = ({ fallsBack: said }: ComputeClass, version: string | null): boolean =>
  said ?? isOlder(version, STAYS_BY_DEFAULT);

function madeBy(read: ComputeClass, version: string | null): readonly Made[] {
  const { machines, others } = read;
  const named = [
    ...machines.map((what) => ({ what, architecture: architectureOf(what) })),
    ...others.map((each) => ({
      what: each.by === 'usual' ? 'what GKE chooses' : `${each.by} ${each.name}`.trim(),
      architecture: architectureBy(each),
    })),
  ];
  // A class that names no machine gets GKE's default nodes, adapted to what its workloads ask for.
  const falling: Made = { what: 'what GKE makes where none can be had', architecture: 'amd64' };
  return fallsBack(read, version) && named.length > 0 ? [...named, falling] : named;
}

/** Source: Google's reference of the custom resource, `spec.priorities[]`, and its page on TPUs in GKE. */
function architectureBy({ by, name }: OtherPriority): Architecture | null {
  switch (by) {
    case 'usual':
      return 'amd64';
    case 'podFamily':
      return name === 'general-purpose' ? 'amd64' : name === 'general-purpose-arm' ? 'arm64' : null;
    case 'gpu':
      return /^nvidia-gb\d/.test(name) ? 'arm64' : name.startsWith('nvidia-') ? 'amd64' : null;
    case 'tpu':
      return isKnownTpu(name) ? 'amd64' : null;
    case 'reservation':
      return null;
  }
}

/**
 * The architecture of the nodes that a class creates for these workloads.
 * @param version the cluster's version
 * @returns a fact; failed if the class has machines of several architectures, or of a family that is not known
 */
export function architectureOfClass(
  name: string,
  fact: Fact<ComputeClass>,
  uses: readonly ImageUse[],
  version: string | null,
): Fact<string> {
  return after(fact, (read) => {
    const from = `compute class ${name}`;
    const own = uses.filter(({ scheduling }) => ownClassesOf(scheduling).includes(name));
    const made = madeBy(read, version);
    const machines = made.map(({ what }) => what);
    const unknownOnes = made.flatMap(({ what, architecture }) => (architecture === null ? [what] : []));
    const familiar = [...new Set(made.flatMap(({ architecture }) => architecture ?? []))];
    const wanted = architecturesOf(own, machines.length === 0 || unknownOnes.length > 0 ? null : familiar);
    const [only] = wanted;
    if (unknownOnes.length > 0 && wanted.join() !== 'arm64')
      return failed('malformed', from, `the architecture of its machines ${unknownOnes.join(', ')} is not known`);
    if (only !== undefined && wanted.length === 1)
      return known(only, machines.length === 0 ? from : `${from}: ${machines.join(', ')}`);
    return failed(
      'undecided',
      from,
      familiar.length > 1
        ? `its machines are of several architectures: ${machines.join(', ')}`
        : 'its workloads leave it open, or do not agree on one',
    );
  });
}

/**
 * The architecture of the nodes that GKE creates for these workloads: the one that they select, otherwise amd64.
 * @param plain true if a pod without constraints uses the image, too
 * @returns a fact; failed if the workloads select different ones, or their constraints allow several
 */
export function architectureToCome(uses: readonly ImageUse[], plain = false): Fact<string> {
  // A pod without constraints gets amd64 nodes.
  const wanted = [...new Set([...(plain ? (['amd64'] as const) : []), ...architecturesOf(uses, null)])].sort();
  const [only = 'amd64', other] = wanted;
  if (other !== undefined)
    return failed(
      'undecided',
      'the workloads',
      `nodes of ${wanted.join(' and ')} may be made for ${[...new Set(uses.map(({ workload }) => workload))].join(', ')}`,
    );
  return only === 'arm64'
    ? known(only, 'the workloads select arm64')
    : known(only, 'GKE creates amd64 nodes for pods that select no architecture');
}

/** The architectures that all the workloads together may get; those of a pod without constraints if there are none. */
function architecturesOf(uses: readonly ImageUse[], machines: readonly Architecture[] | null): readonly Architecture[] {
  const found = uses.flatMap(({ scheduling }) => architecturesFor(scheduling, machines));
  return found.length > 0 ? [...new Set(found)].sort() : (machines ?? ['amd64']);
}

/**
 * The principal of a workload that pulls with its own identity (docs/GOOGLE.md#who-pulls).
 * @param number of the cluster's project
 * @param pool the cluster's workload pool, `PROJECT.svc.id.goog`
 */
export const ownPrincipal = (
  { namespace, serviceAccount }: ImageUse,
  otherwise: string | null,
  number: string,
  pool: string,
): string =>
  `principal://iam.googleapis.com/projects/${number}/locations/global/workloadIdentityPools/${pool}/subject/ns/${namespace ?? otherwise ?? 'default'}/sa/${serviceAccount}`;
