import type { Evidence } from '../model/finding';
import { evidence } from '../model/finding-builder';
import type { PoolFacts } from '../model/target-facts';

/** The runtimes that the nodes of a pool report, as evidence; none if they were not read. */
export function proofOfRuntime(says: 'pass' | 'fail', runtime: PoolFacts['runtime']): readonly Evidence[] {
  if (runtime?.state !== 'known') return [];
  const { nodes, runtimes } = runtime.value;
  const count = `${String(nodes)} node${nodes === 1 ? '' : 's'}`;
  return nodes === 0 ? [] : evidence('listed', says, runtime.from, `${runtimes.join(', ')} on ${count}`);
}
