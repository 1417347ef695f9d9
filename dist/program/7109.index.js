"use strict";
exports.id = 7109;
exports.ids = [7109];
exports.modules = {

/***/ 1300:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ STATUSES)
/* harmony export */ });
const STATUSES = ['pass', 'warn', 'fail', 'unknown', 'skip'];


/***/ }),

/***/ 1109:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ clusterName),
/* harmony export */   a: () => (/* binding */ fingerprintOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _cluster__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5883);
/* harmony import */ var _image_reference__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68);
/* harmony import */ var _target__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5936);




/**
 * What a finding is known by from one run to the next: its check, the image's name, the cluster and the pool. Another
 * way of writing the same name is the same name. The tag
 * is left out, so that it is the same one after a new version of the image; but that one version is missing says nothing
 * of another.
 * @returns 32 hex digits
 */
function fingerprintOf({ check, pool, message }, { image, cluster }) {
    const name = (0,_image_reference__WEBPACK_IMPORTED_MODULE_2__/* .keyOfText */ .qZ)(image.reference, check === 'image-exists' ? 'image' : 'name');
    // Without nodes a check says of each platform that was asked for a sentence of its own, which names it.
    const said = cluster === null ? [message.replaceAll(image.reference, '')] : [];
    const key = JSON.stringify([check, name, clusterName(cluster), pool, ...said]);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, 32);
}
/** `projects/P/locations/L/clusters/C`, the name of a cluster outside GKE, or that there is none. */
const clusterName = (cluster) => cluster === null ? _target__WEBPACK_IMPORTED_MODULE_3__/* .NO_CLUSTER */ .ZN : cluster.mode === 'external' ? cluster.name : (0,_cluster__WEBPACK_IMPORTED_MODULE_1__/* .clusterPath */ .Sf)(cluster);


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
/* harmony import */ var _model_target__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5936);
/* harmony import */ var _passed_rows__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3351);
/** The causes behind findings: each subject that fails, warns or could not be judged, once, with all that it stops. */



/** Places of one cause that are named. */
const NAMED_PLACES = 20;
const RANK = { fail: 0, unknown: 1, warn: 2, pass: 3, skip: 4 };
/**
 * The id of a finding's cause: a hash of check, subject and code, so that every shard of a fleet says the same.
 * @returns null where the finding asks for nothing, or is set aside
 */
function causeIdOf(finding) {
    if (RANK[finding.status] > RANK.warn || finding.ignored !== null)
        return null;
    // Pods that wait for what a check finds are told with what that check finds.
    const { check, subject, code } = finding.waits?.explainedBy ?? finding;
    return hashOf([check, subject, code].join('\n'));
}
const HASHES = new Map();
/** The first 16 hex digits of SHA-256; a fleet asks for the same ones again and again. */
function hashOf(key) {
    let id = HASHES.get(key);
    if (id === undefined) {
        id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, 16);
        HASHES.set(key, id);
    }
    return id;
}
/**
 * All causes, worst first, then those that stop most targets.
 * @param byId of those that stop as many, the order is that of their ids, which shards agree on; else as they were met
 */
function causesOfRun(judgements, byId = false) {
    const causes = new Map();
    for (const judgement of judgements)
        for (const finding of judgement.findings)
            gather(causes, finding, judgement);
    return [...causes]
        .sort(([idA, a], [idB, b]) => RANK[a.status] - RANK[b.status] ||
        b.targets.size - a.targets.size ||
        (byId ? (0,_passed_rows__WEBPACK_IMPORTED_MODULE_2__/* .compare */ .UD)(idA, idB) : a.order - b.order))
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
    const own = (0,_model_target__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(facts.target);
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
/** The worst speaks; of a check and the pods that wait for what it finds, the check. */
function speaksFor(finding, { worst }) {
    const [ofCheck, before] = [finding, worst].map((each) => (each.waits?.explainedBy ?? null) === null);
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
 * A cause as reports tell it.
 * @param stops how many targets, images, clusters and pools it stops
 */
const reportCause = (id, { worst, status, needs, where }, stops) => ({
    id,
    check: worst.check,
    code: worst.code,
    status,
    message: decidingWords(worst),
    fix: worst.fix,
    needs: [...needs.values()],
    stops,
    where,
});
/** What the check says, or what a stronger witness said where the check itself could not tell. */
function decidingWords({ found, message, rulings }) {
    const answer = rulings.findLast(({ by, to }) => (by === 'probe' || by === 'observed') && to !== 'unknown');
    return found === 'unknown' && answer !== undefined && answer.to !== found ? answer.because : message;
}
/** The reference as it was given. */
const referenceText = (image) => (image.valid ? image.reference.text : image.text);


/***/ }),

/***/ 4749:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XK: () => (/* binding */ COUNTS_WARNINGS),
/* harmony export */   iw: () => (/* binding */ BLIND),
/* harmony export */   sX: () => (/* binding */ exitOf)
/* harmony export */ });
/* harmony import */ var _model_target__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5936);
/* harmony import */ var _causes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9141);
/* harmony import */ var _verdict__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1396);



