/** Reports of every shape that the type allows, for property tests. */
import fc from 'fast-check';
import type { Need } from '../../src/model/need';
import type {
  ReportCause,
  Report,
  ReportFinding,
  ReportImage,
  ReportPool,
  ReportTarget,
  ReportVerification,
} from '../../src/model/report';

export interface Texts {
  /** Free text: messages, names, references. Never empty. */
  readonly text: fc.Arbitrary<string>;
  /** What the schema holds to a pattern. */
  readonly check: fc.Arbitrary<string>;
  readonly digest: fc.Arbitrary<string>;
  readonly tag: fc.Arbitrary<string>;
  readonly url: fc.Arbitrary<string>;
  readonly clusterPath: fc.Arbitrary<string>;
  readonly date: fc.Arbitrary<string>;
  /** Pools carry what was verified on them: people's formats show it, JSON leaves it out. */
  readonly verified?: true;
}

const hex = fc.string({
  unit: fc.constantFrom(...Array.from({ length: 16 }, (_, digit) => digit.toString(16))),
  minLength: 64,
  maxLength: 64,
});

/** What a well-made report holds. */
export const wellFormed: Texts = {
  text: fc.oneof(
    fc.string({ minLength: 1, maxLength: 30 }),
    fc.constantFrom('europe-west1-docker.pkg.dev/p/r/app:1', 'pool-a', 'The pool lacks a grant.'),
  ),
  check: fc.constantFrom('image-exists', 'pull-permission', 'gke-version', 'tag-mutability', 'verification'),
  digest: hex.map((digits) => `sha256:${digits}`),
  tag: fc.constantFrom('latest', '1.2.3', '_x'),
  url: fc.constant('https://cloud.google.com/artifact-registry/docs/access-control'),
  clusterPath: fc.constantFrom(
    'projects/p/locations/europe-west1/clusters/prod',
    'projects/example.com:p/locations/us-east1-b/clusters/c',
  ),
  date: fc.constantFrom('2027-01-31', '2027-01-31T00:00:00Z'),
};

/** Reports whose every string is hostile, also those that the schema would refuse. */
export const allOf = (text: fc.Arbitrary<string>): Texts => ({
  text,
  check: text,
  digest: text,
  tag: text,
  url: text,
  clusterPath: text,
  date: text,
  verified: true,
});

const or = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const few = <T>(arbitrary: fc.Arbitrary<T>, maxLength = 3): fc.Arbitrary<T[]> => fc.array(arbitrary, { maxLength });

