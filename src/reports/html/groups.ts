/** A fleet by project and location, and by each label: shows where most of it fails. */
import type { Report } from '../../model/report';
import { type ClusterFacet, facetsOf, groupingOf } from '../clusters-by';
import { groupsBy } from '../groups';
import { count } from '../view';
import { badge, code, foldHtml, htmlText } from './pieces';
import { tableOf } from './table';

/** Tables with more groups are folded. */
const OPEN = 10;
/** At most this number of groups is shown, the worst first. The JSON report contains all of them. */
const MOST = 1_000;
const VERDICTS = ['fail', 'unknown', 'pass'] as const;

/**
 * A table of projects with their locations, and a table for each label. A table with only one group is left out.
 * @param groupBy which label is first and open (`groupingOf`)
 */
export function groups(report: Report, groupBy?: string): string {
  const by = groupingOf(report, groupBy);
  const [project, location, ...others] = facetsOf(report);
  // The label that was asked for, or that contains the owner, comes first.
  const asked = by?.isLabel === true ? by : null;
  const labels = asked === null ? others : [asked, ...others.filter(({ name }) => name !== asked.name)];
  const places = [project, location].flatMap((each) => each ?? []);
  const [own, ...rest] = labels.map((label) => [label]);
  const all =
    asked === null || own === undefined ? [places, ...labels.map((label) => [label])] : [own, places, ...rest];
  return all
    .map((facets) => tableBy(report, facets, by !== null && facets.length === 1 && facets[0]?.name === by.name))
    .join('');
}

/** @param isFirst whether the table may be open */
function tableBy(report: Report, facets: readonly ClusterFacet[], isFirst: boolean): string {
  const all = groupsBy(report, facets);
  if (all.length < 2) return '';
  const rows = all.slice(0, MOST).map(({ values, clusters, counts }) => {
    const names = values.map((value) => (value === '' ? '<span class="none">none known</span>' : code(value)));
    const cells = [...names, String(clusters.size), ...VERDICTS.map((verdict) => String(counts[verdict]))];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const isPlace = facets.length > 1;
  const heads = isPlace ? ['Project', 'Location'] : facets.map(({ name }) => `Label ${code(name)}`);
  const what = isPlace ? 'project and location' : `label ${facets.map(({ name }) => htmlText(name)).join('')}`;
  const table = tableOf(
    `Verdicts by ${what}`,
    [...heads, 'Clusters', ...VERDICTS.map((verdict) => badge(verdict))],
    rows,
  );
  const more = all.length - rows.length;
  const whole = more > 0 ? `${table}<p class="cut">${htmlText(count(more, 'group'))} more.</p>\n` : `${table}\n`;
  const isOpen = (isPlace || isFirst) && all.length <= OPEN;
  return !isOpen ? foldHtml(`${count(all.length, 'group')} by ${what}`, whole) : whole;
}
