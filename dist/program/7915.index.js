"use strict";
exports.id = 7915;
exports.ids = [7915];
exports.modules = {

/***/ 533:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cx: () => (/* binding */ listGoogle),
/* harmony export */   EW: () => (/* binding */ callGoogle),
/* harmony export */   Os: () => (/* binding */ googleFact)
/* harmony export */ });
/* harmony import */ var _http_endpoints__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9034);
/* harmony import */ var _http_google_error__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2862);
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7979);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5815);
/* harmony import */ var _model_append__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7737);





/** Asks a Google API with plain REST and gives what it says as a fact. */
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
/** The fact that a Google API's answer is. */
function googleFact(result, call, from) {
    if (result.kind === 'fault')
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_2__/* .failed */ .gz)(result.why, from, result.detail);
    const { status, body } = result;
    // Google's APIs answer what they have with 200; another 2xx is nobody's that was asked.
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
 * Asks for every page of a list.
 * @returns all items; what is missing where any page is: half a list is no answer
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
function readPage(json, { items, read, onPage }) {
    const { [items]: raw = [], nextPageToken = '' } = json;
    if (!Array.isArray(raw) || typeof nextPageToken !== 'string' || 'error' in json)
        return null;
    // An empty page leaves its items out: an object with other fields alone is another answer, save one whose `kind` says
    // that it is a list (Compute Engine, Cloud DNS, Cloud Storage).
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
 * What a Google API's answer other than 2xx means: status and reason first, words second.
 * @param status the HTTP status
 * @param body the answer's bytes
 * @param from what was asked, for the fact
 * @param needs what would tell, kept where a grant would help
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
/** The status alone, where it needs no words: 401, 407, 408, 429, 5xx. Null for the others. */
function failedByStatus(status) {
    if (status === 401)
        return 'unauthenticated';
    // Only a proxy answers so.
    if (status === 407)
        return 'unreachable';
    if (status === 429)
        return 'quota';
    if (status === 408 || status === 504)
        return 'timeout';
    return status >= 500 ? 'server' : null;
}
/**
 * Why a refusal was given, as its words tell; also for the registry, whose envelope has no reasons.
 * @param reasons machine-readable reasons, where there are any
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
/** The project that an answer of `ProjectTrouble` speaks of, number or ID, without `projects/`; else null. */
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
/** The caller may not use the quota project: no grant on what was asked would help. */
const quotaProjectNeed = (project) => ({
    ...(0,_model_need__WEBPACK_IMPORTED_MODULE_0__/* .need */ .$B)('serviceusage.services.use', `projects/${project}`),
    role: 'roles/serviceusage.serviceUsageConsumer',
});
const isQuota = (reasons) => ['RATE_LIMIT_EXCEEDED', 'rateLimitExceeded', 'userRateLimitExceeded', 'quotaExceeded', 'dailyLimitExceeded'].some((reason) => reasons.has(reason));
/** Null for an answer in another form: a proxy's or a gateway's, which says nothing of what was asked for. */
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

/***/ 6764:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ mediaTypeNotAccepted),
/* harmony export */   g: () => (/* binding */ registryMissing)
/* harmony export */ });
/* harmony import */ var _http_google_error__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2862);
/* harmony import */ var _model_google_registry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3020);
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7979);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5815);
/* harmony import */ var _model_iam__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1632);
/* harmony import */ var _model_need__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3609);
/* harmony import */ var _model_image_reference__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68);
/* harmony import */ var _model_repository_name__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4897);








/**
 * What a registry's answer other than 200 means. A refusal or a "not found" counts only in a registry's own form: what
 * is empty or foreign may be a proxy's or a load balancer's, and tells nothing. Status and code first, words second.
 * The form is the error list of the OCI distribution specification (https://github.com/opencontainers/distribution-spec).
 * @param from what was asked, for the fact
 */
