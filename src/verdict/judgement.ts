import type { Finding, Verdict } from '../model/finding';
import type { TargetFacts } from '../model/target-facts';
import { climb, type Remedies } from './probe-evidence';
import type { GatePolicy } from '../model/policy-file';
import { withMirrors } from './mirrors';
import { withObserved } from './pull-evidence';
import { byPolicy, leavesNoGate } from './policy';
import { byRoutes, withoutSecretsAssumed } from './routes';
import { softenTainted } from './tainted-pools';
import { softenUncertain } from './uncertain-pools';
import { withoutAssumptions } from './strict';
import { isBlind, poolVerdict, verdictOf } from './verdict';

/** One target, judged: its findings and the verdict that was computed from them, once. */
export interface Judgement {
  readonly facts: TargetFacts;
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  readonly blind: boolean;
  /** The policy left no gate that could have decided. */
  readonly noGate: boolean;
  /** By pool, in the order of the cluster. */
  readonly pools: readonly (Verdict | 'skip')[];
}

/**
 * From what the checks found to the verdict.
 * @param found the findings of all checks, in their order
 * @param remedies the fixes of what only a probe finds
 */
export function conclude(
  facts: TargetFacts,
  found: readonly Finding[],
  { strict, policy = null }: { readonly strict: boolean; readonly policy?: GatePolicy | null },
  remedies?: Remedies,
): Judgement {
  const routed = withMirrors(byRoutes(climb(found, facts, remedies), facts), facts);
  const observed = withObserved(routed, facts);
  const weighed = byPolicy(observed, facts.target, policy, facts.now);
  const softened = softenUncertain(softenTainted(weighed, facts.pools), facts.pools);
  const findings = withoutSecretsAssumed(strict ? withoutAssumptions(softened) : softened, facts);
  const pools = facts.pools.map((pool) => poolVerdict(pool, findings));
  const verdict = verdictOf(findings);
  const noneJudged = pools.every((pool) => pool === 'skip');
  return {
    facts,
    findings,
    verdict: verdict === 'pass' && noneJudged ? 'unknown' : verdict,
    blind: isBlind(facts),
    noGate: leavesNoGate(observed, facts.target, policy, facts.now),
    pools,
  };
}
