/**
 * Adds items at the end of a list, in place. `list.push(...items)` passes every item as an argument, and about a hundred
 * thousand arguments overflow the stack.
 */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
