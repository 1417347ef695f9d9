import packageJson from '../../package.json';
import { step } from './step';

/** The action's door: sets the process's exit status. */
export async function main(): Promise<void> {
  // Libraries' warnings are for their developers; what matters of them comes as facts and errors.
  if (process.env['RUNNER_DEBUG'] !== '1') process.removeAllListeners('warning');
  process.exitCode = await step(process.env, packageJson.version);
  // Connections that are kept alive must not keep the step.
  setTimeout(() => process.exit(), 1000).unref();
}
