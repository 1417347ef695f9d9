/**
 * An object's own property, by a name that may be any text: inherited properties (`constructor`, `toString`) are never
 * returned. This is the only place where an object is indexed by such a name.
 */
export const ownValue = <T>(object: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined;
