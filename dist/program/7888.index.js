"use strict";
exports.id = 7888;
exports.ids = [7888];
exports.modules = {

/***/ 1427:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ groupsBy)
/* harmony export */ });
/* harmony import */ var _model_fingerprint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1109);
/** A fleet's verdicts, grouped by what its clusters have in common. Pure. */

/** The groups, those with the most failures first. */
function groupsBy({ targets, passed }, facets) {
    const groups = new Map();
    const keys = new Map();
    const add = (cluster, verdict, number) => {
        const key = keys.get(cluster) ?? JSON.stringify(facets.map(({ valueOf }) => valueOf(cluster)));
        keys.set(cluster, key);
        const group = groups.get(key) ?? {
            values: facets.map(({ valueOf }) => valueOf(cluster)),
            clusters: new Set(),
            counts: { fail: 0, unknown: 0, pass: 0 },
        };
        groups.set(key, group);
        group.clusters.add(cluster);
        group.counts[verdict] += number;
    };
    for (const { cluster, verdict } of targets)
        if (cluster !== null)
            add((0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .clusterName */ .S)(cluster), verdict, 1);
    for (const { cluster, images } of passed)
        if (cluster !== null)
            add(cluster, 'pass', images.length);
    return [...groups]
        .sort(([a, its], [b, others]) => others.counts.fail - its.counts.fail || others.counts.unknown - its.counts.unknown || (a < b ? -1 : 1))
        .map(([, group]) => group);
}


/***/ }),

/***/ 182:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TE: () => (/* binding */ poolList),
/* harmony export */   Xu: () => (/* binding */ findingMarkdown),
/* harmony export */   d9: () => (/* binding */ findingRows),
/* harmony export */   hb: () => (/* binding */ foldMarkdown),
/* harmony export */   kb: () => (/* binding */ ICON)
/* harmony export */ });
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6548);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7450);


/** The maximum length of one field in UTF-16 units. A longer message is cut, and the page says so. */
const LONGEST = 2_000;
/** An icon for each status and verdict. The word is always next to it, or in the column's head. */
const ICON = { fail: '❌', unknown: '❔', warn: '⚠️', pass: '✅', skip: '➖' };
const SHOWN_POOLS = 20;
const prose = (text) => (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .markdownProse */ .h$)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(text, LONGEST));
const code = (text) => (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(text, LONGEST));
/** A finding with its evidence and the grants that would answer it. */
function findingMarkdown({ finding, pools }) {
    const { status, evidence, needs, fix } = finding;
    const aside = (0,_view__WEBPACK_IMPORTED_MODULE_1__/* .setAsideWords */ .aL)(finding);
    const head = [
        `${ICON[status]} **${status}** ${code(finding.check)}`,
        ...(pools.length > 0 ? [`${pools.length === 1 ? 'pool' : 'pools'} ${poolList(pools)}`] : []),
        ...(aside === null ? [] : [prose(aside)]),
    ];
    return [
        `${head.join(' · ')}: ${prose((0,_view__WEBPACK_IMPORTED_MODULE_1__/* .sentenceOf */ .$N)(finding))}\n`,
        listOf(evidence.map(({ strength, says, source, detail }) => `${strength} (${says}) ${code(source)}: ${prose(detail)}`)),
        listOf((0,_view__WEBPACK_IMPORTED_MODULE_1__/* .needLines */ .Mr)(needs).map(({ label, text }) => `${label} ${prose(text)}`)),
        // The commands are shown once, with the cause.
        fix === null ? '' : `\n**Fix**: ${prose(fix.summary)}\n`,
    ].join('');
}
const listOf = (lines) => lines.length > 0 ? `\n${lines.map((line) => `- ${line}\n`).join('')}` : '';
/** @param summary HTML, escaped; @param body Markdown, a line feed at its end */
const foldMarkdown = (summary, body) => `\n<details>\n<summary>${summary}</summary>\n\n${body}\n</details>\n`;
/** Findings that need no attention, one row each. */
function findingRows(groups) {
    const rows = groups.map(({ finding, pools }) => {
        const aside = (0,_view__WEBPACK_IMPORTED_MODULE_1__/* .setAsideWords */ .aL)(finding);
        const cells = [
            `${ICON[finding.status]} ${finding.status}`,
            code(finding.check),
            pools.length > 0 ? poolList(pools) : '',
            prose((0,_view__WEBPACK_IMPORTED_MODULE_1__/* .sentenceOf */ .$N)(finding)) + (aside === null ? '' : ` (${prose(aside)})`),
        ];
        return `| ${cells.map(_escape__WEBPACK_IMPORTED_MODULE_0__/* .markdownCell */ .UZ).join(' | ')} |\n`;
    });
    return `| Status | Check | Pools | Finding |\n| --- | --- | --- | --- |\n${rows.join('')}`;
}
/** Names of pools as code, at most twenty. */
function poolList(pools) {
    const shown = pools.slice(0, SHOWN_POOLS).map(code);
    const more = pools.length - shown.length;
    return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}


