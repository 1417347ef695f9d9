/** A fleet by project and location, and by each label: where most of it fails, at a glance. */
import type { Report } from '../../model/report';
import { type ClusterFacet, facetsOf, groupingOf } from '../clusters-by';
import { groupsBy } from '../groups';
import { count } from '../view';
import { badge, code, foldHtml, htmlText } from './pieces';
import { tableOf } from './table';

/** Groups that stand open. */
const OPEN = 10;
/** So many are told, the worst first; the JSON report holds all. */
const MOST = 1_000;
const VERDICTS = ['fail', 'unknown', 'pass'] as const;

/** A table of projects and their locations, and one of each label's values; empty where there is but one of each. */
export function groups(report: Report, groupBy?: string): string {
  const [project, location, ...others] = facetsOf(report);
  // The label that was asked for stands first.
  const asked = groupBy?.startsWith('label=') === true ? groupingOf(report, groupBy) : null;
  const labels = asked === null ? others : [asked, ...others.filter(({ name }) => name !== asked.name)];
  const places = [project, location].flatMap((each) => each ?? []);
  return [places, ...labels.map((label) => [label])].map((facets) => tableBy(report, facets)).join('');
}

function tableBy(report: Report, facets: readonly ClusterFacet[]): string {
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
  return all.length > OPEN || !isPlace ? foldHtml(`${count(all.length, 'group')} by ${what}`, whole) : whole;
}
