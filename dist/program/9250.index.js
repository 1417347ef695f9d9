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

// EXTERNAL MODULE: ./src/facts/fleet.ts + 2 modules
var facts_fleet = __webpack_require__(4794);
// EXTERNAL MODULE: ./src/model/cluster.ts
var model_cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/model/image-reference.ts
var image_reference = __webpack_require__(68);
// EXTERNAL MODULE: ./src/model/fact.ts
var model_fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/model/unreadable.ts
var unreadable = __webpack_require__(9706);
// EXTERNAL MODULE: ./src/model/waiting-pull.ts
var waiting_pull = __webpack_require__(7276);
;// CONCATENATED MODULE: ./src/facts/running.ts
/** The images that run on clusters: by Cloud Asset Inventory where it holds their pods, else from each cluster itself. */





/** Looks for the images of each of these clusters. */
const whatRuns = (clusters, ask) => Promise.all(clusters.map((cluster) => runsOn(cluster, ask)));
async function runsOn(cluster, ask) {
    const { fact, inventory } = await runningFact(cluster, ask);
    if (fact.state !== 'known')
        return { cluster, images: [unlisted(whyUnread(cluster, fact, inventory))], ofGke: false };
    const { images, gaps, ofGke } = fact.value;
    const lost = gaps.length === 0 ? [] : [unlisted({ why: gaps.join('; '), needs: [] })];
    return { cluster, images: [...images.map(({ text, uses }) => imageOf(text, uses)), ...lost], ofGke: ofGke > 0 };
}
/** From the inventory, or from the cluster; then with what the inventory said before. */
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
/** The text of an image that stands for all that run. */
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
/** An image as pods name it: they are in no file. */
function imageOf(text, uses) {
    const parsed = (0,image_reference/* parseImageReference */.o_)(text);
    if (parsed.ok)
        return { valid: true, reference: parsed.reference, sources: [], uses, plain: false };
    return { valid: false, text, reason: parsed.reason, at: parsed.at, atRunTime: false, sources: [] };
}
/** The same image as every workload uses it, wherever it runs; each use once. */
function everywhere(all) {
    const images = new Map();
    for (const image of all.flatMap(({ images: own }) => own)) {
        if (!image.valid && image.unlisted !== undefined)
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
/** Which images a scan judges on which cluster: those that are given on every one, those that run where they run. */



const OF_GKE = 'images of GKE’s own components, in its own namespaces, are left out: GKE brings them';
/**
 * @param fleet with its clusters: those to judge, and all of them, which are looked at where images are crossed
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
/** Each image once: as the cluster runs it, before as others do; one that is given too is judged for any pod besides. */
function joined(running, given) {
    const images = new Map();
    for (const image of running) {
        const key = keyOf(image);
        if (!images.has(key))
            images.set(key, image);
    }
    for (const image of given) {
        const ran = images.get(keyOf(image));
        images.set(keyOf(image), ran?.valid === true && image.valid
            ? { ...image, uses: [...image.uses, ...ran.uses], plain: image.plain || image.uses.length === 0 }
            : image);
    }
    return [...images.values()];
}
const keyOf = (image) => (0,image_reference/* keyOfText */.qZ)(image.valid ? image.reference.text : image.text);

// EXTERNAL MODULE: ./src/model/fleet.ts
var fleet = __webpack_require__(6389);
// EXTERNAL MODULE: ./src/placement/targets.ts
var placement_targets = __webpack_require__(8341);
// EXTERNAL MODULE: ./src/verdict/causes.ts
var causes = __webpack_require__(9141);
// EXTERNAL MODULE: ./src/app/check.ts + 11 modules
var check = __webpack_require__(4917);
;// CONCATENATED MODULE: ./src/app/scan.ts
/** A fleet on one page: scopes → clusters → images → targets; the rest is as in `check`. */






/**
 * Judges images on the clusters of a scope. What cannot be read of it is told in the report, and the rest is judged.
 * @throws UsageError where the environment is wrong or there are no credentials; nothing was called
 */
const scan = (run, context) => (0,check.judged)(run, context, (ask) => found(run.request, ask, context.onProgress));
const NO_FLEET = { scopes: [], shard: null, running: false, cross: false, filter: fleet/* NO_FILTER */.fz, memberships: false };
/** The targets in the order of the report: by cluster, then by image, so that shards are parts of the whole. */
async function found(request, ask, onProgress) {
    const fleet = request.fleet ?? NO_FLEET;
    onProgress(`looking for the clusters of ${fleet.scopes.join(', ')}`);
    const { clusters, all, unseen, notes, needs } = await (0,facts_fleet/* clustersOf */.D)(fleet, request.clusters, ask);
    onProgress(`${String(clusters.length)} of ${String(all.length)} clusters are judged`);
    if (fleet.running)
        onProgress('reading what runs there');
    const { imagesOf, notes: ofImages } = await imagesOn({ ...fleet, clusters, all }, request.images, ask);
    const sorted = sorting();
    const rows = clusters.map((cluster) => ({ cluster, images: sorted(imagesOf(cluster)) }));
    const targets = () => rows.flatMap(({ cluster, images }) => (0,placement_targets/* targetsOf */.Q)({ ...request, images, clusters: [cluster] }));
    const seen = { all: all.length, judged: clusters.length, unseen, notes: [...notes, ...ofImages], needs };
    return { targets, rows, fleet: { ...seen, isPart: fleet.shard !== null, running: fleet.running } };
}
/** Sorts images by their references; a list that many clusters share, once. */
function sorting() {
    const known = new Map();
    return (images) => {
        const sorted = known.get(images) ?? images.toSorted((a, b) => ((0,causes/* referenceText */.n5)(a) < (0,causes/* referenceText */.n5)(b) ? -1 : 1));
        known.set(images, sorted);
        return sorted;
    };
}


/***/ }),

