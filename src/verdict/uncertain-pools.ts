import type { TraitsOf } from '../model/check-traits';
import type { RuledFinding } from '../model/finding';
import type { PoolFacts } from '../model/target-facts';
import { rule } from './ruling';

/**
 * A pool that pods reach only by what could not be decided makes no failure sure, nor does an account that was taken for
 * granted: a failing gate becomes `unknown`, and says by what.
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
