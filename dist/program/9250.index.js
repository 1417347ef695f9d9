"use strict";
exports.id = 9250;
exports.ids = [9250];
exports.modules = {

/***/ 9250:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scan: () => (/* binding */ scan)
});

// EXTERNAL MODULE: ./src/facts/fleet.ts + 3 modules
var facts_fleet = __webpack_require__(7649);
// EXTERNAL MODULE: ./src/model/cluster.ts
var model_cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/model/target.ts
var target = __webpack_require__(5936);
// EXTERNAL MODULE: ./src/model/fact.ts
var model_fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/model/image-reference.ts
var image_reference = __webpack_require__(68);
// EXTERNAL MODULE: ./src/model/unreadable.ts
var unreadable = __webpack_require__(9706);
// EXTERNAL MODULE: ./src/model/waiting-pull.ts
var waiting_pull = __webpack_require__(7276);
;// CONCATENATED MODULE: ./src/facts/running.ts
/**
 * The running images of clusters: from Cloud Asset Inventory if it contains their pods, otherwise from each cluster
 * itself.
 */





/** Finds the running images of these clusters. */
const whatRuns = (clusters, ask) => {
    const imageOf = sharedImages();
    return Promise.all(clusters.map((cluster) => runsOn(cluster, imageOf, ask)));
};
async function runsOn(cluster, imageOf, ask) {
    const { fact, inventory } = await runningFact(cluster, ask);
    if (fact.state !== 'known')
        return { cluster, images: [unlisted(whyUnread(cluster, fact, inventory))], ofGke: false };
    const { images, gaps, ofGke } = fact.value;
    const lost = gaps.length === 0 ? [] : [unlisted({ why: gaps.join('; '), needs: [] })];
    return { cluster, images: [...images.map(({ text, uses }) => imageOf(text, uses)), ...lost], ofGke: ofGke > 0 };
}
/** The running images from the inventory, or from the cluster, together with the earlier answer of the inventory. */
async function runningFact(cluster, ask) {
    const { project } = cluster;
    const inventory = (0,model_cluster/* isOutside */._K)(cluster) ? null : await ask('runningInventory', { project });
    if (inventory?.state === 'known') {
        const path = (0,model_cluster/* clusterPath */.Sf)(cluster);
        const exported = inventory.value.clusters.find((each) => (0,model_cluster/* clusterPath */.Sf)(each.cluster) === path);
        if (exported !== undefined)
            return { fact: { ...inventory, value: exported.running }, inventory };
    }
    const of = await ask('cluster', cluster);
    if (of.state !== 'known')
        return { fact: of, inventory };
    return { fact: await ask('running', { ...(0,model_cluster/* nameOf */.Vb)(cluster), endpoints: of.value.endpoints }), inventory };
}
/** A placeholder for all running images. */
function unlisted(because) {
    const { why } = because;
    return { valid: false, text: waiting_pull/* ANY_IMAGE */.$6, reason: why, at: 0, atRunTime: true, sources: [], unlisted: because };
}
function whyUnread(cluster, fact, inventory) {
    const own = told('the cluster itself', fact);
    if (inventory === null)
        return own;
    if (inventory.state === 'known')
        return { why: `Cloud Asset Inventory holds no pod of it; ${own.why}`, needs: own.needs };
    const asked = told(`Cloud Asset Inventory’s list of the pods of projects/${cluster.project}`, inventory);
    return { why: `${own.why}; ${asked.why}`, needs: [...own.needs, ...asked.needs] };
}
function told(what, fact) {
    const root = (0,model_fact/* missing */.LO)(fact);
    const known = root === null || root.state === 'absent' ? (0,model_fact/* failed */.gz)('rejected', '', root?.detail ?? '') : root;
    return { why: (0,unreadable/* whyMissing */.bi)(what, known), needs: known.state === 'denied' ? known.needs : [] };
}
/**
 * Creates images from the texts in pods, which are not in any file. Clusters with the same uses of an image share one
 * object.
 */
function sharedImages() {
    const images = new Map();
    // Many clusters share the same use objects.
    const byText = new Map();
    const numbers = new WeakMap();
    const numberOf = (use) => {
        let number = numbers.get(use);
        if (number !== undefined)
            return number;
        const key = JSON.stringify(use);
        byText.set(key, (number = byText.get(key) ?? byText.size));
        numbers.set(use, number);
        return number;
    };
    return (text, uses) => {
        const key = `${uses.map(numberOf).join(' ')} ${text}`;
        const image = images.get(key) ?? imageOf(text, uses);
        images.set(key, image);
        return image;
    };
}
function imageOf(text, uses) {
    const parsed = (0,image_reference/* parseImageReference */.o_)(text);
    if (parsed.ok)
        return { valid: true, reference: parsed.reference, sources: [], uses, plain: false };
    return { valid: false, text, reason: parsed.reason, at: parsed.at, atRunTime: false, sources: [], unlisted: null };
}
/** Each image with its uses in all clusters; each use once. */
function everywhere(all) {
    const images = new Map();
    for (const image of all.flatMap(({ images: own }) => own)) {
        if (!image.valid && image.unlisted !== null)
            continue;
        const text = image.valid ? image.reference.text : image.text;
        const entry = images.get(text) ?? { image, uses: new Map() };
        images.set(text, entry);
        for (const use of image.valid ? image.uses : [])
            entry.uses.set(JSON.stringify(use), use);
    }
    return [...images.values()].map(({ image, uses }) => image.valid ? { ...image, uses: [...uses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, use]) => use) } : image);
}

