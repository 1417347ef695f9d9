import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import fc from 'fast-check';
import type { ReportFinding, ReportTarget } from '../../src/model/report';
import { renderSarif } from './rendered';
import type { SarifOptions } from '../../src/reports/sarif';
import { allOf, reports } from './arbitrary';
import { FIXED, finding, report, target } from './fixed';
import { hostile } from './hostile';

interface Place {
  readonly id?: number;
  readonly message?: { readonly text: string };
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
    readonly region: { readonly startLine: number; readonly startColumn?: number };
  };
  readonly logicalLocations?: readonly { readonly name: string; readonly fullyQualifiedName: string; kind: string }[];
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Place[];
  readonly relatedLocations?: readonly Place[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly baselineState?: string;
  readonly suppressions?: readonly unknown[];
  readonly properties: { readonly status: string; readonly fix: { readonly commands: readonly string[] } | null };
}
interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly Record<string, unknown>[] } };
  readonly invocations: readonly {
    readonly toolExecutionNotifications?: readonly { readonly level: string; readonly message: { text: string } }[];
  }[];
  readonly results: readonly Result[];
}

// The schema of the standard; its draft differs from Ajv's in nothing that it uses.
const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const { $schema, id, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
(formats as unknown as { default: (to: Ajv) => void }).default(ajv);
const validate = ajv.compile(schema);
const run = (text: string): Run => (JSON.parse(text) as { runs: [Run] }).runs[0];
const one = (
  findings: readonly ReportFinding[],
  image: Partial<ReportTarget['image']> = {},
  options: SarifOptions = {},
): readonly Result[] => run(renderSarif(report([target({ verdict: 'fail', image, findings })]), options)).results;
const source = (file: string, line = 3, column = 5) => ({ file, line, column, workload: null });
const fail = finding('cluster', 'fail', 'No such cluster.');

test('a cause of many images names each cluster and pool once', () => {
  const refused = finding('pull-permission', 'fail', 'May not.', { pool: 'gpu' });
  const names = ['a', 'b', 'c', 'd', 'e'];
  const many = report(
    names.flatMap((name) =>
      ['prod', 'edge'].map((cluster) =>
        target({
          verdict: 'fail',
          image: { reference: `x/${name}:1` },
          cluster: { name: cluster },
          findings: [refused],
        }),
      ),
    ),
  );
  const named = run(renderSarif(many)).results.map(({ locations: [place] }) =>
    place?.logicalLocations?.map(({ fullyQualifiedName }) => fullyQualifiedName.split('/').slice(5).join('/')),
  );
  expect(named).toEqual([['prod', 'prod/nodePools/gpu', 'edge', 'edge/nodePools/gpu']]);
});

test('the schema is that of SARIF 2.1.0, and refuses what is wrong', () => {
  expect([$schema, id]).toEqual(['http://json-schema.org/draft-04/schema#', expect.stringContaining('sarif-2.1.0')]);
  expect(validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
});

test.each(Object.keys(FIXED))('the fixed report %s is valid', (name) => {
  validate(JSON.parse(renderSarif(FIXED[name]!, { pages: { cluster: '# cluster\n' }, docsUrl: 'https://d.example' })));
  expect(validate.errors).toBeNull();
});

test('every report is valid, and every result has a place in a file', () => {
  fc.assert(
    fc.property(reports(allOf(hostile)), fc.option(hostile, { nil: undefined }), (any, fallbackFile) => {
      const text = renderSarif(any, { fallbackFile });
      if (!validate(JSON.parse(text))) throw new Error(JSON.stringify(validate.errors, null, 2));
      for (const { locations, ruleId, ruleIndex } of run(text).results) {
        const { artifactLocation, region } = locations[0]!.physicalLocation;
        expect(artifactLocation.uri).toMatch(/^(file:\/\/\/)?[\w.~%/:-]+$/);
        expect(artifactLocation.uri).not.toMatch(/^[\w+.-]+:(?!\/\/\/)/);
        expect(region.startLine).toBeGreaterThan(0);
        expect(run(text).tool.driver.rules[ruleIndex]?.['id']).toBe(ruleId);
      }
    }),
    { numRuns: 100 },
  );
});

test('failing, warning and unknown findings are results, the worst first; others are none', () => {
  const statuses = ['pass', 'warn', 'skip', 'unknown', 'fail'] as const;
  const results = one(statuses.map((status) => finding(`c-${status}`, status, 'x')));
  expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ['c-fail', 'error'],
    ['c-unknown', 'note'],
    ['c-warn', 'warning'],
  ]);
});

