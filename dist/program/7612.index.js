exports.id = 7612;
exports.ids = [7612];
exports.modules = {

/***/ 9842:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

"use strict";
// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  answers: () => (/* binding */ answers)
});

// EXTERNAL MODULE: ./src/http/endpoints.ts
var endpoints = __webpack_require__(9034);
// EXTERNAL MODULE: ./src/model/json.ts
var model_json = __webpack_require__(7979);
// EXTERNAL MODULE: ./src/model/fact.ts
var model_fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/model/need.ts + 1 modules
var need = __webpack_require__(3609);
;// CONCATENATED MODULE: ./src/google/cleanup-json.ts

const CONDITION = ['tagState', 'tagPrefixes', 'versionNamePrefixes', 'packageNamePrefixes', 'olderThan', 'newerThan'];
const STATES = new Set(['TAGGED', 'UNTAGGED', 'ANY', 'TAG_STATE_UNSPECIFIED']);
/** All `cleanupPolicies` of a repository. A policy with content that is not understood is marked as `strange`. */
const cleanupPoliciesFrom = (raw) => Object.entries((0,model_json/* object */.Ik)(raw))
    .map(([id, each]) => policyFrom(id, (0,model_json/* object */.Ik)(each)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
function policyFrom(id, json) {
    const condition = (0,model_json/* objectOrNull */.av)(json['condition']);
    const recent = (0,model_json/* objectOrNull */.av)(json['mostRecentVersions']);
    const ages = [condition?.['olderThan'], condition?.['newerThan']];
    const tagState = (0,model_json/* text */.Qq)(condition?.['tagState']) ?? 'ANY';
    const known = new Set(CONDITION);
    const action = (0,model_json/* text */.Qq)(json['action']) ?? 'ACTION_UNSPECIFIED';
    const strange = (condition === null) === (recent === null) ||
        // `mostRecentVersions` is only valid for keeping.
        (recent !== null && action === 'DELETE') ||
        !STATES.has(tagState) ||
        Object.keys(condition ?? {}).some((field) => !known.has(field)) ||
        ages.some((age) => age !== undefined && seconds(age) === null) ||
        (recent !== null && count(recent['keepCount']) === null);
    const [olderThan = null, newerThan = null] = ages.map(seconds);
    return {
        id: (0,model_json/* text */.Qq)(json['id']) ?? id,
        action,
        condition: condition && {
            tagState,
            tagPrefixes: texts(condition['tagPrefixes']),
            versionNamePrefixes: texts(condition['versionNamePrefixes']),
            packageNamePrefixes: texts(condition['packageNamePrefixes']),
            olderThan,
            newerThan,
        },
        mostRecent: recent && {
            packageNamePrefixes: texts(recent['packageNamePrefixes']),
            keepCount: count(recent['keepCount']) ?? 0,
        },
        strange,
    };
}
const texts = (raw) => (0,model_json/* list */.p_)(raw).filter((each) => typeof each === 'string');
const count = (raw) => (typeof raw === 'number' && Number.isInteger(raw) ? raw : null);
/** Converts a duration such as `2592000s` to seconds. */
function seconds(raw) {
    const digits = typeof raw === 'string' ? /^(\d{1,12})(?:\.\d{1,9})?s$/.exec(raw)?.[1] : undefined;
    return digits === undefined ? null : Number(digits);
}

// EXTERNAL MODULE: ./src/google/google-api.ts
var google_api = __webpack_require__(533);
;// CONCATENATED MODULE: ./src/google/iam-policy.ts

/** The body of a `getIamPolicy` request that is a POST: without it, the answer does not contain conditions. */
const POLICY_VERSION_3 = { options: { requestedPolicyVersion: 3 } };
/**
 * Reads an allow policy from JSON; null if any part has an unexpected form. A policy without bindings has a version or
 * an etag; an object with none of the three is not a policy.
 */
function readIamPolicy(json) {
    const { bindings = [] } = json;
    const isPolicy = Array.isArray(json['bindings']) || typeof json['version'] === 'number' || (0,model_json/* text */.Qq)(json['etag']) !== null;
    if (!isPolicy || !Array.isArray(bindings) || 'error' in json)
        return null;
    const read = bindings.map(readBinding);
    return read.every((binding) => binding !== null) ? { bindings: read } : null;
}
function readBinding(raw) {
    const json = (0,model_json/* objectOrNull */.av)(raw);
    const role = (0,model_json/* text */.Qq)(json?.['role']);
    if (json === null || role === null)
        return null;
    const { members = [], condition } = json;
    if (!Array.isArray(members) || !members.every((member) => typeof member === 'string'))
        return null;
    if (condition === undefined || condition === null)
        return { role, members, condition: null };
    const given = (0,model_json/* objectOrNull */.av)(condition);
    if (given === null)
        return null;
    return {
        role,
        members,
        condition: { title: (0,model_json/* text */.Qq)(given['title']) ?? '', expression: (0,model_json/* text */.Qq)(given['expression']) ?? '' },
    };
}

;// CONCATENATED MODULE: ./src/google/artifact-registry.ts






/**
 * Artifact Registry API: a repository with its allow policy and download rules, and a project's settings
 * (docs/GOOGLE.md#artifact-registry).
 */
const artifactRegistry = (client) => ({
    repository: ({ repository }) => (0,google_api/* callGoogle */.EW)(client, {
        service: 'artifactregistry',
        name: `v1/${repository}`,
        from: `artifactregistry ${repository}`,
        needs: [(0,need/* need */.$B)('artifactregistry.repositories.get', repository)],
        what: 'a repository',
        read: readRepository,
    }),
    repositories: async ({ project, location }) => {
        const parent = `projects/${project}/locations/${location}`;
        const all = await (0,google_api/* listGoogle */.Cx)(client, {
            service: 'artifactregistry',
            name: `v1/${parent}/repositories`,
            query: { pageSize: '1000' },
            items: 'repositories',
            from: `artifactregistry repositories of ${parent}`,
            needs: [(0,need/* need */.$B)('artifactregistry.repositories.list', parent)],
            what: 'a list of repositories',
            read: readRepository,
        });
        if (all.state !== 'known')
            return all;
        const isOne = ({ name, format }) => format === 'DOCKER' && name.startsWith(`${parent}/repositories/`) && /\/[a-z0-9.-]+$/.test(name);
        return { ...all, value: all.value.filter(isOne).map(({ name }) => name) };
    },
    repositoryPolicy: ({ repository }) => (0,google_api/* callGoogle */.EW)(client, {
        service: 'artifactregistry',
        name: `v1/${repository}`,
        suffix: ':getIamPolicy?options.requestedPolicyVersion=3',
        from: `artifactregistry policy of ${repository}`,
        needs: [(0,need/* need */.$B)('artifactregistry.repositories.getIamPolicy', repository)],
        what: 'an allow policy',
        read: readIamPolicy,
    }),
    downloadRules: async ({ repository }) => {
        const rules = await (0,google_api/* listGoogle */.Cx)(client, {
            service: 'artifactregistry',
            name: `v1/${repository}/rules`,
            items: 'rules',
            from: `artifactregistry download rules of ${repository}`,
            needs: [(0,need/* need */.$B)('artifactregistry.rules.list', repository)],
            what: 'a list of rules',
            read: readRule,
        });
        if (rules.state !== 'known')
            return rules;
        return { ...rules, value: rules.value.filter(({ operation }) => operation === 'DOWNLOAD').map(({ rule }) => rule) };
    },
    imageVersion: ({ repository, name, digest }) => (0,google_api/* callGoogle */.EW)(client, {
        service: 'artifactregistry',
        name: repository,
        path: `v1/${(0,endpoints.encodeName)(repository)}/dockerImages/${(0,endpoints.encodePath)(`${name}@${digest}`)}`,
        from: `artifactregistry ${repository}/dockerImages/${name}@${digest}`,
        needs: [(0,need/* need */.$B)('artifactregistry.dockerimages.get', repository)],
        what: 'a version of an image',
        read: (json) => {
            const uploadTime = (0,model_json/* text */.Qq)(json['uploadTime']);
            const tags = (0,model_json/* list */.p_)(json['tags']).filter((each) => typeof each === 'string');
            return uploadTime === null || Number.isNaN(Date.parse(uploadTime)) ? null : { uploadTime, tags };
        },
    }),
    uploads: ({ repository, name }) => (0,google_api/* listGoogle */.Cx)(client, {
        service: 'artifactregistry',
        name: repository,
        path: `v1/${(0,endpoints.encodeName)(repository)}/packages/${(0,endpoints.encodePath)(name)}/versions`,
        query: { pageSize: '1000' },
        items: 'versions',
        from: `artifactregistry versions of ${repository}/packages/${name}`,
        needs: [(0,need/* need */.$B)('artifactregistry.versions.list', repository)],
        what: 'a list of versions',
        read: (json) => (0,model_json/* text */.Qq)(json['createTime']),
    }),
    redirection: ({ project }) => (0,google_api/* callGoogle */.EW)(client, {
        service: 'artifactregistry',
        name: `v1/projects/${project}/projectSettings`,
        from: `artifactregistry settings of projects/${project}`,
        needs: [(0,need/* need */.$B)('artifactregistry.projectsettings.get', `projects/${project}`)],
        what: 'the settings of a project',
        read: (json) => {
            const name = (0,model_json/* text */.Qq)(json['name']);
            return name === null
                ? null
                : { state: (0,model_json/* text */.Qq)(json['legacyRedirectionState']) ?? 'REDIRECTION_STATE_UNSPECIFIED' };
        },
    }),
});
/** A rule with the operation that it applies to; a rule that names no operation is assumed to apply to downloads. */
function readRule(json) {
    const name = (0,model_json/* text */.Qq)(json['name']);
    const action = (0,model_json/* text */.Qq)(json['action']);
    if (name === null || action === null)
        return null;
    const condition = (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(json['condition'])['expression']);
    const rule = { name, action, condition, packageId: (0,model_json/* text */.Qq)(json['packageId']) };
    return { operation: (0,model_json/* text */.Qq)(json['operation']) ?? 'DOWNLOAD', rule };
}
function readRepository(json) {
    const name = (0,model_json/* text */.Qq)(json['name']);
    const format = (0,model_json/* text */.Qq)(json['format']);
    if (name === null || format === null)
        return null;
    return {
        name,
        format,
        mode: (0,model_json/* text */.Qq)(json['mode']) ?? 'STANDARD_REPOSITORY',
        immutableTags: (0,model_json/* object */.Ik)(json['dockerConfig'])['immutableTags'] === true,
        kmsKeyName: (0,model_json/* text */.Qq)(json['kmsKeyName']),
        upstreams: [...virtualUpstreams(json), ...remoteUpstreams((0,model_json/* object */.Ik)(json['remoteRepositoryConfig']))],
        cleanupPolicyDryRun: json['cleanupPolicyDryRun'] === true,
        cleanupPolicies: cleanupPoliciesFrom(json['cleanupPolicies']),
    };
}
/** The upstream repositories of a virtual repository, named as in its configuration. */
const virtualUpstreams = (json) => (0,model_json/* list */.p_)((0,model_json/* object */.Ik)(json['virtualRepositoryConfig'])['upstreamPolicies']).flatMap((policy) => (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(policy)['repository']) ?? []);
/** The source of a remote repository: `DOCKER_HUB`, an address, or the name of another repository. */
function remoteUpstreams(remote) {
    const docker = (0,model_json/* object */.Ik)(remote['dockerRepository']);
    const named = [
        docker['publicRepository'],
        (0,model_json/* object */.Ik)(docker['customRepository'])['uri'],
        (0,model_json/* object */.Ik)(remote['commonRepository'])['uri'],
    ];
    return named.flatMap((each) => (0,model_json/* text */.Qq)(each) ?? []);
}

// EXTERNAL MODULE: ./src/model/cluster.ts
var cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/model/cluster-json.ts + 5 modules
var cluster_json = __webpack_require__(4155);
// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
;// CONCATENATED MODULE: ./src/google/small-gax.ts
/**
 * The part of google-gax that Google's generated clients need for reads with REST. The address comes from the client's
 * definitions (`google.api.http`), and the answer is returned unchanged. google-gax would decode it into messages,
 * which loses fields and enum values that the client does not know. Loading google-gax takes most of the time of a
 * check.
 */



/**
 * The module that a generated client receives as its second argument.
 * @param send sends a call; its result becomes the answer of the client
 */
function smallGax(send) {
    class GrpcClient {
        auth = {};
        grpcVersion = process.versions.node;
        loadProtoJSON = (definitions) => ({
            lookupService: (name) => methodsOf(definitions, name),
        });
        /** The client looks up the settings of each method by name; all methods have the same. */
        constructSettings = (_service, _config, _overrides, headers) => new Proxy({}, { get: () => headers });
        createStub = (methods) => Promise.resolve(stubOf(methods, send));
    }
    const own = {
        GrpcClient,
        PathTemplate: Object,
        PageDescriptor: Object,
        createApiCall: (call, headers) => async (request) => [await (await call)(request, headers)],
        routingHeader: { fromParams: () => '' },
        warn: () => undefined,
        version: 'none',
    };
    return { ...own, fallback: own };
}
/** @throws Error if the layout of the definitions differs from the version that is pinned in package.json */
function methodsOf(definitions, service) {
    const node = service.split('.').reduce((each, name) => (0,model_json/* object */.Ik)((0,own_value/* ownValue */.e)((0,model_json/* object */.Ik)(each['nested']), name)), definitions);
    const methods = (0,model_json/* object */.Ik)(node['methods']);
    if (Object.keys(methods).length === 0)
        throw new Error(`the definitions hold no ${service}`);
    return methods;
}
function stubOf(methods, send) {
    const entries = Object.entries(methods).map(([name, method]) => {
        const template = (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(method)['options'])['(google.api.http).get']);
        const call = async (request, headers) => {
            if (template === null)
                throw new Error(`${name} does not read`);
            return send({ ...addressOf(template, request), apiClient: (0,model_json/* text */.Qq)(headers['x-goog-api-client']) ?? '' });
        };
        return [name.charAt(0).toLowerCase() + name.slice(1), call];
    });
    return Object.fromEntries(entries);
}
/**
 * Inserts the fields of a request into a path such as `/v1/{name=projects/*}`. The other fields become query
 * parameters.
 * @throws Error if a field does not have the form that the path requires
 */
function addressOf(template, request) {
    const placed = new Set();
    const path = template.replace(/^\//, '').replace(/\{([a-z_]+)(?:=([^}]*))?\}/g, (_, field, form = '*') => {
        placed.add(field);
        const value = (0,model_json/* text */.Qq)((0,own_value/* ownValue */.e)(request, field)) ?? '';
        const parts = String(form).split('/');
        const given = value.split('/');
        const fits = parts.length === given.length && parts.every((part, index) => part === '*' || part === given[index]);
        if (!fits)
            throw new Error(`${field} is no ${String(form)}`);
        return (0,endpoints.encodeName)(value);
    });
    const rest = Object.entries(request).filter(([field]) => !placed.has(field));
    return { path, query: Object.fromEntries(rest.map(([field, value]) => [field, String(value)])) };
}

