/** What a connection takes from the run and from the world around it. */
import type { GivenSecrets } from '../model/given-secrets';
import type { PodTemplates } from '../model/pod-template';
import type { PodLeft } from '../verify/own-pod';

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
  /** The pull secrets in manifests of the input. */
  readonly givenSecrets: GivenSecrets;
}

/** Reading what stands in clusters alone, pods and compute classes: the way into them. */
export type ReadingOptions = Pick<VerifyOptions, 'kubeconfig' | 'context' | 'givenSecrets'>;
