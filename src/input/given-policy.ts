/** The policy of a request, and the earlier report that it is compared with. */
import type { Baseline } from '../model/baseline';
import type { GivenPolicy, Request } from '../model/request';
import type { Readers } from './files';
import type { Given } from './given';
import { readText } from './read-text';
import { append } from '../model/append';

/** The policy file that is read if none is named. */
export const DEFAULT_POLICY = '.github/gke-image-preflight.yml';

/**
 * The policy that was named; otherwise the one in the saved facts; otherwise the one at the default path; null if there
 * is none.
 */
export function policyOf(from: Given, readers: Readers, saved: Request | null): GivenPolicy | null {
  const read = (file: string, text: string): GivenPolicy | null => {
    const found = readers.policy?.(file, text) ?? { problems: [`${file} cannot be read here`] };
    if ('policy' in found) return { file, policy: found.policy };
    append(
      from.problems,
      found.problems.map((problem) => `${from.named('policy')}: ${problem}`),
    );
    return null;
  };
  if (from.mentioned('policy') && from.has('policy')) {
    const named = from.one('policy', (file) => {
      const content = readText(readers, file);
      return 'problem' in content ? content : { value: { file, text: content.value } };
    });
    return named === null ? null : read(named.file, named.text);
  }
  if (saved !== null) return saved.policy;
  if (!readers.exists(DEFAULT_POLICY)) return null;
  const content = readText(readers, DEFAULT_POLICY);
  if ('value' in content) return read(DEFAULT_POLICY, content.value);
  from.problems.push(`${DEFAULT_POLICY} ${content.problem}`);
  return null;
}

/** The findings of the earlier report that was named; otherwise those in the saved facts; null if there are none. */
export function baselineOf(from: Given, readers: Readers, saved: Request | null): Baseline | null {
  if (!from.has('baseline')) return saved?.baseline ?? null;
  return from.one('baseline', (file) => {
    const content = readText(readers, file);
    return 'problem' in content ? content : (readers.baseline?.(content.value) ?? { problem: 'cannot be read here' });
  });
}
