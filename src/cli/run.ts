import packageJson from '../../package.json';
import { codeOf } from '../model/reason';
import { EXIT } from '../model/exit-status';

/** Options that every command has and that do not affect the version. */
const GLOBAL = /^(?:-q|-v|--quiet|--verbose|--no-color)$/;
const VERSION: ReadonlySet<string> = new Set(['--version', '-V']);

/** The command line's entry. Sets the process's exit status; only what the given command needs is loaded. */
export async function run(): Promise<void> {
  // `… | head` closes the pipe, which is not worth a message.
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
  // The warnings of libraries are for their developers; what matters to users is reported as facts and errors.
  const isVerbose = args.includes('--verbose') || args.includes('-v');
  if (!isVerbose) process.removeAllListeners('warning');
  const { holdFaults } = await import(/* webpackChunkName: "cli" */ '../app/interruption');
  const faults = holdFaults();
  const [{ program }, { processIo }] = await Promise.all([
    import(/* webpackChunkName: "cli" */ './program'),
    import(/* webpackChunkName: "cli" */ './io'),
  ]);
  const status = await program(processIo(), packageJson.version);
  // The exit status of a signal takes precedence over that of a bug.
  process.exitCode =
    status < 128 && !faults.isEmpty()
      ? (await import('./fault')).fault(processIo(), faults.first(), isVerbose)
      : status;
  // Keep-alive connections must not keep the process running: all output has been written.
  setTimeout(() => process.exit(), 100).unref();
}
