"use strict";
exports.id = 8285;
exports.ids = [8285];
exports.modules = {

/***/ 8854:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lr: () => (/* binding */ kubectl),
  MF: () => (/* binding */ kubectlFlags),
  wB: () => (/* binding */ watch)
});

// EXTERNAL MODULE: ./src/model/json.ts
var json = __webpack_require__(7979);
// EXTERNAL MODULE: ./src/model/kubernetes-names.ts
var kubernetes_names = __webpack_require__(8848);
;// CONCATENATED MODULE: ./src/kubernetes/api-path.ts


/** Thrown for a part of an address that is not a valid name. */
class NoName extends Error {
}
/**
 * Builds the path of a request to the Kubernetes API. kubectl decodes an address before it sends it (client-go,
 * `Request.RequestURI`), so an escaped slash would become a slash again. Parts that are not names are therefore
 * refused.
 * @param parts such as `api`, `v1`, `namespaces`, NAMESPACE, `pods`
 * @param query values can be any text; they are escaped
 * @throws NoName if a part is not a DNS label or subdomain
 */
function apiPath(parts, query = {}) {
    const strange = parts.find((part) => !(0,kubernetes_names/* isSubdomain */.J4)(part));
    if (strange !== undefined)
        throw new NoName(`“${strange.slice(0, 100)}” is not a name in Kubernetes`);
    const asked = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent((0,json/* wellFormed */.ES)(value))}`);
    return `/${parts.join('/')}${asked.length > 0 ? '?' : ''}${asked.join('&')}`;
}

// EXTERNAL MODULE: ./src/kubernetes/program.ts
var program = __webpack_require__(5216);
;// CONCATENATED MODULE: ./src/kubernetes/kubectl.ts
/** Runs kubectl as a child process for requests to the Kubernetes API and for watches. */



/** The maximum number of characters of kubectl's error output that are kept. */
const WORDS = 4000;
const NO_KUBECTL = 'kubectl was not found on the PATH';
/** The additional time after which kubectl stops by its own time-out, if it was not stopped before. */
const GRACE_S = 5;
/** Sends one request and returns the answer, or the reason why there is none. It never throws. */
async function kubectl(access, env, request) {
    const { verb, parts, query, body, timeoutMs, signal, toItsEnd = false } = request;
    let path;
    try {
        path = access.prefix + apiPath(parts, query);
    }
    catch (error) {
        if (error instanceof NoName)
            return { ok: false, why: 'refused', words: error.message };
        throw error;
    }
    const args = [
        ...kubectlFlags(access),
        ownTimeout(timeoutMs),
        ...[verb, '--raw', path],
        ...(body === undefined ? [] : ['--filename=-']),
    ];
    const call = { program: 'kubectl', args, env, ...(body === undefined ? {} : { stdin: JSON.stringify(body) }) };
    return toItsEnd ? (0,program/* runToItsEnd */.ot)(call) : (0,program/* runProgram */.mB)({ ...call, timeoutMs, ...(signal && { signal }) });
}
const kubectlFlags = ({ kubeconfig, context }) => [
    ...(kubeconfig === null ? [] : [`--kubeconfig=${kubeconfig}`]),
    ...(context === null ? [] : [`--context=${context}`]),
];
const ownTimeout = (ms) => `--request-timeout=${String(Math.ceil(ms / 1000) + GRACE_S)}s`;
/**
 * The duration of one watch in seconds. A killed run cannot stop its watch, so every watch ends on its own and is
 * restarted.
 */
const WATCH_S = 60;
/**
 * The message of kubectl when its own time-out ends a request (Go, net/http): the end of a watch that the server left
 * open.
 */
const OUT_OF_TIME = /Client\.Timeout|context deadline exceeded/;
/**
 * Watches objects of the Kubernetes API: first the existing objects, then each change, until the signal is aborted or
 * the server closes the watch, which it does after one minute.
 * @param onChange called with each change; an exception ends the watch
 * @returns the error message of kubectl; null if the watch was aborted or closed by the server
 * @throws exceptions of onChange
 */
function watch(access, env, { parts, query }, signal, onChange) {
    if (signal.aborted)
        return Promise.resolve(null);
    return new Promise((resolve, refuse) => {
        const path = access.prefix + apiPath(parts, { ...query, watch: 'true', timeoutSeconds: String(WATCH_S) });
        const args = [...kubectlFlags(access), ownTimeout(WATCH_S * 1000), 'get', '--raw', path];
        const child = (0,program/* startProgram */.Xd)({ program: 'kubectl', args, env });
        let pieces = [];
        let length = 0;
        let words = '';
        const stop = () => {
            (0,program/* killProgram */.tN)(child);
        };
        signal.addEventListener('abort', stop, { once: true });
        const done = (answer) => {
            signal.removeEventListener('abort', stop);
            resolve(signal.aborted ? null : answer);
        };
        child.stdout?.setEncoding('utf8').on('data', (text) => {
            pieces.push(text);
            length += text.length;
            if (length > program/* LARGEST */.bS)
                stop();
            if (!text.includes('\n'))
                return;
            const lines = pieces.join('').split('\n');
            const rest = lines.pop() ?? '';
            pieces = [rest];
            length = rest.length;
            try {
                for (const line of lines) {
                    const change = changeIn(line);
                    if (change !== null && !signal.aborted)
                        onChange(change);
                }
            }
            catch (error) {
                stop();
                refuse(error instanceof Error ? error : new Error(String(error)));
            }
        });
        child.stderr?.setEncoding('utf8').on('data', (text) => {
            words = (words + text).slice(0, WORDS);
        });
        child.on('error', (error) => {
            done(error.code === 'ENOENT' ? NO_KUBECTL : error.message);
        });
        child.on('close', (code) => {
            done(code === 0 || OUT_OF_TIME.test(words) ? null : words.trim() || `kubectl ended with ${String(code)}`);
        });
        child.stdin?.on('error', () => undefined).end();
    });
}
function changeIn(line) {
    let change;
    try {
        change = (0,json/* objectOrNull */.av)(JSON.parse(line));
    }
    catch {
        return null;
    }
    const type = change?.['type'];
    const object = (0,json/* objectOrNull */.av)(change?.['object']);
    return typeof type === 'string' && object !== null ? { type, object } : null;
}


/***/ }),

/***/ 5216:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xd: () => (/* binding */ startProgram),
/* harmony export */   bS: () => (/* binding */ LARGEST),
/* harmony export */   mB: () => (/* binding */ runProgram),
/* harmony export */   ot: () => (/* binding */ runToItsEnd),
/* harmony export */   tN: () => (/* binding */ killProgram)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5815);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7979);
/* harmony import */ var _model_on_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1970);
/**
 * Runs a program as a child process: limited in time and size, without a shell, and without secrets in its arguments.
 */






/** The maximum number of bytes of an answer, or of one line of a watch. */
const LARGEST = 16 * 1024 * 1024;
/** The maximum number of characters of the error output: the first and the last ones are kept. */
const WORDS = 4000;
/** Makes one short call and returns the answer, or the reason why there is none. It never throws. */
function runProgram(call) {
    const { program, signal, timeoutMs, stdin = '' } = call;
    if (signal?.aborted)
        return Promise.resolve(endedBy(signal));
    return new Promise((resolve) => {
        const child = startProgram(call);
        const out = [];
        let size = 0;
        let words = '';
        let ended = null;
        const end = (answer) => {
            ended ??= answer;
            killProgram(child);
        };
        const late = setTimeout(() => {
            end({ ok: false, why: 'timeout', words: `${program} gave no answer within ${String(timeoutMs / 1000)} s` });
        }, timeoutMs);
        const stop = () => {
            if (signal !== undefined)
                end(endedBy(signal));
        };
        signal?.addEventListener('abort', stop, { once: true });
        const done = (answer) => {
            clearTimeout(late);
            signal?.removeEventListener('abort', stop);
            resolve(ended ?? answer);
        };
        child.stdout?.on('data', (chunk) => {
            size += chunk.length;
            if (size > LARGEST)
                end({ ok: false, why: 'refused', words: 'the answer is larger than 16 MiB' });
            else
                out.push(chunk);
        });
        child.stderr?.setEncoding('utf8').on('data', (text) => {
            words = bounded(words + text);
        });
        child.on('error', (error) => {
            const missing = `${program} was not found on the PATH`;
            done({ ok: false, why: 'missing', words: error.code === 'ENOENT' ? missing : `${program}: ${error.message}` });
        });
        child.on('close', (code) => {
            if (code === 0)
                done({ ok: true, text: Buffer.concat(out).toString('utf8') });
            else
                done({ ok: false, why: 'refused', words: words.trim() || `${program} ended with ${String(code)}` });
        });
        child.stdin?.on('error', () => undefined).end(stdin);
    });
}
/** Why a signal cancelled a call: the time for all questions is up (`AbortSignal.timeout`), or the run was stopped. */
const endedBy = ({ reason }) => reason instanceof DOMException && reason.name === 'TimeoutError'
    ? { ok: false, why: 'timeout', words: _model_fact__WEBPACK_IMPORTED_MODULE_4__/* .OUT_OF_TIME */ .JL }
    : { ok: false, why: 'cancelled', words: 'the run was stopped' };
/**
 * Makes a call that may outlive the run and ends on its own: the program was given its own time-out.
 * @returns the answer, or the reason why there is none; it never throws
 */
async function runToItsEnd(call) {
    const { program, args, env, stdin = '' } = call;
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 1260).then(__webpack_require__.bind(__webpack_require__, 1260));
    const own = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
    try {
        const { exitCode, stdout, stderr } = await getExecOutput(program, [...args], {
            env: Object.fromEntries(own),
            silent: true,
            ignoreReturnCode: true,
            input: Buffer.from(stdin),
        });
        if (exitCode === 0)
            return { ok: true, text: stdout };
        return { ok: false, why: 'refused', words: bounded(stderr).trim() || `${program} ended with ${String(exitCode)}` };
    }
    catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        const missing = /Unable to locate executable|ENOENT/.test(words);
        return { ok: false, why: 'missing', words: missing ? `${program} was not found on the PATH` : (0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .clean */ .uH)(words) };
    }
}
const bounded = (words) => words.length <= 2 * WORDS ? words : `${words.slice(0, WORDS)}${words.slice(-WORDS)}`;
/**
 * Starts a program in its own process group: a Ctrl-C in the terminal reaches only this process, which can then still
 * create, watch and delete objects in order.
 */
const startProgram = ({ program, args, env }) => (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)((0,_model_on_path__WEBPACK_IMPORTED_MODULE_3__/* .onPath */ .L)(program, env, process.platform, node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync), [...args], {
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
});
/** Stops a program and the processes that it started, such as an authentication plugin or ssh. */
function killProgram(child) {
    if (child.pid === undefined || child.exitCode !== null)
        return;
    try {
        if (process.platform === 'win32')
            killTree(child, child.pid);
        else
            process.kill(-child.pid, 'SIGKILL');
    }
    catch {
        // The process has already ended.
    }
}
/**
 * Stops a process tree on Windows, which has no process groups. Child processes would otherwise keep the pipes open,
 * and the caller waits for these.
 */
function killTree(child, pid) {
    const taskkill = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'taskkill.exe');
    (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(taskkill, ['/pid', String(pid), '/t', '/f'], { windowsHide: true }, () => {
        child.kill('SIGKILL');
        child.stdout?.destroy();
        child.stderr?.destroy();
    });
}


/***/ }),

/***/ 5918:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isLimitRange),
/* harmony export */   Z: () => (/* binding */ saidByKubectl)
/* harmony export */ });
/** Interprets the error messages of kubectl, for all kinds of requests. Pure. */
const RBAC = /cannot (\S{1,60}) resource "([^"]{1,200})"/;
/** A 403, by `StatusReason` or by number. */
const FORBIDDEN = /\((?:Forbidden|PermissionDenied)\)|\b403\b/;
/**
 * Messages about an object that only the API server itself sends: the request has passed every service in front of it.
 */
const BY_KUBERNETES = /denied the request|\bis forbidden: /;
/** `StatusReason` of the API server (apimachinery, `meta/v1/types.go`), as printed by kubectl. */
const REASON = /Error from server \((Invalid|BadRequest|Conflict|AlreadyExists|MethodNotAllowed|Forbidden)\)/;
/** `The Pod "x" is invalid: …`: the form in which kubectl prints it, also for a refusal by an admission policy. */
const INVALID = /^The \w{1,60} "[^"]{0,300}" is invalid: /;
/** The API server did not reach a webhook; the API server itself was reachable. */
const WEBHOOK = 'failed calling webhook';
/** `Required "container.clusters.get" permission(s) for "…"`, from the GKE API. */
const REQUIRED = /Required "container\.clusters\.[a-zA-Z]{1,40}" permission/;
/** Errors that occur before a connection is made (client-go, `rest` and `plugin/pkg/client/auth/exec`). */
const BEFORE_SENDING = [
    /^Error in configuration:/m,
    /^Unable to connect to the server: (?:getting credentials:|unsupported protocol scheme)/m,
    /^Please enter (?:Username|Password):/m,
];
const UNREACHABLE = [
    /^The connection to the server \S{1,300} was refused/m,
    /Unable to connect to the server/,
    /dial tcp \S{1,100}: (?:i\/o timeout|connect: )/,
    /no such host/,
    /TLS handshake timeout/,
];
const UNAUTHENTICATED = [/You must be logged in to the server/, /\bUnauthorized\b/];
/** @param words the text that kubectl wrote to standard error */
function saidByKubectl(words) {
    const [, verb, resource] = RBAC.exec(words) ?? [];
    if (verb !== undefined && resource !== undefined)
        return { said: 'rbac', verb, resource, namespaced: words.includes(' in the namespace "') };
    if (words.includes('(NotFound)')) {
        const name = /"([^"]{1,300})" not found/.exec(words)?.[1];
        return name === undefined ? { said: 'no-such-path' } : { said: 'not-found', name };
    }
    const connect = words.includes('container.clusters.connect');
    const gateway = words.includes('gkehub.');
    if ((connect || gateway || FORBIDDEN.test(words) || REQUIRED.test(words)) && !BY_KUBERNETES.test(words))
        return { said: 'front', named: connect ? 'container.clusters.connect' : gateway ? 'gkehub' : null };
    if (words.includes(WEBHOOK))
        return { said: 'refused', reason: REASON.exec(words)?.[1] ?? 'InternalError' };
    if (UNAUTHENTICATED.some((each) => each.test(words)))
        return { said: 'unauthenticated' };
    if (BEFORE_SENDING.some((each) => each.test(words)))
        return { said: 'not-sent' };
    if (UNREACHABLE.some((each) => each.test(words)))
        return { said: 'unreachable' };
    if (INVALID.test(words))
        return { said: 'refused', reason: 'Invalid' };
    const reason = REASON.exec(words)?.[1];
    if (reason !== undefined)
        return { said: 'refused', reason };
    if (words.includes('denied the request'))
        return { said: 'refused', reason: 'Refused' };
    // Messages of the API server begin with `Error from server`; this one comes from kubectl itself.
    return words.startsWith('error: ') ? { said: 'not-sent' } : { said: 'other' };
}
/** Whether a LimitRange of the namespace refuses the pod's requests. */
const isLimitRange = (words) => /(?:minimum|maximum) \S{1,60} usage per (?:Container|Pod) is|max limit to request ratio per (?:Container|Pod)/.test(words);


/***/ }),

/***/ 5951:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cF: () => (/* binding */ removeTemporary),
/* harmony export */   ey: () => (/* binding */ isTemporary),
/* harmony export */   ww: () => (/* binding */ makeTemporary)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/**
 * Private folders for secrets that must be files: no other user can read them, and they are removed with the end of the
 * run.
 */





/** The prefixes of folder names, by content: a kubeconfig with a token, or a key for SSH. */
const PREFIXES = { kubeconfig: 'gke-image-preflight-kubeconfig-', ssh: 'gke-image-preflight-ssh-' };
/** A token is valid for one hour: an older folder is left over from a run that was killed. */
const STALE_MS = 3_600_000;
/** The existing folders, each with its listener. */
const folders = new Map();
/** Whether a path has the form of a folder that only this program creates. */
const isTemporary = (path) => !path.includes('\0') && Object.values(PREFIXES).some((prefix) => isRandom((0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(path), prefix));
const isRandom = (name, prefix) => name.startsWith(prefix) && /^[A-Za-z0-9]+$/.test(name.slice(prefix.length));
/**
 * Creates a folder that only this user may enter, in the runner's temporary folder if there is one.
 * @param what the content of the folder
 */
async function makeTemporary(what, { env, onFolders }) {
    const place = env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)();
    await (stale.get(place) ?? removeStaleOnce(place));
    if (folders.size === 0)
        process.once('exit', removeAll);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(place, `${PREFIXES[what]}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`);
    folders.set(folder, onFolders);
    tell(onFolders);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(folder, { mode: 0o700 });
    return folder;
}
/** Removes a folder with its content. */
async function removeTemporary(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(folder, { recursive: true, force: true });
    const onFolders = folders.get(folder);
    folders.delete(folder);
    tell(onFolders);
}
const tell = (onFolders) => onFolders?.([...folders].flatMap(([folder, listener]) => (listener === onFolders ? [folder] : [])));
/** The last resort: removes the remaining folders when the process ends and nobody else will do it. */
function removeAll() {
    for (const [folder, onFolders] of folders)
        if (onFolders === undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true });
}
/** The parent folders that were already cleaned: once per process, however many folders it creates there. */
const stale = new Map();
function removeStaleOnce(place) {
    const removed = removeStale(place);
    stale.set(place, removed);
    return removed;
}
/** Removes folders of killed runs. Folders of other users cannot be removed and are ignored. */
async function removeStale(place) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(place).catch(() => [])).filter(isTemporary);
    for (const folder of names.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(place, name))) {
        const made = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(folder).catch(() => null);
        if (made !== null && Date.now() - made.mtimeMs > STALE_MS)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(folder, { recursive: true, force: true }).catch(() => undefined);
    }
}


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


/***/ }),

/***/ 4793:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ objectIn),
/* harmony export */   Mk: () => (/* binding */ podFromJson),
/* harmony export */   Un: () => (/* binding */ itemsIn),
/* harmony export */   Xq: () => (/* binding */ podEventIn),
/* harmony export */   sY: () => (/* binding */ limitRangeIn),
/* harmony export */   tv: () => (/* binding */ kubeNodeIn)
/* harmony export */ });
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7979);
/** Reads the objects of the Kubernetes API field by field, as far as a verification needs them. Pure. */

/** Those of the named fields that are strings. */
function texts(json, ...names) {
    const found = {};
    for (const name of names) {
        const value = json[name];
        if (typeof value === 'string')
            found[name] = value;
    }
    return found;
}
/** A field that is an integer; empty otherwise. */
function whole(json, name) {
    const value = json[name];
    const found = {};
    if (typeof value === 'number' && Number.isSafeInteger(value))
        found[name] = value;
    return found;
}
/** A field that is an object, converted; empty otherwise. */
function part(json, name, read) {
    const inner = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .objectOrNull */ .av)(json[name]);
    const found = {};
    if (inner !== null)
        found[name] = read(inner);
    return found;
}
/** A field that is a list of objects, converted; empty otherwise. */
function parts(json, name, read) {
    const value = json[name];
    const found = {};
    if (Array.isArray(value))
        found[name] = value.flatMap((each) => {
            const inner = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .objectOrNull */ .av)(each);
            return inner === null ? [] : [read(inner)];
        });
    return found;
}
const podFromJson = (json) => ({
    ...part(json, 'spec', (spec) => texts(spec, 'nodeName')),
    ...part(json, 'status', (status) => ({
        ...texts(status, 'phase', 'reason', 'message'),
        ...parts(status, 'conditions', (condition) => texts(condition, 'type', 'status', 'reason', 'message')),
        ...parts(status, 'containerStatuses', containerIn),
    })),
});
const containerIn = (json) => ({
    ...texts(json, 'name', 'imageID'),
    ...part(json, 'state', (state) => ({
        ...part(state, 'waiting', (waiting) => texts(waiting, 'reason', 'message')),
        ...part(state, 'running', () => ({})),
        ...part(state, 'terminated', (terminated) => ({
            ...texts(terminated, 'reason', 'message'),
            ...whole(terminated, 'exitCode'),
        })),
    })),
});
const podEventIn = (json) => ({
    ...part(json, 'metadata', (metadata) => texts(metadata, 'uid')),
    ...part(json, 'involvedObject', (involved) => texts(involved, 'fieldPath')),
    ...texts(json, 'reason', 'message'),
    ...whole(json, 'count'),
    ...part(json, 'series', (series) => whole(series, 'count')),
});
const kubeNodeIn = (json) => ({
    ...part(json, 'metadata', (metadata) => texts(metadata, 'name')),
    ...part(json, 'spec', (spec) => ({ unschedulable: spec['unschedulable'] === true })),
    ...part(json, 'status', (status) => ({
        ...parts(status, 'conditions', (condition) => texts(condition, 'type', 'status')),
        ...parts(status, 'images', (image) => ({
            names: (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(image['names']).filter((name) => typeof name === 'string'),
        })),
        ...part(status, 'nodeInfo', (info) => texts(info, 'architecture', 'osImage')),
    })),
});
const limitRangeIn = (json) => part(json, 'spec', (spec) => parts(spec, 'limits', (limit) => ({
    ...texts(limit, 'type'),
    ...part(limit, 'min', textsOf),
    ...part(limit, 'max', textsOf),
    ...part(limit, 'maxLimitRequestRatio', textsOf),
})));
/** The fields of an object that are strings. */
const textsOf = (json) => Object.fromEntries(Object.entries(json).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
/** The converted items of a list; null if the text is not a list of the API. */
function itemsIn(json, read) {
    const { items } = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(parsed(json));
    if (!Array.isArray(items))
        return null;
    return items.flatMap((each) => {
        const item = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .objectOrNull */ .av)(each);
        return item === null ? [] : [read(item)];
    });
}
/** The name, uid and labels of an API object; null if the text is not an object. */
function objectIn(json) {
    const { name, uid, labels } = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)((0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(parsed(json))['metadata']);
    const [own, id] = [(0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(name), (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(uid)];
    return own === null || id === null ? null : { name: own, uid: id, labels: (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(labels) };
}
function parsed(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 9723:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ podsOf),
/* harmony export */   TF: () => (/* binding */ remove),
/* harmony export */   o_: () => (/* binding */ NAME),
/* harmony export */   sJ: () => (/* binding */ isOwnName)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _kubernetes_said_by_kubectl__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5918);
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7979);
/* harmony import */ var _pod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4720);
/* harmony import */ var _kubernetes_kubectl__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8854);
/* harmony import */ var _objects__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4793);
/** The pod of a verification. It is deleted in any case, and a pod that this run did not create is never deleted. */






/** The prefix of its name; random hexadecimal digits follow. */
const NAME = 'gke-image-preflight-';
const OWN_NAME = new RegExp(`^${NAME}[0-9a-f]+$`);
/** True for the names of pods that this program creates. */
const isOwnName = (name) => OWN_NAME.test(name);
const podsOf = (namespace) => ['api', 'v1', 'namespaces', namespace, 'pods'];
/**
 * Deletes a pod immediately, if it is still the one that this run created. It is identified by its uid; if its creation
 * was not answered, by its name and label, from which the uid is read. A signal does not stop the deletion.
 * @returns why it may still exist; null if it is deleted or never existed
 */
async function remove(pod, { env, timeoutMs, patienceMs = 0, ...how }) {
    const until = Date.now() + timeoutMs;
    const patience = Date.now() + patienceMs;
    const parts = [...podsOf(pod.namespace), pod.name];
    const call = (verb, body) => {
        const left = Math.max(1000, until - Date.now());
        return (0,_kubernetes_kubectl__WEBPACK_IMPORTED_MODULE_2__/* .kubectl */ .Lr)(pod, env, { verb, parts, ...(body && { body }), timeoutMs: left, ...how });
    };
    let { uid } = pod;
    let words = '';
    for (let tries = 0; tries < 3;) {
        const answer = await (uid === null ? call('get') : call('delete', deletionOf(uid)));
        if (answer.ok && uid !== null)
            return null;
        if (answer.ok) {
            const found = (0,_objects__WEBPACK_IMPORTED_MODULE_3__/* .objectIn */ .D7)(answer.text);
            if (found?.name !== pod.name || found.labels[MARK] !== _pod__WEBPACK_IMPORTED_MODULE_1__/* .LABEL */ .d_[MARK])
                return 'what has its name is not a pod of this program, and was left alone';
            ({ uid } = found);
            continue;
        }
        const { said } = (0,_kubernetes_said_by_kubectl__WEBPACK_IMPORTED_MODULE_4__/* .saidByKubectl */ .Z)(answer.words);
        // A conflict: the pod with this name is another one, so this run's pod no longer exists.
        if (uid !== null && (said === 'not-found' || answer.words.includes('(Conflict)')))
            return null;
        if (said === 'not-found' && Date.now() >= patience)
            return null;
        words = (0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .clean */ .uH)(answer.words);
        // A caller who may not create a pod may not delete one either.
        if (['rbac', 'front', 'unauthenticated', 'not-sent'].includes(said) || answer.why === 'missing')
            break;
        if (said !== 'not-found')
            tries += 1;
        if (Date.now() >= until)
            break;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(500);
    }
    return words;
}
const MARK = 'app.kubernetes.io/managed-by';
/** `DeleteOptions` of `meta/v1`: the API server refuses with a conflict if the pod is another one. */
const deletionOf = (uid) => ({
    apiVersion: 'v1',
    kind: 'DeleteOptions',
    gracePeriodSeconds: 0,
    preconditions: { uid },
});


/***/ }),

/***/ 4720:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MR: () => (/* binding */ CONTAINER),
  d_: () => (/* binding */ LABEL),
  FS: () => (/* binding */ podOf)
});

// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
;// CONCATENATED MODULE: ./src/verify/limits.ts
/** Adjusts the pod's requests and limits to the LimitRanges of its namespace. Pure. */

/**
 * Adjusts the resources to every minimum, maximum and ratio for a container or a pod. Defaults need no adjustment: they
 * apply to values that a pod does not set, and this pod sets all of them.
 */
function fitted({ requests, limits }, ranges) {
    const rules = ranges
        .flatMap(({ spec }) => spec?.limits ?? [])
        .filter(({ type }) => type === 'Container' || type === 'Pod');
    const bent = Object.keys(requests).map((name) => {
        let request = (0,own_value/* ownValue */.e)(requests, name) ?? '0';
        let limit = (0,own_value/* ownValue */.e)(limits, name) ?? request;
        for (const { min, max, maxLimitRequestRatio: ratio } of rules) {
            request = larger(request, (0,own_value/* ownValue */.e)(min ?? {}, name));
            limit = larger(limit, request);
            limit = smaller(limit, (0,own_value/* ownValue */.e)(max ?? {}, name));
            request = smaller(request, limit);
            if (amount(limit) > amount(request) * amount((0,own_value/* ownValue */.e)(ratio ?? {}, name) ?? ''))
                request = limit;
        }
        return { name, request, limit };
    });
    return {
        requests: Object.fromEntries(bent.map(({ name, request }) => [name, request])),
        limits: Object.fromEntries(bent.map(({ name, limit }) => [name, limit])),
    };
}
const larger = (a, b) => (b !== undefined && amount(b) > amount(a) ? b : a);
const smaller = (a, b) => (b !== undefined && amount(b) < amount(a) ? b : a);
const DECIMAL = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const BINARY = 'KMGTPE';
/** A quantity as a number; NaN, which is neither larger nor smaller than any number, if it is invalid. */
function amount(quantity) {
    const [, digits = '', unit = ''] = /^([\d.]+(?:[eE][+-]?\d+)?)([a-zA-Z]*)$/.exec(quantity) ?? [];
    if (unit.endsWith('i'))
        return Number(digits) * 1024 ** (BINARY.indexOf(unit[0] ?? '') + 1);
    return digits === '' ? NaN : Number(digits) * 10 ** (unit === '' ? 0 : ((0,own_value/* ownValue */.e)(DECIMAL, unit) ?? NaN));
}

;// CONCATENATED MODULE: ./src/verify/pod.ts

/** The label of every pod of this program, by which leftover pods are found. */
const LABEL = { 'app.kubernetes.io/managed-by': 'gke-image-preflight' };
/** The container that pulls; a sidecar that a webhook adds has another name. */
const CONTAINER = 'pull';
/** A path that no image has: the image is pulled, but none of its code runs. */
const PULL_ONLY = {
    linux: '/gke-image-preflight/pull-only',
    windows: 'C:\\gke-image-preflight\\pull-only.exe',
};
const TO_PULL = {
    requests: { cpu: '10m', memory: '16Mi', 'ephemeral-storage': '10Mi' },
    limits: { cpu: '100m', memory: '64Mi', 'ephemeral-storage': '50Mi' },
};
/** Enough for an unknown program to start. */
const TO_RUN = {
    requests: { cpu: '50m', memory: '64Mi', 'ephemeral-storage': '50Mi' },
    limits: { cpu: '1', memory: '512Mi', 'ephemeral-storage': '500Mi' },
};
/**
 * The verification pod. It always pulls, runs nothing of the image unless that is requested, satisfies the restricted
 * Pod Security profile, has no service account token and no access to the host, makes small requests and has a
 * deadline.
 * @param name the name of the pod
 * @param deadlineSeconds the time after which the cluster ends it automatically
 * @param ranges the LimitRanges of its namespace, which its requests must satisfy
 */
function podOf(plan, name, deadlineSeconds, ranges = []) {
    const windows = plan.os === 'windows';
    const runs = plan.run;
    return {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: {
            name,
            labels: { ...LABEL, 'app.kubernetes.io/name': 'image-pull-verification', 'sidecar.istio.io/inject': 'false' },
            annotations: { 'cluster-autoscaler.kubernetes.io/safe-to-evict': 'true' },
        },
        spec: {
            activeDeadlineSeconds: deadlineSeconds,
            terminationGracePeriodSeconds: 0,
            restartPolicy: 'Never',
            ...(plan.serviceAccount === 'default' ? {} : { serviceAccountName: plan.serviceAccount }),
            automountServiceAccountToken: false,
            enableServiceLinks: false,
            os: { name: plan.os },
            nodeSelector: {
                'kubernetes.io/os': plan.os,
                ...(plan.selector === null ? {} : { 'cloud.google.com/gke-nodepool': plan.selector }),
                ...(plan.architecture === null ? {} : { 'kubernetes.io/arch': plan.architecture }),
            },
            tolerations: plan.tolerations,
            imagePullSecrets: plan.pullSecrets.map((secret) => ({ name: secret })),
            securityContext: windows
                ? { runAsNonRoot: true, windowsOptions: { runAsUserName: 'ContainerUser' } }
                : {
                    runAsNonRoot: true,
                    // The image's code runs as the image's own user.
                    ...(runs ? {} : { runAsUser: 65532, runAsGroup: 65532 }),
                    seccompProfile: { type: 'RuntimeDefault' },
                },
            containers: [
                {
                    name: CONTAINER,
                    image: plan.image.text,
                    imagePullPolicy: 'Always',
                    ...(runs ? {} : { command: [PULL_ONLY[plan.os]] }),
                    resources: fitted(runs ? TO_RUN : TO_PULL, ranges),
                    ...(windows
                        ? {}
                        : {
                            securityContext: {
                                allowPrivilegeEscalation: false,
                                ...(runs ? {} : { readOnlyRootFilesystem: true }),
                                capabilities: { drop: ['ALL'] },
                            },
                        }),
                },
            ],
        },
    };
}


/***/ })

};
;