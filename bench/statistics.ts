/** The middle of some figures, and the least. */
export interface Figures {
  readonly median: number;
  readonly least: number;
}

/** @throws Error where there are none */
export function figuresOf(values: readonly number[]): Figures {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined || sorted[0] === undefined) throw new Error('no figures');
  return { median: (lower + upper) / 2, least: sorted[0] };
}
