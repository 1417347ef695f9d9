"use strict";
exports.id = 9274;
exports.ids = [9274];
exports.modules = {

/***/ 9274:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeFleet: () => (/* binding */ judgeFleet)
});

// EXTERNAL MODULE: ./src/checks/index.ts + 51 modules
var checks = __webpack_require__(8137);
// EXTERNAL MODULE: ./src/facts/cluster-and-project.ts
var cluster_and_project = __webpack_require__(937);
// EXTERNAL MODULE: ./src/facts/gather.ts + 20 modules
var gather = __webpack_require__(1479);
// EXTERNAL MODULE: ./src/facts/image-facts.ts + 1 modules
var image_facts = __webpack_require__(5117);
// EXTERNAL MODULE: ./src/facts/repository-facts.ts
var repository_facts = __webpack_require__(3781);
// EXTERNAL MODULE: ./src/model/cluster.ts
var model_cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/model/append.ts
var append = __webpack_require__(7737);
// EXTERNAL MODULE: ./src/model/fact.ts
var model_fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/verdict/causes.ts
var causes = __webpack_require__(9141);
// EXTERNAL MODULE: ./src/verdict/judgement.ts + 7 modules
var judgement = __webpack_require__(1919);
;// CONCATENATED MODULE: ./src/verdict/alike.ts

/** @param plain in their order */
function alikeOf(plain) {
    const counts = { pass: 0, warn: 0, fail: 0, unknown: 0, skip: 0 };
    const rows = new Map();
    const [ofImages, ofOthers] = [new Causes(), new Causes()];
    const kinds = new Map();
    for (const { at, image, kind, ofImage, others } of plain) {
        const place = { at, image };
        const asking = [ofImage, ...others].flatMap((unit) => unit.asking);
        for (const unit of [ofImage, ...others])
            addCounts(counts, unit.counts);
        for (const each of ofImage.asking)
            ofImages.add(each, place);
        for (const unit of others)
            for (const each of unit.asking)
                ofOthers.add(each, place);
        const ids = (isOwn) => asking.flatMap(({ id, finding }) => ((finding.subject === image) === isOwn ? [id] : []));
        const own = ids(true);
        const shared = [...new Set(ids(false))].sort();
        const key = [kind, own.length > 0 ? 'own' : '', ...shared].join('\n');
        const row = rows.get(key) ?? { kind, images: [], own: [], shared };
        rows.set(key, row);
        row.images.push(image);
        (0,append/* append */.B)(row.own, own);
        const same = kinds.get(kind) ?? [];
        kinds.set(kind, same);
        same.push(place);
    }
    return {
        targets: plain.length,
        counts,
        rows: [...rows.values()],
        ofImages: ofImages.all(),
        ofOthers: ofOthers.all(),
        kinds,
    };
}
/** What a cluster itself asks for, of all targets of a kind. */
function clusterCauses({ kinds }, askingOf) {
    const causes = new Map();
    for (const [kind, places] of kinds)
        for (const { id, finding } of askingOf(kind)) {
            const findings = causes.get(id) ?? [];
            causes.set(id, findings);
            findings.push({ finding, places });
        }
    return [...causes].map(([id, findings]) => ({ id, targets: targetsOf(findings), findings }));
}
/** @param times how often they count */
function addCounts(sum, counts, times = 1) {
    // Of a million targets: field by field.
    sum.pass += counts.pass * times;
    sum.warn += counts.warn * times;
    sum.fail += counts.fail * times;
    sum.unknown += counts.unknown * times;
    sum.skip += counts.skip * times;
}
/** Gathers findings by their causes. */
class Causes {
    #causes = new Map();
    add({ id, finding }, place) {
        const findings = this.#findings(id);
        const places = findings.get(finding);
        if (places === undefined)
            findings.set(finding, [place]);
        else if (places.at(-1)?.at !== place.at)
            places.push(place);
    }
    all() {
        return [...this.#causes].map(([id, of]) => {
            const findings = [...of].map(([finding, places]) => ({ finding, places }));
            return { id, targets: targetsOf(findings), findings };
        });
    }
    #findings(id) {
        const findings = this.#causes.get(id) ?? new Map();
        this.#causes.set(id, findings);
        return findings;
    }
}
/** How many targets have any of these findings. */
function targetsOf(findings) {
    const lists = new Set(findings.map(({ places }) => places));
    const [first] = lists;
    if (lists.size === 1)
        return first?.length ?? 0;
    const places = new Set();
    for (const each of lists)
        for (const { at } of each)
            places.add(at);
    return places.size;
}

// EXTERNAL MODULE: ./src/model/target.ts
var model_target = __webpack_require__(5936);
;// CONCATENATED MODULE: ./src/verdict/asking.ts

/** What asks for something in findings. */
const askingOf = (findings) => findings.flatMap((finding) => {
    const id = (0,causes/* causeIdOf */.y8)(finding);
    return id === null ? [] : [{ id, finding }];
});

// EXTERNAL MODULE: ./src/verdict/passed-rows.ts
var passed_rows = __webpack_require__(3351);
;// CONCATENATED MODULE: ./src/verdict/fleet-causes.ts




