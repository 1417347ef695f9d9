/**
 * The Docker login of the machine that this program runs on, as Docker's own command line finds it
 * (https://docs.docker.com/reference/cli/docker/login/): `config.json` of `DOCKER_CONFIG` or of `~/.docker`, with its
 * `auths`, `credHelpers` and `credsStore`. It may show an image of another registry to this program; it says nothing of
 * what a node presents.
 */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import { type Env, runProgram } from '../kubernetes/program';
import { type DockerLogins, dockerLogins, helperAnswer, helperFor, loginFor } from '../model/docker-login';
import type { Login } from '../http/types';

/** Bytes of a configuration; Docker's own hold a few hundred. */
const LARGEST = 1024 * 1024;
interface LoginOptions {
  readonly env: Env;
  /** Ends a helper that is asked from now on. */
  readonly signal: () => AbortSignal;
  /** Told of each password before it is used. */
  readonly onSecret: (secret: string) => void;
  /** What a helper may take; some ask a cloud. 10,000. */
  readonly helperMs?: number;
  /** Why a configuration or a helper gives none, without a word of theirs. */
  readonly log: (text: string) => void;
}

/** Finds the login for a registry, once each; null: there is none that could be read. */
export type DockerLogin = (host: string) => Promise<Login | null>;

/** The logins of this machine; nothing is read before a registry is asked for. */
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
    // Its own words may hold what it keeps.
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

/** Where Docker keeps its logins: the home folder is `USERPROFILE` on Windows, also in a shell that sets `HOME`. */
export function dockerConfigFile(env: Env, platform: NodeJS.Platform): string | null {
  const path = platform === 'win32' ? win32 : posix;
  const home = (platform === 'win32' ? env['USERPROFILE'] : undefined) || env['HOME'] || '';
  const folder = env['DOCKER_CONFIG'] || (home === '' ? '' : path.join(home, '.docker'));
  return folder === '' ? null : path.join(folder, 'config.json');
}

/** The file, as far as it is a regular one of a bounded size; null where there is none to use. */
async function read(env: Env, log: (text: string) => void): Promise<DockerLogins | null> {
  const file = dockerConfigFile(env, process.platform);
  if (file === null) return null;
  try {
    // A pipe in its place is not waited for.
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
    // There is none, or this user may not read it: a login that nobody has.
    return null;
  }
}
