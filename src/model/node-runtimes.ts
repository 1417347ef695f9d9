/** The nodes of a GKE pool, asked for their runtimes. Plain JSON. */
import type { ClusterEndpoints, ClusterName } from './cluster';
import type { Runtimes } from './runtime';

/** A node pool of GKE whose nodes are to be asked for their runtimes. */
export interface RuntimePlan extends ClusterName {
  readonly pool: string;
  readonly endpoints: ClusterEndpoints;
  /** It decides the verdict: worth a way into the cluster by the caller's own token, where no kubeconfig leads there. */
  readonly likely: boolean;
}

/** What the nodes of a pool say. */
export interface NodeRuntimes extends Runtimes {
  /** How many were read. */
  readonly nodes: number;
}
