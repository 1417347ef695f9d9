"use strict";
exports.id = 1155;
exports.ids = [1155,5496];
exports.modules = {

/***/ 5795:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ NO_CREDENTIALS)
/* harmony export */ });
/** What is said where Google credentials are needed and there are none. */
const NO_CREDENTIALS = `no Google credentials were found. There are three ways to give them:
  in a workflow, a step with google-github-actions/auth before this one;
  on a workstation, “gcloud auth application-default login”;
  anywhere, CLOUDSDK_AUTH_ACCESS_TOKEN_FILE with the name of a file that holds an access token`;


/***/ }),

/***/ 1708:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ ON_TERMINAL_MS),
/* harmony export */   Kw: () => (/* binding */ IN_LOG_MS),
/* harmony export */   q6: () => (/* binding */ ticking)
/* harmony export */ });
/** Progress: what a run is at, said while it lasts. A short run says nothing. */
/** Where nobody watches: a log shall show that a long run lives. */
const IN_LOG_MS = 10_000;
/** Where somebody does. */
const ON_TERMINAL_MS = 1000;
/**
 * Says what is under way once the time has passed, and again each time it has; not what was said last.
 * @param say takes the line
 * @param everyMs the time
 */
function ticking(say, everyMs) {
    let step = '';
    let now = () => '';
    let last = '';
    const timer = setInterval(() => {
        const text = [step, now()].filter((each) => each !== '').join(' · ');
        if (text === '' || text === last)
            return;
        last = text;
        say(text);
    }, everyMs);
    // It must not keep the process.
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

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ storageOf)
/* harmony export */ });
/* harmony import */ var _input_readers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2156);
/* harmony import */ var _model_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7206);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5815);
/* harmony import */ var _model_storage_name__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9094);
/* harmony import */ var _model_unreadable__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9706);
/* harmony import */ var _no_credentials__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5795);
/** Reports and facts in Cloud Storage, read and written as the caller. */






/** Objects under way at once. */
const AT_ONCE = 8;
/** For one part of an object, its retries included, a third of it. */
const TIMEOUT_MS = 180_000;
/**
 * Cloud Storage with the caller's credentials; nothing is looked for or asked before it is used.
 * @param context its signal ends what is read, never what is written: a run that is stopped writes what it knows
 */
