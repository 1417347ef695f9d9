"use strict";
exports.id = 109;
exports.ids = [109];
exports.modules = {

/***/ 8584:
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
var own_value = __webpack_require__(9037);
// EXTERNAL MODULE: ./src/model/json.ts
var model_json = __webpack_require__(7979);
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
/** A GKE cluster and its node pools, read from the API's raw JSON (docs/GOOGLE.md#gke-clusters-and-node-pools). */



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
/** The pool that auto-provisioning or Autopilot would create: its identity is in the defaults (docs/GOOGLE.md#gke-clusters-and-node-pools). */
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

/***/ 1109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ clusterName),
/* harmony export */   a: () => (/* binding */ fingerprintOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _cluster__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8584);
/* harmony import */ var _image_reference__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68);



/**
 * What a finding is known by from one run to the next: its check, the image's name, the cluster and the pool. Another
 * way of writing the same name is the same name. The tag
 * is left out, so that it is the same one after a new version of the image; but that one version is missing says nothing
 * of another.
 * @returns 32 hex digits
 */
function fingerprintOf({ check, pool }, { image, cluster }) {
    const name = (0,_image_reference__WEBPACK_IMPORTED_MODULE_2__/* .keyOfText */ .qZ)(image.reference, check === 'image-exists' ? 'image' : 'name');
    const key = JSON.stringify([check, name, clusterName(cluster), pool]);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, 32);
}
/** `projects/P/locations/L/clusters/C`, or the name of a cluster outside GKE. */
const clusterName = (cluster) => cluster.mode === 'external' ? cluster.name : (0,_cluster__WEBPACK_IMPORTED_MODULE_1__/* .clusterPath */ .Sf)(cluster);


/***/ }),

/***/ 7979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ firstWords),
/* harmony export */   ES: () => (/* binding */ wellFormed),
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
    const line = wellFormed(text.slice(0, limit * 8))
        .replace(UNSAFE, ' ')
        .replace(/ {2,}/g, ' ')
        .trim();
    return line.length > limit ? `${cut(line, limit - 1)}…` : line;
}
/** The text with a sign in place of each half of a pair of UTF-16: such a half cannot be encoded. */
const wellFormed = (text) => text.replace(/\p{Surrogate}/gu, '\ufffd');
/** The start of a text, no pair of UTF-16 cut in two. */
const cut = (text, length) => text.slice(0, /[\ud800-\udbff]/.test(text[length - 1] ?? '') ? length - 1 : length);
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


/***/ })

};
;