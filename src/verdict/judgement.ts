import type { TraitsOf } from '../model/check-traits';
import type { Assumption, Finding, RuledFinding, Status, Verdict } from '../model/finding';
import type { TargetFacts } from '../model/target-facts';
import { applyProbes, type Remedies } from './probe-evidence';
import type { GatePolicy } from '../model/policy-file';
import { withMirrors } from './mirrors';
import { withObserved } from './pull-evidence';
import { byPolicy, leavesNoGate } from './policy';
import { assumeNoPullSecrets, byRoutes } from './routes';
import { unruled } from './ruling';
import { softenTainted } from './tainted-pools';
import { softenUncertain } from './uncertain-pools';
import { withoutAssumptions } from './strict';
import { isBlind, poolVerdicts, verdictOf } from './verdict';

/** One judged target: its findings, and the verdict that was computed from them once. */
export interface Judgement {
  readonly facts: TargetFacts;
  readonly findings: readonly RuledFinding[];
  /** What was left out of a shortened judgement. */
  readonly leftOut: LeftOut | null;
  readonly verdict: Verdict;
  readonly blind: boolean;
  /** The policy left no gate that could have decided. */
  readonly noGate: boolean;
  /** The verdict of each pool, in the order of the cluster. */
  readonly pools: readonly (Verdict | 'skip')[];
}

/** What is kept of findings that need no attention and were left out. */
export interface LeftOut {
  readonly counts: Readonly<Record<Status, number>>;
  /** The distinct assumptions of all findings, kept and left out, in their order. Empty if the target passes. */
  readonly assumptions: readonly Assumption[];
}

/** The options of a run for its verdicts, and what is needed in addition to the checks. */
export interface Conclusion {
  readonly strict: boolean;
  readonly policy: GatePolicy | null;
  /** The properties of each check: what may overrule it. */
  readonly traitsOf: TraitsOf;
  /** The fixes for problems that only a probe finds. */
  readonly remedies?: Remedies;
}

/**
 * Computes the verdict from the findings of the checks: first rulings by evidence, the strongest first, then those of the
 * user's own options.
 * @param found the findings of all checks, in their order
 */
export function conclude(
  facts: TargetFacts,
  found: readonly Finding[],
  { strict, policy, traitsOf, remedies }: Conclusion,
): Judgement {
  const probed = applyProbes(found.map(unruled), facts, traitsOf, remedies);
  const routed = withMirrors(byRoutes(probed, facts, traitsOf), facts, traitsOf);
  const observed = withObserved(routed, facts, traitsOf);
  const weighed = byPolicy(observed, facts.target, policy, facts.now);
  const softened = softenUncertain(softenTainted(weighed, facts.pools), facts.pools, traitsOf);
  const findings = assumeNoPullSecrets(
    strict ? withoutAssumptions(softened, facts.target, traitsOf) : softened,
    facts,
    traitsOf,
  );
  const pools = poolVerdicts(facts.pools, findings);
  const verdict = verdictOf(findings);
  // For an image that is judged without a cluster, there are no nodes to judge.
  const noneJudged = facts.target.cluster !== null && pools.every((pool) => pool === 'skip');
  return {
    facts,
    findings,
    leftOut: null,
    verdict: verdict === 'pass' && noneJudged ? 'unknown' : verdict,
    blind: isBlind(facts),
    noGate: leavesNoGate(observed, facts.target, policy, facts.now),
    pools,
  };
}

/**
 * A judgement without the findings that need no attention. It is used for runs with so many targets that the report
 * leaves these findings out and memory could not hold them.
 */
export function shortened(judgement: Judgement): Judgement {
  const { findings, verdict } = judgement;
  const kept = findings.filter(asks);
  const rest = findings.filter((each) => !asks(each));
  const assumptions = verdict === 'pass' ? [] : distinctAssumptions(findings);
  return { ...judgement, findings: kept, leftOut: { counts: countByStatus(rest), assumptions } };
}

/** Whether a finding needs attention. */
export const asks = ({ status }: RuledFinding): boolean => status !== 'pass' && status !== 'skip';

/** The distinct assumptions of the findings. */
export function distinctAssumptions(findings: readonly RuledFinding[]): readonly Assumption[] {
  const all = findings.flatMap(({ assumptions }) => assumptions);
  return [...new Map(all.map((each) => [`${each.check}\n${each.text}`, each])).values()];
}

/** The number of findings of each status. */
export function countByStatus(findings: readonly RuledFinding[]): Record<Status, number> {
  const counts: Record<Status, number> = { pass: 0, warn: 0, fail: 0, unknown: 0, skip: 0 };
  for (const { status } of findings) counts[status] += 1;
  return counts;
}
