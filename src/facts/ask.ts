import { readyFor } from '../access/cel';
import type { Fact } from '../model/fact';
import { failed } from '../model/fact';
import type { AnsweredQuestion } from '../model/facts-file';
import type { Answers, Ask, QuestionKind, Questions } from '../model/questions';

/** Asks, and what was asked so far. */
export interface Asker {
  readonly ask: Ask;
  /** Every question with its answer, in a stable order. Waits for those still under way. */
  readonly answered: () => Promise<readonly AnsweredQuestion[]>;
  /** A new asker that keeps every answer, save those to these questions (`questionKey`): they are asked again. */
  readonly without: (stale: ReadonlySet<string>) => Asker;
}

type Asked = Map<string, { question: QuestionKind; of: unknown; fact: Promise<Fact<unknown>> }>;

/**
 * One map of promises: a question is asked once a run, whoever asks.
 * @param answers what answers each kind of question; a fault of theirs becomes a `failed` fact
 * @param kept what was asked before and holds
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

/** An answer that holds conditions, once they can be judged: who judges does not wait. */
async function withConditions<T>(asked: Promise<Fact<T>>): Promise<Fact<T>> {
  const fact = await asked;
  if (fact.state === 'known') await readyFor(fact.value);
  return fact;
}

/**
 * Answers from saved facts: no request is made, and what was not recorded is `failed: not-recorded`.
 * @param saved the questions of a facts file
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

/** Questions of which an answer holds no longer than its run: what happens on nodes. */
const OF_THE_MOMENT: ReadonlySet<QuestionKind> = new Set(['verification', 'waitingPulls']);

/** Answers of a run that goes on where another was cut short. */
export interface Resumed {
  readonly answers: Answers;
  /** How many questions were answered from the saved facts, and how many were asked. */
  readonly counts: () => { readonly known: number; readonly asked: number };
}

/**
 * Answers from saved facts what they know, each once: a question that is asked again (`--wait`) is asked. What was refused,
 * failed or not asked is asked now: a grant may have been made since.
 * @param answers what answers the rest
 * @param saved the questions of a facts file
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

/** A question's key: it does not depend on the order of an object's keys. */
export function questionKey(kind: QuestionKind, of: unknown): string {
  return `${kind} ${JSON.stringify(Object.entries(of as object).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
}
