/** What a run that was stopped hard left on a cluster and on this machine: undone from its saved state. */
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PodLeft } from './connect';
import { TEMPORARY } from './sources/kubeconfig';
import { remove } from './sources/pods';

/**
 * Deletes the pods of a saved state, then the temporary kubeconfigs by which they were reached.
 * @param state what the run saved: a JSON list
 * @returns a sentence for each pod that may still be there
 */
export async function cleanUp(
  state: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly string[]> {
  const left = podsIn(state);
  const problems = await Promise.all(
    left.map(async (pod) => {
      const why = await remove(pod, pod.namespace, pod.name, { env });
      return why === null ? [] : [`pod ${pod.name} in namespace ${pod.namespace} may be left: ${why}`];
    }),
  );
  const folders = left
    .flatMap(({ temporary }) => temporary ?? [])
    .filter((each) => basename(each).startsWith(TEMPORARY));
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  return problems.flat();
}

function podsIn(state: string): readonly PodLeft[] {
  try {
    const saved = JSON.parse(state) as unknown;
    return Array.isArray(saved) ? saved.filter(isPodLeft) : [];
  } catch {
    return [];
  }
}

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Only what this program names: nothing else is ever deleted. */
function isPodLeft(value: unknown): value is PodLeft {
  const { name, namespace, kubeconfig, context, temporary } = (value ?? {}) as Record<string, unknown>;
  const texts = [kubeconfig, context, temporary].every((each) => each === null || typeof each === 'string');
  return (
    texts &&
    typeof name === 'string' &&
    /^gke-image-preflight-[0-9a-f]+$/.test(name) &&
    typeof namespace === 'string' &&
    LABEL.test(namespace)
  );
}
