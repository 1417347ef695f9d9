import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import type { Evidence, Fix, Ruling, Said, Status, Strength, Verdict } from '../../src/model/finding';
import type { Need } from '../../src/model/need';
import type {
  Report,
  ReportCause,
  ReportFinding,
  ReportImage,
  ReportPool,
  ReportRun,
  ReportTarget,
} from '../../src/model/report';
import type { ImageSource } from '../../src/model/target';
import { renderJson } from './rendered';
import { reports, wellFormed } from './arbitrary';
import { FIXED } from './fixed';

type Json = Record<string, unknown>;
interface Schema {
  readonly properties?: Record<string, Schema>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly $defs?: Record<string, Schema>;
  readonly description?: string;
}

const schema = JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8')) as Schema;
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);
const accepts = (report: unknown): boolean => validate(report);

/** Every place in a report, as a path: `targets.0.findings.2.fix`. */
function* places(value: unknown, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield path;
  for (const [key, child] of Object.entries(value))
    yield* places(child, [...path, Array.isArray(value) ? Number(key) : key]);
}

function changed(report: Report, path: readonly (string | number)[], change: (object: Json) => void): unknown {
  const copy = structuredClone(report) as unknown as Json;
  change(path.reduce<Json>((at, key) => at[key] as Json, copy));
  return copy;
}

test('accepts every report that the type allows, as JSON renders it', () => {
  fc.assert(
    fc.property(reports(wellFormed), (report) => {
      const json = JSON.parse(renderJson(report)) as unknown;
      expect(json).toEqual(report);
      if (!accepts(json)) throw new Error(JSON.stringify(validate.errors, null, 2));
    }),
    { numRuns: 300 },
  );
});

test.each(Object.keys(FIXED))('accepts the fixed report %s', (name) => {
  accepts(JSON.parse(renderJson(FIXED[name]!)));
  expect(validate.errors).toBeNull();
});

/** Each object of a report with the keys that the schema has at its place, in its order; no map, which may have any. */
function* objects(value: unknown, of: Schema): Generator<readonly [Json, readonly string[]]> {
  const name = of.$ref?.replace('#/$defs/', '');
  const at = name === undefined ? of : schema.$defs![name]!;
  if (Array.isArray(value)) for (const each of value) yield* objects(each, at.items!);
  else if (typeof value === 'object' && value !== null && at.properties !== undefined) {
    yield [value as Json, Object.keys(at.properties)];
    for (const [key, child] of Object.entries(value)) yield* objects(child, at.properties[key]!);
  }
}

const turned = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(turned)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, child]) => [key, turned(child)]),
        )
      : value;

test.each(Object.keys(FIXED))(
  'the report %s as JSON: its values, two spaces, the keys in the order of the schema',
  (name) => {
    const report = FIXED[name]!;
    const text = renderJson(turned(report) as Report);
    const json = JSON.parse(text) as unknown;
    expect(json).toEqual(report);
    for (const [object, keys] of objects(json, schema)) expect(Object.keys(object)).toEqual(keys);
    // Of the hostile one it writes characters as escapes, which its golden file holds.
    if (name !== 'hostile') expect(text).toBe(`${JSON.stringify(json, null, 2)}\n`);
  },
);

test('refuses a report with a key missing, or one more, at any place', () => {
  fc.assert(
    fc.property(reports(wellFormed), (report) => {
      for (const path of places(report)) {
        expect(accepts(changed(report, path, (object) => (object['more'] = null)))).toBe(false);
        const keys = Object.keys(path.reduce<Json>((at, key) => at[key] as Json, report as unknown as Json));
        for (const key of keys)
          expect(accepts(changed(report, path, (object) => Reflect.deleteProperty(object, key)))).toBe(false);
      }
    }),
    { numRuns: 25 },
  );
});

test.each<[string, (report: Json) => void]>([
  ['another verdict', (report) => (report['verdict'] = 'warn')],
  ['another schema', (report) => (report['schemaVersion'] = 2)],
  ['an exit status that the contract does not know', (report) => (report['exitCode'] = 4)],
  ['a count below nothing', (report) => ((report['counts'] as Json)['fail'] = -1)],
  ['a time that is not UTC', (report) => ((report['run'] as Json)['startedAt'] = '2026-11-23T05:00:00+01:00')],
  ['a shard without its number', (report) => ((report['run'] as Json)['shard'] = '3')],
  ['a row of passes without its cluster', (report) => (report['passed'] = [{ images: [], causes: [] }])],
])('refuses %s', (_, change) => {
  const copy = structuredClone(FIXED['fail']) as unknown as Json;
  expect(accepts(copy)).toBe(true);
  change(copy);
  expect(accepts(copy)).toBe(false);
});

