/** From pods that wait to answers: each cause classified, the same image, pool and cause once. Pure. */
import { type Cluster, type ClusterName, AUTO_PROVISIONED } from '../model/cluster';
import { keyOfText } from '../model/image-reference';
import { classify, type RuntimeMessage } from './words';
import { type NodeSeen, type Said, type WaitingPull, type WaitingPulls, WAITS_ON_IMAGE } from '../model/waiting-pull';
import { poolOfNode } from './nodes';

/** Why pods wait: one image on one pool for one cause. */
export interface Cause {
  /** As the pods name it; null where nobody said which. */
  readonly image: string | null;
  /** Null where no node was chosen, or its pool could not be told. */
  readonly pool: string | null;
  /** The most telling words, classified. */
  readonly said: RuntimeMessage;
  /** `ErrImagePull`, as the pods say it. */
  readonly reason: string;
  /** How often the nodes said so. */
  readonly times: number;
  /** A final answer of the registry, said twice. */
  readonly final: boolean;
  /** What was said beside it and may be the reason of it: a pull secret that is not there. */
  readonly hint: RuntimeMessage | null;
  /** All pods that wait so. */
  readonly pulls: readonly WaitingPull[];
  /** The node of the first of them, with what is known of it. */
  readonly node: NodeSeen | null;
}

/** Terminal answers are believed when they were said this often. */
const SAID_TWICE = 2;

/**
 * The causes, in the order of images and pools.
 * @param cluster null where it could not be read: pools are told by the nodes' labels alone
 */
export function causesOf(
  seen: Pick<WaitingPulls, 'pulls' | 'nodes'>,
  name: ClusterName,
  cluster: Cluster | null,
): readonly Cause[] {
  const nodes = new Map(seen.nodes.map((node) => [node.name, node]));
  const groups = new Map<string, Cause>();
  for (const pull of seen.pulls) {
    const node = nodeOf(pull.node, nodes);
    const pool = node === null ? null : poolIn(cluster, poolOfNode(node, name, cluster));
    const { times, steady, hint, said } = telling(pull);
    const key = JSON.stringify([pull.image === null ? null : keyOfText(pull.image), pool, said.id]);
    const before = groups.get(key);
    const final = said.terminal && steady && times >= SAID_TWICE;
    const reason = pull.reason === 'ImagePullBackOff' ? 'ErrImagePull' : pull.reason;
    groups.set(
      key,
      before === undefined
        ? { image: pull.image, pool, said, reason, times, final, hint, pulls: [pull], node }
        : {
            ...before,
            times: before.times + times,
            final: before.final || final,
            hint: before.hint ?? hint,
            pulls: [...before.pulls, pull],
            node: before.node ?? node,
          },
    );
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cause]) => cause);
}

const nodeOf = (name: string | null, nodes: ReadonlyMap<string, NodeSeen>): NodeSeen | null =>
  name === null ? null : (nodes.get(name) ?? { name, pool: null, zone: null, project: null });

/** A pool as the cluster's facts know it: GKE's own ones of Autopilot stand as the pools to come. */
function poolIn(cluster: Cluster | null, pool: string | null): string | null {
  if (pool === null || cluster === null || cluster.pools.some(({ name }) => name === pool)) return pool;
  return cluster.pools.some(({ name }) => name === AUTO_PROVISIONED) ? AUTO_PROVISIONED : pool;
}

/** Only the back-off, or that it failed: the reason of it stands elsewhere. */
const saysNothing = (message: string): boolean =>
  /^Back-off pulling image "[^"]*"$/.test(message) || WAITS_ON_IMAGE.has(/^Error: (\w+)\s*$/.exec(message)?.[1] ?? '');

/** Events that come once for each try. */
const COUNTED: ReadonlySet<string> = new Set(['Failed', 'InspectFailed', 'FailedCreate']);

/** The words that tell, how often a failed pull was told, and whether all words agree. */
function telling({ image, reason, said }: WaitingPull): {
  readonly said: RuntimeMessage;
  readonly times: number;
  readonly steady: boolean;
  readonly hint: RuntimeMessage | null;
} {
  const words = said.filter(({ message }) => message !== '' && !saysNothing(message));
  // A lacking pull secret is a hint, and no answer: it counts where nothing else is said.
  const [pulls, others] = [words.filter(isAnswer), words.filter((each) => !isAnswer(each))];
  const all = [...pulls, ...others].map((each) => classify(each.message, each.reason, image));
  const best = all.find(({ id }) => id !== 'unclassified') ?? all[0] ?? classify(said[0]?.message ?? '', reason, image);
  const counted = pulls.filter(({ reason: of }) => COUNTED.has(of));
  const backOff = reason === 'ImagePullBackOff' || said.some((each) => isBackOff(each));
  const told = counted.reduce((sum, { times }) => sum + times, 0);
  return {
    said: best,
    times: Math.max(told, backOff ? SAID_TWICE : 1),
    steady: pulls.every((each) => classify(each.message, each.reason, image).terminal),
    hint: all.find(({ id }) => id === 'pull-secret-missing' && id !== best.id) ?? null,
  };
}

const isAnswer = ({ reason }: Said): boolean =>
  reason !== 'FailedToRetrieveImagePullSecret' && reason !== 'FailedMount' && reason !== 'FailedCreatePodSandBox';
const isBackOff = ({ reason, message }: Said): boolean =>
  reason === 'BackOff' && message.startsWith('Back-off pulling image');
