import { FACTS_KIND, type FactsFile } from '../model/facts-file';

/** The text of a facts file in pieces of one fact each, because the text for a fleet is longer than a string can be. */
export function* writeFacts(file: Omit<FactsFile, 'schemaVersion' | 'kind'>): Generator<string, void, undefined> {
  const { facts, ...head } = file;
  const whole: Omit<FactsFile, 'facts'> = { schemaVersion: 1, kind: FACTS_KIND, ...head };
  yield `${JSON.stringify(whole, null, 2).slice(0, -2)},\n  "facts": [`;
  for (const [at, fact] of facts.entries())
    yield `${at === 0 ? '' : ','}\n    ${JSON.stringify(fact, null, 2).replaceAll('\n', '\n    ')}`;
  yield facts.length === 0 ? ']\n}\n' : '\n  ]\n}\n';
}
