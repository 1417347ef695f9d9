/**
 * The CPU architecture of a Compute Engine machine type, by its family (cloud.google.com/compute/docs/machine-resource).
 * For a family that is in neither list the Compute API is asked.
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
  // Hosts of TPUs: cloud.google.com/kubernetes-engine/docs/concepts/tpus.
  'ct3',
  'ct3p',
  'ct4p',
  'ct5l',
  'ct5lp',
  'ct5p',
  'ct6e',
  'tpu7x',
]);

/** The family of a machine type: `n2` for `n2-standard-4`; `n1` for a custom type without a family. */
export function familyOf(machineType: string): string {
  const family = machineType.split('-')[0] ?? '';
  return family === 'custom' ? 'n1' : family;
}

/** The TPUs of a machine family, as `cloud.google.com/gke-tpu-accelerator` names them: Google's page on TPUs in GKE. */
const TPUS: Readonly<Record<string, string>> = {
  ct3: 'tpu-v3-device',
  ct3p: 'tpu-v3-slice',
  ct4p: 'tpu-v4-podslice',
  ct5l: 'tpu-v5-lite-device',
  ct5lp: 'tpu-v5-lite-podslice',
  ct5p: 'tpu-v5p-slice',
  ct6e: 'tpu-v6e-slice',
  tpu7x: 'tpu7x',
};

/** True for a type of TPU, as `cloud.google.com/gke-tpu-accelerator` names it, whose hosts are x86 ones. */
export const isKnownTpu = (type: string): boolean => Object.values(TPUS).includes(type);

/** @returns the TPU type of a machine; null if it has none, undefined if the family is not known */
export function tpuOf(machineType: string): string | null | undefined {
  const family = familyOf(machineType);
  if (Object.hasOwn(TPUS, family)) return TPUS[family];
  return /^(?:ct\d|tpu)/.test(family) ? undefined : null;
}

/**
 * @param machineType such as `e2-standard-4`, `n2-custom-4-8192`, `custom-4-8192`
 * @returns `amd64` or `arm64`; null for a family that is not known
 */
export function architectureOf(machineType: string | null): 'amd64' | 'arm64' | null {
  const family = machineType?.split('-')[0] ?? '';
  if (ARM.has(family)) return 'arm64';
  return X86.has(family) ? 'amd64' : null;
}