function registryMissing(answer, asked, from) {
    const { status } = answer;
    const host = (0,_model_google_registry__WEBPACK_IMPORTED_MODULE_1__/* .googleRegistryHost */ .Nj)(asked.host);
    const google = host !== null;
    if (status === 412 && host?.form === 'gcr.io' && CONTAINER_REGISTRY_OVER.test((0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .firstWords */ .Cb)(answer.body)))
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_5__/* .denied */ .wk)('gcr-not-served', from, (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .firstWords */ .Cb)(answer.body), [], (0,_model_image_reference__WEBPACK_IMPORTED_MODULE_3__/* .repositoryAt */ .uw)(asked.host, asked.path)?.project ?? null);
    const said = google ? wordsOfGoogle(answer) : wordsOfRegistry(answer, asked.at === 'token');
    const byStatus = (0,_http_google_error__WEBPACK_IMPORTED_MODULE_0__/* .failedByStatus */ .RD)(status);
    if (byStatus !== null && byStatus !== 'unauthenticated')
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)(byStatus, from, said || `HTTP ${status} ${(0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .firstWords */ .Cb)(answer.body)}`.trim());
    if (said === null) {
        const body = (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .firstWords */ .Cb)(answer.body) || '(empty)';
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)('malformed', from, `HTTP ${status}, and the answer is none of a registry: ${body}`);
    }
    const detail = said || `HTTP ${status}`;
    if (status === 401)
        return unauthorized(asked, google, from, detail);
    if (status === 404)
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_5__/* .absent */ .Ge)(from, detail);
    if (status === 403)
        return forbidden(asked, google, from, detail);
    return (0,_model_fact__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)('rejected', from, detail);
}
/** https://cloud.google.com/artifact-registry/docs/transition/auto-migrate-gcr-ar: whoever asks gets this. */
const CONTAINER_REGISTRY_OVER = /^Container Registry is deprecated/i;
/**
 * The media type that a manifest has where the registry says "has media type 'X', but client accepts 'Y'": it exists.
 * @returns null for any other answer
 */
function mediaTypeNotAccepted(answer) {
    if (answer.status !== 404 && answer.status !== 406)
        return null;
    const words = errorList((0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .objectOrNull */ .av)((0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(answer.body)))?.words ?? '';
    return /has media type ['"]([\w.+/-]{1,200})['"], but client accepts/i.exec(words)?.[1] ?? null;
}
function unauthorized(asked, google, from, detail) {
    if (google) {
        // Without credentials nothing of them was refused: the image is not public.
        if (!asked.withToken)
            return (0,_model_fact__WEBPACK_IMPORTED_MODULE_5__/* .denied */ .wk)('permission', from, `there are no Google credentials: ${detail}`);
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)('unauthenticated', from, `${asked.whose ?? 'the caller’s'} token was refused: ${detail}`);
    }
    return refusedStranger(asked, from, detail);
}
function forbidden(asked, google, from, detail) {
    if (!google)
        return refusedStranger(asked, from, detail);
    const why = (0,_http_google_error__WEBPACK_IMPORTED_MODULE_0__/* .whyRefused */ .fG)(detail);
    if (asked.withToken && /^unauthenticated request/i.test(detail)) {
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)('unauthenticated', from, `${asked.whose ?? 'the caller’s'} token was not taken: ${detail}`);
    }
    const needs = why === 'permission' || why === 'ambiguous' ? [downloadNeed(asked)] : [];
    return (0,_model_fact__WEBPACK_IMPORTED_MODULE_5__/* .denied */ .wk)(why, from, detail, needs, (0,_model_fact__WEBPACK_IMPORTED_MODULE_5__/* .isProjectTrouble */ .$x)(why) ? (0,_http_google_error__WEBPACK_IMPORTED_MODULE_0__/* .consumerOf */ .OA)(detail) : null);
}
/** Docker Hub says the same of a repository that is missing and of one that is private. */
const refusedStranger = ({ host }, from, detail) => host === 'docker.io'
    ? (0,_model_fact__WEBPACK_IMPORTED_MODULE_5__/* .denied */ .wk)('ambiguous', from, `${detail}: it is private, or it does not exist`)
    : (0,_model_fact__WEBPACK_IMPORTED_MODULE_5__/* .denied */ .wk)('permission', from, `the registry wants credentials: ${detail}`);
