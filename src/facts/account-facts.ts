/** The Kubernetes service accounts of the pods, as they are in the cluster: their pull secrets, and as whom they pull. */
import { asksItsAccount, pullingPods } from '../access/pulling-pods';
import { nameOf } from '../model/cluster';
import { knownValue } from '../model/fact';
import type { Ask } from '../model/questions';
import { type Target, usesOf } from '../model/target';
import type { AccountFacts, ImageFacts } from '../model/target-facts';
import type { NamedCluster } from './cluster-and-project';

/**
 * Asked of pods that bring no pull secret themselves. Where another registry refuses strangers it decides the verdict;
 * of an image of Google's, which nodes pull by themselves, only a kubeconfig that is there is worth it.
 */
export async function accountFacts(
  target: Target,
  named: Promise<NamedCluster>,
  image: Promise<ImageFacts>,
  ask: Ask,
): Promise<readonly AccountFacts[]> {
  const { image: of } = target;
  const cluster = knownValue((await named).cluster);
  if (cluster === undefined || !of.valid) return [];
  const uses = usesOf(target.image);
  const elsewhere = of.reference.kind === 'other' || cluster.mode === 'external';
  const likely = elsewhere && wantsCredentials(await image);
  // Any pod may pull an image that was given alone: what it pulls by is of no interest where nodes do it.
  if (uses.length === 0 && !likely) return [];
  const pods = pullingPods(uses, target, []).filter(asksItsAccount);
  const accounts = new Map(pods.map(({ namespace, account }) => [`${namespace}/${account}`, { namespace, account }]));
  const { endpoints } = cluster;
  const name = nameOf(cluster);
  return Promise.all(
    [...accounts.values()].map(async ({ namespace, account }) => ({
      namespace,
      name: account,
      account: await ask('podAccount', { ...name, namespace, account, endpoints, likely }),
    })),
  );
}

/** The registry refused a stranger. */
export const wantsCredentials = ({ manifest, anonymous }: ImageFacts): boolean =>
  anonymous?.state === 'known' ? !anonymous.value.allowed : manifest.state === 'denied';
