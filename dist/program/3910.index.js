"use strict";
exports.id = 3910;
exports.ids = [3910];
exports.modules = {

/***/ 2867:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ rulesFor),
/* harmony export */   uL: () => (/* binding */ admittedOf),
/* harmony export */   uf: () => (/* binding */ exemptedBy)
/* harmony export */ });
/** The pods of a target, told apart by what the keys of rules name. */
function admittedOf({ image, namespace: otherwise }) {
    const uses = image.valid ? image.uses : [];
    const found = new Map();
    const add = (one) => {
        const key = JSON.stringify([one.namespace, one.account, one.breakGlass]);
        const workloads = [...new Set([...(found.get(key)?.workloads ?? []), ...one.workloads])];
        found.set(key, { ...one, workloads });
    };
    if (uses.length === 0 || (image.valid && image.plain))
        add({ namespace: otherwise, account: null, breakGlass: false, workloads: [] });
    for (const { workload, namespace, serviceAccount, breakGlass, scheduling } of uses)
        add({
            namespace: namespace ?? otherwise,
            // Which pods a custom resource makes is its controller's matter.
            account: scheduling.podsUnknown ? null : serviceAccount,
            breakGlass,
            workloads: [workload],
        });
    return [...found.values()];
}
/**
 * The rules that may hold for some pods: a rule of a map goes before the default one. What the policy of more than one
 * map would mean Google does not say (a valid one has one), nor which Istio identity a pod on GKE has.
 */
function rulesFor(policy, cluster, pods) {
    const matches = policy.rules.map((each) => ({ each, holds: holds(each, cluster, pods) }));
    const named = (wanted) => matches.filter(({ holds: is }) => is === wanted).map(({ each }) => nameOf(each));
    const [sure, perhaps] = [named('sure'), named('perhaps')];
    const otherwise = { name: 'the default rule', rule: policy.otherwise };
    const rules = [...sure, ...perhaps, ...(sure.length === 0 ? [otherwise] : [])];
    if (rules.length === 1)
        return { rules, open: null };
    return {
        rules,
        open: whyOpen(matches.filter(({ holds: is }) => is !== 'not').map(({ each }) => each), pods),
    };
}
function holds({ kind, key }, { location, name }, { namespace, account }) {
    switch (kind) {
        case 'cluster':
            return key === `${location}.${name}` ? 'sure' : 'not';
        case 'namespace':
            return both(matching(key, namespace), 'sure');
        case 'service account': {
            const colon = key.indexOf(':');
            return both(matching(key.slice(0, colon), namespace), matching(key.slice(colon + 1), account));
        }
        case 'Istio identity': {
            const identity = /\/ns\/([^/]+)\/sa\/([^/]+)$/.exec(key);
            const fits = both(matching(identity?.[1] ?? '', namespace), matching(identity?.[2] ?? '', account));
            return fits === 'not' ? 'not' : 'perhaps';
        }
    }
}
const matching = (wanted, own) => own === null ? 'perhaps' : own === wanted ? 'sure' : 'not';
function both(first, second) {
    if (first === 'not' || second === 'not')
        return 'not';
    return first === 'sure' && second === 'sure' ? 'sure' : 'perhaps';
}
const nameOf = ({ kind, key, rule }) => ({ name: `the rule for ${kind} ${key}`, rule });
function whyOpen(about, { namespace, account }) {
    const kinds = new Set(about.map(({ kind }) => kind));
    if (kinds.size > 1)
        return `the policy has rules of more than one kind (${[...kinds].join(', ')})`;
    if (kinds.has('Istio identity'))
        return 'the Istio identity of the pods is not known';
    return namespace === null || account !== null
        ? 'the namespace of the pods is not known'
        : 'the service account of the pods is not known';
}
/**
 * The pattern that exempts an image, which is compared as it is written: literally, with `*` at the end for anything
 * but a slash, with `**` for anything. In the registry's name no `*` may stand.
 * @returns null where none does
 */
const exemptedBy = (patterns, { text }) => patterns.find((pattern) => matchesPattern(pattern, text)) ?? null;
function matchesPattern(pattern, text) {
    const stars = /\*{1,2}$/.exec(pattern)?.[0] ?? '';
    if (stars === '')
        return pattern === text;
    const start = pattern.slice(0, pattern.length - stars.length);
    if (!start.includes('/') || !text.startsWith(start))
        return false;
    return stars === '**' || !text.slice(start.length).includes('/');
}


/***/ }),

/***/ 1816:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ judgeCondition),
  u: () => (/* binding */ judgeVersion)
});

// EXTERNAL MODULE: ./src/access/cel.ts
var cel = __webpack_require__(5718);
;// CONCATENATED MODULE: ./src/access/tags.ts
const FUNCTIONS = new Map([
    ['matchTag', ([key = '', value = ''], tags) => byName(tags, key, (tag) => lastOf(tag.namespacedValue) === value)],
    ['hasTagKey', ([key = ''], tags) => byName(tags, key, () => true)],
    [
        'matchTagId',
        ([key = '', value = ''], tags) => isId(key, 'tagKeys') && isId(value, 'tagValues')
            ? tags.some((tag) => tag.key === key && tag.value === value)
            : 'unknown',
    ],
    ['hasTagKeyId', ([key = ''], tags) => (isId(key, 'tagKeys') ? tags.some((tag) => tag.key === key) : 'unknown')],
]);
const COUNTS = { matchTag: 2, hasTagKey: 1, matchTagId: 2, hasTagKeyId: 1 };
/** Whether a method of `resource` is one of the functions on tags. */
const isTagFunction = (name) => FUNCTIONS.has(name);
/**
 * What a function on tags says.
 * @param args the texts that it is called with
 * @param tags all that hold on the resource, inherited ones included
 */
function tagTruth(name, args, tags) {
    const answer = FUNCTIONS.get(name);
    return answer === undefined || args.length !== ownCount(name) ? 'unknown' : answer(args, tags);
}
const ownCount = (name) => (Object.hasOwn(COUNTS, name) ? COUNTS[name] : undefined);
const isId = (text, collection) => new RegExp(`^${collection}/\\d+$`).test(text);
const lastOf = (name) => name.slice(name.lastIndexOf('/') + 1);
/** A key by its namespaced name: one tag that surely has it and fits is enough. */
function byName(tags, key, fits) {
    if (!/^[^/]+\/[^/]+$/.test(key))
        return 'unknown';
    let answer = false;
    for (const tag of tags) {
        if (!fits(tag))
            continue;
        const same = isKey(tag, key);
        if (same === true)
            return true;
        if (same === 'unknown')
            answer = same;
    }
    return answer;
}
/** A project's key has two names: below its ID, and below its number, of which the one does not tell the other. */
function isKey({ namespacedKey, keyParent }, key) {
    const short = lastOf(namespacedKey);
    const number = /^projects\/(\d+)$/.exec(keyParent ?? '')?.[1];
    const names = [namespacedKey, ...(number === undefined ? [] : [`${number}/${short}`])];
    if (names.includes(key))
        return true;
    const byNumber = (name) => /^\d+\//.test(name);
    const isOther = short !== lastOf(key) || names.some((name) => byNumber(name) === byNumber(key));
    return isOther ? false : 'unknown';
}

;// CONCATENATED MODULE: ./src/access/conditions.ts


/** IAM's own limit is lower; what is longer was not written by it. */
const LONGEST = 4000;
const LIMITS = { maxAstNodes: 500, maxDepth: 40, maxListElements: 100, maxMapEntries: 20, maxCallArguments: 8 };
/**
 * Evaluates a condition of IAM. `&&` and `||` follow CEL: what is false on one side is false whatever the other side is.
 * @param expression CEL; it may be hostile: its size is bounded, it reaches nothing of the host and never throws
 */
function judgeCondition(expression, { repository, now, tags }) {
    const ast = parse(expression);
    if (ast === null)
        return { holds: 'unknown', byResource: false, byTime: false, wantsTags: false };
    const time = new Date(now);
    const ofRequest = Number.isNaN(time.getTime()) ? {} : { 'request.time': time };
    const ofResource = {
        'resource.name': repository,
        'resource.type': 'artifactregistry.googleapis.com/Repository',
        'resource.service': 'artifactregistry.googleapis.com',
    };
    const holds = truthOf(ast, { attributes: { ...ofRequest, ...ofResource }, tags });
    const needs = (attributes) => holds !== 'unknown' && truthOf(ast, { attributes, tags }) === 'unknown';
    const wantsTags = holds === 'unknown' && tags === null && speaksOfTags(ast);
    return { holds, byResource: needs(ofRequest), byTime: needs(ofResource), wantsTags };
}
/**
 * Evaluates a condition of a download rule on one version of a Docker package. A version's ID is its digest (Artifact
 * Registry v1 `packages/P/versions/sha256:…`); Google's own examples compare IDs such as `'3.0'`, which no digest is, so
 * that only a comparison with digests is decided.
 * @param expression CEL, hostile or not
 * @param digest `sha256:…`
 */
function judgeVersion(expression, digest) {
    const ast = parse(expression);
    if (ast === null || !textsIn(ast).every((text) => text.startsWith('sha256:')))
        return 'unknown';
    return truthOf(ast, { attributes: { 'pkg.version.id': digest }, tags: null });
}
let shared = null;
/** Made with the first condition: most runs see none. */
const environment = () => (shared ??= new ((0,cel/* cel */.Lc)().Environment)({ limits: LIMITS })
    .registerVariable('request', 'map')
    .registerVariable('resource', 'map')
    .registerVariable('pkg', 'map'));
function parse(expression) {
    if (expression.length > LONGEST)
        return null;
    const language = environment();
    try {
        return language.parse(expression).ast;
    }
    catch {
        return null;
    }
}
/** Every text that is written in it. */
const textsIn = (node) => node.op === 'value' ? (typeof node.args === 'string' ? [node.args] : []) : operandsOf(node.args).flatMap(textsIn);
const speaksOfTags = (node) => (node.op === 'rcall' && isTagFunction(node.args[0])) || operandsOf(node.args).some(speaksOfTags);
/** The nodes below one, however its arguments hold them. */
function operandsOf(args) {
    if (Array.isArray(args))
        return args.flatMap(operandsOf);
    return isNode(args) ? [args] : [];
}
const isNode = (value) => typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
/** Three-valued: every operand of `&&`, `||`, `!` and `?:` is asked apart, so that one that is not known hides no other. */
function truthOf(node, known) {
    const ask = (operand) => truthOf(operand, known);
    switch (node.op) {
        case '&&':
            return and(ask(node.args[0]), ask(node.args[1]));
        case '||':
            return not(and(not(ask(node.args[0])), not(ask(node.args[1]))));
        case '!_':
            return not(ask(node.args));
        case '?:': {
            const condition = ask(node.args[0]);
            return condition === 'unknown' ? 'unknown' : ask(node.args[condition ? 1 : 2]);
        }
        default:
            return ofTags(node, known.tags) ?? (isEvaluable(node, known.attributes) ? evaluated(node, known) : 'unknown');
    }
}
/** What a function on the resource's tags says; null for anything else. */
function ofTags(node, tags) {
    if (node.op !== 'rcall' || !isTagFunction(node.args[0]) || pathOf(node.args[1]) !== 'resource')
        return null;
    const texts = node.args[2].map((each) => (each.op === 'value' && typeof each.args === 'string' ? each.args : null));
    return tags !== null && texts.every((each) => each !== null) ? tagTruth(node.args[0], texts, tags) : 'unknown';
}
const not = (truth) => (truth === 'unknown' ? truth : !truth);
function and(left, right) {
    if (left === false || right === false)
        return false;
    return left === 'unknown' || right === 'unknown' ? 'unknown' : true;
}
/** What is no boolean, or fails, is not known: Google may evaluate it otherwise. */
function evaluated(node, { attributes }) {
    try {
        const value = environment().evaluate((0,cel/* cel */.Lc)().serialize(node), nested(attributes));
        return typeof value === 'boolean' ? value : 'unknown';
    }
    catch {
        return 'unknown';
    }
}
/** `{request: {time}}` of `request.time`. */
function nested(known) {
    const root = { request: {}, resource: {}, pkg: {} };
    for (const [path, value] of Object.entries(known)) {
        const names = path.split('.');
        const last = names.pop() ?? '';
        let at = root;
        // The names are the program's own.
        // eslint-disable-next-line own/properties
        for (const name of names)
            at = (at[name] ??= {});
        // eslint-disable-next-line own/properties
        at[last] = value;
    }
    return root;
}
const conditions_FUNCTIONS = new Set(['timestamp', 'duration']);
const METHODS = new Set([
    'startsWith',
    'endsWith',
    'contains',
    'getFullYear',
    'getMonth',
    'getDate',
    'getDayOfMonth',
    'getDayOfWeek',
    'getDayOfYear',
    'getHours',
    'getMinutes',
    'getSeconds',
    'getMilliseconds',
]);
/** Whether every attribute and function in it is one that facts decide. No macro, no regular expression, no other map. */
function isEvaluable(node, known) {
    const all = (...nodes) => nodes.every((each) => isEvaluable(each, known));
    switch (node.op) {
        case 'value':
            return true;
        case '.':
            return Object.hasOwn(known, pathOf(node) ?? '');
        case 'call':
            return conditions_FUNCTIONS.has(node.args[0]) && all(...node.args[1]);
        case 'rcall':
            return METHODS.has(node.args[0]) && all(node.args[1], ...node.args[2]);
        case 'list':
            return all(...node.args);
        case '!_':
        case '-_':
            return all(node.args);
        case '?:':
            return all(...node.args);
        case '&&':
        case '||':
        case '==':
        case '!=':
        case '<':
        case '<=':
        case '>':
        case '>=':
        case '+':
        case '-':
        case '*':
        case '/':
        case '%':
        case 'in':
            return all(...node.args);
        case 'id':
        case '.?':
        case '[]':
        case '[?]':
        case 'map':
            return false;
    }
}
/** `request.time` of an attribute by its names; null for anything else. */
function pathOf(node) {
    if (node.op === 'id')
        return node.args;
    if (node.op !== '.')
        return null;
    const of = pathOf(node.args[0]);
    return of === null ? null : `${of}.${node.args[1]}`;
}


/***/ }),

/***/ 716:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I4: () => (/* binding */ inDenyPolicy),
/* harmony export */   eJ: () => (/* binding */ PROJECT_NUMBER),
/* harmony export */   kG: () => (/* binding */ memberOfDenyPolicy)
/* harmony export */ });
/* harmony import */ var _model_service_account__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6460);
/* harmony import */ var _workload_pools__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5955);


/**
 * The same principal in the words of allow policies: deny policies have their own (IAM v2 principal identifiers).
 * What has no other word stays as it is.
 */
