"use strict";
exports.id = 9034;
exports.ids = [9034,3020];
exports.modules = {

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

/** The services that are used. In capitals, the name is also the end of gcloud's variable. */
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
    networkconnectivity: 'https://networkconnectivity.googleapis.com/',
    accesscontextmanager: 'https://accesscontextmanager.googleapis.com/',
};
const REGISTRY_VARIABLE = 'GKE_IMAGE_PREFLIGHT_REGISTRY';
/** gcloud's variable for a service: `CLOUDSDK_API_ENDPOINT_OVERRIDES_CONTAINER`. */
const variableOf = (service) => `CLOUDSDK_API_ENDPOINT_OVERRIDES_${service.toUpperCase()}`;
const ALLOWED = 'allowed are https on Google’s own hosts (*.googleapis.com, *-docker.pkg.dev), and http or https on this machine (localhost, 127.0.0.1, [::1])';
/**
 * Reads the endpoints from the environment, like gcloud.
 * @param env the environment's variables
 * @returns the endpoints, and one sentence for each invalid variable with its name, its value and the allowed values
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
 * The URL of an API call.
 * @param path encoded, without a leading slash, such as `v1/projects/p`; for compute, relative to `compute/v1/`
 * @param location uses the service's regional endpoint, `europe-west1-SERVICE.googleapis.com`; an override is used for
 * all locations
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
 * The URL of a registry call: at the image's own host, or at the override, in the way containerd asks a mirror.
 * @param host the image's host, such as `docker.io`
 * @param path encoded, relative to `/v2/`, such as `p/r/img/manifests/1.0`
 */
function registryUrl(endpoints, host, path) {
    if (endpoints.registry === null)
        return new URL(`https://${host === 'docker.io' ? 'registry-1.docker.io' : host}/v2/${path}`);
    const url = new URL(`${endpoints.registry}v2/${path}`);
    url.searchParams.set('ns', host);
    return url;
}
/**
 * The URL to use for an address: an address at a registry's own host, such as that of its tokens, is replaced by the
 * stand-in for that registry; any other address stays as it is.
 * @param host the image's host
 */
function atStandIn(endpoints, host, address) {
    if (endpoints.registry === null || address.origin !== `https://${host}`)
        return address;
    const url = new URL(`${endpoints.registry}${address.pathname.slice(1)}${address.search}`);
    url.searchParams.set('ns', host);
    return url;
}
/** Encodes the parts of a path. A part that would change the meaning of the path is an error. */
function encodePath(...parts) {
    return parts
        .map((part) => {
        if (part === '' || part === '.' || part === '..')
            throw new BadName(part);
        return encodeURIComponent(part);
    })
        .join('/');
}
/** Encodes a relative resource name (`projects/p/locations/l`) as a path; its slashes stay. */
const encodeName = (name) => encodePath(...name.split('/'));
/** A name that cannot be part of a request. */
class BadName extends Error {
    constructor(part) {
        super(part === '' ? 'a part of the name is empty' : `“${part}” is not a name`);
    }
}
function problemOf(value) {
    if (!URL.canParse(value) || !/^[a-z][a-z0-9+.-]*:\/\//i.test(value))
        return 'it is not an address';
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
/** The value without possible secrets. */
const shown = (value) => value.replace(/\/\/[^/@]*@/, '//…@').slice(0, 200);
function baseOf(override, own) {
    if (override === undefined)
        return own;
    const path = override.pathname === '/' ? new URL(own).pathname : override.pathname;
    return withSlash(override.origin + path);
}
const withSlash = (address) => (address.endsWith('/') ? address : `${address}/`);


/***/ }),

/***/ 7807:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sf: () => (/* binding */ isPrivateHost),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   aV: () => (/* binding */ isGoogleAddress),
/* harmony export */   eP: () => (/* binding */ mayGetGoogleToken),
/* harmony export */   y7: () => (/* binding */ mayFollowTo)
/* harmony export */ });
/* harmony import */ var _model_google_registry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3020);
/** The only place that decides where a Google token may be sent, and which other addresses of an answer may be used. */

