"use strict";
exports.id = 5646;
exports.ids = [5646,5302];
exports.modules = {

/***/ 5646:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  manifestReader: () => (/* binding */ manifestReader),
  sourcesToRender: () => (/* binding */ sourcesToRender)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/input/manifests/documents.ts + 5 modules
var documents = __webpack_require__(5280);
;// CONCATENATED MODULE: ./src/input/kustomizations.ts
/** Kustomize folders among the files that were found: which files they use, and whether they change images. Pure. */



/** Fields through which the images of a kustomization differ from those of its resources. */
const CHANGING = [
    'images',
    'patches',
    'patchesStrategicMerge',
    'patchesJson6902',
    'replacements',
    'transformers',
    'components',
    'helmCharts',
    'helmChartInflationGenerator',
    'generators',
    'vars',
    'configurations',
];
/** Fields that refer to files and folders. */
const TAKING = ['resources', 'bases', 'components'];
/**
 * Reads the kustomizations of an input. If a folder changes images, the files of the folders that it refers to count as
 * changed, too.
 */
function kustomizationsIn(files) {
    const roots = new Map(files.map(({ path, text }) => [(0,posix_.dirname)(path), rootOf(text)]));
    const taken = new Set();
    const changed = new Set();
    const visit = (folder, isChanged) => {
        const root = roots.get(folder);
        if (root === undefined || changed.has(folder))
            return;
        const changes = isChanged || changesImages(root);
        if (changes)
            changed.add(folder);
        for (const patch of patchesOf(root))
            taken.add(pathIn(folder, patch));
        if (!changes)
            return;
        for (const field of TAKING)
            for (const entry of root.get(field).items()) {
                const path = pathIn(folder, entry.text() ?? '');
                if (roots.has(path))
                    visit(path, true);
                else
                    taken.add(path);
            }
    };
    for (const folder of roots.keys())
        visit(folder, false);
    const { renders, parts } = renderedBy(roots, changed);
    const folders = [...roots.keys()].map((folder) => ({
        folder,
        changes: changed.has(folder),
        renders: renders.has(folder),
        part: parts.has(folder),
    }));
    return { folders, taken };
}
/**
 * The folders to render, and those that they refer to. In a cycle of folders none is the first, so each one is
 * rendered.
 */
function renderedBy(roots, changed) {
    const takes = (folder) => TAKING.flatMap((field) => [...(roots.get(folder) ?? documents/* NO_VALUE */.GY).get(field).items()])
        .map((entry) => pathIn(folder, entry.text() ?? ''))
        .filter((path) => roots.has(path));
    const takenByOne = new Set([...roots.keys()].flatMap(takes));
    const isComponent = (folder) => roots.get(folder)?.get('kind').text() === 'Component';
    const tops = [...roots.keys()].filter((folder) => !takenByOne.has(folder) && !isComponent(folder));
    const reached = reachedFrom(tops, takes);
    const ring = [...roots.keys()].filter((folder) => changed.has(folder) && !reached.has(folder) && !isComponent(folder));
    const renders = [...tops, ...ring].filter((top) => [...reachedFrom([top], takes)].some((folder) => changed.has(folder)));
    return { renders: new Set(renders), parts: reachedFrom(renders.flatMap(takes), takes) };
}
/** These folders and all folders that they refer to, each once. */
function reachedFrom(folders, takes) {
    const reached = new Set(folders);
    // Iterating over a set includes the elements that are added meanwhile.
    for (const folder of reached)
        for (const path of takes(folder))
            reached.add(path);
    return reached;
}
/**
 * The path of an entry in a kustomization, in the form that is used here for folders and files: without a trailing
 * slash.
 */
const pathIn = (folder, entry) => (0,posix_.join)(folder, entry).replace(/(?<=.)\/$/, '');
/** A file that cannot be read may change anything. */
function rootOf(text) {
    try {
        for (const { root, problem } of (0,documents/* documentsOf */.uo)(text, () => true))
            return problem === null ? root : documents/* NO_VALUE */.GY;
    }
    catch (error) {
        if (!(error instanceof documents/* TooLarge */.MF))
            throw error;
    }
    return documents/* NO_VALUE */.GY;
}
const changesImages = (root) => root.kind === 'nothing' ||
    CHANGING.some((field) => root.get(field).kind !== 'nothing') ||
    TAKING.some((field) => [...root.get(field).items()].some((entry) => isRemote(entry.text() ?? '')));
/** The contents of what Kustomize downloads are not known here. */
const isRemote = (entry) => /^[a-z+]+:\/\/|^git@|^github\.com\/|\?ref=/.test(entry);
function* patchesOf(root) {
    for (const field of ['patches', 'patchesJson6902', 'replacements', 'transformers', 'configurations'])
        for (const entry of root.get(field).items())
            yield entry.get('path').text() ?? entry.text() ?? '';
    for (const entry of root.get('patchesStrategicMerge').items())
        yield entry.text() ?? '';
}

// EXTERNAL MODULE: ./src/input/manifests/unrendered.ts
var unrendered = __webpack_require__(71);
// EXTERNAL MODULE: ./src/input/left-out.ts
var left_out = __webpack_require__(5838);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(3382);
// EXTERNAL MODULE: ./src/input/within.ts
var within = __webpack_require__(641);
// EXTERNAL MODULE: ./src/model/reason.ts
var reason = __webpack_require__(4909);
// EXTERNAL MODULE: ./src/model/append.ts
var append = __webpack_require__(7737);
;// CONCATENATED MODULE: ./src/input/manifest-files.ts
/** The files that a path of manifests refers to. */






/** The maximum number of files of one folder or pattern: more would be a whole disk. */
const MOST_FILES = 10_000;
/**
 * The files of a path: the file itself, the files in a folder and its subfolders, or those that a pattern matches;
 * sorted. Links to files are read. Links to folders are not followed, because they may lead anywhere, even in circles.
 * @param folder the folder that relative names start from
 * @param wrong receives one sentence for each path that cannot be read
 * @returns the files, each with whether it was found rather than named
 */
function filesAt(folder, path, { problems, errors }) {
    if (path === '-')
        return [{ file: '-', found: false }];
    const there = statOf((0,external_node_path_.resolve)(folder, path));
    if (typeof there === 'string') {
        problems.push(`${path} cannot be read: ${there}`);
        return [];
    }
    if (there?.isFile() || there?.isFIFO())
        return [{ file: path, found: false }];
    const inFolder = there?.isDirectory() === true;
    const pattern = (0,within/* patternOf */.Id)(path);
    if (!inFolder && !(0,dist/* isDynamicPattern */.ey)(pattern)) {
        problems.push(`${path} cannot be read: ${there === undefined ? 'it does not exist' : 'it is not a file'}`);
        return [];
    }
    const cwd = inFolder ? (0,external_node_path_.resolve)(folder, path) : folder;
    const unread = [];
    const found = (0,dist/* globSync */.AZ)(inFolder ? ['**/*.{yaml,yml,json}', '**/Kustomization'] : pattern, {
        cwd,
        ignore: ['**/node_modules/**'],
        expandDirectories: false,
        onlyFiles: true,
        followSymbolicLinks: false,
        fs: { readdirSync: ((at) => entriesOf(at, unread)) },
    }).sort();
    (0,append/* append */.B)(errors, unread);
    if (found.length === 0 && unread.length === 0)
        problems.push(inFolder ? `${path} holds no .yaml, .yml or .json file` : `${path} fits no file`);
    if (found.length > MOST_FILES)
        problems.push(`${path} stands for more than ${String(MOST_FILES)} files`);
    const files = found.length > MOST_FILES ? [] : found;
    return files.map((file) => ({ file: inFolder ? (0,external_node_path_.join)(path, file) : file, found: true }));
}
/**
 * The entries of a folder; links to files count as files. A folder that cannot be read has no entries, and a problem is
 * added.
 */
function entriesOf(folder, problems) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }).map((entry) => {
            const isLink = entry.isSymbolicLink() && isFile((0,external_node_path_.join)(folder, entry.name));
            return isLink ? Object.create(entry, LINK_TO_FILE) : entry;
        });
    }
    catch (error) {
        // A path that results from a pattern need not exist.
        if ((0,reason/* codeOf */.$)(error) !== 'ENOENT')
            problems.push(`${folder} cannot be read: ${(0,reason/* reason */.l)(error)}`);
        return [];
    }
}
const LINK_TO_FILE = { isFile: { value: () => true }, isSymbolicLink: { value: () => false } };
const isFile = (path) => {
    const there = statOf(path);
    return typeof there === 'object' && there.isFile();
};
/**
 * The file or folder at a path; undefined if there is none; a string if the file system refuses, for example for a link
 * to itself.
 */
function statOf(path) {
    try {
        // `throwIfNoEntry` is not used: newer versions of Node.js also return undefined if a file is in the middle of the
        // path.
        return (0,external_node_fs_.statSync)(path);
    }
    catch (error) {
        return (0,reason/* codeOf */.$)(error) === 'ENOENT' ? undefined : (0,reason/* reason */.l)(error);
    }
}

;// CONCATENATED MODULE: ./src/input/manifest-paths.ts
/** Paths of manifests: which files they refer to, and which of those belong to charts and overlays. */






/** True for a path that excludes files, `!GLOB`; `!(a|b)` is a pattern and excludes nothing. */
const leavesOut = (path) => path.startsWith('!') && !path.startsWith('!(');
/**
 * Finds the files of all paths, without those excluded by `!GLOB` or by an ignore file in the working folder or at the
 * repository's root.
 * @param folder the working folder
 * @param root the repository's root, if known
 * @param read returns a file's text
 * @param problems receives one sentence for each path that refers to nothing
 * @param errors receives one sentence for each folder inside that cannot be read
 */
