/** Converts waiting pods to the form in which the checks know the users of an image. Pure. */
import type { CheckId } from '../model/check-ids';
import { type Cluster, type ClusterName, clusterPath, isOutside } from '../model/cluster';
import type { Finding } from '../model/finding';
import type { ImageUse, Scheduling } from '../model/image-use';
import { PULLS_AS_ITSELF } from '../model/kubernetes-names';
import { need } from '../model/need';
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

/** What is known of the service accounts of waiting pods, by namespace and name. */
interface AccountsSeen {
  readonly themselves: ReadonlySet<string>;
  readonly unread: ReadonlySet<string>;
}
const NONE_SEEN: AccountsSeen = { themselves: new Set(), unread: new Set() };

/**
 * Adds to the first failure of the nodes' own credential that the refused pods pull with it, where the service accounts
 * were not read that may say otherwise. Without Workload Identity, and outside GKE, the annotation has no effect.
 * @param isOfNode whether a check judges the nodes' own credential
 */
export function assumingNodePulls(
  findings: readonly Finding[],
  unread: ReadonlySet<string>,
  cluster: Cluster,
  isOfNode: (check: CheckId) => boolean,
): readonly Finding[] {
  if (unread.size === 0 || cluster.workloadPool === null || isOutside(cluster)) return findings;
  const failing = findings.find(({ check, kind, status }) => status === 'fail' && kind === 'gate' && isOfNode(check));
  const names = [...unread].sort();
  const more = names.length > NAMED ? ` and ${String(names.length - NAMED)} more` : '';
  const text = `The service account ${names.slice(0, NAMED).join(', ')}${more}, which was not read, is not annotated ${PULLS_AS_ITSELF}: its pods pull as the node`;
  const namespaces = new Set(names.map((name) => name.split('/')[0] ?? ''));
  const needs = [...namespaces].map((each) =>
    need('container.serviceAccounts.get', `namespace ${each} of ${clusterPath(cluster)}`),
  );
  return findings.map((finding) =>
    finding === failing
      ? {
          ...finding,
          assumptions: [...finding.assumptions, { check: finding.check, text, needs, beyondReading: false }],
        }
      : finding,
  );
}

/** The maximum number of service accounts that are named. */
const NAMED = 8;

/** The service account of a waiting pod, by namespace and name. */
export const accountOf = ({ namespace, serviceAccount }: Pick<WaitingPull, 'namespace' | 'serviceAccount'>): string =>
  `${namespace}/${serviceAccount ?? 'default'}`;

/**
 * The pods with their pull secrets, if these matter: for images of other registries, and for nodes outside Google
 * Cloud. A created pod names all secrets that it has, because admission has added those of its service account
 * (https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/).
 * @param pulls the pulls as the Kubernetes API returned them
 * @param accounts the service accounts, by namespace and name, that are annotated to pull as themselves, and those of
 * which this could not be read
 * @returns an empty list if the node's own credential decides, or if no pod was created
 */
export function usesOfWaiting(
  pulls: readonly WaitingPull[],
  image: TargetImage,
  cluster: ClusterName,
  { themselves, unread }: AccountsSeen = NONE_SEEN,
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
    accountRead: !unread.has(accountOf(pull)),
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
