import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The checks' pages by id, as Markdown. */
export type Pages = ReadonlyMap<string, string>;

/** A row in the list of all checks. */
export interface CheckRow {
  readonly id: string;
  readonly kind: 'gate' | 'advice';
  /** What the check verifies. */
  readonly title: string;
}

/** The page that lists the others. */
const INDEX = 'README';

/**
 * The pages that are bundled with the program; if it runs from the sources, those in `docs/checks`.
 * @param folder the program's folder: `dist/program`, or the project's root
 */
export const loadPages = (folder: string): Pages => new Map([...allPages(folder)].filter(([name]) => name !== INDEX));

/** Every check with what it verifies, in the order of reports, from the page that lists them. */
export function loadRows(folder: string): readonly CheckRow[] {
  const index = allPages(folder).get(INDEX) ?? '';
  return index.split('\n').flatMap((line) => {
    const [, link = '', kind = '', title = ''] = line.split('|').map((cell) => cell.trim());
    const id = /^\[([a-z-]+)\]/.exec(link)?.[1];
    return id !== undefined && (kind === 'gate' || kind === 'advice') ? [{ id, kind, title }] : [];
  });
}

function allPages(folder: string): Pages {
  const bundled = join(folder, 'pages.json');
  if (existsSync(bundled)) {
    const pages = JSON.parse(readFileSync(bundled, 'utf8')) as Record<string, string>;
    return new Map(Object.entries(pages));
  }
  const documents = join(folder, 'docs', 'checks');
  const files = existsSync(documents) ? readdirSync(documents).filter((name) => name.endsWith('.md')) : [];
  const names = files.map((name) => name.slice(0, -'.md'.length)).sort();
  return new Map(names.map((name) => [name, readFileSync(join(documents, `${name}.md`), 'utf8')]));
}
