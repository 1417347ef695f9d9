import type { VerificationPlan } from '../model/verification';

/** Every pod of ours carries it: leftovers are found by it. */
export const LABEL = { 'app.kubernetes.io/managed-by': 'gke-image-preflight' } as const;
export const SELECTOR = Object.entries(LABEL)
  .map((pair) => pair.join('='))
  .join(',');
/** The container that pulls; a sidecar that a webhook adds has another name. */
export const CONTAINER = 'pull';
/** A path that no image has: the image is pulled, and none of its code runs. */
const PULL_ONLY = {
  linux: '/gke-image-preflight/pull-only',
  windows: 'C:\\gke-image-preflight\\pull-only.exe',
} as const;

/**
 * The verification pod: pulls anew, runs nothing of the image, fits the restricted Pod Security profile, has no service
 * account token, no access to the host, small requests and an end of its own.
 * @param name of the pod
 * @param deadlineSeconds after which the cluster ends it by itself
 */
export function podOf(plan: VerificationPlan, name: string, deadlineSeconds: number): object {
  const windows = plan.os === 'windows';
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      labels: { ...LABEL, 'app.kubernetes.io/name': 'image-pull-verification', 'sidecar.istio.io/inject': 'false' },
      annotations: { 'cluster-autoscaler.kubernetes.io/safe-to-evict': 'true' },
    },
    spec: {
      activeDeadlineSeconds: deadlineSeconds,
      terminationGracePeriodSeconds: 0,
      restartPolicy: 'Never',
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      os: { name: plan.os },
      nodeSelector: {
        'kubernetes.io/os': plan.os,
        ...(plan.selector === null ? {} : { 'cloud.google.com/gke-nodepool': plan.selector }),
      },
      tolerations: plan.tolerations,
      imagePullSecrets: plan.pullSecrets.map((secret) => ({ name: secret })),
      securityContext: windows
        ? { runAsNonRoot: true, windowsOptions: { runAsUserName: 'ContainerUser' } }
        : { runAsNonRoot: true, runAsUser: 65532, runAsGroup: 65532, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [
        {
          name: CONTAINER,
          image: plan.image,
          imagePullPolicy: 'Always',
          command: [PULL_ONLY[plan.os]],
          resources: {
            requests: { cpu: '10m', memory: '16Mi', 'ephemeral-storage': '10Mi' },
            limits: { cpu: '100m', memory: '64Mi', 'ephemeral-storage': '50Mi' },
          },
          ...(windows
            ? {}
            : {
                securityContext: {
                  allowPrivilegeEscalation: false,
                  readOnlyRootFilesystem: true,
                  capabilities: { drop: ['ALL'] },
                },
              }),
        },
      ],
    },
  };
}
