"use strict";
exports.id = 6886;
exports.ids = [6886,3020];
exports.modules = {

/***/ 6886:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gcloudsFile: () => (/* binding */ gcloudsFile),
  loadCredentials: () => (/* binding */ loadCredentials)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/http/credentials.ts
var credentials = __webpack_require__(7478);
// EXTERNAL MODULE: ./src/http/google-hosts.ts
var google_hosts = __webpack_require__(7807);
// EXTERNAL MODULE: ./src/model/json.ts
var model_json = __webpack_require__(7979);
// EXTERNAL MODULE: ./src/model/encoding.ts
var encoding = __webpack_require__(1076);
// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
// EXTERNAL MODULE: ./src/model/reason.ts
var reason = __webpack_require__(4909);
;// CONCATENATED MODULE: ./src/google/sign-in.ts
/** Instructions for signing in again, by the kind of the credentials. Pure. */
/** Instructions for an access token in a file. */
const SIGN_IN_TOKEN_FILE = 'an access token is good for an hour: write a new one into the file (“gcloud auth print-access-token”), in a workflow by running google-github-actions/auth shortly before this step';
/** Instructions for the metadata server. */
const SIGN_IN_METADATA = 'the metadata server gives the tokens of the service account of this machine or pod: see that the account is there and enabled (“gcloud iam service-accounts describe”)';
const OF_TYPE = new Map([
    ['authorized_user', 'run “gcloud auth application-default login” again'],
    [
        'service_account',
        'the key may be deleted or disabled, or its service account may be (“gcloud iam service-accounts keys list --iam-account=ACCOUNT”): make a new key, or use Workload Identity Federation, which needs none',
    ],
    [
        'external_account',
        'in a workflow, run google-github-actions/auth shortly before this step, with “permissions: id-token: write” in the job, and see that the provider takes this repository (its attribute condition) and that the service account lets it act (roles/iam.workloadIdentityUser)',
    ],
    ['external_account_authorized_user', 'run “gcloud auth application-default login --login-config=FILE” again'],
    [
        'impersonated_service_account',
        'run “gcloud auth application-default login --impersonate-service-account=ACCOUNT” again, and see that the account is there and lets its caller make tokens (roles/iam.serviceAccountTokenCreator)',
    ],
]);
/**
 * Instructions for renewing credentials of this type (the `type` in a file of Application Default Credentials:
 * https://cloud.google.com/docs/authentication/application-default-credentials).
 */
const signInOfType = (type) => OF_TYPE.get(type) ?? 'make the credentials anew, and see that their account is there and enabled';
/** Whether this is a known type of credentials file. */
const isCredentialType = (type) => OF_TYPE.has(type);
/** The known types, for messages. */
const credentialTypes = () => [...OF_TYPE.keys()].join(', ');

;// CONCATENATED MODULE: ./src/google/credentials.ts











/** Avoids `node:fs/promises`, because loading that module takes longer than reading a token. */
const readFile = (0,external_node_util_.promisify)(external_node_fs_.readFile);
/** The domain of the APIs of Google Cloud. */
const UNIVERSE = 'googleapis.com';
const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';
/** A token is requested again after this time; the library returns the same token while it is valid. */
const REUSE_MS = 4 * 60_000;
const NETWORK_CODES = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|CERT_.*|UNABLE_TO_.*|DEPTH_ZERO_.*|SELF_SIGNED_.*|ERR_TLS_.*)$/;
/**
 * Finds the caller's credentials in the same way as gcloud and Google's libraries: the file in
 * CLOUDSDK_AUTH_ACCESS_TOKEN_FILE, otherwise Application Default Credentials. The token exchange starts immediately.
 * @param env environment variables
 * @param secrets receives every token, and every secret in the credentials file, before use
 * @param network the connections for the token exchange
 * @returns null if there are no credentials
 * @throws UsageError if a named file cannot be used
 */
async function loadCredentials(env, secrets, network) {
    ofThisUniverse('GOOGLE_CLOUD_UNIVERSE_DOMAIN', env['GOOGLE_CLOUD_UNIVERSE_DOMAIN']?.trim() ?? '');
    const quotaProject = projectIn('GOOGLE_CLOUD_QUOTA_PROJECT', env['GOOGLE_CLOUD_QUOTA_PROJECT']?.trim() ?? '');
    const tokenFile = env['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE']?.trim();
    if (tokenFile) {
        const first = await readToken(tokenFile);
        const again = () => readToken(tokenFile).catch(refused);
        return credentials_credentials({ source: 'the access token in CLOUDSDK_AUTH_ACCESS_TOKEN_FILE', signIn: SIGN_IN_TOKEN_FILE }, null, quotaProject, again, secrets, first);
    }
    const file = applicationDefaultFile(env);
    if (file !== null)
        return fromFile(file, quotaProject, secrets, network);
    return fromMetadataServer(env, quotaProject, secrets, network);
}
function credentials_credentials(kind, member, quotaProject, fetchToken, secrets, first) {
    const share = (promise) => {
        const masked = promise.then((token) => {
            secrets.add(token);
            return token;
        });
        masked.catch(() => undefined);
        return { promise: masked, at: Date.now() };
    };
    let shared = share(first === undefined ? fetchToken() : Promise.resolve(first));
    return {
        ...kind,
        member,
        quotaProject,
        token: () => {
            if (Date.now() - shared.at > REUSE_MS)
                shared = share(fetchToken());
            return shared.promise;
        },
    };
}
/**
 * Sovereign clouds that are based on Google's technology have their own APIs, registries and rules, and do not accept
 * tokens of Google Cloud (`universe_domain` in https://google.aip.dev/auth/4111). Calling Google Cloud instead would
 * return data about the wrong clusters.
 * @throws UsageError if a universe other than Google Cloud is named
 */
