/**
 * Whether a pod may land on a pool's nodes, by its node selector, required node affinity and tolerations, including what
 * GKE adds to a pod automatically. Pure.
 */
import { COMPUTE_CLASS } from '../model/compute-class';
import type { ImageUse, NodeExpression, NodeTerm, Scheduling } from '../model/image-use';
import { tpuOf } from '../model/machine-type';
import { architecturesFor } from './architectures';
import { isDerived, labelOf, type PoolToReach, ZONE } from './labels';
import { gpuLimits, labelToCome, makesTpus } from './labels-to-come';
import { type BlockingTaint, goesPerhaps, GVISOR, tolerates, tolerationsOf } from './taints';

/** Whether a pod may land on a pool. */
export type Landing =
  /** It may. `open`: the assumptions, one sentence each. */
  | { readonly kind: 'lands'; readonly open: readonly string[] }
  /** It cannot. `certain`: nothing that is unknown could change that. */
  | { readonly kind: 'never'; readonly why: string; readonly certain: boolean };

/** Properties of the whole cluster that decide where pods land. */
export interface ClusterContext {
  /** The keys of all pools' own labels. */
  readonly poolLabels: ReadonlySet<string>;
  readonly isAutopilot: boolean;
  /** Every pool has a taint that keeps pods away. */
  readonly everyPoolIsTainted: boolean;
}

/**
 * @param use a workload; its name is part of the reasons
 * @param taints all taints that keep pods away, including those that GKE adds automatically
 */
export function landing(
  use: Pick<ImageUse, 'workload' | 'scheduling'>,
  pool: PoolToReach,
  taints: readonly BlockingTaint[],
  around: ClusterContext,
): Landing {
  const { workload, scheduling } = use;
  const selection = oneOf(zonesOf(pool, scheduling).map((zone) => selects(scheduling, zone, around.poolLabels)));
  const byOthers = addedByOthers(scheduling);
  if (selection.answer === 'no')
    return { kind: 'never', why: `${workload} ${selection.why}`, certain: byOthers.length === 0 };
  const taint = whatBlocks(use, taints, around);
  if (taint?.kind === 'never') return taint;
  return {
    kind: 'lands',
    open: [...selection.open, ...byOthers, ...(taint?.open ?? [])].map((each) => `${workload} ${each}`),
  };
}

/** Which taint of a pool keeps a pod away; null if none does. `open`: what would let it land nevertheless. */
function whatBlocks(
  { workload, scheduling }: Pick<ImageUse, 'workload' | 'scheduling'>,
  taints: readonly BlockingTaint[],
  { isAutopilot, everyPoolIsTainted }: ClusterContext,
): Landing | null {
  const { sure, perhaps } = tolerationsOf(scheduling, isAutopilot);
  // A pod with `nodeName` is not scheduled, so only taints that evict it count.
  const heeded = scheduling.nodeName === null ? taints : taints.filter(({ effect }) => effect === 'NoExecute');
  const blocking = heeded.filter((taint) => !sure.some((toleration) => tolerates(toleration, taint)));
  const lasting = blocking.find((taint) => !goesPerhaps(taint));
  const [first] = blocking;
  if (first === undefined) return null;
  if (lasting === undefined)
    return { kind: 'lands', open: [`does not tolerate the taint ${textOf(first)}, which may go once a node is ready`] };
  const mayBeTolerated = scheduling.queue !== null || (scheduling.podsUnknown && everyPoolIsTainted);
  if (mayBeTolerated)
    return { kind: 'lands', open: [`has no toleration of the taint ${textOf(lasting)} that was read`] };
  const isKnown = sure.every(({ operator }) => operator === 'Exists' || operator === 'Equal');
  const isOpen = perhaps.some((toleration) => tolerates(toleration, lasting)) || scheduling.podsUnknown;
  return {
    kind: 'never',
    why: `${workload} does not tolerate its taint ${textOf(lasting)}`,
    certain: isClassKnown(scheduling) && isKnown && !isOpen,
  };
}

const textOf = ({ key, value, effect }: BlockingTaint): string => `${key}=${value}:${effect}`;

