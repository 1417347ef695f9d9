/** The CEL library: few policies have a condition, so it is loaded with the first answer that has one. */
import type * as library from './cel-library';

type Cel = typeof library;

let loaded: Cel | null = null;

/** Loads the library once. It must be awaited before conditions are judged. */
export async function loadCel(): Promise<void> {
  loaded ??= await import('./cel-library');
}

/**
 * The loaded library, for code that is synchronous.
 * @throws Error if it was not loaded, which is a bug in this program
 */
export function cel(): Cel {
  if (loaded === null) throw new Error('a condition is judged, and the library of conditions was not loaded');
  return loaded;
}

/** Loads the library if an answer contains a condition of a binding, a deny rule or a download rule. */
export async function readyFor(answer: unknown): Promise<void> {
  if (loaded === null && holdsCondition(answer)) await loadCel();
}

/** The maximum depth of an answer; answers in a facts file are checked when they are read. */
const DEEPEST = 12;

function holdsCondition(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return false;
  if ('condition' in value && value.condition !== null && value.condition !== undefined) return true;
  return Object.values(value).some((each) => holdsCondition(each, depth + 1));
}
