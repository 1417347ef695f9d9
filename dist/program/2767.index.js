"use strict";
exports.id = 2767;
exports.ids = [2767];
exports.modules = {

/***/ 6677:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I0: () => (/* binding */ valuesAt),
/* harmony export */   oN: () => (/* binding */ imagePathProblem),
/* harmony export */   vs: () => (/* binding */ pathTo)
/* harmony export */ });
/* harmony import */ var _documents__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5280);
/** Paths to images in custom resources, as a policy file names them. Pure. */

/** The maximum number of values at one path. */
const MOST_VALUES = 100_000;
/**
 * The values at a path of a custom resource: keys separated by dots, `[]`, `[*]` or `*` for every item of a list (or
 * every value of a mapping), `["a.b"]` for a key that contains a dot: `spec.runner.image`, `spec.steps[].image`.
 */
function valuesAt(object, path) {
    let found = [{ value: object, within: [] }];
    for (const step of stepsOf(path)) {
        found = found.flatMap(({ value, within }) => {
            const inner = step === ANY ? valuesOf(value) : [value.get(step)];
            return inner.map((each) => ({ value: each, within: [...within, value] }));
        });
        if (found.length > MOST_VALUES)
            throw new _documents__WEBPACK_IMPORTED_MODULE_0__/* .TooLarge */ .MF(`${path} stands for more than ${String(MOST_VALUES)} values`);
    }
    return found;
}
const valuesOf = (value) => value.kind === 'list' ? [...value.items()] : [...value.entries()].map(([, inner]) => inner);
const ANY = Symbol('any');
function stepsOf(path) {
    return [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\*?)\]|([^.[\]]+)/g)].map(([, quoted, any, key]) => {
        if (quoted !== undefined)
            return quoted.replace(/\\(.)/g, '$1');
        return any !== undefined || key === '*' ? ANY : (key ?? '');
    });
}
/** A path extended by one key, in this notation. */
const pathTo = (path, key) => /^[^.[\]\s"]+$/.test(key) ? `${path}${path === '' ? '' : '.'}${key}` : `${path}[${JSON.stringify(key)}]`;
/** Why a path to images is not valid; null if it is. */
function imagePathProblem(path) {
    const whole = /^(?:(?:^|\.)[^.[\]\s]+|(?:^\.?|\.)?\["(?:[^"\\]|\\.)+"\]|\[\*?\])+$/;
    return whole.test(path.replace(/^\./, '')) ? null : 'is not a path such as spec.runner.image or spec.steps[].image';
}


/***/ }),

/***/ 2767:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPolicyFile: () => (/* binding */ readPolicyFile)
/* harmony export */ });
/* harmony import */ var _model_policy_file__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8314);
/* harmony import */ var _model_check_ids__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3258);
/* harmony import */ var _model_suggest__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2691);
/* harmony import */ var _manifests_yaml_resolve__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1189);
/* harmony import */ var _manifests_documents__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5280);
/* harmony import */ var _manifests_image_paths__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6677);
/* harmony import */ var _names__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3632);
/** Reads the policy file: all mistakes are reported at once, with their positions. Loaded only if there is one. */







