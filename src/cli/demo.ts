import type { Scenario } from '../app/demo';
import { UsageError } from '../model/errors';
import { given } from '../input/given';
import type { Read } from '../input/duration';
import { reason } from '../input/readers';
import { shellQuote } from '../model/shell';
import { parseArguments } from './arguments';
import { check } from './check';
import type { Io } from './io';
import type { Invocation } from './invocation';
import { PROGRAM } from './name';
import { say, usage } from './say';

/**
 * `demo`: the whole preflight against the embedded simulated Google Cloud; nothing of the real world is reached.
 * @returns 0 when it ran, whatever the verdict
 */
export async function demo(io: Io, invocation: Invocation): Promise<number> {
  const { allScenarios, findScenario } = await import('../app/demo');
  const from = given('cli', invocation.values);
  const options = { list: from.boolean('list'), serve: from.boolean('serve'), port: from.one('port', parsePort) };
  if (options.list && options.serve) from.problems.push('--list and --serve exclude each other');
  if (from.has('port') && !options.serve) from.problems.push('--port is for --serve');
  const all = await allScenarios();
  const scenario = findScenario(all, invocation.operands[0]);
  const problems = [...invocation.problems, ...from.problems, ...('problem' in scenario ? [scenario.problem] : [])];
  if (problems.length > 0 || 'problem' in scenario) return usage(io, problems);
  if (options.list) return list(io, all);
  return options.serve ? serve(io, scenario, options.port) : show(io, scenario, invocation);
}

function parsePort(text: string): Read<number> {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  return port >= 1 && port <= 65_535 ? { value: port } : { problem: 'is no port: a number from 1 to 65535' };
}

async function list(io: Io, all: readonly Scenario[]): Promise<number> {
  const width = Math.max(0, ...all.map(({ name }) => name.length)) + 2;
  await io.out(all.map(({ name, story }) => `${name.padEnd(width)}${story}\n`).join(''));
  return 0;
}

/** The story, the report of the real `check`, and what its exit status would be. */
async function show(io: Io, scenario: Scenario, { values, version }: Invocation): Promise<number> {
  const { openCloud } = await import('../app/demo');
  const cloud = await openCloud(scenario, null);
  const inherited = (['no-color', 'verbose', 'quiet'] as const).filter((id) => values[id]).map((id) => `--${id}`);
  const format = values.format?.at(-1);
  const own = scenario.args[0] === 'check' ? scenario.args.slice(1) : scenario.args;
  const args = [...own, ...inherited, ...(format === undefined ? [] : ['--format', format])];
  // A report for machines or pages stands alone on standard output.
  const isText = format === undefined || format === 'text';
  const tell = async (text: string): Promise<void> => {
    if (isText) await io.out(text);
    else io.err(text);
  };
  try {
    await tell(
      `Scenario ${scenario.name}: ${scenario.story}\n\n$ gke-image-preflight check ${args.map(shellQuote).join(' ')}\n\n`,
    );
    const parsed = parseArguments(['check', ...args]);
    if (parsed.kind !== 'run') throw new Error(`the scenario's arguments are no command line: ${args.join(' ')}`);
    const status = await check({ ...io, env: { ...colourOf(io.env), ...cloud.env } }, { ...parsed, version }, false);
    // Stopped, or a format that there is not.
    if (status === 130 || status === 143 || status === 2) return status;
    await tell(`\nThe exit status of check would be ${status}. ${expectation(scenario, status)}\n\n${next(scenario)}`);
    return 0;
  } finally {
    await cloud.close();
  }
}

/** What is true of the scenario, and whether this run found it. */
function expectation({ expect }: Scenario, status: number): string {
  const fails = expect.fails.length > 0 ? `, failing ${expect.fails.join(' and ')}` : '';
  const unknowns = expect.unknowns.length > 0 ? `, with ${expect.unknowns.join(' and ')} unknown` : '';
  const truth = `The verdict is ${expect.verdict}${fails}${unknowns}, as the scenario has it.`;
  return status === expect.exitCode
    ? truth
    : `The scenario has ${expect.exitCode}, ${expect.verdict}: THIS RUN DIFFERS.`;
}

/** What to try after it. */
function next({ name, expect }: Scenario): string {
  const [check] = [...expect.fails, ...expect.unknowns];
  const commands = [
    ...(check === undefined ? [] : [[`about ${check}`, `explain ${check}`]]),
    ['the same as a page', `demo ${name} --format html > report.html`],
    ['all scenarios', 'demo --list'],
    ['your own cluster', 'check --help'],
  ];
  const width = Math.max(...commands.map(([what = '']) => what.length)) + 3;
  return `Next:\n${commands.map(([what = '', command = '']) => `  ${what.padEnd(width)}${PROGRAM} ${command}\n`).join('')}`;
}

/** Of the real environment only what says how to print: nothing in it can lead the demo to a real cloud. */
function colourOf(env: Io['env']): Io['env'] {
  return Object.fromEntries(['NO_COLOR', 'FORCE_COLOR', 'TERM'].map((name) => [name, env[name]]));
}

/** Keeps the simulated cloud up until SIGINT or SIGTERM; that is how it is stopped, so the status is 0. */
async function serve(io: Io, scenario: Scenario, port: number | null): Promise<number> {
  const { openCloud } = await import('../app/demo');
  const interruption = io.listen();
  try {
    const cloud = await openCloud(scenario, port).catch((error: unknown) => {
      throw port === null ? error : new UsageError([`--port ${port} cannot be had: ${portReason(error)}`]);
    });
    const lines = Object.entries(cloud.env).map(([name, value]) => `export ${name}=${shellQuote(value)}\n`);
    await io.out(lines.join(''));
    say(
      io,
      null,
      `The simulated Google Cloud of “${scenario.name}” is up at ${cloud.url} until it is stopped (Ctrl-C).`,
    );
    await stopped(interruption.signal);
    await cloud.close();
    return 0;
  } finally {
    interruption.stop();
  }
}

function portReason(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code === 'EADDRINUSE' ? 'another program has it' : reason(error);
}

const stopped = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });
