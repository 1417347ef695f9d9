"use strict";
exports.id = 9654;
exports.ids = [9654];
exports.modules = {

/***/ 2499:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ accessFacts)
/* harmony export */ });
/* harmony import */ var _access_evaluate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89);
/* harmony import */ var _access_public__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7613);
/* harmony import */ var _access_question__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8096);
/* harmony import */ var _model_once__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1800);
/* harmony import */ var _model_service_account__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6460);
/* harmony import */ var _model_target_facts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2674);
/** What the evaluation of a principal's access needs beside the policies: roles, groups, the account's place. */






/**
 * Evaluates as far as the policies go and asks what the evaluation lacks, until it lacks nothing that can be asked.
 * What is open even then is asked of Policy Troubleshooter; a run that is sure asks nothing more.
 * @param account the service account that the principal is; null for others
 */
async function accessFacts(principal, account, repository, ask, now) {
    if (repository === null || principal.state !== 'known')
        return _model_target_facts__WEBPACK_IMPORTED_MODULE_3__/* .NO_ACCESS_FACTS */ .$;
    const who = principal.value;
    const key = [who, account?.project ?? '', now].join('\n');
    return gathered([ask, repository], key, () => factsOf(who, account, repository, ask, now));
}
const gathered = (0,_model_once__WEBPACK_IMPORTED_MODULE_4__/* .once */ .O)();
async function factsOf(principal, account, repository, ask, now) {
    const { name, levels, deny } = repository;
    let facts = _model_target_facts__WEBPACK_IMPORTED_MODULE_3__/* .NO_ACCESS_FACTS */ .$;
    for (;;) {
        const { state, lacks: own } = (0,_access_evaluate__WEBPACK_IMPORTED_MODULE_0__/* .evaluate */ ._)({ principal, repository: name, levels, deny, facts, now, cluster: null });
        const lacks = [...own, ...strangersLacks(repository, facts, now)];
        if (lacks.length > 0) {
            facts = await answerLacks(lacks, facts, { account, repository: name, ask });
        }
        else if (state === 'unknown' && account !== null) {
            return { ...facts, troubleshooting: await ask('troubleshooting', { email: account.email, repository: name }) };
        }
        else if (state === 'refused' && account !== null && (0,_model_service_account__WEBPACK_IMPORTED_MODULE_2__/* .isDefaultEmail */ .iH)(account.email)) {
            return { ...facts, automaticGrants: await ask('automaticGrants', { project: account.project }) };
        }
        else
            return facts;
    }
}
/** Roles of `allUsers` that are to be read: a public image asks for neither scopes nor a version of GKE. */
function strangersLacks(repository, facts, now) {
    const question = (0,_access_public__WEBPACK_IMPORTED_MODULE_1__/* .strangersQuestion */ .i)(repository, facts, now);
    return question === null ? [] : (0,_access_evaluate__WEBPACK_IMPORTED_MODULE_0__/* .evaluate */ ._)(question).lacks.filter(({ kind }) => kind === 'role');
}
async function answerLacks(lacks, facts, asked) {
    const { repository, ask } = asked;
    const { email, project } = asked.account ?? { email: '', project: '-' };
    const names = (0,_access_question__WEBPACK_IMPORTED_MODULE_5__/* .distinct */ .d)(lacks.flatMap((lack) => (lack.kind === 'role' ? [lack.role] : [])));
    const groupNames = lacks.flatMap((lack) => (lack.kind === 'group' ? [lack.group] : []));
    const wantsPlace = lacks.some(({ kind }) => kind === 'accountPlace');
    const wantsTags = lacks.some(({ kind }) => kind === 'tags');
    const [roles, groups, place, tags] = await Promise.all([
        Promise.all(names.map(async (role) => [role, await ask('role', { role })])),
        Promise.all(groupNames.map(async (group) => [group, await ask('groupMembership', { group, email })])),
        wantsPlace ? Promise.all([ask('project', { project }), ask('ancestry', { project })]) : null,
        wantsTags ? ask('effectiveTags', { repository }) : facts.tags,
    ]);
    return {
        ...facts,
        roles: { ...facts.roles, ...Object.fromEntries(roles) },
        groups: { ...facts.groups, ...Object.fromEntries(groups) },
        tags,
        accountPlace: place === null ? facts.accountPlace : { project: place[0], ancestry: place[1] },
    };
}


/***/ }),

/***/ 207:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ childFacts),
/* harmony export */   o: () => (/* binding */ takenFact)
/* harmony export */ });
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5815);
/* harmony import */ var _model_once__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1800);
/* harmony import */ var _model_windows__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4724);
/* harmony import */ var _placement_offer__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9673);
/* harmony import */ var _placement_platform_match__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5387);
/* harmony import */ var _seen_image__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2464);
/** The manifests below an index: those that must be read to know what it offers, and the one that a pool would take. */






/** Beyond this many nothing is read: the rest is not known. */
const MOST = 16;
const DEEPEST = 3;
/** Reads the entries of an index that do not say their platform, and nested indexes, within a bound. */
async function childFacts({ manifest, by }, image, ask) {
    const reader = (0,_seen_image__WEBPACK_IMPORTED_MODULE_3__/* .readerOf */ .TC)(image, by, ask);
    const found = new Map();
    const asked = new Set();
    const read = async (index, depth) => {
        const wanted = [...new Set((0,_placement_offer__WEBPACK_IMPORTED_MODULE_1__/* .toRead */ .Y)(index).map(({ digest }) => digest))]
            .filter((digest) => !asked.has(digest))
            .slice(0, MOST - asked.size);
        for (const digest of wanted)
            asked.add(digest);
        await Promise.all(wanted.map(async (digest) => {
            const child = await reader.manifest(digest);
            const value = (0,_model_fact__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(child);
            const config = value?.shape === 'image' && value.config !== null ? await reader.config(value.config.digest) : null;
            found.set(digest, { digest, manifest: child, config });
            if (value?.shape === 'index' && depth < DEEPEST)
                await read(value, depth + 1);
        }));
    };
    const top = (0,_model_fact__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(manifest);
    if (top?.shape === 'index')
        await read(top, 1);
    return [...found.values()];
}
/**
 * Whether the manifest that the nodes of a pool would take of an index is there. Other registries, and what remote
 * repositories keep of them, lose one without its index.
 * @returns null where the image is no index, or nothing in it is for these nodes
 */
async function takenFact(image, { pool, platform: { os, architecture }, runtime }, version, seen, ask) {
    const cpu = (0,_model_fact__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(architecture);
    if (cpu === undefined)
        return null;
    const build = os === 'windows' ? (0,_model_windows__WEBPACK_IMPORTED_MODULE_0__/* .windowsBuild */ .o)(pool.windowsOsVersion) : null;
    const fallback = (0,_placement_platform_match__WEBPACK_IMPORTED_MODULE_2__/* .takesFallback */ .NO)(pool.version ?? version, (0,_placement_platform_match__WEBPACK_IMPORTED_MODULE_2__/* .runtimesRead */ .e)(pool, runtime)) !== false;
    // Nodes of one kind take the same, on whatever cluster.
    const key = [os, cpu, String(build), String(fallback), JSON.stringify(seen.by)].join(' ');
    return takenOnce([ask, image], key, () => takenBy({ os, architecture: cpu, build }, fallback, image, seen, ask));
}
const takenOnce = (0,_model_once__WEBPACK_IMPORTED_MODULE_5__/* .once */ .O)();
async function takenBy(node, fallback, image, seen, ask) {
    const index = (0,_model_fact__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(seen.manifest);
    if (index?.shape !== 'index')
        return null;
    const offer = (0,_placement_offer__WEBPACK_IMPORTED_MODULE_1__/* .offerOf */ .y)(index, await childFacts(seen, image, ask));
    const { match, entry } = (0,_placement_platform_match__WEBPACK_IMPORTED_MODULE_2__/* .bestEntry */ .DP)(node, offer.entries);
    const taken = match === 'match' || (match === 'fallback' && fallback);
    if (!taken || entry === null)
        return null;
    const { digest, platform } = entry;
    return { digest, platform, there: await (0,_seen_image__WEBPACK_IMPORTED_MODULE_3__/* .readerOf */ .TC)(image, seen.by, ask).presence(digest) };
}


/***/ }),

/***/ 2643:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ clusterAndProject),
/* harmony export */   s: () => (/* binding */ clusterFacts)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5815);
/* harmony import */ var _model_once__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1800);
/* harmony import */ var _model_service_account__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6460);
/* harmony import */ var _placement_compute_classes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6307);
/** The cluster and its project. */





/** For many images they are the same ones, gathered once by each who asks; so are the cluster's facts. */
const clusterAndProject = (name, ask) => namedOnce([ask], (0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .clusterPath */ .Sf)(name), () => named(name, ask));
const namedOnce = (0,_model_once__WEBPACK_IMPORTED_MODULE_3__/* .once */ .O)();
async function named(name, ask) {
    if ((0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .isOutside */ ._K)(name)) {
        const project = (0,_model_fact__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .gz)('not-asked', `project of ${name.name}`, 'the cluster is outside Google Cloud');
        return { cluster: await ask('cluster', name), project };
    }
    const [cluster, project] = await Promise.all([ask('cluster', name), ask('project', { project: name.project })]);
    return { cluster, project };
}
/** What is asked of a cluster itself; what its namespaces say depends on the workloads, and is not in it. */
const clusterFacts = (name, of, ask) => gathered([ask], (0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .clusterPath */ .Sf)(name), () => factsOf(name, of, ask));
const gathered = (0,_model_once__WEBPACK_IMPORTED_MODULE_3__/* .once */ .O)();
async function factsOf(name, of, ask) {
    const { cluster, project } = await of;
    const value = (0,_model_fact__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(cluster);
    const { endpoints = null, defaultComputeClass } = value ?? {};
    const [near, projectPolicy, defaultClass, streaming] = await Promise.all([
        cluster.state === 'absent' && !(0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .isOutside */ ._K)(name) ? ask('clusters', { project: name.project }) : null,
        usesDefaultAccount(cluster) ? ask('policy', { resource: `projects/${name.project}` }) : null,
        endpoints !== null && defaultComputeClass === true
            ? ask('computeClass', { ...name, computeClass: _placement_compute_classes__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_CLASS */ .Z6, endpoints })
            : null,
        streams(cluster) ? ask('service', { project: name.project, service: STREAMING }) : null,
    ]);
    return { cluster, project, near, projectPolicy, defaultClass, streaming, namespaces: [] };
}
/** The API that nodes stream images by; GKE sees to it itself where Autopilot makes them. */
const STREAMING = 'containerfilesystem.googleapis.com';
const streams = (cluster) => (0,_model_fact__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(cluster)?.pools.some(({ imageStreaming, madeBy }) => imageStreaming && madeBy !== 'autopilot') ?? false;
const usesDefaultAccount = (cluster) => (0,_model_fact__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(cluster)?.pools.some(({ serviceAccount }) => (0,_model_service_account__WEBPACK_IMPORTED_MODULE_1__/* .isDefaultAccount */ .Rm)(serviceAccount)) ?? false;


/***/ }),

/***/ 9654:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ gather)
});

// EXTERNAL MODULE: ./src/model/cluster.ts
var model_cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/model/fact.ts
var model_fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/access/admission.ts
var admission = __webpack_require__(2867);
// EXTERNAL MODULE: ./src/model/admission.ts
var model_admission = __webpack_require__(2128);
// EXTERNAL MODULE: ./src/model/image-reference.ts
var image_reference = __webpack_require__(68);
// EXTERNAL MODULE: ./src/model/location.ts
var model_location = __webpack_require__(3214);
;// CONCATENATED MODULE: ./src/facts/admission-facts.ts
/** Binary Authorization: asked only where the cluster says that it is on, and only what may decide. */





/** What decides whether pods with the image are admitted; null where the project's policy is not asked. */
async function admissionFacts(target, named, ask) {
    const cluster = (0,model_fact/* valueOf */.RP)((await named).cluster);
    const { image } = target;
    if (cluster === undefined || !image.valid || !(0,model_admission/* asksProjectPolicy */.e)(cluster.admission))
        return null;
    const policy = await ask('admissionPolicy', { project: cluster.project });
    const value = (0,model_fact/* valueOf */.RP)(policy);
    if (value === undefined || (0,admission/* exemptedBy */.uf)(value.exempt, image.reference) !== null)
        return { policy, system: null, attestors: {} };
    const rules = (0,admission/* admittedOf */.uL)(target).flatMap((pods) => (0,admission/* rulesFor */.NP)(value, cluster, pods).rules);
    const strict = rules.filter(({ rule }) => rule.evaluation !== 'ALWAYS_ALLOW');
    const [system, attestors] = await Promise.all([
        value.system && strict.length > 0 ? ask('systemPolicy', { location: (0,model_location/* regionOf */.A)(cluster.location) }) : null,
        attestorFacts(new Set(strict.flatMap(({ rule }) => attestorsOf(rule))), image.reference, ask),
    ]);
    return { policy, system, attestors };
}
const attestorsOf = ({ evaluation, attestors }) => evaluation === 'REQUIRE_ATTESTATION' ? attestors : [];
/** Attestations are of digests: of a tag none is asked. */
async function attestorFacts(attestors, image, ask) {
    const { digest } = image;
    if (digest === null)
        return {};
    const answers = [...attestors].map(async (attestor) => [attestor, await ask('attestor', { attestor, image: (0,image_reference/* pinnedTo */.A_)(image, digest) })]);
    return Object.fromEntries(await Promise.all(answers));
}

// EXTERNAL MODULE: ./src/access/pulling-pods.ts
var pulling_pods = __webpack_require__(7560);
// EXTERNAL MODULE: ./src/model/target.ts
var model_target = __webpack_require__(5936);
;// CONCATENATED MODULE: ./src/facts/account-facts.ts
/** The Kubernetes service accounts of the pods, as they are in the cluster: their pull secrets, and as whom they pull. */




/**
 * Asked of pods that bring no pull secret themselves. Where another registry refuses strangers it decides the verdict;
 * of an image of Google's, which nodes pull by themselves, only a kubeconfig that is there is worth it.
 */
async function accountFacts(target, named, image, ask) {
    const { image: of } = target;
    const cluster = (0,model_fact/* valueOf */.RP)((await named).cluster);
    if (cluster === undefined || !of.valid)
        return [];
    const uses = (0,model_target/* usesOf */.MZ)(target.image);
    const elsewhere = of.reference.kind === 'other' || cluster.mode === 'external';
    const likely = elsewhere && wantsCredentials(await image);
    // Any pod may pull an image that was given alone: what it pulls by is of no interest where nodes do it.
    if (uses.length === 0 && !likely)
        return [];
    const pods = (0,pulling_pods/* pullingPods */.ux)(uses, target, []).filter(pulling_pods/* asksItsAccount */.KB);
    const accounts = new Map(pods.map(({ namespace, account }) => [`${namespace}/${account}`, { namespace, account }]));
    const { endpoints } = cluster;
    const name = (0,model_cluster/* nameOf */.Vb)(cluster);
    return Promise.all([...accounts.values()].map(async ({ namespace, account }) => ({
        namespace,
        name: account,
        account: await ask('podAccount', { ...name, namespace, account, endpoints, likely }),
    })));
}
/** The registry refused a stranger. */
const wantsCredentials = ({ manifest, anonymous }) => anonymous?.state === 'known' ? !anonymous.value.allowed : manifest.state === 'denied';

// EXTERNAL MODULE: ./src/model/puller.ts
var model_puller = __webpack_require__(7333);
// EXTERNAL MODULE: ./src/model/service-account.ts
var service_account = __webpack_require__(6460);
// EXTERNAL MODULE: ./src/facts/perimeter-facts.ts
var perimeter_facts = __webpack_require__(762);
;// CONCATENATED MODULE: ./src/facts/boundary-facts.ts
/** Principal access boundaries: asked only under `--strict`. */





/**
 * The boundaries of the organizations that the accounts which pull belong to, and what the image's project stands below.
 * @returns null where nothing asks for them
 */
