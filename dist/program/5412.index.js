exports.id = 5412;
exports.ids = [5412,4855,3863];
exports.modules = {

/***/ 5436:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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
// EXTERNAL MODULE: ./src/input/readers.ts
var readers = __webpack_require__(2156);
// EXTERNAL MODULE: ./src/model/errors.ts
var model_errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/model/exit-status.ts
var exit_status = __webpack_require__(4536);
// EXTERNAL MODULE: ./src/app/storage.ts
var app_storage = __webpack_require__(8598);
// EXTERNAL MODULE: ./src/app/progress.ts
var progress = __webpack_require__(1708);
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
 * The action's inputs as the runner hands them over, in `INPUT_NAME` variables. Empty is unset; lists are a line each.
 * @returns the values, and a problem for each input that does not exist and is near to one that does: the runner
 * itself only warns of those
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
/** Characters of one output: a job's outputs may have 1 MB together, counted as UTF-16. */
const LONGEST_OUTPUT = 400_000;
/**
 * The outputs of a run.
 * @param file path of the JSON report; empty where it could not be written
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
/** What stands where nothing was judged (`diagnose`); this module imports types alone, for the generated documents. */
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
    // Of a shortened report: what passes stands in rows, without its digest.
    for (const reference of report.passed.flatMap((row) => row.images))
        if (!images.has(reference))
            images.set(reference, { reference, digest: null, pinned: null, verdict: 'pass' });
    return [...images.values()];
}
const ORDER = ['pass', 'unknown', 'fail'];
const worse = (a, b) => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b);
/** Findings that are ignored do not count. */
function checksWith(report, status) {
    const findings = report.targets.flatMap((target) => target.findings);
    return [
        ...new Set(findings.filter((each) => each.status === status && each.ignored === null).map((each) => each.check)),
    ];
}

;// CONCATENATED MODULE: ./src/action/step.ts

















const NAME = 'gke-image-preflight';
/**
 * Does the step: reads the inputs, runs the preflight, sets every output, writes summary, log and annotations.
 * @param version the program's own
 * @returns the exit status, by which alone the step fails
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
            throw (0,model_errors/* unusableFacts */.fV)(error, run.facts !== null);
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
/** All that is wrong with the inputs is said at once, before anything is called. */
async function runFrom(values, problems, env, storage, signal) {
    const { readRun } = await Promise.all(/* import() */[__webpack_require__.e(5487), __webpack_require__.e(7369)]).then(__webpack_require__.bind(__webpack_require__, 2868));
    const { environmentProblems } = await Promise.all(/* import() */[__webpack_require__.e(9950), __webpack_require__.e(8415), __webpack_require__.e(533), __webpack_require__.e(7511), __webpack_require__.e(68)]).then(__webpack_require__.bind(__webpack_require__, 7511));
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
    return built.run;
}
/** Joins the reports of other jobs. */
async function merge(values, problems, env, version, interruption, storage) {
    const [{ buildMerge }, { merged }, { fileReaders }, { rootOf }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5487), __webpack_require__.e(1133)]).then(__webpack_require__.bind(__webpack_require__, 784)),
        Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(3382), __webpack_require__.e(9975), __webpack_require__.e(4710)]).then(__webpack_require__.bind(__webpack_require__, 9975)),
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
/** The file, line and column that a sentence starts with. */
function placeIn(sentence) {
    const [, file, line, column] = /^(.+?):(\d+):(\d+): /.exec(sentence) ?? [];
    return file === undefined ? {} : { file, startLine: Number(line), startColumn: Number(column) };
}
async function judge(run, env, version, interruption, storage) {
    const flow = await (await __webpack_require__.e(/* import() */ 7599).then(__webpack_require__.bind(__webpack_require__, 7599))).flowOf(run);
    let left = { pods: [], folders: [] };
    const save = (changed) => {
        left = { ...left, ...changed };
        core.saveState('cleanup', left.pods.length + left.folders.length === 0 ? '' : JSON.stringify(left));
    };
    const inLog = (0,progress/* slowly */.H)((text) => core.info((0,reports_escape/* withoutCommands */.Df)((0,reports_escape/* visible */.RK)(text))));
    const outcome = await flow(run, {
        version,
        env,
        signal: interruption.signal,
        onProgress: (text) => {
            core.debug(text);
            inLog(text);
        },
        log: (text) => core.debug(text),
        onSecret: (secret) => core.setSecret(secret),
        // Saved before anything is made: the action's end removes what is left.
        onPods: (pods) => save({ pods }),
        onFolders: (folders) => save({ folders }),
    });
    return tell(outcome, { ...run, policy: run.request.policy }, { env, version, interruption, storage });
}
/**
 * Sets every output, writes files, summary, log and annotations.
 * @returns the exit status
 */
