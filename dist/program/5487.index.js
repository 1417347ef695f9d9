"use strict";
exports.id = 5487;
exports.ids = [5487];
exports.modules = {

/***/ 8868:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sk: () => (/* binding */ parseScope),
/* harmony export */   aP: () => (/* binding */ fleetOf),
/* harmony export */   os: () => (/* binding */ noScope)
/* harmony export */ });
/* harmony import */ var _model_fleet__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6389);
/* harmony import */ var _model_suggest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2691);
/* harmony import */ var _names__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3632);
/** The fleet of a scan: its scopes, and which part of it this machine does. */



/** More shards than any engine runs at once. */
const MOST_SHARDS = 10_000;
/** The scopes and the shard that were given; those of saved facts where none was. */
function fleetOf(from, env, saved) {
    const scopes = from.all('scope', parseScope);
    const shard = from.one('shard', (text) => parseShard(text, env, matrixJob(from)));
    const again = saved !== null && !from.mentioned('scope') && !from.mentioned('cluster');
    const before = again ? saved.fleet : null;
    const filter = filterOf(from);
    if (!(0,_model_fleet__WEBPACK_IMPORTED_MODULE_0__/* .takesAll */ .yX)(filter) && scopes.length === 0 && before === null)
        from.problems.push(`${from.named('filter')} is for clusters of a ${from.named('scope')}, and none is given`);
    if (from.has('location') && !from.mentioned('cluster'))
        from.problems.push(`${from.named('location')} is for clusters given by a short name: ${from.named('filter')} location=GLOB chooses among those of a scope`);
    const running = from.boolean('running') || before?.running === true;
    if (from.boolean('cross') && !running)
        from.warnings.push(`${from.named('cross')} changes nothing without ${from.named('running')}: images that are given are judged on every cluster`);
    return {
        scopes: before?.scopes ?? scopes,
        shard: shard ?? (from.has('shard') ? null : again ? (before?.shard ?? null) : ofCloudRun(env)),
        running,
        cross: from.boolean('cross') || before?.cross === true,
        filter: (0,_model_fleet__WEBPACK_IMPORTED_MODULE_0__/* .takesAll */ .yX)(filter) ? (before?.filter ?? _model_fleet__WEBPACK_IMPORTED_MODULE_0__/* .NO_FILTER */ .fz) : filter,
        memberships: from.boolean('memberships') || before?.memberships === true,
    };
}
/** The filters, read as `KEY=VALUE`. */
function filterOf(from) {
    const read = from.all('filter', parseFilter);
    const of = (key) => read.flatMap((each) => (each.key === key ? [each.value] : []));
    return {
        labels: of('label').map((label) => {
            const [key = '', ...value] = label.split('=');
            return { key, value: value.length === 0 ? null : value.join('=') };
        }),
        names: of('name'),
        locations: of('location'),
        channels: of('release-channel').map((channel) => channel.toLowerCase()),
    };
}
const FILTER_KEYS = ['label', 'name', 'location', 'release-channel'];
function parseFilter(given) {
    const equals = given.indexOf('=');
    const form = 'is no filter: label=K=V, name=GLOB, location=GLOB or release-channel=CHANNEL';
    if (equals < 0)
        return { problem: form };
    const [word, value] = [given.slice(0, equals).trim(), given.slice(equals + 1).trim()];
    const key = FILTER_KEYS.find((each) => each === word);
    if (key === undefined) {
        const meant = (0,_model_suggest__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(word, FILTER_KEYS);
        return { problem: `${form}${meant === null ? '' : `. Did you mean ${meant}=${value}?`}` };
    }
    if (value === '' || value.startsWith('='))
        return { problem: `${form}; nothing stands after “${word}=”` };
    if (key === 'release-channel' && !_model_fleet__WEBPACK_IMPORTED_MODULE_0__/* .CHANNELS */ .l_.some((channel) => channel === value.toLowerCase()))
        return { problem: `names no release channel: it is one of ${_model_fleet__WEBPACK_IMPORTED_MODULE_0__/* .CHANNELS */ .l_.join(', ')}` };
    return { value: { key, value } };
}
const noScope = (from) => `no cluster is given: ${from.named('scope')} or ${from.named('cluster')} is needed`;
/** A project by ID or number, a folder or an organization by number. */
function parseScope(text) {
    const form = 'is no scope: projects/P, folders/N or organizations/N';
    const [, kind, id = ''] = /^(projects|folders|organizations)\/([^/]+)$/.exec(text) ?? [];
    if (kind === undefined) {
        const meant = text.includes('/') || 'problem' in (0,_names__WEBPACK_IMPORTED_MODULE_1__/* .parseProject */ .XB)(text) ? '' : `. Did you mean projects/${text}?`;
        return { problem: `${form}${meant}` };
    }
    if (kind === 'projects') {
        const project = (0,_names__WEBPACK_IMPORTED_MODULE_1__/* .parseProject */ .XB)(id);
        return 'value' in project ? { value: text } : { problem: `${form}; “${id}” ${project.problem}` };
    }
    return /^\d{1,20}$/.test(id) ? { value: text } : { problem: `${form}; N is a number` };
}
/**
 * `3/10`; `auto/10` takes the index that the engine gives to its task, `auto` its number of tasks too, where the engine
 * tells it.
 */
function parseShard(text, env, matrix) {
    const [, part, total] = /^(\d{1,5}|auto)(?:\/(\d{1,5}))?$/.exec(text.trim()) ?? [];
    if (part !== 'auto' && total === undefined)
        return { problem: NO_SHARD };
    const task = part === 'auto' ? (matrix ?? taskOf(env)) : { index: Number(part) - 1, count: null };
    if (task === null)
        return { problem: `has no number to take: this is no job of a matrix, and neither ${INDEXES} holds one` };
    if (total === undefined && task.count === null)
        return { problem: 'cannot tell N: an Indexed Job does not tell its pods how many there are. Write auto/N' };
    const count = total === undefined ? (task.count ?? 0) : Number(total);
    const index = task.index + 1;
    if (count < 1 || count > MOST_SHARDS)
        return { problem: NO_SHARD };
    if (part === 'auto' && task.count !== null && task.count !== count)
        return { problem: `is not what the engine says: it runs ${String(task.count)} tasks` };
    if (index < 1 || index > count)
        return {
            problem: `is no shard: I is a number from 1 to N${part === 'auto' ? `, and this task’s is ${String(index)}` : ''}`,
        };
    return { value: { index, count } };
}
const NO_SHARD = 'is no shard: I/N, such as 3/10, or auto/N where the engine numbers its tasks';
/**
 * The job of a matrix that the action runs in, as `strategy.job-index` and `strategy.job-total` number it: contexts that no
 * variable holds, but that an input's default may name
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#strategy-context). Null where the runner
 * fills in nothing.
 */
function matrixJob(from) {
    const text = from.one('matrix-job', (value) => ({ value }));
    const [, index, total] = /^(\d{1,5})\/(\d{1,5})$/.exec(text ?? '') ?? [];
    return index === undefined ? null : { index: Number(index), count: Number(total) };
}
/**
 * Kubernetes numbers the pods of an Indexed Job
 * (https://kubernetes.io/docs/concepts/workloads/controllers/job/#completion-mode), Cloud Run the tasks of a job
 * (https://cloud.google.com/run/docs/container-contract#jobs-env-vars).
 */
const TASK_INDEXES = ['JOB_COMPLETION_INDEX', 'CLOUD_RUN_TASK_INDEX'];
const INDEXES = TASK_INDEXES.join(' nor ');
/** The task of an engine that numbers its tasks by variables. */
function taskOf(env) {
    const index = numberIn(env, TASK_INDEXES);
    const count = numberIn(env, ['CLOUD_RUN_TASK_COUNT']);
    return Number.isNaN(index) ? null : { index, count: Number.isNaN(count) ? null : count };
}
const numberIn = (env, names) => {
    const found = names.map((name) => env[name] ?? '').find((value) => value !== '');
    return found !== undefined && /^\d{1,5}$/.test(found) ? Number(found) : NaN;
};
/** The task of a Cloud Run job, which knows the number of its tasks; null elsewhere, and in a job of one task. */
function ofCloudRun(env) {
    const index = numberIn(env, ['CLOUD_RUN_TASK_INDEX']) + 1;
    const count = numberIn(env, ['CLOUD_RUN_TASK_COUNT']);
    return count > 1 && index <= count ? { index, count } : null;
}


/***/ }),

/***/ 7844:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ baselineOf),
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   zj: () => (/* binding */ DEFAULT_POLICY)
/* harmony export */ });
/* harmony import */ var _read_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5116);
/* harmony import */ var _model_append__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7737);


