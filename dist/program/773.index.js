"use strict";
exports.id = 773;
exports.ids = [773];
exports.modules = {

/***/ 6703:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ TooLarge),
/* harmony export */   u: () => (/* binding */ documentsOf)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/** Kubernetes manifests as documents whose every value knows its place: YAML (JSON is a kind of it). Pure. */

/** Values that are nested deeper are not looked at: no image stands there. */
const DEEPEST = 100;
/** Characters of one document: larger ones take long to parse, and much memory. */
const LARGEST_DOCUMENT = 8 * 1024 * 1024;
/**
 * The documents of a text, one after the other, so that only one is held at a time.
 * @param isWanted whether a document's text is worth reading; the others are passed over, unread
 */
function* documentsOf(text, isWanted) {
    let line = 1;
    for (const part of partsOf(text)) {
        if (isWanted(part))
            yield documentOf(part, line - 1);
        line += newlines(part);
    }
}
/**
 * Nothing but a marker of a document's start or end stands at the start of a line as `---` or `...`. Files that are
 * joined bring their byte order marks along: before a document they mean nothing, and count for no column.
 */
function* partsOf(text) {
    const marker = /^\uFEFF?(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm;
    let from = 0;
    for (let found = marker.exec(text); found !== null; found = marker.exec(text)) {
        if (found.index > from)
            yield* valuesOfJson(withoutMark(text.slice(from, found.index)));
        from = found.index;
    }
    yield* valuesOfJson(withoutMark(text.slice(from)));
}
/** JSON values that follow each other, a line each or more, as kubectl reads them: in one value a comma stands between. */
function* valuesOfJson(part) {
    if (!/^(?:(?:---|\.\.\.)[^\n]*\n)?\s*\{/.test(part)) {
        yield part;
        return;
    }
    const end = /\}[ \t]*\r?\n(?=\s*\{)/g;
    let from = 0;
    for (let found = end.exec(part); found !== null; found = end.exec(part)) {
        yield part.slice(from, end.lastIndex);
        from = end.lastIndex;
    }
    yield part.slice(from);
}
const withoutMark = (part) => (part.includes('\uFEFF') ? part.replace(/^\uFEFF/gm, '') : part);
function newlines(text) {
    let count = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        count += 1;
    return count;
}
function documentOf(part, linesBefore) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const start = { line: linesBefore + 1, column: 1 };
    const refused = (text) => ({
        text: part,
        start,
        root: NOTHING,
        problems: [{ text, ...start }],
    });
    if (part.length > LARGEST_DOCUMENT)
        return refused('this document is larger than 8 MiB: split it, or give its images as a list');
    const parsed = parse(part, lines);
    if (parsed === null)
        return refused('this document is nested too deeply');
    const { document, anchors, problems: more } = parsed;
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: line + linesBefore, column: col };
    };
    const problems = [
        ...document.errors.map(({ message, pos }) => ({ text: firstLine(message), ...at(pos[0]) })),
        ...more.map(({ text, at: offset }) => ({ text, ...at(offset) })),
    ];
    const deep = problems.find(({ text }) => text.startsWith('Maximum call stack'));
    if (deep !== undefined)
        return refused('this document is nested too deeply');
    if (problems.length > 0)
        return { text: part, start, root: NOTHING, problems };
    return { text: part, start, root: valueOf(document.contents, { at, anchors, count: counter() }), problems: [] };
}
/** Null where it is nested so deeply that the parser, which recurses, gives up. */
function parse(part, lineCounter) {
    // Keys are compared by structureOf: the parser compares each with each.
    const options = { lineCounter, prettyErrors: false, merge: true, uniqueKeys: false, logLevel: 'silent' };
    try {
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(part, options);
        return { document, ...structureOf(document) };
    }
    catch (error) {
        if (error instanceof RangeError)
            return null;
        throw error;
    }
}
const firstLine = (text) => text.split('\n', 1)[0] ?? '';
/** A document that its aliases make far larger than it is written. */
class TooLarge extends Error {
    name = 'TooLarge';
}
/** Values of one document that are looked at; an honest one has far fewer. */
const MOST_VALUES = 5_000_000;
function counter() {
    let left = MOST_VALUES;
    return () => {
        left -= 1;
        if (left < 0)
            throw new TooLarge('its aliases make it too large');
    };
}
function structureOf(document) {
    const anchors = new Map();
    const problems = [];
    const named = new Map();
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Node: (_, node) => {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
                const target = named.get(node.source);
                if (target !== undefined)
                    anchors.set(node, target);
                else
                    problems.push({ text: `no anchor stands before the alias *${node.source}`, at: node.range?.[0] ?? 0 });
                return;
            }
            if ('anchor' in node && typeof node.anchor === 'string')
                named.set(node.anchor, node);
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
                return;
            const keys = new Set();
            for (const { key } of node.items) {
                if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key)) {
                    const at = ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(key) ? key : node).range?.[0] ?? 0;
                    problems.push({ text: 'a key is no text', at });
                    continue;
                }
                if (keys.has(key.value))
                    problems.push({
                        text: `the key “${String(key.value).slice(0, 100)}” stands twice in one mapping`,
                        at: key.range?.[0] ?? 0,
                    });
                keys.add(key.value);
            }
        },
    });
    return { anchors, problems };
}
/** What is not there. */
const NOTHING = {
    kind: 'nothing',
    get: () => NOTHING,
    items: () => [],
    entries: () => [],
    text: () => null,
    isText: false,
    position: () => null,
};
function valueOf(node, reading, depth = 0) {
    reading.count();
    if (depth > DEEPEST || node === null || node === undefined)
        return NOTHING;
    const target = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? reading.anchors.get(node) : node;
    if (target === undefined)
        return NOTHING;
    const inner = (child) => valueOf(child, reading, depth + 1);
    const position = () => (target.range ? reading.at(target.range[0]) : null);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(target)) {
        const pairs = () => pairsOf(target, reading, depth);
        return {
            ...NOTHING,
            kind: 'mapping',
            get: (key) => {
                for (const [each, value] of pairs())
                    if (each === key)
                        return inner(value);
                return NOTHING;
            },
            entries: function* () {
                const own = new Set();
                for (const [key, value, at] of pairs()) {
                    if (!own.has(key))
                        yield [key, inner(value), at];
                    own.add(key);
                }
            },
            position,
        };
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(target))
        return {
            ...NOTHING,
            kind: 'list',
            items: function* () {
                for (const item of target.items)
                    yield inner(item);
            },
            position,
        };
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(target))
        return NOTHING;
    const { value, source } = target;
    if (value === null || value === undefined)
        return { ...NOTHING, position };
    return { ...NOTHING, kind: 'scalar', text: () => source ?? null, isText: typeof value === 'string', position };
}
/** A mapping's own pairs, then those that `<<` merges into it. */
function* pairsOf(map, reading, depth) {
    reading.count();
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map))
        return;
    const merged = [];
    for (const { key, value } of map.items) {
        const name = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? (key.source ?? null) : null;
        if (name === '<<')
            merged.push(value);
        else if (name !== null)
            yield [name, value, (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && key.range ? reading.at(key.range[0]) : null];
    }
    if (depth > DEEPEST)
        return;
    for (const each of merged) {
        const target = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(each) ? reading.anchors.get(each) : each;
        const maps = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(target)
            ? target.items.map((item) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(item) ? reading.anchors.get(item) : item))
            : [target];
        for (const one of maps)
            yield* pairsOf(one, reading, depth + 1);
    }
}