function memberOfDenyPolicy(entry) {
    const written = entry.trim();
    if (/^principalset:\/\/goog\/public:all$/i.test(written))
        return 'allUsers';
    const account = /^principal:\/\/iam\.googleapis\.com\/projects\/[^/]+\/serviceAccounts\/(.+)$/i.exec(written)?.[1];
    if (account !== undefined)
        return (0,_model_service_account__WEBPACK_IMPORTED_MODULE_0__/* .memberOfAccount */ .vr)(account);
    const user = /^principal:\/\/goog\/subject\/(.+)$/i.exec(written)?.[1];
    if (user !== undefined)
        return `user:${user}`;
    const group = /^principalset:\/\/goog\/group\/(.+)$/i.exec(written)?.[1];
    return group === undefined ? written : `group:${group}`;
}
/** Stands for a project's number that is not known. */
const PROJECT_NUMBER = 'PROJECT_NUMBER';
/**
 * A principal of an allow policy as a deny policy names it.
 * @param project the cluster's, whose workload identity pool the older name of a Kubernetes service account is in
 */
function inDenyPolicy(principal, project) {
    const email = (0,_model_service_account__WEBPACK_IMPORTED_MODULE_0__/* .accountOf */ .XP)(principal);
    if (email !== null)
        return `principal://iam.googleapis.com/projects/-/serviceAccounts/${email}`;
    const user = /^user:(.+)$/i.exec(principal)?.[1];
    if (user !== undefined)
        return `principal://goog/subject/${user}`;
    const workload = /^principal:/i.test(principal) ? null : (0,_workload_pools__WEBPACK_IMPORTED_MODULE_1__/* .poolPrincipal */ .N9)(principal);
    if (workload === null)
        return principal;
    const { pool, subject } = workload;
    const number = project !== null && pool === `${project.id}.svc.id.goog` ? project.number : PROJECT_NUMBER;
    return `principal://iam.googleapis.com/projects/${number}/locations/global/workloadIdentityPools/${pool}/subject/${subject}`;
}


/***/ }),

/***/ 6402:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iT: () => (/* binding */ policyId),
/* harmony export */   ny: () => (/* binding */ deniedBy)
/* harmony export */ });
/* unused harmony export DENIED_PERMISSION */
/* harmony import */ var _held__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4587);
/* harmony import */ var _deny_principals__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(716);
/* harmony import */ var _members__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4997);
/* harmony import */ var _model_append__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7737);




/** The permission as deny policies write it. */
const DENIED_PERMISSION = 'artifactregistry.googleapis.com/repositories.downloadArtifacts';
/** Evaluates the deny policies that were read. */
function deniedBy(question, around) {
    const unread = question.deny.filter(({ policies }) => policies.state !== 'known');
    const mayDeny = [];
    const open = [];
    const lacks = [];
    const assumed = [];
    let first = null;
    for (const level of question.deny) {
        if (level.policies.state !== 'known')
            continue;
        for (const policy of level.policies.value) {
            for (const [index, rule] of policy.rules.entries()) {
                const { applies, entry, assumes, ...doubt } = judgeRule(rule, question, around);
                const denial = { level, policy, rule: index, entry };
                if (applies === true && assumes.length === 0)
                    return { denied: denial, mayDeny: [], open: [], lacks: [], unread, assumed: [] };
                if (applies === true)
                    first ??= { denied: denial, assumes };
                else
                    (0,_model_append__WEBPACK_IMPORTED_MODULE_3__/* .append */ .B)(assumed, assumes);
                if (applies !== 'unknown')
                    continue;
                mayDeny.push(denial);
                const name = policyId(policy.name);
                open.push({
                    reason: `deny policy ${name} of ${level.resource} may take it from ${entry}: ${doubt.reason}`,
                    needs: doubt.needs,
                });
                (0,_model_append__WEBPACK_IMPORTED_MODULE_3__/* .append */ .B)(lacks, doubt.lacks);
            }
        }
    }
    if (first !== null)
        return { denied: first.denied, mayDeny: [], open: [], lacks: [], unread, assumed: first.assumes };
    return { denied: null, mayDeny, open, lacks, unread, assumed };
}
/** `deny-pulls` of `policies/cloudresourcemanager.googleapis.com%2Fprojects%2F1/denypolicies/deny-pulls`. */
const policyId = (name) => name.split('/').pop() ?? name;
const UNTOUCHED = { applies: false, entry: '', reason: '', needs: [], lacks: [], assumes: [] };
/** Denied permission and principal, no exception for either, and a condition that holds. */
function judgeRule(rule, question, around) {
    if (!names(rule.deniedPermissions) || names(rule.exceptionPermissions))
        return UNTOUCHED;
    const of = (entries) => (0,_members__WEBPACK_IMPORTED_MODULE_2__/* .coveredBy */ .UJ)(entries, question.principal, around, _deny_principals__WEBPACK_IMPORTED_MODULE_1__/* .memberOfDenyPolicy */ .kG);
    const principal = of(rule.deniedPrincipals);
    const exception = of(rule.exceptionPrincipals);
    if (principal.coverage.covers === 'no' || exception.coverage.covers === 'yes')
        return UNTOUCHED;
    const held = (0,_held__WEBPACK_IMPORTED_MODULE_0__/* .heldBy */ .V)(rule.condition, question, 'deny');
    const { entry } = principal;
    if (held.holds === false)
        return { ...UNTOUCHED, entry, assumes: held.assumes };
    const doubts = [principal.coverage, exception.coverage].filter((each) => each.covers === 'unknown');
    const reasons = doubts.map(({ reason }) => reason);
    if (held.holds === 'unknown')
        reasons.push(held.reason);
    return {
        applies: reasons.length === 0 ? true : 'unknown',
        entry,
        reason: reasons.join(', '),
        needs: [...doubts.flatMap(({ needs }) => needs), ...held.needs],
        lacks: [...doubts.flatMap(({ lacks }) => lacks), ...held.lacks],
        assumes: reasons.length === 0 ? held.assumes : [],
    };
}
/** Whether the permission is named: in full, or by a group of permissions (`repositories.*`, `*.downloadArtifacts`, `*.*`). */
const names = (permissions) => permissions.some(namesPull);
function namesPull(pattern) {
    if (pattern === DENIED_PERMISSION)
        return true;
    const [service, ...rest] = pattern.split('/');
    if (service !== 'artifactregistry.googleapis.com')
        return false;
    const [resource, verb = resource === '*' ? '*' : '', ...more] = rest.join('/').split('.');
    if (more.length > 0)
        return false;
    return (resource === '*' || resource === 'repositories') && (verb === '*' || verb === 'downloadArtifacts');
}


/***/ }),

/***/ 89:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ evaluate),
  i: () => (/* binding */ surroundings)
});

// EXTERNAL MODULE: ./src/model/fact.ts
var model_fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/model/cluster.ts
var model_cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/model/once.ts
var once = __webpack_require__(1800);
// EXTERNAL MODULE: ./src/model/service-account.ts
var service_account = __webpack_require__(6460);
// EXTERNAL MODULE: ./src/access/held.ts
var access_held = __webpack_require__(4587);
// EXTERNAL MODULE: ./src/access/members.ts
var members = __webpack_require__(4997);
// EXTERNAL MODULE: ./src/access/roles.ts + 1 modules
var roles = __webpack_require__(5118);
// EXTERNAL MODULE: ./src/model/append.ts
var append = __webpack_require__(7737);
;// CONCATENATED MODULE: ./src/access/allow.ts
/** What the allow policies say: one grant anywhere is enough. */





/** Evaluates the allow policies that were read, from the repository up. */
function allowedBy(question, around) {
    const open = [];
    const lacks = [];
    let first = null;
    for (const level of question.levels) {
        if (level.policy.state !== 'known')
            continue;
        for (const binding of level.policy.value.bindings) {
            const judged = judgeBinding(binding, level, question, around);
            if (judged === null)
                continue;
            const { grant, assumes } = judged;
            if (grant !== null && assumes.length === 0)
                return { grant, open: [], lacks: judged.lacks, assumed: [] };
            if (grant !== null)
                first ??= { ...judged, grant };
            (0,append/* append */.B)(open, judged.open);
            (0,append/* append */.B)(lacks, judged.lacks);
        }
    }
    return first === null
        ? { grant: null, open, lacks, assumed: [] }
        : { grant: first.grant, open: [], lacks: first.lacks, assumed: first.assumes };
}
/** One binding; null where it has nothing to do with the question. */
function judgeBinding(binding, level, question, around) {
    const role = (0,roles/* roleHolds */.Z)(binding.role, question.facts);
    if (role.holds === 'no')
        return null;
    const { coverage, entry: member } = (0,members/* coveredBy */.UJ)(binding.members, question.principal, around);
    if (coverage.covers === 'no')
        return null;
    const held = (0,access_held/* heldBy */.V)(binding.condition, question, 'allow');
    if (held.holds === false)
        return null;
    const open = [];
    const lacks = [];
    const grants = `${where(level)} grants ${binding.role} to ${member}`;
    if (coverage.covers === 'unknown') {
        open.push({ reason: `${grants}: ${coverage.reason}`, needs: coverage.needs });
        (0,append/* append */.B)(lacks, coverage.lacks);
    }
    if (role.holds === 'unknown') {
        open.push({ reason: `${grants}, and what that role holds could not be read`, needs: role.needs });
        if (!role.asked)
            lacks.push({ kind: 'role', role: binding.role });
    }
    if (role.holds === 'yes' && role.worthAsking)
        lacks.push({ kind: 'role', role: binding.role });
    if (held.holds === 'unknown') {
        open.push({ reason: `${grants} ${held.reason}`, needs: held.needs });
        (0,append/* append */.B)(lacks, held.lacks);
    }
    const sure = open.length === 0;
    const grant = sure ? { level, binding, member, roleFrom: role.from } : null;
    return { grant, open, lacks, assumes: sure ? held.assumes : [] };
}
/** `projectEditor:P` and its like, told from P's own policy where P is among the levels. */
function basicRolesIn(question, around) {
    const inner = { ...around, basicRole: () => ({ covers: 'no' }) };
    return {
        ...around,
        basicRole: (project, role) => {
            const stands = `${role} on ${project}, which the member stands for, could not be determined`;
            const level = question.levels.find(({ resource }) => resource.toLowerCase() === `projects/${project}`);
            if (level === undefined)
                return (0,members/* notKnown */.bh)(stands);
            if (level.policy.state !== 'known')
                return (0,members/* notKnown */.bh)(stands, [], needsOfLevel(level));
            let answer = { covers: 'no' };
            for (const binding of level.policy.value.bindings) {
                if (binding.role !== role)
                    continue;
                const { coverage } = (0,members/* coveredBy */.UJ)(binding.members, question.principal, inner);
                if (coverage.covers === 'no')
                    continue;
                // IAM takes no condition on a basic role (https://cloud.google.com/iam/docs/conditions-overview): what one there means is not known.
                if (coverage.covers === 'yes' && binding.condition === null)
                    return coverage;
                answer = coverage.covers === 'unknown' ? coverage : (0,members/* notKnown */.bh)(stands);
            }
            return answer;
        },
    };
}
/** What would tell the policy of a level. */
function needsOfLevel({ policy }) {
    const root = (0,model_fact/* missing */.LO)(policy);
    return root?.state === 'denied' ? root.needs : [];
}
const where = (level) => (level.kind === 'repository' ? 'the repository' : level.resource);

// EXTERNAL MODULE: ./src/access/deny.ts
var access_deny = __webpack_require__(6402);
// EXTERNAL MODULE: ./src/access/question.ts
var access_question = __webpack_require__(8096);
;// CONCATENATED MODULE: ./src/access/evaluate.ts








/**
 * Evaluates the policies as IAM does: a deny rule that applies refuses whatever is granted; else one grant anywhere,
 * from the repository up, is enough. A level whose allow policy could not be read leaves a refusal open; so do groups,
 * conditions and roles that could not be read. A deny policy that could not be read leaves nothing open: it is told.
 */
function evaluate(question) {
    const { principal, levels, deny, repository, now, facts, cluster } = question;
    // Only sets of a cluster's pods ask for the cluster, and no service account is in one.
    const from = cluster === null || (0,service_account/* accountOf */.XP)(principal) !== null ? '' : (0,model_cluster/* clusterPath */.Sf)(cluster);
    return evaluated([levels, deny, facts], [principal, repository, now, from].join('\n'), () => evaluateAnew(question));
}
/** Thousands of pools pull as a few accounts from a few repositories. */
const evaluated = (0,once/* once */.O)();
function evaluateAnew(question) {
    const around = surroundings(question);
    const allow = allowedBy(question, around);
    const deny = (0,access_deny/* deniedBy */.ny)(question, around);
    const unread = question.levels.filter((level) => level.policy.state !== 'known');
    const told = { grant: allow.grant, unread, undeniedUnread: deny.unread, mayDeny: deny.mayDeny };
    if (deny.denied !== null)
        return { ...told, state: 'refused', denied: deny.denied, open: [], lacks: [], assumed: deny.assumed };
    if (allow.grant !== null) {
        const assumed = (0,access_question/* distinct */.d)([...allow.assumed, ...deny.assumed]);
        const state = deny.open.length > 0 ? 'unknown' : 'granted';
        return { ...told, state, denied: null, open: deny.open, lacks: (0,access_question/* distinct */.d)([...allow.lacks, ...deny.lacks]), assumed };
    }
    const open = [
        ...allow.open,
        ...unread.map((level) => ({
            reason: `the policy of ${level.resource} could not be read`,
            needs: needsOfLevel(level),
        })),
    ];
    if (open.length === 0)
        return { ...told, state: 'refused', denied: null, open, lacks: [], assumed: allow.assumed };
    return {
        ...told,
        state: 'unknown',
        denied: null,
        open: [...open, ...deny.open],
        lacks: (0,access_question/* distinct */.d)([...allow.lacks, ...deny.lacks]),
        assumed: [],
    };
}
/** What is known around the principal of a question. */
function surroundings(question) {
    const { facts, cluster } = question;
    return basicRolesIn(question, { place: placeOf(facts), groups: facts.groups, cluster });
}
/** Where the principal's service account lives, as far as it was read. */
function placeOf({ accountPlace }) {
    if (accountPlace === null)
        return 'not-asked';
    const { project, ancestry } = accountPlace;
    if (project.state === 'known' && ancestry.state === 'known') {
        const { number, id, parent } = project.value;
        const above = ancestry.value.filter((each) => !each.startsWith('projects/'));
        const names = [`projects/${number}`, `projects/${id}`, ...above, ...(parent === null ? [] : [parent])];
        // An answer that ends at a folder, or at a project that has a parent, was cut short.
        const top = above.at(-1) ?? parent;
        return { names, isWhole: top === null || top.startsWith('organizations/') };
    }
    return {
        needs: [project, ancestry].flatMap((fact) => {
            const root = (0,model_fact/* missing */.LO)(fact);
            return root?.state === 'denied' ? root.needs : [];
        }),
    };
}


/***/ }),

/***/ 4587:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ heldBy)
/* harmony export */ });
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5815);
/* harmony import */ var _model_unreadable__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9706);
/* harmony import */ var _conditions__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1816);
/** What the condition of a binding or of a deny rule comes to. */



