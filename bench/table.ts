/** The table that is printed. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  /** Null: nothing binds it. */
  readonly limit: string | null;
  /** Null: nothing was decided. */
  readonly ok: boolean | null;
}

/** A row of a figure that nothing binds. */
export const plain = (what: string, figure: string): Row => ({ what, figure, limit: null, ok: null });

/** A row of a figure that must not be over its limit. */
export const atMost = (what: string, value: number, limit: number, say: (value: number) => string, more = ''): Row => ({
  what,
  figure: say(value) + more,
  limit: `≤ ${say(limit)}`,
  ok: value <= limit,
});

/** Columns of text, a line a row. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ what, figure, limit, ok }) => [
    what,
    figure,
    limit ?? '',
    ok === null ? '' : ok ? 'ok' : 'OVER',
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return `${cells.map(line).join('\n')}\n`;
}

export const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;
export const kibibytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KiB`;