function storageOf(context) {
    let opened = null;
    const open = () => (opened ??= connected(context));
    const read = async (text) => {
        try {
            const name = nameOf(text);
            const [{ reading }, { readObject }] = await Promise.all([open(), cloudStorage()]);
            return (0,_input_readers__WEBPACK_IMPORTED_MODULE_0__.textOf)(valueOf(await readObject(reading, name, _input_readers__WEBPACK_IMPORTED_MODULE_0__.LARGEST_TEXT)));
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
            const all = valueOf(await listObjects(reading, { bucket, object: start }));
            return all.filter((each) => fits(object, each)).map((each) => `gs://${bucket}/${each}`);
        },
        write: async (text, contentType, pieces) => {
            const name = nameOf(text);
            const [{ writing }, { writeObject }] = await Promise.all([open(), cloudStorage()]);
            valueOf(await writeObject(writing, name, contentType, pieces));
        },
        close: () => void opened?.then(({ network }) => network.close(), () => undefined),
    };
}
/** Loaded where a name of Cloud Storage is used. */
const cloudStorage = () => Promise.all(/* import() */[__webpack_require__.e(533), __webpack_require__.e(3992)]).then(__webpack_require__.bind(__webpack_require__, 8034));
async function connected({ version, env, signal, log, onSecret }) {
    const [{ loadCredentials }, { HttpClient }, { endpointsFrom }, { Network }, { proxyRules }, { Secrets }] = await Promise.all([
        __webpack_require__.e(/* import() */ 6886).then(__webpack_require__.bind(__webpack_require__, 6886)),
        Promise.all(/* import() */[__webpack_require__.e(8415), __webpack_require__.e(8389)]).then(__webpack_require__.bind(__webpack_require__, 8415)),
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
        throw new _model_errors__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb([_no_credentials__WEBPACK_IMPORTED_MODULE_3__/* .NO_CREDENTIALS */ .z]);
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
    const read = (0,_model_storage_name__WEBPACK_IMPORTED_MODULE_4__/* .parseStorageName */ .s4)(text);
    if ('problem' in read)
        throw new Error(read.problem);
    return read.value;
}
function valueOf(fact) {
    if (fact.state === 'known')
        return fact.value;
    const root = (0,_model_fact__WEBPACK_IMPORTED_MODULE_5__/* .missing */ .LO)(fact);
    if (root === null)
        throw new Error('it is not known');
    throw new Error(root.state === 'absent' ? `it does not exist (${(0,_model_unreadable__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(root.detail)})` : (0,_model_unreadable__WEBPACK_IMPORTED_MODULE_2__/* .reasonMissing */ .RP)(root));
}
/** Whether gcloud's wildcards fit a name: `*` and `?` stay within a folder, `**` does not. Takes no longer than both are. */
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

/***/ 5496:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

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
 * Progress on standard error: in a terminal one line, after a second, that is written over; in a log a line every ten
 * seconds; with `--verbose` a line for each step; nothing with `--quiet`.
 */
function progressOn(io, options) {
    const line = (text) => {
        io.err(`${(0,reports_escape/* visible */.RK)(text)}\n`);
    };
    const log = (text) => {
        if (options.verbose)
            line(text);
    };
    if (options.quiet || options.verbose)
        return { step: log, watch: () => undefined, log, end: () => undefined };
    if (!io.errIsTerminal)
        return { ...(0,progress/* ticking */.q6)(line, progress/* IN_LOG_MS */.Kw), log };
    let shown = false;
    const clear = () => {
        if (shown)
            io.err('\r\u001b[2K');
        shown = false;
    };
    const over = (0,progress/* ticking */.q6)((text) => {
        clear();
        io.err((0,reports_escape/* visible */.RK)(text).slice(0, (io.columns ?? 80) - 1));
        shown = true;
    }, progress/* ON_TERMINAL_MS */.Is);
    return {
        ...over,
        log,
        end: () => {
            over.end();
            clear();
        },
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
    const { environmentProblems } = await Promise.all(/* import() */[__webpack_require__.e(9950), __webpack_require__.e(8415), __webpack_require__.e(533), __webpack_require__.e(1080)]).then(__webpack_require__.bind(__webpack_require__, 1080));
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
        return (0,say/* usage */.C)(io, errors, isWrong ? command : null);
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
        const { cutShort, renderOptions, statusOf, whyStatus, writeFiles } = await __webpack_require__.e(/* import() */ 5533).then(__webpack_require__.bind(__webpack_require__, 5533));
        const { render } = await __webpack_require__.e(/* import() */ 4855).then(__webpack_require__.bind(__webpack_require__, 4855));
        const outcome = await flow(run, {
            version,
            env: io.env,
            signal: interruption.signal,
            onProgress: (text) => progress.step(text),
            onWatch: (now) => progress.watch(now),
            log: (text) => progress.log(text),
            onSecret: (secret) => secrets.add(secret),
        });
        progress.end();
        const stopped = interruption.exitCode();
        const report = stopped === null ? outcome.report : cutShort(outcome.report, stopped);
        const color = (0,cli_io.wantsColor)(io, io.outIsTerminal, !run.color);
        const options = {
            ...renderOptions({ ...run, policy: run.request.policy }, io.env, io.folder),
            notes: outcome.notes,
        };
        if (outcome.refused !== null)
            (0,say/* say */.c)(safe, 'error', outcome.refused);
        const files = await writeFiles(run, report, outcome.facts, io.folder, options, storage);
        const pieces = await render(run.format, report, { ...options, color, width: (0,cli_io.columnsOf)(io) });
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
        return (interruption.exitCode() ?? (0,fault.fault)(safe, (0,errors/* unusableFacts */.fV)(error, (run.facts ?? run.resume) !== null), run.verbose));
    }
    finally {
        interruption.stop();
    }
}
async function printAll(io, pieces) {
    for (const piece of pieces)
        await io.out(piece);
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

/***/ 1155:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demo: () => (/* binding */ demo)
/* harmony export */ });
/* harmony import */ var _model_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7206);
/* harmony import */ var _input_given__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9061);
/* harmony import */ var _model_reason__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4909);
/* harmony import */ var _model_shell__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(843);
/* harmony import */ var _arguments__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6720);
/* harmony import */ var _check__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5496);
/* harmony import */ var _say__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5181);







/**
 * `demo`: the whole preflight against the embedded simulated Google Cloud; nothing of the real world is reached.
 * @returns 0 when it ran, whatever the verdict
 */
