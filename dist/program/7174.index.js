exports.id = 7174;
exports.ids = [7174];
exports.modules = {

/***/ 7174:
/***/ (function(module) {

// What the bundle holds in the place of google-gax. Google's client asks for it by name even where it is given a
// transport (src/google/small-gax.ts), and takes these two from it: a log, which is silent, and what reads the details
// of gRPC errors, of which there are none.
const silent = { info() {}, warn() {}, error() {}, debug() {} };
module.exports = { loggingUtils: { log: () => silent }, decodeAnyProtosInArray: () => [] };


/***/ })

};
;