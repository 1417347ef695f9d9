/** What a scenario is: a small world, the question asked of it, and the answer that is true. */
import type { World } from '../world';

export interface Scenario {
  /** In kebab-case, once among all scenarios. */
  name: string;
  /** One sentence that a user understands. */
  story: string;
  world: World;
  /** Arguments of `check`; those of `diagnose` start with its name. */
  args: string[];
  /** `fails`: exactly the gates that fail; `unknowns`: gates that must be unknown, others may be. */
  expect: { verdict: 'pass' | 'fail' | 'unknown'; exitCode: number; fails: string[]; unknowns: string[] };
}
