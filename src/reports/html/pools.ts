/** The node pools of each cluster, each once, whatever the number of images. */
import { clusterName } from '../../model/fingerprint';
import type { ReportPool } from '../../model/report';
import { clusterInWords, count } from '../view';
import { code, foldHtml, htmlText, type Numbered } from './pieces';
import { tableOf } from './table';

/** The pools of at most this number of clusters are shown. */
const MOST_CLUSTERS = 1_000;

/** What is known about a pool. If a value depends on the image (a workload's own account), all its values are kept. */
interface Seen {
  readonly platform: Set<string>;
  readonly version: Set<string>;
  readonly principal: Set<string>;
}

/** With more clusters than these, all are folded into one part. */
const OPEN_CLUSTERS = 10;

/** A folded table for each cluster with known pools. Many tables are folded into one part. Empty if there is none. */
export function nodePools(numbered: readonly Numbered[]): string {
  const clusters = new Map<string, { readonly facts: readonly string[]; readonly pools: Map<string, Seen> }>();
  for (const { target } of numbered) {
    const name = clusterName(target.cluster);
    const cluster = clusters.get(name) ?? { facts: clusterInWords(target.cluster), pools: new Map<string, Seen>() };
    clusters.set(name, cluster);
    for (const pool of target.pools) add(cluster.pools, pool);
  }
  const all = [...clusters].filter(([, { pools }]) => pools.size > 0);
  const more = all.length - MOST_CLUSTERS;
  const cut = more > 0 ? `<p class="cut">${count(more, 'cluster')} more; the JSON report holds all of them.</p>\n` : '';
  const tables = all
    .slice(0, MOST_CLUSTERS)
    .map(([name, { facts, pools }]) =>
      foldHtml(
        `${[code(name), ...facts.map(htmlText)].join(' · ')} (${pools.size})`,
        tableOf('Node pools', ['Pool', 'Platform', 'Version', 'Pulls as'], [...pools].map(row)),
      ),
    );
  const whole = `${tables.join('')}${cut}`;
  return tables.length > OPEN_CLUSTERS ? foldHtml(count(all.length, 'cluster'), whole) : whole;
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
