import { FORMATS } from '../../model/format';
import { FAIL_ON } from '../../model/policy-file';
import { VERIFY_HOWS } from '../../model/verification';

/** The values of options that accept one of a list, by option. */
export const CHOICES = {
  mode: ['check', 'scan', 'diagnose', 'merge'],
  verify: VERIFY_HOWS,
  'fail-on': FAIL_ON,
  format: FORMATS,
  report: FORMATS,
} as const;

/** Options that accept one of their choices. */
export type ChoiceId = keyof typeof CHOICES;
type Choices = { readonly [Id in ChoiceId]: (typeof CHOICES)[Id][number] };
/** The values of such an option. */
export type ChoiceOf<Id extends ChoiceId> = Choices[Id];
const LISTS: { readonly [Id in ChoiceId]: readonly Choices[Id][] } = CHOICES;

/** The choices of an option, with their exact type. */
export const choicesOf = <Id extends ChoiceId>(id: Id): readonly ChoiceOf<Id>[] => LISTS[id];
