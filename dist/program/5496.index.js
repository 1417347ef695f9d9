"use strict";
exports.id = 5496;
exports.ids = [5496,4861];
exports.modules = {

/***/ 5718:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lc: () => (/* binding */ cel),
/* harmony export */   To: () => (/* binding */ readyFor)
/* harmony export */ });
/* unused harmony export loadCel */
let loaded = null;
/** Loads the library, once. Whoever judges conditions awaits it before. */
async function loadCel() {
    loaded ??= await Promise.all(/* import() */[__webpack_require__.e(3799), __webpack_require__.e(9680)]).then(__webpack_require__.bind(__webpack_require__, 9680));
}
/**
 * The library, for those who judge: nothing that judges waits.
 * @throws Error where it was not loaded: a condition that nobody announced is a fault of this program, not an answer
 */
function cel() {
    if (loaded === null)
        throw new Error('a condition is judged, and the library of conditions was not loaded');
    return loaded;
}
/** Loads the library where an answer holds a condition: of a binding, a deny rule or a download rule. */
async function readyFor(answer) {
    if (loaded === null && holdsCondition(answer))
        await loadCel();
}
/** Answers are as deep as this at most: those of a facts file are checked when they are read. */
const DEEPEST = 12;
function holdsCondition(value, depth = 0) {
    if (typeof value !== 'object' || value === null || depth > DEEPEST)
        return false;
    if ('condition' in value && value.condition !== null && value.condition !== undefined)
        return true;
    return Object.values(value).some((each) => holdsCondition(each, depth + 1));
}


/***/ }),

/***/ 1923:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MP: () => (/* binding */ verifying),
/* harmony export */   Mz: () => (/* binding */ preflight),
/* harmony export */   g$: () => (/* binding */ judged)
/* harmony export */ });
/* harmony import */ var _facts_ask__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3150);
/* harmony import */ var _placement_targets__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8341);
/* harmony import */ var _connect__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4454);
/* harmony import */ var _waiting_for__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(506);
/* harmony import */ var _when_asked__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9410);
/**
 * The preflight on one page: request → targets → facts → findings → verdict → report.
 */





/**
 * Runs the preflight.
 * @throws UsageError where the environment is wrong, or credentials are needed and there are none; nothing was called
 * @throws anything where saved facts are not what this program writes (`unusableFacts` says it)
 */
const preflight = (run, context) => judged(run, context, () => Promise.resolve({ targets: () => (0,_placement_targets__WEBPACK_IMPORTED_MODULE_3__/* .targetsOf */ .Q)(run.request, run.strict), rows: null, fleet: null }));
/**
 * The same with the targets still to be found.
 * @param find asks for what the targets depend on; the requests after it have the whole time-out again
 */
async function judged(run, context, find) {
    const { request, timeoutMs, verification } = run;
    const connection = run.facts === null ? await (0,_connect__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .N)(timeoutMs, context, verifying(run), verification, request) : null;
    try {
        return await judge(run, context, connection, find);
    }
    finally {
        await connection?.close();
    }
}
/** How the pull is verified on the cluster; null where nobody asked for it. */
const verifying = ({ request, verification }) => request.verify === 'none' ? null : verification;
async function judge(run, context, connection, find) {
    const { request, facts: saved } = run;
    const startedAt = new Date();
    const going = connection && run.resume && (0,_facts_ask__WEBPACK_IMPORTED_MODULE_0__/* .resumed */ .uN)(connection.answers, run.resume.facts);
    const answers = going?.answers ?? connection?.answers ?? (0,_facts_ask__WEBPACK_IMPORTED_MODULE_0__/* .replay */ .eZ)(saved?.facts ?? []);
    const now = saved?.asOf ?? startedAt.toISOString();
    const caller = saved?.caller ?? connection?.caller ?? null;
    const { answers: counted, now: underWay } = (0,_waiting_for__WEBPACK_IMPORTED_MODULE_2__/* .watched */ .V)(answers);
    context.onWatch?.(underWay);
    const first = (0,_facts_ask__WEBPACK_IMPORTED_MODULE_0__/* .asker */ .N8)(counted);
    const { targets, rows, fleet } = await find(first.ask);
    if (fleet !== null)
        connection?.restartDeadline();
    const waitMs = connection === null ? null : run.waitMs;
    const { hasParts, judgedByParts, judgedEach } = await Promise.all(/* import() | facts */[__webpack_require__.e(8427), __webpack_require__.e(3910), __webpack_require__.e(9654), __webpack_require__.e(7915), __webpack_require__.e(7612)]).then(__webpack_require__.bind(__webpack_require__, 9756));
    // What judges is loaded while the first answers are on their way.
    const judging = (0,_when_asked__WEBPACK_IMPORTED_MODULE_4__/* .begunOnce */ .lZ)(() => (0,_when_asked__WEBPACK_IMPORTED_MODULE_4__/* .turnsOfTheLoop */ .TE)(2).then(() => Promise.all(/* import() */[__webpack_require__.e(1051), __webpack_require__.e(7109), __webpack_require__.e(6634), __webpack_require__.e(3910), __webpack_require__.e(5619), __webpack_require__.e(4500)]).then(__webpack_require__.bind(__webpack_require__, 4500))));
    const { judgements, plain, asked, left } = rows !== null && waitMs === null && hasParts(run)
        ? await judgedByParts(rows, first, { run, now, onProgress: context.onProgress, signal: context.signal })
        : await judgedEach(targets(), first, { run, context, connection, waitMs, now, judging });
    const { notesOf, refusedCredentials, reported, resumeNote, writeFacts } = await judging();
    const answered = await asked.answered();
    const credentials = saved?.credentials ?? connection?.credentials ?? null;
    const refused = refusedCredentials(answered, credentials);
    const report = reported(judgements, run, context, {
        startedAt,
        caller,
        refused,
        connection,
        credentials,
        fleet: fleet && { ...fleet, unseen: [...fleet.unseen, ...left] },
        plain,
    });
    const file = { asOf: now, caller, credentials, request, facts: answered };
    const facts = run.saveFacts === null ? null : writeFacts(connection?.redact(file) ?? file);
    const notes = going === null || run.resume === null ? [] : [resumeNote(run.resume, going.counts(), caller)];
    return {
        report,
        facts,
        refused,
        notes: [...notes, ...notesOf(judgements, report, request, now, plain?.targets ?? 0)],
    };
}


/***/ }),

/***/ 4454:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect),
  environmentProblems: () => (/* binding */ environmentProblems)
});

// EXTERNAL MODULE: ./src/google/credentials.ts + 1 modules
var google_credentials = __webpack_require__(6886);
// EXTERNAL MODULE: ./src/http/client.ts + 1 modules
var http_client = __webpack_require__(8415);
// EXTERNAL MODULE: ./src/http/endpoints.ts
var http_endpoints = __webpack_require__(9034);
// EXTERNAL MODULE: ./src/http/network.ts
var http_network = __webpack_require__(6782);
// EXTERNAL MODULE: ./src/http/proxy.ts
var proxy = __webpack_require__(7856);
// EXTERNAL MODULE: ./src/http/secrets.ts
var http_secrets = __webpack_require__(4861);
// EXTERNAL MODULE: ./src/model/cluster.ts
var cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/model/errors.ts
var model_errors = __webpack_require__(7206);
;// CONCATENATED MODULE: ./src/app/ahead.ts
/** The hosts that a run will ask, to connect to while its credentials are looked for. */


