import type { VerificationPlan } from '../../src/model/verification-plan';
import { type ImageReference, parseImageReference } from '../../src/model/image-reference';

type PlanOver = Partial<Omit<VerificationPlan, 'image'>> & { readonly image?: string };

/** A reference that is known to be one. */
export function referenceOf(text: string): ImageReference {
  const parsed = parseImageReference(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.reference;
}

/** A pull of an image by a pod on the pool `main`, changed. */
export const planFor = ({ image = 'h.example/x:1', ...over }: PlanOver = {}): VerificationPlan => ({
  project: 'p',
  location: 'l',
  name: 'c',
  pool: 'main',
  selector: 'main',
  tolerations: [],
  os: 'linux',
  image: referenceOf(image),
  namespace: 'default',
  serviceAccount: 'default',
  pullSecrets: [],
  word: null,
  endpoints: { addresses: [], dns: null, authority: null, membership: null },
  architecture: null,
  how: null,
  withToken: false,
  instanceGroups: [],
  run: false,
  dryRun: false,
  own: [],
  scaleUp: false,
  ...over,
});
