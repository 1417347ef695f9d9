"use strict";
exports.id = 4231;
exports.ids = [4231];
exports.modules = {

/***/ 4231:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readFactsFile: () => (/* binding */ readFactsFile)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./src/model/fact.ts
var fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/model/facts-file.ts
var facts_file = __webpack_require__(5833);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/iso.js



function datetime(params) {
    return core._isoDateTime(ZodISODateTime, params);
}
function date(params) {
    return api/* _isoDate */.db(schemas/* ZodISODate */.Brp, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}

// EXTERNAL MODULE: ./src/model/check-ids.ts
var check_ids = __webpack_require__(3258);
// EXTERNAL MODULE: ./src/model/cluster.ts
var cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/model/image-reference.ts
var image_reference = __webpack_require__(68);
// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(1300);
;// CONCATENATED MODULE: ./src/input/image-use-schema.ts
/** The schema of how workloads use an image, as it is saved in facts. Loaded only with such a file. */

const image_use_schema_text = schemas/* string */.YjP();
const texts = schemas/* array */.YOg(image_use_schema_text);
const orNull = image_use_schema_text.nullable();
const expression = schemas/* strictObject */.rej({ key: image_use_schema_text, operator: image_use_schema_text, values: texts });
const term = schemas/* strictObject */.rej({ labels: schemas/* array */.YOg(expression), fields: schemas/* array */.YOg(expression) });
const toleration = schemas/* strictObject */.rej({
    key: orNull,
    operator: image_use_schema_text,
    value: orNull,
    effect: orNull,
});
const scheduling = schemas/* strictObject */.rej({
    nodeSelector: schemas/* record */.g1P(image_use_schema_text, image_use_schema_text),
    affinity: schemas/* array */.YOg(term).nullable(),
    tolerations: schemas/* array */.YOg(toleration),
    nodeName: orNull,
    runtimeClass: orNull,
    runtimeClassRead: schemas/* boolean */.zMY(),
    os: orNull,
    resources: texts,
    claims: texts,
    queue: orNull,
    podsUnknown: schemas/* boolean */.zMY(),
});
/** One use of an image, with where its pod may be scheduled. */
const IMAGE_USE = schemas/* strictObject */.rej({
    workload: image_use_schema_text,
    container: orNull,
    mounted: schemas/* boolean */.zMY(),
    namespace: orNull,
    serviceAccount: image_use_schema_text,
    pullSecrets: texts,
    accountRead: schemas/* boolean */.zMY(),
    live: schemas/* boolean */.zMY(),
    pullsAsItself: schemas/* boolean */.zMY(),
    federationAudience: orNull,
    pullPolicy: orNull,
    breakGlass: schemas/* boolean */.zMY(),
    scheduling,
});

// EXTERNAL MODULE: ./src/model/policy-file.ts
var policy_file = __webpack_require__(8314);
// EXTERNAL MODULE: ./src/model/target.ts
var target = __webpack_require__(5936);
// EXTERNAL MODULE: ./src/model/verification.ts
var verification = __webpack_require__(8162);
// EXTERNAL MODULE: ./src/input/given-fleet.ts + 1 modules
var given_fleet = __webpack_require__(1948);
// EXTERNAL MODULE: ./src/input/names.ts
var names = __webpack_require__(3632);
// EXTERNAL MODULE: ./src/input/principal.ts
var principal = __webpack_require__(4486);
// EXTERNAL MODULE: ./src/input/without-cluster.ts
var without_cluster = __webpack_require__(115);
;// CONCATENATED MODULE: ./src/input/request-schema.ts
/**
 * The schema of the request in saved facts. This program wrote it, and it may have been edited since, so every value
 * must follow the same rules as a given one. Loaded only with such a file.
 */














const request_schema_text = schemas/* string */.YjP();
const request_schema_texts = schemas/* array */.YOg(request_schema_text);
const request_schema_orNull = request_schema_text.nullable();
const readBy = (parse) => request_schema_text.refine((value) => 'value' in parse(value));
const source = schemas/* strictObject */.rej({ file: request_schema_text, line: schemas/* int */.Whr(), column: schemas/* int */.Whr(), workload: request_schema_orNull });
/** The parts of a reference must match its text. */
const reference = schemas/* custom */.IeY((value) => {
    if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string')
        return false;
    const parsed = (0,image_reference/* parseImageReference */.o_)(value.text);
    return parsed.ok && (0,external_node_util_.isDeepStrictEqual)(parsed.reference, value);
});
const sources = schemas/* array */.YOg(source);
const request_schema_image = schemas/* discriminatedUnion */.gMt('valid', [
    schemas/* strictObject */.rej({ valid: schemas/* literal */.euz(true), reference, sources, uses: schemas/* array */.YOg(IMAGE_USE), plain: schemas/* boolean */.zMY() }),
    schemas/* strictObject */.rej({
        valid: schemas/* literal */.euz(false),
        text: request_schema_text,
        reason: request_schema_text,
        at: schemas/* int */.Whr(),
        atRunTime: schemas/* boolean */.zMY(),
        sources,
        unlisted: schemas/* null */.chJ(),
    }),
]);
const request_schema_cluster = schemas/* strictObject */.rej({ project: request_schema_text, location: request_schema_text, name: request_schema_text })
    .refine((name) => (0,cluster/* isOutside */._K)(name)
    ? name.name !== ''
    : (0,external_node_util_.isDeepStrictEqual)((0,names/* parseClusterName */.$3)((0,cluster/* clusterPath */.Sf)(name)), { value: { full: name } }));
const pools = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('all') }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('named'),
        names: schemas/* array */.YOg(readBy(names/* parsePoolName */.Vk).refine((name) => name !== names/* ALL_POOLS */.Ur)).min(1),
    }),
]);
const shard = schemas/* strictObject */.rej({ index: schemas/* int */.Whr().min(1), count: schemas/* int */.Whr().min(1) })
    .refine(({ index, count }) => index <= count);
