/** A cluster outside GKE, read by the Kubernetes API that a context leads to: with kubectl, and only by GET. */
import { type Cluster, type ClusterName, clusterPath } from '../model/cluster';
import { type Fact, failed, known } from '../model/fact';
import { clean, list, object, text, type Json } from '../model/json';
import { kubeGet, type KubeGetOptions } from './kube-get';
import type { Way } from './kubeconfig';
import { gkeProjectOf, outsideCluster } from './node-groups';
import type { Ways } from './ways';

/** Nodes of one answer: each is some 10 kB, with the images that it has. */
const PAGE = 250;
/** Nodes that are read: of a larger cluster the first ones. */
const MOST = 5000;

/** What reads clusters outside GKE, by the contexts that lead there. */
export const outsideClusters =
  (ways: Ways, options: KubeGetOptions) =>
  async (cluster: ClusterName): Promise<Fact<Cluster>> => {
    const way = await ways.into(cluster, { addresses: [], dns: null, authority: null, membership: null }, true);
    if ('state' in way) return way;
    const from = `kubernetes nodes of ${clusterPath(cluster)}`;
    const [version, nodes] = await Promise.all([versionOf(way, cluster, options), nodesOf(way, cluster, options)]);
    if (nodes.state !== 'known') return nodes;
    const project = gkeProjectOf(nodes.value);
    if (project !== null)
      return failed(
        'not-asked',
        from,
        `its nodes are GKE’s, of project ${project}: name the cluster with --cluster beside --context`,
      );
    const found = outsideCluster(cluster.name, version, nodes.value);
    return found === null ? failed('malformed', from, 'a node does not say its system') : known(found, from);
  };

/** Null where it may not be asked: it decides nothing. */
async function versionOf(way: Way, cluster: ClusterName, options: KubeGetOptions): Promise<string | null> {
  const question = { cluster, namespace: null, name: null, parts: ['version'], what: 'get version' };
  const fact = await kubeGet(way, question, options);
  const version = fact.state === 'known' ? text(object(fact.value)['gitVersion']) : null;
  return version === null ? null : clean(version, 80) || null;
}

async function nodesOf(way: Way, cluster: ClusterName, options: KubeGetOptions): Promise<Fact<readonly Json[]>> {
  const nodes: Json[] = [];
  let next = '';
  for (;;) {
    const query = { limit: String(PAGE), ...(next === '' ? {} : { continue: next }) };
    const what = 'list nodes';
    const fact = await kubeGet(
      way,
      { cluster, namespace: null, name: null, parts: ['api', 'v1', 'nodes'], query, what },
      options,
    );
    if (fact.state !== 'known') return fact;
    const { items, metadata } = object(fact.value);
    if (!Array.isArray(items)) return failed('malformed', fact.from, 'the answer is no list of nodes');
    for (const item of list(items)) nodes.push(object(item));
    next = text(object(metadata)['continue']) ?? '';
    if (next === '' || nodes.length >= MOST) return known(nodes, fact.from);
  }
}
