"use strict";
exports.id = 899;
exports.ids = [899,370,1];
exports.modules = {

/***/ 33403:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanUp: () => (/* binding */ cleanUp)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _kubernetes_verification_pods__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27115);
/* harmony import */ var _kubernetes_temporary__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85951);
/** What a run that was stopped hard left on a cluster and on this machine: undone from its saved state. */



/** How long a pod that is not there may still come: kubectl, which was to create it, outlives a run that is killed. */
const PATIENCE_MS = 5000;
/**
 * Deletes the pods of a saved state, then the temporary kubeconfigs by which they were reached, and keys for SSH.
 * @param state what the run saved, as JSON
 * @returns a sentence for each pod that may still be there
 */
async function cleanUp(state, env) {
    const { pods, folders } = leftIn(state);
    const problems = await Promise.all(pods.map(async (pod) => {
        const why = await (0,_kubernetes_verification_pods__WEBPACK_IMPORTED_MODULE_1__/* .remove */ .T)(pod, pod.namespace, pod.name, { env }, PATIENCE_MS);
        return why === null ? [] : [`pod ${pod.name} in namespace ${pod.namespace} may be left: ${why}`];
    }));
    await Promise.all(folders.map((folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true })));
    return problems.flat();
}
function leftIn(state) {
    try {
        const { pods, folders } = (JSON.parse(state) ?? {});
        return {
            pods: Array.isArray(pods) ? pods.filter(isPodLeft) : [],
            folders: Array.isArray(folders) ? folders.filter(isFolder) : [],
        };
    }
    catch {
        return { pods: [], folders: [] };
    }
}
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Only what this program names: nothing else is ever deleted. */
function isPodLeft(value) {
    const { name, namespace, kubeconfig, context } = (value ?? {});
    return ([kubeconfig, context].every((each) => each === null || typeof each === 'string') &&
        typeof name === 'string' &&
        /^gke-image-preflight-[0-9a-f]+$/.test(name) &&
        typeof namespace === 'string' &&
        LABEL.test(namespace));
}
const isFolder = (value) => typeof value === 'string' && (0,_kubernetes_temporary__WEBPACK_IMPORTED_MODULE_2__/* .isTemporary */ .ey)(value);


/***/ }),

/***/ 18584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bC: () => (/* binding */ AUTO_PROVISIONED),
  p8: () => (/* binding */ clusterFrom),
  Sf: () => (/* binding */ clusterPath),
  uF: () => (/* binding */ isWindows),
  LN: () => (/* binding */ leavesOpen)
});

// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(39037);
// EXTERNAL MODULE: ./src/model/json.ts
var model_json = __webpack_require__(87979);
;// CONCATENATED MODULE: ./src/model/node-traits.ts
/** What GKE labels a pool's nodes by, beside what else a pool says: read from the API's raw JSON. Plain JSON. */


/**
 * @param pool a node pool of `projects.locations.clusters.get`
 * @param cluster the cluster that it is of
 */
function traitsFrom(pool, cluster) {
    const config = (0,model_json/* object */.Ik)(pool['config']);
    const [accelerator] = (0,model_json/* list */.p_)(config['accelerators']);
    return {
        gpu: accelerator === undefined ? null : gpuFrom((0,model_json/* object */.Ik)(accelerator)),
        tpuTopology: (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(pool['placementPolicy'])['tpuTopology']),
        privateNodes: privateNodesOf(pool, cluster),
        flexible: config['flexStart'] === true || (0,model_json/* object */.Ik)(pool['queuedProvisioning'])['enabled'] === true,
    };
}
function gpuFrom(accelerator) {
    const { gpuDriverInstallationConfig, gpuSharingConfig } = accelerator;
    const sharing = (0,model_json/* object */.Ik)(gpuSharingConfig);
    const count = Number(accelerator['acceleratorCount']);
    return {
        count: Number.isSafeInteger(count) && count > 0 ? count : null,
        driver: (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(gpuDriverInstallationConfig)['gpuDriverVersion']),
        partition: (0,model_json/* text */.Qq)(accelerator['gpuPartitionSize']),
        sharing: (0,model_json/* text */.Qq)(sharing['gpuSharingStrategy']),
        clients: (0,model_json/* text */.Qq)(sharing['maxSharedClientsPerGpu']),
    };
}
/** A pool that says nothing has what its cluster has by default. */
function privateNodesOf(pool, cluster) {
    const of = (config, field) => {
        const value = (0,own_value/* ownValue */.e)((0,model_json/* object */.Ik)(config), field);
        return typeof value === 'boolean' ? value : null;
    };
    return (of(pool['networkConfig'], 'enablePrivateNodes') ??
        of(cluster['networkConfig'], 'defaultEnablePrivateNodes') ??
        of(cluster['privateClusterConfig'], 'enablePrivateNodes'));
}
/**
 * What auto-provisioning may make beyond cores and memory: `autoscaling.resourceLimits`.
 * @returns types such as `nvidia-l4`, `tpu-v5-lite-podslice`, lower case; null where the cluster says no limits
 */
