/** The findings of one part of a target (an image, a cluster, an identity on a repository, …), weighed once. Pure. */
import type { Finding, RuledFinding, Status } from '../model/finding';
import { STATUSES } from '../model/finding';
import type { GatePolicy } from '../model/policy-file';
import type { Target } from '../model/target';
import { type Asking, askingOf } from './asking';
import { asks, countByStatus } from './judgement';
import { byPolicy, isExpired } from './policy';
import { isTakenOnTrust } from './strict';
import { unruled } from './ruling';

type Counts = Readonly<Record<Status, number>>;

/** The result for one part of a target. */
export interface Unit {
  /**
   * No finding of it fails, is unknown, or has to be judged with the rest of the target. Targets with only such parts
   * pass.
   */
  readonly plain: boolean;
  /** The counts of findings for all pools, and of findings for single pools. */
  readonly ofAll: Counts;
  readonly ofPools: Counts;
  readonly counts: Counts;
  /** Warnings, and advice that could not be given. */
  readonly asking: readonly Asking[];
  /** A gate of it could have failed. */
  readonly hasGate: boolean;
}

/** The options that decide how findings count. */
export interface Weights {
  readonly policy: GatePolicy | null;
  /** Warnings are compared with an earlier report for each target. */
  readonly compared: boolean;
  /** `--strict`: what could have been read is not assumed. */
  readonly strict: boolean;
  /** The time of the run, ISO 8601. */
  readonly now: string;
}

const NOTHING: Counts = { pass: 0, warn: 0, fail: 0, unknown: 0, skip: 0 };
/** A part that can only be judged with the rest of its target. */
export const NOT_ALONE: Unit = {
  plain: false,
  ofAll: NOTHING,
  ofPools: NOTHING,
  counts: NOTHING,
  asking: [],
  hasGate: false,
};

/**
 * Judges one part of a target.
 * @param found the findings of the checks on the part; null if the checks need more than the part
 * @param target any target that contains the part
 * @param may which findings may need attention in a passing target: none, those for all pools, or any
 */
export function unitOf(
  found: readonly Finding[] | null,
  target: Target,
  { policy, compared, strict, now }: Weights,
  may: 'none' | 'whole' | 'any',
): Unit {
  if (found === null) return NOT_ALONE;
  const entries = (policy?.ignore ?? []).filter((entry) => !isExpired(entry, now));
  const isFree = ({ check }: RuledFinding): boolean =>
    !entries.some((entry) => entry.check === null || entry.check === check);
  const findings = byPolicy(found.map(unruled), target, policy === null ? null : { ...policy, ignore: [] }, now);
  if (strict && findings.some(isTakenOnTrust)) return NOT_ALONE;
  const asking = findings.filter(asks);
  const isNoMatter = (finding: RuledFinding): boolean =>
    (finding.status === 'warn' || (finding.kind === 'advice' && finding.status === 'unknown')) &&
    (may === 'any' || (may === 'whole' && finding.pool === null)) &&
    isFree(finding) &&
    !compared;
  const [ofAll, ofPools] = [true, false].map((whole) =>
    countByStatus(findings.filter(({ pool }) => (pool === null) === whole)),
  );
  if (!asking.every(isNoMatter) || ofAll === undefined || ofPools === undefined) return NOT_ALONE;
  const hasGate = findings.some((each) => each.kind === 'gate' && each.status !== 'skip' && isFree(each));
  const silent = silentUnit(ofAll, ofPools, hasGate);
  return asking.length === 0 ? silent : { ...silent, asking: askingOf(asking) };
}

const SILENT = new Map<string, Unit>();

/**
 * A plain part in which nothing needs attention. Parts with the same content share one object, because a fleet has a
 * hundred thousand.
 */
function silentUnit(ofAll: Counts, ofPools: Counts, hasGate: boolean): Unit {
  const key = [...STATUSES.flatMap((status) => [ofAll[status], ofPools[status]]), hasGate].join();
  let unit = SILENT.get(key);
  if (unit === undefined)
    SILENT.set(key, (unit = { plain: true, ofAll, ofPools, counts: sum([ofAll, ofPools]), asking: [], hasGate }));
  return unit;
}

/** Combines the units of all pools of a cluster; findings for all pools count once. */
export function unitOfPools(units: readonly Unit[]): Unit {
  const [first] = units;
  if (first === undefined || !units.every(({ plain }) => plain)) return NOT_ALONE;
  // They are nearly always all the same.
  const isSame = units.every((each) => each === first);
  const known = isSame ? TIMES.get(first)?.[units.length] : undefined;
  if (known !== undefined) return known;
  const ofPools = sum(units.map((each) => each.ofPools));
  const unit = silentUnit(
    first.ofAll,
    ofPools,
    units.some(({ hasGate }) => hasGate),
  );
  if (isSame) {
    const times = TIMES.get(first) ?? [];
    TIMES.set(first, times);
    times[units.length] = unit;
  }
  return unit;
}

/** The combined part of a number of equal pools, by the part of one pool. */
const TIMES = new WeakMap<Unit, Unit[]>();

function sum(all: readonly Counts[]): Counts {
  const total: Record<Status, number> = { ...NOTHING };
  for (const each of all) for (const status of STATUSES) total[status] += each[status];
  return total;
}
