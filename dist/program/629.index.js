"use strict";
exports.id = 629;
exports.ids = [629,109];
exports.modules = {

/***/ 5883:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ leavesOpen),
/* harmony export */   Sf: () => (/* binding */ clusterPath),
/* harmony export */   bC: () => (/* binding */ AUTO_PROVISIONED),
/* harmony export */   uF: () => (/* binding */ isWindows)
/* harmony export */ });
/** The name of the pools that do not exist yet. */
const AUTO_PROVISIONED = '(auto-provisioned)';
/** `projects/P/locations/L/clusters/C` */
function clusterPath(cluster) {
    return `projects/${cluster.project}/locations/${cluster.location}/clusters/${cluster.name}`;
}
/** Whether a listing leaves open that a cluster is there which was not found: it holds it, or is incomplete. */
const leavesOpen = ({ clusters, missingZones }, wanted) => missingZones.length > 0 || clusters.some((each) => clusterPath(each) === clusterPath(wanted));
/** True for a pool of Windows nodes: decided by its image type, since `windowsNodeConfig` is also on Linux pools. */
const isWindows = (pool) => (pool.imageType ?? '').toUpperCase().startsWith('WINDOWS');


/***/ }),

/***/ 1109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ clusterName),
/* harmony export */   a: () => (/* binding */ fingerprintOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _cluster__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5883);
/* harmony import */ var _image_reference__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68);



/**
 * What a finding is known by from one run to the next: its check, the image's name, the cluster and the pool. Another
 * way of writing the same name is the same name. The tag
 * is left out, so that it is the same one after a new version of the image; but that one version is missing says nothing
 * of another.
 * @returns 32 hex digits
 */
function fingerprintOf({ check, pool }, { image, cluster }) {
    const name = (0,_image_reference__WEBPACK_IMPORTED_MODULE_1__/* .keyOfText */ .qZ)(image.reference, check === 'image-exists' ? 'image' : 'name');
    const key = JSON.stringify([check, name, clusterName(cluster), pool]);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, 32);
}
/** `projects/P/locations/L/clusters/C`, or the name of a cluster outside GKE. */
const clusterName = (cluster) => cluster.mode === 'external' ? cluster.name : (0,_cluster__WEBPACK_IMPORTED_MODULE_2__/* .clusterPath */ .Sf)(cluster);


/***/ }),

/***/ 6629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hk: () => (/* reexport */ annotations),
  render: () => (/* binding */ render),
  hF: () => (/* reexport */ renderJson),
  Gc: () => (/* reexport */ renderMarkdown)
});

// UNUSED EXPORTS: FORMATS, FORMATS_TO_COME, isFormat, renderGithub, renderGitlab, renderHtml, renderJunit, renderSarif, renderText, workflowCommand

// EXTERNAL MODULE: ./src/model/cluster.ts
var model_cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/reports/escape.ts
var reports_escape = __webpack_require__(6548);
;// CONCATENATED MODULE: ./src/reports/view.ts
/** What the formats for people have in common: order, grouping, and the sentences of the summary. Nothing is escaped here. */

const STATUS_RANK = { fail: 0, unknown: 1, warn: 2, pass: 3, skip: 4 };
const VERDICT_RANK = { fail: 0, unknown: 1, pass: 2, skip: 3 };
/** Targets, the worst verdict first; otherwise in the report's order. */
function worstTargetsFirst(targets) {
    return [...targets].sort((a, b) => VERDICT_RANK[a.verdict] - VERDICT_RANK[b.verdict]);
}
/** Findings grouped over pools; worst first, gates before advice, otherwise in the report's order. */
function groupFindings(findings) {
    const groups = [];
    const alike = new Map();
    for (const finding of findings) {
        const key = JSON.stringify([finding.check, finding.status, finding.pool === null, sentenceOf(finding)]);
        const candidates = alike.get(key) ?? [];
        let group = candidates.find((each) => withoutPool(each.finding) === withoutPool(finding));
        if (group === undefined) {
            group = { finding, checks: [finding.check], pools: [] };
            groups.push(group);
            alike.set(key, [...candidates, group]);
        }
        if (finding.pool !== null && !group.pools.includes(finding.pool))
            group.pools.push(finding.pool);
    }
    return groups.sort((a, b) => rank(a.finding) - rank(b.finding));
}
const withoutPool = (finding) => JSON.stringify({ ...finding, pool: null });
const rank = (finding) => STATUS_RANK[finding.status] * 2 + (finding.kind === 'gate' ? 0 : 1);
/** True for a finding that asks for something: it failed, warns or could not be checked, and nobody set it aside. */
const isOpen = (finding) => finding.ignored === null && (finding.status === 'fail' || finding.status === 'warn' || finding.status === 'unknown');
/** Pools by verdict, worst first: `[['fail', ['a', 'b']], ['pass', ['c']]]`. */
function poolsByVerdict(pools) {
    const verdicts = Object.keys(VERDICT_RANK).sort((a, b) => VERDICT_RANK[a] - VERDICT_RANK[b]);
    return verdicts
        .map((verdict) => [verdict, pools.filter((pool) => pool.verdict === verdict).map((pool) => pool.name)])
        .filter(([, names]) => names.length > 0);
}
/** `2 images × 1 cluster × 3 pools`; pools are left out where none was read. */
function extent(report) {
    const images = new Set([
        ...report.targets.map((target) => target.image.reference),
        ...report.passed.flatMap((row) => row.images),
    ]);
    const clusters = new Set([
        ...report.targets.map((target) => (0,model_cluster/* clusterPath */.Sf)(target.cluster)),
        ...report.passed.map((row) => row.cluster),
    ]);
    const pools = new Set(report.targets.flatMap((target) => target.pools.map((pool) => JSON.stringify([(0,model_cluster/* clusterPath */.Sf)(target.cluster), pool.name]))));
    const parts = [count(images.size, 'image'), count(clusters.size, 'cluster')];
    if (pools.size > 0)
        parts.push(count(pools.size, 'pool'));
    return parts.join(' × ');
}
/** The pulls that were tried for a target, a pool each. */
const verifications = ({ pools, findings }) => pools.flatMap(({ name, verified }) => {
    if (verified === null)
        return [];
    const own = findings.find(({ check, pool }) => check === 'verification' && pool === name);
    const { durationMs } = verified;
    return [
        {
            ...verified,
            pool: name,
            status: own?.status ?? 'unknown',
            took: durationMs === null ? null : took(durationMs),
        },
    ];
});
/**
 * A finding in one sentence: the check's own words, and what was ruled upon them. Where a stronger witness answered what
 * the check could not tell, its words come first.
 */
function sentenceOf({ message, rulings }) {
    const answer = rulings.findLast(({ by, to }) => (by === 'probe' || by === 'observed') && (to === 'pass' || to === 'fail'));
    const rest = rulings.filter((ruling) => ruling !== answer).map(({ because }) => ` (${because})`);
    const told = answer === undefined ? message : `${answer.because}; without that: ${message}`;
    return `${told}${rest.join('')}`;
}
const took = (ms) => (ms < 1000 ? `${String(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);
/** `1 fail, 1 unknown, 2 pass`, of targets; those of `passed` count as passes. */
function targetCounts(report) {
    const passed = report.passed.reduce((sum, row) => sum + row.images.length, 0);
    const of = (verdict) => report.targets.filter((target) => target.verdict === verdict).length;
    const counts = [
        ['fail', of('fail')],
        ['unknown', of('unknown')],
        ['pass', of('pass') + passed],
    ];
    return tally(counts);
}
/** `1 fail, 2 unknown, 1 warn, 20 pass`, of findings, as the report counts them. */
function findingCounts(report) {
    const statuses = Object.keys(STATUS_RANK).sort((a, b) => STATUS_RANK[a] - STATUS_RANK[b]);
    return tally(statuses.map((status) => [status, report.counts[status]]));
}
function tally(counts) {
    const parts = counts.filter(([, number]) => number > 0).map(([word, number]) => `${number} ${word}`);
    return parts.length > 0 ? parts.join(', ') : 'none';
}
/** `3 pools`, `1 pool`. */
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
/** What is known of a cluster, in a few words: `GKE 1.31.2-gke.100`, `autopilot`; empty where it was not read. */
function clusterFacts(cluster) {
    const version = cluster.version === null ? [] : [`${cluster.mode === 'external' ? 'Kubernetes' : 'GKE'} ${cluster.version}`];
    const mode = cluster.mode === null ? 'cluster not read' : cluster.mode === 'external' ? 'outside GKE' : cluster.mode;
    return [...version, mode];
}
/** What would tell, a way at a time: `permission on resource (role)`. */
function needLines(needs) {
    const ways = [...new Set(needs.map((need) => need.way))];
    return ways.flatMap((way, at) => needs
        .filter((need) => need.way === way)
        .map((need, index) => ({
        label: index > 0 ? 'and' : at > 0 ? 'or' : 'would tell',
        text: `${need.permission} on ${need.resource} (${need.role})${TO[way]}`,
    })));
}
const TO = {
    policies: '',
    impersonate: ', to ask the registry as the node does',
    verify: ', to pull on the node',
};
/** `ignored until 2027-01-31: reason`, `known from the baseline`, or null. */
function setAside(finding) {
    if (finding.ignored !== null) {
        const until = finding.ignored.expires === null ? '' : ` until ${finding.ignored.expires}`;
        return `ignored${until}: ${finding.ignored.reason}`;
    }
    return finding.baseline === 'known' ? 'known from the baseline' : null;
}

;// CONCATENATED MODULE: ./src/reports/annotations.ts
/** What the report says at the places of the images: worst first, within the limits of GitHub's runner. */



/** The runner takes ten of each level a step (50 a job) and cuts a message after 4,096 UTF-16 units. */
const PER_LEVEL = 10;
const LONGEST_MESSAGE = 4_096;
const LONGEST_TITLE = 200;
/** Of one finding: an image that stands in a hundred manifests does not drive out the other findings. */
const PER_FINDING = 3;
/**
 * Annotations of the findings that ask for something: a failure is an error, an unanswered gate and a warning are
 * warnings; what is ignored or known from the baseline has none. The same finding on several pools or clusters is
 * one. Where there are more than ten of a level, the tenth says how many more the summary holds.
 */
function annotations(report) {
    const all = findingsByImage(report.targets).map(annotate);
    return ['error', 'warning', 'notice'].flatMap((level) => limited(all.filter((group) => group[0]?.level === level)));
}
/** Findings that ask for something, grouped over pools and clusters; worst first. */
function findingsByImage(targets) {
    const found = new Map();
    for (const target of targets) {
        for (const { finding, pools } of groupFindings(target.findings.filter(isAnnotated))) {
            const { check, status, kind, fix, needs } = finding;
            const key = JSON.stringify([target.image.reference, check, status, kind, sentenceOf(finding), fix, needs]);
            const group = found.get(key) ?? { finding, target, places: [] };
            const where = pools.length > 0 ? ` (${pools.length === 1 ? 'pool' : 'pools'} ${pools.join(', ')})` : '';
            group.places.push((target.cluster.mode === 'external' ? target.cluster.name : (0,model_cluster/* clusterPath */.Sf)(target.cluster)) + where);
            found.set(key, group);
        }
    }
    return [...found.values()].sort((a, b) => annotations_rank(a.finding) - annotations_rank(b.finding));
}
function isAnnotated(finding) {
    if (!isOpen(finding) || finding.baseline === 'known')
        return false;
    return finding.status !== 'unknown' || finding.kind === 'gate';
}
const annotations_rank = ({ status }) => (status === 'fail' ? 0 : status === 'unknown' ? 1 : 2);
/** One annotation for each place of the image, up to three; one without a place where the image came from elsewhere. */
function annotate({ finding, target, places }) {
    const annotation = {
        level: finding.status === 'fail' ? 'error' : 'warning',
        title: (0,reports_escape/* clip */.$Q)((0,reports_escape/* visible */.RK)(`${finding.check}: ${finding.status}`), LONGEST_TITLE),
        message: (0,reports_escape/* clip */.$Q)(messageOf(finding, target.image.reference, places), LONGEST_MESSAGE),
    };
    const sources = target.image.sources.filter(isInFile).slice(0, PER_FINDING);
    if (sources.length === 0)
        return [annotation];
    return sources.map(({ file, line, column }) => ({
        ...annotation,
        file: (0,reports_escape/* visible */.RK)(file),
        ...(line > 0 ? { line, ...(column > 0 ? { column } : {}) } : {}),
    }));
}
/** Standard input is no file that an annotation could stand in. */
const isInFile = ({ file }) => file !== '' && file !== '-';
function messageOf({ needs, fix, ...finding }, reference, places) {
    const lines = [
        (0,reports_escape/* visible */.RK)(sentenceOf(finding)),
        (0,reports_escape/* visible */.RK)(`${reference} on ${places.join(', ')}`),
        ...needLines(needs).map(({ label, text }) => (0,reports_escape/* visible */.RK)(`${label} ${text}`)),
        ...(fix === null ? [] : [(0,reports_escape/* visible */.RK)(`fix: ${fix.summary}`), ...fix.commands.map(reports_escape/* shellCommand */.q$)]),
    ];
    return lines.join('\n');
}
/** Ten at most; of more, nine and how many findings are left. A finding is either left or has at least one annotation. */
function limited(groups) {
    // The first place of every finding comes before the second place of any.
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
            title: `${left} more findings`,
            message: `${left} more findings ${verb}: the job's summary shows what fits, the JSON report holds them all.`,
        },
    ];
}

