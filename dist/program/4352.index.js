"use strict";
exports.id = 4352;
exports.ids = [4352];
exports.modules = {

/***/ 7780:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ facetsOf),
/* harmony export */   l: () => (/* binding */ ownerFacet)
/* harmony export */ });
/** `projects/P/locations/L/clusters/C` */
const GKE = /^projects\/([^/]+)\/locations\/([^/]+)\/clusters\//;
/** Labels that are offered, those of most clusters first. */
const MOST_LABELS = 8;
/** Labels that say whose a cluster is, the first that some cluster has counts. */
const OF_OWNERS = ['owner', 'owners', 'team', 'owner-team', 'cost-center', 'cost_center'];
const byProject = { name: 'project', valueOf: (cluster) => GKE.exec(cluster)?.[1] ?? '' };
const byLocation = { name: 'location', valueOf: (cluster) => GKE.exec(cluster)?.[2] ?? '' };
/** All ways of telling a report's clusters together. */
function facetsOf({ clusters }) {
    const counts = new Map();
    for (const { labels } of clusters)
        for (const key of Object.keys(labels))
            counts.set(key, (counts.get(key) ?? 0) + 1);
    const owner = OF_OWNERS.find((key) => counts.has(key));
    const keys = [...counts]
        .sort(([a, its], [b, others]) => Number(b === owner) - Number(a === owner) || others - its || (a < b ? -1 : 1))
        .slice(0, MOST_LABELS)
        .map(([key]) => key);
    return [byProject, byLocation, ...keys.map((key) => byLabel(clusters, key))];
}
function byLabel(clusters, key) {
    const values = new Map(clusters.map(({ cluster, labels }) => [cluster, new Map(Object.entries(labels)).get(key) ?? '']));
    return { name: key, valueOf: (cluster) => values.get(cluster) ?? '' };
}
/** The way that says whose clusters are: a label such as `owner`; null where no cluster has one. */
function ownerFacet(report) {
    const [, , first] = facetsOf(report);
    return first !== undefined && OF_OWNERS.includes(first.name) ? first : null;
}


