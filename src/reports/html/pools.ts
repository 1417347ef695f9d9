/** The node pools of each cluster, once, whatever the number of images. */
import { clusterName } from '../../model/fingerprint';
import type { ReportPool } from '../../model/report';
import { clusterInWords } from '../view';
import { code, foldHtml, text, type Numbered } from './pieces';
import { tableOf } from './table';

/** What is known of a pool; where it depends on the image (a workload's own account), all of it. */
interface Seen {
  readonly platform: Set<string>;
  readonly version: Set<string>;
  readonly principal: Set<string>;
}

/** A folded table for each cluster whose pools are known; empty where none is. */
export function nodePools(numbered: readonly Numbered[]): string {
  const clusters = new Map<string, { readonly facts: readonly string[]; readonly pools: Map<string, Seen> }>();
  for (const { target } of numbered) {
    const name = clusterName(target.cluster);
    const cluster = clusters.get(name) ?? { facts: clusterInWords(target.cluster), pools: new Map<string, Seen>() };
    clusters.set(name, cluster);
    for (const pool of target.pools) add(cluster.pools, pool);
  }
  return [...clusters]
    .filter(([, { pools }]) => pools.size > 0)
    .map(([name, { facts, pools }]) =>
      foldHtml(
        `${[code(name), ...facts.map(text)].join(' · ')} (${pools.size})`,
        tableOf('Node pools', ['Pool', 'Platform', 'Version', 'Pulls as'], [...pools].map(row)),
      ),
    )
    .join('');
}

function add(pools: Map<string, Seen>, { name, platform, version, principal }: ReportPool): void {
  const seen = pools.get(name) ?? { platform: new Set(), version: new Set(), principal: new Set() };
  pools.set(name, seen);
  if (platform !== null) seen.platform.add(platform);
  if (version !== null) seen.version.add(version);
  if (principal !== null) seen.principal.add(principal);
}

const row = ([name, { platform, version, principal }]: [string, Seen]): string =>
  `<tr><th scope="row">${code(name)}</th>${[platform, version, principal].map((values) => `<td>${values.size === 0 ? '<span class="none">not known</span>' : [...values].map(code).join(', ')}</td>`).join('')}</tr>`;
