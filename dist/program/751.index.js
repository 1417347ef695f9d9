"use strict";
exports.id = 751;
exports.ids = [751];
exports.modules = {

/***/ 8335:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ alikeWords),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   Uq: () => (/* binding */ shortImage),
/* harmony export */   Z2: () => (/* binding */ shortCluster),
/* harmony export */   i1: () => (/* binding */ placesWords),
/* harmony export */   p2: () => (/* binding */ passWords),
/* harmony export */   sQ: () => (/* binding */ repairsWords),
/* harmony export */   vS: () => (/* binding */ stopsWords)
/* harmony export */ });
/* harmony import */ var _model_fingerprint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1109);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7450);
/** The report in one sentence, and what a cause stops in a few words. Nothing is escaped here. */


/** `web:1.4.2` of `europe-west1-docker.pkg.dev/shop/apps/web:1.4.2`; a digest is cut. */
function shortImage(reference) {
    const named = reference.slice(reference.lastIndexOf('/') + 1);
    return (named === '' ? reference : named).replace(/@(\w+:[0-9a-f]{12})[0-9a-f]{20,}$/, '@$1…');
}
/** `prod` of `projects/P/locations/L/clusters/prod`; a cluster outside GKE by its whole name. */
const shortCluster = (path) => path.startsWith('projects/') ? path.slice(path.lastIndexOf('/') + 1) || path : path;
/**
 * What the run says: `web:1.4.2 will not pull on prod`, `3 of 30 images will not pull on 2 of 5 clusters`; where that is not
 * true of each of the images on each of the clusters, `3 of 30 images will not pull on some of 5 clusters: 4 of 150 targets`.
 * @param full whether an image that stands alone is named in full
 */
