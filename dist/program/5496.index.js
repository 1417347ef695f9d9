"use strict";
exports.id = 5496;
exports.ids = [5496,8844];
exports.modules = {

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

/***/ 1708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ slowly)
/* harmony export */ });
/** Progress where nobody watches: a log shall show that a long run lives, and a short one shall leave no line. */
/** Milliseconds without a line after which the next step is worth one. */
const SILENCE_MS = 10_000;
/**
 * @param say writes a line
 * @param now milliseconds
 * @returns says a step if the last line, or the start, is ten seconds ago
 */
function slowly(say, now = Date.now) {
    let last = now();
    return (text) => {
        if (now() - last < SILENCE_MS)
            return;
        last = now();
        say(text);
    };
}


/***/ }),

/***/ 5496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check),
  judge: () => (/* binding */ judge),
  warningsOf: () => (/* binding */ warningsOf)
});

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/reports/escape.ts
var reports_escape = __webpack_require__(6548);
// EXTERNAL MODULE: ./src/cli/io.ts
var cli_io = __webpack_require__(1604);
// EXTERNAL MODULE: ./src/app/progress.ts
var progress = __webpack_require__(1708);
;// CONCATENATED MODULE: ./src/cli/progress.ts


/**
 * Progress on standard error: one line that is written over in a terminal, lines with `--verbose`; in a log a line
 * every ten seconds or more.
 */
function progressOn(io, options) {
    const overwrites = io.errIsTerminal && !options.quiet && !options.verbose;
    let shown = false;
    const line = (text) => {
        io.err(`${(0,reports_escape/* visible */.RK)(text)}\n`);
    };
    const inLog = (0,progress/* slowly */.H)(line);
    const clear = () => {
        if (shown)
            io.err('\r\u001b[2K');
        shown = false;
    };
    return {
        step: (text) => {
            if (options.verbose)
                line(text);
            else if (!overwrites && !options.quiet)
                inLog(text);
            if (!overwrites)
                return;
            clear();
            io.err((0,reports_escape/* visible */.RK)(text).slice(0, (io.columns ?? 80) - 1));
            shown = true;
        },
        log: (text) => {
            if (options.verbose)
                line(text);
        },
        end: clear,
    };
}

// EXTERNAL MODULE: ./src/cli/say.ts
var say = __webpack_require__(5181);
;// CONCATENATED MODULE: ./src/cli/secrets.ts
/** Keeps what must not be printed, and takes it out of text. */
function redactor() {
    const secrets = new Set();
    return {
        add: (secret) => {
            if (secret.length >= 8)
                secrets.add(secret);
        },
        redact: (text) => [...secrets].reduce((left, secret) => left.replaceAll(secret, '***'), text),
    };
}

// EXTERNAL MODULE: ./src/cli/fault.ts
var fault = __webpack_require__(898);
;// CONCATENATED MODULE: ./src/cli/check.ts







/**
 * `check`: the preflight; `diagnose`: pulls that fail right now; `scan`: a fleet of clusters.
 * @returns the exit status
 */
async function check(io, { command, values, problems, version }, explainExit = true) {
    const { readRun } = await Promise.all(/* import() */[__webpack_require__.e(4034), __webpack_require__.e(2868)]).then(__webpack_require__.bind(__webpack_require__, 2868));
    const { environmentProblems } = await Promise.all(/* import() */[__webpack_require__.e(9950), __webpack_require__.e(5480)]).then(__webpack_require__.bind(__webpack_require__, 5480));
    // Nobody types a list for a command line that is wrong anyway.
    const isWrong = problems.length > 0;
    const typed = (id) => (values[id]?.includes('-') === true ? { [id]: [] } : {});
    const given = isWrong ? { ...values, ...typed('images-from'), ...typed('manifests') } : values;
    const asked = command === 'diagnose' || command === 'scan' ? command : 'check';
    const built = await readRun('cli', given, io.env, io.folder, () => io.readStandardInput(), asked);
    const errors = [
        ...problems,
        ...('errors' in built ? built.errors : []),
        ...(values.facts === undefined ? environmentProblems(io.env) : []),
    ];
    if (errors.length > 0 || 'errors' in built)
        return (0,say/* usage */.C)(io, errors);
    for (const warning of built.warnings)
        (0,say/* say */.c)(io, 'warning', warning);
    for (const error of built.run.request.seen.errors)
        (0,say/* say */.c)(io, 'error', error);
    return judge(io, built.run, version, explainExit);
}
/**
 * Does a run and prints its report.
 * @param explainExit ends with a line that says what decided an exit status that is not 0
 * @returns the exit status
 */