;// CONCATENATED MODULE: ./src/facts/fleet-images.ts
/** The images that a scan judges on each cluster: given images on all clusters, running images where they run. */



const OF_GKE = 'images of GKE’s own components, in its own namespaces, are left out: GKE brings them';
/**
 * @param fleet with the clusters to judge, and all of its clusters, which are read if images are judged across clusters
 * @param given images to judge on every cluster
 */
async function imagesOn({ running, cross, clusters, all, }, given, ask) {
    if (!running)
        return { imagesOf: () => given, notes: [] };
    const found = await whatRuns(cross ? all : clusters, ask);
    const own = new Map(found.map(({ cluster, images }) => [(0,model_cluster/* clusterPath */.Sf)(cluster), images]));
    const others = cross ? everywhere(found) : [];
    return {
        imagesOf: (cluster) => joined([...(own.get((0,model_cluster/* clusterPath */.Sf)(cluster)) ?? []), ...others], given),
        notes: found.some(({ ofGke }) => ofGke) ? [OF_GKE] : [],
    };
}
/**
 * Each image once. The uses of the cluster itself take precedence over those of other clusters; a given image is also
 * judged for any pod.
 */
function joined(running, given) {
    const images = new Map();
    for (const image of running) {
        const key = (0,target/* keyOfImage */.I2)(image);
        if (!images.has(key))
            images.set(key, image);
    }
    for (const image of given) {
        const ran = images.get((0,target/* keyOfImage */.I2)(image));
        images.set((0,target/* keyOfImage */.I2)(image), ran?.valid === true && image.valid
            ? { ...image, uses: [...image.uses, ...ran.uses], plain: image.plain || image.uses.length === 0 }
            : image);
    }
    return [...images.values()];
}

// EXTERNAL MODULE: ./src/model/fleet.ts
var fleet = __webpack_require__(6389);
// EXTERNAL MODULE: ./src/placement/targets.ts
var placement_targets = __webpack_require__(8341);
// EXTERNAL MODULE: ./src/verdict/causes.ts
var causes = __webpack_require__(9141);
// EXTERNAL MODULE: ./src/app/check.ts
var check = __webpack_require__(1923);
;// CONCATENATED MODULE: ./src/app/scan.ts
/** A scan of a fleet in one file: scopes → clusters → images → targets; the rest is the same as in `check`. */






/**
 * Judges images on the clusters of a scope. What cannot be read of the scope is mentioned in the report, and the rest
 * is judged.
 * @throws UsageError if the environment is wrong or there are no credentials; nothing was requested
 */
const scan = (run, context) => (0,check/* judged */.g$)(run, context, (ask) => found(run, ask, context.onProgress));
const NO_FLEET = { scopes: [], shard: null, running: false, cross: false, filter: fleet/* NO_FILTER */.fz, memberships: false };
/**
 * The targets in the order of the report: by cluster, then by image, so that the shards are consecutive parts of the
 * whole.
 */
async function found({ request, strict }, ask, onProgress) {
    const fleet = request.fleet ?? NO_FLEET;
    onProgress(`looking for the clusters of ${fleet.scopes.join(', ')}`);
    const { clusters, all, listed, unseen, notes, needs } = await (0,facts_fleet/* clustersOfFleet */.H)(fleet, request.clusters, ask);
    onProgress(`${String(clusters.length)} of ${String(all.length)} clusters are judged`);
    if (fleet.running)
        onProgress('reading what runs there');
    const { imagesOf, notes: ofImages } = await imagesOn({ ...fleet, clusters, all }, request.images, ask);
    const sorted = sorting();
    const rows = clusters.map((cluster) => ({ cluster, images: sorted(imagesOf(cluster)) }));
    const targets = () => rows.flatMap(({ cluster, images }) => (0,placement_targets/* targetsOf */.Q)({ ...request, images, clusters: [cluster] }, strict));
    const seen = { all: all.length, judged: clusters.length, listed, unseen, notes: [...notes, ...ofImages], needs };
    return { targets, rows, fleet: { ...seen, isPart: fleet.shard !== null, running: fleet.running } };
}
/** Sorts images by their references; a list that many clusters share is sorted once. */
function sorting() {
    const known = new Map();
    return (images) => {
        const sorted = known.get(images) ?? images.toSorted((a, b) => ((0,causes/* referenceText */.n5)(a) < (0,causes/* referenceText */.n5)(b) ? -1 : 1));
        known.set(images, sorted);
        return sorted;
    };
}


/***/ }),

/***/ 7649:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ clustersOfFleet)
});

// EXTERNAL MODULE: ./src/model/cluster.ts
var model_cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/model/fleet.ts
var fleet = __webpack_require__(6389);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/model/shard.ts


/**
 * Whether a cluster belongs to a shard, by a hash of its path: a new or a deleted cluster moves no other cluster, and the
 * whole list need not be known.
 */
function isInShard(cluster, { index, count }) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update((0,model_cluster/* clusterPath */.Sf)(cluster)).digest();
    return hash.readUIntBE(0, 6) % count === index - 1;
}

// EXTERNAL MODULE: ./src/model/fact.ts
var model_fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/model/need.ts + 1 modules
var need = __webpack_require__(3609);
// EXTERNAL MODULE: ./src/model/unreadable.ts
var unreadable = __webpack_require__(9706);
;// CONCATENATED MODULE: ./src/facts/scope.ts



