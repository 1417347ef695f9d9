"use strict";
exports.id = 5496;
exports.ids = [5496];
exports.modules = {

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
// EXTERNAL MODULE: ./src/app/storage.ts
var app_storage = __webpack_require__(8598);
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








/** What reads before a run is not told of signals: they end the process. */
const NEVER = new AbortController().signal;
/**
 * `check`: the preflight; `diagnose`: pulls that fail right now; `scan`: a fleet of clusters.
 * @returns the exit status
 */
async function check(io, { command, values, problems, version }, explainExit = true) {
    const { readRun } = await Promise.all(/* import() */[__webpack_require__.e(5487), __webpack_require__.e(2868)]).then(__webpack_require__.bind(__webpack_require__, 2868));
    const { environmentProblems } = await Promise.all(/* import() */[__webpack_require__.e(9950), __webpack_require__.e(8415), __webpack_require__.e(533), __webpack_require__.e(7511)]).then(__webpack_require__.bind(__webpack_require__, 7511));
    const storage = (0,app_storage/* storageOf */.p)({ version, env: io.env, signal: NEVER, log: () => undefined, onSecret: () => undefined });
    // Nobody types a list for a command line that is wrong anyway.
    const isWrong = problems.length > 0;
    const typed = (id) => (values[id]?.includes('-') === true ? { [id]: [] } : {});
    const given = isWrong ? { ...values, ...typed('images-from'), ...typed('manifests') } : values;
    const asked = command === 'diagnose' || command === 'scan' ? command : 'check';
    const built = await readRun('cli', given, io.env, io.folder, () => io.readStandardInput(), asked, undefined, (names) => storage.read(names));
    const errors = [
        ...problems,
        ...('errors' in built ? built.errors : []),
        ...(values.facts === undefined ? environmentProblems(io.env) : []),
    ];
    if (errors.length > 0 || 'errors' in built) {
        storage.close();
        return (0,say/* usage */.C)(io, errors);
    }
    for (const warning of built.warnings)
        (0,say/* say */.c)(io, 'warning', warning);
    for (const error of built.run.request.seen.errors)
        (0,say/* say */.c)(io, 'error', error);
    return judge(io, built.run, version, explainExit, storage).finally(() => storage.close());
}
/**
 * Does a run and prints its report.
 * @param storage takes what is written to Cloud Storage
 * @param explainExit ends with a line that says what decided an exit status that is not 0
 * @returns the exit status
 */
async function judge(io, run, version, explainExit, storage) {
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
        const files = await writeFiles(run, report, outcome.facts, io.folder, options, storage);
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


/***/ })

};
;