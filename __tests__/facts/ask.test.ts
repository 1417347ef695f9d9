import { expect, test } from '@jest/globals';
import { asker } from '../../src/facts/ask';
import { known } from '../../src/model/fact';
import type { Answers } from '../../src/model/questions';

/** Answers that count how often each is asked. */
function counting(): { answers: Answers; asked: string[] } {
  const asked: string[] = [];
  const answer = (kind: string) => (of: unknown) => {
    asked.push(`${kind} ${JSON.stringify(of)}`);
    return Promise.resolve(known({ kind, of }, kind));
  };
  return { answers: new Proxy({}, { get: (_, kind) => answer(String(kind)) }) as Answers, asked };
}

test('a question is asked once, whoever asks and in whatever order its parts are', async () => {
  const { answers, asked } = counting();
  const { ask, answered } = asker(answers);
  const facts = await Promise.all([
    ask('cluster', { project: 'p', location: 'l', name: 'c' }),
    ask('cluster', { name: 'c', location: 'l', project: 'p' }),
    ask('cluster', { project: 'p', location: 'l', name: 'd' }),
    ask('project', { project: 'p' }),
  ]);
  expect(facts[0]).toBe(facts[1]);
  expect(asked).toHaveLength(3);
  expect((await answered()).map(({ question }) => question)).toEqual(['cluster', 'cluster', 'project']);
});
