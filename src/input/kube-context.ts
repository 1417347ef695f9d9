/** The GKE cluster that a kubeconfig's context refers to, for runs without a given cluster. */
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import type { ClusterName } from '../model/cluster';
import { AUTHORITY_FILE, IN_CLUSTER, serverOfPod } from '../model/in-cluster';
import { documentsOf, NO_VALUE, TooLarge, type Value } from './manifests/documents';
import { parseClusterName } from './names';

/** What the kubeconfig contains about the cluster to judge. */
export type KubeContext =
  | { readonly state: 'cluster'; readonly context: string; readonly cluster: ClusterName }
  /** The context refers to a cluster whose name does not have the form of GKE's names. */
  | { readonly state: 'other'; readonly context: string }
  /** There is no such context. */
  | { readonly state: 'unknown'; readonly context: string }
  /** There is no kubeconfig, or it has no current context. */
  | { readonly state: 'none' };

/**
 * Finds the kubeconfig as kubectl does
 * (https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/): the given file, otherwise
 * those of `KUBECONFIG`, otherwise `~/.kube/config`. If a setting is in several files, the first one counts. A context
 * belongs to a GKE cluster if its name, or its cluster's name, is `gke_PROJECT_LOCATION_CLUSTER`, which is what gcloud
 * writes. In a pod, `in-cluster` is the pod's own cluster unless a kubeconfig defines it.
 * @param file null if none is given
 * @param name the name of the context; null for the current one
 * @param read returns a file's text; if it throws, the file is treated as missing
 */
export function kubeContext(
  file: string | null,
  name: string | null,
  env: Readonly<Record<string, string | undefined>>,
  read: (path: string) => string,
  platform: NodeJS.Platform = process.platform,
): KubeContext {
  const configs = filesOf(file, env, read, platform).map((path) => configOf(path, read));
  const current = configs.map((config) => config.get('current-context').text() ?? '').find((each) => each !== '');
  const context = name ?? current ?? null;
  if (context === null) return { state: 'none' };
  const entry = configs
    .flatMap((config) => [...config.get('contexts').items()])
    .find((each) => each.get('name').text() === context);
  if (entry === undefined && context === IN_CLUSTER && isPod(env, read)) return { state: 'other', context };
  if (entry === undefined && name === null) return { state: 'unknown', context };
  for (const each of [context, entry?.get('context').get('cluster').text() ?? '']) {
    if (!each.startsWith('gke_')) continue;
    const parsed = parseClusterName(each);
    if ('value' in parsed && 'full' in parsed.value) return { state: 'cluster', context, cluster: parsed.value.full };
  }
  return { state: entry === undefined ? 'unknown' : 'other', context };
}

/** Whether this is a pod that can call its API server. */
function isPod(env: Readonly<Record<string, string | undefined>>, read: (path: string) => string): boolean {
  if (serverOfPod(env) === null) return false;
  try {
    return read(AUTHORITY_FILE) !== '';
  } catch {
    return false;
  }
}

function filesOf(
  file: string | null,
  env: Readonly<Record<string, string | undefined>>,
  read: (path: string) => string,
  platform: NodeJS.Platform,
): readonly string[] {
  if (file !== null) return [file];
  const path = platform === 'win32' ? win32 : posix;
  const listed = (env['KUBECONFIG'] ?? '').split(path.delimiter).filter((each) => each !== '');
  if (listed.length > 0) return listed;
  const own = homes(env, platform).map((home) => path.join(home, '.kube', 'config'));
  return own.filter((each) => isThere(each, read)).slice(0, 1);
}

/**
 * The possible home folders. On Windows kubectl uses the first of these that contains a kubeconfig
 * (k8s.io/client-go/util/homedir).
 */
function homes(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): readonly string[] {
  if (platform !== 'win32') return [env['HOME'] || homedir()];
  const { HOME, HOMEDRIVE, HOMEPATH, USERPROFILE } = env;
  const named = [HOME, HOMEDRIVE && HOMEPATH && `${HOMEDRIVE}${HOMEPATH}`, USERPROFILE];
  return [...named.flatMap((home) => home || []), homedir()];
}

function isThere(path: string, read: (path: string) => string): boolean {
  try {
    read(path);
    return true;
  } catch {
    return false;
  }
}

function configOf(path: string, read: (path: string) => string): Value {
  let text: string;
  try {
    text = read(path);
  } catch {
    return NO_VALUE;
  }
  try {
    for (const { root, problem } of documentsOf(text, () => true)) return problem === null ? root : NO_VALUE;
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
  }
  return NO_VALUE;
}
