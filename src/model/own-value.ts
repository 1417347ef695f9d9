/**
 * An object's own property, by a name that may be any text: what every object inherits (`constructor`, `toString`) is
 * none of it. The one place where an object is indexed so.
 */
export const ownValue = <T>(object: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined;