/***/ }),

/***/ 7112:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ joinWithin)
/* harmony export */ });
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6548);
/**
 * Keeps a Markdown page below a limit: whole pieces are left out, the least important first, and the page gives their
 * number.
 */

/** The most important first, with the names that the note uses. */
const KINDS = [
    'summaries',
    'causes',
    'lists of grants',
    'notes',
    'groups of clusters',
    'rows of the table',
    'pulls that were verified',
    'warnings',
    'further rows of the table',
    'targets with open findings',
    'targets that pass',
];
/**
 * Joins sections in order, as many as fit, and adds a note about how many did not.
 * @param limitBytes of UTF-8, including the note on what was left out; at least 2 KiB
 */
function joinWithin(sections, limitBytes) {
    const kept = choose(sections, limitBytes - NOTE_BYTES);
    const body = sections.map((section) => kept.get(section) ?? '').join('');
    const dropped = KINDS.flatMap((kind) => {
        const left = sections.filter((section) => section.kind === kind && !kept.has(section));
        return left.length > 0 ? [`${left.reduce((sum, section) => sum + section.holds, 0)} ${kind}`] : [];
    });
    if (dropped.length === 0)
        return body;
    return `${body}\n> **Cut to fit.** Left out: ${dropped.join(', ')}. The JSON report holds all of it.\n`;
}
/** Reserved for the note. */
const NOTE_BYTES = 512;
/** No useful section is smaller, so below this limit the remaining sections need not be rendered. */
const SMALLEST = 64;
/** Chooses by importance. If a section of a kind does not fit, all less important kinds are left out. */
function choose(sections, budget) {
    const kept = new Map();
    let left = budget;
    for (const kind of KINDS) {
        let all = true;
        for (const section of sections.filter((each) => each.kind === kind)) {
            const text = left < SMALLEST ? null : (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .withoutCommands */ .Df)(section.render());
            const size = text === null ? Infinity : Buffer.byteLength(text);
            if (text !== null && size <= left) {
                kept.set(section, text);
                left -= size;
            }
            else
                all = false;
        }
        if (!all)
            break;
    }
    return kept;
}


/***/ }),

/***/ 7888:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderMarkdown: () => (/* binding */ renderMarkdown)
});

// EXTERNAL MODULE: ./src/model/fingerprint.ts
var fingerprint = __webpack_require__(1109);
// EXTERNAL MODULE: ./src/model/target.ts
var target = __webpack_require__(5936);
// EXTERNAL MODULE: ./src/reports/escape.ts
var reports_escape = __webpack_require__(6548);
// EXTERNAL MODULE: ./src/reports/headline.ts
var headline = __webpack_require__(8335);
// EXTERNAL MODULE: ./src/reports/markdown-finding.ts
var markdown_finding = __webpack_require__(182);
// EXTERNAL MODULE: ./src/reports/view.ts
var view = __webpack_require__(7450);
;// CONCATENATED MODULE: ./src/reports/markdown-causes.ts




