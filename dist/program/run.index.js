"use strict";
exports.id = "run";
exports.ids = [5487,8415,6782,3222,5496,4861,382,3020];
exports.modules = {

/***/ 1948:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aP: () => (/* binding */ fleetOf),
  os: () => (/* binding */ noScope),
  Sk: () => (/* binding */ parseScope)
});

// EXTERNAL MODULE: ./src/model/fleet.ts
var fleet = __webpack_require__(6389);
// EXTERNAL MODULE: ./src/model/suggest.ts
var suggest = __webpack_require__(2691);
;// CONCATENATED MODULE: ./src/input/given-filter.ts
/** `--filter`: which clusters of a scope are judged. */


/** The filters, parsed as `KEY=VALUE`. */
function filterOf(from) {
    const read = from.all('filter', parseFilter);
    const of = (key) => read.flatMap((each) => (each.key === key ? [each.value] : []));
    return {
        labels: of('label').map((label) => {
            const [key = '', value = null] = atEquals(label);
            return { key, value };
        }),
        names: of('name'),
        locations: of('location'),
        channels: of('release-channel').map((channel) => channel.toLowerCase()),
    };
}
const FILTER_KEYS = ['label', 'name', 'location', 'release-channel'];
const FORM = 'is not a filter: label=K=V, name=GLOB, location=GLOB or release-channel=CHANNEL';
/**
 * Parses one filter; one that no cluster can match is wrong.
 * @param given `label=env=prod`
 */
function parseFilter(given) {
    const [word = '', value] = atEquals(given).map((part) => part.trim());
    if (value === undefined)
        return { problem: FORM };
    const key = FILTER_KEYS.find((each) => each === word);
    if (key === undefined) {
        const meant = meantBy(word, value);
        return { problem: `${FORM}${meant === null ? '' : `. Did you mean ${meant}?`}` };
    }
    if (value === '' || value.startsWith('='))
        return { problem: `${FORM}; nothing stands after “${word}=”` };
    const problem = PROBLEMS[key](value);
    return problem === null ? { value: { key, value } } : { problem };
}
/** The parts before and after the first equals sign. */
const atEquals = (text) => {
    const at = text.indexOf('=');
    return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
};
/** What was probably meant; null if a guess is not safe, for example for a negation. */
function meantBy(word, value) {
    if (word === '' || value === '' || /[!<>~]/.test(word))
        return null;
    // The form of gcloud: `resourceLabels.env=prod`.
    const label = /^(?:resourceLabels|labels?)\.(.+)$/i.exec(word)?.[1];
    const key = (0,suggest/* nearest */.pA)(word, FILTER_KEYS);
    const meant = label === undefined && key !== null ? `${key}=${value}` : `label=${label ?? word}=${value}`;
    return 'value' in parseFilter(meant) ? meant : null;
}
/** Why no cluster has such a value; null if one may have it. */
const PROBLEMS = {
    label: (label) => {
        const [key = '', value = ''] = atEquals(label);
        // https://cloud.google.com/resource-manager/docs/labels-overview#requirements
        if ([key, value].every((part) => /^[\p{Ll}\p{Lo}\p{M}\p{N}_-]{0,63}$/u.test(part)))
            return null;
        const any = value.includes('*') ? `; label=${key} takes any value` : '';
        return `names no label: keys and values have lower-case letters, digits, “_” and “-”, and are compared as they are${any}`;
    },
    name: noGlob,
    location: noGlob,
    'release-channel': (channel) => fleet/* CHANNELS */.l_.some((each) => each === channel.toLowerCase())
        ? null
        : `names no release channel: it is one of ${fleet/* CHANNELS */.l_.join(', ')}`,
};
/** Names of clusters, memberships and locations contain only these characters. */
function noGlob(pattern) {
    return /^[a-z0-9*-]+$/.test(pattern)
        ? null
        : 'fits no name: names have lower-case letters, digits and “-”, and “*” stands for any of them; give the option again for another name';
}

// EXTERNAL MODULE: ./src/input/names.ts
var names = __webpack_require__(3632);
;// CONCATENATED MODULE: ./src/input/given-fleet.ts
/** The fleet of a scan: its scopes, and the shard of it that this machine judges. */



/** More shards than any engine runs at the same time. */
const MOST_SHARDS = 10_000;
/** The scopes and the shard that were given; otherwise those of the saved facts. */
function fleetOf(from, env, saved) {
    const scopes = from.all('scope', (text) => parseScope(text, from.named('cluster')));
    const shard = from.one('shard', (text) => parseShard(text, env, matrixJob(from)));
    const again = saved !== null && !from.mentioned('scope') && !from.mentioned('cluster');
    const before = again ? saved.fleet : null;
    const filter = filterOf(from);
    if (!(0,fleet/* takesAll */.yX)(filter) && scopes.length === 0 && before === null)
        from.problems.push(`${from.named('filter')} is for clusters of a ${from.named('scope')}, and none is given`);
    const asked = from.boolean('memberships') && !from.isDefault('memberships');
    if (asked && scopes.length === 0 && before === null)
        from.problems.push(`${from.named('memberships')} is for the fleets of a ${from.named('scope')}, and none is given`);
    for (const [id, instead] of ONE_CLUSTERS)
        if (from.has(id) && !from.mentioned('cluster'))
            from.problems.push(`${from.named(id)} is for clusters given by a short name: ${instead(from)} chooses among those of a scope`);
    const running = from.boolean('running') || before?.running === true;
    if (from.boolean('cross') && !running)
        from.warnings.push(`${from.named('cross')} changes nothing without ${from.named('running')}: images that are given are judged on every cluster`);
    return {
        scopes: before?.scopes ?? scopes,
        shard: shard ?? (from.has('shard') ? null : again ? (before?.shard ?? null) : ofCloudRun(env)),
        running,
        cross: from.boolean('cross') || before?.cross === true,
        filter: (0,fleet/* takesAll */.yX)(filter) ? (before?.filter ?? fleet/* NO_FILTER */.fz) : filter,
        memberships: from.boolean('memberships') || before?.memberships === true,
    };
}
/** Options that complete the short name of a cluster, with the equivalent for the clusters of a scope. */
const ONE_CLUSTERS = [
    ['location', (from) => `${from.named('filter')} location=GLOB`],
    ['project', (from) => `${from.named('scope')} projects/P`],
];
const noScope = (from) => `no cluster is given: ${from.named('scope')} or ${from.named('cluster')} is needed`;
/**
 * A project by ID or number, or a folder or an organization by number.
 * @param cluster the name of the option or input for a single cluster
 */
function parseScope(text, cluster = '--cluster') {
    const read = readScope(text);
    if ('value' in read)
        return read;
    if (text.includes('/clusters/'))
        return { problem: `${given_fleet_FORM}: ${cluster} names one cluster` };
    const meant = [
        text
            .trim()
            .split('/')
            .filter((part) => part !== '')
            .join('/'),
        `projects/${text.trim()}`,
    ]
        .map((each) => each.replace(/^(project|folder|organization)s?\//i, (_, kind) => `${kind.toLowerCase()}s/`))
        .find((each) => each !== text && 'value' in readScope(each));
    return meant === undefined ? read : { problem: `${given_fleet_FORM}. Did you mean ${meant}?` };
}
const given_fleet_FORM = 'is not a scope: projects/P, folders/N or organizations/N';
function readScope(text) {
    const [, kind, id = ''] = /^(projects|folders|organizations)\/([^/]+)$/.exec(text) ?? [];
    if (kind === undefined)
        return { problem: given_fleet_FORM };
    if (kind === 'projects') {
        const project = (0,names/* parseProject */.XB)(id);
        return 'value' in project ? { value: text } : { problem: `${given_fleet_FORM}; “${id}” ${project.problem}` };
    }
    return /^\d{1,20}$/.test(id) ? { value: text } : { problem: `${given_fleet_FORM}; N is a number` };
}
/**
 * Parses `3/10`. `auto/10` uses the task index that the engine provides; `auto` also uses its number of tasks, if the
 * engine provides it.
 */
function parseShard(text, env, matrix) {
    const [, part, total] = /^(\d{1,5}|auto)(?:\/(\d{1,5}))?$/.exec(text.trim()) ?? [];
    if (part !== 'auto' && total === undefined)
        return { problem: NO_SHARD };
    const task = part === 'auto' ? (matrix ?? taskOf(env)) : { index: Number(part) - 1, count: null };
    if (task === null)
        return { problem: `has no number to take: this is not a job of a matrix, and neither ${INDEXES} holds one` };
    if (total === undefined && task.count === null)
        return { problem: 'cannot tell N: an Indexed Job does not tell its pods how many there are. Write auto/N' };
    const count = total === undefined ? (task.count ?? 0) : Number(total);
    const index = task.index + 1;
    if (count > MOST_SHARDS)
        return { problem: `is not a shard: N is ${String(MOST_SHARDS)} at most` };
    if (count < 1)
        return { problem: NO_SHARD };
    if (part === 'auto' && task.count !== null && task.count !== count)
        return { problem: `is not what the engine says: it runs ${String(task.count)} tasks` };
    if (index < 1 || index > count)
        return {
            problem: `is not a shard: I is a number from 1 to N${part === 'auto' ? `, and this task’s is ${String(index)}` : ''}`,
        };
    return { value: { index, count } };
}
const NO_SHARD = 'is not a shard: I/N, such as 3/10, or auto/N where the engine numbers its tasks';
/**
 * The job of the matrix that the action runs in, from `strategy.job-index` and `strategy.job-total`. No variable
 * contains these contexts, but the default of an input may refer to them
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#strategy-context). Null if the runner
 * provides nothing.
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
/** The task of an engine that numbers its tasks with environment variables. */
function taskOf(env) {
    const index = numberIn(env, TASK_INDEXES);
    const count = numberIn(env, ['CLOUD_RUN_TASK_COUNT']);
    return Number.isNaN(index) ? null : { index, count: Number.isNaN(count) ? null : count };
}
const numberIn = (env, names) => {
    const found = names.map((name) => env[name] ?? '').find((value) => value !== '');
    return found !== undefined && /^\d{1,5}$/.test(found) ? Number(found) : NaN;
};
/** The task of a Cloud Run job, which provides the number of its tasks; null elsewhere, and in a job with one task. */
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


/** The policy file that is read if none is named. */
const DEFAULT_POLICY = '.github/gke-image-preflight.yml';
/**
 * The policy that was named; otherwise the one in the saved facts; otherwise the one at the default path; null if there
 * is none.
 */
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
/** The findings of the earlier report that was named; otherwise those in the saved facts; null if there are none. */
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



/** Options whose values contain no comma: commas separate several values, as in the lists of other tools. */
const COMMAS = new Set(['image', 'cluster', 'node-pool', 'platform', 'image-pull-secret']);
const piecesOf = (text) => text
    .split(',')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
/** Reads given values. In the action, an empty value counts as not given. */
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
        notes: [],
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
/** Whether saved facts are named, readable or not: images and clusters may come from them. */
const hasSaved = (from) => from.mentioned('facts') || from.mentioned('resume');
/** One of an option's choices. For a wrong one, the nearest right word is suggested. */
function parseChoice(id, text) {
    const choices = (0,_options_choices__WEBPACK_IMPORTED_MODULE_0__/* .choicesOf */ .c)(id);
    const choice = choices.find((each) => each === text);
    if (choice !== undefined)
        return { value: choice };
    const meant = (0,_model_suggest__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(text, choices);
    return { problem: `must be one of ${choices.join(', ')}${meant === null ? '' : `. Did you mean ${meant}?`}` };
}
/** Strict, like the newer rules of YAML: `True`, `yes` and `1` are errors whose message tells what to write. */
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

/***/ 7059:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ isAsDefault),
/* harmony export */   r: () => (/* binding */ idleOptions)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _options__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5548);
/** Options that have no effect in a run: no given option is ignored silently. */


/**
 * Whether an option only repeats its default: `false` for an option that is off anyway requests nothing, and a runner
 * passes every default of action.yml.
 */
const isAsDefault = (from, id) => ((0,_options__WEBPACK_IMPORTED_MODULE_1__/* .optionOf */ .XD)(id).kind === 'boolean' && !from.boolean(id)) || from.isDefault(id);
/**
 * One sentence for each given option that has no effect, with what would use it.
 * @param saved the request of the saved facts; null if the run asks Google
 */
function idleOptions(from, request, saved) {
    const isGiven = (id) => from.has(id) && !isAsDefault(from, id);
    const idle = (ids, why) => ids.filter(isGiven).map((id) => `${from.named(id)} changes nothing here: ${why}`);
    const byVerify = (ids, ways, others = []) => ways.includes(request.verify) ? [] : idle(ids, usersOf(from, ways, others));
    const onFacts = from.has('facts') ? factsOnly(request, saved) : [];
    const left = (ids) => ids.filter((id) => !onFacts.includes(id));
    return [
        ...idle(onFacts, `${from.named('facts')} judges what was saved, and asks nothing`),
        ...byVerify(left(ofSecrets(request)), IN_CLUSTER, ['manifests', 'image-pull-secret']),
        ...(request.command === 'scan' && asksNoSecret(request)
            ? idle(['namespace'], usersOf(from, [], ['manifests']))
            : []),
        ...byVerify(['verify-run', 'verify-scale-up'], ['pod']),
        ...byVerify(['verify-timeout'], ['pod', 'node', 'ssh']),
        ...(from.has('manifests') ? [] : idle(['render'], usersOf(from, [], ['manifests']))),
    ];
}
/** The verification methods that create a pod in a namespace of the cluster. */
const IN_CLUSTER = ['admission', 'pod', 'node'];
/**
 * Whether no pull secret and no service account is looked up in a namespace of the cluster: no pull secret is named, no
 * image comes from a manifest, and none is in another registry, for which nodes have no credentials of their own.
 */
const asksNoSecret = ({ images, pullSecrets }) => pullSecrets.length === 0 &&
    images.every((image) => !image.valid || (image.uses.length === 0 && image.reference.kind !== 'other'));
/** Options that a check uses only to read the cluster's objects, unless the context is the cluster itself. */
const ofSecrets = (request) => request.command === 'check' && asksNoSecret(request) && !request.clusters.some(_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .isOutside */ ._K)
    ? ['namespace', 'kubeconfig', 'context']
    : [];
/** Options without effect on saved facts: nothing is asked, and what was not saved is not available. */
const factsOnly = (request, saved) => [
    ...(saved?.impersonateNode === true ? [] : ['impersonate-node']),
    ...(request.command === 'check' ? ['kubeconfig', 'context'] : []),
    'wait',
    'timeout',
];
/** `only --manifests, --image-pull-secret and --verify pod or node use it`. */
function usersOf(from, ways, others) {
    const named = others.map((id) => from.named(id));
    const last = ways.at(-1);
    const listed = ways.length > 1 ? `${ways.slice(0, -1).join(', ')} or ${last ?? ''}` : last;
    const users = [...named, ...(listed === undefined ? [] : [`${from.named('verify')} ${listed}`])];
    return `only ${[users.slice(0, -1).join(', '), ...users.slice(-1)].filter((each) => each !== '').join(' and ')} ${users.length === 1 ? 'uses' : 'use'} it`;
}


/***/ }),

/***/ 5838:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SV: () => (/* binding */ IGNORE_FILE),
/* harmony export */   i7: () => (/* binding */ ignoreLines),
/* harmony export */   xc: () => (/* binding */ leftOutBy)
/* harmony export */ });
/** The files that are excluded from manifests: `!GLOB` among their paths, and the lines of an ignore file. Pure. */
/** The file that lists what is not a manifest to judge, one pattern per line, like `.gitignore`. */
const IGNORE_FILE = '.gke-image-preflight-ignore';
/** The patterns of an ignore file: one per line, without comments and empty lines. */
const ignoreLines = (text) => text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
/**
 * Tests whether one of the patterns excludes a path. `*` and `?` do not match a slash, `**` does; a pattern without a
 * slash matches at any depth; one that matches a folder excludes everything in it. A pattern that starts with `!`
 * includes again what an earlier one excluded.
 * @param patterns with `/` between folders
 * @returns a test for paths relative to the same folder, with `/` between folders
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
/** A pattern as a regular expression. Each part can match in one way only, so matching is fast for any text. */
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
 * Parses a cluster in one of its common forms: that of the API (also with `zones` instead of `locations`, and after
 * `//` or an address), that of a kubeconfig (`gke_P_L_C`), or its short name.
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
    return { problem: `is not a project ID (lower-case letters, digits and hyphens)${meant(text, PROJECT)}` };
}
/** A region or zone. */
function parseLocation(text) {
    if (LOCATION.test(text))
        return { value: text };
    return { problem: `is not a region or zone, such as europe-west1 or europe-west1-b${meant(text, LOCATION)}` };
}
/** Suggests a correction: capital letters and surrounding spaces are the usual mistakes. */
const meant = (text, fits) => {
    const lower = text.trim().toLowerCase();
    return lower !== text && fits.test(lower) ? `. Did you mean ${lower}?` : '';
};
/** Means all node pools on the command line. */
const ALL_POOLS = '*';
/** The pools that were named; null if none was. */
function poolsAsked(names) {
    if (names.includes(ALL_POOLS))
        return { kind: 'all' };
    return names.length === 0 ? null : { kind: 'named', names };
}
/** A node pool's name; `*` means all pools, `(auto-provisioned)` those that may be created. */
function parsePoolName(text) {
    if (text === ALL_POOLS || text === '(auto-provisioned)' || CLUSTER.test(text))
        return { value: text };
    return { problem: 'is not a node pool name (lower-case letters, digits and hyphens; “*” for all)' };
}
/** A Kubernetes namespace: a DNS label. */
function parseNamespace(text) {
    if ((0,_model_kubernetes_names__WEBPACK_IMPORTED_MODULE_1__/* .isLabel */ .J2)(text))
        return { value: text };
    return { problem: 'is not a Kubernetes namespace (up to 63 lower-case letters, digits and hyphens)' };
}
/** A pod's name: a DNS subdomain. */
function parsePodName(text) {
    if ((0,_model_kubernetes_names__WEBPACK_IMPORTED_MODULE_1__/* .isSubdomain */ .J4)(text))
        return { value: text };
    return { problem: 'is not the name of a pod (lower-case letters, digits, hyphens and dots)' };
}
/** A Kubernetes secret's name: a DNS subdomain. */
function parseSecretName(text) {
    if ((0,_model_kubernetes_names__WEBPACK_IMPORTED_MODULE_1__/* .isSubdomain */ .J4)(text))
        return { value: text };
    return { problem: 'is not the name of a Kubernetes secret (lower-case letters, digits, hyphens and dots)' };
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
/** The member for a Kubernetes service account: `serviceAccount:P.svc.id.goog[NS/KSA]`. */
const WORKLOAD = /^[a-z0-9.:-]+\.svc\.id\.goog\[[a-z0-9-]+\/[a-z0-9.-]+\]$/;
/** Members of a policy that are not a single principal. */
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
/** The principal that pulls: an IAM member for a single principal, in the form that policies use. */
function parsePrincipal(text) {
    if (text.startsWith('principal://')) {
        if (/^principal:\/\/iam\.googleapis\.com\/\S+\/subject\/\S+$/.test(text))
            return { value: text };
        return {
            problem: 'is not a principal: principal://iam.googleapis.com/projects/N/locations/global/workloadIdentityPools/POOL/subject/S',
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
        return `is not a single principal that pulls (${set}): ${FORMS}`;
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
/** A file's text without a byte order mark, or why it cannot be read. */
function readText(readers, file) {
    if (file === '')
        return { problem: 'must name a file' };
    try {
        return { value: readers.read(file).replace(/^\uFEFF/, '') };
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
// EXTERNAL MODULE: ./src/input/options.ts + 9 modules
var options = __webpack_require__(5548);
// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
;// CONCATENATED MODULE: ./src/input/duration.ts
/** The value that was read, or what is wrong with it: a phrase that follows the value. */

const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const LONGEST = 24 * 3_600_000;
/**
 * Parses a duration: `60s`, `5m`, `2m30s`, `1500ms`, `1h`.
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
        return { problem: 'must be more than 0' };
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
// EXTERNAL MODULE: ./src/model/given-secrets.ts
var given_secrets = __webpack_require__(1468);
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
 * The references in a file for `--images-from`: one per line, without surrounding white space and `# comments`.
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
/** The line up to a `#` at its start or after white space. */
function withoutComment(line) {
    for (let at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1))
        if (at === 0 || line.charAt(at - 1).trim() === '')
            return line.slice(0, at);
    return line;
}
/**
 * Whether a line of a file may be shown in an error, which is public if the log is: a list may be a link to a file with
 * secrets. It must consist of the characters of a reference and, if it has capital letters as keys and tokens do, start
 * with a host.
 */
function looksLikeReference(text) {
    if (text.length > 300 || !/^[A-Za-z0-9._/:@-]+$/.test(text))
        return false;
    return text === text.toLowerCase() || /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::\d+)?\//.test(text);
}
/** The maximum number of problems that are listed: in a file that is not a list of images, every line is one. */
const MOST_PROBLEMS = 20;
/**
 * Reads references. A reference that is given twice is one image, with all its places and uses. Another spelling
 * (`redis`, `docker.io/library/redis:latest`) is a separate image, because a message about a place refers to the text
 * at that place.
 * @returns the images in their order, including those of manifests that do not parse, and a problem for each other
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
            else if (source === null || looksLikeReference(text)) {
                // An input of the action or an argument that should have been filled in from a variable.
                const { reason, at } = (source === null ? (0,placeholder/* placeholderIn */.P)(text) : null) ?? parsed;
                problems.push(`${named}: not an image reference: ${reason}${text.trim() === '' ? '' : `\n${pointAt(text, at)}`}`);
            }
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
        problems.push(`${String(more)} more are not image references either`);
    return { images: [...images.values()].map(imageOf), problems };
}
/** With aliases, one text is part of many containers, but it still has one place. */
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
/** A reference in a manifest that does not parse: it is reported at its place, together with the other results. */
function invalidImage(text, { reason, at }, sources) {
    const found = (0,placeholder/* placeholderIn */.P)(text);
    const its = { valid: false, text, sources, unlisted: null };
    if (found === null)
        return { ...its, reason, at, atRunTime: false };
    const { remedy, atRunTime } = found;
    return { ...its, reason: remedy === '' ? found.reason : `${found.reason}: ${remedy}`, at: found.at, atRunTime };
}
/** The text with a caret under the wrong character; a long text is cut around it. */
function pointAt(text, at) {
    const from = Math.max(0, at - 60);
    const shown = visible(text.slice(from, at + 60));
    const before = visible(text.slice(from, at));
    const cut = from > 0 ? '…' : '';
    return `  ${cut}${shown}${at + 60 < text.length ? '…' : ''}\n  ${' '.repeat(cut.length + before.length)}^`;
}
/** Control characters would move the caret or the terminal's cursor: each is replaced by one visible character. */
const visible = (text) => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\uFFFD');

// EXTERNAL MODULE: ./src/input/read-text.ts
var read_text = __webpack_require__(5116);
// EXTERNAL MODULE: ./src/model/append.ts
var append = __webpack_require__(7737);
;// CONCATENATED MODULE: ./src/input/given-images.ts







/** The maximum length of a list of images, in characters. */
const LONGEST_LIST = 16 * 1024 * 1024;
/**
 * All images that were given; otherwise those of the saved facts.
 * @param missing the problem to report if there is no image at all; null if that is not a problem
 */
