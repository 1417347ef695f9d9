"use strict";
exports.id = 5306;
exports.ids = [5306,7914,5533,4855];
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

/***/ 5533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderOptions: () => (/* binding */ renderOptions),
  statusOf: () => (/* binding */ statusOf),
  whyStatus: () => (/* binding */ whyStatus),
  writeFiles: () => (/* binding */ writeFiles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model/storage-name.ts
var storage_name = __webpack_require__(9094);
// EXTERNAL MODULE: ./src/app/check-pages.ts
var check_pages = __webpack_require__(2630);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/app/html-page.ts


/**
 * Style and script of the HTML report, as they are bundled beside the program; of a run from the sources, those of the
 * report.
 * @param folder where the program is: `dist/program`, or the project's root
 */
function loadHtmlPage(folder) {
    const at = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'page.css')) ? folder : (0,external_node_path_.join)(folder, 'src', 'reports', 'html');
    const read = (name) => ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, name)) ? (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(at, name), 'utf8') : '');
    return { style: read('page.css'), script: read('page.js') };
}

// EXTERNAL MODULE: ./src/model/exit-status.ts
var exit_status = __webpack_require__(4536);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./src/input/readers.ts
var readers = __webpack_require__(2156);
;// CONCATENATED MODULE: ./src/app/write-file.ts
/** Writes a file that was asked for: whole or not at all, and where it was asked for, not where a link leads. */







/** How long a pipe's reader may leave it unread. */
const PIPE_MS = 30_000;
/**
 * @param path absolute
 * @param pieces of the text, in their order
 * @throws Error with the reason; nothing new is left then, and what was there stays
 */
async function writeWhole(path, pieces) {
    const there = await statOf(path);
    if (there === null || there.isFile())
        return replace(path, pieces, there);
    if (there.isFIFO() || there.isSocket())
        return intoPipe(path, pieces);
    const device = await (0,promises_.open)(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_NONBLOCK);
    await written(device, pieces);
}
/** @throws Error where it is a link, save for those of the system: `/dev/stdout` */
async function statOf(path) {
    try {
        const there = await (0,promises_.lstat)(path);
        if (!there.isSymbolicLink())
            return there;
        if (!(0,readers.isOfSystem)(path))
            throw new Error('it is a link: what it leads to is not written over');
        return await (0,promises_.stat)(path);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return null;
        throw error;
    }
}
/** Beside it first, then in its place: a disk that is full leaves neither half a file nor an empty one. */
async function replace(path, pieces, before) {
    const beside = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.gke-image-preflight-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    let file;
    try {
        file = await (0,promises_.open)(beside, 'wx', before === null ? 0o644 : before.mode & 0o777);
    }
    catch (error) {
        if (before === null)
            throw error;
        // The folder takes no new file; the one that is there may be written.
        await written(await (0,promises_.open)(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_TRUNC | external_node_fs_.constants.O_NOFOLLOW), pieces);
        return;
    }
    try {
        await written(file, pieces);
        await (0,promises_.rename)(beside, path);
    }
    catch (error) {
        await (0,promises_.rm)(beside, { force: true });
        throw error;
    }
}
async function written(file, pieces) {
    try {
        for (const piece of pieces)
            await file.writeFile(piece);
    }
    finally {
        await file.close();
    }
}
/** Never waits for a reader: opening a pipe that nobody reads would block for ever. */
function intoPipe(path, pieces) {
    return new Promise((done, refuse) => {
        (0,external_node_fs_.open)(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_NONBLOCK, (error, fd) => {
            if (error !== null) {
                refuse(error.code === 'ENXIO' ? new Error('nobody reads this pipe') : error);
                return;
            }
            const socket = new external_node_net_.Socket({ fd, readable: false, writable: true });
            socket.setTimeout(PIPE_MS, () => socket.destroy(new Error('nobody reads this pipe to its end')));
            socket.once('error', refuse).once('close', done);
            external_node_stream_.Readable.from(pieces).pipe(socket);
        });
    });
}

// EXTERNAL MODULE: ./src/reports/index.ts
var reports = __webpack_require__(4855);
// EXTERNAL MODULE: ./src/input/shown-as.ts
var shown_as = __webpack_require__(4378);
;// CONCATENATED MODULE: ./src/app/output.ts
/** What both entries do with a finished run: write its files. */









/**
 * What the formats are told beside the report: for code scanners the checks' pages, for HTML its style and script, and the policy file, else the
 * workflow that runs, as the place of what stands in no file.
 * @param env `GITHUB_WORKFLOW_REF` names the workflow: `OWNER/REPO/.github/workflows/FILE@REF`
 * @param folder what relative names start from; where the pages are, of a run from the sources
 */
