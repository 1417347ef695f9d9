/**
 * All possible values of properties that no field shows: other network tags of the nodes, their account, the order of
 * firewalls.
 */
import { knownValue } from '../model/fact';
import type { NetworkFacts } from '../model/target-facts';
import { cut, type Range, rangeOf } from './addresses';
import { hasOrder } from './firewalls';
import { applies, mayHave } from './routes';
import type { Wanted } from './step';

/** The maximum number of combinations; with more, the result stays open. */
const MOST_GUESSES = 128;

/**
 * All combinations of unknown properties that routes and firewall rules use; empty if there are too many or nothing is
 * unknown.
 */
export function guessesOf(wanted: Wanted, facts: NetworkFacts, network: string): readonly Wanted[] {
  const { nodes, unseen, account } = wanted;
  const firewalls = knownValue(facts.firewalls);
  const rules = firewalls?.rules ?? [];
  const routes = [...(knownValue(facts.routes) ?? []), ...(knownValue(facts.policyRoutes) ?? [])];
  const own = routes.filter((route) => route.network === network);
  const open = [...own, ...rules].filter(({ tags }) => applies(tags, nodes.tags, unseen) === null);
  const tags = [...new Set(open.flatMap((each) => each.tags.filter((tag) => mayHave(tag, unseen))))];
  const every = [...rules, ...(firewalls?.policies ?? []).flatMap((policy) => policy.rules)];
  // The empty text stands for an account that no rule names.
  const accounts = account === null ? ['', ...new Set(every.flatMap((rule) => rule.accounts))] : [account];
  const orders = firewalls !== undefined && hasOrder(firewalls) && facts.vpc.state !== 'known' ? [true, false] : [null];
  const senders = sendersOf(facts, network);
  const count = 2 ** tags.length * accounts.length * orders.length * senders.length;
  if (count === 1 || count > MOST_GUESSES) return [];
  return subsetsOf(tags).flatMap((more) =>
    accounts.flatMap((email) =>
      orders.flatMap((policiesFirst) =>
        senders.map((some) => ({
          ...wanted,
          nodes: { ...nodes, tags: [...nodes.tags, ...more] },
          unseen: 'none' as const,
          senders: some,
          account: email,
          policiesFirst,
        })),
      ),
    ),
  );
}

/**
 * The nodes' addresses, split by the sources of the network's policy-based routes; a single null if these make no
 * difference.
 */
function sendersOf(facts: NetworkFacts, network: string): readonly (Range | null)[] {
  const own = (knownValue(facts.policyRoutes) ?? []).filter((route) => route.network === network);
  const all = rangeOf(knownValue(facts.subnetwork)?.range ?? '');
  const pieces =
    all === null
      ? []
      : cut(
          [all],
          own.flatMap(({ from }) => rangeOf(from) ?? []),
        );
  return pieces.length > 1 ? pieces : [null];
}

const subsetsOf = (all: readonly string[]): readonly (readonly string[])[] =>
  all.reduce<readonly (readonly string[])[]>((sets, one) => sets.flatMap((set) => [set, [...set, one]]), [[]]);
