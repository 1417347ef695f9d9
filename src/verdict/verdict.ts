import type { RuledFinding, Verdict } from '../model/finding';
import { isOutside, leavesOpen } from '../model/cluster';
import { type Fact, missing, knownValue } from '../model/fact';
import type { PoolFacts, TargetFacts } from '../model/target-facts';

/** `fail` if a gate fails, else `unknown` if one is unknown, else `pass`. Advice decides nothing. */
export function verdictOf(findings: readonly RuledFinding[]): Verdict {
  const gates = findings.filter(({ kind, ignored }) => kind === 'gate' && ignored === null);
  if (gates.some(({ status }) => status === 'fail')) return 'fail';
  return gates.some(({ status }) => status === 'unknown') ? 'unknown' : 'pass';
}

/** The worst of several: `fail`, then `unknown`. Of none, `unknown`: nothing is green by emptiness. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('fail')) return 'fail';
  return verdicts.length === 0 || verdicts.includes('unknown') ? 'unknown' : 'pass';
}

/** The verdict of every pool, in order: of its own findings and of those that hold for all pools. */
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

/** `skip` where no pod, or no plain pod, lands there, and only for that reason nothing failed. */
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
 * True where nothing can be said: the cluster or the image could not be read, or no pool's identity was determined,
 * which is none of other registries' concern. An image that the registry served to a node's account was read.
 */
export function isBlind(facts: TargetFacts): boolean {
  const { target, image, cluster, pools } = facts;
  if (target.cluster !== null && (isUnread(cluster.cluster) || isLost(facts))) return true;
  // Of a cluster of which nobody could say what runs there, no image is known.
  if (!target.image.valid) return target.image.unlisted !== null;
  if (isUnread(image.manifest) && !pools.some(wasServed)) return true;
  // Nodes outside Google Cloud have no identity there.
  if (target.image.reference.kind === 'other' || (target.cluster !== null && isOutside(target.cluster))) return false;
  return pools.length > 0 && pools.every(({ puller }) => puller.principal.state !== 'known');
}

/** The cluster was not found, and the list of its project's clusters does not bear that out. */
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

/** A true 404 is an answer; a refusal or a failure is none. */
function isUnread(fact: Fact<unknown>): boolean {
  const root = missing(fact);
  return root !== null && root.state !== 'absent';
}
