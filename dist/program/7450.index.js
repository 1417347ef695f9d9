"use strict";
exports.id = 7450;
exports.ids = [7450,3020];
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

/***/ 7582:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ needsCaller),
/* harmony export */   On: () => (/* binding */ distinctGrants),
/* harmony export */   b4: () => (/* binding */ CALLER_VARIABLE)
/* harmony export */ });
/** The caller in the commands of a report: the identity that runs the program, whose IAM member may not be known. */
/** Stands for the caller in commands if its IAM member is not known: a shell variable that the user sets. */
const CALLER_VARIABLE = '"$CALLER"';
/** Whether the commands use that variable, so that it must be set first. */
const needsCaller = (commands) => commands.some((command) => command.includes(CALLER_VARIABLE));
const READER = '--role=roles/artifactregistry.reader';
/** A role that contains all permissions of the reader role (https://cloud.google.com/artifact-registry/docs/access-control#permissions). */
const VIEWER = '--role=roles/artifactregistry.viewer';
/** Commands that grant roles, without duplicates, and without a role that another one includes on the same resource. */
function distinctGrants(commands) {
    const all = new Set(commands);
    return [...all].filter((command) => !command.includes(READER) || !all.has(command.replace(READER, VIEWER)));
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

/***/ 1109:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ clusterName),
/* harmony export */   a: () => (/* binding */ fingerprintOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _cluster__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5883);
/* harmony import */ var _image_reference__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68);
/* harmony import */ var _target__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5936);




/**
 * The key of a finding that stays the same from run to run: its check, the image's name, the cluster and the pool.
 * Different spellings of one name count as the same name. The tag is left out, so that the key is the same for a new
 * version of the image; only a missing version says nothing about other versions.
 * @returns 32 hex digits
 */
function fingerprintOf({ check, pool, message }, { image, cluster }) {
    const name = (0,_image_reference__WEBPACK_IMPORTED_MODULE_2__/* .keyOfText */ .qZ)(image.reference, check === 'image-exists' ? 'image' : 'name');
    // Without nodes a check has one finding for each requested platform, whose message names the platform.
    const said = cluster === null ? [message.replaceAll(image.reference, '')] : [];
    const key = JSON.stringify([check, name, clusterName(cluster), pool, ...said]);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, 32);
}
/** `projects/P/locations/L/clusters/C`, the name of a cluster outside GKE, or that there is none. */
const clusterName = (cluster) => cluster === null ? _target__WEBPACK_IMPORTED_MODULE_3__/* .NO_CLUSTER */ .ZN : cluster.mode === 'external' ? cluster.name : (0,_cluster__WEBPACK_IMPORTED_MODULE_1__/* .clusterPath */ .Sf)(cluster);


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


/***/ }),

/***/ 7450:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ sentenceOf),
/* harmony export */   Jt: () => (/* binding */ verifications),
/* harmony export */   Mm: () => (/* binding */ passedByCluster),
/* harmony export */   Mr: () => (/* binding */ needLines),
/* harmony export */   NH: () => (/* binding */ callerWords),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   UH: () => (/* binding */ targetCounts),
/* harmony export */   Uo: () => (/* binding */ asksForSomething),
/* harmony export */   WV: () => (/* binding */ extentAndCounts),
/* harmony export */   XM: () => (/* binding */ clusterNames),
/* harmony export */   Xx: () => (/* binding */ extent),
/* harmony export */   ZF: () => (/* binding */ whereText),
/* harmony export */   aL: () => (/* binding */ setAsideWords),
/* harmony export */   kG: () => (/* binding */ groupFindings),
/* harmony export */   mx: () => (/* binding */ onCluster),
/* harmony export */   o3: () => (/* binding */ sentenceCase),
/* harmony export */   rC: () => (/* binding */ clusterInWords),
/* harmony export */   s8: () => (/* binding */ poolsByVerdict),
/* harmony export */   s_: () => (/* binding */ findingCounts),
/* harmony export */   uI: () => (/* binding */ worstTargetsFirst)
/* harmony export */ });
/* harmony import */ var _model_caller__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7582);
/* harmony import */ var _model_fingerprint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1109);
/* harmony import */ var _model_append__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7737);
/* harmony import */ var _model_target__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5936);
/**
 * What the human-readable formats share: order, grouping, and the sentences of the summary. Nothing is escaped here.
 */




const STATUS_RANK = { fail: 0, unknown: 1, warn: 2, pass: 3, skip: 4 };
const VERDICT_RANK = { fail: 0, unknown: 1, pass: 2, skip: 3 };
/**
 * Targets with the worst verdict first, then those with the most pools of that verdict; otherwise in the report's
 * order.
 */
