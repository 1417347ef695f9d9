import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { bareEnvironment, ROOT } from '../scenario/harness';
import { actionRepository, WORKFLOW } from './action-repository';
import { labPrograms, speak, type Spoken } from './lab';

/** A repository of the action with a workflow, and what runs it: act, on Node 24. */
export interface Act {
  readonly repository: string;
  /** Of act and what it starts. */
  readonly env: Record<string, string>;
  /** Made of the commit that is checked out, or of the working tree. */
  readonly from: string;
  /** Runs the workflow to its end. */
  run(): Promise<Spoken>;
  /** Starts it, or another workflow of the repository; the promise is its end. */
  start(workflow?: string): { readonly child: ChildProcess; readonly ended: Promise<Spoken> };
}

const FLAGS = ['push', '-P', 'ubuntu-latest=-self-hosted', '--no-cache-server', '--concurrent-jobs', '1', '-W'];

/**
 * Makes the repository, and finds act and Node 24.
 * @param folder holds all that act writes, its caches too
 */
export async function prepareAct(folder: string, workflow: string): Promise<Act> {
  const repository = join(folder, 'repository');
  const from = await actionRepository(repository, workflow);
  const programs = await labPrograms();
  const node = await speak(join(ROOT, 'scripts/with-node.sh'), ['24', 'node', '-p', 'process.execPath']);
  if (node.code !== 0) throw new Error(`there is no Node 24: ${node.stderr.trim()}`);
  const home = join(folder, 'home');
  mkdirSync(home);
  const env = bareEnvironment({
    PATH: [dirname(node.stdout.trim()), programs, process.env['PATH']].join(delimiter),
    HOME: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_CONFIG_HOME: join(home, 'config'),
  });
  return {
    repository,
    env,
    from,
    run: () => speak('act', [...FLAGS, WORKFLOW], { cwd: repository, env }),
    start: (file = WORKFLOW) => {
      const child = spawn('act', [...FLAGS, file], { cwd: repository, env, stdio: ['ignore', 'pipe', 'pipe'] });
      const said = { stdout: '', stderr: '' };
      child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
      const ended = new Promise<Spoken>((resolve, reject) => {
        child.on('error', reject).on('close', (code) => resolve({ code, ...said }));
      });
      return { child, ended };
    },
  };
}