function manifestPaths(folder, root, paths, read, { problems, errors }) {
    const isLeftOut = (0,left_out/* leftOutBy */.xc)(paths.filter(leavesOut).map((path) => (0,within/* patternOf */.Id)(path.slice(1))));
    const isIgnored = ignoredIn([...new Set([root ?? folder, folder])], read);
    const chartOf = chartFinder(root !== null && (0,within/* isWithin */.UO)(root, folder) ? root : folder);
    const files = new Map();
    const charts = new Set();
    const kustomizations = [];
    const ignored = new Set();
    let leftOut = 0;
    for (const path of paths.filter((each) => !leavesOut(each)))
        for (const { file, found } of filesAt(folder, path, { problems, errors })) {
            const whole = (0,external_node_path_.resolve)(folder, file);
            const name = (0,within/* slashed */.df)((0,external_node_path_.relative)(folder, whole));
            const before = files.get(whole);
            const isOut = file !== '-' && isLeftOut(name);
            if (isOut)
                leftOut += 1;
            if (!isOut && found && isIgnored(whole))
                ignored.add(name);
            if (isOut || (found && isIgnored(whole)))
                continue;
            if (before !== undefined && (found || !before.found))
                continue;
            const chart = file === '-' ? null : chartOf(whole);
            const shownChart = chart === null ? null : (0,within/* slashed */.df)((0,external_node_path_.relative)(folder, chart)) || '.';
            if (!found)
                files.set(whole, { path: file, found, chart: shownChart });
            else if (shownChart !== null)
                charts.add(shownChart);
            else if ((0,unrendered/* isKustomizationFile */.yi)(name.split('/').at(-1) ?? ''))
                kustomizations.push(name);
            else
                files.set(whole, { path: file, found, chart: null });
        }
    return {
        files: [...files.values()],
        charts: [...charts],
        kustomizations: [...new Set(kustomizations)],
        leftOut,
        ignored: [...ignored],
    };
}
/** The ignore files of these folders; their patterns are relative to those folders. */
function ignoredIn(folders, read) {
    const rules = folders.flatMap((folder) => {
        const file = (0,external_node_path_.join)(folder, left_out/* IGNORE_FILE */.SV);
        if (!(0,external_node_fs_.existsSync)(file))
            return [];
        const fits = (0,left_out/* leftOutBy */.xc)((0,left_out/* ignoreLines */.i7)(read(file, false)));
        return [(whole) => (0,within/* isWithin */.UO)(folder, whole) && fits((0,within/* slashed */.df)((0,external_node_path_.relative)(folder, whole)))];
    });
    return (whole) => rules.some((fits) => fits(whole));
}
/** Finds the folder of the outermost chart that contains a file, searching no further up than `top`. */
function chartFinder(top) {
    const known = new Map();
    const chartAt = (folder) => {
        const seen = known.get(folder);
        if (seen !== undefined)
            return seen;
        const parent = (0,external_node_path_.dirname)(folder);
        const outer = parent !== folder && (0,within/* isWithin */.UO)(top, parent) ? chartAt(parent) : null;
        const isChart = ['Chart.yaml', 'Chart.yml'].some((name) => (0,unrendered/* isChartFile */.Jk)(name) && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, name)));
        const chart = outer ?? (isChart ? folder : null);
        known.set(folder, chart);
        return chart;
    };
    return (whole) => chartAt((0,external_node_path_.dirname)(whole));
}

// EXTERNAL MODULE: ./src/model/pod-template.ts
var pod_template = __webpack_require__(7397);
// EXTERNAL MODULE: ./src/model/image-reference.ts
var image_reference = __webpack_require__(68);
// EXTERNAL MODULE: ./src/model/placeholder.ts
var placeholder = __webpack_require__(5868);
// EXTERNAL MODULE: ./src/input/manifests/image-paths.ts
var image_paths = __webpack_require__(6677);
// EXTERNAL MODULE: ./src/input/manifests/image-uses.ts
var image_uses = __webpack_require__(3353);
;// CONCATENATED MODULE: ./src/input/manifests/known-kinds.ts
/** Custom resources that many clusters have, and the paths to their images. Pure. */
/** The paths to the images of a kind, by `KIND.GROUP`; each leads to one image that pods of its controller pull. */
const IMAGE_PATHS = new Map(Object.entries({
    // https://prometheus-operator.dev/docs/api-reference/api/
    'Prometheus.monitoring.coreos.com': ['spec.image', 'spec.thanos.image'],
    'PrometheusAgent.monitoring.coreos.com': ['spec.image'],
    'Alertmanager.monitoring.coreos.com': ['spec.image'],
    'ThanosRuler.monitoring.coreos.com': ['spec.image'],
    // https://cloudnative-pg.io/documentation/current/cloudnative-pg.v1/
    'Cluster.postgresql.cnpg.io': ['spec.imageName'],
    'Pooler.postgresql.cnpg.io': ['spec.pgbouncer.image'],
    'ImageCatalog.postgresql.cnpg.io': ['spec.images[].image'],
    'ClusterImageCatalog.postgresql.cnpg.io': ['spec.images[].image'],
    // https://opensource.zalando.com/postgres-operator/docs/reference/cluster_manifest.html
    'postgresql.acid.zalan.do': ['spec.dockerImage'],
    // https://strimzi.io/docs/operators/latest/configuring.html
    'Kafka.kafka.strimzi.io': [
        'spec.kafka.image',
        'spec.zookeeper.image',
        'spec.entityOperator.topicOperator.image',
        'spec.entityOperator.userOperator.image',
        'spec.cruiseControl.image',
        'spec.kafkaExporter.image',
    ],
    'KafkaConnect.kafka.strimzi.io': ['spec.image'],
    'KafkaMirrorMaker.kafka.strimzi.io': ['spec.image'],
    'KafkaMirrorMaker2.kafka.strimzi.io': ['spec.image'],
    'KafkaBridge.kafka.strimzi.io': ['spec.image'],
    // https://www.elastic.co/docs/reference/cloud-on-k8s/
    'Elasticsearch.elasticsearch.k8s.elastic.co': ['spec.image'],
    'Kibana.kibana.k8s.elastic.co': ['spec.image'],
    'ApmServer.apm.k8s.elastic.co': ['spec.image'],
    'EnterpriseSearch.enterprisesearch.k8s.elastic.co': ['spec.image'],
    'Beat.beat.k8s.elastic.co': ['spec.image'],
    'Agent.agent.k8s.elastic.co': ['spec.image'],
    'ElasticMapsServer.maps.k8s.elastic.co': ['spec.image'],
    'Logstash.logstash.k8s.elastic.co': ['spec.image'],
    'Tenant.minio.min.io': ['spec.image', 'spec.kes.image'],
    'RabbitmqCluster.rabbitmq.com': ['spec.image'],
    'HumioCluster.core.humio.com': ['spec.image'],
    'SpinApp.core.spinkube.dev': ['spec.image'],
    'OpenTelemetryCollector.opentelemetry.io': ['spec.image', 'spec.targetAllocator.image'],
    'Instrumentation.opentelemetry.io': ['spec.*.image'],
    'Jaeger.jaegertracing.io': ['spec.*.image', 'spec.storage.*.image'],
    'TridentOrchestrator.trident.netapp.io': ['spec.tridentImage', 'spec.autosupportImage'],
    'Keycloak.k8s.keycloak.org': ['spec.image'],
    'MariaDB.k8s.mariadb.com': ['spec.image', 'spec.metrics.exporter.image'],
    'PerconaServerMongoDB.psmdb.percona.com': ['spec.image', 'spec.backup.image', 'spec.pmm.image'],
    'PerconaXtraDBCluster.pxc.percona.com': [
        'spec.pxc.image',
        'spec.haproxy.image',
        'spec.proxysql.image',
        'spec.backup.image',
        'spec.logcollector.image',
        'spec.pmm.image',
    ],
    'PerconaPGCluster.pgv2.percona.com': ['spec.image', 'spec.proxy.pgBouncer.image', 'spec.backups.pgbackrest.image'],
    'PostgresCluster.postgres-operator.crunchydata.com': [
        'spec.image',
        'spec.proxy.pgBouncer.image',
        'spec.backups.pgbackrest.image',
        'spec.monitoring.pgmonitor.exporter.image',
    ],
    'CassandraDatacenter.cassandra.datastax.com': ['spec.serverImage'],
    'RedisFailover.databases.spotahome.com': ['spec.redis.image', 'spec.sentinel.image'],
    'Redis.redis.redis.opstreelabs.in': ['spec.kubernetesConfig.image', 'spec.redisExporter.image'],
    'RedisCluster.redis.redis.opstreelabs.in': ['spec.kubernetesConfig.image', 'spec.redisExporter.image'],
    'Dragonfly.dragonflydb.io': ['spec.image'],
    'KafkaCluster.kafka.banzaicloud.io': ['spec.clusterImage'],
    'FlinkDeployment.flink.apache.org': ['spec.image'],
    // https://github.com/kubeflow/spark-operator/blob/master/docs/api-docs.md
    'SparkApplication.sparkoperator.k8s.io': ['spec.image', 'spec.driver.image', 'spec.executor.image'],
    'ScheduledSparkApplication.sparkoperator.k8s.io': [
        'spec.template.image',
        'spec.template.driver.image',
        'spec.template.executor.image',
    ],
    'RunnerDeployment.actions.summerwind.dev': ['spec.template.spec.image', 'spec.template.spec.dockerImage'],
    'StepAction.tekton.dev': ['spec.image'],
    // https://kubevirt.io/user-guide/storage/disks_and_volumes/#containerdisk
    'VirtualMachine.kubevirt.io': virtualMachine('spec.template.spec'),
    'VirtualMachineInstance.kubevirt.io': virtualMachine('spec'),
    'VirtualMachineInstanceReplicaSet.kubevirt.io': virtualMachine('spec.template.spec'),
    'VirtualMachinePool.pool.kubevirt.io': virtualMachine('spec.virtualMachineTemplate.spec.template.spec'),
    // https://rook.io/docs/rook/latest/CRDs/Cluster/ceph-cluster-crd/
    'CephCluster.ceph.rook.io': ['spec.cephVersion.image'],
    // https://openkruise.io/docs/user-manuals/imagepulljob/
    'ImagePullJob.apps.kruise.io': ['spec.image'],
    // https://bank-vaults.dev/docs/operator/
    'Vault.vault.banzaicloud.com': ['spec.image', 'spec.bankVaultsImage', 'spec.statsdImage'],
    'AerospikeCluster.asdb.aerospike.com': ['spec.image'],
    'ArangoDeployment.database.arangodb.com': ['spec.image'],
    'CouchbaseCluster.couchbase.com': ['spec.image', 'spec.backup.image', 'spec.monitoring.prometheus.image'],
    'FluentBit.fluentbit.fluent.io': ['spec.image'],
    'Function.openfaas.com': ['spec.image'],
    'WildFlyServer.wildfly.org': ['spec.applicationImage'],
}));
/** @param spec the path of the virtual machine's specification */
function virtualMachine(spec) {
    return [`${spec}.volumes[].containerDisk.image`, `${spec}.domain.firmware.kernelBoot.container.image`];
}
/** Keys that contain one container, or a list of them, in the kinds of a group. */
const CONTAINER_KEYS = new Map([
    // https://argo-workflows.readthedocs.io/en/latest/fields/#template
    ['argoproj.io', new Set(['container', 'script', 'sidecars'])],
    // https://tekton.dev/docs/pipelines/pipeline-api/
    ['tekton.dev', new Set(['steps', 'sidecars', 'stepTemplate'])],
    // https://numaflow.numaproj.io/APIs/
    ['numaflow.numaproj.io', new Set(['container', 'sidecars', 'initContainers'])],
    ['gateway.envoyproxy.io', new Set(['container'])],
]);
const imagePathsOf = (kind, group) => IMAGE_PATHS.get(`${kind}.${group}`) ?? [];
const containerKeysOf = (group) => CONTAINER_KEYS.get(group) ?? NONE;
const NONE = new Set();
/** Groups whose objects mention images that none of their pods pull: rules, patterns, images to watch in a registry. */
const SPEAK_OF_IMAGES = /(?:^|\.)(?:kyverno\.io|gatekeeper\.sh|image\.toolkit\.fluxcd\.io|apiextensions\.k8s\.io|auto\.gke\.io|admissionregistration\.k8s\.io|policies\.kubewarden\.io)$/;
const speaksOfImages = (group) => SPEAK_OF_IMAGES.test(group);
/** Why an object's images are not in its manifest, with the command that renders them. */
function renderedElsewhere(kind, group, name) {
    if (kind === 'HelmRelease' && group === 'helm.toolkit.fluxcd.io')
        return 'gets its images from a chart: helm template CHART --values VALUES | gke-image-preflight check --manifests - …';
    if (kind === 'HelmChart' && group === 'helm.cattle.io')
        return 'gets its images from a chart: helm template CHART --values VALUES | gke-image-preflight check --manifests - …';
    if (kind === 'Kustomization' && group === 'kustomize.toolkit.fluxcd.io')
        return `gets its images from a folder of a repository: flux build kustomization ${name} --path FOLDER | gke-image-preflight check --manifests - …`;
    if ((kind === 'Application' || kind === 'ApplicationSet') && group === 'argoproj.io')
        return `gets its images from what Argo CD renders: argocd app manifests ${name} | gke-image-preflight check --manifests - …`;
    return null;
}