/** The maximum length in characters: a policy is written by hand. */
const LONGEST = 1024 * 1024;
/** The maximum number of problems that are reported. */
const MOST_PROBLEMS = 50;
const KEYS = [
    'fail_on',
    'checks',
    'ignore',
    'allowed_registries',
    'require_digest',
    'image_paths',
    'clusters',
];
const IGNORE_KEYS = ['check', 'image', 'cluster', 'pool', 'reason', 'expires'];
/** @param file its name, for problems: `FILE:LINE:COLUMN: …` */
const readPolicyFile = (file, text) => {
    const said = [];
    const say = (at, problem) => void said.push({ at, problem });
    if (text.length > LONGEST)
        return { problems: [`${file}: it is larger than 1 MiB`] };
    try {
        const policy = policyIn(text, say);
        const problems = said.toSorted(byPlace).map(({ at, problem }) => {
            const place = at === null ? '' : `:${String(at.line)}:${String(at.column)}`;
            return `${file}${place}: ${problem}`;
        });
        return problems.length > 0 ? { problems: problems.slice(0, MOST_PROBLEMS) } : { policy };
    }
    catch (error) {
        if (error instanceof _manifests_documents__WEBPACK_IMPORTED_MODULE_2__/* .TooLarge */ .MF)
            return { problems: [`${file}: ${error.message}`] };
        throw error;
    }
};
const byPlace = ({ at: a }, { at: b }) => (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
function policyIn(text, say) {
    const documents = [...(0,_manifests_documents__WEBPACK_IMPORTED_MODULE_2__/* .documentsOf */ .uo)(text, () => true, _manifests_yaml_resolve__WEBPACK_IMPORTED_MODULE_1__/* .coreKindOf */ .l)].filter(({ root, problem }) => root.kind !== 'nothing' || problem !== null);
    for (const { problem, warnings } of documents)
        for (const wrong of [...(problem === null ? [] : [problem]), ...warnings])
            say(wrong, wrong.text);
    const [first, second] = documents;
    if (second !== undefined)
        say(second.root.position(), 'a policy is one document');
    const root = first?.root;
    if (root !== undefined && root.kind !== 'mapping' && first?.problem === null)
        say(root.position(), `a policy is a mapping of ${KEYS.join(', ')}`);
    const at = fields(root, KEYS, 'the policy', say);
    return {
        failOn: word(at.fail_on, 'fail_on', _model_policy_file__WEBPACK_IMPORTED_MODULE_5__/* .FAIL_ON */ .d$, say),
        checks: checksIn(at.checks, say),
        ignore: list(at.ignore, 'ignore', say).flatMap((each) => entryIn(each, say)),
        allowedRegistries: at.allowed_registries === undefined ? null : texts(at.allowed_registries, 'allowed_registries', say),
        requireDigest: truth(at.require_digest, 'require_digest', say),
        imagePaths: pathsIn(at.image_paths, say),
        clusters: clustersIn(at.clusters, say),
    };
}
/** The known keys of a mapping; the others are problems. */
function fields(mapping, known, what, say) {
    const found = {};
    for (const [key, value, at] of mapping?.entries() ?? []) {
        if (known.includes(key))
            found[key] = value;
        else
            say(at, `${what} has no key “${key}”${meant(key, known)}`);
    }
    return found;
}
function meant(word, known) {
    const near = (0,_model_suggest__WEBPACK_IMPORTED_MODULE_6__/* .nearest */ .pA)(word, known);
    return near === null ? `; its keys are ${known.join(', ')}` : `. Did you mean ${near}?`;
}
function word(value, key, words, say) {
    if (value === undefined || value.kind === 'nothing')
        return null;
    const text = value.text();
    const found = words.find((each) => each === text);
    if (found !== undefined && value.isText)
        return found;
    const near = text === null ? null : (0,_model_suggest__WEBPACK_IMPORTED_MODULE_6__/* .nearest */ .pA)(text, words);
    const hint = near === null ? '' : `. Did you mean ${near}?`;
    say(value.position(), `${key} is ${text === null ? 'no text' : `“${text}”`}: it must be one of ${words.join(', ')}${hint}`);
    return null;
}
function truth(value, key, say) {
    if (value === undefined || value.kind === 'nothing')
        return false;
    const text = value.isText ? `“${value.text() ?? ''}”` : value.text();
    if (text !== 'true' && text !== 'false')
        say(value.position(), `${key} is ${text ?? 'no text'}: it must be true or false`);
    return text === 'true';
}
function list(value, key, say) {
    if (value === undefined || value.kind === 'nothing')
        return [];
    if (value.kind === 'list')
        return [...value.items()];
    say(value.position(), `${key} is not a list`);
    return [];
}
const texts = (value, key, say) => list(value, key, say).flatMap((each) => text(each, `${key} has an entry that`, say) ?? []);
function text(value, what, say) {
    if (value === undefined)
        return null;
    const found = value.isText ? value.text() : null;
    if (found !== null && found.trim() !== '')
        return found;
    say(value.position(), `${what} is ${found === null ? 'no text' : 'empty'}`);
    return null;
}
function checksIn(value, say) {
    if (value !== undefined && value.kind !== 'mapping' && value.kind !== 'nothing')
        say(value.position(), 'checks is not a mapping of checks to what they count for');
    const found = new Map();
    for (const [id, severity, at] of value?.entries() ?? []) {
        if (!_model_check_ids__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_IDS */ .S.includes(id))
            say(at, `there is no check “${id}”${near(id)}`);
        const weight = word(severity, `checks.${id}`, _model_policy_file__WEBPACK_IMPORTED_MODULE_5__/* .SEVERITIES */ .oC, say);
        if (weight !== null)
            found.set(id, weight);
        else if (severity.kind === 'nothing')
            say(at, `checks.${id} is empty: it must be one of ${_model_policy_file__WEBPACK_IMPORTED_MODULE_5__/* .SEVERITIES */ .oC.join(', ')}`);
    }
    return Object.fromEntries(found);
}
const near = (id) => {
    const found = (0,_model_suggest__WEBPACK_IMPORTED_MODULE_6__/* .nearest */ .pA)(id, _model_check_ids__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_IDS */ .S);
    return found === null ? `: there are ${_model_check_ids__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_IDS */ .S.join(', ')}` : `. Did you mean ${found}?`;
};
function entryIn(value, say) {
    if (value.kind !== 'mapping') {
        say(value.position(), 'an entry of ignore is not a mapping');
        return [];
    }
    const at = fields(value, IGNORE_KEYS, 'an entry of ignore', say);
    const pattern = (key) => text(at[key], `ignore.${key}`, say);
    const entry = {
        check: pattern('check'),
        image: pattern('image'),
        cluster: pattern('cluster'),
        pool: pattern('pool'),
        reason: text(at.reason, 'ignore.reason', say) ?? '',
        expires: text(at.expires, 'ignore.expires', say),
    };
    if (at.reason === undefined)
        say(value.position(), 'an entry of ignore has no reason, which is needed');
    if (['check', 'image', 'cluster', 'pool'].every((key) => at[key] === undefined))
        say(value.position(), 'an entry of ignore names no check, image, cluster or pool');
    const { check, expires } = entry;
    if (check !== null && !_model_check_ids__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_IDS */ .S.some((id) => (0,_model_policy_file__WEBPACK_IMPORTED_MODULE_5__/* .fits */ .lA)(check, id)))
        say(at.check?.position() ?? null, `there is no check “${check}”${near(check)}`);
    if (expires !== null && !isDay(expires))
        say(at.expires?.position() ?? null, `ignore.expires is “${expires}”: it must be a day, such as 2027-01-31`);
    return [entry];
}
/** `2027-01-31`: a day that exists in the calendar. */
function isDay(day) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day))
        return false;
    const time = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}
