"use strict";
exports.id = 1909;
exports.ids = [1909,8844,7914,5533,4855];
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

/***/ 8844:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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
        if (!(0,readers/* isOfSystem */.bV)(path))
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
    const policyFile = policy === null ? undefined : (0,shown_as/* shownAs */.s)(policy.file, folder, (0,shown_as/* rootOf */.I)(env));
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
 * @returns a sentence for each file that could not be written
 */
async function writeFiles(run, report, facts, folder, options) {
    const files = run.reports.map(({ format, file }) => ({
        file,
        text: () => (0,reports.render)(format, report, options),
    }));
    if (run.saveFacts !== null && facts !== null)
        files.push({ file: run.saveFacts, text: () => [facts] });
    const problems = await Promise.all(files.map(async ({ file, text }) => {
        try {
            await writeWhole((0,external_node_path_.resolve)(folder, file), await text());
            return [];
        }
        catch (error) {
            return [`${file} could not be written: ${(0,readers/* reason */.l)(error)}`];
        }
    }));
    return problems.flat();
}
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
                if (length > _input_readers__WEBPACK_IMPORTED_MODULE_2__/* .LARGEST_TEXT */ .Jj)
                    break;
            }
            return Buffer.concat(chunks).toString('utf8');
        },
        listen: _app_interruption__WEBPACK_IMPORTED_MODULE_0__/* .listen */ .K,
    };
}
const notWritten = (error) => new _model_errors__WEBPACK_IMPORTED_MODULE_1__/* .NotWritten */ .rl(`standard output could not be written: ${(0,_input_readers__WEBPACK_IMPORTED_MODULE_2__/* .reason */ .l)(error)}`, { cause: error });
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

/***/ 1909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  merge: () => (/* binding */ merge)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/app/output.ts + 2 modules
var output = __webpack_require__(5533);
// EXTERNAL MODULE: ./src/input/given.ts
var given = __webpack_require__(9061);
// EXTERNAL MODULE: ./src/input/readers.ts
var input_readers = __webpack_require__(2156);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(1300);
;// CONCATENATED MODULE: ./src/input/report-file.ts
/** Reads a JSON report of this program by its schema: it may have been edited, or written by somebody else. */


/** Characters of a report. */
const LONGEST = 512 * 1024 * 1024;
const report_file_text = schemas/* string */.YjP();
const texts = schemas/* array */.YOg(report_file_text);
const orNull = report_file_text.nullable();
const number = schemas/* number */.aig();
const report_file_status = schemas/* enum */.k5n(finding/* STATUSES */.f);
const verdict = schemas/* enum */.k5n(['pass', 'fail', 'unknown']);
const need = schemas/* object */.Ikc({
    way: schemas/* enum */.k5n(['policies', 'impersonate', 'verify']),
    permission: report_file_text,
    resource: report_file_text,
    role: report_file_text,
});
const fix = schemas/* object */.Ikc({ summary: report_file_text, commands: texts, terraform: orNull, url: orNull }).nullable();
const ruler = schemas/* custom */.IeY((value) => typeof value === 'string');
const report_file_finding = schemas/* object */.Ikc({
    check: report_file_text,
    kind: schemas/* enum */.k5n(['gate', 'advice']),
    status: report_file_status,
    pool: orNull,
    code: report_file_text,
    cause: orNull,
    message: report_file_text,
    rulings: schemas/* array */.YOg(schemas/* object */.Ikc({ by: ruler, to: report_file_status, because: report_file_text })),
    said: schemas/* object */.Ikc({ cause: report_file_text, words: report_file_text }).nullable(),
    evidence: schemas/* array */.YOg(schemas/* object */.Ikc({
        strength: schemas/* enum */.k5n(['observed', 'probed', 'troubleshooter', 'evaluated', 'listed', 'parsed']),
        says: schemas/* enum */.k5n(['pass', 'fail']),
        source: report_file_text,
        detail: report_file_text,
    })),
    needs: schemas/* array */.YOg(need),
    fix,
    baseline: schemas/* enum */.k5n(['new', 'known']).nullable(),
    ignored: schemas/* object */.Ikc({ reason: report_file_text, expires: orNull }).nullable(),
});
const target = schemas/* object */.Ikc({
    image: schemas/* object */.Ikc({
        reference: report_file_text,
        host: orNull,
        project: orNull,
        location: orNull,
        repository: orNull,
        name: orNull,
        tag: orNull,
        digest: orNull,
        pinned: orNull,
        sources: schemas/* array */.YOg(schemas/* object */.Ikc({ file: report_file_text, line: number, column: number, workload: orNull })),
    }),
    cluster: schemas/* object */.Ikc({
        name: report_file_text,
        project: report_file_text,
        location: report_file_text,
        version: orNull,
        mode: schemas/* enum */.k5n(['standard', 'autopilot', 'external']).nullable(),
    })
        .nullable(),
    verdict,
    blind: schemas/* boolean */.zMY(),
    assumptions: schemas/* array */.YOg(schemas/* object */.Ikc({ check: report_file_text, text: report_file_text, needs: schemas/* array */.YOg(need) })),
    pools: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: report_file_text,
        verdict: schemas/* enum */.k5n(['pass', 'fail', 'unknown', 'skip']),
        why: orNull,
        principal: orNull,
        platform: orNull,
        version: orNull,
        verified: schemas/* object */.Ikc({ result: report_file_text, node: orNull, digest: orNull, durationMs: number.nullable() }).nullable(),
    })),
    findings: schemas/* array */.YOg(report_file_finding),
});
const report = schemas/* object */.Ikc({
    schemaVersion: schemas/* literal */.euz(1),
    tool: schemas/* object */.Ikc({ name: schemas/* literal */.euz('gke-image-preflight'), version: report_file_text }),
    command: report_file_text,
    run: schemas/* object */.Ikc({ startedAt: report_file_text, durationMs: number, apiCalls: number, shard: orNull }),
    caller: orNull,
    verdict,
    exitCode: number,
    exitReason: orNull,
    reasons: texts,
    counts: schemas/* object */.Ikc({ pass: number, warn: number, fail: number, unknown: number, skip: number, targets: number }),
    access: schemas/* object */.Ikc({ commands: texts }).nullable(),
    causes: schemas/* array */.YOg(schemas/* object */.Ikc({
        id: report_file_text,
        check: report_file_text,
        code: report_file_text,
        status: report_file_status,
        message: report_file_text,
        fix,
        needs: schemas/* array */.YOg(need),
        stops: schemas/* object */.Ikc({ targets: number, images: number, clusters: number, pools: number }),
        where: schemas/* array */.YOg(schemas/* object */.Ikc({ image: report_file_text, cluster: orNull, pool: orNull })),
    })),
    targets: schemas/* array */.YOg(target),
    passed: schemas/* array */.YOg(schemas/* object */.Ikc({ cluster: orNull, images: texts, causes: texts })),
});
const report_file_frame = schemas/* object */.Ikc({ tool: schemas/* object */.Ikc({ name: schemas/* literal */.euz('gke-image-preflight') }), schemaVersion: schemas/* unknown */.L5J() });
/** What a file holds, as a report of ours. */
function readReport(content) {
    if (content.length > LONGEST)
        return { problem: 'is larger than 512 MiB' };
    let json;
    try {
        json = JSON.parse(content);
    }
    catch {
        return { problem: 'is not JSON: it must be a report of this program, made with --report json=FILE' };
    }
    const framed = report_file_frame.safeParse(json);
    if (!framed.success)
        return { problem: 'is not a report of this program, made with --report json=FILE' };
    const { schemaVersion } = framed.data;
    if (schemaVersion !== 1)
        return {
            problem: `is a report of schemaVersion ${JSON.stringify(schemaVersion)}; this version reads 1: make it again with --report json=FILE`,
        };
    const read = report.safeParse(json);
    if (read.success)
        return { value: read.data };
    const [issue] = read.error.issues;
    const place = (issue?.path ?? []).slice(0, 4).map(String).join('.');
    return { problem: `is a report that cannot be read at “${place}”: make it again with --report json=FILE` };
}

