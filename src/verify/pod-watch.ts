/** Watches a pod and its events until there is a result, or the time is up. */
import { setTimeout as pause } from 'node:timers/promises';
import { clean, type Json } from '../model/json';
import { type Fact, failed, known } from '../model/fact';
import type { Verification } from '../model/verification';
import { isNewRefusal, type Pod, type PodEvent, type SeenPod } from './observe';
import { type KubeAccess, watch } from '../kubernetes/kubectl';
import { podEventIn, podFromJson } from './objects';

/** The maximum number of events that are kept for one pod: a pull that fails for minutes has a few dozen. */
const MOST_EVENTS = 500;

/** The result of a look at the pod. */
export interface Look {
  /** The final result; null to continue watching. */
  readonly end: Verification | null;
  /** What the watch waits for now, and how long that may take from its start; null if nothing changed. */
  readonly within: { readonly phase: string; readonly ms: number } | null;
}

export interface PodWatch {
  readonly way: KubeAccess;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly namespace: string;
  readonly name: string;
  /** Stops the watch immediately. */
  readonly signal: AbortSignal;
  /** What is watched, for the fact. */
  readonly from: string;
  /** Called at the start, after each change, and with `late` when the time is up: it must then return a result. */
  readonly look: (seen: SeenPod, late: boolean) => Look;
  /** The fact if the watch is refused. */
  readonly refused: (words: string) => Fact<Verification>;
  /** The fact if somebody else deletes the pod. */
  readonly deleted: () => Verification;
}

/** Watches through the Kubernetes API without polling. The answer is a fact; it never throws. */
export function watchPod({ way, env, namespace, name, signal, from, ...asked }: PodWatch): Promise<Fact<Verification>> {
  const ended = new AbortController();
  const stop = AbortSignal.any([ended.signal, signal]);
  const events = new Map<string, PodEvent>();
  let pod: Pod | null = null;
  let refusals = 0;
  let timer: NodeJS.Timeout | undefined;
  let phase: string | null = null;

  return new Promise<Fact<Verification>>((resolve) => {
    const end = (fact: Fact<Verification>): void => {
      clearTimeout(timer);
      // Ending the watches aborts their signal, which must not count as an interruption: so the answer comes first.
      resolve(fact);
      ended.abort();
    };
    const fault = (error: unknown): void => {
      end(failed('malformed', from, clean(error instanceof Error ? error.message : String(error))));
    };
    const look = (late: boolean): void => {
      try {
        const { end: told, within } = asked.look({ pod: pod ?? {}, events: [...events.values()], refusals }, late);
        if (told !== null) end(known(told, from));
        else if (within !== null && within.phase !== phase) {
          ({ phase } = within);
          clearTimeout(timer);
          timer = setTimeout(look, within.ms, true);
        }
      } catch (error) {
        fault(error);
      }
    };
    const stopped = (): void => {
      end(failed('cancelled', from, 'the run was stopped'));
    };
    if (stop.aborted) {
      stopped();
      return;
    }
    stop.addEventListener('abort', stopped);
    look(false);
    const follow = async (
      resource: 'pods' | 'events',
      fieldSelector: string,
      take: (type: string, object: Json) => void,
    ): Promise<void> => {
      const needed = resource === 'pods';
      const of = { parts: ['api', 'v1', 'namespaces', namespace, resource], query: { fieldSelector } };
      while (!stop.aborted) {
        const words = await watch(way, env, of, stop, ({ type, object: each }) => {
          take(type, each);
          if (!stop.aborted) look(false);
        });
        if (words !== null && needed) {
          end(asked.refused(clean(words)));
          return;
        }
        // Without events there are fewer messages; the status is enough.
        if (words !== null) return;
        await pause(250);
      }
    };
    follow('pods', `metadata.name=${name}`, (type, each) => {
      if (type === 'DELETED') end(known(asked.deleted(), from));
      if (type !== 'ADDED' && type !== 'MODIFIED') return;
      const now = podFromJson(each);
      if (isNewRefusal(pod, now)) refusals += 1;
      pod = now;
    }).catch(fault);
    follow('events', `involvedObject.name=${name}`, (type, each) => {
      const event = podEventIn(each);
      const uid = event.metadata?.uid;
      if (uid === undefined || type === 'DELETED' || type === 'ERROR') return;
      if (events.has(uid) || events.size < MOST_EVENTS) events.set(uid, event);
    }).catch(fault);
  });
}
