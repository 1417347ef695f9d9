/** The pull secrets of the pods, read from the cluster, and the results of trying their credentials for the image. */
import { evaluate } from '../access/evaluate';
import { matchesOf, type Match } from '../access/secret-route';
import { pullingPods, type PullingPod } from '../access/pulling-pods';
import { type ClusterName, nameOf } from '../model/cluster';
import { known, knownValue } from '../model/fact';
import { parseGkeVersion } from '../model/gke-version';
import { type ImageReference, manifestReference } from '../model/image-reference';
import type { Ask } from '../model/questions';
import { type ClusterProject, identityOf } from '../model/service-account';
import { type Target, usesOf } from '../model/target';
import type {
  AccountFacts,
  CredentialFacts,
  PoolFacts,
  PullFacts,
  RepositoryFacts,
  SecretFacts,
} from '../model/target-facts';
import { accessFacts } from './access-facts';
import type { NamedCluster } from './cluster-and-project';

/** The facts that questions about pull secrets depend on. */
export interface AroundSecrets {
  readonly named: Promise<NamedCluster>;
  readonly accounts: Promise<readonly AccountFacts[]>;
  readonly pools: Promise<readonly PoolFacts[]>;
  readonly repository: Promise<RepositoryFacts | null>;
}

/** Asked if pods have pull secrets; for a Google image that nodes may pull, only with an existing kubeconfig. */
export async function pullFacts(target: Target, around: AroundSecrets, ask: Ask, now: string): Promise<PullFacts> {
  const accounts = await around.accounts;
  const { cluster, project } = await around.named;
  const there = knownValue(cluster);
  const nothing: PullFacts = { accounts, secrets: [], tries: [] };
  if (!target.image.valid || there === undefined) return nothing;
  const { endpoints } = there;
  const of = nameOf(there);
  const { reference: image } = target.image;
  const pods = pullingPods(usesOf(target.image), target, accounts);
  const names = new Map(
    pods.flatMap(({ namespace, secrets }) => secrets.map((name) => [`${namespace}/${name}`, { namespace, name }])),
  );
  if (names.size === 0) return nothing;
  const repository = await around.repository;
  // With `--strict`, an unread secret leaves the verdict open.
  const likely = target.strict || repository === null || !nodesPull(await around.pools, repository, now);
  const secrets = await Promise.all(
    [...names.values()].map(async ({ namespace, name }): Promise<SecretFacts> => {
      const secret = await ask('pullSecret', { ...of, namespace, secret: name, endpoints, likely });
      return { namespace, name, secret };
    }),
  );
  const where = { of, around: { id: of.project, project } };
  const tries = await Promise.all(
    distinctMatches(pods, image, secrets).map((match) => tryFacts(match, where, image, repository, ask, now)),
  );
  return { accounts, secrets, tries };
}

/** Whether the account of every pool may pull, and the nodes are new enough to send its credential. */
function nodesPull(pools: readonly PoolFacts[], repository: RepositoryFacts, now: string): boolean {
  const { name, levels, deny } = repository;
  return pools.every(({ reach, puller: { principal }, access: facts, pool }) => {
    if (reach.kind === 'excluded') return true;
    const version = pool.version === null ? null : parseGkeVersion(pool.version);
    if (principal.state !== 'known' || version === null || (version.major === 1 && version.minor < 16)) return false;
    return (
      evaluate({ principal: principal.value, repository: name, levels, deny, facts, now, cluster: null }).state ===
      'granted'
    );
  });
}

function distinctMatches(
  pods: readonly PullingPod[],
  image: ImageReference,
  secrets: readonly SecretFacts[],
): readonly Match[] {
  const all = pods.flatMap((pod) => matchesOf(pod, image, secrets));
  return [
    ...new Map(all.map((match) => [JSON.stringify([match.of.namespace, match.secret, match.entry]), match])).values(),
  ];
}

/** The registry's answer; if it refuses a service account key, also the IAM permissions of that account. */
async function tryFacts(
  { of: { namespace }, secret, entry, email }: Match,
  cluster: { readonly of: ClusterName; readonly around: ClusterProject },
  image: ImageReference,
  repository: RepositoryFacts | null,
  ask: Ask,
  now: string,
): Promise<CredentialFacts> {
  const { host, path } = image;
  const of = { namespace, secret, entry };
  const pull = await ask('secretPull', { ...cluster.of, ...of, host, path, reference: manifestReference(image) });
  if (email === null || repository === null || knownValue(pull)?.outcome === 'served')
    return { ...of, pull, owner: null };
  const identity = identityOf(email, cluster.around);
  const member = known(identity.member, `secret ${namespace}/${secret}`);
  const [account, access] = await Promise.all([
    ask('serviceAccount', { email, project: identity.project }),
    accessFacts(member, identity, repository, ask, now),
  ]);
  return { ...of, pull, owner: { identity, account, access } };
}