/** Of more registries the first few: the others are connected to when they are asked. */
const REGISTRIES = 4;
/** An address at each host that a request of these images and clusters surely asks. */
function hostsOf({ images, clusters }, endpoints) {
    const valid = images.flatMap((image) => (image.valid ? [image.reference] : []));
    const ofGoogle = valid.some(({ kind }) => kind === 'artifact-registry');
    const services = [
        ...(clusters.some((each) => !(0,cluster/* isOutside */._K)(each)) ? ['container', 'cloudresourcemanager'] : []),
        ...(ofGoogle && clusters.length > 0 ? ['artifactregistry', 'iam'] : []),
    ];
    const registries = [...new Set(valid.map(({ host }) => host))].slice(0, REGISTRIES);
    return [
        ...services.map((service) => (0,http_endpoints.urlFor)(endpoints, service, '')),
        ...registries.map((host) => (0,http_endpoints.registryUrl)(endpoints, host, '')),
    ];
}

// EXTERNAL MODULE: ./src/app/kinds-of-sources.ts
var kinds_of_sources = __webpack_require__(7967);
// EXTERNAL MODULE: ./src/app/no-credentials.ts
var no_credentials = __webpack_require__(5795);
// EXTERNAL MODULE: ./src/app/when-asked.ts
var when_asked = __webpack_require__(9410);
;// CONCATENATED MODULE: ./src/app/connect.ts
/** Google Cloud and the registries, as this run's environment and credentials reach them. */












/** What is wrong with the environment, a sentence each: endpoint overrides that cannot be used. */
const environmentProblems = (env) => (0,http_endpoints.endpointsFrom)(env).errors;
/** A GKE cluster is asked for as the caller; an image by itself, and a cluster outside Google Cloud, may be public. */
const needsGoogle = ({ alone, clusters }) => alone === null && !(clusters.length > 0 && clusters.every(cluster/* isOutside */._K));
/**
 * @param needed false: public images are asked for without
 * @throws UsageError where there are none and they are needed, or their file cannot be used; no connection is left open
 */
async function credentialsOf(env, secrets, network, needed) {
    try {
        const credentials = await (0,google_credentials.loadCredentials)(env, secrets, network);
        if (credentials === null && needed)
            throw new model_errors/* UsageError */.eb([no_credentials/* NO_CREDENTIALS */.z]);
        return credentials;
    }
    catch (error) {
        network.close();
        throw error;
    }
}
/**
 * Finds the credentials and makes the client; the token is on its way when this returns.
 * @param timeoutMs for all requests together
 * @param verify null: nothing is ever created on a cluster
 * @param reading the way into clusters, for what is read there
 * @param ahead what the run will ask of: connections are opened before the credentials are looked for
 * @throws UsageError where an endpoint override is wrong, or there are no credentials
 */
async function connect(timeoutMs, context, verify, reading, ahead) {
    const { endpoints, errors } = (0,http_endpoints.endpointsFrom)(context.env);
    if (errors.length > 0)
        throw new model_errors/* UsageError */.eb(errors);
    const { env, signal, log, version } = context;
    const secrets = new http_secrets.Secrets(context.onSecret);
    const network = new http_network.Network((0,proxy.proxyRules)(env));
    network.open(hostsOf(ahead, endpoints));
    // What asks is loaded while connections are made and the credentials are looked for.
    const [credentials, { answers }] = await Promise.all([
        credentialsOf(env, secrets, network, needsGoogle(ahead)),
        Promise.all(/* import() | facts */[__webpack_require__.e(8427), __webpack_require__.e(3910), __webpack_require__.e(9654), __webpack_require__.e(7915), __webpack_require__.e(7612)]).then(__webpack_require__.bind(__webpack_require__, 9842)),
    ]);
    const client = new http_client.HttpClient({
        endpoints,
        credentials,
        secrets,
        version,
        network,
        signal,
        timeoutMs,
        onRequest: ({ method, url, status, ms, attempt, detail }) => {
            const again = attempt > 1 ? ` (try ${String(attempt)})` : '';
            log(`${method} ${url} → ${status === null ? (detail ?? 'no answer') : String(status)} in ${String(ms)} ms${again}`);
        },
    });
    let deadline = AbortSignal.timeout(timeoutMs);
    const until = () => AbortSignal.any([signal, deadline]);
    const clusters = (0,when_asked/* begunOnce */.lZ)(async () => (await Promise.all(/* import() */[__webpack_require__.e(1051), __webpack_require__.e(7915), __webpack_require__.e(8285), __webpack_require__.e(1006)]).then(__webpack_require__.bind(__webpack_require__, 4794))).inClusters(client, { context, reading, verify, until }));
    const docker = (0,when_asked/* begunOnce */.lZ)(async () => {
        const onSecret = (secret) => secrets.addPassword(secret);
        return (await __webpack_require__.e(/* import() */ 3060).then(__webpack_require__.bind(__webpack_require__, 3060))).dockerLogin({ env, log, signal: until, onSecret });
    });
    const inClusters = (0,when_asked/* whenAsked */.xz)(kinds_of_sources/* IN_CLUSTERS */.QD, async () => (await clusters()).answers);
    return {
        answers: answers(client, inClusters, {
            docker: async (host) => (await docker())(host),
            // Nothing of a secret is known before one was read.
            secret: async (of) => (await clusters.begun())?.login(of) ?? null,
        }),
        caller: credentials?.member ?? null,
        credentials: credentials && { source: credentials.source, signIn: credentials.signIn },
        restartDeadline: () => {
            deadline = AbortSignal.timeout(timeoutMs);
            client.restartDeadline();
        },
        apiCalls: () => client.apiCalls,
        redact: (value) => secrets.redactJson(value),
        close: async () => {
            await (await clusters.begun())?.close();
            network.close();
        },
    };
}


/***/ }),

/***/ 7599:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   flowOf: () => (/* binding */ flowOf)
/* harmony export */ });
/* harmony import */ var _check__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1923);

/** The flow that does a run. */
async function flowOf({ request: { command } }) {
    switch (command) {
        case 'check':
            return _check__WEBPACK_IMPORTED_MODULE_0__/* .preflight */ .Mz;
        case 'diagnose':
            return (await Promise.all(/* import() */[__webpack_require__.e(1051), __webpack_require__.e(7109), __webpack_require__.e(6634), __webpack_require__.e(3910), __webpack_require__.e(5619), __webpack_require__.e(9654), __webpack_require__.e(720)]).then(__webpack_require__.bind(__webpack_require__, 720))).diagnose;
        case 'scan':
            return (await __webpack_require__.e(/* import() */ 9250).then(__webpack_require__.bind(__webpack_require__, 9250))).scan;
    }
}