/** The policy file that is read where none is named. */
const DEFAULT_POLICY = '.github/gke-image-preflight.yml';
/** The policy that was named; else the one of saved facts; else the one at its usual place; null: there is none. */
function policyOf(from, readers, saved) {
    const read = (file, text) => {
        const found = readers.policy?.(file, text) ?? { problems: [`${file} cannot be read here`] };
        if ('policy' in found)
            return { file, policy: found.policy };
        (0,_model_append__WEBPACK_IMPORTED_MODULE_0__/* .append */ .B)(from.problems, found.problems.map((problem) => `${from.named('policy')}: ${problem}`));
        return null;
    };
    if (from.mentioned('policy') && from.has('policy')) {
        const named = from.one('policy', (file) => {
            const content = (0,_read_text__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .y)(readers, file);
            return 'problem' in content ? content : { value: { file, text: content.value } };
        });
        return named === null ? null : read(named.file, named.text);
    }
    if (saved !== null)
        return saved.policy;
    if (!readers.exists(DEFAULT_POLICY))
        return null;
    const content = (0,_read_text__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .y)(readers, DEFAULT_POLICY);
    if ('value' in content)
        return read(DEFAULT_POLICY, content.value);
    from.problems.push(`${DEFAULT_POLICY} ${content.problem}`);
    return null;
}
/** What the earlier report said that was named; else the one of saved facts; null: there is none. */
function baselineOf(from, readers, saved) {
    if (!from.has('baseline'))
        return saved?.baseline ?? null;
    return from.one('baseline', (file) => {
        const content = (0,_read_text__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .y)(readers, file);
        return 'problem' in content ? content : (readers.baseline?.(content.value) ?? { problem: 'cannot be read here' });
    });
}


/***/ }),

/***/ 9061:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HU: () => (/* binding */ parseChoice),
/* harmony export */   ce: () => (/* binding */ hasSaved),
/* harmony export */   gI: () => (/* binding */ given)
/* harmony export */ });
/* harmony import */ var _model_suggest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2691);
/* harmony import */ var _options_choices__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1054);
/* harmony import */ var _options__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5548);



/** Options whose values hold no comma themselves: commas separate them, as the lists of other tools have it. */
const COMMAS = new Set(['image', 'cluster', 'node-pool', 'platform', 'image-pull-secret']);
const piecesOf = (text) => text
    .split(',')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
/** Reads given values; empty ones count as not given in the action. */
function given(entry, values) {
    const problems = [];
    const named = (id) => (entry === 'cli' ? (0,_options__WEBPACK_IMPORTED_MODULE_1__/* .optionOf */ .XD)(id).flag : (0,_options__WEBPACK_IMPORTED_MODULE_1__/* .optionOf */ .XD)(id).input) ?? id;
    const textsOf = (id) => (values[id] ?? []).filter((text) => entry === 'cli' || text.trim() !== '');
    const separated = (id) => COMMAS.has(id) ? textsOf(id).flatMap((text) => (text.includes(',') ? piecesOf(text) : [text])) : textsOf(id);
    const wrong = (id, value, problem) => {
        problems.push(value === '' ? `${named(id)} is empty: it ${problem}` : `${named(id)} “${value}” ${problem}`);
    };
    const single = (id) => {
        const texts = [...new Set(textsOf(id))];
        if (texts.length > 1)
            problems.push(`${named(id)} is given more than once: ${texts.map((each) => `“${each}”`).join(', ')}`);
        return texts[0];
    };
    const one = (id, parse) => {
        const text = single(id);
        if (text === undefined)
            return null;
        const read = parse(text);
        if ('value' in read)
            return read.value;
        wrong(id, text, read.problem);
        return null;
    };
    return {
        entry,
        problems,
        warnings: [],
        named,
        wrong,
        one,
        has: (id) => textsOf(id).length > 0,
        mentioned: (id) => values[id] !== undefined,
        isDefault: (id) => textsOf(id).every((text) => text === (0,_options__WEBPACK_IMPORTED_MODULE_1__/* .optionOf */ .XD)(id).default),
        all: (id, parse) => [...new Set(separated(id))].flatMap((text) => {
            const read = parse(text);
            if ('value' in read)
                return [read.value];
            wrong(id, text, read.problem);
            return [];
        }),
        choice: (id) => one(id, (text) => parseChoice(id, text)) ?? (0,_options__WEBPACK_IMPORTED_MODULE_1__/* .defaultOf */ .HA)(id),
        boolean: (id) => one(id, parseBoolean) ?? (0,_options__WEBPACK_IMPORTED_MODULE_1__/* .optionOf */ .XD)(id).default === 'true',
    };
}
/** Whether saved facts are named, readable or not: images and clusters may be theirs. */
const hasSaved = (from) => from.mentioned('facts') || from.mentioned('resume');
/** One of an option's choices; the nearest right word is named. */
function parseChoice(id, text) {
    const choices = (0,_options_choices__WEBPACK_IMPORTED_MODULE_0__/* .choicesOf */ .c)(id);
    const choice = choices.find((each) => each === text);
    if (choice !== undefined)
        return { value: choice };
    const meant = (0,_model_suggest__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(text, choices);
    return { problem: `must be one of ${choices.join(', ')}${meant === null ? '' : `. Did you mean ${meant}?`}` };
}
/** Strict, as YAML's newer rules have it: `True`, `yes`, `1` are errors that say what to write. */
function parseBoolean(text) {
    if (text === 'true')
        return { value: true };
    if (text === 'false')
        return { value: false };
    const lower = text.trim().toLowerCase();
    const meant = ['true', 'yes', 'y', 'on', '1'].includes(lower)
        ? 'true'
        : ['false', 'no', 'n', 'off', '0'].includes(lower)
            ? 'false'
            : (0,_model_suggest__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(lower, ['true', 'false']);
    return { problem: `is neither true nor false${meant === null ? '' : `. Write ${meant}.`}` };
}


/***/ }),

/***/ 5838:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SV: () => (/* binding */ IGNORE_FILE),
/* harmony export */   i7: () => (/* binding */ ignoreLines),
/* harmony export */   xc: () => (/* binding */ leftOutBy)
/* harmony export */ });
/** What is left out of manifests: `!GLOB` among their paths, and the lines of an ignore file. Pure. */
/** The file that names, a line each, what is no manifest to judge; as `.gitignore` does. */
const IGNORE_FILE = '.gke-image-preflight-ignore';
/** The patterns of an ignore file: a line each, without comments and empty lines. */
const ignoreLines = (text) => text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
/**
 * Whether one of the patterns leaves a path out: `*` and `?` stay in a folder, `**` does not; a pattern without a slash
 * fits at any depth; one that fits a folder leaves out all that is in it. A pattern that starts with `!` takes in again
 * what one before it left out.
 * @param patterns with `/` between folders
 * @returns for a path from the same folder, with `/` between its folders
 */
function leftOutBy(patterns) {
    const rules = patterns.map((pattern) => {
        const takesIn = pattern.startsWith('!');
        return { takesIn, fits: ruleOf(takesIn ? pattern.slice(1) : pattern) };
    });
    return (path) => {
        let out = false;
        const normal = path.replace(/^(?:\.\/)+/, '');
        for (const { takesIn, fits } of rules)
            if (fits.test(normal))
                out = !takesIn;
        return out;
    };
}
function ruleOf(pattern) {
    const bare = pattern.replace(/^(?:\.\/)+/, '').replace(/\/$/, '');
    const anchored = bare.includes('/');
    const path = bare.replace(/^\//, '');
    return new RegExp(`^${anchored ? '' : '(?:.*/)?'}${expressionOf(path)}(?:/.*)?$`, 's');
}
/** A pattern as a regular expression; each piece of it fits in one way only, so that no text takes long. */
function expressionOf(pattern) {
    let written = '';
    const pieces = pattern.matchAll(/\*\*\/|\*\*|\*+|\?|\[(!?)([^\][]+)\]|\{([^{}]*)\}|\\(.)|(.)/gs);
    for (const [piece, not, set, words, escaped, plain] of pieces) {
        if (piece === '**/')
            written += '(?:.*/)?';
        else if (piece === '**')
            written += '.*';
        else if (piece.startsWith('*'))
            written += '[^/]*';
        else if (piece === '?')
            written += '[^/]';
        else if (set !== undefined)
            written += `[${not === '' ? '' : '^'}${set.replace(/[\\\]^[]/g, '\\$&')}]`;
        else if (words !== undefined)
            written += `(?:${words.split(',').map(expressionOf).join('|')})`;
        else
            written += (escaped ?? plain ?? '').replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
    }
    return written;
}


/***/ }),