/** The maximum length of one field in UTF-16 units. */
const LONGEST = 2_000;
/** The number of commands of one fix that are open. More are folded. */
const OPEN_COMMANDS = 5;
const SHOWN_NEEDS = 6;
const prose = (text) => (0,reports_escape/* markdownProse */.h$)((0,reports_escape/* clip */.$Q)(text, LONGEST));
/** One section for each cause, numbered if there are several. */
const causeSections = (told) => told.map((each, at) => ({
    kind: 'causes',
    holds: 1,
    render: () => `\n### ${told.length > 1 ? `${at + 1}. ` : ''}${causeMarkdown(each)}`,
}));
/** Warnings, and advice that could not be given, in one folded section. */
function warningSections(told) {
    if (told.length === 0)
        return [];
    const names = [...new Set(told.flatMap(({ checks }) => checks))];
    const summary = `${markdown_finding/* ICON */.kb.warn} ${(0,view/* count */.U9)(told.length, 'warning')}: ${(0,reports_escape/* html */.qy)((0,reports_escape/* clip */.$Q)(names.join(', '), LONGEST))}`;
    return [
        {
            kind: 'warnings',
            holds: told.length,
            render: () => (0,markdown_finding/* foldMarkdown */.hb)(summary, told.map((each) => `### ${causeMarkdown(each)}`).join('\n')),
        },
    ];
}
function causeMarkdown(told) {
    const { status, message, rulings, fixes, needs, known, causes } = told;
    const why = [
        prose(message),
        ...rulings
            .filter(({ because }) => !message.includes(because))
            .slice(0, 3)
            .map(({ because }) => `(${prose(because)})`),
    ].join(' ');
    const head = [
        (0,headline/* checksWords */.f$)(told, reports_escape/* markdownCode */.D9),
        prose((0,headline/* stopsWords */.vS)(told)),
        ...[(0,headline/* repairsWords */.sQ)(told)].filter((words) => words !== ''),
        ...(known ? ['known from the baseline'] : []),
    ];
    const also = [(0,headline/* ownersWords */.yb)(told), (0,headline/* alikeWords */.M$)(told, 20), (0,headline/* placesWords */.i1)(told)].filter((text) => text !== '');
    return [
        `${markdown_finding/* ICON */.kb[status]} ${head.join(' · ')}\n`,
        ...fixes.slice(0, 3).map((fix) => fixMarkdown(fix, (0,headline/* fixedWords */.AG)(fix, told))),
        fixes.length > 3
            ? `\n- and ${fixes.length - 3} more ${fixes.length === 4 ? 'fix' : 'fixes'}; the JSON report has them\n`
            : '',
        `\n${fixes.length > 0 ? '- why: ' : '- '}${why}\n`,
        ...(causes.length > 1 ? [`- ${(0,view/* count */.U9)(causes.length, 'cause')} of this kind\n`] : []),
        ...also.map((text) => `- ${prose(text)}\n`),
        ...(0,view/* needLines */.Mr)(needs.slice(0, SHOWN_NEEDS)).map(({ label, text }) => `- ${label} ${prose(text)}\n`),
    ].join('');
}
function fixMarkdown({ summary, commands, terraform, url }, fixed) {
    const [open, more] = [commands.slice(0, OPEN_COMMANDS), commands.slice(OPEN_COMMANDS)];
    return [
        `\n**Fix${fixed}**: ${prose(summary)}${url === null ? '' : `${/[.!?:…]$/.test(summary) ? '' : '.'} See ${(0,reports_escape/* markdownLink */.iQ)((0,reports_escape/* clip */.$Q)(url, LONGEST))}.`}\n`,
        open.length > 0 ? `\n${(0,reports_escape/* markdownBlock */.dI)('sh', open)}\n` : '',
        more.length > 0 ? (0,markdown_finding/* foldMarkdown */.hb)(`${(0,view/* count */.U9)(more.length, 'command')} more`, `${(0,reports_escape/* markdownBlock */.dI)('sh', more)}\n`) : '',
        terraform === null ? '' : (0,markdown_finding/* foldMarkdown */.hb)('Terraform', `${(0,reports_escape/* markdownBlock */.dI)('hcl', [terraform])}\n`),
    ].join('');
}