// EXTERNAL MODULE: ./src/input/manifests/workloads.ts
var workloads = __webpack_require__(4279);
;// CONCATENATED MODULE: ./src/input/manifests/custom.ts







/**
 * The images of an object that is not of a built-in workload kind: those of every pod in it (a mapping whose containers
 * have images, anywhere except in `status`), and those at paths that are known for its kind or given in the policy.
 * @param paths the paths of the policy
 */
function* customImages(object, paths) {
    if ((0,workloads/* isBuiltIn */.qi)(object))
        return;
    const seen = new Set();
    const once = function* (images) {
        for (const image of images) {
            const { line, column } = image.position;
            const key = `${String(line)}:${String(column)}`;
            if (!seen.has(key))
                yield image;
            seen.add(key);
        }
    };
    const owner = ownerOf(object);
    if (!speaksOfImages(owner.group)) {
        // Pods first: with an alias one image is part of several pods, and each of them is a separate use.
        for (const image of podsWithin(object.value, owner)) {
            seen.add(`${String(image.position.line)}:${String(image.position.column)}`);
            yield image;
        }
        if ((0,workloads/* isCustom */.Kj)(object))
            for (const [{ value, kind }, its] of [[object, owner], ...objectsWithin(object.value, owner)])
                for (const path of imagePathsOf(kind, its.group))
                    for (const placed of (0,image_paths/* valuesAt */.I0)(value, path))
                        if (placed.value.kind === 'scalar')
                            yield* once(imageOf(its, placed));
    }
    for (const path of paths)
        for (const placed of (0,image_paths/* valuesAt */.I0)(object.value, path))
            yield* once(imageOf(owner, placed));
}
/**
 * A nested object has its own name and namespace, so its pull secrets are looked up there. If it has none, or only a
 * parameter that is filled in later, the outer object's are used.
 */
function ownerOf(object, outer = null) {
    const workload = (0,workloads/* workloadOf */.Rc)(object);
    const namespace = (0,workloads/* namespaceWritten */.Jh)(object);
    const isLater = outer !== null && (0,placeholder/* placeholderIn */.P)(namespace ?? '') !== null;
    return {
        workload: outer !== null && workload.endsWith('/') ? outer.workload : workload,
        namespace: (isLater ? null : namespace) ?? outer?.namespace ?? null,
        queue: (0,workloads/* queueOf */.nv)(object) ?? outer?.queue ?? null,
        group: (0,workloads/* groupOf */.F8)(object),
    };
}
/** The innermost owner among these values, which are listed from the outermost. */
const ownerWithin = (owner, within) => within.reduce((outer, value) => {
    const whole = wholeObject(value);
    return whole === null ? outer : ownerOf(whole, outer);
}, owner);
/**
 * An image at a path. The controller creates its pods, and the fields next to the image are all that is known about
 * them.
 */
function imageOf(owner, { value, within }) {
    const from = Math.max(within.findLastIndex((each) => wholeObject(each) !== null), 0);
    return (0,image_uses/* imageAt */.t3)(value, useWithin(ownerWithin(owner, within.slice(1)), within.slice(from), true));
}
function useWithin({ workload, namespace, queue }, within, podsUnknown) {
    const use = (0,image_uses/* podUse */.J7)({ workload, namespace, queue, spec: layered(within) });
    return { ...use, container: null, scheduling: { ...use.scheduling, podsUnknown } };
}
/** The values around an image that describe its pod, the innermost first, each with its `podTemplate` and `pod`. */
function layered(within) {
    const [outermost] = within;
    const layers = within.toReversed().flatMap((value) => [value, value.get('podTemplate'), value.get('pod')]);
    const get = (key) => {
        const found = layers.find((layer) => layer.get(key).kind !== 'nothing') ?? layers[0];
        return found?.get(key) ?? documents/* NO_VALUE */.GY;
    };
    return { ...(outermost ?? documents/* NO_VALUE */.GY), get };
}
/** A mapping with a list of containers that have images. */
const isPod = (value) => image_uses/* CONTAINER_LISTS */.MI.some((list) => [...value.get(list).items()].some((each) => each.get('image').kind === 'scalar'));
/**
 * Complete objects inside an object, to be created later: a Tekton `TriggerTemplate` contains runs, a `ManifestWork`
 * any object.
 */
function* objectsWithin(value, owner, isWhole = true) {
    const inner = value.kind === 'list' ? [...value.items()] : partsOf(value, isWhole).map(([, each]) => each);
    for (const each of inner) {
        const object = wholeObject(each);
        const its = object === null ? owner : ownerOf(object, owner);
        if (object !== null)
            yield [object, its];
        yield* objectsWithin(each, its, object !== null);
    }
}
/** The entries of a mapping; for a complete object without its metadata and its status, which describes the past. */
const partsOf = (value, isWhole) => [...value.entries()].flatMap(([key, inner]) => isWhole && (key === 'status' || key === 'metadata') ? [] : [[key, inner]]);
function wholeObject(value) {
    const [kind, apiVersion] = [value.get('kind').text(), value.get('apiVersion').text()];
    return kind !== null && apiVersion !== null ? { value, kind, apiVersion } : null;
}
function* podsWithin(root, ofRoot) {
    const walk = function* (value, within, outer) {
        if (value.kind === 'list')
            for (const item of value.items())
                yield* walk(item, [...within, value], outer);
        if (value.kind !== 'mapping')
            return;
        const whole = within.length === 0 ? null : wholeObject(value);
        const owner = whole === null ? outer : ownerOf(whole, outer);
        const { group } = owner;
        const keys = containerKeysOf(group);
        const pod = isPod(value);
        // The values around a complete object do not apply to it.
        const chain = whole === null ? [...within, value] : [value];
        if (pod) {
            const metadata = within.at(-1)?.get('metadata') ?? documents/* NO_VALUE */.GY;
            // The template of a workflow extends the workflow's own settings; a pod's own specification is complete.
            const spec = keys.size > 0 ? layered(chain) : value;
            yield* (0,image_uses/* imagesIn */.o$)({ ...owner, spec, metadata });
        }
        for (const [key, inner] of partsOf(value, within.length === 0 || whole !== null)) {
            if (pod && image_uses/* CONTAINER_LISTS */.MI.includes(key))
                continue;
            if (keys.has(key))
                for (const container of inner.kind === 'list' ? inner.items() : [inner])
                    for (const image of (0,image_uses/* imageAt */.t3)(container.get('image'), useWithin(owner, chain, group !== 'argoproj.io')))
                        yield {
                            ...image,
                            use: {
                                ...image.use,
                                container: container.get('name').text(),
                                pullPolicy: container.get('imagePullPolicy').text(),
                            },
                        };
            yield* walk(inner, chain, owner);
        }
    };
    yield* walk(root, [], ofRoot);
}
/** `image`, `imageName`, `dockerImage`, `sidecarImage` …. */
const CALLED_IMAGE = /^(?:image|images|imageName|imageRef|[A-Za-z0-9]+Image)$/;
/**
 * Texts of a custom resource whose keys call them images and that look like images, but at places that no rule covers.
 * Those in `status` were already pulled, or do not belong to the pods.
 * @param most the maximum number of results
 */
