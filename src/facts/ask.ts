import type { Fact } from '../model/fact';
import { failed } from '../model/fact';
import type { Answers, Ask, QuestionKind, Questions } from '../model/questions';

/** One answered question, as `--save-facts` writes it. */
export interface AnsweredQuestion {
  readonly question: QuestionKind;
  readonly of: unknown;
  readonly fact: Fact<unknown>;
}

/** Asks, and what was asked so far. */
export interface Asker {
  readonly ask: Ask;
  /** Every question with its answer, in a stable order. Waits for those still under way. */
  readonly answered: () => Promise<readonly AnsweredQuestion[]>;
}

/**
 * One map of promises: a question is asked once a run, whoever asks.
 * @param answers what answers each kind of question; a fault of theirs becomes a `failed` fact
 */
export function asker(answers: Answers): Asker {
  const promises = new Map<string, { question: QuestionKind; of: unknown; fact: Promise<Fact<unknown>> }>();
  const ask: Ask = <K extends QuestionKind>(kind: K, of: Questions[K][0]) => {
    const key = keyOf(kind, of);
    let entry = promises.get(key);
    if (!entry) {
      entry = { question: kind, of, fact: answers[kind](of) };
      promises.set(key, entry);
    }
    return entry.fact as Promise<Fact<Questions[K][1]>>;
  };
  const answered = (): Promise<AnsweredQuestion[]> => {
    const entries = [...promises].sort(([a], [b]) => (a < b ? -1 : 1));
    return Promise.all(entries.map(async ([, { question, of, fact }]) => ({ question, of, fact: await fact })));
  };
  return { ask, answered };
}

/**
 * Answers from saved facts: no request is made, and what was not recorded is `failed: not-recorded`.
 * @param saved the questions of a facts file
 */
export function replay(saved: readonly AnsweredQuestion[]): Answers {
  const facts = new Map(saved.map(({ question, of, fact }) => [keyOf(question, of), fact]));
  const answer = (kind: QuestionKind, of: unknown): Promise<Fact<never>> =>
    Promise.resolve(
      (facts.get(keyOf(kind, of)) as Fact<never> | undefined) ??
        failed('not-recorded', `${kind} ${describe(of)}`, 'the facts file holds no answer to it'),
    );
  return new Proxy({} as Answers, { get: (_, kind) => (of: unknown) => answer(kind as QuestionKind, of) });
}

/** A key that does not depend on the order of an object's keys. */
function keyOf(kind: QuestionKind, of: unknown): string {
  return `${kind} ${JSON.stringify(Object.entries(of as object).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
}

const describe = (of: unknown): string => Object.values(of as object).join(' ');
