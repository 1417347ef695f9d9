/** Observed pulls on nodes. They are stronger than everything that was read: the first step of the evidence ladder. */
import { knownValue } from '../model/fact';
import type { TraitsOf } from '../model/check-traits';
import type { Evidence, RuledFinding } from '../model/finding';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import { rule } from './ruling';
import { usesOf, usesThere } from '../model/target';

/** An observed pull, and its pool. */
interface Observation {
  readonly pool: string;
  /** Who pulled, as the start of a sentence. */
  readonly who: string;
  /** One pod represents all workloads that run there. */
  readonly forAll: boolean;
  /** The node's token was used, although the workload pulls as itself. */
  readonly asAnother: boolean;
  readonly evidence: Evidence;
  readonly pulled: boolean;
  /** The check that explains a refusal. */
  readonly check: string | null;
}

/**
 * Applies observed pulls to the checks that they decide. A finding that agrees gets the evidence and loses its
 * assumptions; an unknown one is decided; one that contradicts becomes a `warn` with both sides. A refusal decides only
 * `verification`: its message names the check that explains it, but does not prove that this check fails.
 * @param findings the findings of all checks on one target
 */
export function withObserved(
  findings: readonly RuledFinding[],
  facts: TargetFacts,
  traitsOf: TraitsOf,
): readonly RuledFinding[] {
  const own = new Map(findings.filter(({ check }) => check === 'verification').map((each) => [each.pool, each]));
  const seen = facts.pools.flatMap((pool) => observationOf(pool, own.get(pool.pool.name), facts));
  if (seen.length === 0) return findings;
  const byPool = new Map(seen.map((each) => [each.pool, [each]]));
  return findings.map((finding) => {
    // For the image and its repository, one pull is evidence for all pools.
    const about = finding.pool === null ? seen : (byPool.get(finding.pool) ?? []);
    const { observed, heldAfterPull = [] } = traitsOf(finding.check);
    if (heldAfterPull.some((code) => finding.code === `${finding.check}/${code}`)) return finding;
    const tells = (each: Observation): boolean =>
      (observed !== 'one-account' || each.forAll) && !(finding.check === 'pull-permission' && each.asAnother);
    const pulled = about.find((each) => each.pulled && tells(each));
    if (observed !== undefined && pulled !== undefined) return settled(finding, pulled);
    const refused = about.find((each) => !each.pulled && each.check === finding.check && tells(each));
    return refused === undefined ? finding : contradicted(finding, refused);
  });
}

/** Only a pull of exactly the judged digest counts. */
function observationOf(
  facts: PoolFacts,
  verification: RuledFinding | undefined,
  target: TargetFacts,
): readonly Observation[] {
  const seen = facts.verification === null ? undefined : knownValue(facts.verification);
  const evidence = verification?.evidence.find(({ strength }) => strength === 'observed');
  if (seen === undefined || evidence === undefined) return [];
  const { image } = target.target;
  const judged = (image.valid ? image.reference.digest : null) ?? knownValue(target.image.manifest)?.digest ?? null;
  const { how } = seen;
  const isOther = seen.outcome === 'pulled' && judged !== null && seen.digest !== judged;
  if (isOther) return [];
  const who = how === null ? `A pod on ${facts.pool.name}` : `The runtime on a node of ${facts.pool.name}`;
  const forAll = how === null && areOfOneAccount(facts, target);
  // A pull with the node's token proves nothing about a workload that pulls as itself.
  const asAnother = how !== null && facts.puller.kind !== 'node';
  return [
    {
      pool: facts.pool.name,
      who,
      forAll,
      asAnother,
      evidence,
      pulled: seen.outcome === 'pulled',
      check: seen.outcome === 'refused' ? seen.check : null,
    },
  ];
}

/** Whether one pod can represent all workloads that run on a pool. */
function areOfOneAccount({ reach }: PoolFacts, { target: { image, namespace, nodePools } }: TargetFacts): boolean {
  const all = usesOf(image);
  const uses = nodePools === null ? usesThere(reach) : all;
  const accounts = uses.map((use) => `${namespace ?? use.namespace ?? 'default'} ${use.serviceAccount}`);
  return new Set(accounts).size <= 1;
}

function settled(finding: RuledFinding, { evidence, who }: Observation): RuledFinding {
  const all = [evidence, ...finding.evidence];
  switch (finding.status) {
    case 'pass':
      return { ...finding, evidence: all, assumptions: [] };
    case 'unknown':
      return rule(
        finding,
        { by: 'observed', to: 'pass', because: `${who} pulled the image` },
        { evidence: all, needs: [], assumptions: [] },
      );
    case 'fail':
      return rule(
        finding,
        { by: 'observed', to: 'warn', because: `${who} pulled the image, which contradicts it` },
        { evidence: all, assumptions: [] },
      );
    // The finding is still true; its assumptions are now confirmed.
    case 'warn':
    case 'skip':
      return { ...finding, assumptions: [] };
  }
}

function contradicted(finding: RuledFinding, { evidence, who }: Observation): RuledFinding {
  const all = [evidence, ...finding.evidence];
  if (finding.status === 'fail' || finding.status === 'unknown') return { ...finding, evidence: all };
  if (finding.status !== 'pass') return finding;
  return rule(
    finding,
    { by: 'observed', to: 'warn', because: `${who} was refused the image, which contradicts it` },
    { evidence: all },
  );
}
