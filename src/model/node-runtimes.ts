/** The container runtimes of the nodes of a GKE pool. Plain JSON. */
import type { ClusterEndpoints, ClusterName } from './cluster';
import type { Runtimes } from './runtime';

/** A node pool of GKE whose runtimes are to be read. */
export interface RuntimePlan extends ClusterName {
  readonly pool: string;
  readonly endpoints: ClusterEndpoints;
  /** It decides the verdict, so it is worth connecting to the cluster with the caller's own token if no kubeconfig has it. */
  readonly likely: boolean;
}

/** The runtimes that the nodes of a pool report. */
export interface NodeRuntimes extends Runtimes {
  /** The number of nodes that were read. */
  readonly nodes: number;
}
