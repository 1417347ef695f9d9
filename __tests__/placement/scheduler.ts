/**
 * A small scheduler over whole nodes, and the nodes that a pool has: it shares no code with the placement that it judges.
 * Kubernetes' rules are those of `k8s.io/component-helpers` (nodeaffinity, corev1 helpers); labels are those that
 * `kubectl describe node` shows of GKE nodes.
 */
import type { NodeExpression, PodToleration, Scheduling } from '../../src/model/image-use';

export interface Node {
  readonly labels: Readonly<Record<string, string>>;
  readonly taints: readonly { readonly key: string; readonly value: string; readonly effect: string }[];
  /** Extended resources that it offers. */
  readonly offers: readonly string[];
}

/** What a pool is made of. */
export interface PoolSpec {
  readonly name: string;
  readonly machineType?: string;
  readonly arm?: boolean;
  readonly gpu?: { readonly type: string; readonly count: number; readonly driver?: 'DEFAULT' | 'LATEST' };
  readonly tpu?: { readonly type: string; readonly topology: string };
  readonly capacity?: 'standard' | 'spot' | 'preemptible';
  readonly zones?: readonly string[];
  readonly image?: 'COS_CONTAINERD' | 'UBUNTU_CONTAINERD' | 'WINDOWS_LTSC_CONTAINERD';
  readonly windows?: '2019' | '2022';
  readonly sandbox?: boolean;
  readonly metadataServer?: boolean;
  readonly private?: boolean;
  readonly labels?: Readonly<Record<string, string>>;
  readonly taints?: readonly { readonly key: string; readonly value: string; readonly effect: string }[];
}

const WRITTEN: Readonly<Record<string, string>> = { NoSchedule: 'NO_SCHEDULE', NoExecute: 'NO_EXECUTE' };

/** The taints that GKE puts on the nodes, and the user's own. */
function taintsOf(spec: PoolSpec): Node['taints'] {
  const of = (key: string, value: string) => ({ key, value, effect: 'NoSchedule' });
  return [
    ...(spec.taints ?? []),
    ...(spec.arm ? [of('kubernetes.io/arch', 'arm64')] : []),
    ...(spec.gpu ? [of('nvidia.com/gpu', 'present')] : []),
    ...(spec.tpu ? [of('google.com/tpu', 'present')] : []),
    ...(spec.windows ? [of('node.kubernetes.io/os', 'windows')] : []),
    ...(spec.sandbox ? [of('sandbox.gke.io/runtime', 'gvisor')] : []),
  ];
}

/** As `nodePools[]` of the GKE API. */
export function poolResource(spec: PoolSpec): Record<string, unknown> {
  const driver = spec.gpu?.driver;
  return {
    name: spec.name,
    status: 'RUNNING',
    locations: spec.zones ?? ['europe-west1-b'],
    networkConfig: { enablePrivateNodes: spec.private === true },
    ...(spec.tpu ? { placementPolicy: { tpuTopology: spec.tpu.topology } } : {}),
    config: {
      machineType: spec.machineType ?? 'e2-standard-4',
      imageType: spec.image ?? 'COS_CONTAINERD',
      labels: spec.labels ?? {},
      taints: taintsOf(spec).map(({ effect, ...taint }) => ({ ...taint, effect: WRITTEN[effect] })),
      ...(spec.gpu
        ? {
            accelerators: [
              {
                acceleratorType: spec.gpu.type,
                acceleratorCount: String(spec.gpu.count),
                ...(driver ? { gpuDriverInstallationConfig: { gpuDriverVersion: driver } } : {}),
              },
            ],
          }
        : {}),
      ...(spec.capacity === 'spot' ? { spot: true } : {}),
      ...(spec.capacity === 'preemptible' ? { preemptible: true } : {}),
      ...(spec.windows ? { windowsNodeConfig: { osVersion: `OS_VERSION_LTSC${spec.windows}` } } : {}),
      ...(spec.sandbox ? { sandboxConfig: { type: 'GVISOR' } } : {}),
      workloadMetadataConfig: { mode: spec.metadataServer ? 'GKE_METADATA' : 'GCE_METADATA' },
    },
  };
}

