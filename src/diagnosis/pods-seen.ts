/** Converts waiting pods to the form in which the checks know the users of an image. Pure. */
import { type ClusterName, isOutside } from '../model/cluster';
import type { ImageUse, Scheduling } from '../model/image-use';
import type { TargetImage } from '../model/target';
import type { WaitingPull } from '../model/waiting-pull';
import type { Cause } from './causes';
import type { CauseId } from './words';

/** The pods are already placed: their node is known, so scheduling constraints do not matter. */
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

/** Causes for which it matters with whose credentials the image is pulled. */
const REFUSALS: ReadonlySet<string> = new Set<CauseId>([
  'denied',
  'denied-or-missing',
  'no-credentials',
  'credentials-refused',
  'token-refused',
]);

/**
 * The service accounts, by namespace and name, of pods that Google's registry refused: these may pull as themselves.
 */
export const accountsRefused = (causes: readonly Pick<Cause, 'said' | 'pulls' | 'reference'>[]): readonly string[] =>
  causes
    .filter(({ said, reference }) => REFUSALS.has(said.id) && reference !== null && reference.kind !== 'other')
    .flatMap(({ pulls }) => pulls.filter(({ kind }) => kind === 'Pod').map(accountOf));

/** The service account of a waiting pod, by namespace and name. */
export const accountOf = ({ namespace, serviceAccount }: Pick<WaitingPull, 'namespace' | 'serviceAccount'>): string =>
  `${namespace}/${serviceAccount ?? 'default'}`;

/**
 * The pods with their pull secrets, if these matter: for images of other registries, and for nodes outside Google
 * Cloud. A created pod names all secrets that it has, because admission has added those of its service account
 * (https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/).
 * @param pulls the pulls as the Kubernetes API returned them
 * @param themselves the service accounts, by namespace and name, that are annotated to pull as themselves
 * @returns an empty list if the node's own credential decides, or if no pod was created
 */
export function usesOfWaiting(
  pulls: readonly WaitingPull[],
  image: TargetImage,
  cluster: ClusterName,
  themselves: ReadonlySet<string> = new Set(),
): readonly ImageUse[] {
  const decide =
    image.valid &&
    (image.reference.kind === 'other' || isOutside(cluster) || pulls.some((pull) => themselves.has(accountOf(pull))));
  if (!decide || pulls.some(({ kind }) => kind !== 'Pod')) return [];
  const uses = pulls.map((pull): ImageUse => ({
    workload: `Pod/${pull.name}`,
    container: pull.container,
    mounted: false,
    namespace: pull.namespace,
    serviceAccount: pull.serviceAccount ?? 'default',
    pullSecrets: pull.pullSecrets,
    accountRead: true,
    live: true,
    pullsAsItself: themselves.has(accountOf(pull)),
    federationAudience: pull.federationAudience,
    pullPolicy: null,
    breakGlass: false,
    scheduling: ANYWHERE,
  }));
  // Pods of one account with the same secrets pull in the same way, so the first represents them all.
  const distinct = new Map<string, ImageUse>();
  for (const use of uses) {
    const key = JSON.stringify([use.namespace, use.serviceAccount, use.pullSecrets, use.federationAudience]);
    if (!distinct.has(key)) distinct.set(key, use);
  }
  return [...distinct.values()];
}
