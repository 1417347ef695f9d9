/** Where actionlint is: beside the project, else on the PATH; null where it is not to be had. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scenario/harness';

const LAB = join(ROOT, '../shared/lab/lab');
const bin = existsSync(LAB)
  ? spawnSync(LAB, ['bin'], { encoding: 'utf8' }).stdout.trim().split('\n').at(-1)
  : undefined;
const besides = bin === undefined ? null : join(bin, 'actionlint');

export const actionlint: string | null =
  besides !== null && existsSync(besides)
    ? besides
    : spawnSync('actionlint', ['-version']).status === 0
      ? 'actionlint'
      : null;
