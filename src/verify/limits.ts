/** Adjusts the pod's requests and limits to the LimitRanges of its namespace. Pure. */
import { ownValue } from '../model/own-value';

/** Quantities by resource, in the notation of Kubernetes: `10m`, `64Mi`. */
type Quantities = Readonly<Record<string, string>>;

export interface Resources {
  readonly requests: Quantities;
  readonly limits: Quantities;
}

/** The fields of a LimitRange that are read. */
export interface LimitRange {
  readonly spec?: { readonly limits?: readonly Limit[] };
}

/** A limit for each container, or for each pod, which has one container here. */
interface Limit {
  readonly type?: string;
  readonly min?: Quantities;
  readonly max?: Quantities;
  readonly maxLimitRequestRatio?: Quantities;
}

/**
 * Adjusts the resources to every minimum, maximum and ratio for a container or a pod. Defaults need no adjustment: they
 * apply to values that a pod does not set, and this pod sets all of them.
 */
export function fitted({ requests, limits }: Resources, ranges: readonly LimitRange[]): Resources {
  const rules = ranges
    .flatMap(({ spec }) => spec?.limits ?? [])
    .filter(({ type }) => type === 'Container' || type === 'Pod');
  const bent = Object.keys(requests).map((name) => {
    let request = ownValue(requests, name) ?? '0';
    let limit = ownValue(limits, name) ?? request;
    for (const { min, max, maxLimitRequestRatio: ratio } of rules) {
      request = larger(request, ownValue(min ?? {}, name));
      limit = larger(limit, request);
      limit = smaller(limit, ownValue(max ?? {}, name));
      request = smaller(request, limit);
      if (amount(limit) > amount(request) * amount(ownValue(ratio ?? {}, name) ?? '')) request = limit;
    }
    return { name, request, limit };
  });
  return {
    requests: Object.fromEntries(bent.map(({ name, request }) => [name, request])),
    limits: Object.fromEntries(bent.map(({ name, limit }) => [name, limit])),
  };
}

const larger = (a: string, b: string | undefined): string => (b !== undefined && amount(b) > amount(a) ? b : a);
const smaller = (a: string, b: string | undefined): string => (b !== undefined && amount(b) < amount(a) ? b : a);

const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const BINARY = 'KMGTPE';

/** A quantity as a number; NaN, which is neither larger nor smaller than any number, if it is invalid. */
function amount(quantity: string): number {
  const [, digits = '', unit = ''] = /^([\d.]+(?:[eE][+-]?\d+)?)([a-zA-Z]*)$/.exec(quantity) ?? [];
  if (unit.endsWith('i')) return Number(digits) * 1024 ** (BINARY.indexOf(unit[0] ?? '') + 1);
  return digits === '' ? NaN : Number(digits) * 10 ** (unit === '' ? 0 : (ownValue(DECIMAL, unit) ?? NaN));
}
