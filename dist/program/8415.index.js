"use strict";
exports.id = 8415;
exports.ids = [8415,6782];
exports.modules = {

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
/** An answer's body: read whole, unpacked, and bounded. */




/** What an answer may be packed with. */
const ACCEPTED_ENCODINGS = 'gzip, deflate, br';
const UNPACK = {
    gzip: external_node_zlib_.createGunzip,
    'x-gzip': external_node_zlib_.createGunzip,
    deflate: external_node_zlib_.createInflate,
    br: external_node_zlib_.createBrotliDecompress,
};
/**
 * Reads a body to its end.
 * @param limit bytes that it may have, unpacked
 * @param request its method, and the host that answers, for a person
 * @throws NetworkFault where it is cut, too large, or packed in a way that cannot be undone
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
            : cut(`${String(size)} bytes (${(0,network_fault/* codeOf */.$N)(error) ?? 'closed early'})`);
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
    // Where the source fails, what is read from fails with it.
    return (0,external_node_stream_.pipeline)(body, unpack(), () => undefined);
}

// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __webpack_require__(8902);
;// CONCATENATED MODULE: ./src/http/attempt.ts



/** One request on the wire, its answer read whole; nothing is followed or tried again. */
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

/***/ 8415:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HttpClient: () => (/* binding */ HttpClient)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./src/http/credentials.ts
var http_credentials = __webpack_require__(7478);
// EXTERNAL MODULE: ./src/http/google-hosts.ts
var google_hosts = __webpack_require__(7807);
// EXTERNAL MODULE: ./src/http/login-hosts.ts
var login_hosts = __webpack_require__(3099);
// EXTERNAL MODULE: ./src/http/types.ts
var types = __webpack_require__(5853);
// EXTERNAL MODULE: ./src/http/network.ts
var network = __webpack_require__(6782);
// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __webpack_require__(8902);
;// CONCATENATED MODULE: ./src/http/pace.ts
/** How fast one host is asked: a 429 slows all requests to it, not only the one that it answered. */

class Pace {
    #firstMs;
    #refusals;
    #underWay = 0;
    /** Requests that may be under way at once; after a pause one, then twice as many with each answer. */
    #width = Number.POSITIVE_INFINITY;
    #pausedUntil = 0;
    /** Pauses that began; a refusal of a request that was sent before the last one tells nothing new. */
    #round = 0;
    #inARow = 0;
    #refusal = null;
    #waiting = [];
    /**
     * @param firstMs the first pause is up to this long where the host names none, each next up to twice as long
     * @param refusals so many in a row, each after a pause, and what waits is answered as they were
     */
    constructor(firstMs, refusals) {
        this.#firstMs = firstMs;
        this.#refusals = refusals;
    }
    /** True where it refused so often that asking again is no use for now. */
    get isSpent() {
        return this.#inARow >= this.#refusals;
    }
    /**
     * Waits until the host may be asked.
     * @param until when the request must be over
     * @returns `go`; else the refusal that stands for an answer: the pause is too long, or there were too many. Null: the
     * signal, or no time
     */
    async turn(until, signal) {
        while (!this.#isOpen()) {
            if (signal?.aborted)
                return { go: false, refusal: null };
            const pause = this.#pausedUntil - Date.now();
            if (pause > 0) {
                if (this.isSpent || this.#pausedUntil >= until)
                    return { go: false, refusal: this.#refusal };
                await (0,retry/* sleep */.yy)(pause, signal);
            }
            else {
                const rest = until - Date.now();
                if (rest <= 0)
                    return { go: false, refusal: this.#refusal };
                await this.#next(rest, signal);
            }
        }
        return { go: true };
    }
    /** Takes a place; null where there is none after all. */
    enter() {
        if (!this.#isOpen())
            return null;
        this.#underWay += 1;
        return { round: this.#round };
    }
    /** @param answer null: none came */
    leave({ round }, answer) {
        this.#underWay -= 1;
        if (answer?.status === 429) {
            if (round === this.#round)
                this.#pause(answer);
        }
        else if (answer !== null && round === this.#round) {
            this.#inARow = 0;
            this.#width *= 2;
        }
        for (const wake of this.#waiting.splice(0))
            wake();
    }
    #pause(refusal) {
        this.#round += 1;
        this.#inARow += 1;
        this.#refusal = refusal;
        this.#width = 1;
        this.#pausedUntil = Date.now() + (0,retry/* retryDelay */.a2)(refusal.header('retry-after'), this.#inARow, this.#firstMs);
    }
    #isOpen() {
        return Date.now() >= this.#pausedUntil && this.#underWay < this.#width;
    }
    async #next(ms, signal) {
        const given = new AbortController();
        const woken = new Promise((resolve) => this.#waiting.push(resolve));
        const ended = (0,retry/* sleep */.yy)(ms, signal ? AbortSignal.any([signal, given.signal]) : given.signal);
        await Promise.race([woken, ended]);
        given.abort();
    }
}

// EXTERNAL MODULE: ./src/model/json.ts
var json = __webpack_require__(7979);
// EXTERNAL MODULE: ./src/http/attempt.ts + 1 modules
var attempt = __webpack_require__(1207);
;// CONCATENATED MODULE: ./src/http/client.ts











/** The one HTTP client: deadlines, retries, bounds, and who may get a Google token, for every source. */
class HttpClient {
    endpoints;
    credentials;
    secrets;
    /** Requests that went out, retries included. */
    apiCalls = 0;
    #options;
    #network;
    /** What is asked of Google's APIs does not wait behind a thousand manifests, nor these behind it. */
    #lanes;
    #paces = new Map();
    #deadline = null;
    constructor(options) {
        this.#options = options;
        this.#network = options.network ?? new network.Network();
        const { concurrency = 50 } = options;
        this.#lanes = { api: (0,p_limit/* default */.A)(concurrency), registry: (0,p_limit/* default */.A)(concurrency) };
        ({ endpoints: this.endpoints, credentials: this.credentials, secrets: this.secrets } = options);
        if (options.signal)
            (0,external_node_events_.setMaxListeners)(0, options.signal);
    }
    /** Gives the next requests the whole `timeoutMs` again: for a new round of questions. */
    restartDeadline() {
        this.#deadline = null;
        this.#paces.clear();
    }
    /**
     * Makes a request, tries it again where that may help, and gives what came: never an exception, never a redirect
     * that was followed, never a Google token to an address that may not get one.
     */
    async send(request) {
        const authorization = await this.#authorize(request, this.#third());
        if (authorization !== null && typeof authorization === 'object')
            return authorization;
        const headers = this.#headers(request, authorization);
        const result = await this.#tryAndAgain(request, headers);
        return result.kind === 'fault' ? { ...result, detail: (0,json/* clean */.uH)(this.secrets.redact(result.detail)) } : result;
    }
    /** When a request that starts now must be over: it has a third of the time, and ends with the whole. */
    #third() {
        const total = this.#options.timeoutMs ?? 60_000;
        this.#deadline ??= Date.now() + total;
        return Math.min(this.#deadline, Date.now() + total / 3);
    }
    async #tryAndAgain(request, headers) {
        const { tries = 4, backoffMs = 400, signal } = this.#options;
        const pace = this.#paceOf(request);
        const lane = request.registryHost === undefined ? this.#lanes.api : this.#lanes.registry;
        const time = {};
        let last = null;
        for (let number = 1, failures = 0;;) {
            const turn = await pace.turn(time.until ?? this.#third(), signal);
            if (signal?.aborted)
                return CANCELLED;
            if (!turn.go)
                return last ?? turn.refusal ?? NO_TIME;
            const tried = await lane(async () => {
                const place = pace.enter();
                if (place === null)
                    return null;
                // Waiting for its turn among many is no fault of the service: its time starts now.
                time.until ??= this.#third();
                const made = await this.#try(request, headers, time.until, number);
                pace.leave(place, made.result.kind === 'answer' ? made.result : null);
                return made;
            });
            if (tried === null)
                continue;
            if (!tried.again)
                return tried.result;
            number += 1;
            last = tried.result;
            if (last.kind === 'answer' && last.status === 429) {
                // The host's pause holds for all who ask it, and so does its end.
                if (pace.isSpent)
                    return last;
                continue;
            }
            failures += 1;
            if (failures >= tries)
                return last;
            const pause = (0,retry/* retryDelay */.a2)(last.kind === 'answer' ? last.header('retry-after') : null, failures, backoffMs);
            if (Date.now() + pause >= (time.until ?? 0))
                return last;
            if (!(await (0,retry/* sleep */.yy)(pause, signal)))
                return CANCELLED;
        }
    }
    /** Who refuses with 429 refuses for one API, or for one registry, at one address. */
    #paceOf({ url, registryHost = '', service = '' }) {
        const key = `${service} ${registryHost} ${url.host}`;
        const pace = this.#paces.get(key) ?? new Pace(this.#options.backoffMs ?? 400, this.#options.tries ?? 4);
        this.#paces.set(key, pace);
        return pace;
    }
    async #try(request, headers, until, number) {
        const { signal, onRequest } = this.#options;
        if (signal?.aborted)
            return { result: CANCELLED, again: false };
        const started = Date.now();
        if (started >= until)
            return { result: NO_TIME, again: false };
        this.apiCalls += 1;
        const { url, method = 'GET', body, limit = 16 * types/* MIB */.D } = request;
        const tried = await (0,attempt/* attempt */.C)(this.#network, {
            url,
            method,
            headers,
            body: body ?? null,
            limit,
            timeoutMs: until - started,
            signal: signal ?? null,
        });
        onRequest?.({
            method,
            url: this.secrets.redact(withoutSecrets(url)),
            status: tried.result.kind === 'answer' ? tried.result.status : null,
            ms: Date.now() - started,
            attempt: number,
            detail: tried.result.kind === 'fault' ? (0,json/* clean */.uH)(this.secrets.redact(tried.result.detail)) : null,
        });
        return tried;
    }
    #headers(request, authorization) {
        const headers = {
            'user-agent': `gke-image-preflight/${this.#options.version}`,
            ...request.headers,
        };
        if (authorization !== null)
            headers['authorization'] = authorization;
        const quotaProject = this.credentials?.quotaProject ?? null;
        if (request.authorization === 'google' && request.registryHost === undefined && quotaProject !== null) {
            headers['x-goog-user-project'] = quotaProject;
        }
        return headers;
    }
    /** The `Authorization` header's value, or why there is none. */
    async #authorize(request, until) {
        const { authorization, url } = request;
        if (authorization === null)
            return null;
        if (typeof authorization === 'object' && 'bearer' in authorization)
            return `Bearer ${authorization.bearer}`;
        if (typeof authorization === 'object' && 'login' in authorization) {
            if ((0,login_hosts/* mayGetLogin */.X)(url, this.endpoints, request.registryHost ?? null))
                return this.#basic(authorization.login);
            return { kind: 'fault', why: 'not-asked', detail: `no password may go to ${(0,json/* clean */.uH)(url.host, 100)}` };
        }
        if (!(0,google_hosts/* mayGetGoogleToken */.eP)(url, this.endpoints, request.registryHost ?? null)) {
            return { kind: 'fault', why: 'not-asked', detail: `no Google token may go to ${(0,json/* clean */.uH)(url.host, 100)}` };
        }
        if (typeof authorization === 'object') {
            if ('google' in authorization)
                return `Bearer ${authorization.google}`;
            return this.#basic({ user: GOOGLE_USER, password: authorization.googleBasic });
        }
        if (this.credentials === null)
            return { kind: 'fault', why: 'unauthenticated', detail: 'there are no Google credentials' };
        const token = await this.#token(this.credentials, until);
        if (typeof token === 'object')
            return token;
        return authorization === 'google' ? `Bearer ${token}` : this.#basic({ user: GOOGLE_USER, password: token });
    }
    #basic({ user, password }) {
        const basic = Buffer.from(`${user}:${password}`).toString('base64');
        this.secrets.add(basic);
        return `Basic ${basic}`;
    }
    async #token(credentials, until) {
        const { signal } = this.#options;
        try {
            // All but the first find it there: no clock is set for it.
            const there = await Promise.race([credentials.token(), NOT_YET]);
            const token = there ?? (await inTime(credentials.token(), until, signal));
            if (token !== null)
                return token;
            if (signal?.aborted)
                return CANCELLED;
            return { kind: 'fault', why: 'timeout', detail: 'the exchange of the credentials for a token took too long' };
        }
        catch (error) {
            const why = error instanceof http_credentials/* CredentialError */.o ? error.why : 'unauthenticated';
            const message = error instanceof Error ? error.message : 'no access token for the credentials';
            return { kind: 'fault', why, detail: (0,json/* clean */.uH)(this.secrets.redact(message)) };
        }
    }
}
const NOT_YET = Promise.resolve(null);
/** What a promise gives; null where the time or the signal came first. */
async function inTime(promise, until, signal) {
    const given = new AbortController();
    const ending = signal ? AbortSignal.any([signal, given.signal]) : given.signal;
    try {
        return await Promise.race([promise, (0,retry/* sleep */.yy)(Math.max(0, until - Date.now()), ending).then(() => null)]);
    }
    finally {
        given.abort();
    }
}
/** With it a Google token is a password. */
const GOOGLE_USER = 'oauth2accesstoken';
const CANCELLED = { kind: 'fault', why: 'cancelled', detail: 'the run was cancelled' };
const NO_TIME = { kind: 'fault', why: 'timeout', detail: 'no time was left to ask' };
const PLAIN_PARAMETERS = new Set(['ns', 'service', 'scope', 'options.requestedPolicyVersion', 'pageSize', 'filter']);
/** An address for the log: a signed download's parameters are as good as a password. */
function withoutSecrets(url) {
    const query = [...url.searchParams].map(([name, value]) => `${name}=${PLAIN_PARAMETERS.has(name) ? value : '…'}`);
    return (0,json/* clean */.uH)(`${url.origin}${url.pathname}${query.length > 0 ? `?${query.join('&')}` : ''}`, 400);
}


