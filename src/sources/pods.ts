/** Verification: a pod a node pool pulls the image, watched until it is told, deleted whatever comes. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { Credentials } from '../http/credentials';
import { clean, list, object } from '../http/words';
import { clusterPath } from '../model/cluster';
import { type Fact, type Failed, failed, known } from '../model/fact';
import type { Answers } from '../model/questions';
import { classify, ofRegistry } from '../model/runtime-messages';
import type { Verification, VerificationPlan } from '../model/verification';
import type { LimitRange } from '../verify/limits';
import { isNewRefusal, type Pod, type PodEvent, pullDuration, type Stage, stageOf } from '../verify/observe';
import { podOf, SELECTOR } from '../verify/pod';
import { isOutright, refusalOf } from '../verify/refusal';
import { forget, type Way, wayInto, type WayOptions, whyOf } from './kubeconfig';
import { kubectl, type KubeAccess, type KubectlAnswer, watch } from './kubectl';

/** A pod that this run may have left, and the way to it: what the action saves before it is created. */
export interface PodLeft extends KubeAccess {
  readonly namespace: string;
  readonly name: string;
  /** Folder of a temporary kubeconfig, to be removed too. */
  readonly temporary: string | null;
}

export interface PodsOptions extends WayOptions {
  /** From the kubelet's `Pulling`; waiting for a node is bounded by the same length apart. */
  readonly timeoutMs: number;
  /** Told before a pod is created, and when it is gone: all that may be there. */
  readonly onPods: (pods: readonly PodLeft[]) => void;
  readonly log: (text: string) => void;
}

/** Pods at once. */
const CONCURRENCY = 10;
const CALL_MS = 20_000;
/** How long a pull that is proven waits for the rest of its words: the digest, the duration. */
const REST_MS = 3000;
/** How long the image's code may run before it counts as one that goes on running. */
const RUN_MS = 10_000;
/** How long a pod may wait for a node that is to be made: DESIGN 4. */
const SCALE_UP_MS = 600_000;
/** Failures that are no answer of the registry are believed when they were said this often. */
const PATIENCE = 3;

export interface Pods extends Pick<Answers, 'verification'> {
  /** Removes temporary kubeconfigs. */
  close(): Promise<void>;
}