function acceleratorLimitsFrom(autoscaling) {
    if (!Array.isArray(autoscaling['resourceLimits']))
        return null;
    return (0,model_json/* list */.p_)(autoscaling['resourceLimits']).flatMap((each) => {
        const { resourceType, maximum } = (0,model_json/* object */.Ik)(each);
        const type = ((0,model_json/* text */.Qq)(resourceType) ?? '').toLowerCase();
        return ['', 'cpu', 'memory'].includes(type) || Number(maximum ?? 0) === 0 ? [] : [type];
    });
}

;// CONCATENATED MODULE: ./src/model/cluster.ts
/** A GKE cluster and its node pools, read from the API's raw JSON (container v1, FACTS 1.2 and 1.3). */



/** The name of the pools that do not exist yet. */
const AUTO_PROVISIONED = '(auto-provisioned)';
/** `projects/P/locations/L/clusters/C` */
function clusterPath(cluster) {
    return `projects/${cluster.project}/locations/${cluster.location}/clusters/${cluster.name}`;
}
/** Whether a listing leaves open that a cluster is there which was not found: it holds it, or is incomplete. */
const leavesOpen = ({ clusters, missingZones }, wanted) => missingZones.length > 0 || clusters.some((each) => clusterPath(each) === clusterPath(wanted));
/** True for a pool of Windows nodes: decided by its image type, since `windowsNodeConfig` is also on Linux pools. */
const isWindows = (pool) => (pool.imageType ?? '').toUpperCase().startsWith('WINDOWS');
/**
 * A cluster from the API's raw JSON. Unknown fields and values are kept or ignored, never an error.
 * @param name the cluster that was asked for
 * @param raw the decoded JSON of `projects.locations.clusters.get`
 * @returns null where the answer is no cluster, or one whose node pools cannot be made out
 */
