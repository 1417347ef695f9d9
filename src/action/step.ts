import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { appendFile, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { types } from 'node:util';
import * as core from '@actions/core';
import type { Left } from '../app/cleanup';
import { listen, type Interruption } from '../app/interruption';
import { reason } from '../model/reason';
import { unusableFacts, UsageError } from '../model/errors';
import { EXIT } from '../model/exit-status';
import type { Report } from '../model/report';
import type { Outcome } from '../app/outcome';
import { storageOf, type Storage } from '../app/storage';
import type { CommentOptions } from '../app/comment';
import { EVERY_MS, inLog, ticking } from '../app/progress';
import { render, type RenderOptions } from '../reports';
import { visible, visibleLines, withoutCommands } from '../reports/escape';
import type { Run } from '../input/run';
import type { Values } from '../input/given';
import { inputsFrom } from './inputs';
import { OUTPUTS, outputsOf, type OutputName } from './outputs';

const NAME = 'gke-image-preflight';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Runs the step: reads the inputs, runs the preflight, sets every output, and writes summary, log and annotations.
 * @param version the version of this program
 * @returns the exit status, which alone makes the step fail
 */
export async function step(env: Environment, version: string): Promise<number> {
  const interruption = listen();
  const storage = storageOf({
    version,
    env,
    signal: interruption.signal,
    log: (text) => core.debug(text),
    onSecret: (secret) => core.setSecret(secret),
  });
  try {
    const { values, problems } = inputsFrom(env);
    if (values.mode?.[0] === 'merge') return await merge(values, problems, env, version, interruption, storage);
    const run = await runFrom(values, problems, env, storage, interruption.signal);
    return await judge(run, env, version, interruption, storage).catch((error: unknown) => {
      throw unusableFacts(error, (run.facts ?? run.resume) !== null);
    });
  } catch (error) {
    return failed(error, interruption.exitCode());
  } finally {
    storage.close();
    interruption.stop();
  }
}

/** All problems with the inputs are reported at once, before anything is requested. */
async function runFrom(
  values: Values,
  problems: readonly string[],
  env: Environment,
  storage: Storage,
  signal: AbortSignal,
): Promise<Run> {
  const { readRun } = await import(/* webpackChunkName: "run" */ '../input/read-run');
  const { environmentProblems } = await import(/* webpackChunkName: "run" */ '../app/connect');
  const built = await readRun('action', values, env, process.cwd(), null, null, signal, (names) => storage.read(names));
  const errors = [
    ...problems,
    ...('errors' in built ? built.errors : []),
    ...(values.facts === undefined ? environmentProblems(env) : []),
  ];
  if (errors.length > 0 || 'errors' in built) throw new UsageError(errors);
  for (const warning of built.warnings) core.warning(visibleLines(warning), { title: NAME });
  for (const error of built.run.request.seen.errors)
    core.error(visibleLines(error), { title: NAME, ...placeIn(error) });
  for (const note of built.notes) core.info(withoutCommands(visibleLines(`note: ${note}`)));
  return built.run;
}

/** Joins the reports of other jobs. */
async function merge(
  values: Values,
  problems: readonly string[],
  env: Environment,
  version: string,
  interruption: Interruption,
  storage: Storage,
): Promise<number> {
  const [{ buildMerge }, { merged }, { fileReaders }, { rootOf }] = await Promise.all([
    import('../input/merge-run'),
    import('../app/merge'),
    import('../input/readers'),
    import('../input/shown-as'),
  ]);
  const folder = process.cwd();
  const root = rootOf(env);
  const where = { root, workspace: root ?? folder };
  const built = buildMerge('action', values, [], fileReaders(folder, null, where));
  if (problems.length > 0 || 'errors' in built)
    throw new UsageError([...problems, ...('errors' in built ? built.errors : [])]);
  const { run } = built;
  const outcome = await merged(run, { version, folder, storage, ...where });
  return tell(outcome, { ...run, policy: null }, { env, version, interruption, storage });
}

/** The file, line and column at the start of a sentence. */
function placeIn(sentence: string): { file?: string; startLine?: number; startColumn?: number } {
  const [, file, line, column] = /^(.+?):(\d+):(\d+): /.exec(sentence) ?? [];
  return file === undefined ? {} : { file, startLine: Number(line), startColumn: Number(column) };
}

async function judge(
  run: Run,
  env: Environment,
  version: string,
  interruption: Interruption,
  storage: Storage,
): Promise<number> {
  const flow = await (await import(/* webpackChunkName: "run" */ '../app/flow')).flowOf(run);
  let left: Left = { pods: [], folders: [] };
  const save = (changed: Partial<Left>): void => {
    left = { ...left, ...changed };
    core.saveState('cleanup', left.pods.length + left.folders.length === 0 ? '' : JSON.stringify(left));
  };
  const progress = ticking((text) => core.info(withoutCommands(visible(inLog(text)))), EVERY_MS.log);
  const outcome = await flow(run, {
    version,
    env,
    signal: interruption.signal,
    onProgress: (text) => {
      core.debug(text);
      progress.step(text);
    },
    onWatch: (now) => progress.watch(now),
    log: (text) => core.debug(text),
    onSecret: (secret) => core.setSecret(secret),
    // Saved before anything is created: the end of the action deletes what is left.
    onPods: (pods) => save({ pods }),
    onFolders: (folders) => save({ folders }),
  }).finally(() => progress.end());
  return tell(outcome, { ...run, policy: run.request.policy }, { env, version, interruption, storage });
}

/** The options for the output of a finished run. */
type Telling = Pick<
  Run,
  'failOn' | 'format' | 'reports' | 'saveFacts' | 'groupBy' | 'verbose' | 'annotations' | 'summary' | 'comment'
> & {
  readonly policy: Run['request']['policy'];
};

/** The context in which the output is written. */
interface TellingBy {
  readonly env: Environment;
  readonly version: string;
  readonly interruption: Interruption;
  readonly storage: Storage;
}

/**
 * Sets every output, and writes files, summary, log and annotations.
 * @returns the exit status
 */
async function tell(
  outcome: Outcome,
  run: Telling,
  { env, version, interruption, storage }: TellingBy,
): Promise<number> {
  const { cutShort, renderOptions, whyStatus, withUnwritten, writeFiles } = await import(
    /* webpackChunkName: "run" */ '../app/output'
  );
  const stopped = interruption.exitCode();
  const judged = stopped === null ? outcome.report : cutShort(outcome.report, stopped);
  const options = { ...renderOptions(run, env, process.cwd()), notes: outcome.notes };
  const log = watchedLog();
  const unwritten = [...(await writeFiles(run, judged, outcome.facts, process.cwd(), options, storage))];
  const decided = interruption.exitCode() ?? judged.exitCode;
  const attempt = async (what: string, write: () => void | Promise<void>): Promise<void> => {
    try {
      await write();
    } catch (error) {
      unwritten.push(`${what} could not be written: ${reason(error)}`);
    }
  };
  // If one fails, the others are still written: a full disk must not lose all results.
  await attempt('the summary', () => summarise(judged, options, run, env));
  const report = (): Report => withUnwritten({ ...judged, exitCode: decided }, unwritten, run);
  let file = '';
  await attempt('the JSON report', async () => {
    file = await keep(report(), env);
  });
  const { outputs, problems } = outputsOf(report(), file);
  await attempt('the outputs', () => setOutputs(outputs));
  // The log contains names and messages from others, and the runner interprets commands anywhere in a line.
  const token = randomUUID();
  process.stdout.write(`::stop-commands::${token}\n`);
  if (outcome.refused !== null) process.stdout.write(`error: ${visibleLines(outcome.refused)}\n`);
  for (const piece of await render('text', report(), { ...options, color: isColourful(env) }))
    process.stdout.write(piece);
  for (const note of outcome.notes) process.stdout.write(`note: ${visibleLines(note)}\n`);
  const why = whyStatus(report());
  if (why !== null) process.stdout.write(`note: ${visibleLines(why)}\n`);
  process.stdout.write(`::${token}::\n`);
  for (const problem of problems) core.warning(visibleLines(problem), { title: NAME });
  for (const problem of unwritten) core.error(visibleLines(problem), { title: NAME });
  if (run.annotations) await annotate(report());
  if (run.comment !== null) {
    const problem = await commented(report(), options, run.comment, {
      env,
      version,
      signal: interruption.signal,
    });
    if (problem !== null) core.warning(visibleLines(problem), { title: NAME });
  }
  return withUnwritten(report(), await log(), run).exitCode;
}

/** GitHub shows ANSI colours in a log; NO_COLOR and FORCE_COLOR are respected. */
const isColourful = (env: Environment): boolean =>
  (env['NO_COLOR'] ?? '') === '' && !['0', 'false'].includes(env['FORCE_COLOR'] ?? '');

/**
 * Watches standard output, which is the job's log.
 * @returns the write errors, once all output has been handed over
 */
function watchedLog(): () => Promise<readonly string[]> {
  const problems: string[] = [];
  const refused = (error: Error): void => void problems.push(`the log could not be written: ${reason(error)}`);
  process.stdout.on('error', refused);
  return async () => {
    await new Promise((done) => setImmediate(done));
    process.stdout.off('error', refused);
    return problems;
  };
}

/** Writes the JSON report into a folder that only this step uses; returns its path. */
async function keep(report: Report, env: Environment): Promise<string> {
  const folder = await mkdtemp(join(env['RUNNER_TEMP'] || tmpdir(), `${NAME}-`));
  const file = join(folder, 'report.json');
  const pieces = await render('json', report, { color: false, verbose: false });
  await writeFile(file, pieces, { mode: 0o644 });
  return file;
}

function setOutputs(outputs: Readonly<Partial<Record<OutputName, string>>>): void {
  for (const name of Object.keys(OUTPUTS) as OutputName[]) {
    const value = outputs[name];
    if (value !== undefined) core.setOutput(name, value);
  }
}

/** Opening a pipe without a reader fails instead of waiting. */
const APPEND_NEVER_WAITING = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NONBLOCK;

async function summarise(report: Report, options: RenderOptions, run: Telling, env: Environment): Promise<void> {
  const file = env['GITHUB_STEP_SUMMARY'];
  if (!run.summary || file === undefined || file === '') return;
  const [page = ''] = await render('markdown', report, options);
  await appendFile(file, page, { flag: APPEND_NEVER_WAITING });
}

/** The maximum length of a comment in UTF-8 bytes; GitHub accepts 65,536 characters. */
const COMMENT_BYTES = 60_000;

async function commented(
  report: Report,
  { notes, groupBy }: Pick<RenderOptions, 'notes' | 'groupBy'>,
  { token }: { readonly token: string },
  context: Pick<CommentOptions, 'env' | 'version' | 'signal'>,
): Promise<string | null> {
  if (token !== '') core.setSecret(token);
  const [{ comment }, { renderMarkdown }] = await Promise.all([
    import('../app/comment'),
    import('../reports/markdown'),
  ]);
  return comment({ ...context, token, page: renderMarkdown(report, { notes, groupBy, limitBytes: COMMENT_BYTES }) });
}

async function annotate(report: Report): Promise<void> {
  const { annotations } = await import('../reports/annotations');
  for (const { level, title, message, file, line, column } of annotations(report)) {
    const place = {
      title,
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { startLine: line }),
      ...(column === undefined ? {} : { startColumn: column }),
    };
    core[level](message, place);
  }
}

