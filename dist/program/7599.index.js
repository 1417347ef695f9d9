"use strict";
exports.id = 7599;
exports.ids = [7599];
exports.modules = {

/***/ 7599:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   flowOf: () => (/* binding */ flowOf)
/* harmony export */ });
/** The flow that does a run. */
async function flowOf({ request: { command } }) {
    switch (command) {
        case 'check':
            return (await Promise.all(/* import() */[__webpack_require__.e(9950), __webpack_require__.e(8415), __webpack_require__.e(533), __webpack_require__.e(1080), __webpack_require__.e(7109), __webpack_require__.e(4917)]).then(__webpack_require__.bind(__webpack_require__, 4917))).preflight;
        case 'diagnose':
            return (await Promise.all(/* import() */[__webpack_require__.e(9950), __webpack_require__.e(8415), __webpack_require__.e(533), __webpack_require__.e(1080), __webpack_require__.e(7109), __webpack_require__.e(4917), __webpack_require__.e(6731)]).then(__webpack_require__.bind(__webpack_require__, 6731))).diagnose;
        case 'scan':
            return (await Promise.all(/* import() */[__webpack_require__.e(9950), __webpack_require__.e(8415), __webpack_require__.e(533), __webpack_require__.e(1080), __webpack_require__.e(7109), __webpack_require__.e(4917), __webpack_require__.e(9250)]).then(__webpack_require__.bind(__webpack_require__, 9250))).scan;
    }
}


/***/ })

};
;