/***/ }),

/***/ 4279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I0: () => (/* binding */ valuesAt),
/* harmony export */   Kj: () => (/* binding */ isCustom),
/* harmony export */   N6: () => (/* binding */ namespaceOf),
/* harmony export */   Rc: () => (/* binding */ workloadOf),
/* harmony export */   gT: () => (/* binding */ unreadImages),
/* harmony export */   iZ: () => (/* binding */ objectsOf),
/* harmony export */   oN: () => (/* binding */ imagePathProblem),
/* harmony export */   qi: () => (/* binding */ isBuiltIn),
/* harmony export */   qz: () => (/* binding */ podSpecOf)
/* harmony export */ });
/* unused harmony export queueOf */
/* harmony import */ var _documents__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6703);
/* harmony import */ var _model_own_value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9037);
/** The pods that a manifest makes, by its kind: where their specification stands, and what they are called. Pure. */


/** Where each built-in kind has its pod's specification. */
const POD_SPECS = {
    Pod: ['spec'],
    PodTemplate: ['template', 'spec'],
    ReplicationController: ['spec', 'template', 'spec'],
    ReplicaSet: ['spec', 'template', 'spec'],
    Deployment: ['spec', 'template', 'spec'],
    StatefulSet: ['spec', 'template', 'spec'],
    DaemonSet: ['spec', 'template', 'spec'],
    Job: ['spec', 'template', 'spec'],
    CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};
