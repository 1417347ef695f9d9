/** Findings by hand, with nothing ruled upon them. */
import { allFindings as foundIn, traitsOf } from '../../src/checks';
import type { CheckId } from '../../src/model/check-ids';
import type { RuledFinding, Status } from '../../src/model/finding';
import type { TargetFacts } from '../../src/model/target-facts';
import type { Conclusion } from '../../src/verdict/judgement';
import { unruled } from '../../src/verdict/ruling';

/** A gate's finding for all pools, unless told otherwise. */
export const ruled = (check: CheckId, status: Status, more: Partial<RuledFinding> = {}): RuledFinding => ({
  check,
  kind: 'gate',
  subject: 'it',
  status,
  found: status,
  pool: null,
  code: `${check}/${status}`,
  args: {},
  message: `${check} says ${status}`,
  evidence: [],
  needs: [],
  fix: null,
  assumptions: [],
  said: null,
  waits: null,
  blockedBy: null,
  rulings: [],
  ignored: null,
  baseline: null,
  ...more,
});

/** What all checks find, with nothing ruled upon it. */
export const ruledOf = (facts: TargetFacts): readonly RuledFinding[] => foundIn(facts).map(unruled);

export const PLAIN: Conclusion = { strict: false, policy: null, traitsOf };
export const STRICT: Conclusion = { ...PLAIN, strict: true };

/** What was ruled, in one text. */
export const because = ({ rulings }: RuledFinding): string => rulings.map((ruling) => ruling.because).join('; ');
