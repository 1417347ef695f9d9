/**
 * A second evaluator of networks, which shares no code with the program: it reads the world's JSON as it stands, asks
 * its names as a node would, and sends packets, address by address.
 */
import type { World } from '../../simulator';
import type { JsonObject } from '../../simulator/world';

/** What becomes of a pull: `beyond` where something that nobody can read takes the name or the packet. */
export type End = 'through' | 'lost' | 'beyond';

/** The nodes of a pool. */
export interface Node {
  readonly project: string;
  readonly subnetwork: string;
  readonly account: string;
  readonly tags: readonly string[];
}

/** Addresses of the internet that Google or anybody may have, on both sides of what rules name. */
const INTERNET = ['8.8.8.8', '63.255.255.255', '64.1.1.1', '128.0.0.1', '142.250.1.82', '142.252.0.1', '199.36.153.3'];
const KNOWN: Record<string, string[]> = {
  'restricted.googleapis.com.': ['199.36.153.4', '199.36.153.5', '199.36.153.6', '199.36.153.7'],
  'private.googleapis.com.': ['199.36.153.8', '199.36.153.9', '199.36.153.10', '199.36.153.11'],
};
const CLUSTER = 'projects/run-p/locations/europe-west1/clusters/prod';

const word = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): string[] => (value ?? []) as string[];
const objects = (value: unknown): JsonObject[] => (value ?? []) as JsonObject[];
const linkOf = (node: Node): string => `projects/${node.project}/global/networks/default`;
const isFor = (of: JsonObject | undefined, scope: 'cluster' | 'network', node: Node): boolean =>
  scope === 'cluster'
    ? objects(of?.['gkeClusters']).some(({ gkeClusterName }) => gkeClusterName === CLUSTER)
    : objects(of?.['networks']).some(({ networkUrl }) => word(networkUrl).endsWith(linkOf(node)));

/** The rule or record set whose name fits a name best: itself, else the wildcard with the most labels. */
function best<T>(name: string, all: readonly T[], nameOf: (one: T) => string): T | undefined {
  const labels = name.split('.');
  const wanted = [name, ...labels.slice(1).map((_, at) => `*.${labels.slice(at + 1).join('.')}`)];
  return wanted.map((each) => all.find((one) => nameOf(one) === each)).find((one) => one !== undefined);
}

/** Where the nodes are led: addresses; `nowhere` without a name; null where somebody else answers. */
function ask(world: World, node: Node, host: string): readonly string[] | 'nowhere' | null {
  const name = `${host}.`;
  for (const scope of ['cluster', 'network'] as const) {
    if (scope === 'network') {
      const servers = (world.dnsPolicies ?? []).find(
        ({ resource }) =>
          isFor(resource, 'network', node) &&
          objects((resource['alternativeNameServerConfig'] as JsonObject | undefined)?.['targetNameServers']).length >
            0,
      );
      if (servers) return null;
    }
    const rules = (world.responsePolicies ?? [])
      .filter(({ resource }) => isFor(resource, scope, node))
      .flatMap((each) => each.rules);
    const rule = best(name, rules, ({ dnsName }) => word(dnsName));
    const [data] = objects((rule?.['localData'] as JsonObject | undefined)?.['localDatas']);
    if (data) return data['type'] === 'A' ? texts(data['rrdatas']) : (KNOWN[texts(data['rrdatas'])[0]!] ?? null);
    const zone = (world.dnsZones ?? []).find(
      ({ resource }) =>
        name.endsWith(`.${word(resource['dnsName'])}`) &&
        isFor(resource['privateVisibilityConfig'] as JsonObject, scope, node),
    );
    if (!zone) continue;
    if (zone.resource['forwardingConfig']) return null;
    let at = name;
    for (let step = 0; step < 5; step += 1) {
      const known = KNOWN[at];
      if (known) return known;
      const set = best(at, zone.records, (one) => word(one['name']));
      if (!set) return 'nowhere';
      if (set['type'] === 'A') return texts(set['rrdatas']);
      at = texts(set['rrdatas'])[0]!;
    }
  }
  return INTERNET;
}

const number = (address: string): number => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const inRange = (address: string, range: string): boolean => {
  const [base = '', length = '32'] = range.split('/');
  const size = 2 ** (32 - Number(length));
  return Math.floor(number(address) / size) === Math.floor(number(base) / size);
};
const opens443 = (each: JsonObject): boolean => {
  const protocol = word(each['IPProtocol'] ?? each['ipProtocol']);
  const ports = texts(each['ports']);
  return protocol === 'all' || (protocol === 'tcp' && (ports.length === 0 || ports.includes('443')));
};