// EXTERNAL MODULE: ./src/model/gke-version.ts
var gke_version = __webpack_require__(3405);
;// CONCATENATED MODULE: ./src/google/upgrade-json.ts
/**
 * Reads upgrade information of GKE from raw JSON, field by field (container v1 `ClusterUpgradeInfo`, `ServerConfig`).
 */



/**
 * Reads the answer of `fetchClusterUpgradeInfo` or `fetchNodePoolUpgradeInfo`.
 * @returns null if a target is not a version
 */
function upgradeInfoFrom(json) {
    const [minorTarget, patchTarget] = [(0,model_json/* text */.Qq)(json['minorTargetVersion']), (0,model_json/* text */.Qq)(json['patchTargetVersion'])].map((each) => each === '' ? null : each);
    const isVersion = (each) => each === null || each === undefined || (0,gke_version/* parseGkeVersion */.n2)(each) !== null;
    if (!isVersion(minorTarget) || !isVersion(patchTarget))
        return null;
    const timeIn = (field) => {
        const at = Date.parse((0,model_json/* text */.Qq)((0,own_value/* ownValue */.e)(json, field)) ?? '');
        return Number.isNaN(at) ? null : new Date(at).toISOString();
    };
    return {
        minorTarget: minorTarget ?? null,
        patchTarget: patchTarget ?? null,
        pausedBy: (0,model_json/* list */.p_)(json['pausedReason']).filter((each) => typeof each === 'string' && /^[A-Z_]{1,80}$/.test(each)),
        endOfStandardSupport: timeIn('endOfStandardSupportTimestamp'),
        endOfExtendedSupport: timeIn('endOfExtendedSupportTimestamp'),
    };
}
/**
 * Reads the release channels from the answer of `getServerConfig`: the `upgradeTargetVersion` of each channel with one.
 * @returns null if the answer contains no channels
 */
