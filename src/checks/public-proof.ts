import type { Evidence } from '../model/finding';
import { evidence } from '../model/finding-builder';
import { PULL_PERMISSION } from '../model/iam';
import type { ImageFacts } from '../model/target-facts';

/** How it is known that strangers may pull an image that `isPublic` found to be public. */
export function proofOfPublic({ anonymous, repository }: ImageFacts): readonly Evidence[] {
  if (anonymous?.state === 'known' && anonymous.value.allowed)
    return evidence('probed', 'pass', anonymous.from, anonymous.value.detail);
  const policy = repository?.levels.find(({ kind }) => kind === 'repository')?.policy;
  if (policy?.state !== 'known') return [];
  return evidence('evaluated', 'pass', policy.from, `allUsers holds ${PULL_PERMISSION}`);
}