/** What verifies by pods. */
export function pods(credentials: Credentials | null, options: PodsOptions): Pods {
  const limit = pLimit(CONCURRENCY);
  const ways = new Map<string, Promise<Way | Failed>>();
  const swept = new Map<string, Promise<void>>();
  const left = new Map<string, PodLeft>();
  const once = <T>(map: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> => {
    const made = map.get(key) ?? make();
    map.set(key, made);
    return made;
  };
  const tell = (): void => {
    options.onPods([...left.values()]);
  };

  const verify = async (plan: VerificationPlan): Promise<Fact<Verification>> => {
    const from = `pod on node pool ${plan.pool} of ${clusterPath(plan)}`;
    const way = await once(ways, clusterPath(plan), () => wayInto(plan, plan.endpoints, credentials, options));
    if ('state' in way) return way;
    await once(swept, `${clusterPath(plan)} ${plan.namespace}`, () => sweep(way, plan.namespace, options));
    const nodes = plan.scaleUp === true ? null : await nodesOf(way, plan, options);
    if (nodes !== null) return nodes;
    if (options.signal.aborted) return failed('cancelled', from, 'the run was stopped');
    const name = `gke-image-preflight-${randomBytes(6).toString('hex')}`;
    const { kubeconfig, context, temporary } = way;
    left.set(name, { kubeconfig, context, temporary, namespace: plan.namespace, name });
    tell();
    const fault = (error: unknown): Failed =>
      failed('rejected', from, error instanceof Error ? error.message : String(error));
    const stopped = await create(way, plan, name, from, options).catch((error: unknown) => ({
      fact: fault(error),
      never: false,
    }));
    const fact = stopped?.fact ?? (await observe(way, plan, name, from, options).catch(fault));
    const still = stopped?.never ? null : await remove(way, plan.namespace, name, options);
    if (still === null) left.delete(name);
    else options.log(`pod ${name} in ${plan.namespace} may be left: ${still}`);
    tell();
    return fact.state === 'known' ? { ...fact, value: { ...fact.value, left: still } } : fact;
  };

  return {
    verification: (plan) => limit(() => verify(plan)),
    close: async () => {
      const all = await Promise.all(ways.values());
      // A pod that is left is deleted by its kubeconfig, later.
      const needed = new Set([...left.values()].map(({ temporary }) => temporary));
      for (const way of all) if (!('state' in way) && !needed.has(way.temporary)) await forget(way);
    },
  };
}

const podsIn = (namespace: string): string => `/api/v1/namespaces/${namespace}/pods`;

/** A pool without nodes has nothing that could pull; where nodes may not be listed, the pod tries. Null: go on. */
async function nodesOf(way: Way, plan: VerificationPlan, options: PodsOptions): Promise<Fact<Verification> | null> {
  const labels = [
    ...(plan.selector === null ? [] : [`cloud.google.com/gke-nodepool=${plan.selector}`]),
    `kubernetes.io/os=${plan.os}`,
    ...(plan.architecture === undefined ? [] : [`kubernetes.io/arch=${plan.architecture}`]),
  ];
  const selector = encodeURIComponent(labels.join(','));
  const path = `/api/v1/nodes?labelSelector=${selector}&limit=1`;
  const answer = await short(way, ['get', '--raw', path], options);
  const from = `nodes of ${plan.pool} of ${clusterPath(plan)}`;
  if (!answer.ok) {
    if (answer.why !== 'refused') return failed(whyOf(answer.why), from, clean(answer.words));
    const refusal = refusalOf(plan, clean(answer.words), from, way.kind);
    return refusal.state === 'denied' ? null : refusal;
  }
  if (itemsOf(answer.text).length > 0) return null;
  return known(
    { ...nothing(plan), outcome: 'skipped', reason: 'NoNodes', words: `node pool ${plan.pool} has no node` },
    from,
  );
}

/** What stopped the creation, and whether the pod surely never came to be; null: it is there. */
async function create(
  way: Way,
  plan: VerificationPlan,
  name: string,
  from: string,
  options: PodsOptions,
): Promise<{ readonly fact: Fact<Verification>; readonly never: boolean } | null> {
  const deadline = Math.ceil((waitForNode(plan, options) + 2 * options.timeoutMs + RUN_MS) / 1000) + 60;
  // Not ended by a signal: what is under way comes to its end, so that the deletion finds it.
  const make = (ranges: readonly LimitRange[]): Promise<KubectlAnswer> =>
    kubectl(way, options.env, {
      args: ['create', '--raw', podsIn(plan.namespace), '--filename=-'],
      stdin: JSON.stringify(podOf(plan, name, deadline, ranges)),
      timeoutMs: CALL_MS,
    });
  let answer = await make([]);
  if (!answer.ok && classify(answer.words).id === 'limit-range') {
    const path = `/api/v1/namespaces/${plan.namespace}/limitranges`;
    const ranges = await short(way, ['get', '--raw', path], options);
    if (ranges.ok) answer = await make(itemsOf(ranges.text) as readonly LimitRange[]);
  }
  if (!answer.ok)
    return answer.why === 'refused'
      ? {
          fact: refusalOf(plan, clean(answer.words, 1000), from, way.kind),
          never: isOutright(answer.words),
        }
      : { fact: failed(whyOf(answer.why), from, clean(answer.words)), never: answer.why === 'no-kubectl' };
  options.log(`pod ${name} created in ${plan.namespace} for node pool ${plan.pool}`);
  return null;
}

/** Milliseconds that a pod may wait for its node. */
const waitForNode = ({ scaleUp }: VerificationPlan, { timeoutMs }: PodsOptions): number =>
  scaleUp === true ? Math.max(timeoutMs, SCALE_UP_MS) : timeoutMs;

/** Watches the pod and its events until they tell, or the time is up. */
async function observe(
  way: Way,
  plan: VerificationPlan,
  name: string,
  from: string,
  options: PodsOptions,
): Promise<Fact<Verification>> {
  const ended = new AbortController();
  const stop = AbortSignal.any([ended.signal, options.signal]);
  const events = new Map<string, PodEvent>();
  let pod: Pod | null = null;
  let refusals = 0;
  let timer: NodeJS.Timeout | undefined;
  let timed: Phase | null = null;
  const field = encodeURIComponent(`metadata.name=${name}`);
  const about = encodeURIComponent(`involvedObject.name=${name}`);

  return new Promise<Fact<Verification>>((resolve) => {
    const end = (fact: Fact<Verification>): void => {
      clearTimeout(timer);
      // What ends the watches is no interruption: the answer comes first.
      resolve(fact);
      ended.abort();
    };
    const stage = (): Stage => stageOf({ pod: pod ?? {}, events: [...events.values()], refusals });
    const conclude = (late: boolean): void => {
      const now = stage();
      const value = verificationOf(plan, name, pod?.spec?.nodeName ?? null, now, late);
      if (value !== null) end(known(value, from));
    };
    const arm = (phase: Phase, ms: number): void => {
      if (timed === phase) return;
      timed = phase;
      clearTimeout(timer);
      timer = setTimeout(() => {
        conclude(true);
      }, ms);
    };
    const look = (): void => {
      const now = stage();
      const ranOn = plan.run === true && now.kind === 'pulled' && (now.ran === null || now.ran.state === 'running');
      if (ranOn) arm('run', RUN_MS);
      else if (now.kind === 'pulled' && (now.digest === null || now.event === null)) arm('rest', REST_MS);
      else if (now.kind === 'pulled') conclude(false);
      else {
        const pulls = now.kind === 'pulling' || (now.kind === 'failing' && now.started);
        // A node that was chosen sets the pod up before it pulls.
        if (pulls) arm('pull', options.timeoutMs);
        else if (now.kind === 'scheduled' || now.kind === 'failing') arm('start', options.timeoutMs);
        conclude(false);
      }
    };
    arm('schedule', waitForNode(plan, options));
    const stopped = (): void => {
      end(failed('cancelled', from, 'the run was stopped'));
    };
    if (stop.aborted) {
      stopped();
      return;
    }
    stop.addEventListener('abort', stopped);
    const follow = async (
      path: string,
      needed: boolean,
      take: (type: string, object: unknown) => void,
    ): Promise<void> => {
      while (!stop.aborted) {
        const words = await watch<unknown>(way, options.env, `${path}&watch=true`, stop, ({ type, object: each }) => {
          take(type, each);
          look();
        });
        if (words !== null && needed) {
          end(refusalOf(plan, clean(words), from, way.kind));
          return;
        }
        // Without events there are fewer words; the status tells.
        if (words !== null) return;
        await pause(250);
      }
    };
    void follow(`${podsIn(plan.namespace)}?fieldSelector=${field}`, true, (type, each) => {
      if (type === 'DELETED')
        end(known({ ...undecided(plan, name, 'Deleted'), words: 'the pod was deleted by somebody else' }, from));
      if (type !== 'ADDED' && type !== 'MODIFIED') return;
      const now = each as Pod;
      if (isNewRefusal(pod, now)) refusals += 1;
      pod = now;
    });
    void follow(`/api/v1/namespaces/${plan.namespace}/events?fieldSelector=${about}`, false, (type, each) => {
      const event = each as PodEvent;
      const uid = event.metadata?.uid;
      if (uid !== undefined && type !== 'DELETED') events.set(uid, event);
    });
  });
}

/** What a time runs for: a node, its setting up, the pull, the image's code, the last words. */
type Phase = 'schedule' | 'start' | 'pull' | 'run' | 'rest';

const nothing = (plan: VerificationPlan): Verification => ({
  outcome: 'undecided',
  pod: null,
  namespace: plan.namespace,
  node: null,
  reason: '',
  cause: null,
  check: null,
  advice: null,
  words: '',
  times: 0,
  digest: null,
  durationMs: null,
  left: null,
});

const undecided = (plan: VerificationPlan, pod: string, reason: string): Verification => ({
  ...nothing(plan),
  pod,
  reason,
});

/** What a stage comes to; null: wait on. */
function verificationOf(
  plan: VerificationPlan,
  name: string,
  node: string | null,
  stage: Stage,
  late: boolean,
): Verification | null {
  const base = { ...undecided(plan, name, ''), node };
  switch (stage.kind) {
    case 'pulled': {
      const { reason, digest, event, ran } = stage;
      const words = clean(event ?? '');
      const durationMs = event === null ? null : pullDuration(event);
      const run = plan.run === true ? { ran: ran === null ? null : { ...ran, words: clean(ran.words) } } : {};
      return { ...base, outcome: 'pulled', reason, digest, words, durationMs, times: 1, ...run };
    }
    case 'refused':
    case 'failing': {
      if (stage.kind === 'failing' && !late && stage.times < PATIENCE) return null;
      const { reason, times } = stage;
      const said = ofRegistry(plan.image, stage.said);
      const { id, check, advice } = said;
      const outcome = stage.kind === 'refused' ? ('refused' as const) : ('undecided' as const);
      return { ...base, outcome, reason, cause: id, check, advice, words: clean(said.raw, 1000), times };
    }
    case 'over': {
      const { id, check, advice } = classify(stage.message, stage.reason);
      const told = id === 'unclassified' ? {} : { cause: id, check, advice };
      return { ...base, reason: stage.reason, words: clean(stage.message), times: 1, ...told };
    }
    case 'unscheduled': {
      if (!late) return null;
      const { id, advice } = classify(stage.message, 'Unschedulable');
      return {
        ...base,
        reason: 'Unschedulable',
        cause: id,
        advice,
        words: clean(stage.message) || 'no node was chosen in time',
        times: 1,
      };
    }
    case 'scheduled':
    case 'pulling': {
      const words =
        stage.kind === 'pulling' ? 'the pull did not end in time' : 'the node did not begin the pull in time';
      return late ? { ...base, reason: 'Timeout', cause: 'timeout', words } : null;
    }
  }
}

const short = (way: KubeAccess, args: readonly string[], { env, signal }: PodsOptions): Promise<KubectlAnswer> =>
  kubectl(way, env, { args, timeoutMs: CALL_MS, signal });

/**
 * Deletes a pod at once. Not ended by a signal.
 * @param patienceMs how long one that is not there may still come, as its creation may be under way
 * @returns why it may still be there; null where it is gone, or never was
 */
export async function remove(
  way: KubeAccess,
  namespace: string,
  name: string,
  { env }: Pick<PodsOptions, 'env'>,
  patienceMs = 0,
): Promise<string | null> {
  const args = ['delete', '--raw', `${podsIn(namespace)}/${name}?gracePeriodSeconds=0`];
  const until = Date.now() + patienceMs;
  let words = '';
  for (let tries = 0; tries < 3; tries += 1) {
    let answer = await kubectl(way, env, { args, timeoutMs: CALL_MS });
    while (!answer.ok && answer.words.includes('(NotFound)') && Date.now() < until) {
      await pause(500);
      answer = await kubectl(way, env, { args, timeoutMs: CALL_MS });
    }
    if (answer.ok || answer.words.includes('(NotFound)')) return null;
    words = clean(answer.words);
    // A caller who may not create one may not delete one either.
    if (/\(Forbidden\)|Unauthorized/.test(words) || answer.why === 'no-kubectl') break;
    await pause(500 * (tries + 1));
  }
  return words;
}

/** Removes what earlier runs left: pods of ours that are past their own deadline. What is not allowed is left. */
async function sweep(way: Way, namespace: string, options: PodsOptions): Promise<void> {
  const path = `${podsIn(namespace)}?labelSelector=${encodeURIComponent(SELECTOR)}`;
  const answer = await short(way, ['get', '--raw', path], options);
  if (!answer.ok) return;
  const old = itemsOf(answer.text).flatMap((each) => {
    const { metadata, spec } = each as Pod;
    const created = Date.parse(metadata?.creationTimestamp ?? '');
    const over = created + (spec?.activeDeadlineSeconds ?? 3600) * 1000 < Date.now();
    return over && metadata?.name !== undefined ? [metadata.name] : [];
  });
  await Promise.all(old.map((name) => remove(way, namespace, name, options)));
}

function itemsOf(text: string): readonly unknown[] {
  try {
    return list(object(JSON.parse(text) as unknown)['items']);
  } catch {
    return [];
  }
}