function channelTargetsFrom({ channels }) {
    if (!Array.isArray(channels))
        return null;
    return (0,model_json/* list */.p_)(channels).flatMap((each) => {
        const { channel, upgradeTargetVersion } = (0,model_json/* object */.Ik)(each);
        const [name, target] = [(0,model_json/* text */.Qq)(channel), (0,model_json/* text */.Qq)(upgradeTargetVersion)];
        return name === null || target === null || (0,gke_version/* parseGkeVersion */.n2)(target) === null ? [] : [{ channel: name, target }];
    });
}

;// CONCATENATED MODULE: ./src/google/container.ts









/**
 * GKE API, called with Google's client library on our own transport. The facts are read from the raw JSON, because a
 * decoded message loses fields and enum values that the definitions of the client do not contain.
 */
function container(client) {
    let manager = null;
    /** Runs a call of Google's client and returns the unchanged answer of the service. */
    const raw = async (run) => {
        manager ??= loadManager(client);
        const result = (0,model_json/* list */.p_)(await run(await manager))[0];
        if (isResult(result))
            return result;
        throw new Error('the client gave another answer than it had');
    };
    const fact = async (name, call, run, verb = '') => {
        const from = `container ${name}${verb}`;
        (0,endpoints.encodeName)(name);
        const result = await raw(run);
        return result.kind === 'fault' ? (0,model_fact/* failed */.gz)(result.why, from, result.detail) : (0,google_api/* googleFact */.Os)(result, call, from);
    };
    return {
        cluster: (of) => {
            const name = (0,cluster/* clusterPath */.Sf)(of);
            const call = {
                needs: [(0,need/* need */.$B)('container.clusters.get', `projects/${of.project}`)],
                what: 'a cluster',
                read: (json) => (0,cluster_json/* clusterFrom */.p8)(of, json),
            };
            return fact(name, call, (gke) => gke.getCluster({ name }));
        },
        clusters: ({ project }) => {
            const parent = `projects/${project}/locations/-`;
            const call = {
                needs: [(0,need/* need */.$B)('container.clusters.list', `projects/${project}`)],
                what: 'a list of clusters',
                read: (json) => readListing(project, json),
            };
            return fact(`${parent}/clusters`, call, (gke) => gke.listClusters({ parent }));
        },
        clusterUpgrade: (of) => {
            const name = (0,cluster/* clusterPath */.Sf)(of);
            const run = (gke) => gke.fetchClusterUpgradeInfo({ name });
            return fact(name, upgradeCall(of), run, ':fetchClusterUpgradeInfo');
        },
        poolUpgrade: ({ pool, ...of }) => {
            const name = `${(0,cluster/* clusterPath */.Sf)(of)}/nodePools/${pool}`;
            const run = (gke) => gke.fetchNodePoolUpgradeInfo({ name });
            return fact(name, upgradeCall(of), run, ':fetchNodePoolUpgradeInfo');
        },
        channelTargets: ({ project, location }) => {
            const name = `projects/${project}/locations/${location}`;
            const call = {
                needs: [(0,need/* need */.$B)('container.clusters.list', `projects/${project}`)],
                what: 'the versions of release channels',
                read: channelTargetsFrom,
            };
            return fact(name, call, (gke) => gke.getServerConfig({ name }), '/serverConfig');
        },
    };
}
/** Google documents no permission for this method; reading needs `get` on the cluster. */
const upgradeCall = ({ project }) => ({
    needs: [(0,need/* need */.$B)('container.clusters.get', `projects/${project}`)],
    what: 'what upgrades come',
    read: upgradeInfoFrom,
});
const isResult = (value) => ['answer', 'fault'].includes((0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(value)['kind']) ?? '');
/** Loads Google's client from its own chunk when the first cluster is requested, in parallel with the token. */
async function loadManager(client) {
    const { ClusterManagerClient: Client } = await Promise.all(/* import() | facts */[__webpack_require__.e(8427), __webpack_require__.e(5754), __webpack_require__.e(7915), __webpack_require__.e(7612)]).then(__webpack_require__.bind(__webpack_require__, 8427));
    const send = ({ path, query, apiClient }) => {
        const url = (0,endpoints.urlFor)(client.endpoints, 'container', path);
        for (const [name, value] of Object.entries(query))
            url.searchParams.append(name, value);
        const headers = { accept: 'application/json', 'x-goog-api-client': apiClient };
        return client.send({ url, service: 'container', headers, authorization: 'google' });
    };
    // The types require all of google-gax; at run time the client uses whatever it is given.
    return new Client({ fallback: true }, smallGax(send));
}
function readListing(project, json) {
    const { clusters = [], missingZones = [] } = json;
    if (!Array.isArray(clusters) || !Array.isArray(missingZones))
        return null;
    const named = clusters.map((each) => {
        const { name, location, zone } = (0,model_json/* object */.Ik)(each);
        const place = (0,model_json/* text */.Qq)(location) ?? (0,model_json/* text */.Qq)(zone);
        if ((0,model_json/* text */.Qq)(name) === null || place === null)
            return null;
        return { project, location: place, name: (0,model_json/* text */.Qq)(name) ?? '', ...(0,cluster_json/* listedIn */.tl)((0,model_json/* object */.Ik)(each)) };
    });
    if (!named.every((each) => each !== null))
        return null;
    return {
        clusters: named,
        missingZones: (0,model_json/* list */.p_)(missingZones).filter((zone) => typeof zone === 'string'),
    };
}

;// CONCATENATED MODULE: ./src/google/deny-policies.ts






/**
 * IAM v2: the deny policies of a project, folder or organization. The list method omits their rules
 * (docs/GOOGLE.md#deny-policies).
 */
