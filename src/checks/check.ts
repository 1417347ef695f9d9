import type { CheckId } from '../model/check-ids';
import type { CheckTraits } from '../model/check-traits';
import type { CheckKind, Finding } from '../model/finding';
import type { Codes, FindingBuilder } from '../model/finding-builder';
import type { TargetFacts } from '../model/target-facts';
import type { SubjectKind } from './subjects';

/** One check: pure, it judges facts and does nothing else. */
export interface Check {
  /** Stable; the name of its file, its page and its fixtures. */
  readonly id: CheckId;
  readonly kind: CheckKind;
  /** One line for lists: what it answers. */
  readonly title: string;
  /** What it judges. */
  readonly subject: SubjectKind;
  /** It also judges an image by itself, without a cluster; none: it needs one. */
  readonly alone?: true;
  /** It also judges clusters outside GKE; none: they have not what it looks at. */
  readonly outside?: true;
  /** That it does not apply to a cluster outside GKE. */
  readonly notOutside: () => Finding;
  /** What may overrule it. */
  readonly traits: CheckTraits;
  /** Its sentences, by what it may find. */
  readonly codes: Codes;
  judge(facts: TargetFacts): readonly Finding[];
}

/** A check: what it may say, and the rest of its definition. */
export const checkOf = <C extends Codes>(
  { check, kind, codes, notOutside }: FindingBuilder<C>,
  rest: Omit<Check, 'id' | 'kind' | 'codes' | 'notOutside'>,
): Check => ({ id: check, kind, codes, notOutside, ...rest });
