/** Turns waiting pods into classified causes: the same image, pool and message become one cause. Pure. */
import { type Cluster, type ClusterName, AUTO_PROVISIONED, isOutside } from '../model/cluster';
import { imageKey, type ImageReference, parseImageReference } from '../model/image-reference';
import type { NodeSeen, WaitingPull, WaitingPulls } from '../model/waiting-pull';
import { poolOfNode } from './nodes';
import { saidOutside } from './outside';
import { sameWords } from './same-words';
import { toldBy } from './told';
import type { RuntimeMessage } from './words';

/** Why pods wait: one image on one pool, for one cause with the same message. */
export interface Cause {
  /** The image as the pods name it; null if nothing names it. */
  readonly image: string | null;
  /** The parsed `image`; null if it is not a valid reference. */
  readonly reference: ImageReference | null;
  /** Null if no node was chosen, or the node's pool could not be determined. */
  readonly pool: string | null;
  /** The cluster was read and does not list this pool (any more), so the service account of its nodes is unknown. */
  readonly isUnlisted: boolean;
  /** The most informative message, classified. */
  readonly said: RuntimeMessage;
  /** `ErrImagePull`: the waiting reason that the pods report. */
  readonly reason: string;
  /** How often events counted this message; 0 if no event did. */
  readonly times: number;
  /** A final answer of the registry that was given twice. */
  readonly final: boolean;
  /** Another message that may be the reason: for example, a pull secret that does not exist. */
  readonly hint: RuntimeMessage | null;
  /** All pods that wait for this cause, by namespace and name. */
  readonly pulls: readonly WaitingPull[];
  /** The node of the first pod that has one, with the known facts about it. */
  readonly node: NodeSeen | null;
}

/**
 * Groups waiting pulls into causes, ordered by image and pool. Different messages are different causes; parts of a
 * message that vary between attempts (addresses, digests, times) are ignored in the comparison.
 * @param cluster null if it could not be read: pools are then determined from the labels of the nodes only
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

/** A cause while its pods are being collected. */
type Group = { -readonly [K in keyof Cause]: Cause[K] extends readonly WaitingPull[] ? WaitingPull[] : Cause[K] };

const BY_NAME = new Intl.Collator('en', { numeric: true });
const nameOf = ({ namespace, name, container }: WaitingPull): string => `${namespace}/${name}/${container ?? ''}`;

const nodeOf = (name: string | null, nodes: ReadonlyMap<string, NodeSeen>): NodeSeen | null =>
  name === null ? null : (nodes.get(name) ?? { name, pool: null, platform: null, zone: null, project: null });

/**
 * The pool as the cluster's facts name it. Pools that GKE creates and deletes automatically are represented by the
 * auto-provisioned pool: all pools of Autopilot, and elsewhere those of node auto-provisioning, whose names start with
 * `nap-`.
 */
function poolIn(cluster: Cluster | null, pool: string | null): string | null {
  if (pool === null || cluster === null || cluster.pools.some(({ name }) => name === pool)) return pool;
  const isMadeByGke = cluster.mode === 'autopilot' || pool.startsWith('nap-');
  return isMadeByGke && cluster.pools.some(({ name }) => name === AUTO_PROVISIONED) ? AUTO_PROVISIONED : pool;
}
