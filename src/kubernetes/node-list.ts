/** Lists the nodes of a cluster from its API server, one page at a time. */
import type { ClusterName } from '../model/cluster';
import { type Fact, failed, known } from '../model/fact';
import { type Json, list, object, text } from '../model/json';
import { kubeGet, type KubeGetOptions } from './kube-get';
import type { Way } from './kubeconfig';

/** The number of nodes per page: each node is about 10 kB, including its images. */
const PAGE = 250;
/** The maximum number of nodes: in a larger cluster, only the first ones are read. */
const MOST = 5000;

/**
 * Lists nodes.
 * @param of `labelSelector` selects some of them; without it all nodes are listed
 */
export async function listNodes(
  way: Way,
  cluster: ClusterName,
  of: { readonly labelSelector?: string },
  options: KubeGetOptions,
): Promise<Exclude<Fact<readonly Json[]>, { readonly state: 'blocked' }>> {
  const nodes: Json[] = [];
  const asked = { cluster, namespace: null, name: null, parts: ['api', 'v1', 'nodes'], what: 'list nodes' };
  let next = '';
  for (;;) {
    const query = { ...of, limit: String(PAGE), ...(next === '' ? {} : { continue: next }) };
    const fact = await kubeGet(way, { ...asked, query }, options);
    if (fact.state !== 'known') return fact;
    const { items, metadata } = object(fact.value);
    if (!Array.isArray(items)) return failed('malformed', fact.from, 'the answer is not a list of nodes');
    for (const item of list(items)) nodes.push(object(item));
    next = text(object(metadata)['continue']) ?? '';
    if (next === '' || nodes.length >= MOST) return known(nodes, fact.from);
  }
}
