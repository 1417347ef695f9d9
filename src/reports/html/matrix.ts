/** The table of images × clusters × pools. */
import type { ReportTarget } from '../../model/report';
import { badge, code, text, type Numbered } from './pieces';
import { clusterName } from '../../model/fingerprint';
import { onCluster, poolsByVerdict } from '../view';

/** More columns than these are a list: a row for each target. */
const MOST_COLUMNS = 12;
const SHOWN_POOLS = 20;

/**
 * Images as rows and clusters as columns, or the other way round where there are more clusters; a cell has the verdict,
 * which leads to the findings, and the pools. Where both are many, a row for each image and cluster.
 */
export function matrix(numbered: readonly Numbered[]): string {
  const images = unique(numbered, ({ target }) => target.image.reference);
  const clusters = unique(numbered, ({ target }) => clusterName(target.cluster));
  const byImage = images.length >= clusters.length;
  const columns = byImage ? clusters : images;
  if (columns.length > MOST_COLUMNS) return scroll(list(numbered));
  const row = ({ target }: Numbered): string => (byImage ? target.image.reference : clusterName(target.cluster));
  const column = ({ target }: Numbered): string => (byImage ? clusterName(target.cluster) : target.image.reference);
  const cells = new Map<string, Map<string, Numbered[]>>();
  for (const each of numbered) {
    const line = cells.get(row(each)) ?? new Map<string, Numbered[]>();
    cells.set(row(each), line.set(column(each), [...(line.get(column(each)) ?? []), each]));
  }
  const head = `<tr><th scope="col">${byImage ? 'Image' : 'Cluster'}</th>${columns.map((name) => `<th scope="col">${code(name)}</th>`).join('')}</tr>`;
  const rows = [...cells].map(
    ([name, line]) =>
      `<tr><th scope="row">${code(name)}</th>${columns.map((each) => `<td>${(line.get(each) ?? []).map(cell).join('') || '<span class="none">not judged</span>'}</td>`).join('')}</tr>\n`,
  );
  return scroll(`<thead>${head}</thead>\n<tbody>\n${rows.join('')}</tbody>`);
}

const unique = (numbered: readonly Numbered[], name: (each: Numbered) => string): readonly string[] => [
  ...new Set(numbered.map(name)),
];

/** The table moves sideways in a place of its own, which the keyboard can reach. */
const scroll = (table: string): string =>
  `<div class="scroll tall" role="region" aria-label="Table of verdicts" tabindex="0"><table class="matrix">\n${table}\n</table></div>\n`;

function list(numbered: readonly Numbered[]): string {
  const rows = numbered.map(
    (each) =>
      `<tr><th scope="row">${code(each.target.image.reference)}</th><td>${code(clusterName(each.target.cluster))}</td><td>${cell(each)}</td></tr>\n`,
  );
  return `<thead><tr><th scope="col">Image</th><th scope="col">Cluster</th><th scope="col">Verdict and pools</th></tr></thead>\n<tbody>\n${rows.join('')}</tbody>`;
}

function cell({ target, id }: Numbered): string {
  const blind = target.blind ? ' <span class="note">blind</span>' : '';
  return `<a href="#${id}" aria-label="${target.verdict}: ${text(`${target.image.reference}${onCluster(target.cluster)}`)}">${badge(target.verdict)}</a>${blind}${pools(target)}`;
}

/** `fail batch, spot`; a target without pools says nothing. */
function pools({ pools: all }: ReportTarget): string {
  if (all.length === 0) return '';
  const items = poolsByVerdict(all).map(([verdict, names]) => {
    const more = names.length - SHOWN_POOLS;
    return `<li><span class="${verdict}">${verdict}</span> ${names.slice(0, SHOWN_POOLS).map(text).join(', ')}${more > 0 ? ` and ${more} more` : ''}</li>`;
  });
  return `<ul class="pools">${items.join('')}</ul>`;
}