/***/ }),

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
/* harmony export */   vS: () => (/* binding */ stopsWords),
/* harmony export */   yb: () => (/* binding */ ownersWords)
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
    if (its.images.size === 0) {
        // What was judged passes, and something else was not read: a file, a zone, a cluster.
        const passes = verdict === 'unknown' && report.targets.every((target) => target.verdict === 'pass');
        if (passes)
            return `${headline({ ...report, verdict: 'pass' }, full)}, but not everything was read`;
        return `${(0,_view__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(all.images.size, 'image')}, none of which could be judged in full`;
    }
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
/** Owners that are named. */
const NAMED_OWNERS = 5;
/** Whose clusters it stops: `owner payments (120 clusters), search (3 clusters) and 2 more`; empty where no label says it. */
function ownersWords({ owners, ownedBy }) {
    if (owners.length === 0)
        return '';
    const shown = owners
        .slice(0, NAMED_OWNERS)
        .map(([name, number]) => `${name === '' ? 'none' : name} (${(0,_view__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(number, 'cluster')})`);
    const more = owners.length - shown.length;
    return `${ownedBy}: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
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

/***/ 4352:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderText: () => (/* binding */ renderText)
});

// EXTERNAL MODULE: ./src/reports/headline.ts
var headline = __webpack_require__(8335);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/reports/escape.ts
var reports_escape = __webpack_require__(6548);
;// CONCATENATED MODULE: ./src/reports/text-layout.ts
/** Lines for a terminal: wrapping, hanging indents and colour. Everything that is given to it is made inert here, before it is styled. */


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
            // Beside a label that takes half of the line, text goes on under it.
            const hanging = at <= width / 2 ? at : indent + 4;
            return wrap((0,reports_escape/* visible */.RK)(text), width - hanging, width - at).map((line, index) => (index === 0 ? ' '.repeat(indent) + label.text : ' '.repeat(hanging)) + paint((0,reports_escape/* withoutCommands */.Df)(line), style));
        },
        line: (label, text, style) => {
            const shown = (0,reports_escape/* visible */.RK)(text);
            const room = Math.max(20, width - label.width);
            const cut = shown.length > room ? `${shown.slice(0, room - 1)}…` : shown;
            // Half a character is none.
            return label.text + paint((0,reports_escape/* withoutCommands */.Df)(cut.replace(/[\ud800-\udbff](?=…$)/, '')), style);
        },
        first: (most, lines) => lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''} …`],
        commands: (indent, commands) => indented(indent, commands.flatMap((command) => (0,reports_escape/* shellCommand */.q$)(command).split('\n')), 'cyan'),
        verbatim: (indent, text) => indented(indent, (0,reports_escape/* visibleLines */.gB)(text).trimEnd().split('\n'), 'dim'),
    };
}
/**
 * Breaks at spaces; a word that is longer than the line stays whole, so that it can be copied. At least one line.
 * @param width of every line but the first
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

// EXTERNAL MODULE: ./src/reports/view.ts
var view = __webpack_require__(7450);
;// CONCATENATED MODULE: ./src/reports/text-targets.ts


/** Where text beside a finding's status starts. */
const COLUMN = 13;
/** Columns of what a line is: `would tell`, `evaluated`, `fix`. */
const LABEL = 10;
/** A block for each target, the worst first, and a line for each row of what passed. */
const targetBlocks = (report, out) => [
    ...view/* worstTargetsFirst */.uI(report.targets).flatMap((target) => ['', ...targetBlock(target, out)]),
    ...(report.passed.length > 0 ? [''] : []),
    ...view/* passedByCluster */.Mm(report)
        .flatMap(({ cluster, images }) => out.prose(0, out.piece(`${STATUS_MARK.pass} PASS  `, [STYLE.pass, 'bold']), `${view/* count */.U9(images.length, 'image')}${cluster === null ? '' : ` on ${cluster}`}: ${images.join(', ')}`)),
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
/** Where an image stands, as one text; none where it was given by itself. */
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
        // Its commands stand with its cause, once.
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
/** How the run went. */
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




/** Where the text of a cause starts, and columns of what a line is. */
const INDENT = 4;
const text_causes_LABEL = 6;
/** Characters of a node's words. */
const SAID = 85;
/** A cause with its fix: at most seven lines, a few more where it stands alone; `verbose`: all of it. */
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
            : line(1, 'where', [(0,headline/* alikeWords */.M$)(told), (0,headline/* placesWords */.i1)(told)].filter((text) => text !== '').join(' · '), 'dim')),
        ...(verbose ? told.waiting.flatMap((text) => line(1, 'pods', text)) : []),
        ...(verbose ? needs(told, out) : []),
        ...(roomy || verbose ? line(1, 'see', told.fixes[0]?.url ?? '', 'dim') : []),
    ];
}
/** A cause in one line. */
function lineOf(told, out) {
    const mark = out.piece(`${STATUS_MARK[told.status]} `, STYLE[told.status]);
    return [out.line(mark, `${headOf(told)}: ${whyOf(told)}`)];
}
const headOf = (told) => `${told.checks.join(', ')}${told.checks[0] === 'verification' && told.saidAs !== null ? ` (${told.saidAs})` : ''} · ${(0,headline/* stopsWords */.vS)(told)}${told.known ? ' · known from the baseline' : ''}`;
/** The end of what the node said, which tells most, in one line. */
function said({ said: words }, out) {
    if (words === null)
        return [];
    const label = out.piece(`${' '.repeat(INDENT)}${'said'.padEnd(text_causes_LABEL)}`, 'dim');
    const line = words.replace(/\s+/g, ' ').trim();
    return [out.line(label, line.length > SAID ? `…${line.slice(-SAID)}` : line)];
}
/** The pods of the first image, and how many there are of all images. */
function waitingWords({ waiting: [first = '', ...others] }) {
    if (others.length === 0)
        return first;
    const all = [first, ...others].reduce((sum, text) => sum + Number(/^(\d+) pods: /.exec(text)?.[1] ?? 1), 0);
    return `${String(all)} pods, such as ${first.replace(/^\d+ pods: |^Pod /, '')}`;
}
/**
 * What stands beside a node's words: the checks that contradict them, or what could not be checked. Empty where it only
 * repeats the fix. The words themselves have lines of their own.
 */