/** Whether a packet may leave: list by list of rules, the first that says something. */
function mayLeave(world: World, node: Node, address: string): boolean {
  const network = linkOf(node);
  const inForce = (world.firewallPolicies ?? []).filter(
    ({ networks, region }) => networks.includes(network) && (region === undefined || region === 'europe-west1'),
  );
  const ofType = (type: string): (() => boolean | null)[] =>
    inForce
      .filter(({ resource }) => resource['type'] === type)
      .map(({ resource }) => () => {
        for (const rule of objects(resource['rules'])) {
          const match = rule['match'] as JsonObject;
          const targets = texts(rule['targetResources']);
          if (targets.length > 0 && !targets.includes(network)) continue;
          if (!texts(match['destIpRanges']).some((range) => inRange(address, range))) continue;
          if (!objects(match['layer4Configs']).some(opens443)) continue;
          return rule['action'] === 'goto_next' ? null : rule['action'] === 'allow';
        }
        return null;
      });
  const ofVpc = (): boolean | null => {
    const about = (world.firewalls ?? []).filter(({ project, resource: rule }) => {
      const [tags, accounts] = [texts(rule['targetTags']), texts(rule['targetServiceAccounts'])];
      return (
        project === node.project &&
        rule['direction'] === 'EGRESS' &&
        rule['disabled'] !== true &&
        texts(rule['destinationRanges']).some((range) => inRange(address, range)) &&
        (tags.length === 0 || tags.some((tag) => node.tags.includes(tag))) &&
        (accounts.length === 0 || accounts.includes(node.account)) &&
        objects(rule['allowed'] ?? rule['denied']).some(opens443)
      );
    });
    const top = Math.min(...about.map(({ resource }) => Number(resource['priority'])));
    const first = about.filter(({ resource }) => resource['priority'] === top);
    return first.length === 0 ? null : first.every(({ resource }) => 'allowed' in resource);
  };
  const own = [...ofType('NETWORK'), ...ofType('NETWORK_REGIONAL')];
  const order = world.networks?.[network]?.['networkFirewallPolicyEnforcementOrder'];
  const lists = [...ofType('HIERARCHY'), ...(order === 'BEFORE_CLASSIC_FIREWALL' ? [...own, ofVpc] : [ofVpc, ...own])];
  for (const list of lists) {
    const says = list();
    if (says !== null) return says;
  }
  return true;
}

/** Addresses of nodes, in both halves of their subnetwork. */
const SENDERS = ['10.132.0.7', '10.132.8.7'];

/** Whether a policy-based route takes it to an appliance: of those of the least number any. */
function isTaken(world: World, node: Node, sender: string, address: string): boolean {
  const about = (world.policyRoutes ?? []).filter(({ project, resource: { filter, virtualMachine } }) => {
    const { srcRange, destRange, protocolVersion, ipProtocol } = filter as JsonObject;
    const tags = texts((virtualMachine as JsonObject | undefined)?.['tags']);
    return (
      project === node.project &&
      protocolVersion === 'IPV4' &&
      ipProtocol !== 'UDP' &&
      inRange(sender, word(srcRange)) &&
      inRange(address, word(destRange)) &&
      (tags.length === 0 || tags.some((tag) => node.tags.includes(tag)))
    );
  });
  const top = Math.min(...about.map(({ resource }) => Number(resource['priority'])));
  return about.some(({ resource }) => resource['priority'] === top && 'nextHopIlbIp' in resource);
}

/** Routes of the network that no list of its routes has: those of BGP, and of peers. */
function brought(world: World, node: Node, address: string): readonly { length: number; priority: number | null }[] {
  const own = world.networks?.[linkOf(node)] ?? {};
  const isGlobal = (own['routingConfig'] as JsonObject | undefined)?.['routingMode'] === 'GLOBAL';
  const learning = world.routers.filter(({ project, resource }) => project === node.project && 'bgpPeers' in resource);
  const near = learning.filter(({ region }) => region === 'europe-west1');
  const from = near.length > 0 ? near : isGlobal ? learning : [];
  return from
    .flatMap(({ learned = [] }) => learned)
    .filter(({ destRange }) => inRange(address, word(destRange)))
    .map((each) => ({
      length: Number(word(each['destRange']).split('/')[1]),
      priority: near.length > 0 ? Number(each['priority']) : null,
    }));
}

const byPeers = (world: World, node: Node, address: string): readonly number[] =>
  (world.peeringRoutes ?? [])
    .filter(({ network, region = 'europe-west1' }) => network === linkOf(node) && region === 'europe-west1')
    .filter(({ resource }) => resource['imported'] === true && inRange(address, word(resource['destRange'])))
    .map(({ resource }) => Number(word(resource['destRange']).split('/')[1]));