/***/ 3632:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ parseClusterName),
/* harmony export */   IJ: () => (/* binding */ parsePodName),
/* harmony export */   LM: () => (/* binding */ parseNamespace),
/* harmony export */   UV: () => (/* binding */ poolsAsked),
/* harmony export */   Ur: () => (/* binding */ ALL_POOLS),
/* harmony export */   Vk: () => (/* binding */ parsePoolName),
/* harmony export */   XB: () => (/* binding */ parseProject),
/* harmony export */   bK: () => (/* binding */ parseSecretName),
/* harmony export */   zS: () => (/* binding */ parseLocation)
/* harmony export */ });
/* harmony import */ var _model_target__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5936);
/* harmony import */ var _model_kubernetes_names__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8848);


const PROJECT = /^(?:[a-z0-9][a-z0-9.-]{0,62}:)?[a-z0-9][a-z0-9-]{0,62}$/;
const LOCATION = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const CLUSTER = /^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const FORMS = 'projects/P/locations/L/clusters/C, gke_P_L_C, or a short name with its location and project';
/**
 * A cluster in one of the forms that people have at hand: the API's (`zones` for `locations` too, a `//` name or an
 * address before it), a kubeconfig's (`gke_P_L_C`), or its short name.
 */
function parseClusterName(text) {
    const path = text.replace(/^(?:https:)?\/\/container\.googleapis\.com\/(?:v1(?:beta1)?\/)?/, '');
    if (path.includes('/'))
        return fromPath(path);
    if (path.startsWith('gke_')) {
        const [, project, location, name, ...more] = path.split('_');
        if (project === undefined || location === undefined || name === undefined || more.length > 0)
            return { problem: 'has another number of parts than gke_PROJECT_LOCATION_CLUSTER' };
        return full(project, location, name);
    }
    if (!CLUSTER.test(path))
        return { problem: `is not a cluster name: ${FORMS}` };
    return { value: { short: path } };
}
function fromPath(path) {
    const match = /^projects\/([^/]*)\/(?:locations|zones|regions)\/([^/]*)\/clusters\/([^/]*)$/.exec(path);
    if (match)
        return full(match[1] ?? '', match[2] ?? '', match[3] ?? '');
    const [project, location, name, ...more] = path.split('/');
    const meant = more.length === 0 && PROJECT.test(project ?? '') && LOCATION.test(location ?? '') && CLUSTER.test(name ?? '')
        ? `. Did you mean projects/${project}/locations/${location}/clusters/${name}?`
        : '';
    return { problem: `is not a cluster name: ${FORMS}${meant}` };
}
function full(project, location, name) {
    for (const part of [inside(parseProject, project), inside(parseLocation, location)])
        if ('problem' in part)
            return part;
    if (!CLUSTER.test(name))
        return { problem: `holds a cluster name that cannot be: “${name}”` };
    return { value: { full: { project, location, name } } };
}
const inside = (parse, part) => {
    const read = parse(part);
    if ('value' in read)
        return read;
    return { problem: `has ${part === '' ? 'an empty part' : `the part “${part}”`}, which ${read.problem}` };
};
/** A project's ID (domain-scoped ones as `example.com:p`) or number. */
function parseProject(text) {
    if (PROJECT.test(text))
        return { value: text };
    return { problem: `is no project ID (lower-case letters, digits and hyphens)${meant(text, PROJECT)}` };
}
/** A region or zone. */
function parseLocation(text) {
    if (LOCATION.test(text))
        return { value: text };
    return { problem: `is not a region or zone, such as europe-west1 or europe-west1-b${meant(text, LOCATION)}` };
}
/** Capital letters and spaces around it are the usual mistake. */
const meant = (text, fits) => {
    const lower = text.trim().toLowerCase();
    return lower !== text && fits.test(lower) ? `. Did you mean ${lower}?` : '';
};
/** Stands for all node pools on the command line. */
const ALL_POOLS = '*';
/** The pools that were named; null where none was. */
function poolsAsked(names) {
    if (names.includes(ALL_POOLS))
        return { kind: 'all' };
    return names.length === 0 ? null : { kind: 'named', names };
}
/** A node pool's name; `*` is all of them, `(auto-provisioned)` the ones to come. */
function parsePoolName(text) {
    if (text === ALL_POOLS || text === '(auto-provisioned)' || CLUSTER.test(text))
        return { value: text };
    return { problem: 'is no node pool name (lower-case letters, digits and hyphens; “*” for all)' };
}
/** A Kubernetes namespace: a DNS label. */
function parseNamespace(text) {
    if ((0,_model_kubernetes_names__WEBPACK_IMPORTED_MODULE_1__/* .isLabel */ .J2)(text))
        return { value: text };
    return { problem: 'is no Kubernetes namespace (up to 63 lower-case letters, digits and hyphens)' };
}
/** A pod's name: a DNS subdomain. */
function parsePodName(text) {
    if ((0,_model_kubernetes_names__WEBPACK_IMPORTED_MODULE_1__/* .isSubdomain */ .J4)(text))
        return { value: text };
    return { problem: 'is no name of a pod (lower-case letters, digits, hyphens and dots)' };
}
/** A Kubernetes secret's name: a DNS subdomain. */
function parseSecretName(text) {
    if ((0,_model_kubernetes_names__WEBPACK_IMPORTED_MODULE_1__/* .isSubdomain */ .J4)(text))
        return { value: text };
    return { problem: 'is no name of a Kubernetes secret (lower-case letters, digits, hyphens and dots)' };
}


/***/ }),

/***/ 4486:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ parsePrincipal)
/* harmony export */ });
/* harmony import */ var _model_suggest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2691);

const FORMS = 'serviceAccount:EMAIL, user:EMAIL or principal://iam.googleapis.com/…/subject/S';
const EMAIL = /^[^\s@:/[\]]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/;
/** The member that stands for a Kubernetes service account: `serviceAccount:P.svc.id.goog[NS/KSA]`. */
const WORKLOAD = /^[a-z0-9.:-]+\.svc\.id\.goog\[[a-z0-9-]+\/[a-z0-9.-]+\]$/;
/** Members of a policy that are no single principal. */
const SETS = [
    'group',
    'domain',
    'allUsers',
    'allAuthenticatedUsers',
    'principalSet',
    'projectOwner',
    'projectEditor',
    'projectViewer',
];
/** Who pulls: an IAM member that is one principal, as policies write it. */
function parsePrincipal(text) {
    if (text.startsWith('principal://')) {
        if (/^principal:\/\/iam\.googleapis\.com\/\S+\/subject\/\S+$/.test(text))
            return { value: text };
        return {
            problem: 'is no principal: principal://iam.googleapis.com/projects/N/locations/global/workloadIdentityPools/POOL/subject/S',
        };
    }
    const colon = text.indexOf(':');
    const [type, rest] = [text.slice(0, Math.max(colon, 0)), text.slice(colon + 1)];
    if (type === 'serviceAccount' && (EMAIL.test(rest) || WORKLOAD.test(rest)))
        return { value: text };
    if (type === 'user' && EMAIL.test(rest))
        return { value: text };
    return { problem: problemOf(text, type, rest) };
}
function problemOf(text, type, rest) {
    if (EMAIL.test(text))
        return `is an e-mail address without its kind. Did you mean ${kindOf(text)}:${text}?`;
    if (WORKLOAD.test(text))
        return `lacks its kind. Did you mean serviceAccount:${text}?`;
    if (type === 'deleted')
        return 'is a deleted account: it pulls nothing';
    const set = SETS.find((each) => each === type || each === text);
    if (set !== undefined)
        return `is no single principal that pulls (${set}): ${FORMS}`;
    if (type === 'serviceAccount' || type === 'user')
        return `has no e-mail address after “${type}:”`;
    const meant = (0,_model_suggest__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(type, ['serviceAccount', 'user']);
    if (type !== '' && meant !== null && EMAIL.test(rest))
        return `is no IAM member: ${FORMS}. Did you mean ${meant}:${rest}?`;
    return `is no IAM member: ${FORMS}`;
}
const kindOf = (email) => (email.endsWith('gserviceaccount.com') ? 'serviceAccount' : 'user');


/***/ }),

/***/ 5116:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readText)
/* harmony export */ });
/** A file's text, or why it cannot be read. */
function readText(readers, file) {
    if (file === '')
        return { problem: 'must name a file' };
    try {
        return { value: readers.read(file) };
    }
    catch (error) {
        return { problem: `cannot be read: ${error instanceof Error ? error.message : String(error)}` };
    }
}


/***/ }),

