/** Removes what an interrupted run left on a cluster and on this machine, from its saved state. */
import { rm } from 'node:fs/promises';
import pLimit from 'p-limit';
import { isOwnName, type PodLeft, remove } from '../verify/own-pod';
import { isTemporary } from '../kubernetes/temporary';
import { list, object } from '../model/json';
import { isLabel } from '../model/kubernetes-names';

/** What a run may leave behind; it saves this before it creates anything. */
export interface Left {
  readonly pods: readonly PodLeft[];
  /** The folders of temporary kubeconfigs and SSH keys. */
  readonly folders: readonly string[];
}

/**
 * How long to wait for a pod that does not exist yet: kubectl, which was creating it, survives a run that is killed.
 */
const PATIENCE_MS = 5000;
/** For the deletion of one pod. */
const REMOVAL_MS = 20_000;
/** The maximum number of pods that are deleted at the same time. */
const CONCURRENCY = 10;

/**
 * Deletes the pods of a saved state, then the temporary kubeconfigs that gave access to them, and SSH keys.
 * @param state the state that the run saved, as JSON; if it is anything else, nothing is done and nothing is thrown
 * @returns one sentence for each pod or folder that may still exist
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

/** Only pods with a name that this program gives: nothing else is ever deleted. */
function podIn(value: unknown): PodLeft | null {
  const { name, namespace, uid = null, kubeconfig, context, prefix = '', temporary } = object(value);
  const isOurs = typeof name === 'string' && isOwnName(name) && typeof namespace === 'string' && isLabel(namespace);
  if (!isOurs || !isArgument(kubeconfig) || !isArgument(context) || !isArgument(temporary)) return null;
  if (typeof prefix !== 'string' || !/^(?:\/[A-Za-z0-9._~:-]+)*$/.test(prefix)) return null;
  if (uid !== null && (typeof uid !== 'string' || !/^[A-Za-z0-9-]{1,64}$/.test(uid))) return null;
  return { name, namespace, uid, kubeconfig, context, prefix, temporary };
}

/** A string that can be passed to a program, or null. */
const isArgument = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && !value.includes('\0'));