async function tell(outcome, run, { env, version, interruption, storage }) {
    const { renderOptions, statusOf, whyStatus, writeFiles } = await __webpack_require__.e(/* import() */ 7914).then(__webpack_require__.bind(__webpack_require__, 5533));
    const options = { ...renderOptions(run, env, process.cwd()), notes: outcome.notes };
    const log = watchedLog();
    const unwritten = [...(await writeFiles(run, outcome.report, outcome.facts, process.cwd(), options, storage))];
    const decided = interruption.exitCode() ?? outcome.report.exitCode;
    const attempt = async (what, write) => {
        try {
            await write();
        }
        catch (error) {
            unwritten.push(`${what} could not be written: ${(0,readers.reason)(error)}`);
        }
    };
    // One that fails leaves the others: what a run found is not lost with a disk.
    await attempt('the summary', () => summarise(outcome.report, outcome.notes, run, env));
    const report = () => ({ ...outcome.report, exitCode: statusOf(decided, unwritten) });
    let file = '';
    await attempt('the JSON report', async () => {
        file = await keep(report(), env);
    });
    const { outputs, problems } = outputsOf(report(), file);
    await attempt('the outputs', () => setOutputs(outputs));
    // Names and messages of others are in it, and the runner reads commands anywhere in a line.
    const token = (0,external_node_crypto_.randomUUID)();
    process.stdout.write(`::stop-commands::${token}\n`);
    if (outcome.refused !== null)
        process.stdout.write(`error: ${(0,reports_escape/* visibleLines */.gB)(outcome.refused)}\n`);
    for (const piece of await (0,reports.render)('text', report(), { color: false, verbose: run.verbose }))
        process.stdout.write(piece);
    for (const note of outcome.notes)
        process.stdout.write(`note: ${(0,reports_escape/* visibleLines */.gB)(note)}\n`);
    const why = whyStatus(report().exitCode, report(), unwritten);
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
        const problem = await commented(report(), outcome.notes, run.comment, {
            env,
            version,
            signal: interruption.signal,
        });
        if (problem !== null)
            core.warning((0,reports_escape/* visibleLines */.gB)(problem), { title: NAME });
    }
    return statusOf(decided, [...unwritten, ...(await log())]);
}
/** Standard output is the job's log. @returns what it could not take, once all has been handed over */
function watchedLog() {
    const problems = [];
    const refused = (error) => void problems.push(`the log could not be written: ${(0,readers.reason)(error)}`);
    process.stdout.on('error', refused);
    return async () => {
        await new Promise((done) => setImmediate(done));
        process.stdout.off('error', refused);
        return problems;
    };
}
/** Writes the JSON report into a folder of this step alone; returns its path. */
async function keep(report, env) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), `${NAME}-`));
    const file = (0,external_node_path_.join)(folder, 'report.json');
    const pieces = await (0,reports.render)('json', report, { color: false, verbose: false });
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
/** A pipe that nobody reads is refused, not waited for. */
const APPEND_NEVER_WAITING = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_APPEND | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_NONBLOCK;
async function summarise(report, notes, run, env) {
    const file = env['GITHUB_STEP_SUMMARY'];
    if (!run.summary || file === undefined || file === '')
        return;
    const [page = ''] = await (0,reports.render)('markdown', report, { color: false, verbose: false, notes });
    await (0,promises_.appendFile)(file, page, { flag: APPEND_NEVER_WAITING });
}
/** UTF-8 bytes of a comment; GitHub takes 65,536 characters. */
const COMMENT_BYTES = 60_000;
async function commented(report, notes, { token }, context) {
    if (token !== '')
        core.setSecret(token);
    const [{ comment }, { renderMarkdown }] = await Promise.all([
        __webpack_require__.e(/* import() */ 6958).then(__webpack_require__.bind(__webpack_require__, 6958)),
        Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(4606)]).then(__webpack_require__.bind(__webpack_require__, 4606)),
    ]);
    return comment({ ...context, token, page: renderMarkdown(report, { notes, limitBytes: COMMENT_BYTES }) });
}
async function annotate(report) {
    const { annotations } = await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(6993)]).then(__webpack_require__.bind(__webpack_require__, 6993));
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
/** What a thrown error comes to: wrong input 2, stopped 130 or 143, a fault of our own 70. */
function failed(error, stopped) {
    const isUsage = error instanceof model_errors/* UsageError */.eb;
    if (!isUsage && stopped === null)
        return fault(error);
    const exitCode = stopped ?? exit_status/* EXIT */.d.usage;
    sayExitCode(exitCode);
    if (isUsage && stopped === null)
        core.error((0,reports_escape/* visibleLines */.gB)(error.problems.join('\n')), { title: `${NAME}: wrong input` });
    return exitCode;
}
/**
 * Says a fault of our own; whatever the run came to, it decides the exit status.
 * @returns 70
 */