const filter = schemas/* strictObject */.rej({
    labels: schemas/* array */.YOg(schemas/* strictObject */.rej({ key: request_schema_text, value: request_schema_orNull })),
    names: request_schema_texts,
    locations: request_schema_texts,
    channels: request_schema_texts,
});
const fleet = schemas/* strictObject */.rej({
    scopes: schemas/* array */.YOg(readBy(given_fleet/* parseScope */.Sk)),
    shard: shard.nullable(),
    running: schemas/* boolean */.zMY(),
    cross: schemas/* boolean */.zMY(),
    filter,
    memberships: schemas/* boolean */.zMY(),
});
const platform = schemas/* strictObject */.rej({ os: schemas/* enum */.k5n(['linux', 'windows']), architecture: request_schema_text, build: schemas/* int */.Whr().nullable() })
    .refine((value) => (0,external_node_util_.isDeepStrictEqual)((0,without_cluster/* parsePlatform */.F)((0,target/* askedText */.k7)(value)), { value }));
const seen = schemas/* strictObject */.rej({
    errors: request_schema_texts,
    unread: request_schema_texts,
    leftOut: request_schema_orNull,
    empty: schemas/* boolean */.zMY(),
});
const ignored = schemas/* strictObject */.rej({
    check: request_schema_orNull,
    image: request_schema_orNull,
    cluster: request_schema_orNull,
    pool: request_schema_orNull,
    reason: request_schema_text,
    expires: date().nullable(),
});
const policy = schemas/* strictObject */.rej({
    allowedRegistries: request_schema_texts.nullable(),
    requireDigest: schemas/* boolean */.zMY(),
    failOn: schemas/* enum */.k5n(policy_file/* FAIL_ON */.d$).nullable(),
    checks: schemas/* record */.g1P(request_schema_text, schemas/* enum */.k5n(policy_file/* SEVERITIES */.oC)).refine((checks) => Object.keys(checks).every(isCheckId)),
    ignore: schemas/* array */.YOg(ignored),
    imagePaths: request_schema_texts,
    clusters: schemas/* record */.g1P(request_schema_text, schemas/* array */.YOg(readBy(names/* parseClusterName */.$3))),
});
const isCheckId = (id) => check_ids/* CHECK_IDS */.S.some((each) => each === id);
const baseline = schemas/* strictObject */.rej({
    findings: schemas/* array */.YOg(schemas/* strictObject */.rej({
        fingerprint: request_schema_text,
        status: schemas/* enum */.k5n(finding/* STATUSES */.f),
        check: request_schema_text,
        image: request_schema_text,
        cluster: request_schema_text,
        pool: request_schema_orNull,
    })),
    startedAt: request_schema_orNull,
    counts: schemas/* strictObject */.rej({
        pass: schemas/* int */.Whr(),
        warn: schemas/* int */.Whr(),
        fail: schemas/* int */.Whr(),
        unknown: schemas/* int */.Whr(),
        skip: schemas/* int */.Whr(),
        targets: schemas/* int */.Whr(),
    })
        .nullable(),
    causes: schemas/* array */.YOg(schemas/* strictObject */.rej({
        id: request_schema_text,
        check: request_schema_text,
        code: request_schema_text,
        status: schemas/* enum */.k5n(finding/* STATUSES */.f),
        message: request_schema_text,
        targets: schemas/* int */.Whr(),
        where: schemas/* array */.YOg(schemas/* strictObject */.rej({ image: request_schema_text, cluster: request_schema_orNull })),
    })),
    // Earlier versions did not save the rows.
    passed: schemas/* array */.YOg(schemas/* strictObject */.rej({ cluster: request_schema_orNull, images: request_schema_texts, causes: request_schema_texts })).default([]),
});
/** A request as it was saved. */
const REQUEST = schemas/* strictObject */.rej({
    command: schemas/* enum */.k5n(['check', 'diagnose', 'scan']),
    images: schemas/* array */.YOg(request_schema_image),
    seen,
    clusters: schemas/* array */.YOg(request_schema_cluster),
    fleet: fleet.nullable(),
    alone: schemas/* array */.YOg(platform).nullable(),
    nodePools: pools.nullable(),
    namespace: readBy(names/* parseNamespace */.LM).nullable(),
    pod: readBy(names/* parsePodName */.IJ).nullable(),
    principal: readBy(principal/* parsePrincipal */.g).nullable(),
    pullSecrets: schemas/* array */.YOg(readBy(names/* parseSecretName */.bK)),
    verify: schemas/* enum */.k5n(verification/* VERIFY_HOWS */.Au),
    verifyRun: schemas/* boolean */.zMY(),
    verifyScaleUp: schemas/* boolean */.zMY(),
    impersonateNode: schemas/* boolean */.zMY(),
    policy: schemas/* strictObject */.rej({ file: request_schema_text, policy }).nullable(),
    baseline: baseline.nullable(),
});

