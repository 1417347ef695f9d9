import { type Io } from '../../src/cli/io';
import { program } from '../../src/cli/program';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process, with its own standard streams; no environment but the one given. */
export async function run(args: readonly string[], more: Partial<Io> & { input?: string } = {}): Promise<Ran> {
  const said = { out: '', err: '' };
  const io: Io = {
    args,
    program: 'gke-image-preflight',
    env: {},
    folder: process.cwd(),
    out: (text) => {
      said.out += text;
      return Promise.resolve();
    },
    err: (text) => {
      said.err += text;
    },
    outIsTerminal: false,
    errIsTerminal: false,
    columns: undefined,
    readStandardInput: () => Promise.resolve(more.input ?? ''),
    listen: () => ({ signal: new AbortController().signal, exitCode: () => null, stop: () => undefined }),
    ...more,
  };
  const code = await program(io, '0.0.0-test');
  // Whether a run takes a second is chance.
  return { code, ...said, err: said.err.replace(/^progress: .*\n/gm, '') };
}