// EXTERNAL MODULE: ./src/reports/markdown-pieces.ts
var markdown_pieces = __webpack_require__(7112);
// EXTERNAL MODULE: ./src/reports/told.ts + 2 modules
var reports_told = __webpack_require__(4262);
// EXTERNAL MODULE: ./src/reports/clusters-by.ts
var clusters_by = __webpack_require__(7780);
// EXTERNAL MODULE: ./src/reports/groups.ts
var reports_groups = __webpack_require__(1427);
;// CONCATENATED MODULE: ./src/reports/markdown-groups.ts





/** The maximum number of rows, the worst first. The HTML page has more. */
const MOST = 50;
const markdown_groups_LONGEST = 200;
/** More groups than these are folded. */
const OPEN = 10;
/**
 * The table; empty if all clusters are in one group.
 * @param groupBy the property (`groupingOf`)
 */
function groupTable(report, groupBy) {
    const by = (0,clusters_by/* groupingOf */.N)(report, groupBy);
    const groups = by === null ? [] : (0,reports_groups/* groupsBy */.G)(report, [by]);
    if (by === null || groups.length < 2)
        return [];
    const rows = groups.slice(0, MOST).map(({ values: [value = ''], clusters, counts }) => {
        const cells = [
            value === '' ? 'none known' : (0,reports_escape/* markdownCode */.D9)((0,reports_escape/* clip */.$Q)(value, markdown_groups_LONGEST)),
            ...[clusters.size, counts.fail, counts.unknown, counts.pass].map(String),
        ];
        return `| ${cells.map(reports_escape/* markdownCell */.UZ).join(' | ')} |\n`;
    });
    const more = groups.length > MOST ? `\n${(0,view/* count */.U9)(groups.length - MOST, 'group')} more.\n` : '';
    const head = `| ${(0,reports_escape/* markdownCell */.UZ)((0,reports_escape/* markdownCode */.D9)(by.name))} | Clusters | ${markdown_finding/* ICON */.kb.fail} fail | ${markdown_finding/* ICON */.kb.unknown} unknown | ${markdown_finding/* ICON */.kb.pass} pass |\n| --- | --- | --- | --- | --- |\n`;
    const table = head + rows.join('') + more;
    const title = `${(0,view/* count */.U9)(groups.length, 'group')} by ${by.isLabel ? `label ${(0,reports_escape/* html */.qy)((0,reports_escape/* clip */.$Q)(by.name, markdown_groups_LONGEST))}` : by.name}`;
    // If everything passes, the table is folded because it shows nothing of interest.
    const open = groups.length <= OPEN && groups.some(({ counts }) => counts.fail + counts.unknown > 0);
    return [
        {
            kind: 'groups of clusters',
            holds: groups.length,
            render: () => (open ? `\n${table}` : (0,markdown_finding/* foldMarkdown */.hb)(title, table)),
        },
    ];
}

// EXTERNAL MODULE: ./src/reports/passes-alike.ts
var passes_alike = __webpack_require__(7651);
// EXTERNAL MODULE: ./src/reports/trend.ts
var trend = __webpack_require__(5780);
;// CONCATENATED MODULE: ./src/reports/markdown.ts
/** The report as GitHub-flavoured Markdown for the step summary or a comment. */












/** Tables with more rows than these are folded. */
const OPEN_ROWS = 10;
/** The maximum number of rows of one folded table. */
const ROWS = 200;
/** Reports with more targets show what passed in one list, not for each target. */
const FEW = 3;
const LONGEST_NAME = 500;
const LONGEST_PROSE = 2_000;
const SHOWN_SOURCES = 5;
const SHOWN_NOTES = 10;
/** With many targets, at most this number of assumptions and of findings that are set aside is shown. */
const SHOWN_LINES = 20;
/**
 * The report as Markdown, below `limitBytes`, with a line feed at the end: the verdict, what to do, the grants that
 * would answer what is unknown, the table, and the rest folded. The only HTML in it is details and summary.
 */
