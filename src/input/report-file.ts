/** Reads a JSON report of this program by its schema, since it may have been edited or written by somebody else. */
import { z } from 'zod';
import { STATUSES } from '../model/finding';
import type { Need } from '../model/need';
import type { PassedRow, Report, ReportTarget } from '../model/report';
import type { Read } from './duration';
import { readElements, UnreadableJson } from './json-elements';
import type { SharedValues } from './shared-values';

const text = z.string();
const texts = z.array(text);
const orNull = text.nullable();
const number = z.number();
const status = z.enum(STATUSES);
const verdict = z.enum(['pass', 'fail', 'unknown']);
const need: z.ZodType<Need> = z.object({
  way: z.enum(['policies', 'impersonate', 'verify']),
  permission: text,
  resource: text,
  role: text,
});
const fix = z.object({ summary: text, commands: texts, terraform: orNull, url: orNull }).nullable();
const ruler = z.custom<Report['targets'][number]['findings'][number]['rulings'][number]['by']>(
  (value) => typeof value === 'string',
);
const finding = z.object({
  check: text,
  kind: z.enum(['gate', 'advice']),
  status,
  pool: orNull,
  code: text,
  cause: orNull,
  message: text,
  rulings: z.array(z.object({ by: ruler, to: status, because: text })),
  said: z.object({ cause: text, words: text }).nullable(),
  evidence: z.array(
    z.object({
      strength: z.enum(['observed', 'probed', 'troubleshooter', 'evaluated', 'listed', 'parsed']),
      says: z.enum(['pass', 'fail']),
      source: text,
      detail: text,
    }),
  ),
  needs: z.array(need),
  fix,
  baseline: z.enum(['new', 'known']).nullable(),
  ignored: z.object({ reason: text, expires: orNull }).nullable(),
});
const target = z.object({
  image: z.object({
    reference: text,
    host: orNull,
    project: orNull,
    location: orNull,
    repository: orNull,
    name: orNull,
    tag: orNull,
    digest: orNull,
    pinned: orNull,
    sources: z.array(z.object({ file: text, line: number, column: number, workload: orNull })),
  }),
  cluster: z
    .object({
      name: text,
      project: text,
      location: text,
      version: orNull,
      mode: z.enum(['standard', 'autopilot', 'external']).nullable(),
    })
    .nullable(),
  verdict,
  blind: z.boolean(),
  assumptions: z.array(z.object({ check: text, text, needs: z.array(need) })),
  pools: z.array(
    z.object({
      name: text,
      verdict: z.enum(['pass', 'fail', 'unknown', 'skip']),
      why: orNull,
      principal: orNull,
      platform: orNull,
      version: orNull,
      verified: z.object({ result: text, node: orNull, digest: orNull, durationMs: number.nullable() }).nullable(),
    }),
  ),
  findings: z.array(finding),
});
const counts = z.object({ pass: number, warn: number, fail: number, unknown: number, skip: number, targets: number });
const trendCauses = z.array(
  z.object({
    id: text,
    check: text,
    code: text,
    status,
    message: text,
    targets: z.object({ before: number.nullable(), now: number.nullable() }),
  }),
);
const trend = z.object({
  since: orNull,
  counts: z.object({ before: counts.nullable(), now: counts }),
  new: trendCauses,
  standing: trendCauses,
  mended: trendCauses,
  unseen: trendCauses,
});
const cause = z.object({
  id: text,
  check: text,
  code: text,
  status,
  message: text,
  fix,
  needs: z.array(need),
  stops: z.object({ targets: number, images: number, clusters: number, pools: number }),
  where: z.array(z.object({ image: text, cluster: orNull, pool: orNull })),
});
const passedRow = z.object({ cluster: orNull, images: texts, causes: texts });
/** A list whose objects were read one by one. */
const read = z.array(z.literal(0));
const head = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.literal('gke-image-preflight'), version: text }),
  command: text,
  run: z.object({ startedAt: text, durationMs: number, apiCalls: number, shard: orNull }),
  caller: orNull,
  verdict,
  exitCode: number,
  exitReason: orNull,
  reasons: texts,
  counts,
  access: z.object({ commands: texts }).nullable(),
  // Fields that earlier versions did not have.
  trend: trend.nullable().default(null),
  clusters: z.array(z.object({ cluster: text, labels: z.record(text, text) })).default([]),
  causes: read,
  targets: read,
  passed: read,
});
const frame = z.object({ tool: z.object({ name: z.literal('gke-image-preflight') }), schemaVersion: z.unknown() });

