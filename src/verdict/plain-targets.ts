/** The targets of a fleet that pass: what is told of them all, and nothing of each. */
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
  /** So many targets that were judged whole come before it. */
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

/** The key of the row in which nothing warns. */
const NOTHING_SHARED = '\n';

const NONE: readonly string[] = [];

/** Takes targets cluster by cluster: `enter`, `add` for each that passes, and so on. */
export class PlainTargets {
  /** Of all targets, those that were judged whole among them. */
  readonly causes = new FleetCauses();
  readonly counts: Record<Status, number> = { pass: 0, warn: 0, fail: 0, unknown: 0, skip: 0 };
  /** What would tell the advice that could not be given. */
  readonly needs = new Map<string, Need>();
  /** Of the clusters that were entered. */
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

  /** Takes a target that was judged whole, for the causes of all. */
  addWhole(judgement: Judgement): void {
    this.#whole += 1;
    this.causes.addJudgement(judgement);
  }

  /**
   * @param units all of the target's parts
   * @param pools those that are judged, for what holds for all pools
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
   * Takes all targets of a cluster that pass, and those that were judged whole.
   * @param there the cluster's own part, by the kind of image, and its pools that are judged
   * @param whole in their order
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

  /** Takes causes target by target, as the targets stand among those that were judged whole. */
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
    // Sorting keeps the order of what is of one target.
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

  /** Takes what asks for something of a target. */
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

  /** One list for all rows that have it. */
  #sharedOf(names: string): readonly string[] {
    let shared = this.#shared.get(names);
    if (shared === undefined) this.#shared.set(names, (shared = names === '' ? [] : names.split('\n')));
    return shared;
  }

  /** What passes, by cluster and by what warns there. */
  passing(): readonly PassingTargets[] {
    this.#close();
    return this.#rows;
  }

  #close(): void {
    for (const { images, own, shared } of this.#open.values())
      // A copy has no room to grow.
      this.#rows.push({
        cluster: this.#cluster,
        images: images.slice(),
        shared,
        own: own.length === 0 ? NONE : own.slice(),
      });
    this.#open = new Map();
  }
}