async function boundaryFacts(target, named, pools, ask) {
    const { image, cluster, strict } = target;
    if (!strict || !image.valid || image.reference.kind === 'other' || cluster === null || (0,model_cluster/* isOutside */._K)(cluster))
        return null;
    const { project: id } = image.reference;
    const [place, above] = [ask('project', { project: id }), ask('ancestry', { project: id })];
    const listed = async (project) => (0,perimeter_facts/* inOrganization */.PV)(await ask('ancestry', { project }), (organization) => ask('accessBoundaries', { organization }));
    // Asked as soon as the cluster names its accounts, which is before all is known of its pools.
    const ahead = named.then(({ cluster: there, project }) => Promise.all(accountProjects((0,model_fact/* valueOf */.RP)(there)?.pools ?? [], { id: cluster.project, project }).map(listed)));
    const landed = (await pools).filter(({ reach }) => reach.kind !== 'excluded');
    const accounts = landed.map(({ puller }) => (0,model_puller/* accountThatPulls */.D)(puller));
    const projects = [...new Set(accounts.flatMap((account) => account?.project ?? []))];
    const [ofEach] = await Promise.all([Promise.all(projects.map(listed)), ahead]);
    const none = (0,model_fact/* known */.eO)([], 'principal access boundary policies');
    const policies = accounts.includes(null)
        ? (0,model_fact/* failed */.gz)('undecided', 'principal access boundary policies', 'in which organization who pulls there is, is not known')
        : ofEach.reduce((all, each) => (0,perimeter_facts/* both */.WP)(all, each), none);
    const [project, ancestry] = await Promise.all([place, above]);
    const around = (0,model_fact/* after */.Pl)(project, ({ number }) => (0,model_fact/* after */.Pl)(ancestry, (names) => (0,model_fact/* known */.eO)([`projects/${id}`, `projects/${number}`, ...names].map((name) => `//cloudresourcemanager.googleapis.com/${name}`), 'ancestry')));
    return { policies, around };
}
/** The projects of the accounts that the pools' nodes run as. */
const accountProjects = (pools, around) => [
    ...new Set(pools.flatMap((pool) => (0,model_fact/* valueOf */.RP)((0,service_account/* identityOfPool */.kl)(pool, around))?.project ?? [])),
];

// EXTERNAL MODULE: ./src/facts/cluster-facts.ts
var cluster_facts = __webpack_require__(2643);
// EXTERNAL MODULE: ./src/facts/image-facts.ts + 1 modules
var image_facts = __webpack_require__(5117);
// EXTERNAL MODULE: ./src/model/compute-class.ts
var compute_class = __webpack_require__(4293);
// EXTERNAL MODULE: ./src/model/gke-version.ts
var gke_version = __webpack_require__(3405);
// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
;// CONCATENATED MODULE: ./src/facts/namespace-facts.ts
/** What the namespaces of the workloads add to their pods: the compute class of those that select none. */






/** The first version with compute classes of one's own: Google's page on custom ComputeClasses. */
const FIRST = (0,gke_version/* parseGkeVersion */.n2)('1.30.3-gke.1451000');
/** One for each namespace whose pods may get a class of it: asked where pods select none, and the cluster has classes. */
async function namespaceFacts(target, named, ask) {
    const cluster = (0,model_fact/* valueOf */.RP)((await named).cluster);
    if (cluster === undefined || cluster.mode === 'external' || target.nodePools !== null || isTooOld(cluster))
        return [];
    const mayGet = (0,model_target/* usesOf */.MZ)(target.image).filter(({ scheduling }) => !(0,compute_class/* saysClass */.NB)(scheduling) && !scheduling.podsUnknown);
    const names = [...new Set(mayGet.map((use) => namespaceOf(use, target)))];
    const likely = usesClasses(cluster);
    const { endpoints } = cluster;
    return Promise.all(names.map(async (namespace) => ({
        namespace,
        likely,
        defaults: await ask('namespaceDefaults', { ...(0,model_cluster/* nameOf */.Vb)(cluster), namespace, endpoints, likely }),
    })));
}
const namespaceOf = (use, { namespace }) => use.namespace ?? namespace ?? 'default';
function isTooOld({ version }) {
    const parsed = version === null ? null : (0,gke_version/* parseGkeVersion */.n2)(version);
    return parsed !== null && FIRST !== null && (0,gke_version/* compareGkeVersions */.SU)(parsed, FIRST) < 0;
}
/** Something shows that the cluster has compute classes. */
const usesClasses = ({ pools, defaultComputeClass }) => defaultComputeClass || pools.some(({ labels }) => labels[compute_class/* COMPUTE_CLASS */.hA] !== undefined);
/** The workloads as GKE makes their pods in those namespaces. */
function inNamespaces(uses, target, namespaces) {
    return uses.map((use) => {
        const facts = namespaces.find(({ namespace }) => namespace === namespaceOf(use, target));
        const defaults = facts && (0,model_fact/* valueOf */.RP)(facts.defaults);
        const name = defaults && (0,compute_class/* classInLabels */.lD)((key) => (0,own_value/* ownValue */.e)(defaults.labels, key) ?? null, use.workload);
        return name === undefined ? use : { ...use, scheduling: (0,compute_class/* withNamespaceClass */.uK)(use.scheduling, name) };
    });
}

;// CONCATENATED MODULE: ./src/facts/near-repositories.ts

const MULTI_REGIONS = ['us', 'europe', 'asia'];
/**
 * Those of the reference's project in each place that is known of: the reference's own, the cluster's region, and the
 * multi-region around that. One list each.
 * @returns null where the repository is there, or its project is not
 */
async function nearRepositories(about, cluster, ask) {
    const facts = await about;
    if (facts?.repository.state !== 'absent' || facts.project.state === 'absent')
        return null;
    const { project, location: own } = facts.place;
    const region = cluster?.location.replace(/^([a-z]+-[a-z]+\d+)-[a-z]$/, '$1');
    const around = MULTI_REGIONS.find((each) => region?.startsWith(`${each}-`) === true);
    const places = [own, region, around].filter((each) => each !== undefined);
    return Promise.all([...new Set(places)].map((location) => ask('repositories', { project, location })));
}
/** So much of a project's ID is taken for right. */
const PREFIX = 3;
/**
 * The projects that may have been meant where the registry, the repository and its project are refused, or not there:
 * Google says the same of both. Those that the caller sees and that begin alike.
 * @returns null where something of them was seen
 */
async function nearProjects(about, image, ask) {
    const facts = await about;
    if (facts === null || !isRefused(facts.repository) || !isRefused(facts.project))
        return null;
    const prefix = /^[a-z][a-z0-9-]{5,29}$/.test(facts.place.project) ? facts.place.project.slice(0, PREFIX) : null;
    if (prefix === null || !isRefused((await image).manifest))
        return null;
    return ask('projectsLike', { prefix });
}
function isRefused(fact) {
    const root = (0,model_fact/* missing */.LO)(fact);
    return (root?.state === 'absent' || (root?.state === 'denied' && (root.why === 'permission' || root.why === 'ambiguous')));
}

// EXTERNAL MODULE: ./src/model/machine-type.ts
var machine_type = __webpack_require__(5985);
// EXTERNAL MODULE: ./src/model/verification.ts
var verification = __webpack_require__(8162);
// EXTERNAL MODULE: ./src/placement/architectures.ts
var architectures = __webpack_require__(7167);
// EXTERNAL MODULE: ./src/placement/labels.ts
var labels = __webpack_require__(9036);
// EXTERNAL MODULE: ./src/placement/labels-to-come.ts
var labels_to_come = __webpack_require__(4597);
// EXTERNAL MODULE: ./src/placement/taints.ts
var placement_taints = __webpack_require__(6854);
;// CONCATENATED MODULE: ./src/placement/scheduling.ts
/**
 * May a pod land on a pool's nodes? By node selector, required node affinity and tolerations, after what GKE adds to a
 * pod by itself. Pure.
 */






/**
 * @param use of a workload: its name is in what is said
 * @param taints all that keep pods away, those that GKE adds by itself among them
 */
function landing(use, pool, taints, around) {
    const { workload, scheduling } = use;
    const selection = oneOf(zonesOf(pool, scheduling).map((zone) => selects(scheduling, zone, around.poolLabels)));
    const byOthers = addedByOthers(scheduling);
    if (selection.answer === 'no')
        return { kind: 'never', why: `${workload} ${selection.why}`, certain: byOthers.length === 0 };
    const taint = whatBlocks(use, taints, around);
    if (taint?.kind === 'never')
        return taint;
    return {
        kind: 'lands',
        open: [...selection.open, ...byOthers, ...(taint?.open ?? [])].map((each) => `${workload} ${each}`),
    };
}
/** What keeps a pod away of a pool's taints; null for nothing. `open`: what would let it land all the same. */
function whatBlocks({ workload, scheduling }, taints, { isAutopilot, everyPoolIsTainted }) {
    const { sure, perhaps } = (0,placement_taints/* tolerationsOf */._o)(scheduling, isAutopilot);
    // A node that is named outright is not scheduled to, so only eviction counts.
    const heeded = scheduling.nodeName === null ? taints : taints.filter(({ effect }) => effect === 'NoExecute');
    const blocking = heeded.filter((taint) => !sure.some((toleration) => (0,placement_taints/* tolerates */.GD)(toleration, taint)));
    const lasting = blocking.find((taint) => !(0,placement_taints/* goesPerhaps */.IF)(taint));
    const [first] = blocking;
    if (first === undefined)
        return null;
    if (lasting === undefined)
        return { kind: 'lands', open: [`does not tolerate the taint ${textOf(first)}, which may go once a node is ready`] };
    const mayBeTolerated = scheduling.queue !== null || (scheduling.podsUnknown && everyPoolIsTainted);
    if (mayBeTolerated)
        return { kind: 'lands', open: [`has no toleration of the taint ${textOf(lasting)} that was read`] };
    const isKnown = sure.every(({ operator }) => operator === 'Exists' || operator === 'Equal');
    const isOpen = perhaps.some((toleration) => (0,placement_taints/* tolerates */.GD)(toleration, lasting)) || scheduling.podsUnknown;
    return {
        kind: 'never',
        why: `${workload} does not tolerate its taint ${textOf(lasting)}`,
        certain: isClassKnown(scheduling) && isKnown && !isOpen,
    };
}
const textOf = ({ key, value, effect }) => `${key}=${value}:${effect}`;
/** What decides of where a pod lands and was not read, a sentence each. */
function addedByOthers(scheduling) {
    const { nodeName, runtimeClass, queue, podsUnknown, claims } = scheduling;
    return [
        ...(nodeName === null ? [] : [`names the node ${nodeName}, which may be one of any pool`]),
        ...(isClassKnown(scheduling)
            ? []
            : [`has the runtime class ${runtimeClass ?? ''}, whose own selectors were not read`]),
        ...(queue !== null
            ? [`is admitted by Kueue (queue ${queue}), which adds selectors and tolerations that were not read`]
            : []),
        ...(podsUnknown ? ['is a custom resource: where its pods may land is decided by its controller'] : []),
        ...(claims.length > 0 ? [`claims devices (${claims.join(', ')}), which only some nodes may have`] : []),
    ];
}
/** What the pod's runtime class adds is known: it has none, GKE's own, or one of the same input. */
const isClassKnown = ({ runtimeClass, runtimeClassRead }) => runtimeClass === null || runtimeClass === placement_taints/* GVISOR */.Fi || runtimeClassRead;
const YES = { answer: 'yes', why: '', open: [] };
const no = (why) => ({ answer: 'no', why, open: [] });
const scheduling_open = (why) => ({ answer: 'open', why: '', open: [why] });
/** A pool of several zones is several kinds of node, where a pod says in which zone it wants to be. */
function zonesOf(each, scheduling) {
    const terms = (scheduling.affinity ?? []).flatMap(({ labels }) => labels.map(({ key }) => key));
    const isSaid = [...Object.keys(scheduling.nodeSelector), ...terms].some((key) => labels/* ZONE */.z6.has(key));
    if (!isSaid || each.pool.locations.length < 2)
        return [each];
    return each.pool.locations.map((zone) => ({ ...each, pool: { ...each.pool, locations: [zone] } }));
}
/** The best of several kinds of node; of none that fits, what is said of all zones together. */
function oneOf(kinds) {
    const best = kinds.find(({ answer }) => answer === 'yes') ?? kinds.find(({ answer }) => answer === 'open');
    if (best !== undefined)
        return best;
    return no([...new Set(kinds.map(({ why }) => why))].join(', or '));
}
function selects(scheduling, pool, poolLabels) {
    const tolerated = (key) => scheduling.tolerations.some((each) => each.key === key);
    const holds = (expression) => expressionHolds(expression, pool, poolLabels, tolerated);
    const is = (key, value) => holds({ key, operator: 'In', values: [value] });
    const selector = Object.entries(scheduling.nodeSelector).map(([key, value]) => is(key, value));
    const sandbox = scheduling.runtimeClass === placement_taints/* GVISOR */.Fi ? [is('sandbox.gke.io/runtime', placement_taints/* GVISOR */.Fi)] : [];
    const devices = scheduling.resources.map((name) => offers(name, pool));
    const isMade = pool.pool.origin === 'listed' || (0,architectures/* architecturesFor */.Q)(scheduling).length > 0;
    const machine = isMade ? YES : no('selects machines and an architecture that exclude each other');
    return scheduling_all([...selector, ...sandbox, ...devices, anyTerm(scheduling.affinity, holds), machine]);
}
/** Whether a pool's nodes have what is asked for; of another plugin's resources no API tells. */
function offers(resource, { pool }) {
    const lacks = no(`asks for ${resource}, which its nodes do not have`);
    const isMade = pool.origin !== 'listed';
    if (resource === 'nvidia.com/gpu') {
        if (!isMade)
            return pool.accelerators.length > 0 ? YES : lacks;
        if (pool.madeBy !== 'auto-provisioning')
            return YES;
        const limits = (0,labels_to_come/* gpuLimits */.z5)(pool);
        if (limits === null)
            return scheduling_open(`asks for ${resource}, and whether GKE may make nodes with it is not said`);
        return limits.length > 0
            ? YES
            : no(`asks for ${resource}, of which auto-provisioning has no limit, so it makes none`);
    }
    if (resource === 'google.com/tpu') {
        if (isMade)
            return (0,labels_to_come/* makesTpus */.Ke)(pool) ? YES : scheduling_open(`asks for ${resource}, of which auto-provisioning has no limit`);
        const tpu = pool.machineType === null ? undefined : (0,machine_type/* tpuOf */.x0)(pool.machineType);
        if (tpu === undefined)
            return scheduling_open(`asks for ${resource}, and whether the machines of ${pool.name} have it is not known`);
        return tpu === null ? lacks : YES;
    }
    return scheduling_open(`asks for ${resource}, which no API tells of nodes`);
}
/** All must hold. */
function scheduling_all(parts) {
    const failing = parts.find(({ answer }) => answer === 'no');
    if (failing !== undefined)
        return failing;
    const assumed = parts.flatMap((part) => part.open);
    return assumed.length === 0 ? YES : { answer: 'open', why: '', open: assumed };
}
/** One term must hold; of none, none does. */
function anyTerm(terms, holds) {
    if (terms === null)
        return YES;
    const each = terms.map((term) => {
        // Kubernetes: a term without expressions matches no node.
        if (term.labels.length + term.fields.length === 0)
            return NO_TERM;
        return scheduling_all([...term.labels.map(holds), ...term.fields.map(fieldHolds)]);
    });
    return (each.find(({ answer }) => answer === 'yes') ?? each.find(({ answer }) => answer === 'open') ?? each[0] ?? NO_TERM);
}
const NO_TERM = no('has a required node affinity that matches no node');
const fieldHolds = ({ key, operator, values }) => scheduling_open(`requires ${key} ${operator} ${values.join(', ')}, which only nodes tell`);
function expressionHolds(expression, pool, poolLabels, tolerated) {
    const { key, operator } = expression;
    const isMade = pool.pool.origin !== 'listed';
    // GKE makes nodes of no class for pods that want none.
    const ofNoClass = key === compute_class/* COMPUTE_CLASS */.hA && operator === 'DoesNotExist' && pool.pool.labels[key] === undefined;
    if (ofNoClass && isMade)
        return YES;
    const label = isMade ? (0,labels_to_come/* labelToCome */.WM)(key, pool.pool, tolerated) : (0,labels/* labelOf */.Wy)(key, pool, poolLabels.has(key));
    if (label === 'made')
        return YES;
    const words = wordsOf(expression);
    if (label === 'open') {
        // GKE makes nodes without what nobody asks for.
        if (isMade && (operator === 'NotIn' || operator === 'DoesNotExist'))
            return YES;
        return scheduling_open(`selects ${words}, ${whyOpen(key, isMade, poolLabels)}`);
    }
    const held = label === 'none' ? null : label.values;
    const decided = decide(expression, held);
    if (decided === null)
        return scheduling_open(`selects ${words}, by an operator that this version does not know`);
    const has = held === null ? 'a label that its nodes do not have' : `and its nodes have ${key}=${held.join(' or ')}`;
    return decided ? YES : no(`selects ${words}, ${has}`);
}
function whyOpen(key, isMade, poolLabels) {
    if (isMade)
        return 'a label by which GKE may make no nodes';
    return (0,labels/* isDerived */.mr)(key) || poolLabels.has(key)
        ? 'a label whose value no API tells'
        : 'a label that no node pool has: nodes may have it all the same';
}
/**
 * As Kubernetes has it.
 * @param held the values that nodes of the pool have; null: they lack the label
 * @returns null for an operator that is not known
 */
