import type { CommandName } from '../input/options/definition';
import type { Values } from '../input/given';

/** One command with the values given to it. */
export interface Invocation {
  readonly command: CommandName;
  readonly values: Values;
  readonly operands: readonly string[];
  /** Problems with the arguments, to be reported together with problems with their values. */
  readonly problems: readonly string[];
  readonly version: string;
}
