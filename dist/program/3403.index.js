"use strict";
exports.id = 3403;
exports.ids = [3403];
exports.modules = {

/***/ 3403:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanUp: () => (/* binding */ cleanUp)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(370);
/* harmony import */ var _verify_own_pod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9723);
/* harmony import */ var _kubernetes_temporary__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5951);
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7979);
/* harmony import */ var _model_kubernetes_names__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8848);
/** What a run that was stopped hard left on a cluster and on this machine: undone from its saved state. */






/** How long a pod that is not there may still come: kubectl, which was to create it, outlives a run that is killed. */
const PATIENCE_MS = 5000;
/** For the deletion of one pod. */
const REMOVAL_MS = 20_000;
/** Pods at once. */
const CONCURRENCY = 10;
/**
 * Deletes the pods of a saved state, then the temporary kubeconfigs by which they were reached, and keys for SSH.
 * @param state what the run saved, as JSON; whatever else it is, nothing is done, and nothing is thrown
 * @returns a sentence for each pod or folder that may still be there
 */
async function cleanUp(state, env) {
    const { pods, folders } = leftIn(state);
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .A)(CONCURRENCY);
    const ofPods = pods.map((pod) => limit(async () => {
        const how = { env, timeoutMs: REMOVAL_MS, patienceMs: PATIENCE_MS, toItsEnd: true };
        const why = await (0,_verify_own_pod__WEBPACK_IMPORTED_MODULE_1__/* .remove */ .TF)(pod, how).catch(messageOf);
        return why === null ? [] : [`pod ${pod.name} in namespace ${pod.namespace} may be left: ${why}`];
    }));
    const problems = await Promise.all(ofPods);
    const ofFolders = folders.map((folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true }).then(() => [], (error) => [`${folder} may be left: ${messageOf(error)}`]));
    return [...problems, ...(await Promise.all(ofFolders))].flat();
}
const messageOf = (error) => (error instanceof Error ? error.message : String(error));
function leftIn(state) {
    let saved;
    try {
        saved = JSON.parse(state);
    }
    catch {
        return { pods: [], folders: [] };
    }
    const { pods, folders } = (0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)(saved);
    return {
        pods: (0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(pods).flatMap((each) => podIn(each) ?? []),
        folders: (0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(folders).filter((each) => typeof each === 'string' && (0,_kubernetes_temporary__WEBPACK_IMPORTED_MODULE_2__/* .isTemporary */ .ey)(each)),
    };
}
/** Only what this program names: nothing else is ever deleted. */
function podIn(value) {
    const { name, namespace, uid = null, kubeconfig, context, prefix = '', temporary } = (0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)(value);
    const isOurs = typeof name === 'string' && (0,_verify_own_pod__WEBPACK_IMPORTED_MODULE_1__/* .isOwnName */ .sJ)(name) && typeof namespace === 'string' && (0,_model_kubernetes_names__WEBPACK_IMPORTED_MODULE_3__/* .isLabel */ .J2)(namespace);
    if (!isOurs || !isArgument(kubeconfig) || !isArgument(context) || !isArgument(temporary))
        return null;
    if (typeof prefix !== 'string' || !/^(?:\/[A-Za-z0-9._~:-]+)*$/.test(prefix))
        return null;
    if (uid !== null && (typeof uid !== 'string' || !/^[A-Za-z0-9-]{1,64}$/.test(uid)))
        return null;
    return { name, namespace, uid, kubeconfig, context, prefix, temporary };
}
/** A text that a program can be given, or none. */
const isArgument = (value) => value === null || (typeof value === 'string' && !value.includes('\0'));


/***/ })

};
;