/** Takes targets in the order of their clusters. */
class FleetCauses {
    #causes = new Map();
    /** @param target an object of its own for each target: that is how one is told from the next */
    add(asking, target) {
        for (const { id, finding } of asking)
            this.#gather(id, finding, target);
    }
    /**
     * Takes one cause of all targets of a cluster that have it.
     * @returns false, and takes nothing, where the order of its targets among others still matters: which are named, and
     * which one speaks
     */
    addAlike({ id, targets, findings }, cluster, pools) {
        const cause = this.#causes.get(id);
        if (cause === undefined || cause.where.length < causes/* NAMED_PLACES */.hB)
            return false;
        for (const { finding } of findings)
            if ((0,causes/* speaksFor */.ZQ)(finding, cause) ||
                causes/* RANK */.Vz[finding.status] < causes/* RANK */.Vz[cause.status] ||
                finding.needs.some((need) => !cause.needs.has(keyOf(need))))
                return false;
        cause.targets += targets;
        if (cause.cluster !== cluster)
            enter(cause, cluster);
        for (const { finding, places } of findings) {
            if (finding.pool !== null)
                cause.ofCluster.add(finding.pool);
            else
                addPools(cause, pools);
            // Of a thousand clusters: the lists are the same ones.
            if (cause.known.has(places))
                continue;
            cause.known.add(places);
            for (const { image } of places)
                cause.images.add(image);
        }
        return true;
    }
    addJudgement({ facts, findings }) {
        const pools = facts.pools.filter(({ reach }) => reach.kind !== 'excluded').map(({ pool }) => pool.name);
        const { target } = facts;
        this.add(askingOf(findings), { image: (0,causes/* referenceText */.n5)(target.image), cluster: (0,model_target/* placeOf */.$t)(target), pools });
    }
    /** Worst first, then those that stop most targets, then by their ids, which shards agree on. */
    all() {
        return [...this.#causes]
            .sort(([idA, a], [idB, b]) => causes/* RANK */.Vz[a.status] - causes/* RANK */.Vz[b.status] || b.targets - a.targets || (0,passed_rows/* compare */.UD)(idA, idB))
            .map(([id, cause]) => causeOf(id, cause));
    }
    #gather(id, finding, target) {
        let cause = this.#causes.get(id);
        if (cause === undefined)
            this.#causes.set(id, (cause = started(finding)));
        const { image, cluster } = target;
        if (cause.worst !== finding) {
            if ((0,causes/* speaksFor */.ZQ)(finding, cause))
                cause.worst = finding;
            if (causes/* RANK */.Vz[finding.status] < causes/* RANK */.Vz[cause.status])
                cause.status = finding.status;
        }
        for (const need of finding.needs)
            cause.needs.set(keyOf(need), need);
        if (cause.last !== target) {
            cause.last = target;
            cause.targets += 1;
            cause.images.add(image);
        }
        if (cause.cluster !== cluster)
            enter(cause, cluster);
        if (finding.pool !== null)
            cause.ofCluster.add(finding.pool);
        else
            addPools(cause, target.pools);
        if (cause.where.length === causes/* NAMED_PLACES */.hB)
            return;
        const place = { image, cluster, pool: finding.pool };
        if (!cause.where.some((each) => (0,causes/* isSame */.Ft)(each, place)))
            cause.where.push(place);
    }
}
const keyOf = (need) => Object.values(need).join('\n');
function addPools(cause, pools) {
    if (cause.whole === pools)
        return;
    for (const pool of pools)
        cause.ofCluster.add(pool);
    cause.whole = pools;
}
function enter(cause, cluster) {
    cause.pools += cause.ofCluster.size;
    cause.ofCluster.clear();
    cause.whole = null;
    cause.cluster = cluster;
    cause.clusters += 1;
}
const started = (worst) => ({
    worst,
    status: worst.status,
    needs: new Map(),
    targets: 0,
    last: null,
    images: new Set(),
    known: new WeakSet(),
    clusters: 0,
    cluster: '',
    pools: 0,
    ofCluster: new Set(),
    whole: null,
    where: [],
});
const causeOf = (id, cause) => (0,causes/* reportCause */.IA)(id, cause, {
    targets: cause.targets,
    images: cause.images.size,
    clusters: cause.clusters,
    pools: cause.pools + cause.ofCluster.size,
});

;// CONCATENATED MODULE: ./src/verdict/plain-targets.ts


