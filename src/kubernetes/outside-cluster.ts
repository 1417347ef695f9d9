/** A cluster outside GKE, read by the Kubernetes API that a context leads to: with kubectl, and only by GET. */
import { type Cluster, type ClusterEndpoints, type ClusterName, clusterPath, membershipOf } from '../model/cluster';
import { type Fact, failed, known } from '../model/fact';
import { clean, object, text } from '../model/json';
import { kubeGet, type KubeGetOptions } from './kube-get';
import type { Way } from './kubeconfig';
import { gkeProjectOf, outsideCluster } from './node-groups';
import { listNodes } from './node-list';
import { tokenAudiences } from './token-audiences';
import type { Ways } from './ways';

/** What reads clusters outside GKE, by the contexts that lead there. */
export const outsideClusters =
  (ways: Ways, options: KubeGetOptions) =>
  async (cluster: ClusterName): Promise<Fact<Cluster>> => {
    const endpoints = endpointsOf(cluster);
    // Connect gateway takes the caller's token; to no other cluster outside GKE is it sent.
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

/** Of a member of a fleet Connect gateway; else a context alone leads there. */
function endpointsOf(cluster: ClusterName): ClusterEndpoints {
  const nowhere = { addresses: [], dns: null, authority: null, membership: null };
  return membershipOf(cluster) === null ? nowhere : { ...nowhere, membership: { name: cluster.name, attached: true } };
}

/** Null where it may not be asked: it decides nothing. */
async function versionOf(way: Way, cluster: ClusterName, options: KubeGetOptions): Promise<string | null> {
  const question = { cluster, namespace: null, name: null, parts: ['version'], what: 'get version' };
  const fact = await kubeGet(way, question, options);
  const version = fact.state === 'known' ? text(object(fact.value)['gitVersion']) : null;
  return version === null ? null : clean(version, 80) || null;
}
