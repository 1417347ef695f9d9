import type { HttpClient } from '../http/client';
import { clean, type Json, list, object, objectOrNull, text } from '../model/json';
import { known } from '../model/fact';
import { need, type Need } from '../model/need';
import { networkName, type Route } from '../model/network';
import type { Answers } from '../model/questions';
import { callGoogle, listGoogle } from './google-api';

/**
 * Compute Engine: the routes of networks, from every API method that lists some
 * (docs/GOOGLE.md#the-way-of-private-nodes).
 */
export const computeRoutes = (client: HttpClient): Pick<Answers, 'routes' | 'learnedRoutes' | 'peeringRoutes'> => ({
  routes: ({ project }) =>
    listGoogle(client, {
      ...askedOfCompute(`projects/${project}/global/routes`, 'compute.routes.list'),
      what: 'a list of routes',
      items: 'items',
      read: readRoute,
    }),
  learnedRoutes: ({ project, region, router }) => {
    const name = `projects/${project}/regions/${region}/routers/${router}`;
    return callGoogle(client, {
      ...askedOfCompute(name, 'compute.routers.get'),
      name: `${name}/getRouterStatus`,
      what: "a router's status",
      read: readLearned,
    });
  },
  peeringRoutes: async ({ network, peering, region }) => {
    const listed = await listGoogle(client, {
      ...askedOfCompute(network, 'compute.networks.listPeeringRoutes'),
      name: `${network}/listPeeringRoutes`,
      from: `compute ${network}: routes of the peering ${peering} in ${region}`,
      query: { direction: 'INCOMING', peeringName: peering, region },
      what: 'a list of the routes of a peering',
      items: 'items',
      read: (json) => readPeered(json, network, peering),
    });
    return listed.state === 'known' ? known(listed.value.flat(), listed.from) : listed;
  },
});

interface AskedOfCompute {
  readonly service: 'compute';
  readonly name: string;
  readonly from: string;
  readonly needs: readonly Need[];
}

/** A call of Compute Engine, by the name of the requested resource. */
export const askedOfCompute = (name: string, permission: string): AskedOfCompute => ({
  service: 'compute',
  name,
  from: `compute ${name}`,
  needs: [need(permission, name.split('/').slice(0, 2).join('/'))],
});

/** The effective routes that a router learned by BGP in its region (compute v1 `RouterStatus.bestRoutes`). */
function readLearned(json: Json): readonly Route[] | null {
  const result = objectOrNull(json['result']);
  if (result === null) return null;
  const routes = list(result['bestRoutes']).map((each) => {
    const route = readRoute({ name: 'learned by BGP', network: result['network'], ...object(each) });
    return route === null || typeof route.hop === 'object' ? route : { ...route, hop: { other: 'a BGP peer' } };
  });
  return routes.every((route) => route !== null) ? routes : null;
}

/**
 * Empty for a route that is not in effect, and for a route to a subnet of the peer, which `routes.list` already
 * contains.
 */
function readPeered(json: Json, network: string, peering: string): readonly Route[] | null {
  const { imported, priority = 0, type } = json;
  const range = text(json['destRange']);
  if (range === null || typeof priority !== 'number') return null;
  if (imported !== true || type === 'SUBNET_PEERING_ROUTE') return [];
  const name = `of the peering ${clean(peering, 100)}`;
  return [{ name, network, range, priority, tags: [], hop: { other: `the peering ${clean(peering, 100)}` } }];
}

/** The fields of a route that name its next hop, each with a description. */
const HOPS = {
  nextHopInstance: 'the VM',
  nextHopIp: 'the address',
  nextHopIlb: 'the load balancer',
  nextHopVpnTunnel: 'the VPN tunnel',
  nextHopPeering: 'the peering',
  nextHopInterconnectAttachment: 'the Interconnect attachment',
  nextHopHub: 'the hub',
} as const;

function readRoute(json: Json): Route | null {
  const [name, network, range] = [
    text(json['name']),
    networkName(text(json['network']) ?? ''),
    text(json['destRange']),
  ];
  const { priority = 1000, routeStatus } = json;
  if (name === null || network === null || range === null || typeof priority !== 'number') return null;
  // A route that is not active has no effect.
  const idle = typeof routeStatus === 'string' && routeStatus !== 'ACTIVE';
  return {
    name: clean(name),
    network,
    range: idle ? '' : range,
    priority,
    tags: texts(json['tags']),
    hop: hopOf(json),
  };
}

function hopOf(json: Json): Route['hop'] {
  if (text(json['nextHopGateway'])?.endsWith('/gateways/default-internet-gateway') === true) return 'gateway';
  const found = Object.entries(HOPS).flatMap(([field, kind]) => {
    const value = text(objectOrNull(json) === null ? null : json[field as keyof typeof HOPS]);
    return value === null ? [] : [`${kind} ${clean(value.split('/').at(-1) ?? '', 100)}`];
  });
  if (found[0] !== undefined) return { other: found[0] };
  return text(json['nextHopNetwork']) === null
    ? { other: 'a next hop of a kind that this version does not know' }
    : 'network';
}

const texts = (value: unknown): readonly string[] => list(value).flatMap((each) => text(each) ?? []);
