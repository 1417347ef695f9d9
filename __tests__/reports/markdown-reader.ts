/** A small reader of Markdown: what is left of a page when its code is taken out, as CommonMark finds code. */

export interface MarkdownPage {
  /** The page without fenced blocks, with every code span replaced by `·`. */
  readonly outside: string;
  /** Rows of tables as they stand, code and all: GFM splits a row into cells before it looks for code. */
  readonly rows: readonly string[];
  /** Content of the fenced blocks. */
  readonly blocks: readonly string[];
}

/** Splits a page; throws where a fence is never closed. */
export function readMarkdown(page: string): MarkdownPage {
  const outside: string[] = [];
  const rows: string[] = [];
  const blocks: string[] = [];
  let fence: string | null = null;
  let block: string[] = [];
  for (const line of page.split(/\r\n|\r|\n/)) {
    if (fence !== null) {
      const close = /^ {0,3}(`{3,})[ \t]*$/.exec(line)?.[1];
      if (close !== undefined && close.length >= fence.length) {
        blocks.push(block.join('\n'));
        [fence, block] = [null, []];
      } else block.push(line);
      continue;
    }
    const open = /^ {0,3}(`{3,}|~{3,})([^`]*)$/.exec(line);
    if (open) fence = open[1] ?? '';
    else {
      outside.push(withoutSpans(line));
      if (line.startsWith('|')) rows.push(line);
    }
  }
  if (fence !== null) throw new Error('a fence is open at the end');
  return { outside: outside.join('\n'), rows, blocks };
}

/** Code spans of one line (every paragraph of ours is one line). */
function withoutSpans(line: string): string {
  let out = '';
  let at = 0;
  while (at < line.length) {
    const character = line[at] ?? '';
    if (character === '\\') {
      out += line.slice(at, at + 2);
      at += 2;
    } else if (character === '`') {
      const run = /^`+/.exec(line.slice(at))?.[0] ?? '`';
      const close = [...line.slice(at + run.length).matchAll(/`+/g)].find(([each]) => each.length === run.length);
      if (close) {
        out += '·';
        at += run.length + close.index + run.length;
      } else {
        out += run;
        at += run.length;
      }
    } else {
      out += character;
      at += 1;
    }
  }
  return out;
}
