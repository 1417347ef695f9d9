/** What comes of a pod's pull secrets for an image: the route of the kubelet that goes by them. Pure. */
import { type Fact, knownValue } from '../model/fact';
import type { PullCredential, SecretPull } from '../model/pull-secret';
import type { CredentialFacts, SecretFacts } from '../model/target-facts';
import { type ImagePlace, matchingCredentials } from './keyring';
import type { PullingPod } from './pulling-pods';

/** A credential of a pod's secret that the kubelet takes for the image. */
export interface Match extends PullCredential {
  readonly secret: string;
  readonly of: SecretFacts;
}

/** A credential that the registry answered. */
export interface Tried extends Match {
  readonly pull: SecretPull;
  readonly from: string;
  readonly facts: CredentialFacts;
}

/** What comes of it. */
export type SecretRoute =
  /** A secret cannot be read by the kubelet, which pulls nothing then. */
  | { readonly kind: 'broken'; readonly of: SecretFacts; readonly why: string }
  | { readonly kind: 'served'; readonly by: Tried }
  /** Every credential that is taken is refused. */
  | { readonly kind: 'refused'; readonly all: readonly [Tried, ...Tried[]] }
  /** Secrets that were not read. */
  | {
      readonly kind: 'unread';
      readonly secrets: readonly SecretFacts[];
      /** Credentials of those that were read, which are for the image, and are refused. */
      readonly refused: readonly Tried[];
    }
  /** Credentials whose try told nothing. */
  | { readonly kind: 'untried'; readonly match: Match; readonly pull: Fact<SecretPull> | null }
  /** No credential is taken; which secrets are not there, which the kubelet passes over. */
  | { readonly kind: 'none'; readonly missing: readonly string[]; readonly others: readonly string[] };

/** The secrets of a pod, in its order. */
const secretsOf = (pod: PullingPod, secrets: readonly SecretFacts[]): readonly SecretFacts[] =>
  pod.secrets.flatMap((name) => secrets.find((each) => each.namespace === pod.namespace && each.name === name) ?? []);

/** Names of a pod's secrets of which nothing was read, not even that they are not there. */
export const unreadOf = (pod: PullingPod, secrets: readonly SecretFacts[]): readonly string[] => {
  const read = secretsOf(pod, secrets).filter(({ secret: { state } }) => state === 'known' || state === 'absent');
  return pod.secrets.filter((name) => !read.some((each) => each.name === name));
};

/** The credentials that the kubelet takes for the image, in its order. */
export function matchesOf(pod: PullingPod, image: ImagePlace, secrets: readonly SecretFacts[]): readonly Match[] {
  const all = secretsOf(pod, secrets).flatMap((of) =>
    (knownValue(of.secret)?.credentials ?? []).map((credential): Match => ({ ...credential, secret: of.name, of })),
  );
  return matchingCredentials(image, all);
}

/** How a pod fares by its pull secrets. */
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
  // A name that was not asked for at all was not read.
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
  return [{ ...match, pull: facts.pull.value, from: facts.pull.from, facts }];
}
