/** Parts of the program that are loaded when a question first needs them: what a run does not ask has no cost. */
import type { Answers, QuestionKind } from '../model/questions';

/** Returns the same promise each time; nothing is started before the first call. */
export function begunOnce<T>(begin: () => Promise<T>): { (): Promise<T>; readonly begun: () => Promise<T> | null } {
  let promise: Promise<T> | null = null;
  return Object.assign(() => (promise ??= begin()), { begun: () => promise });
}

/**
 * Answers from a source that is loaded when one of its questions is first asked.
 * @param kinds the questions that it answers
 * @param load returns the same source each time
 */
export function whenAsked<K extends QuestionKind>(
  kinds: readonly K[],
  load: () => Promise<Pick<Answers, K>>,
): Pick<Answers, K> {
  const answer = async (kind: K, of: never): Promise<unknown> => (await load())[kind](of);
  return Object.fromEntries(kinds.map((kind) => [kind, (of: never) => answer(kind, of)])) as unknown as Pick<
    Answers,
    K
  >;
}
