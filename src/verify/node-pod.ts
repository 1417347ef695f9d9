/** The pod that enters a node: the choice of the node and of the pod's image, and the pod's manifest. Pure. */
import type { VerificationPlan } from '../model/verification-plan';
import { NODE_SCRIPT, scriptArguments } from './node-script';
import { CONTAINER, LABEL } from './pod';

/** The fields of a node of the Kubernetes API that are read. */
export interface KubeNode {
  readonly metadata?: { readonly name?: string };
  readonly spec?: { readonly unschedulable?: boolean };
  readonly status?: {
    readonly conditions?: readonly { readonly type?: string; readonly status?: string }[];
    readonly images?: readonly { readonly names?: readonly string[] | null }[] | null;
    readonly nodeInfo?: { readonly architecture?: string; readonly osImage?: string };
  };
}

/** The node on which the pod runs. */
export interface NodeToUse {
  readonly node: string;
  /** An image that the node already has, so it is not pulled. Null if the node lists none. */
  readonly image: string | null;
  /** Whether the node has a folder `/lib64`, which contains its program loader. */
  readonly lib64: boolean;
}

/** Selects a ready node, if there is one, and an image that it has; null if there is no node. */
export function nodeToUse(nodes: readonly KubeNode[]): NodeToUse | null {
  const named = nodes.filter(({ metadata }) => (metadata?.name ?? '') !== '');
  const chosen =
    named.find((node) => isReady(node) && node.spec?.unschedulable !== true) ?? named.find(isReady) ?? named[0];
  if (chosen === undefined) return null;
  const { images, nodeInfo } = chosen.status ?? {};
  const names = (images ?? []).flatMap((image) => image.names?.[0] ?? []);
  const lib64 = nodeInfo?.architecture !== 'arm64' || nodeInfo.osImage?.startsWith('Container-Optimized OS') === true;
  const image = PREFERRED.map((wanted) => names.find((name) => wanted.test(name))).find((name) => name !== undefined);
  return { node: chosen.metadata?.name ?? '', image: image ?? names[0] ?? null, lib64 };
}

const isReady = ({ status }: KubeNode): boolean =>
  status?.conditions?.some((each) => each.type === 'Ready' && each.status === 'True') === true;

/** The pause image is empty, so the host's folders hide nothing. Images of Google and Kubernetes are on allow-lists. */
const PREFERRED: readonly RegExp[] = [
  /\/pause[:@]/,
  /^gke\.gcr\.io\//,
  /\.pkg\.dev\/gke-release\//,
  /^registry\.k8s\.io\//,
];

/** The host's folders that its shell and `chroot` need to start in the pod. */
const PROGRAMS = ['/usr', '/bin', '/sbin', '/lib'] as const;
const HOST = '/host';
const TERMINATION_LOG = '/dev/termination-log';

/** Enters the host and runs the script there. The output becomes the container's termination message. */
const ENTER = `PATH=/usr/sbin:/usr/bin:/sbin:/bin; exec chroot ${HOST} /bin/sh -c "$1" sh "$2" "$3" "$4" >${TERMINATION_LOG} 2>&1`;

/**
 * The pod that runs the script on a node. It runs as root, in the host's network (GKE's metadata server for workloads
 * does not return the node's own token), with read access to the host's files, and with nothing else: it is not
 * privileged and does not see the host's processes. `kubectl debug node --profile=sysadmin` grants all that and more.
 * @param name the name of the pod
 * @param deadlineSeconds the time after which the cluster ends it automatically
 */
export function nodePodOf(
  plan: VerificationPlan,
  on: NodeToUse & { readonly image: string },
  name: string,
  deadlineSeconds: number,
  timeoutMs: number,
): object {
  const programs = [...PROGRAMS, ...(on.lib64 ? ['/lib64'] : [])];
  const folders = [
    { name: 'host', path: '/', at: HOST },
    ...programs.map((path) => ({ name: path.slice(1), path, at: path })),
  ];
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      labels: { ...LABEL, 'app.kubernetes.io/name': 'image-pull-on-node', 'sidecar.istio.io/inject': 'false' },
    },
    spec: {
      activeDeadlineSeconds: deadlineSeconds,
      terminationGracePeriodSeconds: 0,
      restartPolicy: 'Never',
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      // The pod does not need the scheduler, and no taint keeps it away.
      nodeName: on.node,
      tolerations: [{ operator: 'Exists' }],
      os: { name: 'linux' },
      hostNetwork: true,
      containers: [
        {
          name: CONTAINER,
          image: on.image,
          imagePullPolicy: 'Never',
          command: ['/bin/sh', '-c', ENTER, 'sh', NODE_SCRIPT],
          args: scriptArguments(plan.image.text, plan.withToken, timeoutMs),
          terminationMessagePath: TERMINATION_LOG,
          terminationMessagePolicy: 'File',
          resources: { requests: { cpu: '10m', memory: '32Mi' }, limits: { cpu: '500m', memory: '128Mi' } },
          securityContext: {
            runAsUser: 0,
            runAsGroup: 0,
            runAsNonRoot: false,
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ['ALL'], add: ['SYS_CHROOT'] },
          },
          volumeMounts: folders.map(({ name: volume, at }) => ({ name: volume, mountPath: at, readOnly: true })),
        },
      ],
      // A missing folder is reported, and never created on the node.
      volumes: folders.map(({ name: volume, path }) => ({ name: volume, hostPath: { path, type: 'Directory' } })),
    },
  };
}
