"use strict";
exports.id = 677;
exports.ids = [677];
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

/***/ 4714:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderHtml: () => (/* binding */ renderHtml)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/reports/escape.ts
var reports_escape = __webpack_require__(6548);
// EXTERNAL MODULE: ./src/reports/view.ts
var view = __webpack_require__(7450);
// EXTERNAL MODULE: ./src/reports/headline.ts
var headline = __webpack_require__(8335);
// EXTERNAL MODULE: ./src/model/target.ts
var target = __webpack_require__(5936);
// EXTERNAL MODULE: ./src/reports/clusters-by.ts
var clusters_by = __webpack_require__(7780);
// EXTERNAL MODULE: ./src/reports/told.ts + 2 modules
var reports_told = __webpack_require__(4262);
// EXTERNAL MODULE: ./src/reports/passes-alike.ts
var passes_alike = __webpack_require__(7651);
;// CONCATENATED MODULE: ./src/reports/html/pieces.ts


/** The maximum length of one field in UTF-16 units. */
const LONGEST = 2_000;
const MARK = { fail: '✗', unknown: '?', warn: '!', pass: '✓', skip: '–' };
/** The number of commands of one fix that are open. More are folded. */
const OPEN_COMMANDS = 5;
/** Text, or the value of an attribute. */
const htmlText = (value) => (0,reports_escape/* html */.qy)((0,reports_escape/* clip */.$Q)(value, LONGEST));
/** Text in a monospaced font, to be read exactly. A long path breaks after its slashes. */
const code = (value) => `<code>${htmlText(value).replaceAll('/', '/<wbr>')}</code>`;
/** A status or verdict: a visible symbol together with the word. */
const badge = (status) => `<span class="badge ${status}"><span aria-hidden="true">${MARK[status]}</span> ${status}</span>`;
/** A shell command. The script adds the copy button. Lines break between words, not within `--option`. */
const commandHtml = (value) => `<pre class="copy"><code>${(0,reports_escape/* htmlBlock */.xs)((0,reports_escape/* shellCommand */.q$)(value)).replace(/[^ \n]+/g, whole)}</code></pre>\n`;
const whole = (word) => (word.includes('-') ? `<span>${word}</span>` : word);
/** A part of the page that the user can open. */
const foldHtml = (summary, content, id) => `<details${id === undefined ? '' : ` id="${id}"`}><summary>${summary}</summary>\n${content}</details>\n`;
/** A list; empty if it has no items. The items are markup. */
const listOf = (name, items) => items.length === 0 ? '' : `<ul class="${name}">${items.map((item) => `<li>${item}</li>`).join('')}</ul>\n`;
/** A fix: one sentence, the commands, Terraform, and a link to the documentation. */
function fixHtml({ summary, commands, terraform, url }, fixed = '') {
    const address = url === null ? null : (0,reports_escape/* httpsAddress */.gC)(url);
    const stop = url === null || /[.!?:…]$/.test(summary) ? '' : '.';
    const link = url === null ? '' : address === null ? `${stop} See ${htmlText(url)}.` : `${stop} See ${pieces_anchor(address)}.`;
    const [open, more] = [commands.slice(0, OPEN_COMMANDS), commands.slice(OPEN_COMMANDS)];
    const hcl = terraform === null
        ? ''
        : foldHtml('Terraform', `<pre class="copy"><code>${(0,reports_escape/* htmlBlock */.xs)((0,reports_escape/* visibleLines */.gB)(terraform))}</code></pre>`);
    return `<div class="fix"><p><b>Fix${htmlText(fixed)}:</b> ${htmlText(summary)}${link}</p>
${open.map(commandHtml).join('')}${more.length === 0 ? '' : foldHtml(`${(0,view/* count */.U9)(more.length, 'command')} more`, more.map(commandHtml).join(''))}${hcl}</div>
`;
}
/** The number of characters of an address that are shown. The link contains all of it. */
const SHOWN_ADDRESS = 80;
function pieces_anchor(address) {
    const { host, pathname } = new URL(address);
    const shown = `${host}${pathname}`;
    return `<a href="${htmlText(address)}" rel="noopener noreferrer">${htmlText(shown.length > SHOWN_ADDRESS ? `${shown.slice(0, SHOWN_ADDRESS - 1)}…` : shown)}</a>`;
}
/** The evidence: how strong it is, its source, and its content. */
const evidenceOf = ({ evidence }) => listOf('evidence', evidence.map(({ strength, says, source, detail }) => `${strength}, says ${says}: ${code(source)}: ${htmlText(detail)}`));
const SHOWN_POOLS = 20;
/** `fail batch, spot`; empty for a target without pools. */
function poolVerdictsHtml({ pools: all }) {
    if (all.length === 0)
        return '';
    const items = (0,view/* poolsByVerdict */.s8)(all).map(([verdict, names]) => {
        const more = names.length - SHOWN_POOLS;
        return `<li><span class="${verdict}">${verdict}</span> ${names.slice(0, SHOWN_POOLS).map(htmlText).join(', ')}${more > 0 ? ` and ${more} more` : ''}</li>`;
    });
    return `<ul class="pools">${items.join('')}</ul>`;
}

;// CONCATENATED MODULE: ./src/reports/html/assumptions.ts


/** The number of assumptions that are shown. */
const SHOWN = 100;
/** What could not be read and may matter, each assumption once; empty if there is none. */
function assumptions(targets) {
    const all = [
        ...new Map(targets.flatMap(({ assumptions: its }) => its.map((each) => [`${each.check}\n${each.text}`, each]))).values(),
    ];
    if (all.length === 0)
        return '';
    const items = all.slice(0, SHOWN).map(({ check, text: assumed, needs }) => `${code(check)}: ${htmlText(assumed)}${listOf('needs', (0,view/* needLines */.Mr)(needs).map(({ label, text: need }) => `<b>${label}</b> ${htmlText(need)}`))}`);
    const more = all.length - items.length;
    return foldHtml(`${(0,view/* count */.U9)(all.length, 'assumption')}: what could not be read and may matter`, listOf('assumptions', [...items, ...(more > 0 ? [`and ${more} more`] : [])]));
}

;// CONCATENATED MODULE: ./src/reports/html/causes.ts



