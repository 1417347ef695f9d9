/** Verification: a pod a node pool, which pulls the image or enters a node, watched until it is told, deleted whatever comes. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { Credentials } from '../google/credentials';
import { clean, list, object } from '../model/json';
import { clusterPath } from '../model/cluster';
import { type Fact, type Failed, failed, known } from '../model/fact';
import type { Answers } from '../model/questions';
import { isLimitRange } from '../diagnosis/words/kubectl';
import type { Verification, VerificationPlan } from '../model/verification';
import type { LimitRange } from '../verify/limits';
import { nodeStageOf } from '../verify/node-observe';
import { doorOf, type KubeNode, type NodeDoor, nodePodOf } from '../verify/node-pod';
import { type Pod, type Seen, stageOf } from '../verify/observe';
import { podOf, SELECTOR } from '../verify/pod';
import { isOutright, refusalOf } from '../verify/refusal';
import { skipped, undecided, verificationOf } from '../verify/verification-of';
import { forget, type Way, wayInto, type WayOptions, whyOf } from './kubeconfig';
import { kubectl, type KubeAccess, type KubectlAnswer } from './kubectl';
import { type Look, watchPod } from './pod-watch';

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
/** How long the script on a node may take beside its pulls: the token, the pause between two tries. */
const SCRIPT_MS = 15_000;
/** Nodes that are looked at for one that is ready. */
const NODES = 20;

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
    const from = `${plan.how === 'node' ? 'crictl' : 'pod'} on node pool ${plan.pool} of ${clusterPath(plan)}`;
    const way = await once(ways, clusterPath(plan), () => wayInto(plan, plan.endpoints, credentials, options));
    if ('state' in way) return way;
    await once(swept, `${clusterPath(plan)} ${plan.namespace}`, () => sweep(way, plan.namespace, options));
    const shape = await shapeOf(way, plan, options);
    if ('state' in shape) return shape;
    if (options.signal.aborted) return failed('cancelled', from, 'the run was stopped');
    const name = `gke-image-preflight-${randomBytes(6).toString('hex')}`;
    const { kubeconfig, context, temporary } = way;
    left.set(name, { kubeconfig, context, temporary, namespace: plan.namespace, name });
    tell();
    const fault = (error: unknown): Failed =>
      failed('rejected', from, error instanceof Error ? error.message : String(error));
    const stopped = await create(way, plan, shape, name, from, options).catch((error: unknown) => ({
      fact: fault(error),
      never: false,
    }));
    const fact = stopped?.fact ?? (await observe(way, plan, shape, name, from, options).catch(fault));
    const still = stopped?.never ? null : await remove(way, plan.namespace, name, options);
    if (still === null) left.delete(name);
    else options.log(`pod ${name} in ${plan.namespace} may be left: ${still}`);
    tell();
    return fact.state === 'known' ? { ...fact, value: { ...cleaned(fact.value), left: still } } : fact;
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

/** What is created: a pod that pulls, where the scheduler puts it, or one that enters a node. */
interface Shape {
  /** Bent to the limits of the namespace, where it is to be within them. */
  readonly body: (name: string, limits: readonly LimitRange[]) => object;
  readonly look: (name: string, seen: Seen, late: boolean) => Look;
}

async function shapeOf(way: Way, plan: VerificationPlan, options: PodsOptions): Promise<Shape | Fact<Verification>> {
  if (plan.how === 'node') return shapeOnNode(way, plan, options);
  if (plan.scaleUp !== true) {
    const nodes = await nodesOf(way, plan, 1, options);
    if (nodes.state === 'known' && nodes.value.length === 0) return known(skipped(plan), nodes.from);
    // Where nodes may not be listed, the pod tries.
    if (nodes.state !== 'known' && nodes.state !== 'denied') return nodes;
  }
  return {
    body: (name, limits) =>
      podOf(plan, name, deadlineOf(waitForNode(plan, options) + 2 * options.timeoutMs + RUN_MS), limits),
    look: (name, seen, late) => lookAtPull(plan, name, seen, late, options),
  };
}

async function shapeOnNode(
  way: Way,
  plan: VerificationPlan,
  options: PodsOptions,
): Promise<Shape | Fact<Verification>> {
  const nodes = await nodesOf(way, plan, NODES, options);
  if (nodes.state !== 'known') return nodes;
  const door = doorOf(nodes.value);
  if (door === null) return known(skipped(plan), nodes.from);
  if (!hasImage(door)) {
    const words = 'the node names no image that it has, by which a pod could enter it without a pull';
    return known({ ...undecided(plan, null, 'NoImage'), how: 'node', node: door.node, words }, nodes.from);
  }
  const { timeoutMs } = options;
  const deadline = deadlineOf(2 * timeoutMs + SCRIPT_MS);
  return {
    body: (name) => nodePodOf(plan, door, name, deadline, timeoutMs),
    look: (name, seen, late) => {
      const stage = nodeStageOf(plan, seen, door.node, name, late);
      if (stage.kind === 'told') return { end: stage.verification, within: null };
      const ms = stage.kind === 'running' ? timeoutMs + SCRIPT_MS : timeoutMs;
      return { end: null, within: { phase: stage.kind, ms } };
    },
  };
}

