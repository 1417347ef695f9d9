"use strict";
exports.id = 9042;
exports.ids = [9042];
exports.modules = {

/***/ 3789:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ KIND),
/* harmony export */   R: () => (/* binding */ writeFacts)
/* harmony export */ });
const KIND = 'gke-image-preflight/facts';
/** The text of a facts file. */
function writeFacts(file) {
    const whole = { schemaVersion: 1, kind: KIND, ...file };
    return `${JSON.stringify(whole, null, 2)}\n`;
}


/***/ }),

/***/ 9042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readFactsFile: () => (/* binding */ readFactsFile)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8816);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5815);
/* harmony import */ var _model_verification__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8162);
/* harmony import */ var _file__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3789);
/** Reads a facts file by its schema: it may have been edited, or written by somebody else. Loaded only with such a file. */




const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP();
const texts = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text);
const orNull = text.nullable();
const need = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    way: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['policies', 'impersonate', 'verify']),
    permission: text,
    resource: text,
    role: text,
});
const said = { from: text, detail: text };
const absent = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ state: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('absent'), ...said });
const denied = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('denied'),
    why: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n([..._model_fact__WEBPACK_IMPORTED_MODULE_1__/* .DENIED_WHYS */ .OI, ..._model_fact__WEBPACK_IMPORTED_MODULE_1__/* .PROJECT_TROUBLES */ .VX]),
    ...said,
    needs: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(need),
    consumer: orNull,
});
const failed = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ state: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('failed'), why: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_model_fact__WEBPACK_IMPORTED_MODULE_1__/* .FAILED_WHYS */ ._7), ...said });
/** What a known fact holds is judged by the checks, which take an odd one for wrong input. */
const known = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('known'),
    from: text,
    value: zod__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY((value) => value !== undefined),
});
const blocked = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ state: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('blocked'), by: zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('state', [absent, denied, failed]) });
const fact = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('state', [known, absent, denied, failed, blocked]);
const source = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ file: text, line: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), column: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), workload: orNull });
const expression = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ key: text, operator: text, values: texts });
const term = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ labels: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(expression), fields: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(expression) });
const toleration = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ key: orNull, operator: text, value: orNull, effect: orNull });
const scheduling = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    nodeSelector: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(text, text),
    affinity: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(term).nullable(),
    tolerations: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(toleration),
    nodeName: orNull,
    runtimeClass: orNull,
    runtimeClassRead: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().exactOptional(),
    os: orNull,
    resources: texts,
    claims: texts.exactOptional(),
    queue: orNull.exactOptional(),
    podsUnknown: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().exactOptional(),
    classOfNamespace: text.exactOptional(),
});
const use = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    workload: text,
    container: orNull,
    namespace: orNull,
    serviceAccount: text,
    pullSecrets: texts,
    accountRead: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().exactOptional(),
    pullsAsItself: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    pullPolicy: orNull,
    scheduling,
});
const places = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    sources: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(source),
    uses: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(use).exactOptional(),
    plain: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().exactOptional(),
});
const baseline = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    findings: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        fingerprint: text,
        status: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['pass', 'warn', 'fail', 'unknown', 'skip']),
        check: text,
        image: text,
        cluster: text,
        pool: orNull,
    })),
});
const seen = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ errors: texts, unread: texts, leftOut: orNull, empty: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY() });
const request = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    images: texts,
    seen,
    places: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(places),
    clusters: texts,
    nodePools: texts.nullable(),
    namespace: orNull,
    principal: orNull,
    pullSecrets: texts,
    policy: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ file: text, text }).nullable(),
    baseline: baseline.nullable(),
    verify: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_model_verification__WEBPACK_IMPORTED_MODULE_2__/* .VERIFY_HOWS */ .A),
    verifyRun: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    verifyScaleUp: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    impersonateNode: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
});
/** One that this version does not ask is no harm. */
const question = zod__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY((value) => typeof value === 'string');
const frame = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(_file__WEBPACK_IMPORTED_MODULE_3__/* .KIND */ .N), schemaVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J() });
const file = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(_file__WEBPACK_IMPORTED_MODULE_3__/* .KIND */ .N),
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    asOf: text.refine((time) => !Number.isNaN(Date.parse(time))),
    caller: orNull.default(null),
    credentials: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ source: text, signIn: text }).nullable().exactOptional(),
    request,
    facts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ question, of: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(text, zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()), fact })),
});
/** Places that are named one by one. */
const MOST_PLACES = 5;
/**
 * Reads a facts file.
 * @returns the facts, or the problems with the text, each one sentence
 */