function unreadImages(object, read, most) {
    if (!(0,workloads/* isCustom */.Kj)(object) || speaksOfImages((0,workloads/* groupOf */.F8)(object)))
        return [];
    const found = [];
    const walk = (value, path, key) => {
        if (found.length >= most)
            return;
        if (value.kind === 'list')
            for (const item of value.items())
                walk(item, `${path}[]`, key);
        const position = value.position();
        if (value.isText && position !== null && CALLED_IMAGE.test(key) && looksLikeImage(key, value.text() ?? '')) {
            if (!read.has(`${String(position.line)}:${String(position.column)}`))
                found.push({ path, position });
            return;
        }
        for (const [name, inner] of partsOf(value, path === '' || wholeObject(value) !== null))
            walk(inner, (0,image_paths/* pathTo */.vs)(path, name), name);
    };
    walk(object.value, '', '');
    return found.slice(0, most);
}
/** Under the key `image` any text counts; under other keys it must have a registry, a path, a tag or a digest. */
const looksLikeImage = (key, text) => text !== '' && (key === 'image' || (/[/:@]/.test(text) && (0,image_reference/* parseImageReference */.o_)(text).ok));

// EXTERNAL MODULE: ./src/model/given-secrets.ts
var given_secrets = __webpack_require__(1468);
// EXTERNAL MODULE: ./src/model/json.ts
var json = __webpack_require__(7979);
;// CONCATENATED MODULE: ./src/input/manifests/dummy-secrets.ts
/** Recognizes credentials in manifests that stand for those that something else fills in. Pure. */

/** Words in place of a password, as whole values: REPLACE_ME, changeme, xxx, <token>. */
const DUMMY = /^(?:(?:replace|change|insert)(?:[-_ ]?(?:me|this|it)|[-_ ].*)|your[-_ ].*|todo|tbd|fixme|x{3,}|\*{3,}|\.{3,}|<.*>|dummy|example|place[-_ ]?holder)$/i;
/** Words in capitals: `REGISTRY_TOKEN`. */
const CAPITALS = /^[A-Z]+(?:[-_][A-Z]+)+$/;
const isDummy = (text) => DUMMY.test(text.trim()) || CAPITALS.test(text.trim());
/** The `auth` of an entry is the base64 of USER:PASSWORD. */
function isDummyAuth(auth) {
    const plain = Buffer.from(auth, 'base64').toString('utf8').trim();
    return isDummy(auth) || isDummy(plain) || isDummy(plain.slice(plain.indexOf(':') + 1));
}
/**
 * Whether an entry of a `.dockerconfigjson` or `.dockercfg` has a word in place of its password.
 * @param config the parsed JSON
 */
function isDummyConfig(config, depth = 0) {
    const entries = Object.entries((0,json/* objectOrNull */.av)(config) ?? {});
    return entries.some(([key, value]) => {
        if (typeof value !== 'string')
            return depth < 2 && isDummyConfig(value, depth + 1);
        const name = key.toLowerCase();
        return (name === 'auth' && isDummyAuth(value)) || (name === 'password' && isDummy(value));
    });
}

;// CONCATENATED MODULE: ./src/input/manifests/given-secrets.ts
/**
 * Pull secrets of manifests: those whose content is in the manifests, and objects that create others in the cluster
 * (External Secrets, Sealed Secrets and similar kinds, recognized by their form). Pure.
 */




/** The maximum number of secrets, and of names of secrets to be created, that are kept. */
const MOST = 10_000;
/** The maximum number of values of one object that are read. */
const MOST_VALUES = 2_000;
const DEEPEST = 12;
/** @param otherwise the namespace of objects that name none; null for `default` */
function secretsOfInput(otherwise) {
    const secrets = new Map();
    const several = new Set();
    const makers = new Map();
    /** The content of each secret, to find those that differ. */
    const contents = new Map();
    const makes = (keys, words) => {
        for (const key of keys)
            if (!makers.has(key) && makers.size < MOST)
                makers.set(key, words);
    };
    const take = (key, secret) => {
        const content = JSON.stringify(secret);
        const before = contents.get(key);
        if (before === undefined ? contents.size >= MOST : before === content)
            return;
        contents.set(key, content);
        if (before !== undefined)
            several.add(key);
        if (several.has(key))
            secrets.delete(key);
        else if (secret !== null)
            secrets.set(key, secret);
    };
    return {
        secrets,
        several,
        makers,
        add: (object) => {
            if (object.kind === 'Secret' && (0,workloads/* groupOf */.F8)(object) === '') {
                const name = object.value.get('metadata').get('name').text() ?? '';
                const secret = secretFrom(object.value);
                const namespace = (0,workloads/* namespaceWritten */.Jh)(object) ?? otherwise ?? 'default';
                take((0,given_secrets/* secretKey */.oF)(namespace, name), typeof secret === 'string' ? null : secret);
                if (typeof secret === 'string')
                    makes([(0,given_secrets/* makerKey */.Kj)(namespace, name)], `Secret/${name} of the manifests, ${secret}`);
                if (isCopied(object.value))
                    makes([(0,given_secrets/* makerKey */.Kj)(null, name)], `Secret/${name} of the manifests is copied to other namespaces`);
            }
            else if ((0,workloads/* isCustom */.Kj)(object) && MAKES_SECRETS.test(`${object.kind}.${(0,workloads/* groupOf */.F8)(object)}`))
                makes(secretsMade(object), `${(0,workloads/* workloadOf */.Rc)(object)} of the manifests makes it`);
        },
    };
}
/** The keys under which pull secrets have their credentials. */
const FORMS = ['.dockerconfigjson', '.dockercfg'];
/** The form of a value that SOPS has encrypted (https://getsops.io/docs/). */
const ENCRYPTED = /\bENC\[[A-Z0-9_]+,/;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
/**
 * A secret as the cluster will have it: `stringData` takes precedence over `data`.
 * @returns the end of a sentence if the content is missing, because something else fills it in
 */
function secretFrom(value) {
    const data = new Map();
    for (const key of FORMS) {
        const encoded = value.get('data').get(key).text();
        const plain = value.get('stringData').get(key).text();
        const content = plain ?? (encoded === null ? null : decoded(encoded));
        if (content === null && encoded === null)
            continue;
        if (content === null || !isFilledIn(content))
            return UNFILLED;
        if (EMPTY_CONFIG.test(content))
            return EMPTY;
        data.set(key, Buffer.from(content, 'utf8').toString('base64'));
    }
    if (value.get('sops').kind === 'mapping')
        return UNFILLED;
    // Replicators and jobs fill in a secret that is created empty.
    if ([...value.get('data').entries()].length + [...value.get('stringData').entries()].length === 0)
        return EMPTY;
    return { kind: 'Secret', type: value.get('type').text() ?? 'Opaque', metadata: {}, data: Object.fromEntries(data) };
}
const UNFILLED = 'whose content is filled in by something else';
const EMPTY = 'which has no credentials there: something else fills it in';
const EMPTY_CONFIG = /^\s*\{\s*(?:"auths"\s*:\s*\{\s*\}\s*)?\}\s*$/;
/**
 * Annotations of tools that copy secrets: kubernetes-replicator (https://github.com/mittwald/kubernetes-replicator),
 * Reflector (https://github.com/emberstack/kubernetes-reflector) and Config Syncer (https://config-syncer.com).
 */
const COPIES = /^(?:replicator\.v1\.mittwald\.de\/replicat|reflector\.v1\.k8s\.emberstack\.com\/reflect|kubed\.appscode\.com\/sync)/;
function isCopied(secret) {
    for (const [key] of secret.get('metadata').get('annotations').entries())
        if (COPIES.test(key))
            return true;
    return false;
}
const decoded = (encoded) => BASE64.test(encoded.replace(/\s+/g, '')) ? Buffer.from(encoded, 'base64').toString('utf8') : null;
/**
 * Whether this is the actual content. The API server refuses a pull secret that is not JSON (kubernetes
 * pkg/apis/core/validation, ValidateSecret), so other text is replaced before it is applied.
 */
function isFilledIn(content) {
    if (ENCRYPTED.test(content) || PLACEHOLDER.test(content))
        return false;
    const config = (0,json/* parseJson */.qF)(Buffer.from(content, 'utf8'));
    return config !== undefined && !isDummyConfig(config);
}
/** Variables and templates that something fills in before the secret is applied: base64 never looks like them. */
const PLACEHOLDER = /\$\{[^{}]*\}|\$\([^()]*\)|\{\{[^{}]*\}\}|"<[^<>"]*>"|"\$[A-Za-z_]\w*"|@[A-Z_]+@|%[A-Z_]+%/;
/**
 * Custom resources that create secrets: External Secrets, Sealed Secrets, those of HashiCorp Vault, 1Password,
 * Infisical, Doppler, SOPS operators, the Secrets Store CSI driver, Kyverno's generating policies, and kinds with
 * similar names.
 */
