import type { OptionDefinition } from './definition';

/** Whether an option may be given more than once. */
export const isRepeatable = (option: OptionDefinition): boolean =>
  option.kind === 'strings' || option.kind === 'reports';

/**
 * What action.yml hands over where the workflow says nothing; null for nothing.
 * @public scripts/generate-docs.mjs asks it
 */
export const inputDefault = (option: OptionDefinition): string | null => (option.inPolicy ? null : option.default);