const NOTHING_FOUND = { clusters: [], sure: true, unseen: [], notes: [], needs: [] };
/** The maximum depth of the search; Google allows up to ten levels of folders. */
const DEEPEST = 20;
/** The maximum number of names in one sentence. */
const NAMED = 3;
/** @param channels whether to also ask for release channels */
const ofScope = (scope, channels, ask) => scope.startsWith('projects/') ? ofProject(scope.slice('projects/'.length), ask) : belowScope(scope, channels, ask);
/**
 * @param given the project's ID or number; a number is replaced by the ID if that can be read, so each cluster has one
 * name
 */
async function ofProject(given, ask) {
    const project = /^\d+$/.test(given) ? ((0,model_fact/* knownValue */.jj)(await ask('project', { project: given }))?.id ?? given) : given;
    const listing = await ask('clusters', { project });
    if (listing.state !== 'known')
        return notSeen(`The clusters of projects/${project}`, listing);
    const { clusters, missingZones } = listing.value;
    const zones = missingZones.join(', ');
    const incomplete = `The list of the clusters of projects/${project} is incomplete: ${zones} did not answer`;
    return { ...NOTHING_FOUND, clusters, unseen: missingZones.length === 0 ? [] : [incomplete] };
}
async function belowScope(scope, channels, ask) {
    const inventory = await ask('inventory', { scope, ...(channels ? { channels } : {}) });
    if (inventory.state !== 'known')
        return byProjects(scope, inventory, ask);
    const { clusters, others } = inventory.value;
    const unread = others.map((name) => `Cloud Asset Inventory names a cluster in ${scope} as ${(0,unreadable/* quoted */.TL)(name)}: no cluster is named so`);
    return { ...NOTHING_FOUND, clusters, sure: false, unseen: unread };
}
/** If Cloud Asset Inventory does not answer: lists the clusters of every project below the scope with GKE. */
async function byProjects(scope, inventory, ask) {
    const asked = notSeen(`Cloud Asset Inventory’s list of the clusters of ${scope}`, inventory);
    const tree = await below(scope, ask, 0);
    if (tree.projects.length === 0 && tree.lost.length > 0) {
        const [lost] = tree.lost;
        const listed = notSeen(`The list of the projects of ${scope}`, lost ?? inventory);
        // Either permission would be enough. The one for the inventory covers all projects, and shows more.
        return { ...NOTHING_FOUND, unseen: [...asked.unseen, ...listed.unseen, OTHERWISE], needs: asked.needs };
    }
    const listings = await Promise.all(tree.projects.map(async (project) => ({ project, fact: await ask('clusters', { project }) })));
    const parts = listings.map(({ project, fact }) => ({ project, fact, of: isOff(fact) }));
    const off = parts.filter(({ of }) => of);
    const refused = parts.filter(({ fact, of }) => fact.state !== 'known' && !of);
    const seen = await Promise.all(parts.filter(({ fact }) => fact.state === 'known').map(({ project }) => ofProject(project, ask)));
    const because = whyNot(refused[0]?.fact);
    return {
        ...NOTHING_FOUND,
        clusters: seen.flatMap(({ clusters }) => clusters),
        unseen: [
            ...tree.lost.flatMap((lost) => notSeen(`A part of ${scope}`, lost).unseen),
            ...(refused.length === 0
                ? []
                : [
                    `The clusters of ${counted(refused.length, tree.projects.length)} below ${scope} could not be read: ${named(refused.map(({ project }) => project))} (${because})`,
                ]),
            ...seen.flatMap(({ unseen }) => unseen),
        ],
        notes: [
            `${asked.unseen[0] ?? ''}; ${tree.projects.length === 1 ? 'its project was' : `its ${String(tree.projects.length)} projects were`} listed one by one`,
            ...(off.length === 0
                ? []
                : [
                    `GKE’s API is off in ${counted(off.length, tree.projects.length)} below ${scope}: they count as without a cluster`,
                ]),
        ],
        needs: needsOf(scope, refused.map(({ fact }) => fact)),
    };
}
/** The missing permission, or the other reason, for the first of many projects. */
function whyNot(fact) {
    const root = fact === undefined ? null : (0,model_fact/* missing */.LO)(fact);
    if (root === null || root.state === 'absent')
        return root?.detail ?? '';
    const [lacks] = root.state === 'denied' && root.why === 'permission' ? root.needs : [];
    return lacks === undefined ? (0,unreadable/* whyMissing */.bi)('one', root) : `the caller lacks ${lacks.permission}`;
}
const OTHERWISE = 'a scope of its own for each project (projects/P) is listed without either';
/** One permission above all projects if several lack it. */
function needsOf(scope, facts) {
    const needs = (0,need/* distinctNeeds */.Qs)(facts.flatMap((fact) => (fact.state === 'denied' ? fact.needs : [])));
    return needs.length > NAMED ? [(0,need/* need */.$B)('container.clusters.list', scope)] : needs;
}
/** Whether the GKE API is disabled or was never enabled. */
const isOff = (fact) => fact.state === 'denied' && fact.why === 'api-disabled';
const counted = (some, all) => `${String(some)} of ${String(all)} projects`;
const named = (names) => names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ` and ${String(names.length - NAMED)} more` : '');
/** The projects below a folder or an organization, including nested folders, and the parts that could not be read. */
async function below(parent, ask, depth) {
    const children = await ask('children', { parent });
    if (children.state !== 'known')
        return { projects: [], lost: [children] };
    const { projects, folders } = children.value;
    const deeper = depth >= DEEPEST ? [] : await Promise.all(folders.map((folder) => below(folder, ask, depth + 1)));
    return {
        projects: [...projects, ...deeper.flatMap((each) => each.projects)].sort(),
        lost: deeper.flatMap(({ lost }) => lost),
    };
}
/** The reason why a list could not be read, and the permission for it. */
function notSeen(what, fact) {
    const root = (0,model_fact/* missing */.LO)(fact);
    if (root === null || root.state === 'absent')
        return { ...NOTHING_FOUND, unseen: [`${what} could not be read: ${root?.detail ?? 'there is no such scope'}`] };
    const needs = root.state === 'denied' ? root.needs : [];
    return { ...NOTHING_FOUND, unseen: [(0,unreadable/* whyMissing */.bi)(what, root)], needs };
}

