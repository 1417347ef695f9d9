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
/* harmony import */ var _model_reason__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4909);
/* harmony import */ var _model_exit_status__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4536);



/** Options that every command has and that do not affect the version. */
const GLOBAL = /^(?:-q|-v|--quiet|--verbose|--no-color)$/;
const VERSION = new Set(['--version', '-V']);
/** The command line's entry. Sets the process's exit status; only what the given command needs is loaded. */
async function run() {
    // `… | head` closes the pipe, which is not worth a message.
    process.stdout.on('error', () => undefined);
    const args = process.argv.slice(2);
    const end = args.indexOf('--');
    const isVersion = args.includes('version') && args.every((each) => each === 'version' || GLOBAL.test(each));
    if (isVersion || (end < 0 ? args : args.slice(0, end)).some((each) => VERSION.has(each))) {
        process.stdout.write(`${_package_json__WEBPACK_IMPORTED_MODULE_0__/* .version */ .rE}\n`, (error) => {
            if (error && (0,_model_reason__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$)(error) !== 'EPIPE')
                process.exitCode = _model_exit_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.notWritten;
        });
        return;
    }
    process.stderr.on('error', () => undefined);
    // The warnings of libraries are for their developers; what matters to users is reported as facts and errors.
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
    // The exit status of a signal takes precedence over that of a bug.
    process.exitCode =
        status < 128 && !faults.isEmpty()
            ? (await __webpack_require__.e(/* import() */ 898).then(__webpack_require__.bind(__webpack_require__, 898))).fault(processIo(), faults.first(), isVerbose)
            : status;
    // Keep-alive connections must not keep the process running: all output has been written.
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
    /** A gate is unknown, and that decides the status. */
    unknown: 3,
    /** A bug in this program. */
    fault: 70,
    /** A requested file could not be written (`EX_CANTCREAT` of sysexits.h). */
    notWritten: 73,
    /** By SIGINT. */
    interrupted: 130,
    /** By SIGTERM. */
    terminated: 143,
};


/***/ }),

/***/ 9037:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ ownValue)
/* harmony export */ });
/**
 * An object's own property, by a name that may be any text: inherited properties (`constructor`, `toString`) are never
 * returned. This is the only place where an object is indexed by such a name.
 */
const ownValue = (object, name) => Object.hasOwn(object, name) ? object[name] : undefined;


/***/ }),

/***/ 4909:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ codeOf),
/* harmony export */   l: () => (/* binding */ reason)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _own_value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9037);
/** Errors of the file system in plain words. */


const REASONS = {
    ENOENT: 'it does not exist',
    EISDIR: 'it is a folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
    ENOTDIR: 'a part of its path is not a folder',
    EAGAIN: 'it has nothing to say now',
    ENOSPC: 'the disk is full',
    ENAMETOOLONG: 'its name is too long',
    ELOOP: 'it is a link that leads to itself',
};
/** The code of an error of Node.js, such as `ENOENT`; undefined where it has none. */
function codeOf(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}
/** Why the file system refused, in plain words; another error by its own message. */
function reason(error) {
    return (0,_own_value__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .e)(REASONS, codeOf(error) ?? '') ?? (node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(error) ? error.message : String(error));
}


/***/ }),

/***/ 8330:
/***/ (function(module) {

module.exports = {"rE":"0.1.0"};

/***/ })

};
;