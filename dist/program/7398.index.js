"use strict";
exports.id = 7398;
exports.ids = [7398];
exports.modules = {

/***/ 7398:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeFleet: () => (/* binding */ judgeFleet)
});

// EXTERNAL MODULE: ./src/checks/index.ts + 61 modules
var checks = __webpack_require__(6076);
// EXTERNAL MODULE: ./src/facts/cluster-and-project.ts
var cluster_and_project = __webpack_require__(937);
// EXTERNAL MODULE: ./src/facts/gather.ts + 15 modules
var gather = __webpack_require__(2290);
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
// EXTERNAL MODULE: ./src/verdict/judgement.ts + 6 modules
var judgement = __webpack_require__(8956);
;// CONCATENATED MODULE: ./src/verdict/alike.ts

/**
 * Collects the passing targets of a cluster.
 * @param plain the targets in their order
 */
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
/** The causes of the cluster itself, for all targets of each kind. */
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
/**
 * Adds counts to a sum.
 * @param times how often they count
 */
function addCounts(sum, counts, times = 1) {
    // This runs for a million targets, so each field is added directly.
    sum.pass += counts.pass * times;
    sum.warn += counts.warn * times;
    sum.fail += counts.fail * times;
    sum.unknown += counts.unknown * times;
    sum.skip += counts.skip * times;
}
/** Collects findings by their causes. */
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
/** The number of targets that have any of these findings. */
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

/** The findings that need attention. */
const askingOf = (findings) => findings.flatMap((finding) => {
    const id = (0,causes/* causeIdOf */.y8)(finding);
    return id === null ? [] : [{ id, finding }];
});

// EXTERNAL MODULE: ./src/verdict/passed-rows.ts
var passed_rows = __webpack_require__(3351);
;// CONCATENATED MODULE: ./src/verdict/fleet-causes.ts




