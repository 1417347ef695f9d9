"use strict";
exports.id = 9975;
exports.ids = [9975];
exports.modules = {

/***/ 9975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(1300);
;// CONCATENATED MODULE: ./src/input/report-file.ts
/** Reads a JSON report of this program by its schema: it may have been edited, or written by somebody else. */


/** Characters of a report. */
const LONGEST = 512 * 1024 * 1024;
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
const report = schemas/* object */.Ikc({
    schemaVersion: schemas/* literal */.euz(1),
    tool: schemas/* object */.Ikc({ name: schemas/* literal */.euz('gke-image-preflight'), version: report_file_text }),
    command: report_file_text,
    run: schemas/* object */.Ikc({ startedAt: report_file_text, durationMs: number, apiCalls: number, shard: orNull }),
    caller: orNull,
    verdict,
    exitCode: number,
    exitReason: orNull,
    reasons: texts,
    counts: schemas/* object */.Ikc({ pass: number, warn: number, fail: number, unknown: number, skip: number, targets: number }),
    access: schemas/* object */.Ikc({ commands: texts }).nullable(),
    causes: schemas/* array */.YOg(schemas/* object */.Ikc({
        id: report_file_text,
        check: report_file_text,
        code: report_file_text,
        status: report_file_status,
        message: report_file_text,
        fix,
        needs: schemas/* array */.YOg(need),
        stops: schemas/* object */.Ikc({ targets: number, images: number, clusters: number, pools: number }),
        where: schemas/* array */.YOg(schemas/* object */.Ikc({ image: report_file_text, cluster: orNull, pool: orNull })),
    })),
    targets: schemas/* array */.YOg(target),
    passed: schemas/* array */.YOg(schemas/* object */.Ikc({ cluster: orNull, images: texts, causes: texts })),
});
const report_file_frame = schemas/* object */.Ikc({ tool: schemas/* object */.Ikc({ name: schemas/* literal */.euz('gke-image-preflight') }), schemaVersion: schemas/* unknown */.L5J() });
/** What a file holds, as a report of ours. */
function readReport(content) {
    if (content.length > LONGEST)
        return { problem: 'is larger than 512 MiB' };
    let json;
    try {
        json = JSON.parse(content);
    }
    catch {
        return { problem: 'is not JSON: it must be a report of this program, made with --report json=FILE' };
    }
    const framed = report_file_frame.safeParse(json);
    if (!framed.success)
        return { problem: 'is not a report of this program, made with --report json=FILE' };
    const { schemaVersion } = framed.data;
    if (schemaVersion !== 1)
        return {
            problem: `is a report of schemaVersion ${JSON.stringify(schemaVersion)}; this version reads 1: make it again with --report json=FILE`,
        };
    const read = report.safeParse(json);
    if (read.success)
        return { value: read.data };
    const [issue] = read.error.issues;
    const place = (issue?.path ?? []).slice(0, 4).map(String).join('.');
    return { problem: `is a report that cannot be read at “${place}”: make it again with --report json=FILE` };
}

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/model/fingerprint.ts
var fingerprint = __webpack_require__(1109);
// EXTERNAL MODULE: ./src/verdict/exit.ts
var exit = __webpack_require__(4749);
;// CONCATENATED MODULE: ./src/verdict/merge-places.ts
/** Names of a report's places, as merged reports are ordered by them. Pure. */

/** A target's cluster and image. */
const nameOf = ({ image, cluster }) => `${(0,fingerprint/* clusterName */.S)(cluster)}\n${image.reference}`;
/** The same of every target of a row. */
const namesIn = ({ cluster, images }) => images.map((image) => `${cluster ?? (0,fingerprint/* clusterName */.S)(null)}\n${image}`);
/** The first in the order of characters; undefined of none. */
const leastOf = (names) => names.reduce((least, each) => (least === undefined || each < least ? each : least), undefined);

// EXTERNAL MODULE: ./src/verdict/passed-rows.ts
var passed_rows = __webpack_require__(3351);
;// CONCATENATED MODULE: ./src/verdict/merge-exit.ts



const PASSED = { exitCode: 0, exitReason: null };
/**
 * As the whole run would exit: 1 where a gate failed, 3 where one is unknown that counts, a shard is missing or nothing
 * was judged at all, 1 where a warning counts, 3 where all are blind; else the worst of what the reports say, such as 73.
 * A shard that had nothing to judge decides nothing.
 * @param unseen a sentence for what no report is of; it counts whatever `--fail-on` but `never` says
 * @param failOn as it was given to the merge: it decides anew, over the findings of all
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
/** What the reports' own exit statuses come to: they were made with the options that count. */
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
/** By the findings of all reports, as `check` decides. */
function anew(all, failOn) {
    const option = `--fail-on ${failOn}`;
    const targets = all.flatMap((report) => report.targets).toSorted((a, b) => (0,passed_rows/* compare */.U)(nameOf(a), nameOf(b)));
    const find = (status, kind) => {
        for (const target of targets) {
            const found = target.findings.find((each) => counts(each) && each.status === status && (kind ?? each.kind) === each.kind);
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
        return { decided: undefined, other: { exitCode: 3, exitReason: `${exit/* BLIND */.iw}, whatever --fail-on says` } };
    const warning = failOn === 'warn' ? (find('warn', null) ?? warningRow(all)) : undefined;
    return {
        decided: undefined,
        other: warning === undefined ? undefined : { exitCode: 1, exitReason: `${option} ${exit/* COUNTS_WARNINGS */.XK}: ${warning}` },
    };
}
const told = (exitCode, exitReason) => ({ decided: { exitCode, exitReason }, other: undefined });
const counts = ({ ignored, baseline }) => ignored === null && baseline !== 'known';
const inWords = ({ image, cluster }, pool) => `${image.reference}${cluster === null ? '' : ` on ${cluster.name}`}${pool === null ? '' : `, node pool ${pool}`}`;
/** A report that is unknown for what no finding says. */
function notSeen(all) {
    const report = all.find(({ verdict, targets }) => verdict === 'unknown' && targets.every((target) => target.verdict !== 'unknown'));
    return report && (report.reasons[0] ?? 'no target was judged');
}
function warningRow(all) {
    const rows = all.flatMap(({ passed }) => passed).filter(({ causes }) => causes.length > 0);
    return leastOf(rows.flatMap(namesIn))?.split('\n').toReversed().join(' on ');
}
/** Of reports the one whose place with such a finding comes first: the whole run would have named it. */
function first(reports, status) {
    const decides = ({ findings }) => findings.some((each) => each.status === status &&
        (each.kind === 'gate' || status === 'warn') &&
        each.ignored === null &&
        each.baseline !== 'known');
    const placeIn = ({ targets, passed }) => {
        const rows = status === 'warn' ? passed.filter(({ causes }) => causes.length > 0) : [];
        return leastOf([...targets.filter(decides).map(nameOf), ...rows.flatMap(namesIn)]) ?? LAST;
    };
    return reports.map((report) => ({ report, place: placeIn(report) })).sort((a, b) => (0,passed_rows/* compare */.U)(a.place, b.place))[0]
        ?.report;
}
/** Behind every name. */
const LAST = '\uffff';

// EXTERNAL MODULE: ./src/verdict/unseen.ts
var unseen = __webpack_require__(4565);
// EXTERNAL MODULE: ./src/verdict/verdict.ts
var verdict_verdict = __webpack_require__(1396);
;// CONCATENATED MODULE: ./src/verdict/merge.ts
/** Several reports made one, such as those of a fleet's shards. Pure. */







/** What a whole without any target says. */
const NOTHING = 'the reports hold no target: nothing was judged';
const RANK = { fail: 0, unknown: 1, warn: 2, pass: 3, skip: 4 };
const VERDICT_RANK = { fail: 0, unknown: 1, pass: 2 };
/** Places of one cause that are named. */
const NAMED_PLACES = 20;
/**
 * One report of several: each target once, causes joined by their ids, passing targets as rows. A target that is judged
 * twice counts once, as its worst; shards that are missing make the whole at least unknown.
 * @param version of the program that merges
 * @param failOn as it was given to the merge; null: the exit status is what the reports come to
 */
function mergeReports(given, version, failOn = null) {
    const { kept, reasons: repeated } = withoutRepeats([...given].sort((a, b) => (0,passed_rows/* compare */.U)(firstOf(a), firstOf(b))));
    const reports = kept.map(({ report }) => report);
    const { targets, passed, doubled } = placesOf(kept);
    const missing = missingShards(reports);
    const nothing = targets.length + passed.length === 0 ? [NOTHING] : [];
    const verdicts = [
        ...targets.map(({ verdict }) => verdict),
        ...passed.map(() => 'pass'),
        ...reports.map(({ verdict }) => verdict),
        ...(missing.length > 0 ? ['unknown'] : []),
        // Nothing is green by emptiness: a shard may hold no cluster, all of them may not.
        ...(nothing.length > 0 ? ['unknown'] : []),
    ];
    const failing = targets.filter(({ verdict }) => verdict !== 'pass');
    const rows = (0,passed_rows/* rowsOf */.R)([...passed, ...targets.filter(({ verdict }) => verdict === 'pass').map(rowOfTarget)]);
    const access = unique(reports.flatMap(({ access: its }) => its?.commands ?? []));
    const commands = unique(reports.map(({ command }) => command));
    const callers = unique(reports.map(({ caller }) => caller));
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
            ...[...missing, ...nothing, ...repeated, ...doubled, ...reports.flatMap(({ reasons }) => reasons)].filter((reason) => !(0,unseen/* countsClusters */.aT)(reason)),
        ]),
        counts: countsOf(reports, failing.length + rows.reduce((sum, { images }) => sum + images.length, 0)),
        access: access.length === 0 ? null : { commands: access.toSorted(passed_rows/* compare */.U) },
        causes: causesOf(reports, failing, rows),
        targets: failing.map((target) => ({ ...target, findings: target.findings.filter(asks) })),
        passed: rows,
    };
}
const asks = ({ status }) => RANK[status] <= RANK.warn;
const unique = (all) => [...new Set(all)];
/** The first of a report's places: whatever the order of the files, the whole is the same. */
function firstOf({ report: { targets, passed } }) {
    return leastOf([...targets.map(nameOf), ...passed.flatMap(namesIn)]) ?? '';
}
/** The same shard twice is one. */
function withoutRepeats(given) {
    const byShard = new Map();
    const reasons = [];
    const kept = given.filter((each) => {
        const { shard } = each.report.run;
        if (shard === null)
            return true;
        const before = byShard.get(shard);
        if (before !== undefined)
            reasons.push(`${each.name} is left out: ${before.name} is shard ${shard}, too`);
        else
            byShard.set(shard, each);
        return before === undefined;
    });
    return { kept, reasons };
}
/** A sentence for the shards that no report is of. */
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
/** Every target once, by cluster and image. */
function placesOf(named) {
    const targets = new Map();
    const doubled = new Set();
    for (const { name, report } of named)
        for (const target of report.targets) {
            const key = nameOf(target);
            const before = targets.get(key);
            if (before !== undefined)
                doubled.add(`${before.from} and ${name} judge the same targets, which count once`);
            if (before === undefined || VERDICT_RANK[target.verdict] < VERDICT_RANK[before.target.verdict])
                targets.set(key, { target, from: name });
        }
    const passing = new Map();
    const passed = [];
    for (const { name, report } of named)
        for (const row of report.passed) {
            const images = row.images.filter((image) => {
                const key = `${row.cluster ?? (0,fingerprint/* clusterName */.S)(null)}\n${image}`;
                const before = targets.get(key)?.from ?? passing.get(key);
                passing.set(key, name);
                if (before !== undefined)
                    doubled.add(`${before} and ${name} judge the same targets, which count once`);
                return before === undefined;
            });
            if (images.length > 0)
                passed.push({ ...row, images });
        }
    const sorted = [...targets].sort(([a], [b]) => (0,passed_rows/* compare */.U)(a, b)).map(([, { target }]) => target);
    return { targets: sorted, passed, doubled: [...doubled] };
}
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
/** The first report's cause speaks, the worst of them; what it stops is counted over all. */
function causesOf(reports, targets, rows) {
    const causes = new Map();
    for (const cause of reports.flatMap(({ causes: its }) => its))
        causes.set(cause.id, [...(causes.get(cause.id) ?? []), cause]);
    const images = imagesBy(targets, rows);
    return [...causes.values()]
        .flatMap((same) => joined(same, images))
        .sort((a, b) => RANK[a.status] - RANK[b.status] || b.stops.targets - a.stops.targets || (0,passed_rows/* compare */.U)(a.id, b.id));
}
/** The images that each cause is said of. */
function imagesBy(targets, rows) {
    const images = new Map();
    const add = (cause, image) => {
        images.set(cause, (images.get(cause) ?? new Set()).add(image));
    };
    for (const { image, findings } of targets)
        for (const { cause } of findings)
            if (cause !== null)
                add(cause, image.reference);
    for (const { images: its, causes } of rows)
        for (const cause of causes)
            for (const image of its)
                add(cause, image);
    return images;
}
function joined(same, images) {
    const [speaks] = [...same].sort((a, b) => RANK[a.status] - RANK[b.status]);
    if (speaks === undefined)
        return [];
    const sum = (key) => same.reduce((total, { stops }) => total + stops[key], 0);
    const most = Math.max(...same.map(({ stops }) => stops.images));
    const where = new Map(same.flatMap((cause) => cause.where.map((place) => [JSON.stringify(place), place])));
    const needs = new Map(same.flatMap((cause) => cause.needs.map((need) => [JSON.stringify(need), need])));
    return [
        {
            ...speaks,
            needs: [...needs.values()],
            stops: {
                targets: sum('targets'),
                images: Math.max(most, images.get(speaks.id)?.size ?? 0),
                clusters: sum('clusters'),
                pools: sum('pools'),
            },
            where: [...where.values()]
                .sort((a, b) => (0,passed_rows/* compare */.U)(`${a.cluster ?? ''}\n${a.image}`, `${b.cluster ?? ''}\n${b.image}`))
                .slice(0, NAMED_PLACES),
        },
    ];
}

