import type { Credentials } from '../http/credentials';
import { type ClusterEndpoints, type ClusterName, clusterPath } from '../model/cluster';
import type { Failed } from '../model/fact';
import { forget, type Way, wayInto, type WayOptions } from './kubeconfig';

/** The access to clusters that a run has found: one per cluster, shared by all questions. */
export interface Ways {
  /** @param onlyGiven use only an existing kubeconfig of the user, not a temporary one with the caller's token */
  into(cluster: ClusterName, endpoints: ClusterEndpoints, onlyGiven?: boolean): Promise<Way | Failed>;
  /**
   * Removes temporary kubeconfigs.
   * @param needed folders to keep: a remaining pod is deleted later with their kubeconfig
   */
  close(needed: ReadonlySet<string | null>): Promise<void>;
}

/** Finds the access to each cluster when it is first requested. */
export function waysInto(credentials: Credentials | null, options: WayOptions): Ways {
  const ways = new Map<string, Promise<Way | Failed>>();
  return {
    into: (cluster, endpoints, onlyGiven = false) => {
      const key = JSON.stringify([clusterPath(cluster), endpoints, onlyGiven]);
      const way = ways.get(key) ?? wayInto(cluster, endpoints, credentials, options, onlyGiven);
      ways.set(key, way);
      return way;
    },
    close: async (needed) => {
      for (const way of await Promise.all(ways.values()))
        if (!('state' in way) && !needed.has(way.temporary)) await forget(way);
    },
  };
}
