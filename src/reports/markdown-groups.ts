/** A fleet's verdicts by owner, else by project, as a folded table. */
import type { Report } from '../model/report';
import { facetsOf, ownerFacet } from './clusters-by';
import { clip, html, markdownCell, markdownCode } from './escape';
import { groupsBy } from './groups';
import { foldMarkdown, ICON } from './markdown-finding';
import type { Section } from './markdown-pieces';
import { count } from './view';

/** Rows, the worst first; the HTML page has more. */
const MOST = 50;
const LONGEST = 200;

/** The table; nothing where all clusters are in one group. */
export function groupTable(report: Report): readonly Section[] {
  const owner = ownerFacet(report);
  const [by] = owner === null ? facetsOf(report) : [owner];
  const groups = by === undefined ? [] : groupsBy(report, [by]);
  if (by === undefined || groups.length < 2) return [];
  const rows = groups.slice(0, MOST).map(({ values: [value = ''], clusters, counts }) => {
    const cells = [
      value === '' ? 'none' : markdownCode(clip(value, LONGEST)),
      ...[clusters.size, counts.fail, counts.unknown, counts.pass].map(String),
    ];
    return `| ${cells.map(markdownCell).join(' | ')} |\n`;
  });
  const more = groups.length > MOST ? `\n${count(groups.length - MOST, 'group')} more.\n` : '';
  const head = `| ${markdownCell(markdownCode(by.name))} | Clusters | ${ICON.fail} fail | ${ICON.unknown} unknown | ${ICON.pass} pass |\n| --- | --- | --- | --- | --- |\n`;
  const title = `${count(groups.length, 'group')} by ${owner === null ? by.name : `label ${html(clip(by.name, LONGEST))}`}`;
  return [
    {
      kind: 'groups of clusters',
      holds: groups.length,
      render: () => foldMarkdown(title, head + rows.join('') + more),
    },
  ];
}