/***/ 5487:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y2: () => (/* binding */ buildRun),
  R8: () => (/* binding */ filesOf),
  Rj: () => (/* binding */ notOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model/cluster.ts
var cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/input/options.ts + 9 modules
var options = __webpack_require__(5548);
// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
;// CONCATENATED MODULE: ./src/input/duration.ts
/** What a value was read as, or what is wrong with it: a phrase that follows the value. */

const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const LONGEST = 24 * 3_600_000;
/**
 * A duration: `60s`, `5m`, `2m30s`, `1500ms`, `1h`.
 * @returns milliseconds, more than 0 and at most a day
 */
function parseDuration(text) {
    if (!/^(?:\d{1,9}(?:ms|s|m|h))+$/.test(text))
        return { problem: `is not a duration such as 60s, 5m or 2m30s${meant(text)}` };
    let total = 0;
    let smallest = Infinity;
    for (const [, count, unit] of text.matchAll(/(\d{1,9})(ms|s|m|h)/g)) {
        const size = (0,own_value/* ownValue */.e)(UNITS, unit ?? '') ?? 0;
        if (size >= smallest)
            return { problem: 'has its units out of order: hours, minutes, seconds, milliseconds' };
        smallest = size;
        total += Number(count) * size;
    }
    if (total === 0)
        return { problem: 'is no time at all: it must be more than 0' };
    if (total > LONGEST)
        return { problem: 'is longer than a day (24h)' };
    return { value: total };
}
/** `60` is probably 60 seconds, `5 min` five minutes. */
function meant(text) {
    const match = /^(\d{1,9})\s*([a-z]*)$/i.exec(text.trim());
    if (!match)
        return '';
    const [, count, word = ''] = match;
    const unit = /^(|s|secs?|seconds?)$/i.test(word)
        ? 's'
        : /^(m|mins?|minutes?)$/i.test(word)
            ? 'm'
            : /^(h|hrs?|hours?)$/i.test(word)
                ? 'h'
                : /^(ms|msecs?|milliseconds?)$/i.test(word)
                    ? 'ms'
                    : null;
    return unit === null ? '' : `. Did you mean ${count}${unit}?`;
}

// EXTERNAL MODULE: ./src/input/given.ts
var input_given = __webpack_require__(9061);
;// CONCATENATED MODULE: ./src/model/input-seen.ts
const ALL_SEEN = { errors: [], unread: [], leftOut: null, empty: false };

// EXTERNAL MODULE: ./src/input/left-out.ts
var left_out = __webpack_require__(5838);
// EXTERNAL MODULE: ./src/model/image-reference.ts
var image_reference = __webpack_require__(68);
// EXTERNAL MODULE: ./src/model/placeholder.ts
var placeholder = __webpack_require__(5868);
;// CONCATENATED MODULE: ./src/input/images.ts


/**
 * The references of a file for `--images-from`: one a line, white space around it and `# comments` left out.
 * @param file its name, `-` for standard input
 */
function imageLines(text, file) {
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
    return lines.flatMap((line, index) => {
        const content = withoutComment(line).trim();
        if (content === '')
            return [];
        const place = { file, line: index + 1, column: line.indexOf(content) + 1, workload: null };
        const named = `${file === '-' ? 'standard input' : file}:${place.line}`;
        return [{ text: content, source: file === '-' ? null : place, use: null, named }];
    });
}
/** The line up to a `#` that stands at its start or after white space. */
function withoutComment(line) {
    for (let at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1))
        if (at === 0 || line.charAt(at - 1).trim() === '')
            return line.slice(0, at);
    return line;
}
/**
 * Whether a line of a file may be shown in an error, which is public where the log is: a list may be a link to a file
 * that holds secrets. It has the characters of a reference, and where it has capital letters, as keys and tokens have,
 * it begins with a host.
 */
function looksLikeReference(text) {
    if (text.length > 300 || !/^[A-Za-z0-9._/:@-]+$/.test(text))
        return false;
    return text === text.toLowerCase() || /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::\d+)?\//.test(text);
}
/** Problems that are told one by one: a list that is none at all has as many as lines. */
const MOST_PROBLEMS = 20;
/**
 * Reads references; one that is given twice is one image, with all its places and uses. Another spelling of it (`redis`,
 * `docker.io/library/redis:latest`) is an image of its own: what is said of a place is said of what is written there.
 * @returns the images in their order, those of manifests that do not parse among them, and a problem for each other
 *   reference that does not parse
 */
function readImages(given) {
    const images = new Map();
    const problems = [];
    let more = 0;
    for (const { text, source, use, named } of given) {
        const parsed = (0,image_reference/* parseImageReference */.o_)(text);
        if (!parsed.ok && use === null) {
            if (problems.length >= MOST_PROBLEMS)
                more += 1;
            else if (source === null || looksLikeReference(text))
                problems.push(`${named}: not an image reference: ${parsed.reason}\n${pointAt(text, parsed.at)}`);
            else
                problems.push(`${named}:${String(source.column)}: not an image reference (the line is not shown: it may be of another file)`);
            continue;
        }
        const entry = images.get(text) ?? { text, parsed, sources: [], places: new Set(), uses: [], plain: false };
        if (source)
            addPlace(entry, source);
        if (use)
            entry.uses.push(use);
        else
            entry.plain = true;
        images.set(text, entry);
    }
    if (more > 0)
        problems.push(`${String(more)} more are no image references either`);
    return { images: [...images.values()].map(imageOf), problems };
}
/** Aliases put what is written once in many containers: it has one place all the same. */
function addPlace({ sources, places }, source) {
    const place = JSON.stringify(source);
    if (!places.has(place))
        sources.push(source);
    places.add(place);
}
function imageOf({ text, parsed, sources, uses, plain }) {
    if (!parsed.ok)
        return invalidImage(text, parsed, sources);
    const { reference } = parsed;
    return { valid: true, reference, sources, uses, plain };
}
/** A reference of a manifest that does not parse: it is judged where it stands, and the rest with it. */
function invalidImage(text, { reason, at }, sources) {
    const found = (0,placeholder/* placeholderIn */.P)(text);
    return { valid: false, text, reason, at, atRunTime: false, sources, unlisted: null, ...found };
}
/** The text with a caret under the place that is wrong; a long text is cut around it. */
function pointAt(text, at) {
    const from = Math.max(0, at - 60);
    const shown = visible(text.slice(from, at + 60));
    const before = visible(text.slice(from, at));
    const cut = from > 0 ? '…' : '';
    return `  ${cut}${shown}${at + 60 < text.length ? '…' : ''}\n  ${' '.repeat(cut.length + before.length)}^`;
}
/** Control characters would move the caret, or the terminal: each becomes one visible sign. */
const visible = (text) => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\uFFFD');

// EXTERNAL MODULE: ./src/input/read-text.ts
var read_text = __webpack_require__(5116);
// EXTERNAL MODULE: ./src/model/append.ts
var append = __webpack_require__(7737);
;// CONCATENATED MODULE: ./src/input/given-images.ts






/** Characters of a list of images. */
const LONGEST_LIST = 16 * 1024 * 1024;
/**
 * All images that were given; those of saved facts where none was.
 * @param missing the problem that none at all is; null: it is none
 */
