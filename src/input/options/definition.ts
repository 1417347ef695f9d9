/** What an option is, and the commands that take options. */

export const COMMANDS = ['check', 'diagnose', 'scan', 'merge', 'explain', 'demo'] as const;
export type CommandName = (typeof COMMANDS)[number];

export type Group =
  'Images' | 'Clusters' | 'Pull' | 'Verification' | 'Decision' | 'Report' | 'Fleet' | 'Action' | 'Other';

/**
 * `strings`: repeated on the command line, a line each in the action. `boolean`: a flag without value on the command
 * line, `true` or `false` in the action. `reports`: `FORMAT=FILE`, repeated.
 */
export type OptionKind = 'string' | 'strings' | 'choice' | 'boolean' | 'duration' | 'file' | 'reports' | 'port';

export interface OptionDefinition {
  /** What it is in the program: the flag without dashes, or the input of the action. */
  readonly id: string;
  /** Null: the action only. */
  readonly flag: string | null;
  /** The letter of its short form. */
  readonly short?: string;
  /** Null: the command line only. */
  readonly input: string | null;
  readonly kind: OptionKind;
  /** How its value is called in help. */
  readonly value: string | null;
  readonly choices?: readonly string[];
  /** As it would be written. */
  readonly default: string | null;
  /** The policy file may say it too: action.yml gives no default then, or nobody could tell it from what was written. */
  readonly inPolicy?: true;
  readonly help: string;
  /** Where it means something else to a command, or has another default. */
  readonly helpOf?: Readonly<Partial<Record<CommandName, string>>>;
  /** Commands that take one value only, of an option that others take repeatedly. */
  readonly onceFor?: readonly CommandName[];
  /** What holds for the command line alone. */
  readonly cliHelp?: string;
  readonly group: Group;
  readonly commands: readonly CommandName[];
}

/** The commands that judge images. */
export const RUNS: readonly CommandName[] = ['check', 'diagnose', 'scan'];