function imagesOf(from, readers, saved, reading, missing) {
    const given = [];
    let seen = ALL_SEEN;
    let secrets = given_secrets/* NO_SECRETS */.g1;
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
        const { images, problems, warnings, seen: came, secrets: ofManifests } = readers.manifests(paths, reading);
        secrets = ofManifests;
        const named = from.named('manifests');
        (0,append/* append */.B)(from.problems, problems.map((problem) => `${named}: ${problem}`));
        // Joined into one warning, because a runner shows only ten.
        if (warnings.length > 0)
            from.warnings.push(`${named}: ${warnings.join('\n')}`);
        seen = { ...came, empty: came.empty && given.length === 0 };
        (0,append/* append */.B)(from.notes, wayOut(came.errors, named));
        (0,append/* append */.B)(given, images);
    }
    if (!['image', 'images-from', 'manifests'].some((id) => from.mentioned(id))) {
        if (saved)
            return { images: saved.images, seen: saved.seen, secrets };
        if (missing !== null && !(0,input_given/* hasSaved */.ce)(from))
            from.problems.push(missing);
    }
    const { images, problems } = readImages(given);
    (0,append/* append */.B)(from.problems, problems);
    return { images, seen, secrets };
}
/** A note on how to leave out the file of the first error; empty if there is no error. */
function wayOut([first], named) {
    if (first === undefined)
        return [];
    const file = /^(.*?)(?::\d+:\d+)?(?:: | cannot be read)/s.exec(first)?.[1] ?? 'FILE';
    return [`to leave a file out: ${named} '!${file}', or its name as a line of ${left_out/* IGNORE_FILE */.SV}`];
}
/** @param more another option that would be sufficient */
const noImage = (from, more) => {
    const ways = ['image', 'images-from', 'manifests', more].flatMap((id) => id === null ? [] : from.named(id));
    return `no image is given: ${ways.slice(0, -1).join(', ')} or ${ways.at(-1) ?? ''} is needed`;
};

// EXTERNAL MODULE: ./src/input/idle-options.ts
var idle_options = __webpack_require__(7059);
// EXTERNAL MODULE: ./src/input/given-policy.ts
var given_policy = __webpack_require__(7844);
// EXTERNAL MODULE: ./src/model/cluster.ts
var cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/model/suggest.ts
var suggest = __webpack_require__(2691);
// EXTERNAL MODULE: ./src/input/names.ts
var input_names = __webpack_require__(3632);
;// CONCATENATED MODULE: ./src/input/given-clusters.ts
/** The clusters of a request: named, in saved facts, or from the kubeconfig's context. */






const noCluster = (from) => `no cluster is given: ${from.named('cluster')} is needed`;
/** All clusters that were given; otherwise those of the saved facts; otherwise the one of the kubeconfig's context. */
function clustersGiven(from, env, readers, saved, policy) {
    const location = from.one('location', input_names/* parseLocation */.zS) ?? inEnvironment(env, LOCATIONS, input_names/* parseLocation */.zS);
    const project = from.one('project', input_names/* parseProject */.XB) ?? inEnvironment(env, PROJECTS, input_names/* parseProject */.XB);
    // A name defined in the policy is short for clusters that the policy names in full.
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
/** The clusters of the contexts of a scan: GKE clusters by their names, others by the name of the context. */
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
        return { problem: 'is not a context of the kubeconfig' };
    });
}
/** The cluster of the given context; otherwise that of the current one, which is noted. */
function ofContext(from, readers) {
    const asked = from.one('context', (text) => ({ value: text.trim() === '' ? null : text }));
    // With saved facts or wrong input, the machine's own configuration is not read.
    const found = readers.kubeContext?.(from.one('kubeconfig', (value) => ({ value })), asked) ?? { state: 'none' };
    switch (found.state) {
        case 'cluster':
            from.notes.push(`no cluster is given: ${(0,cluster/* clusterPath */.Sf)(found.cluster)} is judged, to which ${asked === null ? 'the kubeconfig’s current context' : 'the context'} “${found.context}” leads`);
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
/** Location and project complete short names. Next to full names they may repeat them, but must not contradict them. */
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
/**
 * The variables of gcloud
 * (https://docs.cloud.google.com/sdk/docs/properties#setting_properties_using_environment_variables) and of Google's
 * libraries.
 */
const PROJECTS = ['CLOUDSDK_CORE_PROJECT', 'GOOGLE_CLOUD_PROJECT', 'GCLOUD_PROJECT'];
const LOCATIONS = ['CLOUDSDK_COMPUTE_REGION', 'CLOUDSDK_COMPUTE_ZONE'];
/** The first variable that is set, if its value is valid. */
function inEnvironment(env, names, parse) {
    const given = names.map((name) => env[name]).find((value) => value !== undefined && value !== '');
    return given !== undefined && 'value' in parse(given) ? given : null;
}

// EXTERNAL MODULE: ./src/input/given-fleet.ts + 1 modules
var given_fleet = __webpack_require__(1948);
// EXTERNAL MODULE: ./src/input/without-cluster.ts
var without_cluster = __webpack_require__(115);
// EXTERNAL MODULE: ./src/input/principal.ts
var input_principal = __webpack_require__(4486);
;// CONCATENATED MODULE: ./src/input/run.ts
/**
 * The task of a run, from the values given on the command line or to the action. All problems are found here, together,
 * before anything is requested.
 */













/**
 * Reads and checks all values given to `check` or `diagnose`.
 * @param entry selects the option names in error messages: those of the command line or of the action
 * @param env provides the project of short cluster names
 * @param asked the command; null if the action's `mode` decides
 * @returns the run, or every problem, one sentence each; never throws
 */
function buildRun(entry, values, env, readers, asked = null, platform = process.platform) {
    const from = (0,input_given/* given */.gI)(entry, values);
    const command = asked ?? commandOf(from);
    notOf(from, command);
    const facts = savedFacts('facts', from, readers);
    const resume = savedFacts('resume', from, readers);
    const saved = (facts ?? resume)?.request ?? null;
    const policyGiven = (0,given_policy/* policyOf */.US)(from, readers, saved);
    const policy = policyGiven?.policy ?? null;
    const namespace = from.one('namespace', input_names/* parseNamespace */.LM);
    // The runner passes the default, which cannot be distinguished from a given value.
    const asksVerify = from.has('verify') && !(entry === 'action' && from.isDefault('verify'));
    const verify = asksVerify ? from.choice('verify') : (saved?.verify ?? 'none');
    if (verify === 'ssh' && facts === null && platform === 'win32')
        from.problems.push(`${from.named('verify')} is “ssh”: ${NO_SSH_ON_WINDOWS}`);
    const ownPods = new Map();
    const keepPod = (key, pod) => {
        if (!ownPods.has(key) && ownPods.size < MOST_PODS)
            ownPods.set(key, pod);
    };
    const imagePaths = policy?.imagePaths ?? [];
    const reading = { imagePaths, namespace, ...(verify === 'admission' ? { keepPod } : {}) };
    const ofFleet = ['scope', 'filter', 'shard', 'memberships'];
    const hasFleet = command === 'scan' ||
        (command === 'diagnose' && ofFleet.some((id) => from.mentioned(id) && !(0,idle_options/* isAsDefault */.k)(from, id)));
    const fleet = hasFleet ? (0,given_fleet/* fleetOf */.aP)(from, env, saved) : null;
    const needsImage = command !== 'diagnose' && fleet?.running !== true;
    const missing = needsImage ? noImage(from, fleet === null ? null : 'running') : null;
    const { images, seen, secrets: givenSecrets } = imagesOf(from, readers, saved, reading, missing);
    const alone = (0,without_cluster/* withoutCluster */.T)(from, saved);
    // A scan finds its clusters: those of the machine's kubeconfig were not requested.
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
    const strict = from.boolean('strict');
    const run = {
        request,
        facts,
        resume,
        failOn: failOnOf(from, policy, strict),
        strict,
        timeoutMs: from.one('timeout', parseDuration) ?? 60_000,
        waitMs: from.one('wait', parseDuration),
        verification: { ...verificationOf(from, readers, clusters, request), ownPods, givenSecrets },
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
        from.problems.push(`${from.named('facts')} and ${from.named('resume')} cannot be used together: ${from.named('facts')} asks nothing`);
    if (run.quiet && run.verbose)
        from.problems.push(`${from.named('quiet')} and ${from.named('verbose')} cannot be used together`);
    if (from.problems.length === 0 && images.length === 0 && missing !== null && isUnexplained(seen))
        from.problems.push(missing);
    if (from.problems.length === 0 && clusters.length === 0 && alone === null && (fleet?.scopes.length ?? 0) === 0)
        from.problems.push(fleet === null ? noCluster(from) : (0,given_fleet/* noScope */.os)(from));
    const targets = images.length * Math.max(1, clusters.length);
    if (command === 'check' && targets > MOST_TARGETS)
        from.problems.push(tooMany(images.length, clusters.length));
    if (from.problems.length > 0)
        return { errors: [...new Set(from.problems)] };
    return { run, warnings: [...from.warnings, ...(0,idle_options/* idleOptions */.r)(from, request, saved)], notes: from.notes };
}
/** The action's `mode`. */
function commandOf(from) {
    const mode = from.choice('mode');
    return mode === 'diagnose' || mode === 'scan' ? mode : 'check';
}
/** The report explains manifests without an image, and those that could not be read. */
const isUnexplained = ({ empty, errors }) => !empty && errors.length === 0;
/**
 * Reports options of another command; on the command line the parser has already refused them. A runner passes every
 * default of action.yml, so an option that only repeats its default is ignored.
 */
function notOf(from, command) {
    for (const { id, commands } of options/* OPTIONS */.lw) {
        if (!from.has(id) || commands.includes(command) || (0,idle_options/* isAsDefault */.k)(from, id))
            continue;
        from.problems.push(`${from.named(id)} is of no use to ${command}: it is for ${commands.join(', ')}`);
    }
}
/** How to access the cluster, and how long a pull may take there. In a scan each context is a separate cluster. */
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
/**
 * The connection needs OpenSSH options. On Windows gcloud uses PuTTY, which refuses them
 * (https://cloud.google.com/sdk/gcloud/reference/compute/ssh).
 */
const NO_SSH_ON_WINDOWS = 'it does not work on Windows, where gcloud connects with PuTTY. Use pod or node, or run this program in WSL';
/** The maximum number of workloads' pods that are kept. */
const MOST_PODS = 1000;
/** Each target is reported in full, and a report with more targets cannot be displayed. */
const MOST_TARGETS = 10_000;
const tooMany = (images, clusters) => `${String(images)} images on ${String(clusters)} ${clusters === 1 ? 'cluster' : 'clusters'} are too many: check takes up to ${String(MOST_TARGETS)} targets, one for each image and cluster`;
/**
 * Given values take precedence over the policy, which takes precedence over the default; `--strict` implies more than a
 * policy's `fail`.
 */
function failOnOf(from, policy, strict) {
    const given = from.choice('fail-on');
    if (from.has('fail-on'))
        return given;
    return strict && policy?.failOn === 'fail' ? null : (policy?.failOn ?? null);
}
/** The files that are written: reports, parsed as `FORMAT=FILE`, and facts. */
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
    return { reports, saveFacts, groupBy: from.one('group-by', parseGrouping) };
}
/** `project`, `location` or `label=KEY`. */
const parseGrouping = (text) => /^(?:project|location|label=.+)$/.test(text)
    ? { value: text }
    : { problem: 'is none of project, location and label=KEY, such as label=owner' };
function savedFacts(id, from, readers) {
    return from.one(id, (file) => {
        const content = (0,read_text/* readText */.y)(readers, file);
        if ('problem' in content)
            return content;
        const read = readers.facts?.(content.value) ?? { problems: ['facts cannot be read here'] };
        return 'file' in read ? { value: read.file } : { problem: `cannot be used: ${read.problems.join('; ')}` };
    });
}


/***/ }),

/***/ 115:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parsePlatform),
/* harmony export */   T: () => (/* binding */ withoutCluster)
/* harmony export */ });
/* harmony import */ var _idle_options__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7059);

/** Options that apply only to a cluster. */
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
 * The required platforms of images that are judged without a cluster; other options that need a cluster are a problem.
 * @returns null if the run has clusters
 */
function withoutCluster(from, saved) {
    const platforms = from.all('platform', parsePlatform);
    const wanted = from.boolean('no-cluster');
    const before = saved?.alone ?? null;
    if (!wanted && before !== null && !from.mentioned('cluster'))
        return platforms.length > 0 ? platforms : before;
    if (!wanted) {
        if (from.has('platform'))
            from.problems.push(`${from.named('platform')} needs ${from.named('no-cluster')}: with a cluster, its nodes say the platforms`);
        return null;
    }
    // A runner passes every default of action.yml.
    const idle = OF_A_CLUSTER.filter((id) => from.has(id) && !(0,_idle_options__WEBPACK_IMPORTED_MODULE_0__/* .isAsDefault */ .k)(from, id));
    if (idle.length > 0)
        from.problems.push(`${from.named('no-cluster')} cannot be used with ${idle.map((id) => from.named(id)).join(', ')}, which ${idle.length === 1 ? 'is' : 'are'} about a cluster`);
    return platforms;
}
/** Names that other tools use (https://github.com/containerd/platforms), in addition to those of Go and Kubernetes. */
const ARCHITECTURES = new Map([
    ...['amd64', 'arm64', 'ppc64le', 's390x', 'riscv64'].map((name) => [name, name]),
    ['x86_64', 'amd64'],
    ['x86-64', 'amd64'],
    ['aarch64', 'arm64'],
]);
const FORM = 'is not a platform: OS/ARCH, such as linux/amd64, linux/arm64 or windows(10.0.20348)/amd64';
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
 * Adds items at the end of a list, in place. `list.push(...items)` passes every item as an argument, and about a hundred
 * thousand arguments overflow the stack.
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
/** The other fields of a pool of which only the identity of its nodes is known. */
const NOTHING_MORE = {
    shape: null,
    traits: null,
    network: null,
    madeBy: null,
    acceleratorLimits: null,
    accountAssumed: null,
    autoProvisioned: false,
    imageDisk: null,
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
/** A cluster of which only the name is known. */
const unlabelled = (cluster) => ({
    ...nameOf(cluster),
    labels: null,
    channel: null,
});
/** True for a cluster outside GKE, which is reached by a context. */
const isOutside = ({ project, location }) => project === '' && location === '';
const MEMBERSHIP = /^projects\/([a-z0-9.:-]+)\/locations\/([a-z0-9-]+)\/memberships\/([a-z0-9-]+)$/;
/** The fleet membership that identifies a cluster outside GKE in place of a context; null if there is none. */
function membershipOf(cluster) {
    const [, project, location, id] = isOutside(cluster) ? (MEMBERSHIP.exec(cluster.name) ?? []) : [];
    return project === undefined || location === undefined || id === undefined ? null : { project, location, id };
}
/** `projects/P/locations/L/clusters/C`; the context's name of a cluster outside GKE. */
function clusterPath(cluster) {
    if (isOutside(cluster))
        return cluster.name;
    return `projects/${cluster.project}/locations/${cluster.location}/clusters/${cluster.name}`;
}
/** Whether a cluster that was not found may exist according to a listing: the listing has it, or is incomplete. */
const leavesOpen = ({ clusters, missingZones }, wanted) => missingZones.length > 0 || clusters.some((each) => clusterPath(each) === clusterPath(wanted));
/** True for a pool of Windows nodes, according to its image type, since `windowsNodeConfig` is also on Linux pools. */
const isWindows = (pool) => (pool.imageType ?? '').toUpperCase().startsWith('WINDOWS');
/** Node images whose runtime is Docker; GKE removed them in 1.24. */
const DOCKER = new Set(['COS', 'UBUNTU', 'WINDOWS_LTSC', 'WINDOWS_SAC']);
/** True for a pool whose nodes run Docker, not containerd. */
const hasDocker = ({ imageType }) => DOCKER.has((imageType ?? '').toUpperCase());


/***/ }),

/***/ 6389:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U6: () => (/* binding */ NO_CHANNEL),
/* harmony export */   Yu: () => (/* binding */ isWanted),
/* harmony export */   eG: () => (/* binding */ shardText),
/* harmony export */   fz: () => (/* binding */ NO_FILTER),
/* harmony export */   l_: () => (/* binding */ CHANNELS),
/* harmony export */   yX: () => (/* binding */ takesAll)
/* harmony export */ });
/* harmony import */ var _cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _own_value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9037);
/* harmony import */ var _policy_file__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8314);
/** Which clusters a scan covers. Plain JSON. */



/** `3/10`. */
const shardText = ({ index, count }) => `${String(index)}/${String(count)}`;
const NO_FILTER = { labels: [], names: [], locations: [], channels: [] };
/** The release channel of a cluster that is in none. */
const NO_CHANNEL = 'none';
/** The channels that a cluster may be in (container v1, `ReleaseChannel.Channel`). */
const CHANNELS = ['rapid', 'regular', 'stable', 'extended', NO_CHANNEL];
/** Whether a filter has no conditions. */
const takesAll = ({ labels, names, locations, channels }) => [labels, names, locations, channels].every((each) => each.length === 0);
/**
 * Whether a cluster is judged. A cluster whose labels or channel are not known is judged.
 */
function isWanted({ labels, channel, ...cluster }, { labels: asked, names, locations, channels }) {
    const member = (0,_cluster__WEBPACK_IMPORTED_MODULE_0__/* .membershipOf */ ._G)(cluster);
    const [name, location] = [member?.id ?? cluster.name, member?.location ?? cluster.location];
    const region = location.replace(/-[a-z]$/, '');
    return ((labels === null ||
        asked.every(({ key, value }) => {
            const has = (0,_own_value__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .e)(labels, key);
            return has !== undefined && (value === null || has === value);
        })) &&
        (names.length === 0 || names.some((pattern) => (0,_policy_file__WEBPACK_IMPORTED_MODULE_2__/* .fits */ .lA)(pattern, name))) &&
        (locations.length === 0 || locations.some((pattern) => (0,_policy_file__WEBPACK_IMPORTED_MODULE_2__/* .fits */ .lA)(pattern, location) || (0,_policy_file__WEBPACK_IMPORTED_MODULE_2__/* .fits */ .lA)(pattern, region))) &&
        (channels.length === 0 || channel === null || channels.includes(channel)));
}


/***/ }),

/***/ 1468:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kj: () => (/* binding */ makerKey),
/* harmony export */   Or: () => (/* binding */ makerOf),
/* harmony export */   g1: () => (/* binding */ NO_SECRETS),
/* harmony export */   oF: () => (/* binding */ secretKey)
/* harmony export */ });
/** By which a secret of the input is found. */
const secretKey = (namespace, name) => `${namespace}/${name}`;
/** By which what makes a secret is found. @param namespace null for something that makes it in any namespace */
const makerKey = (namespace, name) => secretKey(namespace ?? '*', name);
/** What makes a secret or fills it in, in words; undefined if nothing does. */
const makerOf = ({ makers }, namespace, name) => makers.get(makerKey(namespace, name)) ?? makers.get(makerKey(null, name));
/** Nothing stands in the input. */
const NO_SECRETS = { secrets: new Map(), several: new Set(), makers: new Map() };


/***/ }),

/***/ 8848:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J2: () => (/* binding */ isLabel),
/* harmony export */   J4: () => (/* binding */ isSubdomain),
/* harmony export */   L0: () => (/* binding */ LABEL_IN_WORDS),
/* harmony export */   P8: () => (/* binding */ SUBDOMAIN_IN_WORDS),
/* harmony export */   iA: () => (/* binding */ isFederation),
/* harmony export */   oq: () => (/* binding */ PULLS_AS_ITSELF)
/* harmony export */ });
/**
 * Valid names of Kubernetes objects: DNS labels and subdomains (RFC 1123), as in `validation.go` of Kubernetes'
 * apimachinery (https://kubernetes.io/docs/concepts/overview/working-with-objects/names/).
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
/** The rule for labels, for messages about invalid ones. */
const LABEL_IN_WORDS = 'up to 63 lower-case letters, digits and hyphens';
const SUBDOMAIN_IN_WORDS = 'lower-case letters, digits, hyphens and dots';
/** The annotation that lets the pods of a service account pull with their own principal (docs/GOOGLE.md#who-pulls). */
const PULLS_AS_ITSELF = 'iam.gke.io/enable-wi-image-pull';
const FEDERATION = /^(?:https:)?\/\/iam\.googleapis\.com\/[A-Za-z0-9/._:-]{1,300}$/;
/** Whether a token for this audience is one for Google's workload identity federation. */
const isFederation = (audience) => FEDERATION.test(audience);


/***/ }),

/***/ 5868:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ placeholderIn)
/* harmony export */ });
/** Recognizes placeholders that people and tools write instead of an image, by their syntax. Pure. */
const unfilled = (what) => (written) => `the ${what} ${written} was not filled in`;
const RENDER = 'render the manifest first';
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
    { pattern: /\{\{[^{}]*\}\}/, atRunTime: false, reason: unfilled('part of a template'), remedy: RENDER },
    // https://ko.build/features/k8s/
    {
        pattern: /^ko:\/\/\S*/,
        atRunTime: false,
        reason: () => 'ko:// names code that ko builds',
        remedy: 'render it with “ko resolve -f FILE” first',
    },
    {
        pattern: /\$\{[^{}]*\}|\$\([^()]*\)|\$[A-Za-z_][A-Za-z0-9_]*|%[A-Z][A-Z0-9_]*%/,
        atRunTime: false,
        reason: unfilled('variable'),
        remedy: RENDER,
    },
    {
        pattern: /<[^<>]*>|\{[^{}]*\}|\[[A-Za-z_ -]+\]|@[A-Za-z_][A-Za-z0-9_]*@/,
        atRunTime: false,
        reason: unfilled('placeholder'),
        remedy: RENDER,
    },
    // Image names have no capital letters: `PROJECT_ID`, `REGION-docker.pkg.dev/…`, `IMAGE_URL`.
    {
        pattern: /(?<![A-Za-z0-9:@])[A-Z][A-Z0-9]+(?:[_-][A-Z0-9]+)*(?![A-Za-z0-9])/,
        atRunTime: false,
        reason: (written) => `${written} looks like a placeholder that was not filled in: image names are lower case`,
    },
];
/** The number of characters that are checked: no reference is longer. */
const LONGEST = 1024;
/**
 * The placeholder in the text of an image that is not a valid reference.
 * @returns null if there is none
 */
function placeholderIn(image) {
    for (const { pattern, reason, atRunTime, remedy = '' } of FORMS) {
        const found = pattern.exec(image.slice(0, LONGEST));
        if (found !== null)
            return { at: found.index, atRunTime, reason: reason(found[0]), remedy };
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


/** The key of an image, the same for all spellings; for an invalid reference, its text. */
const keyOfImage = (image) => (image.valid ? (0,_image_reference__WEBPACK_IMPORTED_MODULE_1__/* .imageKey */ .p2)(image.reference) : image.text);
/** The workloads that use an image; none if it was given without a manifest, or is invalid. */
const usesOf = (image) => (image.valid ? image.uses : []);
/** Whether a pool of this name is among those that were asked for. */
const isAsked = (asked, pool) => asked.kind === 'all' || asked.names.includes(pool);
/** The names of the pools that were asked for. */
const namesAsked = (asked) => (asked?.kind === 'named' ? asked.names : []);
/** A platform as containerd writes it: `linux/arm64`, `windows(10.0.20348)/amd64`. */
const askedText = ({ os, architecture, build }) => `${os}${build === null ? '' : `(10.0.${String(build)})`}/${architecture}`;
/** Used in place of a cluster's name if there is no cluster. */
const NO_CLUSTER = 'no cluster';
/** Where a target's image is judged: `projects/P/locations/L/clusters/C`, or that there is no cluster. */
const placeOf = ({ cluster }) => cluster === null ? NO_CLUSTER : (0,_cluster__WEBPACK_IMPORTED_MODULE_0__/* .clusterPath */ .Sf)(cluster);
/** A pool that is judged in full, for any pod. */
const FOR_ANY_POD = { kind: 'judged', uses: [], open: [] };
/** The uses that land on a pool; none if it is judged for any pod, or not judged. */
const usesThere = (reach) => (reach.kind === 'judged' ? reach.uses : []);


/***/ }),

