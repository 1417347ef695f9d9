/** The demonstration: scenarios of the embedded simulated Google Cloud, and the simulator itself. */
import { nearest } from '../model/suggest';
import type { Scenario } from '../../simulator';

export type { Scenario } from '../../simulator';

/** The one that is shown where none is named: a pull that fails, with the fix. */
export const DEFAULT_SCENARIO = 'grant-on-the-wrong-project';

/** A simulated Google Cloud that is up. */
export interface SimulatedCloud {
  readonly url: string;
  /** The variables that point this program, gcloud and others at it. No variable of the real world is among them. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** All scenarios, in their order. */
export async function allScenarios(): Promise<readonly Scenario[]> {
  return (await import('../../simulator')).scenarios;
}

/**
 * A scenario by name, or the one to show where none is named.
 * @returns the scenario, or what is wrong with the name
 */
export function findScenario(all: readonly Scenario[], name: string | undefined): Scenario | { problem: string } {
  const found =
    all.find((each) => each.name === (name ?? DEFAULT_SCENARIO)) ?? (name === undefined ? all[0] : undefined);
  if (found) return found;
  const names = all.map((each) => each.name);
  const meant = nearest(name ?? '', names);
  return {
    problem: `there is no scenario “${name ?? ''}”${meant === null ? ' (--list names them)' : `. Did you mean ${meant}?`}`,
  };
}

/**
 * Brings a scenario's cloud up, on loopback.
 * @param port null: any free one
 * @throws the system's error where the port cannot be had
 */
export async function openCloud(scenario: Scenario, port: number | null): Promise<SimulatedCloud> {
  const { startSimulator } = await import('../../simulator');
  return startSimulator(scenario.world, port === null ? {} : { port });
}