;// CONCATENATED MODULE: ./src/facts/members.ts
/**
 * The members of the fleets in a scope: GKE clusters, which are merged with their entries from GKE, and clusters
 * outside Google Cloud.
 */



/** A project without the GKE Hub API has no fleet. */
async function membersOf(scope, ask) {
    const fact = await ask('memberships', { scope });
    if (fact.state === 'denied' && fact.why === 'api-disabled' && scope.startsWith('projects/'))
        return NOTHING_FOUND;
    if (fact.state !== 'known')
        return notSeen(`The members of the fleets of ${scope}`, fact);
    const { members, unreachable } = fact.value;
    const clusters = await Promise.all(members.map((member) => clusterOf(member, ask)));
    const places = unreachable.join(', ');
    const incomplete = `The list of the members of the fleet of ${scope} is incomplete: ${places} did not answer`;
    return { ...NOTHING_FOUND, clusters, sure: false, unseen: unreachable.length === 0 ? [] : [incomplete] };
}
/** A member outside GKE is identified by its membership with the project number, which Connect gateway uses. */
async function clusterOf({ name, cluster, labels }, ask) {
    if (cluster !== null)
        return (0,model_cluster/* unlabelled */.h0)(cluster);
    const [, project = '', ...rest] = name.split('/');
    const number = /^\d+$/.test(project) ? project : (0,model_fact/* knownValue */.jj)(await ask('project', { project }))?.number;
    return { project: '', location: '', name: ['projects', number ?? project, ...rest].join('/'), labels, channel: null };
}

;// CONCATENATED MODULE: ./src/facts/fleet.ts
/** The clusters of a fleet, and the parts of its scope that could not be read. */





/**
 * Finds the clusters of a fleet. Those of a project come from GKE's own list, which is always current. Those of a
 * folder or an organization come from Cloud Asset Inventory; a cluster that no longer exists in GKE is left out.
 * @param given named clusters, which are judged whatever the scopes contain and the filter selects
 */
async function clustersOfFleet({ scopes, shard, filter, memberships }, given, ask) {
    const lists = scopes.map((scope) => ofScope(scope, filter.channels.length > 0, ask));
    const members = memberships ? scopes.map((scope) => membersOf(scope, ask)) : [];
    const found = await Promise.all([...lists, ...members]);
    const there = byPath(found.flatMap(({ clusters }) => clusters));
    const wanted = there.filter((cluster) => (0,fleet/* isWanted */.Yu)(cluster, filter));
    const all = byPath([...given.map(model_cluster/* unlabelled */.h0), ...wanted]).map(model_cluster/* nameOf */.Vb);
    const mine = shard === null ? all : all.filter((cluster) => isInShard(cluster, shard));
    const listed = new Set([...given, ...found.flatMap(({ clusters, sure }) => (sure ? clusters : []))].map(model_cluster/* clusterPath */.Sf));
    const exist = await Promise.all(mine.map(async (cluster) => listed.has((0,model_cluster/* clusterPath */.Sf)(cluster)) || (await ask('cluster', cluster)).state !== 'absent'));
    const clusters = mine.filter((_, at) => exist[at] === true);
    const judged = new Set(clusters.map(model_cluster/* clusterPath */.Sf));
    const left = there.length - wanted.length;
    const ofAll = `${String(left)} of ${String(there.length)} clusters of the ${scopes.length === 1 ? 'scope' : 'scopes'}`;
    return {
        clusters,
        // If the one shard contains all clusters, clusters that no longer exist are removed here, too.
        all: mine.length === all.length ? clusters : all,
        listed: there.filter((cluster) => judged.has((0,model_cluster/* clusterPath */.Sf)(cluster))),
        unseen: found.flatMap(({ unseen }) => unseen),
        notes: [
            ...found.flatMap(({ notes }) => notes),
            ...((0,fleet/* takesAll */.yX)(filter) || there.length === 0 ? [] : [`the filter leaves out ${ofAll}`]),
        ],
        needs: found.flatMap(({ needs }) => needs),
    };
}
/**
 * Each cluster once, sorted in the same way as merged reports: by the characters of the path. Entries from GKE are
 * first in the input, and take precedence over entries from fleets.
 */
function byPath(clusters) {
    const paths = new Map(clusters.toReversed().map((cluster) => [(0,model_cluster/* clusterPath */.Sf)(cluster), cluster]));
    return [...paths].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cluster]) => cluster);
}


/***/ }),

/***/ 1632:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ PULL_PERMISSION)
/* harmony export */ });
/** IAM allow policies and roles, as the APIs give them (docs/GOOGLE.md#allow-policies-and-their-members). */
/** The permission to download from a repository. */
const PULL_PERMISSION = 'artifactregistry.repositories.downloadArtifacts';


/***/ }),

/***/ 3609:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lk: () => (/* binding */ OF_KUBERNETES),
  Qs: () => (/* binding */ distinctNeeds),
  $B: () => (/* binding */ need),
  F5: () => (/* binding */ needsInOrder)
});

// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
// EXTERNAL MODULE: ./src/model/iam.ts
var iam = __webpack_require__(1632);
;// CONCATENATED MODULE: ./src/model/reading-roles.ts

/**
 * The role to grant for reading, by permission. Never one that may set policies, act as or mint tokens where a
 * viewer exists. Source: the crawl of all predefined roles of 2026-08-22 and the contract's choice among them.
 */
const READING_ROLE = {
    'container.clusters.get': 'roles/container.clusterViewer',
    'container.clusters.list': 'roles/container.clusterViewer',
    'cloudasset.assets.searchAllResources': 'roles/cloudasset.viewer',
    'artifactregistry.repositories.get': 'roles/artifactregistry.viewer',
    'artifactregistry.repositories.list': 'roles/artifactregistry.viewer',
    'artifactregistry.repositories.getIamPolicy': 'roles/artifactregistry.viewer',
    [iam/* PULL_PERMISSION */.O]: 'roles/artifactregistry.reader',
    'artifactregistry.repositories.listEffectiveTags': 'roles/artifactregistry.viewer',
    'artifactregistry.dockerimages.get': 'roles/artifactregistry.viewer',
    'artifactregistry.versions.list': 'roles/artifactregistry.viewer',
    'artifactregistry.rules.list': 'roles/artifactregistry.viewer',
    'artifactregistry.projectsettings.get': 'roles/artifactregistry.viewer',
    'iam.serviceAccounts.get': 'roles/iam.serviceAccountViewer',
    'iam.serviceAccounts.getAccessToken': 'roles/iam.serviceAccountTokenCreator',
    'iam.roles.get': 'roles/iam.roleViewer',
    'iam.denypolicies.list': 'roles/iam.denyReviewer',
    'iam.denypolicies.get': 'roles/iam.denyReviewer',
    'iam.principalaccessboundarypolicies.list': 'roles/iam.principalAccessBoundaryViewer',
    'resourcemanager.projects.get': 'roles/browser',
    'resourcemanager.projects.getIamPolicy': 'roles/browser',
    'resourcemanager.folders.get': 'roles/browser',
    'resourcemanager.folders.list': 'roles/browser',
    'resourcemanager.projects.list': 'roles/browser',
    'resourcemanager.folders.getIamPolicy': 'roles/iam.securityReviewer',
    'resourcemanager.organizations.getIamPolicy': 'roles/iam.securityReviewer',
    'serviceusage.services.get': 'roles/serviceusage.serviceUsageViewer',
    'compute.machineTypes.get': 'roles/compute.viewer',
    'compute.subnetworks.get': 'roles/compute.networkViewer',
    'compute.routers.list': 'roles/compute.networkViewer',
    'compute.routers.get': 'roles/compute.networkViewer',
    'compute.routes.list': 'roles/compute.networkViewer',
    'compute.networks.getRegionEffectiveFirewalls': 'roles/compute.networkViewer',
    'compute.networks.get': 'roles/compute.networkViewer',
    'compute.networks.listPeeringRoutes': 'roles/compute.networkViewer',
    'networkconnectivity.policyBasedRoutes.list': 'roles/compute.networkViewer',
    'dns.managedZones.list': 'roles/dns.reader',
    'dns.resourceRecordSets.list': 'roles/dns.reader',
    'dns.policies.list': 'roles/dns.reader',
    'dns.responsePolicies.list': 'roles/dns.reader',
    'dns.responsePolicyRules.list': 'roles/dns.reader',
    'accesscontextmanager.policies.list': 'roles/accesscontextmanager.policyReader',
    'accesscontextmanager.servicePerimeters.list': 'roles/accesscontextmanager.policyReader',
    'compute.instanceGroupManagers.list': 'roles/compute.viewer',
    'compute.instances.get': 'roles/compute.viewer',
    'compute.projects.get': 'roles/compute.viewer',
    // Nobody enters a VM as a viewer.
    'compute.instances.osAdminLogin': 'roles/compute.osAdminLogin',
    'compute.instances.setMetadata': 'roles/compute.instanceAdmin.v1',
    'compute.projects.setCommonInstanceMetadata': 'roles/compute.instanceAdmin.v1',
    'iam.serviceAccounts.actAs': 'roles/iam.serviceAccountUser',
    'iap.tunnelInstances.accessViaIAP': 'roles/iap.tunnelResourceAccessor',
    'cloudkms.cryptoKeys.get': 'roles/cloudkms.viewer',
    'cloudkms.cryptoKeyVersions.get': 'roles/cloudkms.viewer',
    'orgpolicy.policy.get': 'roles/orgpolicy.policyViewer',
    'binaryauthorization.policy.get': 'roles/binaryauthorization.policyViewer',
    'binaryauthorization.attestors.get': 'roles/binaryauthorization.attestorsViewer',
    'binaryauthorization.attestors.verifyImageAttested': 'roles/binaryauthorization.attestorsVerifier',
    'containeranalysis.notes.listOccurrences': 'roles/containeranalysis.notes.occurrences.viewer',
    'logging.logEntries.list': 'roles/logging.viewer',
    'container.pods.create': 'roles/container.developer',
    'container.clusters.connect': 'roles/container.clusterViewer',
    'gkehub.gateway.get': 'roles/gkehub.gatewayReader',
    'gkehub.gateway.post': 'roles/gkehub.gatewayEditor',
    'gkehub.gateway.delete': 'roles/gkehub.gatewayEditor',
    'gkehub.memberships.get': 'roles/gkehub.viewer',
    'gkehub.memberships.list': 'roles/gkehub.viewer',
    'container.secrets.get': 'roles/container.developer',
    'container.serviceAccounts.get': 'roles/container.viewer',
    'container.thirdPartyObjects.get': 'roles/container.viewer',
    'storage.objects.get': 'roles/storage.objectViewer',
    'storage.objects.list': 'roles/storage.objectViewer',
    'storage.objects.create': 'roles/storage.objectUser',
    'storage.objects.delete': 'roles/storage.objectUser',
};
/** Every role that may be asked for. */
const READING_ROLES = [
    ...new Set([...Object.values(READING_ROLE), 'roles/iam.organizationRoleViewer', 'roles/iam.securityReviewer']),
];

