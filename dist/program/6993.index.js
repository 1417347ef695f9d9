"use strict";
exports.id = 6993;
exports.ids = [6993];
exports.modules = {

/***/ 5883:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ leavesOpen),
/* harmony export */   Sf: () => (/* binding */ clusterPath),
/* harmony export */   bC: () => (/* binding */ AUTO_PROVISIONED),
/* harmony export */   uF: () => (/* binding */ isWindows)
/* harmony export */ });
/** The name of the pools that do not exist yet. */
const AUTO_PROVISIONED = '(auto-provisioned)';
/** `projects/P/locations/L/clusters/C` */
function clusterPath(cluster) {
    return `projects/${cluster.project}/locations/${cluster.location}/clusters/${cluster.name}`;
}
/** Whether a listing leaves open that a cluster is there which was not found: it holds it, or is incomplete. */
const leavesOpen = ({ clusters, missingZones }, wanted) => missingZones.length > 0 || clusters.some((each) => clusterPath(each) === clusterPath(wanted));
/** True for a pool of Windows nodes: decided by its image type, since `windowsNodeConfig` is also on Linux pools. */
const isWindows = (pool) => (pool.imageType ?? '').toUpperCase().startsWith('WINDOWS');


/***/ }),

/***/ 6993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   annotations: () => (/* binding */ annotations)
/* harmony export */ });
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6548);
/* harmony import */ var _headline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8335);
/* harmony import */ var _told__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6382);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7450);




/** The runner takes ten of each level a step (50 a job) and cuts a message after 4,096 UTF-16 units. */
const PER_LEVEL = 10;
const LONGEST_MESSAGE = 4_096;
const LONGEST_TITLE = 200;
/** Of one cause: an image that stands in a hundred manifests does not drive out the other causes. */
const PER_CAUSE = 3;
const SHOWN_COMMANDS = 5;
/**
 * An annotation for each cause, those of one code together: a failure is an error, an unanswered gate and a gate's
 * warning are warnings, advice is a notice; what is ignored, known from the baseline, or advice that could not be given
 * has none. Where there are more than ten of a level, the tenth says how many more the summary holds.
 */