const ALWAYS = { holds: true, assumes: [], reason: '', needs: [], lacks: [] };
/**
 * Judges a condition. Attributes of the resource decide nothing for certain: Artifact Registry is not among the services
 * that Google names for them (docs/GOOGLE.md#conditions). By them access may be taken for granted, and said to be so;
 * nobody is refused by them.
 * @param effect what the condition is of: a grant, or a rule that takes away
 */
function heldBy(condition, question, effect) {
    if (condition === null)
        return ALWAYS;
    const { expression } = condition;
    const { tags } = question.facts;
    const { holds, byResource, byTime, wantsTags } = (0,_conditions__WEBPACK_IMPORTED_MODULE_1__/* .judgeCondition */ .X)(expression, {
        repository: question.repository,
        now: question.now,
        tags: tags?.state === 'known' ? tags.value : null,
    });
    const open = (why, more = {}) => {
        const reason = `only if: ${expression}${why === '' ? '' : ` (${why})`}`;
        return { holds: 'unknown', assumes: [], reason, needs: [], lacks: [], ...more };
    };
    if (holds === 'unknown')
        return !wantsTags ? open('') : open(...ofTags(question));
    if (byResource && holds !== (effect === 'allow'))
        return open('whether Artifact Registry evaluates attributes of the resource is not known');
    return {
        ...ALWAYS,
        holds,
        assumes: [
            ...(byResource ? [{ text: evaluates(expression), beyondReading: false }] : []),
            // That a condition which does not hold now may hold later is no assumption: nobody pulls by it now.
            ...(holds && byTime
                ? [{ text: `The condition ${expression}, which holds now, holds whenever nodes pull`, beyondReading: true }]
                : []),
        ],
    };
}
const evaluates = (expression) => `Artifact Registry evaluates the resource attributes in the condition ${expression}; Google's list of services that do does not name it`;
/** Tags are asked for once; why they are not known, and what would tell. */
function ofTags({ facts: { tags } }) {
    if (tags === null)
        return ['the tags of the repository were not read', { lacks: [{ kind: 'tags' }] }];
    const root = (0,_model_fact__WEBPACK_IMPORTED_MODULE_2__/* .missing */ .LO)(tags);
    if (root === null || root.state === 'absent')
        return ['the repository shows no tags', {}];
    return [(0,_model_unreadable__WEBPACK_IMPORTED_MODULE_0__/* .whyMissing */ .bi)('what tags hold on the repository', root), { needs: root.state === 'denied' ? root.needs : [] }];
}


/***/ }),

/***/ 4997:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UJ: () => (/* binding */ coveredBy),
/* harmony export */   bh: () => (/* binding */ notKnown)
/* harmony export */ });
/* unused harmony export coverageOf */
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5815);
/* harmony import */ var _model_once__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1800);
/* harmony import */ var _model_service_account__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6460);
/* harmony import */ var _workload_pools__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5955);
/* harmony import */ var _model_own_value__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9037);





const YES = { covers: 'yes' };
const NO = { covers: 'no' };
const RESOURCE_SET = /^principalset:\/\/cloudresourcemanager\.googleapis\.com\/(projects|folders|organizations)\/([^/]+)(\/.*)?$/;
const CONVENIENCE = /^project(owner|editor|viewer):(.+)$/;
/** Not known, with why. */
const notKnown = (reason, lacks = [], needs = []) => ({
    covers: 'unknown',
    reason,
    lacks,
    needs,
});
/**
 * @param member as the binding has it
 * @param principal the IAM member that pulls; `allUsers` stands for a stranger
 */
function coverageOf(member, principal, around) {
    const written = member.trim();
    const given = written.toLowerCase();
    const who = principal.toLowerCase();
    if (given === 'allusers')
        return YES;
    if (who === 'allusers')
        return NO;
    const own = (0,_workload_pools__WEBPACK_IMPORTED_MODULE_1__/* .poolPrincipal */ .N9)(principal);
    const federated = own !== null || who.startsWith('principal://');
    if (given === who)
        return ofItself(written, principal, federated);
    const same = own === null ? null : ofPoolPrincipal(written, own);
    if (same !== null)
        return same;
    if (given === 'allauthenticatedusers')
        return federated ? notKnown(`${written} is said to hold no federated identity`) : YES;
    const convenience = CONVENIENCE.exec(given);
    if (convenience)
        return around.basicRole(convenience[2] ?? '', `roles/${convenience[1]}`);
    if (given.startsWith('group:'))
        return federated ? NO : ofGroup(written.slice('group:'.length).trim(), who, around);
    if (given.startsWith('principalset:'))
        return ofSet(given, written, principal, own, around);
    // serviceAccount, user and principal of somebody else, deleted ones, and domains: a service account is no member of one.
    return NO;
}
/**
 * The first of several entries that covers the principal for sure, else all that may, as one.
 * @param inAllow an entry in the words of allow policies
 */
function coveredBy(entries, principal, around, inAllow = asItIs) {
    const may = [];
    const candidates = entries.length > FEW ? candidatesOf(entries, principal, inAllow) : entries;
    for (const entry of candidates) {
        const coverage = coverageOf(inAllow(entry), principal, around);
        if (coverage.covers === 'yes')
            return { coverage, entry };
        if (coverage.covers === 'unknown')
            may.push({ entry, coverage });
    }
    if (may.length === 0)
        return { coverage: NO, entry: '' };
    const doubts = may.map(({ coverage }) => coverage);
    return {
        entry: may.map(({ entry }) => entry).join(', '),
        coverage: notKnown(doubts.map(({ reason }) => reason).join(', '), doubts.flatMap(({ lacks }) => lacks), doubts.flatMap(({ needs }) => needs)),
    };
}
const asItIs = (entry) => entry;
/** So many entries are gone through one by one. */
const FEW = 16;
const indexed = (0,_model_once__WEBPACK_IMPORTED_MODULE_2__/* .once */ .O)();
/** One account or user: it covers nobody else. The older form of a Kubernetes service account has a bracket. */
const ONE = /^(?:serviceaccount|user):[^[]*$/;
/**
 * The entries that may cover the principal, in their order: a policy may name thousands of accounts, and thousands of
 * accounts may be looked for in it.
 */
function candidatesOf(entries, principal, inAllow) {
    const { named, others } = indexed([entries, inAllow], '', () => indexOf(entries, inAllow));
    const own = named.get(principal.toLowerCase()) ?? [];
    if (others.length === 0)
        return own.flatMap((at) => entries[at] ?? []);
    return [...own, ...others].sort((a, b) => a - b).flatMap((at) => entries[at] ?? []);
}
function indexOf(entries, inAllow) {
    const named = new Map();
    const others = [];
    entries.forEach((entry, at) => {
        const member = inAllow(entry).trim().toLowerCase();
        if (!ONE.test(member))
            others.push(at);
        else
            named.set(member, [...(named.get(member) ?? []), at]);
    });
    return { named, others };
}
/** E-mail addresses have no case; a subject of a workload identity pool has. */
function ofItself(member, principal, federated) {
    if (!federated || member === principal)
        return YES;
    return notKnown(`${member} differs from it only in upper and lower case`);
}
/** The principal itself in the other form of its name; null for what is no principal of a pool. */
function ofPoolPrincipal(written, own) {
    const other = (0,_workload_pools__WEBPACK_IMPORTED_MODULE_1__/* .poolPrincipal */ .N9)(written);
    if (other === null)
        return null;
    if (!(0,_workload_pools__WEBPACK_IMPORTED_MODULE_1__/* .samePool */ .VQ)(other.pool, own.pool))
        return NO;
    if (other.subject === own.subject)
        return YES;
    if (other.subject.toLowerCase() !== own.subject.toLowerCase())
        return NO;
    return notKnown(`${written} differs from it only in upper and lower case`);
}
/** Groups hold accounts and users; what is in them is asked of the directory, for service accounts. */
function ofGroup(group, who, { groups }) {
    if (!who.startsWith('serviceaccount:') && !who.startsWith('user:'))
        return NO;
    const reason = `whether it is a member of group:${group} was not read`;
    const fact = (0,_model_own_value__WEBPACK_IMPORTED_MODULE_3__/* .ownValue */ .e)(groups, group);
    if (fact === undefined)
        return notKnown(reason, who.startsWith('serviceaccount:') ? [{ kind: 'group', group }] : []);
    if (fact.state === 'known')
        return fact.value.member ? YES : NO;
    const root = (0,_model_fact__WEBPACK_IMPORTED_MODULE_4__/* .missing */ .LO)(fact);
    // Policies mark members that are gone with `deleted:`: the group may well be one that the directory does not show.
    if (root?.state === 'absent')
        return notKnown(`group:${group} has a grant, and the directory says that there is no such group`);
    return notKnown(`whether it is a member of group:${group} could not be read`, [], root?.state === 'denied' ? root.needs : []);
}
function ofSet(given, member, principal, own, around) {
    const resource = RESOURCE_SET.exec(given);
    if (!resource)
        return ofOtherSet(member, principal, own, around);
    if ((0,_model_service_account__WEBPACK_IMPORTED_MODULE_0__/* .accountOf */ .XP)(principal) === null)
        return NO;
    const [, kind, number, rest] = resource;
    if (rest === '/type/serviceagent')
        return NO;
    if (rest !== '/type/serviceaccount')
        return notKnown(`${member} is a principal set of a form that this version does not know`);
    const { place } = around;
    if (place === 'not-asked')
        return notKnown(`${member} covers the service accounts below it`, [{ kind: 'accountPlace' }]);
    const unread = `${member} covers the service accounts below it, and where the account's project stands could not be read`;
    if ('needs' in place)
        return notKnown(unread, [], place.needs);
    if (place.names.some((each) => each.toLowerCase() === `${kind ?? ''}/${number ?? ''}`))
        return YES;
    return place.isWhole || kind === 'projects' ? NO : notKnown(unread);
}
/** Sets of identity pools, and those that this version does not know. */
function ofOtherSet(member, principal, own, { cluster }) {
    if (/\/(workloadIdentityPools|workforcePools)\//i.test(member)) {
        const answer = own !== null ? (0,_workload_pools__WEBPACK_IMPORTED_MODULE_1__/* .inPool */ .Qt)(member, own, cluster) : principal.startsWith('principal://') ? null : false;
        if (answer !== null)
            return answer ? YES : NO;
        return notKnown(`${member} may cover it by an attribute that is not readable from outside`);
    }
    return notKnown(`${member} is a principal set of a form that this version does not know`);
}


/***/ }),

/***/ 7613:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isPublic),
/* harmony export */   i: () => (/* binding */ strangersQuestion)
/* harmony export */ });
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5815);
/* harmony import */ var _model_once__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1800);
/* harmony import */ var _model_target_facts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2674);
/* harmony import */ var _evaluate__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89);




/**
 * Whether a stranger may pull the image: `allUsers` holds the permission by the repository's policy and no deny policy
 * takes it from everybody, or an anonymous request was served. `allAuthenticatedUsers` is not public in this sense: it
 * needs a token. Only the repository's own policy counts: projects take no `allUsers` (setIamPolicy of Resource Manager).
 * @param access the roles that were read, by which a custom role of `allUsers` is judged
 * @param now the time of the run, ISO 8601, for conditions on it
 * @returns null where it could be neither told nor ruled out, and for images of other registries
 */
function isPublic(image, access = _model_target_facts__WEBPACK_IMPORTED_MODULE_0__/* .NO_ACCESS_FACTS */ .$, now = '') {
    const { anonymous, repository } = image;
    if (anonymous?.state === 'known' && anonymous.value.allowed)
        return true;
    const question = repository === null ? null : strangersQuestion(repository, access, now);
    if (question === null)
        return anonymous?.state === 'known' ? false : null;
    const { state } = (0,_evaluate__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._)(question);
    return state === 'unknown' ? null : state === 'granted';
}
/** Whether a stranger may pull, as a question of access; null where the repository's own policy could not be read. */
function strangersQuestion({ name, levels, deny }, access, now) {
    const own = levels.find(({ kind }) => kind === 'repository');
    if (own?.policy.state !== 'known')
        return null;
    const { value } = own.policy;
    const strangers = levelsOfStrangers([own], '', () => [strangersOf(own, value)]);
    return { principal: 'allUsers', repository: name, levels: strangers, deny, facts: access, now, cluster: null };
}
const levelsOfStrangers = (0,_model_once__WEBPACK_IMPORTED_MODULE_2__/* .once */ .O)();
/** A level with what it grants to strangers, and no more. */
function strangersOf(level, { bindings }) {
    const given = bindings.filter(({ members }) => members.some((member) => /^\s*allusers\s*$/i.test(member)));
    return { ...level, policy: (0,_model_fact__WEBPACK_IMPORTED_MODULE_3__/* .known */ .eO)({ bindings: given.map((each) => ({ ...each, members: ['allUsers'] })) }, '') };
}


/***/ }),

/***/ 7560:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ asksItsAccount),
/* harmony export */   rd: () => (/* binding */ withAccounts),
/* harmony export */   ux: () => (/* binding */ pullingPods)
/* harmony export */ });
/* unused harmony export namespaceOf */
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5815);
/** The pods that pull an image, and the pull secrets that each brings. Pure. */

/** The namespace that the pods of a use are in. */
const namespaceOf = ({ namespace }, target) => namespace ?? target.namespace ?? 'default';
/**
 * The pods of the workloads; of an image alone, any pod of its namespace.
 * @param accounts the service accounts that were read in the cluster
 */
function pullingPods(uses, target, accounts) {
    if (uses.length === 0)
        return [anyPod(target, accounts)];
    return uses.map((use) => {
        const { workload, serviceAccount: account } = use;
        const namespace = namespaceOf(use, target);
        return { workload, namespace, account, ...secretsOf(use, namespace, target, accounts) };
    });
}
function secretsOf({ pullSecrets, accountRead, scheduling, serviceAccount }, namespace, target, accounts) {
    if (target.pullSecrets.length > 0)
        return { secrets: target.pullSecrets, complete: 'given' };
    if (scheduling.podsUnknown)
        return { secrets: pullSecrets, complete: 'unknown' };
    if (pullSecrets.length > 0)
        return { secrets: pullSecrets, complete: 'given' };
    const read = accountIn(accounts, namespace, serviceAccount);
    const live = read && (0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(read.account);
    // What is applied to a service account that is there leaves the secrets that somebody else gave it.
    if (live !== undefined)
        return { secrets: live.pullSecrets, complete: 'listed' };
    return { secrets: [], complete: accountRead ? 'given' : 'account-unread' };
}
function anyPod(target, accounts) {
    const namespace = target.namespace ?? 'default';
    const account = 'default';
    const about = { workload: 'the pod', namespace, account };
    if (target.pullSecrets.length > 0)
        return { ...about, secrets: target.pullSecrets, complete: 'given' };
    const read = accountIn(accounts, namespace, account);
    return { ...about, secrets: (read && (0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(read.account)?.pullSecrets) ?? [], complete: 'any' };
}
const accountIn = (accounts, namespace, account) => accounts.find((each) => each.namespace === namespace && each.name === account);
/** Its service account may name pull secrets that are not in the input. */
const asksItsAccount = (pod) => pod.secrets.length === 0 && pod.complete !== 'unknown';
/** The uses as their service accounts, which were read in the cluster, have their pods pull. */
function withAccounts(uses, target, accounts) {
    return uses.map((use) => {
        const read = accountIn(accounts, namespaceOf(use, target), use.serviceAccount);
        const live = read && (0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(read.account);
        // What the input says of the account is about to hold.
        return live === undefined || use.accountRead ? use : { ...use, pullsAsItself: live.pullsAsItself };
    });
}


/***/ }),

/***/ 8096:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ distinct)
/* harmony export */ });
/** Each once, in their order. */
const distinct = (items) => [
    ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];


