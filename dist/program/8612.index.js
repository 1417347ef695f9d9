"use strict";
exports.id = 8612;
exports.ids = [8612];
exports.modules = {

/***/ 8612:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allScenarios: () => (/* binding */ allScenarios),
/* harmony export */   findScenario: () => (/* binding */ findScenario),
/* harmony export */   openCloud: () => (/* binding */ openCloud)
/* harmony export */ });
/* unused harmony export DEFAULT_SCENARIO */
/* harmony import */ var _model_suggest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2691);
/** The demonstration: scenarios of the embedded simulated Google Cloud, and the simulator itself. */

/** The one that is shown where none is named: a pull that fails, with the fix. */
const DEFAULT_SCENARIO = 'grant-on-the-wrong-project';
/** All scenarios, in their order. */
async function allScenarios() {
    return (await Promise.all(/* import() */[__webpack_require__.e(7715), __webpack_require__.e(6924)]).then(__webpack_require__.bind(__webpack_require__, 6924))).scenarios;
}
/**
 * A scenario by name, or the one to show where none is named.
 * @returns the scenario, or what is wrong with the name
 */
function findScenario(all, name) {
    const found = all.find((each) => each.name === (name ?? DEFAULT_SCENARIO)) ?? (name === undefined ? all[0] : undefined);
    if (found)
        return found;
    const names = all.map((each) => each.name);
    const meant = (0,_model_suggest__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(name ?? '', names);
    return {
        problem: `there is no scenario “${name ?? ''}”${meant === null ? ' (--list names them)' : `. Did you mean ${meant}?`}`,
    };
}
/**
 * Brings a scenario's cloud up, on loopback.
 * @param port null: any free one
 * @throws the system's error where the port cannot be had
 */
async function openCloud(scenario, port) {
    const { startSimulator } = await Promise.all(/* import() */[__webpack_require__.e(7715), __webpack_require__.e(6924)]).then(__webpack_require__.bind(__webpack_require__, 6924));
    return startSimulator(scenario.world, port === null ? {} : { port });
}


/***/ })

};
;