// EXTERNAL MODULE: ./src/input/run.ts + 6 modules
var run = __webpack_require__(4034);
// EXTERNAL MODULE: ./src/model/fingerprint.ts
var fingerprint = __webpack_require__(1109);
// EXTERNAL MODULE: ./src/verdict/exit.ts
var exit = __webpack_require__(4749);
// EXTERNAL MODULE: ./src/verdict/passed-rows.ts
var passed_rows = __webpack_require__(3351);
// EXTERNAL MODULE: ./src/verdict/verdict.ts
var verdict_verdict = __webpack_require__(1396);
;// CONCATENATED MODULE: ./src/verdict/merge.ts
/** Several reports made one, such as those of a fleet's shards. Pure. */





const RANK = { fail: 0, unknown: 1, warn: 2, pass: 3, skip: 4 };
const VERDICT_RANK = { fail: 0, unknown: 1, pass: 2 };
/** Places of one cause that are named. */
const NAMED_PLACES = 20;
/**
 * One report of several: each target once, causes joined by their ids, passing targets as rows. A target that is judged
 * twice counts once, as its worst; shards that are missing make the whole at least unknown.
 * @param version of the program that merges
 */
function mergeReports(given, version) {
    const { kept, reasons: repeated } = withoutRepeats([...given].sort((a, b) => (0,passed_rows/* compare */.U)(firstOf(a), firstOf(b))));
    const reports = kept.map(({ report }) => report);
    const { targets, passed, doubled } = placesOf(kept);
    const missing = missingShards(reports);
    const verdicts = [
        ...targets.map(({ verdict }) => verdict),
        ...passed.map(() => 'pass'),
        ...reports.map(({ verdict }) => verdict),
        ...(missing.length > 0 ? ['unknown'] : []),
        // Nothing is green by emptiness: a shard may hold no cluster, all of them may not.
        ...(targets.length + passed.length === 0 ? ['unknown'] : []),
    ];
    const failing = targets.filter(({ verdict }) => verdict !== 'pass');
    const rows = (0,passed_rows/* rowsOf */.R)([...passed, ...targets.filter(({ verdict }) => verdict === 'pass').map(rowOfTarget)]);
    const access = unique(reports.flatMap(({ access: its }) => its?.commands ?? []));
    const commands = unique(reports.map(({ command }) => command));
    const callers = unique(reports.map(({ caller }) => caller));
    return {
        schemaVersion: 1,
        tool: { name: 'gke-image-preflight', version },
        command: commands.length === 1 ? (commands[0] ?? 'merge') : 'merge',
        run: runOf(reports.map(({ run }) => run)),
        caller: callers.length === 1 ? (callers[0] ?? null) : null,
        verdict: (0,verdict_verdict/* worst */.QZ)(verdicts),
        ...exitOfMerged(reports, missing),
        reasons: unique([...missing, ...repeated, ...doubled, ...reports.flatMap(({ reasons }) => reasons)]),
        counts: countsOf(reports, failing.length + rows.reduce((sum, { images }) => sum + images.length, 0)),
        access: access.length === 0 ? null : { commands: access.toSorted(passed_rows/* compare */.U) },
        causes: causesOf(reports, failing, rows),
        targets: failing.map((target) => ({ ...target, findings: target.findings.filter(asks) })),
        passed: rows,
    };
}
const asks = ({ status }) => RANK[status] <= RANK.warn;
const unique = (all) => [...new Set(all)];
/** The first of a report's places: whatever the order of the files, the whole is the same. */
function firstOf({ report: { targets, passed } }) {
    return leastOf([...targets.map(nameOf), ...passed.flatMap(namesIn)]) ?? '';
}
const namesIn = ({ cluster, images }) => images.map((image) => `${cluster ?? (0,fingerprint/* clusterName */.S)(null)}\n${image}`);
const leastOf = (names) => names.reduce((least, each) => (least === undefined || each < least ? each : least), undefined);
/** The same shard twice is one. */
function withoutRepeats(given) {
    const byShard = new Map();
    const reasons = [];
    const kept = given.filter((each) => {
        const { shard } = each.report.run;
        if (shard === null)
            return true;
        const before = byShard.get(shard);
        if (before !== undefined)
            reasons.push(`${each.name} is left out: ${before.name} is shard ${shard}, too`);
        else
            byShard.set(shard, each);
        return before === undefined;
    });
    return { kept, reasons };
}
/** A sentence for the shards that no report is of. */
function missingShards(reports) {
    const shards = reports.flatMap(({ run }) => /^(\d+)\/(\d+)$/.exec(run.shard ?? '') ?? []);
    const numbers = new Map();
    for (let at = 0; at + 2 < shards.length; at += 3) {
        const of = shards[at + 2] ?? '';
        numbers.set(of, (numbers.get(of) ?? new Set()).add(Number(shards[at + 1])));
    }
    return [...numbers].flatMap(([of, seen]) => {
        const total = Math.min(Number(of), 100_000);
        const gaps = Array.from({ length: total }, (_, at) => at + 1).filter((number) => !seen.has(number));
        if (gaps.length === 0)
            return [];
        const named = gaps.slice(0, 10).join(', ') + (gaps.length > 10 ? ` and ${String(gaps.length - 10)} more` : '');
        return [
            `no report is of ${gaps.length === 1 ? 'shard' : 'shards'} ${named} of ${of}: what is judged there is not known`,
        ];
    });
}
const nameOf = ({ image, cluster }) => `${(0,fingerprint/* clusterName */.S)(cluster)}\n${image.reference}`;
/** Every target once, by cluster and image. */
function placesOf(named) {
    const targets = new Map();
    const doubled = new Set();
    for (const { name, report } of named)
        for (const target of report.targets) {
            const key = nameOf(target);
            const before = targets.get(key);
            if (before !== undefined)
                doubled.add(`${before.from} and ${name} judge the same targets, which count once`);
            if (before === undefined || VERDICT_RANK[target.verdict] < VERDICT_RANK[before.target.verdict])
                targets.set(key, { target, from: name });
        }
    const passing = new Map();
    const passed = [];
    for (const { name, report } of named)
        for (const row of report.passed) {
            const images = row.images.filter((image) => {
                const key = `${row.cluster ?? (0,fingerprint/* clusterName */.S)(null)}\n${image}`;
                const before = targets.get(key)?.from ?? passing.get(key);
                passing.set(key, name);
                if (before !== undefined)
                    doubled.add(`${before} and ${name} judge the same targets, which count once`);
                return before === undefined;
            });
            if (images.length > 0)
                passed.push({ ...row, images });
        }
    const sorted = [...targets].sort(([a], [b]) => (0,passed_rows/* compare */.U)(a, b)).map(([, { target }]) => target);
    return { targets: sorted, passed, doubled: [...doubled] };
}
const rowOfTarget = ({ image, cluster, findings }) => ({
    cluster: cluster === null ? null : (0,fingerprint/* clusterName */.S)(cluster),
    images: [image.reference],
    causes: unique(findings.flatMap(({ cause }) => cause ?? [])),
});
function runOf(runs) {
    const starts = runs.map(({ startedAt }) => Date.parse(startedAt)).filter((time) => !Number.isNaN(time));
    const ends = runs.flatMap(({ startedAt, durationMs }) => {
        const start = Date.parse(startedAt);
        return Number.isNaN(start) ? [] : [start + durationMs];
    });
    const [first, last] = [Math.min(...starts), Math.max(...ends)];
    return {
        startedAt: starts.length === 0 ? (runs[0]?.startedAt ?? '') : new Date(first).toISOString(),
        durationMs: starts.length === 0 ? 0 : last - first,
        apiCalls: runs.reduce((sum, { apiCalls }) => sum + apiCalls, 0),
        shard: null,
    };
}
function countsOf(reports, targets) {
    const counts = { pass: 0, warn: 0, fail: 0, unknown: 0, skip: 0, targets };
    for (const { counts: its } of reports)
        for (const status of finding/* STATUSES */.f)
            counts[status] += its[status];
    return counts;
}
/** The first report's cause speaks, the worst of them; what it stops is counted over all. */
function causesOf(reports, targets, rows) {
    const causes = new Map();
    for (const cause of reports.flatMap(({ causes: its }) => its))
        causes.set(cause.id, [...(causes.get(cause.id) ?? []), cause]);
    const images = imagesBy(targets, rows);
    return [...causes.values()]
        .flatMap((same) => joined(same, images))
        .sort((a, b) => RANK[a.status] - RANK[b.status] || b.stops.targets - a.stops.targets || (0,passed_rows/* compare */.U)(a.id, b.id));
}
/** The images that each cause is said of. */
function imagesBy(targets, rows) {
    const images = new Map();
    const add = (cause, image) => {
        images.set(cause, (images.get(cause) ?? new Set()).add(image));
    };
    for (const { image, findings } of targets)
        for (const { cause } of findings)
            if (cause !== null)
                add(cause, image.reference);
    for (const { images: its, causes } of rows)
        for (const cause of causes)
            for (const image of its)
                add(cause, image);
    return images;
}
function joined(same, images) {
    const [speaks] = [...same].sort((a, b) => RANK[a.status] - RANK[b.status]);
    if (speaks === undefined)
        return [];
    const sum = (key) => same.reduce((total, { stops }) => total + stops[key], 0);
    const most = Math.max(...same.map(({ stops }) => stops.images));
    const where = new Map(same.flatMap((cause) => cause.where.map((place) => [JSON.stringify(place), place])));
    const needs = new Map(same.flatMap((cause) => cause.needs.map((need) => [JSON.stringify(need), need])));
    return [
        {
            ...speaks,
            needs: [...needs.values()],
            stops: {
                targets: sum('targets'),
                images: Math.max(most, images.get(speaks.id)?.size ?? 0),
                clusters: sum('clusters'),
                pools: sum('pools'),
            },
            where: [...where.values()]
                .sort((a, b) => (0,passed_rows/* compare */.U)(`${a.cluster ?? ''}\n${a.image}`, `${b.cluster ?? ''}\n${b.image}`))
                .slice(0, NAMED_PLACES),
        },
    ];
}
/**
 * As the whole run would exit: 1 where a gate failed, 3 where one is unknown that counts or a shard is missing, 1 where a
 * warning counts, 3 where all are blind; else the worst of what the reports say, such as 73. A shard that had nothing to
 * judge decides nothing.
 */
