/**
 * The way of private nodes against a second evaluator, which shares no code with it: it sends packets, address by
 * address. A pass has to reach every address that the host may have, a failure none; what is open says so.
 *
 * DIFFERENTIAL_SEED repeats a run (else the sources make the seed), DIFFERENTIAL_NETWORKS sets how many networks it has.
 */
import { expect, test } from '@jest/globals';
import { networkPath } from '../../src/checks/network-path';
import { refused, factsOf } from '../checks/facts';
import {
  firewallsFact,
  namesOver,
  natOver,
  networkOf,
  policyRouteOver,
  policyRoutesFact,
  privateNodes,
  recordsFact,
  responding,
  routeOver,
  routersFact,
  routesFact,
  ruleOver,
  SUBNETWORK,
  subnetworkFact,
  VPC,
  vpcFact,
  zoneOver,
  zonesFact,
} from '../checks/network-facts';
import { known } from '../../src/model/fact';
import type { EgressRule, Nat, PolicyRoute, Route } from '../../src/model/network';
import type { ProjectNames } from '../../src/model/target-facts';
import { Chance } from './random';
import { seedOfSources } from '../seed';

const NETWORKS = Number(process.env['DIFFERENTIAL_NETWORKS'] ?? 2000);
const SEED = Number(process.env['DIFFERENTIAL_SEED'] ?? seedOfSources('{src/network,__tests__/differential}/**/*.ts'));
const OTHER = VPC.replace('shared', 'other');
const TAGS = ['web'];
/** GKE gives nodes such a tag, or does not: no field shows it. */
const OF_GKE = 'gke-prod-1a2b-node';
const ACCOUNT = 'nodes@run-p.iam.gserviceaccount.com';
const VIP = { restricted: ['199.36.153.4', '199.36.153.7'], private: ['199.36.153.8', '199.36.153.11'] } as const;
/** Addresses of the internet, near and far from where ranges end. */
const INTERNET = [
  '1.1.1.1',
  '8.8.8.8',
  '63.255.255.255',
  '64.0.0.0',
  '127.255.0.0',
  '128.0.0.1',
  '142.250.1.82',
  '142.251.255.255',
  '142.252.0.0',
  '172.217.1.1',
  '191.0.0.1',
  '199.36.153.3',
  '199.36.153.12',
  '223.255.255.254',
].filter((each) => !each.startsWith('127.'));

interface Drawn {
  readonly kind: 'google' | 'public';
  readonly access: boolean;
  readonly nats: readonly Nat[];
  readonly routes: readonly Route[];
  readonly policyRoutes: readonly PolicyRoute[];
  /** Routes that came by BGP, in the region or from another one; null: no router learns. */
  readonly learned: { readonly routes: readonly Route[]; readonly far: boolean } | null;
  /** Routes of two peers; null: no peering brings any. */
  readonly peers: readonly (readonly Route[])[] | null;
  readonly rules: readonly EgressRule[];
  readonly zone: keyof typeof VIP | null;
  /** What a response policy says of the name: leads it, lets it through to the zone, or is about others. */
  readonly response: keyof typeof VIP | 'bypass' | 'others' | null;
  /** Rules of policies: above the network, and of it; null: none. */
  readonly above: readonly EgressRule[] | null;
  readonly regional: readonly EgressRule[] | null;
  /** The network's policies come before its VPC rules; null: the caller may not read it, nor what hangs on it. */
  readonly policiesFirst: boolean | null;
  /** The caller knows by which account the nodes run. */
  readonly knowsAccount: boolean;
}

/** What the caller does not see, taken one way. */
interface Case {
  readonly policiesFirst: boolean;
  readonly tags: readonly string[];
  readonly account: string;
  /** The node's address. */
  readonly sender: string;
}

const casesOf = ({ policiesFirst, knowsAccount }: Drawn): readonly Case[] =>
  (policiesFirst === null ? [true, false] : [policiesFirst]).flatMap((first) =>
    [TAGS, [...TAGS, OF_GKE]].flatMap((tags) =>
      (knowsAccount ? [ACCOUNT] : [ACCOUNT, 'other@run-p.iam.gserviceaccount.com', 'third@p']).flatMap((account) =>
        ['10.132.0.7', '10.132.8.7'].map((sender) => ({ policiesFirst: first, tags, account, sender })),
      ),
    ),
  );

