/** A part of a manifest as plain JSON, as kubectl sends it to the API server. Pure. */
import type { Json } from '../../model/json';
import type { PodTemplate } from '../../model/pod-template';
import type { Value } from './documents';
import { builtInPod, type ManifestObject } from './workloads';

/** The maximum length of a pod in characters: a larger one is not kept. */
const LARGEST = 128 * 1024;

/** The value is larger than the limit, or contains a number that JSON does not have. */
class NotPlain extends Error {}

/** The pod that a workload of a built-in kind creates; null for other kinds, and for a pod that is too large. */
export function templateOf(object: ManifestObject): PodTemplate | null {
  const pod = builtInPod(object);
  if (pod?.spec.kind !== 'mapping') return null;
  let left = LARGEST;
  const count = (length: number): void => {
    left -= length + 4;
    if (left < 0) throw new NotPlain();
  };
  try {
    const spec = mapping(pod.spec, count);
    const labels = mapping(pod.metadata.get('labels'), count);
    const annotations = mapping(pod.metadata.get('annotations'), count);
    return { labels, annotations, spec: object.kind === 'StatefulSet' ? withClaims(spec, object.value) : spec };
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

/** The volumes that a StatefulSet adds: a claim of its first pod for each template. */
function withClaims(spec: Json, set: Value): Json {
  const name = set.get('metadata').get('name').text() ?? '';
  const claims = [...set.get('spec').get('volumeClaimTemplates').items()].flatMap(
    (each) => each.get('metadata').get('name').text() ?? [],
  );
  const volumes: readonly unknown[] = Array.isArray(spec['volumes']) ? spec['volumes'] : [];
  const added = claims.map((claim) => ({ name: claim, persistentVolumeClaim: { claimName: `${claim}-${name}-0` } }));
  return added.length === 0 ? spec : { ...spec, volumes: [...volumes, ...added] };
}

const mapping = (value: Value, count: (length: number) => void): Json =>
  Object.fromEntries(
    [...value.entries()].map(([key, inner]) => {
      count(key.length);
      return [key, plain(inner, count)];
    }),
  );

function plain(value: Value, count: (length: number) => void): unknown {
  count(0);
  switch (value.kind) {
    case 'mapping':
      return mapping(value, count);
    case 'list':
      return [...value.items()].map((item) => plain(item, count));
    case 'nothing':
      return null;
    case 'scalar': {
      const text = value.text() ?? '';
      count(text.length);
      return value.isText ? text : scalar(text);
    }
  }
}

/** By the rules of YAML 1.1, which kubectl uses: `0644` is octal, and `yes` is true. */
function scalar(text: string): boolean | number {
  if (/^(?:y|yes|true|on)$/i.test(text)) return true;
  if (/^(?:n|no|false|off)$/i.test(text)) return false;
  const digits = text.replaceAll('_', '');
  const [, sign, octal] = /^([-+]?)0([0-7]+)$/.exec(digits) ?? [];
  const number = octal === undefined ? Number(digits) : Number.parseInt(octal, 8) * (sign === '-' ? -1 : 1);
  if (!Number.isFinite(number)) throw new NotPlain();
  return number;
}