function headline(report, full = false) {
    const { verdict, command } = report;
    const all = extentOf(report.targets, report.passed);
    if (all.images.size === 0)
        return nothing(report);
    const its = extentOf(report.targets.filter((target) => target.verdict === verdict), verdict === 'pass' ? report.passed : []);
    const now = command === 'diagnose';
    const one = its.images.size === 1;
    const images = some(its.images, all.images, 'image', (name) => (full ? name : shortImage(name)));
    const whole = isWhole(report, its);
    const on = whole
        ? some(its.clusters, all.clusters, 'cluster', shortCluster)
        : `some of ${(0,_view__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(all.clusters.size, 'cluster')}`;
    const clusters = all.clusters.size === 0 ? '' : ` on ${on}`;
    if (its.images.size === 0)
        return `${(0,_view__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(all.images.size, 'image')}, none of which could be judged in full`;
    // Without a cluster nothing is said of any node.
    if (all.clusters.size === 0)
        return alone(verdict, images, one);
    const number = whole ? '' : `: ${targetsOf(report)}`;
    if (verdict === 'unknown')
        return `not known whether ${images} ${now ? pulls(one) : 'will pull'}${clusters}${number}`;
    if (verdict === 'pass')
        return `${images} ${now ? pulls(one) : 'will pull'}${clusters}`;
    return `${images} ${now ? (one ? 'does not pull' : 'do not pull') : 'will not pull'}${clusters}${number}`;
}
/** A report without a target: nothing waits, or the clusters are all in other shards, else it was not seen. */
function nothing({ verdict, command, run: { shard } }) {
    if (verdict !== 'pass')
        return 'no image was judged';
    if (command === 'diagnose')
        return 'nothing waits on an image';
    return shard === null
        ? 'there is nothing to judge'
        : `no cluster is in shard ${shard}: there is nothing to judge in it`;
}
const pulls = (one) => (one ? 'pulls' : 'pull');
/** What is said of images that were judged by themselves. */
function alone(verdict, images, one) {
    const rest = 'what can be judged without a cluster';
    if (verdict === 'unknown')
        return `not known whether ${images} ${one ? 'passes' : 'pass'} ${rest}`;
    const says = verdict === 'pass' ? (one ? 'passes' : 'pass') : one ? 'fails' : 'fail';
    return `${images} ${says} ${rest}`;
}
/** Whether the verdict is that of every judged target of these images on these clusters. */
function isWhole({ targets, passed, verdict }, { images, clusters }) {
    const isOther = (image, cluster) => images.has(image) && (cluster === null || clusters.has(cluster));
    if (verdict === 'pass' || clusters.size < 2 || images.size < 2)
        return true;
    return !(targets.some(({ verdict: its, image, cluster }) => its !== verdict && isOther(image.reference, cluster === null ? null : (0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .clusterName */ .S)(cluster))) || passed.some(({ cluster, images: names }) => names.some((name) => isOther(name, cluster))));
}
/** `4 of 150 targets`: those of the run's verdict. */
const targetsOf = ({ targets, verdict, counts }) => `${targets.filter((target) => target.verdict === verdict).length} of ${(0,_view__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(counts.targets, 'target')}`;
const extentOf = (targets, passed) => ({
    images: new Set([...targets.map(({ image }) => image.reference), ...passed.flatMap(({ images }) => images)]),
    clusters: new Set([
        ...targets.flatMap(({ cluster }) => (cluster === null ? [] : [(0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .clusterName */ .S)(cluster)])),
        ...passed.flatMap(({ cluster }) => cluster ?? []),
    ]),
});
function some(its, all, noun, short) {
    const [first] = its;
    if (its.size === 1 && first !== undefined && (all.size === 1 || noun === 'cluster'))
        return short(first);
    return its.size === all.size ? (0,_view__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(all.size, noun) : `${its.size} of ${(0,_view__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(all.size, noun)}`;
}
const NAMED = 3;
/** What a cause stops: `30 images on prod, pools gpu, spot`. */
function stopsWords({ stops, images, clusters, pools }) {
    const named = (number, names, noun, short) => number === 1 && names[0] !== undefined ? short(names[0]) : (0,_view__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(number, noun);
    const on = stops.clusters === 0 ? '' : ` on ${named(stops.clusters, clusters, 'cluster', shortCluster)}`;
    const where = `${named(stops.images, images, 'image', shortImage)}${on}`;
    if (pools.length === 0)
        return where;
    const shown = pools.slice(0, NAMED).join(', ');
    return `${where}, ${pools.length === 1 ? 'pool' : 'pools'} ${shown}${pools.length > NAMED ? ` and ${pools.length - NAMED} more` : ''}`;
}
/**
 * How many targets one mending repairs: `mending it repairs 214 targets`, `… 210 of 214 targets` where something else stops the
 * others too; empty where it is one alone, or nothing is known to mend it.
 */
function repairsWords({ stops, status, fixes, causes, targets }) {
    if (status !== 'fail' || fixes.length !== 1 || stops.targets < 2)
        return '';
    const ids = new Set(causes.map(({ id }) => id));
    const isOther = ({ kind, status: its, ignored, cause }) => kind === 'gate' && (its === 'fail' || its === 'unknown') && ignored === null && !ids.has(cause);
    const others = targets.filter(({ findings }) => findings.some(isOther)).length;
    const repaired = stops.targets - others;
    if (repaired <= 0)
        return '';
    return `mending it repairs ${others === 0 ? '' : `${repaired} of `}${(0,_view__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(stops.targets, 'target')}`;
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
        ...(checks > 0 ? [`${(0,_view__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(checks, 'check')} ${checks === 1 ? 'passes' : 'pass'}`] : []),
        ...(assumed.size > 0 ? [`rests on ${(0,_view__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(assumed.size, 'assumption')}`] : []),
    ];
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


/** UTF-16 units of what one field may take: a page shows the start of a message of a megabyte, and says so. */
const LONGEST = 2_000;
/** A picture for each status and verdict; the word always stands beside it, or in the column's head. */
const ICON = { fail: '❌', unknown: '❔', warn: '⚠️', pass: '✅', skip: '➖' };
const SHOWN_POOLS = 20;
const prose = (text) => (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .markdownProse */ .h$)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(text, LONGEST));
const code = (text) => (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(text, LONGEST));
/** A finding with its evidence and what would tell. */
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
        // The commands stand with the cause, once.
        fix === null ? '' : `\n**Fix**: ${prose(fix.summary)}\n`,
    ].join('');
}
const listOf = (lines) => lines.length > 0 ? `\n${lines.map((line) => `- ${line}\n`).join('')}` : '';
/** @param summary HTML, escaped; @param body Markdown, a line feed at its end */
const foldMarkdown = (summary, body) => `\n<details>\n<summary>${summary}</summary>\n\n${body}\n</details>\n`;
/** Findings that ask for nothing, a row each. */
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
/** Names of pools as code, up to twenty. */
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
/** Keeps a Markdown page under a limit, honestly: whole pieces are left out, the least important first, and counted. */

