"use strict";
exports.id = 393;
exports.ids = [393];
exports.modules = {

/***/ 8844:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listen),
/* harmony export */   holdFaults: () => (/* binding */ holdFaults)
/* harmony export */ });
/* harmony import */ var _model_exit_status__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4536);

/**
 * A runner on Windows stops a step with Ctrl-C, then with Ctrl-Break, which arrives as SIGBREAK; no other system has
 * it.
 */
const CODES = { SIGINT: _model_exit_status__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.interrupted, SIGTERM: _model_exit_status__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.terminated, SIGBREAK: _model_exit_status__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.terminated };
const SIGNALS = Object.keys(CODES);
/** The controllers that are listening now: an uncaught exception stops them, too. */
const running = new Set();
/** Listens for these signals until it is stopped: the first one stops the reading, the second one ends the process. */
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
    for (const name of SIGNALS)
        process.on(name, handler);
    running.add(controller);
    return {
        signal: controller.signal,
        exitCode: () => code,
        stop: () => {
            running.delete(controller);
            for (const name of SIGNALS)
                process.off(name, handler);
        },
    };
}
/**
 * How long a run may take to delete what it created and to print its report, after an uncaught exception has stopped
 * it.
 */
const REST_MS = 60_000;
/**
 * Catches errors that nothing else catches. Without this, Node.js would exit immediately with 1, which is a verdict,
 * and leave behind what the run created. An exception stops the reading, as a signal does, so that pods are deleted and
 * the available report is printed; the exit status is then 70. If many questions are rejected at the same time, the
 * first error is kept.
 * @param restMs the time after which the process exits, whatever is still in progress
 */
function holdFaults(restMs = REST_MS) {
    const faults = [];
    process.on('unhandledRejection', (reason) => faults.push(reason));
    process.on('uncaughtException', (error) => {
        faults.push(error);
        process.exitCode = _model_exit_status__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.fault;
        for (const controller of running)
            controller.abort(new Error('a fault of this program', { cause: error }));
        // Code that waits for the listener that threw may wait forever; the process is kept for this time, and no longer.
        if (faults.length === 1)
            setTimeout(() => process.exit(_model_exit_status__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.fault), restMs);
    });
    return { first: () => faults[0], isEmpty: () => faults.length === 0 };
}


/***/ }),

/***/ 5548:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lw: () => (/* binding */ OPTIONS),
  HA: () => (/* binding */ defaultOf),
  QL: () => (/* binding */ inputs),
  XD: () => (/* binding */ optionOf),
  cz: () => (/* binding */ optionsOf)
});

// EXTERNAL MODULE: ./src/input/options/choices.ts + 1 modules
var choices = __webpack_require__(1054);
// EXTERNAL MODULE: ./src/input/options/definition.ts
var definition = __webpack_require__(6680);
;// CONCATENATED MODULE: ./src/input/options/action.ts


/** The commands that create a report. */
const ALL = [...definition/* RUNS */.p, 'merge'];
/** What the action does; the command line has commands for it. */
const MODE = [
    {
        id: 'mode',
        flag: null,
        input: 'mode',
        kind: 'choice',
        value: 'MODE',
        choices: choices/* CHOICES */.v.mode,
        default: 'check',
        help: 'What to do.',
        group: 'Action',
        commands: ALL,
    },
];
/** How the action presents a report; only the action has these options. */
const ACTION = [
    {
        id: 'annotations',
        flag: null,
        input: 'annotations',
        kind: 'boolean',
        value: null,
        default: 'true',
        help: 'Annotate the run with what fails, warns or is unknown.',
        group: 'Action',
        commands: ALL,
    },
    {
        id: 'summary',
        flag: null,
        input: 'summary',
        kind: 'boolean',
        value: null,
        default: 'true',
        help: 'Write the report to the job’s summary.',
        group: 'Action',
        commands: ALL,
    },
    {
        id: 'comment',
        flag: null,
        input: 'comment',
        kind: 'boolean',
        value: null,
        default: 'false',
        help: 'Write the report as one comment on the pull request, and update it in place; each step, each job of a matrix and each cluster has its own. The job needs “pull-requests: write”.',
        group: 'Action',
        commands: ALL,
    },
    {
        id: 'github-token',
        flag: null,
        input: 'github_token',
        kind: 'string',
        value: 'TOKEN',
        default: '${{ github.token }}',
        help: 'Token that writes the comment. Default: the job’s own.',
        group: 'Action',
        commands: ALL,
    },
];

;// CONCATENATED MODULE: ./src/input/options/clusters.ts

/** Where the images are pulled, and how to access a cluster. */
const CLUSTERS = [
    {
        id: 'cluster',
        flag: '--cluster',
        short: 'c',
        input: 'cluster_name',
        kind: 'strings',
        value: 'NAME',
        default: null,
        help: 'GKE cluster: projects/P/locations/L/clusters/C, gke_P_L_C, or a short name with --location and --project. Default: the GKE cluster of the kubeconfig’s current context.',
        helpOf: { scan: 'GKE cluster to judge in addition to those of the scopes.' },
        group: 'Clusters',
        commands: definition/* RUNS */.p,
    },
    {
        id: 'no-cluster',
        flag: '--no-cluster',
        input: 'no_cluster',
        kind: 'boolean',
        value: null,
        default: 'false',
        help: 'Judge only what needs no cluster: the reference, whether the image exists, its format, and the requested platforms.',
        group: 'Clusters',
        commands: ['check'],
    },
    {
        id: 'platform',
        flag: '--platform',
        input: 'platforms',
        kind: 'strings',
        value: 'OS/ARCH',
        default: null,
        help: 'Platform that the image must have, such as linux/arm64 or windows(10.0.20348)/amd64. Only without a cluster.',
        group: 'Clusters',
        commands: ['check'],
    },
    {
        id: 'location',
        flag: '--location',
        input: 'location',
        kind: 'string',
        value: 'LOCATION',
        default: null,
        help: 'Region or zone of clusters given by a short name. Default: CLOUDSDK_COMPUTE_REGION or CLOUDSDK_COMPUTE_ZONE.',
        group: 'Clusters',
        commands: definition/* RUNS */.p,
    },
    {
        id: 'project',
        flag: '--project',
        input: 'project_id',
        kind: 'string',
        value: 'PROJECT',
        default: null,
        help: 'Project of clusters given by a short name. Default: CLOUDSDK_CORE_PROJECT, GOOGLE_CLOUD_PROJECT or GCLOUD_PROJECT.',
        group: 'Clusters',
        commands: definition/* RUNS */.p,
    },
    {
        id: 'node-pool',
        flag: '--node-pool',
        input: 'node_pools',
        kind: 'strings',
        value: 'NAME',
        default: null,
        help: 'Node pool to judge in full, “*” for all. Default: every pool that a pod without tolerations can be scheduled on.',
        group: 'Clusters',
        commands: ['check', 'diagnose'],
    },
    {
        id: 'kubeconfig',
        flag: '--kubeconfig',
        input: 'kubeconfig',
        kind: 'file',
        value: 'FILE',
        default: null,
        help: 'Kubeconfig used to reach the cluster’s API.',
        group: 'Clusters',
        commands: ['check', 'diagnose', 'scan'],
    },
    {
        id: 'context',
        flag: '--context',
        input: 'context',
        kind: 'strings',
        value: 'NAME',
        default: null,
        help: 'Context of the kubeconfig. With --cluster: how to reach that cluster. Without: the cluster to judge, GKE or not.',
        helpOf: {
            scan: 'Context of the kubeconfig whose cluster is judged too, GKE or not.',
        },
        onceFor: ['check', 'diagnose'],
        group: 'Clusters',
        commands: definition/* RUNS */.p,
    },
];

