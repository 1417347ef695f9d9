/** The report as GitHub workflow commands, for a step that runs the command line without the action. */
import type { Report } from '../model/report';
import { annotations, type Annotation } from './annotations';
import { commandData, commandProperty } from './escape';
import { extent, findingCounts, targetCounts } from './view';

/** One line with the verdict, then one workflow command for each annotation, with a line feed at the end. */
export function renderGithub(report: Report): string {
  const verdict = `Image preflight: ${report.verdict}. ${extent(report)}. Targets: ${targetCounts(report)}. Findings: ${findingCounts(report)}.`;
  return [verdict, ...annotations(report).map(workflowCommand), ''].join('\n');
}

/** `::error file=…,line=…,col=…,title=…::message` */
export function workflowCommand({ level, title, message, file, line, column }: Annotation): string {
  const properties: readonly (readonly [string, string | number | undefined])[] = [
    ['file', file],
    ['line', line],
    ['col', column],
    ['title', title],
  ];
  const given = properties.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${commandProperty(String(value))}`],
  );
  return `::${level} ${given.join(',')}::${commandData(message)}`;
}
