import type { EgressRule, FirewallPolicy, Firewalls } from '../model/network';
import { holds, overlaps, type Range, rangeOf } from './addresses';
import { applies } from './routes';

/** A connection of a node that leaves. */
export interface Leaving {
  /** Addresses that it may be to. */
  readonly to: readonly Range[];
  readonly port: number;
  /** That of the node, `projects/P/global/networks/N`. */
  readonly network: string;
  /** Network tags of the node. */
  readonly tags: readonly string[];
  /** The tags are all that a user gave. */
  readonly all: boolean;
  /** The e-mail of the node's account; null where it is not known. */
  readonly account: string | null;
}

/** What firewalls do with a connection. */
export type Passage =
  | { readonly is: 'allowed' }
  | { readonly is: 'denied'; readonly by: EgressRule; readonly of: FirewallPolicy | null }
  /** It depends on what no field tells; the rules that it depends on. */
  | { readonly is: 'unsure'; readonly by: string };

type Outcome = 'allow' | 'deny' | 'next';
interface Stage {
  /** Null: the VPC's own rules. */
  readonly policy: FirewallPolicy | null;
  readonly rules: readonly EgressRule[];
  /** Its place or its kind is not known to this version: nothing of it is sure. */
  readonly odd?: boolean;
}

/**
 * Kinds of policies in the order in which they are asked; within one by their association's priority, hierarchical ones
 * from the organization down, as the answer lists them (gcloud sorts them so). A network's own come with its VPC rules.
 */
const ABOVE = ['HIERARCHY', 'SYSTEM', 'SYSTEM_GLOBAL', 'SYSTEM_REGIONAL'];
const OF_NETWORK = ['NETWORK', 'NETWORK_REGIONAL'];
const KINDS = new Set([...ABOVE, ...OF_NETWORK]);

/** True where it decides something that VPC rules come before the network's policies, or after them. */
export const hasOrder = ({ rules, policies }: Firewalls): boolean =>
  rules.length > 0 && policies.some((each) => OF_NETWORK.includes(each.type) && each.rules.length > 0);

/**
 * Whether a connection may leave: hierarchical policies first, then the VPC's rules and the network's policies, in the
 * order that the network has set; what none of them decides may leave
 * (https://cloud.google.com/firewall/docs/firewall-policies-overview#rule-evaluation).
 * @param policiesFirst the network's order; null where it is not known: it is unsure where that decides
 */
export function passage({ rules, policies }: Firewalls, leaving: Leaving, policiesFirst: boolean | null): Passage {
  const of = (types: readonly string[]): readonly Stage[] =>
    types.flatMap((type) =>
      policies
        .filter((each) => each.type === type)
        .sort((a, b) => a.priority - b.priority)
        .map((policy) => ({ policy, rules: policy.rules })),
    );
  const odd = policies
    .filter(({ type }) => !KINDS.has(type))
    .map((policy) => ({ policy, rules: policy.rules, odd: true }));
  const vpc: Stage = { policy: null, rules };
  const ofNetwork = of(OF_NETWORK);
  const first = [...odd, ...of(ABOVE)];
  const after = [...first, vpc, ...ofNetwork];
  const before = [...first, ...ofNetwork, vpc];
  const orders = policiesFirst === null ? [after, before] : [policiesFirst ? before : after];
  const parts = cut(leaving.to, [...rules, ...policies.flatMap((policy) => policy.rules)]);
  const walked = orders.flatMap((stages) => parts.map((part) => walk(stages, { ...leaving, to: [part] })));
  const outcomes = new Set(walked.flatMap(({ outcomes: each }) => [...each]));
  if (!outcomes.has('deny')) return { is: 'allowed' };
  const denied = walked[0]?.denied ?? null;
  if (outcomes.size === 1 && denied !== null) return { is: 'denied', ...denied };
  const names = [...new Set(walked.flatMap(({ named }) => named))];
  return { is: 'unsure', by: names.slice(0, 4).join(', ') };
}

/** More pieces than any firewall of people has: then the addresses are taken together, and more of it is unsure. */
const MOST_PIECES = 1000;

/**
 * Addresses in pieces of which each rule takes all or nothing, so that two rules that share them between each other
 * leave nothing open.
 */
