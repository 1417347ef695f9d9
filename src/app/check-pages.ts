import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The checks' pages by id, as Markdown. */
export type Pages = ReadonlyMap<string, string>;

/**
 * The pages that are bundled beside the program; of a run from the sources, those in `docs/checks`.
 * @param folder where the program is: `dist/program`, or the project's root
 */
export function loadPages(folder: string): Pages {
  const bundled = join(folder, 'pages.json');
  if (existsSync(bundled)) {
    const pages = JSON.parse(readFileSync(bundled, 'utf8')) as Record<string, string>;
    return new Map(Object.entries(pages));
  }
  const documents = join(folder, 'docs', 'checks');
  const files = existsSync(documents) ? readdirSync(documents).filter((name) => name.endsWith('.md')) : [];
  const ids = files.map((name) => name.slice(0, -'.md'.length)).filter((id) => id !== 'README');
  return new Map(ids.sort().map((id) => [id, readFileSync(join(documents, `${id}.md`), 'utf8')]));
}

/** What a page's check answers: the first line of prose after the heading; the heading where there is none. */
export function titleOf(page: string): string {
  const lines = page.split('\n').map((line) => line.trim());
  const prose = lines.find((line) => line !== '' && !/^[#>|<`-]/.test(line));
  return (prose ?? lines[0]?.replace(/^#+\s*/, '') ?? '').replaceAll('`', '').replaceAll('**', '');
}
