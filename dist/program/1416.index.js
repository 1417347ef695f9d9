"use strict";
exports.id = 1416;
exports.ids = [1416];
exports.modules = {

/***/ 3258:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ CHECK_IDS),
/* harmony export */   h: () => (/* binding */ ADVICE)
/* harmony export */ });
/** The ids of all checks. An id never changes. */
const CHECK_IDS = [
    'image-reference',
    'image-exists',
    'image-platform',
    'image-format',
    'repository',
    'download-rules',
    'cluster',
    'node-service-account',
    'access-scopes',
    'pull-permission',
    'gke-version',
    'network-path',
    'binary-authorization',
    'image-pull-secret',
    'verification',
    'node-image-type',
    'default-service-account',
    'repository-location',
    'tag-mutability',
    'cleanup-policy',
    'image-streaming',
    'upgrade-forecast',
];
/** Checks that are advice, unless a policy makes them more; a test compares them with the checks. */
const ADVICE = new Set([
    'node-image-type',
    'default-service-account',
    'repository-location',
    'tag-mutability',
    'cleanup-policy',
    'image-streaming',
    'upgrade-forecast',
]);


/***/ }),

/***/ 9817:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yp: () => (/* binding */ knownCauses),
/* harmony export */   hD: () => (/* binding */ findingOf),
/* harmony export */   to: () => (/* binding */ targetAt)
/* harmony export */ });
/* harmony import */ var _model_check_ids__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3258);
/**
 * Causes that only passing targets have, for which a shortened report contains no findings, in the form that the
 * formats of code scanners need. Pure.
 */

/** `projects/P/locations/L/clusters/C` */
const GKE = /^projects\/([^/]+)\/locations\/([^/]+)\/clusters\/([^/]+)$/;
/**
 * The ids of the causes that the baseline has too, for causes of which the report contains no finding that says so. Null
 * without a baseline.
 */
const knownCauses = ({ trend }) => trend === null ? null : new Set(trend.standing.map(({ id }) => id));
/**
 * A cause in the form of a finding.
 * @param known the causes that the baseline knows; null without a baseline
 */
const findingOf = ({ id, check, code, status, message, fix, needs, where: [first] }, known) => ({
    check,
    kind: _model_check_ids__WEBPACK_IMPORTED_MODULE_0__/* .ADVICE */ .h.has(check) ? 'advice' : 'gate',
    status,
    pool: first?.pool ?? null,
    code,
    cause: id,
    message,
    rulings: [],
    said: null,
    evidence: [],
    needs,
    fix,
    baseline: known === null ? null : known.has(id) ? 'known' : 'new',
    ignored: null,
});
/** A place of a cause in the form of a target, of which only the names are known. */
function targetAt({ image, cluster }) {
    const [, project = '', location = '', name = cluster ?? ''] = GKE.exec(cluster ?? '') ?? [];
    const nothing = { host: null, project: null, location: null, repository: null, name: null, tag: null };
    return {
        image: { reference: image, ...nothing, digest: null, pinned: null, sources: [] },
        cluster: cluster === null ? null : { name, project, location, version: null, mode: project === '' ? 'external' : null },
        verdict: 'pass',
        blind: false,
        assumptions: [],
        pools: [],
        findings: [],
    };
}


/***/ }),

/***/ 1307:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ raisedCauses),
/* harmony export */   Z: () => (/* binding */ whereWords),
/* harmony export */   rO: () => (/* binding */ placesOfCause)
/* harmony export */ });
/* unused harmony exports placesOf, tidyPath, raisedFindings */
/* harmony import */ var _model_fingerprint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1109);
/* harmony import */ var _model_storage_name__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9094);
/* harmony import */ var _passing_causes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9817);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7450);
/**
 * The place of a finding for tools that need a file and a line, and the fingerprint that identifies it in the next run.
 */




/**
 * The image itself as the artifact that was examined. GitHub rejects a whole file of results if one of them has no
 * place (`locationFromSarifResult: expected at least one location`), and other image scanners also use the image's name
 * there. Without tag and digest, so that an alert stays the same when the tag changes.
 */
