import type { Finding } from '../model/finding';
import type { PoolFacts } from '../model/target-facts';

/**
 * A plain pod does not land on a tainted pool, so what fails there is no failure of the pull: a failing gate becomes
 * `warn` and says which toleration would make it count.
 */
export function softenTainted(findings: readonly Finding[], pools: readonly PoolFacts[]): readonly Finding[] {
  return findings.map((finding) => {
    const reach = pools.find(({ pool }) => pool.name === finding.pool)?.reach;
    if (reach?.kind !== 'tainted' || finding.kind !== 'gate' || finding.status !== 'fail') return finding;
    return {
      ...finding,
      status: 'warn',
      message: `only if the pod tolerates ${reach.taints.join(', ')}: ${finding.message}`,
    };
  });
}