function exitOfMerged(all, missing) {
    const reports = all.filter(({ counts, exitCode }) => counts.targets > 0 || exitCode !== 0);
    const exiting = (code, why) => reports.filter(({ exitCode, exitReason }) => exitCode === code && why(exitReason ?? ''));
    const isOfWarning = (reason) => reason.includes(exit/* COUNTS_WARNINGS */.XK);
    const isBlind = (reason) => reason.startsWith(exit/* BLIND */.iw);
    const blind = exiting(3, isBlind);
    const decided = first(exiting(1, (reason) => !isOfWarning(reason)), 'fail') ??
        first(exiting(3, (reason) => !isBlind(reason)), 'unknown');
    const other = first(exiting(1, isOfWarning), 'warn') ??
        (blind.length === reports.length ? first(blind, 'unknown') : undefined) ??
        reports.find(({ exitCode }) => ![0, 1, 3].includes(exitCode));
    const { exitCode, exitReason } = decided ??
        (missing[0] === undefined ? other : { exitCode: 3, exitReason: missing[0] }) ?? { exitCode: 0, exitReason: null };
    return { exitCode, exitReason };
}
/** Of reports the one whose place with such a finding comes first: the whole run would have named it. */
function first(reports, status) {
    const decides = ({ findings }) => findings.some((each) => each.status === status &&
        (each.kind === 'gate' || status === 'warn') &&
        each.ignored === null &&
        each.baseline !== 'known');
    const placeIn = ({ targets, passed }) => {
        const rows = status === 'warn' ? passed.filter(({ causes }) => causes.length > 0) : [];
        return leastOf([...targets.filter(decides).map(nameOf), ...rows.flatMap(namesIn)]) ?? LAST;
    };
    return reports.map((report) => ({ report, place: placeIn(report) })).sort((a, b) => (0,passed_rows/* compare */.U)(a.place, b.place))[0]
        ?.report;
}
/** Behind every name. */
const LAST = '\uffff';

