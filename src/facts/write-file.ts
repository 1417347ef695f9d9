import { FACTS_KIND, type FactsFile } from '../model/facts-file';

/** The text of a facts file. */
export function writeFacts(file: Omit<FactsFile, 'schemaVersion' | 'kind'>): string {
  const whole: FactsFile = { schemaVersion: 1, kind: FACTS_KIND, ...file };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
