import { type Cluster, clusterPath, type NodePool } from '../model/cluster';
import { knownValue } from '../model/fact';
import type { Assumption, Evidence, Finding } from '../model/finding';
import { addZone } from '../fixes';
import { evidence, findingsOf, needsOf } from '../model/finding-builder';
import { distinctNeeds, need } from '../model/need';
import type { NetworkFacts, PoolFacts } from '../model/target-facts';
import type { Broken } from '../network/step';
import { wantedOf } from '../network/wanted';
import { wayTo } from '../network/way';
import { ofImage, perPool } from './applies';
import { checkOf } from './check';
import { fixOfWay, type BrokenAt } from './network-path-fix';

interface OnWay {
  readonly pool: string;
  readonly host: string;
}
type InSubnetwork = OnWay & { readonly subnetwork: string };

const CODES = {
  'external-addresses': ({ pool, host }: OnWay) =>
    `Nodes of ${pool} have external addresses: they reach ${host} over the internet`,
  'way-found': ({ pool, host, by }: OnWay & { readonly by: readonly string[] }) =>
    `Nodes of ${pool} have no external addresses, and reach ${host}: ${by.join('; ')}`,
  'way-assumed': ({ pool, host }: OnWay) => `Nothing that was read keeps the nodes of ${pool} from ${host}`,
  'no-google-access': ({ pool, host, subnetwork }: InSubnetwork) =>
    `Nodes of ${pool} have no external addresses and no way to ${host}: Private Google Access is off in the subnetwork ${subnetwork}, and no Cloud NAT serves it`,
  'no-nat': ({ pool, host, subnetwork }: InSubnetwork) =>
    `Nodes of ${pool} have no external addresses and no way to ${host}: no Cloud NAT serves the subnetwork ${subnetwork}, and Private Google Access does not lead there`,
  'only-mirror': ({ pool, host, subnetwork }: InSubnetwork) =>
    `Nodes of ${pool} have no external addresses, and no Cloud NAT serves the subnetwork ${subnetwork}: they reach only those images of ${host} that mirror.gcr.io holds at the time`,
  'no-route': ({ pool, host, network, range }: OnWay & { readonly network: string; readonly range: string }) =>
    `Nodes of ${pool} have no way to ${host}: no route of the network ${network} leads ${range} to the default internet gateway`,
  firewall: ({ pool, host, rule, policy }: OnWay & { readonly rule: string; readonly policy: string | null }) =>
    `A firewall keeps the nodes of ${pool} from ${host}: ${policy === null ? '' : `policy ${policy}, `}rule ${rule}`,
  'closed-in-parts': ({ pool, host, parts }: OnWay & { readonly parts: readonly string[] }) =>
    `Every address that ${host} may have is closed to the nodes of ${pool}: ${parts.join('; ')}`,
  'no-name': ({ pool, host, zone, why }: OnWay & { readonly zone: string; readonly why: string }) =>
    `Nodes of ${pool} find no address of ${host}: the private DNS zone ${zone} of their network answers for it, and ${why}`,
  unsure: ({ pool, host, why }: OnWay & { readonly why: string }) =>
    `Whether nodes of ${pool} reach ${host} could not be determined: ${why}`,
} as const;
const find = findingsOf('network-path', 'gate', CODES);

/** Do nodes reach the image's host? Nodes with external addresses do; for others it depends on the network. */
export const networkPath = checkOf(find, {
  title: 'The nodes can reach the registry over the network',
  subject: 'pool on host',
  traits: { observed: 'always', ofPull: true, mirror: 'pool' },
  judge: ofImage((image, facts) =>
    perPool(find, facts, (pool, cluster) =>
      trusting(image.host, pool.pool, cluster, judgePool(image.host, pool, cluster)),
    ),
  ),
});

