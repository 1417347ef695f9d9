/** The metrics are OpenMetrics as its reference parser reads it, and Prometheus' older text, whatever a report holds. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report';
import { metricsPieces } from '../../src/reports/metrics';
import { allOf, reports } from './arbitrary';
import { finding, FIXED, pool, report, target } from './fixed';
import { hostile } from './hostile';

const rendered = (its: Report): string => [...metricsPieces(its)].join('');

/** Both parsers of the Python client, of texts with a NUL between them: series by name and labels. */
const PARSE = `
import json, sys
from prometheus_client.openmetrics.parser import text_string_to_metric_families as om
from prometheus_client.parser import text_string_to_metric_families as old
for text in sys.stdin.buffer.read().decode("utf-8").split("\\0"):
    new = [(s.name, s.labels, s.value) for f in om(text) for s in f.samples]
    prior = [(s.name, s.labels, s.value) for f in old(text) for s in f.samples]
    assert new == prior, "the two formats differ"
    print(json.dumps(new))
`;
type Series = readonly [string, Readonly<Record<string, string>>, number];
const hasParser = spawnSync('python3', ['-c', 'import prometheus_client'], { stdio: 'ignore' }).status === 0;

function parsed(texts: readonly string[]): readonly (readonly Series[])[] {
  const { status, stdout, stderr } = spawnSync('python3', ['-c', PARSE], {
    input: texts.join('\0'),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as readonly Series[]);
}

(hasParser ? describe : describe.skip)('the reference parser', () => {
  const valueIn = (series: readonly Series[], name: string, labels: Record<string, string> = {}): number | undefined =>
    series.find(
      ([its, has]) =>
        its === `gke_image_preflight_${name}` && Object.entries(labels).every(([key, value]) => has[key] === value),
    )?.[2];

  test('reads every fixed report', () => {
    const all = Object.values(FIXED);
    for (const [at, series] of parsed(all.map(rendered)).entries()) {
      const its = all[at]!;
      expect(valueIn(series, 'verdict', { verdict: its.verdict })).toBe(1);
      expect(valueIn(series, 'exit_status')).toBe(its.exitCode);
      const targets = ['pass', 'fail', 'unknown'].map((verdict) => valueIn(series, 'targets', { verdict }) ?? 0);
      expect(targets.reduce((sum, each) => sum + each, 0)).toBe(
        its.targets.length + its.passed.reduce((sum, { images }) => sum + images.length, 0),
      );
    }
  });

  test('reads what anyone may have written', () => {
    const text = hostile.filter((each) => !each.includes('\0'));
    const all = fc.sample(reports({ ...allOf(text), url: text }), 60);
    for (const series of parsed(all.map(rendered))) {
      const keys = series.map(([name, labels]) => JSON.stringify([name, labels]));
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.every((key) => key.startsWith('["gke_image_preflight_'))).toBe(true);
    }
  });
});

describe('what is told', () => {
  const failing = target({
    verdict: 'fail',
    pools: [pool('a', 'fail'), pool('b', 'fail')],
    image: {
      sources: [
        { file: 'k8s/web.yaml', line: 1, column: 1, workload: 'Deployment/web' },
        { file: 'k8s/web.yaml', line: 9, column: 1, workload: 'CronJob/report "daily"' },
      ],
    },
    findings: ['a', 'b'].map((name) => finding('pull-permission', 'fail', 'no grant', { pool: name })),
  });

  test('of workloads: why, once for each reason', () => {
    const lines = rendered(report([failing])).split('\n');
    expect(lines.filter((line) => line.startsWith('gke_image_preflight_workload_problem{'))).toEqual([
      expect.stringMatching(
        /^gke_image_preflight_workload_problem\{workload="Deployment\/web",image=".*",cluster="prod",project="shop-prod",location="europe-west1",check="pull-permission",.*status="fail",.*\} 1$/,
      ),
      expect.stringContaining('workload="CronJob/report \\"daily\\""'),
    ]);
  });

  test('of an image: whether it can be pulled, or that it is not known', () => {
    const unknown = { ...failing, verdict: 'unknown' as const, image: { ...failing.image, reference: 'a/b:1' } };
    const text = rendered({
      ...report([failing, unknown]),
      passed: [{ cluster: 'projects/p/locations/l/clusters/c', images: ['x/y:1'], causes: [] }],
    });
    expect(text).toContain(
      'gke_image_preflight_image_pullable{image="europe-west1-docker.pkg.dev/shop-images/apps/web:1.4.2",cluster="prod",project="shop-prod",location="europe-west1"} 0\n',
    );
    expect(text).toContain(
      'gke_image_preflight_image_pullable{image="x/y:1",cluster="c",project="p",location="l"} 1\n',
    );
    expect(text).toContain('gke_image_preflight_image_unknown{image="a/b:1",');
    expect(text).not.toContain('image_pullable{image="a/b:1"');
    expect(text.endsWith('# EOF\n')).toBe(true);
  });

  test('of a cluster: its labels, to join the other series by', () => {
    const clusters = [
      { cluster: 'projects/p/locations/l/clusters/c', labels: { 'cost-center': 'a"b', cost_center: 'c', team: 'pay' } },
    ];
    expect(rendered({ ...report([]), clusters })).toContain(
      'gke_image_preflight_cluster_labels{cluster="c",project="p",location="l",label_cost_center="a\\"b",label_team="pay"} 1\n',
    );
  });

  test('names the same metrics whatever the run came to', () => {
    const heads = (its: Report): readonly string[] => rendered(its).match(/^# TYPE .*$/gm) ?? [];
    for (const its of [report([failing]), { ...report([]), verdict: 'unknown' as const }])
      expect(heads(its)).toEqual(heads(report([])));
  });

  test('of a fleet: as many series as Prometheus can bear, what fails first, and how many are left out', () => {
    const images = Array.from({ length: 12_000 }, (_, at) => `x/y:${String(at)}`);
    const text = rendered({ ...report([failing]), passed: [{ cluster: 'c', images, causes: [] }] });
    const series = text.split('\n').filter((line) => line.startsWith('gke_image_preflight_image_pullable{'));
    expect(series).toHaveLength(10_000);
    expect(series[0]).toMatch(/ 0$/);
    expect(text).toContain('gke_image_preflight_series_left_out{metric="gke_image_preflight_image_pullable"} 2001\n');
    expect(text).toContain('gke_image_preflight_targets{verdict="pass"} 12000\n');
  });
});
