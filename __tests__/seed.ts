import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

const ROOT = join(import.meta.dirname, '..');

/**
 * A seed that the sources make: the same commit draws the same worlds wherever it is tested, and each change draws new
 * ones.
 * @param pattern of the files, from the root of the project
 * @returns a whole number below 2³¹
 */
export function seedOfSources(pattern: string): number {
  const hash = createHash('sha256');
  for (const file of globSync(pattern, { cwd: ROOT }).sort()) hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest().readUInt32BE(0) >>> 1;
}
