import { nearest } from '../model/suggest';
import { columnsOf, wantsColor, type Io } from './io';
import { type CheckRow, loadPages, loadRows } from '../app/check-pages';
import type { Invocation } from './invocation';
import { forTerminal } from './markdown';
import { usage } from './say';

/** The maximum width of a page: long lines are hard to read. */
const WIDEST = 110;

/**
 * `explain [ID]`: the page of a check, or the list of all checks. Reads only the program's own pages. In a terminal the
 * page is formatted; elsewhere it is printed as Markdown.
 * @returns the exit status
 */
export async function explain(io: Io, { operands, problems, values }: Invocation): Promise<number> {
  const folder = typeof __dirname === 'string' ? __dirname : io.folder;
  const pages = loadPages(folder);
  if (pages.size === 0) throw new Error('the pages of the checks are missing from this build');
  const [id] = operands;
  const page = id === undefined ? undefined : pages.get(id);
  if (problems.length > 0 || (id !== undefined && page === undefined)) {
    return usage(io, [
      ...problems,
      ...(id !== undefined && page === undefined ? [unknownCheck(id, [...pages.keys()])] : []),
    ]);
  }
  const color = wantsColor(io, io.outIsTerminal, values['no-color'] !== undefined);
  if (page === undefined) await io.out(list(loadRows(folder)));
  else if (io.outIsTerminal || color)
    await io.out(forTerminal(page, { color, width: Math.min(WIDEST, Math.max(40, columnsOf(io) ?? 100)) }));
  else await io.out(page);
  return 0;
}

function unknownCheck(id: string, ids: readonly string[]): string {
  const meant = nearest(id, ids);
  return `there is no check “${id}”${meant === null ? `: ${ids.join(', ')}` : `. Did you mean ${meant}?`}`;
}

function list(rows: readonly CheckRow[]): string {
  const width = Math.max(0, ...rows.map(({ id }) => id.length)) + 2;
  const those = (kind: CheckRow['kind']): string =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ id, title }) => `  ${id.padEnd(width)}${title}\n`)
      .join('');
  return `Gates, which decide the verdict:\n${those('gate')}\nAdvice, which never does more than warn:\n${those('advice')}`;
}
