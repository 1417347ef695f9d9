/**
 * Adds items at the end of a list, in place. `list.push(...items)` hands every item over as an argument, and more than
 * about a hundred thousand of those are more than the stack takes.
 */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
