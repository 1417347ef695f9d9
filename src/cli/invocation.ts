import type { CommandName } from '../input/options/definition';
import type { Values } from '../input/given';

/** One command with what was given to it. */
export interface Invocation {
  readonly command: CommandName;
  readonly values: Values;
  readonly operands: readonly string[];
  /** What is wrong with the arguments, to be said together with what is wrong with their values. */
  readonly problems: readonly string[];
  readonly version: string;
}
