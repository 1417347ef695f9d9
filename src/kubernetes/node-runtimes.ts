/**
 * The container runtimes on the nodes of a GKE pool, read from the cluster's Kubernetes API: with kubectl, and only
 * with GET.
 */
import { clusterPath } from '../model/cluster';
import { failed, known } from '../model/fact';
import { clean, type Json, object, text } from '../model/json';
import { isLabel } from '../model/kubernetes-names';
import type { Answers } from '../model/questions';
import type { NodeRuntimes } from '../model/node-runtimes';
import type { KubeGetOptions } from './kube-get';
import { listNodes } from './node-list';
import type { Ways } from './ways';

/** Answers questions about the runtimes of nodes. */
export const nodeRuntimes = (ways: Ways, options: KubeGetOptions): Pick<Answers, 'nodeRuntimes'> => ({
  nodeRuntimes: async (plan) => {
    const { pool, endpoints, likely } = plan;
    const from = `nodes of ${clean(pool, 100)} of ${clusterPath(plan)}`;
    if (!isLabel(pool)) return failed('not-asked', from, 'it is not the name of a node pool');
    const way = await ways.into(plan, endpoints, !likely);
    if ('state' in way) return way;
    const nodes = await listNodes(way, plan, { labelSelector: `${POOL_LABEL}=${pool}` }, options);
    return nodes.state === 'known' ? known(runtimesIn(nodes.value, pool), from) : nodes;
  },
});

const POOL_LABEL = 'cloud.google.com/gke-nodepool';

/**
 * Reads the runtimes of nodes from the JSON of the API server. A node is skipped if it is not in the pool or names no
 * runtime, as is the case for a node that is not ready.
 */
export function runtimesIn(nodes: readonly Json[], pool: string): NodeRuntimes {
  const all = nodes.flatMap((node) => {
    const labels = object(object(node['metadata'])['labels']);
    const { containerRuntimeVersion } = object(object(node['status'])['nodeInfo']);
    const own = clean(text(containerRuntimeVersion) ?? '', 80);
    return text(labels[POOL_LABEL]) === pool && own !== '' ? [own] : [];
  });
  return { nodes: all.length, runtimes: [...new Set(all)].sort() };
}
