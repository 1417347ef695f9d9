/** What a run that was stopped hard left on a cluster and on this machine: undone from its saved state. */
import { rm } from 'node:fs/promises';
import type { PodLeft } from './connect';
import { remove } from '../kubernetes/verification-pods';
import { isTemporary } from '../kubernetes/temporary';

/** What a run may leave, as it saves it before it makes it. */
export interface Left {
  readonly pods: readonly PodLeft[];
  /** Of temporary kubeconfigs and keys for SSH. */
  readonly folders: readonly string[];
}

/** How long a pod that is not there may still come: kubectl, which was to create it, outlives a run that is killed. */
const PATIENCE_MS = 5000;

/**
 * Deletes the pods of a saved state, then the temporary kubeconfigs by which they were reached, and keys for SSH.
 * @param state what the run saved, as JSON
 * @returns a sentence for each pod that may still be there
 */
export async function cleanUp(
  state: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly string[]> {
  const { pods, folders } = leftIn(state);
  const problems = await Promise.all(
    pods.map(async (pod) => {
      const why = await remove(pod, pod.namespace, pod.name, { env }, PATIENCE_MS);
      return why === null ? [] : [`pod ${pod.name} in namespace ${pod.namespace} may be left: ${why}`];
    }),
  );
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  return problems.flat();
}

function leftIn(state: string): Left {
  try {
    const { pods, folders } = (JSON.parse(state) ?? {}) as Record<string, unknown>;
    return {
      pods: Array.isArray(pods) ? pods.filter(isPodLeft) : [],
      folders: Array.isArray(folders) ? folders.filter(isFolder) : [],
    };
  } catch {
    return { pods: [], folders: [] };
  }
}

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Only what this program names: nothing else is ever deleted. */
function isPodLeft(value: unknown): value is PodLeft {
  const { name, namespace, kubeconfig, context } = (value ?? {}) as Record<string, unknown>;
  return (
    [kubeconfig, context].every((each) => each === null || typeof each === 'string') &&
    typeof name === 'string' &&
    /^gke-image-preflight-[0-9a-f]+$/.test(name) &&
    typeof namespace === 'string' &&
    LABEL.test(namespace)
  );
}

const isFolder = (value: unknown): value is string => typeof value === 'string' && isTemporary(value);
