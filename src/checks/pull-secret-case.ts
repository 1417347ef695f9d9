/** One image on one pool with the pods that pull it, as the check of pull secrets sees them. Pure. */
import type { PullingPod } from '../access/pulling-pods';
import { type SecretRoute, unreadOf } from '../access/secret-route';
import { type Cluster, clusterPath } from '../model/cluster';
import type { ImageReference } from '../model/image-reference';
import { isSubdomain } from '../model/kubernetes-names';
import type { Assumption } from '../model/finding';
import { knownValue } from '../model/fact';
import { distinctNeeds, need, type Need } from '../model/need';
import type { PoolFacts, SecretFacts, TargetFacts } from '../model/target-facts';
import { find, type Named } from './pull-secret-codes';

/** A pod with the result of its pull secrets. */
export interface Routed {
  readonly pod: PullingPod;
  readonly route: SecretRoute;
}
/** A pod whose pull secrets have a result of this kind. */
export type OfKind<K extends SecretRoute['kind']> = Routed & { readonly route: Extract<SecretRoute, { kind: K }> };

/** What the check judges: one image on one pool. */
export interface SecretCase {
  readonly image: ImageReference;
  readonly cluster: Cluster;
  readonly pool: PoolFacts;
  readonly facts: TargetFacts;
  readonly routed: readonly Routed[];
}

/** The pods whose pull secrets have a result of this kind. */
export const ofKind = <K extends SecretRoute['kind']>(routed: readonly Routed[], kind: K): readonly OfKind<K>[] =>
  routed.filter((each): each is OfKind<K> => each.route.kind === kind);

/** Whether the secrets could not be read or tried. */
export const isUndecidedRoute = ({ kind }: SecretRoute): boolean => kind === 'unread' || kind === 'untried';

/**
 * The assumption that an unread secret does not stop a pod that pulls without it. The kubelet reads all secrets of a
 * pod before it contacts any registry, and pulls nothing if it cannot read one (kubernetes
 * pkg/credentialprovider/secrets). The Docker Hub entry that `docker login` writes is used only if no secret has
 * another entry that matches.
 */
export function assumedReadable(
  pods: readonly PullingPod[],
  secrets: readonly SecretFacts[],
  { image, cluster }: Pick<SecretCase, 'image' | 'cluster'>,
): readonly Assumption[] {
  const open = pods.map((pod) => ({ pod, unread: unreadOf(pod, secrets) })).filter(({ unread }) => unread.length > 0);
  if (open.length === 0) return [];
  const names = distinctText(open.flatMap(({ pod, unread }) => unread.map((name) => `${pod.namespace}/${name}`)));
  const hub = image.host === 'docker.io' ? ', nor does it stand before the entry of Docker Hub that serves' : '';
  const text = `The pull secret ${names}, which was not read, is one that nodes can read: with one that they cannot, they pull nothing${hub}`;
  return [find.assume(text, needsToRead(open, 'container.secrets.get', { cluster }))];
}

/** The assumption that secrets in the manifests of the input are applied with the content that they have there. */
export function assumedApplied(
  those: readonly { readonly pod: PullingPod; readonly of: SecretFacts }[],
): readonly Assumption[] {
  const given = those.filter(({ of }) => knownValue(of.secret)?.ofManifests === true);
  if (given.length === 0) return [];
  const names = distinctText(given.map(({ pod, of }) => `${pod.namespace}/${of.name}`));
  return [find.assume(`The Secret ${names} of the manifests is applied as it stands there`, [], true)];
}

/** For a target with only an image: it is unknown which pod pulls it. */
export const runsAs = (those: readonly { readonly pod: PullingPod }[]): Assumption =>
  find.assume(`The pod runs as the service account ${accountsOf(those)}, and names no pull secret itself`);

/** The pool of a finding. */
export const at = ({ pool }: SecretCase): { pool: string } => ({ pool: pool.pool.name });
/** Sorted and without duplicates, separated by commas. */
export const distinctText = (texts: readonly string[]): string => [...new Set(texts)].sort().join(', ');
/** The arguments that all findings share. */
export const named = (those: readonly Routed[], { image }: SecretCase): Named => ({
  host: image.host,
  workloads: distinctText(those.map(({ pod }) => pod.workload)),
});
/** The names of the pull secrets of these pods. */
export const secretNames = (those: readonly Routed[]): string => distinctText(those.flatMap(({ pod }) => pod.secrets));
/** The service accounts of these pods. */
export const accountsOf = (those: readonly { readonly pod: PullingPod }[]): string =>
  distinctText(those.map(({ pod: { namespace, account } }) => `${namespace}/${account}`));
/** The permissions that the caller needs to read in the namespaces of these pods. */
export const needsToRead = (
  those: readonly { readonly pod: PullingPod }[],
  permission: string,
  { cluster }: Pick<SecretCase, 'cluster'>,
): readonly Need[] =>
  distinctNeeds(those.map(({ pod }) => need(permission, `namespace ${pod.namespace} of ${clusterPath(cluster)}`)));
/** The facts about a secret, if it was looked up. */
export const secretOf = (namespace: string, name: string, { facts }: SecretCase): SecretFacts | undefined =>
  facts.pulls?.secrets.find((each) => each.namespace === namespace && each.name === name);
/** The detail of the answer that a secret does not exist. */
export const detailOf = ({ secret }: SecretFacts): string => (secret.state === 'absent' ? secret.detail : '');

/** The namespaces and service accounts of these pods. */
export const podPlaces = (those: readonly { readonly pod: PullingPod }[]) =>
  those
    .map(({ pod: { namespace, account } }) => ({ namespace, account }))
    .filter(({ account }) => isSubdomain(account));

/** Describes what a secret that does not match contains. */
export function whatItIs(namespace: string, name: string, question: SecretCase): string {
  const secret = secretOf(namespace, name, question)?.secret;
  const value = secret === undefined ? undefined : knownValue(secret);
  if (value !== undefined && value.problem !== null) return `is passed over by nodes: ${value.problem.why}`;
  const registries = (value?.credentials ?? []).map(({ registry }) => registry).slice(0, 5);
  return registries.length === 0 ? 'holds no credentials' : `is for ${registries.join(', ')}`;
}