async function demo(io, invocation) {
    const { allThemes, findScenario, matching } = await __webpack_require__.e(/* import() */ 8612).then(__webpack_require__.bind(__webpack_require__, 8612));
    const from = (0,_input_given__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)('cli', invocation.values);
    const options = { list: from.boolean('list'), serve: from.boolean('serve'), port: from.one('port', parsePort) };
    if (options.list && options.serve)
        from.problems.push('--list and --serve exclude each other');
    if (from.has('port') && !options.serve)
        from.problems.push('--port is for --serve');
    const all = await allThemes();
    const [name] = invocation.operands;
    const listed = matching(all, name);
    if (options.list && listed.length === 0)
        from.problems.push(`no scenario has “${name ?? ''}” in its name or story`);
    const scenario = findScenario(all, options.list ? undefined : name);
    const problems = [...invocation.problems, ...from.problems, ...('problem' in scenario ? [scenario.problem] : [])];
    if (problems.length > 0 || 'problem' in scenario)
        return (0,_say__WEBPACK_IMPORTED_MODULE_5__/* .usage */ .C)(io, problems, invocation.problems.length > 0 ? 'demo' : null);
    if (options.list)
        return list(io, listed);
    return options.serve ? serve(io, scenario, options.port) : show(io, scenario, invocation);
}
function parsePort(text) {
    const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
    return port >= 1 && port <= 65_535 ? { value: port } : { problem: 'is no port: a number from 1 to 65535' };
}
async function list(io, themes) {
    const width = Math.max(...themes.flatMap(({ scenarios }) => scenarios.map(({ name }) => name.length))) + 2;
    const lines = ({ title, scenarios }) => `${title}:\n${scenarios.map(({ name, story }) => `  ${name.padEnd(width)}${story}\n`).join('')}`;
    await io.out(themes.map(lines).join('\n'));
    return 0;
}
/** The command of a scenario and its arguments. */
const commandOf = ({ args: [first = '', ...rest] }) => first === 'diagnose' ? ['diagnose', ...rest] : ['check', first, ...rest];
/** The story, the report of the real `check` or `diagnose`, and what its exit status would be. */
async function show(io, scenario, { values, version }) {
    const { openCloud } = await __webpack_require__.e(/* import() */ 8612).then(__webpack_require__.bind(__webpack_require__, 8612));
    const cloud = await openCloud(scenario, null);
    const inherited = ['no-color', 'verbose', 'quiet'].filter((id) => values[id]).map((id) => `--${id}`);
    const format = values.format?.at(-1);
    const [command, ...own] = commandOf(scenario);
    const args = [...own, ...inherited, ...(format === undefined ? [] : ['--format', format])];
    // A report for machines or pages stands alone on standard output.
    const isText = format === undefined || format === 'text';
    const tell = async (text) => {
        if (isText)
            await io.out(text);
        else
            io.err(text);
    };
    try {
        await tell(`Scenario ${scenario.name}: ${scenario.story}\n\n$ gke-image-preflight ${command} ${args.map(_model_shell__WEBPACK_IMPORTED_MODULE_6__/* .shellQuote */ .Z).join(' ')}\n\n`);
        const parsed = (0,_arguments__WEBPACK_IMPORTED_MODULE_3__/* .parseArguments */ .W)([command, ...args]);
        if (parsed.kind !== 'run')
            throw new Error(`the scenario's arguments are no command line: ${args.join(' ')}`);
        const status = await (0,_check__WEBPACK_IMPORTED_MODULE_4__.check)({ ...io, env: { ...colourOf(io.env), PATH: NO_PROGRAMS, ...cloud.env } }, { ...parsed, version }, false);
        // Stopped, or a format that there is not.
        if (status === 130 || status === 143 || status === 2)
            return status;
        await tell(`\n${outcome(scenario, command, status)}\n\n${next(scenario, command, io.program)}`);
        return 0;
    }
    finally {
        await cloud.close();
    }
}
/** What the exit status would be, and whether this run found what is true of the scenario. */
function outcome({ expect }, command, status) {
    if (status !== expect.exitCode)
        return `The exit status of ${command} would be ${status}. The scenario has ${expect.exitCode}, ${expect.verdict}: THIS RUN DIFFERS.`;
    const found = [
        ...(expect.fails.length > 0 ? [`${listed(expect.fails)} ${expect.fails.length === 1 ? 'fails' : 'fail'}`] : []),
        ...(expect.unknowns.length > 0
            ? [`${listed(expect.unknowns)} ${expect.unknowns.length === 1 ? 'is' : 'are'} unknown`]
            : []),
    ];
    return `The exit status of ${command} would be ${status}: ${found.length === 0 ? 'no gate fails' : found.join(', and ')}.`;
}
/** Names in a sentence, the first few of many. */
function listed(names) {
    const shown = names.length > 4 ? [...names.slice(0, 3), `${String(names.length - 3)} more`] : names;
    return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}