/***/ }),

/***/ 5118:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ roleHolds)
});

// EXTERNAL MODULE: ./src/model/fact.ts
var model_fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/model/iam.ts
var iam = __webpack_require__(1632);
// EXTERNAL MODULE: ./src/model/need.ts + 1 modules
var need = __webpack_require__(3609);
;// CONCATENATED MODULE: ./src/access/roles-that-pull.ts
/**
 * Predefined roles that hold `artifactregistry.repositories.downloadArtifacts`.
 * Source: a crawl of all 2,387 predefined roles (github.com/darkbitio/gcp-iam-role-permissions). Roles drift: what is
 * bound and not in here is read from IAM where it matters.
 */
const ROLES_READ_ON = '2026-08-22';
const ROLES_THAT_PULL = new Set([
    'roles/aiplatform.agentSandboxServiceAgent',
    'roles/aiplatform.customCodeServiceAgent',
    'roles/aiplatform.serviceAgent',
    'roles/appengine.appAdmin',
    'roles/appengine.deployer',
    'roles/appengine.serviceAgent',
    'roles/appengineflex.serviceAgent',
    'roles/artifactregistry.admin',
    'roles/artifactregistry.containerRegistryMigrationAdmin',
    'roles/artifactregistry.createOnPushRepoAdmin',
    'roles/artifactregistry.createOnPushWriter',
    'roles/artifactregistry.editor',
    'roles/artifactregistry.reader',
    'roles/artifactregistry.repoAdmin',
    'roles/artifactregistry.serviceAgent',
    'roles/artifactregistry.viewer',
    'roles/artifactregistry.writer',
    'roles/assuredoss.admin',
    'roles/assuredoss.projectAdmin',
    'roles/assuredoss.reader',
    'roles/assuredoss.user',
    'roles/binaryauthorization.serviceAgent',
    'roles/cloudbuild.builds.builder',
    'roles/cloudbuild.serviceAgent',
    'roles/cloudfunctions.admin',
    'roles/cloudfunctions.developer',
    'roles/cloudfunctions.editor',
    'roles/cloudfunctions.serviceAgent',
    'roles/compliancescanning.serviceAgent',
    'roles/composer.serviceAgent',
    'roles/composer.worker',
    'roles/configdelivery.serviceAgent',
    'roles/containeranalysis.ServiceAgent',
    'roles/containerscanning.ServiceAgent',
    'roles/editor',
    'roles/firebase.admin',
    'roles/firebase.developAdmin',
    'roles/firebaseapphosting.computeRunner',
    'roles/firebaseapphosting.serviceAgent',
    'roles/gkemulticloud.controlPlaneMachineServiceAgent',
    'roles/gkemulticloud.nodePoolMachineServiceAgent',
    'roles/iam.dataScientist',
    'roles/iam.devOps',
    'roles/iam.securityAuditor',
    'roles/iam.supportUser',
    'roles/ml.serviceAgent',
    'roles/networkactions.serviceAgent',
    'roles/owner',
    'roles/run.builder',
    'roles/run.serviceAgent',
    'roles/run.sourceDeveloper',
    'roles/saasservicemgmt.serviceAgent',
    'roles/securitycenter.admin',
    'roles/securitycenter.adminEditor',
    'roles/securitycenter.adminViewer',
    'roles/viewer',
    'roles/visualinspection.serviceAgent',
]);
/**
 * Predefined roles, by service, that are often bound to nodes and were read not to hold it on that day. A role that is
 * in neither table is an open question until IAM says what it holds.
 */
const WITHOUT = /^roles\/(?:(?:logging|monitoring|storage|container|compute|pubsub|cloudtrace|cloudprofiler|clouddebugger|stackdriver|errorreporting|secretmanager|cloudsql|bigquery|datastore|spanner|redis|dns|cloudkms|servicemanagement|servicedirectory|gkehub|autoscaling|networkmanagement|opsconfigmonitoring|osconfig|iap|browser|resourcemanager)(?:\..*)?|iam\.(?:serviceAccountUser|serviceAccountTokenCreator|workloadIdentityUser|serviceAccountViewer|roleViewer|securityReviewer)|containerregistry\.ServiceAgent)$/;
/** True where the dated table says that a predefined role does not hold the permission. */
const isKnownNotToPull = (role) => WITHOUT.test(role);

// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
;// CONCATENATED MODULE: ./src/access/roles.ts
/** Whether a role holds the permission to pull. */





/**
 * Roles that Google makes for reading Artifact Registry, or everything: they will not lose the permission, and a
 * request for each run to learn that would buy nothing. What others hold drifts.
 */
const MADE_TO_READ = /^roles\/(?:artifactregistry\.[A-Za-z]+|viewer|editor|owner)$/;
/** As IAM says where it was asked, else by the dated table of predefined roles. */
function roleHolds(role, facts) {
    const table = `table of predefined roles of ${ROLES_READ_ON}`;
    const fact = (0,own_value/* ownValue */.e)(facts.roles, role);
    if (fact?.state === 'known') {
        const { deleted, disabled, permissions } = fact.value;
        const holds = !deleted && !disabled && permissions.includes(iam/* PULL_PERMISSION */.O);
        return { holds: holds ? 'yes' : 'no', from: fact.from };
    }
    if (ROLES_THAT_PULL.has(role)) {
        const answer = { holds: 'yes', from: table };
        return fact === undefined && !MADE_TO_READ.test(role) ? { ...answer, worthAsking: true } : answer;
    }
    if (isKnownNotToPull(role))
        return { holds: 'no', from: table };
    const root = fact && (0,model_fact/* missing */.LO)(fact);
    // A conditional binding as readers of older policy versions see it: no role has that name.
    if (root?.state === 'absent' && !isMasked(role))
        return { holds: 'no', from: root.from };
    const owner = /^((?:projects|organizations)\/[^/]+)\/roles\//.exec(role)?.[1];
    return {
        holds: 'unknown',
        from: role,
        needs: root?.state === 'denied' && root.needs.length > 0 ? root.needs : [(0,need/* need */.$B)('iam.roles.get', owner ?? role)],
        asked: fact !== undefined,
    };
}
/** `roles/x_withcond_4e4b2c0f8d1a2b3c4d5e`: a role under a condition, which was not told (IAM policy versions). */
const isMasked = (role) => /_withcond_[0-9a-f]+$/.test(role);


/***/ }),

/***/ 3623:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  th: () => (/* binding */ matchesOf),
  Cx: () => (/* binding */ secretRoute),
  Ds: () => (/* binding */ unreadOf)
});

// EXTERNAL MODULE: ./src/model/fact.ts
var fact = __webpack_require__(5815);
;// CONCATENATED MODULE: ./src/access/label-glob.ts
/** Patterns of one label, as Go's `filepath.Match` has them, as far as a host may hold them: `*`, `?`, `\`. Pure. */
/** @returns false, too, for a pattern that Go refuses */
function matchesLabel(pattern, label) {
    const signs = signsOf(Array.from(pattern));
    if (signs === null)
        return false;
    const characters = Array.from(label);
    let at = 0;
    let sign = 0;
    /** Where the last run began, to try a longer one. */
    let back = null;
    while (at < characters.length) {
        const own = signs[sign];
        if (own === 'run') {
            back = { sign, at };
            sign += 1;
        }
        else if (own?.(characters[at] ?? '') === true) {
            sign += 1;
            at += 1;
        }
        else if (back !== null) {
            back.at += 1;
            at = back.at;
            sign = back.sign + 1;
        }
        else
            return false;
    }
    return signs.slice(sign).every((each) => each === 'run');
}
function signsOf(pattern) {
    const signs = [];
    for (let at = 0; at < pattern.length; at += 1) {
        const character = pattern[at] ?? '';
        if (character === '*')
            signs.push('run');
        else if (character === '?')
            signs.push((each) => each !== '/');
        else {
            if (character === '\\')
                at += 1;
            const plain = pattern[at];
            if (plain === undefined)
                return null;
            signs.push((each) => each === plain);
        }
    }
    return signs;
}

;// CONCATENATED MODULE: ./src/access/keyring.ts
/**
 * Which credentials the kubelet takes for an image, and in which order: its keyring (docs/GOOGLE.md#pull-secrets, from
 * kubernetes pkg/credentialprovider/keyring.go). Pure.
 */

/** Docker Hub's own entry, as `docker login` writes it. */
const DOCKER_HUB = 'index.docker.io';
/**
 * The credentials that the kubelet tries for an image, in its order: all that match, the most specific names first;
 * those of one name as they are given. Docker Hub's own entry counts only where nothing else matches.
 * @param credentials in the order of the pod's pull secrets
 */
function matchingCredentials({ host, path }, credentials) {
    const byKey = new Map();
    for (const each of credentials) {
        const key = keyOf(each.registry);
        if (key !== null)
            byKey.set(nameOf(key), [...(byKey.get(nameOf(key)) ?? []), each]);
    }
    const names = [...byKey.keys()].sort().reverse();
    const found = names.filter((name) => matches(name, host, `/${path}`)).flatMap((name) => byKey.get(name) ?? []);
    return found.length === 0 && isDockerHubs(host) ? (byKey.get(DOCKER_HUB) ?? []) : found;
}
const nameOf = ({ host, path }) => (path === '' || path === '/' ? host : host + path);
/** A name without a dot or a port is taken for one of Docker Hub's, `localhost` too. */
const isDockerHubs = (host) => host === 'docker.io' || host === DOCKER_HUB || !/[.:]/.test(host);
/** The name of a registry as Go reads addresses; null for one that Go refuses. */
function keyOf(registry) {
    const read = hostAndPath(registry.replace(/^https?:\/\//, ''));
    if (read === null)
        return null;
    const path = /^\/v[12]\//.test(read.path) ? read.path.slice(3) : read.path;
    return { host: read.host, path };
}
function hostAndPath(text) {
    // eslint-disable-next-line no-control-regex -- these make Go refuse the address
    if (/[\u0000-\u0020\u007f]/.test(text))
        return null;
    const [whole = ''] = text.split(/[?#]/, 1);
    const slash = whole.indexOf('/');
    const authority = slash < 0 ? whole : whole.slice(0, slash);
    const host = authority.slice(authority.lastIndexOf('@') + 1);
    const port = portOf(host);
    // Go refuses brackets that hold no IPv6 address, and so a set of characters (seen on a node of Kubernetes 1.33).
    const odd = host.includes('%') || (!host.startsWith('[') && /[[\]]/.test(host));
    if (!/^[0-9]*$/.test(port) || odd)
        return null;
    try {
        return { host, path: slash < 0 ? '' : decodeURIComponent(whole.slice(slash)) };
    }
    catch {
        return null;
    }
}
/** What stands behind the last colon; of an IPv6 address behind its bracket. */
function portOf(host) {
    const behind = host.startsWith('[') ? host.slice(host.lastIndexOf(']') + 1) : host;
    if (host.startsWith('[') && behind !== '' && !behind.startsWith(':'))
        return 'none';
    const colon = behind.lastIndexOf(':');
    return colon < 0 ? '' : behind.slice(colon + 1);
}
/** The same port or none, as many labels, each by its pattern, and the path as the mere start of the image's. */
function matches(name, host, path) {
    const key = hostAndPath(name);
    if (key === null || portOf(key.host) !== portOf(host) || !path.startsWith(key.path))
        return false;
    const patterns = labelsOf(key.host);
    const labels = labelsOf(host);
    return patterns.length === labels.length && patterns.every((each, at) => matchesLabel(each, labels[at] ?? ''));
}
function labelsOf(host) {
    const [, inner] = /^\[(.*)\]:[0-9]*$/.exec(host) ?? [];
    return (inner ?? (host.startsWith('[') ? host : host.replace(/:[0-9]*$/, ''))).split('.');
}

;// CONCATENATED MODULE: ./src/access/secret-route.ts
/** What comes of a pod's pull secrets for an image: the route of the kubelet that goes by them. Pure. */


/** The secrets of a pod, in its order. */
const secretsOf = (pod, secrets) => pod.secrets.flatMap((name) => secrets.find((each) => each.namespace === pod.namespace && each.name === name) ?? []);
/** Names of a pod's secrets of which nothing was read, not even that they are not there. */
const unreadOf = (pod, secrets) => {
    const read = secretsOf(pod, secrets).filter(({ secret: { state } }) => state === 'known' || state === 'absent');
    return pod.secrets.filter((name) => !read.some((each) => each.name === name));
};
/** The credentials that the kubelet takes for the image, in its order. */
function matchesOf(pod, image, secrets) {
    const all = secretsOf(pod, secrets).flatMap((of) => ((0,fact/* valueOf */.RP)(of.secret)?.credentials ?? []).map((credential) => ({ ...credential, secret: of.name, of })));
    return matchingCredentials(image, all);
}
/** How a pod fares by its pull secrets. */
function secretRoute(pod, image, secrets, tries) {
    const own = secretsOf(pod, secrets);
    for (const of of own) {
        const problem = (0,fact/* valueOf */.RP)(of.secret)?.problem;
        if (problem?.kind === 'broken')
            return { kind: 'broken', of, why: problem.why };
    }
    const matches = matchesOf(pod, image, secrets);
    const tried = matches.flatMap((match) => triedOf(match, tries));
    const served = tried.find(({ pull }) => pull.outcome === 'served');
    if (served !== undefined)
        return { kind: 'served', by: served };
    const unread = own.filter(({ secret }) => secret.state !== 'known' && secret.state !== 'absent');
    // A name that was not asked for at all was not read.
    if (unread.length > 0 || own.length < pod.secrets.length)
        return { kind: 'unread', secrets: unread, refused: tried };
    const open = matches.find((match) => !tried.some(({ of, entry }) => of === match.of && entry === match.entry));
    if (open !== undefined)
        return { kind: 'untried', match: open, pull: tryOf(open, tries)?.pull ?? null };
    const [first, ...more] = tried;
    if (first !== undefined)
        return { kind: 'refused', all: [first, ...more] };
    const missing = own.filter(({ secret }) => secret.state === 'absent').map(({ name }) => name);
    return { kind: 'none', missing, others: own.map(({ name }) => name).filter((name) => !missing.includes(name)) };
}
const tryOf = ({ of, entry }, tries) => tries.find((each) => each.namespace === of.namespace && each.secret === of.name && each.entry === entry);
function triedOf(match, tries) {
    const facts = tryOf(match, tries);
    if (facts?.pull.state !== 'known')
        return [];
    return [{ ...match, pull: facts.pull.value, from: facts.pull.from, facts }];
}


/***/ }),

/***/ 5955:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N9: () => (/* binding */ poolPrincipal),
/* harmony export */   Qt: () => (/* binding */ inPool),
/* harmony export */   VQ: () => (/* binding */ samePool)
/* harmony export */ });
/** `serviceAccount:PROJECT.svc.id.goog[NAMESPACE/ACCOUNT]`, the older member for a Kubernetes service account. */
const KUBERNETES = /^serviceaccount:([^[\]]+\.svc\.id\.goog)\[([^/[\]]+)\/([^/[\]]+)\]$/i;
const SET = /^principalset:\/\/iam\.googleapis\.com\/(.+\/(?:workloadidentitypools|workforcepools)\/[^/]+)\/(.+)$/i;
const SUBJECT = /^principal:\/\/iam\.googleapis\.com\/(.+\/(?:workloadidentitypools|workforcepools)\/[^/]+)\/subject\/(.+)$/i;
const CLUSTER = /^kubernetes\.cluster\/https:\/\/container\.googleapis\.com\/v1\/projects\/([^/]+)\/(?:locations|zones)\/([^/]+)\/clusters\/([^/]+)$/;
/** The principal of an identity pool that a member is, in either of its two forms (IAM principal identifiers); or null. */
function poolPrincipal(member) {
    const [, kubernetesPool, namespace = '', account = ''] = KUBERNETES.exec(member) ?? [];
    if (kubernetesPool !== undefined)
        return { pool: kubernetesPool.toLowerCase(), subject: `ns/${namespace}/sa/${account}` };
    const [, pool, subject = ''] = SUBJECT.exec(member) ?? [];
    return pool === undefined ? null : { pool: pool.toLowerCase(), subject };
}
/** `…/p.svc.id.goog` and `p.svc.id.goog`: the last segment holds the project's id, and so names one pool of the world. */
const samePool = (one, other) => one === other || (isShort(one) !== isShort(other) && lastOf(one) === lastOf(other));
const isShort = (pool) => !pool.includes('/');
const lastOf = (pool) => pool.slice(pool.lastIndexOf('/') + 1);
/**
 * Whether a set covers a principal of a pool: all of the pool, a Kubernetes namespace, or all pods of a cluster.
 * @param cluster where its pod runs, if that is known
 * @returns null where only attributes that are not readable would tell
 */