function clusterFrom(name, raw) {
    const json = (0,model_json/* object */.Ik)(raw);
    if ((0,model_json/* text */.Qq)(json['name']) === null)
        return null;
    const version = (0,model_json/* text */.Qq)(json['currentMasterVersion']);
    const autopilot = (0,model_json/* object */.Ik)(json['autopilot'])['enabled'] === true;
    const autoscaling = (0,model_json/* object */.Ik)(json['autoscaling']);
    const ofAll = (0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(json['nodePoolDefaults'])['nodeConfigDefaults']);
    const pools = json['nodePools'] ?? [];
    if (!Array.isArray(pools) || !pools.every(isPool))
        return null;
    const listed = pools.map((pool) => ({ ...poolFrom(pool, version), traits: traitsFrom((0,model_json/* object */.Ik)(pool), json) }));
    const toCome = {
        ...poolToCome((0,model_json/* object */.Ik)(autoscaling['autoprovisioningNodePoolDefaults']), version),
        madeBy: autopilot ? 'autopilot' : 'auto-provisioning',
        acceleratorLimits: autopilot ? null : acceleratorLimitsFrom(autoscaling),
        imageStreaming: autopilot || (0,model_json/* object */.Ik)(ofAll['gcfsConfig'])['enabled'] === true,
        mirrors: mirrorsOf(ofAll),
    };
    const makesPools = autopilot || autoscaling['enableNodeAutoprovisioning'] === true;
    return {
        ...name,
        status: (0,model_json/* text */.Qq)(json['status']) ?? 'STATUS_UNSPECIFIED',
        statusMessage: (0,model_json/* text */.Qq)(json['statusMessage']),
        conditions: conditionsOf(json),
        version,
        mode: autopilot ? 'autopilot' : 'standard',
        releaseChannel: (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(json['releaseChannel'])['channel']),
        workloadPool: (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(json['workloadIdentityConfig'])['workloadPool']),
        endpoints: endpointsOf(json),
        defaultComputeClass: (0,model_json/* object */.Ik)(autoscaling['defaultComputeClassConfig'])['enabled'] === true,
        toCome,
        pools: makesPools ? [...listed, toCome] : listed,
    };
}
const MEMBERSHIP = /^\/\/gkehub\.googleapis\.com\/(projects\/[^/]+\/locations\/[^/]+\/memberships\/[^/]+)$/;
/** Where the Kubernetes API is: the addresses of the control plane, and the DNS endpoint where it is open to outside. */
function endpointsOf(json) {
    const { dnsEndpointConfig, ipEndpointsConfig } = (0,model_json/* object */.Ik)(json['controlPlaneEndpointsConfig']);
    const dns = (0,model_json/* object */.Ik)(dnsEndpointConfig);
    const ip = (0,model_json/* object */.Ik)(ipEndpointsConfig);
    const old = (0,model_json/* object */.Ik)(json['privateClusterConfig']);
    const addresses = [
        json['endpoint'],
        ip['publicEndpoint'],
        old['publicEndpoint'],
        ip['privateEndpoint'],
        old['privateEndpoint'],
    ];
    return {
        addresses: [...new Set(strings(addresses).filter((each) => each !== ''))],
        dns: dns['allowExternalTraffic'] === true ? (0,model_json/* text */.Qq)(dns['endpoint']) : null,
        authority: (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(json['masterAuth'])['clusterCaCertificate']),
        membership: MEMBERSHIP.exec((0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(json['fleet'])['membership']) ?? '')?.[1] ?? null,
    };
}
/** A pool without its configuration says nothing of who pulls: guesses would be taken for what GKE says. */
const isPool = (raw) => {
    const { name, config } = (0,model_json/* object */.Ik)(raw);
    return (0,model_json/* text */.Qq)(name) !== null && typeof config === 'object' && config !== null && !Array.isArray(config);
};
function poolFrom(raw, clusterVersion) {
    const json = (0,model_json/* object */.Ik)(raw);
    const config = (0,model_json/* object */.Ik)(json['config']);
    return {
        name: (0,model_json/* text */.Qq)(json['name']) ?? '(unnamed)',
        origin: 'listed',
        status: (0,model_json/* text */.Qq)(json['status']) ?? 'STATUS_UNSPECIFIED',
        statusMessage: (0,model_json/* text */.Qq)(json['statusMessage']),
        conditions: conditionsOf(json),
        version: (0,model_json/* text */.Qq)(json['version']) ?? clusterVersion,
        serviceAccount: (0,model_json/* text */.Qq)(config['serviceAccount']) ?? 'default',
        scopes: strings(config['oauthScopes']),
        imageType: (0,model_json/* text */.Qq)(config['imageType']),
        machineType: (0,model_json/* text */.Qq)(config['machineType']),
        locations: strings(json['locations']),
        labels: Object.fromEntries(Object.entries((0,model_json/* object */.Ik)(config['labels'])).flatMap(([key, value]) => typeof value === 'string' ? [[key, value]] : [])),
        taints: (0,model_json/* list */.p_)(config['taints']).map((taint) => ({
            key: (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(taint)['key']) ?? '',
            value: (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(taint)['value']) ?? '',
            effect: (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(taint)['effect']) ?? 'EFFECT_UNSPECIFIED',
        })),
        architectureTaint: (0,model_json/* object */.Ik)(config['taintConfig'])['architectureTaintBehavior'] !== 'NONE',
        windowsOsVersion: (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(config['windowsNodeConfig'])['osVersion']),
        accelerators: (0,model_json/* list */.p_)(config['accelerators']).flatMap((each) => (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(each)['acceleratorType']) ?? []),
        shape: shapeOf(json, config),
        imageStreaming: (0,model_json/* object */.Ik)(config['gcfsConfig'])['enabled'] === true,
        mirrors: mirrorsOf(config),
        sandboxed: /^gvisor$/i.test((0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(config['sandboxConfig'])['type']) ?? ''),
        instanceGroups: strings(json['instanceGroupUrls']),
    };
}
function shapeOf(json, config) {
    return {
        nodeCount: number(json['initialNodeCount']),
        autoscaling: autoscalingOf((0,model_json/* object */.Ik)(json['autoscaling'])),
        diskType: (0,model_json/* text */.Qq)(config['diskType']),
        diskSizeGb: number(config['diskSizeGb']),
        acceleratorCount: int64((0,model_json/* object */.Ik)((0,model_json/* list */.p_)(config['accelerators'])[0])['acceleratorCount']),
        spot: config['spot'] === true,
        more: detailsOf(json, config),
    };
}
/** What a mirror may not resolve or pull, it does not serve (`hosts[].capabilities`). */
function mirrorsOf(config) {
    return (0,model_json/* list */.p_)((0,model_json/* object */.Ik)(config['containerdConfig'])['registryHosts']).map((each) => {
        const { server, hosts } = (0,model_json/* object */.Ik)(each);
        const own = hostOf((0,model_json/* text */.Qq)(server) ?? '');
        const serving = (0,model_json/* list */.p_)(hosts)
            .map(model_json/* object */.Ik)
            .filter(({ capabilities }) => {
            const named = strings(capabilities);
            return named.length === 0 || named.some((name) => /_(PULL|RESOLVE)$/.test(name));
        });
        const names = serving.map(({ host }) => hostOf((0,model_json/* text */.Qq)(host) ?? ''));
        return { server: own, hosts: names.filter((name) => name !== '' && name !== own) };
    });
}
const DOCKER_HUB = new Set(['index.docker.io', 'registry-1.docker.io']);
/** A host as image references name it, of an address with or without scheme and path. */
function hostOf(address) {
    const [host = ''] = address
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .split('/', 1);
    return DOCKER_HUB.has(host) ? 'docker.io' : host;
}
function autoscalingOf(json) {
    const [max, totalMax] = [number(json['maxNodeCount']), number(json['totalMaxNodeCount'])];
    if (json['enabled'] !== true || (max === null && totalMax === null))
        return null;
    return {
        min: max === null ? null : (number(json['minNodeCount']) ?? 0),
        max,
        totalMin: totalMax === null ? null : (number(json['totalMinNodeCount']) ?? 0),
        totalMax,
        locationPolicy: (0,model_json/* text */.Qq)(json['locationPolicy']),
    };
}
function detailsOf(json, config) {
    const on = (name, field = 'enabled') => (0,own_value/* ownValue */.e)((0,model_json/* object */.Ik)((0,own_value/* ownValue */.e)(config, name)), field) === true;
    const { enablePrivateNodes } = (0,model_json/* object */.Ik)(json['networkConfig']);
    return {
        privateNodes: typeof enablePrivateNodes === 'boolean' ? enablePrivateNodes : null,
        maxPodsPerNode: int64((0,model_json/* object */.Ik)(json['maxPodsConstraint'])['maxPodsPerNode']),
        preemptible: config['preemptible'] === true,
        tags: strings(config['tags']),
        workloadMetadata: (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(config['workloadMetadataConfig'])['mode']),
        gvnic: on('gvnic'),
        secureBoot: on('shieldedInstanceConfig', 'enableSecureBoot'),
        integrityMonitoring: on('shieldedInstanceConfig', 'enableIntegrityMonitoring'),
        confidential: on('confidentialNodes'),
        bootDiskKmsKey: (0,model_json/* text */.Qq)(config['bootDiskKmsKey']),
        minCpuPlatform: (0,model_json/* text */.Qq)(config['minCpuPlatform']),
        localSsdCount: number((0,model_json/* object */.Ik)(config['ephemeralStorageLocalSsdConfig'])['localSsdCount']),
    };
}
/** The pool that auto-provisioning or Autopilot would create: its identity is in the defaults (FACTS 1.2). */
function poolToCome(defaults, version) {
    return {
        name: AUTO_PROVISIONED,
        origin: 'auto-provisioned',
        status: 'RUNNING',
        statusMessage: null,
        conditions: [],
        version,
        serviceAccount: (0,model_json/* text */.Qq)(defaults['serviceAccount']) ?? 'default',
        scopes: 'oauthScopes' in defaults ? strings(defaults['oauthScopes']) : null,
        imageType: (0,model_json/* text */.Qq)(defaults['imageType']),
        machineType: null,
        locations: [],
        labels: {},
        taints: [],
        architectureTaint: true,
        windowsOsVersion: null,
        accelerators: [],
    };
}
function conditionsOf(json) {
    return (0,model_json/* list */.p_)(json['conditions']).map((condition) => {
        const { code, canonicalCode, message } = (0,model_json/* object */.Ik)(condition);
        return { code: (0,model_json/* text */.Qq)(code) ?? (0,model_json/* text */.Qq)(canonicalCode) ?? 'UNKNOWN', message: (0,model_json/* text */.Qq)(message) ?? '' };
    });
}
const number = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : null);
/** 64-bit numbers are strings in Google's JSON. */
const int64 = (value) => typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : number(value);
const strings = (value) => (0,model_json/* list */.p_)(value).filter((each) => typeof each === 'string');


