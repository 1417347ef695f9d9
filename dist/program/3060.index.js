"use strict";
exports.id = 3060;
exports.ids = [3060];
exports.modules = {

/***/ 3060:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dockerConfigFile: () => (/* binding */ dockerConfigFile),
  dockerLogin: () => (/* binding */ dockerLogin)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/kubernetes/program.ts
var kubernetes_program = __webpack_require__(5216);
// EXTERNAL MODULE: ./src/model/docker-config.ts
var docker_config = __webpack_require__(9440);
// EXTERNAL MODULE: ./src/model/json.ts
var model_json = __webpack_require__(7979);
// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
;// CONCATENATED MODULE: ./src/model/docker-login.ts
/**
 * Which login of a Docker configuration is for a registry, as Docker's command line chooses it: the helper of that host,
 * otherwise the store, otherwise the entry (docker/cli, `cli/config/configfile`). Pure.
 */



/** The names under which logins of Docker Hub are stored; the first is Docker's own. */
const HUB = ['https://index.docker.io/v1/', 'index.docker.io', 'docker.io', 'registry-1.docker.io'];
const serversOf = (host) => (host === 'docker.io' ? HUB : [host, `https://${host}`]);
/**
 * Reads a configuration.
 * @param bytes the file as it is
 * @returns the logins, or why they cannot be read, without any of the contents
 */
function dockerLogins(bytes) {
    const config = (0,docker_config/* readDockerConfig */.TO)(bytes);
    if (!config.ok)
        return config;
    const json = (0,model_json/* objectOrNull */.av)((0,model_json/* parseJson */.qF)(bytes));
    const store = (0,model_json/* text */.Qq)(json?.['credsStore']) ?? '';
    return {
        ok: true,
        auths: config.auths,
        helpers: (0,model_json/* objectOrNull */.av)(json?.['credHelpers']) ?? {},
        store: store === '' ? null : store,
    };
}
/** A helper's name becomes the name of a program: it must have no path and no special characters. */
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}$/;
/** The helper that stores the login of a registry; null if the configuration itself would. */
function helperFor({ helpers, store }, host) {
    const servers = serversOf(host);
    const own = servers.find((each) => (0,own_value/* ownValue */.e)(helpers, each) !== undefined);
    const name = own === undefined ? store : ((0,model_json/* text */.Qq)((0,own_value/* ownValue */.e)(helpers, own)) ?? '');
    if (name === null)
        return null;
    if (!NAME.test(name))
        return { ok: false, reason: 'the name of its credential helper is none of a program' };
    return { ok: true, name, server: own ?? servers[0] ?? host };
}
/** The entry of a registry; null if there is none with a user name and a password. */
function loginFor({ auths }, host) {
    const servers = new Set(serversOf(host).map(hostOf));
    const entry = auths.find(({ registry }) => registry === serversOf(host)[0]) ??
        auths.find(({ registry }) => servers.has(hostOf(registry)));
    return entry === undefined ? null : usable(entry);
}
/** Reads `https://HOST/v1/`, Docker's older form, and `HOST`. */
const hostOf = (registry) => registry
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split('/', 1)
    .join('');
/**
 * Reads the answer of a helper (docker-credential-helpers, `{"ServerURL", "Username", "Secret"}`).
 * @returns null if it is not a user name with a password
 */
function helperAnswer(answer) {
    const json = (0,model_json/* objectOrNull */.av)((0,model_json/* parseJson */.qF)(new TextEncoder().encode(answer)));
    return usable({ user: (0,model_json/* text */.Qq)(json?.['Username']) ?? '', password: (0,model_json/* text */.Qq)(json?.['Secret']) ?? '' });
}
/** Excludes identity tokens (`<token>`), which are exchanged differently, and user names with a colon, which Basic does not allow. */
const usable = ({ user, password }) => user === '' || user === '<token>' || password === '' || /[:\r\n\0]/.test(user) || /[\r\n\0]/.test(password)
    ? null
    : { user, password };

;// CONCATENATED MODULE: ./src/app/docker-login.ts
/**
 * The Docker login of the machine that runs this program, found as Docker's command line does
 * (https://docs.docker.com/reference/cli/docker/login/): `config.json` in `DOCKER_CONFIG` or `~/.docker`, with its
 * `auths`, `credHelpers` and `credsStore`. It may give this program access to an image of another registry, but it does
 * not show which credentials a node uses.
 */