// EXTERNAL MODULE: ./src/model/append.ts
var append = __webpack_require__(7737);
// EXTERNAL MODULE: ./src/model/storage-name.ts
var storage_name = __webpack_require__(9094);
;// CONCATENATED MODULE: ./src/app/merge.ts
/** Reports of several runs, such as a fleet's shards, read and made one. */








/** Reports of one merge: more shards than any engine runs. */
const MOST_REPORTS = 10_000;
/**
 * Reads the reports and makes them one.
 * @param where the working folder, and the folder that files stay within
 * @throws UsageError where a report cannot be read, with all that cannot
 */
async function merged(run, { version, folder, storage, ...where }) {
    const problems = [];
    const names = [];
    for (const name of run.from)
        (0,append/* append */.B)(names, (0,storage_name/* isStorageName */.NK)(name) ? await objectsOf(name, storage, problems) : filesOf(name, folder, problems));
    const stored = await storage.read(names.map(({ file }) => file).filter(storage_name/* isStorageName */.NK));
    const readers = (0,input_readers.fileReaders)(folder, null, { ...where, stored });
    const reports = [
        ...new Map(names.map((each) => [(0,storage_name/* isStorageName */.NK)(each.file) ? each.file : (0,external_node_path_.resolve)(folder, each.file), each])).values(),
    ].flatMap(({ file, found }) => {
        try {
            const read = readReport(readers.read(file, !found));
            if ('value' in read)
                return [{ name: file, report: read.value }];
            problems.push(`“${file}” ${read.problem}`);
        }
        catch (error) {
            problems.push(`“${file}” cannot be read: ${error instanceof Error ? error.message : String(error)}`);
        }
        return [];
    });
    if (problems.length > 0)
        throw new errors/* UsageError */.eb(problems);
    return { report: mergeReports(reports, version, run.failOn), facts: null, refused: null, notes: [] };
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
/** The files that a name stands for; a file whose name is also a pattern is itself. */
function filesOf(name, folder, problems) {
    if (!(0,dist/* isDynamicPattern */.ey)(name) || (0,input_readers.fileReaders)(folder, null).exists(name))
        return [{ file: name, found: false }];
    const found = (0,dist/* globSync */.AZ)(name, {
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

/***/ 1300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ STATUSES)
/* harmony export */ });
const STATUSES = ['pass', 'warn', 'fail', 'unknown', 'skip'];


/***/ }),