function renderMarkdown(report, { limitBytes = 900 * 1024, notes = [], groupBy } = {}) {
    const targets = view/* worstTargetsFirst */.uI(report.targets);
    const told = (0,reports_told/* toldCauses */.oj)(report, groupBy);
    const pressing = told.filter(reports_told/* isPressing */.QZ);
    const grantsFirst = pressing.every(({ status }) => status === 'unknown');
    return (0,markdown_pieces/* joinWithin */.U)([
        { kind: 'summaries', holds: 1, render: () => head(report) },
        ...(grantsFirst ? access(report) : []),
        ...causeSections(pressing),
        ...(grantsFirst ? [] : access(report)),
        ...[...notes, ...report.reasons.slice(0, SHOWN_NOTES), ...silent(report)].map(noteSection),
        ...since(report),
        ...groupTable(report, groupBy),
        ...table(report, targets),
        ...verified(targets),
        ...warningSections(told.filter((each) => !(0,reports_told/* isPressing */.QZ)(each))),
        ...(targets.length > FEW ? shortRest(report) : rest(targets)),
        ...(0,passes_alike/* passedAlike */.T)(report).map(passedRow),
    ], limitBytes);
}
const silent = (report) => (0,reports_told/* unexplained */.EJ)(report)
    .slice(0, SHOWN_NOTES)
    .map(({ image, cluster }) => `No finding says why of ${image.reference}${view/* onCluster */.mx(cluster)}: none of its node pools was judged.`);