/***/ 4794:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ clustersOf)
});

// EXTERNAL MODULE: ./src/model/cluster.ts
var model_cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/model/fleet.ts
var fleet = __webpack_require__(6389);
// EXTERNAL MODULE: ./src/model/fact.ts
var model_fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/model/need.ts
var need = __webpack_require__(9797);
// EXTERNAL MODULE: ./src/model/unreadable.ts
var unreadable = __webpack_require__(9706);
;// CONCATENATED MODULE: ./src/facts/scope.ts



const NOTHING = { clusters: [], sure: true, unseen: [], notes: [], needs: [] };
/** Whatever is below; Google nests folders up to ten deep. */
const DEEPEST = 20;
/** Names in one sentence. */
const NAMED = 3;
/** @param channels their release channels are asked for, too */
const ofScope = (scope, channels, ask) => scope.startsWith('projects/') ? ofProject(scope.slice('projects/'.length), ask) : belowScope(scope, channels, ask);
async function ofProject(project, ask) {
    const listing = await ask('clusters', { project });
    if (listing.state !== 'known')
        return notSeen(`The clusters of projects/${project}`, listing);
    const { clusters, missingZones } = listing.value;
    const zones = missingZones.join(', ');
    const incomplete = `The list of the clusters of projects/${project} is incomplete: ${zones} did not answer`;
    return { ...NOTHING, clusters, unseen: missingZones.length === 0 ? [] : [incomplete] };
}
async function belowScope(scope, channels, ask) {
    const inventory = await ask('inventory', { scope, ...(channels ? { channels } : {}) });
    if (inventory.state !== 'known')
        return byProjects(scope, inventory, ask);
    const { clusters, others } = inventory.value;
    const unread = others.map((name) => `Cloud Asset Inventory names a cluster in ${scope} as ${(0,unreadable/* quoted */.TL)(name)}: no cluster is named so`);
    return { ...NOTHING, clusters, sure: false, unseen: unread };
}
/** Where Cloud Asset Inventory does not answer: every project below, one by one, by GKE's own lists. */
async function byProjects(scope, inventory, ask) {
    const asked = notSeen(`Cloud Asset Inventory’s list of the clusters of ${scope}`, inventory);
    const tree = await below(scope, ask, 0);
    if (tree.projects.length === 0 && tree.lost.length > 0) {
        const [lost] = tree.lost;
        const listed = notSeen(`The list of the projects of ${scope}`, lost ?? inventory);
        // Either grant would do: the inventory's is one for all, and tells more.
        return { ...NOTHING, unseen: [...asked.unseen, ...listed.unseen, OTHERWISE], needs: asked.needs };
    }
    const listings = await Promise.all(tree.projects.map(async (project) => ({ project, fact: await ask('clusters', { project }) })));
    const parts = listings.map(({ project, fact }) => ({ project, fact, of: isOff(fact) }));
    const off = parts.filter(({ of }) => of);
    const refused = parts.filter(({ fact, of }) => fact.state !== 'known' && !of);
    const seen = await Promise.all(parts.filter(({ fact }) => fact.state === 'known').map(({ project }) => ofProject(project, ask)));
    const because = whyNot(refused[0]?.fact);
    return {
        ...NOTHING,
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
/** The permission that is lacking, or what else was in the way, of the first of many projects. */
function whyNot(fact) {
    const root = fact === undefined ? null : (0,model_fact/* missing */.LO)(fact);
    if (root === null || root.state === 'absent')
        return root?.detail ?? '';
    const [lacks] = root.state === 'denied' && root.why === 'permission' ? root.needs : [];
    return lacks === undefined ? (0,unreadable/* whyMissing */.bi)('one', root) : `the caller lacks ${lacks.permission}`;
}
const OTHERWISE = 'a scope of its own for each project (projects/P) is listed without either';
/** One grant above all of them, where many lack it. */
function needsOf(scope, facts) {
    const needs = (0,need/* distinctNeeds */.Qs)(facts.flatMap((fact) => (fact.state === 'denied' ? fact.needs : [])));
    return needs.length > NAMED ? [(0,need/* need */.$B)('container.clusters.list', scope)] : needs;
}
/** GKE's API was never on there, or is off. */
const isOff = (fact) => fact.state === 'denied' && fact.why === 'api-disabled';
const counted = (some, all) => `${String(some)} of ${String(all)} projects`;
const named = (names) => names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ` and ${String(names.length - NAMED)} more` : '');
/** The projects below a folder or an organization, folders within folders too, and what could not be read of them. */
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
/** A list that could not be read: why, and what would show it. */
function notSeen(what, fact) {
    const root = (0,model_fact/* missing */.LO)(fact);
    if (root === null || root.state === 'absent')
        return { ...NOTHING, unseen: [`${what} could not be read: ${root?.detail ?? 'there is no such scope'}`] };
    const needs = root.state === 'denied' ? root.needs : [];
    return { ...NOTHING, unseen: [(0,unreadable/* whyMissing */.bi)(what, root)], needs };
}

;// CONCATENATED MODULE: ./src/facts/members.ts


/** A project whose GKE Hub API is off has no fleet. */
async function membersOf(scope, ask) {
    const fact = await ask('memberships', { scope });
    if (fact.state === 'denied' && fact.why === 'api-disabled' && scope.startsWith('projects/'))
        return NOTHING;
    if (fact.state !== 'known')
        return notSeen(`The members of the fleets of ${scope}`, fact);
    const { members, unreachable } = fact.value;
    const clusters = await Promise.all(members.map((member) => clusterOf(member, ask)));
    const places = unreachable.join(', ');
    const incomplete = `The list of the members of the fleet of ${scope} is incomplete: ${places} did not answer`;
    return { ...NOTHING, clusters, sure: false, unseen: unreachable.length === 0 ? [] : [incomplete] };
}
/** A member outside GKE is known by its membership, with the project's number: by it Connect gateway leads there. */
async function clusterOf({ name, cluster, labels }, ask) {
    if (cluster !== null)
        return cluster;
    const [, project = '', ...rest] = name.split('/');
    const number = /^\d+$/.test(project) ? project : (0,model_fact/* valueOf */.RP)(await ask('project', { project }))?.number;
    return { project: '', location: '', name: ['projects', number ?? project, ...rest].join('/'), labels };
}

;// CONCATENATED MODULE: ./src/facts/fleet.ts
/** The clusters of a fleet: which there are, and what of the scope was not seen. */




/**
 * Finds the clusters of a fleet: those of a project by GKE's own list, which is never late; those of a folder or an
 * organization by Cloud Asset Inventory, where a cluster that it still holds and GKE has no more is left out.
 * @param given clusters that were named, which are judged whatever the scopes hold and the filter asks for
 */
async function clustersOf({ scopes, shard, filter, memberships }, given, ask) {
    const lists = scopes.map((scope) => ofScope(scope, filter.channels.length > 0, ask));
    const members = memberships ? scopes.map((scope) => membersOf(scope, ask)) : [];
    const found = await Promise.all([...lists, ...members]);
    const there = byPath(found.flatMap(({ clusters }) => clusters));
    const wanted = there.filter((cluster) => (0,fleet/* isWanted */.Yu)(cluster, filter));
    const all = byPath([...given, ...wanted]).map(model_cluster/* nameOf */.Vb);
    const mine = shard === null ? all : all.filter((cluster) => (0,fleet/* isInShard */.O1)(cluster, shard));
    const listed = new Set([...given, ...found.flatMap(({ clusters, sure }) => (sure ? clusters : []))].map(model_cluster/* clusterPath */.Sf));
    const exist = await Promise.all(mine.map(async (cluster) => listed.has((0,model_cluster/* clusterPath */.Sf)(cluster)) || (await ask('cluster', cluster)).state !== 'absent'));
    const clusters = mine.filter((_, at) => exist[at] === true);
    const left = there.length - wanted.length;
    const ofAll = `${String(left)} of ${String(there.length)} clusters of the ${scopes.length === 1 ? 'scope' : 'scopes'}`;
    return {
        clusters,
        // Where all is in one shard and gone, the scope holds none.
        all: mine.length === all.length ? clusters : all,
        unseen: found.flatMap(({ unseen }) => unseen),
        notes: [
            ...found.flatMap(({ notes }) => notes),
            ...((0,fleet/* isOpen */.nT)(filter) || there.length === 0 ? [] : [`the filter leaves out ${ofAll}`]),
        ],
        needs: found.flatMap(({ needs }) => needs),
    };
}
/**
 * Each once, sorted as merged reports are: by the characters of the path. What GKE says of a cluster stands first, and
 * goes before what a fleet says of its member.
 */
function byPath(clusters) {
    const paths = new Map(clusters.toReversed().map((cluster) => [(0,model_cluster/* clusterPath */.Sf)(cluster), cluster]));
    return [...paths].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cluster]) => cluster);
}


/***/ })

};
;