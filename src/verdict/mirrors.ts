/**
 * Mirrors (`containerdConfig.registryHosts`): nodes with mirrors for the image's host ask these first. Their content
 * cannot be read, so a pass assumes that it is the same image, and a failure at the host itself may not occur at the
 * mirror.
 */
import type { CheckId } from '../model/check-ids';
import type { TraitsOf } from '../model/check-traits';
import type { Assumption, RuledFinding } from '../model/finding';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import { rule } from './ruling';

/** A pool whose nodes ask mirrors of the image's host. */
interface Mirrored {
  readonly pool: string;
  readonly mirrors: readonly string[];
}

/**
 * Adjusts the findings to the mirrors of the pools.
 * @param findings the findings of all checks, already adjusted to policies, probes and routes
 */
export function withMirrors(
  findings: readonly RuledFinding[],
  facts: TargetFacts,
  traitsOf: TraitsOf,
): readonly RuledFinding[] {
  const { image } = facts.target;
  if (!image.valid) return findings;
  const { host, digest } = image.reference;
  const judged = facts.pools.filter(({ reach }) => reach.kind !== 'excluded');
  const mirrored = judged.flatMap((pool) => mirroredOf(pool, host, digest === null));
  if (mirrored.length === 0) return findings;
  const byPool = new Map(mirrored.map((each) => [each.pool, each]));
  return findings.map((finding) => {
    if (finding.kind !== 'gate') return finding;
    const own = finding.pool === null ? undefined : byPool.get(finding.pool);
    const about = finding.pool === null ? mirrored : own === undefined ? [] : [own];
    if (about.length === 0) return finding;
    const { mirror, mirrorServes } = traitsOf(finding.check);
    // A failure for all pools remains a failure if one of them asks the host itself.
    const mayServe = finding.pool === null ? mirror === 'all' && about.length === judged.length : mirror === 'pool';
    if (finding.status === 'fail') return mayServe ? open(finding, about, host) : finding;
    const elsewhere = about.filter(({ mirrors }) => mirrors.some((each) => each !== host));
    if (finding.status !== 'pass' || mirrorServes !== true || elsewhere.length === 0) return finding;
    return { ...finding, assumptions: [...finding.assumptions, sameImage(finding.check, elsewhere, host)] };
  });
}

/**
 * The mirrors of a pool for a host.
 * @param byTag whether the digest still has to be resolved: mirrors that may only pull are not asked for it
 */
function mirroredOf({ pool }: PoolFacts, host: string, byTag: boolean): readonly Mirrored[] {
  const mirrors = pool.mirrors
    .filter(({ server }) => server === host)
    .flatMap(({ hosts, pullOnly }) => (byTag ? hosts.filter((each) => !pullOnly.includes(each)) : hosts));
  return mirrors.length === 0 ? [] : [{ pool: pool.name, mirrors: [...new Set(mirrors)] }];
}

function inWords(about: readonly Mirrored[], host: string): string {
  return about
    .flatMap(({ pool, mirrors }) => {
      const others = mirrors.filter((each) => each !== host);
      return [
        ...(others.length > 0 ? [`nodes of ${pool} ask ${others.join(', ')} before ${host}`] : []),
        ...(others.length < mirrors.length
          ? [`nodes of ${pool} show ${host} a header or a certificate of their own`]
          : []),
      ];
    })
    .join('; ');
}

const open = (finding: RuledFinding, about: readonly Mirrored[], host: string): RuledFinding =>
  rule(finding, {
    by: 'mirror',
    to: 'unknown',
    because: `that is what ${host} itself says; ${inWords(about, host)} (registryHosts), and what ${about.every(({ mirrors }) => mirrors.every((each) => each === host)) ? 'it serves to them' : 'those serve'} could not be read`,
  });

const sameImage = (check: CheckId, about: readonly Mirrored[], host: string): Assumption => ({
  check,
  text: `What the mirrors of ${host} serve, if anything, is the same image: ${inWords(about, host)}`,
  needs: [],
  beyondReading: false,
});
