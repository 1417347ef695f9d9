/**
 * Verification by one pod per node pool, which pulls the image or enters a node. The pod is watched until there is a
 * result and is deleted in any case.
 */
import { randomBytes } from 'node:crypto';
import pLimit from 'p-limit';
import { isLimitRange } from '../kubernetes/said-by-kubectl';
import { clusterPath } from '../model/cluster';
import { type Fact, type Failed, failed, known, type Missing } from '../model/fact';
import { clean } from '../model/json';
import type { PodTemplates } from '../model/pod-template';
import { isLabel, isSubdomain } from '../model/kubernetes-names';
import type { Answers } from '../model/questions';
import { undecided, type Verification } from '../model/verification';
import type { VerificationPlan } from '../model/verification-plan';
import { NODE_WORDS } from '../model/waiting-pull';
import type { LimitRange } from './limits';
import { nodeStageOf } from './node-observe';
import { nodeToUse, type KubeNode, type NodeToUse, nodePodOf } from './node-pod';
import { type SeenPod, stageOf } from './observe';
import { podOf } from './pod';
import { isOutright, refusalOf } from './refusal';
import { skipped, verificationOf } from './verification-of';
import { dryRun } from './dry-run';
import { type Way, failureOfKubectl } from '../kubernetes/kubeconfig';
import { kubectl, type KubectlAnswer } from '../kubernetes/kubectl';
import { itemsIn, kubeNodeIn, limitRangeIn, objectIn } from './objects';
import { NAME, type PodLeft, podsOf, remove } from './own-pod';
import { type Look, watchPod } from './pod-watch';
import type { Env } from '../kubernetes/program';
import type { Ways } from '../kubernetes/ways';

export interface PodsOptions {
  readonly env: Env;
  readonly signal: AbortSignal;
  /** Counted from the kubelet's `Pulling` event; waiting for a node has a separate limit of the same length. */
  readonly timeoutMs: number;
  /** Called with all pods that may exist: before a pod is created, and when it is deleted. */
  readonly onPods: (pods: readonly PodLeft[]) => void;
  readonly log: (text: string) => void;
  /** The pods of workloads, for a dry run. */
  readonly ownPods: PodTemplates;
}

/** The maximum number of pods at the same time. */
const CONCURRENCY = 10;
const CALL_MS = 20_000;
/** A minimum for removal even if the time for a pull is shorter, so that no pod is left for that reason. */
const SHORTEST_REMOVAL_MS = 5000;
/** How long to wait for more details of a proven pull: the digest, the duration. */
const REST_MS = 3000;
/** How long the image's code may run before it counts as running permanently. */
const RUN_MS = 10_000;
/** How long a pod may wait for a node that has to be created. */
const SCALE_UP_MS = 600_000;
/** The maximum time of the script on a node in addition to its pulls: the token, the pause between two attempts. */
const SCRIPT_MS = 15_000;
/** The maximum number of nodes among which a ready one is searched. */
const NODES = 20;

export interface Pods extends Pick<Answers, 'verification'> {
  /** The pods that may still exist. */
  left(): readonly PodLeft[];
}

/** Creates the verification by pods. */
export function pods(ways: Ways, options: PodsOptions): Pods {
  const limit = pLimit(CONCURRENCY);
  const left = new Map<string, PodLeft>();
  const asked = new Map<string, Promise<KubectlAnswer>>();
  const note = (pod: PodLeft, isThere: boolean): void => {
    if (isThere) left.set(pod.name, pod);
    else left.delete(pod.name);
    options.onPods([...left.values()]);
  };

  const verify = async (plan: VerificationPlan): Promise<Fact<Verification>> => {
    const from = originOf(plan);
    const strange = [plan.namespace, ...plan.pullSecrets, plan.serviceAccount].find(
      (name, at) => !(at === 0 ? isLabel : isSubdomain)(name),
    );
    if (strange !== undefined)
      return failed(
        'rejected',
        from,
        `“${clean(strange, 100)}” is not a name that Kubernetes takes, and no pod was made`,
      );
    const way = await ways.into(plan, plan.endpoints);
    if ('state' in way) return way;
    if (plan.dryRun) return dryRun(way, plan, from, { ...options, asked, timeoutMs: callMs(options) });
    const shape = await shapeOf(way, plan, options);
    if ('state' in shape) return shape;
    if (options.signal.aborted) return failed('cancelled', from, 'the run was stopped');
    const { kubeconfig, context, prefix, temporary } = way;
    const { namespace } = plan;
    const name = `${NAME}${randomBytes(10).toString('hex')}`;
    let pod: PodLeft = { kubeconfig, context, prefix, temporary, namespace, name, uid: null };
    note(pod, true);
    const fault = (error: unknown): Failed =>
      failed('rejected', from, clean(error instanceof Error ? error.message : String(error)));
    const created = await create(way, plan, shape, name, from, options).catch((error: unknown) => ({
      fact: fault(error),
      never: false,
    }));
    if ('uid' in created) {
      pod = { ...pod, uid: created.uid };
      note(pod, true);
    }
    const fact = 'fact' in created ? created.fact : await observe(way, plan, shape, name, from, options).catch(fault);
    const never = 'fact' in created && created.never;
    const removal = { env: options.env, timeoutMs: Math.max(callMs(options), SHORTEST_REMOVAL_MS) };
    const still = never ? null : await remove(pod, removal).catch((error: unknown) => fault(error).detail);
    note(pod, still !== null);
    if (still !== null) options.log(`pod ${name} in ${namespace} may be left: ${still}`);
    return fact.state === 'known' ? { ...fact, value: { ...cleaned(fact.value), left: still } } : fact;
  };

  return { verification: (plan) => limit(() => verify(plan)), left: () => [...left.values()] };
}