/** What to try after it. */
function next({ name, expect }, command, program) {
    const [check] = [...expect.fails, ...expect.unknowns];
    const commands = [
        ...(check === undefined ? [] : [[`about ${check}`, `explain ${check}`]]),
        ['the same as a page', `demo ${name} --format html > report.html`],
        ['all scenarios', 'demo --list'],
        ...(command === 'check' ? [['pods that hang', 'demo pods-hang']] : []),
        ['your own cluster', `${command} --help`],
    ];
    const width = Math.max(...commands.map(([what = '']) => what.length)) + 3;
    return `Next:\n${commands.map(([what = '', line = '']) => `  ${what.padEnd(width)}${program} ${line}\n`).join('')}`;
}
/** No program of the machine takes part. */
const NO_PROGRAMS = '/nonexistent';
/** Of the real environment only what says how to print: nothing in it can lead the demo to a real cloud. */
function colourOf(env) {
    return Object.fromEntries(['NO_COLOR', 'FORCE_COLOR', 'TERM'].map((name) => [name, env[name]]));
}
/** Keeps the simulated cloud up until SIGINT or SIGTERM; that is how it is stopped, so the status is 0. */
async function serve(io, scenario, port) {
    const { openCloud } = await __webpack_require__.e(/* import() */ 8612).then(__webpack_require__.bind(__webpack_require__, 8612));
    const interruption = io.listen();
    try {
        const cloud = await openCloud(scenario, port).catch((error) => {
            throw port === null ? error : new _model_errors__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb([`--port ${port} cannot be had: ${portReason(error)}`]);
        });
        const lines = Object.entries(cloud.env).map(([name, value]) => `export ${name}=${(0,_model_shell__WEBPACK_IMPORTED_MODULE_6__/* .shellQuote */ .Z)(value)}\n`);
        await io.out(lines.join(''));
        (0,_say__WEBPACK_IMPORTED_MODULE_5__/* .say */ .c)(io, null, `The simulated Google Cloud of “${scenario.name}” is up at ${cloud.url} until it is stopped (Ctrl-C).\n` +
            `With these variables exported, try: ${io.program} ${commandOf(scenario).map(_model_shell__WEBPACK_IMPORTED_MODULE_6__/* .shellQuote */ .Z).join(' ')}`);
        await stopped(interruption.signal);
        await cloud.close();
        return 0;
    }
    finally {
        interruption.stop();
    }
}
function portReason(error) {
    return error?.code === 'EADDRINUSE' ? 'another program has it' : (0,_model_reason__WEBPACK_IMPORTED_MODULE_2__/* .reason */ .l)(error);
}
const stopped = (signal) => new Promise((done) => {
    if (signal.aborted)
        done();
    else
        signal.addEventListener('abort', () => done(), { once: true });
});


/***/ }),

/***/ 9061:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HU: () => (/* binding */ parseChoice),
/* harmony export */   ce: () => (/* binding */ hasSaved),
/* harmony export */   gI: () => (/* binding */ given)
/* harmony export */ });
/* harmony import */ var _model_suggest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2691);
/* harmony import */ var _options_choices__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1054);
/* harmony import */ var _options__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5548);



/** Options whose values hold no comma themselves: commas separate them, as the lists of other tools have it. */
const COMMAS = new Set(['image', 'cluster', 'node-pool', 'platform', 'image-pull-secret']);
const piecesOf = (text) => text
    .split(',')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
