import type { VerificationPlan } from '../model/verification-plan';
import { fitted, type LimitRange } from './limits';

/** The label of every pod of this program, by which leftover pods are found. */
export const LABEL = { 'app.kubernetes.io/managed-by': 'gke-image-preflight' } as const;
/** The container that pulls; a sidecar that a webhook adds has another name. */
export const CONTAINER = 'pull';
/** A path that no image has: the image is pulled, but none of its code runs. */
const PULL_ONLY = {
  linux: '/gke-image-preflight/pull-only',
  windows: 'C:\\gke-image-preflight\\pull-only.exe',
} as const;

const TO_PULL = {
  requests: { cpu: '10m', memory: '16Mi', 'ephemeral-storage': '10Mi' },
  limits: { cpu: '100m', memory: '64Mi', 'ephemeral-storage': '50Mi' },
} as const;
/** Enough for an unknown program to start. */
const TO_RUN = {
  requests: { cpu: '50m', memory: '64Mi', 'ephemeral-storage': '50Mi' },
  limits: { cpu: '1', memory: '512Mi', 'ephemeral-storage': '500Mi' },
} as const;

/**
 * The verification pod. It always pulls, runs nothing of the image unless that is requested, satisfies the restricted
 * Pod Security profile, has no service account token and no access to the host, makes small requests and has a
 * deadline.
 * @param name the name of the pod
 * @param deadlineSeconds the time after which the cluster ends it automatically
 * @param ranges the LimitRanges of its namespace, which its requests must satisfy
 */
export function podOf(
  plan: VerificationPlan,
  name: string,
  deadlineSeconds: number,
  ranges: readonly LimitRange[] = [],
): object {
  const windows = plan.os === 'windows';
  const runs = plan.run;
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
      ...(plan.serviceAccount === 'default' ? {} : { serviceAccountName: plan.serviceAccount }),
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      os: { name: plan.os },
      nodeSelector: {
        'kubernetes.io/os': plan.os,
        ...(plan.selector === null ? {} : { 'cloud.google.com/gke-nodepool': plan.selector }),
        ...(plan.architecture === null ? {} : { 'kubernetes.io/arch': plan.architecture }),
      },
      tolerations: plan.tolerations,
      imagePullSecrets: plan.pullSecrets.map((secret) => ({ name: secret })),
      securityContext: windows
        ? { runAsNonRoot: true, windowsOptions: { runAsUserName: 'ContainerUser' } }
        : {
            runAsNonRoot: true,
            // The image's code runs as the image's own user.
            ...(runs ? {} : { runAsUser: 65532, runAsGroup: 65532 }),
            seccompProfile: { type: 'RuntimeDefault' },
          },
      containers: [
        {
          name: CONTAINER,
          image: plan.image.text,
          imagePullPolicy: 'Always',
          ...(runs ? {} : { command: [PULL_ONLY[plan.os]] }),
          resources: fitted(runs ? TO_RUN : TO_PULL, ranges),
          ...(windows
            ? {}
            : {
                securityContext: {
                  allowPrivilegeEscalation: false,
                  ...(runs ? {} : { readOnlyRootFilesystem: true }),
                  capabilities: { drop: ['ALL'] },
                },
              }),
        },
      ],
    },
  };
}