const MAKES_SECRETS = /secret|password|credential|vault|^onepassword|\.kyverno\.io$|registr/i;
/** The keys under which such objects name the secrets that they create. */
const NAMES = /^(?:name|secretName|externalSecretName|targetSecretName)$/;
/** Objects that make secrets in other namespaces than their own, or have none: cluster-wide kinds and replicators. */
const ANYWHERE = /^Cluster|replicat|reflect|cop(?:y|ies)|sync|propagat/i;
/** The keys of other namespaces in which such objects make secrets (`secretNamespace`, `targetNamespaces`). */
const NAMESPACE = /namespace/i;
const IS_NAMESPACE = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
/** The secrets that an object makes, by `makerKey`: in its namespace, in those that it names, or in any. */
function secretsMade(object) {
    const { names, namespaces } = namedIn(object.value);
    const own = (0,workloads/* namespaceWritten */.Jh)(object);
    const anywhere = own === null || ANYWHERE.test(object.kind) || [...namespaces].some((each) => !IS_NAMESPACE.test(each));
    const places = anywhere ? [null] : [own, ...namespaces];
    return places.flatMap((place) => names.map((name) => (0,given_secrets/* makerKey */.Kj)(place, name)));
}
/** The names of secrets and of namespaces in an object; an empty namespace for a selection of several. */
function namedIn(object) {
    const names = new Set();
    const namespaces = new Set();
    let left = MOST_VALUES;
    const walk = (value, depth) => {
        if (depth > DEEPEST)
            return;
        for (const [key, inner] of value.entries()) {
            if ((left -= 1) < 0)
                return;
            if (NAMES.test(key))
                names.add(inner.text() ?? '');
            if (NAMESPACE.test(key))
                namespaces.add(inner.text() ?? '');
            walk(inner, depth + 1);
        }
        for (const item of value.items()) {
            if ((left -= 1) < 0)
                return;
            walk(item, depth + 1);
        }
    };
    names.add(object.get('metadata').get('name').text() ?? '');
    walk(object.get('spec'), 0);
    return { names: [...names].filter((name) => name !== ''), namespaces };
}

// EXTERNAL MODULE: ./src/model/suggest.ts
var suggest = __webpack_require__(2691);
;// CONCATENATED MODULE: ./src/input/manifests/misspelt.ts
/**
 * Keys of a workload that resemble those that contain images. At most kubectl warns about them, and nothing in them is
 * pulled. Pure.
 */



/**
 * Keys that probably were meant to be `image`, `containers` and the like. A container without any such key is not
 * reported, because a patch contains only the fields that it changes.
 */
function* misspelt(object) {
    const pod = (0,workloads/* builtInPod */.Nx)(object);
    if (pod === null)
        return;
    for (const list of image_uses/* CONTAINER_LISTS */.MI) {
        if (pod.spec.get(list).kind === 'nothing')
            yield* nearIn(pod.spec, list, 'a pod');
        for (const container of pod.spec.get(list).items())
            if (container.get('image').kind === 'nothing')
                yield* nearIn(container, 'image', 'a container');
    }
}
function* nearIn(mapping, meant, what) {
    for (const [key, , position] of mapping.entries())
        if (position !== null && key !== meant && (0,suggest/* editDistance */.YC)(key.toLowerCase(), meant.toLowerCase()) <= 2)
            yield { words: `“${key}” is not a key of ${what}, which has “${meant}”`, position };
}

// EXTERNAL MODULE: ./src/input/manifests/names.ts
var manifests_names = __webpack_require__(4825);
;// CONCATENATED MODULE: ./src/input/manifests/plain.ts

/** The maximum length of a pod in characters: a larger one is not kept. */
const LARGEST = 128 * 1024;
/** The value is larger than the limit, or contains a number that JSON does not have. */
class NotPlain extends Error {
}
/** The pod that a workload of a built-in kind creates; null for other kinds, and for a pod that is too large. */
function templateOf(object) {
    const pod = (0,workloads/* builtInPod */.Nx)(object);
    if (pod?.spec.kind !== 'mapping')
        return null;
    let left = LARGEST;
    const count = (length) => {
        left -= length + 4;
        if (left < 0)
            throw new NotPlain();
    };
    try {
        const spec = mapping(pod.spec, count);
        const labels = mapping(pod.metadata.get('labels'), count);
        const annotations = mapping(pod.metadata.get('annotations'), count);
        return { labels, annotations, spec: object.kind === 'StatefulSet' ? withClaims(spec, object.value) : spec };
    }
    catch (error) {
        if (error instanceof NotPlain)
            return null;
        throw error;
    }
}
/** The volumes that a StatefulSet adds: a claim of its first pod for each template. */
function withClaims(spec, set) {
    const name = set.get('metadata').get('name').text() ?? '';
    const claims = [...set.get('spec').get('volumeClaimTemplates').items()].flatMap((each) => each.get('metadata').get('name').text() ?? []);
    const volumes = Array.isArray(spec['volumes']) ? spec['volumes'] : [];
    const added = claims.map((claim) => ({ name: claim, persistentVolumeClaim: { claimName: `${claim}-${name}-0` } }));
    return added.length === 0 ? spec : { ...spec, volumes: [...volumes, ...added] };
}
const mapping = (value, count) => Object.fromEntries([...value.entries()].map(([key, inner]) => {
    count(key.length);
    return [key, plain(inner, count)];
}));
function plain(value, count) {
    count(0);
    switch (value.kind) {
        case 'mapping':
            return mapping(value, count);
        case 'list':
            return [...value.items()].map((item) => plain(item, count));
        case 'nothing':
            return null;
        case 'scalar': {
            const text = value.text() ?? '';
            count(text.length);
            return value.isText ? text : scalar(text);
        }
    }
}
/** By the rules of YAML 1.1, which kubectl uses: `0644` is octal, and `yes` is true. */
function scalar(text) {
    if (/^(?:y|yes|true|on)$/i.test(text))
        return true;
    if (/^(?:n|no|false|off)$/i.test(text))
        return false;
    const digits = text.replaceAll('_', '');
    const [, sign, octal] = /^([-+]?)0([0-7]+)$/.exec(digits) ?? [];
    const number = octal === undefined ? Number(digits) : Number.parseInt(octal, 8) * (sign === '-' ? -1 : 1);
    if (!Number.isFinite(number))
        throw new NotPlain();
    return number;
}

// EXTERNAL MODULE: ./src/model/compute-class.ts
var compute_class = __webpack_require__(4293);
// EXTERNAL MODULE: ./src/model/kubernetes-names.ts
var kubernetes_names = __webpack_require__(8848);
// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
;// CONCATENATED MODULE: ./src/input/manifests/kueue.ts


/** The maximum number of combinations of flavors that are considered. */
const kueue_MOST = 16;
function kueueOf() {
    const flavors = new Map();
    const queues = new Map();
    const clusterQueues = new Map();
    /** All combinations of one flavor per group; null if a flavor is not in the input, or there are too many. */
    function choices({ groups }) {
        let found = [{ labels: {}, tolerations: [] }];
        for (const names of groups) {
            const each = names.map((name) => flavors.get(name));
            if (found.length * each.length > kueue_MOST || each.includes(undefined))
                return null;
            const known = each.flatMap((flavor) => flavor ?? []);
            found = found.flatMap((before) => known.map((flavor) => both(before, flavor)));
        }
        return found;
    }
    return {
        add: (kind, value, namespace) => {
            const name = value.get('metadata').get('name').text() ?? '';
            const spec = value.get('spec');
            if (kind === 'ResourceFlavor')
                flavors.set(name, flavorFrom(spec));
            if (kind === 'LocalQueue')
                queues.set(`${namespace}/${name}`, spec.get('clusterQueue').text() ?? '');
            if (kind === 'ClusterQueue')
                clusterQueues.set(name, clusterQueueFrom(spec));
        },
        withFlavors: (scheduling, namespace) => {
            const { queue } = scheduling;
            const clusterQueue = queue === null ? undefined : clusterQueues.get(queues.get(`${namespace}/${queue}`) ?? '');
            if (clusterQueue === undefined || clusterQueue.groups.flat().length === 0)
                return [scheduling];
            const fitting = choices(clusterQueue)?.filter(({ labels }) => fits(scheduling, labels)) ?? [];
            if (fitting.length === 0)
                return [scheduling];
            return fitting.map(({ labels, tolerations }) => ({
                ...scheduling,
                nodeSelector: { ...scheduling.nodeSelector, ...labels },
                tolerations: [...scheduling.tolerations, ...tolerations],
                queue: clusterQueue.isChecked ? queue : null,
            }));
        },
    };
}
const both = (a, b) => ({
    labels: { ...a.labels, ...b.labels },
    tolerations: [...a.tolerations, ...b.tolerations],
});
/** Kueue assigns no flavor to pods that select a different value for one of its labels. */
const fits = ({ nodeSelector }, labels) => Object.entries(nodeSelector).every(([key, value]) => ((0,own_value/* ownValue */.e)(labels, key) ?? value) === value);
const flavorFrom = (spec) => ({
    labels: (0,image_uses/* textsIn */.Ej)(spec.get('nodeLabels')),
    tolerations: [...spec.get('tolerations').items()].map(image_uses/* tolerationOf */.Hf),
});
const clusterQueueFrom = (spec) => ({
    groups: [...spec.get('resourceGroups').items()].map((group) => (0,image_uses/* namesIn */.wX)(group.get('flavors'))),
    isChecked: spec.get('admissionChecks').kind !== 'nothing' || spec.get('admissionChecksStrategy').kind !== 'nothing',
});

