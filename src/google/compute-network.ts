import type { HttpClient } from '../http/client';
import { append } from '../model/append';
import type { Fact } from '../model/fact';
import { known } from '../model/fact';
import { clean, type Json, list, object, objectOrNull, text } from '../model/json';
import { need, type Need } from '../model/need';
import {
  type Nat,
  networkName,
  type Route,
  type Routers,
  type Subnetwork,
  subnetworkName,
  type VpcNetwork,
} from '../model/network';
import type { Answers } from '../model/questions';
import { firewallsFrom } from './firewalls';
import { callGoogle, listGoogle } from './google-api';

/** Compute Engine: what stands between private nodes and a registry (docs/GOOGLE.md#the-way-of-private-nodes). */
export const computeNetwork = (
  client: HttpClient,
): Pick<Answers, 'subnetwork' | 'routers' | 'routes' | 'firewalls' | 'vpc' | 'learnedRoutes' | 'learners'> => ({
  subnetwork: ({ subnetwork }) =>
    callGoogle(client, {
      ...asked(subnetwork, 'compute.subnetworks.get'),
      what: 'a subnetwork',
      read: readSubnetwork,
    }),
  routers: async ({ project, region }) => {
    const listed = await listGoogle(client, {
      ...asked(`projects/${project}/regions/${region}/routers`, 'compute.routers.list'),
      what: 'a list of routers',
      items: 'items',
      read: readRouter,
    });
    return listed.state === 'known' ? known(joined(listed.value), listed.from) : listed;
  },
  routes: ({ project }) =>
    listGoogle(client, {
      ...asked(`projects/${project}/global/routes`, 'compute.routes.list'),
      what: 'a list of routes',
      items: 'items',
      read: readRoute,
    }),
  firewalls: ({ network, region }): Promise<Fact<NonNullable<ReturnType<typeof firewallsFrom>>>> => {
    const [, project = ''] = network.split('/');
    return callGoogle(client, {
      ...asked(network, 'compute.networks.getRegionEffectiveFirewalls'),
      name: `projects/${project}/regions/${region}/firewallPolicies/getEffectiveFirewalls`,
      suffix: `?${new URLSearchParams({ network: `${SELF}/${network}` }).toString()}`,
      from: `compute ${network}: effective firewalls in ${region}`,
      what: 'the firewalls of a network',
      read: firewallsFrom,
    });
  },
  vpc: ({ network }) =>
    callGoogle(client, {
      ...asked(network, 'compute.networks.get'),
      what: 'a network',
      read: readNetwork,
    }),
  learnedRoutes: ({ project, region, router }) => {
    const name = `projects/${project}/regions/${region}/routers/${router}`;
    return callGoogle(client, {
      ...asked(name, 'compute.routers.get'),
      name: `${name}/getRouterStatus`,
      what: "a router's status",
      read: readLearned,
    });
  },
  learners: async ({ project }) => {
    const listed = await callGoogle(client, {
      ...asked(`projects/${project}/aggregated/routers`, 'compute.routers.list'),
      suffix: '?maxResults=500',
      what: 'a list of routers',
      read: readLearners,
    });
    return listed;
  },
});

/** What links of Compute Engine begin with, wherever it is asked. */
const SELF = 'https://www.googleapis.com/compute/v1';

/** VPC rules come first where the network does not say otherwise. */
function readNetwork(json: Json): VpcNetwork | null {
  if (text(json['name']) === null) return null;
  const order = text(json['networkFirewallPolicyEnforcementOrder']) ?? 'AFTER_CLASSIC_FIREWALL';
  if (order !== 'BEFORE_CLASSIC_FIREWALL' && order !== 'AFTER_CLASSIC_FIREWALL') return null;
  return {
    policiesFirst: order === 'BEFORE_CLASSIC_FIREWALL',
    global: (text(object(json['routingConfig'])['routingMode']) ?? 'REGIONAL') !== 'REGIONAL',
    imports: list(json['peerings']).flatMap((each) => {
      const { name, importCustomRoutes, state } = object(each);
      return importCustomRoutes === true && state !== 'INACTIVE' ? [clean(text(name) ?? '(unnamed)', 100)] : [];
    }),
  };
}

