"use strict";
exports.id = 5673;
exports.ids = [5673];
exports.modules = {

/***/ 3353:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   Hf: () => (/* binding */ tolerationOf),
/* harmony export */   J7: () => (/* binding */ podUse),
/* harmony export */   MI: () => (/* binding */ CONTAINER_LISTS),
/* harmony export */   o$: () => (/* binding */ imagesIn),
/* harmony export */   t3: () => (/* binding */ imageAt),
/* harmony export */   wX: () => (/* binding */ namesIn)
/* harmony export */ });
/* harmony import */ var _model_kubernetes_names__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8848);
/** From a pod's specification to the images that it pulls, and how. Pure. */

/** The properties that the uses of a pod's images share. */
const podUse = ({ workload, namespace, queue, spec, }) => ({
    workload,
    mounted: false,
    namespace,
    serviceAccount: spec.get('serviceAccountName').text() || spec.get('serviceAccount').text() || 'default',
    pullSecrets: namesIn(spec.get('imagePullSecrets')),
    accountRead: false,
    live: false,
    pullsAsItself: false,
    federationAudience: audienceIn(spec.get('volumes')),
    pullPolicy: null,
    breakGlass: false,
    scheduling: schedulingOf(spec, queue),
});
/** The audience of the first projected token for workload identity federation. */
function audienceIn(volumes) {
    for (const volume of volumes.items())
        for (const source of volume.get('projected').get('sources').items()) {
            const audience = source.get('serviceAccountToken').get('audience').text() ?? '';
            if ((0,_model_kubernetes_names__WEBPACK_IMPORTED_MODULE_0__/* .isFederation */ .iA)(audience))
                return audience;
        }
    return null;
}
/** The fields of a pod's specification that list containers. */
const CONTAINER_LISTS = ['initContainers', 'containers', 'ephemeralContainers'];
/** Every image of a pod: of all kinds of containers, and of its image volumes. */
function* imagesIn(pod) {
    const { spec, metadata } = pod;
    const use = { ...podUse(pod), breakGlass: breaksGlass(metadata) };
    for (const list of CONTAINER_LISTS)
        for (const container of spec.get(list).items()) {
            const name = container.get('name').text();
            const pullPolicy = container.get('imagePullPolicy').text();
            for (const image of imageAt(container.get('image'), { ...use, container: name, pullPolicy }))
                yield { ...image, injected: isInjected(image, name, metadata) };
        }
    for (const volume of spec.get('volumes').items()) {
        const image = volume.get('image');
        const pullPolicy = image.get('pullPolicy').text();
        yield* imageAt(image.get('reference'), { ...use, container: null, mounted: true, pullPolicy });
    }
}
/**
 * Whether the pod asks Binary Authorization to admit it by breakglass: with its label, or the annotation of older
 * clusters (https://cloud.google.com/binary-authorization/docs/using-breakglass).
 */
const breaksGlass = (metadata) => metadata.get('labels').get('image-policy.k8s.io/break-glass').text() === 'true' ||
    metadata.get('annotations').get('alpha.image-policy.k8s.io/break-glass').text() === 'true';
/**
 * Whether Istio's injector fills in the image: `auto` in a gateway's pod template
 * (https://istio.io/latest/docs/setup/additional-setup/gateway/).
 */
function isInjected({ text }, container, metadata) {
    if (text !== 'auto' || container !== 'istio-proxy')
        return false;
    const isAsked = metadata.get('labels').get('sidecar.istio.io/inject').text() === 'true';
    return isAsked || metadata.get('annotations').get('inject.istio.io/templates').text() !== null;
}
/** The image, if one is written: an empty one is filled in by a webhook, and refers to nothing. */
function* imageAt(value, use) {
    const text = value.text();
    const position = value.position();
    if (position !== null && value.kind !== 'nothing' && text !== '')
        yield { text: value.isText ? text : null, position, use, injected: false };
}
function schedulingOf(spec, queue) {
    const required = spec.get('affinity').get('nodeAffinity').get('requiredDuringSchedulingIgnoredDuringExecution');
    return {
        nodeSelector: textsIn(spec.get('nodeSelector')),
        affinity: required.kind === 'mapping' ? [...required.get('nodeSelectorTerms').items()].map(termOf) : null,
        tolerations: [...spec.get('tolerations').items()].map(tolerationOf),
        nodeName: spec.get('nodeName').text(),
        runtimeClass: spec.get('runtimeClassName').text(),
        runtimeClassRead: false,
        os: spec.get('os').get('name').text(),
        resources: extendedResources(spec),
        claims: namesIn(spec.get('resourceClaims')),
        queue,
        podsUnknown: false,
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
/** Resources that the pod's containers request in addition to cpu, memory and storage: `nvidia.com/gpu`. */
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
/** A mapping of strings, such as a node selector. */
const textsIn = (mapping) => Object.fromEntries([...mapping.entries()].map(([key, value]) => [key, value.text() ?? '']));
/** The names in a list of `{name: …}`. */
const namesIn = (list) => [...list.items()].flatMap((each) => each.get('name').text() ?? []).filter((name) => name !== '');


/***/ }),

