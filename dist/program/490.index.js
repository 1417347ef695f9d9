"use strict";
exports.id = 490;
exports.ids = [490,109];
exports.modules = {

/***/ 45883:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ leavesOpen),
/* harmony export */   Sf: () => (/* binding */ clusterPath),
/* harmony export */   bC: () => (/* binding */ AUTO_PROVISIONED),
/* harmony export */   p8: () => (/* binding */ clusterFrom),
/* harmony export */   uF: () => (/* binding */ isWindows)
/* harmony export */ });
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
    const json = object(raw);
    if (text(json['name']) === null)
        return null;
    const version = text(json['currentMasterVersion']);
    const autopilot = object(json['autopilot'])['enabled'] === true;
    const autoscaling = object(json['autoscaling']);
    const ofAll = object(object(json['nodePoolDefaults'])['nodeConfigDefaults']);
    const pools = json['nodePools'] ?? [];
    if (!Array.isArray(pools) || !pools.every(isPool))
        return null;
    const listed = pools.map((pool) => poolFrom(pool, version));
    const toCome = autopilot || autoscaling['enableNodeAutoprovisioning'] === true
        ? [
            {
                ...poolToCome(object(autoscaling['autoprovisioningNodePoolDefaults']), version),
                imageStreaming: autopilot || object(ofAll['gcfsConfig'])['enabled'] === true,
                mirrors: mirrorsOf(ofAll),
            },
        ]
        : [];
    return {
        ...name,
        status: text(json['status']) ?? 'STATUS_UNSPECIFIED',
        statusMessage: text(json['statusMessage']),
        conditions: conditionsOf(json),
        version,
        mode: autopilot ? 'autopilot' : 'standard',
        releaseChannel: text(object(json['releaseChannel'])['channel']),
        workloadPool: text(object(json['workloadIdentityConfig'])['workloadPool']),
        endpoints: endpointsOf(json),
        defaultComputeClass: object(autoscaling['defaultComputeClassConfig'])['enabled'] === true,
        pools: [...listed, ...toCome],
    };
}
const MEMBERSHIP = /^\/\/gkehub\.googleapis\.com\/(projects\/[^/]+\/locations\/[^/]+\/memberships\/[^/]+)$/;
/** Where the Kubernetes API is: the addresses of the control plane, and the DNS endpoint where it is open to outside. */
function endpointsOf(json) {
    const { dnsEndpointConfig, ipEndpointsConfig } = object(json['controlPlaneEndpointsConfig']);
    const dns = object(dnsEndpointConfig);
    const ip = object(ipEndpointsConfig);
    const old = object(json['privateClusterConfig']);
    const addresses = [
        json['endpoint'],
        ip['publicEndpoint'],
        old['publicEndpoint'],
        ip['privateEndpoint'],
        old['privateEndpoint'],
    ];
    return {
        addresses: [...new Set(strings(addresses).filter((each) => each !== ''))],
        dns: dns['allowExternalTraffic'] === true ? text(dns['endpoint']) : null,
        authority: text(object(json['masterAuth'])['clusterCaCertificate']),
        membership: MEMBERSHIP.exec(text(object(json['fleet'])['membership']) ?? '')?.[1] ?? null,
    };
}
/** A pool without its configuration says nothing of who pulls: guesses would be taken for what GKE says. */
const isPool = (raw) => {
    const { name, config } = object(raw);
    return text(name) !== null && typeof config === 'object' && config !== null && !Array.isArray(config);
};
function poolFrom(raw, clusterVersion) {
    const json = object(raw);
    const config = object(json['config']);
    return {
        name: text(json['name']) ?? '(unnamed)',
        origin: 'listed',
        status: text(json['status']) ?? 'STATUS_UNSPECIFIED',
        statusMessage: text(json['statusMessage']),
        conditions: conditionsOf(json),
        version: text(json['version']) ?? clusterVersion,
        serviceAccount: text(config['serviceAccount']) ?? 'default',
        scopes: strings(config['oauthScopes']),
        imageType: text(config['imageType']),
        machineType: text(config['machineType']),
        locations: strings(json['locations']),
        labels: Object.fromEntries(Object.entries(object(config['labels'])).flatMap(([key, value]) => typeof value === 'string' ? [[key, value]] : [])),
        taints: array(config['taints']).map((taint) => ({
            key: text(object(taint)['key']) ?? '',
            value: text(object(taint)['value']) ?? '',
            effect: text(object(taint)['effect']) ?? 'EFFECT_UNSPECIFIED',
        })),
        architectureTaint: object(config['taintConfig'])['architectureTaintBehavior'] !== 'NONE',
        windowsOsVersion: text(object(config['windowsNodeConfig'])['osVersion']),
        accelerators: array(config['accelerators']).flatMap((each) => text(object(each)['acceleratorType']) ?? []),
        shape: shapeOf(json, config),
        imageStreaming: object(config['gcfsConfig'])['enabled'] === true,
        mirrors: mirrorsOf(config),
        sandboxed: /^gvisor$/i.test(text(object(config['sandboxConfig'])['type']) ?? ''),
        instanceGroups: strings(json['instanceGroupUrls']),
    };
}
function shapeOf(json, config) {
    return {
        nodeCount: number(json['initialNodeCount']),
        autoscaling: autoscalingOf(object(json['autoscaling'])),
        diskType: text(config['diskType']),
        diskSizeGb: number(config['diskSizeGb']),
        acceleratorCount: int64(object(array(config['accelerators'])[0])['acceleratorCount']),
        spot: config['spot'] === true,
        more: detailsOf(json, config),
    };
}
/** What a mirror may not resolve or pull, it does not serve (`hosts[].capabilities`). */
function mirrorsOf(config) {
    return array(object(config['containerdConfig'])['registryHosts']).map((each) => {
        const { server, hosts } = object(each);
        const own = hostOf(text(server) ?? '');
        const serving = array(hosts)
            .map(object)
            .filter(({ capabilities }) => {
            const named = strings(capabilities);
            return named.length === 0 || named.some((name) => /_(PULL|RESOLVE)$/.test(name));
        });
        const names = serving.map(({ host }) => hostOf(text(host) ?? ''));
        return { server: own, hosts: names.filter((name) => name !== '' && name !== own) };
    });
}
const DOCKER_HUB = new Set(['index.docker.io', 'registry-1.docker.io']);
/** A host as image references name it, of an address with or without scheme and path. */
function hostOf(address) {
    const host = address
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/\/.*$/, '');
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
        locationPolicy: text(json['locationPolicy']),
    };
}
function detailsOf(json, config) {
    const on = (name, field = 'enabled') => object(config[name])[field] === true;
    const { enablePrivateNodes } = object(json['networkConfig']);
    return {
        privateNodes: typeof enablePrivateNodes === 'boolean' ? enablePrivateNodes : null,
        maxPodsPerNode: int64(object(json['maxPodsConstraint'])['maxPodsPerNode']),
        preemptible: config['preemptible'] === true,
        tags: strings(config['tags']),
        workloadMetadata: text(object(config['workloadMetadataConfig'])['mode']),
        gvnic: on('gvnic'),
        secureBoot: on('shieldedInstanceConfig', 'enableSecureBoot'),
        integrityMonitoring: on('shieldedInstanceConfig', 'enableIntegrityMonitoring'),
        confidential: on('confidentialNodes'),
        bootDiskKmsKey: text(config['bootDiskKmsKey']),
        minCpuPlatform: text(config['minCpuPlatform']),
        localSsdCount: number(object(config['ephemeralStorageLocalSsdConfig'])['localSsdCount']),
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
        serviceAccount: text(defaults['serviceAccount']) ?? 'default',
        scopes: 'oauthScopes' in defaults ? strings(defaults['oauthScopes']) : null,
        imageType: text(defaults['imageType']),
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
    return array(json['conditions']).map((condition) => {
        const { code, canonicalCode, message } = object(condition);
        return { code: text(code) ?? text(canonicalCode) ?? 'UNKNOWN', message: text(message) ?? '' };
    });
}
const object = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const array = (value) => (Array.isArray(value) ? value : []);
const text = (value) => (typeof value === 'string' && value !== '' ? value : null);
const number = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : null);
/** 64-bit numbers are strings in Google's JSON. */
const int64 = (value) => typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : number(value);
const strings = (value) => array(value).filter((each) => typeof each === 'string');


/***/ }),

/***/ 91109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ clusterName),
/* harmony export */   a: () => (/* binding */ fingerprintOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _cluster__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45883);
/* harmony import */ var _image_reference__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20068);



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


/***/ })

};
;