;// CONCATENATED MODULE: ./src/model/need.ts
/**
 * What the caller needs to get an answer: a permission, on a resource, and the least powerful reading role that contains
 * it. Entries of one way are needed together; the ways are alternatives.
 */


/** What grants it in a cluster outside Google Cloud, where IAM does not apply. */
const OF_KUBERNETES = 'a Role or ClusterRole of Kubernetes that may do it';
/**
 * The need for one permission on one resource, with the role to grant for it.
 * @param permission an IAM permission, such as `container.clusters.get`
 * @param resource the resource's relative name, such as `projects/p`
 * @param way how the answer would be obtained; by reading policies if not given
 */
function need(permission, resource, way = 'policies') {
    return { way, permission, resource, role: roleFor(permission, resource) };
}
function roleFor(permission, resource) {
    if (permission === 'iam.roles.get' && resource.startsWith('organizations/'))
        return 'roles/iam.organizationRoleViewer';
    return (0,own_value/* ownValue */.e)(READING_ROLE, permission) ?? 'roles/iam.securityReviewer';
}
/** Removes duplicates and keeps the order. */
function distinctNeeds(needs) {
    const seen = new Map();
    for (const each of needs) {
        const key = [each.way, each.permission, each.resource].join(' ');
        if (!seen.has(key))
            seen.set(key, each);
    }
    return [...seen.values()];
}
const WAYS = ['policies', 'impersonate', 'verify'];
/** Removes duplicates and sorts, so that the order does not depend on who asked first. */
function needsInOrder(needs) {
    const nameOf = ({ way, permission, resource, role }) => [WAYS.indexOf(way), permission, resource, role].join(' ');
    const named = new Map(needs.map((each) => [nameOf(each), each]));
    return [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}


/***/ }),

/***/ 1800:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once),
/* harmony export */   P: () => (/* binding */ onceOf)
/* harmony export */ });
const newLevel = () => ({ of: new WeakMap(), made: new Map() });
/**
 * A cache for pure and expensive results that thousands of targets need.
 * @returns a function that takes what the result depends on (objects by identity, and a text for the rest), and a function
 * that computes it if it is not cached
 */
function once() {
    const root = newLevel();
    return (objects, key, make) => {
        let level = root;
        for (const object of objects) {
            const next = level.of.get(object) ?? newLevel();
            level.of.set(object, next);
            level = next;
        }
        const made = level.made.get(key);
        if (made !== undefined)
            return made;
        const value = make();
        level.made.set(key, value);
        return value;
    };
}
/** As `once`, of one object and nothing else. */
function onceOf() {
    const known = new WeakMap();
    return (of, make) => {
        let found = known.get(of);
        if (found === undefined)
            known.set(of, (found = { made: make() }));
        return found.made;
    };
}


/***/ }),

/***/ 9706:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ reasonsIn),
/* harmony export */   RP: () => (/* binding */ reasonMissing),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   bi: () => (/* binding */ whyMissing)
/* harmony export */ });
const FAILED = {
    unauthenticated: 'the credentials were not accepted',
    quota: 'a quota is used up',
    timeout: 'no answer came in time',
    unreachable: 'the service could not be reached',
    malformed: 'the answer could not be understood',
    server: 'the service failed',
    rejected: 'the service refused the request as wrong',
    'not-asked': 'this program did not ask for it',
    'not-sent': 'it was not asked for, as what is on this machine for that cannot be used',
    cancelled: 'the run ended before the answer came',
    'not-recorded': 'the facts file does not hold it',
    undecided: 'nothing that was read decides it',
};
/**
 * A sentence that says why something is not known.
 * @param subject what was to be read, as the start of the sentence: `The cluster`
 */
const whyMissing = (subject, root) => `${subject} could not be read: ${reasonMissing(root)}`;
/** The reason without the subject, for example for something that could not be written. */
function reasonMissing(root) {
    const because = root.state === 'denied' ? whyDenied(root) : FAILED[root.why];
    const silent = root.state === 'denied' ? root.needs.length > 0 && root.why !== 'perimeter' : root.why === 'not-recorded';
    const words = silent ? '' : theWordsOf(root);
    return `${because}${words}`;
}
/** What is the same in every sentence about one reason of `whyDenied`. */
const DENIED = [
    'the caller lacks',
    'the caller was refused',
    'the service does not say which',
    'the API is off in',
    'billing is off in',
    'the organization does not allow the service in',
    'is deleted or suspended',
    'nothing serves the gcr.io images of',
    'VPC Service Controls blocked the request',
];
const REASONS = [...DENIED, ...Object.values(FAILED)];
/**
 * The reasons that a message gives for what is missing, without the names of what was asked, in a fixed order. Empty: it is
 * not known for another reason.
 */
