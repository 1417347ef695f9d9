"use strict";
exports.id = 1133;
exports.ids = [1133,3020];
exports.modules = {

/***/ 784:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildMerge: () => (/* binding */ buildMerge)
/* harmony export */ });
/* harmony import */ var _given__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9061);
/* harmony import */ var _run__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5487);


/**
 * Reads and checks all values given to `merge`; no report is read yet.
 * @param operands the names after the command, on the command line
 * @returns the merge, or every problem, one sentence each; never throws
 */
function buildMerge(entry, values, operands, readers) {
    const from = (0,_given__WEBPACK_IMPORTED_MODULE_0__/* .given */ .gI)(entry, values);
    (0,_run__WEBPACK_IMPORTED_MODULE_1__/* .notOf */ .Rj)(from, 'merge');
    const names = entry === 'cli' ? operands : from.all('reports-from', (value) => ({ value }));
    if (names.length === 0)
        from.problems.push(entry === 'cli'
            ? 'merge needs at least one report: REPORT.json'
            : `no report is given: ${from.named('reports-from')} is needed`);
    const run = {
        from: names,
        failOn: from.has('fail-on') ? from.choice('fail-on') : null,
        format: from.choice('format'),
        ...(0,_run__WEBPACK_IMPORTED_MODULE_1__/* .filesOf */ .R8)(from, readers),
        verbose: from.boolean('verbose'),
        color: !from.boolean('no-color'),
        annotations: from.boolean('annotations'),
        summary: from.boolean('summary'),
        comment: from.boolean('comment') ? { token: from.one('github-token', (value) => ({ value })) ?? '' } : null,
    };
    return from.problems.length > 0 ? { errors: [...new Set(from.problems)] } : { run };
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

/***/ 68:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ pinnedTo),
/* harmony export */   Tn: () => (/* binding */ manifestReference),
/* harmony export */   cW: () => (/* binding */ namesNoHost),
/* harmony export */   o_: () => (/* binding */ parseImageReference),
/* harmony export */   p2: () => (/* binding */ imageKey),
/* harmony export */   qZ: () => (/* binding */ keyOfText),
/* harmony export */   uw: () => (/* binding */ repositoryAt)
/* harmony export */ });
/* harmony import */ var _google_registry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3020);
/**
 * Image references as the container runtime parses them (the grammar of github.com/distribution/reference), and the
 * meaning of their parts in Artifact Registry (https://cloud.google.com/artifact-registry/docs/docker/names).
 */

