/**
 * Targets of a fleet that were judged whole, with what is the same of many of them kept once: the words about a cluster that
 * could not be read are those of each of its thousand images. Pure.
 */
import type { Assumption, RuledFinding } from '../model/finding';
import { objectOrNull } from '../model/json';
import { ownValue } from '../model/own-value';
import { NO_ACCESS_FACTS, type PoolFacts, type TargetFacts } from '../model/target-facts';
import type { Judgement } from './judgement';

/** Takes judgements that were shortened, cluster by cluster. */
export class Sharing {
  readonly #findings = new Shared<RuledFinding>();
  readonly #assumptions = new Shared<readonly Assumption[]>();
  /** Of the last cluster. */
  #cluster: TargetFacts['cluster'] | null = null;
  #pools: (readonly PoolFacts[])[] = [];

  /** The same judgement, without the facts that only its checks looked at. */
  of(judgement: Judgement): Judgement {
    const { facts, findings, leftOut } = judgement;
    return {
      ...judgement,
      facts: this.#told(facts),
      findings: findings.map((each) => this.#findings.of(`${each.code} ${each.pool ?? ''} ${each.message}`, each)),
      leftOut: leftOut && { ...leftOut, assumptions: this.#assumed(leftOut.assumptions) },
    };
  }

  #assumed(all: readonly Assumption[]): readonly Assumption[] {
    return this.#assumptions.of(all.map(({ text }) => text).join('\n'), all);
  }

  /** What reports tell of the facts. */
  #told(facts: TargetFacts): TargetFacts {
    const { cluster, pools } = facts;
    // What pods and probes answered is of one target.
    if (pools.some(({ verification, probe }) => verification !== null || probe !== null)) return facts;
    if (this.#cluster?.cluster !== cluster.cluster) {
      this.#cluster = cluster;
      this.#pools = [];
    }
    let known = this.#pools.find((each) => isAlike(each, pools));
    if (known === undefined) this.#pools.push((known = pools.map(withoutAsked)));
    const unasked = { admission: null, webhooks: null, pulls: null, perimeters: null, boundaries: null };
    return { ...facts, ...unasked, cluster: this.#cluster, pools: known };
  }
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

/** Values of which equal ones are one object. */
class Shared<T extends object> {
  readonly #known = new Map<string, T[]>();

  /** @param about equal values have equal ones */
  of(about: string, value: T): T {
    const known = this.#known.get(about);
    if (known === undefined) {
      this.#known.set(about, [value]);
      return value;
    }
    const first = known.find((each) => isSame(each, value));
    if (first === undefined) known.push(value);
    return first ?? value;
  }
}

/** Of plain data. */
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
