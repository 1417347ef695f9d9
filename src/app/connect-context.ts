/** What a connection needs from the run and from its surroundings. */
import type { GivenSecrets } from '../model/given-secrets';
import type { PodTemplates } from '../model/pod-template';
import type { PodLeft } from '../verify/own-pod';

export type { PodLeft } from '../verify/own-pod';

/** What a connection needs from its surroundings. */
export interface ConnectContext {
  readonly version: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Stops all reading immediately: what was not read by then is unknown. */
  readonly signal: AbortSignal;
  /** Receives one line for each request, for `--verbose`. */
  readonly log: (text: string) => void;
  /** Called with each secret before it is used, so that it can be masked. */
  readonly onSecret: (secret: string) => void;
  /** Called with all pods that may exist, before one is created and after one is gone. */
  readonly onPods?: (pods: readonly PodLeft[]) => void;
  /** Called with the folders of all temporary kubeconfigs and keys, before one is created and after one is gone. */
  readonly onFolders?: (folders: readonly string[]) => void;
}

/** Verification: how long a pull may take, and how to access clusters. */
export interface VerifyOptions {
  readonly timeoutMs: number;
  readonly kubeconfig: string | null;
  readonly context: string | null;
  /** The pods of workloads, for a dry run. */
  readonly ownPods: PodTemplates;
  /** The pull secrets in the manifests of the input. */
  readonly givenSecrets: GivenSecrets;
}

/** How to access clusters, for objects that exist only there, such as pods and compute classes. */
export type ReadingOptions = Pick<VerifyOptions, 'kubeconfig' | 'context' | 'givenSecrets'>;
