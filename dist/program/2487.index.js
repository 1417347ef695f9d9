"use strict";
exports.id = 2487;
exports.ids = [2487];
exports.modules = {

/***/ 2487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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
/* harmony import */ var _http_wire__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1979);
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7979);
/**
 * The requests of google-auth-library (exchanges of credentials for tokens, the metadata server), made on our own
 * connections: with the proxies' rules, bounds and deadlines of all other requests, and tokens to Google's hosts only.
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
 * Makes every request of the library one of ours, whichever of its classes makes it: some ignore the transporter that
 * they are given (its token exchange of workload identity federation makes one of its own).
 * @param gaxios the library's own HTTP client
 * @param network the connections
 * @param sources origins that the credentials' file names as the source of its subject token
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
/** Google's own, this machine, the metadata server, and what the file names as the source of its subject token. */
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
/** Connections of the library's own making where it brings a client's certificate (X.509 federation); else ours. */
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
        const { result, again } = await (0,_http_wire__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(network, { ...request, limit: LIMIT, timeoutMs, signal: null });
        const pause = (0,_http_retry__WEBPACK_IMPORTED_MODULE_6__/* .retryDelay */ .a2)(result.kind === 'answer' ? result.header('retry-after') : null, number, 400);
        if (again && number < tries && Date.now() + pause < until) {
            await (0,_http_retry__WEBPACK_IMPORTED_MODULE_6__/* .sleep */ .yy)(pause);
            continue;
        }
        if (result.kind === 'answer')
            return result;
        throw Object.assign(new _http_credentials__WEBPACK_IMPORTED_MODULE_1__/* .CredentialError */ .o('unreachable', result.detail), {
            // By these the library tells that there is no metadata server, without a warning.
            ...(result.why === 'timeout' ? { type: 'request-timeout' } : { code: 'ECONNREFUSED' }),
        });
    }
}
/** As the library's client gives it. */
function responseOf({ status, header, body }, url, given) {
    const type = header('content-type') ?? '';
    const words = body.toString('utf8');
    const json = given.responseType === 'json' || (given.responseType === undefined && type.includes('application/json'));
    const headers = new Headers(type === '' ? {} : { 'content-type': type });
    const flavor = header('metadata-flavor');
    if (flavor !== null)
        headers.set('metadata-flavor', flavor);
    return {
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
}
/** What Google's APIs ({error: {message}}) and its token service ({error, error_description}) say. */
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


/***/ })

};
;