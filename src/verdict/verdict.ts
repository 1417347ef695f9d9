import type { Finding, Verdict } from '../model/finding';
import { leavesOpen } from '../model/cluster';
import { type Fact, missing, valueOf } from '../model/fact';
import type { PoolFacts, TargetFacts } from '../model/target-facts';

/** Which unfinished answers make the run fail: `--fail-on`. */
export type FailOn = 'fail' | 'unknown' | 'warn' | 'never';

/** `fail` if a gate fails, else `unknown` if one is unknown, else `pass`. Advice decides nothing. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const gates = findings.filter(({ kind, ignored }) => kind === 'gate' && ignored === undefined);
  if (gates.some(({ status }) => status === 'fail')) return 'fail';
  return gates.some(({ status }) => status === 'unknown') ? 'unknown' : 'pass';
}

/** The worst of several: `fail`, then `unknown`. Of none, `unknown`: nothing is green by emptiness. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('fail')) return 'fail';
  return verdicts.length === 0 || verdicts.includes('unknown') ? 'unknown' : 'pass';
}

/**
 * A pool's verdict: of its own findings and of those that hold for all pools; `skip` where a plain pod can't land there
 * and only for that reason nothing failed.
 */
export function poolVerdict(pool: PoolFacts, findings: readonly Finding[]): Verdict | 'skip' {
  if (pool.reach.kind === 'excluded') return 'skip';
  const own = findings.filter((finding) => finding.pool === pool.pool.name);
  const softened =
    pool.reach.kind === 'tainted' && own.some(({ kind, status }) => kind === 'gate' && status === 'warn');
  const otherPlatform =
    pool.reach.kind === 'tainted' && own.some(({ check, status }) => check === 'image-platform' && status === 'skip');
  if (softened || otherPlatform) return 'skip';
  return verdictOf(findings.filter((finding) => finding.pool === null || finding.pool === pool.pool.name));
}

/**
 * True where nothing can be said: the cluster or the image could not be read, or no pool's identity was determined,
 * which is none of other registries' concern. An image that the registry served to a node's account was read.
 */
export function isBlind(facts: TargetFacts): boolean {
  const { target, image, cluster, pools } = facts;
  if (isUnread(cluster.cluster) || isLost(facts)) return true;
  if (!target.image.valid) return false;
  if (isUnread(image.manifest) && !pools.some(wasServed)) return true;
  if (target.image.reference.kind === 'other') return false;
  return pools.length > 0 && pools.every(({ principal }) => principal.state !== 'known');
}

/** The cluster was not found, and the list of its project's clusters does not bear that out. */
function isLost({ target, cluster: { cluster, near } }: TargetFacts): boolean {
  const listing = near === null ? undefined : valueOf(near);
  return cluster.state === 'absent' && listing !== undefined && leavesOpen(listing, target.cluster);
}

const wasServed = ({ probe }: PoolFacts): boolean => probe?.state === 'known' && probe.value.outcome === 'served';

/** A true 404 is an answer; a refusal or a failure is none. */
function isUnread(fact: Fact<unknown>): boolean {
  const root = missing(fact);
  return root !== null && root.state !== 'absent';
}

/** What the exit status is decided from, of one target. */
export interface Counted {
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  readonly blind: boolean;
}

/**
 * The exit status (DESIGN 4), over what counts: neither what is set aside nor what the baseline knows. 1 for a failed
 * gate, 3 for an unknown one where `--fail-on` asks for it or where every target is blind, 1 for a warning where
 * `--fail-on` is `warn`, else 0.
 */
export function exitStatus(targets: readonly Counted[], failOn: FailOn): 0 | 1 | 3 {
  if (failOn === 'never') return 0;
  const counting = targets.map(({ findings, ...target }) => ({
    ...target,
    findings: findings.filter(counts),
    all: findings,
  }));
  const hasGate = (status: 'fail' | 'unknown') => (target: { readonly findings: readonly Finding[] }) =>
    target.findings.some((finding) => finding.kind === 'gate' && finding.status === status);
  if (counting.some(hasGate('fail'))) return 1;
  // A target is also unknown for what no finding says: that none of its pools was judged.
  const isUnknown = (target: (typeof counting)[number]): boolean =>
    hasGate('unknown')(target) || (target.verdict === 'unknown' && verdictOf(target.all) === 'pass');
  const unknown = targets.length === 0 || counting.some(isUnknown);
  if (unknown && (failOn === 'unknown' || failOn === 'warn')) return 3;
  if (counting.every((target) => target.blind && (isUnknown(target) || target.all.length === 0))) return 3;
  const warns = counting.some(({ findings }) => findings.some(({ status }) => status === 'warn'));
  return warns && failOn === 'warn' ? 1 : 0;
}

const counts = ({ ignored, baseline }: Finding): boolean => ignored === undefined && baseline !== 'known';