const denyPolicies = (client) => ({
    denyPolicies: async ({ resource }) => {
        const path = (0,endpoints.encodePath)('v2', 'policies', `cloudresourcemanager.googleapis.com/${resource}`, 'denypolicies');
        const from = `iam deny policies of ${resource}`;
        const ids = await (0,google_api/* listGoogle */.Cx)(client, {
            service: 'iam',
            name: resource,
            path,
            items: 'policies',
            from,
            needs: [(0,need/* need */.$B)('iam.denypolicies.list', resource)],
            what: 'a list of deny policies',
            read: (json) => (0,model_json/* text */.Qq)(json['name'])?.split('/').pop() ?? null,
        });
        if (ids.state !== 'known')
            return ids;
        const policies = await Promise.all(ids.value.map((id) => (0,google_api/* callGoogle */.EW)(client, {
            service: 'iam',
            name: resource,
            path: `${path}/${(0,endpoints.encodePath)(id)}`,
            from: `iam deny policy ${id} of ${resource}`,
            needs: [(0,need/* need */.$B)('iam.denypolicies.get', resource)],
            what: 'a deny policy',
            read: readDenyPolicy,
        })));
        return deny_policies_all(policies, from);
    },
});
/** All policies, except those that were deleted in the meantime; if one could not be read, the reason for that. */
function deny_policies_all(policies, from) {
    const values = [];
    const lacks = [];
    for (const policy of policies) {
        const root = (0,model_fact/* missing */.LO)(policy);
        if (policy.state === 'known')
            values.push(policy.value);
        else if (root !== null && root.state !== 'absent')
            lacks.push(root);
    }
    return lacks[0] ?? (0,model_fact/* known */.eO)(values, from);
}
function readDenyPolicy(json) {
    const name = (0,model_json/* text */.Qq)(json['name']);
    const { rules = [] } = json;
    if (name === null || !Array.isArray(rules))
        return null;
    const read = rules.map(deny_policies_readRule);
    return read.every((rule) => rule !== null) ? { name, rules: read } : null;
}
/** Reads a rule; null if a list or the condition has an unexpected form: a partial rule would mislead. */
function deny_policies_readRule(raw) {
    const rule = (0,model_json/* objectOrNull */.av)((0,model_json/* object */.Ik)(raw)['denyRule']);
    if (rule === null)
        return null;
    const lists = ['deniedPrincipals', 'exceptionPrincipals', 'deniedPermissions', 'exceptionPermissions'].map((field) => deny_policies_texts((0,own_value/* ownValue */.e)(rule, field)));
    const [deniedPrincipals, exceptionPrincipals, deniedPermissions, exceptionPermissions] = lists;
    if (!deniedPrincipals || !exceptionPrincipals || !deniedPermissions || !exceptionPermissions)
        return null;
    const { denialCondition } = rule;
    const given = (0,model_json/* objectOrNull */.av)(denialCondition);
    if (denialCondition !== undefined && denialCondition !== null && given === null)
        return null;
    const expression = (0,model_json/* text */.Qq)(given?.['expression']);
    // A condition without an expression is no condition (IAM v2 `DenyRule.denial_condition`).
    const condition = expression === null ? null : { title: (0,model_json/* text */.Qq)(given?.['title']) ?? '', expression };
    return { deniedPrincipals, exceptionPrincipals, deniedPermissions, exceptionPermissions, condition };
}
function deny_policies_texts(raw) {
    if (raw === undefined || raw === null)
        return [];
    const all = (0,model_json/* list */.p_)(raw).filter((each) => typeof each === 'string');
    return Array.isArray(raw) && all.length === raw.length ? all : null;
}

;// CONCATENATED MODULE: ./src/google/iam.ts




/** IAM: service accounts and roles (docs/GOOGLE.md#service-accounts-and-roles). */
const iam = (client) => ({
    serviceAccount: ({ email, project }) => {
        const name = `projects/${project}/serviceAccounts/${email}`;
        return (0,google_api/* callGoogle */.EW)(client, {
            service: 'iam',
            name: `v1/${name}`,
            from: `iam ${name}`,
            needs: [(0,need/* need */.$B)('iam.serviceAccounts.get', name)],
            what: 'a service account',
            read: readServiceAccount,
        });
    },
    role: ({ role }) => {
        const place = /^(?:(projects\/[^/]+|organizations\/[^/]+)\/)?roles\/[^/]+$/.exec(role);
        if (place === null)
            return Promise.resolve((0,model_fact/* failed */.gz)('not-asked', `iam ${role}`, 'it is not the name of a role'));
        return (0,google_api/* callGoogle */.EW)(client, {
            service: 'iam',
            name: `v1/${role}`,
            from: `iam ${role}`,
            needs: [(0,need/* need */.$B)('iam.roles.get', place[1] ?? role)],
            what: 'a role',
            read: readRole,
        });
    },
});
function readServiceAccount(json) {
    const email = (0,model_json/* text */.Qq)(json['email']);
    const { disabled = false } = json;
    if (email === null || typeof disabled !== 'boolean')
        return null;
    return { email, project: (0,model_json/* text */.Qq)(json['projectId']) ?? '', uniqueId: (0,model_json/* text */.Qq)(json['uniqueId']) ?? '', disabled };
}
function readRole(json) {
    const name = (0,model_json/* text */.Qq)(json['name']);
    const { includedPermissions = [], deleted = false } = json;
    if (name === null || typeof deleted !== 'boolean' || !Array.isArray(includedPermissions))
        return null;
    const permissions = includedPermissions.filter((each) => typeof each === 'string');
    if (permissions.length !== includedPermissions.length)
        return null;
    // “This role is disabled and will not contribute permissions to any members it is granted to” (IAM v1 `Role.stage`).
    return { name, permissions, deleted, disabled: json['stage'] === 'DISABLED' };
}

// EXTERNAL MODULE: ./src/registry/without-login.ts
var without_login = __webpack_require__(9763);
// EXTERNAL MODULE: ./src/http/types.ts
var types = __webpack_require__(5853);
// EXTERNAL MODULE: ./src/model/google-registry.ts
var google_registry = __webpack_require__(3020);
// EXTERNAL MODULE: ./src/registry/errors.ts
var errors = __webpack_require__(6764);
// EXTERNAL MODULE: ./src/registry/googles-login.ts
var googles_login = __webpack_require__(9767);
// EXTERNAL MODULE: ./src/registry/manifest.ts
var registry_manifest = __webpack_require__(8125);
// EXTERNAL MODULE: ./src/registry/name.ts
var registry_name = __webpack_require__(7152);
// EXTERNAL MODULE: ./src/registry/secret-pull.ts
var secret_pull = __webpack_require__(8911);
// EXTERNAL MODULE: ./src/registry/session.ts + 1 modules
var registry_session = __webpack_require__(7375);
;// CONCATENATED MODULE: ./src/registry/index.ts












/**
 * Registries with the Docker Registry v2 API: Artifact Registry is called as the caller, other registries anonymously
 * (docs/GOOGLE.md#docker-registry-v2-at-pkgdev).
 */
