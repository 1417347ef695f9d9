/**
 * What answers for a name on a network, in the order of Cloud DNS: https://cloud.google.com/dns/docs/vpc-name-res-order
 */
import type { Fact } from '../model/fact';
import { namesNetwork, type PrivateZone, type ResponsePolicy, type ResponseRule } from '../model/network';
import { ownValue } from '../model/own-value';
import type { ProjectNames } from '../model/target-facts';
import { answered, GOOGLES, hasAlias, resolve, type Resolved } from './records';

/** A name to resolve, and the network and cluster in which it is resolved. */
export interface NameAsker {
  /** The name in the DNS request. */
  readonly host: string;
  /** `projects/P/global/networks/N` */
  readonly network: string;
  /** `projects/P/locations/L/clusters/C` */
  readonly cluster: string;
}

/** A resource of Cloud DNS that answers for a name. */
export type Answerer =
  | {
      readonly is: 'zone';
      readonly project: string;
      readonly zone: PrivateZone;
      /** The result of its records; a missing fact if they could not be read, null if it forwards queries elsewhere. */
      readonly says: Resolved | Fact<unknown> | null;
      /** The zone contains an alias (CNAME) for the name. */
      readonly isAlias: boolean;
      readonly from: string;
    }
  | {
      readonly is: 'rule';
      readonly policy: string;
      readonly rule: ResponseRule;
      /** A missing fact if the rule leads to a name with records that could not be read. */
      readonly says: Resolved | Fact<unknown>;
      readonly from: string;
    }
  | { readonly is: 'servers'; readonly policy: string; readonly servers: readonly string[]; readonly from: string };

/** The result of the search for what answers for a name. */
export interface Answering {
  /** Null if nothing in the network answers: public DNS applies. */
  readonly by: Answerer | null;
  /** Resources with precedence that could not be read. */
  readonly unread: readonly Fact<unknown>[];
}

/**
 * Whether a zone or a response policy applies to the nodes: by their cluster, which has precedence, or by their
 * network. Null if it names its network by the number of a project that may be the network's own.
 */
type Scope = (of: Pick<PrivateZone, 'networks' | 'clusters'>, asker: NameAsker) => boolean | null;
const ofCluster: Scope = ({ clusters }, { cluster }) => clusters.includes(cluster);
const ofNetwork: Scope = ({ networks }, { network }) => namesNetwork(networks, network);
const mayBeOf = (of: Pick<PrivateZone, 'networks' | 'clusters'>, asker: NameAsker): boolean =>
  ofCluster(of, asker) !== false || ofNetwork(of, asker) !== false;
const BY_NUMBER: Resolved = {
  to: 'elsewhere',
  by: 'it names its network by the number of a project, which may be another one',
};

/** Finds what answers for a name, as far as it was read. */
export function answering(asker: NameAsker, names: readonly ProjectNames[]): Answering {
  const unread = new Set<Fact<unknown>>();
  const by = firstOf({ asker, names, unread });
  if (by === null || by.is === 'servers' || by.says === null || 'state' in by.says) return { by, unread: [...unread] };
  const says = followed(by.says, { asker, names, unread }, by);
  return { by: { ...by, says }, unread: [...unread] };
}

function firstOf(reader: Reader): Answerer | null {
  return (
    byRule(reader, ofCluster) ??
    byZone(reader, ofCluster) ??
    byServers(reader) ??
    byRule(reader, ofNetwork) ??
    byZone(reader, ofNetwork)
  );
}

/**
 * Follows an alias to Google's own addresses, because the network may have its own answer for it. Cloud DNS resolves
 * the alias of a private zone only in the private zones of the network, and does not resolve the alias of a response
 * policy (https://cloud.google.com/dns/docs/cnamechasing): the rest is left to the nodes' resolver.
 */
function followed(says: Resolved, reader: Reader, from: Answerer): Resolved | Fact<unknown> {
  if (says.to !== 'addresses' || says.through === null) return says;
  const host = says.through.slice(0, -1);
  const by = firstOf({ ...reader, asker: { ...reader.asker, host } });
  const rests = `The nodes' own resolver asks for ${host}, of which ${reader.asker.host} is an alias: Cloud DNS ${from.is === 'rule' ? 'does not look for what a response policy leads to' : 'looks for it in private zones of the network alone'}`;
  // Name servers that answer for every name return the public record, which is the same.
  if (by === null || by.is === 'servers') return { ...says, rests };
  const odd = (how: string): Resolved => ({ to: 'elsewhere', by: `it leads to ${host}, ${how}` });
  if (by.says === null)
    return odd(`for which ${by.is === 'zone' ? (by.zone.elsewhere?.who ?? by.zone.name) : by.policy} is asked`);
  if ('state' in by.says) return by.says;
  const named = by.is === 'zone' ? `the zone ${by.zone.name}` : `the response policy ${by.policy}`;
  if (by.says.to === 'elsewhere') return odd(`of which ${named} says: ${by.says.by}`);
  if (by.says.to === 'nothing') {
    const why = `leads it to ${host}, of which ${named} of the network has no ${by.says.byIpv6 ? 'IPv4 address' : 'record'}`;
    return from.is === 'zone' ? { to: 'nothing', why, byIpv6: by.says.byIpv6 } : odd(`of which ${named} has no record`);
  }
  return from.is === 'rule' && by.is === 'zone' ? { ...by.says, rests } : by.says;
}

interface Reader {
  readonly asker: NameAsker;
  readonly names: readonly ProjectNames[];
  readonly unread: Set<Fact<unknown>>;
}

/**
 * Returns the value of a fact and records a missing one. A project without the Cloud DNS API has no resources of it.
 */
