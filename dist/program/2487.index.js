"use strict";
exports.id = 2487;
exports.ids = [2487];
exports.modules = {

/***/ 2487:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   takeOverRequests: () => (/* binding */ takeOverRequests)
/* harmony export */ });
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _http_credentials__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7478);
/* harmony import */ var _http_google_hosts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7807);
/* harmony import */ var _http_http1__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4675);
/* harmony import */ var _http_retry__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8902);
/* harmony import */ var _http_attempt__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1207);
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7979);
/**
 * Sends the requests of google-auth-library (token exchanges, the metadata server) on our own connections: with the
 * proxy rules, limits and deadlines of all other requests, and with tokens sent only to Google's hosts.
 */







const TOTAL_MS = 20_000;
const TRIES = 3;
const LIMIT = 1024 * 1024;
const METADATA = new Set([
    '169.254.169.254',
    'metadata.google.internal',
    'metadata.google.internal.',
    '[fd20:ce::254]',
]);
/**
 * Replaces the request method of the library for all of its classes, because some ignore the transporter that they are
 * given (the token exchange of workload identity federation creates its own).
 * @param gaxios the HTTP client of the library
 * @param network the connections
 * @param sources the origins in the credentials file from which its subject token is fetched
 */
function takeOverRequests(gaxios, network, sources) {
    gaxios.Gaxios.prototype.request = async function (given = {}) {
        const request = wireRequest(gaxios, { ...this.defaults, ...given });
        if (!mayBeAsked(request.url, sources)) {
            const host = (0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .clean */ .uH)(request.url.host, 100);
            throw new _http_credentials__WEBPACK_IMPORTED_MODULE_1__/* .CredentialError */ .o('unauthenticated', `the credentials name ${host}, to which no Google token may go`);
        }
        const answer = await answered(pinned(network, given.agent ?? this.defaults.agent), request, given);
        const response = responseOf(answer, request.url, given);
        if (answer.status >= 200 && answer.status < 300)
            return response;
        throw new gaxios.GaxiosError(refusalOf(answer.status, response.data), response.config, response);
    };
}
/** The allowed hosts: Google's, this machine, the metadata server, and the sources of the subject token in the file. */
const mayBeAsked = (url, sources) => (0,_http_google_hosts__WEBPACK_IMPORTED_MODULE_2__/* .isGoogleAddress */ .aV)(url) || (0,_http_google_hosts__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U9)(url) || METADATA.has(url.hostname) || sources.has(url.origin);
function wireRequest(gaxios, options) {
    const { url, baseURL, method = 'GET' } = options;
    const [params, data, body] = [(0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)(options.params), options.data, options.body];
    const address = new URL(String(url), baseURL);
    for (const [name, value] of Object.entries(params))
        address.searchParams.append(name, String(value));
    const headers = Object.fromEntries(gaxios.Gaxios.mergeHeaders(options.headers ?? {}));
    const content = data ?? body ?? null;
    if (content === null)
        return { url: address, method: verb(method), headers, body: null };
    if (content instanceof URLSearchParams)
        headers['content-type'] ??= 'application/x-www-form-urlencoded;charset=UTF-8';
    else if (typeof content !== 'string')
        headers['content-type'] ??= 'application/json';
    const text = typeof content === 'string' || content instanceof URLSearchParams ? String(content) : JSON.stringify(content);
    return { url: address, method: verb(method), headers, body: text };
}
function verb(method) {
    if (method === 'GET' || method === 'POST' || method === 'PUT' || method === 'HEAD')
        return method;
    throw new _http_credentials__WEBPACK_IMPORTED_MODULE_1__/* .CredentialError */ .o('unauthenticated', `the exchange of the credentials asked for ${(0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .clean */ .uH)(method, 20)}`);
}
/** Uses the library's connections if it provides a client certificate (X.509 federation), otherwise ours. */
function pinned(network, agent) {
    if (!(agent instanceof node_https__WEBPACK_IMPORTED_MODULE_0__.Agent))
        return network;
    return { request: (request, signal) => (0,_http_http1__WEBPACK_IMPORTED_MODULE_3__/* .requestHttp1 */ .V)(request, agent, signal), proxyOf: () => null };
}
async function answered(network, request, { retry, retryConfig, timeout = 0 }) {
    const until = Date.now() + (timeout > 0 ? Math.min(timeout, TOTAL_MS) : TOTAL_MS);
    const tries = retry === false || retryConfig?.noResponseRetries === 0 ? 1 : TRIES;
    for (let number = 1;; number += 1) {
        const timeoutMs = until - Date.now();
        const { result, again } = await (0,_http_attempt__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(network, { ...request, limit: LIMIT, timeoutMs, signal: null });
        const pause = (0,_http_retry__WEBPACK_IMPORTED_MODULE_6__/* .retryDelay */ .a2)(result.kind === 'answer' ? result.header('retry-after') : null, number, 400);
        if (again && number < tries && Date.now() + pause < until) {
            await (0,_http_retry__WEBPACK_IMPORTED_MODULE_6__/* .sleep */ .yy)(pause);
            continue;
        }
        if (result.kind === 'answer')
            return result;
        throw Object.assign(new _http_credentials__WEBPACK_IMPORTED_MODULE_1__/* .CredentialError */ .o('unreachable', result.detail), {
            // The library uses these values to detect that there is no metadata server, without a warning.
            ...(result.why === 'timeout' ? { type: 'request-timeout' } : { code: 'ECONNREFUSED' }),
        });
    }
}
/** Converts an answer to a response of the library's client. */
function responseOf({ status, header, body }, url, given) {
    const type = header('content-type') ?? '';
    const words = body.toString('utf8');
    const json = given.responseType === 'json' || (given.responseType === undefined && type.includes('application/json'));
    const headers = new Headers(type === '' ? {} : { 'content-type': type });
    const flavor = header('metadata-flavor');
    if (flavor !== null)
        headers.set('metadata-flavor', flavor);
    const read = {
        config: { ...given, url, headers: new Headers() },
        data: json ? parsed(words) : words,
        status,
        statusText: '',
        headers,
        ok: status >= 200 && status < 300,
        redirected: false,
        bodyUsed: true,
        url: url.href,
    };
    return read;
}
/** The error message of Google's APIs ({error: {message}}) or of the token service ({error, error_description}). */
function refusalOf(status, data) {
    const { error, error_description: description } = (0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)(data);
    const words = (0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)((0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)(error)['message']) ?? [error, description].filter((each) => (0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(each) !== null).join(': ');
    return words === '' ? `HTTP ${String(status)}` : words;
}
function parsed(words) {
    try {
        return JSON.parse(words);
    }
    catch {
        return words;
    }
}


/***/ }),

