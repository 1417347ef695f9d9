/** What was made for a key of objects and texts; it goes when the objects go. */
type Level<T> = { readonly of: WeakMap<object, Level<T>>; readonly made: Map<string, T> };

const newLevel = <T>(): Level<T> => ({ of: new WeakMap(), made: new Map() });

/**
 * Makes each thing once: pure and costly work that thousands of targets ask for again.
 * @returns a function that takes what the thing depends on, objects by identity and a text for the rest, and what
 * makes it where it was not made before
 */
export function once<T>(): (objects: readonly object[], key: string, make: () => T) => T {
  const root = newLevel<T>();
  return (objects, key, make) => {
    let level = root;
    for (const object of objects) {
      const next = level.of.get(object) ?? newLevel<T>();
      level.of.set(object, next);
      level = next;
    }
    const made = level.made.get(key);
    if (made !== undefined) return made;
    const value = make();
    level.made.set(key, value);
    return value;
  };
}
