"use strict";
exports.id = 8034;
exports.ids = [8034,3020,9034];
exports.modules = {

/***/ 8034:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listObjects: () => (/* binding */ listObjects),
/* harmony export */   readObject: () => (/* binding */ readObject),
/* harmony export */   writeObject: () => (/* binding */ writeObject)
/* harmony export */ });
/* harmony import */ var _http_endpoints__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9034);
/* harmony import */ var _http_types__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5853);
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7979);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5815);
/* harmony import */ var _http_google_error__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2862);
/* harmony import */ var _model_need__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3609);
/* harmony import */ var _model_storage_name__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9094);
/* harmony import */ var _google_api__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(533);








/**
 * The number of bytes per part of an upload: the API requires a multiple of 256 KiB. Smaller content is sent in one
 * request.
 */
const PART = 8 * _http_types__WEBPACK_IMPORTED_MODULE_4__/* .MIB */ .D;
/**
 * Reads the bytes of an object.
 * @param limit the maximum number of bytes, uncompressed
 */
async function readObject(client, name, limit) {
    const from = (0,_model_storage_name__WEBPACK_IMPORTED_MODULE_5__/* .storageText */ .xC)(name);
    const url = (0,_http_endpoints__WEBPACK_IMPORTED_MODULE_0__.urlFor)(client.endpoints, 'storage', `b/${(0,_http_endpoints__WEBPACK_IMPORTED_MODULE_0__.encodePath)(name.bucket)}/o/${(0,_http_endpoints__WEBPACK_IMPORTED_MODULE_0__.encodePath)(name.object)}`);
    url.searchParams.set('alt', 'media');
    const result = await client.send({ url, service: 'storage', authorization: 'google', limit });
    if (result.kind === 'answer' && result.status === 200)
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .known */ .eO)(result.body, from);
    return missing(result, from, [(0,_model_need__WEBPACK_IMPORTED_MODULE_2__/* .need */ .$B)('storage.objects.get', from)]);
}
/** Lists the names of the objects with a prefix, in order. */
async function listObjects(client, { bucket, object: prefix }) {
    return (0,_google_api__WEBPACK_IMPORTED_MODULE_3__/* .listGoogle */ .Cx)(client, {
        service: 'storage',
        name: `b/${bucket}/o`,
        items: 'items',
        query: { prefix, maxResults: '1000', fields: 'kind,items(name),nextPageToken' },
        from: (0,_model_storage_name__WEBPACK_IMPORTED_MODULE_5__/* .storageText */ .xC)({ bucket, object: prefix }),
        needs: [(0,_model_need__WEBPACK_IMPORTED_MODULE_2__/* .need */ .$B)('storage.objects.list', `gs://${bucket}`)],
        what: 'a list of objects',
        read: (json) => (0,_model_json__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Qq)(json['name']),
    });
}
/**
 * Writes an object and replaces an existing one. Small content is sent in one request, large content in parts, so it is
 * never held in memory as a whole. The object becomes visible only when the upload is complete.
 * @returns the number of bytes
 */
async function writeObject(client, name, contentType, pieces) {
    const parts = partsOf(pieces);
    const first = parts.next();
    const second = parts.next();
    const bytes = first.done === true ? Buffer.alloc(0) : first.value;
    const url = uploadUrl(client, name, second.done === true ? 'media' : 'resumable');
    const from = (0,_model_storage_name__WEBPACK_IMPORTED_MODULE_5__/* .storageText */ .xC)(name);
    const needs = [(0,_model_need__WEBPACK_IMPORTED_MODULE_2__/* .need */ .$B)('storage.objects.create', from)];
    if (second.done === true) {
        const sent = await client.send({
            url,
            service: 'storage',
            method: 'POST',
            headers: { 'content-type': contentType },
            body: bytes,
            authorization: 'google',
        });
        return written(sent, bytes.length, from, needs);
    }
    const started = await client.send({
        url,
        service: 'storage',
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-upload-content-type': contentType },
        body: '{}',
        authorization: 'google',
    });
    const session = started.kind === 'answer' && started.status === 200 ? started.header('location') : null;
    if (session === null || !URL.canParse(session))
        return missing(started, from, needs);
    return inParts(client, new URL(session), [bytes, second.value], parts, from, needs);
}
/** The number of consecutive answers without any new bytes in the session, after which the upload is given up. */
const STALLED = 4;
/**
 * Sends the parts of an upload to its session. It is safe to send a part again if its answer was lost: the service
 * ignores bytes that it already has. The service may keep less than was sent; the rest is then sent again
 * (https://cloud.google.com/storage/docs/performing-resumable-uploads#resume-upload).
 */