/***/ }),

/***/ 7967:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QD: () => (/* binding */ IN_CLUSTERS),
/* harmony export */   Yv: () => (/* binding */ makeReader),
/* harmony export */   du: () => (/* binding */ IN_PLAY),
/* harmony export */   z7: () => (/* binding */ NOT_ASKED_FOR)
/* harmony export */ });
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5815);
/** Which questions are answered by sources that are loaded only where one of them is asked, and by whom. */

/** What few runs ask: its sources are loaded when it is first asked. */
const IN_PLAY = [
    'admissionPolicy',
    'attestor',
    'automaticGrants',
    'dnsRecords',
    'effectiveTags',
    'firewallOrder',
    'firewalls',
    'groupMembership',
    'inventory',
    'key',
    'loggedPulls',
    'machineType',
    'memberships',
    'perimeters',
    'accessBoundaries',
    'privateZones',
    'probe',
    'responsePolicies',
    'responseRules',
    'routers',
    'routes',
    'runningInventory',
    'serverPolicies',
    'service',
    'serviceRestriction',
    'subnetwork',
    'systemPolicy',
    'troubleshooting',
];
/** What is asked of the Kubernetes API of a cluster, or on its nodes, and the clusters that have no other API. */
const IN_CLUSTERS = [
    'cluster',
    'computeClass',
    'namespaceDefaults',
    'nodeRuntimes',
    'podAccount',
    'podWebhooks',
    'pullSecret',
    'running',
    'secretPull',
    'verification',
    'waitingPulls',
];
const notAsked = (from) => () => Promise.resolve((0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)('not-asked', from, 'the Kubernetes API was not asked for it'));
/** The answers where nothing may be asked there. */
const NOT_ASKED_FOR = {
    cluster: notAsked('cluster outside GKE'),
    verification: () => Promise.resolve((0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)('not-asked', 'verification', 'it was not asked for')),
    waitingPulls: () => Promise.resolve((0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)('not-asked', 'pods that wait', 'it was not asked for')),
    running: notAsked('pods'),
    computeClass: notAsked('compute class'),
    namespaceDefaults: notAsked('namespace'),
    nodeRuntimes: notAsked('nodes'),
    podWebhooks: notAsked('webhooks'),
    podAccount: notAsked('service account'),
    pullSecret: notAsked('pull secret'),
    secretPull: notAsked('pull secret'),
};
/** Loaded where it is asked what runs. */
const makeReader = async () => (await Promise.all(/* import() */[__webpack_require__.e(5280), __webpack_require__.e(6022)]).then(__webpack_require__.bind(__webpack_require__, 6022))).runningReader;


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

/***/ 506:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ watched)
/* harmony export */ });
const WORDS = {
    cluster: 'the cluster',
    clusters: 'the list of clusters',
    clusterUpgrade: 'upgrades of the cluster',
    poolUpgrade: 'upgrades of node pools',
    channelTargets: 'versions of the release channels',
    inventory: 'the inventory of clusters',
    memberships: 'members of fleets',
    children: 'folders and their projects',
    runningInventory: 'the inventory of pods',
    running: 'the pods of the cluster',
    project: 'projects',
    ancestry: 'folders of projects',
    policy: 'IAM policies',
    effectiveTags: 'tags of the repository',
    repository: 'the repository',
    repositoryPolicy: 'the repository’s IAM policy',
    serviceAccount: 'service accounts',
    role: 'roles',
    service: 'enabled APIs',
    manifest: 'the image’s manifest',
    manifestByLogin: 'the image’s manifest',
    manifestBySecret: 'the image’s manifest',
    presence: 'manifests of the index',
    imageConfig: 'the image’s configuration',
    anonymousPull: 'the registry, without credentials',
    denyPolicies: 'deny policies',
    groupMembership: 'group memberships',
    troubleshooting: 'Policy Troubleshooter',
    downloadRules: 'download rules',
    imageVersion: 'image versions',
    uploads: 'uploads of images',
    repositories: 'the list of repositories',
    projectsLike: 'projects of a near name',
    redirection: 'the gcr.io redirection',
    key: 'encryption keys',
    automaticGrants: 'organization policies',
    serviceRestriction: 'organization policies',
    admissionPolicy: 'the Binary Authorization policy',
    systemPolicy: 'the Binary Authorization policy',
    attestor: 'attestors',
    probe: 'the registry, as the nodes’ account',
    machineType: 'machine types',
    subnetwork: 'subnetworks',
    routers: 'Cloud NAT',
    routes: 'routes',
    firewalls: 'firewall rules',
    firewallOrder: 'firewall rules',
    perimeters: 'service perimeters',
    accessBoundaries: 'principal access boundaries',
    serverPolicies: 'DNS policies',
    responsePolicies: 'DNS policies',
    responseRules: 'DNS policies',
    nodeRuntimes: 'the nodes',
    podWebhooks: 'the webhooks of the cluster',
    privateZones: 'private DNS zones',
    dnsRecords: 'DNS records',
    computeClass: 'compute classes',
    namespaceDefaults: 'defaults of namespaces',
    podAccount: 'Kubernetes service accounts',
    pullSecret: 'pull secrets',
    secretPull: 'the registry, with a pull secret',
    waitingPulls: 'pods that wait',
    loggedPulls: 'Cloud Logging',
    verification: 'the pull on a node',
};
/** The same answers, counted, with what has been under way the longest. */
function watched(answers) {
    const open = new Map();
    let asked = 0;
    const count = (kind, answer) => async (of) => {
        const own = asked;
        asked += 1;
        open.set(own, kind);
        try {
            return await answer(of);
        }
        finally {
            open.delete(own);
        }
    };
    const counted = new Proxy(answers, {
        get: (target, kind) => count(kind, target[kind]),
    });
    const now = () => {
        const [oldest] = open.values();
        return oldest === undefined
            ? ''
            : `${String(asked - open.size)} of ${String(asked)} answers, waiting for ${WORDS[oldest]}`;
    };
    return { answers: counted, now };
}


/***/ }),

/***/ 9410:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TE: () => (/* binding */ turnsOfTheLoop),
/* harmony export */   lZ: () => (/* binding */ begunOnce),
/* harmony export */   xz: () => (/* binding */ whenAsked)
/* harmony export */ });
/** The same promise each time; nothing is begun before the first call. */
function begunOnce(begin) {
    let promise = null;
    return Object.assign(() => (promise ??= begin()), { begun: () => promise });
}
/**
 * Answers by a source that is loaded when one of its questions is first asked.
 * @param kinds the questions that it answers
 * @param load gives the same source each time
 */