/** Reads given values; empty ones count as not given in the action. */
function given(entry, values) {
    const problems = [];
    const named = (id) => (entry === 'cli' ? (0,_options__WEBPACK_IMPORTED_MODULE_1__/* .optionOf */ .XD)(id).flag : (0,_options__WEBPACK_IMPORTED_MODULE_1__/* .optionOf */ .XD)(id).input) ?? id;
    const textsOf = (id) => (values[id] ?? []).filter((text) => entry === 'cli' || text.trim() !== '');
    const separated = (id) => COMMAS.has(id) ? textsOf(id).flatMap((text) => (text.includes(',') ? piecesOf(text) : [text])) : textsOf(id);
    const wrong = (id, value, problem) => {
        problems.push(value === '' ? `${named(id)} is empty: it ${problem}` : `${named(id)} “${value}” ${problem}`);
    };
    const single = (id) => {
        const texts = [...new Set(textsOf(id))];
        if (texts.length > 1)
            problems.push(`${named(id)} is given more than once: ${texts.map((each) => `“${each}”`).join(', ')}`);
        return texts[0];
    };
    const one = (id, parse) => {
        const text = single(id);
        if (text === undefined)
            return null;
        const read = parse(text);
        if ('value' in read)
            return read.value;
        wrong(id, text, read.problem);
        return null;
    };
    return {
        entry,
        problems,
        warnings: [],
        named,
        wrong,
        one,
        has: (id) => textsOf(id).length > 0,
        mentioned: (id) => values[id] !== undefined,
        isDefault: (id) => textsOf(id).every((text) => text === (0,_options__WEBPACK_IMPORTED_MODULE_1__/* .optionOf */ .XD)(id).default),
        all: (id, parse) => [...new Set(separated(id))].flatMap((text) => {
            const read = parse(text);
            if ('value' in read)
                return [read.value];
            wrong(id, text, read.problem);
            return [];
        }),
        choice: (id) => one(id, (text) => parseChoice(id, text)) ?? (0,_options__WEBPACK_IMPORTED_MODULE_1__/* .defaultOf */ .HA)(id),
        boolean: (id) => one(id, parseBoolean) ?? (0,_options__WEBPACK_IMPORTED_MODULE_1__/* .optionOf */ .XD)(id).default === 'true',
    };
}
/** Whether saved facts are named, readable or not: images and clusters may be theirs. */
const hasSaved = (from) => from.mentioned('facts') || from.mentioned('resume');
/** One of an option's choices; the nearest right word is named. */
function parseChoice(id, text) {
    const choices = (0,_options_choices__WEBPACK_IMPORTED_MODULE_0__/* .choicesOf */ .c)(id);
    const choice = choices.find((each) => each === text);
    if (choice !== undefined)
        return { value: choice };
    const meant = (0,_model_suggest__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(text, choices);
    return { problem: `must be one of ${choices.join(', ')}${meant === null ? '' : `. Did you mean ${meant}?`}` };
}
/** Strict, as YAML's newer rules have it: `True`, `yes`, `1` are errors that say what to write. */
function parseBoolean(text) {
    if (text === 'true')
        return { value: true };
    if (text === 'false')
        return { value: false };
    const lower = text.trim().toLowerCase();
    const meant = ['true', 'yes', 'y', 'on', '1'].includes(lower)
        ? 'true'
        : ['false', 'no', 'n', 'off', '0'].includes(lower)
            ? 'false'
            : (0,_model_suggest__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(lower, ['true', 'false']);
    return { problem: `is neither true nor false${meant === null ? '' : `. Write ${meant}.`}` };
}


/***/ }),

/***/ 5815:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

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
/**
 * `rejected`: the service refused the request; `not-asked`: this program did not make it, or went no further; `not-sent`:
 * the program that was to make it (kubectl, gcloud) could not use what this machine has for it.
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

/***/ 9706:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
 * One sentence that says why something is not known, by kind.
 * @param subject what was to be read, as the sentence starts: `The cluster`
 */
const whyMissing = (subject, root) => `${subject} could not be read: ${reasonMissing(root)}`;
/** The same without what was to be read, such as for what could not be written. */
function reasonMissing(root) {
    const because = root.state === 'denied' ? whyDenied(root) : FAILED[root.why];
    const silent = root.state === 'denied' ? root.needs.length > 0 && root.why !== 'perimeter' : root.why === 'not-recorded';
    const words = silent ? '' : theWordsOf(root);
    return `${because}${words}`;
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
/** An answer's own words in one line, at most 300 characters, in quotation marks; empty where it said nothing. */
function quoted(detail) {
    const line = detail
        // eslint-disable-next-line no-control-regex -- what came from outside may hold any character
        .replace(/[\s\x00-\x1f\x7f]+/g, ' ')
        .trim();
    if (line === '')
        return '';
    return `“${line.length > 300 ? `${line.slice(0, 299)}…` : line}”`;
}


/***/ })

};
;