const AGAIN = 'make it again with --report json=FILE';
const NO_JSON = { problem: 'is not JSON: it must be a report of this program, made with --report json=FILE' } as const;

/**
 * Reads the content of a file as a report of this program. Its lists are read one object at a time.
 * @param pieces the pieces of the file's text, in order
 * @param shared the values that were read before, of this report or of others; values of this one are added
 */
export function readReport(pieces: Iterable<string>, shared: SharedValues): Read<Report> {
  const lists = {
    causes: listOf('causes', cause, (each) => each),
    targets: listOf('targets', target, (each) => sharedTarget(each, shared)),
    passed: listOf('passed', passedRow, (row) => sharedRow(row, shared)),
  };
  let json: unknown;
  try {
    const rest = readElements(pieces, new Set(Object.keys(lists)), (list, element) => {
      const value: unknown = JSON.parse(element);
      if (list === 'causes') lists.causes.add(value);
      else if (list === 'targets') lists.targets.add(value);
      else lists.passed.add(value);
    });
    json = JSON.parse(rest);
  } catch (error) {
    if (error instanceof UnreadableJson) return { problem: `${error.message}: ${AGAIN}` };
    if (error instanceof SyntaxError) return NO_JSON;
    throw error;
  }
  const framed = frame.safeParse(json);
  if (!framed.success) return { problem: 'is not a report of this program, made with --report json=FILE' };
  const { schemaVersion } = framed.data;
  if (schemaVersion !== 1)
    return {
      problem: `is a report of schemaVersion ${JSON.stringify(schemaVersion)}; this version reads 1: ${AGAIN}`,
    };
  const rest = head.safeParse(json);
  const { causes, targets, passed } = lists;
  const place = rest.success
    ? (causes.place(rest.data.causes) ?? targets.place(rest.data.targets) ?? passed.place(rest.data.passed))
    : placeOf(rest.error, []);
  return rest.success && place === null
    ? { value: { ...rest.data, causes: causes.values, targets: targets.values, passed: passed.values } }
    : { problem: `is a report that cannot be read at “${place ?? ''}”: ${AGAIN}` };
}

/** The objects of a list, read one by one, and the place of the first one that does not match its schema. */
function listOf<T, K>(name: string, schema: z.ZodType<T>, kept: (value: T) => K) {
  const values: K[] = [];
  let count = 0;
  let wrong: string | null = null;
  return {
    values,
    add: (value: unknown): void => {
      const parsed = schema.safeParse(value);
      if (parsed.success) values.push(kept(parsed.data));
      else wrong ??= placeOf(parsed.error, [name, count]);
      count += 1;
    },
    /** A list that is written twice, or that contains something else between its objects, is not from this program. */
    place: (read: readonly 0[]): string | null => wrong ?? (read.length === count ? null : name),
  };
}

const placeOf = ({ issues }: z.ZodError, before: readonly (string | number)[]): string =>
  [...before, ...(issues[0]?.path ?? [])].slice(0, 4).map(String).join('.');

const sharedTarget = (each: ReportTarget, shared: SharedValues): ReportTarget => ({
  ...each,
  image: shared.value(each.image),
  cluster: shared.value(each.cluster),
  assumptions: shared.value(each.assumptions),
  pools: shared.value(each.pools),
  findings: each.findings.map((finding) => shared.value(finding)),
});

const sharedRow = ({ cluster, images, causes }: PassedRow, shared: SharedValues): PassedRow => ({
  cluster,
  images: shared.texts(images),
  causes: shared.texts(causes),
});
