"use strict";
exports.id = 8244;
exports.ids = [8244];
exports.modules = {

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


/***/ }),

/***/ 7276:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ ANY_IMAGE),
/* harmony export */   B1: () => (/* binding */ NODE_WORDS),
/* harmony export */   Hx: () => (/* binding */ WAITS_ON_IMAGE)
/* harmony export */ });
/**
 * The maximum length of a node's message: longer ones contain web pages that a server returned, not messages of a
 * runtime.
 */
const NODE_WORDS = 16_000;
/** Stands for the image if no pod waits for one, or if it is not known which. */
const ANY_IMAGE = '(any image)';
/** Reasons of a container that waits because its image is not on the node (kubelet, `pkg/kubelet/images`). */
const WAITS_ON_IMAGE = new Set([
    'ErrImagePull',
    'ImagePullBackOff',
    'InvalidImageName',
    'ErrImageNeverPull',
    'ImageInspectError',
    'RegistryUnavailable',
    'SignatureValidationFailed',
    'ImageVolumeMountFailed',
]);


/***/ }),

/***/ 7780:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ facetsOf),
/* harmony export */   N: () => (/* binding */ groupingOf)
/* harmony export */ });
/* harmony import */ var _model_fingerprint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1109);
/** The properties by which clusters can be grouped: their project, their location, and each of their labels. Pure. */

/** `projects/P/locations/L/clusters/C` */
const GKE = /^projects\/([^/]+)\/locations\/([^/]+)\/clusters\//;
/** The maximum number of labels. Those that the most clusters have come first. */
const MOST_LABELS = 8;
/** Labels that name the owner of a cluster. The first one that some cluster has is used. */
const OF_OWNERS = ['owner', 'owners', 'team', 'owner-team', 'cost-center', 'cost_center'];
const byProject = { name: 'project', isLabel: false, valueOf: (cluster) => GKE.exec(cluster)?.[1] ?? '' };
const byLocation = {
    name: 'location',
    isLabel: false,
    valueOf: (cluster) => GKE.exec(cluster)?.[2] ?? '',
};
/** All properties by which a report's clusters can be grouped. */
function facetsOf({ clusters }) {
    const counts = new Map();
    for (const { labels } of clusters)
        for (const key of Object.keys(labels))
            counts.set(key, (counts.get(key) ?? 0) + 1);
    const owner = OF_OWNERS.find((key) => counts.has(key));
    const keys = [...counts]
        .sort(([a, its], [b, others]) => Number(b === owner) - Number(a === owner) || others - its || (a < b ? -1 : 1))
        .slice(0, MOST_LABELS)
        .map(([key]) => key);
    return [byProject, byLocation, ...keys.map((key) => byLabel(clusters, key))];
}
function byLabel(clusters, key) {
    const values = new Map(clusters.map(({ cluster, labels }) => [cluster, new Map(Object.entries(labels)).get(key) ?? '']));
    return { name: key, isLabel: true, valueOf: (cluster) => values.get(cluster) ?? '' };
}
/** So few clusters need no groups: their names are enough. */
const FEW = 3;
/**
 * The property that names the owners of the clusters that a cause stops, and that groups a fleet in a short table: the
 * one that was asked for, otherwise a label that names the owner of a cluster, such as `owner`, otherwise the project.
 * @param by `project`, `location` or `label=KEY`
 * @returns null if nothing was asked for, no cluster has such a label, and the clusters are few or in one project
 */
function groupingOf(report, by) {
    if (by === byProject.name)
        return byProject;
    if (by === byLocation.name)
        return byLocation;
    if (by !== undefined)
        return byLabel(report.clusters, by.slice('label='.length));
    const [, , first] = facetsOf(report);
    if (first !== undefined && OF_OWNERS.includes(first.name))
        return first;
    const clusters = new Set([
        ...report.targets.flatMap(({ cluster }) => (cluster === null ? [] : [(0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .clusterName */ .S)(cluster)])),
        ...report.passed.flatMap(({ cluster }) => cluster ?? []),
    ]);
    const projects = new Set([...clusters].map(byProject.valueOf));
    return clusters.size > FEW && projects.size > 1 ? byProject : null;
}


/***/ }),