;// CONCATENATED MODULE: ./src/app/merge.ts
/** Reports of several runs, such as a fleet's shards, made one. */


// EXTERNAL MODULE: ./src/reports/index.ts
var src_reports = __webpack_require__(4855);
// EXTERNAL MODULE: ./src/cli/io.ts
var cli_io = __webpack_require__(1604);
// EXTERNAL MODULE: ./src/cli/say.ts
var say = __webpack_require__(5181);
;// CONCATENATED MODULE: ./src/cli/merge.ts










/**
 * `merge REPORT.json…`: joins reports into one, and prints it.
 * @returns the exit status: that of the whole
 */
async function merge(io, { values, operands, problems, version }) {
    const from = (0,given/* given */.g)('cli', values);
    const readers = (0,input_readers/* fileReaders */.TN)(io.folder, null);
    const format = from.choice('format');
    const reports = (0,run/* reportFiles */.I)(from, readers);
    const read = operands.map((name) => {
        try {
            const report = readReport(readers.read((0,external_node_path_.resolve)(io.folder, name)));
            return 'value' in report ? { name, report: report.value } : `“${name}” ${report.problem}`;
        }
        catch (error) {
            return `“${name}” cannot be read: ${error instanceof Error ? error.message : String(error)}`;
        }
    });
    const errors = [
        ...problems,
        ...from.problems,
        ...(operands.length === 0 && problems.length === 0 ? ['merge needs at least one report: REPORT.json'] : []),
        ...read.filter((each) => typeof each === 'string'),
    ];
    if (errors.length > 0)
        return (0,say/* usage */.C)(io, errors);
    const report = mergeReports(read.filter((each) => typeof each !== 'string'), version);
    const verbose = from.boolean('verbose');
    const options = (0,output.renderOptions)({ format, reports, verbose, policy: null }, io.env, io.folder);
    const unwritten = [...(await (0,output.writeFiles)({ reports, saveFacts: null }, report, null, io.folder, options))];
    const color = (0,cli_io.wantsColor)(io, io.outIsTerminal, from.boolean('no-color'));
    for (const piece of await (0,src_reports.render)(format, report, { ...options, color, width: io.columns }))
        await io.out(piece);
    for (const problem of unwritten)
        (0,say/* say */.c)(io, 'error', problem);
    const status = (0,output.statusOf)(report.exitCode, unwritten);
    const why = (0,output.whyStatus)(status, report, unwritten);
    if (why !== null)
        (0,say/* say */.c)(io, 'note', why);
    return status;
}


/***/ }),

/***/ 2156:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ LARGEST_TEXT),
/* harmony export */   TN: () => (/* binding */ fileReaders),
/* harmony export */   bV: () => (/* binding */ isOfSystem),
/* harmony export */   l: () => (/* binding */ reason)
/* harmony export */ });
/* unused harmony export textOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _shown_as__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4378);
/* harmony import */ var _model_own_value__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9037);





/**
 * The file system for a request.
 * @param folder what relative names start from
 * @param standardInput its whole text, where it was read
 */