/***/ }),

/***/ 87206:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError),
/* harmony export */   f: () => (/* binding */ unusableFacts)
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

/***/ 53020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JA: () => (/* binding */ isGoogleRegistry),
/* harmony export */   Nj: () => (/* binding */ googleRegistryHost),
/* harmony export */   oq: () => (/* binding */ pkgDevHost)
/* harmony export */ });
/**
 * Google's registry hosts: the one place that knows them. Who may get a Google token, what is an Artifact Registry
 * image, and what nodes present to a host all follow from it.
 */
const LOCATION = '[a-z0-9]+(?:-[a-z0-9]+)*';
const PKG_DEV = new RegExp(`^(${LOCATION})-docker\\.pkg\\.dev$`);
const REGIONAL = new RegExp(`^docker\\.(${LOCATION})\\.rep\\.pkg\\.dev$`);
/** The location of the repository behind each: https://cloud.google.com/artifact-registry/docs/transition/gcr-repositories */
const GCR = new Map([
    ['gcr.io', 'us'],
    ['us.gcr.io', 'us'],
    ['eu.gcr.io', 'europe'],
    ['asia.gcr.io', 'asia'],
]);
/** Longer is no host name (RFC 1035). */
const LONGEST_HOST = 253;
/**
 * What a host is to Artifact Registry.
 * @param host without scheme and port, as written: capital letters are another text
 * @returns null for every other registry, `mirror.gcr.io` and `k8s.gcr.io` among them
 */
