/** A cluster outside GKE, read from the Kubernetes API of a context: with kubectl, and only with GET. */
import { type Cluster, type ClusterEndpoints, type ClusterName, clusterPath, membershipOf } from '../model/cluster';
import { type Fact, failed, known } from '../model/fact';
import { clean, object, text } from '../model/json';
import { kubeGet, type KubeGetOptions } from './kube-get';
import type { Way } from './kubeconfig';
import { gkeProjectOf, outsideCluster } from './node-groups';
import { listNodes } from './node-list';
import { tokenAudiences } from './token-audiences';
import type { Ways } from './ways';

/** Reads clusters outside GKE with the contexts of the kubeconfig. */
export const outsideClusters =
  (ways: Ways, options: KubeGetOptions) =>
  async (cluster: ClusterName): Promise<Fact<Cluster>> => {
    const endpoints = endpointsOf(cluster);
    // Connect gateway accepts the caller's token, which is not sent to any other cluster outside GKE.
    const way = await ways.into(cluster, endpoints, endpoints.membership === null);
    if ('state' in way) return way;
    const from = `kubernetes nodes of ${clusterPath(cluster)}`;
    const [version, nodes, audiences] = await Promise.all([
      versionOf(way, cluster, options),
      listNodes(way, cluster, {}, options),
      tokenAudiences(way, cluster, options),
    ]);
    if (nodes.state !== 'known') return nodes;
    const project = gkeProjectOf(nodes.value);
    if (project !== null)
      return failed(
        'not-asked',
        from,
        `its nodes are GKE’s, of project ${project}: name the cluster with --cluster beside --context`,
      );
    const found = outsideCluster(cluster.name, version, nodes.value, audiences);
    if (found === null) return failed('malformed', from, 'a node does not say its system');
    return known({ ...found, endpoints }, from);
  };

/** Connect gateway for a member of a fleet; other clusters are reachable only with a context. */
function endpointsOf(cluster: ClusterName): ClusterEndpoints {
  const nowhere = { addresses: [], dns: null, authority: null, membership: null };
  return membershipOf(cluster) === null ? nowhere : { ...nowhere, membership: { name: cluster.name, attached: true } };
}

/** Null if the caller may not read the version; it decides nothing. */
async function versionOf(way: Way, cluster: ClusterName, options: KubeGetOptions): Promise<string | null> {
  const question = { cluster, namespace: null, name: null, parts: ['version'], what: 'get version' };
  const fact = await kubeGet(way, question, options);
  const version = fact.state === 'known' ? text(object(fact.value)['gitVersion']) : null;
  return version === null ? null : clean(version, 80) || null;
}
