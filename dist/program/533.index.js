"use strict";
exports.id = 533;
exports.ids = [533];
exports.modules = {

/***/ 533:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cx: () => (/* binding */ listGoogle),
/* harmony export */   EW: () => (/* binding */ callGoogle),
/* harmony export */   Os: () => (/* binding */ googleFact)
/* harmony export */ });
/* harmony import */ var _http_endpoints__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9034);
/* harmony import */ var _http_google_error__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2862);
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7979);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5815);
/* harmony import */ var _model_append__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7737);





/** Asks a Google API with plain REST and gives what it says as a fact. */
async function callGoogle(client, call) {
    const { service, name, path, location = null, suffix = '', post, from } = call;
    const result = await client.send({
        url: (0,_http_endpoints__WEBPACK_IMPORTED_MODULE_0__.urlFor)(client.endpoints, service, (path ?? (0,_http_endpoints__WEBPACK_IMPORTED_MODULE_0__.encodeName)(name)) + suffix, location),
        service,
        method: post === undefined ? 'GET' : 'POST',
        headers: { accept: 'application/json', ...(post === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(post === undefined ? {} : { body: JSON.stringify(post) }),
        authorization: 'google',
    });
    return googleFact(result, call, from);
}
/** The fact that a Google API's answer is. */
function googleFact(result, call, from) {
    if (result.kind === 'fault')
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_2__/* .failed */ .gz)(result.why, from, result.detail);
    const { status, body } = result;
    // Google's APIs answer what they have with 200; another 2xx is nobody's that was asked.
    if (status > 299 || status < 200)
        return (0,_http_google_error__WEBPACK_IMPORTED_MODULE_1__/* .googleMissing */ .YI)(status, body, from, call.needs);
    const json = status === 200 ? (0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .objectOrNull */ .av)((0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(body)) : null;
    const value = json === null ? null : call.read(json);
    if (value !== null)
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_2__/* .known */ .eO)(value, from);
    return (0,_model_fact__WEBPACK_IMPORTED_MODULE_2__/* .failed */ .gz)('malformed', from, `HTTP ${status}, and the answer is not ${call.what}: ${(0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .firstWords */ .Cb)(body) || '(empty)'}`);
}
const PAGES = 100;
/**
 * Asks for every page of a list.
 * @returns all items; what is missing where any page is: half a list is no answer
 */
async function listGoogle(client, asked) {
    const all = [];
    const tokens = new Set();
    for (let token = '';;) {
        const fields = { ...asked.query, ...(token === '' ? {} : { pageToken: token }) };
        const query = new URLSearchParams();
        for (const [field, value] of Object.entries(fields))
            for (const each of [value].flat())
                query.append(field, each);
        const page = await callGoogle(client, {
            ...asked,
            suffix: (asked.method ?? '') + (query.size === 0 ? '' : `?${query.toString()}`),
            read: (json) => readPage(json, asked),
        });
        if (page.state !== 'known')
            return page;
        (0,_model_append__WEBPACK_IMPORTED_MODULE_4__/* .append */ .B)(all, page.value.items);
        ({ token } = page.value);
        if (token === '')
            return (0,_model_fact__WEBPACK_IMPORTED_MODULE_2__/* .known */ .eO)(all, asked.from);
        if (tokens.has(token) || tokens.size >= (asked.pages ?? PAGES))
            return (0,_model_fact__WEBPACK_IMPORTED_MODULE_2__/* .failed */ .gz)('malformed', asked.from, `its pages do not end (${tokens.size + 1} were read)`);
        tokens.add(token);
    }
}
function readPage(json, { items, read, onPage }) {
    const { [items]: raw = [], nextPageToken = '' } = json;
    if (!Array.isArray(raw) || typeof nextPageToken !== 'string' || 'error' in json)
        return null;
    // An empty page leaves its items out: an object with other fields alone is another answer, save one whose `kind` says
    // that it is a list (Compute Engine, Cloud DNS, Cloud Storage).
    const fields = Object.keys(json);
    const saysList = /list|^storage#objects$/i.test((0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(json['kind']) ?? '');
    if (fields.length > 0 &&
        !fields.includes(items) &&
        !fields.includes('nextPageToken') &&
        !(onPage && fields.includes('unreachable')) &&
        !saysList)
        return null;
    onPage?.(json);
    const values = raw.map((each) => {
        const item = (0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .objectOrNull */ .av)(each);
        return item === null ? null : read(item);
    });
    return values.every((value) => value !== null) ? { items: values, token: nextPageToken } : null;
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

/***/ 2862:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OA: () => (/* binding */ consumerOf),
/* harmony export */   RD: () => (/* binding */ failedByStatus),
/* harmony export */   YI: () => (/* binding */ googleMissing),
/* harmony export */   fG: () => (/* binding */ whyRefused)
/* harmony export */ });
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5815);
/* harmony import */ var _model_need__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9797);
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7979);



