/** Collects the causes of a fleet cluster by cluster, with counters instead of a set of a million names. */
import type { RuledFinding, Status } from '../model/finding';
import type { Need } from '../model/need';
import type { ReportCause } from '../model/report';
import { placeOf } from '../model/target';
import { isSame, NAMED_PLACES, RANK, referenceText, reportCause, speaksFor } from './causes';
import type { AlikeCause } from './alike';
import { type Asking, askingOf } from './asking';
import type { Judgement } from './judgement';
import { compare } from './passed-rows';

/** A target by its names, with the pools to which its findings for all pools apply. */
export interface AskingTarget {
  readonly image: string;
  readonly cluster: string;
  readonly pools: readonly string[];
}

interface Gathered {
  worst: RuledFinding;
  status: Status;
  readonly needs: Map<string, Need>;
  targets: number;
  last: AskingTarget | null;
  readonly images: Set<string>;
  /** Lists of targets whose images are already included in `images`. */
  readonly known: WeakSet<object>;
  clusters: number;
  cluster: string;
  /** The number of pools of the previous clusters. */
  pools: number;
  /** The pools of the current cluster. */
  readonly ofCluster: Set<string>;
  whole: readonly string[] | null;
  readonly where: ReportCause['where'][number][];
}

/** Collects causes from targets, which must be added in the order of their clusters. */
export class FleetCauses {
  readonly #causes = new Map<string, Gathered>();

  /**
   * Adds the findings of one target.
   * @param target a separate object for each target: targets are distinguished by identity
   */
  add(asking: readonly Asking[], target: AskingTarget): void {
    for (const { id, finding } of asking) this.#gather(id, finding, target);
  }

  /**
   * Adds one cause of a cluster for all targets that have it.
   * @returns false, without a change, if the order of its targets among others still matters: for which places are
   * named, and for which finding represents the cause
   */
  addAlike({ id, targets, findings }: AlikeCause, cluster: string, pools: readonly string[]): boolean {
    const cause = this.#causes.get(id);
    if (cause === undefined || cause.where.length < NAMED_PLACES) return false;
    for (const { finding } of findings)
      if (
        speaksFor(finding, cause) ||
        RANK[finding.status] < RANK[cause.status] ||
        finding.needs.some((need) => !cause.needs.has(keyOf(need)))
      )
        return false;
    cause.targets += targets;
    if (cause.cluster !== cluster) enter(cause, cluster);
    for (const { finding, places } of findings) {
      if (finding.pool !== null) cause.ofCluster.add(finding.pool);
      else addPools(cause, pools);
      // A thousand clusters share the same lists.
      if (cause.known.has(places)) continue;
      cause.known.add(places);
      for (const { image } of places) cause.images.add(image);
    }
    return true;
  }

  addJudgement({ facts, findings }: Judgement): void {
    const pools = facts.pools.filter(({ reach }) => reach.kind !== 'excluded').map(({ pool }) => pool.name);
    const { target } = facts;
    this.add(askingOf(findings), { image: referenceText(target.image), cluster: placeOf(target), pools });
  }

  /** All causes, worst first, then those that affect the most targets, then by id, which is the same in all shards. */
  all(): readonly ReportCause[] {
    return [...this.#causes]
      .sort(([idA, a], [idB, b]) => RANK[a.status] - RANK[b.status] || b.targets - a.targets || compare(idA, idB))
      .map(([id, cause]) => causeOf(id, cause));
  }

  #gather(id: string, finding: RuledFinding, target: AskingTarget): void {
    let cause = this.#causes.get(id);
    if (cause === undefined) this.#causes.set(id, (cause = started(finding)));
    const { image, cluster } = target;
    if (cause.worst !== finding) {
      if (speaksFor(finding, cause)) cause.worst = finding;
      if (RANK[finding.status] < RANK[cause.status]) cause.status = finding.status;
    }
    for (const need of finding.needs) cause.needs.set(keyOf(need), need);
    if (cause.last !== target) {
      cause.last = target;
      cause.targets += 1;
      cause.images.add(image);
    }
    if (cause.cluster !== cluster) enter(cause, cluster);
    if (finding.pool !== null) cause.ofCluster.add(finding.pool);
    else addPools(cause, target.pools);
    if (cause.where.length === NAMED_PLACES) return;
    const place = { image, cluster, pool: finding.pool };
    if (!cause.where.some((each) => isSame(each, place))) cause.where.push(place);
  }
}

const keyOf = (need: Need): string => Object.values(need).join('\n');

function addPools(cause: Gathered, pools: readonly string[]): void {
  if (cause.whole === pools) return;
  for (const pool of pools) cause.ofCluster.add(pool);
  cause.whole = pools;
}

function enter(cause: Gathered, cluster: string): void {
  cause.pools += cause.ofCluster.size;
  cause.ofCluster.clear();
  cause.whole = null;
  cause.cluster = cluster;
  cause.clusters += 1;
}

const started = (worst: RuledFinding): Gathered => ({
  worst,
  status: worst.status,
  needs: new Map(),
  targets: 0,
  last: null,
  images: new Set(),
  known: new WeakSet(),
  clusters: 0,
  cluster: '',
  pools: 0,
  ofCluster: new Set(),
  whole: null,
  where: [],
});

const causeOf = (id: string, cause: Gathered): ReportCause =>
  reportCause(id, cause, {
    targets: cause.targets,
    images: cause.images.size,
    clusters: cause.clusters,
    pools: cause.pools + cause.ofCluster.size,
  });
