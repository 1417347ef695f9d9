import { givePullSecret, setUpPullSecret } from '../fixes';
import { type Cluster, clusterPath, isOutside, type NodePool } from '../model/cluster';
import type { Finding } from '../model/finding';
import type { ImageReference } from '../model/image-reference';
import type { ImageUse } from '../model/image-use';
import { isAtLeast, parseGkeVersion } from '../model/gke-version';
import { isSubdomain } from '../model/kubernetes-names';
import { need, type Need } from '../model/need';
import { usesThere } from '../model/target';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import { ofImage, perPool } from './applies';
import { checkOf } from './check';
import { distinctNeeds, evidence, findingsOf, said } from '../model/finding-builder';

interface Named {
  readonly host: string;
  readonly workloads: string;
}

const CODES = {
  'google-host': ({ host }: { host: string }): string =>
    `Nodes send their own credential to ${host}: no pull secret is needed (gke-version says where they are too old for it)`,
  public: ({ host }: { host: string }): string => `${host} serves the image to anybody: no pull secret is needed`,
  'none-at-hand': ({ host, workloads, accounts, refusal }: Named & { accounts: string; refusal: string }): string =>
    `${workloads} will be refused by ${host}, which wants credentials: neither the pod nor its service account ${accounts} names a pull secret, and nodes of GKE have no credential for this host (${refusal})`,
  'none-at-hand-outside': ({
    host,
    workloads,
    accounts,
    refusal,
  }: Named & { accounts: string; refusal: string }): string =>
    `${workloads} will be refused by ${host}, which wants credentials: neither the pod nor its service account ${accounts} names a pull secret, and nodes outside Google Cloud have no credential of their own for it (${refusal})`,
  'gke-on-aws': ({ host, workloads, pool }: Named & { pool: string }): string =>
    `${host} wants credentials, and ${workloads} has no pull secret; GKE on AWS from 1.28 on pulls private images of Artifact Registry without one on ${pool}, and as whom is not said`,
  'secret-not-read': ({ host, workloads, secrets }: Named & { secrets: string }): string =>
    `${host} wants credentials; whether the pull secret ${secrets} of ${workloads} is there and good for it was not read`,
  'account-not-read': ({ host, workloads, accounts }: Named & { accounts: string }): string =>
    `${host} wants credentials, and ${workloads} names no pull secret of its own; the service account ${accounts}, which may name one, is not in the input: give its manifest, too`,
  'pods-not-known': ({ host, workloads }: Named): string =>
    `${host} wants credentials; with which pull secrets ${workloads} makes its pods is its controller's matter`,
  'no-pod': ({ host }: { host: string }): string =>
    `${host} wants credentials; by which pull secret pods pull the image is not known: check it with the manifests of workload and service account (--manifests)`,
};
const find = findingsOf('image-pull-secret', 'gate', CODES);

/**
 * Has the pod a pull secret, where the node's own credential does not serve? Kubernetes takes the pod's, else those of
 * its service account (https://kubernetes.io/docs/concepts/containers/images/#specifying-imagepullsecrets-on-a-pod).
 */
export const imagePullSecret = checkOf(find, {
  title: 'Pods have a pull secret where the registry wants one',
  subject: 'image on pool',
  outside: true,
  traits: { observed: 'one-account', ofPull: true, mirror: 'pool' },
  judge: ofImage((image, facts) => {
    const { host } = image;
    const outside = facts.target.cluster !== null && isOutside(facts.target.cluster);
    if (!outside && (image.kind === 'artifact-registry' || hasNodeCredential(host)))
      return [find.skip('google-host', { host })];
    return perPool(find, facts, (pool, cluster) => judgePool(image, pool, cluster, facts));
  }),
});

/** As the credential provider of GKE's nodes is configured: `*.gcr.io`, `*.pkg.dev` and its own; a port is another host. */
const hasNodeCredential = (host: string): boolean =>
  host === 'container.cloud.google.com' || host === 'gcr.io' || /^[^.:]+\.(?:gcr\.io|pkg\.dev)$/.test(host);

function judgePool(image: ImageReference, facts: PoolFacts, cluster: Cluster, target: TargetFacts): Finding {
  const { host } = image;
  const about = { pool: facts.pool.name };
  const refusal = refusalOf(target);
  if (refusal !== null) return judgeSecrets(image, facts, cluster, target, refusal);
  return find.match(
    target.image.manifest,
    `Whether ${host} serves ${image.text} to anybody`,
    {
      known: () => find.skip('public', { host }, about),
      absent: (fact) => find.match({ state: 'blocked', by: fact }, `The image`, NEVER, about),
    },
    about,
  );
}

const NEVER = { known: find.clusterAbsent, absent: find.clusterAbsent };

