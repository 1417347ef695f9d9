/** The simulated Google Cloud, seen from the process that measures. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Asked {
  readonly id: number;
  /** `reset`: forget what came, and answer with this latency from now on. `hold`: hold answers, and count rounds. */
  readonly ask: 'reset' | 'hold' | 'release' | 'read';
  readonly latencyMs: number;
}

/** What came since the last `reset`. */
export interface Seen {
  readonly requests: number;
  /** Milliseconds since 1970, with fractions; null: nothing came. */
  readonly firstAt: number | null;
  /** Requests of each round that was let through. */
  readonly rounds: readonly number[];
  /** Each request, in the order that they came. */
  readonly asked: readonly { readonly method: string; readonly path: string }[];
}

export interface Answered extends Seen {
  readonly id: number;
}

export interface Cloud {
  readonly url: string;
  /** What points a program at it. */
  readonly env: Readonly<Record<string, string>>;
  /** The scenario's arguments of `check`. */
  readonly args: readonly string[];
  /** @param latencyMs added to every answer from now on */
  reset(latencyMs: number): Promise<Seen>;
  read(): Promise<Seen>;
  /** Holds every answer until no new request comes, then lets all that wait through at once, and so on. */
  hold(): Promise<Seen>;
  release(): Promise<Seen>;
  close(): Promise<void>;
}

/** Starts the simulated cloud of a scenario in a process of its own. */
export async function openCloud(scenario: string): Promise<Cloud> {
  const child = fork(join(import.meta.dirname, 'simulator.ts'), [scenario]);
  const started = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  const { url, env, args } = started[0] as Pick<Cloud, 'url' | 'env' | 'args'>;
  const ask = asker(child);
  return {
    url,
    env,
    args,
    reset: (latencyMs) => ask('reset', latencyMs),
    read: () => ask('read'),
    hold: () => ask('hold'),
    release: () => ask('release'),
    close: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

function asker(child: ChildProcess): (ask: Asked['ask'], latencyMs?: number) => Promise<Seen> {
  const waiting = new Map<number, (seen: Seen) => void>();
  let last = 0;
  child.on('message', (message: Answered) => {
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  return (ask, latencyMs = 0) => {
    const id = (last += 1);
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      child.send({ id, ask, latencyMs } satisfies Asked);
    });
  };
}