/** What would tell: downloads on the repository that the image is in. */
function downloadNeed(asked) {
    const place = (0,_model_image_reference__WEBPACK_IMPORTED_MODULE_3__/* .repositoryAt */ .uw)(asked.host, asked.path);
    const repository = place === null ? `${asked.host}/${asked.path}` : (0,_model_repository_name__WEBPACK_IMPORTED_MODULE_6__/* .repositoryPath */ .S)(place);
    return (0,_model_need__WEBPACK_IMPORTED_MODULE_2__/* .need */ .$B)(_model_iam__WEBPACK_IMPORTED_MODULE_7__/* .PULL_PERMISSION */ .O, repository);
}
/** What Artifact Registry says for certain, also where it comes in the envelope of Google's other APIs. */
const GOOGLES_OWN = /artifactregistry\.|vpcServiceControlsUniqueIdentifier|has not been used in project|requires billing to be enabled|insufficient authentication scopes/i;
/** The words of Artifact Registry; null where the answer is not in its form. */
function wordsOfGoogle(answer) {
    const json = (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .objectOrNull */ .av)((0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(answer.body));
    const errors = errorList(json);
    if (errors !== null)
        return errors.coded ? errors.words : null;
    const message = (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)((0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)(json?.['error'])['message']) ?? '';
    return (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)(json?.['error'])['code'] === answer.status && GOOGLES_OWN.test(message) ? (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .clean */ .uH)(message) : null;
}
/** The words of any registry, or of its token endpoint, whose form is not specified; null where there is no form. */
function wordsOfRegistry(answer, atToken) {
    const json = (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .objectOrNull */ .av)((0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(answer.body));
    const errors = errorList(json);
    if (errors !== null)
        return errors.words === '' ? null : errors.words;
    // A challenge is a registry's word, and so is what says that it speaks the registry's protocol.
    const challenged = answer.status === 401 && /^(?:bearer|basic) /i.test(answer.header('www-authenticate') ?? '');
    if (challenged || answer.header('docker-distribution-api-version') !== null)
        return (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .firstWords */ .Cb)(answer.body);
    if (!atToken || json === null)
        return null;
    const said = (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(json['details']) ?? (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(json['error']) ?? (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(json['message']) ?? (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(json['detail']);
    return said === null ? null : (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .clean */ .uH)(said);
}
/** The list of errors (`{errors: [{code, message}]}`), and whether each has its code; null where there is none. */
function errorList(json) {
    const errors = (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(json?.['errors']).slice(0, 5).map(_model_json__WEBPACK_IMPORTED_MODULE_4__/* .objectOrNull */ .av);
    if (errors.length === 0 || errors.some((each) => each === null))
        return null;
    const words = errors.map((each) => (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(each?.['message']) ?? (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(each?.['code']) ?? '').filter(Boolean);
    return { words: (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .clean */ .uH)(words.join('; ')), coded: errors.every((each) => (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(each?.['code']) !== null) };
}


/***/ }),

/***/ 9767:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ mayShow)
/* harmony export */ });
/* harmony import */ var _model_google_registry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3020);

/** Google's user names: the password is a key or a token of Google's. */
const USERS = /^(?:oauth2accesstoken|_token|_json_key|_json_key_base64|_dcgcloud_token|_dcgcr_\d{1,4}_\d{1,4}_\d{1,4}_token)$/;
/** What Google's access tokens begin with, and its keys hold. */
const PASSWORD = /^ya29\.|"private_key"|-----BEGIN /;
/** Whether a login may be shown to a registry: a key or a token of Google's may only be to Google's. */
const mayShow = ({ user, password }, host) => (0,_model_google_registry__WEBPACK_IMPORTED_MODULE_0__/* .isGoogleRegistry */ .JA)(host) || !(USERS.test(user) || PASSWORD.test(password));


/***/ }),

/***/ 8125:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ manifestOf),
/* harmony export */   Dh: () => (/* binding */ DIGEST),
/* harmony export */   FA: () => (/* binding */ ACCEPT),
/* harmony export */   JI: () => (/* binding */ isSigned),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   Xg: () => (/* binding */ readConfig),
/* harmony export */   dz: () => (/* binding */ unreadManifest)
/* harmony export */ });
/* unused harmony exports shapeOf, mediaTypeOf */
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7979);

