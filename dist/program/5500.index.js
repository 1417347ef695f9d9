"use strict";
exports.id = 5500;
exports.ids = [5500,3020];
exports.modules = {

/***/ 7737:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ append)
/* harmony export */ });
/**
 * Adds items at the end of a list, in place. `list.push(...items)` passes every item as an argument, and about a hundred
 * thousand arguments overflow the stack.
 */
function append(list, items) {
    for (const item of items)
        list.push(item);
}


/***/ }),

/***/ 5883:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ leavesOpen),
/* harmony export */   Sf: () => (/* binding */ clusterPath),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   _G: () => (/* binding */ membershipOf),
/* harmony export */   _K: () => (/* binding */ isOutside),
/* harmony export */   bC: () => (/* binding */ AUTO_PROVISIONED),
/* harmony export */   bi: () => (/* binding */ isWindows),
/* harmony export */   h0: () => (/* binding */ unlabelled),
/* harmony export */   pp: () => (/* binding */ hasDocker),
/* harmony export */   uF: () => (/* binding */ NOTHING_MORE)
/* harmony export */ });
/** The other fields of a pool of which only the identity of its nodes is known. */
const NOTHING_MORE = {
    shape: null,
    traits: null,
    network: null,
    madeBy: null,
    acceleratorLimits: null,
    accountAssumed: null,
    autoProvisioned: false,
    imageDisk: null,
    mirrors: [],
    authorities: [],
    group: null,
    sandboxed: null,
    instanceGroups: [],
};
/** The name of the pools that do not exist yet. */
const AUTO_PROVISIONED = '(auto-provisioned)';
/** A cluster's name alone. */
const nameOf = ({ project, location, name }) => ({ project, location, name });
/** A cluster of which only the name is known. */
const unlabelled = (cluster) => ({
    ...nameOf(cluster),
    labels: null,
    channel: null,
});
/** True for a cluster outside GKE, which is reached by a context. */
const isOutside = ({ project, location }) => project === '' && location === '';
const MEMBERSHIP = /^projects\/([a-z0-9.:-]+)\/locations\/([a-z0-9-]+)\/memberships\/([a-z0-9-]+)$/;
/** The fleet membership that identifies a cluster outside GKE in place of a context; null if there is none. */
function membershipOf(cluster) {
    const [, project, location, id] = isOutside(cluster) ? (MEMBERSHIP.exec(cluster.name) ?? []) : [];
    return project === undefined || location === undefined || id === undefined ? null : { project, location, id };
}
/** `projects/P/locations/L/clusters/C`; the context's name of a cluster outside GKE. */
function clusterPath(cluster) {
    if (isOutside(cluster))
        return cluster.name;
    return `projects/${cluster.project}/locations/${cluster.location}/clusters/${cluster.name}`;
}
/** Whether a cluster that was not found may exist according to a listing: the listing has it, or is incomplete. */
const leavesOpen = ({ clusters, missingZones }, wanted) => missingZones.length > 0 || clusters.some((each) => clusterPath(each) === clusterPath(wanted));
/** True for a pool of Windows nodes, according to its image type, since `windowsNodeConfig` is also on Linux pools. */
const isWindows = (pool) => (pool.imageType ?? '').toUpperCase().startsWith('WINDOWS');
/** Node images whose runtime is Docker; GKE removed them in 1.24. */
const DOCKER = new Set(['COS', 'UBUNTU', 'WINDOWS_LTSC', 'WINDOWS_SAC']);
/** True for a pool whose nodes run Docker, not containerd. */
const hasDocker = ({ imageType }) => DOCKER.has((imageType ?? '').toUpperCase());


/***/ }),

/***/ 6389:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U6: () => (/* binding */ NO_CHANNEL),
/* harmony export */   Yu: () => (/* binding */ isWanted),
/* harmony export */   eG: () => (/* binding */ shardText),
/* harmony export */   fz: () => (/* binding */ NO_FILTER),
/* harmony export */   l_: () => (/* binding */ CHANNELS),
/* harmony export */   yX: () => (/* binding */ takesAll)
/* harmony export */ });
/* harmony import */ var _cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _own_value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9037);
/* harmony import */ var _policy_file__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8314);
/** Which clusters a scan covers. Plain JSON. */