function reasonsIn(message) {
    // The words of an answer may contain anything.
    const own = message.replace(/“[^“”]*”/g, '');
    return REASONS.filter((reason) => own.includes(reason));
}
function whyDenied(root) {
    switch (root.why) {
        case 'permission':
            return root.needs.length > 0 ? `the caller lacks ${permissions(root.needs)}` : 'the caller was refused';
        case 'ambiguous':
            return root.needs.length > 0
                ? `the caller lacks ${permissions(root.needs)}, or it does not exist; the service does not say which`
                : 'the caller was refused, or it does not exist; the service does not say which';
        case 'api-disabled':
            return `the API is off in ${projectOf(root)}, which the answer names`;
        case 'billing-disabled':
            return `billing is off in ${projectOf(root)}, which the answer names`;
        case 'service-restricted':
            return `the organization does not allow the service in ${projectOf(root)}, which the answer names`;
        case 'project-deleted':
            return `${projectOf(root)}, which the answer names, is deleted or suspended`;
        case 'gcr-not-served':
            return `nothing serves the gcr.io images of ${projectOf(root)} any more`;
        case 'perimeter':
            return 'VPC Service Controls blocked the request for this runner, which says nothing of the node';
    }
}
const projectOf = ({ consumer }) => (consumer === null ? 'a project' : `project ${consumer}`);
function permissions(needs) {
    const first = needs[0]?.way;
    return needs
        .filter(({ way }) => way === first)
        .map(({ permission, resource }) => `${permission} on ${resource}`)
        .join(' and ');
}
function theWordsOf({ from, detail }) {
    const words = quoted(detail);
    return words === '' ? ` (${from})` : ` (${from}: ${words})`;
}
/** The words of an answer in one line, at most 300 characters, in quotation marks; empty if there are none. */
function quoted(detail) {
    const line = detail
        // eslint-disable-next-line no-control-regex -- texts from outside may contain any character
        .replace(/[\s\x00-\x1f\x7f]+/g, ' ')
        .trim();
    if (line === '')
        return '';
    return `“${line.length > 300 ? `${line.slice(0, 299)}…` : line}”`;
}


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

/***/ 9141:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DL: () => (/* binding */ causesOfRun),
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   IA: () => (/* binding */ reportCause),
/* harmony export */   Vz: () => (/* binding */ RANK),
/* harmony export */   ZQ: () => (/* binding */ speaksFor),
/* harmony export */   hB: () => (/* binding */ NAMED_PLACES),
/* harmony export */   n5: () => (/* binding */ referenceText),
/* harmony export */   y8: () => (/* binding */ causeIdOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_need__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3609);
/* harmony import */ var _model_target__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5936);
/* harmony import */ var _passed_rows__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3351);
/**
 * The causes of findings: each subject that fails, warns or could not be judged, once, with everything that it affects.
 */




/** The maximum number of places that are named for one cause. */
const NAMED_PLACES = 20;
const RANK = { fail: 0, unknown: 1, warn: 2, pass: 3, skip: 4 };
/**
 * The id of a finding's cause: a hash of check, subject and code, so it is the same in every shard of a fleet.
 * @returns null if the finding needs no attention, or is ignored
 */
function causeIdOf(finding) {
    if (RANK[finding.status] > RANK.warn || finding.ignored !== null)
        return null;
    const { check, subject, code } = standsBehind(finding) ?? finding;
    return hashOf([check, subject, code].join('\n'));
}
/**
 * The finding that is the real cause of this one: of waiting pods, the finding of the check that explains them; of a
 * finding that depends on something unreadable, the finding about that. Null if the finding is its own cause.
 */
const standsBehind = ({ waits, blockedBy }) => waits?.explainedBy ?? blockedBy;
const HASHES = new Map();
/** The first 16 hex digits of SHA-256. Cached, because a fleet needs the same ones repeatedly. */
function hashOf(key) {
    let id = HASHES.get(key);
    if (id === undefined) {
        id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, 16);
        HASHES.set(key, id);
    }
    return id;
}
/**
 * All causes, worst first, then those that affect the most targets.
 * @param byId whether to sort causes with the same rank by their ids, which are the same in all shards; otherwise they
 * keep the order in which they were found
 */