function whenAsked(kinds, load) {
    const answer = async (kind, of) => (await load())[kind](of);
    return Object.fromEntries(kinds.map((kind) => [kind, (of) => answer(kind, of)]));
}
/** Waits for so many turns of the event loop: what was begun before has come as far as it comes by itself. */
async function turnsOfTheLoop(count) {
    for (let turn = 0; turn < count; turn += 1)
        await new Promise((resolve) => setImmediate(resolve));
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
// EXTERNAL MODULE: ./src/reports/index.ts
var reports = __webpack_require__(4855);
// EXTERNAL MODULE: ./src/reports/escape.ts
var reports_escape = __webpack_require__(6548);
// EXTERNAL MODULE: ./src/app/connect.ts + 1 modules
var connect = __webpack_require__(4454);
// EXTERNAL MODULE: ./src/app/flow.ts
var app_flow = __webpack_require__(7599);
// EXTERNAL MODULE: ./src/app/output.ts + 1 modules
var output = __webpack_require__(5585);
// EXTERNAL MODULE: ./src/app/storage.ts
var app_storage = __webpack_require__(8598);
// EXTERNAL MODULE: ./src/input/read-run.ts + 1 modules
var read_run = __webpack_require__(2868);
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
    const storage = (0,app_storage/* storageOf */.p)({ version, env: io.env, signal: NEVER, log: () => undefined, onSecret: () => undefined });
    // Nobody types a list for a command line that is wrong anyway.
    const isWrong = problems.length > 0;
    const typed = (id) => (values[id]?.includes('-') === true ? { [id]: [] } : {});
    const given = isWrong ? { ...values, ...typed('images-from'), ...typed('manifests') } : values;
    const asked = command === 'diagnose' || command === 'scan' ? command : 'check';
    const built = await (0,read_run.readRun)('cli', given, io.env, io.folder, () => io.readStandardInput(), asked, undefined, (names) => storage.read(names));
    const errors = [
        ...problems,
        ...('errors' in built ? built.errors : []),
        ...(values.facts === undefined ? (0,connect.environmentProblems)(io.env) : []),
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
        const flow = await (0,app_flow.flowOf)(run);
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
        const report = stopped === null ? outcome.report : (0,output.cutShort)(outcome.report, stopped);
        const color = (0,cli_io.wantsColor)(io, io.outIsTerminal, !run.color);
        const options = {
            ...(0,output.renderOptions)({ ...run, policy: run.request.policy }, io.env, io.folder),
            notes: outcome.notes,
        };
        if (outcome.refused !== null)
            (0,say/* say */.c)(safe, 'error', outcome.refused);
        const files = await (0,output.writeFiles)(run, report, outcome.facts, io.folder, options, storage);
        const pieces = await (0,reports/* render */.X)(run.format, report, { ...options, color, width: (0,cli_io.columnsOf)(io) });
        const printed = await printAll(io, pieces).then(() => [], notPrinted);
        const unwritten = [...files, ...printed];
        for (const problem of unwritten)
            (0,say/* say */.c)(safe, 'error', problem);
        for (const warning of [...outcome.notes, ...warningsOf(report, run)])
            (0,say/* say */.c)(safe, 'warning', warning);
        // A demonstration ends with 0, and says itself what the status would be.
        const status = (0,output.statusOf)(report.exitCode, unwritten);
        const why = (0,output.whyStatus)(status, report, unwritten);
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

/***/ 3150:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N8: () => (/* binding */ asker),
/* harmony export */   c7: () => (/* binding */ questionKey),
/* harmony export */   eZ: () => (/* binding */ replay),
/* harmony export */   uN: () => (/* binding */ resumed)
/* harmony export */ });
/* harmony import */ var _access_cel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5718);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5815);


/**
 * One map of promises: a question is asked once a run, whoever asks.
 * @param answers what answers each kind of question; a fault of theirs becomes a `failed` fact
 * @param kept what was asked before and holds
 */
function asker(answers, kept = new Map()) {
    const promises = new Map(kept);
    const ask = (kind, of) => {
        const key = questionKey(kind, of);
        let entry = promises.get(key);
        if (!entry) {
            entry = { question: kind, of, fact: withConditions(answers[kind](of)) };
            promises.set(key, entry);
        }
        return entry.fact;
    };
    const answered = () => {
        const entries = [...promises].sort(([a], [b]) => (a < b ? -1 : 1));
        return Promise.all(entries.map(async ([, { question, of, fact }]) => ({ question, of, fact: await fact })));
    };
    const without = (stale) => asker(answers, new Map([...promises].filter(([key]) => !stale.has(key))));
    return { ask, answered, without };
}
/** An answer that holds conditions, once they can be judged: who judges does not wait. */
async function withConditions(asked) {
    const fact = await asked;
    if (fact.state === 'known')
        await (0,_access_cel__WEBPACK_IMPORTED_MODULE_0__/* .readyFor */ .To)(fact.value);
    return fact;
}
/**
 * Answers from saved facts: no request is made, and what was not recorded is `failed: not-recorded`.
 * @param saved the questions of a facts file
 */
function replay(saved) {
    const facts = new Map(saved.map(({ question, of, fact }) => [questionKey(question, of), fact]));
    const answer = (kind, of) => Promise.resolve(facts.get(questionKey(kind, of)) ??
        (0,_model_fact__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)('not-recorded', 'facts file', `no answer to: ${kind}`));
    return new Proxy({}, { get: (_, kind) => (of) => answer(kind, of) });
}
/** Questions of which an answer holds no longer than its run: what happens on nodes. */
const OF_THE_MOMENT = new Set(['verification', 'waitingPulls']);
/**
 * Answers from saved facts what they know, each once: a question that is asked again (`--wait`) is asked. What was refused,
 * failed or not asked is asked now: a grant may have been made since.
 * @param answers what answers the rest
 * @param saved the questions of a facts file
 */
