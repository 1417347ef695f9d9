/** The table of pulls that were tried on nodes. */
import { badge, code, htmlText, type Causes, type Numbered } from './pieces';
import { count, verifications } from '../view';

/** The maximum number of rows. Each target shows its own findings below. */
const MOST_ROWS = 500;

/** One row for each pool on which a pull was tried; empty if there is none. */
export function verified(
  numbered: readonly Numbered[],
  { isFleet, nameOf }: Pick<Causes, 'isFleet' | 'nameOf'>,
): string {
  const all = numbered.flatMap((each) => verifications(each.target).map((row) => ({ ...each, row })));
  if (all.length === 0) return '';
  const none = '<span class="none">not known</span>';
  const rows = all.slice(0, MOST_ROWS).map(({ target, id, row }) => {
    const name = code(target.image.reference);
    const cells = [
      code(nameOf(target.cluster)),
      code(row.pool),
      `${badge(row.status)} ${htmlText(row.result)}`,
      row.digest === null ? none : code(row.digest),
      row.took === null ? none : htmlText(row.took),
      row.node === null ? none : code(row.node),
    ];
    return `<tr><th scope="row">${isFleet ? name : `<a href="#${id}">${name}</a>`}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
  });
  const cut =
    all.length > MOST_ROWS
      ? `<p class="cut">${count(all.length - MOST_ROWS, 'row')} more; the findings hold all of them.</p>\n`
      : '';
  const head = ['Image', 'Cluster', 'Pool', 'Result', 'Digest that the node pulled', 'Took', 'Node'];
  return `<div class="scroll tall" role="region" aria-label="Table of verified pulls" tabindex="0"><table>
<thead><tr>${head.map((title) => `<th scope="col">${title}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('')}</tbody></table></div>
${cut}`;
}