/** Media types of manifests, and what a manifest's bytes say. */
const INDEX = ['application/vnd.oci.image.index.v1+json', 'application/vnd.docker.distribution.manifest.list.v2+json'];
const IMAGE = ['application/vnd.oci.image.manifest.v1+json', 'application/vnd.docker.distribution.manifest.v2+json'];
const SIGNED_SCHEMA1 = 'application/vnd.docker.distribution.manifest.v1+prettyjws';
const SCHEMA1 = [SIGNED_SCHEMA1, 'application/vnd.docker.distribution.manifest.v1+json'];
const ARTIFACT = 'application/vnd.oci.artifact.manifest.v1+json';
const IMAGE_CONFIG = new Set([
    'application/vnd.oci.image.config.v1+json',
    'application/vnd.docker.container.image.v1+json',
    // What early versions of Docker pushed.
    'application/octet-stream',
]);
const MAX_ENTRIES = 10_000;
const MAX_TYPES = 20;
const DIGEST = /^(sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/;
/** All that there is: what nodes cannot run is to be recognised, not to look like a missing image. */
const ACCEPT = [...INDEX, ...IMAGE, ...SCHEMA1, ARTIFACT].join(', ');
/** True where the digest is not that of the bytes: it leaves the signatures out. */
const isSigned = (mediaType) => mediaType === SIGNED_SCHEMA1;
/** What a media type stands for. Null for one that is no manifest. */
function shapeOf(mediaType) {
    if (INDEX.includes(mediaType))
        return 'index';
    if (IMAGE.includes(mediaType))
        return 'image';
    if (SCHEMA1.includes(mediaType))
        return 'schema1';
    return mediaType === ARTIFACT ? 'artifact' : null;
}
/** A manifest that the registry says is there, and did not hand out. */
function unreadManifest(mediaType, digest) {
    const sound = digest !== null && /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : null;
    return { ...NOTHING_LISTED, digest: sound, mediaType: mediaType ?? '', shape: 'unread', artifactType: null };
}
/** A manifest that the registry has, in a media type that it would not give. */
function manifestOf(mediaType) {
    const shape = shapeOf(mediaType) ?? 'artifact';
    return { ...NOTHING_LISTED, digest: null, mediaType, shape, artifactType: null };
}
/**
 * The media type of a manifest: the header's, or the body's own where the header says nothing of use.
 * @returns null where none can be told
 */
function mediaTypeOf(contentType, json) {
    const told = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
    if (shapeOf(told) !== null)
        return told;
    const own = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(json['mediaType'])?.toLowerCase() ?? '';
    if (shapeOf(own) !== null)
        return own;
    if (json['schemaVersion'] === 1)
        return 'signatures' in json ? SIGNED_SCHEMA1 : (SCHEMA1[1] ?? null);
    if (json['schemaVersion'] !== 2)
        return null;
    if (Array.isArray(json['manifests']))
        return INDEX[0] ?? null;
    return (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .objectOrNull */ .av)(json['config']) !== null ? (IMAGE[0] ?? null) : null;
}
/**
 * Reads a manifest's bytes.
 * @param contentType the answer's `Content-Type`
 * @returns the manifest without its digest, or why it is none
 */
function readManifest(body, contentType) {
    const json = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .objectOrNull */ .av)((0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(body));
    if (json === null)
        return 'it is no JSON';
    const mediaType = mediaTypeOf(contentType, json);
    const shape = mediaType === null ? null : shapeOf(mediaType);
    if (mediaType === null || shape === null)
        return 'it has none of the media types of manifests';
    const artifactType = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(json['artifactType']);
    const bare = { ...NOTHING_LISTED, mediaType, artifactType };
    if (shape === 'index') {
        const entries = readEntries(json['manifests']);
        return typeof entries === 'string' ? entries : { ...bare, shape, entries };
    }
    if (shape === 'schema1') {
        const architecture = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(json['architecture']);
        return { ...bare, shape, platform: architecture === null ? null : { ...LINUX, architecture } };
    }
    if (shape !== 'image')
        return { ...bare, shape };
    const config = descriptor(json['config']);
    if (config === null)
        return 'its config is no descriptor';
    const layers = layerTypes(json['layers']);
    const shapeOfConfig = IMAGE_CONFIG.has(config.mediaType) ? 'image' : 'artifact';
    return { ...bare, shape: shapeOfConfig, config, layers, layerTwice: twice(json['layers']) };
}
/** What is not of every shape. */
const NOTHING_LISTED = { entries: [], config: null, layers: [], layerTwice: null, platform: null };
/** Schema 1 names no system: it is older than images for another. */
const LINUX = { os: 'linux', variant: null, osVersion: null };
/** The media types of layers, each once, as many as tell what it is. */
function layerTypes(raw) {
    const types = new Set();
    for (const each of (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(raw)) {
        if (types.size < MAX_TYPES)
            types.add((0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(each)['mediaType'])?.slice(0, 255) ?? '');
    }
    return [...types];
}
/** The first layer that stands in a manifest twice. */
function twice(raw) {
    const seen = new Set();
    for (const each of (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(raw)) {
        const digest = descriptor(each)?.digest ?? null;
        if (digest === null)
            continue;
        if (seen.has(digest))
            return digest;
        seen.add(digest);
    }
    return null;
}
/**
 * The platform that an image's config blob states.
 * @returns null where it states none
 */
const readConfig = (body) => platform((0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(body));
function readEntries(raw) {
    if (!Array.isArray(raw))
        return 'its list of manifests is none';
    if (raw.length > MAX_ENTRIES)
        return `it lists more than ${MAX_ENTRIES} manifests`;
    const entries = [];
    for (const each of (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(raw)) {
        const found = descriptor(each);
        if (found === null)
            return 'an entry of its list is no descriptor';
        const json = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(each);
        entries.push({ ...found, platform: platform(json['platform']), artifactType: (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(json['artifactType']) });
    }
    return entries;
}
function descriptor(raw) {
    const { digest, mediaType } = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(raw);
    if (typeof digest !== 'string' || !DIGEST.test(digest))
        return null;
    return { digest, mediaType: (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(mediaType)?.slice(0, 255) ?? '' };
}
function platform(raw) {
    const json = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(raw);
    const os = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(json['os']);
    const architecture = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(json['architecture']);
    if (os === null || architecture === null)
        return null;
    return { os, architecture, variant: (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(json['variant']), osVersion: (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(json['os.version']) };
}


/***/ }),

/***/ 7152:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isName),
/* harmony export */   l: () => (/* binding */ isImageName)
/* harmony export */ });
/* harmony import */ var _manifest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8125);

const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const NAME = /^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/;
/** True for a name that can be asked for below `/v2/`. */
const isName = (path) => NAME.test(path);
/**
 * True for an image that a registry can be asked for.
 * @param path its name in the registry
 * @param reference a tag or a digest
 */
const isImageName = (path, reference) => isName(path) && (TAG.test(reference) || _manifest__WEBPACK_IMPORTED_MODULE_0__/* .DIGEST */ .Dh.test(reference));


/***/ }),

/***/ 8911:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ secretPull),
/* harmony export */   t: () => (/* binding */ nameOfEntry)
/* harmony export */ });
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5815);
/* harmony import */ var _model_google_registry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3020);
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7979);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6764);
/* harmony import */ var _googles_login__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9767);
/* harmony import */ var _manifest__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8125);
/* harmony import */ var _name__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7152);
/* harmony import */ var _session__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7375);








