/** Whether the condition of a binding or of a deny rule holds. */
import { missing } from '../model/fact';
import type { Condition } from '../model/iam';
import type { Need } from '../model/need';
import { whyMissing } from '../model/unreadable';
import { judgeCondition, type Truth } from './conditions';
import type { AccessQuestion, Lack, Taken } from './question';

export interface Held {
  readonly holds: Truth;
  /** The assumptions behind the answer; only if there is an answer. */
  readonly assumes: readonly Taken[];
  /** Why it is not decided, including the condition; empty if it is decided. */
  readonly reason: string;
  readonly needs: readonly Need[];
  readonly lacks: readonly Lack[];
}

const ALWAYS: Held = { holds: true, assumes: [], reason: '', needs: [], lacks: [] };

/**
 * Judges a condition. Attributes of the resource decide nothing for certain: Artifact Registry is not among the services
 * that Google names for them (docs/GOOGLE.md#conditions). Access that depends on them is an assumption, which is listed;
 * they never refuse access.
 * @param effect whether the condition belongs to a grant or to a deny rule
 */
export function heldBy(condition: Condition | null, question: AccessQuestion, effect: 'allow' | 'deny'): Held {
  if (condition === null) return ALWAYS;
  const { expression } = condition;
  const { tags } = question.facts;
  const { holds, byResource, byTime, wantsTags } = judgeCondition(expression, {
    repository: question.repository,
    now: question.now,
    tags: tags?.state === 'known' ? tags.value : null,
  });
  const open = (why: string, more: Partial<Held> = {}): Held => {
    const reason = `only if: ${expression}${why === '' ? '' : ` (${why})`}`;
    return { holds: 'unknown', assumes: [], reason, needs: [], lacks: [], ...more };
  };
  if (holds === 'unknown') return !wantsTags ? open('') : open(...ofTags(question));
  if (byResource && holds !== (effect === 'allow'))
    return open('whether Artifact Registry evaluates attributes of the resource is not known');
  return {
    ...ALWAYS,
    holds,
    assumes: [
      ...(byResource ? [{ text: evaluates(expression), beyondReading: false }] : []),
      // A condition that does not hold now is not an assumption, even if it may hold later: it grants no access now.
      ...(holds && byTime
        ? [{ text: `The condition ${expression}, which holds now, holds whenever nodes pull`, beyondReading: true }]
        : []),
    ],
  };
}

const evaluates = (expression: string): string =>
  `Artifact Registry evaluates the resource attributes in the condition ${expression}; Google's list of services that do does not name it`;

/** Tags are read once. Why they are not known, and which permission would show them. */
function ofTags({ facts: { tags } }: AccessQuestion): [why: string, more: Partial<Held>] {
  if (tags === null) return ['the tags of the repository were not read', { lacks: [{ kind: 'tags' }] }];
  const root = missing(tags);
  if (root === null || root.state === 'absent') return ['the repository shows no tags', {}];
  return [whyMissing('what tags hold on the repository', root), { needs: root.state === 'denied' ? root.needs : [] }];
}