/***/ 1207:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ attempt)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./src/http/types.ts
var types = __webpack_require__(5853);
// EXTERNAL MODULE: ./src/http/network-fault.ts
var network_fault = __webpack_require__(7803);
;// CONCATENATED MODULE: ./src/http/body.ts
/** Reads the body of an answer completely, decompresses it and limits its size. */




/** The accepted content encodings. */
const ACCEPTED_ENCODINGS = 'gzip, deflate, br';
const UNPACK = {
    gzip: external_node_zlib_.createGunzip,
    'x-gzip': external_node_zlib_.createGunzip,
    deflate: external_node_zlib_.createInflate,
    br: external_node_zlib_.createBrotliDecompress,
};
/**
 * Reads a body to its end.
 * @param limit the maximum decompressed size in bytes
 * @param request the method, and the host for messages
 * @throws NetworkFault if the body is cut off, too large, or has an unknown encoding
 */
async function readBody(answer, limit, request) {
    const isEmpty = request.method === 'HEAD' || answer.status === 204 || answer.status === 304;
    const stream = isEmpty ? answer.body : unpacked(answer, request.host);
    const chunks = [];
    let size = 0;
    const cut = (words) => new network_fault/* NetworkFault */.H6('malformed', `the answer broke off after ${words}`, true);
    try {
        for await (const chunk of stream) {
            chunks.push(chunk);
            size += chunk.length;
            if (size > limit)
                throw new network_fault/* NetworkFault */.H6('malformed', `the answer is larger than ${limit / types/* MIB */.D} MiB`, false);
        }
    }
    catch (error) {
        answer.body.destroy();
        if (error instanceof network_fault/* NetworkFault */.H6 || (error instanceof Error && error.name === 'AbortError'))
            throw error;
        const fault = (0,network_fault/* networkFault */.T4)(error, request.host);
        throw fault.why === 'malformed' && fault.detail.includes('decompressed')
            ? fault
            : cut(`${String(size)} bytes (${(0,network_fault/* networkCodeOf */.JI)(error) ?? 'closed early'})`);
    }
    if (!isEmpty && !answer.isWhole())
        throw cut(`${String(size)} bytes`);
    const announced = answer.header('content-length');
    if (!isEmpty && announced !== null && stream === answer.body && Number(announced) !== size)
        throw cut(`${String(size)} of ${announced} bytes`);
    return Buffer.concat(chunks, size);
}
function unpacked({ body, header }, host) {
    const encoding = header('content-encoding')?.trim().toLowerCase() ?? 'identity';
    if (encoding === '' || encoding === 'identity')
        return body;
    const unpack = Object.hasOwn(UNPACK, encoding) ? UNPACK[encoding] : undefined;
    if (unpack === undefined) {
        body.destroy();
        throw new network_fault/* NetworkFault */.H6('malformed', `the answer of ${host} is packed in a way that was not asked for`, false);
    }
    // If the source fails, the decompressed stream fails too.
    return (0,external_node_stream_.pipeline)(body, unpack(), () => undefined);
}

// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __webpack_require__(8902);
;// CONCATENATED MODULE: ./src/http/attempt.ts



/** Sends one request and reads its whole answer. Redirects are not followed, and nothing is retried. */
async function attempt(network, request) {
    const { url, method, limit, timeoutMs, signal } = request;
    const ending = new AbortController();
    const timer = setTimeout(() => ending.abort(), timeoutMs);
    const cancel = () => ending.abort();
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted)
        cancel();
    try {
        const headers = { 'accept-encoding': ACCEPTED_ENCODINGS, ...request.headers };
        const answer = await network.request({ ...request, headers }, ending.signal);
        const { status, header } = answer;
        const body = await readBody(answer, limit, { method, host: url.host });
        return { result: { kind: 'answer', status, header, body }, again: (0,retry/* isPassing */.WG)(status) };
    }
    catch (error) {
        if (signal?.aborted)
            return fault('cancelled', 'the run was cancelled', false);
        if (ending.signal.aborted) {
            const proxy = network.proxyOf(url);
            const through = proxy === null ? '' : ` through the proxy ${proxy}`;
            return fault('timeout', `no whole answer within ${seconds(timeoutMs)} from ${url.host}${through}`, false);
        }
        const { why, detail, again } = (0,network_fault/* networkFault */.T4)(error, url.host);
        return fault(why, detail, again);
    }
    finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
    }
}
const fault = (why, detail, again) => ({
    result: { kind: 'fault', why, detail },
    again,
});
const seconds = (ms) => `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;


/***/ }),

/***/ 4675:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ requestHttp1)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/** Sends one request with HTTP/1.1. */

/**
 * Sends a request on a connection of the agent.
 * @returns as soon as the headers of the answer are received; the body must be read or destroyed
 * @throws a network error, or an AbortError if the signal aborts
 */
function requestHttp1({ url, method, headers, body }, agent, signal) {
    return new Promise((resolve, reject) => {
        const asked = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)({
            host: url.hostname.replace(/^\[|\]$/g, ''),
            port: url.port || (url.protocol === 'https:' ? 443 : 80),
            method,
            path: `${url.pathname}${url.search}`,
            headers: { host: url.host, ...headers, ...(body === null ? {} : { 'content-length': Buffer.byteLength(body) }) },
            agent,
        });
        // Node's own `signal` watches the end of three streams, which costs more than the rest of a small request.
        const stop = () => void asked.destroy(new DOMException('The request was ended', 'AbortError'));
        if (signal.aborted)
            stop();
        else
            signal.addEventListener('abort', stop, { once: true });
        asked.on('close', () => signal.removeEventListener('abort', stop));
        asked.on('error', reject);
        // If there is no answer, for example after an unexpected 101, Node emits no error.
        asked.on('close', () => reject(Object.assign(new Error('closed without an answer'), { code: 'ECONNRESET' })));
        asked.on('response', (answer) => {
            const header = (name) => {
                const value = answer.headers[name.toLowerCase()];
                return value === undefined ? null : Array.isArray(value) ? value.join(', ') : value;
            };
            resolve({ status: answer.statusCode ?? 0, header, body: answer, isWhole: () => answer.complete });
        });
        if (body === null)
            asked.end();
        else
            asked.end(body);
    });
}


/***/ }),

/***/ 7803:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ NetworkFault),
/* harmony export */   JI: () => (/* binding */ networkCodeOf),
/* harmony export */   T4: () => (/* binding */ networkFault)
/* harmony export */ });
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7979);

/** Why there was no answer, and whether a retry may help. It is thrown below `attempt`, never above it. */
class NetworkFault extends Error {
    why;
    detail;
    again;
    constructor(why, detail, again) {
        super(detail);
        this.why = why;
        this.detail = detail;
        this.again = again;
        this.name = 'NetworkFault';
    }
}
const NOT_FOUND = new Set(['ENOTFOUND', 'EAI_NODATA', 'EAI_NONAME']);
const TLS = /^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_|ERR_SSL_|EPROTO|INVALID_CA|HOSTNAME_MISMATCH)/;
const BROKEN_OFF = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ERR_HTTP2_STREAM_CANCEL']);
const UNREADABLE = /^(Z_[A-Z_]*ERROR|ERR__ERROR_|ERR_BROTLI_|ERR_PADDING_)/;
/**
 * Interprets a thrown error.
 * @param host the peer: a host, or `the proxy NAME`
 */
function networkFault(error, host) {
    if (error instanceof NetworkFault)
        return error;
    const code = networkCodeOf(error) ?? 'network fault';
    const fault = (why, detail, again) => new NetworkFault(why, `${detail} (${code})`, again);
    if (NOT_FOUND.has(code))
        return fault('unreachable', `DNS: ${host} is not found`, false);
    if (code === 'EAI_AGAIN')
        return fault('unreachable', `DNS: ${host} could not be looked up`, true);
    if (TLS.test(code))
        return fault('unreachable', `TLS: the connection to ${host} is not trusted or failed`, false);
    if (code === 'ECONNREFUSED')
        return fault('unreachable', `${host} refused the connection`, true);
    if (BROKEN_OFF.has(code))
        return fault('malformed', `the answer of ${host} broke off`, true);
    if (UNREADABLE.test(code))
        return fault('malformed', `the answer of ${host} cannot be decompressed`, true);
    if (code.startsWith('HPE_'))
        return fault('malformed', `what ${host} sent is not an HTTP answer`, true);
    return fault('unreachable', `no connection to ${host}`, true);
}
/** The code of an error, or of its cause. */
function networkCodeOf(error) {
    for (let each = error, depth = 0; each !== undefined && each !== null && depth < 4; depth += 1) {
        const { code, cause } = { code: (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(each)['code'], cause: each.cause };
        const found = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(code);
        if (found !== null && /^[A-Z][A-Z0-9_]+$/.test(found))
            return found;
        each = cause;
    }
    return null;
}


/***/ }),

/***/ 8902:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   a2: () => (/* binding */ retryDelay),
/* harmony export */   yy: () => (/* binding */ sleep)
/* harmony export */ });
/** Decides when to retry a request. */
/** True for an answer that may change soon: 429 and 5xx, except 501. */
const isPassing = (status) => status === 429 || (status >= 500 && status !== 501);
/** The maximum span of a pause for which the service names no length. */
const LONGEST_MS = 8000;
/**
 * How long to wait before the next attempt, in milliseconds: what the service asks for, or otherwise a random part of a
 * span that doubles with each attempt, up to 8 s.
 * @param retryAfter the `Retry-After` header: seconds, or a date; null if there is none
 * @param tries the number of previous attempts
 * @param firstMs the first span
 */
function retryDelay(retryAfter, tries, firstMs, now = Date.now(), random = Math.random) {
    const asked = retryAfterMs(retryAfter, now);
    const own = random() * Math.min(firstMs * 2 ** (tries - 1), LONGEST_MS);
    return asked === null ? own : asked + Math.min(own, 250);
}
function retryAfterMs(header, now) {
    const value = header?.trim() ?? '';
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1000;
    const date = /[a-z]/i.test(value) ? Date.parse(value) : NaN;
    return Number.isNaN(date) ? null : Math.max(0, date - now);
}
/**
 * Waits. It uses its own timer instead of `node:timers/promises`, so that tests can see its length.
 * @returns false if the signal ended it early
 */
function sleep(ms, signal) {
    return new Promise((resolve) => {
        if (signal?.aborted) {
            resolve(false);
            return;
        }
        const end = (whole) => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', stop);
            resolve(whole);
        };
        const stop = () => end(false);
        const timer = setTimeout(() => end(true), ms);
        signal?.addEventListener('abort', stop, { once: true });
    });
}


/***/ }),

/***/ 5853:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ MIB)
/* harmony export */ });
const MIB = 1024 * 1024;


/***/ })

};
;