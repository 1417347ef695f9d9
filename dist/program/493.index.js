"use strict";
exports.id = 493;
exports.ids = [493];
exports.modules = {

/***/ 72630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ titleOf),
/* harmony export */   V: () => (/* binding */ loadPages)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
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

/***/ 13874:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NOT_WRITTEN: () => (/* binding */ NOT_WRITTEN),
/* harmony export */   renderOptions: () => (/* binding */ renderOptions),
/* harmony export */   writeFiles: () => (/* binding */ writeFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _check_pages__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72630);
/* harmony import */ var _reports__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56629);
/* harmony import */ var _input_readers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12156);
/* harmony import */ var _input_shown_as__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44378);
/** What both doors do with a finished run: write its files. */






/**
 * What the formats are told beside the report: for code scanners the checks' pages, and the policy file, else the
 * workflow that runs, as the place of what stands in no file.
 * @param env `GITHUB_WORKFLOW_REF` names the workflow: `OWNER/REPO/.github/workflows/FILE@REF`
 * @param folder what relative names start from; where the pages are, of a run from the sources
 */
function renderOptions(request, env, folder) {
    // A branch may have an @ too.
    const workflow = /^[^/]+\/[^/]+\/(.+?\.ya?ml)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
    const policy = request.policy === null ? undefined : (0,_input_shown_as__WEBPACK_IMPORTED_MODULE_5__/* .shownAs */ .s)(request.policy.file, folder, (0,_input_shown_as__WEBPACK_IMPORTED_MODULE_5__/* .rootOf */ .I)(env));
    const fallbackFile = policy ?? workflow;
    const wantsPages = [request.format, ...request.reports.map(({ format }) => format)].includes('sarif');
    const pages = wantsPages
        ? Object.fromEntries((0,_check_pages__WEBPACK_IMPORTED_MODULE_2__/* .loadPages */ .V)(typeof __dirname === 'string' ? __dirname : folder))
        : undefined;
    return { color: false, verbose: request.verbose, fallbackFile, pages };
}
/**
 * Writes the reports and the facts that were asked for, readable by all, as any file of a build.
 * @param facts the text of the facts file
 * @param folder what relative names start from
 * @returns a sentence for each file that could not be written
 */
async function writeFiles(request, report, facts, folder, options) {
    const files = request.reports.map(({ format, file }) => ({ file, text: () => (0,_reports__WEBPACK_IMPORTED_MODULE_3__.render)(format, report, options) }));
    if (request.saveFacts !== null && facts !== null)
        files.push({ file: request.saveFacts, text: () => facts });
    const problems = await Promise.all(files.map(async ({ file, text }) => {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, file), text(), { mode: 0o644 });
            return [];
        }
        catch (error) {
            return [`${file} could not be written: ${(0,_input_readers__WEBPACK_IMPORTED_MODULE_4__/* .reason */ .l)(error)}`];
        }
    }));
    return problems.flat();
}
/** Exit status of a run whose verdict was good and whose files could not be written: never green without them. */
const NOT_WRITTEN = 70;


/***/ })

};
;