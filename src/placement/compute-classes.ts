/** What the workloads of a target ask of the nodes that GKE makes for them. Pure. */
import { AUTO_PROVISIONED, type Cluster, type NodePool } from '../model/cluster';
import type { ComputeClass } from '../model/compute-class';
import { after, type Fact, failed, known, valueOf } from '../model/fact';
import type { ImageUse, Scheduling } from '../model/image-use';
import { architectureOf } from '../model/machine-type';
import type { Target } from '../model/target';
import { BUILT_IN_CLASSES, COMPUTE_CLASS } from './labels';

/** The workloads of a target; none where it was given as an image alone. */
export const usesOf = ({ image }: Target): readonly ImageUse[] => (image.valid ? (image.uses ?? []) : []);

/** The name of the pools that a compute class makes. */
const classPool = (name: string): string => `(compute-class ${name})`;

/** The class of pods that select none, where a cluster has one. */
export const DEFAULT_CLASS = 'default';

/** The cluster's own compute classes that a workload selects, by its node selector or its required affinity. */
export function ownClassesOf({ nodeSelector, affinity }: Scheduling): readonly string[] {
  const required = (affinity ?? []).flatMap(({ labels }) => labels);
  const selected = [
    nodeSelector[COMPUTE_CLASS] ?? '',
    ...required.flatMap(({ key, operator, values }) => (key === COMPUTE_CLASS && operator === 'In' ? values : [])),
  ];
  return [...new Set(selected)].filter((name) => name !== '' && !BUILT_IN_CLASSES.has(name));
}

/** The compute classes whose nodes these workloads may land on; without any workload, those of a plain pod. */
export function classesOf(uses: readonly ImageUse[], cluster: Cluster): readonly string[] {
  const byDefault = cluster.defaultComputeClass === true ? [DEFAULT_CLASS] : [];
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
  const read = valueOf(fact);
  if (read !== undefined && !read.creates && cluster.mode !== 'autopilot') return [];
  const usual = cluster.pools.find((pool) => pool.name === AUTO_PROVISIONED);
  const asUsual = read?.serviceAccount === null;
  return [
    {
      name: classPool(name),
      origin: 'auto-provisioned',
      status: 'RUNNING',
      statusMessage: null,
      conditions: [],
      version: cluster.version,
      serviceAccount: read === undefined ? '' : (read.serviceAccount ?? usual?.serviceAccount ?? 'default'),
      scopes: asUsual ? (usual?.scopes ?? null) : null,
      imageType: read?.imageType ?? (read === undefined ? null : (usual?.imageType ?? null)),
      machineType: null,
      locations: [],
      labels: { ...read?.labels, [COMPUTE_CLASS]: name },
      taints: (read?.taints ?? []).map(({ effect, ...taint }) => ({
        ...taint,
        effect: TAINT_EFFECT[effect] ?? effect,
      })),
      architectureTaint: read?.architectureTaint ?? true,
      windowsOsVersion: null,
      accelerators: [],
      imageStreaming: read?.imageStreaming ?? false,
      ...(read === undefined ? {} : { sandboxed: read.sandboxed }),
    },
  ];
}

/** The cluster's API writes them in its own way. */
const TAINT_EFFECT: Readonly<Record<string, string>> = {
  NoSchedule: 'NO_SCHEDULE',
  PreferNoSchedule: 'PREFER_NO_SCHEDULE',
  NoExecute: 'NO_EXECUTE',
};

/**
 * The architecture of the nodes that a class makes for these workloads.
 * @returns a fact, failed where its machines are of several, or of a family that is not known
 */
export function architectureOfClass(name: string, fact: Fact<ComputeClass>, uses: readonly ImageUse[]): Fact<string> {
  return after(fact, ({ machines }) => {
    const from = `compute class ${name}`;
    const own = uses.filter(({ scheduling }) => ownClassesOf(scheduling).includes(name));
    const selected = architectureToCome(own);
    if (selected === 'arm64' || machines.length === 0) return known(selected, from);
    const found = new Set(machines.map((machine) => architectureOf(machine)));
    const [only] = found;
    if (found.size === 1 && only !== undefined && only !== null) return known(only, `${from}: ${machines.join(', ')}`);
    const unknownOnes = machines.filter((machine) => architectureOf(machine) === null);
    if (unknownOnes.length > 0)
      return failed('malformed', from, `the architecture of its machines ${unknownOnes.join(', ')} is not known`);
    return failed('malformed', from, `its machines are of several architectures: ${machines.join(', ')}`);
  });
}

/** The architecture that GKE makes nodes of for these workloads: what all of them select, else amd64. */
export function architectureToCome(uses: readonly ImageUse[]): string {
  const wantsArm = uses.map(({ scheduling: { nodeSelector, affinity } }) => {
    if (nodeSelector['kubernetes.io/arch'] !== undefined) return nodeSelector['kubernetes.io/arch'] === 'arm64';
    return (affinity ?? []).some(({ labels }) =>
      labels.some(
        ({ key, operator, values }) => key === 'kubernetes.io/arch' && operator === 'In' && values.join() === 'arm64',
      ),
    );
  });
  return wantsArm.length > 0 && wantsArm.every(Boolean) ? 'arm64' : 'amd64';
}

/**
 * The principal by which a workload pulls that pulls as itself (FACTS 1.9).
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