function inPool(set, { pool: own, subject }, cluster) {
    const [, pool, which = ''] = SET.exec(set) ?? [];
    if (pool === undefined)
        return null;
    if (!samePool(pool.toLowerCase(), own))
        return false;
    if (which === '*')
        return true;
    const namespace = /^namespace\/(.+)$/.exec(which)?.[1];
    if (namespace !== undefined)
        return subject.startsWith(`ns/${namespace}/sa/`);
    const [, project, location, name] = CLUSTER.exec(which) ?? [];
    if (name === undefined || cluster === null)
        return null;
    if (name !== cluster.name || location !== cluster.location)
        return false;
    // The address may name the project by its number.
    return project === cluster.project ? true : null;
}


/***/ }),

/***/ 2128:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ RULE_MAPS),
/* harmony export */   e: () => (/* binding */ asksProjectPolicy)
/* harmony export */ });
/** Binary Authorization, as the checks know it (docs/GOOGLE.md#binary-authorization). */
/** The maps of rules, by what their keys name. */
const RULE_MAPS = {
    cluster: 'clusterAdmissionRules',
    namespace: 'kubernetesNamespaceAdmissionRules',
    'service account': 'kubernetesServiceAccountAdmissionRules',
    'Istio identity': 'istioServiceIdentityAdmissionRules',
};
/** Whether the cluster refuses pods by its project's policy. */
const asksProjectPolicy = (admission) => admission?.mode === 'PROJECT_SINGLETON_POLICY_ENFORCE' ||
    admission?.mode === 'POLICY_BINDINGS_AND_PROJECT_SINGLETON_POLICY_ENFORCE';


/***/ }),

/***/ 3405:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SU: () => (/* binding */ compareGkeVersions),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   n2: () => (/* binding */ parseGkeVersion)
/* harmony export */ });
/* unused harmony export formatGkeVersion */
const FORM = /^v?(\d{1,4})\.(\d{1,4})\.(\d{1,6})(?:-gke\.(\d{1,12}))?(?:[-+.](?!gke\.)[0-9A-Za-z.-]+)?$/;
/**
 * Reads a version as the API field `currentMasterVersion` or `nodePools[].version` gives it.
 * @returns null where it is no GKE version
 */
function parseGkeVersion(text) {
    const match = FORM.exec(text.trim());
    if (!match)
        return null;
    const [, major, minor, patch, gke] = match;
    return { major: Number(major), minor: Number(minor), patch: Number(patch), gke: Number(gke ?? 0) };
}
/** Orders two versions: negative if `a` is older, 0 if they are the same, positive if `a` is newer. */
function compareGkeVersions(a, b) {
    return a.major - b.major || a.minor - b.minor || a.patch - b.patch || a.gke - b.gke;
}
/** True where the version is of `major.minor` or newer. */
function isAtLeast(version, major, minor) {
    return compareGkeVersions({ ...version, patch: 0, gke: 0 }, { major, minor, patch: 0, gke: 0 }) >= 0;
}
/** As GKE writes it. */
function formatGkeVersion(version) {
    const base = `${version.major}.${version.minor}.${version.patch}`;
    return version.gke > 0 ? `${base}-gke.${version.gke}` : base;
}


/***/ }),

/***/ 1632:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ PULL_PERMISSION)
/* harmony export */ });
/** IAM allow policies and roles, as the APIs give them (docs/GOOGLE.md#allow-policies-and-their-members). */
/** Whoever holds it may download from a repository. */
const PULL_PERMISSION = 'artifactregistry.repositories.downloadArtifacts';


/***/ }),

/***/ 3214:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ regionOf)
/* harmony export */ });
/**
 * The region of a location: `europe-west1-b` is in `europe-west1`, `us-central1-ai1a` in `us-central1`. A region, and
 * what is wider than one, is itself (https://cloud.google.com/compute/docs/regions-zones#identifying_a_region_or_zone).
 */
const regionOf = (location) => location.replace(/(\d)-[a-z0-9]*[a-z]$/, '$1');


/***/ }),

/***/ 3609:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lk: () => (/* binding */ OF_KUBERNETES),
  Qs: () => (/* binding */ distinctNeeds),
  $B: () => (/* binding */ need)
});

// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
// EXTERNAL MODULE: ./src/model/iam.ts
var iam = __webpack_require__(1632);
;// CONCATENATED MODULE: ./src/model/reading-roles.ts

/**
 * The role to grant for reading, by permission. Never one that may set policies, act as or mint tokens where a
 * viewer exists. Source: the crawl of all predefined roles of 2026-08-22 and the contract's choice among them.
 */
const READING_ROLE = {
    'container.clusters.get': 'roles/container.clusterViewer',
    'container.clusters.list': 'roles/container.clusterViewer',
    'cloudasset.assets.searchAllResources': 'roles/cloudasset.viewer',
    'artifactregistry.repositories.get': 'roles/artifactregistry.viewer',
    'artifactregistry.repositories.list': 'roles/artifactregistry.viewer',
    'artifactregistry.repositories.getIamPolicy': 'roles/artifactregistry.viewer',
    [iam/* PULL_PERMISSION */.O]: 'roles/artifactregistry.reader',
    'artifactregistry.repositories.listEffectiveTags': 'roles/artifactregistry.viewer',
    'artifactregistry.dockerimages.get': 'roles/artifactregistry.viewer',
    'artifactregistry.versions.list': 'roles/artifactregistry.viewer',
    'artifactregistry.rules.list': 'roles/artifactregistry.viewer',
    'artifactregistry.projectsettings.get': 'roles/artifactregistry.viewer',
    'iam.serviceAccounts.get': 'roles/iam.serviceAccountViewer',
    'iam.serviceAccounts.getAccessToken': 'roles/iam.serviceAccountTokenCreator',
    'iam.roles.get': 'roles/iam.roleViewer',
    'iam.denypolicies.list': 'roles/iam.denyReviewer',
    'iam.denypolicies.get': 'roles/iam.denyReviewer',
    'iam.principalaccessboundarypolicies.list': 'roles/iam.principalAccessBoundaryViewer',
    'resourcemanager.projects.get': 'roles/browser',
    'resourcemanager.projects.getIamPolicy': 'roles/browser',
    'resourcemanager.folders.get': 'roles/browser',
    'resourcemanager.folders.list': 'roles/browser',
    'resourcemanager.projects.list': 'roles/browser',
    'resourcemanager.folders.getIamPolicy': 'roles/iam.securityReviewer',
    'resourcemanager.organizations.getIamPolicy': 'roles/iam.securityReviewer',
    'serviceusage.services.get': 'roles/serviceusage.serviceUsageViewer',
    'compute.machineTypes.get': 'roles/compute.viewer',
    'compute.subnetworks.get': 'roles/compute.networkViewer',
    'compute.routers.list': 'roles/compute.networkViewer',
    'compute.routes.list': 'roles/compute.networkViewer',
    'compute.networks.getRegionEffectiveFirewalls': 'roles/compute.networkViewer',
    'compute.networks.get': 'roles/compute.networkViewer',
    'dns.managedZones.list': 'roles/dns.reader',
    'dns.resourceRecordSets.list': 'roles/dns.reader',
    'dns.policies.list': 'roles/dns.reader',
    'dns.responsePolicies.list': 'roles/dns.reader',
    'dns.responsePolicyRules.list': 'roles/dns.reader',
    'accesscontextmanager.policies.list': 'roles/accesscontextmanager.policyReader',
    'accesscontextmanager.servicePerimeters.list': 'roles/accesscontextmanager.policyReader',
    'compute.instanceGroupManagers.list': 'roles/compute.viewer',
    'compute.instances.get': 'roles/compute.viewer',
    'compute.projects.get': 'roles/compute.viewer',
    // Nobody enters a VM as a viewer.
    'compute.instances.osAdminLogin': 'roles/compute.osAdminLogin',
    'compute.instances.setMetadata': 'roles/compute.instanceAdmin.v1',
    'compute.projects.setCommonInstanceMetadata': 'roles/compute.instanceAdmin.v1',
    'iam.serviceAccounts.actAs': 'roles/iam.serviceAccountUser',
    'iap.tunnelInstances.accessViaIAP': 'roles/iap.tunnelResourceAccessor',
    'cloudkms.cryptoKeys.get': 'roles/cloudkms.viewer',
    'cloudkms.cryptoKeyVersions.get': 'roles/cloudkms.viewer',
    'orgpolicy.policy.get': 'roles/orgpolicy.policyViewer',
    'binaryauthorization.policy.get': 'roles/binaryauthorization.policyViewer',
    'binaryauthorization.attestors.get': 'roles/binaryauthorization.attestorsViewer',
    'binaryauthorization.attestors.verifyImageAttested': 'roles/binaryauthorization.attestorsVerifier',
    'containeranalysis.notes.listOccurrences': 'roles/containeranalysis.notes.occurrences.viewer',
    'logging.logEntries.list': 'roles/logging.viewer',
    'container.pods.create': 'roles/container.developer',
    'container.clusters.connect': 'roles/container.clusterViewer',
    'gkehub.gateway.get': 'roles/gkehub.gatewayEditor',
    'gkehub.gateway.post': 'roles/gkehub.gatewayEditor',
    'gkehub.gateway.delete': 'roles/gkehub.gatewayEditor',
    'gkehub.memberships.get': 'roles/gkehub.viewer',
    'gkehub.memberships.list': 'roles/gkehub.viewer',
    'container.secrets.get': 'roles/container.developer',
    'container.serviceAccounts.get': 'roles/container.viewer',
    'container.thirdPartyObjects.get': 'roles/container.viewer',
    'storage.objects.get': 'roles/storage.objectViewer',
    'storage.objects.list': 'roles/storage.objectViewer',
    'storage.objects.create': 'roles/storage.objectUser',
    'storage.objects.delete': 'roles/storage.objectUser',
};
/** Every role that may be asked for. */
const READING_ROLES = [
    ...new Set([...Object.values(READING_ROLE), 'roles/iam.organizationRoleViewer', 'roles/iam.securityReviewer']),
];

;// CONCATENATED MODULE: ./src/model/need.ts
/**
 * What would tell: the permission, on which resource, and the least powerful role made for reading that holds it.
 * Entries of one way are needed together; the ways are alternatives.
 */


/** What grants it in a cluster outside Google Cloud, where no role of IAM does. */
const OF_KUBERNETES = 'a Role or ClusterRole of Kubernetes that may do it';
/**
 * The need for one permission on one resource, with the role to grant for it.
 * @param permission an IAM permission, such as `container.clusters.get`
 * @param resource the resource's relative name, such as `projects/p`
 * @param way how the answer would be gathered; reading policies by default
 */
function need(permission, resource, way = 'policies') {
    return { way, permission, resource, role: roleFor(permission, resource) };
}
function roleFor(permission, resource) {
    if (permission === 'iam.roles.get' && resource.startsWith('organizations/'))
        return 'roles/iam.organizationRoleViewer';
    return (0,own_value/* ownValue */.e)(READING_ROLE, permission) ?? 'roles/iam.securityReviewer';
}
/** Needs without repetitions, in their order. */
function distinctNeeds(needs) {
    const seen = new Map();
    for (const each of needs) {
        const key = [each.way, each.permission, each.resource].join(' ');
        if (!seen.has(key))
            seen.set(key, each);
    }
    return [...seen.values()];
}


/***/ }),

/***/ 1800:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
const newLevel = () => ({ of: new WeakMap(), made: new Map() });
/**
 * Makes each thing once: pure and costly work that thousands of targets ask for again.
 * @returns a function that takes what the thing depends on, objects by identity and a text for the rest, and what
 * makes it where it was not made before
 */
function once() {
    const root = newLevel();
    return (objects, key, make) => {
        let level = root;
        for (const object of objects) {
            const next = level.of.get(object) ?? newLevel();
            level.of.set(object, next);
            level = next;
        }
        const made = level.made.get(key);
        if (made !== undefined)
            return made;
        const value = make();
        level.made.set(key, value);
        return value;
    };
}


/***/ }),

/***/ 1721:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qw: () => (/* binding */ NO_ACCOUNT),
/* harmony export */   Sz: () => (/* binding */ DEFAULT_ACCOUNT),
/* harmony export */   Yw: () => (/* binding */ UNREAD_ACCOUNT),
/* harmony export */   c: () => (/* binding */ accountFlag),
/* harmony export */   yF: () => (/* binding */ poolAccount)
/* harmony export */ });
const DEFAULT_ACCOUNT = { kind: 'default' };
const UNREAD_ACCOUNT = { kind: 'unread' };
const NO_ACCOUNT = { kind: 'none' };
/**
 * As GKE's API writes it: an e-mail, `default`, or nothing, which is the default one too
 * (`NodeConfig.serviceAccount`: “If not specified, the default service account is used”).
 */