/***/ 1207:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ attempt)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./src/http/types.ts
var types = __webpack_require__(5853);
// EXTERNAL MODULE: ./src/http/network-fault.ts
var network_fault = __webpack_require__(7803);
;// CONCATENATED MODULE: ./src/http/body.ts
/** Reads the body of an answer completely, decompresses it and limits its size. */




/** The accepted content encodings. */
const ACCEPTED_ENCODINGS = 'gzip, deflate, br';
const UNPACK = {
    gzip: external_node_zlib_.createGunzip,
    'x-gzip': external_node_zlib_.createGunzip,
    deflate: external_node_zlib_.createInflate,
    br: external_node_zlib_.createBrotliDecompress,
};
/**
 * Reads a body to its end.
 * @param limit the maximum decompressed size in bytes
 * @param request the method, and the host for messages
 * @throws NetworkFault if the body is cut off, too large, or has an unknown encoding
 */
async function readBody(answer, limit, request) {
    const isEmpty = request.method === 'HEAD' || answer.status === 204 || answer.status === 304;
    const stream = isEmpty ? answer.body : unpacked(answer, request.host);
    const chunks = [];
    let size = 0;
    const cut = (words) => new network_fault/* NetworkFault */.H6('malformed', `the answer broke off after ${words}`, true);
    try {
        for await (const chunk of stream) {
            chunks.push(chunk);
            size += chunk.length;
            if (size > limit)
                throw new network_fault/* NetworkFault */.H6('malformed', `the answer is larger than ${limit / types/* MIB */.D} MiB`, false);
        }
    }
    catch (error) {
        answer.body.destroy();
        if (error instanceof network_fault/* NetworkFault */.H6 || (error instanceof Error && error.name === 'AbortError'))
            throw error;
        const fault = (0,network_fault/* networkFault */.T4)(error, request.host);
        throw fault.why === 'malformed' && fault.detail.includes('decompressed')
            ? fault
            : cut(`${String(size)} bytes (${(0,network_fault/* networkCodeOf */.JI)(error) ?? 'closed early'})`);
    }
    if (!isEmpty && !answer.isWhole())
        throw cut(`${String(size)} bytes`);
    const announced = answer.header('content-length');
    if (!isEmpty && announced !== null && stream === answer.body && Number(announced) !== size)
        throw cut(`${String(size)} of ${announced} bytes`);
    return Buffer.concat(chunks, size);
}
function unpacked({ body, header }, host) {
    const encoding = header('content-encoding')?.trim().toLowerCase() ?? 'identity';
    if (encoding === '' || encoding === 'identity')
        return body;
    const unpack = Object.hasOwn(UNPACK, encoding) ? UNPACK[encoding] : undefined;
    if (unpack === undefined) {
        body.destroy();
        throw new network_fault/* NetworkFault */.H6('malformed', `the answer of ${host} is packed in a way that was not asked for`, false);
    }
    // If the source fails, the decompressed stream fails too.
    return (0,external_node_stream_.pipeline)(body, unpack(), () => undefined);
}

// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __webpack_require__(8902);
;// CONCATENATED MODULE: ./src/http/attempt.ts



/** Sends one request and reads its whole answer. Redirects are not followed, and nothing is retried. */
async function attempt(network, request) {
    const { url, method, limit, timeoutMs, signal } = request;
    const ending = new AbortController();
    const timer = setTimeout(() => ending.abort(), timeoutMs);
    const cancel = () => ending.abort();
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted)
        cancel();
    try {
        const headers = { 'accept-encoding': ACCEPTED_ENCODINGS, ...request.headers };
        const answer = await network.request({ ...request, headers }, ending.signal);
        const { status, header } = answer;
        const body = await readBody(answer, limit, { method, host: url.host });
        return { result: { kind: 'answer', status, header, body }, again: (0,retry/* isPassing */.WG)(status) };
    }
    catch (error) {
        if (signal?.aborted)
            return fault('cancelled', 'the run was cancelled', false);
        if (ending.signal.aborted) {
            const proxy = network.proxyOf(url);
            const through = proxy === null ? '' : ` through the proxy ${proxy}`;
            return fault('timeout', `no whole answer within ${seconds(timeoutMs)} from ${url.host}${through}`, false);
        }
        const { why, detail, again } = (0,network_fault/* networkFault */.T4)(error, url.host);
        return fault(why, detail, again);
    }
    finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
    }
}
const fault = (why, detail, again) => ({
    result: { kind: 'fault', why, detail },
    again,
});
const seconds = (ms) => `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;


/***/ }),

/***/ 8415:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HttpClient: () => (/* binding */ HttpClient)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./src/http/credentials.ts
var http_credentials = __webpack_require__(7478);
// EXTERNAL MODULE: ./src/http/google-hosts.ts
var google_hosts = __webpack_require__(7807);
// EXTERNAL MODULE: ./src/http/login-hosts.ts
var login_hosts = __webpack_require__(3099);
// EXTERNAL MODULE: ./src/http/types.ts
var types = __webpack_require__(5853);
// EXTERNAL MODULE: ./src/http/network.ts
var network = __webpack_require__(6782);
// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __webpack_require__(8902);
;// CONCATENATED MODULE: ./src/http/pace.ts
/** The request rate of one host: a 429 slows down all requests to it, not only the one that was refused. */

class Pace {
    #firstMs;
    #refusals;
    #underWay = 0;
    /** The maximum number of concurrent requests: one after a pause, then doubled with each answer. */
    #width = Number.POSITIVE_INFINITY;
    #pausedUntil = 0;
    /** The number of pauses so far. A refusal of a request that was sent before the last pause is not news. */
    #round = 0;
    #inARow = 0;
    /** The host has answered a request without refusing it: its quota is busy, but not closed. */
    #hasServed = false;
    #refusal = null;
    #waiting = [];
    /**
     * @param firstMs the maximum length of the first pause if the host names none; it doubles for each further one
     * @param refusals after this number of consecutive refusals, each after a pause, waiting requests get the last
     * refusal as their answer; twice this number if the host has served a request of this run
     */
    constructor(firstMs, refusals) {
        this.#firstMs = firstMs;
        this.#refusals = refusals;
    }
    /** True if the host refused so often that another request is useless for now. */
    get isSpent() {
        return this.#inARow >= (this.#hasServed ? 2 : 1) * this.#refusals;
    }
    /**
     * Waits until the host may be asked.
     * @param until the deadline of the request
     * @returns `go`, or otherwise the refusal to use as the answer, because the pause is too long or there were too many
     * refusals; null if the signal aborted or there is no time
     */
    async turn(until, signal) {
        // The clock is read once per iteration: if a pause ended between two readings, the wait for it would never end.
        for (let now = Date.now(); !this.#isOpen(now); now = Date.now()) {
            if (signal?.aborted)
                return { go: false, refusal: null };
            const pause = this.#pausedUntil - now;
            if (pause > 0) {
                if (this.isSpent || this.#pausedUntil >= until)
                    return { go: false, refusal: this.#refusal };
                await (0,retry/* sleep */.yy)(pause, signal);
            }
            else {
                const rest = until - now;
                if (rest <= 0)
                    return { go: false, refusal: this.#refusal };
                await this.#next(rest, signal);
            }
        }
        return { go: true };
    }
    /** Reserves a place for a request; null if there is none after all. */
    enter() {
        if (!this.#isOpen(Date.now()))
            return null;
        this.#underWay += 1;
        return { round: this.#round };
    }
    /**
     * Releases the place of a request.
     * @param answer null if there was none
     */
    leave({ round }, answer) {
        this.#underWay -= 1;
        if (answer !== null && answer.status !== 429)
            this.#hasServed = true;
        if (answer?.status === 429) {
            if (round === this.#round)
                this.#pause(answer);
        }
        else if (answer !== null && round === this.#round) {
            this.#inARow = 0;
            this.#width *= 2;
        }
        for (const wake of this.#waiting.splice(0))
            wake();
    }
    #pause(refusal) {
        this.#round += 1;
        this.#inARow += 1;
        this.#refusal = refusal;
        this.#width = 1;
        this.#pausedUntil = Date.now() + (0,retry/* retryDelay */.a2)(refusal.header('retry-after'), this.#inARow, this.#firstMs);
    }
    #isOpen(now) {
        return now >= this.#pausedUntil && this.#underWay < this.#width;
    }
    async #next(ms, signal) {
        const given = new AbortController();
        const woken = new Promise((resolve) => this.#waiting.push(resolve));
        const ended = (0,retry/* sleep */.yy)(ms, signal ? AbortSignal.any([signal, given.signal]) : given.signal);
        await Promise.race([woken, ended]);
        given.abort();
    }
}

// EXTERNAL MODULE: ./src/model/fact.ts
var fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/model/json.ts
var json = __webpack_require__(7979);
// EXTERNAL MODULE: ./src/http/attempt.ts + 1 modules
var attempt = __webpack_require__(1207);
;// CONCATENATED MODULE: ./src/http/client.ts












/** The only HTTP client of all sources: it handles deadlines, retries, limits, and who may receive a Google token. */
class HttpClient {
    endpoints;
    credentials;
    secrets;
    /** The number of requests that were sent, including retries. */
    apiCalls = 0;
    #options;
    #network;
    /** Requests to Google's APIs do not wait behind a thousand manifests, and vice versa. */
    #lanes;
    #paces = new Map();
    #deadline = null;
    constructor(options) {
        this.#options = options;
        this.#network = options.network ?? new network.Network();
        const { concurrency = 50 } = options;
        this.#lanes = { api: (0,p_limit/* default */.A)(concurrency), registry: (0,p_limit/* default */.A)(concurrency) };
        ({ endpoints: this.endpoints, credentials: this.credentials, secrets: this.secrets } = options);
        if (options.signal)
            (0,external_node_events_.setMaxListeners)(0, options.signal);
    }
    /** Gives the next requests the full `timeoutMs` again, for a new round of questions. */
    restartDeadline() {
        this.#deadline = null;
        this.#paces.clear();
    }
    /**
     * Sends a request and retries it if that may help. It never throws, never follows a redirect, and never sends a
     * Google token to an address that may not receive one.
     */
    async send(request) {
        const authorization = await this.#authorize(request, this.#third());
        if (authorization !== null && typeof authorization === 'object')
            return authorization;
        const headers = this.#headers(request, authorization);
        const result = await this.#tryAndAgain(request, headers);
        return result.kind === 'fault' ? { ...result, detail: (0,json/* clean */.uH)(this.secrets.redact(result.detail)) } : result;
    }
    /** The deadline of a request that starts now: a third of the total time, but not after the total deadline. */
    #third() {
        const total = this.#options.timeoutMs ?? 60_000;
        this.#deadline ??= Date.now() + total;
        return Math.min(this.#deadline, Date.now() + total / 3);
    }
    async #tryAndAgain(request, headers) {
        const { tries = 4, backoffMs = 400, signal } = this.#options;
        const pace = this.#paceOf(request);
        const lane = request.registryHost === undefined ? this.#lanes.api : this.#lanes.registry;
        const time = {};
        let last = null;
        for (let number = 1, failures = 0;;) {
            const until = time.until ?? this.#third();
            const turn = await pace.turn(until, signal);
            if (signal?.aborted)
                return CANCELLED;
            if (!turn.go)
                return last ?? turn.refusal ?? this.#noTime(until);
            const tried = await lane(async () => {
                const place = pace.enter();
                if (place === null)
                    return null;
                // Waiting in the queue is not the service's fault, so the request's time starts now.
                time.until ??= this.#third();
                const made = await this.#try(request, headers, time.until, number);
                pace.leave(place, made.result.kind === 'answer' ? made.result : null);
                return made;
            });
            if (tried === null)
                continue;
            if (!tried.again)
                return tried.result;
            number += 1;
            last = tried.result;
            if (last.kind === 'answer' && last.status === 429) {
                // The pause of the host applies to all requests to it, and so does its end.
                if (pace.isSpent)
                    return last;
                continue;
            }
            failures += 1;
            if (failures >= tries)
                return last;
            const pause = (0,retry/* retryDelay */.a2)(last.kind === 'answer' ? last.header('retry-after') : null, failures, backoffMs);
            if (Date.now() + pause >= (time.until ?? 0))
                return last;
            if (!(await (0,retry/* sleep */.yy)(pause, signal)))
                return CANCELLED;
        }
    }
    /** The fault of a request whose time was up before it was sent: only the total deadline is the run's. */
    #noTime(until) {
        const what = until === this.#deadline ? fact/* OUT_OF_TIME */.JL : 'the time for this request was over';
        return { kind: 'fault', why: 'timeout', detail: `${what} before it was asked` };
    }
    /** A 429 applies to one API, or one registry, at one address. */
    #paceOf({ url, registryHost = '', service = '' }) {
        const key = `${service} ${registryHost} ${url.host}`;
        const pace = this.#paces.get(key) ?? new Pace(this.#options.backoffMs ?? 400, this.#options.tries ?? 4);
        this.#paces.set(key, pace);
        return pace;
    }
    async #try(request, headers, until, number) {
        const { signal, onRequest } = this.#options;
        if (signal?.aborted)
            return { result: CANCELLED, again: false };
        const started = Date.now();
        if (started >= until)
            return { result: this.#noTime(until), again: false };
        this.apiCalls += 1;
        const { url, method = 'GET', body, limit = 16 * types/* MIB */.D } = request;
        const isLast = until === this.#deadline;
        const made = await (0,attempt/* attempt */.C)(this.#network, {
            url,
            method,
            headers,
            body: body ?? null,
            limit,
            timeoutMs: until - started,
            signal: signal ?? null,
        });
        const tried = isLast ? withReason(made) : made;
        onRequest?.({
            method,
            url: this.secrets.redact(withoutSecrets(url)),
            status: tried.result.kind === 'answer' ? tried.result.status : null,
            ms: Date.now() - started,
            attempt: number,
            detail: tried.result.kind === 'fault' ? (0,json/* clean */.uH)(this.secrets.redact(tried.result.detail)) : null,
        });
        return tried;
    }
    #headers(request, authorization) {
        const headers = {
            'user-agent': `gke-image-preflight/${this.#options.version}`,
            ...request.headers,
        };
        if (authorization !== null)
            headers['authorization'] = authorization;
        const quotaProject = this.credentials?.quotaProject ?? null;
        if (request.authorization === 'google' && request.registryHost === undefined && quotaProject !== null) {
            headers['x-goog-user-project'] = quotaProject;
        }
        return headers;
    }
    /** The value of the `Authorization` header, or the reason why there is none. */
    async #authorize(request, until) {
        const { authorization, url } = request;
        if (authorization === null)
            return null;
        if (typeof authorization === 'object' && 'bearer' in authorization)
            return `Bearer ${authorization.bearer}`;
        if (typeof authorization === 'object' && 'login' in authorization) {
            if ((0,login_hosts/* mayGetLogin */.X)(url, this.endpoints, request.registryHost ?? null))
                return this.#basic(authorization.login);
            return { kind: 'fault', why: 'not-asked', detail: `no password may go to ${(0,json/* clean */.uH)(url.host, 100)}` };
        }
        if (!(0,google_hosts/* mayGetGoogleToken */.eP)(url, this.endpoints, request.registryHost ?? null)) {
            return { kind: 'fault', why: 'not-asked', detail: `no Google token may go to ${(0,json/* clean */.uH)(url.host, 100)}` };
        }
        if (typeof authorization === 'object') {
            if ('google' in authorization)
                return `Bearer ${authorization.google}`;
            return this.#basic({ user: GOOGLE_USER, password: authorization.googleBasic });
        }
        if (this.credentials === null)
            return { kind: 'fault', why: 'unauthenticated', detail: 'there are no Google credentials' };
        const token = await this.#token(this.credentials, until);
        if (typeof token === 'object')
            return token;
        return authorization === 'google' ? `Bearer ${token}` : this.#basic({ user: GOOGLE_USER, password: token });
    }
    #basic({ user, password }) {
        const basic = Buffer.from(`${user}:${password}`).toString('base64');
        this.secrets.add(basic);
        return `Basic ${basic}`;
    }
    async #token(credentials, until) {
        const { signal } = this.#options;
        try {
            // For all requests but the first, the token is already there, so no timer is needed.
            const there = await Promise.race([credentials.token(), NOT_YET]);
            const token = there ?? (await inTime(credentials.token(), until, signal));
            if (token !== null)
                return token;
            if (signal?.aborted)
                return CANCELLED;
            return { kind: 'fault', why: 'timeout', detail: 'the exchange of the credentials for a token took too long' };
        }
        catch (error) {
            const why = error instanceof http_credentials/* CredentialError */.o ? error.why : 'unauthenticated';
            const message = error instanceof Error ? error.message : 'no access token for the credentials';
            return { kind: 'fault', why, detail: (0,json/* clean */.uH)(this.secrets.redact(message)) };
        }
    }
}
const NOT_YET = Promise.resolve(null);
/** The result of a promise; null if the time is up or the signal aborts first. */
async function inTime(promise, until, signal) {
    const given = new AbortController();
    const ending = signal ? AbortSignal.any([signal, given.signal]) : given.signal;
    try {
        return await Promise.race([promise, (0,retry/* sleep */.yy)(Math.max(0, until - Date.now()), ending).then(() => null)]);
    }
    finally {
        given.abort();
    }
}
/** With this user name, a Google token is accepted as a password. */
const GOOGLE_USER = 'oauth2accesstoken';
const CANCELLED = { kind: 'fault', why: 'cancelled', detail: 'the run was cancelled' };
const PLAIN_PARAMETERS = new Set(['ns', 'service', 'scope', 'options.requestedPolicyVersion', 'pageSize', 'filter']);
/**
 * Names the deadline as the reason for a timeout, if the attempt had only the rest of the total time: the service is
 * then not at fault.
 */
const withReason = (tried) => tried.result.kind === 'fault' && tried.result.why === 'timeout'
    ? { ...tried, result: { ...tried.result, detail: `${fact/* OUT_OF_TIME */.JL}: ${tried.result.detail}` } }
    : tried;
/** A URL for the log: the parameters of a signed download are as sensitive as a password. */
function withoutSecrets(url) {
    const query = [...url.searchParams].map(([name, value]) => `${name}=${PLAIN_PARAMETERS.has(name) ? value : '…'}`);
    return (0,json/* clean */.uH)(`${url.origin}${url.pathname}${query.length > 0 ? `?${query.join('&')}` : ''}`, 400);
}


/***/ }),

/***/ 7478:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ CredentialError)
/* harmony export */ });
/** What the client needs to authorize requests as the caller. */
/** The exchange of the credentials for a token failed. */
class CredentialError extends Error {
    why;
    constructor(why, message) {
        super(message);
        this.why = why;
        this.name = 'CredentialError';
    }
}


/***/ }),

/***/ 7807:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sf: () => (/* binding */ isPrivateHost),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   aV: () => (/* binding */ isGoogleAddress),
/* harmony export */   eP: () => (/* binding */ mayGetGoogleToken),
/* harmony export */   y7: () => (/* binding */ mayFollowTo)
/* harmony export */ });
/* harmony import */ var _model_google_registry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3020);
/** The only place that decides where a Google token may be sent, and which other addresses of an answer may be used. */

const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const API = new RegExp(`^(?:${LABEL}\\.)+googleapis\\.com$`);
/** True for an address of Google itself with https on the default port. */
function isGoogleAddress(url) {
    return (url.protocol === 'https:' &&
        url.port === '' &&
        url.username === '' &&
        url.password === '' &&
        (API.test(url.hostname) || (0,_model_google_registry__WEBPACK_IMPORTED_MODULE_0__/* .isGoogleRegistry */ .JA)(url.hostname)));
}
/** True for an address on this machine: `localhost`, 127.0.0.0/8, `[::1]`. */
const isLoopback = (url) => url.hostname === 'localhost' || url.hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(url.hostname);
/**
 * Whether a request may carry a Google token.
 * @param url where the request goes
 * @param overrides the configured stand-ins
 * @param registryHost for a registry request, the image's own host: it decides, even if the request goes to a mirror
 */
function mayGetGoogleToken(url, overrides, registryHost) {
    if (registryHost !== null && !(0,_model_google_registry__WEBPACK_IMPORTED_MODULE_0__/* .isGoogleRegistry */ .JA)(registryHost))
        return false;
    if (isGoogleAddress(url))
        return registryHost === null || url.hostname === registryHost;
    if (!isLoopback(url))
        return false;
    return registryHost === null ? overrides.apiOrigins.includes(url.origin) : url.origin === overrides.registryOrigin;
}
/**
 * Whether an address in an answer (a realm, a redirect) may be requested at all, without a Google token. Allowed are
 * the registry's own origin, and https on a public host. A stand-in on this machine may name other addresses on this
 * machine, because its blobs or tokens may be at another port.
 */
function mayFollowTo(url, from) {
    if (url.username !== '' || url.password !== '')
        return false;
    if (url.origin === from.origin)
        return true;
    if (isLoopback(from) && isLoopback(url))
        return url.protocol === 'http:' || url.protocol === 'https:';
    return url.protocol === 'https:' && !isPrivateHost(url.hostname);
}
/** True for addresses that a public registry has no reason to name: loopback, private, link-local, internal names. */
function isPrivateHost(hostname) {
    const host = hostname.replace(/\.$/, '').toLowerCase();
    if (host.startsWith('['))
        return isPrivateIpv6(host.slice(1, -1));
    const ip = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(host);
    if (!ip)
        return !host.includes('.') || /(^|\.)(localhost|internal|local|localdomain|home\.arpa)$/.test(host);
    const [a, b] = [Number(ip[1]), Number(ip[2])];
    return (a === 0 ||
        a === 10 ||
        a === 127 ||
        a >= 224 ||
        (a === 100 && b >= 64 && b <= 127) ||
        (a === 169 && b === 254) ||
        (a === 172 && b >= 16 && b <= 31) ||
        (a === 192 && b === 168));
}
/** Everything except global unicast (2000::/3), and the formats that embed an IPv4 address. */
function isPrivateIpv6(address) {
    return !/^[23][0-9a-f]{3}:/.test(address) || address.startsWith('2002:');
}


/***/ }),

/***/ 4675:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ requestHttp1)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/** Sends one request with HTTP/1.1. */

/**
 * Sends a request on a connection of the agent.
 * @returns as soon as the headers of the answer are received; the body must be read or destroyed
 * @throws a network error, or an AbortError if the signal aborts
 */
function requestHttp1({ url, method, headers, body }, agent, signal) {
    return new Promise((resolve, reject) => {
        const asked = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)({
            host: url.hostname.replace(/^\[|\]$/g, ''),
            port: url.port || (url.protocol === 'https:' ? 443 : 80),
            method,
            path: `${url.pathname}${url.search}`,
            headers: { host: url.host, ...headers, ...(body === null ? {} : { 'content-length': Buffer.byteLength(body) }) },
            agent,
        });
        // Node's own `signal` watches the end of three streams, which costs more than the rest of a small request.
        const stop = () => void asked.destroy(new DOMException('The request was ended', 'AbortError'));
        if (signal.aborted)
            stop();
        else
            signal.addEventListener('abort', stop, { once: true });
        asked.on('close', () => signal.removeEventListener('abort', stop));
        asked.on('error', reject);
        // If there is no answer, for example after an unexpected 101, Node emits no error.
        asked.on('close', () => reject(Object.assign(new Error('closed without an answer'), { code: 'ECONNRESET' })));
        asked.on('response', (answer) => {
            const header = (name) => {
                const value = answer.headers[name.toLowerCase()];
                return value === undefined ? null : Array.isArray(value) ? value.join(', ') : value;
            };
            resolve({ status: answer.statusCode ?? 0, header, body: answer, isWhole: () => answer.complete });
        });
        if (body === null)
            asked.end();
        else
            asked.end(body);
    });
}


/***/ }),