/***/ 1109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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

/***/ 5936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   MZ: () => (/* binding */ usesOf),
/* harmony export */   Xz: () => (/* binding */ usesThere),
/* harmony export */   ZN: () => (/* binding */ NO_CLUSTER),
/* harmony export */   k7: () => (/* binding */ askedText),
/* harmony export */   rR: () => (/* binding */ FOR_ANY_POD)
/* harmony export */ });
/* harmony import */ var _cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);

/** The workloads that use an image; none where it was given as an image alone, or cannot be read. */
const usesOf = (image) => (image.valid ? image.uses : []);
/** A platform as containerd writes it: `linux/arm64`, `windows(10.0.20348)/amd64`. */
const askedText = ({ os, architecture, build }) => `${os}${build === null ? '' : `(10.0.${String(build)})`}/${architecture}`;
/** What stands in place of a cluster's name where there is none. */
const NO_CLUSTER = 'no cluster';
/** Where a target's image is judged: `projects/P/locations/L/clusters/C`, or that there is no cluster. */
const placeOf = ({ cluster }) => cluster === null ? NO_CLUSTER : (0,_cluster__WEBPACK_IMPORTED_MODULE_0__/* .clusterPath */ .Sf)(cluster);
/** A pool that is judged in full, for any pod. */
const FOR_ANY_POD = { kind: 'judged', uses: [], open: [] };
/** The uses that land on a pool; none where it is judged for any pod, or not judged. */
const usesThere = (reach) => (reach.kind === 'judged' ? reach.uses : []);


