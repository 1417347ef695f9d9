/** The schema of how workloads use an image, as it is saved in facts. Loaded only with such a file. */
import { z } from 'zod';
import type { ImageUse, NodeExpression, NodeTerm, PodToleration, Scheduling } from '../model/image-use';

const text = z.string();
const texts = z.array(text);
const orNull = text.nullable();

const expression: z.ZodType<NodeExpression> = z.strictObject({ key: text, operator: text, values: texts });
const term: z.ZodType<NodeTerm> = z.strictObject({ labels: z.array(expression), fields: z.array(expression) });
const toleration: z.ZodType<PodToleration> = z.strictObject({
  key: orNull,
  operator: text,
  value: orNull,
  effect: orNull,
});
const scheduling: z.ZodType<Scheduling> = z.strictObject({
  nodeSelector: z.record(text, text),
  affinity: z.array(term).nullable(),
  tolerations: z.array(toleration),
  nodeName: orNull,
  runtimeClass: orNull,
  runtimeClassRead: z.boolean(),
  os: orNull,
  resources: texts,
  claims: texts,
  queue: orNull,
  podsUnknown: z.boolean(),
});
/** One use of an image, with where its pod may be scheduled. */
export const IMAGE_USE: z.ZodType<ImageUse> = z.strictObject({
  workload: text,
  container: orNull,
  mounted: z.boolean(),
  namespace: orNull,
  serviceAccount: text,
  pullSecrets: texts,
  accountRead: z.boolean(),
  live: z.boolean(),
  pullsAsItself: z.boolean(),
  federationAudience: orNull,
  pullPolicy: orNull,
  breakGlass: z.boolean(),
  scheduling,
});
