"use strict";
exports.id = 3493;
exports.ids = [3493];
exports.modules = {

/***/ 3493:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jsonPieces: () => (/* binding */ jsonPieces),
/* harmony export */   renderJson: () => (/* binding */ renderJson)
/* harmony export */ });
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6548);

/**
 * The report as JSON, indented by two spaces, with a line feed at the end. Invisible characters are escaped, so that a
 * terminal or a log shows them; the value is the same.
 */
const renderJson = (report) => [...jsonPieces(report)].join('');
/** Like `renderJson`, but in pieces: a report may be longer than the maximum length of a string. */
function* jsonPieces(report) {
    let text = '';
    for (const piece of elements(report)) {
        text += piece;
        if (text.length < PIECE)
            continue;
        yield text;
        text = '';
    }
    if (text !== '')
        yield text;
}
/** The minimum length of a piece in characters. Each piece is one write. */
const PIECE = 65_536;
function* elements(report) {
    let before = '{\n';
    for (const [key, value] of Object.entries(head(report))) {
        yield `${before}  ${JSON.stringify(key)}: ${inset(value, 1)}`;
        before = ',\n';
    }
    yield `,\n  "causes": [`;
    yield* list(report.causes, orderedCause, 1);
    const texts = new TextsOfMany();
    yield `,\n  "targets": [`;
    for (const [at, each] of report.targets.entries()) {
        yield at === 0 ? '\n    {' : ',\n    {';
        yield* target(each, texts);
    }
    yield report.targets.length === 0 ? ']' : '\n  ]';
    yield* passedRows(report.passed);
    yield '\n}\n';
}
/** The rest of an array after its opening bracket, one element at a time. */
function* list(elements, ordered, level, texts = null) {
    let before = '\n';
    for (const element of elements) {
        const text = () => inset(ordered(element), level === 1 ? 2 : 4);
        yield `${before}${SPACES[level + 1] ?? ''}${texts === null ? text() : texts.of(element, text)}`;
        before = ',\n';
    }
    yield elements.length === 0 ? ']' : `\n${SPACES[level]}]`;
}
/**
 * The rest of a target after its opening brace, one pool or finding at a time: a target with a thousand pools has
 * megabytes.
 */
