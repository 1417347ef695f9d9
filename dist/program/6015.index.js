"use strict";
exports.id = 6015;
exports.ids = [6015];
exports.modules = {

/***/ 6015:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  merged: () => (/* binding */ merged)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(3382);
// EXTERNAL MODULE: ./src/input/readers.ts
var input_readers = __webpack_require__(2156);
// EXTERNAL MODULE: ./src/input/within.ts
var within = __webpack_require__(641);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(1300);
// EXTERNAL MODULE: ./src/input/json-elements.ts
var json_elements = __webpack_require__(3055);
;// CONCATENATED MODULE: ./src/input/report-file.ts
/** Reads a JSON report of this program by its schema, since it may have been edited or written by somebody else. */



const report_file_text = schemas/* string */.YjP();
const texts = schemas/* array */.YOg(report_file_text);
const orNull = report_file_text.nullable();
const number = schemas/* number */.aig();
const report_file_status = schemas/* enum */.k5n(finding/* STATUSES */.f);
const verdict = schemas/* enum */.k5n(['pass', 'fail', 'unknown']);
const need = schemas/* object */.Ikc({
    way: schemas/* enum */.k5n(['policies', 'impersonate', 'verify']),
    permission: report_file_text,
    resource: report_file_text,
    role: report_file_text,
});
const fix = schemas/* object */.Ikc({ summary: report_file_text, commands: texts, terraform: orNull, url: orNull }).nullable();
const ruler = schemas/* custom */.IeY((value) => typeof value === 'string');
const report_file_finding = schemas/* object */.Ikc({
    check: report_file_text,
    kind: schemas/* enum */.k5n(['gate', 'advice']),
    status: report_file_status,
    pool: orNull,
    code: report_file_text,
    cause: orNull,
    message: report_file_text,
    rulings: schemas/* array */.YOg(schemas/* object */.Ikc({ by: ruler, to: report_file_status, because: report_file_text })),
    said: schemas/* object */.Ikc({ cause: report_file_text, words: report_file_text }).nullable(),
    evidence: schemas/* array */.YOg(schemas/* object */.Ikc({
        strength: schemas/* enum */.k5n(['observed', 'probed', 'troubleshooter', 'evaluated', 'listed', 'parsed']),
        says: schemas/* enum */.k5n(['pass', 'fail']),
        source: report_file_text,
        detail: report_file_text,
    })),
    needs: schemas/* array */.YOg(need),
    fix,
    baseline: schemas/* enum */.k5n(['new', 'known']).nullable(),
    ignored: schemas/* object */.Ikc({ reason: report_file_text, expires: orNull }).nullable(),
});
const target = schemas/* object */.Ikc({
    image: schemas/* object */.Ikc({
        reference: report_file_text,
        host: orNull,
        project: orNull,
        location: orNull,
        repository: orNull,
        name: orNull,
        tag: orNull,
        digest: orNull,
        pinned: orNull,
        sources: schemas/* array */.YOg(schemas/* object */.Ikc({ file: report_file_text, line: number, column: number, workload: orNull })),
    }),
    cluster: schemas/* object */.Ikc({
        name: report_file_text,
        project: report_file_text,
        location: report_file_text,
        version: orNull,
        mode: schemas/* enum */.k5n(['standard', 'autopilot', 'external']).nullable(),
    })
        .nullable(),
    verdict,
    blind: schemas/* boolean */.zMY(),
    assumptions: schemas/* array */.YOg(schemas/* object */.Ikc({ check: report_file_text, text: report_file_text, needs: schemas/* array */.YOg(need) })),
    pools: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: report_file_text,
        verdict: schemas/* enum */.k5n(['pass', 'fail', 'unknown', 'skip']),
        why: orNull,
        principal: orNull,
        platform: orNull,
        version: orNull,
        verified: schemas/* object */.Ikc({ result: report_file_text, node: orNull, digest: orNull, durationMs: number.nullable() }).nullable(),
    })),
    findings: schemas/* array */.YOg(report_file_finding),
});
const counts = schemas/* object */.Ikc({ pass: number, warn: number, fail: number, unknown: number, skip: number, targets: number });
const trendCauses = schemas/* array */.YOg(schemas/* object */.Ikc({
    id: report_file_text,
    check: report_file_text,
    code: report_file_text,
    status: report_file_status,
    message: report_file_text,
    targets: schemas/* object */.Ikc({ before: number.nullable(), now: number.nullable() }),
}));
const trend = schemas/* object */.Ikc({
    since: orNull,
    counts: schemas/* object */.Ikc({ before: counts.nullable(), now: counts }),
    new: trendCauses,
    standing: trendCauses,
    mended: trendCauses,
    unseen: trendCauses,
});
const cause = schemas/* object */.Ikc({
    id: report_file_text,
    check: report_file_text,
    code: report_file_text,
    status: report_file_status,
    message: report_file_text,
    fix,
    needs: schemas/* array */.YOg(need),
    stops: schemas/* object */.Ikc({ targets: number, images: number, clusters: number, pools: number }),
    where: schemas/* array */.YOg(schemas/* object */.Ikc({ image: report_file_text, cluster: orNull, pool: orNull })),
});
const passedRow = schemas/* object */.Ikc({ cluster: orNull, images: texts, causes: texts });
/** A list whose objects were read one by one. */
const read = schemas/* array */.YOg(schemas/* literal */.euz(0));
const head = schemas/* object */.Ikc({
    schemaVersion: schemas/* literal */.euz(1),
    tool: schemas/* object */.Ikc({ name: schemas/* literal */.euz('gke-image-preflight'), version: report_file_text }),
    command: report_file_text,
    run: schemas/* object */.Ikc({ startedAt: report_file_text, durationMs: number, apiCalls: number, shard: orNull }),
    caller: orNull,
    verdict,
    exitCode: number,
    exitReason: orNull,
    reasons: texts,
    counts,
    access: schemas/* object */.Ikc({ commands: texts }).nullable(),
    // Fields that earlier versions did not have.
    trend: trend.nullable().default(null),
    clusters: schemas/* array */.YOg(schemas/* object */.Ikc({ cluster: report_file_text, labels: schemas/* record */.g1P(report_file_text, report_file_text) })).default([]),
    causes: read,
    targets: read,
    passed: read,
});
const report_file_frame = schemas/* object */.Ikc({ tool: schemas/* object */.Ikc({ name: schemas/* literal */.euz('gke-image-preflight') }), schemaVersion: schemas/* unknown */.L5J() });
const AGAIN = 'make it again with --report json=FILE';
const NO_JSON = { problem: 'is not JSON: it must be a report of this program, made with --report json=FILE' };
/**
 * Reads the content of a file as a report of this program. Its lists are read one object at a time.
 * @param pieces the pieces of the file's text, in order
 * @param shared the values that were read before, of this report or of others; values of this one are added
 */