function googleRegistryHost(host) {
    if (host.length > LONGEST_HOST)
        return null;
    const gcr = GCR.get(host);
    if (gcr !== undefined)
        return { form: 'gcr.io', location: gcr };
    const [, pkgDev] = PKG_DEV.exec(host) ?? [];
    if (pkgDev !== undefined)
        return { form: 'pkg.dev', location: pkgDev };
    const [, regional] = REGIONAL.exec(host) ?? [];
    return regional === undefined ? null : { form: 'regional', location: regional };
}
/** True for the hosts of Artifact Registry's Docker repositories, the four gcr.io ones included. */
const isGoogleRegistry = (host) => googleRegistryHost(host) !== null;
/** The host of a location's Docker repositories. */
const pkgDevHost = (location) => `${location}-docker.pkg.dev`;


/***/ }),

/***/ 20068:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ pinnedTo),
/* harmony export */   SH: () => (/* binding */ repositoryPath),
/* harmony export */   Tn: () => (/* binding */ manifestReference),
/* harmony export */   o_: () => (/* binding */ parseImageReference),
/* harmony export */   p2: () => (/* binding */ imageKey),
/* harmony export */   qZ: () => (/* binding */ keyOfText),
/* harmony export */   uI: () => (/* binding */ lookalikeHost)
/* harmony export */ });
/* harmony import */ var _google_registry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53020);
/**
 * Image references as the container runtime reads them (the grammar of github.com/distribution/reference), and which
 * part of them is what in Artifact Registry (https://cloud.google.com/artifact-registry/docs/docker/names).
 */

