"use strict";
exports.id = 4406;
exports.ids = [4406];
exports.modules = {

/***/ 1294:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ inTurn)
/* harmony export */ });
/** Much work, a bounded part of it at once: what is under way takes memory. */
/**
 * Starts work in its order, each piece as soon as fewer than so many are under way.
 * @throws whatever a piece of work throws
 */
async function inTurn(all, atOnce, work) {
    const left = all.values();
    const workers = Array.from({ length: Math.min(atOnce, all.length) }, async () => {
        // They share what is left.
        for (const each of left)
            await work(each);
    });
    await Promise.all(workers);
}


/***/ }),

/***/ 4406:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeUntilItPasses: () => (/* binding */ judgeUntilItPasses)
/* harmony export */ });
/* harmony import */ var _facts_ask__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3150);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5815);
/* harmony import */ var _checks__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6634);
/* harmony import */ var _model_target__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5936);
/* harmony import */ var _verdict_causes__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9141);
/* harmony import */ var _verdict_verdict__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1396);
/* harmony import */ var _in_turn__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1294);
/** `--wait`: a grant takes minutes to reach every server, so what its spreading can change is asked again. */







/** The first pause, and the longest: each is half as long again as the one before. */
const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 20_000;
/**
 * Judges all targets, and again until the verdict passes or the time is up, as long as there is something that time
 * can change and nothing that fails for good. Only what the open targets asked of that is asked again.
 * @returns the last round; where the signal came in the middle of one, the one before
 */
async function judgeUntilItPasses(first, waiting) {
    const until = waiting.now() + (waiting.waitMs ?? 0);
    const waited = new Set();
    let round = await judgeAll(first, waiting);
    for (let pause = FIRST_PAUSE_MS;; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
        const left = until - waiting.now();
        const open = left > 0 ? openTo(round.judged, waited) : null;
        if (open === null)
            break;
        for (const each of open)
            waited.add(each.key);
        const secrets = open.some(({ cause }) => cause === 'secret') ? 'pull secrets to be good, and ' : '';
        waiting.onProgress(`waiting for ${secrets}grants to reach every server: ${inWords(left)} left`);
        if (!(await waiting.sleep(Math.min(pause, left), waiting.signal)))
            break;
        waiting.onRound();
        const stale = new Set(open.flatMap(({ stale: keys }) => keys));
        const next = await judgeAll(round.asker.without(stale), waiting);
        if (waiting.signal.aborted)
            break;
        round = next;
    }
    const last = waiting.judgeLast === null ? round : await lastRounds(round, waiting.judgeLast, until, waiting);
    return { asker: last.asker, judgements: last.judged.map(({ judgement }, at) => withLag(judgement, at, waited)) };
}
/** The pulls on the nodes: again while the time lasts, where a node is refused what the policies grant by now. */
async function lastRounds(round, judge, until, waiting) {
    let last = await judgeAll(round.asker, { ...waiting, judge });
    for (let pause = FIRST_PAUSE_MS;; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
        const left = until - waiting.now();
        const stale = left > 0 ? laggingPulls(round, last) : [];
        if (stale.length === 0)
            return last;
        waiting.onProgress(`waiting for grants to reach the nodes: ${inWords(left)} left`);
        if (!(await waiting.sleep(Math.min(pause, left), waiting.signal)))
            return last;
        waiting.onRound();
        const next = await judgeAll(last.asker.without(new Set(stale)), { ...waiting, judge });
        if (waiting.signal.aborted)
            return last;
        last = next;
    }
}
/** The questions of pulls that were refused for lack of a right, in targets that fail for nothing else. */
function laggingPulls(before, { judged }) {
    const stale = judged.map(({ judgement: { facts, verdict }, asked }, at) => {
        if (verdict === 'pass')
            return [];
        if (before.judged[at]?.judgement.verdict === 'fail')
            return null;
        const refused = facts.pools.flatMap(({ verification }) => verification?.state === 'known' && verification.value.outcome === 'refused' ? [verification.value.check] : []);
        if (refused.some((check) => check === null || !isOfARight(check)))
            return null;
        return refused.length === 0 ? [] : [...asked].flatMap(([key, kind]) => (kind === 'verification' ? [key] : []));
    });
    // One that fails for good ends it: no waiting makes the run pass.
    return stale.includes(null) ? [] : stale.flatMap((keys) => keys ?? []);
}
/** The checks that explain a refusal which a grant ends. */
const isOfARight = (check) => ['permission', 'account', 'secret'].includes((0,_checks__WEBPACK_IMPORTED_MODULE_1__/* .traitsOf */ .JC)(check).spreads ?? '');
const NOTHING = new Map();
async function judgeAll(asker, { targets, judge, waitMs }) {
    const judged = [];
    const judgeAt = async (at) => {
        const target = targets[at];
        if (target === undefined)
            return;
        // Who asks by one function gathers what is common to many targets once (`model/once.ts`).
        if (waitMs === null) {
            judged[at] = { judgement: await judge(target, asker.ask), asked: NOTHING };
            return;
        }
        const asked = new Map();
        const ask = (kind, of) => {
            asked.set((0,_facts_ask__WEBPACK_IMPORTED_MODULE_0__/* .questionKey */ .c7)(kind, of), kind);
            return asker.ask(kind, of);
        };
        judged[at] = { judgement: await judge(target, ask), asked };
    };
    const { asking, rest } = byNews(targets);
    await (0,_in_turn__WEBPACK_IMPORTED_MODULE_5__/* .inTurn */ .l)(asking, asking.length, judgeAt);
    await (0,_in_turn__WEBPACK_IMPORTED_MODULE_5__/* .inTurn */ .l)(rest, AT_ONCE, judgeAt);
    return { asker, judged };
}
/** Targets that are judged at once, beyond those that ask for something new. */
const AT_ONCE = 250;
/**
 * The places of targets whose image or cluster none before them has: all of them ask at once, so that nothing that has
 * to be read waits behind what is judged; and of the rest, which asks for little more.
 */