/**
 * Describes what is asked and which manifest named the pod's namespace and identity: anybody may have written a
 * manifest.
 */
function originOf(plan: VerificationPlan): string {
  const what = plan.how === 'node' ? 'crictl' : plan.dryRun ? 'dry run of a pod' : 'pod';
  const where = `on node pool ${plan.pool} of ${clusterPath(plan)}`;
  if (plan.word === null) return `${what} ${where}`;
  const secrets = plan.pullSecrets.length > 0 ? ` with pull secrets ${plan.pullSecrets.join(', ')}` : '';
  const account = plan.serviceAccount === 'default' ? '' : ` as service account ${plan.serviceAccount}`;
  return `${what} ${where}, in namespace ${plan.namespace}${account}${secrets} as ${clean(plan.word, 100)} says`;
}

/** The pod to create: one that pulls, on a node that the scheduler chooses, or one that enters a node. */
interface Shape {
  /** The pod, adjusted to the limits of the namespace if they are given. */
  readonly body: (name: string, limits: readonly LimitRange[]) => object;
  readonly look: (name: string, seen: SeenPod, late: boolean) => Look;
}

async function shapeOf(way: Way, plan: VerificationPlan, options: PodsOptions): Promise<Shape | Fact<Verification>> {
  if (plan.how === 'node') return shapeOnNode(way, plan, options);
  if (!plan.scaleUp) {
    const nodes = await nodesOf(way, plan, 1, options);
    if (nodes.state === 'known' && nodes.value.length === 0) return known(skipped(plan), nodes.from);
    // If nodes may not be listed, the pod is tried.
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
  const on = nodeToUse(nodes.value);
  if (on === null) return known(skipped(plan), nodes.from);
  if (!hasImage(on)) {
    const words = 'the node names no image that it has, by which a pod could enter it without a pull';
    return known({ ...undecided(plan, null, 'NoImage'), node: on.node, words }, nodes.from);
  }
  const { timeoutMs } = options;
  const deadline = deadlineOf(2 * timeoutMs + SCRIPT_MS);
  return {
    body: (name) => nodePodOf(plan, on, name, deadline, timeoutMs),
    look: (name, seen, late) => {
      const stage = nodeStageOf(plan, seen, on.node, name, late);
      if (stage.kind === 'told') return { end: stage.verification, within: null };
      const ms = stage.kind === 'running' ? timeoutMs + SCRIPT_MS : timeoutMs;
      return { end: null, within: { phase: stage.kind, ms } };
    },
  };
}

const hasImage = (on: NodeToUse): on is NodeToUse & { image: string } => on.image !== null;

/** The seconds after which the cluster ends a pod automatically. */
const deadlineOf = (ms: number): number => Math.ceil(ms / 1000) + 60;

/** Lists nodes of the pool. */
async function nodesOf(
  way: Way,
  plan: VerificationPlan,
  limit: number,
  options: PodsOptions,
): Promise<Fact<readonly KubeNode[]>> {
  const labels = [
    ...(plan.selector === null ? [] : [`cloud.google.com/gke-nodepool=${plan.selector}`]),
    `kubernetes.io/os=${plan.os}`,
    ...(plan.architecture === null ? [] : [`kubernetes.io/arch=${plan.architecture}`]),
  ];
  const from = `nodes of ${plan.pool} of ${clusterPath(plan)}`;
  const query = { labelSelector: labels.join(','), limit: String(limit) };
  const answer = await short(way, ['api', 'v1', 'nodes'], query, options);
  if (!answer.ok) return missingOf(plan, way, answer, from);
  const nodes = itemsIn(answer.text, kubeNodeIn);
  return nodes === null ? failed('malformed', from, 'the answer is not a list of nodes') : known(nodes, from);
}

function missingOf(
  plan: VerificationPlan,
  way: Way,
  { why, words }: Extract<KubectlAnswer, { ok: false }>,
  from: string,
): Missing {
  if (why !== 'refused') return failed(failureOfKubectl(why), from, clean(words));
  const refusal = refusalOf(plan, clean(words), from, way);
  return refusal.state === 'known' ? failed('rejected', from, clean(words)) : refusal;
}

/** The uid of the created pod, or the reason why it was not created and whether it certainly does not exist. */
type Created = { readonly uid: string | null } | { readonly fact: Fact<Verification>; readonly never: boolean };

async function create(
  way: Way,
  plan: VerificationPlan,
  shape: Shape,
  name: string,
  from: string,
  options: PodsOptions,
): Promise<Created> {
  // A signal does not stop this call: a creation in progress is completed, so that the deletion finds the pod.
  const make = (limits: readonly LimitRange[]): Promise<KubectlAnswer> => {
    const body = shape.body(name, limits);
    const parts = podsOf(plan.namespace);
    return kubectl(way, options.env, { verb: 'create', parts, body, timeoutMs: callMs(options) });
  };
  let answer = await make([]);
  if (!answer.ok && isLimitRange(answer.words)) {
    const ranges = await short(way, ['api', 'v1', 'namespaces', plan.namespace, 'limitranges'], {}, options);
    if (ranges.ok) answer = await make(itemsIn(ranges.text, limitRangeIn) ?? []);
  }
  if (!answer.ok)
    return answer.why === 'refused'
      ? { fact: refusalOf(plan, clean(answer.words, NODE_WORDS), from, way), never: isOutright(answer.words) }
      : { fact: failed(failureOfKubectl(answer.why), from, clean(answer.words)), never: answer.why === 'missing' };
  options.log(`pod ${name} created in ${plan.namespace} for node pool ${plan.pool}`);
  const made = objectIn(answer.text);
  return { uid: made?.name === name ? made.uid : null };
}

/** The maximum duration of one call: at most that of a pull. */
const callMs = ({ timeoutMs }: PodsOptions): number => Math.min(CALL_MS, timeoutMs);

/** The milliseconds that a pod may wait for its node. */
const waitForNode = ({ scaleUp }: VerificationPlan, { timeoutMs }: PodsOptions): number =>
  scaleUp ? Math.max(timeoutMs, SCALE_UP_MS) : timeoutMs;

/** Watches the pod and its events until there is a result, or the time is up. */
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
    refused: (words) => refusalOf(plan, words, from, way),
    deleted: () => ({ ...undecided(plan, name, 'Deleted'), words: 'the pod was deleted by somebody else' }),
  });

