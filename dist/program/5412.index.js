exports.id = 5412;
exports.ids = [5412,3863];
exports.modules = {

/***/ 5436:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

"use strict";
// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./package.json
var package_0 = __webpack_require__(8330);
// EXTERNAL MODULE: ./src/app/interruption.ts
var app_interruption = __webpack_require__(8844);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(3838);
// EXTERNAL MODULE: ./src/model/reason.ts
var reason = __webpack_require__(4909);
// EXTERNAL MODULE: ./src/model/errors.ts
var model_errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/model/exit-status.ts
var exit_status = __webpack_require__(4536);
// EXTERNAL MODULE: ./src/app/storage.ts
var app_storage = __webpack_require__(8598);
// EXTERNAL MODULE: ./src/app/progress.ts
var app_progress = __webpack_require__(1708);
// EXTERNAL MODULE: ./src/reports/index.ts
var reports = __webpack_require__(4855);
// EXTERNAL MODULE: ./src/reports/escape.ts
var reports_escape = __webpack_require__(6548);
// EXTERNAL MODULE: ./src/model/suggest.ts
var suggest = __webpack_require__(2691);
// EXTERNAL MODULE: ./src/input/options.ts + 9 modules
var options = __webpack_require__(5548);
// EXTERNAL MODULE: ./src/input/options/traits.ts
var traits = __webpack_require__(5500);
;// CONCATENATED MODULE: ./src/action/inputs.ts



/**
 * The action's inputs as the runner passes them, in `INPUT_NAME` variables. An empty value is not set; lists have one
 * entry per line.
 * @returns the values, and a problem for each input that does not exist and resembles one that does: the runner only
 *   warns about those
 */
function inputsFrom(env) {
    const values = {};
    for (const option of (0,options/* inputs */.QL)()) {
        const text = env[`INPUT_${(option.input ?? '').toUpperCase()}`]?.trim() ?? '';
        if (text === '')
            continue;
        values[option.id] = (0,traits/* isRepeatable */.s)(option) ? linesOf(text) : [text];
    }
    if (env['RUNNER_DEBUG'] === '1')
        values.verbose = ['true'];
    return { values, problems: strangers(env) };
}
const linesOf = (text) => text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
function strangers(env) {
    const names = (0,options/* inputs */.QL)().flatMap((option) => option.input ?? []);
    return Object.keys(env)
        .filter((variable) => variable.startsWith('INPUT_') && (env[variable] ?? '') !== '')
        .map((variable) => variable.slice('INPUT_'.length).toLowerCase())
        .flatMap((name) => {
        const meant = names.includes(name) ? null : (0,suggest/* nearest */.pA)(name, names);
        return meant === null ? [] : [`there is no input ${name}. Did you mean ${meant}?`];
    });
}

;// CONCATENATED MODULE: ./src/action/outputs.ts
/** The action's outputs, in the order in which they are documented. */
const OUTPUTS = {
    verdict: 'pass, fail or unknown: what is true of the pull.',
    exit_code: 'What this run decides: 0, 1 (a gate failed), 2 (wrong input), 3 (unknown), 73 (not all could be written); the step fails unless it is 0.',
    report: 'Path of the JSON report, in a folder of its own.',
    failed_checks: 'Ids of the checks that failed, separated by commas.',
    unknown_checks: 'Ids of the checks that could not be answered, separated by commas.',
    counts: 'JSON: how many findings have which status, and how many targets there are.',
    images: 'JSON: [{"reference", "digest", "pinned", "verdict"}] of every image.',
    image: 'The image pinned to its digest, if exactly one was judged, its digest is known and its verdict is not fail.',
    digest: 'Its digest.',
};
/** The maximum length of one output: all outputs of a job together may have 1 MB, counted as UTF-16. */
const LONGEST_OUTPUT = 400_000;
/**
 * The outputs of a run.
 * @param file the path of the JSON report; empty if it could not be written
 */
function outputsOf(report, file) {
    const all = allOutputs(report, file);
    const long = Object.entries(all).filter(([, value]) => value.length > LONGEST_OUTPUT);
    return {
        outputs: Object.fromEntries(Object.entries(all).filter(([, value]) => value.length <= LONGEST_OUTPUT)),
        problems: long.map(([name]) => `the output ${name} is left out: it is more than a job's outputs may hold; the JSON report has it all`),
    };
}
function allOutputs(report, file) {
    const images = imagesOf(report);
    const single = images.length === 1 ? images[0] : undefined;
    return {
        verdict: report.verdict,
        exit_code: String(report.exitCode),
        ...(file === '' ? {} : { report: file }),
        failed_checks: checksWith(report, 'fail').join(','),
        unknown_checks: checksWith(report, 'unknown').join(','),
        counts: JSON.stringify(report.counts),
        images: JSON.stringify(images),
        ...(single?.digest && single.pinned && single.verdict !== 'fail'
            ? { image: single.pinned, digest: single.digest }
            : {}),
    };
}
/**
 * The placeholder if no image was judged (`diagnose`). It is repeated here because this module imports only types, for
 * the generated documents.
 */
const NO_IMAGE = '(any image)';
/** Each image once, with the worst verdict of its targets. */
function imagesOf(report) {
    const images = new Map();
    for (const { image, verdict } of report.targets) {
        if (image.reference === NO_IMAGE)
            continue;
        const before = images.get(image.reference);
        images.set(image.reference, {
            reference: image.reference,
            digest: before?.digest ?? image.digest,
            pinned: before?.pinned ?? image.pinned,
            verdict: before ? worse(before.verdict, verdict) : verdict,
        });
    }
    // In a shortened report, what passes is listed in rows, without its digest.
    for (const reference of report.passed.flatMap((row) => row.images))
        if (!images.has(reference))
            images.set(reference, { reference, digest: null, pinned: null, verdict: 'pass' });
    return [...images.values()];
}
const ORDER = ['pass', 'unknown', 'fail'];
const worse = (a, b) => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b);
/** Ignored findings do not count. */
function checksWith(report, status) {
    const findings = report.targets.flatMap((target) => target.findings);
    return [
        ...new Set(findings.filter((each) => each.status === status && each.ignored === null).map((each) => each.check)),
    ];
}

