"use strict";
exports.id = 7991;
exports.ids = [7991];
exports.modules = {

/***/ 7991:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJunit: () => (/* binding */ renderJunit)
/* harmony export */ });
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6548);
/* harmony import */ var _model_fingerprint__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1109);
/* harmony import */ var _model_target__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5936);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7450);




const LONGEST = 4_000;
/**
 * JUnit XML in Ant's schema, which every JUnit reader accepts. A failing finding is a failure, and an unanswered gate
 * is an error. Skipped are findings that do not apply, are ignored or known from the baseline, and unanswered advice. A
 * warning passes and appears in the suite's output. A verdict that no finding explains is an error as well, so that a
 * report without findings never looks like a success.
 */
function renderJunit(report) {
    const told = new Map();
    const suites = [
        ...(0,_view__WEBPACK_IMPORTED_MODULE_3__/* .worstTargetsFirst */ .uI)(report.targets).map((target) => suiteOf(target, told)),
        ...(0,_view__WEBPACK_IMPORTED_MODULE_3__/* .passedByCluster */ .Mm)(report).map(passedSuite),
    ];
    const explained = suites.some(({ cases }) => cases.some(explains));
    if (report.verdict !== 'pass' && !explained)
        suites.push(unexplained(report));
    const elements = suites.map((suite, index) => suiteXml(suite, index, report));
    const body = elements.length === 0 ? '<testsuites/>' : `<testsuites>\n${elements.join('')}</testsuites>`;
    return (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .markupWithoutCommands */ .R0)(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`);
}
const KNOWN = 'known';
const explains = ({ outcome, type }) => outcome === 'failure' || outcome === 'error' || (outcome === 'skipped' && type === KNOWN);
/** @param told where each cause was reported first: its fix is there, and is not repeated */
function suiteOf(target, told) {
    const { image, cluster, verdict, findings, assumptions } = target;
    const name = (0,_view__WEBPACK_IMPORTED_MODULE_3__/* .whereText */ .ZF)(target, null);
    const details = (finding) => detailsOf(finding, name, told);
    const cases = casesOf(findings, details);
    const silent = verdict !== 'pass' && !cases.some(explains);
    return {
        name,
        of: [...(cluster === null ? [] : [(0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_1__/* .clusterName */ .S)(cluster)]), image.reference],
        properties: [
            ['verdict', verdict],
            ['image', image.reference],
            ['digest', image.digest],
            ['cluster', (0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_1__/* .clusterName */ .S)(cluster)],
            ['version', cluster?.version ?? null],
        ],
        cases: silent ? [...cases, verdictCase(verdict, 'No finding says why: nothing of this target was judged.')] : cases,
        out: [
            ...findings
                .filter(({ status, ignored }) => status === 'warn' && ignored === null)
                .flatMap((finding) => [`warn ${caseName(finding)}: ${(0,_view__WEBPACK_IMPORTED_MODULE_3__/* .sentenceOf */ .$N)(finding)}`, ...details(finding).slice(1)]),
            ...assumptions.map(({ check, text }) => `assumed ${check}: ${text}`),
        ].map(_escape__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK),
    };
}
function passedSuite({ cluster, images }) {
    const cases = images.map((image) => ({
        name: image,
        outcome: 'passed',
        type: '',
        message: '',
        details: [],
    }));
    const name = cluster ?? _model_target__WEBPACK_IMPORTED_MODULE_2__/* .NO_CLUSTER */ .ZN;
    return { name, of: [name], properties: [['verdict', 'pass']], cases, out: [] };
}
const unexplained = ({ verdict }) => ({
    name: 'run',
    of: ['run'],
    properties: [['verdict', verdict]],
    cases: [verdictCase(verdict, 'No finding says why: something that was to be judged could not be listed.')],
    out: [],
});
const verdictCase = (verdict, message) => ({
    name: 'verdict',
    outcome: verdict === 'fail' ? 'failure' : 'error',
    type: 'verdict',
    message: `The verdict is ${verdict}. ${message}`,
    details: [],
});
/** One case for each check and pool. The worst of several findings decides the outcome, and all are in the details. */
function casesOf(findings, details) {
    const byName = new Map();
    for (const finding of findings) {
        const key = JSON.stringify([finding.check, finding.pool]);
        byName.set(key, [...(byName.get(key) ?? []), finding]);
    }
    return [...byName.values()].flatMap((group) => {
        const [worst, ...others] = [...group].sort((a, b) => RANK[outcomeOf(a)] - RANK[outcomeOf(b)]);
        if (worst === undefined)
            return [];
        const aside = worst.status === 'pass' || worst.status === 'skip' ? null : (0,_view__WEBPACK_IMPORTED_MODULE_3__/* .setAsideWords */ .aL)(worst);
        return [
            {
                name: caseName(worst),
                outcome: outcomeOf(worst),
                type: aside === null ? worst.check : worst.ignored === null ? KNOWN : 'ignored',
                message: aside === null ? (0,_view__WEBPACK_IMPORTED_MODULE_3__/* .sentenceOf */ .$N)(worst) : `${worst.status}, ${aside}: ${(0,_view__WEBPACK_IMPORTED_MODULE_3__/* .sentenceOf */ .$N)(worst)}`,
                details: outcomeOf(worst) === 'passed' ? [] : [worst, ...others].flatMap(details),
            },
        ];
    });
}
const RANK = { failure: 0, error: 1, passed: 2, skipped: 3 };
const caseName = ({ check, pool }) => (pool === null ? check : `${check} on pool ${pool}`);
function outcomeOf({ status, kind, ignored, baseline }) {
    if (status === 'pass' || status === 'warn')
        return 'passed';
    if (status === 'skip' || ignored !== null || baseline === 'known')
        return 'skipped';
    if (status === 'fail')
        return 'failure';
    return kind === 'gate' ? 'error' : 'skipped';
}
function detailsOf(finding, suite, told) {
    const { status, cause, evidence, needs, fix } = finding;
    const before = cause === null ? undefined : told.get(cause);
    if (cause !== null && before === undefined)
        told.set(cause, `${caseName(finding)} of ${suite}`);
    const said = (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(`${status}: ${(0,_view__WEBPACK_IMPORTED_MODULE_3__/* .sentenceOf */ .$N)(finding)}`);
    if (before !== undefined)
        return [said, (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(`one cause with ${before}: its fix stands there`)];
    return [
        said,
        ...evidence.map(({ strength, says, source, detail }) => (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(`${strength} (${says}) ${source}: ${detail}`)),
        ...(0,_view__WEBPACK_IMPORTED_MODULE_3__/* .needLines */ .Mr)(needs).map(({ label, text }) => (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(`${label} ${text}`)),
        ...(fix === null ? [] : [(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(`fix: ${fix.summary}`), ...fix.commands.map(_escape__WEBPACK_IMPORTED_MODULE_0__/* .shellCommand */ .q$)]),
    ];
}
/** JUnit's schema requires a name that is not blank. */
const named = (name) => (name.trim() === '' ? '(no name)' : name);
/**
 * Jenkins uses the part before the last dot of a class name as the package. So the cluster is before that dot and the
 * image after it, and dots in their names are replaced (https://github.com/jenkinsci/junit-plugin,
 * `CaseResult.getPackageName`).
 */
const classOf = ({ of }) => named(of.map((part) => part.replaceAll('.', '_')).join('.'));
function suiteXml(suite, id, { run }) {
    const { name: given, properties, cases, out } = suite;
    const name = named(given);
    const of = (outcome) => cases.filter((each) => each.outcome === outcome).length;
    const start = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(run.startedAt)?.[0] ?? '1970-01-01T00:00:00';
    const attributes = element({
        name,
        package: name,
        id,
        tests: cases.length,
        failures: of('failure'),
        errors: of('error'),
        skipped: of('skipped'),
        time: 0,
        timestamp: start,
        hostname: 'localhost',
    });
    const known = properties.flatMap(([key, value]) => value === null ? [] : [`      <property${element({ name: key, value })}/>\n`]);
    return [
        `  <testsuite${attributes}>\n    <properties>\n${known.join('')}    </properties>\n`,
        ...cases.map((each) => caseXml(each, classOf(suite))),
        out.length === 0 ? '    <system-out/>\n' : `    <system-out>${block(out)}</system-out>\n`,
        '    <system-err/>\n  </testsuite>\n',
    ].join('');
}
function caseXml({ name, outcome, type, message, details }, classname) {
    const head = `    <testcase${element({ name: named(name), classname, time: 0 })}`;
    if (outcome === 'passed')
        return `${head}/>\n`;
    const skipped = outcome === 'skipped';
    const attributes = element(skipped ? { message } : { type, message });
    const inner = skipped ? `<skipped${attributes}/>` : `<${outcome}${attributes}>${block(details)}</${outcome}>`;
    return `${head}>\n      ${inner}\n    </testcase>\n`;
}
const element = (attributes) => Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .xml */ ._n)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(String(value), LONGEST))}"`)
    .join('');
const block = (lines) => lines.map((line) => (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .xmlBlock */ .Ts)(line)).join('\n');


/***/ })

};
;