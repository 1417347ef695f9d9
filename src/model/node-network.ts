/** Where a pool's nodes are in the VPC, read from GKE's raw JSON of the cluster. */
import type { ClusterName } from './cluster';
import { list, object, text, type Json } from './json';
import { networkName, type NodeNetwork, subnetworkName } from './network';
import { privateNodesOf } from './node-traits';

/**
 * @param pool a node pool of `projects.locations.clusters.get`; an empty object for pools that do not exist yet
 * @param cluster its cluster
 */
export function nodeNetworkFrom(pool: Json, cluster: Json, { project, location }: ClusterName): NodeNetwork {
  const [ofPool, ofCluster] = [object(pool['networkConfig']), object(cluster['networkConfig'])];
  const region = location.replace(/-[a-z]$/, '');
  const subnetwork = text(ofPool['subnetwork']) ?? text(ofCluster['subnetwork']) ?? text(cluster['subnetwork']);
  const network = text(ofPool['network']) ?? text(ofCluster['network']) ?? text(cluster['network']);
  const host = subnetworkName(text(ofCluster['subnetwork']) ?? '')?.split('/')[1] ?? project;
  const { tags } = object(pool['config']);
  const { networkTags } = object(cluster['nodePoolAutoConfig']);
  return {
    privateNodes: privateNodesOf(pool, cluster) === true,
    subnetwork: named(subnetwork, subnetworkName, (short) => `projects/${host}/regions/${region}/subnetworks/${short}`),
    network: named(network, networkName, (short) => `projects/${host}/global/networks/${short}`),
    tags: [...list(tags), ...(tags === undefined ? list(object(networkTags)['tags']) : [])].flatMap(
      (tag) => text(tag) ?? [],
    ),
  };
}

/** Completes a short name to a relative resource name; null if it is neither. */
function named(
  given: string | null,
  full: (name: string) => string | null,
  of: (short: string) => string,
): string | null {
  if (given === null) return null;
  return full(given) ?? (given.includes('/') ? null : of(given));
}