function fileReaders(folder, standardInput, { root = null, workspace = null, pipes = new Map() } = {}) {
    return {
        read: (path, asNamed = true) => {
            if (path === '-') {
                if (standardInput === null)
                    throw new Error('there is no standard input');
                return standardInput;
            }
            const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path);
            const piped = pipes.get(full);
            if (piped !== undefined) {
                if (typeof piped === 'string')
                    return piped;
                throw piped;
            }
            const allowed = foldersFor(path, full, asNamed, workspace);
            if (allowed !== null && leaves(full, allowed))
                throw new Error('it is outside the workspace: what is meant to be read there must be named by its full path');
            return readText(full);
        },
        whyNotWritable: (path) => {
            const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path);
            const allowed = foldersFor(path, full, true, workspace);
            if (allowed !== null && leaves((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(full), allowed))
                return 'its folder is outside the workspace: one that is meant must be named by its full path';
            return whyNotWritable(full);
        },
        exists: (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path)),
        shown: (path) => (0,_shown_as__WEBPACK_IMPORTED_MODULE_3__/* .shownAs */ .s)(path, folder, root),
    };
}
/** The folders that a file must really be in; null: it may be anywhere, since its full path was named. */
function foldersFor(path, full, asNamed, workspace) {
    if (workspace === null)
        return null;
    if (isWithin(workspace, full) || !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path))
        return [workspace];
    return asNamed ? null : [workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(full)];
}
function isWithin(folder, path) {
    const within = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return within !== '..' && !within.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(within);
}
/** Whether a path, all its links followed, is in none of these folders. What is not there leaves nothing. */
function leaves(path, folders) {
    try {
        const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
        return folders.every((folder) => !isWithin((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder), real));
    }
    catch {
        return false;
    }
}
/** Links that the system itself has: `/dev/stdout` leads to whatever standard output is. */
const isOfSystem = (path) => /^\/(?:dev|proc)\//.test(path);
/** Bytes: more is no list and no facts file, whatever it calls itself (`/dev/zero` has no end). */
const LARGEST_TEXT = 256 * 1024 * 1024;
function readText(path) {
    let file = null;
    try {
        // Neither a pipe that nobody writes to nor a device that has nothing to say may block the program.
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
        const size = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size;
        const chunks = [];
        for (let total = 0, read = -1; read !== 0; total += read) {
            if (total > LARGEST_TEXT)
                throw new Error('it is larger than 256 MiB');
            const chunk = Buffer.allocUnsafe(Math.min(Math.max(size - total, 64 * 1024), 16 * 1024 * 1024));
            read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, chunk);
            chunks.push(chunk.subarray(0, read));
        }
        return textOf(Buffer.concat(chunks));
    }
    catch (error) {
        throw new Error(reason(error), { cause: error });
    }
    finally {
        if (file !== null)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** A text in UTF-8, or in UTF-16 where it says so by its byte order mark, as Windows' tools write it. */
function textOf(bytes) {
    const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
    if (mark === 0xfffe)
        return bytes.toString('utf16le', 2);
    const isBigEndian = mark === 0xfeff && bytes.length % 2 === 0;
    return isBigEndian ? Buffer.from(bytes).swap16().toString('utf16le', 2) : bytes.toString('utf8');
}
function whyNotWritable(path) {
    try {
        const parent = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { throwIfNoEntry: false });
        if (!parent)
            return 'its folder does not exist';
        if (!parent.isDirectory())
            return 'its folder is a file';
        const link = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
        if (link?.isSymbolicLink() && !isOfSystem(path))
            return 'it is a link: what it leads to is not written over';
        const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
        if (there?.isDirectory())
            return 'it is a folder';
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(there ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        return null;
    }
    catch (error) {
        return reason(error);
    }
}
const REASONS = {
    ENOENT: 'it does not exist',
    EISDIR: 'it is a folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
    ENOTDIR: 'a part of its path is no folder',
    EAGAIN: 'it has nothing to say now',
    ENOSPC: 'the disk is full',
    ENAMETOOLONG: 'its name is too long',
    ELOOP: 'it is a link that leads to itself',
};
/** Why the file system refused, in plain words. */
function reason(error) {
    const code = error?.code;
    return (0,_model_own_value__WEBPACK_IMPORTED_MODULE_4__/* .ownValue */ .e)(REASONS, code ?? '') ?? (node_util__WEBPACK_IMPORTED_MODULE_2__.types.isNativeError(error) ? error.message : String(error));
}


/***/ }),

/***/ 4378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rootOf),
/* harmony export */   s: () => (/* binding */ shownAs)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * A file's name in reports: from the repository's root, as those who show them name files, else from the folder; as it
 * was given where it is in neither.
 * @param folder what relative names start from
 * @param root of the repository, where it is known
 */
function shownAs(path, folder, root) {
    if (path === '-')
        return path;
    const from = [root, folder].flatMap((each) => (each === null ? [] : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(each, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, path))));
    const within = from.find((each) => !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(each) && each.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep)[0] !== '..');
    return within?.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, '/') ?? path;
}
/** The repository's root, as GitHub's runner and GitLab's name it; null where neither does. */
const rootOf = (env) => [env['GITHUB_WORKSPACE'], env['CI_PROJECT_DIR']].find((root) => root !== undefined && root !== '') ?? null;


/***/ }),

/***/ 5815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ isProjectTrouble),
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   OI: () => (/* binding */ DENIED_WHYS),
/* harmony export */   Pl: () => (/* binding */ after),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   VX: () => (/* binding */ PROJECT_TROUBLES),
/* harmony export */   _7: () => (/* binding */ FAILED_WHYS),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   wk: () => (/* binding */ denied),
/* harmony export */   yJ: () => (/* binding */ blockedBy)
/* harmony export */ });
/**
 * Why a refusal was given. `ambiguous`: the service says "no permission, or it may not exist". Those of `ProjectTrouble`
 * carry the project that the answer speaks of in `consumer`: whoever asks is refused.
 */
const DENIED_WHYS = ['permission', 'ambiguous', 'perimeter'];
/**
 * What keeps a whole project from being served: its API or billing is off, its organization does not allow the
 * service (constraint `gcp.restrictServiceUsage`), it is deleted, or nothing serves its `gcr.io` hosts any more.
 */
