"use strict";
exports.id = 6385;
exports.ids = [6385,6993];
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

/***/ 6993:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   annotations: () => (/* binding */ annotations)
/* harmony export */ });
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6548);
/* harmony import */ var _headline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8335);
/* harmony import */ var _told__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4262);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7450);




/**
 * The runner accepts ten annotations of each level for each step (50 for each job) and cuts a message after 4,096
 * UTF-16 units.
 */
const PER_LEVEL = 10;
const LONGEST_MESSAGE = 4_096;
const LONGEST_TITLE = 200;
/** The maximum for one cause, so that an image in a hundred manifests does not displace other causes. */
const PER_CAUSE = 3;
const SHOWN_COMMANDS = 5;
/**
 * One annotation for each cause, where causes of one code are joined. A failure is an error, an unanswered gate and a
 * gate's warning are warnings, and advice is a notice. Findings that are ignored or known from the baseline, and advice
 * that could not be given, have none. If there are more than ten of a level, the tenth gives the number of the others,
 * which are in the summary.
 */
function annotations(report) {
    const all = (0,_told__WEBPACK_IMPORTED_MODULE_2__/* .toldCauses */ .oj)(report)
        .filter(({ known, status, kind }) => !known && (status !== 'unknown' || kind === 'gate'))
        .map(annotate);
    return ['error', 'warning', 'notice'].flatMap((level) => limited(all.filter((group) => group[0]?.level === level)));
}
const levelOf = ({ status, kind }) => status === 'fail' ? 'error' : kind === 'advice' ? 'notice' : 'warning';
/** One annotation for each place of its images, up to three; one without a place if the images came from no file. */
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
/** An annotation cannot be placed in standard input. */
const isInFile = ({ file }) => file !== '' && file !== '-';
/** `web:1.4.2 will not pull on prod: pull-permission`. */
function titleOf(told) {
    const { checks, status, stops, images, clusters } = told;
    const named = (number, names, noun, short) => number === 1 && names[0] !== undefined ? short(names[0]) : (0,_view__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(number, noun);
    const image = named(stops.images, images, 'image', _headline__WEBPACK_IMPORTED_MODULE_1__/* .shortImage */ .Uq);
    if (stops.clusters === 0)
        return `${image}: ${checks.join(', ')}${status === 'fail' ? ' fails' : status === 'unknown' ? ' could not be checked' : ''}`;
    const what = `${(0,_headline__WEBPACK_IMPORTED_MODULE_1__/* .checksWords */ .f$)(told)}${status === 'unknown' ? ' could not be checked' : ''}`;
    const some = (0,_headline__WEBPACK_IMPORTED_MODULE_1__/* .someOfWords */ .LR)(told);
    if (some !== null)
        return `${some}${status === 'fail' ? ' will not pull' : ''}: ${what}`;
    const cluster = named(stops.clusters, clusters, 'cluster', _headline__WEBPACK_IMPORTED_MODULE_1__/* .shortCluster */ .Z2);
    return `${image} ${status === 'fail' ? 'will not pull on' : 'on'} ${cluster}: ${what}`;
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
/**
 * At most ten. If there are more causes, nine annotations and the number of remaining causes. Every cause is either
 * counted there or has at least one annotation.
 */
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

/***/ 2664:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderGithub: () => (/* binding */ renderGithub)
/* harmony export */ });
/* unused harmony export workflowCommand */
/* harmony import */ var _annotations__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6993);
/* harmony import */ var _escape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6548);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7450);



/** One line with the verdict, then one workflow command for each annotation, with a line feed at the end. */
function renderGithub(report) {
    const verdict = `Image preflight: ${report.verdict}. ${(0,_view__WEBPACK_IMPORTED_MODULE_2__/* .extent */ .Xx)(report)}. Targets: ${(0,_view__WEBPACK_IMPORTED_MODULE_2__/* .targetCounts */ .UH)(report)}. Findings: ${(0,_view__WEBPACK_IMPORTED_MODULE_2__/* .findingCounts */ .s_)(report)}.`;
    return [verdict, ...(0,_annotations__WEBPACK_IMPORTED_MODULE_0__.annotations)(report).map(workflowCommand), ''].join('\n');
}
/** `::error file=…,line=…,col=…,title=…::message` */
function workflowCommand({ level, title, message, file, line, column }) {
    const properties = [
        ['file', file],
        ['line', line],
        ['col', column],
        ['title', title],
    ];
    const given = properties.flatMap(([name, value]) => value === undefined ? [] : [`${name}=${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .commandProperty */ .N1)(String(value))}`]);
    return `::${level} ${given.join(',')}::${(0,_escape__WEBPACK_IMPORTED_MODULE_1__/* .commandData */ .wq)(message)}`;
}


/***/ })

};
;