async function inParts(client, url, [first, second], rest, from, needs) {
    let at = 0;
    let part = first;
    let next = second;
    for (let stalled = 0; stalled < STALLED;) {
        const end = at + part.length;
        // If the session holds everything and is not complete, a request without content asks for its status.
        const bytes = part.length === 0 ? '*' : `${String(at)}-${String(end - 1)}`;
        const range = `bytes ${bytes}/${next === undefined ? String(end) : '*'}`;
        // Each part gets the full time-out.
        client.restartDeadline();
        const sent = await client.send({
            url,
            service: 'storage',
            method: 'PUT',
            headers: { 'content-range': range },
            body: part,
            authorization: 'google',
        });
        if (sent.kind === 'fault' || sent.status !== 308)
            return next === undefined ? written(sent, end, from, needs) : missing(sent, from, needs);
        const held = heldBy(sent);
        if (held === null || held < at || held > end)
            return (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .failed */ .gz)('malformed', from, `the upload’s answer says that it holds ${sent.header('range') ?? 'nothing'}`);
        stalled = held === at ? stalled + 1 : 0;
        part = part.subarray(held - at);
        at = held;
        if (part.length > 0 || next === undefined)
            continue;
        part = next;
        const following = rest.next();
        next = following.done === true ? undefined : following.value;
    }
    return (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .failed */ .gz)('server', from, `the upload holds ${String(at)} bytes, and takes no more`);
}
/** The number of bytes in a session, from its answer; 0 without a range, null if the answer has another form. */
function heldBy(answer) {
    const range = answer.header('range');
    const [, last] = /^bytes=0-(\d{1,15})$/.exec(range ?? '') ?? [];
    if (range === null)
        return 0;
    return last === undefined ? null : Number(last) + 1;
}
/** The address for uploads, which is separate from the path of the API. */
function uploadUrl(client, { bucket, object }, uploadType) {
    const url = (0,_http_endpoints__WEBPACK_IMPORTED_MODULE_0__.urlFor)(client.endpoints, 'storage', `b/${(0,_http_endpoints__WEBPACK_IMPORTED_MODULE_0__.encodePath)(bucket)}/o`);
    url.pathname = `/upload${url.pathname}`;
    url.searchParams.set('uploadType', uploadType);
    url.searchParams.set('name', object);
    return url;
}
/** Checks the answer to the last part of an upload, which contains the size of the object. */
function written(sent, bytes, from, needs) {
    if (sent.kind === 'fault' || sent.status > 299)
        return missing(sent, from, needs);
    const read = (json) => json['size'] === String(bytes) ? bytes : null;
    return (0,_google_api__WEBPACK_IMPORTED_MODULE_3__/* .googleFact */ .Os)(sent, { needs, what: `an object of ${String(bytes)} bytes`, read }, from);
}
/**
 * Interprets an answer without an object. A request for the content of an object returns errors as plain text, without
 * the JSON of Google's other APIs, so the status decides.
 */