;// CONCATENATED MODULE: ./src/action/step.ts

















const NAME = 'gke-image-preflight';
/**
 * Runs the step: reads the inputs, runs the preflight, sets every output, and writes summary, log and annotations.
 * @param version the version of this program
 * @returns the exit status, which alone makes the step fail
 */
async function step(env, version) {
    const interruption = (0,app_interruption/* listen */.K)();
    const storage = (0,app_storage/* storageOf */.p)({
        version,
        env,
        signal: interruption.signal,
        log: (text) => core.debug(text),
        onSecret: (secret) => core.setSecret(secret),
    });
    try {
        const { values, problems } = inputsFrom(env);
        if (values.mode?.[0] === 'merge')
            return await merge(values, problems, env, version, interruption, storage);
        const run = await runFrom(values, problems, env, storage, interruption.signal);
        return await judge(run, env, version, interruption, storage).catch((error) => {
            throw (0,model_errors/* unusableFacts */.fV)(error, (run.facts ?? run.resume) !== null);
        });
    }
    catch (error) {
        return failed(error, interruption.exitCode());
    }
    finally {
        storage.close();
        interruption.stop();
    }
}
/** All problems with the inputs are reported at once, before anything is requested. */
async function runFrom(values, problems, env, storage, signal) {
    const { readRun } = await Promise.all(/* import() | run */[__webpack_require__.e(5487), __webpack_require__.e(8415), __webpack_require__.e(3222), __webpack_require__.e(5496), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 2868));
    const { environmentProblems } = await Promise.all(/* import() | run */[__webpack_require__.e(5487), __webpack_require__.e(8415), __webpack_require__.e(3222), __webpack_require__.e(5496), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 4454));
    const built = await readRun('action', values, env, process.cwd(), null, null, signal, (names) => storage.read(names));
    const errors = [
        ...problems,
        ...('errors' in built ? built.errors : []),
        ...(values.facts === undefined ? environmentProblems(env) : []),
    ];
    if (errors.length > 0 || 'errors' in built)
        throw new model_errors/* UsageError */.eb(errors);
    for (const warning of built.warnings)
        core.warning((0,reports_escape/* visibleLines */.gB)(warning), { title: NAME });
    for (const error of built.run.request.seen.errors)
        core.error((0,reports_escape/* visibleLines */.gB)(error), { title: NAME, ...placeIn(error) });
    for (const note of built.notes)
        core.info((0,reports_escape/* withoutCommands */.Df)((0,reports_escape/* visibleLines */.gB)(`note: ${note}`)));
    return built.run;
}
/** Joins the reports of other jobs. */
async function merge(values, problems, env, version, interruption, storage) {
    const [{ buildMerge }, { merged }, { fileReaders }, { rootOf }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5487), __webpack_require__.e(1133)]).then(__webpack_require__.bind(__webpack_require__, 784)),
        Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(3382), __webpack_require__.e(5754), __webpack_require__.e(6485), __webpack_require__.e(6015), __webpack_require__.e(5500)]).then(__webpack_require__.bind(__webpack_require__, 6015)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2156)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 4378)),
    ]);
    const folder = process.cwd();
    const root = rootOf(env);
    const where = { root, workspace: root ?? folder };
    const built = buildMerge('action', values, [], fileReaders(folder, null, where));
    if (problems.length > 0 || 'errors' in built)
        throw new model_errors/* UsageError */.eb([...problems, ...('errors' in built ? built.errors : [])]);
    const { run } = built;
    const outcome = await merged(run, { version, folder, storage, ...where });
    return tell(outcome, { ...run, policy: null }, { env, version, interruption, storage });
}
/** The file, line and column at the start of a sentence. */
function placeIn(sentence) {
    const [, file, line, column] = /^(.+?):(\d+):(\d+): /.exec(sentence) ?? [];
    return file === undefined ? {} : { file, startLine: Number(line), startColumn: Number(column) };
}
async function judge(run, env, version, interruption, storage) {
    const flow = await (await Promise.all(/* import() | run */[__webpack_require__.e(5487), __webpack_require__.e(8415), __webpack_require__.e(3222), __webpack_require__.e(5496), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 7599))).flowOf(run);
    let left = { pods: [], folders: [] };
    const save = (changed) => {
        left = { ...left, ...changed };
        core.saveState('cleanup', left.pods.length + left.folders.length === 0 ? '' : JSON.stringify(left));
    };
    const progress = (0,app_progress/* ticking */.q6)((text) => core.info((0,reports_escape/* withoutCommands */.Df)((0,reports_escape/* visible */.RK)((0,app_progress/* inLog */.cp)(text)))), app_progress/* EVERY_MS */.rf.log);
    const outcome = await flow(run, {
        version,
        env,
        signal: interruption.signal,
        onProgress: (text) => {
            core.debug(text);
            progress.step(text);
        },
        onWatch: (now) => progress.watch(now),
        log: (text) => core.debug(text),
        onSecret: (secret) => core.setSecret(secret),
        // Saved before anything is created: the end of the action deletes what is left.
        onPods: (pods) => save({ pods }),
        onFolders: (folders) => save({ folders }),
    }).finally(() => progress.end());
    return tell(outcome, { ...run, policy: run.request.policy }, { env, version, interruption, storage });
}
/**
 * Sets every output, and writes files, summary, log and annotations.
 * @returns the exit status
 */
