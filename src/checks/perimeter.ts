import { type Fact, missing, knownValue } from '../model/fact';
import type { Perimeter } from '../model/perimeter';
import type { TargetFacts } from '../model/target-facts';

const SERVICE = 'artifactregistry.googleapis.com';

/** What the perimeters mean for the nodes of a cluster and a repository. */
export type PerimeterPassage =
  /** None stands between them. */
  | { readonly is: 'open'; readonly within: string | null; readonly from: string }
  /** One does, whoever pulls. */
  | { readonly is: 'closed'; readonly perimeter: Perimeter; readonly from: string }
  /** Rules of these decide, which are not judged. */
  | { readonly is: 'unsure'; readonly names: readonly string[]; readonly from: string };

/**
 * Whether a perimeter of VPC Service Controls stands between nodes and repository: surely not where neither project is
 * in one that restricts the service, nor where both are in the same, save that it does not let networks within reach it
 * (https://cloud.google.com/vpc-service-controls/docs/vpc-accessible-services).
 * @returns null where they were not asked for, or could not be read
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
  // A network may be within by itself, and hosts of several networks within different ones.
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

/** Networks that nodes are in; null where one is not known. */
function networksOf({ cluster }: TargetFacts['cluster']): readonly string[] | null {
  const networks = knownValue(cluster)?.pools.map(({ network }) => network?.network ?? null) ?? [];
  if (networks.length === 0) return null;
  return networks.every((each) => each !== null) ? networks : null;
}

/** A perimeter may name a network's project by its number: then the network's own name decides. */
const isSame = (named: string, ours: string): boolean =>
  named === ours || (/^projects\/\d+\//.test(named) && named.split('/').at(-1) === ours.split('/').at(-1));

/**
 * The perimeter around the nodes' network that keeps Artifact Registry within and does not list another service.
 * @returns null where there is none, or it was not read
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

/** `RESTRICTED-SERVICES` are those that the perimeter keeps within; null where they are others. */
function reaches({ reachable, restricted }: Perimeter): boolean | null {
  if (reachable === null || reachable.includes(SERVICE) || reachable.includes('ALL-SERVICES')) return true;
  if (!reachable.includes('RESTRICTED-SERVICES')) return false;
  return restricted.includes(SERVICE) ? true : null;
}

/** A perimeter, for a person. */
export const perimeterInWords = ({ name, title }: Perimeter): string => `${title} (${name})`;

/** Whether a perimeter refused the caller. */
export function blocksCaller(fact: Fact<unknown>): boolean {
  const root = missing(fact);
  return root?.state === 'denied' && root.why === 'perimeter';
}
