"use strict";
exports.id = 6247;
exports.ids = [6247];
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

/***/ 1344:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderText: () => (/* binding */ renderText)
});

// EXTERNAL MODULE: ./src/model/fingerprint.ts
var fingerprint = __webpack_require__(1109);
// EXTERNAL MODULE: ./src/reports/headline.ts
var headline = __webpack_require__(8335);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/reports/escape.ts
var reports_escape = __webpack_require__(6548);
;// CONCATENATED MODULE: ./src/reports/text-layout.ts
/** Lines for a terminal: wrapping, hanging indents and colour. All text is made inert here before it is styled. */


const STATUS_MARK = {
    fail: '✗',
    unknown: '?',
    warn: '!',
    pass: '✓',
    skip: '–',
};
const STYLE = { fail: 'red', unknown: 'yellow', warn: 'yellow', pass: 'green', skip: 'dim' };
/**
 * @param options.color whether to write ANSI styles
 * @param options.width columns for prose
 */
function layout({ color, width }) {
    const paint = (text, style) => color && style !== undefined && text !== '' ? (0,external_node_util_.styleText)(style, text, { validateStream: false }) : text;
    const indented = (indent, lines, style) => lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + paint((0,reports_escape/* withoutCommands */.Df)(line), style)));
    return {
        piece: (text, style) => {
            const inert = (0,reports_escape/* withoutCommands */.Df)((0,reports_escape/* visible */.RK)(text));
            return { text: paint(inert, style), width: inert.length };
        },
        prose: (indent, label, text, style) => {
            const at = indent + label.width;
            // If the label takes more than half of the line, the text continues below it.
            const hanging = at <= width / 2 ? at : indent + 4;
            return wrap((0,reports_escape/* visible */.RK)(text), width - hanging, width - at).map((line, index) => (index === 0 ? ' '.repeat(indent) + label.text : ' '.repeat(hanging)) + paint((0,reports_escape/* withoutCommands */.Df)(line), style));
        },
        line: (label, text, style) => {
            const shown = (0,reports_escape/* visible */.RK)(text);
            const room = Math.max(20, width - label.width);
            const cut = shown.length > room ? `${shown.slice(0, room - 1)}…` : shown;
            // Never half of a surrogate pair.
            return label.text + paint((0,reports_escape/* withoutCommands */.Df)(cut.replace(/[\ud800-\udbff](?=…$)/, '')), style);
        },
        first: (most, lines) => lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''} …`],
        commands: (indent, commands) => indented(indent, commands.flatMap((command) => (0,reports_escape/* shellCommand */.q$)(command).split('\n')), 'cyan'),
        verbatim: (indent, text) => indented(indent, (0,reports_escape/* visibleLines */.gB)(text).trimEnd().split('\n'), 'dim'),
    };
}
/**
 * Breaks at spaces. A word that is longer than the line is kept whole, so that it can be copied. Returns at least one
 * line.
 * @param width of every line except the first
 * @param first width of the first line
 */
function wrap(text, width, first) {
    const lines = [];
    let line = null;
    for (const word of text.split(' ').filter((each) => each !== '')) {
        if (line === null)
            line = word;
        else if (line.length + 1 + word.length <= (lines.length === 0 ? first : width))
            line += ` ${word}`;
        else {
            lines.push(line);
            line = word;
        }
    }
    return [...lines, line ?? ''];
}

// EXTERNAL MODULE: ./src/reports/passes-alike.ts
var passes_alike = __webpack_require__(7651);
// EXTERNAL MODULE: ./src/reports/view.ts
var view = __webpack_require__(7450);
;// CONCATENATED MODULE: ./src/reports/text-targets.ts



/** The column where the text next to a finding's status starts. */
const COLUMN = 13;
/** The width of the labels: `would tell`, `evaluated`, `fix`. */
const LABEL = 10;
/** One block for each target, the worst first, and one line for each row of what passed. */
const targetBlocks = (report, out) => [
    ...view/* worstTargetsFirst */.uI(report.targets).flatMap((target) => ['', ...targetBlock(target, out)]),
    ...(report.passed.length > 0 ? [''] : []),
    ...(0,passes_alike/* passedAlike */.T)(report).flatMap(({ clusters, images }) => {
        const names = clusters.filter((cluster) => cluster !== null);
        const on = names.length < 2 ? names.map((each) => ` on ${each}`).join('') : ` on ${view/* count */.U9(names.length, 'cluster')}`;
        return [
            ...out.prose(0, out.piece(`${STATUS_MARK.pass} PASS  `, [STYLE.pass, 'bold']), `${view/* count */.U9(images.length, 'image')}${on}: ${images.join(', ')}`),
            ...(names.length < 2 ? [] : out.prose(2, out.piece('on ', 'dim'), names.join(', '), 'dim')),
        ];
    }),
];
function targetBlock(target, out) {
    const head = out.piece(`${STATUS_MARK[target.verdict]} ${target.verdict.toUpperCase()}  `, [
        STYLE[target.verdict],
        'bold',
    ]);
    const assumed = assumptions(target, out);
    return [
        ...out.prose(0, head, target.image.reference, 'bold'),
        ...targetFacts(target).flatMap(([label, text]) => out.prose(2, out.piece(`${label} `, 'dim'), text, 'dim')),
        ...view/* groupFindings */.kG(target.findings).flatMap((group) => ['', ...findingBlock(group, out)]),
        ...(assumed.length > 0 ? ['', ...assumed] : []),
    ];
}
function targetFacts(target) {
    const { image, cluster, pools, blind } = target;
    const byVerdict = view/* poolsByVerdict */.s8(pools).map(([verdict, names]) => `${verdict} ${names.join(', ')}`);
    return [
        ...(cluster === null ? [] : [['on', [placeText(cluster), ...view/* clusterInWords */.rC(cluster)].join(' · ')]]),
        ...(blind ? [['blind:', 'the cluster, the image or the identity of every pool could not be read']] : []),
        ...(byVerdict.length > 0 ? [['pools:', byVerdict.join(' · ')]] : []),
        ...view/* verifications */.Jt(target).map((row) => ['pull on', verifiedText(row)]),
        ...placesOf(image).map((from) => ['from', from]),
        ...(image.pinned === null ? [] : [['pinned:', image.pinned]]),
        ...pools.map(poolFacts),
    ];
}
const placeText = ({ name, project, location }) => project === '' ? name : `${name} in ${project}, ${location}`;
/** `main (node-1): pulled · sha256:… · in 812 ms`. */
const verifiedText = ({ pool, node, result, digest, took }) => [
    `${pool}${node === null ? '' : ` (${node})`}: ${result}`,
    ...(digest === null ? [] : [digest]),
    ...(took === null ? [] : [`in ${took}`]),
].join(' · ');
/** The places of an image as one text; none if it came from no file. */
function placesOf({ sources }) {
    if (sources.length === 0)
        return [];
    const all = sources.map(({ file, line, column, workload }) => `${file}:${line}:${column}${workload === null ? '' : ` (${workload})`}`);
    return [all.join(', ')];
}
function poolFacts({ name, why, principal, platform, version }) {
    const facts = [
        platform ?? 'platform not known',
        version ?? 'version not known',
        `pulls as ${principal ?? 'an identity that is not known'}`,
        ...(why === null ? [] : [`skipped: ${why}`]),
    ];
    return [`pool ${name}:`, facts.join(' · ')];
}
function findingBlock({ finding, pools }, out) {
    const { check, status, evidence, needs, fix } = finding;
    const label = out.piece(`${STATUS_MARK[status]} ${status}`.padEnd(COLUMN - 2), STYLE[status]);
    const where = pools.length > 0 ? ` · ${pools.length === 1 ? 'pool' : 'pools'} ${pools.join(', ')}` : '';
    const aside = view/* setAsideWords */.aL(finding);
    const line = (name, text, style) => out.prose(COLUMN, out.piece(name === '' ? '' : `${name.padEnd(LABEL)} `, 'dim'), text, style);
    return [
        ...out.prose(2, label, `${check}${where}${aside === null ? '' : ` · ${aside}`}`, 'bold'),
        ...line('', view/* sentenceOf */.$N(finding)),
        ...evidence.flatMap(({ strength, says, source, detail }) => line(strength, `${STATUS_MARK[says]} ${source}: ${detail}`, 'dim')),
        ...view/* needLines */.Mr(needs).flatMap((need) => line(need.label, need.text)),
        // The commands are shown once, with the cause.
        ...(fix === null ? [] : line('fix', fix.summary)),
        ...(finding.cause === null && fix !== null ? out.commands(COLUMN + 2, fix.commands) : []),
    ];
}
function assumptions({ assumptions: all }, out) {
    const label = out.piece('~ assumed'.padEnd(COLUMN - 2), 'dim');
    return all.flatMap(({ check, text, needs }) => [
        ...out.prose(2, label, `${check}: ${text}`, 'dim'),
        ...view/* needLines */.Mr(needs)
            .flatMap(({ label: name, text: what }) => out.prose(COLUMN, out.piece(`${name.padEnd(LABEL)} `, 'dim'), what, 'dim')),
    ]);
}
/** Information about the run. */
function aboutRun({ run, caller, tool, exitCode, exitReason }, out) {
    const facts = [
        `${tool.name} ${tool.version}`,
        ...(caller === null ? ['caller unknown (access token without identity)'] : [`asked as ${caller}`]),
        `${view/* count */.U9(run.apiCalls, 'request')} in ${(run.durationMs / 1000).toFixed(1)} s`,
        ...(run.shard === null ? [] : [`shard ${run.shard}`]),
        `exit status ${exitCode}${exitReason === null ? '' : `: ${exitReason}`}`,
    ];
    return out.prose(0, out.piece(''), facts.join(' · '), 'dim');
}

// EXTERNAL MODULE: ./src/model/append.ts
var append = __webpack_require__(7737);
;// CONCATENATED MODULE: ./src/reports/text-causes.ts
/** Causes in the text report: what to do, then why, then where. */




/** The column where the text of a cause starts, and the width of the labels. */
const INDENT = 4;
const text_causes_LABEL = 6;
/** The number of characters of a node's words. */
const SAID = 85;
/** A cause with its fix: at most seven lines, a few more if it is the only one; with `verbose` all of it. */
function blockOf(told, number, { out, verbose, alone, roomy }) {
    const { status } = told;
    const line = (most, label, text, style) => text === ''
        ? []
        : out.first(verbose ? Infinity : most, out.prose(INDENT, out.piece(label.padEnd(text_causes_LABEL), 'dim'), text, style));
    const head = out.piece(`${alone ? '' : `${number} `}${STATUS_MARK[status]} `, STYLE[status]);
    const fixed = told.fixes.length > 0;
    return [
        out.line(head, headOf(told), 'bold'),
        ...fixLines(told, { out, verbose, roomy }),
        ...(told.checks[0] === 'verification' && told.said !== null && !verbose
            ? line(roomy ? 3 : 1, 'why', besideWords(told))
            : line(fixed ? (roomy ? 4 : 2) : roomy ? 6 : 4, 'why', whyOf(told))),
        ...(told.waiting.length > 0 && !verbose
            ? [
                ...(told.checks[0] === 'verification' || roomy ? said(told, out) : []),
                ...line(roomy ? 2 : 1, 'pods', waitingWords(told)),
            ]
            : line(1, 'where', [(0,headline/* alikeWords */.M$)(told), (0,headline/* ownersWords */.yb)(told, 3), (0,headline/* placesWords */.i1)(told)].filter((text) => text !== '').join(' · '), 'dim')),
        ...(verbose
            ? told.waiting.flatMap(({ text, clusters }) => line(1, 'pods', clusters > 1 ? `${text} (the same on ${(0,view/* count */.U9)(clusters, 'cluster')})` : text))
            : []),
        ...(verbose ? needs(told, out) : []),
        ...(roomy || verbose ? line(1, 'see', told.fixes[0]?.url ?? '', 'dim') : []),
    ];
}
/** A cause in one line. */
function lineOf(told, out) {
    const mark = out.piece(`${STATUS_MARK[told.status]} `, STYLE[told.status]);
    return [out.line(mark, `${headOf(told)}: ${whyOf(told)}`)];
}
const headOf = (told) => `${(0,headline/* checksWords */.f$)(told)}${told.checks[0] === 'verification' && told.saidAs !== null ? ` (${told.saidAs})` : ''} · ${[(0,headline/* stopsWords */.vS)(told), told.causes.length === 1 ? (0,headline/* repairsWords */.sQ)(told) : ''].filter((words) => words !== '').join(' · ')}${told.known ? ' · known from the baseline' : ''}`;
/** The end of the node's message in one line: it contains the most information. */
function said({ said: words }, out) {
    if (words === null)
        return [];
    const label = out.piece(`${' '.repeat(INDENT)}${'said'.padEnd(text_causes_LABEL)}`, 'dim');
    const line = words.replace(/\s+/g, ' ').trim();
    return [out.line(label, line.length > SAID ? `…${line.slice(-SAID)}` : line)];
}
/** The pods of the first image, and the number of pods of all images on all clusters. */
function waitingWords({ waiting: [first, ...others] }) {
    if (first === undefined)
        return '';
    if (others.length === 0 && first.clusters === 1)
        return first.text;
    const all = [first, ...others].reduce((sum, { text, clusters }) => sum + clusters * Number(/^(\d+) pods: /.exec(text)?.[1] ?? 1), 0);
    return `${String(all)} pods, such as ${first.text.replace(/^\d+ pods: |^Pod /, '')}`;
}
/**
 * What the message contains in addition to a node's words: the checks that contradict them, or what could not be
 * checked. Empty if it only repeats the fix. The words themselves have separate lines.
 */
function besideWords({ message, fixes }) {
    const [, text = ''] = /(?:”|: no more is said)\. (.*)$/s.exec(message) ?? [];
    return fixes.some(({ summary }) => text === '' || summary.startsWith(text.slice(0, REPEATED))) ? '' : text;
}
/** Sentences with the same first characters, up to this number, are considered equal. */
const REPEATED = 40;
/** The check's message, and the rulings on it. */
function whyOf({ message, rulings, causes }) {
    const rest = rulings.filter(({ because }) => !message.includes(because)).map(({ because }) => because);
    const alike = causes.filter((cause) => cause.message !== message).length;
    const more = alike > 0 ? `; the same for ${alike} more` : '';
    return `${message}${more}${rest.length > 0 ? ` (${rest.slice(0, 2).join('; ')})` : ''}`;
}
/**
 * The first command of the fix is at the latest in the fourth line of a cause. The rest of a long summary comes after
 * it.
 */
function fixLines({ fixes, waiting }, { out, verbose, roomy }) {
    const shown = verbose ? fixes : fixes.slice(0, 1);
    const room = verbose ? Infinity : roomy ? 3 : waiting.length > 0 ? 1 : 2;
    let left = fixes.slice(shown.length).reduce((sum, { commands }) => sum + Math.max(1, commands.length), 0);
    const rests = [];
    const lines = shown.flatMap(({ summary, commands, terraform }) => {
        const taken = [];
        for (const command of commands) {
            const its = out.commands(INDENT + text_causes_LABEL, [command]);
            // At least one command, and never a part of one.
            if (taken.length > 0 && taken.length + its.length > room)
                left += 1;
            else
                for (const each of its)
                    taken.push(each);
        }
        const { first, rest } = verbose ? { first: labelled(out, 'fix', summary), rest: [] } : parted(out, summary);
        // Half a sentence about how to examine a node does not help.
        if (roomy || rest.length < 2 || waiting.length === 0)
            (0,append/* append */.B)(rests, out.first(roomy ? 3 : 1, rest));
        return [
            ...first,
            ...taken,
            ...(verbose && terraform !== null
                ? [...out.prose(INDENT + text_causes_LABEL, out.piece(''), 'Terraform:', 'dim'), ...out.verbatim(INDENT + text_causes_LABEL, terraform)]
                : []),
        ];
    });
    const more = out.prose(INDENT + text_causes_LABEL, out.piece(''), `and ${left} more (--verbose)`, 'dim');
    return [...lines, ...(left === 0 ? [] : more), ...rests];
}
const labelled = (out, label, text) => out.prose(INDENT, out.piece(label.padEnd(text_causes_LABEL), 'bold'), text);
/** Whether a bracket or a quotation is still open at the end of a text. */
const isWithin = (before) => before.lastIndexOf('(') > before.lastIndexOf(')') || before.lastIndexOf('“') > before.lastIndexOf('”');
/** The maximum number of lines of a fix before its command. */
const BEFORE_COMMAND = 2;
/** Splits a sentence that is too long to come before the command at the end of one of its clauses. */
function parted(out, summary) {
    const whole = labelled(out, 'fix', summary);
    if (whole.length <= BEFORE_COMMAND)
        return { first: whole, rest: [] };
    const endsBy = (mark) => [...summary.matchAll(mark)].map(({ index }) => index).filter((end) => !isWithin(summary.slice(0, end)));
    for (const at of [...[...endsBy(/[;.] |, (?=or )/g)].reverse(), ...[...endsBy(/: /g)].reverse()]) {
        const first = labelled(out, 'fix', summary.slice(0, at));
        const rest = summary.slice(at + 2);
        // A single value is not a useful note.
        if (first.length <= BEFORE_COMMAND && rest.includes(' '))
            return { first, rest: labelled(out, 'note', rest.charAt(0).toUpperCase() + rest.slice(1)) };
    }
    return { first: out.first(BEFORE_COMMAND, whole), rest: [] };
}
const needs = ({ needs: all }, out) => (0,view/* needLines */.Mr)(all).flatMap(({ label, text }) => out.prose(INDENT + text_causes_LABEL, out.piece(`${label} `, 'dim'), text));

// EXTERNAL MODULE: ./src/reports/clusters-by.ts
var clusters_by = __webpack_require__(7780);
// EXTERNAL MODULE: ./src/reports/groups.ts
var reports_groups = __webpack_require__(1427);
;// CONCATENATED MODULE: ./src/reports/text-groups.ts



/** The number of groups that are named, and the number of lines. */
const NAMED = 5;
const LINES = 3;
/**
 * `team search: 6 fail on 10 clusters, checkout: 30 unknown on 6 clusters; 4 others pass`; empty if fewer than two
 * groups have problems.
 */
function groupLines(report, out, verbose, groupBy) {
    const by = (0,clusters_by/* groupingOf */.N)(report, groupBy);
    const groups = by === null ? [] : (0,reports_groups/* groupsBy */.G)(report, [by]);
    const bad = groups.filter(({ counts }) => counts.fail + counts.unknown > 0);
    // For a single group, its causes say the same.
    if (by === null || bad.length < 2)
        return [];
    const shown = bad.slice(0, verbose ? Infinity : NAMED).map(({ values: [value = ''], clusters, counts }) => {
        const numbers = ['fail', 'unknown'].flatMap((verdict) => counts[verdict] > 0 ? [`${String(counts[verdict])} ${verdict}`] : []);
        return `${value === '' ? 'none known' : value}: ${numbers.join(', ')} on ${(0,view/* count */.U9)(clusters.size, 'cluster')}`;
    });
    const rest = [
        ...(bad.length > shown.length ? [`${String(bad.length - shown.length)} more do not pass`] : []),
        ...(groups.length > bad.length ? [`${(0,view/* count */.U9)(groups.length - bad.length, 'other')} pass`] : []),
    ];
    const text = [shown.join(' · '), ...rest].join('; ');
    return out.first(verbose ? Infinity : LINES, out.prose(0, out.piece(`by ${by.name}  `, 'dim'), text));
}

;// CONCATENATED MODULE: ./src/reports/text-pools.ts
/** Node pools in the text report: pools of one cluster with the same result share a line. */





const ORDER = ['fail', 'unknown', 'pass', 'skip'];
/** The number of clusters that are named in one line. */
const text_pools_NAMED = 3;
/** The number of characters for several names. */
const ROOM = 50;
/**
 * One line for the pools with the same result, however many clusters have them, the worst first; then one line for what
 * passes in rows.
 * @param most the maximum number of these lines; one of them says what is left out
 */
function poolLines(report, out, most) {
    const alone = new Set(report.targets.map(({ image }) => image.reference)).size === 1;
    const several = new Set(report.targets.map(({ cluster }) => (0,fingerprint/* clusterName */.S)(cluster))).size > 1;
    // If pods wait, the other pools are not of interest.
    const rows = rowsOf(report.targets, alone).filter((row) => report.command !== 'diagnose' || worstOf(row) !== 'skip');
    const lines = alike([...grouped(rows).values()]).sort((a, b) => rank(a.row) - rank(b.row));
    const shown = lines.length > most ? lines.slice(0, Math.max(1, most - 1)) : lines;
    const left = lines.slice(shown.length).reduce((sum, { pools, clusters }) => sum + pools.length * clusters.length, 0);
    return [
        ...shown.map(({ row, pools, clusters }) => {
            const verdict = worstOf(row);
            const where = `${pools.length === 1 ? 'pool' : 'pools'} ${pools.join(', ')}${several ? ` of ${namesOf(clusters)}` : ''}`;
            const text = `${where}: ${tally(row, alone)}${clusters.length > 1 && !alone ? ' each' : ''}${row.why === null ? '' : ` (${row.why})`}`;
            return out.line(out.piece(`${STATUS_MARK[verdict]} `, STYLE[verdict]), text);
        }),
        ...(left > 0 ? out.prose(2, out.piece(''), `and ${(0,view/* count */.U9)(left, 'more pool')} (--verbose)`, 'dim') : []),
        ...passedLine(report, out),
    ];
}
/**
 * `3 images on 60 clusters: pass`, or `6098 targets on 54 clusters: pass` if not each of the images is on each of the
 * clusters.
 */
function passedLine(report, out) {
    const { targets, images, clusters } = (0,passes_alike/* passedExtent */.N)(report);
    if (targets === 0)
        return [];
    const what = images * Math.max(1, clusters.length) === targets ? (0,view/* count */.U9)(images, 'image') : (0,view/* count */.U9)(targets, 'target');
    const on = clusters.length === 0 ? '' : ` on ${namesOf(clusters.map(headline/* shortCluster */.Z2))}`;
    return [out.line(out.piece(`${STATUS_MARK.pass} `, STYLE.pass), `${what}${on}: pass`)];
}
/** `c-1, c-2 and 18 more clusters`. Full names are long, and the result must fit in the line. */
function namesOf(clusters) {
    const few = clusters.length <= text_pools_NAMED ? clusters : clusters.slice(0, text_pools_NAMED - 1);
    const shown = few.filter((_, at) => at === 0 || few.slice(0, at + 1).join(', ').length <= ROOM);
    const more = clusters.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${(0,view/* count */.U9)(more, 'more cluster')}` : ''}`;
}
/** Pools of several clusters with the same result, in one line. */
function alike(groups) {
    const lines = new Map();
    for (const group of groups) {
        const [row] = group;
        const pools = group.map(({ pool }) => pool);
        const key = JSON.stringify([pools, row.images, row.why]);
        const line = lines.get(key) ?? { row, pools, clusters: [] };
        lines.set(key, line);
        line.clusters.push(row.cluster);
    }
    return [...lines.values()];
}
function rowsOf(targets, alone) {
    const rows = new Map();
    const nameOf = (0,view/* clusterNames */.XM)(targets);
    for (const { cluster, pools } of targets)
        for (const pool of pools) {
            const key = `${(0,fingerprint/* clusterName */.S)(cluster)}\n${pool.name}`;
            const row = rows.get(key) ?? {
                cluster: nameOf(cluster),
                pool: pool.name,
                images: { fail: 0, unknown: 0, pass: 0, skip: 0 },
                why: null,
            };
            rows.set(key, row);
            row.images[pool.verdict] += 1;
            row.why ??= alone || pool.verdict === 'skip' ? aside(pool) : null;
        }
    return [...rows.values()];
}
function aside({ why, verified }) {
    const pulled = verified === null ? [] : [`verified${verified.node === null ? '' : ` on ${verified.node}`}: ${verified.result}`];
    const all = [...(why === null ? [] : [why]), ...pulled];
    return all.length === 0 ? null : all.join('; ');
}
function grouped(rows) {
    const groups = new Map();
    for (const row of rows) {
        const key = JSON.stringify([row.cluster, row.images, row.why]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [row]);
        else
            group.push(row);
    }
    return groups;
}
const worstOf = ({ images }) => ORDER.find((verdict) => images[verdict] > 0) ?? 'skip';
const rank = (row) => ORDER.indexOf(worstOf(row));
/** `fail`, or `30 images fail, 2 pass`. */
function tally(row, alone) {
    const parts = ORDER.flatMap((verdict) => (row.images[verdict] > 0 ? [[verdict, row.images[verdict]]] : []));
    if (alone)
        return parts.map(([verdict]) => verdict).join(', ');
    return parts.map(([verdict, number]) => `${number} ${verdict}`).join(', ');
}

// EXTERNAL MODULE: ./src/reports/told.ts + 2 modules
var reports_told = __webpack_require__(4262);
// EXTERNAL MODULE: ./src/reports/trend.ts
var trend = __webpack_require__(5780);
;// CONCATENATED MODULE: ./src/reports/text.ts
/** The report for a terminal or a log: the verdict, then what to do about it, then the results for each node pool. */










/**
 * The maximum number of lines without the causes, and of each cause, so that a report with one cause fits on a screen.
 */
const FRAME = 12;
const PER_CAUSE = 8;
/** The number of warnings that are shown in one line each, in addition to worse causes. */
const SHOWN_WARNINGS = 3;
const SHOWN_REASONS = 3;
/** The number of lines of each reason, and of each reason at the beginning. */
const SHOWN_LINES = 2;
const SHOWN_FIRST = 6;
const SHOWN_ASIDE = 2;
const MOST_GRANTS = 6;
const MOST_POOLS = 8;
/**
 * The report as text, with a line feed at the end: the verdict; each cause once, worst first, with its fix; the grants
 * that would answer what is unknown; the node pools; and a line about all that passed. A log interprets no line of it
 * as a command, and it contains no hidden characters.
 */
function renderText(report, { color, verbose, width = 100, groupBy }) {
    const out = layout({ color, width: Math.min(120, Math.max(60, width)) });
    const told = (0,reports_told/* toldCauses */.oj)(report, groupBy);
    const worse = told.filter(reports_told/* isPressing */.QZ);
    const warnings = told.filter((cause) => !(0,reports_told/* isPressing */.QZ)(cause));
    // If everything that was judged passes but something was not read, the reasons come first.
    const unread = worse.length === 0 && report.verdict !== 'pass';
    // A fleet that passes is shown in the same short form: one line for each warning.
    const isShort = unread || (worse.length === 0 && isFleet(report));
    const loud = isShort ? [] : worse.length > 0 ? worse : warnings;
    const quiet = isShort || worse.length > 0 ? warnings : [];
    const roomy = worse.length === 1 && report.reasons.length === 0;
    // If nothing fails, the grants are the next thing to do.
    const grantsFirst = worse.length > 0 && worse.every(({ status }) => status === 'unknown');
    const said = [
        ...loud.flatMap((cause, at) => ['', ...blockOf(cause, at + 1, { out, verbose, alone: loud.length === 1, roomy })]),
        ...(verbose
            ? quiet.flatMap((cause, at) => [
                '',
                ...blockOf(cause, loud.length + at + 1, { out, verbose, alone: false, roomy: false }),
            ])
            : brief(quiet, out)),
        ...(grantsFirst || unread ? [] : reasons(report, out, verbose ? Infinity : SHOWN_LINES)),
    ];
    // The same applies to the reasons why the run is incomplete: rejected credentials come before everything that they
    // hide.
    const first = grantsFirst || unread ? reasons(report, out, verbose ? Infinity : SHOWN_FIRST) : [];
    const end = tail(report, out, verbose);
    const groups = groupLines(report, out, verbose, groupBy);
    const taken = first.length + said.length + groups.length + end.length + 1;
    const room = verbose ? Infinity : FRAME + PER_CAUSE * Math.max(1, loud.length) - taken;
    const grants = access(report, out, Math.max(1, Math.min(verbose ? Infinity : MOST_GRANTS, room - 5)));
    const pools = poolLines(report, out, Math.max(1, Math.min(MOST_POOLS, room - grants.length - 1)));
    const lines = [
        ...verdictLines(report, worse, out, width),
        ...first,
        ...(grantsFirst ? grants : []),
        ...said,
        ...(grantsFirst ? [] : grants),
        ...(groups.length + pools.length + end.length > 0 ? [''] : []),
        ...groups,
        ...pools,
        ...end,
        ...(verbose ? [...targetBlocks(report, out), '', ...aboutRun(report, out)] : []),
    ];
    return `${lines.join('\n')}\n`;
}
/** More clusters than these are a fleet. If a fleet passes, its report has one line for each warning. */
const FEW_CLUSTERS = 3;
function isFleet({ targets, passed }) {
    const clusters = new Set([
        ...targets.map(({ cluster }) => (0,fingerprint/* clusterName */.S)(cluster)),
        ...passed.flatMap(({ cluster }) => cluster ?? []),
    ]);
    return clusters.size > FEW_CLUSTERS;
}
function verdictLines(report, worse, out, width) {
    const { verdict } = report;
    const head = out.piece(`${STATUS_MARK[verdict]} ${verdict.toUpperCase()}`, [STYLE[verdict], 'bold']);
    const causes = worse.length > 1 ? ` · ${worse.length} causes` : '';
    const full = `${(0,headline/* headline */.Pl)(report, true)}${causes}`;
    const text = head.width + 2 + full.length <= width ? full : `${(0,headline/* headline */.Pl)(report)}${causes}`;
    return out.prose(0, { text: `${head.text}  `, width: head.width + 2 }, text, 'bold').slice(0, 2);
}
/** Warnings in addition to worse causes, one line each. */
function brief(warnings, out) {
    if (warnings.length === 0)
        return [];
    // Gates come before advice, because they decide in other runs: a suspicious host may be the reason why everything
    // else is unknown.
    const shown = [...warnings]
        .sort((a, b) => Number(a.kind === 'advice') - Number(b.kind === 'advice'))
        .slice(0, SHOWN_WARNINGS);
    const more = warnings.length - shown.length;
    return [
        '',
        ...shown.flatMap((cause) => lineOf(cause, out)),
        ...(more > 0 ? out.prose(2, out.piece(''), `and ${more} more (--verbose)`, 'dim') : []),
    ];
}
/** The reasons why the run is incomplete, and the verdicts that no cause explains. */
function reasons(report, out, lines) {
    const silent = (0,reports_told/* unexplained */.EJ)(report).map(({ image, cluster }) => `${image.reference}${view/* onCluster */.mx(cluster)}: no finding says why, none of its pools was judged`);
    const all = [...report.reasons, ...silent];
    if (all.length === 0)
        return [];
    const verbose = lines === Infinity;
    const shown = all.slice(0, verbose ? Infinity : report.verdict === 'fail' ? SHOWN_REASONS - 1 : SHOWN_REASONS);
    const more = all.length - shown.length;
    return [
        '',
        ...shown.flatMap((text, at) => out.first(verbose || at === 0 ? lines : SHOWN_LINES, out.prose(0, out.piece('! ', 'yellow'), text))),
        ...(more > 0 ? out.prose(2, out.piece(''), `and ${more} more (--verbose)`, 'dim') : []),
    ];
}
function access({ access: missing }, out, most) {
    if (missing === null || missing.commands.length === 0)
        return [];
    const shown = missing.commands.slice(0, most);
    const more = missing.commands.length - shown.length;
    return [
        '',
        ...out.prose(0, out.piece(''), `To answer what is unknown, give the caller these grants, once${view/* callerWords */.NH(missing.commands)}:`, 'bold'),
        ...out.commands(2, shown),
        ...(more > 0 ? out.prose(2, out.piece(''), `and ${more} more (--verbose)`, 'dim') : []),
    ];
}
/** One line about what passed, what was set aside, and the assumptions. */
function tail(report, out, verbose) {
    const parts = [...(0,headline/* passWords */.p2)(report), ...(verbose ? [] : ['--verbose shows all'])];
    const mark = out.piece(`${STATUS_MARK.pass} `, 'green');
    return [
        ...text_trend(report, out, verbose),
        ...text_aside(report, out, verbose),
        ...(parts.length > 1 ? out.prose(0, mark, parts.join(' · '), 'dim') : []),
    ];
}
/** One line about how causes changed since the baseline; with `--verbose` each cause. */
function text_trend(report, out, verbose) {
    const headline = (0,trend/* trendHeadline */.y)(report);
    if (headline === null)
        return [];
    return [
        ...out.prose(0, out.piece('~ ', 'dim'), headline),
        ...(verbose
            ? (0,trend/* trendLines */.j)(report).map(({ what, cause, targets }) => out.line(out.piece('  ', 'dim'), `${what}: ${cause.check}, ${targets}: ${cause.message}`, 'dim'))
            : []),
    ];
}
/** What the policy ignores, without duplicates. */
function text_aside({ targets }, out, verbose) {
    const ignored = targets.flatMap(({ findings }) => findings.flatMap((finding) => finding.ignored === null || finding.status === 'pass' || finding.status === 'skip'
        ? []
        : [`${finding.check} (${finding.status}) ${view/* setAsideWords */.aL(finding) ?? ''}`]));
    const all = [...new Set(ignored)];
    const shown = all.slice(0, verbose ? Infinity : SHOWN_ASIDE);
    const more = all.length - shown.length;
    return [
        ...shown.map((text) => out.line(out.piece('~ ', 'dim'), text, 'dim')),
        ...(more > 0 ? out.prose(2, out.piece(''), `and ${more} more are ignored`, 'dim') : []),
    ];
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