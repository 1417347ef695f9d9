"use strict";
exports.id = 9680;
exports.ids = [9680];
exports.modules = {

/***/ 9680:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Environment: () => (/* reexport safe */ _marcbachmann_cel_js__WEBPACK_IMPORTED_MODULE_0__.OH),
/* harmony export */   serialize: () => (/* reexport safe */ _marcbachmann_cel_js_serialize__WEBPACK_IMPORTED_MODULE_1__.l)
/* harmony export */ });
/* harmony import */ var _marcbachmann_cel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3799);
/* harmony import */ var _marcbachmann_cel_js_serialize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(735);
/** The part of the CEL library that is used: one chunk, loaded by `cel.ts`. */




/***/ })

};
;