const noteSection = (note) => ({
    kind: 'notes',
    holds: 1,
    render: () => `\n**Note:** ${(0,reports_escape/* markdownProse */.h$)((0,reports_escape/* clip */.$Q)(note, LONGEST_PROSE))}\n`,
});
const head = (report) => `## ${markdown_finding/* ICON */.kb[report.verdict]} ${markdown_prose(view/* sentenceCase */.o3((0,headline/* headline */.Pl)(report)))}\n\n${markdown_prose([view/* extentAndCounts */.WV(report), ...(0,headline/* passWords */.p2)(report)].join('; '))}.\n`;
/** The number of causes of the trend that are named. */
const SHOWN_TREND = 50;
/** How causes changed since the baseline: one line, and the causes folded. */
function since(report) {
    const headline = (0,trend/* trendHeadline */.y)(report);
    if (headline === null)
        return [];
    const lines = (0,trend/* trendLines */.j)(report);
    const more = lines.length - SHOWN_TREND;
    const rows = lines.slice(0, SHOWN_TREND).map(({ what, cause, targets }) => {
        const icon = what === 'mended' ? markdown_finding/* ICON */.kb.pass : markdown_finding/* ICON */.kb[cause.status];
        return `- **${what}** ${icon} ${(0,reports_escape/* markdownCode */.D9)(cause.check)}, ${targets}: ${markdown_prose(cause.message)}\n`;
    });
    const rest = more > 0 ? `- and ${more} more; the JSON report holds them\n` : '';
    return [
        { kind: 'notes', holds: 1, render: () => `\n**Trend:** ${markdown_prose(headline)}.\n` },
        ...(lines.length === 0
            ? []
            : [
                {
                    kind: 'warnings',
                    holds: lines.length,
                    render: () => (0,markdown_finding/* foldMarkdown */.hb)(`${view/* count */.U9(lines.length, 'cause')} then and now`, rows.join('') + rest),
                },
            ]),
    ];
}
/** Images × clusters × pools, one row for each target, folded if it is long. */
function table(report, targets) {
    if (targets.length === 0)
        return [];
    const nameOf = view/* clusterNames */.XM(targets);
    const whole = (rows) => TABLE_HEAD + rows.map((each) => tableRow(each, nameOf(each.cluster))).join('');
    if (targets.length <= OPEN_ROWS)
        return [{ kind: 'rows of the table', holds: targets.length, render: () => `\n${whole(targets)}` }];
    const parts = Array.from({ length: Math.ceil(targets.length / ROWS) }, (_, at) => targets.slice(at * ROWS, (at + 1) * ROWS));
    return parts.map((rows, at) => ({
        kind: at === 0 ? 'rows of the table' : 'further rows of the table',
        holds: rows.length,
        render: () => (0,markdown_finding/* foldMarkdown */.hb)(at === 0 ? `${view/* extent */.Xx(report)}: ${view/* targetCounts */.UH(report)}` : `${rows.length} more rows`, whole(rows)),
    }));
}
const TABLE_HEAD = '| Image | Cluster | Verdict | Pools |\n| --- | --- | --- | --- |\n';
function tableRow({ image, verdict, pools, blind }, cluster) {
    const byVerdict = view/* poolsByVerdict */.s8(pools).map(([its, names]) => `${markdown_finding/* ICON */.kb[its]} ${(0,markdown_finding/* poolList */.TE)(names)}`);
    const cells = [
        markdown_name(image.reference),
        markdown_name(cluster),
        `${markdown_finding/* ICON */.kb[verdict]} ${verdict}${blind ? ' (blind)' : ''}`,
        byVerdict.join(' · '),
    ];
    return `| ${cells.map(reports_escape/* markdownCell */.UZ).join(' | ')} |\n`;
}
/** The pulls that were tried on nodes, one row each. */
function verified(targets) {
    const rows = targets.flatMap((target) => view/* verifications */.Jt(target).map((row) => ({ target, row })));
    const nameOf = view/* clusterNames */.XM(targets);
    return rows.map(({ target, row }, index) => ({
        kind: 'pulls that were verified',
        holds: 1,
        render: () => (index === 0 ? VERIFIED_HEAD : '') + verifiedRow(target.image, nameOf(target.cluster), row),
    }));
}
const VERIFIED_HEAD = `
### Pulls verified on nodes

| Image | Cluster | Pool | Result | Digest that the node pulled | Took |
| --- | --- | --- | --- | --- | --- |
`;
function verifiedRow(image, cluster, row) {
    const cells = [
        markdown_name(image.reference),
        markdown_name(cluster),
        markdown_name(row.pool) + (row.node === null ? '' : ` (${markdown_name(row.node)})`),
        `${markdown_finding/* ICON */.kb[row.status]} ${markdown_prose(row.result)}`,
        row.digest === null ? '' : markdown_name(row.digest),
        row.took ?? '',
    ];
    return `| ${cells.map(reports_escape/* markdownCell */.UZ).join(' | ')} |\n`;
}
const markdown_prose = (text) => (0,reports_escape/* markdownProse */.h$)((0,reports_escape/* clip */.$Q)(text, LONGEST_PROSE));
const markdown_name = (text) => (0,reports_escape/* markdownCode */.D9)((0,reports_escape/* clip */.$Q)(text, LONGEST_NAME));
/** `, from FILE:LINE (WORKLOAD)`; empty for an image that came from no file. */
function from({ sources }) {
    const shown = sources
        .slice(0, SHOWN_SOURCES)
        .map(({ file, line, workload }) => markdown_name(`${file}:${line}`) + (workload === null ? '' : ` (${markdown_name(workload)})`));
    const more = sources.length - shown.length;
    return shown.length === 0 ? '' : `, from ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function access({ access: missing }) {
    if (missing === null || missing.commands.length === 0)
        return [];
    const { commands } = missing;
    return [
        {
            kind: 'lists of grants',
            holds: 1,
            render: () => `\n### To answer what is unknown\n\nGive the caller these grants, once${view/* callerWords */.NH(commands)}:\n\n${(0,reports_escape/* markdownBlock */.dI)('sh', commands)}\n`,
        },
    ];
}
/** Every finding of a few targets, folded, one part for each target. */
function rest(targets) {
    return targets.flatMap((target) => {
        if (target.findings.length + target.assumptions.length === 0)
            return [];
        const open = target.verdict !== 'pass' || target.findings.some(view/* asksForSomething */.Uo);
        return [
            {
                kind: open ? 'targets with open findings' : 'targets that pass',
                holds: 1,
                render: () => restOf(target),
            },
        ];
    });
}
function restOf(target) {
    const { image, cluster, blind } = target;
    const groups = view/* groupFindings */.kG(target.findings);
    const what = `<code>${(0,reports_escape/* html */.qy)((0,reports_escape/* clip */.$Q)(image.reference, LONGEST_NAME))}</code>${cluster === null ? '' : ` on <code>${(0,reports_escape/* html */.qy)((0,reports_escape/* clip */.$Q)(cluster.name, LONGEST_NAME))}</code>`}`;
    const facts = [
        ...(cluster === null ? [] : [markdown_name((0,fingerprint/* clusterName */.S)(cluster))]),
        ...view/* clusterInWords */.rC(cluster).map(markdown_prose),
    ].join(' · ');
    const open = groups.filter(({ finding }) => view/* asksForSomething */.Uo(finding));
    const quiet = groups.filter(({ finding }) => !view/* asksForSomething */.Uo(finding));
    return (0,markdown_finding/* foldMarkdown */.hb)(`${markdown_finding/* ICON */.kb[target.verdict]} ${what}: ${statusCounts(groups, target)}`, [
        `${cluster === null ? 'Judged without a cluster' : `On ${facts}`}${from(image)}.\n`,
        ...(blind ? ['**Blind**: the cluster, the image or the identity of every pool could not be read.\n'] : []),
        ...open.map(markdown_finding/* findingMarkdown */.Xu),
        ...(quiet.length > 0 ? [(0,markdown_finding/* findingRows */.d9)(quiet)] : []),
        ...(target.assumptions.length > 0 ? [assumptions(target.assumptions)] : []),
    ].join('\n'));
}
function statusCounts(groups, target) {
    const statuses = ['fail', 'unknown', 'warn', 'pass', 'skip'];
    return [
        ...statuses.flatMap((status) => {
            const number = groups.filter(({ finding }) => finding.status === status).length;
            return number > 0 ? [`${number} ${status}`] : [];
        }),
        ...(target.assumptions.length > 0 ? [view/* count */.U9(target.assumptions.length, 'assumption')] : []),
    ].join(', ');
}
function assumptions(all) {
    const lines = all.map(({ check, text, needs }) => {
        const tells = view/* needLines */.Mr(needs).map(({ label, text: tells }) => `${label} ${markdown_prose(tells)}`);
        return `- Assumed for ${(0,reports_escape/* markdownCode */.D9)(check)}: ${markdown_prose(text)}${tells.length > 0 ? ` (${tells.join(', ')})` : ''}\n`;
    });
    return lines.join('');
}
/** For many targets: the assumptions and the findings that are set aside, without duplicates. */
function shortRest({ targets }) {
    const assumed = new Map(targets.flatMap((target) => target.assumptions.map((each) => [each.text, each])));
    const aside = new Set(targets.flatMap(({ findings }) => findings.flatMap((finding) => finding.ignored === null ? [] : [`- ${markdown_prose(`${finding.check}, ${view/* setAsideWords */.aL(finding) ?? ''}`)}\n`])));
    const more = (number) => (number > SHOWN_LINES ? `- and ${number - SHOWN_LINES} more\n` : '');
    const lines = assumptions([...assumed.values()].slice(0, SHOWN_LINES)) + more(assumed.size);
    const set = [...aside].slice(0, SHOWN_LINES).join('') + more(aside.size);
    const part = (title, body) => body === '' ? [] : [{ kind: 'targets with open findings', holds: 1, render: () => (0,markdown_finding/* foldMarkdown */.hb)(title, body) }];
    return [
        ...part(`Rests on ${view/* count */.U9(assumed.size, 'assumption')}`, lines),
        ...part(`${view/* count */.U9(aside.size, 'finding')} set aside`, set),
    ];
}
/** Clusters on which the same images pass: their names, and the names of the images. */
function passedRow({ clusters: [first, ...more], images }) {
    const code = (cluster) => `<code>${(0,reports_escape/* html */.qy)((0,reports_escape/* clip */.$Q)(cluster ?? target/* NO_CLUSTER */.ZN, LONGEST_NAME))}</code>`;
    const on = more.length === 0 ? code(first) : view/* count */.U9(more.length + 1, 'cluster');
    const list = (names) => names.map((each) => `- ${markdown_name(each)}\n`).join('');
    return {
        kind: 'targets that pass',
        holds: images.length * (more.length + 1),
        render: () => (0,markdown_finding/* foldMarkdown */.hb)(`${markdown_finding/* ICON */.kb.pass} ${view/* count */.U9(images.length, 'image')} on ${on}`, more.length === 0
            ? list(images)
            : `${list(images)}\nOn each of these clusters:\n\n${list([first, ...more].map((cluster) => cluster ?? target/* NO_CLUSTER */.ZN))}`),
    };
}


