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
 * An issue for each cause at each place of its images, up to ten. Ignored findings are left out, GitLab knows no such
 * thing; what the baseline knows stays, GitLab compares with the target branch itself.
 */
function renderGitlab(report, options = {}) {
    const issues = (0,_places__WEBPACK_IMPORTED_MODULE_2__/* .raisedCauses */ .D9)(report)
        .filter(({ finding }) => finding.ignored === null)
        .flatMap((cause) => (0,_places__WEBPACK_IMPORTED_MODULE_2__/* .placesOfCause */ .rO)(cause, options)
        .slice(0, MOST_PLACES)
        .map((place, at) => issue(cause, place, at)));
    return `${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s$)(JSON.stringify(issues, null, 2))}\n`;
}
function issue(cause, { file, line }, at) {
    const { finding, fingerprint } = cause;
    const { check, fix } = finding;
    const repair = fix === null ? '' : ['', 'Fix:', fix.summary, ...fix.commands.slice(0, 1)].join(' ');
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


/***/ })

};
;