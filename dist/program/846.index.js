"use strict";
exports.id = 846;
exports.ids = [846];
exports.modules = {

/***/ 8846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./src/model/nearest.ts
var nearest = __webpack_require__(9179);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/cli/pages.ts


/**
 * The pages that are bundled beside the program; of a run from the sources, those in `docs/checks`.
 * @param folder where the program is: `dist/program`, or the project's root
 */
function loadPages(folder) {
    const bundled = (0,external_node_path_.join)(folder, 'pages.json');
    if ((0,external_node_fs_.existsSync)(bundled)) {
        const pages = JSON.parse((0,external_node_fs_.readFileSync)(bundled, 'utf8'));
        return new Map(Object.entries(pages));
    }
    const documents = (0,external_node_path_.join)(folder, 'docs', 'checks');
    const files = (0,external_node_fs_.existsSync)(documents) ? (0,external_node_fs_.readdirSync)(documents).filter((name) => name.endsWith('.md')) : [];
    const ids = files.map((name) => name.slice(0, -'.md'.length)).filter((id) => id !== 'README');
    return new Map(ids.sort().map((id) => [id, (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(documents, `${id}.md`), 'utf8')]));
}
/** What a page's check answers: the first line of prose after the heading; the heading where there is none. */
function titleOf(page) {
    const lines = page.split('\n').map((line) => line.trim());
    const prose = lines.find((line) => line !== '' && !/^[#>|<`-]/.test(line));
    return (prose ?? lines[0]?.replace(/^#+\s*/, '') ?? '').replaceAll('`', '').replaceAll('**', '');
}

// EXTERNAL MODULE: ./src/cli/say.ts
var say = __webpack_require__(5181);
;// CONCATENATED MODULE: ./src/cli/explain.ts



/**
 * `explain [ID]`: a check's page, or the list of all. Reads nothing but the program's own pages.
 * @returns the exit status
 */
async function explain(io, { operands, problems }) {
    const pages = loadPages(typeof __dirname === 'string' ? __dirname : io.folder);
    if (pages.size === 0)
        throw new Error('the pages of the checks are missing from this build');
    const [id] = operands;
    const page = id === undefined ? undefined : pages.get(id);
    if (problems.length > 0 || (id !== undefined && page === undefined)) {
        return (0,say/* usage */.C)(io, [
            ...problems,
            ...(id !== undefined && page === undefined ? [unknownCheck(id, [...pages.keys()])] : []),
        ]);
    }
    await io.out(page ?? list(pages));
    return 0;
}
function unknownCheck(id, ids) {
    const meant = (0,nearest/* nearest */.p)(id, ids);
    return `there is no check “${id}”${meant === null ? `: ${ids.join(', ')}` : `. Did you mean ${meant}?`}`;
}
function list(pages) {
    const width = Math.max(0, ...[...pages.keys()].map((id) => id.length)) + 2;
    return [...pages].map(([id, page]) => `${id.padEnd(width)}${titleOf(page)}\n`).join('');
}


/***/ })

};
;