/***/ 3099:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mayGetLogin)
/* harmony export */ });
/* harmony import */ var _google_hosts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7807);
/** The only place that decides where the user name and password of a registry may be sent. */

/**
 * The token servers of registries, if they are not on the registry's own host:
 * - https://distribution.github.io/distribution/spec/auth/token/
 * - https://docs.gitlab.com/user/packages/container_registry/authenticate_with_container_registry/
 */
const TOKEN_HOSTS = new Map([
    ['docker.io', ['registry-1.docker.io', 'auth.docker.io']],
    ['registry.gitlab.com', ['gitlab.com']],
]);
/**
 * Whether a request may carry a registry's user name and password: to that registry, to its known token server, or to
 * its stand-in on this machine.
 * @param url where the request goes
 * @param registryHost the registry to which they belong
 */
function mayGetLogin(url, overrides, registryHost) {
    if (registryHost === null || url.username !== '' || url.password !== '')
        return false;
    if (url.origin === overrides.registryOrigin)
        return url.protocol === 'https:' || (0,_google_hosts__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url);
    if (url.protocol !== 'https:')
        return false;
    return url.host === registryHost || TOKEN_HOSTS.get(registryHost)?.includes(url.host) === true;
}


/***/ }),

/***/ 7803:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ NetworkFault),
/* harmony export */   JI: () => (/* binding */ networkCodeOf),
/* harmony export */   T4: () => (/* binding */ networkFault)
/* harmony export */ });
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7979);

/** Why there was no answer, and whether a retry may help. It is thrown below `attempt`, never above it. */
class NetworkFault extends Error {
    why;
    detail;
    again;
    constructor(why, detail, again) {
        super(detail);
        this.why = why;
        this.detail = detail;
        this.again = again;
        this.name = 'NetworkFault';
    }
}
const NOT_FOUND = new Set(['ENOTFOUND', 'EAI_NODATA', 'EAI_NONAME']);
const TLS = /^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_|ERR_SSL_|EPROTO|INVALID_CA|HOSTNAME_MISMATCH)/;
const BROKEN_OFF = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ERR_HTTP2_STREAM_CANCEL']);
const UNREADABLE = /^(Z_[A-Z_]*ERROR|ERR__ERROR_|ERR_BROTLI_|ERR_PADDING_)/;
/**
 * Interprets a thrown error.
 * @param host the peer: a host, or `the proxy NAME`
 */
function networkFault(error, host) {
    if (error instanceof NetworkFault)
        return error;
    const code = networkCodeOf(error) ?? 'network fault';
    const fault = (why, detail, again) => new NetworkFault(why, `${detail} (${code})`, again);
    if (NOT_FOUND.has(code))
        return fault('unreachable', `DNS: ${host} is not found`, false);
    if (code === 'EAI_AGAIN')
        return fault('unreachable', `DNS: ${host} could not be looked up`, true);
    if (TLS.test(code))
        return fault('unreachable', `TLS: the connection to ${host} is not trusted or failed`, false);
    if (code === 'ECONNREFUSED')
        return fault('unreachable', `${host} refused the connection`, true);
    if (BROKEN_OFF.has(code))
        return fault('malformed', `the answer of ${host} broke off`, true);
    if (UNREADABLE.test(code))
        return fault('malformed', `the answer of ${host} cannot be decompressed`, true);
    if (code.startsWith('HPE_'))
        return fault('malformed', `what ${host} sent is not an HTTP answer`, true);
    return fault('unreachable', `no connection to ${host}`, true);
}
/** The code of an error, or of its cause. */
function networkCodeOf(error) {
    for (let each = error, depth = 0; each !== undefined && each !== null && depth < 4; depth += 1) {
        const { code, cause } = { code: (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(each)['code'], cause: each.cause };
        const found = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(code);
        if (found !== null && /^[A-Z][A-Z0-9_]+$/.test(found))
            return found;
        each = cause;
    }
    return null;
}


/***/ }),

/***/ 6782:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Network: () => (/* binding */ Network)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _http1__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4675);
/** All connections of a run. */


/** Connections by host, kept alive between requests, through a proxy if the rules name one. */
class Network {
    #rules;
    #trust;
    #plain = new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent({ keepAlive: true });
    #hosts = new Map();
    /**
     * @param rules which proxy is used for a host
     * @param trust the trusted certificates; null for Node's own (with NODE_EXTRA_CA_CERTS)
     */
    constructor(rules = () => null, trust = null) {
        this.#rules = rules;
        this.#trust = trust;
    }
    /** The name of the proxy for requests to this address; null if there is none. */
    proxyOf(url) {
        const route = this.#rules(url);
        return route === null || 'problem' in route ? null : route.name;
    }
    /** Opens a connection to each of these https hosts in the background. */
    open(hosts) {
        for (const url of hosts) {
            if (url.protocol === 'https:')
                void this.#host(url).then((host) => host.open());
        }
    }
    /**
     * Sends a request without following redirects and without retries.
     * @throws NetworkFault, another network error, or an AbortError if the signal aborts
     */
    async request(request, signal) {
        if (request.url.protocol !== 'https:')
            return (0,_http1__WEBPACK_IMPORTED_MODULE_1__/* .requestHttp1 */ .V)(request, this.#plain, signal);
        return (await this.#host(request.url)).request(request, signal);
    }
    close() {
        this.#plain.destroy();
        for (const host of this.#hosts.values())
            void host.then((each) => each.close());
        this.#hosts.clear();
    }
    /** TLS and HTTP/2 are loaded when they are first needed. */
    #host(url) {
        const known = this.#hosts.get(url.host);
        if (known !== undefined)
            return known;
        const made = __webpack_require__.e(/* import() */ 433).then(__webpack_require__.bind(__webpack_require__, 433)).then(({ SecureHost: Host }) => new Host(url, this.#rules(url), this.#trust));
        this.#hosts.set(url.host, made);
        return made;
    }
}


/***/ }),

/***/ 8902:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   a2: () => (/* binding */ retryDelay),
/* harmony export */   yy: () => (/* binding */ sleep)
/* harmony export */ });
/** Decides when to retry a request. */
/** True for an answer that may change soon: 429 and 5xx, except 501. */
const isPassing = (status) => status === 429 || (status >= 500 && status !== 501);
/** The maximum span of a pause for which the service names no length. */
const LONGEST_MS = 8000;
/**
 * How long to wait before the next attempt, in milliseconds: what the service asks for, or otherwise a random part of a
 * span that doubles with each attempt, up to 8 s.
 * @param retryAfter the `Retry-After` header: seconds, or a date; null if there is none
 * @param tries the number of previous attempts
 * @param firstMs the first span
 */
function retryDelay(retryAfter, tries, firstMs, now = Date.now(), random = Math.random) {
    const asked = retryAfterMs(retryAfter, now);
    const own = random() * Math.min(firstMs * 2 ** (tries - 1), LONGEST_MS);
    return asked === null ? own : asked + Math.min(own, 250);
}
function retryAfterMs(header, now) {
    const value = header?.trim() ?? '';
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1000;
    const date = /[a-z]/i.test(value) ? Date.parse(value) : NaN;
    return Number.isNaN(date) ? null : Math.max(0, date - now);
}
/**
 * Waits. It uses its own timer instead of `node:timers/promises`, so that tests can see its length.
 * @returns false if the signal ended it early
 */
function sleep(ms, signal) {
    return new Promise((resolve) => {
        if (signal?.aborted) {
            resolve(false);
            return;
        }
        const end = (whole) => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', stop);
            resolve(whole);
        };
        const stop = () => end(false);
        const timer = setTimeout(() => end(true), ms);
        signal?.addEventListener('abort', stop, { once: true });
    });
}


/***/ }),

/***/ 5853:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ MIB)
/* harmony export */ });
const MIB = 1024 * 1024;


/***/ }),

/***/ 7979:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ firstWords),
/* harmony export */   ES: () => (/* binding */ wellFormed),
/* harmony export */   Gk: () => (/* binding */ int64),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   av: () => (/* binding */ objectOrNull),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   uH: () => (/* binding */ clean),
/* harmony export */   vI: () => (/* binding */ shortened)
/* harmony export */ });
/** Makes texts from outside safe for facts: one line, no control or direction characters, limited length. */
// eslint-disable-next-line no-control-regex -- these characters are removed
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
const LIMIT = 500;
/**
 * @param text any text of an answer
 * @param limit the maximum number of characters
 */
function clean(text, limit = LIMIT) {
    const line = wellFormed(text.slice(0, limit * 8))
        .replace(UNSAFE, ' ')
        .replace(/ {2,}/g, ' ')
        .trim();
    return shortened(line, limit);
}
/** Replaces each unpaired UTF-16 surrogate, which cannot be encoded. */
const wellFormed = (text) => text.replace(/\p{Surrogate}/gu, '\ufffd');
/** The start of a text that is longer than that. */
const shortened = (text, limit) => text.length > limit ? `${cut(text, limit - 1)}…` : text;
/** The start of a text, without cutting a surrogate pair. */
const cut = (text, length) => text.slice(0, /[\ud800-\udbff]/.test(text[length - 1] ?? '') ? length - 1 : length);
/** The start of an unexpected answer, for a message. */
const firstWords = (body) => clean(new TextDecoder().decode(body.subarray(0, 400)), 80);
/** The value if it is an object, otherwise null. */
const objectOrNull = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
/** The value if it is an object, otherwise an empty object. */
const object = (value) => objectOrNull(value) ?? {};
/** The value if it is a list, otherwise an empty list. */
const list = (value) => (Array.isArray(value) ? value : []);
/** The value if it is a string that is not empty, otherwise null. */
const text = (value) => (typeof value === 'string' && value !== '' ? value : null);
/** Parses an answer as JSON; undefined if it is not JSON. */
function parseJson(body) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    }
    catch {
        return undefined;
    }
}
/** The value if it is a number, otherwise null. */
const number = (value) => typeof value === 'number' && Number.isFinite(value) ? value : null;
/** 64-bit numbers are strings in Google's JSON. */
const int64 = (value) => typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : number(value);
/** The strings of a list. */
const strings = (value) => list(value).filter((each) => typeof each === 'string');


/***/ }),

/***/ 370:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ }),

/***/ 2630:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ loadPages),
/* harmony export */   k: () => (/* binding */ loadRows)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** The page that lists the others. */
const INDEX = 'README';
/**
 * The pages that are bundled with the program; if it runs from the sources, those in `docs/checks`.
 * @param folder the program's folder: `dist/program`, or the project's root
 */
const loadPages = (folder) => new Map([...allPages(folder)].filter(([name]) => name !== INDEX));
/** Every check with what it verifies, in the order of reports, from the page that lists them. */
function loadRows(folder) {
    const index = allPages(folder).get(INDEX) ?? '';
    return index.split('\n').flatMap((line) => {
        const [, link = '', kind = '', title = ''] = line.split('|').map((cell) => cell.trim());
        const id = /^\[([a-z-]+)\]/.exec(link)?.[1];
        return id !== undefined && (kind === 'gate' || kind === 'advice') ? [{ id, kind, title }] : [];
    });
}
function allPages(folder) {
    const bundled = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'pages.json');
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(bundled)) {
        const pages = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(bundled, 'utf8'));
        return new Map(Object.entries(pages));
    }
    const documents = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'docs', 'checks');
    const files = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(documents) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(documents).filter((name) => name.endsWith('.md')) : [];
    const names = files.map((name) => name.slice(0, -'.md'.length)).sort();
    return new Map(names.map((name) => [name, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(documents, `${name}.md`), 'utf8')]));
}


/***/ }),

/***/ 5795:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ NO_CREDENTIALS)
/* harmony export */ });
/** The message if Google credentials are needed and there are none. */
const NO_CREDENTIALS = `no Google credentials were found. There are three ways to give them:
  in a workflow, a step with google-github-actions/auth before this one;
  on a workstation, “gcloud auth application-default login”;
  anywhere, CLOUDSDK_AUTH_ACCESS_TOKEN_FILE with the name of a file that holds an access token`;


/***/ }),

/***/ 5585:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cutShort: () => (/* binding */ cutShort),
  renderOptions: () => (/* binding */ renderOptions),
  whyStatus: () => (/* binding */ whyStatus),
  withUnwritten: () => (/* binding */ withUnwritten),
  writeFiles: () => (/* binding */ writeFiles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model/storage-name.ts
var storage_name = __webpack_require__(9094);
// EXTERNAL MODULE: ./src/app/check-pages.ts
var check_pages = __webpack_require__(2630);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/app/html-page.ts


/**
 * The style and the scripts of the HTML report that are bundled with the program; if it runs from the sources, those in
 * the report's folder.
 * @param folder the program's folder: `dist/program`, or the project's root
 */
function loadHtmlPage(folder) {
    const at = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'page.css')) ? folder : (0,external_node_path_.join)(folder, 'src', 'reports', 'html');
    const read = (name) => ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, name)) ? (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(at, name), 'utf8') : '');
    return { style: read('page.css'), script: read('page.js'), fleet: read('fleet.js') };
}

// EXTERNAL MODULE: ./src/model/exit-status.ts
var exit_status = __webpack_require__(4536);
// EXTERNAL MODULE: ./src/reports/index.ts
var src_reports = __webpack_require__(4855);
// EXTERNAL MODULE: ./src/model/reason.ts
var reason = __webpack_require__(4909);
// EXTERNAL MODULE: ./src/input/shown-as.ts
var shown_as = __webpack_require__(4378);
;// CONCATENATED MODULE: ./src/app/output.ts
/** What both entries do with a finished run: write its files. */








/**
 * What the formats need in addition to the report: code scanners the checks' pages, HTML its style and scripts. The
 * policy file, or otherwise the workflow that runs, is the place of findings that do not belong to a file.
 * @param env `GITHUB_WORKFLOW_REF` names the workflow: `OWNER/REPO/.github/workflows/FILE@REF`; `CI_CONFIG_PATH` names
 *   GitLab's pipeline
 * @param folder the folder that relative names start from, and that contains the pages if the program runs from the
 *   sources
 */
function renderOptions(run, env, folder) {
    // The name of a branch may contain an @, too.
    const workflow = /^[^/]+\/[^/]+\/(.+?\.ya?ml)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
    const { policy } = run;
    const policyFile = policy === null ? undefined : (0,shown_as.shownAs)(policy.file, folder, (0,shown_as.rootOf)(env));
    const fallbackFile = policyFile ?? workflow ?? pipelineOf(env);
    const formats = [run.format, ...run.reports.map(({ format }) => format)];
    const bundle = typeof __dirname === 'string' ? __dirname : folder;
    return {
        color: false,
        verbose: run.verbose,
        groupBy: run.groupBy ?? undefined,
        fallbackFile,
        pages: formats.includes('sarif') ? Object.fromEntries((0,check_pages/* loadPages */.V)(bundle)) : undefined,
        page: formats.includes('html') ? loadHtmlPage(bundle) : undefined,
    };
}
/** The file of GitLab's pipeline; undefined if there is none, or if it belongs to another project. */
function pipelineOf(env) {
    const file = env['CI_CONFIG_PATH'] ?? '';
    return env['GITLAB_CI'] === undefined || file === '' || /[@:]/.test(file) ? undefined : file;
}
/**
 * Writes the requested reports and facts, readable by everyone, like any file of a build. JSON reports come last, so
 * that their exit status is that of a run whose other files could not be written.
 * @param facts the text of the facts file
 * @param folder the folder that relative names start from
 * @param storage writes the files whose names are in Cloud Storage
 * @returns one sentence for each file that could not be written
 */
async function writeFiles(run, report, facts, folder, options, storage) {
    const writing = ({ format, file }, its) => ({
        file,
        type: CONTENT_TYPES[format],
        text: () => (0,src_reports/* render */.X)(format, its, options),
    });
    const files = run.reports.filter(({ format }) => format !== 'json').map((each) => writing(each, report));
    if (run.saveFacts !== null && facts !== null)
        files.push({ file: run.saveFacts, type: CONTENT_TYPES.json, text: () => facts });
    const unwritten = await writeAll(files, folder, storage);
    const reports = run.reports.filter(({ format }) => format === 'json');
    const ended = withUnwritten(report, unwritten, run);
    return [
        ...unwritten,
        ...(await writeAll(reports.map((each) => writing(each, ended)), folder, storage)),
    ];
}
/** Writes files at the same time; gives one sentence for each that could not be written. */
async function writeAll(files, folder, storage) {
    const problems = await Promise.all(files.map(async ({ file, type, text }) => {
        try {
            if ((0,storage_name/* isStorageName */.NK)(file))
                await storage.write(file, type, await text());
            else
                await (await __webpack_require__.e(/* import() */ 9559).then(__webpack_require__.bind(__webpack_require__, 9559))).writeWhole((0,external_node_path_.resolve)(folder, file), await text());
            return [];
        }
        catch (error) {
            return [`${file} could not be written: ${(0,reason/* reason */.l)(error)}`];
        }
    }));
    return problems.flat();
}
/** The content types of objects in Cloud Storage. */
const CONTENT_TYPES = {
    text: 'text/plain; charset=utf-8',
    json: 'application/json',
    markdown: 'text/markdown; charset=utf-8',
    sarif: 'application/sarif+json',
    junit: 'application/xml',
    html: 'text/html; charset=utf-8',
    gitlab: 'application/json',
    github: 'text/plain; charset=utf-8',
    // The type that Prometheus requests (https://prometheus.io/docs/instrumenting/content_negotiation/).
    metrics: 'application/openmetrics-text; version=1.0.0; charset=utf-8',
    issue: 'text/markdown; charset=utf-8',
};
/**
 * The report of a run that could not write a requested file: it is never green without that file, unless no result may
 * make the run fail (`--fail-on never`).
 * @param unwritten one sentence for each file
 */
const withUnwritten = (report, unwritten, { failOn }) => report.exitCode === exit_status/* EXIT */.d.passed && failOn !== 'never' && unwritten[0] !== undefined
    ? { ...report, exitCode: exit_status/* EXIT */.d.notWritten, exitReason: unwritten[0] }
    : report;
/**
 * The report of a run that was ended early by a signal, with a message about that.
 * @param code 130 or 143
 */
function cutShort(report, code) {
    const signal = code === exit_status/* EXIT */.d.terminated ? 'SIGTERM' : 'SIGINT';
    const why = `stopped by ${signal} before it was finished; what was not read by then is unknown`;
    return { ...report, exitCode: code, exitReason: why, reasons: [`the run was ${why}`, ...report.reasons] };
}
/**
 * The last line of a run whose exit status is not 0: what decided it.
 * @returns null if the status is 0
 */
const whyStatus = ({ exitCode, exitReason }) => exitCode === exit_status/* EXIT */.d.passed ? null : `exit status ${String(exitCode)}: ${exitReason ?? 'the report says why'}`;


/***/ }),

/***/ 8598:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ storageOf)
/* harmony export */ });
/* harmony import */ var _input_readers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2156);
/* harmony import */ var _model_encoding__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1076);
/* harmony import */ var _model_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7206);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5815);
/* harmony import */ var _model_storage_name__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9094);
/* harmony import */ var _model_unreadable__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9706);
/* harmony import */ var _no_credentials__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5795);
/** Reads and writes reports and facts in Cloud Storage, as the caller. */







/** The maximum number of objects in progress at the same time. */
const AT_ONCE = 8;
/** The time-out of the HTTP client: the request for one part of an object, including its retries, gets a third of it. */
const TIMEOUT_MS = 180_000;
/**
 * Cloud Storage with the caller's credentials; no credentials are loaded and nothing is requested before it is used.
 * @param context its signal stops reading, but never writing: a run that is stopped writes what it knows
 */
function storageOf(context) {
    let opened = null;
    const open = () => (opened ??= connected(context));
    const read = async (text) => {
        try {
            const name = nameOf(text);
            const [{ reading }, { readObject }] = await Promise.all([open(), cloudStorage()]);
            return (0,_model_encoding__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(valueOrThrow(await readObject(reading, name, _input_readers__WEBPACK_IMPORTED_MODULE_0__.LARGEST_TEXT)));
        }
        catch (error) {
            return error instanceof Error ? error : new Error(String(error));
        }
    };
    return {
        read: async (names) => {
            const queue = [...new Set(names)];
            const texts = new Map();
            const work = async () => {
                for (let name = queue.shift(); name !== undefined; name = queue.shift())
                    texts.set(name, await read(name));
            };
            await Promise.all(Array.from({ length: AT_ONCE }, work));
            return texts;
        },
        find: async (text) => {
            const { bucket, object } = nameOf(text.endsWith('/') ? `${text}**` : text);
            if (!/[*?]/.test(object))
                return [text];
            const start = object.slice(0, object.search(/[*?]/));
            const [{ reading }, { listObjects }] = await Promise.all([open(), cloudStorage()]);
            const all = valueOrThrow(await listObjects(reading, { bucket, object: start }));
            return all.filter((each) => fits(object, each)).map((each) => `gs://${bucket}/${each}`);
        },
        write: async (text, contentType, pieces) => {
            const name = nameOf(text);
            const [{ writing }, { writeObject }] = await Promise.all([open(), cloudStorage()]);
            valueOrThrow(await writeObject(writing, name, contentType, pieces));
        },
        close: () => void opened?.then(({ network }) => network.close(), () => undefined),
    };
}
/** Loaded when a name in Cloud Storage is used. */
const cloudStorage = () => __webpack_require__.e(/* import() */ 8034).then(__webpack_require__.bind(__webpack_require__, 8034));
async function connected({ version, env, signal, log, onSecret }) {
    const [{ loadCredentials }, { HttpClient }, { endpointsFrom }, { Network }, { proxyRules }, { Secrets }] = await Promise.all([
        __webpack_require__.e(/* import() */ 6886).then(__webpack_require__.bind(__webpack_require__, 6886)),
        Promise.all(/* import() */[__webpack_require__.e(8415), __webpack_require__.e(3020)]).then(__webpack_require__.bind(__webpack_require__, 8415)),
        __webpack_require__.e(/* import() */ 9034).then(__webpack_require__.bind(__webpack_require__, 9034)),
        __webpack_require__.e(/* import() */ 6782).then(__webpack_require__.bind(__webpack_require__, 6782)),
        __webpack_require__.e(/* import() */ 7856).then(__webpack_require__.bind(__webpack_require__, 7856)),
        __webpack_require__.e(/* import() */ 4861).then(__webpack_require__.bind(__webpack_require__, 4861)),
    ]);
    const { endpoints, errors } = endpointsFrom(env);
    if (errors.length > 0)
        throw new _model_errors__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(errors);
    const secrets = new Secrets(onSecret);
    const network = new Network(proxyRules(env));
    const credentials = await loadCredentials(env, secrets, network);
    if (credentials === null)
        throw new _model_errors__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb([_no_credentials__WEBPACK_IMPORTED_MODULE_4__/* .NO_CREDENTIALS */ .z]);
    const client = (ending) => new HttpClient({
        endpoints,
        credentials,
        secrets,
        version,
        network,
        timeoutMs: TIMEOUT_MS,
        ...(ending === null ? {} : { signal: ending }),
        onRequest: ({ method, url, status, ms }) => log(`${method} ${url} → ${status === null ? 'no answer' : String(status)} in ${String(ms)} ms`),
    });
    return { reading: client(signal), writing: client(null), network };
}
function nameOf(text) {
    const read = (0,_model_storage_name__WEBPACK_IMPORTED_MODULE_5__/* .parseStorageName */ .s4)(text);
    if ('problem' in read)
        throw new Error(read.problem);
    return read.value;
}
function valueOrThrow(fact) {
    if (fact.state === 'known')
        return fact.value;
    const root = (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .missing */ .LO)(fact);
    if (root === null)
        throw new Error('it is not known');
    throw new Error(root.state === 'absent' ? `it does not exist (${(0,_model_unreadable__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(root.detail)})` : (0,_model_unreadable__WEBPACK_IMPORTED_MODULE_2__/* .reasonMissing */ .RP)(root));
}
/**
 * Whether gcloud's wildcards match a name: `*` and `?` do not match a slash, `**` does. The time is bounded by the
 * lengths of both.
 */
function fits(glob, name) {
    let reached = new Set([0]);
    for (const part of glob.split(/(\*\*|\*|\?)/).filter((each) => each !== '')) {
        const next = new Set();
        for (const at of reached) {
            if (part === '*' || part === '**') {
                for (let to = at; to <= name.length; to += 1) {
                    if (next.has(to))
                        break;
                    next.add(to);
                    if (part === '*' && name[to] === '/')
                        break;
                }
            }
            else if (part === '?') {
                if (at < name.length && name[at] !== '/')
                    next.add(at + 1);
            }
            else if (name.startsWith(part, at))
                next.add(at + part.length);
        }
        reached = next;
    }
    return reached.has(name.length);
}


/***/ }),

