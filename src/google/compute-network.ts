import type { HttpClient } from '../http/client';
import { append } from '../model/append';
import { failed, type Fact, known } from '../model/fact';
import { clean, type Json, list, object, objectOrNull, text } from '../model/json';
import {
  type Learner,
  type Nat,
  networkName,
  type Routers,
  type Subnetwork,
  subnetworkName,
  type VpcNetwork,
} from '../model/network';
import type { Answers } from '../model/questions';
import { askedOfCompute as asked } from './compute-routes';
import { firewallsFrom } from './firewalls';
import { callGoogle, warnsOfMore } from './google-api';

/**
 * Compute Engine: the network configuration between private nodes and a registry
 * (docs/GOOGLE.md#the-way-of-private-nodes).
 */
export const computeNetwork = (client: HttpClient): Pick<Answers, 'subnetwork' | 'routers' | 'firewalls' | 'vpc'> => ({
  subnetwork: ({ subnetwork }) =>
    callGoogle(client, {
      ...asked(subnetwork, 'compute.subnetworks.get'),
      what: 'a subnetwork',
      read: readSubnetwork,
    }),
  routers: ({ project }) => everyRouter(client, project),
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
});

/** The prefix of all resource links of Compute Engine, whatever endpoint is used. */
const SELF = 'https://www.googleapis.com/compute/v1';

/** VPC firewall rules are evaluated first unless the network says otherwise. */
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

const OFF = 'DISABLE_GOOGLE_ACCESS';

function readSubnetwork(json: Json): Subnetwork | null {
  const network = networkName(text(json['network']) ?? '');
  if (network === null) return null;
  return {
    network,
    range: text(json['ipCidrRange']),
    privateGoogleAccess: json['privateIpGoogleAccess'] === true,
    stack: text(json['stackType']) ?? 'IPV4_ONLY',
    ipv6Access: text(json['ipv6AccessType']),
    googleByIpv6: (text(json['privateIpv6GoogleAccess']) ?? OFF) !== OFF,
  };
}

/** The maximum number of pages of routers in a project. */
const PAGES = 100;

/**
 * Lists the routers of all regions of a project. A page that is not a list or omits regions makes the answer unknown.
 */
async function everyRouter(client: HttpClient, project: string): Promise<Fact<Routers>> {
  const call = asked(`projects/${project}/aggregated/routers`, 'compute.routers.list');
  const nats: Nat[] = [];
  const learning: Learner[] = [];
  let token = '';
  for (let page = 0; page < PAGES; page += 1) {
    const query = { maxResults: '500', ...(token === '' ? {} : { pageToken: token }) };
    const read = await callGoogle(client, {
      ...call,
      suffix: `?${new URLSearchParams(query).toString()}`,
      what: 'a list of routers',
      read: readRouters,
    });
    if (read.state !== 'known') return read;
    append(nats, read.value.nats);
    append(learning, read.value.learning);
    ({ token } = read.value);
    if (token === '') return known({ nats, learning }, read.from);
  }
  return failed('malformed', call.from, 'its pages do not end');
}

function readRouters(json: Json): (Routers & { readonly token: string }) | null {
  const { nextPageToken = '', unreachables } = json;
  const items = json['items'] === undefined && isListOfRouters(json) ? {} : objectOrNull(json['items']);
  if (items === null || typeof nextPageToken !== 'string' || list(unreachables).length > 0 || 'error' in json)
    return null;
  const scopes = Object.values(items);
  if ([json, ...scopes].some((each) => warnsOfMore(object(each)))) return null;
  const read = scopes.flatMap((scope) => list(object(scope)['routers']).map((each) => readRouter(object(each))));
  if (!read.every((router) => router !== null)) return null;
  return {
    nats: read.flatMap(({ nats }) => nats),
    learning: read.flatMap(({ learning }) => learning),
    token: nextPageToken,
  };
}

const isListOfRouters = (json: Json): boolean => json['kind'] === 'compute#routerAggregatedList';

function readRouter(json: Json): Routers | null {
  const [router, network] = [text(json['name']), networkName(text(json['network']) ?? '')];
  const region = text(json['region'])?.split('/').at(-1);
  if (router === null || network === null || region === undefined) return null;
  const nats = list(json['nats']).map((each) => readNat(object(each), { router, region, network }));
  if (!nats.every((nat) => nat !== null)) return null;
  return { nats, learning: list(json['bgpPeers']).length > 0 ? [{ router, region, network }] : [] };
}

function readNat(json: Json, of: Learner): Nat | null {
  const name = text(json['name']);
  if (name === null) return null;
  const manual = json['natIpAllocateOption'] === 'MANUAL_ONLY';
  return {
    name,
    ...of,
    type: text(json['type']) ?? 'PUBLIC',
    covers: text(json['sourceSubnetworkIpRangesToNat']) ?? '',
    subnetworks: list(json['subnetworks']).flatMap((each) => {
      const { name: link, sourceIpRangesToNat, secondaryIpRangeNames } = object(each);
      const own = subnetworkName(text(link) ?? '', of.network.split('/')[1]);
      return own === null
        ? []
        : [{ name: own, ranges: texts(sourceIpRangesToNat), secondary: texts(secondaryIpRangeNames) }];
    }),
    serves: texts(json['endpointTypes']),
    withoutAddress: manual && list(json['natIps']).length === 0,
  };
}

const texts = (value: unknown): readonly string[] => list(value).flatMap((each) => text(each) ?? []);
