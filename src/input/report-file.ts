/** Reads a JSON report of this program by its schema: it may have been edited, or written by somebody else. */
import { z } from 'zod';
import { STATUSES } from '../model/finding';
import type { Need } from '../model/need';
import type { Report } from '../model/report';
import type { Read } from './duration';

/** Characters of a report. */
const LONGEST = 512 * 1024 * 1024;

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
const report: z.ZodType<Report> = z.object({
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
  // What a report of before says nothing of.
  trend: trend.nullable().default(null),
  causes: z.array(
    z.object({
      id: text,
      check: text,
      code: text,
      status,
      message: text,
      fix,
      needs: z.array(need),
      stops: z.object({ targets: number, images: number, clusters: number, pools: number }),
      where: z.array(z.object({ image: text, cluster: orNull, pool: orNull })),
    }),
  ),
  targets: z.array(target),
  passed: z.array(z.object({ cluster: orNull, images: texts, causes: texts })),
});
const frame = z.object({ tool: z.object({ name: z.literal('gke-image-preflight') }), schemaVersion: z.unknown() });

/** What a file holds, as a report of ours. */
export function readReport(content: string): Read<Report> {
  if (content.length > LONGEST) return { problem: 'is larger than 512 MiB' };
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return { problem: 'is not JSON: it must be a report of this program, made with --report json=FILE' };
  }
  const framed = frame.safeParse(json);
  if (!framed.success) return { problem: 'is not a report of this program, made with --report json=FILE' };
  const { schemaVersion } = framed.data;
  if (schemaVersion !== 1)
    return {
      problem: `is a report of schemaVersion ${JSON.stringify(schemaVersion)}; this version reads 1: make it again with --report json=FILE`,
    };
  const read = report.safeParse(json);
  if (read.success) return { value: read.data };
  const [issue] = read.error.issues;
  const place = (issue?.path ?? []).slice(0, 4).map(String).join('.');
  return { problem: `is a report that cannot be read at “${place}”: make it again with --report json=FILE` };
}