function registry(client, { docker = () => Promise.resolve(null), secret = () => Promise.resolve(null) } = {}) {
    const session = new registry_session/* RegistrySession */.G(client);
    const pulls = new Map();
    const mine = loginOf(docker);
    const as = async (host, by) => {
        if (typeof by === 'object')
            return identityOf(by, await secret(by), host);
        return by === 'login' ? mine(host) : 'caller';
    };
    return {
        manifest: async (of) => {
            const from = `registry ${nameOf(of)}`;
            const answered = await askManifest(session, of, 'caller', pulls);
            return answered.state === 'known' ? manifestFact(answered.value, of, from) : answered;
        },
        manifestByLogin: async (of) => {
            const from = `registry ${nameOf(of)}${asWhom('login')}`;
            const identity = await as(of.host, 'login');
            if (identity === null)
                return (0,model_fact/* failed */.gz)('not-asked', from, nothingOf('login'));
            const answered = await askManifest(session, of, identity, pulls);
            if (answered.state === 'known')
                return manifestFact(answered.value, of, from);
            return { ...answered, from };
        },
        manifestBySecret: async (of) => {
            const from = `registry ${nameOf(of)}${asWhom(of)}`;
            const identity = await as(of.host, of);
            if (identity === null)
                return (0,model_fact/* failed */.gz)('not-asked', from, nothingOf(of));
            const answered = await askManifest(session, of, identity, pulls);
            return answered.state === 'known'
                ? manifestFact(answered.value, of, from)
                : { ...quiet(answered, identity), from };
        },
        presence: async ({ host, path, digest, by }) => {
            const from = `registry ${host}/${path}@${(0,model_json/* clean */.uH)(digest, 140)}${asWhom(by)}`;
            const identity = await as(host, by);
            if (identity === null)
                return (0,model_fact/* failed */.gz)('not-asked', from, nothingOf(by));
            if (!registry_manifest/* DIGEST */.Dh.test(digest) || !(0,registry_name/* isImageName */.l)(path, digest))
                return (0,model_fact/* failed */.gz)('not-asked', from, 'it is not a digest there');
            const request = { host, path, tail: `manifests/${digest}`, accept: registry_manifest/* ACCEPT */.FA, limit: 8 * types/* MIB */.D };
            const result = await askByHead(session, request, identity);
            const answered = answerFact(result, request, session.hasToken(host), from);
            return answered.state === 'known' ? (0,model_fact/* known */.eO)({ digest }, from) : quiet(answered, identity);
        },
        imageConfig: async ({ host, path, digest, by }) => {
            const from = `registry ${host}/${path} config ${digest}${asWhom(by)}`;
            const identity = await as(host, by);
            if (identity === null)
                return (0,model_fact/* failed */.gz)('not-asked', from, nothingOf(by));
            if (!registry_manifest/* DIGEST */.Dh.test(digest) || !(0,registry_name/* isName */.E)(path))
                return (0,model_fact/* failed */.gz)('not-asked', from, 'it is not a digest of an image there');
            const accept = '*/*';
            const request = { host, path, tail: `blobs/${digest}`, method: 'GET', accept, limit: 4 * types/* MIB */.D };
            const answered = answerFact(await session.request(request, identity), request, session.hasToken(host), from);
            if (answered.state !== 'known')
                return quiet(answered, identity);
            const { body } = answered.value;
            if (!(await digests()).hasDigest(digest, body))
                return (0,model_fact/* failed */.gz)('malformed', from, `the bytes that came are not ${digest}`);
            const platform = (0,registry_manifest/* readConfig */.Xg)(body);
            return platform === null ? (0,model_fact/* failed */.gz)('malformed', from, 'the config names no platform') : (0,model_fact/* known */.eO)(platform, from);
        },
        anonymousPull: async (of) => {
            const from = `registry ${nameOf(of)} without credentials`;
            const answered = await askManifest(session, of, 'stranger', pulls);
            if (answered.state === 'known')
                return (0,model_fact/* known */.eO)({ allowed: true, detail: 'served without credentials' }, from);
            const refused = (answered.state === 'denied' && (answered.why === 'permission' || answered.why === 'ambiguous')) ||
                (answered.state === 'failed' && answered.why === 'unauthenticated');
            return refused ? (0,model_fact/* known */.eO)({ allowed: false, detail: answered.detail }, from) : { ...answered, from };
        },
    };
}
/**
 * Identity for the login of this machine, which is sent only to its own registry; null if there is no login to send.
 */
const loginOf = (loginFor) => async (host) => {
    // Google's registries are called with the caller's own token.
    const login = (0,google_registry/* isGoogleRegistry */.JA)(host) ? null : await loginFor(host);
    return login === null || !(0,googles_login/* mayShow */.d)(login, host) ? null : { name: 'docker login', login };
};
/**
 * Identity for an entry of a pull secret, which is sent only to its own registry; null if there is no login to send.
 */
const identityOf = (of, login, host) => login === null || login.user === '' || !(0,googles_login/* mayShow */.d)(login, host) ? null : { name: (0,secret_pull/* nameOfEntry */.t)(of, login), login };
/** The fact without the login that was sent, which the registry may repeat in its message. */
const quiet = (fact, identity) => typeof identity === 'object' && 'login' in identity ? (0,without_login/* detailWithoutLogin */.v)(fact, identity.login) : fact;
/** Describes the credentials; appended to the source of a fact. */
function asWhom(by) {
    if (typeof by === 'object')
        return ` with pull secret ${(0,model_json/* clean */.uH)(`${by.namespace}/${by.secret}`, 320)}`;
    return by === 'login' ? ' with the Docker login of this machine' : '';
}
/** The reason why no request was sent. */
const nothingOf = (by) => typeof by === 'object'
    ? 'there is no credential of the pull secret that could be used'
    : 'there is no Docker login for it that could be used';
/**
 * The registry's answer to a request for the manifest. Docker Hub is called with HEAD first, since a GET counts as a
 * pull.
 */
async function askManifest(session, of, identity, pulls) {
    const { host, path, reference } = of;
    const from = `registry ${nameOf(of)}`;
    if (!(0,registry_name/* isImageName */.l)(path, reference)) {
        return (0,model_fact/* failed */.gz)('not-asked', from, 'it is not the name of an image');
    }
    const withToken = identity === 'caller' && session.hasToken(host);
    const request = { host, path, tail: `manifests/${reference}`, accept: registry_manifest/* ACCEPT */.FA, limit: 8 * types/* MIB */.D };
    if (host !== 'docker.io') {
        const get = { ...request, method: 'GET' };
        return answerFact(await session.request(get, identity), get, withToken, from);
    }
    const head = answerFact(await askByHead(session, request, identity), request, withToken, from);
    if (head.state !== 'known')
        return head;
    if (identity === 'stranger')
        return head;
    const told = head.value.header('docker-content-digest');
    const who = typeof identity === 'string' ? identity : identity.name;
    const tail = `manifests/${told !== null && registry_manifest/* DIGEST */.Dh.test(told) ? told : reference}`;
    const pull = pulls.get(`${who} ${path} ${tail}`) ??
        session
            .request({ ...request, tail, method: 'GET' }, identity)
            .then((got) => answerFact(got, request, withToken, from));
    pulls.set(`${who} ${path} ${tail}`, pull);
    const got = await pull;
    // The image exists even if the pull failed (because of Docker Hub's limit), so the answer to HEAD is used.
    return got.state === 'known' || got.state === 'absent' ? got : head;
}
/** Sends a HEAD request. A refusal or a "not found" has no message then, so the request is repeated with GET. */
async function askByHead(session, request, identity) {
    const head = await session.request({ ...request, method: 'HEAD' }, identity);
    const wordless = head.kind === 'answer' && head.at === 'registry' && [401, 403, 404, 412].includes(head.answer.status);
    return wordless ? session.request({ ...request, method: 'GET' }, identity) : head;
}
function answerFact(result, asked, withToken, from) {
    if (result.kind === 'fault')
        return (0,model_fact/* failed */.gz)(result.why, from, result.detail);
    const { answer, at } = result;
    if (at === 'registry' && (answer.status === 200 || (0,errors/* mediaTypeNotAccepted */.J)(answer) !== null))
        return (0,model_fact/* known */.eO)(answer, from);
    return (0,errors/* registryMissing */.g)(answer, { ...asked, withToken, whose: null, at }, from);
}
/** Reads the manifest, and verifies that its bytes match the digests in the reference and from the registry. */
async function manifestFact(answer, of, from) {
    const otherType = (0,errors/* mediaTypeNotAccepted */.J)(answer);
    if (otherType !== null)
        return (0,model_fact/* known */.eO)((0,registry_manifest/* manifestOf */.$V)(otherType), from);
    const unread = of.host === 'docker.io' && answer.body.length === 0;
    if (unread)
        return (0,model_fact/* known */.eO)((0,registry_manifest/* unreadManifest */.dz)(answer.header('content-type'), answer.header('docker-content-digest')), from);
    const manifest = (0,registry_manifest/* readManifest */.WI)(answer.body, answer.header('content-type'));
    if (typeof manifest === 'string')
        return (0,model_fact/* failed */.gz)('malformed', from, `the answer is not a manifest: ${manifest}`);
    const named = [registry_manifest/* DIGEST */.Dh.test(of.reference) ? of.reference : null, answer.header('docker-content-digest')].filter((digest) => digest !== null);
    const { contentDigest, hasDigest } = await digests();
    const wrong = (0,registry_manifest/* isSigned */.JI)(manifest.mediaType) ? undefined : named.find((digest) => !hasDigest(digest, answer.body));
    if (wrong !== undefined)
        return (0,model_fact/* failed */.gz)('malformed', from, `the bytes that came are not ${(0,model_json/* clean */.uH)(wrong, 140)}`);
    return (0,model_fact/* known */.eO)({ ...manifest, digest: named[0] ?? contentDigest('sha256', answer.body) }, from);
}
const digests = () => Promise.all(/* import() | judging */[__webpack_require__.e(5754), __webpack_require__.e(573), __webpack_require__.e(6485), __webpack_require__.e(6119), __webpack_require__.e(3605)]).then(__webpack_require__.bind(__webpack_require__, 5035));
const nameOf = ({ host, path, reference }) => `${host}/${path}${reference.includes(':') ? '@' : ':'}${(0,model_json/* clean */.uH)(reference, 140)}`;

