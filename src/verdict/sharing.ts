/**
 * Keeps the equal parts of a fleet's judged targets only once: for example, the messages about an unreadable cluster
 * are the same for each of its thousand images. Pure.
 */
import type { Assumption, RuledFinding } from '../model/finding';
import { objectOrNull } from '../model/json';
import { ownValue } from '../model/own-value';
import { NO_ACCESS_FACTS, type PoolFacts, type TargetFacts } from '../model/target-facts';
import type { Judgement } from './judgement';

/** Returns the same object for equal values. */
class Shared<T extends object> {
  readonly #known = new Map<string, T[]>();
  readonly #isAlike: (known: T, value: T) => boolean;

  constructor(isAlike: (known: T, value: T) => boolean = isSame) {
    this.#isAlike = isAlike;
  }

  /**
   * Returns the first value that is equal to the given one.
   * @param about a key that is the same for equal values, and different for most others: values of one key are compared
   * one by one
   * @param kept makes what is kept of a value that is the first
   */
  of(about: string, value: T, kept: () => T = () => value): T {
    const known = this.#known.get(about) ?? [];
    const same = known.find((each) => this.#isAlike(each, value));
    if (same !== undefined) return same;
    const first = kept();
    known.push(first);
    this.#known.set(about, known);
    return first;
  }
}

/** Accepts shortened judgements, cluster by cluster. */
export class Sharing {
  readonly #findings = new Shared<RuledFinding>();
  readonly #assumptions = new Shared<readonly Assumption[]>();
  /** The facts of the last cluster. */
  #cluster: TargetFacts['cluster'] | null = null;
  #pools = new Shared<readonly PoolFacts[]>(isAlike);

  /** The same judgement, without the facts that only its checks needed. */
  of(judgement: Judgement): Judgement {
    const { facts, findings, leftOut } = judgement;
    return {
      ...judgement,
      facts: this.#told(facts),
      findings: findings.map((each) => this.#findings.of(aboutFinding(each), each)),
      leftOut: leftOut && { ...leftOut, assumptions: this.#assumed(leftOut.assumptions) },
    };
  }

  #assumed(all: readonly Assumption[]): readonly Assumption[] {
    return this.#assumptions.of(all.map(aboutAssumption).join('\n'), all);
  }

  /** The facts that reports use. */
  #told(facts: TargetFacts): TargetFacts {
    const { cluster, pools } = facts;
    // The answers of pods and probes belong to a single target.
    if (pools.some(({ verification, probe }) => verification !== null || probe !== null)) return facts;
    if (this.#cluster?.cluster !== cluster.cluster) {
      this.#cluster = cluster;
      this.#pools = new Shared(isAlike);
    }
    const known = this.#pools.of(pools.map(aboutPool).join('\n'), pools, () => pools.map(withoutAsked));
    const unasked = { admission: null, webhooks: null, pulls: null, perimeters: null, boundaries: null };
    return { ...facts, ...unasked, cluster: this.#cluster, pools: known };
  }
}

/**
 * A key that tells most findings of a fleet apart: many clusters have the same message, each with its own subject and
 * its own evidence.
 */
const aboutFinding = ({ code, pool, subject, message, evidence, needs, fix }: RuledFinding): string =>
  [
    code,
    pool ?? '',
    subject,
    message,
    evidence[0]?.source ?? '',
    evidence.at(-1)?.source ?? '',
    needs[0]?.resource ?? '',
    fix?.commands[0] ?? '',
  ].join('\n');

const aboutAssumption = ({ text, needs }: Assumption): string => `${text}\n${needs[0]?.resource ?? ''}`;

/** A key for a pool as one image finds it: the workloads that land there differ from image to image. */
function aboutPool({ pool, reach }: PoolFacts): string {
  if (reach.kind !== 'judged') return `${pool.name} ${reach.kind}`;
  const uses = reach.uses.map(({ namespace, workload, container }) => `${namespace ?? ''}/${workload}/${container}`);
  return `${pool.name} ${uses.join()}`;
}

const withoutAsked = (pool: PoolFacts): PoolFacts => ({
  ...pool,
  access: NO_ACCESS_FACTS,
  account: null,
  network: null,
  taken: null,
  runtime: null,
  upgrade: null,
});

const isAlike = (known: readonly PoolFacts[], pools: readonly PoolFacts[]): boolean =>
  known.length === pools.length &&
  known.every((own, at) => {
    const other = pools[at];
    return (
      other !== undefined &&
      isSame(own.pool, other.pool) &&
      isSame(own.reach, other.reach) &&
      isSame(own.puller, other.puller) &&
      isSame(own.platform, other.platform)
    );
  });

/** Compares plain data. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false;
    const others: readonly unknown[] = other;
    return one.every((each, at) => isSame(each, others[at]));
  }
  const [left, right] = [objectOrNull(one), objectOrNull(other)];
  if (left === null || right === null) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length && keys.every((key) => isSame(ownValue(left, key), ownValue(right, key)))
  );
}