/** The exit status for a thrown error: wrong input 2, stopped 130 or 143, a bug of this program 70. */
function failed(error: unknown, stopped: number | null): number {
  const isUsage = error instanceof UsageError;
  if (!isUsage && stopped === null) return faultOfStep(error);
  const exitCode = stopped ?? EXIT.usage;
  sayExitCode(exitCode);
  if (isUsage && stopped === null)
    core.error(visibleLines(error.problems.join('\n')), { title: `${NAME}: wrong input` });
  return exitCode;
}

/**
 * Reports a bug of this program. It decides the exit status, whatever the result of the run.
 * @returns 70
 */
export function faultOfStep(error: unknown): number {
  sayExitCode(EXIT.fault);
  core.error(visibleLines(`a fault of this action: ${messageOf(error)}`), { title: NAME });
  // The runner shows it only if RUNNER_DEBUG is set.
  core.debug(visibleLines((types.isNativeError(error) ? error.stack : undefined) ?? messageOf(error)));
  return EXIT.fault;
}

function sayExitCode(exitCode: number): void {
  try {
    core.setOutput('exit_code', String(exitCode));
  } catch (refused) {
    core.error(visibleLines(`the outputs could not be written: ${reason(refused)}`), { title: NAME });
  }
}

const messageOf = (error: unknown): string => (types.isNativeError(error) ? error.message : String(error));