/** The key of the row in which nothing warns. */
const NOTHING_SHARED = '\n';
const NONE = [];
/** Takes targets cluster by cluster: `enter`, `add` for each that passes, and so on. */
class PlainTargets {
    /** Of all targets, those that were judged whole among them. */
    causes = new FleetCauses();
    counts = { pass: 0, warn: 0, fail: 0, unknown: 0, skip: 0 };
    /** What would tell the advice that could not be given. */
    needs = new Map();
    targets = 0;
    firstWarning = null;
    #rows = [];
    #shared = new Map();
    #cluster = '';
    #pools = [];
    #open = new Map();
    #whole = 0;
    /** @param pools those that are judged, for what holds for all pools */
    enter(cluster, pools) {
        this.#close();
        this.#cluster = cluster;
        this.#pools = pools;
    }
    /** Takes a target that was judged whole, for the causes of all. */
    addWhole(judgement) {
        this.#whole += 1;
        this.causes.addJudgement(judgement);
    }
    /** @param units all of the target's parts */
    add(image, units) {
        this.targets += 1;
        let isAsking = false;
        for (const { counts, asking } of units) {
            addCounts(this.counts, counts);
            if (asking.length > 0)
                isAsking = true;
        }
        if (!isAsking)
            this.#rowOf(NOTHING_SHARED).images.push(image);
        else
            this.#ask(image, units);
    }
    /**
     * Takes all targets of a cluster that pass, and those that were judged whole.
     * @param ofCluster the cluster's own part, by the kind of image
     * @param whole in their order
     */
    addAlike(alike, ofCluster, whole) {
        this.targets += alike.targets;
        addCounts(this.counts, alike.counts);
        for (const [kind, places] of alike.kinds)
            addCounts(this.counts, ofCluster(kind).counts, places.length);
        for (const { kind, images, own, shared } of alike.rows) {
            const more = ofCluster(kind).asking.map(({ id }) => id);
            const names = more.length === 0 ? shared : [...new Set([...shared, ...more])].sort();
            this.#rows.push({ cluster: this.#cluster, images, own, shared: this.#sharedOf(names.join('\n')) });
        }
        const causes = [...alike.ofImages, ...clusterCauses(alike, (kind) => ofCluster(kind).asking), ...alike.ofOthers];
        const isFirst = this.firstWarning === null;
        const open = causes.filter((cause) => isFirst || !this.causes.addAlike(cause, this.#cluster, this.#pools));
        for (const { findings } of causes)
            for (const { finding } of findings)
                this.#need(finding);
        this.#addInOrder(open, whole);
    }
    /** Takes causes target by target, as the targets stand among those that were judged whole. */
    #addInOrder(causes, whole) {
        const asking = causes.flatMap(({ id, findings }) => findings.flatMap(({ finding, places }) => places.map(({ at, image }) => ({ at, image, id, finding }))));
        let last = null;
        let target = null;
        // Sorting keeps the order of what is of one target.
        for (const each of [...asking, ...whole].toSorted((a, b) => a.at - b.at)) {
            if ('judgement' in each) {
                this.addWhole(each.judgement);
                continue;
            }
            const { image, id, finding } = each;
            if (target === null || last?.at !== each.at)
                target = { image, cluster: this.#cluster, pools: this.#pools };
            last = each;
            this.causes.add([{ id, finding }], target);
            this.#warn(finding, image);
        }
    }
    /** Takes what asks for something of a target. */
    #ask(image, units) {
        const target = { image, cluster: this.#cluster, pools: this.#pools };
        const shared = [];
        const own = [];
        for (const { asking } of units) {
            if (asking.length === 0)
                continue;
            this.causes.add(asking, target);
            for (const { id, finding } of asking) {
                (finding.subject === image ? own : shared).push(id);
                this.#need(finding);
                this.#warn(finding, image);
            }
        }
        const names = shared.length > 1 ? [...new Set(shared)].sort() : shared;
        const row = this.#rowOf(`${own.length > 0 ? 'own' : ''}\n${names.join('\n')}`);
        row.images.push(image);
        for (const id of own)
            row.own.push(id);
    }
    #need({ status, needs }) {
        if (status === 'unknown')
            for (const need of needs)
                this.needs.set(Object.values(need).join('\n'), need);
    }
    #warn({ status, check, pool }, image) {
        if (status !== 'unknown')
            this.firstWarning ??= { after: this.#whole, check, image, cluster: this.#cluster, pool };
    }
    #rowOf(key) {
        let row = this.#open.get(key);
        if (row === undefined) {
            row = { images: [], own: [], shared: this.#sharedOf(key.slice(key.indexOf('\n') + 1)) };
            this.#open.set(key, row);
        }
        return row;
    }
    /** One list for all rows that have it. */
    #sharedOf(names) {
        let shared = this.#shared.get(names);
        if (shared === undefined)
            this.#shared.set(names, (shared = names === '' ? [] : names.split('\n')));
        return shared;
    }
    /** What passes, by cluster and by what warns there. */
    passing() {
        this.#close();
        return this.#rows;
    }
    #close() {
        for (const { images, own, shared } of this.#open.values())
            // A copy has no room to grow.
            this.#rows.push({
                cluster: this.#cluster,
                images: images.slice(),
                shared,
                own: own.length === 0 ? NONE : own.slice(),
            });
        this.#open = new Map();
    }
}

;// CONCATENATED MODULE: ./src/checks/rests-on.ts

/** `nothing`: it is silent where no pull is verified. */
const PARTS = {
    'image-reference': 'image',
    'image-exists': 'platform',
    'image-platform': 'platform',
    'image-format': 'platform',
    repository: 'image',
    'download-rules': 'image',
    cluster: 'cluster',
    'node-service-account': 'cluster',
    'access-scopes': 'cluster',
    'pull-permission': 'identity',
    'gke-version': 'cluster',
    'network-path': 'cluster',
    'binary-authorization': 'cluster',
    'image-pull-secret': 'cluster',
    verification: 'nothing',
    'node-image-type': 'cluster',
    'default-service-account': 'cluster',
    'repository-location': 'place',
    'tag-mutability': 'image',
    'cleanup-policy': 'image',
    'image-streaming': 'cluster',
    'upgrade-forecast': 'platform',
};
/** Of checks of a cluster that may look at the image, too: the codes by which they did not have to. */
const WITHOUT_IMAGE = {
    'access-scopes': new Set(['sufficient', 'default-scopes', 'other-principal']),
    'gke-version': new Set(['new-enough', 'any-version']),
    'image-pull-secret': new Set(['google-host', 'public']),
    'binary-authorization': new Set(['off', 'reports']),
    'image-streaming': new Set(['off', 'by-gke', 'windows', 'not-streamed']),
};
const OF_ALL_CHECKS = new Set(['other-registry', 'pool-not-judged']);
/**
 * What the checks find of one part.
 * @param facts of a target; what does not belong to the part is not looked at
 * @returns null where a check had to look at more than the part
 */
