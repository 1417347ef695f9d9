/** The pod that enters a node: which node, by which image, and its shape. Pure. */
import type { VerificationPlan } from '../model/verification-plan';
import { NODE_SCRIPT, scriptArguments } from './node-script';
import { CONTAINER, LABEL } from './pod';

/** A node of the Kubernetes API, as far as it is read. */
export interface KubeNode {
  readonly metadata?: { readonly name?: string };
  readonly spec?: { readonly unschedulable?: boolean };
  readonly status?: {
    readonly conditions?: readonly { readonly type?: string; readonly status?: string }[];
    readonly images?: readonly { readonly names?: readonly string[] | null }[] | null;
    readonly nodeInfo?: { readonly architecture?: string; readonly osImage?: string };
  };
}

/** Where the pod goes. */
export interface NodeToUse {
  readonly node: string;
  /** One that the node has already: it is not pulled. Null where the node names none. */
  readonly image: string | null;
  /** Whether the node has a folder `/lib64`, where its program loader is. */
  readonly lib64: boolean;
}

/** The node that is ready, if one is, and an image that it has; null where there is no node. */
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

/** The pause image is empty, so that the host's folders cover nothing; Google's and Kubernetes' own are on allow-lists. */
const PREFERRED: readonly RegExp[] = [
  /\/pause[:@]/,
  /^gke\.gcr\.io\//,
  /\.pkg\.dev\/gke-release\//,
  /^registry\.k8s\.io\//,
];

/** The host's folders that its own shell and `chroot` need to start in the pod. */
const PROGRAMS = ['/usr', '/bin', '/sbin', '/lib'] as const;
const HOST = '/host';
const TERMINATION_LOG = '/dev/termination-log';

/** Enters the host and runs the script there; what it says is the container's termination message. */
const ENTER = `PATH=/usr/sbin:/usr/bin:/sbin:/bin; exec chroot ${HOST} /bin/sh -c "$1" sh "$2" "$3" "$4" >${TERMINATION_LOG} 2>&1`;

/**
 * The pod that runs the script on a node: root, in the host's network (behind GKE's metadata server for workloads the
 * node's own token is not to be had), with the host's files to read, and no more: not privileged, and no process of the
 * host in sight. `kubectl debug node --profile=sysadmin` gives all that and the rest.
 * @param name of the pod
 * @param deadlineSeconds after which the cluster ends it by itself
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
      // No scheduler is asked, and no taint keeps it away.
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
      // A folder that is not there is said, and never created on the node.
      volumes: folders.map(({ name: volume, path }) => ({ name: volume, hostPath: { path, type: 'Directory' } })),
    },
  };
}
