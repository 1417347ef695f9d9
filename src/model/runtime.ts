/** What nodes say of themselves (Kubernetes `status.nodeInfo`). Plain JSON. */

/** The runtimes of some nodes. */
export interface Runtimes {
  /** `containerd://2.1.4`, `cri-o://1.31.0`, each once. */
  readonly runtimes: readonly string[];
}

/** Nodes of one system and architecture, of a cluster outside GKE. */
export interface NodeGroup extends Runtimes {
  /** How many there are. */
  readonly nodes: number;
  /** As Kubernetes writes it: `amd64`, `arm64`, `s390x`. */
  readonly architecture: string;
  /** Who makes them, the start of `spec.providerID`: `aws`, `azure`, `k3s`, `kind`; each once. */
  readonly providers: readonly string[];
  /**
   * For whom nodes may ask tokens of pods' service accounts, which credential plugins of the kubelet exchange for those of
   * a registry: `request-serviceaccounts-token-audience` in RBAC. Null where it was not read.
   */
  readonly audiences: readonly string[] | null;
  /** The values that each label has on some of them. */
  readonly labels: Readonly<Record<string, readonly string[]>>;
}

/** Of all, of none, of some and not of others, or it cannot be determined. */
export type OfNodes = boolean | 'some' | 'unknown';

/**
 * Whether the nodes have this version of containerd, or a later one.
 * @returns `some` where they differ; `unknown` where another runtime pulls
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

/** True where every one is containerd, of a version that can be read. */
export const areContainerd = ({ runtimes }: Runtimes): boolean =>
  runtimes.length > 0 && runtimes.every((runtime) => CONTAINERD.test(runtime));