const hasImage = (door: NodeDoor): door is NodeDoor & { image: string } => door.image !== null;

/** Seconds after which the cluster ends a pod by itself. */
const deadlineOf = (ms: number): number => Math.ceil(ms / 1000) + 60;

const podsIn = (namespace: string): string => `/api/v1/namespaces/${namespace}/pods`;

/** Nodes of the pool. */
async function nodesOf(
  way: Way,
  plan: VerificationPlan,
  limit: number,
  options: PodsOptions,
): Promise<Fact<readonly KubeNode[]>> {
  const labels = [
    ...(plan.selector === null ? [] : [`cloud.google.com/gke-nodepool=${plan.selector}`]),
    `kubernetes.io/os=${plan.os}`,
    ...(plan.architecture === undefined ? [] : [`kubernetes.io/arch=${plan.architecture}`]),
  ];
  const selector = encodeURIComponent(labels.join(','));
  const path = `/api/v1/nodes?labelSelector=${selector}&limit=${String(limit)}`;
  const answer = await short(way, ['get', '--raw', path], options);
  const from = `nodes of ${plan.pool} of ${clusterPath(plan)}`;
  if (answer.ok) return known(itemsOf(answer.text) as readonly KubeNode[], from);
  if (answer.why !== 'refused') return failed(whyOf(answer.why), from, clean(answer.words));
  const refusal = refusalOf(plan, clean(answer.words), from, way.kind);
  return refusal.state === 'known' ? failed('rejected', from, clean(answer.words)) : refusal;
}

/** What stopped the creation, and whether the pod surely never came to be; null: it is there. */
async function create(
  way: Way,
  plan: VerificationPlan,
  shape: Shape,
  name: string,
  from: string,
  options: PodsOptions,
): Promise<{ readonly fact: Fact<Verification>; readonly never: boolean } | null> {
  // Not ended by a signal: what is under way comes to its end, so that the deletion finds it.
  const make = (limits: readonly LimitRange[]): Promise<KubectlAnswer> =>
    kubectl(way, options.env, {
      args: ['create', '--raw', podsIn(plan.namespace), '--filename=-'],
      stdin: JSON.stringify(shape.body(name, limits)),
      timeoutMs: CALL_MS,
    });
  let answer = await make([]);
  if (!answer.ok && isLimitRange(answer.words)) {
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
      : { fact: failed(whyOf(answer.why), from, clean(answer.words)), never: answer.why === 'missing' };
  options.log(`pod ${name} created in ${plan.namespace} for node pool ${plan.pool}`);
  return null;
}

/** Milliseconds that a pod may wait for its node. */
const waitForNode = ({ scaleUp }: VerificationPlan, { timeoutMs }: PodsOptions): number =>
  scaleUp === true ? Math.max(timeoutMs, SCALE_UP_MS) : timeoutMs;

/** Watches the pod and its events until they tell, or the time is up. */
const observe = (
  way: Way,
  plan: VerificationPlan,
  shape: Shape,
  name: string,
  from: string,
  { env, signal }: PodsOptions,
): Promise<Fact<Verification>> =>
  watchPod({
    way,
    env,
    namespace: plan.namespace,
    name,
    signal,
    from,
    look: (seen, late) => shape.look(name, seen, late),
    refused: (words) => refusalOf(plan, words, from, way.kind),
    deleted: () => ({ ...undecided(plan, name, 'Deleted'), words: 'the pod was deleted by somebody else' }),
  });

/** A look at a pod that pulls: a node, the pull, the image's code and the last words each have their own time. */
function lookAtPull(plan: VerificationPlan, name: string, seen: Seen, late: boolean, options: PodsOptions): Look {
  const stage = stageOf(seen, plan.image);
  const end = (): Verification | null => verificationOf(plan, name, seen.pod.spec?.nodeName ?? null, stage, late);
  if (late) return { end: end(), within: null };
  if (stage.kind === 'pulled') {
    const runsOn = plan.run === true && (stage.ran === null || stage.ran.state === 'running');
    if (runsOn) return { end: null, within: { phase: 'run', ms: RUN_MS } };
    const wordless = stage.digest === null || stage.event === null;
    return wordless ? { end: null, within: { phase: 'rest', ms: REST_MS } } : { end: end(), within: null };
  }
  const pulls = stage.kind === 'pulling' || (stage.kind === 'failing' && stage.started);
  if (pulls) return { end: end(), within: { phase: 'pull', ms: options.timeoutMs } };
  // A node that was chosen sets the pod up before it pulls.
  const chosen = stage.kind === 'scheduled' || stage.kind === 'failing';
  const within = chosen
    ? { phase: 'start', ms: options.timeoutMs }
    : { phase: 'schedule', ms: waitForNode(plan, options) };
  return { end: end(), within };
}

/** Words from outside, made safe to carry. */
const cleaned = (seen: Verification): Verification => ({
  ...seen,
  words: clean(seen.words, 1000),
  ...(seen.ran ? { ran: { ...seen.ran, words: clean(seen.ran.words) } } : {}),
});

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
    if (/\(Forbidden\)|Unauthorized/.test(words) || answer.why === 'missing') break;
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