function draw(chance: Chance): Drawn {
  const nat = (): Nat =>
    natOver({
      network: chance.maybe(0.8) ? VPC : OTHER,
      type: chance.maybe(0.9) ? 'PUBLIC' : 'PRIVATE',
      covers: chance.pick([
        'ALL_SUBNETWORKS_ALL_IP_RANGES',
        'ALL_SUBNETWORKS_ALL_PRIMARY_IP_RANGES',
        'LIST_OF_SUBNETWORKS',
      ]),
      subnetworks: chance.some(0, 2, () => ({
        name: chance.maybe(0.6) ? SUBNETWORK : SUBNETWORK.replace('nodes', 'vms'),
        ranges: [chance.pick(['ALL_IP_RANGES', 'PRIMARY_IP_RANGE', 'LIST_OF_SECONDARY_IP_RANGES'])],
        secondary: ['pods'],
      })),
      withoutAddress: chance.maybe(0.1),
    });
  const route = (): Route =>
    routeOver({
      network: chance.maybe(0.9) ? VPC : OTHER,
      range: chance.pick([
        '0.0.0.0/0',
        '0.0.0.0/0',
        '0.0.0.0/1',
        '128.0.0.0/1',
        '142.250.0.0/15',
        '199.36.153.4/30',
        '199.36.153.8/30',
        '10.0.0.0/8',
      ]),
      priority: chance.pick([100, 1000, 1000, 2000]),
      tags: chance.maybe(0.25) ? [chance.pick(['web', 'batch', OF_GKE])] : [],
      hop: chance.pick(['gateway', 'gateway', 'gateway', 'network', { other: 'the address 10.0.0.9' }]),
    });
  const elsewhere = (other: string): Route => ({ ...route(), network: VPC, tags: [], hop: { other } });
  const policy = (): PolicyRoute =>
    policyRouteOver({
      network: chance.maybe(0.9) ? VPC : OTHER,
      from: chance.pick(['0.0.0.0/0', '10.132.0.0/16', '10.132.0.0/20', '10.200.0.0/16', '10.132.8.0/24']),
      to: route().range,
      priority: chance.pick([10, 1000, 2000]),
      tags: chance.maybe(0.25) ? [chance.pick(['web', 'batch', OF_GKE])] : [],
      hop: chance.pick(['ordinary', { other: 'the load balancer 10.0.0.8' }]),
    });
  const rule = (): EgressRule =>
    ruleOver({
      priority: chance.pick([100, 1000, 65000]),
      action: chance.pick(['allow', 'deny']),
      ranges: [
        chance.pick([
          ...['0.0.0.0/0', '0.0.0.0/0', '0.0.0.0/1', '128.0.0.0/1', '142.250.0.0/15', '10.0.0.0/8'],
          ...['199.36.153.4/30', '199.36.153.8/30'],
        ]),
      ],
      protocols: [
        chance.pick([
          { protocol: 'all', ports: [] },
          { protocol: 'tcp', ports: ['443'] },
          { protocol: 'tcp', ports: ['80', '400-442'] },
          { protocol: 'udp', ports: [] },
        ]),
      ],
      tags: chance.maybe(0.25) ? [chance.pick(['web', 'batch', OF_GKE])] : [],
      accounts: chance.maybe(0.15) ? [chance.pick([ACCOUNT, 'other@run-p.iam.gserviceaccount.com'])] : [],
    });
  /** A policy may pass a connection on, and has no two rules of one priority. */
  const ofPolicy = (): EgressRule => {
    const one = rule();
    seenPriorities += 1;
    return {
      ...one,
      tags: [],
      priority: one.priority + seenPriorities,
      action: chance.maybe(0.3) ? 'goto' : one.action,
    };
  };
  let seenPriorities = 0;
  const kind = chance.pick(['google', 'google', 'public'] as const);
  return {
    kind,
    access: chance.maybe(0.6),
    nats: chance.some(0, 2, nat),
    routes: [...(chance.maybe(0.7) ? [routeOver()] : []), ...chance.some(0, 3, route)],
    rules: chance.some(0, 3, rule),
    policyRoutes: chance.maybe(0.25) ? chance.some(1, 3, policy) : [],
    learned: chance.maybe(0.2) ? { routes: chance.some(0, 2, () => elsewhere('BGP')), far: chance.maybe(0.4) } : null,
    peers: chance.maybe(0.2) ? chance.some(1, 2, () => chance.some(0, 2, () => elsewhere('a peer'))) : null,
    response:
      kind === 'google' && chance.maybe(0.3) ? chance.pick(['restricted', 'private', 'bypass', 'others']) : null,
    above: chance.maybe(0.2) ? chance.some(1, 2, ofPolicy) : null,
    regional: chance.maybe(0.25) ? chance.some(1, 2, ofPolicy) : null,
    policiesFirst: chance.pick([true, false, null]),
    knowsAccount: chance.maybe(0.8),
    zone: kind === 'google' && chance.maybe(0.4) ? chance.pick(['restricted', 'private']) : null,
  };
}

