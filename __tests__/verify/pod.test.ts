import { describe, expect, test } from '@jest/globals';
import type { ImageUse } from '../../src/model/image-use';
import { planOf } from '../../src/placement/verification-plan';
import { podOf } from '../../src/verify/pod';
import type { VerificationPlan } from '../../src/model/verification-plan';
import { clusterOf, factsOf, poolOf } from '../checks/facts';
import { ANYWHERE } from '../image-uses';

const { target } = factsOf({ target: { namespace: 'shop', pullSecrets: ['regcred'] } });
const plan = (pool = poolOf(), architecture = 'amd64', cluster = clusterOf()): VerificationPlan =>
  planOf(target, cluster, pool, architecture)!;
interface Spec {
  spec: {
    nodeSelector: object;
    securityContext: object;
    containers: [{ securityContext?: object; command: string[] }];
  };
}

test('the pod pulls anew and runs nothing, and fits the restricted profile', () => {
  expect(podOf(plan(), 'name', 90)).toMatchObject({
    metadata: { name: 'name', labels: { 'app.kubernetes.io/managed-by': 'gke-image-preflight' } },
    spec: {
      activeDeadlineSeconds: 90,
      restartPolicy: 'Never',
      automountServiceAccountToken: false,
      nodeSelector: { 'kubernetes.io/os': 'linux', 'cloud.google.com/gke-nodepool': 'main' },
      imagePullSecrets: [{ name: 'regcred' }],
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [
        {
          imagePullPolicy: 'Always',
          command: ['/gke-image-preflight/pull-only'],
          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
        },
      ],
    },
  });
});

test('it has no way to the host', () => {
  expect(JSON.stringify(podOf(plan(), 'name', 90))).not.toMatch(/host(?:Network|PID|IPC|Path|Port)|privileged"/);
});

test('it tolerates the pool’s own taints and those of GKE, and no other', () => {
  const pool = poolOf({
    taints: [{ key: 'only', value: 'web', effect: 'NO_EXECUTE' }],
    accelerators: ['nvidia-l4'],
  });
  expect(plan(pool, 'arm64').tolerations).toEqual([
    { key: 'only', operator: 'Equal', value: 'web', effect: 'NoExecute' },
    { key: 'kubernetes.io/arch', operator: 'Exists' },
    { key: 'nvidia.com/gpu', operator: 'Exists' },
  ]);
  expect(plan().tolerations).toEqual([]);
});

test('on Windows it has no settings of Linux', () => {
  const pod = podOf(plan(poolOf({ imageType: 'WINDOWS_LTSC_CONTAINERD' })), 'name', 90) as Spec;
  expect(pod.spec.nodeSelector).toMatchObject({ 'kubernetes.io/os': 'windows' });
  expect(pod.spec.securityContext).toEqual({ runAsNonRoot: true, windowsOptions: { runAsUserName: 'ContainerUser' } });
  expect(pod.spec.containers[0].securityContext).toBeUndefined();
  expect(pod.spec.containers[0].command[0]).toMatch(/^C:\\/);
});

test('on Autopilot GKE chooses the node', () => {
  const pool = poolOf({ origin: 'auto-provisioned', name: '(auto-provisioned)' });
  const pod = podOf(plan(pool, 'amd64', clusterOf({ mode: 'autopilot' })), 'name', 90) as Spec;
  // A pull on one architecture proves nothing of another.
  expect(pod.spec.nodeSelector).toEqual({ 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64' });
});

describe('of a workload', () => {
  const use = (over: Partial<ImageUse>): ImageUse => ({
    workload: 'Deployment/web',
    container: 'web',
    mounted: false,
    namespace: 'shop',
    serviceAccount: 'web',
    pullSecrets: ['regcred'],
    accountRead: false,
    federationAudience: null,
    live: false,
    pullsAsItself: false,
    pullPolicy: null,
    breakGlass: false,
    scheduling: ANYWHERE,
    ...over,
  });
  const landing = (...uses: readonly ImageUse[]) => planOf(factsOf().target, clusterOf(), poolOf(), 'amd64', uses)!;

  test('it has the namespace, the pull secrets and the service account of the first that lands there', () => {
    const own = landing(use({}), use({ namespace: 'other', serviceAccount: 'other', pullSecrets: [] }));
    expect(own).toMatchObject({ namespace: 'shop', serviceAccount: 'web', pullSecrets: ['regcred'] });
    expect(podOf(own, 'name', 90)).toMatchObject({
      spec: { serviceAccountName: 'web', automountServiceAccountToken: false },
    });
  });

  test('it names no service account that is the default one', () => {
    expect((podOf(landing(use({ serviceAccount: 'default' })), 'name', 90) as Spec).spec).not.toHaveProperty(
      'serviceAccountName',
    );
    expect(landing().namespace).toBe('default');
  });
});
