"use strict";
exports.id = 381;
exports.ids = [381];
exports.modules = {

/***/ 8381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  manifestReader: () => (/* binding */ manifestReader)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/input/manifests/documents.ts
var documents = __webpack_require__(6703);
// EXTERNAL MODULE: ./src/model/kubernetes-names.ts
var kubernetes_names = __webpack_require__(8848);
// EXTERNAL MODULE: ./src/input/manifests/unrendered.ts
var unrendered = __webpack_require__(71);
// EXTERNAL MODULE: ./src/input/manifests/workloads.ts
var workloads = __webpack_require__(4279);
;// CONCATENATED MODULE: ./src/input/manifests/names.ts
/** Names in a manifest that Kubernetes would refuse: none of them gets any further than to its file. Pure. */



/** Kinds beside those with pods of which a pod's pull knows: their names are subdomains; others' may be anything. */
const OTHERS = new Set(['ServiceAccount', 'RuntimeClass']);
/** The names of an object, and of its pod, that Kubernetes would refuse. */
function nameProblems(object) {
    const metadata = object.value.get('metadata');
    const pod = (0,workloads/* podSpecOf */.qz)(object);
    const named = pod !== null || OTHERS.has(object.kind) ? [[metadata.get('name'), 'name', 'subdomain']] : [];
    const placed = named.length > 0 || (0,workloads/* isCustom */.Kj)(object) ? [[metadata.get('namespace'), 'namespace', 'label']] : [];
    return [...named, ...placed, ...(pod === null ? secretsOf(object.value) : podFields(pod.spec))].flatMap(problemOf);
}
function problemOf([value, called, kind]) {
    const text = value.text();
    // An empty one is left to Kubernetes to fill in.
    if (value.kind === 'nothing' || text === '' || (text === null && value.kind === 'scalar'))
        return [];
    if (text !== null && (kind === 'label' ? kubernetes_names/* isLabel */.J2 : kubernetes_names/* isSubdomain */.J4)(text))
        return [];
    const words = kind === 'label' ? kubernetes_names/* LABEL_IN_WORDS */.L0 : kubernetes_names/* SUBDOMAIN_IN_WORDS */.P8;
    const shown = text === null ? '' : ` “${text.slice(0, 100)}”`;
    const why = text !== null && (0,unrendered/* holdsTemplate */.hn)(text)
        ? unrendered/* IS_A_TEMPLATE */.uo
        : `the ${called}${shown} is none that Kubernetes takes: ${words}`;
    return [{ text: why, position: value.position() }];
}
const podFields = (spec) => [
    [spec.get('serviceAccountName'), 'service account', 'subdomain'],
    [spec.get('serviceAccount'), 'service account', 'subdomain'],
    [spec.get('nodeName'), 'node', 'subdomain'],
    [spec.get('runtimeClassName'), 'runtime class', 'subdomain'],
    ...secretsOf(spec),
];
/** The pull secrets of a pod, or of a service account. */
const secretsOf = (value) => [...value.get('imagePullSecrets').items()].map((each) => [each.get('name'), 'pull secret', 'subdomain']);

// EXTERNAL MODULE: ./src/model/compute-class.ts
var compute_class = __webpack_require__(4293);
;// CONCATENATED MODULE: ./src/input/manifests/image-uses.ts
/** Every image of a pod: of containers of all sorts, and of its image volumes. */
function* imagesIn({ workload, namespace, queue = null, spec }) {
    const pod = {
        workload,
        namespace,
        serviceAccount: spec.get('serviceAccountName').text() || spec.get('serviceAccount').text() || 'default',
        pullSecrets: namesIn(spec.get('imagePullSecrets')),
        pullsAsItself: false,
        scheduling: { ...schedulingOf(spec), queue },
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
    if (position !== null && value.kind !== 'nothing' && text !== '')
        yield { text: value.isText ? text : null, position, use };
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
        podsUnknown: true,
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
        claims: namesIn(spec.get('resourceClaims')),
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
/** A toleration of a pod, or of a runtime class. */
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
/** A mapping of texts, such as a node selector. */
const textsIn = (mapping) => Object.fromEntries([...mapping.entries()].map(([key, value]) => [key, value.text() ?? '']));
/** The names in a list of `{name: …}`. */
const namesIn = (list) => [...list.items()].flatMap((each) => each.get('name').text() ?? []).filter((name) => name !== '');

;// CONCATENATED MODULE: ./src/input/manifests/same-input.ts
/** What other objects of the same input say of a pod: its service account, and its runtime class. Pure. */



/** The annotation by which a service account pulls as its own principal (FACTS 1.9). */
const PULLS_AS_ITSELF = 'iam.gke.io/enable-wi-image-pull';
/** @param otherwise the namespace of what names none; null: `default` */
function inputOf(otherwise) {
    const accounts = new Map();
    const classes = new Map();
    const namespaces = new Map();
    const key = (namespace, name) => `${namespace ?? otherwise ?? 'default'}/${name}`;
    return {
        add: (object) => {
            const { kind, value } = object;
            const name = value.get('metadata').get('name').text() ?? '';
            if (kind === 'ServiceAccount')
                accounts.set(key((0,workloads/* namespaceOf */.N6)(object), name), accountFrom(value));
            if (kind === 'RuntimeClass')
                classes.set(name, classFrom(value));
            if (kind === 'Namespace')
                namespaces.set(name, value.get('metadata').get('labels'));
        },
        account: (namespace, name) => accounts.get(key(namespace, name)),
        runtimeClass: (name) => classes.get(name),
        computeClass: (namespace, workload) => {
            const labels = namespaces.get(namespace ?? otherwise ?? 'default');
            return labels && (0,compute_class/* classInLabels */.lD)((key) => labels.get(key).text(), workload);
        },
    };
}
const accountFrom = (object) => ({
    pullSecrets: namesIn(object.get('imagePullSecrets')),
    pullsAsItself: object.get('metadata').get('annotations').get(PULLS_AS_ITSELF).text() === 'true',
});
/** `scheduling` of `node.k8s.io/v1`. */
function classFrom(object) {
    const scheduling = object.get('scheduling');
    return {
        nodeSelector: textsIn(scheduling.get('nodeSelector')),
        tolerations: [...scheduling.get('tolerations').items()].map(tolerationOf),
    };
}
/**
 * A use with what its service account, its runtime class and its namespace give it, where they stand in the same input.
 * Kubernetes gives a pod the account's secrets only where it names none, and merges a runtime class's selector and
 * tolerations; GKE makes a pod that selects no compute class select its namespace's.
 */
function withInput(use, input) {
    const account = input.account(use.namespace, use.serviceAccount);
    const { runtimeClass: name } = use.scheduling;
    const runtime = name === null ? undefined : input.runtimeClass(name);
    const scheduling = runtime === undefined ? use.scheduling : withRuntime(use.scheduling, runtime);
    const ofNamespace = input.computeClass(use.namespace, use.workload);
    return {
        ...use,
        ...(account === undefined
            ? {}
            : {
                pullSecrets: use.pullSecrets.length > 0 ? use.pullSecrets : account.pullSecrets,
                pullsAsItself: account.pullsAsItself,
            }),
        scheduling: ofNamespace === undefined ? scheduling : (0,compute_class/* withNamespaceClass */.uK)(scheduling, ofNamespace),
    };
}
const withRuntime = (scheduling, { nodeSelector, tolerations }) => ({
    ...scheduling,
    nodeSelector: { ...scheduling.nodeSelector, ...nodeSelector },
    tolerations: [...scheduling.tolerations, ...tolerations],
    runtimeClassRead: true,
});

// EXTERNAL MODULE: ./src/model/append.ts
var append = __webpack_require__(7737);
;// CONCATENATED MODULE: ./src/input/manifests/index.ts







/** Images of all manifests together. */
const MOST_IMAGES = 100_000;
/** Problems of one file that are told. */
const MOST_PROBLEMS = 10;
/** Unread images that are told. */
const MOST_UNREAD = 10;
/** Reads manifests, in their order. Hostile ones are bounded; what is wrong is a problem, never an exception. */
function readManifests(files, how) {
    const reading = { ...how, found: [], input: inputOf(how.namespace), unread: [] };
    const problems = [];
    for (const file of files) {
        const ofFile = [];
        try {
            readFile(file, reading, ofFile);
        }
        catch (error) {
            if (!(error instanceof documents/* TooLarge */.M))
                throw error;
            ofFile.push(`${nameOf(file.file)}: ${error.message}`);
        }
        (0,append/* append */.B)(problems, first(ofFile, MOST_PROBLEMS, `${nameOf(file.file)}: `));
        if (reading.found.length > MOST_IMAGES)
            break;
    }
    const images = reading.found.map(({ image: { text, position, use }, file }) => ({
        text,
        source: { file, ...position, workload: use.workload },
        use: withInput(use, reading.input),
    }));
    return { images, problems: [...problems, ...templates(images)], unread: first(reading.unread, MOST_UNREAD, '') };
}
/** The first of many sentences, and how many there are more. */
const first = (sentences, most, before) => sentences.length <= most
    ? sentences
    : [...sentences.slice(0, most), `${before}and ${String(sentences.length - most)} more like these`];
function readFile(file, { imagePaths, found, input, unread }, problems) {
    const place = (position) => placeOf(file.file, position);
    for (const { object, text: written } of objectsIn(file, wanted(imagePaths), problems)) {
        input.add(object);
        const before = found.length;
        for (const { text, position, use } of imagesOf(object, imagePaths)) {
            if (text !== null)
                found.push({ image: { text, position, use }, file: file.file });
            else
                problems.push(`${place(position)}: ${(0,unrendered/* holdsTemplate */.hn)(written) ? unrendered/* IS_A_TEMPLATE */.uo : NO_TEXT}`);
        }
        if ((0,workloads/* isCustom */.Kj)(object))
            for (const { path, position } of (0,workloads/* unreadImages */.gT)(object, MOST_UNREAD + 1))
                if (!found.slice(before).some(({ image }) => isSame(image.position, position)))
                    unread.push(`${place(position)}: ${(0,workloads/* workloadOf */.Rc)(object)} has an image that was not read: ${NAME_IT} ${path}`);
        if (found.length > MOST_IMAGES)
            throw new documents/* TooLarge */.M(`the manifests hold more than ${String(MOST_IMAGES)} images`);
    }
}
const isSame = (one, other) => one.line === other.line && one.column === other.column;
const NO_TEXT = 'the image is no text';
const NAME_IT = 'where it is one that pods pull, name it in image_paths of the policy file:';
/** A template may be YAML all the same: its images tell. */
function templates(images) {
    const all = images
        .filter(({ text }) => (0,unrendered/* holdsTemplate */.hn)(text))
        .map(({ source }) => `${placeOf(source.file, source)}: ${unrendered/* IS_A_TEMPLATE */.uo}`);
    return first(all, MOST_PROBLEMS, '');
}
/** `a.yaml:3:5`. */
const placeOf = (file, { line, column }) => `${nameOf(file)}:${String(line)}:${String(column)}`;
/** How a file is called in messages. */
const nameOf = (file) => (file === '-' ? 'standard input' : file);
/** The last key of a path, without the signs of a list or of a quoted key after it. */
const lastKeyOf = (path) => path
    .replace(/(?<![\]"[*])[\]"[*]+$/, '')
    .split(/[.[\]"]/)
    .at(-1) ?? '';
/** Only documents that can say something of images are parsed: a large dump is mostly of others. */
function wanted(imagePaths) {
    const keys = imagePaths.map(lastKeyOf);
    return (part) => /[iI]mage|ServiceAccount|RuntimeClass|default-compute-class|[kK]ustomiz/.test(part) ||
        unrendered/* TEMPLATE_LINE */.W3.test(part) ||
        keys.some((key) => part.includes(key));
}
/** The objects of a file and the text of their document, the file's problems told on the way. */
function* objectsIn(file, isWanted, problems) {
    const name = nameOf(file.file);
    const say = (words, at) => {
        problems.push(`${at ? placeOf(file.file, at) : name}: ${words}`);
    };
    const unusable = (0,unrendered/* sourceProblem */.Nj)(file.file, file.text);
    if (unusable !== null) {
        say(unusable);
        return;
    }
    for (const { text, start, root, problems: wrong } of (0,documents/* documentsOf */.u)(file.text, isWanted)) {
        if (unrendered/* TEMPLATE_LINE */.W3.test(text) || (wrong.length > 0 && (0,unrendered/* holdsTemplate */.hn)(text))) {
            say(unrendered/* IS_A_TEMPLATE */.uo, wrong[0] ?? start);
            return;
        }
        for (const each of wrong)
            say(each.text, each);
        for (const object of (0,workloads/* objectsOf */.iZ)(root)) {
            const why = (0,unrendered/* objectProblem */.rN)(object);
            if (why !== null) {
                say(why, object.value.position());
                continue;
            }
            const names = nameProblems(object);
            for (const each of names)
                say(each.text, each.position);
            if (names.length === 0)
                yield { object, text };
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
            for (const value of (0,workloads/* valuesAt */.I0)(object.value, path))
                yield* imageAt(value, use);
}

// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(3382);
// EXTERNAL MODULE: ./src/input/readers.ts
var readers = __webpack_require__(2156);
;// CONCATENATED MODULE: ./src/input/manifest-files.ts
/** The files that a path of manifests stands for. */





/** Files of one folder or pattern: more is a whole disk. */
const MOST_FILES = 10_000;
/**
 * The files of a path: itself, those of a folder and its folders, or those that a pattern fits; sorted. Links to files
 * are read, links to folders are not entered: they may lead anywhere, and round and round.
 * @param folder what relative names start from
 * @param problems takes a sentence for what cannot be read
 */
function filesAt(folder, path, problems) {
    if (path === '-')
        return ['-'];
    const there = statOf((0,external_node_path_.resolve)(folder, path));
    if (typeof there === 'string') {
        problems.push(`${path} cannot be read: ${there}`);
        return [];
    }
    if (there?.isFile() || there?.isFIFO())
        return [path];
    const inFolder = there?.isDirectory() === true;
    if (!inFolder && !(0,dist/* isDynamicPattern */.ey)(path)) {
        problems.push(`${path} cannot be read: ${there === undefined ? 'it does not exist' : 'it is no file'}`);
        return [];
    }
    const cwd = inFolder ? (0,external_node_path_.resolve)(folder, path) : folder;
    const unread = [];
    const found = (0,dist/* globSync */.AZ)(inFolder ? '**/*.{yaml,yml,json}' : path, {
        cwd,
        ignore: ['**/node_modules/**'],
        expandDirectories: false,
        onlyFiles: true,
        followSymbolicLinks: false,
        fs: { readdirSync: ((at) => entriesOf(at, unread)) },
    }).sort();
    (0,append/* append */.B)(problems, unread);
    if (found.length === 0 && unread.length === 0)
        problems.push(inFolder ? `${path} holds no .yaml, .yml or .json file` : `${path} fits no file`);
    if (found.length > MOST_FILES)
        problems.push(`${path} stands for more than ${String(MOST_FILES)} files`);
    return found.length > MOST_FILES ? [] : found.map((file) => (inFolder ? (0,external_node_path_.join)(path, file) : file));
}
/** The entries of a folder, those that link to a file as files; of a folder that cannot be read none, and a problem. */
function entriesOf(folder, problems) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }).map((entry) => {
            const isLink = entry.isSymbolicLink() && isFile((0,external_node_path_.join)(folder, entry.name));
            return isLink ? Object.create(entry, LINK_TO_FILE) : entry;
        });
    }
    catch (error) {
        // What a pattern names need not be there.
        if (error.code !== 'ENOENT')
            problems.push(`${folder} cannot be read: ${(0,readers/* reason */.l)(error)}`);
        return [];
    }
}
const LINK_TO_FILE = { isFile: { value: () => true }, isSymbolicLink: { value: () => false } };
const isFile = (path) => {
    const there = statOf(path);
    return typeof there === 'object' && there.isFile();
};
/** What is at a path; nothing where nothing is; a text where the file system refuses, as for a link to itself. */
function statOf(path) {
    try {
        // Not by `throwIfNoEntry`: newer Nodes take a file amid the path for nothing, too.
        return (0,external_node_fs_.statSync)(path);
    }
    catch (error) {
        return error.code === 'ENOENT' ? undefined : (0,readers/* reason */.l)(error);
    }
}

// EXTERNAL MODULE: ./src/input/shown-as.ts
var shown_as = __webpack_require__(4378);
;// CONCATENATED MODULE: ./src/input/given-manifests.ts
/** The manifests that were given: finds their files, reads them, and names what is wrong. Loaded only where there are any. */







/** Characters of all manifests together: reading more takes longer than a gate should. */
const LARGEST_INPUT = 32 * 1024 * 1024;
/**
 * @param folder what relative names start from
 * @param root of the repository, where it is known: reports name files from there, as those who show them do
 * @param read a file's text; `-` is standard input
 */
function manifestReader(folder, root, read) {
    return (paths, how) => {
        const problems = [];
        const files = [];
        let length = 0;
        const named = new Set(paths);
        const names = paths.flatMap((path) => filesAt(folder, path, problems));
        for (const [name, path] of new Map(names.map((path) => [(0,shown_as/* shownAs */.s)(path, folder, root), path]))) {
            try {
                const sizes = path === '-' ? 0 : (0,external_node_fs_.statSync)((0,external_node_path_.resolve)(folder, path)).size;
                const text = sizes > LARGEST_INPUT ? '' : read(path, named.has(path));
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
        const { images, problems: wrong, unread } = readManifests(files, how);
        const all = [...problems, ...wrong];
        if (all.length === 0 && images.length === 0) {
            all.push(`no image is in ${files.length === 1 ? nameOf(files[0]?.file ?? '') : `these ${String(files.length)} files`}`);
            (0,append/* append */.B)(all, unread);
        }
        return {
            images: images.map(({ text, source, use }) => ({
                text,
                source,
                use,
                named: `${nameOf(source.file)}:${String(source.line)}:${String(source.column)}`,
            })),
            problems: all,
            unread,
        };
    };
}


/***/ }),

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

/***/ 4293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fq: () => (/* binding */ DEFAULT_CLASS_LABELS),
/* harmony export */   NB: () => (/* binding */ saysClass),
/* harmony export */   hA: () => (/* binding */ COMPUTE_CLASS),
/* harmony export */   lD: () => (/* binding */ classInLabels),
/* harmony export */   uK: () => (/* binding */ withNamespaceClass)
/* harmony export */ });
/** The label, and the selector, of the nodes of a compute class. */
const COMPUTE_CLASS = 'cloud.google.com/compute-class';
/** True where a pod says itself of which class its nodes are. */
const saysClass = ({ nodeSelector, affinity }) => nodeSelector[COMPUTE_CLASS] !== undefined ||
    (affinity ?? []).some(({ labels }) => labels.some(({ key }) => key === COMPUTE_CLASS));
/** The labels of a namespace that name a default class; the second one spares DaemonSets. */
const DEFAULT_CLASS_LABELS = [
    'cloud.google.com/default-compute-class',
    'cloud.google.com/default-compute-class-non-daemonset',
];
/**
 * The default compute class that a namespace's labels name; the second one spares DaemonSets. Source: Google's page
 * "Apply ComputeClasses to Pods by default".
 * @param label the value of a label
 * @param workload `DaemonSet/agent`
 */
function classInLabels(label, workload) {
    const [ofAll, ofOthers] = DEFAULT_CLASS_LABELS.map(label);
    if (ofAll)
        return ofAll;
    return workload.startsWith('DaemonSet/') ? undefined : ofOthers || undefined;
}
/** A pod as GKE makes it in a namespace with a default class: it selects that class, where it selects none itself. */
function withNamespaceClass(scheduling, name) {
    if (saysClass(scheduling))
        return scheduling;
    return {
        ...scheduling,
        nodeSelector: { ...scheduling.nodeSelector, [COMPUTE_CLASS]: name },
        classOfNamespace: name,
    };
}


/***/ })

};
;