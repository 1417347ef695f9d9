import type { TraitsOf } from '../model/check-traits';
import type { RuledFinding } from '../model/finding';
import type { PoolFacts } from '../model/target-facts';
import { rule } from './ruling';

/**
 * A failure is not certain if it is undecided whether pods reach the pool, or if the pool's service account was
 * assumed: a failing gate becomes `unknown` and names the reason.
 */
export function softenUncertain(
  findings: readonly RuledFinding[],
  pools: readonly PoolFacts[],
  traitsOf: TraitsOf,
): readonly RuledFinding[] {
  const byName = new Map(pools.map((pool) => [pool.pool.name, pool]));
  return findings.map((finding) => {
    if (finding.kind !== 'gate' || finding.status !== 'fail' || finding.pool === null) return finding;
    const facts = byName.get(finding.pool);
    const [open] = facts?.reach.kind === 'judged' ? facts.reach.open : [];
    const assumed = traitsOf(finding.check).ofAccount === true ? (facts?.pool.accountAssumed ?? null) : null;
    const because = open === undefined ? assumed : `pods may land there, which is not sure: ${open}`;
    return because === null ? finding : rule(finding, { by: 'placement', to: 'unknown', because });
  });
}