/***/ }),

/***/ 7478:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ CredentialError)
/* harmony export */ });
/** What the client takes to authorize requests as the caller. */
/** The exchange of the credentials for a token failed. */
class CredentialError extends Error {
    why;
    constructor(why, message) {
        super(message);
        this.why = why;
        this.name = 'CredentialError';
    }
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

/***/ 4675:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ requestHttp1)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/** One request by HTTP/1.1. */

/**
 * Sends a request on a connection of the agent's.
 * @returns once the answer's head is here; its body is to be read or destroyed
 * @throws Error of the network, an AbortError where the signal ended it
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
        // Without an answer, such as after a 101 that nobody asked for, Node tells no error.
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

/***/ 3099:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mayGetLogin)
/* harmony export */ });
/* harmony import */ var _google_hosts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7807);
/** The one place that decides where the user name and password of a registry may go. */

/**
 * Where registries hand out their tokens, other than on their own host:
 * https://distribution.github.io/distribution/spec/auth/token/ and
 * https://docs.gitlab.com/user/packages/container_registry/authenticate_with_container_registry/
 */
const TOKEN_HOSTS = new Map([
    ['docker.io', ['registry-1.docker.io', 'auth.docker.io']],
    ['registry.gitlab.com', ['gitlab.com']],
]);
/**
 * Whether a request may carry a registry's user name and password: to the registry that they are for, to the place of
 * its tokens where that is known, or to its stand-in on this machine.
 * @param url where the request goes
 * @param registryHost the registry that they are for
 */