/** At most this number of causes is shown. The JSON report contains all of them. */
const MOST_CAUSES = 200;
/** The number of fixes of one cause that are open. More are folded. */
const OPEN_FIXES = 5;
/** The number of targets that are linked for one cause. */
const MOST_LINKS = 100;
/** One article for each cause. The fix of the first one is visible. */
const causes = (told, all) => told
    .slice(0, MOST_CAUSES)
    .map((each) => cause(each, all))
    .join('') +
    (told.length > MOST_CAUSES
        ? `<p class="cut">${(0,view/* count */.U9)(told.length - MOST_CAUSES, 'cause')} more; the JSON report holds all of them.</p>\n`
        : '');
function cause(told, all) {
    const { idOf, targetOf, showsEvidence } = all;
    const { checks, status, kind, message, rulings, fixes, needs, known, causes: its } = told;
    const id = idOf(told);
    const because = [...new Set(rulings.map(({ because: why }) => why))].filter((why) => !message.includes(why));
    const alike = its.filter((each) => each.message !== message).length;
    const facts = [(0,headline/* repairsWords */.sQ)(told), (0,headline/* ownersWords */.yb)(told), (0,headline/* alikeWords */.M$)(told, 20), (0,headline/* placesWords */.i1)(told)].filter((words) => words !== '');
    return `<article class="cause ${status}" id="${id}" aria-labelledby="${id}-title"><h3 id="${id}-title">${badge(status)} ${htmlText(checks.join(', '))}: ${htmlText((0,headline/* stopsWords */.vS)(told))}${note(kind === 'advice' ? 'advice' : '')}${note(known ? 'known from the baseline' : '')}</h3>
${fixesHtml(told)}<p>${fixes.length > 0 ? '<b>Why:</b> ' : ''}${htmlText(message)}${alike > 0 ? `${/[.!?…”]$/.test(message) ? '' : '.'} The same for ${(0,view/* count */.U9)(alike, 'other')}.` : ''}</p>
${listOf('needs', because.slice(0, 3).map(htmlText))}${facts.map((words) => `<p class="note">${htmlText(words)}</p>\n`).join('')}${listOf('needs', (0,view/* needLines */.Mr)(needs).map(({ label, text: need }) => `<b>${label}</b> ${htmlText(need)}`))}${told.evidence === null || !showsEvidence({ cause: its[0].id }) ? '' : foldHtml('Evidence', evidenceOf({ evidence: told.evidence }))}${all.isFleet
        ? listLink(told, id)
        : targetLinks(told.targets.flatMap((target) => targetOf(target) ?? []), all)}</article>
`;
}
function fixesHtml(told) {
    const { fixes } = told;
    const [open, more] = [fixes.slice(0, OPEN_FIXES), fixes.slice(OPEN_FIXES)].map((each) => each.map((fix) => fixHtml(fix, (0,headline/* fixedWords */.AG)(fix, told))).join(''));
    const number = fixes.length - OPEN_FIXES;
    return `${open}${number > 0 ? foldHtml(`${number} more ${number === 1 ? 'fix' : 'fixes'}`, more ?? '') : ''}`;
}
const note = (words) => (words === '' ? '' : ` <span class="note">${words}</span>`);
/** For a fleet: a link to the list, filtered to the targets of this cause. */
const listLink = ({ targets }, id) => targets.length === 0
    ? ''
    : `<p><a href="#targets" data-cause="${id}">What it stops: ${(0,view/* count */.U9)(targets.length, 'target')}</a></p>\n`;
/** Folded links to the targets that a cause stops. */
function targetLinks(numbered, { nameOf }) {
    if (numbered.length === 0)
        return '';
    const links = numbered
        .slice(0, MOST_LINKS)
        .map(({ id, target }) => `<li><a href="#${id}">${htmlText(target.image.reference)}${target.cluster === null ? '' : htmlText(` on ${nameOf(target.cluster)}`)}</a></li>`);
    const more = numbered.length - links.length;
    const rest = more > 0 ? `<li>and ${more} more</li>` : '';
    return foldHtml(`What it stops (${numbered.length})`, `<ul class="links">${links.join('')}${rest}</ul>`);
}

// EXTERNAL MODULE: ./src/model/fingerprint.ts
var fingerprint = __webpack_require__(1109);
;// CONCATENATED MODULE: ./src/reports/html/cluster-table.ts
/** A fleet's clusters, the worst first: what fails on them, and the causes. */



/** At most this number of clusters is shown, the worst first. The JSON report contains all of them. */
const MOST = 2_000;
/** The number of causes that are named for one cluster. */
const cluster_table_SHOWN = 5;
/** One row for each cluster on which something does not pass. */
function clusterTable({ targets, passed }, places) {
    const rows = new Map();
    for (const { cluster, verdict, findings } of targets) {
        const name = (0,fingerprint/* clusterName */.S)(cluster);
        const row = rows.get(name) ?? { counts: { fail: 0, unknown: 0, pass: 0 }, causes: new Map() };
        rows.set(name, row);
        row.counts[verdict] += 1;
        for (const finding of findings) {
            const id = places.ofFinding(finding);
            if (id === null || finding.status !== verdict || !(0,view/* asksForSomething */.Uo)(finding))
                continue;
            const known = row.causes.get(id);
            if (known === undefined)
                row.causes.set(id, { check: finding.check, count: 1 });
            else
                known.count += 1;
        }
    }
    for (const { cluster, images } of passed) {
        const row = rows.get(cluster ?? (0,fingerprint/* clusterName */.S)(null));
        if (row !== undefined)
            row.counts.pass += images.length;
    }
    const worst = [...rows].sort(([a, { counts: its }], [b, { counts: others }]) => others.fail - its.fail || others.unknown - its.unknown || (a < b ? -1 : 1));
    const cut = worst.length > MOST ? `<p class="cut">${(0,view/* count */.U9)(worst.length - MOST, 'cluster')} more, less affected.</p>\n` : '';
    const verdicts = ['fail', 'unknown', 'pass'].map((verdict) => `<th scope="col">${badge(verdict)}</th>`);
    return `<div class="scroll tall" role="region" aria-label="Table of clusters" tabindex="0"><table>
<thead><tr><th scope="col">Cluster</th>${verdicts.join('')}<th scope="col">Causes</th></tr></thead>
<tbody>
${worst
        .slice(0, MOST)
        .map(([name, row]) => rowOf(name, row))
        .join('')}</tbody></table></div>
${cut}`;
}
function rowOf(name, { counts, causes }) {
    const links = [...causes]
        .sort(([, a], [, b]) => b.count - a.count)
        .slice(0, cluster_table_SHOWN)
        .map(([id, { check }]) => `<a href="#${id}">${htmlText(check)}</a>`);
    const more = causes.size - links.length;
    return `<tr><th scope="row">${code(name)}</th><td>${counts.fail}</td><td>${counts.unknown}</td><td>${counts.pass}</td><td>${links.join(', ')}${more > 0 ? ` and ${more} more` : ''}</td></tr>\n`;
}

