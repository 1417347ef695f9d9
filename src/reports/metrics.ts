/**
 * The report as metrics in the OpenMetrics text format (https://prometheus.io/docs/specs/om/open_metrics_spec/), which
 * is also valid in Prometheus' older text format. The names follow Prometheus' conventions
 * (https://prometheus.io/docs/practices/naming/).
 */
import { clusterName } from '../model/fingerprint';
import { STATUSES, type Verdict } from '../model/finding';
import type { Report, ReportTarget } from '../model/report';
import { clip, visible, withoutCommands } from './escape';
import { asksForSomething } from './view';

const PREFIX = 'gke_image_preflight';
/**
 * The maximum number of series of one metric whose number depends on the size of the fleet: more of them slow
 * Prometheus down.
 */
const MOST_SERIES = 10_000;
/** The maximum number of characters of a label's value. */
const LONGEST = 1_000;
/** The maximum number of characters of a label's name: Google allows 63. */
const LONGEST_KEY = 100;
const VERDICTS: readonly Verdict[] = ['pass', 'fail', 'unknown'];

type Labels = Readonly<Record<string, string>>;

/** One gauge with its series. */
interface Metric {
  readonly name: string;
  readonly help: string;
  /** The base unit, which is the suffix of the name. */
  readonly unit?: 'seconds';
  readonly series: readonly (readonly [Labels, number])[];
}

/** The metrics, one piece for each, and the end marker. */
export function* metricsPieces(report: Report): Generator<string, void, undefined> {
  const left = new Map<string, number>();
  for (const metric of metricsOf(report)) {
    const { series } = metric;
    if (series.length > MOST_SERIES) left.set(metric.name, series.length - MOST_SERIES);
    yield written({ ...metric, series: series.slice(0, MOST_SERIES) });
  }
  yield written({
    name: 'series_left_out',
    help: `How many series of a metric are left out: the first ${String(MOST_SERIES)} are here, what fails before what is unknown before what passes.`,
    series: [...left].map(([name, number]) => [{ metric: `${PREFIX}_${name}` }, number]),
  });
  yield '# EOF\n';
}

function metricsOf(report: Report): readonly Metric[] {
  const { run, verdict, exitCode, counts, causes, tool, command } = report;
  const started = Date.parse(run.startedAt) / 1000;
  const places = placesOf(report);
  return [
    {
      name: 'build',
      help: 'Always 1: the program and its command, as labels.',
      series: [[{ version: tool.version, command }, 1]],
    },
    {
      name: 'start_time_seconds',
      unit: 'seconds',
      help: 'When the run started, since the epoch: a run that did not take place shows here.',
      series: Number.isNaN(started) ? [] : [[{}, started]],
    },
    {
      name: 'duration_seconds',
      unit: 'seconds',
      help: 'How long the run took.',
      series: [[{}, run.durationMs / 1000]],
    },
    { name: 'api_requests', help: 'Requests of the run.', series: [[{}, run.apiCalls]] },
    { name: 'exit_status', help: 'The exit status that the run came to.', series: [[{}, exitCode]] },
    {
      name: 'verdict',
      help: '1 for the verdict of the run, 0 for the others.',
      series: VERDICTS.map((each) => [{ verdict: each }, Number(each === verdict)]),
    },
    {
      name: 'targets',
      help: 'Images on clusters by their verdict.',
      series: VERDICTS.map((each) => [{ verdict: each }, places.filter((place) => place.verdict === each).length]),
    },
    {
      name: 'findings',
      help: 'Findings by their status.',
      series: STATUSES.map((status) => [{ status }, counts[status]]),
    },
    {
      name: 'cause_targets',
      help: 'How many images on clusters one cause stops; what mends it is in the report.',
      series: causes.map(({ id, check, code, status, stops }) => [{ cause: id, check, code, status }, stops.targets]),
    },
    {
      name: 'cluster_targets',
      help: 'Images on one cluster by their verdict.',
      series: ofClusters(places),
    },
    {
      name: 'cluster_labels',
      help: 'Always 1: the labels of a cluster as label_KEY, to join by cluster, project and location.',
      series: report.clusters.map(({ cluster, labels }) => [{ ...clusterLabels(cluster), ...named(labels) }, 1]),
    },
    {
      name: 'image_pullable',
      help: 'Whether a cluster can pull an image: 1 it can, 0 it cannot. Where it is not known there is no series here, and one of image_unknown.',
      series: places
        .filter((place) => place.verdict !== 'unknown')
        .map(({ labels, verdict: its }) => [labels, Number(its === 'pass')]),
    },
    {
      name: 'image_unknown',
      help: '1 for an image of which it is not known whether a cluster can pull it.',
      series: places.filter((place) => place.verdict === 'unknown').map(({ labels }) => [labels, 1]),
    },
    {
      name: 'workload_problem',
      help: '1 for each reason why a workload may not get an image: a gate that fails or is unknown.',
      series: problemsOf(report.targets),
    },
  ];
}