function byNews(targets) {
    const places = [...targets.keys()];
    const met = new Set();
    const isNew = (name) => met.size < met.add(name).size;
    const news = targets.map((target) => {
        const [image, cluster] = [isNew((0,_verdict_causes__WEBPACK_IMPORTED_MODULE_3__/* .referenceText */ .n5)(target.image)), isNew(`on ${(0,_model_target__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(target)}`)];
        return image || cluster;
    });
    return { asking: places.filter((at) => news[at]), rest: places.filter((at) => news[at] !== true) };
}
/** What a grant's spreading can change, by the cause; the rest is kept as it was read. */
const CHANGES = {
    permission: ['repositoryPolicy', 'policy', 'denyPolicies', 'role', 'groupMembership', 'troubleshooting', 'probe'],
    account: ['serviceAccount', 'probe'],
    secret: [
        'podAccount',
        'pullSecret',
        'secretPull',
        'manifestBySecret',
        'repositoryPolicy',
        'policy',
        'denyPolicies',
        'role',
        'groupMembership',
        'serviceAccount',
        'troubleshooting',
    ],
    api: [
        'service',
        'repository',
        'repositoryPolicy',
        'downloadRules',
        'redirection',
        'manifest',
        'manifestByLogin',
        'manifestBySecret',
        'presence',
        'imageConfig',
        'anonymousPull',
        'probe',
    ],
};
/**
 * The findings worth waiting for.
 * @param waited those that were waited for before: they stay so while they are not decided
 * @returns null where nothing is, or where something fails that time does not change
 */
function openTo(judged, waited) {
    if ((0,_verdict_verdict__WEBPACK_IMPORTED_MODULE_4__/* .worst */ .QZ)(judged.map(({ judgement }) => judgement.verdict)) === 'pass')
        return null;
    const open = [];
    for (const [at, { judgement, asked }] of judged.entries()) {
        for (const finding of judgement.findings.filter(isUndecided)) {
            const key = keyOf(at, finding);
            const cause = causeOf(finding, judgement, waited.has(key));
            if (cause === null && finding.status === 'fail')
                return null;
            if (cause === null)
                continue;
            // Where nodes may not pull by themselves, a secret that becomes good does as well.
            const bySecret = (0,_checks__WEBPACK_IMPORTED_MODULE_1__/* .traitsOf */ .JC)(finding.check).nodeRoute === true && isToCome(judgement.facts.pulls);
            const kinds = [...CHANGES[cause], ...(bySecret ? CHANGES.secret : [])];
            open.push({
                key,
                cause,
                stale: [...asked].flatMap(([question, kind]) => (kinds.includes(kind) ? [question] : [])),
            });
        }
    }
    return open.length > 0 ? open : null;
}
const isUndecided = ({ kind, status }) => kind === 'gate' && (status === 'fail' || status === 'unknown');
/**
 * Why a gate that fails or is open may pass in a while; null where time does not change it.
 * @param before true where it was waited for already: an answer that was lost on the way does not end that
 */
