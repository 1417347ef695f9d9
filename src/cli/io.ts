import nodePath from 'node:path';
import { isWithin, type PathRules, slashed } from '../input/within';
import { listen, type Interruption } from '../app/interruption';
import { NotWritten, UsageError } from '../model/errors';
import { shellQuote } from '../model/shell';
import { PROGRAM } from './name';
import { LARGEST_TEXT } from '../input/readers';
import { textOf } from '../model/encoding';
import { reason } from '../model/reason';

/** The parts of the process that the command line uses, so that a test can replace them. */
export interface Io {
  readonly args: readonly string[];
  /** The name or path with which this program was called, for commands that it prints to be copied. */
  readonly program: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  /** Prints the result. Resolves when it has been handed over. */
  out(text: string): Promise<void>;
  /** Prints everything else. */
  err(text: string): void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** The columns of the terminal, if there is one. */
  readonly columns: number | undefined;
  readStandardInput(): Promise<string>;
  /** Starts to listen for SIGINT and SIGTERM. */
  listen(): Interruption;
}

/** @throws UsageError if the folder was deleted while the program runs */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new UsageError(['the working folder does not exist any more']);
  }
}

/** The real process. A pipe that is closed early (`… | head`) is not an error. */
export function processIo(): Io {
  return {
    args: process.argv.slice(2),
    get program() {
      return calledAs(process.argv[1] ?? '', process.cwd());
    },
    env: process.env,
    get folder() {
      return workingFolder();
    },
    out: (text) =>
      new Promise((done, refuse) => {
        process.stdout.write(text, (error) => (error && !isBrokenPipe(error) ? refuse(notWritten(error)) : done()));
      }),
    err: (text) => void process.stderr.write(text),
    outIsTerminal: process.stdout.isTTY,
    errIsTerminal: process.stderr.isTTY,
    columns: process.stdout.columns,
    readStandardInput: async () => {
      const chunks: Buffer[] = [];
      let length = 0;
      for await (const chunk of process.stdin) {
        chunks.push(chunk as Buffer);
        length += (chunk as Buffer).length;
        if (length > LARGEST_TEXT) break;
      }
      return textOf(Buffer.concat(chunks));
    },
    listen,
  };
}

const notWritten = (error: Error): NotWritten =>
  new NotWritten(`standard output could not be written: ${reason(error)}`, { cause: error });

const isBrokenPipe = (error: NodeJS.ErrnoException): boolean =>
  error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' || error.code === 'EOF';

/**
 * Whether to colour the output to a stream: never with `--no-color`; FORCE_COLOR takes precedence over NO_COLOR;
 * otherwise only in a terminal.
 */
export function wantsColor(io: Pick<Io, 'env'>, isTerminal: boolean, declined: boolean): boolean {
  const force = io.env['FORCE_COLOR'];
  if (declined) return false;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if ((io.env['NO_COLOR'] ?? '') !== '') return false;
  return isTerminal && io.env['TERM'] !== 'dumb';
}

/** The terminal's width; otherwise the value of COLUMNS. */
export function columnsOf({ columns, env }: Pick<Io, 'columns' | 'env'>): number | undefined {
  const given = /^\d{1,4}$/.test(env['COLUMNS'] ?? '') ? Number(env['COLUMNS']) : 0;
  return (columns ?? 0) > 0 ? columns : given > 0 ? given : undefined;
}

/**
 * An installed program by its name; one that runs from a clone by its file. On Windows npm starts the file itself, in
 * `node_modules`.
 */
export function calledAs(script: string, folder: string, rules: PathRules = nodePath): string {
  const path = slashed(script, rules);
  if (!path.endsWith('/index.js') || path.includes(`/node_modules/${PROGRAM}/`)) return PROGRAM;
  return `node ${shellQuote(isWithin(folder, script, rules) ? slashed(rules.relative(folder, script), rules) : path)}`;
}
