import type { RuledFinding } from '../model/finding';
import type { PoolFacts } from '../model/target-facts';
import { rule } from './ruling';

/**
 * A plain pod does not run on a tainted pool, so a failure there is not a failure of the pull: a failing gate becomes
 * `warn` and names the toleration that would make it count.
 */
export function softenTainted(findings: readonly RuledFinding[], pools: readonly PoolFacts[]): readonly RuledFinding[] {
  const taints = new Map(
    pools.flatMap(({ pool, reach }) => (reach.kind === 'tainted' ? [[pool.name, reach.taints] as const] : [])),
  );
  return findings.map((finding) => {
    const own = finding.pool === null ? undefined : taints.get(finding.pool);
    if (own === undefined || finding.status !== 'fail') return finding;
    const because = `only if the pod tolerates ${own.join(', ')}`;
    // The assumptions of the failure do not matter if no pod runs there.
    return rule(finding, { by: 'taint', to: 'warn', because }, { assumptions: [] });
  });
}