function decide({ operator, values }, held) {
    const some = (is) => held?.some(is) ?? false;
    switch (operator) {
        case 'In':
            return some((value) => values.includes(value));
        case 'NotIn':
            return held === null || some((value) => !values.includes(value));
        case 'Exists':
            return held !== null;
        case 'DoesNotExist':
            return held === null;
        case 'Gt':
            return some((value) => isWhole(value) && Number(value) > Number(values[0]));
        case 'Lt':
            return some((value) => isWhole(value) && Number(value) < Number(values[0]));
        default:
            return null;
    }
}
const isWhole = (text) => /^[+-]?\d+$/.test(text);
function wordsOf({ key, operator, values }) {
    if (operator === 'In' && values.length === 1)
        return `${key}=${values[0] ?? ''}`;
    return values.length === 0 ? `${key} ${operator}` : `${key} ${operator} (${values.join(', ')})`;
}

;// CONCATENATED MODULE: ./src/placement/reach.ts



/**
 * How each pool stands to the pods of a target. Pools that were named are judged in full; with workloads, those where
 * one of them may land. A plain pod has no node selector and no tolerations: a tainted pool is judged only "if the pod
 * tolerates it"; where every pool is tainted, all are judged as tolerated. A pool that GKE deletes takes no new pod.
 * @param pools all pools of one cluster
 * @returns the reach of each pool, in the order given
 */
function reachOf(pools, landers) {
    const staying = pools.filter(({ pool }) => !isGoing(pool));
    const reached = reachOfStaying(staying, landers).values();
    return pools.map(({ pool }) => (isGoing(pool) ? GOING : (reached.next().value ?? GOING)));
}
const isGoing = ({ status }) => status === 'STOPPING';
const GOING = {
    kind: 'excluded',
    why: 'it is being deleted (STOPPING), and takes no new pod',
    certain: false,
};
function reachOfStaying(pools, { named, uses, plain, isAutopilot }) {
    if (named !== null)
        return pools.map(({ pool }) => reachOfNamed(pool, named));
    const taints = pools.map(placement_taints/* blockingTaints */.ZF);
    if (uses.length === 0)
        return reachOfPlain(taints);
    const around = {
        poolLabels: new Set(pools.flatMap(({ pool }) => Object.keys(pool.labels))),
        isAutopilot,
        everyPoolIsTainted: taints.every((each) => each.length > 0),
    };
    const anyPod = plain ? reachOfPlain(taints) : [];
    return pools.map((pool, index) => {
        const plainly = anyPod[index];
        if (plainly?.kind === 'judged')
            return plainly;
        const ofWorkloads = reachOfUses(uses, pool, taints[index] ?? [], around);
        return ofWorkloads.kind === 'excluded' ? (plainly ?? ofWorkloads) : ofWorkloads;
    });
}
/** The workloads that may land on a pool that GKE makes, whatever its architecture. */
const landersOf = (uses, pool, around) => uses.filter((use) => {
    const toReach = { pool, architecture: undefined };
    return landing(use, toReach, (0,placement_taints/* blockingTaints */.ZF)(toReach), { ...around, everyPoolIsTainted: false }).kind === 'lands';
});
function reachOfPlain(taints) {
    const everyPoolIsTainted = taints.every((each) => each.length > 0);
    return taints.map((each) => each.length === 0 || everyPoolIsTainted
        ? model_target/* FOR_ANY_POD */.rR
        : {
            kind: 'tainted',
            taints: each.map(({ key, value, effect }) => `${key}=${value}:${effect}`),
            forPlatform: each.some(({ forPlatform }) => forPlatform),
        });
}
function reachOfUses(uses, pool, taints, around) {
    const landings = uses.map((use) => ({ use, landing: landing(use, pool, taints, around) }));
    const landed = landings.filter(({ landing: { kind } }) => kind === 'lands');
    if (landed.length > 0) {
        const sure = landed.filter(({ landing: each }) => each.kind === 'lands' && each.open.length === 0);
        const open = landed.flatMap(({ landing: each }) => (each.kind === 'lands' ? each.open : []));
        return {
            kind: 'judged',
            uses: landed.map(({ use }) => use),
            // One that lands for sure is enough.
            open: sure.length > 0 ? [] : [...new Set(open)],
        };
    }
    const never = landings.flatMap(({ landing: each }) => (each.kind === 'never' ? [each] : []));
    const reasons = [...new Set(never.map(({ why }) => why))];
    const more = reasons.length > 3 ? ` and ${String(reasons.length - 3)} more` : '';
    return {
        kind: 'excluded',
        why: `${reasons.slice(0, 3).join('; ')}${more}`,
        certain: never.every(({ certain }) => certain),
    };
}
const reachOfNamed = (pool, asked) => (0,model_target/* isAsked */.D6)(asked, pool.name)
    ? model_target/* FOR_ANY_POD */.rR
    : { kind: 'excluded', why: 'it is not among the node pools that were named', certain: false };

// EXTERNAL MODULE: ./src/placement/compute-classes.ts
var compute_classes = __webpack_require__(6307);
// EXTERNAL MODULE: ./src/model/taint-effect.ts
var taint_effect = __webpack_require__(739);
// EXTERNAL MODULE: ./src/model/pod-template.ts
var pod_template = __webpack_require__(7397);
;// CONCATENATED MODULE: ./src/placement/verification-plan.ts



/**
 * What a verifying pod is to pull, and where.
 * @param landing the workloads that land on the pool; none: any pod
 * @returns null where the reference names no image, or the pool's nodes are not there to ask for
 */
function planOf(target, cluster, pool, architecture, landing = []) {
    if (!target.image.valid)
        return null;
    // Of several workloads the first stands for all: one pod cannot be in two namespaces.
    const [use] = landing;
    // Of Autopilot GKE chooses the node, elsewhere nodes have no name of a pool.
    const free = pool.group !== null || (pool.origin !== 'listed' && cluster.mode === 'autopilot');
    const { verifyRun, verifyScaleUp } = target;
    const how = howOf(target);
    return {
        ...(0,model_cluster/* nameOf */.Vb)(cluster),
        pool: pool.name,
        selector: free ? null : pool.name,
        tolerations: tolerationsOf(pool, architecture),
        os: (0,model_cluster/* isWindows */.bi)(pool) ? 'windows' : 'linux',
        image: target.image.reference,
        serviceAccount: how === null ? (use?.serviceAccount ?? 'default') : 'default',
        // A pod that enters a node is no pod of the workload's.
        namespace: target.namespace ?? (how === null ? use?.namespace || null : null) ?? 'default',
        pullSecrets: target.pullSecrets.length > 0 ? target.pullSecrets : (use?.pullSecrets ?? []),
        word: how === null && use !== undefined && isWordAlone(target, use) ? use.workload : null,
        endpoints: cluster.endpoints,
        architecture: free ? architecture : null,
        how,
        withToken: how !== null && takesNodesToken(target.image.reference),
        instanceGroups: how === 'ssh' ? pool.instanceGroups : [],
        run: how === null && verifyRun,
        scaleUp: how === null && verifyScaleUp,
        dryRun: target.verify === 'admission',
        own: target.verify === 'admission' ? ownOf(landing) : [],
    };
}
/** Workloads whose own pods a dry run asks for on one pool. */
const MOST_WORKLOADS = 20;
/** Each workload once; the namespace is its manifest's own. */
function ownOf(landing) {
    const all = landing.filter(({ scheduling }) => !scheduling.podsUnknown);
    const own = new Map(all.map(({ workload, namespace }) => [(0,pod_template/* podKey */.f)({ workload, namespace }), { workload, namespace }]));
    return [...own.values()].slice(0, MOST_WORKLOADS);
}
/** Whether a manifest alone says where the pod is, who it is or which secrets it has. */
const isWordAlone = ({ namespace, pullSecrets }, use) => namespace === null &&
    ((use.namespace || 'default') !== 'default' ||
        use.serviceAccount !== 'default' ||
        (pullSecrets.length === 0 && use.pullSecrets.length > 0));
const howOf = ({ verify }) => (verify === 'node' || verify === 'ssh' ? verify : null);
/**
 * GKE's credential provider answers for `*.pkg.dev` and the four `gcr.io` hosts; a regional endpoint
 * (`docker.L.rep.pkg.dev`) has more labels than that, and the kubelet presents nothing there.
 */
const takesNodesToken = (image) => image.kind === 'artifact-registry' && image.form !== 'regional';
/**
 * Why the pull is not verified on the pool, as a sentence; null: it may be. A manifest may be anybody's: an image's code
 * runs in no namespace, and as no service account, that it alone names.
 * @param landing the workloads that land on the pool
 */
function whyNotOffered(target, cluster, pool, landing) {
    const [use] = landing;
    if (howOf(target) === null) {
        if (!target.verifyRun || use === undefined || target.namespace !== null)
            return null;
        const { serviceAccount, workload } = use;
        const namespace = use.namespace || 'default';
        if (namespace === 'default' && serviceAccount === 'default')
            return null;
        return `its code is not run in namespace ${namespace} as service account ${serviceAccount} on the word of ${workload} alone; --namespace ${namespace} agrees to it`;
    }
    if (cluster.mode === 'autopilot')
        return 'Autopilot lets nobody onto its nodes, neither by a pod nor by SSH; --verify pod pulls there';
    if (cluster.mode === 'external')
        return 'on a node outside Google Cloud crictl pulls as a stranger, where the pod brings a pull secret; --verify pod pulls as the pod does';
    if ((0,model_cluster/* isWindows */.bi)(pool))
        return 'the script that pulls on a node is for Linux nodes, and these run Windows; --verify pod pulls there';
    return null;
}
/** True for pools that have no name on a node: nothing can be asked for them by a selector. */
const hasNoNodes = (cluster, pool) => pool.name === model_cluster/* AUTO_PROVISIONED */.bC && cluster.mode !== 'autopilot';
/** The pool's own taints, and those that GKE puts on nodes by itself; never those of a node that is not ready. */
function tolerationsOf(pool, architecture) {
    const own = pool.taints.map(({ key, value, effect }) => {
        const written = (0,taint_effect/* kubernetesEffect */.c)(effect);
        return { key, operator: 'Equal', value, ...(written === undefined ? {} : { effect: written }) };
    });
    const has = (key) => own.some((each) => each.key === key);
    const any = (key, needed) => needed && !has(key) ? [{ key, operator: 'Exists' }] : [];
    return [
        ...own,
        ...any('kubernetes.io/arch', architecture === 'arm64'),
        ...any('node.kubernetes.io/os', (0,model_cluster/* isWindows */.bi)(pool)),
        ...any('nvidia.com/gpu', pool.accelerators.length > 0),
        ...any('google.com/tpu', /^(?:ct|tpu)/.test(pool.machineType ?? '')),
    ];
}

// EXTERNAL MODULE: ./src/facts/access-facts.ts
var access_facts = __webpack_require__(2499);
// EXTERNAL MODULE: ./src/network/firewalls.ts
var network_firewalls = __webpack_require__(1495);
// EXTERNAL MODULE: ./src/network/names.ts + 1 modules
var names = __webpack_require__(7840);
// EXTERNAL MODULE: ./src/network/wanted.ts
var wanted = __webpack_require__(5711);
;// CONCATENATED MODULE: ./src/facts/network-facts.ts
/** What stands between a pool's nodes and the image's host: asked only where they have no external addresses. */





/**
 * @param host of the image
 * @returns null where the nodes have external addresses, or nothing says where they are
 */
async function networkFacts(host, pool, cluster, ask) {
    const nodes = pool.network;
    if (nodes?.privateNodes !== true || nodes.subnetwork === null)
        return null;
    const [, project = '', , region = ''] = nodes.subnetwork.split('/');
    const named = ask('subnetwork', { subnetwork: nodes.subnetwork });
    const network = nodes.network === null
        ? named.then((fact) => (0,model_fact/* after */.Pl)(fact, (value) => (0,model_fact/* known */.eO)(value.network, fact.state === 'known' ? fact.from : '')))
        : Promise.resolve((0,model_fact/* known */.eO)(nodes.network, `node pool ${pool.name}`));
    const asker = Promise.all([named, network]).then(([read, name]) => ({
        host: (0,wanted/* wantedOf */.L)(host, pool, nodes, null, cluster).host,
        network: (0,model_fact/* valueOf */.RP)(read)?.network ?? (0,model_fact/* valueOf */.RP)(name) ?? '',
        cluster: (0,model_cluster/* clusterPath */.Sf)(cluster),
    }));
    // Of a Shared VPC the cluster's own project has what is for the cluster alone.
    const projects = [...new Set([project, cluster.project])];
    const filters = network.then((name) => name.state === 'known' ? ask('firewalls', { network: name.value, region }) : (0,model_fact/* blockedBy */.yJ)(name));
    const [subnetwork, routers, routes, firewalls, firewallOrder, names] = await Promise.all([
        named,
        ask('routers', { project, region }),
        ask('routes', { project }),
        filters,
        Promise.all([network, filters]).then(([name, fact]) => name.state === 'known' && fact.state === 'known' && (0,network_firewalls/* hasOrder */.$)(fact.value)
            ? ask('firewallOrder', { network: name.value })
            : null),
        Promise.all(projects.map((each) => namesOf(each, asker, ask))),
    ]);
    return { subnetworkName: nodes.subnetwork, subnetwork, routers, routes, firewalls, firewallOrder, names };
}
/** What Cloud DNS has in a project; of zones and policies, what is in those that may answer for the host. */
async function namesOf(project, asker, ask) {
    const [zones, servers, responses] = [
        ask('privateZones', { project }),
        ask('serverPolicies', { project }),
        ask('responsePolicies', { project }),
    ];
    const recordsOf = async () => byName((0,names/* zonesInPlay */.Zm)(await asker, (0,model_fact/* valueOf */.RP)(await zones) ?? []), (zone) => ask('dnsRecords', { project, zone }));
    const rulesOf = async () => byName((0,names/* policiesInPlay */.oE)(await asker, (0,model_fact/* valueOf */.RP)(await responses) ?? []), (policy) => ask('responseRules', { project, policy }));
    const [records, rules] = await Promise.all([recordsOf(), rulesOf()]);
    return { project, zones: await zones, servers: await servers, responses: await responses, records, rules };
}
async function byName(named, read) {
    const entries = await Promise.all(named.map(async ({ name }) => [name, await read(name)]));
    return Object.fromEntries(entries);
}

