import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from '@jest/globals';
import { ROOT } from '../scenario/harness';

const TOOL = join(ROOT, '../shared/lab/lab');

/** Why the lab cannot be used here; null where it can. */
export const whyNoLab: string | null = reasonAgainst();

function reasonAgainst(): string | null {
  try {
    accessSync(TOOL, constants.X_OK);
  } catch {
    return 'there is no ../shared/lab/lab beside the project';
  }
  return null;
}

/** Why there is no node here; null where the lab can bring one up. */
export const whyNoNode: string | null =
  whyNoLab ?? (process.platform === 'linux' && process.getuid?.() === 0 ? null : 'the lab’s node needs Linux and root');

/** A test that says in its name why it is skipped, where it is. */
export function testUnless(why: string | null): (name: string, body: () => Promise<void>, timeoutMs: number) => void {
  return (name, body, timeoutMs) => {
    if (why === null) test(name, body, timeoutMs);
    else test.skip(`${name} (skipped: ${why})`, body, timeoutMs);
  };
}

export interface Spoken {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end; nothing is thrown for its exit status. */
export function speak(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Spoken> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

async function ask(command: string): Promise<{ last: string; said: string }> {
  const { code, stdout, stderr } = await speak(TOOL, [command], { cwd: ROOT });
  if (code !== 0) throw new Error(`lab ${command} ended with ${String(code)}: ${stderr.trim()}`);
  return { last: stdout.trim().split('\n').at(-1) ?? '', said: stderr };
}

/** The folder that holds act and actionlint. */
export const labPrograms = async (): Promise<string> => (await ask('bin')).last;

export interface Lab {
  readonly kubeconfig: string;
  /** Removes every image but the pause container's from the node, so that the next pull downloads all of it. */
  forgetImages(): Promise<void>;
  /** Takes the lab down, if it was not up before. */
  close(): Promise<void>;
}

/**
 * The lab, up: the one that runs already, or a new one. `KUBECONFIG` is not read, so that no pod is ever created in
 * anybody's real cluster.
 */
export async function openLab(): Promise<Lab> {
  const { last: kubeconfig, said } = await ask('up');
  const wasUp = said.includes('already up');
  return {
    kubeconfig,
    forgetImages: () => forgetImages(join(dirname(kubeconfig), 'run/containerd.sock')),
    close: async () => {
      if (!wasUp) await ask('down');
    },
  };
}

async function forgetImages(socket: string): Promise<void> {
  const ctr = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await speak('ctr', ['-a', socket, '-n', 'k8s.io', 'images', ...args]);
    if (code !== 0) throw new Error(`ctr images ${args.join(' ')} ended with ${String(code)}: ${stderr.trim()}`);
    return stdout;
  };
  // Columns: reference, type, digest, … One image has several references.
  const rows = (await ctr('ls')).split('\n').slice(1);
  const images = rows.map((row) => row.trim().split(/\s+/)).filter((row) => row.length > 2);
  const pause = images.find(([reference]) => reference?.includes('/pause:'))?.[2];
  const others = images.flatMap(([reference = '', , digest]) => (digest === pause ? [] : [reference]));
  if (others.length > 0) await ctr('rm', '--sync', ...others);
}
