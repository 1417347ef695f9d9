/** The sources that read in clusters and pull on their nodes: loaded when a question needs them. */
import { pullReader } from '../diagnosis/waiting-pods';
import { runningVm } from '../google/compute';
import type { HttpClient } from '../http/client';
import { computeClasses } from '../kubernetes/compute-classes';
import type { KubeGetOptions } from '../kubernetes/kube-get';
import { nodeRuntimes } from '../kubernetes/node-runtimes';
import { outsideClusters } from '../kubernetes/outside-cluster';
import { podWebhooks } from '../kubernetes/pod-webhooks';
import { type PullSecrets, pullSecrets } from '../kubernetes/pull-secrets';
import { runningPods } from '../kubernetes/running-pods';
import { waitingPulls } from '../kubernetes/waiting-pulls';
import { type Ways, waysInto } from '../kubernetes/ways';
import type { GivenSecrets } from '../model/given-secrets';
import type { Answers } from '../model/questions';
import { secretPull } from '../registry/secret-pull';
import { ssh } from '../verify/ssh';
import { pods } from '../verify/verification-pods';
import type { ConnectContext, ReadingOptions, VerifyOptions } from './connect-context';
import { makeReaders, NOT_ASKED_FOR, type ThroughKubernetes } from './kinds-of-sources';

/** How clusters are accessed. */
export interface InClustersOptions {
  readonly context: Pick<ConnectContext, 'env' | 'log' | 'signal' | 'onPods' | 'onFolders'>;
  readonly reading: ReadingOptions;
  /** Null if nothing may be created on a cluster. */
  readonly verify: VerifyOptions | null;
  /** Stops what is asked from now on. */
  readonly until: () => AbortSignal;
}

export interface InClusters {
  readonly answers: ThroughKubernetes;
  /** The credentials of pull secrets that were read. */
  readonly login: PullSecrets['login'];
  /** Removes what was created on this machine. */
  close(): Promise<void>;
}

/** Creates the access to clusters, and the sources that use it. */
export function inClusters(client: HttpClient, { context, reading, verify, until }: InClustersOptions): InClusters {
  const { env, signal, log, onFolders } = context;
  const folders = onFolders === undefined ? {} : { onFolders };
  const { kubeconfig } = reading;
  // All sources share the access to a cluster, so a token is written into one temporary kubeconfig at most.
  const ways = waysInto(client.credentials, { env, signal, ...folders, kubeconfig, context: reading.context });
  const within = { env, log, signal: until };
  const onNodes = verify === null ? null : verification(client, ways, context, verify);
  const inSecrets = secretsIn(client, ways, { ...within, given: reading.givenSecrets });
  return {
    answers: {
      cluster: outsideClusters(ways, within),
      ...waitingPulls(ways, { ...within, reader: pullReader }),
      ...runningPods(ways, { ...within, makeReader: makeReaders() }),
      ...computeClasses(ways, within),
      ...nodeRuntimes(ways, within),
      ...podWebhooks(ways, within),
      ...inSecrets.answers,
      verification: onNodes?.verification ?? NOT_ASKED_FOR.verification,
    },
    login: inSecrets.login,
    close: async () => {
      // A pod that was left behind is deleted later, with its kubeconfig.
      await ways.close(onNodes?.needed() ?? new Set());
      await onNodes?.close();
    },
  };
}

/** The pulls on nodes, with a pod or with SSH. */
function verification(
  client: HttpClient,
  ways: Ways,
  { env, signal, log, onPods = () => undefined, onFolders }: InClustersOptions['context'],
  { timeoutMs, ownPods }: VerifyOptions,
): Pick<Answers, 'verification'> & { readonly needed: () => ReadonlySet<string | null>; close(): Promise<void> } {
  const timed = { env, log, signal, timeoutMs, ownPods };
  const byPods = pods(ways, { ...timed, onPods });
  const bySsh = ssh({
    ...timed,
    ...(onFolders === undefined ? {} : { onFolders }),
    redact: (words) => client.secrets.redact(words),
    runningVm: (groups, from) => runningVm(client, groups, from),
  });
  return {
    verification: (plan) => (plan.how === 'ssh' ? bySsh : byPods).verification(plan),
    needed: () => new Set(byPods.left().map(({ temporary }) => temporary)),
    close: () => bySsh.close(),
  };
}

/**
 * The pull secrets of clusters, and the registries that are asked with them: the credentials are passed only between
 * these two.
 */
function secretsIn(
  client: HttpClient,
  ways: Ways,
  within: KubeGetOptions & { readonly given: GivenSecrets },
): { readonly answers: Pick<Answers, 'podAccount' | 'pullSecret' | 'secretPull'> } & Pick<PullSecrets, 'login'> {
  const onSecret = (secret: string): void => client.secrets.addPassword(secret);
  const { answers: ofSecrets, login } = pullSecrets(ways, { ...within, onSecret });
  return { answers: { ...ofSecrets, ...secretPull(client, login) }, login };
}
