/** Google Cloud and the registries, as this run's environment and credentials reach them. */
import { hostsOf } from './ahead';
import { dockerLogin } from './docker-login';
import { pullReader } from '../diagnosis/waiting-pods';
import { HttpClient } from '../http/client';
import { runningVm } from '../google/compute';
import { loadCredentials } from '../google/credentials';
import type { Credentials } from '../http/credentials';
import { endpointsFrom } from '../http/endpoints';
import { Network } from '../http/network';
import { proxyRules } from '../http/proxy';
import { Secrets } from '../http/secrets';
import type { Request } from '../model/request';
import type { CallersCredentials } from '../model/callers-credentials';
import { isOutside } from '../model/cluster';
import { UsageError } from '../model/errors';
import type { Answers } from '../model/questions';
import { answers, makeReader } from './sources';
import { computeClasses } from '../kubernetes/compute-classes';
import type { PodTemplates } from '../model/pod-template';
import type { PodLeft } from '../verify/own-pod';
import { nodeRuntimes } from '../kubernetes/node-runtimes';
import { podWebhooks } from '../kubernetes/pod-webhooks';
import { outsideClusters } from '../kubernetes/outside-cluster';
import { runningPods } from '../kubernetes/running-pods';
import { pods } from '../verify/verification-pods';
import { ssh } from '../verify/ssh';
import { waitingPulls } from '../kubernetes/waiting-pulls';
import type { KubeGetOptions } from '../kubernetes/kube-get';
import { NO_CREDENTIALS } from './no-credentials';
import { type PullSecrets, pullSecrets } from '../kubernetes/pull-secrets';
import { secretPull } from '../registry/secret-pull';
import { type Ways, waysInto } from '../kubernetes/ways';

export type { PodLeft } from '../verify/own-pod';

/** What a connection takes from the world around it. */
export interface ConnectContext {
  readonly version: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends the gathering at once: what was not read by then is unknown. */
  readonly signal: AbortSignal;
  /** One line for each request, for `--verbose`. */
  readonly log: (text: string) => void;
  /** Told of each secret before it is used, so that it can be masked. */
  readonly onSecret: (secret: string) => void;
  /** Told of every pod that may be there, before it is created and when it is gone. */
  readonly onPods?: (pods: readonly PodLeft[]) => void;
  /** Told of the folders of all temporary kubeconfigs and keys, before one is made and when it is gone. */
  readonly onFolders?: (folders: readonly string[]) => void;
}

/** Verification: how long a pull may take, and the way into clusters. */
export interface VerifyOptions {
  readonly timeoutMs: number;
  readonly kubeconfig: string | null;
  readonly context: string | null;
  /** The pods of workloads, for a dry run. */
  readonly ownPods: PodTemplates;
}

/** Reading what stands in clusters alone, pods and compute classes: the way into them. */
export type ReadingOptions = Pick<VerifyOptions, 'kubeconfig' | 'context'>;

export interface Connection {
  readonly answers: Answers;
  /** The caller's IAM member, where it is known without a request. */
  readonly caller: string | null;
  /** Null: there are none, and none were needed. */
  readonly credentials: CallersCredentials | null;
  /** Gives the next requests the whole time-out again: for a new round of questions. */
  restartDeadline(): void;
  /** Requests that went out so far. */
  apiCalls(): number;
  /** Plain JSON with no secret that this run has seen in its texts. */
  redact<T>(value: T): T;
  /** Removes what the run made for itself on this machine. */
  close(): Promise<void>;
}

/** What is wrong with the environment, a sentence each: endpoint overrides that cannot be used. */
export const environmentProblems = (env: ConnectContext['env']): readonly string[] => endpointsFrom(env).errors;

/** Pull secrets of clusters, and the registries asked with them: the credentials go from one to the other alone. */
function secretsIn(
  client: HttpClient,
  ways: Ways,
  within: KubeGetOptions,
): { readonly answers: Partial<Answers>; readonly login: PullSecrets['login'] } {
  const onSecret = (secret: string): void => client.secrets.addPassword(secret);
  const { answers: ofSecrets, login } = pullSecrets(ways, { ...within, onSecret });
  return { answers: { ...ofSecrets, ...secretPull(client, login) }, login };
}

/** A GKE cluster is asked for as the caller; an image by itself, and a cluster outside Google Cloud, may be public. */
const needsGoogle = ({ alone, clusters }: Pick<Request, 'clusters' | 'alone'>): boolean =>
  alone === null && !(clusters.length > 0 && clusters.every(isOutside));