function readReport(pieces, shared) {
    const lists = {
        causes: listOf('causes', cause, (each) => each),
        targets: listOf('targets', target, (each) => sharedTarget(each, shared)),
        passed: listOf('passed', passedRow, (row) => sharedRow(row, shared)),
    };
    let json;
    try {
        const rest = (0,json_elements/* readElements */.c)(pieces, new Set(Object.keys(lists)), (list, element) => {
            const value = JSON.parse(element);
            if (list === 'causes')
                lists.causes.add(value);
            else if (list === 'targets')
                lists.targets.add(value);
            else
                lists.passed.add(value);
        });
        json = JSON.parse(rest);
    }
    catch (error) {
        if (error instanceof json_elements/* UnreadableJson */.C)
            return { problem: `${error.message}: ${AGAIN}` };
        if (error instanceof SyntaxError)
            return NO_JSON;
        throw error;
    }
    const framed = report_file_frame.safeParse(json);
    if (!framed.success)
        return { problem: 'is not a report of this program, made with --report json=FILE' };
    const { schemaVersion } = framed.data;
    if (schemaVersion !== 1)
        return {
            problem: `is a report of schemaVersion ${JSON.stringify(schemaVersion)}; this version reads 1: ${AGAIN}`,
        };
    const rest = head.safeParse(json);
    const { causes, targets, passed } = lists;
    const place = rest.success
        ? (causes.place(rest.data.causes) ?? targets.place(rest.data.targets) ?? passed.place(rest.data.passed))
        : placeOf(rest.error, []);
    return rest.success && place === null
        ? { value: { ...rest.data, causes: causes.values, targets: targets.values, passed: passed.values } }
        : { problem: `is a report that cannot be read at “${place ?? ''}”: ${AGAIN}` };
}
/** The objects of a list, read one by one, and the place of the first one that does not match its schema. */
function listOf(name, schema, kept) {
    const values = [];
    let count = 0;
    let wrong = null;
    return {
        values,
        add: (value) => {
            const parsed = schema.safeParse(value);
            if (parsed.success)
                values.push(kept(parsed.data));
            else
                wrong ??= placeOf(parsed.error, [name, count]);
            count += 1;
        },
        /** A list that is written twice, or that contains something else between its objects, is not from this program. */
        place: (read) => wrong ?? (read.length === count ? null : name),
    };
}
const placeOf = ({ issues }, before) => [...before, ...(issues[0]?.path ?? [])].slice(0, 4).map(String).join('.');
const sharedTarget = (each, shared) => ({
    ...each,
    image: shared.value(each.image),
    cluster: shared.value(each.cluster),
    assumptions: shared.value(each.assumptions),
    pools: shared.value(each.pools),
    findings: each.findings.map((finding) => shared.value(finding)),
});
const sharedRow = ({ cluster, images, causes }, shared) => ({
    cluster,
    images: shared.texts(images),
    causes: shared.texts(causes),
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/input/shared-values.ts
/** Values that are read repeatedly and kept once: names, findings and lists that are part of thousands of targets. */

/** Remembers values; for equal ones the first is returned. */
class SharedValues {
    #texts = new Map();
    #values = new Map();
    /** A text. A copy is kept, because a substring would keep the whole long document in memory. */
    text(text) {
        const known = this.#texts.get(text);
        if (known !== undefined)
            return known;
        this.#texts.set(text, text);
        return text;
    }
    /** A list of texts; the list and each text are shared. */
    texts(texts) {
        return this.#of(`texts ${JSON.stringify(texts)}`, () => texts.map((text) => this.text(text)));
    }
    /** A value that is plain JSON and is never modified. */
    value(value) {
        return this.#of(`value ${JSON.stringify(value)}`, () => value);
    }
    #of(text, make) {
        const key = (0,external_node_crypto_.createHash)('sha256').update(text).digest('base64');
        const known = this.#values.get(key);
        if (known !== undefined)
            return known;
        const value = make();
        this.#values.set(key, value);
        return value;
    }
}

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/model/caller.ts
var caller = __webpack_require__(7582);
// EXTERNAL MODULE: ./src/model/need.ts + 1 modules
var model_need = __webpack_require__(3609);
// EXTERNAL MODULE: ./src/model/fingerprint.ts
var fingerprint = __webpack_require__(1109);
// EXTERNAL MODULE: ./src/model/check-ids.ts
var check_ids = __webpack_require__(3258);
// EXTERNAL MODULE: ./src/model/json.ts
var json = __webpack_require__(7979);
// EXTERNAL MODULE: ./src/verdict/exit.ts
var exit = __webpack_require__(4749);
// EXTERNAL MODULE: ./src/verdict/passed-rows.ts
var passed_rows = __webpack_require__(3351);
;// CONCATENATED MODULE: ./src/verdict/merge-places.ts
/** The places of merged reports, each once, and the names by which they are ordered. Pure. */


const VERDICT_RANK = { fail: 0, unknown: 1, pass: 2 };
/** The cluster and the image of a target. */
const targetKey = ({ image, cluster }) => `${(0,fingerprint/* clusterName */.S)(cluster)}\n${image.reference}`;
/** The same for one image of a row. */
const imageKey = ({ cluster }, image) => `${cluster ?? (0,fingerprint/* clusterName */.S)(null)}\n${image}`;
/** The first name of a row's targets in character order; undefined if the row is empty. */
function leastOfRow(row) {
    const image = leastOf(row.images);
    return image === undefined ? undefined : imageKey(row, image);
}
/** The first name in character order; undefined if there is none. */
function leastOf(names) {
    let least;
    for (const each of names)
        if (each !== undefined && (least === undefined || each < least))
            least = each;
    return least;
}
/**
 * Lists every target once, by cluster and image, with its worst verdict, and one sentence for each pair of reports that
 * judge the same targets.
 */
function placesOf(named) {
    const clusters = new Map();
    const doubled = new Set();
    const double = (one, other) => doubled.add(`${one} and ${other} judge the same targets, which count once`);
    const at = (cluster) => {
        const known = clusters.get(cluster) ?? { judged: new Map(), rows: [] };
        clusters.set(cluster, known);
        return known;
    };
    for (const { name, report } of named) {
        for (const target of report.targets) {
            const { judged } = at((0,fingerprint/* clusterName */.S)(target.cluster));
            const before = judged.get(target.image.reference);
            if (before !== undefined)
                double(before.from, name);
            if (before === undefined || VERDICT_RANK[target.verdict] < VERDICT_RANK[before.target.verdict])
                judged.set(target.image.reference, { target, from: name });
        }
        for (const row of report.passed)
            at(row.cluster ?? (0,fingerprint/* clusterName */.S)(null)).rows.push({ from: name, row });
    }
    const sorted = [...clusters].sort(([a], [b]) => (0,passed_rows/* compare */.UD)(a, b)).map(([, its]) => its);
    return {
        targets: sorted.flatMap(({ judged }) => [...judged].sort(([a], [b]) => (0,passed_rows/* compare */.UD)(a, b)).map(([, { target }]) => target)),
        passed: sorted.flatMap(({ judged, rows }) => passedOnce(rows, judged, double)),
        doubled: [...doubled],
    };
}
/**
 * The rows of a cluster without images that another row or a target contains. A row without duplicates is not copied.
 */
function passedOnce(rows, judged, double) {
    const [only] = rows;
    if (rows.length === 1 && judged.size === 0 && only !== undefined)
        return only.row.images.length > 0 ? [only.row] : [];
    const passing = new Map();
    return rows.flatMap(({ from, row }) => {
        const images = row.images.filter((image) => {
            const before = judged.get(image)?.from ?? passing.get(image);
            if (before !== undefined)
                double(before, from);
            passing.set(image, from);
            return before === undefined;
        });
        return images.length === 0 ? [] : [images.length === row.images.length ? row : { ...row, images }];
    });
}
/**
 * The images that have certain causes.
 * @param wanted the ids of these causes
 */
function imagesOfCauses(wanted, targets, rows) {
    const images = new Map([...wanted].map((id) => [id, new Set()]));
    for (const { image, findings } of targets)
        for (const { cause } of findings)
            if (cause !== null)
                images.get(cause)?.add(image.reference);
    for (const { images: its, causes } of rows)
        for (const cause of causes) {
            const known = images.get(cause);
            if (known !== undefined)
                for (const image of its)
                    known.add(image);
        }
    return images;
}

;// CONCATENATED MODULE: ./src/verdict/merge-exit.ts
/** The exit status of merged reports. Pure. */






const PASSED = { exitCode: 0, exitReason: null };
/**
 * The exit status that one run over everything would have: 1 if a gate failed; 3 if a gate is unknown and that counts,
 * a shard is missing or nothing was judged at all; 1 if a warning counts; 3 if all are blind; otherwise the worst
 * status of the reports, such as 73. A shard that had nothing to judge is ignored.
 * @param unseen one sentence for each part without a report; it counts for every `--fail-on` except `never`
 * @param failOn the option of the merge: the status is then computed again from the findings of all reports
 */
function exitOfMerged(all, unseen, failOn) {
    if (failOn === 'never')
        return PASSED;
    const ofUnseen = unseen[0] === undefined ? undefined : { exitCode: 3, exitReason: unseen[0] };
    const told = failOn === null ? asTold(all) : anew(all, failOn);
    const unwritten = all.find(({ exitCode }) => ![0, 1, 3].includes(exitCode));
    const { exitCode, exitReason } = told.decided ?? ofUnseen ?? told.other ?? unwritten ?? PASSED;
    return { exitCode, exitReason };
}
/** The result of the reports' own exit statuses, which were computed with the options that count. */
function asTold(all) {
    const reports = all.filter(({ counts, exitCode }) => counts.targets > 0 || exitCode !== 0);
    const exiting = (code, why) => reports.filter(({ exitCode, exitReason }) => exitCode === code && why(exitReason ?? ''));
    const isOfWarning = (reason) => reason.includes(exit/* COUNTS_WARNINGS */.XK);
    const isBlind = (reason) => reason.startsWith(exit/* BLIND */.iw);
    const blind = exiting(3, isBlind);
    return {
        decided: first(exiting(1, (reason) => !isOfWarning(reason)), 'fail') ??
            first(exiting(3, (reason) => !isBlind(reason)), 'unknown'),
        other: first(exiting(1, isOfWarning), 'warn') ?? (blind.length === reports.length ? first(blind, 'unknown') : undefined),
    };
}
/** Computes the result from the findings of all reports, like `check`. */
function anew(all, failOn) {
    const option = `--fail-on ${failOn}`;
    const targets = all.flatMap((report) => report.targets).toSorted((a, b) => (0,passed_rows/* compare */.UD)(targetKey(a), targetKey(b)));
    const find = (status, kind) => {
        for (const target of targets) {
            const found = target.findings.find((each) => merge_exit_counts(each) && each.status === status && (kind ?? each.kind) === each.kind);
            if (found !== undefined)
                return `${found.check} of ${inWords(target, found.pool)}`;
        }
        return undefined;
    };
    const failing = find('fail', 'gate');
    if (failing !== undefined)
        return told(1, `a gate failed: ${failing}`);
    const strict = failOn === 'unknown' || failOn === 'warn';
    const open = find('unknown', 'gate') ?? notSeen(all);
    if (strict && open !== undefined)
        return told(3, `${option} counts what is unknown: ${open}`);
    const isBlind = targets.length > 0 && all.every(({ passed }) => passed.length === 0) && targets.every(({ blind }) => blind);
    if (isBlind)
        return {
            decided: undefined,
            other: { exitCode: 3, exitReason: `${exit/* BLIND */.iw}, whatever --fail-on says: ${open ?? 'no target was judged'}` },
        };
    const warning = failOn === 'warn' ? (find('warn', null) ?? warningRow(all)) : undefined;
    return {
        decided: undefined,
        other: warning === undefined ? undefined : { exitCode: 1, exitReason: `${option} ${exit/* COUNTS_WARNINGS */.XK}: ${warning}` },
    };
}
const told = (exitCode, exitReason) => ({ decided: { exitCode, exitReason }, other: undefined });
const merge_exit_counts = ({ ignored, baseline }) => ignored === null && baseline !== 'known';
const inWords = ({ image, cluster }, pool) => `${(0,json/* shortened */.vI)(image.reference, exit/* LONGEST_NAME */.B6)}${cluster === null ? '' : ` on ${(0,fingerprint/* clusterName */.S)(cluster)}`}${pool === null ? '' : `, node pool ${pool}`}`;
/** Why a report is unknown without a finding that says so. */
function notSeen(all) {
    const report = all.find(({ verdict, targets }) => verdict === 'unknown' && targets.every((target) => target.verdict !== 'unknown'));
    return report && (report.reasons[0] ?? 'no target was judged');
}
/** The first place that passes with a warning, and the check that warns there. */
function warningRow(all) {
    const checks = new Map(all.flatMap(({ causes }) => causes.map(({ id, check }) => [id, check])));
    const rows = all.flatMap(({ passed }) => passed).filter(({ causes }) => causes.length > 0);
    const place = leastOf(rows.map(leastOfRow));
    const row = rows.find((each) => place !== undefined && leastOfRow(each) === place);
    if (place === undefined || row === undefined)
        return undefined;
    const its = row.causes.flatMap((id) => checks.get(id) ?? []);
    const [first = ''] = check_ids/* CHECK_IDS */.S.filter((id) => its.includes(id));
    return `${first} of ${place.split('\n').toReversed().join(' on ')}`;
}
/**
 * The report that contains the first place with such a finding: one run over everything would have named that place.
 */
function first(reports, status) {
    const decides = ({ findings }) => findings.some((each) => each.status === status &&
        (each.kind === 'gate' || status === 'warn') &&
        each.ignored === null &&
        each.baseline !== 'known');
    const placeIn = ({ targets, passed }) => {
        const rows = status === 'warn' ? passed.filter(({ causes }) => causes.length > 0) : [];
        return leastOf([...targets.filter(decides).map(targetKey), ...rows.map(leastOfRow)]) ?? LAST;
    };
    return reports.map((report) => ({ report, place: placeIn(report) })).sort((a, b) => (0,passed_rows/* compare */.UD)(a.place, b.place))[0]
        ?.report;
}
/** Sorts after every name. */
const LAST = '\uffff';

;// CONCATENATED MODULE: ./src/verdict/merge-shards.ts


/** Sorts the reports by their first place, so that the result does not depend on the order of the files. */
function inOrder(given) {
    return given
        .map((named) => {
        const { targets, passed } = named.report;
        return { named, first: leastOf([...targets.map(targetKey), ...passed.map(leastOfRow)]) ?? '' };
    })
        .sort((a, b) => (0,passed_rows/* compare */.UD)(a.first, b.first))
        .map(({ named }) => named);
}
/** Keeps the last started report of each shard, because a failed job is started again. */
function withoutRepeats(given) {
    const byShard = new Map();
    for (const each of given) {
        const { shard } = each.report.run;
        const before = shard === null ? undefined : byShard.get(shard);
        if (shard !== null && (before === undefined || begunAt(each) > begunAt(before)))
            byShard.set(shard, each);
    }
    const reasons = [];
    const kept = given.filter((each) => {
        const { shard } = each.report.run;
        const one = shard === null ? each : byShard.get(shard);
        if (one !== undefined && one !== each) {
            const why = begunAt(one) > begunAt(each) ? `${one.name}, which is later, is` : `${one.name} is`;
            reasons.push(`${each.name} is left out: ${why} shard ${shard ?? ''}, too`);
        }
        return one === each;
    });
    return { kept, reasons };
}
/** In milliseconds; 0 if the report does not contain it. */
const begunAt = ({ report }) => Date.parse(report.run.startedAt) || 0;
/** One sentence for each group of shards without a report. */
function missingShards(reports) {
    const shards = reports.flatMap(({ run }) => /^(\d+)\/(\d+)$/.exec(run.shard ?? '') ?? []);
    const numbers = new Map();
    for (let at = 0; at + 2 < shards.length; at += 3) {
        const of = shards[at + 2] ?? '';
        numbers.set(of, (numbers.get(of) ?? new Set()).add(Number(shards[at + 1])));
    }
    return [...numbers].flatMap(([of, seen]) => {
        const total = Math.min(Number(of), 100_000);
        const gaps = Array.from({ length: total }, (_, at) => at + 1).filter((number) => !seen.has(number));
        if (gaps.length === 0)
            return [];
        const named = gaps
            .slice(0, 10)
            .map((gap) => `${String(gap)}/${of}`)
            .join(', ') + (gaps.length > 10 ? ` and ${String(gaps.length - 10)} more` : '');
        return [`no report is of ${gaps.length === 1 ? 'shard' : 'shards'} ${named}: what is judged there is not known`];
    });
}
/** The properties that all shards of one run share, with their names; null if a shard does not know one. */
const COMMON = [
    ['versions of the program', ({ tool }) => tool.version],
    ['commands', ({ command }) => command],
    ['callers', ({ caller }) => caller],
    ['divisions', ({ run }) => `shards of ${run.shard?.split('/')[1] ?? ''}`],
    [
        'baselines',
        ({ trend }) => (trend === null ? 'none' : `the report of ${trend.since ?? 'a time that is not known'}`),
    ],
];
/** Shards of one run start within this time. If few machines run many shards, the last ones wait for the first. */
const ONE_NIGHT_MS = 12 * 60 * 60 * 1000;
/**
 * Says that some shards are from an earlier run: for example, the previous night's reports were still in the directory.
 */
function leftOver(shards) {
    const times = shards.map(begunAt).filter((time) => time > 0);
    const last = times.reduce((a, b) => Math.max(a, b), 0);
    const old = shards.filter((each) => begunAt(each) > 0 && last - begunAt(each) > ONE_NIGHT_MS);
    const [first, ...more] = old;
    if (first === undefined)
        return [];
    const others = more.length === 0 ? '' : ` and ${String(more.length)} more`;
    const [since, latest] = [begunAt(first), last].map((time) => new Date(time).toISOString());
    return [
        `the shards are not of one run: ${first.name} (${first.report.run.shard ?? ''}, begun ${since ?? ''})${others} may be left from an earlier one; the last was begun ${latest ?? ''}`,
    ];
}
/**
 * One sentence for each difference which shows that the shards are not from one run. The parts of the merged report
 * were then not judged with the same options.
 */
function unlike(named) {
    const shards = named.filter(({ report }) => report.run.shard !== null);
    const ways = COMMON.flatMap(([what, of]) => {
        const values = new Map();
        for (const { name, report } of shards) {
            const value = of(report);
            if (value !== null)
                values.set(value, [...(values.get(value) ?? []), name]);
        }
        if (values.size < 2)
            return [];
        const told = [...values].slice(0, 5).map(([value, [first = '', ...more]]) => {
            const others = more.length === 0 ? '' : ` and ${String(more.length)} more`;
            return `${value} (${first}${others})`;
        });
        return [`the shards are not of one run; they have several ${what}: ${told.join(', ')}`];
    });
    return [...ways, ...leftOver(shards)];
}

// EXTERNAL MODULE: ./src/verdict/labels.ts
var labels = __webpack_require__(5330);
// EXTERNAL MODULE: ./src/verdict/unseen.ts
var unseen = __webpack_require__(4565);
// EXTERNAL MODULE: ./src/verdict/set-aside.ts
var set_aside = __webpack_require__(5076);
// EXTERNAL MODULE: ./src/verdict/trend.ts
var verdict_trend = __webpack_require__(1842);
// EXTERNAL MODULE: ./src/verdict/verdict.ts
var verdict_verdict = __webpack_require__(1396);
;// CONCATENATED MODULE: ./src/verdict/merge.ts
/** Merges several reports, such as those of a fleet's shards. Pure. */













/** The reason of a merged report without any target. */
const NOTHING = 'the reports hold no target: nothing was judged';
const RANK = { fail: 0, unknown: 1, warn: 2, pass: 3, skip: 4 };
/** The maximum number of places that are named for one cause. */
const NAMED_PLACES = 20;
/**
 * Merges reports: each target once, causes joined by their ids, passing targets as rows. A target that is judged twice
 * counts once, with its worst verdict. Missing shards make the merged report at least unknown.
 * @param version the version of the program that merges
 * @param failOn the option of the merge; null if the exit status follows from those of the reports
 */
function mergeReports(given, version, failOn = null) {
    const { kept, reasons: repeated } = withoutRepeats(inOrder(given));
    const reports = kept.map(({ report }) => report);
    const { targets, passed, doubled } = placesOf(kept);
    const missing = missingShards(reports);
    const nothing = targets.length + passed.length === 0 ? [NOTHING] : [];
    const verdicts = [
        ...targets.map(({ verdict }) => verdict),
        ...passed.map(() => 'pass'),
        ...reports.map(({ verdict }) => verdict),
        ...(missing.length > 0 ? ['unknown'] : []),
        // An empty result must not pass: one shard may have no cluster, but not all of them.
        ...(nothing.length > 0 ? ['unknown'] : []),
    ];
    const failing = targets.filter(({ verdict }) => verdict !== 'pass');
    const rows = (0,passed_rows/* rowsOf */.RO)([...passed, ...targets.filter(({ verdict }) => verdict === 'pass').map(rowOfTarget)]);
    const access = (0,caller/* distinctGrants */.On)(reports.flatMap(({ access: its }) => its?.commands ?? []));
    const commands = unique(reports.map(({ command }) => command));
    const callers = unique(reports.map(({ caller }) => caller));
    const counts = countsOf(reports, failing.length + rows.reduce((sum, { images }) => sum + images.length, 0));
    const causes = causesOf(reports, failing, rows);
    return {
        schemaVersion: 1,
        tool: { name: 'gke-image-preflight', version },
        command: commands.length === 1 ? (commands[0] ?? 'merge') : 'merge',
        run: runOf(reports.map(({ run }) => run)),
        caller: callers.length === 1 ? (callers[0] ?? null) : null,
        verdict: (0,verdict_verdict/* worst */.QZ)(verdicts),
        ...exitOfMerged(reports, [...missing, ...nothing], failOn),
        reasons: unique([
            ...(0,unseen/* unreadClusters */.JA)({ targets: failing, passed: rows }),
            ...[
                ...missing,
                ...nothing,
                ...repeated,
                ...unlike(kept),
                ...doubled,
                ...(0,set_aside/* joinedSetAside */.W)(reports.flatMap(({ reasons }) => reasons)),
            ].filter((reason) => !(0,unseen/* countsClusters */.aT)(reason)),
        ]),
        counts,
        access: access.length === 0 ? null : { commands: access.toSorted(passed_rows/* compare */.UD) },
        trend: (0,verdict_trend/* joinedTrend */.b)(reports.map(({ trend }) => trend), { causes, counts }),
        clusters: (0,labels/* joinedLabels */.PI)(reports),
        causes,
        targets: failing.map((target) => ({ ...target, findings: target.findings.filter(asks) })),
        passed: rows,
    };
}
const asks = ({ status }) => RANK[status] <= RANK.warn;
const unique = (all) => [...new Set(all)];
const rowOfTarget = ({ image, cluster, findings }) => ({
    cluster: cluster === null ? null : (0,fingerprint/* clusterName */.S)(cluster),
    images: [image.reference],
    causes: unique(findings.flatMap(({ cause }) => cause ?? [])),
});
function runOf(runs) {
    const starts = runs.map(({ startedAt }) => Date.parse(startedAt)).filter((time) => !Number.isNaN(time));
    const ends = runs.flatMap(({ startedAt, durationMs }) => {
        const start = Date.parse(startedAt);
        return Number.isNaN(start) ? [] : [start + durationMs];
    });
    const [first, last] = [Math.min(...starts), Math.max(...ends)];
    return {
        startedAt: starts.length === 0 ? (runs[0]?.startedAt ?? '') : new Date(first).toISOString(),
        durationMs: starts.length === 0 ? 0 : last - first,
        apiCalls: runs.reduce((sum, { apiCalls }) => sum + apiCalls, 0),
        shard: null,
    };
}
function countsOf(reports, targets) {
    const counts = { pass: 0, warn: 0, fail: 0, unknown: 0, skip: 0, targets };
    for (const { counts: its } of reports)
        for (const status of finding/* STATUSES */.f)
            counts[status] += its[status];
    return counts;
}
/** Its first place. Of equal causes, the one with the first place represents them, as in one run over everything. */
const firstOf = ({ where: [first] }) => `${first?.cluster ?? ''}\n${first?.image ?? ''}`;
/**
 * Joins causes: the worst represents them, and of equal ones that with the first place; the affected places are added
 * up.
 */
function causesOf(reports, targets, rows) {
    const causes = new Map();
    for (const cause of reports.flatMap(({ causes: its }) => its)) {
        const same = causes.get(cause.id);
        if (same === undefined)
            causes.set(cause.id, [cause]);
        else
            same.push(cause);
    }
    const several = [...causes].filter(([, same]) => same.some(({ stops }) => stops.images > 1)).map(([id]) => id);
    const images = imagesOfCauses(new Set(several), targets, rows);
    return [...causes.values()]
        .flatMap((same) => joined(same, images))
        .sort((a, b) => RANK[a.status] - RANK[b.status] || b.stops.targets - a.stops.targets || (0,passed_rows/* compare */.UD)(a.id, b.id));
}
function joined(same, images) {
    const [speaks] = [...same].sort((a, b) => RANK[a.status] - RANK[b.status] || (0,passed_rows/* compare */.UD)(firstOf(a), firstOf(b)));
    if (speaks === undefined)
        return [];
    const sum = (key) => same.reduce((total, { stops }) => total + stops[key], 0);
    const most = Math.max(...same.map(({ stops }) => stops.images));
    // A row lists causes of single images together with causes of all its images, so a single image is found by its
    // place.
    const distinct = most > 1
        ? (images.get(speaks.id)?.size ?? 0)
        : new Set(same.flatMap((cause) => cause.where.map(({ image }) => image))).size;
    const where = new Map(same.flatMap((cause) => cause.where.map((place) => [JSON.stringify(place), place])));
    return [
        {
            ...speaks,
            needs: (0,model_need/* needsInOrder */.F5)(same.flatMap(({ needs }) => needs)),
            stops: {
                targets: sum('targets'),
                images: Math.max(most, distinct),
                clusters: sum('clusters'),
                pools: sum('pools'),
            },
            where: [...where.values()]
                .sort((a, b) => (0,passed_rows/* compare */.UD)(`${a.cluster ?? ''}\n${a.image}`, `${b.cluster ?? ''}\n${b.image}`))
                .slice(0, NAMED_PLACES),
        },
    ];
}

// EXTERNAL MODULE: ./src/model/append.ts
var append = __webpack_require__(7737);
// EXTERNAL MODULE: ./src/model/storage-name.ts
var storage_name = __webpack_require__(9094);
;// CONCATENATED MODULE: ./src/app/merge.ts
/** Reads the reports of several runs, such as the shards of a fleet, and joins them. */










/** The maximum number of reports in one merge: no engine runs that many shards. */
const MOST_REPORTS = 10_000;
/** The number of objects of Cloud Storage that are read at the same time. */
const AT_ONCE = 8;
/**
 * Reads the reports and joins them into one.
 * @param where the working folder, and the folder that files must stay within
 * @throws UsageError if a report cannot be read, with the problems of all that cannot
 */
async function merged(run, { version, folder, storage, ...where }) {
    const problems = [];
    const names = [];
    for (const name of run.from)
        (0,append/* append */.B)(names, (0,storage_name/* isStorageName */.NK)(name) ? await objectsOf(name, storage, problems) : filesOf(name, folder, problems));
    const readers = (0,input_readers.fileReaders)(folder, null, where);
    const shared = new SharedValues();
    const reports = [];
    const once = new Map(names.map((each) => [(0,storage_name/* isStorageName */.NK)(each.file) ? each.file : (0,external_node_path_.resolve)(folder, each.file), each]));
    const queue = [...once.values()];
    // A few at a time, so that only the parts of each that are kept stay in memory.
    for (let few = queue.splice(0, AT_ONCE); few.length > 0; few = queue.splice(0, AT_ONCE)) {
        const stored = await storage.read(few.map(({ file }) => file).filter(storage_name/* isStorageName */.NK));
        for (const { file, found } of few) {
            try {
                const pieces = (0,storage_name/* isStorageName */.NK)(file) ? [textOf(stored, file)] : readers.pieces(file, !found);
                const read = readReport(pieces, shared);
                if ('value' in read)
                    reports.push({ name: file, report: read.value });
                else
                    problems.push(`“${file}” ${read.problem}`);
            }
            catch (error) {
                problems.push(`“${file}” cannot be read: ${error instanceof Error ? error.message : String(error)}`);
            }
        }
    }
    if (problems.length > 0)
        throw new errors/* UsageError */.eb(problems);
    return { report: mergeReports(reports, version, run.failOn), facts: null, refused: null, notes: [] };
}
function textOf(stored, name) {
    const text = stored.get(name) ?? new Error('it was not read');
    if (typeof text === 'string')
        return text;
    throw text;
}
async function objectsOf(name, storage, problems) {
    try {
        const found = await storage.find(name);
        if (found.length === 0)
            problems.push(`“${name}” fits no object`);
        if (found.length > MOST_REPORTS)
            problems.push(`“${name}” stands for more than ${String(MOST_REPORTS)} objects`);
        return found.length > MOST_REPORTS ? [] : found.map((file) => ({ file, found: true }));
    }
    catch (error) {
        problems.push(`“${name}” cannot be read: ${error instanceof Error ? error.message : String(error)}`);
        return [];
    }
}
/** The files that a name refers to; if a file has exactly this name, the name is not treated as a pattern. */
function filesOf(name, folder, problems) {
    const pattern = (0,within/* patternOf */.Id)(name);
    if (!(0,dist/* isDynamicPattern */.ey)(pattern) || (0,input_readers.fileReaders)(folder, null).exists(name))
        return [{ file: name, found: false }];
    const found = (0,dist/* globSync */.AZ)(pattern, {
        cwd: folder,
        absolute: (0,external_node_path_.isAbsolute)(name),
        expandDirectories: false,
        onlyFiles: true,
        followSymbolicLinks: false,
    });
    if (found.length === 0)
        problems.push(`“${name}” fits no file`);
    if (found.length > MOST_REPORTS)
        problems.push(`“${name}” stands for more than ${String(MOST_REPORTS)} files`);
    return found.length > MOST_REPORTS ? [] : found.sort().map((file) => ({ file, found: true }));
}


/***/ }),