;// CONCATENATED MODULE: ./src/input/manifests/same-input.ts
/**
 * Other objects of the same input that affect a pod: its service account, runtime class, namespace and Kueue queue.
 * Pure.
 */





/** @param otherwise the namespace of objects that name none; null for `default` */
function inputOf(otherwise) {
    const accounts = new Map();
    const classes = new Map();
    const namespaces = new Map();
    const kueue = kueueOf();
    const placed = (namespace) => namespace ?? otherwise ?? 'default';
    const key = (namespace, name) => `${placed(namespace)}/${name}`;
    return {
        add: (object) => {
            const { kind, value } = object;
            const name = value.get('metadata').get('name').text() ?? '';
            if (kind === 'ServiceAccount')
                accounts.set(key((0,workloads/* namespaceWritten */.Jh)(object), name), accountFrom(value));
            if (kind === 'RuntimeClass')
                classes.set(name, classFrom(value));
            if ((0,workloads/* groupOf */.F8)(object) === 'kueue.x-k8s.io')
                kueue.add(kind, value, placed((0,workloads/* namespaceWritten */.Jh)(object)));
            if (kind === 'Namespace')
                namespaces.set(name, value.get('metadata').get('labels'));
        },
        account: (namespace, name) => accounts.get(key(namespace, name)),
        runtimeClass: (name) => classes.get(name),
        computeClass: (namespace, workload) => {
            const labels = namespaces.get(placed(namespace));
            return labels && (0,compute_class/* classInLabels */.lD)((key) => labels.get(key).text(), workload);
        },
        withFlavors: (scheduling, namespace) => kueue.withFlavors(scheduling, placed(namespace)),
    };
}
const accountFrom = (object) => ({
    pullSecrets: (0,image_uses/* namesIn */.wX)(object.get('imagePullSecrets')),
    pullsAsItself: object.get('metadata').get('annotations').get(kubernetes_names/* PULLS_AS_ITSELF */.oq).text() === 'true',
});
/** `scheduling` of `node.k8s.io/v1`. */
function classFrom(object) {
    const scheduling = object.get('scheduling');
    return {
        nodeSelector: (0,image_uses/* textsIn */.Ej)(scheduling.get('nodeSelector')),
        tolerations: [...scheduling.get('tolerations').items()].map(image_uses/* tolerationOf */.Hf),
    };
}
/**
 * A use with the additions of its service account, its runtime class and its namespace, if they are in the same input.
 * Kubernetes gives a pod the account's secrets only if the pod names none, and merges a runtime class's selector and
 * tolerations; GKE makes a pod that selects no compute class select that of its namespace.
 * @returns one use, or one for each combination of flavors with which Kueue may admit it
 */
function withInput(use, input) {
    const account = input.account(use.namespace, use.serviceAccount);
    const { runtimeClass: name } = use.scheduling;
    const runtime = name === null ? undefined : input.runtimeClass(name);
    const scheduling = runtime === undefined ? use.scheduling : withRuntime(use.scheduling, runtime);
    const ofNamespace = input.computeClass(use.namespace, use.workload);
    const whole = {
        ...use,
        ...(account === undefined
            ? {}
            : {
                pullSecrets: use.pullSecrets.length > 0 ? use.pullSecrets : account.pullSecrets,
                accountRead: true,
                pullsAsItself: account.pullsAsItself,
            }),
    };
    const placed = ofNamespace === undefined ? scheduling : (0,compute_class/* withNamespaceClass */.uK)(scheduling, ofNamespace);
    return input.withFlavors(placed, use.namespace).map((each) => ({ ...whole, scheduling: each }));
}
const withRuntime = (scheduling, { nodeSelector, tolerations }) => ({
    ...scheduling,
    nodeSelector: { ...scheduling.nodeSelector, ...nodeSelector },
    tolerations: [...scheduling.tolerations, ...tolerations],
    runtimeClassRead: true,
});

;// CONCATENATED MODULE: ./src/input/manifests/index.ts
/** Reads Kubernetes manifests: every image in them, its position, and how its pods use it. Pure. */













/** The maximum number of images in all manifests together. */
const MOST_IMAGES = 100_000;
/** The maximum number of problems that are reported for one file. */
const MOST_PROBLEMS = 10;
/** The maximum number of unread images, and of warnings, that are reported. */
const MOST_TOLD = 10;
/** Reads manifests, in their order. Malicious input is bounded; what is wrong is a problem, never an exception. */
function readManifests(files, how) {
    const reading = {
        ...how,
        images: [],
        input: inputOf(how.namespace),
        secrets: secretsOfInput(how.namespace),
        unread: [],
        warnings: [],
        templates: [],
        others: 0,
        objects: 0,
    };
    const problems = [];
    const errors = [];
    for (const file of files) {
        const wrong = [];
        try {
            readFile(file, reading, wrong);
        }
        catch (error) {
            if (!(error instanceof documents/* TooLarge */.MF))
                throw error;
            wrong.push(`${fileInWords(file.file)}: ${error.message}`);
        }
        (0,append/* append */.B)(file.found === true ? errors : problems, first(wrong, MOST_PROBLEMS, `${fileInWords(file.file)}: `));
        if (reading.images.length > MOST_IMAGES)
            break;
    }
    const { input, secrets, unread, warnings, templates, others, objects } = reading;
    const images = reading.images.flatMap(({ image: { text, position, use }, file, rendered }) => {
        const source = { file, ...(rendered ? TOP : position), workload: use.workload };
        return withInput(use, input).map((each) => ({ text, source, use: each }));
    });
    const told = first(warnings, MOST_TOLD, '');
    const given = { secrets: secrets.secrets, several: secrets.several, makers: secrets.makers };
    return { images, problems, errors, warnings: told, unread, templates, others, objects, secrets: given };
}
/** The first of many sentences, and the number of the others. */
const first = (sentences, most, before) => sentences.length <= most
    ? sentences
    : [...sentences.slice(0, most), `${before}and ${String(sentences.length - most)} more like these`];
function readFile(file, reading, wrong) {
    const { file: path, text, found = false, chart = null } = file;
    const say = (words, at = null) => {
        wrong.push(`${at === null ? fileInWords(path) : placeOf(path, at)}: ${words}`);
    };
    const name = path.split(/[\\/]/).at(-1) ?? '';
    if (!found && ((0,unrendered/* isChartFile */.Jk)(name) || (0,unrendered/* isKustomizationFile */.yi)(name))) {
        say((0,unrendered/* isChartFile */.Jk)(name) ? (0,unrendered/* isOfChart */.O0)(folderOf(path)) : (0,unrendered/* isKustomize */.c1)(folderOf(path)));
        return;
    }
    if (text.includes('\0')) {
        if (found)
            reading.others += 1;
        else
            say('is not text in UTF-8 or UTF-16');
        return;
    }
    const before = reading.objects;
    let parts = 0;
    const isWanted = (part) => {
        if ((0,unrendered/* isDefinition */.gN)(part)) {
            reading.objects += 1;
            return false;
        }
        const wanted = !found || (0,unrendered/* looksLikeManifest */.BG)(part) || (0,unrendered/* hasTemplateLine */.RX)(part);
        if (wanted)
            parts += 1;
        return wanted;
    };
    for (const document of (0,documents/* documentsOf */.uo)(text, isWanted)) {
        const { problem, start, warnings } = document;
        if ((0,unrendered/* hasTemplateLine */.RX)(document.text) || (problem !== null && (0,unrendered/* isGoTemplate */.X$)(document.text))) {
            if (found)
                reading.templates.push(path);
            else
                say((0,unrendered/* isTemplate */.Fl)(chart), problem ?? start);
            return;
        }
        if (problem !== null)
            say(problem.text, problem);
        for (const object of (0,workloads/* objectsOf */.iZ)(document.root)) {
            if ((0,unrendered/* isKustomization */.Sv)(object)) {
                if (found)
                    reading.others += 1;
                else
                    say((0,unrendered/* isKustomize */.c1)(folderOf(path)), object.value.position());
            }
            else if (object.kind === '' && object.apiVersion === '' && found)
                continue;
            else if (!readObject(object, reading, file, say))
                return;
        }
        for (const each of warnings)
            reading.warnings.push(`${placeOf(path, each)}: ${each.text}${each.text.endsWith('mapping') ? ': kubectl takes the last' : ''}`);
    }
    if (found && reading.objects === before && wrong.length === 0)
        reading.others += parts === 0 ? 1 : 0;
}
/** @returns false if the file turns out to be a template */
function readObject(object, reading, { file, found = false, rendered = false, chart = null }, say) {
    const { images, input, secrets, unread, imagePaths, keepPod } = reading;
    if (object.kind !== '' || object.apiVersion !== '')
        reading.objects += 1;
    const names = (0,manifests_names/* nameProblems */.W)(object);
    if (names.some(({ template }) => template)) {
        if (found)
            reading.templates.push(file);
        else
            say((0,unrendered/* isTemplate */.Fl)(chart), names[0]?.position ?? null);
        return false;
    }
    for (const each of names)
        say(each.text, each.position);
    // Nothing of an object that Kubernetes would refuse is used.
    if (names.length > 0)
        return true;
    input.add(object);
    secrets.add(object);
    if (keepPod !== undefined && (0,workloads/* builtInPod */.Nx)(object) !== null) {
        const pod = templateOf(object);
        if (pod !== null)
            keepPod((0,pod_template/* podKey */.f)({ workload: (0,workloads/* workloadOf */.Rc)(object), namespace: (0,workloads/* namespaceWritten */.Jh)(object) }), pod);
    }
    const read = new Set();
    for (const { text, position, use, injected } of imagesOf(object, imagePaths)) {
        read.add(`${String(position.line)}:${String(position.column)}`);
        if (text === null)
            say('the image is not text', position);
        else if (injected)
            unread.push(`${placeOf(file, position)}: ${use.workload}: ${INJECTED}`);
        else if ((0,unrendered/* holdsTemplate */.hn)(text)) {
            if (found)
                reading.templates.push(file);
            else
                say((0,unrendered/* isTemplate */.Fl)(chart), position);
            return false;
        }
        else {
            const problem = (0,manifests_names/* useProblem */.F)(use);
            if (problem !== null)
                say(problem, position);
            else
                images.push({ image: { text, position, use, injected }, file, rendered });
        }
        if (images.length > MOST_IMAGES)
            throw new documents/* TooLarge */.MF(`the manifests hold more than ${String(MOST_IMAGES)} images`);
    }
    for (const { words, position } of misspelt(object))
        unread.push(`${placeOf(file, position)}: ${(0,workloads/* workloadOf */.Rc)(object)} has an image that was not read: ${words}`);
    if (!(0,workloads/* isCustom */.Kj)(object))
        return true;
    const name = object.value.get('metadata').get('name').text() ?? 'NAME';
    const elsewhere = renderedElsewhere(object.kind, (0,workloads/* groupOf */.F8)(object), name);
    if (elsewhere !== null)
        unread.push(`${placeOf(file, object.value.position() ?? TOP)}: ${(0,workloads/* workloadOf */.Rc)(object)} ${elsewhere}`);
    else
        for (const { path, position } of unreadImages(object, read, MOST_TOLD + 1))
            unread.push(`${placeOf(file, position)}: ${(0,workloads/* workloadOf */.Rc)(object)} has an image that was not read: ${NAME_IT} ${path}`);
    return true;
}
const TOP = { line: 1, column: 1 };
const NAME_IT = 'where it is one that pods pull, name it in image_paths of the policy file:';
const INJECTED = 'Istio’s injector puts another image in the place of “auto” before the pod is made: which one, its own settings say';
/** `a.yaml:3:5`. */
const placeOf = (file, { line, column }) => `${fileInWords(file)}:${String(line)}:${String(column)}`;
/** The name of a file in messages. */
const fileInWords = (file) => (file === '-' ? 'standard input' : file);
const folderOf = (file) => file.split('/').slice(0, -1).join('/') || '.';
/** The images of one object: of its pod, or of the pods of a custom resource. */
function* imagesOf(object, imagePaths) {
    const pod = (0,workloads/* builtInPod */.Nx)(object);
    if (pod !== null)
        yield* (0,image_uses/* imagesIn */.o$)(pod);
    else
        yield* customImages(object, imagePaths);
}