const PROJECT_TROUBLES = [
    'api-disabled',
    'billing-disabled',
    'service-restricted',
    'project-deleted',
    'gcr-not-served',
];
/** `rejected`: the service refused the request; `not-asked`: this program did not make it, or went no further. */
const FAILED_WHYS = [
    'unauthenticated',
    'quota',
    'timeout',
    'unreachable',
    'malformed',
    'server',
    'rejected',
    'not-asked',
    'cancelled',
    'not-recorded',
    /** All was read, and nothing of it decides. */
    'undecided',
];
/** A fact that was read. */
const known = (value, from) => ({ state: 'known', value, from });
/** Whether the refusal is one of the whole project's. */
const isProjectTrouble = (why) => why !== 'permission' && why !== 'ambiguous' && why !== 'perimeter';
/** A true 404: the service says, to a caller who may see, that there is no such thing. */
const absent = (from, detail) => ({ state: 'absent', from, detail });
/** A refusal, with what would tell. */
const denied = (why, from, detail, needs = [], consumer = null) => ({ state: 'denied', why, from, detail, needs, consumer });
/** No usable answer. */
const failed = (why, from, detail) => ({
    state: 'failed',
    why,
    from,
    detail,
});
/** The missing fact at the root of a fact that is not known, else null. */
function missing(fact) {
    if (fact.state === 'known')
        return null;
    return fact.state === 'blocked' ? fact.by : fact;
}
/**
 * What follows from a known fact; anything missing blocks it.
 * @returns what `next` gives, or `blocked` by the fact that is missing
 */
function after(fact, next) {
    const root = missing(fact);
    return root === null ? next(fact.value) : { state: 'blocked', by: root };
}
/** The value of a known fact, else undefined. */
const valueOf = (fact) => (fact.state === 'known' ? fact.value : undefined);
/** What depends on a fact that is missing. */
function blockedBy(fact) {
    return { state: 'blocked', by: fact.state === 'blocked' ? fact.by : fact };
}


/***/ }),

/***/ 1300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ STATUSES)
/* harmony export */ });
const STATUSES = ['pass', 'warn', 'fail', 'unknown', 'skip'];


/***/ }),

/***/ 1109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ clusterName),
/* harmony export */   a: () => (/* binding */ fingerprintOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _cluster__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5883);
/* harmony import */ var _image_reference__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68);
/* harmony import */ var _target__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5936);




/**
 * What a finding is known by from one run to the next: its check, the image's name, the cluster and the pool. Another
 * way of writing the same name is the same name. The tag
 * is left out, so that it is the same one after a new version of the image; but that one version is missing says nothing
 * of another.
 * @returns 32 hex digits
 */
function fingerprintOf({ check, pool, message }, { image, cluster }) {
    const name = (0,_image_reference__WEBPACK_IMPORTED_MODULE_2__/* .keyOfText */ .qZ)(image.reference, check === 'image-exists' ? 'image' : 'name');
    // Without nodes a check says of each platform that was asked for a sentence of its own, which names it.
    const said = cluster === null ? [message.replaceAll(image.reference, '')] : [];
    const key = JSON.stringify([check, name, clusterName(cluster), pool, ...said]);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, 32);
}
/** `projects/P/locations/L/clusters/C`, the name of a cluster outside GKE, or that there is none. */
const clusterName = (cluster) => cluster === null ? _target__WEBPACK_IMPORTED_MODULE_3__/* .NO_CLUSTER */ .ZN : cluster.mode === 'external' ? cluster.name : (0,_cluster__WEBPACK_IMPORTED_MODULE_1__/* .clusterPath */ .Sf)(cluster);


/***/ }),

/***/ 5936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   MZ: () => (/* binding */ usesOf),
/* harmony export */   Xz: () => (/* binding */ usesThere),
/* harmony export */   ZN: () => (/* binding */ NO_CLUSTER),
/* harmony export */   k7: () => (/* binding */ askedText),
/* harmony export */   rR: () => (/* binding */ FOR_ANY_POD)
/* harmony export */ });
/* harmony import */ var _cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);

/** The workloads that use an image; none where it was given as an image alone, or cannot be read. */
const usesOf = (image) => (image.valid ? image.uses : []);
/** A platform as containerd writes it: `linux/arm64`, `windows(10.0.20348)/amd64`. */
const askedText = ({ os, architecture, build }) => `${os}${build === null ? '' : `(10.0.${String(build)})`}/${architecture}`;
/** What stands in place of a cluster's name where there is none. */
const NO_CLUSTER = 'no cluster';
/** Where a target's image is judged: `projects/P/locations/L/clusters/C`, or that there is no cluster. */
const placeOf = ({ cluster }) => cluster === null ? NO_CLUSTER : (0,_cluster__WEBPACK_IMPORTED_MODULE_0__/* .clusterPath */ .Sf)(cluster);
/** A pool that is judged in full, for any pod. */
const FOR_ANY_POD = { kind: 'judged', uses: [], open: [] };
/** The uses that land on a pool; none where it is judged for any pod, or not judged. */
const usesThere = (reach) => (reach.kind === 'judged' ? reach.uses : []);


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


/***/ }),

/***/ 9141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cZ: () => (/* binding */ causesOf),
/* harmony export */   n5: () => (/* binding */ referenceText),
/* harmony export */   y8: () => (/* binding */ causeIdOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_target__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5936);
/* harmony import */ var _passed_rows__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3351);
/** The causes behind findings: each subject that fails, warns or could not be judged, once, with all that it stops. */



/** Places of one cause that are named. */
const NAMED_PLACES = 20;
const RANK = { fail: 0, unknown: 1, warn: 2, pass: 3, skip: 4 };
/**
 * The id of a finding's cause: a hash of check, subject and code, so that every shard of a fleet says the same.
 * @returns null where the finding asks for nothing, or is set aside
 */
