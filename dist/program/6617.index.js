"use strict";
exports.id = 6617;
exports.ids = [6617];
exports.modules = {

/***/ 6617:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kubeContext: () => (/* binding */ kubeContext)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_in_cluster__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5137);
/* harmony import */ var _manifests_documents__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5280);
/* harmony import */ var _names__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3632);
/** The GKE cluster that a kubeconfig's context refers to, for runs without a given cluster. */





/**
 * Finds the kubeconfig as kubectl does
 * (https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/): the given file, otherwise
 * those of `KUBECONFIG`, otherwise `~/.kube/config`. If a setting is in several files, the first one counts. A context
 * belongs to a GKE cluster if its name, or its cluster's name, is `gke_PROJECT_LOCATION_CLUSTER`, which is what gcloud
 * writes. In a pod, `in-cluster` is the pod's own cluster unless a kubeconfig defines it.
 * @param file null if none is given
 * @param name the name of the context; null for the current one
 * @param read returns a file's text; if it throws, the file is treated as missing
 */
function kubeContext(file, name, env, read, platform = process.platform) {
    const configs = filesOf(file, env, read, platform).map((path) => configOf(path, read));
    const current = configs.map((config) => config.get('current-context').text() ?? '').find((each) => each !== '');
    const context = name ?? current ?? null;
    if (context === null)
        return { state: 'none' };
    const entry = configs
        .flatMap((config) => [...config.get('contexts').items()])
        .find((each) => each.get('name').text() === context);
    if (entry === undefined && context === _model_in_cluster__WEBPACK_IMPORTED_MODULE_4__/* .IN_CLUSTER */ .ri && isPod(env, read))
        return { state: 'other', context };
    if (entry === undefined && name === null)
        return { state: 'unknown', context };
    for (const each of [context, entry?.get('context').get('cluster').text() ?? '']) {
        if (!each.startsWith('gke_'))
            continue;
        const parsed = (0,_names__WEBPACK_IMPORTED_MODULE_3__/* .parseClusterName */ .$3)(each);
        if ('value' in parsed && 'full' in parsed.value)
            return { state: 'cluster', context, cluster: parsed.value.full };
    }
    return { state: entry === undefined ? 'unknown' : 'other', context };
}
/** Whether this is a pod that can call its API server. */
function isPod(env, read) {
    if ((0,_model_in_cluster__WEBPACK_IMPORTED_MODULE_4__/* .serverOfPod */ .YU)(env) === null)
        return false;
    try {
        return read(_model_in_cluster__WEBPACK_IMPORTED_MODULE_4__/* .AUTHORITY_FILE */ .V4) !== '';
    }
    catch {
        return false;
    }
}
function filesOf(file, env, read, platform) {
    if (file !== null)
        return [file];
    const path = platform === 'win32' ? node_path__WEBPACK_IMPORTED_MODULE_1__.win32 : node_path__WEBPACK_IMPORTED_MODULE_1__.posix;
    const listed = (env['KUBECONFIG'] ?? '').split(path.delimiter).filter((each) => each !== '');
    if (listed.length > 0)
        return listed;
    const own = homes(env, platform).map((home) => path.join(home, '.kube', 'config'));
    return own.filter((each) => isThere(each, read)).slice(0, 1);
}
/**
 * The possible home folders. On Windows kubectl uses the first of these that contains a kubeconfig
 * (k8s.io/client-go/util/homedir).
 */
function homes(env, platform) {
    if (platform !== 'win32')
        return [env['HOME'] || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)()];
    const { HOME, HOMEDRIVE, HOMEPATH, USERPROFILE } = env;
    const named = [HOME, HOMEDRIVE && HOMEPATH && `${HOMEDRIVE}${HOMEPATH}`, USERPROFILE];
    return [...named.flatMap((home) => home || []), (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)()];
}
function isThere(path, read) {
    try {
        read(path);
        return true;
    }
    catch {
        return false;
    }
}
function configOf(path, read) {
    let text;
    try {
        text = read(path);
    }
    catch {
        return _manifests_documents__WEBPACK_IMPORTED_MODULE_2__/* .NO_VALUE */ .GY;
    }
    try {
        for (const { root, problem } of (0,_manifests_documents__WEBPACK_IMPORTED_MODULE_2__/* .documentsOf */ .uo)(text, () => true))
            return problem === null ? root : _manifests_documents__WEBPACK_IMPORTED_MODULE_2__/* .NO_VALUE */ .GY;
    }
    catch (error) {
        if (!(error instanceof _manifests_documents__WEBPACK_IMPORTED_MODULE_2__/* .TooLarge */ .MF))
            throw error;
    }
    return _manifests_documents__WEBPACK_IMPORTED_MODULE_2__/* .NO_VALUE */ .GY;
}


/***/ }),

/***/ 5137:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V4: () => (/* binding */ AUTHORITY_FILE),
/* harmony export */   YU: () => (/* binding */ serverOfPod),
/* harmony export */   r$: () => (/* binding */ TOKEN_FILE),
/* harmony export */   ri: () => (/* binding */ IN_CLUSTER)
/* harmony export */ });
/** The cluster in which the program itself runs as a pod: how a pod reaches the API server. */
/** The name of the context that stands for it, unless the kubeconfig has a context of this name. */
const IN_CLUSTER = 'in-cluster';
/** Where a pod finds the token of its service account, and the certificate authority of the API server (https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/). */
const ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';
const AUTHORITY_FILE = `${ACCOUNT}/ca.crt`;
const TOKEN_FILE = `${ACCOUNT}/token`;
/** The address of the API server from a pod's environment; null if the process is not in a pod. */
function serverOfPod(env) {
    const host = env['KUBERNETES_SERVICE_HOST'] ?? '';
    const port = env['KUBERNETES_SERVICE_PORT'] ?? '';
    if (!/^[A-Za-z0-9.:-]{1,253}$/.test(host) || !/^\d{1,5}$/.test(port))
        return null;
    return `https://${host.includes(':') ? `[${host}]` : host}:${port}`;
}


/***/ })

};
;