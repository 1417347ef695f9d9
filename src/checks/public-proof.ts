import { evaluate } from '../access/evaluate';
import { strangersQuestion } from '../access/public';
import type { Evidence } from '../model/finding';
import { evidence, needsOf } from '../model/finding-builder';
import { PULL_PERMISSION } from '../model/iam';
import { distinctNeeds, type Need } from '../model/need';
import type { AccessFacts, ImageFacts, TargetFacts } from '../model/target-facts';

/** The evidence that anonymous users may pull an image that `isPublic` found to be public. */
export function proofOfPublic({ anonymous, repository }: ImageFacts): readonly Evidence[] {
  if (anonymous?.state === 'known' && anonymous.value.allowed)
    return evidence('probed', 'pass', anonymous.from, anonymous.value.detail);
  const policy = repository?.levels.find(({ kind }) => kind === 'repository')?.policy;
  if (policy?.state !== 'known') return [];
  return evidence('evaluated', 'pass', policy.from, `allUsers holds ${PULL_PERMISSION}`);
}

/** What would show whether anonymous users may pull an image, if `isPublic` could not decide. */
export function needsOfPublic({ image, now }: TargetFacts, access: AccessFacts): readonly Need[] {
  const { repository, anonymous } = image;
  const question = repository === null ? null : strangersQuestion(repository, access, now);
  return distinctNeeds([
    ...[repository?.levels[0]?.policy ?? null, anonymous].flatMap(needsOf),
    ...(question === null ? [] : evaluate(question).open.flatMap(({ needs }) => needs)),
  ]);
}
