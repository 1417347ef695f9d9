"use strict";
exports.id = 1155;
exports.ids = [1155];
exports.modules = {

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
/* harmony import */ var _arguments__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6888);
/* harmony import */ var _check__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5496);
/* harmony import */ var _say__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5181);







/**
 * `demo`: the whole preflight against the embedded simulated Google Cloud; no real service is called.
 * @returns 0 if it ran, whatever the verdict
 */
async function demo(io, invocation) {
    const { allThemes, findScenario, matchingThemes: matching } = await __webpack_require__.e(/* import() */ 8612).then(__webpack_require__.bind(__webpack_require__, 8612));
    const from = (0,_input_given__WEBPACK_IMPORTED_MODULE_1__/* .given */ .gI)('cli', invocation.values);
    const options = { list: from.boolean('list'), serve: from.boolean('serve'), port: from.one('port', parsePort) };
    if (options.list && options.serve)
        from.problems.push('--list and --serve cannot be used together');
    if (from.has('port') && !options.serve)
        from.problems.push('--port needs --serve');
    const silent = ['list', 'serve'].find((id) => options[id]);
    if (from.has('format') && silent !== undefined)
        from.problems.push(`--format cannot be used with --${silent}, which writes no report`);
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
    return port >= 1 && port <= 65_535 ? { value: port } : { problem: 'is not a port: a number from 1 to 65535' };
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
    // A report in another format must be the only text on standard output.
    const isText = format === undefined || format === 'text';
    const tell = async (text) => {
        if (isText)
            await io.out(text);
        else
            io.err(text.replace(/^\n/, ''));
    };
    try {
        await tell(`Scenario ${scenario.name}: ${scenario.story}\n\n$ gke-image-preflight ${command} ${args.map(_model_shell__WEBPACK_IMPORTED_MODULE_6__/* .shellQuote */ .Z).join(' ')}\n\n`);
        const parsed = (0,_arguments__WEBPACK_IMPORTED_MODULE_3__/* .parseArguments */ .W)([command, ...args]);
        if (parsed.kind !== 'run')
            throw new Error(`the scenario's arguments are not a command line: ${args.join(' ')}`);
        const status = await (0,_check__WEBPACK_IMPORTED_MODULE_4__.check)({ ...io, env: { ...colourOf(io.env), PATH: NO_PROGRAMS, ...cloud.env } }, { ...parsed, version }, false);
        // It was stopped, or the format does not exist.
        if (status === 130 || status === 143 || status === 2)
            return status;
        await tell(`\n${outcome(scenario, command, status)}\n\n${next(scenario, command, io.program, format === 'html')}`);
        return 0;
    }
    finally {
        await cloud.close();
    }
}
/** What the exit status would be, and whether this run found what is true in the scenario. */
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
/** The names as part of a sentence; of many, only the first few. */
function listed(names) {
    const shown = names.length > 4 ? [...names.slice(0, 3), `${String(names.length - 3)} more`] : names;
    return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}
/** Commands to try next. */
function next({ name, expect }, command, program, isPage) {
    const [check] = [...expect.fails, ...expect.unknowns];
    const commands = [
        ...(check === undefined ? [] : [[`about ${check}`, `explain ${check}`]]),
        ...(isPage ? [] : [['the same as a page', `demo ${name} --format html > report.html`]]),
        ['all scenarios', 'demo --list'],
        ...(command === 'check' ? [['pods that hang', 'demo pods-hang']] : []),
        ['your own cluster', `${command} --help`],
    ];
    const width = Math.max(...commands.map(([what = '']) => what.length)) + 3;
    return `Next:\n${commands.map(([what = '', line = '']) => `  ${what.padEnd(width)}${program} ${line}\n`).join('')}`;
}
/** A PATH without programs, so that no program of the machine is used. */
const NO_PROGRAMS = '/nonexistent';
/**
 * Only the variables of the real environment that control the output: nothing in it can lead the demo to a real cloud.
 */
function colourOf(env) {
    return Object.fromEntries(['NO_COLOR', 'FORCE_COLOR', 'TERM', 'COLUMNS'].map((name) => [name, env[name]]));
}
/**
 * Keeps the simulated cloud running until SIGINT or SIGTERM, which is the normal way to stop it, so the status is 0.
 */
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
    return (0,_model_reason__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(error) === 'EADDRINUSE' ? 'another program has it' : (0,_model_reason__WEBPACK_IMPORTED_MODULE_2__/* .reason */ .l)(error);
}
const stopped = (signal) => new Promise((done) => {
    if (signal.aborted)
        done();
    else
        signal.addEventListener('abort', () => done(), { once: true });
});


/***/ })

};
;