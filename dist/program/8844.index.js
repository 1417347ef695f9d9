"use strict";
exports.id = 8844;
exports.ids = [8844];
exports.modules = {

/***/ 8844:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listen),
/* harmony export */   holdFaults: () => (/* binding */ holdFaults)
/* harmony export */ });
/* harmony import */ var _model_exit_status__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4536);

const CODES = { SIGINT: _model_exit_status__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.interrupted, SIGTERM: _model_exit_status__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.terminated };
/** Those that listen now: a fault ends their gathering, too. */
const running = new Set();
/** Listens for SIGINT and SIGTERM until it is stopped: the first ends the gathering, the second the process. */
function listen() {
    const controller = new AbortController();
    let code = null;
    const handler = (name) => {
        const own = CODES[name];
        if (code !== null)
            process.exit(own);
        code = own;
        controller.abort(new Error(`stopped by ${name}`));
    };
    process.on('SIGINT', handler).on('SIGTERM', handler);
    running.add(controller);
    return {
        signal: controller.signal,
        exitCode: () => code,
        stop: () => {
            running.delete(controller);
            process.off('SIGINT', handler).off('SIGTERM', handler);
        },
    };
}
/** How long a run may take to delete what it made and to print its report, once a fault has ended it. */
const REST_MS = 60_000;
/**
 * Holds what is thrown where nobody catches it: Node would end at once with 1, which is a verdict, and leave what the
 * run made. An exception ends the gathering, as a signal does, so that pods are deleted and the report that is there is
 * printed; the exit status is 70 from then on. Of many questions that are refused at once the first is kept.
 * @param restMs after which the process ends, whatever is still under way
 */
function holdFaults(restMs = REST_MS) {
    const faults = [];
    process.on('unhandledRejection', (reason) => faults.push(reason));
    process.on('uncaughtException', (error) => {
        faults.push(error);
        process.exitCode = _model_exit_status__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.fault;
        for (const controller of running)
            controller.abort(new Error('a fault of this program', { cause: error }));
        // What waits for the listener that threw may wait for ever; the process is kept until then, and no longer.
        if (faults.length === 1)
            setTimeout(() => process.exit(_model_exit_status__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.fault), restMs);
    });
    return { first: () => faults[0], isEmpty: () => faults.length === 0 };
}


/***/ })

};
;