interface Place {
  readonly labels: Labels;
  readonly cluster: Labels;
  readonly verdict: Verdict;
}

/** Every image on every cluster, the worst verdict first. */
function placesOf({ targets, passed }: Report): readonly Place[] {
  const of = (image: string, cluster: string | null, verdict: Verdict): Place => {
    const its = clusterLabels(cluster);
    return { labels: { image, ...its }, cluster: its, verdict };
  };
  const all = targets.map(({ image, cluster, verdict }) =>
    of(image.reference, cluster === null ? null : clusterName(cluster), verdict),
  );
  const worst: readonly Verdict[] = ['fail', 'unknown', 'pass'];
  return [
    ...worst.flatMap((verdict) => all.filter((place) => place.verdict === verdict)),
    ...passed.flatMap(({ cluster, images }) => images.map((image) => of(image, cluster, 'pass'))),
  ];
}

/** The labels of a cluster, all empty if an image was judged without a cluster. */
function clusterLabels(name: string | null): Labels {
  const [, project = '', location = '', short = name ?? ''] =
    /^projects\/([^/]+)\/locations\/([^/]+)\/clusters\/([^/]+)$/.exec(name ?? '') ?? [];
  return { cluster: short, project, location };
}

/**
 * The clusters' own labels under names that Prometheus accepts, formed as by kube-state-metrics. If two names become
 * equal, the first one is kept.
 */
function named(labels: Labels): Labels {
  const names = new Map<string, string>();
  for (const [key, value] of Object.entries(labels)) {
    const name = `label_${clip(key, LONGEST_KEY).replace(/[^A-Za-z0-9_]/g, '_')}`;
    if (!names.has(name)) names.set(name, value);
  }
  return Object.fromEntries(names);
}

function ofClusters(places: readonly Place[]): Metric['series'] {
  const clusters = new Map<string, { readonly labels: Labels; readonly counts: Record<Verdict, number> }>();
  for (const { cluster, verdict } of places) {
    const key = JSON.stringify(cluster);
    const known = clusters.get(key) ?? { labels: cluster, counts: { pass: 0, fail: 0, unknown: 0 } };
    clusters.set(key, known);
    known.counts[verdict] += 1;
  }
  return [...clusters.values()].flatMap(({ labels, counts }) =>
    VERDICTS.map((verdict) => [{ ...labels, verdict }, counts[verdict]] as const),
  );
}

/** The problems of each workload. A problem is one series, however many pools have it. */
function problemsOf(targets: readonly ReportTarget[]): Metric['series'] {
  const problems = new Map<string, Labels>();
  for (const { image, cluster, findings } of targets)
    for (const finding of findings) {
      if (!asksForSomething(finding) || finding.kind !== 'gate' || finding.status === 'warn') continue;
      const workloads = [...new Set(image.sources.flatMap(({ workload }) => workload ?? []))];
      for (const workload of workloads.length > 0 ? workloads : ['']) {
        const labels = {
          workload,
          image: image.reference,
          ...clusterLabels(cluster === null ? null : clusterName(cluster)),
          check: finding.check,
          code: finding.code,
          status: finding.status,
          cause: finding.cause ?? '',
        };
        problems.set(JSON.stringify(labels), labels);
      }
    }
  return [...problems.values()].map((labels) => [labels, 1]);
}

/** The text of a metric. A metric without series keeps its head, so that readers see that it exists. */
function written({ name, help, unit, series }: Metric): string {
  const whole = `${PREFIX}_${name}`;
  const lines = [
    `# TYPE ${whole} gauge`,
    ...(unit === undefined ? [] : [`# UNIT ${whole} ${unit}`]),
    `# HELP ${whole} ${escaped(help)}`,
  ];
  const seen = new Set<string>();
  for (const [labels, value] of series) {
    const its = Object.entries(labels).map(
      ([key, text]) => `${key}="${escaped(withoutCommands(visible(clip(text, LONGEST))))}"`,
    );
    const head = its.length === 0 ? whole : `${whole}{${its.join(',')}}`;
    // A duplicate series would make the whole text invalid for its readers.
    if (seen.has(head)) continue;
    seen.add(head);
    lines.push(`${head} ${String(value)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Escapes a label's value or a help text: backslashes, quotation marks and line feeds (the same in both formats). */
const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"');