function causesOfRun(judgements, byId = false) {
    const causes = new Map();
    for (const judgement of judgements)
        for (const finding of judgement.findings)
            gather(causes, finding, judgement);
    return [...causes]
        .sort(([idA, a], [idB, b]) => RANK[a.status] - RANK[b.status] ||
        b.targets.size - a.targets.size ||
        (byId ? (0,_passed_rows__WEBPACK_IMPORTED_MODULE_3__/* .compare */ .UD)(idA, idB) : a.order - b.order))
        .map(([id, cause]) => causeOf(id, cause));
}
function gather(causes, finding, { facts }) {
    const id = causeIdOf(finding);
    if (id === null)
        return;
    const cause = causes.get(id) ?? started(causes.size, finding);
    causes.set(id, cause);
    if (speaksFor(finding, cause))
        cause.worst = finding;
    if (RANK[finding.status] < RANK[cause.status])
        cause.status = finding.status;
    for (const need of finding.needs)
        cause.needs.set(Object.values(need).join('\n'), need);
    const image = referenceText(facts.target.image);
    const own = (0,_model_target__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(facts.target);
    const cluster = facts.target.cluster === null ? null : own;
    cause.targets.add(`${image}\n${own}`);
    cause.images.add(image);
    if (cluster !== null)
        cause.clusters.add(cluster);
    const pools = finding.pool !== null
        ? [finding.pool]
        : facts.pools.filter(({ reach }) => reach.kind !== 'excluded').map(({ pool }) => pool.name);
    for (const pool of pools)
        cause.pools.add(`${own}/nodePools/${pool}`);
    const place = { image, cluster, pool: finding.pool };
    if (cause.where.length < NAMED_PLACES && !cause.where.some((each) => isSame(each, place)))
        cause.where.push(place);
}
/**
 * Whether a finding represents the cause instead of the current one: the finding of the check itself takes precedence
 * over one that waits for it or depends on it; otherwise the worst takes precedence.
 */
function speaksFor(finding, { worst }) {
    const [ofCheck, before] = [finding, worst].map((each) => standsBehind(each) === null);
    return ofCheck === before ? RANK[finding.status] < RANK[worst.status] : ofCheck === true;
}
const isSame = (a, b) => a.image === b.image && a.cluster === b.cluster && a.pool === b.pool;
const started = (order, worst) => ({
    order,
    worst,
    status: worst.status,
    needs: new Map(),
    targets: new Set(),
    images: new Set(),
    clusters: new Set(),
    pools: new Set(),
    where: [],
});
const causeOf = (id, cause) => reportCause(id, cause, {
    targets: cause.targets.size,
    images: cause.images.size,
    clusters: cause.clusters.size,
    pools: cause.pools.size,
});
/**
 * A cause in the form of the report.
 * @param stops the numbers of targets, images, clusters and pools that it affects
 */
const reportCause = (id, { worst, status, needs, where }, stops) => ({
    id,
    check: worst.check,
    code: worst.code,
    status,
    message: decidingWords(worst),
    fix: worst.fix,
    needs: (0,_model_need__WEBPACK_IMPORTED_MODULE_1__/* .needsInOrder */ .F5)([...needs.values()]),
    stops,
    where,
});
/** The message of the check, or that of stronger evidence if the check itself could not decide. */
function decidingWords({ found, message, rulings }) {
    const answer = rulings.findLast(({ by, to }) => (by === 'probe' || by === 'observed') && to !== 'unknown');
    return found === 'unknown' && answer !== undefined && answer.to !== found ? answer.because : message;
}
/** The reference as it was given. */
const referenceText = (image) => (image.valid ? image.reference.text : image.text);


/***/ }),

/***/ 3351:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G8: () => (/* binding */ rowsFrom),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   UD: () => (/* binding */ compare)
/* harmony export */ });
/* harmony import */ var _model_once__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1800);
/** Groups passing targets into rows, so that very many targets fit in a report that only names each of them. Pure. */

/** Compares by characters, so the order is the same on every machine and in every shard. */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/**
 * Groups passing targets into one row for each cluster and set of shared warnings. Warnings about single images, such
 * as a movable tag, do not create separate rows: in a row with such causes, every image has one. Rows, images and
 * causes are sorted.
 */
function rowsFrom(all) {
    const clusters = new Map();
    for (const each of all) {
        const same = clusters.get(each.cluster);
        if (same === undefined)
            clusters.set(each.cluster, [each]);
        else
            same.push(each);
    }
    return [...clusters].sort(([a], [b]) => compare(a ?? '', b ?? '')).flatMap(([, same]) => sorted(rowsOfCluster(same)));
}
function rowsOfCluster(all) {
    const rows = new Map();
    for (const each of all) {
        const key = `${each.own.length > 0 ? 'own' : ''}\n${distinct(each.shared).join('\n')}`;
        const same = rows.get(key);
        if (same === undefined)
            rows.set(key, [each]);
        else
            same.push(each);
    }
    return [...rows.values()].flatMap((same) => {
        const [first] = same;
        if (first === undefined)
            return [];
        const images = same.length === 1 ? first.images : same.flatMap((each) => each.images);
        const own = same.length === 1 ? first.own : same.flatMap((each) => each.own);
        // Rows of many clusters share their lists.
        const causes = same.length === 1
            ? joined([first.shared, first.own], '', () => causesOf(first.shared, own))
            : causesOf(first.shared, own);
        return [{ cluster: first.cluster, images: distinct(images), causes }];
    });
}
const joined = (0,_model_once__WEBPACK_IMPORTED_MODULE_0__/* .once */ .O)();
const causesOf = (shared, own) => distinct(own.length === 0 ? shared : [...shared, ...own]);
/** Joins the rows of several reports: rows of one cluster with the same causes become one row. */
function rowsOf(all) {
    const rows = new Map();
    for (const row of all) {
        const key = [row.cluster ?? '', ...row.causes.toSorted(compare)].join('\n');
        const same = rows.get(key);
        if (same === undefined)
            rows.set(key, [row]);
        else
            same.push(row);
    }
    return sorted([...rows.values()].flatMap((same) => {
        const [first] = same;
        if (first === undefined)
            return [];
        const images = same.length === 1 ? first.images : same.flatMap(({ images: its }) => its);
        return [{ cluster: first.cluster, images: distinct(images), causes: distinct(first.causes) }];
    }));
}
/** Sorts by cluster, then by the first image, which differs between the rows of one cluster. */
const sorted = (rows) => rows.toSorted((a, b) => compare(a.cluster ?? '', b.cluster ?? '') ||
    compare(a.images[0] ?? '', b.images[0] ?? '') ||
    compare(a.causes.join(), b.causes.join()));
/** The distinct texts in character order, like `sort()` without a comparison function. */
function distinct(texts) {
    const inOrder = texts.every((text, at) => at === 0 || (texts[at - 1] ?? '') < text);
    return inOrder ? texts : [...new Set(texts)].sort(compare);
}


/***/ })

};
;