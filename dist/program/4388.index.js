"use strict";
exports.id = 4388;
exports.ids = [4388];
exports.modules = {

/***/ 4388:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readBaseline: () => (/* binding */ readBaseline)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _model_fingerprint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1109);
/* harmony import */ var _model_finding__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1300);
/* harmony import */ var _json_elements__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3055);
/** Reads an earlier report by its schema, as a baseline. Loaded only if one is given. */




/** The maximum length of an earlier report, in characters. */
const LONGEST_REPORT = 256 * 1024 * 1024;
const AGAIN = 'make it again with --report json=FILE';
/** Statuses that require action, worst first. */
const ASKS = ['fail', 'unknown', 'warn'];
const passedRow = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    cluster: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    images: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    causes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
/** The part of a report that a baseline needs. */
const report = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    run: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }).nullable().default(null),
    counts: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        pass: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        warn: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        fail: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        unknown: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        skip: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        targets: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    })
        .nullable()
        .default(null),
    causes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        check: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        code: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_model_finding__WEBPACK_IMPORTED_MODULE_2__/* .STATUSES */ .f),
        message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        stops: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ targets: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig() }),
        where: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ image: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), cluster: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable() })),
    }))
        .default([]),
    targets: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        image: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ reference: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
        cluster: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
            name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
            project: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
            location: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
            version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().default(null),
            mode: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['standard', 'autopilot', 'external']).nullable().default(null),
        })
            .nullable(),
        findings: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
            check: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
            message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default(''),
            status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_model_finding__WEBPACK_IMPORTED_MODULE_2__/* .STATUSES */ .f),
            pool: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
            ignored: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({}).nullable(),
        })),
    })),
});
const frame = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ tool: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('gke-image-preflight') }), schemaVersion: zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J() });
/** Reads the findings of a JSON report of this program that require action. */
function readBaseline(text) {
    if (text.length > LONGEST_REPORT)
        return { problem: 'is larger than 256 MiB' };
    const passed = [];
    const unreadable = [];
    let json;
    try {
        // Passed targets are most of a fleet's report, and a baseline needs only those with warnings.
        const rest = (0,_json_elements__WEBPACK_IMPORTED_MODULE_3__/* .readElements */ .c)([text], new Set(['passed']), (_, element) => {
            const row = passedRow.safeParse(JSON.parse(element));
            if (!row.success)
                unreadable.push(row.error.message);
            else if (row.data.causes.length > 0)
                passed.push(row.data);
        });
        json = JSON.parse(rest);
    }
    catch (error) {
        if (error instanceof _json_elements__WEBPACK_IMPORTED_MODULE_3__/* .UnreadableJson */ .C)
            return { problem: `${error.message}: ${AGAIN}` };
        return { problem: 'is not JSON: it must be a report of this program, made with --format json' };
    }
    const framed = frame.safeParse(json);
    if (!framed.success)
        return { problem: 'is not a report of this program, made with --format json' };
    const { schemaVersion } = framed.data;
    if (schemaVersion !== 1)
        return {
            problem: `is a report of schemaVersion ${JSON.stringify(schemaVersion)}; this version reads 1: ${AGAIN}`,
        };
    const read = report.safeParse(json);
    return read.success && unreadable.length === 0
        ? {
            value: {
                findings: findingsOf(read.data),
                startedAt: read.data.run?.startedAt ?? null,
                counts: read.data.counts,
                causes: read.data.causes.map(({ stops, ...cause }) => ({ ...cause, targets: stops.targets })),
                passed,
            },
        }
        : { problem: `is a report whose targets cannot be read: ${AGAIN}` };
}
/** The findings that require action; of equal ones, the worst. */
function findingsOf({ targets }) {
    const found = new Map();
    for (const target of targets)
        for (const finding of target.findings) {
            if (!ASKS.includes(finding.status) || finding.ignored !== null)
                continue;
            const fingerprint = (0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .a)(finding, target);
            const before = found.get(fingerprint);
            if (before !== undefined && ASKS.indexOf(before.status) <= ASKS.indexOf(finding.status))
                continue;
            const { check, status, pool } = finding;
            const image = target.image.reference;
            found.set(fingerprint, { fingerprint, status, check, image, cluster: (0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .clusterName */ .S)(target.cluster), pool });
        }
    return [...found.values()];
}


/***/ }),