/***/ 3055:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ UnreadableJson),
/* harmony export */   c: () => (/* binding */ readElements)
/* harmony export */ });
/** Reads JSON that may be too long for memory: the objects of its long lists one by one, the rest as one text. */
/** The placeholder in the rest for an object that was passed to the callback. */
const PLACE = '0';
/** The maximum length of one object, and of the rest, in UTF-16 units: no report of this program is longer. */
const LONGEST = 128 * 1024 * 1024;
/** The characters that change the nesting depth. Within strings only the end of the string matters. */
const TELLING = /["[\]{}]/g;
const IN_STRING = /["\\]/g;
/** A document that ends too early, or has parts that are too long. The message follows the document's name. */
class UnreadableJson extends Error {
}
/**
 * Reads a JSON document in pieces.
 * @param lists the keys of the outermost object whose list elements are passed to `take`
 * @param take receives a list's key and the text of each object in it, in order; the text may not be valid JSON
 * @returns the document with `0` in place of each such object
 * @throws UnreadableJson if one object, or the rest, is too long; also whatever `take` throws
 */
function readElements(pieces, lists, take) {
    let rest = '';
    let element = null;
    let depth = 0;
    let inString = false;
    /** The last string in the outermost object: if a list follows, its key. */
    let key = '';
    let list = null;
    let escaped = false;
    for (const piece of pieces) {
        let from = 0;
        const keep = (to) => {
            const text = piece.slice(from, to);
            from = to;
            if (element === null)
                rest += text;
            else
                element += text;
            if (depth === 1 && inString)
                key += text;
            if ((element ?? rest).length > LONGEST)
                throw new UnreadableJson('has a part that is larger than 128 MiB');
        };
        let at = escaped ? 1 : 0;
        escaped = false;
        while (at < piece.length) {
            const telling = inString ? IN_STRING : TELLING;
            telling.lastIndex = at;
            const found = telling.exec(piece);
            if (found === null)
                break;
            const [character] = found;
            at = found.index + 1;
            if (character === '\\') {
                escaped = at === piece.length;
                at += 1;
            }
            else if (character === '"') {
                if (depth === 1)
                    keep(inString ? found.index : at);
                inString = !inString;
                if (inString && depth === 1)
                    key = '';
            }
            else if (character === '{' || character === '[') {
                if (character === '[' && depth === 1 && lists.has(key))
                    list = key;
                if (character === '{' && depth === 2 && list !== null) {
                    keep(found.index);
                    element = '';
                }
                depth += 1;
            }
            else {
                depth -= 1;
                if (depth === 2 && element !== null && list !== null) {
                    keep(at);
                    take(list, element);
                    element = null;
                    rest += PLACE;
                }
                else if (depth === 1)
                    list = null;
            }
        }
        keep(piece.length);
    }
    if (depth > 0 || inString)
        throw new UnreadableJson('is cut short');
    return rest;
}


/***/ }),

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

