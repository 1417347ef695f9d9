import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classify, type CauseId } from '../../../src/diagnosis/words';

interface Pasted {
  readonly id: string;
  readonly source: string;
  readonly reason: string;
  readonly image: string | null;
  readonly text: string;
  readonly cause: CauseId;
  readonly accept: readonly string[];
}

const read = (name: string): readonly Pasted[] =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Pasted);

/** Words that people pasted in public, each with the causes that are right: labelled before the table saw them. */
test.each(
  [...read('pasted.jsonl'), ...read('threads.jsonl'), ...read('nodes.jsonl'), ...read('later.jsonl')].map(
    (each) => [each.id, each.source, each] as const,
  ),
)('%s of %s', (_, __, { text, reason, image, accept }) => {
  expect([
    text,
    accept,
    accept.includes(classify(text, reason, image).id) ? '' : classify(text, reason, image).id,
  ]).toEqual([text, accept, '']);
});