// The compiler holds these tables to the types: a key that is missing, too many, or wrongly (not) null does not compile.
type Shape<T> = { readonly [K in keyof T]-?: null extends T[K] ? 'or null' : 'never null' };
const never = 'never null' as const;
const orNull = 'or null' as const;
const NEED: Shape<Need> = { way: never, permission: never, resource: never, role: never };
const EVIDENCE: Shape<Evidence> = { strength: never, says: never, source: never, detail: never };
const FIX: Shape<Fix> = { summary: never, commands: never, terraform: orNull, url: orNull };
const RULING: Shape<Ruling> = { by: never, to: never, because: never };
const SAID: Shape<Said> = { cause: never, words: never };
const CAUSE: Shape<ReportCause> = {
  id: never,
  check: never,
  code: never,
  status: never,
  message: never,
  fix: orNull,
  needs: never,
  stops: never,
  where: never,
};
const STOPS: Shape<ReportCause['stops']> = { targets: never, images: never, clusters: never, pools: never };
const PLACE: Shape<ReportCause['where'][number]> = { image: never, cluster: orNull, pool: orNull };
const VERIFIED: Shape<NonNullable<ReportPool['verified']>> = {
  result: never,
  digest: orNull,
  durationMs: orNull,
  node: orNull,
};
const IGNORED: Shape<NonNullable<ReportFinding['ignored']>> = { reason: never, expires: orNull };
const SOURCE: Shape<ImageSource> = { file: never, line: never, column: never, workload: orNull };
const CLUSTER: Shape<NonNullable<ReportTarget['cluster']>> = {
  name: never,
  project: never,
  location: never,
  version: orNull,
  mode: orNull,
};
const POOL: Shape<ReportPool> = {
  name: never,
  verdict: never,
  why: orNull,
  principal: orNull,
  platform: orNull,
  version: orNull,
  verified: orNull,
};
const ASSUMPTION: Shape<ReportTarget['assumptions'][number]> = { check: never, text: never, needs: never };
const RUN: Shape<ReportRun> = { startedAt: never, durationMs: never, apiCalls: never, shard: orNull };
const COUNTS: Shape<Report['counts']> = {
  pass: never,
  warn: never,
  fail: never,
  unknown: never,
  skip: never,
  targets: never,
};
const TOOL: Shape<Report['tool']> = { name: never, version: never };
const ACCESS: Shape<NonNullable<Report['access']>> = { commands: never };
const TREND: Shape<NonNullable<Report['trend']>> = {
  since: orNull,
  counts: never,
  new: never,
  standing: never,
  mended: never,
  unseen: never,
};
const TREND_CAUSE: Shape<NonNullable<Report['trend']>['new'][number]> = {
  id: never,
  check: never,
  code: never,
  status: never,
  message: never,
  targets: never,
};
const LABELLED: Shape<Report['clusters'][number]> = { cluster: never, labels: never };
const PASSED: Shape<Report['passed'][number]> = { cluster: orNull, images: never, causes: never };
const IMAGE: Shape<ReportImage> = {
  reference: never,
  host: orNull,
  project: orNull,
  location: orNull,
  repository: orNull,
  name: orNull,
  tag: orNull,
  digest: orNull,
  pinned: orNull,
  sources: never,
};
const FINDING: Shape<ReportFinding> = {
  check: never,
  kind: never,
  status: never,
  pool: orNull,
  code: never,
  cause: orNull,
  message: never,
  rulings: never,
  said: orNull,
  evidence: never,
  needs: never,
  fix: orNull,
  baseline: orNull,
  ignored: orNull,
};
const TARGET: Shape<ReportTarget> = {
  image: never,
  cluster: orNull,
  verdict: never,
  blind: never,
  assumptions: never,
  pools: never,
  findings: never,
};
const REPORT: Shape<Report> = {
  schemaVersion: never,
  tool: never,
  command: never,
  run: never,
  caller: orNull,
  verdict: never,
  exitCode: never,
  exitReason: orNull,
  reasons: never,
  counts: never,
  access: orNull,
  trend: orNull,
  clusters: never,
  causes: never,
  targets: never,
  passed: never,
};

function resolved(at: Schema | undefined): Schema {
  if (at === undefined) throw new Error('the schema has no such place');
  return at.$ref === undefined ? at : resolved(schema.$defs?.[at.$ref.replace('#/$defs/', '')]);
}
const at = (...keys: readonly string[]): Schema =>
  keys.reduce((here, key) => resolved(key === '[]' ? here.items : here.properties?.[key]), schema);

