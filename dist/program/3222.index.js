"use strict";
exports.id = 3222;
exports.ids = [3222];
exports.modules = {

/***/ 2630:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ loadPages),
/* harmony export */   k: () => (/* binding */ loadRows)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** The page that lists the others. */
const INDEX = 'README';
/**
 * The pages that are bundled beside the program; of a run from the sources, those in `docs/checks`.
 * @param folder where the program is: `dist/program`, or the project's root
 */
const loadPages = (folder) => new Map([...allPages(folder)].filter(([name]) => name !== INDEX));
/** Every check with what it makes sure of, in the order of reports, from the page that lists them. */
function loadRows(folder) {
    const index = allPages(folder).get(INDEX) ?? '';
    return index.split('\n').flatMap((line) => {
        const [, link = '', kind = '', title = ''] = line.split('|').map((cell) => cell.trim());
        const id = /^\[([a-z-]+)\]/.exec(link)?.[1];
        return id !== undefined && (kind === 'gate' || kind === 'advice') ? [{ id, kind, title }] : [];
    });
}
function allPages(folder) {
    const bundled = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'pages.json');
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(bundled)) {
        const pages = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(bundled, 'utf8'));
        return new Map(Object.entries(pages));
    }
    const documents = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'docs', 'checks');
    const files = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(documents) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(documents).filter((name) => name.endsWith('.md')) : [];
    const names = files.map((name) => name.slice(0, -'.md'.length)).sort();
    return new Map(names.map((name) => [name, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(documents, `${name}.md`), 'utf8')]));
}


/***/ }),

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

/***/ 5585:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cutShort: () => (/* binding */ cutShort),
  renderOptions: () => (/* binding */ renderOptions),
  statusOf: () => (/* binding */ statusOf),
  whyStatus: () => (/* binding */ whyStatus),
  writeFiles: () => (/* binding */ writeFiles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model/storage-name.ts
var storage_name = __webpack_require__(9094);
// EXTERNAL MODULE: ./src/app/check-pages.ts
var check_pages = __webpack_require__(2630);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/app/html-page.ts


/**
 * Style and script of the HTML report, as they are bundled beside the program; of a run from the sources, those of the
 * report.
 * @param folder where the program is: `dist/program`, or the project's root
 */
function loadHtmlPage(folder) {
    const at = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'page.css')) ? folder : (0,external_node_path_.join)(folder, 'src', 'reports', 'html');
    const read = (name) => ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, name)) ? (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(at, name), 'utf8') : '');
    return { style: read('page.css'), script: read('page.js') };
}

// EXTERNAL MODULE: ./src/model/exit-status.ts
var exit_status = __webpack_require__(4536);
// EXTERNAL MODULE: ./src/reports/index.ts
var reports = __webpack_require__(4855);
// EXTERNAL MODULE: ./src/model/reason.ts
var reason = __webpack_require__(4909);
// EXTERNAL MODULE: ./src/input/shown-as.ts
var shown_as = __webpack_require__(4378);
;// CONCATENATED MODULE: ./src/app/output.ts
/** What both entries do with a finished run: write its files. */








/**
 * What the formats are told beside the report: for code scanners the checks' pages, for HTML its style and script, and the policy file, else the
 * workflow that runs, as the place of what stands in no file.
 * @param env `GITHUB_WORKFLOW_REF` names the workflow: `OWNER/REPO/.github/workflows/FILE@REF`; `CI_CONFIG_PATH` GitLab's pipeline
 * @param folder what relative names start from; where the pages are, of a run from the sources
 */
function renderOptions(run, env, folder) {
    // A branch may have an @ too.
    const workflow = /^[^/]+\/[^/]+\/(.+?\.ya?ml)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
    const { policy } = run;
    const policyFile = policy === null ? undefined : (0,shown_as.shownAs)(policy.file, folder, (0,shown_as.rootOf)(env));
    const fallbackFile = policyFile ?? workflow ?? pipelineOf(env);
    const formats = [run.format, ...run.reports.map(({ format }) => format)];
    const bundle = typeof __dirname === 'string' ? __dirname : folder;
    return {
        color: false,
        verbose: run.verbose,
        fallbackFile,
        pages: formats.includes('sarif') ? Object.fromEntries((0,check_pages/* loadPages */.V)(bundle)) : undefined,
        page: formats.includes('html') ? loadHtmlPage(bundle) : undefined,
    };
}
/** The file of GitLab's pipeline; undefined where there is none, or it is of another project. */
function pipelineOf(env) {
    const file = env['CI_CONFIG_PATH'] ?? '';
    return env['GITLAB_CI'] === undefined || file === '' || /[@:]/.test(file) ? undefined : file;
}
/**
 * Writes the reports and the facts that were asked for, readable by all, as any file of a build.
 * @param facts the text of the facts file
 * @param folder what relative names start from
 * @param storage takes those whose name is one of Cloud Storage
 * @returns a sentence for each file that could not be written
 */