/***/ 8335:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AG: () => (/* binding */ fixedWords),
/* harmony export */   LR: () => (/* binding */ someOfWords),
/* harmony export */   M$: () => (/* binding */ alikeWords),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   Uq: () => (/* binding */ shortImage),
/* harmony export */   Z2: () => (/* binding */ shortCluster),
/* harmony export */   f$: () => (/* binding */ checksWords),
/* harmony export */   i1: () => (/* binding */ placesWords),
/* harmony export */   p2: () => (/* binding */ passWords),
/* harmony export */   sQ: () => (/* binding */ repairsWords),
/* harmony export */   vS: () => (/* binding */ stopsWords),
/* harmony export */   yb: () => (/* binding */ ownersWords)
/* harmony export */ });
/* harmony import */ var _model_fingerprint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1109);
/* harmony import */ var _model_waiting_pull__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7276);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7450);
/** The report in one sentence, and the targets that a cause stops in a few words. Nothing is escaped here. */



/** `web:1.4.2` for `europe-west1-docker.pkg.dev/shop/apps/web:1.4.2`. A digest is shortened. */
function shortImage(reference) {
    const named = reference.slice(reference.lastIndexOf('/') + 1);
    return (named === '' ? reference : named).replace(/@(\w+:[0-9a-f]{12})[0-9a-f]{20,}$/, '@$1…');
}
/** `prod` for `projects/P/locations/L/clusters/prod`. A cluster outside GKE keeps its full name. */
const shortCluster = (path) => path.startsWith('projects/') ? path.slice(path.lastIndexOf('/') + 1) || path : path;
/**
 * The result of the run: `web:1.4.2 will not pull on prod`, `3 of 30 images will not pull on 2 of 5 clusters`. If that
 * is not true for each of the images on each of the clusters: `3 of 30 images will not pull on some of 5 clusters: 4 of
 * 150 targets`.
 * @param full whether a single image is named in full
 */
function headline(report, full = false) {
    const { verdict, command } = report;
    const all = extentOf(report.targets, report.passed);
    if (all.images.size === 0)
        return nothing(report);
    const its = extentOf(report.targets.filter((target) => target.verdict === verdict), verdict === 'pass' ? report.passed : []);
    const now = command === 'diagnose';
    // The list of images was not read.
    const isAny = its.images.size === 1 && all.images.size === 1 && its.images.has(_model_waiting_pull__WEBPACK_IMPORTED_MODULE_1__/* .ANY_IMAGE */ .$6);
    const one = its.images.size === 1 && !isAny;
    const images = isAny
        ? now
            ? 'the images that pods wait on'
            : 'the images that run there'
        : some(its.images, all.images, 'image', (name) => (full ? name : shortImage(name)));
    const whole = isWhole(report, its);
    const on = whole
        ? some(its.clusters, all.clusters, 'cluster', shortCluster)
        : `some of ${(0,_view__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(all.clusters.size, 'cluster')}`;
    const clusters = all.clusters.size === 0 ? '' : ` on ${on}`;
    if (its.images.size === 0) {
        // What was judged passes, but something else was not read: a file, a zone, a cluster.
        const passes = verdict === 'unknown' && report.targets.every((target) => target.verdict === 'pass');
        if (passes)
            return `${headline({ ...report, verdict: 'pass' }, full)}, but not everything was read`;
        return `${(0,_view__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(all.images.size, 'image')}, none of which could be judged in full`;
    }
    // Without a cluster there is no statement about nodes.
    if (all.clusters.size === 0)
        return alone(verdict, images, one);
    const number = whole ? '' : `: ${targetsOf(report)}`;
    if (verdict === 'unknown')
        return `not known whether ${images} ${now ? pulls(one) : 'will pull'}${clusters}${number}`;
    if (verdict === 'pass')
        return `${images} ${now ? pulls(one) : 'will pull'}${clusters}`;
    return `${images} ${now ? (one ? 'does not pull' : 'do not pull') : 'will not pull'}${clusters}${number}`;
}
/**
 * A report without targets: nothing waits, or all clusters are in other shards, or there is nothing to judge. If the
 * verdict is not a pass, something could not be read.
 */
