import type { Credentials } from '../http/credentials';
import { type ClusterEndpoints, type ClusterName, clusterPath } from '../model/cluster';
import type { Failed } from '../model/fact';
import { forget, type Way, wayInto, type WayOptions } from './kubeconfig';

/** The ways into clusters that a run has found: one each, whoever asks. */
export interface Ways {
  /** @param onlyGiven a way of somebody's own, or none: not worth one by the caller's token */
  into(cluster: ClusterName, endpoints: ClusterEndpoints, onlyGiven?: boolean): Promise<Way | Failed>;
  /**
   * Removes temporary kubeconfigs.
   * @param needed folders of those that are to stay: a pod that is left is deleted by them, later
   */
  close(needed: ReadonlySet<string | null>): Promise<void>;
}

/** Finds the way into each cluster when it is first asked for. */
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