/** How the reason starts where every target is blind. */
const BLIND = 'nothing could be determined for any target';
/** What the reason says where a warning decides. */
const COUNTS_WARNINGS = 'counts warnings';
/**
 * The exit status, over what counts: neither what is set aside nor what the baseline knows. 1 for a failed gate, 3 for
 * an unknown one where `--fail-on` asks for it, where every target is blind or a verification got no answer, 1 for a
 * warning where `--fail-on` is `warn`, else 0.
 * @param plain targets of a fleet that pass by their parts
 */
function exitOf(judgements, { failOn, strict, unanswered, unread }, plain = null) {
    const passing = plain?.targets ?? 0;
    const asked = failOn ?? (strict ? 'unknown' : 'fail');
    if (asked === 'never')
        return { code: 0, reason: null };
    const counting = judgements.map((judgement) => ({ judgement, findings: judgement.findings.filter(counts) }));
    const first = (status, kind) => {
        for (const { judgement, findings } of counting) {
            const found = findings.find((each) => each.status === status && (kind === null || each.kind === kind));
            if (found !== undefined)
                return inWords(found, judgement);
        }
        return null;
    };
    const firstWarning = () => {
        const ofPlain = plain?.firstWarning ?? null;
        const before = counting.findIndex(({ findings }) => findings.some(({ status }) => status === 'warn'));
        return ofPlain === null || (before >= 0 && before < ofPlain.after) ? first('warn', null) : plainWords(ofPlain);
    };
    const option = failOn !== null ? `--fail-on ${failOn}` : strict ? '--strict' : 'the default --fail-on fail';
    const failing = first('fail', 'gate');
    if (failing !== null)
        return { code: 1, reason: `a gate failed: ${failing}` };
    if (unread.length > 0)
        return { code: 3, reason: `the input was not read whole: ${unread.join('; ')}` };
    // A target is also unknown for what no finding says: that none of its pools was judged.
    const open = first('unknown', 'gate') ?? unsaid(counting.map(({ judgement }) => judgement));
    const isUnknown = open !== null || judgements.length + passing === 0;
    if (isUnknown && (asked === 'unknown' || asked === 'warn'))
        return { code: 3, reason: `${option} counts what is unknown: ${open ?? 'no target was judged'}` };
    if (unanswered)
        return { code: 3, reason: 'the verification that was asked for got no answer on any node pool (--verify)' };
    const blind = passing === 0 && counting.every(({ judgement, findings }) => judgement.blind && isOpen(judgement, findings));
    if (blind)
        return {
            code: 3,
            reason: `${BLIND}, whatever --fail-on says: ${open ?? 'no target was judged'}`,
        };
    const warning = firstWarning();
    return warning !== null && asked === 'warn'
        ? { code: 1, reason: `${option} ${COUNTS_WARNINGS}: ${warning}` }
        : { code: 0, reason: null };
}
const counts = ({ ignored, baseline }) => ignored === null && baseline !== 'known';
/** Whether a target is unknown by what counts, or by what no finding says. */
function isOpen({ findings: all, leftOut, verdict }, counting) {
    if (counting.some(({ kind, status }) => kind === 'gate' && status === 'unknown'))
        return true;
    return (all.length === 0 && leftOut === null) || (verdict === 'unknown' && (0,_verdict__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(all) === 'pass');
}
function unsaid(judgements) {
    const found = judgements.find(({ findings, verdict }) => verdict === 'unknown' && (0,_verdict__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(findings) === 'pass');
    return found === undefined ? null : `no node pool was judged for ${whereOf(found, null)}`;
}
const plainWords = ({ check, image, cluster, pool }) => `${check} of ${image} on ${cluster}${pool === null ? '' : `, node pool ${pool}`}`;
const inWords = ({ check, pool }, judgement) => `${check} of ${whereOf(judgement, pool)}`;
const whereOf = ({ facts: { target } }, pool) => `${(0,_causes__WEBPACK_IMPORTED_MODULE_1__/* .referenceText */ .n5)(target.image)}${target.cluster === null ? '' : ` on ${(0,_model_target__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(target)}`}${pool === null ? '' : `, node pool ${pool}`}`;


/***/ }),

/***/ 3351:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G8: () => (/* binding */ rowsFrom),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   UD: () => (/* binding */ compare)
/* harmony export */ });
/* harmony import */ var _model_once__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1800);
/** What passes, in rows: so many targets fit in a report that tells each only by its name. Pure. */

