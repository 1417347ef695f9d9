/** The connection to Google Cloud and the registries, with this run's environment and credentials. */
import { loadCredentials } from '../google/credentials';
import { HttpClient } from '../http/client';
import type { Credentials } from '../http/credentials';
import { endpointsFrom } from '../http/endpoints';
import { Network } from '../http/network';
import { proxyRules } from '../http/proxy';
import { Secrets } from '../http/secrets';
import type { CallersCredentials } from '../model/callers-credentials';
import { isOutside } from '../model/cluster';
import { UsageError } from '../model/errors';
import type { Answers } from '../model/questions';
import type { Request } from '../model/request';
import { hostsOf } from './ahead';
import type { ConnectContext, ReadingOptions, VerifyOptions } from './connect-context';
import { IN_CLUSTERS } from './kinds-of-sources';
import { NO_CREDENTIALS } from './no-credentials';
import { begunOnce, whenAsked } from './when-asked';

export interface Connection {
  readonly answers: Answers;
  /** The caller's IAM member, if it is known without a request. */
  readonly caller: string | null;
  /** Null if there are none, and none were needed. */
  readonly credentials: CallersCredentials | null;
  /** Gives the next requests the full time-out again, for a new round of questions. */
  restartDeadline(): void;
  /** The number of requests that were sent so far. */
  apiCalls(): number;
  /** Returns plain JSON without any secret that this run has seen. */
  redact<T>(value: T): T;
  /** Removes what the run created on this machine. */
  close(): Promise<void>;
}

/** Problems with the environment, one sentence each: endpoint overrides that cannot be used. */
export const environmentProblems = (env: ConnectContext['env']): readonly string[] => endpointsFrom(env).errors;

/**
 * A GKE cluster is read as the caller. An image without a cluster, or with a cluster outside Google Cloud, may be
 * public.
 */
const needsGoogle = ({ alone, clusters }: Pick<Request, 'clusters' | 'alone'>): boolean =>
  alone === null && !(clusters.length > 0 && clusters.every(isOutside));

/**
 * Loads the caller's credentials.
 * @param needed false if public images can be read without credentials
 * @throws UsageError if there are none and they are needed, or if their file cannot be used; no connection is left open
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
 * Finds the credentials and creates the client; the token has been requested when this returns.
 * @param timeoutMs for all requests together
 * @param verify null if nothing may be created on a cluster
 * @param reading how to access clusters, for what is read there
 * @param ahead what the run will read: connections are opened before the credentials are found
 * @throws UsageError if an endpoint override is wrong, or there are no credentials
 */
export async function connect(
  timeoutMs: number,
  context: ConnectContext,
  verify: VerifyOptions | null,
  reading: ReadingOptions,
  ahead: Pick<Request, 'images' | 'clusters' | 'alone'>,
): Promise<Connection> {
  const { endpoints, errors } = endpointsFrom(context.env);
  if (errors.length > 0) throw new UsageError(errors);
  const { env, signal, log, version } = context;
  const secrets = new Secrets(context.onSecret);
  const network = new Network(proxyRules(env));
  network.open(hostsOf(ahead, endpoints));
  // The code of the sources is loaded while connections are opened and the credentials are found.
  const [credentials, { answers }] = await Promise.all([
    credentialsOf(env, secrets, network, needsGoogle(ahead)),
    import(/* webpackChunkName: "facts" */ './sources'),
  ]);
  const client = new HttpClient({
    endpoints,
    credentials,
    secrets,
    version,
    network,
    signal,
    timeoutMs,
    onRequest: ({ method, url, status, ms, attempt, detail }) => {
      const again = attempt > 1 ? ` (try ${String(attempt)})` : '';
      log(
        `${method} ${url} → ${status === null ? (detail ?? 'no answer') : String(status)} in ${String(ms)} ms${again}`,
      );
    },
  });
  let deadline = AbortSignal.timeout(timeoutMs);
  const until = (): AbortSignal => AbortSignal.any([signal, deadline]);
  const clusters = begunOnce(async () =>
    (await import('./in-clusters')).inClusters(client, { context, reading, verify, until }),
  );
  const docker = begunOnce(async () => {
    const onSecret = (secret: string): void => secrets.addPassword(secret);
    return (await import('./docker-login')).dockerLogin({ env, log, signal: until, onSecret });
  });
  const inClusters = whenAsked(IN_CLUSTERS, async () => (await clusters()).answers);
  return {
    answers: answers(client, inClusters, {
      docker: async (host) => (await docker())(host),
      // There are no credentials of a secret before one was read.
      secret: async (of) => (await clusters.begun())?.login(of) ?? null,
    }),
    caller: credentials?.member ?? null,
    credentials: credentials && { source: credentials.source, signIn: credentials.signIn },
    restartDeadline: () => {
      deadline = AbortSignal.timeout(timeoutMs);
      client.restartDeadline();
    },
    apiCalls: () => client.apiCalls,
    redact: (value) => secrets.redactJson(value),
    close: async () => {
      await (await clusters.begun())?.close();
      network.close();
    },
  };
}