;// CONCATENATED MODULE: ./src/input/options/decision.ts


/** How findings decide the result, and how long a run may take. */
const DECISION = [
    {
        id: 'policy',
        flag: '--policy',
        input: 'policy',
        kind: 'file',
        value: 'FILE',
        default: null,
        help: 'Policy file: what each check counts for, and what is ignored. Default: .github/gke-image-preflight.yml, if it exists.',
        group: 'Decision',
        commands: definition/* RUNS */.p,
    },
    {
        id: 'baseline',
        flag: '--baseline',
        input: 'baseline',
        kind: 'file',
        value: 'REPORT.json',
        default: null,
        help: 'Earlier JSON report, a file or gs://BUCKET/OBJECT: findings that it already has do not fail the run.',
        group: 'Decision',
        commands: definition/* RUNS */.p,
    },
    {
        id: 'fail-on',
        flag: '--fail-on',
        input: 'fail_on',
        kind: 'choice',
        value: 'WHAT',
        choices: choices/* CHOICES */.v['fail-on'],
        default: 'fail',
        inPolicy: true,
        help: 'Which result makes the exit status other than 0.',
        helpOf: { merge: 'Which result makes the exit status other than 0. Default: what the shards themselves decided.' },
        group: 'Decision',
        commands: [...definition/* RUNS */.p, 'merge'],
    },
    {
        id: 'strict',
        flag: '--strict',
        input: 'strict',
        kind: 'boolean',
        value: null,
        default: 'false',
        help: 'Accept no assumption: each makes its gate unknown, and an unknown gate exits with 3.',
        group: 'Decision',
        commands: definition/* RUNS */.p,
    },
    {
        id: 'wait',
        flag: '--wait',
        input: 'wait',
        kind: 'duration',
        value: 'TIME',
        default: null,
        help: 'Keep retrying this long while new IAM grants take effect.',
        group: 'Decision',
        commands: ['check'],
    },
    {
        id: 'timeout',
        flag: '--timeout',
        input: 'timeout',
        kind: 'duration',
        value: 'TIME',
        default: '60s',
        help: 'Time limit for all API calls; one call may take a third of it.',
        group: 'Decision',
        commands: definition/* RUNS */.p,
    },
];

;// CONCATENATED MODULE: ./src/input/options/fleet.ts

/** Options of a scan of many clusters. */
const FLEET = [
    {
        id: 'scope',
        flag: '--scope',
        input: 'scope',
        kind: 'strings',
        value: 'SCOPE',
        default: null,
        help: 'Where the clusters are: projects/P, folders/N or organizations/N.',
        group: 'Fleet',
        commands: ['scan', 'diagnose'],
    },
    {
        id: 'running',
        flag: '--running',
        input: 'running',
        kind: 'boolean',
        value: null,
        default: 'false',
        help: 'Judge the images that run on the clusters, each where it runs and as its workloads pull it.',
        group: 'Fleet',
        commands: ['scan'],
    },
    {
        id: 'cross',
        flag: '--cross',
        input: 'cross',
        kind: 'boolean',
        value: null,
        default: 'false',
        help: 'With --running: judge each image on every cluster, not only where it runs.',
        group: 'Fleet',
        commands: ['scan'],
    },
    {
        id: 'memberships',
        flag: '--memberships',
        input: 'memberships',
        kind: 'boolean',
        value: null,
        default: 'false',
        help: 'Also judge the fleet members of the scopes: clusters outside Google Cloud, reached through Connect gateway.',
        group: 'Fleet',
        commands: ['scan', 'diagnose'],
    },
    {
        id: 'filter',
        flag: '--filter',
        input: 'filter',
        kind: 'strings',
        value: 'KEY=VALUE',
        default: null,
        help: 'Only clusters of the scopes that match: every label=K=V, and one of each of name=GLOB, location=GLOB and release-channel=CHANNEL.',
        group: 'Fleet',
        commands: ['scan', 'diagnose'],
    },
    {
        id: 'shard',
        flag: '--shard',
        input: 'shard',
        kind: 'string',
        value: 'I/N',
        default: null,
        help: 'Judge part I of N of the clusters, such as 3/10. auto takes both from the matrix of a workflow or from a Cloud Run job, auto/N takes I from a Kubernetes Indexed Job.',
        group: 'Fleet',
        commands: ['scan', 'diagnose'],
    },
    {
        id: 'matrix-job',
        flag: null,
        input: 'matrix_job',
        kind: 'string',
        value: 'I/N',
        default: '${{ strategy.job-index }}/${{ strategy.job-total }}',
        help: 'Which job of the matrix this is, from 0, for “shard: auto” and the comment. The runner fills it in.',
        group: 'Fleet',
        // A runner passes its default in every mode.
        commands: [...definition/* RUNS */.p, 'merge'],
    },
    {
        id: 'reports-from',
        flag: null,
        input: 'reports_from',
        kind: 'strings',
        value: 'REPORT.json',
        default: null,
        help: 'JSON reports to merge, such as those of shards: files, globs, gs://BUCKET/OBJECT or gs://BUCKET/FOLDER/*.json.',
        group: 'Fleet',
        commands: ['merge'],
    },
];

