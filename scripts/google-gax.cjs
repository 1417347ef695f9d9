// What the bundle holds in the place of google-gax: the same without gRPC (see tsconfig.build.json). Google's clients
// import google-gax for two small helpers even where they are given google-gax/fallback, and gRPC would come with it.
module.exports = {
  ...require('google-gax/fallback'),
  loggingUtils: require('google-logging-utils'),
  decodeAnyProtosInArray: require('../node_modules/google-gax/build/src/util').decodeAnyProtosInArray,
};
