"use strict";
exports.id = 821;
exports.ids = [821];
exports.modules = {

/***/ 6202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NOT_WRITTEN: () => (/* binding */ NOT_WRITTEN),
/* harmony export */   writeFiles: () => (/* binding */ writeFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _reports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3238);
/* harmony import */ var _request_readers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1297);
/** What both doors do with a finished run: write its files. */




/**
 * Writes the reports and the facts that were asked for, readable by all, as any file of a build.
 * @param folder what relative names start from
 * @param facts the text of the facts file
 * @returns a sentence for each file that could not be written
 */
async function writeFiles(request, report, facts, folder) {
    const options = { color: false, verbose: request.verbose };
    const files = request.reports.map(({ format, file }) => ({ file, text: () => (0,_reports__WEBPACK_IMPORTED_MODULE_2__.render)(format, report, options) }));
    if (request.saveFacts !== null && facts !== null)
        files.push({ file: request.saveFacts, text: () => facts });
    const problems = await Promise.all(files.map(async ({ file, text }) => {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, file), text(), { mode: 0o644 });
            return [];
        }
        catch (error) {
            return [`${file} could not be written: ${(0,_request_readers__WEBPACK_IMPORTED_MODULE_3__/* .reason */ .l)(error)}`];
        }
    }));
    return problems.flat();
}
/** Exit status of a run whose verdict was good and whose files could not be written: never green without them. */
const NOT_WRITTEN = 70;


/***/ })

};
;