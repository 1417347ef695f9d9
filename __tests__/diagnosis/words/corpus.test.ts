import { expect, test } from '@jest/globals';
import { parseImageReference } from '../../../src/model/image-reference';
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
  const parsed = parseImageReference(image ?? '');
  const { id } = classify(text, reason, parsed.ok ? parsed.reference.kind : undefined);
  expect([text, accept, accept.includes(id) ? '' : id]).toEqual([text, accept, '']);
});
