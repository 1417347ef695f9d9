import { needsCaller } from '../model/caller';
import { NotWritten, unusableFacts } from '../model/errors';
import type { Report } from '../model/report';
import { type Pieces, render } from '../reports';
import { visible } from '../reports/escape';
import { environmentProblems } from '../app/connect';
import { flowOf } from '../app/flow';
import { cutShort, renderOptions, whyStatus, withUnwritten, writeFiles } from '../app/output';
import { storageOf, type Storage } from '../app/storage';
import { readRun } from '../input/read-run';
import type { Run } from '../input/run';
import { columnsOf, wantsColor, type Io } from './io';
import { progressOn } from './progress';
import type { Invocation } from './invocation';
import { say, usage } from './say';
import { redactor } from './secrets';
import { fault } from './fault';

/** Whether the error is that no image or no cluster was given. */
const isMissing = (error: string): boolean => /^no (?:image|cluster) is given: /.test(error);

/** What reads before a run does not handle signals: they end the process. */
const NEVER = new AbortController().signal;

/**
 * `check`: the preflight; `diagnose`: pulls that fail right now; `scan`: a fleet of clusters.
 * @returns the exit status
 */
export async function check(
  io: Io,
  { command, values, problems, version }: Invocation,
  explainExit = true,
): Promise<number> {
  const storage = storageOf({ version, env: io.env, signal: NEVER, log: () => undefined, onSecret: () => undefined });
  // Standard input is not read for a command line that is wrong anyway.
  const isWrong = problems.length > 0;
  const typed = (id: 'images-from' | 'manifests') => (values[id]?.includes('-') === true ? { [id]: [] } : {});
  const given = isWrong ? { ...values, ...typed('images-from'), ...typed('manifests') } : values;
  const asked = command === 'diagnose' || command === 'scan' ? command : 'check';
  const built = await readRun(
    'cli',
    given,
    io.env,
    io.folder,
    () => io.readStandardInput(),
    asked,
    undefined,
    (names) => storage.read(names),
  );
  const errors = [
    ...problems,
    // A mistyped option may be the one that seems to be missing.
    ...('errors' in built ? built.errors.filter((error) => !isWrong || !isMissing(error)) : []),
    ...(values.facts === undefined ? environmentProblems(io.env) : []),
  ];
  if (errors.length > 0 || 'errors' in built) {
    storage.close();
    return usage(io, errors, isWrong || errors.some(isMissing) ? command : null);
  }
  for (const warning of built.warnings) say(io, 'warning', warning);
  for (const error of built.run.request.seen.errors) say(io, 'error', error);
  for (const note of built.notes) say(io, 'note', note);
  return judge(io, built.run, version, explainExit, storage).finally(() => storage.close());
}

/**
 * Executes a run and prints its report.
 * @param storage writes to Cloud Storage
 * @param explainExit if the exit status is not 0, the last line says what decided it
 * @returns the exit status
 */
export async function judge(
  io: Io,
  run: Run,
  version: string,
  explainExit: boolean,
  storage: Pick<Storage, 'write'>,
): Promise<number> {
  const secrets = redactor();
  const safe: Io = { ...io, err: (text) => io.err(secrets.redact(text)) };
  const progress = progressOn(safe, run);
  const interruption = io.listen();
  try {
    const flow = await flowOf(run);
    const outcome = await flow(run, {
      version,
      env: io.env,
      signal: interruption.signal,
      onProgress: (text) => progress.step(text),
      onWatch: (now) => progress.watch(now),
      log: (text) => progress.log(text),
      onSecret: (secret) => secrets.add(secret),
    });
    progress.end();
    const stopped = interruption.exitCode();
    const report = stopped === null ? outcome.report : cutShort(outcome.report, stopped);
    const color = wantsColor(io, io.outIsTerminal, !run.color);
    const options = {
      ...renderOptions({ ...run, policy: run.request.policy }, io.env, io.folder),
      notes: outcome.notes,
    };
    if (outcome.refused !== null) say(safe, 'error', outcome.refused);
    const files = await writeFiles(run, report, outcome.facts, io.folder, options, storage);
    const pieces = await render(run.format, withUnwritten(report, files, run), {
      ...options,
      color,
      width: columnsOf(io),
    });
    const printed = await printAll(io, pieces).then(() => [], notPrinted);
    const unwritten = [...files, ...printed];
    for (const problem of unwritten) say(safe, 'error', problem);
    for (const warning of [...outcome.notes, ...warningsOf(report, run)]) say(safe, 'warning', warning);
    // The demo exits with 0, and prints itself what the status would be.
    const ended = withUnwritten(report, unwritten, run);
    const why = whyStatus(ended);
    if (why !== null && explainExit) say(safe, 'note', why);
    return ended.exitCode;
  } catch (error) {
    progress.end();
    return (
      interruption.exitCode() ?? fault(safe, unusableFacts(error, (run.facts ?? run.resume) !== null), run.verbose)
    );
  } finally {
    interruption.stop();
  }
}

async function printAll(io: Io, pieces: Pieces): Promise<void> {
  for (const piece of pieces) await io.out(piece);
}

/** If nobody reads the report, everything else is still written. */
function notPrinted(error: unknown): readonly string[] {
  if (error instanceof NotWritten) return [error.message];
  throw error;
}

/** An exit status of 0 must not hide that something is unknown: a warning says so, with the grants that would help. */
export function warningsOf(report: Report, run: Pick<Run, 'failOn'>): readonly string[] {
  if (report.verdict !== 'unknown' || report.exitCode !== 0) return [];
  const commands = report.access?.commands ?? [];
  const grants =
    commands.length > 0
      ? `; these grants would answer${needsCaller(commands) ? ' (CALLER is the caller’s IAM member)' : ''}:\n${commands.map((each) => `  ${visible(each)}`).join('\n')}`
      : '';
  const why = run.failOn === 'never' ? '--fail-on never' : `--fail-on unknown makes it 3`;
  return [`not everything could be checked, and the exit status is 0 all the same (${why})${grants}`];
}