;// CONCATENATED MODULE: ./src/input/options/images.ts

/** The images to pull. */
const IMAGES = [
    {
        id: 'image',
        flag: '--image',
        short: 'i',
        input: 'image',
        kind: 'strings',
        value: 'REF',
        default: null,
        help: 'Image reference to pull, such as europe-west1-docker.pkg.dev/P/R/web:1.4.',
        helpOf: { diagnose: 'Image to look for. Default: all that pods wait on.' },
        group: 'Images',
        commands: definition/* RUNS */.p,
    },
    {
        id: 'images-from',
        flag: '--images-from',
        input: 'images_from',
        kind: 'file',
        value: 'FILE',
        default: null,
        help: 'File with one image reference per line; “#” starts a comment.',
        cliHelp: '“-” is standard input.',
        group: 'Images',
        commands: definition/* RUNS */.p,
    },
    {
        id: 'manifests',
        flag: '--manifests',
        short: 'f',
        input: 'manifests',
        kind: 'strings',
        value: 'PATH',
        default: null,
        help: 'Kubernetes manifests whose images are judged: files, folders or globs; “!GLOB” leaves files out.',
        cliHelp: '“-” is standard input.',
        group: 'Images',
        commands: ['check', 'scan'],
    },
    {
        id: 'render',
        flag: '--render',
        input: 'render',
        kind: 'boolean',
        value: null,
        default: 'false',
        help: 'Render charts and overlays found in folders of manifests, with helm and kubectl from the PATH.',
        group: 'Images',
        commands: ['check', 'scan'],
    },
];

;// CONCATENATED MODULE: ./src/input/options/other.ts

/** Options that every command accepts, and the demo's own options. */
const OTHER = [
    {
        id: 'list',
        flag: '--list',
        input: null,
        kind: 'boolean',
        value: null,
        default: 'false',
        help: 'List the scenarios.',
        group: 'Other',
        commands: ['demo'],
    },
    {
        id: 'serve',
        flag: '--serve',
        input: null,
        kind: 'boolean',
        value: null,
        default: 'false',
        help: 'Keep the simulated Google Cloud running, and print the export lines that point tools at it.',
        group: 'Other',
        commands: ['demo'],
    },
    {
        id: 'port',
        flag: '--port',
        input: null,
        kind: 'port',
        value: 'N',
        default: null,
        help: 'Port of --serve. Default: a free one.',
        group: 'Other',
        commands: ['demo'],
    },
    {
        id: 'quiet',
        flag: '--quiet',
        short: 'q',
        input: null,
        kind: 'boolean',
        value: null,
        default: 'false',
        help: 'No progress on standard error; warnings and errors stay.',
        group: 'Other',
        commands: definition/* COMMANDS */.L,
    },
    {
        id: 'verbose',
        flag: '--verbose',
        short: 'v',
        input: null,
        kind: 'boolean',
        value: null,
        default: 'false',
        help: 'Show everything: all findings, what is asked and why, causes of errors.',
        group: 'Other',
        commands: definition/* COMMANDS */.L,
    },
    {
        id: 'no-color',
        flag: '--no-color',
        input: null,
        kind: 'boolean',
        value: null,
        default: 'false',
        help: 'No colours. NO_COLOR and FORCE_COLOR are honoured too.',
        group: 'Other',
        commands: definition/* COMMANDS */.L,
    },
];

;// CONCATENATED MODULE: ./src/input/options/pull.ts
/** Which pod pulls, and with which identity. */
const PULL = [
    {
        id: 'namespace',
        flag: '--namespace',
        short: 'n',
        input: 'namespace',
        kind: 'string',
        value: 'NS',
        default: null,
        help: 'Kubernetes namespace of the pod that pulls.',
        helpOf: { diagnose: 'Kubernetes namespace to look in. Default: all.' },
        group: 'Pull',
        commands: ['check', 'diagnose', 'scan'],
    },
    {
        id: 'pod',
        flag: '--pod',
        input: 'pod',
        kind: 'string',
        value: 'NAME',
        default: null,
        help: 'Pod to diagnose, in --namespace. Default: all pods that wait on an image.',
        group: 'Pull',
        commands: ['diagnose'],
    },
    {
        id: 'principal',
        flag: '--principal',
        input: 'principal',
        kind: 'string',
        value: 'MEMBER',
        default: null,
        help: 'Who pulls, if not the node’s service account: an IAM member such as serviceAccount:E or principal://….',
        group: 'Pull',
        commands: ['check', 'diagnose'],
    },
    {
        id: 'impersonate-node',
        flag: '--impersonate-node',
        input: 'impersonate_node',
        kind: 'boolean',
        value: null,
        default: 'false',
        help: 'Also ask the registry as the nodes’ service account, with a token that is valid for 10 minutes. Needs roles/iam.serviceAccountTokenCreator on that account.',
        group: 'Pull',
        commands: ['check', 'diagnose'],
    },
    {
        id: 'image-pull-secret',
        flag: '--image-pull-secret',
        input: 'image_pull_secrets',
        kind: 'strings',
        value: 'NAME',
        default: null,
        help: 'Kubernetes secret that the pod pulls with, in its namespace. It is read, and tried at its registry.',
        group: 'Pull',
        commands: ['check', 'diagnose'],
    },
];

;// CONCATENATED MODULE: ./src/input/options/report.ts

