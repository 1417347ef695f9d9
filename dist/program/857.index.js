"use strict";
exports.id = 857;
exports.ids = [857,883,264,121];
exports.modules = {

/***/ 5883:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sf: () => (/* binding */ clusterPath),
/* harmony export */   p8: () => (/* binding */ clusterFrom),
/* harmony export */   uF: () => (/* binding */ isWindows)
/* harmony export */ });
/* unused harmony export AUTO_PROVISIONED */
/** A GKE cluster and its node pools, read from the API's raw JSON (container v1, FACTS 1.2 and 1.3). */
/** The name of the pools that do not exist yet. */
const AUTO_PROVISIONED = '(auto-provisioned)';
/** `projects/P/locations/L/clusters/C` */
function clusterPath(cluster) {
    return `projects/${cluster.project}/locations/${cluster.location}/clusters/${cluster.name}`;
}
/** True for a pool of Windows nodes: decided by its image type, since `windowsNodeConfig` is also on Linux pools. */
const isWindows = (pool) => (pool.imageType ?? '').toUpperCase().startsWith('WINDOWS');
/**
 * A cluster from the API's raw JSON. Unknown fields and values are kept or ignored, never an error.
 * @param name the cluster that was asked for
 * @param raw the decoded JSON of `projects.locations.clusters.get`
 * @returns null where the answer is no cluster
 */
function clusterFrom(name, raw) {
    const json = object(raw);
    if (text(json['name']) === null)
        return null;
    const version = text(json['currentMasterVersion']);
    const autopilot = object(json['autopilot'])['enabled'] === true;
    const autoscaling = object(json['autoscaling']);
    const streaming = object(object(object(json['nodePoolDefaults'])['nodeConfigDefaults'])['gcfsConfig'])['enabled'] === true;
    const listed = array(json['nodePools']).map((pool) => poolFrom(pool, version));
    const toCome = autopilot || autoscaling['enableNodeAutoprovisioning'] === true
        ? [poolToCome(object(autoscaling['autoprovisioningNodePoolDefaults']), version, autopilot || streaming)]
        : [];
    return {
        ...name,
        status: text(json['status']) ?? 'STATUS_UNSPECIFIED',
        statusMessage: text(json['statusMessage']),
        conditions: conditionsOf(json),
        version,
        mode: autopilot ? 'autopilot' : 'standard',
        releaseChannel: text(object(json['releaseChannel'])['channel']),
        pools: [...listed, ...toCome],
    };
}
function poolFrom(raw, clusterVersion) {
    const json = object(raw);
    const config = object(json['config']);
    return {
        name: text(json['name']) ?? '(unnamed)',
        origin: 'listed',
        status: text(json['status']) ?? 'STATUS_UNSPECIFIED',
        statusMessage: text(json['statusMessage']),
        conditions: conditionsOf(json),
        version: text(json['version']) ?? clusterVersion,
        serviceAccount: text(config['serviceAccount']) ?? 'default',
        scopes: strings(config['oauthScopes']),
        imageType: text(config['imageType']),
        machineType: text(config['machineType']),
        locations: strings(json['locations']),
        labels: Object.fromEntries(Object.entries(object(config['labels'])).flatMap(([key, value]) => typeof value === 'string' ? [[key, value]] : [])),
        taints: array(config['taints']).map((taint) => ({
            key: text(object(taint)['key']) ?? '',
            value: text(object(taint)['value']) ?? '',
            effect: text(object(taint)['effect']) ?? 'EFFECT_UNSPECIFIED',
        })),
        architectureTaint: object(config['taintConfig'])['architectureTaintBehavior'] !== 'NONE',
        windowsOsVersion: text(object(config['windowsNodeConfig'])['osVersion']),
        accelerators: array(config['accelerators']).flatMap((each) => text(object(each)['acceleratorType']) ?? []),
        shape: shapeOf(json, config),
        imageStreaming: object(config['gcfsConfig'])['enabled'] === true,
    };
}
function shapeOf(json, config) {
    const autoscaling = object(json['autoscaling']);
    const max = number(autoscaling['maxNodeCount']);
    return {
        nodeCount: number(json['initialNodeCount']),
        autoscaling: autoscaling['enabled'] === true && max !== null ? { min: number(autoscaling['minNodeCount']) ?? 0, max } : null,
        diskType: text(config['diskType']),
        diskSizeGb: number(config['diskSizeGb']),
        // 64-bit numbers are strings in Google's JSON.
        acceleratorCount: number(Number(object(array(config['accelerators'])[0])['acceleratorCount'] ?? NaN)),
        spot: config['spot'] === true,
    };
}
/** The pool that auto-provisioning or Autopilot would create: its identity is in the defaults (FACTS 1.2). */
function poolToCome(defaults, version, imageStreaming) {
    return {
        name: AUTO_PROVISIONED,
        origin: 'auto-provisioned',
        status: 'RUNNING',
        statusMessage: null,
        conditions: [],
        version,
        serviceAccount: text(defaults['serviceAccount']) ?? 'default',
        scopes: 'oauthScopes' in defaults ? strings(defaults['oauthScopes']) : null,
        imageType: text(defaults['imageType']),
        machineType: null,
        locations: [],
        labels: {},
        taints: [],
        architectureTaint: true,
        windowsOsVersion: null,
        accelerators: [],
        imageStreaming,
    };
}
function conditionsOf(json) {
    return array(json['conditions']).map((condition) => {
        const { code, canonicalCode, message } = object(condition);
        return { code: text(code) ?? text(canonicalCode) ?? 'UNKNOWN', message: text(message) ?? '' };
    });
}
const object = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const array = (value) => (Array.isArray(value) ? value : []);
const text = (value) => (typeof value === 'string' && value !== '' ? value : null);
const number = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : null);
const strings = (value) => array(value).filter((each) => typeof each === 'string');