/***/ }),

/***/ 7651:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ passedExtent),
/* harmony export */   T: () => (/* binding */ passedAlike)
/* harmony export */ });
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7450);

/** In the order of their first clusters. */
function passedAlike(report) {
    const alike = new Map();
    for (const { cluster, images } of (0,_view__WEBPACK_IMPORTED_MODULE_0__/* .passedByCluster */ .Mm)(report)) {
        const key = images.join('\n');
        const known = alike.get(key);
        if (known === undefined)
            alike.set(key, { clusters: [cluster], images });
        else
            known.clusters.push(cluster);
    }
    return [...alike.values()];
}
/** Counts what passes. */
function passedExtent({ passed }) {
    const [images, clusters, known] = [new Set(), new Set(), new WeakSet()];
    let targets = 0;
    for (const row of passed) {
        targets += row.images.length;
        if (row.cluster !== null)
            clusters.add(row.cluster);
        // A thousand clusters may share the same list.
        if (known.has(row.images))
            continue;
        known.add(row.images);
        for (const image of row.images)
            images.add(image);
    }
    return { targets, images: images.size, clusters: [...clusters] };
}


/***/ }),

/***/ 5780:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ trendLines),
/* harmony export */   y: () => (/* binding */ trendHeadline)
/* harmony export */ });
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7450);