/** By the characters, as every machine and every shard orders them. */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/**
 * A row for each cluster and what warns of its images alike: what warns of single images, such as a tag that can be
 * moved, makes no row of its own. Every image of a row with causes has one. Rows, images and causes are sorted.
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
/** Rows of several reports: those of one cluster with the same causes are one. */
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
/** By cluster, then by the first image, of which two rows of one cluster have not the same. */
const sorted = (rows) => rows.toSorted((a, b) => compare(a.cluster ?? '', b.cluster ?? '') ||
    compare(a.images[0] ?? '', b.images[0] ?? '') ||
    compare(a.causes.join(), b.causes.join()));
/** Each once, sorted by the characters, as sorting does that is given no order. */
function distinct(texts) {
    const inOrder = texts.every((text, at) => at === 0 || (texts[at - 1] ?? '') < text);
    return inOrder ? texts : [...new Set(texts)].sort(compare);
}


/***/ }),

/***/ 1842:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ trendOf),
/* harmony export */   b: () => (/* binding */ joinedTrend)
/* harmony export */ });
/* harmony import */ var _model_fingerprint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1109);
/* harmony import */ var _passed_rows__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3351);


/**
 * The trend of a report against a baseline. A cause that the report has no more is mended only where this run judged one of
 * its places in sight: what was not looked at is not mended.
 */
function trendOf(report, baseline) {
    const seen = placesIn(report);
    const isSeen = ({ where }) => where.some(({ image, cluster }) => seen.has(placeName(image, cluster)));
    return made({ since: baseline.startedAt, counts: baseline.counts, causes: baseline.causes }, report, new Set(baseline.causes.filter(isSeen).map(({ id }) => id)));
}
/**
 * The trend of reports that are made one, from those of its parts, which were compared with the same baseline.
 * @returns null where one has none, or they were compared with several
 */
function joinedTrend(parts, whole) {
    const trends = parts.flatMap((each) => each ?? []);
    const [first] = trends;
    const isOne = ({ since, counts }) => since === first?.since && JSON.stringify(counts.before) === JSON.stringify(first.counts.before);
    if (first === undefined || trends.length < parts.length || !trends.every(isOne))
        return null;
    const before = new Map(trends.flatMap(({ standing, mended, unseen }) => [...standing, ...mended, ...unseen].map((cause) => [cause.id, { ...cause, targets: cause.targets.before ?? 0 }])));
    return made({ since: first.since, counts: first.counts.before, causes: [...before.values()] }, whole, new Set(trends.flatMap(({ mended }) => mended.map(({ id }) => id))));
}
function made(before, now, judged) {
    const earlier = new Map(before.causes.map((cause) => [cause.id, cause]));
    const current = now.causes.map(({ id, check, code, status, message, stops }) => {
        const was = earlier.get(id);
        return {
            id,
            check,
            code,
            status,
            message,
            targets: { before: was?.targets ?? null, now: stops.targets },
        };
    });
    const ids = new Set(now.causes.map(({ id }) => id));
    const gone = before.causes
        .filter(({ id }) => !ids.has(id))
        .map(({ targets, ...cause }) => ({ ...cause, targets: { before: targets, now: null } }))
        .sort((a, b) => (b.targets.before ?? 0) - (a.targets.before ?? 0) || (0,_passed_rows__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(a.id, b.id));
    return {
        since: before.since,
        counts: { before: before.counts, now: now.counts },
        new: current.filter(({ id }) => !earlier.has(id)),
        standing: current.filter(({ id }) => earlier.has(id)),
        mended: gone.filter(({ id }) => judged.has(id)),
        unseen: gone.filter(({ id }) => !judged.has(id)),
    };
}
const placeName = (image, cluster) => JSON.stringify([image, cluster]);
/** Every place of which this run can tell something. */
function placesIn({ targets, passed }) {
    return new Set([
        ...targets
            .filter(({ blind }) => !blind)
            .map(({ image, cluster }) => placeName(image.reference, cluster === null ? null : (0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .clusterName */ .S)(cluster))),
        ...passed.flatMap(({ cluster, images }) => images.map((image) => placeName(image, cluster))),
    ]);
}


/***/ }),