function resumed(answers, saved) {
    const holds = saved.filter(({ question, fact }) => ['known', 'absent'].includes(fact.state) && !OF_THE_MOMENT.has(question));
    const facts = new Map(holds.map(({ question, of, fact }) => [questionKey(question, of), fact]));
    const counts = { known: 0, asked: 0 };
    const answer = (kind, of) => {
        const key = questionKey(kind, of);
        const fact = facts.get(key);
        facts.delete(key);
        counts[fact === undefined ? 'asked' : 'known'] += 1;
        return fact === undefined ? answers[kind](of) : Promise.resolve(fact);
    };
    const all = new Proxy({}, { get: (_, kind) => (of) => answer(kind, of) });
    return { answers: all, counts: () => counts };
}
/** A question's key: it does not depend on the order of an object's keys. */
function questionKey(kind, of) {
    return `${kind} ${JSON.stringify(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
}


/***/ }),

/***/ 6886:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadCredentials: () => (/* binding */ loadCredentials)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/http/credentials.ts
var credentials = __webpack_require__(7478);
// EXTERNAL MODULE: ./src/http/google-hosts.ts
var google_hosts = __webpack_require__(7807);
// EXTERNAL MODULE: ./src/model/json.ts
var model_json = __webpack_require__(7979);
// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
// EXTERNAL MODULE: ./src/model/reason.ts
var reason = __webpack_require__(4909);
;// CONCATENATED MODULE: ./src/google/sign-in.ts
/** How to sign in again, by the kind of the credentials. Pure. */
/** What makes an access token in a file anew. */
const SIGN_IN_TOKEN_FILE = 'an access token is good for an hour: write a new one into the file (“gcloud auth print-access-token”), in a workflow by running google-github-actions/auth shortly before this step';
/** On Google Cloud itself. */
const SIGN_IN_METADATA = 'the metadata server gives the tokens of the service account of this machine or pod: see that the account is there and enabled (“gcloud iam service-accounts describe”)';
const OF_TYPE = new Map([
    ['authorized_user', 'run “gcloud auth application-default login” again'],
    [
        'service_account',
        'the key may be deleted or disabled, or its service account may be (“gcloud iam service-accounts keys list --iam-account=ACCOUNT”): make a new key, or use Workload Identity Federation, which needs none',
    ],
    [
        'external_account',
        'in a workflow, run google-github-actions/auth shortly before this step, with “permissions: id-token: write” in the job, and see that the provider takes this repository (its attribute condition) and that the service account lets it act (roles/iam.workloadIdentityUser)',
    ],
    ['external_account_authorized_user', 'run “gcloud auth application-default login --login-config=FILE” again'],
    [
        'impersonated_service_account',
        'run “gcloud auth application-default login --impersonate-service-account=ACCOUNT” again, and see that the account is there and lets its caller make tokens (roles/iam.serviceAccountTokenCreator)',
    ],
]);
/**
 * How to get credentials of this type to be accepted again (the `type` of a file of Application Default Credentials:
 * https://cloud.google.com/docs/authentication/application-default-credentials).
 */
const signInOfType = (type) => OF_TYPE.get(type) ?? 'make the credentials anew, and see that their account is there and enabled';
/** Whether a file of this type is one of credentials. */
const isCredentialType = (type) => OF_TYPE.has(type);
/** The types that there are, for messages. */
const credentialTypes = () => [...OF_TYPE.keys()].join(', ');

;// CONCATENATED MODULE: ./src/google/credentials.ts










/** Without `node:fs/promises`, which takes longer to load than a token to read. */
const readFile = (0,external_node_util_.promisify)(external_node_fs_.readFile);
/** The domain of Google Cloud’s own APIs. */
const UNIVERSE = 'googleapis.com';
const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';
/** A token is asked for anew after this long; the library gives the same one while it is good. */
const REUSE_MS = 4 * 60_000;
const NETWORK_CODES = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|CERT_.*|UNABLE_TO_.*|DEPTH_ZERO_.*|SELF_SIGNED_.*|ERR_TLS_.*)$/;
/**
 * Finds the caller's credentials as gcloud and Google's libraries do: the file that CLOUDSDK_AUTH_ACCESS_TOKEN_FILE
 * names, else Application Default Credentials. The token's exchange starts at once.
 * @param env the environment's variables
 * @param secrets told of every token, and of what is secret in the credentials' file, before use
 * @param network what the exchange is asked on
 * @returns null where there are none
 * @throws UsageError where a file is named and cannot be used
 */
async function loadCredentials(env, secrets, network) {
    ofThisUniverse('GOOGLE_CLOUD_UNIVERSE_DOMAIN', env['GOOGLE_CLOUD_UNIVERSE_DOMAIN']?.trim() ?? '');
    const quotaProject = projectIn('GOOGLE_CLOUD_QUOTA_PROJECT', env['GOOGLE_CLOUD_QUOTA_PROJECT']?.trim() ?? '');
    const tokenFile = env['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE']?.trim();
    if (tokenFile) {
        const first = await readToken(tokenFile);
        const again = () => readToken(tokenFile).catch(refused);
        return credentials_credentials({ source: 'the access token in CLOUDSDK_AUTH_ACCESS_TOKEN_FILE', signIn: SIGN_IN_TOKEN_FILE }, null, quotaProject, again, secrets, first);
    }
    const file = applicationDefaultFile(env);
    if (file !== null)
        return fromFile(file, quotaProject, secrets, network);
    return fromMetadataServer(env, quotaProject, secrets, network);
}
function credentials_credentials(kind, member, quotaProject, fetchToken, secrets, first) {
    const share = (promise) => {
        const masked = promise.then((token) => {
            secrets.add(token);
            return token;
        });
        masked.catch(() => undefined);
        return { promise: masked, at: Date.now() };
    };
    let shared = share(first === undefined ? fetchToken() : Promise.resolve(first));
    return {
        ...kind,
        member,
        quotaProject,
        token: () => {
            if (Date.now() - shared.at > REUSE_MS)
                shared = share(fetchToken());
            return shared.promise;
        },
    };
}
/**
 * Sovereign clouds on Google's technology have APIs, registries and rules of their own, and accept no token of this one
 * (`universe_domain` of https://google.aip.dev/auth/4111): to ask Google's in their place would tell of other clusters
 * than are meant.
 * @throws UsageError where another universe than Google Cloud's is named
 */
function ofThisUniverse(name, domain) {
    if (domain === '' || domain === UNIVERSE)
        return;
    throw new errors/* UsageError */.eb([
        `${name} is “${(0,model_json/* clean */.uH)(domain, 100)}”: clusters and images of another universe than ${UNIVERSE} are not judged`,
    ]);
}
/**
 * A project's ID (`p`, `example.com:p`) or number, which goes into a header.
 * @param name what holds it, for the error
 * @returns null for an empty text
 * @throws UsageError where it is no project
 */
function projectIn(name, value) {
    if (value === '')
        return null;
    if (/^[a-z0-9][a-z0-9.:-]{0,100}$/i.test(value))
        return value;
    throw new errors/* UsageError */.eb([`${name} is “${(0,model_json/* clean */.uH)(value, 100)}”: that is no project ID`]);
}
async function readToken(file) {
    const name = `CLOUDSDK_AUTH_ACCESS_TOKEN_FILE is “${(0,model_json/* clean */.uH)(file, 200)}”`;
    const content = await readFile(file, 'utf8').catch((error) => {
        throw new errors/* UsageError */.eb([`${name}: the file cannot be read: ${(0,reason/* reason */.l)(error)}`]);
    });
    const token = content.trim();
    if (token === '')
        throw new errors/* UsageError */.eb([`${name}: the file is empty; it must hold an access token`]);
    if (/[^\x21-\x7e]/.test(token))
        throw new errors/* UsageError */.eb([`${name}: the file holds more than one access token`]);
    return token;
}
/** The file of Application Default Credentials: the named one, else gcloud's in its configuration folder. */
function applicationDefaultFile(env) {
    for (const variable of ['GOOGLE_APPLICATION_CREDENTIALS', 'google_application_credentials']) {
        const path = env[variable]?.trim();
        if (path)
            return { path, name: `${variable} is “${(0,model_json/* clean */.uH)(path, 200)}”` };
    }
    const home = env['HOME'];
    const folder = env['CLOUDSDK_CONFIG'] ||
        (process.platform === 'win32'
            ? env['APPDATA'] && (0,external_node_path_.join)(env['APPDATA'], 'gcloud')
            : home && (0,external_node_path_.join)(home, '.config', 'gcloud'));
    if (!folder)
        return null;
    const path = (0,external_node_path_.join)(folder, 'application_default_credentials.json');
    return (0,external_node_fs_.existsSync)(path) ? { path, name: 'gcloud’s application_default_credentials.json' } : null;
}
async function fromFile(file, quotaOverride, secrets, network) {
    const content = await readFile(file.path).catch((error) => {
        throw new errors/* UsageError */.eb([`${file.name}: the file cannot be read: ${(0,reason/* reason */.l)(error)}`]);
    });
    const json = (0,model_json/* objectOrNull */.av)((0,model_json/* parseJson */.qF)(content));
    if (json === null || (0,model_json/* text */.Qq)(json['type']) === null) {
        throw new errors/* UsageError */.eb([`${file.name}: the file is no credentials file (JSON with a “type”)`]);
    }
    for (const secret of secretsIn(json))
        secrets.add(secret);
    if (!isCredentialType((0,model_json/* text */.Qq)(json['type']) ?? ''))
        throw new errors/* UsageError */.eb([
            `${file.name}: its type is “${(0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(json['type']) ?? '', 60)}”: it must be one of ${credentialTypes()}`,
        ]);
    ofThisUniverse(`${file.name}: its universe_domain`, (0,model_json/* text */.Qq)(json['universe_domain']) ?? '');
    const quotaProject = quotaOverride ?? projectIn(`${file.name}: its quota_project_id`, (0,model_json/* text */.Qq)(json['quota_project_id']) ?? '');
    const type = (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(json['type']) ?? '', 60);
    // The exchange is on its way while the library is loaded.
    network.open(addressesIn(json, ['token_url', 'service_account_impersonation_url']).filter((url) => (0,google_hosts/* isGoogleAddress */.aV)(url) || (0,google_hosts/* isLoopback */.U9)(url)));
    const client = Promise.all([__webpack_require__.e(/* import() */ 492).then(__webpack_require__.bind(__webpack_require__, 492)), __webpack_require__.e(/* import() */ 2487).then(__webpack_require__.bind(__webpack_require__, 2487))]).then(([library, ours]) => {
        const { GoogleAuth, gaxios } = library;
        ours.takeOverRequests(gaxios, network, subjectTokenSources(json));
        // With the content given, the library looks for no project: that would run gcloud and make requests.
        const auth = new GoogleAuth({ credentials: json, scopes: [SCOPE] });
        return auth.getClient();
    });
    const fetchToken = async () => {
        try {
            return tokenOf(await (await client).getAccessToken());
        }
        catch (error) {
            return refused(error);
        }
    };
    const kind = { source: `Application Default Credentials (${type})`, signIn: signInOfType(type) };
    return credentials_credentials(kind, memberOf(json), quotaProject, fetchToken, secrets);
}
/** On Google Cloud itself: the metadata server. Asked for only where METADATA_SERVER_DETECTION does not forbid it. */
async function fromMetadataServer(env, quotaProject, secrets, network) {
    if (env['METADATA_SERVER_DETECTION']?.trim().toLowerCase() === 'none')
        return null;
    const [library, ours] = await Promise.all([__webpack_require__.e(/* import() */ 492).then(__webpack_require__.bind(__webpack_require__, 492)), __webpack_require__.e(/* import() */ 2487).then(__webpack_require__.bind(__webpack_require__, 2487))]);
    const { Compute, gaxios, gcpMetadata } = library;
    ours.takeOverRequests(gaxios, network, new Set());
    if (!gcpMetadata.getGCPResidency() && !(await gcpMetadata.isAvailable().catch(() => false)))
        return null;
    const client = new Compute({ scopes: [SCOPE] });
    const fetchToken = async () => client.getAccessToken().then(tokenOf).catch(refused);
    const kind = { source: 'the metadata server', signIn: SIGN_IN_METADATA };
    return credentials_credentials(kind, null, quotaProject, fetchToken, secrets);
}
/** The origins where the file says that the token is found which is exchanged for Google's. */
function subjectTokenSources(json) {
    const fields = ['url', 'region_url', 'imdsv2_session_token_url'];
    return new Set(addressesIn((0,model_json/* object */.Ik)(json['credential_source']), fields).map(({ origin }) => origin));
}
function addressesIn(json, fields) {
    const texts = fields.map((field) => (0,model_json/* text */.Qq)((0,own_value/* ownValue */.e)(json, field))).filter((value) => value !== null);
    return texts.filter((value) => URL.canParse(value)).map((value) => new URL(value));
}
function tokenOf(answer) {
    const token = answer.token?.trim() ?? '';
    if (token === '')
        throw new credentials/* CredentialError */.o('unauthenticated', 'the exchange of the credentials gave no token');
    return token;
}
/** Who the file says that the caller is. */
function memberOf(json) {
    const impersonated = /\/serviceAccounts\/([^/:]+):generateAccessToken$/.exec((0,model_json/* text */.Qq)(json['service_account_impersonation_url']) ?? '')?.[1];
    const email = impersonated ?? (json['type'] === 'service_account' ? (0,model_json/* text */.Qq)(json['client_email']) : null);
    return email === null ? null : `serviceAccount:${decodeURIComponent(email)}`;
}
/** Headers of a request for a subject token that carry a secret; others, such as `Metadata-Flavor`, carry plain words. */
const SECRET_HEADER = /authorization|token|secret|password|key|cookie/i;
function secretsIn(json) {
    const headers = Object.entries((0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(json['credential_source'])['headers']))
        .filter(([name]) => SECRET_HEADER.test(name))
        .map(([, value]) => value);
    const source = (0,model_json/* objectOrNull */.av)(json['source_credentials']);
    const own = [json['private_key'], json['refresh_token'], json['client_secret'], ...headers];
    const texts = own.filter((value) => typeof value === 'string');
    return [...texts.map((value) => value.replace(/^(Bearer|Basic) +/i, '')), ...(source ? secretsIn(source) : [])];
}
function refused(error) {
    if (error instanceof credentials/* CredentialError */.o)
        throw error;
    const fault = (0,model_json/* object */.Ik)(error);
    const codes = [fault['code'], (0,model_json/* object */.Ik)(fault['cause'])['code']];
    const why = codes.some((code) => NETWORK_CODES.test(String(code))) ? 'unreachable' : 'unauthenticated';
    const words = (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(fault['message']) ?? 'the exchange failed', 300);
    throw new credentials/* CredentialError */.o(why, `no access token for the credentials: ${words}`);
}


/***/ }),

/***/ 9034:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BadName: () => (/* binding */ BadName),
/* harmony export */   REGISTRY_VARIABLE: () => (/* binding */ REGISTRY_VARIABLE),
/* harmony export */   atStandIn: () => (/* binding */ atStandIn),
/* harmony export */   encodeName: () => (/* binding */ encodeName),
/* harmony export */   encodePath: () => (/* binding */ encodePath),
/* harmony export */   endpointsFrom: () => (/* binding */ endpointsFrom),
/* harmony export */   registryUrl: () => (/* binding */ registryUrl),
/* harmony export */   urlFor: () => (/* binding */ urlFor),
/* harmony export */   variableOf: () => (/* binding */ variableOf)
/* harmony export */ });
/* harmony import */ var _google_hosts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7807);

/** The services that are spoken to; the name is also the tail of gcloud's variable, in capitals. */
const SERVICES = {
    container: 'https://container.googleapis.com/',
    artifactregistry: 'https://artifactregistry.googleapis.com/',
    cloudresourcemanager: 'https://cloudresourcemanager.googleapis.com/',
    iam: 'https://iam.googleapis.com/',
    iamcredentials: 'https://iamcredentials.googleapis.com/',
    policytroubleshooter: 'https://policytroubleshooter.googleapis.com/',
    serviceusage: 'https://serviceusage.googleapis.com/',
    compute: 'https://compute.googleapis.com/compute/v1/',
    binaryauthorization: 'https://binaryauthorization.googleapis.com/',
    containeranalysis: 'https://containeranalysis.googleapis.com/',
    logging: 'https://logging.googleapis.com/',
    cloudasset: 'https://cloudasset.googleapis.com/',
    gkehub: 'https://gkehub.googleapis.com/',
    cloudidentity: 'https://cloudidentity.googleapis.com/',
    cloudkms: 'https://cloudkms.googleapis.com/',
    orgpolicy: 'https://orgpolicy.googleapis.com/',
    dns: 'https://dns.googleapis.com/dns/v1/',
    storage: 'https://storage.googleapis.com/storage/v1/',
    accesscontextmanager: 'https://accesscontextmanager.googleapis.com/',
};
const REGISTRY_VARIABLE = 'GKE_IMAGE_PREFLIGHT_REGISTRY';
/** gcloud's variable for a service: `CLOUDSDK_API_ENDPOINT_OVERRIDES_CONTAINER`. */
const variableOf = (service) => `CLOUDSDK_API_ENDPOINT_OVERRIDES_${service.toUpperCase()}`;
const ALLOWED = 'allowed are https on Google’s own hosts (*.googleapis.com, *-docker.pkg.dev), and http or https on this machine (localhost, 127.0.0.1, [::1])';
/**
 * The endpoints that the environment asks for, read as gcloud reads them.
 * @param env the environment's variables
 * @returns the endpoints, and every wrong variable as a sentence with its name, its value and what is allowed
 */
function endpointsFrom(env) {
    const errors = [];
    const read = (variable) => {
        const value = env[variable]?.trim() ?? '';
        if (value === '')
            return null;
        const problem = problemOf(value);
        if (problem === null)
            return new URL(value);
        errors.push(`${variable} is “${shown(value)}”: ${problem}; ${ALLOWED}`);
        return null;
    };
    const overrides = new Map();
    for (const service of Object.keys(SERVICES)) {
        const override = read(variableOf(service));
        if (override)
            overrides.set(service, override);
    }
    const registry = read(REGISTRY_VARIABLE);
    const bases = Object.fromEntries(Object.entries(SERVICES).map(([service, own]) => [service, baseOf(overrides.get(service), own)]));
    const endpoints = {
        bases,
        registry: registry && withSlash(registry.origin + registry.pathname),
        apiOrigins: [...new Set([...overrides.values()].map(({ origin }) => origin))],
        registryOrigin: registry?.origin ?? null,
    };
    return { endpoints, errors };
}
/**
 * The address of a call.
 * @param path encoded, without a leading slash, such as `v1/projects/p`; of compute below `compute/v1/`
 * @param location asks the service's endpoint of that location, `europe-west1-SERVICE.googleapis.com`; an override
 * stands for all of them
 */
function urlFor(endpoints, service, path, location = null) {
    const url = new URL(endpoints.bases[service] + path.replace(/^\/+/, ''));
    if (location === null || endpoints.bases[service] !== SERVICES[service])
        return url;
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(location))
        throw new BadName(location);
    url.hostname = `${location}-${url.hostname}`;
    return url;
}
/**
 * The address of a registry call: at the image's own host, or at the override as containerd asks a mirror.
 * @param host the image's host, such as `docker.io`
 * @param path encoded, below `/v2/`, such as `p/r/img/manifests/1.0`
 */
function registryUrl(endpoints, host, path) {
    if (endpoints.registry === null)
        return new URL(`https://${host === 'docker.io' ? 'registry-1.docker.io' : host}/v2/${path}`);
    const url = new URL(`${endpoints.registry}v2/${path}`);
    url.searchParams.set('ns', host);
    return url;
}
/**
 * Where an address is asked: one at a registry's own host, such as that of its tokens, goes where the stand-in for
 * that registry is; any other as it is.
 * @param host the image's host
 */
