import type { EgressRule, FirewallPolicy, Firewalls } from '../model/network';
import { holds, overlaps, type Range, rangeOf, without } from './addresses';
import { applies, type Unseen } from './routes';

/** Outgoing connections of a node. */
export interface Leaving {
  readonly port: number;
  /** The network of the node, `projects/P/global/networks/N`. */
  readonly network: string;
  /** Network tags of the node. */
  readonly tags: readonly string[];
  readonly unseen: Unseen;
  /** The e-mail of the node's account; null if it is unknown. */
  readonly account: string | null;
  /** The possible addresses of the nodes; null if they are unknown. */
  readonly senders: Range | null;
}

/** The result of the firewalls for a connection. */
export type FirewallPassage =
  | { readonly is: 'allowed' }
  | { readonly is: 'denied'; readonly by: EgressRule; readonly of: FirewallPolicy | null }
  /** The result depends on properties that no field shows; `by` names the rules in question. */
  | { readonly is: 'unsure'; readonly by: string };

type Outcome = 'allow' | 'deny' | 'next';
interface Stage {
  /** Null for the VPC firewall rules. */
  readonly policy: FirewallPolicy | null;
  /** The rules that match or may match the connection, in their order. */
  readonly rules: readonly About[];
}
interface About {
  readonly rule: EgressRule;
  readonly ranges: readonly Range[];
  /** The rule applies to all addresses. */
  readonly everywhere: boolean;
  /** Null if it is unknown. Nothing is certain for a policy of an unknown kind. */
  readonly matches: boolean | null;
}

/**
 * The kinds of policies in the order of their evaluation. Within one kind, the priority of the association decides;
 * hierarchical policies are evaluated from the organization down, in the order of the answer (gcloud sorts them in the
 * same way). The policies of a network are evaluated next to its VPC rules.
 */
const ABOVE = ['HIERARCHY', 'SYSTEM', 'SYSTEM_GLOBAL', 'SYSTEM_REGIONAL'];
const OF_NETWORK = ['NETWORK', 'NETWORK_REGIONAL'];
const KINDS = new Set([...ABOVE, ...OF_NETWORK]);

/** Whether it matters if VPC rules are evaluated before or after the network's policies. */
export const hasOrder = ({ rules, policies }: Firewalls): boolean =>
  rules.length > 0 && policies.some((each) => OF_NETWORK.includes(each.type) && each.rules.length > 0);

/** The result for connections to addresses, in pieces that each rule contains completely or not at all. */
export interface Filter {
  /** The ranges of all rules, which define the pieces. */
  readonly ranges: readonly Range[];
  readonly passage: (to: readonly Range[]) => FirewallPassage;
}

/**
 * Whether an outgoing connection is allowed: hierarchical policies are evaluated first, then the VPC rules and the
 * network's policies, in the order that is set for the network. A connection that matches no rule is allowed
 * (https://cloud.google.com/firewall/docs/firewall-policies-overview#rule-evaluation).
 * @param policiesFirst the order for the network; null if it is unknown: the result is unsure if the order matters
 */
export function filterOf({ rules, policies }: Firewalls, leaving: Leaving, policiesFirst: boolean | null): Filter {
  const stage = (policy: FirewallPolicy | null, of: readonly EgressRule[], odd = false): Stage => ({
    policy,
    rules: [...of]
      .sort(byOrder)
      .map((rule) => about(rule, leaving, odd))
      .filter((each) => each.matches !== false),
  });
  const of = (types: readonly string[]): readonly Stage[] =>
    types.flatMap((type) =>
      policies
        .filter((each) => each.type === type)
        .sort((a, b) => a.priority - b.priority)
        .map((policy) => stage(policy, policy.rules)),
    );
  const odd = policies.filter(({ type }) => !KINDS.has(type)).map((policy) => stage(policy, policy.rules, true));
  const vpc = stage(null, rules);
  const ofNetwork = of(OF_NETWORK);
  const first = [...odd, ...of(ABOVE)];
  const after = [...first, vpc, ...ofNetwork];
  const before = [...first, ...ofNetwork, vpc];
  const orders = policiesFirst === null ? [after, before] : [policiesFirst ? before : after];
  return {
    ranges: [...before].flatMap(({ rules: each }) => each.flatMap(({ ranges }) => ranges)),
    passage: (to) => summary(orders.flatMap((stages) => to.map((piece) => walk(stages, piece)))),
  };
}

