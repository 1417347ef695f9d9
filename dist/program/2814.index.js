"use strict";
exports.id = 2814;
exports.ids = [2814];
exports.modules = {

/***/ 1300:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ STATUSES)
/* harmony export */ });
const STATUSES = ['pass', 'warn', 'fail', 'unknown', 'skip'];


/***/ }),

/***/ 2814:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   metricsPieces: () => (/* binding */ metricsPieces)
/* harmony export */ });
/* harmony import */ var _model_fingerprint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1109);
/* harmony import */ var _model_finding__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1300);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6548);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7450);
/**
 * The report as metrics in the OpenMetrics text format (https://prometheus.io/docs/specs/om/open_metrics_spec/), which
 * is also valid in Prometheus' older text format. The names follow Prometheus' conventions
 * (https://prometheus.io/docs/practices/naming/).
 */




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
const VERDICTS = ['pass', 'fail', 'unknown'];
/** The metrics, one piece for each, and the end marker. */
function* metricsPieces(report) {
    const left = new Map();
    for (const metric of metricsOf(report)) {
        const { series } = metric;
        if (series.length > MOST_SERIES)
            left.set(metric.name, series.length - MOST_SERIES);
        yield written({ ...metric, series: series.slice(0, MOST_SERIES) });
    }
    yield written({
        name: 'series_left_out',
        help: `How many series of a metric are left out: the first ${String(MOST_SERIES)} are here, what fails before what is unknown before what passes.`,
        series: [...left].map(([name, number]) => [{ metric: `${PREFIX}_${name}` }, number]),
    });
    yield '# EOF\n';
}
function metricsOf(report) {
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
            series: _model_finding__WEBPACK_IMPORTED_MODULE_3__/* .STATUSES */ .f.map((status) => [{ status }, counts[status]]),
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
/** Every image on every cluster, the worst verdict first. */
function placesOf({ targets, passed }) {
    const of = (image, cluster, verdict) => {
        const its = clusterLabels(cluster);
        return { labels: { image, ...its }, cluster: its, verdict };
    };
    const all = targets.map(({ image, cluster, verdict }) => of(image.reference, cluster === null ? null : (0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .clusterName */ .S)(cluster), verdict));
    const worst = ['fail', 'unknown', 'pass'];
    return [
        ...worst.flatMap((verdict) => all.filter((place) => place.verdict === verdict)),
        ...passed.flatMap(({ cluster, images }) => images.map((image) => of(image, cluster, 'pass'))),
    ];
}
/** The labels of a cluster, all empty if an image was judged without a cluster. */
function clusterLabels(name) {
    const [, project = '', location = '', short = name ?? ''] = /^projects\/([^/]+)\/locations\/([^/]+)\/clusters\/([^/]+)$/.exec(name ?? '') ?? [];
    return { cluster: short, project, location };
}
/**
 * The clusters' own labels under names that Prometheus accepts, formed as by kube-state-metrics. If two names become
 * equal, the first one is kept.
 */
function named(labels) {
    const names = new Map();
    for (const [key, value] of Object.entries(labels)) {
        const name = `label_${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(key, LONGEST_KEY).replace(/[^A-Za-z0-9_]/g, '_')}`;
        if (!names.has(name))
            names.set(name, value);
    }
    return Object.fromEntries(names);
}
function ofClusters(places) {
    const clusters = new Map();
    for (const { cluster, verdict } of places) {
        const key = JSON.stringify(cluster);
        const known = clusters.get(key) ?? { labels: cluster, counts: { pass: 0, fail: 0, unknown: 0 } };
        clusters.set(key, known);
        known.counts[verdict] += 1;
    }
    return [...clusters.values()].flatMap(({ labels, counts }) => VERDICTS.map((verdict) => [{ ...labels, verdict }, counts[verdict]]));
}
/** The problems of each workload. A problem is one series, however many pools have it. */
function problemsOf(targets) {
    const problems = new Map();
    for (const { image, cluster, findings } of targets)
        for (const finding of findings) {
            if (!(0,_view__WEBPACK_IMPORTED_MODULE_2__/* .asksForSomething */ .Uo)(finding) || finding.kind !== 'gate' || finding.status === 'warn')
                continue;
            const workloads = [...new Set(image.sources.flatMap(({ workload }) => workload ?? []))];
            for (const workload of workloads.length > 0 ? workloads : ['']) {
                const labels = {
                    workload,
                    image: image.reference,
                    ...clusterLabels(cluster === null ? null : (0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .clusterName */ .S)(cluster)),
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
function written({ name, help, unit, series }) {
    const whole = `${PREFIX}_${name}`;
    const lines = [
        `# TYPE ${whole} gauge`,
        ...(unit === undefined ? [] : [`# UNIT ${whole} ${unit}`]),
        `# HELP ${whole} ${escaped(help)}`,
    ];
    const seen = new Set();
    for (const [labels, value] of series) {
        const its = Object.entries(labels).map(([key, text]) => `${key}="${escaped((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .withoutCommands */ .Df)((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(text, LONGEST))))}"`);
        const head = its.length === 0 ? whole : `${whole}{${its.join(',')}}`;
        // A duplicate series would make the whole text invalid for its readers.
        if (seen.has(head))
            continue;
        seen.add(head);
        lines.push(`${head} ${String(value)}`);
    }
    return `${lines.join('\n')}\n`;
}
/** Escapes a label's value or a help text: backslashes, quotation marks and line feeds (the same in both formats). */
const escaped = (text) => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"');


/***/ })

};
;