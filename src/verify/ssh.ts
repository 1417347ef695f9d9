/** Verification over SSH: the runtime's own pull on one VM of a pool, through `gcloud compute ssh`. */
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { clean } from '../model/json';
import { clusterPath } from '../model/cluster';
import { type Fact, failed, known } from '../model/fact';
import type { Answers } from '../model/questions';
import type { Verification, Vm } from '../model/verification';
import type { VerificationPlan } from '../model/verification-plan';
import { NODE_WORDS } from '../model/waiting-pull';
import { readNodeOutput, verificationOn } from './node-output';
import { scriptArguments, scriptForStdin } from './node-script';
import { sshRefusalOf, tellingWords } from './ssh-refusal';
import { skipped } from './verification-of';
import { type Env, runProgram } from '../kubernetes/program';
import { makeTemporary, removeTemporary, type TemporaryOptions } from '../kubernetes/temporary';

export interface SshOptions extends TemporaryOptions {
  readonly signal: AbortSignal;
  /** The maximum duration of a pull. */
  readonly timeoutMs: number;
  readonly log: (text: string) => void;
  /** Removes secrets from a message. */
  readonly redact: (words: string) => string;
  /**
   * Finds a running VM of these managed instance groups.
   * @returns absent if there is none
   */
  readonly runningVm: (groups: readonly string[], from: string) => Promise<Fact<Vm>>;
}

export interface Ssh extends Pick<Answers, 'verification'> {
  /** Removes the key of this run. */
  close(): Promise<void>;
}

/** The maximum number of concurrent calls, after the first. */
const CONCURRENCY = 4;
/**
 * The maximum time in addition to the pull: gcloud's start, the propagation of the key (at most 60 s, according to
 * gcloud), the token.
 */
const AROUND_MS = 110_000;
const CONNECT_SECONDS = 20;
/** A key of this run is useless afterwards. */
const KEY_LIVES = '30m';

/** Creates the verification over SSH. */
export function ssh(options: SshOptions): Ssh {
  const limit = pLimit(CONCURRENCY);
  let key: Promise<string | null> | null = null;
  let first: Promise<unknown> | null = null;

  /** Only the first call creates the key and adds it to the metadata: concurrent calls would conflict. */
  const afterTheFirst = async <T>(call: () => Promise<T>): Promise<T> => {
    if (first === null) {
      const own = call();
      first = own;
      return own;
    }
    await first;
    return limit(call);
  };

  const verify = async (plan: VerificationPlan): Promise<Fact<Verification>> => {
    const from = `crictl over SSH on node pool ${plan.pool} of ${clusterPath(plan)}`;
    const groups = plan.instanceGroups;
    if (groups.length === 0) return failed('malformed', from, 'the API names no instance group of the pool');
    const vm = await options.runningVm(groups, from);
    if (vm.state === 'absent') return known(skipped(plan), vm.from);
    if (vm.state !== 'known') return vm;
    key ??= ownKey(options);
    const folder = await key;
    const answer = await afterTheFirst(() => callVm(vm.value, plan, folder, options));
    if (answer.ok) {
      const value = verificationOn(plan, readNodeOutput(answer.text), { node: vm.value.name, pod: null });
      return known({ ...value, words: clean(value.words, NODE_WORDS) }, from);
    }
    const words = clean(options.redact(tellingWords(answer.words)), 1000);
    if (answer.why === 'missing') return failed('unreachable', from, clean(answer.words));
    return answer.why === 'refused'
      ? sshRefusalOf(words, from, vm.value.project)
      : failed(answer.why, from, clean(answer.words));
  };

  return {
    verification: verify,
    close: async () => {
      const folder = await key;
      if (folder !== null) await removeTemporary(folder);
    },
  };
}

function callVm(vm: Vm, plan: VerificationPlan, folder: string | null, { env, signal, timeoutMs, log }: SshOptions) {
  log(`gcloud compute ssh ${vm.name} in ${vm.zone} of ${vm.project}, for node pool ${plan.pool}`);
  const key = folder === null ? [] : [`--ssh-key-file=${join(folder, 'key')}`, `--ssh-key-expire-after=${KEY_LIVES}`];
  return runProgram({
    program: 'gcloud',
    // A VM without an external address is reached through IAP: gcloud does that automatically.
    args: [
      ...['compute', 'ssh', `${userOf(env)}${vm.name}`, `--project=${vm.project}`, `--zone=${vm.zone}`, '--quiet'],
      // Never asks for a password or a confirmation.
      ...['--ssh-flag=-oBatchMode=yes', `--ssh-flag=-oConnectTimeout=${String(CONNECT_SECONDS)}`],
      ...key,
      '--command=sudo -n sh -s',
    ],
    env: { ...env, ...accountOf(env), CLOUDSDK_CORE_DISABLE_PROMPTS: '1' },
    stdin: scriptForStdin(scriptArguments(plan.image.text, plan.withToken, timeoutMs)),
    timeoutMs: timeoutMs + AROUND_MS,
    signal,
  });
}

/** Uses gcloud's own key without changes if there is one (null), otherwise creates a folder for a key of this run. */
function ownKey(options: SshOptions): Promise<string | null> {
  const { env } = options;
  const home = env['HOME'] || env['USERPROFILE'] || userInfo().homedir;
  if (existsSync(join(home, '.ssh/google_compute_engine'))) return Promise.resolve(null);
  return makeTemporary('ssh', options);
}

/**
 * gcloud uses the local user's name, determined like getpass of Python. Root, who may not log in over SSH, gets
 * another.
 */
function userOf(env: Env): string {
  const user = env['LOGNAME'] || env['USER'] || env['LNAME'] || env['USERNAME'] || userInfo().username;
  return user === 'root' ? 'preflight@' : '';
}

/** gcloud reads application default credentials from a file only if a separate variable names the file. */
function accountOf(env: Env): Env {
  const file = env['GOOGLE_APPLICATION_CREDENTIALS'];
  const told = env['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE'] || env['CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE'];
  return file && !told ? { CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE: file } : {};
}
