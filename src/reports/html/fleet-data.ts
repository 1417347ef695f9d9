/**
 * The data with which the page's script shows thousands of targets: each name once, and three numbers for each target.
 * Pure.
 */
import { clusterName } from '../../model/fingerprint';
import type { ReportTarget } from '../../model/report';
import type { ClusterFacet } from '../clusters-by';
import { clip, visible } from '../escape';
import { poolsByVerdict } from '../view';
import type { Causes, Numbered } from './pieces';
import { filterStatus } from './target';

/** The JSON that `fleet.js` reads. */
export interface FleetData {
  readonly images: readonly string[];
  readonly clusters: readonly string[];
  /** The properties by which clusters can be filtered. `of` contains the number of each cluster's value. */
  readonly facets: readonly {
    readonly name: string;
    readonly values: readonly string[];
    readonly of: readonly number[];
  }[];
  readonly kinds: readonly Kind[];
  /** For each target, the worst first: the numbers of its image, its cluster and its kind. */
  readonly targets: readonly number[];
}

/** What the page shows about a target. Targets with the same content share one. */
interface Kind {
  readonly verdict: string;
  readonly blind: boolean;
  /** The status, the check, the id of the article about the cause (empty: none), and the number of findings. */
  readonly findings: readonly (readonly [string, string, string, number])[];
  /** `fail batch, spot`, one item for each verdict. */
  readonly pools: readonly string[];
}

/** UTF-16 units of one name. */
const LONGEST = 1_000;
const SHOWN_POOLS = 20;
/** The value for a cluster without one. */
const NO_VALUE = '(none)';

/** The data of targets, in the order of the targets. */
export function fleetData(
  numbered: readonly Numbered[],
  facets: readonly ClusterFacet[],
  places: Pick<Causes, 'ofFinding'>,
): FleetData {
  const images = new Numbers<string>();
  const clusters = new Numbers<string>();
  const kinds = new Numbers<Kind>();
  const targets: number[] = [];
  for (const { target } of numbered) {
    const kind = kindOf(target, places);
    targets.push(
      images.of(target.image.reference, target.image.reference),
      clusters.of(clusterName(target.cluster), clusterName(target.cluster)),
      kinds.of(JSON.stringify(kind), kind),
    );
  }
  return {
    images: images.values.map(shown),
    clusters: clusters.values.map(shown),
    facets: facets.map(({ name, valueOf }) => {
      const values = new Numbers<string>();
      const of = clusters.values.map((cluster) => values.of(valueOf(cluster), shown(valueOf(cluster) || NO_VALUE)));
      return { name: shown(name), values: values.values, of };
    }),
    kinds: kinds.values,
    targets,
  };
}

const shown = (name: string): string => visible(clip(name, LONGEST));

/** Values by key, numbered in the order in which they are added. */
class Numbers<T> {
  readonly #numbers = new Map<string, number>();
  readonly values: T[] = [];

  of(key: string, value: T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

function kindOf({ verdict, blind, findings, pools }: ReportTarget, places: Pick<Causes, 'ofFinding'>): Kind {
  const told = new Map<string, [string, string, string, number]>();
  for (const finding of findings) {
    if (finding.status === 'pass' || finding.status === 'skip') continue;
    const [status, cause] = [filterStatus({ finding }), places.ofFinding(finding) ?? ''];
    const key = `${status} ${finding.check} ${cause}`;
    const known = told.get(key);
    if (known === undefined) told.set(key, [status, shown(finding.check), cause, 1]);
    else known[3] += 1;
  }
  return {
    verdict,
    blind,
    findings: [...told.values()],
    pools: poolsByVerdict(pools).map(([its, names]) => {
      const more = names.length - SHOWN_POOLS;
      return shown(`${its} ${names.slice(0, SHOWN_POOLS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`);
    }),
  };
}