const bits = (address: string): string =>
  address
    .split('.')
    .map((part) => Number(part).toString(2).padStart(8, '0'))
    .join('');
const inRange = (address: string, range: string): boolean => {
  const [base = '', length = '32'] = range.split('/');
  return bits(address).startsWith(bits(base).slice(0, Number(length)));
};

const isAbout = ({ tags, accounts, ranges, protocols: [of] }: EgressRule, address: string, node: Case): boolean =>
  (tags.length === 0 || tags.some((tag) => node.tags.includes(tag))) &&
  (accounts.length === 0 || accounts[0] === node.account) &&
  ranges.some((range) => inRange(address, range)) &&
  (of!.protocol === 'all' || (of!.protocol === 'tcp' && (of!.ports.length === 0 || of!.ports.includes('443'))));

/** What a list of rules says of a packet: of those of the least number a refusal counts. */
function says(rules: readonly EgressRule[], address: string, node: Case): EgressRule['action'] | null {
  const about = rules.filter((rule) => isAbout(rule, address, node));
  const top = Math.min(...about.map(({ priority }) => priority));
  const actions = about.filter(({ priority }) => priority === top).map(({ action }) => action);
  return actions.includes('deny') ? 'deny' : (actions[0] ?? null);
}

/** Whether a packet may leave, the network's policies before its rules or after them. */
function mayLeave({ above, regional, rules }: Drawn, address: string, node: Case): boolean {
  const own = node.policiesFirst ? [regional ?? [], rules] : [rules, regional ?? []];
  for (const stage of [above ?? [], ...own]) {
    const said = says(stage, address, node);
    if (said === 'allow' || said === 'deny') return said === 'allow';
  }
  return true;
}

/** Whether a packet to an address comes through: `beyond` where an appliance takes it. */
function send(address: string, drawn: Drawn, node: Case): 'through' | 'lost' | 'beyond' {
  const { kind, access, nats, routes, policyRoutes } = drawn;
  if (!mayLeave(drawn, address, node)) return 'lost';
  const policies = policyRoutes.filter(
    (each) =>
      each.network === VPC &&
      (each.tags.length === 0 || each.tags.some((tag) => node.tags.includes(tag))) &&
      inRange(address, each.to) &&
      inRange(node.sender, each.from),
  );
  const best = Math.min(...policies.map(({ priority }) => priority));
  const chosen = policies.filter(({ priority }) => priority === best);
  if (chosen.some(({ hop }) => hop !== 'ordinary')) return 'beyond';
  const mine = routes
    .filter(
      ({ network, tags, range }) =>
        network === VPC &&
        (tags.length === 0 || tags.some((tag) => node.tags.includes(tag))) &&
        inRange(address, range),
    )
    .sort((a, b) => Number(b.range.split('/')[1]) - Number(a.range.split('/')[1]) || a.priority - b.priority);
  const length = (each?: Route): number => (each === undefined ? -1 : Number(each.range.split('/')[1]));
  const byBgp = (drawn.learned?.routes ?? []).filter(({ range }) => inRange(address, range));
  const byPeers = (drawn.peers ?? []).flat().filter(({ range }) => inRange(address, range));
  const [listed] = mine;
  const bgp = byBgp.filter(
    (each) =>
      length(each) > length(listed) ||
      (length(each) === length(listed) && (drawn.learned?.far === true || each.priority <= (listed?.priority ?? 0))),
  );
  const own = Math.max(length(listed), ...bgp.map(length));
  if (bgp.length > 0 || byPeers.some((each) => length(each) > own)) return 'beyond';
  const [first] = mine;
  const equal = mine.filter(({ range, priority }) => range === first?.range && priority === first.priority);
  const hops = new Set(equal.map(({ hop }) => (typeof hop === 'string' ? hop : 'other')));
  if (first === undefined || (hops.size === 1 && hops.has('network'))) return 'lost';
  if (hops.has('other')) return 'beyond';
  const translated = nats.some(
    ({ network, type, covers, subnetworks, withoutAddress }) =>
      network === VPC &&
      type === 'PUBLIC' &&
      !withoutAddress &&
      (covers !== 'LIST_OF_SUBNETWORKS' ||
        subnetworks.some(({ name, ranges }) => name === SUBNETWORK && ranges[0] !== 'LIST_OF_SECONDARY_IP_RANGES')),
  );
  const googles =
    kind === 'google' ||
    (address.startsWith('199.36.153.') && Number(address.split('.')[3]) >= 4 && Number(address.split('.')[3]) <= 11);
  if (!translated && !(access && googles)) return 'lost';
  // Of two routes that are alike one leads nowhere.
  return hops.size > 1 ? 'beyond' : 'through';
}