function imagesOf(from, readers, saved, reading, missing) {
    const given = [];
    let seen = ALL_SEEN;
    from.all('image', (text) => {
        if (/\s#/.test(text))
            return { problem: `holds a comment: comments are for ${from.named('images-from')}` };
        given.push({ text: text.trim(), source: null, use: null, named: from.named('image') });
        return { value: text };
    });
    const list = from.one('images-from', (file) => {
        const content = (0,read_text/* readText */.y)(readers, file);
        if ('problem' in content)
            return content;
        if (content.value.length > LONGEST_LIST)
            return { problem: 'is larger than 16 MiB' };
        const lines = imageLines(content.value, readers.shown?.(file) ?? file);
        if (lines.length === 0)
            return { problem: 'holds no image reference' };
        (0,append/* append */.B)(given, lines);
        return { value: file };
    });
    const paths = from.all('manifests', (path) => path.trim() === '' ? { problem: 'must name a file, a folder or a pattern' } : { value: path });
    if (list === '-' && paths.includes('-'))
        from.problems.push(`${from.named('manifests')} and ${from.named('images-from')} cannot both be “-”`);
    if (paths.length > 0 && readers.manifests) {
        const { images, problems, warnings, seen: came } = readers.manifests(paths, reading);
        const named = from.named('manifests');
        (0,append/* append */.B)(from.problems, problems.map((problem) => `${named}: ${problem}`));
        // One warning: a runner shows ten.
        if (warnings.length > 0)
            from.warnings.push(`${named}: ${warnings.join('\n')}`);
        seen = { ...came, errors: withWayOut(came.errors, named), empty: came.empty && given.length === 0 };
        (0,append/* append */.B)(given, images);
    }
    if (!['image', 'images-from', 'manifests'].some((id) => from.mentioned(id))) {
        if (saved)
            return { images: saved.images, seen: saved.seen };
        if (missing !== null && !(0,input_given/* hasSaved */.ce)(from))
            from.problems.push(missing);
    }
    const { images, problems } = readImages(given);
    (0,append/* append */.B)(from.problems, problems);
    return { images, seen };
}
/** The last error says how to leave out the file of the first. */
function withWayOut(errors, named) {
    const [first] = errors;
    if (first === undefined)
        return errors;
    const file = /^(.*?)(?::\d+:\d+)?(?:: | cannot be read)/s.exec(first)?.[1] ?? 'FILE';
    return [...errors, `to leave a file out: ${named} '!${file}', or its name as a line of ${left_out/* IGNORE_FILE */.SV}`];
}
/** @param more another option that would do */
const noImage = (from, more) => {
    const ways = ['image', 'images-from', 'manifests', more].flatMap((id) => id === null ? [] : from.named(id));
    return `no image is given: ${ways.slice(0, -1).join(', ')} or ${ways.at(-1) ?? ''} is needed`;
};

// EXTERNAL MODULE: ./src/input/given-policy.ts
var given_policy = __webpack_require__(7844);
// EXTERNAL MODULE: ./src/model/suggest.ts
var suggest = __webpack_require__(2691);
// EXTERNAL MODULE: ./src/input/names.ts
var input_names = __webpack_require__(3632);
;// CONCATENATED MODULE: ./src/input/given-clusters.ts
/** The clusters of a request: named, in saved facts, or the one that the kubeconfig's context leads to. */






const noCluster = (from) => `no cluster is given: ${from.named('cluster')} is needed`;
/** All clusters that were given; those of saved facts where none was; else the one of the kubeconfig's context. */
function clustersGiven(from, env, readers, saved, policy) {
    const location = from.one('location', input_names/* parseLocation */.zS) ?? inEnvironment(env, LOCATIONS, input_names/* parseLocation */.zS);
    const project = from.one('project', input_names/* parseProject */.XB) ?? inEnvironment(env, PROJECTS, input_names/* parseProject */.XB);
    // A name of the policy stands for clusters that it names in full.
    const named = policy?.clusters ?? {};
    const names = from
        .all('cluster', (text) => {
        const paths = (0,own_value/* ownValue */.e)(named, text);
        if (paths === undefined)
            return listOf((0,input_names/* parseClusterName */.$3)(text));
        return { value: paths.flatMap((path) => valuesOf((0,input_names/* parseClusterName */.$3)(path))) };
    })
        .flat();
    if (!from.mentioned('cluster')) {
        if (!saved)
            return (0,input_given/* hasSaved */.ce)(from) ? [] : ofContext(from, readers);
        (0,append/* append */.B)(names, saved.clusters.map((full) => ({ full })));
    }
    const short = names.flatMap((name) => ('short' in name ? [name.short] : []));
    if (short.length > 0)
        shortNames(from, short, { location, project }, Object.keys(named));
    else
        contradictions(from, names, location, project);
    const full = names.map((name) => 'full' in name ? name.full : { project: project ?? '', location: location ?? '', name: name.short });
    return [...new Map(full.map((name) => [(0,cluster/* clusterPath */.Sf)(name), name])).values()];
}
/** The clusters that the contexts of a scan lead to: GKE's by their names, others by the context's. */
function clustersByContext(from, readers) {
    const kubeconfig = from.one('kubeconfig', (value) => ({ value }));
    return from.all('context', (context) => {
        if (context.trim() === '')
            return { problem: 'must name a context' };
        const found = readers.kubeContext?.(kubeconfig, context) ?? { state: 'unknown' };
        if (found.state === 'cluster')
            return { value: found.cluster };
        if (found.state === 'other')
            return { value: { project: '', location: '', name: context } };
        return { problem: 'is no context of the kubeconfig' };
    });
}
/** The cluster of the context that was given, else of the current one, which is said. */
function ofContext(from, readers) {
    const asked = from.one('context', (text) => ({ value: text.trim() === '' ? null : text }));
    // Reading saved or wrong input, nobody looks at the machine's own configuration.
    const found = readers.kubeContext?.(from.one('kubeconfig', (value) => ({ value })), asked) ?? { state: 'none' };
    switch (found.state) {
        case 'cluster':
            from.warnings.push(`no cluster is given: ${(0,cluster/* clusterPath */.Sf)(found.cluster)} is judged, to which ${asked === null ? 'the kubeconfig’s current context' : 'the context'} “${found.context}” leads`);
            return [found.cluster];
        case 'other':
            if (asked !== null)
                return [{ project: '', location: '', name: found.context }];
            from.problems.push(`${noCluster(from)}, or a ${from.named('context')}: the current context “${found.context}” is not named gke_PROJECT_LOCATION_CLUSTER, nor is its cluster; ${from.named('context')} ${found.context} judges it as a cluster outside GKE`);
            return [];
        case 'unknown':
            from.problems.push(`${from.named('context')} “${found.context}” is not in the kubeconfig, and no cluster is given`);
            return [];
        case 'none':
            from.problems.push(noCluster(from));
            return [];
    }
}
function shortNames(from, short, { location, project }, ofPolicy) {
    const lacks = [
        ...(location === null && !from.has('location') ? [from.named('location')] : []),
        ...(project === null && !from.has('project') ? [from.named('project')] : []),
    ];
    if (lacks.length === 0)
        return;
    const meant = short.flatMap((name) => (0,suggest/* nearest */.pA)(name, ofPolicy) ?? []);
    const suggestion = meant.length === 0 ? '' : `. Did you mean ${meant.join(', ')}, of the policy?`;
    from.problems.push(`${from.named('cluster')} ${short.map((name) => `“${name}”`).join(', ')} is a short name: it needs ${lacks.join(' and ')}, or the form projects/P/locations/L/clusters/C${suggestion}`);
}
const valuesOf = (read) => ('value' in read ? [read.value] : []);
const listOf = (read) => 'value' in read ? { value: [read.value] } : read;
/** Location and project are for short names; beside full names they may repeat, never contradict. */
function contradictions(from, names, location, project) {
    const full = names.flatMap((name) => ('full' in name ? [name.full] : []));
    const clash = (id, value) => {
        if (value === null || !from.has(id) || full.length === 0 || full.some((name) => name[id] === value))
            return;
        const said = full.map(cluster/* clusterPath */.Sf).join(', ');
        from.problems.push(`${from.named(id)} “${value}” contradicts ${from.named('cluster')} “${said}”`);
    };
    clash('location', location);
    clash('project', project);
}
/** gcloud's own variables (https://docs.cloud.google.com/sdk/docs/properties#setting_properties_using_environment_variables), and Google's libraries'. */
const PROJECTS = ['CLOUDSDK_CORE_PROJECT', 'GOOGLE_CLOUD_PROJECT', 'GCLOUD_PROJECT'];
const LOCATIONS = ['CLOUDSDK_COMPUTE_REGION', 'CLOUDSDK_COMPUTE_ZONE'];
/** The first that is set, if it can be. */
function inEnvironment(env, names, parse) {
    const given = names.map((name) => env[name]).find((value) => value !== undefined && value !== '');
    return given !== undefined && 'value' in parse(given) ? given : null;
}

// EXTERNAL MODULE: ./src/input/given-fleet.ts
var given_fleet = __webpack_require__(8868);
// EXTERNAL MODULE: ./src/input/without-cluster.ts
var without_cluster = __webpack_require__(115);
// EXTERNAL MODULE: ./src/input/principal.ts
var input_principal = __webpack_require__(4486);
;// CONCATENATED MODULE: ./src/input/run.ts
/**
 * What a run is to do, from what was given on the command line or to the action. Everything that is wrong is found
 * here, all at once, before anything is called.
 */













/**
 * Reads and judges all that was given to `check` or `diagnose`.
 * @param entry names errors as the command line or the action knows the options
 * @param env for the project that short cluster names are in
 * @param asked the command; null: the action's `mode` says it
 * @returns the run, or every problem, a sentence each; never throws
 */
function buildRun(entry, values, env, readers, asked = null) {
    const from = (0,input_given/* given */.gI)(entry, values);
    const command = asked ?? commandOf(from);
    notOf(from, command);
    const facts = savedFacts('facts', from, readers);
    const resume = savedFacts('resume', from, readers);
    const saved = (facts ?? resume)?.request ?? null;
    const policyGiven = (0,given_policy/* policyOf */.US)(from, readers, saved);
    const policy = policyGiven?.policy ?? null;
    const namespace = from.one('namespace', input_names/* parseNamespace */.LM);
    const verify = from.has('verify') ? from.choice('verify') : (saved?.verify ?? 'none');
    const ownPods = new Map();
    const keepPod = (key, pod) => {
        if (!ownPods.has(key) && ownPods.size < MOST_PODS)
            ownPods.set(key, pod);
    };
    const imagePaths = policy?.imagePaths ?? [];
    const reading = { imagePaths, namespace, ...(verify === 'admission' ? { keepPod } : {}) };
    const ofFleet = ['scope', 'filter', 'shard', 'memberships'];
    const hasFleet = command === 'scan' || (command === 'diagnose' && ofFleet.some((id) => from.mentioned(id)));
    const fleet = hasFleet ? (0,given_fleet/* fleetOf */.aP)(from, env, saved) : null;
    const needsImage = command !== 'diagnose' && fleet?.running !== true;
    const missing = needsImage ? noImage(from, fleet === null ? null : 'running') : null;
    const { images, seen } = imagesOf(from, readers, saved, reading, missing);
    const alone = (0,without_cluster/* withoutCluster */.T)(from, saved);
    // A scan finds its clusters: those of the machine's kubeconfig are none that it was asked for.
    const named = fleet === null || from.mentioned('cluster') || saved !== null;
    const clusters = [
        ...(alone === null && named ? clustersGiven(from, env, readers, saved, policy) : []),
        ...(command === 'scan' ? clustersByContext(from, readers) : []),
    ];
    const pools = [...from.all('node-pool', input_names/* parsePoolName */.Vk)];
    const secrets = [...from.all('image-pull-secret', input_names/* parseSecretName */.bK)];
    const principal = from.one('principal', input_principal/* parsePrincipal */.g);
    const request = {
        command,
        images,
        seen,
        clusters,
        fleet,
        alone,
        nodePools: (0,input_names/* poolsAsked */.UV)(pools) ?? saved?.nodePools ?? null,
        namespace: namespace ?? saved?.namespace ?? null,
        pod: from.one('pod', input_names/* parsePodName */.IJ),
        principal: principal ?? saved?.principal ?? null,
        pullSecrets: secrets.length > 0 ? secrets : (saved?.pullSecrets ?? []),
        verify,
        verifyRun: from.boolean('verify-run') || saved?.verifyRun === true,
        verifyScaleUp: from.boolean('verify-scale-up') || saved?.verifyScaleUp === true,
        impersonateNode: from.boolean('impersonate-node') || saved?.impersonateNode === true,
        policy: policyGiven,
        baseline: (0,given_policy/* baselineOf */.Bv)(from, readers, saved),
    };
    const run = {
        request,
        facts,
        resume,
        failOn: failOnOf(from, policy),
        strict: from.boolean('strict'),
        timeoutMs: from.one('timeout', parseDuration) ?? 60_000,
        waitMs: from.one('wait', parseDuration),
        verification: { ...verificationOf(from, readers, clusters, request), ownPods },
        format: from.choice('format'),
        ...filesOf(from, readers),
        quiet: from.boolean('quiet'),
        verbose: from.boolean('verbose'),
        color: !from.boolean('no-color'),
        annotations: from.boolean('annotations'),
        summary: from.boolean('summary'),
        comment: from.boolean('comment') ? { token: from.one('github-token', (value) => ({ value })) ?? '' } : null,
    };
    if (facts !== null && resume !== null)
        from.problems.push(`${from.named('facts')} and ${from.named('resume')} exclude each other: nothing is asked with one`);
    if (run.quiet && run.verbose)
        from.problems.push(`${from.named('quiet')} and ${from.named('verbose')} exclude each other`);
    if (from.problems.length === 0 && images.length === 0 && missing !== null && isUnexplained(seen))
        from.problems.push(missing);
    if (from.problems.length === 0 && clusters.length === 0 && alone === null && (fleet?.scopes.length ?? 0) === 0)
        from.problems.push(fleet === null ? noCluster(from) : (0,given_fleet/* noScope */.os)(from));
    const targets = images.length * Math.max(1, clusters.length);
    if (command === 'check' && targets > MOST_TARGETS)
        from.problems.push(tooMany(images.length, clusters.length));
    if (from.problems.length > 0)
        return { errors: [...new Set(from.problems)] };
    return { run, warnings: [...from.warnings, ...warningsOf(from, request, saved)] };
}
/** The action's `mode`. */
function commandOf(from) {
    const mode = from.choice('mode');
    return mode === 'diagnose' || mode === 'scan' ? mode : 'check';
}
/** Manifests without an image, and those that could not be read, are told by the report. */
const isUnexplained = ({ empty, errors }) => !empty && errors.length === 0;
/**
 * What belongs to another command; the command line's parser has refused it already. A runner hands over every default of
 * action.yml: what says no more than that asks for nothing.
 */
function notOf(from, command) {
    for (const { id, commands } of options/* OPTIONS */.lw) {
        if (!from.has(id) || commands.includes(command) || isAsDefault(from, id))
            continue;
        from.problems.push(`${from.named(id)} is of no use to ${command}: it is for ${commands.join(', ')}`);
    }
}
/** The way into the cluster, and how long a pull may take there; the contexts of a scan are clusters of their own. */
function verificationOf(from, readers, clusters, { command, fleet }) {
    const timed = { timeoutMs: from.one('verify-timeout', parseDuration) ?? 120_000 };
    const kubeconfig = from.one('kubeconfig', (file) => {
        if (file === '')
            return { problem: 'must name a file' };
        if (readers.isFolder?.(file) === true)
            return { problem: 'cannot be read: it is a folder' };
        return readers.exists(file) ? { value: file } : { problem: 'cannot be read: it does not exist' };
    });
    if (command === 'scan')
        return { ...timed, kubeconfig, context: null };
    const context = from.one('context', (name) => name.trim() === '' ? { problem: 'must name a context' } : { value: name });
    if (context !== null && fleet !== null && fleet.scopes.length > 0)
        from.problems.push(`${from.named('context')} is the way into one cluster: those of a ${from.named('scope')} take the contexts that lead to their addresses`);
    if (context !== null && clusters.length > 1)
        from.problems.push(`${from.named('context')} is the way into one cluster, and ${String(clusters.length)} are given with ${from.named('cluster')}`);
    return { ...timed, kubeconfig, context };
}
/** `false` for what is false anyway asks for nothing. */
const isOff = (from, id) => (0,options/* optionOf */.XD)(id).kind === 'boolean' && !from.boolean(id);
const isAsDefault = (from, id) => isOff(from, id) || from.isDefault(id);
/** Pods of workloads that are kept. */
const MOST_PODS = 1000;
/** Each target is reported in full: more make a report that nothing can show. */
const MOST_TARGETS = 10_000;
const tooMany = (images, clusters) => `${String(images)} images on ${String(clusters)} ${clusters === 1 ? 'cluster' : 'clusters'} are too many: check takes up to ${String(MOST_TARGETS)} targets, one for each image and cluster`;
/** What was given over the policy over the default. */
function failOnOf(from, policy) {
    const given = from.choice('fail-on');
    return from.has('fail-on') ? given : (policy?.failOn ?? null);
}
/** The files that are written: of reports, read as `FORMAT=FILE`, and of facts. */
function filesOf(from, readers) {
    const files = new Map();
    const writable = (file, what) => {
        if (file === '-')
            return 'names no file: “-” is standard output, which has a report of its own';
        const other = files.get((0,external_node_path_.normalize)(file));
        if (other !== undefined)
            return `is the file of ${other} too`;
        files.set((0,external_node_path_.normalize)(file), what);
        const why = readers.whyNotWritable(file);
        return why === null ? null : `cannot be written: ${why}`;
    };
    const reports = from.all('report', (text) => {
        const equals = text.indexOf('=');
        if (equals < 0)
            return { problem: 'is not FORMAT=FILE, such as json=report.json' };
        const [word, file] = [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
        const format = (0,input_given/* parseChoice */.HU)('report', word);
        if ('problem' in format)
            return { problem: `has a format that ${format.problem}` };
        if (file === '')
            return { problem: `names no file after “${word}=”` };
        const problem = writable(file, `${from.named('report')} ${text}`);
        return problem === null ? { value: { format: format.value, file } } : { problem };
    });
    const saveFacts = from.one('save-facts', (file) => {
        const problem = file === '' ? 'must name a file' : writable(file, from.named('save-facts'));
        return problem === null ? { value: file } : { problem };
    });
    return { reports, saveFacts };
}
function savedFacts(id, from, readers) {
    return from.one(id, (file) => {
        const content = (0,read_text/* readText */.y)(readers, file);
        if ('problem' in content)
            return content;
        const read = readers.facts?.(content.value) ?? { problems: ['facts cannot be read here'] };
        return 'file' in read ? { value: read.file } : { problem: `cannot be used: ${read.problems.join('; ')}` };
    });
}
/** Options that would change nothing here, and by which ways to verify they would. */
function warningsOf(from, { verify, command, images, clusters }, saved) {
    const idle = (ids, ways) => ways.includes(verify)
        ? []
        : ids
            .filter((id) => from.has(id) && !isAsDefault(from, id))
            .map((id) => `${from.named(id)} changes nothing here: only ${from.named('verify')} ${ways.join(' or ')} uses it`);
    // A workload of a manifest has a namespace, and may select a compute class that stands in the cluster alone.
    const plain = images.every((image) => !image.valid || image.uses.length === 0);
    // The context is the cluster itself.
    const isGoogles = !clusters.some(cluster/* isOutside */._K);
    return [
        ...(command === 'check' && plain && isGoogles
            ? idle(['namespace', 'kubeconfig', 'context'], ['admission', 'pod', 'node'])
            : []),
        ...idle(['verify-run', 'verify-scale-up'], ['pod']),
        ...idle(['verify-timeout'], ['pod', 'node', 'ssh']),
        ...idleOnFacts(from, saved),
    ];
}
/** Nothing is asked of anybody where saved facts are judged: what was not asked when they were saved is not there. */
function idleOnFacts(from, saved) {
    if (saved === null)
        return [];
    const ids = [
        ...(saved.impersonateNode ? [] : ['impersonate-node']),
        'wait',
        'timeout',
    ];
    return ids
        .filter((id) => from.has(id) && !isAsDefault(from, id))
        .map((id) => `${from.named(id)} changes nothing here: ${from.named('facts')} judges what was saved, and asks nothing`);
}


/***/ }),