/***/ 4825:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ useProblem),
/* harmony export */   W: () => (/* binding */ nameProblems)
/* harmony export */ });
/* harmony import */ var _model_kubernetes_names__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8848);
/* harmony import */ var _model_placeholder__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5868);
/* harmony import */ var _unrendered__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71);
/* harmony import */ var _workloads__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4279);
/** Names in a manifest that Kubernetes would refuse: none of them is used outside of its file. Pure. */




/** Kinds without pods that matter for pulls: their names must be subdomains; those of other kinds may be anything. */
const OTHERS = new Set(['ServiceAccount', 'RuntimeClass']);
/** The names of an object, and of its pod, that Kubernetes would refuse. */
function nameProblems(object) {
    const metadata = object.value.get('metadata');
    const pod = (0,_workloads__WEBPACK_IMPORTED_MODULE_2__/* .builtInPod */ .Nx)(object);
    const named = pod !== null || OTHERS.has(object.kind) ? [[metadata.get('name'), 'name', 'subdomain']] : [];
    const placed = named.length > 0 || (0,_workloads__WEBPACK_IMPORTED_MODULE_2__/* .isCustom */ .Kj)(object) ? [[metadata.get('namespace'), 'namespace', 'label']] : [];
    return [...named, ...placed, ...(pod === null ? secretsOf(object.value) : podFields(pod.spec))].flatMap(problemOf);
}
function problemOf([value, called, kind]) {
    const text = value.text();
    // An empty one is filled in by Kubernetes.
    if (value.kind === 'nothing' || text === '' || (text === null && value.kind === 'scalar'))
        return [];
    if (text !== null && (kind === 'label' ? _model_kubernetes_names__WEBPACK_IMPORTED_MODULE_0__/* .isLabel */ .J2 : _model_kubernetes_names__WEBPACK_IMPORTED_MODULE_0__/* .isSubdomain */ .J4)(text))
        return [];
    const why = `the ${called}${whyNone(text, kind === 'label' ? _model_kubernetes_names__WEBPACK_IMPORTED_MODULE_0__/* .LABEL_IN_WORDS */ .L0 : _model_kubernetes_names__WEBPACK_IMPORTED_MODULE_0__/* .SUBDOMAIN_IN_WORDS */ .P8)}`;
    return [{ text: why, position: value.position(), template: text !== null && (0,_unrendered__WEBPACK_IMPORTED_MODULE_3__/* .holdsTemplate */ .hn)(text) }];
}
/** What is wrong with a name: it is still to be filled in, or it is not valid. */
function whyNone(text, words) {
    const placeholder = text === null ? null : (0,_model_placeholder__WEBPACK_IMPORTED_MODULE_1__/* .placeholderIn */ .P)(text);
    if (placeholder !== null && placeholder.remedy !== '')
        return ` is not known: ${placeholder.reason}: ${placeholder.remedy}`;
    return `${text === null ? '' : ` “${text.slice(0, 100)}”`} is none that Kubernetes takes: ${words}`;
}
/** Why Kubernetes would refuse the names in a pod of a custom resource; null if it would not. */
function useProblem({ namespace, serviceAccount, pullSecrets, scheduling }) {
    const { nodeName, runtimeClass } = scheduling;
    if (namespace !== null && namespace !== '' && !(0,_model_kubernetes_names__WEBPACK_IMPORTED_MODULE_0__/* .isLabel */ .J2)(namespace))
        return `its namespace is none that Kubernetes takes: ${_model_kubernetes_names__WEBPACK_IMPORTED_MODULE_0__/* .LABEL_IN_WORDS */ .L0}`;
    const names = [serviceAccount, ...pullSecrets, nodeName, runtimeClass];
    const wrong = names.find((name) => name !== null && name !== '' && !(0,_model_kubernetes_names__WEBPACK_IMPORTED_MODULE_0__/* .isSubdomain */ .J4)(name));
    return typeof wrong === 'string' ? `a name of its pod${whyNone(wrong, _model_kubernetes_names__WEBPACK_IMPORTED_MODULE_0__/* .SUBDOMAIN_IN_WORDS */ .P8)}` : null;
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


/***/ }),

/***/ 71:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BG: () => (/* binding */ looksLikeManifest),
/* harmony export */   Fl: () => (/* binding */ isTemplate),
/* harmony export */   Jk: () => (/* binding */ isChartFile),
/* harmony export */   KL: () => (/* binding */ helmCommand),
/* harmony export */   O0: () => (/* binding */ isOfChart),
/* harmony export */   RX: () => (/* binding */ hasTemplateLine),
/* harmony export */   Sv: () => (/* binding */ isKustomization),
/* harmony export */   X$: () => (/* binding */ isGoTemplate),
/* harmony export */   c1: () => (/* binding */ isKustomize),
/* harmony export */   gN: () => (/* binding */ isDefinition),
/* harmony export */   hn: () => (/* binding */ holdsTemplate),
/* harmony export */   vH: () => (/* binding */ kustomizeCommand),
/* harmony export */   yi: () => (/* binding */ isKustomizationFile)
/* harmony export */ });
/* harmony import */ var _model_shell__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(843);