function worstTargetsFirst(targets) {
    const such = ({ verdict, pools }) => pools.filter((pool) => pool.verdict === verdict).length;
    return targets
        .map((target) => ({
        target,
        rank: VERDICT_RANK[target.verdict],
        such: target.verdict === 'pass' ? 0 : such(target),
    }))
        .sort((a, b) => a.rank - b.rank || b.such - a.such)
        .map(({ target }) => target);
}
/** Findings grouped over pools; worst first, gates before advice, otherwise in the report's order. */
function groupFindings(findings) {
    const groups = [];
    const alike = new Map();
    for (const finding of findings) {
        const key = JSON.stringify([finding.check, finding.status, finding.pool === null, sentenceOf(finding)]);
        const candidates = alike.get(key) ?? [];
        let group = candidates.find((each) => withoutPool(each.finding) === withoutPool(finding));
        if (group === undefined) {
            group = { finding, pools: [] };
            groups.push(group);
            alike.set(key, [...candidates, group]);
        }
        if (finding.pool !== null && !group.pools.includes(finding.pool))
            group.pools.push(finding.pool);
    }
    return groups.sort((a, b) => rank(a.finding) - rank(b.finding));
}
const withoutPool = (finding) => JSON.stringify({ ...finding, pool: null });
const rank = (finding) => STATUS_RANK[finding.status] * 2 + (finding.kind === 'gate' ? 0 : 1);
/** True for a finding that needs attention: it failed, warns or could not be checked, and it is not set aside. */
const asksForSomething = (finding) => finding.ignored === null && (finding.status === 'fail' || finding.status === 'warn' || finding.status === 'unknown');
/** Pools by verdict, worst first: `[['fail', ['a', 'b']], ['pass', ['c']]]`. */
function poolsByVerdict(pools) {
    const verdicts = Object.keys(VERDICT_RANK).sort((a, b) => VERDICT_RANK[a] - VERDICT_RANK[b]);
    return verdicts
        .map((verdict) => [verdict, pools.filter((pool) => pool.verdict === verdict).map((pool) => pool.name)])
        .filter(([, names]) => names.length > 0);
}
/**
 * `2 images × 1 cluster × 3 pools`. Pools are left out if none was read, or if those of passing targets are unknown.
 */
function extent(report) {
    const images = new Set([
        ...report.targets.map((target) => target.image.reference),
        ...report.passed.flatMap((row) => row.images),
    ]);
    const clusters = new Set([
        ...report.targets.flatMap(({ cluster }) => (cluster === null ? [] : [(0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .clusterName */ .S)(cluster)])),
        ...report.passed.flatMap(({ cluster }) => cluster ?? []),
    ]);
    const pools = new Set(report.targets.flatMap((target) => target.pools.map((pool) => JSON.stringify([(0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .clusterName */ .S)(target.cluster), pool.name]))));
    const parts = [count(images.size, 'image'), ...(clusters.size > 0 ? [count(clusters.size, 'cluster')] : [])];
    if (pools.size > 0 && report.passed.length === 0)
        parts.push(count(pools.size, 'pool'));
    return parts.join(' × ');
}
/** The pulls that were tried for a target, one for each pool. */
const verifications = ({ pools, findings }) => pools.flatMap(({ name, verified }) => {
    if (verified === null)
        return [];
    const own = findings.find(({ check, pool }) => check === 'verification' && pool === name);
    const { durationMs } = verified;
    return [
        {
            ...verified,
            pool: name,
            status: own?.status ?? 'unknown',
            took: durationMs === null ? null : took(durationMs),
        },
    ];
});
/**
 * A finding in one sentence: the check's message, and the rulings on it. If a stronger source answered what the check
 * could not decide, that answer comes first.
 */
