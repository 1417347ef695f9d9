"use strict";
exports.id = 6326;
exports.ids = [6326];
exports.modules = {

/***/ 6326:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderHtml: () => (/* binding */ renderHtml)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/reports/escape.ts
var reports_escape = __webpack_require__(6548);
;// CONCATENATED MODULE: ./src/reports/html/pieces.ts

/** UTF-16 units of what one field may take. */
const LONGEST = 2_000;
const MARK = { fail: '✗', unknown: '?', warn: '!', pass: '✓', skip: '–' };
/** Text, or the value of an attribute. */
const pieces_text = (value) => (0,reports_escape/* html */.qy)((0,reports_escape/* clip */.$Q)(value, LONGEST));
/** Something to be read letter by letter; a long path breaks after its slashes. */
const code = (value) => `<code>${pieces_text(value).replaceAll('/', '/<wbr>')}</code>`;
/** A status or verdict: its mark for the eyes, its word for everyone. */
const badge = (status) => `<span class="badge ${status}"><span aria-hidden="true">${MARK[status]}</span> ${status}</span>`;
/** A shell command; the script adds the button that copies it. */
const command = (value) => `<pre class="copy"><code>${(0,reports_escape/* htmlBlock */.xs)((0,reports_escape/* shellCommand */.q$)(value))}</code></pre>\n`;
/** Terraform, in a part that is opened by hand. */
const terraform = (value) => `<details><summary>Terraform</summary><pre class="copy"><code>${(0,reports_escape/* htmlBlock */.xs)((0,reports_escape/* visibleLines */.gB)(value))}</code></pre></details>\n`;

// EXTERNAL MODULE: ./src/model/fingerprint.ts
var fingerprint = __webpack_require__(1109);
// EXTERNAL MODULE: ./src/reports/view.ts
var view = __webpack_require__(7450);
;// CONCATENATED MODULE: ./src/reports/html/target.ts




/** What the filters go by: the status, or that somebody set the finding aside. */
const filterStatus = (group) => isRaised(group) && (0,view/* setAside */.Fi)(group.finding) !== null ? 'aside' : group.finding.status;
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
    const groups = (0,view/* groupFindings */.kG)(target.findings);
    const raised = groups.filter(isRaised);
    const quiet = groups.filter((group) => !isRaised(group));
    return `${head(target, id, open && target.verdict !== 'pass')}${facts(target)}${pools(target.pools)}${raised.map(finding).join('')}${quietTable(quiet)}${assumptions(target)}</details></article>\n`;
}
/** Only what it is and how it stands. */
function shortTarget({ target, id }) {
    return `${head(target, id, false)}<p class="note">The details are left out of this page; the JSON report holds them.</p></details></article>\n`;
}
function head({ image, cluster, verdict }, id, open) {
    return `<article class="target" id="${id}" data-cluster="${pieces_text((0,fingerprint/* clusterName */.S)(cluster))}" aria-labelledby="${id}-title"><details${open ? ' open' : ''}><summary><h3 id="${id}-title">${badge(verdict)} ${code(image.reference)} <span class="on">${pieces_text((0,view/* onCluster */.mx)(cluster).trim())}</span></h3></summary>\n`;
}
function facts({ image, cluster, blind }) {
    const sources = image.sources
        .slice(0, SHOWN_SOURCES)
        .map(({ file, line, workload }) => code(`${file}:${line}`) + (workload === null ? '' : ` (${pieces_text(workload)})`));
    const more = image.sources.length - sources.length;
    const rows = [
        ['Cluster', [code((0,fingerprint/* clusterName */.S)(cluster)), ...(0,view/* clusterFacts */.s7)(cluster).map(pieces_text)].join(' · ')],
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
    const aside = (0,view/* setAside */.Fi)(group.finding);
    return `<section class="finding ${status}" ${data(group)}><h4>${badge(status)} ${pieces_text(check)}${poolNames(group)}${kind === 'advice' ? ' <span class="note">advice</span>' : ''}${aside === null ? '' : ` <span class="note">${pieces_text(aside)}</span>`}</h4>
<p>${pieces_text((0,view/* sentenceOf */.$N)(group.finding))}</p>
${listOf('evidence', evidence.map(({ strength, says, source, detail }) => `${strength}, says ${says}: ${code(source)}: ${pieces_text(detail)}`))}${listOf('needs', (0,view/* needLines */.Mr)(needs).map(({ label, text: need }) => `<b>${label}</b> ${pieces_text(need)}`))}${fix === null ? '' : fixOf(fix)}</section>
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
    const rows = groups.map((group) => `<tr ${data(group)}><td>${badge(group.finding.status)}</td><th scope="row">${pieces_text(group.finding.check)}</th><td>${group.pools.map(pieces_text).join(', ') || 'all'}</td><td>${pieces_text((0,view/* sentenceOf */.$N)(group.finding))}</td></tr>`);
    return table('Passed or does not apply', ['Status', 'Check', 'Pools', 'Finding'], rows);
}
function assumptions({ assumptions: all }) {
    if (all.length === 0)
        return '';
    const items = all.map(({ check, text: assumed, needs }) => `<li>${code(check)}: ${pieces_text(assumed)}${listOf('needs', (0,view/* needLines */.Mr)(needs).map(({ label, text: need }) => `<b>${label}</b> ${pieces_text(need)}`))}</li>`);
    return `<details class="assumptions"><summary>${(0,view/* count */.U9)(all.length, 'assumption')}: what could not be read and may matter</summary>\n<ul>${items.join('')}</ul></details>\n`;
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
    for (const group of targets.flatMap((target) => (0,view/* groupFindings */.kG)(target.findings))) {
        const status = filterStatus(group);
        counts.set(status, (counts.get(status) ?? 0) + weight(group));
        checks.add(group.finding.check);
    }
    const clusters = new Set(targets.map((target) => (0,fingerprint/* clusterName */.S)(target.cluster)));
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
    const clusters = unique(numbered, ({ target }) => (0,fingerprint/* clusterName */.S)(target.cluster));
    const byImage = images.length >= clusters.length;
    const columns = byImage ? clusters : images;
    if (columns.length > MOST_COLUMNS)
        return matrix_scroll(list(numbered));
    const row = ({ target }) => (byImage ? target.image.reference : (0,fingerprint/* clusterName */.S)(target.cluster));
    const column = ({ target }) => (byImage ? (0,fingerprint/* clusterName */.S)(target.cluster) : target.image.reference);
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
    const rows = numbered.map((each) => `<tr><th scope="row">${code(each.target.image.reference)}</th><td>${code((0,fingerprint/* clusterName */.S)(each.target.cluster))}</td><td>${cell(each)}</td></tr>\n`);
    return `<thead><tr><th scope="col">Image</th><th scope="col">Cluster</th><th scope="col">Verdict and pools</th></tr></thead>\n<tbody>\n${rows.join('')}</tbody>`;
}
function cell({ target, id }) {
    const blind = target.blind ? ' <span class="note">blind</span>' : '';
    return `<a href="#${id}" aria-label="${target.verdict}: ${pieces_text(`${target.image.reference}${(0,view/* onCluster */.mx)(target.cluster)}`)}">${badge(target.verdict)}</a>${blind}${matrix_pools(target)}`;
}
/** `fail batch, spot`; a target without pools says nothing. */
function matrix_pools({ pools: all }) {
    if (all.length === 0)
        return '';
    const items = (0,view/* poolsByVerdict */.s8)(all).map(([verdict, names]) => {
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
    const all = numbered.flatMap((each) => (0,view/* verifications */.Jt)(each.target).map((row) => ({ ...each, row })));
    if (all.length === 0)
        return '';
    const none = '<span class="none">not known</span>';
    const rows = all.slice(0, MOST_ROWS).map(({ target, id, row }) => {
        const cells = [
            code((0,view/* shortName */.EU)(target.cluster)),
            code(row.pool),
            `${badge(row.status)} ${pieces_text(row.result)}`,
            row.digest === null ? none : code(row.digest),
            row.took === null ? none : pieces_text(row.took),
            row.node === null ? none : code(row.node),
        ];
        return `<tr><th scope="row"><a href="#${id}">${code(target.image.reference)}</a></th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
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

// EXTERNAL MODULE: ./src/model/target.ts
var target = __webpack_require__(5936);
;// CONCATENATED MODULE: ./src/reports/html/body.ts







/** Everything between `<body>` and the script. */
function body(report, limit) {
    const numbered = (0,view/* worstTargetsFirst */.uI)(report.targets).map((target, at) => ({ target, id: `t${at + 1}` }));
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
        ['Judged', (0,view/* extent */.Xx)(report)],
        ['Targets', (0,view/* targetCounts */.UH)(report)],
        ['Findings', (0,view/* findingCounts */.s_)(report)],
        ...(blind > 0
            ? [
                [
                    'Blind',
                    `${(0,view/* count */.U9)(blind, 'target')}: its cluster, its image or every pool’s identity could not be read`,
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
        : `<p class="cut"><strong>Cut to fit.</strong> The details of ${(0,view/* count */.U9)(short, 'target')} are left out, those of the best verdicts. The JSON report holds all of them.</p>\n`;
    return `${cut}${filters(numbered.map(({ target }) => target))}<div id="list"${numbered.length > MANY ? ' class="many"' : ''}>\n${articles.join('')}</div>\n`;
}
/** So many targets that ask for something are open from the start; of more, each is opened by hand. */
const OPENED = 20;
/** More targets than these are laid out only when they come into sight. */
const MANY = 100;
function passed(report) {
    return report.passed
        .map(({ cluster, images }) => `<details><summary>${badge('pass')} ${pieces_text((0,view/* count */.U9)(images.length, 'image'))} on ${code(cluster ?? target/* NO_CLUSTER */.ZN)}</summary>\n<ul>${images.map((image) => `<li>${code(image)}</li>`).join('')}</ul></details>\n`)
        .join('');
}
function footer({ tool, run, caller, exitCode, command: name }) {
    const facts = [
        `${tool.name} ${tool.version} ${name}`,
        run.startedAt,
        `asked as ${caller ?? 'a caller that is not known'}`,
        `${(0,view/* count */.U9)(run.apiCalls, 'request')} in ${(run.durationMs / 1000).toFixed(1)} s`,
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


/***/ })

};
;