const PIPE = '| gke-image-preflight check --manifests - …';
/** @param chart its folder; null if it is not known */
const helmCommand = (chart) => `helm template ${chart === null ? 'CHART' : (0,_model_shell__WEBPACK_IMPORTED_MODULE_0__/* .shellQuote */ .Z)(chart)} ${PIPE}`;
/** @param folder the folder of the kustomization; null if it is not known */
const kustomizeCommand = (folder) => `kubectl kustomize ${folder === null ? 'FOLDER' : (0,_model_shell__WEBPACK_IMPORTED_MODULE_0__/* .shellQuote */ .Z)(folder)} ${PIPE}`;
/**
 * The message about a Go template.
 * @param chart the folder of the chart that it belongs to; null if there is none
 */
const isTemplate = (chart) => `is a Go template, whose images are known only once it is rendered: ${helmCommand(chart)}`;
const isOfChart = (chart) => `belongs to a Helm chart, whose images are known only once it is rendered: ${helmCommand(chart)}`;
const isKustomize = (folder) => `is a Kustomize source, which may change images: render it: ${kustomizeCommand(folder)}`;
/**
 * `{{ … }}` with content that only a Go template has: `.Values.x`, `$name`, `include`, `if` …, not `{{ name }}` or
 * `{{workflow.name}}`.
 */
