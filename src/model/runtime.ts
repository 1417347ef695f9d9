/** What the nodes of a cluster outside GKE say of themselves (Kubernetes `status.nodeInfo`). Plain JSON. */

/** Nodes of one system and architecture. */
export interface NodeGroup {
  /** How many there are. */
  readonly nodes: number;
  /** As Kubernetes writes it: `amd64`, `arm64`, `s390x`. */
  readonly architecture: string;
  /** `containerd://2.1.4`, `cri-o://1.31.0`, each once. */
  readonly runtimes: readonly string[];
  /** Who makes them, the start of `spec.providerID`: `aws`, `azure`, `k3s`, `kind`; each once. */
  readonly providers: readonly string[];
  /** The values that each label has on some of them. */
  readonly labels: Readonly<Record<string, readonly string[]>>;
}

/**
 * Whether all, none or some of the nodes have this version of containerd, or a later one.
 * @returns `unknown` where another runtime pulls, or nodes differ
 */
export function hasContainerd({ runtimes }: NodeGroup, major: number, minor: number): boolean | 'unknown' {
  const all = runtimes.map((runtime) => {
    const [, ownMajor, ownMinor] = /^containerd:\/\/v?(\d{1,3})\.(\d{1,4})\b/.exec(runtime) ?? [];
    if (ownMajor === undefined || ownMinor === undefined) return 'unknown';
    return Number(ownMajor) > major || (Number(ownMajor) === major && Number(ownMinor) >= minor);
  });
  const [first] = all;
  return first !== undefined && all.every((each) => each === first) ? first : 'unknown';
}