/** The output of a run. */
const REPORT = [
    {
        id: 'format',
        flag: '--format',
        short: 'o',
        input: null,
        kind: 'choice',
        value: 'FORMAT',
        choices: choices/* CHOICES */.v.format,
        default: 'text',
        help: 'Format of the report on standard output.',
        group: 'Report',
        commands: ['check', 'diagnose', 'scan', 'merge', 'demo'],
    },
    {
        id: 'report',
        flag: '--report',
        input: 'reports',
        kind: 'reports',
        value: 'FORMAT=FILE',
        choices: choices/* CHOICES */.v.report,
        default: null,
        help: 'Also write the report to a file, or to gs://BUCKET/OBJECT.',
        group: 'Report',
        commands: ['check', 'diagnose', 'scan', 'merge'],
    },
    {
        id: 'group-by',
        flag: '--group-by',
        input: 'group_by',
        kind: 'string',
        value: 'KEY',
        default: null,
        help: 'By what reports group the clusters of a fleet: project, location or label=KEY. Default: a label such as owner or team, else the project.',
        group: 'Report',
        commands: ['check', 'diagnose', 'scan', 'merge'],
    },
    {
        id: 'facts',
        flag: '--facts',
        input: 'facts',
        kind: 'file',
        value: 'FILE',
        default: null,
        help: 'Judge the facts saved in this file (or gs://BUCKET/OBJECT), without any request. Other options default to those of the saved run.',
        group: 'Report',
        commands: ['check', 'scan'],
    },
    {
        id: 'resume',
        flag: '--resume',
        input: 'resume',
        kind: 'file',
        value: 'FILE',
        default: null,
        help: 'Continue a run that was cut short: what its saved facts (a file or gs://BUCKET/OBJECT) hold is not asked again. Other options default to those of that run.',
        group: 'Report',
        commands: ['check', 'scan'],
    },
    {
        id: 'save-facts',
        flag: '--save-facts',
        input: 'save_facts',
        kind: 'file',
        value: 'FILE',
        default: null,
        help: 'Save the facts to a file (or gs://BUCKET/OBJECT), to judge them again later. It holds no secret.',
        group: 'Report',
        commands: ['check', 'scan'],
    },
];

;// CONCATENATED MODULE: ./src/input/options/verification.ts

/** Real pulls on the cluster. */
const VERIFICATION = [
    {
        id: 'verify',
        flag: '--verify',
        input: 'verify',
        kind: 'choice',
        value: 'HOW',
        choices: choices/* CHOICES */.v.verify,
        default: 'none',
        help: 'Pull the image on the cluster: with a pod, or with crictl as root on a node, reached by a pod (node) or by SSH (ssh). admission creates nothing and only asks whether the cluster admits the pod.',
        group: 'Verification',
        commands: ['check', 'diagnose'],
    },
    {
        id: 'verify-timeout',
        flag: '--verify-timeout',
        input: 'verify_timeout',
        kind: 'duration',
        value: 'TIME',
        default: '120s',
        help: 'Time limit of one verification pull.',
        group: 'Verification',
        commands: ['check', 'diagnose'],
    },
    {
        id: 'verify-run',
        flag: '--verify-run',
        input: 'verify_run',
        kind: 'boolean',
        value: null,
        default: 'false',
        help: 'Also run the image’s own command in the verification pod.',
        group: 'Verification',
        commands: ['check', 'diagnose'],
    },
    {
        id: 'verify-scale-up',
        flag: '--verify-scale-up',
        input: 'verify_scale_up',
        kind: 'boolean',
        value: null,
        default: 'false',
        help: 'Let the verification pod wait for a new node.',
        group: 'Verification',
        commands: ['check', 'diagnose'],
    },
];

;// CONCATENATED MODULE: ./src/input/options.ts
/**
 * Every option, defined once: its names on the command line and in the action, its type, default and help. This list is
 * the source for the command line, `--help`, `action.yml` and the tables of the README; a test compares them.
 */










/** In the order of help and tables. */
const LISTED = [
    ...MODE,
    ...IMAGES,
    ...CLUSTERS,
    ...PULL,
    ...VERIFICATION,
    ...DECISION,
    ...REPORT,
    ...FLEET,
    ...ACTION,
    ...OTHER,
];
const OPTIONS = LISTED;
const BY_ID = new Map(OPTIONS.map((option) => [option.id, option]));
/** The definition of an option. */
function optionOf(id) {
    const option = BY_ID.get(id);
    if (option === undefined)
        throw new Error(`${id} is not an option`);
    return option;
}
/** The default of an option with choices: the first one if none is defined. */
function defaultOf(id) {
    const [first, ...others] = (0,choices/* choicesOf */.c)(id);
    const found = others.find((choice) => choice === optionOf(id).default) ?? first;
    if (found === undefined)
        throw new Error(`${id} has no choices`);
    return found;
}
/** The command-line options of a command, in order. */
const optionsOf = (command) => OPTIONS.filter((option) => option.flag !== null && option.commands.includes(command));
/** The action's inputs, in order. */
const inputs = () => OPTIONS.filter((option) => option.input !== null);


/***/ }),

/***/ 1054:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ CHOICES),
  c: () => (/* binding */ choicesOf)
});

;// CONCATENATED MODULE: ./src/model/format.ts
/** The formats of a report, in the order in which help lists them. */
const FORMATS = [
    'text',
    'json',
    'markdown',
    'sarif',
    'junit',
    'html',
    'gitlab',
    'github',
    'metrics',
    'issue',
];

// EXTERNAL MODULE: ./src/model/policy-file.ts
var policy_file = __webpack_require__(8314);
// EXTERNAL MODULE: ./src/model/verification.ts
var verification = __webpack_require__(8162);
;// CONCATENATED MODULE: ./src/input/options/choices.ts



/** The values of options that accept one of a list, by option. */
const CHOICES = {
    mode: ['check', 'scan', 'diagnose', 'merge'],
    verify: verification/* VERIFY_HOWS */.Au,
    'fail-on': policy_file/* FAIL_ON */.d$,
    format: FORMATS,
    report: FORMATS,
};
const LISTS = CHOICES;
/** The choices of an option, with their exact type. */
const choicesOf = (id) => LISTS[id];


/***/ }),

/***/ 6680:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ COMMANDS),
/* harmony export */   p: () => (/* binding */ RUNS)
/* harmony export */ });
/** The definition of an option, and the commands that accept options. */
const COMMANDS = ['check', 'diagnose', 'scan', 'merge', 'explain', 'demo'];
/** The commands that judge images. */
const RUNS = ['check', 'diagnose', 'scan'];


/***/ }),

/***/ 5500:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ isRepeatable)
/* harmony export */ });
/* unused harmony export inputDefault */
/**
 * Whether an option may be given more than once.
 * @param command the command it is given to; without it, any command
 */
