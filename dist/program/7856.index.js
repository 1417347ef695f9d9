"use strict";
exports.id = 7856;
exports.ids = [7856,3020];
exports.modules = {

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

/***/ 7856:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   proxyRules: () => (/* binding */ proxyRules)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _google_hosts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7807);
/** Determines the proxy of a request from the environment. */


/**
 * The first variable that is set counts, as in Google's own Node libraries: a proxy for http is also used for https if
 * it is the only one.
 */
const PROXIES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
const EXCEPTIONS = ['NO_PROXY', 'no_proxy'];
/**
 * Reads HTTPS_PROXY, HTTP_PROXY and NO_PROXY, in upper or lower case.
 * @returns the rules for https addresses; an address on this machine, or with plain http (the metadata servers of
 * clouds), is never requested through a proxy
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
        return { problem: `${variable} is not the address of a proxy` };
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
 * One entry of NO_PROXY, interpreted as by curl, Go and Python: `*`, a name (including all subdomains), `.name`,
 * `*.name`, an IP address, or an address range; each may end with a port.
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