const OTHER_FORMATS = /-(apt|generic|go|googet|kfp|maven|npm|python|ruby|yum)\.pkg\.dev$/;
const LABEL = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const DOMAIN = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]+)?$`);
const COMPONENT = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const DIGEST_LENGTH = new Map([
    ['sha256', 64],
    ['sha384', 96],
    ['sha512', 128],
]);
/** Characters: a name has up to 255, a tag 128, a digest 135. Beyond this nothing is looked at. */
const LONGEST = 1024;
/**
 * Reads an image reference.
 * @returns the reference, or what is wrong and where
 */
function parseImageReference(text) {
    const wrong = (reason, at = 0) => ({ ok: false, reason, at });
    if (text === '')
        return wrong('it is empty');
    if (text.length > LONGEST)
        return wrong(`it is longer than ${String(LONGEST)} characters`, LONGEST);
    const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text);
    if (scheme)
        return wrong(`it starts with ${scheme[0]}: an image reference has no scheme`);
    const space = text.search(/[^\x21-\x7e]/);
    if (space >= 0)
        return wrong('it holds white space or a character that no reference may have', space);
    const at = text.indexOf('@');
    const named = at < 0 ? text : text.slice(0, at);
    const digest = at < 0 ? null : text.slice(at + 1);
    if (digest !== null) {
        const problem = digestProblem(digest);
        if (problem)
            return wrong(problem, at + 1);
    }
    const colon = named.lastIndexOf(':');
    const tagged = colon > named.lastIndexOf('/');
    const name = tagged ? named.slice(0, colon) : named;
    const tag = tagged ? named.slice(colon + 1) : null;
    if (tag !== null && !TAG.test(tag)) {
        if (tag === '')
            return wrong('the tag after “:” is empty', colon);
        return wrong('a tag has up to 128 letters, digits, “_”, “.” and “-”, and starts with none of the last two', colon + 1);
    }
    if (name === '')
        return wrong('it has no image name');
    if (/^[0-9a-f]{64}$/.test(name))
        return wrong('64 hexadecimal digits are an image ID, not a name');
    const { host, rest, restAt } = splitHost(name);
    if (!DOMAIN.test(host))
        return wrong(`“${host}” is no host name`);
    let offset = restAt;
    for (const component of rest.split('/')) {
        if (!COMPONENT.test(component))
            return wrong(componentProblem(component), offset);
        offset += component.length + 1;
    }
    if (name.length > 255)
        return wrong('the name is longer than 255 characters', 255);
    const path = host === 'docker.io' && !rest.includes('/') ? `library/${rest}` : rest;
    const place = placeOf(host, path);
    if ('reason' in place)
        return wrong(place.reason, restAt + rest.length);
    const version = { tag: tag ?? (digest === null ? 'latest' : null), digest };
    return { ok: true, reference: { text, host, path, ...place, ...version } };
}
/** What to ask the registry for: the digest where there is one, since the runtime then ignores the tag. */
const manifestReference = (image) => image.digest ?? image.tag ?? 'latest';
/** The reference that always means the same image. */
const pinnedTo = (image, digest) => `${image.host}/${image.path}@${digest}`;
/** `projects/P/locations/L/repositories/R`. */
const repositoryPath = ({ project, location, repository }) => `projects/${project}/locations/${location}/repositories/${repository}`;
/**
 * What an image is known by, however it is written: `nginx` and `docker.io/library/nginx:latest` have one key. A tag
 * beside a digest is left out, since the runtime ignores it.
 */
const imageKey = ({ host, path, tag, digest }) => digest === null ? `${host}/${path}:${tag ?? 'latest'}` : `${host}/${path}@${digest}`;
/**
 * The key of a reference that may not parse: that one is known by its text.
 * @param part `image`: with tag or digest; `name`: without
 */
function keyOfText(text, part = 'image') {
    const parsed = parseImageReference(text);
    if (!parsed.ok)
        return text;
    return part === 'image' ? imageKey(parsed.reference) : `${parsed.reference.host}/${parsed.reference.path}`;
}
/**
 * A host that looks like Artifact Registry's and cannot be it.
 * @returns what is odd, else null
 */
function lookalikeHost(host) {
    if ((0,_google_registry__WEBPACK_IMPORTED_MODULE_0__/* .isGoogleRegistry */ .JA)(host))
        return null;
    const format = OTHER_FORMATS.exec(host);
    if (format)
        return `${host} serves ${format[1] ?? ''} packages; images are at LOCATION-docker.pkg.dev`;
    if (/(^|[.-])pkg\.dev(:\d+)?$/.test(host))
        return `${host} is no Artifact Registry host for images: LOCATION-docker.pkg.dev is`;
    if (/docker[.-]pkg[.-]dev/.test(host))
        return `${host} looks like LOCATION-docker.pkg.dev and is another host`;
    if (/^(us|eu|europe|asia)[-.]?gcr\.io\.|^(us|eu|europe|asia)-gcr\.io$|^europe\.gcr\.io$/.test(host))
        return `${host} looks like gcr.io and is another host (gcr.io, us.gcr.io, eu.gcr.io, asia.gcr.io)`;
    return null;
}
function splitHost(name) {
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    const isHost = slash >= 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
    if (!isHost)
        return { host: 'docker.io', rest: name, restAt: 0 };
    const host = first === 'index.docker.io' ? 'docker.io' : first;
    return { host, rest: name.slice(slash + 1), restAt: slash + 1 };
}
function placeOf(host, path) {
    const google = (0,_google_registry__WEBPACK_IMPORTED_MODULE_0__/* .googleRegistryHost */ .Nj)(host);
    if (google === null)
        return { kind: 'other', name: path };
    const { form, location } = google;
    const segments = path.split('/');
    const scoped = segments[0]?.includes('.') ?? false;
    const project = scoped ? `${segments[0] ?? ''}:${segments[1] ?? ''}` : (segments[0] ?? '');
    const rest = segments.slice(scoped ? 2 : 1);
    if (form === 'gcr.io') {
        if (rest.length === 0)
            return { reason: `the image name is missing: an image there is ${host}/PROJECT/IMAGE` };
        return { kind: 'artifact-registry', form, project, location, repository: host, name: rest.join('/') };
    }
    const [repository, ...name] = rest;
    if (repository === undefined || name.length === 0) {
        const shape = scoped ? 'DOMAIN/PROJECT/REPOSITORY/IMAGE' : 'PROJECT/REPOSITORY/IMAGE';
        const lacks = rest.length === 0 ? (scoped && segments.length < 2 ? 'the project' : 'the repository') : 'the image name';
        return { reason: `${lacks} is missing: an Artifact Registry image is ${host}/${shape}` };
    }
    return { kind: 'artifact-registry', form, project, location, repository, name: name.join('/') };
}
function digestProblem(digest) {
    const colon = digest.indexOf(':');
    if (colon < 0)
        return 'a digest is ALGORITHM:HEX, such as sha256:…';
    const algorithm = digest.slice(0, colon);
    const hex = digest.slice(colon + 1);
    const length = DIGEST_LENGTH.get(algorithm);
    if (length === undefined)
        return `the digest's algorithm “${algorithm}” is none of sha256, sha384, sha512`;
    if (!/^[0-9a-f]*$/.test(hex))
        return `the digest after “${algorithm}:” has characters other than 0-9 and a-f`;
    if (hex.length !== length)
        return `a ${algorithm} digest has ${length} hexadecimal digits, this one ${hex.length}`;
    return null;
}
function componentProblem(component) {
    if (component === '')
        return 'a part of the name is empty (two slashes, or one at the end)';
    if (component !== component.toLowerCase())
        return `“${component}” has capital letters: image names are lower case`;
    return `“${component}” is no name: lower-case letters and digits, parted by “.”, “_”, “__” or “-”`;
}


/***/ }),

/***/ 87979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ firstWords),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   av: () => (/* binding */ objectOrNull),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   uH: () => (/* binding */ clean)
/* harmony export */ });
/** Texts from outside, made safe to carry in a fact: one line, no control or direction characters, bounded. */
// eslint-disable-next-line no-control-regex -- these are what is taken out
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
const LIMIT = 500;
/**
 * @param text anything that an answer held
 * @param limit characters to keep
 */
function clean(text, limit = LIMIT) {
    const line = text
        .slice(0, limit * 8)
        .replace(UNSAFE, ' ')
        .replace(/ {2,}/g, ' ')
        .trim();
    return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}
/** The first words of an answer that is not what was expected. */
const firstWords = (body) => clean(new TextDecoder().decode(body.subarray(0, 400)), 80);
/** The value as an object, else null. */
const objectOrNull = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
/** The value as an object, else an empty one. */
const object = (value) => objectOrNull(value) ?? {};
/** The value as a list, else an empty one. */
const list = (value) => (Array.isArray(value) ? value : []);
/** The value as a text that is not empty, else null. */
const text = (value) => (typeof value === 'string' && value !== '' ? value : null);
/** An answer's bytes as JSON; undefined where they are none. */
function parseJson(body) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
;