// EXTERNAL MODULE: ./src/facts/on-pool.ts + 2 modules
var on_pool = __webpack_require__(8515);
// EXTERNAL MODULE: ./src/facts/seen-image.ts
var seen_image = __webpack_require__(2464);
;// CONCATENATED MODULE: ./src/facts/pool-facts.ts
/** Each node pool: who pulls there, by what right, on which platform, and whether the pods land there at all. */

















/** The facts of every pool, with how the target's pods reach it, which depends on all of them. */
async function poolFacts(target, named, repository, ofPods, ask, now) {
    const { cluster, project } = await named;
    if (cluster.state !== 'known')
        return [];
    const written = (0,model_target/* usesOf */.MZ)(target.image);
    // An image that was given alone waits for nobody's account, which another registry's answer is waited for first.
    const given = written.length === 0 ? written : (0,pulling_pods/* withAccounts */.rd)(written, target, await ofPods.accounts);
    const uses = inNamespaces(given, target, await ofPods.namespaces);
    const ofCluster = [
        ...cluster.value.pools,
        ...(cluster.value.mode === 'external' ? [] : (0,compute_classes/* builtInPools */.dZ)(uses, cluster.value)),
    ].map((pool) => ({
        pool,
        ofClass: null,
        architecture: architectureFact(pool, target, uses, cluster.value, ask),
    }));
    const ofClasses = cluster.value.mode === 'external' ? [] : await classPools(cluster.value, uses, ask);
    const pools = [...ofCluster, ...ofClasses];
    const reached = Promise.all(pools.map(async ({ pool, architecture }) => ({ pool, architecture: (0,model_fact/* valueOf */.RP)(await architecture) }))).then((all) => reachOf(all, {
        named: target.nodePools,
        uses,
        plain: isPlain(target),
        isAutopilot: cluster.value.mode === 'autopilot',
    }));
    return Promise.all(pools.map(async ({ pool, ofClass, architecture }, index) => {
        const reach = reached.then((all) => all[index] ?? model_target/* FOR_ANY_POD */.rR);
        const { image } = target;
        const around = { cluster: cluster.value, project };
        const way = reach.then((own) => image.valid && own.kind !== 'excluded' ? networkFacts(image.reference.host, pool, cluster.value, ask) : null);
        // What the nodes would take is asked beside who pulls, not after it: a round of requests less.
        const takes = image.valid
            ? (0,on_pool/* onPoolFacts */.$)(image.reference, { seen: (0,seen_image/* seenImage */.DW)(image.reference, ask), reach }, { pool, platform: architecture.then((cpu) => platformOf(pool, cpu)) }, cluster.value, ask)
            : null;
        const nodes = nodesOf(pool, ofClass, { id: cluster.value.project, project });
        const puller = await pullerOf(pool, nodes, target, { ...around, uses }, reach);
        const facts = await onePool(pool, nodes, puller, architecture, target, repository, ask, now);
        const own = await reach;
        const [verification, taken, network] = await Promise.all([
            verificationFact(target, cluster, facts, own, ask),
            takes,
            way,
        ]);
        return { ...facts, reach: own, verification, network, ...(taken ?? on_pool/* NOTHING_TAKEN */.U) };
    }));
}
/** The image was named beside the manifests, too. */
const isPlain = ({ image }) => image.valid && image.plain;
/** The pools that the selected compute classes make, as far as the classes can be read. */
async function classPools(cluster, uses, ask) {
    const { endpoints } = cluster;
    const selected = new Set(uses.flatMap(({ scheduling }) => (0,compute_classes/* ownClassesOf */._Q)(scheduling)));
    const classes = await Promise.all((0,compute_classes/* classesOf */.OX)(uses, cluster).map(async (computeClass) => {
        const fact = await ask('computeClass', { ...(0,model_cluster/* nameOf */.Vb)(cluster), computeClass, endpoints });
        // Nobody selected it: that it could not be read is an assumption.
        if (computeClass === compute_classes/* DEFAULT_CLASS */.Z6 && fact.state !== 'known' && !selected.has(computeClass))
            return [];
        const architecture = Promise.resolve((0,compute_classes/* architectureOfClass */.fx)(computeClass, fact, uses, cluster.version));
        return (0,compute_classes/* poolsOfClass */.X)(computeClass, fact, cluster).map((pool) => ({ pool, ofClass: fact, architecture }));
    }));
    return classes.flat();
}
/** The pull itself, on pools that the pod may land on. */
async function verificationFact(target, cluster, { pool, platform }, reach, ask) {
    const asked = target.verify !== 'none';
    if (!asked || cluster.state !== 'known' || reach.kind !== 'judged')
        return null;
    // A pool that was named is judged for every workload.
    const landing = target.nodePools === null ? reach.uses : (0,model_target/* usesOf */.MZ)(target.image);
    const plan = planOf(target, cluster.value, pool, (0,model_fact/* valueOf */.RP)(platform.architecture) ?? null, landing);
    if (plan === null || hasNoNodes(cluster.value, pool))
        return null;
    const closed = whyNotOffered(target, cluster.value, pool, landing);
    if (closed !== null)
        return (0,model_fact/* known */.eO)({ ...(0,verification/* undecided */.oo)(plan, null, verification/* NOT_OFFERED */.aL), words: closed }, cluster.from);
    return ask('verification', plan);
}
/** What the nodes of a pool run as. */
function nodesOf(pool, ofClass, around) {
    return ofClass === null ? (0,service_account/* identityOfPool */.kl)(pool, around) : (0,model_fact/* after */.Pl)(ofClass, () => (0,service_account/* identityOfPool */.kl)(pool, around));
}
/** Who pulls: the nodes, whom `--principal` names, or the workload where all that land there pull as themselves. */
async function pullerOf(pool, nodes, target, { cluster, project, uses, }, reach) {
    if (target.principal !== null) {
        const email = (0,service_account/* accountOf */.XP)(target.principal);
        const identity = email === null ? null : (0,service_account/* identityOf */.cu)(email, { id: cluster.project, project });
        return { kind: 'given', principal: (0,model_fact/* known */.eO)(target.principal, '--principal'), identity };
    }
    if (pool.serviceAccount.kind === 'none')
        return { kind: 'nobody', principal: service_account/* NOBODY */.oQ };
    const { workloadPool } = cluster;
    const own = uses.some(({ pullsAsItself }) => pullsAsItself) && workloadPool !== null ? await reach : null;
    const landed = own === null ? [] : (0,model_target/* usesThere */.Xz)(own);
    const [first] = landed;
    if (first !== undefined && landed.every(({ pullsAsItself }) => pullsAsItself)) {
        const from = `${first.workload}, whose service account ${first.serviceAccount} is annotated enable-wi-image-pull`;
        const member = ({ number }) => (0,model_fact/* known */.eO)((0,compute_classes/* ownPrincipal */.Lk)(first, target.namespace, number, workloadPool ?? ''), from);
        return { kind: 'workload', principal: (0,model_fact/* after */.Pl)(project, member) };
    }
    const principal = (0,model_fact/* after */.Pl)(nodes, ({ member }) => (0,model_fact/* known */.eO)(member, `node pool ${pool.name}`));
    return { kind: 'node', principal, identity: nodes };
}
const platformOf = (pool, architecture) => ({
    os: (0,model_cluster/* isWindows */.bi)(pool) ? 'windows' : 'linux',
    architecture,
});
async function onePool(pool, nodes, puller, architectureOfPool, target, repository, ask, now) {
    const asked = puller.kind === 'node' && needsAccount(target);
    const [account, architecture, probe, access] = await Promise.all([
        asked ? accountFact(nodes, ask) : null,
        architectureOfPool,
        asked ? probeFact(pool, nodes, target, ask) : null,
        repository.then((facts) => (0,access_facts/* accessFacts */.u)(puller.principal, (0,model_puller/* accountThatPulls */.D)(puller), facts, ask, now)),
    ]);
    const platform = platformOf(pool, architecture);
    return { pool, nodes, puller, account, platform, access, probe };
}
/** Nodes send the token of their account to Google's registries alone. */
const needsAccount = ({ image }) => image.valid && image.reference.kind !== 'other';
/** GKE's default scopes include it: what a pool has that does not say its scopes. */
const READ_STORAGE = ['https://www.googleapis.com/auth/devstorage.read_only'];
/** The registry asked as the node's own account, where the user wants it. */
async function probeFact(pool, nodes, target, ask) {
    const { image, impersonateNode } = target;
    if (!impersonateNode || !image.valid)
        return null;
    if (nodes.state !== 'known')
        return (0,model_fact/* blockedBy */.yJ)(nodes);
    const { email, project } = nodes.value;
    const { host, path } = image.reference;
    const scopes = pool.scopes ?? READ_STORAGE;
    return ask('probe', { email, project, scopes, host, path, reference: (0,image_reference/* manifestReference */.Tn)(image.reference) });
}
async function accountFact(nodes, ask) {
    if (nodes.state !== 'known')
        return (0,model_fact/* blockedBy */.yJ)(nodes);
    const { email, project } = nodes.value;
    return ask('serviceAccount', { email, project });
}
/** From the machine type's family; a family that is not known is asked of Compute Engine. */
async function architectureFact(pool, target, uses, cluster, ask) {
    const { project } = cluster;
    if (pool.origin === 'auto-provisioned') {
        const around = { poolLabels: new Set(), isAutopilot: cluster.mode === 'autopilot' };
        return (0,compute_classes/* architectureToCome */.Bj)(landersOf(uses, pool, around), isPlain(target));
    }
    if (pool.group !== null)
        return (0,model_fact/* known */.eO)(pool.group.architecture, `nodes of ${pool.name}`);
    const family = (0,machine_type/* architectureOf */.NJ)(pool.machineType);
    if (family !== null)
        return (0,model_fact/* known */.eO)(family, `machine type ${pool.machineType ?? ''}`);
    const zone = pool.locations[0];
    if (pool.machineType === null || zone === undefined) {
        return (0,model_fact/* failed */.gz)('malformed', `node pool ${pool.name}`, 'the API names no machine type or no zone of it');
    }
    const from = `machine type ${pool.machineType}`;
    const fact = await ask('machineType', { project, zone, machineType: pool.machineType });
    return (0,model_fact/* after */.Pl)(fact, ({ architecture }) => {
        if (architecture === 'ARM64')
            return (0,model_fact/* known */.eO)('arm64', from);
        if (architecture === 'X86_64')
            return (0,model_fact/* known */.eO)('amd64', from);
        return (0,model_fact/* failed */.gz)('malformed', from, `its architecture is “${architecture}”`);
    });
}

// EXTERNAL MODULE: ./src/facts/repository-facts.ts
var repository_facts = __webpack_require__(3781);
// EXTERNAL MODULE: ./src/access/evaluate.ts + 1 modules
var evaluate = __webpack_require__(89);
// EXTERNAL MODULE: ./src/access/secret-route.ts + 2 modules
var secret_route = __webpack_require__(3623);
;// CONCATENATED MODULE: ./src/facts/secret-facts.ts
/** The pull secrets of the pods: read in the cluster, and the credentials that they hold for the image, tried. */










/** Asked where pods bring pull secrets; of an image of Google's, by a kubeconfig that is there where nodes may pull it. */
async function pullFacts(target, around, ask, now) {
    const accounts = await around.accounts;
    const { cluster, project } = await around.named;
    const there = (0,model_fact/* valueOf */.RP)(cluster);
    const nothing = { accounts, secrets: [], tries: [] };
    if (!target.image.valid || there === undefined)
        return nothing;
    const { endpoints } = there;
    const of = (0,model_cluster/* nameOf */.Vb)(there);
    const { reference: image } = target.image;
    const pods = (0,pulling_pods/* pullingPods */.ux)((0,model_target/* usesOf */.MZ)(target.image), target, accounts);
    const names = new Map(pods.flatMap(({ namespace, secrets }) => secrets.map((name) => [`${namespace}/${name}`, { namespace, name }])));
    if (names.size === 0)
        return nothing;
    const repository = await around.repository;
    const likely = repository === null || !nodesPull(await around.pools, repository, now);
    const secrets = await Promise.all([...names.values()].map(async ({ namespace, name }) => {
        const secret = await ask('pullSecret', { ...of, namespace, secret: name, endpoints, likely });
        return { namespace, name, secret };
    }));
    const where = { of, around: { id: of.project, project } };
    const tries = await Promise.all(distinctMatches(pods, image, secrets).map((match) => tryFacts(match, where, image, repository, ask, now)));
    return { accounts, secrets, tries };
}
/** Every pool's own account may pull, and its nodes are new enough to send its credential. */
function nodesPull(pools, repository, now) {
    const { name, levels, deny } = repository;
    return pools.every(({ reach, puller: { principal }, access: facts, pool }) => {
        if (reach.kind === 'excluded')
            return true;
        const version = pool.version === null ? null : (0,gke_version/* parseGkeVersion */.n2)(pool.version);
        if (principal.state !== 'known' || version === null || (version.major === 1 && version.minor < 16))
            return false;
        return ((0,evaluate/* evaluate */._)({ principal: principal.value, repository: name, levels, deny, facts, now, cluster: null }).state ===
            'granted');
    });
}
function distinctMatches(pods, image, secrets) {
    const all = pods.flatMap((pod) => (0,secret_route/* matchesOf */.th)(pod, image, secrets));
    return [
        ...new Map(all.map((match) => [JSON.stringify([match.of.namespace, match.secret, match.entry]), match])).values(),
    ];
}
/** The registry's answer; where it does not serve the key of a service account, what IAM says of that account. */
async function tryFacts({ of: { namespace }, secret, entry, email }, cluster, image, repository, ask, now) {
    const { host, path } = image;
    const of = { namespace, secret, entry };
    const pull = await ask('secretPull', { ...cluster.of, ...of, host, path, reference: (0,image_reference/* manifestReference */.Tn)(image) });
    if (email === null || repository === null || (0,model_fact/* valueOf */.RP)(pull)?.outcome === 'served')
        return { ...of, pull, owner: null };
    const identity = (0,service_account/* identityOf */.cu)(email, cluster.around);
    const member = (0,model_fact/* known */.eO)(identity.member, `secret ${namespace}/${secret}`);
    const [account, access] = await Promise.all([
        ask('serviceAccount', { email, project: identity.project }),
        (0,access_facts/* accessFacts */.u)(member, identity, repository, ask, now),
    ]);
    return { ...of, pull, owner: { identity, account, access } };
}

;// CONCATENATED MODULE: ./src/facts/secret-view.ts
/** The image as a pod's pull secret shows it, where its registry shows it to nobody else. */





/**
 * The facts with what the first credential that the registry takes shows of the image: what nodes present, they see.
 * Asked of images of other registries, and of Google's where the nodes are outside Google Cloud and so have nothing else.
 */
async function withSecretView(image, seen, pulls, cluster, ask) {
    const { manifest } = seen.image;
    // The registry took it: it shows the image, or that there is none.
    const taken = ['served', 'absent']
        .flatMap((outcome) => pulls.tries.filter(({ pull }) => (0,model_fact/* valueOf */.RP)(pull)?.outcome === outcome))
        .at(0);
    if (cluster === undefined || taken === undefined || !(0,seen_image/* isClosed */.Lx)(manifest))
        return seen;
    if (image.kind !== 'other' && !(0,model_cluster/* isOutside */._K)(cluster))
        return seen;
    const { namespace, secret, entry } = taken;
    const by = { ...(0,model_cluster/* nameOf */.Vb)(cluster), namespace, secret, entry };
    const view = await (0,seen_image/* seenBy */.DA)(by, image, manifest, ask);
    if (view === null)
        return seen;
    const pools = seen.pools.map(async (facts) => {
        const { pool, platform } = facts;
        const around = { seen: Promise.resolve(view), reach: Promise.resolve(facts.reach) };
        return {
            ...facts,
            ...(await (0,on_pool/* onPoolFacts */.$)(image, around, { pool, platform: Promise.resolve(platform) }, cluster, ask)),
        };
    });
    const content = await (0,image_facts/* contentFacts */.hI)(image, view, ask);
    const { anonymous } = seen.image;
    return {
        image: {
            ...seen.image,
            ...content,
            manifest: view.manifest,
            anonymous: anonymous ?? view.stranger,
            bySecret: `${namespace}/${secret}`,
        },
        pools: await Promise.all(pools),
    };
}