async function tell(outcome, run, { env, version, interruption, storage }) {
    const { cutShort, renderOptions, whyStatus, withUnwritten, writeFiles } = await Promise.all(/* import() | run */[__webpack_require__.e(5487), __webpack_require__.e(8415), __webpack_require__.e(3222), __webpack_require__.e(5496), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 5585));
    const stopped = interruption.exitCode();
    const judged = stopped === null ? outcome.report : cutShort(outcome.report, stopped);
    const options = { ...renderOptions(run, env, process.cwd()), notes: outcome.notes };
    const log = watchedLog();
    const unwritten = [...(await writeFiles(run, judged, outcome.facts, process.cwd(), options, storage))];
    const decided = interruption.exitCode() ?? judged.exitCode;
    const attempt = async (what, write) => {
        try {
            await write();
        }
        catch (error) {
            unwritten.push(`${what} could not be written: ${(0,reason/* reason */.l)(error)}`);
        }
    };
    // If one fails, the others are still written: a full disk must not lose all results.
    await attempt('the summary', () => summarise(judged, options, run, env));
    const report = () => withUnwritten({ ...judged, exitCode: decided }, unwritten, run);
    let file = '';
    await attempt('the JSON report', async () => {
        file = await keep(report(), env);
    });
    const { outputs, problems } = outputsOf(report(), file);
    await attempt('the outputs', () => setOutputs(outputs));
    // The log contains names and messages from others, and the runner interprets commands anywhere in a line.
    const token = (0,external_node_crypto_.randomUUID)();
    process.stdout.write(`::stop-commands::${token}\n`);
    if (outcome.refused !== null)
        process.stdout.write(`error: ${(0,reports_escape/* visibleLines */.gB)(outcome.refused)}\n`);
    for (const piece of await (0,reports/* render */.X)('text', report(), { ...options, color: isColourful(env) }))
        process.stdout.write(piece);
    for (const note of outcome.notes)
        process.stdout.write(`note: ${(0,reports_escape/* visibleLines */.gB)(note)}\n`);
    const why = whyStatus(report());
    if (why !== null)
        process.stdout.write(`note: ${(0,reports_escape/* visibleLines */.gB)(why)}\n`);
    process.stdout.write(`::${token}::\n`);
    for (const problem of problems)
        core.warning((0,reports_escape/* visibleLines */.gB)(problem), { title: NAME });
    for (const problem of unwritten)
        core.error((0,reports_escape/* visibleLines */.gB)(problem), { title: NAME });
    if (run.annotations)
        await annotate(report());
    if (run.comment !== null) {
        const problem = await commented(report(), options, run.comment, {
            env,
            version,
            signal: interruption.signal,
        });
        if (problem !== null)
            core.warning((0,reports_escape/* visibleLines */.gB)(problem), { title: NAME });
    }
    return withUnwritten(report(), await log(), run).exitCode;
}
/** GitHub shows ANSI colours in a log; NO_COLOR and FORCE_COLOR are respected. */
const isColourful = (env) => (env['NO_COLOR'] ?? '') === '' && !['0', 'false'].includes(env['FORCE_COLOR'] ?? '');
/**
 * Watches standard output, which is the job's log.
 * @returns the write errors, once all output has been handed over
 */