;// CONCATENATED MODULE: ./src/google/resource-manager.ts






/**
 * Cloud Resource Manager: projects, their ancestors, and the allow policies of these
 * (docs/GOOGLE.md#allow-policies-and-their-members).
 */
const resourceManager = (client) => ({
    project: ({ project }) => (0,google_api/* callGoogle */.EW)(client, {
        service: 'cloudresourcemanager',
        name: `v3/projects/${project}`,
        from: `cloudresourcemanager projects/${project}`,
        needs: [(0,need/* need */.$B)('resourcemanager.projects.get', `projects/${project}`)],
        what: 'a project',
        read: readProject,
    }),
    ancestry: async ({ project }) => {
        const listed = await (0,google_api/* callGoogle */.EW)(client, {
            service: 'cloudresourcemanager',
            name: `v1/projects/${project}`,
            suffix: ':getAncestry',
            post: {},
            from: `cloudresourcemanager ancestry of projects/${project}`,
            needs: [(0,need/* need */.$B)('resourcemanager.projects.get', `projects/${project}`)],
            what: 'a list of ancestors',
            read: readAncestry,
        });
        // A refusal or an outage would also affect the walk. If the method is not available, the walk may give the answer.
        const unserved = listed.state === 'absent' || (listed.state === 'failed' && UNSERVED.has(listed.why));
        return unserved ? walk(client, project, listed) : listed;
    },
    children: async ({ parent }) => {
        const below = (kind, read) => (0,google_api/* listGoogle */.Cx)(client, {
            service: 'cloudresourcemanager',
            name: `v3/${kind}`,
            items: kind,
            query: { parent, pageSize: CHILDREN_PAGE },
            from: `cloudresourcemanager ${kind} of ${parent}`,
            needs: [(0,need/* need */.$B)(`resourcemanager.${kind}.list`, parent)],
            what: `a list of ${kind}`,
            read,
        });
        const [projects, folders] = await Promise.all([below('projects', activeProject), below('folders', activeFolder)]);
        if (projects.state !== 'known')
            return projects;
        if (folders.state !== 'known')
            return folders;
        const there = (names) => names.filter((name) => name !== '');
        return (0,model_fact/* known */.eO)({ projects: there(projects.value), folders: there(folders.value) }, projects.from);
    },
    projectsLike: async ({ prefix }) => {
        const found = await (0,google_api/* listGoogle */.Cx)(client, {
            service: 'cloudresourcemanager',
            name: 'v3/projects',
            method: ':search',
            items: 'projects',
            query: { query: `id:${prefix}*`, pageSize: CHILDREN_PAGE },
            pages: SEARCHED_PAGES,
            from: `cloudresourcemanager projects like ${prefix}`,
            needs: [],
            what: 'a list of projects',
            read: activeProject,
        });
        return found.state === 'known'
            ? (0,model_fact/* known */.eO)(found.value.filter((id) => id !== ''), found.from)
            : found;
    },
    policy: ({ resource }) => (0,google_api/* callGoogle */.EW)(client, {
        service: 'cloudresourcemanager',
        name: `v3/${resource}`,
        suffix: ':getIamPolicy',
        post: POLICY_VERSION_3,
        from: `cloudresourcemanager policy of ${resource}`,
        needs: [(0,need/* need */.$B)(`resourcemanager.${resource.split('/')[0] ?? 'projects'}.getIamPolicy`, resource)],
        what: 'an allow policy',
        read: readIamPolicy,
    }),
});
const CHILDREN_PAGE = '300';
/** The maximum number of pages in a search for similar names: more than a person would read. */
const SEARCHED_PAGES = 3;
/** The ID of a project, empty if the project is being deleted; null if the item is not a project. */
function activeProject(json) {
    const project = readProject(json);
    return project === null ? null : project.state === 'ACTIVE' ? project.id : '';
}
/** The name of a folder, `folders/N`, with the same special values. */
function activeFolder(json) {
    const name = (0,model_json/* text */.Qq)(json['name']);
    if (name === null || !/^folders\/\d+$/.test(name))
        return null;
    return ((0,model_json/* text */.Qq)(json['state']) ?? 'ACTIVE') === 'ACTIVE' ? name : '';
}
const UNSERVED = new Set(['malformed', 'rejected']);
/** Google allows up to ten levels of folders. */
const DEEPEST = 20;
/**
 * Reads the ancestors one parent at a time, with the v3 API only.
 * @param instead the answer if a step could not be read
 */
async function walk(client, project, instead) {
    const names = [`projects/${project}`];
    for (let name = names[0] ?? ''; !name.startsWith('organizations/'); name = names.at(-1) ?? '') {
        const step = await (0,google_api/* callGoogle */.EW)(client, {
            service: 'cloudresourcemanager',
            name: `v3/${name}`,
            from: `cloudresourcemanager ${name}`,
            needs: [],
            what: 'a project or a folder',
            read: readParent,
        });
        if (step.state !== 'known' || names.length > DEEPEST)
            return instead;
        if (step.value.parent === null)
            break;
        names.push(step.value.parent);
    }
    return (0,model_fact/* known */.eO)(names, `cloudresourcemanager parents of projects/${project}`);
}
/** Null if the answer is not a project or folder; a project without an organization has no parent. */
function readParent(json) {
    if (!/^(?:projects|folders)\/\d+$/.test((0,model_json/* text */.Qq)(json['name']) ?? ''))
        return null;
    const parent = (0,model_json/* text */.Qq)(json['parent']);
    return parent === null || /^(?:folders|organizations)\/\d+$/.test(parent) ? { parent } : null;
}
function readProject(json) {
    const number = /^projects\/(\d+)$/.exec((0,model_json/* text */.Qq)(json['name']) ?? '')?.[1];
    const id = (0,model_json/* text */.Qq)(json['projectId']);
    if (number === undefined || id === null)
        return null;
    return { id, number, state: (0,model_json/* text */.Qq)(json['state']) ?? 'STATE_UNSPECIFIED', parent: (0,model_json/* text */.Qq)(json['parent']) };
}
const PLURAL = {
    project: 'projects',
    folder: 'folders',
    organization: 'organizations',
};
function readAncestry(json) {
    const { ancestor } = json;
    if (!Array.isArray(ancestor) || ancestor.length === 0 || ancestor.length > 100)
        return null;
    const names = ancestor.map((each) => {
        const { type, id } = (0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(each)['resourceId']);
        const kind = (0,own_value/* ownValue */.e)(PLURAL, (0,model_json/* text */.Qq)(type) ?? '');
        return kind === undefined || (0,model_json/* text */.Qq)(id) === null ? null : `${kind}/${(0,model_json/* text */.Qq)(id) ?? ''}`;
    });
    return names.every((name) => name !== null) ? names : null;
}

// EXTERNAL MODULE: ./src/app/kinds-of-sources.ts
var kinds_of_sources = __webpack_require__(7967);
// EXTERNAL MODULE: ./src/app/when-asked.ts
var when_asked = __webpack_require__(9410);
;// CONCATENATED MODULE: ./src/app/sources.ts