function nothing({ verdict, command, run: { shard } }) {
    if (verdict !== 'pass')
        return 'no image was judged';
    if (command === 'diagnose')
        return 'nothing waits on an image';
    return shard === null
        ? 'there is nothing to judge'
        : `no cluster is in shard ${shard}: there is nothing to judge in it`;
}
const pulls = (one) => (one ? 'pulls' : 'pull');
/** The headline for images that were judged without a cluster. */
function alone(verdict, images, one) {
    const rest = 'what can be judged without a cluster';
    if (verdict === 'unknown')
        return `not known whether ${images} ${one ? 'passes' : 'pass'} ${rest}`;
    const says = verdict === 'pass' ? (one ? 'passes' : 'pass') : one ? 'fails' : 'fail';
    return `${images} ${says} ${rest}`;
}
/** Whether every judged target of these images on these clusters has the run's verdict. */
function isWhole({ targets, passed, verdict }, { images, clusters }) {
    const isOther = (image, cluster) => images.has(image) && (cluster === null || clusters.has(cluster));
    if (verdict === 'pass' || clusters.size < 2 || images.size < 2)
        return true;
    return !(targets.some(({ verdict: its, image, cluster }) => its !== verdict && isOther(image.reference, cluster === null ? null : (0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .clusterName */ .S)(cluster))) || passed.some(({ cluster, images: names }) => names.some((name) => isOther(name, cluster))));
}
/** `4 of 150 targets`: the targets with the run's verdict. */
const targetsOf = ({ targets, verdict, counts }) => `${targets.filter((target) => target.verdict === verdict).length} of ${(0,_view__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(counts.targets, 'target')}`;
const extentOf = (targets, passed) => ({
    images: new Set([...targets.map(({ image }) => image.reference), ...passed.flatMap(({ images }) => images)]),
    clusters: new Set([
        ...targets.flatMap(({ cluster }) => (cluster === null ? [] : [(0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .clusterName */ .S)(cluster)])),
        ...passed.flatMap(({ cluster }) => cluster ?? []),
    ]),
});
function some(its, all, noun, short) {
    const [first] = its;
    if (its.size === 1 && first !== undefined && (all.size === 1 || noun === 'cluster'))
        return short(first);
    return its.size === all.size ? (0,_view__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(all.size, noun) : `${its.size} of ${(0,_view__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(all.size, noun)}`;
}
const NAMED = 3;
/** The checks of a cause: `access-scopes, network-path and 9 more checks`. */
function checksWords({ checks }, shown = (check) => check) {
    const more = checks.length - NAMED;
    const named = checks.slice(0, NAMED).map(shown).join(', ');
    return more > 0 ? `${named} and ${(0,_view__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(more, 'more check')}` : named;
}
/**
 * `14 targets (5 images, 10 clusters)` if a cause does not affect each of its images on each of its clusters; otherwise
 * null.
 */
const someOfWords = ({ stops }) => stops.images > 1 && stops.clusters > 1 && stops.targets < stops.images * stops.clusters
    ? `${(0,_view__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(stops.targets, 'target')} (${(0,_view__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(stops.images, 'image')}, ${(0,_view__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(stops.clusters, 'cluster')})`
    : null;
/** What a cause stops: `30 images on prod, pools gpu, spot`, `14 targets (5 images, 10 clusters), pool gpu`. */
function stopsWords(told) {
    const { stops, images, clusters, pools } = told;
    const named = (number, names, noun, short) => number === 1 && names[0] !== undefined ? short(names[0]) : (0,_view__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(number, noun);
    const on = stops.clusters === 0 ? '' : ` on ${named(stops.clusters, clusters, 'cluster', shortCluster)}`;
    const where = someOfWords(told) ?? `${named(stops.images, images, 'image', shortImage)}${on}`;
    if (pools.length === 0)
        return where;
    const shown = pools.slice(0, NAMED).join(', ');
    return `${where}, ${pools.length === 1 ? 'pool' : 'pools'} ${shown}${pools.length > NAMED ? ` and ${pools.length - NAMED} more` : ''}`;
}
/**
 * The number of targets that a single fix repairs: `mending it repairs 214 targets`, or `… 210 of 214 targets` if other
 * causes stop the rest. Empty if it is only one target, or if the cause does not have exactly one fix.
 */
function repairsWords({ stops, status, fixes, causes, targets }) {
    if (status !== 'fail' || fixes.length !== 1 || stops.targets < 2)
        return '';
    const ids = new Set(causes.map(({ id }) => id));
    const isOther = ({ kind, status: its, ignored, cause }) => kind === 'gate' && (its === 'fail' || its === 'unknown') && ignored === null && !ids.has(cause);
    const others = targets.filter(({ findings }) => findings.some(isOther)).length;
    const repaired = stops.targets - others;
    if (repaired <= 0)
        return '';
    return `mending it repairs ${others === 0 ? '' : `${repaired} of `}${(0,_view__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(stops.targets, 'target')}`;
}
/** The targets that a fix is for, if a cause has several fixes: ` for 75 targets`; otherwise empty. */
const fixedWords = ({ targets }, { fixes, status }) => status === 'fail' && fixes.length > 1 && targets > 1 ? ` for ${(0,_view__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(targets, 'target')}` : '';
/** The first places of causes that are shown together: `web:1, api:2 and 23 more`; empty for a single cause. */
function alikeWords({ causes, images, clusters, pools, stops }, most = 6) {
    if (causes.length === 1)
        return '';
    // Pools of several clusters may have the same names, so the clusters are named.
    const [names, number] = images.length > 1
        ? [images.map(shortImage), stops.images]
        : stops.clusters > 1
            ? [clusters.map(shortCluster), stops.clusters]
            : [pools, stops.pools];
    const shown = [...new Set(names)].slice(0, most);
    if (shown.length === 0)
        return '';
    const more = number - shown.length;
    return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
/** The number of owners that are named. */
const NAMED_OWNERS = 5;
/**
 * The owners of the clusters that a cause stops: `owner: payments (120 clusters), search (3 clusters) and 2 more`;
 * empty if no label names them and all clusters are in one project.
 */
function ownersWords({ owners, ownedBy }, most = NAMED_OWNERS) {
    if (owners.length === 0)
        return '';
    const shown = owners
        .slice(0, most)
        .map(([name, number]) => `${name === '' ? 'none known' : name} (${(0,_view__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(number, 'cluster')})`);
    const more = owners.length - shown.length;
    return `${ownedBy}: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** Where its images are defined: `k8s/web.yaml:21 (Deployment/web) and 3 more`; empty if none is in a file. */
function placesWords({ targets }) {
    const all = new Set();
    for (const { image } of targets)
        for (const { file, line, workload } of image.sources)
            all.add(`${file}:${line}${workload === null ? '' : ` (${workload})`}`);
    const shown = [...all].slice(0, NAMED);
    return shown.join(', ') + (all.size > shown.length ? ` and ${all.size - shown.length} more` : '');
}
/** What passes, and the number of assumptions: `12 checks pass`, `rests on 2 assumptions`. */
function passWords({ targets }) {
    const passed = new Set();
    const asked = new Set();
    const assumed = new Set();
    for (const { findings, assumptions } of targets) {
        for (const { status, check } of findings)
            if (status === 'pass')
                passed.add(check);
            else if (status !== 'skip')
                asked.add(check);
        for (const { text } of assumptions)
            assumed.add(text);
    }
    const checks = [...passed].filter((check) => !asked.has(check)).length;
    return [
        ...(checks > 0 ? [`${(0,_view__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(checks, 'check')} ${checks === 1 ? 'passes' : 'pass'}`] : []),
        ...(assumed.size > 0 ? [`rests on ${(0,_view__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(assumed.size, 'assumption')}`] : []),
    ];
}


/***/ }),

/***/ 9817:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yp: () => (/* binding */ knownCauses),
/* harmony export */   hD: () => (/* binding */ findingOf),
/* harmony export */   to: () => (/* binding */ targetAt)
/* harmony export */ });
/* harmony import */ var _model_check_ids__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3258);
/**
 * Causes that only passing targets have, for which a shortened report contains no findings, in the form that the
 * formats of code scanners need. Pure.
 */

/** `projects/P/locations/L/clusters/C` */
const GKE = /^projects\/([^/]+)\/locations\/([^/]+)\/clusters\/([^/]+)$/;
/**
 * The ids of the causes that the baseline has too, for causes of which the report contains no finding that says so. Null
 * without a baseline.
 */
const knownCauses = ({ trend }) => trend === null ? null : new Set(trend.standing.map(({ id }) => id));
/**
 * A cause in the form of a finding.
 * @param known the causes that the baseline knows; null without a baseline
 */
const findingOf = ({ id, check, code, status, message, fix, needs, where: [first] }, known) => ({
    check,
    kind: _model_check_ids__WEBPACK_IMPORTED_MODULE_0__/* .ADVICE */ .h.has(check) ? 'advice' : 'gate',
    status,
    pool: first?.pool ?? null,
    code,
    cause: id,
    message,
    rulings: [],
    said: null,
    evidence: [],
    needs,
    fix,
    baseline: known === null ? null : known.has(id) ? 'known' : 'new',
    ignored: null,
});
/** A place of a cause in the form of a target, of which only the names are known. */
function targetAt({ image, cluster }) {
    const [, project = '', location = '', name = cluster ?? ''] = GKE.exec(cluster ?? '') ?? [];
    const nothing = { host: null, project: null, location: null, repository: null, name: null, tag: null };
    return {
        image: { reference: image, ...nothing, digest: null, pinned: null, sources: [] },
        cluster: cluster === null ? null : { name, project, location, version: null, mode: project === '' ? 'external' : null },
        verdict: 'pass',
        blind: false,
        assumptions: [],
        pools: [],
        findings: [],
    };
}


/***/ }),

/***/ 4262:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QZ: () => (/* binding */ isPressing),
  oj: () => (/* binding */ toldCauses),
  EJ: () => (/* binding */ unexplained)
});

// EXTERNAL MODULE: ./src/model/fingerprint.ts
var fingerprint = __webpack_require__(1109);
// EXTERNAL MODULE: ./src/model/check-ids.ts
var check_ids = __webpack_require__(3258);
// EXTERNAL MODULE: ./src/reports/clusters-by.ts
var clusters_by = __webpack_require__(7780);
// EXTERNAL MODULE: ./src/reports/passing-causes.ts
var passing_causes = __webpack_require__(9817);
// EXTERNAL MODULE: ./src/model/unreadable.ts
var unreadable = __webpack_require__(9706);
;// CONCATENATED MODULE: ./src/reports/told-groups.ts

/**
 * Groups the causes that are told together: those of one check and code; if they could not be determined, only those with
 * the same reason, which are told together whichever checks need the answer. The order of causes does not change the
 * groups: whatever shares a key with any cause of a group belongs to it.
 * @returns the groups and the causes of each in the order of the report
 */
function groupsOf(causes) {
    const leaders = causes.map((_, at) => at);
    const leaderOf = (at) => {
        let leader = at;
        while (leaders[leader] !== undefined && leaders[leader] !== leader)
            leader = leaders[leader] ?? leader;
        leaders[at] = leader;
        return leader;
    };
    const firstWith = new Map();
    causes.forEach((cause, at) => {
        for (const key of keysOf(cause)) {
            const first = firstWith.get(key);
            if (first === undefined)
                firstWith.set(key, at);
            else {
                const [one, other] = [leaderOf(first), leaderOf(at)];
                leaders[Math.max(one, other)] = Math.min(one, other);
            }
        }
    });
    const groups = new Map();
    causes.forEach((cause, at) => {
        const group = groups.get(leaderOf(at));
        if (group === undefined)
            groups.set(leaderOf(at), [cause]);
        else
            group.push(cause);
    });
    return [...groups.values()];
}
/**
 * The keys of a cause: causes that share one are told together. Credentials that were not accepted prevent every answer, so
 * they are one reason.
 */
function keysOf({ check, code, status, message, fix, needs }) {
    if (status !== 'unknown')
        return [JSON.stringify([status, check, code])];
    const reasons = (0,unreadable/* reasonsIn */.N6)(message);
    // Of two callers who lack something, each may lack another permission.
    const lacking = reasons.includes('the caller lacks')
        ? [...new Set(needs.map(({ permission }) => permission))].sort()
        : [];
    return [
        JSON.stringify([status, check, code, reasons, lacking]),
        JSON.stringify([status, withoutPaths(message), withoutPaths(JSON.stringify(fix))]),
        ...(code.endsWith('/unread-unauthenticated') ? ['refused'] : []),
    ];
}
/** A sentence without the resources that it names. */
const withoutPaths = (text) => text.replace(/\b(?:projects|folders|organizations)\/[^\s,;:()“”"']+/g, '…');

;// CONCATENATED MODULE: ./src/reports/told-passing.ts
const NOTHING_PASSES = { targets: 0, images: new Set(), clusters: new Set() };
/**
 * Counts the targets of each group. A row names the causes that all its images have, together with causes of single
 * images: a cause that stops one image belongs to that image, any other cause to all images.
 */
function passingOf(passed, groups) {
    const all = new Map();
    for (const group of groups)
        for (const { id, stops, where } of group)
            all.set(id, { group, only: stops.images === 1 ? (where[0]?.image ?? null) : null });
    // Clusters with the same content share their lists.
    const known = new WeakMap();
    const ofRow = ({ causes, images }) => {
        const byImages = known.get(causes) ?? new WeakMap();
        known.set(causes, byImages);
        const its = byImages.get(images) ?? found(causes, all);
        byImages.set(images, its);
        return its;
    };
    const result = new Map();
    for (const row of passed)
        for (const [group, its] of ofRow(row)) {
            const passing = result.get(group) ?? { targets: 0, images: new Set(), clusters: new Set(), lists: new WeakSet() };
            result.set(group, passing);
            const images = its === 'all' ? row.images : [...its];
            passing.targets += images.length;
            if (row.cluster !== null)
                passing.clusters.add(row.cluster);
            // A thousand clusters may share the same list.
            if (its === 'all' && passing.lists.has(row.images))
                continue;
            if (its === 'all')
                passing.lists.add(row.images);
            for (const image of images)
                passing.images.add(image);
        }
    return result;
}
function found(causes, all) {
    const groups = new Map();
    for (const id of causes) {
        const cause = all.get(id);
        if (cause === undefined)
            continue;
        const before = groups.get(cause.group);
        if (cause.only === null)
            groups.set(cause.group, 'all');
        else if (before === undefined)
            groups.set(cause.group, new Set([cause.only]));
        else if (before !== 'all')
            before.add(cause.only);
    }
    return groups;
}

// EXTERNAL MODULE: ./src/reports/view.ts
var view = __webpack_require__(7450);
;// CONCATENATED MODULE: ./src/reports/told.ts
/** Causes as reports tell them: those of one code together, with what they stop. Nothing is escaped here. */







/**
 * The causes of a report, those of one code together, and those that are unknown for one reason; the worst first, then
 * those that together stop most targets.
 * @param groupBy by what causes say whose clusters they stop (`groupingOf`)
 */
function toldCauses(report, groupBy) {
    const seen = seenOf(report.targets);
    const groups = groupsOf(report.causes);
    const owner = (0,clusters_by/* groupingOf */.N)(report, groupBy);
    const passing = passingOf(report.passed, groups);
    const known = (0,passing_causes/* knownCauses */.Yp)(report);
    return groups
        .map((causes) => toldOf(causes, { seen, known, passing: passing.get(causes) ?? NOTHING_PASSES, owner }))
        .sort((a, b) => RANK[a.status] - RANK[b.status] || b.stops.targets - a.stops.targets);
}
const RANK = { fail: 0, unknown: 1, warn: 2, pass: 3, skip: 4 };
/** What the findings say of each cause. */
function seenOf(targets) {
    const all = new Map();
    for (const target of targets)
        for (const finding of target.findings) {
            const { cause, kind, baseline, pool } = finding;
            if (cause === null || !(0,view/* asksForSomething */.Uo)(finding))
                continue;
            const isKnown = baseline === 'known';
            const seen = all.get(cause) ?? started(kind);
            all.set(cause, seen);
            if (kind === 'gate')
                seen.kind = kind;
            if (finding.evidence.length > 0)
                seen.evidence ??= finding.evidence;
            seen.known &&= isKnown;
            seen.targets.add(target);
            if (pool !== null)
                seen.pools.add(pool);
            if (finding.check === 'verification' && finding.said !== null) {
                seen.waiting.set(`${target.cluster === null ? '' : (0,fingerprint/* clusterName */.S)(target.cluster)}\n${finding.message}`, finding.message);
                seen.said ??= finding.said;
            }
            for (const ruling of finding.rulings)
                seen.rulings.set([ruling.by, ruling.because].join('\n'), ruling);
        }
    return all;
}
const started = (kind) => ({
    kind,
    known: true,
    targets: new Set(),
    pools: new Set(),
    rulings: new Map(),
    waiting: new Map(),
    evidence: null,
    said: null,
});
/** How many of some clusters each owner has, most first. */
function ownersOf(clusters, owner) {
    if (owner === null)
        return [];
    const counts = new Map();
    for (const cluster of clusters) {
        const value = owner.valueOf(cluster);
        counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].sort(([a, its], [b, others]) => others - its || (a < b ? -1 : 1));
}
function toldOf(causes, { seen: all, known, passing, owner, }) {
    const [first] = causes;
    const seen = causes.flatMap(({ id }) => all.get(id) ?? []);
    const targets = [...new Set(seen.flatMap((each) => [...each.targets]))];
    const where = causes.flatMap((cause) => cause.where);
    const images = unique([
        ...targets.map(({ image }) => image.reference),
        ...passing.images,
        ...where.map(({ image }) => image),
    ]);
    const clusters = unique([
        ...targets.flatMap(({ cluster }) => (cluster === null ? [] : [(0,fingerprint/* clusterName */.S)(cluster)])),
        ...passing.clusters,
        ...where.flatMap(({ cluster }) => cluster ?? []),
    ]);
    const pools = unique([...seen.flatMap((each) => [...each.pools]), ...where.flatMap(({ pool }) => pool ?? [])]);
    const most = (key, known) => causes.length === 1 ? first.stops[key] : Math.max(known, ...causes.slice(0, 100).map(({ stops }) => stops[key]));
    return {
        checks: unique(causes.map(({ check }) => check)),
        status: first.status,
        kind: kindOf(first, seen),
        causes,
        message: first.message,
        rulings: [...new Map(seen.flatMap((each) => [...each.rulings])).values()],
        fixes: fixesOf(causes),
        needs: [
            ...new Map(causes.flatMap(({ needs }) => needs.map((need) => [Object.values(need).join('\n'), need]))).values(),
        ],
        images,
        clusters,
        pools,
        stops: {
            targets: most('targets', targets.length + passing.targets),
            images: most('images', images.length),
            clusters: most('clusters', clusters.length),
            pools: most('pools', pools.length),
        },
        owners: ownersOf(clusters, owner),
        ownedBy: owner?.name ?? '',
        targets,
        known: causes.every(({ id }) => all.get(id)?.known ?? known?.has(id) === true),
        evidence: seen[0]?.evidence ?? null,
        waiting: waitingOf(seen),
        said: seen[0]?.said?.words ?? null,
        saidAs: seen[0]?.said?.cause ?? null,
    };
}
/** What no finding of the report says is of passing targets, where gates may warn and cannot be unknown. */
function kindOf({ check, status }, seen) {
    const isGate = seen.length === 0 ? status !== 'unknown' && !check_ids/* ADVICE */.h.has(check) : seen.some(({ kind }) => kind === 'gate');
    return isGate ? 'gate' : 'advice';
}
/** Fixes that say the same are one: its commands are those of all, each once. */
function fixesOf(causes) {
    const bySummary = new Map();
    for (const { fix, stops } of causes) {
        if (fix === null)
            continue;
        const its = { ...fix, targets: stops.targets };
        const same = bySummary.get(fix.summary);
        if (same === undefined)
            bySummary.set(fix.summary, [its]);
        else
            same.push(its);
    }
    return [...bySummary].map(([summary, same]) => {
        const terraform = unique(same.flatMap(({ terraform: code }) => code ?? []));
        return {
            summary,
            commands: unique(same.flatMap(({ commands }) => commands)),
            terraform: terraform.length === 0 ? null : terraform.join('\n\n'),
            url: same[0]?.url ?? null,
            targets: same.reduce((sum, { targets }) => sum + targets, 0),
        };
    });
}
/** The sentences of all, each once, with the number of its clusters. */
function waitingOf(seen) {
    const counts = new Map();
    for (const text of new Map(seen.flatMap(({ waiting }) => [...waiting])).values())
        counts.set(text, (counts.get(text) ?? 0) + 1);
    return [...counts].map(([text, clusters]) => ({ text, clusters }));
}
const unique = (texts) => [...new Set(texts)];
/** The targets that do not pass and of which no cause says why: nothing of them was judged. */
const unexplained = (report) => report.targets.filter(({ verdict, findings }) => verdict !== 'pass' && !findings.some((finding) => finding.kind === 'gate' && finding.status === verdict));
/** Whether a cause belongs to what must be done first; the rest is advice, and warnings. */
const isPressing = ({ status, kind }) => status === 'fail' || (status === 'unknown' && kind === 'gate');


/***/ })

};
;