/** `3/10`. */
const shardText = ({ index, count }) => `${String(index)}/${String(count)}`;
const NO_FILTER = { labels: [], names: [], locations: [], channels: [] };
/** The release channel of a cluster that is in none. */
const NO_CHANNEL = 'none';
/** The channels that a cluster may be in (container v1, `ReleaseChannel.Channel`). */
const CHANNELS = ['rapid', 'regular', 'stable', 'extended', NO_CHANNEL];
/** Whether a filter has no conditions. */
const takesAll = ({ labels, names, locations, channels }) => [labels, names, locations, channels].every((each) => each.length === 0);
/**
 * Whether a cluster is judged. A cluster whose labels or channel are not known is judged.
 */
function isWanted({ labels, channel, ...cluster }, { labels: asked, names, locations, channels }) {
    const member = (0,_cluster__WEBPACK_IMPORTED_MODULE_0__/* .membershipOf */ ._G)(cluster);
    const [name, location] = [member?.id ?? cluster.name, member?.location ?? cluster.location];
    const region = location.replace(/-[a-z]$/, '');
    return ((labels === null ||
        asked.every(({ key, value }) => {
            const has = (0,_own_value__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .e)(labels, key);
            return has !== undefined && (value === null || has === value);
        })) &&
        (names.length === 0 || names.some((pattern) => (0,_policy_file__WEBPACK_IMPORTED_MODULE_2__/* .fits */ .lA)(pattern, name))) &&
        (locations.length === 0 || locations.some((pattern) => (0,_policy_file__WEBPACK_IMPORTED_MODULE_2__/* .fits */ .lA)(pattern, location) || (0,_policy_file__WEBPACK_IMPORTED_MODULE_2__/* .fits */ .lA)(pattern, region))) &&
        (channels.length === 0 || channel === null || channels.includes(channel)));
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


/***/ }),

/***/ 5936:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   D6: () => (/* binding */ isAsked),
/* harmony export */   I2: () => (/* binding */ keyOfImage),
/* harmony export */   MZ: () => (/* binding */ usesOf),
/* harmony export */   Vw: () => (/* binding */ namesAsked),
/* harmony export */   Xz: () => (/* binding */ usesThere),
/* harmony export */   ZN: () => (/* binding */ NO_CLUSTER),
/* harmony export */   k7: () => (/* binding */ askedText),
/* harmony export */   rR: () => (/* binding */ FOR_ANY_POD)
/* harmony export */ });
/* harmony import */ var _cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _image_reference__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68);


/** The key of an image, the same for all spellings; for an invalid reference, its text. */
const keyOfImage = (image) => (image.valid ? (0,_image_reference__WEBPACK_IMPORTED_MODULE_1__/* .imageKey */ .p2)(image.reference) : image.text);
/** The workloads that use an image; none if it was given without a manifest, or is invalid. */
const usesOf = (image) => (image.valid ? image.uses : []);
/** Whether a pool of this name is among those that were asked for. */
const isAsked = (asked, pool) => asked.kind === 'all' || asked.names.includes(pool);
/** The names of the pools that were asked for. */
const namesAsked = (asked) => (asked?.kind === 'named' ? asked.names : []);
/** A platform as containerd writes it: `linux/arm64`, `windows(10.0.20348)/amd64`. */
const askedText = ({ os, architecture, build }) => `${os}${build === null ? '' : `(10.0.${String(build)})`}/${architecture}`;
/** Used in place of a cluster's name if there is no cluster. */
const NO_CLUSTER = 'no cluster';
/** Where a target's image is judged: `projects/P/locations/L/clusters/C`, or that there is no cluster. */
const placeOf = ({ cluster }) => cluster === null ? NO_CLUSTER : (0,_cluster__WEBPACK_IMPORTED_MODULE_0__/* .clusterPath */ .Sf)(cluster);
/** A pool that is judged in full, for any pod. */
const FOR_ANY_POD = { kind: 'judged', uses: [], open: [] };
/** The uses that land on a pool; none if it is judged for any pod, or not judged. */
const usesThere = (reach) => (reach.kind === 'judged' ? reach.uses : []);


/***/ })

};
;