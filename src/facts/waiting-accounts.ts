/** The identity of pods that a registry refused: their service accounts may be annotated to pull as themselves. */
import { type Cluster, nameOf } from '../model/cluster';
import type { Ask } from '../model/questions';

/** The maximum number of accounts that are read: each is a call of kubectl. */
const MOST = 8;

/** What was read of the service accounts of refused pods, by namespace and name (`shop/web`). */
export interface WaitingAccounts {
  /** The accounts that are annotated to pull as themselves. */
  readonly themselves: ReadonlySet<string>;
  /** The accounts of which it is not known, because they could not be read, or are more than are read. */
  readonly unread: ReadonlySet<string>;
}

export const NO_ACCOUNTS: WaitingAccounts = { themselves: new Set(), unread: new Set() };

/**
 * Reads whether pods pull as themselves.
 * @param accounts the service accounts of the pods, by namespace and name (`shop/web`)
 */
export async function annotatedAccounts(
  accounts: readonly string[],
  cluster: Cluster,
  ask: Ask,
): Promise<WaitingAccounts> {
  const { endpoints } = cluster;
  const distinct = [...new Set(accounts)];
  const themselves = new Set<string>();
  const unread = new Set(distinct.slice(MOST));
  await Promise.all(
    distinct.slice(0, MOST).map(async (name) => {
      const [namespace = '', account = ''] = name.split('/');
      const read = await ask('podAccount', { ...nameOf(cluster), namespace, account, endpoints, likely: true });
      // The answer that there is no such account says that nothing is annotated.
      if (read.state === 'known' && read.value.pullsAsItself) themselves.add(name);
      else if (read.state !== 'known' && read.state !== 'absent') unread.add(name);
    }),
  );
  return { themselves, unread };
}
