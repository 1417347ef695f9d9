import type { CommandName, OptionDefinition } from './definition';

/**
 * Whether an option may be given more than once.
 * @param command the command it is given to; without it, any command
 */
export const isRepeatable = (option: OptionDefinition, command?: CommandName): boolean =>
  (option.kind === 'strings' || option.kind === 'reports') &&
  (option.onceFor === undefined || command === undefined || !option.onceFor.includes(command));

/**
 * The default in action.yml, which the runner passes if the workflow sets nothing; null for none.
 * @public used by scripts/generate-docs.mjs
 */
export const inputDefault = (option: OptionDefinition): string | null => (option.inPolicy ? null : option.default);
