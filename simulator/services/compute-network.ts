/** Compute Engine v1, networks: subnetworks, routers, routes and firewalls. */
import type { Answer } from '../answers';
import { page, param, type Call } from '../call';
import { route, type Route } from '../router';
import { textOf, type JsonObject, type World } from '../world';
import { need, P, refuse, SELF } from './compute';
import { networksOf, routesOf, subnetworkOf } from './default-network';

const linked = (kind: string, path: string, resource: JsonObject): JsonObject => ({
  kind: `compute#${kind}`,
  selfLink: `${SELF}/${path}`,
  ...resource,
});

const missing = (path: string): never => refuse(404, `The resource '${path}' was not found`, 'notFound');
const inRegion = (call: Call, kind: string, name = ''): string =>
  [`projects/${param(call, 'project')}/regions/${param(call, 'region')}/${kind}`, ...(name === '' ? [] : [name])].join(
    '/',
  );

function subnetwork(call: Call): Answer {
  const path = inRegion(call, 'subnetworks', param(call, 'name'));
  const project = need(call, 'compute.subnetworks.get', path);
  const found = subnetworkOf(call.world, project, param(call, 'region'), param(call, 'name')) ?? missing(path);
  return { status: 200, json: linked('subnetwork', path, found) };
}

/** A page of a list, as Compute Engine writes it: without `items` where there are none. */
function listAnswer(call: Call, kind: string, path: string, all: readonly JsonObject[]): Answer {
  const filter = /^(?:\()?(\w+)\s*(?:=|eq)\s*"?([^")]+)"?\)?$/.exec(call.query.get('filter') ?? '');
  const kept = filter ? all.filter((item) => textOf(item[filter[1] ?? '']) === filter[2]) : all;
  const size = Number(call.query.get('maxResults')) || 500;
  const { items, nextPageToken } = page(call, kept, size, 500);
  return {
    status: 200,
    json: {
      kind: `compute#${kind}List`,
      id: path,
      selfLink: `${SELF}/${path}`,
      ...(items.length > 0
        ? { items: items.map((item) => linked(kind, `${path}/${textOf(item['name'])}`, item)) }
        : {}),
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    },
  };
}

const routersOf = (call: Call, project: string): JsonObject[] =>
  call.world.routers
    .filter((one) => one.project === project && one.region === param(call, 'region'))
    .map((one) => one.resource);

function routers(call: Call): Answer {
  const path = inRegion(call, 'routers');
  return listAnswer(call, 'router', path, routersOf(call, need(call, 'compute.routers.list', path)));
}

function router(call: Call): Answer {
  const path = inRegion(call, 'routers', param(call, 'name'));
  const project = need(call, 'compute.routers.get', path);
  const found = routersOf(call, project).find((one) => one['name'] === param(call, 'name')) ?? missing(path);
  return { status: 200, json: linked('router', path, found) };
}

function routerStatus(call: Call): Answer {
  const path = inRegion(call, 'routers', param(call, 'name'));
  const project = need(call, 'compute.routers.get', path);
  const own = call.world.routers.filter((one) => one.project === project && one.region === param(call, 'region'));
  const found = own.find(({ resource }) => resource['name'] === param(call, 'name')) ?? missing(path);
  const { network = '' } = found.resource;
  // The best routes of the network in the region, whichever router learned them.
  const bestRoutes = own
    .filter(({ resource }) => resource['network'] === network)
    .flatMap(({ learned = [] }) => learned.map((each) => ({ kind: 'compute#route', network, ...each })));
  return {
    status: 200,
    json: {
      kind: 'compute#routerStatusResponse',
      result: { network, ...(bestRoutes.length > 0 ? { bestRoutes } : {}) },
    },
  };
}

function aggregatedRouters(call: Call): Answer {
  const path = `projects/${param(call, 'project')}/aggregated/routers`;
  const project = need(call, 'compute.routers.list', path);
  const own = call.world.routers.filter((one) => one.project === project);
  const items = [...new Set(own.map(({ region }) => region))].map((region): [string, JsonObject] => [
    `regions/${region}`,
    { routers: own.filter((one) => one.region === region).map(({ resource }) => linked('router', path, resource)) },
  ]);
  return {
    status: 200,
    json: {
      kind: 'compute#routerAggregatedList',
      id: path,
      items: Object.fromEntries(items),
      selfLink: `${SELF}/${path}`,
    },
  };
}

function routes(call: Call): Answer {
  const path = `projects/${param(call, 'project')}/global/routes`;
  return listAnswer(call, 'route', path, routesOf(call.world, need(call, 'compute.routes.list', path)));
}