function annotations(report) {
    const all = (0,_told__WEBPACK_IMPORTED_MODULE_2__/* .toldCauses */ .oj)(report)
        .filter(({ known, status, kind }) => !known && (status !== 'unknown' || kind === 'gate'))
        .map(annotate);
    return ['error', 'warning', 'notice'].flatMap((level) => limited(all.filter((group) => group[0]?.level === level)));
}
const levelOf = ({ status, kind }) => status === 'fail' ? 'error' : kind === 'advice' ? 'notice' : 'warning';
/** One annotation for each place of its images, up to three; one without a place where they came from elsewhere. */
function annotate(told) {
    const annotation = {
        level: levelOf(told),
        title: (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(titleOf(told)), LONGEST_TITLE),
        message: (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(messageOf(told), LONGEST_MESSAGE),
    };
    const sources = told.targets.flatMap(({ image }) => image.sources.filter(isInFile));
    const places = new Map(sources.map((source) => [JSON.stringify([source.file, source.line, source.column]), source]));
    if (places.size === 0)
        return [annotation];
    return [...places.values()].slice(0, PER_CAUSE).map(({ file, line, column }) => ({
        ...annotation,
        file: (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(file),
        ...(line > 0 ? { line, ...(column > 0 ? { column } : {}) } : {}),
    }));
}
/** Standard input is no file that an annotation could stand in. */
const isInFile = ({ file }) => file !== '' && file !== '-';
/** `web:1.4.2 will not pull on prod: pull-permission`. */
function titleOf({ checks, status, stops, images, clusters }) {
    const named = (number, names, noun, short) => number === 1 && names[0] !== undefined ? short(names[0]) : (0,_view__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(number, noun);
    const image = named(stops.images, images, 'image', _headline__WEBPACK_IMPORTED_MODULE_1__/* .shortImage */ .Uq);
    const cluster = named(stops.clusters, clusters, 'cluster', _headline__WEBPACK_IMPORTED_MODULE_1__/* .shortCluster */ .Z2);
    const says = { fail: 'will not pull on', unknown: 'may not pull on' };
    const verb = status === 'fail' || status === 'unknown' ? says[status] : 'on';
    return `${image} ${verb} ${cluster}: ${checks.join(', ')}${status === 'unknown' ? ' is not known' : ''}`;
}
function messageOf(told) {
    const { message, rulings, needs, fixes } = told;
    const more = (0,_headline__WEBPACK_IMPORTED_MODULE_1__/* .alikeWords */ .M$)(told);
    const lines = [
        (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(message),
        ...rulings.filter(({ because }) => !message.includes(because)).map(({ because }) => (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(`(${because})`)),
        (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)((0,_headline__WEBPACK_IMPORTED_MODULE_1__/* .stopsWords */ .vS)(told)),
        ...(more === '' ? [] : [(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(more)]),
        ...fixes.flatMap(({ summary, commands }) => [
            (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(`fix: ${summary}`),
            ...commands.slice(0, SHOWN_COMMANDS).map(_escape__WEBPACK_IMPORTED_MODULE_0__/* .shellCommand */ .q$),
            ...(commands.length > SHOWN_COMMANDS ? [`and ${(0,_view__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(commands.length - SHOWN_COMMANDS, 'more command')}`] : []),
        ]),
        ...(0,_view__WEBPACK_IMPORTED_MODULE_3__/* .needLines */ .Mr)(needs).map(({ label, text }) => (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(`${label} ${text}`)),
    ];
    return lines.join('\n');
}
/** Ten at most; of more, nine and how many causes are left. A cause is either left or has at least one annotation. */
function limited(groups) {
    // The first place of every cause comes before the second place of any.
    const [first, others] = [groups.flatMap((group) => group.slice(0, 1)), groups.flatMap((group) => group.slice(1))];
    if (first.length + others.length <= PER_LEVEL)
        return groups.flat();
    if (first.length <= PER_LEVEL)
        return [...first, ...others].slice(0, PER_LEVEL);
    const [sample] = first;
    const left = first.length - (PER_LEVEL - 1);
    const verb = sample?.level === 'error' ? 'fail' : 'warn or could not be checked';
    return [
        ...first.slice(0, PER_LEVEL - 1),
        {
            level: sample?.level ?? 'warning',
            title: `${left} more causes`,
            message: `${left} more causes ${verb}: the job's summary shows what fits, the JSON report holds them all.`,
        },
    ];
}


/***/ }),

/***/ 8335:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ alikeWords),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   Uq: () => (/* binding */ shortImage),
/* harmony export */   Z2: () => (/* binding */ shortCluster),
/* harmony export */   i1: () => (/* binding */ placesWords),
/* harmony export */   p2: () => (/* binding */ passWords),
/* harmony export */   vS: () => (/* binding */ stopsWords)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5883);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7450);
/** The report in one sentence, and what a cause stops in a few words. Nothing is escaped here. */


/** `web:1.4.2` of `europe-west1-docker.pkg.dev/shop/apps/web:1.4.2`; a digest is cut. */
function shortImage(reference) {
    const named = reference.slice(reference.lastIndexOf('/') + 1);
    return (named === '' ? reference : named).replace(/@(\w+:[0-9a-f]{12})[0-9a-f]{20,}$/, '@$1…');
}
/** `prod` of `projects/P/locations/L/clusters/prod`. */
const shortCluster = (path) => path.slice(path.lastIndexOf('/') + 1) || path;
/**
 * What the run says: `web:1.4.2 will not pull on prod`, `3 of 30 images will not pull on 2 of 5 clusters`.
 * @param full whether an image that stands alone is named in full
 */
function headline(report, full = false) {
    const { verdict, command } = report;
    const all = extentOf(report.targets, report.passed);
    if (all.images.size === 0)
        return verdict === 'pass' ? 'nothing waits on an image' : 'no image was judged';
    const its = extentOf(report.targets.filter((target) => target.verdict === verdict), verdict === 'pass' ? report.passed : []);
    const now = command === 'diagnose';
    const one = its.images.size === 1;
    const images = some(its.images, all.images, 'image', (name) => (full ? name : shortImage(name)));
    const clusters = all.clusters.size === 0 ? '' : ` on ${some(its.clusters, all.clusters, 'cluster', shortCluster)}`;
    if (its.images.size === 0)
        return `${(0,_view__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(all.images.size, 'image')}, none of which could be judged in full`;
    if (verdict === 'unknown')
        return `not known whether ${images} ${now ? pulls(one) : 'will pull'}${clusters}`;
    if (verdict === 'pass')
        return `${images} ${now ? pulls(one) : 'will pull'}${clusters}`;
    return `${images} ${now ? (one ? 'does not pull' : 'do not pull') : 'will not pull'}${clusters}`;
}
const pulls = (one) => (one ? 'pulls' : 'pull');
const extentOf = (targets, passed) => ({
    images: new Set([...targets.map(({ image }) => image.reference), ...passed.flatMap(({ images }) => images)]),
    clusters: new Set([...targets.map(({ cluster }) => (0,_model_cluster__WEBPACK_IMPORTED_MODULE_1__/* .clusterPath */ .Sf)(cluster)), ...passed.map(({ cluster }) => cluster)]),
});
function some(its, all, noun, short) {
    const [first] = its;
    if (its.size === 1 && first !== undefined && (all.size === 1 || noun === 'cluster'))
        return short(first);
    return its.size === all.size ? (0,_view__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(all.size, noun) : `${its.size} of ${(0,_view__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(all.size, noun)}`;
}
const NAMED = 3;
/** What a cause stops: `30 images on prod, pools gpu, spot`. */
function stopsWords({ stops, images, clusters, pools }) {
    const named = (number, names, noun, short) => number === 1 && names[0] !== undefined ? short(names[0]) : (0,_view__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(number, noun);
    const where = `${named(stops.images, images, 'image', shortImage)} on ${named(stops.clusters, clusters, 'cluster', shortCluster)}`;
    if (pools.length === 0)
        return where;
    const shown = pools.slice(0, NAMED).join(', ');
    return `${where}, ${pools.length === 1 ? 'pool' : 'pools'} ${shown}${pools.length > NAMED ? ` and ${pools.length - NAMED} more` : ''}`;
}
/** The first places of causes that are told together: `web:1, api:2 and 23 more`; empty of one cause. */
function alikeWords({ causes, images, pools, stops }, most = 6) {
    if (causes.length === 1)
        return '';
    const [names, number] = images.length > 1 ? [images.map(shortImage), stops.images] : [pools, stops.pools];
    const shown = [...new Set(names)].slice(0, most);
    const more = number - shown.length;
    return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
/** Where its images are written: `k8s/web.yaml:21 (Deployment/web) and 3 more`; empty where none is in a file. */
function placesWords({ targets }) {
    const all = new Set();
    for (const { image } of targets)
        for (const { file, line, workload } of image.sources)
            all.add(`${file}:${line}${workload === null ? '' : ` (${workload})`}`);
    const shown = [...all].slice(0, NAMED);
    return shown.join(', ') + (all.size > shown.length ? ` and ${all.size - shown.length} more` : '');
}
/** What passes and what it rests on: `12 checks pass`, `rests on 2 assumptions`. */
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
        ...(checks > 0 ? [`${(0,_view__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(checks, 'check')} ${checks === 1 ? 'passes' : 'pass'}`] : []),
        ...(assumed.size > 0 ? [`rests on ${(0,_view__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(assumed.size, 'assumption')}`] : []),
    ];
}


/***/ }),

/***/ 6382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EJ: () => (/* binding */ unexplained),
/* harmony export */   QZ: () => (/* binding */ isPressing),
/* harmony export */   oj: () => (/* binding */ toldCauses)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5883);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7450);
/** Causes as reports tell them: those of one code together, with what they stop. Nothing is escaped here. */