function ofThisUniverse(name, domain) {
    if (domain === '' || domain === UNIVERSE)
        return;
    throw new errors/* UsageError */.eb([
        `${name} is “${(0,model_json/* clean */.uH)(domain, 100)}”: clusters and images of another universe than ${UNIVERSE} are not judged`,
    ]);
}
/**
 * Checks a project ID (`p`, `example.com:p`) or project number that is sent in a header.
 * @param name the source of the value, for the error message
 * @returns null for an empty text
 * @throws UsageError if the value is not a project
 */
function projectIn(name, value) {
    if (value === '')
        return null;
    if (/^[a-z0-9][a-z0-9.:-]{0,100}$/i.test(value))
        return value;
    throw new errors/* UsageError */.eb([`${name} is “${(0,model_json/* clean */.uH)(value, 100)}”: that is not a project ID`]);
}
async function readToken(file) {
    const name = `CLOUDSDK_AUTH_ACCESS_TOKEN_FILE is “${(0,model_json/* clean */.uH)(file, 200)}”`;
    const content = await readFile(file).catch((error) => {
        throw new errors/* UsageError */.eb([`${name}: the file cannot be read: ${(0,reason/* reason */.l)(error)}`]);
    });
    // Windows PowerShell writes UTF-16 (`gcloud auth print-access-token > FILE`).
    const token = (0,encoding/* textOf */.b)(content).trim();
    if (token === '')
        throw new errors/* UsageError */.eb([`${name}: the file is empty; it must hold an access token`]);
    if (/[^\x21-\x7e]/.test(token))
        throw new errors/* UsageError */.eb([`${name}: the file holds more than one access token`]);
    return token;
}
/** The file of Application Default Credentials: the named one, otherwise the one in gcloud's configuration folder. */
function applicationDefaultFile(env) {
    for (const variable of ['GOOGLE_APPLICATION_CREDENTIALS', 'google_application_credentials']) {
        const path = env[variable]?.trim();
        if (path)
            return { path, name: `${variable} is “${(0,model_json/* clean */.uH)(path, 200)}”` };
    }
    const path = gcloudsFile(env, process.platform);
    return path !== null && (0,external_node_fs_.existsSync)(path) ? { path, name: 'gcloud’s application_default_credentials.json' } : null;
}
/**
 * The file in which gcloud stores the Application Default Credentials of `gcloud auth application-default login`
 * (https://cloud.google.com/docs/authentication/application-default-credentials).
 */