;// CONCATENATED MODULE: ./src/facts/webhook-facts.ts
/** The webhooks that may put other images into new pods: asked for workloads that are still to be created. */




/** Null where no workload is known, or where the API server itself is asked what it makes of a pod. */
async function webhookFacts(target, named, ask) {
    const { image, namespace, verify } = target;
    const uses = (0,model_target/* usesOf */.MZ)(image);
    const cluster = (0,model_fact/* valueOf */.RP)((await named).cluster);
    if (cluster === undefined || !image.valid || uses.length === 0 || verify === 'admission')
        return null;
    const { endpoints, version } = cluster;
    const namespaces = [...new Set(uses.map((use) => use.namespace ?? namespace ?? 'default'))];
    const plan = { ...(0,model_cluster/* nameOf */.Vb)(cluster), endpoints, policies: policiesOf(version) };
    return { namespaces, webhooks: await ask('podWebhooks', plan) };
}
/**
 * `MutatingAdmissionPolicy` is stable from Kubernetes 1.36 on, and in 1.34 and 1.35 a beta that is off by default
 * (https://kubernetes.io/docs/reference/access-authn-authz/mutating-admission-policy/).
 */
function policiesOf(version) {
    const read = version === null ? null : (0,gke_version/* parseGkeVersion */.n2)(version);
    if (read === null || (0,gke_version/* isAtLeast */.du)(read, 1, 36))
        return 'v1';
    return (0,gke_version/* isAtLeast */.du)(read, 1, 34) ? 'v1beta1' : null;
}

;// CONCATENATED MODULE: ./src/facts/gather.ts















/**
 * Gathers all facts of a target. Every question starts as soon as what it depends on is known, and the dependency
 * graph is the call graph: image, repository and cluster at once, then what they name.
 * @param now the time of the run, ISO 8601
 */
async function gather(target, ask, now) {
    const { cluster: name } = target;
    if (name === null)
        return alone(target, ask, now);
    const reference = target.image.valid ? target.image.reference : null;
    const repository = reference === null ? Promise.resolve(null) : (0,repository_facts/* repositoryFacts */.O)(reference, ask);
    const named = (0,cluster_facts/* clusterAndProject */.H)(name, ask);
    const ofImage = reference === null ? Promise.resolve((0,image_facts/* unreadImage */.$W)(target)) : (0,image_facts/* imageFacts */.JC)(reference, repository, ask, (0,model_cluster/* isOutside */._K)(name));
    const ofNamespaces = namespaceFacts(target, named, ask);
    const accounts = accountFacts(target, named, ofImage, ask);
    const ofPools = poolFacts(target, named, repository, { namespaces: ofNamespaces, accounts }, ask, now);
    const [image, near, like, cluster, pools, admission, perimeters, boundaries, namespaces, pulls, webhooks] = await Promise.all([
        ofImage,
        nearRepositories(repository, name, ask),
        nearProjects(repository, ofImage, ask),
        (0,cluster_facts/* clusterFacts */.s)(name, named, ask),
        ofPools,
        admissionFacts(target, named, ask),
        (0,perimeter_facts/* perimeterFacts */.F$)(target, named, repository, ofImage, ask),
        boundaryFacts(target, named, ofPools, ask),
        ofNamespaces,
        pullFacts(target, { named, accounts, pools: ofPools, repository }, ask, now),
        webhookFacts(target, named, ask),
    ]);
    const ofCluster = namespaces.length === 0 ? cluster : { ...cluster, namespaces };
    const ofNear = near === null && like === null ? image : { ...image, near, nearProjects: like };
    const seen = { image: ofNear, pools };
    const viewed = reference === null ? seen : await withSecretView(reference, seen, pulls, (0,model_fact/* valueOf */.RP)(cluster.cluster), ask);
    return { target, ...viewed, cluster: ofCluster, admission, perimeters, boundaries, pulls, webhooks, now };
}
/** The facts of an image that is judged by itself: what its registry says of it. */
async function alone(target, ask, now) {
    const image = target.image.valid
        ? await (0,image_facts/* imageFacts */.JC)(target.image.reference, Promise.resolve(null), ask)
        : (0,image_facts/* unreadImage */.$W)(target);
    const none = (0,model_fact/* failed */.gz)('not-asked', 'cluster', 'the image is judged without one');
    const cluster = {
        cluster: none,
        project: none,
        near: null,
        projectPolicy: null,
        defaultClass: null,
        streaming: null,
        namespaces: [],
    };
    const unasked = { admission: null, webhooks: null, pulls: null, perimeters: null, boundaries: null };
    return { target, image, cluster, pools: [], ...unasked, now };
}


/***/ }),

/***/ 5117:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hI: () => (/* binding */ contentFacts),
  JC: () => (/* binding */ imageFacts),
  $W: () => (/* binding */ unreadImage)
});

// EXTERNAL MODULE: ./src/facts/child-facts.ts
var child_facts = __webpack_require__(207);
// EXTERNAL MODULE: ./src/model/fact.ts
var fact = __webpack_require__(5815);
;// CONCATENATED MODULE: ./src/facts/cleanup-facts.ts
/** The version that a repository's cleanup policies may delete: asked only where it has such policies. */

/** Null where nothing is cleaned up, or it is not known what the reference means. */
async function cleanupFacts(image, asked, about, ask) {
    const facts = await about;
    const repository = facts === null ? undefined : (0,fact/* valueOf */.RP)(facts.repository);
    if (facts === null || repository === undefined || repository.cleanupPolicies.length === 0)
        return null;
    const digest = (0,fact/* valueOf */.RP)(await asked)?.digest ?? null;
    if (digest === null)
        return null;
    const [version, uploads] = await Promise.all([
        ask('imageVersion', { repository: facts.name, name: image.name, digest }),
        repository.cleanupPolicies.some(({ mostRecent }) => mostRecent !== null)
            ? ask('uploads', { repository: facts.name, name: image.name })
            : null,
    ]);
    return { digest, version, uploads };
}

// EXTERNAL MODULE: ./src/model/image-reference.ts
var image_reference = __webpack_require__(68);
// EXTERNAL MODULE: ./src/model/once.ts
var once = __webpack_require__(1800);
// EXTERNAL MODULE: ./src/facts/seen-image.ts
var seen_image = __webpack_require__(2464);
;// CONCATENATED MODULE: ./src/facts/image-facts.ts
/** What the registry says of the image itself. */






/** What is asked only once all this is known: of pull secrets, and of repositories that are absent. */
const NOTHING_MORE = { bySecret: null, near: null, nearProjects: null };
/** A reference that does not parse names no image: there is nothing to ask. */
function unreadImage({ image }) {
    const manifest = (0,fact/* failed */.gz)('not-asked', 'image reference', image.valid ? '' : image.reason);
    return { manifest, config: null, children: [], ...NOTHING_MORE, anonymous: null, cleanup: null, repository: null };
}
/**
 * On many clusters they are the same ones, gathered once by each who asks.
 * @param outside of a cluster outside Google Cloud, whose nodes are strangers to Artifact Registry
 */
const imageFacts = (image, about, ask, outside = false) => gathered([ask, image], String(outside), () => factsOf(image, about, ask, outside));
const gathered = (0,once/* once */.O)();
async function factsOf(image, about, ask, outside) {
    const of = { host: image.host, path: image.path, reference: (0,image_reference/* manifestReference */.Tn)(image) };
    const asked = (0,seen_image/* seenImage */.DW)(image, ask);
    const [{ manifest, stranger }, content, anonymous, cleanup, repository] = await Promise.all([
        asked,
        asked.then((seen) => contentFacts(image, seen, ask)),
        about.then((facts) => (asksAsStranger(facts, outside) ? ask('anonymousPull', of) : null)),
        cleanupFacts(image, asked.then(({ manifest }) => manifest), about, ask),
        about,
    ]);
    return { manifest, ...content, ...NOTHING_MORE, anonymous: anonymous ?? stranger, cleanup, repository };
}
/** What the manifest leaves open: the platform of a single image, and what an index lists. */
async function contentFacts(image, seen, ask) {
    const [config, children] = await Promise.all([configFact(seen, image, ask), (0,child_facts/* childFacts */.O)(seen, image, ask)]);
    return { config, children };
}
/** A stranger's request is worth a question only where the policy that would say it was not read. */
const asksAsStranger = (facts, outside) => facts !== null && (outside || facts.levels[0]?.policy.state !== 'known') && facts.repository.state !== 'absent';
/** The config blob of a single image; an index says its platforms itself. */
async function configFact({ manifest, by }, image, ask) {
    if (manifest.state !== 'known')
        return (0,fact/* blockedBy */.yJ)(manifest);
    const { shape, config } = manifest.value;
    return shape !== 'image' || config === null ? null : (0,seen_image/* readerOf */.TC)(image, by, ask).config(config.digest);
}


/***/ }),

/***/ 8515:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ NOTHING_TAKEN),
  $: () => (/* binding */ onPoolFacts)
});

// EXTERNAL MODULE: ./src/facts/child-facts.ts
var child_facts = __webpack_require__(207);
// EXTERNAL MODULE: ./src/model/cluster.ts
var model_cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/model/fact.ts
var fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/placement/next-version.ts
var next_version = __webpack_require__(2991);
// EXTERNAL MODULE: ./src/placement/platform-match.ts + 1 modules
var platform_match = __webpack_require__(5387);
;// CONCATENATED MODULE: ./src/facts/runtime-facts.ts
/** The runtimes of a pool's nodes: asked only where they decide what the nodes take of the image. */





/** Null where no version of containerd makes a difference, and where there are no nodes of GKE's to ask. */
async function runtimeFact(image, { pool, platform }, cluster, seen, ask) {
    if (cluster.mode === 'external' || pool.origin !== 'listed')
        return null;
    const manifest = (0,fact/* valueOf */.RP)(seen.manifest);
    if (manifest === undefined)
        return null;
    const matters = (0,next_version/* runtimeMatters */.b)(platform, manifest, await (0,child_facts/* childFacts */.O)(seen, image, ask));
    if (matters === null)
        return null;
    const { endpoints } = cluster;
    const version = pool.version ?? cluster.version;
    const told = matters === 'schema-1' ? (0,platform_match/* refusesSchema1 */.gr)(platform.os, version) : (0,platform_match/* takesFallback */.NO)(version);
    return ask('nodeRuntimes', { ...(0,model_cluster/* nameOf */.Vb)(cluster), pool: pool.name, endpoints, likely: told === 'unknown' });
}

;// CONCATENATED MODULE: ./src/facts/upgrade-facts.ts
/** The version that comes next for a pool: asked only where a later one changes what its nodes take of the image. */




/** Null where no later version makes a difference, the image could not be read, or the cluster is outside GKE. */
async function upgradeFacts(image, of, cluster, seen, ask) {
    if (cluster.mode === 'external')
        return null;
    const manifest = (0,fact/* valueOf */.RP)(seen.manifest);
    if (manifest === undefined)
        return null;
    const { pool } = of;
    const version = pool.version ?? cluster.version;
    if ((0,next_version/* versionMatters */.T)(of, version, manifest, await (0,child_facts/* childFacts */.O)(seen, image, ask)) === null)
        return null;
    const name = (0,model_cluster/* nameOf */.Vb)(cluster);
    // Pools to come are made with the control plane's version.
    const info = pool.origin === 'listed'
        ? await ask('poolUpgrade', { ...name, pool: pool.name })
        : await ask('clusterUpgrade', name);
    // A patch comes before the minor version to which the channel upgrades.
    const channels = (0,fact/* valueOf */.RP)(info)?.minorTarget === null && cluster.releaseChannel !== null
        ? await ask('channelTargets', { project: cluster.project, location: cluster.location })
        : null;
    return { info, channels };
}

;// CONCATENATED MODULE: ./src/facts/on-pool.ts



/** Of pools that no pod comes to, and of what is no image. */
const NOTHING_TAKEN = { runtime: null, taken: null, upgrade: null };
/** Asked of pools that pods come to. */
async function onPoolFacts(image, { seen, reach }, { pool, platform }, cluster, ask) {
    const [view, own, takes] = await Promise.all([seen, reach, platform]);
    if (own.kind === 'excluded')
        return NOTHING_TAKEN;
    const runtime = await runtimeFact(image, { pool, platform: takes }, cluster, view, ask);
    const nodes = { pool, platform: takes, runtime };
    const [taken, upgrade] = await Promise.all([
        (0,child_facts/* takenFact */.o)(image, nodes, cluster.version, view, ask),
        upgradeFacts(image, nodes, cluster, view, ask),
    ]);
    return { runtime, taken, upgrade };
}


/***/ }),

/***/ 762:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F$: () => (/* binding */ perimeterFacts),
/* harmony export */   PV: () => (/* binding */ inOrganization),
/* harmony export */   WP: () => (/* binding */ both)
/* harmony export */ });
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5815);
/** Perimeters of VPC Service Controls: asked only where they are in question. */

/**
 * The perimeters around the image's project and the nodes' network: under `--strict`, or where a perimeter refused the
 * caller.
 * @returns null where nothing asks for them
 */
async function perimeterFacts(target, named, repository, image, ask) {
    const { image: of } = target;
    if (!of.valid || of.reference.kind === 'other')
        return null;
    if (!target.strict) {
        const about = await repository;
        if (about === null || refusalOf(about, await image) === null)
            return null;
    }
    // Both are asked for the repository, too, which is not waited for.
    const { project: id } = of.reference;
    const [project, own] = [ask('project', { project: id }), ask('ancestry', { project: id })];
    const read = (organization) => ask('perimeters', { organization });
    const around = own.then((ancestry) => inOrganization(ancestry, read));
    const there = (await named).cluster;
    if (there.state !== 'known') {
        const by = (0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .blockedBy */ .yJ)(there);
        return { perimeters: by, image: await project, network: by, oneHost: true };
    }
    const cluster = there.value;
    // The host project of a Shared VPC is where the nodes' requests come from.
    const hosts = [...new Set(cluster.pools.map(({ network }) => network?.subnetwork?.split('/')[1] ?? cluster.project))];
    const [host = cluster.project] = hosts;
    const [network, ofNodes, ofImage] = await Promise.all([
        ask('project', { project: host }),
        ask('ancestry', { project: host }).then((ancestry) => inOrganization(ancestry, read)),
        around,
    ]);
    return { perimeters: both(ofImage, ofNodes), image: await project, network, oneHost: hosts.length <= 1 };
}
/** Whether a perimeter refused the caller something of the image. */
function refusalOf({ repository, levels }, { manifest }) {
    const asked = [repository, manifest, ...levels.map(({ policy }) => policy)];
    return asked.find((fact) => isPerimeter(fact)) ?? null;
}
function isPerimeter(fact) {
    const root = (0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(fact);
    return root?.state === 'denied' && root.why === 'perimeter';
}
/** What the organization that a project is in has; a project of none has none of it. */
async function inOrganization(ancestry, read) {
    const top = (0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(ancestry, (names) => (0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(names.at(-1) ?? '', 'ancestry'));
    if (top.state !== 'known')
        return top;
    return top.value.startsWith('organizations/') ? read(top.value) : (0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)([], 'ancestry');
}
/** Of two organizations, each thing once. */
const both = (first, second) => (0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(first, (a) => (0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(second, (b) => (0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)([...new Map([...a, ...b].map((each) => [each.name, each])).values()], first.state === 'known' ? first.from : '')));


/***/ }),

/***/ 3781:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ repositoryFacts)
/* harmony export */ });
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5815);
/* harmony import */ var _model_need__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3609);
/* harmony import */ var _model_once__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1800);
/* harmony import */ var _model_repository_name__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4897);
/** The repository, what stands behind it, and the policies from it up to the organization. */