/**
 * What tells the entries of secrets apart, and the passwords that one has had as time goes by; no secret is in it.
 * @param login as it was read: read anew it is another, whose tokens are its own
 */
function nameOfEntry({ project, location, name, namespace, secret, entry }, login) {
    const reading = readings.get(login) ?? (count += 1);
    readings.set(login, reading);
    return JSON.stringify([project, location, name, namespace, secret, entry, reading]);
}
const readings = new WeakMap();
let count = 0;
/**
 * Tries credentials at their registry, by HEAD, which counts as no pull. They go to that registry alone.
 * @param login the credentials of an entry, from whoever read the secret; null where it was not read
 */
function secretPull(client, login) {
    // Each credential has tokens of its own.
    const session = new _session__WEBPACK_IMPORTED_MODULE_5__/* .RegistrySession */ .G(client);
    return {
        secretPull: async (of) => {
            const { host, path, reference, namespace, secret } = of;
            const from = `registry ${host}/${path} ${(0,_model_json__WEBPACK_IMPORTED_MODULE_6__/* .clean */ .uH)(reference, 140)} with secret ${namespace}/${secret}`;
            const own = login(of);
            if (own === null)
                return (0,_model_fact__WEBPACK_IMPORTED_MODULE_7__/* .failed */ .gz)('not-asked', from, 'the secret was not read');
            if (!(0,_name__WEBPACK_IMPORTED_MODULE_4__/* .isImageName */ .l)(path, reference))
                return (0,_model_fact__WEBPACK_IMPORTED_MODULE_7__/* .failed */ .gz)('not-asked', from, 'it is no name of an image');
            if (!(0,_googles_login__WEBPACK_IMPORTED_MODULE_2__/* .mayShow */ .d)(own, host))
                return (0,_model_fact__WEBPACK_IMPORTED_MODULE_7__/* .failed */ .gz)('not-asked', from, `no key or token of Google may go to ${host}`);
            // The kubelet shows nothing where there is no user name.
            const identity = own.user === '' ? 'stranger' : { name: nameOfEntry(of, own), login: own };
            const request = { host, path, tail: `manifests/${reference}`, accept: _manifest__WEBPACK_IMPORTED_MODULE_3__/* .ACCEPT */ .FA, limit: 8 * 1024 * 1024 };
            const head = await session.request({ ...request, method: 'HEAD' }, identity);
            // A refusal by HEAD has no words.
            const refused = head.kind === 'answer' && head.at === 'registry' && head.answer.status >= 400;
            return read(refused ? await session.request({ ...request, method: 'GET' }, identity) : head, of, from);
        },
    };
}
function read(result, { host, path }, from) {
    if (result.kind === 'fault')
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_7__/* .failed */ .gz)(result.why, from, result.detail);
    const { answer, at } = result;
    const say = (outcome, detail) => (0,_model_fact__WEBPACK_IMPORTED_MODULE_7__/* .known */ .eO)({ outcome, detail: (0,_model_json__WEBPACK_IMPORTED_MODULE_6__/* .clean */ .uH)(detail) }, from);
    if (at === 'registry' && (answer.status === 200 || (0,_errors__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypeNotAccepted */ .J)(answer) !== null))
        return say('served', 'the manifest was served');
    const missing = (0,_errors__WEBPACK_IMPORTED_MODULE_1__/* .registryMissing */ .g)(answer, { host, path, withToken: true, whose: 'the secret’s', at }, from);
    if (missing.state === 'absent')
        return say('absent', missing.detail);
    if (missing.state === 'failed')
        return missing.why === 'unauthenticated' ? say('unaccepted', missing.detail) : missing;
    if (missing.why !== 'permission' && missing.why !== 'ambiguous')
        return missing;
    // Of another registry the words are made for strangers: its own say it better.
    const status = `HTTP ${String(answer.status)}`;
    if ((0,_model_google_registry__WEBPACK_IMPORTED_MODULE_0__/* .isGoogleRegistry */ .JA)(host))
        return say('refused', missing.detail);
    const [, words = missing.detail] = /^the registry wants credentials: (.*)$/s.exec(missing.detail) ?? [];
    return say(at === 'token' ? 'unaccepted' : 'refused', `${status}: ${words.replace(/: it is private, or it does not exist$/, '')}`);
}