function watchedLog() {
    const problems = [];
    const refused = (error) => void problems.push(`the log could not be written: ${(0,reason/* reason */.l)(error)}`);
    process.stdout.on('error', refused);
    return async () => {
        await new Promise((done) => setImmediate(done));
        process.stdout.off('error', refused);
        return problems;
    };
}
/** Writes the JSON report into a folder that only this step uses; returns its path. */
async function keep(report, env) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), `${NAME}-`));
    const file = (0,external_node_path_.join)(folder, 'report.json');
    const pieces = await (0,reports/* render */.X)('json', report, { color: false, verbose: false });
    await (0,promises_.writeFile)(file, pieces, { mode: 0o644 });
    return file;
}
function setOutputs(outputs) {
    for (const name of Object.keys(OUTPUTS)) {
        const value = outputs[name];
        if (value !== undefined)
            core.setOutput(name, value);
    }
}
/** Opening a pipe without a reader fails instead of waiting. */
const APPEND_NEVER_WAITING = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_APPEND | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_NONBLOCK;
async function summarise(report, options, run, env) {
    const file = env['GITHUB_STEP_SUMMARY'];
    if (!run.summary || file === undefined || file === '')
        return;
    const [page = ''] = await (0,reports/* render */.X)('markdown', report, options);
    await (0,promises_.appendFile)(file, page, { flag: APPEND_NEVER_WAITING });
}
/** The maximum length of a comment in UTF-8 bytes; GitHub accepts 65,536 characters. */
const COMMENT_BYTES = 60_000;
async function commented(report, { notes, groupBy }, { token }, context) {
    if (token !== '')
        core.setSecret(token);
    const [{ comment }, { renderMarkdown }] = await Promise.all([
        __webpack_require__.e(/* import() */ 6958).then(__webpack_require__.bind(__webpack_require__, 6958)),
        Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(8244), __webpack_require__.e(7888)]).then(__webpack_require__.bind(__webpack_require__, 7888)),
    ]);
    return comment({ ...context, token, page: renderMarkdown(report, { notes, groupBy, limitBytes: COMMENT_BYTES }) });
}
async function annotate(report) {
    const { annotations } = await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(8244), __webpack_require__.e(6993)]).then(__webpack_require__.bind(__webpack_require__, 6993));
    for (const { level, title, message, file, line, column } of annotations(report)) {
        const place = {
            title,
            ...(file === undefined ? {} : { file }),
            ...(line === undefined ? {} : { startLine: line }),
            ...(column === undefined ? {} : { startColumn: column }),
        };
        core[level](message, place);
    }
}
/** The exit status for a thrown error: wrong input 2, stopped 130 or 143, a bug of this program 70. */
function failed(error, stopped) {
    const isUsage = error instanceof model_errors/* UsageError */.eb;
    if (!isUsage && stopped === null)
        return faultOfStep(error);
    const exitCode = stopped ?? exit_status/* EXIT */.d.usage;
    sayExitCode(exitCode);
    if (isUsage && stopped === null)
        core.error((0,reports_escape/* visibleLines */.gB)(error.problems.join('\n')), { title: `${NAME}: wrong input` });
    return exitCode;
}
/**
 * Reports a bug of this program. It decides the exit status, whatever the result of the run.
 * @returns 70
 */
function faultOfStep(error) {
    sayExitCode(exit_status/* EXIT */.d.fault);
    core.error((0,reports_escape/* visibleLines */.gB)(`a fault of this action: ${messageOf(error)}`), { title: NAME });
    // The runner shows it only if RUNNER_DEBUG is set.
    core.debug((0,reports_escape/* visibleLines */.gB)((external_node_util_.types.isNativeError(error) ? error.stack : undefined) ?? messageOf(error)));
    return exit_status/* EXIT */.d.fault;
}
function sayExitCode(exitCode) {
    try {
        core.setOutput('exit_code', String(exitCode));
    }
    catch (refused) {
        core.error((0,reports_escape/* visibleLines */.gB)(`the outputs could not be written: ${(0,reason/* reason */.l)(refused)}`), { title: NAME });
    }
}
const messageOf = (error) => (external_node_util_.types.isNativeError(error) ? error.message : String(error));

;// CONCATENATED MODULE: ./src/action/main.ts



