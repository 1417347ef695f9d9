/** The identity of pods that a registry refused: their service accounts may be annotated to pull as themselves. */
import { type Cluster, nameOf } from '../model/cluster';
import { knownValue } from '../model/fact';
import type { Ask } from '../model/questions';

/** The maximum number of accounts that are read: each is a call of kubectl. */
const MOST = 8;

/**
 * @param accounts the service accounts of the pods, by namespace and name (`shop/web`)
 * @returns the accounts that are annotated to pull as themselves, as far as they could be read
 */
export async function annotatedAccounts(
  accounts: readonly string[],
  cluster: Cluster,
  ask: Ask,
): Promise<ReadonlySet<string>> {
  const { endpoints } = cluster;
  const found = await Promise.all(
    [...new Set(accounts)].slice(0, MOST).map(async (name) => {
      const [namespace = '', account = ''] = name.split('/');
      const read = await ask('podAccount', { ...nameOf(cluster), namespace, account, endpoints, likely: true });
      return knownValue(read)?.pullsAsItself === true ? [name] : [];
    }),
  );
  return new Set(found.flat());
}
