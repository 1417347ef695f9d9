"use strict";
exports.id = 5302;
exports.ids = [5302];
exports.modules = {

/***/ 5302:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ PROGRAMS),
/* harmony export */   renderAll: () => (/* binding */ renderAll)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(370);
/* harmony import */ var _model_on_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1970);
/* harmony import */ var _manifests_documents__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5280);
/** Renders charts and overlays with the programs on the PATH. */






const PROGRAMS = { chart: 'helm', overlay: 'kubectl' };
/** The maximum output for one chart or overlay, in bytes. */
const LARGEST = 16 * 1024 * 1024;
/** The maximum length of a program's error message, in characters. */
const WORDS = 600;
/** The number of programs that run at the same time. */
const AT_ONCE = 2;
/**
 * Renders charts with `helm template FOLDER` and overlays with `kubectl kustomize FOLDER`, without a shell and without
 * the credentials in the environment, with limits on time and size.
 * @returns the result for each source; never throws
 */
async function renderAll(sources, rendering) {
    const lane = (0,p_limit__WEBPACK_IMPORTED_MODULE_5__/* ["default"] */ .A)(AT_ONCE);
    const rendered = await Promise.all(sources.map(async (source) => [source, await lane(() => render(source, rendering))]));
    return new Map(rendered);
}
function render({ kind, folder }, { cwd, env, signal, timeoutMs }) {
    if (kind === 'chart' && isLibrary((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, folder)))
        return Promise.resolve({ state: 'library' });
    // A folder's name must not be mistaken for an option. On Windows a folder on another drive is absolute.
    const named = folder === '.' || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(folder) ? folder : `./${folder}`;
    const program = PROGRAMS[kind];
    const args = kind === 'chart' ? ['template', named] : ['kustomize', named];
    const options = {
        cwd,
        env: withoutSecrets(env),
        timeout: timeoutMs,
        killSignal: 'SIGKILL',
        maxBuffer: LARGEST,
        windowsHide: true,
        ...(signal === null ? {} : { signal }),
    };
    return new Promise((resolve) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)((0,_model_on_path__WEBPACK_IMPORTED_MODULE_3__/* .onPath */ .L)(program, env, process.platform, node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync), args, options, (error, stdout, stderr) => {
            if (error === null)
                resolve({ state: 'done', text: stdout });
            else if (error.code === 'ENOENT')
                resolve({ state: 'missing' });
            else
                resolve({ state: 'failed', words: wordsOf(error, stderr, timeoutMs) });
        });
        child.stdin?.on('error', () => undefined).end();
    });
}
function wordsOf(error, stderr, timeoutMs) {
    if (error.name === 'AbortError')
        return 'the run was stopped';
    if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
        return 'it comes to more than 16 MiB';
    if (error.killed === true)
        return `it took longer than ${String(timeoutMs / 1000)} s`;
    const lines = stderr.split('\n').map((line) => line.trim().replace(LOG_HEADER, ''));
    const words = lines.filter((line) => line !== '').join(' ');
    if (words === '')
        return `it ended with ${String(error.code ?? 'a signal')}`;
    return words.length <= WORDS ? words : `${words.slice(0, WORDS)}…`;
}
/** The prefix that kubectl writes before an error: level, time, process, place (https://github.com/kubernetes/klog). */
const LOG_HEADER = /^[EFIW]\d{4} [\d:.]+ +\d+ [\w.]+:\d+\] (?:"command failed" err=)?/;
/** A chart without any manifest of its own. */
function isLibrary(folder) {
    const file = ['Chart.yaml', 'Chart.yml'].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)).find((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path));
    if (file === undefined)
        return false;
    try {
        for (const { root } of (0,_manifests_documents__WEBPACK_IMPORTED_MODULE_4__/* .documentsOf */ .uo)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8'), () => true))
            return root.get('type').text() === 'library';
    }
    catch (error) {
        if (!(error instanceof _manifests_documents__WEBPACK_IMPORTED_MODULE_4__/* .TooLarge */ .MF) && !(error instanceof Error && 'code' in error))
            throw error;
    }
    return false;
}
/** The variables that programs need to be found, to find their settings, and to use a proxy; no credentials. */
const NEEDED = /^(?:PATH|PATHEXT|HOME|USERPROFILE|SYSTEMROOT|APPDATA|LOCALAPPDATA|PROGRAMDATA|HOMEDRIVE|HOMEPATH|TE?MP|TMPDIR|LANG|XDG_\w+|HELM_(?!KUBE)\w+)$/i;
const PROXY = /^(?:HTTPS?|NO|ALL)_PROXY$/i;
const withoutSecrets = (env) => ({
    ...Object.fromEntries(Object.entries(env).filter(([name]) => NEEDED.test(name) || PROXY.test(name))),
    // Git, which Kustomize runs to fetch remote resources, must not wait for a password.
    GIT_TERMINAL_PROMPT: '0',
});


/***/ }),

/***/ 1970:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ onPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** What Windows can start without a shell. */
const ENDINGS = ['.exe', '.com'];
/**
 * A program as it is to be started. On Windows a bare name is looked for in the working folder first, which may be a
 * checkout of what a stranger wrote (https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-createprocessw):
 * there it is found on the PATH, in folders that are named absolutely.
 * @param isThere whether a file exists
 * @returns where it is, or on Windows would be; elsewhere the name, which is looked for on the PATH alone
 */
function onPath(program, env, platform, isThere) {
    if (platform !== 'win32' || node_path__WEBPACK_IMPORTED_MODULE_0__.win32.isAbsolute(program))
        return program;
    const path = Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? '';
    const folders = path
        .split(node_path__WEBPACK_IMPORTED_MODULE_0__.win32.delimiter)
        .map((folder) => folder.replace(/^"([^"]*)"$/, '$1'))
        .filter((folder) => /^(?:[A-Za-z]:[\\/]|\\\\)/.test(folder));
    const places = folders.flatMap((folder) => ENDINGS.map((ending) => node_path__WEBPACK_IMPORTED_MODULE_0__.win32.join(folder, `${program}${ending}`)));
    return places.find(isThere) ?? places[0] ?? node_path__WEBPACK_IMPORTED_MODULE_0__.win32.join('C:\\', `${program}.exe`);
}


/***/ })

};
;