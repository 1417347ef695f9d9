import { pullingPods, type PullingPod } from '../access/pulling-pods';
import { secretRoute } from '../access/secret-route';
import { throughGateway } from '../fixes';
import { type Cluster, isOutside } from '../model/cluster';
import { knownValue } from '../model/fact';
import type { Assumption, Finding } from '../model/finding';
import type { ImageReference } from '../model/image-reference';
import { usesOf, usesThere } from '../model/target';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import { ofImage, perPool } from './applies';
import { checkOf } from './check';
import { findBroken } from './pull-secret-broken';
import { besideNodes, forPublic, forPrivate } from './pull-secret-routes';
import { assumedReadable, ofKind, type Routed, type SecretCase } from './pull-secret-case';
import { find } from './pull-secret-codes';

/**
 * Does the pod have a pull secret, if the node's own credential does not work, and does the registry accept it?
 * Kubernetes uses the pod's secrets, or if it has none, those of its service account
 * (https://kubernetes.io/docs/concepts/containers/images/#specifying-imagepullsecrets-on-a-pod).
 */
export const imagePullSecret = checkOf(find, {
  title: 'Pods have a pull secret that works, if the registry needs one',
  subject: 'image on pool',
  outside: true,
  traits: { observed: 'one-account', ofPull: true, mirror: 'pool', spreads: 'secret' },
  judge: ofImage((image, facts) => {
    const { host } = image;
    // Nodes outside Google Cloud have no credential of their own.
    const outside = facts.target.cluster !== null && isOutside(facts.target.cluster);
    const byNode = !outside && (image.kind === 'artifact-registry' || hasNodeCredential(host));
    if (byNode && !isAnythingRead(facts))
      return [find.skip('google-host', { host }, { assumptions: ofUnread(image, facts) })];
    return perPool(find, facts, (pool, cluster) => {
      const finding = judgePool(image, byNode, pool, cluster, facts);
      return finding.fix === null ? finding : { ...finding, fix: throughGateway(finding.fix, cluster) };
    });
  }),
});

/**
 * The hosts that the credential provider of GKE's nodes is configured for: `*.gcr.io`, `*.pkg.dev` and its own. A host
 * with a port is a different host.
 */
const hasNodeCredential = (host: string): boolean =>
  host === 'container.cloud.google.com' || host === 'gcr.io' || /^[^.:]+\.(?:gcr\.io|pkg\.dev)$/.test(host);

/** Nothing of the cluster was read, but pods may still name secrets. */
function ofUnread(image: ImageReference, { target, cluster }: TargetFacts): readonly Assumption[] {
  const there = knownValue(cluster.cluster);
  return there === undefined
    ? []
    : assumedReadable(pullingPods(usesOf(target.image), target, []), [], { image, cluster: there });
}

/** True if some of the pods' pull secrets in the cluster were read. */
const isAnythingRead = ({ pulls }: TargetFacts): boolean =>
  pulls !== null &&
  (pulls.secrets.some(({ secret }) => secret.state === 'known' || secret.state === 'absent') ||
    pulls.accounts.some(({ account }) => account.state === 'known'));

function judgePool(
  image: ImageReference,
  byNode: boolean,
  facts: PoolFacts,
  cluster: Cluster,
  target: TargetFacts,
): Finding {
  const { host } = image;
  const about = { pool: facts.pool.name };
  const refusal = refusalOf(target);
  const question: SecretCase = { image, cluster, facts: target, pool: facts, routed: routedPods(image, facts, target) };
  const [broken] = ofKind(question.routed, 'broken');
  if (broken !== undefined) return findBroken(broken, byNode, question);
  if (byNode) return besideNodes(question);
  if (refusal !== null) return forPrivate(question, refusal);
  return find.match(
    target.image.manifest,
    `Whether ${host} serves ${image.text} to anybody`,
    {
      known: () => forPublic(question),
      absent: (fact) => find.match({ state: 'blocked', by: fact }, `The image`, NEVER, about),
    },
    about,
  );
}

const NEVER = { known: find.clusterAbsent, absent: find.clusterAbsent };

/** The registry's refusal of an anonymous request; null if it served one, or if this is unknown. */
function refusalOf({ image: { manifest, anonymous } }: TargetFacts): { from: string; detail: string } | null {
  if (anonymous?.state === 'known')
    return anonymous.value.allowed ? null : { from: anonymous.from, detail: anonymous.value.detail };
  const refused = manifest.state === 'denied' && (manifest.why === 'permission' || manifest.why === 'ambiguous');
  return refused && anonymous === null ? { from: manifest.from, detail: manifest.detail } : null;
}

/**
 * The pods that land on the pool, each with the result of its pull secrets. A pool that the user named accepts all
 * pods.
 */
function routedPods(image: ImageReference, { reach }: PoolFacts, { target, pulls }: TargetFacts): readonly Routed[] {
  const there = usesThere(reach);
  const named = reach.kind === 'judged' && there.length === 0 && target.nodePools !== null;
  const landed = named ? usesOf(target.image) : there;
  const { accounts = [], secrets = [], tries = [] } = pulls ?? {};
  const pods = pullingPods(landed, target, accounts);
  const distinct = [...new Map(pods.map((pod) => [keyOf(pod), pod])).values()];
  return distinct.map((pod) => ({ pod, route: secretRoute(pod, image, secrets, tries) }));
}

const keyOf = ({ workload, namespace, account, secrets, complete }: PullingPod): string =>
  JSON.stringify([workload, namespace, account, secrets, complete]);
