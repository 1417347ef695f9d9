/**
 * May a pod land on a pool's nodes? By node selector, required node affinity and tolerations, after what GKE adds to a
 * pod by itself. Pure.
 */
import type { ImageUse, NodeExpression, NodeTerm, PodToleration, Scheduling } from '../model/image-use';
import { COMPUTE_CLASS, isDerived, labelOf, type PoolToReach } from './labels';

/** A taint of a pool's nodes that keeps pods away. */
export interface BlockingTaint {
  readonly key: string;
  readonly value: string;
  /** `NoSchedule`, `NoExecute`. */
  readonly effect: string;
}

/** Whether a pod may land on a pool. */
export type Landing =
  /** It may. `open`: what was taken for granted, a sentence each. */
  | { readonly kind: 'lands'; readonly open: readonly string[] }
  /** It can't. `certain`: nothing that is unknown could change it. */
  | { readonly kind: 'never'; readonly why: string; readonly certain: boolean };

/**
 * @param use of a workload: its name is in what is said
 * @param taints all that keep pods away, those that GKE adds by itself among them
 * @param poolLabels the keys of all pools' own labels
 */
export function landing(
  use: Pick<ImageUse, 'workload' | 'scheduling'>,
  pool: PoolToReach,
  taints: readonly BlockingTaint[],
  poolLabels: ReadonlySet<string>,
): Landing {
  const { workload, scheduling } = use;
  const selection = selects(scheduling, pool, poolLabels);
  if (selection.answer === 'no') return { kind: 'never', why: `${workload} ${selection.why}`, certain: true };
  const tolerations = toleratedBy(scheduling);
  const open = selection.open.map((each) => `${workload} ${each}`);
  // A node that is named outright is not scheduled to, so only eviction counts.
  const heeded = scheduling.nodeName === null ? taints : taints.filter(({ effect }) => effect === 'NoExecute');
  const blocked = heeded.find((taint) => !tolerations.some((toleration) => tolerates(toleration, taint)));
  if (blocked !== undefined) {
    const { key, value, effect } = blocked;
    return {
      kind: 'never',
      why: `${workload} does not tolerate its taint ${key}=${value}:${effect}`,
      certain:
        isClassKnown(scheduling) && tolerations.every(({ operator }) => operator === 'Exists' || operator === 'Equal'),
    };
  }
  if (scheduling.nodeName !== null)
    open.push(`${workload} names the node ${scheduling.nodeName}, which may be one of any pool`);
  if (!isClassKnown(scheduling))
    open.push(`${workload} has the runtime class ${scheduling.runtimeClass ?? ''}, whose own selectors were not read`);
  return { kind: 'lands', open };
}

const GVISOR = 'gvisor';

/** What the pod's runtime class adds is known: it has none, GKE's own, or one of the same input. */
const isClassKnown = ({ runtimeClass, runtimeClassRead }: Scheduling): boolean =>
  runtimeClass === null || runtimeClass === GVISOR || runtimeClassRead === true;

/** `yes` and `no` are sure; `open` rests on what is listed. */
interface Selection {
  readonly answer: 'yes' | 'no' | 'open';
  /** Of `no`: `selects a=b, which …`. */
  readonly why: string;
  readonly open: readonly string[];
}

const YES: Selection = { answer: 'yes', why: '', open: [] };

function selects(scheduling: Scheduling, pool: PoolToReach, poolLabels: ReadonlySet<string>): Selection {
  const holds = (expression: NodeExpression): Selection => expressionHolds(expression, pool, poolLabels);
  const selector = Object.entries(scheduling.nodeSelector).map(([key, value]) =>
    holds({ key, operator: 'In', values: [value] }),
  );
  const system =
    scheduling.os === null ? [] : [holds({ key: 'kubernetes.io/os', operator: 'In', values: [scheduling.os] })];
  const sandbox =
    scheduling.runtimeClass === GVISOR
      ? [holds({ key: 'sandbox.gke.io/runtime', operator: 'In', values: [GVISOR] })]
      : [];
  const devices = scheduling.resources.map((name) => offers(name, pool));
  return all([...selector, ...system, ...sandbox, ...devices, anyTerm(scheduling.affinity, holds)]);
}

