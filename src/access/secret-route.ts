/** The result of pulling an image with a pod's pull secrets: one of the kubelet's credential routes. Pure. */
import { type Fact, knownValue } from '../model/fact';
import type { PullCredential, SecretPull } from '../model/pull-secret';
import type { CredentialFacts, SecretFacts } from '../model/target-facts';
import { type ImagePlace, matchingCredentials } from './keyring';
import type { PullingPod } from './pulling-pods';

/** A credential in a pod's secret that the kubelet uses for the image. */
export interface Match extends PullCredential {
  readonly secret: string;
  readonly of: SecretFacts;
}

/** A credential that was tried at the registry. */
export interface Tried extends Match {
  readonly pull: SecretPull;
  readonly from: string;
  readonly facts: CredentialFacts;
}

/** The result. */
export type SecretRoute =
  /** The kubelet cannot parse a secret, and then pulls nothing. */
  | { readonly kind: 'broken'; readonly of: SecretFacts; readonly why: string }
  | { readonly kind: 'served'; readonly by: Tried }
  /** The registry refuses every credential that is used. */
  | { readonly kind: 'refused'; readonly all: readonly [Tried, ...Tried[]] }
  /** Secrets that were not read. */
  | {
      readonly kind: 'unread';
      readonly secrets: readonly SecretFacts[];
      /** Credentials for the image in the secrets that were read, which the registry refuses. */
      readonly refused: readonly Tried[];
    }
  /** Credentials whose test gave no answer. */
  | { readonly kind: 'untried'; readonly match: Match; readonly pull: Fact<SecretPull> | null }
  /** No credential is used. `missing`: secrets that do not exist; `others`: secrets that are not for the image. */
  | { readonly kind: 'none'; readonly missing: readonly string[]; readonly others: readonly string[] };

/** The secrets of a pod, in the pod's order. */
const secretsOf = (pod: PullingPod, secrets: readonly SecretFacts[]): readonly SecretFacts[] =>
  pod.secrets.flatMap((name) => secrets.find((each) => each.namespace === pod.namespace && each.name === name) ?? []);

/** Names of a pod's secrets about which nothing is known, not even whether they exist. */
export const unreadOf = (pod: PullingPod, secrets: readonly SecretFacts[]): readonly string[] => {
  const read = secretsOf(pod, secrets).filter(({ secret: { state } }) => state === 'known' || state === 'absent');
  return pod.secrets.filter((name) => !read.some((each) => each.name === name));
};

/** The credentials that the kubelet uses for the image, in its order. */
export function matchesOf(pod: PullingPod, image: ImagePlace, secrets: readonly SecretFacts[]): readonly Match[] {
  const all = secretsOf(pod, secrets).flatMap((of) =>
    (knownValue(of.secret)?.credentials ?? []).map((credential): Match => ({ ...credential, secret: of.name, of })),
  );
  return matchingCredentials(image, all);
}

/** The result of a pull with the pod's pull secrets. */
export function secretRoute(
  pod: PullingPod,
  image: ImagePlace,
  secrets: readonly SecretFacts[],
  tries: readonly CredentialFacts[],
): SecretRoute {
  const own = secretsOf(pod, secrets);
  for (const of of own) {
    const problem = knownValue(of.secret)?.problem;
    if (problem?.kind === 'broken') return { kind: 'broken', of, why: problem.why };
  }
  const matches = matchesOf(pod, image, secrets);
  const tried = matches.flatMap((match) => triedOf(match, tries));
  const served = tried.find(({ pull }) => pull.outcome === 'served');
  if (served !== undefined) return { kind: 'served', by: served };
  const unread = own.filter(({ secret }) => secret.state !== 'known' && secret.state !== 'absent');
  // A secret that was not requested counts as unread.
  if (unread.length > 0 || own.length < pod.secrets.length) return { kind: 'unread', secrets: unread, refused: tried };
  const open = matches.find((match) => !tried.some(({ of, entry }) => of === match.of && entry === match.entry));
  if (open !== undefined) return { kind: 'untried', match: open, pull: tryOf(open, tries)?.pull ?? null };
  const [first, ...more] = tried;
  if (first !== undefined) return { kind: 'refused', all: [first, ...more] };
  const missing = own.filter(({ secret }) => secret.state === 'absent').map(({ name }) => name);
  return { kind: 'none', missing, others: own.map(({ name }) => name).filter((name) => !missing.includes(name)) };
}

const tryOf = ({ of, entry }: Match, tries: readonly CredentialFacts[]): CredentialFacts | undefined =>
  tries.find((each) => each.namespace === of.namespace && each.secret === of.name && each.entry === entry);

function triedOf(match: Match, tries: readonly CredentialFacts[]): readonly Tried[] {
  const facts = tryOf(match, tries);
  if (facts?.pull.state !== 'known') return [];
  const source = knownValue(match.of.secret)?.ofManifests === true ? ' of the manifests' : '';
  return [{ ...match, pull: facts.pull.value, from: `${facts.pull.from}${source}`, facts }];
}
