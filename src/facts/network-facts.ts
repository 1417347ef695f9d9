/** What stands between a pool's nodes and the image's host: asked only where they have no external addresses. */
import { type Cluster, clusterPath, type NodePool } from '../model/cluster';
import { after, blockedBy, type Fact, known, knownValue } from '../model/fact';
import type { Ask } from '../model/questions';
import type { NetworkFacts, ProjectNames } from '../model/target-facts';
import { type NameAsker, policiesInPlay, zonesInPlay } from '../network/names';
import { learnerOf } from '../network/unlisted';
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
  const asker = Promise.all([named, network]).then(([read, name]) => ({
    host: wantedOf(host, pool, nodes, null, cluster).host,
    network: knownValue(read)?.network ?? knownValue(name) ?? '',
    cluster: clusterPath(cluster),
  }));
  // Of a Shared VPC the cluster's own project has what is for the cluster alone.
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
    subnetworkName: nodes.subnetwork,
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

/** What Cloud DNS has in a project; of zones and policies, what is in those that may answer for the host. */
async function namesOf(project: string, asker: Promise<NameAsker>, ask: Ask): Promise<ProjectNames> {
  const [zones, servers, responses] = [
    ask('privateZones', { project }),
    ask('serverPolicies', { project }),
    ask('responsePolicies', { project }),
  ];
  const recordsOf = async (): Promise<ProjectNames['records']> =>
    byName(zonesInPlay(await asker, knownValue(await zones) ?? []), (zone) => ask('dnsRecords', { project, zone }));
  const rulesOf = async (): Promise<ProjectNames['rules']> =>
    byName(policiesInPlay(await asker, knownValue(await responses) ?? []), (policy) =>
      ask('responseRules', { project, policy }),
    );
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