function besideWords({ message, fixes }) {
    const [, text = ''] = /(?:”|: no more is said)\. (.*)$/s.exec(message) ?? [];
    return fixes.some(({ summary }) => text === '' || summary.startsWith(text.slice(0, REPEATED))) ? '' : text;
}
/** Characters by which a sentence is known again. */
const REPEATED = 40;
/** What the check says, and what was ruled upon it. */
function whyOf({ message, rulings, causes }) {
    const rest = rulings.filter(({ because }) => !message.includes(because)).map(({ because }) => because);
    const alike = causes.filter((cause) => cause.message !== message).length;
    const more = alike > 0 ? `; the same for ${alike} more` : '';
    return `${message}${more}${rest.length > 0 ? ` (${rest.slice(0, 2).join('; ')})` : ''}`;
}
/** The first repairing command stands in the fourth line of a cause at the latest; what its sentence goes on to say, under it. */
function fixLines({ fixes, waiting }, { out, verbose, roomy }) {
    const shown = verbose ? fixes : fixes.slice(0, 1);
    const room = verbose ? Infinity : roomy ? 3 : waiting.length > 0 ? 1 : 2;
    let left = fixes.slice(shown.length).reduce((sum, { commands }) => sum + Math.max(1, commands.length), 0);
    const rests = [];
    const lines = shown.flatMap(({ summary, commands, terraform }) => {
        const taken = [];
        for (const command of commands) {
            const its = out.commands(INDENT + text_causes_LABEL, [command]);
            // One command at least, and each as a whole.
            if (taken.length > 0 && taken.length + its.length > room)
                left += 1;
            else
                for (const each of its)
                    taken.push(each);
        }
        const { first, rest } = verbose ? { first: labelled(out, 'fix', summary), rest: [] } : parted(out, summary);
        // Of how to look at a node, half a sentence helps nobody.
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
/** Lines of a fix before its command. */
const BEFORE_COMMAND = 2;
/** A sentence that is too long to stand before the command, parted where one of its clauses ends. */
function parted(out, summary) {
    const whole = labelled(out, 'fix', summary);
    if (whole.length <= BEFORE_COMMAND)
        return { first: whole, rest: [] };
    const endsBy = (mark) => [...summary.matchAll(mark)].map(({ index }) => index).filter((end) => !isWithin(summary.slice(0, end)));
    for (const at of [...[...endsBy(/[;.] |, (?=or )/g)].reverse(), ...[...endsBy(/: /g)].reverse()]) {
        const first = labelled(out, 'fix', summary.slice(0, at));
        const rest = summary.slice(at + 2);
        // A value alone is no note.
        if (first.length <= BEFORE_COMMAND && rest.includes(' '))
            return { first, rest: labelled(out, 'note', rest.charAt(0).toUpperCase() + rest.slice(1)) };
    }
    return { first: out.first(BEFORE_COMMAND, whole), rest: [] };
}
const needs = ({ needs: all }, out) => (0,view/* needLines */.Mr)(all).flatMap(({ label, text }) => out.prose(INDENT + text_causes_LABEL, out.piece(`${label} `, 'dim'), text));

// EXTERNAL MODULE: ./src/model/fingerprint.ts
var fingerprint = __webpack_require__(1109);
;// CONCATENATED MODULE: ./src/reports/text-pools.ts
/** Node pools in the text report: those of one cluster of which the same is true in one line. */



const ORDER = ['fail', 'unknown', 'pass', 'skip'];
/**
 * A line for the pools of a cluster of which the same is true, the worst first.
 * @param most of these lines; one more says what is left out
 */
function poolLines(report, out, most) {
    const alone = new Set(report.targets.map(({ image }) => image.reference)).size === 1;
    const several = new Set(report.targets.map(({ cluster }) => (0,fingerprint/* clusterName */.S)(cluster))).size > 1;
    // Where pods wait, the other pools are not asked about.
    const rows = rowsOf(report.targets, alone).filter((row) => report.command !== 'diagnose' || worstOf(row) !== 'skip');
    const lines = [...grouped(rows).values()].sort((a, b) => rank(a[0]) - rank(b[0]));
    const shown = lines.length > most ? lines.slice(0, Math.max(1, most - 1)) : lines;
    const left = lines.slice(shown.length).reduce((sum, rows) => sum + rows.length, 0);
    const passed = (0,view/* passedByCluster */.Mm)(report);
    return [
        ...shown.map(([row, ...others]) => {
            const names = [row, ...others].map(({ pool }) => pool).join(', ');
            const verdict = worstOf(row);
            const where = `${others.length === 0 ? 'pool' : 'pools'} ${names}${several ? ` of ${row.cluster}` : ''}`;
            const text = `${where}: ${tally(row, alone)}${row.why === null ? '' : ` (${row.why})`}`;
            return out.line(out.piece(`${STATUS_MARK[verdict]} `, STYLE[verdict]), text);
        }),
        ...(left > 0 ? out.prose(2, out.piece(''), `and ${(0,view/* count */.U9)(left, 'more pool')} (--verbose)`, 'dim') : []),
        ...passed.slice(0, shown.length === 0 ? most : 1).map(({ cluster, images }, at, rows) => {
            const more = passed.length - rows.length;
            const text = `${(0,view/* count */.U9)(images.length, 'image')}${cluster === null ? '' : ` on ${cluster}`}: pass${at === rows.length - 1 && more > 0 ? `, and on ${(0,view/* count */.U9)(more, 'cluster')} more` : ''}`;
            return out.line(out.piece(`${STATUS_MARK.pass} `, STYLE.pass), text);
        }),
    ];
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

// EXTERNAL MODULE: ./src/reports/told.ts
var reports_told = __webpack_require__(6382);
// EXTERNAL MODULE: ./src/reports/trend.ts
var trend = __webpack_require__(5780);
;// CONCATENATED MODULE: ./src/reports/text.ts








/** Lines of the whole, but for those of the causes, and of each cause: one cause fits on a screen. */
const FRAME = 12;
const PER_CAUSE = 8;
/** Warnings in one line each, beside what is worse. */
const SHOWN_WARNINGS = 3;
const SHOWN_REASONS = 3;
/** Lines of each reason, and of those that stand first. */
const SHOWN_LINES = 2;
const SHOWN_FIRST = 6;
const SHOWN_ASIDE = 2;
const MOST_GRANTS = 6;
const MOST_POOLS = 8;
/**
 * The report as text, with a line feed at the end: the verdict; each cause once, worst first, with its fix; the grants
 * that would answer what is unknown; the node pools; and a line on all that passed. No line of it is a command to a
 * log, and nothing in it is hidden.
 */
function renderText(report, { color, verbose, width = 100 }) {
    const out = layout({ color, width: Math.min(120, Math.max(60, width)) });
    const told = (0,reports_told/* toldCauses */.oj)(report);
    const worse = told.filter(reports_told/* isPressing */.QZ);
    const warnings = told.filter((cause) => !(0,reports_told/* isPressing */.QZ)(cause));
    // Where all that was judged passes and something was not read, that stands first.
    const unread = worse.length === 0 && report.verdict !== 'pass';
    const loud = unread ? [] : worse.length > 0 ? worse : warnings;
    const quiet = unread || worse.length > 0 ? warnings : [];
    const roomy = worse.length === 1 && report.reasons.length === 0;
    // Where nothing fails, the grants are what there is to do.
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
    // So is why the run is not whole: credentials that were not accepted stand before all that they hide.
    const first = grantsFirst || unread ? reasons(report, out, verbose ? Infinity : SHOWN_FIRST) : [];
    const end = tail(report, out, verbose);
    const taken = first.length + said.length + end.length + 1;
    const room = verbose ? Infinity : FRAME + PER_CAUSE * Math.max(1, loud.length) - taken;
    const grants = access(report, out, Math.max(1, Math.min(verbose ? Infinity : MOST_GRANTS, room - 5)));
    const pools = poolLines(report, out, Math.max(1, Math.min(MOST_POOLS, room - grants.length - 1)));
    const lines = [
        ...verdictLines(report, worse, out, width),
        ...first,
        ...(grantsFirst ? grants : []),
        ...said,
        ...(grantsFirst ? [] : grants),
        ...(pools.length + end.length > 0 ? [''] : []),
        ...pools,
        ...end,
        ...(verbose ? [...targetBlocks(report, out), '', ...aboutRun(report, out)] : []),
    ];
    return `${lines.join('\n')}\n`;
}
function verdictLines(report, worse, out, width) {
    const { verdict } = report;
    const head = out.piece(`${STATUS_MARK[verdict]} ${verdict.toUpperCase()}`, [STYLE[verdict], 'bold']);
    const causes = worse.length > 1 ? ` · ${worse.length} causes` : '';
    const full = `${(0,headline/* headline */.Pl)(report, true)}${causes}`;
    const text = head.width + 2 + full.length <= width ? full : `${(0,headline/* headline */.Pl)(report)}${causes}`;
    return out.prose(0, { text: `${head.text}  `, width: head.width + 2 }, text, 'bold').slice(0, 2);
}
/** Warnings that stand beside something worse, a line each. */
function brief(warnings, out) {
    if (warnings.length === 0)
        return [];
    const shown = warnings.slice(0, SHOWN_WARNINGS);
    const more = warnings.length - shown.length;
    return [
        '',
        ...shown.flatMap((cause) => lineOf(cause, out)),
        ...(more > 0 ? out.prose(2, out.piece(''), `and ${more} more (--verbose)`, 'dim') : []),
    ];
}
/** Why the run is not whole, and what no cause explains. */
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
/** What passed, what was set aside, what it rests on: a line. */
function tail(report, out, verbose) {
    const parts = [...(0,headline/* passWords */.p2)(report), ...(verbose ? [] : ['--verbose shows all'])];
    const mark = out.piece(`${STATUS_MARK.pass} `, 'green');
    return [
        ...text_trend(report, out, verbose),
        ...text_aside(report, out, verbose),
        ...(parts.length > 1 ? out.prose(0, mark, parts.join(' · '), 'dim') : []),
    ];
}
/** What became of causes since the baseline: a line; with `--verbose` each cause. */
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
/** What the policy ignores, each once. */
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

/***/ 6382:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EJ: () => (/* binding */ unexplained),
/* harmony export */   QZ: () => (/* binding */ isPressing),
/* harmony export */   oj: () => (/* binding */ toldCauses)
/* harmony export */ });
/* harmony import */ var _model_fingerprint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1109);
/* harmony import */ var _clusters_by__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7780);
/* harmony import */ var _view__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7450);
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
    const owner = (0,_clusters_by__WEBPACK_IMPORTED_MODULE_1__/* .ownerFacet */ .l)(report);
    return [...groups].map((causes) => toldOf(causes, seen, owner));
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
            if (cause === null || !(0,_view__WEBPACK_IMPORTED_MODULE_2__/* .asksForSomething */ .Uo)(finding))
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
/** How many of some clusters each owner has, most first. */
function ownersOf(clusters, owner) {
    if (owner === null)
        return [];
    const counts = new Map();
    for (const cluster of clusters) {
        const value = owner.valueOf(cluster);
        counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].sort(([a, its], [b, others]) => others - its || (a < b ? -1 : 1));
}
function toldOf(causes, all, owner) {
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
        owners: ownersOf(clusters, owner),
        ownedBy: owner?.name ?? '',
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