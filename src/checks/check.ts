import type { CheckKind, Finding } from '../model/finding';
import type { TargetFacts } from '../model/target-facts';

/** One check: pure, it judges facts and does nothing else. */
export interface Check {
  /** Stable; the name of its file, its page and its fixtures. */
  readonly id: string;
  readonly kind: CheckKind;
  /** One line for lists: what it answers. */
  readonly title: string;
  judge(facts: TargetFacts): readonly Finding[];
}