function sentenceOf({ message, rulings }) {
    const answer = rulings.findLast(({ by, to }) => (by === 'probe' || by === 'observed') && (to === 'pass' || to === 'fail'));
    const rest = rulings.filter((ruling) => ruling !== answer).map(({ because }) => ` (${because})`);
    const told = answer === undefined ? message : `${answer.because}; without that: ${message}`;
    return `${told}${rest.join('')}`;
}
const took = (ms) => (ms < 1000 ? `${String(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);
/** What passes, one row for each cluster. The report has one row for each set of causes, too. */
function passedByCluster({ passed }) {
    const rows = new Map();
    for (const { cluster, images } of passed) {
        const known = rows.get(cluster) ?? [];
        rows.set(cluster, known);
        (0,_model_append__WEBPACK_IMPORTED_MODULE_2__/* .append */ .B)(known, images);
    }
    return [...rows].map(([cluster, images]) => ({ cluster, images: images.sort() }));
}
/**
 * The extent and, for several targets, the number of targets by verdict: `5 images × 60 clusters: 16 fail, 30 unknown,
 * 254 pass`.
 */
const extentAndCounts = (report) => report.targets.length + report.passed.length > 1 ? `${extent(report)}: ${targetCounts(report)}` : extent(report);
/** The number of targets by verdict: `1 fail, 1 unknown, 2 pass`. Targets in `passed` count as passes. */
function targetCounts(report) {
    const passed = report.passed.reduce((sum, row) => sum + row.images.length, 0);
    const of = (verdict) => report.targets.filter((target) => target.verdict === verdict).length;
    const counts = [
        ['fail', of('fail')],
        ['unknown', of('unknown')],
        ['pass', of('pass') + passed],
    ];
    return tally(counts);
}
/** The number of findings by status, as the report counts them: `1 fail, 2 unknown, 1 warn, 20 pass`. */
function findingCounts(report) {
    const statuses = Object.keys(STATUS_RANK).sort((a, b) => STATUS_RANK[a] - STATUS_RANK[b]);
    return tally(statuses.map((status) => [status, report.counts[status]]));
}
function tally(counts) {
    const parts = counts.filter(([, number]) => number > 0).map(([word, number]) => `${number} ${word}`);
    return parts.length > 0 ? parts.join(', ') : 'none';
}
/** Capitalizes the first letter of a sentence that starts with one of our own words. */
const sentenceCase = (text) => /^(?:not|no|nothing|node) /.test(text) ? text.slice(0, 1).toUpperCase() + text.slice(1) : text;
/** `3 pools`, `1 pool`. */
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
/** A cluster's short name, or the text for no cluster. */
const shortName = (cluster) => cluster?.name ?? _model_target__WEBPACK_IMPORTED_MODULE_1__/* .NO_CLUSTER */ .ZN;
/** Explains the variable CALLER, which commands contain if the caller is unknown; empty if no command contains it. */
const callerWords = (commands) => (0,_model_caller__WEBPACK_IMPORTED_MODULE_3__/* .needsCaller */ .Fk)(commands) ? ' (CALLER is its IAM member)' : '';
/**
 * The names of clusters in one report: short names, but full names if clusters in several projects or locations have
 * the same name.
 */
function clusterNames(targets) {
    const alike = new Map();
    for (const { cluster } of targets)
        if (cluster !== null)
            alike.set(cluster.name, (alike.get(cluster.name) ?? new Set()).add((0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .clusterName */ .S)(cluster)));
    return (cluster) => cluster !== null && (alike.get(cluster.name)?.size ?? 0) > 1 ? (0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .clusterName */ .S)(cluster) : shortName(cluster);
}
/** ` on prod`; empty if the image was judged without a cluster. */
const onCluster = (cluster) => (cluster === null ? '' : ` on ${cluster.name}`);
/** The place of a finding: `IMAGE on CLUSTER, pool P`, with the cluster's full name. */
const whereText = ({ image, cluster }, pool) => `${image.reference}${cluster === null ? '' : ` on ${(0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .clusterName */ .S)(cluster)}`}${pool === null ? '' : `, pool ${pool}`}`;
/** A cluster in a few words: `GKE 1.31.2-gke.100`, `autopilot`; empty without a cluster. */
function clusterInWords(cluster) {
    if (cluster === null)
        return [];
    const version = cluster.version === null ? [] : [`${cluster.mode === 'external' ? 'Kubernetes' : 'GKE'} ${cluster.version}`];
    const mode = cluster.mode === null ? 'cluster not read' : cluster.mode === 'external' ? 'outside GKE' : cluster.mode;
    return [...version, mode];
}
/** The grants that would allow the check, one alternative after the other: `permission on resource (role)`. */
function needLines(needs) {
    const ways = [...new Set(needs.map((need) => need.way))];
    return ways.flatMap((way, at) => needs
        .filter((need) => need.way === way)
        .map((need, index) => ({
        label: index > 0 ? 'and' : at > 0 ? 'or' : 'grant',
        text: `${need.permission} on ${need.resource} (${need.role})${TO[way]}`,
    })));
}
const TO = {
    policies: '',
    impersonate: ', to ask the registry as the node does',
    verify: ', to pull on the node',
};
/** `ignored until 2027-01-31: reason`, `known from the baseline`, or null. */
function setAsideWords(finding) {
    if (finding.ignored !== null) {
        const until = finding.ignored.expires === null ? '' : ` until ${finding.ignored.expires}`;
        return `ignored${until}: ${finding.ignored.reason}`;
    }
    return finding.baseline === 'known' ? 'known from the baseline' : null;
}


/***/ })

};
;