/** Lists in lists end here: nobody writes them, and aliases would multiply them. */
const DEEPEST_LIST = 5;
/**
 * The objects of a document: itself, or the items of a `List`, `PodList`, `DeploymentList` …. The API server's typed
 * lists say what their items are, once for all.
 * @throws TooLarge where lists stand in lists too deeply
 */
function* objectsOf(root, typed = { kind: '', apiVersion: '' }, depth = 0) {
    const kind = root.get('kind').text() ?? typed.kind;
    const apiVersion = root.get('apiVersion').text() ?? typed.apiVersion;
    const items = root.kind === 'list' ? root : root.get('items');
    if (root.kind === 'list' || (kind.endsWith('List') && items.kind === 'list')) {
        if (depth > DEEPEST_LIST)
            throw new _documents__WEBPACK_IMPORTED_MODULE_0__/* .TooLarge */ .M('its lists are nested too deeply');
        const ofItems = { kind: kind.replace(/List$/, ''), apiVersion: kind === 'List' ? '' : apiVersion };
        for (const item of items.items())
            yield* objectsOf(item, ofItems, depth + 1);
    }
    else if (root.kind === 'mapping')
        yield { value: root, kind, apiVersion };
}
/** `Deployment/web`; an object that gets its name from the server has the start of it. */
function workloadOf({ kind, value }) {
    const metadata = value.get('metadata');
    const name = metadata.get('name').text() ?? metadata.get('generateName').text() ?? '';
    return `${kind || 'object'}/${name}`;
}
/** The API groups of Kubernetes itself that have, or once had, the kinds above; `batch.volcano.sh` has another Job. */
const OWN_GROUPS = new Set(['', 'apps', 'batch', 'extensions']);
/** `apps` of `apps/v1`; empty for `v1`. */
const groupOf = ({ apiVersion }) => apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';
/** True for the kinds of Kubernetes itself that have images. */
const isBuiltIn = (object) => Object.hasOwn(POD_SPECS, object.kind) && OWN_GROUPS.has(groupOf(object));
/** True for an object whose kind somebody else than Kubernetes defines: `argoproj.io`, `jobset.x-k8s.io`. */
const isCustom = (object) => {
    const group = groupOf(object);
    return group.includes('.') && !/(?:^|\.)k8s\.io$/.test(group);
};
const namespaceOf = ({ value }) => value.get('metadata').get('namespace').text();
/**
 * The pod's specification of an object: of a built-in workload kind, or of a custom resource that has a whole pod
 * template (`spec.template.spec.containers`), as Argo Rollouts, Knative services and OpenKruise have.
 * @returns null where the object makes no pod
 */
function podSpecOf(object) {
    const path = isBuiltIn(object) ? (0,_model_own_value__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .e)(POD_SPECS, object.kind) : undefined;
    const spec = at(object.value, path ?? ['spec', 'template', 'spec']);
    if (spec.kind !== 'mapping' || (path === undefined && spec.get('containers').kind !== 'list'))
        return null;
    return { workload: workloadOf(object), namespace: namespaceOf(object), queue: queueOf(object), spec };
}
/** The queue by which Kueue admits what an object makes: the label that its webhook reads. */
const queueOf = ({ value }) => value.get('metadata').get('labels').get('kueue.x-k8s.io/queue-name').text() || null;
const at = (value, path) => path.reduce((inner, key) => inner.get(key), value);
/** Values at one path. */
const MOST_VALUES = 100_000;
/**
 * The values at a path of a custom resource: keys with dots between, `[]`, `[*]` or `*` for every item of a list (or
 * every value of a mapping), `["a.b"]` for a key that has a dot: `spec.runner.image`, `spec.steps[].image`.
 */
function valuesAt(object, path) {
    let values = [object];
    for (const step of stepsOf(path)) {
        values = values.flatMap((value) => {
            if (step !== ANY)
                return [value.get(step)];
            return value.kind === 'list' ? [...value.items()] : [...value.entries()].map(([, inner]) => inner);
        });
        if (values.length > MOST_VALUES)
            throw new _documents__WEBPACK_IMPORTED_MODULE_0__/* .TooLarge */ .M(`${path} stands for more than ${String(MOST_VALUES)} values`);
    }
    return values;
}
/**
 * Texts of a custom resource that its keys call images, with the path that names each: what nobody told to read.
 * @param most where to stop
 */