function send(world: World, node: Node, address: string, sender: string): End {
  if (!mayLeave(world, node, address)) return 'lost';
  if (isTaken(world, node, sender, address)) return 'beyond';
  const written = world.routes.filter(({ project }) => project === node.project).map(({ resource }) => resource);
  // A network that the world has no routes of has the usual ones.
  const routes: readonly JsonObject[] =
    written.length === 0 ? [{ destRange: '0.0.0.0/0', nextHopGateway: 'gateway', priority: 1000 }] : written;
  const mine = routes
    .filter(({ destRange }) => inRange(address, word(destRange)))
    .filter(({ tags }) => texts(tags).length === 0 || texts(tags).some((tag) => node.tags.includes(tag)))
    .map((route) => ({
      gateway: 'nextHopGateway' in route,
      length: Number(word(route['destRange']).split('/')[1]),
      priority: Number(route['priority']),
    }))
    .sort((a, b) => b.length - a.length || a.priority - b.priority);
  const [first] = mine;
  const length = first?.length ?? -1;
  const bgp = brought(world, node, address).filter(
    (each) =>
      each.length > length ||
      (each.length === length && (each.priority === null || each.priority <= (first?.priority ?? 0))),
  );
  if (bgp.length > 0 || byPeers(world, node, address).some((each) => each > length)) return 'beyond';
  if (!first) return 'lost';
  const equal = mine.filter((each) => each.length === first.length && each.priority === first.priority);
  if (!equal.every(({ gateway }) => gateway)) return 'beyond';
  const translated = world.routers.some(({ project, region, resource }) => {
    const [nat] = objects(resource['nats']);
    if (project !== node.project || region !== 'europe-west1' || nat?.['type'] !== 'PUBLIC') return false;
    if (nat['sourceSubnetworkIpRangesToNat'] !== 'LIST_OF_SUBNETWORKS') return true;
    return objects(nat['subnetworks']).some(
      ({ name, sourceIpRangesToNat }) =>
        word(name).endsWith(`/${node.subnetwork}`) && texts(sourceIpRangesToNat)[0] !== 'LIST_OF_SECONDARY_IP_RANGES',
    );
  });
  const access = world.subnetworks.find(
    ({ project, resource }) => project === node.project && resource['name'] === node.subnetwork,
  )?.resource['privateIpGoogleAccess'];
  return translated || access === true ? 'through' : 'lost';
}

/** What may become of a pull from a registry of Google's. */
export function endsOf(world: World, node: Node, host: string): ReadonlySet<End> {
  const led = ask(world, node, host);
  if (led === 'nowhere') return new Set(['lost']);
  if (led === null) return new Set(['beyond']);
  return sent(world, node, led);
}

const sent = (world: World, node: Node, to: readonly string[]): ReadonlySet<End> =>
  new Set(to.flatMap((address) => SENDERS.map((sender) => send(world, node, address, sender))));

/** Whether a name leads where it leads all the world. */
export const isLedOut = (world: World, node: Node, host: string): boolean => ask(world, node, host) === INTERNET;

/** The same for addresses that the host's name is not known to lead to. */
export const endsAt = (world: World, node: Node, which: 'internet' | 'restricted' | 'private'): ReadonlySet<End> =>
  sent(world, node, which === 'internet' ? INTERNET : KNOWN[`${which}.googleapis.com.`]!);

/** Whether the perimeters let the nodes' network reach the repository: `beyond` where their rules decide. */
export function perimetersLet(world: World, network: string, images: string): 'open' | 'closed' | 'beyond' {
  const all = (world.servicePerimeters ?? []).map((each) => each['status'] as JsonObject);
  const of = (number: string): JsonObject | undefined =>
    all.find(({ resources }) => texts(resources).includes(`projects/${number}`));
  const [source, target] = [of(network), of(images)];
  const SERVICE = 'artifactregistry.googleapis.com';
  const restricts = (each?: JsonObject): boolean => texts(each?.['restrictedServices']).includes(SERVICE);
  const reach = source?.['vpcAccessibleServices'] as JsonObject | undefined;
  if (reach?.['enableRestriction'] === true) {
    const allowed = texts(reach['allowedServices']);
    const listed = allowed.includes(SERVICE) || (allowed.includes('RESTRICTED-SERVICES') && restricts(source));
    // Whether it keeps networks from a service that it does not restrict is not said in so many words.
    if (!listed) return source === target && !allowed.includes('RESTRICTED-SERVICES') ? 'closed' : 'beyond';
  }
  if (source === target) return 'open';
  return restricts(source) || restricts(target) ? 'beyond' : 'open';
}
