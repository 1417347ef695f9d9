import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { dockerLogin } from '../../src/app/docker-login';

let folder: string;
let logged: string[];
let secrets: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docker-login-'));
  [logged, secrets] = [[], []];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const configure = (value: unknown): void =>
  writeFileSync(join(folder, 'config.json'), typeof value === 'string' ? value : JSON.stringify(value));
/** A helper on the PATH, as a script. */
const helper = (name: string, script: string): void =>
  writeFileSync(join(folder, `docker-credential-${name}`), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
const logins = (env: Record<string, string> = {}, signal = new AbortController().signal, helperMs = 60_000) =>
  dockerLogin({
    env: { PATH: `${folder}:/usr/bin:/bin`, DOCKER_CONFIG: folder, ...env },
    signal: () => signal,
    onSecret: (secret) => secrets.push(secret),
    helperMs,
    log: (text) => logged.push(text),
  });
const ENTRY = { auths: { 'ghcr.io': { auth: Buffer.from('me:the-password').toString('base64') } } };

describe('the file', () => {
  test('of DOCKER_CONFIG, and what it holds is masked before it is given', async () => {
    configure(ENTRY);
    expect(await logins()('ghcr.io')).toEqual({ user: 'me', password: 'the-password' });
    expect(secrets).toEqual(['the-password']);
    expect(await logins()('quay.io')).toBeNull();
  });

  test('of the home folder, where DOCKER_CONFIG names none', async () => {
    mkdirSync(join(folder, '.docker'));
    writeFileSync(join(folder, '.docker', 'config.json'), JSON.stringify(ENTRY));
    expect(await logins({ DOCKER_CONFIG: '', HOME: folder })('ghcr.io')).toMatchObject({ user: 'me' });
    expect(await logins({ DOCKER_CONFIG: '', HOME: '' })('ghcr.io')).toBeNull();
  });

  test('that is not there is no login, and nothing to say', async () => {
    expect(await logins()('ghcr.io')).toBeNull();
    expect(logged).toEqual([]);
  });

  test.each([
    ['no JSON', 'not JSON: the-password', /is not used: it is no JSON object/],
    ['too large', `{"auths":{},"x":"${'y'.repeat(1_100_000)}"}`, /not a file of at most 1 MiB/],
    ['of a wrong shape', { auths: ['the-password'] }, /is not used/],
  ])('%s: not used, and no word of it said', async (_, text, why) => {
    configure(text);
    expect(await logins()('ghcr.io')).toBeNull();
    expect(logged.join()).toMatch(why);
    expect(logged.join()).not.toContain('the-password');
  });

  test('that is a pipe or a folder is not waited for', async () => {
    if (spawnSync('mkfifo', [join(folder, 'config.json')]).status !== 0) return;
    expect(await logins()('ghcr.io')).toBeNull();
    rmSync(join(folder, 'config.json'));
    mkdirSync(join(folder, 'config.json'));
    expect(await logins()('ghcr.io')).toBeNull();
  });
});

describe('a helper', () => {
  test('is told the registry on its standard input, and asked once', async () => {
    configure({ credsStore: 'test' });
    helper('test', `echo x >> ${folder}/calls; read server; printf '{"Username":"me","Secret":"for-%s"}' "$server"`);
    const login = logins();
    expect(await Promise.all([login('ghcr.io'), login('ghcr.io')])).toEqual([
      { user: 'me', password: 'for-ghcr.io' },
      { user: 'me', password: 'for-ghcr.io' },
    ]);
    expect(spawnSync('wc', ['-l', join(folder, 'calls')]).stdout.toString()).toMatch(/^1 /);
    expect(secrets).toEqual(['for-ghcr.io']);
  });

  test.each([
    ['that hangs, with what it started', 'sleep 60 & wait', /gave none \(timeout\)/],
    ['that fails', 'echo the-password >&2; exit 1', /gave none \(refused\)/],
    ['that says no credentials', 'echo the-password', /gave none$/],
    ['that floods', 'yes the-password | head -c 20000000', /gave none/],
  ])('%s: no login, and no word of it said', async (_, script, why) => {
    configure({ credHelpers: { 'ghcr.io': 'test' } });
    helper('test', script);
    const within = script.startsWith('sleep') ? 300 : 60_000;
    expect(await logins({}, undefined, within)('ghcr.io')).toBeNull();
    expect(logged.join()).toMatch(why);
    expect(logged.join()).not.toContain('the-password');
  });

  test('that is not there, or whose name is a path: nothing runs', async () => {
    configure({ credHelpers: { 'ghcr.io': 'missing', 'quay.io': '../../evil' } });
    expect([await logins()('ghcr.io'), await logins()('quay.io')]).toEqual([null, null]);
    expect(logged.join('\n')).toMatch(
      /gave none \(missing\)\n.*the name of its credential helper is none of a program/,
    );
  });

  test('is ended with the run', async () => {
    configure({ credsStore: 'test' });
    helper('test', 'sleep 60');
    const stop = new AbortController();
    const asked = logins({}, stop.signal)('ghcr.io');
    stop.abort();
    expect(await asked).toBeNull();
  });
});
