/**
 * The schema of the request in saved facts. This program wrote it, and it may have been edited since, so every value
 * must follow the same rules as a given one. Loaded only with such a file.
 */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Baseline } from '../model/baseline';
import { CHECK_IDS } from '../model/check-ids';
import { type ClusterName, clusterPath, isOutside } from '../model/cluster';
import { type ImageReference, parseImageReference } from '../model/image-reference';
import { STATUSES } from '../model/finding';
import { IMAGE_USE } from './image-use-schema';
import type { InputSeen } from '../model/input-seen';
import { FAIL_ON, type GatePolicy, type IgnoreEntry, SEVERITIES } from '../model/policy-file';
import type { Request } from '../model/request';
import { type AskedPlatform, askedText, type ImageSource, type PoolsAsked, type TargetImage } from '../model/target';
import { VERIFY_HOWS } from '../model/verification';
import type { ClusterFilter, Fleet, Shard } from '../model/fleet';
import type { Read } from './duration';
import { parseScope } from './given-fleet';
import { parseClusterName, parseNamespace, parsePodName, ALL_POOLS, parsePoolName, parseSecretName } from './names';
import { parsePrincipal } from './principal';
import { parsePlatform } from './without-cluster';

const text = z.string();
const texts = z.array(text);
const orNull = text.nullable();
const readBy = (parse: (text: string) => Read<unknown>) => text.refine((value) => 'value' in parse(value));

const source: z.ZodType<ImageSource> = z.strictObject({ file: text, line: z.int(), column: z.int(), workload: orNull });
/** The parts of a reference must match its text. */
const reference = z.custom<ImageReference>((value) => {
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') return false;
  const parsed = parseImageReference(value.text);
  return parsed.ok && isDeepStrictEqual(parsed.reference, value);
});
const sources = z.array(source);
const image: z.ZodType<TargetImage> = z.discriminatedUnion('valid', [
  z.strictObject({ valid: z.literal(true), reference, sources, uses: z.array(IMAGE_USE), plain: z.boolean() }),
  z.strictObject({
    valid: z.literal(false),
    text,
    reason: text,
    at: z.int(),
    atRunTime: z.boolean(),
    sources,
    unlisted: z.null(),
  }),
]);

const cluster: z.ZodType<ClusterName> = z
  .strictObject({ project: text, location: text, name: text })
  .refine((name) =>
    isOutside(name)
      ? name.name !== ''
      : isDeepStrictEqual(parseClusterName(clusterPath(name)), { value: { full: name } }),
  );
const pools: z.ZodType<PoolsAsked> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({
    kind: z.literal('named'),
    names: z.array(readBy(parsePoolName).refine((name) => name !== ALL_POOLS)).min(1),
  }),
]);
const shard: z.ZodType<Shard> = z
  .strictObject({ index: z.int().min(1), count: z.int().min(1) })
  .refine(({ index, count }) => index <= count);
const filter: z.ZodType<ClusterFilter> = z.strictObject({
  labels: z.array(z.strictObject({ key: text, value: orNull })),
  names: texts,
  locations: texts,
  channels: texts,
});
const fleet: z.ZodType<Fleet> = z.strictObject({
  scopes: z.array(readBy(parseScope)),
  shard: shard.nullable(),
  running: z.boolean(),
  cross: z.boolean(),
  filter,
  memberships: z.boolean(),
});
const platform: z.ZodType<AskedPlatform> = z
  .strictObject({ os: z.enum(['linux', 'windows']), architecture: text, build: z.int().nullable() })
  .refine((value) => isDeepStrictEqual(parsePlatform(askedText(value)), { value }));
const seen: z.ZodType<InputSeen> = z.strictObject({
  errors: texts,
  unread: texts,
  leftOut: orNull,
  empty: z.boolean(),
});
const ignored: z.ZodType<IgnoreEntry> = z.strictObject({
  check: orNull,
  image: orNull,
  cluster: orNull,
  pool: orNull,
  reason: text,
  expires: z.iso.date().nullable(),
});
const policy: z.ZodType<GatePolicy> = z.strictObject({
  allowedRegistries: texts.nullable(),
  requireDigest: z.boolean(),
  failOn: z.enum(FAIL_ON).nullable(),
  checks: z.record(text, z.enum(SEVERITIES)).refine((checks) => Object.keys(checks).every(isCheckId)),
  ignore: z.array(ignored),
  imagePaths: texts,
  clusters: z.record(text, z.array(readBy(parseClusterName))),
});
const isCheckId = (id: string): boolean => CHECK_IDS.some((each) => each === id);
const baseline: z.ZodType<Baseline> = z.strictObject({
  findings: z.array(
    z.strictObject({
      fingerprint: text,
      status: z.enum(STATUSES),
      check: text,
      image: text,
      cluster: text,
      pool: orNull,
    }),
  ),
  startedAt: orNull,
  counts: z
    .strictObject({
      pass: z.int(),
      warn: z.int(),
      fail: z.int(),
      unknown: z.int(),
      skip: z.int(),
      targets: z.int(),
    })
    .nullable(),
  causes: z.array(
    z.strictObject({
      id: text,
      check: text,
      code: text,
      status: z.enum(STATUSES),
      message: text,
      targets: z.int(),
      where: z.array(z.strictObject({ image: text, cluster: orNull })),
    }),
  ),
  // Earlier versions did not save the rows.
  passed: z.array(z.strictObject({ cluster: orNull, images: texts, causes: texts })).default([]),
});

/** A request as it was saved. */
export const REQUEST: z.ZodType<Request> = z.strictObject({
  command: z.enum(['check', 'diagnose', 'scan']),
  images: z.array(image),
  seen,
  clusters: z.array(cluster),
  fleet: fleet.nullable(),
  alone: z.array(platform).nullable(),
  nodePools: pools.nullable(),
  namespace: readBy(parseNamespace).nullable(),
  pod: readBy(parsePodName).nullable(),
  principal: readBy(parsePrincipal).nullable(),
  pullSecrets: z.array(readBy(parseSecretName)),
  verify: z.enum(VERIFY_HOWS),
  verifyRun: z.boolean(),
  verifyScaleUp: z.boolean(),
  impersonateNode: z.boolean(),
  policy: z.strictObject({ file: text, policy }).nullable(),
  baseline: baseline.nullable(),
});