/** What else decides where a pod lands and was not read, one sentence each. */
function addedByOthers(scheduling: Scheduling): readonly string[] {
  const { nodeName, runtimeClass, queue, podsUnknown, claims } = scheduling;
  return [
    ...(nodeName === null ? [] : [`names the node ${nodeName}, which may be one of any pool`]),
    ...(isClassKnown(scheduling)
      ? []
      : [`has the runtime class ${runtimeClass ?? ''}, whose own selectors were not read`]),
    ...(queue !== null
      ? [`is admitted by Kueue (queue ${queue}), which adds selectors and tolerations that were not read`]
      : []),
    ...(podsUnknown ? ['is a custom resource: where its pods may land is decided by its controller'] : []),
    ...(claims.length > 0 ? [`claims devices (${claims.join(', ')}), which only some nodes may have`] : []),
  ];
}

/** What the pod's runtime class adds is known: the pod has none, GKE's own, or one that is in the input. */
const isClassKnown = ({ runtimeClass, runtimeClassRead }: Scheduling): boolean =>
  runtimeClass === null || runtimeClass === GVISOR || runtimeClassRead;

/** `yes` and `no` are certain; `open` depends on the assumptions that are listed. */
interface Selection {
  readonly answer: 'yes' | 'no' | 'open';
  /** For `no`: `selects a=b, which …`. */
  readonly why: string;
  readonly open: readonly string[];
}

const YES: Selection = { answer: 'yes', why: '', open: [] };
const no = (why: string): Selection => ({ answer: 'no', why, open: [] });
const open = (why: string): Selection => ({ answer: 'open', why: '', open: [why] });

/** If a pod selects a zone, a pool of several zones is treated as one kind of node for each zone. */
function zonesOf(each: PoolToReach, scheduling: Scheduling): readonly PoolToReach[] {
  const terms = (scheduling.affinity ?? []).flatMap(({ labels }) => labels.map(({ key }) => key));
  const isSaid = [...Object.keys(scheduling.nodeSelector), ...terms].some((key) => ZONE.has(key));
  if (!isSaid || each.pool.locations.length < 2) return [each];
  return each.pool.locations.map((zone) => ({ ...each, pool: { ...each.pool, locations: [zone] } }));
}

/** The best answer for several kinds of node; if none fits, the reasons of all zones together. */
function oneOf(kinds: readonly Selection[]): Selection {
  const best = kinds.find(({ answer }) => answer === 'yes') ?? kinds.find(({ answer }) => answer === 'open');
  if (best !== undefined) return best;
  return no([...new Set(kinds.map(({ why }) => why))].join(', or '));
}

function selects(scheduling: Scheduling, pool: PoolToReach, poolLabels: ReadonlySet<string>): Selection {
  const tolerated = (key: string): boolean => scheduling.tolerations.some((each) => each.key === key);
  const holds = (expression: NodeExpression): Selection => expressionHolds(expression, pool, poolLabels, tolerated);
  const is = (key: string, value: string): Selection => holds({ key, operator: 'In', values: [value] });
  const selector = Object.entries(scheduling.nodeSelector).map(([key, value]) => is(key, value));
  const sandbox = scheduling.runtimeClass === GVISOR ? [is('sandbox.gke.io/runtime', GVISOR)] : [];
  const devices = scheduling.resources.map((name) => offers(name, pool));
  const isMade = pool.pool.origin === 'listed' || architecturesFor(scheduling).length > 0;
  const machine = isMade ? YES : no('selects machines and an architecture that exclude each other');
  return all([...selector, ...sandbox, ...devices, anyTerm(scheduling.affinity, holds), machine]);
}

/** Whether a pool's nodes have a resource. No API reports the resources of other device plugins. */
function offers(resource: string, { pool }: PoolToReach): Selection {
  const lacks = no(`asks for ${resource}, which its nodes do not have`);
  const isMade = pool.origin !== 'listed';
  if (resource === 'nvidia.com/gpu') {
    if (!isMade) return pool.accelerators.length > 0 ? YES : lacks;
    if (pool.madeBy !== 'auto-provisioning') return YES;
    const limits = gpuLimits(pool);
    if (limits === null) return open(`asks for ${resource}, and whether GKE may make nodes with it is not said`);
    return limits.length > 0
      ? YES
      : no(`asks for ${resource}, of which auto-provisioning has no limit, so it makes none`);
  }
  if (resource === 'google.com/tpu') {
    if (isMade) return makesTpus(pool) ? YES : open(`asks for ${resource}, of which auto-provisioning has no limit`);
    const tpu = pool.machineType === null ? undefined : tpuOf(pool.machineType);
    if (tpu === undefined)
      return open(`asks for ${resource}, and whether the machines of ${pool.name} have it is not known`);
    return tpu === null ? lacks : YES;
  }
  return open(`asks for ${resource}, which no API tells of nodes`);
}