/** Whether a pool's nodes have what is asked for; of another plugin's resources nothing is known, and any may have them. */
function offers(resource: string, { pool }: PoolToReach): Selection {
  const no: Selection = { answer: 'no', why: `asks for ${resource}, which its nodes do not have`, open: [] };
  // GKE makes nodes with what is asked for.
  if (pool.origin !== 'listed') return YES;
  if (resource === 'nvidia.com/gpu') return pool.accelerators.length > 0 ? YES : no;
  if (resource !== 'google.com/tpu') return YES;
  if (pool.machineType === null)
    return {
      answer: 'open',
      why: '',
      open: [`asks for ${resource}, and the machine type of ${pool.name} is not said`],
    };
  return /^(?:ct|tpu)/.test(pool.machineType) ? YES : no;
}

/** All must hold. */
function all(parts: readonly Selection[]): Selection {
  const no = parts.find(({ answer }) => answer === 'no');
  if (no !== undefined) return no;
  const open = parts.flatMap((part) => part.open);
  return open.length === 0 ? YES : { answer: 'open', why: '', open };
}

/** One term must hold; of none, none does. */
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

const NO_TERM: Selection = { answer: 'no', why: 'has a required node affinity that matches no node', open: [] };

const fieldHolds = ({ key, operator, values }: NodeExpression): Selection => ({
  answer: 'open',
  why: '',
  open: [`requires ${key} ${operator} ${values.join(', ')}, which only nodes tell`],
});

function expressionHolds(expression: NodeExpression, pool: PoolToReach, poolLabels: ReadonlySet<string>): Selection {
  const { key, operator, values } = expression;
  // GKE makes nodes of no class for pods that want none.
  const ofNoClass = key === COMPUTE_CLASS && operator === 'DoesNotExist' && pool.pool.labels[key] === undefined;
  if (ofNoClass && pool.pool.origin !== 'listed') return YES;
  const label = labelOf(key, pool, poolLabels.has(key));
  const words = wordsOf(expression);
  if (label === 'open') {
    const isOwn = !isDerived(key) && !poolLabels.has(key);
    const why = isOwn
      ? 'a label that no node pool has: nodes may have it all the same'
      : 'a label whose value no API tells';
    return pool.pool.origin === 'listed' ? { answer: 'open', why: '', open: [`selects ${words}, ${why}`] } : YES;
  }
  const held = label === 'none' ? null : label.values;
  const some = (is: (value: string) => boolean): boolean => held?.some(is) ?? false;
  const decided = ((): boolean | null => {
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
  })();
  if (decided === null)
    return { answer: 'open', why: '', open: [`selects ${words}, by an operator that this version does not know`] };
  const has = held === null ? 'its nodes do not have' : `its nodes have ${key}=${held.join(' or ')}`;
  const why = held === null ? `selects ${words}, a label that ${has}` : `selects ${words}, and ${has}`;
  return decided ? YES : { answer: 'no', why, open: [] };
}

const isWhole = (text: string): boolean => /^[+-]?\d+$/.test(text);

function wordsOf({ key, operator, values }: NodeExpression): string {
  if (operator === 'In' && values.length === 1) return `${key}=${values[0] ?? ''}`;
  return values.length === 0 ? `${key} ${operator}` : `${key} ${operator} (${values.join(', ')})`;
}

/** The pod's own tolerations, and those that GKE adds by itself to pods that select or ask for what is tainted. */
function toleratedBy(scheduling: Scheduling): readonly PodToleration[] {
  const { nodeSelector, affinity, tolerations, resources, runtimeClass, os } = scheduling;
  const asksFor = (key: string, value: string): boolean =>
    nodeSelector[key] === value ||
    (affinity ?? []).some(({ labels }) =>
      labels.some((each) => each.key === key && each.operator === 'In' && each.values.includes(value)),
    );
  const key = (name: string, needed: boolean): readonly PodToleration[] =>
    needed ? [{ key: name, operator: 'Exists', value: null, effect: null }] : [];
  return [
    ...tolerations,
    ...key('kubernetes.io/arch', asksFor('kubernetes.io/arch', 'arm64')),
    ...key('node.kubernetes.io/os', os === 'windows' || asksFor('kubernetes.io/os', 'windows')),
    ...resources.flatMap((name) => key(name, true)),
    ...key('sandbox.gke.io/runtime', runtimeClass === GVISOR),
    ...key(COMPUTE_CLASS, nodeSelector[COMPUTE_CLASS] !== undefined),
  ];
}

/** As Kubernetes has it: `ToleratesTaint`. */
function tolerates({ key, operator, value, effect }: PodToleration, taint: BlockingTaint): boolean {
  if (effect !== null && effect !== taint.effect) return false;
  if (key === null) return operator === 'Exists';
  if (key !== taint.key) return false;
  return operator === 'Exists' || (operator === 'Equal' && (value ?? '') === taint.value);
}