function pathsIn(value, say) {
    return list(value, 'image_paths', say).flatMap((each) => {
        const path = text(each, 'image_paths has an entry that', say);
        if (path === null)
            return [];
        const problem = (0,_manifests_image_paths__WEBPACK_IMPORTED_MODULE_3__/* .imagePathProblem */ .oN)(path);
        if (problem !== null)
            say(each.position(), `image_paths “${path}” ${problem}`);
        return problem === null ? [path] : [];
    });
}
function clustersIn(value, say) {
    if (value !== undefined && value.kind !== 'mapping' && value.kind !== 'nothing')
        say(value.position(), 'clusters is not a mapping of names to clusters');
    const found = new Map();
    for (const [name, named] of value?.entries() ?? []) {
        const each = named.kind === 'list' ? [...named.items()] : [named];
        const paths = each.flatMap((cluster) => {
            const path = text(cluster, `clusters.${name}`, say);
            if (path === null)
                return [];
            const read = (0,_names__WEBPACK_IMPORTED_MODULE_4__/* .parseClusterName */ .$3)(path);
            if ('value' in read && 'full' in read.value)
                return [path];
            const why = 'problem' in read ? read.problem : 'must be projects/P/locations/L/clusters/C';
            say(cluster.position(), `clusters.${name} “${path}” ${why}`);
            return [];
        });
        found.set(name, paths);
        if (each.length === 0)
            say(named.position(), `clusters.${name} names no cluster`);
    }
    return Object.fromEntries(found);
}


/***/ }),

/***/ 3258:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ CHECK_IDS),
/* harmony export */   h: () => (/* binding */ ADVICE)
/* harmony export */ });
/** The ids of all checks. An id never changes. */
const CHECK_IDS = [
    'image-reference',
    'image-exists',
    'image-platform',
    'image-format',
    'repository',
    'download-rules',
    'cluster',
    'node-service-account',
    'access-scopes',
    'pull-permission',
    'gke-version',
    'network-path',
    'binary-authorization',
    'image-pull-secret',
    'verification',
    'node-image-type',
    'default-service-account',
    'repository-location',
    'tag-mutability',
    'cleanup-policy',
    'image-streaming',
    'upgrade-forecast',
];
/** Checks that are advice, unless a policy makes them more; a test compares them with the checks. */
const ADVICE = new Set([
    'node-image-type',
    'default-service-account',
    'repository-location',
    'tag-mutability',
    'cleanup-policy',
    'image-streaming',
    'upgrade-forecast',
]);


/***/ })

};
;