/** The routes in force in the region of a router that came by BGP (compute v1 `RouterStatus.bestRoutes`). */
function readLearned(json: Json): readonly Route[] | null {
  const result = objectOrNull(json['result']);
  if (result === null) return null;
  const routes = list(result['bestRoutes']).map((each) => {
    const route = readRoute({ name: 'learned by BGP', network: result['network'], ...object(each) });
    return route === null || typeof route.hop === 'object' ? route : { ...route, hop: { other: 'a BGP peer' } };
  });
  return routes.every((route) => route !== null) ? routes : null;
}

/** Null where some of it is missing: on a further page, or in a region that did not answer. */
function readLearners(json: Json): readonly string[] | null {
  const items = objectOrNull(json['items']);
  if (items === null || text(json['nextPageToken']) !== null || list(json['unreachables']).length > 0) return null;
  const routers = Object.values(items).flatMap((scope) => list(object(scope)['routers']).map(object));
  const learning = routers.filter((router) => list(router['bgpPeers']).length > 0);
  return [...new Set(learning.flatMap((router) => networkName(text(router['network']) ?? '') ?? []))];
}

interface Asked {
  readonly service: 'compute';
  readonly name: string;
  readonly from: string;
  readonly needs: readonly Need[];
}

const asked = (name: string, permission: string): Asked => ({
  service: 'compute',
  name,
  from: `compute ${name}`,
  needs: [need(permission, name.split('/').slice(0, 2).join('/'))],
});

const OFF = 'DISABLE_GOOGLE_ACCESS';

function readSubnetwork(json: Json): Subnetwork | null {
  const network = networkName(text(json['network']) ?? '');
  if (network === null) return null;
  return {
    network,
    privateGoogleAccess: json['privateIpGoogleAccess'] === true,
    stack: text(json['stackType']) ?? 'IPV4_ONLY',
    ipv6Access: text(json['ipv6AccessType']),
    googleByIpv6: (text(json['privateIpv6GoogleAccess']) ?? OFF) !== OFF,
  };
}

function readRouter(json: Json): Routers | null {
  const [router, network] = [text(json['name']), networkName(text(json['network']) ?? '')];
  if (router === null || network === null) return null;
  const nats = list(json['nats']).map((each) => readNat(object(each), router, network));
  if (!nats.every((nat) => nat !== null)) return null;
  return { nats, learning: list(json['bgpPeers']).length > 0 ? [{ router, network }] : [] };
}

function joined(routers: readonly Routers[]): Routers {
  const nats: Nat[] = [];
  for (const router of routers) append(nats, router.nats);
  return { nats, learning: routers.flatMap(({ learning }) => learning) };
}

function readNat(json: Json, router: string, network: string): Nat | null {
  const name = text(json['name']);
  if (name === null) return null;
  const manual = json['natIpAllocateOption'] === 'MANUAL_ONLY';
  return {
    name,
    router,
    network,
    type: text(json['type']) ?? 'PUBLIC',
    covers: text(json['sourceSubnetworkIpRangesToNat']) ?? '',
    subnetworks: list(json['subnetworks']).flatMap((each) => {
      const { name: link, sourceIpRangesToNat, secondaryIpRangeNames } = object(each);
      const own = subnetworkName(text(link) ?? '');
      return own === null
        ? []
        : [{ name: own, ranges: texts(sourceIpRangesToNat), secondary: texts(secondaryIpRangeNames) }];
    }),
    serves: texts(json['endpointTypes']),
    withoutAddress: manual && list(json['natIps']).length === 0,
  };
}

/** Fields of a route that name its next hop; what each is, for a person. */
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
  // One that is not in force leads nowhere.
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
