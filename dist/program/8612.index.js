"use strict";
exports.id = 8612;
exports.ids = [8612];
exports.modules = {

/***/ 8612:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allThemes: () => (/* binding */ allThemes),
/* harmony export */   findScenario: () => (/* binding */ findScenario),
/* harmony export */   matchingThemes: () => (/* binding */ matchingThemes),
/* harmony export */   openCloud: () => (/* binding */ openCloud)
/* harmony export */ });
/* unused harmony export DEFAULT_SCENARIO */
/* harmony import */ var _model_suggest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2691);
/** The demo: scenarios of the embedded simulated Google Cloud, and the simulator itself. */

/** The scenario that is shown by default: a pull that fails, with the fix. */
const DEFAULT_SCENARIO = 'grant-on-the-wrong-project';
/** The maximum number of names that are suggested. */
const MOST_SUGGESTED = 4;
/** All scenarios by theme, in order. */
async function allThemes() {
    return (await Promise.all(/* import() */[__webpack_require__.e(7715), __webpack_require__.e(6244)]).then(__webpack_require__.bind(__webpack_require__, 6244))).shown;
}
/**
 * A scenario by name, or the default one.
 * @returns the scenario, or what is wrong with the name
 */
function findScenario(themes, name) {
    const all = themes.flatMap(({ scenarios }) => scenarios);
    const found = all.find((each) => each.name === (name ?? DEFAULT_SCENARIO)) ?? (name === undefined ? all[0] : undefined);
    if (found)
        return found;
    return { problem: `there is no scenario “${name ?? ''}”${suggestion(name ?? '', all)}` };
}
/** The names that start with it or contain it; otherwise the nearest one. */
function suggestion(name, all) {
    const names = all.map((each) => each.name);
    const alike = names.filter((each) => name.length > 1 && each.includes(name));
    const starting = alike.filter((each) => each.startsWith(name));
    const meant = starting.length > 0 ? starting : alike;
    const near = (0,_model_suggest__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(name, names);
    if (meant.length === 0)
        return near === null ? ' (demo --list shows all)' : `. Did you mean ${near}?`;
    return meant.length > MOST_SUGGESTED
        ? `: ${String(meant.length)} have it in their names (--list ${name})`
        : `. Did you mean ${meant.join(' or ')}?`;
}
/** The themes with those scenarios that have a word in their name or story; without a word, all. */
function matchingThemes(themes, word) {
    const wanted = word?.toLowerCase() ?? '';
    return themes
        .map(({ title, scenarios }) => ({
        title,
        scenarios: scenarios.filter(({ name, story }) => `${name} ${story}`.toLowerCase().includes(wanted)),
    }))
        .filter(({ scenarios }) => scenarios.length > 0);
}
/**
 * Starts a scenario's cloud, on loopback.
 * @param port null for any free port
 * @throws the system's error if the port cannot be used
 */
async function openCloud(scenario, port) {
    const { startSimulator } = await Promise.all(/* import() */[__webpack_require__.e(7715), __webpack_require__.e(6244)]).then(__webpack_require__.bind(__webpack_require__, 6244));
    return startSimulator(scenario.world, port === null ? {} : { port });
}


/***/ })

};
;