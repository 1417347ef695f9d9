/** The GKE cluster that a kubeconfig's context names, for runs to which no cluster is given. */
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import type { ClusterName } from '../model/cluster';
import { AUTHORITY_FILE, IN_CLUSTER, serverOfPod } from '../model/in-cluster';
import { documentsOf, NO_VALUE, TooLarge, type Value } from './manifests/documents';
import { parseClusterName } from './names';

/** What the kubeconfig says of the cluster to judge. */
export type KubeContext =
  | { readonly state: 'cluster'; readonly context: string; readonly cluster: ClusterName }
  /** The context leads to a cluster that is not named as GKE's are. */
  | { readonly state: 'other'; readonly context: string }
  /** There is no such context. */
  | { readonly state: 'unknown'; readonly context: string }
  /** There is no kubeconfig, or it has no current context. */
  | { readonly state: 'none' };

/**
 * Reads the kubeconfig as kubectl finds it (https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/):
 * the given file, else those of `KUBECONFIG`, else `~/.kube/config`; of what stands in several the first counts. A
 * context is a GKE cluster's where its name, or its cluster's, is `gke_PROJECT_LOCATION_CLUSTER`, as gcloud writes it. In a
 * pod, `in-cluster` is the pod's own cluster where no kubeconfig says otherwise.
 * @param file null: none is given
 * @param name of the context; null: the current one
 * @param read a file's text; throws where it cannot be read, which is no file then
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

/** Whether this is a pod that may ask its API server. */
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
 * Where the home folder may be. On Windows kubectl takes the first of these that has a kubeconfig
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
