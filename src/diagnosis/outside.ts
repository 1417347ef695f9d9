/**
 * The advice for a refusal on nodes outside GKE: they have no Google Cloud service account to which a role could be
 * granted. Pure.
 */
import { makePullSecret, type PullingAccount, setUpPullSecret } from '../fixes';
import type { Fix } from '../model/finding';
import type { ImageReference } from '../model/image-reference';
import type { WaitingPull } from '../model/waiting-pull';
import type { RuntimeMessage } from './words';

/** Refusals of requests that presented no credentials, or none that were accepted. */
const WITHOUT: ReadonlySet<string> = new Set([
  'no-credentials',
  'denied',
  'denied-or-missing',
  'token-refused',
  'scopes-insufficient',
]);

/** The same message, with advice for nodes outside GKE. */
export function saidOutside(said: RuntimeMessage, { pullSecrets }: Pick<WaitingPull, 'pullSecrets'>): RuntimeMessage {
  if (!WITHOUT.has(said.id)) return said;
  const first =
    said.id === 'denied-or-missing'
      ? 'Check the names in the reference first: the registry gives the same answer where they do not exist. Else: '
      : '';
  const own =
    pullSecrets.length === 0
      ? 'Give the pod a pull secret that this registry accepts: its node has no credential of its own for it that is known'
      : `Renew the pull secret ${pullSecrets.join(', ')} of the pod, or grant reading from the repository to the account whose key it holds`;
  const checks = pullSecrets.length === 0 ? said.checks : [...new Set([...said.checks, 'image-pull-secret'])];
  return { ...said, checks, advice: `${first}${own}` };
}

/** A refusal, with the image and the pods that it is about. */
interface Refusal {
  readonly said: RuntimeMessage;
  readonly hint: RuntimeMessage | null;
  /** Null if the image's name is not a valid reference. */
  readonly reference: ImageReference | null;
  readonly pulls: readonly WaitingPull[];
}

/**
 * The fix that creates a pull secret: for pods that present none, or for the secret that they name and that does not
 * exist. Null if another secret has to be fixed, or the message asks for something else.
 * @param seen whether the repository is known to exist
 */
export function secretOutside({ said, hint, reference, pulls }: Refusal, seen: boolean): Fix | null {
  if (reference === null || !WITHOUT.has(said.id)) return null;
  const presenting = pulls.find(({ pullSecrets }) => pullSecrets.length > 0);
  if (presenting !== undefined) {
    const lacking = presenting.pullSecrets.find((name) => hint !== null && namesIn(hint.raw).includes(name));
    return lacking === undefined ? null : makePullSecret(reference.host, presenting.namespace, lacking);
  }
  const accounts = new Map<string, PullingAccount>();
  for (const { namespace, serviceAccount } of pulls) {
    const account = serviceAccount ?? 'default';
    accounts.set(`${namespace}/${account}`, { namespace, account });
  }
  return setUpPullSecret(reference, [...accounts.values()], seen);
}

/** The names in the kubelet's message `Unable to retrieve some image pull secrets (a, b); …`. */
const namesIn = (words: string): readonly string[] =>
  (/pull secrets \(([^()]{1,2000})\)/.exec(words)?.[1] ?? '').split(',').map((name) => name.trim());