const ACTION = /\{\{-?\s*(?:\/\*|[.$](?=[\w\s}])|(?:if|else|end|range|with|define|block|template|include|tpl|toYaml|default|required|printf|quote|lookup|fail|nindent|indent|tuple|dict|list|get|eq|ne|and|or|not|ternary|coalesce|trimSuffix|trunc|fromYaml|toJson|semverCompare|print|index|len)\b(?!\.))/;
/** True for a text with an action of a Go template. */
const holdsTemplate = (text) => ACTION.test(text);
/**
 * True for a document that is not valid YAML because it is a Go template: a line starts with an action, or an action is
 * a value without quotes. Braces in texts and commands (`--format={{.Name}}`) do not count.
 */
function isGoTemplate(text) {
    for (const line of text.split('\n')) {
        if (!line.includes('{{'))
            continue;
        const bare = line.replace(/^\s*(?:- )*/, '');
        const value = bare.startsWith('{{')
            ? bare
            : (/^(?:[^\s'"#{}]+|"[^"]*"):\s+(?:["']?)(\{\{.*)$/.exec(bare)?.[1] ?? '');
        if (value.startsWith('{{') && ACTION.test(value))
            return true;
    }
    return false;
}
/**
 * Whether the document has a line that only a template can have, though it may be valid YAML by chance: `{{ include …
 * }}` at the start of a line.
 */
const hasTemplateLine = (text) => [...text.matchAll(/^\{\{.*$/gm)].some(([line]) => ACTION.test(line));
/** The file that makes its folder a chart. */
const isChartFile = (name) => /^Chart\.ya?ml$/i.test(name);
/** The file names that Kustomize looks for in a folder. */
const isKustomizationFile = (name) => /^kustomization(?:\.ya?ml)?$/i.test(name);
/** True for a Kustomize source, by its kind and API version. */
const isKustomization = ({ kind, apiVersion }) => apiVersion.startsWith('kustomize.config.k8s.io/') || (kind === 'Kustomization' && apiVersion === '');
/**
 * A cheap check before anything is parsed: whether a document may be a Kubernetes object. It is not if it has neither
 * `apiVersion` nor `kind` at the top level.
 */
const looksLikeManifest = (text) => /^(?:- )?["']?(?:apiVersion|kind)["']?[ \t]*:/m.test(text) || isFlow(text);
/** A CustomResourceDefinition: its schema mentions images often, but it has none. */
const isDefinition = (text) => /^["']?kind["']?[ \t]*:[ \t]*["']?CustomResourceDefinition["']?[ \t]*(?:#.*)?$/m.test(text);
/** JSON and other flow style: the keys may be anywhere. */
const isFlow = (text) => {
    for (const line of text.split('\n', 200)) {
        const bare = line.trim();
        if (bare === '' || bare.startsWith('#') || bare === '---')
            continue;
        return /^[[{]/.test(bare.replace(/^---/, '').trimStart()) && /["'{,\s](?:apiVersion|kind)["']?\s*:/.test(text);
    }
    return false;
};


/***/ }),

/***/ 4279:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   Jh: () => (/* binding */ namespaceWritten),
/* harmony export */   Kj: () => (/* binding */ isCustom),
/* harmony export */   Nx: () => (/* binding */ builtInPod),
/* harmony export */   Rc: () => (/* binding */ workloadOf),
/* harmony export */   iZ: () => (/* binding */ objectsOf),
/* harmony export */   nv: () => (/* binding */ queueOf),
/* harmony export */   qi: () => (/* binding */ isBuiltIn)
/* harmony export */ });
/* harmony import */ var _model_own_value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9037);
/* harmony import */ var _documents__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5280);
/** The objects of manifests: their names, and which kinds are built into Kubernetes. Pure. */


/** The path to the pod in each built-in kind: to the mapping with its metadata and its specification. */
const PODS = {
    Pod: [],
    PodTemplate: ['template'],
    ReplicationController: ['spec', 'template'],
    ReplicaSet: ['spec', 'template'],
    Deployment: ['spec', 'template'],
    StatefulSet: ['spec', 'template'],
    DaemonSet: ['spec', 'template'],
    Job: ['spec', 'template'],
    CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
};
/** The maximum nesting of lists: nobody writes nested lists, and aliases would multiply them. */
const DEEPEST_LIST = 5;
/**
 * The objects of a document: itself, or the items of a `List`, `PodList`, `DeploymentList` …. The API server's typed
 * lists give the kind of all their items once, in the list's own kind.
 * @throws TooLarge if lists are nested too deeply
 */
function* objectsOf(root, typed = { kind: '', apiVersion: '' }, depth = 0) {
    const kind = root.get('kind').text() ?? typed.kind;
    const apiVersion = root.get('apiVersion').text() ?? typed.apiVersion;
    const items = root.kind === 'list' ? root : root.get('items');
    if (root.kind === 'list' || (kind.endsWith('List') && items.kind === 'list')) {
        if (depth > DEEPEST_LIST)
            throw new _documents__WEBPACK_IMPORTED_MODULE_0__/* .TooLarge */ .MF('its lists are nested too deeply');
        const ofItems = { kind: kind.replace(/List$/, ''), apiVersion: kind === 'List' ? '' : apiVersion };
        for (const item of items.items())
            yield* objectsOf(item, ofItems, depth + 1);
    }
    else if (root.kind === 'mapping')
        yield { value: root, kind, apiVersion };
}
/** `Deployment/web`; for an object that gets its name from the server, the prefix of the name. */
function workloadOf({ kind, apiVersion, value }) {
    const metadata = value.get('metadata');
    const name = metadata.get('name').text() ?? metadata.get('generateName').text() ?? '';
    // A Knative service runs pods, and is not a Kubernetes Service.
    const group = groupOf({ apiVersion });
    const shown = kind === 'Service' && group !== '' ? `${kind}.${group}` : kind;
    return `${shown || 'object'}/${name}`;
}
/** The API groups of Kubernetes that have, or once had, the kinds above; `batch.volcano.sh` has a different Job. */
const OWN_GROUPS = new Set(['', 'apps', 'batch', 'extensions']);
/** `apps` of `apps/v1`; empty for `v1`. */
const groupOf = ({ apiVersion }) => apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';
/** True for the built-in kinds of Kubernetes that have images. */
const isBuiltIn = (object) => Object.hasOwn(PODS, object.kind) && OWN_GROUPS.has(groupOf(object));
/** True for an object whose kind is not defined by Kubernetes: `argoproj.io`, `jobset.x-k8s.io`. */
const isCustom = (object) => {
    const group = groupOf(object);
    return group.includes('.') && !KUBERNETES_GROUPS.test(group);
};
/**
 * The groups of Kubernetes itself, its metrics and the configuration of its components; other groups below `k8s.io`
 * belong to separate projects.
 */
const KUBERNETES_GROUPS = /^(?:(?:admission|admissionregistration|apiextensions|apiregistration|audit|authentication|authorization|certificates|coordination|discovery|events|image-?policy|networking|node|policy|resource|scheduling|settings|storage|storagemigration|metrics|kubeadm)|(?:rbac\.authorization|client\.authentication|(?:flowcontrol|internal)\.apiserver|(?:custom|external)\.metrics|[a-z]+\.config))\.k8s\.io$/;
const namespaceWritten = ({ value }) => value.get('metadata').get('namespace').text();
/** The pod of an object of a built-in workload kind; null for other kinds. */
function builtInPod(object) {
    const path = isBuiltIn(object) ? (0,_model_own_value__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .e)(PODS, object.kind) : undefined;
    if (path === undefined)
        return null;
    const pod = path.reduce((inner, key) => inner.get(key), object.value);
    return podSpecIn(object, pod);
}
/** @param pod the value that contains `metadata` and `spec` */
const podSpecIn = (object, pod) => ({
    workload: workloadOf(object),
    namespace: namespaceWritten(object),
    queue: queueOf(object),
    spec: pod.get('spec'),
    metadata: pod.get('metadata'),
});
/** The queue through which Kueue admits the pods of an object: the label that its webhook reads. */
const queueOf = ({ value }) => value.get('metadata').get('labels').get('kueue.x-k8s.io/queue-name').text() || null;


/***/ }),

/***/ 5673:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runningReaders: () => (/* binding */ runningReaders)
});