/***/ 115:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parsePlatform),
/* harmony export */   T: () => (/* binding */ withoutCluster)
/* harmony export */ });
/** What is of a cluster alone. */
const OF_A_CLUSTER = [
    'cluster',
    'location',
    'project',
    'node-pool',
    'kubeconfig',
    'context',
    'principal',
    'impersonate-node',
    'image-pull-secret',
    'verify',
    'verify-timeout',
    'verify-run',
    'verify-scale-up',
];
/**
 * The platforms that images are to have which are judged without a cluster; what is given beside that needs one is wrong.
 * @returns null where there is to be a cluster
 */
function withoutCluster(from, saved) {
    const platforms = from.all('platform', parsePlatform);
    const wanted = from.boolean('no-cluster');
    const before = saved?.alone ?? null;
    if (!wanted && before !== null && !from.mentioned('cluster'))
        return platforms.length > 0 ? platforms : before;
    if (!wanted) {
        if (from.has('platform'))
            from.problems.push(`${from.named('platform')} is only for ${from.named('no-cluster')}: with a cluster its nodes say the platforms`);
        return null;
    }
    const idle = OF_A_CLUSTER.filter((id) => from.has(id) && !isOff(from, id));
    if (idle.length > 0)
        from.problems.push(`${from.named('no-cluster')} judges images by themselves: ${idle.map((id) => from.named(id)).join(', ')} ${idle.length === 1 ? 'needs' : 'need'} a cluster`);
    return platforms;
}
/** What asks for nothing, as the action's inputs may be written out. */
const isOff = (from, id) => {
    if (id === 'verify')
        return from.choice('verify') === 'none';
    return id === 'impersonate-node' || id === 'verify-run' || id === 'verify-scale-up' ? !from.boolean(id) : false;
};
/** As other tools write them (https://github.com/containerd/platforms), beside the names of Go and Kubernetes. */
const ARCHITECTURES = new Map([
    ...['amd64', 'arm64', 'ppc64le', 's390x', 'riscv64'].map((name) => [name, name]),
    ['x86_64', 'amd64'],
    ['x86-64', 'amd64'],
    ['aarch64', 'arm64'],
]);
const FORM = 'is no platform: OS/ARCH, such as linux/amd64, linux/arm64 or windows(10.0.20348)/amd64';
/** `linux/arm64`, `windows(10.0.20348)/amd64`; a variant that is the architecture's default is left out. */
function parsePlatform(text) {
    const [, os, build, written = '', variant] = /^(linux|windows)(?:\(10\.0\.(\d{1,6})\))?\/([a-z0-9_-]{1,20})(?:\/(v\d{1,2}))?$/.exec(text.trim().toLowerCase()) ??
        [];
    const architecture = ARCHITECTURES.get(written);
    if ((os !== 'linux' && os !== 'windows') || architecture === undefined)
        return { problem: FORM };
    if (os === 'linux' && build !== undefined)
        return { problem: `${FORM}; only Windows has builds` };
    if (variant !== undefined && variant !== (architecture === 'arm64' ? 'v8' : 'v1'))
        return { problem: 'has a variant: nodes are asked for by their architecture alone' };
    return { value: { os, architecture, build: build === undefined ? null : Number(build) } };
}