const poolAccount = (written) => written === null || written === '' || written === 'default' ? DEFAULT_ACCOUNT : { kind: 'named', email: written };
/** As gcloud takes it back: its e-mail or `default`; null where there is none to name. */
function accountFlag(account) {
    if (account.kind === 'named')
        return account.email;
    return account.kind === 'default' ? 'default' : null;
}


/***/ }),

/***/ 7333:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ accountThatPulls)
/* harmony export */ });
/* harmony import */ var _fact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5815);

/** The service account that pulls; null where another principal does, or it is not known. */
function accountThatPulls(puller) {
    if (puller.kind === 'given')
        return puller.identity;
    return puller.kind === 'node' ? ((0,_fact__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(puller.identity) ?? null) : null;
}


/***/ }),

/***/ 4897:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ repositoryPath),
/* harmony export */   X: () => (/* binding */ parseRepositoryPath)
/* harmony export */ });
/** `projects/P/locations/L/repositories/R`, as APIs name it. */
const repositoryPath = ({ project, location, repository }) => `projects/${project}/locations/${location}/repositories/${repository}`;
const PATH = /^projects\/([^/]+)\/locations\/([^/]+)\/repositories\/([^/]+)$/;
/** The parts of `projects/P/locations/L/repositories/R`; null for any other text. */
function parseRepositoryPath(text) {
    const [, project, location, repository] = PATH.exec(text) ?? [];
    return project === undefined || location === undefined || repository === undefined
        ? null
        : { project, location, repository };
}


/***/ }),

/***/ 6460:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rm: () => (/* binding */ isDefaultAccount),
/* harmony export */   XP: () => (/* binding */ accountOf),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   iH: () => (/* binding */ isDefaultEmail),
/* harmony export */   kl: () => (/* binding */ identityOfPool),
/* harmony export */   oQ: () => (/* binding */ NOBODY),
/* harmony export */   rO: () => (/* binding */ emailDomain),
/* harmony export */   vr: () => (/* binding */ memberOfAccount)
/* harmony export */ });
/* harmony import */ var _fact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5815);

/** The e-mail address of a Google service account, from an IAM member; null for any other principal. */
const accountOf = (member) => /^serviceAccount:([^[\]]+)$/i.exec(member)?.[1] ?? null;
/** The IAM member that a Google service account is. */
const memberOfAccount = (email) => `serviceAccount:${email}`;
const DEFAULT = /^(\d+)-compute@developer\.gserviceaccount\.com$/;
/** True for the e-mail of a Compute Engine default service account. */
const isDefaultEmail = (email) => DEFAULT.test(email);
/** True for the Compute Engine default service account, as a pool says it or by its e-mail. */
const isDefaultAccount = (account) => account.kind === 'default' || (account.kind === 'named' && isDefaultEmail(account.email));
/**
 * A service account by its e-mail.
 * @param cluster the cluster's project, and what was read of it: a default account is asked for there
 */
function identityOf(email, cluster) {
    return { email, member: memberOfAccount(email), project: projectOfAccount(email, cluster) };
}
/**
 * What the nodes of a pool run as. `default` is `PROJECT_NUMBER-compute@developer.gserviceaccount.com` of the
 * cluster's project (docs/GOOGLE.md#the-default-service-account), so it needs the project's number.
 */
function identityOfPool({ name, serviceAccount }, cluster) {
    const from = `node pool ${name}`;
    switch (serviceAccount.kind) {
        case 'named':
            return (0,_fact__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(identityOf(serviceAccount.email, cluster), from);
        case 'default':
            return (0,_fact__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(cluster.project, ({ number }) => (0,_fact__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(identityOf(`${number}-compute@developer.gserviceaccount.com`, cluster), from));
        case 'unread':
            return (0,_fact__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)('undecided', from, 'the service account of its nodes was not read');
        case 'none':
            return NOBODY;
    }
}
/** Whom nodes outside Google Cloud run as. */
const NOBODY = (0,_fact__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)('undecided', 'nodes outside Google Cloud', 'they have no service account of Google Cloud: pods pull by a pull secret, or as strangers');
/** From the e-mail; of a default account the cluster's project, or the number in the e-mail where that is another one. */
function projectOfAccount(email, { id, project }) {
    const number = DEFAULT.exec(email)?.[1];
    if (number !== undefined)
        return project.state === 'known' && project.value.number !== number ? number : id;
    const own = /@([a-z0-9-]+)((?:\.[a-z0-9-]+)*)\.iam\.gserviceaccount\.com$/i.exec(email);
    if (own)
        return own[2] ? `${own[2].slice(1)}:${own[1] ?? ''}` : (own[1] ?? '-');
    return /^(.+)@appspot\.gserviceaccount\.com$/.exec(email)?.[1] ?? '-';
}
/** `P.iam.gserviceaccount.com`; of a domain-scoped project `P.example.com.iam.gserviceaccount.com`. */
function emailDomain(project) {
    const [domain = '', scoped] = project.split(':');
    return `${scoped === undefined ? domain : `${scoped}.${domain}`}.iam.gserviceaccount.com`;
}


/***/ }),

/***/ 739:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ gkeEffect),
/* harmony export */   c: () => (/* binding */ kubernetesEffect)
/* harmony export */ });
/** The effects of taints, which GKE's API and Kubernetes write in two ways. */
const KUBERNETES = new Map([
    ['NO_SCHEDULE', 'NoSchedule'],
    ['PREFER_NO_SCHEDULE', 'PreferNoSchedule'],
    ['NO_EXECUTE', 'NoExecute'],
]);
const GKE = new Map([...KUBERNETES].map(([gke, kubernetes]) => [kubernetes, gke]));
/** `NO_SCHEDULE` → `NoSchedule`; undefined for an effect that is not known. */
const kubernetesEffect = (effect) => KUBERNETES.get(effect);
/** `NoSchedule` → `NO_SCHEDULE`; undefined for an effect that is not known. */
const gkeEffect = (effect) => GKE.get(effect);


/***/ }),

/***/ 2674:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ NO_ACCESS_FACTS)
/* harmony export */ });
/** Nothing asked beyond the policies. */
const NO_ACCESS_FACTS = {
    roles: {},
    accountPlace: null,
    groups: {},
    tags: null,
    troubleshooting: null,
    automaticGrants: null,
};


/***/ }),

/***/ 9706:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
 * One sentence that says why something is not known, by kind.
 * @param subject what was to be read, as the sentence starts: `The cluster`
 */
const whyMissing = (subject, root) => `${subject} could not be read: ${reasonMissing(root)}`;
/** The same without what was to be read, such as for what could not be written. */
function reasonMissing(root) {
    const because = root.state === 'denied' ? whyDenied(root) : FAILED[root.why];
    const silent = root.state === 'denied' ? root.needs.length > 0 && root.why !== 'perimeter' : root.why === 'not-recorded';
    const words = silent ? '' : theWordsOf(root);
    return `${because}${words}`;
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
/** An answer's own words in one line, at most 300 characters, in quotation marks; empty where it said nothing. */
function quoted(detail) {
    const line = detail
        // eslint-disable-next-line no-control-regex -- what came from outside may hold any character
        .replace(/[\s\x00-\x1f\x7f]+/g, ' ')
        .trim();
    if (line === '')
        return '';
    return `“${line.length > 300 ? `${line.slice(0, 299)}…` : line}”`;
}


/***/ }),

/***/ 4724:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ windowsBuild)
/* harmony export */ });
/* harmony import */ var _own_value__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9037);
/** Builds of Windows Server, by a pool's `windowsNodeConfig.osVersion`. */

const WINDOWS_BUILDS = {
    OS_VERSION_LTSC2019: 17763,
    OS_VERSION_LTSC2022: 20348,
    OS_VERSION_LTSC2025: 26100,
};
/**
 * @param osVersion as GKE names it, or as a Windows node says it (`10.0.20348`)
 * @returns the build, null where the version is not said or not a known one
 */
function windowsBuild(osVersion) {
    const said = /^10\.0\.(\d{1,6})$/.exec(osVersion ?? '')?.[1];
    return said === undefined ? ((0,_own_value__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(WINDOWS_BUILDS, osVersion ?? '') ?? null) : Number(said);
}


/***/ }),

/***/ 5538:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ overlaps),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   aw: () => (/* binding */ INTERNET),
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   es: () => (/* binding */ isVip),
/* harmony export */   iu: () => (/* binding */ isInternal),
/* harmony export */   kJ: () => (/* binding */ RESTRICTED_VIP),
/* harmony export */   v9: () => (/* binding */ holds),
/* harmony export */   yE: () => (/* binding */ PRIVATE_VIP)
/* harmony export */ });
/* unused harmony export without */
/** IPv4 addresses and ranges of them, as numbers. */
const LAST = 2 ** 32 - 1;
/**
 * A range as an API writes it.
 * @param text `10.0.0.0/8`, or a single address
 * @returns null for IPv6, and for what is none
 */
function rangeOf(text) {
    const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/.exec(text.trim());
    if (match === null)
        return null;
    const parts = match.slice(1, 5).map(Number);
    const length = match[5] === undefined ? 32 : Number(match[5]);
    if (length > 32 || parts.some((part) => part > 255))
        return null;
    const address = parts.reduce((sum, part) => sum * 256 + part, 0);
    const size = 2 ** (32 - length);
    const first = Math.floor(address / size) * size;
    return { first, last: first + size - 1 };
}
const certain = (text) => rangeOf(text) ?? { first: 0, last: LAST };
/** Addresses that nothing on the internet has (RFC 6890, multicast, and what is kept for later). */
const RESERVED = [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/3',
].map(certain);
/** The addresses of `private.googleapis.com` and `restricted.googleapis.com`: https://cloud.google.com/vpc/docs/configure-private-google-access#ip-addr-defaults */
const PRIVATE_VIP = '199.36.153.8/30';
const RESTRICTED_VIP = '199.36.153.4/30';
const VIPS = [PRIVATE_VIP, RESTRICTED_VIP].map(certain);
/** Every address of the internet, but those two ranges, which no public name leads to by itself. */
const INTERNET = without([{ first: 0, last: LAST }], [...RESERVED, ...VIPS]);
/** What is left of ranges without others. */
function without(ranges, taken) {
    return taken.reduce((left, { first, last }) => left.flatMap((range) => [
        { first: range.first, last: Math.min(range.last, first - 1) },
        { first: Math.max(range.first, last + 1), last: range.last },
    ].filter((part) => part.first <= part.last)), ranges);
}
/** More pieces than rules of people make: then ranges are taken whole, and more of them is unsure. */
const MOST_PIECES = 2000;
/** Ranges cut wherever one of some others begins or ends: each of those holds a piece whole, or nothing of it. */
function cut(ranges, by) {
    const starts = [...new Set(by.flatMap(({ first, last }) => [first, last + 1]))].sort((a, b) => a - b);
    if (starts.length > MOST_PIECES)
        return ranges;
    return ranges.flatMap(({ first, last }) => {
        const firsts = [first, ...starts.filter((start) => start > first && start <= last)];
        return firsts.map((from, at) => ({ first: from, last: (firsts[at + 1] ?? last + 1) - 1 }));
    });
}
const overlaps = (a, b) => a.first <= b.last && b.first <= a.last;
const holds = (outer, inner) => outer.first <= inner.first && inner.last <= outer.last;
/** True for an address of one's own network: none that the internet has. */
const isInternal = (range) => RESERVED.some((reserved) => holds(reserved, range));
/** True for addresses of Google's APIs that only Google's networks reach. */
const isVip = (range) => VIPS.some((vip) => holds(vip, range));


/***/ }),

/***/ 1495:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ hasOrder),
/* harmony export */   K: () => (/* binding */ filterOf)
/* harmony export */ });
/* harmony import */ var _addresses__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5538);
/* harmony import */ var _routes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4550);


/**
 * Kinds of policies in the order in which they are asked; within one by their association's priority, hierarchical ones
 * from the organization down, as the answer lists them (gcloud sorts them so). A network's own come with its VPC rules.
 */
const ABOVE = ['HIERARCHY', 'SYSTEM', 'SYSTEM_GLOBAL', 'SYSTEM_REGIONAL'];
const OF_NETWORK = ['NETWORK', 'NETWORK_REGIONAL'];
const KINDS = new Set([...ABOVE, ...OF_NETWORK]);
/** True where it decides something that VPC rules come before the network's policies, or after them. */
const hasOrder = ({ rules, policies }) => rules.length > 0 && policies.some((each) => OF_NETWORK.includes(each.type) && each.rules.length > 0);
/**
 * Whether a connection may leave: hierarchical policies first, then the VPC's rules and the network's policies, in the
 * order that the network has set; what none of them decides may leave
 * (https://cloud.google.com/firewall/docs/firewall-policies-overview#rule-evaluation).
 * @param policiesFirst the network's order; null where it is not known: it is unsure where that decides
 */
