"use strict";
exports.id = 3020;
exports.ids = [3020];
exports.modules = {

/***/ 3020:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JA: () => (/* binding */ isGoogleRegistry),
/* harmony export */   Nj: () => (/* binding */ googleRegistryHost),
/* harmony export */   oq: () => (/* binding */ pkgDevHost)
/* harmony export */ });
/**
 * Google's registry hosts: the one place that knows them. Who may get a Google token, what is an Artifact Registry
 * image, and what nodes present to a host all follow from it.
 */
const LOCATION = '[a-z0-9]+(?:-[a-z0-9]+)*';
const PKG_DEV = new RegExp(`^(${LOCATION})-docker\\.pkg\\.dev$`);
const REGIONAL = new RegExp(`^docker\\.(${LOCATION})\\.rep\\.pkg\\.dev$`);
/** The location of the repository behind each: https://cloud.google.com/artifact-registry/docs/transition/gcr-repositories */
const GCR = new Map([
    ['gcr.io', 'us'],
    ['us.gcr.io', 'us'],
    ['eu.gcr.io', 'europe'],
    ['asia.gcr.io', 'asia'],
]);
/** The maximum length of a host name (RFC 1035). */
const LONGEST_HOST = 253;
/**
 * Recognizes a host of Artifact Registry.
 * @param host without scheme and port, as written; it is case-sensitive
 * @returns null for every other registry, including `mirror.gcr.io` and `k8s.gcr.io`
 */
function googleRegistryHost(host) {
    if (host.length > LONGEST_HOST)
        return null;
    const gcr = GCR.get(host);
    if (gcr !== undefined)
        return { form: 'gcr.io', location: gcr };
    const [, pkgDev] = PKG_DEV.exec(host) ?? [];
    if (pkgDev !== undefined)
        return { form: 'pkg.dev', location: pkgDev };
    const [, regional] = REGIONAL.exec(host) ?? [];
    return regional === undefined ? null : { form: 'regional', location: regional };
}
/** True for the hosts of Artifact Registry's Docker repositories, including the four gcr.io hosts. */
const isGoogleRegistry = (host) => googleRegistryHost(host) !== null;
/** The host of a location's Docker repositories. */
const pkgDevHost = (location) => `${location}-docker.pkg.dev`;


/***/ })

};
;