test.each<[string, Schema, Readonly<Record<string, 'or null' | 'never null'>>]>([
  ['report', schema, REPORT],
  ['tool', at('tool'), TOOL],
  ['run', at('run'), RUN],
  ['counts', at('counts'), COUNTS],
  ['access', at('access'), ACCESS],
  ['trend', at('trend'), TREND],
  ['cause of the trend', at('trend', 'mended', '[]'), TREND_CAUSE],
  ['labelled cluster', at('clusters', '[]'), LABELLED],
  ['passed', at('passed', '[]'), PASSED],
  ['target', at('targets', '[]'), TARGET],
  ['image', at('targets', '[]', 'image'), IMAGE],
  ['source', at('targets', '[]', 'image', 'sources', '[]'), SOURCE],
  ['cluster', at('targets', '[]', 'cluster'), CLUSTER],
  ['assumption', at('targets', '[]', 'assumptions', '[]'), ASSUMPTION],
  ['pool', at('targets', '[]', 'pools', '[]'), POOL],
  ['finding', at('targets', '[]', 'findings', '[]'), FINDING],
  ['evidence', at('targets', '[]', 'findings', '[]', 'evidence', '[]'), EVIDENCE],
  ['need', at('targets', '[]', 'findings', '[]', 'needs', '[]'), NEED],
  ['fix', at('targets', '[]', 'findings', '[]', 'fix'), FIX],
  ['ruling', at('targets', '[]', 'findings', '[]', 'rulings', '[]'), RULING],
  ['said', at('targets', '[]', 'findings', '[]', 'said'), SAID],
  ['verified', at('targets', '[]', 'pools', '[]', 'verified'), VERIFIED],
  ['cause', at('causes', '[]'), CAUSE],
  ['stops', at('causes', '[]', 'stops'), STOPS],
  ['place', at('causes', '[]', 'where', '[]'), PLACE],
  ['ignored', at('targets', '[]', 'findings', '[]', 'ignored'), IGNORED],
])('has the keys of the type: %s', (_, object, shape) => {
  expect(Object.keys(object.properties ?? {})).toEqual(Object.keys(shape));
  expect(object.required).toEqual(Object.keys(shape));
  expect(object.additionalProperties).toBe(false);
  for (const [key, property] of Object.entries(object.properties ?? {})) {
    expect([key, [resolved(property).type].flat().includes('null')]).toEqual([key, shape[key] === 'or null']);
    expect(property.description ?? resolved(property).description).toBeTruthy();
  }
});

const keys = <T extends string>(record: Readonly<Record<T, true>>): readonly string[] => Object.keys(record).sort();
const STATUS = keys<Status>({ pass: true, warn: true, fail: true, unknown: true, skip: true });
const VERDICT = keys<Verdict>({ pass: true, fail: true, unknown: true });
const finding = at('targets', '[]', 'findings', '[]').properties;

test.each<[string, Schema | undefined, readonly (string | null)[]]>([
  ['verdict', at('verdict'), VERDICT],
  ['target.verdict', at('targets', '[]', 'verdict'), VERDICT],
  [
    'pool.verdict',
    at('targets', '[]', 'pools', '[]', 'verdict'),
    keys<ReportPool['verdict']>({ pass: true, fail: true, unknown: true, skip: true }),
  ],
  ['finding.status', finding?.['status'], STATUS],
  ['finding.kind', finding?.['kind'], keys<ReportFinding['kind']>({ gate: true, advice: true })],
  [
    'finding.baseline',
    finding?.['baseline'],
    [...keys<NonNullable<ReportFinding['baseline']>>({ new: true, known: true }), null],
  ],
  [
    'evidence.strength',
    at('targets', '[]', 'findings', '[]', 'evidence', '[]', 'strength'),
    keys<Strength>({
      observed: true,
      probed: true,
      troubleshooter: true,
      evaluated: true,
      listed: true,
      parsed: true,
    }),
  ],
  [
    'evidence.says',
    at('targets', '[]', 'findings', '[]', 'evidence', '[]', 'says'),
    keys<Evidence['says']>({ pass: true, fail: true }),
  ],
  [
    'need.way',
    at('targets', '[]', 'findings', '[]', 'needs', '[]', 'way'),
    keys<Need['way']>({ policies: true, impersonate: true, verify: true }),
  ],
  [
    'cluster.mode',
    at('targets', '[]', 'cluster', 'mode'),
    [
      ...keys<NonNullable<NonNullable<ReportTarget['cluster']>['mode']>>({
        standard: true,
        autopilot: true,
        external: true,
      }),
      null,
    ],
  ],
])('has the values of the type: %s', (_, place, values) => {
  const allowed = (place?.enum ?? []) as readonly (string | null)[];
  const sorted = [...allowed.filter((each) => each !== null).sort(), ...allowed.filter((each) => each === null)];
  expect(sorted).toEqual(values);
});
