/** Whether a later GKE version changes which images the nodes accept. Pure. */
import { hasDocker } from '../model/cluster';
import { knownValue } from '../model/fact';
import { isAtLeast, parseGkeVersion } from '../model/gke-version';
import type { Manifest } from '../model/registry';
import type { ChildFacts, PoolFacts } from '../model/target-facts';
import { offerOf } from './offer';
import { bestEntry, refusesSchema1, runtimesRead, takesFallback } from './platform-match';

/**
 * The property of the image or the nodes that a later version no longer supports: Docker's schema 1, an index in which
 * only a fall-back fits the nodes, node images with Docker. Null for all others: then no later version is asked for.
 * @param version the current version of the nodes
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
 * The property of the image that only some versions of containerd support: Docker's schema 1, an index in which only a
 * fall-back fits nodes of that platform. Null for all others.
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