/** Which routes a peering offers, and which of them were taken, is told by the peering's own settings. */
function peeringRoutes(call: Call): Answer {
  const [name, peering] = [param(call, 'name'), call.query.get('peeringName') ?? ''];
  const path = `projects/${param(call, 'project')}/global/networks/${name}`;
  const project = need(call, 'compute.networks.listPeeringRoutes', path);
  if (!isOn(call.world, project, name)) missing(path);
  const own = call.world.networks?.[path]?.['peerings'];
  const found = (Array.isArray(own) ? own : []).find((each) => isNamed(each, peering));
  if (found === undefined) refuse(400, `Invalid value for field 'peeringName': '${peering}'.`, 'invalid');
  const region = call.query.get('region');
  const offered = (call.world.peeringRoutes ?? []).filter(
    (one) => one.network === path && one.peering === peering && (one.region ?? region) === region,
  );
  const items = call.query.get('direction') === 'OUTGOING' ? [] : offered.map(({ resource }) => resource);
  return {
    status: 200,
    json: { kind: 'compute#exchangedPeeringRoutesList', id: path, ...(items.length > 0 ? { items } : {}) },
  };
}

const isNamed = (peering: unknown, name: string): boolean =>
  typeof peering === 'object' && peering !== null && 'name' in peering && peering.name === name;

const isOn = (world: World, project: string, name: string): boolean =>
  networksOf(world, project).has(`projects/${project}/global/networks/${name}`);

function network(call: Call): Answer {
  const path = `projects/${param(call, 'project')}/global/networks/${param(call, 'name')}`;
  const project = need(call, 'compute.networks.get', path);
  const own = `projects/${project}/global/networks/${param(call, 'name')}`;
  if (!isOn(call.world, project, param(call, 'name'))) missing(path);
  const usual = {
    name: param(call, 'name'),
    autoCreateSubnetworks: false,
    networkFirewallPolicyEnforcementOrder: 'AFTER_CLASSIC_FIREWALL',
    routingConfig: { routingMode: 'REGIONAL' },
  };
  return { status: 200, json: linked('network', path, { ...usual, ...call.world.networks?.[own] }) };
}

/** The firewalls of a network: those of its region's policies only where the region is asked. */
function firewallsOf({ world }: Call, own: string, region: string | null): Answer {
  const [, project = ''] = own.split('/');
  const firewalls = (world.firewalls ?? [])
    .filter((one) => one.project === project && textOf(one.resource['network']).endsWith(own))
    .map(({ resource }) =>
      linked('firewall', `projects/${project}/global/firewalls/${textOf(resource['name'])}`, resource),
    );
  const policies = (world.firewallPolicies ?? [])
    .filter(({ networks, region: of = region }) => networks.includes(own) && of === region)
    .map(({ resource }) => resource);
  return {
    status: 200,
    json: {
      ...(firewalls.length > 0 ? { firewalls } : {}),
      ...(policies.length > 0 ? { firewallPolicys: policies } : {}),
    },
  };
}

function effectiveFirewalls(call: Call): Answer {
  const name = param(call, 'name');
  const path = `projects/${param(call, 'project')}/global/networks/${name}`;
  const project = need(call, 'compute.networks.getEffectiveFirewalls', path);
  if (!isOn(call.world, project, name)) missing(path);
  return firewallsOf(call, `projects/${project}/global/networks/${name}`, null);
}

function regionalFirewalls(call: Call): Answer {
  const given = call.query.get('network') ?? '';
  const path = /projects\/[^/]+\/global\/networks\/[^/]+$/.exec(given)?.[0];
  if (path === undefined) refuse(400, `Invalid value for field 'network': '${given}'.`, 'invalid');
  const project = need(call, 'compute.networks.getRegionEffectiveFirewalls', path);
  const [, of = '', , , name = ''] = path.split('/');
  if (of !== param(call, 'project') || !isOn(call.world, project, name)) missing(path);
  return firewallsOf(call, `projects/${project}/global/networks/${name}`, param(call, 'region'));
}

/** Routes of compute v1 for networks. */
export const computeNetworkRoutes: Route[] = [
  route('compute', 'GET', `${P}/regions/{region}/subnetworks/{name}`, subnetwork),
  route('compute', 'GET', `${P}/regions/{region}/routers`, routers),
  route('compute', 'GET', `${P}/regions/{region}/routers/{name}`, router),
  route('compute', 'GET', `${P}/regions/{region}/routers/{name}/getRouterStatus`, routerStatus),
  route('compute', 'GET', `${P}/aggregated/routers`, aggregatedRouters),
  route('compute', 'GET', `${P}/global/routes`, routes),
  route('compute', 'GET', `${P}/global/networks/{name}`, network),
  route('compute', 'GET', `${P}/global/networks/{name}/getEffectiveFirewalls`, effectiveFirewalls),
  route('compute', 'GET', `${P}/global/networks/{name}/listPeeringRoutes`, peeringRoutes),
  route('compute', 'GET', `${P}/regions/{region}/firewallPolicies/getEffectiveFirewalls`, regionalFirewalls),
];
