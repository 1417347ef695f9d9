import packageJson from '../../package.json';
import { holdFaults } from '../app/interruption';
import { faultOfStep, step } from './step';

/** The action's entry: sets the process's exit status. */
export async function main(): Promise<void> {
  // A log that cannot be written is not a bug of this program: the exit status of the step reports it.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  // The warnings of libraries are for their developers; what matters to users is reported as facts and errors.
  if (process.env['RUNNER_DEBUG'] !== '1') process.removeAllListeners('warning');
  const faults = holdFaults();
  const status = await step(process.env, packageJson.version);
  // The exit status of a signal takes precedence over that of a bug.
  const isFault = status < 128 && !faults.isEmpty();
  process.exitCode = isFault ? faultOfStep(faults.first()) : status;
  // Keep-alive connections must not keep the step running.
  setTimeout(() => process.exit(), 1000).unref();
}
