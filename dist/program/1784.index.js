"use strict";
exports.id = 1784;
exports.ids = [1784];
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

/***/ 1784:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderGitlab: () => (/* binding */ renderGitlab)
/* harmony export */ });
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7450);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6548);
/* harmony import */ var _places__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1307);
/**
 * The report for GitLab's code quality: a JSON array of issues, in the part of the Code Climate format that GitLab
 * reads.
 */



const LONGEST = 2_000;
/** The place of an issue if its image came from no file: GitLab's own default for the pipeline's file. */
const PIPELINE = '.gitlab-ci.yml';
/** The maximum for one cause, so that an image in a hundred manifests does not produce a hundred issues. */
const MOST_PLACES = 10;
/**
 * One issue for each cause at each place of its images, up to ten places. Ignored findings are left out, because GitLab
 * has no such concept. What the baseline knows is kept, because GitLab itself compares with the target branch.
 */
function renderGitlab(report, options = {}) {
    const issues = (0,_places__WEBPACK_IMPORTED_MODULE_2__/* .raisedCauses */ .D9)(report)
        .filter(({ finding }) => finding.ignored === null)
        .flatMap((cause) => (0,_places__WEBPACK_IMPORTED_MODULE_2__/* .placesOfCause */ .rO)(cause, { fallbackFile: options.fallbackFile ?? PIPELINE })
        .slice(0, MOST_PLACES)
        .map((place, at) => issue(cause, place, at)));
    return `${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s$)(JSON.stringify(issues, null, 2))}\n`;
}
function issue(cause, { file, line }, at) {
    const { finding, fingerprint } = cause;
    const { check, fix } = finding;
    // GitLab shows a description in one line.
    const repair = fix === null ? '' : `. Fix: ${[fix.summary.replace(/\.$/, ''), ...fix.commands.slice(0, 1)].join(': ')}`;
    return {
        description: (0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(`${(0,_view__WEBPACK_IMPORTED_MODULE_0__/* .sentenceOf */ .$N)(finding)} (${(0,_places__WEBPACK_IMPORTED_MODULE_2__/* .whereWords */ .Z)(cause)})${repair}`), LONGEST),
        check_name: (0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(check),
        fingerprint: at === 0 ? fingerprint : `${fingerprint}:${at + 1}`,
        severity: severity(finding),
        location: { path: (0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(file), lines: { begin: line ?? 1 } },
    };
}
function severity({ status, kind }) {
    if (status === 'fail')
        return 'critical';
    if (status === 'warn')
        return 'minor';
    return kind === 'gate' ? 'major' : 'info';
}


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


/***/ })

};
;