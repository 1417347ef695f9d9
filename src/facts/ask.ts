import { readyFor } from '../access/cel';
import type { Fact } from '../model/fact';
import { failed } from '../model/fact';
import type { AnsweredQuestion } from '../model/facts-file';
import type { Answers, Ask, QuestionKind, Questions } from '../model/questions';

/** Asks questions, and stores the answers. */
export interface Asker {
  readonly ask: Ask;
  /** All questions with their answers, in a stable order. Waits for pending questions. */
  readonly answered: () => Promise<readonly AnsweredQuestion[]>;
  /** Returns a new asker with all answers except those to these questions (`questionKey`), which are asked again. */
  readonly without: (stale: ReadonlySet<string>) => Asker;
}

type Asked = Map<string, { question: QuestionKind; of: unknown; fact: Promise<Fact<unknown>> }>;

/**
 * Creates an asker with one map of promises: every question is asked once per run, whoever asks it.
 * @param answers the function for each kind of question; an exception becomes a `failed` fact
 * @param kept earlier answers that are still valid
 */
export function asker(answers: Answers, kept: Asked = new Map()): Asker {
  const promises: Asked = new Map(kept);
  const ask: Ask = <K extends QuestionKind>(kind: K, of: Questions[K][0]) => {
    const key = questionKey(kind, of);
    let entry = promises.get(key);
    if (!entry) {
      entry = { question: kind, of, fact: withConditions(answers[kind](of)) };
      promises.set(key, entry);
    }
    return entry.fact as Promise<Fact<Questions[K][1]>>;
  };
  const answered = (): Promise<AnsweredQuestion[]> => {
    const entries = [...promises].sort(([a], [b]) => (a < b ? -1 : 1));
    return Promise.all(entries.map(async ([, { question, of, fact }]) => ({ question, of, fact: await fact })));
  };
  const without = (stale: ReadonlySet<string>): Asker =>
    asker(answers, new Map([...promises].filter(([key]) => !stale.has(key))));
  return { ask, answered, without };
}

/** Loads the CEL library if the answer contains conditions, because conditions are judged synchronously. */
async function withConditions<T>(asked: Promise<Fact<T>>): Promise<Fact<T>> {
  const fact = await asked;
  if (fact.state === 'known') await readyFor(fact.value);
  return fact;
}

/**
 * Answers from saved facts: no request is sent, and a question that was not recorded is `failed: not-recorded`.
 * @param saved the questions in a facts file
 */
export function replay(saved: readonly AnsweredQuestion[]): Answers {
  const facts = new Map(saved.map(({ question, of, fact }) => [questionKey(question, of), fact]));
  const answer = (kind: QuestionKind, of: unknown): Promise<Fact<never>> =>
    Promise.resolve(
      (facts.get(questionKey(kind, of)) as Fact<never> | undefined) ??
        failed('not-recorded', 'facts file', `no answer to: ${kind}`),
    );
  return new Proxy({} as Answers, { get: (_, kind) => (of: unknown) => answer(kind as QuestionKind, of) });
}

/** Questions with answers that are valid only for one run, because they are about events on nodes. */
const OF_THE_MOMENT: ReadonlySet<QuestionKind> = new Set(['verification', 'waitingPulls']);

/** The answers for a run that continues an interrupted one. */
export interface Resumed {
  readonly answers: Answers;
  /** The number of questions that were answered from saved facts, and the number that were asked. */
  readonly counts: () => { readonly known: number; readonly asked: number };
}

/**
 * Answers each question once from saved facts: a question that is repeated (`--wait`) is asked again. Questions that
 * were refused, failed or not asked are asked now, because access may have been granted in the meantime.
 * @param answers answers for the other questions
 * @param saved the questions in a facts file
 */
export function resumed(answers: Answers, saved: readonly AnsweredQuestion[]): Resumed {
  const holds = saved.filter(
    ({ question, fact }) => ['known', 'absent'].includes(fact.state) && !OF_THE_MOMENT.has(question),
  );
  const facts = new Map(holds.map(({ question, of, fact }) => [questionKey(question, of), fact]));
  const counts = { known: 0, asked: 0 };
  const answer = (kind: QuestionKind, of: never): Promise<Fact<unknown>> => {
    const key = questionKey(kind, of);
    const fact = facts.get(key);
    facts.delete(key);
    counts[fact === undefined ? 'asked' : 'known'] += 1;
    return fact === undefined ? answers[kind](of) : Promise.resolve(fact);
  };
  const all = new Proxy({} as Answers, { get: (_, kind) => (of: never) => answer(kind as QuestionKind, of) });
  return { answers: all, counts: () => counts };
}

/** The key of a question; it does not depend on the order of an object's keys. */
export function questionKey(kind: QuestionKind, of: unknown): string {
  return `${kind} ${JSON.stringify(Object.entries(of as object).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
}
