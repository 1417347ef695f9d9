/** Watches a pod and its events until they tell what is asked, or the time is up. */
import { setTimeout as pause } from 'node:timers/promises';
import { clean, type Json } from '../model/json';
import { type Fact, failed, known } from '../model/fact';
import type { Verification } from '../model/verification';
import { isNewRefusal, type Pod, type PodEvent, type SeenPod } from './observe';
import { type KubeAccess, watch } from '../kubernetes/kubectl';
import { podEventIn, podFromJson } from './objects';

/** Events of one pod that are kept: a pull that fails for minutes has a few dozen. */
const MOST_EVENTS = 500;

/** What a look at the pod comes to. */
export interface Look {
  /** All is told; null: watch on. */
  readonly end: Verification | null;
  /** What is waited for now, and how long it may take from when it begins; null: as before. */
  readonly within: { readonly phase: string; readonly ms: number } | null;
}

export interface PodWatch {
  readonly way: KubeAccess;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly namespace: string;
  readonly name: string;
  /** Ends it at once. */
  readonly signal: AbortSignal;
  /** What is watched, for the fact. */
  readonly from: string;
  /** Told at the start, after each change, and with `late` when the time is up: then it must come to an end. */
  readonly look: (seen: SeenPod, late: boolean) => Look;
  /** The fact where the watch is refused. */
  readonly refused: (words: string) => Fact<Verification>;
  /** The fact where somebody else deletes the pod. */
  readonly deleted: () => Verification;
}

/** Watches by the Kubernetes API, without polling; the answer is a fact, never an exception. */
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
      // What ends the watches is no interruption: the answer comes first.
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
        // Without events there are fewer words; the status tells.
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