;// CONCATENATED MODULE: ./src/reports/html/table.ts
/** A table that scrolls sideways in a region of its own, which the keyboard can reach. */
const tableOf = (title, columns, rows) => `<div class="scroll" role="group" aria-label="${title}" tabindex="0"><table><thead><tr>${columns.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>`;

;// CONCATENATED MODULE: ./src/reports/html/target.ts




/** The value for the status filter: the status, or that the finding is set aside. */
const filterStatus = (group) => isRaised(group) && (0,view/* setAsideWords */.aL)(group.finding) !== null ? 'aside' : group.finding.status;
const isRaised = ({ finding }) => finding.status !== 'pass' && finding.status !== 'skip';
/** The number of findings that a group represents. */
const weight = ({ pools: names }) => Math.max(1, names.length);
/** The attributes that the script filters by. */
const data = (group) => `data-status="${filterStatus(group)}" data-check="${htmlText(group.finding.check)}"${weight(group) > 1 ? ` data-count="${weight(group)}"` : ''}`;
/** The whole target. */
function targetArticle({ target, id }, places, { open, brief }) {
    const groups = (0,view/* groupFindings */.kG)(target.findings);
    const raised = groups.filter(isRaised);
    const quiet = groups.filter((group) => !isRaised(group));
    return `${head(target, id, places, open && target.verdict !== 'pass')}${facts(target)}${poolVerdictsHtml(target)}${skipped(target)}${raised.map((group) => finding(group, places)).join('')}${brief ? quietList(quiet) : quietTable(quiet)}</details></article>\n`;
}
/** Only the target's names and verdict. */
function shortTarget({ target, id }, places) {
    return `${head(target, id, places, false)}<p class="note">The details are left out of this page; the JSON report holds them.</p></details></article>\n`;
}
function head({ image, cluster, verdict }, id, { nameOf }, open) {
    const on = cluster === null ? '' : `on ${nameOf(cluster)}`;
    return `<article class="target" id="${id}" data-cluster="${htmlText((0,fingerprint/* clusterName */.S)(cluster))}" aria-labelledby="${id}-title"><details${open ? ' open' : ''}><summary><h3 id="${id}-title">${badge(verdict)} ${code(image.reference)} <span class="on">${htmlText(on)}</span></h3></summary>\n`;
}
function facts({ image, cluster, blind }) {
    const sources = image.sources
        .slice(0, SHOWN_SOURCES)
        .map(({ file, line, workload }) => code(`${file}:${line}`) + (workload === null ? '' : ` (${htmlText(workload)})`));
    const more = image.sources.length - sources.length;
    const rows = [
        ['Cluster', [code((0,fingerprint/* clusterName */.S)(cluster)), ...(0,view/* clusterInWords */.rC)(cluster).map(htmlText)].join(' · ')],
        ...(image.pinned === null ? [] : [['Pinned', code(image.pinned)]]),
        ...(sources.length === 0 ? [] : [['From', sources.join(', ') + (more > 0 ? ` and ${more} more` : '')]]),
        ...(blind ? [['Blind', 'The cluster, the image or the identity of every pool could not be read.']] : []),
    ];
    return `<dl>${rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>\n`;
}
/** Why no pod of the image lands on some pools. */
function skipped({ pools }) {
    const by = new Map();
    for (const { name, why } of pools)
        if (why !== null)
            by.set(why, [...(by.get(why) ?? []), name]);
    return listOf('needs', [...by].map(([why, names]) => `${htmlText(names.join(', '))}: ${htmlText(why)}`));
}
const SHOWN_SOURCES = 20;
function finding(group, places) {
    const { check, kind, status, needs, fix } = group.finding;
    const aside = (0,view/* setAsideWords */.aL)(group.finding);
    const cause = places.ofFinding(group.finding);
    const atCause = places.showsEvidence(group.finding);
    const link = fix === null ? (atCause ? 'The evidence' : 'What it stops') : `The fix${atCause ? ' and the evidence' : ''}`;
    const told = cause === null ? '' : `<p><a href="#${cause}">${link}</a></p>\n`;
    return `<section class="finding ${status}" ${data(group)}><h4>${badge(status)} ${htmlText(check)}${poolNames(group)}${kind === 'advice' ? ' <span class="note">advice</span>' : ''}${aside === null ? '' : ` <span class="note">${htmlText(aside)}</span>`}</h4>
<p>${htmlText((0,view/* sentenceOf */.$N)(group.finding))}</p>
${atCause ? '' : evidenceOf(group.finding)}${told}${cause !== null
        ? ''
        : listOf('needs', (0,view/* needLines */.Mr)(needs).map(({ label, text: need }) => `<b>${label}</b> ${htmlText(need)}`)) + (fix === null ? '' : fixHtml(fix))}</section>
`;
}
const poolNames = ({ pools: names }) => names.length === 0
    ? ''
    : ` <span class="on">on ${names.length === 1 ? 'pool' : 'pools'} ${names.map(htmlText).join(', ')}</span>`;