/** The action's entry: sets the process's exit status. */
async function main() {
    // A log that cannot be written is not a bug of this program: the exit status of the step reports it.
    process.stdout.on('error', () => undefined);
    process.stderr.on('error', () => undefined);
    // The warnings of libraries are for their developers; what matters to users is reported as facts and errors.
    if (process.env['RUNNER_DEBUG'] !== '1')
        process.removeAllListeners('warning');
    const faults = (0,app_interruption.holdFaults)();
    const status = await step(process.env, package_0/* version */.rE);
    // The exit status of a signal takes precedence over that of a bug.
    const isFault = status < 128 && !faults.isEmpty();
    process.exitCode = isFault ? faultOfStep(faults.first()) : status;
    // Keep-alive connections must not keep the step running.
    setTimeout(() => process.exit(), 1000).unref();
}


/***/ }),

/***/ 5795:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ NO_CREDENTIALS)
/* harmony export */ });
/** The message if Google credentials are needed and there are none. */
const NO_CREDENTIALS = `no Google credentials were found. There are three ways to give them:
  in a workflow, a step with google-github-actions/auth before this one;
  on a workstation, “gcloud auth application-default login”;
  anywhere, CLOUDSDK_AUTH_ACCESS_TOKEN_FILE with the name of a file that holds an access token`;


/***/ }),

/***/ 1708:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cp: () => (/* binding */ inLog),
/* harmony export */   q6: () => (/* binding */ ticking),
/* harmony export */   rf: () => (/* binding */ EVERY_MS)
/* harmony export */ });
/** Progress: the current step of a run, shown while it lasts. A short run shows nothing. */
/** When progress is shown for the first time: after a second, waiting users wonder. */
const FIRST_MS = 1000;
/** How often it is shown: rarely in a log, which keeps every line; in a terminal one line is overwritten. */
const EVERY_MS = { log: 10_000, terminal: FIRST_MS };
/** A line of a log that is not a result: people and programs can distinguish it from warnings. */
const inLog = (text) => `progress: ${text}`;
/**
 * Shows what is in progress after a second, and again after each interval, unless it has not changed.
 * @param say receives the line
 * @param everyMs the interval, a whole number of seconds
 */
function ticking(say, everyMs) {
    let step = '';
    let now = () => '';
    let last = '';
    let untilNext = FIRST_MS;
    const timer = setInterval(() => {
        untilNext -= FIRST_MS;
        if (untilNext > 0)
            return;
        const text = [step, now()].filter((each) => each !== '').join(' · ');
        if (text === '' || text === last)
            return;
        last = text;
        untilNext = everyMs;
        say(text);
    }, FIRST_MS);
    // The timer must not keep the process running.
    timer.unref();
    return {
        step: (text) => {
            step = text;
        },
        watch: (from) => {
            now = from;
        },
        end: () => clearInterval(timer),
    };
}


/***/ }),

/***/ 8598:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ storageOf)
/* harmony export */ });
/* harmony import */ var _input_readers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2156);
/* harmony import */ var _model_encoding__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1076);
/* harmony import */ var _model_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7206);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5815);
/* harmony import */ var _model_storage_name__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9094);
/* harmony import */ var _model_unreadable__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9706);
/* harmony import */ var _no_credentials__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5795);
/** Reads and writes reports and facts in Cloud Storage, as the caller. */







/** The maximum number of objects in progress at the same time. */
const AT_ONCE = 8;
/** The time-out of the HTTP client: the request for one part of an object, including its retries, gets a third of it. */
const TIMEOUT_MS = 180_000;
/**
 * Cloud Storage with the caller's credentials; no credentials are loaded and nothing is requested before it is used.
 * @param context its signal stops reading, but never writing: a run that is stopped writes what it knows
 */