function renderOptions(run, env, folder) {
    // A branch may have an @ too.
    const workflow = /^[^/]+\/[^/]+\/(.+?\.ya?ml)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
    const { policy } = run;
    const policyFile = policy === null ? undefined : (0,shown_as.shownAs)(policy.file, folder, (0,shown_as.rootOf)(env));
    const fallbackFile = policyFile ?? workflow;
    const formats = [run.format, ...run.reports.map(({ format }) => format)];
    const bundle = typeof __dirname === 'string' ? __dirname : folder;
    return {
        color: false,
        verbose: run.verbose,
        fallbackFile,
        pages: formats.includes('sarif') ? Object.fromEntries((0,check_pages/* loadPages */.V)(bundle)) : undefined,
        page: formats.includes('html') ? loadHtmlPage(bundle) : undefined,
    };
}
/**
 * Writes the reports and the facts that were asked for, readable by all, as any file of a build.
 * @param facts the text of the facts file
 * @param folder what relative names start from
 * @param storage takes those whose name is one of Cloud Storage
 * @returns a sentence for each file that could not be written
 */
async function writeFiles(run, report, facts, folder, options, storage) {
    const files = run.reports.map(({ format, file }) => ({ file, type: CONTENT_TYPES[format], text: () => (0,reports.render)(format, report, options) }));
    if (run.saveFacts !== null && facts !== null)
        files.push({ file: run.saveFacts, type: CONTENT_TYPES.json, text: () => [facts] });
    const problems = await Promise.all(files.map(async ({ file, type, text }) => {
        try {
            if ((0,storage_name/* isStorageName */.NK)(file))
                await storage.write(file, type, await text());
            else
                await writeWhole((0,external_node_path_.resolve)(folder, file), await text());
            return [];
        }
        catch (error) {
            return [`${file} could not be written: ${(0,readers.reason)(error)}`];
        }
    }));
    return problems.flat();
}
/** What an object in Cloud Storage is served as. */
const CONTENT_TYPES = {
    text: 'text/plain; charset=utf-8',
    json: 'application/json',
    markdown: 'text/markdown; charset=utf-8',
    sarif: 'application/sarif+json',
    junit: 'application/xml',
    html: 'text/html; charset=utf-8',
    gitlab: 'application/json',
    github: 'text/plain; charset=utf-8',
};
/** The status of a run of which something that was asked for could not be written: never green without it. */
const statusOf = (decided, unwritten) => decided === 0 && unwritten.length > 0 ? exit_status/* EXIT */.d.notWritten : decided;
/**
 * The last line of a run whose exit status is not 0: what decided it.
 * @returns null where the status is 0
 */
function whyStatus(status, report, unwritten) {
    if (status === exit_status/* EXIT */.d.passed)
        return null;
    return `exit status ${String(status)}: ${reasonOf(status, report, unwritten)}`;
}
function reasonOf(status, { exitReason }, unwritten) {
    switch (status) {
        case exit_status/* EXIT */.d.interrupted:
            return 'stopped by SIGINT; what was not finished by then is unknown';
        case exit_status/* EXIT */.d.terminated:
            return 'stopped by SIGTERM; what was not finished by then is unknown';
        case exit_status/* EXIT */.d.notWritten:
            return unwritten[0] ?? 'a file that was asked for could not be written';
        default:
            return exitReason ?? 'the report says why';
    }
}


/***/ }),

/***/ 1604:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   processIo: () => (/* binding */ processIo),
/* harmony export */   wantsColor: () => (/* binding */ wantsColor)
/* harmony export */ });
/* harmony import */ var _app_interruption__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8844);
/* harmony import */ var _model_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7206);
/* harmony import */ var _input_readers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2156);



/** @throws UsageError where it was deleted under the program */
function workingFolder() {
    try {
        return process.cwd();
    }
    catch {
        throw new _model_errors__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(['the working folder does not exist any more']);
    }
}
/** The real process. A pipe that is closed early (`… | head`) is no error. */
function processIo() {
    return {
        args: process.argv.slice(2),
        env: process.env,
        get folder() {
            return workingFolder();
        },
        out: (text) => new Promise((done, refuse) => {
            process.stdout.write(text, (error) => (error && !isBrokenPipe(error) ? refuse(notWritten(error)) : done()));
        }),
        err: (text) => void process.stderr.write(text),
        outIsTerminal: process.stdout.isTTY,
        errIsTerminal: process.stderr.isTTY,
        columns: process.stdout.columns,
        readStandardInput: async () => {
            const chunks = [];
            let length = 0;
            for await (const chunk of process.stdin) {
                chunks.push(chunk);
                length += chunk.length;
                if (length > _input_readers__WEBPACK_IMPORTED_MODULE_2__.LARGEST_TEXT)
                    break;
            }
            return Buffer.concat(chunks).toString('utf8');
        },
        listen: _app_interruption__WEBPACK_IMPORTED_MODULE_0__/* .listen */ .K,
    };
}
const notWritten = (error) => new _model_errors__WEBPACK_IMPORTED_MODULE_1__/* .NotWritten */ .rl(`standard output could not be written: ${(0,_input_readers__WEBPACK_IMPORTED_MODULE_2__.reason)(error)}`, { cause: error });
const isBrokenPipe = (error) => error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' || error.code === 'EOF';
/**
 * Whether to colour what goes to a stream: never after `--no-color`; FORCE_COLOR over NO_COLOR, else only in a terminal.
 */