;// CONCATENATED MODULE: ./src/input/passed-over.ts
/** The messages about what was skipped in folders and patterns: counted, with the commands to render it. Pure. */


/** The maximum number of folders and files that are named in one sentence. */
const MOST_NAMED = 10;
/** One sentence for each kind of skipped input that may contain images that were not judged. */
function passed_over_unrendered({ charts, kustomizations, templates, missing }) {
    const changing = kustomizations.filter(({ changes }) => changes).map(({ folder }) => folder);
    return [
        ...(charts.length === 0
            ? []
            : [
                `${counted(charts, 'Helm chart was', 'Helm charts were')} passed over${unless('helm', missing)}: ${commands(charts, unrendered/* helmCommand */.KL)}`,
            ]),
        ...(changing.length === 0
            ? []
            : [
                `${counted(changing, 'Kustomize folder was', 'Kustomize folders were')} passed over, which may change images${unless('kubectl', missing)}: ${commands(changing, unrendered/* kustomizeCommand */.vH)}`,
            ]),
        ...(templates.length === 0
            ? []
            : [
                `${counted(templates, 'Go template was', 'Go templates were')} passed over, to be rendered first: ${named(templates)}`,
            ]),
    ];
}
const unless = (program, missing) => missing.includes(program) ? `, as ${program} was not found on the PATH` : '';
/**
 * The files that an ignore file excluded; null if there are none. The ignore file may be from anybody, so the report
 * mentions it.
 */
const ignoredNote = (files) => files.length === 0 ? null : `${counted(files, 'file was', 'files were')} left out by ${left_out/* IGNORE_FILE */.SV}: ${named(files)}`;
/** The sentences about skipped input that cannot contain images. */
function harmless({ kustomizations, others, leftOut }) {
    const plain = kustomizations.filter(({ changes }) => !changes).map(({ folder }) => folder);
    return [
        ...(plain.length === 0
            ? []
            : [
                `${counted(plain, 'Kustomize folder changes', 'Kustomize folders change')} no image: the files were read as they stand (rendered: ${commands(plain, unrendered/* kustomizeCommand */.vH)})`,
            ]),
        ...(leftOut === 0 ? [] : [`${String(leftOut)} ${leftOut === 1 ? 'file is' : 'files are'} left out`]),
        ...(others === 0
            ? []
            : [
                `${String(others)} ${others === 1 ? 'file holds' : 'files hold'} no Kubernetes object, and ${others === 1 ? 'was' : 'were'} passed over`,
            ]),
    ];
}
const counted = (list, one, many) => `${String(list.length)} ${list.length === 1 ? one : many}`;
const named = (list) => `${list.slice(0, MOST_NAMED).join(', ')}${list.length > MOST_NAMED ? `, and ${String(list.length - MOST_NAMED)} more` : ''}`;
const commands = (folders, command) => {
    const shown = folders.slice(0, MOST_NAMED).map((folder) => `\n  ${command(folder)}`);
    const more = folders.length > MOST_NAMED ? `\n  and ${String(folders.length - MOST_NAMED)} more folders` : '';
    return `${shown.join('')}${more}`;
};

// EXTERNAL MODULE: ./src/input/render.ts
var render = __webpack_require__(5302);
// EXTERNAL MODULE: ./src/input/shown-as.ts
var shown_as = __webpack_require__(4378);
;// CONCATENATED MODULE: ./src/input/given-manifests.ts
/** The given manifests: finds their files, reads them, and reports what is wrong. Loaded only if there are any. */










/**
 * The maximum length of all manifests together, in characters: reading more takes longer than a gate should. Other
 * files do not count.
 */
const LARGEST_INPUT = 32 * 1024 * 1024;
/** The maximum number of sentences of one kind that are reported. */
const given_manifests_MOST_TOLD = 10;
/**
 * The charts and overlays to render.
 * @param paths files, folders and patterns; the reader reports what is wrong with them
 */
function sourcesToRender(folder, root, paths, read) {
    const wrong = { problems: [], errors: [] };
    const found = manifestPaths(folder, root, paths, read, wrong);
    const { folders } = kustomizationsOf(found, textsOf(folder, read, wrong));
    return [
        ...found.charts.map((chart) => ({ kind: 'chart', folder: chart })),
        ...folders.filter(({ renders }) => renders).map((each) => ({ kind: 'overlay', folder: each.folder })),
    ];
}
const kustomizationsOf = (found, texts) => kustomizationsIn(found.kustomizations.flatMap((path) => {
    const text = texts({ path, found: true, chart: null });
    return text === null ? [] : [{ path, text }];
}));
/**
 * Creates the reader of manifests.
 * @param folder the folder that relative names start from
 * @param root the repository's root, if known: reports name files relative to it, as the tools that display them do
 * @param read returns a file's text; `-` is standard input
 * @param rendered the results of rendering charts and overlays
 */
function manifestReader(folder, root, read, rendered = null) {
    return (paths, how) => {
        const problems = [];
        const errors = [];
        const found = manifestPaths(folder, root, paths, read, { problems, errors });
        const texts = textsOf(folder, read, { problems, errors });
        const { folders, taken } = kustomizationsOf(found, texts);
        const outcome = renderedFiles(rendered, (path) => (0,shown_as.shownAs)(path, folder, root), errors);
        const isTaken = (file) => file.found && taken.has(file.path.replaceAll('\\', '/'));
        const files = function* () {
            for (const file of found.files) {
                const text = isTaken(file) ? null : texts(file);
                if (text !== null)
                    yield { file: (0,shown_as.shownAs)(file.path, folder, root), text, found: file.found, chart: file.chart };
            }
            yield* outcome.files;
        };
        const result = readManifests(files(), how);
        const passed = {
            charts: found.charts.filter((chart) => !outcome.charts.has(chart)),
            kustomizations: folders.filter((each) => !outcome.overlays.has(each.folder) && !(outcome.whole && each.part)),
            missing: outcome.missing,
            templates: result.templates,
            others: result.others,
            leftOut: found.leftOut,
        };
        const unread = [...passed_over_unrendered(passed), ...first(result.unread, given_manifests_MOST_TOLD, '')];
        const wrong = [...problems, ...result.problems];
        const broken = [...errors, ...result.errors];
        const isEmpty = result.images.length === 0;
        if (wrong.length === 0 && broken.length === 0 && isEmpty && result.objects === 0)
            wrong.push(nothingIn(found.files, found.leftOut + found.ignored.length, unread));
        return {
            images: result.images.map(({ text, source, use }) => ({
                text,
                source,
                use,
                named: `${fileInWords(source.file)}:${String(source.line)}:${String(source.column)}`,
            })),
            problems: wrong,
            warnings: [...result.warnings, ...harmless(passed)],
            seen: { errors: broken, unread, leftOut: ignoredNote(found.ignored), empty: isEmpty },
            secrets: result.secrets,
        };
    };
}
/** @param errors receives one sentence for each folder that could not be rendered */
function renderedFiles(rendered, shown, errors) {
    const done = { chart: new Set(), overlay: new Set() };
    const missing = new Set();
    const files = [];
    let length = 0;
    for (const [{ kind, folder }, came] of rendered ?? []) {
        const program = render/* PROGRAMS */.i[kind];
        if (came.state === 'missing')
            missing.add(program);
        else
            done[kind].add(folder);
        if (came.state === 'done')
            length += came.text.length;
        if (came.state === 'failed')
            errors.push(`${shown(folder)}: ${program} cannot render this ${kind}: ${came.words}`);
        else if (came.state === 'done' && length > LARGEST_INPUT)
            errors.push(`${shown(folder)}: what was rendered is larger than 32 MiB together`);
        else if (came.state === 'done')
            files.push({ file: shown(folder), text: came.text, found: true, rendered: true });
    }
    const whole = rendered !== null && !missing.has(render/* PROGRAMS */.i.overlay);
    return { files, charts: done.chart, overlays: done.overlay, whole, missing: [...missing] };
}
/** Why there is nothing to judge. */
function nothingIn(files, leftOut, unread) {
    const [only, ...others] = files;
    const where = only === undefined
        ? leftOut > 0
            ? 'every file is left out'
            : 'there is no manifest'
        : `no Kubernetes object is in ${others.length === 0 ? fileInWords(only.path) : `these ${String(files.length)} files`}`;
    return `${where}${unread.length === 0 ? '' : `: ${unread.join('; ')}`}`;
}
/** Reads files one by one. A file that cannot be read gives null, and a sentence among the errors or the problems. */
function textsOf(folder, read, { problems, errors }) {
    let length = 0;
    return ({ path, found }) => {
        const say = (words) => {
            (found ? errors : problems).push(`${fileInWords(path)}${words}`);
            return null;
        };
        if (length > LARGEST_INPUT)
            return null;
        try {
            const size = path === '-' ? 0 : (0,external_node_fs_.statSync)((0,external_node_path_.resolve)(folder, path)).size;
            if (!found && size > LARGEST_INPUT)
                return say(': the manifests are larger than 32 MiB together');
            const text = read(path, !found);
            if (!found || (0,unrendered/* looksLikeManifest */.BG)(text))
                length += text.length;
            return length > LARGEST_INPUT ? say(': the manifests are larger than 32 MiB together') : text;
        }
        catch (error) {
            return say(` cannot be read: ${(0,reason/* reason */.l)(error)}`);
        }
    };
}