function missing(result, from, needs) {
    if (result.kind === 'fault')
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .failed */ .gz)(result.why, from, result.detail);
    const { status, body } = result;
    const error = (0,_model_json__WEBPACK_IMPORTED_MODULE_7__/* .objectOrNull */ .av)((0,_model_json__WEBPACK_IMPORTED_MODULE_7__/* .objectOrNull */ .av)((0,_model_json__WEBPACK_IMPORTED_MODULE_7__/* .parseJson */ .qF)(body))?.['error']);
    const words = (0,_model_json__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Qq)(error?.['message']) ?? (0,_model_json__WEBPACK_IMPORTED_MODULE_7__/* .firstWords */ .Cb)(body);
    const detail = words === '' ? `HTTP ${String(status)}` : words;
    const byStatus = (0,_http_google_error__WEBPACK_IMPORTED_MODULE_1__/* .failedByStatus */ .RD)(status);
    if (byStatus !== null)
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .failed */ .gz)(byStatus, from, detail);
    if (status === 404)
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .absent */ .Ge)(from, detail);
    if (status === 403) {
        const why = (0,_http_google_error__WEBPACK_IMPORTED_MODULE_1__/* .whyRefused */ .fG)(detail);
        // Replacing an object also needs the permission to delete it; the error message names the missing permission.
        const lacking = /\bstorage\.objects\.\w+/.exec(detail)?.[0];
        const named = lacking === undefined ? needs : needs.map(({ resource }) => (0,_model_need__WEBPACK_IMPORTED_MODULE_2__/* .need */ .$B)(lacking, resource));
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .denied */ .wk)(why === 'ambiguous' ? 'permission' : why, from, detail, named);
    }
    return (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .failed */ .gz)(status === 412 ? 'rejected' : 'malformed', from, `HTTP ${String(status)}: ${detail}`);
}
/** Splits the bytes of a text into parts of equal length, except for the last. */
function* partsOf(pieces) {
    let held = [];
    let length = 0;
    for (const piece of pieces) {
        const bytes = Buffer.from(piece);
        held.push(bytes);
        length += bytes.length;
        if (length < PART)
            continue;
        const whole = Buffer.concat(held, length);
        let at = 0;
        for (; at + PART <= length; at += PART)
            yield whole.subarray(at, at + PART);
        held = at < length ? [whole.subarray(at)] : [];
        length -= at;
    }
    if (length > 0)
        yield Buffer.concat(held, length);
}


/***/ }),

/***/ 533:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cx: () => (/* binding */ listGoogle),
/* harmony export */   EW: () => (/* binding */ callGoogle),
/* harmony export */   Os: () => (/* binding */ googleFact),
/* harmony export */   om: () => (/* binding */ warnsOfMore)
/* harmony export */ });
/* harmony import */ var _http_endpoints__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9034);
/* harmony import */ var _http_google_error__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2862);
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7979);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5815);
/* harmony import */ var _model_append__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7737);





/** Calls a Google API with plain REST and returns the answer as a fact. */
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
/** Converts the answer of a Google API to a fact. */
function googleFact(result, call, from) {
    if (result.kind === 'fault')
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_2__/* .failed */ .gz)(result.why, from, result.detail);
    const { status, body } = result;
    // Google's APIs answer a successful read with 200; another 2xx status does not come from them.
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
 * Requests every page of a list.
 * @returns all items, or the reason why a page is missing: an incomplete list is not an answer
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
/**
 * Compute Engine uses a warning (`UNREACHABLE`) to say that a list, or a part of it, is incomplete. It also warns about
 * locations without results: `NO_RESULTS_ON_PAGE`.
 */
function warnsOfMore({ warning }) {
    return warning !== undefined && !((0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)(warning)['code']) ?? '').startsWith('NO_RESULTS');
}
function readPage(json, { items, read, onPage }) {
    const { [items]: raw = [], nextPageToken = '' } = json;
    if (!Array.isArray(raw) || typeof nextPageToken !== 'string' || 'error' in json)
        return null;
    if (warnsOfMore(json) || (onPage === undefined && (0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(json['unreachable']).length > 0))
        return null;
    // An empty page omits its items. An object with only other fields is a different answer, unless its `kind` says that
    // it is a list (Compute Engine, Cloud DNS, Cloud Storage).
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

/***/ 2862:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OA: () => (/* binding */ consumerOf),
/* harmony export */   RD: () => (/* binding */ failedByStatus),
/* harmony export */   YI: () => (/* binding */ googleMissing),
/* harmony export */   fG: () => (/* binding */ whyRefused)
/* harmony export */ });
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5815);
/* harmony import */ var _model_need__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3609);
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7979);