function findingsOfPart(part, facts) {
    const found = checks/* checks */.AV.filter(({ id }) => PARTS[id] === part).flatMap((check) => (0,checks/* runCheck */.k_)(check, facts));
    return found.every(isOfPart) ? found : null;
}
function isOfPart({ check, code }) {
    const codes = WITHOUT_IMAGE[check];
    const own = code.slice(check.length + 1);
    return codes === undefined || codes.has(own) || OF_ALL_CHECKS.has(own);
}
/**
 * What of an image the checks of a cluster look at: findings on a cluster are the same for all images of one kind.
 * @param toHosts the way of the cluster's nodes to the image's host matters
 */
function imageKindKey({ target: { image }, image: { repository, manifest } }, toHosts) {
    if (!image.valid)
        return 'none';
    const { reference } = image;
    if (reference.kind === 'other')
        return `other ${reference.host}`;
    const mode = repository?.repository.state === 'known' ? repository.repository.value.mode : 'unread';
    const shape = manifest.state === 'known' && manifest.value.shape === 'schema1' ? 'schema1' : '';
    return `${reference.form} ${mode} ${shape}${toHosts ? ` ${reference.host}` : ''}`;
}

// EXTERNAL MODULE: ./src/model/location.ts
var model_location = __webpack_require__(3214);
// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(1300);
// EXTERNAL MODULE: ./src/verdict/policy.ts
var verdict_policy = __webpack_require__(2815);
// EXTERNAL MODULE: ./src/verdict/ruling.ts
var ruling = __webpack_require__(2268);
;// CONCATENATED MODULE: ./src/verdict/unit.ts





const NOTHING = { pass: 0, warn: 0, fail: 0, unknown: 0, skip: 0 };
/** A part that can only be judged with the rest of its target. */
const NOT_ALONE = {
    plain: false,
    ofAll: NOTHING,
    ofPools: NOTHING,
    counts: NOTHING,
    asking: [],
    hasGate: false,
};
/**
 * @param found what the checks found of the part; null: they had to look at more
 * @param target any of those that it is a part of
 * @param may which findings may ask for something in a target that passes: none, those that hold for all pools, or any
 */
function unitOf(found, target, { policy, compared, now }, may) {
    if (found === null)
        return NOT_ALONE;
    const entries = (policy?.ignore ?? []).filter((entry) => !(0,verdict_policy/* isExpired */._d)(entry, now));
    const isFree = ({ check }) => !entries.some((entry) => entry.check === null || entry.check === check);
    const findings = (0,verdict_policy/* byPolicy */.os)(found.map(ruling/* unruled */.Y), target, policy === null ? null : { ...policy, ignore: [] }, now);
    const asking = findings.filter(judgement/* asks */.zW);
    const isNoMatter = (finding) => (finding.status === 'warn' || (finding.kind === 'advice' && finding.status === 'unknown')) &&
        (may === 'any' || (may === 'whole' && finding.pool === null)) &&
        isFree(finding) &&
        !compared;
    const [ofAll, ofPools] = [true, false].map((whole) => (0,judgement/* countByStatus */.x7)(findings.filter(({ pool }) => (pool === null) === whole)));
    if (!asking.every(isNoMatter) || ofAll === undefined || ofPools === undefined)
        return NOT_ALONE;
    const hasGate = findings.some((each) => each.kind === 'gate' && each.status !== 'skip' && isFree(each));
    const silent = silentUnit(ofAll, ofPools, hasGate);
    return asking.length === 0 ? silent : { ...silent, asking: askingOf(asking) };
}
const SILENT = new Map();
/** A plain part that asks for nothing: of one form there is one, where a fleet has a hundred thousand. */
function silentUnit(ofAll, ofPools, hasGate) {
    const key = [...finding/* STATUSES */.f.flatMap((status) => [ofAll[status], ofPools[status]]), hasGate].join();
    let unit = SILENT.get(key);
    if (unit === undefined)
        SILENT.set(key, (unit = { plain: true, ofAll, ofPools, counts: sum([ofAll, ofPools]), asking: [], hasGate }));
    return unit;
}
/** The units of all pools of a cluster as one: what holds for all pools counts once. */
function unitOfPools(units) {
    const [first] = units;
    if (first === undefined || !units.every(({ plain }) => plain))
        return NOT_ALONE;
    // Nearly always they are all the same.
    const isSame = units.every((each) => each === first);
    const known = isSame ? TIMES.get(first)?.[units.length] : undefined;
    if (known !== undefined)
        return known;
    const ofPools = sum(units.map((each) => each.ofPools));
    const unit = silentUnit(first.ofAll, ofPools, units.some(({ hasGate }) => hasGate));
    if (isSame) {
        const times = TIMES.get(first) ?? [];
        TIMES.set(first, times);
        times[units.length] = unit;
    }
    return unit;
}
/** A part of so many pools, by the part of one. */
const TIMES = new WeakMap();
function sum(all) {
    const total = { ...NOTHING };
    for (const each of all)
        for (const status of finding/* STATUSES */.f)
            total[status] += each[status];
    return total;
}

// EXTERNAL MODULE: ./src/facts/access-facts.ts
var access_facts = __webpack_require__(2499);
// EXTERNAL MODULE: ./src/facts/on-pool.ts + 2 modules
var on_pool = __webpack_require__(8515);
// EXTERNAL MODULE: ./src/facts/seen-image.ts
var seen_image = __webpack_require__(2464);
// EXTERNAL MODULE: ./src/facts/perimeter-facts.ts
var perimeter_facts = __webpack_require__(762);
// EXTERNAL MODULE: ./src/model/puller.ts
var model_puller = __webpack_require__(7333);
// EXTERNAL MODULE: ./src/model/target-facts.ts
var target_facts = __webpack_require__(2674);
;// CONCATENATED MODULE: ./src/app/fleet-facts.ts
/** The facts of a fleet's parts, each gathered once: clusters, images, and what stands between them. */












