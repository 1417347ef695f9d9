/**
 * Every option, defined once: its names on the command line and in the action, its type, default and help. This list is
 * the source for the command line, `--help`, `action.yml` and the tables of the README; a test compares them.
 */
import { ACTION, MODE } from './options/action';
import { type ChoiceId, type ChoiceOf, choicesOf } from './options/choices';
import { CLUSTERS } from './options/clusters';
import { DECISION } from './options/decision';
import type { CommandName, OptionDefinition } from './options/definition';
import { FLEET } from './options/fleet';
import { IMAGES } from './options/images';
import { OTHER } from './options/other';
import { PULL } from './options/pull';
import { REPORT } from './options/report';
import { VERIFICATION } from './options/verification';

/** In the order of help and tables. */
const LISTED = [
  ...MODE,
  ...IMAGES,
  ...CLUSTERS,
  ...PULL,
  ...VERIFICATION,
  ...DECISION,
  ...REPORT,
  ...FLEET,
  ...ACTION,
  ...OTHER,
] as const;

export type OptionId = (typeof LISTED)[number]['id'];

/** An option of the list. */
export type Option = OptionDefinition & { readonly id: OptionId };

export const OPTIONS: readonly Option[] = LISTED;

const BY_ID: ReadonlyMap<OptionId, Option> = new Map(OPTIONS.map((option) => [option.id, option]));

/** The definition of an option. */
export function optionOf(id: OptionId): Option {
  const option = BY_ID.get(id);
  if (option === undefined) throw new Error(`${id} is not an option`);
  return option;
}

/** The default of an option with choices: the first one if none is defined. */
export function defaultOf<Id extends ChoiceId>(id: Id): ChoiceOf<Id> {
  const [first, ...others] = choicesOf(id);
  const found = others.find((choice) => choice === optionOf(id).default) ?? first;
  if (found === undefined) throw new Error(`${id} has no choices`);
  return found;
}

/** The command-line options of a command, in order. */
export const optionsOf = (command: CommandName): readonly Option[] =>
  OPTIONS.filter((option) => option.flag !== null && option.commands.includes(command));

/** The action's inputs, in order. */
export const inputs = (): readonly Option[] => OPTIONS.filter((option) => option.input !== null);