const ofZone = ({ zone }: Drawn): Partial<ProjectNames> =>
  zone === null
    ? {}
    : {
        zones: zonesFact(zoneOver({ dnsName: 'pkg.dev.' })),
        records: { 'pkg-dev': recordsFact(['*.pkg.dev.', 'A', ...VIP[zone]]) },
      };

const ofResponse = ({ response }: Drawn): Partial<ProjectNames> => {
  if (response === null) return {};
  if (response === 'others') return responding(['*.gcr.io.', ['A', '10.0.0.1']], ['pkg.dev.', ['A', '10.0.0.2']]);
  const all: readonly [string, readonly [string, string]] = ['*.dev.', ['A', '10.0.0.1']];
  return response === 'bypass'
    ? responding(all, ['*.pkg.dev.', null])
    : responding(all, ['*.pkg.dev.', ['A', ...VIP[response]]]);
};

/** Where a name leads: what the response policy says, else the zone, else all the world. */
function addressesOf({ response, zone }: Drawn): readonly string[] {
  if (response === 'restricted' || response === 'private') return VIP[response];
  return zone === null ? INTERNET : VIP[zone];
}

const factsOfDrawn = (
  drawn: Drawn,
  blind: Partial<Parameters<typeof networkOf>[0]> = {},
  unseen: Partial<ProjectNames> = {},
) =>
  factsOf({
    ...(drawn.kind === 'public' ? { reference: 'quay.io/acme/web:1', repository: null } : {}),
    pools: [
      {
        pool: { network: privateNodes({ tags: TAGS }) },
        ...(drawn.knowsAccount ? {} : { nodes: refused('resourcemanager.projects.get', 'projects/run-p') }),
        network: networkOf({
          subnetwork: subnetworkFact({ privateGoogleAccess: drawn.access }),
          routers: routersFact(
            drawn.nats,
            drawn.learned === null
              ? []
              : [{ router: 'hybrid', region: drawn.learned.far ? 'us-east1' : 'europe-west1', network: VPC }],
          ),
          routes: routesFact(...drawn.routes),
          policyRoutes: policyRoutesFact(...drawn.policyRoutes),
          learned: drawn.learned === null ? null : known(drawn.learned.routes, 'compute: learned'),
          peered: (drawn.peers ?? []).map((each) => known(each, 'compute: peer')),
          firewalls: firewallsFact(drawn.rules, [
            ...(drawn.regional === null
              ? []
              : [{ name: 'region', type: 'NETWORK_REGIONAL', priority: 0, rules: drawn.regional, taken: [] }]),
            ...(drawn.above === null
              ? []
              : [{ name: 'org', type: 'HIERARCHY', priority: 0, rules: drawn.above, taken: [] }]),
          ]),
          vpc:
            drawn.policiesFirst === null
              ? refused('compute.networks.get', 'projects/net-p')
              : vpcFact({ policiesFirst: drawn.policiesFirst, global: drawn.learned?.far ?? false, imports: ['hub'] }),
          names: [namesOver({ ...ofZone(drawn), ...ofResponse(drawn), ...unseen })],
          ...blind,
        }),
      },
    ],
  });