/***/ }),

/***/ 7375:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ RegistrySession)
});

// EXTERNAL MODULE: ./src/http/endpoints.ts
var endpoints = __webpack_require__(9034);
// EXTERNAL MODULE: ./src/http/google-hosts.ts
var google_hosts = __webpack_require__(7807);
// EXTERNAL MODULE: ./src/http/login-hosts.ts
var login_hosts = __webpack_require__(3099);
// EXTERNAL MODULE: ./src/model/google-registry.ts
var google_registry = __webpack_require__(3020);
// EXTERNAL MODULE: ./src/http/types.ts
var types = __webpack_require__(5853);
// EXTERNAL MODULE: ./src/model/json.ts
var model_json = __webpack_require__(7979);
;// CONCATENATED MODULE: ./src/registry/challenge.ts
const PARAMETER = /\s*([a-zA-Z_]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))\s*(?:,|$)/y;
const LIMIT = 4096;
/**
 * Reads a Bearer challenge.
 * @returns null where there is none, or none with a realm
 */
function bearerChallenge(header) {
    if (header === null || header.length > LIMIT)
        return null;
    const start = /(?:^|,)\s*Bearer\s+/i.exec(header);
    if (start === null)
        return null;
    const parameters = new Map();
    PARAMETER.lastIndex = start.index + start[0].length;
    for (let found = PARAMETER.exec(header); found !== null; found = PARAMETER.exec(header)) {
        const name = (found[1] ?? '').toLowerCase();
        if (!parameters.has(name))
            parameters.set(name, found[2]?.replace(/\\(.)/g, '$1') ?? found[3] ?? '');
    }
    const realm = parameters.get('realm');
    if (realm === undefined || realm === '')
        return null;
    return { realm, service: parameters.get('service') ?? null, scope: parameters.get('scope') ?? null };
}
/**
 * The address to ask for a token, as challenged.
 * @param fallbackScope used where the challenge names no scope
 * @returns null where the realm is no address
 */