function* target(of, texts) {
    let before = '\n';
    for (const [key, value] of Object.entries(targetHead(of))) {
        yield `${before}      ${JSON.stringify(key)}: ${inset(value, 3)}`;
        before = ',\n';
    }
    yield ',\n      "pools": [';
    yield* list(of.pools, orderedPool, 3, texts);
    yield ',\n      "findings": [';
    yield* list(of.findings, orderedFinding, 3, texts);
    yield '\n    }';
}
/** The maximum number of objects that are remembered, and of characters of their texts that are cached. */
const [MOST_OBJECTS, MOST_CHARACTERS] = [200_000, 50_000_000];
/** Caches the texts of objects that occur in many targets, from the second time on. */
class TextsOfMany {
    #known = new Map();
    #characters = 0;
    of(value, make) {
        const before = this.#known.get(value);
        if (typeof before === 'string')
            return before;
        const text = make();
        if (before === undefined && this.#known.size < MOST_OBJECTS)
            this.#known.set(value, null);
        if (before === null && this.#characters + text.length <= MOST_CHARACTERS) {
            this.#known.set(value, text);
            this.#characters += text.length;
        }
        return text;
    }
}
/**
 * The rows of what passes. Names and lists of names occur in thousands of rows, so each is converted to JSON only once.
 */
function* passedRows(rows) {
    const known = new Map();
    const name = (text) => {
        let json = known.get(text);
        if (json === undefined)
            known.set(text, (json = (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s$)(JSON.stringify(text))));
        return json;
    };
    const listed = (texts) => {
        if (texts.length === 0)
            return '[]';
        let json = '[';
        for (const [at, text] of texts.entries())
            json += `${at === 0 ? '' : ','}\n        ${name(text)}`;
        return `${json}\n      ]`;
    };
    // A list is cached when it occurs again: most lists occur in one row, or in hundreds.
    const lists = new WeakMap();
    const names = (texts) => {
        const before = lists.get(texts);
        const json = before ?? listed(texts);
        if (before !== json)
            lists.set(texts, before === undefined ? null : json);
        return json;
    };
    yield ',\n  "passed": [';
    for (const [at, { cluster, images, causes }] of rows.entries()) {
        const of = cluster === null ? 'null' : name(cluster);
        yield `${at === 0 ? '' : ','}\n    {\n      "cluster": ${of},\n      "images": ${names(images)},\n      "causes": ${names(causes)}\n    }`;
    }
    yield rows.length === 0 ? ']' : '\n  ]';
}
const SPACES = ['', '  ', '    ', '      ', '        '];
/** The JSON of a value within this number of arrays: all lines but the first are indented by this number of levels. */
function inset(value, level) {
    let around = value;
    for (let at = 0; at < level; at += 1)
        around = [around];
    const json = JSON.stringify(around, null, 2);
    const [before, after] = AROUND[level - 1] ?? [0, 0];
    return (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s$)(json.slice(before, json.length - after));
}
/** The number of characters that such arrays add before and after a value. */
const AROUND = [1, 2, 3, 4].map((level) => {
    const [before = '', after = ''] = JSON.stringify(Array.from({ length: level }).reduce((inner) => [inner], 0), null, 2).split('0');
    return [before.length, after.length];
});
/** What comes before the lists, with only the keys of the schema and in its order. */
function head(report) {
    const { tool, run, counts, access } = report;
    return {
        schemaVersion: report.schemaVersion,
        tool: { name: tool.name, version: tool.version },
        command: report.command,
        run: { startedAt: run.startedAt, durationMs: run.durationMs, apiCalls: run.apiCalls, shard: run.shard },
        caller: report.caller,
        verdict: report.verdict,
        exitCode: report.exitCode,
        exitReason: report.exitReason,
        reasons: report.reasons,
        counts: orderedCounts(counts),
        access: access === null ? null : { commands: access.commands },
        trend: orderedTrend(report.trend),
        clusters: report.clusters.map(({ cluster, labels }) => ({ cluster, labels })),
    };
}
function orderedTrend(trend) {
    if (trend === null)
        return null;
    const ordered = (causes) => causes.map(({ id, check, code, status, message, targets: { before, now } }) => ({
        id,
        check,
        code,
        status,
        message,
        targets: { before, now },
    }));
    const { before, now } = trend.counts;
    return {
        since: trend.since,
        counts: { before: before && orderedCounts(before), now: orderedCounts(now) },
        new: ordered(trend.new),
        standing: ordered(trend.standing),
        mended: ordered(trend.mended),
        unseen: ordered(trend.unseen),
    };
}
const orderedCounts = ({ pass, warn, fail, unknown, skip, targets }) => ({
    pass,
    warn,
    fail,
    unknown,
    skip,
    targets,
});
/** What comes before the lists of a target. */
function targetHead({ image, cluster, ...target }) {
    return {
        image: {
            reference: image.reference,
            host: image.host,
            project: image.project,
            location: image.location,
            repository: image.repository,
            name: image.name,
            tag: image.tag,
            digest: image.digest,
            pinned: image.pinned,
            sources: image.sources.map(({ file, line, column, workload }) => ({ file, line, column, workload })),
        },
        cluster: cluster && {
            name: cluster.name,
            project: cluster.project,
            location: cluster.location,
            version: cluster.version,
            mode: cluster.mode,
        },
        verdict: target.verdict,
        blind: target.blind,
        assumptions: target.assumptions.map(({ check, text, needs }) => ({ check, text, needs: needs.map(orderedNeed) })),
    };
}
const orderedPool = ({ verified, ...pool }) => ({
    name: pool.name,
    verdict: pool.verdict,
    why: pool.why,
    principal: pool.principal,
    platform: pool.platform,
    version: pool.version,
    verified: verified && {
        result: verified.result,
        digest: verified.digest,
        durationMs: verified.durationMs,
        node: verified.node,
    },
});
function orderedFinding(finding) {
    const { ignored, said } = finding;
    return {
        check: finding.check,
        kind: finding.kind,
        status: finding.status,
        pool: finding.pool,
        code: finding.code,
        cause: finding.cause,
        message: finding.message,
        rulings: finding.rulings.map(({ by, to, because }) => ({ by, to, because })),
        said: said === null ? null : { cause: said.cause, words: said.words },
        evidence: finding.evidence.map(({ strength, says, source, detail }) => ({ strength, says, source, detail })),
        needs: finding.needs.map(orderedNeed),
        fix: orderedFix(finding.fix),
        baseline: finding.baseline,
        ignored: ignored === null ? null : { reason: ignored.reason, expires: ignored.expires },
    };
}
const orderedCause = ({ stops, ...cause }) => ({
    id: cause.id,
    check: cause.check,
    code: cause.code,
    status: cause.status,
    message: cause.message,
    fix: orderedFix(cause.fix),
    needs: cause.needs.map(orderedNeed),
    stops: { targets: stops.targets, images: stops.images, clusters: stops.clusters, pools: stops.pools },
    where: cause.where.map(({ image, cluster, pool }) => ({ image, cluster, pool })),
});
const orderedFix = (fix) => fix === null ? null : { summary: fix.summary, commands: fix.commands, terraform: fix.terraform, url: fix.url };
const orderedNeed = ({ way, permission, resource, role }) => ({ way, permission, resource, role });


/***/ })

};
;