/**
 * Mirrors (`containerdConfig.registryHosts`): nodes that have some for the image's host ask those first. What they hold
 * nobody can read: a pass assumes that it is the same image, and what fails at the host itself need not fail there.
 */
import type { Assumption, Finding } from '../model/finding';
import type { PoolFacts, TargetFacts } from '../model/target-facts';

/** Gates about the image's own host, as one pool meets it. */
const OF_A_POOL: ReadonlySet<string> = new Set(['node-service-account', 'access-scopes', 'pull-permission']);
/** Gates about the image's own host that hold for all pools. */
const OF_ALL: ReadonlySet<string> = new Set(['image-exists', 'repository', 'download-rules']);

/** A pool whose nodes ask mirrors of the image's host. */
interface Mirrored {
  readonly pool: string;
  readonly mirrors: readonly string[];
}

/**
 * Weighs the findings by the mirrors that the pools have.
 * @param findings of all checks, decided as far as policies, probes and routes go
 */
export function withMirrors(findings: readonly Finding[], facts: TargetFacts): readonly Finding[] {
  const { image } = facts.target;
  if (!image.valid) return findings;
  const { host } = image.reference;
  const judged = facts.pools.filter(({ reach }) => reach.kind !== 'excluded');
  const mirrored = judged.flatMap((pool) => mirroredOf(pool, host));
  if (mirrored.length === 0) return findings;
  return findings.map((finding) => {
    if (finding.kind !== 'gate') return finding;
    const about = mirrored.filter(({ pool }) => finding.pool === null || finding.pool === pool);
    if (about.length === 0) return finding;
    // What fails for all pools fails where one of them asks the host itself.
    const mayServe =
      finding.pool === null
        ? OF_ALL.has(finding.check) && about.length === judged.length
        : OF_A_POOL.has(finding.check);
    if (finding.status === 'fail') return mayServe ? open(finding, about, host) : finding;
    const tells = finding.check === 'image-exists' || finding.check === 'pull-permission';
    if (finding.status !== 'pass' || !tells) return finding;
    return { ...finding, assumptions: [...finding.assumptions, sameImage(finding.check, about, host)] };
  });
}

function mirroredOf({ pool }: PoolFacts, host: string): readonly Mirrored[] {
  const mirrors = (pool.mirrors ?? []).filter(({ server }) => server === host).flatMap(({ hosts }) => hosts);
  return mirrors.length === 0 ? [] : [{ pool: pool.name, mirrors: [...new Set(mirrors)] }];
}

const inWords = (about: readonly Mirrored[], host: string): string =>
  about.map(({ pool, mirrors }) => `nodes of ${pool} ask ${mirrors.join(', ')} before ${host}`).join('; ');

function open(finding: Finding, about: readonly Mirrored[], host: string): Finding {
  const words = `${inWords(about, host)} (registryHosts), and what that serves could not be read`;
  return { ...finding, status: 'unknown', message: `${words}; from ${host} itself: ${finding.message}` };
}

const sameImage = (check: string, about: readonly Mirrored[], host: string): Assumption => ({
  check,
  text: `What the mirrors of ${host} serve, if anything, is the same image: ${inWords(about, host)}`,
  needs: [],
  beyondReading: false,
});