function atStandIn(endpoints, host, address) {
    if (endpoints.registry === null || address.origin !== `https://${host}`)
        return address;
    const url = new URL(`${endpoints.registry}${address.pathname.slice(1)}${address.search}`);
    url.searchParams.set('ns', host);
    return url;
}
/** The parts of a path, each encoded; a part that would change the path's meaning is an error. */
function encodePath(...parts) {
    return parts
        .map((part) => {
        if (part === '' || part === '.' || part === '..')
            throw new BadName(part);
        return encodeURIComponent(part);
    })
        .join('/');
}
/** A relative resource name (`projects/p/locations/l`) as a path; its slashes stay. */
const encodeName = (name) => encodePath(...name.split('/'));
/** A name that cannot be asked for. */
class BadName extends Error {
    constructor(part) {
        super(part === '' ? 'a part of the name is empty' : `“${part}” is no name`);
    }
}
function problemOf(value) {
    if (!URL.canParse(value) || !/^[a-z][a-z0-9+.-]*:\/\//i.test(value))
        return 'it is no address';
    const url = new URL(value);
    if (url.username !== '' || url.password !== '')
        return 'an address with a user name or a password is not taken';
    if (url.search !== '' || url.hash !== '')
        return 'an address with a query or a fragment is not taken';
    if ((0,_google_hosts__WEBPACK_IMPORTED_MODULE_0__/* .isGoogleAddress */ .aV)(url))
        return null;
    if (!(0,_google_hosts__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url)) {
        return url.protocol === 'http:' ? 'plain http leaves this machine' : 'no Google token may go there';
    }
    return url.protocol === 'http:' || url.protocol === 'https:' ? null : `${url.protocol.slice(0, -1)} is not spoken`;
}
/** Without what may be a secret. */
const shown = (value) => value.replace(/\/\/[^/@]*@/, '//…@').slice(0, 200);
function baseOf(override, own) {
    if (override === undefined)
        return own;
    const path = override.pathname === '/' ? new URL(own).pathname : override.pathname;
    return withSlash(override.origin + path);
}
const withSlash = (address) => (address.endsWith('/') ? address : `${address}/`);


/***/ }),