/**
 * The causes of a report, those of one code together, and those that are unknown for one reason; in the report's order,
 * which is worst first.
 */
function toldCauses(report) {
    const seen = seenOf(report.targets);
    const groups = new Map();
    for (const cause of report.causes) {
        const key = keyOf(cause);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [cause]);
        else
            group.push(cause);
    }
    return [...groups.values()].map((causes) => toldOf(causes, seen));
}
/** What could not be told is joined by what stands in the way, whichever checks need it. */
const keyOf = ({ check, code, status, message, fix }) => status === 'unknown' ? JSON.stringify([status, message, fix]) : JSON.stringify([status, check, code]);
/** What the findings say of each cause. */
function seenOf(targets) {
    const all = new Map();
    for (const target of targets)
        for (const finding of target.findings) {
            const { cause, kind, baseline, pool } = finding;
            if (cause === null || !(0,_view__WEBPACK_IMPORTED_MODULE_0__/* .isOpen */ .nT)(finding))
                continue;
            const isKnown = baseline === 'known';
            const seen = all.get(cause) ?? started(kind);
            all.set(cause, seen);
            if (kind === 'gate')
                seen.kind = kind;
            seen.known &&= isKnown;
            seen.targets.add(target);
            if (pool !== null)
                seen.pools.add(pool);
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
});
function toldOf(causes, all) {
    const [first] = causes;
    const seen = causes.flatMap(({ id }) => all.get(id) ?? []);
    const targets = [...new Set(seen.flatMap((each) => [...each.targets]))];
    const where = causes.flatMap((cause) => cause.where);
    const images = unique([...targets.map(({ image }) => image.reference), ...where.map(({ image }) => image)]);
    const clusters = unique([
        ...targets.map(({ cluster }) => (0,_model_cluster__WEBPACK_IMPORTED_MODULE_1__/* .clusterPath */ .Sf)(cluster)),
        ...where.map(({ cluster }) => cluster),
    ]);
    const pools = unique([...seen.flatMap((each) => [...each.pools]), ...where.flatMap(({ pool }) => pool ?? [])]);
    const most = (key, known) => causes.length === 1 ? first.stops[key] : Math.max(known, ...causes.slice(0, 100).map(({ stops }) => stops[key]));
    return {
        checks: unique(causes.map(({ check }) => check)),
        status: first.status,
        kind: seen.some(({ kind }) => kind === 'gate') || seen.length === 0 ? 'gate' : 'advice',
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
            targets: most('targets', targets.length),
            images: most('images', images.length),
            clusters: most('clusters', clusters.length),
            pools: most('pools', pools.length),
        },
        targets,
        known: seen.length > 0 && seen.every(({ known }) => known),
    };
}
/** Fixes that say the same are one: its commands are those of all, each once. */
function fixesOf(causes) {
    const bySummary = new Map();
    for (const { fix } of causes) {
        if (fix === null)
            continue;
        const same = bySummary.get(fix.summary);
        if (same === undefined)
            bySummary.set(fix.summary, [fix]);
        else
            same.push(fix);
    }
    return [...bySummary].map(([summary, same]) => {
        const terraform = unique(same.flatMap(({ terraform: code }) => code ?? []));
        return {
            summary,
            commands: unique(same.flatMap(({ commands }) => commands)),
            terraform: terraform.length === 0 ? null : terraform.join('\n\n'),
            url: same[0]?.url ?? null,
        };
    });
}
const unique = (texts) => [...new Set(texts)];
/** The targets that do not pass and of which no cause says why: nothing of them was judged. */
const unexplained = (report) => report.targets.filter(({ verdict, findings }) => verdict !== 'pass' && !findings.some((finding) => finding.kind === 'gate' && finding.status === verdict));
/** Whether a cause belongs to what must be done first; the rest is advice, and warnings. */
const isPressing = ({ status, kind }) => status === 'fail' || (status === 'unknown' && kind === 'gate');