/***/ 5815:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ isProjectTrouble),
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   JL: () => (/* binding */ OUT_OF_TIME),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   OI: () => (/* binding */ DENIED_WHYS),
/* harmony export */   Pl: () => (/* binding */ after),
/* harmony export */   VX: () => (/* binding */ PROJECT_TROUBLES),
/* harmony export */   _7: () => (/* binding */ FAILED_WHYS),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   jj: () => (/* binding */ knownValue),
/* harmony export */   wk: () => (/* binding */ denied),
/* harmony export */   yJ: () => (/* binding */ blockedBy)
/* harmony export */ });
/**
 * Why a request was refused. `ambiguous`: the service says "no permission, or it may not exist". The values of
 * `ProjectTrouble` have the project of the answer in `consumer`: every caller is refused.
 */
const DENIED_WHYS = ['permission', 'ambiguous', 'perimeter'];
/**
 * Why no request for a project is served: its API or billing is off, its organization does not allow the service
 * (constraint `gcp.restrictServiceUsage`), it is deleted, or its `gcr.io` hosts are shut down.
 */
const PROJECT_TROUBLES = [
    'api-disabled',
    'billing-disabled',
    'service-restricted',
    'project-deleted',
    'gcr-not-served',
];
/**
 * `rejected`: the service did not accept the request; `not-asked`: this program did not send it; `not-sent`: the program
 * that should send it (kubectl, gcloud) could not, because of the configuration of this machine.
 */
const FAILED_WHYS = [
    'unauthenticated',
    'quota',
    'timeout',
    'unreachable',
    'malformed',
    'server',
    'rejected',
    'not-asked',
    'not-sent',
    'cancelled',
    'not-recorded',
    /** Everything was read, and nothing decides the answer. */
    'undecided',
];
/** How the detail of a `timeout` starts that no service is to blame for: the time of all questions was up (`--timeout`). */
const OUT_OF_TIME = 'the time limit of the run was reached';
/** A fact that was read. */
const known = (value, from) => ({ state: 'known', value, from });
/** Whether the refusal is about the whole project. */
const isProjectTrouble = (why) => why !== 'permission' && why !== 'ambiguous' && why !== 'perimeter';
/** A 404 to a caller who has the permission to read: the resource does not exist. */
const absent = (from, detail) => ({ state: 'absent', from, detail });
/** A refusal, with the permissions that would give the answer. */
const denied = (why, from, detail, needs = [], consumer = null) => ({ state: 'denied', why, from, detail, needs, consumer });
/** No usable answer. */
const failed = (why, from, detail) => ({
    state: 'failed',
    why,
    from,
    detail,
});
/** The missing fact that a fact depends on, or the fact itself if it is missing; null if it is known. */
function missing(fact) {
    if (fact.state === 'known')
        return null;
    return fact.state === 'blocked' ? fact.by : fact;
}
/**
 * Derives a fact from a known one; a missing one blocks it.
 * @returns what `next` gives, or `blocked` by the fact that is missing
 */
function after(fact, next) {
    const root = missing(fact);
    return root === null ? next(fact.value) : { state: 'blocked', by: root };
}
/** The value of a known fact, otherwise undefined. */
const knownValue = (fact) => (fact.state === 'known' ? fact.value : undefined);
/** The fact of something that depends on a missing fact. */
function blockedBy(fact) {
    return { state: 'blocked', by: fact.state === 'blocked' ? fact.by : fact };
}


/***/ }),

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

/***/ 4855:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ render)
/* harmony export */ });
const whole = (render) => (report, options) => [render(report, options)];
const LOADERS = {
    text: async () => whole((await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(8244), __webpack_require__.e(6247)]).then(__webpack_require__.bind(__webpack_require__, 1344))).renderText),
    json: async () => (await __webpack_require__.e(/* import() */ 3493).then(__webpack_require__.bind(__webpack_require__, 3493))).jsonPieces,
    markdown: async () => {
        const { renderMarkdown } = await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(8244), __webpack_require__.e(1055)]).then(__webpack_require__.bind(__webpack_require__, 7888));
        return whole((report, { notes, groupBy }) => renderMarkdown(report, { notes, groupBy }));
    },
    sarif: async () => whole((await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(1416)]).then(__webpack_require__.bind(__webpack_require__, 1416))).renderSarif),
    junit: async () => {
        const { renderJunit } = await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(7991)]).then(__webpack_require__.bind(__webpack_require__, 7991));
        return whole((report) => renderJunit(report));
    },
    html: async () => {
        const { renderHtml } = await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(8244), __webpack_require__.e(677)]).then(__webpack_require__.bind(__webpack_require__, 4714));
        return whole((report, { page, groupBy }) => renderHtml(report, { page, groupBy }));
    },
    gitlab: async () => whole((await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(1784)]).then(__webpack_require__.bind(__webpack_require__, 1784))).renderGitlab),
    github: async () => {
        const { renderGithub } = await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(8244), __webpack_require__.e(6385)]).then(__webpack_require__.bind(__webpack_require__, 2664));
        return whole((report) => renderGithub(report));
    },
    metrics: async () => (await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(2814)]).then(__webpack_require__.bind(__webpack_require__, 2814))).metricsPieces,
    issue: async () => {
        const { renderIssue } = await Promise.all(/* import() */[__webpack_require__.e(7450), __webpack_require__.e(8244), __webpack_require__.e(187)]).then(__webpack_require__.bind(__webpack_require__, 4176));
        return whole((report, { groupBy }) => renderIssue(report, { groupBy }));
    },
};
/** The report in a format, with a line feed at the end: pieces to write in order, none of them long. */
async function render(format, report, options) {
    return (await LOADERS[format]())(report, options);
}


/***/ }),

/***/ 5718:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lc: () => (/* binding */ cel),
/* harmony export */   To: () => (/* binding */ readyFor)
/* harmony export */ });
/* unused harmony export loadCel */
let loaded = null;
/** Loads the library once. It must be awaited before conditions are judged. */
async function loadCel() {
    loaded ??= await Promise.all(/* import() */[__webpack_require__.e(3799), __webpack_require__.e(9680)]).then(__webpack_require__.bind(__webpack_require__, 9680));
}
/**
 * The loaded library, for code that is synchronous.
 * @throws Error if it was not loaded, which is a bug in this program
 */
function cel() {
    if (loaded === null)
        throw new Error('a condition is judged, and the library of conditions was not loaded');
    return loaded;
}
/** Loads the library if an answer contains a condition of a binding, a deny rule or a download rule. */
async function readyFor(answer) {
    if (loaded === null && holdsCondition(answer))
        await loadCel();
}
/** The maximum depth of an answer; answers in a facts file are checked when they are read. */
const DEEPEST = 12;
function holdsCondition(value, depth = 0) {
    if (typeof value !== 'object' || value === null || depth > DEEPEST)
        return false;
    if ('condition' in value && value.condition !== null && value.condition !== undefined)
        return true;
    return Object.values(value).some((each) => holdsCondition(each, depth + 1));
}


/***/ }),

/***/ 1923:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MP: () => (/* binding */ verifying),
/* harmony export */   Mz: () => (/* binding */ preflight),
/* harmony export */   g$: () => (/* binding */ judged)
/* harmony export */ });
/* harmony import */ var _facts_ask__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3150);
/* harmony import */ var _placement_targets__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8341);
/* harmony import */ var _connect__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4454);
/* harmony import */ var _waiting_for__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(506);
/** The preflight in one file: request → targets → facts → findings → verdict → report. */




/**
 * Runs the preflight.
 * @throws UsageError if the environment is wrong, or if credentials are needed and there are none; nothing was
 *   requested
 * @throws any error if saved facts do not have the form that this program writes (`unusableFacts` explains it)
 */
const preflight = (run, context) => judged(run, context, () => Promise.resolve({ targets: () => (0,_placement_targets__WEBPACK_IMPORTED_MODULE_3__/* .targetsOf */ .Q)(run.request, run.strict), rows: null, fleet: null }));
/**
 * Runs the preflight on targets that must be found first.
 * @param find reads what the targets depend on; the requests after it get the full time-out again
 */
async function judged(run, context, find) {
    const { request, timeoutMs, verification } = run;
    const connection = run.facts === null ? await (0,_connect__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .N)(timeoutMs, context, verifying(run), verification, request) : null;
    try {
        return await judge(run, context, connection, find);
    }
    finally {
        await connection?.close();
    }
}
/** How the pull is verified on the cluster; null if that was not requested. */
const verifying = ({ request, verification }) => request.verify === 'none' ? null : verification;
async function judge(run, context, connection, find) {
    const { request, facts: saved } = run;
    const startedAt = new Date();
    const going = connection && run.resume && (0,_facts_ask__WEBPACK_IMPORTED_MODULE_0__/* .resumed */ .uN)(connection.answers, run.resume.facts);
    const answers = going?.answers ?? connection?.answers ?? (0,_facts_ask__WEBPACK_IMPORTED_MODULE_0__/* .replay */ .eZ)(saved?.facts ?? []);
    const now = saved?.asOf ?? startedAt.toISOString();
    const caller = saved?.caller ?? connection?.caller ?? null;
    const { answers: counted, now: underWay } = (0,_waiting_for__WEBPACK_IMPORTED_MODULE_2__/* .watched */ .V)(answers);
    context.onWatch?.(underWay);
    const first = (0,_facts_ask__WEBPACK_IMPORTED_MODULE_0__/* .asker */ .N8)(counted);
    const { targets, rows, fleet } = await find(first.ask);
    if (fleet !== null)
        connection?.restartDeadline();
    const waitMs = connection === null ? null : run.waitMs;
    const given = rows === null ? targets() : [];
    // The first requests are sent while the code that asks further questions, judges and reports is loaded.
    if (connection !== null)
        await (await Promise.all(/* import() | facts */[__webpack_require__.e(8427), __webpack_require__.e(5754), __webpack_require__.e(7915), __webpack_require__.e(7612)]).then(__webpack_require__.bind(__webpack_require__, 7456))).askAhead(given, first.ask);
    const { hasParts, judgedByParts, judgedEach, notesOf, outOfTime, refusedCredentials, reported, resumeNote, writeFacts, } = await Promise.all(/* import() | judging */[__webpack_require__.e(5754), __webpack_require__.e(573), __webpack_require__.e(6485), __webpack_require__.e(6119), __webpack_require__.e(3605)]).then(__webpack_require__.bind(__webpack_require__, 6258));
    const { judgements, plain, asked, left } = rows !== null && waitMs === null && hasParts(run)
        ? await judgedByParts(rows, first, { run, now, onProgress: context.onProgress, signal: context.signal })
        : await judgedEach(rows === null ? given : targets(), first, { run, context, connection, waitMs, now });
    const answered = await asked.answered();
    const credentials = saved?.credentials ?? connection?.credentials ?? null;
    const refused = refusedCredentials(answered, credentials);
    const report = reported(judgements, run, context, {
        startedAt,
        caller,
        refused,
        late: outOfTime(answered),
        connection,
        credentials,
        fleet: fleet && { ...fleet, unseen: [...fleet.unseen, ...left] },
        plain,
    });
    const file = { asOf: now, caller, credentials, request, facts: answered };
    const facts = run.saveFacts === null ? null : writeFacts(connection?.redact(file) ?? file);
    const notes = going === null || run.resume === null ? [] : [resumeNote(run.resume, going.counts(), caller)];
    return {
        report,
        facts,
        refused,
        notes: [...notes, ...notesOf(judgements, report, request, now, plain?.targets ?? 0)],
    };
}


/***/ }),

/***/ 4454:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect),
  environmentProblems: () => (/* binding */ environmentProblems)
});

// EXTERNAL MODULE: ./src/google/credentials.ts + 1 modules
var google_credentials = __webpack_require__(6886);
// EXTERNAL MODULE: ./src/http/client.ts + 1 modules
var http_client = __webpack_require__(8415);
// EXTERNAL MODULE: ./src/http/endpoints.ts
var http_endpoints = __webpack_require__(9034);
// EXTERNAL MODULE: ./src/http/network.ts
var http_network = __webpack_require__(6782);
// EXTERNAL MODULE: ./src/http/proxy.ts
var proxy = __webpack_require__(7856);
// EXTERNAL MODULE: ./src/http/secrets.ts
var http_secrets = __webpack_require__(4861);
// EXTERNAL MODULE: ./src/model/cluster.ts
var cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/model/errors.ts
var model_errors = __webpack_require__(7206);
;// CONCATENATED MODULE: ./src/app/ahead.ts
/** The hosts that a run will send requests to, so that connections are opened while its credentials are being found. */


/** The maximum number of registries to connect to ahead; the others are connected to when they are needed. */
const REGISTRIES = 4;
/** One URL for each host that a run with these images and clusters certainly sends requests to. */
function hostsOf({ images, clusters }, endpoints) {
    const valid = images.flatMap((image) => (image.valid ? [image.reference] : []));
    const ofGoogle = valid.some(({ kind }) => kind === 'artifact-registry');
    const services = [
        ...(clusters.some((each) => !(0,cluster/* isOutside */._K)(each)) ? ['container', 'cloudresourcemanager'] : []),
        ...(ofGoogle && clusters.length > 0 ? ['artifactregistry', 'iam'] : []),
    ];
    const registries = [...new Set(valid.map(({ host }) => host))].slice(0, REGISTRIES);
    return [
        ...services.map((service) => (0,http_endpoints.urlFor)(endpoints, service, '')),
        ...registries.map((host) => (0,http_endpoints.registryUrl)(endpoints, host, '')),
    ];
}

// EXTERNAL MODULE: ./src/app/kinds-of-sources.ts
var kinds_of_sources = __webpack_require__(7967);
// EXTERNAL MODULE: ./src/app/no-credentials.ts
var no_credentials = __webpack_require__(5795);
// EXTERNAL MODULE: ./src/app/when-asked.ts
var when_asked = __webpack_require__(9410);
;// CONCATENATED MODULE: ./src/app/connect.ts
/** The connection to Google Cloud and the registries, with this run's environment and credentials. */












/** Problems with the environment, one sentence each: endpoint overrides that cannot be used. */
const environmentProblems = (env) => (0,http_endpoints.endpointsFrom)(env).errors;
/**
 * A GKE cluster is read as the caller. An image without a cluster, or with a cluster outside Google Cloud, may be
 * public.
 */
const needsGoogle = ({ alone, clusters }) => alone === null && !(clusters.length > 0 && clusters.every(cluster/* isOutside */._K));
/**
 * Loads the caller's credentials.
 * @param needed false if public images can be read without credentials
 * @throws UsageError if there are none and they are needed, or if their file cannot be used; no connection is left open
 */
async function credentialsOf(env, secrets, network, needed) {
    try {
        const credentials = await (0,google_credentials.loadCredentials)(env, secrets, network);
        if (credentials === null && needed)
            throw new model_errors/* UsageError */.eb([no_credentials/* NO_CREDENTIALS */.z]);
        return credentials;
    }
    catch (error) {
        network.close();
        throw error;
    }
}
/**
 * Finds the credentials and creates the client; the token has been requested when this returns.
 * @param timeoutMs for all requests together
 * @param verify null if nothing may be created on a cluster
 * @param reading how to access clusters, for what is read there
 * @param ahead what the run will read: connections are opened before the credentials are found
 * @throws UsageError if an endpoint override is wrong, or there are no credentials
 */
async function connect(timeoutMs, context, verify, reading, ahead) {
    const { endpoints, errors } = (0,http_endpoints.endpointsFrom)(context.env);
    if (errors.length > 0)
        throw new model_errors/* UsageError */.eb(errors);
    const { env, signal, log, version } = context;
    const secrets = new http_secrets.Secrets(context.onSecret);
    const network = new http_network.Network((0,proxy.proxyRules)(env));
    network.open(hostsOf(ahead, endpoints));
    // The code of the sources is loaded while connections are opened and the credentials are found.
    const [credentials, { answers }] = await Promise.all([
        credentialsOf(env, secrets, network, needsGoogle(ahead)),
        Promise.all(/* import() | facts */[__webpack_require__.e(8427), __webpack_require__.e(5754), __webpack_require__.e(7915), __webpack_require__.e(7612)]).then(__webpack_require__.bind(__webpack_require__, 9842)),
    ]);
    const client = new http_client.HttpClient({
        endpoints,
        credentials,
        secrets,
        version,
        network,
        signal,
        timeoutMs,
        onRequest: ({ method, url, status, ms, attempt, detail }) => {
            const again = attempt > 1 ? ` (try ${String(attempt)})` : '';
            log(`${method} ${url} → ${status === null ? (detail ?? 'no answer') : String(status)} in ${String(ms)} ms${again}`);
        },
    });
    let deadline = AbortSignal.timeout(timeoutMs);
    const until = () => AbortSignal.any([signal, deadline]);
    const clusters = (0,when_asked/* begunOnce */.l)(async () => (await Promise.all(/* import() */[__webpack_require__.e(573), __webpack_require__.e(7915), __webpack_require__.e(8285), __webpack_require__.e(2723)]).then(__webpack_require__.bind(__webpack_require__, 2723))).inClusters(client, { context, reading, verify, until }));
    const docker = (0,when_asked/* begunOnce */.l)(async () => {
        const onSecret = (secret) => secrets.addPassword(secret);
        return (await __webpack_require__.e(/* import() */ 3060).then(__webpack_require__.bind(__webpack_require__, 3060))).dockerLogin({ env, log, signal: until, onSecret });
    });
    const inClusters = (0,when_asked/* whenAsked */.x)(kinds_of_sources/* IN_CLUSTERS */.QD, async () => (await clusters()).answers);
    return {
        answers: answers(client, inClusters, {
            docker: async (host) => (await docker())(host),
            // There are no credentials of a secret before one was read.
            secret: async (of) => (await clusters.begun())?.login(of) ?? null,
        }),
        caller: credentials?.member ?? null,
        credentials: credentials && { source: credentials.source, signIn: credentials.signIn },
        restartDeadline: () => {
            deadline = AbortSignal.timeout(timeoutMs);
            client.restartDeadline();
        },
        apiCalls: () => client.apiCalls,
        redact: (value) => secrets.redactJson(value),
        close: async () => {
            await (await clusters.begun())?.close();
            network.close();
        },
    };
}


/***/ }),

/***/ 7599:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   flowOf: () => (/* binding */ flowOf)
/* harmony export */ });
/* harmony import */ var _check__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1923);

/** The flow that executes a run. */
async function flowOf({ request: { command } }) {
    switch (command) {
        case 'check':
            return _check__WEBPACK_IMPORTED_MODULE_0__/* .preflight */ .Mz;
        case 'diagnose':
            return (await Promise.all(/* import() */[__webpack_require__.e(5754), __webpack_require__.e(573), __webpack_require__.e(6485), __webpack_require__.e(6119), __webpack_require__.e(5551)]).then(__webpack_require__.bind(__webpack_require__, 5551))).diagnose;
        case 'scan':
            return (await __webpack_require__.e(/* import() */ 9250).then(__webpack_require__.bind(__webpack_require__, 9250))).scan;
    }
}


/***/ }),

/***/ 7967:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QD: () => (/* binding */ IN_CLUSTERS),
/* harmony export */   du: () => (/* binding */ IN_PLAY),
/* harmony export */   jt: () => (/* binding */ makeReaders),
/* harmony export */   z7: () => (/* binding */ NOT_ASKED_FOR)
/* harmony export */ });
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5815);
/** The questions whose sources are loaded only when one of them is asked. */

/** Questions that few runs ask: their sources are loaded with the first one. */
const IN_PLAY = [
    'admissionPolicy',
    'attestor',
    'automaticGrants',
    'dnsRecords',
    'effectiveTags',
    'firewalls',
    'groupMembership',
    'inventory',
    'key',
    'learnedRoutes',
    'loggedPulls',
    'machineType',
    'memberships',
    'peeringRoutes',
    'perimeters',
    'policyRoutes',
    'accessBoundaries',
    'privateZones',
    'probe',
    'responsePolicies',
    'responseRules',
    'routers',
    'routes',
    'runningInventory',
    'serverPolicies',
    'service',
    'serviceRestriction',
    'subnetwork',
    'systemPolicy',
    'troubleshooting',
    'vpc',
];
/** Questions to the Kubernetes API of a cluster, or to its nodes, including clusters that have no other API. */
const IN_CLUSTERS = [
    'cluster',
    'computeClass',
    'namespaceDefaults',
    'nodeRuntimes',
    'podAccount',
    'podWebhooks',
    'pullSecret',
    'running',
    'secretPull',
    'verification',
    'waitingPulls',
];
const notAsked = (from) => () => Promise.resolve((0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)('not-asked', from, 'the Kubernetes API was not asked for it'));
/** The answers if these questions may not be asked. */
const NOT_ASKED_FOR = {
    cluster: notAsked('cluster outside GKE'),
    verification: () => Promise.resolve((0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)('not-asked', 'verification', 'it was not asked for')),
    waitingPulls: () => Promise.resolve((0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)('not-asked', 'pods that wait', 'it was not asked for')),
    running: notAsked('pods'),
    computeClass: notAsked('compute class'),
    namespaceDefaults: notAsked('namespace'),
    nodeRuntimes: notAsked('nodes'),
    podWebhooks: notAsked('webhooks'),
    podAccount: notAsked('service account'),
    pullSecret: notAsked('pull secret'),
    secretPull: notAsked('pull secret'),
};
/** Loaded when running images are requested; all readers share what is the same on many clusters. */
function makeReaders() {
    let made = null;
    return () => (made ??= Promise.all(/* import() */[__webpack_require__.e(5280), __webpack_require__.e(5673)]).then(__webpack_require__.bind(__webpack_require__, 5673)).then(({ runningReaders }) => runningReaders()));
}


/***/ }),

/***/ 1708:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cp: () => (/* binding */ inLog),
/* harmony export */   q6: () => (/* binding */ ticking),
/* harmony export */   rf: () => (/* binding */ EVERY_MS)
/* harmony export */ });
/** Progress: the current step of a run, shown while it lasts. A short run shows nothing. */
/** When progress is shown for the first time: after a second, waiting users wonder. */
const FIRST_MS = 1000;
/** How often it is shown: rarely in a log, which keeps every line; in a terminal one line is overwritten. */
const EVERY_MS = { log: 10_000, terminal: FIRST_MS };
/** A line of a log that is not a result: people and programs can distinguish it from warnings. */
const inLog = (text) => `progress: ${text}`;
/**
 * Shows what is in progress after a second, and again after each interval, unless it has not changed.
 * @param say receives the line
 * @param everyMs the interval, a whole number of seconds
 */
function ticking(say, everyMs) {
    let step = '';
    let now = () => '';
    let last = '';
    let untilNext = FIRST_MS;
    const timer = setInterval(() => {
        untilNext -= FIRST_MS;
        if (untilNext > 0)
            return;
        const text = [step, now()].filter((each) => each !== '').join(' · ');
        if (text === '' || text === last)
            return;
        last = text;
        untilNext = everyMs;
        say(text);
    }, FIRST_MS);
    // The timer must not keep the process running.
    timer.unref();
    return {
        step: (text) => {
            step = text;
        },
        watch: (from) => {
            now = from;
        },
        end: () => clearInterval(timer),
    };
}


