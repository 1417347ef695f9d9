exports.id = 3863;
exports.ids = [3863];
exports.modules = {

/***/ 3863:
/***/ (function(module) {

// What the bundle holds in the place of HTTP clients that are never used: of @actions/core (its request for an OpenID
// Connect token) and of google-auth-library (all of whose requests are ours: src/google/library-requests.ts).
const leftOut = class {
  constructor() {
    throw new Error('this HTTP client is not part of the program');
  }
};
module.exports = { HttpClient: leftOut, BearerCredentialHandler: leftOut, HttpsProxyAgent: leftOut, default: leftOut };


/***/ })

};
;