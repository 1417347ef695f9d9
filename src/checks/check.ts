import type { CheckId } from '../model/check-ids';
import type { CheckTraits } from '../model/check-traits';
import type { CheckKind, Finding } from '../model/finding';
import type { Codes, FindingBuilder } from '../model/finding-builder';
import type { TargetFacts } from '../model/target-facts';
import type { SubjectKind } from './subjects';

/** One check. It is pure: it judges facts and has no side effects. */
export interface Check {
  /** Stable; also the name of its file, its page and its fixtures. */
  readonly id: CheckId;
  readonly kind: CheckKind;
  /** One line for lists: the question that it answers. */
  readonly title: string;
  /** What it judges. */
  readonly subject: SubjectKind;
  /** If true, it also judges an image without a cluster; otherwise it needs one. */
  readonly alone?: true;
  /** If true, it also judges clusters outside GKE; otherwise they do not have what it looks at. */
  readonly outside?: true;
  /** The finding that it does not apply to a cluster outside GKE. */
  readonly notOutside: () => Finding;
  /** Determine what may overrule it. */
  readonly traits: CheckTraits;
  /** The messages that it may report, by code. */
  readonly codes: Codes;
  judge(facts: TargetFacts): readonly Finding[];
}

/** Defines a check: its messages, and the rest of its definition. */
export const checkOf = <C extends Codes>(
  { check, kind, codes, notOutside }: FindingBuilder<C>,
  rest: Omit<Check, 'id' | 'kind' | 'codes' | 'notOutside'>,
): Check => ({ id: check, kind, codes, notOutside, ...rest });