/** Most important first; as the note names them. */
const KINDS = [
    'summaries',
    'causes',
    'lists of grants',
    'notes',
    'rows of the table',
    'pulls that were verified',
    'warnings',
    'further rows of the table',
    'targets with open findings',
    'targets that pass',
];
/**
 * Joins sections in their order, as many as fit, and says at the end how many did not.
 * @param limitBytes of UTF-8, the note on what was left out included; 2 KiB at least
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
/** Room for the note. */
const NOTE_BYTES = 512;
/** Nothing worth showing is smaller: no need to render thousands of sections to learn that they don't fit. */
const SMALLEST = 64;
/** By importance; once something of a kind did not fit, nothing of a lesser kind is taken. */
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

/***/ 751:
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




/** UTF-16 units of what one field may take. */
const LONGEST = 2_000;
/** Commands of one fix that stand open; more are folded. */
const OPEN_COMMANDS = 5;
const SHOWN_NEEDS = 6;
const prose = (text) => (0,reports_escape/* markdownProse */.h$)((0,reports_escape/* clip */.$Q)(text, LONGEST));
/** A section for each cause, numbered where there are several. */
const causeSections = (told) => told.map((each, at) => ({
    kind: 'causes',
    holds: 1,
    render: () => `\n### ${told.length > 1 ? `${at + 1}. ` : ''}${causeMarkdown(each)}`,
}));
/** What warns, and advice that could not be given, folded into one. */
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
    const { checks, status, message, rulings, fixes, needs, known, causes } = told;
    const why = [
        prose(message),
        ...rulings
            .filter(({ because }) => !message.includes(because))
            .slice(0, 3)
            .map(({ because }) => `(${prose(because)})`),
    ].join(' ');
    const head = [
        checks.map(reports_escape/* markdownCode */.D9).join(', '),
        prose((0,headline/* stopsWords */.vS)(told)),
        ...[(0,headline/* repairsWords */.sQ)(told)].filter((words) => words !== ''),
        ...(known ? ['known from the baseline'] : []),
    ];
    const also = [(0,headline/* alikeWords */.M$)(told, 20), (0,headline/* placesWords */.i1)(told)].filter((text) => text !== '');
    return [
        `${markdown_finding/* ICON */.kb[status]} ${head.join(' · ')}\n`,
        ...fixes.slice(0, 3).map(fixMarkdown),
        fixes.length > 3 ? `\n- and ${fixes.length - 3} fixes more; the JSON report holds them\n` : '',
        `\n${fixes.length > 0 ? '- why: ' : '- '}${why}\n`,
        ...(causes.length > 1 ? [`- ${(0,view/* count */.U9)(causes.length, 'cause')} of this kind\n`] : []),
        ...also.map((text) => `- ${prose(text)}\n`),
        ...(0,view/* needLines */.Mr)(needs.slice(0, SHOWN_NEEDS)).map(({ label, text }) => `- ${label} ${prose(text)}\n`),
    ].join('');
}
function fixMarkdown({ summary, commands, terraform, url }) {
    const [open, more] = [commands.slice(0, OPEN_COMMANDS), commands.slice(OPEN_COMMANDS)];
    return [
        `\n**Fix**: ${prose(summary)}${url === null ? '' : `${/[.!?:…]$/.test(summary) ? '' : '.'} See ${(0,reports_escape/* markdownLink */.iQ)((0,reports_escape/* clip */.$Q)(url, LONGEST))}.`}\n`,
        open.length > 0 ? `\n${(0,reports_escape/* markdownBlock */.dI)('sh', open)}\n` : '',
        more.length > 0 ? (0,markdown_finding/* foldMarkdown */.hb)(`${(0,view/* count */.U9)(more.length, 'command')} more`, `${(0,reports_escape/* markdownBlock */.dI)('sh', more)}\n`) : '',
        terraform === null ? '' : (0,markdown_finding/* foldMarkdown */.hb)('Terraform', `${(0,reports_escape/* markdownBlock */.dI)('hcl', [terraform])}\n`),
    ].join('');
}