const isRepeatable = (option, command) => (option.kind === 'strings' || option.kind === 'reports') &&
    (option.onceFor === undefined || command === undefined || !option.onceFor.includes(command));
/**
 * The default in action.yml, which the runner passes if the workflow sets nothing; null for none.
 * @public used by scripts/generate-docs.mjs
 */
const inputDefault = (option) => (option.inPolicy ? null : option.default);


/***/ }),

/***/ 2156:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LARGEST_TEXT: () => (/* binding */ LARGEST_TEXT),
/* harmony export */   fileReaders: () => (/* binding */ fileReaders),
/* harmony export */   isOfSystem: () => (/* binding */ isOfSystem)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _shown_as__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4378);
/* harmony import */ var _within__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(641);
/* harmony import */ var _model_encoding__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1076);
/* harmony import */ var _model_reason__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4909);
/* harmony import */ var _model_storage_name__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9094);








/**
 * The file system for a request. `pieces` reads a long file in parts; it throws as `read` does, immediately or while
 * reading.
 * @param folder the folder that relative names start from
 * @param standardInput the whole text of standard input, if it was read
 */
function fileReaders(folder, standardInput, { root = null, workspace = null, pipes = NONE, stored = NONE } = {}) {
    /** @throws Error if a name leads out of the folder that files must stay within */
    const within = (path, asNamed) => {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path);
        const allowed = foldersFor(path, full, asNamed, workspace);
        if (allowed !== null && leaves(full, allowed))
            throw new Error('it is outside the workspace: what is meant to be read there must be named by its full path');
        return full;
    };
    return {
        pieces: (path, asNamed = true) => textPieces(within(path, asNamed)),
        read: (path, asNamed = true) => {
            if (path === '-') {
                if (standardInput === null)
                    throw new Error('there is no standard input');
                return standardInput;
            }
            if ((0,_model_storage_name__WEBPACK_IMPORTED_MODULE_6__/* .isStorageName */ .NK)(path))
                return storedText(stored, path);
            const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path);
            const piped = pipes.get(full);
            if (piped !== undefined) {
                if (typeof piped === 'string')
                    return piped;
                throw piped;
            }
            return readText(within(path, asNamed));
        },
        whyNotWritable: (path) => {
            if ((0,_model_storage_name__WEBPACK_IMPORTED_MODULE_6__/* .isStorageName */ .NK)(path)) {
                const name = (0,_model_storage_name__WEBPACK_IMPORTED_MODULE_6__/* .parseStorageName */ .s4)(path);
                return 'problem' in name ? `it ${name.problem}` : null;
            }
            const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path);
            const allowed = foldersFor(path, full, true, workspace);
            if (allowed !== null && leaves((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(full), allowed))
                return 'its folder is outside the workspace: one that is meant must be named by its full path';
            return whyNotWritable(full);
        },
        exists: (path) => (0,_model_storage_name__WEBPACK_IMPORTED_MODULE_6__/* .isStorageName */ .NK)(path) || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path)),
        isFolder: (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path), { throwIfNoEntry: false })?.isDirectory() === true,
        shown: (path) => ((0,_model_storage_name__WEBPACK_IMPORTED_MODULE_6__/* .isStorageName */ .NK)(path) ? path : (0,_shown_as__WEBPACK_IMPORTED_MODULE_3__.shownAs)(path, folder, root)),
    };
}
const NONE = new Map();
function storedText(stored, name) {
    const text = stored.get(name) ?? new Error('this is not read from Cloud Storage: name a file');
    if (typeof text === 'string')
        return text;
    throw text;
}
/**
 * The folders that must contain the file after links are resolved; null if it may be anywhere, because its full path
 * was named.
 */
function foldersFor(path, full, asNamed, workspace) {
    if (workspace === null)
        return null;
    if ((0,_within__WEBPACK_IMPORTED_MODULE_4__/* .isWithin */ .UO)(workspace, full) || !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path))
        return [workspace];
    return asNamed ? null : [workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(full)];
}
/** Whether a path, after all links are resolved, is in none of these folders. A missing file is not outside. */
function leaves(path, folders) {
    try {
        const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
        return folders.every((folder) => !(0,_within__WEBPACK_IMPORTED_MODULE_4__/* .isWithin */ .UO)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder), real));
    }
    catch {
        return false;
    }
}
/** Links that belong to the system: `/dev/stdout` leads to whatever standard output is. */
const isOfSystem = (path) => /^\/(?:dev|proc)\//.test(path);
/** In bytes: a longer file cannot be a list or a facts file, whatever its name (`/dev/zero` never ends). */
const LARGEST_TEXT = 256 * 1024 * 1024;
function readText(path) {
    let file = null;
    try {
        // The program must not block on a pipe without a writer or a device without data.
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
        return (0,_model_encoding__WEBPACK_IMPORTED_MODULE_7__/* .textOf */ .b)(Buffer.concat(chunks));
    }
    catch (error) {
        throw new Error((0,_model_reason__WEBPACK_IMPORTED_MODULE_5__/* .reason */ .l)(error), { cause: error });
    }
    finally {
        if (file !== null)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** The maximum size of a file that is read in parts, in bytes. */
const LARGEST_FILE = 4 * 1024 * 1024 * 1024;
const PART = 1024 * 1024;
/** Like `readText`, in parts. */
function* textPieces(path) {
    let file = null;
    try {
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
        const bytes = Buffer.allocUnsafe(PART);
        let decoder = null;
        for (let total = 0, read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes); read > 0; read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes)) {
            total += read;
            if (total > LARGEST_FILE)
                throw new Error('it is larger than 4 GiB');
            decoder ??= new node_util__WEBPACK_IMPORTED_MODULE_2__.TextDecoder((0,_model_encoding__WEBPACK_IMPORTED_MODULE_7__/* .encodingOf */ .P)(bytes.subarray(0, read)));
            yield decoder.decode(bytes.subarray(0, read), { stream: true });
        }
        if (decoder !== null)
            yield decoder.decode();
    }
    catch (error) {
        throw new Error((0,_model_reason__WEBPACK_IMPORTED_MODULE_5__/* .reason */ .l)(error), { cause: error });
    }
    finally {
        if (file !== null)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
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
        return (0,_model_reason__WEBPACK_IMPORTED_MODULE_5__/* .reason */ .l)(error);
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
/* harmony import */ var _within__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(641);


/**
 * A file's name in reports: relative to the repository's root, as in the tools that display reports, otherwise relative
 * to the folder; unchanged if it is in neither.
 * @param folder the folder that relative names start from
 * @param root the repository's root, if known
 */
function shownAs(path, folder, root, rules = (node_path__WEBPACK_IMPORTED_MODULE_0___default())) {
    if (path === '-')
        return path;
    const whole = rules.resolve(folder, path);
    const from = [root, folder].find((each) => each !== null && (0,_within__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(each, whole, rules)) ?? null;
    return from === null ? path : (0,_within__WEBPACK_IMPORTED_MODULE_1__/* .slashed */ .df)(rules.relative(from, whole), rules) || '.';
}
/** The repository's root, from the variables of GitHub's and GitLab's runners; null if neither is set. */
const rootOf = (env) => [env['GITHUB_WORKSPACE'], env['CI_PROJECT_DIR']].find((root) => root !== undefined && root !== '') ?? null;


/***/ }),

/***/ 641:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ patternOf),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   df: () => (/* binding */ slashed)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/** Paths within folders, on every system: Windows has drives next to each other and `\` between folders. */