function read<T>({ unread }: Pick<Reader, 'unread'>, fact: Fact<readonly T[]>): readonly T[] {
  if (fact.state === 'known') return fact.value;
  if (!(fact.state === 'denied' && fact.why === 'api-disabled')) unread.add(fact);
  return [];
}

function byServers(reader: Reader): Answerer | null {
  for (const { servers } of reader.names)
    for (const policy of read(reader, servers))
      if (policy.servers.length > 0 && namesNetwork(policy.networks, reader.asker.network) !== false)
        return { is: 'servers', policy: policy.name, servers: policy.servers, from: fromOf(servers) };
  return null;
}

function byRule(reader: Reader, scope: Scope): Answerer | null {
  const found = reader.names.flatMap(({ responses, rules }) =>
    read(reader, responses)
      .filter((policy) => scope(policy, reader.asker) !== false)
      .flatMap((policy) => {
        const fact = ownValue(rules, policy.name);
        return (fact === undefined ? [] : read(reader, fact)).map((rule) => ({ policy, rule, from: fromOf(fact) }));
      }),
  );
  const best = longest(
    reader.asker.host,
    found.filter(({ rule }) => isFor(rule, reader.asker.host)),
    ({ rule }) => rule.dnsName.replace(/^\*\./, ''),
  );
  if (best === null) return null;
  const { policy, rule, from } = best;
  if (scope(policy, reader.asker) === null) return { is: 'rule', policy: policy.name, rule, says: BY_NUMBER, from };
  if (rule.does === 'bypass') return null;
  const says: Resolved =
    rule.does === 'answer'
      ? answered(rule.records)
      : { to: 'elsewhere', by: 'this version does not know what it does' };
  return { is: 'rule', policy: policy.name, rule, says, from };
}

/** A plain name matches only itself, `*.N` matches all names below N. */
function isFor({ dnsName }: ResponseRule, host: string): boolean {
  const name = `${host.toLowerCase()}.`;
  if (!dnsName.startsWith('*.')) return name === dnsName;
  return dnsName === '*.' || name.endsWith(dnsName.slice(1));
}

function byZone(reader: Reader, scope: Scope): Answerer | null {
  const all = reader.names.flatMap((each) =>
    read(reader, each.zones)
      .filter((zone) => mayBeOf(zone, reader.asker))
      .map((zone) => ({ zone, of: each })),
  );
  const best = longestIn(scope, reader.asker, all, ({ zone }) => zone);
  if (best === null) return null;
  const { zone, of } = best;
  const records = ownValue(of.records, zone.name);
  if (scope(zone, reader.asker) === null)
    return { is: 'zone', project: of.project, zone, says: BY_NUMBER, isAlias: false, from: fromOf(of.zones) };
  const below = all.flatMap(({ zone: { dnsName } }) => (dnsName.endsWith(`.${zone.dnsName}`) ? dnsName : []));
  const says =
    zone.elsewhere !== null || records === undefined
      ? null
      : records.state === 'known'
        ? resolve(reader.asker.host, zone, records.value, below)
        : records;
  const isAlias = hasAlias(reader.asker.host, records?.state === 'known' ? records.value : []);
  return { is: 'zone', project: of.project, zone, says, isAlias, from: fromOf(records ?? of.zones) };
}

/** The zone of a scope that answers for a name. Of two with the same name, only one can be of the network. */
function longestIn<T>(scope: Scope, asker: NameAsker, all: readonly T[], zoneOf: (one: T) => PrivateZone): T | null {
  const inScope = (is: boolean | null): readonly T[] =>
    all.filter((one) => scope(zoneOf(one), asker) === is && holdsName(zoneOf(one), asker.host));
  return longest(asker.host, [...inScope(true), ...inScope(null)], (one) => zoneOf(one).dnsName);
}

function longest<T>(host: string, all: readonly T[], nameOf: (one: T) => string): T | null {
  return [...all].sort((a, b) => lengthOf(nameOf(b), host) - lengthOf(nameOf(a), host))[0] ?? null;
}
const lengthOf = (dnsName: string, host: string): number => (dnsName === `${host}.` ? Infinity : dnsName.length);

const holdsName = ({ dnsName }: PrivateZone, host: string): boolean => {
  const name = `${host.toLowerCase()}.`;
  return dnsName === '.' || name === dnsName || name.endsWith(`.${dnsName}`);
};

/**
 * The zones of a project with records that are needed: the one with the longest name in each scope. If something
 * answers for the host, also the zones for the names of Google's own addresses, because the answer may lead there.
 * @param answers response policies that apply to the nodes
 */
export function zonesInPlay(
  asker: NameAsker,
  zones: readonly PrivateZone[],
  answers: readonly ResponsePolicy[],
): readonly PrivateZone[] {
  const own = longestOf(asker, zones);
  if (own.length === 0 && answers.length === 0) return [];
  return [...new Set([...own, ...GOOGLES.flatMap((host) => longestOf({ ...asker, host }, zones))])];
}

function longestOf(asker: NameAsker, zones: readonly PrivateZone[]): readonly PrivateZone[] {
  const best = [ofCluster, ofNetwork].flatMap((scope) => longestIn(scope, asker, zones, (zone) => zone) ?? []);
  return [...new Set(best)].filter(({ elsewhere }) => elsewhere === null);
}

/** The response policies of a project that apply to the nodes. */
export const policiesInPlay = (asker: NameAsker, policies: readonly ResponsePolicy[]): readonly ResponsePolicy[] =>
  policies.filter((policy) => mayBeOf(policy, asker));

const fromOf = (fact: Fact<unknown> | undefined): string =>
  fact === undefined ? '' : fact.state === 'blocked' ? fact.by.from : fact.from;