/** The maximum size of a configuration in bytes; a usual one has a few hundred. */
const LARGEST = 1024 * 1024;
/** The logins of this machine; nothing is read before the first registry is requested. */
function dockerLogin({ env, signal, onSecret, helperMs = 10_000, log }) {
    let config = null;
    const found = new Map();
    const find = async (host) => {
        config ??= read(env, log);
        const logins = await config;
        if (logins === null)
            return null;
        const helper = helperFor(logins, host);
        if (helper === null)
            return loginFor(logins, host);
        if (!helper.ok) {
            log(`Docker login for ${host}: ${helper.reason}`);
            return null;
        }
        const program = `docker-credential-${helper.name}`;
        const answer = await (0,kubernetes_program/* runProgram */.mB)({
            program,
            args: ['get'],
            env,
            stdin: helper.server,
            timeoutMs: helperMs,
            signal: signal(),
        });
        const login = answer.ok ? helperAnswer(answer.text) : null;
        // The helper's output may contain what it stores.
        if (login === null)
            log(`Docker login for ${host}: ${program} gave none${answer.ok ? '' : ` (${answer.why})`}`);
        return login;
    };
    return (host) => {
        const known = found.get(host) ??
            find(host).then((login) => {
                if (login !== null)
                    onSecret(login.password);
                return login;
            });
        found.set(host, known);
        return known;
    };
}
/** Where Docker keeps its logins. On Windows the home folder is `USERPROFILE`, even in a shell that sets `HOME`. */
function dockerConfigFile(env, platform) {
    const path = platform === 'win32' ? external_node_path_.win32 : external_node_path_.posix;
    const home = (platform === 'win32' ? env['USERPROFILE'] : undefined) || env['HOME'] || '';
    const folder = env['DOCKER_CONFIG'] || (home === '' ? '' : path.join(home, '.docker'));
    return folder === '' ? null : path.join(folder, 'config.json');
}
/** The file, if it is a regular one of limited size; null if there is none to use. */
async function read(env, log) {
    const file = dockerConfigFile(env, process.platform);
    if (file === null)
        return null;
    try {
        // If it is a pipe, opening it must not block.
        const handle = await (0,promises_.open)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        try {
            const about = await handle.stat();
            if (!about.isFile() || about.size > LARGEST) {
                log(`the Docker configuration ${file} is not a file of at most 1 MiB: it is not used`);
                return null;
            }
            const logins = dockerLogins(await handle.readFile());
            if (!logins.ok)
                log(`the Docker configuration ${file} is not used: ${logins.reason}`);
            return logins.ok ? logins : null;
        }
        finally {
            await handle.close();
        }
    }
    catch {
        // There is none, or this user cannot read it: there is no login.
        return null;
    }
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

/***/ 9440:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ secretPartsOf),
/* harmony export */   TO: () => (/* binding */ readDockerConfig),
/* harmony export */   rN: () => (/* binding */ readDockercfg)
/* harmony export */ });
/* harmony import */ var _json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7979);
/**
 * Credentials as Docker keeps them (`auths` of config.json, `.dockerconfigjson` and `.dockercfg` of Kubernetes), read as
 * Go's JSON and the kubelet's own decoding do (kubernetes pkg/credentialprovider/config.go). Pure.
 */

/**
 * The credentials of a `.dockerconfigjson`, or of a `config.json`.
 * @param bytes the contents of the file
 */
function readDockerConfig(bytes) {
    const config = (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .objectOrNull */ .av)((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(bytes));
    if (config === null)
        return { ok: false, reason: 'it is no JSON object' };
    const auths = field(config, 'auths');
    if (auths === undefined || auths === null)
        return { ok: true, auths: [] };
    const entries = (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .objectOrNull */ .av)(auths);
    return entries === null ? { ok: false, reason: 'its auths are not an object' } : authsIn(entries);
}
/**
 * The credentials of a `.dockercfg`, the older form: the entries themselves.
 * @param bytes the contents of the file
 */
function readDockercfg(bytes) {
    const config = (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .objectOrNull */ .av)((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(bytes));
    return config === null ? { ok: false, reason: 'it is no JSON object' } : authsIn(config);
}
/** If one entry cannot be read, the kubelet refuses all of them, as Go's JSON decoder does. */
function authsIn(entries) {
    const auths = [];
    for (const [registry, value] of Object.entries(entries)) {
        const auth = authOf(registry, value);
        if (typeof auth === 'string')
            return { ok: false, reason: auth };
        auths.push(auth);
    }
    return { ok: true, auths };
}
function authOf(registry, value) {
    const entry = value === null ? {} : (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .objectOrNull */ .av)(value);
    if (entry === null)
        return 'an entry is not an object';
    const [user, password, auth, token] = ['username', 'password', 'auth', 'identitytoken'].map((name) => textOf(field(entry, name)));
    if (user === undefined || password === undefined || auth === undefined || token === undefined)
        return 'a user name, a password or an auth of an entry is not text';
    if (auth === '')
        return { registry, user, password, identityToken: token };
    const decoded = decoded64(auth);
    if (decoded === null)
        return 'the auth of an entry is not base64';
    const colon = decoded.indexOf(':');
    if (colon < 0)
        return 'the auth of an entry is not the base64 of USER:PASSWORD';
    return { registry, user: decoded.slice(0, colon), password: decoded.slice(colon + 1), identityToken: token };
}
/** An empty string for a missing value; undefined for a value that is not a string. */
const textOf = (value) => value === undefined || value === null ? '' : typeof value === 'string' ? value : undefined;
/** Go's JSON decoder ignores the case of field names; of several matching fields the last one counts. */
const field = (object, name) => Object.entries(object).findLast(([key]) => key.toLowerCase() === name)?.[1];
/** Decodes base64 with full padding or none, and ignores line ends, as the kubelet does. */
function decoded64(text) {
    const letters = text.replace(/[\r\n]/g, '');
    const isPadded = text.trim().endsWith('=');
    const bare = isPadded ? letters.replace(/={1,2}$/, '') : letters;
    const whole = isPadded ? letters.length % 4 === 0 : bare.length % 4 !== 1;
    return whole && /^[A-Za-z0-9+/]*$/.test(bare) ? Buffer.from(bare, 'base64').toString('utf8') : null;
}
/** All secret parts of an entry, including the lines of a private key inside a password. */
function secretPartsOf({ user, password, identityToken }) {
    const inside = [password, Buffer.from(password, 'base64').toString('utf8')];
    const key = inside.map((text) => PRIVATE_KEY.exec(text)?.[1]).find((text) => text !== undefined);
    const lines = key === undefined ? null : (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(Buffer.from(key));
    const parts = [password, Buffer.from(`${user}:${password}`).toString('base64'), identityToken];
    return [...parts, ...(typeof lines === 'string' ? [lines] : [])].filter((each) => each !== '');
}
const PRIVATE_KEY = /"private_key"\s*:\s*("(?:[^"\\]|\\.)*")/;


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