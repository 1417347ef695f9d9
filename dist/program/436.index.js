"use strict";
exports.id = 436;
exports.ids = [436];
exports.modules = {

/***/ 25436:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./package.json
var package_0 = __webpack_require__(8330);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 10 modules
var core = __webpack_require__(57264);
// EXTERNAL MODULE: ./src/app/interruption.ts
var app_interruption = __webpack_require__(18844);
// EXTERNAL MODULE: ./src/model/errors.ts
var model_errors = __webpack_require__(87206);
// EXTERNAL MODULE: ./src/app/progress.ts
var progress = __webpack_require__(41708);
// EXTERNAL MODULE: ./src/reports/index.ts + 24 modules
var reports = __webpack_require__(56629);
// EXTERNAL MODULE: ./src/reports/escape.ts
var reports_escape = __webpack_require__(46548);
// EXTERNAL MODULE: ./src/model/nearest.ts
var nearest = __webpack_require__(59179);
// EXTERNAL MODULE: ./src/input/options.ts
var options = __webpack_require__(47830);
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
        values[option.id] = (0,options/* isRepeatable */.su)(option) ? linesOf(text) : [text];
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
        const meant = names.includes(name) ? null : (0,nearest/* nearest */.p)(name, names);
        return meant === null ? [] : [`there is no input ${name}. Did you mean ${meant}?`];
    });
}

;// CONCATENATED MODULE: ./src/action/outputs.ts
/** The action's outputs, in the order in which they are documented. */
const OUTPUTS = {
    verdict: 'pass, fail or unknown: what is true of the pull.',
    exit_code: 'What this run decides: 0, 1 (a gate failed), 2 (wrong input), 3 (unknown); the step fails unless it is 0.',
    report: 'Path of the JSON report, in a folder of its own.',
    failed_checks: 'Ids of the checks that failed, separated by commas.',
    unknown_checks: 'Ids of the checks that could not be answered, separated by commas.',
    counts: 'JSON: how many findings have which status, and how many targets there are.',
    images: 'JSON: [{"reference", "digest", "pinned", "verdict"}] of every image.',
    image: 'The image pinned to its digest, if exactly one was judged and its digest is known.',
    digest: 'Its digest.',
};
/**
 * The outputs of a run.
 * @param file path of the JSON report
 */