/** A report with these texts. */
export function reports(texts: Texts): fc.Arbitrary<Report> {
  const { text } = texts;
  const needs: fc.Arbitrary<Need[]> = few(
    fc.record({
      way: fc.constantFrom('policies', 'impersonate', 'verify'),
      permission: text,
      resource: text,
      role: text,
    }),
    2,
  );
  const image: fc.Arbitrary<ReportImage> = fc.record({
    reference: text,
    host: or(text),
    project: or(text),
    location: or(text),
    repository: or(text),
    name: or(text),
    tag: or(texts.tag),
    digest: or(texts.digest),
    pinned: or(texts.digest.map((digest) => `europe-docker.pkg.dev/p/r/app@${digest}`)),
    sources: few(
      fc.record({
        file: text,
        line: fc.integer({ min: 1, max: 9999 }),
        column: fc.integer({ min: 1, max: 999 }),
        workload: or(text),
      }),
      5,
    ),
  });
  const verification: fc.Arbitrary<ReportVerification> = fc.record({
    result: text,
    node: or(text),
    digest: or(texts.digest),
    durationMs: or(fc.nat({ max: 200_000 })),
  });
  const pool: fc.Arbitrary<ReportPool> = fc.record({
    name: text,
    verdict: fc.constantFrom('pass', 'fail', 'unknown', 'skip'),
    why: or(text),
    principal: or(text),
    platform: or(text),
    version: or(text),
    verified: texts.verified ? or(verification) : fc.constant(null),
  });
  const fix = or(fc.record({ summary: text, commands: few(text, 2), terraform: or(text), url: or(texts.url) }));
  const finding: fc.Arbitrary<ReportFinding> = fc.record({
    check: texts.check,
    kind: fc.constantFrom('gate', 'advice'),
    status: fc.constantFrom('pass', 'warn', 'fail', 'unknown', 'skip'),
    pool: or(text),
    code: texts.check,
    cause: or(texts.check),
    message: text,
    rulings: few(
      fc.record({
        by: fc.constantFrom('probe', 'observed', 'route', 'mirror', 'taint', 'placement', 'policy', 'strict'),
        to: fc.constantFrom('pass', 'warn', 'fail', 'unknown', 'skip'),
        because: text,
      }),
      2,
    ),
    said: or(fc.record({ cause: text, words: text })),
    evidence: few(
      fc.record({
        strength: fc.constantFrom('observed', 'probed', 'troubleshooter', 'evaluated', 'listed', 'parsed'),
        says: fc.constantFrom('pass', 'fail'),
        source: text,
        detail: text,
      }),
      2,
    ),
    needs,
    fix,
    baseline: fc.constantFrom(null, null, 'new', 'known'),
    ignored: fc.oneof(
      { weight: 4, arbitrary: fc.constant(null) },
      fc.record({ reason: text, expires: or(texts.date) }),
    ),
  });
  const target: fc.Arbitrary<ReportTarget> = fc.record({
    image,
    cluster: or(
      fc.record({
        name: text,
        project: text,
        location: text,
        version: or(text),
        mode: fc.constantFrom('standard', 'autopilot', 'external', null),
      }),
    ),
    verdict: fc.constantFrom('pass', 'fail', 'unknown'),
    blind: fc.boolean(),
    assumptions: few(fc.record({ check: texts.check, text, needs }), 2),
    pools: few(pool),
    findings: few(finding, 5),
  });
  const number = fc.nat({ max: 10_000 });
  const cause: fc.Arbitrary<ReportCause> = fc.record({
    id: texts.check,
    check: texts.check,
    code: texts.check,
    status: fc.constantFrom('warn', 'fail', 'unknown'),
    message: text,
    fix,
    needs,
    stops: fc.record({ targets: number, images: number, clusters: number, pools: number }),
    where: few(fc.record({ image: text, cluster: or(texts.clusterPath), pool: or(text) }), 2),
  });
  const allCounts = fc.record({
    pass: number,
    warn: number,
    fail: number,
    unknown: number,
    skip: number,
    targets: number,
  });
  const trendCause = fc.record({
    id: texts.check,
    check: texts.check,
    code: texts.check,
    status: cause.map(({ status }) => status),
    message: text,
    targets: fc.record({ before: or(number), now: or(number) }),
  });
  return fc.record({
    schemaVersion: fc.constant(1 as const),
    tool: fc.record({ name: fc.constant('gke-image-preflight' as const), version: text }),
    command: fc.constantFrom('check', 'scan', 'diagnose', 'merge', 'demo'),
    run: fc.record({
      startedAt: fc.constantFrom('2026-11-23T05:00:00.000Z', '2026-11-23T05:00:00Z'),
      durationMs: number,
      apiCalls: number,
      shard: fc.constantFrom(null, '3/10'),
    }),
    caller: or(text),
    verdict: fc.constantFrom('pass', 'fail', 'unknown'),
    exitCode: fc.constantFrom(0, 1, 2, 3, 70, 73, 130, 143),
    exitReason: or(text),
    reasons: few(text, 2),
    counts: allCounts,
    access: or(fc.record({ commands: few(text) })),
    trend: or(
      fc.record({
        since: or(text),
        counts: fc.record({ before: or(allCounts), now: allCounts }),
        new: few(trendCause, 2),
        standing: few(trendCause, 2),
        mended: few(trendCause, 2),
        unseen: few(trendCause, 2),
      }),
    ),
    clusters: few(
      fc.record({ cluster: texts.clusterPath, labels: fc.dictionary(text, text, { minKeys: 1, maxKeys: 1 }) }),
      2,
    ),
    causes: few(cause, 2),
    targets: few(target),
    passed: few(fc.record({ cluster: or(texts.clusterPath), images: few(text), causes: few(texts.check) }), 2),
  });
}