/***/ }),

/***/ 7276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ ANY_IMAGE),
/* harmony export */   B1: () => (/* binding */ NODE_WORDS),
/* harmony export */   Hx: () => (/* binding */ WAITS_ON_IMAGE)
/* harmony export */ });
/**
 * Characters of a node's words that are kept: beyond this lie no words of a runtime, but web pages that it was answered
 * with.
 */
const NODE_WORDS = 16_000;
/** Stands for the image where no pod waits on one, or nobody said on which. */
const ANY_IMAGE = '(any image)';
/** Reasons for which a container waits because its image is not there (kubelet, `pkg/kubelet/images`). */
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cZ: () => (/* binding */ causesOf),
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
        (byId ? (0,_passed_rows__WEBPACK_IMPORTED_MODULE_2__/* .compare */ .U)(idA, idB) : a.order - b.order))
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
const causeOf = (id, { worst, ...cause }) => ({
    id,
    check: worst.check,
    code: worst.code,
    status: cause.status,
    message: decidingWords(worst),
    fix: worst.fix,
    needs: [...cause.needs.values()],
    stops: {
        targets: cause.targets.size,
        images: cause.images.size,
        clusters: cause.clusters.size,
        pools: cause.pools.size,
    },
    where: cause.where,
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XK: () => (/* binding */ COUNTS_WARNINGS),
/* harmony export */   iw: () => (/* binding */ BLIND),
/* harmony export */   sX: () => (/* binding */ exitOf)
/* harmony export */ });
/* harmony import */ var _model_target__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5936);
/* harmony import */ var _causes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9141);
/* harmony import */ var _verdict__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1396);



