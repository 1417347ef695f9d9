/** Lines for a terminal: wrapping, hanging indents and colour. All text is made inert here before it is styled. */
import { styleText } from 'node:util';
import type { Status } from '../model/finding';
import { shellCommand, visible, visibleLines, withoutCommands } from './escape';

type Style = Parameters<typeof styleText>[0];

export const STATUS_MARK: Readonly<Record<Status, string>> = {
  fail: '✗',
  unknown: '?',
  warn: '!',
  pass: '✓',
  skip: '–',
};
export const STYLE = { fail: 'red', unknown: 'yellow', warn: 'yellow', pass: 'green', skip: 'dim' } as const;

/** Visible text, coloured if requested, with its width on a terminal. */
export interface Piece {
  readonly text: string;
  readonly width: number;
}

export interface Layout {
  /** Inert text in a style. */
  readonly piece: (text: string, style?: Style) => Piece;
  /** A label with wrapped text next to it: the second line starts in the same column as the first. */
  readonly prose: (indent: number, label: Piece, text: string, style?: Style) => readonly string[];
  /** A label and one line of text, cut at the end of the line. */
  readonly line: (label: Piece, text: string, style?: Style) => string;
  /** The first lines of a text. An ellipsis shows that there are more. */
  readonly first: (most: number, lines: readonly string[]) => readonly string[];
  /** Commands to copy: never wrapped. */
  readonly commands: (indent: number, commands: readonly string[]) => readonly string[];
  /** Text of several lines, such as Terraform: never wrapped. */
  readonly verbatim: (indent: number, text: string) => readonly string[];
}

/**
 * @param options.color whether to write ANSI styles
 * @param options.width columns for prose
 */
export function layout({ color, width }: { readonly color: boolean; readonly width: number }): Layout {
  const paint = (text: string, style?: Style): string =>
    color && style !== undefined && text !== '' ? styleText(style, text, { validateStream: false }) : text;
  const indented = (indent: number, lines: readonly string[], style?: Style): readonly string[] =>
    lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + paint(withoutCommands(line), style)));
  return {
    piece: (text, style) => {
      const inert = withoutCommands(visible(text));
      return { text: paint(inert, style), width: inert.length };
    },
    prose: (indent, label, text, style) => {
      const at = indent + label.width;
      // If the label takes more than half of the line, the text continues below it.
      const hanging = at <= width / 2 ? at : indent + 4;
      return wrap(visible(text), width - hanging, width - at).map(
        (line, index) =>
          (index === 0 ? ' '.repeat(indent) + label.text : ' '.repeat(hanging)) + paint(withoutCommands(line), style),
      );
    },
    line: (label, text, style) => {
      const shown = visible(text);
      const room = Math.max(20, width - label.width);
      const cut = shown.length > room ? `${shown.slice(0, room - 1)}…` : shown;
      // Never half of a surrogate pair.
      return label.text + paint(withoutCommands(cut.replace(/[\ud800-\udbff](?=…$)/, '')), style);
    },
    first: (most, lines) =>
      lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''} …`],
    commands: (indent, commands) =>
      indented(
        indent,
        commands.flatMap((command) => shellCommand(command).split('\n')),
        'cyan',
      ),
    verbatim: (indent, text) => indented(indent, visibleLines(text).trimEnd().split('\n'), 'dim'),
  };
}

/**
 * Breaks at spaces. A word that is longer than the line is kept whole, so that it can be copied. Returns at least one
 * line.
 * @param width of every line except the first
 * @param first width of the first line
 */
function wrap(text: string, width: number, first: number): readonly string[] {
  const lines: string[] = [];
  let line: string | null = null;
  for (const word of text.split(' ').filter((each) => each !== '')) {
    if (line === null) line = word;
    else if (line.length + 1 + word.length <= (lines.length === 0 ? first : width)) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line ?? ''];
}