/** Findings that need no attention, by the names of their checks. Their messages are shown once for all targets. */
function quietList(groups) {
    if (groups.length === 0)
        return '';
    const byCheck = new Map();
    for (const group of groups) {
        const key = `${group.finding.check} ${filterStatus(group)}`;
        const seen = byCheck.get(key) ?? { group, count: 0 };
        seen.count += weight(group);
        byCheck.set(key, seen);
    }
    const items = [...byCheck.values()].map(({ group: { finding: its }, group, count }) => `<li data-status="${filterStatus(group)}" data-check="${htmlText(its.check)}"${count > 1 ? ` data-count="${count}"` : ''}>${htmlText(its.check)}${its.status === 'skip' ? ' (skip)' : ''}</li>`);
    return foldHtml(`Passed or does not apply (${byCheck.size})`, `<ul class="quiet">${items.join('')}</ul>\n<p><a href="#passes">What they say</a></p>`);
}
/** Findings that need no attention, one row each. */
function quietTable(groups) {
    if (groups.length === 0)
        return '';
    const rows = groups.map((group) => `<tr ${data(group)}><td>${badge(group.finding.status)}</td><th scope="row">${htmlText(group.finding.check)}</th><td>${group.pools.map(htmlText).join(', ') || 'all'}</td><td>${htmlText((0,view/* sentenceOf */.$N)(group.finding))}</td></tr>`);
    return foldHtml(`Passed or does not apply (${rows.length})`, tableOf('Passed or does not apply', ['Status', 'Check', 'Pools', 'Finding'], rows));
}

;// CONCATENATED MODULE: ./src/reports/html/fleet-data.ts
/**
 * The data with which the page's script shows thousands of targets: each name once, and three numbers for each target.
 * Pure.
 */




