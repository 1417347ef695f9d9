/**
 * The network between a pool's nodes and the image's host: asked only if some nodes of the cluster have no external
 * addresses.
 */
import { type Cluster, clusterPath, type NodePool } from '../model/cluster';
import { after, blockedBy, type Fact, known, knownValue } from '../model/fact';
import type { NodeNetwork } from '../model/network';
import type { Ask } from '../model/questions';
import type { NetworkFacts, ProjectNames } from '../model/target-facts';
import { type NameAsker, policiesInPlay, zonesInPlay } from '../network/names';
import { learnerOf } from '../network/unlisted';
import { wantedOf } from '../network/wanted';

/**
 * @param host of the image
 * @returns null if it does not matter, or the network of the nodes is unknown
 */
export async function networkFacts(
  host: string,
  pool: NodePool,
  cluster: Cluster,
  ask: Ask,
): Promise<NetworkFacts | null> {
  const nodes = pool.network;
  const { subnetwork: place = null } = nodes ?? {};
  if (nodes === null || place === null || !isInPlay(nodes, cluster)) return null;
  const [, project = '', , region = ''] = place.split('/');
  const named = ask('subnetwork', { subnetwork: place });
  const network =
    nodes.network === null
      ? named.then((fact) => after(fact, (value) => known(value.network, fact.state === 'known' ? fact.from : '')))
      : Promise.resolve(known(nodes.network, `node pool ${pool.name}`));
  const asker = Promise.all([named, network]).then(([read, name]) => ({
    host: wantedOf(host, pool, nodes, null, cluster).host,
    network: knownValue(read)?.network ?? knownValue(name) ?? '',
    cluster: clusterPath(cluster),
  }));
  // With a Shared VPC, resources for only one cluster are in the cluster's own project.
  const projects = [...new Set([project, cluster.project])];
  const ofNetwork = <T>(read: (name: string) => Promise<Fact<T>>): Promise<Fact<T>> =>
    network.then((name) => (name.state === 'known' ? read(name.value) : blockedBy(name)));
  const [toRouters, toVpc] = [ask('routers', { project }), ofNetwork((name) => ask('vpc', { network: name }))];
  const learned = Promise.all([toRouters, toVpc, network]).then(([routers, vpc, name]) => {
    const learner = learnerOf({ routers, vpc }, knownValue(name) ?? '', region);
    return learner === null ? null : ask('learnedRoutes', { project, region: learner.region, router: learner.router });
  });
  const peered = Promise.all([toVpc, network]).then(([vpc, name]) =>
    Promise.all(
      (knownValue(vpc)?.imports ?? []).map((peering) =>
        ask('peeringRoutes', { network: knownValue(name) ?? '', peering, region }),
      ),
    ),
  );
  const [subnetwork, routers, routes, policyRoutes, firewalls, vpc, learnedFact, peeredFacts, names] =
    await Promise.all([
      named,
      toRouters,
      ask('routes', { project }),
      ask('policyRoutes', { project }),
      ofNetwork((name) => ask('firewalls', { network: name, region })),
      toVpc,
      learned,
      peered,
      Promise.all(projects.map((each) => namesOf(each, asker, ask))),
    ]);
  return {
    subnetworkName: place,
    subnetwork,
    routers,
    routes,
    policyRoutes,
    firewalls,
    vpc,
    learned: learnedFact,
    peered: peeredFacts,
    names,
  };
}

/**
 * Routes and firewalls matter for nodes without external addresses. They are also used for other nodes of the cluster
 * on the same network, because they are read anyway.
 */
const isInPlay = ({ privateNodes, network }: NodeNetwork, { pools }: Cluster): boolean =>
  privateNodes || pools.some((pool) => pool.network?.privateNodes === true && pool.network.network === network);

/**
 * The Cloud DNS configuration of a project; records and rules are read only for zones and policies that may answer for
 * the host.
 */
async function namesOf(project: string, asker: Promise<NameAsker>, ask: Ask): Promise<ProjectNames> {
  const [zones, servers, responses] = [
    ask('privateZones', { project }),
    ask('serverPolicies', { project }),
    ask('responsePolicies', { project }),
  ];
  const policies = Promise.all([asker, responses]).then(([who, fact]) => policiesInPlay(who, knownValue(fact) ?? []));
  const recordsOf = async (): Promise<ProjectNames['records']> =>
    byName(zonesInPlay(await asker, knownValue(await zones) ?? [], await policies), (zone) =>
      ask('dnsRecords', { project, zone }),
    );
  const rulesOf = async (): Promise<ProjectNames['rules']> =>
    byName(await policies, (policy) => ask('responseRules', { project, policy }));
  const [records, rules] = await Promise.all([recordsOf(), rulesOf()]);
  return { project, zones: await zones, servers: await servers, responses: await responses, records, rules };
}

async function byName<T>(
  named: readonly { readonly name: string }[],
  read: (name: string) => Promise<Fact<T>>,
): Promise<Readonly<Record<string, Fact<T>>>> {
  const entries = await Promise.all(
    named.map(async ({ name }): Promise<[string, Fact<T>]> => [name, await read(name)]),
  );
  return Object.fromEntries(entries);
}