/**
 * What a Google API's answer other than 2xx means: status and reason first, words second.
 * @param status the HTTP status
 * @param body the answer's bytes
 * @param from what was asked, for the fact
 * @param needs what would tell, kept where a grant would help
 */
function googleMissing(status, body, from, needs) {
    const error = envelope(status, body);
    const byStatus = failedByStatus(status);
    if (error === null) {
        const detail = `HTTP ${status}, and the answer is none of a Google API: ${(0,_model_json__WEBPACK_IMPORTED_MODULE_1__/* .firstWords */ .Cb)(body) || '(empty)'}`;
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_2__/* .failed */ .gz)(byStatus ?? 'malformed', from, detail);
    }
    const detail = (0,_model_json__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(error.message) || `HTTP ${status}`;
    if (byStatus !== null)
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_2__/* .failed */ .gz)(byStatus, from, detail);
    if (status === 404)
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_2__/* .absent */ .Ge)(from, detail);
    if (isQuota(error.reasons))
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_2__/* .failed */ .gz)('quota', from, detail);
    if (status === 403 || error.reasons.has('BILLING_DISABLED') || error.reasons.has('SERVICE_DISABLED')) {
        return refusal(error, from, detail, needs);
    }
    return (0,_model_fact__WEBPACK_IMPORTED_MODULE_2__/* .failed */ .gz)('rejected', from, detail);
}
/** The status alone, where it needs no words: 401, 407, 408, 429, 5xx. Null for the others. */
function failedByStatus(status) {
    if (status === 401)
        return 'unauthenticated';
    // Only a proxy answers so.
    if (status === 407)
        return 'unreachable';
    if (status === 429)
        return 'quota';
    if (status === 408 || status === 504)
        return 'timeout';
    return status >= 500 ? 'server' : null;
}
/**
 * Why a refusal was given, as its words tell; also for the registry, whose envelope has no reasons.
 * @param reasons machine-readable reasons, where there are any
 */
