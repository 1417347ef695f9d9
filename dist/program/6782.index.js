"use strict";
exports.id = 6782;
exports.ids = [6782];
exports.modules = {

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


/***/ })

};
;