function storageOf(context) {
    let opened = null;
    const open = () => (opened ??= connected(context));
    const read = async (text) => {
        try {
            const name = nameOf(text);
            const [{ reading }, { readObject }] = await Promise.all([open(), cloudStorage()]);
            return (0,_model_encoding__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(valueOrThrow(await readObject(reading, name, _input_readers__WEBPACK_IMPORTED_MODULE_0__.LARGEST_TEXT)));
        }
        catch (error) {
            return error instanceof Error ? error : new Error(String(error));
        }
    };
    return {
        read: async (names) => {
            const queue = [...new Set(names)];
            const texts = new Map();
            const work = async () => {
                for (let name = queue.shift(); name !== undefined; name = queue.shift())
                    texts.set(name, await read(name));
            };
            await Promise.all(Array.from({ length: AT_ONCE }, work));
            return texts;
        },
        find: async (text) => {
            const { bucket, object } = nameOf(text.endsWith('/') ? `${text}**` : text);
            if (!/[*?]/.test(object))
                return [text];
            const start = object.slice(0, object.search(/[*?]/));
            const [{ reading }, { listObjects }] = await Promise.all([open(), cloudStorage()]);
            const all = valueOrThrow(await listObjects(reading, { bucket, object: start }));
            return all.filter((each) => fits(object, each)).map((each) => `gs://${bucket}/${each}`);
        },
        write: async (text, contentType, pieces) => {
            const name = nameOf(text);
            const [{ writing }, { writeObject }] = await Promise.all([open(), cloudStorage()]);
            valueOrThrow(await writeObject(writing, name, contentType, pieces));
        },
        close: () => void opened?.then(({ network }) => network.close(), () => undefined),
    };
}
/** Loaded when a name in Cloud Storage is used. */
const cloudStorage = () => __webpack_require__.e(/* import() */ 8034).then(__webpack_require__.bind(__webpack_require__, 8034));
async function connected({ version, env, signal, log, onSecret }) {
    const [{ loadCredentials }, { HttpClient }, { endpointsFrom }, { Network }, { proxyRules }, { Secrets }] = await Promise.all([
        __webpack_require__.e(/* import() */ 6886).then(__webpack_require__.bind(__webpack_require__, 6886)),
        Promise.all(/* import() */[__webpack_require__.e(8415), __webpack_require__.e(3020)]).then(__webpack_require__.bind(__webpack_require__, 8415)),
        __webpack_require__.e(/* import() */ 9034).then(__webpack_require__.bind(__webpack_require__, 9034)),
        __webpack_require__.e(/* import() */ 6782).then(__webpack_require__.bind(__webpack_require__, 6782)),
        __webpack_require__.e(/* import() */ 7856).then(__webpack_require__.bind(__webpack_require__, 7856)),
        __webpack_require__.e(/* import() */ 4861).then(__webpack_require__.bind(__webpack_require__, 4861)),
    ]);
    const { endpoints, errors } = endpointsFrom(env);
    if (errors.length > 0)
        throw new _model_errors__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(errors);
    const secrets = new Secrets(onSecret);
    const network = new Network(proxyRules(env));
    const credentials = await loadCredentials(env, secrets, network);
    if (credentials === null)
        throw new _model_errors__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb([_no_credentials__WEBPACK_IMPORTED_MODULE_4__/* .NO_CREDENTIALS */ .z]);
    const client = (ending) => new HttpClient({
        endpoints,
        credentials,
        secrets,
        version,
        network,
        timeoutMs: TIMEOUT_MS,
        ...(ending === null ? {} : { signal: ending }),
        onRequest: ({ method, url, status, ms }) => log(`${method} ${url} → ${status === null ? 'no answer' : String(status)} in ${String(ms)} ms`),
    });
    return { reading: client(signal), writing: client(null), network };
}
function nameOf(text) {
    const read = (0,_model_storage_name__WEBPACK_IMPORTED_MODULE_5__/* .parseStorageName */ .s4)(text);
    if ('problem' in read)
        throw new Error(read.problem);
    return read.value;
}
function valueOrThrow(fact) {
    if (fact.state === 'known')
        return fact.value;
    const root = (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .missing */ .LO)(fact);
    if (root === null)
        throw new Error('it is not known');
    throw new Error(root.state === 'absent' ? `it does not exist (${(0,_model_unreadable__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(root.detail)})` : (0,_model_unreadable__WEBPACK_IMPORTED_MODULE_2__/* .reasonMissing */ .RP)(root));
}
/**
 * Whether gcloud's wildcards match a name: `*` and `?` do not match a slash, `**` does. The time is bounded by the
 * lengths of both.
 */
function fits(glob, name) {
    let reached = new Set([0]);
    for (const part of glob.split(/(\*\*|\*|\?)/).filter((each) => each !== '')) {
        const next = new Set();
        for (const at of reached) {
            if (part === '*' || part === '**') {
                for (let to = at; to <= name.length; to += 1) {
                    if (next.has(to))
                        break;
                    next.add(to);
                    if (part === '*' && name[to] === '/')
                        break;
                }
            }
            else if (part === '?') {
                if (at < name.length && name[at] !== '/')
                    next.add(at + 1);
            }
            else if (name.startsWith(part, at))
                next.add(at + part.length);
        }
        reached = next;
    }
    return reached.has(name.length);
}


/***/ }),

/***/ 4536:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

"use strict";
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

/***/ 5815:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ isProjectTrouble),
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   JL: () => (/* binding */ OUT_OF_TIME),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   OI: () => (/* binding */ DENIED_WHYS),
/* harmony export */   Pl: () => (/* binding */ after),
/* harmony export */   VX: () => (/* binding */ PROJECT_TROUBLES),
/* harmony export */   _7: () => (/* binding */ FAILED_WHYS),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   jj: () => (/* binding */ knownValue),
/* harmony export */   wk: () => (/* binding */ denied),
/* harmony export */   yJ: () => (/* binding */ blockedBy)
/* harmony export */ });
/**
 * Why a request was refused. `ambiguous`: the service says "no permission, or it may not exist". The values of
 * `ProjectTrouble` have the project of the answer in `consumer`: every caller is refused.
 */