function readFactsFile(content) {
    let json;
    try {
        json = JSON.parse(content);
    }
    catch {
        return { problems: ['it is not JSON'] };
    }
    const framed = frame.safeParse(json);
    if (!framed.success)
        return { problems: [`it is no facts file (“kind” must be “${_file__WEBPACK_IMPORTED_MODULE_3__/* .KIND */ .N}”)`] };
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
/** `request.images[0]`, cut where a name of the file's own begins: at most three names deep. */
const placeOf = (path) => path
    .slice(0, 3)
    .map((part, index) => (typeof part === 'number' ? `[${String(part)}]` : `${index === 0 ? '' : '.'}${String(part)}`))
    .join('');


/***/ }),

/***/ 5815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ isProjectTrouble),
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   OI: () => (/* binding */ DENIED_WHYS),
/* harmony export */   Pl: () => (/* binding */ after),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   VX: () => (/* binding */ PROJECT_TROUBLES),
/* harmony export */   _7: () => (/* binding */ FAILED_WHYS),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   wk: () => (/* binding */ denied),
/* harmony export */   yJ: () => (/* binding */ blockedBy)
/* harmony export */ });
/**
 * Why a refusal was given. `ambiguous`: the service says "no permission, or it may not exist". Those of `ProjectTrouble`
 * carry the project that the answer speaks of in `consumer`: whoever asks is refused.
 */
const DENIED_WHYS = ['permission', 'ambiguous', 'perimeter'];
/**
 * What keeps a whole project from being served: its API or billing is off, its organization does not allow the
 * service (constraint `gcp.restrictServiceUsage`), it is deleted, or nothing serves its `gcr.io` hosts any more.
 */
const PROJECT_TROUBLES = [
    'api-disabled',
    'billing-disabled',
    'service-restricted',
    'project-deleted',
    'gcr-not-served',
];
/** `rejected`: the service refused the request; `not-asked`: this program did not make it, or went no further. */
const FAILED_WHYS = [
    'unauthenticated',
    'quota',
    'timeout',
    'unreachable',
    'malformed',
    'server',
    'rejected',
    'not-asked',
    'cancelled',
    'not-recorded',
    /** All was read, and nothing of it decides. */
    'undecided',
];
/** A fact that was read. */
const known = (value, from) => ({ state: 'known', value, from });
/** Whether the refusal is one of the whole project's. */
const isProjectTrouble = (why) => why !== 'permission' && why !== 'ambiguous' && why !== 'perimeter';
/** A true 404: the service says, to a caller who may see, that there is no such thing. */
const absent = (from, detail) => ({ state: 'absent', from, detail });
/** A refusal, with what would tell. */
const denied = (why, from, detail, needs = [], consumer = null) => ({ state: 'denied', why, from, detail, needs, consumer });
/** No usable answer. */
const failed = (why, from, detail) => ({
    state: 'failed',
    why,
    from,
    detail,
});
/** The missing fact at the root of a fact that is not known, else null. */
function missing(fact) {
    if (fact.state === 'known')
        return null;
    return fact.state === 'blocked' ? fact.by : fact;
}
/**
 * What follows from a known fact; anything missing blocks it.
 * @returns what `next` gives, or `blocked` by the fact that is missing
 */
function after(fact, next) {
    const root = missing(fact);
    return root === null ? next(fact.value) : { state: 'blocked', by: root };
}
/** The value of a known fact, else undefined. */
const valueOf = (fact) => (fact.state === 'known' ? fact.value : undefined);
/** What depends on a fact that is missing. */
function blockedBy(fact) {
    return { state: 'blocked', by: fact.state === 'blocked' ? fact.by : fact };
}


/***/ })

};
;