/***/ 3055:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ UnreadableJson),
/* harmony export */   c: () => (/* binding */ readElements)
/* harmony export */ });
/** Reads JSON that may be too long for memory: the objects of its long lists one by one, the rest as one text. */
/** The placeholder in the rest for an object that was passed to the callback. */
const PLACE = '0';
/** The maximum length of one object, and of the rest, in UTF-16 units: no report of this program is longer. */
const LONGEST = 128 * 1024 * 1024;
/** The characters that change the nesting depth. Within strings only the end of the string matters. */
const TELLING = /["[\]{}]/g;
const IN_STRING = /["\\]/g;
/** A document that ends too early, or has parts that are too long. The message follows the document's name. */
class UnreadableJson extends Error {
}
/**
 * Reads a JSON document in pieces.
 * @param lists the keys of the outermost object whose list elements are passed to `take`
 * @param take receives a list's key and the text of each object in it, in order; the text may not be valid JSON
 * @returns the document with `0` in place of each such object
 * @throws UnreadableJson if one object, or the rest, is too long; also whatever `take` throws
 */
function readElements(pieces, lists, take) {
    let rest = '';
    let element = null;
    let depth = 0;
    let inString = false;
    /** The last string in the outermost object: if a list follows, its key. */
    let key = '';
    let list = null;
    let escaped = false;
    for (const piece of pieces) {
        let from = 0;
        const keep = (to) => {
            const text = piece.slice(from, to);
            from = to;
            if (element === null)
                rest += text;
            else
                element += text;
            if (depth === 1 && inString)
                key += text;
            if ((element ?? rest).length > LONGEST)
                throw new UnreadableJson('has a part that is larger than 128 MiB');
        };
        let at = escaped ? 1 : 0;
        escaped = false;
        while (at < piece.length) {
            const telling = inString ? IN_STRING : TELLING;
            telling.lastIndex = at;
            const found = telling.exec(piece);
            if (found === null)
                break;
            const [character] = found;
            at = found.index + 1;
            if (character === '\\') {
                escaped = at === piece.length;
                at += 1;
            }
            else if (character === '"') {
                if (depth === 1)
                    keep(inString ? found.index : at);
                inString = !inString;
                if (inString && depth === 1)
                    key = '';
            }
            else if (character === '{' || character === '[') {
                if (character === '[' && depth === 1 && lists.has(key))
                    list = key;
                if (character === '{' && depth === 2 && list !== null) {
                    keep(found.index);
                    element = '';
                }
                depth += 1;
            }
            else {
                depth -= 1;
                if (depth === 2 && element !== null && list !== null) {
                    keep(at);
                    take(list, element);
                    element = null;
                    rest += PLACE;
                }
                else if (depth === 1)
                    list = null;
            }
        }
        keep(piece.length);
    }
    if (depth > 0 || inString)
        throw new UnreadableJson('is cut short');
    return rest;
}


/***/ }),

/***/ 1300:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ STATUSES)
/* harmony export */ });
const STATUSES = ['pass', 'warn', 'fail', 'unknown', 'skip'];


/***/ }),

/***/ 1109:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ clusterName),
/* harmony export */   a: () => (/* binding */ fingerprintOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _cluster__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5883);
/* harmony import */ var _image_reference__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68);
/* harmony import */ var _target__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5936);




/**
 * The key of a finding that stays the same from run to run: its check, the image's name, the cluster and the pool.
 * Different spellings of one name count as the same name. The tag is left out, so that the key is the same for a new
 * version of the image; only a missing version says nothing about other versions.
 * @returns 32 hex digits
 */
function fingerprintOf({ check, pool, message }, { image, cluster }) {
    const name = (0,_image_reference__WEBPACK_IMPORTED_MODULE_2__/* .keyOfText */ .qZ)(image.reference, check === 'image-exists' ? 'image' : 'name');
    // Without nodes a check has one finding for each requested platform, whose message names the platform.
    const said = cluster === null ? [message.replaceAll(image.reference, '')] : [];
    const key = JSON.stringify([check, name, clusterName(cluster), pool, ...said]);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, 32);
}
/** `projects/P/locations/L/clusters/C`, the name of a cluster outside GKE, or that there is none. */
const clusterName = (cluster) => cluster === null ? _target__WEBPACK_IMPORTED_MODULE_3__/* .NO_CLUSTER */ .ZN : cluster.mode === 'external' ? cluster.name : (0,_cluster__WEBPACK_IMPORTED_MODULE_1__/* .clusterPath */ .Sf)(cluster);


/***/ })

};
;