// EXTERNAL MODULE: ./src/model/json.ts
var model_json = __webpack_require__(7979);
// EXTERNAL MODULE: ./src/model/kubernetes-names.ts
var kubernetes_names = __webpack_require__(8848);
// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
;// CONCATENATED MODULE: ./src/input/running/gke-components.ts
/** Images of components that GKE itself runs on a cluster: GKE deploys and maintains them. Pure. */
/**
 * The namespaces of GKE (https://cloud.google.com/kubernetes-engine/docs/concepts/cluster-architecture names
 * kube-system; the others belong to its add-ons).
 */
const NAMESPACES = /^(?:kube-system|gke-managed-[a-z0-9-]+|gke-gmp-system|gmp-system|gmp-public|gke-system|gke-connect|config-management-system)$/;
/** The registries that Google releases them from. */
const HOSTS = /^(?:gke\.gcr\.io|registry\.k8s\.io|k8s\.gcr\.io|[a-z0-9-]+-artifactregistry\.gcr\.io\/gke-release|gcr\.io\/gke-release)\//;
/**
 * Whether an image belongs to a component of GKE. Some of these images are preloaded on the nodes, and in no registry
 * under that name (kube-proxy): judging them would give wrong results, and nobody but Google could fix them. Other
 * images in these namespaces are judged.
 */
const isOfGke = (namespace, image) => NAMESPACES.test(namespace) && HOSTS.test(image);

;// CONCATENATED MODULE: ./src/input/running/owners.ts
/** The workload that creates a pod again: its Deployment, not the current ReplicaSet. Pure. */

const NO_OWNER = 'Pod';
/** Labels with the hash of a ReplicaSet's template: of Deployments, and of Argo's Rollouts. */
const HASHES = [
    ['pod-template-hash', 'Deployment'],
    ['rollouts-pod-template-hash', 'Rollout'],
];
/**
 * The workload of a pod: for a ReplicaSet whose name ends with its template's hash, the Deployment (or Rollout) that
 * created it; for a Job, the CronJob that it is named after.
 * @param controller the controller of the pod; null if nothing creates it again
 * @param isCronJob whether there is a CronJob of this name in its namespace
 */
function workloadOfPod(pod, controller, isCronJob) {
    const { name, labels } = (0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(pod)['metadata']);
    if (controller === null)
        return `${NO_OWNER}/${(0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(name) ?? '', 253)}`;
    const { kind, name: owner } = controller;
    const shown = (of, named) => `${(0,model_json/* clean */.uH)(of, 63)}/${(0,model_json/* clean */.uH)(named, 253)}`;
    if (kind === 'ReplicaSet')
        for (const [label, maker] of HASHES) {
            const hash = (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(labels)[label]);
            if (hash !== null && owner.length > hash.length + 1 && owner.endsWith(`-${hash}`))
                return shown(maker, owner.slice(0, -hash.length - 1));
        }
    const scheduled = kind === 'Job' ? /^(.+)-\d{8,10}$/.exec(owner)?.[1] : undefined;
    return scheduled !== undefined && isCronJob(scheduled) ? shown('CronJob', scheduled) : shown(kind, owner);
}

// EXTERNAL MODULE: ./src/input/manifests/documents.ts + 5 modules
var documents = __webpack_require__(5280);
;// CONCATENATED MODULE: ./src/input/running/json-value.ts
/** A value of a JSON answer, with the same interface as the values of manifests. Pure. */



/** Values that are nested more deeply are not read. */
const DEEPEST = 100;
/** It is not in a file. */
const NOWHERE = { line: 1, column: 1 };
/** The value; one that is nested too deeply is empty. */
function jsonValue(json, depth = 0) {
    if (depth > DEEPEST || json === undefined)
        return documents/* NO_VALUE */.GY;
    const position = () => NOWHERE;
    if (Array.isArray(json)) {
        const items = json;
        return {
            ...documents/* NO_VALUE */.GY,
            kind: 'list',
            items: function* () {
                for (const item of items)
                    yield jsonValue(item, depth + 1);
            },
            position,
        };
    }
    const mapping = (0,model_json/* objectOrNull */.av)(json);
    if (mapping !== null)
        return {
            ...documents/* NO_VALUE */.GY,
            kind: 'mapping',
            get: (key) => jsonValue((0,own_value/* ownValue */.e)(mapping, key), depth + 1),
            entries: function* () {
                for (const [key, value] of Object.entries(mapping))
                    yield [key, jsonValue(value, depth + 1), NOWHERE];
            },
            position,
        };
    const isText = typeof json === 'string';
    if (isText || typeof json === 'number' || typeof json === 'boolean')
        return { ...documents/* NO_VALUE */.GY, kind: 'scalar', text: () => String(json), isText, position };
    return { ...documents/* NO_VALUE */.GY, position };
}