function unreadImages(object, most) {
    const found = [];
    const walk = (value, path) => {
        if (found.length >= most)
            return;
        if (value.kind === 'list')
            for (const item of value.items())
                walk(item, `${path}[]`);
        for (const [key, inner] of value.entries()) {
            const here = /^[^.[\]\s"]+$/.test(key)
                ? `${path}${path === '' ? '' : '.'}${key}`
                : `${path}[${JSON.stringify(key)}]`;
            const position = inner.position();
            if (key === 'image' && inner.isText && inner.text() !== '' && position !== null)
                found.push({ path: here, position });
            else
                walk(inner, here);
        }
    };
    walk(object.value, '');
    return found.slice(0, most);
}
const ANY = Symbol('any');
function stepsOf(path) {
    return [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\*?)\]|([^.[\]]+)/g)].map(([, quoted, any, key]) => {
        if (quoted !== undefined)
            return quoted.replace(/\\(.)/g, '$1');
        return any !== undefined || key === '*' ? ANY : (key ?? '');
    });
}
/** Why a path to images cannot be read; null where it can. */
function imagePathProblem(path) {
    const whole = /^(?:(?:^|\.)[^.[\]\s]+|(?:^\.?|\.)?\["(?:[^"\\]|\\.)+"\]|\[\*?\])+$/;
    return whole.test(path.replace(/^\./, '')) ? null : 'is no path such as spec.runner.image or spec.steps[].image';
}


/***/ }),

/***/ 6773:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPolicy: () => (/* binding */ readPolicy)
});

// EXTERNAL MODULE: ./src/model/policy-file.ts
var policy_file = __webpack_require__(8314);
;// CONCATENATED MODULE: ./src/model/check-ids.ts
/** The ids of all checks, those of later versions among them: they stay what they are. */
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
const IDS = new Set(CHECK_IDS);
/** Whether a text is the id of a check. */
const isCheckId = (text) => IDS.has(text);

// EXTERNAL MODULE: ./src/model/nearest.ts
var nearest = __webpack_require__(9179);
// EXTERNAL MODULE: ./src/input/manifests/documents.ts
var manifests_documents = __webpack_require__(6703);
// EXTERNAL MODULE: ./src/input/manifests/workloads.ts
var workloads = __webpack_require__(4279);
// EXTERNAL MODULE: ./src/input/names.ts
var names = __webpack_require__(3632);
;// CONCATENATED MODULE: ./src/input/policy-file.ts
/** Reads the policy file: everything that is wrong with it is told at once, with its place. Loaded only where there is one. */