function tokenAddress(challenge, fallbackScope) {
    if (!URL.canParse(challenge.realm))
        return null;
    const url = new URL(challenge.realm);
    if (challenge.service !== null)
        url.searchParams.set('service', challenge.service);
    url.searchParams.set('scope', challenge.scope ?? fallbackScope);
    url.hash = '';
    return url;
}

;// CONCATENATED MODULE: ./src/registry/session.ts







const REDIRECTS = 5;
/** Requests of Docker Registry v2 with its token flow (docs/GOOGLE.md#docker-registry-v2-at-pkgdev), by the caller or by a stranger. */
class RegistrySession {
    #client;
    /** Tokens of the registries' own, by identity and image name: a second request need not be challenged again. */
    #tokens = new Map();
    constructor(client) {
        this.#client = client;
    }
    /** True where a request as the caller would carry a Google token. */
    hasToken(host) {
        return this.#client.credentials !== null && (0,google_registry/* isGoogleRegistry */.JA)(host);
    }
    /** Makes the request: with what is at hand first, and through the token flow where the registry asks for it. */
    async request(request, identity) {
        const google = this.#googleToken(request.host, identity);
        const key = `${typeof identity === 'string' ? identity : identity.name} ${request.host}/${request.path}`;
        const url = (0,endpoints.registryUrl)(this.#client.endpoints, request.host, `${(0,endpoints.encodeName)(request.path)}/${request.tail}`);
        const kept = this.#tokens.get(key);
        const first = await this.#follow(request, url, kept === undefined ? (google?.bearer ?? null) : { bearer: kept });
        if (first.kind === 'fault')
            return first;
        const asked = first.status === 401 ? first.header('www-authenticate') : null;
        const challenge = bearerChallenge(asked);
        const login = loginOf(identity);
        if (challenge === null) {
            const basic = login !== null && BASIC.test(asked ?? '') ? await this.#follow(request, url, login) : first;
            return basic.kind === 'fault' ? basic : { kind: 'answer', at: 'registry', answer: basic };
        }
        const named = tokenAddress(challenge, `repository:${request.path}:pull`);
        const address = named && (0,endpoints.atStandIn)(this.#client.endpoints, request.host, named);
        const problem = address === null ? 'no address' : this.#realmProblem(address, url, request.host, login ?? google);
        if (address === null || problem !== null) {
            return {
                kind: 'fault',
                why: 'not-asked',
                detail: `the registry names a place for tokens that is ${problem ?? ''}: ${(0,model_json/* clean */.uH)(challenge.realm, 120)}`,
            };
        }
        const token = await this.#token(address, request, login ?? google?.basic ?? null);
        if (typeof token !== 'string')
            return token;
        this.#tokens.set(key, token);
        const second = await this.#follow(request, url, { bearer: token });
        return second.kind === 'fault' ? second : { kind: 'answer', at: 'registry', answer: second };
    }
    /** How a Google token goes along, to the registry and to its token endpoint; null where none does. */
    #googleToken(host, identity) {
        if (typeof identity === 'object')
            return 'login' in identity
                ? null
                : { bearer: { google: identity.token }, basic: { googleBasic: identity.token } };
        return identity === 'caller' && this.hasToken(host) ? { bearer: 'google', basic: 'google-basic' } : null;
    }
    /** Why no token is to be asked for there; null where it may be. */
    #realmProblem(realm, registry, host, shown) {
        if (shown !== null && 'login' in shown)
            return (0,login_hosts/* mayGetLogin */.X)(realm, this.#client.endpoints, host)
                ? null
                : 'not the registry itself, so it gets no password';
        if (shown !== null) {
            const same = realm.origin === registry.origin && (0,google_hosts/* mayGetGoogleToken */.eP)(realm, this.#client.endpoints, host);
            return same ? null : 'not the registry itself, so it gets no Google token';
        }
        if (realm.username !== '' || realm.password !== '')
            return 'one with a user name or a password';
        return (0,google_hosts/* mayFollowTo */.y7)(realm, registry) ? null : 'neither the registry itself nor public https';
    }
    /** A token of the registry's own, or what its token endpoint answered instead. */
    async #token(url, request, authorization) {
        const answer = await this.#client.send({
            url,
            headers: { accept: 'application/json' },
            authorization,
            registryHost: request.host,
            limit: types/* MIB */.D,
        });
        if (answer.kind === 'fault')
            return answer;
        if (answer.status !== 200)
            return { kind: 'answer', at: 'token', answer };
        const json = (0,model_json/* object */.Ik)((0,model_json/* parseJson */.qF)(answer.body));
        const token = (0,model_json/* text */.Qq)(json['token']) ?? (0,model_json/* text */.Qq)(json['access_token']);
        if (token === null || /[^\x21-\x7e]/.test(token)) {
            return { kind: 'fault', why: 'malformed', detail: `the token endpoint ${url.host} answered without a token` };
        }
        // Only what was given for the caller's own token is a secret of the caller: any registry may answer any text.
        if (authorization !== null && !isLogin(authorization))
            this.#client.secrets.add(token);
        return token;
    }
    /** Follows redirects by hand: a token goes along only to the same origin. */
    async #follow(request, start, authorization) {
        let url = start;
        for (let count = 0;; count += 1) {
            const answer = await this.#client.send({
                url,
                method: request.method,
                headers: { accept: request.accept },
                authorization: url.origin === start.origin ? authorization : null,
                registryHost: request.host,
                limit: request.limit,
            });
            const redirected = answer.kind === 'answer' && request.follow !== false && isRedirect(answer.status);
            const location = redirected ? answer.header('location') : null;
            if (location === null) {
                // The registry itself did not ask for credentials, and got the caller's token where it may have it.
                const refusesStranger = answer.kind === 'answer' && answer.status === 401 && url.origin !== start.origin;
                return refusesStranger ? elsewhere(url) : answer;
            }
            if (count === REDIRECTS)
                return { kind: 'fault', why: 'malformed', detail: `more than ${REDIRECTS} redirects` };
            if (!URL.canParse(location, url.href))
                return { kind: 'fault', why: 'malformed', detail: 'a redirect to no address' };
            url = new URL(location, url);
            if (!(0,google_hosts/* mayFollowTo */.y7)(url, start)) {
                const problem = url.username === '' && url.password === ''
                    ? 'it is neither the registry itself nor public https'
                    : 'it holds a user name or a password';
                const detail = `a redirect to ${(0,model_json/* clean */.uH)(url.origin, 120)} was not followed: ${problem}`;
                return { kind: 'fault', why: 'not-asked', detail };
            }
        }
    }
}
const BASIC = /(?:^|,)\s*Basic\b/i;
/** A user name and password, as a request carries them. */
const loginOf = (identity) => typeof identity === 'object' && 'login' in identity ? { login: identity.login } : null;
const isLogin = (authorization) => typeof authorization === 'object' && authorization !== null && 'login' in authorization;
const elsewhere = ({ host }) => ({
    kind: 'fault',
    why: 'malformed',
    detail: `${(0,model_json/* clean */.uH)(host, 120)}, where the registry sends this program, wants credentials (HTTP 401)`,
});
const isRedirect = (status) => [301, 302, 303, 307, 308].includes(status);


/***/ })

};
;