function imageAsPlace({ image }) {
    const named = (image.reference.split('@', 1)[0] ?? '').replace(/:[^/:]*$/, '');
    return {
        file: tidyPath(named).replace(/^\/+/, '') || 'image',
        isFile: false,
        line: null,
        column: null,
        workload: null,
    };
}
/** The places where the image of a target is defined, at least one. */
function placesOf(target, { fallbackFile }) {
    const [first, ...others] = target.image.sources
        .map(({ file, line, column, workload }) => ({
        file: file === '-' || (0,_model_storage_name__WEBPACK_IMPORTED_MODULE_3__/* .isStorageName */ .NK)(file) ? '' : tidyPath(file),
        isFile: true,
        line: line > 0 ? line : null,
        column: line > 0 && column > 0 ? column : null,
        workload,
    }))
        .filter(({ file }) => file !== '');
    if (first !== undefined)
        return [first, ...others];
    const file = tidyPath(fallbackFile ?? '');
    return [file === '' ? imageAsPlace(target) : { file, isFile: true, line: null, column: null, workload: null }];
}
/** A path in the form that code scanners need: `./a//b/../c` becomes `a/c`, `a\b` becomes `a/b`. */
function tidyPath(file) {
    const kept = [];
    for (const part of file.replaceAll('\\', '/').split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..' && kept.length > 0 && kept.at(-1) !== '..')
            kept.pop();
        else
            kept.push(part);
    }
    return (/^[\\/]/.test(file) ? '/' : '') + kept.join('/');
}
/**
 * Every failing, warning and unknown finding, including ignored and known ones. The worst come first and ignored ones
 * last, otherwise in the report's order.
 */