test('stands at the first place of the image, the others are related', () => {
  const [result] = one([fail], { sources: [source('./k8s/a b.yaml'), source('k8s\\ü#?.yaml', 7, 0)] });
  expect(result?.locations[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: 'k8s/a%20b.yaml', uriBaseId: '%SRCROOT%' },
    region: { startLine: 3, startColumn: 5 },
  });
  expect(result?.relatedLocations).toMatchObject([
    {
      id: 1,
      message: { text: 'The image is here too.' },
      physicalLocation: { artifactLocation: { uri: 'k8s/%C3%BC%23%3F.yaml' }, region: { startLine: 7 } },
    },
  ]);
});

test.each<[string, string, SarifOptions, string]>([
  ['a workflow', '', { fallbackFile: '.github/workflows/deploy.yml' }, '.github/workflows/deploy.yml'],
  ['the image itself', '-', {}, 'europe-west1-docker.pkg.dev/shop-images/apps/web'],
  ['an absolute path', '/src/a.yaml', {}, 'file:///src/a.yaml'],
  ['a drive', 'C:\\src\\a.yaml', {}, 'file:///C:/src/a.yaml'],
  ['what looks like a scheme', 'javascript:x', {}, 'javascript%3Ax'],
  ['a path with detours', 'a/../b/./c.yaml', {}, 'b/c.yaml'],
])('%s', (_, file, options, uri) => {
  const [result] = one([fail], { sources: file === '' ? [] : [source(file)] }, options);
  expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
});

test('names the cluster and the pool', () => {
  const [result] = one([{ ...fail, pool: 'batch' }]);
  const cluster = 'projects/shop-prod/locations/europe-west1/clusters/prod';
  expect(result?.locations[0]?.logicalLocations).toEqual([
    { name: 'prod', fullyQualifiedName: cluster, kind: 'cluster' },
    { name: 'batch', fullyQualifiedName: `${cluster}/nodePools/batch`, kind: 'nodePool' },
  ]);
});

describe('fingerprints', () => {
  const print = (reference: string, more: Partial<ReportFinding> = {}): string =>
    one([{ ...fail, ...more }], { reference })[0]!.partialFingerprints['gkeImagePreflight/v1']!;
  const base = print('host.example:5000/a/b:1');
  test.each([
    ['the same for another tag', () => print('host.example:5000/a/b:2'), true],
    ['the same for a digest', () => print(`host.example:5000/a/b:2@sha256:${'0'.repeat(64)}`), true],
    ['the same for another message', () => print('host.example:5000/a/b:1', { message: 'Y' }), true],
    ['others for another image', () => print('host.example:5000/a/c:1'), false],
    ['others for another check', () => print('host.example:5000/a/b:1', { check: 'other' }), false],
    ['others for a pool', () => print('host.example:5000/a/b:1', { pool: 'p' }), false],
  ])('%s', (_, made, same) => expect(made() === base).toBe(same));

  test('are unique in a run', () => {
    const prints = one([fail, { ...fail, message: 'other' }, { ...fail, message: 'third', pool: 'a' }]).map(
      (each) => each.partialFingerprints,
    );
    expect(new Set(prints.map((each) => each['primaryLocationLineHash'])).size).toBe(3);
  });

  test('one cause is one result, whatever number of images and pools it stops', () => {
    const stopped = Array.from({ length: 3 }, (_, at) =>
      target({
        verdict: 'fail',
        image: { reference: `host.example/a/i${String(at)}:1`, sources: [source(`${String(at)}.yaml`)] },
        findings: [
          { ...fail, pool: 'a' },
          { ...fail, pool: 'b' },
        ],
      }),
    );
    const { results } = run(renderSarif(report(stopped)));
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      properties: { stops: 3, pools: ['a', 'b'] },
      relatedLocations: [{ id: 1 }, { id: 2 }],
    });
    expect(results[0]?.message.text).toContain('host.example/a/i0:1 on ');
    expect(results[0]?.message.text).toContain('and 2 more, pools a, b');
  });
});