const DENIED_WHYS = ['permission', 'ambiguous', 'perimeter'];
/**
 * Why no request for a project is served: its API or billing is off, its organization does not allow the service
 * (constraint `gcp.restrictServiceUsage`), it is deleted, or its `gcr.io` hosts are shut down.
 */
const PROJECT_TROUBLES = [
    'api-disabled',
    'billing-disabled',
    'service-restricted',
    'project-deleted',
    'gcr-not-served',
];
/**
 * `rejected`: the service did not accept the request; `not-asked`: this program did not send it; `not-sent`: the program
 * that should send it (kubectl, gcloud) could not, because of the configuration of this machine.
 */
const FAILED_WHYS = [
    'unauthenticated',
    'quota',
    'timeout',
    'unreachable',
    'malformed',
    'server',
    'rejected',
    'not-asked',
    'not-sent',
    'cancelled',
    'not-recorded',
    /** Everything was read, and nothing decides the answer. */
    'undecided',
];
/** How the detail of a `timeout` starts that no service is to blame for: the time of all questions was up (`--timeout`). */
const OUT_OF_TIME = 'the time limit of the run was reached';
/** A fact that was read. */
const known = (value, from) => ({ state: 'known', value, from });
/** Whether the refusal is about the whole project. */
const isProjectTrouble = (why) => why !== 'permission' && why !== 'ambiguous' && why !== 'perimeter';
/** A 404 to a caller who has the permission to read: the resource does not exist. */
const absent = (from, detail) => ({ state: 'absent', from, detail });
/** A refusal, with the permissions that would give the answer. */
const denied = (why, from, detail, needs = [], consumer = null) => ({ state: 'denied', why, from, detail, needs, consumer });
/** No usable answer. */
const failed = (why, from, detail) => ({
    state: 'failed',
    why,
    from,
    detail,
});
/** The missing fact that a fact depends on, or the fact itself if it is missing; null if it is known. */
function missing(fact) {
    if (fact.state === 'known')
        return null;
    return fact.state === 'blocked' ? fact.by : fact;
}
/**
 * Derives a fact from a known one; a missing one blocks it.
 * @returns what `next` gives, or `blocked` by the fact that is missing
 */
function after(fact, next) {
    const root = missing(fact);
    return root === null ? next(fact.value) : { state: 'blocked', by: root };
}
/** The value of a known fact, otherwise undefined. */
const knownValue = (fact) => (fact.state === 'known' ? fact.value : undefined);
/** The fact of something that depends on a missing fact. */
function blockedBy(fact) {
    return { state: 'blocked', by: fact.state === 'blocked' ? fact.by : fact };
}


/***/ }),

/***/ 9037:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

"use strict";
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

"use strict";
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

/***/ 9706:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ reasonsIn),
/* harmony export */   RP: () => (/* binding */ reasonMissing),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   bi: () => (/* binding */ whyMissing)
/* harmony export */ });
const FAILED = {
    unauthenticated: 'the credentials were not accepted',
    quota: 'a quota is used up',
    timeout: 'no answer came in time',
    unreachable: 'the service could not be reached',
    malformed: 'the answer could not be understood',
    server: 'the service failed',
    rejected: 'the service refused the request as wrong',
    'not-asked': 'this program did not ask for it',
    'not-sent': 'it was not asked for, as what is on this machine for that cannot be used',
    cancelled: 'the run ended before the answer came',
    'not-recorded': 'the facts file does not hold it',
    undecided: 'nothing that was read decides it',
};
/**
 * A sentence that says why something is not known.
 * @param subject what was to be read, as the start of the sentence: `The cluster`
 */
const whyMissing = (subject, root) => `${subject} could not be read: ${reasonMissing(root)}`;
/** The reason without the subject, for example for something that could not be written. */
function reasonMissing(root) {
    const because = root.state === 'denied' ? whyDenied(root) : FAILED[root.why];
    const silent = root.state === 'denied' ? root.needs.length > 0 && root.why !== 'perimeter' : root.why === 'not-recorded';
    const words = silent ? '' : theWordsOf(root);
    return `${because}${words}`;
}
/** What is the same in every sentence about one reason of `whyDenied`. */
const DENIED = [
    'the caller lacks',
    'the caller was refused',
    'the service does not say which',
    'the API is off in',
    'billing is off in',
    'the organization does not allow the service in',
    'is deleted or suspended',
    'nothing serves the gcr.io images of',
    'VPC Service Controls blocked the request',
];
const REASONS = [...DENIED, ...Object.values(FAILED)];
/**
 * The reasons that a message gives for what is missing, without the names of what was asked, in a fixed order. Empty: it is
 * not known for another reason.
 */
