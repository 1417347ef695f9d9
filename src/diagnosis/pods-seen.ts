/** Pods that wait, as the checks see who pulls their image. Pure. */
import { type ClusterName, isOutside } from '../model/cluster';
import type { ImageUse, Scheduling } from '../model/image-use';
import type { TargetImage } from '../model/target';
import type { WaitingPull } from '../model/waiting-pull';

/** They are where they are: their node is known, and nothing else decides. */
const ANYWHERE: Scheduling = {
  nodeSelector: {},
  affinity: null,
  tolerations: [],
  nodeName: null,
  runtimeClass: null,
  runtimeClassRead: true,
  os: null,
  resources: [],
  claims: [],
  queue: null,
  podsUnknown: false,
};

/**
 * The pods with their pull secrets, where these decide: images of other registries, and nodes outside Google Cloud. What a
 * pod that was made names is all that it has: admission has written those of its service account into it
 * (https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/).
 * @param pulls as the Kubernetes API showed them
 * @returns none where the node's own credential decides, or no pod was made
 */
export function usesOfWaiting(
  pulls: readonly WaitingPull[],
  image: TargetImage,
  cluster: ClusterName,
): readonly ImageUse[] {
  const decide = image.valid && (image.reference.kind === 'other' || isOutside(cluster));
  if (!decide || pulls.some(({ kind }) => kind !== 'Pod')) return [];
  const uses = pulls.map(({ namespace, name, container, serviceAccount, pullSecrets }): ImageUse => ({
    workload: `Pod/${name}`,
    container,
    mounted: false,
    namespace,
    serviceAccount: serviceAccount ?? 'default',
    pullSecrets,
    accountRead: true,
    live: true,
    pullsAsItself: false,
    federationAudience: null,
    pullPolicy: null,
    breakGlass: false,
    scheduling: ANYWHERE,
  }));
  // Pods of one account with the same secrets pull alike: the first stands for them.
  const distinct = new Map<string, ImageUse>();
  for (const use of uses) {
    const key = JSON.stringify([use.namespace, use.serviceAccount, use.pullSecrets]);
    if (!distinct.has(key)) distinct.set(key, use);
  }
  return [...distinct.values()];
}