/** Collects causes from targets, which must be added in the order of their clusters. */
class FleetCauses {
    #causes = new Map();
    /**
     * Adds the findings of one target.
     * @param target a separate object for each target: targets are distinguished by identity
     */
    add(asking, target) {
        for (const { id, finding } of asking)
            this.#gather(id, finding, target);
    }
    /**
     * Adds one cause of a cluster for all targets that have it.
     * @returns false, without a change, if the order of its targets among others still matters: for which places are
     * named, and for which finding represents the cause
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
            // A thousand clusters share the same lists.
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
    /** All causes, worst first, then those that affect the most targets, then by id, which is the same in all shards. */
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


/** The key of the row without warnings. */
const NOTHING_SHARED = '\n';
const NONE = [];
/** Collects targets cluster by cluster: `enter`, then `add` for each passing target, and so on. */
class PlainTargets {
    /** The causes of all targets, including the fully judged ones. */
    causes = new FleetCauses();
    counts = { pass: 0, warn: 0, fail: 0, unknown: 0, skip: 0 };
    /** The permissions that are missing for advice that could not be given. */
    needs = new Map();
    /** The labels of the clusters that were entered. */
    labels = new Map();
    targets = 0;
    firstWarning = null;
    #rows = [];
    #shared = new Map();
    #cluster = '';
    #open = new Map();
    #whole = 0;
    enter(cluster) {
        this.#close();
        this.#cluster = cluster;
    }
    /** Adds a fully judged target, so that its causes are included. */
    addWhole(judgement) {
        this.#whole += 1;
        this.causes.addJudgement(judgement);
    }
    /**
     * Adds a passing target.
     * @param units all parts of the target
     * @param pools the judged pools, to which findings for all pools apply
     */
    add(image, units, pools) {
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
            this.#ask(image, units, pools);
    }
    /**
     * Adds all passing targets of a cluster, and the fully judged ones.
     * @param there the cluster's own part for each kind of image, and its judged pools
     * @param whole the fully judged targets in their order
     */
    addAlike(alike, there, whole) {
        const { ofCluster, pools } = there;
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
        const open = causes.filter((cause) => isFirst || !this.causes.addAlike(cause, this.#cluster, pools));
        for (const { findings } of causes)
            for (const { finding } of findings)
                this.#need(finding);
        this.#addInOrder(open, pools, whole);
    }
    /** Adds causes target by target, in the order of these targets among the fully judged ones. */
    #addInOrder(causes, pools, whole) {
        const asking = causes.flatMap(({ id, findings }) => findings.flatMap(({ finding, places }) => places.map(({ at, image }) => ({ at, image, id, finding }))));
        let last = null;
        let target = null;
        // The sort is stable, so the findings of one target keep their order.
        for (const each of [...asking, ...whole].toSorted((a, b) => a.at - b.at)) {
            if ('judgement' in each) {
                this.addWhole(each.judgement);
                continue;
            }
            const { image, id, finding } = each;
            if (target === null || last?.at !== each.at)
                target = { image, cluster: this.#cluster, pools };
            last = each;
            this.causes.add([{ id, finding }], target);
            this.#warn(finding, image);
        }
    }
    /** Adds the findings of a target that need attention. */
    #ask(image, units, pools) {
        const target = { image, cluster: this.#cluster, pools };
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
    /** Returns one shared list for all rows with these causes. */
    #sharedOf(names) {
        let shared = this.#shared.get(names);
        if (shared === undefined)
            this.#shared.set(names, (shared = names === '' ? [] : names.split('\n')));
        return shared;
    }
    /** The passing targets, grouped by cluster and by the warnings there. */
    passing() {
        this.#close();
        return this.#rows;
    }
    #close() {
        for (const { images, own, shared } of this.#open.values())
            // The copies have no spare capacity, which saves memory.
            this.#rows.push({
                cluster: this.#cluster,
                images: images.slice(),
                shared,
                own: own.length === 0 ? NONE : own.slice(),
            });
        this.#open = new Map();
    }
}

// EXTERNAL MODULE: ./src/model/json.ts
var json = __webpack_require__(7979);
// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
// EXTERNAL MODULE: ./src/model/target-facts.ts
var target_facts = __webpack_require__(2674);
;// CONCATENATED MODULE: ./src/verdict/sharing.ts



/** Returns the same object for equal values. */
class Shared {
    #known = new Map();
    #isAlike;
    constructor(isAlike = isSame) {
        this.#isAlike = isAlike;
    }
    /**
     * Returns the first value that is equal to the given one.
     * @param about a key that is the same for equal values, and different for most others: values of one key are compared
     * one by one
     * @param kept makes what is kept of a value that is the first
     */
    of(about, value, kept = () => value) {
        const known = this.#known.get(about) ?? [];
        const same = known.find((each) => this.#isAlike(each, value));
        if (same !== undefined)
            return same;
        const first = kept();
        known.push(first);
        this.#known.set(about, known);
        return first;
    }
}
/** Accepts shortened judgements, cluster by cluster. */
class Sharing {
    #findings = new Shared();
    #assumptions = new Shared();
    /** The facts of the last cluster. */
    #cluster = null;
    #pools = new Shared(isAlike);
    /** The same judgement, without the facts that only its checks needed. */
    of(judgement) {
        const { facts, findings, leftOut } = judgement;
        return {
            ...judgement,
            facts: this.#told(facts),
            findings: findings.map((each) => this.#findings.of(aboutFinding(each), each)),
            leftOut: leftOut && { ...leftOut, assumptions: this.#assumed(leftOut.assumptions) },
        };
    }
    #assumed(all) {
        return this.#assumptions.of(all.map(aboutAssumption).join('\n'), all);
    }
    /** The facts that reports use. */
    #told(facts) {
        const { cluster, pools } = facts;
        // The answers of pods and probes belong to a single target.
        if (pools.some(({ verification, probe }) => verification !== null || probe !== null))
            return facts;
        if (this.#cluster?.cluster !== cluster.cluster) {
            this.#cluster = cluster;
            this.#pools = new Shared(isAlike);
        }
        const known = this.#pools.of(pools.map(aboutPool).join('\n'), pools, () => pools.map(withoutAsked));
        const unasked = { admission: null, webhooks: null, pulls: null, perimeters: null, boundaries: null };
        return { ...facts, ...unasked, cluster: this.#cluster, pools: known };
    }
}
/**
 * A key that tells most findings of a fleet apart: many clusters have the same message, each with its own subject and
 * its own evidence.
 */
const aboutFinding = ({ code, pool, subject, message, evidence, needs, fix }) => [
    code,
    pool ?? '',
    subject,
    message,
    evidence[0]?.source ?? '',
    evidence.at(-1)?.source ?? '',
    needs[0]?.resource ?? '',
    fix?.commands[0] ?? '',
].join('\n');
const aboutAssumption = ({ text, needs }) => `${text}\n${needs[0]?.resource ?? ''}`;
/** A key for a pool as one image finds it: the workloads that land there differ from image to image. */
function aboutPool({ pool, reach }) {
    if (reach.kind !== 'judged')
        return `${pool.name} ${reach.kind}`;
    const uses = reach.uses.map(({ namespace, workload, container }) => `${namespace ?? ''}/${workload}/${container}`);
    return `${pool.name} ${uses.join()}`;
}
const withoutAsked = (pool) => ({
    ...pool,
    access: target_facts/* NO_ACCESS_FACTS */.$,
    account: null,
    network: null,
    taken: null,
    runtime: null,
    upgrade: null,
});
const isAlike = (known, pools) => known.length === pools.length &&
    known.every((own, at) => {
        const other = pools[at];
        return (other !== undefined &&
            isSame(own.pool, other.pool) &&
            isSame(own.reach, other.reach) &&
            isSame(own.puller, other.puller) &&
            isSame(own.platform, other.platform));
    });
/** Compares plain data. */
function isSame(one, other) {
    if (one === other)
        return true;
    if (Array.isArray(one)) {
        if (!Array.isArray(other) || one.length !== other.length)
            return false;
        const others = other;
        return one.every((each, at) => isSame(each, others[at]));
    }
    const [left, right] = [(0,json/* objectOrNull */.av)(one), (0,json/* objectOrNull */.av)(other)];
    if (left === null || right === null)
        return false;
    const keys = Object.keys(left);
    return (keys.length === Object.keys(right).length && keys.every((key) => isSame((0,own_value/* ownValue */.e)(left, key), (0,own_value/* ownValue */.e)(right, key))));
}

// EXTERNAL MODULE: ./src/model/location.ts
var model_location = __webpack_require__(3214);
// EXTERNAL MODULE: ./src/facts/access-facts.ts
var access_facts = __webpack_require__(2499);
// EXTERNAL MODULE: ./src/facts/admission-facts.ts
var admission_facts = __webpack_require__(9972);
// EXTERNAL MODULE: ./src/facts/boundary-facts.ts
var boundary_facts = __webpack_require__(6079);
// EXTERNAL MODULE: ./src/facts/on-pool.ts + 2 modules
var on_pool = __webpack_require__(8515);
// EXTERNAL MODULE: ./src/facts/seen-image.ts
var seen_image = __webpack_require__(2464);
// EXTERNAL MODULE: ./src/facts/perimeter-facts.ts
var perimeter_facts = __webpack_require__(762);
// EXTERNAL MODULE: ./src/model/once.ts
var once = __webpack_require__(1800);
// EXTERNAL MODULE: ./src/access/deny-principals.ts
var deny_principals = __webpack_require__(716);
;// CONCATENATED MODULE: ./src/access/named-in.ts



/**
 * Where the policies of a repository and of what it stands below name a service account, as a text: equal texts of one
 * repository, equal places.
 * @param member `serviceAccount:EMAIL`
 */
function namedIn(member, { levels, deny }) {
    const who = member.toLowerCase();
    return [
        ...levels.map(({ policy }) => (policy.state === 'known' ? (inAllow(policy.value).get(who) ?? '') : '')),
        ...deny.map(({ policies }) => (policies.state === 'known' ? (inDeny(policies.value).get(who) ?? '') : '')),
    ].join('\n');
}
/**
 * Whether nothing was asked of an account itself to tell what it may do: not its groups, not where it stands, and
 * nothing of Policy Troubleshooter. What names it in policies is all that decided then.
 */
const isOfPoliciesAlone = (facts) => facts.accountPlace === null &&
    facts.troubleshooting === null &&
    facts.automaticGrants === null &&
    Object.keys(facts.groups).length === 0;
const allowed = (0,once/* once */.O)();
const denied = (0,once/* once */.O)();
const inAllow = (policy) => allowed([policy], '', () => placesOf(policy.bindings.map(({ members }, at) => [String(at), members.map((each) => each.trim())])));
const inDeny = (policies) => denied([policies], '', () => placesOf(policies.flatMap(({ rules }, policy) => rules.flatMap(({ deniedPrincipals, exceptionPrincipals }, rule) => {
    const at = `${String(policy)}.${String(rule)}`;
    return [
        [at, deniedPrincipals.map(deny_principals/* memberOfDenyPolicy */.kG)],
        [`${at} except`, exceptionPrincipals.map(deny_principals/* memberOfDenyPolicy */.kG)],
    ];
}))));
/** `deleted:serviceAccount:EMAIL?uid=N`: nodes may keep the identity of one that was deleted. */
const DELETED = /^deleted:(serviceaccount:[^?]*)/;
function placesOf(lists) {
    const places = new Map();
    for (const [at, members] of lists)
        for (const member of new Set(members.map((each) => each.toLowerCase()))) {
            const gone = DELETED.exec(member)?.[1];
            const [who, place] = gone === undefined ? [member, at] : [gone, `${at} ${member}`];
            places.set(who, `${places.get(who) ?? ''} ${place}`);
        }
    return places;
}

// EXTERNAL MODULE: ./src/model/service-account.ts
var service_account = __webpack_require__(6460);
// EXTERNAL MODULE: ./src/model/admission.ts
var admission = __webpack_require__(2128);
// EXTERNAL MODULE: ./src/model/puller.ts
var model_puller = __webpack_require__(7333);
;// CONCATENATED MODULE: ./src/app/fleet-facts.ts
/** The facts of a fleet's parts, each gathered once: clusters, images, and the relations between them. */


















/**
 * The facts of an image that was read; null if it must be judged with each cluster: it was not read, its registry
 * refuses anonymous requests, or a perimeter refused the caller.
 */
async function partImage(target, ask) {
    const { image, cluster } = target;
    if (!image.valid || cluster === null)
        return null;
    const about = (0,repository_facts/* repositoryFacts */.O)(image.reference, ask);
    const asked = (0,image_facts/* imageFacts */.JC)(image.reference, about, ask);
    const [facts, repository] = await Promise.all([asked, about]);
    if (facts.manifest.state !== 'known' || (facts.anonymous?.state === 'known' && !facts.anonymous.value.allowed))
        return null;
    if (target.strict)
        return { facts, repository };
    const perimeters = await (0,perimeter_facts/* perimeterFacts */.F$)(target, (0,cluster_and_project/* clusterAndProject */.H)(cluster, ask), about, asked, ask);
    return perimeters === null ? { facts, repository } : null;
}
/**
 * Whether a cluster was read, and its pools can be judged separately: each has an identity, and it is the same for all
 * pods.
 */
const isPartCluster = ({ cluster: { cluster }, pools, target, pulls }) => cluster.state === 'known' &&
    target.cluster !== null &&
    !(0,model_cluster/* isOutside */._K)(target.cluster) &&
    pools.some(({ reach }) => reach.kind === 'judged') &&
    pools.every(({ puller }) => puller.kind !== 'workload' && puller.principal.state === 'known') &&
    // The content of the nodes' mirrors is assumed, for each image separately.
    !(target.strict && pools.some(({ pool }) => pool.mirrors.length > 0)) &&
    (pulls === null || pulls.secrets.length + pulls.tries.length === 0);
/**
 * The projects of a cluster's networks and accounts, as a key: for equal keys, the same perimeters and boundaries
 * apply.
 */
function aroundKey({ target, cluster: { cluster }, pools }) {
    const value = (0,model_fact/* knownValue */.jj)(cluster);
    if (!target.strict || value === undefined)
        return '';
    const hosts = value.pools.map(({ network }) => network?.subnetwork?.split('/')[1] ?? value.project);
    const accounts = pools
        .filter(({ reach }) => reach.kind !== 'excluded')
        .map(({ puller }) => (0,model_puller/* accountThatPulls */.D)(puller)?.project ?? '');
    return JSON.stringify([[...new Set(hosts)].sort(), [...new Set(accounts)].sort()]);
}
/** Reads them for a cluster and an image. */
async function aroundFacts({ target: { cluster }, pools }, { target: of }, ask) {
    const target = { ...of, cluster };
    const { image } = target;
    if (!image.valid || cluster === null || !target.strict)
        return { perimeters: null, boundaries: null };
    const named = (0,cluster_and_project/* clusterAndProject */.H)(cluster, ask);
    const about = (0,repository_facts/* repositoryFacts */.O)(image.reference, ask);
    const [perimeters, boundaries] = await Promise.all([
        (0,perimeter_facts/* perimeterFacts */.F$)(target, named, about, (0,image_facts/* imageFacts */.JC)(image.reference, about, ask), ask),
        (0,boundary_facts/* boundaryFacts */.A)(target, named, Promise.resolve(pools), ask),
    ]);
    return { perimeters, boundaries };
}
/**
 * What decides on a cluster whether images are admitted, as a key; null if the result is the same for all of them,
 * because the project's policy is not used.
 */
async function admissionKey({ cluster: { cluster } }, ask) {
    const value = (0,model_fact/* knownValue */.jj)(cluster);
    if (value === undefined || !(0,admission/* asksProjectPolicy */.e)(value.admission))
        return null;
    const { project, location, name } = value;
    const policy = (0,model_fact/* knownValue */.jj)(await ask('admissionPolicy', { project }));
    if (policy === undefined)
        return `${project}\n${location}\n${name}`;
    const own = `${location}.${name}`;
    const isNamed = policy.rules.some(({ kind, key }) => kind === 'cluster' && key === own);
    return JSON.stringify([value.admission, policy, policy.system ? (0,model_location/* regionOf */.A)(location) : '', isNamed ? own : '']);
}
/** The facts for the admission of one image on one cluster. */
const admissionPart = async (facts, image, target, ask) => ({
    ...facts,
    target,
    image: image.facts,
    admission: await (0,admission_facts/* admissionFacts */.t)(target, Promise.resolve(facts.cluster), ask),
});
/**
 * What the streaming of images to the nodes of a pool depends on, apart from the identity that pulls, as a key; null if
 * images are not streamed.
 */
function streamingKey({ pool, platform, reach }, { cluster }) {
    if (reach.kind === 'excluded' || !pool.imageStreaming)
        return null;
    if (pool.madeBy === 'autopilot' || platform.os === 'windows')
        return null;
    const api = cluster.streaming;
    return [
        pool.imageType,
        pool.serviceAccount.kind,
        JSON.stringify(pool.scopes),
        api?.state === 'known' ? api.value : JSON.stringify(api),
    ].join('\n');
}
/** The facts of one image of each kind that is judged on a cluster, by kind. */
const kindFacts = async (targets, ask, now) => new Map(await Promise.all([...targets].map(async ([kind, target]) => [kind, await (0,gather/* gather */.k)(target, ask, now)])));
/** The identity that pulls on a pool, as a key: equal ones have equal permissions. */
function identityKey({ puller, reach }) {
    if (reach.kind === 'excluded')
        return 'excluded';
    return [puller.kind, (0,model_fact/* knownValue */.jj)(puller.principal) ?? '', (0,model_puller/* accountThatPulls */.D)(puller)?.project ?? ''].join('\n');
}
/**
 * The identity that pulls on a pool, from the point of view of a repository's policies: equal ones have equal
 * permissions there, if only policies decide.
 */
function rightsKey(facts, repository) {
    const { puller, reach } = facts;
    const who = (0,model_fact/* knownValue */.jj)(puller.principal) ?? '';
    const email = (0,service_account/* accountOf */.XP)(who);
    if (reach.kind === 'excluded' || repository === null || email === null)
        return identityKey(facts);
    return [puller.kind, String((0,service_account/* isDefaultEmail */.iH)(email)), namedIn(who, repository)].join('\n');
}
/** The facts for one pool and one repository that `identity` uses. */
async function identityPart(facts, pool, image, around, ask) {
    const { puller } = pool;
    // Results that are cached by these levels (`model/once.ts`) can be freed together with this copy: each pair is judged
    // only once.
    const repository = image.repository && { ...image.repository, levels: image.repository.levels.slice() };
    const access = await (0,access_facts/* accessFacts */.u)(puller.principal, (0,model_puller/* accountThatPulls */.D)(puller), repository, ask, facts.now);
    const own = { ...image.facts, repository };
    return { ...facts, ...around, target: image.target, image: own, pools: [{ ...pool, access }] };
}
/**
 * The facts for one image and the nodes of one pool that `platform` uses; null if GKE must be asked about the pool
 * itself.
 */
async function platformPart(facts, pool, image, ask) {
    const own = { ...facts, target: image.target, image: image.facts };
    const cluster = (0,model_fact/* knownValue */.jj)(facts.cluster.cluster);
    const { image: of } = image.target;
    if (cluster === undefined || !of.valid || pool.reach.kind === 'excluded')
        return { ...own, pools: [pool] };
    const onPool = await (0,on_pool/* onPoolFacts */.$)(of.reference, { seen: (0,seen_image/* seenImage */.DW)(of.reference, ask), reach: Promise.resolve(pool.reach) }, { pool: pool.pool, platform: Promise.resolve(pool.platform) }, cluster, ask);
    return onPool.upgrade === null && onPool.runtime === null ? { ...own, pools: [{ ...pool, ...onPool }] } : null;
}
/**
 * The properties of a pool that the checks of an image on its nodes use, as a key: nodes with equal keys accept the
 * same images.
 */
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

;// CONCATENATED MODULE: ./src/checks/rests-on.ts

/** `nothing`: the check reports nothing unless a pull is verified. */
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
    'binary-authorization': 'admission',
    'image-pull-secret': 'cluster',
    verification: 'nothing',
    'node-image-type': 'cluster',
    'default-service-account': 'cluster',
    'repository-location': 'place',
    'tag-mutability': 'image',
    'cleanup-policy': 'image',
    'image-streaming': 'streaming',
    'upgrade-forecast': 'platform',
};
/** For checks of a cluster that may also look at the image: the codes that they return without looking at it. */
const WITHOUT_IMAGE = {
    'access-scopes': new Set(['sufficient', 'default-scopes', 'other-principal']),
    'gke-version': new Set(['new-enough', 'any-version']),
    'image-pull-secret': new Set(['google-host', 'public']),
};
const OF_ALL_CHECKS = new Set(['other-registry', 'pool-not-judged']);
/**
 * The findings of the checks that depend on one part.
 * @param facts of a target; only what belongs to the part is looked at
 * @returns null if a check had to look at more than the part
 */
function findingsOfPart(part, facts) {
    const found = checks/* checks */.AV.filter(({ id }) => partOf(id, facts) === part).flatMap((check) => (0,checks/* runCheck */.k_)(check, facts));
    return found.every(isOfPart) ? found : null;
}
/** With `--strict`, perimeters between a cluster and a repository are read. */
const partOf = (check, { target }) => check === 'repository' && target.strict ? 'passage' : PARTS[check];
function isOfPart({ check, code }) {
    const codes = WITHOUT_IMAGE[check];
    const own = code.slice(check.length + 1);
    return codes === undefined || codes.has(own) || OF_ALL_CHECKS.has(own);
}
/**
 * The properties of an image that the checks of a cluster look at: their findings on a cluster are the same for all
 * images of one kind.
 * @param toHosts whether the network path from the cluster's nodes to the image's host matters
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

// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(1300);
// EXTERNAL MODULE: ./src/verdict/policy.ts
var verdict_policy = __webpack_require__(2815);
// EXTERNAL MODULE: ./src/verdict/strict.ts
var verdict_strict = __webpack_require__(2392);
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
 * Judges one part of a target.
 * @param found the findings of the checks on the part; null if the checks need more than the part
 * @param target any target that contains the part
 * @param may which findings may need attention in a passing target: none, those for all pools, or any
 */
function unitOf(found, target, { policy, compared, strict, now }, may) {
    if (found === null)
        return NOT_ALONE;
    const entries = (policy?.ignore ?? []).filter((entry) => !(0,verdict_policy/* isExpired */._d)(entry, now));
    const isFree = ({ check }) => !entries.some((entry) => entry.check === null || entry.check === check);
    const findings = (0,verdict_policy/* byPolicy */.os)(found.map(ruling/* unruled */.Y), target, policy === null ? null : { ...policy, ignore: [] }, now);
    if (strict && findings.some(verdict_strict/* isTakenOnTrust */.V))
        return NOT_ALONE;
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
/**
 * A plain part in which nothing needs attention. Parts with the same content share one object, because a fleet has a
 * hundred thousand.
 */
function silentUnit(ofAll, ofPools, hasGate) {
    const key = [...finding/* STATUSES */.f.flatMap((status) => [ofAll[status], ofPools[status]]), hasGate].join();
    let unit = SILENT.get(key);
    if (unit === undefined)
        SILENT.set(key, (unit = { plain: true, ofAll, ofPools, counts: sum([ofAll, ofPools]), asking: [], hasGate }));
    return unit;
}
/** Combines the units of all pools of a cluster; findings for all pools count once. */
function unitOfPools(units) {
    const [first] = units;
    if (first === undefined || !units.every(({ plain }) => plain))
        return NOT_ALONE;
    // They are nearly always all the same.
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
/** The combined part of a number of equal pools, by the part of one pool. */
const TIMES = new WeakMap();
function sum(all) {
    const total = { ...NOTHING };
    for (const each of all)
        for (const status of finding/* STATUSES */.f)
            total[status] += each[status];
    return total;
}

// EXTERNAL MODULE: ./src/access/pulling-pods.ts
var pulling_pods = __webpack_require__(7560);
// EXTERNAL MODULE: ./src/facts/account-facts.ts
var account_facts = __webpack_require__(6662);
// EXTERNAL MODULE: ./src/facts/namespace-facts.ts
var namespace_facts = __webpack_require__(794);
// EXTERNAL MODULE: ./src/facts/webhook-facts.ts
var webhook_facts = __webpack_require__(1992);
// EXTERNAL MODULE: ./src/model/compute-class.ts
var compute_class = __webpack_require__(4293);
;// CONCATENATED MODULE: ./src/app/fleet-uses.ts
/**
 * How workloads use the images of a fleet, as far as it affects the result of a target: clusters treat many uses alike,
 * whatever the names of the workloads are.
 */







/** Creates the uses of images, each once. */
class UsesTable {
    #uses = new Map();
    #texts = new Map();
    /**
     * The uses of an image.
     * @param namespace the namespace of uses that name none
     * @returns null if a target must be judged as a whole: its pods bring pull secrets, pull as themselves, never pull,
     *   mount the image, or are not known
     */
    of({ uses, plain }, namespace) {
        if (uses.some(isOfItsOwn))
            return null;
        const spots = new Map();
        const admitted = new Set();
        for (const use of uses) {
            const { serviceAccount, accountRead, live, breakGlass, scheduling, workload } = use;
            // The default class of a namespace may not apply to DaemonSets.
            const landing = JSON.stringify([scheduling, workload.startsWith('DaemonSet/')]);
            const place = JSON.stringify([
                (0,pulling_pods/* namespaceOf */.N6)(use, { namespace }),
                serviceAccount,
                accountRead,
                live,
                (0,compute_class/* saysClass */.NB)(scheduling),
            ]);
            admitted.add(JSON.stringify([use.namespace ?? namespace, serviceAccount, breakGlass]));
            spots.set(`${place}\n${landing}`, { place, use, landing });
        }
        const key = [String(plain), ...[...spots.keys()].sort(), ...[...admitted].sort()].join('\n\n');
        let made = this.#uses.get(key);
        if (made === undefined) {
            const all = [...spots.values()];
            const unread = fleet_uses_keyOf({ plain, spots: all }, () => NOTHING_READ) ?? '';
            const one = this.#texts.get(unread) ?? unread;
            this.#texts.set(unread, one);
            made = { plain, spots: all, admitted: [String(plain), ...[...admitted].sort()].join('\n'), unread: one };
            this.#uses.set(key, made);
        }
        return made;
    }
}
/** It is not pulled with the node's own credentials alone, or is not judged as other images are. */
const isOfItsOwn = ({ pullSecrets, pullPolicy, pullsAsItself, mounted, scheduling }) => pullSecrets.length > 0 || pullPolicy === 'Never' || pullsAsItself || mounted || scheduling.podsUnknown;
/**
 * The effect of the namespaces and accounts of uses on one cluster.
 * @param all the uses of the images that are judged there
 * @param targetOf a target there, for pods with one use
 * @returns a function that gives a key for uses; null if an account that was read has pull secrets, or lets its pods
 *   pull as themselves
 */
async function usesOn(all, named, targetOf, ask) {
    const places = new Map();
    for (const { spots } of all)
        for (const { place, use } of spots)
            places.set(place, use);
    const uses = [...places.values()];
    // For running pods nothing more is read, except an account that was not read together with them.
    const asking = uses.find(({ live }) => !live) ?? uses.find(({ accountRead }) => !accountRead);
    const cluster = (0,model_fact/* knownValue */.jj)((await named).cluster);
    const isClosed = asking === undefined || !(await isAWayGiven(targetOf(asking), named, ask));
    if (asking === undefined || (isClosed && cluster !== undefined && !(0,namespace_facts/* usesClasses */.rM)(cluster)))
        return AS_UNREAD;
    const found = new Map();
    await Promise.all([...places].map(async ([place, use]) => {
        found.set(place, await comesTo(targetOf(use), named, isClosed, ask));
    }));
    const known = new Map();
    return (uses) => {
        let key = known.get(uses);
        if (key === undefined)
            known.set(uses, (key = fleet_uses_keyOf(uses, (place) => found.get(place) ?? null)));
        return key;
    };
}
/** For clusters of which nothing is read; one function for all of them. */
const AS_UNREAD = ({ unread }) => unread;
function fleet_uses_keyOf({ plain, spots }, thereOf) {
    if (spots.length === 0)
        return '';
    const keys = new Set();
    for (const { place, landing } of spots) {
        const there = thereOf(place);
        if (there === null)
            return null;
        keys.add(`${landing} ${there}`);
    }
    return [plain ? 'plain' : '', ...[...keys].sort()].join('\n');
}
/**
 * Whether access to the cluster was given: without it nothing is read in the cluster, except where the program creates
 * access itself.
 */
async function isAWayGiven(target, named, ask) {
    const webhooks = await (0,webhook_facts/* webhookFacts */.j)(target, named, ask);
    // For running pods only their accounts may be read.
    const [account] = webhooks === null ? await (0,account_facts/* accountFacts */.h)(target, named, unread(target), ask) : [];
    const root = (0,model_fact/* missing */.LO)(webhooks?.webhooks ?? account?.account ?? NOT_ASKED);
    return !(root?.state === 'failed' && root.why === 'not-asked');
}
const NOT_ASKED = (0,model_fact/* failed */.gz)('not-asked', 'the way into the cluster', 'nothing is asked there');
const unread = (target) => Promise.resolve((0,image_facts/* unreadImage */.$W)(target));
/** The classes that the namespace names, and whether the account was read. */
async function comesTo(target, named, isClosed, ask) {
    const ofNamespace = await (0,namespace_facts/* namespaceFacts */.tl)(target, named, ask);
    const labels = ofNamespace.flatMap(({ defaults }) => {
        const read = (0,model_fact/* knownValue */.jj)(defaults);
        return read === undefined ? [] : Object.entries(read.labels).sort();
    });
    const accounts = isClosed ? [] : await (0,account_facts/* accountFacts */.h)(target, named, unread(target), ask);
    const read = accounts.flatMap(({ account }) => (0,model_fact/* knownValue */.jj)(account) ?? []);
    if (read.some(({ pullSecrets, pullsAsItself }) => pullSecrets.length > 0 || pullsAsItself))
        return null;
    return read.length === 0 && labels.length === 0 ? NOTHING_READ : JSON.stringify([labels, read.length > 0]);
}
/** Neither the namespace nor the account was read. */
const NOTHING_READ = '';

;// CONCATENATED MODULE: ./src/app/fleet-parts.ts
/**
 * The parts of the images of a fleet, and the tables of what is judged once: identities on repositories, images on
 * platforms.
 */





/** The maximum number of pieces of work at the same time. */
const AT_ONCE = 250;
/** Assigns numbers to values; equal values get the same number. */
function numbers() {
    const known = new Map();
    return (of) => {
        const number = known.get(of) ?? known.size;
        known.set(of, number);
        return number;
    };
}
/** The images that can be judged by parts: those that were read. */
async function imageParts(images, { ask, targetOf }) {
    const used = new Map();
    const parts = new Map();
    const uses = new UsesTable();
    const [accesses, streamed, repositories, admitted] = [numbers(), numbers(), numbers(), numbers()];
    const found = new Map();
    const asked = [...images].flatMap(([image, cluster]) => {
        const target = targetOf(image, cluster);
        const of = image.valid ? uses.of(image, target.namespace) : null;
        // With `--strict`, webhooks, which differ between clusters, may replace the image that workloads name.
        if (!image.valid || of === null || (target.strict && of.spots.length > 0))
            return [];
        const { text } = image.reference;
        const part = found.get(text) ?? partImage(target, ask);
        found.set(text, part);
        return [{ image, reference: image.reference, target, of, part }];
    });
    await Promise.all(found.values());
    for (const { image, reference, target, of, part: asking } of asked) {
        const part = await asking;
        if (part === null)
            continue;
        let own = parts.get(reference.text);
        if (own === undefined) {
            const { repository, facts } = part;
            // The result of an anonymous request depends on the image itself.
            const alone = facts.anonymous === null ? '' : reference.text;
            const form = reference.kind === 'other' ? '' : reference.form;
            const access = accesses([repository === null ? 'other' : repositories(repository), reference.host, form, alone].join('\n'));
            const manifest = (0,model_fact/* knownValue */.jj)(facts.manifest);
            const about = { target, image: facts };
            own = {
                ...part,
                index: parts.size,
                target,
                access,
                streamed: streamed(`${String(access)} ${manifest?.shape ?? ''} ${String((manifest?.layerTwice ?? null) !== null)}`),
                kinds: { anyHost: imageKindKey(about, false), toHosts: imageKindKey(about, true) },
                project: reference.kind === 'other' ? '' : reference.project,
                unit: null,
            };
            parts.set(reference.text, own);
        }
        used.set(image, { part: own, uses: of, admitted: admitted(`${reference.text}\n${of.admitted}`), target });
    }
    return used;
}
/** The findings of a part, as a unit. */
const judgedPart = (part, facts, weights, may) => unitOf(findingsOfPart(part, facts), facts.target, weights, may);
/**
 * Units by two keys, each created once; the units of all pools of a cluster are combined once for each list of pools.
 */
class Table {
    #units = new Map();
    #lists = new Map();
    /**
     * Notes that a unit is needed.
     * @returns the work that creates it; null if it was noted before
     */
    want(key, column, make) {
        const units = this.#units.get(key) ?? [];
        this.#units.set(key, units);
        if (units[column] !== undefined)
            return null;
        units[column] = NOT_ALONE;
        return async () => {
            units[column] = await make();
        };
    }
    /** The pools of one cluster, by their keys. */
    of(keys) {
        const name = keys.join('\n\n');
        const list = this.#lists.get(name) ?? new UnitsOfPools(keys.map((key) => this.#units.get(key) ?? []));
        this.#lists.set(name, list);
        return list;
    }
}
/** The units of some pools, combined into one for each column. */
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

;// CONCATENATED MODULE: ./src/app/fleet-clusters.ts
/** The clusters of a fleet from the point of view of the images that are judged there, once for each kind of image. */





/** The cluster from the point of view of an image; undefined if the target must be judged as a whole. */
function onCluster({ toHosts, usesThere, kinds }, { part, uses }) {
    const there = usesThere(uses);
    return there === null ? undefined : kinds.get(there)?.get(toHosts ? part.kinds.toHosts : part.kinds.anyHost);
}
/** The cluster from the point of view of each kind of image. */
const kindsOf = ({ kinds }) => [...kinds.values()].flatMap((each) => [...each.values()]);
/** Creates the parts of clusters; the images of a list that matter are found once for all clusters that share it. */
class ClusterParts {
    #parts;
    #context;
    #wanted = new WeakMap();
    constructor(parts, context) {
        this.#parts = parts;
        this.#context = context;
    }
    /** A cluster with its own checks; null if it was not read, or must be judged with each image. */
    async of(cluster, images) {
        const { ask, now, targetOf } = this.#context;
        const named = (0,cluster_and_project/* clusterAndProject */.H)(cluster, ask);
        const { cluster: read } = await named;
        const wanted = this.#wantedOf(images);
        const first = wanted.images[0]?.image;
        if (read.state !== 'known' || first?.valid !== true)
            return null;
        const { pools } = read.value;
        const toHosts = pools.some(({ network, authorities }) => network?.privateNodes === true || authorities.length > 0);
        const usesThere = await usesOn(wanted.uses, named, (use) => targetOf({ ...first, uses: [use], plain: false }, cluster), ask);
        const wantedKinds = kindsIn(wanted, usesThere, toHosts ? 'toHosts' : 'anyHost');
        const targets = new Map(wantedKinds.map((kind) => [kind, targetOf(kind.image, cluster)]));
        const kinds = new Map();
        for (const [{ name, there, own }, facts] of await kindFacts(targets, ask, now)) {
            if (!isPartCluster(facts))
                continue;
            const same = kinds.get(there) ?? new Map();
            kinds.set(there, same.set(own, await this.#onCluster(name, facts)));
        }
        return kinds.size === 0 ? null : { toHosts, usesThere, kinds };
    }
    async #onCluster(kind, facts) {
        const { ask, weights } = this.#context;
        const key = await admissionKey(facts, ask);
        const around = aroundKey(facts);
        return {
            kind,
            facts,
            unit: judgedPart('cluster', facts, weights, 'any'),
            identities: facts.pools.map((pool) => `${identityKey(pool)}\n${around}`),
            platforms: facts.pools.map((pool) => platformKey(pool, facts)),
            streams: facts.pools.map((pool) => {
                const how = streamingKey(pool, facts);
                return how === null ? unstreamedKey(pool) : [how, identityKey(pool), around].join('\n');
            }),
            around,
            admission: key === null ? { key, unit: judgedPart('admission', facts, weights, 'none') } : { key },
            pools: facts.pools.filter(({ reach }) => reach.kind !== 'excluded').map(({ pool }) => pool.name),
        };
    }
    #wantedOf(images) {
        const known = this.#wanted.get(images);
        if (known !== undefined)
            return known;
        const found = new Map();
        for (const image of images) {
            const used = this.#parts.get(image);
            if (used === undefined)
                continue;
            const ofUses = found.get(used.uses) ?? new Map();
            found.set(used.uses, ofUses);
            const { toHosts } = used.part.kinds;
            if (!ofUses.has(toHosts))
                ofUses.set(toHosts, { image, used });
        }
        const all = [...found.values()].flatMap((each) => [...each.values()]);
        const wanted = { uses: new Set(found.keys()), images: all, kinds: new WeakMap() };
        this.#wanted.set(images, wanted);
        return wanted;
    }
}
/** The key of a pool without image streaming: the reason why it does not stream. */
const unstreamedKey = ({ pool, platform, reach }) => ['no', reach.kind, pool.imageStreaming, pool.madeBy, platform.os].join(' ');
/** The kinds of images on a cluster, each with one image; found once for clusters that treat all uses alike. */
function kindsIn({ images, kinds }, usesThere, hosts) {
    const known = kinds.get(usesThere) ?? { anyHost: null, toHosts: null };
    kinds.set(usesThere, known);
    const found = known[hosts];
    if (found !== null)
        return found;
    const made = new Map();
    for (const { image, used } of images) {
        const there = usesThere(used.uses);
        const own = used.part.kinds[hosts];
        const name = `${own}\n${there ?? ''}`;
        if (there !== null && !made.has(name))
            made.set(name, { name, there, own, image });
    }
    return (known[hosts] = [...made.values()]);
}
/**
 * The location of an image's repository relative to a cluster, as a key. The fix for an image in a project that the
 * caller cannot read copies it into the cluster's project.
 */
function placeKey({ target: { cluster } }, { project, repository }) {
    if (cluster === null)
        return '';
    const isCallers = project === cluster.project || repository === null || repository.project.state === 'known';
    return `${(0,model_location/* regionOf */.A)(cluster.location)} ${isCallers ? '' : cluster.project}`;
}

;// CONCATENATED MODULE: ./src/app/fleet-units.ts


/**
 * A function that looks up the units of a row's targets; it returns null for a target that must be judged as a whole.
 */
function unitsOn(parts, row) {
    const cluster = parts.clusters[row] ?? null;
    if (cluster === null)
        return () => null;
    const placeOf = placesOn(parts);
    const isWeighed = parts.weights.policy !== null;
    const between = new Map();
    const units = [];
    return (used) => {
        const here = used && onCluster(cluster, used);
        if (used === undefined || here?.unit.plain !== true)
            return null;
        const { part } = used;
        let ofKind = between.get(here);
        if (ofKind === undefined)
            between.set(here, (ofKind = betweenOn(parts, here)));
        if (!ofKind(used, units))
            return null;
        const ofImage = (part.unit ??= judgedPart('image', { ...here.facts, target: part.target, image: part.facts }, parts.weights, 'whole'));
        const place = placeOf(part, here.facts);
        if (!ofImage.plain || !place.plain)
            return null;
        units[0] = ofImage;
        units[1] = here.unit;
        units[2] = place;
        return !isWeighed || units.some(({ hasGate }) => hasGate) ? { here, units } : null;
    };
}
/** Writes the units between a cluster and images of one kind into a list; returns false if one of them is not plain. */
function betweenOn(parts, here) {
    const identities = parts.identities.of(here.identities);
    const platforms = parts.platforms.of(here.platforms);
    const streams = parts.streams.of(here.streams);
    const { admission } = here;
    const admissions = admission.key === null ? null : parts.admissions.of([admission.key]);
    const passages = here.around === '' ? null : parts.passages.of([here.around]);
    return ({ part, admitted }, into) => {
        const found = [
            identities.at(part.access),
            platforms.at(part.index),
            streams.at(part.streamed),
            admission.key === null ? admission.unit : admissions?.at(admitted),
            passages?.at(part.access),
        ];
        let at = 3;
        for (const unit of found) {
            if (unit === undefined)
                continue;
            if (!unit.plain)
                return false;
            into[at] = unit;
            at += 1;
        }
        into.length = at;
        return true;
    };
}
/** The distance from one cluster to the repositories of images: the same for all clusters of its region. */
function placesOn({ places, weights }) {
    const found = [];
    return (part, facts) => (found[part.access] ??= unitsAt(places, placeKey(facts, part))[part.access] ??=
        judgedPart('place', { ...facts, target: { ...part.target, cluster: facts.target.cluster }, image: part.facts }, weights, 'whole'));
}
function unitsAt(places, key) {
    const units = places.get(key) ?? [];
    places.set(key, units);
    return units;
}
/** The parts of the images of a row; rows with the same list of images share them. */
function partsByRow(images) {
    const known = new WeakMap();
    return (row) => {
        const parts = known.get(row) ?? row.map((image) => images.get(image));
        known.set(row, parts);
        return parts;
    };
}

;// CONCATENATED MODULE: ./src/app/fleet-alike.ts
/**
 * Clusters of a fleet whose targets have the same results: their parts are looked up target by target only for the
 * first of them.
 */






/**
 * Finds rows with the same results.
 * @returns for a row, by its position, the results that it shares with others; null if only this row has its list of
 *   images, or the cluster must be judged with each image
 */
function alikeRows(parts, rows, partsOf) {
    const lists = listsOf(rows, partsOf);
    const known = new Map();
    const numberOf = numbers();
    const vectors = new WeakMap();
    const usesSeen = new WeakMap();
    /** A number for the units in some columns: it is equal for clusters whose units are equal. */
    const vectorOf = (units, columns) => {
        const byColumns = vectors.get(units) ?? new Map();
        vectors.set(units, byColumns);
        const number = byColumns.get(columns) ?? numberOf(columns.map((column) => numberOf(units.at(column))).join());
        byColumns.set(columns, number);
        return number;
    };
    /** A number for how this cluster treats all uses of a list. */
    const usesOf = ({ usesThere }, list) => {
        const byList = usesSeen.get(usesThere) ?? new Map();
        usesSeen.set(usesThere, byList);
        const number = byList.get(list) ?? numberOf(list.uses.map((uses) => numberOf(usesThere(uses) ?? 'whole')).join());
        byList.set(list, number);
        return number;
    };
    const kindOf = (here, list) => {
        const { admission, around, unit } = here;
        return [
            here.kind,
            unit.plain,
            unit.hasGate,
            numberOf(parts.platforms.of(here.platforms)),
            vectorOf(parts.identities.of(here.identities), list.accesses),
            vectorOf(parts.streams.of(here.streams), list.streamed),
            admission.key === null
                ? `one ${String(numberOf(admission.unit))}`
                : vectorOf(parts.admissions.of([admission.key]), list.admitted),
            around === '' ? '' : vectorOf(parts.passages.of([around]), list.accesses),
        ].join('\n');
    };
    return (at) => {
        const { cluster: name, images } = rows[at] ?? {};
        const cluster = parts.clusters[at] ?? null;
        const list = images && lists.get(images);
        if (name === undefined || images === undefined || cluster === null || list === undefined)
            return null;
        const kinds = kindsOf(cluster);
        const pools = kinds[0]?.pools ?? [];
        if (!kinds.every((here) => fleet_alike_isSame(here.pools, pools)))
            return null;
        const key = [
            list.id,
            cluster.toHosts,
            (0,model_location/* regionOf */.A)(name.location),
            list.byProject ? name.project : '',
            usesOf(cluster, list),
            ...kinds.map((here) => kindOf(here, list)),
        ].join('\n');
        let found = known.get(key);
        if (found === undefined)
            known.set(key, (found = lookedUp(images, partsOf(images), unitsOn(parts, at))));
        return { ...found, ofCluster: ownPartOf(cluster), pools };
    };
}
const fleet_alike_isSame = (one, other) => one === other || (one.length === other.length && one.every((each, at) => each === other[at]));
const NO_PART = { counts: { pass: 0, warn: 0, fail: 0, unknown: 0, skip: 0 }, asking: [] };
function ownPartOf(cluster) {
    const units = new Map(kindsOf(cluster).map(({ kind, unit }) => [kind, unit]));
    return (kind) => units.get(kind) ?? NO_PART;
}
/** Looks up each target of a row. */
function lookedUp(images, partsOf, unitsOf) {
    const plain = [];
    const whole = [];
    for (const [at, image] of images.entries()) {
        const found = unitsOf(partsOf[at]);
        const [ofImage, , ...others] = found?.units ?? [];
        if (found === null || ofImage === undefined)
            whole.push(at);
        else
            plain.push({ at, image: (0,causes/* referenceText */.n5)(image), kind: found.here.kind, ofImage, others });
    }
    return { alike: alikeOf(plain), whole };
}
/** The lists of images that several rows share. */
function listsOf(rows, partsOf) {
    const [met, lists] = [new Set(), new Map()];
    for (const { images } of rows) {
        if (!met.has(images))
            met.add(images);
        else if (!lists.has(images)) {
            const used = partsOf(images).filter((each) => each !== undefined);
            lists.set(images, {
                id: lists.size,
                uses: [...new Set(used.map(({ uses }) => uses))],
                accesses: [...new Set(used.map(({ part }) => part.access))],
                streamed: [...new Set(used.map(({ part }) => part.streamed))],
                admitted: [...new Set(used.map(({ admitted }) => admitted))],
                byProject: used.some(({ part: { repository } }) => repository !== null && repository.project.state !== 'known'),
            });
        }
    }
    return lists;
}

// EXTERNAL MODULE: ./src/verdict/labels.ts
var labels = __webpack_require__(5330);
;// CONCATENATED MODULE: ./src/app/fleet-wanted.ts
/**
 * Determines what must be judged between the clusters and the images of a fleet, and notes it in the tables of its
 * parts.
 */





/** Finds the work to be done, each piece once. */
class Wanting {
    #parts;
    /** By the list of images, which many clusters share: the keys that were noted for all of them. */
    #noted = new WeakMap();
    #around = new Map();
    #ofRights = new Map();
    constructor(parts) {
        this.#parts = parts;
    }
    /** The work that all rows need, in pieces; each piece can be freed when it is done. */
    *ofRows(rows) {
        for (const [at, { images }] of rows.entries()) {
            const cluster = this.#parts.clusters[at] ?? null;
            if (cluster === null)
                continue;
            const noted = this.#noted.get(images) ?? new Set();
            this.#noted.set(images, noted);
            const isNew = (key) => noted.size < noted.add(key).size;
            for (const here of kindsOf(cluster))
                yield* this.#ofKind(here, images, isNew);
        }
    }
    *#ofKind(here, images, isNew) {
        const { admission, around, facts } = here;
        const works = [];
        for (const [at, pool] of facts.pools.entries()) {
            const [who, what, how] = [here.identities[at] ?? '', here.platforms[at] ?? '', here.streams[at] ?? ''];
            if (isNew(`who ${who}`))
                works.push((used) => this.#identity(who, here, pool, used));
            if (isNew(`what ${what}`))
                works.push((used) => this.#platform(what, here, pool, used));
            if (isNew(`how ${how}`))
                works.push((used) => this.#streaming(how, here, pool, used));
        }
        if (admission.key !== null && isNew(`admission ${admission.key}`))
            works.push((used) => this.#admission(admission.key, here, used));
        if (around !== '' && isNew(`around ${around}`))
            works.push((used) => this.#passage(here, used));
        if (works.length === 0)
            return;
        for (const image of images) {
            const used = this.#parts.images.get(image);
            if (used === undefined)
                continue;
            for (const work of works) {
                const wanted = work(used);
                if (wanted !== null)
                    yield wanted;
            }
        }
    }
    #identity(key, here, pool, { part }) {
        const of = `${String(part.access)}\n${here.around}`;
        return this.#parts.identities.want(key, part.access, () => this.#byRights('identity', of, here, pool, part));
    }
    #streaming(key, here, pool, { part }) {
        const of = `${String(part.streamed)}\n${here.around}\n${streamingKey(pool, here.facts) ?? key}`;
        return this.#parts.streams.want(key, part.streamed, () => this.#byRights('streaming', of, here, pool, part));
    }
    /**
     * Judges the identity that pulls; of accounts to which policies refer alike only one, unless more than policies
     * decided.
     */
    async #byRights(what, of, here, pool, part) {
        const key = [what, of, rightsKey(pool, part.repository)].join('\n');
        const known = this.#ofRights.get(key);
        const first = known ?? this.#judged(what, here, pool, part);
        this.#ofRights.set(key, first);
        const { unit, isShared } = await first;
        return known === undefined || isShared ? unit : (await this.#judged(what, here, pool, part)).unit;
    }
    async #judged(what, here, pool, part) {
        const { ask, weights } = this.#parts;
        const facts = await identityPart(here.facts, pool, part, await this.#aroundOf(here, part), ask);
        const isShared = facts.pools.every(({ access }) => isOfPoliciesAlone(access));
        return { unit: judgedPart(what, facts, weights, 'none'), isShared };
    }
    #platform(key, { facts }, pool, { part }) {
        const { platforms, ask, weights } = this.#parts;
        return platforms.want(key, part.index, async () => {
            const own = await platformPart(facts, pool, part, ask);
            return own === null ? NOT_ALONE : judgedPart('platform', own, weights, 'none');
        });
    }
    #admission(key, { facts }, used) {
        const { admissions, ask, weights } = this.#parts;
        return admissions.want(key, used.admitted, async () => {
            const target = { ...used.target, cluster: facts.target.cluster };
            return judgedPart('admission', await admissionPart(facts, used.part, target, ask), weights, 'none');
        });
    }
    #passage(here, { part }) {
        const { passages, weights } = this.#parts;
        return passages.want(here.around, part.access, async () => {
            const target = { ...part.target, cluster: here.facts.target.cluster };
            const around = await this.#aroundOf(here, part);
            return judgedPart('passage', { ...here.facts, ...around, target, image: part.facts }, weights, 'whole');
        });
    }
    /**
     * The result is shared by all images of a project, and by all clusters with the same projects of networks and
     * accounts.
     */
    #aroundOf(here, { target, project }) {
        const key = `${project}\n${here.around}`;
        const found = this.#around.get(key) ?? aroundFacts(here.facts, { target }, this.#parts.ask);
        this.#around.set(key, found);
        return found;
    }
}

// EXTERNAL MODULE: ./src/app/in-turn.ts
var in_turn = __webpack_require__(1294);
// EXTERNAL MODULE: ./src/app/outcome.ts + 1 modules
var outcome = __webpack_require__(5619);
;// CONCATENATED MODULE: ./src/app/fleet.ts
/**
 * Judges a fleet by its parts: each image, cluster, identity on a repository and image on a platform once, however many
 * targets it belongs to. A target whose parts are all plain passes by look-ups; any other is judged as a whole.
 */




















/** Judges every image of every row, in order. */
async function judgeFleet(all, context) {
    const read = await readParts(all, context);
    const { rows, clusters, left } = context.signal.aborted
        ? await readBefore(all, read)
        : { ...read, rows: all, left: [] };
    const parts = { ...read, clusters };
    const plain = new PlainTargets();
    const judgements = [];
    const sharing = new Sharing();
    const partsOf = partsByRow(parts.images);
    const alike = alikeRows(parts, rows, partsOf);
    const total = rows.reduce((sum, { images }) => sum + images.length, 0);
    let done = 0;
    for (const [at, { cluster, images }] of rows.entries()) {
        const [here] = clusters[at] === null || clusters[at] === undefined ? [] : kindsOf(clusters[at]);
        if (here !== undefined)
            (0,labels/* noteLabels */.m$)(here.facts, plain.labels);
        const own = partsOf(images);
        done += images.length;
        context.onProgress(`${String(done)} of ${String(total)} judged`);
        const same = alike(at);
        if (same !== null) {
            const others = await judgeWhole(same.whole.flatMap((place) => images[place] ?? []), cluster, context, sharing);
            plain.enter((0,model_cluster/* clusterPath */.Sf)(cluster));
            plain.addAlike(same.alike, same, others.map((judgement, index) => ({ at: same.whole[index] ?? 0, judgement })));
            (0,append/* append */.B)(judgements, others);
            continue;
        }
        const units = unitsOn(parts, at);
        const whole = images.filter((_, place) => units(own[place]) === null);
        const others = (await judgeWhole(whole, cluster, context, sharing)).values();
        plain.enter((0,model_cluster/* clusterPath */.Sf)(cluster));
        for (const [place, image] of images.entries()) {
            // Looked up a second time, because keeping a million results in memory is more expensive.
            const found = units(own[place]);
            const judgement = found === null ? others.next().value : undefined;
            if (found !== null)
                plain.add((0,causes/* referenceText */.n5)(image), found.units, found.here.pools);
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
/** Judges what cannot be judged by parts, each target separately. */
async function judgeWhole(images, cluster, { ask, run, now, targetOf }, sharing) {
    const all = [];
    await (0,in_turn/* inTurn */.l)([...images.entries()], AT_ONCE, async ([at, image]) => {
        const facts = await (0,gather/* gather */.k)(targetOf(image, cluster), ask, now);
        all[at] = sharing.of((0,judgement/* shortened */.vI)((0,outcome/* concluded */._S)(facts, (0,checks/* allFindings */.c4)(facts), run)));
    });
    return all;
}
/** Gathers the facts of all parts, and judges those that many targets share. */
async function readParts(rows, context) {
    const { ask, run, now, targetOf, onProgress } = context;
    const { policy, baseline } = run.request;
    const compared = baseline !== null && (run.failOn === 'warn' || policy?.policy.failOn === 'warn');
    const of = {
        ask,
        now,
        targetOf,
        weights: { policy: policy?.policy ?? null, compared, strict: run.strict, now },
    };
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
    const clusterParts = new ClusterParts(images, of);
    await (0,in_turn/* inTurn */.l)([...rows.entries()], AT_ONCE, async ([at, row]) => {
        clusters[at] = await clusterParts.of(row.cluster, row.images);
    });
    const tables = {
        identities: new Table(),
        platforms: new Table(),
        streams: new Table(),
        admissions: new Table(),
        passages: new Table(),
    };
    const parts = { ...of, images, clusters, ...tables, places: new Map() };
    onProgress('judging who may pull what');
    await (0,in_turn/* inTurn */.l)(new Wanting(parts).ofRows(rows), AT_ONCE, (work) => work());
    return parts;
}


/***/ })

};
;