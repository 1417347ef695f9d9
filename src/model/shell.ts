/** What needs no quotes in a POSIX shell, wherever in a word it stands. */
const PLAIN = /^[A-Za-z0-9_/:=.,@%+-]+$/;

/** A value as one word of a POSIX shell. */
export function shellQuote(value: string): string {
  if (PLAIN.test(value)) return value;
  return `'${value.replaceAll("'", "'\\''")}'`;
}