/** Whether a path is a folder or in it. On Windows, a path on another drive is not. */
function isWithin(folder, path, rules = (node_path__WEBPACK_IMPORTED_MODULE_0___default())) {
    const within = rules.relative(folder, path);
    return within !== '..' && !within.startsWith(`..${rules.sep}`) && !rules.isAbsolute(within);
}
/** With `/` between folders, as in patterns and reports. */
const slashed = (path, { sep } = (node_path__WEBPACK_IMPORTED_MODULE_0___default())) => path.replaceAll(sep, '/');
/**
 * A pattern of files with `/` between folders. On Windows `\` separates folders in a pattern as well, and does not
 * escape anything, as in Go's `filepath.Match`.
 */
const patternOf = (pattern, rules = (node_path__WEBPACK_IMPORTED_MODULE_0___default())) => slashed(pattern, rules);


/***/ }),

/***/ 1076:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ encodingOf),
/* harmony export */   b: () => (/* binding */ textOf)
/* harmony export */ });
/** How the bytes of a file are read as a text. */
/** By its byte order mark, as Windows' tools write it. */
function encodingOf(bytes) {
    const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
    return mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
}
/** A text in UTF-8, or in UTF-16 where it says so by its byte order mark, as Windows' tools write it. */
function textOf(bytes) {
    const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
    if (mark === 0xfffe)
        return bytes.toString('utf16le', 2);
    const isBigEndian = mark === 0xfeff && bytes.length % 2 === 0;
    return isBigEndian ? Buffer.from(bytes).swap16().toString('utf16le', 2) : bytes.toString('utf8');
}


/***/ }),

/***/ 7206:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   fV: () => (/* binding */ unusableFacts),
/* harmony export */   rl: () => (/* binding */ NotWritten)
/* harmony export */ });
/** An error of the user: wrong usage, wrong input or missing credentials. Exit status 2, all problems at once. */
class UsageError extends Error {
    problems;
    /** @param problems one sentence each, with the name of the option or input, what is wrong and what is allowed */
    constructor(problems) {
        super(problems.join('\n'));
        this.problems = problems;
        this.name = 'UsageError';
    }
}
/** Standard output, or a requested file, cannot be written. Exit status 73. */
class NotWritten extends Error {
}
/**
 * The error that a run ends with. Saved facts are plain JSON that anyone may have edited: if they cannot be judged, the
 * input is wrong.
 * @param isReplay the run judges saved facts
 */
function unusableFacts(error, isReplay) {
    if (!isReplay || error instanceof UsageError)
        return error;
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return new UsageError([`the saved facts cannot be judged: they are not as this version writes them (${why})`]);
}


/***/ }),

/***/ 8314:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d$: () => (/* binding */ FAIL_ON),
/* harmony export */   lA: () => (/* binding */ fits),
/* harmony export */   oC: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/** The policy file: the severity of each check, and ignored findings (`schema/policy.schema.json`). */
/** Which results make the run fail: `--fail-on`. */
const FAIL_ON = ['fail', 'unknown', 'warn', 'never'];
/**
 * The severity of a check. `off`: it is ignored. `advice`, `warn`: it never decides and is never worse than a warning.
 * `gate`: its status decides. `fail`: a gate whose warning is a failure.
 */
const SEVERITIES = ['off', 'advice', 'warn', 'gate', 'fail'];
/** Whether a whole text matches a pattern: `*` stands for any characters, including `/`; everything else is literal. */
function fits(pattern, text) {
    const [first = '', ...rest] = pattern.split('*');
    const last = rest.pop();
    if (last === undefined)
        return text === pattern;
    if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
        return false;
    let from = first.length;
    const end = text.length - last.length;
    for (const part of rest) {
        const at = text.indexOf(part, from);
        if (at < 0 || at + part.length > end)
            return false;
        from = at + part.length;
    }
    return true;
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
/** True for a text that is meant as a name in Cloud Storage. */
const isStorageName = (text) => /^gs:/i.test(text);
/** `gs://BUCKET/OBJECT`. */
const storageText = ({ bucket, object }) => `gs://${bucket}/${object}`;
const FORM = 'is not a name in Cloud Storage: gs://BUCKET/OBJECT';
/**
 * Parses a name. The rules for buckets and objects are those of Cloud Storage
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

/***/ 2691:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ nearNames),
/* harmony export */   YC: () => (/* binding */ editDistance),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/**
 * The word that was probably meant.
 * @param word what was given
 * @param candidates the right words
 * @returns the most similar one, or null if none is similar: within a third of its length, at least one edit
 */
function nearest(word, candidates) {
    const given = word.toLowerCase();
    let best = null;
    let bestDistance = Infinity;
    for (const candidate of candidates) {
        const right = candidate.toLowerCase();
        const allowed = Math.max(1, Math.floor(Math.max(given.length, right.length) / 3));
        if (Math.abs(given.length - right.length) > allowed)
            continue;
        const distance = editDistance(given, right);
        if (distance <= allowed && distance < bestDistance)
            [best, bestDistance] = [candidate, distance];
    }
    return best ?? startsAlike(given, candidates);
}
/**
 * The names that a person may have meant, nearest first.
 * @returns up to three of `names` within a third of the length (at least two) of edits, or that hold the wanted name
 */
