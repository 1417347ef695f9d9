/** Whether a later GKE version changes what nodes take of an image. Pure. */
import { hasDocker } from '../model/cluster';
import { knownValue } from '../model/fact';
import { isAtLeast, parseGkeVersion } from '../model/gke-version';
import type { Manifest } from '../model/registry';
import type { ChildFacts, PoolFacts } from '../model/target-facts';
import { offerOf } from './offer';
import { bestEntry, refusesSchema1, runtimesRead, takesFallback } from './platform-match';

/**
 * What there is about the image or the nodes that a later version refuses: Docker's schema 1, an index of which the
 * nodes take only a fall-back, node images with Docker. Null for all others, of which no version is asked.
 * @param version the nodes' own
 */
export function versionMatters(
  { pool, platform: { os, architecture }, runtime }: Pick<PoolFacts, 'pool' | 'platform' | 'runtime'>,
  version: string | null,
  manifest: Manifest,
  children: readonly ChildFacts[],
): 'schema-1' | 'fallback' | 'docker' | null {
  const own = version === null ? null : parseGkeVersion(version);
  if (own === null) return null;
  if (hasDocker(pool) && !isAtLeast(own, 1, 24)) return 'docker';
  const matters = runtimeMatters({ os, architecture }, manifest, children);
  const read = runtimesRead(pool, runtime);
  if (matters === 'schema-1') return refusesSchema1(os, version, read) === false ? matters : null;
  return matters === 'fallback' && takesFallback(version, read) !== false ? matters : null;
}

/**
 * What there is about the image that some versions of containerd take and others do not: Docker's schema 1, an index of
 * which nodes of that platform take only a fall-back. Null for all others.
 */
export function runtimeMatters(
  { os, architecture }: PoolFacts['platform'],
  manifest: Manifest,
  children: readonly ChildFacts[],
): 'schema-1' | 'fallback' | null {
  if (manifest.shape === 'schema1') return 'schema-1';
  const cpu = knownValue(architecture);
  if (manifest.shape !== 'index' || cpu === undefined || os !== 'linux') return null;
  const { match } = bestEntry({ os, architecture: cpu, build: null }, offerOf(manifest, children).entries);
  return match === 'fallback' ? match : null;
}
