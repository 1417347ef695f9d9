/** What networks have that a world does not write out: the subnetworks that clusters name, and their usual routes. */
import { subnetwork } from '../builder';
import { textOf, type Json, type JsonObject, type World } from '../world';

const SELF = 'https://www.googleapis.com/compute/v1';
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

/** `projects/P/regions/R/subnetworks/S` of every cluster and pool, with the network that the cluster is in. */
function namedByClusters({ clusters }: World): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const { resource, project } of clusters) {
    const own = objectOf(resource['networkConfig']);
    const network =
      textOf(own['network']) || `projects/${project}/global/networks/${textOf(resource['network']) || 'default'}`;
    const pools = Array.isArray(resource['nodePools']) ? resource['nodePools'] : [];
    const all = [own, ...pools.map((pool) => objectOf(objectOf(pool)['networkConfig']))];
    for (const config of all) if (textOf(config['subnetwork']) !== '') named.set(textOf(config['subnetwork']), network);
  }
  return named;
}

/**
 * A subnetwork: as the world has it, else as GKE leaves one that a cluster uses: with Private Google Access, which it
 * turns on for private nodes (GKE documentation, "Private Google Access").
 */
export function subnetworkOf(world: World, project: string, region: string, name: string): JsonObject | undefined {
  const own = world.subnetworks.find(
    (one) => one.project === project && one.region === region && one.resource['name'] === name,
  );
  if (own) return own.resource;
  const network = namedByClusters(world).get(`projects/${project}/regions/${region}/subnetworks/${name}`);
  return network === undefined
    ? undefined
    : subnetwork(project, region, name, { network: `${SELF}/${network}` }).resource;
}

/** The networks of a project, `projects/P/global/networks/N`: those that clusters, subnetworks and rules name. */
export function networksOf(world: World, project: string): ReadonlySet<string> {
  const links = [
    ...namedByClusters(world).values(),
    ...world.subnetworks.map(({ resource }) => textOf(resource['network'])),
    ...(world.firewalls ?? []).map(({ resource }) => textOf(resource['network'])),
    `projects/${project}/global/networks/default`,
  ];
  return new Set(
    links.map((link) => link.replace(`${SELF}/`, '')).filter((name) => name.startsWith(`projects/${project}/`)),
  );
}

/** Routes of a project: the world's, else for each network the one to the default internet gateway and its subnets'. */
export function routesOf(world: World, project: string): JsonObject[] {
  const own = world.routes.filter((one) => one.project === project).map(({ resource }) => resource);
  const written = new Set(own.map((one) => textOf(one['network']).replace(`${SELF}/`, '')));
  const others = [...networksOf(world, project)].filter((network) => !written.has(network));
  return [...own, ...others.flatMap((network) => usualRoutes(project, network))];
}

function usualRoutes(project: string, network: string): JsonObject[] {
  const common = { network: `${SELF}/${network}`, priority: 1000 };
  const short = network.split('/').at(-1) ?? '';
  return [
    {
      ...common,
      name: `default-route-${short}-7c1d9a20e4b35f68`,
      destRange: '0.0.0.0/0',
      nextHopGateway: `${SELF}/projects/${project}/global/gateways/default-internet-gateway`,
      description: 'Default route to the Internet.',
    },
    {
      ...common,
      name: `default-route-${short}-0f5e2b91c7a4d836`,
      destRange: '10.132.0.0/20',
      priority: 0,
      nextHopNetwork: `${SELF}/${network}`,
    },
  ];
}