async function writeFiles(run, report, facts, folder, options, storage) {
    const files = run.reports.map(({ format, file }) => ({ file, type: CONTENT_TYPES[format], text: () => (0,reports/* render */.X)(format, report, options) }));
    if (run.saveFacts !== null && facts !== null)
        files.push({ file: run.saveFacts, type: CONTENT_TYPES.json, text: () => facts });
    const problems = await Promise.all(files.map(async ({ file, type, text }) => {
        try {
            if ((0,storage_name/* isStorageName */.NK)(file))
                await storage.write(file, type, await text());
            else
                await (await __webpack_require__.e(/* import() */ 9559).then(__webpack_require__.bind(__webpack_require__, 9559))).writeWhole((0,external_node_path_.resolve)(folder, file), await text());
            return [];
        }
        catch (error) {
            return [`${file} could not be written: ${(0,reason/* reason */.l)(error)}`];
        }
    }));
    return problems.flat();
}
/** What an object in Cloud Storage is served as. */
const CONTENT_TYPES = {
    text: 'text/plain; charset=utf-8',
    json: 'application/json',
    markdown: 'text/markdown; charset=utf-8',
    sarif: 'application/sarif+json',
    junit: 'application/xml',
    html: 'text/html; charset=utf-8',
    gitlab: 'application/json',
    github: 'text/plain; charset=utf-8',
    // What Prometheus asks for (https://prometheus.io/docs/instrumenting/content_negotiation/).
    metrics: 'application/openmetrics-text; version=1.0.0; charset=utf-8',
    issue: 'text/markdown; charset=utf-8',
};
/** The status of a run of which something that was asked for could not be written: never green without it. */
const statusOf = (decided, unwritten) => decided === 0 && unwritten.length > 0 ? exit_status/* EXIT */.d.notWritten : decided;
/**
 * The report of a run that a signal ended before its time: it says so.
 * @param code 130 or 143
 */
function cutShort(report, code) {
    const signal = code === exit_status/* EXIT */.d.terminated ? 'SIGTERM' : 'SIGINT';
    const why = `stopped by ${signal} before it was finished; what was not read by then is unknown`;
    return { ...report, exitCode: code, exitReason: why, reasons: [`the run was ${why}`, ...report.reasons] };
}
/**
 * The last line of a run whose exit status is not 0: what decided it.
 * @returns null where the status is 0
 */
function whyStatus(status, report, unwritten) {
    if (status === exit_status/* EXIT */.d.passed)
        return null;
    return `exit status ${String(status)}: ${reasonOf(status, report, unwritten)}`;
}
function reasonOf(status, { exitReason }, unwritten) {
    switch (status) {
        case exit_status/* EXIT */.d.notWritten:
            return unwritten[0] ?? 'a file that was asked for could not be written';
        default:
            return exitReason ?? 'the report says why';
    }
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
            return (0,_input_readers__WEBPACK_IMPORTED_MODULE_0__.textOf)(valueOrThrow(await readObject(reading, name, _input_readers__WEBPACK_IMPORTED_MODULE_0__.LARGEST_TEXT)));
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
            const all = valueOrThrow(await listObjects(reading, { bucket, object: start }));
            return all.filter((each) => fits(object, each)).map((each) => `gs://${bucket}/${each}`);
        },
        write: async (text, contentType, pieces) => {
            const name = nameOf(text);
            const [{ writing }, { writeObject }] = await Promise.all([open(), cloudStorage()]);
            valueOrThrow(await writeObject(writing, name, contentType, pieces));
        },
        close: () => void opened?.then(({ network }) => network.close(), () => undefined),
    };
}
/** Loaded where a name of Cloud Storage is used. */
const cloudStorage = () => __webpack_require__.e(/* import() */ 8034).then(__webpack_require__.bind(__webpack_require__, 8034));
async function connected({ version, env, signal, log, onSecret }) {
    const [{ loadCredentials }, { HttpClient }, { endpointsFrom }, { Network }, { proxyRules }, { Secrets }] = await Promise.all([
        __webpack_require__.e(/* import() */ 6886).then(__webpack_require__.bind(__webpack_require__, 6886)),
        Promise.all(/* import() */[__webpack_require__.e(8415), __webpack_require__.e(3020)]).then(__webpack_require__.bind(__webpack_require__, 8415)),
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
function valueOrThrow(fact) {
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


/***/ }),

/***/ 4855:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ render)
/* harmony export */ });
const whole = (render) => (report, options) => [render(report, options)];
const LOADERS = {
    text: async () => whole((await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(4352)]).then(__webpack_require__.bind(__webpack_require__, 4352))).renderText),
    json: async () => (await __webpack_require__.e(/* import() */ 3493).then(__webpack_require__.bind(__webpack_require__, 3493))).jsonPieces,
    markdown: async () => {
        const { renderMarkdown } = await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(751)]).then(__webpack_require__.bind(__webpack_require__, 751));
        return whole((report, { notes }) => renderMarkdown(report, { notes }));
    },
    sarif: async () => whole((await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(1416)]).then(__webpack_require__.bind(__webpack_require__, 1416))).renderSarif),
    junit: async () => {
        const { renderJunit } = await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(7991)]).then(__webpack_require__.bind(__webpack_require__, 7991));
        return whole((report) => renderJunit(report));
    },
    html: async () => {
        const { renderHtml } = await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(9669)]).then(__webpack_require__.bind(__webpack_require__, 9669));
        return whole((report, { page }) => renderHtml(report, { page }));
    },
    gitlab: async () => whole((await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(1784)]).then(__webpack_require__.bind(__webpack_require__, 1784))).renderGitlab),
    github: async () => {
        const { renderGithub } = await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(2664)]).then(__webpack_require__.bind(__webpack_require__, 2664));
        return whole((report) => renderGithub(report));
    },
    metrics: async () => (await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(2814)]).then(__webpack_require__.bind(__webpack_require__, 2814))).metricsPieces,
    issue: async () => {
        const { renderIssue } = await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(4176)]).then(__webpack_require__.bind(__webpack_require__, 4176));
        return whole((report) => renderIssue(report));
    },
};
/** The report in a format, with a line feed at the end: pieces to write in their order, none of them long. */
async function render(format, report, options) {
    return (await LOADERS[format]())(report, options);
}


/***/ })

};
;