import { describe, expect, test } from '@jest/globals';
import { asker, replay } from '../../src/facts/ask';
import { writeFacts } from '../../src/facts/file';
import { readFactsFile } from '../../src/facts/read-file';
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

describe('a facts file', () => {
  const request = {
    images: ['nginx'],
    clusters: [],
    nodePools: null,
    namespace: null,
    principal: null,
    pullSecrets: [],
    seen: { errors: [], unread: [], leftOut: null, empty: false },
    places: [],
    policy: null,
    baseline: null,
    verify: 'none' as const,
    verifyRun: false,
    verifyScaleUp: false,
    impersonateNode: false,
  };

  test('gives the same facts back, and knows what was not recorded', async () => {
    const { ask, answered } = asker(counting().answers);
    const fact = await ask('project', { project: 'p' });
    const credentials = { source: 'a file', signIn: 'sign in' };
    const asOf = '2026-01-01T00:00:00Z';
    const text = writeFacts({ asOf, caller: null, credentials, request, facts: await answered() });
    const read = readFactsFile(text);
    if ('problems' in read) throw new Error(read.problems.join());
    expect(read.file.credentials).toEqual(credentials);
    const again = asker(replay(read.file.facts)).ask;
    expect(await again('project', { project: 'p' })).toEqual(fact);
    expect(await again('project', { project: 'q' })).toMatchObject({ state: 'failed', why: 'not-recorded' });
  });

  test.each([
    ['nonsense', 'it is not JSON'],
    ['{}', 'it is no facts file (“kind” must be “gke-image-preflight/facts”)'],
    [
      '{"kind":"gke-image-preflight/facts","schemaVersion":2}',
      'its schemaVersion is 2; this version reads 1: save the facts again with --save-facts',
    ],
    [
      '{"kind":"gke-image-preflight/facts","schemaVersion":1,"asOf":"x","facts":[{"question":"project","of":{},"fact":{"state":"maybe"}}]}',
      'it is not as this version writes it, at “asOf”, “request”, “facts[0].fact”: save the facts again with --save-facts',
    ],
  ])('%s is refused', (text, problem) => {
    const read = readFactsFile(text);
    expect('problems' in read ? read.problems.join('; ') : 'accepted').toBe(problem);
  });
});
