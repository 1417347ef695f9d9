import packageJson from '../../package.json';
import { holdFaults } from '../app/interruption';
import { faultOfStep, step } from './step';

/** The action's entry: sets the process's exit status. */
export async function main(): Promise<void> {
  // A log that takes nothing is no fault of ours: the step tells it by its status.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  // Libraries' warnings are for their developers; what matters of them comes as facts and errors.
  if (process.env['RUNNER_DEBUG'] !== '1') process.removeAllListeners('warning');
  const faults = holdFaults();
  const status = await step(process.env, packageJson.version);
  // A signal's status goes before that of a fault.
  const isFault = status < 128 && !faults.isEmpty();
  process.exitCode = isFault ? faultOfStep(faults.first()) : status;
  // Connections that are kept alive must not keep the step.
  setTimeout(() => process.exit(), 1000).unref();
}
