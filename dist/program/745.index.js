"use strict";
exports.id = 745;
exports.ids = [745,68,687,306];
exports.modules = {

/***/ 12156:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ LARGEST_TEXT),
/* harmony export */   TN: () => (/* binding */ fileReaders),
/* harmony export */   l: () => (/* binding */ reason)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _shown_as__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44378);




/**
 * The file system for a request.
 * @param folder what relative names start from
 * @param standardInput its whole text, where it was read
 * @param root of the repository, where it is known
 */
function fileReaders(folder, standardInput, root = null) {
    return {
        read: (path) => {
            if (path === '-') {
                if (standardInput === null)
                    throw new Error('there is no standard input');
                return standardInput;
            }
            return readText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path));
        },
        whyNotWritable: (path) => whyNotWritable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path)),
        exists: (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path)),
        shown: (path) => (0,_shown_as__WEBPACK_IMPORTED_MODULE_3__/* .shownAs */ .s)(path, folder, root),
    };
}
/** Bytes: more is no list and no facts file, whatever it calls itself (`/dev/zero` has no end). */
const LARGEST_TEXT = 256 * 1024 * 1024;
function readText(path) {
    let file = null;
    try {
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
        const size = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size;
        const chunks = [];
        for (let total = 0, read = -1; read !== 0; total += read) {
            if (total > LARGEST_TEXT)
                throw new Error('it is larger than 256 MiB');
            const chunk = Buffer.allocUnsafe(Math.min(Math.max(size - total, 64 * 1024), 16 * 1024 * 1024));
            read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, chunk);
            chunks.push(chunk.subarray(0, read));
        }
        return Buffer.concat(chunks).toString('utf8');
    }
    catch (error) {
        throw new Error(reason(error), { cause: error });
    }
    finally {
        if (file !== null)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function whyNotWritable(path) {
    try {
        const parent = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { throwIfNoEntry: false });
        if (!parent)
            return 'its folder does not exist';
        if (!parent.isDirectory())
            return 'its folder is a file';
        const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
        if (there?.isDirectory())
            return 'it is a folder';
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(there ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        return null;
    }
    catch (error) {
        return reason(error);
    }
}
const REASONS = {
    ENOENT: 'it does not exist',
    EISDIR: 'it is a folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
    ENOTDIR: 'a part of its path is no folder',
    ENOSPC: 'the disk is full',
    ENAMETOOLONG: 'its name is too long',
    ELOOP: 'it is a link that leads to itself',
};
/** Why the file system refused, in plain words. */
function reason(error) {
    const code = error?.code;
    return (code !== undefined && REASONS[code]) || (node_util__WEBPACK_IMPORTED_MODULE_2__.types.isNativeError(error) ? error.message : String(error));
}


/***/ }),

/***/ 44378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rootOf),
/* harmony export */   s: () => (/* binding */ shownAs)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * A file's name in reports: from the repository's root, as those who show them name files, else from the folder; as it
 * was given where it is in neither.
 * @param folder what relative names start from
 * @param root of the repository, where it is known
 */
function shownAs(path, folder, root) {
    if (path === '-')
        return path;
    const from = [root, folder].flatMap((each) => (each === null ? [] : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(each, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, path))));
    const within = from.find((each) => !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(each) && each.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep)[0] !== '..');
    return within?.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, '/') ?? path;
}
/** The repository's root, as GitHub's runner and GitLab's name it; null where neither does. */
const rootOf = (env) => [env['GITHUB_WORKSPACE'], env['CI_PROJECT_DIR']].find((root) => root !== undefined && root !== '') ?? null;


/***/ }),

/***/ 20068:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ pinnedTo),
/* harmony export */   SH: () => (/* binding */ repositoryPath),
/* harmony export */   Tn: () => (/* binding */ manifestReference),
/* harmony export */   o_: () => (/* binding */ parseImageReference),
/* harmony export */   uI: () => (/* binding */ lookalikeHost)
/* harmony export */ });
/**
 * Image references as the container runtime reads them (the grammar of github.com/distribution/reference), and which
 * part of them is what in Artifact Registry (FACTS 2.3 and 3.1).
 */
