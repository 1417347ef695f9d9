/** From pods that wait to causes: each classified, the same image, pool and words once. Pure. */
import { type Cluster, type ClusterName, AUTO_PROVISIONED, isOutside } from '../model/cluster';
import { imageKey, type ImageReference, parseImageReference } from '../model/image-reference';
import type { NodeSeen, WaitingPull, WaitingPulls } from '../model/waiting-pull';
import { poolOfNode } from './nodes';
import { saidOutside } from './outside';
import { sameWords } from './same-words';
import { toldBy } from './told';
import type { RuntimeMessage } from './words';

/** Why pods wait: one image on one pool for one cause, told in the same words. */
export interface Cause {
  /** As the pods name it; null where nobody said which. */
  readonly image: string | null;
  /** The same, read; null where it is none. */
  readonly reference: ImageReference | null;
  /** Null where no node was chosen, or its pool could not be determined. */
  readonly pool: string | null;
  /** The cluster was read and lists no such pool (any more): which account its nodes have is not known. */
  readonly isUnlisted: boolean;
  /** The most telling words, classified. */
  readonly said: RuntimeMessage;
  /** `ErrImagePull`, as the pods say it. */
  readonly reason: string;
  /** How often events counted these words; 0 where none did. */
  readonly times: number;
  /** A final answer of the registry, said twice. */
  readonly final: boolean;
  /** What was said beside it and may be the reason of it: a pull secret that is not there. */
  readonly hint: RuntimeMessage | null;
  /** All pods that wait so, by namespace and name. */
  readonly pulls: readonly WaitingPull[];
  /** The node of the first of them that has one, with what is known of it. */
  readonly node: NodeSeen | null;
}

/**
 * The causes, in the order of images and pools. Different words stay apart; what differs in them from one try to the
 * next (addresses, digests, times) does not part them.
 * @param cluster null where it could not be read: pools are told by the nodes' labels alone
 */
export function causesOfWaiting(
  seen: Pick<WaitingPulls, 'pulls' | 'nodes'>,
  name: ClusterName,
  cluster: Cluster | null,
): readonly Cause[] {
  const nodes = new Map(seen.nodes.map((node) => [node.name, node]));
  const groups = new Map<string, Group>();
  for (const pull of seen.pulls) {
    const node = nodeOf(pull.node, nodes);
    const pool = node === null ? null : poolIn(cluster, poolOfNode(node, name, cluster));
    const parsed = pull.image === null ? null : parseImageReference(pull.image);
    const reference = parsed?.ok === true ? parsed.reference : null;
    const { times, final, hint, said: words } = toldBy(pull, reference);
    const said = isOutside(name) ? saidOutside(words, pull) : words;
    const image = reference === null ? pull.image : imageKey(reference);
    const key = JSON.stringify([image, pool, said.id, sameWords(said.raw, reference, pull.image)]);
    const group = groups.get(key);
    if (group === undefined) {
      const reason = pull.reason === 'ImagePullBackOff' ? 'ErrImagePull' : pull.reason;
      const isUnlisted =
        pool !== null && !isOutside(name) && cluster?.pools.some((each) => each.name === pool) === false;
      const group = {
        image: pull.image,
        reference,
        pool,
        isUnlisted,
        said,
        reason,
        times,
        final,
        hint,
        pulls: [pull],
        node,
      };
      groups.set(key, group);
      continue;
    }
    group.times += times;
    group.final ||= final;
    group.hint ??= hint;
    group.node ??= node;
    group.pulls.push(pull);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => {
      const pulls = group.pulls.sort((a, b) => BY_NAME.compare(nameOf(a), nameOf(b)));
      const first = pulls.find((pull) => pull.node !== null)?.node ?? null;
      return { ...group, pulls, node: first === null ? group.node : nodeOf(first, nodes) };
    });
}

/** A cause while its pods are gathered. */
type Group = { -readonly [K in keyof Cause]: Cause[K] extends readonly WaitingPull[] ? WaitingPull[] : Cause[K] };

const BY_NAME = new Intl.Collator('en', { numeric: true });
const nameOf = ({ namespace, name, container }: WaitingPull): string => `${namespace}/${name}/${container ?? ''}`;

const nodeOf = (name: string | null, nodes: ReadonlyMap<string, NodeSeen>): NodeSeen | null =>
  name === null ? null : (nodes.get(name) ?? { name, pool: null, platform: null, zone: null, project: null });

/**
 * A pool as the cluster's facts know it: those that GKE makes and takes away by itself, all of Autopilot's and elsewhere
 * those of auto-provisioning, whose names start with `nap-`, stand as the pools to come.
 */
function poolIn(cluster: Cluster | null, pool: string | null): string | null {
  if (pool === null || cluster === null || cluster.pools.some(({ name }) => name === pool)) return pool;
  const isMadeByGke = cluster.mode === 'autopilot' || pool.startsWith('nap-');
  return isMadeByGke && cluster.pools.some(({ name }) => name === AUTO_PROVISIONED) ? AUTO_PROVISIONED : pool;
}