function cut(to: readonly Range[], rules: readonly EgressRule[]): readonly Range[] {
  const ranges = rules.flatMap((rule) => rule.ranges.flatMap((text) => rangeOf(text) ?? []));
  const starts = [...new Set(ranges.flatMap(({ first, last }) => [first, last + 1]))].sort((a, b) => a - b);
  if (starts.length > MOST_PIECES) return to;
  return to.flatMap(({ first, last }) => {
    const firsts = [first, ...starts.filter((start) => start > first && start <= last)];
    return firsts.map((from, at) => ({ first: from, last: (firsts[at + 1] ?? last + 1) - 1 }));
  });
}

interface Walked {
  readonly outcomes: ReadonlySet<'allow' | 'deny'>;
  readonly denied: { readonly by: EgressRule; readonly of: FirewallPolicy | null } | null;
  /** Rules that it depends on. */
  readonly named: readonly string[];
}

function walk(stages: readonly Stage[], leaving: Leaving): Walked {
  const outcomes = new Set<'allow' | 'deny'>();
  const named: string[] = [];
  let denied: Walked['denied'] = null;
  for (const stage of stages) {
    const { ends, rule } = stageOf(stage, leaving, named);
    if (ends.has('allow')) outcomes.add('allow');
    if (ends.has('deny')) {
      outcomes.add('deny');
      denied ??= rule === null ? null : { by: rule, of: stage.policy };
    }
    if (!ends.has('next')) return { outcomes, denied, named };
  }
  outcomes.add('allow');
  return { outcomes, denied, named };
}

/** What one list of rules may come to: the first that matches decides; of equal priority a refusal. */
function stageOf(
  { policy, rules, odd = false }: Stage,
  leaving: Leaving,
  named: string[],
): { ends: ReadonlySet<Outcome>; rule: EgressRule | null } {
  const order = [...rules].sort(
    (a, b) => a.priority - b.priority || Number(b.action === 'deny') - Number(a.action === 'deny'),
  );
  const ends = new Set<Outcome>();
  let denier: EgressRule | null = null;
  for (const rule of order) {
    const matched = odd && matches(rule, leaving) === true ? null : matches(rule, leaving);
    if (matched === false) continue;
    for (const outcome of OUTCOMES[rule.action]) ends.add(outcome);
    if (rule.action === 'deny') denier ??= rule;
    named.push(policy === null ? rule.name : `${rule.name} of ${policy.name}`);
    if (matched === true) return { ends, rule: denier };
  }
  ends.add('next');
  return { ends, rule: denier };
}

const OUTCOMES: Readonly<Record<EgressRule['action'], readonly Outcome[]>> = {
  allow: ['allow'],
  deny: ['deny'],
  goto: ['next'],
  // Such as an inspection, which lets through what it finds no fault with.
  other: ['allow', 'deny'],
};

/** Whether a rule is about the connection; null where that cannot be determined. */
function matches(rule: EgressRule, { to, port, network, tags, all, account }: Leaving): boolean | null {
  const parts = [
    destination(rule, to),
    protocol(rule, port),
    applies(rule.tags, tags, all),
    rule.accounts.length === 0 ? true : account === null ? null : rule.accounts.includes(account),
    rule.networks.length === 0 || rule.networks.includes(network),
    rule.secureTags ? null : true,
  ];
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}

function destination({ ranges, narrowed }: EgressRule, to: readonly Range[]): boolean | null {
  const known = ranges.flatMap((each) => rangeOf(each) ?? []);
  const hit = ranges.length === 0 ? true : within(to, known);
  return hit === true && narrowed ? null : hit;
}

function within(to: readonly Range[], ranges: readonly Range[]): boolean | null {
  if (!to.some((each) => ranges.some((range) => overlaps(each, range)))) return false;
  return to.every((each) => ranges.some((range) => holds(range, each))) ? true : null;
}

function protocol({ protocols }: EgressRule, port: number): boolean {
  if (protocols.length === 0) return true;
  return protocols.some(({ protocol: name, ports }) => {
    if (!['all', 'tcp', '6', ''].includes(name)) return false;
    return ports.length === 0 || ports.some((each) => inPorts(each, port));
  });
}

function inPorts(text: string, port: number): boolean {
  const [from = '', to = from] = text.split('-');
  return Number(from) <= port && port <= Number(to);
}
