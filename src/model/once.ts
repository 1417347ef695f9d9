/** Cached values by objects and a text. An entry is removed when its objects are garbage-collected. */
type Level<T> = { readonly of: WeakMap<object, Level<T>>; readonly made: Map<string, T> };

const newLevel = <T>(): Level<T> => ({ of: new WeakMap(), made: new Map() });

/**
 * A cache for pure and expensive results that thousands of targets need.
 * @returns a function that takes what the result depends on (objects by identity, and a text for the rest), and a function
 * that computes it if it is not cached
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

/** As `once`, of one object and nothing else. */
export function onceOf<T>(): (of: object, make: () => T) => T {
  const known = new WeakMap<object, { readonly made: T }>();
  return (of, make) => {
    let found = known.get(of);
    if (found === undefined) known.set(of, (found = { made: make() }));
    return found.made;
  };
}
