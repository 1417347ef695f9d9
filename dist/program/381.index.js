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
// EXTERNAL MODULE: ./src/input/manifests/documents.ts + 5 modules
var documents = __webpack_require__(5280);
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
            if (!(error instanceof documents/* TooLarge */.MF))
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
            throw new documents/* TooLarge */.MF(`the manifests hold more than ${String(MOST_IMAGES)} images`);
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
    for (const { text, start, root, problem: wrong } of (0,documents/* documentsOf */.uo)(file.text, isWanted)) {
        if (unrendered/* TEMPLATE_LINE */.W3.test(text) || (wrong !== null && (0,unrendered/* holdsTemplate */.hn)(text))) {
            say(unrendered/* IS_A_TEMPLATE */.uo, wrong ?? start);
            return;
        }
        if (wrong !== null)
            say(wrong.text, wrong);
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