/***/ 4565:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JA: () => (/* binding */ unreadClusters),
/* harmony export */   aT: () => (/* binding */ countsClusters),
/* harmony export */   kS: () => (/* binding */ unseenNotes),
/* harmony export */   nR: () => (/* binding */ withUnseen),
/* harmony export */   xd: () => (/* binding */ withFleet)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/** What the run itself did not see, and what that means for its verdict and its exit status. Pure. */

/**
 * A report with what its input hid: a manifest that cannot be read makes the run at least unknown, and the exit status 3
 * where no gate failed; what may hold images and was not read counts under `--strict`; a run without an image is unknown,
 * and fails only where something that holds images was not read.
 */
function withUnseen(report, { errors, unread, leftOut, empty }, { failOn, strict }) {
    const counts = errors.length > 0 || empty || (strict && unread.length > 0);
    const verdict = counts && report.verdict === 'pass' ? 'unknown' : report.verdict;
    const reasons = [...report.reasons, ...errors, ...unseenNotes({ unread, leftOut, empty })];
    const said = { ...report, verdict, reasons };
    const asked = failOn ?? (strict ? 'unknown' : 'fail');
    const isAsked = asked === 'unknown' || asked === 'warn';
    if (report.exitCode === 1 || asked === 'never' || errors.length > 0)
        return said;
    if (counts && isAsked && report.exitCode === 0) {
        const option = failOn === null ? '--strict' : `--fail-on ${failOn}`;
        return { ...said, exitCode: 3, exitReason: `${option} counts what was not seen: ${unread[0] ?? NOTHING_THERE}` };
    }
    // Nothing to pull, and nothing hidden: a change of a Service alone is no failure.
    return empty && unread.length === 0 && !isAsked ? { ...said, exitCode: 0, exitReason: null } : said;
}
const NOTHING_THERE = 'no image is in the manifests: there was nothing to judge';
/** What a person is to know of what was not seen; errors are told before anything is judged. */
const unseenNotes = ({ unread, leftOut, empty }) => [
    ...unread,
    ...(leftOut === null ? [] : [leftOut]),
    ...(empty ? [NOTHING_THERE] : []),
];
/**
 * A report with what a scan did not see of its scope: the run is at least unknown. A scope without a cluster is unknown,
 * with 3; a shard without one, where the others have some, is done.
 */
function withFleet(report, { all, judged, unseen, notes, isPart, running }, { failOn, strict }) {
    const none = all === 0
        ? `there is no cluster in the scope${notes.some((note) => note.startsWith('the filter')) ? ' that the filter takes' : ''}`
        : running && judged > 0 && report.counts.targets === 0
            ? 'no image runs on these clusters that is to be judged'
            : null;
    const nothing = none !== null && unseen.length === 0 ? [`${none}: nothing was judged`] : [];
    // Nothing was to be judged here: a report of nothing is unknown by itself.
    const isDone = report.counts.targets === 0 && all > 0 && (judged === 0 || (running && isPart));
    const reasons = [...unreadClusters(report), ...report.reasons, ...unseen, ...notes, ...(isDone ? [] : nothing)];
    const said = isDone && report.verdict === 'unknown' ? { ...report, ...DONE, reasons } : { ...report, reasons };
    if (unseen.length === 0 && all > 0)
        return said;
    const verdict = said.verdict === 'pass' ? 'unknown' : said.verdict;
    const asked = failOn ?? (strict ? 'unknown' : 'fail');
    if (said.exitCode !== 0 || (asked !== 'unknown' && asked !== 'warn'))
        return { ...said, verdict };
    const option = failOn === null ? '--strict' : `--fail-on ${failOn}`;
    return {
        ...said,
        verdict,
        exitCode: 3,
        exitReason: `${option} counts what was not seen: ${unseen[0] ?? NOTHING_THERE}`,
    };
}
const DONE = { verdict: 'pass', exitCode: 0, exitReason: null };
/** How the sentences of `unreadClusters` go on; those of parts are of no use to the whole. */
const NOT_READ = 'could not be read: nothing is known of the images there';
/** Of clusters of which more is not known than a finding of this code says. */
const NOT_ASKED = new Map([
    ['cluster/running-unread', 'could not be asked which images run there'],
    ['verification/nothing-read', 'could not be asked which pods wait there'],
]);
/** Whether a sentence counts the clusters of a report that were not seen. */
const countsClusters = (reason) => [NOT_READ, ...NOT_ASKED.values()].some((words) => reason.endsWith(words));
/** How many clusters of a fleet were not seen, a sentence for each reason. */
function unreadClusters({ targets, passed }) {
    const all = new Set(passed.flatMap(({ cluster }) => cluster ?? []));
    const unseen = new Map([NOT_READ, ...NOT_ASKED.values()].map((words) => [words, new Map()]));
    for (const { cluster, findings, blind } of targets) {
        if (cluster === null)
            continue;
        const path = (0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .clusterPath */ .Sf)(cluster);
        all.add(path);
        const asked = findings.flatMap(({ code }) => NOT_ASKED.get(code) ?? [])[0];
        const words = asked ?? (cluster.mode === null && blind ? NOT_READ : null);
        if (words !== null)
            unseen.get(words)?.set(path, cluster.project);
    }
    return [...unseen].flatMap(([words, some]) => {
        const projects = new Set([...some.values()].filter((project) => project !== '')).size;
        const of = projects === 0 ? '' : `, of ${String(projects)} ${projects === 1 ? 'project' : 'projects'},`;
        return some.size === 0 ? [] : [`${String(some.size)} of ${String(all.size)} clusters${of} ${words}`];
    });
}