/** What the registry said to a stranger whom it refused; null where it served one, or nobody knows. */
function refusalOf({ image: { manifest, anonymous } }: TargetFacts): { from: string; detail: string } | null {
  if (anonymous?.state === 'known')
    return anonymous.value.allowed ? null : { from: anonymous.from, detail: anonymous.value.detail };
  const refused = manifest.state === 'denied' && (manifest.why === 'permission' || manifest.why === 'ambiguous');
  return refused && anonymous === null ? { from: manifest.from, detail: manifest.detail } : null;
}

function judgeSecrets(
  image: ImageReference,
  { pool, reach }: PoolFacts,
  cluster: Cluster,
  { target }: TargetFacts,
  refusal: { from: string; detail: string },
): Finding {
  const { host } = image;
  const about = { pool: pool.name };
  const uses = usesThere(reach);
  const inNamespace = ({ namespace }: ImageUse): string => namespace ?? target.namespace ?? 'default';
  const told = (those: readonly ImageUse[]): Named & { accounts: string } => ({
    host,
    workloads: distinct(those.map(({ workload }) => workload)),
    accounts: distinct(those.map((use) => `${inNamespace(use)}/${use.serviceAccount}`)),
  });
  const toRead = (those: readonly ImageUse[], permission: string): readonly Need[] =>
    distinctNeeds(those.map((use) => need(permission, `namespace ${inNamespace(use)} of ${clusterPath(cluster)}`)));
  if (target.pullSecrets.length > 0) {
    const workloads = uses.length === 0 ? 'the pod' : told(uses).workloads;
    const needs = [
      need('container.secrets.get', `namespace ${target.namespace ?? 'default'} of ${clusterPath(cluster)}`),
    ];
    return find.unknown(
      'secret-not-read',
      { host, workloads, secrets: target.pullSecrets.join(', ') },
      { ...about, needs },
    );
  }
  const known = uses.filter(({ scheduling }) => !scheduling.podsUnknown);
  const bare = known.filter(({ pullSecrets }) => pullSecrets.length === 0);
  const without = bare.filter(({ accountRead }) => accountRead);
  if (without.length > 0) {
    const args = { ...told(without), refusal: said(refusal) };
    const places = without
      .filter(({ serviceAccount }) => isSubdomain(serviceAccount))
      .map((use) => ({ namespace: inNamespace(use), account: use.serviceAccount }));
    const plugin = cluster.mode === 'external' ? `, no credential plugin of the nodes serves ${host}` : '';
    const more = find.assume(
      `Nothing in the cluster adds a pull secret for ${host} to the service account ${args.accounts} or to the pod${plugin}, and ${host} answers nodes as it answered here`,
      toRead(without, 'container.serviceAccounts.get'),
    );
    const outside = cluster.mode === 'external';
    // GKE on AWS pulls private images of Artifact Registry without a secret; as whom is not said.
    if (outside && image.kind === 'artifact-registry' && isGkeOnAws(pool))
      return find.unknown('gke-on-aws', { host, workloads: args.workloads, pool: pool.name }, about);
    return find.fail(outside ? 'none-at-hand-outside' : 'none-at-hand', args, {
      ...about,
      subject: `pull secret for ${host} of ${args.accounts} on ${clusterPath(cluster)}`,
      evidence: [
        ...evidence('listed', 'fail', refusal.from, refusal.detail),
        ...evidence('parsed', 'fail', 'manifests', `${args.workloads}: no imagePullSecrets; ${args.accounts}: none`),
      ],
      assumptions: [more],
      fix: cluster.mode === 'external' ? setUpPullSecret(image, places) : givePullSecret(host, places),
    });
  }
  if (bare.length > 0)
    return find.unknown('account-not-read', told(bare), {
      ...about,
      needs: toRead(bare, 'container.serviceAccounts.get'),
    });
  if (known.length > 0) {
    const secrets = distinct(known.flatMap(({ pullSecrets }) => pullSecrets));
    const args = { host, workloads: told(known).workloads, secrets };
    return find.unknown('secret-not-read', args, { ...about, needs: toRead(known, 'container.secrets.get') });
  }
  return uses.length > 0
    ? find.unknown('pods-not-known', told(uses), { ...about, needs: toRead(uses, 'container.secrets.get') })
    : find.unknown('no-pod', { host }, about);
}

/**
 * GKE on AWS, from the version on that needs no pull secret
 * (https://cloud.google.com/kubernetes-engine/multi-cloud/docs/aws/how-to/private-registry-no-secrets).
 */
function isGkeOnAws({ group, version }: NodePool): boolean {
  const gke = version === null ? null : parseGkeVersion(version);
  return group?.providers.includes('aws') === true && gke !== null && gke.gke > 0 && isAtLeast(gke, 1, 28);
}

const distinct = (texts: readonly string[]): string => [...new Set(texts)].sort().join(', ');