/** Of many images in one repository they are the same ones, gathered once by each who asks. */
async function repositoryFacts(image, ask) {
    if (image.kind === 'other')
        return null;
    const isOfHost = image.repository === image.host;
    return gathered([ask], `${(0,_model_repository_name__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .S)(image)} ${String(isOfHost)}`, () => factsOf(image, isOfHost, ask));
}
const gathered = (0,_model_once__WEBPACK_IMPORTED_MODULE_2__/* .once */ .O)();
/** @param isOfHost a repository that stands for `gcr.io` or another of its hosts */
async function factsOf(image, isOfHost, ask) {
    const name = (0,_model_repository_name__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .S)(image);
    const { project: projectId, location, repository: id } = image;
    const asked = ask('repository', { repository: name });
    const ofProject = `projects/${projectId}`;
    const askedAncestry = ask('ancestry', { project: projectId });
    const askedProject = ask('project', { project: projectId });
    const ancestors = Promise.all([askedAncestry, askedProject]).then(([fact, project]) => ({
        fact,
        above: resourcesAbove(fact, project, ofProject),
    }));
    const [repository, project, { fact: ancestry }, service, restriction, key, upstreams, own, levels, deny, downloadRules, redirection,] = await Promise.all([
        asked,
        askedProject,
        ancestors,
        asked.then((fact) => (isUnreadable(fact) ? ask('service', { project: projectId, service: API }) : null)),
        asked.then((fact) => isBareRefusal(fact) ? ask('serviceRestriction', { project: projectId, service: API }) : null),
        asked.then((fact) => keyFact((0,_model_fact__WEBPACK_IMPORTED_MODULE_3__/* .valueOf */ .RP)(fact)?.kmsKeyName ?? null, ask)),
        asked.then((fact) => upstreamFacts((0,_model_fact__WEBPACK_IMPORTED_MODULE_3__/* .valueOf */ .RP)(fact) ?? null, projectId, ask)),
        ask('repositoryPolicy', { repository: name }),
        onEachLevel(ofProject, ancestors, (resource) => ask('policy', { resource })),
        onEachLevel(ofProject, ancestors, (resource) => ask('denyPolicies', { resource })),
        ask('downloadRules', { repository: name }),
        isOfHost ? ask('redirection', { project: projectId }) : null,
    ]);
    return {
        name,
        place: { project: projectId, location, repository: id },
        repository,
        project,
        ancestry,
        service,
        restriction,
        key,
        upstreams,
        downloadRules,
        redirection,
        levels: [
            { kind: 'repository', resource: name, policy: own },
            ...levels.map(({ kind, resource, fact }) => ({ kind, resource, policy: fact })),
        ],
        deny: deny.map(({ kind, resource, fact }) => ({ kind, resource, policies: fact })),
    };
}
const API = 'artifactregistry.googleapis.com';
const isUnreadable = (fact) => fact.state === 'denied' || fact.state === 'failed';
/** A refusal that may have another cause than a permission that the caller lacks. */
const isBareRefusal = (fact) => fact.state === 'denied' && (fact.why === 'permission' || fact.why === 'ambiguous');
const keyFact = async (key, ask) => key === null ? null : ask('key', { key });
/** The upstreams that are repositories of Artifact Registry themselves. */
async function upstreamFacts(of, projectId, ask) {
    if (of === null)
        return [];
    const isVirtual = of.mode === 'VIRTUAL_REPOSITORY';
    return Promise.all(of.upstreams
        .flatMap((name) => (0,_model_repository_name__WEBPACK_IMPORTED_MODULE_1__/* .parseRepositoryPath */ .X)(name) ?? [])
        .map(async (place) => {
        const { project } = place;
        const name = (0,_model_repository_name__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .S)(place);
        const [repository, levels, downloadRules] = await Promise.all([
            ask('repository', { repository: name }),
            isVirtual && project !== projectId ? levelsOf(name, `projects/${project}`, ask) : [],
            isVirtual ? ask('downloadRules', { repository: name }) : null,
        ]);
        return { name, repository, levels, downloadRules };
    }));
}
/** Its own policy and its project's: what stands above is not asked for a note. */
async function levelsOf(name, project, ask) {
    const [own, above] = await Promise.all([
        ask('repositoryPolicy', { repository: name }),
        ask('policy', { resource: project }),
    ]);
    return [
        { kind: 'repository', resource: name, policy: own },
        { kind: 'project', resource: project, policy: above },
    ];
}
/** A project's own level and those above it, each with what is asked of it: the project at once, the rest once named. */
async function onEachLevel(project, ancestors, askOf) {
    const [own, above] = await Promise.all([
        askOf(project).then((fact) => ({ kind: 'project', resource: project, fact })),
        ancestors.then(async ({ above: { named, hidden } }) => [
            ...(await Promise.all(named.map(async (resource) => ({ kind: kindOf(resource), resource, fact: await askOf(resource) })))),
            // One level stands for all that could not be named.
            ...(hidden === null ? [] : [{ kind: 'folder', resource: hidden.resource, fact: hidden.why }]),
        ]),
    ]);
    return [own, ...above];
}
const kindOf = (resource) => resource.startsWith('folders/') ? 'folder' : 'organization';
/**
 * The folders and the organization above a project. An answer that ends at a folder, or at a project that has a parent,
 * was cut short: what it leaves out may hold grants.
 */
function resourcesAbove(ancestry, project, ofProject) {
    if (ancestry.state !== 'known')
        return {
            named: [],
            hidden: { resource: `the folders and the organization above ${ofProject}`, why: (0,_model_fact__WEBPACK_IMPORTED_MODULE_3__/* .blockedBy */ .yJ)(ancestry) },
        };
    const told = ancestry.value.filter((resource) => !resource.startsWith('projects/'));
    const parent = (0,_model_fact__WEBPACK_IMPORTED_MODULE_3__/* .valueOf */ .RP)(project)?.parent ?? null;
    const named = told.length === 0 && parent !== null ? [parent] : told;
    const top = named.at(-1);
    if (top?.startsWith('folders/') !== true)
        return { named, hidden: null };
    const why = (0,_model_fact__WEBPACK_IMPORTED_MODULE_3__/* .denied */ .wk)('permission', ancestry.from, `it ends at ${top}`, [(0,_model_need__WEBPACK_IMPORTED_MODULE_0__/* .need */ .$B)('resourcemanager.folders.get', top)]);
    return { named, hidden: { resource: `what stands above ${top}`, why: { state: 'blocked', by: why } } };
}


/***/ }),

/***/ 2464:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ seenBy),
/* harmony export */   DW: () => (/* binding */ seenImage),
/* harmony export */   Lx: () => (/* binding */ isClosed),
/* harmony export */   TC: () => (/* binding */ readerOf)
/* harmony export */ });
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5815);
/* harmony import */ var _model_image_reference__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68);
/** Whose eyes an image is seen with: the caller's, those of this machine's Docker login, or those of a pull secret. */



/** Asks of an image with somebody's eyes. */
function readerOf({ host, path }, by, ask) {
    const at = { host, path };
    return {
        manifest: (reference) => {
            const of = { ...at, reference };
            if (typeof by === 'object')
                return ask('manifestBySecret', { ...by, ...of });
            return ask(by === 'login' ? 'manifestByLogin' : 'manifest', of);
        },
        presence: (digest) => ask('presence', { ...at, digest, by }),
        config: (digest) => ask('imageConfig', { ...at, digest, by }),
    };
}
/**
 * Reads the manifest; where another registry refuses a stranger, or says that there is none, the login is asked for too,
 * and counts where it sees the image, or a repository that lacks that very manifest.
 */
async function seenImage(image, ask) {
    const manifest = await readerOf(image, 'caller', ask).manifest((0,_model_image_reference__WEBPACK_IMPORTED_MODULE_0__/* .manifestReference */ .Tn)(image));
    const alone = { manifest, by: 'caller', stranger: null };
    if (image.kind !== 'other' || !isClosed(manifest))
        return alone;
    return (await seenBy('login', image, manifest, ask)) ?? alone;
}
/**
 * The same with others' eyes, where they see more than the one who saw it before.
 * @param before what that one was told
 * @returns null where they do not
 */
async function seenBy(by, image, before, ask) {
    const own = await readerOf(image, by, ask).manifest((0,_model_image_reference__WEBPACK_IMPORTED_MODULE_0__/* .manifestReference */ .Tn)(image));
    const lacks = own.state === 'absent' && before.state !== 'absent' && /manifest[ _]unknown/i.test(own.detail);
    if (own.state !== 'known' && !lacks)
        return null;
    return { manifest: own, by, stranger: (0,_model_fact__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)({ allowed: false, detail: before.detail }, before.from) };
}
/** Whether others may see more. */
const isClosed = (fact) => fact.state === 'absent' || (fact.state === 'denied' && (fact.why === 'permission' || fact.why === 'ambiguous'));


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
    return { ...scheduling, nodeSelector: { ...scheduling.nodeSelector, [COMPUTE_CLASS]: name } };
}


/***/ }),

/***/ 5985:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ familyOf),
/* harmony export */   NJ: () => (/* binding */ architectureOf),
/* harmony export */   x0: () => (/* binding */ tpuOf),
/* harmony export */   xf: () => (/* binding */ isKnownTpu)
/* harmony export */ });
/**
 * The CPU architecture of a Compute Engine machine type, by its family (cloud.google.com/compute/docs/machine-resource).
 * A family that is in neither list is asked of the Compute API.
 */
const ARM = new Set(['t2a', 'c4a', 'n4a', 'a4x']);
const X86 = new Set([
    'e2',
    'n1',
    'n2',
    'n2d',
    'n4',
    'n4d',
    't2d',
    'c2',
    'c2d',
    'c3',
    'c3d',
    'c4',
    'c4d',
    'm1',
    'm2',
    'm3',
    'm4',
    'x4',
    'a2',
    'a3',
    'a4',
    'g2',
    'g4',
    'h3',
    'h4d',
    'z3',
    'f1',
    'g1',
    'custom',
    // Hosts of TPUs: cloud.google.com/kubernetes-engine/docs/concepts/tpus.
    'ct3',
    'ct3p',
    'ct4p',
    'ct5l',
    'ct5lp',
    'ct5p',
    'ct6e',
    'tpu7x',
]);
/** `n2-standard-4` is of `n2`; a custom type without a family is of `n1`. */
function familyOf(machineType) {
    const family = machineType.split('-')[0] ?? '';
    return family === 'custom' ? 'n1' : family;
}
/** The TPUs of a machine family, as `cloud.google.com/gke-tpu-accelerator` names them: Google's page on TPUs in GKE. */
const TPUS = {
    ct3: 'tpu-v3-device',
    ct3p: 'tpu-v3-slice',
    ct4p: 'tpu-v4-podslice',
    ct5l: 'tpu-v5-lite-device',
    ct5lp: 'tpu-v5-lite-podslice',
    ct5p: 'tpu-v5p-slice',
    ct6e: 'tpu-v6e-slice',
    tpu7x: 'tpu7x',
};
/** True for a type of TPU, as `cloud.google.com/gke-tpu-accelerator` names it, whose hosts are x86 ones. */
const isKnownTpu = (type) => Object.values(TPUS).includes(type);
/** @returns what TPUs a machine has; null for none, undefined where its family is not known to have some */
function tpuOf(machineType) {
    const family = familyOf(machineType);
    if (Object.hasOwn(TPUS, family))
        return TPUS[family];
    return /^(?:ct\d|tpu)/.test(family) ? undefined : null;
}
/**
 * @param machineType such as `e2-standard-4`, `n2-custom-4-8192`, `custom-4-8192`
 * @returns `amd64` or `arm64`; null for a family that is not known
 */
function architectureOf(machineType) {
    const family = machineType?.split('-')[0] ?? '';
    if (ARM.has(family))
        return 'arm64';
    return X86.has(family) ? 'amd64' : null;
}


/***/ }),

/***/ 7397:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ podKey)
/* harmony export */ });
/** By which a workload's pod is found. */
const podKey = ({ workload, namespace }) => JSON.stringify([namespace, workload]);


/***/ }),

/***/ 7167:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ architecturesFor)
/* harmony export */ });
/* harmony import */ var _model_compute_class__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4293);
/* harmony import */ var _model_machine_type__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5985);
/* harmony import */ var _labels__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9036);
/** Of which architecture GKE makes nodes for pods. Source: Google's page "Deploy Autopilot workloads on Arm". Pure. */



const ALL = ['amd64', 'arm64'];
/**
 * The architectures that nodes made for a pod may have.
 * @param machines the architectures of the machines that there are; null: any
 * @returns none where its constraints exclude each other; several where nothing says which it will be
 */
function architecturesFor({ nodeSelector, affinity }, machines = null) {
    const selector = Object.entries(nodeSelector).map(([key, value]) => ({ key, operator: 'In', values: [value] }));
    const terms = affinity?.map(({ labels }) => labels) ?? [[]];
    const found = new Set(terms.flatMap((term) => ofExpressions([...selector, ...term], machines)));
    return ALL.filter((each) => found.has(each));
}
function ofExpressions(expressions, machines) {
    const allowed = expressions.flatMap((expression) => allowedBy(expression) ?? []);
    const left = (machines ?? ALL).filter((each) => allowed.every(({ these }) => these.includes(each)));
    const isOpen = machines === null && allowed.every(({ names }) => !names);
    // GKE makes amd64 nodes for pods that select no architecture.
    return left.length > 1 && isOpen ? ['amd64'] : left;
}
/** What an expression leaves of the architectures; `names`: it asks for one or several of them, not against one. */
function allowedBy({ key, operator, values, }) {
    if (_labels__WEBPACK_IMPORTED_MODULE_1__/* .ARCHITECTURE */ ._Z.has(key) && (operator === 'In' || operator === 'NotIn')) {
        const isIn = operator === 'In';
        return { these: ALL.filter((each) => values.includes(each) === isIn), names: isIn };
    }
    if (operator !== 'In')
        return null;
    const of = (each) => {
        const found = values.map(each);
        if (found.every((one) => one === undefined))
            return null;
        return { these: ALL.filter((one) => found.some((two) => two === one || !two)), names: true };
    };
    if (key === 'cloud.google.com/machine-family' || _labels__WEBPACK_IMPORTED_MODULE_1__/* .MACHINE_TYPE */ .T2.has(key))
        return of(_model_machine_type__WEBPACK_IMPORTED_MODULE_0__/* .architectureOf */ .NJ);
    // The other classes have amd64 nodes where a pod does not ask for others.
    if (key === _model_compute_class__WEBPACK_IMPORTED_MODULE_2__/* .COMPUTE_CLASS */ .hA)
        return of((value) => (value === 'autopilot-arm' ? 'arm64' : undefined));
    // Machines with GB200 and later are Arm ones; all other GPUs are on x86.
    if (key === 'cloud.google.com/gke-accelerator')
        return of((value) => (/^nvidia-gb\d/.test(value) ? 'arm64' : value.startsWith('nvidia-') ? 'amd64' : null));
    return null;
}


/***/ }),

/***/ 6307:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ architectureToCome),
/* harmony export */   Lk: () => (/* binding */ ownPrincipal),
/* harmony export */   OX: () => (/* binding */ classesOf),
/* harmony export */   X: () => (/* binding */ poolsOfClass),
/* harmony export */   Z6: () => (/* binding */ DEFAULT_CLASS),
/* harmony export */   _Q: () => (/* binding */ ownClassesOf),
/* harmony export */   dZ: () => (/* binding */ builtInPools),
/* harmony export */   fx: () => (/* binding */ architectureOfClass)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _model_taint_effect__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(739);
/* harmony import */ var _model_pool_account__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1721);
/* harmony import */ var _model_compute_class__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4293);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5815);
/* harmony import */ var _model_gke_version__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3405);
/* harmony import */ var _model_machine_type__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5985);
/* harmony import */ var _architectures__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7167);
/* harmony import */ var _labels_to_come__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4597);
/* harmony import */ var _taints__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6854);
/** What the workloads of a target ask of the nodes that GKE makes for them. Pure. */










