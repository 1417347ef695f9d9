"use strict";
exports.id = 1784;
exports.ids = [1784];
exports.modules = {

/***/ 1784:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderGitlab: () => (/* binding */ renderGitlab)
/* harmony export */ });
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7450);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6548);
/* harmony import */ var _places__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1307);
/** The report for GitLab's code quality: a JSON array of issues, the part of the Code Climate format that GitLab reads. */



const LONGEST = 2_000;
/** Of one finding: an image that stands in a hundred manifests is not a hundred issues. */
const MOST_PLACES = 10;
/**
 * An issue for each failing, warning and unknown finding at each place of its image, up to ten. Ignored findings are
 * left out, GitLab knows no such thing; what the baseline knows stays, GitLab compares with the target branch itself.
 */
function renderGitlab(report, options = {}) {
    const issues = (0,_places__WEBPACK_IMPORTED_MODULE_2__/* .raisedFindings */ .f)(report)
        .filter(({ finding }) => finding.ignored === null)
        .flatMap((raised) => (0,_places__WEBPACK_IMPORTED_MODULE_2__/* .placesOf */ .e)(raised.target, options)
        .slice(0, MOST_PLACES)
        .map((place, at) => issue(raised, place, at)));
    return `${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s$)(JSON.stringify(issues, null, 2))}\n`;
}
function issue({ finding, target, fingerprint }, { file, line }, at) {
    const { check, pool, fix } = finding;
    const where = (0,_view__WEBPACK_IMPORTED_MODULE_0__/* .whereText */ .ZF)(target, pool);
    const repair = fix === null ? '' : ` Fix: ${fix.summary}`;
    return {
        description: (0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(`${(0,_view__WEBPACK_IMPORTED_MODULE_0__/* .sentenceOf */ .$N)(finding)} (${where})${repair}`), LONGEST),
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

/***/ 1307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ placesOf),
/* harmony export */   f: () => (/* binding */ raisedFindings)
/* harmony export */ });
/* harmony import */ var _model_fingerprint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1109);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7450);
/** Where a finding stands for tools that want a file and a line, and by what it is known again in the next run. */


/** The last resort: code scanners refuse a finding that stands nowhere. */
const WORKFLOWS = '.github/workflows';
/** Where the image of a target is written, at least one place. */
function placesOf(target, { fallbackFile }) {
    const [first, ...others] = target.image.sources
        .map(({ file, line, column, workload }) => ({
        file: file === '-' ? '' : tidyPath(file),
        line: line > 0 ? line : null,
        column: line > 0 && column > 0 ? column : null,
        workload,
    }))
        .filter(({ file }) => file !== '');
    if (first !== undefined)
        return [first, ...others];
    return [{ file: tidyPath(fallbackFile ?? '') || WORKFLOWS, line: null, column: null, workload: null }];
}
/** `./a//b/../c` is `a/c`, `a\b` is `a/b`. */
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
 * Every failing, warning and unknown finding, also those that are ignored or known; the worst first, what is ignored
 * last, otherwise in the report's order.
 */
function raisedFindings(report) {
    const seen = new Map();
    const raised = report.targets.flatMap((target) => target.findings
        .filter((finding) => (0,_view__WEBPACK_IMPORTED_MODULE_1__/* .isOpen */ .nT)({ ...finding, ignored: null }))
        .map((finding) => {
        const key = (0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .a)(finding, target);
        const nth = (seen.get(key) ?? 0) + 1;
        seen.set(key, nth);
        return { finding, target, fingerprint: `${key}:${nth}` };
    }));
    return raised.sort((a, b) => rank(a.finding) - rank(b.finding));
}
function rank({ status, kind, ignored }) {
    const order = status === 'fail' ? 0 : status === 'unknown' && kind === 'gate' ? 1 : status === 'warn' ? 2 : 3;
    return ignored === null ? order : order + 4;
}


/***/ })

};
;