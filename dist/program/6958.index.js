"use strict";
exports.id = 6958;
exports.ids = [6958,3020,6782,7856];
exports.modules = {

/***/ 6958:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   comment: () => (/* binding */ comment)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _http_network__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6782);
/* harmony import */ var _http_proxy__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7856);
/* harmony import */ var _http_attempt__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1207);
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7979);
/** A comment on a pull request, created once and then updated, with GitHub's REST API. */






const TIMEOUT_MS = 20_000;
const LIMIT = 8 * 1024 * 1024;
const PER_PAGE = 100;
const MOST_PAGES = 20;
/**
 * Writes the comment of this step: updates the one of an earlier run, or creates a new one.
 * @returns null if it is written; otherwise the reason why not, in one sentence without the token
 */
async function comment(options) {
    const { env, token } = options;
    const pull = await pullRequestOf(env);
    if (pull === null)
        return 'there is no comment: this run is not one of a pull request';
    if (token === '')
        return 'there is no comment: github_token is empty';
    const api = addressOf(env['GITHUB_API_URL'] ?? 'https://api.github.com');
    const [owner, name, more] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
    if (api === null || owner === undefined || name === undefined || more !== undefined)
        return 'there is no comment: GITHUB_API_URL or GITHUB_REPOSITORY is not what a runner says';
    const network = new _http_network__WEBPACK_IMPORTED_MODULE_2__.Network((0,_http_proxy__WEBPACK_IMPORTED_MODULE_3__.proxyRules)(env));
    try {
        const ask = asker(network, options, api, pull.isFork);
        const issues = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}/issues`;
        const marker = markerOf(env);
        const body = `${marker}\n${options.page}`;
        const own = await findOwn(ask, `${issues}/${String(pull.number)}/comments`, marker);
        // A second comment would be worse than none.
        if (typeof own === 'object' && own !== null)
            return `the comment could not be written: ${own.problem}`;
        const written = own === null
            ? await ask('POST', `${issues}/${String(pull.number)}/comments`, { body })
            : await ask('PATCH', `${issues}/comments/${String(own)}`, { body });
        return 'problem' in written ? `the comment could not be written: ${written.problem}` : null;
    }
    finally {
        network.close();
    }
}
/** The pull request that the run belongs to. */
async function pullRequestOf(env) {
    let event;
    try {
        event = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
    }
    catch {
        return null;
    }
    const { number, head, base } = (0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)((0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)(event)['pull_request']);
    if (typeof number !== 'number' || !Number.isSafeInteger(number) || number <= 0)
        return null;
    const [from, into] = [head, base].map((side) => (0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)((0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)((0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)(side)['repo'])['full_name']));
    return { number, isFork: typeof from === 'string' && typeof into === 'string' && from !== into };
}
/** The URL of GitHub's API, without a trailing slash: https, or plain http on this machine. */
function addressOf(address) {
    if (!URL.canParse(address))
        return null;
    const { protocol, hostname, username, password } = new URL(address);
    const isLoopback = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
    if (username !== '' || password !== '' || !(protocol === 'https:' || (protocol === 'http:' && isLoopback)))
        return null;
    return address.replace(/\/$/, '');
}
/** Inputs that describe what is judged, and that do not change between the commits of a pull request. */
const SUBJECT = ['mode', 'scope', 'cluster_name', 'context', 'location', 'project_id', 'node_pools', 'namespace'];
/**
 * Distinguishes two calls of a reusable workflow, for which the runner gives the same names of workflow, job and step.
 * Images and files are left out: a workflow may list those that a commit changes, and an earlier comment would then no
 * longer be found.
 */
function subjectOf(env) {
    const input = (name) => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify(SUBJECT.map(input)))
        .digest('hex')
        .slice(0, 12);
}
/** The marker at the start of this step's comments. Each workflow, job (also in a matrix) and step has its own. */
function markerOf(env) {
    const names = ['GITHUB_WORKFLOW', 'GITHUB_JOB', 'GITHUB_ACTION'].map((name) => env[name] ?? '');
    // GITHUB_JOB is the same in all jobs of a matrix. The runner fills in `matrix_job`: 0/1 if there is no matrix.
    const [, index, total] = /^(\d{1,4})\/(\d{1,4})$/.exec(env['INPUT_MATRIX_JOB'] ?? '') ?? [];
    if (index !== undefined && Number(total) > 1)
        names.push(index);
    names.push(subjectOf(env));
    return `<!-- gke-image-preflight: ${names.map((name) => encodeURIComponent(name).replaceAll('-', '%2D')).join('/')} -->`;
}
function asker(network, { token, version, signal }, base, isFork) {
    const right = isFork
        ? ' (the run of a pull request from a fork has a token that only reads)'
        : ' (the job needs “pull-requests: write”)';
    return async (method, path, body) => {
        const { result } = await (0,_http_attempt__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(network, {
            url: new URL(`${base}${path}`),
            method,
            headers: {
                accept: 'application/vnd.github+json',
                authorization: `Bearer ${token}`,
                'user-agent': `gke-image-preflight/${version}`,
                'x-github-api-version': '2022-11-28',
                ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            body: body === undefined ? null : JSON.stringify(body),
            limit: LIMIT,
            timeoutMs: TIMEOUT_MS,
            signal,
        });
        if (result.kind === 'fault')
            return { problem: result.detail, status: null };
        const value = (0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)(result.body);
        if (result.status >= 200 && result.status < 300)
            return { value };
        const said = (0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)((0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)(value)['message']) ?? '';
        const needs = result.status === 403 || result.status === 404 ? right : '';
        return {
            problem: `GitHub answered ${String(result.status)}${said === '' ? '' : ` “${said}”`}${needs}`,
            status: result.status,
        };
    };
}
/** The comment of an earlier run. A comment of another author with the same start is not touched. */
async function findOwn(ask, comments, marker) {
    const marked = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
        const answer = await ask('GET', `${comments}?per_page=${String(PER_PAGE)}&page=${String(page)}`);
        if ('problem' in answer)
            return answer;
        const found = (0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(answer.value).map(_model_json__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik);
        for (const { id, body, user } of found) {
            if (typeof id !== 'number' || (0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(body)?.startsWith(marker) !== true)
                continue;
            const { id: author, type } = (0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)(user);
            marked.push({ id, author: typeof author === 'number' ? author : null, isBot: type === 'Bot' });
        }
        if (found.length < PER_PAGE)
            break;
    }
    if (marked.length === 0)
        return null;
    // The token of an app, such as the job's own, cannot read its own identity. Its comments belong to a bot, and no
    // person can write one.
    const self = await ask('GET', '/user');
    if ('problem' in self)
        return self.status === 403 || self.status === 404 ? (marked.find(({ isBot }) => isBot)?.id ?? null) : self;
    const { id: own } = (0,_model_json__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)(self.value);
    return typeof own === 'number' ? (marked.find(({ author }) => author === own)?.id ?? null) : null;
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

/***/ 6782:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Network: () => (/* binding */ Network)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _http1__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4675);
/** All connections of a run. */


/** Connections by host, kept alive between requests, through a proxy if the rules name one. */
class Network {
    #rules;
    #trust;
    #plain = new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent({ keepAlive: true });
    #hosts = new Map();
    /**
     * @param rules which proxy is used for a host
     * @param trust the trusted certificates; null for Node's own (with NODE_EXTRA_CA_CERTS)
     */
    constructor(rules = () => null, trust = null) {
        this.#rules = rules;
        this.#trust = trust;
    }
    /** The name of the proxy for requests to this address; null if there is none. */
    proxyOf(url) {
        const route = this.#rules(url);
        return route === null || 'problem' in route ? null : route.name;
    }
    /** Opens a connection to each of these https hosts in the background. */
    open(hosts) {
        for (const url of hosts) {
            if (url.protocol === 'https:')
                void this.#host(url).then((host) => host.open());
        }
    }
    /**
     * Sends a request without following redirects and without retries.
     * @throws NetworkFault, another network error, or an AbortError if the signal aborts
     */
    async request(request, signal) {
        if (request.url.protocol !== 'https:')
            return (0,_http1__WEBPACK_IMPORTED_MODULE_1__/* .requestHttp1 */ .V)(request, this.#plain, signal);
        return (await this.#host(request.url)).request(request, signal);
    }
    close() {
        this.#plain.destroy();
        for (const host of this.#hosts.values())
            void host.then((each) => each.close());
        this.#hosts.clear();
    }
    /** TLS and HTTP/2 are loaded when they are first needed. */
    #host(url) {
        const known = this.#hosts.get(url.host);
        if (known !== undefined)
            return known;
        const made = __webpack_require__.e(/* import() */ 433).then(__webpack_require__.bind(__webpack_require__, 433)).then(({ SecureHost: Host }) => new Host(url, this.#rules(url), this.#trust));
        this.#hosts.set(url.host, made);
        return made;
    }
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


/***/ })

};
;