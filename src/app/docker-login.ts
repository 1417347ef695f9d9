/**
 * The Docker login of the machine that runs this program, found as Docker's command line does
 * (https://docs.docker.com/reference/cli/docker/login/): `config.json` in `DOCKER_CONFIG` or `~/.docker`, with its
 * `auths`, `credHelpers` and `credsStore`. It may give this program access to an image of another registry, but it does
 * not show which credentials a node uses.
 */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import { type Env, runProgram } from '../kubernetes/program';
import { type DockerLogins, dockerLogins, helperAnswer, helperFor, loginFor } from '../model/docker-login';
import type { Login } from '../http/types';

/** The maximum size of a configuration in bytes; a usual one has a few hundred. */
const LARGEST = 1024 * 1024;
interface LoginOptions {
  readonly env: Env;
  /** Stops helpers that are started from now on. */
  readonly signal: () => AbortSignal;
  /** Called with each password before it is used. */
  readonly onSecret: (secret: string) => void;
  /** The maximum time for a helper; some of them call a cloud. Default: 10,000. */
  readonly helperMs?: number;
  /** Receives the reason why a configuration or a helper gives no login, without any text of theirs. */
  readonly log: (text: string) => void;
}

/** Finds the login for a registry, once for each; null if there is none that could be read. */
export type DockerLogin = (host: string) => Promise<Login | null>;

/** The logins of this machine; nothing is read before the first registry is requested. */
export function dockerLogin({ env, signal, onSecret, helperMs = 10_000, log }: LoginOptions): DockerLogin {
  let config: Promise<DockerLogins | null> | null = null;
  const found = new Map<string, Promise<Login | null>>();
  const find = async (host: string): Promise<Login | null> => {
    config ??= read(env, log);
    const logins = await config;
    if (logins === null) return null;
    const helper = helperFor(logins, host);
    if (helper === null) return loginFor(logins, host);
    if (!helper.ok) {
      log(`Docker login for ${host}: ${helper.reason}`);
      return null;
    }
    const program = `docker-credential-${helper.name}`;
    const answer = await runProgram({
      program,
      args: ['get'],
      env,
      stdin: helper.server,
      timeoutMs: helperMs,
      signal: signal(),
    });
    const login = answer.ok ? helperAnswer(answer.text) : null;
    // The helper's output may contain what it stores.
    if (login === null) log(`Docker login for ${host}: ${program} gave none${answer.ok ? '' : ` (${answer.why})`}`);
    return login;
  };
  return (host) => {
    const known =
      found.get(host) ??
      find(host).then((login) => {
        if (login !== null) onSecret(login.password);
        return login;
      });
    found.set(host, known);
    return known;
  };
}

/** Where Docker keeps its logins. On Windows the home folder is `USERPROFILE`, even in a shell that sets `HOME`. */
export function dockerConfigFile(env: Env, platform: NodeJS.Platform): string | null {
  const path = platform === 'win32' ? win32 : posix;
  const home = (platform === 'win32' ? env['USERPROFILE'] : undefined) || env['HOME'] || '';
  const folder = env['DOCKER_CONFIG'] || (home === '' ? '' : path.join(home, '.docker'));
  return folder === '' ? null : path.join(folder, 'config.json');
}

/** The file, if it is a regular one of limited size; null if there is none to use. */
async function read(env: Env, log: (text: string) => void): Promise<DockerLogins | null> {
  const file = dockerConfigFile(env, process.platform);
  if (file === null) return null;
  try {
    // If it is a pipe, opening it must not block.
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const about = await handle.stat();
      if (!about.isFile() || about.size > LARGEST) {
        log(`the Docker configuration ${file} is not a file of at most 1 MiB: it is not used`);
        return null;
      }
      const logins = dockerLogins(await handle.readFile());
      if (!logins.ok) log(`the Docker configuration ${file} is not used: ${logins.reason}`);
      return logins.ok ? logins : null;
    } finally {
      await handle.close();
    }
  } catch {
    // There is none, or this user cannot read it: there is no login.
    return null;
  }
}
