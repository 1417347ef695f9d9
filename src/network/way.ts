/**
 * The network path from nodes without external addresses to an image's host (docs/GOOGLE.md#the-way-of-private-nodes).
 * Pure.
 */
import { knownValue } from '../model/fact';
import type { NetworkFacts } from '../model/target-facts';
import { destinationOf, GOOGLE_ONLY, type Destination, unreadNames } from './destination';
import { guessesOf } from './guesses';
import type { Wanted, NetworkWay } from './step';
import { BY_ROUTES, type Walked, walked } from './walk';

/** Evaluates the network path to a registry host. */
export function wayTo(wanted: Wanted, facts: NetworkFacts): NetworkWay {
  const subnetwork = knownValue(facts.subnetwork);
  const network = subnetwork?.network ?? wanted.nodes.network ?? '';
  const destination = destinationOf(wanted, facts.names, network);
  const usual = decided(wanted, facts, network, destination);
  const others = wanted.kind === 'google' ? GOOGLE_ONLY : [];
  if (usual.broken.length === 0) {
    // A zone that was not read may lead to Google's own addresses, to which the network may have no open path.
    const closed =
      destination.kind === 'internet' ? others.filter((other) => isClosed(other, wanted, facts, network)) : [];
    if (closed.length === 0) return usual;
    const text = `No private DNS zone that another project binds to the network leads ${wanted.host} to ${closed.map((other) => other.text).join(' or ')}, to which the way is closed`;
    return { ...usual, open: [...usual.open, { text, unread: [], beyondReading: true }] };
  }
  const doubted: NetworkWay = { ...usual, certain: usual.certain === 'yes' ? 'unsure' : usual.certain };
  if (destination.kind === 'elsewhere') {
    const ways = others.map((other) => decided(wanted, facts, network, { ...other, step: destination.step }));
    return ways.find(({ broken }) => broken.length === 0) ?? doubted;
  }
  // A zone that was not read may lead to Google's own addresses, to which the network may have an open path.
  const [hidden] =
    destination.kind === 'internet'
      ? others
          .map((other) => ({ text: other.text, way: decided(wanted, facts, network, other) }))
          .filter(({ way }) => way.broken.length === 0 || way.beyond || way.forSome)
          .sort((a, b) => a.way.broken.length - b.way.broken.length)
      : [];
  if (hidden === undefined) return usual;
  const isOpen = hidden.way.broken.length === 0;
  if (isOpen && unreadNames(facts.names).length > 0) return { ...usual, broken: [] };
  const text = `A private DNS zone that was not found leads ${wanted.host} to ${hidden.text}, to which the way ${isOpen ? 'is' : 'may be'} open`;
  const instead = isOpen ? hidden.text : null;
  return { ...doubted, instead, open: [...usual.open, { text, unread: [], beyondReading: true }] };
}

function isClosed(destination: Destination, wanted: Wanted, facts: NetworkFacts, network: string): boolean {
  const { broken, certain, forSome } = decided(wanted, facts, network, destination);
  return broken.length > 0 && certain !== 'unread' && !forSome;
}

/**
 * Evaluates the path for all possible values of unknown properties of the nodes. It is closed or open if that is the
 * result for all of them. It is not determined if routes certainly lead some of the nodes nowhere, for example those
 * with some of the addresses of their subnetwork.
 */
function decided(wanted: Wanted, facts: NetworkFacts, network: string, destination: Destination): Walked {
  const usual = walked(wanted, facts, network, destination);
  const [guess, ...others] = usual.depends ? guessesOf(wanted, facts, network) : [];
  if (guess === undefined) return usual;
  const first = walked(guess, facts, network, destination);
  const isOpen = ({ broken, depends, open }: Walked): boolean =>
    broken.length === 0 && !depends && open.length === first.open.length;
  let [worst, isClosed, isAlwaysOpen] = [first, first.broken.length > 0, isOpen(first)];
  let lost = isLost(first) ? first : null;
  for (const other of others) {
    if (!isClosed && !isAlwaysOpen && lost !== null) break;
    const way = walked(other, facts, network, destination);
    isClosed &&= way.broken.length > 0;
    isAlwaysOpen &&= isOpen(way);
    if (DOUBTS.indexOf(way.certain) > DOUBTS.indexOf(worst.certain)) worst = way;
    lost ??= isLost(way) ? way : null;
  }
  if (isClosed) return worst;
  if (isAlwaysOpen) return first;
  if (lost === null || usual.broken.length > 0) return usual;
  return { ...usual, broken: lost.broken, seen: lost.seen, certain: 'unsure', forSome: true };
}

/** Whether a path is certainly broken, and only by routes: for firewalls, a pass lists its assumptions instead. */
const isLost = ({ broken, certain }: Walked): boolean =>
  certain === 'yes' && broken.length > 0 && broken.every(({ what }) => BY_ROUTES.has(what));

const DOUBTS = ['yes', 'unsure', 'unread'] as const;