/** The name of the pools that a compute class makes. */
const classPool = (name) => `(compute-class ${name})`;
/** The class of pods that select none, where a cluster has one. */
const DEFAULT_CLASS = 'default';
/** The cluster's own compute classes that a workload selects, by its node selector or its required affinity. */
const ownClassesOf = (scheduling) => [...new Set((0,_taints__WEBPACK_IMPORTED_MODULE_6__/* .selected */ .wH)(scheduling, _model_compute_class__WEBPACK_IMPORTED_MODULE_7__/* .COMPUTE_CLASS */ .hA))].filter((name) => name !== '' && !_labels_to_come__WEBPACK_IMPORTED_MODULE_5__/* .BUILT_IN_CLASSES */ .sL.has(name));
/** The compute classes whose nodes these workloads may land on; without any workload, those of a plain pod. */
function classesOf(uses, cluster) {
    const byDefault = cluster.defaultComputeClass ? [DEFAULT_CLASS] : [];
    if (uses.length === 0)
        return byDefault;
    const asked = uses.flatMap(({ scheduling }) => {
        const own = ownClassesOf(scheduling);
        return own.length > 0 ? own : scheduling.nodeSelector[_model_compute_class__WEBPACK_IMPORTED_MODULE_7__/* .COMPUTE_CLASS */ .hA] === undefined ? byDefault : [];
    });
    return [...new Set(asked)];
}
/**
 * The pools that a compute class makes, beside those that the cluster lists: one, or none where it makes none, or is not
 * there. What the class does not say is as on other nodes that GKE makes in the cluster. A class that could not be read
 * has a pool without service account, scopes and machine type.
 */
function poolsOfClass(name, fact, cluster) {
    if (fact.state === 'absent')
        return [];
    const read = (0,_model_fact__WEBPACK_IMPORTED_MODULE_8__/* .valueOf */ .RP)(fact);
    if (read !== undefined && !read.creates && cluster.mode !== 'autopilot')
        return [];
    if (read !== undefined &&
        cluster.mode !== 'autopilot' &&
        isOlder(cluster.version, CREATES_ALONE) &&
        !makesPools(cluster))
        return [];
    const usual = cluster.toCome ?? cluster.pools.find((pool) => pool.name === _model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .AUTO_PROVISIONED */ .bC);
    const asUsual = read?.serviceAccount === null;
    return [
        {
            ...madePool(name, cluster),
            serviceAccount: accountOfClass(read, usual),
            scopes: asUsual ? (usual?.scopes ?? null) : null,
            imageType: read?.imageType ?? (read === undefined ? null : (usual?.imageType ?? null)),
            labels: { ...read?.labels, [_model_compute_class__WEBPACK_IMPORTED_MODULE_7__/* .COMPUTE_CLASS */ .hA]: name },
            taints: (read?.taints ?? []).map(({ effect, ...taint }) => ({
                ...taint,
                effect: (0,_model_taint_effect__WEBPACK_IMPORTED_MODULE_1__/* .gkeEffect */ .V)(effect) ?? effect,
            })),
            architectureTaint: read?.architectureTaint ?? true,
            imageStreaming: read?.imageStreaming ?? false,
            sandboxed: read?.sandboxed ?? null,
        },
    ];
}
/** What it says itself, else as other nodes that GKE makes in the cluster. */
function accountOfClass(read, usual) {
    if (read === undefined)
        return _model_pool_account__WEBPACK_IMPORTED_MODULE_2__/* .UNREAD_ACCOUNT */ .Yw;
    return read.serviceAccount === null ? (usual?.serviceAccount ?? _model_pool_account__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_ACCOUNT */ .Sz) : (0,_model_pool_account__WEBPACK_IMPORTED_MODULE_2__/* .poolAccount */ .yF)(read.serviceAccount);
}
/** From here on a class makes node pools on a Standard cluster without auto-provisioning. */
const CREATES_ALONE = '1.33.1-gke.1107000';
const makesPools = ({ pools }) => pools.some(({ origin }) => origin === 'auto-provisioned');
/** From which version on a Standard cluster makes nodes for a built-in class: Google's page on built-in ComputeClasses. */
const BUILT_IN_ON_STANDARD = {
    autopilot: { from: '1.34.1-gke.1829001', rapid: '1.33.1-gke.1107000' },
    'autopilot-spot': { from: '1.34.1-gke.1829001', rapid: '1.33.1-gke.1107000' },
    'autopilot-arm': { from: '1.35.3-gke.1389000' },
};
/**
 * The pools that GKE makes on a Standard cluster for workloads that select one of its built-in classes: nodes as an
 * Autopilot cluster has. No page says who pulls on them: as auto-provisioned nodes do, or those of that class that are
 * there, is taken for granted.
 */
function builtInPools(uses, cluster) {
    if (cluster.mode === 'autopilot')
        return [];
    const names = [...new Set(uses.flatMap(({ scheduling }) => (0,_taints__WEBPACK_IMPORTED_MODULE_6__/* .selected */ .wH)(scheduling, _model_compute_class__WEBPACK_IMPORTED_MODULE_7__/* .COMPUTE_CLASS */ .hA)))];
    return names.flatMap((name) => {
        const since = Object.hasOwn(BUILT_IN_ON_STANDARD, name) ? BUILT_IN_ON_STANDARD[name] : undefined;
        if (since === undefined)
            return [];
        const isRapid = cluster.releaseChannel === 'RAPID' && since.rapid !== undefined;
        if (isOlder(cluster.version, isRapid ? (since.rapid ?? since.from) : since.from))
            return [];
        const there = cluster.pools.find(({ labels }) => labels[_model_compute_class__WEBPACK_IMPORTED_MODULE_7__/* .COMPUTE_CLASS */ .hA] === name);
        const usual = there ?? cluster.toCome;
        const as = there === undefined ? 'the cluster’s auto-provisioned ones do' : `those of ${there.name} do`;
        return [
            {
                ...madePool(name, cluster),
                serviceAccount: usual?.serviceAccount ?? _model_pool_account__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_ACCOUNT */ .Sz,
                scopes: usual?.scopes ?? null,
                imageType: 'COS_CONTAINERD',
                labels: { [_model_compute_class__WEBPACK_IMPORTED_MODULE_7__/* .COMPUTE_CLASS */ .hA]: name },
                imageStreaming: true,
                accountAssumed: `Nodes that GKE makes for the built-in compute class ${name} pull as ${as}: no API says it before they are there`,
            },
        ];
    });
}
/** True where a version is known, and before another. */
function isOlder(version, than) {
    const [one, other] = [version === null ? null : (0,_model_gke_version__WEBPACK_IMPORTED_MODULE_9__/* .parseGkeVersion */ .n2)(version), (0,_model_gke_version__WEBPACK_IMPORTED_MODULE_9__/* .parseGkeVersion */ .n2)(than)];
    return one !== null && other !== null && (0,_model_gke_version__WEBPACK_IMPORTED_MODULE_9__/* .compareGkeVersions */ .SU)(one, other) < 0;
}
/** What pools to come have in common. */
const madePool = (className, cluster) => ({
    ..._model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_MORE */ .uF,
    name: classPool(className),
    origin: 'auto-provisioned',
    madeBy: 'compute-class',
    status: 'RUNNING',
    statusMessage: null,
    conditions: [],
    version: cluster.version,
    machineType: null,
    locations: [],
    taints: [],
    architectureTaint: true,
    windowsOsVersion: null,
    accelerators: [],
});
/** From here on a class that does not say makes no other nodes where no priority can be met. */
const STAYS_BY_DEFAULT = '1.33.0-gke.0';
function madeBy({ machines, others, fallsBack }, version) {
    const falls = fallsBack ?? isOlder(version, STAYS_BY_DEFAULT);
    const named = [
        ...machines.map((what) => ({ what, architecture: (0,_model_machine_type__WEBPACK_IMPORTED_MODULE_3__/* .architectureOf */ .NJ)(what) })),
        ...others.map((each) => ({
            what: each.by === 'usual' ? 'what GKE chooses' : `${each.by} ${each.name}`.trim(),
            architecture: architectureBy(each),
        })),
    ];
    // A class that names nothing has GKE's usual nodes, and what its workloads ask for.
    const falling = { what: 'what GKE makes where none can be had', architecture: 'amd64' };
    return falls && named.length > 0 ? [...named, falling] : named;
}
/** Source: Google's reference of the custom resource, `spec.priorities[]`, and its page on TPUs in GKE. */
function architectureBy({ by, name }) {
    switch (by) {
        case 'usual':
            return 'amd64';
        case 'podFamily':
            return name === 'general-purpose' ? 'amd64' : name === 'general-purpose-arm' ? 'arm64' : null;
        case 'gpu':
            return /^nvidia-gb\d/.test(name) ? 'arm64' : name.startsWith('nvidia-') ? 'amd64' : null;
        case 'tpu':
            return (0,_model_machine_type__WEBPACK_IMPORTED_MODULE_3__/* .isKnownTpu */ .xf)(name) ? 'amd64' : null;
        case 'reservation':
            return null;
    }
}
/**
 * The architecture of the nodes that a class makes for these workloads.
 * @param version the cluster's
 * @returns a fact, failed where its machines are of several, or of a family that is not known
 */
function architectureOfClass(name, fact, uses, version) {
    return (0,_model_fact__WEBPACK_IMPORTED_MODULE_8__/* .after */ .Pl)(fact, (read) => {
        const from = `compute class ${name}`;
        const own = uses.filter(({ scheduling }) => ownClassesOf(scheduling).includes(name));
        const made = madeBy(read, version);
        const machines = made.map(({ what }) => what);
        const unknownOnes = made.flatMap(({ what, architecture }) => (architecture === null ? [what] : []));
        const familiar = [...new Set(made.flatMap(({ architecture }) => architecture ?? []))];
        const wanted = architecturesOf(own, machines.length === 0 || unknownOnes.length > 0 ? null : familiar);
        const [only] = wanted;
        if (unknownOnes.length > 0 && wanted.join() !== 'arm64')
            return (0,_model_fact__WEBPACK_IMPORTED_MODULE_8__/* .failed */ .gz)('malformed', from, `the architecture of its machines ${unknownOnes.join(', ')} is not known`);
        if (only !== undefined && wanted.length === 1)
            return (0,_model_fact__WEBPACK_IMPORTED_MODULE_8__/* .known */ .eO)(only, machines.length === 0 ? from : `${from}: ${machines.join(', ')}`);
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_8__/* .failed */ .gz)('undecided', from, familiar.length > 1
            ? `its machines are of several architectures: ${machines.join(', ')}`
            : 'its workloads leave it open, or do not agree on one');
    });
}
/**
 * The architecture that GKE makes nodes of for these workloads: what they select, else amd64.
 * @param plain any pod uses the image, too
 * @returns a fact, failed where they do not agree, or leave it open
 */
function architectureToCome(uses, plain = false) {
    // A plain pod gets amd64 nodes.
    const wanted = [...new Set([...(plain ? ['amd64'] : []), ...architecturesOf(uses, null)])].sort();
    const [only = 'amd64', other] = wanted;
    if (other !== undefined)
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_8__/* .failed */ .gz)('undecided', 'the workloads', `nodes of ${wanted.join(' and ')} may be made for ${[...new Set(uses.map(({ workload }) => workload))].join(', ')}`);
    return only === 'arm64'
        ? (0,_model_fact__WEBPACK_IMPORTED_MODULE_8__/* .known */ .eO)(only, 'the workloads select arm64')
        : (0,_model_fact__WEBPACK_IMPORTED_MODULE_8__/* .known */ .eO)(only, 'GKE creates amd64 nodes for pods that select no architecture');
}
/** What all workloads together may get; a plain pod where there is none. */
function architecturesOf(uses, machines) {
    const found = uses.flatMap(({ scheduling }) => (0,_architectures__WEBPACK_IMPORTED_MODULE_4__/* .architecturesFor */ .Q)(scheduling, machines));
    return found.length > 0 ? [...new Set(found)].sort() : (machines ?? ['amd64']);
}
/**
 * The principal by which a workload pulls that pulls as itself (docs/GOOGLE.md#who-pulls).
 * @param number of the cluster's project
 * @param pool the cluster's workload pool, `PROJECT.svc.id.goog`
 */
const ownPrincipal = ({ namespace, serviceAccount }, otherwise, number, pool) => `principal://iam.googleapis.com/projects/${number}/locations/global/workloadIdentityPools/${pool}/subject/ns/${namespace ?? otherwise ?? 'default'}/sa/${serviceAccount}`;


/***/ }),

/***/ 4597:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ke: () => (/* binding */ makesTpus),
/* harmony export */   WM: () => (/* binding */ labelToCome),
/* harmony export */   sL: () => (/* binding */ BUILT_IN_CLASSES),
/* harmony export */   z5: () => (/* binding */ gpuLimits)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _model_compute_class__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4293);
/* harmony import */ var _labels__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9036);
/**
 * The labels of nodes that GKE makes as pods need them. Sources: Google's pages on node auto-provisioning ("Unsupported
 * features", "Workload separation"), on Autopilot's Arm workloads and on built-in ComputeClasses. Pure.
 */



/** Classes that GKE has by itself on Autopilot clusters: their nodes are Autopilot's own. */
const BUILT_IN_CLASSES = new Set([
    'Balanced',
    'Scale-Out',
    'Performance',
    'Accelerator',
    'autopilot',
    'autopilot-spot',
    'autopilot-arm',
]);
/** What GKE makes nodes by, where pods select it. */
const MADE = new Set([
    ..._labels__WEBPACK_IMPORTED_MODULE_1__/* .ZONE */ .z6,
    ..._labels__WEBPACK_IMPORTED_MODULE_1__/* .REGION */ .Zg,
    'cloud.google.com/machine-family',
    'cloud.google.com/gke-spot',
    'cloud.google.com/gke-provisioning',
    'cloud.google.com/gke-placement-group',
    'cloud.google.com/pod-isolation',
    'cloud.google.com/private-node',
    'iam.gke.io/gke-metadata-server-enabled',
]);
const OF_GPU = new Set([
    'cloud.google.com/gke-accelerator',
    'cloud.google.com/gke-accelerator-count',
    'cloud.google.com/gke-gpu-driver-version',
    'cloud.google.com/gke-gpu-partition-size',
    'cloud.google.com/gke-gpu-sharing-strategy',
    'cloud.google.com/gke-max-shared-clients-per-gpu',
]);
const OF_TPU = new Set([
    'cloud.google.com/gke-tpu-accelerator',
    'cloud.google.com/gke-tpu-topology',
]);
/**
 * A label of nodes to come; `made` where GKE makes nodes with whatever a pod asks for.
 * @param tolerated true for a key whose taint the pod tolerates: then GKE makes nodes that have it as a label, too
 */
function labelToCome(key, pool, tolerated) {
    const own = Object.hasOwn(pool.labels, key) ? pool.labels[key] : undefined;
    if (own !== undefined)
        return { values: [own] };
    if (_labels__WEBPACK_IMPORTED_MODULE_1__/* .SYSTEM */ .IJ.has(key))
        return { values: [(0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .isWindows */ .bi)(pool) ? 'windows' : 'linux'] };
    if (_labels__WEBPACK_IMPORTED_MODULE_1__/* .ARCHITECTURE */ ._Z.has(key))
        return { values: ['amd64', 'arm64'] };
    if (key === 'cloud.google.com/gke-nodepool')
        return { values: [pool.name] };
    if (key === 'node.kubernetes.io/windows-build' && !(0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .isWindows */ .bi)(pool))
        return 'none';
    if (MADE.has(key))
        return 'made';
    const { madeBy } = pool;
    const isStandard = madeBy === 'auto-provisioning';
    if (key === _model_compute_class__WEBPACK_IMPORTED_MODULE_2__/* .COMPUTE_CLASS */ .hA)
        return isStandard ? 'none' : { values: [...BUILT_IN_CLASSES] };
    if (OF_GPU.has(key))
        return isStandard ? ofGpu(key, pool) : 'made';
    if (OF_TPU.has(key))
        return isStandard && tpuLimits(pool).length === 0 ? 'open' : 'made';
    if (key === 'sandbox.gke.io/runtime')
        return isStandard ? 'none' : madeBy === 'autopilot' ? 'made' : 'open';
    if (key === 'cloud.google.com/gke-os-distribution')
        return (0,_labels__WEBPACK_IMPORTED_MODULE_1__/* .distribution */ .Nx)(pool);
    return tolerated(key) ? 'made' : 'open';
}
const isTpu = (type) => type.includes('tpu');
const tpuLimits = ({ acceleratorLimits }) => (acceleratorLimits ?? []).filter(isTpu);
/** The GPU types that auto-provisioning may make: those with a limit. Null where the limits are not known. */
const gpuLimits = ({ acceleratorLimits }) => acceleratorLimits?.filter((type) => !isTpu(type)) ?? null;
/** Without a limit of a GPU's type, auto-provisioning makes no node with it (`no.scale.up.nap.pod.gpu.no.limit.defined`). */
function ofGpu(key, pool) {
    const types = gpuLimits(pool);
    if (types === null)
        return 'open';
    if (types.length === 0)
        return 'none';
    return key === 'cloud.google.com/gke-accelerator' ? { values: types } : 'made';
}
/** Whether GKE makes nodes with TPUs for pods that ask for them. */
const makesTpus = (pool) => pool.madeBy !== 'auto-provisioning' || tpuLimits(pool).length > 0;