/** How the reason starts where every target is blind. */
const BLIND = 'nothing could be told of any target';
/** What the reason says where a warning decides. */
const COUNTS_WARNINGS = 'counts warnings';
/**
 * The exit status, over what counts: neither what is set aside nor what the baseline knows. 1 for a failed gate, 3 for
 * an unknown one where `--fail-on` asks for it, where every target is blind or a verification got no answer, 1 for a
 * warning where `--fail-on` is `warn`, else 0.
 */
function exitOf(judgements, { failOn, strict, unanswered, unread }) {
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
    const option = failOn !== null ? `--fail-on ${failOn}` : strict ? '--strict' : 'the default --fail-on fail';
    const failing = first('fail', 'gate');
    if (failing !== null)
        return { code: 1, reason: `a gate failed: ${failing}` };
    if (unread.length > 0)
        return { code: 3, reason: `the input was not read whole: ${unread.join('; ')}` };
    // A target is also unknown for what no finding says: that none of its pools was judged.
    const open = first('unknown', 'gate') ?? unsaid(counting.map(({ judgement }) => judgement));
    const isUnknown = open !== null || judgements.length === 0;
    if (isUnknown && (asked === 'unknown' || asked === 'warn'))
        return { code: 3, reason: `${option} counts what is unknown: ${open ?? 'no target was judged'}` };
    if (unanswered)
        return { code: 3, reason: 'the verification that was asked for got no answer on any node pool (--verify)' };
    const blind = counting.every(({ judgement, findings }) => judgement.blind && isOpen(judgement, findings));
    if (blind)
        return {
            code: 3,
            reason: `${BLIND}, whatever --fail-on says: ${open ?? 'no target was judged'}`,
        };
    const warning = first('warn', null);
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
const inWords = ({ check, pool }, judgement) => `${check} of ${whereOf(judgement, pool)}`;
const whereOf = ({ facts: { target } }, pool) => `${(0,_causes__WEBPACK_IMPORTED_MODULE_1__/* .referenceText */ .n5)(target.image)}${target.cluster === null ? '' : ` on ${(0,_model_target__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(target)}`}${pool === null ? '' : `, node pool ${pool}`}`;


/***/ }),

