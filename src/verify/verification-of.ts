import { classify } from '../diagnosis/words';
import { attemptOf, undecided, type Verification } from '../model/verification';
import type { VerificationPlan } from '../model/verification-plan';
import { pullDuration, type Stage } from './observe';

/** A failure that is not an answer of the registry is believed if it occurred this often. */
const PATIENCE = 3;

/** The pool has no node that could pull. */
export const skipped = (plan: VerificationPlan): Verification => ({
  outcome: 'skipped',
  ...attemptOf(plan, null, 'NoNodes'),
  words: `node pool ${plan.pool} has no node`,
});

/**
 * The result for a stage of a pulling pod; null to continue waiting.
 * @param late whether the time is up
 */
export function verificationOf(
  plan: VerificationPlan,
  name: string,
  node: string | null,
  stage: Stage,
  late: boolean,
): Verification | null {
  const tried = { ...attemptOf(plan, name, ''), node };
  const base = { ...undecided(plan, name, ''), node };
  switch (stage.kind) {
    case 'pulled': {
      const { reason, digest, event, ran } = stage;
      const words = event ?? '';
      const durationMs = event === null ? null : pullDuration(event);
      const run = plan.run ? (ran ?? 'late') : null;
      return { ...tried, outcome: 'pulled', reason, digest, words, durationMs, times: 1, ran: run };
    }
    case 'refused':
    case 'failing': {
      if (stage.kind === 'failing' && !late && stage.times < PATIENCE) return null;
      const { reason, times, said } = stage;
      const { id, check, advice } = said;
      const outcome = stage.kind === 'refused' ? ('refused' as const) : ('undecided' as const);
      return { ...base, outcome, reason, cause: id, check, advice, words: said.raw, times };
    }
    case 'over': {
      const { id, check, advice } = classify(stage.message, stage.reason);
      const told = id === 'unclassified' ? {} : { cause: id, check, advice };
      return { ...base, reason: stage.reason, words: stage.message, times: 1, ...told };
    }
    case 'unscheduled': {
      if (!late) return null;
      const { id, advice } = classify(stage.message, 'Unschedulable');
      return {
        ...base,
        reason: 'Unschedulable',
        cause: id,
        advice,
        words: stage.message || 'no node was chosen in time',
        times: 1,
      };
    }
    case 'scheduled':
    case 'pulling': {
      const words =
        stage.kind === 'pulling' ? 'the pull did not end in time' : 'the node did not begin the pull in time';
      return late ? { ...base, reason: 'Timeout', cause: 'timeout', words } : null;
    }
  }
}