;// CONCATENATED MODULE: ./src/input/facts-file.ts
/**
 * Reads a facts file by its schema, since it may have been edited or written by somebody else. Loaded only with such a
 * file.
 */




const facts_file_text = schemas/* string */.YjP();
const facts_file_orNull = facts_file_text.nullable();
const need = schemas/* object */.Ikc({
    way: schemas/* enum */.k5n(['policies', 'impersonate', 'verify']),
    permission: facts_file_text,
    resource: facts_file_text,
    role: facts_file_text,
});
const said = { from: facts_file_text, detail: facts_file_text };
const absent = schemas/* object */.Ikc({ state: schemas/* literal */.euz('absent'), ...said });
const denied = schemas/* object */.Ikc({
    state: schemas/* literal */.euz('denied'),
    why: schemas/* enum */.k5n([...fact/* DENIED_WHYS */.OI, ...fact/* PROJECT_TROUBLES */.VX]),
    ...said,
    needs: schemas/* array */.YOg(need),
    consumer: facts_file_orNull,
});
const failed = schemas/* object */.Ikc({ state: schemas/* literal */.euz('failed'), why: schemas/* enum */.k5n(fact/* FAILED_WHYS */._7), ...said });
/** The contents of a known fact are judged by the checks, apart from the fields in `LAYOUTS`. */
const known = schemas/* object */.Ikc({
    state: schemas/* literal */.euz('known'),
    from: facts_file_text,
    value: schemas/* custom */.IeY((value) => value !== undefined),
});
const blocked = schemas/* object */.Ikc({ state: schemas/* literal */.euz('blocked'), by: schemas/* discriminatedUnion */.gMt('state', [absent, denied, failed]) });
const facts_file_fact = schemas/* discriminatedUnion */.gMt('state', [known, absent, denied, failed, blocked]);
const facts_file_texts = schemas/* array */.YOg(facts_file_text);
const manifest = schemas/* object */.Ikc({ layers: facts_file_texts, layerHosts: facts_file_texts, layerCount: schemas/* number */.aig().nullable() });
const facts_file_cluster = schemas/* object */.Ikc({
    pools: schemas/* array */.YOg(schemas/* object */.Ikc({ mirrors: schemas/* array */.YOg(schemas/* object */.Ikc({ hosts: facts_file_texts, pullOnly: facts_file_texts })) })),
});
const rules = schemas/* array */.YOg(schemas/* object */.Ikc({ sources: facts_file_texts }));
/** Fields of known facts that earlier builds did not write. A file without them has another layout. */
const LAYOUTS = new Map([
    ['manifest', manifest],
    ['manifestByLogin', manifest],
    ['manifestBySecret', manifest],
    ['cluster', facts_file_cluster],
    ['firewalls', schemas/* object */.Ikc({ rules, policies: schemas/* array */.YOg(schemas/* object */.Ikc({ rules })) })],
]);
/** A question that this version does not ask is harmless. */
const question = schemas/* custom */.IeY((value) => typeof value === 'string');
const facts_file_frame = schemas/* object */.Ikc({ kind: schemas/* literal */.euz(facts_file/* FACTS_KIND */.X), schemaVersion: schemas/* unknown */.L5J() });
const file = schemas/* object */.Ikc({
    kind: schemas/* literal */.euz(facts_file/* FACTS_KIND */.X),
    schemaVersion: schemas/* literal */.euz(1),
    asOf: facts_file_text.refine((time) => !Number.isNaN(Date.parse(time))),
    caller: facts_file_orNull,
    credentials: schemas/* object */.Ikc({ source: facts_file_text, signIn: facts_file_text }).nullable(),
    request: REQUEST,
    facts: schemas/* array */.YOg(schemas/* object */.Ikc({ question, of: schemas/* record */.g1P(facts_file_text, schemas/* unknown */.L5J()), fact: facts_file_fact })
        .refine((of) => of.fact.state !== 'known' || LAYOUTS.get(of.question)?.safeParse(of.fact.value).success !== false)),
});
/** The maximum number of places that are listed. */
const MOST_PLACES = 5;
/**
 * Reads a facts file.
 * @returns the facts, or the problems with the text, one sentence each
 */
