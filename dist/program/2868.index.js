"use strict";
exports.id = 2868;
exports.ids = [2868];
exports.modules = {

/***/ 2868:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readRun: () => (/* binding */ readRun)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model/storage-name.ts
var storage_name = __webpack_require__(9094);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./src/input/readers.ts
var input_readers = __webpack_require__(2156);
;// CONCATENATED MODULE: ./src/input/pipes.ts
/** Named pipes among the input (`<(command)` of a shell): read without blocking, as standard input is. */



/** How long a pipe may take to say all that it has. */
const PIPE_MS = 60_000;
/** The text of each of the paths that is a pipe, or why it could not be read. */
async function readPipes(paths, signal, patienceMs = PIPE_MS) {
    const pipes = [...new Set(paths)].filter(isPipe);
    const read = await Promise.all(pipes.map((path) => readPipe(path, signal, patienceMs).catch((error) => asError(error))));
    return new Map(pipes.map((path, index) => [path, read[index] ?? '']));
}
const asError = (error) => (error instanceof Error ? error : new Error(String(error)));
function isPipe(path) {
    try {
        return (0,external_node_fs_.statSync)(path).isFIFO();
    }
    catch {
        // What is not there is told where it is read.
        return false;
    }
}
/** Opening a pipe that nobody writes to blocks for ever, and no signal is served meanwhile: not so without blocking. */
function readPipe(path, signal, patienceMs) {
    return new Promise((done, refuse) => {
        const fd = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        const chunks = [];
        let length = 0;
        let socket;
        try {
            socket = new external_node_net_.Socket({ fd, readable: true, writable: false });
        }
        catch (error) {
            (0,external_node_fs_.closeSync)(fd);
            throw error;
        }
        const give = (why) => () => socket.destroy(new Error(why));
        const timer = setTimeout(give(`nothing ended this pipe in ${String(patienceMs / 1000)} s`), patienceMs);
        signal?.addEventListener('abort', give('the run was stopped'), { once: true });
        socket.on('data', (chunk) => {
            chunks.push(chunk);
            length += chunk.length;
            if (length > input_readers.LARGEST_TEXT)
                give('it is larger than 256 MiB')();
        });
        socket.once('error', refuse);
        socket.once('end', () => done(Buffer.concat(chunks).toString('utf8')));
        socket.once('close', () => clearTimeout(timer));
    });
}

// EXTERNAL MODULE: ./src/input/run.ts + 5 modules
var run = __webpack_require__(5487);
// EXTERNAL MODULE: ./src/input/given-policy.ts
var given_policy = __webpack_require__(7844);
// EXTERNAL MODULE: ./src/input/shown-as.ts
var shown_as = __webpack_require__(4378);
;// CONCATENATED MODULE: ./src/input/read-run.ts







/** Options that name files to read. */
const FILES = ['images-from', 'manifests', 'facts', 'resume', 'baseline', 'policy'];
/** Of these, options whose files may be objects in Cloud Storage. */
const STORED = ['images-from', 'facts', 'resume', 'baseline'];
/** What an object is before it is read. */
const NOT_YET = 'it has not been asked for yet';
/**
 * Reads a run from what was given to an entry and from the files that this names.
 * @param folder what relative names start from
 * @param readStandardInput null where there is none, as in the action
 * @param command null: the action's `mode` says it
 * @param signal gives up what waits for others: pipes
 * @param readStored null: nothing is read from Cloud Storage
 */
async function readRun(entry, values, env, folder, readStandardInput, command = null, signal, readStored = null) {
    const stored = readStored === null ? [] : STORED.flatMap((id) => values[id] ?? []).filter(storage_name/* isStorageName */.NK);
    const wantsInput = [...(values['images-from'] ?? []), ...(values.manifests ?? [])].includes('-');
    const root = (0,shown_as.rootOf)(env);
    const input = wantsInput && readStandardInput !== null ? await readStandardInput() : null;
    const named = FILES.flatMap((id) => values[id] ?? []).filter((path) => path !== '-' && !(0,storage_name/* isStorageName */.NK)(path));
    const pipes = await readPipes([...named, given_policy/* DEFAULT_POLICY */.zj].map((path) => (0,external_node_path_.resolve)(folder, path)), signal);
    // What a workflow checks out may have been written by anyone, links among it.
    const workspace = entry === 'action' ? (root ?? folder) : null;
    const given = { root, workspace, pipes };
    // Nothing is called where anything else is wrong.
    const notYet = new Map(stored.map((name) => [name, new Error(NOT_YET)]));
    const readers = (0,input_readers.fileReaders)(folder, input, { ...given, stored: notYet });
    // YAML takes a while to load: only where there is some.
    const manifests = values.manifests === undefined ? null : await manifestsOf({ values, folder, root, readers, env, signal });
    const hasSaved = values.facts !== undefined || values.resume !== undefined;
    const mayHavePolicy = values.policy !== undefined || hasSaved || readers.exists(given_policy/* DEFAULT_POLICY */.zj);
    const policy = mayHavePolicy ? (await Promise.all(/* import() */[__webpack_require__.e(5280), __webpack_require__.e(2767)]).then(__webpack_require__.bind(__webpack_require__, 2767))).readPolicy : null;
    // So do the schemas of saved facts.
    const facts = !hasSaved ? null : (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(8120)]).then(__webpack_require__.bind(__webpack_require__, 8120))).readFactsFile;
    const baseline = values.baseline === undefined ? null : (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(4388)]).then(__webpack_require__.bind(__webpack_require__, 4388))).readBaseline;
    const contexts = (values.cluster === undefined && !hasSaved) || values.context !== undefined
        ? await Promise.all(/* import() */[__webpack_require__.e(5280), __webpack_require__.e(6617)]).then(__webpack_require__.bind(__webpack_require__, 6617)).then(({ kubeContext }) => (file, name) => kubeContext(file, name, env, (path) => (0,input_readers.fileReaders)(folder, null).read(path)))
        : null;
    const build = (from) => (0,run/* buildRun */.y2)(entry, values, env, { ...from, manifests, policy, facts, baseline, kubeContext: contexts }, command);
    const built = build(readers);
    if (stored.length === 0 || readStored === null)
        return built;
    const errors = 'errors' in built ? built.errors.filter((error) => !error.includes(NOT_YET)) : [];
    if (errors.length > 0)
        return { errors };
    return build((0,input_readers.fileReaders)(folder, input, { ...given, stored: await readStored(stored) }));
}
/** Milliseconds that one chart or overlay may take. */
const RENDERING_MS = 60_000;
/** The reader of manifests; with `--render` charts and overlays are rendered before it is made. */
async function manifestsOf({ values, folder, root, readers, env, signal, }) {
    const { manifestReader, sourcesToRender } = await Promise.all(/* import() */[__webpack_require__.e(3382), __webpack_require__.e(5280), __webpack_require__.e(9600)]).then(__webpack_require__.bind(__webpack_require__, 9600));
    const read = (path, asNamed) => readers.read(path, asNamed);
    if (values.render?.includes('true') !== true)
        return manifestReader(folder, root, read);
    const { renderAll } = await Promise.all(/* import() */[__webpack_require__.e(5280), __webpack_require__.e(5302)]).then(__webpack_require__.bind(__webpack_require__, 5302));
    const paths = (values.manifests ?? []).filter((path) => path.trim() !== '');
    const sources = sourcesToRender(folder, root, paths, read);
    const rendering = { cwd: folder, env, signal: signal ?? null, timeoutMs: RENDERING_MS };
    return manifestReader(folder, root, read, await renderAll(sources, rendering));
}


/***/ })

};
;