/***/ 3351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ rowsOf),
/* harmony export */   U: () => (/* binding */ compare)
/* harmony export */ });
/** By the characters, as every machine and every shard orders them. */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** A row for each cluster and set of causes; rows, their images and their causes are sorted. */
function rowsOf(all) {
    const rows = new Map();
    for (const row of all) {
        const causes = [...row.causes].sort(compare);
        const key = JSON.stringify([row.cluster, causes]);
        const known = rows.get(key) ?? { row: { ...row, causes }, images: new Set() };
        rows.set(key, known);
        for (const image of row.images)
            known.images.add(image);
    }
    return [...rows]
        .sort(([a], [b]) => compare(a, b))
        .map(([, { row, images }]) => ({ ...row, images: [...images].sort(compare) }));
}


/***/ }),

/***/ 4565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JA: () => (/* binding */ unreadClusters),
/* harmony export */   aT: () => (/* binding */ countsClusters),
/* harmony export */   kS: () => (/* binding */ unseenNotes),
/* harmony export */   nR: () => (/* binding */ withUnseen),
/* harmony export */   xd: () => (/* binding */ withFleet)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _model_waiting_pull__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7276);
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
const NOT_LISTED = 'could not be asked which images run there';
/** Whether a sentence counts the clusters of a report that were not seen. */
const countsClusters = (reason) => reason.endsWith(NOT_READ) || reason.endsWith(NOT_LISTED);
/** How many clusters of a fleet were not seen, a sentence for each reason. */
function unreadClusters({ targets, passed }) {
    const all = new Set(passed.flatMap(({ cluster }) => cluster ?? []));
    const unread = new Map();
    const unlisted = new Map();
    for (const { cluster, image, blind } of targets) {
        if (cluster === null)
            continue;
        const path = (0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .clusterPath */ .Sf)(cluster);
        all.add(path);
        if (cluster.mode === null && blind)
            unread.set(path, cluster.project);
        else if (image.reference === _model_waiting_pull__WEBPACK_IMPORTED_MODULE_1__/* .ANY_IMAGE */ .$6)
            unlisted.set(path, cluster.project);
    }
    const counted = (some, words) => {
        const projects = new Set([...some.values()].filter((project) => project !== '')).size;
        const of = projects === 0 ? '' : `, of ${String(projects)} ${projects === 1 ? 'project' : 'projects'},`;
        return some.size === 0 ? [] : [`${String(some.size)} of ${String(all.size)} clusters${of} ${words}`];
    };
    return [...counted(unread, NOT_READ), ...counted(unlisted, NOT_LISTED)];
}


/***/ }),

/***/ 1396:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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