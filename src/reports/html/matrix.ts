/** The table of images × clusters × pools. */
import type { ReportTarget } from '../../model/report';
import { badge, code, poolVerdictsHtml, htmlText, type Causes, type Numbered } from './pieces';
import { clusterName } from '../../model/fingerprint';
import { asksForSomething } from '../view';

/** With more columns than these, the table has one row for each target. */
const MOST_COLUMNS = 12;

/**
 * Images as rows and clusters as columns, or the other way round if there are more clusters than images. A cell has the
 * pools and the verdict, which links to its cause, or without a cause to the findings. If there are many images and
 * clusters, the table has one row for each image and cluster.
 */
export function matrix(numbered: readonly Numbered[], places: Causes): string {
  const images = unique(numbered, ({ target }) => target.image.reference);
  const clusters = unique(numbered, ({ target }) => clusterName(target.cluster));
  const byImage = images.length >= clusters.length;
  const columns = byImage ? clusters : images;
  if (columns.length > MOST_COLUMNS) return scroll(list(numbered, places));
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
      `<tr><th scope="row">${code(name)}</th>${columns.map((each) => `<td>${(line.get(each) ?? []).map((target) => cell(target, places)).join('') || '<span class="none">not judged</span>'}</td>`).join('')}</tr>\n`,
  );
  return scroll(`<thead>${head}</thead>\n<tbody>\n${rows.join('')}</tbody>`);
}

const unique = (numbered: readonly Numbered[], name: (each: Numbered) => string): readonly string[] => [
  ...new Set(numbered.map(name)),
];

/** Only the table scrolls sideways, in a region of its own that the keyboard can reach. */
const scroll = (table: string): string =>
  `<div class="scroll tall" role="region" aria-label="Table of verdicts" tabindex="0"><table class="matrix">\n${table}\n</table></div>\n`;

function list(numbered: readonly Numbered[], places: Causes): string {
  const rows = numbered.map(
    (each) =>
      `<tr><th scope="row">${code(each.target.image.reference)}</th><td>${code(clusterName(each.target.cluster))}</td><td>${cell(each, places)}</td></tr>\n`,
  );
  return `<thead><tr><th scope="col">Image</th><th scope="col">Cluster</th><th scope="col">Verdict and pools</th></tr></thead>\n<tbody>\n${rows.join('')}</tbody>`;
}

function cell({ target, id }: Numbered, places: Causes): string {
  const blind = target.blind ? ' <span class="note">blind</span>' : '';
  const to = causeOf(target, places) ?? id;
  return `<a href="#${to}" data-target="${id}" aria-label="${target.verdict}: ${htmlText(`${target.image.reference}${target.cluster === null ? '' : ` on ${places.nameOf(target.cluster)}`}`)}">${badge(target.verdict)}</a>${blind}${poolVerdictsHtml(target)}`;
}

/** The cause of the target's verdict. */
function causeOf({ verdict, findings }: ReportTarget, places: Causes): string | null {
  const deciding = findings.find(
    (finding) =>
      finding.kind === 'gate' && finding.status === verdict && asksForSomething(finding) && finding.cause !== null,
  );
  return deciding === undefined ? null : places.ofFinding(deciding);
}