function filterOf({ rules, policies }, leaving, policiesFirst) {
    const stage = (policy, of, odd = false) => ({
        policy,
        rules: [...of]
            .sort(byOrder)
            .map((rule) => about(rule, leaving, odd))
            .filter((each) => each.matches !== false),
    });
    const of = (types) => types.flatMap((type) => policies
        .filter((each) => each.type === type)
        .sort((a, b) => a.priority - b.priority)
        .map((policy) => stage(policy, policy.rules)));
    const odd = policies.filter(({ type }) => !KINDS.has(type)).map((policy) => stage(policy, policy.rules, true));
    const vpc = stage(null, rules);
    const ofNetwork = of(OF_NETWORK);
    const first = [...odd, ...of(ABOVE)];
    const after = [...first, vpc, ...ofNetwork];
    const before = [...first, ...ofNetwork, vpc];
    const orders = policiesFirst === null ? [after, before] : [policiesFirst ? before : after];
    return {
        ranges: [...before].flatMap(({ rules: each }) => each.flatMap(({ ranges }) => ranges)),
        passage: (to) => summary(orders.flatMap((stages) => to.map((piece) => walk(stages, piece)))),
    };
}
function summary(walked) {
    const outcomes = new Set(walked.flatMap(({ outcomes: each }) => [...each]));
    if (!outcomes.has('deny'))
        return { is: 'allowed' };
    const denied = walked[0]?.denied ?? null;
    if (outcomes.size === 1 && denied !== null)
        return { is: 'denied', ...denied };
    const names = [...new Set(walked.flatMap(({ named }) => named))];
    return { is: 'unsure', by: names.slice(0, 4).join(', ') };
}
/** Of equal priority a refusal comes first. */
const byOrder = (a, b) => a.priority - b.priority || Number(b.action === 'deny') - Number(a.action === 'deny');
function walk(stages, piece) {
    const outcomes = new Set();
    const named = [];
    let denied = null;
    for (const stage of stages) {
        const { ends, rule } = stageOf(stage, piece, named);
        if (ends.has('allow'))
            outcomes.add('allow');
        if (ends.has('deny')) {
            outcomes.add('deny');
            denied ??= rule === null ? null : { by: rule, of: stage.policy };
        }
        if (!ends.has('next'))
            return { outcomes, denied, named };
    }
    outcomes.add('allow');
    return { outcomes, denied, named };
}
/** What one list of rules may come to: the first that matches decides. */
function stageOf({ policy, rules }, piece, named) {
    const ends = new Set();
    let denier = null;
    for (const { rule, ranges, everywhere, matches } of rules) {
        if (!everywhere && !ranges.some((range) => (0,_addresses__WEBPACK_IMPORTED_MODULE_0__/* .overlaps */ .$f)(range, piece)))
            continue;
        for (const outcome of OUTCOMES[rule.action])
            ends.add(outcome);
        if (rule.action === 'deny')
            denier ??= rule;
        named.push(policy === null ? rule.name : `${rule.name} of ${policy.name}`);
        // A piece that is cut too coarsely is taken in part alone.
        if (matches === true && (everywhere || ranges.some((range) => (0,_addresses__WEBPACK_IMPORTED_MODULE_0__/* .holds */ .v9)(range, piece))))
            return { ends, rule: denier };
    }
    ends.add('next');
    return { ends, rule: denier };
}
const OUTCOMES = {
    allow: ['allow'],
    deny: ['deny'],
    goto: ['next'],
    // Such as an inspection, which lets through what it finds no fault with.
    other: ['allow', 'deny'],
};
/** A rule, and whether it is about what leaves, but for the address; null where that cannot be determined. */
function about(rule, { port, network, tags, unseen, account }, odd) {
    const parts = [
        protocol(rule, port),
        (0,_routes__WEBPACK_IMPORTED_MODULE_1__/* .applies */ .Br)(rule.tags, tags, unseen),
        rule.accounts.length === 0 ? true : account === null ? null : rule.accounts.includes(account),
        rule.networks.length === 0 || rule.networks.includes(network),
        rule.secureTags || rule.narrowed || odd ? null : true,
    ];
    return {
        rule,
        ranges: rule.ranges.flatMap((each) => (0,_addresses__WEBPACK_IMPORTED_MODULE_0__/* .rangeOf */ .be)(each) ?? []),
        everywhere: rule.ranges.length === 0,
        matches: parts.includes(false) ? false : parts.includes(null) ? null : true,
    };
}
function protocol({ protocols }, port) {
    if (protocols.length === 0)
        return true;
    return protocols.some(({ protocol: name, ports }) => {
        if (!['all', 'tcp', '6', ''].includes(name))
            return false;
        return ports.length === 0 || ports.some((each) => inPorts(each, port));
    });
}
function inPorts(text, port) {
    const [from = '', to = from] = text.split('-');
    return Number(from) <= port && port <= Number(to);
}


/***/ }),

/***/ 7840:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vk: () => (/* binding */ answering),
  oE: () => (/* binding */ policiesInPlay),
  Zm: () => (/* binding */ zonesInPlay)
});

// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
// EXTERNAL MODULE: ./src/network/addresses.ts
var addresses = __webpack_require__(5538);
;// CONCATENATED MODULE: ./src/network/records.ts

/** The names that Google's two ranges have everywhere: https://cloud.google.com/vpc/docs/configure-private-google-access#domain-options */
const KNOWN = new Map([
    ['private.googleapis.com.', ['199.36.153.8', '199.36.153.9', '199.36.153.10', '199.36.153.11']],
    ['restricted.googleapis.com.', ['199.36.153.4', '199.36.153.5', '199.36.153.6', '199.36.153.7']],
]);
const LONGEST_CHAIN = 8;
/**
 * What the records of a zone say of a name.
 * @param dnsName of the zone
 */
function resolve(host, { dnsName }, records) {
    let name = `${host.toLowerCase()}.`;
    for (let step = 0; step < LONGEST_CHAIN; step += 1) {
        const known = KNOWN.get(name);
        if (known !== undefined)
            return records_addresses(known, name);
        if (name !== dnsName && !name.endsWith(`.${dnsName}`))
            return { to: 'elsewhere', by: `it leads to ${name}` };
        const found = recordsOf(name, records);
        // A part of the zone that other servers answer for.
        const delegated = records.some(({ name: own, type }) => type === 'NS' && own !== dnsName && (name === own || name.endsWith(`.${own}`)));
        if (delegated)
            return { to: 'elsewhere', by: `a part of it is delegated` };
        const direct = found.filter(({ type }) => type === 'A');
        if (direct.length > 0)
            return records_addresses(direct.flatMap(({ data }) => data), name);
        const alias = found.find(({ type }) => type === 'CNAME');
        if (alias === undefined)
            return found.some(({ type }) => type === 'AAAA' || type === 'ALIAS')
                ? { to: 'elsewhere', by: `${name} has no IPv4 address in it` }
                : { to: 'nothing' };
        const [target] = alias.data;
        if (target === undefined)
            return { to: 'elsewhere', by: `${name} leads to several places` };
        name = (target.endsWith('.') ? target : `${target}.`).toLowerCase();
    }
    return { to: 'elsewhere', by: `${name} leads on and on` };
}
/**
 * What the records of a rule of a response policy say: they are the whole answer for each name that the rule is for.
 * A name that they lead to is asked anew, as any other.
 */
function answered(records) {
    const direct = records.filter(({ type }) => type === 'A');
    if (direct.length > 0)
        return records_addresses(direct.flatMap(({ data }) => data), 'it');
    const [target] = records.find(({ type }) => type === 'CNAME')?.data ?? [];
    if (target === undefined)
        return { to: 'elsewhere', by: 'it has no IPv4 address' };
    const name = `${target.replace(/\.$/, '')}.`.toLowerCase();
    const known = KNOWN.get(name);
    return known === undefined ? { to: 'elsewhere', by: `it leads to ${name}` } : records_addresses(known, name);
}
function records_addresses(texts, name) {
    const ranges = texts.map(addresses/* rangeOf */.be);
    if (ranges.length === 0 || !ranges.every((range) => range !== null))
        return { to: 'elsewhere', by: `${name} leads to several places` };
    return { to: 'addresses', ranges, texts };
}
/** The records of a name: its own, else those of the nearest wildcard (RFC 4592). */
function recordsOf(name, records) {
    const own = records.filter((record) => record.name === name);
    if (own.length > 0)
        return own;
    for (let rest = name; rest.includes('.') && rest !== '.';) {
        rest = rest.slice(rest.indexOf('.') + 1);
        const below = records.filter((record) => record.name === `*.${rest}`);
        if (below.length > 0)
            return below;
        // A name that is there keeps wildcards above it away.
        if (records.some((record) => record.name === rest || record.name.endsWith(`.${rest}`)))
            return [];
        if (rest === '')
            break;
    }
    return [];
}

;// CONCATENATED MODULE: ./src/network/names.ts


const ofCluster = ({ clusters }, { cluster }) => clusters.includes(cluster);
const ofNetwork = ({ networks }, { network }) => networks.includes(network);
/** Who answers for a name, as far as it was read. */
function answering(asker, names) {
    const unread = new Set();
    const reader = { asker, names, unread };
    const by = byRule(reader, ofCluster) ??
        byZone(reader, ofCluster) ??
        byServers(reader) ??
        byRule(reader, ofNetwork) ??
        byZone(reader, ofNetwork);
    return { by, unread: [...unread] };
}
/** The value of a fact; what is missing is noted. A project without the API of Cloud DNS has nothing of it. */
function read({ unread }, fact) {
    if (fact.state === 'known')
        return fact.value;
    if (!(fact.state === 'denied' && fact.why === 'api-disabled'))
        unread.add(fact);
    return [];
}
function byServers(reader) {
    for (const { servers } of reader.names)
        for (const policy of read(reader, servers))
            if (policy.servers.length > 0 && policy.networks.includes(reader.asker.network))
                return { is: 'servers', policy: policy.name, servers: policy.servers, from: fromOf(servers) };
    return null;
}
function byRule(reader, scope) {
    const found = reader.names.flatMap(({ responses, rules }) => read(reader, responses)
        .filter((policy) => scope(policy, reader.asker))
        .flatMap((policy) => {
        const fact = (0,own_value/* ownValue */.e)(rules, policy.name);
        return (fact === undefined ? [] : read(reader, fact)).map((rule) => ({ policy, rule, from: fromOf(fact) }));
    }));
    const best = longest(reader.asker.host, found.filter(({ rule }) => isFor(rule, reader.asker.host)), ({ rule }) => rule.dnsName.replace(/^\*\./, ''));
    if (best === null || best.rule.does === 'bypass')
        return null;
    const { policy, rule, from } = best;
    const says = rule.does === 'answer'
        ? answered(rule.records)
        : { to: 'elsewhere', by: 'this version does not know what it does' };
    return { is: 'rule', policy: policy.name, rule, says, from };
}
/** A name alone is for that name, `*.N` for all below N. */
function isFor({ dnsName }, host) {
    const name = `${host.toLowerCase()}.`;
    if (!dnsName.startsWith('*.'))
        return name === dnsName;
    return dnsName === '*.' || name.endsWith(dnsName.slice(1));
}
function byZone(reader, scope) {
    const found = reader.names.flatMap((each) => read(reader, each.zones)
        .filter((zone) => scope(zone, reader.asker) && holdsName(zone, reader.asker.host))
        .map((zone) => ({ zone, of: each })));
    const best = longest(reader.asker.host, found, ({ zone }) => zone.dnsName);
    if (best === null)
        return null;
    const { zone, of } = best;
    const records = (0,own_value/* ownValue */.e)(of.records, zone.name);
    const says = zone.elsewhere !== null || records === undefined
        ? null
        : records.state === 'known'
            ? resolve(reader.asker.host, zone, records.value)
            : records;
    return { is: 'zone', project: of.project, zone, says, from: fromOf(records ?? of.zones) };
}
function longest(host, all, nameOf) {
    return [...all].sort((a, b) => lengthOf(nameOf(b), host) - lengthOf(nameOf(a), host))[0] ?? null;
}
const lengthOf = (dnsName, host) => (dnsName === `${host}.` ? Infinity : dnsName.length);
const holdsName = ({ dnsName }, host) => {
    const name = `${host.toLowerCase()}.`;
    return dnsName === '.' || name === dnsName || name.endsWith(`.${dnsName}`);
};
/** Of the zones of a project those whose records are asked for: in each scope the one with the longest name. */
function zonesInPlay(asker, zones) {
    const best = [ofCluster, ofNetwork].flatMap((scope) => {
        const held = zones.filter((zone) => scope(zone, asker) && holdsName(zone, asker.host));
        return longest(asker.host, held, ({ dnsName }) => dnsName) ?? [];
    });
    return [...new Set(best)].filter(({ elsewhere }) => elsewhere === null);
}
/** Of the response policies of a project those that are for the nodes. */
const policiesInPlay = (asker, policies) => policies.filter((policy) => ofCluster(policy, asker) || ofNetwork(policy, asker));
const fromOf = (fact) => fact === undefined ? '' : fact.state === 'blocked' ? fact.by.from : fact.from;


/***/ }),

/***/ 4550:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ applies),
/* harmony export */   Rs: () => (/* binding */ leadsTo),
/* harmony export */   iC: () => (/* binding */ mayHave)
/* harmony export */ });
/* unused harmony export inWords */
/* harmony import */ var _addresses__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5538);

/**
 * The route in force for addresses: of those for the node the most specific, then that of the lowest priority number
 * (https://cloud.google.com/vpc/docs/routes#routeselection).
 * @param tags of the nodes, as far as the API shows them
 */
function leadsTo(destinations, routes, { network, tags, unseen }) {
    const here = routes.flatMap((route) => {
        const range = (0,_addresses__WEBPACK_IMPORTED_MODULE_0__/* .rangeOf */ .be)(route.range);
        const about = range !== null && destinations.some((each) => (0,_addresses__WEBPACK_IMPORTED_MODULE_0__/* .overlaps */ .$f)(each, range));
        return about && route.network === network ? [{ route, range }] : [];
    });
    const appliesTo = ({ route }) => applies(route.tags, tags, unseen);
    const sure = here.filter((each) => appliesTo(each) === true);
    const open = here.filter((each) => appliesTo(each) === null);
    const base = decide(destinations, sure);
    const beyond = [...sure, ...open].some(({ route }) => kindOf(route) === 'other');
    if (base.to === 'unsure')
        return { ...base, beyond: base.beyond || (open.length > 0 && beyond) };
    for (const each of open) {
        const changed = decide(destinations, [...sure, each]);
        const by = `${inWords(each.route)} for nodes with the tag ${each.route.tags.join(', ')}`;
        if (changed.to !== base.to)
            return { to: 'unsure', by, beyond };
    }
    return base;
}
/** Whether the nodes may have a tag that is not shown. */
const mayHave = (tag, unseen) => unseen === 'any' || (unseen === 'of-gke' && (tag.startsWith('gke-') || tag.startsWith('goog-')));
/** Whether what is for VMs of some tags is for these nodes; null where that cannot be determined. */
function applies(wanted, tags, unseen) {
    if (wanted.length === 0 || wanted.some((tag) => tags.includes(tag)))
        return true;
    return wanted.some((tag) => mayHave(tag, unseen)) ? null : false;
}
function decide(destinations, routes) {
    const winners = new Set();
    const ranges = routes.map(({ range }) => range);
    for (const destination of destinations)
        for (const part of (0,_addresses__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)([destination], ranges))
            for (const each of winnersOf(part, routes))
                winners.add(each);
    const kinds = new Set([...winners].map(kindOf));
    const named = [...winners].filter((route) => route !== null);
    const [first] = named;
    if (kinds.size > 1) {
        const odd = named.filter((route) => kindOf(route) === 'other');
        return {
            to: 'unsure',
            beyond: odd.length > 0,
            by: odd.length > 0
                ? odd.slice(0, 3).map(inWords).join('; ')
                : `${named.map(inWords).slice(0, 3).join('; ')}, for a part of the addresses`,
        };
    }
    if (first === undefined || kinds.has('nowhere'))
        return { to: 'nowhere', inside: first !== undefined };
    return kinds.has('gateway')
        ? { to: 'gateway', by: inWords(first) }
        : { to: 'other', by: named.slice(0, 3).map(inWords).join('; ') };
}
/** A subnet's own route leads nowhere outside. */
const kindOf = (route) => route === null || route.hop === 'network' ? 'nowhere' : route.hop === 'gateway' ? 'gateway' : 'other';
function winnersOf(part, routes) {
    const holding = routes.filter(({ range }) => (0,_addresses__WEBPACK_IMPORTED_MODULE_0__/* .holds */ .v9)(range, part));
    if (holding.length === 0)
        return [null];
    const size = ({ range }) => range.last - range.first;
    const narrow = Math.min(...holding.map(size));
    const narrowest = holding.filter((each) => size(each) === narrow);
    const priority = Math.min(...narrowest.map(({ route }) => route.priority));
    return narrowest.filter(({ route }) => route.priority === priority).map(({ route }) => route);
}
/** A route, for a person. */
const inWords = ({ name, range, hop }) => `route ${name} (${range} to ${hop === 'gateway' ? 'the default internet gateway' : hop === 'network' ? 'the network' : hop.other})`;