/***/ }),

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

/***/ 5302:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ PROGRAMS),
/* harmony export */   renderAll: () => (/* binding */ renderAll)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(370);
/* harmony import */ var _model_on_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1970);
/* harmony import */ var _manifests_documents__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5280);
/** Renders charts and overlays with the programs on the PATH. */






const PROGRAMS = { chart: 'helm', overlay: 'kubectl' };
/** The maximum output for one chart or overlay, in bytes. */
const LARGEST = 16 * 1024 * 1024;
/** The maximum length of a program's error message, in characters. */
const WORDS = 600;
/** The number of programs that run at the same time. */
const AT_ONCE = 2;
/**
 * Renders charts with `helm template FOLDER` and overlays with `kubectl kustomize FOLDER`, without a shell and without
 * the credentials in the environment, with limits on time and size.
 * @returns the result for each source; never throws
 */
async function renderAll(sources, rendering) {
    const lane = (0,p_limit__WEBPACK_IMPORTED_MODULE_5__/* ["default"] */ .A)(AT_ONCE);
    const rendered = await Promise.all(sources.map(async (source) => [source, await lane(() => render(source, rendering))]));
    return new Map(rendered);
}
function render({ kind, folder }, { cwd, env, signal, timeoutMs }) {
    if (kind === 'chart' && isLibrary((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, folder)))
        return Promise.resolve({ state: 'library' });
    // A folder's name must not be mistaken for an option. On Windows a folder on another drive is absolute.
    const named = folder === '.' || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(folder) ? folder : `./${folder}`;
    const program = PROGRAMS[kind];
    const args = kind === 'chart' ? ['template', named] : ['kustomize', named];
    const options = {
        cwd,
        env: withoutSecrets(env),
        timeout: timeoutMs,
        killSignal: 'SIGKILL',
        maxBuffer: LARGEST,
        windowsHide: true,
        ...(signal === null ? {} : { signal }),
    };
    return new Promise((resolve) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)((0,_model_on_path__WEBPACK_IMPORTED_MODULE_3__/* .onPath */ .L)(program, env, process.platform, node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync), args, options, (error, stdout, stderr) => {
            if (error === null)
                resolve({ state: 'done', text: stdout });
            else if (error.code === 'ENOENT')
                resolve({ state: 'missing' });
            else
                resolve({ state: 'failed', words: wordsOf(error, stderr, timeoutMs) });
        });
        child.stdin?.on('error', () => undefined).end();
    });
}
function wordsOf(error, stderr, timeoutMs) {
    if (error.name === 'AbortError')
        return 'the run was stopped';
    if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
        return 'it comes to more than 16 MiB';
    if (error.killed === true)
        return `it took longer than ${String(timeoutMs / 1000)} s`;
    const lines = stderr.split('\n').map((line) => line.trim().replace(LOG_HEADER, ''));
    const words = lines.filter((line) => line !== '').join(' ');
    if (words === '')
        return `it ended with ${String(error.code ?? 'a signal')}`;
    return words.length <= WORDS ? words : `${words.slice(0, WORDS)}…`;
}
/** The prefix that kubectl writes before an error: level, time, process, place (https://github.com/kubernetes/klog). */
const LOG_HEADER = /^[EFIW]\d{4} [\d:.]+ +\d+ [\w.]+:\d+\] (?:"command failed" err=)?/;
/** A chart without any manifest of its own. */
function isLibrary(folder) {
    const file = ['Chart.yaml', 'Chart.yml'].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)).find((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path));
    if (file === undefined)
        return false;
    try {
        for (const { root } of (0,_manifests_documents__WEBPACK_IMPORTED_MODULE_4__/* .documentsOf */ .uo)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8'), () => true))
            return root.get('type').text() === 'library';
    }
    catch (error) {
        if (!(error instanceof _manifests_documents__WEBPACK_IMPORTED_MODULE_4__/* .TooLarge */ .MF) && !(error instanceof Error && 'code' in error))
            throw error;
    }
    return false;
}
/** The variables that programs need to be found, to find their settings, and to use a proxy; no credentials. */
const NEEDED = /^(?:PATH|PATHEXT|HOME|USERPROFILE|SYSTEMROOT|APPDATA|LOCALAPPDATA|PROGRAMDATA|HOMEDRIVE|HOMEPATH|TE?MP|TMPDIR|LANG|XDG_\w+|HELM_(?!KUBE)\w+)$/i;
const PROXY = /^(?:HTTPS?|NO|ALL)_PROXY$/i;
const withoutSecrets = (env) => ({
    ...Object.fromEntries(Object.entries(env).filter(([name]) => NEEDED.test(name) || PROXY.test(name))),
    // Git, which Kustomize runs to fetch remote resources, must not wait for a password.
    GIT_TERMINAL_PROMPT: '0',
});


/***/ }),

/***/ 4293:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fq: () => (/* binding */ DEFAULT_CLASS_LABELS),
/* harmony export */   NB: () => (/* binding */ saysClass),
/* harmony export */   hA: () => (/* binding */ COMPUTE_CLASS),
/* harmony export */   lD: () => (/* binding */ classInLabels),
/* harmony export */   uK: () => (/* binding */ withNamespaceClass)
/* harmony export */ });
/** The label, and the selector, of the nodes of a compute class. */
const COMPUTE_CLASS = 'cloud.google.com/compute-class';
/** True if a pod selects a compute class itself. */
const saysClass = ({ nodeSelector, affinity }) => nodeSelector[COMPUTE_CLASS] !== undefined ||
    (affinity ?? []).some(({ labels }) => labels.some(({ key }) => key === COMPUTE_CLASS));
/** The labels of a namespace that name a default class; the second one does not apply to DaemonSets. */
const DEFAULT_CLASS_LABELS = [
    'cloud.google.com/default-compute-class',
    'cloud.google.com/default-compute-class-non-daemonset',
];
/**
 * The default compute class that a namespace's labels name; the second one does not apply to DaemonSets. Source: Google's page
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
/** The scheduling of a pod in a namespace with a default class: it selects that class, unless it selects one itself. */
function withNamespaceClass(scheduling, name) {
    if (saysClass(scheduling))
        return scheduling;
    return { ...scheduling, nodeSelector: { ...scheduling.nodeSelector, [COMPUTE_CLASS]: name } };
}


/***/ }),

/***/ 1970:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ onPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** What Windows can start without a shell. */
const ENDINGS = ['.exe', '.com'];
/**
 * A program as it is to be started. On Windows a bare name is looked for in the working folder first, which may be a
 * checkout of what a stranger wrote (https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-createprocessw):
 * there it is found on the PATH, in folders that are named absolutely.
 * @param isThere whether a file exists
 * @returns where it is, or on Windows would be; elsewhere the name, which is looked for on the PATH alone
 */
function onPath(program, env, platform, isThere) {
    if (platform !== 'win32' || node_path__WEBPACK_IMPORTED_MODULE_0__.win32.isAbsolute(program))
        return program;
    const path = Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? '';
    const folders = path
        .split(node_path__WEBPACK_IMPORTED_MODULE_0__.win32.delimiter)
        .map((folder) => folder.replace(/^"([^"]*)"$/, '$1'))
        .filter((folder) => /^(?:[A-Za-z]:[\\/]|\\\\)/.test(folder));
    const places = folders.flatMap((folder) => ENDINGS.map((ending) => node_path__WEBPACK_IMPORTED_MODULE_0__.win32.join(folder, `${program}${ending}`)));
    return places.find(isThere) ?? places[0] ?? node_path__WEBPACK_IMPORTED_MODULE_0__.win32.join('C:\\', `${program}.exe`);
}


/***/ }),

/***/ 7397:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ podKey)
/* harmony export */ });
/** The key of a workload's pod. */
const podKey = ({ workload, namespace }) => JSON.stringify([namespace, workload]);


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