/**
 * The facts of an image that was read; null where it has to be judged with each cluster: a workload decides where it
 * lands, it was not read, its registry refuses strangers, or a perimeter is in question.
 */
async function partImage(target, ask) {
    const { image, cluster } = target;
    if (!image.valid || image.uses.length > 0 || !image.plain || cluster === null)
        return null;
    const about = (0,repository_facts/* repositoryFacts */.O)(image.reference, ask);
    const asked = (0,image_facts/* imageFacts */.JC)(image.reference, about, ask);
    const [facts, repository] = await Promise.all([asked, about]);
    if (facts.manifest.state !== 'known' || (facts.anonymous?.state === 'known' && !facts.anonymous.value.allowed))
        return null;
    const perimeters = await (0,perimeter_facts/* perimeterFacts */.F$)(target, (0,cluster_and_project/* clusterAndProject */.H)(cluster, ask), about, asked, ask);
    return perimeters === null ? { facts, repository } : null;
}
/** Whether a cluster was read, and its pools can be judged by themselves: each with an identity, and one for any pod. */
const isPartCluster = ({ cluster: { cluster }, pools, target, admission, pulls }) => cluster.state === 'known' &&
    target.cluster !== null &&
    !(0,model_cluster/* isOutside */._K)(target.cluster) &&
    pools.some(({ reach }) => reach.kind === 'judged') &&
    pools.every(({ puller }) => puller.principal.state === 'known') &&
    admission === null &&
    (pulls === null || pulls.secrets.length + pulls.accounts.length + pulls.tries.length === 0);
/** By the kinds of images that are judged on a cluster, each with the facts of one of them. */
const kindFacts = async (targets, ask, now) => new Map(await Promise.all([...targets].map(async ([kind, target]) => [kind, await (0,gather/* gather */.k)(target, ask, now)])));
/** Who pulls on a pool, as a key: equal ones have equal rights. */
function identityKey({ puller, reach }) {
    if (reach.kind === 'excluded')
        return 'excluded';
    return [puller.kind, (0,model_fact/* knownValue */.jj)(puller.principal) ?? '', (0,model_puller/* accountThatPulls */.D)(puller)?.project ?? ''].join('\n');
}
/** The facts of one pool and one repository: what `identity` rests on. */
async function identityPart(facts, pool, image, ask) {
    const { puller } = pool;
    // What is kept of an evaluation by its levels (`model/once.ts`) goes with these: each pair comes once.
    const repository = image.repository && { ...image.repository, levels: image.repository.levels.slice() };
    const access = await (0,access_facts/* accessFacts */.u)(puller.principal, (0,model_puller/* accountThatPulls */.D)(puller), repository, ask, facts.now);
    const own = { ...image.facts, repository };
    return { ...facts, target: image.target, image: own, pools: [{ ...pool, access }] };
}
/** The facts of one image and the nodes of one pool: what `platform` rests on; null where GKE is asked of the pool itself. */
async function platformPart(facts, pool, image, ask) {
    const own = { ...facts, target: image.target, image: image.facts };
    const cluster = (0,model_fact/* knownValue */.jj)(facts.cluster.cluster);
    const { image: of } = image.target;
    if (cluster === undefined || !of.valid || pool.reach.kind === 'excluded')
        return { ...own, pools: [pool] };
    const onPool = await (0,on_pool/* onPoolFacts */.$)(of.reference, { seen: (0,seen_image/* seenImage */.DW)(of.reference, ask), reach: Promise.resolve(pool.reach) }, { pool: pool.pool, platform: Promise.resolve(pool.platform) }, cluster, ask);
    return onPool.upgrade === null && onPool.runtime === null ? { ...own, pools: [{ ...pool, ...onPool }] } : null;
}
/** What of a pool the checks of an image on its nodes look at: nodes of one key take the same. */
function platformKey({ pool, platform, reach }, { cluster: { cluster } }) {
    const value = (0,model_fact/* knownValue */.jj)(cluster);
    const about = reach.kind === 'excluded'
        ? ['excluded']
        : [
            reach.kind,
            reach.kind === 'tainted' && reach.forPlatform ? 'for its platform' : '',
            platform.os,
            JSON.stringify(platform.architecture),
            pool.windowsOsVersion,
            pool.version ?? value?.version,
            pool.imageType,
            pool.origin,
            pool.serviceAccount.kind === 'unread' ? 'unread' : '',
            pool.imageStreaming ? 'streams' : JSON.stringify(pool.imageDisk),
            value?.releaseChannel,
        ];
    return about.join('\n');
}

// EXTERNAL MODULE: ./src/app/in-turn.ts
var in_turn = __webpack_require__(1294);
;// CONCATENATED MODULE: ./src/app/fleet-parts.ts
/** The parts of a fleet's targets, each judged once: images, clusters, identities on repositories, images on platforms. */