// EXTERNAL MODULE: ./src/input/manifests/image-uses.ts
var image_uses = __webpack_require__(3353);
// EXTERNAL MODULE: ./src/input/manifests/names.ts
var names = __webpack_require__(4825);
;// CONCATENATED MODULE: ./src/input/running/live-pods.ts





/** An image reference has at most a few hundred characters. */
const LONGEST = 1000;
/** A pod that has ended does not pull any more. */
const hasEnded = (pod) => ['Succeeded', 'Failed'].includes(phaseOf(pod));
const phaseOf = (pod) => (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(pod)['status'])['phase']) ?? '';
/**
 * The images of a running pod.
 * @param owner the owner of pods like it
 */
function liveImages(pod, owner) {
    const value = jsonValue(pod);
    const metadata = value.get('metadata');
    const namespace = metadata.get('namespace').text() ?? 'default';
    // Kueue added the selectors of a flavor before it admitted the pod, so they are already in the pod.
    const spec = { workload: owner.workload, namespace, queue: null, spec: value.get('spec'), metadata };
    const { images, strange } = sound(spec);
    return {
        images: images.map(({ text: image, use }) => ({
            text: image,
            use: { ...use, live: true, scheduling: asMade(use.scheduling, owner) },
        })),
        strange,
    };
}
function sound(pod) {
    const all = [...(0,image_uses/* imagesIn */.o$)(pod)];
    const images = all.flatMap(({ text: image, use }) => image === null || image.length > LONGEST || (0,names/* useProblem */.F)(use) !== null ? [] : [{ text: image, use }]);
    return { images, strange: all.length - images.length };
}
/** The images of pods that will be created later: of a CronJob between its runs. */
function imagesToCome(cronJob) {
    const value = jsonValue(cronJob);
    const metadata = value.get('metadata');
    const template = value.get('spec').get('jobTemplate').get('spec').get('template');
    const workload = `CronJob/${metadata.get('name').text() ?? ''}`;
    const namespace = metadata.get('namespace').text() ?? 'default';
    const pod = { workload, namespace, queue: null, spec: template.get('spec'), metadata: template.get('metadata') };
    return sound(pod);
}
/** A CronJob that starts no more pods. */
const isSuspended = (cronJob) => (0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(cronJob)['spec'])['suspend'] === true;
/**
 * Where a similar pod may be scheduled: the scheduler has written the node into the pod; its runtime class was merged
 * into it at its creation (Kubernetes, admission plugin RuntimeClass); a DaemonSet's controller writes the node's name
 * in place of the DaemonSet's own affinity (Kubernetes, `ReplaceDaemonSetPodNodeNameNodeAffinity`).
 */
function asMade(scheduling, owner) {
    const { affinity } = scheduling;
    const own = owner.affinity === undefined ? (affinity?.map(withoutNode) ?? null) : owner.affinity;
    return { ...scheduling, nodeName: null, runtimeClassRead: true, affinity: own };
}
/**
 * The node requirements of a DaemonSet that was not read are unknown: the node name in each pod is not valid for other
 * pods.
 */
const withoutNode = ({ labels, fields }) => ({
    labels,
    fields: fields.map((field) => (field.key === 'metadata.name' ? { ...field, values: ['its node'] } : field)),
});
/** The required node affinity of a DaemonSet's pods. */
function affinityOf(daemonSet) {
    const spec = jsonValue(daemonSet).get('spec').get('template').get('spec');
    return (0,image_uses/* podUse */.J7)({ workload: NO_OWNER, namespace: null, queue: null, spec }).scheduling.affinity;
}
/** The owner of a pod from `metadata.ownerReferences`: its controller, or the first owner if there is none. */
function controllerOf(pod) {
    const references = (0,model_json/* list */.p_)((0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(pod)['metadata'])['ownerReferences']).map(model_json/* object */.Ik);
    const controller = references.find((each) => each['controller'] === true) ?? references[0];
    const [kind, name] = [(0,model_json/* text */.Qq)(controller?.['kind']), (0,model_json/* text */.Qq)(controller?.['name'])];
    return kind === null || name === null ? null : { kind, name };
}

;// CONCATENATED MODULE: ./src/input/running/seen-pods.ts
/**
 * Pods that differ only in their names and nodes, kept once: five hundred replicas on one cluster, and the same
 * workload on a thousand clusters. Pure.
 */