/***/ }),

/***/ 9036:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ SYSTEM),
/* harmony export */   Nx: () => (/* binding */ distribution),
/* harmony export */   T2: () => (/* binding */ MACHINE_TYPE),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   Zg: () => (/* binding */ REGION),
/* harmony export */   _Z: () => (/* binding */ ARCHITECTURE),
/* harmony export */   mr: () => (/* binding */ isDerived),
/* harmony export */   z6: () => (/* binding */ ZONE)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _model_compute_class__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4293);
/* harmony import */ var _model_location__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3214);
/* harmony import */ var _model_machine_type__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5985);
/* harmony import */ var _model_own_value__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9037);
/* harmony import */ var _model_windows__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4724);
/**
 * The labels of a listed pool's nodes: its own, and those that GKE and Kubernetes give them, derived from what the API
 * says of the pool. Sources: Google's page on node labels and each feature's own page; what real nodes carry. Pure.
 */






const ARCHITECTURE = new Set(['kubernetes.io/arch', 'beta.kubernetes.io/arch']);
const SYSTEM = new Set(['kubernetes.io/os', 'beta.kubernetes.io/os']);
const MACHINE_TYPE = new Set([
    'node.kubernetes.io/instance-type',
    'beta.kubernetes.io/instance-type',
]);
const ZONE = new Set([
    'topology.kubernetes.io/zone',
    'failure-domain.beta.kubernetes.io/zone',
    'topology.gke.io/zone',
]);
const REGION = new Set([
    'topology.kubernetes.io/region',
    'failure-domain.beta.kubernetes.io/region',
]);
/** Keys that GKE or Kubernetes give nodes. */
const DERIVED = /^(?:kubernetes\.io\/|node\.kubernetes\.io\/|(?:[a-z0-9-]+\.)*gke\.io\/|cloud\.google\.com\/)/;
/** True for a key that GKE or Kubernetes put on nodes by themselves. */
const isDerived = (key) => DERIVED.test(key) || [ARCHITECTURE, SYSTEM, MACHINE_TYPE, ZONE, REGION].some((keys) => keys.has(key));
/**
 * A label of a listed pool's nodes.
 * @param isPoolLabel whether any pool of the cluster has the key among its own labels
 */
function labelOf(key, { pool, architecture }, isPoolLabel) {
    if (pool.group !== null)
        return ofNodes(key, pool.group, pool.labels);
    const own = Object.hasOwn(pool.labels, key) ? pool.labels[key] : undefined;
    if (own !== undefined)
        return { values: [own] };
    if (SYSTEM.has(key))
        return { values: [(0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .isWindows */ .bi)(pool) ? 'windows' : 'linux'] };
    if (ARCHITECTURE.has(key))
        return architecture === undefined ? 'open' : { values: [architecture] };
    if (MACHINE_TYPE.has(key))
        return pool.machineType === null ? 'open' : { values: [pool.machineType] };
    if (ZONE.has(key))
        return pool.locations.length === 0 ? 'open' : { values: pool.locations };
    if (REGION.has(key))
        return pool.locations.length === 0 ? 'open' : { values: [...new Set(pool.locations.map(_model_location__WEBPACK_IMPORTED_MODULE_3__/* .regionOf */ .A))] };
    const derive = Object.hasOwn(BY_GKE, key) ? BY_GKE[key] : undefined;
    if (derive !== undefined)
        return derive(pool);
    return isDerived(key) || !isPoolLabel ? 'open' : 'none';
}
/** Of nodes that were read themselves: what none has, one that is made later may have. */
function ofNodes(key, { labels }, everywhere) {
    const values = (0,_model_own_value__WEBPACK_IMPORTED_MODULE_4__/* .ownValue */ .e)(labels, key);
    if (values === undefined)
        return 'open';
    return (0,_model_own_value__WEBPACK_IMPORTED_MODULE_4__/* .ownValue */ .e)(everywhere, key) !== undefined || values.length > 1 ? { values } : 'open';
}
const one = (value) => (value ? { values: [value] } : 'none');
const flag = (is) => (is === null || is === undefined ? 'open' : is ? TRUE : 'none');
const TRUE = { values: ['true'] };
/** What GKE labels nodes by, from a pool's fields. */
const BY_GKE = {
    'cloud.google.com/gke-nodepool': ({ name }) => one(name),
    'cloud.google.com/machine-family': ({ machineType }) => (machineType === null ? 'open' : one((0,_model_machine_type__WEBPACK_IMPORTED_MODULE_1__/* .familyOf */ .Ap)(machineType))),
    'cloud.google.com/gke-accelerator': ({ accelerators }) => accelerators.length === 0 ? 'none' : { values: accelerators },
    'cloud.google.com/gke-accelerator-count': acceleratorCount,
    'cloud.google.com/gke-gpu-driver-version': ofGpu(driver),
    'cloud.google.com/gke-gpu-partition-size': ofGpu(({ partition }) => one(partition)),
    'cloud.google.com/gke-gpu-sharing-strategy': ofGpu(({ sharing }) => one(sharing?.toLowerCase().replaceAll('_', '-'))),
    'cloud.google.com/gke-max-shared-clients-per-gpu': ofGpu(({ sharing, clients }) => sharing === null ? 'none' : clients === null ? 'open' : one(clients)),
    'cloud.google.com/gke-tpu-accelerator': ({ machineType }) => {
        const tpu = machineType === null ? undefined : (0,_model_machine_type__WEBPACK_IMPORTED_MODULE_1__/* .tpuOf */ .x0)(machineType);
        return tpu === undefined ? 'open' : one(tpu);
    },
    // Of a pool whose TPUs stand in one machine, the topology is the machine's.
    'cloud.google.com/gke-tpu-topology': ({ machineType, traits }) => {
        if (machineType !== null && (0,_model_machine_type__WEBPACK_IMPORTED_MODULE_1__/* .tpuOf */ .x0)(machineType) === null)
            return 'none';
        return traits?.tpuTopology ? one(traits.tpuTopology) : 'open';
    },
    'cloud.google.com/gke-spot': ({ shape }) => flag(shape?.spot),
    'cloud.google.com/gke-preemptible': ({ shape }) => flag(shape?.more.preemptible),
    'cloud.google.com/gke-provisioning': ({ shape, traits }) => {
        if (shape === null || traits === null)
            return 'open';
        if (shape.spot)
            return one('spot');
        if (shape.more.preemptible)
            return one('preemptible');
        return traits.flexible ? 'open' : one('standard');
    },
    'cloud.google.com/gke-os-distribution': distribution,
    'cloud.google.com/private-node': ({ traits }) => typeof traits?.privateNodes === 'boolean' ? one(String(traits.privateNodes)) : 'open',
    'iam.gke.io/gke-metadata-server-enabled': ({ shape }) => shape ? flag(shape.more.workloadMetadata === 'GKE_METADATA') : 'open',
    'sandbox.gke.io/runtime': ({ sandboxed }) => (sandboxed === null ? 'open' : one(sandboxed ? 'gvisor' : null)),
    'node.kubernetes.io/windows-build': (pool) => {
        if (!(0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .isWindows */ .bi)(pool))
            return 'none';
        const build = (0,_model_windows__WEBPACK_IMPORTED_MODULE_2__/* .windowsBuild */ .o)(pool.windowsOsVersion);
        return build === null ? 'open' : one(`10.0.${String(build)}`);
    },
    [_model_compute_class__WEBPACK_IMPORTED_MODULE_5__/* .COMPUTE_CLASS */ .hA]: () => 'none',
};
/** What only nodes with GPUs have. */
function ofGpu(label) {
    return ({ accelerators, traits }) => {
        if (accelerators.length === 0)
            return 'none';
        return traits?.gpu ? label(traits.gpu) : 'open';
    };
}
/** TPU nodes have it, too: how many chips stand in a machine is its type's. */
function acceleratorCount(pool) {
    if (pool.accelerators.length > 0)
        return ofGpu(({ count }) => (count === null ? 'open' : one(String(count))))(pool);
    return pool.machineType !== null && (0,_model_machine_type__WEBPACK_IMPORTED_MODULE_1__/* .tpuOf */ .x0)(pool.machineType) === null ? 'none' : 'open';
}
/** Where the pool does not say it, GKE installs one by default from some version on; where it is off, users do. */
function driver({ driver: version }) {
    return version === 'DEFAULT' || version === 'LATEST' ? one(version.toLowerCase()) : 'open';
}
function distribution({ imageType }) {
    const type = (imageType ?? '').toUpperCase();
    if (type.startsWith('COS'))
        return { values: ['cos'] };
    if (type.startsWith('UBUNTU'))
        return { values: ['ubuntu'] };
    return type.startsWith('WINDOWS') ? 'none' : 'open';
}


/***/ }),

/***/ 6854:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ GVISOR),
/* harmony export */   GD: () => (/* binding */ tolerates),
/* harmony export */   IF: () => (/* binding */ goesPerhaps),
/* harmony export */   ZF: () => (/* binding */ blockingTaints),
/* harmony export */   _o: () => (/* binding */ tolerationsOf),
/* harmony export */   wH: () => (/* binding */ selected)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _model_taint_effect__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(739);
/* harmony import */ var _model_compute_class__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4293);
/* harmony import */ var _model_machine_type__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5985);
/* harmony import */ var _labels__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9036);
/* harmony import */ var _model_own_value__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9037);
/** The taints of a pool's nodes that keep pods away, and what tolerates them: Kubernetes' rules, and GKE's own. Pure. */






const PLATFORM_KEYS = new Set(['kubernetes.io/arch', 'kubernetes.io/os', 'node.kubernetes.io/os']);
/**
 * Taints that somebody takes away once a node is ready: they keep no pod away for long. Sources: Cilium's page on
 * taints, Istio's on its node agent, cluster-autoscaler's prefixes for start-up taints, Kubernetes' own.
 */
const AT_START = /^(?:node\.cilium\.io\/agent-not-ready$|cni\.istio\.io\/not-ready$|(?:startup|ignore)-taint\.cluster-autoscaler\.kubernetes\.io\/|node\.kubernetes\.io\/(?:not-ready|unreachable|network-unavailable)$|node\.cloudprovider\.kubernetes\.io\/uninitialized$)/;
/** The name of a taint that somebody may take away once a node is ready, though no page says so. */
const goesPerhaps = ({ key }) => /(?:^|[./-])(?:not-ready|uninitialized)$/.test(key);
/** The pool's own taints that keep a pod away for good, and those that GKE puts on Arm and Windows nodes by itself. */
function blockingTaints({ pool, architecture }) {
    const own = pool.taints.flatMap(({ key, value, effect }) => {
        const written = (0,_model_taint_effect__WEBPACK_IMPORTED_MODULE_1__/* .kubernetesEffect */ .c)(effect);
        const blocks = written !== undefined && written !== 'PreferNoSchedule' && !AT_START.test(key);
        return blocks ? [{ key, value, effect: written, forPlatform: PLATFORM_KEYS.has(key) }] : [];
    });
    const has = (key) => pool.taints.some((taint) => taint.key === key);
    const added = [];
    if (architecture === 'arm64' && pool.architectureTaint && pool.origin === 'listed' && !has('kubernetes.io/arch'))
        added.push({ key: 'kubernetes.io/arch', value: 'arm64', effect: 'NoSchedule', forPlatform: true });
    if (pool.group === null && (0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .isWindows */ .bi)(pool) && !has('node.kubernetes.io/os'))
        added.push({ key: 'node.kubernetes.io/os', value: 'windows', effect: 'NoSchedule', forPlatform: true });
    return [...own, ...added];
}
/** The runtime class of GKE Sandbox. */
const GVISOR = 'gvisor';
/**
 * The pod's own tolerations, and those that GKE adds by itself to pods that select or ask for what is tainted.
 * @param isAutopilot of an Autopilot cluster, which adds more
 */
function tolerationsOf(scheduling, isAutopilot) {
    const { tolerations, resources, runtimeClass } = scheduling;
    const exists = (key, needed) => needed ? [{ key, operator: 'Exists', value: null, effect: null }] : [];
    const selects = (key, is) => selected(scheduling, key).some(is);
    const arm = selectsArm(scheduling);
    return {
        sure: [
            ...tolerations,
            ...exists('kubernetes.io/arch', selects('kubernetes.io/arch', (value) => value === 'arm64') || (isAutopilot && arm)),
            ...exists('node.kubernetes.io/os', selects('kubernetes.io/os', (value) => value === 'windows')),
            ...resources.flatMap((name) => exists(name, true)),
            ...exists('sandbox.gke.io/runtime', runtimeClass === GVISOR),
            ...exists(_model_compute_class__WEBPACK_IMPORTED_MODULE_4__/* .COMPUTE_CLASS */ .hA, selects(_model_compute_class__WEBPACK_IMPORTED_MODULE_4__/* .COMPUTE_CLASS */ .hA, () => true)),
            ...exists('cloud.google.com/gke-spot', isAutopilot && selects('cloud.google.com/gke-spot', (value) => value === 'true')),
        ],
        perhaps: exists('kubernetes.io/arch', arm),
    };
}
/** Arm, by another label than the one that Google's page names for Standard clusters. */
function selectsArm(scheduling) {
    const isArm = (value) => (0,_model_machine_type__WEBPACK_IMPORTED_MODULE_2__/* .architectureOf */ .NJ)(value) === 'arm64';
    return ([..._labels__WEBPACK_IMPORTED_MODULE_3__/* .ARCHITECTURE */ ._Z].some((key) => selected(scheduling, key).includes('arm64')) ||
        [..._labels__WEBPACK_IMPORTED_MODULE_3__/* .MACHINE_TYPE */ .T2, 'cloud.google.com/machine-family'].some((key) => selected(scheduling, key).some(isArm)) ||
        excluded(scheduling).includes('amd64'));
}
/** The values that a pod selects of a label, by its node selector or its required affinity. */
function selected({ nodeSelector, affinity }, key) {
    const own = (0,_model_own_value__WEBPACK_IMPORTED_MODULE_5__/* .ownValue */ .e)(nodeSelector, key);
    return [
        ...(own === undefined ? [] : [own]),
        ...(affinity ?? []).flatMap(({ labels }) => labels.flatMap((each) => (each.key === key && each.operator === 'In' ? each.values : []))),
    ];
}
/** The architectures that a pod's required affinity excludes. */
const excluded = ({ affinity }) => (affinity ?? []).flatMap(({ labels }) => labels.flatMap(({ key, operator, values }) => (_labels__WEBPACK_IMPORTED_MODULE_3__/* .ARCHITECTURE */ ._Z.has(key) && operator === 'NotIn' ? values : [])));
/** As Kubernetes has it: `ToleratesTaint`. */
function tolerates({ key, operator, value, effect }, taint) {
    if (effect !== null && effect !== taint.effect)
        return false;
    if (key === null)
        return operator === 'Exists';
    if (key !== taint.key)
        return false;
    return operator === 'Exists' || (operator === 'Equal' && (value ?? '') === taint.value);
}


/***/ })

};
;