/***/ 7856:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   proxyRules: () => (/* binding */ proxyRules)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _google_hosts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7807);
/** Which proxy a request goes through, as the environment says it. */


/** The first that is set counts, as in Google's own libraries for Node: a proxy for http serves https where it is alone. */
const PROXIES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
const EXCEPTIONS = ['NO_PROXY', 'no_proxy'];
/**
 * Reads HTTPS_PROXY, HTTP_PROXY and NO_PROXY, in capitals or small letters.
 * @returns what decides the route to an https address; an address on this machine, or with plain http (the metadata
 * servers of clouds), is never asked through a proxy
 */
function proxyRules(env) {
    const variable = PROXIES.find((name) => (env[name]?.trim() ?? '') !== '');
    if (variable === undefined)
        return () => null;
    const proxy = readProxy(variable, env[variable]?.trim() ?? '');
    const list = EXCEPTIONS.map((name) => env[name]).find((value) => value !== undefined) ?? '';
    const exceptions = list
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .map(exception);
    return (url) => {
        if (url.protocol !== 'https:' || (0,_google_hosts__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url))
            return null;
        const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
        return exceptions.some((matches) => matches(host, url.port || '443')) ? null : proxy;
    };
}
function readProxy(variable, value) {
    const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url === null || url.hostname === '')
        return { problem: `${variable} is no address of a proxy` };
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
        return {
            problem: `${variable} names a proxy for ${url.protocol.slice(0, -1)}; only http and https ones are spoken to`,
        };
    const secure = url.protocol === 'https:';
    const port = Number(url.port) || (secure ? 443 : 80);
    const user = decoded(url.username);
    const authorization = user === '' && url.password === ''
        ? null
        : `Basic ${Buffer.from(`${user}:${decoded(url.password)}`).toString('base64')}`;
    const host = url.hostname.replace(/^\[|\]$/g, '');
    return { secure, host, port, authorization, name: `${url.hostname}:${String(port)} (${variable})` };
}
/** Percent signs that encode nothing stay as they are. */
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}
/**
 * One entry of NO_PROXY, as curl, Go and Python read it: `*`, a name (with all below it), `.name`, `*.name`, an IP
 * address, a range of those; each may end with a port.
 */
