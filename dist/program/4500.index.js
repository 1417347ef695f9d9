"use strict";
exports.id = 4500;
exports.ids = [4500];
exports.modules = {

/***/ 4500:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MOST_WHOLE: () => (/* reexport */ report/* MOST_WHOLE */.K),
  concluded: () => (/* reexport */ outcome/* concluded */._S),
  findingsOf: () => (/* reexport */ checks/* findingsOf */.WX),
  notesOf: () => (/* reexport */ outcome/* notesOf */.h$),
  refusedCredentials: () => (/* reexport */ refused_credentials/* refusedCredentials */.P),
  reported: () => (/* reexport */ outcome/* reported */.Y6),
  resumeNote: () => (/* reexport */ outcome/* resumeNote */.Mc),
  shortened: () => (/* reexport */ judgement/* shortened */.vI),
  writeFacts: () => (/* reexport */ writeFacts)
});

// EXTERNAL MODULE: ./src/checks/index.ts + 53 modules
var checks = __webpack_require__(6634);
// EXTERNAL MODULE: ./src/model/facts-file.ts
var facts_file = __webpack_require__(5833);
;// CONCATENATED MODULE: ./src/facts/write-file.ts

/** The text of a facts file in pieces, a fact each: those of a fleet are longer than a string can be. */
function* writeFacts(file) {
    const { facts, ...head } = file;
    const whole = { schemaVersion: 1, kind: facts_file/* FACTS_KIND */.X, ...head };
    yield `${JSON.stringify(whole, null, 2).slice(0, -2)},\n  "facts": [`;
    for (const [at, fact] of facts.entries())
        yield `${at === 0 ? '' : ','}\n    ${JSON.stringify(fact, null, 2).replaceAll('\n', '\n    ')}`;
    yield facts.length === 0 ? ']\n}\n' : '\n  ]\n}\n';
}

// EXTERNAL MODULE: ./src/verdict/judgement.ts + 7 modules
var judgement = __webpack_require__(1919);
// EXTERNAL MODULE: ./src/verdict/refused-credentials.ts
var refused_credentials = __webpack_require__(4202);
// EXTERNAL MODULE: ./src/verdict/report.ts + 1 modules
var report = __webpack_require__(4569);
// EXTERNAL MODULE: ./src/app/outcome.ts + 1 modules
var outcome = __webpack_require__(5619);
;// CONCATENATED MODULE: ./src/app/judging.ts
/** All that judges facts and reports of them: one part of the program, loaded when there are facts to come. */








/***/ }),

/***/ 5833:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ FACTS_KIND)
/* harmony export */ });
const FACTS_KIND = 'gke-image-preflight/facts';


/***/ }),

/***/ 4202:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ refusedCredentials)
/* harmony export */ });
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7979);
/* harmony import */ var _model_unreadable__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9706);


/** Answered by a cluster's own API, or on a node, to other credentials than Google's APIs. */
const NOT_GOOGLES = new Set([
    'computeClass',
    'namespaceDefaults',
    'nodeRuntimes',
    'podWebhooks',
    'podAccount',
    'pullSecret',
    'waitingPulls',
    'verification',
]);
/** A cluster outside GKE is asked for by a kubeconfig's own credentials. */
const isElsewhere = (question, of) => question === 'cluster' && (0,_model_json__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)(of)['project'] === '';
/**
 * One sentence where Google refused the caller's credentials, for the first place of report and log.
 * @param answered every question of the run
 * @param credentials null where saved facts do not say it
 * @returns null where they were accepted, or nothing was asked
 */
function refusedCredentials(answered, credentials) {
    const ofGoogle = answered.filter(({ question, of, fact }) => !NOT_GOOGLES.has(question) && !isElsewhere(question, of) && fact.state !== 'blocked');
    const refused = ofGoogle.flatMap(({ fact }) => fact.state === 'failed' && fact.why === 'unauthenticated' ? [fact] : []);
    const [first] = refused;
    if (first === undefined)
        return null;
    const which = credentials === null ? '' : ` (${credentials.source})`;
    const share = `${String(refused.length)} of ${String(ofGoogle.length)} questions`;
    const again = credentials === null ? '' : `. To sign in again: ${credentials.signIn}`;
    return `The caller’s credentials${which} were not accepted, for ${share}: ${(0,_model_unreadable__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(first.detail)}${again}. What they hide is unknown, and no grant would show it`;
}


/***/ })

};
;