function nearNames(wanted, names) {
    const bound = Math.max(2, Math.floor(wanted.length / 3));
    return [...new Set(names)]
        .map((name) => ({ name, distance: editDistance(wanted.toLowerCase(), name.toLowerCase()) }))
        .filter(({ name, distance: edits }) => edits <= bound || (wanted.length > 2 && name.includes(wanted)))
        .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
        .slice(0, 3)
        .map(({ name }) => name);
}
/**
 * Damerau-Levenshtein distance (optimal string alignment): how many characters to insert, delete, replace, or swap with
 * their neighbour. Words longer than 200 characters are compared by their first 200.
 */
function editDistance(a, b) {
    const [left, right] = [a.slice(0, 200), b.slice(0, 200)];
    let beforeLast = [];
    let last = Array.from({ length: right.length + 1 }, (_, column) => column);
    for (let row = 1; row <= left.length; row++) {
        const current = [row];
        for (let column = 1; column <= right.length; column++) {
            const same = left[row - 1] === right[column - 1];
            let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
            const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
            if (swapped)
                cost = Math.min(cost, at(beforeLast, column - 2) + 1);
            current.push(cost);
        }
        [beforeLast, last] = [last, current];
    }
    return at(last, right.length);
}
const at = (row, column) => row[column] ?? Infinity;
/** The only candidate that begins with the word, or that the word begins with: `anno` for `annotations`, `warning` for `warn`. */
function startsAlike(given, candidates) {
    if (given.length < 3)
        return null;
    const alike = candidates.filter((candidate) => {
        const right = candidate.toLowerCase();
        return right.startsWith(given) || (right.length > 2 && given.startsWith(right));
    });
    return alike.length === 1 ? (alike[0] ?? null) : null;
}


/***/ }),

/***/ 8162:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ VERIFY_HOWS),
/* harmony export */   aL: () => (/* binding */ NOT_OFFERED),
/* harmony export */   oo: () => (/* binding */ undecided),
/* harmony export */   tx: () => (/* binding */ attemptOf)
/* harmony export */ });
/* unused harmony export NO_BLAME */
/**
 * How a pull is verified: not at all, by a dry run of a pod, by a pod that pulls, or with crictl on a node, which is
 * reached by a pod or by SSH.
 */
const VERIFY_HOWS = ['none', 'admission', 'pod', 'node', 'ssh'];
/** The reason of a verification that was not attempted, because this kind of node cannot be entered. */
const NOT_OFFERED = 'NotOffered';
/** A new attempt without a result. */
const attemptOf = (plan, pod, reason) => ({
    how: plan.how,
    credential: null,
    pod,
    namespace: plan.namespace,
    node: null,
    reason,
    words: '',
    times: 0,
    workloads: [],
    left: null,
});
/** The cause is not known. */
const NO_BLAME = { cause: null, check: null, advice: null };
/** A verification without an answer. */
const undecided = (plan, pod, reason) => ({
    outcome: 'undecided',
    ...attemptOf(plan, pod, reason),
    ...NO_BLAME,
});


/***/ }),

/***/ 6548:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   BC: () => (/* binding */ sarifText),
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   N1: () => (/* binding */ commandProperty),
/* harmony export */   R0: () => (/* binding */ markupWithoutCommands),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   Ts: () => (/* binding */ xmlBlock),
/* harmony export */   UZ: () => (/* binding */ markdownCell),
/* harmony export */   _n: () => (/* binding */ xml),
/* harmony export */   dI: () => (/* binding */ markdownBlock),
/* harmony export */   gB: () => (/* binding */ visibleLines),
/* harmony export */   gC: () => (/* binding */ httpsAddress),
/* harmony export */   h$: () => (/* binding */ markdownProse),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   kq: () => (/* binding */ uriPath),
/* harmony export */   q$: () => (/* binding */ shellCommand),
/* harmony export */   qy: () => (/* binding */ html),
/* harmony export */   s$: () => (/* binding */ jsonText),
/* harmony export */   wq: () => (/* binding */ commandData),
/* harmony export */   xs: () => (/* binding */ htmlBlock)
/* harmony export */ });
/* harmony import */ var _model_own_value__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9037);
/**
 * Everything that makes text from outside inert where it is shown: terminals, Markdown, workflow commands, code blocks.
 * Reports contain names, messages and answers that anybody may have written, so no format may print them without these
 * functions.
 */

/** Control, format and other characters that are invisible or move the text next to them (bidi overrides). */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/** Most text matches this and needs no further processing. */
const ASCII = /^[\x20-\x7e]*$/;
const SHORT = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/**
 * One line of text in which nothing is hidden: control characters, bidi overrides, zero-width characters and lone
 * surrogates become `\n`, `\x1b`, `\u{202e}`.
 */
