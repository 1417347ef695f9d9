/** What stands between a pool's nodes and the image's host: asked only where they have no external addresses. */
import { type Cluster, clusterPath, type NodePool } from '../model/cluster';
import { after, blockedBy, type Fact, known, knownValue } from '../model/fact';
import type { Ask } from '../model/questions';
import type { NetworkFacts, ProjectNames } from '../model/target-facts';
import { hasOrder } from '../network/firewalls';
import { type NameAsker, policiesInPlay, zonesInPlay } from '../network/names';
import { learnerOf, mayBeClosed } from '../network/unlisted';
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
  const filters = network.then((name) =>
    name.state === 'known' ? ask('firewalls', { network: name.value, region }) : blockedBy(name),
  );
  const [toRouters, toRoutes] = [ask('routers', { project, region }), ask('routes', { project })];
  const listed = Promise.all([named, toRouters, toRoutes, network]);
  // Routes that no list shows, where those that are listed may not do.
  const closed = listed.then(([subnetwork, routers, routes, name]) => {
    const own = { subnetworkName: nodes.subnetwork ?? '', subnetwork, routers, routes };
    return name.state === 'known' && mayBeClosed(wantedOf(host, pool, nodes, null, cluster), own, name.value);
  });
  const vpc = Promise.all([network, filters, closed]).then(([name, fact, isClosed]) =>
    name.state === 'known' && (isClosed || (fact.state === 'known' && hasOrder(fact.value)))
      ? ask('vpc', { network: name.value })
      : null,
  );
  const learned = listed.then(([, routers, , name]) => {
    const router = name.state === 'known' ? learnerOf(routers, name.value) : null;
    return router === null ? null : ask('learnedRoutes', { project, region, router });
  });
  const learners = Promise.all([closed, learned]).then(([isClosed, fact]) =>
    isClosed && fact === null ? ask('learners', { project }) : null,
  );
  const [subnetwork, routers, routes, firewalls, vpcFact, learnedFact, learnersFact, names] = await Promise.all([
    named,
    toRouters,
    toRoutes,
    filters,
    vpc,
    learned,
    learners,
    Promise.all(projects.map((each) => namesOf(each, asker, ask))),
  ]);
  return {
    subnetworkName: nodes.subnetwork,
    subnetwork,
    routers,
    routes,
    firewalls,
    vpc: vpcFact,
    learned: learnedFact,
    learners: learnersFact,
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
