/** What nodes report about themselves (Kubernetes `status.nodeInfo`). Plain JSON. */

/** The runtimes of some nodes. */
export interface Runtimes {
  /** `containerd://2.1.4`, `cri-o://1.31.0`, each once. */
  readonly runtimes: readonly string[];
}

/** Nodes of one operating system and architecture of a cluster outside GKE. */
export interface NodeGroup extends Runtimes {
  /** The number of nodes. */
  readonly nodes: number;
  /** As Kubernetes writes it: `amd64`, `arm64`, `s390x`. */
  readonly architecture: string;
  /** The providers of the nodes, from the start of `spec.providerID`: `aws`, `azure`, `k3s`, `kind`; each once. */
  readonly providers: readonly string[];
  /**
   * Audiences for which nodes may request tokens of pods' service accounts, which credential plugins of the kubelet
   * exchange for registry tokens: `request-serviceaccounts-token-audience` in RBAC. Null if it was not read.
   */
  readonly audiences: readonly string[] | null;
  /** The values of each label on the nodes. */
  readonly labels: Readonly<Record<string, readonly string[]>>;
}

/** True of all nodes, of none, of some only, or unknown. */
export type OfNodes = boolean | 'some' | 'unknown';

/**
 * Whether the nodes have this version of containerd, or a later one.
 * @returns `some` if they differ; `unknown` if another runtime pulls
 */
export function hasContainerd({ runtimes }: Runtimes, major: number, minor: number): OfNodes {
  const all = runtimes.map((runtime) => {
    const [, ownMajor, ownMinor] = CONTAINERD.exec(runtime) ?? [];
    if (ownMajor === undefined || ownMinor === undefined) return 'unknown';
    return Number(ownMajor) > major || (Number(ownMajor) === major && Number(ownMinor) >= minor);
  });
  const [first] = all;
  if (first === undefined || all.includes('unknown')) return 'unknown';
  return all.every((each) => each === first) ? first : 'some';
}

const CONTAINERD = /^containerd:\/\/v?(\d{1,3})\.(\d{1,4})\b/;

/** True if every runtime is containerd with a readable version. */
export const areContainerd = ({ runtimes }: Runtimes): boolean =>
  runtimes.length > 0 && runtimes.every((runtime) => CONTAINERD.test(runtime));
