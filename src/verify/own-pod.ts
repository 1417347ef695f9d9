/** The pod of a verification. It is deleted in any case, and a pod that this run did not create is never deleted. */
import { setTimeout as pause } from 'node:timers/promises';
import { saidByKubectl } from '../kubernetes/said-by-kubectl';
import { clean } from '../model/json';
import { LABEL } from './pod';
import { kubectl, type KubeAccess, type KubectlAnswer } from '../kubernetes/kubectl';
import { objectIn } from './objects';
import type { Env } from '../kubernetes/program';

/** A pod that this run may have left, and how to reach it: the action saves this before the pod is created. */
export interface PodLeft extends KubeAccess {
  readonly namespace: string;
  readonly name: string;
  /** Distinguishes it from another pod with the same name; null until the API server answered its creation. */
  readonly uid: string | null;
  /** The folder of a temporary kubeconfig, which has to be removed as well. */
  readonly temporary: string | null;
}

/** The prefix of its name; random hexadecimal digits follow. */
export const NAME = 'gke-image-preflight-';
const OWN_NAME = new RegExp(`^${NAME}[0-9a-f]+$`);

/** True for the names of pods that this program creates. */
export const isOwnName = (name: string): boolean => OWN_NAME.test(name);

export const podsOf = (namespace: string): readonly string[] => ['api', 'v1', 'namespaces', namespace, 'pods'];

/** The options of a deletion. */
export interface Removal {
  readonly env: Env;
  /** For all calls together. */
  readonly timeoutMs: number;
  /** How long a missing pod may still appear, because its creation may be in progress. */
  readonly patienceMs?: number;
  /** It is the last step of the run: a call that hangs is ended only by its own time-out. */
  readonly toItsEnd?: boolean;
}

/**
 * Deletes a pod immediately, if it is still the one that this run created. It is identified by its uid; if its creation
 * was not answered, by its name and label, from which the uid is read. A signal does not stop the deletion.
 * @returns why it may still exist; null if it is deleted or never existed
 */
export async function remove(
  pod: PodLeft,
  { env, timeoutMs, patienceMs = 0, ...how }: Removal,
): Promise<string | null> {
  const until = Date.now() + timeoutMs;
  const patience = Date.now() + patienceMs;
  const parts = [...podsOf(pod.namespace), pod.name];
  const call = (verb: 'get' | 'delete', body?: object): Promise<KubectlAnswer> => {
    const left = Math.max(1000, until - Date.now());
    return kubectl(pod, env, { verb, parts, ...(body && { body }), timeoutMs: left, ...how });
  };
  let { uid } = pod;
  let words = '';
  for (let tries = 0; tries < 3;) {
    const answer = await (uid === null ? call('get') : call('delete', deletionOf(uid)));
    if (answer.ok && uid !== null) return null;
    if (answer.ok) {
      const found = objectIn(answer.text);
      if (found?.name !== pod.name || found.labels[MARK] !== LABEL[MARK])
        return 'what has its name is not a pod of this program, and was left alone';
      ({ uid } = found);
      continue;
    }
    const { said } = saidByKubectl(answer.words);
    // A conflict: the pod with this name is another one, so this run's pod no longer exists.
    if (uid !== null && (said === 'not-found' || answer.words.includes('(Conflict)'))) return null;
    if (said === 'not-found' && Date.now() >= patience) return null;
    words = clean(answer.words);
    // A caller who may not create a pod may not delete one either.
    if (['rbac', 'front', 'unauthenticated', 'not-sent'].includes(said) || answer.why === 'missing') break;
    if (said !== 'not-found') tries += 1;
    if (Date.now() >= until) break;
    await pause(500);
  }
  return words;
}

const MARK = 'app.kubernetes.io/managed-by';

/** `DeleteOptions` of `meta/v1`: the API server refuses with a conflict if the pod is another one. */
const deletionOf = (uid: string): object => ({
  apiVersion: 'v1',
  kind: 'DeleteOptions',
  gracePeriodSeconds: 0,
  preconditions: { uid },
});
