/**
 * Builds a cluster outside GKE from the JSON of its nodes, which are grouped by operating system and architecture.
 * Pure.
 */
import { type Cluster, type NodePool, NOTHING_MORE, type Taint } from '../model/cluster';
import { bytesOf, type ImageDisk } from '../model/image-disk';
import { gkeEffect } from '../model/taint-effect';
import { NO_ACCOUNT } from '../model/pool-account';
import { clean, list, object, text, type Json } from '../model/json';

/** The properties of a node that matter for pulls and scheduling. */
interface Seen {
  readonly os: 'linux' | 'windows';
  readonly architecture: string;
  readonly version: string | null;
  readonly runtime: string;
  readonly provider: string | null;
  /** The Windows build: `10.0.20348`. */
  readonly build: string | null;
  readonly labels: ReadonlyMap<string, string>;
  readonly taints: readonly Taint[];
  /** `status.capacity["ephemeral-storage"]` in bytes; null if it is missing. */
  readonly storage: number | null;
}

/** The endpoints of a cluster outside GKE: none, because its nodes are only read with kubectl. */
const NO_ENDPOINTS = { addresses: [], dns: null, authority: null, membership: null } as const;

/**
 * Builds the cluster with these nodes.
 * @param name the context in the kubeconfig
 * @param version of the API server
 * @param nodes the JSON of all nodes
 * @param audiences for which nodes may request tokens of service accounts; null if they could not be read
 * @returns null if a node lacks required information
 */
export function outsideCluster(
  name: string,
  version: string | null,
  nodes: readonly Json[],
  audiences: readonly string[] | null,
): Cluster | null {
  const seen = nodes.map(nodeIn);
  const groups = new Map<string, Seen[]>();
  for (const node of seen) {
    if (node === null) return null;
    const key = `${node.os}/${node.architecture}`;
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  return {
    project: '',
    location: '',
    name,
    status: 'RUNNING',
    statusMessage: null,
    conditions: [],
    version,
    mode: 'external',
    admission: null,
    defaultComputeClass: false,
    toCome: null,
    releaseChannel: null,
    labels: {},
    workloadPool: null,
    endpoints: NO_ENDPOINTS,
    pools: [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([key, group]) => poolOf(key, group, audiences)),
  };
}

/**
 * The project of the nodes if they are nodes of GKE, because a context may have any name. A VM of Google Cloud with the
 * label of a node pool is such a node; the label alone proves nothing.
 * @returns the project of one of them; null if they are not nodes of GKE
 */
export function gkeProjectOf(nodes: readonly Json[]): string | null {
  for (const node of nodes) {
    const labels = object(object(node['metadata'])['labels']);
    const provider = text(object(node['spec'])['providerID']) ?? '';
    const project = /^gce:\/\/([a-z0-9.:-]{1,100})\//.exec(provider)?.[1];
    if (project !== undefined && text(labels['cloud.google.com/gke-nodepool']) !== null) return project;
  }
  return null;
}

function nodeIn(node: Json): Seen | null {
  const { labels, name } = object(node['metadata']);
  const { taints, providerID } = object(node['spec']);
  const { nodeInfo, capacity } = object(node['status']);
  const info = object(nodeInfo);
  const os = text(info['operatingSystem'])?.toLowerCase() ?? null;
  const architecture = clean(text(info['architecture']) ?? '', 40);
  if (text(name) === null || (os !== 'linux' && os !== 'windows') || !/^[a-z0-9_]+$/.test(architecture)) return null;
  const kernel = /^10\.0\.\d{1,6}/.exec(text(info['kernelVersion']) ?? '')?.[0] ?? null;
  return {
    os,
    architecture,
    version: clean(text(info['kubeletVersion']) ?? '', 80) || null,
    runtime: clean(text(info['containerRuntimeVersion']) ?? '', 80),
    provider: /^([a-z0-9-]{1,40}):\/\//.exec(text(providerID) ?? '')?.[1] ?? null,
    build: os === 'windows' ? kernel : null,
    storage: bytesOf(object(capacity)['ephemeral-storage']),
    labels: new Map(
      Object.entries(object(labels)).flatMap(([key, value]) =>
        typeof value === 'string' ? [[clean(key, 320), clean(value, 70)] as const] : [],
      ),
    ),
    taints: list(taints).flatMap((each) => {
      const { key, value, effect } = object(each);
      const own = clean(text(key) ?? '', 320);
      const written = gkeEffect(text(effect) ?? '');
      return written === undefined || own.startsWith('node.kubernetes.io/')
        ? []
        : [{ key: own, value: clean(text(value) ?? '', 70), effect: written }];
    }),
  };
}

function poolOf(name: string, group: readonly Seen[], audiences: readonly string[] | null): NodePool {
  const [first] = group;
  const builds = distinct(group.flatMap(({ build }) => build ?? []));
  const versions = distinct(group.flatMap(({ version }) => version ?? []));
  const labels = labelsOf(group);
  return {
    ...NOTHING_MORE,
    name,
    origin: 'listed',
    status: 'RUNNING',
    statusMessage: null,
    conditions: [],
    version: versions.length === 1 ? (versions[0] ?? null) : null,
    // Nodes outside Google Cloud have no Google service account, no scopes and no GKE image type.
    serviceAccount: NO_ACCOUNT,
    scopes: null,
    imageType: first?.os === 'windows' ? 'WINDOWS' : null,
    machineType: null,
    locations: [],
    labels: Object.fromEntries(
      [...labels].flatMap(([key, { values, everywhere }]) =>
        everywhere && values.length === 1 ? [[key, values[0] ?? '']] : [],
      ),
    ),
    // A taint matters only if all nodes of the group have it.
    taints: (first?.taints ?? []).filter((taint) =>
      group.every(({ taints }) => taints.some((each) => each.key === taint.key && each.effect === taint.effect)),
    ),
    architectureTaint: false,
    windowsOsVersion: builds.length === 1 ? (builds[0] ?? null) : null,
    accelerators: [],
    imageStreaming: false,
    imageDisk: diskOf(group),
    group: {
      nodes: group.length,
      architecture: first?.architecture ?? '',
      runtimes: distinct(group.map(({ runtime }) => runtime)),
      providers: distinct(group.flatMap(({ provider }) => provider ?? [])),
      audiences,
      labels: Object.fromEntries([...labels].map(([key, { values }]) => [key, values])),
    },
  };
}

/**
 * The smallest disk of these nodes; null if the size of one is unknown, or for Windows nodes with their base images.
 */
function diskOf(group: readonly Seen[]): ImageDisk | null {
  let least = Infinity;
  for (const { os, storage } of group) {
    if (storage === null || os === 'windows') return null;
    least = Math.min(least, storage);
  }
  return Number.isFinite(least) ? { kind: 'nodes', bytes: least } : null;
}

interface LabelSeen {
  readonly values: readonly string[];
  readonly everywhere: boolean;
}

function labelsOf(group: readonly Seen[]): ReadonlyMap<string, LabelSeen> {
  const values = new Map<string, Set<string>>();
  const times = new Map<string, number>();
  for (const { labels } of group)
    for (const [key, value] of labels) {
      values.set(key, (values.get(key) ?? new Set()).add(value));
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  return new Map(
    [...values].map(([key, set]) => [key, { values: [...set], everywhere: times.get(key) === group.length }]),
  );
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();