function whyRefused(message, reasons = new Set()) {
    const has = (...names) => names.some((name) => reasons.has(name));
    if (has('VPC_SERVICE_CONTROLS', 'SECURITY_POLICY_VIOLATED') || /vpcServiceControlsUniqueIdentifier/i.test(message))
        return 'perimeter';
    if (has('SERVICE_DISABLED', 'accessNotConfigured') ||
        /has not been used in project \S+ before or it is disabled/i.test(message))
        return 'api-disabled';
    if (has('BILLING_DISABLED') || /requires billing to be enabled/i.test(message))
        return 'billing-disabled';
    // https://cloud.google.com/resource-manager/docs/organization-policy/restricting-resources
    if (has('RESOURCE_USAGE_RESTRICTION_VIOLATED') || /constraints\/gcp\.restrictServiceUsage\b/i.test(message))
        return 'service-restricted';
    if (has('CONSUMER_SUSPENDED') ||
        /\bproject \S+ has been deleted\b/i.test(message) ||
        /\bconsumer '?project:\S+ has been suspended\b/i.test(message))
        return 'project-deleted';
    if (has('CONSUMER_INVALID') || /\bor it may not exist\b/i.test(message))
        return 'ambiguous';
    return 'permission';
}
/** The project that an answer of `ProjectTrouble` speaks of, number or ID, without `projects/`; else null. */
function consumerOf(message, metadata = {}) {
    const named = (0,_model_json__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(metadata['consumer'])?.replace(/^projects\//, '');
    return named ?? /\bprojects?(?: #?|:|\/)([a-z0-9][a-z0-9.:-]*[a-z0-9])/i.exec(message)?.[1] ?? null;
}
function refusal(error, from, detail, needs) {
    const why = whyRefused(error.message, error.reasons);
    if (error.reasons.has('USER_PROJECT_DENIED')) {
        const consumer = consumerOf(error.message, error.metadata);
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_2__/* .denied */ .wk)('permission', from, detail, consumer === null ? [] : [quotaProjectNeed(consumer)]);
    }
    if (error.reasons.has('ACCESS_TOKEN_SCOPE_INSUFFICIENT'))
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_2__/* .denied */ .wk)('permission', from, detail);
    const consumer = (0,_model_fact__WEBPACK_IMPORTED_MODULE_2__/* .isProjectTrouble */ .$x)(why) ? consumerOf(error.message, error.metadata) : null;
    return (0,_model_fact__WEBPACK_IMPORTED_MODULE_2__/* .denied */ .wk)(why, from, detail, why === 'permission' || why === 'ambiguous' ? needs : [], consumer);
}
/** The caller may not use the quota project: no grant on what was asked would help. */
const quotaProjectNeed = (project) => ({
    ...(0,_model_need__WEBPACK_IMPORTED_MODULE_0__/* .need */ .$B)('serviceusage.services.use', `projects/${project}`),
    role: 'roles/serviceusage.serviceUsageConsumer',
});
const isQuota = (reasons) => ['RATE_LIMIT_EXCEEDED', 'rateLimitExceeded', 'userRateLimitExceeded', 'quotaExceeded', 'dailyLimitExceeded'].some((reason) => reasons.has(reason));
/** Null for an answer in another form: a proxy's or a gateway's, which says nothing of what was asked for. */
function envelope(status, body) {
    const parsed = (0,_model_json__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(body);
    const error = (0,_model_json__WEBPACK_IMPORTED_MODULE_1__/* .objectOrNull */ .av)((0,_model_json__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)(Array.isArray(parsed) ? parsed[0] : parsed)['error']);
    // AIP-193: the code is the HTTP status.
    if (error?.['code'] !== status)
        return null;
    const details = (0,_model_json__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(error['details']).map(_model_json__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik);
    const info = details.find((detail) => String(detail['@type']).endsWith('google.rpc.ErrorInfo')) ?? {};
    const reasons = [
        ...details.map((detail) => detail['reason']),
        ...(0,_model_json__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(error['errors']).map((each) => (0,_model_json__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)(each)['reason']),
        ...details.flatMap((detail) => (0,_model_json__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(detail['violations']).map((violation) => (0,_model_json__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)(violation)['type'])),
    ];
    return {
        message: (0,_model_json__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(error['message']) ?? '',
        reasons: new Set(reasons.filter((reason) => typeof reason === 'string')),
        metadata: (0,_model_json__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)(info['metadata']),
    };
}


/***/ }),

/***/ 7737:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ append)
/* harmony export */ });
/**
 * Adds items at the end of a list, in place. `list.push(...items)` hands every item over as an argument, and more than
 * about a hundred thousand of those are more than the stack takes.
 */
function append(list, items) {
    for (const item of items)
        list.push(item);
}


/***/ }),

