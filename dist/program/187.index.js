"use strict";
exports.id = 187;
exports.ids = [187];
exports.modules = {

/***/ 9706:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ reasonsIn),
/* harmony export */   RP: () => (/* binding */ reasonMissing),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   bi: () => (/* binding */ whyMissing)
/* harmony export */ });
const FAILED = {
    unauthenticated: 'the credentials were not accepted',
    quota: 'a quota is used up',
    timeout: 'no answer came in time',
    unreachable: 'the service could not be reached',
    malformed: 'the answer could not be understood',
    server: 'the service failed',
    rejected: 'the service refused the request as wrong',
    'not-asked': 'this program did not ask for it',
    'not-sent': 'it was not asked for, as what is on this machine for that cannot be used',
    cancelled: 'the run ended before the answer came',
    'not-recorded': 'the facts file does not hold it',
    undecided: 'nothing that was read decides it',
};
/**
 * A sentence that says why something is not known.
 * @param subject what was to be read, as the start of the sentence: `The cluster`
 */
const whyMissing = (subject, root) => `${subject} could not be read: ${reasonMissing(root)}`;
/** The reason without the subject, for example for something that could not be written. */
function reasonMissing(root) {
    const because = root.state === 'denied' ? whyDenied(root) : FAILED[root.why];
    const silent = root.state === 'denied' ? root.needs.length > 0 && root.why !== 'perimeter' : root.why === 'not-recorded';
    const words = silent ? '' : theWordsOf(root);
    return `${because}${words}`;
}
/** What is the same in every sentence about one reason of `whyDenied`. */
const DENIED = [
    'the caller lacks',
    'the caller was refused',
    'the service does not say which',
    'the API is off in',
    'billing is off in',
    'the organization does not allow the service in',
    'is deleted or suspended',
    'nothing serves the gcr.io images of',
    'VPC Service Controls blocked the request',
];
const REASONS = [...DENIED, ...Object.values(FAILED)];
/**
 * The reasons that a message gives for what is missing, without the names of what was asked, in a fixed order. Empty: it is
 * not known for another reason.
 */
function reasonsIn(message) {
    // The words of an answer may contain anything.
    const own = message.replace(/“[^“”]*”/g, '');
    return REASONS.filter((reason) => own.includes(reason));
}
function whyDenied(root) {
    switch (root.why) {
        case 'permission':
            return root.needs.length > 0 ? `the caller lacks ${permissions(root.needs)}` : 'the caller was refused';
        case 'ambiguous':
            return root.needs.length > 0
                ? `the caller lacks ${permissions(root.needs)}, or it does not exist; the service does not say which`
                : 'the caller was refused, or it does not exist; the service does not say which';
        case 'api-disabled':
            return `the API is off in ${projectOf(root)}, which the answer names`;
        case 'billing-disabled':
            return `billing is off in ${projectOf(root)}, which the answer names`;
        case 'service-restricted':
            return `the organization does not allow the service in ${projectOf(root)}, which the answer names`;
        case 'project-deleted':
            return `${projectOf(root)}, which the answer names, is deleted or suspended`;
        case 'gcr-not-served':
            return `nothing serves the gcr.io images of ${projectOf(root)} any more`;
        case 'perimeter':
            return 'VPC Service Controls blocked the request for this runner, which says nothing of the node';
    }
}
const projectOf = ({ consumer }) => (consumer === null ? 'a project' : `project ${consumer}`);
function permissions(needs) {
    const first = needs[0]?.way;
    return needs
        .filter(({ way }) => way === first)
        .map(({ permission, resource }) => `${permission} on ${resource}`)
        .join(' and ');
}
function theWordsOf({ from, detail }) {
    const words = quoted(detail);
    return words === '' ? ` (${from})` : ` (${from}: ${words})`;
}
/** The words of an answer in one line, at most 300 characters, in quotation marks; empty if there are none. */
function quoted(detail) {
    const line = detail
        // eslint-disable-next-line no-control-regex -- texts from outside may contain any character
        .replace(/[\s\x00-\x1f\x7f]+/g, ' ')
        .trim();
    if (line === '')
        return '';
    return `“${line.length > 300 ? `${line.slice(0, 299)}…` : line}”`;
}


/***/ }),

/***/ 4176:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderIssue: () => (/* binding */ renderIssue)
/* harmony export */ });
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6548);
/* harmony import */ var _headline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8335);
/* harmony import */ var _markdown_finding__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(182);
/* harmony import */ var _markdown_pieces__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7112);
/* harmony import */ var _told__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4262);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7450);






/** Bytes of UTF-8. GitHub accepts 65,536 characters in an issue, GitLab a megabyte. */
const LIMIT = 60_000;
const LONGEST = 2_000;
const SHOWN_EVIDENCE = 3;
const SHOWN_NEEDS = 4;
const SHOWN_REASONS = 10;
const prose = (text) => (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .markdownProse */ .h$)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(text, LONGEST));
/**
 * The causes that fail or are unknown, one section each, the worst first, then those that stop most. Warnings are only
 * counted. The ids of causes are the same in every run, so that a cause which is already filed can be recognized.
 */
