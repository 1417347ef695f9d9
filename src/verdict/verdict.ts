import type { RuledFinding, Verdict } from '../model/finding';
import { isOutside, leavesOpen } from '../model/cluster';
import { type Fact, missing, knownValue } from '../model/fact';
import type { PoolFacts, TargetFacts } from '../model/target-facts';

/** `fail` if a gate fails, otherwise `unknown` if one is unknown, otherwise `pass`. Advice decides nothing. */
export function verdictOf(findings: readonly RuledFinding[]): Verdict {
  const gates = findings.filter(({ kind, ignored }) => kind === 'gate' && ignored === null);
  if (gates.some(({ status }) => status === 'fail')) return 'fail';
  return gates.some(({ status }) => status === 'unknown') ? 'unknown' : 'pass';
}

/**
 * The worst of several: `fail`, then `unknown`. Without any verdict it is `unknown`, because an empty run must not
 * pass.
 */
export function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('fail')) return 'fail';
  return verdicts.length === 0 || verdicts.includes('unknown') ? 'unknown' : 'pass';
}

/** The verdict of every pool, in order, from the pool's own findings and those for all pools. */
export function poolVerdicts(
  pools: readonly PoolFacts[],
  findings: readonly RuledFinding[],
): readonly (Verdict | 'skip')[] {
  const ofAll = findings.filter(({ pool }) => pool === null);
  const own = new Map<string | null, RuledFinding[]>();
  for (const finding of findings) {
    const same = own.get(finding.pool);
    if (same === undefined) own.set(finding.pool, [finding]);
    else same.push(finding);
  }
  return pools.map((pool) => poolVerdict(pool, own.get(pool.pool.name) ?? [], ofAll));
}

/** `skip` if no pod, or no plain pod, runs there, and nothing failed only for that reason. */
function poolVerdict(
  { reach }: PoolFacts,
  own: readonly RuledFinding[],
  ofAll: readonly RuledFinding[],
): Verdict | 'skip' {
  if (reach.kind === 'excluded') return 'skip';
  if (reach.kind === 'tainted') {
    if (own.some(({ kind, status }) => kind === 'gate' && status === 'warn')) return 'skip';
    if (own.some(({ check, status }) => check === 'image-platform' && status === 'skip')) return 'skip';
  }
  return verdictOf([...ofAll, ...own]);
}

/**
 * True if nothing can be decided: the cluster or the image could not be read, or no pool's identity was determined
 * (which does not matter for other registries). An image that the registry served to a node's account counts as read.
 */
export function isBlind(facts: TargetFacts): boolean {
  const { target, image, cluster, pools } = facts;
  if (target.cluster !== null && (isUnread(cluster.cluster) || isLost(facts))) return true;
  // If nobody knows what runs on the cluster, the images are unknown.
  if (!target.image.valid) return target.image.unlisted !== null;
  if (isUnread(image.manifest) && !pools.some(wasServed)) return true;
  // Nodes outside Google Cloud have no identity there.
  if (target.image.reference.kind === 'other' || (target.cluster !== null && isOutside(target.cluster))) return false;
  return pools.length > 0 && pools.every(({ puller }) => puller.principal.state !== 'known');
}

/** The cluster was not found, but the list of its project's clusters does not confirm that it does not exist. */
function isLost({ target, cluster: { cluster, near } }: TargetFacts): boolean {
  const listing = near === null ? undefined : knownValue(near);
  return (
    cluster.state === 'absent' &&
    listing !== undefined &&
    target.cluster !== null &&
    leavesOpen(listing, target.cluster)
  );
}

const wasServed = ({ probe }: PoolFacts): boolean => probe?.state === 'known' && probe.value.outcome === 'served';

/** A true 404 is an answer; a refusal or a failure is not. */
function isUnread(fact: Fact<unknown>): boolean {
  const root = missing(fact);
  return root !== null && root.state !== 'absent';
}
