"use strict";
exports.id = 4176;
exports.ids = [4176];
exports.modules = {

/***/ 4176:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderIssue: () => (/* binding */ renderIssue)
/* harmony export */ });
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6548);
/* harmony import */ var _headline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8335);
/* harmony import */ var _markdown_finding__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(182);
/* harmony import */ var _markdown_pieces__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7112);
/* harmony import */ var _told__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6382);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7450);






/** Bytes of UTF-8; GitHub takes 65,536 characters in an issue, GitLab a megabyte. */
const LIMIT = 60_000;
const LONGEST = 2_000;
const SHOWN_EVIDENCE = 3;
const SHOWN_NEEDS = 4;
const SHOWN_REASONS = 10;
const prose = (text) => (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .markdownProse */ .h$)((0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(text, LONGEST));
/**
 * The causes that fail or are not known, worst and widest first, a section each; warnings are counted. The ids of a cause are
 * the same in every run: one that is filed already is known by them.
 */
function renderIssue(report) {
    const told = (0,_told__WEBPACK_IMPORTED_MODULE_4__/* .toldCauses */ .oj)(report);
    const pressing = told.filter(_told__WEBPACK_IMPORTED_MODULE_4__/* .isPressing */ .QZ);
    const warnings = told.length - pressing.length;
    const title = `${(0,_view__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(pressing.length, 'cause')}: ${(0,_headline__WEBPACK_IMPORTED_MODULE_1__/* .headline */ .Pl)(report)}`;
    const head = pressing.length === 0 ? (0,_view__WEBPACK_IMPORTED_MODULE_5__/* .sentenceCase */ .o3)((0,_headline__WEBPACK_IMPORTED_MODULE_1__/* .headline */ .Pl)(report)) : title;
    const rest = warnings === 0 ? '' : `; ${(0,_view__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(warnings, 'warning')} beside`;
    return (0,_markdown_pieces__WEBPACK_IMPORTED_MODULE_3__/* .joinWithin */ .U)([
        { kind: 'summaries', holds: 1, render: () => `# ${prose(head)}\n\n${prose(`${(0,_view__WEBPACK_IMPORTED_MODULE_5__/* .extent */ .Xx)(report)}${rest}`)}.\n` },
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
    const title = `${checks.map(_escape__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9).join(', ')} ${status === 'fail' ? 'stops' : 'is not known for'} ${its}`;
    const ids = causes.slice(0, 5).map(({ id }) => (0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(id));
    const lines = [
        capital((0,_headline__WEBPACK_IMPORTED_MODULE_1__/* .repairsWords */ .sQ)(told) || `it concerns ${(0,_view__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(stops.targets, 'target')}`),
        ...[(0,_headline__WEBPACK_IMPORTED_MODULE_1__/* .ownersWords */ .yb)(told)].filter((words) => words !== '').map((words) => `Clusters by label ${prose(words)}`),
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
            .flatMap(({ summary, commands, terraform }) => [
            `\n**Fix**: ${prose(summary)}\n`,
            commands.length > 0 ? `\n${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .markdownBlock */ .dI)('sh', commands)}\n` : '',
            terraform === null ? '' : `\n${(0,_escape__WEBPACK_IMPORTED_MODULE_0__/* .markdownBlock */ .dI)('hcl', [terraform])}\n`,
        ]),
        fixes.length > 3 ? `\n${(0,_view__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(fixes.length - 3, 'fix')} more; the JSON report holds them.\n` : '',
    ].join('');
}
const capital = (words) => words.slice(0, 1).toUpperCase() + words.slice(1);
/** How it is known: the evidence of its findings, each once. */
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


/***/ })

};
;