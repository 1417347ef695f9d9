exports.id = 60;
exports.ids = [60];
exports.modules = {

/***/ 97060:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

// What the bundle holds in the place of google-gax: the same without gRPC (see tsconfig.build.json). Google's clients
// import google-gax for two small helpers even where they are given google-gax/fallback, and gRPC would come with it.
module.exports = {
  ...__webpack_require__(9592),
  loggingUtils: __webpack_require__(81577),
  decodeAnyProtosInArray: (__webpack_require__(24938).decodeAnyProtosInArray),
};


/***/ })

};
;