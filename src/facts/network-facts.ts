/** What stands between a pool's nodes and the image's host: asked only where they have no external addresses. */
import { type Cluster, clusterPath, type NodePool } from '../model/cluster';
import { after, blockedBy, known, valueOf } from '../model/fact';
import type { Ask } from '../model/questions';
import type { NetworkFacts } from '../model/target-facts';
import { zoneOf } from '../network/names';
import { wantedOf } from '../network/wanted';

/**
 * @param host of the image
 * @returns null where the nodes have external addresses, or nothing says where they are
 */
export async function networkFacts(
  host: string,
  pool: NodePool,
  cluster: Cluster,
  ask: Ask,
): Promise<NetworkFacts | null> {
  const nodes = pool.network;
  if (nodes?.privateNodes !== true || nodes.subnetwork === null) return null;
  const [, project = '', , region = ''] = nodes.subnetwork.split('/');
  const named = ask('subnetwork', { subnetwork: nodes.subnetwork });
  const network =
    nodes.network === null
      ? named.then((fact) => after(fact, (value) => known(value.network, fact.state === 'known' ? fact.from : '')))
      : Promise.resolve(known(nodes.network, `node pool ${pool.name}`));
  const zoned = ask('privateZones', { project });
  const [subnetwork, routers, routes, firewalls, zones, records] = await Promise.all([
    named,
    ask('routers', { project, region }),
    ask('routes', { project }),
    network.then((name) => (name.state === 'known' ? ask('firewalls', { network: name.value }) : blockedBy(name))),
    zoned,
    Promise.all([named, zoned, network]).then(async ([read, fact, name]) => {
      const own = valueOf(read)?.network ?? valueOf(name) ?? '';
      const zone = zoneOf(
        wantedOf(host, pool, nodes, null, cluster).host,
        valueOf(fact) ?? [],
        own,
        clusterPath(cluster),
      );
      if (zone === null || zone.elsewhere) return {};
      return { [zone.name]: await ask('dnsRecords', { project, zone: zone.name }) };
    }),
  ]);
  return { subnetworkName: nodes.subnetwork, subnetwork, routers, routes, firewalls, zones, records };
}