/**
 * Interprets an answer of a Google API other than 2xx: first by status and reason, then by the message.
 * @param status the HTTP status
 * @param body the answer's bytes
 * @param from what was asked, for the fact
 * @param needs the permissions for the question, kept if a grant would help
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
/** The reason by the status alone, if it needs no message: 401, 407, 408, 429, 5xx. Null for other statuses. */
function failedByStatus(status) {
    if (status === 401)
        return 'unauthenticated';
    // Only a proxy returns this status.
    if (status === 407)
        return 'unreachable';
    if (status === 429)
        return 'quota';
    if (status === 408 || status === 504)
        return 'timeout';
    return status >= 500 ? 'server' : null;
}
/**
 * The reason for a refusal by its message. It is also used for registries, whose envelope has no reasons.
 * @param reasons machine-readable reasons, if there are any
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
/**
 * The project that an answer of `ProjectTrouble` is about, as number or ID without `projects/`; null if none is named.
 */
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
/** The caller may not use the quota project, so a grant on the requested resource would not help. */
const quotaProjectNeed = (project) => ({
    ...(0,_model_need__WEBPACK_IMPORTED_MODULE_0__/* .need */ .$B)('serviceusage.services.use', `projects/${project}`),
    role: 'roles/serviceusage.serviceUsageConsumer',
});
const isQuota = (reasons) => ['RATE_LIMIT_EXCEEDED', 'rateLimitExceeded', 'userRateLimitExceeded', 'quotaExceeded', 'dailyLimitExceeded'].some((reason) => reasons.has(reason));
/** Null if the answer has another form: it is then from a proxy or a gateway and says nothing about the request. */
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

/***/ 5853:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ MIB)
/* harmony export */ });
const MIB = 1024 * 1024;


/***/ }),

/***/ 7737:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ append)
/* harmony export */ });
/**
 * Adds items at the end of a list, in place. `list.push(...items)` passes every item as an argument, and about a hundred
 * thousand arguments overflow the stack.
 */
function append(list, items) {
    for (const item of items)
        list.push(item);
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


/***/ }),

/***/ 1632:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ PULL_PERMISSION)
/* harmony export */ });
/** IAM allow policies and roles, as the APIs give them (docs/GOOGLE.md#allow-policies-and-their-members). */
/** The permission to download from a repository. */
const PULL_PERMISSION = 'artifactregistry.repositories.downloadArtifacts';


/***/ }),

/***/ 7979:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ firstWords),
/* harmony export */   ES: () => (/* binding */ wellFormed),
/* harmony export */   Gk: () => (/* binding */ int64),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   av: () => (/* binding */ objectOrNull),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   uH: () => (/* binding */ clean),
/* harmony export */   vI: () => (/* binding */ shortened)
/* harmony export */ });
/** Makes texts from outside safe for facts: one line, no control or direction characters, limited length. */
// eslint-disable-next-line no-control-regex -- these characters are removed
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
const LIMIT = 500;
/**
 * @param text any text of an answer
 * @param limit the maximum number of characters
 */
function clean(text, limit = LIMIT) {
    const line = wellFormed(text.slice(0, limit * 8))
        .replace(UNSAFE, ' ')
        .replace(/ {2,}/g, ' ')
        .trim();
    return shortened(line, limit);
}
/** Replaces each unpaired UTF-16 surrogate, which cannot be encoded. */
const wellFormed = (text) => text.replace(/\p{Surrogate}/gu, '\ufffd');
/** The start of a text that is longer than that. */
const shortened = (text, limit) => text.length > limit ? `${cut(text, limit - 1)}…` : text;
/** The start of a text, without cutting a surrogate pair. */
const cut = (text, length) => text.slice(0, /[\ud800-\udbff]/.test(text[length - 1] ?? '') ? length - 1 : length);
/** The start of an unexpected answer, for a message. */
const firstWords = (body) => clean(new TextDecoder().decode(body.subarray(0, 400)), 80);
/** The value if it is an object, otherwise null. */
const objectOrNull = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
/** The value if it is an object, otherwise an empty object. */
const object = (value) => objectOrNull(value) ?? {};
/** The value if it is a list, otherwise an empty list. */
const list = (value) => (Array.isArray(value) ? value : []);
/** The value if it is a string that is not empty, otherwise null. */
const text = (value) => (typeof value === 'string' && value !== '' ? value : null);
/** Parses an answer as JSON; undefined if it is not JSON. */
function parseJson(body) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    }
    catch {
        return undefined;
    }
}
/** The value if it is a number, otherwise null. */
const number = (value) => typeof value === 'number' && Number.isFinite(value) ? value : null;
/** 64-bit numbers are strings in Google's JSON. */
const int64 = (value) => typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : number(value);
/** The strings of a list. */
const strings = (value) => list(value).filter((each) => typeof each === 'string');


