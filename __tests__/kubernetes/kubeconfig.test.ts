import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { waysInto } from '../../src/kubernetes/ways';
import { temporaryFolder } from '../scenario/harness';

const CLUSTER = { project: 'p', location: 'l', name: 'c' };
const ENDPOINTS = { addresses: [], dns: null, authority: null, membership: null };

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder.path, 'bin'));
  // It never answers, as where the file is on a file system that hangs.
  const script = `#!/bin/sh\n: > "${join(folder.path, 'begun')}"\nexec sleep 600\n`;
  writeFileSync(join(folder.path, 'bin/kubectl'), script, { mode: 0o755 });
});
afterEach(() => {
  jest.useRealTimers();
  folder.remove();
});

const into = (signal: AbortSignal) => {
  const PATH = [join(folder.path, 'bin'), process.env['PATH'] ?? ''].join(delimiter);
  const env = { PATH, KUBECONFIG: join(folder.path, 'config') };
  return waysInto(null, { env, signal, kubeconfig: null, context: 'here' }).into(CLUSTER, ENDPOINTS);
};

const begun = async (): Promise<void> => {
  while (!existsSync(join(folder.path, 'begun'))) await new Promise((done) => setImmediate(done));
};

/** Reading contexts: nothing is asked of any cluster before that. */
describe('a kubectl that hangs while it reads the kubeconfig', () => {
  test('is ended with the run', async () => {
    const stopped = new AbortController();
    const way = into(stopped.signal);
    await begun();
    stopped.abort(new Error('stopped by SIGTERM'));
    expect(await way).toMatchObject({ state: 'failed', why: 'cancelled', from: 'kubectl config view' });
  });

  test('is waited for so long, and no longer', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    const way = into(new AbortController().signal);
    await begun();
    jest.advanceTimersByTime(10_000);
    expect(await way).toMatchObject({ state: 'failed', why: 'timeout', detail: 'kubectl gave no answer within 10 s' });
  });
});