/***/ }),

/***/ 506:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ watched)
/* harmony export */ });
const WORDS = {
    cluster: 'the cluster',
    clusters: 'the list of clusters',
    clusterUpgrade: 'upgrades of the cluster',
    poolUpgrade: 'upgrades of node pools',
    channelTargets: 'versions of the release channels',
    inventory: 'the inventory of clusters',
    memberships: 'members of fleets',
    children: 'folders and their projects',
    runningInventory: 'the inventory of pods',
    running: 'the pods of the cluster',
    project: 'projects',
    ancestry: 'folders of projects',
    policy: 'IAM policies',
    effectiveTags: 'tags of the repository',
    repository: 'the repository',
    repositoryPolicy: 'the repository’s IAM policy',
    serviceAccount: 'service accounts',
    role: 'roles',
    service: 'enabled APIs',
    manifest: 'the image’s manifest',
    manifestByLogin: 'the image’s manifest',
    manifestBySecret: 'the image’s manifest',
    presence: 'manifests of the index',
    imageConfig: 'the image’s configuration',
    anonymousPull: 'the registry, without credentials',
    denyPolicies: 'deny policies',
    groupMembership: 'group memberships',
    troubleshooting: 'Policy Troubleshooter',
    downloadRules: 'download rules',
    imageVersion: 'image versions',
    uploads: 'uploads of images',
    repositories: 'the list of repositories',
    projectsLike: 'projects of a near name',
    redirection: 'the gcr.io redirection',
    key: 'encryption keys',
    automaticGrants: 'organization policies',
    serviceRestriction: 'organization policies',
    admissionPolicy: 'the Binary Authorization policy',
    systemPolicy: 'the Binary Authorization policy',
    attestor: 'attestors',
    probe: 'the registry, as the nodes’ account',
    machineType: 'machine types',
    subnetwork: 'subnetworks',
    routers: 'Cloud NAT',
    routes: 'routes',
    firewalls: 'firewall rules',
    vpc: 'the network',
    learnedRoutes: 'routes',
    peeringRoutes: 'routes',
    policyRoutes: 'policy-based routes',
    perimeters: 'service perimeters',
    accessBoundaries: 'principal access boundaries',
    serverPolicies: 'DNS policies',
    responsePolicies: 'DNS policies',
    responseRules: 'DNS policies',
    nodeRuntimes: 'the nodes',
    podWebhooks: 'the webhooks of the cluster',
    privateZones: 'private DNS zones',
    dnsRecords: 'DNS records',
    computeClass: 'compute classes',
    namespaceDefaults: 'defaults of namespaces',
    podAccount: 'Kubernetes service accounts',
    pullSecret: 'pull secrets',
    secretPull: 'the registry, with a pull secret',
    waitingPulls: 'pods that wait',
    loggedPulls: 'Cloud Logging',
    verification: 'the pull on a node',
};
/** The same answers, counted, and which question has been in progress the longest. */
function watched(answers) {
    const open = new Map();
    let asked = 0;
    const count = (kind, answer) => async (of) => {
        const own = asked;
        asked += 1;
        open.set(own, kind);
        try {
            return await answer(of);
        }
        finally {
            open.delete(own);
        }
    };
    const counted = new Proxy(answers, {
        get: (target, kind) => count(kind, target[kind]),
    });
    const now = () => {
        const [oldest] = open.values();
        return oldest === undefined
            ? ''
            : `${String(asked - open.size)} of ${String(asked)} answers, waiting for ${WORDS[oldest]}`;
    };
    return { answers: counted, now };
}


/***/ }),

/***/ 9410:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ begunOnce),
/* harmony export */   x: () => (/* binding */ whenAsked)
/* harmony export */ });
/** Returns the same promise each time; nothing is started before the first call. */
function begunOnce(begin) {
    let promise = null;
    return Object.assign(() => (promise ??= begin()), { begun: () => promise });
}
/**
 * Answers from a source that is loaded when one of its questions is first asked.
 * @param kinds the questions that it answers
 * @param load returns the same source each time
 */
function whenAsked(kinds, load) {
    const answer = async (kind, of) => (await load())[kind](of);
    return Object.fromEntries(kinds.map((kind) => [kind, (of) => answer(kind, of)]));
}


/***/ }),

/***/ 5496:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check),
  judge: () => (/* binding */ judge),
  warningsOf: () => (/* binding */ warningsOf)
});

// EXTERNAL MODULE: ./src/model/caller.ts
var caller = __webpack_require__(7582);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/reports/index.ts
var reports = __webpack_require__(4855);
// EXTERNAL MODULE: ./src/reports/escape.ts
var reports_escape = __webpack_require__(6548);
// EXTERNAL MODULE: ./src/app/connect.ts + 1 modules
var connect = __webpack_require__(4454);
// EXTERNAL MODULE: ./src/app/flow.ts
var app_flow = __webpack_require__(7599);
// EXTERNAL MODULE: ./src/app/output.ts + 1 modules
var output = __webpack_require__(5585);
// EXTERNAL MODULE: ./src/app/storage.ts
var app_storage = __webpack_require__(8598);
// EXTERNAL MODULE: ./src/input/read-run.ts + 1 modules
var read_run = __webpack_require__(2868);
// EXTERNAL MODULE: ./src/cli/io.ts
var cli_io = __webpack_require__(1604);
// EXTERNAL MODULE: ./src/app/progress.ts
var progress = __webpack_require__(1708);
;// CONCATENATED MODULE: ./src/cli/progress.ts


/**
 * Progress on standard error. In a terminal: one line that is overwritten, after a second. In a log: an occasional
 * line, at most every ten seconds. With `--verbose`: one line for each step. With `--quiet`: nothing.
 */
function progressOn(io, options) {
    const line = (text) => {
        io.err(`${(0,reports_escape/* visible */.RK)(text)}\n`);
    };
    const log = (text) => {
        if (options.verbose)
            line(text);
    };
    if (options.quiet || options.verbose)
        return { step: log, watch: () => undefined, log, end: () => undefined };
    if (!io.errIsTerminal)
        return { ...(0,progress/* ticking */.q6)((text) => line((0,progress/* inLog */.cp)(text)), progress/* EVERY_MS */.rf.log), log };
    let shown = false;
    const clear = () => {
        if (shown)
            io.err('\r\u001b[2K');
        shown = false;
    };
    const over = (0,progress/* ticking */.q6)((text) => {
        clear();
        io.err((0,reports_escape/* visible */.RK)(text).slice(0, (io.columns ?? 80) - 1));
        shown = true;
    }, progress/* EVERY_MS */.rf.terminal);
    return {
        ...over,
        log,
        end: () => {
            over.end();
            clear();
        },
    };
}

// EXTERNAL MODULE: ./src/cli/say.ts
var say = __webpack_require__(5181);
;// CONCATENATED MODULE: ./src/cli/secrets.ts
/** Remembers secrets that must not be printed, and removes them from text. */
function redactor() {
    const secrets = new Set();
    return {
        add: (secret) => {
            if (secret.length >= 8)
                secrets.add(secret);
        },
        redact: (text) => [...secrets].reduce((left, secret) => left.replaceAll(secret, '***'), text),
    };
}

// EXTERNAL MODULE: ./src/cli/fault.ts
var fault = __webpack_require__(898);
;// CONCATENATED MODULE: ./src/cli/check.ts














/** Whether the error is that no image or no cluster was given. */
const isMissing = (error) => /^no (?:image|cluster) is given: /.test(error);
/** What reads before a run does not handle signals: they end the process. */
const NEVER = new AbortController().signal;
/**
 * `check`: the preflight; `diagnose`: pulls that fail right now; `scan`: a fleet of clusters.
 * @returns the exit status
 */
async function check(io, { command, values, problems, version }, explainExit = true) {
    const storage = (0,app_storage/* storageOf */.p)({ version, env: io.env, signal: NEVER, log: () => undefined, onSecret: () => undefined });
    // Standard input is not read for a command line that is wrong anyway.
    const isWrong = problems.length > 0;
    const typed = (id) => (values[id]?.includes('-') === true ? { [id]: [] } : {});
    const given = isWrong ? { ...values, ...typed('images-from'), ...typed('manifests') } : values;
    const asked = command === 'diagnose' || command === 'scan' ? command : 'check';
    const built = await (0,read_run.readRun)('cli', given, io.env, io.folder, () => io.readStandardInput(), asked, undefined, (names) => storage.read(names));
    const errors = [
        ...problems,
        // A mistyped option may be the one that seems to be missing.
        ...('errors' in built ? built.errors.filter((error) => !isWrong || !isMissing(error)) : []),
        ...(values.facts === undefined ? (0,connect.environmentProblems)(io.env) : []),
    ];
    if (errors.length > 0 || 'errors' in built) {
        storage.close();
        return (0,say/* usage */.C)(io, errors, isWrong || errors.some(isMissing) ? command : null);
    }
    for (const warning of built.warnings)
        (0,say/* say */.c)(io, 'warning', warning);
    for (const error of built.run.request.seen.errors)
        (0,say/* say */.c)(io, 'error', error);
    for (const note of built.notes)
        (0,say/* say */.c)(io, 'note', note);
    return judge(io, built.run, version, explainExit, storage).finally(() => storage.close());
}
/**
 * Executes a run and prints its report.
 * @param storage writes to Cloud Storage
 * @param explainExit if the exit status is not 0, the last line says what decided it
 * @returns the exit status
 */
async function judge(io, run, version, explainExit, storage) {
    const secrets = redactor();
    const safe = { ...io, err: (text) => io.err(secrets.redact(text)) };
    const progress = progressOn(safe, run);
    const interruption = io.listen();
    try {
        const flow = await (0,app_flow.flowOf)(run);
        const outcome = await flow(run, {
            version,
            env: io.env,
            signal: interruption.signal,
            onProgress: (text) => progress.step(text),
            onWatch: (now) => progress.watch(now),
            log: (text) => progress.log(text),
            onSecret: (secret) => secrets.add(secret),
        });
        progress.end();
        const stopped = interruption.exitCode();
        const report = stopped === null ? outcome.report : (0,output.cutShort)(outcome.report, stopped);
        const color = (0,cli_io.wantsColor)(io, io.outIsTerminal, !run.color);
        const options = {
            ...(0,output.renderOptions)({ ...run, policy: run.request.policy }, io.env, io.folder),
            notes: outcome.notes,
        };
        if (outcome.refused !== null)
            (0,say/* say */.c)(safe, 'error', outcome.refused);
        const files = await (0,output.writeFiles)(run, report, outcome.facts, io.folder, options, storage);
        const pieces = await (0,reports/* render */.X)(run.format, (0,output.withUnwritten)(report, files, run), {
            ...options,
            color,
            width: (0,cli_io.columnsOf)(io),
        });
        const printed = await printAll(io, pieces).then(() => [], notPrinted);
        const unwritten = [...files, ...printed];
        for (const problem of unwritten)
            (0,say/* say */.c)(safe, 'error', problem);
        for (const warning of [...outcome.notes, ...warningsOf(report, run)])
            (0,say/* say */.c)(safe, 'warning', warning);
        // The demo exits with 0, and prints itself what the status would be.
        const ended = (0,output.withUnwritten)(report, unwritten, run);
        const why = (0,output.whyStatus)(ended);
        if (why !== null && explainExit)
            (0,say/* say */.c)(safe, 'note', why);
        return ended.exitCode;
    }
    catch (error) {
        progress.end();
        return (interruption.exitCode() ?? (0,fault.fault)(safe, (0,errors/* unusableFacts */.fV)(error, (run.facts ?? run.resume) !== null), run.verbose));
    }
    finally {
        interruption.stop();
    }
}
async function printAll(io, pieces) {
    for (const piece of pieces)
        await io.out(piece);
}
/** If nobody reads the report, everything else is still written. */
function notPrinted(error) {
    if (error instanceof errors/* NotWritten */.rl)
        return [error.message];
    throw error;
}
/** An exit status of 0 must not hide that something is unknown: a warning says so, with the grants that would help. */
function warningsOf(report, run) {
    if (report.verdict !== 'unknown' || report.exitCode !== 0)
        return [];
    const commands = report.access?.commands ?? [];
    const grants = commands.length > 0
        ? `; these grants would answer${(0,caller/* needsCaller */.Fk)(commands) ? ' (CALLER is the caller’s IAM member)' : ''}:\n${commands.map((each) => `  ${(0,reports_escape/* visible */.RK)(each)}`).join('\n')}`
        : '';
    const why = run.failOn === 'never' ? '--fail-on never' : `--fail-on unknown makes it 3`;
    return [`not everything could be checked, and the exit status is 0 all the same (${why})${grants}`];
}


/***/ }),

/***/ 3150:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N8: () => (/* binding */ asker),
/* harmony export */   c7: () => (/* binding */ questionKey),
/* harmony export */   eZ: () => (/* binding */ replay),
/* harmony export */   uN: () => (/* binding */ resumed)
/* harmony export */ });
/* harmony import */ var _access_cel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5718);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5815);


/**
 * Creates an asker with one map of promises: every question is asked once per run, whoever asks it.
 * @param answers the function for each kind of question; an exception becomes a `failed` fact
 * @param kept earlier answers that are still valid
 */
function asker(answers, kept = new Map()) {
    const promises = new Map(kept);
    const ask = (kind, of) => {
        const key = questionKey(kind, of);
        let entry = promises.get(key);
        if (!entry) {
            entry = { question: kind, of, fact: withConditions(answers[kind](of)) };
            promises.set(key, entry);
        }
        return entry.fact;
    };
    const answered = () => {
        const entries = [...promises].sort(([a], [b]) => (a < b ? -1 : 1));
        return Promise.all(entries.map(async ([, { question, of, fact }]) => ({ question, of, fact: await fact })));
    };
    const without = (stale) => asker(answers, new Map([...promises].filter(([key]) => !stale.has(key))));
    return { ask, answered, without };
}
/** Loads the CEL library if the answer contains conditions, because conditions are judged synchronously. */
async function withConditions(asked) {
    const fact = await asked;
    if (fact.state === 'known')
        await (0,_access_cel__WEBPACK_IMPORTED_MODULE_0__/* .readyFor */ .To)(fact.value);
    return fact;
}
/**
 * Answers from saved facts: no request is sent, and a question that was not recorded is `failed: not-recorded`.
 * @param saved the questions in a facts file
 */
function replay(saved) {
    const facts = new Map(saved.map(({ question, of, fact }) => [questionKey(question, of), fact]));
    const answer = (kind, of) => Promise.resolve(facts.get(questionKey(kind, of)) ??
        (0,_model_fact__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)('not-recorded', 'facts file', `no answer to: ${kind}`));
    return new Proxy({}, { get: (_, kind) => (of) => answer(kind, of) });
}
/** Questions with answers that are valid only for one run, because they are about events on nodes. */
const OF_THE_MOMENT = new Set(['verification', 'waitingPulls']);
/**
 * Answers each question once from saved facts: a question that is repeated (`--wait`) is asked again. Questions that
 * were refused, failed or not asked are asked now, because access may have been granted in the meantime.
 * @param answers answers for the other questions
 * @param saved the questions in a facts file
 */