function exception(entry) {
    if (entry === '*')
        return () => true;
    const range = /^([0-9a-f.:]+)\/(\d{1,3})$/i.exec(entry);
    if (range)
        return inRange(range[1] ?? '', Number(range[2]));
    const [, name = entry, port] = /^(.+?)(?::(\d+))?$/.exec((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(entry) === 6 ? `[${entry}]` : entry) ?? [];
    const bare = name
        .replace(/^\[|\]$/g, '')
        .replace(/^\*?\.(?=.)/, '')
        .toLowerCase();
    const below = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare) === 0;
    return (host, asked) => (port === undefined || port === asked) &&
        (host === bare || (below && (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0 && host.endsWith(`.${bare}`)));
}
function inRange(address, bits) {
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    if (version === 0 || bits > (version === 4 ? 32 : 128))
        return () => false;
    const family = version === 4 ? 'ipv4' : 'ipv6';
    const block = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    block.addSubnet(address, bits, family);
    return (host) => (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === version && block.check(host, family);
}


/***/ }),

/***/ 4861:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Secrets: () => (/* binding */ Secrets)
/* harmony export */ });
/** Where a secret must not be cut from: a text as short as this may be any word. No token or key of Google is. */
const SHORTEST = 16;
/** A password may be shorter; one as short as this may be any word. */
const SHORTEST_PASSWORD = 6;
/**
 * The caller's own tokens and keys, and those that Google minted for this run: each is told to whoever masks output
 * before it is used, and cut from texts. What a stranger answers is none: who may choose what is cut from texts may
 * change what they say.
 */
class Secrets {
    #known = new Set();
    #onSecret;
    /** @param onSecret called once for each secret, before it is used, such as the runner's mask */
    constructor(onSecret = () => undefined) {
        this.#onSecret = onSecret;
    }
    /** Remembers a secret; of several lines, each line. Texts that a plain word may be are left. */
    add(secret, shortest = SHORTEST) {
        for (const part of secret.split(/\r?\n/)) {
            if (part.trim().length < shortest || this.#known.has(part) || part.startsWith('-----'))
                continue;
            this.#known.add(part);
            this.#onSecret(part);
        }
    }
    /** Remembers a password that a person may have chosen. */
    addPassword(password) {
        this.add(password, SHORTEST_PASSWORD);
    }
    /** The text without any secret. */
    redact(text) {
        let clean = text;
        for (const secret of this.#known) {
            if (clean.includes(secret))
                clean = clean.replaceAll(secret, '***');
        }
        return clean;
    }
    /** Plain JSON with no secret in its texts; its keys and its shape stay as they are. */
    redactJson(value) {
        // What is made of the same parts in the same shape has the same type.
        return this.#redacted(value);
    }
    #redacted(value) {
        if (typeof value === 'string')
            return this.redact(value);
        if (typeof value !== 'object' || value === null)
            return value;
        if (Array.isArray(value)) {
            const items = value.map((each) => this.#redacted(each));
            return items.every((each, index) => each === value[index]) ? value : items;
        }
        const entries = Object.entries(value);
        const clean = entries.map(([key, each]) => [key, this.#redacted(each)]);
        return clean.every(([, each], index) => each === entries[index]?.[1]) ? value : Object.fromEntries(clean);
    }
}


/***/ }),

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
    const policy = mayHavePolicy ? (await Promise.all(/* import() */[__webpack_require__.e(5280), __webpack_require__.e(2767)]).then(__webpack_require__.bind(__webpack_require__, 2767))).readPolicyFile : null;
    // So do the schemas of saved facts.
    const facts = !hasSaved ? null : (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(4231)]).then(__webpack_require__.bind(__webpack_require__, 4231))).readFactsFile;
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


/***/ }),

/***/ 8341:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ targetsOf),
/* harmony export */   i: () => (/* binding */ askedOf)
/* harmony export */ });
/**
 * What a request asks of each of its targets: the one list of these fields.
 * @param strict `--strict`
 */
const askedOf = (request, strict) => ({
    nodePools: request.nodePools,
    principal: request.principal,
    pullSecrets: request.pullSecrets,
    namespace: request.namespace,
    verify: request.verify,
    verifyRun: request.verifyRun,
    verifyScaleUp: request.verifyScaleUp,
    impersonateNode: request.impersonateNode,
    rules: request.policy?.policy ?? null,
    strict,
});
/** One target per image and cluster, images in their order, clusters in theirs; without clusters one per image. */
function targetsOf(request, strict) {
    const asked = askedOf(request, strict);
    const { alone } = request;
    if (alone !== null)
        return request.images.map((image) => ({ image, cluster: null, platforms: alone, ...asked }));
    return request.images.flatMap((image) => request.clusters.map((cluster) => ({ image, cluster, platforms: [], ...asked })));
}


/***/ })

};
;