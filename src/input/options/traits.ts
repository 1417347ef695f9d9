import type { CommandName, OptionDefinition } from './definition';

/**
 * Whether an option may be given more than once.
 * @param command to which command; without it, to any
 */
export const isRepeatable = (option: OptionDefinition, command?: CommandName): boolean =>
  (option.kind === 'strings' || option.kind === 'reports') &&
  (option.onceFor === undefined || command === undefined || !option.onceFor.includes(command));

/**
 * What action.yml hands over where the workflow says nothing; null for nothing.
 * @public scripts/generate-docs.mjs asks it
 */
export const inputDefault = (option: OptionDefinition): string | null => (option.inPolicy ? null : option.default);