/** One node in each zone, labelled in full. */
export function nodesOf(spec: PoolSpec): readonly Node[] {
  const machineType = spec.machineType ?? 'e2-standard-4';
  const arch = spec.arm ? 'arm64' : 'amd64';
  const os = spec.windows ? 'windows' : 'linux';
  const capacity = spec.capacity ?? 'standard';
  return (spec.zones ?? ['europe-west1-b']).map((zone, index) => {
    const region = zone.slice(0, zone.lastIndexOf('-'));
    return {
      taints: taintsOf(spec),
      offers: [...(spec.gpu ? ['nvidia.com/gpu'] : []), ...(spec.tpu ? ['google.com/tpu'] : [])],
      labels: {
        'kubernetes.io/arch': arch,
        'beta.kubernetes.io/arch': arch,
        'kubernetes.io/os': os,
        'beta.kubernetes.io/os': os,
        'kubernetes.io/hostname': `gke-prod-${spec.name}-5e1f20ab-${String(index)}xyz`,
        'node.kubernetes.io/instance-type': machineType,
        'beta.kubernetes.io/instance-type': machineType,
        'topology.kubernetes.io/zone': zone,
        'topology.kubernetes.io/region': region,
        'failure-domain.beta.kubernetes.io/zone': zone,
        'failure-domain.beta.kubernetes.io/region': region,
        'topology.gke.io/zone': zone,
        'cloud.google.com/gke-nodepool': spec.name,
        'cloud.google.com/machine-family': machineType.slice(0, machineType.indexOf('-')),
        'cloud.google.com/gke-container-runtime': 'containerd',
        'cloud.google.com/gke-boot-disk': 'pd-balanced',
        'cloud.google.com/gke-stack-type': 'IPV4',
        'cloud.google.com/private-node': String(spec.private === true),
        'cloud.google.com/gke-provisioning': capacity,
        ...(capacity === 'spot' ? { 'cloud.google.com/gke-spot': 'true' } : {}),
        ...(capacity === 'preemptible' ? { 'cloud.google.com/gke-preemptible': 'true' } : {}),
        ...(spec.windows
          ? { 'node.kubernetes.io/windows-build': spec.windows === '2019' ? '10.0.17763' : '10.0.20348' }
          : { 'cloud.google.com/gke-os-distribution': spec.image === 'UBUNTU_CONTAINERD' ? 'ubuntu' : 'cos' }),
        ...(spec.gpu
          ? {
              'cloud.google.com/gke-accelerator': spec.gpu.type,
              'cloud.google.com/gke-accelerator-count': String(spec.gpu.count),
              'cloud.google.com/gke-gpu': 'true',
              ...(spec.gpu.driver ? { 'cloud.google.com/gke-gpu-driver-version': spec.gpu.driver.toLowerCase() } : {}),
            }
          : {}),
        ...(spec.tpu
          ? {
              'cloud.google.com/gke-tpu-accelerator': spec.tpu.type,
              'cloud.google.com/gke-tpu-topology': spec.tpu.topology,
              'cloud.google.com/gke-accelerator-count': '4',
            }
          : {}),
        ...(spec.metadataServer ? { 'iam.gke.io/gke-metadata-server-enabled': 'true' } : {}),
        ...(spec.sandbox ? { 'sandbox.gke.io/runtime': 'gvisor' } : {}),
        ...spec.labels,
      },
    };
  });
}

/** Whether one of the nodes takes the pod, after what GKE adds to it (its pages on Arm, Windows, GPUs and Sandbox). */
export function fits(pod: Scheduling, nodes: readonly Node[]): boolean {
  const terms = pod.affinity;
  const tolerations: PodToleration[] = [...pod.tolerations, ...pod.resources.map(tolerating)];
  const asks = (key: string, value: string): boolean =>
    pod.nodeSelector[key] === value ||
    (terms ?? []).some(({ labels }) =>
      labels.some((each) => each.key === key && each.operator === 'In' && each.values.includes(value)),
    );
  if (asks('kubernetes.io/arch', 'arm64')) tolerations.push(tolerating('kubernetes.io/arch'));
  if (asks('kubernetes.io/os', 'windows')) tolerations.push(tolerating('node.kubernetes.io/os'));
  if (pod.runtimeClass === 'gvisor') tolerations.push(tolerating('sandbox.gke.io/runtime'));
  const selector = {
    ...pod.nodeSelector,
    ...(pod.runtimeClass === 'gvisor' ? { 'sandbox.gke.io/runtime': 'gvisor' } : {}),
  };
  return nodes.some(
    ({ labels, taints, offers }) =>
      Object.entries(selector).every(([key, value]) => labels[key] === value) &&
      (terms === null ||
        terms.some(
          (term) =>
            term.labels.length > 0 && term.fields.length === 0 && term.labels.every((each) => matches(each, labels)),
        )) &&
      pod.resources.every((name) => offers.includes(name)) &&
      taints.every((taint) => tolerations.some((each) => isTolerated(each, taint))),
  );
}

const tolerating = (key: string): PodToleration => ({ key, operator: 'Exists', value: null, effect: null });

function matches({ key, operator, values }: NodeExpression, labels: Node['labels']): boolean {
  const value = labels[key];
  if (operator === 'Exists') return value !== undefined;
  if (operator === 'DoesNotExist') return value === undefined;
  if (operator === 'NotIn') return value === undefined || !values.includes(value);
  if (value === undefined) return false;
  if (operator === 'In') return values.includes(value);
  const [held, bound] = [value, values[0] ?? ''].map((text) => (/^[+-]?\d+$/.test(text) ? Number(text) : NaN));
  return operator === 'Gt' ? (held ?? NaN) > (bound ?? NaN) : (held ?? NaN) < (bound ?? NaN);
}

function isTolerated(toleration: PodToleration, taint: Node['taints'][number]): boolean {
  if (toleration.effect !== null && toleration.effect !== taint.effect) return false;
  if (toleration.key !== null && toleration.key !== taint.key) return false;
  return toleration.operator === 'Exists' || (toleration.key !== null && (toleration.value ?? '') === taint.value);
}
