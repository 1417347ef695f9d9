"use strict";
exports.id = 718;
exports.ids = [718];
exports.modules = {

/***/ 7718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/**
 * The action's end, which runs however the job ended. A run that left something on a cluster saves so in its state
 * (`STATE_cleanup`); the check reads only and leaves nothing, so there is nothing to undo.
 */
function post() {
    return Promise.resolve();
}


/***/ })

};
;