/** UTF-16 units of one name. */
const fleet_data_LONGEST = 1_000;
const fleet_data_SHOWN_POOLS = 20;
/** The value for a cluster without one. */
const NO_VALUE = '(none)';
/** The data of targets, in the order of the targets. */
function fleetData(numbered, facets, places) {
    const images = new Numbers();
    const clusters = new Numbers();
    const kinds = new Numbers();
    const targets = [];
    for (const { target } of numbered) {
        const kind = kindOf(target, places);
        targets.push(images.of(target.image.reference, target.image.reference), clusters.of((0,fingerprint/* clusterName */.S)(target.cluster), (0,fingerprint/* clusterName */.S)(target.cluster)), kinds.of(JSON.stringify(kind), kind));
    }
    return {
        images: images.values.map(shown),
        clusters: clusters.values.map(shown),
        facets: facets.map(({ name, valueOf }) => {
            const values = new Numbers();
            const of = clusters.values.map((cluster) => values.of(valueOf(cluster), shown(valueOf(cluster) || NO_VALUE)));
            return { name: shown(name), values: values.values, of };
        }),
        kinds: kinds.values,
        targets,
    };
}
const shown = (name) => (0,reports_escape/* visible */.RK)((0,reports_escape/* clip */.$Q)(name, fleet_data_LONGEST));
/** Values by key, numbered in the order in which they are added. */
class Numbers {
    #numbers = new Map();
    values = [];
    of(key, value) {
        const known = this.#numbers.get(key);
        if (known !== undefined)
            return known;
        this.#numbers.set(key, this.values.length);
        return this.values.push(value) - 1;
    }
}
function kindOf({ verdict, blind, findings, pools }, places) {
    const told = new Map();
    for (const finding of findings) {
        if (finding.status === 'pass' || finding.status === 'skip')
            continue;
        const [status, cause] = [filterStatus({ finding }), places.ofFinding(finding) ?? ''];
        const key = `${status} ${finding.check} ${cause}`;
        const known = told.get(key);
        if (known === undefined)
            told.set(key, [status, shown(finding.check), cause, 1]);
        else
            known[3] += 1;
    }
    return {
        verdict,
        blind,
        findings: [...told.values()],
        pools: (0,view/* poolsByVerdict */.s8)(pools).map(([its, names]) => {
            const more = names.length - fleet_data_SHOWN_POOLS;
            return shown(`${its} ${names.slice(0, fleet_data_SHOWN_POOLS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`);
        }),
    };
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
/** A form with the statuses, checks and clusters of these targets. */
function filters(targets) {
    const counts = new Map();
    const checks = new Set();
    for (const group of targets.flatMap((target) => (0,view/* groupFindings */.kG)(target.findings))) {
        const status = filterStatus(group);
        counts.set(status, (counts.get(status) ?? 0) + weight(group));
        checks.add(group.finding.check);
    }
    const clusters = new Set(targets.map((target) => (0,fingerprint/* clusterName */.S)(target.cluster)));
    return `<form id="filters" role="search" aria-label="Filter the findings" hidden>
${statusBoxes(counts)}${filters_select('check', 'Check', checks)}${filters_select('cluster', 'Cluster', clusters)}<label class="field">Text <input type="search" name="text" autocomplete="off" spellcheck="false"></label>
<span class="buttons"><button type="reset">Clear filters</button><button type="button" id="open-all">Open all</button><button type="button" id="close-all">Close all</button></span>
<p id="count" role="status" aria-live="polite"></p>
</form>
`;
}
/** A checkbox for each status that occurs, with its number of findings. */
function statusBoxes(counts) {
    const boxes = Object.entries(LABEL).flatMap(([status, label]) => counts.has(status)
        ? [
            `<label><input type="checkbox" name="status" value="${status}" checked> ${label} <span class="number">${counts.get(status) ?? 0}</span></label>`,
        ]
        : []);
    return `<fieldset><legend>Status</legend>${boxes.join('')}</fieldset>\n`;
}
const filters_select = (name, label, values) => `<label class="field">${label} <select name="${name}"><option value="">all</option>${[...values]
    .sort()
    .map((value) => `<option value="${htmlText(value)}">${htmlText(value)}</option>`)
    .join('')}</select></label>\n`;

;// CONCATENATED MODULE: ./src/reports/html/fleet-list.ts
/**
 * The list of thousands of targets, a hundred rows at a time and with filters. The script creates the rows from data.
 */





/** The filters, the table's head and the data. The script adds the rows and the choices of the filters. */
function fleetList(data) {
    const statuses = new Map();
    for (let at = 2; at < data.targets.length; at += 3)
        for (const [status, , , number] of data.kinds[data.targets[at] ?? -1]?.findings ?? [])
            statuses.set(status, (statuses.get(status) ?? 0) + number);
    const selects = ['check', 'cluster', ...data.facets.map(({ name }) => name)].map((name, at) => `<label class="field">${htmlText(name.slice(0, 1).toUpperCase() + name.slice(1))} <select name="${at < 2 ? name : `facet${at - 2}`}"><option value="">all</option></select></label>\n`);
    return `<p class="cut" id="list-note"><strong>Note:</strong> The list of ${(0,view/* count */.U9)(data.targets.length / 3, 'target')} needs this page’s script. The JSON report holds each target with its evidence.</p>
<form id="filters" role="search" aria-label="Filter the targets" hidden>
${statusBoxes(statuses)}${selects.join('')}<label class="field">Text <input type="search" name="text" autocomplete="off" spellcheck="false"></label>
<input type="hidden" name="cause" value="">
<span class="buttons"><button type="reset">Clear filters</button><button type="button" id="before">Previous</button><button type="button" id="next">Next</button></span>
<p id="count" role="status" aria-live="polite"></p>
</form>
<div class="scroll tall" id="list" role="region" aria-label="Table of targets" tabindex="0" hidden><table>
<thead><tr><th scope="col">Image</th><th scope="col">Cluster</th><th scope="col">Verdict and pools</th><th scope="col">Findings</th></tr></thead>
<tbody id="rows"></tbody></table></div>
<script type="application/json" id="data">${inert(JSON.stringify(data))}</script>
`;
}
/** JSON that contains no markup: these characters occur only within strings, where an escape has the same value. */
const inert = (json) => (0,reports_escape/* markupWithoutCommands */.R0)((0,reports_escape/* jsonText */.s$)(json).replace(/[<>&'`]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`));

// EXTERNAL MODULE: ./src/reports/groups.ts
var groups = __webpack_require__(1427);
;// CONCATENATED MODULE: ./src/reports/html/groups.ts





/** Tables with more groups are folded. */
const OPEN = 10;
/** At most this number of groups is shown, the worst first. The JSON report contains all of them. */
const groups_MOST = 1_000;
const VERDICTS = ['fail', 'unknown', 'pass'];
/**
 * A table of projects with their locations, and a table for each label. A table with only one group is left out.
 * @param groupBy which label is first and open (`groupingOf`)
 */
function groups_groups(report, groupBy) {
    const by = (0,clusters_by/* groupingOf */.N)(report, groupBy);
    const [project, location, ...others] = (0,clusters_by/* facetsOf */.C)(report);
    // The label that was asked for, or that contains the owner, comes first.
    const asked = by?.isLabel === true ? by : null;
    const labels = asked === null ? others : [asked, ...others.filter(({ name }) => name !== asked.name)];
    const places = [project, location].flatMap((each) => each ?? []);
    const [own, ...rest] = labels.map((label) => [label]);
    const all = asked === null || own === undefined ? [places, ...labels.map((label) => [label])] : [own, places, ...rest];
    return all
        .map((facets) => tableBy(report, facets, by !== null && facets.length === 1 && facets[0]?.name === by.name))
        .join('');
}
/** @param isFirst whether the table may be open */
function tableBy(report, facets, isFirst) {
    const all = (0,groups/* groupsBy */.G)(report, facets);
    if (all.length < 2)
        return '';
    const rows = all.slice(0, groups_MOST).map(({ values, clusters, counts }) => {
        const names = values.map((value) => (value === '' ? '<span class="none">none known</span>' : code(value)));
        const cells = [...names, String(clusters.size), ...VERDICTS.map((verdict) => String(counts[verdict]))];
        return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    });
    const isPlace = facets.length > 1;
    const heads = isPlace ? ['Project', 'Location'] : facets.map(({ name }) => `Label ${code(name)}`);
    const what = isPlace ? 'project and location' : `label ${facets.map(({ name }) => htmlText(name)).join('')}`;
    const table = tableOf(`Verdicts by ${what}`, [...heads, 'Clusters', ...VERDICTS.map((verdict) => badge(verdict))], rows);
    const more = all.length - rows.length;
    const whole = more > 0 ? `${table}<p class="cut">${htmlText((0,view/* count */.U9)(more, 'group'))} more.</p>\n` : `${table}\n`;
    const isOpen = (isPlace || isFirst) && all.length <= OPEN;
    return !isOpen ? foldHtml(`${(0,view/* count */.U9)(all.length, 'group')} by ${what}`, whole) : whole;
}

;// CONCATENATED MODULE: ./src/reports/html/matrix.ts



/** With more columns than these, the table has one row for each target. */
const MOST_COLUMNS = 12;
/**
 * Images as rows and clusters as columns, or the other way round if there are more clusters than images. A cell has the
 * pools and the verdict, which links to its cause, or without a cause to the findings. If there are many images and
 * clusters, the table has one row for each image and cluster.
 */
function matrix(numbered, places) {
    const images = unique(numbered, ({ target }) => target.image.reference);
    const clusters = unique(numbered, ({ target }) => (0,fingerprint/* clusterName */.S)(target.cluster));
    const byImage = images.length >= clusters.length;
    const columns = byImage ? clusters : images;
    if (columns.length > MOST_COLUMNS)
        return matrix_scroll(list(numbered, places));
    const row = ({ target }) => (byImage ? target.image.reference : (0,fingerprint/* clusterName */.S)(target.cluster));
    const column = ({ target }) => (byImage ? (0,fingerprint/* clusterName */.S)(target.cluster) : target.image.reference);
    const cells = new Map();
    for (const each of numbered) {
        const line = cells.get(row(each)) ?? new Map();
        cells.set(row(each), line.set(column(each), [...(line.get(column(each)) ?? []), each]));
    }
    const head = `<tr><th scope="col">${byImage ? 'Image' : 'Cluster'}</th>${columns.map((name) => `<th scope="col">${code(name)}</th>`).join('')}</tr>`;
    const rows = [...cells].map(([name, line]) => `<tr><th scope="row">${code(name)}</th>${columns.map((each) => `<td>${(line.get(each) ?? []).map((target) => cell(target, places)).join('') || '<span class="none">not judged</span>'}</td>`).join('')}</tr>\n`);
    return matrix_scroll(`<thead>${head}</thead>\n<tbody>\n${rows.join('')}</tbody>`);
}
const unique = (numbered, name) => [
    ...new Set(numbered.map(name)),
];
/** Only the table scrolls sideways, in a region of its own that the keyboard can reach. */
const matrix_scroll = (table) => `<div class="scroll tall" role="region" aria-label="Table of verdicts" tabindex="0"><table class="matrix">\n${table}\n</table></div>\n`;
function list(numbered, places) {
    const rows = numbered.map((each) => `<tr><th scope="row">${code(each.target.image.reference)}</th><td>${code((0,fingerprint/* clusterName */.S)(each.target.cluster))}</td><td>${cell(each, places)}</td></tr>\n`);
    return `<thead><tr><th scope="col">Image</th><th scope="col">Cluster</th><th scope="col">Verdict and pools</th></tr></thead>\n<tbody>\n${rows.join('')}</tbody>`;
}
function cell({ target, id }, places) {
    const blind = target.blind ? ' <span class="note">blind</span>' : '';
    const to = causeOf(target, places) ?? id;
    return `<a href="#${to}" data-target="${id}" aria-label="${target.verdict}: ${htmlText(`${target.image.reference}${target.cluster === null ? '' : ` on ${places.nameOf(target.cluster)}`}`)}">${badge(target.verdict)}</a>${blind}${poolVerdictsHtml(target)}`;
}
/** The cause of the target's verdict. */
function causeOf({ verdict, findings }, places) {
    const deciding = findings.find((finding) => finding.kind === 'gate' && finding.status === verdict && (0,view/* asksForSomething */.Uo)(finding) && finding.cause !== null);
    return deciding === undefined ? null : places.ofFinding(deciding);
}

;// CONCATENATED MODULE: ./src/reports/html/pools.ts
/** The node pools of each cluster, each once, whatever the number of images. */




/** The pools of at most this number of clusters are shown. */
const MOST_CLUSTERS = 1_000;
/** With more clusters than these, all are folded into one part. */
const OPEN_CLUSTERS = 10;
/** A folded table for each cluster with known pools. Many tables are folded into one part. Empty if there is none. */
function nodePools(numbered) {
    const clusters = new Map();
    for (const { target } of numbered) {
        const name = (0,fingerprint/* clusterName */.S)(target.cluster);
        const cluster = clusters.get(name) ?? { facts: (0,view/* clusterInWords */.rC)(target.cluster), pools: new Map() };
        clusters.set(name, cluster);
        for (const pool of target.pools)
            add(cluster.pools, pool);
    }
    const all = [...clusters].filter(([, { pools }]) => pools.size > 0);
    const more = all.length - MOST_CLUSTERS;
    const cut = more > 0 ? `<p class="cut">${(0,view/* count */.U9)(more, 'cluster')} more; the JSON report holds all of them.</p>\n` : '';
    const tables = all
        .slice(0, MOST_CLUSTERS)
        .map(([name, { facts, pools }]) => foldHtml(`${[code(name), ...facts.map(htmlText)].join(' · ')} (${pools.size})`, tableOf('Node pools', ['Pool', 'Platform', 'Version', 'Pulls as'], [...pools].map(row))));
    const whole = `${tables.join('')}${cut}`;
    return tables.length > OPEN_CLUSTERS ? foldHtml((0,view/* count */.U9)(all.length, 'cluster'), whole) : whole;
}
function add(pools, { name, platform, version, principal }) {
    const seen = pools.get(name) ?? { platform: new Set(), version: new Set(), principal: new Set() };
    pools.set(name, seen);
    if (platform !== null)
        seen.platform.add(platform);
    if (version !== null)
        seen.version.add(version);
    if (principal !== null)
        seen.principal.add(principal);
}
const row = ([name, { platform, version, principal }]) => `<tr><th scope="row">${code(name)}</th>${[platform, version, principal].map((values) => `<td>${values.size === 0 ? '<span class="none">not known</span>' : [...values].map(code).join(', ')}</td>`).join('')}</tr>`;

;// CONCATENATED MODULE: ./src/reports/html/targets.ts
/** The targets, worst first: filters, and one article for each target. */



/** If no more targets than these do not pass, they are open at first. */
const OPENED = 3;
/** With more targets than these, what passes is shown once for all of them. */
const WHOLE = 5;
/** Whether the articles about targets are brief. */
const isBrief = (numbered) => numbered.length > WHOLE;
/** With more targets than these, an article is laid out only when it scrolls into view. */
const MANY = 100;
/** The findings of all targets; empty if there are no targets. */
function targets(numbered, places, limit) {
    if (numbered.length === 0)
        return '';
    const open = numbered.filter(({ target }) => target.verdict !== 'pass').length <= OPENED;
    const articles = [];
    let left = limit;
    let short = 0;
    for (const each of numbered) {
        const article = left > 0 ? targetArticle(each, places, { open, brief: isBrief(numbered) }) : null;
        left = article === null || article.length > left ? 0 : left - article.length;
        if (article === null || left === 0)
            short += 1;
        articles.push(article === null || left === 0 ? shortTarget(each, places) : article);
    }
    const cut = short === 0
        ? ''
        : `<p class="cut"><strong>Cut to fit.</strong> The details of ${(0,view/* count */.U9)(short, 'target')} are left out, those of the best verdicts. The JSON report holds all of them.</p>\n`;
    const form = numbered.length > 1 ? filters(numbered.map(({ target }) => target)) : '';
    const classes = [...(isBrief(numbered) ? ['brief'] : []), ...(numbered.length > MANY ? ['many'] : [])].join(' ');
    return `${cut}${form}<div id="list"${classes === '' ? '' : ` class="${classes}"`}>\n${articles.join('')}</div>\n`;
}

;// CONCATENATED MODULE: ./src/reports/html/passes.ts
/** What passes or does not apply, shown once for all targets: the first message for each check and status. */




/** A table of checks; empty if each target shows its own. */
function passes(numbered) {
    if (!isBrief(numbered))
        return '';
    const rows = new Map();
    for (const { target, id } of numbered)
        for (const finding of target.findings) {
            const { status, check } = finding;
            if (status !== 'pass' && status !== 'skip')
                continue;
            const message = (0,view/* sentenceOf */.$N)(finding);
            const key = `${check} ${status}`;
            const row = rows.get(key) ?? { status, check, message, targets: new Set(), others: new Set() };
            rows.set(key, row);
            row.targets.add(id);
            if (message !== row.message)
                row.others.add(message);
        }
    if (rows.size === 0)
        return '';
    const all = [...rows.values()].map(({ status, check, message, targets, others }) => `<tr><td>${badge(status)}</td><th scope="row">${htmlText(check)}</th><td>${targets.size}</td><td>${htmlText(message)}${others.size > 0 ? ` (and ${others.size} more like it)` : ''}</td></tr>`);
    return foldHtml(`${(0,view/* count */.U9)(rows.size, 'row')}; the JSON report has each finding with its evidence`, tableOf('What passes or does not apply', ['Status', 'Check', 'Targets', 'Finding'], all));
}

// EXTERNAL MODULE: ./src/reports/trend.ts
var trend = __webpack_require__(5780);
;// CONCATENATED MODULE: ./src/reports/html/trend.ts



/** At most this number of causes is shown. The JSON report contains all of them. */
const trend_MOST = 500;
/** The headline, and a folded list of all causes; empty without a baseline. */
function trend_trend(report) {
    const head = (0,trend/* trendHeadline */.y)(report);
    if (head === null)
        return '';
    const lines = (0,trend/* trendLines */.j)(report);
    const more = lines.length - trend_MOST;
    const rows = lines.slice(0, trend_MOST).map(trend_row).join('');
    const rest = more > 0 ? `<li>${(0,view/* count */.U9)(more, 'cause')} more; the JSON report holds all of them.</li>` : '';
    const list = lines.length === 0 ? '' : foldHtml((0,view/* count */.U9)(lines.length, 'cause'), `<ul>${rows}${rest}</ul>`);
    return `<p>${htmlText((0,view/* sentenceCase */.o3)(head))}.</p>\n${list}`;
}
const trend_row = ({ what, cause, targets }) => `<li><b>${what}</b> ${what === 'mended' ? badge('pass') : badge(cause.status)} ${code(cause.check)} ${htmlText(targets)}: ${htmlText(cause.message)}</li>`;

;// CONCATENATED MODULE: ./src/reports/html/verified.ts
/** The table of pulls that were tried on nodes. */


/** The maximum number of rows. Each target shows its own findings below. */
const MOST_ROWS = 500;
/** One row for each pool on which a pull was tried; empty if there is none. */
function verified(numbered, { isFleet, nameOf }) {
    const all = numbered.flatMap((each) => (0,view/* verifications */.Jt)(each.target).map((row) => ({ ...each, row })));
    if (all.length === 0)
        return '';
    const none = '<span class="none">not known</span>';
    const rows = all.slice(0, MOST_ROWS).map(({ target, id, row }) => {
        const name = code(target.image.reference);
        const cells = [
            code(nameOf(target.cluster)),
            code(row.pool),
            `${badge(row.status)} ${htmlText(row.result)}`,
            row.digest === null ? none : code(row.digest),
            row.took === null ? none : htmlText(row.took),
            row.node === null ? none : code(row.node),
        ];
        return `<tr><th scope="row">${isFleet ? name : `<a href="#${id}">${name}</a>`}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
    });
    const cut = all.length > MOST_ROWS
        ? `<p class="cut">${(0,view/* count */.U9)(all.length - MOST_ROWS, 'row')} more; the findings hold all of them.</p>\n`
        : '';
    const head = ['Image', 'Cluster', 'Pool', 'Result', 'Digest that the node pulled', 'Took', 'Node'];
    return `<div class="scroll tall" role="region" aria-label="Table of verified pulls" tabindex="0"><table>
<thead><tr>${head.map((title) => `<th scope="col">${title}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('')}</tbody></table></div>
${cut}`;
}

;// CONCATENATED MODULE: ./src/reports/html/body.ts



















/** The number of notes that are shown. */
const SHOWN_NOTES = 20;
/** A table with more rows is folded. */
const OPEN_ROWS = 10;
/**
 * With more targets than these, targets have no articles of their own: the articles about causes show what to do, and a
 * list has one row for each target.
 */
const MOST_ARTICLES = 2_000;
/** Whether a page has so many targets that its script lists them from data. */
const isFleet = ({ targets: all }) => all.length > MOST_ARTICLES;
/** Everything between `<body>` and the script. */
function body(report, limit, groupBy) {
    const numbered = (0,view/* worstTargetsFirst */.uI)(report.targets).map((target, at) => ({ target, id: `t${at + 1}` }));
    const told = (0,reports_told/* toldCauses */.oj)(report, groupBy);
    const [pressing, rest] = [told.filter(reports_told/* isPressing */.QZ), told.filter((each) => !(0,reports_told/* isPressing */.QZ)(each))];
    const fleet = isFleet(report);
    const places = placesOf([...pressing.slice(0, MOST_CAUSES), ...rest.slice(0, MOST_CAUSES)], fleet ? [] : numbered, fleet);
    const grants = section('access', 'Grants that would answer what is unknown', access(report));
    const grantsFirst = pressing.every(({ status }) => status === 'unknown');
    const todo = section('causes', pressing.length > 1 ? `What to do: ${(0,view/* count */.U9)(pressing.length, 'cause')}` : 'What to do', causes(pressing, places));
    const sections = [
        ...(grantsFirst ? [grants, todo] : [todo, grants]),
        section('trend', 'Since the baseline', trend_trend(report)),
        section('groups', 'By project, location and label', groups_groups(report, groupBy)),
        fleet
            ? section('clusters', 'Clusters', clusterTable(report, places))
            : section('matrix', 'Images, clusters and pools', table(numbered, places)),
        section('verified', 'Pulls verified on nodes', verified(numbered, places)),
        section('warnings', 'Warnings and advice', rest.length === 0 ? '' : foldHtml((0,view/* count */.U9)(rest.length, 'warning'), causes(rest, places))),
        section('assumptions', 'Assumptions', assumptions(report.targets)),
        section('pools', 'Node pools', nodePools(numbered)),
        fleet
            ? section('targets', 'Targets', fleetList(fleetData(numbered, (0,clusters_by/* facetsOf */.C)(report), places)))
            : section('targets', 'Findings', targets(numbered, places, limit)),
        section('passes', 'What passes', passes(numbered)),
        section('passed', 'Images that pass', passed(report)),
    ].filter(({ content }) => content !== '');
    // Failures come first. Otherwise the reasons why the run is incomplete come first, because they explain the rest.
    const [first = '', ...others] = sections.map(({ content }) => content);
    const empty = numbered.length + report.passed.length === 0 ? '<p class="empty">No image was judged on any cluster.</p>\n' : '';
    return `<a class="jump" href="#main">Skip to the report</a>
${header(report)}<main id="main" tabindex="-1">
${empty}${grantsFirst ? notes(report) : ''}${first}${grantsFirst ? '' : notes(report)}${others.join('')}</main>
<nav aria-label="Sections"><ul>${sections.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`).join('')}</ul></nav>
${footer(report)}`;
}
function section(id, title, content) {
    const whole = `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${title}</h2>\n${content}</section>\n`;
    return { id, title, content: content === '' ? '' : whole };
}
/** The ids of the articles about causes and targets. */
function placesOf(told, numbered, fleet) {
    const ids = new Map(told.map((each, at) => [each, `c${at + 1}`]));
    const byCause = new Map([...ids].flatMap(([each, id]) => each.causes.map((cause) => [cause.id, id])));
    const shown = new Set(fleet || isBrief(numbered) ? told.map(({ causes: [first] }) => first.id) : []);
    const byTarget = new Map(numbered.map((each) => [each.target, each]));
    return {
        idOf: (each) => ids.get(each) ?? 'causes',
        ofFinding: ({ cause }) => (cause === null ? null : (byCause.get(cause) ?? null)),
        showsEvidence: ({ cause }) => cause !== null && shown.has(cause),
        targetOf: (target) => byTarget.get(target),
        isFleet: fleet,
        nameOf: (0,view/* clusterNames */.XM)(numbered.map(({ target }) => target)),
    };
}
const header = (report) => `<header>
<h1>${badge(report.verdict)} ${htmlText((0,view/* sentenceCase */.o3)((0,headline/* headline */.Pl)(report)))}</h1>
<p class="note">${[(0,view/* extentAndCounts */.WV)(report), ...(0,headline/* passWords */.p2)(report)].map(htmlText).join(' · ')}</p>
</header>
`;
/** The reasons why the run is incomplete, and the verdicts that no finding explains. */
function notes(report) {
    const silent = (0,reports_told/* unexplained */.EJ)(report).map(({ image, cluster }) => `No finding says why of ${image.reference}${(0,view/* onCluster */.mx)(cluster)}: none of its node pools was judged.`);
    return [...report.reasons, ...silent]
        .slice(0, SHOWN_NOTES)
        .map((note) => `<p class="cut"><strong>Note:</strong> ${htmlText(note)}</p>\n`)
        .join('');
}
function access({ access: missing }) {
    if (missing === null || missing.commands.length === 0)
        return '';
    return `<p>Give the caller these grants, once${htmlText((0,view/* callerWords */.NH)(missing.commands))}:</p>\n${missing.commands.map(commandHtml).join('')}`;
}
/** The table, folded if it is long. */
function table(numbered, places) {
    if (numbered.length === 0)
        return '';
    const whole = matrix(numbered, places);
    return numbered.length > OPEN_ROWS ? foldHtml(`Table of ${(0,view/* count */.U9)(numbered.length, 'verdict')}`, whole) : whole;
}
/** At most this number of names of passing images and their clusters is shown. The JSON report contains the rest. */
const NAMED_PASSES = 20_000;
/** What passes. Clusters with the same images are shown together. */
function passed(report) {
    let left = NAMED_PASSES;
    let cut = 0;
    const rows = (0,passes_alike/* passedAlike */.T)(report).map(({ clusters: its, images }) => {
        const clusters = its.map((cluster) => cluster ?? target/* NO_CLUSTER */.ZN);
        const [first = '', ...more] = clusters;
        const on = more.length === 0 ? code(first) : (0,view/* count */.U9)(clusters.length, 'cluster');
        const title = `${badge('pass')} ${htmlText((0,view/* count */.U9)(images.length, 'image'))} on ${on}`;
        left -= images.length + more.length;
        if (left < 0)
            cut += 1;
        const names = (all) => `<ul>${all.map((each) => `<li>${code(each)}</li>`).join('')}</ul>`;
        const which = more.length === 0 ? '' : `<p>On each of these clusters:</p>${names(clusters)}<p>these images:</p>`;
        return left < 0 ? `<p>${title}</p>\n` : foldHtml(title, `${which}${names(images)}`);
    });
    const note = cut === 0 ? '' : '<p class="cut">Names are left out to fit. The JSON report holds all of them.</p>\n';
    return `${note}${rows.join('')}`;
}
function footer({ tool, run, caller, exitCode, exitReason, command: name }) {
    const facts = [
        `${tool.name} ${tool.version} ${name}`,
        run.startedAt,
        caller === null ? 'caller unknown' : `asked as ${caller}`,
        `${(0,view/* count */.U9)(run.apiCalls, 'request')} in ${(run.durationMs / 1000).toFixed(1)} s`,
        ...(run.shard === null ? [] : [`shard ${run.shard}`]),
        `exit status ${exitCode}${exitReason === null ? '' : `: ${exitReason}`}`,
    ];
    return `<footer><p>${facts.map(htmlText).join(' · ')}</p></footer>\n`;
}

;// CONCATENATED MODULE: ./src/reports/html/index.ts
/** The report as one HTML file. It loads nothing, and only our own style and script run in it. */





const LIMIT = 16 * 1024 * 1024;
const PLAIN = { style: '', script: '', fleet: '' };
/**
 * A page with the verdict, what to do, a table of images × clusters × pools, the assumptions, and the findings. The
 * script only filters and copies. What exceeds the limit is left out, and the page says so.
 */
function renderHtml(report, { limit = LIMIT, page = PLAIN, groupBy } = {}) {
    const { style } = page;
    const script = isFleet(report) ? `${page.script}${page.fleet}` : page.script;
    const policy = [
        "default-src 'none'",
        `style-src '${hash(style)}'`,
        `script-src '${hash(script)}'`,
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
<title>${report.verdict.toUpperCase()}: ${(0,reports_escape/* html */.qy)((0,view/* sentenceCase */.o3)((0,headline/* headline */.Pl)(report)))}</title>
<style>${style}</style>
</head>
<body>
${body(report, limit, groupBy)}<script>${script}</script>
</body>
</html>
`);
}
const hash = (text) => `sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}`;


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