/**
 * Answers every question, each kind with the source for its API. An answer is always a fact: never an exception, and
 * never with a token in it.
 * @param through the sources that use the Kubernetes API, if that was requested
 * @param logins the credentials for registries, by their origin
 */
function answers(client, through = {}, logins) {
    const inPlay = (0,when_asked/* begunOnce */.l)(() => Promise.all(/* import() */[__webpack_require__.e(573), __webpack_require__.e(3950)]).then(__webpack_require__.bind(__webpack_require__, 3950)).then(({ sourcesInPlay }) => sourcesInPlay(client)));
    const google = container(client);
    const { cluster: outside = kinds_of_sources/* NOT_ASKED_FOR */.z7.cluster, ...ofKubernetes } = through;
    const sources = {
        ...google,
        ...resourceManager(client),
        ...artifactRegistry(client),
        ...iam(client),
        ...denyPolicies(client),
        ...registry(client, logins),
        ...(0,when_asked/* whenAsked */.x)(kinds_of_sources/* IN_PLAY */.du, inPlay),
        ...kinds_of_sources/* NOT_ASKED_FOR */.z7,
        // A cluster outside GKE has no API other than its own.
        cluster: (of) => ((0,cluster/* isOutside */._K)(of) ? outside(of) : google.cluster(of)),
        ...ofKubernetes,
    };
    const guarded = Object.entries(sources).map(([kind, answer]) => [kind, guard(client, kind, answer)]);
    return Object.fromEntries(guarded);
}
/** Turns an error of a source into a fact, and removes secrets that a service repeats in its answers. */
function guard(client, kind, answer) {
    return async (of) => {
        let fact;
        try {
            fact = await answer(of);
        }
        catch (error) {
            const detail = error instanceof Error ? error.message : String(error);
            // A name that cannot be requested was not asked; any other error means an answer that its source did not expect.
            const why = error instanceof endpoints.BadName ? 'not-asked' : 'malformed';
            fact = (0,model_fact/* failed */.gz)(why, `${kind} ${Object.values(of).join(' ')}`, (0,model_json/* clean */.uH)(detail));
        }
        return client.secrets.redactJson(fact);
    };
}


/***/ }),

/***/ 7456:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

"use strict";
// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  askAhead: () => (/* binding */ askAhead)
});

;// CONCATENATED MODULE: ./src/model/turns.ts
/** Waits for a number of turns of the event loop, so that work that was started before can proceed. */
async function turnsOfTheLoop(count) {
    for (let turn = 0; turn < count; turn += 1)
        await new Promise((resolve) => setImmediate(resolve));
}

// EXTERNAL MODULE: ./src/facts/cluster-and-project.ts
var cluster_and_project = __webpack_require__(937);
// EXTERNAL MODULE: ./src/facts/repository-facts.ts
var repository_facts = __webpack_require__(3781);
// EXTERNAL MODULE: ./src/facts/seen-image.ts
var seen_image = __webpack_require__(2464);
;// CONCATENATED MODULE: ./src/facts/ahead.ts




/** The maximum number of targets with early questions: the first ones. */
const MOST = 20;
/**
 * Asks questions before `gather` asks the same ones and receives the same answers, so the requests run while the rest
 * of the program is loaded. The cluster comes first, because the longest chain of questions starts with it.
 */
async function askAhead(targets, ask) {
    const first = targets.slice(0, MOST);
    for (const { cluster } of first)
        if (cluster !== null)
            goOn((0,cluster_and_project/* clusterAndProject */.H)(cluster, ask));
    await turnsOfTheLoop(1);
    for (const { cluster, image } of first) {
        if (!image.valid)
            continue;
        goOn((0,seen_image/* seenImage */.DW)(image.reference, ask));
        if (cluster !== null)
            goOn((0,repository_facts/* repositoryFacts */.O)(image.reference, ask));
    }
    await turnsOfTheLoop(1);
}
/** Ignores an error, because it reaches the caller that asks again. */
const goOn = (asked) => void asked.catch(() => undefined);


/***/ }),

/***/ 937:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ clusterAndProject)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5815);
/* harmony import */ var _model_once__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1800);
/** The cluster and its project: the start of nearly all questions about nodes. */



/** The same facts for many images, gathered once per asker. */
const clusterAndProject = (name, ask) => gathered([ask], (0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .clusterPath */ .Sf)(name), () => factsOf(name, ask));
const gathered = (0,_model_once__WEBPACK_IMPORTED_MODULE_1__/* .once */ .O)();
async function factsOf(name, ask) {
    if ((0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .isOutside */ ._K)(name)) {
        const project = (0,_model_fact__WEBPACK_IMPORTED_MODULE_2__/* .failed */ .gz)('not-asked', `project of ${name.name}`, 'the cluster is outside Google Cloud');
        return { cluster: await ask('cluster', name), project };
    }
    const [cluster, project] = await Promise.all([ask('cluster', name), ask('project', { project: name.project })]);
    return { cluster, project };
}


/***/ }),

/***/ 3781:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ repositoryFacts)
/* harmony export */ });
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5815);
/* harmony import */ var _model_need__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3609);
/* harmony import */ var _model_once__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1800);
/* harmony import */ var _model_repository_name__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4897);
/** The repository, its upstreams, and the policies from it up to the organization. */




