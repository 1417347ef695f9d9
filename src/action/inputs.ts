import { nearest } from '../model/suggest';
import { inputs, type OptionId } from '../input/options';
import { isRepeatable } from '../input/options/traits';
import type { Values } from '../input/given';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The action's inputs as the runner passes them, in `INPUT_NAME` variables. An empty value is not set; lists have one
 * entry per line.
 * @returns the values, and a problem for each input that does not exist and resembles one that does: the runner only
 *   warns about those
 */
export function inputsFrom(env: Environment): { values: Values; problems: readonly string[] } {
  const values: Partial<Record<OptionId, readonly string[]>> = {};
  for (const option of inputs()) {
    const text = env[`INPUT_${(option.input ?? '').toUpperCase()}`]?.trim() ?? '';
    if (text === '') continue;
    values[option.id] = isRepeatable(option) ? linesOf(text) : [text];
  }
  if (env['RUNNER_DEBUG'] === '1') values.verbose = ['true'];
  return { values, problems: strangers(env) };
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

function strangers(env: Environment): readonly string[] {
  const names = inputs().flatMap((option) => option.input ?? []);
  return Object.keys(env)
    .filter((variable) => variable.startsWith('INPUT_') && (env[variable] ?? '') !== '')
    .map((variable) => variable.slice('INPUT_'.length).toLowerCase())
    .flatMap((name) => {
      const meant = names.includes(name) ? null : nearest(name, names);
      return meant === null ? [] : [`there is no input ${name}. Did you mean ${meant}?`];
    });
}