function resumed(answers, saved) {
    const holds = saved.filter(({ question, fact }) => ['known', 'absent'].includes(fact.state) && !OF_THE_MOMENT.has(question));
    const facts = new Map(holds.map(({ question, of, fact }) => [questionKey(question, of), fact]));
    const counts = { known: 0, asked: 0 };
    const answer = (kind, of) => {
        const key = questionKey(kind, of);
        const fact = facts.get(key);
        facts.delete(key);
        counts[fact === undefined ? 'asked' : 'known'] += 1;
        return fact === undefined ? answers[kind](of) : Promise.resolve(fact);
    };
    const all = new Proxy({}, { get: (_, kind) => (of) => answer(kind, of) });
    return { answers: all, counts: () => counts };
}
/** The key of a question; it does not depend on the order of an object's keys. */
function questionKey(kind, of) {
    return `${kind} ${JSON.stringify(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
}


/***/ }),

/***/ 6886:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gcloudsFile: () => (/* binding */ gcloudsFile),
  loadCredentials: () => (/* binding */ loadCredentials)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/http/credentials.ts
var credentials = __webpack_require__(7478);
// EXTERNAL MODULE: ./src/http/google-hosts.ts
var google_hosts = __webpack_require__(7807);
// EXTERNAL MODULE: ./src/model/json.ts
var model_json = __webpack_require__(7979);
// EXTERNAL MODULE: ./src/model/encoding.ts
var encoding = __webpack_require__(1076);
// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
// EXTERNAL MODULE: ./src/model/reason.ts
var reason = __webpack_require__(4909);
;// CONCATENATED MODULE: ./src/google/sign-in.ts
/** Instructions for signing in again, by the kind of the credentials. Pure. */
/** Instructions for an access token in a file. */
const SIGN_IN_TOKEN_FILE = 'an access token is good for an hour: write a new one into the file (“gcloud auth print-access-token”), in a workflow by running google-github-actions/auth shortly before this step';
/** Instructions for the metadata server. */
const SIGN_IN_METADATA = 'the metadata server gives the tokens of the service account of this machine or pod: see that the account is there and enabled (“gcloud iam service-accounts describe”)';
const OF_TYPE = new Map([
    ['authorized_user', 'run “gcloud auth application-default login” again'],
    [
        'service_account',
        'the key may be deleted or disabled, or its service account may be (“gcloud iam service-accounts keys list --iam-account=ACCOUNT”): make a new key, or use Workload Identity Federation, which needs none',
    ],
    [
        'external_account',
        'in a workflow, run google-github-actions/auth shortly before this step, with “permissions: id-token: write” in the job, and see that the provider takes this repository (its attribute condition) and that the service account lets it act (roles/iam.workloadIdentityUser)',
    ],
    ['external_account_authorized_user', 'run “gcloud auth application-default login --login-config=FILE” again'],
    [
        'impersonated_service_account',
        'run “gcloud auth application-default login --impersonate-service-account=ACCOUNT” again, and see that the account is there and lets its caller make tokens (roles/iam.serviceAccountTokenCreator)',
    ],
]);
/**
 * Instructions for renewing credentials of this type (the `type` in a file of Application Default Credentials:
 * https://cloud.google.com/docs/authentication/application-default-credentials).
 */
const signInOfType = (type) => OF_TYPE.get(type) ?? 'make the credentials anew, and see that their account is there and enabled';
/** Whether this is a known type of credentials file. */
const isCredentialType = (type) => OF_TYPE.has(type);
/** The known types, for messages. */
const credentialTypes = () => [...OF_TYPE.keys()].join(', ');

;// CONCATENATED MODULE: ./src/google/credentials.ts











/** Avoids `node:fs/promises`, because loading that module takes longer than reading a token. */
const readFile = (0,external_node_util_.promisify)(external_node_fs_.readFile);
/** The domain of the APIs of Google Cloud. */
const UNIVERSE = 'googleapis.com';
const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';
/** A token is requested again after this time; the library returns the same token while it is valid. */
const REUSE_MS = 4 * 60_000;
const NETWORK_CODES = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|CERT_.*|UNABLE_TO_.*|DEPTH_ZERO_.*|SELF_SIGNED_.*|ERR_TLS_.*)$/;
/**
 * Finds the caller's credentials in the same way as gcloud and Google's libraries: the file in
 * CLOUDSDK_AUTH_ACCESS_TOKEN_FILE, otherwise Application Default Credentials. The token exchange starts immediately.
 * @param env environment variables
 * @param secrets receives every token, and every secret in the credentials file, before use
 * @param network the connections for the token exchange
 * @returns null if there are no credentials
 * @throws UsageError if a named file cannot be used
 */
async function loadCredentials(env, secrets, network) {
    ofThisUniverse('GOOGLE_CLOUD_UNIVERSE_DOMAIN', env['GOOGLE_CLOUD_UNIVERSE_DOMAIN']?.trim() ?? '');
    const quotaProject = projectIn('GOOGLE_CLOUD_QUOTA_PROJECT', env['GOOGLE_CLOUD_QUOTA_PROJECT']?.trim() ?? '');
    const tokenFile = env['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE']?.trim();
    if (tokenFile) {
        const first = await readToken(tokenFile);
        const again = () => readToken(tokenFile).catch(refused);
        return credentials_credentials({ source: 'the access token in CLOUDSDK_AUTH_ACCESS_TOKEN_FILE', signIn: SIGN_IN_TOKEN_FILE }, null, quotaProject, again, secrets, first);
    }
    const file = applicationDefaultFile(env);
    if (file !== null)
        return fromFile(file, quotaProject, secrets, network);
    return fromMetadataServer(env, quotaProject, secrets, network);
}
function credentials_credentials(kind, member, quotaProject, fetchToken, secrets, first) {
    const share = (promise) => {
        const masked = promise.then((token) => {
            secrets.add(token);
            return token;
        });
        masked.catch(() => undefined);
        return { promise: masked, at: Date.now() };
    };
    let shared = share(first === undefined ? fetchToken() : Promise.resolve(first));
    return {
        ...kind,
        member,
        quotaProject,
        token: () => {
            if (Date.now() - shared.at > REUSE_MS)
                shared = share(fetchToken());
            return shared.promise;
        },
    };
}
/**
 * Sovereign clouds that are based on Google's technology have their own APIs, registries and rules, and do not accept
 * tokens of Google Cloud (`universe_domain` in https://google.aip.dev/auth/4111). Calling Google Cloud instead would
 * return data about the wrong clusters.
 * @throws UsageError if a universe other than Google Cloud is named
 */
function ofThisUniverse(name, domain) {
    if (domain === '' || domain === UNIVERSE)
        return;
    throw new errors/* UsageError */.eb([
        `${name} is “${(0,model_json/* clean */.uH)(domain, 100)}”: clusters and images of another universe than ${UNIVERSE} are not judged`,
    ]);
}
/**
 * Checks a project ID (`p`, `example.com:p`) or project number that is sent in a header.
 * @param name the source of the value, for the error message
 * @returns null for an empty text
 * @throws UsageError if the value is not a project
 */
function projectIn(name, value) {
    if (value === '')
        return null;
    if (/^[a-z0-9][a-z0-9.:-]{0,100}$/i.test(value))
        return value;
    throw new errors/* UsageError */.eb([`${name} is “${(0,model_json/* clean */.uH)(value, 100)}”: that is not a project ID`]);
}
async function readToken(file) {
    const name = `CLOUDSDK_AUTH_ACCESS_TOKEN_FILE is “${(0,model_json/* clean */.uH)(file, 200)}”`;
    const content = await readFile(file).catch((error) => {
        throw new errors/* UsageError */.eb([`${name}: the file cannot be read: ${(0,reason/* reason */.l)(error)}`]);
    });
    // Windows PowerShell writes UTF-16 (`gcloud auth print-access-token > FILE`).
    const token = (0,encoding/* textOf */.b)(content).trim();
    if (token === '')
        throw new errors/* UsageError */.eb([`${name}: the file is empty; it must hold an access token`]);
    if (/[^\x21-\x7e]/.test(token))
        throw new errors/* UsageError */.eb([`${name}: the file holds more than one access token`]);
    return token;
}
/** The file of Application Default Credentials: the named one, otherwise the one in gcloud's configuration folder. */
function applicationDefaultFile(env) {
    for (const variable of ['GOOGLE_APPLICATION_CREDENTIALS', 'google_application_credentials']) {
        const path = env[variable]?.trim();
        if (path)
            return { path, name: `${variable} is “${(0,model_json/* clean */.uH)(path, 200)}”` };
    }
    const path = gcloudsFile(env, process.platform);
    return path !== null && (0,external_node_fs_.existsSync)(path) ? { path, name: 'gcloud’s application_default_credentials.json' } : null;
}
/**
 * The file in which gcloud stores the Application Default Credentials of `gcloud auth application-default login`
 * (https://cloud.google.com/docs/authentication/application-default-credentials).
 */
function gcloudsFile(env, platform) {
    const path = platform === 'win32' ? external_node_path_.win32 : external_node_path_.posix;
    const { CLOUDSDK_CONFIG, APPDATA, HOME } = env;
    const own = platform === 'win32' ? APPDATA && path.join(APPDATA, 'gcloud') : HOME && path.join(HOME, '.config', 'gcloud');
    const folder = CLOUDSDK_CONFIG || own;
    return folder ? path.join(folder, 'application_default_credentials.json') : null;
}
async function fromFile(file, quotaOverride, secrets, network) {
    const content = await readFile(file.path).catch((error) => {
        throw new errors/* UsageError */.eb([`${file.name}: the file cannot be read: ${(0,reason/* reason */.l)(error)}`]);
    });
    const json = (0,model_json/* objectOrNull */.av)((0,model_json/* parseJson */.qF)(content));
    if (json === null || (0,model_json/* text */.Qq)(json['type']) === null) {
        throw new errors/* UsageError */.eb([`${file.name}: the file is not a credentials file (JSON with a “type”)`]);
    }
    for (const secret of secretsIn(json))
        secrets.add(secret);
    if (!isCredentialType((0,model_json/* text */.Qq)(json['type']) ?? ''))
        throw new errors/* UsageError */.eb([
            `${file.name}: its type is “${(0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(json['type']) ?? '', 60)}”: it must be one of ${credentialTypes()}`,
        ]);
    ofThisUniverse(`${file.name}: its universe_domain`, (0,model_json/* text */.Qq)(json['universe_domain']) ?? '');
    const quotaProject = quotaOverride ?? projectIn(`${file.name}: its quota_project_id`, (0,model_json/* text */.Qq)(json['quota_project_id']) ?? '');
    const type = (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(json['type']) ?? '', 60);
    // The connections are opened while the library is loaded.
    network.open(addressesIn(json, ['token_url', 'service_account_impersonation_url']).filter((url) => (0,google_hosts/* isGoogleAddress */.aV)(url) || (0,google_hosts/* isLoopback */.U9)(url)));
    const client = Promise.all([__webpack_require__.e(/* import() */ 492).then(__webpack_require__.bind(__webpack_require__, 492)), __webpack_require__.e(/* import() */ 2487).then(__webpack_require__.bind(__webpack_require__, 2487))]).then(([library, ours]) => {
        const { GoogleAuth, gaxios } = library;
        ours.takeOverRequests(gaxios, network, subjectTokenSources(json));
        // With the content given, the library does not look for a project, which would run gcloud and send requests.
        const auth = new GoogleAuth({ credentials: json, scopes: [SCOPE] });
        return auth.getClient();
    });
    const fetchToken = async () => {
        try {
            return tokenOf(await (await client).getAccessToken());
        }
        catch (error) {
            return refused(error);
        }
    };
    const kind = { source: `Application Default Credentials (${type})`, signIn: signInOfType(type) };
    return credentials_credentials(kind, memberOf(json), quotaProject, fetchToken, secrets);
}
/** Uses the metadata server on Google Cloud, unless METADATA_SERVER_DETECTION forbids it. */
async function fromMetadataServer(env, quotaProject, secrets, network) {
    if (env['METADATA_SERVER_DETECTION']?.trim().toLowerCase() === 'none')
        return null;
    const [library, ours] = await Promise.all([__webpack_require__.e(/* import() */ 492).then(__webpack_require__.bind(__webpack_require__, 492)), __webpack_require__.e(/* import() */ 2487).then(__webpack_require__.bind(__webpack_require__, 2487))]);
    const { Compute, gaxios, gcpMetadata } = library;
    ours.takeOverRequests(gaxios, network, new Set());
    if (!gcpMetadata.getGCPResidency() && !(await gcpMetadata.isAvailable().catch(() => false)))
        return null;
    const client = new Compute({ scopes: [SCOPE] });
    const fetchToken = async () => client.getAccessToken().then(tokenOf).catch(refused);
    const kind = { source: 'the metadata server', signIn: SIGN_IN_METADATA };
    return credentials_credentials(kind, null, quotaProject, fetchToken, secrets);
}
/** The origins in the credentials file from which the subject token (to be exchanged for Google's) is fetched. */
function subjectTokenSources(json) {
    const fields = ['url', 'region_url', 'imdsv2_session_token_url'];
    return new Set(addressesIn((0,model_json/* object */.Ik)(json['credential_source']), fields).map(({ origin }) => origin));
}
function addressesIn(json, fields) {
    const texts = fields.map((field) => (0,model_json/* text */.Qq)((0,own_value/* ownValue */.e)(json, field))).filter((value) => value !== null);
    return texts.filter((value) => URL.canParse(value)).map((value) => new URL(value));
}
function tokenOf(answer) {
    const token = answer.token?.trim() ?? '';
    if (token === '')
        throw new credentials/* CredentialError */.o('unauthenticated', 'the exchange of the credentials gave no token');
    return token;
}
/** The principal that the credentials file stands for. */
function memberOf(json) {
    const impersonated = /\/serviceAccounts\/([^/:]+):generateAccessToken$/.exec((0,model_json/* text */.Qq)(json['service_account_impersonation_url']) ?? '')?.[1];
    const email = impersonated ?? (json['type'] === 'service_account' ? (0,model_json/* text */.Qq)(json['client_email']) : null);
    return email === null ? null : `serviceAccount:${decodeURIComponent(email)}`;
}
/** Request headers for a subject token that contain a secret; others, such as `Metadata-Flavor`, are not secret. */
const SECRET_HEADER = /authorization|token|secret|password|key|cookie/i;
function secretsIn(json) {
    const headers = Object.entries((0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(json['credential_source'])['headers']))
        .filter(([name]) => SECRET_HEADER.test(name))
        .map(([, value]) => value);
    const source = (0,model_json/* objectOrNull */.av)(json['source_credentials']);
    const own = [json['private_key'], json['refresh_token'], json['client_secret'], ...headers];
    const texts = own.filter((value) => typeof value === 'string');
    return [...texts.map((value) => value.replace(/^(Bearer|Basic) +/i, '')), ...(source ? secretsIn(source) : [])];
}
function refused(error) {
    if (error instanceof credentials/* CredentialError */.o)
        throw error;
    const fault = (0,model_json/* object */.Ik)(error);
    const codes = [fault['code'], (0,model_json/* object */.Ik)(fault['cause'])['code']];
    const why = codes.some((code) => NETWORK_CODES.test(String(code))) ? 'unreachable' : 'unauthenticated';
    const words = (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(fault['message']) ?? 'the exchange failed', 300);
    throw new credentials/* CredentialError */.o(why, `no access token for the credentials: ${words}`);
}


/***/ }),

/***/ 9034:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BadName: () => (/* binding */ BadName),
/* harmony export */   REGISTRY_VARIABLE: () => (/* binding */ REGISTRY_VARIABLE),
/* harmony export */   atStandIn: () => (/* binding */ atStandIn),
/* harmony export */   encodeName: () => (/* binding */ encodeName),
/* harmony export */   encodePath: () => (/* binding */ encodePath),
/* harmony export */   endpointsFrom: () => (/* binding */ endpointsFrom),
/* harmony export */   registryUrl: () => (/* binding */ registryUrl),
/* harmony export */   urlFor: () => (/* binding */ urlFor),
/* harmony export */   variableOf: () => (/* binding */ variableOf)
/* harmony export */ });
/* harmony import */ var _google_hosts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7807);

/** The services that are used. In capitals, the name is also the end of gcloud's variable. */
const SERVICES = {
    container: 'https://container.googleapis.com/',
    artifactregistry: 'https://artifactregistry.googleapis.com/',
    cloudresourcemanager: 'https://cloudresourcemanager.googleapis.com/',
    iam: 'https://iam.googleapis.com/',
    iamcredentials: 'https://iamcredentials.googleapis.com/',
    policytroubleshooter: 'https://policytroubleshooter.googleapis.com/',
    serviceusage: 'https://serviceusage.googleapis.com/',
    compute: 'https://compute.googleapis.com/compute/v1/',
    binaryauthorization: 'https://binaryauthorization.googleapis.com/',
    containeranalysis: 'https://containeranalysis.googleapis.com/',
    logging: 'https://logging.googleapis.com/',
    cloudasset: 'https://cloudasset.googleapis.com/',
    gkehub: 'https://gkehub.googleapis.com/',
    cloudidentity: 'https://cloudidentity.googleapis.com/',
    cloudkms: 'https://cloudkms.googleapis.com/',
    orgpolicy: 'https://orgpolicy.googleapis.com/',
    dns: 'https://dns.googleapis.com/dns/v1/',
    storage: 'https://storage.googleapis.com/storage/v1/',
    networkconnectivity: 'https://networkconnectivity.googleapis.com/',
    accesscontextmanager: 'https://accesscontextmanager.googleapis.com/',
};
const REGISTRY_VARIABLE = 'GKE_IMAGE_PREFLIGHT_REGISTRY';
/** gcloud's variable for a service: `CLOUDSDK_API_ENDPOINT_OVERRIDES_CONTAINER`. */
const variableOf = (service) => `CLOUDSDK_API_ENDPOINT_OVERRIDES_${service.toUpperCase()}`;
const ALLOWED = 'allowed are https on Google’s own hosts (*.googleapis.com, *-docker.pkg.dev), and http or https on this machine (localhost, 127.0.0.1, [::1])';
/**
 * Reads the endpoints from the environment, like gcloud.
 * @param env the environment's variables
 * @returns the endpoints, and one sentence for each invalid variable with its name, its value and the allowed values
 */
function endpointsFrom(env) {
    const errors = [];
    const read = (variable) => {
        const value = env[variable]?.trim() ?? '';
        if (value === '')
            return null;
        const problem = problemOf(value);
        if (problem === null)
            return new URL(value);
        errors.push(`${variable} is “${shown(value)}”: ${problem}; ${ALLOWED}`);
        return null;
    };
    const overrides = new Map();
    for (const service of Object.keys(SERVICES)) {
        const override = read(variableOf(service));
        if (override)
            overrides.set(service, override);
    }
    const registry = read(REGISTRY_VARIABLE);
    const bases = Object.fromEntries(Object.entries(SERVICES).map(([service, own]) => [service, baseOf(overrides.get(service), own)]));
    const endpoints = {
        bases,
        registry: registry && withSlash(registry.origin + registry.pathname),
        apiOrigins: [...new Set([...overrides.values()].map(({ origin }) => origin))],
        registryOrigin: registry?.origin ?? null,
    };
    return { endpoints, errors };
}
/**
 * The URL of an API call.
 * @param path encoded, without a leading slash, such as `v1/projects/p`; for compute, relative to `compute/v1/`
 * @param location uses the service's regional endpoint, `europe-west1-SERVICE.googleapis.com`; an override is used for
 * all locations
 */
function urlFor(endpoints, service, path, location = null) {
    const url = new URL(endpoints.bases[service] + path.replace(/^\/+/, ''));
    if (location === null || endpoints.bases[service] !== SERVICES[service])
        return url;
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(location))
        throw new BadName(location);
    url.hostname = `${location}-${url.hostname}`;
    return url;
}
/**
 * The URL of a registry call: at the image's own host, or at the override, in the way containerd asks a mirror.
 * @param host the image's host, such as `docker.io`
 * @param path encoded, relative to `/v2/`, such as `p/r/img/manifests/1.0`
 */
function registryUrl(endpoints, host, path) {
    if (endpoints.registry === null)
        return new URL(`https://${host === 'docker.io' ? 'registry-1.docker.io' : host}/v2/${path}`);
    const url = new URL(`${endpoints.registry}v2/${path}`);
    url.searchParams.set('ns', host);
    return url;
}
/**
 * The URL to use for an address: an address at a registry's own host, such as that of its tokens, is replaced by the
 * stand-in for that registry; any other address stays as it is.
 * @param host the image's host
 */
function atStandIn(endpoints, host, address) {
    if (endpoints.registry === null || address.origin !== `https://${host}`)
        return address;
    const url = new URL(`${endpoints.registry}${address.pathname.slice(1)}${address.search}`);
    url.searchParams.set('ns', host);
    return url;
}
/** Encodes the parts of a path. A part that would change the meaning of the path is an error. */
function encodePath(...parts) {
    return parts
        .map((part) => {
        if (part === '' || part === '.' || part === '..')
            throw new BadName(part);
        return encodeURIComponent(part);
    })
        .join('/');
}
/** Encodes a relative resource name (`projects/p/locations/l`) as a path; its slashes stay. */
const encodeName = (name) => encodePath(...name.split('/'));
/** A name that cannot be part of a request. */
class BadName extends Error {
    constructor(part) {
        super(part === '' ? 'a part of the name is empty' : `“${part}” is not a name`);
    }
}
function problemOf(value) {
    if (!URL.canParse(value) || !/^[a-z][a-z0-9+.-]*:\/\//i.test(value))
        return 'it is not an address';
    const url = new URL(value);
    if (url.username !== '' || url.password !== '')
        return 'an address with a user name or a password is not taken';
    if (url.search !== '' || url.hash !== '')
        return 'an address with a query or a fragment is not taken';
    if ((0,_google_hosts__WEBPACK_IMPORTED_MODULE_0__/* .isGoogleAddress */ .aV)(url))
        return null;
    if (!(0,_google_hosts__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url)) {
        return url.protocol === 'http:' ? 'plain http leaves this machine' : 'no Google token may go there';
    }
    return url.protocol === 'http:' || url.protocol === 'https:' ? null : `${url.protocol.slice(0, -1)} is not spoken`;
}
/** The value without possible secrets. */
const shown = (value) => value.replace(/\/\/[^/@]*@/, '//…@').slice(0, 200);
function baseOf(override, own) {
    if (override === undefined)
        return own;
    const path = override.pathname === '/' ? new URL(own).pathname : override.pathname;
    return withSlash(override.origin + path);
}
const withSlash = (address) => (address.endsWith('/') ? address : `${address}/`);


/***/ }),

/***/ 7856:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   proxyRules: () => (/* binding */ proxyRules)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _google_hosts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7807);
/** Determines the proxy of a request from the environment. */


/**
 * The first variable that is set counts, as in Google's own Node libraries: a proxy for http is also used for https if
 * it is the only one.
 */
const PROXIES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
const EXCEPTIONS = ['NO_PROXY', 'no_proxy'];
/**
 * Reads HTTPS_PROXY, HTTP_PROXY and NO_PROXY, in upper or lower case.
 * @returns the rules for https addresses; an address on this machine, or with plain http (the metadata servers of
 * clouds), is never requested through a proxy
 */
function proxyRules(env) {
    const variable = PROXIES.find((name) => (env[name]?.trim() ?? '') !== '');
    if (variable === undefined)
        return () => null;
    const proxy = readProxy(variable, env[variable]?.trim() ?? '');
    const list = EXCEPTIONS.map((name) => env[name]).find((value) => value !== undefined) ?? '';
    const exceptions = list
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .map(exception);
    return (url) => {
        if (url.protocol !== 'https:' || (0,_google_hosts__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url))
            return null;
        const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
        return exceptions.some((matches) => matches(host, url.port || '443')) ? null : proxy;
    };
}
function readProxy(variable, value) {
    const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url === null || url.hostname === '')
        return { problem: `${variable} is not the address of a proxy` };
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
        return {
            problem: `${variable} names a proxy for ${url.protocol.slice(0, -1)}; only http and https ones are spoken to`,
        };
    const secure = url.protocol === 'https:';
    const port = Number(url.port) || (secure ? 443 : 80);
    const user = decoded(url.username);
    const authorization = user === '' && url.password === ''
        ? null
        : `Basic ${Buffer.from(`${user}:${decoded(url.password)}`).toString('base64')}`;
    const host = url.hostname.replace(/^\[|\]$/g, '');
    return { secure, host, port, authorization, name: `${url.hostname}:${String(port)} (${variable})` };
}
/** Percent signs that encode nothing stay as they are. */
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}
/**
 * One entry of NO_PROXY, interpreted as by curl, Go and Python: `*`, a name (including all subdomains), `.name`,
 * `*.name`, an IP address, or an address range; each may end with a port.
 */
function exception(entry) {
    if (entry === '*')
        return () => true;
    const range = /^([0-9a-f.:]+)\/(\d{1,3})$/i.exec(entry);
    if (range)
        return inRange(range[1] ?? '', Number(range[2]));
    const [, name = entry, port] = /^(.+?)(?::(\d+))?$/.exec((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(entry) === 6 ? `[${entry}]` : entry) ?? [];
    const bare = name
        .replace(/^\[|\]$/g, '')
        .replace(/^\*?\.(?=.)/, '')
        .toLowerCase();
    const below = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare) === 0;
    return (host, asked) => (port === undefined || port === asked) &&
        (host === bare || (below && (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0 && host.endsWith(`.${bare}`)));
}
function inRange(address, bits) {
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    if (version === 0 || bits > (version === 4 ? 32 : 128))
        return () => false;
    const family = version === 4 ? 'ipv4' : 'ipv6';
    const block = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    block.addSubnet(address, bits, family);
    return (host) => (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === version && block.check(host, family);
}


/***/ }),

/***/ 4861:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Secrets: () => (/* binding */ Secrets)
/* harmony export */ });
/** A shorter text is not redacted, because it may be an ordinary word. All tokens and keys of Google are longer. */
const SHORTEST = 16;
/** The same for passwords, which may be shorter. */
const SHORTEST_PASSWORD = 6;
/**
 * The caller's own tokens and keys, and those that Google issued for this run. Each one is reported to the masking of
 * the output before it is used, and is removed from texts. Values from other parties' answers are not secrets: whoever
 * could choose what is removed from texts could change their meaning.
 */
class Secrets {
    #known = new Set();
    #onSecret;
    /** @param onSecret called once for each secret, before it is used; for example, the runner's mask */
    constructor(onSecret = () => undefined) {
        this.#onSecret = onSecret;
    }
    /** Remembers a secret; if it has several lines, each line. Texts that may be ordinary words are ignored. */
    add(secret, shortest = SHORTEST) {
        for (const part of secret.split(/\r?\n/)) {
            if (part.trim().length < shortest || this.#known.has(part) || part.startsWith('-----'))
                continue;
            this.#known.add(part);
            this.#onSecret(part);
        }
    }
    /** Remembers a password that a user may have chosen. */
    addPassword(password) {
        this.add(password, SHORTEST_PASSWORD);
    }
    /** The text without any secret. */
    redact(text) {
        let clean = text;
        for (const secret of this.#known) {
            if (clean.includes(secret))
                clean = clean.replaceAll(secret, '***');
        }
        return clean;
    }
    /** Plain JSON without secrets in its strings; its keys and its structure stay the same. */
    redactJson(value) {
        // The result has the same structure with strings in the same places, so it has the same type.
        return this.#redacted(value);
    }
    #redacted(value) {
        if (typeof value === 'string')
            return this.redact(value);
        if (typeof value !== 'object' || value === null)
            return value;
        // Almost always nothing changes, so a copy is made only if something does.
        if (Array.isArray(value)) {
            let items = null;
            for (const [at, each] of value.entries()) {
                const clean = this.#redacted(each);
                if (clean !== each)
                    (items ??= value.slice())[at] = clean;
            }
            return items ?? value;
        }
        let changed = null;
        for (const [key, each] of Object.entries(value)) {
            const clean = this.#redacted(each);
            if (clean !== each)
                (changed ??= new Map(Object.entries(value))).set(key, clean);
        }
        return changed === null ? value : Object.fromEntries(changed);
    }
}


/***/ }),

/***/ 2868:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readRun: () => (/* binding */ readRun)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model/storage-name.ts
var storage_name = __webpack_require__(9094);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./src/input/readers.ts
var input_readers = __webpack_require__(2156);
;// CONCATENATED MODULE: ./src/input/pipes.ts
/** Named pipes among the input (`<(command)` of a shell), which are read without blocking, like standard input. */



/** The maximum time until a pipe ends. */
const PIPE_MS = 60_000;
/** The text of each of the paths that is a pipe, or why it could not be read. */
async function readPipes(paths, signal, patienceMs = PIPE_MS) {
    const pipes = [...new Set(paths)].filter(isPipe);
    const read = await Promise.all(pipes.map((path) => readPipe(path, signal, patienceMs).catch((error) => asError(error))));
    return new Map(pipes.map((path, index) => [path, read[index] ?? '']));
}
const asError = (error) => (error instanceof Error ? error : new Error(String(error)));
function isPipe(path) {
    try {
        return (0,external_node_fs_.statSync)(path).isFIFO();
    }
    catch {
        // A missing file is reported when it is read.
        return false;
    }
}
/** Opening a pipe without a writer would block forever, without handling signals; in non-blocking mode it does not. */
function readPipe(path, signal, patienceMs) {
    return new Promise((done, refuse) => {
        const fd = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        const chunks = [];
        let length = 0;
        let socket;
        try {
            socket = new external_node_net_.Socket({ fd, readable: true, writable: false });
        }
        catch (error) {
            (0,external_node_fs_.closeSync)(fd);
            throw error;
        }
        const give = (why) => () => socket.destroy(new Error(why));
        const timer = setTimeout(give(`nothing ended this pipe in ${String(patienceMs / 1000)} s`), patienceMs);
        signal?.addEventListener('abort', give('the run was stopped'), { once: true });
        socket.on('data', (chunk) => {
            chunks.push(chunk);
            length += chunk.length;
            if (length > input_readers.LARGEST_TEXT)
                give('it is larger than 256 MiB')();
        });
        socket.once('error', refuse);
        socket.once('end', () => done(Buffer.concat(chunks).toString('utf8')));
        socket.once('close', () => clearTimeout(timer));
    });
}

// EXTERNAL MODULE: ./src/input/run.ts + 5 modules
var run = __webpack_require__(5487);
// EXTERNAL MODULE: ./src/input/given-policy.ts
var given_policy = __webpack_require__(7844);
// EXTERNAL MODULE: ./src/input/shown-as.ts
var shown_as = __webpack_require__(4378);
;// CONCATENATED MODULE: ./src/input/read-run.ts







/** Options that name files to read. */
const FILES = ['images-from', 'manifests', 'facts', 'resume', 'baseline', 'policy'];
/** Those of them whose files may be objects in Cloud Storage. */
const STORED = ['images-from', 'facts', 'resume', 'baseline'];
/** The error for an object that has not been read yet. */
const NOT_YET = 'it has not been asked for yet';
/**
 * Creates a run from the values given to an entry and the files that they name.
 * @param folder the folder that relative names start from
 * @param readStandardInput null if there is none, as in the action
 * @param command null if the action's `mode` decides
 * @param signal stops waiting for pipes
 * @param readStored null if nothing is read from Cloud Storage
 */
