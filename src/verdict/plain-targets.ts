/** Collects the passing targets of a fleet as totals, without details of each target. */
import type { RuledFinding, Status } from '../model/finding';
import type { Need } from '../model/need';
import { addCounts, type Alike, type AlikeCause, clusterCauses } from './alike';
import { type AskingTarget, FleetCauses } from './fleet-causes';
import type { Judgement } from './judgement';
import type { LabelsOfClusters } from './labels';
import type { PassingTargets } from './passed-rows';
import type { Unit } from './unit';

/** The first target that warns. */
export interface FirstWarning {
  /** The number of fully judged targets that come before it. */
  readonly after: number;
  readonly check: string;
  readonly image: string;
  readonly cluster: string;
  readonly pool: string | null;
}

interface Row {
  readonly images: string[];
  readonly own: string[];
  readonly shared: readonly string[];
}

/** The key of the row without warnings. */
const NOTHING_SHARED = '\n';

const NONE: readonly string[] = [];

/** Collects targets cluster by cluster: `enter`, then `add` for each passing target, and so on. */
export class PlainTargets {
  /** The causes of all targets, including the fully judged ones. */
  readonly causes = new FleetCauses();
  readonly counts: Record<Status, number> = { pass: 0, warn: 0, fail: 0, unknown: 0, skip: 0 };
  /** The permissions that are missing for advice that could not be given. */
  readonly needs = new Map<string, Need>();
  /** The labels of the clusters that were entered. */
  readonly labels: LabelsOfClusters = new Map();
  targets = 0;
  firstWarning: FirstWarning | null = null;
  readonly #rows: PassingTargets[] = [];
  readonly #shared = new Map<string, readonly string[]>();
  #cluster = '';
  #open = new Map<string, Row>();
  #whole = 0;

  enter(cluster: string): void {
    this.#close();
    this.#cluster = cluster;
  }

  /** Adds a fully judged target, so that its causes are included. */
  addWhole(judgement: Judgement): void {
    this.#whole += 1;
    this.causes.addJudgement(judgement);
  }

  /**
   * Adds a passing target.
   * @param units all parts of the target
   * @param pools the judged pools, to which findings for all pools apply
   */
  add(image: string, units: readonly Unit[], pools: readonly string[]): void {
    this.targets += 1;
    let isAsking = false;
    for (const { counts, asking } of units) {
      addCounts(this.counts, counts);
      if (asking.length > 0) isAsking = true;
    }
    if (!isAsking) this.#rowOf(NOTHING_SHARED).images.push(image);
    else this.#ask(image, units, pools);
  }

  /**
   * Adds all passing targets of a cluster, and the fully judged ones.
   * @param there the cluster's own part for each kind of image, and its judged pools
   * @param whole the fully judged targets in their order
   */
  addAlike(
    alike: Alike,
    there: {
      readonly ofCluster: (kind: string) => Pick<Unit, 'counts' | 'asking'>;
      readonly pools: readonly string[];
    },
    whole: readonly { readonly at: number; readonly judgement: Judgement }[],
  ): void {
    const { ofCluster, pools } = there;
    this.targets += alike.targets;
    addCounts(this.counts, alike.counts);
    for (const [kind, places] of alike.kinds) addCounts(this.counts, ofCluster(kind).counts, places.length);
    for (const { kind, images, own, shared } of alike.rows) {
      const more = ofCluster(kind).asking.map(({ id }) => id);
      const names = more.length === 0 ? shared : [...new Set([...shared, ...more])].sort();
      this.#rows.push({ cluster: this.#cluster, images, own, shared: this.#sharedOf(names.join('\n')) });
    }
    const causes = [...alike.ofImages, ...clusterCauses(alike, (kind) => ofCluster(kind).asking), ...alike.ofOthers];
    const isFirst = this.firstWarning === null;
    const open = causes.filter((cause) => isFirst || !this.causes.addAlike(cause, this.#cluster, pools));
    for (const { findings } of causes) for (const { finding } of findings) this.#need(finding);
    this.#addInOrder(open, pools, whole);
  }

  /** Adds causes target by target, in the order of these targets among the fully judged ones. */
  #addInOrder(
    causes: readonly AlikeCause[],
    pools: readonly string[],
    whole: readonly { readonly at: number; readonly judgement: Judgement }[],
  ): void {
    const asking = causes.flatMap(({ id, findings }) =>
      findings.flatMap(({ finding, places }) => places.map(({ at, image }) => ({ at, image, id, finding }))),
    );
    let last: (typeof asking)[number] | null = null;
    let target: AskingTarget | null = null;
    // The sort is stable, so the findings of one target keep their order.
    for (const each of [...asking, ...whole].toSorted((a, b) => a.at - b.at)) {
      if ('judgement' in each) {
        this.addWhole(each.judgement);
        continue;
      }
      const { image, id, finding } = each;
      if (target === null || last?.at !== each.at) target = { image, cluster: this.#cluster, pools };
      last = each;
      this.causes.add([{ id, finding }], target);
      this.#warn(finding, image);
    }
  }

  /** Adds the findings of a target that need attention. */
  #ask(image: string, units: readonly Unit[], pools: readonly string[]): void {
    const target: AskingTarget = { image, cluster: this.#cluster, pools };
    const shared: string[] = [];
    const own: string[] = [];
    for (const { asking } of units) {
      if (asking.length === 0) continue;
      this.causes.add(asking, target);
      for (const { id, finding } of asking) {
        (finding.subject === image ? own : shared).push(id);
        this.#need(finding);
        this.#warn(finding, image);
      }
    }
    const names = shared.length > 1 ? [...new Set(shared)].sort() : shared;
    const row = this.#rowOf(`${own.length > 0 ? 'own' : ''}\n${names.join('\n')}`);
    row.images.push(image);
    for (const id of own) row.own.push(id);
  }

  #need({ status, needs }: RuledFinding): void {
    if (status === 'unknown') for (const need of needs) this.needs.set(Object.values(need).join('\n'), need);
  }

  #warn({ status, check, pool }: RuledFinding, image: string): void {
    if (status !== 'unknown') this.firstWarning ??= { after: this.#whole, check, image, cluster: this.#cluster, pool };
  }

  #rowOf(key: string): Row {
    let row = this.#open.get(key);
    if (row === undefined) {
      row = { images: [], own: [], shared: this.#sharedOf(key.slice(key.indexOf('\n') + 1)) };
      this.#open.set(key, row);
    }
    return row;
  }

  /** Returns one shared list for all rows with these causes. */
  #sharedOf(names: string): readonly string[] {
    let shared = this.#shared.get(names);
    if (shared === undefined) this.#shared.set(names, (shared = names === '' ? [] : names.split('\n')));
    return shared;
  }

  /** The passing targets, grouped by cluster and by the warnings there. */
  passing(): readonly PassingTargets[] {
    this.#close();
    return this.#rows;
  }

  #close(): void {
    for (const { images, own, shared } of this.#open.values())
      // The copies have no spare capacity, which saves memory.
      this.#rows.push({
        cluster: this.#cluster,
        images: images.slice(),
        shared,
        own: own.length === 0 ? NONE : own.slice(),
      });
    this.#open = new Map();
  }
}