function outputsOf(report, file) {
    const images = imagesOf(report);
    const single = images.length === 1 ? images[0] : undefined;
    return {
        verdict: report.verdict,
        exit_code: String(report.exitCode),
        report: file,
        failed_checks: checksWith(report, 'fail').join(','),
        unknown_checks: checksWith(report, 'unknown').join(','),
        counts: JSON.stringify(report.counts),
        images: JSON.stringify(images),
        ...(single?.digest && single.pinned ? { image: single.pinned, digest: single.digest } : {}),
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
    const verbose = env['RUNNER_DEBUG'] === '1';
    try {
        const request = await requestFrom(env);
        return await judge(request, env, version, interruption).catch((error) => {
            throw (0,model_errors/* unusableFacts */.f)(error, request.facts !== null);
        });
    }
    catch (error) {
        return failed(error, interruption.exitCode(), verbose);
    }
    finally {
        interruption.stop();
    }
}
/** All that is wrong with the inputs is said at once, before anything is called. */
async function requestFrom(env) {
    const { readRequest } = await Promise.all(/* import() */[__webpack_require__.e(987), __webpack_require__.e(156)]).then(__webpack_require__.bind(__webpack_require__, 67987));
    const { environmentProblems } = await Promise.all(/* import() */[__webpack_require__.e(286), __webpack_require__.e(145), __webpack_require__.e(370)]).then(__webpack_require__.bind(__webpack_require__, 13145));
    const { values, problems } = inputsFrom(env);
    const built = await readRequest('action', values, env, process.cwd(), null);
    const errors = [
        ...problems,
        ...('errors' in built ? built.errors : []),
        ...(values.facts === undefined ? environmentProblems(env) : []),
    ];
    if (errors.length > 0 || 'errors' in built)
        throw new model_errors/* UsageError */.e(errors);
    for (const warning of built.warnings)
        core.warning((0,reports_escape/* visibleLines */.gB)(warning), { title: NAME });
    return built.request;
}
async function judge(request, env, version, interruption) {
    const flow = request.command === 'diagnose'
        ? (await Promise.all(/* import() */[__webpack_require__.e(240), __webpack_require__.e(286), __webpack_require__.e(145), __webpack_require__.e(549), __webpack_require__.e(683)]).then(__webpack_require__.bind(__webpack_require__, 683))).diagnose
        : (await Promise.all(/* import() */[__webpack_require__.e(240), __webpack_require__.e(286), __webpack_require__.e(145), __webpack_require__.e(549)]).then(__webpack_require__.bind(__webpack_require__, 98549))).preflight;
    const { renderOptions, writeFiles, NOT_WRITTEN } = await __webpack_require__.e(/* import() */ 874).then(__webpack_require__.bind(__webpack_require__, 13874));
    let left = { pods: [], folders: [] };
    const save = (changed) => {
        left = { ...left, ...changed };
        core.saveState('cleanup', left.pods.length + left.folders.length === 0 ? '' : JSON.stringify(left));
    };
    const inLog = (0,progress/* slowly */.H)((text) => core.info((0,reports_escape/* withoutCommands */.Df)((0,reports_escape/* visible */.RK)(text))));
    const outcome = await flow(request, {
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
    const options = { ...renderOptions(request, env, process.cwd()), notes: outcome.notes };
    const unwritten = await writeFiles(request, outcome.report, outcome.facts, process.cwd(), options);
    const decided = interruption.exitCode() ?? outcome.report.exitCode;
    const exitCode = decided === 0 && unwritten.length > 0 ? NOT_WRITTEN : decided;
    const report = { ...outcome.report, exitCode };
    setOutputs(outputsOf(report, await keep(report, env)));
    await summarise(report, outcome.notes, request, env);
    // Names and messages of others are in it, and the runner reads commands anywhere in a line.
    const token = (0,external_node_crypto_.randomUUID)();
    process.stdout.write(`::stop-commands::${token}\n`);
    process.stdout.write((0,reports.render)('text', report, { color: false, verbose: request.verbose }));
    for (const note of outcome.notes)
        process.stdout.write(`note: ${(0,reports_escape/* visibleLines */.gB)(note)}\n`);
    process.stdout.write(`::${token}::\n`);
    for (const problem of unwritten)
        core.error((0,reports_escape/* visibleLines */.gB)(problem), { title: NAME });
    if (request.annotations)
        annotate(report);
    return exitCode;
}
/** Writes the JSON report into a folder of this step alone; returns its path. */
async function keep(report, env) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), `${NAME}-`));
    const file = (0,external_node_path_.join)(folder, 'report.json');
    await (0,promises_.writeFile)(file, (0,reports/* renderJson */.hF)(report), { mode: 0o644 });
    return file;
}
function setOutputs(outputs) {
    for (const name of Object.keys(OUTPUTS)) {
        const value = outputs[name];
        if (value !== undefined)
            core.setOutput(name, value);
    }
}
async function summarise(report, notes, request, env) {
    const file = env['GITHUB_STEP_SUMMARY'];
    if (!request.summary || file === undefined || file === '')
        return;
    try {
        await (0,promises_.appendFile)(file, (0,reports/* renderMarkdown */.Gc)(report, { notes }));
    }
    catch (error) {
        core.warning(`the summary could not be written: ${messageOf(error)}`, { title: NAME });
    }
}
function annotate(report) {
    for (const { level, title, message, file, line, column } of (0,reports/* annotations */.hk)(report)) {
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
function failed(error, stopped, verbose) {
    const isUsage = error instanceof model_errors/* UsageError */.e;
    const exitCode = isUsage ? 2 : (stopped ?? 70);
    core.setOutput('exit_code', String(exitCode));
    if (isUsage) {
        core.error((0,reports_escape/* visibleLines */.gB)(error.problems.join('\n')), { title: `${NAME}: wrong input` });
    }
    else if (stopped === null) {
        core.error((0,reports_escape/* visibleLines */.gB)(`a fault of this action: ${messageOf(error)}`), { title: NAME });
        if (verbose)
            core.debug((0,reports_escape/* visibleLines */.gB)((external_node_util_.types.isNativeError(error) ? error.stack : undefined) ?? messageOf(error)));
    }
    return exitCode;
}
const messageOf = (error) => (external_node_util_.types.isNativeError(error) ? error.message : String(error));

;// CONCATENATED MODULE: ./src/action/main.ts


/** The action's door: sets the process's exit status. */
async function main() {
    // Libraries' warnings are for their developers; what matters of them comes as facts and errors.
    if (process.env['RUNNER_DEBUG'] !== '1')
        process.removeAllListeners('warning');
    // Of many questions that fail at once the first is said; Node would end with 1, which is a verdict, for the others.
    let strays = 0;
    process.on('unhandledRejection', () => (strays += 1));
    const status = await step(process.env, package_0/* version */.rE);
    process.exitCode = [0, 1, 3].includes(status) && strays > 0 ? 70 : status;
    // Connections that are kept alive must not keep the step.
    setTimeout(() => process.exit(), 1000).unref();
}


/***/ }),

/***/ 18844:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listen)
/* harmony export */ });
const CODES = { SIGINT: 130, SIGTERM: 143 };
/** Listens for SIGINT and SIGTERM until it is stopped. */
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
    return {
        signal: controller.signal,
        exitCode: () => code,
        stop: () => void process.off('SIGINT', handler).off('SIGTERM', handler),
    };
}


/***/ }),

/***/ 41708:
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

/***/ 8330:
/***/ ((module) => {

module.exports = {"rE":"0.1.0"};

/***/ })

};
;