import type { TraitsOf } from '../model/check-traits';
import type { Finding, RuledFinding, Verdict } from '../model/finding';
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

/** One target, judged: its findings and the verdict that was computed from them, once. */
export interface Judgement {
  readonly facts: TargetFacts;
  readonly findings: readonly RuledFinding[];
  readonly verdict: Verdict;
  readonly blind: boolean;
  /** The policy left no gate that could have decided. */
  readonly noGate: boolean;
  /** By pool, in the order of the cluster. */
  readonly pools: readonly (Verdict | 'skip')[];
}

/** What a run wants of its verdicts, and what stands beside the checks. */
export interface Conclusion {
  readonly strict: boolean;
  readonly policy: GatePolicy | null;
  /** What may overrule a check, as each says it of itself. */
  readonly traitsOf: TraitsOf;
  /** The fixes of what only a probe finds. */
  readonly remedies?: Remedies;
}

/**
 * From what the checks found to the verdict: rulings upon the findings, strongest evidence first, then the user's own.
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
  const findings = assumeNoPullSecrets(strict ? withoutAssumptions(softened) : softened, facts, traitsOf);
  const pools = poolVerdicts(facts.pools, findings);
  const verdict = verdictOf(findings);
  // Of an image that is judged by itself no node was to be judged.
  const noneJudged = facts.target.cluster !== null && pools.every((pool) => pool === 'skip');
  return {
    facts,
    findings,
    verdict: verdict === 'pass' && noneJudged ? 'unknown' : verdict,
    blind: isBlind(facts),
    noGate: leavesNoGate(observed, facts.target, policy, facts.now),
    pools,
  };
}