/***/ }),

/***/ 7450:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ sentenceOf),
/* harmony export */   Fi: () => (/* binding */ setAside),
/* harmony export */   Jt: () => (/* binding */ verifications),
/* harmony export */   Mr: () => (/* binding */ needLines),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   UH: () => (/* binding */ targetCounts),
/* harmony export */   Xx: () => (/* binding */ extent),
/* harmony export */   kG: () => (/* binding */ groupFindings),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   o3: () => (/* binding */ sentenceCase),
/* harmony export */   s7: () => (/* binding */ clusterFacts),
/* harmony export */   s8: () => (/* binding */ poolsByVerdict),
/* harmony export */   s_: () => (/* binding */ findingCounts),
/* harmony export */   uI: () => (/* binding */ worstTargetsFirst)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/** What the formats for people have in common: order, grouping, and the sentences of the summary. Nothing is escaped here. */

const STATUS_RANK = { fail: 0, unknown: 1, warn: 2, pass: 3, skip: 4 };
const VERDICT_RANK = { fail: 0, unknown: 1, pass: 2, skip: 3 };
/** Targets, the worst verdict first; otherwise in the report's order. */
function worstTargetsFirst(targets) {
    return [...targets].sort((a, b) => VERDICT_RANK[a.verdict] - VERDICT_RANK[b.verdict]);
}
/** Findings grouped over pools; worst first, gates before advice, otherwise in the report's order. */
function groupFindings(findings) {
    const groups = [];
    const alike = new Map();
    for (const finding of findings) {
        const key = JSON.stringify([finding.check, finding.status, finding.pool === null, sentenceOf(finding)]);
        const candidates = alike.get(key) ?? [];
        let group = candidates.find((each) => withoutPool(each.finding) === withoutPool(finding));
        if (group === undefined) {
            group = { finding, pools: [] };
            groups.push(group);
            alike.set(key, [...candidates, group]);
        }
        if (finding.pool !== null && !group.pools.includes(finding.pool))
            group.pools.push(finding.pool);
    }
    return groups.sort((a, b) => rank(a.finding) - rank(b.finding));
}
const withoutPool = (finding) => JSON.stringify({ ...finding, pool: null });
const rank = (finding) => STATUS_RANK[finding.status] * 2 + (finding.kind === 'gate' ? 0 : 1);
/** True for a finding that asks for something: it failed, warns or could not be checked, and nobody set it aside. */
const isOpen = (finding) => finding.ignored === null && (finding.status === 'fail' || finding.status === 'warn' || finding.status === 'unknown');
/** Pools by verdict, worst first: `[['fail', ['a', 'b']], ['pass', ['c']]]`. */
function poolsByVerdict(pools) {
    const verdicts = Object.keys(VERDICT_RANK).sort((a, b) => VERDICT_RANK[a] - VERDICT_RANK[b]);
    return verdicts
        .map((verdict) => [verdict, pools.filter((pool) => pool.verdict === verdict).map((pool) => pool.name)])
        .filter(([, names]) => names.length > 0);
}
/** `2 images × 1 cluster × 3 pools`; pools are left out where none was read. */
function extent(report) {
    const images = new Set([
        ...report.targets.map((target) => target.image.reference),
        ...report.passed.flatMap((row) => row.images),
    ]);
    const clusters = new Set([
        ...report.targets.map((target) => (0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .clusterPath */ .Sf)(target.cluster)),
        ...report.passed.map((row) => row.cluster),
    ]);
    const pools = new Set(report.targets.flatMap((target) => target.pools.map((pool) => JSON.stringify([(0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .clusterPath */ .Sf)(target.cluster), pool.name]))));
    const parts = [count(images.size, 'image'), count(clusters.size, 'cluster')];
    if (pools.size > 0)
        parts.push(count(pools.size, 'pool'));
    return parts.join(' × ');
}
/** The pulls that were tried for a target, a pool each. */
const verifications = ({ pools, findings }) => pools.flatMap(({ name, verified }) => {
    if (verified === null)
        return [];
    const own = findings.find(({ check, pool }) => check === 'verification' && pool === name);
    const { durationMs } = verified;
    return [
        {
            ...verified,
            pool: name,
            status: own?.status ?? 'unknown',
            took: durationMs === null ? null : took(durationMs),
        },
    ];
});
/**
 * A finding in one sentence: the check's own words, and what was ruled upon them. Where a stronger witness answered what
 * the check could not tell, its words come first.
 */