/***/ }),

/***/ 1396:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PX: () => (/* binding */ poolVerdicts),
/* harmony export */   QZ: () => (/* binding */ worst),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   iE: () => (/* binding */ isBlind)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5815);


/** `fail` if a gate fails, else `unknown` if one is unknown, else `pass`. Advice decides nothing. */
function verdictOf(findings) {
    const gates = findings.filter(({ kind, ignored }) => kind === 'gate' && ignored === null);
    if (gates.some(({ status }) => status === 'fail'))
        return 'fail';
    return gates.some(({ status }) => status === 'unknown') ? 'unknown' : 'pass';
}
/** The worst of several: `fail`, then `unknown`. Of none, `unknown`: nothing is green by emptiness. */
function worst(verdicts) {
    if (verdicts.includes('fail'))
        return 'fail';
    return verdicts.length === 0 || verdicts.includes('unknown') ? 'unknown' : 'pass';
}
/** The verdict of every pool, in order: of its own findings and of those that hold for all pools. */
function poolVerdicts(pools, findings) {
    const ofAll = findings.filter(({ pool }) => pool === null);
    const own = new Map();
    for (const finding of findings) {
        const same = own.get(finding.pool);
        if (same === undefined)
            own.set(finding.pool, [finding]);
        else
            same.push(finding);
    }
    return pools.map((pool) => poolVerdict(pool, own.get(pool.pool.name) ?? [], ofAll));
}
/** `skip` where no pod, or no plain pod, lands there, and only for that reason nothing failed. */
function poolVerdict({ reach }, own, ofAll) {
    if (reach.kind === 'excluded')
        return 'skip';
    if (reach.kind === 'tainted') {
        if (own.some(({ kind, status }) => kind === 'gate' && status === 'warn'))
            return 'skip';
        if (own.some(({ check, status }) => check === 'image-platform' && status === 'skip'))
            return 'skip';
    }
    return verdictOf([...ofAll, ...own]);
}
/**
 * True where nothing can be said: the cluster or the image could not be read, or no pool's identity was determined,
 * which is none of other registries' concern. An image that the registry served to a node's account was read.
 */
function isBlind(facts) {
    const { target, image, cluster, pools } = facts;
    if (target.cluster !== null && (isUnread(cluster.cluster) || isLost(facts)))
        return true;
    if (!target.image.valid)
        return false;
    if (isUnread(image.manifest) && !pools.some(wasServed))
        return true;
    // Nodes outside Google Cloud have no identity there.
    if (target.image.reference.kind === 'other' || (target.cluster !== null && (0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .isOutside */ ._K)(target.cluster)))
        return false;
    return pools.length > 0 && pools.every(({ puller }) => puller.principal.state !== 'known');
}
/** The cluster was not found, and the list of its project's clusters does not bear that out. */
function isLost({ target, cluster: { cluster, near } }) {
    const listing = near === null ? undefined : (0,_model_fact__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(near);
    return (cluster.state === 'absent' &&
        listing !== undefined &&
        target.cluster !== null &&
        (0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .leavesOpen */ .LN)(listing, target.cluster));
}
const wasServed = ({ probe }) => probe?.state === 'known' && probe.value.outcome === 'served';
/** A true 404 is an answer; a refusal or a failure is none. */
function isUnread(fact) {
    const root = (0,_model_fact__WEBPACK_IMPORTED_MODULE_1__/* .missing */ .LO)(fact);
    return root !== null && root.state !== 'absent';
}


/***/ })

};
;