/**
 * A fleet's verdicts by owner or project in the text report, in a line or two: which groups of clusters have problems.
 */
import type { Report } from '../model/report';
import { groupingOf } from './clusters-by';
import { groupsBy } from './groups';
import type { Layout } from './text-layout';
import { count } from './view';

/** The number of groups that are named, and the number of lines. */
const NAMED = 5;
const LINES = 3;

/**
 * `team search: 6 fail on 10 clusters, checkout: 30 unknown on 6 clusters; 4 others pass`; empty if fewer than two
 * groups have problems.
 */
export function groupLines(report: Report, out: Layout, verbose: boolean, groupBy?: string): readonly string[] {
  const by = groupingOf(report, groupBy);
  const groups = by === null ? [] : groupsBy(report, [by]);
  const bad = groups.filter(({ counts }) => counts.fail + counts.unknown > 0);
  // For a single group, its causes say the same.
  if (by === null || bad.length < 2) return [];
  const shown = bad.slice(0, verbose ? Infinity : NAMED).map(({ values: [value = ''], clusters, counts }) => {
    const numbers = (['fail', 'unknown'] as const).flatMap((verdict) =>
      counts[verdict] > 0 ? [`${String(counts[verdict])} ${verdict}`] : [],
    );
    return `${value === '' ? 'none known' : value}: ${numbers.join(', ')} on ${count(clusters.size, 'cluster')}`;
  });
  const rest = [
    ...(bad.length > shown.length ? [`${String(bad.length - shown.length)} more do not pass`] : []),
    ...(groups.length > bad.length ? [`${count(groups.length - bad.length, 'other')} pass`] : []),
  ];
  const text = [shown.join(' · '), ...rest].join('; ');
  return out.first(verbose ? Infinity : LINES, out.prose(0, out.piece(`by ${by.name}  `, 'dim'), text));
}
