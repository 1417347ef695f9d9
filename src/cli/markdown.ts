/**
 * Formats this program's pages for a terminal: Markdown wrapped to its width, tables in columns, headings and code
 * styled. Pure.
 */
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];
/** A word and its style. */
interface Word {
  readonly text: string;
  readonly style: Style | null;
  /** There is no space before it: a style ended in the middle of a word. */
  readonly glued: boolean;
}

const GAP = '  ';
/** The minimum width of a table column that has to shrink. */
const NARROWEST = 8;

/**
 * A page as lines of a terminal, with a line feed at the end.
 * @param page Markdown of this project: headings, paragraphs, lists, tables, code blocks
 */
export function forTerminal(
  page: string,
  { color, width }: { readonly color: boolean; readonly width: number },
): string {
  const paint = (text: string, style: Style | null): string =>
    color && style !== null && text !== '' ? styleText(style, text, { validateStream: false }) : text;
  const lines = page.trimEnd().split('\n');
  const shown: string[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    if (line.startsWith('```')) {
      const end = lines.indexOf('```', at + 1);
      const code = lines.slice(at + 1, end < 0 ? undefined : end);
      for (const each of code) shown.push(each === '' ? '' : `    ${paint(each, 'cyan')}`);
      at = end < 0 ? lines.length : end + 1;
    } else if (line.startsWith('|')) {
      const rows: string[] = [];
      for (; lines[at]?.startsWith('|') === true; at += 1) rows.push(lines[at] ?? '');
      for (const each of table(rows, width, paint)) shown.push(each);
    } else {
      const heading = /^#+ (.*)$/.exec(line)?.[1];
      const [before = ''] = /^ *(?:[-*] |\d+\. )?/.exec(line) ?? [];
      at += 1;
      if (heading !== undefined) shown.push(paint(plain(heading), 'bold'));
      else if (line.trim() === '') shown.push('');
      else {
        let whole = line.slice(before.length);
        for (; CONTINUES.test(lines[at] ?? ''); at += 1) whole += ` ${(lines[at] ?? '').trim()}`;
        const text = wrapped(words(whole), width - before.length, paint);
        text.forEach((each, index) => shown.push(`${index === 0 ? before : ' '.repeat(before.length)}${each.text}`));
      }
    }
  }
  return `${shown.join('\n')}\n`;
}

/** A line of a paragraph or of a list item after its first line. */
const CONTINUES = /^ *(?!```|#|\||[-*] |\d+\. )[^ ]/;

/**
 * A link as its text, followed by its address unless that is the page of another check, which the text already names.
 */
const link = (_: string, text: string, address: string): string => {
  const [page = ''] = address.replace(/^\.\.\//, 'docs/').split('#');
  if (/^[a-z-]+\.md$/.test(page) || page === '') return text;
  return page.endsWith(text) ? page : `${text} (${page})`;
};

type Paint = (text: string, style: Style | null) => string;
interface Line {
  readonly text: string;
  readonly width: number;
}

/** The words of a text, without Markdown syntax. A link shows its text and its address. */
function words(markdown: string): readonly Word[] {
  const pieces = markdown
    .replace(/\[([^[\]]+)\]\(([^()\s]+)\)/g, link)
    .replaceAll('\\|', '|')
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/);
  const found: Word[] = [];
  let glued = false;
  for (const piece of pieces) {
    const [text, style]: [string, Style | null] = piece.startsWith('`')
      ? [piece.slice(1, -1), 'cyan']
      : piece.startsWith('**')
        ? [piece.slice(2, -2).replaceAll('`', ''), 'bold']
        : [piece, null];
    for (const [index, word] of text.split(' ').entries()) {
      if (word !== '') found.push({ text: word, style, glued: index === 0 && glued });
      glued = word !== '';
    }
  }
  return found;
}

const plain = (markdown: string): string =>
  words(markdown)
    .map(({ text, glued }, index) => (index === 0 || glued ? text : ` ${text}`))
    .join('');

function wrapped(all: readonly Word[], width: number, paint: Paint): readonly Line[] {
  const groups: Word[][] = [];
  for (const word of all) {
    if (word.glued && groups.length > 0) groups.at(-1)?.push(word);
    else groups.push([word]);
  }
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const group of groups) {
    const size = group.reduce((sum, { text }) => sum + text.length, 0);
    const text = group.map((word) => paint(word.text, word.style)).join('');
    if (line === null) line = { text, width: size };
    else if (line.width + 1 + size <= width) line = { text: `${line.text} ${text}`, width: line.width + 1 + size };
    else {
      lines.push(line);
      line = { text, width: size };
    }
  }
  return [...lines, line ?? { text: '', width: 0 }];
}

/** A table in columns, each with its preferred width if all fit; otherwise the widest shrink. */
function table(rows: readonly string[], width: number, paint: Paint): readonly string[] {
  const [head = [], , ...body] = rows.map(cells);
  const natural = head.map((_, column) => Math.max(...[head, ...body].map((row) => plain(row[column] ?? '').length)));
  const widths = fitted(natural, width - GAP.length * (head.length - 1));
  const line = (row: readonly string[], bold: boolean): readonly string[] => {
    const columns = widths.map((each, at) => {
      const all = words(row[at] ?? '');
      return wrapped(bold ? all.map((word) => ({ ...word, style: 'bold' as const })) : all, each, paint);
    });
    const height = Math.max(...columns.map(({ length }) => length));
    return Array.from({ length: height }, (_, at) =>
      columns
        .map((column, index) => {
          const { text, width: taken } = column[at] ?? { text: '', width: 0 };
          return index === columns.length - 1
            ? text
            : `${text}${' '.repeat(Math.max(0, (widths[index] ?? 0) - taken))}`;
        })
        .join(GAP)
        .trimEnd(),
    );
  };
  return [...line(head, true), ...body.flatMap((row) => line(row, false))];
}

const cells = (row: string): readonly string[] =>
  row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());

function fitted(natural: readonly number[], room: number): readonly number[] {
  const widths = [...natural];
  for (let left = widths.reduce((sum, each) => sum + each, 0) - room; left > 0; left -= 1) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= NARROWEST) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}