/***/ 1632:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ PULL_PERMISSION)
/* harmony export */ });
/** IAM allow policies and roles, as the APIs give them (docs/GOOGLE.md#allow-policies-and-their-members). */
/** Whoever holds it may download from a repository. */
const PULL_PERMISSION = 'artifactregistry.repositories.downloadArtifacts';


/***/ }),

/***/ 9797:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ need),
/* harmony export */   Qs: () => (/* binding */ distinctNeeds),
/* harmony export */   lk: () => (/* binding */ OF_KUBERNETES)
/* harmony export */ });
/* unused harmony export READING_ROLES */
/* harmony import */ var _iam__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1632);
/* harmony import */ var _own_value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9037);
/**
 * What would tell: the permission, on which resource, and the least powerful role made for reading that holds it.
 * Entries of one way are needed together; the ways are alternatives.
 */


/**
 * The role to grant for reading, by permission. Never one that may set policies, act as or mint tokens where a
 * viewer exists. Source: the crawl of all predefined roles of 2026-08-22 and the contract's choice among them.
 */
const READING_ROLE = {
    'container.clusters.get': 'roles/container.clusterViewer',
    'container.clusters.list': 'roles/container.clusterViewer',
    'cloudasset.assets.searchAllResources': 'roles/cloudasset.viewer',
    'artifactregistry.repositories.get': 'roles/artifactregistry.viewer',
    'artifactregistry.repositories.list': 'roles/artifactregistry.viewer',
    'artifactregistry.repositories.getIamPolicy': 'roles/artifactregistry.viewer',
    [_iam__WEBPACK_IMPORTED_MODULE_0__/* .PULL_PERMISSION */ .O]: 'roles/artifactregistry.reader',
    'artifactregistry.repositories.listEffectiveTags': 'roles/artifactregistry.viewer',
    'artifactregistry.dockerimages.get': 'roles/artifactregistry.viewer',
    'artifactregistry.versions.list': 'roles/artifactregistry.viewer',
    'artifactregistry.rules.list': 'roles/artifactregistry.viewer',
    'artifactregistry.projectsettings.get': 'roles/artifactregistry.viewer',
    'iam.serviceAccounts.get': 'roles/iam.serviceAccountViewer',
    'iam.serviceAccounts.getAccessToken': 'roles/iam.serviceAccountTokenCreator',
    'iam.roles.get': 'roles/iam.roleViewer',
    'iam.denypolicies.list': 'roles/iam.denyReviewer',
    'iam.denypolicies.get': 'roles/iam.denyReviewer',
    'resourcemanager.projects.get': 'roles/browser',
    'resourcemanager.projects.getIamPolicy': 'roles/browser',
    'resourcemanager.folders.get': 'roles/browser',
    'resourcemanager.folders.list': 'roles/browser',
    'resourcemanager.projects.list': 'roles/browser',
    'resourcemanager.folders.getIamPolicy': 'roles/iam.securityReviewer',
    'resourcemanager.organizations.getIamPolicy': 'roles/iam.securityReviewer',
    'serviceusage.services.get': 'roles/serviceusage.serviceUsageViewer',
    'compute.machineTypes.get': 'roles/compute.viewer',
    'compute.subnetworks.get': 'roles/compute.networkViewer',
    'compute.routers.list': 'roles/compute.networkViewer',
    'compute.routes.list': 'roles/compute.networkViewer',
    'compute.networks.getRegionEffectiveFirewalls': 'roles/compute.networkViewer',
    'compute.networks.get': 'roles/compute.networkViewer',
    'dns.managedZones.list': 'roles/dns.reader',
    'dns.resourceRecordSets.list': 'roles/dns.reader',
    'dns.policies.list': 'roles/dns.reader',
    'dns.responsePolicies.list': 'roles/dns.reader',
    'dns.responsePolicyRules.list': 'roles/dns.reader',
    'accesscontextmanager.policies.list': 'roles/accesscontextmanager.policyReader',
    'accesscontextmanager.servicePerimeters.list': 'roles/accesscontextmanager.policyReader',
    'compute.instanceGroupManagers.list': 'roles/compute.viewer',
    'compute.instances.get': 'roles/compute.viewer',
    'compute.projects.get': 'roles/compute.viewer',
    // Nobody enters a VM as a viewer.
    'compute.instances.osAdminLogin': 'roles/compute.osAdminLogin',
    'compute.instances.setMetadata': 'roles/compute.instanceAdmin.v1',
    'compute.projects.setCommonInstanceMetadata': 'roles/compute.instanceAdmin.v1',
    'iam.serviceAccounts.actAs': 'roles/iam.serviceAccountUser',
    'iap.tunnelInstances.accessViaIAP': 'roles/iap.tunnelResourceAccessor',
    'cloudkms.cryptoKeys.get': 'roles/cloudkms.viewer',
    'cloudkms.cryptoKeyVersions.get': 'roles/cloudkms.viewer',
    'orgpolicy.policy.get': 'roles/orgpolicy.policyViewer',
    'binaryauthorization.policy.get': 'roles/binaryauthorization.policyViewer',
    'binaryauthorization.attestors.get': 'roles/binaryauthorization.attestorsViewer',
    'binaryauthorization.attestors.verifyImageAttested': 'roles/binaryauthorization.attestorsVerifier',
    'containeranalysis.notes.listOccurrences': 'roles/containeranalysis.notes.occurrences.viewer',
    'logging.logEntries.list': 'roles/logging.viewer',
    'container.pods.create': 'roles/container.developer',
    'container.clusters.connect': 'roles/container.clusterViewer',
    'gkehub.gateway.get': 'roles/gkehub.gatewayEditor',
    'gkehub.gateway.post': 'roles/gkehub.gatewayEditor',
    'gkehub.gateway.delete': 'roles/gkehub.gatewayEditor',
    'gkehub.memberships.get': 'roles/gkehub.viewer',
    'gkehub.memberships.list': 'roles/gkehub.viewer',
    'container.secrets.get': 'roles/container.developer',
    'container.serviceAccounts.get': 'roles/container.viewer',
    'container.thirdPartyObjects.get': 'roles/container.viewer',
    'storage.objects.get': 'roles/storage.objectViewer',
    'storage.objects.list': 'roles/storage.objectViewer',
    'storage.objects.create': 'roles/storage.objectUser',
    'storage.objects.delete': 'roles/storage.objectUser',
};
/** What grants it in a cluster outside Google Cloud, where no role of IAM does. */
const OF_KUBERNETES = 'a Role or ClusterRole of Kubernetes that may do it';
/** Every role that may be asked for. */
const READING_ROLES = [
    ...new Set([...Object.values(READING_ROLE), 'roles/iam.organizationRoleViewer', 'roles/iam.securityReviewer']),
];
/**
 * The need for one permission on one resource, with the role to grant for it.
 * @param permission an IAM permission, such as `container.clusters.get`
 * @param resource the resource's relative name, such as `projects/p`
 * @param way how the answer would be gathered; reading policies by default
 */
function need(permission, resource, way = 'policies') {
    return { way, permission, resource, role: roleFor(permission, resource) };
}
function roleFor(permission, resource) {
    if (permission === 'iam.roles.get' && resource.startsWith('organizations/'))
        return 'roles/iam.organizationRoleViewer';
    return (0,_own_value__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .e)(READING_ROLE, permission) ?? 'roles/iam.securityReviewer';
}
/** Needs without repetitions, in their order. */
function distinctNeeds(needs) {
    const seen = new Map();
    for (const each of needs) {
        const key = [each.way, each.permission, each.resource].join(' ');
        if (!seen.has(key))
            seen.set(key, each);
    }
    return [...seen.values()];
}


/***/ })

};
;