/***/ }),

/***/ 3238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hk: () => (/* reexport */ annotations),
  render: () => (/* binding */ render),
  hF: () => (/* reexport */ renderJson),
  Gc: () => (/* reexport */ renderMarkdown)
});

// UNUSED EXPORTS: FORMATS, FORMATS_TO_COME, isFormat, renderGithub, renderText, workflowCommand

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
        const key = JSON.stringify([finding.check, finding.status, finding.pool === null, finding.message]);
        const candidates = alike.get(key) ?? [];
        let group = candidates.find((each) => withoutPool(each.finding) === withoutPool(finding));
        if (group === undefined) {
            group = { finding, pools: [] };
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
            const { check, status, kind, message, fix, needs } = finding;
            const key = JSON.stringify([target.image.reference, check, status, kind, message, fix, needs]);
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
function messageOf({ message, needs, fix }, reference, places) {
    const lines = [
        (0,reports_escape/* visible */.RK)(message),
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
            message: `${left} more findings ${verb}: the job's summary and the report hold them all.`,
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
        counts: {
            pass: counts.pass,
            warn: counts.warn,
            fail: counts.fail,
            unknown: counts.unknown,
            skip: counts.skip,
            targets: counts.targets,
        },
        access: access === null ? null : { commands: access.commands },
        targets: report.targets.map(orderedTarget),
        passed: report.passed.map(({ cluster, images }) => ({ cluster, images })),
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
        pools: target.pools.map(({ name, verdict, principal, platform, version }) => ({
            name,
            verdict,
            principal,
            platform,
            version,
        })),
        findings: target.findings.map(orderedFinding),
    };
}
function orderedFinding(finding) {
    const { fix, ignored } = finding;
    return {
        check: finding.check,
        kind: finding.kind,
        status: finding.status,
        pool: finding.pool,
        message: finding.message,
        evidence: finding.evidence.map(({ strength, says, source, detail }) => ({ strength, says, source, detail })),
        needs: finding.needs.map(orderedNeed),
        fix: fix === null ? null : { summary: fix.summary, commands: fix.commands, terraform: fix.terraform, url: fix.url },
        baseline: finding.baseline,
        ignored: ignored === null ? null : { reason: ignored.reason, expires: ignored.expires },
    };
}
const orderedNeed = ({ way, permission, resource, role }) => ({ way, permission, resource, role });

;// CONCATENATED MODULE: ./src/reports/markdown-finding.ts


/** UTF-16 units of what one field may take: a page shows the start of a message of a megabyte, and says so. */
const LONGEST = 2_000;
/** A picture for each status and verdict; the word always stands beside it, or in the column's head. */
const ICON = { fail: '❌', unknown: '❔', warn: '⚠️', pass: '✅', skip: '➖' };
const SHOWN_POOLS = 20;
const prose = (text) => (0,reports_escape/* markdownProse */.h$)((0,reports_escape/* clip */.$Q)(text, LONGEST));
const code = (text) => (0,reports_escape/* markdownCode */.D9)((0,reports_escape/* clip */.$Q)(text, LONGEST));
/** A finding with its evidence, what would tell, and its fix to copy. */
function findingMarkdown({ finding, pools }) {
    const { status, check, message, evidence, needs, fix } = finding;
    const aside = setAside(finding);
    const head = [
        `${ICON[status]} **${status}** ${code(check)}`,
        ...(pools.length > 0 ? [`${pools.length === 1 ? 'pool' : 'pools'} ${poolList(pools)}`] : []),
        ...(aside === null ? [] : [prose(aside)]),
    ];
    return [
        `${head.join(' · ')}: ${prose(message)}\n`,
        listOf(evidence.map(({ strength, says, source, detail }) => `${strength} (${says}) ${code(source)}: ${prose(detail)}`)),
        listOf(needLines(needs).map(({ label, text }) => `${label} ${prose(text)}`)),
        ...(fix === null ? [] : [fixMarkdown(fix)]),
    ].join('');
}
function fixMarkdown({ summary, commands, terraform, url }) {
    return [
        `\n**Fix**: ${prose(summary)}${url === null ? '' : ` See ${(0,reports_escape/* markdownLink */.iQ)((0,reports_escape/* clip */.$Q)(url, LONGEST))}.`}\n`,
        commands.length > 0 ? `\n${(0,reports_escape/* markdownBlock */.dI)('sh', commands)}\n` : '',
        terraform === null
            ? ''
            : `\n<details>\n<summary>Terraform</summary>\n\n${(0,reports_escape/* markdownBlock */.dI)('hcl', [terraform])}\n\n</details>\n`,
    ].join('');
}
const listOf = (lines) => lines.length > 0 ? `\n${lines.map((line) => `- ${line}\n`).join('')}` : '';
/** Findings that ask for nothing, a row each. */
function findingRows(groups) {
    const rows = groups.map(({ finding, pools }) => {
        const aside = setAside(finding);
        const cells = [
            `${ICON[finding.status]} ${finding.status}`,
            code(finding.check),
            pools.length > 0 ? poolList(pools) : '',
            prose(finding.message) + (aside === null ? '' : ` (${prose(aside)})`),
        ];
        return `| ${cells.map(reports_escape/* markdownCell */.UZ).join(' | ')} |\n`;
    });
    return `| Status | Check | Pools | Finding |\n| --- | --- | --- | --- |\n${rows.join('')}`;
}
/** Names of pools as code, up to twenty. */
function poolList(pools) {
    const shown = pools.slice(0, SHOWN_POOLS).map(code);
    const more = pools.length - shown.length;
    return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

;// CONCATENATED MODULE: ./src/reports/markdown-pieces.ts
/** Keeps a Markdown page under a limit, honestly: whole pieces are left out, the least important first, and counted. */

/** Most important first; as the note names them. */
const KINDS = [
    'summaries',
    'lists of grants',
    'rows of the table',
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
const SHOWN_SOURCES = 5;
/** The report as Markdown, below `limitBytes`, with a line feed at the end. It writes no HTML but details and summary. */
function renderMarkdown(report, { limitBytes = 900 * 1024 } = {}) {
    const targets = worstTargetsFirst(report.targets);
    const isFolded = (target) => targets.length > LONG_TABLE && target.verdict === 'pass';
    return joinWithin([
        ...headAndTable(report, targets.filter((target) => !isFolded(target))),
        ...targetSections(targets, 'fail', 'failing targets'),
        ...targetSections(targets, 'unknown', 'targets with open findings'),
        ...access(report),
        ...rest(targets),
        ...foldedTable(targets.filter(isFolded)),
        ...report.passed.map(passedRow),
    ], limitBytes);
}
function headAndTable(report, targets) {
    const rows = targets.map((target, index) => ({
        kind: index < FIRST_ROWS ? 'rows of the table' : 'further rows of the table',
        holds: 1,
        render: () => tableRow(target),
    }));
    return [
        { kind: 'summaries', holds: 1, render: () => head(report) + (rows.length > 0 ? `\n${TABLE_HEAD}` : '') },
        ...rows,
    ];
}
function head(report) {
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
const markdown_prose = (text) => (0,reports_escape/* markdownProse */.h$)((0,reports_escape/* clip */.$Q)(text, LONGEST_PROSE));
const markdown_name = (text) => (0,reports_escape/* markdownCode */.D9)((0,reports_escape/* clip */.$Q)(text, LONGEST_NAME));
/** Targets of a verdict, each with the findings that decided it. */
function targetSections(targets, verdict, kind) {
    return targets
        .filter((target) => target.verdict === verdict)
        .map((target) => ({ kind, holds: 1, render: () => `\n${targetHead(target)}${decisive(target)}` }));
}
function targetHead({ image, cluster, verdict, blind }) {
    const sources = image.sources
        .slice(0, SHOWN_SOURCES)
        .map(({ file, line, workload }) => markdown_name(`${file}:${line}`) + (workload === null ? '' : ` (${markdown_name(workload)})`));
    const more = image.sources.length - sources.length;
    const where = cluster.mode === 'external' ? markdown_name(cluster.name) : markdown_name((0,model_cluster/* clusterPath */.Sf)(cluster));
    const facts = [where, ...clusterFacts(cluster).map(markdown_prose)].join(' · ');
    return [
        `### ${ICON[verdict]} ${markdown_name(image.reference)} on ${markdown_name(cluster.name)}\n\n`,
        `On ${facts}${sources.length > 0 ? `, from ${sources.join(', ')}${more > 0 ? ` and ${more} more` : ''}` : ''}.\n`,
        blind ? '\n**Blind**: the cluster, the image or the identity of every pool could not be read.\n' : '',
    ].join('');
}
function decisive(target) {
    return groupFindings(target.findings)
        .filter(({ finding }) => isAbove(target, finding))
        .map((group) => `\n${findingMarkdown(group)}`)
        .join('');
}
function access({ access: missing }) {
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
        const left = groupFindings(target.findings).filter(({ finding }) => !isAbove(target, finding));
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
        ...(target.assumptions.length > 0 ? [assumptions(target)] : []),
    ].join('\n'));
}
function statusCounts(groups, target) {
    const statuses = ['fail', 'unknown', 'warn', 'pass', 'skip'];
    const counts = statuses.map((status) => [status, groups.filter(({ finding }) => finding.status === status).length]);
    return [
        ...counts.flatMap(([status, number]) => (number > 0 ? [`${number} ${status}`] : [])),
        ...(target.assumptions.length > 0 ? [count(target.assumptions.length, 'assumption')] : []),
    ].join(', ');
}
function assumptions({ assumptions: all }) {
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


const MARK = { fail: '✗', unknown: '?', warn: '!', pass: '✓', skip: '–' };
const STYLE = { fail: 'red', unknown: 'yellow', warn: 'yellow', pass: 'green', skip: 'dim' };
/** Where text beside a finding's status starts. */
const COLUMN = 13;
/** Columns of what a line is: `would tell`, `evaluated`, `fix`. */
const LABEL = 10;
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
        ...loud.flatMap((target) => ['', ...targetBlock(target, context)]),
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
const verdictPiece = (out, verdict) => out.piece(`${MARK[verdict]} ${verdict.toUpperCase()}`, [STYLE[verdict], 'bold']);
/** A target of which one line says everything. */
function isQuiet(target, { verbose, few }) {
    if (verbose || target.verdict !== 'pass')
        return false;
    const asked = target.findings.some((finding) => isOpen(finding) || setAside(finding) !== null);
    return !asked && !(few && target.assumptions.length > 0);
}
function targetBlock(target, context) {
    const { out, verbose } = context;
    const head = verdictPiece(out, target.verdict);
    const groups = groupFindings(target.findings);
    const shown = groups.filter(({ finding }) => verbose || isOpen(finding));
    const tail = [
        ...(verbose ? [] : aside(groups, context)),
        ...text_assumptions(target, context),
        ...(verbose ? [] : passedChecks(target, context)),
    ];
    return [
        ...out.prose(0, { text: `${head.text}  `, width: head.width + 2 }, target.image.reference, 'bold'),
        ...targetFacts(target, context).flatMap(([label, text]) => out.prose(2, out.piece(`${label} `, 'dim'), text, 'dim')),
        ...shown.flatMap((group) => ['', ...findingBlock(group, context)]),
        ...(tail.length > 0 ? ['', ...tail] : []),
    ];
}
function targetFacts({ image, cluster, pools, blind }, { verbose }) {
    const place = cluster.mode === 'external' ? cluster.name : `${cluster.name} in ${cluster.project}, ${cluster.location}`;
    const byVerdict = poolsByVerdict(pools).map(([verdict, names]) => `${verdict} ${names.join(', ')}`);
    const sources = image.sources.map(({ file, line, column, workload }) => `${file}:${line}:${column}${workload === null ? '' : ` (${workload})`}`);
    const shown = verbose ? sources : sources.slice(0, text_SHOWN_SOURCES);
    const more = sources.length - shown.length;
    return [
        ['on', [place, ...clusterFacts(cluster)].join(' · ')],
        ...(blind ? [['blind:', 'the cluster, the image or the identity of every pool could not be read']] : []),
        ...(byVerdict.length > 0 ? [['pools:', byVerdict.join(' · ')]] : []),
        ...(shown.length > 0 ? [['from', `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`]] : []),
        ...(verbose && image.pinned !== null ? [['pinned:', image.pinned]] : []),
        ...(verbose ? pools.map(poolFacts) : []),
    ];
}
function poolFacts({ name, principal, platform, version }) {
    const facts = [
        platform ?? 'platform not known',
        version ?? 'version not known',
        `pulls as ${principal ?? 'an identity that is not known'}`,
    ];
    return [`pool ${name}:`, facts.join(' · ')];
}
function findingBlock({ finding, pools }, { out, verbose }) {
    const { status, check, evidence, needs, fix } = finding;
    const label = out.piece(`${MARK[status]} ${status}`.padEnd(COLUMN - 2), STYLE[status]);
    const where = pools.length > 0 ? ` · ${pools.length === 1 ? 'pool' : 'pools'} ${pools.join(', ')}` : '';
    const aside = setAside(finding);
    const line = (name, text, style) => out.prose(COLUMN, out.piece(name === '' ? '' : `${name.padEnd(LABEL)} `, 'dim'), text, style);
    return [
        ...out.prose(2, label, `${check}${where}${aside === null ? '' : ` · ${aside}`}`, 'bold'),
        ...line('', finding.message),
        ...evidence.flatMap(({ strength, says, source, detail }) => line(strength, `${MARK[says]} ${source}: ${detail}`, 'dim')),
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
                .flatMap(({ label: name, text: what }) => out.prose(COLUMN, out.piece(`${name.padEnd(LABEL)} `, 'dim'), what, 'dim'))
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
        : out.prose(2, out.piece(`${MARK[status]} ${status}`.padEnd(COLUMN - 2), STYLE[status]), of(status), 'dim'));
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
    const targets = quiet.flatMap(({ image, cluster, pools, findings, assumptions: assumed }) => {
        const passed = new Set(findings.flatMap((finding) => (finding.status === 'pass' ? [finding.check] : [])));
        const names = few ? [...passed].join(', ') : count(passed.size, 'check');
        const facts = [
            count(pools.length, 'pool'),
            names,
            ...(assumed.length > 0 ? [count(assumed.length, 'assumption')] : []),
        ];
        return out.prose(0, wide, `${image.reference} on ${cluster.name} · ${facts.join(' · ')}`);
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
    markdown: (report) => renderMarkdown(report),
    github: (report) => renderGithub(report),
};
/** The formats that exist, in the order in which help lists them. */
const FORMATS = Object.keys(RENDERERS);
/** Formats that the contract names and that don't exist yet. */
const FORMATS_TO_COME = (/* unused pure expression or super */ null && (['sarif', 'junit', 'html', 'gitlab']));
/** True for the name of a format that exists. */
const isFormat = (name) => Object.hasOwn(RENDERERS, name);
/** The report in a format, with a line feed at the end. */
function render(format, report, options) {
    return RENDERERS[format](report, options);
}


/***/ })

};
;