function reasonsIn(message) {
    // The words of an answer may contain anything.
    const own = message.replace(/“[^“”]*”/g, '');
    return REASONS.filter((reason) => own.includes(reason));
}
function whyDenied(root) {
    switch (root.why) {
        case 'permission':
            return root.needs.length > 0 ? `the caller lacks ${permissions(root.needs)}` : 'the caller was refused';
        case 'ambiguous':
            return root.needs.length > 0
                ? `the caller lacks ${permissions(root.needs)}, or it does not exist; the service does not say which`
                : 'the caller was refused, or it does not exist; the service does not say which';
        case 'api-disabled':
            return `the API is off in ${projectOf(root)}, which the answer names`;
        case 'billing-disabled':
            return `billing is off in ${projectOf(root)}, which the answer names`;
        case 'service-restricted':
            return `the organization does not allow the service in ${projectOf(root)}, which the answer names`;
        case 'project-deleted':
            return `${projectOf(root)}, which the answer names, is deleted or suspended`;
        case 'gcr-not-served':
            return `nothing serves the gcr.io images of ${projectOf(root)} any more`;
        case 'perimeter':
            return 'VPC Service Controls blocked the request for this runner, which says nothing of the node';
    }
}
const projectOf = ({ consumer }) => (consumer === null ? 'a project' : `project ${consumer}`);
function permissions(needs) {
    const first = needs[0]?.way;
    return needs
        .filter(({ way }) => way === first)
        .map(({ permission, resource }) => `${permission} on ${resource}`)
        .join(' and ');
}
function theWordsOf({ from, detail }) {
    const words = quoted(detail);
    return words === '' ? ` (${from})` : ` (${from}: ${words})`;
}
/** The words of an answer in one line, at most 300 characters, in quotation marks; empty if there are none. */
function quoted(detail) {
    const line = detail
        // eslint-disable-next-line no-control-regex -- texts from outside may contain any character
        .replace(/[\s\x00-\x1f\x7f]+/g, ' ')
        .trim();
    if (line === '')
        return '';
    return `“${line.length > 300 ? `${line.slice(0, 299)}…` : line}”`;
}


/***/ }),

/***/ 4855:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ render)
/* harmony export */ });
const whole = (render) => (report, options) => [render(report, options)];
const LOADERS = {
    text: async () => whole((await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(8244), __webpack_require__.e(6247)]).then(__webpack_require__.bind(__webpack_require__, 1344))).renderText),
    json: async () => (await __webpack_require__.e(/* import() */ 3493).then(__webpack_require__.bind(__webpack_require__, 3493))).jsonPieces,
    markdown: async () => {
        const { renderMarkdown } = await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(8244), __webpack_require__.e(1055)]).then(__webpack_require__.bind(__webpack_require__, 7888));
        return whole((report, { notes, groupBy }) => renderMarkdown(report, { notes, groupBy }));
    },
    sarif: async () => whole((await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(1416)]).then(__webpack_require__.bind(__webpack_require__, 1416))).renderSarif),
    junit: async () => {
        const { renderJunit } = await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(7991)]).then(__webpack_require__.bind(__webpack_require__, 7991));
        return whole((report) => renderJunit(report));
    },
    html: async () => {
        const { renderHtml } = await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(8244), __webpack_require__.e(677)]).then(__webpack_require__.bind(__webpack_require__, 4714));
        return whole((report, { page, groupBy }) => renderHtml(report, { page, groupBy }));
    },
    gitlab: async () => whole((await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(1784)]).then(__webpack_require__.bind(__webpack_require__, 1784))).renderGitlab),
    github: async () => {
        const { renderGithub } = await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(8244), __webpack_require__.e(6385)]).then(__webpack_require__.bind(__webpack_require__, 2664));
        return whole((report) => renderGithub(report));
    },
    metrics: async () => (await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(2814)]).then(__webpack_require__.bind(__webpack_require__, 2814))).metricsPieces,
    issue: async () => {
        const { renderIssue } = await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(8244), __webpack_require__.e(187)]).then(__webpack_require__.bind(__webpack_require__, 4176));
        return whole((report, { groupBy }) => renderIssue(report, { groupBy }));
    },
};
/** The report in a format, with a line feed at the end: pieces to write in order, none of them long. */
async function render(format, report, options) {
    return (await LOADERS[format]())(report, options);
}


/***/ }),

/***/ 3863:
/***/ (function(module) {

// What the bundle holds in the place of HTTP clients that are never used: of @actions/core (its request for an OpenID
// Connect token) and of google-auth-library (all of whose requests are ours: src/google/library-requests.ts).
const leftOut = class {
  constructor() {
    throw new Error('this HTTP client is not part of the program');
  }
};
module.exports = { HttpClient: leftOut, BearerCredentialHandler: leftOut, HttpsProxyAgent: leftOut, default: leftOut };


/***/ }),

/***/ 8330:
/***/ (function(module) {

"use strict";
module.exports = {"rE":"0.1.0"};

/***/ })

};
;