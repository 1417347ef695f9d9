/** A fleet's clusters, the worst first: what fails on them, and the causes. */
import { clusterName } from '../../model/fingerprint';
import type { Verdict } from '../../model/finding';
import type { Report } from '../../model/report';
import { asksForSomething, count } from '../view';
import { badge, code, htmlText, type Causes } from './pieces';

/** At most this number of clusters is shown, the worst first. The JSON report contains all of them. */
const MOST = 2_000;
/** The number of causes that are named for one cluster. */
const SHOWN = 5;

interface Row {
  readonly counts: Record<Verdict, number>;
  /** The ids of the articles about its causes, with the number of findings on this cluster. */
  readonly causes: Map<string, { readonly check: string; count: number }>;
}

/** One row for each cluster on which something does not pass. */
export function clusterTable({ targets, passed }: Report, places: Pick<Causes, 'ofFinding'>): string {
  const rows = new Map<string, Row>();
  for (const { cluster, verdict, findings } of targets) {
    const name = clusterName(cluster);
    const row: Row = rows.get(name) ?? { counts: { fail: 0, unknown: 0, pass: 0 }, causes: new Map() };
    rows.set(name, row);
    row.counts[verdict] += 1;
    for (const finding of findings) {
      const id = places.ofFinding(finding);
      if (id === null || finding.status !== verdict || !asksForSomething(finding)) continue;
      const known = row.causes.get(id);
      if (known === undefined) row.causes.set(id, { check: finding.check, count: 1 });
      else known.count += 1;
    }
  }
  for (const { cluster, images } of passed) {
    const row = rows.get(cluster ?? clusterName(null));
    if (row !== undefined) row.counts.pass += images.length;
  }
  const worst = [...rows].sort(
    ([a, { counts: its }], [b, { counts: others }]) =>
      others.fail - its.fail || others.unknown - its.unknown || (a < b ? -1 : 1),
  );
  const cut =
    worst.length > MOST ? `<p class="cut">${count(worst.length - MOST, 'cluster')} more, less affected.</p>\n` : '';
  const verdicts = (['fail', 'unknown', 'pass'] as const).map((verdict) => `<th scope="col">${badge(verdict)}</th>`);
  return `<div class="scroll tall" role="region" aria-label="Table of clusters" tabindex="0"><table>
<thead><tr><th scope="col">Cluster</th>${verdicts.join('')}<th scope="col">Causes</th></tr></thead>
<tbody>
${worst
  .slice(0, MOST)
  .map(([name, row]) => rowOf(name, row))
  .join('')}</tbody></table></div>
${cut}`;
}

function rowOf(name: string, { counts, causes }: Row): string {
  const links = [...causes]
    .sort(([, a], [, b]) => b.count - a.count)
    .slice(0, SHOWN)
    .map(([id, { check }]) => `<a href="#${id}">${htmlText(check)}</a>`);
  const more = causes.size - links.length;
  return `<tr><th scope="row">${code(name)}</th><td>${counts.fail}</td><td>${counts.unknown}</td><td>${counts.pass}</td><td>${links.join(', ')}${more > 0 ? ` and ${more} more` : ''}</td></tr>\n`;
}