function causeIdOf(finding) {
    if (RANK[finding.status] > RANK.warn || finding.ignored !== null)
        return null;
    // Pods that wait for what a check finds are told with what that check finds.
    const { check, subject, code } = finding.waits?.explainedBy ?? finding;
    return hashOf([check, subject, code].join('\n'));
}
const HASHES = new Map();
/** The first 16 hex digits of SHA-256; a fleet asks for the same ones again and again. */
function hashOf(key) {
    let id = HASHES.get(key);
    if (id === undefined) {
        id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, 16);
        HASHES.set(key, id);
    }
    return id;
}
/**
 * All causes, worst first, then those that stop most targets.
 * @param byId of those that stop as many, the order is that of their ids, which shards agree on; else as they were met
 */
function causesOf(judgements, byId = false) {
    const causes = new Map();
    for (const judgement of judgements)
        for (const finding of judgement.findings)
            gather(causes, finding, judgement);
    return [...causes]
        .sort(([idA, a], [idB, b]) => RANK[a.status] - RANK[b.status] ||
        b.targets.size - a.targets.size ||
        (byId ? (0,_passed_rows__WEBPACK_IMPORTED_MODULE_2__/* .compare */ .U)(idA, idB) : a.order - b.order))
        .map(([id, cause]) => causeOf(id, cause));
}
function gather(causes, finding, { facts }) {
    const id = causeIdOf(finding);
    if (id === null)
        return;
    const cause = causes.get(id) ?? started(causes.size, finding);
    causes.set(id, cause);
    if (speaksFor(finding, cause))
        cause.worst = finding;
    if (RANK[finding.status] < RANK[cause.status])
        cause.status = finding.status;
    for (const need of finding.needs)
        cause.needs.set(Object.values(need).join('\n'), need);
    const image = referenceText(facts.target.image);
    const own = (0,_model_target__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(facts.target);
    const cluster = facts.target.cluster === null ? null : own;
    cause.targets.add(`${image}\n${own}`);
    cause.images.add(image);
    if (cluster !== null)
        cause.clusters.add(cluster);
    const pools = finding.pool !== null
        ? [finding.pool]
        : facts.pools.filter(({ reach }) => reach.kind !== 'excluded').map(({ pool }) => pool.name);
    for (const pool of pools)
        cause.pools.add(`${own}/nodePools/${pool}`);
    const place = { image, cluster, pool: finding.pool };
    if (cause.where.length < NAMED_PLACES && !cause.where.some((each) => isSame(each, place)))
        cause.where.push(place);
}
/** The worst speaks; of a check and the pods that wait for what it finds, the check. */
function speaksFor(finding, { worst }) {
    const [ofCheck, before] = [finding, worst].map((each) => (each.waits?.explainedBy ?? null) === null);
    return ofCheck === before ? RANK[finding.status] < RANK[worst.status] : ofCheck === true;
}
const isSame = (a, b) => a.image === b.image && a.cluster === b.cluster && a.pool === b.pool;
const started = (order, worst) => ({
    order,
    worst,
    status: worst.status,
    needs: new Map(),
    targets: new Set(),
    images: new Set(),
    clusters: new Set(),
    pools: new Set(),
    where: [],
});
const causeOf = (id, { worst, ...cause }) => ({
    id,
    check: worst.check,
    code: worst.code,
    status: cause.status,
    message: decidingWords(worst),
    fix: worst.fix,
    needs: [...cause.needs.values()],
    stops: {
        targets: cause.targets.size,
        images: cause.images.size,
        clusters: cause.clusters.size,
        pools: cause.pools.size,
    },
    where: cause.where,
});
/** What the check says, or what a stronger witness said where the check itself could not tell. */
function decidingWords({ found, message, rulings }) {
    const answer = rulings.findLast(({ by, to }) => (by === 'probe' || by === 'observed') && to !== 'unknown');
    return found === 'unknown' && answer !== undefined && answer.to !== found ? answer.because : message;
}
/** The reference as it was given. */
const referenceText = (image) => (image.valid ? image.reference.text : image.text);


/***/ }),

/***/ 4749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XK: () => (/* binding */ COUNTS_WARNINGS),
/* harmony export */   iw: () => (/* binding */ BLIND),
/* harmony export */   sX: () => (/* binding */ exitOf)
/* harmony export */ });
/* harmony import */ var _model_target__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5936);
/* harmony import */ var _causes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9141);
/* harmony import */ var _verdict__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1396);



/** How the reason starts where every target is blind. */
const BLIND = 'nothing could be told of any target';
/** What the reason says where a warning decides. */
const COUNTS_WARNINGS = 'counts warnings';
/**
 * The exit status, over what counts: neither what is set aside nor what the baseline knows. 1 for a failed gate, 3 for
 * an unknown one where `--fail-on` asks for it, where every target is blind or a verification got no answer, 1 for a
 * warning where `--fail-on` is `warn`, else 0.
 */