function renderIssue(report, { groupBy } = {}) {
    const told = (0,_told__WEBPACK_IMPORTED_MODULE_4__/* .toldCauses */ .oj)(report, groupBy);
    const pressing = told.filter(_told__WEBPACK_IMPORTED_MODULE_4__/* .isPressing */ .QZ);
    const warnings = told.length - pressing.length;
    const title = `${(0,_view__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(pressing.length, 'cause')}: ${(0,_headline__WEBPACK_IMPORTED_MODULE_1__/* .headline */ .Pl)(report)}`;
    const head = pressing.length === 0 ? (0,_view__WEBPACK_IMPORTED_MODULE_5__/* .sentenceCase */ .o3)((0,_headline__WEBPACK_IMPORTED_MODULE_1__/* .headline */ .Pl)(report)) : title;
    const rest = warnings === 0 ? '' : `; ${(0,_view__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(warnings, 'warning')} beside`;
    return (0,_markdown_pieces__WEBPACK_IMPORTED_MODULE_3__/* .joinWithin */ .U)([
        {
            kind: 'summaries',
            holds: 1,
            render: () => `# ${prose(head)}\n\n${prose(`${(0,_view__WEBPACK_IMPORTED_MODULE_5__/* .extentAndCounts */ .WV)(report)}${rest}`)}.\n`,
        },
        ...report.reasons.slice(0, SHOWN_REASONS).map(noteSection),
        ...pressing.map((cause, at) => ({
            kind: 'causes',
            holds: 1,
            render: () => causeSection(cause, at + 1),
        })),
    ], LIMIT);
}
const noteSection = (note) => ({
    kind: 'notes',
    holds: 1,
    render: () => `\n**Not seen:** ${prose(note)}\n`,
});
function causeSection(told, number) {
    const { status, checks, message, causes, fixes, needs, stops, known } = told;
    const its = prose((0,_headline__WEBPACK_IMPORTED_MODULE_1__/* .stopsWords */ .vS)(told));
    const title = `${(0,_headline__WEBPACK_IMPORTED_MODULE_1__/* .checksWords */ .f$)(told, _escape__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)} ${status === 'fail' ? (checks.length > 1 ? 'stop' : 'stops') : `${checks.length > 1 ? 'are' : 'is'} not known for`} ${its}`;
    const ids = causes.slice(0, 5).map(({ id }) => (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(id));
    const lines = [
        capital((0,_headline__WEBPACK_IMPORTED_MODULE_1__/* .repairsWords */ .sQ)(told) || `it concerns ${(0,_view__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(stops.targets, 'target')}`),
        ...[(0,_headline__WEBPACK_IMPORTED_MODULE_1__/* .ownersWords */ .yb)(told)].filter((words) => words !== '').map((words) => `Clusters by ${prose(words)}`),
        `Why: ${prose(message)}`,
        ...(causes.length > 1 ? [`${(0,_view__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(causes.length, 'cause')} of this kind`] : []),
        ...evidenceOf(told),
        ...(0,_view__WEBPACK_IMPORTED_MODULE_5__/* .needLines */ .Mr)(needs.slice(0, SHOWN_NEEDS)).map(({ label, text }) => `${capital(label)} ${prose(text)}`),
        ...[(0,_headline__WEBPACK_IMPORTED_MODULE_1__/* .placesWords */ .i1)(told)].filter((words) => words !== '').map((words) => `Written in ${prose(words)}`),
        ...(known ? ['Known from the baseline'] : []),
        `Cause ${ids.join(', ')}${causes.length > ids.length ? ` and ${String(causes.length - ids.length)} more` : ''}`,
    ];
    return [
        `\n## ${String(number)}. ${_markdown_finding__WEBPACK_IMPORTED_MODULE_2__/* .ICON */ .kb[status]} ${title}\n\n`,
        ...lines.map((line) => `- ${line}\n`),
        ...fixes
            .slice(0, 3)
            .flatMap((fix) => [
            `\n**Fix${(0,_headline__WEBPACK_IMPORTED_MODULE_1__/* .fixedWords */ .AG)(fix, told)}**: ${prose(fix.summary)}\n`,
            fix.commands.length > 0 ? `\n${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .markdownBlock */ .dI)('sh', fix.commands)}\n` : '',
            fix.terraform === null ? '' : `\n${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .markdownBlock */ .dI)('hcl', [fix.terraform])}\n`,
        ]),
        fixes.length > 3
            ? `\n${String(fixes.length - 3)} more ${fixes.length === 4 ? 'fix' : 'fixes'}; the JSON report has them.\n`
            : '',
    ].join('');
}
const capital = (words) => words.slice(0, 1).toUpperCase() + words.slice(1);
/** The evidence of its findings, without duplicates. */
function evidenceOf({ targets, causes }) {
    const ids = new Set(causes.map(({ id }) => id));
    const seen = new Map();
    for (const { findings } of targets)
        for (const { cause, evidence } of findings) {
            if (cause === null || !ids.has(cause))
                continue;
            for (const { strength, source, detail } of evidence)
                if (seen.size < SHOWN_EVIDENCE)
                    seen.set([strength, source, detail].join('\n'), `Known by what is ${strength}: ${prose(source)}: ${prose(detail)}`);
            if (seen.size >= SHOWN_EVIDENCE)
                return [...seen.values()];
        }
    return [...seen.values()];
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


/***/ })

};
;