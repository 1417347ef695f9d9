/** What a node was seen to do is stronger than anything that was read: the first step of the evidence ladder. */
import { valueOf } from '../model/fact';
import type { Evidence, Finding } from '../model/finding';
import type { PoolFacts, TargetFacts } from '../model/target-facts';

/** The checks that an observed pull settles for its pool (and namespace and service account). */
const SETTLED: ReadonlySet<string> = new Set([
  'image-exists',
  'image-format',
  'repository',
  'download-rules',
  'node-service-account',
  'access-scopes',
  'pull-permission',
  'network-path',
  'image-pull-secret',
  'binary-authorization',
]);

/**
 * Of these a pull tells only for the namespace and service account of its pod, and a node's own tool nothing: it knows
 * no pod's secrets, and no admission stands before it.
 */
const OF_ACCOUNT: ReadonlySet<string> = new Set(['image-pull-secret', 'binary-authorization']);

/** A pull that was seen, and the pool where. */
interface Observation {
  readonly pool: string;
  /** Who pulled, as a sentence starts. */
  readonly who: string;
  /** Whether it tells of this check. */
  readonly tells: (check: string) => boolean;
  readonly evidence: Evidence;
  readonly pulled: boolean;
  /** The check that explains a refusal. */
  readonly check: string | null;
}

/**
 * Lets pulls that were seen decide the checks that they settle. What agrees gets the evidence and rests on no
 * assumption; what was unknown is answered; what contradicts becomes one `warn` with both sides. A refusal decides
 * `verification` alone: its words name the check that explains it, and are no proof that it fails.
 * @param findings of all checks on one target
 */
export function withObserved(findings: readonly Finding[], facts: TargetFacts): readonly Finding[] {
  const seen = facts.pools.flatMap((pool) => observationOf(pool, findings, facts));
  if (seen.length === 0) return findings;
  return findings.map((finding) => {
    // Of the image and its repository one pull tells for all pools.
    const about = seen.filter(({ pool }) => finding.pool === null || finding.pool === pool);
    const pulled = about.find((each) => each.pulled && each.tells(finding.check));
    if (SETTLED.has(finding.check) && pulled !== undefined) return settled(finding, pulled);
    const refused = about.find((each) => !each.pulled && each.check === finding.check && each.tells(finding.check));
    return refused === undefined ? finding : contradicted(finding, refused);
  });
}

/** Only a pull of the very digest that is judged counts. */
function observationOf(facts: PoolFacts, findings: readonly Finding[], target: TargetFacts): readonly Observation[] {
  const seen = facts.verification === null ? undefined : valueOf(facts.verification);
  const evidence = findings
    .filter(({ check, pool }) => check === 'verification' && pool === facts.pool.name)
    .flatMap((finding) => finding.evidence)
    .find(({ strength }) => strength === 'observed');
  if (seen === undefined || evidence === undefined) return [];
  const { image } = target.target;
  const judged = (image.valid ? image.reference.digest : null) ?? valueOf(target.image.manifest)?.digest ?? null;
  const sameDigest = judged === null || seen.digest === judged;
  const { how, outcome, check } = seen;
  if (outcome === 'pulled' && !sameDigest) return [];
  const who = how === undefined ? `A pod on ${facts.pool.name}` : `The runtime on a node of ${facts.pool.name}`;
  const forAll = how === undefined && areOfOneAccount(facts, target);
  // The node's token says nothing of a workload that pulls as itself.
  const asAnother = how !== undefined && facts.account === null;
  const tells = (each: string): boolean => (OF_ACCOUNT.has(each) ? forAll : !(each === 'pull-permission' && asAnother));
  return [{ pool: facts.pool.name, who, tells, evidence, pulled: outcome === 'pulled', check }];
}

/** One pod stands for all workloads that land on a pool: is it as good as each of them? */
function areOfOneAccount({ reach }: PoolFacts, { target: { image, namespace, nodePools } }: TargetFacts): boolean {
  const all = image.valid ? (image.uses ?? []) : [];
  const uses = nodePools === null ? (reach.kind === 'judged' ? (reach.uses ?? []) : []) : all;
  const accounts = uses.map((use) => `${namespace ?? use.namespace ?? 'default'} ${use.serviceAccount}`);
  return new Set(accounts).size <= 1;
}

function settled(finding: Finding, { evidence, who }: Observation): Finding {
  const all = [evidence, ...finding.evidence];
  switch (finding.status) {
    case 'pass':
      return { ...finding, evidence: all, assumptions: [] };
    case 'unknown':
      return {
        ...finding,
        status: 'pass',
        message: `${who} pulled the image; without that: ${finding.message}`,
        evidence: all,
        needs: [],
        assumptions: [],
      };
    case 'fail':
      return {
        ...finding,
        status: 'warn',
        message: `${who} pulled the image, which contradicts: ${finding.message}`,
        evidence: all,
      };
    case 'warn':
    case 'skip':
      return finding;
  }
}

function contradicted(finding: Finding, { evidence, who }: Observation): Finding {
  const all = [evidence, ...finding.evidence];
  if (finding.status === 'fail' || finding.status === 'unknown') return { ...finding, evidence: all };
  if (finding.status !== 'pass') return finding;
  return {
    ...finding,
    status: 'warn',
    message: `${who} was refused the image, which contradicts: ${finding.message}`,
    evidence: all,
  };
}
