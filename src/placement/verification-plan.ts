import { AUTO_PROVISIONED, type Cluster, isWindows, nameOf, type NodePool } from '../model/cluster';
import { kubernetesEffect } from '../model/taint-effect';
import type { ImageUse } from '../model/image-use';
import type { ImageReference } from '../model/image-reference';
import type { Target } from '../model/target';
import type { Toleration, VerificationPlan } from '../model/verification-plan';
import { podKey, type WorkloadName } from '../model/pod-template';

/**
 * What a verification pod pulls, and where.
 * @param landing the workloads that land on the pool; none: any pod
 * @returns null if the reference is not valid, or if no pod can be sent to the pool's nodes
 */
export function planOf(
  target: Target,
  cluster: Cluster,
  pool: NodePool,
  architecture: string | null,
  landing: readonly ImageUse[] = [],
): VerificationPlan | null {
  if (!target.image.valid) return null;
  // The first workload stands for all: one pod cannot be in two namespaces.
  const [use] = landing;
  // On Autopilot GKE chooses the node; outside GKE nodes have no pool name.
  const free = pool.group !== null || (pool.origin !== 'listed' && cluster.mode === 'autopilot');
  const { verifyRun, verifyScaleUp } = target;
  const how = howOf(target);
  return {
    ...nameOf(cluster),
    pool: pool.name,
    selector: free ? null : pool.name,
    tolerations: tolerationsOf(pool, architecture),
    os: isWindows(pool) ? 'windows' : 'linux',
    image: target.image.reference,
    serviceAccount: how === null ? (use?.serviceAccount ?? 'default') : 'default',
    // A pod that enters a node is not a pod of the workload.
    namespace: target.namespace ?? (how === null ? use?.namespace || null : null) ?? 'default',
    pullSecrets: target.pullSecrets.length > 0 ? target.pullSecrets : (use?.pullSecrets ?? []),
    word: how === null && use !== undefined && isWordAlone(target, use) ? use.workload : null,
    endpoints: cluster.endpoints,
    architecture: free ? architecture : null,
    how,
    withToken: how !== null && takesNodesToken(target.image.reference),
    instanceGroups: how === 'ssh' ? pool.instanceGroups : [],
    run: how === null && verifyRun,
    scaleUp: how === null && verifyScaleUp,
    dryRun: target.verify === 'admission',
    own: target.verify === 'admission' ? ownOf(landing) : [],
  };
}

/** The number of workloads whose own pods a dry run creates on one pool. */
const MOST_WORKLOADS = 20;

/** Each workload once, with the namespace of its manifest. */
function ownOf(landing: readonly ImageUse[]): readonly WorkloadName[] {
  const all = landing.filter(({ scheduling }) => !scheduling.podsUnknown);
  const own = new Map(all.map(({ workload, namespace }) => [podKey({ workload, namespace }), { workload, namespace }]));
  return [...own.values()].slice(0, MOST_WORKLOADS);
}

/** Whether the pod's namespace, service account or secrets come from a manifest alone. */
const isWordAlone = ({ namespace, pullSecrets }: Target, use: ImageUse): boolean =>
  namespace === null &&
  ((use.namespace || 'default') !== 'default' ||
    use.serviceAccount !== 'default' ||
    (pullSecrets.length === 0 && use.pullSecrets.length > 0));

const howOf = ({ verify }: Target): 'node' | 'ssh' | null => (verify === 'node' || verify === 'ssh' ? verify : null);

/**
 * GKE's credential provider answers for `*.pkg.dev` and the four `gcr.io` hosts; a regional endpoint
 * (`docker.L.rep.pkg.dev`) has more labels than that, and the kubelet presents nothing there.
 */
const takesNodesToken = (image: ImageReference): boolean =>
  image.kind === 'artifact-registry' && image.form !== 'regional';

/**
 * Why the pull is not verified on the pool, as a sentence; null: it may be verified. A manifest is not trusted: no image
 * code is run in a namespace, or as a service account, that only a manifest names.
 * @param landing the workloads that land on the pool
 */
export function whyNotOffered(
  target: Target,
  cluster: Cluster,
  pool: NodePool,
  landing: readonly ImageUse[],
): string | null {
  const [use] = landing;
  if (howOf(target) === null) {
    if (!target.verifyRun || use === undefined || target.namespace !== null) return null;
    const { serviceAccount, workload } = use;
    const namespace = use.namespace || 'default';
    if (namespace === 'default' && serviceAccount === 'default') return null;
    return `its code is not run in namespace ${namespace} as service account ${serviceAccount} on the word of ${workload} alone; --namespace ${namespace} agrees to it`;
  }
  if (cluster.mode === 'autopilot')
    return 'Autopilot lets nobody onto its nodes, neither by a pod nor by SSH; --verify pod pulls there';
  if (cluster.mode === 'external')
    return 'on a node outside Google Cloud crictl pulls as a stranger, where the pod brings a pull secret; --verify pod pulls as the pod does';
  if (isWindows(pool))
    return 'the script that pulls on a node is for Linux nodes, and these run Windows; --verify pod pulls there';
  return null;
}

/** True for pools that no node carries the name of: no selector can reach them. */
export const hasNoNodes = (cluster: Cluster, pool: NodePool): boolean =>
  pool.name === AUTO_PROVISIONED && cluster.mode !== 'autopilot';

/** The pool's own taints, and those that GKE puts on nodes by itself; never those of a node that is not ready. */
function tolerationsOf(pool: NodePool, architecture: string | null): readonly Toleration[] {
  const own = pool.taints.map(({ key, value, effect }): Toleration => {
    const written = kubernetesEffect(effect);
    return { key, operator: 'Equal', value, ...(written === undefined ? {} : { effect: written }) };
  });
  const has = (key: string): boolean => own.some((each) => each.key === key);
  const any = (key: string, needed: boolean): readonly Toleration[] =>
    needed && !has(key) ? [{ key, operator: 'Exists' }] : [];
  return [
    ...own,
    ...any('kubernetes.io/arch', architecture === 'arm64'),
    ...any('node.kubernetes.io/os', isWindows(pool)),
    ...any('nvidia.com/gpu', pool.accelerators.length > 0),
    ...any('google.com/tpu', /^(?:ct|tpu)/.test(pool.machineType ?? '')),
  ];
}
