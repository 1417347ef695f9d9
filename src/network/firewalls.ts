import type { EgressRule, FirewallPolicy, Firewalls } from '../model/network';
import { holds, overlaps, type Range, rangeOf, without } from './addresses';
import { applies, type Unseen } from './routes';

/** Connections of a node that leave. */
export interface Leaving {
  readonly port: number;
  /** That of the node, `projects/P/global/networks/N`. */
  readonly network: string;
  /** Network tags of the node. */
  readonly tags: readonly string[];
  readonly unseen: Unseen;
  /** The e-mail of the node's account; null where it is not known. */
  readonly account: string | null;
  /** The addresses that the nodes have, any of them; null where they are not known. */
  readonly senders: Range | null;
}

/** What firewalls do with a connection. */
export type FirewallPassage =
  | { readonly is: 'allowed' }
  | { readonly is: 'denied'; readonly by: EgressRule; readonly of: FirewallPolicy | null }
  /** It depends on what no field tells; the rules that it depends on. */
  | { readonly is: 'unsure'; readonly by: string };

type Outcome = 'allow' | 'deny' | 'next';
interface Stage {
  /** Null: the VPC's own rules. */
  readonly policy: FirewallPolicy | null;
  /** Those that are or may be about the connection, in their order. */
  readonly rules: readonly About[];
}
interface About {
  readonly rule: EgressRule;
  readonly ranges: readonly Range[];
  /** It is for every address. */
  readonly everywhere: boolean;
  /** Null: no field tells; of a policy of a kind that this version does not know nothing is sure. */
  readonly matches: boolean | null;
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

/** What becomes of connections to addresses of which each rule takes all or nothing. */
export interface Filter {
  /** Where rules begin and end. */
  readonly ranges: readonly Range[];
  readonly passage: (to: readonly Range[]) => FirewallPassage;
}

/**
 * Whether a connection may leave: hierarchical policies first, then the VPC's rules and the network's policies, in the
 * order that the network has set; what none of them decides may leave
 * (https://cloud.google.com/firewall/docs/firewall-policies-overview#rule-evaluation).
 * @param policiesFirst the network's order; null where it is not known: it is unsure where that decides
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

/** Of equal priority a refusal comes first. */
const byOrder = (a: EgressRule, b: EgressRule): number =>
  a.priority - b.priority || Number(b.action === 'deny') - Number(a.action === 'deny');

interface Walked {
  readonly outcomes: ReadonlySet<'allow' | 'deny'>;
  readonly denied: { readonly by: EgressRule; readonly of: FirewallPolicy | null } | null;
  /** Rules that it depends on. */
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

/** What one list of rules may come to: the first that matches decides. */
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
    // A piece that is cut too coarsely is taken in part alone.
    if (matches === true && (everywhere || ranges.some((range) => holds(range, piece)))) return { ends, rule: denier };
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

/** A rule, and whether it is about what leaves, but for the address; null where that cannot be determined. */
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

/** Whether a rule is for what some addresses send; null where it is so for a part of them. */
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