function gcloudsFile(env, platform) {
    const path = platform === 'win32' ? external_node_path_.win32 : external_node_path_.posix;
    const { CLOUDSDK_CONFIG, APPDATA, HOME } = env;
    const own = platform === 'win32' ? APPDATA && path.join(APPDATA, 'gcloud') : HOME && path.join(HOME, '.config', 'gcloud');
    const folder = CLOUDSDK_CONFIG || own;
    return folder ? path.join(folder, 'application_default_credentials.json') : null;
}
async function fromFile(file, quotaOverride, secrets, network) {
    const content = await readFile(file.path).catch((error) => {
        throw new errors/* UsageError */.eb([`${file.name}: the file cannot be read: ${(0,reason/* reason */.l)(error)}`]);
    });
    const json = (0,model_json/* objectOrNull */.av)((0,model_json/* parseJson */.qF)(content));
    if (json === null || (0,model_json/* text */.Qq)(json['type']) === null) {
        throw new errors/* UsageError */.eb([`${file.name}: the file is not a credentials file (JSON with a “type”)`]);
    }
    for (const secret of secretsIn(json))
        secrets.add(secret);
    if (!isCredentialType((0,model_json/* text */.Qq)(json['type']) ?? ''))
        throw new errors/* UsageError */.eb([
            `${file.name}: its type is “${(0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(json['type']) ?? '', 60)}”: it must be one of ${credentialTypes()}`,
        ]);
    ofThisUniverse(`${file.name}: its universe_domain`, (0,model_json/* text */.Qq)(json['universe_domain']) ?? '');
    const quotaProject = quotaOverride ?? projectIn(`${file.name}: its quota_project_id`, (0,model_json/* text */.Qq)(json['quota_project_id']) ?? '');
    const type = (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(json['type']) ?? '', 60);
    // The connections are opened while the library is loaded.
    network.open(addressesIn(json, ['token_url', 'service_account_impersonation_url']).filter((url) => (0,google_hosts/* isGoogleAddress */.aV)(url) || (0,google_hosts/* isLoopback */.U9)(url)));
    const client = Promise.all([__webpack_require__.e(/* import() */ 492).then(__webpack_require__.bind(__webpack_require__, 492)), __webpack_require__.e(/* import() */ 2487).then(__webpack_require__.bind(__webpack_require__, 2487))]).then(([library, ours]) => {
        const { GoogleAuth, gaxios } = library;
        ours.takeOverRequests(gaxios, network, subjectTokenSources(json));
        // With the content given, the library does not look for a project, which would run gcloud and send requests.
        const auth = new GoogleAuth({ credentials: json, scopes: [SCOPE] });
        return auth.getClient();
    });
    const fetchToken = async () => {
        try {
            return tokenOf(await (await client).getAccessToken());
        }
        catch (error) {
            return refused(error);
        }
    };
    const kind = { source: `Application Default Credentials (${type})`, signIn: signInOfType(type) };
    return credentials_credentials(kind, memberOf(json), quotaProject, fetchToken, secrets);
}
/** Uses the metadata server on Google Cloud, unless METADATA_SERVER_DETECTION forbids it. */
async function fromMetadataServer(env, quotaProject, secrets, network) {
    if (env['METADATA_SERVER_DETECTION']?.trim().toLowerCase() === 'none')
        return null;
    const [library, ours] = await Promise.all([__webpack_require__.e(/* import() */ 492).then(__webpack_require__.bind(__webpack_require__, 492)), __webpack_require__.e(/* import() */ 2487).then(__webpack_require__.bind(__webpack_require__, 2487))]);
    const { Compute, gaxios, gcpMetadata } = library;
    ours.takeOverRequests(gaxios, network, new Set());
    if (!gcpMetadata.getGCPResidency() && !(await gcpMetadata.isAvailable().catch(() => false)))
        return null;
    const client = new Compute({ scopes: [SCOPE] });
    const fetchToken = async () => client.getAccessToken().then(tokenOf).catch(refused);
    const kind = { source: 'the metadata server', signIn: SIGN_IN_METADATA };
    return credentials_credentials(kind, null, quotaProject, fetchToken, secrets);
}
/** The origins in the credentials file from which the subject token (to be exchanged for Google's) is fetched. */
function subjectTokenSources(json) {
    const fields = ['url', 'region_url', 'imdsv2_session_token_url'];
    return new Set(addressesIn((0,model_json/* object */.Ik)(json['credential_source']), fields).map(({ origin }) => origin));
}
function addressesIn(json, fields) {
    const texts = fields.map((field) => (0,model_json/* text */.Qq)((0,own_value/* ownValue */.e)(json, field))).filter((value) => value !== null);
    return texts.filter((value) => URL.canParse(value)).map((value) => new URL(value));
}
function tokenOf(answer) {
    const token = answer.token?.trim() ?? '';
    if (token === '')
        throw new credentials/* CredentialError */.o('unauthenticated', 'the exchange of the credentials gave no token');
    return token;
}
/** The principal that the credentials file stands for. */
function memberOf(json) {
    const impersonated = /\/serviceAccounts\/([^/:]+):generateAccessToken$/.exec((0,model_json/* text */.Qq)(json['service_account_impersonation_url']) ?? '')?.[1];
    const email = impersonated ?? (json['type'] === 'service_account' ? (0,model_json/* text */.Qq)(json['client_email']) : null);
    return email === null ? null : `serviceAccount:${decodeURIComponent(email)}`;
}
/** Request headers for a subject token that contain a secret; others, such as `Metadata-Flavor`, are not secret. */
const SECRET_HEADER = /authorization|token|secret|password|key|cookie/i;
function secretsIn(json) {
    const headers = Object.entries((0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(json['credential_source'])['headers']))
        .filter(([name]) => SECRET_HEADER.test(name))
        .map(([, value]) => value);
    const source = (0,model_json/* objectOrNull */.av)(json['source_credentials']);
    const own = [json['private_key'], json['refresh_token'], json['client_secret'], ...headers];
    const texts = own.filter((value) => typeof value === 'string');
    return [...texts.map((value) => value.replace(/^(Bearer|Basic) +/i, '')), ...(source ? secretsIn(source) : [])];
}
function refused(error) {
    if (error instanceof credentials/* CredentialError */.o)
        throw error;
    const fault = (0,model_json/* object */.Ik)(error);
    const codes = [fault['code'], (0,model_json/* object */.Ik)(fault['cause'])['code']];
    const why = codes.some((code) => NETWORK_CODES.test(String(code))) ? 'unreachable' : 'unauthenticated';
    const words = (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(fault['message']) ?? 'the exchange failed', 300);
    throw new credentials/* CredentialError */.o(why, `no access token for the credentials: ${words}`);
}


/***/ }),

/***/ 7478:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ CredentialError)
/* harmony export */ });
/** What the client needs to authorize requests as the caller. */
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