function judgePool(host: string, facts: PoolFacts, cluster: Cluster): Finding {
  const { pool, network } = facts;
  const nodes = pool.network;
  const about = { pool: pool.name };
  const args = { pool: pool.name, host };
  const said = nodes === null ? '' : `: private nodes ${nodes.privateNodes ? 'on' : 'off'}`;
  const listed = (says: Evidence['says']): readonly Evidence[] =>
    evidence('listed', says, `container ${clusterPath(cluster)}`, `nodePools[${pool.name}]${said}`);
  const outside = (assumptions: readonly Assumption[] = []): Finding =>
    find.pass('external-addresses', args, { ...about, evidence: listed('pass'), assumptions });
  if (nodes?.privateNodes === false && network === null) return outside();
  const assumed = (assumptions: readonly Assumption[], seen: readonly Evidence[] = []): Finding =>
    find.pass('way-assumed', args, { ...about, evidence: [...listed('pass'), ...seen], assumptions });
  if (nodes === null || network === null)
    return assumed([find.assume(`The network of the nodes of ${pool.name}, which was not read, leads to ${host}`)]);

  // Firewall rules may select the nodes by their service account.
  const account = knownValue(facts.nodes)?.email ?? null;
  const way = wayTo(wantedOf(host, pool, nodes, account, cluster), network);
  const seen = (says: Evidence['says']): readonly Evidence[] =>
    way.seen.flatMap(({ source, detail }) => evidence('listed', says, source, detail));
  const open = way.open.map(({ text, unread, beyondReading }) =>
    find.assume(text, distinctNeeds(unread.flatMap(needsOf)), beyondReading),
  );
  const [first] = way.broken;
  if (first === undefined && !nodes.privateNodes && way.direct) return outside(open);
  if (first === undefined) {
    const by = way.seen.map(({ detail }) => detail);
    if (!way.direct || !way.open.every(({ serviceOff }) => serviceOff === true)) return assumed(open, seen('pass'));
    const proof = [...listed('pass'), ...seen('pass')];
    return find.pass('way-found', { ...args, by }, { ...about, evidence: proof, assumptions: open });
  }
  const place = placeOf(host, pool, network);
  const failing = failure(way.broken, place, {
    ...about,
    evidence: [...listed('fail'), ...seen('fail')],
    assumptions: open,
    fix: way.instead === null ? fixOfWay(way.broken, place) : addZone(host, place.network, way.instead),
  });
  const needs = distinctNeeds(way.unread.flatMap(needsOf));
  if (way.certain === 'unread')
    return assumed([
      find.assume(`What could not be read of the network makes up for this: ${failing.message}`, needs),
      ...open,
    ]);
  const { evidence: proof, fix } = failing;
  if (first.what === 'only-mirror')
    return find.unknown('only-mirror', onWay(place), { ...about, evidence: proof, fix });
  if (way.certain === 'yes' && !way.ipv6) return failing;
  const doubts = way.ipv6 ? ['the subnetwork has IPv6, too, which may carry it'] : [];
  const why = [failing.message, ...way.open.map(({ text }) => text), ...doubts].join('; ');
  return find.unknown('unsure', { ...args, why }, { ...about, needs, evidence: proof, fix });
}

/**
 * A registry with a private certificate authority can be reached if the nodes trust the right one, which is not read
 * here.
 */
function trusting(host: string, { name, authorities }: NodePool, { project }: Cluster, finding: Finding): Finding {
  const own = authorities.find(({ hosts }) => hosts.includes(host.toLowerCase()));
  if (own === undefined || finding.status !== 'pass') return finding;
  const text = `The certificate authority that nodes of ${name} trust for ${host} (${own.secret ?? 'a secret of Secret Manager'}) is that of its certificate, and their account may read it`;
  const needs = [need('container.pods.create', `projects/${project}`, 'verify')];
  return { ...finding, assumptions: [...finding.assumptions, find.assume(text, needs)] };
}

function placeOf(host: string, pool: NodePool, facts: NetworkFacts): BrokenAt {
  const network = knownValue(facts.subnetwork)?.network ?? pool.network?.network ?? '';
  return { pool: pool.name, host, network, subnetwork: facts.subnetworkName };
}

/** The causes that each close a part of the addresses, firewalls first. */
function partsOf(all: readonly Broken[], network: string): readonly string[] {
  const rules = all.flatMap((each) => (each.what === 'firewall' ? [each] : []));
  return [
    ...rules.map(
      ({ rule, policy }) =>
        `a firewall denies some (${policy === null ? '' : `policy ${policy.name}, `}rule ${rule.name})`,
    ),
    ...(all.some(({ what }) => what === 'no-route') ? [`no route of the network ${network} leads to the others`] : []),
  ];
}

const onWay = ({ pool, host, subnetwork }: BrokenAt): InSubnetwork => ({ pool, host, subnetwork });

function failure(all: readonly Broken[], place: BrokenAt, more: Parameters<typeof find.fail>[2]): Finding {
  const { pool, host, network } = place;
  const [broken] = all;
  if (broken === undefined || ('part' in broken && broken.part))
    return find.fail('closed-in-parts', { pool, host, parts: partsOf(all, network) }, more);
  switch (broken.what) {
    case 'no-translation':
      return find.fail(broken.google ? 'no-google-access' : 'no-nat', onWay(place), more);
    case 'only-mirror':
      return find.fail('only-mirror', onWay(place), more);
    case 'no-route':
      return find.fail('no-route', { pool, host, network, range: broken.range }, more);
    case 'firewall':
      return find.fail('firewall', { pool, host, rule: broken.rule.name, policy: broken.policy?.name ?? null }, more);
    case 'no-name':
      return find.fail('no-name', { pool, host, zone: broken.zone, why: broken.why }, more);
  }
}