/**
 * @param needed false: public images are asked for without
 * @throws UsageError where there are none and they are needed, or their file cannot be used; no connection is left open
 */
async function credentialsOf(
  env: ConnectContext['env'],
  secrets: Secrets,
  network: Network,
  needed: boolean,
): Promise<Credentials | null> {
  try {
    const credentials = await loadCredentials(env, secrets, network);
    if (credentials === null && needed) throw new UsageError([NO_CREDENTIALS]);
    return credentials;
  } catch (error) {
    network.close();
    throw error;
  }
}

/**
 * Finds the credentials and makes the client; the token is on its way when this returns.
 * @param timeoutMs for all requests together
 * @param verify null: nothing is ever created on a cluster
 * @param reading null: nothing is read in a cluster
 * @param ahead what the run will ask of: connections are opened before the credentials are looked for
 * @throws UsageError where an endpoint override is wrong, or there are no credentials
 */
export async function connect(
  timeoutMs: number,
  context: ConnectContext,
  verify: VerifyOptions | null = null,
  reading: ReadingOptions | null = null,
  ahead: Pick<Request, 'images' | 'clusters' | 'alone'> = { images: [], clusters: [], alone: null },
): Promise<Connection> {
  const { endpoints, errors } = endpointsFrom(context.env);
  if (errors.length > 0) throw new UsageError(errors);
  const secrets = new Secrets(context.onSecret);
  const network = new Network(proxyRules(context.env));
  network.open(hostsOf(ahead, endpoints));
  const credentials = await credentialsOf(context.env, secrets, network, needsGoogle(ahead));
  const client = new HttpClient({
    endpoints,
    credentials,
    secrets,
    version: context.version,
    network,
    signal: context.signal,
    timeoutMs,
    onRequest: ({ method, url, status, ms, attempt, detail }) => {
      const again = attempt > 1 ? ` (try ${String(attempt)})` : '';
      context.log(
        `${method} ${url} → ${status === null ? (detail ?? 'no answer') : String(status)} in ${String(ms)} ms${again}`,
      );
    },
  });
  const { env, signal, log, onPods = () => undefined, onFolders } = context;
  const folders = onFolders === undefined ? {} : { onFolders };
  const given = verify ?? reading;
  // One way into each cluster, whoever asks: a token is written into one temporary kubeconfig at most.
  const ways = waysInto(credentials, {
    env,
    signal,
    ...folders,
    kubeconfig: given?.kubeconfig ?? null,
    context: given?.context ?? null,
  });
  let until = AbortSignal.timeout(timeoutMs);
  const within = { env, log, signal: () => AbortSignal.any([signal, until]) };
  const timed = verify === null ? null : { env, log, signal, timeoutMs: verify.timeoutMs, ownPods: verify.ownPods };
  const byPods = timed === null ? null : pods(ways, { ...timed, onPods });
  const bySsh =
    timed === null
      ? null
      : ssh({
          ...timed,
          ...folders,
          redact: (words) => secrets.redact(words),
          runningVm: (groups, from) => runningVm(client, groups, from),
        });
  const inSecrets = reading === null ? null : secretsIn(client, ways, within);
  const through: Partial<Answers> = {
    ...(byPods && bySsh && { verification: (plan) => (plan.how === 'ssh' ? bySsh : byPods).verification(plan) }),
    ...(reading && {
      cluster: outsideClusters(ways, within),
      ...waitingPulls(ways, { ...within, reader: pullReader }),
      ...runningPods(ways, { ...within, makeReader }),
      ...computeClasses(ways, within),
      ...nodeRuntimes(ways, within),
      ...podWebhooks(ways, within),
      ...inSecrets?.answers,
    }),
  };
  return {
    answers: answers(client, through, {
      docker: dockerLogin({ ...within, onSecret: (secret) => client.secrets.addPassword(secret) }),
      ...(inSecrets && { secret: inSecrets.login }),
    }),
    caller: credentials?.member ?? null,
    credentials: credentials && { source: credentials.source, signIn: credentials.signIn },
    restartDeadline: () => {
      until = AbortSignal.timeout(timeoutMs);
      client.restartDeadline();
    },
    apiCalls: () => client.apiCalls,
    redact: (value) => secrets.redactJson(value),
    close: async () => {
      // A pod that is left is deleted by its kubeconfig, later.
      await ways.close(new Set(byPods?.left().map(({ temporary }) => temporary)));
      await bySsh?.close();
      network.close();
    },
  };
}
