/** Reads an earlier report by its schema, as a baseline. Loaded only if one is given. */
import { z } from 'zod';
import type { Baseline, BaselineFinding } from '../model/baseline';
import { clusterName, fingerprintOf } from '../model/fingerprint';
import { STATUSES } from '../model/finding';
import type { PassedRow } from '../model/report';
import type { Read } from './duration';
import { readElements, UnreadableJson } from './json-elements';

/** The maximum length of an earlier report, in characters. */
const LONGEST_REPORT = 256 * 1024 * 1024;
const AGAIN = 'make it again with --report json=FILE';
/** Statuses that require action, worst first. */
const ASKS = ['fail', 'unknown', 'warn'];

const passedRow = z.object({
  cluster: z.string().nullable(),
  images: z.array(z.string()),
  causes: z.array(z.string()),
});

/** The part of a report that a baseline needs. */
const report = z.object({
  run: z.object({ startedAt: z.string() }).nullable().default(null),
  counts: z
    .object({
      pass: z.number(),
      warn: z.number(),
      fail: z.number(),
      unknown: z.number(),
      skip: z.number(),
      targets: z.number(),
    })
    .nullable()
    .default(null),
  causes: z
    .array(
      z.object({
        id: z.string(),
        check: z.string(),
        code: z.string(),
        status: z.enum(STATUSES),
        message: z.string(),
        stops: z.object({ targets: z.number() }),
        where: z.array(z.object({ image: z.string(), cluster: z.string().nullable() })),
      }),
    )
    .default([]),
  targets: z.array(
    z.object({
      image: z.object({ reference: z.string() }),
      cluster: z
        .object({
          name: z.string(),
          project: z.string(),
          location: z.string(),
          version: z.string().nullable().default(null),
          mode: z.enum(['standard', 'autopilot', 'external']).nullable().default(null),
        })
        .nullable(),
      findings: z.array(
        z.object({
          check: z.string(),
          message: z.string().default(''),
          status: z.enum(STATUSES),
          pool: z.string().nullable(),
          ignored: z.object({}).nullable(),
        }),
      ),
    }),
  ),
});
const frame = z.object({ tool: z.object({ name: z.literal('gke-image-preflight') }), schemaVersion: z.unknown() });

/** Reads the findings of a JSON report of this program that require action. */
export function readBaseline(text: string): Read<Baseline> {
  if (text.length > LONGEST_REPORT) return { problem: 'is larger than 256 MiB' };
  const passed: PassedRow[] = [];
  const unreadable: string[] = [];
  let json: unknown;
  try {
    // Passed targets are most of a fleet's report, and a baseline needs only those with warnings.
    const rest = readElements([text], new Set(['passed']), (_, element) => {
      const row = passedRow.safeParse(JSON.parse(element));
      if (!row.success) unreadable.push(row.error.message);
      else if (row.data.causes.length > 0) passed.push(row.data);
    });
    json = JSON.parse(rest);
  } catch (error) {
    if (error instanceof UnreadableJson) return { problem: `${error.message}: ${AGAIN}` };
    return { problem: 'is not JSON: it must be a report of this program, made with --format json' };
  }
  const framed = frame.safeParse(json);
  if (!framed.success) return { problem: 'is not a report of this program, made with --format json' };
  const { schemaVersion } = framed.data;
  if (schemaVersion !== 1)
    return {
      problem: `is a report of schemaVersion ${JSON.stringify(schemaVersion)}; this version reads 1: ${AGAIN}`,
    };
  const read = report.safeParse(json);
  return read.success && unreadable.length === 0
    ? {
        value: {
          findings: findingsOf(read.data),
          startedAt: read.data.run?.startedAt ?? null,
          counts: read.data.counts,
          causes: read.data.causes.map(({ stops, ...cause }) => ({ ...cause, targets: stops.targets })),
          passed,
        },
      }
    : { problem: `is a report whose targets cannot be read: ${AGAIN}` };
}

/** The findings that require action; of equal ones, the worst. */
function findingsOf({ targets }: z.infer<typeof report>): readonly BaselineFinding[] {
  const found = new Map<string, BaselineFinding>();
  for (const target of targets)
    for (const finding of target.findings) {
      if (!ASKS.includes(finding.status) || finding.ignored !== null) continue;
      const fingerprint = fingerprintOf(finding, target);
      const before = found.get(fingerprint);
      if (before !== undefined && ASKS.indexOf(before.status) <= ASKS.indexOf(finding.status)) continue;
      const { check, status, pool } = finding;
      const image = target.image.reference;
      found.set(fingerprint, { fingerprint, status, check, image, cluster: clusterName(target.cluster), pool });
    }
  return [...found.values()];
}
