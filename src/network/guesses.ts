/** What no field shows of nodes, taken each way that it may be: their other network tags, their account, an order. */
import { knownValue } from '../model/fact';
import type { NetworkFacts } from '../model/target-facts';
import { cut, type Range, rangeOf } from './addresses';
import { hasOrder } from './firewalls';
import { applies, mayHave } from './routes';
import type { Wanted } from './step';

/** More is not tried: then it stays open. */
const MOST_GUESSES = 128;

/** Every case of what routes and firewall rules ask of nodes and no field shows; none where there are too many, or nothing is open. */
export function guessesOf(wanted: Wanted, facts: NetworkFacts, network: string): readonly Wanted[] {
  const { nodes, unseen, account } = wanted;
  const firewalls = knownValue(facts.firewalls);
  const rules = firewalls?.rules ?? [];
  const routes = [...(knownValue(facts.routes) ?? []), ...(knownValue(facts.policyRoutes) ?? [])];
  const own = routes.filter((route) => route.network === network);
  const open = [...own, ...rules].filter(({ tags }) => applies(tags, nodes.tags, unseen) === null);
  const tags = [...new Set(open.flatMap((each) => each.tags.filter((tag) => mayHave(tag, unseen))))];
  const every = [...rules, ...(firewalls?.policies ?? []).flatMap((policy) => policy.rules)];
  // Somebody whom no rule names is one of them, too.
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

/** The nodes' addresses, by what policy-based routes of the network make a difference of; one null where they do not. */
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