function sentenceOf({ message, rulings }) {
    const answer = rulings.findLast(({ by, to }) => (by === 'probe' || by === 'observed') && (to === 'pass' || to === 'fail'));
    const rest = rulings.filter((ruling) => ruling !== answer).map(({ because }) => ` (${because})`);
    const told = answer === undefined ? message : `${answer.because}; without that: ${message}`;
    return `${told}${rest.join('')}`;
}
const took = (ms) => (ms < 1000 ? `${String(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);
/** `1 fail, 1 unknown, 2 pass`, of targets; those of `passed` count as passes. */
function targetCounts(report) {
    const passed = report.passed.reduce((sum, row) => sum + row.images.length, 0);
    const of = (verdict) => report.targets.filter((target) => target.verdict === verdict).length;
    const counts = [
        ['fail', of('fail')],
        ['unknown', of('unknown')],
        ['pass', of('pass') + passed],
    ];
    return tally(counts);
}
/** `1 fail, 2 unknown, 1 warn, 20 pass`, of findings, as the report counts them. */
function findingCounts(report) {
    const statuses = Object.keys(STATUS_RANK).sort((a, b) => STATUS_RANK[a] - STATUS_RANK[b]);
    return tally(statuses.map((status) => [status, report.counts[status]]));
}
function tally(counts) {
    const parts = counts.filter(([, number]) => number > 0).map(([word, number]) => `${number} ${word}`);
    return parts.length > 0 ? parts.join(', ') : 'none';
}
/** A sentence's first letter, where it starts with a word of ours. */
const sentenceCase = (text) => /^(?:not|no|nothing|node) /.test(text) ? text.slice(0, 1).toUpperCase() + text.slice(1) : text;
/** `3 pools`, `1 pool`. */
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
/** What is known of a cluster, in a few words: `GKE 1.31.2-gke.100`, `autopilot`; empty where it was not read. */
function clusterFacts(cluster) {
    const version = cluster.version === null ? [] : [`${cluster.mode === 'external' ? 'Kubernetes' : 'GKE'} ${cluster.version}`];
    const mode = cluster.mode === null ? 'cluster not read' : cluster.mode === 'external' ? 'outside GKE' : cluster.mode;
    return [...version, mode];
}
/** What would tell, a way at a time: `permission on resource (role)`. */
function needLines(needs) {
    const ways = [...new Set(needs.map((need) => need.way))];
    return ways.flatMap((way, at) => needs
        .filter((need) => need.way === way)
        .map((need, index) => ({
        label: index > 0 ? 'and' : at > 0 ? 'or' : 'would tell',
        text: `${need.permission} on ${need.resource} (${need.role})${TO[way]}`,
    })));
}
const TO = {
    policies: '',
    impersonate: ', to ask the registry as the node does',
    verify: ', to pull on the node',
};
/** `ignored until 2027-01-31: reason`, `known from the baseline`, or null. */
function setAside(finding) {
    if (finding.ignored !== null) {
        const until = finding.ignored.expires === null ? '' : ` until ${finding.ignored.expires}`;
        return `ignored${until}: ${finding.ignored.reason}`;
    }
    return finding.baseline === 'known' ? 'known from the baseline' : null;
}


/***/ })

};
;