async function readRun(entry, values, env, folder, readStandardInput, command = null, signal, readStored = null) {
    const stored = readStored === null ? [] : STORED.flatMap((id) => values[id] ?? []).filter(storage_name/* isStorageName */.NK);
    const wantsInput = [...(values['images-from'] ?? []), ...(values.manifests ?? [])].includes('-');
    const root = (0,shown_as.rootOf)(env);
    const input = wantsInput && readStandardInput !== null ? await readStandardInput() : null;
    const named = FILES.flatMap((id) => values[id] ?? []).filter((path) => path !== '-' && !(0,storage_name/* isStorageName */.NK)(path));
    const pipes = await readPipes([...named, given_policy/* DEFAULT_POLICY */.zj].map((path) => (0,external_node_path_.resolve)(folder, path)), signal);
    // Anyone may have written what a workflow checks out, including links.
    const workspace = entry === 'action' ? (root ?? folder) : null;
    const given = { root, workspace, pipes };
    // Nothing is requested if anything else is wrong.
    const notYet = new Map(stored.map((name) => [name, new Error(NOT_YET)]));
    const readers = (0,input_readers.fileReaders)(folder, input, { ...given, stored: notYet });
    // The YAML parser takes a while to load, so it is loaded only if there are manifests.
    const manifests = values.manifests === undefined ? null : await manifestsOf({ values, folder, root, readers, env, signal });
    const kept = goesOnItself(values, folder);
    // In the first run the file to continue from does not exist yet.
    const first = kept !== null && !readers.exists(kept);
    const hasSaved = values.facts !== undefined || (values.resume !== undefined && !first);
    const mayHavePolicy = values.policy !== undefined || hasSaved || readers.exists(given_policy/* DEFAULT_POLICY */.zj);
    const policy = mayHavePolicy ? (await Promise.all(/* import() */[__webpack_require__.e(5280), __webpack_require__.e(2767)]).then(__webpack_require__.bind(__webpack_require__, 2767))).readPolicyFile : null;
    // The schemas of saved facts also take a while to load.
    const facts = !hasSaved ? null : (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(4231)]).then(__webpack_require__.bind(__webpack_require__, 4231))).readFactsFile;
    const baseline = values.baseline === undefined ? null : (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(4388)]).then(__webpack_require__.bind(__webpack_require__, 4388))).readBaseline;
    const contexts = (values.cluster === undefined && (!hasSaved || kept !== null)) || values.context !== undefined
        ? await Promise.all(/* import() */[__webpack_require__.e(5280), __webpack_require__.e(6617)]).then(__webpack_require__.bind(__webpack_require__, 6617)).then(({ kubeContext }) => (file, name) => kubeContext(file, name, env, (path) => (0,input_readers.fileReaders)(folder, null).read(path)))
        : null;
    const build = (from, begins) => {
        const { resume, ...others } = values;
        const all = { ...from, manifests, policy, facts, baseline, kubeContext: contexts };
        const built = (0,run/* buildRun */.y2)(entry, begins ? others : values, env, all, command);
        if (!begins || 'errors' in built)
            return built;
        return { ...built, notes: [...built.notes, `there are no facts in ${resume?.[0] ?? ''} yet: all is asked`] };
    };
    const built = build(readers, first);
    if (stored.length === 0 || readStored === null)
        return built;
    const errors = 'errors' in built ? built.errors.filter((error) => !error.includes(NOT_YET)) : [];
    if (errors.length > 0)
        return { errors };
    const texts = await readStored(stored);
    const isThere = kept === null || !String(texts.get(kept)).includes(NOT_THERE);
    return build((0,input_readers.fileReaders)(folder, input, { ...given, stored: texts }), first || !isThere);
}
/** The error for an object that does not exist. */
const NOT_THERE = 'it does not exist (“No such object';
/**
 * The single file that a run both continues from and writes to: the run is started with the same options until it is
 * complete.
 */
function goesOnItself({ resume, 'save-facts': written }, folder) {
    const [file] = resume ?? [];
    const [into] = written ?? [];
    if (file === undefined || into === undefined || resume?.length !== 1 || written?.length !== 1)
        return null;
    // Objects of Cloud Storage have one name only; a file may be named in several ways.
    const isOne = (0,storage_name/* isStorageName */.NK)(file) || (0,storage_name/* isStorageName */.NK)(into) ? file === into : (0,external_node_path_.resolve)(folder, file) === (0,external_node_path_.resolve)(folder, into);
    return isOne ? file : null;
}
/** The maximum time for rendering one chart or overlay, in milliseconds. */
const RENDERING_MS = 60_000;
/** The reader of manifests; with `--render` the charts and overlays are rendered first. */
async function manifestsOf({ values, folder, root, readers, env, signal, }) {
    const { manifestReader, sourcesToRender } = await Promise.all(/* import() */[__webpack_require__.e(3382), __webpack_require__.e(5280), __webpack_require__.e(5646)]).then(__webpack_require__.bind(__webpack_require__, 5646));
    const read = (path, asNamed) => readers.read(path, asNamed);
    if (values.render?.includes('true') !== true)
        return manifestReader(folder, root, read);
    const { renderAll } = await Promise.all(/* import() */[__webpack_require__.e(5280), __webpack_require__.e(5302)]).then(__webpack_require__.bind(__webpack_require__, 5302));
    const paths = (values.manifests ?? []).filter((path) => path.trim() !== '');
    const sources = sourcesToRender(folder, root, paths, read);
    const rendering = { cwd: folder, env, signal: signal ?? null, timeoutMs: RENDERING_MS };
    return manifestReader(folder, root, read, await renderAll(sources, rendering));
}


/***/ }),

/***/ 7582:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ needsCaller),
/* harmony export */   On: () => (/* binding */ distinctGrants),
/* harmony export */   b4: () => (/* binding */ CALLER_VARIABLE)
/* harmony export */ });
/** The caller in the commands of a report: the identity that runs the program, whose IAM member may not be known. */
/** Stands for the caller in commands if its IAM member is not known: a shell variable that the user sets. */
const CALLER_VARIABLE = '"$CALLER"';
/** Whether the commands use that variable, so that it must be set first. */
const needsCaller = (commands) => commands.some((command) => command.includes(CALLER_VARIABLE));
const READER = '--role=roles/artifactregistry.reader';
/** A role that contains all permissions of the reader role (https://cloud.google.com/artifact-registry/docs/access-control#permissions). */
const VIEWER = '--role=roles/artifactregistry.viewer';
/** Commands that grant roles, without duplicates, and without a role that another one includes on the same resource. */
function distinctGrants(commands) {
    const all = new Set(commands);
    return [...all].filter((command) => !command.includes(READER) || !all.has(command.replace(READER, VIEWER)));
}


/***/ }),

/***/ 8341:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ targetsOf),
/* harmony export */   i: () => (/* binding */ askedOf)
/* harmony export */ });
/**
 * The fields that each target takes from the request.
 * @param strict `--strict`
 */
const askedOf = (request, strict) => ({
    nodePools: request.nodePools,
    principal: request.principal,
    pullSecrets: request.pullSecrets,
    namespace: request.namespace,
    verify: request.verify,
    verifyRun: request.verifyRun,
    verifyScaleUp: request.verifyScaleUp,
    impersonateNode: request.impersonateNode,
    rules: request.policy?.policy ?? null,
    strict,
});
/** One target per image and cluster, images in their order, clusters in theirs; without clusters one per image. */
function targetsOf(request, strict) {
    const asked = askedOf(request, strict);
    const { alone } = request;
    if (alone !== null)
        return request.images.map((image) => ({ image, cluster: null, platforms: alone, ...asked }));
    return request.images.flatMap((image) => request.clusters.map((cluster) => ({ image, cluster, platforms: [], ...asked })));
}


/***/ }),

/***/ 898:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fault: () => (/* binding */ fault)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7206);
/* harmony import */ var _model_exit_status__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4536);
/* harmony import */ var _say__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5181);




/**
 * Reports a thrown error: a mistake of the user in plain words (2), a standard output that cannot be written (73), or a
 * bug of this program in one sentence (70), with its cause and stack only if requested.
 * @returns the exit status
 */
function fault(io, error, verbose) {
    if (error instanceof _model_errors__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb)
        return (0,_say__WEBPACK_IMPORTED_MODULE_3__/* .usage */ .C)(io, error.problems);
    if (error instanceof _model_errors__WEBPACK_IMPORTED_MODULE_1__/* .NotWritten */ .rl) {
        (0,_say__WEBPACK_IMPORTED_MODULE_3__/* .say */ .c)(io, 'error', error.message);
        return _model_exit_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.notWritten;
    }
    const message = node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(error) ? error.message : String(error);
    const [first = 'unknown'] = message.split('\n');
    (0,_say__WEBPACK_IMPORTED_MODULE_3__/* .say */ .c)(io, 'error', `a fault of this program: ${first}${verbose ? '' : ' (--verbose says more)'}`);
    if (verbose)
        for (let cause = error; node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(cause); cause = cause.cause)
            (0,_say__WEBPACK_IMPORTED_MODULE_3__/* .say */ .c)(io, null, cause.stack ?? cause.message);
    return _model_exit_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.fault;
}


/***/ }),

/***/ 1604:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   calledAs: () => (/* binding */ calledAs),
/* harmony export */   columnsOf: () => (/* binding */ columnsOf),
/* harmony export */   processIo: () => (/* binding */ processIo),
/* harmony export */   wantsColor: () => (/* binding */ wantsColor)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _input_within__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(641);
/* harmony import */ var _app_interruption__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8844);
/* harmony import */ var _model_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7206);
/* harmony import */ var _model_shell__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(843);
/* harmony import */ var _name__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2315);
/* harmony import */ var _input_readers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2156);
/* harmony import */ var _model_encoding__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1076);
/* harmony import */ var _model_reason__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4909);









/** @throws UsageError if the folder was deleted while the program runs */
function workingFolder() {
    try {
        return process.cwd();
    }
    catch {
        throw new _model_errors__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(['the working folder does not exist any more']);
    }
}
/** The real process. A pipe that is closed early (`… | head`) is not an error. */
function processIo() {
    return {
        args: process.argv.slice(2),
        get program() {
            return calledAs(process.argv[1] ?? '', process.cwd());
        },
        env: process.env,
        get folder() {
            return workingFolder();
        },
        out: (text) => new Promise((done, refuse) => {
            process.stdout.write(text, (error) => (error && !isBrokenPipe(error) ? refuse(notWritten(error)) : done()));
        }),
        err: (text) => void process.stderr.write(text),
        outIsTerminal: process.stdout.isTTY,
        errIsTerminal: process.stderr.isTTY,
        columns: process.stdout.columns,
        readStandardInput: async () => {
            const chunks = [];
            let length = 0;
            for await (const chunk of process.stdin) {
                chunks.push(chunk);
                length += chunk.length;
                if (length > _input_readers__WEBPACK_IMPORTED_MODULE_4__.LARGEST_TEXT)
                    break;
            }
            return (0,_model_encoding__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b)(Buffer.concat(chunks));
        },
        listen: _app_interruption__WEBPACK_IMPORTED_MODULE_2__/* .listen */ .K,
    };
}
const notWritten = (error) => new _model_errors__WEBPACK_IMPORTED_MODULE_3__/* .NotWritten */ .rl(`standard output could not be written: ${(0,_model_reason__WEBPACK_IMPORTED_MODULE_5__/* .reason */ .l)(error)}`, { cause: error });
const isBrokenPipe = (error) => error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' || error.code === 'EOF';
/**
 * Whether to colour the output to a stream: never with `--no-color`; FORCE_COLOR takes precedence over NO_COLOR;
 * otherwise only in a terminal.
 */
function wantsColor(io, isTerminal, declined) {
    const force = io.env['FORCE_COLOR'];
    if (declined)
        return false;
    if (force !== undefined && force !== '')
        return force !== '0' && force !== 'false';
    if ((io.env['NO_COLOR'] ?? '') !== '')
        return false;
    return isTerminal && io.env['TERM'] !== 'dumb';
}
/** The terminal's width; otherwise the value of COLUMNS. */
function columnsOf({ columns, env }) {
    const given = /^\d{1,4}$/.test(env['COLUMNS'] ?? '') ? Number(env['COLUMNS']) : 0;
    return (columns ?? 0) > 0 ? columns : given > 0 ? given : undefined;
}
/**
 * An installed program by its name; one that runs from a clone by its file. On Windows npm starts the file itself, in
 * `node_modules`.
 */
function calledAs(script, folder, rules = (node_path__WEBPACK_IMPORTED_MODULE_0___default())) {
    const path = (0,_input_within__WEBPACK_IMPORTED_MODULE_1__/* .slashed */ .df)(script, rules);
    if (!path.endsWith('/index.js') || path.includes(`/node_modules/${_name__WEBPACK_IMPORTED_MODULE_7__/* .PROGRAM */ .R}/`))
        return _name__WEBPACK_IMPORTED_MODULE_7__/* .PROGRAM */ .R;
    return `node ${(0,_model_shell__WEBPACK_IMPORTED_MODULE_8__/* .shellQuote */ .Z)((0,_input_within__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(folder, script, rules) ? (0,_input_within__WEBPACK_IMPORTED_MODULE_1__/* .slashed */ .df)(rules.relative(folder, script), rules) : path)}`;
}


/***/ }),

/***/ 2315:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ PROGRAM)
/* harmony export */ });
/** The name of the program's command. */
const PROGRAM = 'gke-image-preflight';


/***/ }),

/***/ 5181:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ usage),
/* harmony export */   c: () => (/* binding */ say)
/* harmony export */ });
/* harmony import */ var _reports_escape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6548);
/* harmony import */ var _name__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2315);


/**
 * Prints one message on standard error: `gke-image-preflight: warning: …`. Everything is escaped for the terminal, and
 * no line is a command to a runner that reads the log, whatever the names of files and workloads are.
 */
function say(io, kind, text) {
    io.err(`${kind === null ? '' : `${_name__WEBPACK_IMPORTED_MODULE_1__/* .PROGRAM */ .R}: ${kind}: `}${(0,_reports_escape__WEBPACK_IMPORTED_MODULE_0__/* .withoutCommands */ .Df)((0,_reports_escape__WEBPACK_IMPORTED_MODULE_0__/* .visibleLines */ .gB)(text))}\n`);
}
/**
 * Prints all problems with the usage or the input, at once.
 * @param mistyped the command that was given wrong options: its help is mentioned
 * @returns the exit status, 2
 */
function usage(io, problems, mistyped = null) {
    for (const problem of problems)
        say(io, 'error', problem);
    if (mistyped !== null)
        say(io, null, `See “${`${_name__WEBPACK_IMPORTED_MODULE_1__/* .PROGRAM */ .R} ${mistyped}`.trim()} --help”.`);
    return 2;
}


/***/ }),

/***/ 3020:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JA: () => (/* binding */ isGoogleRegistry),
/* harmony export */   Nj: () => (/* binding */ googleRegistryHost),
/* harmony export */   oq: () => (/* binding */ pkgDevHost)
/* harmony export */ });
/**
 * Google's registry hosts: the one place that knows them. Who may get a Google token, what is an Artifact Registry
 * image, and what nodes present to a host all follow from it.
 */
const LOCATION = '[a-z0-9]+(?:-[a-z0-9]+)*';
const PKG_DEV = new RegExp(`^(${LOCATION})-docker\\.pkg\\.dev$`);
const REGIONAL = new RegExp(`^docker\\.(${LOCATION})\\.rep\\.pkg\\.dev$`);
/** The location of the repository behind each: https://cloud.google.com/artifact-registry/docs/transition/gcr-repositories */
const GCR = new Map([
    ['gcr.io', 'us'],
    ['us.gcr.io', 'us'],
    ['eu.gcr.io', 'europe'],
    ['asia.gcr.io', 'asia'],
]);
/** The maximum length of a host name (RFC 1035). */
const LONGEST_HOST = 253;
/**
 * Recognizes a host of Artifact Registry.
 * @param host without scheme and port, as written; it is case-sensitive
 * @returns null for every other registry, including `mirror.gcr.io` and `k8s.gcr.io`
 */
function googleRegistryHost(host) {
    if (host.length > LONGEST_HOST)
        return null;
    const gcr = GCR.get(host);
    if (gcr !== undefined)
        return { form: 'gcr.io', location: gcr };
    const [, pkgDev] = PKG_DEV.exec(host) ?? [];
    if (pkgDev !== undefined)
        return { form: 'pkg.dev', location: pkgDev };
    const [, regional] = REGIONAL.exec(host) ?? [];
    return regional === undefined ? null : { form: 'regional', location: regional };
}
/** True for the hosts of Artifact Registry's Docker repositories, including the four gcr.io hosts. */
const isGoogleRegistry = (host) => googleRegistryHost(host) !== null;
/** The host of a location's Docker repositories. */
const pkgDevHost = (location) => `${location}-docker.pkg.dev`;


/***/ }),

/***/ 68:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ pinnedTo),
/* harmony export */   Tn: () => (/* binding */ manifestReference),
/* harmony export */   cW: () => (/* binding */ namesNoHost),
/* harmony export */   o_: () => (/* binding */ parseImageReference),
/* harmony export */   p2: () => (/* binding */ imageKey),
/* harmony export */   qZ: () => (/* binding */ keyOfText),
/* harmony export */   uw: () => (/* binding */ repositoryAt)
/* harmony export */ });
/* harmony import */ var _google_registry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3020);
/**
 * Image references as the container runtime parses them (the grammar of github.com/distribution/reference), and the
 * meaning of their parts in Artifact Registry (https://cloud.google.com/artifact-registry/docs/docker/names).
 */

const LABEL = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const DOMAIN = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]+)?$`);
const COMPONENT = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const DIGEST_LENGTH = new Map([
    ['sha256', 64],
    ['sha384', 96],
    ['sha512', 128],
]);
/** Characters: a name has up to 255, a tag 128, a digest 135. Longer texts are rejected without parsing. */
const LONGEST = 1024;
/**
 * Reads an image reference.
 * @returns the reference, or what is wrong and where
 */
function parseImageReference(text) {
    const wrong = (reason, at = 0) => ({ ok: false, reason, at });
    if (text === '')
        return wrong('it is empty');
    if (text.length > LONGEST)
        return wrong(`it is longer than ${String(LONGEST)} characters`, LONGEST);
    const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text);
    if (scheme)
        return wrong(`it starts with ${scheme[0]}: an image reference has no scheme`);
    const space = text.search(/[^\x21-\x7e]/);
    if (space >= 0)
        return wrong('it holds white space or a character that no reference may have', space);
    const at = text.indexOf('@');
    const named = at < 0 ? text : text.slice(0, at);
    const digest = at < 0 ? null : text.slice(at + 1);
    if (digest !== null) {
        const problem = digestProblem(digest);
        if (problem)
            return wrong(problem, at + 1);
    }
    const colon = named.lastIndexOf(':');
    const tagged = colon > named.lastIndexOf('/');
    const name = tagged ? named.slice(0, colon) : named;
    const tag = tagged ? named.slice(colon + 1) : null;
    if (tag !== null && !TAG.test(tag)) {
        if (tag === '')
            return wrong('the tag after “:” is empty', colon);
        return wrong('a tag has up to 128 letters, digits, “_”, “.” and “-”, and starts with none of the last two', colon + 1);
    }
    if (name === '')
        return wrong('it has no image name');
    if (/^[0-9a-f]{64}$/.test(name))
        return wrong('64 hexadecimal digits are an image ID, not a name');
    const { host, rest, restAt } = splitHost(name);
    if (!DOMAIN.test(host))
        return wrong(`“${host}” is not a host name`);
    let offset = restAt;
    for (const component of rest.split('/')) {
        if (!COMPONENT.test(component))
            return wrong(componentProblem(component), offset);
        offset += component.length + 1;
    }
    if (name.length > 255)
        return wrong('the name is longer than 255 characters', 255);
    const path = host === 'docker.io' && !rest.includes('/') ? `library/${rest}` : rest;
    const place = placeOf(host, path);
    if ('reason' in place)
        return wrong(place.reason, restAt + rest.length);
    const version = { tag: tag ?? (digest === null ? 'latest' : null), digest };
    return { ok: true, reference: { text, host, path, ...place, ...version } };
}
/** The reference to request from the registry: the digest if there is one, since the runtime then ignores the tag. */
const manifestReference = (image) => image.digest ?? image.tag ?? 'latest';
/** The reference that always means the same image. */
const pinnedTo = (image, digest) => `${image.host}/${image.path}@${digest}`;
/**
 * The key of an image, the same for all spellings: `nginx` and `docker.io/library/nginx:latest` have one key. A tag
 * beside a digest is left out, since the runtime ignores it.
 */
const imageKey = ({ host, path, tag, digest }) => digest === null ? `${host}/${path}:${tag ?? 'latest'}` : `${host}/${path}@${digest}`;
/**
 * The key of a reference that may be invalid; for an invalid one, its text.
 * @param part `image`: with tag or digest; `name`: without
 */
function keyOfText(text, part = 'image') {
    const parsed = parseImageReference(text);
    if (!parsed.ok)
        return text;
    return part === 'image' ? imageKey(parsed.reference) : `${parsed.reference.host}/${parsed.reference.path}`;
}
/** Whether the reference names no registry, so that Docker Hub is asked. */
const namesNoHost = ({ text, host }) => host === 'docker.io' && !/^(?:index\.)?docker\.io\//i.test(text);
function splitHost(name) {
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    const isHost = slash >= 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
    if (!isHost)
        return { host: 'docker.io', rest: name, restAt: 0 };
    // Host names are not case-sensitive (RFC 4343), and the kubelet compares them that way.
    const lower = first.toLowerCase();
    const host = lower === 'index.docker.io' ? 'docker.io' : lower;
    return { host, rest: name.slice(slash + 1), restAt: slash + 1 };
}
/**
 * The repository of an image.
 * @param path its name in the registry
 * @returns null if the host is not one of Artifact Registry, or if the path is too short
 */
function repositoryAt(host, path) {
    const place = placeOf(host, path);
    return 'kind' in place && place.kind === 'artifact-registry' ? place : null;
}
function placeOf(host, path) {
    const google = (0,_google_registry__WEBPACK_IMPORTED_MODULE_0__/* .googleRegistryHost */ .Nj)(host);
    if (google === null)
        return { kind: 'other', name: path };
    const { form, location } = google;
    const segments = path.split('/');
    const scoped = segments[0]?.includes('.') ?? false;
    const project = scoped ? `${segments[0] ?? ''}:${segments[1] ?? ''}` : (segments[0] ?? '');
    const rest = segments.slice(scoped ? 2 : 1);
    if (form === 'gcr.io') {
        if (rest.length === 0)
            return { reason: `the image name is missing: an image there is ${host}/PROJECT/IMAGE` };
        return { kind: 'artifact-registry', form, project, location, repository: host, name: rest.join('/') };
    }
    const [repository, ...name] = rest;
    if (repository === undefined || name.length === 0) {
        const shape = scoped ? 'DOMAIN/PROJECT/REPOSITORY/IMAGE' : 'PROJECT/REPOSITORY/IMAGE';
        const lacks = rest.length === 0 ? (scoped && segments.length < 2 ? 'the project' : 'the repository') : 'the image name';
        return { reason: `${lacks} is missing: an Artifact Registry image is ${host}/${shape}` };
    }
    return { kind: 'artifact-registry', form, project, location, repository, name: name.join('/') };
}
function digestProblem(digest) {
    const colon = digest.indexOf(':');
    if (colon < 0)
        return 'a digest is ALGORITHM:HEX, such as sha256:…';
    const algorithm = digest.slice(0, colon);
    const hex = digest.slice(colon + 1);
    const length = DIGEST_LENGTH.get(algorithm);
    if (length === undefined)
        return `the digest's algorithm “${algorithm}” must be one of sha256, sha384, sha512`;
    if (!/^[0-9a-f]*$/.test(hex))
        return `the digest after “${algorithm}:” has characters other than 0-9 and a-f`;
    if (hex.length !== length)
        return `a ${algorithm} digest has ${length} hexadecimal digits, this one ${hex.length}`;
    return null;
}
function componentProblem(component) {
    if (component === '')
        return 'a part of the name is empty (two slashes, or one at the end)';
    if (component !== component.toLowerCase())
        return `“${component}” has capital letters: image names are lower case`;
    return `“${component}” is not a valid name: lower-case letters and digits, parted by “.”, “_”, “__” or “-”`;
}


/***/ }),

/***/ 843:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ shellQuote)
/* harmony export */ });
/** Characters that need no quotes in a POSIX shell, at any place in a word. */
const PLAIN = /^[A-Za-z0-9_/:=.,@%+-]+$/;
/** Quotes a value as one word of a POSIX shell. */
function shellQuote(value) {
    if (PLAIN.test(value))
        return value;
    return `'${value.replaceAll("'", "'\\''")}'`;
}


/***/ }),

};