;// CONCATENATED MODULE: ./src/reports/github.ts



/** One line with the verdict, then one workflow command for each annotation; a line feed at the end. */
function renderGithub(report) {
    const verdict = `Image preflight: ${report.verdict}. ${extent(report)}. Targets: ${targetCounts(report)}. Findings: ${findingCounts(report)}.`;
    return [verdict, ...annotations(report).map(workflowCommand), ''].join('\n');
}
/** `::error file=…,line=…,col=…,title=…::message` */
function workflowCommand({ level, title, message, file, line, column }) {
    const properties = [
        ['file', file],
        ['line', line],
        ['col', column],
        ['title', title],
    ];
    const given = properties.flatMap(([name, value]) => value === undefined ? [] : [`${name}=${(0,reports_escape/* commandProperty */.N1)(String(value))}`]);
    return `::${level} ${given.join(',')}::${(0,reports_escape/* commandData */.wq)(message)}`;
}

// EXTERNAL MODULE: ./src/model/fingerprint.ts
var model_fingerprint = __webpack_require__(1109);
;// CONCATENATED MODULE: ./src/reports/places.ts
/** Where a finding stands for tools that want a file and a line, and by what it is known again in the next run. */


/** The last resort: code scanners refuse a finding that stands nowhere. */
const WORKFLOWS = '.github/workflows';
/** Where the image of a target is written, at least one place. */
function placesOf(target, { fallbackFile }) {
    const [first, ...others] = target.image.sources
        .map(({ file, line, column, workload }) => ({
        file: file === '-' ? '' : tidyPath(file),
        line: line > 0 ? line : null,
        column: line > 0 && column > 0 ? column : null,
        workload,
    }))
        .filter(({ file }) => file !== '');
    if (first !== undefined)
        return [first, ...others];
    return [{ file: tidyPath(fallbackFile ?? '') || WORKFLOWS, line: null, column: null, workload: null }];
}
/** `./a//b/../c` is `a/c`, `a\b` is `a/b`. */
function tidyPath(file) {
    const kept = [];
    for (const part of file.replaceAll('\\', '/').split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..' && kept.length > 0 && kept.at(-1) !== '..')
            kept.pop();
        else
            kept.push(part);
    }
    return (/^[\\/]/.test(file) ? '/' : '') + kept.join('/');
}
/**
 * Every failing, warning and unknown finding, also those that are ignored or known; the worst first, what is ignored
 * last, otherwise in the report's order.
 */
function raisedFindings(report) {
    const seen = new Map();
    const raised = report.targets.flatMap((target) => target.findings
        .filter((finding) => isOpen({ ...finding, ignored: null }))
        .map((finding) => {
        const key = (0,model_fingerprint/* fingerprintOf */.a)(finding, target);
        const nth = (seen.get(key) ?? 0) + 1;
        seen.set(key, nth);
        return { finding, target, fingerprint: `${key}:${nth}` };
    }));
    return raised.sort((a, b) => places_rank(a.finding) - places_rank(b.finding));
}
function places_rank({ status, kind, ignored }) {
    const order = status === 'fail' ? 0 : status === 'unknown' && kind === 'gate' ? 1 : status === 'warn' ? 2 : 3;
    return ignored === null ? order : order + 4;
}

;// CONCATENATED MODULE: ./src/reports/gitlab.ts
/** The report for GitLab's code quality: a JSON array of issues, the part of the Code Climate format that GitLab reads. */




const LONGEST = 2_000;
/** Of one finding: an image that stands in a hundred manifests is not a hundred issues. */
const MOST_PLACES = 10;
/**
 * An issue for each failing, warning and unknown finding at each place of its image, up to ten. Ignored findings are
 * left out, GitLab knows no such thing; what the baseline knows stays, GitLab compares with the target branch itself.
 */
