/** Objects of the Kubernetes API as a live cluster has them: what the scheduler, controllers and admission add is there. */

interface PodOptions {
  readonly namespace?: string;
  readonly node?: string;
  readonly phase?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly controller?: { readonly kind: string; readonly name: string };
  readonly spec?: Readonly<Record<string, unknown>>;
}

/** A pod that runs: scheduled to a node, with the volume and the tolerations that admission gives to all. */
export const livePod = (name: string, image: string, options: PodOptions = {}): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name,
    namespace: options.namespace ?? 'shop',
    uid: `uid-of-${name}`,
    labels: options.labels ?? {},
    ...(options.annotations ? { annotations: options.annotations } : {}),
    ...(options.controller
      ? { ownerReferences: [{ apiVersion: 'v1', controller: true, uid: 'x', ...options.controller }] }
      : {}),
  },
  spec: {
    containers: [
      {
        name: 'c',
        image,
        imagePullPolicy: 'IfNotPresent',
        resources: { requests: { cpu: '100m' } },
        volumeMounts: [{ name: `kube-api-access-${name}`, mountPath: '/var/run/secrets' }],
      },
    ],
    nodeName: options.node ?? 'gke-prod-default-pool-0a1b2c3d-x4y5',
    serviceAccountName: 'default',
    serviceAccount: 'default',
    schedulerName: 'default-scheduler',
    tolerations: [
      { key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 300 },
      { key: 'node.kubernetes.io/unreachable', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 300 },
    ],
    volumes: [{ name: `kube-api-access-${name}`, projected: {} }],
    ...options.spec,
  },
  status: { phase: options.phase ?? 'Running' },
});

/** Pods of a Deployment, all of one ReplicaSet. */
export const replicas = (
  deployment: string,
  image: string,
  count: number,
  options: PodOptions = {},
): readonly object[] =>
  Array.from({ length: count }, (_, at) =>
    livePod(`${deployment}-7d4f8b9c6-${String(at)}`, image, {
      ...options,
      node: `gke-prod-default-pool-0a1b2c3d-${String(at)}`,
      labels: { app: deployment, 'pod-template-hash': '7d4f8b9c6' },
      controller: { kind: 'ReplicaSet', name: `${deployment}-7d4f8b9c6` },
    }),
  );

/** A pod of a DaemonSet: its controller has written the node's name over the DaemonSet's own affinity. */
export const daemonPod = (daemonSet: string, image: string, node: string, options: PodOptions = {}): object =>
  livePod(`${daemonSet}-${node}`, image, {
    ...options,
    node,
    controller: { kind: 'DaemonSet', name: daemonSet },
    spec: {
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [{ matchFields: [{ key: 'metadata.name', operator: 'In', values: [node] }] }],
          },
        },
      },
      ...options.spec,
    },
  });