function mayGetLogin(url, overrides, registryHost) {
    if (registryHost === null || url.username !== '' || url.password !== '')
        return false;
    if (url.origin === overrides.registryOrigin)
        return url.protocol === 'https:' || (0,_google_hosts__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url);
    if (url.protocol !== 'https:')
        return false;
    return url.host === registryHost || TOKEN_HOSTS.get(registryHost)?.includes(url.host) === true;
}


/***/ }),

/***/ 7803:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   H6: () => (/* binding */ NetworkFault),
/* harmony export */   T4: () => (/* binding */ networkFault)
/* harmony export */ });
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7979);

/** Why no answer could be had, and whether another try may give one. Thrown below `attempt`, never above it. */
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
 * Reads a thrown error.
 * @param host who was spoken to: a host, or `the proxy NAME`
 */
function networkFault(error, host) {
    if (error instanceof NetworkFault)
        return error;
    const code = codeOf(error) ?? 'network fault';
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
        return fault('malformed', `what ${host} sent is no answer of HTTP`, true);
    return fault('unreachable', `no connection to ${host}`, true);
}
/** The code of an error, or of what caused it. */
function codeOf(error) {
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


/** Connections by host, kept open between requests, through a proxy where the rules name one. */
class Network {
    #rules;
    #trust;
    #plain = new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent({ keepAlive: true });
    #hosts = new Map();
    /**
     * @param rules which proxy a host is behind
     * @param trust whose certificates are taken; null: as Node is told (NODE_EXTRA_CA_CERTS)
     */
    constructor(rules = () => null, trust = null) {
        this.#rules = rules;
        this.#trust = trust;
    }
    /** The proxy that a request to this address goes through, for a person; null where there is none. */
    proxyOf(url) {
        const route = this.#rules(url);
        return route === null || 'problem' in route ? null : route.name;
    }
    /** Opens a connection to each of these https hosts, beside whatever else goes on. */
    open(hosts) {
        for (const url of hosts) {
            if (url.protocol === 'https:')
                void this.#host(url).then((host) => host.open());
        }
    }
    /**
     * Sends a request, follows nothing, tries nothing again.
     * @throws NetworkFault, or an Error of the network, an AbortError where the signal ended it
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

/***/ 8902:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   a2: () => (/* binding */ retryDelay),
/* harmony export */   yy: () => (/* binding */ sleep)
/* harmony export */ });
/** When to try again. */
/** True for an answer that may be another one in a moment: 429 and 5xx, save 501. */
const isPassing = (status) => status === 429 || (status >= 500 && status !== 501);
/**
 * How long to wait before the next try, in milliseconds: what the service asks for, else a random part of a span that
 * doubles with each try.
 * @param retryAfter the `Retry-After` header: seconds, or a date; null where there is none
 * @param tries how many there were
 * @param firstMs the first span
 */
function retryDelay(retryAfter, tries, firstMs, now = Date.now(), random = Math.random) {
    const asked = retryAfterMs(retryAfter, now);
    const own = random() * firstMs * 2 ** (tries - 1);
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
 * Waits. By a timer of its own, not by `node:timers/promises`: tests see how long it is set for.
 * @returns false where the signal ended it early
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
/** A number, else null. */
const number = (value) => typeof value === 'number' && Number.isFinite(value) ? value : null;
/** 64-bit numbers are strings in Google's JSON. */
const int64 = (value) => typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : number(value);
/** The texts of a list. */
const strings = (value) => list(value).filter((each) => typeof each === 'string');


/***/ }),

/***/ 370:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


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