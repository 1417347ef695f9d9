/**
 * The CPU architecture of a Compute Engine machine type, by its family (cloud.google.com/compute/docs/machine-resource).
 * A family that is in neither list is asked of the Compute API.
 */
const ARM = new Set(['t2a', 'c4a', 'n4a', 'a4x']);
const X86 = new Set([
  'e2',
  'n1',
  'n2',
  'n2d',
  'n4',
  'n4d',
  't2d',
  'c2',
  'c2d',
  'c3',
  'c3d',
  'c4',
  'c4d',
  'm1',
  'm2',
  'm3',
  'm4',
  'x4',
  'a2',
  'a3',
  'a4',
  'g2',
  'g4',
  'h3',
  'h4d',
  'z3',
  'f1',
  'g1',
  'custom',
]);

/**
 * @param machineType such as `e2-standard-4`, `n2-custom-4-8192`, `custom-4-8192`
 * @returns `amd64` or `arm64`; null for a family that is not known
 */
export function architectureOf(machineType: string | null): 'amd64' | 'arm64' | null {
  const family = machineType?.split('-')[0] ?? '';
  if (ARM.has(family)) return 'arm64';
  return X86.has(family) ? 'amd64' : null;
}
