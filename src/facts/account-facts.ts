/**
 * The Kubernetes service accounts of the pods in the cluster: their pull secrets, and the identity with which they
 * pull.
 */
import { asksItsAccount, pullingPods } from '../access/pulling-pods';
import { nameOf } from '../model/cluster';
import { knownValue } from '../model/fact';
import type { Ask } from '../model/questions';
import { type Target, usesOf } from '../model/target';
import type { AccountFacts, ImageFacts } from '../model/target-facts';
import type { NamedCluster } from './cluster-and-project';

/**
 * The service accounts of pods without a pull secret of their own. If another registry refuses anonymous requests, they
 * decide the verdict. For a Google image, which nodes can pull themselves, they are only read with an existing
 * kubeconfig.
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
  // Any pod may pull an image that was given without manifests: its account does not matter if nodes can pull the
  // image.
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

/** Whether the registry refused an anonymous request. */
export const wantsCredentials = ({ manifest, anonymous }: ImageFacts): boolean =>
  anonymous?.state === 'known' ? !anonymous.value.allowed : manifest.state === 'denied';