const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const API = new RegExp(`^(?:${LABEL}\\.)+googleapis\\.com$`);
/** True for an address of Google itself with https on the default port. */
function isGoogleAddress(url) {
    return (url.protocol === 'https:' &&
        url.port === '' &&
        url.username === '' &&
        url.password === '' &&
        (API.test(url.hostname) || (0,_model_google_registry__WEBPACK_IMPORTED_MODULE_0__/* .isGoogleRegistry */ .JA)(url.hostname)));
}
/** True for an address on this machine: `localhost`, 127.0.0.0/8, `[::1]`. */
const isLoopback = (url) => url.hostname === 'localhost' || url.hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(url.hostname);
/**
 * Whether a request may carry a Google token.
 * @param url where the request goes
 * @param overrides the configured stand-ins
 * @param registryHost for a registry request, the image's own host: it decides, even if the request goes to a mirror
 */
function mayGetGoogleToken(url, overrides, registryHost) {
    if (registryHost !== null && !(0,_model_google_registry__WEBPACK_IMPORTED_MODULE_0__/* .isGoogleRegistry */ .JA)(registryHost))
        return false;
    if (isGoogleAddress(url))
        return registryHost === null || url.hostname === registryHost;
    if (!isLoopback(url))
        return false;
    return registryHost === null ? overrides.apiOrigins.includes(url.origin) : url.origin === overrides.registryOrigin;
}
/**
 * Whether an address in an answer (a realm, a redirect) may be requested at all, without a Google token. Allowed are
 * the registry's own origin, and https on a public host. A stand-in on this machine may name other addresses on this
 * machine, because its blobs or tokens may be at another port.
 */
function mayFollowTo(url, from) {
    if (url.username !== '' || url.password !== '')
        return false;
    if (url.origin === from.origin)
        return true;
    if (isLoopback(from) && isLoopback(url))
        return url.protocol === 'http:' || url.protocol === 'https:';
    return url.protocol === 'https:' && !isPrivateHost(url.hostname);
}
/** True for addresses that a public registry has no reason to name: loopback, private, link-local, internal names. */
function isPrivateHost(hostname) {
    const host = hostname.replace(/\.$/, '').toLowerCase();
    if (host.startsWith('['))
        return isPrivateIpv6(host.slice(1, -1));
    const ip = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(host);
    if (!ip)
        return !host.includes('.') || /(^|\.)(localhost|internal|local|localdomain|home\.arpa)$/.test(host);
    const [a, b] = [Number(ip[1]), Number(ip[2])];
    return (a === 0 ||
        a === 10 ||
        a === 127 ||
        a >= 224 ||
        (a === 100 && b >= 64 && b <= 127) ||
        (a === 169 && b === 254) ||
        (a === 172 && b >= 16 && b <= 31) ||
        (a === 192 && b === 168));
}
/** Everything except global unicast (2000::/3), and the formats that embed an IPv4 address. */
function isPrivateIpv6(address) {
    return !/^[23][0-9a-f]{3}:/.test(address) || address.startsWith('2002:');
}


/***/ }),

/***/ 3020:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

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
/** The maximum length of a host name (RFC 1035). */
const LONGEST_HOST = 253;
/**
 * Recognizes a host of Artifact Registry.
 * @param host without scheme and port, as written; it is case-sensitive
 * @returns null for every other registry, including `mirror.gcr.io` and `k8s.gcr.io`
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
/** True for the hosts of Artifact Registry's Docker repositories, including the four gcr.io hosts. */
const isGoogleRegistry = (host) => googleRegistryHost(host) !== null;
/** The host of a location's Docker repositories. */
const pkgDevHost = (location) => `${location}-docker.pkg.dev`;


/***/ })

};
;