/***/ 7979:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ firstWords),
/* harmony export */   ES: () => (/* binding */ wellFormed),
/* harmony export */   Gk: () => (/* binding */ int64),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   av: () => (/* binding */ objectOrNull),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   uH: () => (/* binding */ clean),
/* harmony export */   vI: () => (/* binding */ shortened)
/* harmony export */ });
/** Makes texts from outside safe for facts: one line, no control or direction characters, limited length. */
// eslint-disable-next-line no-control-regex -- these characters are removed
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
const LIMIT = 500;
/**
 * @param text any text of an answer
 * @param limit the maximum number of characters
 */
function clean(text, limit = LIMIT) {
    const line = wellFormed(text.slice(0, limit * 8))
        .replace(UNSAFE, ' ')
        .replace(/ {2,}/g, ' ')
        .trim();
    return shortened(line, limit);
}
/** Replaces each unpaired UTF-16 surrogate, which cannot be encoded. */
const wellFormed = (text) => text.replace(/\p{Surrogate}/gu, '\ufffd');
/** The start of a text that is longer than that. */
const shortened = (text, limit) => text.length > limit ? `${cut(text, limit - 1)}…` : text;
/** The start of a text, without cutting a surrogate pair. */
const cut = (text, length) => text.slice(0, /[\ud800-\udbff]/.test(text[length - 1] ?? '') ? length - 1 : length);
/** The start of an unexpected answer, for a message. */
const firstWords = (body) => clean(new TextDecoder().decode(body.subarray(0, 400)), 80);
/** The value if it is an object, otherwise null. */
const objectOrNull = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
/** The value if it is an object, otherwise an empty object. */
const object = (value) => objectOrNull(value) ?? {};
/** The value if it is a list, otherwise an empty list. */
const list = (value) => (Array.isArray(value) ? value : []);
/** The value if it is a string that is not empty, otherwise null. */
const text = (value) => (typeof value === 'string' && value !== '' ? value : null);
/** Parses an answer as JSON; undefined if it is not JSON. */
function parseJson(body) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    }
    catch {
        return undefined;
    }
}
/** The value if it is a number, otherwise null. */
const number = (value) => typeof value === 'number' && Number.isFinite(value) ? value : null;
/** 64-bit numbers are strings in Google's JSON. */
const int64 = (value) => typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : number(value);
/** The strings of a list. */
const strings = (value) => list(value).filter((each) => typeof each === 'string');


/***/ })

};
;