test('what was set aside says so', () => {
  const [known, fresh, ignored] = one([
    { ...fail, baseline: 'known' },
    { ...fail, message: 'fresh', baseline: 'new' },
    { ...fail, ignored: { reason: 'moved', expires: '2027-01-31' } },
  ]);
  expect([known?.baselineState, fresh?.baselineState, ignored?.baselineState]).toEqual(['unchanged', 'new', undefined]);
  expect(ignored?.suppressions).toEqual([
    { kind: 'external', status: 'accepted', justification: 'ignored until 2027-01-31: moved' },
  ]);
  expect(known?.suppressions).toBeUndefined();
});

test('the fix can be taken from the properties', () => {
  const fix = { summary: 'Do.', commands: ['gcloud a \\\n  --b', 'x\ny'], terraform: null, url: null };
  expect(one([{ ...fail, fix }])[0]?.properties.fix?.commands).toEqual(['gcloud a \\\n  --b', 'x\\ny']);
});

test('a message holds no link and no placeholder', () => {
  expect(one([finding('c', 'fail', 'see [x](https://evil.example) {0} {a}')])[0]?.message.text).toContain(
    'see [x] (https://evil.example) {{0}} {a}',
  );
});

test('rules are those of the results, described in the words of their pages', () => {
  const page =
    '# a-b\n\n## What it checks\n\nWhether `x` holds. And\nmore.\n\n## Why it matters\n\nSo it does.\n\n## How to fix it\n\nMend it.\n\n## Example\n\nLong.\n';
  const { rules } = run(
    renderSarif(
      report([
        target({
          findings: [
            finding('a-b', 'warn', 'x', { kind: 'advice' }),
            finding('cluster', 'fail', 'x'),
            finding('repository', 'pass', 'x'),
          ],
        }),
      ]),
      { pages: { 'a-b': page, README: '# All' }, docsUrl: 'https://docs.example/checks/' },
    ),
  ).tool.driver;
  expect(rules).toEqual([
    expect.objectContaining({ id: 'cluster', defaultConfiguration: { level: 'error' } }),
    {
      id: 'a-b',
      name: 'AB',
      shortDescription: { text: 'Whether x holds.' },
      fullDescription: { text: 'Whether x holds. And more. So it does.' },
      helpUri: 'https://docs.example/checks/a-b.md',
      help: { text: 'Whether x holds. And more.\n\nSo it does.\n\nMend it.' },
      defaultConfiguration: { level: 'warning' },
      properties: { kind: 'advice', tags: ['gke', 'image-pull', 'advice'] },
    },
  ]);
});

test('at most 25,000 results, and what is left out is said', () => {
  const findings = Array.from({ length: 25_001 }, (_, at) => finding('c', at === 25_000 ? 'fail' : 'warn', `${at}`));
  const { results, invocations } = run(renderSarif(report([target({ findings })])));
  expect(results).toHaveLength(25_000);
  expect(results[0]?.level).toBe('error');
  expect(invocations[0]?.toolExecutionNotifications?.map(({ level, message }) => [level, message.text])).toEqual([
    ['warning', '25000 of 25001 results are here, the worst first. The JSON report holds all of them.'],
    ['note', 'GitHub shows 5000 results of a run, those of the worst level.'],
  ]);
});