/** `since the baseline of 2026-11-25: 1 cause is new, 2 stand, 3 are mended; failed 12 → 4`; null without a baseline. */
function trendHeadline({ trend }) {
    if (trend === null)
        return null;
    const parts = [
        said(trend.new, 'is new', 'are new'),
        said(trend.standing, 'stands', 'stand'),
        said(trend.mended, 'is mended', 'are mended'),
        said(trend.unseen, 'was not judged this time', 'were not judged this time'),
    ].filter((part) => part !== '');
    const [first, ...rest] = parts;
    const causes = first === undefined ? 'no cause then, and none now' : [asCauses(first), ...rest].join(', ');
    const date = trend.since === null ? '' : ` of ${trend.since.slice(0, 10)}`;
    return `since the baseline${date}: ${causes}${changes(trend)}`;
}
const said = (causes, one, many) => causes.length === 0 ? '' : `${String(causes.length)} ${causes.length === 1 ? one : many}`;
/** Turns `1 is new` into `1 cause is new`. */
const asCauses = (part) => part.replace(/^(\d+)/, (number) => (0,_view__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(Number(number), 'cause'));
/** The counts that changed: `; fail 12 → 4, targets 30 → 31`. */
function changes({ counts: { before, now } }) {
    if (before === null)
        return '';
    const changed = ['fail', 'unknown', 'warn', 'targets']
        .filter((key) => before[key] !== now[key])
        .map((key) => `${key} ${String(before[key])} → ${String(now[key])}`);
    return changed.length === 0 ? '' : `; ${changed.join(', ')}`;
}
/** Every cause with its change: new causes first, and fixed causes before those that were not judged. */
function trendLines({ trend }) {
    if (trend === null)
        return [];
    const of = (what, causes) => causes.map((cause) => ({ what, cause, targets: targetsOf(cause) }));
    return [
        ...of('new', trend.new),
        ...of('standing', trend.standing),
        ...of('mended', trend.mended),
        ...of('not judged', trend.unseen),
    ];
}
const targetsOf = ({ targets: { before, now } }) => before === null || now === null || before === now
    ? (0,_view__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(now ?? before ?? 0, 'target')
    : `${String(before)} → ${(0,_view__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(now, 'target')}`;


/***/ })

};
;