/***/ }),

/***/ 7737:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ append)
/* harmony export */ });
/**
 * Adds items at the end of a list, in place. `list.push(...items)` hands every item over as an argument, and more than
 * about a hundred thousand of those are more than the stack takes.
 */
function append(list, items) {
    for (const item of items)
        list.push(item);
}


/***/ }),

/***/ 5883:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ leavesOpen),
/* harmony export */   Sf: () => (/* binding */ clusterPath),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   _G: () => (/* binding */ membershipOf),
/* harmony export */   _K: () => (/* binding */ isOutside),
/* harmony export */   bC: () => (/* binding */ AUTO_PROVISIONED),
/* harmony export */   bi: () => (/* binding */ isWindows),
/* harmony export */   h0: () => (/* binding */ unlabelled),
/* harmony export */   pp: () => (/* binding */ hasDocker),
/* harmony export */   uF: () => (/* binding */ NOTHING_MORE)
/* harmony export */ });
/** What a pool has of which nothing more is said than who its nodes are. */
const NOTHING_MORE = {
    shape: null,
    traits: null,
    network: null,
    madeBy: null,
    acceleratorLimits: null,
    accountAssumed: null,
    autoProvisioned: false,
    mirrors: [],
    authorities: [],
    group: null,
    sandboxed: null,
    instanceGroups: [],
};
/** The name of the pools that do not exist yet. */
const AUTO_PROVISIONED = '(auto-provisioned)';
/** A cluster's name alone. */
const nameOf = ({ project, location, name }) => ({ project, location, name });
/** A cluster of which nothing but its name is known. */
const unlabelled = (cluster) => ({
    ...nameOf(cluster),
    labels: null,
    channel: null,
});
/** True for a cluster that a context leads to and that is not GKE's. */
const isOutside = ({ project, location }) => project === '' && location === '';
const MEMBERSHIP = /^projects\/[a-z0-9.:-]+\/locations\/([a-z0-9-]+)\/memberships\/([a-z0-9-]+)$/;
/** The fleet membership that a cluster outside GKE is known by, in place of a context's name; null where it is none. */
function membershipOf(cluster) {
    const [, location, id] = isOutside(cluster) ? (MEMBERSHIP.exec(cluster.name) ?? []) : [];
    return location === undefined || id === undefined ? null : { location, id };
}
/** `projects/P/locations/L/clusters/C`; the context's name of a cluster outside GKE. */
function clusterPath(cluster) {
    if (isOutside(cluster))
        return cluster.name;
    return `projects/${cluster.project}/locations/${cluster.location}/clusters/${cluster.name}`;
}
/** Whether a listing leaves open that a cluster is there which was not found: it holds it, or is incomplete. */
const leavesOpen = ({ clusters, missingZones }, wanted) => missingZones.length > 0 || clusters.some((each) => clusterPath(each) === clusterPath(wanted));
/** True for a pool of Windows nodes: decided by its image type, since `windowsNodeConfig` is also on Linux pools. */
const isWindows = (pool) => (pool.imageType ?? '').toUpperCase().startsWith('WINDOWS');
/** Node images whose runtime is Docker; GKE has none from 1.24 on. */
const DOCKER = new Set(['COS', 'UBUNTU', 'WINDOWS_LTSC', 'WINDOWS_SAC']);
/** True for a pool whose nodes run Docker, not containerd. */
const hasDocker = ({ imageType }) => DOCKER.has((imageType ?? '').toUpperCase());


/***/ }),

/***/ 6389:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ isInShard),
/* harmony export */   U6: () => (/* binding */ NO_CHANNEL),
/* harmony export */   Yu: () => (/* binding */ isWanted),
/* harmony export */   eG: () => (/* binding */ shardText),
/* harmony export */   fz: () => (/* binding */ NO_FILTER),
/* harmony export */   l_: () => (/* binding */ CHANNELS),
/* harmony export */   yX: () => (/* binding */ takesAll)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _cluster__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5883);
/* harmony import */ var _own_value__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9037);
/* harmony import */ var _policy_file__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8314);
/** Which clusters a scan is of. Plain JSON. */




/** `3/10`. */
const shardText = ({ index, count }) => `${String(index)}/${String(count)}`;
/**
 * Whether a cluster is of a shard: by a hash of its path, so that a cluster which comes or goes moves no other, and that
 * nobody has to know the whole list.
 */
