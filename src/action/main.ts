import packageJson from '../../package.json';
import { step } from './step';

/** The action's door: sets the process's exit status. */
export async function main(): Promise<void> {
  // A log that takes nothing is no fault of ours: the step tells it by its status.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  // Libraries' warnings are for their developers; what matters of them comes as facts and errors.
  if (process.env['RUNNER_DEBUG'] !== '1') process.removeAllListeners('warning');
  // Of many questions that fail at once the first is said; Node would end with 1, which is a verdict, for the others.
  let strays = 0;
  process.on('unhandledRejection', () => (strays += 1));
  const status = await step(process.env, packageJson.version);
  process.exitCode = [0, 1, 3].includes(status) && strays > 0 ? 70 : status;
  // Connections that are kept alive must not keep the step.
  setTimeout(() => process.exit(), 1000).unref();
}
