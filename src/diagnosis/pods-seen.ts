/** Pods that wait, as the checks see who pulls their image. Pure. */
import { type ClusterName, isOutside } from '../model/cluster';
import type { ImageUse, Scheduling } from '../model/image-use';
import type { TargetImage } from '../model/target';
import type { WaitingPull } from '../model/waiting-pull';
import type { Cause } from './causes';
import type { CauseId } from './words';

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

/** Why a registry refuses who pulls: then it matters who that is. */
const REFUSALS: ReadonlySet<string> = new Set<CauseId>([
  'denied',
  'denied-or-missing',
  'no-credentials',
  'credentials-refused',
  'token-refused',
]);

/** The service accounts of the pods that Google's registry refused, which may pull as themselves; by namespace and name. */
export const accountsRefused = (causes: readonly Pick<Cause, 'said' | 'pulls' | 'reference'>[]): readonly string[] =>
  causes
    .filter(({ said, reference }) => REFUSALS.has(said.id) && reference !== null && reference.kind !== 'other')
    .flatMap(({ pulls }) => pulls.filter(({ kind }) => kind === 'Pod').map(accountOf));

/** The service account of a pod that waits, by namespace and name. */
export const accountOf = ({ namespace, serviceAccount }: Pick<WaitingPull, 'namespace' | 'serviceAccount'>): string =>
  `${namespace}/${serviceAccount ?? 'default'}`;

/**
 * The pods with their pull secrets, where these decide: images of other registries, and nodes outside Google Cloud. What a
 * pod that was made names is all that it has: admission has written those of its service account into it
 * (https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/).
 * @param pulls as the Kubernetes API showed them
 * @param themselves the service accounts, by namespace and name, that are annotated to pull as themselves
 * @returns none where the node's own credential decides, or no pod was made
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
  // Pods of one account with the same secrets pull alike: the first stands for them.
  const distinct = new Map<string, ImageUse>();
  for (const use of uses) {
    const key = JSON.stringify([use.namespace, use.serviceAccount, use.pullSecrets, use.federationAudience]);
    if (!distinct.has(key)) distinct.set(key, use);
  }
  return [...distinct.values()];
}
