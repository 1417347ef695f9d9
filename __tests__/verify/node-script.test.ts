import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readNodeOutput } from '../../src/verify/node-output';
import { NODE_SCRIPT, scriptArguments, scriptForStdin } from '../../src/verify/node-script';
import { temporaryFolder } from '../scenario/harness';

/** The script, in the shells of Ubuntu and of Container-Optimized OS, with stand-ins for what it calls. */
const SHELLS = ['dash', 'bash'].filter((shell) => spawnSync(shell, ['-c', 'exit 0']).status === 0);
const TOKEN = 'ya29.a-secret_of.the-node';
const ANSWER = JSON.stringify({ access_token: TOKEN, expires_in: 3599, token_type: 'Bearer' });
const IMAGE = 'europe-west1-docker.pkg.dev/p/r/web:1';
const DIGEST = `sha256:${'a1'.repeat(32)}`;

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  folder.remove();
});

const tool = (name: string, text: string): void => {
  // Each call's arguments are written down, and what it was handed by the environment.
  const log = join(folder.path, 'calls');
  const lines = ['#!/bin/sh', `echo "${name} $* | $CRICTL_CREDS" >>${log}`, text];
  writeFileSync(join(folder.path, name), `${lines.join('\n')}\n`, { mode: 0o755 });
};
const calls = (): readonly string[] => {
  const file = join(folder.path, 'calls');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
};
const curl = (text = `echo '${ANSWER}'`): void => {
  tool('curl', text);
};
const crictl = (pull: string): void => {
  tool(
    'crictl',
    `[ "$1" = inspecti ] && echo '{"status": {"repoDigests": ["${IMAGE.replace(':1', '')}@${DIGEST}"]}}' && exit\n${pull}`,
  );
};
/** The script's own line of folders is replaced: the stand-ins come first. */
const here = (script: string): string =>
  script.replace(/^PATH=.*$/m, `PATH=${folder.path}:/usr/bin:/bin`).replace('sleep 2', ':');
const run = (shell: string, args = scriptArguments(IMAGE, true, 5000)) =>
  spawnSync(shell, ['-c', here(NODE_SCRIPT), 'sh', ...args], { encoding: 'utf8' });

const DENIED = `echo 'time="2026-01-01T00:00:00Z" level=fatal msg="pulling image: rpc error: code = Unknown desc = failed to pull and unpack image \\\\"x\\\\": 403 Forbidden"' >&2; exit 1`;

test('holds nothing that Kubernetes would put a variable in', () => {
  expect(NODE_SCRIPT).not.toContain('$(');
});

describe.each(SHELLS)('in %s', (shell) => {
  test('presents the node’s token by the environment alone, and tells the digest', () => {
    curl();
    crictl('echo "Image is up to date for sha256:0"');
    const { stdout, stderr, status } = run(shell);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(readNodeOutput(stdout)).toMatchObject({
      credential: 'node-token',
      tries: [{ status: 0, words: '' }],
      digests: [`${IMAGE.replace(':1', '')}@${DIGEST}`],
      whole: true,
    });
    expect(stdout).not.toContain(TOKEN);
    const pulls = calls().filter((call) => call.startsWith('crictl pull'));
    expect(pulls).toEqual([`crictl pull ${IMAGE} | oauth2accesstoken:${TOKEN}`]);
    for (const call of calls()) expect(call.split(' | ')[0]).not.toContain(TOKEN);
    expect(calls()[0]).toMatch(/^curl -q -s -f .*-H Metadata-Flavor: Google http:\/\/metadata\.google\.internal\//);
  });

  test('tries twice, and keeps what crictl said without its frame; a token in it is cut out', () => {
    curl();
    crictl(DENIED);
    const { tries, credential } = readNodeOutput(run(shell).stdout);
    expect(credential).toBe('node-token');
    expect(tries.map(({ status, words }) => [status, words])).toEqual(
      Array(2).fill([1, 'rpc error: code = Unknown desc = failed to pull and unpack image "x": 403 Forbidden']),
    );
    crictl('echo "refused $CRICTL_CREDS, really $CRICTL_CREDS" >&2; exit 1');
    const { stdout } = run(shell);
    expect(stdout).not.toContain(TOKEN);
    expect(stdout).toContain('refused oauth2accesstoken:***, really oauth2accesstoken:***');
  });

  test('a second try that succeeds is a pull', () => {
    curl();
    crictl(`[ -e ${folder.path}/again ] && exit 0; touch ${folder.path}/again; ${DENIED}`);
    expect(readNodeOutput(run(shell).stdout).tries.map(({ status }) => status)).toEqual([1, 0]);
  });

  test.each([
    ['the metadata server refuses', 'exit 22', '22'],
    ['the answer breaks off', `printf '%s' '{"access_token":"${TOKEN.slice(0, 12)}'; exit 28`, '28'],
    ['the answer holds no token', 'echo "{}"', '0'],
  ])('without a token where %s, and says so', (_, text, why) => {
    curl(text);
    crictl(DENIED);
    const { stdout } = run(shell);
    expect(readNodeOutput(stdout)).toMatchObject({ credential: 'none', noToken: why });
    expect(stdout).not.toContain('ya29');
    expect(calls()).toContain(`crictl pull ${IMAGE} | `);
  });

  test('asks for no token where none is to be presented', () => {
    curl();
    crictl('exit 0');
    const { stdout } = run(shell, scriptArguments('quay.io/x/y:1', false, 5000));
    expect(readNodeOutput(stdout)).toMatchObject({ credential: 'none', noToken: null });
    expect(calls().some((call) => call.startsWith('curl'))).toBe(false);
  });

  test('ends a pull that takes too long, and tries no more', () => {
    curl();
    crictl('exec sleep 30');
    expect(readNodeOutput(run(shell, scriptArguments(IMAGE, true, 1000)).stdout).tries).toMatchObject([
      { status: 124 },
    ]);
  });

  test('says that there is no crictl', () => {
    expect(readNodeOutput(run(shell).stdout)).toMatchObject({ noCrictl: true, tries: [] });
  });

  test('the image is one word, whatever it holds, also by standard input', () => {
    curl();
    crictl('exit 0');
    const image = `x'; touch ${folder.path}/broken; echo '$(id) \`id\``;
    run(shell, scriptArguments(image, true, 5000));
    spawnSync(shell, ['-s'], { input: here(scriptForStdin(scriptArguments(image, true, 5000))), encoding: 'utf8' });
    expect(existsSync(join(folder.path, 'broken'))).toBe(false);
    const pulls = calls().filter((call) => call.startsWith('crictl pull'));
    expect(pulls).toHaveLength(2);
    for (const call of pulls) expect(call).toContain(`crictl pull ${image} |`);
  });
});
