"use strict";
exports.id = 433;
exports.ids = [433];
exports.modules = {

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

/***/ 433:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SecureHost: () => (/* binding */ SecureHost)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./src/http/http1.ts
var http1 = __webpack_require__(4675);
// EXTERNAL MODULE: external "node:http2"
var external_node_http2_ = __webpack_require__(2467);
// EXTERNAL MODULE: ./src/http/types.ts
var types = __webpack_require__(5853);
;// CONCATENATED MODULE: ./src/http/http2.ts
/** Sends requests with HTTP/2: all requests to a host use one connection. */


/** The error with which a host ends a stream if it requires HTTP/1.1. */
const HTTP_1_1_REQUIRED = 'ERR_HTTP_1_1_REQUIRED';
/**
 * Opens a session on a connection that negotiated HTTP/2. The session keeps the process alive only while it is used.
 */
function openSession(origin, socket) {
    const session = (0,external_node_http2_.connect)(origin, {
        createConnection: () => socket,
        // The header limit is that of Node for HTTP/1.1; push is disabled; the window lets a large answer arrive without
        // pauses.
        settings: { enablePush: false, maxHeaderListSize: 16 * 1024, initialWindowSize: types/* MIB */.D },
    });
    session.on('error', () => undefined);
    session.unref();
    return session;
}
const underWay = new WeakMap();
function use(session, by) {
    const now = (underWay.get(session) ?? 0) + by;
    underWay.set(session, now);
    if (session.destroyed)
        return;
    if (now === 1 && by === 1)
        session.ref();
    if (now === 0)
        session.unref();
}
/**
 * Sends a request in a session.
 * @returns as soon as the headers of the answer are received; the body must be read or destroyed
 * @throws a network error, or an AbortError if the signal aborts
 */
function requestHttp2(request, session, signal) {
    const { url, method, headers, body } = request;
    return new Promise((resolve, reject) => {
        const stream = session.request({
            ':method': method,
            ':scheme': 'https',
            ':authority': url.host,
            ':path': `${url.pathname}${url.search}`,
            ...headers,
            // Never stored in the compression table.
            [external_node_http2_.sensitiveHeaders]: ['authorization'],
        }, { endStream: body === null, signal });
        use(session, 1);
        let answered = false;
        stream.on('error', (error) => reject(meaning(error, stream)));
        stream.on('close', () => {
            use(session, -1);
            if (!answered)
                reject(meaning(new Error('the stream was closed'), stream));
        });
        stream.on('response', (received) => {
            answered = true;
            const header = (name) => {
                const value = received[name.toLowerCase()];
                return value === undefined ? null : Array.isArray(value) ? value.join(', ') : value;
            };
            const isWhole = () => !stream.aborted && stream.rstCode === external_node_http2_.constants.NGHTTP2_NO_ERROR;
            resolve({ status: received[':status'] ?? 0, header, body: stream, isWhole });
        });
        if (body !== null)
            stream.end(body);
    });
}
/** Adds the cause to the error: the code that ended the stream is more specific than Node's own message. */
function meaning(error, stream) {
    if (stream.rstCode === external_node_http2_.constants.NGHTTP2_HTTP_1_1_REQUIRED)
        return Object.assign(error, { code: HTTP_1_1_REQUIRED });
    return 'code' in error ? error : Object.assign(error, { code: 'ECONNRESET' });
}

// EXTERNAL MODULE: ./src/http/network-fault.ts
var network_fault = __webpack_require__(7803);
;// CONCATENATED MODULE: ./src/http/shared.ts
/** A task whose result several callers wait for. It is cancelled when none of them waits any longer. */
class Shared {
    /** The result; undefined until the task is complete. */
    settled;
    #stop = new AbortController();
    #work;
    #waiting = 0;
    /**
     * Starts the task.
     * @param work the task; its signal aborts when nobody waits any longer
     * @param failed called if the task fails, before the waiting callers are notified
     */
    constructor(work, failed) {
        this.#work = work(this.#stop.signal).then((value) => (this.settled = value), (error) => {
            failed();
            throw error;
        });
        this.#work.catch(() => undefined);
    }
    /**
     * Waits for the result.
     * @throws what the task throws, or an AbortError if the signal aborts first
     */
    async get(signal) {
        if (this.settled !== undefined)
            return this.settled;
        this.#waiting += 1;
        let stop = () => undefined;
        const aborted = new Promise((_, reject) => {
            stop = () => reject(new DOMException('The wait was ended', 'AbortError'));
            signal.addEventListener('abort', stop, { once: true });
            if (signal.aborted)
                stop();
        });
        try {
            return await Promise.race([this.#work, aborted]);
        }
        finally {
            signal.removeEventListener('abort', stop);
            this.#waiting -= 1;
            if (this.#waiting === 0 && signal.aborted && this.settled === undefined)
                this.cancel();
        }
    }
    cancel() {
        this.#stop.abort();
    }
}

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __webpack_require__(8902);
;// CONCATENATED MODULE: ./src/http/tunnel.ts
/** A tunnel through a forward proxy: CONNECT (RFC 9110, 9.3.6). */





/**
 * Asks the proxy for a tunnel.
 * @param authority `HOST:PORT` of the server behind it
 * @param trust the certificates that are trusted for an https proxy
 * @param signal ends the wait
 * @returns a connection on which TLS with the server can start
 * @throws NetworkFault if the proxy cannot be reached, or answers anything but 200; such an answer is always from the
 * proxy, never from the server
 */
function tunnel(proxy, authority, trust, signal) {
    const { host, port, name, authorization } = proxy;
    return new Promise((resolve, reject) => {
        const refuse = (error) => reject((0,network_fault/* networkFault */.T4)(error, `the proxy ${name}`));
        const asked = (proxy.secure ? external_node_https_.request : external_node_http_.request)({
            host,
            port,
            method: 'CONNECT',
            path: authority,
            agent: false,
            // The certificate must be that of the proxy; otherwise Node would verify the name in the Host header.
            ...(proxy.secure ? { secureContext: trust, servername: (0,external_node_net_.isIP)(host) === 0 ? host : '' } : {}),
            signal,
            headers: { host: authority, ...(authorization === null ? {} : { 'proxy-authorization': authorization }) },
        });
        asked.on('error', refuse);
        // Node emits only this event for the answer to a CONNECT, whatever the status.
        asked.on('connect', ({ statusCode = 0 }, socket, early) => {
            asked.off('error', refuse);
            const problem = problemOf(statusCode, early);
            if (problem === null) {
                resolve(socket);
                return;
            }
            socket.on('error', () => undefined).destroy();
            reject(new network_fault/* NetworkFault */.H6('unreachable', `the proxy ${name} ${problem} to ${authority}`, (0,retry/* isPassing */.WG)(statusCode)));
        });
        asked.end();
    });
}
function problemOf(status, early) {
    if (status === 407)
        return 'wants credentials (HTTP 407), and gave no tunnel';
    if (status !== 200)
        return `refused the tunnel (HTTP ${String(status)})`;
    // A TLS server sends nothing before the client's first message.
    return early.length > 0 ? 'answered by itself in place of the tunnel' : null;
}

;// CONCATENATED MODULE: ./src/http/secure-host.ts
/** The connections to one https host: one HTTP/2 session if the host supports it, otherwise HTTP/1.1 connections. */








const CONNECT_MS = 30_000;
let usual = null;
class SecureHost {
    #url;
    #route;
    #trust;
    #agent;
    /** Open connections for HTTP/1.1 that no request has used yet. */
    #fresh = [];
    #session = null;
    /** The ticket with which the next connection resumes TLS. */
    #ticket;
    #onlyHttp1 = false;
    /**
     * @param url any address of the host
     * @param trust the trusted certificates; null for Node's own authorities, with NODE_EXTRA_CA_CERTS
     */
    constructor(url, route, trust) {
        this.#url = url;
        this.#route = route;
        this.#trust = trust ?? (usual ??= (0,external_node_tls_.createSecureContext)());
        this.#agent = new OwnAgent(() => this.#connectionForHttp1());
    }
    /** Opens the first connection before a request needs it. If it fails, the next request reports that. */
    open() {
        this.#start();
    }
    /** @throws NetworkFault, another network error, or an AbortError if the signal aborts */
    async request(request, signal) {
        const session = await this.#start().get(signal);
        if (session === null)
            return (0,http1/* requestHttp1 */.V)(request, this.#agent, signal);
        try {
            return await requestHttp2(request, session, signal);
        }
        catch (error) {
            if ((0,network_fault/* networkCodeOf */.JI)(error) === HTTP_1_1_REQUIRED) {
                this.#onlyHttp1 = true;
                this.#forget();
                return (0,http1/* requestHttp1 */.V)(request, this.#agent, signal);
            }
            // A session on which a request hung may be dead, so the next request uses another one. Running requests may
            // continue.
            if (signal.aborted)
                this.#forget();
            throw error;
        }
    }
    close() {
        this.#session?.cancel();
        this.#session?.settled?.destroy();
        this.#agent.destroy();
        for (const socket of this.#fresh)
            socket.destroy();
    }
    /** The session, which is opened if there is none. Its value is null if the host uses HTTP/1.1. */
    #start() {
        const session = this.#session?.settled;
        if (session && (session.closed || session.destroyed))
            this.#forget();
        return (this.#session ??= new Shared((signal) => this.#openFirst(signal), () => this.#forget()));
    }
    #forget() {
        const session = this.#session?.settled;
        this.#session = null;
        if (session && !session.destroyed)
            session.close();
    }
    async #openFirst(signal) {
        if (this.#onlyHttp1)
            return null;
        const socket = await this.#dial(['h2', 'http/1.1'], signal);
        if (socket.alpnProtocol === 'h2')
            return openSession(this.#url.origin, socket);
        socket.on('error', () => undefined).once('close', () => remove(this.#fresh, socket));
        socket.unref();
        this.#fresh.push(socket);
        return null;
    }
    async #connectionForHttp1() {
        const fresh = this.#fresh.pop();
        if (fresh !== undefined && !fresh.destroyed)
            return fresh.ref();
        return this.#dial(['http/1.1'], AbortSignal.timeout(CONNECT_MS));
    }
    /** Opens a TLS connection to the host and verifies its certificate. */
    async #dial(protocols, signal) {
        const { hostname, port, host: name } = this.#url;
        const host = hostname.replace(/^\[|\]$/g, '');
        const through = await this.#through(`${hostname}:${port || '443'}`, signal);
        const socket = (0,external_node_tls_.connect)({
            ...(through === null ? { host, port: Number(port) || 443 } : { host, socket: through }),
            ...((0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {}),
            ALPNProtocols: protocols,
            secureContext: this.#trust,
            ...(this.#ticket === undefined ? {} : { session: this.#ticket }),
        });
        socket.on('session', (ticket) => (this.#ticket = ticket));
        return new Promise((resolve, reject) => {
            const stop = () => void socket.destroy(new network_fault/* NetworkFault */.H6('timeout', `no connection to ${name} in time`, false));
            const end = (error) => {
                signal.removeEventListener('abort', stop);
                reject((0,network_fault/* networkFault */.T4)(error, name));
            };
            signal.addEventListener('abort', stop, { once: true });
            if (signal.aborted)
                stop();
            socket.once('error', end);
            socket.once('close', () => end(new Error('closed')));
            socket.once('secureConnect', () => {
                socket.off('error', end);
                signal.removeEventListener('abort', stop);
                resolve(socket);
            });
        });
    }
    async #through(authority, signal) {
        if (this.#route === null)
            return null;
        if ('problem' in this.#route)
            throw new network_fault/* NetworkFault */.H6('unreachable', this.#route.problem, false);
        return tunnel(this.#route, authority, this.#trust, signal);
    }
}
/** Node's pool of kept-alive connections, with connections that this module opens. */
class OwnAgent extends external_node_http_.Agent {
    #open;
    constructor(open) {
        super({ keepAlive: true });
        this.#open = open;
    }
    createConnection(_, callback) {
        this.#open().then((socket) => callback?.(null, socket), 
        // Node passes no socket with an error, although its types require one.
        (error) => callback?.(error));
    }
}
function remove(list, item) {
    const index = list.indexOf(item);
    if (index >= 0)
        list.splice(index, 1);
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