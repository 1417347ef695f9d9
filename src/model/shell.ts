/** Characters that need no quotes in a POSIX shell, at any place in a word. */
const PLAIN = /^[A-Za-z0-9_/:=.,@%+-]+$/;

/** Quotes a value as one word of a POSIX shell. */
export function shellQuote(value: string): string {
  if (PLAIN.test(value)) return value;
  return `'${value.replaceAll("'", "'\\''")}'`;
}
