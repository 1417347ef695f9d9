/** The pod of a verification: created, and deleted whatever comes; never one that this run did not make. */
import { setTimeout as pause } from 'node:timers/promises';
import { saidByKubectl } from '../kubernetes/said-by-kubectl';
import { clean } from '../model/json';
import { LABEL } from './pod';
import { kubectl, type KubeAccess, type KubectlAnswer } from '../kubernetes/kubectl';
import { objectIn } from './objects';
import type { Env } from '../kubernetes/program';

/** A pod that this run may have left, and the way to it: what the action saves before it is created. */
export interface PodLeft extends KubeAccess {
  readonly namespace: string;
  readonly name: string;
  /** By which Kubernetes tells it from another pod of that name; null until its creation was answered. */
  readonly uid: string | null;
  /** Folder of a temporary kubeconfig, to be removed too. */
  readonly temporary: string | null;
}

/** How its name begins; hexadecimal digits that nobody can guess follow. */
export const NAME = 'gke-image-preflight-';
const OWN_NAME = new RegExp(`^${NAME}[0-9a-f]+$`);

/** True for the names of pods that this program makes. */
export const isOwnName = (name: string): boolean => OWN_NAME.test(name);

export const podsOf = (namespace: string): readonly string[] => ['api', 'v1', 'namespaces', namespace, 'pods'];

/** How its deletion is asked for. */
export interface Removal {
  readonly env: Env;
  /** For all of it. */
  readonly timeoutMs: number;
  /** How long one that is not there may still come, as its creation may be under way. */
  readonly patienceMs?: number;
  /** It is the last thing that happens: nothing would end a call that hangs but its own time-out. */
  readonly toItsEnd?: boolean;
}

/**
 * Deletes a pod at once, if it is still the one that this run made: by its uid, or where its creation was not answered by
 * its name and label, from which the uid is read. Not ended by a signal.
 * @returns why it may still be there; null where it is gone, or never was
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
    // A conflict: the pod of that name is another one, so this run's is gone.
    if (uid !== null && (said === 'not-found' || answer.words.includes('(Conflict)'))) return null;
    if (said === 'not-found' && Date.now() >= patience) return null;
    words = clean(answer.words);
    // A caller who may not create one may not delete one either.
    if (['rbac', 'front', 'unauthenticated', 'not-sent'].includes(said) || answer.why === 'missing') break;
    if (said !== 'not-found') tries += 1;
    if (Date.now() >= until) break;
    await pause(500);
  }
  return words;
}

const MARK = 'app.kubernetes.io/managed-by';

/** `DeleteOptions` of `meta/v1`: the API server refuses with a conflict where the pod is another one. */
const deletionOf = (uid: string): object => ({
  apiVersion: 'v1',
  kind: 'DeleteOptions',
  gracePeriodSeconds: 0,
  preconditions: { uid },
});
