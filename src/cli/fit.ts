/** Lines of help that fit the terminal. Pure. */
import { PROGRAM } from './name';

/**
 * Breaks the lines that are longer than a terminal is wide, where that changes nothing for who copies them: sentences between
 * words, the second column of a table below itself, commands before an option. What cannot be broken stays as it is.
 */
export const fitted = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => (line.length <= width ? [line] : brokenLine(line, width)))
    .join('\n');

function brokenLine(line: string, width: number): readonly string[] {
  // The rest of a command that is broken already.
  if (line.startsWith('      -')) return [line];
  const second = secondColumn(line);
  if (second > 0) return inTable(line.slice(0, second), line.slice(second), width);
  const isUsage = line.startsWith('Usage: ');
  if (isUsage || line.startsWith(`  ${PROGRAM} `)) {
    // Nothing may follow the comment at the end of a command, so it stays on the command's line.
    if (line.includes(' # ')) return [line];
    const pieces = line.split(/ (?=-{1,2}[a-z]|\[|> )/);
    return joined(pieces, isUsage ? { width, next: '  ' } : { width, next: '      ', end: ' \\' });
  }
  const [start = ''] = /^ *(?:# )?/.exec(line) ?? [];
  return joined(line.split(/(?<=[^ #]) /), { width, next: start });
}

/** Where the second column of a line starts: two spaces or more precede it. 0: the line has one column. */
function secondColumn(line: string): number {
  const gap = /\S {2,}(?=[^ #])/.exec(line);
  return gap === null ? 0 : gap.index + gap[0].length;
}

/** Columns that are enough for sentences. */
const NARROWEST = 20;

/** The second column below itself, or below the first where too little room is left. */
const inTable = (name: string, said: string, width: number): readonly string[] => {
  const words = said.split(' ');
  const next = ' '.repeat(width - name.length >= NARROWEST ? name.length : 6);
  if (next.length === name.length) return joined([name + (words[0] ?? ''), ...words.slice(1)], { width, next });
  return [name.trimEnd(), ...joined([next + (words[0] ?? ''), ...words.slice(1)], { width, next })];
};

/** Pieces in as few lines as possible; `next` starts each line but the first, `end` ends each but the last. */
function joined(
  pieces: readonly string[],
  { width, next, end = '' }: { readonly width: number; readonly next: string; readonly end?: string },
): readonly string[] {
  const lines: string[] = [];
  let line = pieces[0] ?? '';
  for (const piece of pieces.slice(1)) {
    if (line.length + 1 + piece.length + end.length <= width) line += ` ${piece}`;
    else {
      lines.push(line + end);
      line = next + piece;
    }
  }
  return [...lines, line];
}
