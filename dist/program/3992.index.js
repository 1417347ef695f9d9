"use strict";
exports.id = 3992;
exports.ids = [3992];
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
/* harmony import */ var _model_need__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9797);
/* harmony import */ var _model_storage_name__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9094);
/* harmony import */ var _google_api__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(533);








/** Bytes of one part of an upload: a multiple of 256 KiB, as the API wants it. What fits in one is sent at once. */
const PART = 8 * _http_types__WEBPACK_IMPORTED_MODULE_4__/* .MIB */ .D;
/**
 * An object's bytes.
 * @param limit bytes that it may have, unpacked
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
/** The names of the objects that start so, in their order. */
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
 * Writes an object, in place of one of that name: a small text at once, a large one in parts, so that it never stands in
 * memory as a whole. Nothing can be seen of it before its end.
 * @returns its bytes
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
/**
 * Sends an upload's parts to its session. A part that is sent again, its answer lost, is no harm: bytes that are there
 * already are passed over (https://cloud.google.com/storage/docs/performing-resumable-uploads#resume-upload).
 */
async function inParts(client, url, [first, second], rest, from, needs) {
    let at = 0;
    let part = first;
    let next = second;
    for (;;) {
        const end = at + part.length;
        const range = `bytes ${String(at)}-${String(end - 1)}/${next === undefined ? String(end) : '*'}`;
        // Each part has the whole time-out.
        client.restartDeadline();
        const sent = await client.send({
            url,
            service: 'storage',
            method: 'PUT',
            headers: { 'content-range': range },
            body: part,
            authorization: 'google',
        });
        if (next === undefined)
            return written(sent, end, from, needs);
        const held = sent.kind === 'answer' && sent.status === 308 ? /^bytes=0-(\d+)$/.exec(sent.header('range') ?? '') : null;
        if (held === null)
            return missing(sent, from, needs);
        if (Number(held[1]) !== end - 1)
            return (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .failed */ .gz)('malformed', from, `the upload holds ${held[1] ?? ''} of ${String(end)} bytes that were sent`);
        at = end;
        part = next;
        const following = rest.next();
        next = following.done === true ? undefined : following.value;
    }
}
/** Where objects are uploaded: beside the API's own path. */
function uploadUrl(client, { bucket, object }, uploadType) {
    const url = (0,_http_endpoints__WEBPACK_IMPORTED_MODULE_0__.urlFor)(client.endpoints, 'storage', `b/${(0,_http_endpoints__WEBPACK_IMPORTED_MODULE_0__.encodePath)(bucket)}/o`);
    url.pathname = `/upload${url.pathname}`;
    url.searchParams.set('uploadType', uploadType);
    url.searchParams.set('name', object);
    return url;
}
/** The answer to an upload's end, which tells the object's size. */
function written(sent, bytes, from, needs) {
    if (sent.kind === 'fault' || sent.status > 299)
        return missing(sent, from, needs);
    const read = (json) => json['size'] === String(bytes) ? bytes : null;
    return (0,_google_api__WEBPACK_IMPORTED_MODULE_3__/* .googleFact */ .Os)(sent, { needs, what: `an object of ${String(bytes)} bytes`, read }, from);
}
/**
 * What an answer without an object means. Where an object itself is asked for, errors come as plain text, without the
 * envelope of Google's APIs, so that the status decides.
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
        // To write in place of an object is to delete it: the words name what is lacking.
        const lacking = /\bstorage\.objects\.\w+/.exec(detail)?.[0];
        const named = lacking === undefined ? needs : needs.map(({ resource }) => (0,_model_need__WEBPACK_IMPORTED_MODULE_2__/* .need */ .$B)(lacking, resource));
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .denied */ .wk)(why === 'ambiguous' ? 'permission' : why, from, detail, named);
    }
    return (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .failed */ .gz)(status === 412 ? 'rejected' : 'malformed', from, `HTTP ${String(status)}: ${detail}`);
}
/** A text's bytes in parts of equal length but the last. */
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
/** The one place that decides where a Google token may go, and which other addresses an answer may send us to. */

const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const API = new RegExp(`^(?:${LABEL}\\.)+googleapis\\.com$`);
/** True for an address of Google's own over https on its usual port. */
function isGoogleAddress(url) {
    return (url.protocol === 'https:' &&
        url.port === '' &&
        url.username === '' &&
        url.password === '' &&
        (API.test(url.hostname) || (0,_model_google_registry__WEBPACK_IMPORTED_MODULE_0__/* .isGoogleRegistry */ .JA)(url.hostname)));
}
/** True for an address on this machine itself: `localhost`, 127.0.0.0/8, `[::1]`. */
const isLoopback = (url) => url.hostname === 'localhost' || url.hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(url.hostname);
/**
 * Whether a request may carry a Google token.
 * @param url where the request goes
 * @param overrides the configured stand-ins
 * @param registryHost of a registry request, the image's own host: it decides, whatever mirror the request goes to
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
 * Whether an address that an answer names (a realm, a redirect) may be asked at all, without any Google token: the same
 * origin as the registry, or https on a public host. A stand-in on this machine may name others on this machine: its
 * blobs or its tokens are behind another port.
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
/** Everything but global unicast (2000::/3), and the forms that wrap an IPv4 address. */
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

/***/ 7979:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

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