/** All parts must hold. */
function all(parts: readonly Selection[]): Selection {
  const failing = parts.find(({ answer }) => answer === 'no');
  if (failing !== undefined) return failing;
  const assumed = parts.flatMap((part) => part.open);
  return assumed.length === 0 ? YES : { answer: 'open', why: '', open: assumed };
}

/** One term must hold; an empty list of terms never holds. */
function anyTerm(terms: readonly NodeTerm[] | null, holds: (expression: NodeExpression) => Selection): Selection {
  if (terms === null) return YES;
  const each = terms.map((term): Selection => {
    // Kubernetes: a term without expressions matches no node.
    if (term.labels.length + term.fields.length === 0) return NO_TERM;
    return all([...term.labels.map(holds), ...term.fields.map(fieldHolds)]);
  });
  return (
    each.find(({ answer }) => answer === 'yes') ?? each.find(({ answer }) => answer === 'open') ?? each[0] ?? NO_TERM
  );
}

const NO_TERM: Selection = no('has a required node affinity that matches no node');

const fieldHolds = ({ key, operator, values }: NodeExpression): Selection =>
  open(`requires ${key} ${operator} ${values.join(', ')}, which only nodes tell`);

function expressionHolds(
  expression: NodeExpression,
  pool: PoolToReach,
  poolLabels: ReadonlySet<string>,
  tolerated: (key: string) => boolean,
): Selection {
  const { key, operator } = expression;
  const isMade = pool.pool.origin !== 'listed';
  // For pods that exclude compute classes, GKE creates nodes without one.
  const ofNoClass = key === COMPUTE_CLASS && operator === 'DoesNotExist' && pool.pool.labels[key] === undefined;
  if (ofNoClass && isMade) return YES;
  const label = isMade ? labelToCome(key, pool.pool, tolerated) : labelOf(key, pool, poolLabels.has(key));
  if (label === 'made') return YES;
  const words = wordsOf(expression);
  if (label === 'open') {
    // GKE creates nodes without labels that nobody asks for.
    if (isMade && (operator === 'NotIn' || operator === 'DoesNotExist')) return YES;
    return open(`selects ${words}, ${whyOpen(key, isMade, poolLabels)}`);
  }
  const held = label === 'none' ? null : label.values;
  const decided = decide(expression, held);
  if (decided === null) return open(`selects ${words}, by an operator that this version does not know`);
  const has = held === null ? 'a label that its nodes do not have' : `and its nodes have ${key}=${held.join(' or ')}`;
  return decided ? YES : no(`selects ${words}, ${has}`);
}

function whyOpen(key: string, isMade: boolean, poolLabels: ReadonlySet<string>): string {
  if (isMade) return 'a label by which GKE may make no nodes';
  return isDerived(key) || poolLabels.has(key)
    ? 'a label whose value no API tells'
    : 'a label that no node pool has: nodes may have it all the same';
}

/**
 * Evaluates an expression as the scheduler of Kubernetes does.
 * @param held the values that nodes of the pool have; null: they do not have the label
 * @returns null for an operator that is not known
 */
function decide({ operator, values }: NodeExpression, held: readonly string[] | null): boolean | null {
  const some = (is: (value: string) => boolean): boolean => held?.some(is) ?? false;
  switch (operator) {
    case 'In':
      return some((value) => values.includes(value));
    case 'NotIn':
      return held === null || some((value) => !values.includes(value));
    case 'Exists':
      return held !== null;
    case 'DoesNotExist':
      return held === null;
    case 'Gt':
      return some((value) => isWhole(value) && Number(value) > Number(values[0]));
    case 'Lt':
      return some((value) => isWhole(value) && Number(value) < Number(values[0]));
    default:
      return null;
  }
}

const isWhole = (text: string): boolean => /^[+-]?\d+$/.test(text);

function wordsOf({ key, operator, values }: NodeExpression): string {
  if (operator === 'In' && values.length === 1) return `${key}=${values[0] ?? ''}`;
  return values.length === 0 ? `${key} ${operator}` : `${key} ${operator} (${values.join(', ')})`;
}
