/** Log entries as GKE writes them, for a simulated Cloud Logging. */
import type { World } from '../../simulator';

type JsonObject = World['logEntries'][string][number];

export interface LoggedEvent {
  readonly pod: string;
  readonly namespace?: string;
  readonly kind?: string;
  readonly container?: string;
  readonly node?: string;
  readonly reason: string;
  readonly message: string;
  readonly count?: number;
  /** Seconds before now. */
  readonly ago?: number;
}

export const NODE = 'gke-prod-default-pool-0a1b2c3d-x4y5';

const time = (ago: number): string => new Date(Date.now() - ago * 1000).toISOString();

/** An event of the log `events`. */
export function logged(event: LoggedEvent): JsonObject {
  const { pod, namespace = 'shop', kind = 'Pod', container = 'web', node = NODE, count = 1, ago = 60 } = event;
  const place = { project_id: 'shop-prod', cluster_name: 'prod', location: 'europe-west1' };
  return {
    logName: 'projects/shop-prod/logs/events',
    insertId: `${pod}-${event.reason}-${String(ago)}`,
    timestamp: time(ago),
    severity: 'WARNING',
    resource:
      kind === 'Pod'
        ? { type: 'k8s_pod', labels: { ...place, namespace_name: namespace, pod_name: pod } }
        : { type: 'k8s_cluster', labels: place },
    jsonPayload: {
      kind: 'Event',
      apiVersion: 'v1',
      involvedObject: { kind, namespace, name: pod, fieldPath: `spec.containers{${container}}` },
      reason: event.reason,
      message: event.message,
      count,
      lastTimestamp: time(ago),
      ...(kind === 'Pod' ? { source: { component: 'kubelet', host: node } } : {}),
    },
  };
}

/** A line of containerd in the log `container-runtime`. */
export const runtimeLine = (message: string, ago = 50, node = NODE): JsonObject => ({
  logName: 'projects/shop-prod/logs/container-runtime',
  insertId: `runtime-${String(ago)}`,
  timestamp: time(ago),
  resource: {
    type: 'k8s_node',
    labels: { project_id: 'shop-prod', cluster_name: 'prod', location: 'europe-west1', node_name: node },
  },
  jsonPayload: { MESSAGE: message },
});