function visible(text) {
    return ASCII.test(text) ? text : text.replace(INVISIBLE, notation);
}
/** Like `visible`, but line feeds are kept: for text of several lines, such as Terraform. */
function visibleLines(text) {
    return text.split(/\r?\n/).map(visible).join('\n');
}
function notation(character) {
    const code = character.codePointAt(0) ?? 0;
    const hex = code.toString(16);
    return (0,_model_own_value__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(SHORT, character) ?? (code <= 0xff ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex}}`);
}
/**
 * A shell command that can be copied as it is. A line feed is kept only if a backslash continues the line, so that no
 * value in it can start another command. Everything else that is hidden becomes visible.
 */
function shellCommand(command) {
    // The lookbehind only goes back over the backslashes directly before a line feed, so in total it takes no more steps
    // than the text has characters.
    return (command
        // eslint-disable-next-line regexp/no-super-linear-move
        .split(/(?<=(?<!\\)(?:\\\\)*\\)\n/)
        .map(visible)
        .join('\n'));
}
/**
 * Disarms what the log of a CI system would interpret as a command: a line that starts with `::` (GitHub), and `##[`,
 * `##vso[`, `##teamcity[` anywhere (GitHub, Azure Pipelines, TeamCity).
 */
function withoutCommands(output) {
    const lines = output.includes('::') ? output.replace(/^([^\S\n\r\u2028\u2029]*):(?=:)/gm, '$1\\x3a') : output;
    return withoutHashCommands(lines);
}
const withoutHashCommands = (output) => output.includes('##') ? output.replace(/##(?=\w*\[)/g, '#\\x23') : output;
/** Cuts a text that is longer than `max` UTF-16 units and says how much was left out. Never cuts a surrogate pair. */
function clip(text, max) {
    if (text.length <= max)
        return text;
    const note = ` … (${text.length} characters)`;
    const kept = text.slice(0, Math.max(0, max - note.length));
    return (/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept) + note;
}
/**
 * Like `INVISIBLE`, without the control characters that JSON never contains unescaped, and without the line feeds
 * between its values.
 */
const INVISIBLE_IN_JSON = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/** JSON without any of those characters. Most JSON matches this and needs no further processing. */
const PLAIN_JSON = /^[\n\x20-\x7e]*$/;
/**
 * Escapes more characters in the output of `JSON.stringify`, so that its strings contain no hidden characters and no
 * log command. The value is the same.
 */
function jsonText(json) {
    const shown = PLAIN_JSON.test(json) ? json : json.replace(INVISIBLE_IN_JSON, units);
    return shown.includes('##') ? shown.replace(/##(?=\w*\[)/g, '\\u0023#') : shown;
}
const units = (character) => Array.from({ length: character.length }, (_, at) => unit(character.charCodeAt(at))).join('');
const unit = (code) => `\\u${code.toString(16).padStart(4, '0')}`;
/** The message of a GitHub workflow command. */
function commandData(text) {
    return withoutHashCommands(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
/** A property of a GitHub workflow command (`file`, `title`, …). */
function commandProperty(text) {
    return commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
/** Text between HTML tags. */
function html(text) {
    return visible(text).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
/**
 * Like `html`, but for several lines with line feeds that are kept: a shell command (`shellCommand`) or Terraform
 * (`visibleLines`).
 */
function htmlBlock(text) {
    return text.split('\n').map(html).join('\n');
}
/** Not allowed in XML 1.0, even as entities, and not changed by `visible`. */
const NO_XML = /[\ufffe\uffff]/g;
/** An attribute's value, or text of one line, in XML 1.0. Characters that XML cannot contain are made visible. */
function xml(text) {
    return html(text).replace(NO_XML, notation);
}
/** Text of several lines in XML 1.0. */
function xmlBlock(text) {
    return text.split('\n').map(xml).join('\n');
}
/** HTML or XML that is also inert in a log: one character of anything that looks like a command becomes an entity. */
function markupWithoutCommands(output) {
    const lines = output.includes('::') ? output.replace(/^([^\S\n\r\u2028\u2029]*):(?=:)/gm, '$1&#58;') : output;
    return lines.includes('##') ? lines.replace(/#(?=#\w*\[)/g, '&#35;') : lines;
}
/**
 * A SARIF message: plain text that contains no link (`[text](address)`) and no placeholder (`{0}`), which SARIF viewers
 * interpret even in plain text. Line feeds are kept.
 */
function sarifText(text) {
    return visibleLines(text)
        .replace(/\](?=\()/g, '] ')
        .replace(/\{(\d+)\}/g, '{{$1}}');
}
/** The path of a URI reference with percent-encoded segments: no scheme, no query, nothing hidden. */
function uriPath(path) {
    const wellFormed = path.replace(/\p{Cs}/gu, '\ufffd');
    return wellFormed
        .split('/')
        .map((segment) => encodeURIComponent(segment).replace(/[!'()*]/g, percent))
        .join('/');
}
/** The address of an https page for a link; null for anything else. */
function httpsAddress(url) {
    const parsed = URL.canParse(url) ? new URL(url) : null;
    if (parsed?.protocol !== 'https:' || parsed.username !== '' || visible(url) !== url)
        return null;
    return parsed.href.replace(/[()<>[\]\\`|'"]/g, percent);
}
/** A Markdown code span. Nothing in it is interpreted as markup. */
function markdownCode(text) {
    const content = visible(text);
    if (content === '')
        return '(empty)';
    const fence = '`'.repeat(longestRun(content) + 1);
    const pad = content.startsWith('`') || content.endsWith('`') ? ' ' : '';
    return fence + pad + content + pad + fence;
}
const BEFORE = /^["'“‘’(]+/;
const AFTER = /(?<!["'“”‘’),.;:!?…])["'“”‘’),.;:!?…]+$/;
/** A word that every Markdown reader shows as it is: letters, digits and harmless punctuation. */
const PLAIN = /^(?:[A-Za-z0-9'(),;%+\-\u00a1-\u{10ffff}]*|e\.g|i\.e)$/u;
/**
 * Prose in Markdown. Plain words are kept, and every other word (an e-mail, a path, an address, a tag, a mention,
 * markup) becomes a code span. Do not use it at the start of a line, where `1.` or `-` would start a list.
 */
function markdownProse(text) {
    return visible(text)
        .split(' ')
        .filter((word) => word !== '')
        .map(markdownWord)
        .join(' ');
}
function markdownWord(word) {
    const before = BEFORE.exec(word)?.[0] ?? '';
    const rest = word.slice(before.length);
    const after = AFTER.exec(rest)?.[0] ?? '';
    const core = rest.slice(0, rest.length - after.length);
    return PLAIN.test(core) ? word : before + markdownCode(core) + after;
}
/** Markdown for a table cell: code spans contain no `|`, which would end the cell. */
function markdownCell(markdown) {
    return markdown.replaceAll('|', '\\x7c');
}
/** A link to an https page. Anything else is shown as code. */
function markdownLink(url) {
    const target = httpsAddress(url);
    if (target === null)
        return markdownCode(url);
    const { host, pathname } = new URL(url);
    return `[${markdownCode(host + pathname)}](${target})`;
}
const percent = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
/**
 * A fenced block that its content cannot end. The content may have several lines; hidden characters are made visible.
 */
function markdownBlock(language, lines) {
    const content = lines.map(language === 'sh' ? shellCommand : visibleLines).join('\n');
    const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
    return `${fence}${language}\n${content}\n${fence}`;
}
function longestRun(text) {
    return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}


/***/ })

};
;