/**
 * Evaluates a pulling pod. Waiting for a node, the pull, the image's code and the last details have separate time
 * limits.
 */
function lookAtPull(plan: VerificationPlan, name: string, seen: SeenPod, late: boolean, options: PodsOptions): Look {
  const stage = stageOf(seen, plan.image.kind);
  const end = (): Verification | null => verificationOf(plan, name, seen.pod.spec?.nodeName ?? null, stage, late);
  if (late) return { end: end(), within: null };
  if (stage.kind === 'pulled') {
    const runsOn = plan.run && (stage.ran === null || stage.ran.state === 'running');
    if (runsOn) return { end: null, within: { phase: 'run', ms: RUN_MS } };
    const wordless = stage.digest === null || stage.event === null;
    return wordless ? { end: null, within: { phase: 'rest', ms: REST_MS } } : { end: end(), within: null };
  }
  const pulls = stage.kind === 'pulling' || (stage.kind === 'failing' && stage.started);
  if (pulls) return { end: end(), within: { phase: 'pull', ms: options.timeoutMs } };
  // A chosen node sets up the pod before it pulls.
  const chosen = stage.kind === 'scheduled' || stage.kind === 'failing';
  const within = chosen
    ? { phase: 'start', ms: options.timeoutMs }
    : { phase: 'schedule', ms: waitForNode(plan, options) };
  return { end: end(), within };
}

/** Cleans messages from outside. */
function cleaned(seen: Verification): Verification {
  const words = clean(seen.words, NODE_WORDS);
  if (seen.outcome !== 'pulled' || seen.ran === null || seen.ran === 'late') return { ...seen, words };
  return { ...seen, words, ran: { ...seen.ran, words: clean(seen.ran.words) } };
}

const short = (
  way: Way,
  parts: readonly string[],
  query: Readonly<Record<string, string>>,
  options: PodsOptions,
): Promise<KubectlAnswer> => {
  const { env, signal } = options;
  return kubectl(way, env, { verb: 'get', parts, query, timeoutMs: callMs(options), signal });
};
