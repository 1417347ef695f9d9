"use strict";
exports.id = 128;
exports.ids = [128];
exports.modules = {

/***/ 63128:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  manifestReader: () => (/* binding */ manifestReader)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(73382);
// EXTERNAL MODULE: ./src/targets/manifests/documents.ts
var documents = __webpack_require__(82969);
// EXTERNAL MODULE: ./src/targets/manifests/unrendered.ts
var unrendered = __webpack_require__(60229);
;// CONCATENATED MODULE: ./src/targets/manifests/uses.ts
/** The annotation by which a service account pulls as its own principal (FACTS 1.9). */
const PULLS_AS_ITSELF = 'iam.gke.io/enable-wi-image-pull';
/** A service account of the input, as far as pulls go. */
const serviceAccountFrom = (object) => ({
    pullSecrets: namesIn(object.get('imagePullSecrets')),
    pullsAsItself: object.get('metadata').get('annotations').get(PULLS_AS_ITSELF).text() === 'true',
});
/**
 * What a use gets from its service account. Kubernetes gives a pod the account's secrets only where it names none.
 * @param account of the same input; none where it is not there
 */
const withAccount = (use, account) => account === undefined
    ? use
    : {
        ...use,
        pullSecrets: use.pullSecrets.length > 0 ? use.pullSecrets : account.pullSecrets,
        pullsAsItself: account.pullsAsItself,
    };
/** Every image of a pod: of containers of all sorts, and of its image volumes. */
function* imagesIn({ workload, namespace, spec }) {
    const pod = {
        workload,
        namespace,
        serviceAccount: spec.get('serviceAccountName').text() || spec.get('serviceAccount').text() || 'default',
        pullSecrets: namesIn(spec.get('imagePullSecrets')),
        pullsAsItself: false,
        scheduling: schedulingOf(spec),
    };
    for (const list of ['initContainers', 'containers', 'ephemeralContainers'])
        for (const container of spec.get(list).items())
            yield* imageAt(container.get('image'), {
                ...pod,
                container: container.get('name').text(),
                pullPolicy: container.get('imagePullPolicy').text(),
            });
    for (const volume of spec.get('volumes').items()) {
        const image = volume.get('image');
        yield* imageAt(image.get('reference'), { ...pod, container: null, pullPolicy: image.get('pullPolicy').text() });
    }
}
/** An image where one is written: an empty one is left to a webhook to fill in, and names nothing. */
function* imageAt(value, use) {
    const text = value.text();
    const position = value.position();
    const isText = value.kind === 'scalar' && text !== null;
    if (position !== null && text !== '')
        yield { text: isText ? text : null, position, use };
}
/** Of a custom resource, whose pods are not known: any pod, anywhere. */
const customUse = (workload, namespace) => ({
    workload,
    container: null,
    namespace,
    serviceAccount: 'default',
    pullSecrets: [],
    pullsAsItself: false,
    pullPolicy: null,
    scheduling: {
        nodeSelector: {},
        affinity: null,
        tolerations: [],
        nodeName: null,
        runtimeClass: null,
        os: null,
        resources: [],
    },
});
function schedulingOf(spec) {
    const required = spec.get('affinity').get('nodeAffinity').get('requiredDuringSchedulingIgnoredDuringExecution');
    return {
        nodeSelector: textsIn(spec.get('nodeSelector')),
        affinity: required.kind === 'mapping' ? [...required.get('nodeSelectorTerms').items()].map(termOf) : null,
        tolerations: [...spec.get('tolerations').items()].map(tolerationOf),
        nodeName: spec.get('nodeName').text(),
        runtimeClass: spec.get('runtimeClassName').text(),
        os: spec.get('os').get('name').text(),
        resources: extendedResources(spec),
    };
}
const termOf = (term) => ({
    labels: [...term.get('matchExpressions').items()].map(expressionOf),
    fields: [...term.get('matchFields').items()].map(expressionOf),
});
const expressionOf = (expression) => ({
    key: expression.get('key').text() ?? '',
    operator: expression.get('operator').text() ?? '',
    values: [...expression.get('values').items()].map((value) => value.text() ?? ''),
});
const tolerationOf = (toleration) => ({
    key: toleration.get('key').text() || null,
    operator: toleration.get('operator').text() || 'Equal',
    value: toleration.get('value').text(),
    effect: toleration.get('effect').text() || null,
});
/** What the pod's containers ask for beyond cpu, memory and storage: `nvidia.com/gpu`. */
function extendedResources(spec) {
    const found = new Set();
    for (const list of ['initContainers', 'containers'])
        for (const container of spec.get(list).items())
            for (const kind of ['requests', 'limits'])
                for (const [name, amount] of container.get('resources').get(kind).entries())
                    if (name.includes('/') && amount.text() !== '0')
                        found.add(name);
    return [...found].sort();
}
const textsIn = (mapping) => Object.fromEntries([...mapping.entries()].map(([key, value]) => [key, value.text() ?? '']));
/** The names in a list of `{name: …}`. */
const namesIn = (list) => [...list.items()].flatMap((each) => each.get('name').text() ?? []).filter((name) => name !== '');

// EXTERNAL MODULE: ./src/targets/manifests/workloads.ts
var workloads = __webpack_require__(1257);
;// CONCATENATED MODULE: ./src/targets/manifests/index.ts




/** Images of all manifests together. */
const MOST_IMAGES = 100_000;
/** Problems of one file that are told. */
const MOST_PROBLEMS = 10;
/**
 * @param imagePaths where custom resources have images: `spec.runner.image`, `spec.steps[].image`
 */
function readManifests(files, imagePaths) {
    const found = [];
    const accounts = new Map();
    const problems = [];
    const isWanted = wanted(imagePaths);
    for (const file of files) {
        const ofFile = [];
        try {
            for (const each of objectsIn(file, isWanted, ofFile)) {
                if ((0,workloads/* kindOf */.I)(each) === 'ServiceAccount')
                    accounts.set(accountKey((0,workloads/* namespaceOf */.N6)(each), each.get('metadata').get('name').text() ?? ''), serviceAccountFrom(each));
                for (const { text, position, use } of imagesOf(each, imagePaths)) {
                    if (text !== null)
                        found.push({ image: { text, position, use }, file: file.file });
                    else
                        ofFile.push(`${placeOf(file.file, position)}: ${(0,unrendered/* holdsTemplate */.hn)(file.text) ? unrendered/* IS_A_TEMPLATE */.uo : NO_TEXT}`);
                }
                if (found.length > MOST_IMAGES)
                    throw new documents/* TooLarge */.M(`the manifests hold more than ${String(MOST_IMAGES)} images`);
            }
        }
        catch (error) {
            if (!(error instanceof documents/* TooLarge */.M))
                throw error;
            ofFile.push(`${nameOf(file.file)}: ${error.message}`);
        }
        problems.push(...ofFile.slice(0, MOST_PROBLEMS));
        if (found.length > MOST_IMAGES)
            break;
    }
    const images = found.map(({ image: { text, position, use }, file }) => ({
        text,
        source: { file, ...position, workload: use.workload },
        use: withAccount(use, accounts.get(accountKey(use.namespace, use.serviceAccount))),
    }));
    return { images, problems: [...problems, ...templates(images)] };
}
/** A template may be YAML all the same: its images tell. */
const templates = (images) => images
    .filter(({ text }) => (0,unrendered/* holdsTemplate */.hn)(text))
    .slice(0, MOST_PROBLEMS)
    .map(({ source }) => `${placeOf(source.file, source)}: ${unrendered/* IS_A_TEMPLATE */.uo}`);
const NO_TEXT = 'the image is no text';
/** `a.yaml:3:5`. */
const placeOf = (file, { line, column }) => `${nameOf(file)}:${String(line)}:${String(column)}`;
/** How a file is called in messages. */
const nameOf = (file) => (file === '-' ? 'standard input' : file);
const accountKey = (namespace, name) => `${namespace ?? ''}/${name}`;
/** Only documents that can say something of images are parsed: a large dump is mostly of others. */
function wanted(imagePaths) {
    const keys = imagePaths.map((path) => /([^.[\]"]+)[\]"[*]*$/.exec(path)?.[1] ?? '');
    return (part) => /[iI]mage|ServiceAccount|[kK]ustomiz/.test(part) || keys.some((key) => part.includes(key));
}
/** The objects of a file, its problems told on the way. */
function* objectsIn(file, isWanted, problems) {
    const name = nameOf(file.file);
    const say = (words, at) => {
        problems.push(`${at === undefined ? name : placeOf(file.file, at)}: ${words}`);
    };
    const unusable = (0,unrendered/* sourceProblem */.Nj)(file.file, file.text);
    if (unusable !== null) {
        say(unusable);
        return;
    }
    for (const { root, problems: wrong } of (0,documents/* documentsOf */.u)(file.text, isWanted)) {
        if (wrong.length > 0 && (0,unrendered/* holdsTemplate */.hn)(file.text)) {
            say(unrendered/* IS_A_TEMPLATE */.uo, wrong[0]);
            return;
        }
        for (const each of wrong)
            say(each.text, each);
        for (const object of (0,workloads/* objectsOf */.iZ)(root)) {
            const why = (0,unrendered/* objectProblem */.rN)(object);
            if (why === null)
                yield object;
            else
                say(why, object.position() ?? undefined);
        }
    }
}
/** The images of one object: of its pod, and at the paths of a custom resource. */
function* imagesOf(object, imagePaths) {
    const pod = (0,workloads/* podSpecOf */.qz)(object);
    if (pod !== null)
        yield* imagesIn(pod);
    const use = customUse((0,workloads/* workloadOf */.Rc)(object), (0,workloads/* namespaceOf */.N6)(object));
    if (!(0,workloads/* isBuiltIn */.qi)(object))
        for (const path of imagePaths)
            for (const value of (0,workloads/* valuesAt */.I0)(object, path))
                yield* imageAt(value, use);
}

// EXTERNAL MODULE: ./src/request/readers.ts
var readers = __webpack_require__(41297);
;// CONCATENATED MODULE: ./src/request/manifests.ts
/** The manifests that were given: finds their files, reads them, and names what is wrong. Loaded only where there are any. */





/** Characters of all manifests together: reading more takes longer than a gate should. */
const LARGEST_INPUT = 32 * 1024 * 1024;
/** Files of one folder or pattern: more is a whole disk. */
const MOST_FILES = 10_000;
/**
 * @param folder what relative names start from
 * @param root of the repository, where it is known: reports name files from there, as those who show them do
 * @param read a file's text; `-` is standard input
 */
function manifestReader(folder, root, read) {
    return (paths, imagePaths) => {
        const problems = [];
        const files = [];
        let length = 0;
        const names = paths.flatMap((path) => filesAt(folder, path, problems));
        for (const [name, path] of new Map(names.map((path) => [shownAs(path, folder, root), path]))) {
            try {
                const sizes = path === '-' ? 0 : (0,external_node_fs_.statSync)((0,external_node_path_.resolve)(folder, path)).size;
                const text = sizes > LARGEST_INPUT ? '' : read(path);
                length += Math.max(sizes, text.length);
                if (length > LARGEST_INPUT) {
                    problems.push(`${nameOf(name)}: the manifests are larger than 32 MiB together`);
                    break;
                }
                files.push({ file: name, text });
            }
            catch (error) {
                problems.push(`${nameOf(name)} cannot be read: ${(0,readers/* reason */.l)(error)}`);
            }
        }
        const { images, problems: wrong } = readManifests(files, imagePaths);
        const all = [...problems, ...wrong];
        if (all.length === 0 && images.length === 0)
            all.push(`no image is in ${files.length === 1 ? nameOf(files[0]?.file ?? '') : `these ${String(files.length)} files`}`);
        return {
            images: images.map(({ text, source, use }) => ({
                text,
                source,
                use,
                named: `${nameOf(source.file)}:${String(source.line)}:${String(source.column)}`,
            })),
            problems: all,
        };
    };
}
/** A file's name from the repository's root, else from the folder; as it was given where it is in neither. */
function shownAs(path, folder, root) {
    if (path === '-')
        return path;
    const from = [root, folder].flatMap((each) => (each === null ? [] : (0,external_node_path_.relative)(each, (0,external_node_path_.resolve)(folder, path))));
    const within = from.find((each) => !(0,external_node_path_.isAbsolute)(each) && each.split(external_node_path_.sep)[0] !== '..');
    return within?.replaceAll(external_node_path_.sep, '/') ?? path;
}
/** The files of a path: itself, those of a folder and its folders, or those that a pattern fits; sorted. */
function filesAt(folder, path, problems) {
    if (path === '-')
        return ['-'];
    const there = (0,external_node_fs_.statSync)((0,external_node_path_.resolve)(folder, path), { throwIfNoEntry: false });
    if (there?.isFile() || there?.isFIFO())
        return [path];
    const inFolder = there?.isDirectory() === true;
    if (!inFolder && !(0,dist/* isDynamicPattern */.ey)(path)) {
        problems.push(`${path} cannot be read: it does not exist`);
        return [];
    }
    const pattern = inFolder ? '**/*.{yaml,yml,json}' : path;
    const found = (0,dist/* globSync */.AZ)(pattern, {
        cwd: inFolder ? (0,external_node_path_.resolve)(folder, path) : folder,
        ignore: ['**/node_modules/**'],
        expandDirectories: false,
        onlyFiles: true,
    }).sort();
    if (found.length === 0)
        problems.push(inFolder ? `${path} holds no .yaml, .yml or .json file` : `${path} fits no file`);
    if (found.length > MOST_FILES)
        problems.push(`${path} stands for more than ${String(MOST_FILES)} files`);
    return found.length > MOST_FILES ? [] : found.map((file) => (inFolder ? (0,external_node_path_.join)(path, file) : file));
}


/***/ }),

/***/ 82969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ TooLarge),
/* harmony export */   u: () => (/* binding */ documentsOf)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
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
/** Nothing but a marker of a document's start or end stands at the start of a line as `---` or `...`. */
function* partsOf(text) {
    const marker = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm;
    let from = text.startsWith('\uFEFF') ? 1 : 0;
    for (let found = marker.exec(text); found !== null; found = marker.exec(text)) {
        if (found.index > from)
            yield text.slice(from, found.index);
        from = found.index;
    }
    yield text.slice(from);
}
function newlines(text) {
    let count = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        count += 1;
    return count;
}
function documentOf(part, linesBefore) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const refused = (text) => ({
        root: NOTHING,
        problems: [{ text, line: linesBefore + 1, column: 1 }],
    });
    if (part.length > LARGEST_DOCUMENT)
        return refused('this document is larger than 8 MiB: split it, or give its images as a list');
    const document = parse(part, lines);
    if (document === null)
        return refused('this document is nested too deeply');
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: line + linesBefore, column: col };
    };
    const problems = document.errors.map(({ message, pos }) => ({ text: firstLine(message), ...at(pos[0]) }));
    const deep = problems.find(({ text }) => text.startsWith('Maximum call stack'));
    if (deep !== undefined)
        return refused('this document is nested too deeply');
    if (problems.length > 0)
        return { root: NOTHING, problems };
    return {
        root: valueOf(document.contents, { at, anchors: anchorsOf(document, part), count: counter() }),
        problems: [],
    };
}
/** Null where it is nested so deeply that the parser, which recurses, gives up. */
function parse(part, lineCounter) {
    try {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(part, { lineCounter, prettyErrors: false, merge: true, logLevel: 'silent' });
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
/** An alias stands for the last node before it that has the anchor. */
function anchorsOf(document, part) {
    const found = new Map();
    if (!part.includes('*'))
        return found;
    const named = new Map();
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Node: (_, node) => {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
                const target = named.get(node.source);
                if (target !== undefined)
                    found.set(node, target);
            }
            else if ('anchor' in node && typeof node.anchor === 'string')
                named.set(node.anchor, node);
        },
    });
    return found;
}
/** What is not there. */
const NOTHING = {
    kind: 'nothing',
    get: () => NOTHING,
    items: () => [],
    entries: () => [],
    text: () => null,
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
                for (const [key, value, at] of pairs())
                    yield [key, inner(value), at];
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
        return NOTHING;
    return { ...NOTHING, kind: 'scalar', text: () => source ?? null, position };
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


/***/ })

};
;