function raisedFindings(report) {
    const seen = new Map();
    const raised = report.targets.flatMap((target) => target.findings
        .filter((finding) => (0,_view__WEBPACK_IMPORTED_MODULE_2__/* .asksForSomething */ .Uo)({ ...finding, ignored: null }))
        .map((finding) => {
        const key = (0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .a)(finding, target);
        const nth = (seen.get(key) ?? 0) + 1;
        seen.set(key, nth);
        return { finding, target, fingerprint: `${key}:${nth}` };
    }));
    return raised.sort((a, b) => rank(a.finding) - rank(b.finding));
}
/** Every cause once, in the order of `raisedFindings`; then the causes that only passing targets in rows have. */
function raisedCauses(report) {
    const groups = new Map();
    for (const raised of raisedFindings(report)) {
        const { cause, ignored } = raised.finding;
        const key = cause === null || ignored !== null ? raised.fingerprint : `cause ${cause}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [raised]);
        else
            group.push(raised);
    }
    const causes = new Map(report.causes.map((cause) => [cause.id, cause]));
    const told = [...groups.values()].map((group) => {
        const [first] = group;
        // A finding that depends on the cause of another check does not provide the message.
        const own = group.find(({ finding: { cause, check, status } }) => cause !== null && check === causes.get(cause)?.check && status === first.finding.status);
        const { finding, target, fingerprint } = own ?? first;
        const targets = [...new Set(group.map((each) => each.target))];
        const one = new Set(targets.map(({ image }) => image.reference)).size === 1;
        const cause = finding.ignored === null ? causes.get(finding.cause ?? '') : undefined;
        return {
            finding,
            target,
            targets,
            stops: cause?.stops.targets ?? targets.length,
            pools: [...new Set(group.flatMap((each) => each.finding.pool ?? []))],
            fingerprint: one ? fingerprint : (finding.cause ?? fingerprint),
            known: group.every((each) => each.finding.baseline === 'known'),
        };
    });
    const seen = new Set([...groups.values()].flatMap((group) => group.map((each) => each.finding.cause)));
    const known = (0,_passing_causes__WEBPACK_IMPORTED_MODULE_1__/* .knownCauses */ .Yp)(report);
    return [...told, ...report.causes.filter(({ id }) => !seen.has(id)).flatMap((cause) => ofRows(cause, known))];
}
/** A cause that only passing targets have. Its alert remains when such a target gets another cause. */
function ofRows(cause, known) {
    const [target, ...others] = cause.where.map(_passing_causes__WEBPACK_IMPORTED_MODULE_1__/* .targetAt */ .to);
    if (target === undefined)
        return [];
    const finding = (0,_passing_causes__WEBPACK_IMPORTED_MODULE_1__/* .findingOf */ .hD)(cause, known);
    return [
        {
            finding,
            target,
            targets: [target, ...others],
            stops: cause.stops.targets,
            pools: [...new Set(cause.where.flatMap(({ pool }) => pool ?? []))],
            fingerprint: cause.stops.images === 1 ? `${(0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .a)(finding, target)}:1` : cause.id,
            known: finding.baseline === 'known',
        },
    ];
}
/** The places of all images that a cause stops, at least one, without duplicates. */
function placesOfCause({ target, targets }, options) {
    // An image from the command line has no place, so images in files come first.
    const inFiles = targets.filter(({ image }) => image.sources.some(({ file }) => file !== '-'));
    const all = (inFiles.length > 0 ? inFiles : targets).flatMap((target) => placesOf(target, options));
    const distinct = new Map(all.map((place) => [JSON.stringify([place.file, place.line, place.column]), place]));
    const [first, ...others] = distinct.values();
    return [first ?? imageAsPlace(target), ...others];
}
/** `IMAGE on CLUSTER, pool a`, or the first of them and the number of others. */
function whereWords({ target, stops, pools }) {
    const where = (0,_view__WEBPACK_IMPORTED_MODULE_2__/* .whereText */ .ZF)(target, null);
    const more = stops > 1 ? ` and ${String(stops - 1)} more` : '';
    const shown = pools.slice(0, SHOWN_POOLS).join(', ') +
        (pools.length > SHOWN_POOLS ? ` and ${String(pools.length - SHOWN_POOLS)} more` : '');
    return `${where}${more}${pools.length === 0 ? '' : `, ${pools.length === 1 ? 'pool' : 'pools'} ${shown}`}`;
}
const SHOWN_POOLS = 5;
function rank({ status, kind, ignored }) {
    const order = status === 'fail' ? 0 : status === 'unknown' && kind === 'gate' ? 1 : status === 'warn' ? 2 : 3;
    return ignored === null ? order : order + 4;
}


/***/ }),

/***/ 1416:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderSarif: () => (/* binding */ renderSarif)
});

// EXTERNAL MODULE: ./src/model/fingerprint.ts
var fingerprint = __webpack_require__(1109);
// EXTERNAL MODULE: ./src/reports/escape.ts
var reports_escape = __webpack_require__(6548);
// EXTERNAL MODULE: ./src/reports/places.ts
var places = __webpack_require__(1307);
// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
;// CONCATENATED MODULE: ./src/reports/sarif-rules.ts


/** One rule for each check that has a result, in this order, without duplicates. */
function rulesOf(findings, { pages = {}, docsUrl }) {
    const kinds = new Map();
    for (const { check, kind } of findings)
        if (kinds.get(check) !== 'gate')
            kinds.set(check, kind);
    const rules = [...kinds].map(([id, kind]) => rule(id, kind, (0,own_value/* ownValue */.e)(pages, id), docsUrl));
    return [...new Map(rules.map((each) => [each.id, each])).values()];
}
function rule(id, kind, page, docsUrl) {
    const shown = (0,reports_escape/* visible */.RK)(id);
    const checks = section(page, 'What it checks') ?? `The check ${shown} of the image preflight.`;
    const matters = section(page, 'Why it matters');
    const repair = section(page, 'How to fix it');
    const help = [checks, matters, repair].flatMap((text) => text ?? []).join('\n\n');
    const helpUri = docsUrl === undefined ? null : (0,reports_escape/* httpsAddress */.gC)(`${docsUrl.replace(/(?<!\/)\/+$/, '')}/${(0,reports_escape/* uriPath */.kq)(id)}.md`);
    return {
        id: shown,
        name: pascalCase(shown),
        shortDescription: { text: (0,reports_escape/* sarifText */.BC)(firstSentence(checks)) },
        fullDescription: { text: (0,reports_escape/* sarifText */.BC)(matters === null ? checks : `${checks} ${matters}`) },
        ...(helpUri === null ? {} : { helpUri }),
        ...(page === undefined ? {} : { help: { text: (0,reports_escape/* sarifText */.BC)(help) } }),
        defaultConfiguration: { level: kind === 'gate' ? 'error' : 'warning' },
        properties: { kind, tags: ['gke', 'image-pull', kind] },
    };
}
/** The first paragraph or list in a section of a page, as one line without markup; null if there is none. */
function section(page, heading) {
    const paragraph = page
        ?.split(`\n## ${heading}\n`)[1]
        ?.trim()
        .split(/\n\s*\n/)[0];
    if (paragraph === undefined || paragraph === '' || paragraph.startsWith('#'))
        return null;
    return paragraph.replace(/^ *- /gm, '').replaceAll('`', '').replaceAll('**', '').replace(/\s+/g, ' ');
}
const firstSentence = (text) => /^.*?[.!?](?= |$)/.exec(text)?.[0] ?? text;
/** Turns `pull-permission` into `PullPermission`. */
const pascalCase = (id) => id
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');

// EXTERNAL MODULE: ./src/reports/view.ts
var view = __webpack_require__(7450);
;// CONCATENATED MODULE: ./src/reports/sarif.ts
/**
 * The report as SARIF 2.1.0 for code scanning. Every result has a place, because otherwise GitHub rejects all of them.
 */





/** GitHub accepts 25,000 results in a run, and shows 5,000. */
const MOST_RESULTS = 25_000;
const SHOWN_RESULTS = 5_000;
const LONGEST = 4_000;
const MOST_PLACES = 100;
/**
 * SARIF 2.1.0 with one run, indented by two spaces, with a line feed at the end. Each cause is a result (`error`,
 * `warning`, `note`), the worst first, and so is each ignored finding. Results beyond 25,000 are left out, and a
 * notification says so. The place of a result is the first place of its images, or the image itself if no file is
 * known; `relatedLocations` contains the other places.
 */
function renderSarif(report, options = {}) {
    const raised = (0,places/* raisedCauses */.D9)(report);
    const kept = raised.slice(0, MOST_RESULTS);
    const rules = rulesOf(kept.map(({ finding }) => finding), options);
    const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: driver(report, rules) },
                invocations: [invocation(report, raised.length)],
                originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
                columnKind: 'utf16CodeUnits',
                results: kept.map((each) => result(each, ruleIndex.get((0,reports_escape/* visible */.RK)(each.finding.check)) ?? -1, options)),
                properties: { verdict: report.verdict, counts: report.counts },
            },
        ],
    };
    return `${(0,reports_escape/* jsonText */.s$)(JSON.stringify(log, null, 2))}\n`;
}
function driver({ tool }, rules) {
    const version = (0,reports_escape/* visible */.RK)(tool.version);
    const semantic = /^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/.test(version);
    return { name: tool.name, version, ...(semantic ? { semanticVersion: version } : {}), rules };
}
function invocation({ run, exitCode }, results) {
    const start = Date.parse(run.startedAt);
    const notification = (level, text) => ({ level, message: { text } });
    const said = results > MOST_RESULTS
        ? [
            notification('warning', `${MOST_RESULTS} of ${results} results are here, the worst first. The JSON report holds all of them.`),
        ]
        : [];
    if (results > SHOWN_RESULTS)
        said.push(notification('note', `GitHub shows ${SHOWN_RESULTS} results of a run, those of the worst level.`));
    return {
        executionSuccessful: exitCode < 70,
        exitCode,
        ...(Number.isNaN(start)
            ? {}
            : {
                startTimeUtc: new Date(start).toISOString(),
                endTimeUtc: new Date(start + run.durationMs).toISOString(),
            }),
        ...(said.length > 0 ? { toolExecutionNotifications: said } : {}),
    };
}
const LEVEL = { fail: 'error', warn: 'warning', unknown: 'note', pass: 'none', skip: 'none' };
function result(cause, ruleIndex, options) {
    const { finding, targets, fingerprint, known } = cause;
    const [place, ...others] = (0,places/* placesOfCause */.rO)(cause, options);
    return {
        ruleId: (0,reports_escape/* visible */.RK)(finding.check),
        ruleIndex,
        level: LEVEL[finding.status],
        message: { text: messageOf(cause) },
        locations: [
            {
                ...physical(place),
                logicalLocations: logicalOf(finding, targets),
            },
        ],
        ...(others.length > 0
            ? {
                relatedLocations: others
                    .slice(0, MOST_PLACES)
                    .map((other, at) => ({ id: at + 1, ...physical(other), ...said(other) })),
            }
            : {}),
        // GitHub uses the second fingerprint. Without it, GitHub would recognize a result by its line: one alert for all
        // pools, and a new one for each tag.
        partialFingerprints: { 'gkeImagePreflight/v1': fingerprint, primaryLocationLineHash: fingerprint },
        ...(finding.baseline === null ? {} : { baselineState: known ? 'unchanged' : 'new' }),
        ...(finding.ignored === null
            ? {}
            : {
                suppressions: [
                    { kind: 'external', status: 'accepted', justification: (0,reports_escape/* sarifText */.BC)((0,reports_escape/* visible */.RK)((0,view/* setAsideWords */.aL)(finding) ?? '')) },
                ],
            }),
        properties: properties(cause),
    };
}
function physical({ file, isFile, line, column }) {
    return {
        physicalLocation: {
            artifactLocation: isFile ? sarif_location(file) : { uri: (0,reports_escape/* uriPath */.kq)(file) },
            region: { startLine: line ?? 1, ...(column === null ? {} : { startColumn: column }) },
        },
    };
}
/** A path relative to the repository. An absolute path, with or without a drive letter, becomes a `file` URI. */
function sarif_location(file) {
    if (file.startsWith('/'))
        return { uri: `file://${(0,reports_escape/* uriPath */.kq)(file)}` };
    const drive = /^([A-Za-z]:)\/(.*)$/s.exec(file);
    if (drive !== null)
        return { uri: `file:///${drive[1]}/${(0,reports_escape/* uriPath */.kq)(drive[2] ?? '')}` };
    return { uri: (0,reports_escape/* uriPath */.kq)(file), uriBaseId: '%SRCROOT%' };
}
const said = ({ workload, isFile }) => ({
    message: {
        text: isFile
            ? (0,reports_escape/* sarifText */.BC)((0,reports_escape/* visible */.RK)(`The image is here too${workload === null ? '' : `, in ${workload}`}.`))
            : 'This image too.',
    },
});
/** Clusters and pools of a cause without duplicates, however many images it has. */
function logicalOf(finding, targets) {
    const all = targets.flatMap((target) => logical(finding, target));
    return [...new Map(all.map((each) => [each.fullyQualifiedName, each])).values()].slice(0, MOST_PLACES);
}
function logical({ pool }, { cluster }) {
    if (cluster === null)
        return [];
    const fullyQualifiedName = (0,reports_escape/* visible */.RK)((0,fingerprint/* clusterName */.S)(cluster));
    const ofCluster = { name: (0,reports_escape/* visible */.RK)(cluster.name), fullyQualifiedName, kind: 'cluster' };
    if (pool === null)
        return [ofCluster];
    const name = (0,reports_escape/* visible */.RK)(pool);
    return [ofCluster, { name, fullyQualifiedName: `${fullyQualifiedName}/nodePools/${name}`, kind: 'nodePool' }];
}
/**
 * The message first, because lists show its first sentence; then the place, the grants that would answer it, and the
 * fix.
 */
