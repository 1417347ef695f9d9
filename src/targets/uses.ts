/** What the workloads of a target ask of the nodes that GKE makes for them. Pure. */
import { type Cluster, clusterPath, type NodePool } from '../model/cluster';
import type { ImageUse } from '../model/image-use';
import type { Target } from '../model/target';

/** The workloads of a target; none where it was given as an image alone. */
export const usesOf = ({ image }: Target): readonly ImageUse[] => (image.valid ? (image.uses ?? []) : []);

const COMPUTE_CLASS = 'cloud.google.com/compute-class';
/** Classes that GKE has by itself: their nodes are Autopilot's own. */
const BUILT_IN = new Set([
  'Balanced',
  'Scale-Out',
  'Performance',
  'Accelerator',
  'autopilot',
  'autopilot-spot',
  'autopilot-arm',
]);

/** The name of the pools that a compute class makes. */
const classPool = (name: string): string => `(compute-class ${name})`;

/** The compute class of a pool to come; null for any other pool. */
export const classOf = (pool: NodePool): string | null => /^\(compute-class (.+)\)$/.exec(pool.name)?.[1] ?? null;

/**
 * The pools that the compute classes of a target's workloads make, beside those that the cluster lists. What a class
 * says stands in the Kubernetes API alone: such a pool has no service account, no scopes and no machine type here.
 */
export function classPools(uses: readonly ImageUse[], cluster: Cluster): readonly NodePool[] {
  const asked = uses.map(({ scheduling }) => scheduling.nodeSelector[COMPUTE_CLASS] ?? '');
  const names = [...new Set(asked)].filter((name) => name !== '' && !BUILT_IN.has(name));
  return names.map((name) => ({
    name: classPool(name),
    origin: 'auto-provisioned',
    status: 'RUNNING',
    statusMessage: null,
    conditions: [],
    version: cluster.version,
    serviceAccount: '',
    scopes: null,
    imageType: null,
    machineType: null,
    locations: [],
    labels: { [COMPUTE_CLASS]: name },
    taints: [],
    architectureTaint: true,
    windowsOsVersion: null,
    accelerators: [],
    imageStreaming: false,
  }));
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

/** Who reads a compute class, and where. */
export const classResource = (name: string, cluster: Cluster): string =>
  `compute class ${name} of ${clusterPath(cluster)}`;
