/** The architecture of the nodes that GKE creates for pods. Source: Google's page "Deploy Autopilot workloads on Arm". Pure. */
import { COMPUTE_CLASS } from '../model/compute-class';
import type { NodeExpression, Scheduling } from '../model/image-use';
import { architectureOf } from '../model/machine-type';
import { ARCHITECTURE, MACHINE_TYPE } from './labels';

export type Architecture = 'amd64' | 'arm64';
const ALL: readonly Architecture[] = ['amd64', 'arm64'];

/**
 * The architectures that nodes created for a pod may have.
 * @param machines the architectures of the machines that can be created; null: any
 * @returns an empty list if the pod's constraints exclude each other; several if nothing decides between them
 */
export function architecturesFor(
  { nodeSelector, affinity }: Scheduling,
  machines: readonly Architecture[] | null = null,
): readonly Architecture[] {
  const selector = Object.entries(nodeSelector).map(([key, value]) => ({ key, operator: 'In', values: [value] }));
  const terms = affinity?.map(({ labels }) => labels) ?? [[]];
  const found = new Set(terms.flatMap((term) => ofExpressions([...selector, ...term], machines)));
  return ALL.filter((each) => found.has(each));
}

function ofExpressions(
  expressions: readonly NodeExpression[],
  machines: readonly Architecture[] | null,
): readonly Architecture[] {
  const allowed = expressions.flatMap((expression) => allowedBy(expression) ?? []);
  const left = (machines ?? ALL).filter((each) => allowed.every(({ these }) => these.includes(each)));
  const isOpen = machines === null && allowed.every(({ names }) => !names);
  // GKE makes amd64 nodes for pods that select no architecture.
  return left.length > 1 && isOpen ? ['amd64'] : left;
}

/** The architectures that an expression allows; `names`: it selects some of them, rather than excluding some. */
function allowedBy({
  key,
  operator,
  values,
}: NodeExpression): { readonly these: readonly Architecture[]; readonly names: boolean } | null {
  if (ARCHITECTURE.has(key) && (operator === 'In' || operator === 'NotIn')) {
    const isIn = operator === 'In';
    return { these: ALL.filter((each) => values.includes(each) === isIn), names: isIn };
  }
  if (operator !== 'In') return null;
  const of = (each: (value: string) => Architecture | null | undefined) => {
    const found = values.map(each);
    if (found.every((one) => one === undefined)) return null;
    return { these: ALL.filter((one) => found.some((two) => two === one || !two)), names: true };
  };
  if (key === 'cloud.google.com/machine-family' || MACHINE_TYPE.has(key)) return of(architectureOf);
  // The other classes have amd64 nodes, unless a pod asks for another architecture.
  if (key === COMPUTE_CLASS) return of((value) => (value === 'autopilot-arm' ? 'arm64' : undefined));
  // Machines with GB200 GPUs and later ones are Arm machines; all other GPUs are on x86 machines.
  if (key === 'cloud.google.com/gke-accelerator')
    return of((value) => (/^nvidia-gb\d/.test(value) ? 'arm64' : value.startsWith('nvidia-') ? 'amd64' : null));
  return null;
}
