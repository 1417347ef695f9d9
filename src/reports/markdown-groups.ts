/** A fleet's verdicts by owner or by project, as a table. */
import type { Report } from '../model/report';
import { groupingOf } from './clusters-by';
import { clip, html, markdownCell, markdownCode } from './escape';
import { groupsBy } from './groups';
import { foldMarkdown, ICON } from './markdown-finding';
import type { Section } from './markdown-pieces';
import { count } from './view';

/** The maximum number of rows, the worst first. The HTML page has more. */
const MOST = 50;
const LONGEST = 200;

/** More groups than these are folded. */
const OPEN = 10;

/**
 * The table; empty if all clusters are in one group.
 * @param groupBy the property (`groupingOf`)
 */
export function groupTable(report: Report, groupBy?: string): readonly Section[] {
  const by = groupingOf(report, groupBy);
  const groups = by === null ? [] : groupsBy(report, [by]);
  if (by === null || groups.length < 2) return [];
  const rows = groups.slice(0, MOST).map(({ values: [value = ''], clusters, counts }) => {
    const cells = [
      value === '' ? 'none known' : markdownCode(clip(value, LONGEST)),
      ...[clusters.size, counts.fail, counts.unknown, counts.pass].map(String),
    ];
    return `| ${cells.map(markdownCell).join(' | ')} |\n`;
  });
  const more = groups.length > MOST ? `\n${count(groups.length - MOST, 'group')} more.\n` : '';
  const head = `| ${markdownCell(markdownCode(by.name))} | Clusters | ${ICON.fail} fail | ${ICON.unknown} unknown | ${ICON.pass} pass |\n| --- | --- | --- | --- | --- |\n`;
  const table = head + rows.join('') + more;
  const title = `${count(groups.length, 'group')} by ${by.isLabel ? `label ${html(clip(by.name, LONGEST))}` : by.name}`;
  // If everything passes, the table is folded because it shows nothing of interest.
  const open = groups.length <= OPEN && groups.some(({ counts }) => counts.fail + counts.unknown > 0);
  return [
    {
      kind: 'groups of clusters',
      holds: groups.length,
      render: () => (open ? `\n${table}` : foldMarkdown(title, table)),
    },
  ];
}