/** The same facts for many images in one repository, gathered once per asker. */
async function repositoryFacts(image, ask) {
    if (image.kind === 'other')
        return null;
    const isOfHost = image.repository === image.host;
    return gathered([ask], `${(0,_model_repository_name__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .S)(image)} ${String(isOfHost)}`, () => factsOf(image, isOfHost, ask));
}
const gathered = (0,_model_once__WEBPACK_IMPORTED_MODULE_2__/* .once */ .O)();
/** @param isOfHost whether the repository hosts images of `gcr.io` or another of its hosts */
async function factsOf(image, isOfHost, ask) {
    const name = (0,_model_repository_name__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .S)(image);
    const { project: projectId, location, repository: id } = image;
    const ofProject = `projects/${projectId}`;
    // These come first, because the policies above the project depend on them.
    const askedAncestry = ask('ancestry', { project: projectId });
    const askedProject = ask('project', { project: projectId });
    const asked = ask('repository', { repository: name });
    const ancestors = Promise.all([askedAncestry, askedProject]).then(([fact, project]) => ({
        fact,
        above: resourcesAbove(fact, project, ofProject),
    }));
    const [repository, project, { fact: ancestry }, service, restriction, key, upstreams, own, levels, deny, downloadRules, redirection,] = await Promise.all([
        asked,
        askedProject,
        ancestors,
        asked.then((fact) => (isUnreadable(fact) ? ask('service', { project: projectId, service: API }) : null)),
        asked.then((fact) => isBareRefusal(fact) ? ask('serviceRestriction', { project: projectId, service: API }) : null),
        asked.then((fact) => keyFact((0,_model_fact__WEBPACK_IMPORTED_MODULE_3__/* .knownValue */ .jj)(fact)?.kmsKeyName ?? null, ask)),
        asked.then((fact) => upstreamFacts((0,_model_fact__WEBPACK_IMPORTED_MODULE_3__/* .knownValue */ .jj)(fact) ?? null, projectId, ask)),
        ask('repositoryPolicy', { repository: name }),
        onEachLevel(ofProject, ancestors, (resource) => ask('policy', { resource })),
        onEachLevel(ofProject, ancestors, (resource) => ask('denyPolicies', { resource })),
        ask('downloadRules', { repository: name }),
        isOfHost ? ask('redirection', { project: projectId }) : null,
    ]);
    return {
        name,
        place: { project: projectId, location, repository: id },
        repository,
        project,
        ancestry,
        service,
        restriction,
        key,
        upstreams,
        downloadRules,
        redirection,
        levels: [
            { kind: 'repository', resource: name, policy: own },
            ...levels.map(({ kind, resource, fact }) => ({ kind, resource, policy: fact })),
        ],
        deny: deny.map(({ kind, resource, fact }) => ({ kind, resource, policies: fact })),
    };
}
const API = 'artifactregistry.googleapis.com';
const isUnreadable = (fact) => fact.state === 'denied' || fact.state === 'failed';
/** Whether a refusal may have another cause than a missing permission of the caller. */
const isBareRefusal = (fact) => fact.state === 'denied' && (fact.why === 'permission' || fact.why === 'ambiguous');
const keyFact = async (key, ask) => key === null ? null : ask('key', { key });
/** The upstreams that are also repositories in Artifact Registry. */
async function upstreamFacts(of, projectId, ask) {
    if (of === null)
        return [];
    const isVirtual = of.mode === 'VIRTUAL_REPOSITORY';
    return Promise.all(of.upstreams
        .flatMap((name) => (0,_model_repository_name__WEBPACK_IMPORTED_MODULE_1__/* .parseRepositoryPath */ .X)(name) ?? [])
        .map(async (place) => {
        const { project } = place;
        const name = (0,_model_repository_name__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .S)(place);
        const [repository, levels, downloadRules] = await Promise.all([
            ask('repository', { repository: name }),
            isVirtual && project !== projectId ? levelsOf(name, `projects/${project}`, ask) : [],
            isVirtual ? ask('downloadRules', { repository: name }) : null,
        ]);
        return { name, repository, levels, downloadRules };
    }));
}
/** The policies of an upstream and of its project. Higher levels are not read, because this is only for a note. */
async function levelsOf(name, project, ask) {
    const [own, above] = await Promise.all([
        ask('repositoryPolicy', { repository: name }),
        ask('policy', { resource: project }),
    ]);
    return [
        { kind: 'repository', resource: name, policy: own },
        { kind: 'project', resource: project, policy: above },
    ];
}
/** Asks about a project and its ancestors: about the project immediately, about the others once they are known. */
async function onEachLevel(project, ancestors, askOf) {
    const [own, above] = await Promise.all([
        askOf(project).then((fact) => ({ kind: 'project', resource: project, fact })),
        ancestors.then(async ({ above: { named, hidden } }) => [
            ...(await Promise.all(named.map(async (resource) => ({ kind: kindOf(resource), resource, fact: await askOf(resource) })))),
            // One level represents all unknown ancestors.
            ...(hidden === null ? [] : [{ kind: 'folder', resource: hidden.resource, fact: hidden.why }]),
        ]),
    ]);
    return [own, ...above];
}
const kindOf = (resource) => resource.startsWith('folders/') ? 'folder' : 'organization';
/**
 * The folders and the organization above a project. An answer that ends at a folder, or at a project with a parent, is
 * incomplete: the missing ancestors may contain grants.
 */
function resourcesAbove(ancestry, project, ofProject) {
    if (ancestry.state !== 'known')
        return {
            named: [],
            hidden: { resource: `the folders and the organization above ${ofProject}`, why: (0,_model_fact__WEBPACK_IMPORTED_MODULE_3__/* .blockedBy */ .yJ)(ancestry) },
        };
    const told = ancestry.value.filter((resource) => !resource.startsWith('projects/'));
    const parent = (0,_model_fact__WEBPACK_IMPORTED_MODULE_3__/* .knownValue */ .jj)(project)?.parent ?? null;
    const named = told.length === 0 && parent !== null ? [parent] : told;
    const top = named.at(-1);
    if (top?.startsWith('folders/') !== true)
        return { named, hidden: null };
    const why = (0,_model_fact__WEBPACK_IMPORTED_MODULE_3__/* .denied */ .wk)('permission', ancestry.from, `it ends at ${top}`, [(0,_model_need__WEBPACK_IMPORTED_MODULE_0__/* .need */ .$B)('resourcemanager.folders.get', top)]);
    return { named, hidden: { resource: `what stands above ${top}`, why: { state: 'blocked', by: why } } };
}


/***/ }),

/***/ 2464:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ seenBy),
/* harmony export */   DW: () => (/* binding */ seenImage),
/* harmony export */   Lx: () => (/* binding */ isClosed),
/* harmony export */   TC: () => (/* binding */ readerOf)
/* harmony export */ });
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5815);
/* harmony import */ var _model_image_reference__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68);
/** Reads an image with the first credentials that the registry accepts: the caller's, this machine's Docker login, a pull secret. */



/** The questions about an image, with these credentials. */
function readerOf({ host, path }, by, ask) {
    const at = { host, path };
    return {
        manifest: (reference) => {
            const of = { ...at, reference };
            if (typeof by === 'object')
                return ask('manifestBySecret', { ...by, ...of });
            return ask(by === 'login' ? 'manifestByLogin' : 'manifest', of);
        },
        presence: (digest) => ask('presence', { ...at, digest, by }),
        config: (digest) => ask('imageConfig', { ...at, digest, by }),
    };
}
/**
 * Reads the manifest. If another registry refuses an anonymous request, or answers that there is no such image, the login
 * is tried, too. Its answer counts if it sees the image, or a repository without that manifest.
 */
async function seenImage(image, ask) {
    const manifest = await readerOf(image, 'caller', ask).manifest((0,_model_image_reference__WEBPACK_IMPORTED_MODULE_0__/* .manifestReference */ .Tn)(image));
    const alone = { manifest, by: 'caller', stranger: null };
    if (image.kind !== 'other' || !isClosed(manifest))
        return alone;
    return (await seenBy('login', image, manifest, ask)) ?? alone;
}
/**
 * Reads the image again with other credentials.
 * @param before the answer to the first credentials
 * @returns null if the other credentials do not give more
 */
async function seenBy(by, image, before, ask) {
    const own = await readerOf(image, by, ask).manifest((0,_model_image_reference__WEBPACK_IMPORTED_MODULE_0__/* .manifestReference */ .Tn)(image));
    const lacks = own.state === 'absent' && before.state !== 'absent' && /manifest[ _]unknown/i.test(own.detail);
    if (own.state !== 'known' && !lacks)
        return null;
    return { manifest: own, by, stranger: (0,_model_fact__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)({ allowed: false, detail: before.detail }, before.from) };
}
/** Whether other credentials may give more. */
const isClosed = (fact) => fact.state === 'absent' || (fact.state === 'denied' && (fact.why === 'permission' || fact.why === 'ambiguous'));


/***/ }),

/***/ 3405:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SU: () => (/* binding */ compareGkeVersions),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   n2: () => (/* binding */ parseGkeVersion)
/* harmony export */ });
/* unused harmony export formatGkeVersion */
const FORM = /^v?(\d{1,4})\.(\d{1,4})\.(\d{1,6})(?:-gke\.(\d{1,12}))?(?:[-+.](?!gke\.)[0-9A-Za-z.-]+)?$/;
/**
 * Reads a version as the API field `currentMasterVersion` or `nodePools[].version` gives it.
 * @returns null if it is not a GKE version
 */
function parseGkeVersion(text) {
    const match = FORM.exec(text.trim());
    if (!match)
        return null;
    const [, major, minor, patch, gke] = match;
    return { major: Number(major), minor: Number(minor), patch: Number(patch), gke: Number(gke ?? 0) };
}
/** Orders two versions: negative if `a` is older, 0 if they are the same, positive if `a` is newer. */
function compareGkeVersions(a, b) {
    return a.major - b.major || a.minor - b.minor || a.patch - b.patch || a.gke - b.gke;
}
/** True if the version is `major.minor` or newer. */
function isAtLeast(version, major, minor) {
    return compareGkeVersions({ ...version, patch: 0, gke: 0 }, { major, minor, patch: 0, gke: 0 }) >= 0;
}
/** Writes the version as GKE does. */
function formatGkeVersion(version) {
    const base = `${version.major}.${version.minor}.${version.patch}`;
    return version.gke > 0 ? `${base}-gke.${version.gke}` : base;
}


/***/ }),

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