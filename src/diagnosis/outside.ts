/** What a refusal asks for where the nodes are not GKE's: they have no account of Google Cloud that a grant could help. Pure. */
import { makePullSecret, type PullingAccount, setUpPullSecret } from '../fixes';
import type { Fix } from '../model/finding';
import type { ImageReference } from '../model/image-reference';
import type { WaitingPull } from '../model/waiting-pull';
import type { RuntimeMessage } from './words';

/** Refusals of who presented nothing, or nothing that counts. */
const WITHOUT: ReadonlySet<string> = new Set([
  'no-credentials',
  'denied',
  'denied-or-missing',
  'token-refused',
  'scopes-insufficient',
]);

/** The same words, with what to do about them there. */
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

/** What was said, of what, and by which pods. */
interface Refusal {
  readonly said: RuntimeMessage;
  readonly hint: RuntimeMessage | null;
  /** Null: the image's name is none. */
  readonly reference: ImageReference | null;
  readonly pulls: readonly WaitingPull[];
}

/**
 * A pull secret for pods that present none, or the one that they name and that is not there; null where another one is to be
 * mended, or the words ask for something else.
 * @param seen the repository is known to be there
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

/** `Unable to retrieve some image pull secrets (a, b); …`, as the kubelet says it. */
const namesIn = (words: string): readonly string[] =>
  (/pull secrets \(([^()]{1,2000})\)/.exec(words)?.[1] ?? '').split(',').map((name) => name.trim());
