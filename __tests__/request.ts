/** A request of one image and one cluster, to be changed where a test wants something else. */
import { parseImageReference } from '../src/model/image-reference';
import { ALL_SEEN } from '../src/model/input-seen';
import type { Request } from '../src/model/request';
import type { TargetImage } from '../src/model/target';

/** An image that was given by its name alone. */
export function imageGiven(text: string): TargetImage & { readonly valid: true } {
  const parsed = parseImageReference(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return { valid: true, reference: parsed.reference, sources: [], uses: [], plain: true };
}

export const requestOf = (over: Partial<Request> = {}): Request => ({
  command: 'check',
  images: [imageGiven('gcr.io/p/web:1')],
  seen: ALL_SEEN,
  clusters: [{ project: 'p', location: 'europe-west1', name: 'prod' }],
  fleet: null,
  alone: null,
  nodePools: null,
  namespace: null,
  pod: null,
  principal: null,
  pullSecrets: [],
  verify: 'none',
  verifyRun: false,
  verifyScaleUp: false,
  impersonateNode: false,
  policy: null,
  baseline: null,
  ...over,
});