/** Work that is under way at once. */
const AT_ONCE = 250;
/** The images that can be judged by parts, and how many of those that were asked about were read. */
async function imageParts(images, { ask, targetOf }) {
    const parts = new Map();
    const accesses = new Map();
    const repositories = new Map();
    const found = await Promise.all([...images].map(async ([image, cluster]) => {
        const target = targetOf(image, cluster);
        return { image, target, part: await partImage(target, ask) };
    }));
    for (const { image, target, part } of found) {
        if (part === null || !image.valid)
            continue;
        const { reference } = image;
        const { repository } = part;
        if (repository !== null && !repositories.has(repository))
            repositories.set(repository, repositories.size);
        // What a stranger was told is of the image itself.
        const own = part.facts.anonymous === null ? '' : reference.text;
        const form = reference.kind === 'other' ? '' : reference.form;
        const key = [repository === null ? 'other' : repositories.get(repository), reference.host, form, own].join('\n');
        if (!accesses.has(key))
            accesses.set(key, accesses.size);
        const project = reference.kind === 'other' ? '' : reference.project;
        const about = { target, image: part.facts };
        const kinds = { anyHost: imageKindKey(about, false), toHosts: imageKindKey(about, true) };
        parts.set(image, {
            ...part,
            index: parts.size,
            target,
            access: accesses.get(key) ?? 0,
            kinds,
            project,
            unit: null,
        });
    }
    return parts;
}
/** A cluster with its own checks; null where it was not read, or has to be judged with each image. */
async function clusterPart(cluster, images, parts, { ask, now, weights, targetOf }) {
    const read = await (0,cluster_and_project/* clusterAndProject */.H)(cluster, ask);
    if (read.cluster.state !== 'known')
        return null;
    const toHosts = read.cluster.value.pools.some(({ network }) => network?.privateNodes === true);
    const targets = new Map();
    for (const image of images) {
        const kind = parts.get(image)?.kinds[toHosts ? 'toHosts' : 'anyHost'];
        if (kind !== undefined && !targets.has(kind))
            targets.set(kind, targetOf(image, cluster));
    }
    const facts = await kindFacts(targets, ask, now);
    const [first] = facts.values();
    if (first === undefined || ![...facts.values()].every(isPartCluster))
        return null;
    return {
        toHosts,
        kinds: new Map([...facts].map(([kind, of]) => [kind, { facts: of, unit: judged('cluster', of, weights, 'any') }])),
        identities: first.pools.map(identityKey),
        platforms: first.pools.map((pool) => platformKey(pool, first)),
        pools: first.pools.filter(({ reach }) => reach.kind !== 'excluded').map(({ pool }) => pool.name),
    };
}
/** The findings of a part, as a unit. */
const judged = (part, facts, weights, may) => unitOf(findingsOfPart(part, facts), facts.target, weights, may);
/** Units of two keys, each made once; those of all pools of a cluster together, once a list of pools. */
class Table {
    #units = new Map();
    #lists = new Map();
    #work = [];
    /** Notes that a unit is needed, which `run` makes. */
    want(key, column, make) {
        const units = this.#units.get(key) ?? [];
        this.#units.set(key, units);
        if (units[column] !== undefined)
            return;
        units[column] = NOT_ALONE;
        this.#work.push(async () => {
            units[column] = await make();
        });
    }
    /** Makes what is needed. */
    run() {
        return (0,in_turn/* inTurn */.l)(this.#work.splice(0), AT_ONCE, (work) => work());
    }
    /** The pools of one cluster, by their keys. */
    of(keys) {
        const name = keys.join('\n\n');
        const list = this.#lists.get(name) ?? new UnitsOfPools(keys.map((key) => this.#units.get(key) ?? []));
        this.#lists.set(name, list);
        return list;
    }
}
/** The units of some pools, as one for each column. */
class UnitsOfPools {
    #rows;
    #sums = [];
    constructor(rows) {
        this.#rows = rows;
    }
    at(column) {
        return (this.#sums[column] ??= unitOfPools(this.#rows.map((row) => row[column] ?? NOT_ALONE)));
    }
}
/** Where an image's repository is as seen from a cluster, as a key; an image of strangers is copied into its project. */
function placeKey({ target: { cluster } }, { project, repository }) {
    if (cluster === null)
        return '';
    const isCallers = project === cluster.project || repository === null || repository.project.state === 'known';
    return `${(0,model_location/* regionOf */.A)(cluster.location)} ${isCallers ? '' : cluster.project}`;
}
const wantIdentity = (table, facts, pool, key, image, context) => table.want(key, image.access, async () => judged('identity', await identityPart(facts, pool, image, context.ask), context.weights, 'none'));
const wantPlatform = (table, facts, pool, key, image, context) => table.want(key, image.index, async () => {
    const part = await platformPart(facts, pool, image, context.ask);
    return part === null ? NOT_ALONE : judged('platform', part, context.weights, 'none');
});

;// CONCATENATED MODULE: ./src/app/fleet-units.ts

/**
 * A look-up of the units of the targets of a row; null for one that has to be judged whole.
 * @returns one list for all, which the next look-up overwrites
 */
function unitsOn(parts, row) {
    const cluster = parts.clusters[row] ?? null;
    if (cluster === null)
        return () => null;
    const identities = parts.identities.of(cluster.identities);
    const platforms = parts.platforms.of(cluster.platforms);
    const placeOf = placesOn(parts);
    const isWeighed = parts.weights.policy !== null;
    const units = [];
    let kind = null;
    let here;
    return (part) => {
        if (part === undefined)
            return null;
        const own = cluster.toHosts ? part.kinds.toHosts : part.kinds.anyHost;
        if (own !== kind)
            here = cluster.kinds.get((kind = own));
        if (here?.unit.plain !== true)
            return null;
        const [who, what] = [identities.at(part.access), platforms.at(part.index)];
        if (!who.plain || !what.plain)
            return null;
        const ofImage = (part.unit ??= judged('image', { ...here.facts, target: part.target, image: part.facts }, parts.weights, 'whole'));
        const place = placeOf(part, here.facts);
        if (!ofImage.plain || !place.plain)
            return null;
        units[0] = ofImage;
        units[1] = here.unit;
        units[2] = who;
        units[3] = what;
        units[4] = place;
        return !isWeighed || units.some(({ hasGate }) => hasGate) ? units : null;
    };
}
/** How far the repositories of images are from one cluster: the same for all clusters of its region. */
function placesOn({ places, weights }) {
    const found = [];
    return (part, facts) => (found[part.access] ??= unitsAt(places, placeKey(facts, part))[part.access] ??=
        judged('place', { ...facts, target: { ...part.target, cluster: facts.target.cluster }, image: part.facts }, weights, 'whole'));
}
function unitsAt(places, key) {
    const units = places.get(key) ?? [];
    places.set(key, units);
    return units;
}
/** The parts of the images of a row; rows that have one list of images share it. */
function partsByRow(images) {
    const known = new Map();
    return (row) => {
        const parts = known.get(row) ?? row.map((image) => images.get(image));
        known.set(row, parts);
        return parts;
    };
}

;// CONCATENATED MODULE: ./src/app/fleet-alike.ts
/** Clusters of a fleet whose targets come to the same: their parts are looked up target by target for the first of them. */




/**
 * @returns of a row, by its place, what it shares with others; null where its images are its own, or the cluster has to
 * be judged with each of them
 */
function alikeRows(parts, rows, partsOf) {
    const lists = listsOf(rows, partsOf);
    const known = new Map();
    const numberOf = numbers();
    const vectors = new WeakMap();
    /** Who pulls on a cluster may pull what those of another may, by one number. */
    const identitiesOf = (cluster, list) => {
        const units = parts.identities.of(cluster.identities);
        const byList = vectors.get(units) ?? new Map();
        vectors.set(units, byList);
        const number = byList.get(list) ?? numberOf(list.accesses.map(({ access }) => numberOf(units.at(access))).join());
        byList.set(list, number);
        return number;
    };
    return (at) => {
        const { cluster: name, images } = rows[at] ?? {};
        const cluster = parts.clusters[at] ?? null;
        const list = images && lists.get(images);
        if (name === undefined || images === undefined || cluster === null || list === undefined)
            return null;
        const key = [
            list.id,
            cluster.toHosts,
            (0,model_location/* regionOf */.A)(name.location),
            list.byProject ? name.project : '',
            numberOf(parts.platforms.of(cluster.platforms)),
            identitiesOf(cluster, list),
            ...[...cluster.kinds].flatMap(([kind, { unit }]) => [kind, unit.plain, unit.hasGate]),
        ].join('\n');
        let found = known.get(key);
        if (found === undefined)
            known.set(key, (found = lookedUp(images, partsOf(images), cluster, unitsOn(parts, at))));
        return { ...found, ofCluster: (kind) => cluster.kinds.get(kind)?.unit ?? NO_PART };
    };
}
const NO_PART = { counts: { pass: 0, warn: 0, fail: 0, unknown: 0, skip: 0 }, asking: [] };
/** Each target of a row. */
function lookedUp(images, partsOf, { toHosts }, unitsOf) {
    const plain = [];
    const whole = [];
    for (const [at, image] of images.entries()) {
        const part = partsOf[at];
        const units = unitsOf(part);
        const [ofImage, , ...others] = units ?? [];
        if (part === undefined || ofImage === undefined)
            whole.push(at);
        else {
            const kind = toHosts ? part.kinds.toHosts : part.kinds.anyHost;
            plain.push({ at, image: (0,causes/* referenceText */.n5)(image), kind, ofImage, others });
        }
    }
    return { alike: alikeOf(plain), whole };
}
/** The lists of images that several rows have. */
function listsOf(rows, partsOf) {
    const [met, lists] = [new Set(), new Map()];
    for (const { images } of rows) {
        if (!met.has(images))
            met.add(images);
        else if (!lists.has(images)) {
            const parts = partsOf(images).filter((part) => part !== undefined);
            const accesses = [...new Map(parts.map((part) => [part.access, part])).values()];
            const byProject = parts.some(({ repository }) => repository !== null && repository.project.state !== 'known');
            lists.set(images, { id: lists.size, accesses, byProject });
        }
    }
    return lists;
}
/** Numbers things: the same, the same number. */
function numbers() {
    const known = new Map();
    return (of) => {
        const number = known.get(of) ?? known.size;
        known.set(of, number);
        return number;
    };
}

// EXTERNAL MODULE: ./src/app/outcome.ts + 1 modules
var outcome = __webpack_require__(5619);
;// CONCATENATED MODULE: ./src/app/fleet.ts
/**
 * A fleet, judged by its parts: each image, cluster, identity on a repository and image on a platform once, whatever
 * number of targets it stands in. A target of which all parts are plain passes by look-ups; any other is judged whole.
 */
















/** Judges every image of every row, in their order. */
async function judgeFleet(all, context) {
    const read = await readParts(all, context);
    const { rows, clusters, left } = context.signal.aborted
        ? await readBefore(all, read)
        : { ...read, rows: all, left: [] };
    const parts = { ...read, clusters };
    const plain = new PlainTargets();
    const judgements = [];
    const partsOf = partsByRow(parts.images);
    const alike = alikeRows(parts, rows, partsOf);
    const total = rows.reduce((sum, { images }) => sum + images.length, 0);
    let done = 0;
    for (const [at, { cluster, images }] of rows.entries()) {
        const own = partsOf(images);
        done += images.length;
        context.onProgress(`${String(done)} of ${String(total)} judged`);
        const same = alike(at);
        if (same !== null) {
            const others = await judgeWhole(same.whole.flatMap((place) => images[place] ?? []), cluster, context);
            plain.enter((0,model_cluster/* clusterPath */.Sf)(cluster), parts.clusters[at]?.pools ?? []);
            plain.addAlike(same.alike, same.ofCluster, others.map((judgement, index) => ({ at: same.whole[index] ?? 0, judgement })));
            (0,append/* append */.B)(judgements, others);
            continue;
        }
        const units = unitsOn(parts, at);
        const whole = images.filter((_, place) => units(own[place]) === null);
        const others = (await judgeWhole(whole, cluster, context)).values();
        plain.enter((0,model_cluster/* clusterPath */.Sf)(cluster), parts.clusters[at]?.pools ?? []);
        for (const [place, image] of images.entries()) {
            // Looked up again: a million answers that are kept meanwhile are dearer.
            const found = units(own[place]);
            const judgement = found === null ? others.next().value : undefined;
            if (found !== null)
                plain.add((0,causes/* referenceText */.n5)(image), found);
            else if (judgement !== undefined) {
                judgements.push(judgement);
                plain.addWhole(judgement);
            }
        }
    }
    return { judgements, plain, left };
}
/** The rows with what was read of them before the run was stopped. */
async function readBefore(rows, { ask, clusters }) {
    const lost = new Set();
    const images = new Set(rows.flatMap((row) => row.images));
    await (0,in_turn/* inTurn */.l)([...images], AT_ONCE, async (image) => {
        if (!image.valid)
            return;
        const about = (0,repository_facts/* repositoryFacts */.O)(image.reference, ask);
        if (isCancelled((await (0,image_facts/* imageFacts */.JC)(image.reference, about, ask)).manifest))
            lost.add(image);
    });
    const kept = [];
    for (const [at, { cluster, images: own }] of rows.entries()) {
        if (isCancelled((await (0,cluster_and_project/* clusterAndProject */.H)(cluster, ask)).cluster))
            continue;
        kept.push({ row: { cluster, images: own.filter((image) => !lost.has(image)) }, cluster: clusters[at] ?? null });
    }
    const stopped = (count, all, what) => count === 0
        ? []
        : [`the run was stopped before ${String(count)} of ${String(all)} ${what} were read: nothing is told of them`];
    return {
        rows: kept.map(({ row }) => row),
        clusters: kept.map(({ cluster }) => cluster),
        left: [
            ...stopped(rows.length - kept.length, rows.length, 'clusters'),
            ...stopped(lost.size, images.size, 'images'),
        ],
    };
}
const isCancelled = (fact) => {
    const root = (0,model_fact/* missing */.LO)(fact);
    return root?.state === 'failed' && root.why === 'cancelled';
};
/** What cannot be judged by parts, each by itself. */
async function judgeWhole(images, cluster, { ask, run, now, targetOf }) {
    const all = [];
    await (0,in_turn/* inTurn */.l)([...images.entries()], AT_ONCE, async ([at, image]) => {
        const facts = await (0,gather/* gather */.k)(targetOf(image, cluster), ask, now);
        all[at] = (0,judgement/* shortened */.vI)((0,outcome/* concluded */._S)(facts, (0,checks/* findingsOf */.WX)(facts), run));
    });
    return all;
}
/** Gathers the facts of all parts, and judges those that many targets share. */
async function readParts(rows, context) {
    const { ask, run, now, targetOf, onProgress } = context;
    const { policy, baseline } = run.request;
    const compared = baseline !== null && (run.failOn === 'warn' || policy?.policy.failOn === 'warn');
    const of = { ask, now, targetOf, weights: { policy: policy?.policy ?? null, compared, now } };
    const first = new Map();
    for (const { cluster, images } of rows)
        for (const image of images)
            if (!first.has(image))
                first.set(image, cluster);
    onProgress(`reading ${String(rows.length)} clusters and ${String(first.size)} images`);
    const [images] = await Promise.all([
        imageParts(first, of),
        Promise.all(rows.map(({ cluster }) => (0,cluster_and_project/* clusterAndProject */.H)(cluster, ask))),
    ]);
    const clusters = [];
    await (0,in_turn/* inTurn */.l)([...rows.entries()], AT_ONCE, async ([at, row]) => {
        clusters[at] = await clusterPart(row.cluster, row.images, images, of);
    });
    const parts = {
        ...of,
        images,
        clusters,
        identities: new Table(),
        platforms: new Table(),
        places: new Map(),
    };
    onProgress('judging who may pull what');
    const wanted = new Map();
    for (const [at, row] of rows.entries())
        wantUnits(parts, row, clusters[at] ?? null, wanted);
    await parts.identities.run();
    await parts.platforms.run();
    return parts;
}
/**
 * Notes what is to be judged for the images of a row on its cluster.
 * @param wanted by the list of images, which many clusters share: what was noted for all of them
 */
function wantUnits(parts, { images }, cluster, wanted) {
    const [any] = cluster?.kinds.values() ?? [];
    if (cluster === null || any === undefined)
        return;
    const noted = wanted.get(images) ?? new Set();
    wanted.set(images, noted);
    const isNew = (key) => noted.size < noted.add(key).size;
    for (const [at, pool] of any.facts.pools.entries()) {
        const [who, what] = [cluster.identities[at] ?? '', cluster.platforms[at] ?? ''];
        const [newWho, newWhat] = [isNew(`who ${who}`), isNew(`what ${what}`)];
        if (!newWho && !newWhat)
            continue;
        for (const image of images) {
            const part = parts.images.get(image);
            if (part === undefined)
                continue;
            if (newWho)
                wantIdentity(parts.identities, any.facts, pool, who, part, parts);
            if (newWhat)
                wantPlatform(parts.platforms, any.facts, pool, what, part, parts);
        }
    }
}


/***/ })

};
;