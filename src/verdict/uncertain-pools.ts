import type { Finding } from '../model/finding';
import type { PoolFacts } from '../model/target-facts';

/** Gates about who pulls on a pool. */
const OF_ACCOUNT: ReadonlySet<string> = new Set(['node-service-account', 'access-scopes', 'pull-permission']);

/**
 * A pool that pods reach only by what could not be decided makes no failure sure, nor does an account that was taken for
 * granted: a failing gate becomes `unknown`, and says by what.
 */
export function softenUncertain(findings: readonly Finding[], pools: readonly PoolFacts[]): readonly Finding[] {
  return findings.map((finding) => {
    if (finding.kind !== 'gate' || finding.status !== 'fail') return finding;
    const facts = pools.find(({ pool }) => pool.name === finding.pool);
    const [open] = facts?.reach.kind === 'judged' ? (facts.reach.open ?? []) : [];
    const assumed = OF_ACCOUNT.has(finding.check) ? facts?.pool.accountAssumed : undefined;
    const why = open === undefined ? assumed : `pods may land there, which is not sure: ${open}`;
    return why === undefined ? finding : { ...finding, status: 'unknown', message: `${finding.message} (${why})` };
  });
}