function exitOf(judgements, { failOn, strict, unanswered, unread }) {
    const asked = failOn ?? (strict ? 'unknown' : 'fail');
    if (asked === 'never')
        return { code: 0, reason: null };
    const counting = judgements.map((judgement) => ({ judgement, findings: judgement.findings.filter(counts) }));
    const first = (status, kind) => {
        for (const { judgement, findings } of counting) {
            const found = findings.find((each) => each.status === status && (kind === null || each.kind === kind));
            if (found !== undefined)
                return inWords(found, judgement);
        }
        return null;
    };
    const option = failOn !== null ? `--fail-on ${failOn}` : strict ? '--strict' : 'the default --fail-on fail';
    const failing = first('fail', 'gate');
    if (failing !== null)
        return { code: 1, reason: `a gate failed: ${failing}` };
    if (unread.length > 0)
        return { code: 3, reason: `the input was not read whole: ${unread.join('; ')}` };
    // A target is also unknown for what no finding says: that none of its pools was judged.
    const open = first('unknown', 'gate') ?? unsaid(counting.map(({ judgement }) => judgement));
    const isUnknown = open !== null || judgements.length === 0;
    if (isUnknown && (asked === 'unknown' || asked === 'warn'))
        return { code: 3, reason: `${option} counts what is unknown: ${open ?? 'no target was judged'}` };
    if (unanswered)
        return { code: 3, reason: 'the verification that was asked for got no answer on any node pool (--verify)' };
    const blind = counting.every(({ judgement, findings }) => judgement.blind && isOpen(judgement, findings));
    if (blind)
        return {
            code: 3,
            reason: `${BLIND}, whatever --fail-on says: ${open ?? 'no target was judged'}`,
        };
    const warning = first('warn', null);
    return warning !== null && asked === 'warn'
        ? { code: 1, reason: `${option} ${COUNTS_WARNINGS}: ${warning}` }
        : { code: 0, reason: null };
}
const counts = ({ ignored, baseline }) => ignored === null && baseline !== 'known';
/** Whether a target is unknown by what counts, or by what no finding says. */
function isOpen({ findings: all, leftOut, verdict }, counting) {
    if (counting.some(({ kind, status }) => kind === 'gate' && status === 'unknown'))
        return true;
    return (all.length === 0 && leftOut === null) || (verdict === 'unknown' && (0,_verdict__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(all) === 'pass');
}
function unsaid(judgements) {
    const found = judgements.find(({ findings, verdict }) => verdict === 'unknown' && (0,_verdict__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(findings) === 'pass');
    return found === undefined ? null : `no node pool was judged for ${whereOf(found, null)}`;
}
const inWords = ({ check, pool }, judgement) => `${check} of ${whereOf(judgement, pool)}`;
const whereOf = ({ facts: { target } }, pool) => `${(0,_causes__WEBPACK_IMPORTED_MODULE_1__/* .referenceText */ .n5)(target.image)}${target.cluster === null ? '' : ` on ${(0,_model_target__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(target)}`}${pool === null ? '' : `, node pool ${pool}`}`;


/***/ }),

/***/ 3351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ rowsOf),
/* harmony export */   U: () => (/* binding */ compare)
/* harmony export */ });
/** By the characters, as every machine and every shard orders them. */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** A row for each cluster and set of causes; rows, their images and their causes are sorted. */
function rowsOf(all) {
    const rows = new Map();
    for (const row of all) {
        const causes = [...row.causes].sort(compare);
        const key = JSON.stringify([row.cluster, causes]);
        const known = rows.get(key) ?? { row: { ...row, causes }, images: new Set() };
        rows.set(key, known);
        for (const image of row.images)
            known.images.add(image);
    }
    return [...rows]
        .sort(([a], [b]) => compare(a, b))
        .map(([, { row, images }]) => ({ ...row, images: [...images].sort(compare) }));
}


/***/ }),

/***/ 1396:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PX: () => (/* binding */ poolVerdicts),
/* harmony export */   QZ: () => (/* binding */ worst),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   iE: () => (/* binding */ isBlind)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5815);


/** `fail` if a gate fails, else `unknown` if one is unknown, else `pass`. Advice decides nothing. */
function verdictOf(findings) {
    const gates = findings.filter(({ kind, ignored }) => kind === 'gate' && ignored === null);
    if (gates.some(({ status }) => status === 'fail'))
        return 'fail';
    return gates.some(({ status }) => status === 'unknown') ? 'unknown' : 'pass';
}
/** The worst of several: `fail`, then `unknown`. Of none, `unknown`: nothing is green by emptiness. */
function worst(verdicts) {
    if (verdicts.includes('fail'))
        return 'fail';
    return verdicts.length === 0 || verdicts.includes('unknown') ? 'unknown' : 'pass';
}
/** The verdict of every pool, in order: of its own findings and of those that hold for all pools. */
function poolVerdicts(pools, findings) {
    const ofAll = findings.filter(({ pool }) => pool === null);
    const own = new Map();
    for (const finding of findings) {
        const same = own.get(finding.pool);
        if (same === undefined)
            own.set(finding.pool, [finding]);
        else
            same.push(finding);
    }
    return pools.map((pool) => poolVerdict(pool, own.get(pool.pool.name) ?? [], ofAll));
}
/** `skip` where no pod, or no plain pod, lands there, and only for that reason nothing failed. */
function poolVerdict({ reach }, own, ofAll) {
    if (reach.kind === 'excluded')
        return 'skip';
    if (reach.kind === 'tainted') {
        if (own.some(({ kind, status }) => kind === 'gate' && status === 'warn'))
            return 'skip';
        if (own.some(({ check, status }) => check === 'image-platform' && status === 'skip'))
            return 'skip';
    }
    return verdictOf([...ofAll, ...own]);
}
/**
 * True where nothing can be said: the cluster or the image could not be read, or no pool's identity was determined,
 * which is none of other registries' concern. An image that the registry served to a node's account was read.
 */
function isBlind(facts) {
    const { target, image, cluster, pools } = facts;
    if (target.cluster !== null && (isUnread(cluster.cluster) || isLost(facts)))
        return true;
    if (!target.image.valid)
        return false;
    if (isUnread(image.manifest) && !pools.some(wasServed))
        return true;
    // Nodes outside Google Cloud have no identity there.
    if (target.image.reference.kind === 'other' || (target.cluster !== null && (0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .isOutside */ ._K)(target.cluster)))
        return false;
    return pools.length > 0 && pools.every(({ principal }) => principal.state !== 'known');
}
/** The cluster was not found, and the list of its project's clusters does not bear that out. */
function isLost({ target, cluster: { cluster, near } }) {
    const listing = near === null ? undefined : (0,_model_fact__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(near);
    return (cluster.state === 'absent' &&
        listing !== undefined &&
        target.cluster !== null &&
        (0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .leavesOpen */ .LN)(listing, target.cluster));
}
const wasServed = ({ probe }) => probe?.state === 'known' && probe.value.outcome === 'served';
/** A true 404 is an answer; a refusal or a failure is none. */
function isUnread(fact) {
    const root = (0,_model_fact__WEBPACK_IMPORTED_MODULE_1__/* .missing */ .LO)(fact);
    return root !== null && root.state !== 'absent';
}


/***/ })

};
;