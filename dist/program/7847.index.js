"use strict";
exports.id = 7847;
exports.ids = [7847];
exports.modules = {

/***/ 7847:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scan: () => (/* binding */ scan)
});

// EXTERNAL MODULE: ./src/model/cluster.ts
var model_cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/model/fact.ts
var model_fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/model/fleet.ts
var fleet = __webpack_require__(6389);
// EXTERNAL MODULE: ./src/model/unreadable.ts
var unreadable = __webpack_require__(9706);
;// CONCATENATED MODULE: ./src/facts/fleet.ts
/** The clusters of a fleet: which there are, and what of the scope was not seen. */




/**
 * Finds the clusters of a fleet: those of a project by GKE's own list, which is never late; those of a folder or an
 * organization by Cloud Asset Inventory, where a cluster that it still holds and GKE has no more is left out.
 * @param given clusters that were named, which are judged whatever the scopes hold
 */
async function clustersOf({ scopes, shard }, given, ask) {
    const found = await Promise.all(scopes.map((scope) => ofScope(scope, ask)));
    const all = byPath([...given, ...found.flatMap(({ clusters }) => clusters)]);
    const mine = shard === null ? all : all.filter((cluster) => (0,fleet/* isInShard */.O)(cluster, shard));
    const listed = new Set([...given, ...found.flatMap(({ clusters }, at) => (isProject(scopes[at]) ? clusters : []))].map(model_cluster/* clusterPath */.Sf));
    const there = await Promise.all(mine.map(async (cluster) => listed.has((0,model_cluster/* clusterPath */.Sf)(cluster)) || (await ask('cluster', cluster)).state !== 'absent'));
    const clusters = mine.filter((_, at) => there[at] === true);
    return {
        clusters,
        // Where all is in one shard and gone, the scope holds none.
        all: mine.length === all.length ? clusters.length : all.length,
        unseen: found.flatMap(({ unseen }) => unseen),
        needs: found.flatMap(({ needs }) => needs),
    };
}
const isProject = (scope) => scope?.startsWith('projects/') === true;
/** Each once, sorted as merged reports are: by the characters of the path. */
function byPath(clusters) {
    const paths = new Map(clusters.map((cluster) => [(0,model_cluster/* clusterPath */.Sf)(cluster), cluster]));
    return [...paths].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cluster]) => cluster);
}
const ofScope = (scope, ask) => isProject(scope) ? ofProject(scope, ask) : belowScope(scope, ask);
async function ofProject(scope, ask) {
    const listing = await ask('clusters', { project: scope.slice('projects/'.length) });
    if (listing.state !== 'known')
        return notSeen(scope, listing, '');
    const { clusters, missingZones } = listing.value;
    const zones = missingZones.join(', ');
    const incomplete = `The list of the clusters of ${scope} is incomplete: ${zones} did not answer`;
    return { clusters, unseen: missingZones.length === 0 ? [] : [incomplete], needs: [] };
}
async function belowScope(scope, ask) {
    const inventory = await ask('inventory', { scope });
    const otherwise = '; a scope of its own for each project (projects/P) is listed without Cloud Asset Inventory';
    if (inventory.state !== 'known')
        return notSeen(scope, inventory, otherwise);
    const { clusters, others } = inventory.value;
    const unread = others.map((name) => `Cloud Asset Inventory names a cluster in ${scope} as ${(0,unreadable/* quoted */.TL)(name)}: no cluster is named so`);
    return { clusters, unseen: unread, needs: [] };
}
/** @param otherwise what to do instead, as the sentence ends */
function notSeen(scope, fact, otherwise) {
    const root = (0,model_fact/* missing */.LO)(fact);
    const what = `The clusters of ${scope}`;
    if (root === null || root.state === 'absent')
        return {
            clusters: [],
            unseen: [`${what} could not be read: ${root?.detail ?? 'there is no such scope'}`],
            needs: [],
        };
    const needs = root.state === 'denied' ? root.needs : [];
    return { clusters: [], unseen: [`${(0,unreadable/* whyMissing */.bi)(what, root)}${otherwise}`], needs };
}

// EXTERNAL MODULE: ./src/placement/targets.ts
var placement_targets = __webpack_require__(8341);
// EXTERNAL MODULE: ./src/verdict/causes.ts
var causes = __webpack_require__(9141);
// EXTERNAL MODULE: ./src/app/check.ts + 2 modules
var check = __webpack_require__(2327);
;// CONCATENATED MODULE: ./src/app/scan.ts
/** A fleet on one page: scopes → clusters → targets; the rest is as in `check`. */




/**
 * Judges images on every cluster of a scope. What cannot be read of it is told in the report, and the rest is judged.
 * @throws UsageError where the environment is wrong or there are no credentials; nothing was called
 */
const scan = (run, context) => (0,check.judged)(run, context, (ask) => found(run.request, ask, context.onProgress));
/** The targets in the order of the report: by cluster, then by image, so that shards are parts of the whole. */
async function found(request, ask, onProgress) {
    const fleet = request.fleet ?? { scopes: [], shard: null };
    onProgress(`looking for the clusters of ${fleet.scopes.join(', ')}`);
    const { clusters, all, unseen, needs } = await clustersOf(fleet, request.clusters, ask);
    onProgress(`${String(clusters.length)} of ${String(all)} clusters are judged`);
    const images = request.images.toSorted((a, b) => ((0,causes/* referenceText */.n5)(a) < (0,causes/* referenceText */.n5)(b) ? -1 : 1));
    const targets = clusters.flatMap((cluster) => (0,placement_targets/* targetsOf */.Q)({ ...request, images, clusters: [cluster] }));
    return { targets, fleet: { all, judged: clusters.length, unseen, needs } };
}


/***/ })

};
;