function summary(walked: readonly Walked[]): FirewallPassage {
  const outcomes = new Set(walked.flatMap(({ outcomes: each }) => [...each]));
  if (!outcomes.has('deny')) return { is: 'allowed' };
  const denied = walked[0]?.denied ?? null;
  if (outcomes.size === 1 && denied !== null) return { is: 'denied', ...denied };
  const names = [...new Set(walked.flatMap(({ named }) => named))];
  return { is: 'unsure', by: names.slice(0, 4).join(', ') };
}

/** With equal priority, deny rules come first. */
const byOrder = (a: EgressRule, b: EgressRule): number =>
  a.priority - b.priority || Number(b.action === 'deny') - Number(a.action === 'deny');

interface Walked {
  readonly outcomes: ReadonlySet<'allow' | 'deny'>;
  readonly denied: { readonly by: EgressRule; readonly of: FirewallPolicy | null } | null;
  /** The names of the rules that the result depends on. */
  readonly named: readonly string[];
}

function walk(stages: readonly Stage[], piece: Range): Walked {
  const outcomes = new Set<'allow' | 'deny'>();
  const named: string[] = [];
  let denied: Walked['denied'] = null;
  for (const stage of stages) {
    const { ends, rule } = stageOf(stage, piece, named);
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

/** The possible results of one list of rules: the first rule that matches decides. */
function stageOf(
  { policy, rules }: Stage,
  piece: Range,
  named: string[],
): { ends: ReadonlySet<Outcome>; rule: EgressRule | null } {
  const ends = new Set<Outcome>();
  let denier: EgressRule | null = null;
  for (const { rule, ranges, everywhere, matches } of rules) {
    if (!everywhere && !ranges.some((range) => overlaps(range, piece))) continue;
    for (const outcome of OUTCOMES[rule.action]) ends.add(outcome);
    if (rule.action === 'deny') denier ??= rule;
    named.push(policy === null ? rule.name : `${rule.name} of ${policy.name}`);
    // If a piece is larger than a rule's ranges, the rule matches only a part of it.
    if (matches === true && (everywhere || ranges.some((range) => holds(range, piece)))) return { ends, rule: denier };
  }
  ends.add('next');
  return { ends, rule: denier };
}

const OUTCOMES: Readonly<Record<EgressRule['action'], readonly Outcome[]>> = {
  allow: ['allow'],
  deny: ['deny'],
  goto: ['next'],
  // For example an inspection, which allows traffic in which it finds no threat.
  other: ['allow', 'deny'],
};

/**
 * A rule, and whether it matches the outgoing connection, apart from the address; null if that cannot be determined.
 */
function about(rule: EgressRule, { port, network, tags, unseen, account, senders }: Leaving, odd: boolean): About {
  const parts = [
    protocol(rule, port),
    applies(rule.tags, tags, unseen),
    rule.accounts.length === 0 ? true : account === null ? null : rule.accounts.includes(account),
    rule.networks.length === 0 || rule.networks.includes(network),
    isFrom(senders, rule.sources),
    rule.secureTags || rule.narrowed || odd ? null : true,
  ];
  return {
    rule,
    ranges: rule.ranges.flatMap((each) => rangeOf(each) ?? []),
    everywhere: rule.ranges.length === 0,
    matches: parts.includes(false) ? false : parts.includes(null) ? null : true,
  };
}

/** Whether a rule applies to traffic from these addresses; null if it applies to only a part of them. */
function isFrom(senders: Range | null, sources: readonly string[]): boolean | null {
  if (sources.length === 0) return true;
  const ranges = sources.flatMap((each) => rangeOf(each) ?? []);
  if (ranges.length === 0) return false;
  const own = senders ?? ALL;
  if (without([own], ranges).length === 0) return true;
  return senders !== null && !ranges.some((range) => overlaps(range, own)) ? false : null;
}

const ALL: Range = { first: 0, last: 2 ** 32 - 1 };

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
