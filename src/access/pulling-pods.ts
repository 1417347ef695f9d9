/** The pods that pull an image, and the pull secrets of each. Pure. */
import { knownValue } from '../model/fact';
import type { ImageUse } from '../model/image-use';
import type { Target } from '../model/target';
import type { AccountFacts } from '../model/target-facts';

/** One kind of pod that pulls. */
export interface PullingPod {
  /** `Deployment/web`. */
  readonly workload: string;
  readonly namespace: string;
  readonly account: string;
  /** Its pull secrets in order: its own, otherwise those of its service account. */
  readonly secrets: readonly string[];
  /**
   * Whether these are all. `listed`: its service account was read from the cluster; `given`: known from the input alone;
   * `account-unread`: its service account may name more; `unknown`: a controller creates the pods; `any`: no pod was
   * given, and any pod may name its own secrets.
   */
  readonly complete: 'listed' | 'given' | 'account-unread' | 'unknown' | 'any';
}

/** The namespace that the pods of a use are in. */
export const namespaceOf = ({ namespace }: Pick<ImageUse, 'namespace'>, target: Pick<Target, 'namespace'>): string =>
  namespace ?? target.namespace ?? 'default';

/**
 * The pods of the workloads; for an image without workloads, any pod of its namespace.
 * @param accounts the service accounts that were read from the cluster
 */
export function pullingPods(
  uses: readonly ImageUse[],
  target: Target,
  accounts: readonly AccountFacts[],
): readonly PullingPod[] {
  if (uses.length === 0) return [anyPod(target, accounts)];
  return uses.map((use): PullingPod => {
    const { workload, serviceAccount: account } = use;
    const namespace = namespaceOf(use, target);
    return { workload, namespace, account, ...secretsOf(use, namespace, target, accounts) };
  });
}

function secretsOf(
  { pullSecrets, accountRead, live: isLive, scheduling, serviceAccount }: ImageUse,
  namespace: string,
  target: Target,
  accounts: readonly AccountFacts[],
): Pick<PullingPod, 'secrets' | 'complete'> {
  if (target.pullSecrets.length > 0) return { secrets: target.pullSecrets, complete: 'given' };
  if (scheduling.podsUnknown) return { secrets: pullSecrets, complete: 'unknown' };
  if (pullSecrets.length > 0) return { secrets: pullSecrets, complete: 'given' };
  if (isLive && accountRead) return { secrets: [], complete: 'listed' };
  const read = accountIn(accounts, namespace, serviceAccount);
  const live = read && knownValue(read.account);
  // Applying a manifest to an existing service account keeps the secrets that others added to it.
  if (live !== undefined) return { secrets: live.pullSecrets, complete: 'listed' };
  return { secrets: [], complete: accountRead ? 'given' : 'account-unread' };
}

function anyPod(target: Target, accounts: readonly AccountFacts[]): PullingPod {
  const namespace = target.namespace ?? 'default';
  const account = 'default';
  const about = { workload: 'the pod', namespace, account };
  if (target.pullSecrets.length > 0) return { ...about, secrets: target.pullSecrets, complete: 'given' };
  const read = accountIn(accounts, namespace, account);
  return { ...about, secrets: (read && knownValue(read.account)?.pullSecrets) ?? [], complete: 'any' };
}

const accountIn = (accounts: readonly AccountFacts[], namespace: string, account: string): AccountFacts | undefined =>
  accounts.find((each) => each.namespace === namespace && each.name === account);

/** Its service account may name pull secrets that are not in the input, and that were not read beside its pods. */
export const asksItsAccount = (pod: PullingPod): boolean =>
  pod.secrets.length === 0 && pod.complete !== 'unknown' && pod.complete !== 'listed';

/** The uses, completed by what was read of their service accounts in the cluster. */
export function withAccounts(
  uses: readonly ImageUse[],
  target: Target,
  accounts: readonly AccountFacts[],
): readonly ImageUse[] {
  return uses.map((use) => {
    const read = accountIn(accounts, namespaceOf(use, target), use.serviceAccount);
    const live = read && knownValue(read.account);
    // The input replaces what the cluster has.
    return live === undefined || use.accountRead ? use : { ...use, pullsAsItself: live.pullsAsItself };
  });
}