async function judge(io, run, version, explainExit = true) {
    const secrets = redactor();
    const safe = { ...io, err: (text) => io.err(secrets.redact(text)) };
    const progress = progressOn(safe, run);
    const interruption = io.listen();
    try {
        const flow = await (await __webpack_require__.e(/* import() */ 7599).then(__webpack_require__.bind(__webpack_require__, 7599))).flowOf(run);
        const { renderOptions, statusOf, whyStatus, writeFiles } = await __webpack_require__.e(/* import() */ 5533).then(__webpack_require__.bind(__webpack_require__, 5533));
        const { render } = await __webpack_require__.e(/* import() */ 4855).then(__webpack_require__.bind(__webpack_require__, 4855));
        const outcome = await flow(run, {
            version,
            env: io.env,
            signal: interruption.signal,
            onProgress: (text) => progress.step(text),
            log: (text) => progress.log(text),
            onSecret: (secret) => secrets.add(secret),
        });
        progress.end();
        const stopped = interruption.exitCode();
        const report = stopped === null ? outcome.report : { ...outcome.report, exitCode: stopped };
        const color = (0,cli_io.wantsColor)(io, io.outIsTerminal, !run.color);
        const options = {
            ...renderOptions({ ...run, policy: run.request.policy }, io.env, io.folder),
            notes: outcome.notes,
        };
        if (outcome.refused !== null)
            (0,say/* say */.c)(safe, 'error', outcome.refused);
        const files = await writeFiles(run, report, outcome.facts, io.folder, options);
        const pieces = await render(run.format, report, { ...options, color, width: columnsOf(io) });
        const printed = await printAll(io, pieces).then(() => [], notPrinted);
        const unwritten = [...files, ...printed];
        for (const problem of unwritten)
            (0,say/* say */.c)(safe, 'error', problem);
        for (const warning of [...outcome.notes, ...warningsOf(report, run)])
            (0,say/* say */.c)(safe, 'warning', warning);
        // A demonstration ends with 0, and says itself what the status would be.
        const status = statusOf(report.exitCode, unwritten);
        const why = whyStatus(status, report, unwritten);
        if (why !== null && explainExit)
            (0,say/* say */.c)(safe, 'note', why);
        return status;
    }
    catch (error) {
        progress.end();
        return interruption.exitCode() ?? (0,fault.fault)(safe, (0,errors/* unusableFacts */.fV)(error, run.facts !== null), run.verbose);
    }
    finally {
        interruption.stop();
    }
}
async function printAll(io, pieces) {
    for (const piece of pieces)
        await io.out(piece);
}
/** The terminal's width, else what COLUMNS says. */
function columnsOf({ columns, env }) {
    const given = /^\d{1,4}$/.test(env['COLUMNS'] ?? '') ? Number(env['COLUMNS']) : 0;
    return columns ?? (given > 0 ? given : undefined);
}
/** Everything else is done and said, though nobody reads the report. */
function notPrinted(error) {
    if (error instanceof errors/* NotWritten */.rl)
        return [error.message];
    throw error;
}
/** An exit status of 0 must not hide that something is unknown: says so, with the grants that would answer. */
function warningsOf(report, run) {
    if (report.verdict !== 'unknown' || report.exitCode !== 0)
        return [];
    const commands = report.access?.commands ?? [];
    const grants = commands.length > 0
        ? `; these grants would answer:\n${commands.map((each) => `  ${(0,reports_escape/* visible */.RK)(each)}`).join('\n')}`
        : '';
    const why = run.failOn === 'never' ? '--fail-on never' : `--fail-on unknown makes it 3`;
    return [`not everything could be checked, and the exit status is 0 all the same (${why})${grants}`];
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

/***/ 2156:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LARGEST_TEXT: () => (/* binding */ LARGEST_TEXT),
/* harmony export */   fileReaders: () => (/* binding */ fileReaders),
/* harmony export */   isOfSystem: () => (/* binding */ isOfSystem),
/* harmony export */   reason: () => (/* binding */ reason),
/* harmony export */   textOf: () => (/* binding */ textOf)
/* harmony export */ });
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
        shown: (path) => (0,_shown_as__WEBPACK_IMPORTED_MODULE_3__.shownAs)(path, folder, root),
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

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rootOf: () => (/* binding */ rootOf),
/* harmony export */   shownAs: () => (/* binding */ shownAs)
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


/***/ })

};
;