// EXTERNAL MODULE: ./src/reports/markdown-pieces.ts
var markdown_pieces = __webpack_require__(7112);
// EXTERNAL MODULE: ./src/reports/told.ts
var reports_told = __webpack_require__(6382);
// EXTERNAL MODULE: ./src/reports/trend.ts
var trend = __webpack_require__(5780);
;// CONCATENATED MODULE: ./src/reports/markdown.ts
/** The report as GitHub-flavoured Markdown: the step summary, or a comment. */










/** Tables with more rows than these are folded. */
const OPEN_ROWS = 10;
/** Rows of one folded table. */
const ROWS = 200;
/** Reports of more targets say what passed in one list, not target by target. */
const FEW = 3;
const LONGEST_NAME = 500;
const LONGEST_PROSE = 2_000;
const SHOWN_SOURCES = 5;
const SHOWN_NOTES = 10;
/** Assumptions, and findings that are set aside, of many targets: the first ones. */
const SHOWN_LINES = 20;
/**
 * The report as Markdown, below `limitBytes`, with a line feed at the end: the verdict, what to do, the grants that
 * would answer what is unknown, the table, and the rest folded. It writes no HTML but details and summary.
 */
function renderMarkdown(report, { limitBytes = 900 * 1024, notes = [] } = {}) {
    const targets = view/* worstTargetsFirst */.uI(report.targets);
    const told = (0,reports_told/* toldCauses */.oj)(report);
    const pressing = told.filter(reports_told/* isPressing */.QZ);
    const grantsFirst = pressing.every(({ status }) => status === 'unknown');
    return (0,markdown_pieces/* joinWithin */.U)([
        { kind: 'summaries', holds: 1, render: () => head(report) },
        ...(grantsFirst ? access(report) : []),
        ...causeSections(pressing),
        ...(grantsFirst ? [] : access(report)),
        ...[...notes, ...report.reasons.slice(0, SHOWN_NOTES), ...silent(report)].map(noteSection),
        ...since(report),
        ...table(report, targets),
        ...verified(targets),
        ...warningSections(told.filter((each) => !(0,reports_told/* isPressing */.QZ)(each))),
        ...(targets.length > FEW ? shortRest(report) : rest(targets)),
        ...view/* passedByCluster */.Mm(report).map(passedRow),
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
const head = (report) => `## ${markdown_finding/* ICON */.kb[report.verdict]} ${markdown_prose(view/* sentenceCase */.o3((0,headline/* headline */.Pl)(report)))}\n\n${markdown_prose([view/* extent */.Xx(report), ...(0,headline/* passWords */.p2)(report)].join('; '))}.\n`;
/** Causes of the trend that are named. */
const SHOWN_TREND = 50;
/** What became of causes since the baseline: a line, and the causes folded. */
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
/** Images × clusters × pools, a row a target; folded where it is long. */
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
/** The pulls that were tried on nodes, a row each. */
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
/** `, from FILE:LINE (WORKLOAD)`; empty for an image that was given by itself. */
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
/** Every finding of a few targets, folded, a target at a time. */
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
/** Of many targets: what is assumed and what is set aside, each once. */
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
function passedRow({ cluster, images }) {
    const title = `${markdown_finding/* ICON */.kb.pass} ${view/* count */.U9(images.length, 'image')} on <code>${(0,reports_escape/* html */.qy)((0,reports_escape/* clip */.$Q)(cluster ?? target/* NO_CLUSTER */.ZN, LONGEST_NAME))}</code>`;
    return {
        kind: 'targets that pass',
        holds: images.length,
        render: () => (0,markdown_finding/* foldMarkdown */.hb)(title, images.map((image) => `- ${markdown_name(image)}\n`).join('')),
    };
}


/***/ }),

/***/ 6382:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EJ: () => (/* binding */ unexplained),
/* harmony export */   QZ: () => (/* binding */ isPressing),
/* harmony export */   oj: () => (/* binding */ toldCauses)
/* harmony export */ });
/* harmony import */ var _model_fingerprint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1109);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7450);
/** Causes as reports tell them: those of one code together, with what they stop. Nothing is escaped here. */