/** The maximum number that is kept for the next clusters: a fleet may have as many workloads as pods. */
const MOST_SEEN = 5_000;
/** The pods of all clusters that were read. */
class SeenPods {
    #seen = new Map();
    /** This pod, or an earlier one that is similar. */
    like(pod) {
        const controller = controllerOf(pod);
        const lean = leanPod(pod, controller);
        const key = JSON.stringify(essenceOf(lean, controller));
        const known = this.#seen.get(key);
        if (known !== undefined)
            return known;
        if (this.#seen.size >= MOST_SEEN)
            this.#seen.clear();
        const made = { key, pod: lean, controller, imagesAs: imagesOf(lean) };
        this.#seen.set(key, made);
        return made;
    }
}
/** Reads a pod once for each workload that it belongs to. */
function imagesOf(pod) {
    const byWorkload = new Map();
    return (owner) => {
        const known = owner.affinity === undefined ? byWorkload.get(owner.workload) : undefined;
        if (known !== undefined)
            return known;
        const { images, strange } = liveImages(pod, owner);
        const read = { images: images.map((image) => ({ ...image, key: JSON.stringify(image.use) })), strange };
        if (owner.affinity === undefined)
            byWorkload.set(owner.workload, read);
        return read;
    };
}
function leanPod(pod, controller) {
    const { metadata, spec } = (0,model_json/* object */.Ik)(pod);
    const { name, namespace, labels, annotations } = (0,model_json/* object */.Ik)(metadata);
    return {
        metadata: { name, namespace, labels: ofThese(LABELS, labels), annotations: ofThese(ANNOTATIONS, annotations) },
        spec: leanSpec(spec, controller?.kind === 'DaemonSet' ? withoutNodeNames : (own) => own),
    };
}
/** Labels that determine how a pod is admitted, and who fills in its images. */
const ASKED = ['image-policy.k8s.io/break-glass', 'sidecar.istio.io/inject'];
/** These, and the labels that determine who created the pod. */
const LABELS = ['pod-template-hash', 'rollouts-pod-template-hash', ...ASKED];
const ANNOTATIONS = ['alpha.image-policy.k8s.io/break-glass', 'inject.istio.io/templates'];
const ofThese = (names, of) => Object.fromEntries(names.flatMap((name) => {
    const value = (0,own_value/* ownValue */.e)((0,model_json/* object */.Ik)(of), name);
    return value === undefined ? [] : [[name, value]];
}));
/** The fields of a pod's specification that pulls and placement depend on. */
function leanSpec(spec, affinityOf) {
    const whole = (0,model_json/* object */.Ik)(spec);
    const { imagePullSecrets, nodeSelector, os, resourceClaims, runtimeClassName, serviceAccount } = whole;
    const { serviceAccountName, tolerations } = whole;
    return {
        imagePullSecrets,
        nodeSelector,
        os,
        resourceClaims,
        runtimeClassName,
        serviceAccount,
        serviceAccountName,
        tolerations,
        initContainers: (0,model_json/* list */.p_)(whole['initContainers']).map(leanContainer),
        containers: (0,model_json/* list */.p_)(whole['containers']).map(leanContainer),
        ephemeralContainers: (0,model_json/* list */.p_)(whole['ephemeralContainers']).map(leanContainer),
        volumes: (0,model_json/* list */.p_)(whole['volumes']).flatMap((each) => {
            const { image } = (0,model_json/* object */.Ik)(each);
            return image === undefined ? [] : [{ image }];
        }),
        affinity: { nodeAffinity: affinityOf((0,model_json/* object */.Ik)(whole['affinity'])['nodeAffinity']) },
    };
}
/**
 * The node affinity of a DaemonSet's pod without the name of its own node, which the DaemonSet's controller writes into
 * it (Kubernetes, `ReplaceDaemonSetPodNodeNameNodeAffinity`).
 */
function withoutNodeNames(nodeAffinity) {
    const required = (0,model_json/* object */.Ik)(nodeAffinity)[REQUIRED];
    const terms = (0,model_json/* object */.Ik)(required)['nodeSelectorTerms'];
    if (!Array.isArray(terms))
        return nodeAffinity;
    const unnamed = (0,model_json/* list */.p_)(terms).map((term) => {
        const fields = (0,model_json/* object */.Ik)(term)['matchFields'];
        return Array.isArray(fields) ? { ...(0,model_json/* object */.Ik)(term), matchFields: (0,model_json/* list */.p_)(fields).map(withoutNodeName) } : term;
    });
    return { ...(0,model_json/* object */.Ik)(nodeAffinity), [REQUIRED]: { ...(0,model_json/* object */.Ik)(required), nodeSelectorTerms: unnamed } };
}
const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
function withoutNodeName(field) {
    const { key, values } = (0,model_json/* object */.Ik)(field);
    const isNode = key === 'metadata.name' && Array.isArray(values) && values.length === 1 && (0,model_json/* text */.Qq)(values[0]) !== null;
    return isNode ? { ...(0,model_json/* object */.Ik)(field), values: ['its-node'] } : field;
}
function leanContainer(container) {
    const { name, image, imagePullPolicy, resources } = (0,model_json/* object */.Ik)(container);
    return { name, image, imagePullPolicy, resources };
}
/**
 * What two pods of one workload have in common, independent of their node, their name and their revision: the hash of a
 * ReplicaSet only determines the owner.
 */
function essenceOf({ metadata, spec }, controller) {
    const { namespace, labels, annotations } = metadata;
    const workload = workloadOfPod({ metadata }, controller, () => false);
    const asked = ASKED.map((label) => (0,own_value/* ownValue */.e)((0,model_json/* object */.Ik)(labels), label));
    return [controller?.kind, workload, namespace, asked, annotations, spec];
}

;// CONCATENATED MODULE: ./src/input/running/index.ts







/** The maximum number of uses of one image that are kept: a cluster has some hundred workloads. */
const MOST_USES = 2000;
/** Creates readers, each for the objects of one cluster; they share what is the same on many clusters. */
function runningReaders() {
    const seen = new SeenPods();
    return () => runningReader(seen);
}
function runningReader(seen) {
    const pods = new Map();
    const cronJobs = new Map();
    const daemonSets = new Map();
    const accounts = new Map();
    let looked = 0;
    const addPod = (pod) => {
        if (hasEnded(pod))
            return;
        looked += 1;
        const like = seen.like(pod);
        const alike = pods.get(like.key);
        if (alike === undefined)
            pods.set(like.key, { like, count: 1 });
        else
            alike.count += 1;
    };
    return {
        add: (kind, each) => {
            const place = placeOf(each);
            if (kind === 'Pod')
                addPod(each);
            else if (kind === 'DaemonSet')
                daemonSets.set(place, affinityOf(each));
            else if (kind === 'ServiceAccount')
                accounts.set(place, accountIn(each));
            else
                cronJobs.set(place, isSuspended(each) ? { images: [], strange: 0 } : imagesToCome(each));
        },
        read: (gaps = []) => {
            const found = new Map();
            let [ofGke, left] = [0, 0];
            const keep = ({ text: image, use, key }) => {
                const account = accounts.get(`${use.namespace ?? 'default'}/${use.serviceAccount}`);
                const whole = account === undefined ? use : withAccount(use, account);
                const uses = found.get(image) ?? new Map();
                const own = account === undefined && key !== undefined ? key : JSON.stringify(whole);
                if (uses.size < MOST_USES)
                    uses.set(own, whole);
                else
                    left += 1;
                found.set(image, uses);
            };
            for (const { like, count } of pods.values()) {
                const { pod, controller } = like;
                const namespace = namespaceOf(pod);
                const affinity = controller?.kind === 'DaemonSet' ? daemonSets.get(`${namespace}/${controller.name}`) : undefined;
                const workload = workloadOfPod(pod, controller, (name) => cronJobs.has(`${namespace}/${name}`));
                const { images, strange } = like.imagesAs({ workload, ...(affinity === undefined ? {} : { affinity }) });
                const own = images.filter(({ text: image }) => !isOfGke(namespace, image));
                left += strange;
                if (own.length < images.length)
                    ofGke += count;
                for (const image of own)
                    keep(image);
            }
            for (const [place, { images, strange }] of cronJobs) {
                left += strange;
                for (const image of images)
                    if (!isOfGke(place.split('/')[0] ?? '', image.text))
                        keep(image);
            }
            const more = left === 0 ? [] : [`${String(left)} containers of its pods could not be read`];
            return { images: sorted(found), pods: looked, ofGke, gaps: [...gaps, ...more] };
        },
    };
}
const placeOf = (each) => `${namespaceOf(each)}/${(0,model_json/* text */.Qq)((0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(each)['metadata'])['name']) ?? ''}`;
const namespaceOf = (each) => (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)((0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(each)['metadata'])['namespace']) ?? 'default', 100);
const accountIn = (account) => ({
    pullsAsItself: (0,own_value/* ownValue */.e)((0,model_json/* object */.Ik)((0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(account)['metadata'])['annotations']), kubernetes_names/* PULLS_AS_ITSELF */.oq) === 'true',
    pullSecrets: (0,model_json/* list */.p_)((0,model_json/* object */.Ik)(account)['imagePullSecrets']).flatMap((each) => {
        const name = (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(each)['name']);
        return name === null || name.length > LONGEST_NAME ? [] : [name];
    }),
});
/** A new pod that names no pull secret gets those that its account has now. */
const withAccount = (use, { pullsAsItself, pullSecrets }) => ({
    ...use,
    accountRead: true,
    pullsAsItself,
    pullSecrets: use.pullSecrets.length > 0 ? use.pullSecrets : pullSecrets,
});
/** The maximum length of the name of a Kubernetes object. */
const LONGEST_NAME = 253;
const sorted = (found) => [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([image, uses]) => ({
    text: image,
    uses: [...uses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, use]) => use),
}));


/***/ }),

/***/ 843:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ shellQuote)
/* harmony export */ });
/** Characters that need no quotes in a POSIX shell, at any place in a word. */
const PLAIN = /^[A-Za-z0-9_/:=.,@%+-]+$/;
/** Quotes a value as one word of a POSIX shell. */
function shellQuote(value) {
    if (PLAIN.test(value))
        return value;
    return `'${value.replaceAll("'", "'\\''")}'`;
}


/***/ })

};
;