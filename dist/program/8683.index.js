"use strict";
exports.id = 8683;
exports.ids = [8683,8844];
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

/***/ 5795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ NO_CREDENTIALS)
/* harmony export */ });
/** What is said where Google credentials are needed and there are none. */
const NO_CREDENTIALS = `no Google credentials were found. There are three ways to give them:
  in a workflow, a step with google-github-actions/auth before this one;
  on a workstation, “gcloud auth application-default login”;
  anywhere, CLOUDSDK_AUTH_ACCESS_TOKEN_FILE with the name of a file that holds an access token`;


/***/ }),

/***/ 8598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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
/* harmony import */ var _model_own_value__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9037);
/* harmony import */ var _model_storage_name__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9094);






/**
 * The file system for a request.
 * @param folder what relative names start from
 * @param standardInput its whole text, where it was read
 */
function fileReaders(folder, standardInput, { root = null, workspace = null, pipes = NONE, stored = NONE } = {}) {
    return {
        read: (path, asNamed = true) => {
            if (path === '-') {
                if (standardInput === null)
                    throw new Error('there is no standard input');
                return standardInput;
            }
            if ((0,_model_storage_name__WEBPACK_IMPORTED_MODULE_4__/* .isStorageName */ .NK)(path))
                return storedText(stored, path);
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
            if ((0,_model_storage_name__WEBPACK_IMPORTED_MODULE_4__/* .isStorageName */ .NK)(path)) {
                const name = (0,_model_storage_name__WEBPACK_IMPORTED_MODULE_4__/* .parseStorageName */ .s4)(path);
                return 'problem' in name ? `it ${name.problem}` : null;
            }
            const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path);
            const allowed = foldersFor(path, full, true, workspace);
            if (allowed !== null && leaves((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(full), allowed))
                return 'its folder is outside the workspace: one that is meant must be named by its full path';
            return whyNotWritable(full);
        },
        exists: (path) => (0,_model_storage_name__WEBPACK_IMPORTED_MODULE_4__/* .isStorageName */ .NK)(path) || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path)),
        shown: (path) => (0,_shown_as__WEBPACK_IMPORTED_MODULE_3__.shownAs)(path, folder, root),
    };
}
const NONE = new Map();
function storedText(stored, name) {
    const text = stored.get(name) ?? new Error('this is not read from Cloud Storage: name a file');
    if (typeof text === 'string')
        return text;
    throw text;
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
    return (0,_model_own_value__WEBPACK_IMPORTED_MODULE_5__/* .ownValue */ .e)(REASONS, code ?? '') ?? (node_util__WEBPACK_IMPORTED_MODULE_2__.types.isNativeError(error) ? error.message : String(error));
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


/***/ }),

/***/ 5815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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

/***/ 9094:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NK: () => (/* binding */ isStorageName),
/* harmony export */   s4: () => (/* binding */ parseStorageName),
/* harmony export */   xC: () => (/* binding */ storageText)
/* harmony export */ });
/** Names of objects in Cloud Storage, as gcloud has them: `gs://BUCKET/OBJECT`. */
/** True for what is meant as a name in Cloud Storage. */
const isStorageName = (text) => /^gs:/i.test(text);
/** `gs://BUCKET/OBJECT`. */
const storageText = ({ bucket, object }) => `gs://${bucket}/${object}`;
const FORM = 'is no name in Cloud Storage: gs://BUCKET/OBJECT';
/**
 * Reads a name. Buckets and objects are called as Cloud Storage takes them
 * (https://cloud.google.com/storage/docs/buckets#naming, https://cloud.google.com/storage/docs/objects#naming).
 */
function parseStorageName(text) {
    const [, bucket = '', object = ''] = /^gs:\/\/([^/]*)\/(.*)$/s.exec(text) ?? [];
    if (bucket === '' || object === '')
        return { problem: FORM };
    if (!/^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/.test(bucket))
        return { problem: `${FORM}; “${bucket}” names no bucket` };
    // eslint-disable-next-line no-control-regex -- an object may be called nearly anything; what is sent holds no control character
    if (/[\x00-\x1f\x7f]/.test(object) || object === '.' || object === '..' || Buffer.byteLength(object) > 1024)
        return { problem: `${FORM}; what follows the bucket names no object` };
    return { value: { bucket, object } };
}


/***/ }),

/***/ 9706:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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
    const words = root.state === 'denied' && root.needs.length > 0 && root.why !== 'perimeter' ? '' : theWordsOf(root);
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