/** The demo: scenarios of the embedded simulated Google Cloud, and the simulator itself. */
import { nearest } from '../model/suggest';
import type { Scenario, Theme } from '../../simulator';

export type { Scenario, Theme } from '../../simulator';

/** The scenario that is shown by default: a pull that fails, with the fix. */
export const DEFAULT_SCENARIO = 'grant-on-the-wrong-project';
/** The maximum number of names that are suggested. */
const MOST_SUGGESTED = 4;

/** A running simulated Google Cloud. */
export interface SimulatedCloud {
  readonly url: string;
  /**
   * The variables that direct this program, gcloud and others to it. No variable of the real environment is included.
   */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** All scenarios by theme, in order. */
export async function allThemes(): Promise<readonly Theme[]> {
  return (await import('../../simulator')).shown;
}

/**
 * A scenario by name, or the default one.
 * @returns the scenario, or what is wrong with the name
 */
export function findScenario(themes: readonly Theme[], name: string | undefined): Scenario | { problem: string } {
  const all = themes.flatMap(({ scenarios }) => scenarios);
  const found =
    all.find((each) => each.name === (name ?? DEFAULT_SCENARIO)) ?? (name === undefined ? all[0] : undefined);
  if (found) return found;
  return { problem: `there is no scenario “${name ?? ''}”${suggestion(name ?? '', all)}` };
}

/** The names that start with it or contain it; otherwise the nearest one. */
function suggestion(name: string, all: readonly Scenario[]): string {
  const names = all.map((each) => each.name);
  const alike = names.filter((each) => name.length > 1 && each.includes(name));
  const starting = alike.filter((each) => each.startsWith(name));
  const meant = starting.length > 0 ? starting : alike;
  const near = nearest(name, names);
  if (meant.length === 0) return near === null ? ' (demo --list shows all)' : `. Did you mean ${near}?`;
  return meant.length > MOST_SUGGESTED
    ? `: ${String(meant.length)} have it in their names (--list ${name})`
    : `. Did you mean ${meant.join(' or ')}?`;
}

/** The themes with those scenarios that have a word in their name or story; without a word, all. */
export function matchingThemes(themes: readonly Theme[], word: string | undefined): readonly Theme[] {
  const wanted = word?.toLowerCase() ?? '';
  return themes
    .map(({ title, scenarios }) => ({
      title,
      scenarios: scenarios.filter(({ name, story }) => `${name} ${story}`.toLowerCase().includes(wanted)),
    }))
    .filter(({ scenarios }) => scenarios.length > 0);
}

/**
 * Starts a scenario's cloud, on loopback.
 * @param port null for any free port
 * @throws the system's error if the port cannot be used
 */
export async function openCloud(scenario: Scenario, port: number | null): Promise<SimulatedCloud> {
  const { startSimulator } = await import('../../simulator');
  return startSimulator(scenario.world, port === null ? {} : { port });
}
