/** The library of CEL: few policies have a condition, so that it is loaded with the first answer that has one. */
import type * as library from './cel-library';

type Cel = typeof library;

let loaded: Cel | null = null;

/** Loads the library, once. Whoever judges conditions awaits it before. */
export async function loadCel(): Promise<void> {
  loaded ??= await import('./cel-library');
}

/**
 * The library, for those who judge: nothing that judges waits.
 * @throws Error where it was not loaded: a condition that nobody announced is a fault of this program, not an answer
 */
export function cel(): Cel {
  if (loaded === null) throw new Error('a condition is judged, and the library of conditions was not loaded');
  return loaded;
}

/** Loads the library where an answer holds a condition: of a binding, a deny rule or a download rule. */
export async function readyFor(answer: unknown): Promise<void> {
  if (loaded === null && holdsCondition(answer)) await loadCel();
}

/** Answers are as deep as this at most: those of a facts file are checked when they are read. */
const DEEPEST = 12;

function holdsCondition(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return false;
  if ('condition' in value && value.condition !== null && value.condition !== undefined) return true;
  return Object.values(value).some((each) => holdsCondition(each, depth + 1));
}