/** Characters: a policy is written by hand. */
const LONGEST = 1024 * 1024;
/** Problems that are told. */
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
const FAIL_ON = ['fail', 'unknown', 'warn', 'never'];
/** @param file its name, for problems: `FILE:LINE:COLUMN: …` */
const readPolicy = (file, text) => {
    const problems = [];
    const say = (at, problem) => {
        const place = at === null ? '' : `:${String(at.line)}:${String(at.column)}`;
        problems.push(`${file}${place}: ${problem}`);
    };
    if (text.length > LONGEST)
        return { problems: [`${file}: it is larger than 1 MiB`] };
    try {
        const policy = policyIn(text, say);
        return problems.length > 0 ? { problems: problems.slice(0, MOST_PROBLEMS) } : { policy };
    }
    catch (error) {
        if (error instanceof manifests_documents/* TooLarge */.M)
            return { problems: [`${file}: ${error.message}`] };
        throw error;
    }
};
function policyIn(text, say) {
    const documents = [...(0,manifests_documents/* documentsOf */.u)(text, () => true)].filter(({ root, problems }) => root.kind !== 'nothing' || problems.length > 0);
    for (const { problems } of documents)
        for (const problem of problems)
            say(problem, problem.text);
    const [first, second] = documents;
    if (second !== undefined)
        say(second.root.position(), 'a policy is one document');
    const root = first?.root;
    if (root !== undefined && root.kind !== 'mapping' && first?.problems.length === 0)
        say(root.position(), `a policy is a mapping of ${KEYS.join(', ')}`);
    const at = fields(root, KEYS, 'the policy', say);
    return {
        failOn: word(at.fail_on, 'fail_on', FAIL_ON, say),
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
            say(at, `${what} has no “${key}”${meant(key, known)}`);
    }
    return found;
}
function meant(word, known) {
    const near = (0,nearest/* nearest */.p)(word, known);
    return near === null ? `; it has ${known.join(', ')}` : `. Did you mean ${near}?`;
}
function word(value, key, words, say) {
    if (value === undefined || value.kind === 'nothing')
        return null;
    const text = value.text();
    const found = words.find((each) => each === text);
    if (found !== undefined && value.isText)
        return found;
    const near = text === null ? null : (0,nearest/* nearest */.p)(text, words);
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
    say(value.position(), `${key} is no list`);
    return [];
}
const texts = (value, key, say) => list(value, key, say).flatMap((each) => policy_file_text(each, `${key} has an entry that`, say) ?? []);
function policy_file_text(value, what, say) {
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
        say(value.position(), 'checks is no mapping of checks to what they count for');
    const found = new Map();
    for (const [id, severity, at] of value?.entries() ?? []) {
        if (!CHECK_IDS.includes(id))
            say(at, `there is no check “${id}”${near(id)}`);
        const weight = word(severity, `checks.${id}`, policy_file/* SEVERITIES */.o, say);
        if (weight !== null)
            found.set(id, weight);
        else if (severity.kind === 'nothing')
            say(at, `checks.${id} is empty: it must be one of ${policy_file/* SEVERITIES */.o.join(', ')}`);
    }
    return Object.fromEntries(found);
}
const near = (id) => {
    const found = (0,nearest/* nearest */.p)(id, CHECK_IDS);
    return found === null ? '' : `. Did you mean ${found}?`;
};
function entryIn(value, say) {
    if (value.kind !== 'mapping') {
        say(value.position(), 'an entry of ignore is no mapping');
        return [];
    }
    const at = fields(value, IGNORE_KEYS, 'an entry of ignore', say);
    const pattern = (key) => policy_file_text(at[key], `ignore.${key}`, say);
    const entry = {
        check: pattern('check'),
        image: pattern('image'),
        cluster: pattern('cluster'),
        pool: pattern('pool'),
        reason: policy_file_text(at.reason, 'ignore.reason', say) ?? '',
        expires: policy_file_text(at.expires, 'ignore.expires', say),
    };
    if (at.reason === undefined)
        say(value.position(), 'an entry of ignore has no reason, which is needed');
    if (['check', 'image', 'cluster', 'pool'].every((key) => at[key] === undefined))
        say(value.position(), 'an entry of ignore names no check, image, cluster or pool');
    const { check, expires } = entry;
    if (check !== null && !CHECK_IDS.some((id) => (0,policy_file/* fits */.l)(check, id)))
        say(at.check?.position() ?? null, `there is no check “${check}”${near(check)}`);
    if (expires !== null && !isDay(expires))
        say(at.expires?.position() ?? null, `ignore.expires is “${expires}”: it must be a day, such as 2027-01-31`);
    return [entry];
}
/** `2027-01-31`, a day that the calendar has. */
function isDay(day) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day))
        return false;
    const time = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}
function pathsIn(value, say) {
    return list(value, 'image_paths', say).flatMap((each) => {
        const path = policy_file_text(each, 'image_paths has an entry that', say);
        if (path === null)
            return [];
        const problem = (0,workloads/* imagePathProblem */.oN)(path);
        if (problem !== null)
            say(each.position(), `image_paths “${path}” ${problem}`);
        return problem === null ? [path] : [];
    });
}
function clustersIn(value, say) {
    if (value !== undefined && value.kind !== 'mapping' && value.kind !== 'nothing')
        say(value.position(), 'clusters is no mapping of names to clusters');
    const found = new Map();
    for (const [name, named] of value?.entries() ?? []) {
        const each = named.kind === 'list' ? [...named.items()] : [named];
        const paths = each.flatMap((cluster) => {
            const path = policy_file_text(cluster, `clusters.${name}`, say);
            if (path === null)
                return [];
            const read = (0,names/* parseClusterName */.$3)(path);
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

/***/ 8314:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ fits),
/* harmony export */   o: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/** The policy file: what each check counts for, and what is set aside (`schema/policy.schema.json`). */
/**
 * What a check counts for. `off`: not at all. `advice`, `warn`: it never decides and is never worse than a warning.
 * `gate`: its status decides. `fail`: a gate whose warning is a failure.
 */
const SEVERITIES = ['off', 'advice', 'warn', 'gate', 'fail'];
/** Whether a text fits a pattern as a whole: `*` stands for any characters, `/` among them; the rest for itself. */
function fits(pattern, text) {
    const [first = '', ...rest] = pattern.split('*');
    const last = rest.pop();
    if (last === undefined)
        return text === pattern;
    if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
        return false;
    let from = first.length;
    const end = text.length - last.length;
    for (const part of rest) {
        const at = text.indexOf(part, from);
        if (at < 0 || at + part.length > end)
            return false;
        from = at + part.length;
    }
    return true;
}


/***/ })

};
;