function isInShard(cluster, { index, count }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_cluster__WEBPACK_IMPORTED_MODULE_1__/* .clusterPath */ .Sf)(cluster)).digest();
    return hash.readUIntBE(0, 6) % count === index - 1;
}
const NO_FILTER = { labels: [], names: [], locations: [], channels: [] };
/** The release channel of a cluster that is in none. */
const NO_CHANNEL = 'none';
/** The channels that a cluster may be in (container v1, `ReleaseChannel.Channel`). */
const CHANNELS = ['rapid', 'regular', 'stable', 'extended', NO_CHANNEL];
/** Whether a filter asks for nothing. */
const takesAll = ({ labels, names, locations, channels }) => [labels, names, locations, channels].every((each) => each.length === 0);
/**
 * Whether a cluster is judged. One of which nobody says what is asked for is: nothing is left out by guessing.
 */
function isWanted({ labels, channel, ...cluster }, { labels: asked, names, locations, channels }) {
    const member = (0,_cluster__WEBPACK_IMPORTED_MODULE_1__/* .membershipOf */ ._G)(cluster);
    const [name, location] = [member?.id ?? cluster.name, member?.location ?? cluster.location];
    const region = location.replace(/-[a-z]$/, '');
    return ((labels === null ||
        asked.every(({ key, value }) => {
            const has = (0,_own_value__WEBPACK_IMPORTED_MODULE_2__/* .ownValue */ .e)(labels, key);
            return has !== undefined && (value === null || has === value);
        })) &&
        (names.length === 0 || names.some((pattern) => (0,_policy_file__WEBPACK_IMPORTED_MODULE_3__/* .fits */ .lA)(pattern, name))) &&
        (locations.length === 0 || locations.some((pattern) => (0,_policy_file__WEBPACK_IMPORTED_MODULE_3__/* .fits */ .lA)(pattern, location) || (0,_policy_file__WEBPACK_IMPORTED_MODULE_3__/* .fits */ .lA)(pattern, region))) &&
        (channels.length === 0 || channel === null || channels.includes(channel)));
}


/***/ }),

/***/ 8848:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J2: () => (/* binding */ isLabel),
/* harmony export */   J4: () => (/* binding */ isSubdomain),
/* harmony export */   L0: () => (/* binding */ LABEL_IN_WORDS),
/* harmony export */   P8: () => (/* binding */ SUBDOMAIN_IN_WORDS),
/* harmony export */   oq: () => (/* binding */ PULLS_AS_ITSELF)
/* harmony export */ });
/**
 * Which texts are names of Kubernetes objects: DNS labels (RFC 1123) and subdomains of them, as `validation.go` of
 * Kubernetes' apimachinery has them (https://kubernetes.io/docs/concepts/overview/working-with-objects/names/).
 */
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const PART = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const WHOLE_LABEL = new RegExp(`^${LABEL}$`);
const WHOLE_SUBDOMAIN = new RegExp(`^${PART}(?:\\.${PART})*$`);
const LONGEST_SUBDOMAIN = 253;
/** A DNS label: the names of namespaces and containers. */
const isLabel = (text) => WHOLE_LABEL.test(text);
/** A DNS subdomain: the names of most other objects, such as pods, secrets, service accounts and nodes. */
const isSubdomain = (text) => text.length <= LONGEST_SUBDOMAIN && WHOLE_SUBDOMAIN.test(text);
/** What a text is to be, in a sentence about one that is not. */
const LABEL_IN_WORDS = 'up to 63 lower-case letters, digits and hyphens';
const SUBDOMAIN_IN_WORDS = 'lower-case letters, digits, hyphens and dots';
/** The annotation by which a service account pulls as its own principal (docs/GOOGLE.md#who-pulls). */
const PULLS_AS_ITSELF = 'iam.gke.io/enable-wi-image-pull';


/***/ }),

/***/ 5868:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ placeholderIn)
/* harmony export */ });
/** What people and tools write where an image is to be filled in later, told apart by how it is written. Pure. */
const unfilled = (what) => (written) => `the ${what} ${written} was not filled in: render the manifest first`;
const FORMS = [
    {
        // https://tekton.dev/docs/pipelines/variables/
        pattern: /\$\((?:tt\.)?(?:params|inputs|tasks|steps|workspaces|context|resources|results)[.[][^()]*\)/,
        atRunTime: true,
        reason: (written) => `${written} is a parameter, which Tekton fills in when it runs`,
    },
    {
        // https://argo-workflows.readthedocs.io/en/latest/variables/
        pattern: /\{\{=?\s*(?:workflow|inputs|outputs|item|steps|tasks|pod|node|retries|cronworkflow)\b[^{}]*\}\}/,
        atRunTime: true,
        reason: (written) => `${written} is a parameter, which Argo Workflows fills in when it runs`,
    },
    { pattern: /\{\{[^{}]*\}\}/, atRunTime: false, reason: unfilled('part of a template') },
    // https://ko.build/features/k8s/
    {
        pattern: /^ko:\/\/\S*/,
        atRunTime: false,
        reason: () => 'ko:// names code that ko builds: render it with “ko resolve -f FILE” first',
    },
    {
        pattern: /\$\{[^{}]*\}|\$\([^()]*\)|\$[A-Za-z_][A-Za-z0-9_]*|%[A-Z][A-Z0-9_]*%/,
        atRunTime: false,
        reason: unfilled('variable'),
    },
    {
        pattern: /<[^<>]*>|\{[^{}]*\}|\[[A-Za-z_ -]+\]|@[A-Za-z_][A-Za-z0-9_]*@/,
        atRunTime: false,
        reason: unfilled('placeholder'),
    },
    // No image name has capitals: `PROJECT_ID`, `REGION-docker.pkg.dev/…`, `IMAGE_URL`.
    {
        pattern: /(?<![A-Za-z0-9:@])[A-Z][A-Z0-9]+(?:[_-][A-Z0-9]+)*(?![A-Za-z0-9])/,
        atRunTime: false,
        reason: (written) => `${written} looks like a placeholder that was not filled in: image names are lower case`,
    },
];
/** Characters that are looked at: no reference is longer. */
const LONGEST = 1024;
/**
 * The placeholder in the text of an image that is no reference.
 * @returns null where there is none
 */
function placeholderIn(image) {
    for (const { pattern, reason, atRunTime } of FORMS) {
        const found = pattern.exec(image.slice(0, LONGEST));
        if (found !== null)
            return { at: found.index, atRunTime, reason: reason(found[0]) };
    }
    return null;
}


/***/ }),

/***/ 5936:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   D6: () => (/* binding */ isAsked),
/* harmony export */   I2: () => (/* binding */ keyOfImage),
/* harmony export */   MZ: () => (/* binding */ usesOf),
/* harmony export */   Vw: () => (/* binding */ namesAsked),
/* harmony export */   Xz: () => (/* binding */ usesThere),
/* harmony export */   ZN: () => (/* binding */ NO_CLUSTER),
/* harmony export */   k7: () => (/* binding */ askedText),
/* harmony export */   rR: () => (/* binding */ FOR_ANY_POD)
/* harmony export */ });
/* harmony import */ var _cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _image_reference__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68);


/** What an image is known by, however it is written; one that cannot be read by its text. */
const keyOfImage = (image) => (image.valid ? (0,_image_reference__WEBPACK_IMPORTED_MODULE_1__/* .imageKey */ .p2)(image.reference) : image.text);
/** The workloads that use an image; none where it was given as an image alone, or cannot be read. */
const usesOf = (image) => (image.valid ? image.uses : []);
/** Whether a pool of this name is among those that were asked for. */
const isAsked = (asked, pool) => asked.kind === 'all' || asked.names.includes(pool);
/** Those that were asked for by name. */
const namesAsked = (asked) => (asked?.kind === 'named' ? asked.names : []);
/** A platform as containerd writes it: `linux/arm64`, `windows(10.0.20348)/amd64`. */
const askedText = ({ os, architecture, build }) => `${os}${build === null ? '' : `(10.0.${String(build)})`}/${architecture}`;
/** What stands in place of a cluster's name where there is none. */
const NO_CLUSTER = 'no cluster';
/** Where a target's image is judged: `projects/P/locations/L/clusters/C`, or that there is no cluster. */
const placeOf = ({ cluster }) => cluster === null ? NO_CLUSTER : (0,_cluster__WEBPACK_IMPORTED_MODULE_0__/* .clusterPath */ .Sf)(cluster);
/** A pool that is judged in full, for any pod. */
const FOR_ANY_POD = { kind: 'judged', uses: [], open: [] };
/** The uses that land on a pool; none where it is judged for any pod, or not judged. */
const usesThere = (reach) => (reach.kind === 'judged' ? reach.uses : []);


/***/ })

};
;