function renderGitlab(report, options = {}) {
    const issues = raisedFindings(report)
        .filter(({ finding }) => finding.ignored === null)
        .flatMap((raised) => placesOf(raised.target, options)
        .slice(0, MOST_PLACES)
        .map((place, at) => issue(raised, place, at)));
    return `${(0,reports_escape/* jsonText */.s$)(JSON.stringify(issues, null, 2))}\n`;
}
function issue({ finding, target, fingerprint }, { file, line }, at) {
    const { check, pool, fix } = finding;
    const where = `${target.image.reference} on ${(0,model_fingerprint/* clusterName */.S)(target.cluster)}${pool === null ? '' : `, pool ${pool}`}`;
    const repair = fix === null ? '' : ` Fix: ${fix.summary}`;
    return {
        description: (0,reports_escape/* clip */.$Q)((0,reports_escape/* visible */.RK)(`${sentenceOf(finding)} (${where})${repair}`), LONGEST),
        check_name: (0,reports_escape/* visible */.RK)(check),
        fingerprint: at === 0 ? fingerprint : `${fingerprint}:${at + 1}`,
        severity: severity(finding),
        location: { path: (0,reports_escape/* visible */.RK)(file), lines: { begin: line ?? 1 } },
    };
}
function severity({ status, kind }) {
    if (status === 'fail')
        return 'critical';
    if (status === 'warn')
        return 'minor';
    return kind === 'gate' ? 'major' : 'info';
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/reports/html/pieces.ts

/** UTF-16 units of what one field may take. */
const pieces_LONGEST = 2_000;
const MARK = { fail: '✗', unknown: '?', warn: '!', pass: '✓', skip: '–' };
/** Text, or the value of an attribute. */
const pieces_text = (value) => (0,reports_escape/* html */.qy)((0,reports_escape/* clip */.$Q)(value, pieces_LONGEST));
/** Something to be read letter by letter; a long path breaks after its slashes. */
const code = (value) => `<code>${pieces_text(value).replaceAll('/', '/<wbr>')}</code>`;
/** A status or verdict: its mark for the eyes, its word for everyone. */
const badge = (status) => `<span class="badge ${status}"><span aria-hidden="true">${MARK[status]}</span> ${status}</span>`;
/** A shell command; the script adds the button that copies it. */
const command = (value) => `<pre class="copy"><code>${(0,reports_escape/* htmlBlock */.xs)((0,reports_escape/* shellCommand */.q$)(value))}</code></pre>\n`;
/** Terraform, in a part that is opened by hand. */
const terraform = (value) => `<details><summary>Terraform</summary><pre class="copy"><code>${(0,reports_escape/* htmlBlock */.xs)((0,reports_escape/* visibleLines */.gB)(value))}</code></pre></details>\n`;

;// CONCATENATED MODULE: ./src/reports/html/target.ts




/** What the filters go by: the status, or that somebody set the finding aside. */
const filterStatus = (group) => isRaised(group) && setAside(group.finding) !== null ? 'aside' : group.finding.status;
const isRaised = ({ finding }) => finding.status !== 'pass' && finding.status !== 'skip';
/** How many findings a group stands for. */
const weight = ({ pools: names }) => Math.max(1, names.length);
/** What the script filters by. */
const data = (group) => `data-status="${filterStatus(group)}" data-check="${pieces_text(group.finding.check)}"${weight(group) > 1 ? ` data-count="${weight(group)}"` : ''}`;
/**
 * The whole target.
 * @param open whether a target that does not pass is open from the start
 */
function targetArticle({ target, id }, open) {
    const groups = groupFindings(target.findings);
    const raised = groups.filter(isRaised);
    const quiet = groups.filter((group) => !isRaised(group));
    return `${head(target, id, open && target.verdict !== 'pass')}${facts(target)}${pools(target.pools)}${raised.map(finding).join('')}${quietTable(quiet)}${assumptions(target)}</details></article>\n`;
}
/** Only what it is and how it stands. */
function shortTarget({ target, id }) {
    return `${head(target, id, false)}<p class="note">The details are left out of this page; the JSON report holds them.</p></details></article>\n`;
}
function head({ image, cluster, verdict }, id, open) {
    return `<article class="target" id="${id}" data-cluster="${pieces_text((0,model_fingerprint/* clusterName */.S)(cluster))}" aria-labelledby="${id}-title"><details${open ? ' open' : ''}><summary><h3 id="${id}-title">${badge(verdict)} ${code(image.reference)} <span class="on">on ${pieces_text(cluster.name)}</span></h3></summary>\n`;
}
function facts({ image, cluster, blind }) {
    const sources = image.sources
        .slice(0, SHOWN_SOURCES)
        .map(({ file, line, workload }) => code(`${file}:${line}`) + (workload === null ? '' : ` (${pieces_text(workload)})`));
    const more = image.sources.length - sources.length;
    const rows = [
        ['Cluster', `${code((0,model_fingerprint/* clusterName */.S)(cluster))} · ${clusterFacts(cluster).map(pieces_text).join(' · ')}`],
        ...(image.pinned === null ? [] : [['Pinned', code(image.pinned)]]),
        ...(sources.length === 0 ? [] : [['From', sources.join(', ') + (more > 0 ? ` and ${more} more` : '')]]),
        ...(blind ? [['Blind', 'The cluster, the image or the identity of every pool could not be read.']] : []),
    ];
    return `<dl>${rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>\n`;
}
const SHOWN_SOURCES = 20;
function pools(all) {
    if (all.length === 0)
        return '';
    const unknown = '<span class="none">not known</span>';
    const rows = all.map(({ name, verdict, principal, platform, version }) => `<tr><th scope="row">${code(name)}</th><td>${badge(verdict)}</td>${[platform, version, principal].map((value) => `<td>${value === null ? unknown : code(value)}</td>`).join('')}</tr>`);
    return table('Node pools', ['Pool', 'Verdict', 'Platform', 'Version', 'Pulls as'], rows);
}
/** A table in a part that is opened by hand. */
const table = (title, columns, rows) => `<details><summary>${title} (${rows.length})</summary><div class="scroll" role="group" aria-label="${title}" tabindex="0"><table><thead><tr>${columns.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div></details>\n`;
function finding(group) {
    const { check, kind, status, evidence, needs, fix } = group.finding;
    const aside = setAside(group.finding);
    return `<section class="finding ${status}" ${data(group)}><h4>${badge(status)} ${pieces_text(check)}${poolNames(group)}${kind === 'advice' ? ' <span class="note">advice</span>' : ''}${aside === null ? '' : ` <span class="note">${pieces_text(aside)}</span>`}</h4>
<p>${pieces_text(sentenceOf(group.finding))}</p>
${listOf('evidence', evidence.map(({ strength, says, source, detail }) => `${strength}, says ${says}: ${code(source)}: ${pieces_text(detail)}`))}${listOf('needs', needLines(needs).map(({ label, text: need }) => `<b>${label}</b> ${pieces_text(need)}`))}${fix === null ? '' : fixOf(fix)}</section>
`;
}
function fixOf({ summary, commands, terraform: code, url }) {
    const address = url === null ? null : (0,reports_escape/* httpsAddress */.gC)(url);
    const stop = url === null || /[.!?:…]$/.test(summary) ? '' : '.';
    const link = url === null ? '' : address === null ? `${stop} See ${pieces_text(url)}.` : `${stop} See ${target_anchor(address)}.`;
    return `<div class="fix"><p><b>Fix:</b> ${pieces_text(summary)}${link}</p>
${commands.map(command).join('')}${code === null ? '' : terraform(code)}</div>`;
}
const target_anchor = (address) => `<a href="${pieces_text(address)}" rel="noopener noreferrer">${pieces_text(new URL(address).host + new URL(address).pathname)}</a>`;
const listOf = (name, items) => items.length === 0 ? '' : `<ul class="${name}">${items.map((item) => `<li>${item}</li>`).join('')}</ul>\n`;
const poolNames = ({ pools: names }) => names.length === 0
    ? ''
    : ` <span class="on">on ${names.length === 1 ? 'pool' : 'pools'} ${names.map(pieces_text).join(', ')}</span>`;
/** Findings that ask for nothing, a row each. */
function quietTable(groups) {
    if (groups.length === 0)
        return '';
    const rows = groups.map((group) => `<tr ${data(group)}><td>${badge(group.finding.status)}</td><th scope="row">${pieces_text(group.finding.check)}</th><td>${group.pools.map(pieces_text).join(', ') || 'all'}</td><td>${pieces_text(sentenceOf(group.finding))}</td></tr>`);
    return table('Passed or does not apply', ['Status', 'Check', 'Pools', 'Finding'], rows);
}
function assumptions({ assumptions: all }) {
    if (all.length === 0)
        return '';
    const items = all.map(({ check, text: assumed, needs }) => `<li>${code(check)}: ${pieces_text(assumed)}${listOf('needs', needLines(needs).map(({ label, text: need }) => `<b>${label}</b> ${pieces_text(need)}`))}</li>`);
    return `<details class="assumptions"><summary>${count(all.length, 'assumption')}: what could not be read and may matter</summary>\n<ul>${items.join('')}</ul></details>\n`;
}

;// CONCATENATED MODULE: ./src/reports/html/filters.ts




const LABEL = {
    fail: 'fail',
    unknown: 'unknown',
    warn: 'warn',
    aside: 'set aside',
    pass: 'pass',
    skip: 'skip',
};
/** A form with the statuses, checks and clusters that these targets have. */
function filters(targets) {
    const counts = new Map();
    const checks = new Set();
    for (const group of targets.flatMap((target) => groupFindings(target.findings))) {
        const status = filterStatus(group);
        counts.set(status, (counts.get(status) ?? 0) + weight(group));
        checks.add(group.finding.check);
    }
    const clusters = new Set(targets.map((target) => (0,model_fingerprint/* clusterName */.S)(target.cluster)));
    const boxes = Object.entries(LABEL).flatMap(([status, label]) => counts.has(status)
        ? [
            `<label><input type="checkbox" name="status" value="${status}" checked> ${label} <span class="number">${counts.get(status) ?? 0}</span></label>`,
        ]
        : []);
    return `<form id="filters" role="search" aria-label="Filter the findings" hidden>
<fieldset><legend>Status</legend>${boxes.join('')}</fieldset>
${filters_select('check', 'Check', checks)}${filters_select('cluster', 'Cluster', clusters)}<label class="field">Text <input type="search" name="text" autocomplete="off" spellcheck="false"></label>
<span class="buttons"><button type="reset">Clear filters</button><button type="button" id="open-all">Open all</button><button type="button" id="close-all">Close all</button></span>
<p id="count" role="status" aria-live="polite"></p>
</form>
`;
}
const filters_select = (name, label, values) => `<label class="field">${label} <select name="${name}"><option value="">all</option>${[...values]
    .sort()
    .map((value) => `<option value="${pieces_text(value)}">${pieces_text(value)}</option>`)
    .join('')}</select></label>\n`;

;// CONCATENATED MODULE: ./src/reports/html/matrix.ts



/** More columns than these are a list: a row for each target. */
const MOST_COLUMNS = 12;
const SHOWN_POOLS = 20;
/**
 * Images as rows and clusters as columns, or the other way round where there are more clusters; a cell has the verdict,
 * which leads to the findings, and the pools. Where both are many, a row for each image and cluster.
 */
function matrix(numbered) {
    const images = unique(numbered, ({ target }) => target.image.reference);
    const clusters = unique(numbered, ({ target }) => (0,model_fingerprint/* clusterName */.S)(target.cluster));
    const byImage = images.length >= clusters.length;
    const columns = byImage ? clusters : images;
    if (columns.length > MOST_COLUMNS)
        return matrix_scroll(list(numbered));
    const row = ({ target }) => (byImage ? target.image.reference : (0,model_fingerprint/* clusterName */.S)(target.cluster));
    const column = ({ target }) => (byImage ? (0,model_fingerprint/* clusterName */.S)(target.cluster) : target.image.reference);
    const cells = new Map();
    for (const each of numbered) {
        const line = cells.get(row(each)) ?? new Map();
        cells.set(row(each), line.set(column(each), [...(line.get(column(each)) ?? []), each]));
    }
    const head = `<tr><th scope="col">${byImage ? 'Image' : 'Cluster'}</th>${columns.map((name) => `<th scope="col">${code(name)}</th>`).join('')}</tr>`;
    const rows = [...cells].map(([name, line]) => `<tr><th scope="row">${code(name)}</th>${columns.map((each) => `<td>${(line.get(each) ?? []).map(cell).join('') || '<span class="none">not judged</span>'}</td>`).join('')}</tr>\n`);
    return matrix_scroll(`<thead>${head}</thead>\n<tbody>\n${rows.join('')}</tbody>`);
}
const unique = (numbered, name) => [
    ...new Set(numbered.map(name)),
];
/** The table moves sideways in a place of its own, which the keyboard can reach. */
const matrix_scroll = (table) => `<div class="scroll tall" role="region" aria-label="Table of verdicts" tabindex="0"><table class="matrix">\n${table}\n</table></div>\n`;
function list(numbered) {
    const rows = numbered.map((each) => `<tr><th scope="row">${code(each.target.image.reference)}</th><td>${code((0,model_fingerprint/* clusterName */.S)(each.target.cluster))}</td><td>${cell(each)}</td></tr>\n`);
    return `<thead><tr><th scope="col">Image</th><th scope="col">Cluster</th><th scope="col">Verdict and pools</th></tr></thead>\n<tbody>\n${rows.join('')}</tbody>`;
}
function cell({ target, id }) {
    const blind = target.blind ? ' <span class="note">blind</span>' : '';
    return `<a href="#${id}" aria-label="${target.verdict}: ${pieces_text(`${target.image.reference} on ${target.cluster.name}`)}">${badge(target.verdict)}</a>${blind}${matrix_pools(target)}`;
}
/** `fail batch, spot`; a target without pools says nothing. */
function matrix_pools({ pools: all }) {
    if (all.length === 0)
        return '';
    const items = poolsByVerdict(all).map(([verdict, names]) => {
        const more = names.length - SHOWN_POOLS;
        return `<li><span class="${verdict}">${verdict}</span> ${names.slice(0, SHOWN_POOLS).map(pieces_text).join(', ')}${more > 0 ? ` and ${more} more` : ''}</li>`;
    });
    return `<ul class="pools">${items.join('')}</ul>`;
}

;// CONCATENATED MODULE: ./src/reports/html/verified.ts
/** The table of pulls that were tried on nodes. */


/** Rows of the table; each target has its own findings below. */
const MOST_ROWS = 500;
/** A row for each pool whose node was asked to pull; empty where none was. */
function verified(numbered) {
    const all = numbered.flatMap((each) => verifications(each.target).map((row) => ({ ...each, row })));
    if (all.length === 0)
        return '';
    const none = '<span class="none">not known</span>';
    const rows = all.slice(0, MOST_ROWS).map(({ target, id, row }) => {
        const cells = [
            code(target.cluster.name),
            code(row.pool),
            `${badge(row.status)} ${pieces_text(row.result)}`,
            row.digest === null ? none : code(row.digest),
            row.took === null ? none : pieces_text(row.took),
            row.node === null ? none : code(row.node),
        ];
        return `<tr><th scope="row"><a href="#${id}">${code(target.image.reference)}</a></th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
    });
    const cut = all.length > MOST_ROWS
        ? `<p class="cut">${count(all.length - MOST_ROWS, 'row')} more; the findings hold all of them.</p>\n`
        : '';
    const head = ['Image', 'Cluster', 'Pool', 'Result', 'Digest that the node pulled', 'Took', 'Node'];
    return `<div class="scroll tall" role="region" aria-label="Table of verified pulls" tabindex="0"><table>
<thead><tr>${head.map((title) => `<th scope="col">${title}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('')}</tbody></table></div>
${cut}`;
}

;// CONCATENATED MODULE: ./src/reports/html/body.ts






/** Everything between `<body>` and the script. */
function body(report, limit) {
    const numbered = worstTargetsFirst(report.targets).map((target, at) => ({ target, id: `t${at + 1}` }));
    const sections = [
        section('matrix', 'Images, clusters and pools', numbered.length === 0 ? '' : matrix(numbered)),
        section('verified', 'Pulls verified on nodes', verified(numbered)),
        section('access', 'Grants that would answer what is unknown', access(report)),
        section('targets', 'Findings', numbered.length === 0 ? '' : findings(numbered, limit)),
        section('passed', 'Images that pass', passed(report)),
    ].filter(({ content }) => content !== '');
    const empty = sections.length === 0 ? '<p class="empty">No image was judged on any cluster.</p>\n' : '';
    return `<a class="jump" href="#main">Skip to the report</a>
${header(report)}<nav aria-label="Sections"><ul>${sections.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`).join('')}</ul></nav>
<main id="main" tabindex="-1">
${empty}${sections.map(({ content }) => content).join('')}</main>
${footer(report)}`;
}
function section(id, title, content) {
    const whole = `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${title}</h2>\n${content}</section>\n`;
    return { id, title, content: content === '' ? '' : whole };
}
function header(report) {
    const blind = report.targets.filter((target) => target.blind).length;
    const facts = [
        ['Judged', extent(report)],
        ['Targets', targetCounts(report)],
        ['Findings', findingCounts(report)],
        ...(blind > 0
            ? [
                [
                    'Blind',
                    `${count(blind, 'target')}: its cluster, its image or every pool’s identity could not be read`,
                ],
            ]
            : []),
    ];
    return `<header>
<h1>${badge(report.verdict)} Image preflight</h1>
<dl>${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${pieces_text(value)}</dd></div>`).join('')}</dl>
</header>
`;
}
function access({ access: missing }) {
    if (missing === null || missing.commands.length === 0)
        return '';
    return `<p>Give the caller these grants, once:</p>\n${missing.commands.map(command).join('')}`;
}
function findings(numbered, limit) {
    const open = numbered.filter(({ target }) => target.verdict !== 'pass').length <= OPENED;
    const articles = [];
    let left = limit;
    let short = 0;
    for (const each of numbered) {
        const article = left > 0 ? targetArticle(each, open) : null;
        left = article === null || article.length > left ? 0 : left - article.length;
        if (article === null || left === 0)
            short += 1;
        articles.push(article === null || left === 0 ? shortTarget(each) : article);
    }
    const cut = short === 0
        ? ''
        : `<p class="cut"><strong>Cut to fit.</strong> The details of ${count(short, 'target')} are left out, those of the best verdicts. The JSON report holds all of them.</p>\n`;
    return `${cut}${filters(numbered.map(({ target }) => target))}<div id="list"${numbered.length > MANY ? ' class="many"' : ''}>\n${articles.join('')}</div>\n`;
}
/** So many targets that ask for something are open from the start; of more, each is opened by hand. */
const OPENED = 20;
/** More targets than these are laid out only when they come into sight. */
const MANY = 100;
function passed(report) {
    return report.passed
        .map(({ cluster, images }) => `<details><summary>${badge('pass')} ${pieces_text(count(images.length, 'image'))} on ${code(cluster)}</summary>\n<ul>${images.map((image) => `<li>${code(image)}</li>`).join('')}</ul></details>\n`)
        .join('');
}
function footer({ tool, run, caller, exitCode, command: name }) {
    const facts = [
        `${tool.name} ${tool.version} ${name}`,
        run.startedAt,
        `asked as ${caller ?? 'a caller that is not known'}`,
        `${count(run.apiCalls, 'request')} in ${(run.durationMs / 1000).toFixed(1)} s`,
        ...(run.shard === null ? [] : [`shard ${run.shard}`]),
        `exit status ${exitCode}`,
    ];
    return `<footer><p>${facts.map(pieces_text).join(' · ')}</p></footer>\n`;
}

;// CONCATENATED MODULE: ./src/reports/html/script.ts
/** The page's script: filters, copy buttons, links into closed targets, print. It adds; nothing needs it to be read. */
const SCRIPT = `
(function () {
  'use strict';
  var form = document.getElementById('filters');
  var all = function (selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); };
  var lower = function (element) { return element.textContent.toLowerCase(); };

  var live = document.createElement('p');
  live.className = 'jump';
  live.setAttribute('role', 'status');
  document.body.appendChild(live);

  function addButton(pre) {
    var button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', 'Copy: ' + pre.textContent.slice(0, 60));
    pre.classList.add('with-button');
    pre.appendChild(button);
  }
  // Buttons come with the part of the page that is opened: a page of many targets has thousands of commands.
  function addButtons(root) {
    all('pre.copy:not(.with-button)', root).forEach(function (pre) {
      var closed = pre.parentElement.closest('details:not([open])');
      if (!closed) addButton(pre);
    });
  }
  function select(element) {
    var range = document.createRange();
    range.selectNodeContents(element);
    var selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }
  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('pre.copy button');
    if (!button) return;
    var code = button.parentElement.querySelector('code');
    var say = function (text) {
      button.textContent = text;
      live.textContent = text === 'Copied' ? 'Copied.' : 'Selected, copy it with the keyboard.';
      setTimeout(function () { button.textContent = 'Copy'; live.textContent = ''; }, 2000);
    };
    var fallback = function () { select(code); say(document.execCommand('copy') ? 'Copied' : 'Selected'); };
    if (navigator.clipboard) navigator.clipboard.writeText(code.textContent).then(function () { say('Copied'); }, fallback);
    else fallback();
  });
  document.addEventListener('toggle', function (event) { if (event.target.open) addButtons(event.target); }, true);
  addButtons(document);

  var targets = all('article.target').map(function (element) {
    return {
      element: element,
      cluster: element.dataset.cluster,
      head: lower(element.querySelector('summary')),
      items: all('[data-status]', element).map(function (item) {
        return { element: item, status: item.dataset.status, check: item.dataset.check, count: Number(item.dataset.count || 1), text: null };
      }),
      tables: all('table', element).filter(function (table) { return table.querySelector('tr[data-status]'); })
    };
  });
  var total = targets.reduce(function (sum, target) { return target.items.reduce(function (own, item) { return own + item.count; }, sum); }, 0);
  var plural = function (number, noun) { return number + ' ' + noun + (number === 1 ? '' : 's'); };

  function apply() {
    var boxes = all('input[name=status]', form);
    var on = {};
    boxes.forEach(function (box) { on[box.value] = box.checked; });
    var check = form.elements.check.value;
    var cluster = form.elements.cluster.value;
    var words = form.elements.text.value.trim().toLowerCase();
    var narrowed = check !== '' || boxes.some(function (box) { return !box.checked; });
    var shownTargets = 0;
    var shownItems = 0;
    targets.forEach(function (target) {
      var here = cluster === '' || target.cluster === cluster;
      var named = words === '' || target.head.indexOf(words) >= 0;
      var shown = 0;
      var count = 0;
      target.items.forEach(function (item) {
        var fits = here && on[item.status] && (check === '' || item.check === check);
        if (fits && !named) {
          if (item.text === null) item.text = lower(item.element);
          fits = item.text.indexOf(words) >= 0;
        }
        item.element.hidden = !fits;
        if (fits) { shown += 1; count += item.count; }
      });
      target.tables.forEach(function (table) {
        table.closest('details').hidden = !table.querySelector('tr[data-status]:not([hidden])');
      });
      var visible = here && (shown > 0 || (named && !narrowed));
      target.element.hidden = !visible;
      if (visible) { shownTargets += 1; shownItems += count; }
    });
    document.getElementById('count').textContent =
      'Showing ' + shownItems + ' of ' + plural(total, 'finding') + ' on ' + shownTargets + ' of ' + plural(targets.length, 'target') + '.';
  }
  function toggleAll(open) {
    targets.forEach(function (target) { if (!target.element.hidden) target.element.querySelector('details').open = open; });
  }
  if (form) {
    var waiting;
    form.hidden = false;
    form.addEventListener('change', apply);
    form.addEventListener('input', function () { clearTimeout(waiting); waiting = setTimeout(apply, 150); });
    form.addEventListener('reset', function () { setTimeout(apply, 0); });
    form.addEventListener('submit', function (event) { event.preventDefault(); apply(); });
    document.getElementById('open-all').addEventListener('click', function () { toggleAll(true); });
    document.getElementById('close-all').addEventListener('click', function () { toggleAll(false); });
    apply();
  }

  function follow() {
    var target = /^#t\\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.hidden) { form.reset(); apply(); }
    target.querySelector('details').open = true;
    target.scrollIntoView();
    target.querySelector('summary').focus({ preventScroll: true });
  }
  addEventListener('hashchange', follow);
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a[href^="#t"]');
    if (link && link.hash === location.hash) setTimeout(follow, 0);
  });
  follow();

  var closed = [];
  addEventListener('beforeprint', function () {
    closed = all('details:not([open])');
    closed.forEach(function (details) { details.open = true; });
  });
  addEventListener('afterprint', function () { closed.forEach(function (details) { details.open = false; }); });
})();
`;

;// CONCATENATED MODULE: ./src/reports/html/style.ts
/** The page's style: light and dark, narrow and wide, screen and paper. No line of it starts with `::`. */
const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--panel:#f6f7f9;--text:#1b1f24;--dim:#505a66;--line:#d5dae0;--link:#0b57d0;--focus:#0b57d0;
--fail:#a3170f;--fail-bg:#fdeceb;--unknown:#6b4b00;--unknown-bg:#fdf3d7;--warn:#8a3f00;--warn-bg:#fff0e3;--pass:#14602c;--pass-bg:#e6f5ea;--skip:#505a66;--skip-bg:#eceff2}
@media (prefers-color-scheme:dark){:root{--bg:#14171b;--panel:#1d2127;--text:#e7eaee;--dim:#a9b2bd;--line:#3a424c;--link:#9cc3ff;--focus:#9cc3ff;
--fail:#ffb4ab;--fail-bg:#48191a;--unknown:#f5d67b;--unknown-bg:#3d3110;--warn:#ffbe8a;--warn-bg:#472a12;--pass:#8fd9a4;--pass-bg:#15351f;--skip:#a9b2bd;--skip-bg:#2a3038}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0 auto;max-width:84rem;padding:1rem 1.25rem 3rem;background:var(--bg);color:var(--text);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.6rem;margin:.5rem 0 .75rem;display:flex;flex-wrap:wrap;gap:.75rem;align-items:center}
h2{font-size:1.25rem;margin:2rem 0 .75rem}
h3,h4{font-size:1rem;margin:0}
h3{display:inline;font-weight:600}
a{color:var(--link)}
a:focus-visible,button:focus-visible,summary:focus-visible,input:focus-visible,select:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
code,pre{font:.875em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
.jump{position:absolute;left:-999rem}
.jump:focus{position:static}
.badge{display:inline-block;padding:.05em .55em;border:1px solid currentColor;border-radius:1em;font-size:.85rem;font-weight:600;white-space:nowrap;line-height:1.5}
h1 .badge{font-size:1.2rem;text-transform:uppercase}
.badge.fail{color:var(--fail);background:var(--fail-bg)}
.badge.unknown{color:var(--unknown);background:var(--unknown-bg)}
.badge.warn{color:var(--warn);background:var(--warn-bg)}
.badge.pass{color:var(--pass);background:var(--pass-bg)}
.badge.skip{color:var(--skip);background:var(--skip-bg)}
.pools .fail{color:var(--fail)}
.pools .unknown{color:var(--unknown)}
.pools .pass{color:var(--pass)}
.pools .skip{color:var(--skip)}
.none,.note,.on,.number,footer{color:var(--dim)}
.note{font-size:.85rem;font-weight:400}
.on{font-weight:400}
dl{margin:.5rem 0;display:grid;gap:.15rem}
dl>div{display:flex;gap:.75rem}
dt{flex:0 0 5.5rem;color:var(--dim)}
dd{margin:0;min-width:0}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:.75rem 0;padding:.6rem 0;border-block:1px solid var(--line)}
main:focus{outline:none}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;font-size:.9rem;min-width:100%}
th,td{border:1px solid var(--line);padding:.4rem .6rem;text-align:left;vertical-align:top;font-weight:400;min-width:6rem;max-width:28rem}
thead th{background:var(--panel);font-weight:600}
.matrix th{min-width:11rem}
.tall{max-height:85vh;overflow-y:auto}
.tall thead th{position:sticky;top:0;z-index:1}
.pools{list-style:none;margin:.25rem 0 0;padding:0;font-size:.85rem}
#filters{display:flex;flex-wrap:wrap;gap:.6rem 1.25rem;align-items:end;background:var(--panel);border:1px solid var(--line);border-radius:.5rem;padding:.75rem 1rem;margin-bottom:1rem}
#filters[hidden]{display:none}
fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
legend{padding:0;font-size:.85rem;color:var(--dim)}
.field{display:grid;font-size:.85rem;color:var(--dim);max-width:100%}
select,input[type=search],button{font:inherit;font-size:.95rem;color:var(--text);background:var(--bg);border:1px solid var(--dim);border-radius:.3rem;padding:.25rem .5rem;max-width:100%;min-height:2rem}
select{width:16rem}
button{cursor:pointer}
.buttons{display:flex;flex-wrap:wrap;gap:.5rem}
#count{flex-basis:100%;margin:0;font-size:.9rem}
.target{border:1px solid var(--line);border-radius:.5rem;margin:0 0 .6rem}
.many .target{content-visibility:auto;contain-intrinsic-size:auto 3rem}
.target:target{border-color:var(--focus);box-shadow:0 0 0 1px var(--focus)}
summary{cursor:pointer;padding:.35rem 0}
.target>details{padding:0 1rem}
.target>details[open]{padding-bottom:.75rem}
.target>details>summary{padding:.6rem 0}
[hidden]{display:none!important}
.finding{border-left:.3rem solid var(--skip);background:var(--panel);border-radius:.25rem;padding:.6rem .9rem;margin:.6rem 0}
.finding.fail{border-color:var(--fail)}
.finding.unknown{border-color:var(--unknown)}
.finding.warn{border-color:var(--warn)}
.finding p{margin:.35rem 0}
.evidence,.needs{margin:.35rem 0;padding-left:1.25rem;font-size:.9rem;color:var(--dim)}
.needs{color:inherit}
.copy{position:relative;margin:.4rem 0;padding:.6rem .75rem;background:var(--bg);border:1px solid var(--line);border-radius:.3rem;white-space:pre-wrap}
.copy.with-button{padding-right:5.25rem;min-height:3rem}
.copy button{position:absolute;top:.4rem;right:.4rem;font:inherit;font-family:system-ui,sans-serif;min-width:4rem}
.cut{border:1px solid var(--warn);border-radius:.3rem;padding:.5rem .75rem}
footer{margin-top:2rem;border-top:1px solid var(--line);font-size:.85rem}
@media (max-width:40rem){body{padding:.75rem .75rem 2rem}dl>div{display:block}.field,select,input[type=search]{width:100%}.target>details{padding:0 .6rem}}
@media print{:root{color-scheme:light;--bg:#fff;--panel:#fff;--text:#000;--dim:#333;--line:#999;--link:#000;--fail:#8c0f08;--fail-bg:#fff;--unknown:#5c4000;--unknown-bg:#fff;--warn:#7a3700;--warn-bg:#fff;--pass:#0f4d22;--pass-bg:#fff;--skip:#333;--skip-bg:#fff}
body{max-width:none;padding:0;font-size:10pt}nav,.jump,#filters,.copy button{display:none!important}.scroll{overflow:visible;max-height:none}.tall thead th{position:static}.finding,tr,h3,h4{break-inside:avoid}h2,h3,h4{break-after:avoid}.many .target{content-visibility:visible}.copy.with-button{padding-right:.75rem;min-height:0}details::details-content{content-visibility:visible;display:block;height:auto}}
`;

;// CONCATENATED MODULE: ./src/reports/html/index.ts
/** The report as one HTML file: nothing is loaded from anywhere, and nothing but our own style and script runs in it. */





const LIMIT = 16 * 1024 * 1024;
/**
 * A page with the verdict, a table of images × clusters × pools, the findings with their fixes, filters, what was
 * assumed, and the grants that would answer what is unknown. It needs no script to be read, only to be filtered and
 * copied from. What does not fit the limit is left out and said.
 */
function renderHtml(report, { limit = LIMIT } = {}) {
    const policy = [
        "default-src 'none'",
        `style-src '${hash(STYLE)}'`,
        `script-src '${hash(SCRIPT)}'`,
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
    return (0,reports_escape/* markupWithoutCommands */.R0)(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="generator" content="${(0,reports_escape/* html */.qy)(`${report.tool.name} ${report.tool.version}`)}">
<title>${report.verdict.toUpperCase()} – image preflight</title>
<style>${STYLE}</style>
</head>
<body>
${body(report, limit)}<script>${SCRIPT}</script>
</body>
</html>
`);
}
const hash = (text) => `sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}`;

;// CONCATENATED MODULE: ./src/reports/json.ts

/**
 * The report as JSON: two spaces, a line feed at the end. Characters that show nothing are written as escapes, so
 * that a terminal or a log prints them as they are; the value is the same.
 */
function renderJson(report) {
    return `${(0,reports_escape/* jsonText */.s$)(JSON.stringify(ordered(report), null, 2))}\n`;
}
/** A copy with the keys of the schema, in its order, whatever else the objects carry. */
function ordered(report) {
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
        counts: {
            pass: counts.pass,
            warn: counts.warn,
            fail: counts.fail,
            unknown: counts.unknown,
            skip: counts.skip,
            targets: counts.targets,
        },
        access: access === null ? null : { commands: access.commands },
        causes: report.causes.map(orderedCause),
        targets: report.targets.map(orderedTarget),
        passed: report.passed.map(({ cluster, images, causes }) => ({ cluster, images, causes })),
    };
}
function orderedTarget({ image, cluster, ...target }) {
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
        cluster: {
            name: cluster.name,
            project: cluster.project,
            location: cluster.location,
            version: cluster.version,
            mode: cluster.mode,
        },
        verdict: target.verdict,
        blind: target.blind,
        assumptions: target.assumptions.map(({ check, text, needs }) => ({ check, text, needs: needs.map(orderedNeed) })),
        pools: target.pools.map(({ verified, ...pool }) => ({
            name: pool.name,
            verdict: pool.verdict,
            why: pool.why,
            principal: pool.principal,
            platform: pool.platform,
            version: pool.version,
            verified: verified === null
                ? null
                : {
                    result: verified.result,
                    digest: verified.digest,
                    durationMs: verified.durationMs,
                    node: verified.node,
                },
        })),
        findings: target.findings.map(orderedFinding),
    };
}
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

;// CONCATENATED MODULE: ./src/reports/junit.ts



const junit_LONGEST = 4_000;
/**
 * JUnit XML as Ant's schema has it, which every reader of JUnit takes. A failing finding is a failure, an unanswered
 * gate an error; what does not apply, is ignored, known from the baseline, or unanswered advice is skipped; a warning
 * passes and stands in the suite's output. A verdict that no finding explains is an error of its own: nothing is green
 * by emptiness.
 */
function renderJunit(report) {
    const suites = [...report.targets.map(suiteOf), ...report.passed.map(passedSuite)];
    const explained = suites.some(({ cases }) => cases.some(explains));
    if (report.verdict !== 'pass' && !explained)
        suites.push(unexplained(report));
    const elements = suites.map((suite, index) => suiteXml(suite, index, report));
    const body = elements.length === 0 ? '<testsuites/>' : `<testsuites>\n${elements.join('')}</testsuites>`;
    return (0,reports_escape/* markupWithoutCommands */.R0)(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`);
}
const KNOWN = 'known';
const explains = ({ outcome, type }) => outcome === 'failure' || outcome === 'error' || (outcome === 'skipped' && type === KNOWN);
function suiteOf(target) {
    const { image, cluster, verdict, findings, assumptions } = target;
    const cases = casesOf(findings);
    const silent = verdict !== 'pass' && !cases.some(explains);
    return {
        name: `${image.reference} on ${(0,model_fingerprint/* clusterName */.S)(cluster)}`,
        properties: [
            ['verdict', verdict],
            ['image', image.reference],
            ['digest', image.digest],
            ['cluster', (0,model_fingerprint/* clusterName */.S)(cluster)],
            ['version', cluster.version],
        ],
        cases: silent ? [...cases, verdictCase(verdict, 'No finding says why: nothing of this target was judged.')] : cases,
        out: [
            ...findings
                .filter(({ status, ignored }) => status === 'warn' && ignored === null)
                .flatMap((finding) => [`warn ${caseName(finding)}: ${sentenceOf(finding)}`, ...detailsOf(finding).slice(1)]),
            ...assumptions.map(({ check, text }) => `assumed ${check}: ${text}`),
        ].map(reports_escape/* visible */.RK),
    };
}
function passedSuite({ cluster, images }) {
    const cases = images.map((image) => ({
        name: image,
        outcome: 'passed',
        type: '',
        message: '',
        details: [],
    }));
    return { name: cluster, properties: [['verdict', 'pass']], cases, out: [] };
}
const unexplained = ({ verdict }) => ({
    name: 'run',
    properties: [['verdict', verdict]],
    cases: [verdictCase(verdict, 'No finding says why: something that was to be judged could not be listed.')],
    out: [],
});
const verdictCase = (verdict, message) => ({
    name: 'verdict',
    outcome: verdict === 'fail' ? 'failure' : 'error',
    type: 'verdict',
    message: `The verdict is ${verdict}. ${message}`,
    details: [],
});
/** One case for each check and pool; of several findings the worst decides, and all are told. */
function casesOf(findings) {
    const byName = new Map();
    for (const finding of findings) {
        const key = JSON.stringify([finding.check, finding.pool]);
        byName.set(key, [...(byName.get(key) ?? []), finding]);
    }
    return [...byName.values()].flatMap((group) => {
        const [worst, ...others] = [...group].sort((a, b) => RANK[outcomeOf(a)] - RANK[outcomeOf(b)]);
        if (worst === undefined)
            return [];
        const aside = worst.status === 'pass' || worst.status === 'skip' ? null : setAside(worst);
        return [
            {
                name: caseName(worst),
                outcome: outcomeOf(worst),
                type: aside === null ? worst.check : worst.ignored === null ? KNOWN : 'ignored',
                message: aside === null ? sentenceOf(worst) : `${worst.status}, ${aside}: ${sentenceOf(worst)}`,
                details: [worst, ...others].flatMap(detailsOf),
            },
        ];
    });
}
const RANK = { failure: 0, error: 1, passed: 2, skipped: 3 };
const caseName = ({ check, pool }) => (pool === null ? check : `${check} on pool ${pool}`);
function outcomeOf({ status, kind, ignored, baseline }) {
    if (status === 'pass' || status === 'warn')
        return 'passed';
    if (status === 'skip' || ignored !== null || baseline === 'known')
        return 'skipped';
    if (status === 'fail')
        return 'failure';
    return kind === 'gate' ? 'error' : 'skipped';
}
function detailsOf({ status, evidence, needs, fix, ...finding }) {
    return [
        (0,reports_escape/* visible */.RK)(`${status}: ${sentenceOf(finding)}`),
        ...evidence.map(({ strength, says, source, detail }) => (0,reports_escape/* visible */.RK)(`${strength} (${says}) ${source}: ${detail}`)),
        ...needLines(needs).map(({ label, text }) => (0,reports_escape/* visible */.RK)(`${label} ${text}`)),
        ...(fix === null ? [] : [(0,reports_escape/* visible */.RK)(`fix: ${fix.summary}`), ...fix.commands.map(reports_escape/* shellCommand */.q$)]),
    ];
}
/** JUnit's schema wants a name that is not blank. */
const named = (name) => (name.trim() === '' ? '(no name)' : name);
function suiteXml({ name: given, properties, cases, out }, id, { run }) {
    const name = named(given);
    const of = (outcome) => cases.filter((each) => each.outcome === outcome).length;
    const start = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(run.startedAt)?.[0] ?? '1970-01-01T00:00:00';
    const attributes = junit_element({
        name,
        package: name,
        id,
        tests: cases.length,
        failures: of('failure'),
        errors: of('error'),
        skipped: of('skipped'),
        time: 0,
        timestamp: start,
        hostname: 'localhost',
    });
    const known = properties.flatMap(([key, value]) => value === null ? [] : [`      <property${junit_element({ name: key, value })}/>\n`]);
    return [
        `  <testsuite${attributes}>\n    <properties>\n${known.join('')}    </properties>\n`,
        ...cases.map((each) => caseXml(each, name)),
        out.length === 0 ? '    <system-out/>\n' : `    <system-out>${block(out)}</system-out>\n`,
        '    <system-err/>\n  </testsuite>\n',
    ].join('');
}
function caseXml({ name, outcome, type, message, details }, classname) {
    const head = `    <testcase${junit_element({ name: named(name), classname, time: 0 })}`;
    if (outcome === 'passed')
        return `${head}/>\n`;
    const skipped = outcome === 'skipped';
    const attributes = junit_element(skipped ? { message } : { type, message });
    const inner = skipped ? `<skipped${attributes}/>` : `<${outcome}${attributes}>${block(details)}</${outcome}>`;
    return `${head}>\n      ${inner}\n    </testcase>\n`;
}
const junit_element = (attributes) => Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${(0,reports_escape/* xml */._n)((0,reports_escape/* clip */.$Q)(String(value), junit_LONGEST))}"`)
    .join('');
const block = (lines) => lines.map((line) => (0,reports_escape/* xmlBlock */.Ts)(line)).join('\n');

;// CONCATENATED MODULE: ./src/reports/alike.ts
/** What would be said twice, said once: findings of one target with one reason, and targets that differ in their image only. */

/** A block of more images is no longer read; the next one starts another. */
const MOST_ALIKE = 50;
/**
 * Joins groups that could not be checked for one and the same reason, at the place of the first.
 * @param groups of one target, as `groupFindings` gives them
 * @param pools names of all pools of the target: a finding on each of them is one for all
 */
function joinByReason(groups, pools) {
    const joined = new Map();
    for (const [at, group] of groups.entries()) {
        const key = group.finding.status === 'unknown' ? reason(group, pools) : `${at}`;
        const first = joined.get(key);
        joined.set(key, first === undefined ? group : { ...first, checks: [...first.checks, ...group.checks] });
    }
    return [...joined.values()];
}
function reason({ finding: { message, evidence, needs, fix, baseline, ignored }, pools: on }, pools) {
    const everywhere = pools.every((name) => on.includes(name));
    return JSON.stringify([message, evidence, needs, fix, baseline, ignored, everywhere ? [] : on]);
}
/** Puts targets of one cluster together whose findings differ in the image's own words only; in the order of their first. */
function joinAlike(targets) {
    const groups = [];
    const open = new Map();
    for (const target of targets) {
        const key = likeness(target);
        const group = open.get(key);
        if (group !== undefined && group.others.length + 1 < MOST_ALIKE)
            group.others.push(target);
        else {
            const started = { target, others: [] };
            groups.push(started);
            open.set(key, started);
        }
    }
    return groups.map(({ target, others }) => ({ target: withFixesOf(target, others), others }));
}
/** Equal for targets of which the same is true. */
function likeness(target) {
    const { cluster, verdict, blind, pools, findings, assumptions } = target;
    const said = findings.map((finding) => {
        const { check, status, pool, baseline, ignored } = finding;
        const quiet = status === 'pass' || status === 'skip';
        const { message, evidence, needs, fix } = finding;
        return [check, status, pool, baseline, ignored, quiet ? null : [message, evidence, needs, fix?.summary, fix?.url]];
    });
    const words = JSON.stringify([said, assumptions]);
    return JSON.stringify([(0,model_fingerprint/* clusterName */.S)(cluster), verdict, blind, pools, withoutImage(words, target)]);
}
/** Text in which the image's own words are replaced by what they are, the longest first. */
function withoutImage(words, { image }) {
    const path = image.repository === null ? null : `${image.repository}/${image.name}`;
    const own = [
        [image.pinned, 'PINNED'],
        [image.reference, 'REFERENCE'],
        [image.digest, 'DIGEST'],
        [path, 'PATH'],
        [image.name, 'NAME'],
        [image.tag, 'TAG'],
    ];
    return own
        .filter((each) => each[0] !== null && each[0] !== '')
        .sort(([a], [b]) => b.length - a.length)
        .reduce((text, [word, what]) => text.replaceAll(JSON.stringify(word).slice(1, -1), `\u0000${what}\u0000`), words);
}
/** The target with the commands of its fixes, then those of the others' same findings, each once. */
function withFixesOf(target, others) {
    if (others.length === 0)
        return target;
    const findings = target.findings.map((finding, at) => {
        const fixes = [target, ...others].flatMap((each) => each.findings[at]?.fix ?? []);
        return finding.fix === null ? finding : { ...finding, fix: joinFixes(finding.fix, fixes) };
    });
    return { ...target, findings };
}
function joinFixes(first, all) {
    const terraform = [...new Set(all.flatMap(({ terraform: code }) => code ?? []))];
    return {
        ...first,
        commands: [...new Set(all.flatMap(({ commands }) => commands))],
        terraform: terraform.length === 0 ? null : terraform.join('\n\n'),
    };
}

;// CONCATENATED MODULE: ./src/reports/markdown-finding.ts


/** UTF-16 units of what one field may take: a page shows the start of a message of a megabyte, and says so. */
const markdown_finding_LONGEST = 2_000;
/** A picture for each status and verdict; the word always stands beside it, or in the column's head. */
const ICON = { fail: '❌', unknown: '❔', warn: '⚠️', pass: '✅', skip: '➖' };
const markdown_finding_SHOWN_POOLS = 20;
const prose = (text) => (0,reports_escape/* markdownProse */.h$)((0,reports_escape/* clip */.$Q)(text, markdown_finding_LONGEST));
const markdown_finding_code = (text) => (0,reports_escape/* markdownCode */.D9)((0,reports_escape/* clip */.$Q)(text, markdown_finding_LONGEST));
/** A finding with its evidence, what would tell, and its fix to copy. */
function findingMarkdown({ finding, checks, pools }) {
    const { status, evidence, needs, fix } = finding;
    const aside = setAside(finding);
    const head = [
        `${ICON[status]} **${status}** ${checks.map(markdown_finding_code).join(', ')}`,
        ...(pools.length > 0 ? [`${pools.length === 1 ? 'pool' : 'pools'} ${poolList(pools)}`] : []),
        ...(aside === null ? [] : [prose(aside)]),
    ];
    return [
        `${head.join(' · ')}: ${prose(sentenceOf(finding))}\n`,
        markdown_finding_listOf(evidence.map(({ strength, says, source, detail }) => `${strength} (${says}) ${markdown_finding_code(source)}: ${prose(detail)}`)),
        markdown_finding_listOf(needLines(needs).map(({ label, text }) => `${label} ${prose(text)}`)),
        ...(fix === null ? [] : [fixMarkdown(fix)]),
    ].join('');
}
function fixMarkdown({ summary, commands, terraform, url }) {
    return [
        `\n**Fix**: ${prose(summary)}${url === null ? '' : `${stop(summary)} See ${(0,reports_escape/* markdownLink */.iQ)((0,reports_escape/* clip */.$Q)(url, markdown_finding_LONGEST))}.`}\n`,
        commands.length > 0 ? `\n${(0,reports_escape/* markdownBlock */.dI)('sh', commands)}\n` : '',
        terraform === null
            ? ''
            : `\n<details>\n<summary>Terraform</summary>\n\n${(0,reports_escape/* markdownBlock */.dI)('hcl', [terraform])}\n\n</details>\n`,
    ].join('');
}
/** A full stop where a sentence has none. */
const stop = (sentence) => (/[.!?:…]$/.test(sentence) ? '' : '.');
const markdown_finding_listOf = (lines) => lines.length > 0 ? `\n${lines.map((line) => `- ${line}\n`).join('')}` : '';
/** Findings that ask for nothing, a row each. */
function findingRows(groups) {
    const rows = groups.map(({ finding, pools }) => {
        const aside = setAside(finding);
        const cells = [
            `${ICON[finding.status]} ${finding.status}`,
            markdown_finding_code(finding.check),
            pools.length > 0 ? poolList(pools) : '',
            prose(sentenceOf(finding)) + (aside === null ? '' : ` (${prose(aside)})`),
        ];
        return `| ${cells.map(reports_escape/* markdownCell */.UZ).join(' | ')} |\n`;
    });
    return `| Status | Check | Pools | Finding |\n| --- | --- | --- | --- |\n${rows.join('')}`;
}
/** Names of pools as code, up to twenty. */
function poolList(pools) {
    const shown = pools.slice(0, markdown_finding_SHOWN_POOLS).map(markdown_finding_code);
    const more = pools.length - shown.length;
    return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

;// CONCATENATED MODULE: ./src/reports/markdown-pieces.ts
/** Keeps a Markdown page under a limit, honestly: whole pieces are left out, the least important first, and counted. */

/** Most important first; as the note names them. */
const KINDS = [
    'summaries',
    'lists of grants',
    'notes',
    'rows of the table',
    'pulls that were verified',
    'failing targets',
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
            const text = left < SMALLEST ? null : (0,reports_escape/* withoutCommands */.Df)(section.render());
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

;// CONCATENATED MODULE: ./src/reports/markdown.ts
/** The report as GitHub-flavoured Markdown: the step summary, or a comment. */






/** Tables with more targets than this fold those that pass. */
const LONG_TABLE = 25;
/** Rows that are worth more than the details of a failing target. */
const FIRST_ROWS = 200;
const LONGEST_NAME = 500;
const LONGEST_PROSE = 2_000;
const markdown_SHOWN_SOURCES = 5;
/** The report as Markdown, below `limitBytes`, with a line feed at the end. It writes no HTML but details and summary. */
function renderMarkdown(report, { limitBytes = 900 * 1024, notes = [] } = {}) {
    const targets = worstTargetsFirst(report.targets);
    const isFolded = (target) => targets.length > LONG_TABLE && target.verdict === 'pass';
    return joinWithin([
        ...headAndTable(report, targets.filter((target) => !isFolded(target))),
        ...markdown_verified(targets),
        ...targetSections(targets, 'fail', 'failing targets'),
        ...targetSections(targets, 'unknown', 'targets with open findings'),
        ...markdown_access(report),
        ...notes.map(noteSection),
        ...rest(targets),
        ...foldedTable(targets.filter(isFolded)),
        ...report.passed.map(passedRow),
    ], limitBytes);
}
const noteSection = (note) => ({
    kind: 'notes',
    holds: 1,
    render: () => `\n**Note:** ${(0,reports_escape/* markdownProse */.h$)((0,reports_escape/* clip */.$Q)(note, LONGEST_PROSE))}\n`,
});
function headAndTable(report, targets) {
    const rows = targets.map((target, index) => ({
        kind: index < FIRST_ROWS ? 'rows of the table' : 'further rows of the table',
        holds: 1,
        render: () => tableRow(target),
    }));
    return [
        { kind: 'summaries', holds: 1, render: () => markdown_head(report) + (rows.length > 0 ? `\n${TABLE_HEAD}` : '') },
        ...rows,
    ];
}
function markdown_head(report) {
    return `## ${ICON[report.verdict]} Image preflight: ${report.verdict}

${extent(report)}. Targets: ${targetCounts(report)}. Findings: ${findingCounts(report)}.
`;
}
const TABLE_HEAD = '| Image | Cluster | Verdict | Pools |\n| --- | --- | --- | --- |\n';
function tableRow({ image, cluster, verdict, pools, blind }) {
    const byVerdict = poolsByVerdict(pools).map(([its, names]) => `${ICON[its]} ${poolList(names)}`);
    const cells = [
        markdown_name(image.reference),
        markdown_name(cluster.name),
        `${ICON[verdict]} ${verdict}${blind ? ' (blind)' : ''}`,
        byVerdict.join(' · '),
    ];
    return `| ${cells.map(reports_escape/* markdownCell */.UZ).join(' | ')} |\n`;
}
/** The pulls that were tried on nodes, a row each. */
function markdown_verified(targets) {
    const rows = targets.flatMap((target) => verifications(target).map((row) => ({ target, row })));
    return rows.map(({ target, row }, index) => ({
        kind: 'pulls that were verified',
        holds: 1,
        render: () => (index === 0 ? VERIFIED_HEAD : '') + verifiedRow(target, row),
    }));
}
const VERIFIED_HEAD = `
### Pulls verified on nodes

| Image | Cluster | Pool | Result | Digest that the node pulled | Took |
| --- | --- | --- | --- | --- | --- |
`;
function verifiedRow({ image, cluster }, row) {
    const cells = [
        markdown_name(image.reference),
        markdown_name(cluster.name),
        markdown_name(row.pool) + (row.node === null ? '' : ` (${markdown_name(row.node)})`),
        `${ICON[row.status]} ${markdown_prose(row.result)}`,
        row.digest === null ? '' : markdown_name(row.digest),
        row.took ?? '',
    ];
    return `| ${cells.map(reports_escape/* markdownCell */.UZ).join(' | ')} |\n`;
}
const markdown_prose = (text) => (0,reports_escape/* markdownProse */.h$)((0,reports_escape/* clip */.$Q)(text, LONGEST_PROSE));
const markdown_name = (text) => (0,reports_escape/* markdownCode */.D9)((0,reports_escape/* clip */.$Q)(text, LONGEST_NAME));
/** Targets of a verdict, each with the findings that decided it. */
function targetSections(targets, verdict, kind) {
    return joinAlike(targets.filter((target) => target.verdict === verdict)).map(({ target, others }) => ({
        kind,
        holds: 1 + others.length,
        render: () => `\n${targetHead(target)}${alsoTrueOf(others)}${decisive(target)}`,
    }));
}
function targetHead({ image, cluster, verdict, blind }) {
    const where = cluster.mode === 'external' ? markdown_name(cluster.name) : markdown_name((0,model_cluster/* clusterPath */.Sf)(cluster));
    const facts = [where, ...clusterFacts(cluster).map(markdown_prose)].join(' · ');
    return [
        `### ${ICON[verdict]} ${markdown_name(image.reference)} on ${markdown_name(cluster.name)}\n\n`,
        `On ${facts}${from(image)}.\n`,
        blind ? '\n**Blind**: the cluster, the image or the identity of every pool could not be read.\n' : '',
    ].join('');
}
/** `, from FILE:LINE (WORKLOAD)`; empty for an image that was given by itself. */
function from({ sources }) {
    const shown = sources
        .slice(0, markdown_SHOWN_SOURCES)
        .map(({ file, line, workload }) => markdown_name(`${file}:${line}`) + (workload === null ? '' : ` (${markdown_name(workload)})`));
    const more = sources.length - shown.length;
    return shown.length === 0 ? '' : `, from ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function alsoTrueOf(others) {
    if (others.length === 0)
        return '';
    const rows = others.map(({ image }) => `- ${markdown_name(image.reference)}${from(image)}\n`);
    return `\nThe same is true of ${count(others.length, 'image')} more:\n\n${rows.join('')}`;
}
function decisive(target) {
    return groupsOf(target)
        .filter(({ finding }) => isAbove(target, finding))
        .map((group) => `\n${findingMarkdown(group)}`)
        .join('');
}
const groupsOf = (target) => joinByReason(groupFindings(target.findings), target.pools.map((pool) => pool.name));
function markdown_access({ access: missing }) {
    if (missing === null || missing.commands.length === 0)
        return [];
    const { commands } = missing;
    return [
        {
            kind: 'lists of grants',
            holds: 1,
            render: () => `\n### To answer what is unknown\n\nGive the caller these grants, once:\n\n${(0,reports_escape/* markdownBlock */.dI)('sh', commands)}\n`,
        },
    ];
}
/** What was not shown above, folded, a target at a time. */
function rest(targets) {
    return targets.flatMap((target) => {
        const left = groupsOf(target).filter(({ finding }) => !isAbove(target, finding));
        if (left.length + target.assumptions.length === 0)
            return [];
        const kind = target.verdict === 'pass' && !target.findings.some(isOpen)
            ? 'targets that pass'
            : 'targets with open findings';
        return [{ kind, holds: 1, render: () => restOf(target, left) }];
    });
}
/** A failing target shows its failures above, an unknown one what is unknown. */
const isAbove = ({ verdict }, finding) => verdict !== 'pass' && finding.status === verdict && isOpen(finding);
function restOf(target, left) {
    const what = `<code>${(0,reports_escape/* html */.qy)((0,reports_escape/* clip */.$Q)(target.image.reference, LONGEST_NAME))}</code> on <code>${(0,reports_escape/* html */.qy)((0,reports_escape/* clip */.$Q)(target.cluster.name, LONGEST_NAME))}</code>`;
    const open = left.filter(({ finding }) => isOpen(finding));
    const quiet = left.filter(({ finding }) => !isOpen(finding));
    return fold(`${ICON[target.verdict]} ${what}: ${statusCounts(left, target)}`, [
        ...open.map(findingMarkdown),
        ...(quiet.length > 0 ? [findingRows(quiet)] : []),
        ...(target.assumptions.length > 0 ? [markdown_assumptions(target)] : []),
    ].join('\n'));
}
function statusCounts(groups, target) {
    const statuses = ['fail', 'unknown', 'warn', 'pass', 'skip'];
    const counts = statuses.map((status) => [status, groups.flatMap(({ finding, checks }) => (finding.status === status ? checks : [])).length]);
    return [
        ...counts.flatMap(([status, number]) => (number > 0 ? [`${number} ${status}`] : [])),
        ...(target.assumptions.length > 0 ? [count(target.assumptions.length, 'assumption')] : []),
    ].join(', ');
}
function markdown_assumptions({ assumptions: all }) {
    const lines = all.map(({ check, text, needs }) => {
        const tells = needLines(needs).map(({ label, text: tells }) => `${label} ${markdown_prose(tells)}`);
        return `- Assumed for ${(0,reports_escape/* markdownCode */.D9)(check)}: ${markdown_prose(text)}${tells.length > 0 ? ` (${tells.join(', ')})` : ''}\n`;
    });
    return lines.join('');
}
function foldedTable(targets) {
    if (targets.length === 0)
        return [];
    const text = `${count(targets.length, 'target')} that pass${targets.length === 1 ? 'es' : ''}`;
    return [
        {
            kind: 'targets that pass',
            holds: targets.length,
            render: () => fold(text, TABLE_HEAD + targets.map(tableRow).join('')),
        },
    ];
}
function passedRow({ cluster, images }) {
    const title = `${ICON.pass} ${count(images.length, 'image')} on <code>${(0,reports_escape/* html */.qy)((0,reports_escape/* clip */.$Q)(cluster, LONGEST_NAME))}</code>`;
    return {
        kind: 'targets that pass',
        holds: images.length,
        render: () => fold(title, images.map((image) => `- ${markdown_name(image)}\n`).join('')),
    };
}
/** @param summary HTML, escaped; @param body Markdown, a line feed at its end */
const fold = (summary, body) => `\n<details>\n<summary>${summary}</summary>\n\n${body}\n</details>\n`;

// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
;// CONCATENATED MODULE: ./src/reports/sarif-rules.ts


/** A rule for each page and each check of the report, in this order, each once. */
function rulesOf({ targets }, { pages = {}, docsUrl }) {
    const kinds = new Map(Object.keys(pages).map((id) => [id, null]));
    for (const { findings } of targets)
        for (const { check, kind } of findings)
            kinds.set(check, kind);
    const rules = [...kinds].map(([id, kind]) => rule(id, kind, (0,own_value/* ownValue */.e)(pages, id), docsUrl));
    return [...new Map(rules.map((each) => [each.id, each])).values()];
}
function rule(id, known, page, docsUrl) {
    const shown = (0,reports_escape/* visible */.RK)(id);
    const kind = known ?? (/^A piece of advice\b/m.test(page ?? '') ? 'advice' : 'gate');
    const checks = sarif_rules_section(page, 'What it checks') ?? `The check ${shown} of the image preflight.`;
    const matters = sarif_rules_section(page, 'Why it matters');
    const helpUri = docsUrl === undefined ? null : (0,reports_escape/* httpsAddress */.gC)(`${docsUrl.replace(/(?<!\/)\/+$/, '')}/${(0,reports_escape/* uriPath */.kq)(id)}.md`);
    return {
        id: shown,
        name: pascalCase(shown),
        shortDescription: { text: (0,reports_escape/* sarifText */.BC)(firstSentence(checks)) },
        fullDescription: { text: (0,reports_escape/* sarifText */.BC)(matters === null ? checks : `${checks} ${matters}`) },
        ...(helpUri === null ? {} : { helpUri }),
        ...(page === undefined ? {} : { help: { text: (0,reports_escape/* sarifText */.BC)(page), markdown: page } }),
        defaultConfiguration: { level: kind === 'gate' ? 'error' : 'warning' },
        properties: { kind, tags: ['gke', 'image-pull', kind] },
    };
}
/** The first paragraph of a section of a page, as one line without marks; null where there is none. */
function sarif_rules_section(page, heading) {
    const paragraph = page
        ?.split(`\n## ${heading}\n`)[1]
        ?.trim()
        .split(/\n\s*\n/)[0];
    if (paragraph === undefined || paragraph === '' || paragraph.startsWith('#'))
        return null;
    return paragraph.replaceAll('`', '').replaceAll('**', '').replace(/\s+/g, ' ');
}
const firstSentence = (text) => /^.*?[.!?](?= |$)/.exec(text)?.[0] ?? text;
/** `pull-permission` is `PullPermission`. */
const pascalCase = (id) => id
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');

;// CONCATENATED MODULE: ./src/reports/sarif.ts
/** The report as SARIF 2.1.0, for code scanning: every result has a place in a file, or GitHub refuses them all. */





/** GitHub takes 25,000 results a run, and shows 5,000. */
const MOST_RESULTS = 25_000;
const SHOWN_RESULTS = 5_000;
const sarif_LONGEST = 4_000;
const sarif_MOST_PLACES = 100;
/**
 * SARIF 2.1.0 with one run, two spaces, a line feed at the end. Failing, warning and unknown findings are results
 * (`error`, `warning`, `note`), the worst first; of more than 25,000 the rest is left out and a notification says so.
 * A result stands at the first place of its image, `relatedLocations` names the others.
 */
function renderSarif(report, options = {}) {
    const raised = raisedFindings(report);
    const kept = raised.slice(0, MOST_RESULTS);
    const rules = rulesOf(report, options);
    const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: driver(report, rules) },
                invocations: [invocation(report, raised.length)],
                originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
                columnKind: 'utf16CodeUnits',
                results: kept.map((each) => result(each, ruleIndex.get((0,reports_escape/* visible */.RK)(each.finding.check)) ?? -1, options)),
                properties: { verdict: report.verdict, counts: report.counts },
            },
        ],
    };
    return `${(0,reports_escape/* jsonText */.s$)(JSON.stringify(log, null, 2))}\n`;
}
function driver({ tool }, rules) {
    const version = (0,reports_escape/* visible */.RK)(tool.version);
    const semantic = /^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/.test(version);
    return { name: tool.name, version, ...(semantic ? { semanticVersion: version } : {}), rules };
}
function invocation({ run, exitCode }, results) {
    const start = Date.parse(run.startedAt);
    const notification = (level, text) => ({ level, message: { text } });
    const said = results > MOST_RESULTS
        ? [
            notification('warning', `${MOST_RESULTS} of ${results} results are here, the worst first. The JSON report holds all of them.`),
        ]
        : [];
    if (results > SHOWN_RESULTS)
        said.push(notification('note', `GitHub shows ${SHOWN_RESULTS} results of a run, those of the worst level.`));
    return {
        executionSuccessful: exitCode < 70,
        exitCode,
        ...(Number.isNaN(start)
            ? {}
            : {
                startTimeUtc: new Date(start).toISOString(),
                endTimeUtc: new Date(start + run.durationMs).toISOString(),
            }),
        ...(said.length > 0 ? { toolExecutionNotifications: said } : {}),
    };
}
const LEVEL = { fail: 'error', warn: 'warning', unknown: 'note', pass: 'none', skip: 'none' };
function result({ finding, target, fingerprint }, ruleIndex, options) {
    const [place, ...others] = placesOf(target, options).slice(0, sarif_MOST_PLACES);
    return {
        ruleId: (0,reports_escape/* visible */.RK)(finding.check),
        ruleIndex,
        level: LEVEL[finding.status],
        message: { text: sarif_messageOf(finding, target) },
        locations: [{ ...physical(place), logicalLocations: logical(finding, target) }],
        ...(others.length > 0
            ? { relatedLocations: others.map((other, at) => ({ id: at + 1, ...physical(other), ...said(other) })) }
            : {}),
        // GitHub takes the second, and would else know a result by its line: one alert for all pools, a new one for each tag.
        partialFingerprints: { 'gkeImagePreflight/v1': fingerprint, primaryLocationLineHash: fingerprint },
        ...(finding.baseline === null ? {} : { baselineState: finding.baseline === 'known' ? 'unchanged' : 'new' }),
        ...(finding.ignored === null
            ? {}
            : {
                suppressions: [
                    { kind: 'external', status: 'accepted', justification: (0,reports_escape/* sarifText */.BC)((0,reports_escape/* visible */.RK)(setAside(finding) ?? '')) },
                ],
            }),
        properties: properties(finding, target),
    };
}
function physical({ file, line, column }) {
    return {
        physicalLocation: {
            artifactLocation: sarif_location(file),
            region: { startLine: line ?? 1, ...(column === null ? {} : { startColumn: column }) },
        },
    };
}
/** Relative to the repository; an absolute path, of this machine or a drive, becomes a `file` URI. */
function sarif_location(file) {
    if (file.startsWith('/'))
        return { uri: `file://${(0,reports_escape/* uriPath */.kq)(file)}` };
    const drive = /^([A-Za-z]:)\/(.*)$/s.exec(file);
    if (drive !== null)
        return { uri: `file:///${drive[1]}/${(0,reports_escape/* uriPath */.kq)(drive[2] ?? '')}` };
    return { uri: (0,reports_escape/* uriPath */.kq)(file), uriBaseId: '%SRCROOT%' };
}
const said = ({ workload }) => ({
    message: { text: (0,reports_escape/* sarifText */.BC)((0,reports_escape/* visible */.RK)(`The image is here too${workload === null ? '' : `, in ${workload}`}.`)) },
});
function logical({ pool }, { cluster }) {
    const fullyQualifiedName = (0,reports_escape/* visible */.RK)((0,model_fingerprint/* clusterName */.S)(cluster));
    const ofCluster = { name: (0,reports_escape/* visible */.RK)(cluster.name), fullyQualifiedName, kind: 'cluster' };
    if (pool === null)
        return [ofCluster];
    const name = (0,reports_escape/* visible */.RK)(pool);
    return [ofCluster, { name, fullyQualifiedName: `${fullyQualifiedName}/nodePools/${name}`, kind: 'nodePool' }];
}
/** The message first, as lists show its first sentence; then where, what would tell, and the fix. */
function sarif_messageOf({ pool, needs, fix, ...finding }, { image, cluster }) {
    const where = `${image.reference} on ${(0,model_fingerprint/* clusterName */.S)(cluster)}${pool === null ? '' : `, pool ${pool}`}`;
    const lines = [
        (0,reports_escape/* visible */.RK)(sentenceOf(finding)),
        (0,reports_escape/* visible */.RK)(where),
        ...needLines(needs).map(({ label, text }) => (0,reports_escape/* visible */.RK)(`${label} ${text}`)),
        ...(fix === null ? [] : [(0,reports_escape/* visible */.RK)(`fix: ${fix.summary}`)]),
    ];
    return (0,reports_escape/* sarifText */.BC)(lines.map((line) => (0,reports_escape/* clip */.$Q)(line, sarif_LONGEST)).join('\n'));
}
function properties({ status, kind, pool, evidence, fix }, { image, cluster }) {
    return {
        status,
        kind,
        image: (0,reports_escape/* visible */.RK)(image.reference),
        cluster: (0,reports_escape/* visible */.RK)((0,model_fingerprint/* clusterName */.S)(cluster)),
        pool: pool === null ? null : (0,reports_escape/* visible */.RK)(pool),
        evidence: evidence.map(({ strength, says, source, detail }) => (0,reports_escape/* clip */.$Q)((0,reports_escape/* visible */.RK)(`${strength} (${says}) ${source}: ${detail}`), sarif_LONGEST)),
        fix: fix === null
            ? null
            : {
                summary: (0,reports_escape/* visible */.RK)(fix.summary),
                commands: fix.commands.map(reports_escape/* shellCommand */.q$),
                terraform: fix.terraform === null ? null : (0,reports_escape/* visibleLines */.gB)(fix.terraform),
                url: fix.url === null ? null : (0,reports_escape/* visible */.RK)(fix.url),
            },
    };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/reports/text-layout.ts
/** Lines for a terminal: wrapping, hanging indents and colour. Everything that is given to it is made inert here, before it is styled. */


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

;// CONCATENATED MODULE: ./src/reports/text.ts



const text_MARK = { fail: '✗', unknown: '?', warn: '!', pass: '✓', skip: '–' };
const text_STYLE = { fail: 'red', unknown: 'yellow', warn: 'yellow', pass: 'green', skip: 'dim' };
/** Where text beside a finding's status starts. */
const COLUMN = 13;
/** Columns of what a line is: `would tell`, `evaluated`, `fix`. */
const text_LABEL = 10;
/** Reports of more targets than this say how many assumptions a target has, not which. */
const FEW = 3;
const text_SHOWN_SOURCES = 3;
/** The report as text, with a line feed at the end. No line of it is a command to a log, and nothing in it is hidden. */
function renderText(report, { color, verbose, width = 110 }) {
    const out = layout({ color, width: Math.min(120, Math.max(60, width)) });
    const context = { out, verbose, few: report.targets.length <= FEW };
    const targets = worstTargetsFirst(report.targets);
    const quiet = targets.filter((target) => isQuiet(target, context));
    const loud = targets.filter((target) => !isQuiet(target, context));
    const lines = [
        ...summary(report, context),
        ...alike(loud, context).flatMap((group) => ['', ...targetBlock(group, context)]),
        ...text_access(report, context),
        ...passes(report, quiet, context),
        ...(verbose ? ['', ...aboutRun(report, context)] : []),
    ];
    return `${lines.join('\n')}\n`;
}
function summary(report, { out }) {
    const head = verdictPiece(out, report.verdict);
    return [
        ...out.prose(0, { text: `${head.text}  `, width: head.width + 2 }, extent(report), 'bold'),
        '',
        ...out.prose(2, out.piece('targets   '), targetCounts(report)),
        ...out.prose(2, out.piece('findings  '), findingCounts(report)),
    ];
}
const verdictPiece = (out, verdict) => out.piece(`${text_MARK[verdict]} ${verdict.toUpperCase()}`, [text_STYLE[verdict], 'bold']);
/** A target of which one line says everything. */
function isQuiet(target, { verbose, few }) {
    if (verbose || target.verdict !== 'pass')
        return false;
    const asked = target.findings.some((finding) => isOpen(finding) || setAside(finding) !== null);
    return !asked && !(few && target.assumptions.length > 0);
}
/** In full, each stands for itself; else targets that differ in their image only share a block. */
const alike = (targets, { verbose }) => verbose ? targets.map((target) => ({ target, others: [] })) : joinAlike(targets);
function targetBlock({ target, others }, context) {
    const { out, verbose } = context;
    const head = verdictPiece(out, target.verdict);
    const all = groupFindings(target.findings);
    const names = target.pools.map(({ name }) => name);
    const groups = verbose ? all : joinByReason(all, names);
    const shown = groups.filter(({ finding }) => verbose || isOpen(finding));
    const tail = [
        ...(verbose ? [] : aside(groups, context)),
        ...text_assumptions(target, context),
        ...(verbose ? [] : passedChecks(target, context)),
    ];
    return [
        ...out.prose(0, { text: `${head.text}  `, width: head.width + 2 }, target.image.reference, 'bold'),
        ...targetFacts(target, context).flatMap(([label, text]) => out.prose(2, out.piece(`${label} `, 'dim'), text, 'dim')),
        ...others.flatMap(({ image }) => out.prose(2, out.piece('alike '), [image.reference, ...text_placesOf(image)].join(' · '))),
        ...shown.flatMap((group) => ['', ...findingBlock(group, context)]),
        ...(tail.length > 0 ? ['', ...tail] : []),
    ];
}
function targetFacts(target, { verbose }) {
    const { image, cluster, pools, blind } = target;
    const place = cluster.mode === 'external' ? cluster.name : `${cluster.name} in ${cluster.project}, ${cluster.location}`;
    const byVerdict = poolsByVerdict(pools).map(([verdict, names]) => `${verdict} ${names.join(', ')}`);
    const places = text_placesOf(image, verbose ? Infinity : text_SHOWN_SOURCES);
    return [
        ['on', [place, ...clusterFacts(cluster)].join(' · ')],
        ...(blind ? [['blind:', 'the cluster, the image or the identity of every pool could not be read']] : []),
        ...(byVerdict.length > 0 ? [['pools:', byVerdict.join(' · ')]] : []),
        ...verifications(target).map((row) => ['pull on', verifiedText(row)]),
        ...places.map((from) => ['from', from]),
        ...(verbose && image.pinned !== null ? [['pinned:', image.pinned]] : []),
        ...(verbose ? pools.map(poolFacts) : []),
    ];
}
/** `main (node-1): pulled · sha256:… · in 812 ms`. */
const verifiedText = ({ pool, node, result, digest, took }) => [
    `${pool}${node === null ? '' : ` (${node})`}: ${result}`,
    ...(digest === null ? [] : [digest]),
    ...(took === null ? [] : [`in ${took}`]),
].join(' · ');
/** Where an image stands, as one text; none where it was given by itself. */
function text_placesOf({ sources }, most = text_SHOWN_SOURCES) {
    if (sources.length === 0)
        return [];
    const shown = sources
        .slice(0, most)
        .map(({ file, line, column, workload }) => `${file}:${line}:${column}${workload === null ? '' : ` (${workload})`}`);
    const more = sources.length - shown.length;
    return [`${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`];
}
function poolFacts({ name, principal, platform, version }) {
    const facts = [
        platform ?? 'platform not known',
        version ?? 'version not known',
        `pulls as ${principal ?? 'an identity that is not known'}`,
    ];
    return [`pool ${name}:`, facts.join(' · ')];
}
function findingBlock({ finding, checks, pools }, { out, verbose }) {
    const { status, evidence, needs, fix } = finding;
    const label = out.piece(`${text_MARK[status]} ${status}`.padEnd(COLUMN - 2), text_STYLE[status]);
    const where = pools.length > 0 ? ` · ${pools.length === 1 ? 'pool' : 'pools'} ${pools.join(', ')}` : '';
    const aside = setAside(finding);
    const line = (name, text, style) => out.prose(COLUMN, out.piece(name === '' ? '' : `${name.padEnd(text_LABEL)} `, 'dim'), text, style);
    return [
        ...out.prose(2, label, `${checks.join(', ')}${where}${aside === null ? '' : ` · ${aside}`}`, 'bold'),
        ...line('', sentenceOf(finding)),
        ...evidence.flatMap(({ strength, says, source, detail }) => line(strength, `${text_MARK[says]} ${source}: ${detail}`, 'dim')),
        ...needLines(needs).flatMap((need) => line(need.label, need.text)),
        ...(fix === null
            ? []
            : [
                ...line('fix', fix.summary),
                ...out.commands(COLUMN + 2, fix.commands),
                ...(fix.url === null ? [] : line('see', fix.url, 'dim')),
                ...(verbose && fix.terraform !== null
                    ? [...line('', 'Terraform:', 'dim'), ...out.verbatim(COLUMN + 2, fix.terraform)]
                    : []),
            ]),
    ];
}
function aside(groups, { out }) {
    return groups
        .filter(({ finding }) => finding.ignored !== null && finding.status !== 'pass' && finding.status !== 'skip')
        .flatMap(({ finding, pools }) => {
        const where = pools.length > 0 ? ` (${pools.join(', ')})` : '';
        return out.prose(2, out.piece('~ ignored'.padEnd(COLUMN - 2), 'dim'), `${finding.status} ${finding.check}${where}, ${setAside(finding) ?? ''}`, 'dim');
    });
}
function text_assumptions({ assumptions: all }, { out, verbose, few }) {
    const label = out.piece('~ assumed'.padEnd(COLUMN - 2), 'dim');
    if (all.length === 0)
        return [];
    if (!verbose && !few)
        return out.prose(2, label, `${count(all.length, 'thing')} that could not be read (--verbose says which)`, 'dim');
    return all.flatMap(({ check, text, needs }) => [
        ...out.prose(2, label, `${check}: ${text}`, 'dim'),
        ...(verbose
            ? needLines(needs)
                .flatMap(({ label: name, text: what }) => out.prose(COLUMN, out.piece(`${name.padEnd(text_LABEL)} `, 'dim'), what, 'dim'))
            : []),
    ]);
}
function passedChecks({ findings }, { out }) {
    const worst = new Map();
    for (const { finding } of groupFindings(findings))
        if (!worst.has(finding.check))
            worst.set(finding.check, finding.status);
    const of = (status) => [...worst].flatMap(([check, its]) => (its === status ? [check] : [])).join(', ');
    return ['pass', 'skip'].flatMap((status) => of(status) === ''
        ? []
        : out.prose(2, out.piece(`${text_MARK[status]} ${status}`.padEnd(COLUMN - 2), text_STYLE[status]), of(status), 'dim'));
}
function text_access({ access: missing }, { out }) {
    if (missing === null || missing.commands.length === 0)
        return [];
    return [
        '',
        ...out.prose(0, out.piece(''), 'To answer what is unknown, give the caller these grants, once:', 'bold'),
        ...out.commands(2, missing.commands),
    ];
}
function passes(report, quiet, { out, few }) {
    const label = verdictPiece(out, 'pass');
    const wide = { text: `${label.text}  `, width: label.width + 2 };
    const targets = quiet.flatMap((target) => {
        const { image, cluster, pools, findings, assumptions: assumed } = target;
        const passed = new Set(findings.flatMap((finding) => (finding.status === 'pass' ? [finding.check] : [])));
        const names = few ? [...passed].join(', ') : count(passed.size, 'check');
        const facts = [
            count(pools.length, 'pool'),
            names,
            ...(assumed.length > 0 ? [count(assumed.length, 'assumption')] : []),
        ];
        return [
            ...out.prose(0, wide, `${image.reference} on ${cluster.name} · ${facts.join(' · ')}`),
            ...verifications(target)
                .flatMap((row) => out.prose(wide.width, out.piece('pull on ', 'dim'), verifiedText(row))),
        ];
    });
    const rows = report.passed.flatMap((row) => out.prose(0, wide, `${count(row.images.length, 'image')} on ${row.cluster}`));
    return targets.length + rows.length > 0 ? ['', ...targets, ...rows] : [];
}
function aboutRun({ run, caller, tool, exitCode }, { out }) {
    const facts = [
        `${tool.name} ${tool.version}`,
        `asked as ${caller ?? 'a caller that is not known'}`,
        `${count(run.apiCalls, 'request')} in ${(run.durationMs / 1000).toFixed(1)} s`,
        ...(run.shard === null ? [] : [`shard ${run.shard}`]),
        `exit status ${exitCode}`,
    ];
    return out.prose(0, out.piece(''), facts.join(' · '), 'dim');
}

;// CONCATENATED MODULE: ./src/reports/index.ts

















const RENDERERS = {
    text: renderText,
    json: (report) => renderJson(report),
    markdown: (report, { notes }) => renderMarkdown(report, { notes }),
    sarif: renderSarif,
    junit: (report) => renderJunit(report),
    html: (report) => renderHtml(report),
    gitlab: renderGitlab,
    github: (report) => renderGithub(report),
};
/** The formats that exist, in the order in which help lists them. */
const FORMATS = Object.keys(RENDERERS);
/** Formats that the contract names and that don't exist yet. */
const FORMATS_TO_COME = (/* unused pure expression or super */ null && ([]));
/** True for the name of a format that exists. */
const isFormat = (name) => Object.hasOwn(RENDERERS, name);
/** The report in a format, with a line feed at the end. */
function render(format, report, options) {
    return RENDERERS[format](report, options);
}


/***/ })

};
;