/** Fixes for a missing pull secret, or for credentials that a pull secret lacks. Pure. */
import { evaluate } from '../access/evaluate';
import type { PullingPod } from '../access/pulling-pods';
import type { Tried } from '../access/secret-route';
import {
  dropPullSecret,
  givePullSecret,
  grantReader,
  isCallers,
  isSeen,
  keyInSecret,
  makePullSecret,
  mendPullSecret,
  renewPullSecret,
  setUpPullSecret,
} from '../fixes';
import { knownValue } from '../model/fact';
import type { Fix } from '../model/finding';
import type { ArtifactRegistryImage } from '../model/image-reference';
import { type OfKind, podPlaces, type SecretCase } from './pull-secret-case';

/**
 * An image in a repository of the caller's own, for nodes outside Google Cloud: an account and a key can be created.
 */
const keyed = ({ image, cluster, facts }: SecretCase): ArtifactRegistryImage | null =>
  image.kind === 'artifact-registry' && cluster.mode === 'external' && isCallers(facts) ? image : null;

/** One more secret, in addition to those that the pods have. */
export function anotherSecret(pod: PullingPod, question: SecretCase): Fix {
  const { image, facts } = question;
  // Secrets that a pod names itself replace those of its service account.
  const own = pod.complete === 'given' && pod.secrets.length > 0 ? pod.workload : null;
  const places = podPlaces([{ pod }]);
  return keyed(question) === null
    ? givePullSecret(image.host, places, own)
    : setUpPullSecret(image, places, isSeen(facts), own);
}

/** Creates the secret that pods name and that does not exist. */
export function missingSecret({ namespace }: PullingPod, name: string, question: SecretCase): Fix {
  const image = keyed(question);
  return image === null || !isSeen(question.facts)
    ? makePullSecret(question.image.host, namespace, name)
    : keyInSecret(image, namespace, name, null);
}

/** Renews the credentials. A secret with entries for other registries is not to be overwritten. */
export function fixOfToken(pod: PullingPod, { secret, of, kind, email }: Tried, question: SecretCase): Fix {
  const read = knownValue(of.secret);
  const isAlone = (read?.credentials.length ?? 0) === 1;
  if (!isAlone) return anotherSecret(pod, question);
  const image = keyed(question);
  const otherType = read?.otherType ?? null;
  return image === null || !isSeen(question.facts)
    ? renewPullSecret(question.image.host, pod.namespace, secret, otherType)
    : keyInSecret(image, pod.namespace, secret, kind === 'json-key' ? email : null, otherType);
}

/**
 * Mends a secret that nodes cannot read, for the registries that it is for, or takes it out of a pod that needs none. It
 * is only overwritten with credentials for the image's registry if it is for no other.
 */
export function fixOfBroken({ pod, route }: OfKind<'broken'>, byNode: boolean, { image: { host } }: SecretCase): Fix {
  const { name, secret } = route.of;
  const read = knownValue(secret);
  const registries = read?.problem?.registries ?? [];
  if (byNode) return dropPullSecret(pod.namespace, name, pod.workload, registries);
  return registries.every((each) => isFor(each, host))
    ? renewPullSecret(host, pod.namespace, name, read?.otherType ?? null)
    : mendPullSecret(pod.namespace, name, registries);
}

/** Whether the name of a registry, as `docker login` writes it, is that of this host alone, without a path or wildcard. */
const isFor = (registry: string, host: string): boolean =>
  registry
    .replace(/^https?:\/\//, '')
    .replace(/\/(?:v[12]\/?)?$/, '')
    .replace(/^index\.docker\.io$/, 'docker.io') === host;

/** The state of access of the account that the key belongs to; null for other credentials. */
export function ownersAccess(
  { facts: { owner } }: Tried,
  { image, facts }: SecretCase,
): 'granted' | 'refused' | 'unknown' | null {
  const { repository } = facts.image;
  if (owner === null || repository === null || image.kind !== 'artifact-registry') return null;
  const { name, levels, deny } = repository;
  const principal = owner.identity.member;
  return evaluate({ principal, repository: name, levels, deny, facts: owner.access, now: facts.now, cluster: null })
    .state;
}

/** A grant to the account that the key belongs to, if it lacks one; otherwise other credentials. */
export function fixOfRefused({ pod, route }: OfKind<'refused'>, question: SecretCase): Fix {
  const { facts } = question;
  const lacking = route.all.find(
    (each) => each.pull.outcome === 'refused' && ownersAccess(each, question) === 'refused',
  );
  const { repository } = facts.image;
  const owner = lacking?.facts.owner ?? null;
  if (owner !== null && repository !== null) return grantReader(repository.place, owner.identity.member);
  const [first] = route.all;
  return fixOfToken(pod, first, question);
}
