"use strict";
exports.id = 1604;
exports.ids = [1604,8844];
exports.modules = {

/***/ 8844:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

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

/***/ 1604:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   calledAs: () => (/* binding */ calledAs),
/* harmony export */   columnsOf: () => (/* binding */ columnsOf),
/* harmony export */   processIo: () => (/* binding */ processIo),
/* harmony export */   wantsColor: () => (/* binding */ wantsColor)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _app_interruption__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8844);
/* harmony import */ var _model_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7206);
/* harmony import */ var _model_shell__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(843);
/* harmony import */ var _name__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2315);
/* harmony import */ var _input_readers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2156);
/* harmony import */ var _model_reason__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4909);







/** @throws UsageError where it was deleted under the program */
function workingFolder() {
    try {
        return process.cwd();
    }
    catch {
        throw new _model_errors__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(['the working folder does not exist any more']);
    }
}
/** The real process. A pipe that is closed early (`… | head`) is no error. */
function processIo() {
    return {
        args: process.argv.slice(2),
        get program() {
            return calledAs(process.argv[1] ?? '', process.cwd());
        },
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
                if (length > _input_readers__WEBPACK_IMPORTED_MODULE_3__.LARGEST_TEXT)
                    break;
            }
            return Buffer.concat(chunks).toString('utf8');
        },
        listen: _app_interruption__WEBPACK_IMPORTED_MODULE_1__/* .listen */ .K,
    };
}
const notWritten = (error) => new _model_errors__WEBPACK_IMPORTED_MODULE_2__/* .NotWritten */ .rl(`standard output could not be written: ${(0,_model_reason__WEBPACK_IMPORTED_MODULE_4__/* .reason */ .l)(error)}`, { cause: error });
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
/** The terminal's width, else what COLUMNS says. */
function columnsOf({ columns, env }) {
    const given = /^\d{1,4}$/.test(env['COLUMNS'] ?? '') ? Number(env['COLUMNS']) : 0;
    return (columns ?? 0) > 0 ? columns : given > 0 ? given : undefined;
}
/** The installed program by its name; one that is run from a clone by its file. */
function calledAs(script, folder) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(script) !== 'index.js')
        return _name__WEBPACK_IMPORTED_MODULE_5__/* .PROGRAM */ .R;
    const near = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, script);
    return `node ${(0,_model_shell__WEBPACK_IMPORTED_MODULE_6__/* .shellQuote */ .Z)(near === '' || near.startsWith('..') ? script : near)}`;
}


/***/ }),

/***/ 2315:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ PROGRAM)
/* harmony export */ });
/** The program's name, as it is called. */
const PROGRAM = 'gke-image-preflight';


/***/ }),

/***/ 2156:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LARGEST_TEXT: () => (/* binding */ LARGEST_TEXT),
/* harmony export */   fileReaders: () => (/* binding */ fileReaders),
/* harmony export */   isOfSystem: () => (/* binding */ isOfSystem),
/* harmony export */   textOf: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _shown_as__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4378);
/* harmony import */ var _model_reason__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4909);
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
        isFolder: (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path), { throwIfNoEntry: false })?.isDirectory() === true,
        shown: (path) => ((0,_model_storage_name__WEBPACK_IMPORTED_MODULE_4__/* .isStorageName */ .NK)(path) ? path : (0,_shown_as__WEBPACK_IMPORTED_MODULE_2__.shownAs)(path, folder, root)),
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
        throw new Error((0,_model_reason__WEBPACK_IMPORTED_MODULE_3__/* .reason */ .l)(error), { cause: error });
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
        return (0,_model_reason__WEBPACK_IMPORTED_MODULE_3__/* .reason */ .l)(error);
    }
}


/***/ }),

/***/ 4378:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

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

/***/ 7206:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   fV: () => (/* binding */ unusableFacts),
/* harmony export */   rl: () => (/* binding */ NotWritten)
/* harmony export */ });
/** The user's fault: wrong usage, input or missing credentials. Exit status 2, all problems at once. */
class UsageError extends Error {
    problems;
    /** @param problems one sentence each, with the name of the option or input, what is wrong and what is allowed */
    constructor(problems) {
        super(problems.join('\n'));
        this.problems = problems;
        this.name = 'UsageError';
    }
}
/** Standard output, or a file that was asked for, cannot be written. Exit status 73. */
class NotWritten extends Error {
}
/**
 * What an error of a run comes to. Saved facts are plain JSON that anyone may have edited: where they cannot be judged,
 * the input is wrong.
 * @param isReplay the run judges saved facts
 */
function unusableFacts(error, isReplay) {
    if (!isReplay || error instanceof UsageError)
        return error;
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return new UsageError([`the saved facts cannot be judged: they are not as this version writes them (${why})`]);
}


/***/ }),

/***/ 9037:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ ownValue)
/* harmony export */ });
/**
 * An object's own property, by a name that may be any text: what every object inherits (`constructor`, `toString`) is
 * none of it. The one place where an object is indexed so.
 */
const ownValue = (object, name) => Object.hasOwn(object, name) ? object[name] : undefined;


/***/ }),

/***/ 4909:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
    ENOTDIR: 'a part of its path is no folder',
    EAGAIN: 'it has nothing to say now',
    ENOSPC: 'the disk is full',
    ENAMETOOLONG: 'its name is too long',
    ELOOP: 'it is a link that leads to itself',
};
/** Why the file system refused, in plain words; another error by its own message. */
function reason(error) {
    const code = error?.code;
    return (0,_own_value__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .e)(REASONS, code ?? '') ?? (node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(error) ? error.message : String(error));
}


/***/ }),

/***/ 843:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ shellQuote)
/* harmony export */ });
/** What needs no quotes in a POSIX shell, wherever in a word it stands. */
const PLAIN = /^[A-Za-z0-9_/:=.,@%+-]+$/;
/** A value as one word of a POSIX shell. */
function shellQuote(value) {
    if (PLAIN.test(value))
        return value;
    return `'${value.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 9094:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

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


/***/ })

};
;