/***/ }),

/***/ 3609:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lk: () => (/* binding */ OF_KUBERNETES),
  Qs: () => (/* binding */ distinctNeeds),
  $B: () => (/* binding */ need),
  F5: () => (/* binding */ needsInOrder)
});

// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
// EXTERNAL MODULE: ./src/model/iam.ts
var iam = __webpack_require__(1632);
;// CONCATENATED MODULE: ./src/model/reading-roles.ts

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
    [iam/* PULL_PERMISSION */.O]: 'roles/artifactregistry.reader',
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
    'iam.principalaccessboundarypolicies.list': 'roles/iam.principalAccessBoundaryViewer',
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
    'compute.routers.get': 'roles/compute.networkViewer',
    'compute.routes.list': 'roles/compute.networkViewer',
    'compute.networks.getRegionEffectiveFirewalls': 'roles/compute.networkViewer',
    'compute.networks.get': 'roles/compute.networkViewer',
    'compute.networks.listPeeringRoutes': 'roles/compute.networkViewer',
    'networkconnectivity.policyBasedRoutes.list': 'roles/compute.networkViewer',
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
    'gkehub.gateway.get': 'roles/gkehub.gatewayReader',
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
/** Every role that may be asked for. */
const READING_ROLES = [
    ...new Set([...Object.values(READING_ROLE), 'roles/iam.organizationRoleViewer', 'roles/iam.securityReviewer']),
];

;// CONCATENATED MODULE: ./src/model/need.ts
/**
 * What the caller needs to get an answer: a permission, on a resource, and the least powerful reading role that contains
 * it. Entries of one way are needed together; the ways are alternatives.
 */


/** What grants it in a cluster outside Google Cloud, where IAM does not apply. */
const OF_KUBERNETES = 'a Role or ClusterRole of Kubernetes that may do it';
/**
 * The need for one permission on one resource, with the role to grant for it.
 * @param permission an IAM permission, such as `container.clusters.get`
 * @param resource the resource's relative name, such as `projects/p`
 * @param way how the answer would be obtained; by reading policies if not given
 */
function need(permission, resource, way = 'policies') {
    return { way, permission, resource, role: roleFor(permission, resource) };
}
function roleFor(permission, resource) {
    if (permission === 'iam.roles.get' && resource.startsWith('organizations/'))
        return 'roles/iam.organizationRoleViewer';
    return (0,own_value/* ownValue */.e)(READING_ROLE, permission) ?? 'roles/iam.securityReviewer';
}
/** Removes duplicates and keeps the order. */
function distinctNeeds(needs) {
    const seen = new Map();
    for (const each of needs) {
        const key = [each.way, each.permission, each.resource].join(' ');
        if (!seen.has(key))
            seen.set(key, each);
    }
    return [...seen.values()];
}
const WAYS = ['policies', 'impersonate', 'verify'];
/** Removes duplicates and sorts, so that the order does not depend on who asked first. */
function needsInOrder(needs) {
    const nameOf = ({ way, permission, resource, role }) => [WAYS.indexOf(way), permission, resource, role].join(' ');
    const named = new Map(needs.map((each) => [nameOf(each), each]));
    return [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}


/***/ })

};
;