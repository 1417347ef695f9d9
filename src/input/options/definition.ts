/** The definition of an option, and the commands that accept options. */

export const COMMANDS = ['check', 'diagnose', 'scan', 'merge', 'explain', 'demo'] as const;
export type CommandName = (typeof COMMANDS)[number];

export type Group =
  'Images' | 'Clusters' | 'Pull' | 'Verification' | 'Decision' | 'Report' | 'Fleet' | 'Action' | 'Other';

/**
 * `strings`: repeated on the command line, one per line in the action. `boolean`: a flag without value on the command
 * line, `true` or `false` in the action. `reports`: `FORMAT=FILE`, repeated.
 */
export type OptionKind = 'string' | 'strings' | 'choice' | 'boolean' | 'duration' | 'file' | 'reports' | 'port';

export interface OptionDefinition {
  /** Its name in the program: the flag without dashes, or the input of the action. */
  readonly id: string;
  /** Null if only the action has it. */
  readonly flag: string | null;
  /** The letter of its short form. */
  readonly short?: string;
  /** Null if only the command line has it. */
  readonly input: string | null;
  readonly kind: OptionKind;
  /** The name of its value in help. */
  readonly value: string | null;
  readonly choices?: readonly string[];
  /** As it would be written. */
  readonly default: string | null;
  /**
   * The policy file may set it, too. Then action.yml declares no default, because it could not be distinguished from a
   * given value.
   */
  readonly inPolicy?: true;
  readonly help: string;
  /** The help for commands for which it has another meaning or another default. */
  readonly helpOf?: Readonly<Partial<Record<CommandName, string>>>;
  /** Commands that accept only one value, while others accept several. */
  readonly onceFor?: readonly CommandName[];
  /** Help that applies only to the command line. */
  readonly cliHelp?: string;
  readonly group: Group;
  readonly commands: readonly CommandName[];
}

/** The commands that judge images. */
export const RUNS: readonly CommandName[] = ['check', 'diagnose', 'scan'];
