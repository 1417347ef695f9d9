"use strict";
exports.id = 5306;
exports.ids = [5306];
exports.modules = {

/***/ 5306:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   merge: () => (/* binding */ merge)
/* harmony export */ });
/* harmony import */ var _app_merge__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6015);
/* harmony import */ var _app_output__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5585);
/* harmony import */ var _app_storage__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8598);
/* harmony import */ var _input_merge_run__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(784);
/* harmony import */ var _input_readers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2156);
/* harmony import */ var _model_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7206);
/* harmony import */ var _reports__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4855);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1604);
/* harmony import */ var _say__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5181);









const NEVER = new AbortController().signal;
/**
 * `merge REPORT.json…`: joins reports into one, and prints it. They are files, or objects of Cloud Storage.
 * @returns the exit status of the joined report
 */
async function merge(io, { values, operands, problems, version }) {
    const built = (0,_input_merge_run__WEBPACK_IMPORTED_MODULE_3__.buildMerge)('cli', values, operands, (0,_input_readers__WEBPACK_IMPORTED_MODULE_4__.fileReaders)(io.folder, null));
    if (problems.length > 0 || 'errors' in built)
        return (0,_say__WEBPACK_IMPORTED_MODULE_8__/* .usage */ .C)(io, [...problems, ...('errors' in built ? built.errors : [])]);
    const { run } = built;
    const storage = (0,_app_storage__WEBPACK_IMPORTED_MODULE_2__/* .storageOf */ .p)({ version, env: io.env, signal: NEVER, log: () => undefined, onSecret: () => undefined });
    try {
        const { report: whole } = await (0,_app_merge__WEBPACK_IMPORTED_MODULE_0__.merged)(run, { version, folder: io.folder, storage });
        const options = (0,_app_output__WEBPACK_IMPORTED_MODULE_1__.renderOptions)({ ...run, policy: null }, io.env, io.folder);
        const unwritten = await (0,_app_output__WEBPACK_IMPORTED_MODULE_1__.writeFiles)(run, whole, null, io.folder, options, storage);
        const report = (0,_app_output__WEBPACK_IMPORTED_MODULE_1__.withUnwritten)(whole, unwritten, run);
        const color = (0,_io__WEBPACK_IMPORTED_MODULE_7__.wantsColor)(io, io.outIsTerminal, !run.color);
        for (const piece of await (0,_reports__WEBPACK_IMPORTED_MODULE_6__/* .render */ .X)(run.format, report, { ...options, color, width: io.columns }))
            await io.out(piece);
        for (const problem of unwritten)
            (0,_say__WEBPACK_IMPORTED_MODULE_8__/* .say */ .c)(io, 'error', problem);
        const why = (0,_app_output__WEBPACK_IMPORTED_MODULE_1__.whyStatus)(report);
        if (why !== null)
            (0,_say__WEBPACK_IMPORTED_MODULE_8__/* .say */ .c)(io, 'note', why);
        return report.exitCode;
    }
    catch (error) {
        if (error instanceof _model_errors__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb)
            return (0,_say__WEBPACK_IMPORTED_MODULE_8__/* .usage */ .C)(io, error.problems);
        throw error;
    }
    finally {
        storage.close();
    }
}


/***/ }),

/***/ 784:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildMerge: () => (/* binding */ buildMerge)
/* harmony export */ });
/* harmony import */ var _given__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9061);
/* harmony import */ var _run__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5487);


/**
 * Reads and checks all values given to `merge`; no report is read yet.
 * @param operands the names after the command, on the command line
 * @returns the merge, or every problem, one sentence each; never throws
 */
function buildMerge(entry, values, operands, readers) {
    const from = (0,_given__WEBPACK_IMPORTED_MODULE_0__/* .given */ .gI)(entry, values);
    (0,_run__WEBPACK_IMPORTED_MODULE_1__/* .notOf */ .Rj)(from, 'merge');
    const names = entry === 'cli' ? operands : from.all('reports-from', (value) => ({ value }));
    if (names.length === 0)
        from.problems.push(entry === 'cli'
            ? 'merge needs at least one report: REPORT.json'
            : `no report is given: ${from.named('reports-from')} is needed`);
    const run = {
        from: names,
        failOn: from.has('fail-on') ? from.choice('fail-on') : null,
        format: from.choice('format'),
        ...(0,_run__WEBPACK_IMPORTED_MODULE_1__/* .filesOf */ .R8)(from, readers),
        verbose: from.boolean('verbose'),
        color: !from.boolean('no-color'),
        annotations: from.boolean('annotations'),
        summary: from.boolean('summary'),
        comment: from.boolean('comment') ? { token: from.one('github-token', (value) => ({ value })) ?? '' } : null,
    };
    return from.problems.length > 0 ? { errors: [...new Set(from.problems)] } : { run };
}


/***/ })

};
;