test('random networks: a pass comes through to every address, a failure to none', () => {
  const chance = new Chance(SEED);
  const seen: Record<string, number> = {};
  const faults: unknown[] = [];
  for (let index = 0; index < NETWORKS; index += 1) {
    const drawn = draw(chance);
    const [finding] = networkPath.judge(factsOfDrawn(drawn));
    const code = finding?.code.replace('network-path/', '') ?? '';
    seen[code] = (seen[code] ?? 0) + 1;
    const endsOf = (addresses: readonly string[]): ReadonlySet<ReturnType<typeof send>> =>
      new Set(addresses.flatMap((address) => casesOf(drawn).map((node) => send(address, drawn, node))));
    const ends = endsOf(addressesOf(drawn));
    // Of a network that was not read nobody knows which routes come to it beside those that are listed.
    const mayBeLed = (addresses: readonly string[]): boolean =>
      drawn.policiesFirst === null &&
      addresses.some((address) => casesOf(drawn).some((node) => mayLeave(drawn, address, node)));
    // A zone that was not found may lead Google's hosts there.
    const hidden =
      drawn.kind === 'google' && addressesOf(drawn) === INTERNET
        ? Object.values(VIP).some((vip) => endsOf(vip).size > 1 || !endsOf(vip).has('lost') || mayBeLed(vip))
        : false;
    const open = hidden || mayBeLed(addressesOf(drawn));
    const about = { seed: SEED, index, code, message: finding?.message, ends: [...ends], drawn };
    const only = (end: string): boolean => ends.size === 1 && ends.has(end as never);
    const say = (why: string): void => void faults.push(JSON.stringify({ why, ...about }));
    if (code === 'way-found' && !only('through')) say('it is said to be open');
    if (finding?.status === 'fail' && !only('lost')) say('it is said to be closed');
    // Of a network that was not read nobody knows what peerings bring.
    // Nor does anybody know of zones of other projects, which may lead to addresses that are closed.
    const restsOnNames =
      drawn.kind === 'google' &&
      addressesOf(drawn) === INTERNET &&
      Object.values(VIP).some((vip) => endsOf(vip).size === 1 && endsOf(vip).has('lost'));
    if (restsOnNames && code === 'way-assumed' && only('through')) continue;
    if (only('through') && code !== (drawn.policiesFirst === null || restsOnNames ? 'way-assumed' : 'way-found'))
      say('it is open, and that is not said');
    // What no address gets through fails, unless other addresses may be meant.
    if (only('lost') && finding?.status !== (open ? 'unknown' : 'fail')) say('it is closed, and that is not said');
    // A part that is not read never makes a failure of a pass.
    if (code !== 'way-found') continue;
    for (const [part, permission] of [
      ['subnetwork', 'compute.subnetworks.get'],
      ['routers', 'compute.routers.list'],
      ['routes', 'compute.routes.list'],
      ['firewalls', 'compute.networks.getRegionEffectiveFirewalls'],
      ['vpc', 'compute.networks.get'],
      ['policyRoutes', 'networkconnectivity.policyBasedRoutes.list'],
    ] as const) {
      const [blinded] = networkPath.judge(factsOfDrawn(drawn, { [part]: refused(permission, 'projects/net-p') }));
      if (blinded?.status === 'fail') say(`it fails without ${part}`);
    }
    for (const [part, permission] of [
      ['zones', 'dns.managedZones.list'],
      ['servers', 'dns.policies.list'],
      ['responses', 'dns.responsePolicies.list'],
    ] as const) {
      const unseen = { [part]: refused(permission, 'projects/net-p') };
      const [blinded] = networkPath.judge(factsOfDrawn(drawn, {}, unseen));
      if (blinded?.status === 'fail') say(`it fails without ${part}`);
    }
  }
  expect(faults.length > 0 ? [faults.length, ...faults.slice(0, 2)] : []).toEqual([]);
  for (const each of [
    'way-found',
    'way-assumed',
    'no-google-access',
    'no-nat',
    'no-route',
    'firewall',
    'closed-in-parts',
    'unsure',
  ])
    expect({ seen, each: seen[each] ?? 0 }).not.toMatchObject({ each: 0 });
});
