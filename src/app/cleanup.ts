/** What a run that was stopped hard left on a cluster and on this machine: undone from its saved state. */
import { rm } from 'node:fs/promises';
import pLimit from 'p-limit';
import { isOwnName, type PodLeft, remove } from '../verify/own-pod';
import { isTemporary } from '../kubernetes/temporary';
import { list, object } from '../model/json';
import { isLabel } from '../model/kubernetes-names';

/** What a run may leave, as it saves it before it makes it. */
export interface Left {
  readonly pods: readonly PodLeft[];
  /** Of temporary kubeconfigs and keys for SSH. */
  readonly folders: readonly string[];
}

/** How long a pod that is not there may still come: kubectl, which was to create it, outlives a run that is killed. */
const PATIENCE_MS = 5000;
/** For the deletion of one pod. */
const REMOVAL_MS = 20_000;
/** Pods at once. */
const CONCURRENCY = 10;

/**
 * Deletes the pods of a saved state, then the temporary kubeconfigs by which they were reached, and keys for SSH.
 * @param state what the run saved, as JSON; whatever else it is, nothing is done, and nothing is thrown
 * @returns a sentence for each pod or folder that may still be there
 */
export async function cleanUp(
  state: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly string[]> {
  const { pods, folders } = leftIn(state);
  const limit = pLimit(CONCURRENCY);
  const ofPods = pods.map((pod) =>
    limit(async () => {
      const how = { env, timeoutMs: REMOVAL_MS, patienceMs: PATIENCE_MS, toItsEnd: true };
      const why = await remove(pod, how).catch(messageOf);
      return why === null ? [] : [`pod ${pod.name} in namespace ${pod.namespace} may be left: ${why}`];
    }),
  );
  const problems = await Promise.all(ofPods);
  const ofFolders = folders.map((folder) =>
    rm(folder, { recursive: true, force: true }).then(
      () => [],
      (error: unknown) => [`${folder} may be left: ${messageOf(error)}`],
    ),
  );
  return [...problems, ...(await Promise.all(ofFolders))].flat();
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function leftIn(state: string): Left {
  let saved: unknown;
  try {
    saved = JSON.parse(state) as unknown;
  } catch {
    return { pods: [], folders: [] };
  }
  const { pods, folders } = object(saved);
  return {
    pods: list(pods).flatMap((each) => podIn(each) ?? []),
    folders: list(folders).filter((each): each is string => typeof each === 'string' && isTemporary(each)),
  };
}

/** Only what this program names: nothing else is ever deleted. */
function podIn(value: unknown): PodLeft | null {
  const { name, namespace, uid = null, kubeconfig, context, prefix = '', temporary } = object(value);
  const isOurs = typeof name === 'string' && isOwnName(name) && typeof namespace === 'string' && isLabel(namespace);
  if (!isOurs || !isArgument(kubeconfig) || !isArgument(context) || !isArgument(temporary)) return null;
  if (typeof prefix !== 'string' || !/^(?:\/[A-Za-z0-9._~:-]+)*$/.test(prefix)) return null;
  if (uid !== null && (typeof uid !== 'string' || !/^[A-Za-z0-9-]{1,64}$/.test(uid))) return null;
  return { name, namespace, uid, kubeconfig, context, prefix, temporary };
}

/** A text that a program can be given, or none. */
const isArgument = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && !value.includes('\0'));