/**
 * The causes of a report, those of one code together, and those that are unknown for one reason; in the report's order,
 * which is worst first.
 */
function toldCauses(report) {
    const seen = seenOf(report.targets);
    const groups = new Set();
    const byKey = new Map();
    for (const cause of report.causes) {
        const keys = keysOf(cause);
        const group = keys.map((key) => byKey.get(key)).find((each) => each !== undefined);
        if (group !== undefined)
            group.push(cause);
        const its = group ?? [cause];
        groups.add(its);
        for (const key of keys)
            if (!byKey.has(key))
                byKey.set(key, its);
    }
    return [...groups].map((causes) => toldOf(causes, seen));
}
/**
 * By what causes are told together: their code; what could not be determined also by what stands in the way, whichever checks
 * need it. Credentials that were refused stand in the way of everything.
 */
const keysOf = ({ check, code, status, message, fix }) => [
    JSON.stringify([status, check, code]),
    ...(status === 'unknown'
        ? [JSON.stringify([status, message, fix]), ...(code.endsWith('/unread-unauthenticated') ? ['refused'] : [])]
        : []),
];
/** What the findings say of each cause. */
function seenOf(targets) {
    const all = new Map();
    for (const target of targets)
        for (const finding of target.findings) {
            const { cause, kind, baseline, pool } = finding;
            if (cause === null || !(0,_view__WEBPACK_IMPORTED_MODULE_1__/* .asksForSomething */ .Uo)(finding))
                continue;
            const isKnown = baseline === 'known';
            const seen = all.get(cause) ?? started(kind);
            all.set(cause, seen);
            if (kind === 'gate')
                seen.kind = kind;
            if (finding.evidence.length > 0)
                seen.evidence ??= finding.evidence;
            seen.known &&= isKnown;
            seen.targets.add(target);
            if (pool !== null)
                seen.pools.add(pool);
            if (finding.check === 'verification' && finding.said !== null) {
                seen.waiting.add(finding.message);
                seen.said ??= finding.said;
            }
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
    waiting: new Set(),
    evidence: null,
    said: null,
});
function toldOf(causes, all) {
    const [first] = causes;
    const seen = causes.flatMap(({ id }) => all.get(id) ?? []);
    const targets = [...new Set(seen.flatMap((each) => [...each.targets]))];
    const where = causes.flatMap((cause) => cause.where);
    const images = unique([...targets.map(({ image }) => image.reference), ...where.map(({ image }) => image)]);
    const clusters = unique([
        ...targets.flatMap(({ cluster }) => (cluster === null ? [] : [(0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .clusterName */ .S)(cluster)])),
        ...where.flatMap(({ cluster }) => cluster ?? []),
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
        evidence: seen[0]?.evidence ?? null,
        waiting: unique(seen.flatMap((each) => [...each.waiting])),
        said: seen[0]?.said?.words ?? null,
        saidAs: seen[0]?.said?.cause ?? null,
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
/** `1 cause is new` of `1 is new`. */
const asCauses = (part) => part.replace(/^(\d+)/, (number) => (0,_view__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(Number(number), 'cause'));
/** What of the counts changed: `; fail 12 → 4, targets 30 → 31`. */
function changes({ counts: { before, now } }) {
    if (before === null)
        return '';
    const changed = ['fail', 'unknown', 'warn', 'targets']
        .filter((key) => before[key] !== now[key])
        .map((key) => `${key} ${String(before[key])} → ${String(now[key])}`);
    return changed.length === 0 ? '' : `; ${changed.join(', ')}`;
}
/** Every cause with what became of it: what is new first, what is mended before what was not judged. */
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