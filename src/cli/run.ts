import packageJson from '../../package.json';
import { codeOf } from '../model/reason';
import { EXIT } from '../model/exit-status';

/** Options that every command has and that change nothing in a version. */
const GLOBAL = /^(?:-q|-v|--quiet|--verbose|--no-color)$/;
const VERSION: ReadonlySet<string> = new Set(['--version', '-V']);

/**
 * The command line. Sets the process's exit status; what is not needed for the command at hand is not loaded.
 */
export async function run(): Promise<void> {
  // `… | head` closes the pipe: not worth a word.
  process.stdout.on('error', () => undefined);
  const args = process.argv.slice(2);
  const end = args.indexOf('--');
  const isVersion = args.includes('version') && args.every((each) => each === 'version' || GLOBAL.test(each));
  if (isVersion || (end < 0 ? args : args.slice(0, end)).some((each) => VERSION.has(each))) {
    process.stdout.write(`${packageJson.version}\n`, (error) => {
      if (error && codeOf(error) !== 'EPIPE') process.exitCode = EXIT.notWritten;
    });
    return;
  }
  process.stderr.on('error', () => undefined);
  // Libraries' warnings are for their developers; what matters of them comes as facts and errors.
  const isVerbose = args.includes('--verbose') || args.includes('-v');
  if (!isVerbose) process.removeAllListeners('warning');
  const { holdFaults } = await import(/* webpackChunkName: "cli" */ '../app/interruption');
  const faults = holdFaults();
  const [{ program }, { processIo }] = await Promise.all([
    import(/* webpackChunkName: "cli" */ './program'),
    import(/* webpackChunkName: "cli" */ './io'),
  ]);
  const status = await program(processIo(), packageJson.version);
  // A signal's status goes before that of a fault.
  process.exitCode =
    status < 128 && !faults.isEmpty()
      ? (await import('./fault')).fault(processIo(), faults.first(), isVerbose)
      : status;
  // Connections that are kept alive must not keep the process: all that is to be written has been.
  setTimeout(() => process.exit(), 100).unref();
}