function messageOf(cause) {
    const { needs, fix, ...finding } = cause.finding;
    const lines = [
        (0,reports_escape/* visible */.RK)((0,view/* sentenceOf */.$N)(finding)),
        (0,reports_escape/* visible */.RK)((0,places/* whereWords */.Z)(cause)),
        ...(0,view/* needLines */.Mr)(needs).map(({ label, text }) => (0,reports_escape/* visible */.RK)(`${label} ${text}`)),
        ...(fix === null ? [] : [(0,reports_escape/* visible */.RK)(`fix: ${fix.summary}`)]),
    ];
    return (0,reports_escape/* sarifText */.BC)(lines.map((line) => (0,reports_escape/* clip */.$Q)(line, LONGEST)).join('\n'));
}
function properties({ finding, target, stops, pools }) {
    const { status, kind, code, evidence, fix } = finding;
    return {
        status,
        kind,
        code: (0,reports_escape/* visible */.RK)(code),
        image: (0,reports_escape/* visible */.RK)(target.image.reference),
        cluster: target.cluster === null ? null : (0,reports_escape/* visible */.RK)((0,fingerprint/* clusterName */.S)(target.cluster)),
        pools: pools.map(reports_escape/* visible */.RK),
        stops,
        evidence: evidence.map(({ strength, says, source, detail }) => (0,reports_escape/* clip */.$Q)((0,reports_escape/* visible */.RK)(`${strength} (${says}) ${source}: ${detail}`), LONGEST)),
        fix: fix === null
            ? null
            : {
                summary: (0,reports_escape/* visible */.RK)(fix.summary),
                commands: fix.commands.map(reports_escape/* shellCommand */.q$),
                terraform: fix.terraform === null ? null : (0,reports_escape/* visibleLines */.gB)(fix.terraform),
                url: fix.url === null ? null : (0,reports_escape/* visible */.RK)(fix.url),
            },
    };
}


/***/ })

};
;