import { type Fact, missing, knownValue } from '../model/fact';
import type { Perimeter } from '../model/perimeter';
import type { TargetFacts } from '../model/target-facts';

const SERVICE = 'artifactregistry.googleapis.com';

/** The effect of the perimeters on requests from a cluster's nodes to a repository. */
export type PerimeterPassage =
  /** No perimeter blocks the way. */
  | { readonly is: 'open'; readonly within: string | null; readonly from: string }
  /** A perimeter blocks it, whoever pulls. */
  | { readonly is: 'closed'; readonly perimeter: Perimeter; readonly from: string }
  /** It depends on rules of these perimeters, which are not evaluated. */
  | { readonly is: 'unsure'; readonly names: readonly string[]; readonly from: string };

/**
 * Whether a perimeter of VPC Service Controls blocks the way from nodes to the repository. It certainly does not if
 * neither project is in a perimeter that restricts the service, or if both are in the same one, unless that perimeter
 * does not let its networks reach the service
 * (https://cloud.google.com/vpc-service-controls/docs/vpc-accessible-services).
 * @returns null if perimeters were not requested, or could not be read
 */
export function perimeterPassage({ perimeters: facts, cluster }: TargetFacts): PerimeterPassage | null {
  if (facts === null) return null;
  const { perimeters, image, network, oneHost } = facts;
  const [of, from] = [knownValue(image)?.number, knownValue(network)?.number];
  if (perimeters.state !== 'known' || of === undefined || from === undefined) return null;
  const regular = perimeters.value.filter(({ bridge }) => !bridge);
  const holding = (number: string): readonly Perimeter[] => regular.filter(({ projects }) => projects.includes(number));
  const [around, beside] = [holding(of), holding(from)];
  const source = perimeters.from;
  const unsure = (those: readonly Perimeter[]): PerimeterPassage => ({
    is: 'unsure',
    names: [...new Set(those.map(perimeterInWords))],
    from: source,
  });
  // A network may itself be a member of a perimeter, and networks of different hosts may be in different ones.
  const own = networksOf(cluster);
  const byNetwork = regular.filter(({ networks }) =>
    networks.some((each) => own?.some((ours) => isSame(each, ours)) ?? true),
  );
  if (byNetwork.length > 0) return unsure(byNetwork);
  if (!oneHost)
    return around.length + beside.length === 0
      ? { is: 'open', within: null, from: source }
      : unsure([...around, ...beside]);
  const shared = around.find((each) => beside.includes(each));
  const closing = beside.find((each) => reaches(each) !== true);
  if (shared !== undefined && closing === shared && reaches(shared) === false)
    return { is: 'closed', perimeter: shared, from: source };
  if (closing !== undefined) return unsure([closing]);
  if (shared !== undefined) return { is: 'open', within: perimeterInWords(shared), from: source };
  const restricting = [...around, ...beside].filter(({ restricted }) => restricted.includes(SERVICE));
  return restricting.length === 0 ? { is: 'open', within: null, from: source } : unsure(restricting);
}

/** The networks of the nodes; null if one is unknown. */
function networksOf({ cluster }: TargetFacts['cluster']): readonly string[] | null {
  const networks = knownValue(cluster)?.pools.map(({ network }) => network?.network ?? null) ?? [];
  if (networks.length === 0) return null;
  return networks.every((each) => each !== null) ? networks : null;
}

/** A perimeter may name a network's project by its number. Then only the network's own name is compared. */
const isSame = (named: string, ours: string): boolean =>
  named === ours || (/^projects\/\d+\//.test(named) && named.split('/').at(-1) === ours.split('/').at(-1));

/**
 * The perimeter around the nodes' network that restricts Artifact Registry but does not list the given service.
 * @returns null if there is none, or it was not read
 */
export function notListedIn(service: string, { perimeters: facts }: TargetFacts): PerimeterWithout | null {
  if (facts?.perimeters.state !== 'known' || !facts.oneHost) return null;
  const number = knownValue(facts.network)?.number;
  if (number === undefined) return null;
  const { from, value } = facts.perimeters;
  const perimeter = value.find(
    ({ bridge, projects, restricted, reachable }) =>
      !bridge &&
      projects.includes(number) &&
      restricted.includes(SERVICE) &&
      (!restricted.includes(service) || !isReachable(service, reachable)),
  );
  return perimeter === undefined ? null : { perimeter, from };
}

/** A perimeter that does not list a service. */
export interface PerimeterWithout {
  readonly perimeter: Perimeter;
  readonly from: string;
}

const isReachable = (service: string, reachable: Perimeter['reachable']): boolean =>
  reachable === null || ['ALL-SERVICES', 'RESTRICTED-SERVICES', service].some((each) => reachable.includes(each));

/** `RESTRICTED-SERVICES` are the services that the perimeter restricts; null if others are reachable. */
function reaches({ reachable, restricted }: Perimeter): boolean | null {
  if (reachable === null || reachable.includes(SERVICE) || reachable.includes('ALL-SERVICES')) return true;
  if (!reachable.includes('RESTRICTED-SERVICES')) return false;
  return restricted.includes(SERVICE) ? true : null;
}

/** The name of a perimeter for messages. */
export const perimeterInWords = ({ name, title }: Perimeter): string => `${title} (${name})`;

/** Whether a perimeter refused the caller's request. */
export function blocksCaller(fact: Fact<unknown>): boolean {
  const root = missing(fact);
  return root?.state === 'denied' && root.why === 'perimeter';
}
