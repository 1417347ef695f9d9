/** A fleet's clusters, the worst first: what of them fails, and for which causes. */
import { clusterName } from '../../model/fingerprint';
import type { Verdict } from '../../model/finding';
import type { Report } from '../../model/report';
import { asksForSomething, count } from '../view';
import { badge, code, htmlText, type Causes } from './pieces';

/** So many are told, the worst first; the JSON report holds all. */
const MOST = 2_000;
/** Causes that are named of one cluster. */
const SHOWN = 5;

interface Row {
  readonly counts: Record<Verdict, number>;
  /** Articles of causes, and how many findings they have here. */
  readonly causes: Map<string, { readonly check: string; count: number }>;
}

/** A row for each cluster of which something does not pass. */
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