function wantsColor(io, isTerminal, declined) {
    const force = io.env['FORCE_COLOR'];
    if (declined)
        return false;
    if (force !== undefined && force !== '')
        return force !== '0' && force !== 'false';
    if ((io.env['NO_COLOR'] ?? '') !== '')
        return false;
    return isTerminal && io.env['TERM'] !== 'dumb';
}


/***/ }),

/***/ 5306:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   merge: () => (/* binding */ merge)
/* harmony export */ });
/* harmony import */ var _app_merge__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9975);
/* harmony import */ var _app_output__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5533);
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
 * @returns the exit status: that of the whole
 */
async function merge(io, { values, operands, problems, version }) {
    const built = (0,_input_merge_run__WEBPACK_IMPORTED_MODULE_3__.buildMerge)('cli', values, operands, (0,_input_readers__WEBPACK_IMPORTED_MODULE_4__.fileReaders)(io.folder, null));
    if (problems.length > 0 || 'errors' in built)
        return (0,_say__WEBPACK_IMPORTED_MODULE_8__/* .usage */ .C)(io, [...problems, ...('errors' in built ? built.errors : [])]);
    const { run } = built;
    const storage = (0,_app_storage__WEBPACK_IMPORTED_MODULE_2__/* .storageOf */ .p)({ version, env: io.env, signal: NEVER, log: () => undefined, onSecret: () => undefined });
    try {
        const { report } = await (0,_app_merge__WEBPACK_IMPORTED_MODULE_0__.merged)(run, { version, folder: io.folder, storage });
        const options = (0,_app_output__WEBPACK_IMPORTED_MODULE_1__.renderOptions)({ ...run, policy: null }, io.env, io.folder);
        const unwritten = [...(await (0,_app_output__WEBPACK_IMPORTED_MODULE_1__.writeFiles)(run, report, null, io.folder, options, storage))];
        const color = (0,_io__WEBPACK_IMPORTED_MODULE_7__.wantsColor)(io, io.outIsTerminal, !run.color);
        for (const piece of await (0,_reports__WEBPACK_IMPORTED_MODULE_6__.render)(run.format, report, { ...options, color, width: io.columns }))
            await io.out(piece);
        for (const problem of unwritten)
            (0,_say__WEBPACK_IMPORTED_MODULE_8__/* .say */ .c)(io, 'error', problem);
        const status = (0,_app_output__WEBPACK_IMPORTED_MODULE_1__.statusOf)(report.exitCode, unwritten);
        const why = (0,_app_output__WEBPACK_IMPORTED_MODULE_1__.whyStatus)(status, report, unwritten);
        if (why !== null)
            (0,_say__WEBPACK_IMPORTED_MODULE_8__/* .say */ .c)(io, 'note', why);
        return status;
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildMerge: () => (/* binding */ buildMerge)
/* harmony export */ });
/* harmony import */ var _given__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9061);
/* harmony import */ var _run__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5487);


/**
 * Reads and judges all that was given to `merge`; no report is read.
 * @param operands the names behind the command, on the command line
 * @returns the merge, or every problem, a sentence each; never throws
 */
function buildMerge(entry, values, operands, readers) {
    const from = (0,_given__WEBPACK_IMPORTED_MODULE_0__/* .given */ .g)(entry, values);
    (0,_run__WEBPACK_IMPORTED_MODULE_1__/* .later */ .NU)(from);
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


/***/ }),

/***/ 4855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   render: () => (/* binding */ render)
/* harmony export */ });
const whole = (render) => (report, options) => [render(report, options)];
const LOADERS = {
    text: async () => whole((await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(4352)]).then(__webpack_require__.bind(__webpack_require__, 4352))).renderText),
    json: async () => (await __webpack_require__.e(/* import() */ 3493).then(__webpack_require__.bind(__webpack_require__, 3493))).jsonPieces,
    markdown: async () => {
        const { renderMarkdown } = await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(4606)]).then(__webpack_require__.bind(__webpack_require__, 4606));
        return whole((report, { notes }) => renderMarkdown(report, { notes }));
    },
    sarif: async () => whole((await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(1416)]).then(__webpack_require__.bind(__webpack_require__, 1416))).renderSarif),
    junit: async () => {
        const { renderJunit } = await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(7991)]).then(__webpack_require__.bind(__webpack_require__, 7991));
        return whole((report) => renderJunit(report));
    },
    html: async () => {
        const { renderHtml } = await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(6091)]).then(__webpack_require__.bind(__webpack_require__, 6091));
        return whole((report, { page }) => renderHtml(report, { page }));
    },
    gitlab: async () => whole((await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(1784)]).then(__webpack_require__.bind(__webpack_require__, 1784))).renderGitlab),
    github: async () => {
        const { renderGithub } = await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(2664)]).then(__webpack_require__.bind(__webpack_require__, 2664));
        return whole((report) => renderGithub(report));
    },
};
/** The report in a format, with a line feed at the end: pieces to write in their order, none of them long. */
async function render(format, report, options) {
    return (await LOADERS[format]())(report, options);
}


/***/ })

};
;