function fault(error) {
    sayExitCode(exit_status/* EXIT */.d.fault);
    core.error((0,reports_escape/* visibleLines */.gB)(`a fault of this action: ${messageOf(error)}`), { title: NAME });
    // The runner shows it only where RUNNER_DEBUG asks for it.
    core.debug((0,reports_escape/* visibleLines */.gB)((external_node_util_.types.isNativeError(error) ? error.stack : undefined) ?? messageOf(error)));
    return exit_status/* EXIT */.d.fault;
}
function sayExitCode(exitCode) {
    try {
        core.setOutput('exit_code', String(exitCode));
    }
    catch (refused) {
        core.error((0,reports_escape/* visibleLines */.gB)(`the outputs could not be written: ${(0,readers.reason)(refused)}`), { title: NAME });
    }
}
const messageOf = (error) => (external_node_util_.types.isNativeError(error) ? error.message : String(error));

;// CONCATENATED MODULE: ./src/action/main.ts



/** The action's entry: sets the process's exit status. */
async function main() {
    // A log that takes nothing is no fault of ours: the step tells it by its status.
    process.stdout.on('error', () => undefined);
    process.stderr.on('error', () => undefined);
    // Libraries' warnings are for their developers; what matters of them comes as facts and errors.
    if (process.env['RUNNER_DEBUG'] !== '1')
        process.removeAllListeners('warning');
    const faults = (0,app_interruption.holdFaults)();
    const status = await step(process.env, package_0/* version */.rE);
    // A signal's status goes before that of a fault.
    const isFault = status < 128 && !faults.isEmpty();
    process.exitCode = isFault ? fault(faults.first()) : status;
    // Connections that are kept alive must not keep the step.
    setTimeout(() => process.exit(), 1000).unref();
}


/***/ }),

/***/ 1708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
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

/***/ 4536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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
    /** A gate is unknown, and that decides. */
    unknown: 3,
    /** A fault of our own. */
    fault: 70,
    /** Something that was asked for could not be written (`EX_CANTCREAT` of sysexits.h). */
    notWritten: 73,
    /** By SIGINT. */
    interrupted: 130,
    /** By SIGTERM. */
    terminated: 143,
};


/***/ }),

/***/ 4855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
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

/***/ 3863:
/***/ ((module) => {

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
/***/ ((module) => {

"use strict";
module.exports = {"rE":"0.1.0"};

/***/ })

};
;