const PKG_DEV = /^([a-z0-9]+(?:-[a-z0-9]+)*)-docker\.pkg\.dev$/;
const REP_PKG_DEV = /^docker\.([a-z0-9-]+)\.rep\.pkg\.dev$/;
/** The four hosts that Artifact Registry serves, with the location of the repository behind each. */
const GCR = {
    'gcr.io': 'us',
    'us.gcr.io': 'us',
    'eu.gcr.io': 'europe',
    'asia.gcr.io': 'asia',
};
const OTHER_FORMATS = /-(apt|generic|go|googet|kfp|maven|npm|python|ruby|yum)\.pkg\.dev$/;
const LABEL = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const DOMAIN = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]+)?$`);
const COMPONENT = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const DIGEST_LENGTH = { sha256: 64, sha384: 96, sha512: 128 };
/**
 * Reads an image reference.
 * @returns the reference, or what is wrong and where
 */
function parseImageReference(text) {
    const wrong = (reason, at = 0) => ({ ok: false, reason, at });
    if (text === '')
        return wrong('it is empty');
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
        return wrong(`“${host}” is no host name`);
    let offset = restAt;
    for (const component of rest.split('/')) {
        if (!COMPONENT.test(component))
            return wrong(componentProblem(component), offset);
        offset += component.length + 1;
    }
    if (name.length > 255)
        return wrong('the name is longer than 255 characters', 255);
    const place = placeOf(host, rest);
    if ('reason' in place)
        return wrong(place.reason, restAt + rest.length);
    const path = host === 'docker.io' && !rest.includes('/') ? `library/${rest}` : rest;
    return {
        ok: true,
        reference: {
            text,
            host,
            path,
            ...place,
            name: place.name === '' ? path : place.name,
            tag: tag ?? (digest === null ? 'latest' : null),
            digest,
        },
    };
}
/** What to ask the registry for: the digest where there is one, since the runtime then ignores the tag. */
const manifestReference = (image) => image.digest ?? image.tag ?? 'latest';
/** The reference that always means the same image. */
const pinnedTo = (image, digest) => `${image.host}/${image.path}@${digest}`;
/** `projects/P/locations/L/repositories/R` of an Artifact Registry image, else null. */
function repositoryPath(image) {
    if (image.project === null || image.location === null || image.repository === null)
        return null;
    return `projects/${image.project}/locations/${image.location}/repositories/${image.repository}`;
}
/**
 * A host that looks like Artifact Registry's and cannot be it.
 * @returns what is odd, else null
 */
function lookalikeHost(host) {
    if (PKG_DEV.test(host) || REP_PKG_DEV.test(host) || host in GCR)
        return null;
    const format = OTHER_FORMATS.exec(host);
    if (format)
        return `${host} serves ${format[1] ?? ''} packages; images are at LOCATION-docker.pkg.dev`;
    if (/(^|[.-])pkg\.dev(:\d+)?$/.test(host))
        return `${host} is no Artifact Registry host for images: LOCATION-docker.pkg.dev is`;
    if (/docker[.-]pkg[.-]dev/.test(host))
        return `${host} looks like LOCATION-docker.pkg.dev and is another host`;
    if (/^(us|eu|europe|asia)[-.]?gcr\.io\.|^(us|eu|europe|asia)-gcr\.io$|^europe\.gcr\.io$/.test(host))
        return `${host} looks like gcr.io and is another host (gcr.io, us.gcr.io, eu.gcr.io, asia.gcr.io)`;
    return null;
}
function splitHost(name) {
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    const isHost = slash >= 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
    if (!isHost)
        return { host: 'docker.io', rest: name, restAt: 0 };
    const host = first === 'index.docker.io' ? 'docker.io' : first;
    return { host, rest: name.slice(slash + 1), restAt: slash + 1 };
}
function placeOf(host, path) {
    const location = PKG_DEV.exec(host)?.[1] ?? REP_PKG_DEV.exec(host)?.[1];
    const segments = path.split('/');
    const scoped = segments[0]?.includes('.') ?? false;
    const project = scoped ? `${segments[0] ?? ''}:${segments[1] ?? ''}` : (segments[0] ?? '');
    const rest = segments.slice(scoped ? 2 : 1);
    if (location !== undefined) {
        const [repository, ...name] = rest;
        if (repository === undefined || name.length === 0) {
            const form = scoped ? 'DOMAIN/PROJECT/REPOSITORY/IMAGE' : 'PROJECT/REPOSITORY/IMAGE';
            const lacks = rest.length === 0 ? (scoped && segments.length < 2 ? 'the project' : 'the repository') : 'the image name';
            return { reason: `${lacks} is missing: an Artifact Registry image is ${host}/${form}` };
        }
        return { kind: 'artifact-registry', project, location, repository, name: name.join('/') };
    }
    const gcr = GCR[host];
    if (gcr !== undefined) {
        if (rest.length === 0)
            return { reason: `the image name is missing: an image there is ${host}/PROJECT/IMAGE` };
        return { kind: 'artifact-registry', project, location: gcr, repository: host, name: rest.join('/') };
    }
    return { kind: 'other', project: null, location: null, repository: null, name: '' };
}
function digestProblem(digest) {
    const colon = digest.indexOf(':');
    if (colon < 0)
        return 'a digest is ALGORITHM:HEX, such as sha256:…';
    const algorithm = digest.slice(0, colon);
    const hex = digest.slice(colon + 1);
    const length = DIGEST_LENGTH[algorithm];
    if (length === undefined)
        return `the digest's algorithm “${algorithm}” is none of sha256, sha384, sha512`;
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
    return `“${component}” is no name: lower-case letters and digits, parted by “.”, “_”, “__” or “-”`;
}


/***/ })

};
;