function readFactsFile(content) {
    let json;
    try {
        json = JSON.parse(content);
    }
    catch {
        return { problems: ['it is not JSON'] };
    }
    const framed = facts_file_frame.safeParse(json);
    if (!framed.success)
        return { problems: [`it is not a facts file (“kind” must be “${facts_file/* FACTS_KIND */.X}”)`] };
    const { schemaVersion } = framed.data;
    if (schemaVersion !== 1)
        return {
            problems: [
                `its schemaVersion is ${JSON.stringify(schemaVersion)}; this version reads 1: save the facts again with --save-facts`,
            ],
        };
    const read = file.safeParse(json);
    if (read.success)
        return { file: read.data };
    const places = [...new Set(read.error.issues.map(({ path }) => placeOf(path)))];
    const shown = places.slice(0, MOST_PLACES).map((place) => `“${place}”`);
    return {
        problems: [
            `it is not as this version writes it, at ${shown.join(', ')}${places.length > MOST_PLACES ? ' and more' : ''}: save the facts again with --save-facts`,
        ],
    };
}
/** `request.images[0]`: at most three names deep, and cut before a name that comes from the file itself. */
const placeOf = (path) => path
    .slice(0, 3)
    .map((part, index) => (typeof part === 'number' ? `[${String(part)}]` : `${index === 0 ? '' : '.'}${String(part)}`))
    .join('');


/***/ }),

/***/ 3258:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ CHECK_IDS),
/* harmony export */   h: () => (/* binding */ ADVICE)
/* harmony export */ });
/** The ids of all checks. An id never changes. */
const CHECK_IDS = [
    'image-reference',
    'image-exists',
    'image-platform',
    'image-format',
    'repository',
    'download-rules',
    'cluster',
    'node-service-account',
    'access-scopes',
    'pull-permission',
    'gke-version',
    'network-path',
    'binary-authorization',
    'image-pull-secret',
    'verification',
    'node-image-type',
    'default-service-account',
    'repository-location',
    'tag-mutability',
    'cleanup-policy',
    'image-streaming',
    'upgrade-forecast',
];
/** Checks that are advice, unless a policy makes them more; a test compares them with the checks. */
const ADVICE = new Set([
    'node-image-type',
    'default-service-account',
    'repository-location',
    'tag-mutability',
    'cleanup-policy',
    'image-streaming',
    'upgrade-forecast',
]);


/***/ }),

/***/ 5833:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ FACTS_KIND)
/* harmony export */ });
const FACTS_KIND = 'gke-image-preflight/facts';


/***/ }),

/***/ 1300:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ STATUSES)
/* harmony export */ });
const STATUSES = ['pass', 'warn', 'fail', 'unknown', 'skip'];


/***/ })

};
;