function causeOf(finding, { facts, findings }, before) {
    const { check, status, pool } = finding;
    const stillOpen = before && status === 'unknown';
    const about = facts.pools.find((each) => each.pool.name === pool);
    const refused = about?.probe?.state === 'known' && ['refused', 'unaccepted'].includes(about.probe.value.outcome);
    const apiOff = isApiOff(facts) && findings.some((each) => each.check === 'repository' && each.status === 'fail');
    const { spreads, nodeRoute } = (0,_checks__WEBPACK_IMPORTED_MODULE_1__/* .traitsOf */ .JC)(check);
    // Neither can be decided while the API is off.
    if (spreads === 'api' && (apiOff || stillOpen))
        return 'api';
    if (spreads === 'permission' && apiOff)
        return 'api';
    if (spreads === 'permission')
        return status === 'fail' || refused || stillOpen ? 'permission' : null;
    if (spreads === 'secret')
        return isToCome(facts.pulls) || stillOpen ? 'secret' : null;
    if (spreads !== 'account')
        return nodeRoute === true && isToCome(facts.pulls) ? 'secret' : null;
    return about?.account?.state === 'absent' || refused || stillOpen ? 'account' : null;
}
/** A secret that is not there may be made yet, one that is refused may be renewed, or what it stands for be granted. */
const isToCome = (pulls) => pulls !== null &&
    (pulls.secrets.some(({ secret }) => secret.state === 'absent') ||
        pulls.tries.some(({ pull }) => pull.state === 'known' && pull.value.outcome !== 'served'));
/** True where the Artifact Registry API is off: one that was just enabled takes minutes, too. */
function isApiOff({ image: { manifest, repository } }) {
    if (repository?.service?.state === 'known' && repository.service.value === 'DISABLED')
        return true;
    return [repository?.repository, manifest].some((fact) => {
        const root = fact && (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .missing */ .LO)(fact);
        return root?.state === 'denied' && root.why === 'api-disabled';
    });
}
const keyOf = (at, { check, pool }) => `${String(at)} ${check} ${pool ?? ''}`;
/** What passed only after waiting, by policies and not by a node or its own token: nodes may still be refused. */
function withLag(judgement, at, waited) {
    const findings = judgement.findings.map((finding) => {
        if (finding.status !== 'pass' || !waited.has(keyOf(at, finding)))
            return finding;
        const probe = judgement.facts.pools.find(({ pool }) => pool.name === finding.pool)?.probe;
        if (probe?.state === 'known' && probe.value.outcome === 'served')
            return finding;
        // What nodes present was presented.
        if ((0,_checks__WEBPACK_IMPORTED_MODULE_1__/* .traitsOf */ .JC)(finding.check).spreads === 'secret')
            return finding;
        if (finding.evidence.some(({ strength, says }) => strength === 'observed' && says === 'pass'))
            return finding;
        return { ...finding, assumptions: [...finding.assumptions, lag(finding.check)] };
    });
    return { ...judgement, findings };
}
const lag = (check) => ({
    check,
    text: 'The change that was waited for has reached the nodes too; they may lag behind by minutes',
    needs: [],
    beyondReading: true,
});
/** `4 min 51 s`. */
function inWords(ms) {
    const seconds = Math.ceil(ms / 1000);
    const minutes = Math.floor(seconds / 60);
    return minutes === 0 ? `${String(seconds)} s` : `${String(minutes)} min ${String(seconds % 60)} s`;
}


/***/ }),

/***/ 9141:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   IA: () => (/* binding */ reportCause),
/* harmony export */   Vz: () => (/* binding */ RANK),
/* harmony export */   ZQ: () => (/* binding */ speaksFor),
/* harmony export */   cZ: () => (/* binding */ causesOf),
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
function causesOf(judgements, byId = false) {
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

/***/ 3351:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G8: () => (/* binding */ rowsFrom),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   UD: () => (/* binding */ compare)
/* harmony export */ });
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
        const own = same.flatMap((each) => each.own);
        // Rows of many clusters share their lists.
        const causes = own.length === 0 ? first.shared : [...first.shared, ...own];
        return [{ cluster: first.cluster, images: distinct(images), causes: distinct(causes) }];
    });
}
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