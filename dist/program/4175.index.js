"use strict";
exports.id = 4175;
exports.ids = [4175];
exports.modules = {

/***/ 4175:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _package_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8330);
/* harmony import */ var _model_exit_status__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4536);


const VERSION = new Set(['--version', '-V']);
/**
 * The command line. Sets the process's exit status; what is not needed for the command at hand is not loaded.
 */
async function run() {
    // `… | head` closes the pipe: not worth a word.
    process.stdout.on('error', () => undefined);
    const args = process.argv.slice(2);
    const end = args.indexOf('--');
    if (args[0] === 'version' || (end < 0 ? args : args.slice(0, end)).some((each) => VERSION.has(each))) {
        process.stdout.write(`${_package_json__WEBPACK_IMPORTED_MODULE_0__/* .version */ .rE}\n`, (error) => {
            if (error && error.code !== 'EPIPE')
                process.exitCode = _model_exit_status__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.notWritten;
        });
        return;
    }
    process.stderr.on('error', () => undefined);
    // Libraries' warnings are for their developers; what matters of them comes as facts and errors.
    const isVerbose = args.includes('--verbose') || args.includes('-v');
    if (!isVerbose)
        process.removeAllListeners('warning');
    const { holdFaults } = await Promise.all(/* import() | cli */[__webpack_require__.e(8179), __webpack_require__.e(393), __webpack_require__.e(2027)]).then(__webpack_require__.bind(__webpack_require__, 8844));
    const faults = holdFaults();
    const [{ program }, { processIo }] = await Promise.all([
        Promise.all(/* import() | cli */[__webpack_require__.e(8179), __webpack_require__.e(393), __webpack_require__.e(2027)]).then(__webpack_require__.bind(__webpack_require__, 6806)),
        Promise.all(/* import() | cli */[__webpack_require__.e(8179), __webpack_require__.e(393), __webpack_require__.e(2027)]).then(__webpack_require__.bind(__webpack_require__, 1604)),
    ]);
    const status = await program(processIo(), _package_json__WEBPACK_IMPORTED_MODULE_0__/* .version */ .rE);
    // A signal's status goes before that of a fault.
    process.exitCode =
        status < 128 && !faults.isEmpty()
            ? (await __webpack_require__.e(/* import() */ 898).then(__webpack_require__.bind(__webpack_require__, 898))).fault(processIo(), faults.first(), isVerbose)
            : status;
    // Connections that are kept alive must not keep the process: all that is to be written has been.
    setTimeout(() => process.exit(), 100).unref();
}


/***/ }),

/***/ 4536:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ EXIT)
/* harmony export */ });
/** Exit statuses, in one place: what the command line ends with, and what the action says in `exit_code`. */
const EXIT = {
    passed: 0,
    /** A gate failed. */
    failed: 1,
    /** Wrong usage, input or policy. */
    usage: 2,
    /** A gate is unknown, and that decides. */
    unknown: 3,
    /** A fault of our own. */
    fault: 70,
    /** Something that was asked for could not be written (`EX_CANTCREAT` of sysexits.h). */
    notWritten: 73,
    /** By SIGINT. */
    interrupted: 130,
    /** By SIGTERM. */
    terminated: 143,
};


/***/ }),

/***/ 8330:
/***/ (function(module) {

module.exports = {"rE":"0.1.0"};

/***/ })

};
;