const LABEL = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const DOMAIN = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]+)?$`);
const COMPONENT = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const DIGEST_LENGTH = new Map([
    ['sha256', 64],
    ['sha384', 96],
    ['sha512', 128],
]);
/** Characters: a name has up to 255, a tag 128, a digest 135. Longer texts are rejected without parsing. */
const LONGEST = 1024;
/**
 * Reads an image reference.
 * @returns the reference, or what is wrong and where
 */
function parseImageReference(text) {
    const wrong = (reason, at = 0) => ({ ok: false, reason, at });
    if (text === '')
        return wrong('it is empty');
    if (text.length > LONGEST)
        return wrong(`it is longer than ${String(LONGEST)} characters`, LONGEST);
    const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text);
    if (scheme)
        return wrong(`it starts with ${scheme[0]}: an image reference has no scheme`);
    const space = text.search(/[^\x21-\x7e]/);
    if (space >= 0)
        return wrong('it holds white space or a character that no reference may have', space);
    const at = text.indexOf('@');
    const named = at < 0 ? text : text.slice(0, at);
    const digest = at < 0 ? null : text.slice(at + 1);
    if (digest !== null) {
        const problem = digestProblem(digest);
        if (problem)
            return wrong(problem, at + 1);
    }
    const colon = named.lastIndexOf(':');
    const tagged = colon > named.lastIndexOf('/');
    const name = tagged ? named.slice(0, colon) : named;
    const tag = tagged ? named.slice(colon + 1) : null;
    if (tag !== null && !TAG.test(tag)) {
        if (tag === '')
            return wrong('the tag after “:” is empty', colon);
        return wrong('a tag has up to 128 letters, digits, “_”, “.” and “-”, and starts with none of the last two', colon + 1);
    }
    if (name === '')
        return wrong('it has no image name');
    if (/^[0-9a-f]{64}$/.test(name))
        return wrong('64 hexadecimal digits are an image ID, not a name');
    const { host, rest, restAt } = splitHost(name);
    if (!DOMAIN.test(host))
        return wrong(`“${host}” is not a host name`);
    let offset = restAt;
    for (const component of rest.split('/')) {
        if (!COMPONENT.test(component))
            return wrong(componentProblem(component), offset);
        offset += component.length + 1;
    }
    if (name.length > 255)
        return wrong('the name is longer than 255 characters', 255);
    const path = host === 'docker.io' && !rest.includes('/') ? `library/${rest}` : rest;
    const place = placeOf(host, path);
    if ('reason' in place)
        return wrong(place.reason, restAt + rest.length);
    const version = { tag: tag ?? (digest === null ? 'latest' : null), digest };
    return { ok: true, reference: { text, host, path, ...place, ...version } };
}
/** The reference to request from the registry: the digest if there is one, since the runtime then ignores the tag. */
const manifestReference = (image) => image.digest ?? image.tag ?? 'latest';
/** The reference that always means the same image. */
const pinnedTo = (image, digest) => `${image.host}/${image.path}@${digest}`;
/**
 * The key of an image, the same for all spellings: `nginx` and `docker.io/library/nginx:latest` have one key. A tag
 * beside a digest is left out, since the runtime ignores it.
 */
const imageKey = ({ host, path, tag, digest }) => digest === null ? `${host}/${path}:${tag ?? 'latest'}` : `${host}/${path}@${digest}`;
/**
 * The key of a reference that may be invalid; for an invalid one, its text.
 * @param part `image`: with tag or digest; `name`: without
 */
function keyOfText(text, part = 'image') {
    const parsed = parseImageReference(text);
    if (!parsed.ok)
        return text;
    return part === 'image' ? imageKey(parsed.reference) : `${parsed.reference.host}/${parsed.reference.path}`;
}
/** Whether the reference names no registry, so that Docker Hub is asked. */
const namesNoHost = ({ text, host }) => host === 'docker.io' && !/^(?:index\.)?docker\.io\//i.test(text);
function splitHost(name) {
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    const isHost = slash >= 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
    if (!isHost)
        return { host: 'docker.io', rest: name, restAt: 0 };
    // Host names are not case-sensitive (RFC 4343), and the kubelet compares them that way.
    const lower = first.toLowerCase();
    const host = lower === 'index.docker.io' ? 'docker.io' : lower;
    return { host, rest: name.slice(slash + 1), restAt: slash + 1 };
}
/**
 * The repository of an image.
 * @param path its name in the registry
 * @returns null if the host is not one of Artifact Registry, or if the path is too short
 */
function repositoryAt(host, path) {
    const place = placeOf(host, path);
    return 'kind' in place && place.kind === 'artifact-registry' ? place : null;
}
function placeOf(host, path) {
    const google = (0,_google_registry__WEBPACK_IMPORTED_MODULE_0__/* .googleRegistryHost */ .Nj)(host);
    if (google === null)
        return { kind: 'other', name: path };
    const { form, location } = google;
    const segments = path.split('/');
    const scoped = segments[0]?.includes('.') ?? false;
    const project = scoped ? `${segments[0] ?? ''}:${segments[1] ?? ''}` : (segments[0] ?? '');
    const rest = segments.slice(scoped ? 2 : 1);
    if (form === 'gcr.io') {
        if (rest.length === 0)
            return { reason: `the image name is missing: an image there is ${host}/PROJECT/IMAGE` };
        return { kind: 'artifact-registry', form, project, location, repository: host, name: rest.join('/') };
    }
    const [repository, ...name] = rest;
    if (repository === undefined || name.length === 0) {
        const shape = scoped ? 'DOMAIN/PROJECT/REPOSITORY/IMAGE' : 'PROJECT/REPOSITORY/IMAGE';
        const lacks = rest.length === 0 ? (scoped && segments.length < 2 ? 'the project' : 'the repository') : 'the image name';
        return { reason: `${lacks} is missing: an Artifact Registry image is ${host}/${shape}` };
    }
    return { kind: 'artifact-registry', form, project, location, repository, name: name.join('/') };
}
function digestProblem(digest) {
    const colon = digest.indexOf(':');
    if (colon < 0)
        return 'a digest is ALGORITHM:HEX, such as sha256:…';
    const algorithm = digest.slice(0, colon);
    const hex = digest.slice(colon + 1);
    const length = DIGEST_LENGTH.get(algorithm);
    if (length === undefined)
        return `the digest's algorithm “${algorithm}” must be one of sha256, sha384, sha512`;
    if (!/^[0-9a-f]*$/.test(hex))
        return `the digest after “${algorithm}:” has characters other than 0-9 and a-f`;
    if (hex.length !== length)
        return `a ${algorithm} digest has ${length} hexadecimal digits, this one ${hex.length}`;
    return null;
}
function componentProblem(component) {
    if (component === '')
        return 'a part of the name is empty (two slashes, or one at the end)';
    if (component !== component.toLowerCase())
        return `“${component}” has capital letters: image names are lower case`;
    return `“${component}” is not a valid name: lower-case letters and digits, parted by “.”, “_”, “__” or “-”`;
}


/***/ })

};
;