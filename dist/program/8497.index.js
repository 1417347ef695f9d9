"use strict";
exports.id = 8497;
exports.ids = [8497];
exports.modules = {

/***/ 2630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ titleOf),
/* harmony export */   V: () => (/* binding */ loadPages)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * The pages that are bundled beside the program; of a run from the sources, those in `docs/checks`.
 * @param folder where the program is: `dist/program`, or the project's root
 */
function loadPages(folder) {
    const bundled = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'pages.json');
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(bundled)) {
        const pages = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(bundled, 'utf8'));
        return new Map(Object.entries(pages));
    }
    const documents = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'docs', 'checks');
    const files = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(documents) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(documents).filter((name) => name.endsWith('.md')) : [];
    const ids = files.map((name) => name.slice(0, -'.md'.length)).filter((id) => id !== 'README');
    return new Map(ids.sort().map((id) => [id, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(documents, `${id}.md`), 'utf8')]));
}
/** What a page's check answers: the first line of prose after the heading; the heading where there is none. */
function titleOf(page) {
    const lines = page.split('\n').map((line) => line.trim());
    const prose = lines.find((line) => line !== '' && !/^[#>|<`-]/.test(line));
    return (prose ?? lines[0]?.replace(/^#+\s*/, '') ?? '').replaceAll('`', '').replaceAll('**', '');
}


/***/ }),

/***/ 8497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _model_suggest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2691);
/* harmony import */ var _app_check_pages__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2630);
/* harmony import */ var _say__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5181);



/**
 * `explain [ID]`: a check's page, or the list of all. Reads nothing but the program's own pages.
 * @returns the exit status
 */
async function explain(io, { operands, problems }) {
    const pages = (0,_app_check_pages__WEBPACK_IMPORTED_MODULE_0__/* .loadPages */ .V)(typeof __dirname === 'string' ? __dirname : io.folder);
    if (pages.size === 0)
        throw new Error('the pages of the checks are missing from this build');
    const [id] = operands;
    const page = id === undefined ? undefined : pages.get(id);
    if (problems.length > 0 || (id !== undefined && page === undefined)) {
        return (0,_say__WEBPACK_IMPORTED_MODULE_1__/* .usage */ .C)(io, [
            ...problems,
            ...(id !== undefined && page === undefined ? [unknownCheck(id, [...pages.keys()])] : []),
        ]);
    }
    await io.out(page ?? list(pages));
    return 0;
}
function unknownCheck(id, ids) {
    const meant = (0,_model_suggest__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(id, ids);
    return `there is no check “${id}”${meant === null ? `: ${ids.join(', ')}` : `. Did you mean ${meant}?`}`;
}
function list(pages) {
    const width = Math.max(0, ...[...pages.keys()].map((id) => id.length)) + 2;
    return [...pages].map(([id, page]) => `${id.padEnd(width)}${(0,_app_check_pages__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .G)(page)}\n`).join('');
}


/***/ })

};
;