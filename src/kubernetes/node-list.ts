/** The nodes of a cluster as its API server lists them, a page at a time. */
import type { ClusterName } from '../model/cluster';
import { type Fact, failed, known } from '../model/fact';
import { type Json, list, object, text } from '../model/json';
import { kubeGet, type KubeGetOptions } from './kube-get';
import type { Way } from './kubeconfig';

/** Nodes of one answer: each is some 10 kB, with the images that it has. */
const PAGE = 250;
/** Nodes that are read: of a larger cluster the first ones. */
const MOST = 5000;

/**
 * Lists nodes.
 * @param of `labelSelector` chooses some of them; without it all are listed
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
