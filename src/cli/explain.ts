import { nearest } from '../model/suggest';
import type { Io } from './io';
import { loadPages, titleOf } from '../app/check-pages';
import type { Invocation } from './invocation';
import { usage } from './say';

/**
 * `explain [ID]`: a check's page, or the list of all. Reads nothing but the program's own pages.
 * @returns the exit status
 */
export async function explain(io: Io, { operands, problems }: Invocation): Promise<number> {
  const pages = loadPages(typeof __dirname === 'string' ? __dirname : io.folder);
  if (pages.size === 0) throw new Error('the pages of the checks are missing from this build');
  const [id] = operands;
  const page = id === undefined ? undefined : pages.get(id);
  if (problems.length > 0 || (id !== undefined && page === undefined)) {
    return usage(io, [
      ...problems,
      ...(id !== undefined && page === undefined ? [unknownCheck(id, [...pages.keys()])] : []),
    ]);
  }
  await io.out(page ?? list(pages));
  return 0;
}

function unknownCheck(id: string, ids: readonly string[]): string {
  const meant = nearest(id, ids);
  return `there is no check “${id}”${meant === null ? `: ${ids.join(', ')}` : `. Did you mean ${meant}?`}`;
}

function list(pages: ReadonlyMap<string, string>): string {
  const width = Math.max(0, ...[...pages.keys()].map((id) => id.length)) + 2;
  return [...pages].map(([id, page]) => `${id.padEnd(width)}${titleOf(page)}\n`).join('');
}