/***/ }),

/***/ 5711:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ wantedOf)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _model_google_registry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3020);


/** Registries that all the world reaches at public addresses; a name below one is one, too. */
const PUBLIC = [
    'docker.io',
    'quay.io',
    'ghcr.io',
    'registry.k8s.io',
    'k8s.gcr.io',
    'mcr.microsoft.com',
    'public.ecr.aws',
    'registry.gitlab.com',
    'nvcr.io',
    'cgr.dev',
    'registry.access.redhat.com',
    'registry.redhat.io',
    'docker.elastic.co',
    'lscr.io',
];
/** Google's, beside those of Artifact Registry: what Private Google Access reaches by `*.gcr.io`. */
const OF_GOOGLE = new Set(['mirror.gcr.io', 'marketplace.gcr.io', 'launcher.gcr.io', 'staging-k8s.gcr.io']);
/**
 * What a pool's nodes want of a registry's host.
 * @param host as an image reference has it, with a port where it has one
 * @param account the e-mail of the nodes' account; null where it is not known
 */
function wantedOf(host, pool, nodes, account, cluster) {
    const [, name = host, port = '443'] = /^(.*?)(?::(\d{1,5}))?$/.exec(host) ?? [];
    const kind = kindOf(name);
    return {
        host: kind === 'hub' ? 'registry-1.docker.io' : name,
        port: Number(port),
        kind,
        nodes,
        unseen: pool.origin === 'listed' ? 'of-gke' : 'any',
        account,
        cluster: (0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .clusterPath */ .Sf)(cluster),
    };
}
function kindOf(host) {
    if ((0,_model_google_registry__WEBPACK_IMPORTED_MODULE_1__/* .isGoogleRegistry */ .JA)(host) || OF_GOOGLE.has(host))
        return 'google';
    if (host === 'docker.io')
        return 'hub';
    return PUBLIC.some((each) => host === each || host.endsWith(`.${each}`)) ? 'public' : 'other';
}


/***/ }),

/***/ 2991:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ versionMatters),
/* harmony export */   b: () => (/* binding */ runtimeMatters)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5815);
/* harmony import */ var _model_gke_version__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3405);
/* harmony import */ var _offer__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9673);
/* harmony import */ var _platform_match__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5387);
/** Whether a later GKE version changes what nodes take of an image. Pure. */





/**
 * What there is about the image or the nodes that a later version refuses: Docker's schema 1, an index of which the
 * nodes take only a fall-back, node images with Docker. Null for all others, of which no version is asked.
 * @param version the nodes' own
 */
function versionMatters({ pool, platform: { os, architecture }, runtime }, version, manifest, children) {
    const own = version === null ? null : (0,_model_gke_version__WEBPACK_IMPORTED_MODULE_3__/* .parseGkeVersion */ .n2)(version);
    if (own === null)
        return null;
    if ((0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .hasDocker */ .pp)(pool) && !(0,_model_gke_version__WEBPACK_IMPORTED_MODULE_3__/* .isAtLeast */ .du)(own, 1, 24))
        return 'docker';
    const matters = runtimeMatters({ os, architecture }, manifest, children);
    const read = (0,_platform_match__WEBPACK_IMPORTED_MODULE_2__/* .runtimesRead */ .e)(pool, runtime);
    if (matters === 'schema-1')
        return (0,_platform_match__WEBPACK_IMPORTED_MODULE_2__/* .refusesSchema1 */ .gr)(os, version, read) === false ? matters : null;
    return matters === 'fallback' && (0,_platform_match__WEBPACK_IMPORTED_MODULE_2__/* .takesFallback */ .NO)(version, read) !== false ? matters : null;
}
/**
 * What there is about the image that some versions of containerd take and others do not: Docker's schema 1, an index of
 * which nodes of that platform take only a fall-back. Null for all others.
 */
function runtimeMatters({ os, architecture }, manifest, children) {
    if (manifest.shape === 'schema1')
        return 'schema-1';
    const cpu = (0,_model_fact__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(architecture);
    if (manifest.shape !== 'index' || cpu === undefined || os !== 'linux')
        return null;
    const { match } = (0,_platform_match__WEBPACK_IMPORTED_MODULE_2__/* .bestEntry */ .DP)({ os, architecture: cpu, build: null }, (0,_offer__WEBPACK_IMPORTED_MODULE_1__/* .offerOf */ .y)(manifest, children).entries);
    return match === 'fallback' ? match : null;
}


/***/ }),

/***/ 9673:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ toRead),
/* harmony export */   y: () => (/* binding */ offerOf)
/* harmony export */ });
/* harmony import */ var _platform_match__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5387);

const INDEXES = new Set([
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
]);
const isAttestation = ({ artifactType, platform }) => artifactType !== null || (platform?.os === 'unknown' && platform.architecture === 'unknown');
/** Entries that containerd reads further: those that are an index themselves, or do not say their platform. */
const toRead = ({ entries }) => entries.filter((entry) => !isAttestation(entry) && (INDEXES.has(entry.mediaType) || saidOf(entry) === null));
const saidOf = ({ platform }) => platform !== null && (0,_platform_match__WEBPACK_IMPORTED_MODULE_0__/* .isSaid */ .QV)(platform) ? platform : null;
/**
 * The platforms of an index, without attestations and other artifacts, with those of nested indexes.
 * @param children what was read of the entries that do not say it
 */
function offerOf(index, children) {
    const read = new Map(children.map((child) => [child.digest, child]));
    const entries = [];
    const unsaid = [];
    const seen = new Set();
    const walk = (manifest) => {
        const further = new Set(toRead(manifest));
        for (const entry of manifest.entries) {
            const { digest } = entry;
            if (isAttestation(entry))
                continue;
            const platform = saidOf(entry);
            if (!further.has(entry) && platform !== null) {
                entries.push({ digest, platform });
                continue;
            }
            if (seen.has(digest))
                continue;
            seen.add(digest);
            const child = read.get(digest);
            if (child?.manifest.state !== 'known') {
                unsaid.push({ digest, fact: child?.manifest ?? null });
            }
            else if (child.manifest.value.shape === 'index') {
                walk(child.manifest.value);
            }
            else if (child.config?.state === 'known' && (0,_platform_match__WEBPACK_IMPORTED_MODULE_0__/* .isSaid */ .QV)(child.config.value)) {
                entries.push({ digest, platform: child.config.value });
            }
            else if (child.manifest.value.shape !== 'artifact') {
                unsaid.push({ digest, fact: child.config });
            }
        }
    };
    walk(index);
    return { entries, unsaid };
}


/***/ }),

/***/ 5387:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DP: () => (/* binding */ bestEntry),
  QV: () => (/* binding */ isSaid),
  qN: () => (/* binding */ matchSingle),
  VQ: () => (/* binding */ platformText),
  gr: () => (/* binding */ refusesSchema1),
  e: () => (/* binding */ runtimesRead),
  NO: () => (/* binding */ takesFallback)
});

// UNUSED EXPORTS: matchEntry, normalized

// EXTERNAL MODULE: ./src/model/gke-version.ts
var gke_version = __webpack_require__(3405);
;// CONCATENATED MODULE: ./src/model/runtime.ts
/** What nodes say of themselves (Kubernetes `status.nodeInfo`). Plain JSON. */
/**
 * Whether the nodes have this version of containerd, or a later one.
 * @returns `some` where they differ; `unknown` where another runtime pulls
 */
function hasContainerd({ runtimes }, major, minor) {
    const all = runtimes.map((runtime) => {
        const [, ownMajor, ownMinor] = CONTAINERD.exec(runtime) ?? [];
        if (ownMajor === undefined || ownMinor === undefined)
            return 'unknown';
        return Number(ownMajor) > major || (Number(ownMajor) === major && Number(ownMinor) >= minor);
    });
    const [first] = all;
    if (first === undefined || all.includes('unknown'))
        return 'unknown';
    return all.every((each) => each === first) ? first : 'some';
}
const CONTAINERD = /^containerd:\/\/v?(\d{1,3})\.(\d{1,4})\b/;
/** True where every one is containerd, of a version that can be read. */
const areContainerd = ({ runtimes }) => runtimes.length > 0 && runtimes.every((runtime) => CONTAINERD.test(runtime));

// EXTERNAL MODULE: ./src/model/fact.ts
var fact = __webpack_require__(5815);
;// CONCATENATED MODULE: ./src/placement/platform-match.ts



/** From this build on, Windows runs containers of older builds, down to this one. */
const FIRST_COMPATIBLE_BUILD = 20348;
const ALIASES = new Map([
    ['x86_64', ['amd64', null]],
    ['x86-64', ['amd64', null]],
    ['i386', ['386', '']],
    ['aarch64', ['arm64', null]],
    ['armhf', ['arm', 'v7']],
    ['armel', ['arm', 'v6']],
]);
/** The same platform as containerd writes it: lower case, one name an architecture, no variant where it is the default. */
function normalized(platform) {
    const written = platform.architecture.toLowerCase();
    const [architecture, fixed] = ALIASES.get(written) ?? [written, null];
    const os = platform.os.toLowerCase();
    const variant = fixed ?? normalVariant(architecture, (platform.variant ?? '').toLowerCase());
    return { ...platform, os: os === 'macos' ? 'darwin' : os, architecture, variant: variant === '' ? null : variant };
}
function normalVariant(architecture, variant) {
    if (architecture === 'amd64')
        return variant === 'v1' ? '' : variant;
    if (architecture === 'arm64')
        return ['8', 'v8', 'v8.0'].includes(variant) ? '' : variant;
    if (architecture !== 'arm')
        return variant;
    if (variant === '')
        return 'v7';
    return /^[5-8]$/.test(variant) ? `v${variant}` : variant;
}
/** True where the platform names its system and architecture. */
const isSaid = ({ os, architecture }) => os !== '' && architecture !== '';
/** How an entry of an index stands to a node: variants above the node's own are never taken. */
function matchEntry(node, platform) {
    const { os, architecture, variant, osVersion } = normalized(platform);
    if (os !== node.os)
        return 'no';
    if (architecture === node.architecture) {
        // 32-bit Arm nodes take their own version and older ones; no API says which theirs is: v7 is the usual one.
        if (architecture === 'arm')
            return /^v[5-7]$/.test(variant ?? '') ? 'match' : 'no';
        if (variant !== null)
            return 'no';
        return os === 'windows' ? matchBuild(node.build, osVersion) : 'match';
    }
    return os === 'linux' && isFallback(node.architecture, architecture, variant) ? 'fallback' : 'no';
}
/** How a single image stands to a node: it is pulled whatever it is, so this is about running it. */
function matchSingle(node, platform) {
    const { os, architecture, variant, osVersion } = normalized(platform);
    if (os !== node.os)
        return 'no';
    const build = os === 'windows' ? matchBuild(node.build, osVersion) : 'match';
    if (architecture === node.architecture)
        return build === 'match' && variant !== null ? 'other-cpu' : build;
    return os === 'linux' && isFallback(node.architecture, architecture, variant) ? 'other-cpu' : 'no';
}
const isFallback = (node, architecture, variant) => (node === 'amd64' && architecture === '386' && variant === null) ||
    (node === 'arm64' && architecture === 'arm' && /^v[5-8]$/.test(variant ?? ''));
function matchBuild(host, osVersion) {
    if (osVersion === null || osVersion === '')
        return 'match';
    const build = buildOf(osVersion);
    if (host === null || build === null)
        return 'unknown';
    if (host < FIRST_COMPATIBLE_BUILD)
        return build === host ? 'match' : 'no';
    return build >= FIRST_COMPATIBLE_BUILD && build <= host ? 'match' : 'no';
}
function buildOf(osVersion) {
    const digits = /^\d{1,6}\.\d{1,6}\.(\d{1,9})(?:\.|$)/.exec(osVersion ?? '')?.[1];
    return digits === undefined ? null : Number(digits);
}
/**
 * Whether a node's containerd still takes what is only a fall-back (before 2.1). GKE's Linux nodes have containerd 1.7
 * or older up to 1.32 and 2.0 from 1.33 (https://cloud.google.com/kubernetes-engine/docs/deprecations/migrate-containerd-2);
 * for Kubernetes 1.36 containerd's own list of releases (RELEASES.md) has 2.2 and later; between them GKE does not say.
 * @param read what the nodes themselves say; null: they were not read
 */
function takesFallback(version, read = null) {
    if (read !== null)
        return not(hasContainerd(read, 2, 1));
    const gke = version === null ? null : (0,gke_version/* parseGkeVersion */.n2)(version);
    if (gke?.major !== 1)
        return 'unknown';
    if (gke.minor <= 33)
        return true;
    return gke.minor >= 36 ? false : 'unknown';
}
const not = (answer) => (typeof answer === 'boolean' ? !answer : answer);
/** Whether a node's containerd is 2 or later, which refuses Docker's schema 1: Linux from 1.33, Windows from 1.35. */
function refusesSchema1(os, version, read = null) {
    if (read !== null)
        return hasContainerd(read, 2, 0);
    const gke = version === null ? null : (0,gke_version/* parseGkeVersion */.n2)(version);
    if (gke === null)
        return 'unknown';
    return gke.major > 1 || gke.minor >= (os === 'windows' ? 35 : 33);
}
/**
 * What the nodes of a pool say of their runtimes, which counts before what GKE's version tells of them.
 * @returns null where they were not read, or a node of GKE's names a runtime that is no containerd
 */
function runtimesRead(pool, runtime = null) {
    if (pool.group !== null)
        return pool.group;
    const read = runtime && (0,fact/* valueOf */.RP)(runtime);
    return read && areContainerd(read) ? read : null;
}
const RANK = ['match', 'fallback', 'other-cpu', 'unknown', 'no'];
/** The best of an index, as containerd chooses: the first of the best; of Windows builds the node's own, then the newest. */
function bestEntry(node, entries) {
    const matches = entries.map((entry) => ({ entry, match: matchEntry(node, entry.platform) }));
    const match = RANK.find((rank) => matches.some((each) => each.match === rank)) ?? 'no';
    const best = matches.filter((each) => each.match === match).map(({ entry }) => entry);
    if (node.os === 'windows')
        best.sort((a, b) => revision(b) - revision(a));
    if (match === 'fallback')
        best.sort((a, b) => variantOf(b).localeCompare(variantOf(a)));
    return { match, entry: match === 'no' ? null : (best[0] ?? null) };
}
const variantOf = ({ platform }) => normalized(platform).variant ?? '';
const revision = ({ platform: { osVersion } }) => (buildOf(osVersion) ?? 0) * 1e6 + Number(/\.(\d{1,6})$/.exec(osVersion ?? '')?.[1] ?? 0);
/** `linux/amd64`, `linux/arm/v7`, `windows/amd64 10.0.20348.2527`. */
function platformText({ os, architecture, variant, osVersion }) {
    return `${os}/${architecture}${variant ? `/${variant}` : ''}${osVersion ? ` ${osVersion}` : ''}`;
}


/***/ })

};
;