"use strict";
exports.id = 6244;
exports.ids = [6244];
exports.modules = {

/***/ 6244:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  imageDigest: () => (/* reexport */ imageDigest),
  scenarios: () => (/* reexport */ scenarios),
  shown: () => (/* reexport */ shown),
  startSimulator: () => (/* binding */ startSimulator)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./simulator/answers.ts
/** Thrown by a handler to end the call with this answer. */
class Refusal extends Error {
    answer;
    constructor(answer) {
        super(`refused with ${String(answer.status)}`);
        this.answer = answer;
    }
}
const STATUS = {
    400: 'INVALID_ARGUMENT',
    401: 'UNAUTHENTICATED',
    403: 'PERMISSION_DENIED',
    404: 'NOT_FOUND',
    409: 'ABORTED',
    429: 'RESOURCE_EXHAUSTED',
    500: 'INTERNAL',
    501: 'UNIMPLEMENTED',
    503: 'UNAVAILABLE',
    504: 'DEADLINE_EXCEEDED',
};
/** The JSON error envelope of Google's APIs (AIP-193). */
function googleError(code, message, details = [], headers = {}) {
    return new Refusal({
        status: code,
        headers,
        json: { error: { code, message, status: STATUS[code] ?? 'UNKNOWN', ...(details.length > 0 ? { details } : {}) } },
    });
}
/** google.rpc.ErrorInfo. */
function errorInfo(reason, domain, metadata) {
    return { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain, metadata };
}
/** The registry's error body (Docker Registry HTTP API v2, "Errors"). */
function registryError(status, code, message, headers = {}, detail) {
    return new Refusal({
        status,
        headers,
        json: { errors: [{ code, message, ...(detail === undefined ? {} : { detail }) }] },
    });
}
/** 404 for a resource that the caller may see the absence of. */
function notFound(message = 'Requested entity was not found.') {
    return googleError(404, message);
}
/** Text of a disabled API (Service Infrastructure, reason SERVICE_DISABLED). */
function apiOffText(title, host, project) {
    return (`${title} has not been used in project ${project.number} before or it is disabled. Enable it by visiting ` +
        `https://console.developers.google.com/apis/api/${host}/overview?project=${project.number} then retry. ` +
        'If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.');
}
/** Text of a project without billing (reason BILLING_DISABLED). */
function billingOffText(project) {
    return (`This API method requires billing to be enabled. Please enable billing on project #${project.number} by visiting ` +
        `https://console.developers.google.com/billing/enable?project=${project.number} then retry. ` +
        'If you enabled billing for this project recently, wait a few minutes for the action to propagate to our systems and retry.');
}
/** Text of a service that the organization policy `gcp.restrictServiceUsage` does not allow. */
function restrictedText(host, project) {
    return `Request is disallowed by organization's constraints/gcp.restrictServiceUsage constraint for 'projects/${project.number}' attempting to use service '${host}'.`;
}
/** Text of a VPC Service Controls refusal, with its unique identifier. */
function perimeterText(uid) {
    return `Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: ${uid}`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./simulator/iam/tags.ts
/** Tags on resources, and what they inherit (Resource Manager, "Tags overview"). */

const idOf = (collection, name) => {
    const digits = (0,external_node_crypto_.createHash)('sha256').update(name).digest().readUInt32BE(0);
    return `${collection}/28147${String(digits).padStart(10, '0')}`;
};
/** The permanent name of a key: the same one for the same namespaced name. */
const tagKeyId = (key) => idOf('tagKeys', key);
/** The permanent name of a key's value. */
const tagValueId = (key, value) => idOf('tagValues', `${key}/${value}`);
/**
 * The tags that hold where bindings are given from the resource upwards: of one key the nearest value counts.
 * @param bindings the resource's own, then its parent's, and so on
 */
function effectiveTags(bindings) {
    const found = new Map();
    bindings.forEach((level, at) => {
        for (const [key, value] of Object.entries(level ?? {})) {
            if (found.has(key))
                continue;
            found.set(key, { key, value, keyId: tagKeyId(key), valueId: tagValueId(key, value), inherited: at > 0 });
        }
    });
    return [...found.values()];
}

;// CONCATENATED MODULE: ./simulator/iam/hierarchy.ts
/** Where a resource sits: repository or account → project → folders → organization (Resource Manager's hierarchy). */

const tagsOf = (levels) => effectiveTags(levels.map(({ tags }) => tags));
/** A project by its ID or its number. */
function findProject(world, idOrNumber) {
    return world.projects.find((project) => project.id === idOrNumber || project.number === idOrNumber);
}
/** A folder by its number (Resource Manager v3 `folders/N`). */
function findFolder(world, id) {
    return world.folders.find((folder) => folder.id === id);
}
/** A repository by project (ID or number), location and ID (Artifact Registry v1 resource names). */
function findRepository(world, project, location, id) {
    const owner = findProject(world, project)?.id ?? project;
    return world.repositories.find((one) => one.project === owner && one.location === location && one.id === id);
}
/** Accounts are found whatever the case of the address. */
function findServiceAccount(world, email) {
    const wanted = email.toLowerCase();
    return world.serviceAccounts.find((one) => one.email.toLowerCase() === wanted || one.uniqueId === email);
}
/** Folders and organization above a parent name, nearest first. */
function ancestors(world, parent) {
    const levels = [];
    let at = parent;
    while (at && levels.length < 12) {
        const [kind, id = ''] = at.split('/');
        if (kind === 'folders') {
            const folder = findFolder(world, id);
            if (!folder)
                break;
            levels.push({
                kind: 'folder',
                fullName: `//cloudresourcemanager.googleapis.com/folders/${id}`,
                policy: folder.policy,
                denyPolicies: folder.denyPolicies,
                tags: folder.tags,
            });
            at = folder.parent;
        }
        else {
            const organization = world.organization?.id === id ? world.organization : undefined;
            if (organization)
                levels.push({
                    kind: 'organization',
                    fullName: `//cloudresourcemanager.googleapis.com/organizations/${id}`,
                    policy: organization.policy,
                    denyPolicies: organization.denyPolicies,
                    tags: organization.tags,
                });
            break;
        }
    }
    return levels;
}
/** A project and everything above it. */
function projectLevels(world, project) {
    const own = {
        kind: 'project',
        fullName: `//cloudresourcemanager.googleapis.com/projects/${project.id}`,
        policy: project.policy,
        denyPolicies: project.denyPolicies,
        tags: project.tags,
    };
    return [own, ...ancestors(world, project.parent)];
}
/** A project as a resource; one that does not exist has no levels, so nobody holds anything on it. */
function projectResource(world, idOrNumber) {
    const project = findProject(world, idOrNumber);
    const levels = project ? projectLevels(world, project) : [];
    return {
        levels,
        name: `projects/${project?.id ?? idOrNumber}`,
        type: 'cloudresourcemanager.googleapis.com/Project',
        service: 'cloudresourcemanager.googleapis.com',
        tags: tagsOf(levels),
    };
}
/** Anything of a project that has no policy of its own, such as a cluster. */
function childResource(world, project, name, service, type) {
    return {
        ...projectResource(world, project),
        name,
        service: `${service}.googleapis.com`,
        type: `${service}.googleapis.com/${type}`,
    };
}
/** A folder and everything above it (Resource Manager v3 `folders/N`). */
function folderResource(world, id) {
    const levels = ancestors(world, `folders/${id}`);
    return {
        levels,
        name: `folders/${id}`,
        type: 'cloudresourcemanager.googleapis.com/Folder',
        service: 'cloudresourcemanager.googleapis.com',
        tags: tagsOf(levels),
    };
}
/** An organization (Resource Manager v3 `organizations/N`). */
function organizationResource(world, id) {
    const levels = ancestors(world, `organizations/${id}`);
    return {
        levels,
        name: `organizations/${id}`,
        type: 'cloudresourcemanager.googleapis.com/Organization',
        service: 'cloudresourcemanager.googleapis.com',
        tags: tagsOf(levels),
    };
}
/** A repository with its own policy; one that does not exist still inherits its project's. */
function repositoryResource(world, project, location, id) {
    const repository = findRepository(world, project, location, id);
    const name = `projects/${findProject(world, project)?.id ?? project}/locations/${location}/repositories/${id}`;
    const base = childResource(world, project, name, 'artifactregistry', 'Repository');
    if (!repository)
        return base;
    const own = {
        kind: 'repository',
        fullName: `//artifactregistry.googleapis.com/${name}`,
        policy: repository.policy,
        denyPolicies: [],
        tags: repository.tags,
    };
    const levels = [own, ...base.levels];
    return { ...base, levels, tags: tagsOf(levels) };
}
/** A bucket with its own policy, as everything in it has it. */
function bucketResource(world, { name, project, policy }) {
    const full = `projects/_/buckets/${name}`;
    const base = childResource(world, project, full, 'storage', 'Bucket');
    const own = { kind: 'bucket', fullName: `//storage.googleapis.com/${full}`, policy, denyPolicies: [] };
    return { ...base, levels: [own, ...base.levels] };
}
/** A service account with its own policy. */
function serviceAccountResource(world, account) {
    const name = `projects/${account.project}/serviceAccounts/${account.email}`;
    const base = childResource(world, account.project, name, 'iam', 'ServiceAccount');
    const own = {
        kind: 'serviceAccount',
        fullName: `//iam.googleapis.com/${name}`,
        policy: account.policy,
        denyPolicies: [],
    };
    return { ...base, levels: [own, ...base.levels] };
}

;// CONCATENATED MODULE: ./simulator/router.ts
/** One route; `{name}` is a segment, `{name**}` any number of them. A segment never takes a custom verb's colon unless the template says so. */
function route(service, method, template, handle, own = false) {
    const names = [];
    const source = template.replace(/[.*+?^$()|[\]\\]|\{(\w+)(\*\*)?\}/g, (whole, name, deep) => {
        if (name === undefined)
            return `\\${whole}`;
        names.push(name);
        return deep ? '(.+)' : '([^/]+)';
    });
    return { service, method, pattern: new RegExp(`^${source}$`), names, handle, own };
}
/** The first route that takes this method and path. HEAD is served by GET. */
function findRoute(routes, method, path) {
    const wanted = method === 'HEAD' ? 'GET' : method;
    for (const candidate of routes) {
        if (candidate.method !== wanted)
            continue;
        const match = candidate.pattern.exec(path);
        if (!match)
            continue;
        try {
            const params = Object.fromEntries(candidate.names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')]));
            return { route: candidate, params };
        }
        catch {
            return undefined;
        }
    }
    return undefined;
}
/** Partial responses: cut an answer to `fields=a,b(c,d),e/f` as Google's APIs do (standard query parameter `fields`). */
function cutToFields(json, fields) {
    return fields === null || fields === '*' ? json : cut(json, parseFields(fields));
}
function parseFields(text) {
    let at = 0;
    const list = () => {
        const mask = new Map();
        while (at < text.length && text[at] !== ')') {
            let name = '';
            while (at < text.length && !',()/'.includes(text[at] ?? ''))
                name += text[at++] ?? '';
            if (text[at] === '/') {
                at += 1;
                mask.set(name, merge(mask.get(name), tail()));
            }
            else if (text[at] === '(') {
                at += 1;
                mask.set(name, merge(mask.get(name), list()));
                at += 1;
            }
            else
                mask.set(name, null);
            if (text[at] === ',')
                at += 1;
        }
        return mask;
    };
    const tail = () => {
        let name = '';
        while (at < text.length && !',()/'.includes(text[at] ?? ''))
            name += text[at++] ?? '';
        if (text[at] === '/') {
            at += 1;
            return new Map([[name, tail()]]);
        }
        if (text[at] === '(') {
            at += 1;
            const inner = list();
            at += 1;
            return new Map([[name, inner]]);
        }
        return new Map([[name, null]]);
    };
    return list();
}
function merge(old, added) {
    if (old === null)
        return null;
    return new Map([...(old ?? []), ...added]);
}
function cut(json, mask) {
    if (mask === null || mask.has('*'))
        return json;
    if (Array.isArray(json))
        return json.map((item) => cut(item, mask));
    if (typeof json !== 'object' || json === null)
        return json;
    return Object.fromEntries(Object.entries(json).flatMap(([key, value]) => (mask.has(key) ? [[key, cut(value, mask.get(key) ?? null)]] : [])));
}

;// CONCATENATED MODULE: ./simulator/services/metadata.ts
/** The metadata server of one node: the pool's service account, its scopes, its token (Compute Engine metadata). */



const ROOT = '/computeMetadata/v1/instance/service-accounts/default';
/** The account and scopes of a pool of this world; `default` is the project's Compute Engine account. */
function poolIdentity(world, clusterName, poolName) {
    const cluster = world.clusters.find((one) => [one.name, `projects/${one.project}/locations/${one.location}/clusters/${one.name}`].includes(clusterName));
    if (!cluster)
        return undefined;
    const pools = Array.isArray(cluster.resource['nodePools']) ? cluster.resource['nodePools'] : [];
    const autoscaling = cluster.resource['autoscaling'];
    const pool = pools.find((one) => one['name'] === poolName);
    const config = (pool ? pool['config'] : autoscaling?.['autoprovisioningNodePoolDefaults']);
    if (!config)
        return undefined;
    const account = typeof config['serviceAccount'] === 'string' ? config['serviceAccount'] : 'default';
    const number = findProject(world, cluster.project)?.number ?? '0';
    const scopes = Array.isArray(config['oauthScopes']) ? config['oauthScopes'].map(String) : [];
    return {
        email: account === 'default' ? `${number}-compute@developer.gserviceaccount.com` : account,
        scopes,
        cluster,
    };
}
function node(call) {
    if (call.headers['metadata-flavor'] !== 'Google')
        throw new Refusal({
            status: 403,
            bytes: Buffer.from('Missing Metadata-Flavor:Google header.\n'),
            headers: { 'content-type': 'text/html; charset=UTF-8' },
        });
    const chosen = call.world.node;
    const found = chosen && poolIdentity(call.world, chosen.cluster, chosen.pool);
    if (!found || !findServiceAccount(call.world, found.email))
        throw googleError(404, 'The node has no service account.');
    return found;
}
const metadata_text = (value) => ({
    status: 200,
    bytes: Buffer.from(value),
    headers: { 'content-type': 'application/text', 'metadata-flavor': 'Google' },
});
function token(call) {
    const { email, scopes } = node(call);
    const accessToken = call.state.tokens.mint(`serviceAccount:${email}`, scopes, 3599, true);
    return {
        status: 200,
        json: { access_token: accessToken, expires_in: 3599, token_type: 'Bearer' },
        headers: { 'metadata-flavor': 'Google' },
    };
}
/** Routes of the metadata server. */
const metadataRoutes = [
    route('metadata', 'GET', `${ROOT}/token`, token, true),
    route('metadata', 'GET', `${ROOT}/email`, (call) => metadata_text(node(call).email), true),
    route('metadata', 'GET', `${ROOT}/scopes`, (call) => metadata_text(`${node(call).scopes.join('\n')}\n`), true),
    route('metadata', 'GET', '/computeMetadata/v1/project/project-id', (call) => metadata_text(node(call).cluster.project), true),
    route('metadata', 'GET', '/computeMetadata/v1/', () => metadata_text('instance/\nproject/\n'), true),
];

;// CONCATENATED MODULE: ./simulator/admin.ts


const isPlain = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** JSON merge patch (RFC 7396), in place: lists are replaced, null removes. */
function mergeInto(target, patch) {
    for (const [key, value] of Object.entries(patch)) {
        if (key === '__proto__')
            continue;
        const old = target[key];
        if (value === null)
            Reflect.deleteProperty(target, key);
        else if (isPlain(value) && isPlain(old))
            mergeInto(old, value);
        else
            target[key] = value;
    }
}
/** Put the node behind the metadata server into a pool of this world. */
function chooseNode(world, cluster, pool) {
    if (!poolIdentity(world, cluster, pool))
        return false;
    world.node = { cluster, pool };
    return true;
}
/** `POST /simulator/node`, `POST /simulator/world`, `GET /simulator/world`, `GET /simulator/requests`. */
function admin(running, request, url, text) {
    const remote = request.socket.remoteAddress ?? '';
    if (!/^(::ffff:)?127\.|^::1$/.test(remote))
        return googleError(403, 'Only from this machine.').answer;
    if (request.method === 'GET' && url.pathname === '/simulator/world')
        return { status: 200, json: running.world };
    if (request.method === 'GET' && url.pathname === '/simulator/requests')
        return { status: 200, json: { requests: running.requests, violations: running.state.violations } };
    if (request.method !== 'POST')
        return googleError(404, 'No such endpoint of the simulator.').answer;
    let body;
    try {
        body = JSON.parse(text);
    }
    catch {
        body = undefined;
    }
    if (!isPlain(body))
        return googleError(400, 'Send a JSON object.').answer;
    if (url.pathname === '/simulator/node') {
        const { cluster, pool } = body;
        if (typeof cluster !== 'string' || typeof pool !== 'string' || !chooseNode(running.world, cluster, pool))
            return googleError(400, 'No such cluster or pool: {"cluster": NAME, "pool": NAME}.').answer;
        return { status: 200, json: { node: running.world.node } };
    }
    if (url.pathname === '/simulator/world') {
        mergeInto(running.world, body);
        return { status: 200, json: {} };
    }
    return googleError(404, 'No such endpoint of the simulator.').answer;
}

;// CONCATENATED MODULE: ./simulator/catalog.ts
/** The simulated services: host, title, the OAuth scopes that each accepts, and whose project must have it enabled. */
const READ = ['cloud-platform', 'cloud-platform.read-only'];
/** Scopes from the discovery documents and service configurations of each API. */
const CATALOG = {
    container: {
        host: 'container.googleapis.com',
        title: 'Kubernetes Engine API',
        scopes: ['cloud-platform', 'container', 'container.read-only'],
        consumer: 'resource',
        billed: true,
        override: 'CONTAINER',
    },
    artifactregistry: {
        host: 'artifactregistry.googleapis.com',
        title: 'Artifact Registry API',
        scopes: READ,
        consumer: 'resource',
        billed: true,
        override: 'ARTIFACTREGISTRY',
    },
    cloudresourcemanager: {
        host: 'cloudresourcemanager.googleapis.com',
        title: 'Cloud Resource Manager API',
        scopes: [...READ, 'cloudplatformprojects', 'cloudplatformprojects.readonly'],
        consumer: 'caller',
        override: 'CLOUDRESOURCEMANAGER',
    },
    iam: {
        host: 'iam.googleapis.com',
        title: 'Identity and Access Management (IAM) API',
        scopes: ['cloud-platform', 'iam'],
        consumer: 'caller',
        override: 'IAM',
    },
    iamcredentials: {
        host: 'iamcredentials.googleapis.com',
        title: 'IAM Service Account Credentials API',
        scopes: ['cloud-platform', 'iam'],
        consumer: 'caller',
        override: 'IAMCREDENTIALS',
    },
    policytroubleshooter: {
        host: 'policytroubleshooter.googleapis.com',
        title: 'Policy Troubleshooter API',
        scopes: ['cloud-platform'],
        consumer: 'caller',
        override: 'POLICYTROUBLESHOOTER',
    },
    serviceusage: {
        host: 'serviceusage.googleapis.com',
        title: 'Service Usage API',
        scopes: [...READ, 'service.management'],
        consumer: 'caller',
        override: 'SERVICEUSAGE',
    },
    compute: {
        host: 'compute.googleapis.com',
        title: 'Compute Engine API',
        scopes: ['cloud-platform', 'cloud-platform.read-only', 'compute', 'compute.readonly'],
        consumer: 'resource',
        billed: true,
        override: 'COMPUTE',
        basePath: 'compute/v1/',
    },
    accesscontextmanager: {
        host: 'accesscontextmanager.googleapis.com',
        title: 'Access Context Manager API',
        scopes: ['cloud-platform'],
        consumer: 'caller',
        override: 'ACCESSCONTEXTMANAGER',
    },
    dns: {
        host: 'dns.googleapis.com',
        title: 'Cloud DNS API',
        scopes: [...READ, 'ndev.clouddns.readonly', 'ndev.clouddns.readwrite'],
        consumer: 'resource',
        override: 'DNS',
        basePath: 'dns/v1/',
    },
    networkconnectivity: {
        host: 'networkconnectivity.googleapis.com',
        title: 'Network Connectivity API',
        scopes: ['cloud-platform'],
        consumer: 'resource',
        override: 'NETWORKCONNECTIVITY',
    },
    storage: {
        host: 'storage.googleapis.com',
        title: 'Cloud Storage',
        scopes: [...READ, 'devstorage.read_only', 'devstorage.read_write', 'devstorage.full_control'],
        consumer: 'resource',
        override: 'STORAGE',
        basePath: 'storage/v1/',
    },
    binaryauthorization: {
        host: 'binaryauthorization.googleapis.com',
        title: 'Binary Authorization API',
        scopes: ['cloud-platform'],
        consumer: 'resource',
        override: 'BINARYAUTHORIZATION',
    },
    containeranalysis: {
        host: 'containeranalysis.googleapis.com',
        title: 'Container Analysis API',
        scopes: ['cloud-platform'],
        consumer: 'resource',
        override: 'CONTAINERANALYSIS',
    },
    orgpolicy: {
        host: 'orgpolicy.googleapis.com',
        title: 'Organization Policy API',
        scopes: ['cloud-platform'],
        consumer: 'caller',
        override: 'ORGPOLICY',
    },
    logging: {
        host: 'logging.googleapis.com',
        title: 'Cloud Logging API',
        scopes: [...READ, 'logging.admin', 'logging.read'],
        consumer: 'caller',
        override: 'LOGGING',
    },
    cloudidentity: {
        host: 'cloudidentity.googleapis.com',
        title: 'Cloud Identity API',
        scopes: ['cloud-platform', 'cloud-identity.groups', 'cloud-identity.groups.readonly'],
        consumer: 'caller',
        override: 'CLOUDIDENTITY',
    },
    cloudkms: {
        host: 'cloudkms.googleapis.com',
        title: 'Cloud Key Management Service (KMS) API',
        scopes: ['cloud-platform', 'cloudkms'],
        consumer: 'resource',
        billed: true,
        override: 'CLOUDKMS',
    },
    gkehub: {
        host: 'gkehub.googleapis.com',
        title: 'GKE Hub API',
        scopes: ['cloud-platform'],
        consumer: 'resource',
        override: 'GKEHUB',
    },
    /** Without an override: kubectl goes there, not the program. */
    connectgateway: {
        host: 'connectgateway.googleapis.com',
        title: 'Connect Gateway API',
        scopes: ['cloud-platform'],
        consumer: 'resource',
    },
    cloudasset: {
        host: 'cloudasset.googleapis.com',
        title: 'Cloud Asset API',
        scopes: ['cloud-platform'],
        consumer: 'caller',
        override: 'CLOUDASSET',
    },
    registry: {
        host: 'artifactregistry.googleapis.com',
        title: 'Artifact Registry API',
        scopes: [
            'cloud-platform',
            'cloud-platform.read-only',
            'devstorage.read_only',
            'devstorage.read_write',
            'devstorage.full_control',
        ],
        consumer: 'resource',
    },
    sts: { host: 'sts.googleapis.com', title: 'Security Token Service API', scopes: [], consumer: 'caller' },
    metadata: { host: 'metadata.google.internal', title: 'Metadata server', scopes: [], consumer: 'caller' },
};
/** What is known of each service. */
const SERVICES = CATALOG;
/** Service names in a stable order. */
const SERVICE_NAMES = Object.keys(SERVICES);

;// CONCATENATED MODULE: ./simulator/holding.ts
/** Hold every answer until told: how many rounds of requests a client needs, counted without timing. */
/** The queue of answers that a simulator holds back. */
class Holding {
    waiting = [];
    active = false;
    last = 0;
    /** Called for each request before it is answered. */
    wait() {
        if (!this.active)
            return Promise.resolve();
        this.last = Date.now();
        return new Promise((done) => this.waiting.push(done));
    }
    start() {
        this.active = true;
        return {
            pending: () => this.waiting.length,
            release: () => this.release(),
            stop: () => {
                this.active = false;
                this.release();
            },
            settled: (quietMs = 60, limitMs = 5000) => this.settled(quietMs, limitMs),
        };
    }
    release() {
        const released = this.waiting;
        this.waiting = [];
        for (const done of released)
            done();
        return released.length;
    }
    async settled(quietMs, limitMs) {
        const end = Date.now() + limitMs;
        while (Date.now() < end) {
            if (this.waiting.length > 0 && Date.now() - this.last >= quietMs)
                return this.waiting.length;
            await new Promise((done) => setTimeout(done, 5));
        }
        return this.waiting.length;
    }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/type.js
var type = __webpack_require__(4540);
// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/func.js
var func = __webpack_require__(8558);
// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/env.js + 30 modules
var esm_env = __webpack_require__(1914);
// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/plan.js + 9 modules
var plan = __webpack_require__(8217);
// EXTERNAL MODULE: ./node_modules/@bufbuild/cel/dist/esm/parse.js + 3 modules
var parse = __webpack_require__(3340);
// EXTERNAL MODULE: ./node_modules/@bufbuild/protobuf/dist/esm/wkt/timestamp.js
var timestamp = __webpack_require__(2348);
;// CONCATENATED MODULE: ./simulator/iam/cel.ts
/**
 * Expressions of the Common Expression Language in IAM conditions and download rules, evaluated by a library: another one
 * than the program uses, so that the two cannot share a mistake.
 */


/** `{'resource.name': x}` as `{resource: {name: x}}`. */
function nested(values) {
    const names = new Set(values.map(([path]) => path.split('.', 1)[0] ?? ''));
    return new Map([...names].map((name) => {
        const whole = values.find(([path]) => path === name)?.[1];
        if (whole instanceof Date)
            return [name, (0,timestamp/* timestampFromMs */.tp)(whole.getTime())];
        const below = values.filter(([path]) => path.startsWith(`${name}.`));
        return [name, whole ?? nested(below.map(([path, value]) => [path.slice(name.length + 1), value]))];
    }));
}
const RESOURCE = (0,type/* mapType */.H$)(type/* CelScalar */.ZR.STRING, type/* CelScalar */.ZR.DYN);
const ONE = [type/* CelScalar */.ZR.STRING];
const TWO = [type/* CelScalar */.ZR.STRING, type/* CelScalar */.ZR.STRING];
/** IAM's functions on tags (IAM conditions attribute reference). */
const tagFunctions = (tags) => [
    (0,func/* celMethod */.y)('hasTagKey', RESOURCE, ONE, type/* CelScalar */.ZR.BOOL, (key) => tags.some((tag) => tag.key === key)),
    (0,func/* celMethod */.y)('hasTagKeyId', RESOURCE, ONE, type/* CelScalar */.ZR.BOOL, (id) => tags.some((tag) => tag.keyId === id)),
    (0,func/* celMethod */.y)('matchTag', RESOURCE, TWO, type/* CelScalar */.ZR.BOOL, (key, value) => tags.some((tag) => tag.key === key && tag.value === value)),
    (0,func/* celMethod */.y)('matchTagId', RESOURCE, TWO, type/* CelScalar */.ZR.BOOL, (key, value) => tags.some((tag) => tag.keyId === key && tag.valueId === value)),
];
/** Does the expression hold? One that fails to parse or to evaluate does not (IAM conditions overview). */
function holds(expression, { values, tags = [] }) {
    const env = (0,esm_env/* celEnv */.U)({ funcs: tagFunctions(tags) });
    const scope = { resource: new Map(), ...Object.fromEntries(nested(Object.entries(values))) };
    try {
        return (0,plan/* plan */.e)(env, (0,parse/* parse */.q)(expression))(scope) === true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./simulator/iam/roles.ts
/**
 * What predefined roles hold, as far as the simulated calls ask: a subset of each role's permissions.
 * Membership of the pull permissions is from a public crawl of all predefined roles of 2026-08-22
 * (github.com/darkbitio/gcp-iam-role-permissions); the rest from Google's IAM roles reference.
 */
/** The permission that a pull needs (Artifact Registry access control). */
const PULL = 'artifactregistry.repositories.downloadArtifacts';
const expand = (service, spec) => spec.split(/\s+/).flatMap((part) => {
    const [noun = '', verbs = ''] = part.split(':');
    return verbs.split(',').map((verb) => `${service}.${noun}.${verb}`);
});
const PROJECT = ['resourcemanager.projects.get', 'resourcemanager.projects.list'];
const AR_READ = expand('artifactregistry', 'repositories:get,list,downloadArtifacts,readViaVirtualRepository,listEffectiveTags,listTagBindings dockerimages:get,list files:get,list,download packages:get,list tags:get,list versions:get,list rules:get,list projectsettings:get locations:get,list');
const AR_VIEW = [...AR_READ, 'artifactregistry.repositories.getIamPolicy'];
const AR_WRITE = [...AR_READ, ...expand('artifactregistry', 'repositories:uploadArtifacts tags:create,update')];
const AR_REPO_ADMIN = [
    ...AR_WRITE,
    ...expand('artifactregistry', 'repositories:deleteArtifacts packages:delete tags:delete versions:delete'),
];
const AR_EDIT = [
    ...AR_REPO_ADMIN,
    ...expand('artifactregistry', 'repositories:getIamPolicy,create,update,delete projectsettings:update'),
];
const AR_ADMIN = [...AR_EDIT, 'artifactregistry.repositories.setIamPolicy'];
const CLUSTER_VIEW = [...expand('container', 'clusters:get,list,connect'), ...PROJECT];
const CONTAINER_VIEW = [
    ...CLUSTER_VIEW,
    ...expand('container', 'pods:get,list events:list nodes:get,list serviceAccounts:get,list operations:get,list'),
];
const CONTAINER_DEV = [...CONTAINER_VIEW, ...expand('container', 'pods:create,delete secrets:get')];
const NETWORK_VIEW = expand('compute', 'subnetworks:get,list routers:get,list routes:get,list networks:get,list,getEffectiveFirewalls,getRegionEffectiveFirewalls,listPeeringRoutes firewalls:get,list projects:get zones:get,list regions:get,list');
const COMPUTE_VIEW = [
    ...NETWORK_VIEW,
    ...expand('compute', 'machineTypes:get,list instances:get,list instanceGroupManagers:get,list'),
];
const COMPUTE_LOGIN = [...expand('compute', 'instances:get,list,osLogin,osAdminLogin projects:get'), ...PROJECT];
const COMPUTE_INSTANCE_ADMIN = [
    ...COMPUTE_VIEW,
    ...COMPUTE_LOGIN,
    ...expand('compute', 'instances:setMetadata,getGuestAttributes projects:setCommonInstanceMetadata'),
];
const SA_VIEW = [...expand('iam', 'serviceAccounts:get,list,getIamPolicy serviceAccountKeys:get,list'), ...PROJECT];
const LOGGING_VIEW = [...expand('logging', 'logEntries:list logs:list'), 'resourcemanager.projects.get'];
const ASSET_SEARCH = expand('cloudasset', 'assets:searchAllResources,searchAllIamPolicies');
const HUB_VIEW = [...expand('gkehub', 'memberships:get,list locations:get,list'), ...PROJECT];
const BINAUTHZ_VIEW = [...expand('binaryauthorization', 'policy:get,getIamPolicy'), ...PROJECT];
const VIEWER = [
    ...AR_VIEW,
    ...CONTAINER_VIEW,
    ...COMPUTE_VIEW,
    ...LOGGING_VIEW,
    ...HUB_VIEW,
    ...ASSET_SEARCH,
    ...BINAUTHZ_VIEW,
    ...expand('iam', 'serviceAccounts:get,list roles:get,list denypolicies:get,list'),
    ...expand('serviceusage', 'services:get,list'),
    'resourcemanager.projects.getIamPolicy',
    'orgpolicy.policy.get',
].filter((permission) => permission !== 'container.clusters.connect');
const EDITOR = [
    ...VIEWER,
    ...AR_REPO_ADMIN,
    ...CONTAINER_DEV,
    ...COMPUTE_INSTANCE_ADMIN,
    'iam.serviceAccounts.actAs',
    'serviceusage.services.use',
    'serviceusage.services.enable',
];
const OWNER = [
    ...EDITOR,
    ...AR_ADMIN,
    ...expand('iam', 'serviceAccounts:getIamPolicy,setIamPolicy'),
    'resourcemanager.projects.setIamPolicy',
];
/** Every `getIamPolicy` and most `list`s: what `roles/iam.securityReviewer` is for. */
const SECURITY_REVIEW = [
    ...expand('artifactregistry', 'repositories:getIamPolicy,list dockerimages:list packages:list tags:list versions:list rules:list locations:list'),
    ...expand('resourcemanager', 'projects:get,getIamPolicy,list folders:getIamPolicy,list,get organizations:getIamPolicy,get'),
    ...expand('iam', 'serviceAccounts:get,getIamPolicy,list roles:get,list denypolicies:list'),
    ...expand('container', 'clusters:list'),
    ...expand('gkehub', 'memberships:list'),
    ...expand('serviceusage', 'services:list'),
    'binaryauthorization.policy.getIamPolicy',
];
const PREDEFINED = {
    'roles/viewer': { title: 'Viewer', permissions: VIEWER },
    'roles/editor': { title: 'Editor', permissions: EDITOR },
    'roles/owner': { title: 'Owner', permissions: OWNER },
    'roles/browser': {
        title: 'Browser',
        permissions: [...PROJECT, ...expand('resourcemanager', 'projects:getIamPolicy folders:get,list organizations:get')],
    },
    'roles/resourcemanager.tagViewer': {
        title: 'Tag Viewer',
        permissions: expand('resourcemanager', 'tagKeys:get,list tagValues:get,list hierarchyNodes:listEffectiveTags,listTagBindings'),
    },
    'roles/artifactregistry.reader': { title: 'Artifact Registry Reader', permissions: AR_READ },
    'roles/artifactregistry.viewer': { title: 'Artifact Registry Viewer', permissions: AR_VIEW },
    'roles/artifactregistry.writer': { title: 'Artifact Registry Writer', permissions: AR_WRITE },
    'roles/artifactregistry.createOnPushWriter': {
        title: 'Artifact Registry Create-on-Push Writer',
        permissions: AR_WRITE,
    },
    'roles/artifactregistry.repoAdmin': {
        title: 'Artifact Registry Repository Administrator',
        permissions: AR_REPO_ADMIN,
    },
    'roles/artifactregistry.createOnPushRepoAdmin': {
        title: 'Artifact Registry Create-on-Push Repository Administrator',
        permissions: AR_REPO_ADMIN,
    },
    'roles/artifactregistry.editor': { title: 'Artifact Registry Editor', permissions: AR_EDIT },
    'roles/artifactregistry.admin': { title: 'Artifact Registry Administrator', permissions: AR_ADMIN },
    'roles/artifactregistry.containerRegistryMigrationAdmin': {
        title: 'Container Registry -> Artifact Registry Migration Admin',
        permissions: [
            ...expand('artifactregistry', 'repositories:get,list,downloadArtifacts,getIamPolicy projectsettings:get'),
            ...ASSET_SEARCH,
            'iam.roles.get',
            'resourcemanager.projects.getIamPolicy',
        ],
    },
    'roles/container.clusterViewer': { title: 'Kubernetes Engine Cluster Viewer', permissions: CLUSTER_VIEW },
    'roles/container.viewer': { title: 'Kubernetes Engine Viewer', permissions: CONTAINER_VIEW },
    'roles/container.developer': { title: 'Kubernetes Engine Developer', permissions: CONTAINER_DEV },
    'roles/container.admin': { title: 'Kubernetes Engine Admin', permissions: CONTAINER_DEV },
    'roles/container.defaultNodeServiceAccount': {
        title: 'Kubernetes Engine Default Node Service Account',
        permissions: [
            'autoscaling.sites.writeMetrics',
            'logging.logEntries.create',
            'monitoring.metricDescriptors.create',
            'monitoring.metricDescriptors.list',
            'monitoring.timeSeries.create',
            'monitoring.timeSeries.list',
        ],
    },
    'roles/container.nodeServiceAgent': {
        title: 'Kubernetes Engine Node Service Agent',
        permissions: ['storage.objects.get', 'storage.objects.list'],
    },
    'roles/storage.objectViewer': {
        title: 'Storage Object Viewer',
        permissions: ['storage.objects.get', 'storage.objects.list', ...PROJECT],
    },
    'roles/logging.logWriter': {
        title: 'Logs Writer',
        permissions: ['logging.logEntries.create', 'logging.logEntries.route'],
    },
    'roles/logging.viewer': { title: 'Logs Viewer', permissions: LOGGING_VIEW },
    'roles/monitoring.metricWriter': {
        title: 'Monitoring Metric Writer',
        permissions: ['monitoring.metricDescriptors.create', 'monitoring.timeSeries.create'],
    },
    'roles/monitoring.viewer': { title: 'Monitoring Viewer', permissions: ['monitoring.timeSeries.list', ...PROJECT] },
    'roles/stackdriver.resourceMetadata.writer': {
        title: 'Stackdriver Resource Metadata Writer',
        permissions: ['stackdriver.resourceMetadata.write'],
    },
    'roles/iam.securityReviewer': { title: 'Security Reviewer', permissions: SECURITY_REVIEW },
    'roles/iam.serviceAccountViewer': { title: 'View Service Accounts', permissions: SA_VIEW },
    'roles/iam.serviceAccountUser': {
        title: 'Service Account User',
        permissions: ['iam.serviceAccounts.actAs', 'iam.serviceAccounts.get', 'iam.serviceAccounts.list', ...PROJECT],
    },
    'roles/iam.serviceAccountTokenCreator': {
        title: 'Service Account Token Creator',
        permissions: [
            ...expand('iam', 'serviceAccounts:get,list,getAccessToken,getOpenIdToken,signBlob,signJwt,implicitDelegation'),
            ...PROJECT,
        ],
    },
    'roles/iam.workloadIdentityUser': {
        title: 'Workload Identity User',
        permissions: expand('iam', 'serviceAccounts:get,list,getAccessToken,getOpenIdToken'),
    },
    'roles/iam.roleViewer': {
        title: 'Role Viewer',
        permissions: [...expand('iam', 'roles:get,list'), ...PROJECT, 'resourcemanager.projects.getIamPolicy'],
    },
    'roles/iam.organizationRoleViewer': {
        title: 'Organization Role Viewer',
        permissions: [
            ...expand('iam', 'roles:get,list'),
            ...PROJECT,
            'resourcemanager.projects.getIamPolicy',
            'resourcemanager.organizations.get',
            'resourcemanager.organizations.getIamPolicy',
        ],
    },
    'roles/iam.principalAccessBoundaryViewer': {
        title: 'Principal Access Boundary Policies Viewer',
        permissions: expand('iam', 'principalaccessboundarypolicies:get,list,searchIamPolicyBindings'),
    },
    'roles/iam.denyReviewer': { title: 'Deny Reviewer', permissions: expand('iam', 'denypolicies:get,list') },
    'roles/resourcemanager.folderViewer': {
        title: 'Folder Viewer',
        permissions: [...PROJECT, ...expand('resourcemanager', 'folders:get,list'), 'orgpolicy.policy.get'],
    },
    'roles/resourcemanager.organizationViewer': {
        title: 'Organization Viewer',
        permissions: ['resourcemanager.organizations.get'],
    },
    'roles/serviceusage.serviceUsageViewer': {
        title: 'Service Usage Viewer',
        permissions: [...expand('serviceusage', 'services:get,list'), ...PROJECT],
    },
    'roles/serviceusage.serviceUsageConsumer': {
        title: 'Service Usage Consumer',
        permissions: [...expand('serviceusage', 'services:get,list,use'), ...PROJECT],
    },
    'roles/storage.objectCreator': { title: 'Storage Object Creator', permissions: ['storage.objects.create'] },
    'roles/storage.objectUser': {
        title: 'Storage Object User',
        permissions: [...expand('storage', 'objects:create,delete,get,list,update'), ...PROJECT],
    },
    'roles/storage.admin': {
        title: 'Storage Admin',
        permissions: [...expand('storage', 'objects:create,delete,get,list,update buckets:get,list,create'), ...PROJECT],
    },
    'roles/compute.networkViewer': {
        title: 'Compute Network Viewer',
        permissions: [
            ...NETWORK_VIEW,
            ...expand('networkconnectivity', 'policyBasedRoutes:get,list'),
            ...PROJECT,
            'serviceusage.services.get',
        ],
    },
    'roles/accesscontextmanager.policyReader': {
        title: 'Access Context Manager Reader',
        permissions: [
            ...expand('accesscontextmanager', 'policies:get,list servicePerimeters:get,list accessLevels:get,list'),
            'resourcemanager.organizations.get',
            ...PROJECT,
        ],
    },
    'roles/dns.reader': {
        title: 'DNS Reader',
        permissions: [
            ...expand('dns', 'managedZones:get,list resourceRecordSets:get,list policies:get,list responsePolicies:get,list responsePolicyRules:get,list'),
            'compute.networks.get',
            ...PROJECT,
        ],
    },
    'roles/compute.osAdminLogin': { title: 'Compute OS Admin Login', permissions: COMPUTE_LOGIN },
    'roles/compute.instanceAdmin.v1': { title: 'Compute Instance Admin (v1)', permissions: COMPUTE_INSTANCE_ADMIN },
    'roles/compute.viewer': {
        title: 'Compute Viewer',
        permissions: [...COMPUTE_VIEW, ...PROJECT, 'serviceusage.services.get'],
    },
    'roles/binaryauthorization.policyViewer': { title: 'Binary Authorization Policy Viewer', permissions: BINAUTHZ_VIEW },
    'roles/binaryauthorization.policyEditor': {
        title: 'Binary Authorization Policy Editor',
        permissions: [...BINAUTHZ_VIEW, 'binaryauthorization.policy.update'],
    },
    'roles/binaryauthorization.attestorsViewer': {
        title: 'Binary Authorization Attestor Viewer',
        permissions: [...expand('binaryauthorization', 'attestors:get,list'), ...PROJECT],
    },
    'roles/binaryauthorization.attestorsVerifier': {
        title: 'Binary Authorization Attestor Image Verifier',
        permissions: [...expand('binaryauthorization', 'attestors:get,list,verifyImageAttested'), ...PROJECT],
    },
    'roles/containeranalysis.notes.occurrences.viewer': {
        title: 'Container Analysis Occurrences for Notes Viewer',
        permissions: ['containeranalysis.notes.get', 'containeranalysis.notes.listOccurrences'],
    },
    'roles/orgpolicy.policyViewer': {
        title: 'Organization Policy Viewer',
        permissions: ['orgpolicy.policy.get', 'orgpolicy.policies.list', 'orgpolicy.constraints.list'],
    },
    'roles/cloudkms.viewer': {
        title: 'Cloud KMS Viewer',
        permissions: [
            ...expand('cloudkms', 'cryptoKeys:get,list cryptoKeyVersions:get,list keyRings:get,list'),
            ...PROJECT,
        ],
    },
    'roles/gkehub.gatewayReader': {
        title: 'Connect Gateway Reader',
        permissions: [...expand('gkehub', 'gateway:get,generateCredentials memberships:get'), 'serviceusage.services.get'],
    },
    'roles/gkehub.viewer': { title: 'Fleet Viewer', permissions: HUB_VIEW },
    'roles/cloudasset.viewer': { title: 'Cloud Asset Viewer', permissions: ASSET_SEARCH },
    'roles/run.builder': {
        title: 'Cloud Run Builder',
        permissions: [
            PULL,
            'artifactregistry.repositories.uploadArtifacts',
            'logging.logEntries.create',
            'storage.objects.get',
        ],
    },
    'roles/cloudbuild.builds.builder': {
        title: 'Cloud Build Service Account',
        permissions: [...AR_WRITE, 'logging.logEntries.list', 'logging.logEntries.create'],
    },
    'roles/appengine.deployer': {
        title: 'App Engine Deployer',
        permissions: [PULL, 'artifactregistry.repositories.uploadArtifacts', 'artifactregistry.projectsettings.get'],
    },
};
/** Title and permissions of a predefined role, or nothing for one that does not exist here. */
function predefinedRole(name) {
    return Object.hasOwn(PREDEFINED, name) ? PREDEFINED[name] : undefined;
}
/** Names of all predefined roles known here. */
function predefinedRoles() {
    return Object.keys(PREDEFINED);
}

;// CONCATENATED MODULE: ./simulator/iam/decide.ts



/** Permissions of a role: predefined, or a custom one that is neither deleted nor disabled; unknown roles hold nothing. */
function rolePermissions(world, role) {
    const custom = world.roles.find((one) => one.name === role);
    if (custom)
        return custom.deleted || custom.stage === 'DISABLED' ? [] : custom.includedPermissions;
    return predefinedRole(role)?.permissions ?? [];
}
const bare = (member) => member.slice(member.indexOf(':') + 1).toLowerCase();
function inGroup(world, group, member, seen) {
    if (seen.has(group))
        return false;
    seen.add(group);
    const found = world.groups.find((one) => one.email.toLowerCase() === group);
    return found?.members.some((entry) => matches(world, entry, member, seen)) ?? false;
}
/** Every service account of a project, folder or organization, by the account's own place in the hierarchy. */
function inServiceAccountSet(world, set, member) {
    const match = /^principalSet:\/\/cloudresourcemanager\.googleapis\.com\/(projects|folders|organizations)\/([^/]+)(\/type\/ServiceAccount)?$/.exec(set);
    if (!match || !member.startsWith('serviceAccount:'))
        return false;
    const account = findServiceAccount(world, bare(member));
    const project = account && findProject(world, account.project);
    if (!project)
        return false;
    const [, kind, id] = match;
    if (kind === 'projects')
        return project.number === id || project.id === id;
    return ancestors(world, project.parent).some((level) => level.fullName.endsWith(`/${kind ?? ''}/${id ?? ''}`));
}
/** A Kubernetes service account as `[its project's pool, namespace, name]`; both of IAM's forms for it mean the same. */
function workload(member) {
    const old = /^serviceAccount:([^[]+)\[([^/]+)\/([^\]]+)\]$/.exec(member);
    if (old)
        return [old[1] ?? '', old[2] ?? '', old[3] ?? ''];
    const full = /^principal:\/\/iam\.googleapis\.com\/projects\/\d+\/locations\/global\/workloadIdentityPools\/([^/]+)\/subject\/ns\/([^/]+)\/sa\/([^/]+)$/.exec(member);
    return full && [full[1] ?? '', full[2] ?? '', full[3] ?? ''];
}
/** All of a workload identity pool, or a Kubernetes namespace of it. */
function inWorkloadSet(set, member) {
    const asked = /\/workloadIdentityPools\/([^/]+)\/(?:(\*)|namespace\/([^/]+))$/.exec(set);
    const own = workload(member);
    if (!asked || !own || asked[1] !== own[0])
        return false;
    return asked[2] === '*' || asked[3] === own[1];
}
function isConvenience(world, entry, member) {
    const match = /^project(Owner|Editor|Viewer):(.+)$/.exec(entry);
    const project = match && findProject(world, match[2] ?? '');
    if (!match || !project)
        return false;
    const role = `roles/${(match[1] ?? '').toLowerCase()}`;
    return project.policy.bindings.some((binding) => binding.role === role &&
        binding.members.some((one) => !/^project(Owner|Editor|Viewer):/.test(one) && matches(world, one, member)));
}
/** Does a policy's member entry mean this principal? `null` is an anonymous request. (IAM principal identifiers) */
function matches(world, entry, member, seen = new Set()) {
    if (entry === 'allUsers')
        return true;
    if (member === null || entry.startsWith('deleted:'))
        return false;
    if (entry === 'allAuthenticatedUsers')
        return true;
    if (entry.startsWith('group:'))
        return inGroup(world, bare(entry), member, seen);
    if (entry.startsWith('domain:'))
        return member.startsWith('user:') && bare(member).endsWith(`@${bare(entry)}`);
    if (/^project(Owner|Editor|Viewer):/.test(entry))
        return isConvenience(world, entry, member);
    if (entry.startsWith('principalSet://iam.googleapis.com/'))
        return inWorkloadSet(entry, member);
    if (entry.startsWith('principalSet://'))
        return inServiceAccountSet(world, entry, member);
    const own = workload(member);
    if (own)
        return workload(entry)?.join() === own.join();
    if (/^(user|serviceAccount):/.test(entry))
        return entry.toLowerCase() === member.toLowerCase();
    return entry === member;
}
function conditionScope(world, resource) {
    return {
        values: {
            'request.time': world.now ? new Date(world.now) : new Date(),
            ...(world.resourceAttributes === false
                ? {}
                : { 'resource.name': resource.name, 'resource.type': resource.type, 'resource.service': resource.service }),
        },
        tags: resource.tags,
    };
}
/** Does a binding give the permission to this principal on this resource, condition included? */
function bindingGrants(world, binding, member, permission, resource) {
    if (!rolePermissions(world, binding.role).includes(permission))
        return false;
    if (!binding.members.some((entry) => matches(world, entry, member)))
        return false;
    return !binding.condition || holds(binding.condition.expression, conditionScope(world, resource));
}
/** The name of a permission as deny policies write it: `artifactregistry.googleapis.com/repositories.get`. */
function denyName(permission) {
    const [service = '', ...rest] = permission.split('.');
    const host = service === 'resourcemanager' ? 'cloudresourcemanager' : service;
    return `${host}.googleapis.com/${rest.join('.')}`;
}
const namesPermission = (patterns, permission) => (patterns ?? []).some((pattern) => pattern === permission || (pattern.endsWith('*') && permission.startsWith(pattern.slice(0, -1))));
function denyPrincipal(world, entry, member) {
    if (entry === 'principalSet://goog/public:all')
        return true;
    if (member === null)
        return false;
    const account = /^principal:\/\/iam\.googleapis\.com\/projects\/-\/serviceAccounts\/(.+)$/.exec(entry);
    if (account)
        return member.toLowerCase() === `serviceaccount:${(account[1] ?? '').toLowerCase()}`;
    const user = /^principal:\/\/goog\/subject\/(.+)$/.exec(entry);
    if (user)
        return member.toLowerCase() === `user:${(user[1] ?? '').toLowerCase()}`;
    const group = /^principalSet:\/\/goog\/group\/(.+)$/.exec(entry);
    if (group)
        return matches(world, `group:${group[1] ?? ''}`, member);
    return matches(world, entry, member);
}
/** Does a deny policy of this level take the permission away? (IAM deny policies) */
function levelDenies(world, level, member, permission, resource) {
    const name = denyName(permission);
    return level.denyPolicies.some((policy) => policy.rules.some((rule) => namesPermission(rule.deniedPermissions, name) &&
        !namesPermission(rule.exceptionPermissions, name) &&
        rule.deniedPrincipals.some((entry) => denyPrincipal(world, entry, member)) &&
        !(rule.exceptionPrincipals ?? []).some((entry) => denyPrincipal(world, entry, member)) &&
        (!rule.denialCondition || holds(rule.denialCondition.expression, conditionScope(world, resource)))));
}
/** IAM's whole answer for one principal, permission and resource. */
function isAllowed(world, member, permission, resource) {
    if (resource.levels.some((level) => levelDenies(world, level, member, permission, resource)))
        return false;
    return resource.levels.some((level) => level.policy.bindings.some((binding) => bindingGrants(world, binding, member, permission, resource)));
}

;// CONCATENATED MODULE: ./simulator/tokens.ts
/** Tokens that the simulated Google issued: opaque, looked up, never read. */


/** The scope that reaches every Google Cloud API. */
const CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';
/** Every token issued by one simulator. */
class TokenStore {
    google = new Map();
    registry = new Map();
    /** An OAuth access token of Google for a member; its text is made up where none is given. */
    mint(member, scopes, lifetimeSeconds, node = false, text = `ya29.${(0,external_node_crypto_.randomBytes)(48).toString('base64url')}`) {
        this.google.set(text, { member, scopes, expires: Date.now() + lifetimeSeconds * 1000, node });
        return text;
    }
    mintRegistry(token) {
        const text = `sim-registry.${(0,external_node_crypto_.randomBytes)(32).toString('base64url')}`;
        this.registry.set(text, token);
        return text;
    }
    findRegistry(text) {
        return this.registry.get(text);
    }
    isGoogles(text) {
        return this.google.has(text);
    }
    /** The caller behind what was shown to a registry: an access token, or the key of a service account. */
    identifyShown(world, shown) {
        return shown !== undefined && KEY_USERS.includes(shown.user)
            ? byKey(world, shown)
            : this.identify(world, shown?.secret);
    }
    /** The caller behind an access token: tokens of deleted or disabled accounts are refused like expired ones. */
    identify(world, text) {
        if (text === undefined)
            return { kind: 'anonymous' };
        const token = this.google.get(text);
        if (!token)
            return { kind: 'invalid', why: 'unknown' };
        if (token.expires <= Date.now())
            return { kind: 'invalid', why: 'expired' };
        return accountWorks(world, token.member) ? { kind: 'known', ...token } : { kind: 'invalid', why: 'account' };
    }
}
/** The user names with which a password is the JSON key of a service account, as it is or as base64. */
const KEY_USERS = ['_json_key', '_json_key_base64'];
/** The service account whose key was shown to the registry; its token has every scope. */
function byKey(world, { user, secret }) {
    let key;
    try {
        key = JSON.parse(user === '_json_key' ? secret : Buffer.from(secret, 'base64').toString('utf8'));
    }
    catch {
        return { kind: 'invalid', why: 'unknown' };
    }
    const { client_email: email, private_key_id: id } = key;
    const account = typeof email === 'string' ? findServiceAccount(world, email) : undefined;
    if (!account || typeof id !== 'string' || !account.keys?.includes(id))
        return { kind: 'invalid', why: 'unknown' };
    if (account.disabled)
        return { kind: 'invalid', why: 'account' };
    return {
        kind: 'known',
        member: `serviceAccount:${account.email}`,
        scopes: [CLOUD_PLATFORM],
        expires: Infinity,
        node: false,
    };
}
/** Project of a service account's e-mail address (`NAME@PROJECT.iam.gserviceaccount.com`, domain-scoped ones turned round). */
function projectOfEmail(world, email) {
    const number = /^(\d+)-compute@developer\.gserviceaccount\.com$/.exec(email)?.[1];
    if (number)
        return findProject(world, number)?.id;
    const host = /@(.+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1];
    if (!host)
        return undefined;
    const [name, ...domain] = host.split('.');
    return domain.length > 0 ? `${domain.join('.')}:${name ?? ''}` : host;
}
/** An account of a project of this world must exist and be enabled; others are somebody else's. */
function accountWorks(world, member) {
    if (!member.startsWith('serviceAccount:'))
        return true;
    const email = member.slice('serviceAccount:'.length);
    const account = findServiceAccount(world, email);
    if (account)
        return !account.disabled;
    const project = projectOfEmail(world, email);
    return project === undefined || !findProject(world, project);
}
/** The token of an Authorization header: `Bearer T`, or the password of `Basic`. */
function presented(header) {
    const [scheme = '', value = ''] = (header ?? '').split(/\s+/, 2);
    if (scheme.toLowerCase() === 'bearer' && value)
        return { scheme: 'bearer', user: '', secret: value };
    if (scheme.toLowerCase() !== 'basic')
        return undefined;
    const text = Buffer.from(value, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    return { scheme: 'basic', user: text.slice(0, colon), secret: text.slice(colon + 1) };
}

;// CONCATENATED MODULE: ./simulator/call.ts
/** One call as a handler sees it: the world, the caller, the request, and the questions every service asks of them. */





/** The member that calls, or null for an anonymous request. */
function memberOf(call) {
    return call.identity.kind === 'known' ? call.identity.member : null;
}
/** A path parameter; the router has matched it. */
function param(call, name) {
    return call.params[name] ?? '';
}
/** May the caller do this here? */
function can(call, permission, resource) {
    return isAllowed(call.world, memberOf(call), permission, resource);
}
/** Refuse with the general wording of Google's resource-oriented APIs: it never tells "may not" from "is not". */
function demand(call, permission, resource, resourceText, domain = SERVICES[call.service].host) {
    if (can(call, permission, resource))
        return;
    throw googleError(403, `Permission '${permission}' denied on resource '${resourceText}' (or it may not exist).`, [
        errorInfo('IAM_PERMISSION_DENIED', domain, { permission, resource: resourceText.replace(/^\/\/[^/]+\//, '') }),
    ]);
}
/** 401 and scope refusals of every Google API (google.rpc.ErrorInfo reasons of googleapis.com). */
function requireToken(call) {
    const { host, scopes } = SERVICES[call.service];
    const metadata = { service: host, method: `${host}${call.path.split('?')[0] ?? ''}` };
    if (call.identity.kind === 'anonymous') {
        const text = 'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';
        throw googleError(401, text, [errorInfo('CREDENTIALS_MISSING', 'googleapis.com', metadata)], {
            'www-authenticate': 'Bearer realm="https://accounts.google.com/"',
        });
    }
    if (call.identity.kind === 'invalid') {
        const text = 'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';
        const reason = {
            unknown: 'ACCESS_TOKEN_TYPE_UNSUPPORTED',
            expired: 'ACCESS_TOKEN_EXPIRED',
            account: 'ACCOUNT_STATE_INVALID',
        }[call.identity.why];
        throw googleError(401, text, [errorInfo(reason, 'googleapis.com', metadata)], {
            'www-authenticate': 'Bearer realm="https://accounts.google.com/", error="invalid_token"',
        });
    }
    const held = call.identity.scopes;
    if (!scopes.some((scope) => held.includes(`https://www.googleapis.com/auth/${scope}`))) {
        throw googleError(403, 'Request had insufficient authentication scopes.', [errorInfo('ACCESS_TOKEN_SCOPE_INSUFFICIENT', 'googleapis.com', metadata)], {
            'www-authenticate': `Bearer realm="https://accounts.google.com/", error="insufficient_scope", scope="${scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`).join(' ')}"`,
        });
    }
}
/** The project whose enablement and quota count: the resource's own, the header's, or the calling account's. */
function consumerOf(call) {
    const own = call.params['project'];
    if (SERVICES[call.service].consumer === 'resource' && own && own !== '-')
        return findProject(call.world, own);
    const header = call.headers['x-goog-user-project'];
    if (header)
        return findProject(call.world, header);
    const member = memberOf(call);
    const project = member?.startsWith('serviceAccount:')
        ? projectOfEmail(call.world, member.slice('serviceAccount:'.length))
        : undefined;
    return project === undefined ? undefined : findProject(call.world, project);
}
/** Is a service on in a project? A project without a list has all of them on. */
function apiEnabled(project, host) {
    return project.apis === undefined || project.apis.includes(host);
}
/** Does an organization policy keep whoever asks from a service's resources in a project? */
function serviceRestricted(world, project, host) {
    const rule = world.orgPolicies[project.id]?.['gcp.restrictServiceUsage'];
    if (typeof rule !== 'object')
        return false;
    const allowed = rule.allowedValues === undefined || rule.allowedValues.includes(host);
    return !allowed || (rule.deniedValues?.includes(host) ?? false);
}
/** Refuse as Service Infrastructure does before IAM is asked: quota project, deleted project, API off, billing off. */
function requireConsumer(call) {
    const { host, title, consumer, billed } = SERVICES[call.service];
    const quotaProject = call.headers['x-goog-user-project'];
    if (quotaProject)
        requireQuotaProject(call, quotaProject);
    const owner = findProject(call.world, call.params['project'] ?? '');
    if (owner && serviceRestricted(call.world, owner, host)) {
        throw googleError(403, restrictedText(host, owner), [
            errorInfo('RESOURCE_USAGE_RESTRICTION_VIOLATED', 'googleapis.com', {
                service: host,
                consumer: `projects/${owner.number}`,
            }),
        ]);
    }
    const project = consumerOf(call);
    if (!project)
        return;
    const metadata = { service: host, consumer: `projects/${project.number}` };
    if (consumer === 'resource' && project.state === 'DELETE_REQUESTED') {
        throw googleError(403, `Project #${project.number} has been deleted.`, [
            errorInfo('USER_PROJECT_DENIED', 'googleapis.com', metadata),
        ]);
    }
    if (!apiEnabled(project, host)) {
        const activationUrl = `https://console.developers.google.com/apis/api/${host}/overview?project=${project.number}`;
        throw googleError(403, apiOffText(title, host, project), [
            errorInfo('SERVICE_DISABLED', 'googleapis.com', {
                ...metadata,
                serviceTitle: title,
                containerInfo: project.number,
                activationUrl,
            }),
            {
                '@type': 'type.googleapis.com/google.rpc.Help',
                links: [{ description: 'Google developers console API activation', url: activationUrl }],
            },
        ]);
    }
    if (billed && !project.billing) {
        throw googleError(403, billingOffText(project), [errorInfo('BILLING_DISABLED', 'googleapis.com', metadata)]);
    }
}
function requireQuotaProject(call, id) {
    const project = findProject(call.world, id);
    const resource = { levels: [], name: `projects/${id}`, type: '', service: '', tags: [] };
    const levels = project
        ? [{ kind: 'project', fullName: '', policy: project.policy, denyPolicies: project.denyPolicies }]
        : [];
    if (can(call, 'serviceusage.services.use', { ...resource, levels }))
        return;
    throw googleError(403, `Caller does not have required permission to use project ${id}. Grant the caller the roles/serviceusage.serviceUsageConsumer role, or a custom role with the serviceusage.services.use permission, by visiting https://console.developers.google.com/iam-admin/iam/project?project=${id} and then retry. Propagation of the new permission may take a few minutes.`, [
        errorInfo('USER_PROJECT_DENIED', 'googleapis.com', {
            service: SERVICES[call.service].host,
            consumer: `projects/${id}`,
        }),
    ]);
}
/** A stable identifier for a refusal of the perimeter. */
const PERIMETER_UID = 'Zx3v0LqYk7Rj2mWcT1nB5g8sHfD4aPeU9oXiVtKdQyGwJbMlCrNh';
/** Does a perimeter that holds the node and the project keep its networks from the service (`vpcAccessibleServices`)? */
function closedToNode({ world, service }, project) {
    const own = findProject(world, world.node?.cluster.split('/')[1] ?? '');
    return (world.servicePerimeters ?? []).some(({ status }) => {
        const { resources, vpcAccessibleServices } = objectOf(status);
        const { enableRestriction, allowedServices } = objectOf(vpcAccessibleServices);
        const within = (one) => one !== undefined && Array.isArray(resources) && resources.includes(`projects/${one.number}`);
        const allowed = Array.isArray(allowedServices) ? allowedServices : [];
        const open = allowed.includes(SERVICES[service].host) || allowed.includes('RESTRICTED-SERVICES');
        return within(own) && within(project) && enableRestriction === true && !open;
    });
}
const objectOf = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
/** Is this caller outside the perimeter that guards the project? A node's own token is inside it. */
function outsidePerimeter(call, idOrNumber) {
    const guard = call.world.perimeter;
    const project = idOrNumber === undefined ? undefined : findProject(call.world, idOrNumber);
    if (project && call.identity.kind === 'known' && call.identity.node && closedToNode(call, project))
        return true;
    if (!guard || !project || !guard.projects.includes(project.id))
        return false;
    if (guard.services && !guard.services.includes(SERVICES[call.service].host))
        return false;
    if (call.identity.kind === 'known' && call.identity.node)
        return false;
    const member = memberOf(call);
    return member === null || !guard.insiders.includes(member);
}
/** 403 of VPC Service Controls in a JSON API (PreconditionFailure and ErrorInfo SECURITY_POLICY_VIOLATED). */
function requirePerimeter(call, idOrNumber) {
    if (!outsidePerimeter(call, idOrNumber))
        return;
    const number = findProject(call.world, idOrNumber ?? '')?.number ?? '';
    throw googleError(403, perimeterText(PERIMETER_UID), [
        {
            '@type': 'type.googleapis.com/google.rpc.PreconditionFailure',
            violations: [{ type: 'VPC_SERVICE_CONTROLS', description: PERIMETER_UID }],
        },
        errorInfo('SECURITY_POLICY_VIOLATED', 'googleapis.com', {
            uid: PERIMETER_UID,
            service: SERVICES[call.service].host,
            consumer: `projects/${number}`,
        }),
    ]);
}
/** A page of a list, by Google's pageSize and pageToken. */
function page(call, items, fallback, most = 1000) {
    const size = Math.min(Number(call.query.get('pageSize')) || fallback, most);
    const token = call.query.get('pageToken');
    const from = token ? Number(Buffer.from(token, 'base64url').toString('utf8').replace('from:', '')) : 0;
    if (!Number.isInteger(from) || from < 0)
        throw googleError(400, 'Request contains an invalid argument.');
    const next = from + size;
    return {
        items: items.slice(from, next),
        ...(next < items.length ? { nextPageToken: Buffer.from(`from:${String(next)}`).toString('base64url') } : {}),
    };
}

;// CONCATENATED MODULE: ./simulator/faults.ts
/** Injected trouble: faults that match a request, and quotas that run out. */


/** The first fault that still applies to this request; it is counted down. */
function takeFault(world, request) {
    const fault = world.faults.find((one) => (one.times === undefined || one.times > 0) &&
        (one.service === undefined || one.service === request.host) &&
        (one.method === undefined || one.method === request.method) &&
        new RegExp(one.pathRegex).test(request.path));
    if (fault?.times !== undefined)
        fault.times -= 1;
    return fault;
}
/** Count a request against its service's quota, and refuse when that is spent (google.rpc.ErrorInfo RATE_LIMIT_EXCEEDED). */
function takeQuota(world, service) {
    const left = world.quotas[service];
    if (left === undefined)
        return;
    if (left > 0) {
        world.quotas[service] = left - 1;
        return;
    }
    const refusal = googleError(429, `Quota exceeded for quota metric 'Requests' and limit 'Requests per minute' of service '${SERVICES[service].host}'.`, [
        errorInfo('RATE_LIMIT_EXCEEDED', 'googleapis.com', {
            service: SERVICES[service].host,
            quota_limit: 'RequestsPerMinutePerProject',
            quota_limit_value: '0',
        }),
    ]);
    if (service === 'registry')
        refusal.answer.json = {
            errors: [{ code: 'TOOMANYREQUESTS', message: `Quota exceeded for ${SERVICES[service].host}` }],
        };
    throw refusal;
}

;// CONCATENATED MODULE: ./simulator/world.ts
/** A value that should be a string; anything else reads as empty. */
const textOf = (value) => (typeof value === 'string' ? value : '');

;// CONCATENATED MODULE: ./simulator/services/accesscontextmanager.ts
/** Access Context Manager v1: the organization's access policy and its perimeters. */





/** One policy an organization. */
const POLICY = '481516234200';
function organizationOf(call, permission) {
    const id = call.world.organization?.id ?? '';
    demand(call, permission, organizationResource(call.world, id), `//cloudresourcemanager.googleapis.com/organizations/${id}`);
    return id;
}
function policies(call) {
    const parent = call.query.get('parent') ?? '';
    if (!/^organizations\/\d+$/.test(parent))
        throw googleError(400, 'Request contains an invalid argument.');
    const id = organizationOf(call, 'accesscontextmanager.policies.list');
    const own = parent === `organizations/${id}` ? [{ name: `accessPolicies/${POLICY}`, parent, title: 'default policy' }] : [];
    return { status: 200, json: own.length > 0 ? { accessPolicies: own } : {} };
}
/** The perimeter that the simulator enforces, as it is listed. */
function enforced({ world }) {
    const { perimeter } = world;
    if (!perimeter)
        return [];
    return [
        {
            name: `accessPolicies/${POLICY}/servicePerimeters/guard`,
            title: 'guard',
            perimeterType: 'PERIMETER_TYPE_REGULAR',
            status: {
                resources: perimeter.projects.map((id) => `projects/${findProject(world, id)?.number ?? id}`),
                restrictedServices: perimeter.services ?? ['artifactregistry.googleapis.com', 'storage.googleapis.com'],
            },
        },
    ];
}
function perimeters(call) {
    organizationOf(call, 'accesscontextmanager.servicePerimeters.list');
    if (param(call, 'policy') !== POLICY)
        throw notFound(`Access policy ${param(call, 'policy')} not found.`);
    const written = (call.world.servicePerimeters ?? []).map((one) => ({
        ...one,
        name: `accessPolicies/${POLICY}/servicePerimeters/${textOf(one['name'])}`,
    }));
    const { items, nextPageToken } = page(call, [...enforced(call), ...written], 50);
    return {
        status: 200,
        json: {
            ...(items.length > 0 ? { servicePerimeters: items } : {}),
            ...(nextPageToken === undefined ? {} : { nextPageToken }),
        },
    };
}
/** Routes of accesscontextmanager v1. */
const accessContextManagerRoutes = [
    route('accesscontextmanager', 'GET', '/v1/accessPolicies', policies),
    route('accesscontextmanager', 'GET', '/v1/accessPolicies/{policy}/servicePerimeters', perimeters),
];

;// CONCATENATED MODULE: ./simulator/schema-one.ts
/**
 * Docker's first image format as registries serve it: a manifest signed by an own key of the pusher, in libtrust's
 * "pretty" form (github.com/distribution/distribution, docs/content/spec/deprecated-schema-v1.md). Its digest is that of
 * the manifest without the signatures.
 */

let pair = null;
const base64url = (text) => Buffer.from(text).toString('base64url');
/** libtrust's name of a key: the first 240 bits of its SHA-256, by base 32, in twelve groups of four. */
function keyId(key) {
    const hash = (0,external_node_crypto_.createHash)('sha256')
        .update(key.export({ type: 'spki', format: 'der' }))
        .digest()
        .subarray(0, 30);
    const bits = [...hash].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const letters = (bits.match(/.{5}/g) ?? []).map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(parseInt(five, 2)));
    return (letters.join('').match(/.{4}/g) ?? []).join(':');
}
/**
 * Signs a manifest of the first format.
 * @param time when it was signed, as RFC 3339 writes it
 * @returns the signed bytes, which differ from run to run as the key does, and those that the digest is of
 */
function signed(manifest, time) {
    pair ??= (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
    const payload = JSON.stringify(manifest, null, 3);
    const tail = '\n}';
    const head = payload.slice(0, -tail.length);
    const protectedHeader = base64url(JSON.stringify({ formatLength: Buffer.byteLength(head), formatTail: base64url(tail), time }));
    const signature = (0,external_node_crypto_.sign)('sha256', Buffer.from(`${protectedHeader}.${base64url(payload)}`), {
        key: pair.privateKey,
        dsaEncoding: 'ieee-p1363',
    });
    const { crv, kty, x, y } = pair.publicKey.export({ format: 'jwk' });
    const signatures = [
        {
            header: { jwk: { crv, kid: keyId(pair.publicKey), kty, x, y }, alg: 'ES256' },
            signature: signature.toString('base64url'),
            protected: protectedHeader,
        },
    ];
    const added = JSON.stringify({ signatures }, null, 3).slice(1);
    return { bytes: Buffer.from(`${head},${added}`), payload: Buffer.from(payload) };
}

;// CONCATENATED MODULE: ./simulator/tar.ts
/** Just enough of tar (POSIX ustar) and gzip (RFC 1952, stored blocks) to make layers whose bytes never depend on a library's version. */
const BLOCK = 512;
function header(file, length) {
    const block = Buffer.alloc(BLOCK);
    block.write(file.path, 0, 100, 'utf8');
    const octal = (value, at, width) => {
        block.write(value.toString(8).padStart(width - 1, '0'), at, width - 1, 'ascii');
    };
    octal(file.mode, 100, 8);
    octal(0, 108, 8);
    octal(0, 116, 8);
    octal(length, 124, 12);
    octal(0, 136, 12);
    block.write('        ', 148, 8, 'ascii');
    block.write(file.link ? '2' : '0', 156, 1, 'ascii');
    if (file.link)
        block.write(file.link, 157, 100, 'utf8');
    block.write('ustar\u000000', 257, 8, 'binary');
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148, 8, 'binary');
    return block;
}
/** A ustar archive of these files. */
function tar(files) {
    const parts = [];
    for (const file of files) {
        const bytes = file.link ? Buffer.alloc(0) : file.bytes;
        parts.push(header(file, bytes.length), bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK));
    }
    parts.push(Buffer.alloc(2 * BLOCK));
    return Buffer.concat(parts);
}
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1)
        value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value >>> 0;
});
function crc32(bytes) {
    let crc = 0xffffffff;
    for (const byte of bytes)
        crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
    return (crc ^ 0xffffffff) >>> 0;
}
/** A valid gzip stream that stores instead of compressing: the same bytes on every Node. */
function gzipStored(bytes) {
    const parts = [Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])];
    for (let at = 0; at === 0 || at < bytes.length; at += 0xffff) {
        const chunk = bytes.subarray(at, at + 0xffff);
        const head = Buffer.alloc(5);
        head.writeUInt8(at + 0xffff >= bytes.length ? 1 : 0, 0);
        head.writeUInt16LE(chunk.length, 1);
        head.writeUInt16LE(~chunk.length & 0xffff, 3);
        parts.push(head, chunk);
    }
    const tail = Buffer.alloc(8);
    tail.writeUInt32LE(crc32(bytes), 0);
    tail.writeUInt32LE(bytes.length % 2 ** 32, 4);
    parts.push(tail);
    return Buffer.concat(parts);
}

;// CONCATENATED MODULE: ./simulator/images.ts
/** Real image content from a short description: layers, configs, manifests, indexes, each with its true digest. */




/** Media types of the OCI image specification and of Docker's registry. */
const MEDIA = {
    ociIndex: 'application/vnd.oci.image.index.v1+json',
    ociManifest: 'application/vnd.oci.image.manifest.v1+json',
    ociConfig: 'application/vnd.oci.image.config.v1+json',
    ociLayer: 'application/vnd.oci.image.layer.v1.tar+gzip',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
    dockerConfig: 'application/vnd.docker.container.image.v1+json',
    dockerLayer: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
    schema1: 'application/vnd.docker.distribution.manifest.v1+prettyjws',
    helmConfig: 'application/vnd.cncf.helm.config.v1+json',
    helmLayer: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip',
    inToto: 'application/vnd.in-toto+json',
};
const CREATED = '2026-03-04T05:06:07Z';
const cache = new Map();
/** `sha256:…` of some bytes. */
function digestOf(bytes) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** The digest that a tag of this image resolves to. */
function imageDigest(spec) {
    return buildImage(spec).top.digest;
}
/** Build an image once; the same description always has the same digests, on every Node. */
function buildImage(spec) {
    const key = JSON.stringify({ ...spec, tags: [] });
    const known = cache.get(key);
    if (known)
        return known;
    const built = build(spec);
    cache.set(key, built);
    return built;
}
function stored(mediaType, content) {
    const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
    return { digest: digestOf(bytes), mediaType, bytes };
}
const descriptor = (object) => ({
    mediaType: object.mediaType,
    digest: object.digest,
    size: object.bytes.length,
});
/** Read `linux/arm64/v8` or `windows/amd64:10.0.17763.5576`. */
function parsePlatform(text) {
    const [path = '', osVersion] = text.split(':');
    const [os = 'linux', architecture = 'amd64', variant] = path.split('/');
    return { architecture, os, ...(variant ? { variant } : {}), ...(osVersion ? { 'os.version': osVersion } : {}) };
}
function layerOf(spec, platform) {
    const note = `${spec.name} ${spec.build ?? '1'} ${platform.os}/${platform.architecture}\n`;
    const files = (spec.files ?? [{ path: 'app/README', text: note }]).map((file) => ({
        path: file.path,
        mode: file.mode ?? 0o644,
        ...(file.link ? { link: file.link } : {}),
        bytes: file.from ? (0,external_node_fs_.readFileSync)(file.from) : Buffer.from(file.text ?? ''),
    }));
    const plain = tar(files);
    return { tar: plain, gzip: gzipStored(plain) };
}
function platformManifest(spec, platform) {
    const docker = spec.format === 'docker';
    const layer = layerOf(spec, platform);
    const config = stored(docker ? MEDIA.dockerConfig : MEDIA.ociConfig, {
        created: spec.created ?? CREATED,
        ...platform,
        config: {
            ...(spec.user ? { User: spec.user } : {}),
            Cmd: spec.command ?? ['/app/run'],
            Labels: { build: spec.build ?? '1' },
        },
        rootfs: { type: 'layers', diff_ids: [digestOf(layer.tar)] },
        history: [{ created: spec.created ?? CREATED, created_by: 'COPY app /app' }],
    });
    const content = stored(docker ? MEDIA.dockerLayer : MEDIA.ociLayer, layer.gzip);
    const mediaType = docker ? MEDIA.dockerManifest : MEDIA.ociManifest;
    const manifest = stored(mediaType, {
        schemaVersion: 2,
        mediaType,
        config: descriptor(config),
        layers: [
            descriptor(content),
            ...(spec.layersOnPaper ?? []).map((bytes, at) => ({
                ...descriptor(content),
                digest: digestOf(Buffer.from(`${spec.name} ${String(at)}`)),
                size: bytes,
            })),
        ],
    });
    return { manifest, blobs: [config, content] };
}
function attestation(of) {
    const statement = stored(MEDIA.inToto, {
        _type: 'https://in-toto.io/Statement/v0.1',
        subject: [{ digest: { sha256: of.digest.slice(7) } }],
    });
    const config = stored(MEDIA.ociConfig, {
        architecture: 'unknown',
        os: 'unknown',
        config: {},
        rootfs: { type: 'layers', diff_ids: [statement.digest] },
    });
    const manifest = stored(MEDIA.ociManifest, {
        schemaVersion: 2,
        mediaType: MEDIA.ociManifest,
        config: descriptor(config),
        layers: [descriptor(statement)],
    });
    return { manifest, blobs: [config, statement] };
}
function build(spec) {
    if (spec.kind === 'schema1')
        return schemaOne(spec);
    if (spec.kind === 'signature')
        return signature(spec);
    if (spec.kind === 'helm' || spec.kind === 'artifact')
        return artifact(spec);
    const platforms = (spec.platforms ?? ['linux/amd64']).map(parsePlatform);
    const parts = platforms.map((platform) => ({ platform, ...platformManifest(spec, platform) }));
    const first = parts[0];
    if (!first)
        throw new Error(`image ${spec.name} has no platform`);
    const listed = parts.map(({ platform, manifest }) => ({
        platform,
        digest: manifest.digest,
        mediaType: manifest.mediaType,
    }));
    if (parts.length === 1 && !spec.index)
        return { ...single(first.manifest, first.blobs), platforms: listed };
    const attestations = spec.attestations
        ? parts.map((part) => ({ of: part.manifest, ...attestation(part.manifest) }))
        : [];
    const mediaType = spec.format === 'docker' ? MEDIA.dockerList : MEDIA.ociIndex;
    const top = stored(mediaType, {
        schemaVersion: 2,
        mediaType,
        manifests: [
            ...parts.map(({ manifest, platform }) => ({ ...descriptor(manifest), platform })),
            ...attestations.map(({ manifest, of }) => ({
                ...descriptor(manifest),
                annotations: { 'vnd.docker.reference.type': 'attestation-manifest', 'vnd.docker.reference.digest': of.digest },
                platform: { architecture: 'unknown', os: 'unknown' },
            })),
        ],
    });
    const kept = parts.filter((_, index) => !spec.lost?.includes(spec.platforms?.[index] ?? 'linux/amd64'));
    const manifests = [top, ...kept.map((part) => part.manifest), ...attestations.map((part) => part.manifest)];
    const blobs = [...parts, ...attestations].flatMap((part) => part.blobs);
    return { top, manifests, blobs, platforms: listed, size: size([...manifests, ...blobs]) };
}
function single(manifest, blobs) {
    return { top: manifest, manifests: [manifest], blobs, platforms: [], size: size([manifest, ...blobs]) };
}
function artifact(spec) {
    const helm = spec.kind === 'helm';
    const chart = gzipStored(tar([
        {
            path: `${spec.name}/Chart.yaml`,
            mode: 0o644,
            bytes: Buffer.from(`apiVersion: v2\nname: ${spec.name}\nversion: 0.1.0\n`),
        },
    ]));
    const config = stored(helm ? MEDIA.helmConfig : 'application/vnd.oci.empty.v1+json', helm ? { name: spec.name, version: '0.1.0', apiVersion: 'v2' } : {});
    const layer = stored(helm ? MEDIA.helmLayer : 'application/octet-stream', chart);
    const manifest = stored(MEDIA.ociManifest, {
        schemaVersion: 2,
        mediaType: MEDIA.ociManifest,
        ...(helm ? {} : { artifactType: 'application/vnd.example.sbom.v1' }),
        config: descriptor(config),
        layers: [descriptor(layer)],
    });
    return single(manifest, [config, layer]);
}
/** A signature as cosign pushes it: an image's config, and a layer that is none (github.com/sigstore/cosign, specs/SIGNATURE_SPEC.md). */
function signature(spec) {
    const payload = stored('application/vnd.dev.cosign.simplesigning.v1+json', {
        critical: { identity: { 'docker-reference': spec.name }, type: 'cosign container image signature' },
        optional: null,
    });
    const config = stored(MEDIA.ociConfig, {
        architecture: '',
        os: '',
        config: {},
        rootfs: { type: 'layers', diff_ids: [payload.digest] },
    });
    const manifest = stored(MEDIA.ociManifest, {
        schemaVersion: 2,
        mediaType: MEDIA.ociManifest,
        config: descriptor(config),
        layers: [descriptor(payload)],
    });
    return single(manifest, [config, payload]);
}
function schemaOne(spec) {
    const layer = stored(MEDIA.dockerLayer, layerOf(spec, parsePlatform('linux/amd64')).gzip);
    const created = spec.created ?? CREATED;
    const history = {
        id: layer.digest.slice(7),
        created,
        os: 'linux',
        architecture: 'amd64',
        config: { ...(spec.user ? { User: spec.user } : {}), Cmd: spec.command ?? ['/app/run'] },
        container_config: { Cmd: ['/bin/sh', '-c', '#(nop) COPY app /app'] },
    };
    const { bytes, payload } = signed({
        schemaVersion: 1,
        name: spec.name,
        tag: spec.tags[0] ?? 'latest',
        architecture: 'amd64',
        fsLayers: [{ blobSum: layer.digest }],
        history: [{ v1Compatibility: JSON.stringify(history) }],
    }, created);
    return single({ digest: digestOf(payload), mediaType: MEDIA.schema1, bytes }, [layer]);
}
const size = (objects) => objects.reduce((sum, object) => sum + object.bytes.length, 0);

;// CONCATENATED MODULE: ./simulator/services/hosts.ts
/** The four gcr.io hosts and the location of the repository that backs each; its ID is the host's name. */
const GCR = { 'gcr.io': 'us', 'us.gcr.io': 'us', 'eu.gcr.io': 'europe', 'asia.gcr.io': 'asia' };
/** Location of a pkg.dev or gcr.io host; nothing for any other registry. */
function locationOfHost(host) {
    if (Object.hasOwn(GCR, host))
        return GCR[host];
    return /^([a-z0-9-]+)-docker\.pkg\.dev$/.exec(host)?.[1] ?? /^docker\.([a-z0-9-]+)\.rep\.pkg\.dev$/.exec(host)?.[1];
}
/** Split a path on such a host; a first segment with a dot is a domain-scoped project of two segments. */
function parseImagePath(host, path) {
    const location = locationOfHost(host);
    if (location === undefined)
        return undefined;
    const segments = path.split('/');
    const scoped = segments[0]?.includes('.') ?? false;
    const project = scoped ? segments.slice(0, 2).join(':') : (segments[0] ?? '');
    const rest = segments.slice(scoped ? 2 : 1);
    const [repository, ...image] = Object.hasOwn(GCR, host) ? [host, ...rest] : rest;
    if (!repository || image.length === 0)
        return undefined;
    return { project, location, repository, image: image.join('/') };
}
/** The host that serves a repository's images. */
function hostOf(repository) {
    return Object.hasOwn(GCR, repository.id) ? repository.id : `${repository.location}-docker.pkg.dev`;
}
/** `registryUri` of the API: host, project with its domain's colon as a slash, repository. */
function registryUri(repository) {
    const project = repository.project.replace(':', '/');
    const ending = Object.hasOwn(GCR, repository.id) ? '' : `/${repository.id}`;
    const kind = repository.format === 'DOCKER'
        ? hostOf(repository)
        : `${repository.location}-${repository.format.toLowerCase()}.pkg.dev`;
    return `${kind}/${project}${ending}`;
}

;// CONCATENATED MODULE: ./simulator/services/artifactregistry.ts
/** Artifact Registry API v1: repositories, their policies, images, tags, versions, rules, settings. */






const LOCATION = '/v1/projects/{project}/locations/{location}';
const REPOSITORY = `${LOCATION}/repositories/{repository}`;
const TIME = '2025-11-12T13:14:15.161718Z';
const projectId = (call) => findProject(call.world, param(call, 'project'))?.id ?? param(call, 'project');
const repositoryName = (call) => `projects/${projectId(call)}/locations/${param(call, 'location')}/repositories/${param(call, 'repository')}`;
/** Demand a permission on the repository, then its existence: only who may see can be told that it is not there. */
function repositoryFor(call, permission) {
    const name = repositoryName(call);
    demand(call, permission, repositoryResource(call.world, param(call, 'project'), param(call, 'location'), param(call, 'repository')), `//artifactregistry.googleapis.com/${name}`);
    const found = findRepository(call.world, param(call, 'project'), param(call, 'location'), param(call, 'repository'));
    if (!found)
        throw notFound();
    return found;
}
/** The `Repository` resource as the API shows it. */
function repositoryJson(repository) {
    const { project, location, id } = repository;
    const bytes = repository.images.reduce((sum, spec) => sum + buildImage(spec).size, 0);
    return {
        name: `projects/${project}/locations/${location}/repositories/${id}`,
        format: repository.format,
        mode: repository.mode,
        createTime: TIME,
        updateTime: TIME,
        ...(repository.labels ? { labels: repository.labels } : {}),
        ...(repository.kmsKeyName ? { kmsKeyName: repository.kmsKeyName } : {}),
        ...(repository.dockerConfig ? { dockerConfig: repository.dockerConfig } : {}),
        ...(repository.cleanupPolicies ? { cleanupPolicies: repository.cleanupPolicies } : {}),
        ...(repository.cleanupPolicyDryRun ? { cleanupPolicyDryRun: true } : {}),
        ...(repository.virtualRepositoryConfig ? { virtualRepositoryConfig: repository.virtualRepositoryConfig } : {}),
        ...(repository.remoteRepositoryConfig ? { remoteRepositoryConfig: repository.remoteRepositoryConfig } : {}),
        ...(bytes > 0 ? { sizeBytes: String(bytes) } : {}),
        vulnerabilityScanningConfig: {
            lastEnableTime: TIME,
            enablementState: 'SCANNING_DISABLED',
            enablementStateReason: 'API containerscanning.googleapis.com is not enabled.',
        },
        satisfiesPzi: true,
        registryUri: registryUri(repository),
    };
}
function list(call) {
    const project = projectId(call);
    const location = param(call, 'location');
    demand(call, 'artifactregistry.repositories.list', projectResource(call.world, project), `//artifactregistry.googleapis.com/projects/${project}/locations/${location}`);
    const filter = /^name="([^"*]*)\*?"$/.exec(call.query.get('filter') ?? '')?.[1];
    const all = call.world.repositories
        .filter((one) => one.project === project && (location === '-' || one.location === location))
        .map(repositoryJson);
    const { items, nextPageToken } = page(call, filter ? all.filter((one) => String(one['name']).startsWith(filter)) : all, 100);
    return {
        status: 200,
        json: { ...(items.length > 0 ? { repositories: items } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
    };
}
function getPolicy(call) {
    const repository = repositoryFor(call, 'artifactregistry.repositories.getIamPolicy');
    const { bindings } = repository.policy;
    return {
        status: 200,
        json: {
            ...(bindings.some((one) => one.condition) ? { version: 3 } : bindings.length > 0 ? { version: 1 } : {}),
            etag: repository.policy.etag ?? 'BwYYZ0pA5bk=',
            ...(bindings.length > 0 ? { bindings } : {}),
        },
    };
}
function testPermissions(call) {
    const asked = Array.isArray(call.body['permissions']) ? call.body['permissions'].map(String) : [];
    const resource = repositoryResource(call.world, param(call, 'project'), param(call, 'location'), param(call, 'repository'));
    const held = asked.filter((permission) => can(call, permission, resource));
    return { status: 200, json: held.length > 0 ? { permissions: held } : {} };
}
function dockerImageJson(repository, spec) {
    const built = buildImage(spec);
    const name = `projects/${repository.project}/locations/${repository.location}/repositories/${repository.id}/dockerImages/${encodeURIComponent(spec.name)}@${built.top.digest}`;
    return {
        name,
        uri: `${registryUri(repository)}/${spec.name}@${built.top.digest}`,
        ...(spec.tags.length > 0 ? { tags: spec.tags } : {}),
        imageSizeBytes: String(built.size),
        uploadTime: spec.created ?? TIME,
        mediaType: built.top.mediaType,
        buildTime: spec.created ?? TIME,
        updateTime: spec.created ?? TIME,
        ...(built.platforms.length > 0
            ? {
                imageManifests: built.platforms.map(({ platform, digest, mediaType }) => ({
                    architecture: platform.architecture,
                    os: platform.os,
                    digest,
                    mediaType,
                    ...(platform['os.version'] ? { osVersion: platform['os.version'] } : {}),
                    ...(platform.variant ? { variant: platform.variant } : {}),
                })),
            }
            : {}),
    };
}
function listImages(call) {
    const repository = repositoryFor(call, 'artifactregistry.dockerimages.list');
    const { items, nextPageToken } = page(call, repository.images, 100);
    return {
        status: 200,
        json: {
            ...(items.length > 0 ? { dockerImages: items.map((spec) => dockerImageJson(repository, spec)) } : {}),
            ...(nextPageToken ? { nextPageToken } : {}),
        },
    };
}
/** By digest only, as the API: `IMAGE@sha256:…`. */
function getImage(call) {
    const repository = repositoryFor(call, 'artifactregistry.dockerimages.get');
    const [name, digest] = param(call, 'image').split('@');
    if (!digest)
        throw googleError(400, 'Request contains an invalid argument.');
    const spec = repository.images.find((one) => one.name === name && buildImage(one).top.digest === digest);
    if (!spec)
        throw notFound();
    return { status: 200, json: dockerImageJson(repository, spec) };
}
function packageImages(call, repository) {
    const found = repository.images.filter((one) => one.name === param(call, 'package'));
    if (found.length === 0)
        throw notFound();
    return found;
}
const packageName = (call) => `${repositoryName(call)}/packages/${encodeURIComponent(param(call, 'package'))}`;
function listPackages(call) {
    const repository = repositoryFor(call, 'artifactregistry.packages.list');
    const names = [...new Set(repository.images.map((one) => one.name))];
    const { items, nextPageToken } = page(call, names, 100);
    const packages = items.map((name) => ({
        name: `${repositoryName(call)}/packages/${encodeURIComponent(name)}`,
        createTime: TIME,
        updateTime: TIME,
    }));
    return {
        status: 200,
        json: { ...(packages.length > 0 ? { packages } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
    };
}
function getPackage(call) {
    packageImages(call, repositoryFor(call, 'artifactregistry.packages.get'));
    return { status: 200, json: { name: packageName(call), createTime: TIME, updateTime: TIME } };
}
const tagJson = (call, tag, spec) => ({
    name: `${packageName(call)}/tags/${tag}`,
    version: `${packageName(call)}/versions/${buildImage(spec).top.digest}`,
});
function getTag(call) {
    const tag = param(call, 'tag');
    const spec = packageImages(call, repositoryFor(call, 'artifactregistry.tags.get')).find((one) => one.tags.includes(tag));
    if (!spec)
        throw notFound();
    return { status: 200, json: tagJson(call, tag, spec) };
}
function listTags(call) {
    const specs = packageImages(call, repositoryFor(call, 'artifactregistry.tags.list'));
    const { items, nextPageToken } = page(call, specs.flatMap((spec) => spec.tags.map((tag) => tagJson(call, tag, spec))), 100);
    return {
        status: 200,
        json: { ...(items.length > 0 ? { tags: items } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
    };
}
function versionJson(call, spec) {
    const { top, size } = buildImage(spec);
    const name = `${packageName(call)}/versions/${top.digest}`;
    const full = call.query.get('view') === 'FULL';
    return {
        name,
        createTime: spec.created ?? TIME,
        updateTime: spec.created ?? TIME,
        ...(full && spec.tags.length > 0 ? { relatedTags: spec.tags.map((tag) => tagJson(call, tag, spec)) } : {}),
        metadata: {
            name: name.replace('/packages/', '/dockerImages/').replace('/versions/', '@'),
            imageSizeBytes: String(size),
            mediaType: top.mediaType,
        },
    };
}
function getVersion(call) {
    const spec = packageImages(call, repositoryFor(call, 'artifactregistry.versions.get')).find((one) => buildImage(one).top.digest === param(call, 'version'));
    if (!spec)
        throw notFound();
    return { status: 200, json: versionJson(call, spec) };
}
function listVersions(call) {
    const specs = packageImages(call, repositoryFor(call, 'artifactregistry.versions.list'));
    const { items, nextPageToken } = page(call, specs, 100);
    return {
        status: 200,
        json: { versions: items.map((spec) => versionJson(call, spec)), ...(nextPageToken ? { nextPageToken } : {}) },
    };
}
function listRules(call) {
    const repository = repositoryFor(call, 'artifactregistry.rules.list');
    const rules = (repository.rules ?? []).map(({ id, ...rule }) => ({
        name: `${repositoryName(call)}/rules/${id}`,
        ...rule,
        operation: 'DOWNLOAD',
    }));
    const { items, nextPageToken } = page(call, rules, 100);
    return {
        status: 200,
        json: { ...(items.length > 0 ? { rules: items } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
    };
}
function projectSettings(call) {
    const project = projectId(call);
    demand(call, 'artifactregistry.projectsettings.get', projectResource(call.world, project), `//artifactregistry.googleapis.com/projects/${project}`);
    return {
        status: 200,
        json: { name: `projects/${project}/projectSettings`, legacyRedirectionState: 'REDIRECTION_FROM_GCR_IO_ENABLED' },
    };
}
function vpcscConfig(call) {
    const project = projectId(call);
    const name = `projects/${project}/locations/${param(call, 'location')}/vpcscConfig`;
    demand(call, 'artifactregistry.vpcscconfigs.get', projectResource(call.world, project), `//artifactregistry.googleapis.com/${name}`);
    return { status: 200, json: { name, vpcscPolicy: 'DENY' } };
}
const PLACES = [
    'asia',
    'asia-east1',
    'asia-northeast1',
    'australia-southeast1',
    'europe',
    'europe-north1',
    'europe-west1',
    'europe-west3',
    'europe-west4',
    'us',
    'us-central1',
    'us-east1',
    'us-west1',
];
function listLocations(call) {
    const project = projectId(call);
    demand(call, 'artifactregistry.locations.list', projectResource(call.world, project), `//artifactregistry.googleapis.com/projects/${project}`);
    return {
        status: 200,
        json: {
            locations: PLACES.map((place) => ({
                name: `projects/${project}/locations/${place}`,
                locationId: place,
                displayName: place,
            })),
        },
    };
}
/** Routes of artifactregistry v1. */
const artifactRegistryRoutes = [
    route('artifactregistry', 'GET', `${REPOSITORY}:getIamPolicy`, getPolicy),
    route('artifactregistry', 'POST', `${REPOSITORY}:testIamPermissions`, testPermissions),
    route('artifactregistry', 'GET', `${REPOSITORY}/dockerImages/{image}`, getImage),
    route('artifactregistry', 'GET', `${REPOSITORY}/dockerImages`, listImages),
    route('artifactregistry', 'GET', `${REPOSITORY}/packages/{package}/tags/{tag}`, getTag),
    route('artifactregistry', 'GET', `${REPOSITORY}/packages/{package}/tags`, listTags),
    route('artifactregistry', 'GET', `${REPOSITORY}/packages/{package}/versions/{version}`, getVersion),
    route('artifactregistry', 'GET', `${REPOSITORY}/packages/{package}/versions`, listVersions),
    route('artifactregistry', 'GET', `${REPOSITORY}/packages/{package}`, getPackage),
    route('artifactregistry', 'GET', `${REPOSITORY}/packages`, listPackages),
    route('artifactregistry', 'GET', `${REPOSITORY}/rules`, listRules),
    route('artifactregistry', 'GET', REPOSITORY, (call) => ({
        status: 200,
        json: repositoryJson(repositoryFor(call, 'artifactregistry.repositories.get')),
    })),
    route('artifactregistry', 'GET', `${LOCATION}/repositories`, list),
    route('artifactregistry', 'GET', `${LOCATION}/vpcscConfig`, vpcscConfig),
    route('artifactregistry', 'GET', '/v1/projects/{project}/projectSettings', projectSettings),
    route('artifactregistry', 'GET', '/v1/projects/{project}/locations', listLocations),
    route('artifactregistry', 'GET', '/v1beta2/projects/{project}/locations', listLocations),
];

;// CONCATENATED MODULE: ./simulator/attestations.ts
/** Attestations: how a signer makes one, and whether an attestor's key verifies it (Grafeas v1 `AttestationOccurrence`). */


/** A new key under this ID, such as a key version of Cloud KMS. */
function signer(id) {
    const { publicKey, privateKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
    const publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    return { key: { id, pkixPublicKey: { publicKeyPem, signatureAlgorithm: 'ECDSA_P256_SHA256' } }, secret: privateKey };
}
/** What is signed of an image: `gcloud container binauthz create-signature-payload` prints it. */
const payloadOf = (image) => {
    const [name = '', digest = ''] = image.split('@');
    const critical = {
        identity: { 'docker-reference': name },
        image: { 'docker-manifest-digest': digest },
        type: 'Google cloud binauthz container signature',
    };
    return JSON.stringify({ critical });
};
let made = 0;
/**
 * An attestation at a note.
 * @param image `HOST/PATH@DIGEST`, where it stands
 * @param of what is signed, where that is another image
 */
function attestations_attestation(note, { key, secret }, image, of = image) {
    const payload = Buffer.from(payloadOf(of));
    made += 1;
    return {
        name: `projects/${note.split('/')[1] ?? ''}/occurrences/00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
        resourceUri: `https://${image}`,
        noteName: note,
        kind: 'ATTESTATION',
        attestation: {
            serializedPayload: payload.toString('base64'),
            signatures: [{ signature: (0,external_node_crypto_.sign)('sha256', payload, secret).toString('base64'), publicKeyId: key.id }],
        },
    };
}
const listOf = (value) => (Array.isArray(value) ? value : []);
/** @returns why the attestor does not vouch for it; null where it does */
function validates(attestor, given, note, resource) {
    if (note !== attestor.note)
        return 'the note is not the one of the attestor';
    const payload = Buffer.from(textOf(given['serializedPayload']), 'base64');
    const signed = listOf(given['signatures']).some((one) => {
        const key = attestor.keys.find(({ id }) => id === one['publicKeyId']);
        const signature = Buffer.from(textOf(one['signature']), 'base64');
        return key !== undefined && (0,external_node_crypto_.verify)('sha256', payload, key.pkixPublicKey.publicKeyPem, signature);
    });
    if (!signed)
        return 'no signature verifies with a key of the attestor';
    const digest = /"docker-manifest-digest": ?"(sha256:[0-9a-f]{64})"/.exec(payload.toString('utf8'))?.[1];
    return digest !== undefined && resource.endsWith(`@${digest}`) ? null : 'the payload is of another digest';
}

;// CONCATENATED MODULE: ./simulator/services/binaryauthorization.ts
/**
 * Binary Authorization v1 and Container Analysis v1: policies, attestors, attestations and their validation, which
 * checks the signatures (https://cloud.google.com/binary-authorization/docs/reference/rest).
 */






const binaryauthorization_TIME = '2025-12-01T02:03:04Z';
/** What a project that set no policy has: it allows everything. */
const ALLOWS = {
    globalPolicyEvaluationMode: 'ENABLE',
    defaultAdmissionRule: { evaluationMode: 'ALWAYS_ALLOW', enforcementMode: 'ENFORCED_BLOCK_AND_AUDIT_LOG' },
};
/** Google's own policy, as far as it is told here. */
const SYSTEM = {
    admissionWhitelistPatterns: [
        'gke.gcr.io/**',
        'k8s.gcr.io/**',
        'gcr.io/gke-release/*',
        'gcr.io/google-containers/*',
        'gcr.io/stackdriver-agents/*',
    ].map((namePattern) => ({ namePattern })),
    defaultAdmissionRule: { evaluationMode: 'ALWAYS_ALLOW', enforcementMode: 'ENFORCED_BLOCK_AND_AUDIT_LOG' },
};
const projectOf = (call) => findProject(call.world, param(call, 'project'))?.id ?? param(call, 'project');
function mayProject(call, permission, name) {
    const resource = projectResource(call.world, param(call, 'project'));
    demand(call, permission, resource, `//${call.service}.googleapis.com/${name}`);
}
const policyJson = (project, policy) => ({
    name: `projects/${project}/policy`,
    ...policy,
    updateTime: binaryauthorization_TIME,
    etag: '"3GxTn8mV0cQk"',
});
function binaryauthorization_getPolicy(call) {
    const project = projectOf(call);
    mayProject(call, 'binaryauthorization.policy.get', `projects/${project}/policy`);
    return { status: 200, json: policyJson(project, call.world.binaryAuthorization[project] ?? ALLOWS) };
}
function setPolicy(call) {
    const project = projectOf(call);
    mayProject(call, 'binaryauthorization.policy.update', `projects/${project}/policy`);
    const { name: _, updateTime: __, etag: ___, ...policy } = call.body;
    call.world.binaryAuthorization[project] = policy;
    return { status: 200, json: policyJson(project, policy) };
}
const systemPolicy = (call) => ({
    status: 200,
    json: { name: `locations/${param(call, 'location')}/policy`, ...SYSTEM, updateTime: binaryauthorization_TIME },
});
const attestorName = (call) => `projects/${projectOf(call)}/attestors/${param(call, 'attestor')}`;
const attestorJson = ({ name, note, keys }) => ({
    name,
    userOwnedGrafeasNote: {
        noteReference: note,
        ...(keys.length > 0 ? { publicKeys: keys } : {}),
        delegationServiceAccountEmail: 'service-118273645509@gcp-sa-binaryauthorization.iam.gserviceaccount.com',
    },
    updateTime: binaryauthorization_TIME,
});
function findAttestor(call, permission) {
    const name = attestorName(call);
    mayProject(call, permission, name);
    const found = call.world.attestors?.find((one) => one.name === name);
    if (!found)
        throw notFound(`Requested entity was not found: ${name}`);
    return found;
}
const getAttestor = (call) => ({
    status: 200,
    json: attestorJson(findAttestor(call, 'binaryauthorization.attestors.get')),
});
function listAttestors(call) {
    const project = projectOf(call);
    mayProject(call, 'binaryauthorization.attestors.list', `projects/${project}`);
    const own = (call.world.attestors ?? []).filter(({ name }) => name.startsWith(`projects/${project}/`));
    const { items, nextPageToken } = page(call, own.map(attestorJson), 100);
    return {
        status: 200,
        json: { ...(items.length > 0 ? { attestors: items } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
    };
}
function validate(call) {
    const attestor = findAttestor(call, 'binaryauthorization.attestors.verifyImageAttested');
    const { attestation, occurrenceNote, occurrenceResourceUri } = call.body;
    if (typeof attestation !== 'object' || attestation === null || Array.isArray(attestation))
        throw googleError(400, 'attestation is required');
    const refused = validates(attestor, attestation, textOf(occurrenceNote), textOf(occurrenceResourceUri));
    const json = refused === null ? { result: 'VERIFIED' } : { result: 'ATTESTATION_NOT_VERIFIABLE', denialReason: refused };
    return { status: 200, json };
}
/** Of the filters that clients send: `has_suffix(resourceUrl, "…")` and `resourceUrl="…"`. */
function filterOf(text) {
    const suffix = /has_suffix\(resourceUrl, ?"([^"]*)"\)/.exec(text ?? '')?.[1];
    const whole = /resourceUrl ?= ?"([^"]*)"/.exec(text ?? '')?.[1];
    return ({ resourceUri }) => (suffix === undefined || resourceUri.endsWith(suffix)) && (whole === undefined || resourceUri === whole);
}
function occurrences(call) {
    const note = `projects/${projectOf(call)}/notes/${param(call, 'note')}`;
    mayProject(call, 'containeranalysis.notes.listOccurrences', note);
    const found = (call.world.occurrences ?? []).filter(({ noteName }) => noteName === note);
    const { items, nextPageToken } = page(call, found.filter(filterOf(call.query.get('filter'))), 20);
    return {
        status: 200,
        json: { ...(items.length > 0 ? { occurrences: items } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
    };
}
const BINAUTHZ = 'binaryauthorization';
/** Routes of binaryauthorization v1 and containeranalysis v1. */
const binaryAuthorizationRoutes = [
    route(BINAUTHZ, 'GET', '/v1/projects/{project}/policy', binaryauthorization_getPolicy),
    route(BINAUTHZ, 'PUT', '/v1/projects/{project}/policy', setPolicy),
    route(BINAUTHZ, 'GET', '/v1/locations/{location}/policy', systemPolicy),
    route(BINAUTHZ, 'POST', '/v1/projects/{project}/attestors/{attestor}:validateAttestationOccurrence', validate),
    route(BINAUTHZ, 'GET', '/v1/projects/{project}/attestors/{attestor}', getAttestor),
    route(BINAUTHZ, 'GET', '/v1/projects/{project}/attestors', listAttestors),
    route('containeranalysis', 'GET', '/v1/projects/{project}/notes/{note}/occurrences', occurrences),
];

;// CONCATENATED MODULE: ./simulator/services/cloudidentity.ts
/** Cloud Identity v1 groups: lookup and transitive membership, for callers with rights in the directory. */




const refusal = () => {
    throw googleError(403, 'Error(2028): Permission denied for resource groups (or it may not exist).');
};
const groupName = (group) => `groups/${Buffer.from(group.email).toString('hex').slice(0, 15)}`;
/** Members of a group may see it, and who has rights in the directory, which are no IAM permission. */
function seesGroup(call, group) {
    const member = memberOf(call);
    if (!group || member === null)
        return false;
    return (group.readers?.includes(member) ?? false) || matches(call.world, `group:${group.email}`, member);
}
const visible = (call, group) => (group && seesGroup(call, group) ? group : refusal());
function lookup(call) {
    const email = call.query.get('groupKey.id');
    return {
        status: 200,
        json: {
            name: groupName(visible(call, call.world.groups.find((one) => one.email === email))),
        },
    };
}
/** The e-mail of a `member_key_id == '…'` query. */
function memberAsked(call) {
    const email = /member_key_id == '([^']+)'/.exec(call.query.get('query') ?? '')?.[1];
    if (!email)
        throw googleError(400, 'Request contains an invalid argument.');
    return email;
}
const isMember = (call, group, email) => [`serviceAccount:${email}`, `user:${email}`, `group:${email}`].some((one) => matches(call.world, `group:${group.email}`, one));
function check(call) {
    const group = visible(call, call.world.groups.find((one) => groupName(one) === `groups/${param(call, 'group')}`));
    return { status: 200, json: { hasMembership: isMember(call, group, memberAsked(call)) } };
}
function search(call) {
    const email = memberAsked(call);
    const found = call.world.groups.filter((group) => isMember(call, group, email));
    if (found.some((group) => !seesGroup(call, group)))
        refusal();
    return {
        status: 200,
        json: found.length > 0
            ? {
                memberships: found.map((group) => ({
                    groupKey: { id: group.email },
                    group: groupName(group),
                    relationType: 'DIRECT',
                    labels: { 'cloudidentity.googleapis.com/groups.discussion_forum': '' },
                })),
            }
            : {},
    };
}
/** Routes of cloudidentity v1. */
const cloudIdentityRoutes = [
    route('cloudidentity', 'GET', '/v1/groups:lookup', lookup),
    route('cloudidentity', 'GET', '/v1/groups/-/memberships:searchTransitiveGroups', search),
    route('cloudidentity', 'GET', '/v1/groups/{group}/memberships:checkTransitiveMembership', check),
];

;// CONCATENATED MODULE: ./simulator/services/cloudkms.ts
/** Cloud KMS v1: a key with its primary version, and a version. */




const cloudkms_TIME = '2025-03-04T05:06:07.080910Z';
const KEY = '/v1/projects/{project}/locations/{location}/keyRings/{ring}/cryptoKeys/{key}';
const nameOf = (call) => `projects/${param(call, 'project')}/locations/${param(call, 'location')}/keyRings/${param(call, 'ring')}/cryptoKeys/${param(call, 'key')}`;
function keyFor(call, permission) {
    const name = nameOf(call);
    demand(call, permission, projectResource(call.world, param(call, 'project')), name);
    const found = call.world.keys?.find((one) => one.name === name);
    if (!found)
        throw notFound(`CryptoKey ${name} not found.`);
    return found;
}
const cloudkms_versionJson = ({ name, state }) => ({
    name: `${name}/cryptoKeyVersions/1`,
    state,
    protectionLevel: 'SOFTWARE',
    algorithm: 'GOOGLE_SYMMETRIC_ENCRYPTION',
    createTime: cloudkms_TIME,
    generateTime: cloudkms_TIME,
});
function getKey(call) {
    const key = keyFor(call, 'cloudkms.cryptoKeys.get');
    const json = { name: key.name, primary: cloudkms_versionJson(key), purpose: 'ENCRYPT_DECRYPT', createTime: cloudkms_TIME };
    return { status: 200, json };
}
function cloudkms_getVersion(call) {
    const key = keyFor(call, 'cloudkms.cryptoKeyVersions.get');
    if (param(call, 'version') !== '1')
        throw notFound(`${key.name}/cryptoKeyVersions/${param(call, 'version')} not found.`);
    return { status: 200, json: cloudkms_versionJson(key) };
}
/** Routes of cloudkms v1. */
const cloudKmsRoutes = [
    route('cloudkms', 'GET', `${KEY}/cryptoKeyVersions/{version}`, cloudkms_getVersion),
    route('cloudkms', 'GET', KEY, getKey),
];

;// CONCATENATED MODULE: ./simulator/services/cloudasset.ts
/** Cloud Asset: what there is below a project, a folder or an organization, Kubernetes objects of clusters among it. */






function under(world, project, kind, id) {
    if (kind === 'projects')
        return project.id === id || project.number === id;
    let at = project.parent;
    while (at) {
        if (at === `${kind}/${id}`)
            return true;
        at = at.startsWith('folders/') ? findFolder(world, at.slice('folders/'.length))?.parent : undefined;
    }
    return false;
}
function assetScope(call, permission) {
    const [kind, id] = [param(call, 'kind'), param(call, 'owner')];
    const resource = kind === 'projects'
        ? projectResource(call.world, id)
        : kind === 'folders'
            ? folderResource(call.world, id)
            : organizationResource(call.world, id);
    demand(call, permission, resource, `//cloudresourcemanager.googleapis.com/${kind}/${id}`);
    return call.world.projects.filter((project) => under(call.world, project, kind, id));
}
const container = (project, location, cluster) => `//container.googleapis.com/projects/${project}/locations/${location}/clusters/${cluster}`;
/** How an asset's name goes on below its namespace (https://cloud.google.com/asset-inventory/docs/asset-names). */
const COLLECTIONS = {
    'k8s.io/Pod': 'pods',
    'k8s.io/ServiceAccount': 'serviceaccounts',
    'apps.k8s.io/DaemonSet': 'apps/daemonsets',
    'batch.k8s.io/CronJob': 'batch/cronjobs',
};
function kubernetesAsset(one, owner) {
    const { project, location, cluster, assetType, object } = one;
    const metadata = (object['metadata'] ?? {});
    const place = /-[a-z]$/.test(location) ? 'zones' : 'locations';
    const namespace = `//container.googleapis.com/projects/${project}/${place}/${location}/clusters/${cluster}/k8s/namespaces/${textOf(metadata['namespace'])}`;
    return {
        name: `${namespace}/${COLLECTIONS[assetType] ?? 'objects'}/${textOf(metadata['name'])}`,
        assetType,
        project: `projects/${owner.number}`,
        displayName: textOf(metadata['name']),
        location,
        parentFullResourceName: namespace,
        parentAssetType: 'k8s.io/Namespace',
        versionedResources: [{ version: 'v1', resource: object }],
    };
}
/** Everything that is searched, in the projects of a scope. */
function resourcesIn(world, projects) {
    const of = (id) => projects.find((project) => project.id === id);
    const owned = (all, as) => all.flatMap((one) => {
        const owner = of(one.project);
        return owner ? [as(one, owner)] : [];
    });
    return [
        ...owned(world.clusters, (one, owner) => ({
            name: container(one.project, one.location, one.name),
            assetType: 'container.googleapis.com/Cluster',
            project: `projects/${owner.number}`,
            displayName: one.name,
            location: one.location,
            ...(one.resource['resourceLabels'] ? { labels: one.resource['resourceLabels'] } : {}),
            state: textOf(one.resource['status']),
            versionedResources: [{ version: 'v1', resource: one.resource }],
        })),
        ...owned(world.repositories, (one, owner) => ({
            name: `//artifactregistry.googleapis.com/projects/${one.project}/locations/${one.location}/repositories/${one.id}`,
            assetType: 'artifactregistry.googleapis.com/Repository',
            project: `projects/${owner.number}`,
            displayName: registryUri(one),
            location: one.location,
            state: 'ACTIVE',
        })),
        ...owned(world.memberships, (one, owner) => ({
            name: `//gkehub.googleapis.com/projects/${owner.number}/locations/${one.location}/memberships/${one.id}`,
            assetType: 'gkehub.googleapis.com/Membership',
            project: `projects/${owner.number}`,
            displayName: one.id,
            location: one.location,
            versionedResources: [{ version: 'v1', resource: one.resource }],
        })),
        ...owned(world.kubernetes ?? [], kubernetesAsset),
    ];
}
/** The fields that a mask names; without one all but the resources themselves. */
function masked(found, mask) {
    const wanted = mask === null || mask === '' ? null : mask.split(',');
    return Object.fromEntries(Object.entries(found).filter(([field]) => wanted === null ? field !== 'versionedResources' : wanted.includes('*') || wanted.includes(field)));
}
/** cloudasset v1 `searchAllResources`, for clusters, repositories and Kubernetes objects. */
function searchResources(call) {
    const projects = assetScope(call, 'cloudasset.assets.searchAllResources');
    const types = call.query.getAll('assetTypes');
    const found = resourcesIn(call.world, projects).filter((one) => types.length === 0 || types.includes(one.assetType));
    const { items, nextPageToken } = page(call, found, 100, 500);
    const results = items.map((one) => masked(one, call.query.get('readMask')));
    return {
        status: 200,
        json: { ...(results.length > 0 ? { results } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
    };
}
/** cloudasset v1 `searchAllIamPolicies`, for projects and repositories. */
function searchPolicies(call) {
    const projects = assetScope(call, 'cloudasset.assets.searchAllIamPolicies');
    const types = call.query.getAll('assetTypes').flatMap((one) => one.split(','));
    const found = projects.flatMap((project) => [
        {
            resource: `//cloudresourcemanager.googleapis.com/projects/${project.id}`,
            assetType: 'cloudresourcemanager.googleapis.com/Project',
            project: `projects/${project.number}`,
            policy: { bindings: project.policy.bindings },
        },
        ...call.world.repositories
            .filter((one) => one.project === project.id)
            .map((one) => ({
            resource: `//artifactregistry.googleapis.com/projects/${one.project}/locations/${one.location}/repositories/${one.id}`,
            assetType: 'artifactregistry.googleapis.com/Repository',
            project: `projects/${project.number}`,
            policy: { bindings: one.policy.bindings },
        })),
    ]);
    const { items, nextPageToken } = page(call, found.filter((one) => one.policy.bindings.length > 0 && (types.length === 0 || types.includes(one.assetType))), 100, 500);
    return {
        status: 200,
        json: { ...(items.length > 0 ? { results: items } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
    };
}
/** Routes of Cloud Asset. */
const cloudAssetRoutes = [
    route('cloudasset', 'GET', '/v1/{kind}/{owner}:searchAllResources', searchResources),
    route('cloudasset', 'GET', '/v1/{kind}/{owner}:searchAllIamPolicies', searchPolicies),
];

;// CONCATENATED MODULE: ./simulator/services/clouddns.ts
/** Cloud DNS v1: managed zones and their record sets, server policies, response policies and their rules. */




const P = '/dns/v1/projects/{project}';
/** Cloud DNS refuses in the old form: `errors` beside code and message. */
function refuse(code, message, reason) {
    const refusal = googleError(code, message);
    refusal.answer.json = { error: { code, message, errors: [{ message, domain: 'global', reason }] } };
    throw refusal;
}
function need(call, permission) {
    const project = findProject(call.world, param(call, 'project'));
    if (!project || !can(call, permission, projectResource(call.world, project.id)))
        refuse(403, 'Forbidden', 'forbidden');
    return project.id;
}
function zones(call) {
    const project = need(call, 'dns.managedZones.list');
    const own = (call.world.dnsZones ?? []).filter((one) => one.project === project);
    const { items, nextPageToken } = page(call, own, Number(call.query.get('maxResults')) || 100);
    return {
        status: 200,
        json: {
            kind: 'dns#managedZonesListResponse',
            managedZones: items.map(({ resource }) => ({ kind: 'dns#managedZone', ...resource })),
            ...(nextPageToken === undefined ? {} : { nextPageToken }),
        },
    };
}
function records(call) {
    const project = need(call, 'dns.resourceRecordSets.list');
    const name = param(call, 'zone');
    const zone = (call.world.dnsZones ?? []).find((one) => one.project === project && one.resource['name'] === name);
    if (!zone)
        refuse(404, `The 'parameters.managedZone' resource named '${name}' does not exist.`, 'notFound');
    const { items, nextPageToken } = page(call, zone.records, Number(call.query.get('maxResults')) || 100);
    return {
        status: 200,
        json: {
            kind: 'dns#resourceRecordSetsListResponse',
            rrsets: items.map((one) => ({ kind: 'dns#resourceRecordSet', ttl: 300, ...one })),
            ...(nextPageToken === undefined ? {} : { nextPageToken }),
        },
    };
}
function serverPolicies(call) {
    const project = need(call, 'dns.policies.list');
    const own = (call.world.dnsPolicies ?? []).filter((one) => one.project === project);
    const { items, nextPageToken } = page(call, own, Number(call.query.get('maxResults')) || 100);
    return {
        status: 200,
        json: {
            kind: 'dns#policiesListResponse',
            policies: items.map(({ resource }) => ({ kind: 'dns#policy', ...resource })),
            ...(nextPageToken === undefined ? {} : { nextPageToken }),
        },
    };
}
/** Lists of response policies say nothing of their kind. */
function responsePolicies(call) {
    const project = need(call, 'dns.responsePolicies.list');
    const own = (call.world.responsePolicies ?? []).filter((one) => one.project === project);
    const { items, nextPageToken } = page(call, own, Number(call.query.get('maxResults')) || 100);
    return {
        status: 200,
        json: {
            responsePolicies: items.map(({ resource }) => ({ kind: 'dns#responsePolicy', ...resource })),
            ...(nextPageToken === undefined ? {} : { nextPageToken }),
        },
    };
}
function responseRules(call) {
    const project = need(call, 'dns.responsePolicyRules.list');
    const name = param(call, 'policy');
    const own = (call.world.responsePolicies ?? []).find((one) => one.project === project && one.resource['responsePolicyName'] === name);
    if (!own)
        refuse(404, `The 'parameters.responsePolicy' resource named '${name}' does not exist.`, 'notFound');
    const { items, nextPageToken } = page(call, own.rules, Number(call.query.get('maxResults')) || 100);
    return {
        status: 200,
        json: {
            responsePolicyRules: items.map((one) => ({ kind: 'dns#responsePolicyRule', ...one })),
            ...(nextPageToken === undefined ? {} : { nextPageToken }),
        },
    };
}
/** Routes of dns v1. */
const cloudDnsRoutes = [
    route('dns', 'GET', `${P}/managedZones`, zones),
    route('dns', 'GET', `${P}/managedZones/{zone}/rrsets`, records),
    route('dns', 'GET', `${P}/policies`, serverPolicies),
    route('dns', 'GET', `${P}/responsePolicies`, responsePolicies),
    route('dns', 'GET', `${P}/responsePolicies/{policy}/rules`, responseRules),
];

;// CONCATENATED MODULE: ./simulator/services/compute.ts
/** Compute Engine v1, as far as an image pull depends on it: machine types; VMs and networks apart. */




const compute_P = '/compute/v1/projects/{project}';
const SELF = 'https://www.googleapis.com/compute/v1';
/** Machine families with Arm processors (Compute Engine documentation, "Arm VMs"). */
const ARM = /^(t2a|c4a|n4a|a4x)-/;
/** Compute's errors carry the old `errors` list beside code and message. */
function compute_refuse(code, message, reason) {
    const refusal = googleError(code, message);
    refusal.answer.json = {
        error: {
            code,
            message,
            errors: [{ message, domain: 'global', reason }],
            status: { 400: 'INVALID_ARGUMENT', 403: 'PERMISSION_DENIED', 412: 'CONDITION_NOT_MET' }[code] ?? 'NOT_FOUND',
        },
    };
    throw refusal;
}
function compute_need(call, permission, path) {
    const project = findProject(call.world, param(call, 'project'));
    if (!project || !can(call, permission, projectResource(call.world, project.id)))
        compute_refuse(403, `Required '${permission}' permission for '${path}'`, 'forbidden');
    return project.id;
}
function machineType(call) {
    const [zone, name] = [param(call, 'zone'), param(call, 'name')];
    const path = `projects/${param(call, 'project')}/zones/${zone}/machineTypes/${name}`;
    const project = compute_need(call, 'compute.machineTypes.get', path);
    const shape = /^[a-z][a-z0-9]*-[a-z]+(?:-(\d+))?/.exec(name);
    if (!shape)
        compute_refuse(404, `The resource '${path}' was not found`, 'notFound');
    const cpus = Number(shape[1] ?? 2);
    return {
        status: 200,
        json: {
            kind: 'compute#machineType',
            id: '4002',
            name,
            description: `${String(cpus)} vCPUs`,
            guestCpus: cpus,
            memoryMb: cpus * 4096,
            maximumPersistentDisks: 128,
            maximumPersistentDisksSizeGb: '263168',
            zone,
            selfLink: `${SELF}/projects/${project}/zones/${zone}/machineTypes/${name}`,
            isSharedCpu: false,
            architecture: ARM.test(name) ? 'ARM64' : 'X86_64',
        },
    };
}
/** Routes of compute v1. */
const computeRoutes = [route('compute', 'GET', `${compute_P}/zones/{zone}/machineTypes/{name}`, machineType)];

;// CONCATENATED MODULE: ./simulator/builder.ts
/** One binding: `grant('roles/browser', 'user:a@example.com')`. */
const grant = (role, ...members) => ({ role, members });
/** A binding that holds under a condition. */
const grantIf = (expression, role, ...members) => ({
    role,
    members,
    condition: { title: 'condition', expression },
});
const policyOf = (bindings) => ({ bindings: bindings ?? [] });
/** An organization. */
const organization = (id, options = {}) => ({
    id,
    displayName: options.displayName ?? 'example.com',
    policy: policyOf(options.grants),
    denyPolicies: options.denyPolicies ?? [],
    ...(options.tags ? { tags: options.tags } : {}),
});
/** A folder under `organizations/N` or `folders/N`. */
const folder = (id, parent, options = {}) => ({
    id,
    displayName: options.displayName ?? `folder-${id}`,
    parent,
    policy: policyOf(options.grants),
    denyPolicies: options.denyPolicies ?? [],
    ...(options.tags ? { tags: options.tags } : {}),
});
/** A bucket of Cloud Storage with texts in it. */
const bucket = (name, ofProject, options = {}) => ({
    name,
    project: ofProject,
    policy: policyOf(options.grants),
    objects: Object.fromEntries(Object.entries(options.objects ?? {}).map(([key, text]) => [
        key,
        {
            data: Buffer.from(text).toString('base64'),
            contentType: 'application/json',
            generation: '1700000000000000',
            updated: '2026-01-02T03:04:05.678Z',
        },
    ])),
});
/** A project; every API is on and billing too, unless told. */
const project = (id, number, options = {}) => {
    const { grants, ...rest } = options;
    return { id, number, state: 'ACTIVE', billing: true, denyPolicies: [], ...rest, policy: policyOf(grants) };
};
/** A Docker repository in standard mode, unless told. */
const repository = (project, location, id, options = {}) => {
    const { grants, ...rest } = options;
    return {
        project,
        location,
        id,
        format: 'DOCKER',
        mode: 'STANDARD_REPOSITORY',
        images: [],
        ...rest,
        policy: policyOf(grants),
    };
};
/** An image with one tag; more through the options. */
const builder_image = (name, tag, options = {}) => ({
    name,
    tags: [tag],
    ...options,
});
/** A service account; its project is read off the e-mail unless given. */
const serviceAccount = (email, options = {}) => {
    const [name, ...domain] = (/@(.+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1] ?? '').split('.');
    const home = domain.length > 0 ? `${domain.join('.')}:${name ?? ''}` : (name ?? '');
    const { grants, project, ...rest } = options;
    return { email, project: project ?? home, uniqueId: uniqueId(email), ...rest, policy: policyOf(grants) };
};
/** A custom role of a project or an organization. */
const customRole = (name, includedPermissions, title = 'Custom role') => ({
    name,
    title,
    includedPermissions,
});
/** A group and its members, which are IAM members. */
const group = (email, ...members) => ({ email, members });
/** A registry that is not Google's. */
const otherRegistry = (host, repositories, options = {}) => ({ host, repositories, ...options });
/** The Compute Engine default service account of a project number. */
const defaultAccount = (number) => `${number}-compute@developer.gserviceaccount.com`;
/** A number that looks like an account's unique ID and is always the same for one address. */
function uniqueId(email) {
    let value = 7n;
    for (const character of email)
        value = (value * 131n + BigInt(character.codePointAt(0) ?? 0)) % 10n ** 20n;
    return `1${value.toString().padStart(20, '0')}`;
}
/** A subnetwork as Compute Engine shows it. */
const subnetwork = (project, region, name, options = {}) => ({
    project,
    region,
    resource: {
        id: '6172839405162738495',
        name,
        network: `https://www.googleapis.com/compute/v1/projects/${project}/global/networks/default`,
        ipCidrRange: '10.132.0.0/20',
        gatewayAddress: '10.132.0.1',
        region: `https://www.googleapis.com/compute/v1/projects/${project}/regions/${region}`,
        privateIpGoogleAccess: true,
        stackType: 'IPV4_ONLY',
        purpose: 'PRIVATE',
        ...options,
    },
});
/**
 * A whole world from its parts. Every project gets its Compute Engine default service account unless `without`
 * names it, and the caller's own account exists if its project does.
 */
function world(parts) {
    const { without = [], ...rest } = parts;
    const base = {
        folders: [],
        projects: [],
        clusters: [],
        repositories: [],
        serviceAccounts: [],
        roles: [],
        groups: [],
        otherRegistries: [],
        subnetworks: [],
        routers: [],
        routes: [],
        binaryAuthorization: {},
        orgPolicies: {},
        logEntries: {},
        memberships: [],
        quotas: {},
        faults: [],
        node: null,
        ...rest,
    };
    const accounts = [...base.serviceAccounts];
    const add = (account) => {
        if (!without.includes(account.email) && !accounts.some((one) => one.email === account.email))
            accounts.push(account);
    };
    for (const one of base.projects)
        add(serviceAccount(defaultAccount(one.number), {
            project: one.id,
            displayName: 'Compute Engine default service account',
        }));
    if (base.caller.startsWith('serviceAccount:')) {
        const own = serviceAccount(base.caller.slice('serviceAccount:'.length));
        if (base.projects.some((one) => one.id === own.project))
            add(own);
    }
    return { ...base, serviceAccounts: accounts };
}

;// CONCATENATED MODULE: ./simulator/services/default-network.ts
/** What networks have that a world does not write out: the subnetworks that clusters name, and their usual routes. */


const default_network_SELF = 'https://www.googleapis.com/compute/v1';
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const default_network_objectOf = (value) => (isObject(value) ? value : {});
/** `projects/P/regions/R/subnetworks/S` of every cluster and pool, with the network that the cluster is in. */
function namedByClusters({ clusters }) {
    const named = new Map();
    for (const { resource, project } of clusters) {
        const own = default_network_objectOf(resource['networkConfig']);
        const network = textOf(own['network']) || `projects/${project}/global/networks/${textOf(resource['network']) || 'default'}`;
        const pools = Array.isArray(resource['nodePools']) ? resource['nodePools'] : [];
        const all = [own, ...pools.map((pool) => default_network_objectOf(default_network_objectOf(pool)['networkConfig']))];
        for (const config of all)
            if (textOf(config['subnetwork']) !== '')
                named.set(textOf(config['subnetwork']), network);
    }
    return named;
}
/**
 * A subnetwork: as the world has it, else as GKE leaves one that a cluster uses: with Private Google Access, which it
 * turns on for private nodes (GKE documentation, "Private Google Access").
 */
function subnetworkOf(world, project, region, name) {
    const own = world.subnetworks.find((one) => one.project === project && one.region === region && one.resource['name'] === name);
    if (own)
        return own.resource;
    const network = namedByClusters(world).get(`projects/${project}/regions/${region}/subnetworks/${name}`);
    return network === undefined
        ? undefined
        : subnetwork(project, region, name, { network: `${default_network_SELF}/${network}` }).resource;
}
/** The networks of a project, `projects/P/global/networks/N`: those that clusters, subnetworks and rules name. */
function networksOf(world, project) {
    const links = [
        ...namedByClusters(world).values(),
        ...world.subnetworks.map(({ resource }) => textOf(resource['network'])),
        ...(world.firewalls ?? []).map(({ resource }) => textOf(resource['network'])),
        `projects/${project}/global/networks/default`,
    ];
    return new Set(links.map((link) => link.replace(`${default_network_SELF}/`, '')).filter((name) => name.startsWith(`projects/${project}/`)));
}
/** Routes of a project: the world's, else for each network the one to the default internet gateway and its subnets'. */
function routesOf(world, project) {
    const own = world.routes.filter((one) => one.project === project).map(({ resource }) => resource);
    const written = new Set(own.map((one) => textOf(one['network']).replace(`${default_network_SELF}/`, '')));
    const others = [...networksOf(world, project)].filter((network) => !written.has(network));
    return [...own, ...others.flatMap((network) => usualRoutes(project, network))];
}
function usualRoutes(project, network) {
    const common = { network: `${default_network_SELF}/${network}`, priority: 1000 };
    const short = network.split('/').at(-1) ?? '';
    return [
        {
            ...common,
            name: `default-route-${short}-7c1d9a20e4b35f68`,
            destRange: '0.0.0.0/0',
            nextHopGateway: `${default_network_SELF}/projects/${project}/global/gateways/default-internet-gateway`,
            description: 'Default route to the Internet.',
        },
        {
            ...common,
            name: `default-route-${short}-0f5e2b91c7a4d836`,
            destRange: '10.132.0.0/20',
            priority: 0,
            nextHopNetwork: `${default_network_SELF}/${network}`,
        },
    ];
}

;// CONCATENATED MODULE: ./simulator/services/compute-network.ts





const linked = (kind, path, resource) => ({
    kind: `compute#${kind}`,
    selfLink: `${SELF}/${path}`,
    ...resource,
});
const missing = (path) => compute_refuse(404, `The resource '${path}' was not found`, 'notFound');
const inRegion = (call, kind, name = '') => [`projects/${param(call, 'project')}/regions/${param(call, 'region')}/${kind}`, ...(name === '' ? [] : [name])].join('/');
function compute_network_subnetwork(call) {
    const path = inRegion(call, 'subnetworks', param(call, 'name'));
    const project = compute_need(call, 'compute.subnetworks.get', path);
    const found = subnetworkOf(call.world, project, param(call, 'region'), param(call, 'name')) ?? missing(path);
    return { status: 200, json: linked('subnetwork', path, found) };
}
/** A page of a list, as Compute Engine writes it: without `items` where there are none. */
function listAnswer(call, kind, path, all) {
    const filter = /^(?:\()?(\w+)\s*(?:=|eq)\s*"?([^")]+)"?\)?$/.exec(call.query.get('filter') ?? '');
    const kept = filter ? all.filter((item) => textOf(item[filter[1] ?? '']) === filter[2]) : all;
    const size = Number(call.query.get('maxResults')) || 500;
    const { items, nextPageToken } = page(call, kept, size, 500);
    return {
        status: 200,
        json: {
            kind: `compute#${kind}List`,
            id: path,
            selfLink: `${SELF}/${path}`,
            ...(items.length > 0
                ? { items: items.map((item) => linked(kind, `${path}/${textOf(item['name'])}`, item)) }
                : {}),
            ...(nextPageToken === undefined ? {} : { nextPageToken }),
        },
    };
}
const routersOf = (call, project) => call.world.routers
    .filter((one) => one.project === project && one.region === param(call, 'region'))
    .map((one) => one.resource);
function routers(call) {
    const path = inRegion(call, 'routers');
    return listAnswer(call, 'router', path, routersOf(call, compute_need(call, 'compute.routers.list', path)));
}
function router(call) {
    const path = inRegion(call, 'routers', param(call, 'name'));
    const project = compute_need(call, 'compute.routers.get', path);
    const found = routersOf(call, project).find((one) => one['name'] === param(call, 'name')) ?? missing(path);
    return { status: 200, json: linked('router', path, found) };
}
function routerStatus(call) {
    const path = inRegion(call, 'routers', param(call, 'name'));
    const project = compute_need(call, 'compute.routers.get', path);
    const own = call.world.routers.filter((one) => one.project === project && one.region === param(call, 'region'));
    const found = own.find(({ resource }) => resource['name'] === param(call, 'name')) ?? missing(path);
    const { network = '' } = found.resource;
    // The best routes of the network in the region, whichever router learned them.
    const bestRoutes = own
        .filter(({ resource }) => resource['network'] === network)
        .flatMap(({ learned = [] }) => learned.map((each) => ({ kind: 'compute#route', network, ...each })));
    return {
        status: 200,
        json: {
            kind: 'compute#routerStatusResponse',
            result: { network, ...(bestRoutes.length > 0 ? { bestRoutes } : {}) },
        },
    };
}
function aggregatedRouters(call) {
    const path = `projects/${param(call, 'project')}/aggregated/routers`;
    const project = compute_need(call, 'compute.routers.list', path);
    const own = call.world.routers.filter((one) => one.project === project);
    const items = [...new Set(own.map(({ region }) => region))].map((region) => [
        `regions/${region}`,
        { routers: own.filter((one) => one.region === region).map(({ resource }) => linked('router', path, resource)) },
    ]);
    return {
        status: 200,
        json: {
            kind: 'compute#routerAggregatedList',
            id: path,
            items: Object.fromEntries(items),
            selfLink: `${SELF}/${path}`,
        },
    };
}
function routes(call) {
    const path = `projects/${param(call, 'project')}/global/routes`;
    return listAnswer(call, 'route', path, routesOf(call.world, compute_need(call, 'compute.routes.list', path)));
}
/** Which routes a peering offers, and which of them were taken, is told by the peering's own settings. */
function peeringRoutes(call) {
    const [name, peering] = [param(call, 'name'), call.query.get('peeringName') ?? ''];
    const path = `projects/${param(call, 'project')}/global/networks/${name}`;
    const project = compute_need(call, 'compute.networks.listPeeringRoutes', path);
    if (!isOn(call.world, project, name))
        missing(path);
    const own = call.world.networks?.[path]?.['peerings'];
    const found = (Array.isArray(own) ? own : []).find((each) => isNamed(each, peering));
    if (found === undefined)
        compute_refuse(400, `Invalid value for field 'peeringName': '${peering}'.`, 'invalid');
    const region = call.query.get('region');
    const offered = (call.world.peeringRoutes ?? []).filter((one) => one.network === path && one.peering === peering && (one.region ?? region) === region);
    const items = call.query.get('direction') === 'OUTGOING' ? [] : offered.map(({ resource }) => resource);
    return {
        status: 200,
        json: { kind: 'compute#exchangedPeeringRoutesList', id: path, ...(items.length > 0 ? { items } : {}) },
    };
}
const isNamed = (peering, name) => typeof peering === 'object' && peering !== null && 'name' in peering && peering.name === name;
const isOn = (world, project, name) => networksOf(world, project).has(`projects/${project}/global/networks/${name}`);
function network(call) {
    const path = `projects/${param(call, 'project')}/global/networks/${param(call, 'name')}`;
    const project = compute_need(call, 'compute.networks.get', path);
    const own = `projects/${project}/global/networks/${param(call, 'name')}`;
    if (!isOn(call.world, project, param(call, 'name')))
        missing(path);
    const usual = {
        name: param(call, 'name'),
        autoCreateSubnetworks: false,
        networkFirewallPolicyEnforcementOrder: 'AFTER_CLASSIC_FIREWALL',
        routingConfig: { routingMode: 'REGIONAL' },
    };
    return { status: 200, json: linked('network', path, { ...usual, ...call.world.networks?.[own] }) };
}
/** The firewalls of a network: those of its region's policies only where the region is asked. */
function firewallsOf({ world }, own, region) {
    const [, project = ''] = own.split('/');
    const firewalls = (world.firewalls ?? [])
        .filter((one) => one.project === project && textOf(one.resource['network']).endsWith(own))
        .map(({ resource }) => linked('firewall', `projects/${project}/global/firewalls/${textOf(resource['name'])}`, resource));
    const policies = (world.firewallPolicies ?? [])
        .filter(({ networks, region: of = region }) => networks.includes(own) && of === region)
        .map(({ resource }) => resource);
    return {
        status: 200,
        json: {
            ...(firewalls.length > 0 ? { firewalls } : {}),
            ...(policies.length > 0 ? { firewallPolicys: policies } : {}),
        },
    };
}
function effectiveFirewalls(call) {
    const name = param(call, 'name');
    const path = `projects/${param(call, 'project')}/global/networks/${name}`;
    const project = compute_need(call, 'compute.networks.getEffectiveFirewalls', path);
    if (!isOn(call.world, project, name))
        missing(path);
    return firewallsOf(call, `projects/${project}/global/networks/${name}`, null);
}
function regionalFirewalls(call) {
    const given = call.query.get('network') ?? '';
    const path = /projects\/[^/]+\/global\/networks\/[^/]+$/.exec(given)?.[0];
    if (path === undefined)
        compute_refuse(400, `Invalid value for field 'network': '${given}'.`, 'invalid');
    const project = compute_need(call, 'compute.networks.getRegionEffectiveFirewalls', path);
    const [, of = '', , , name = ''] = path.split('/');
    if (of !== param(call, 'project') || !isOn(call.world, project, name))
        missing(path);
    return firewallsOf(call, `projects/${project}/global/networks/${name}`, param(call, 'region'));
}
/** Routes of compute v1 for networks. */
const computeNetworkRoutes = [
    route('compute', 'GET', `${compute_P}/regions/{region}/subnetworks/{name}`, compute_network_subnetwork),
    route('compute', 'GET', `${compute_P}/regions/{region}/routers`, routers),
    route('compute', 'GET', `${compute_P}/regions/{region}/routers/{name}`, router),
    route('compute', 'GET', `${compute_P}/regions/{region}/routers/{name}/getRouterStatus`, routerStatus),
    route('compute', 'GET', `${compute_P}/aggregated/routers`, aggregatedRouters),
    route('compute', 'GET', `${compute_P}/global/routes`, routes),
    route('compute', 'GET', `${compute_P}/global/networks/{name}`, network),
    route('compute', 'GET', `${compute_P}/global/networks/{name}/getEffectiveFirewalls`, effectiveFirewalls),
    route('compute', 'GET', `${compute_P}/global/networks/{name}/listPeeringRoutes`, peeringRoutes),
    route('compute', 'GET', `${compute_P}/regions/{region}/firewallPolicies/getEffectiveFirewalls`, regionalFirewalls),
];

;// CONCATENATED MODULE: ./simulator/services/compute-vms.ts
/** VMs of Compute Engine v1: the instance groups of node pools, and what `gcloud compute ssh` asks before it connects. */






const ZONE = `${compute_P}/zones/{zone}`;
const vmsOf = ({ world }, project, zone) => (world.instances ?? []).filter((one) => one.project === project && one.zone === zone);
/** `compute#metadata` with the fingerprint by which a change says what it was made of. */
function metadataOf(items) {
    // Eight bytes, as clients decode and encode them again.
    const bytes = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(items)).digest().subarray(0, 8);
    return {
        kind: 'compute#metadata',
        fingerprint: bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
        ...(items.length > 0 ? { items: [...items] } : {}),
    };
}
const itemsOf = (metadata) => Array.isArray(metadata?.['items']) ? metadata['items'] : [];
const projectItems = ({ world }, project) => Object.entries(world.instanceMetadata?.[project] ?? {}).map(([key, value]) => ({ key, value }));
/** Instances of a managed group: those whose name is the group's without `-grp`, and something more. */
function managedInstances(call) {
    const [zone, group] = [param(call, 'zone'), param(call, 'name')];
    const path = `projects/${param(call, 'project')}/zones/${zone}/instanceGroupManagers/${group}`;
    const project = compute_need(call, 'compute.instanceGroupManagers.list', path);
    const base = `${group.replace(/-grp$/, '')}-`;
    const members = vmsOf(call, project, zone).filter(({ resource }) => textOf(resource['name']).startsWith(base));
    const managed = members.map(({ resource }) => ({
        instance: `${SELF}/projects/${project}/zones/${zone}/instances/${textOf(resource['name'])}`,
        id: textOf(resource['id']),
        instanceStatus: textOf(resource['status']),
        currentAction: 'NONE',
    }));
    return { status: 200, json: managed.length > 0 ? { managedInstances: managed } : {} };
}
function find(call, permission) {
    const [zone, name] = [param(call, 'zone'), param(call, 'name')];
    const path = `projects/${param(call, 'project')}/zones/${zone}/instances/${name}`;
    const project = compute_need(call, permission, path);
    const vm = vmsOf(call, project, zone).find(({ resource }) => resource['name'] === name);
    if (!vm)
        compute_refuse(404, `The resource '${path}' was not found`, 'notFound');
    return { vm, path, project };
}
function instance(call) {
    const { vm, path, project } = find(call, 'compute.instances.get');
    const { metadata, ...rest } = vm.resource;
    return {
        status: 200,
        json: {
            kind: 'compute#instance',
            selfLink: `${SELF}/${path}`,
            zone: `${SELF}/projects/${project}/zones/${vm.zone}`,
            ...rest,
            metadata: metadataOf(itemsOf(metadata)),
        },
    };
}
function compute_vms_project(call) {
    const asked = param(call, 'project');
    const id = compute_need(call, 'compute.projects.get', `projects/${asked}`);
    return {
        status: 200,
        json: {
            kind: 'compute#project',
            id: findProject(call.world, id)?.number ?? '0',
            name: id,
            selfLink: `${SELF}/projects/${id}`,
            commonInstanceMetadata: metadataOf(projectItems(call, id)),
        },
    };
}
/** Metadata that somebody else changed meanwhile is not overwritten. */
function checked(call, now) {
    if (call.body['fingerprint'] !== metadataOf(now)['fingerprint'])
        compute_refuse(412, 'Supplied fingerprint does not match current metadata fingerprint.', 'conditionNotMet');
    return itemsOf(call.body);
}
/** An operation that has come to its end already. */
function done(call, target, place) {
    const name = call.params['operation'] ?? `operation-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
    return {
        status: 200,
        json: {
            kind: 'compute#operation',
            id: '7001',
            name,
            status: 'DONE',
            progress: 100,
            operationType: 'setMetadata',
            targetLink: `${SELF}/${target}`,
            selfLink: `${SELF}/${place}/operations/${name}`,
            ...(place.includes('/zones/') ? { zone: `${SELF}/${place}` } : {}),
        },
    };
}
function setCommonMetadata(call) {
    const asked = param(call, 'project');
    const id = compute_need(call, 'compute.projects.setCommonInstanceMetadata', `projects/${asked}`);
    const items = checked(call, projectItems(call, id));
    call.world.instanceMetadata = {
        ...call.world.instanceMetadata,
        [id]: Object.fromEntries(items.map((item) => [textOf(item['key']), textOf(item['value'])])),
    };
    return done(call, `projects/${id}`, `projects/${id}/global`);
}
/** Whose VM acts as a service account may be changed only by who may act as it. */
function setMetadata(call) {
    const { vm, path, project: id } = find(call, 'compute.instances.setMetadata');
    const accounts = Array.isArray(vm.resource['serviceAccounts'])
        ? vm.resource['serviceAccounts']
        : [];
    for (const { email } of accounts) {
        const account = findServiceAccount(call.world, textOf(email));
        if (!account || !can(call, 'iam.serviceAccounts.actAs', serviceAccountResource(call.world, account)))
            compute_refuse(403, `The user does not have access to service account '${textOf(email)}'.  User: '${call.identity.kind === 'known' ? call.identity.member.replace(/^\w+:/, '') : ''}'.  Ask a project owner to grant you the iam.serviceAccountUser role on the service account`, 'forbidden');
    }
    const items = checked(call, itemsOf(vm.resource['metadata']));
    vm.resource['metadata'] = { items: [...items] };
    return done(call, path, `projects/${id}/zones/${vm.zone}`);
}
function operation(call) {
    const id = compute_need(call, 'compute.projects.get', `projects/${param(call, 'project')}`);
    const zone = call.params['zone'];
    return done(call, `projects/${id}`, zone === undefined ? `projects/${id}/global` : `projects/${id}/zones/${zone}`);
}
/** Routes of the VMs of compute v1. */
const computeVmRoutes = [
    route('compute', 'POST', `${ZONE}/instanceGroupManagers/{name}/listManagedInstances`, managedInstances),
    route('compute', 'GET', `${ZONE}/instances/{name}`, instance),
    route('compute', 'POST', `${ZONE}/instances/{name}/setMetadata`, setMetadata),
    route('compute', 'GET', `${ZONE}/operations/{operation}`, operation),
    route('compute', 'POST', `${ZONE}/operations/{operation}/wait`, operation),
    route('compute', 'GET', compute_P, compute_vms_project),
    route('compute', 'POST', `${compute_P}/setCommonInstanceMetadata`, setCommonMetadata),
    route('compute', 'GET', `${compute_P}/global/operations/{operation}`, operation),
    route('compute', 'POST', `${compute_P}/global/operations/{operation}/wait`, operation),
];

;// CONCATENATED MODULE: ./simulator/services/connectgateway.ts
/** Connect gateway: the Kubernetes APIs of members of fleets, below the path of their membership. Reading alone. */




const LISTS = /\/(?:pods|nodes|serviceaccounts|namespaces|daemonsets|cronjobs|clusterroles|[a-z]+webhookconfigurations)$/;
/** A `Status` of the Kubernetes API (apimachinery, `meta/v1/types.go`). */
function connectgateway_status(code, reason, message) {
    return {
        status: code,
        json: { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, code },
    };
}
/** GKE clusters are `gkeMemberships`, all others `memberships`; IAM decides first, then the cluster's own RBAC. */
const inMember = (isGke) => (call) => {
    const project = findProject(call.world, param(call, 'project'))?.id ?? param(call, 'project');
    const [location, id] = [param(call, 'location'), param(call, 'membership')];
    const name = `projects/${project}/locations/${location}/memberships/${id}`;
    demand(call, 'gkehub.gateway.get', projectResource(call.world, project), `//gkehub.googleapis.com/${name}`);
    const found = call.world.memberships.find((one) => one.project === project && one.location === location && one.id === id);
    const endpoint = found?.resource['endpoint'];
    const ofGke = typeof endpoint === 'object' && endpoint !== null && 'gkeCluster' in endpoint;
    if (found === undefined || ofGke !== isGke)
        throw notFound(`Resource '${name}' was not found`);
    if (found.notForCaller === true)
        return notFor(memberOf(call) ?? '');
    return answerOf(`/${param(call, 'path')}`, found.objects ?? {}, memberOf(call) ?? '');
};
function answerOf(path, objects, member) {
    const found = Object.hasOwn(objects, path) ? objects[path] : undefined;
    const [resource = '', name = ''] = path.split('/').slice(-2);
    if (found === 403) {
        const [kind, verb] = LISTS.test(path) ? [name, 'list'] : [resource, 'get'];
        return connectgateway_status(403, 'Forbidden', `${kind} is forbidden: User "${emailOf(member)}" cannot ${verb} resource "${kind}" in API group "" at the cluster scope`);
    }
    if (found !== undefined)
        return { status: 200, json: found };
    if (path === '/version')
        return { status: 200, json: { major: '1', minor: '32', gitVersion: 'v1.32.4' } };
    if (LISTS.test(path))
        return { status: 200, json: { kind: 'List', apiVersion: 'v1', metadata: {}, items: [] } };
    return connectgateway_status(404, 'NotFound', `${resource} "${name}" not found`);
}
/** The words of https://github.com/kubernetes/kubernetes/issues/104127. */
const notFor = (member) => connectgateway_status(403, 'Forbidden', `users "${emailOf(member)}" is forbidden: User "system:serviceaccount:gke-connect:connect-agent-sa" cannot impersonate resource "users" in API group "" at the cluster scope`);
const emailOf = (member) => member.slice(member.indexOf(':') + 1);
const MEMBER = '/v1/projects/{project}/locations/{location}';
/** Routes of Connect gateway. */
const connectGatewayRoutes = [
    route('connectgateway', 'GET', `${MEMBER}/memberships/{membership}/{path**}`, inMember(false)),
    route('connectgateway', 'GET', `${MEMBER}/gkeMemberships/{membership}/{path**}`, inMember(true)),
];

;// CONCATENATED MODULE: ./simulator/services/container.ts
/** Kubernetes Engine API v1: clusters, node pools, server configuration (https://cloud.google.com/kubernetes-engine/docs/reference/rest/v1). */




const CLUSTERS = '/v1/projects/{project}/locations/{location}/clusters';
/** The deprecated form that some clients still use. */
const OLD = '/v1/projects/{project}/zones/{location}/clusters';
function demandContainer(call, permission, name) {
    const project = findProject(call.world, param(call, 'project'));
    if (!project) {
        throw googleError(403, `Permission denied on resource project ${param(call, 'project')}.`, [
            errorInfo('CONSUMER_INVALID', 'googleapis.com', {
                service: 'container.googleapis.com',
                consumer: `projects/${param(call, 'project')}`,
            }),
        ]);
    }
    if (can(call, permission, childResource(call.world, project.id, name, 'container', 'Cluster')))
        return;
    throw googleError(403, `Required "${permission}" permission(s) for "${name}".`);
}
const clusterName = (call) => `projects/${param(call, 'project')}/locations/${param(call, 'location')}/clusters/${param(call, 'cluster')}`;
function findCluster(call) {
    demandContainer(call, 'container.clusters.get', clusterName(call));
    const project = findProject(call.world, param(call, 'project'))?.id;
    const found = call.world.clusters.find((one) => one.project === project && one.location === param(call, 'location') && one.name === param(call, 'cluster'));
    if (!found)
        throw notFound(`Not found: ${clusterName(call)}.`);
    return found;
}
function listClusters(call) {
    const location = param(call, 'location');
    demandContainer(call, 'container.clusters.list', `projects/${param(call, 'project')}`);
    const project = findProject(call.world, param(call, 'project'))?.id;
    const found = call.world.clusters.filter((one) => one.project === project && (location === '-' || one.location === location));
    const missing = location === '-' ? (call.world.missingZones ?? []) : [];
    return {
        status: 200,
        json: {
            ...(found.length > 0 ? { clusters: found.map((one) => one.resource) } : {}),
            ...(missing.length > 0 ? { missingZones: missing } : {}),
        },
    };
}
function poolsOf(cluster) {
    const pools = cluster.resource['nodePools'];
    return Array.isArray(pools) ? pools : [];
}
function getPool(call) {
    const pool = poolsOf(findCluster(call)).find((one) => one['name'] === param(call, 'pool'));
    if (!pool)
        throw notFound(`Not found: ${clusterName(call)}/nodePools/${param(call, 'pool')}.`);
    return { status: 200, json: pool };
}
function listPools(call) {
    const pools = poolsOf(findCluster(call));
    return { status: 200, json: pools.length > 0 ? { nodePools: pools } : {} };
}
const channel = (name, version) => ({
    channel: name,
    defaultVersion: version,
    validVersions: [version],
    upgradeTargetVersion: version,
});
/** Versions on offer, as of early 2026 (container v1 `ServerConfig`). */
function serverConfig(call) {
    demandContainer(call, 'container.clusters.list', `projects/${param(call, 'project')}`);
    const valid = ['1.34.3-gke.1051000', '1.33.5-gke.2072000', '1.32.9-gke.1728000', '1.31.14-gke.1129000'];
    return {
        status: 200,
        json: {
            defaultClusterVersion: '1.33.5-gke.2072000',
            validMasterVersions: valid,
            validNodeVersions: [...valid, '1.30.14-gke.1879000'],
            defaultImageType: 'COS_CONTAINERD',
            validImageTypes: ['COS_CONTAINERD', 'UBUNTU_CONTAINERD', 'WINDOWS_LTSC_CONTAINERD'],
            channels: [
                channel('RAPID', '1.34.3-gke.1051000'),
                channel('REGULAR', '1.33.5-gke.2072000'),
                channel('STABLE', '1.32.9-gke.1728000'),
                channel('EXTENDED', '1.31.14-gke.1129000'),
            ],
        },
    };
}
/** `fetchClusterUpgradeInfo`, `fetchNodePoolUpgradeInfo`: as the world has it, or nothing to come. */
const upgradeInfo = (of) => (call) => {
    const { upgrades = {} } = findCluster(call);
    if (call.params['pool'] !== undefined)
        getPool(call);
    return { status: 200, json: { autoUpgradeStatus: ['ACTIVE'], ...upgrades[of(call)] } };
};
const getCluster = (call) => ({ status: 200, json: findCluster(call).resource });
/** Routes of container v1. */
const containerRoutes = [
    ...[CLUSTERS, OLD].flatMap((clusters) => [
        route('container', 'GET', `${clusters}/{cluster}/nodePools/{pool}:fetchNodePoolUpgradeInfo`, upgradeInfo((call) => param(call, 'pool'))),
        route('container', 'GET', `${clusters}/{cluster}:fetchClusterUpgradeInfo`, upgradeInfo(() => '')),
        route('container', 'GET', `${clusters}/{cluster}/nodePools/{pool}`, getPool),
        route('container', 'GET', `${clusters}/{cluster}/nodePools`, listPools),
        route('container', 'GET', `${clusters}/{cluster}`, getCluster),
        route('container', 'GET', clusters, listClusters),
    ]),
    route('container', 'GET', '/v1/projects/{project}/locations/{location}/serverConfig', serverConfig),
    route('container', 'GET', '/v1/projects/{project}/zones/{location}/serverconfig', serverConfig),
];

;// CONCATENATED MODULE: ./simulator/services/governance.ts
/** Organization Policy and GKE Hub: the calls that explain a cluster's surroundings. */




/** orgpolicy v2 `getEffectivePolicy`. */
function effectivePolicy(call) {
    const asked = param(call, 'owner');
    const constraint = param(call, 'constraint');
    demand(call, 'orgpolicy.policy.get', projectResource(call.world, asked), `//cloudresourcemanager.googleapis.com/projects/${asked}`);
    const project = findProject(call.world, asked);
    const set = call.world.orgPolicies[project?.id ?? asked]?.[constraint];
    const isList = constraint === 'gcp.restrictServiceUsage';
    const rule = typeof set === 'object' ? { values: set } : isList ? { allowAll: true } : { enforce: set ?? false };
    return {
        status: 200,
        json: { name: `projects/${project?.number ?? asked}/policies/${constraint}`, spec: { rules: [rule] } },
    };
}
const membershipName = (one) => `projects/${one.project}/locations/${one.location}/memberships/${one.id}`;
function memberships(call) {
    const project = findProject(call.world, param(call, 'project'))?.id ?? param(call, 'project');
    const location = param(call, 'location');
    demand(call, 'gkehub.memberships.list', projectResource(call.world, project), `//gkehub.googleapis.com/projects/${project}/locations/${location}`);
    const link = /endpoint\.gkeCluster\.resourceLink="([^"]+)"/.exec(call.query.get('filter') ?? '')?.[1];
    const found = call.world.memberships
        .filter((one) => one.project === project && (location === '-' || one.location === location))
        .map((one) => ({ name: membershipName(one), ...one.resource }))
        .filter((one) => !link || JSON.stringify(one).includes(`"resourceLink":${JSON.stringify(link)}`));
    const { items, nextPageToken } = page(call, found, 100);
    return {
        status: 200,
        json: { ...(items.length > 0 ? { resources: items } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
    };
}
function membership(call) {
    const project = findProject(call.world, param(call, 'project'))?.id ?? param(call, 'project');
    const name = `projects/${project}/locations/${param(call, 'location')}/memberships/${param(call, 'membership')}`;
    demand(call, 'gkehub.memberships.get', projectResource(call.world, project), `//gkehub.googleapis.com/${name}`);
    const found = call.world.memberships.find((one) => membershipName(one) === name);
    if (!found)
        throw notFound(`Resource '${name}' was not found`);
    return { status: 200, json: { name, ...found.resource } };
}
/** Routes of Organization Policy and GKE Hub. */
const governanceRoutes = [
    route('orgpolicy', 'GET', '/v2/projects/{owner}/policies/{constraint}:getEffectivePolicy', effectivePolicy),
    route('gkehub', 'GET', '/v1/projects/{project}/locations/{location}/memberships/{membership}', membership),
    route('gkehub', 'GET', '/v1/projects/{project}/locations/{location}/memberships', memberships),
];

;// CONCATENATED MODULE: ./simulator/services/resourcemanager.ts
/** Cloud Resource Manager v1 and v3 (and v2 folders, which gcloud still asks): projects, folders, organizations, their policies. */




const SERVICE = 'cloudresourcemanager';
const resourcemanager_TIME = '2025-01-02T03:04:05.678901Z';
/** v3 `Project`. */
function projectV3(project) {
    return {
        name: `projects/${project.number}`,
        ...(project.parent ? { parent: project.parent } : {}),
        projectId: project.id,
        state: project.state,
        displayName: project.id,
        createTime: resourcemanager_TIME,
        updateTime: resourcemanager_TIME,
        ...(project.state === 'DELETE_REQUESTED' ? { deleteTime: resourcemanager_TIME } : {}),
        etag: 'W/"4f1a8d0c7b2e9635"',
    };
}
/** v1 `Project`: another name for the state, the parent in two parts. */
function projectV1(project) {
    const [kind, id] = (project.parent ?? '').split('/');
    return {
        projectNumber: project.number,
        projectId: project.id,
        lifecycleState: project.state,
        name: project.id,
        createTime: resourcemanager_TIME,
        ...(project.parent ? { parent: { type: (kind ?? '').replace(/s$/, ''), id } } : {}),
    };
}
/** A project to a caller who may see it; v3 names the permission, v1 only says no. */
function visibleProject(call, permission, version) {
    const asked = param(call, 'id');
    const resource = projectResource(call.world, asked);
    if (version === 3)
        demand(call, permission, resource, `//cloudresourcemanager.googleapis.com/projects/${asked}`);
    if (!can(call, permission, resource))
        throw googleError(403, 'The caller does not have permission');
    const project = findProject(call.world, asked);
    if (!project)
        throw googleError(403, 'The caller does not have permission');
    return project;
}
/** An allow policy as `getIamPolicy` gives it: version 3 only where a condition needs it and the caller asked. */
function resourcemanager_policyJson(call, policy) {
    const conditional = policy.bindings.some((one) => one.condition);
    const options = call.body['options'];
    const wanted = typeof options === 'object' && options !== null && !Array.isArray(options)
        ? Number(options['requestedPolicyVersion'] ?? 1)
        : 1;
    if (conditional && wanted < 3) {
        const hidden = policy.bindings.map(({ condition, ...binding }) => condition ? { ...binding, role: `${binding.role}_withcond_2b17cc25d2cd9e2c54d8` } : binding);
        return { version: 1, etag: policy.etag ?? 'BwYYZ1qB6cl=', bindings: hidden };
    }
    return {
        version: conditional ? 3 : 1,
        etag: policy.etag ?? 'BwYYZ1qB6cl=',
        ...(policy.bindings.length > 0 ? { bindings: policy.bindings } : {}),
    };
}
function ancestry(call) {
    const project = visibleProject(call, 'resourcemanager.projects.get', 1);
    const above = ancestors(call.world, project.parent).map((level) => {
        const [kind = '', id = ''] = level.fullName.split('/').slice(-2);
        return { resourceId: { type: kind.replace(/s$/, ''), id } };
    });
    return { status: 200, json: { ancestor: [{ resourceId: { type: 'project', id: project.id } }, ...above] } };
}
function resourcemanager_folder(call) {
    const id = param(call, 'id');
    demand(call, 'resourcemanager.folders.get', folderResource(call.world, id), `//cloudresourcemanager.googleapis.com/folders/${id}`);
    const found = findFolder(call.world, id);
    if (!found)
        throw notFound();
    const v2 = call.path.startsWith('/v2/');
    return {
        status: 200,
        json: {
            name: `folders/${id}`,
            parent: found.parent,
            displayName: found.displayName,
            [v2 ? 'lifecycleState' : 'state']: 'ACTIVE',
            createTime: resourcemanager_TIME,
            ...(v2 ? {} : { updateTime: resourcemanager_TIME, etag: 'W/"8c1d2e3f4a5b6c7d"' }),
        },
    };
}
function resourcemanager_organization(call) {
    const id = param(call, 'id');
    demand(call, 'resourcemanager.organizations.get', organizationResource(call.world, id), `//cloudresourcemanager.googleapis.com/organizations/${id}`);
    const name = `organizations/${id}`;
    const displayName = call.world.organization?.displayName ?? '';
    const v1 = call.path.startsWith('/v1/');
    return {
        status: 200,
        json: v1
            ? { name, displayName, creationTime: resourcemanager_TIME, lifecycleState: 'ACTIVE', owner: { directoryCustomerId: 'C03abc1de' } }
            : {
                name,
                displayName,
                state: 'ACTIVE',
                createTime: resourcemanager_TIME,
                updateTime: resourcemanager_TIME,
                directoryCustomerId: 'C03abc1de',
                etag: 'W/"1a2b3c4d5e6f7a8b"',
            },
    };
}
function resourceOf(call, kind) {
    const id = param(call, 'id');
    if (kind === 'projects')
        return projectResource(call.world, id);
    return kind === 'folders' ? folderResource(call.world, id) : organizationResource(call.world, id);
}
function resourcemanager_policyOf(kind, version) {
    return (call) => {
        const permission = `resourcemanager.${kind}.getIamPolicy`;
        const resource = resourceOf(call, kind);
        if (version === 1 && !can(call, permission, resource))
            throw googleError(403, 'The caller does not have permission');
        demand(call, permission, resource, `//cloudresourcemanager.googleapis.com/${kind}/${param(call, 'id')}`);
        const own = resource.levels[0];
        if (!own)
            throw notFound();
        return { status: 200, json: resourcemanager_policyJson(call, own.policy) };
    };
}
function resourcemanager_testPermissions(kind) {
    return (call) => {
        const asked = Array.isArray(call.body['permissions']) ? call.body['permissions'].map(String) : [];
        const held = asked.filter((permission) => can(call, permission, resourceOf(call, kind)));
        return { status: 200, json: held.length > 0 ? { permissions: held } : {} };
    };
}
/** Projects that the caller may see (v1 `projects.list`, v3 `projects:search`). */
function listProjects(version) {
    return (call) => {
        // v3's own search: `id:shop*`, of which a star ends the prefix.
        const prefix = /^id:([a-z0-9-]+)\*$/.exec(call.query.get('query') ?? '')?.[1] ?? '';
        const seen = call.world.projects.filter((project) => project.id.startsWith(prefix) &&
            can(call, 'resourcemanager.projects.get', projectResource(call.world, project.id)));
        const { items, nextPageToken } = page(call, seen.map((project) => (version === 1 ? projectV1(project) : projectV3(project))), 500);
        return {
            status: 200,
            json: { ...(items.length > 0 ? { projects: items } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
        };
    };
}
/** Where tags are asked of: a repository, or a level of Resource Manager. */
function tagged(call, parent) {
    const repository = /^\/\/artifactregistry\.googleapis\.com\/projects\/([^/]+)\/locations\/([^/]+)\/repositories\/([^/]+)$/.exec(parent);
    if (repository) {
        const [, project = '', location = '', id = ''] = repository;
        return {
            resource: repositoryResource(call.world, project, location, id),
            permission: 'artifactregistry.repositories.listEffectiveTags',
        };
    }
    const [, kind, id = ''] = /^\/\/cloudresourcemanager\.googleapis\.com\/(projects|folders|organizations)\/([^/]+)$/.exec(parent) ?? [];
    if (kind === undefined)
        throw googleError(400, 'Request contains an invalid argument.');
    const of = { projects: projectResource, folders: folderResource, organizations: organizationResource };
    return {
        resource: of[kind](call.world, id),
        permission: 'resourcemanager.hierarchyNodes.listEffectiveTags',
    };
}
/** v3 `effectiveTags.list`: the resource's own tags and those that it inherits. */
function resourcemanager_effectiveTags(call) {
    const parent = call.query.get('parent') ?? '';
    const { resource, permission } = tagged(call, parent);
    demand(call, permission, resource, parent);
    const { items, nextPageToken } = page(call, resource.tags.map(({ key, value, keyId, valueId, inherited }) => ({
        tagValue: valueId,
        namespacedTagValue: `${key}/${value}`,
        tagKey: keyId,
        namespacedTagKey: key,
        tagKeyParentName: tagKeyParent(call, key),
        ...(inherited ? { inherited } : {}),
    })), 100, 300);
    return {
        status: 200,
        json: { ...(items.length > 0 ? { effectiveTags: items } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
    };
}
/** `organizations/N` or `projects/N`, by the first part of a key's namespaced name. */
function tagKeyParent(call, key) {
    const owner = key.slice(0, key.lastIndexOf('/'));
    return call.world.organization?.id === owner
        ? `organizations/${owner}`
        : `projects/${findProject(call.world, owner)?.number ?? owner}`;
}
/** The resource of `folders/N` or `organizations/N`, whose children are listed. */
function parentOf(call) {
    const parent = call.query.get('parent') ?? '';
    const [, kind, id = ''] = /^(folders|organizations)\/(\d+)$/.exec(parent) ?? [];
    if (kind === undefined)
        throw googleError(400, 'Request contains an invalid argument.');
    const resource = kind === 'folders' ? folderResource(call.world, id) : organizationResource(call.world, id);
    return { parent, resource };
}
/** v3 `projects.list` and `folders.list`: what is right below a folder or an organization. */
function childrenOf(call, kind) {
    const { parent, resource } = parentOf(call);
    demand(call, `resourcemanager.${kind}.list`, resource, `//cloudresourcemanager.googleapis.com/${parent}`);
    const all = kind === 'projects'
        ? call.world.projects.filter((one) => one.parent === parent && one.state === 'ACTIVE').map(projectV3)
        : call.world.folders
            .filter((one) => one.parent === parent)
            .map((one) => ({ name: `folders/${one.id}`, parent, displayName: one.displayName, state: 'ACTIVE' }));
    const { items, nextPageToken } = page(call, all, 100, 300);
    return {
        status: 200,
        json: { ...(items.length > 0 ? { [kind]: items } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
    };
}
const kinds = ['projects', 'folders', 'organizations'];
/** Routes of Resource Manager. v1 also serves organizations, v2 folders: gcloud's forms. */
const resourceManagerRoutes = [
    route(SERVICE, 'POST', '/v1/projects/{id}:getAncestry', ancestry),
    route(SERVICE, 'POST', '/v1/projects/{id}:getIamPolicy', resourcemanager_policyOf('projects', 1)),
    route(SERVICE, 'POST', '/v1/organizations/{id}:getIamPolicy', resourcemanager_policyOf('organizations', 1)),
    route(SERVICE, 'POST', '/v2/folders/{id}:getIamPolicy', resourcemanager_policyOf('folders', 1)),
    ...kinds.map((kind) => route(SERVICE, 'POST', `/v3/${kind}/{id}:getIamPolicy`, resourcemanager_policyOf(kind, 3))),
    ...kinds.map((kind) => route(SERVICE, 'POST', `/v3/${kind}/{id}:testIamPermissions`, resourcemanager_testPermissions(kind))),
    route(SERVICE, 'POST', '/v1/projects/{id}:testIamPermissions', resourcemanager_testPermissions('projects')),
    route(SERVICE, 'GET', '/v3/effectiveTags', resourcemanager_effectiveTags),
    route(SERVICE, 'GET', '/v3/projects:search', listProjects(3)),
    route(SERVICE, 'GET', '/v3/projects', (call) => childrenOf(call, 'projects')),
    route(SERVICE, 'GET', '/v3/folders', (call) => childrenOf(call, 'folders')),
    route(SERVICE, 'GET', '/v3/projects/{id}', (call) => ({
        status: 200,
        json: projectV3(visibleProject(call, 'resourcemanager.projects.get', 3)),
    })),
    route(SERVICE, 'GET', '/v1/projects/{id}', (call) => ({
        status: 200,
        json: projectV1(visibleProject(call, 'resourcemanager.projects.get', 1)),
    })),
    route(SERVICE, 'GET', '/v1/projects', listProjects(1)),
    route(SERVICE, 'GET', '/v3/folders/{id}', resourcemanager_folder),
    route(SERVICE, 'GET', '/v2/folders/{id}', resourcemanager_folder),
    route(SERVICE, 'GET', '/v3/organizations/{id}', resourcemanager_organization),
    route(SERVICE, 'GET', '/v1/organizations/{id}', resourcemanager_organization),
];

;// CONCATENATED MODULE: ./simulator/services/iam.ts
/** IAM v1 (service accounts, roles) and v2 (deny policies), and IAM Credentials (tokens of another account). */







const iam_TIME = '2025-06-07T08:09:10.111213Z';
/** The `ServiceAccount` resource; `disabled` is left out where it is false. */
function accountJson(call, account) {
    const project = findProject(call.world, account.project)?.id ?? account.project;
    return {
        name: `projects/${project}/serviceAccounts/${account.email}`,
        projectId: project,
        uniqueId: account.uniqueId,
        email: account.email,
        ...(account.displayName ? { displayName: account.displayName } : {}),
        etag: 'MDEwMjE5MjA=',
        oauth2ClientId: account.uniqueId,
        ...(account.disabled ? { disabled: true } : {}),
    };
}
/** Asked with a project a missing account is a 404 to who may look; with `-` it is a 403 to everyone (IAM reference). */
function accountFor(call, permission) {
    const [projectAsked, email] = [param(call, 'owner'), param(call, 'account')];
    const found = findServiceAccount(call.world, email);
    const account = found &&
        (projectAsked === '-' || findProject(call.world, projectAsked)?.id === findProject(call.world, found.project)?.id)
        ? found
        : undefined;
    const text = `//iam.googleapis.com/projects/${projectAsked}/serviceAccounts/${email}`;
    const nowhere = { levels: [], name: '', type: '', service: '', tags: [] };
    const inherited = projectAsked === '-' ? nowhere : projectResource(call.world, projectAsked);
    demand(call, permission, account ? serviceAccountResource(call.world, account) : inherited, text, 'iam.googleapis.com');
    if (!account)
        throw googleError(404, `Unknown service account: ${email}`);
    return account;
}
function listAccounts(call) {
    const asked = param(call, 'owner');
    demand(call, 'iam.serviceAccounts.list', projectResource(call.world, asked), `//cloudresourcemanager.googleapis.com/projects/${asked}`, 'iam.googleapis.com');
    const project = findProject(call.world, asked);
    const own = call.world.serviceAccounts.filter((one) => findProject(call.world, one.project) === project);
    const { items, nextPageToken } = page(call, own, 20, 100);
    return {
        status: 200,
        json: {
            ...(items.length > 0 ? { accounts: items.map((one) => accountJson(call, one)) } : {}),
            ...(nextPageToken ? { nextPageToken } : {}),
        },
    };
}
function accountPolicy(call) {
    return { status: 200, json: resourcemanager_policyJson(call, accountFor(call, 'iam.serviceAccounts.getIamPolicy').policy) };
}
function roleJson(role) {
    return {
        name: role.name,
        title: role.title,
        includedPermissions: [...role.includedPermissions].sort(),
        stage: role.stage ?? 'GA',
        etag: role.name.startsWith('roles/') ? 'AA==' : 'BwYYZ2rC7dm=',
        ...(role.deleted ? { deleted: true } : {}),
    };
}
/** Predefined roles are public to anyone with a token. */
function getPredefined(call) {
    const name = `roles/${param(call, 'role')}`;
    const role = predefinedRole(name);
    if (!role)
        throw googleError(404, `The role named ${name} was not found.`);
    // A world may have its own idea of what Google put into a role.
    const includedPermissions = [...rolePermissions(call.world, name)];
    return { status: 200, json: roleJson({ name, title: role.title, includedPermissions }) };
}
function getCustom(kind) {
    return (call) => {
        const owner = param(call, 'owner');
        const resource = kind === 'projects' ? projectResource(call.world, owner) : organizationResource(call.world, owner);
        const name = `${kind}/${kind === 'projects' ? (findProject(call.world, owner)?.id ?? owner) : owner}/roles/${param(call, 'role')}`;
        if (!can(call, 'iam.roles.get', resource)) {
            throw googleError(403, `You don't have permission to get the role at ${name}.`, [
                errorInfo('IAM_PERMISSION_DENIED', 'iam.googleapis.com', { permission: 'iam.roles.get', resource: name }),
            ]);
        }
        const role = call.world.roles.find((one) => one.name === name);
        if (!role)
            throw googleError(404, `The role named ${name} was not found.`);
        return { status: 200, json: roleJson(role) };
    };
}
function grantable(call) {
    if (typeof call.body['fullResourceName'] !== 'string')
        throw googleError(400, 'Request contains an invalid argument.');
    const full = call.body['view'] === 'FULL';
    const names = predefinedRoles().map((name) => ({
        name,
        title: predefinedRole(name)?.title ?? name,
        includedPermissions: predefinedRole(name)?.permissions ?? [],
    }));
    const size = Math.min(Number(call.body['pageSize'] ?? 300), 1000);
    const from = Number(call.body['pageToken'] ?? 0);
    const roles = names
        .slice(from, from + size)
        .map((role) => (full ? roleJson(role) : { name: role.name, title: role.title, stage: 'GA', etag: 'AA==' }));
    return {
        status: 200,
        json: { roles, ...(from + size < names.length ? { nextPageToken: String(from + size) } : {}) },
    };
}
function attachment(call) {
    const point = param(call, 'attachment');
    const [kind, id = ''] = point.replace('cloudresourcemanager.googleapis.com/', '').split('/');
    const resource = kind === 'folders'
        ? folderResource(call.world, id)
        : kind === 'organizations'
            ? organizationResource(call.world, id)
            : projectResource(call.world, id);
    return { point, resource, policies: resource.levels[0]?.denyPolicies ?? [] };
}
function denyJson(point, policy, withRules) {
    return {
        name: `policies/${encodeURIComponent(point)}/denypolicies/${policy.id}`,
        uid: '6665c437-a3b2-a018-6934-54dd16d3426e',
        kind: 'DenyPolicy',
        displayName: policy.displayName ?? policy.id,
        etag: 'MTc1MzM5NDQ2OTQxMjY3Nzg2MjQ=',
        createTime: iam_TIME,
        updateTime: iam_TIME,
        ...(withRules
            ? {
                rules: policy.rules.map(({ description, ...denyRule }) => ({
                    ...(description ? { description } : {}),
                    denyRule,
                })),
            }
            : {}),
    };
}
function listDeny(call) {
    const { point, resource, policies } = attachment(call);
    demand(call, 'iam.denypolicies.list', resource, `//${point}`, 'iam.googleapis.com');
    return {
        status: 200,
        json: policies.length > 0 ? { policies: policies.map((one) => denyJson(point, one, false)) } : {},
    };
}
function getDeny(call) {
    const { point, resource, policies } = attachment(call);
    demand(call, 'iam.denypolicies.get', resource, `//${point}`, 'iam.googleapis.com');
    const found = policies.find((one) => one.id === param(call, 'policy'));
    if (!found)
        throw notFound();
    return { status: 200, json: denyJson(point, found, true) };
}
/** IAM v3: the principal access boundary policies of an organization. */
function listBoundaries(call) {
    const id = param(call, 'owner');
    const parent = `organizations/${id}/locations/global`;
    demand(call, 'iam.principalaccessboundarypolicies.list', organizationResource(call.world, id), `//iam.googleapis.com/${parent}`, 'iam.googleapis.com');
    const { items, nextPageToken } = page(call, call.world.organization?.accessBoundaries ?? [], 50);
    const policies = items.map(({ id: policy, resources }) => ({
        name: `${parent}/principalAccessBoundaryPolicies/${policy}`,
        uid: 'puid_13364150419245236225',
        displayName: policy,
        createTime: iam_TIME,
        updateTime: iam_TIME,
        details: { rules: [{ description: policy, resources, effect: 'ALLOW' }], enforcementVersion: '4' },
    }));
    return {
        status: 200,
        json: {
            ...(policies.length > 0 ? { principalAccessBoundaryPolicies: policies } : {}),
            ...(nextPageToken === undefined ? {} : { nextPageToken }),
        },
    };
}
/** A token of another account, limited to the scopes asked; refusal and absence read the same (iamcredentials v1). */
function generateAccessToken(call) {
    const account = findServiceAccount(call.world, param(call, 'account'));
    const permission = 'iam.serviceAccounts.getAccessToken';
    if (!account || account.disabled || !can(call, permission, serviceAccountResource(call.world, account))) {
        throw googleError(403, `Permission '${permission}' denied on resource (or it may not exist).`, [
            errorInfo('IAM_PERMISSION_DENIED', 'iam.googleapis.com', { permission }),
        ]);
    }
    const scopes = Array.isArray(call.body['scope']) ? call.body['scope'].map(String) : [];
    if (scopes.length === 0)
        throw googleError(400, 'Request contains an invalid argument.');
    const lifetime = Number(/^(\d+)(\.\d+)?s$/.exec(typeof call.body['lifetime'] === 'string' ? call.body['lifetime'] : '3600s')?.[1] ??
        Number.NaN);
    if (!(lifetime > 0 && lifetime <= 3600))
        throw googleError(400, 'Request contains an invalid argument.');
    const accessToken = call.state.tokens.mint(`serviceAccount:${account.email}`, scopes, lifetime);
    return {
        status: 200,
        json: { accessToken, expireTime: new Date(Date.now() + lifetime * 1000).toISOString().replace(/\.\d+Z$/, 'Z') },
    };
}
/** Routes of iam v1 and v2, and iamcredentials v1. */
const iamRoutes = [
    route('iamcredentials', 'POST', '/v1/projects/{owner}/serviceAccounts/{account}:generateAccessToken', generateAccessToken),
    route('iam', 'POST', '/v1/projects/{owner}/serviceAccounts/{account}:getIamPolicy', accountPolicy),
    route('iam', 'GET', '/v1/projects/{owner}/serviceAccounts/{account}', (call) => ({
        status: 200,
        json: accountJson(call, accountFor(call, 'iam.serviceAccounts.get')),
    })),
    route('iam', 'GET', '/v1/projects/{owner}/serviceAccounts', listAccounts),
    route('iam', 'GET', '/v1/projects/{owner}/roles/{role}', getCustom('projects')),
    route('iam', 'GET', '/v1/organizations/{owner}/roles/{role}', getCustom('organizations')),
    route('iam', 'POST', '/v1/roles:queryGrantableRoles', grantable),
    route('iam', 'GET', '/v1/roles/{role}', getPredefined),
    route('iam', 'GET', '/v2/policies/{attachment}/denypolicies/{policy}', getDeny),
    route('iam', 'GET', '/v2/policies/{attachment}/denypolicies', listDeny),
    route('iam', 'GET', '/v3/organizations/{owner}/locations/global/principalAccessBoundaryPolicies', listBoundaries),
];

;// CONCATENATED MODULE: ./simulator/logging-filter.ts
/**
 * The Logging query language, as far as filters of pulls use it: comparisons, `log_id()`, lists of values, texts alone,
 * and their joining. `NOT` binds first, then `OR`, then `AND`, which also stands between terms without a word.
 * @see https://cloud.google.com/logging/docs/view/logging-query-language
 */

/** A filter that Cloud Logging would refuse. */
class UnparseableFilter extends Error {
}
const TOKEN = /\s+|--[^\n]*|("(?:[^"\\]|\\.)*")|(!=|>=|<=|=~|!~|[():=<>])|([^\s"():=<>!~]+)/gy;
function tokensOf(filter) {
    const tokens = [];
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < filter.length) {
        const at = TOKEN.lastIndex;
        const match = TOKEN.exec(filter);
        if (match === null)
            throw new UnparseableFilter(`Unparseable filter: syntax error at column ${String(at + 1)}`);
        const [, quoted, sign, word] = match;
        if (quoted !== undefined)
            tokens.push({ kind: 'text', text: quoted.slice(1, -1).replace(/\\(.)/g, '$1') });
        else if (sign !== undefined)
            tokens.push({ kind: 'sign', text: sign });
        else if (word !== undefined)
            tokens.push({ kind: 'word', text: word });
    }
    return tokens;
}
const COMPARISONS = new Set(['=', '!=', ':', '>', '<', '>=', '<=', '=~', '!~']);
/**
 * Reads a filter.
 * @throws UnparseableFilter
 */
function logFilter(text) {
    const tokens = tokensOf(text);
    let at = 0;
    const peek = () => tokens[at];
    const isWord = (word) => peek()?.kind === 'word' && peek()?.text === word;
    const isSign = (sign) => peek()?.kind === 'sign' && peek()?.text === sign;
    const wrong = () => {
        throw new UnparseableFilter(`Unparseable filter: syntax error near “${peek()?.text ?? 'the end'}”`);
    };
    const take = () => {
        const token = peek() ?? wrong();
        at += 1;
        return token;
    };
    const expect = (sign) => {
        if (!isSign(sign))
            wrong();
        at += 1;
    };
    const all = () => {
        const terms = [any()];
        while (peek() !== undefined && !isSign(')')) {
            if (isWord('AND'))
                at += 1;
            terms.push(any());
        }
        return (entry) => terms.every((term) => term(entry));
    };
    const any = () => {
        const terms = [not()];
        while (isWord('OR')) {
            at += 1;
            terms.push(not());
        }
        return (entry) => terms.some((term) => term(entry));
    };
    const not = () => {
        if (!isWord('NOT'))
            return term();
        at += 1;
        const inner = not();
        return (entry) => !inner(entry);
    };
    const term = () => {
        if (isSign('(')) {
            at += 1;
            const inner = all();
            expect(')');
            return inner;
        }
        const first = take();
        if (first.kind === 'sign' || ['AND', 'OR'].includes(first.text))
            return wrong();
        if (first.kind === 'word' && first.text === 'log_id' && isSign('(')) {
            at += 1;
            const id = take().text;
            expect(')');
            return (entry) => textOf(entry['logName']).endsWith(`/logs/${encodeURIComponent(id)}`);
        }
        const sign = peek();
        if (sign?.kind !== 'sign' || !COMPARISONS.has(sign.text))
            return (entry) => JSON.stringify(entry).toLowerCase().includes(JSON.stringify(first.text).slice(1, -1).toLowerCase());
        at += 1;
        return values(first.text, sign.text);
    };
    /** One value, or several in brackets joined by OR or AND. */
    const values = (path, operator) => {
        if (!isSign('(')) {
            const wanted = take();
            if (wanted.kind === 'sign')
                return wrong();
            return (entry) => compares(valueAt(entry, path), operator, wanted.text);
        }
        at += 1;
        const wanted = [take().text];
        let every = null;
        while (!isSign(')')) {
            const joint = take().text;
            if (!['AND', 'OR'].includes(joint))
                wrong();
            every = joint === 'AND';
            wanted.push(take().text);
        }
        expect(')');
        return (entry) => {
            const holds = (each) => compares(valueAt(entry, path), operator, each);
            return every === true ? wanted.every(holds) : wanted.some(holds);
        };
    };
    if (tokens.length === 0)
        return () => true;
    const filter = all();
    if (peek() !== undefined)
        wrong();
    return filter;
}
function valueAt(entry, path) {
    let value = entry;
    for (const key of path.split('.'))
        value = typeof value === 'object' && value !== null ? value[key] : undefined;
    return value;
}
/** A field that is not there compares to nothing, save by `!=`. Equality of texts does not mind the case. */
function compares(value, operator, wanted) {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
        return operator === '!=' || operator === '!~';
    const [text, other] = [String(value).toLowerCase(), wanted.toLowerCase()];
    switch (operator) {
        case '=':
            return text === other;
        case '!=':
            return text !== other;
        case ':':
            return text.includes(other);
        case '=~':
            return new RegExp(wanted).test(String(value));
        case '!~':
            return !new RegExp(wanted).test(String(value));
        default:
            return ordered(typeof value === 'number' ? value - Number(wanted) : comparedTimes(text, other), operator);
    }
}
/** Times by their moment, other texts by their letters. */
function comparedTimes(text, other) {
    const [a, b] = [Date.parse(text), Date.parse(other)];
    if (!Number.isNaN(a) && !Number.isNaN(b))
        return a - b;
    return text < other ? -1 : text > other ? 1 : 0;
}
function ordered(difference, operator) {
    if (operator === '>=')
        return difference >= 0;
    if (operator === '<=')
        return difference <= 0;
    return operator === '>' ? difference > 0 : difference < 0;
}

;// CONCATENATED MODULE: ./simulator/services/logging.ts
/** Cloud Logging v2: `entries:list` with filter, order and pages. */






const MOST = 1000;
function logEntries(call) {
    const names = Array.isArray(call.body['resourceNames']) ? call.body['resourceNames'].map(String) : [];
    if (names.length === 0)
        throw googleError(400, 'Request contains an invalid argument.');
    const entries = names.flatMap((name) => {
        const id = name.replace('projects/', '');
        if (!can(call, 'logging.logEntries.list', projectResource(call.world, id)))
            throw googleError(403, `Permission denied for all log views`);
        return call.world.logEntries[findProject(call.world, id)?.id ?? id] ?? [];
    });
    const kept = entries.filter(logging_filterOf(textOf(call.body['filter'])));
    const newest = call.body['orderBy'] === 'timestamp desc';
    kept.sort((a, b) => textOf(a['timestamp']).localeCompare(textOf(b['timestamp'])) * (newest ? -1 : 1));
    const size = Math.min(Number(call.body['pageSize']) || 50, MOST);
    const from = offsetIn(textOf(call.body['pageToken']));
    const shown = kept.slice(from, from + size);
    const next = from + size;
    const nextPageToken = next < kept.length ? Buffer.from(`from:${String(next)}`).toString('base64url') : null;
    return {
        status: 200,
        json: { ...(shown.length > 0 ? { entries: shown } : {}), ...(nextPageToken === null ? {} : { nextPageToken }) },
    };
}
function logging_filterOf(text) {
    try {
        return logFilter(text);
    }
    catch (error) {
        if (error instanceof UnparseableFilter || error instanceof SyntaxError)
            throw googleError(400, error.message);
        throw error;
    }
}
function offsetIn(token) {
    if (token === '')
        return 0;
    const from = Number(Buffer.from(token, 'base64url').toString('utf8').replace('from:', ''));
    if (!Number.isSafeInteger(from) || from < 0)
        throw googleError(400, 'Request contains an invalid argument.');
    return from;
}
const loggingRoutes = [route('logging', 'POST', '/v2/entries:list', logEntries)];

;// CONCATENATED MODULE: ./simulator/services/networkconnectivity.ts
/** Network Connectivity v1: policy-based routes. */





function policyRoutes(call) {
    const id = param(call, 'project');
    const parent = `projects/${id}/locations/global`;
    const permission = 'networkconnectivity.policyBasedRoutes.list';
    demand(call, permission, projectResource(call.world, id), `//networkconnectivity.googleapis.com/${parent}`);
    const number = findProject(call.world, id)?.number ?? id;
    const own = (call.world.policyRoutes ?? []).filter((one) => one.project === id);
    const { items, nextPageToken } = page(call, own, Number(call.query.get('pageSize')) || 100);
    return {
        status: 200,
        json: {
            ...(items.length > 0
                ? {
                    policyBasedRoutes: items.map(({ resource }) => ({
                        kind: 'networkconnectivity#policyBasedRoute',
                        createTime: '2025-03-04T05:06:07.080910Z',
                        updateTime: '2025-03-04T05:06:07.080910Z',
                        ...resource,
                        name: `projects/${number}/locations/global/policyBasedRoutes/${textOf(resource['name'])}`,
                    })),
                }
                : {}),
            ...(nextPageToken === undefined ? {} : { nextPageToken }),
        },
    };
}
/** Routes of networkconnectivity v1. */
const networkConnectivityRoutes = [
    route('networkconnectivity', 'GET', '/v1/projects/{project}/locations/global/policyBasedRoutes', policyRoutes),
];

;// CONCATENATED MODULE: ./simulator/services/manifests.ts
/** Media types of the Accept header, without their parameters. */
function offer(call) {
    return (call.headers['accept'] ?? '').split(',').flatMap((one) => {
        const type = one.split(';')[0]?.trim() ?? '';
        return type ? [type] : [];
    });
}
/**
 * Does the client take this manifest? A missing Accept, and a wildcard, mean schema 2 or older only: no index, no OCI.
 * containerd names a wildcard behind the types that it knows.
 */
function accepted(call, object) {
    const types = offer(call);
    if (types.includes(object.mediaType))
        return true;
    return ((types.length === 0 || types.includes('*/*')) &&
        object.mediaType.startsWith('application/vnd.docker.distribution.manifest.v'));
}
/** A manifest as a registry serves it. */
function serve(object) {
    return {
        status: 200,
        headers: {
            'content-type': object.mediaType,
            'docker-content-digest': object.digest,
            'docker-distribution-api-version': 'registry/2.0',
        },
        bytes: object.bytes,
    };
}

;// CONCATENATED MODULE: ./simulator/services/otherregistry.ts
/**
 * A plain Docker Distribution registry with a token server: Docker Hub, quay.io, a company's own.
 * A Google token shown to one of them is a security violation, which is recorded and refused loudly.
 */





/** Docker Hub is known by two names. */
const canonical = (host) => ['registry-1.docker.io', 'index.docker.io', 'registry.docker.io'].includes(host) ? 'docker.io' : host;
const serviceOf = (host) => (canonical(host) === 'docker.io' ? 'registry.docker.io' : host);
function otherregistry_find(call, host) {
    const found = call.world.otherRegistries.find((one) => one.host === canonical(host));
    if (!found)
        throw registryError(404, 'NAME_UNKNOWN', `no registry answers at ${host}`);
    return found;
}
/** Refuse and record a Google credential that reached a registry which is not Google's. */
function guard(call, host) {
    const secret = presented(call.headers['authorization'])?.secret;
    if (secret === undefined)
        return;
    const registryToken = call.state.tokens.findRegistry(secret);
    const foreign = registryToken && canonical(registryToken.host) !== canonical(host);
    if (!call.state.tokens.isGoogles(secret) && !foreign && !secret.startsWith('ya29.'))
        return;
    call.state.violations.push(`a Google token was presented to ${host} (${call.method} ${call.path})`);
    throw registryError(400, 'SECURITY_VIOLATION', `A Google token was presented to ${host}. It must never leave Google.`);
}
function challenge(call, host, scope, error) {
    const parts = [
        `Bearer realm="${call.state.url}/v2/token?ns=${host}"`,
        `service="${serviceOf(host)}"`,
        ...(scope ? [`scope="${scope}"`] : []),
        ...(error ? [`error="${error}"`] : []),
    ];
    return { 'www-authenticate': parts.join(','), 'docker-distribution-api-version': 'registry/2.0' };
}
/** The credentials of a Basic header, checked. */
function user(call, registry) {
    const shown = presented(call.headers['authorization']);
    if (shown?.scheme !== 'basic')
        return undefined;
    if (registry.credentials?.[shown.user] !== shown.secret)
        throw registryError(401, 'UNAUTHORIZED', 'incorrect username or password');
    return shown.user;
}
/** Token needed for everything; private and missing repositories read the same to who may not pull. */
function enter(call, host) {
    guard(call, host);
    const registry = otherregistry_find(call, host);
    const path = param(call, 'name');
    const scope = `repository:${path}:pull`;
    const shown = presented(call.headers['authorization']);
    const token = shown && call.state.tokens.findRegistry(shown.secret);
    if (!token || token.expires <= Date.now())
        throw registryError(401, 'UNAUTHORIZED', 'authentication required', challenge(call, host, scope));
    if (!token.paths.includes(path)) {
        throw registryError(401, 'UNAUTHORIZED', 'authentication required', challenge(call, host, scope, 'insufficient_scope'), [{ Type: 'repository', Class: '', Name: path, Action: 'pull' }]);
    }
    return { host, registry, images: registry.repositories.find((one) => one.name === path)?.images ?? [] };
}
/** `/v2/`: 401 with a challenge until a token is shown (Docker Registry HTTP API v2, "API version check"). */
function otherPing(call, host) {
    guard(call, host);
    otherregistry_find(call, host);
    const shown = presented(call.headers['authorization']);
    if (!shown || !call.state.tokens.findRegistry(shown.secret))
        throw registryError(401, 'UNAUTHORIZED', 'authentication required', challenge(call, host));
    return { status: 200, json: {}, headers: { 'docker-distribution-api-version': 'registry/2.0' } };
}
/** The token server: always a token, which only opens what its holder may pull (Docker token authentication specification). */
function otherToken(call, host) {
    guard(call, host);
    const registry = otherregistry_find(call, host);
    const known = user(call, registry) !== undefined;
    const asked = call.query
        .getAll('scope')
        .flatMap((scope) => scope.split(' '))
        .flatMap((scope) => /^repository:([^:]+):/.exec(scope)?.[1] ?? []);
    const paths = asked.filter((path) => registry.repositories.some((one) => one.name === path && (known || !one.private)));
    const token = call.state.tokens.mintRegistry({
        token: null,
        host: canonical(host),
        paths,
        expires: Date.now() + 300_000,
    });
    return { status: 200, json: { token, access_token: token, expires_in: 300, issued_at: new Date().toISOString() } };
}
/** A manifest; anonymous GETs count against the pull rate, HEADs do not (Docker Hub usage and limits). */
function otherManifest(call, host) {
    const { registry, images } = enter(call, host);
    const limit = registry.pullsLeft === undefined
        ? {}
        : {
            'ratelimit-limit': '100;w=21600',
            'ratelimit-remaining': `${String(Math.max(registry.pullsLeft, 0))};w=21600`,
        };
    if (registry.pullsLeft !== undefined && call.method === 'GET') {
        if (registry.pullsLeft <= 0) {
            throw registryError(429, 'TOOMANYREQUESTS', 'You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit', { ...limit, 'retry-after': '3600' });
        }
        registry.pullsLeft -= 1;
    }
    const reference = param(call, 'reference');
    for (const spec of images) {
        const built = buildImage(spec);
        const object = reference.startsWith('sha256:')
            ? built.manifests.find((one) => one.digest === reference)
            : spec.tags.includes(reference)
                ? built.top
                : undefined;
        if (object && (reference.startsWith('sha256:') || accepted(call, object))) {
            const answer = serve(object);
            return { ...answer, headers: { ...answer.headers, ...limit } };
        }
    }
    throw registryError(404, 'MANIFEST_UNKNOWN', 'manifest unknown', {}, { Tag: reference });
}
/** A blob, served without a redirect (Docker Registry HTTP API v2). */
function otherBlob(call, host) {
    const { images } = enter(call, host);
    const found = images.flatMap((spec) => buildImage(spec).blobs).find((one) => one.digest === param(call, 'digest'));
    if (!found)
        throw registryError(404, 'BLOB_UNKNOWN', 'blob unknown to registry');
    return {
        status: 200,
        headers: { 'content-type': 'application/octet-stream', 'docker-content-digest': found.digest },
        bytes: found.bytes,
    };
}
/** The tags of a repository (Docker Registry HTTP API v2, "Listing image tags"). */
function otherTags(call, host) {
    const { images } = enter(call, host);
    return { status: 200, json: { name: param(call, 'name'), tags: images.flatMap((spec) => spec.tags).sort() } };
}
/** What a remote repository finds upstream: public images of Docker Hub, or of a custom registry's address. */
function upstreamImages(world, config) {
    const docker = config['dockerRepository'];
    const custom = docker?.['customRepository'];
    const uri = docker?.['publicRepository'] === 'DOCKER_HUB'
        ? 'docker.io'
        : typeof custom?.['uri'] === 'string'
            ? custom['uri'].replace(/^https:\/\//, '').replace(/\/$/, '')
            : '';
    const upstream = world.otherRegistries.find((one) => one.host === canonical(uri));
    return (upstream?.repositories ?? [])
        .filter((one) => !one.private)
        .flatMap((one) => one.images.map((image) => ({ ...image, name: one.name })));
}

;// CONCATENATED MODULE: ./simulator/services/registry.ts
/**
 * Docker Registry HTTP API v2 as Artifact Registry speaks it. The token endpoint and every path enforce
 * `artifactregistry.repositories.downloadArtifacts`; refusals never tell "may not" from "is not" to callers
 * who may not see the project.
 */












/** The registry host that is meant: `?ns=`, the token request's `service`, the Host header, or the world's first repository's. */
function meantHost(call) {
    const named = call.query.get('ns') ?? call.query.get('service');
    if (named)
        return named === 'registry.docker.io' ? 'docker.io' : named;
    const host = (call.headers['host'] ?? '').replace(/:\d+$/, '');
    if (locationOfHost(host))
        return host;
    const first = call.world.repositories[0];
    return first ? hostOf(first) : 'us-docker.pkg.dev';
}
/** `Www-Authenticate`, with the simulator's own address as the realm; the ping names no service. */
function registry_challenge(call, host, scope, error) {
    const parts = [
        `Bearer realm="${call.state.url}/v2/token?ns=${host}"`,
        ...(scope ? [`service="${host}"`, `scope="${scope}"`] : []),
        ...(error ? [`error="${error}"`] : []),
    ];
    return { 'www-authenticate': parts.join(','), 'docker-distribution-api-version': 'registry/2.0' };
}
/** The caller by its Authorization header: an OAuth token (Bearer, or Basic's password), or a token of `/v2/token`. */
function registryCaller(call, path) {
    const shown = presented(call.headers['authorization']);
    if (!shown)
        return { kind: 'anonymous' };
    const own = call.state.tokens.findRegistry(shown.secret);
    if (!own)
        return call.state.tokens.identifyShown(call.world, shown);
    if (own.expires <= Date.now())
        return { kind: 'invalid', why: 'expired' };
    if (!own.paths.includes(path))
        return { kind: 'invalid', why: 'unknown' };
    return own.token ? { kind: 'known', ...own.token } : { kind: 'anonymous' };
}
/** Refusals before IAM: project deleted, API off, billing off, perimeter. */
function requireProject(call, place) {
    const project = findProject(call.world, place.project);
    const { host, title } = SERVICES.artifactregistry;
    if (!project)
        return;
    if (serviceRestricted(call.world, project, host))
        throw registryError(403, 'DENIED', restrictedText(host, project));
    if (project.state === 'DELETE_REQUESTED')
        throw registryError(403, 'DENIED', `Project #${project.number} has been deleted.`);
    if (!apiEnabled(project, host))
        throw registryError(403, 'DENIED', apiOffText(title, host, project));
    if (!project.billing)
        throw registryError(403, 'DENIED', billingOffText(project));
    if (outsidePerimeter(call, project.id))
        throw registryError(403, 'DENIED', perimeterText(PERIMETER_UID));
}
function requireScope(identity) {
    if (identity.kind !== 'known')
        return;
    if (identity.scopes.some((scope) => SERVICES.registry.scopes.some((one) => scope === `https://www.googleapis.com/auth/${one}`)))
        return;
    throw registryError(403, 'DENIED', 'Request had insufficient authentication scopes.', {
        'www-authenticate': 'Bearer error="insufficient_scope"',
    });
}
/** A gcr.io host answers 412 to whoever asks for a project whose repository behind that host does not exist. */
function requireServed(call, host, place) {
    if (host !== place.repository || findRepository(call.world, place.project, place.location, place.repository))
        return;
    throw new Refusal({
        status: 412,
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        bytes: Buffer.from(`Container Registry is deprecated and shutting down, please use the auto migration tool to migrate to Artifact Registry (gcloud artifacts docker upgrade migrate --projects='${place.project}'). For more details see: https://cloud.google.com/artifact-registry/docs/transition/auto-migrate-gcr-ar`),
    });
}
/** May this caller pull from the place? Ends with the repository, or as Artifact Registry refuses. */
function authorize(call, place) {
    requireProject(call, place);
    requireScope(call.identity);
    const resource = repositoryResource(call.world, place.project, place.location, place.repository);
    const name = `projects/${place.project}/locations/${place.location}/repositories/${place.repository}`;
    if (!can(call, PULL, resource)) {
        const text = memberOf(call) === null
            ? `Unauthenticated request. Unauthenticated requests do not have permission "${PULL}" on resource "${name}" (or it may not exist)`
            : `Permission "${PULL}" denied on resource "${name}" (or it may not exist)`;
        throw registryError(403, 'DENIED', text);
    }
    const repository = findRepository(call.world, place.project, place.location, place.repository);
    if (repository?.format !== 'DOCKER')
        throw registryError(404, 'NAME_UNKNOWN', `Repository "${place.repository}" not found`);
    const key = call.world.keys?.find(({ name: one }) => one === repository.kmsKeyName);
    if (key && key.state !== 'ENABLED')
        throw registryError(403, 'DENIED', `The key ${key.name} is not enabled.`);
    return { repository, image: place.image };
}
/** Authenticate and authorize a manifest or blob request; anonymous ones are challenged unless the repository is public. */
function registry_enter(call) {
    const host = meantHost(call);
    const path = param(call, 'name');
    const place = parseImagePath(host, path);
    if (!place)
        throw registryError(404, 'NAME_UNKNOWN', `Invalid repository name "${path}"`);
    requireServed(call, host, place);
    const identity = registryCaller(call, path);
    const scope = `repository:${path}:pull`;
    const fromToken = call.headers['authorization'] !== undefined;
    if (identity.kind === 'invalid')
        throw registryError(401, 'UNAUTHORIZED', 'authentication failed', registry_challenge(call, host, scope, 'invalid_token'));
    const known = { ...call, identity };
    try {
        return { host, ...authorize(known, place) };
    }
    catch (problem) {
        if (identity.kind === 'anonymous' && !fromToken && problem instanceof Refusal && problem.answer.status === 403) {
            throw registryError(401, 'UNAUTHORIZED', 'authentication required', registry_challenge(call, host, scope));
        }
        throw problem;
    }
}
/** Images that a repository serves: its own, its upstreams' (virtual, by priority), its source's (remote). */
function imagesOf(call, repository, depth = 0) {
    const upstreams = [...(repository.virtualRepositoryConfig?.upstreamPolicies ?? [])].sort((a, b) => b.priority - a.priority);
    const behind = upstreams.flatMap(({ repository: name }) => {
        const [, project = '', , location = '', , id = ''] = name.split('/');
        const upstream = findRepository(call.world, project, location, id);
        return upstream && depth < 3 ? imagesOf(call, upstream, depth + 1) : [];
    });
    const remote = repository.remoteRepositoryConfig ? upstreamImages(call.world, repository.remoteRepositoryConfig) : [];
    return [...repository.images, ...behind, ...remote];
}
/** A download rule that denies this version (Artifact Registry download rules). */
function requireRules(repository, spec, object) {
    const applying = (repository.rules ?? []).filter((rule) => rule.packageId === undefined || rule.packageId === spec.name);
    const scope = { values: { 'pkg.name': spec.name, 'pkg.version.id': object.digest } };
    const denied = applying.find((rule) => rule.action === 'DENY' && (!rule.condition || holds(rule.condition.expression, scope)));
    if (denied)
        throw registryError(403, 'DENIED', `Download of "${spec.name}" is denied by rule "${denied.id}"`);
}
function manifest(call) {
    if (!locationOfHost(meantHost(call)))
        return otherManifest(call, meantHost(call));
    const { repository, image } = registry_enter(call);
    const reference = param(call, 'reference');
    const byDigest = reference.startsWith('sha256:');
    const specs = imagesOf(call, repository).filter((spec) => spec.name === image);
    for (const spec of specs) {
        const built = buildImage(spec);
        const object = byDigest
            ? built.manifests.find((one) => one.digest === reference)
            : spec.tags.includes(reference)
                ? built.top
                : undefined;
        if (!object)
            continue;
        requireRules(repository, spec, built.top);
        if (!byDigest && !accepted(call, object)) {
            throw registryError(404, 'MANIFEST_UNKNOWN', `Manifest with tag '${reference}' has media type '${object.mediaType}', but client accepts '${offer(call).join(',')}'.`);
        }
        return serve(object);
    }
    throw registryError(404, 'MANIFEST_UNKNOWN', byDigest ? 'Requested entity was not found.' : `Failed to fetch "${reference}"`);
}
function blob(call) {
    if (!locationOfHost(meantHost(call)))
        return otherBlob(call, meantHost(call));
    const { repository, image } = registry_enter(call);
    const digest = param(call, 'digest');
    const found = imagesOf(call, repository)
        .filter((spec) => spec.name === image)
        .flatMap((spec) => buildImage(spec).blobs)
        .find((one) => one.digest === digest);
    if (!found)
        throw registryError(404, 'BLOB_UNKNOWN', 'blob unknown to registry');
    const id = Buffer.from(`${repository.project}/${repository.id}/${digest}/${String(call.state.downloads.size)}`).toString('base64url');
    call.state.downloads.set(id, found);
    const location = `${call.state.url}/artifacts-downloads/namespaces/${repository.project}/repositories/${repository.id}/downloads/${id}`;
    return { status: 302, headers: { location, 'docker-content-digest': digest }, bytes: Buffer.alloc(0) };
}
/** What a redirected blob request gets: the link itself is the permission. */
function download(call) {
    const found = call.state.downloads.get(param(call, 'id'));
    if (!found)
        throw registryError(404, 'BLOB_UNKNOWN', 'blob unknown to registry');
    return {
        status: 200,
        headers: { 'content-type': 'application/octet-stream', 'docker-content-digest': found.digest },
        bytes: found.bytes,
    };
}
function tags(call) {
    if (!locationOfHost(meantHost(call)))
        return otherTags(call, meantHost(call));
    const { repository, image } = registry_enter(call);
    const specs = imagesOf(call, repository).filter((spec) => spec.name === image);
    if (specs.length === 0)
        throw registryError(404, 'NAME_UNKNOWN', `Package "${image}" not found`);
    const entries = specs.map((spec) => ({ spec, built: buildImage(spec) }));
    return {
        status: 200,
        json: {
            child: [],
            manifest: Object.fromEntries(entries.map(({ spec, built }) => [
                built.top.digest,
                {
                    imageSizeBytes: String(built.size),
                    layerId: '',
                    mediaType: built.top.mediaType,
                    tag: spec.tags,
                    timeCreatedMs: '0',
                    timeUploadedMs: '0',
                },
            ])),
            name: param(call, 'name'),
            tags: specs.flatMap((spec) => spec.tags).sort(),
        },
    };
}
/** `/v2/`: 200 for any valid token, 401 with a challenge that names no service otherwise. */
function ping(call) {
    const host = meantHost(call);
    if (!locationOfHost(host))
        return otherPing(call, host);
    const shown = presented(call.headers['authorization']);
    const valid = shown &&
        (call.state.tokens.findRegistry(shown.secret) ??
            call.state.tokens.identifyShown(call.world, shown).kind === 'known');
    if (!valid)
        throw registryError(401, 'UNAUTHORIZED', 'authentication required', registry_challenge(call, host));
    return { status: 200, json: {}, headers: { 'docker-distribution-api-version': 'registry/2.0' } };
}
/** `GET /v2/token`: enforces IAM already here, for every repository scope asked. */
function registry_token(call) {
    const host = meantHost(call);
    if (!locationOfHost(host))
        return otherToken(call, host);
    const shown = presented(call.headers['authorization']);
    const identity = call.state.tokens.identifyShown(call.world, shown);
    if (identity.kind === 'invalid')
        throw registryError(401, 'UNAUTHORIZED', 'authentication failed');
    const paths = call.query
        .getAll('scope')
        .flatMap((scope) => scope.split(' '))
        .flatMap((scope) => /^repository:([^:]+(?:\/[^:]+)*):/.exec(scope)?.[1] ?? []);
    for (const path of paths) {
        const place = parseImagePath(host, path);
        if (!place)
            throw registryError(404, 'NAME_UNKNOWN', `Invalid repository name "${path}"`);
        requireServed(call, host, place);
        authorize({ ...call, identity }, place);
    }
    if (paths.length === 0 && identity.kind === 'anonymous')
        throw registryError(401, 'UNAUTHORIZED', 'authentication required');
    const expires = Date.now() + 3600_000;
    const text = call.state.tokens.mintRegistry({
        token: identity.kind === 'known' ? identity : null,
        host,
        paths,
        expires,
    });
    return { status: 200, json: { token: text, expires_in: 3600, issued_at: new Date().toISOString() } };
}
const noPost = () => ({
    status: 404,
    bytes: Buffer.from('Not Found\n'),
    headers: { 'content-type': 'text/plain; charset=utf-8' },
});
/** Routes of the registry, Artifact Registry's and any other that `?ns=` names. */
const registryRoutes = [
    route('registry', 'GET', '/v2/token', registry_token, true),
    route('registry', 'POST', '/v2/token', noPost, true),
    route('registry', 'GET', '/v2/', ping, true),
    route('registry', 'GET', '/v2', ping, true),
    route('registry', 'GET', '/v2/{name**}/manifests/{reference}', manifest, true),
    route('registry', 'GET', '/v2/{name**}/blobs/{digest}', blob, true),
    route('registry', 'GET', '/v2/{name**}/tags/list', tags, true),
    route('registry', 'GET', '/artifacts-downloads/namespaces/{project}/repositories/{repository}/downloads/{id}', download, true),
];

;// CONCATENATED MODULE: ./simulator/services/crc32c.ts
/** CRC-32C (Castagnoli), which Cloud Storage tells of every object, and which gcloud compares (RFC 3720, appendix B.4). */
const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1)
        value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
    return value >>> 0;
});
/** The checksum of some bytes. */
function crc32c(bytes) {
    let value = 0xffffffff;
    for (const byte of bytes)
        value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
    return (value ^ 0xffffffff) >>> 0;
}

;// CONCATENATED MODULE: ./simulator/services/storage.ts
/**
 * Cloud Storage's JSON API (storage v1): objects of buckets listed, read and uploaded: at once, with their metadata, or in
 * a session of parts (Cloud Storage documentation, "Uploads and downloads", "Resumable uploads", "Request preconditions").
 */






/** Every part of a session but its last is a multiple of this. */
const QUANTUM = 256 * 1024;
function storage_refuse(code, reason, message) {
    return new Refusal({
        status: code,
        json: { error: { code, message, errors: [{ message, domain: 'global', reason }] } },
    });
}
/** Where the object itself is asked for, errors come as plain text. */
const inPlainText = (refusal, text) => new Refusal({
    status: refusal.answer.status,
    headers: { 'content-type': 'text/html; charset=UTF-8' },
    bytes: Buffer.from(text),
});
/** The bucket, to who may do this in it: a bucket that is not there is told before anything is refused. */
function bucketFor(call, permission, plain = false) {
    const name = param(call, 'bucket');
    const bucket = call.world.buckets?.find((one) => one.name === name);
    if (!bucket) {
        const text = 'The specified bucket does not exist.';
        const refusal = storage_refuse(404, 'notFound', text);
        throw plain ? inPlainText(refusal, text) : refusal;
    }
    requireConsumer({ ...call, params: { ...call.params, project: bucket.project } });
    requirePerimeter(call, bucket.project);
    demandIn(call, bucket, permission, plain);
    return bucket;
}
function demandIn(call, bucket, permission, plain = false) {
    if (can(call, permission, bucketResource(call.world, bucket)))
        return;
    const who = memberOf(call)?.replace(/^\w+:/, '') ?? 'Anonymous caller';
    const what = permission === 'storage.objects.list' ? 'bucket' : 'object';
    const text = `${who} does not have ${permission} access to the Google Cloud Storage ${what}. Permission '${permission}' denied on resource (or it may not exist).`;
    const refusal = storage_refuse(403, 'forbidden', text);
    throw plain ? inPlainText(refusal, text) : refusal;
}
const bytesOf = ({ data }) => Buffer.from(data, 'base64');
function objectJson(call, bucket, name, stored) {
    const bytes = bytesOf(stored);
    const self = `${call.state.url}/storage/v1/b/${bucket.name}/o/${encodeURIComponent(name)}`;
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(crc32c(bytes));
    return {
        kind: 'storage#object',
        id: `${bucket.name}/${name}/${stored.generation}`,
        selfLink: self,
        mediaLink: `${self.replace('/storage/v1/', '/download/storage/v1/')}?generation=${stored.generation}&alt=media`,
        name,
        bucket: bucket.name,
        generation: stored.generation,
        metageneration: '1',
        contentType: stored.contentType,
        storageClass: 'STANDARD',
        size: String(bytes.length),
        md5Hash: (0,external_node_crypto_.createHash)('md5').update(bytes).digest('base64'),
        crc32c: crc.toString('base64'),
        etag: 'CAE=',
        timeCreated: stored.updated,
        updated: stored.updated,
    };
}
const SHIELD = '\u{10ffff}';
function listObjects(call) {
    const bucket = bucketFor(call, 'storage.objects.list');
    const [prefix, delimiter] = [call.query.get('prefix') ?? '', call.query.get('delimiter') ?? ''];
    const names = Object.keys(bucket.objects)
        .filter((name) => name.startsWith(prefix))
        .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    const folderOf = (name) => {
        const end = delimiter === '' ? -1 : name.indexOf(delimiter, prefix.length);
        return end < 0 ? null : name.slice(0, end + delimiter.length);
    };
    const after = Buffer.from(call.query.get('pageToken') ?? '', 'base64url').toString('utf8');
    const most = Math.min(Number(call.query.get('maxResults')) || 1000, 1000);
    const left = names.filter((name) => name > after);
    const page = left.slice(0, most);
    const items = page.filter((name) => folderOf(name) === null);
    const prefixes = [...new Set(page.flatMap((name) => folderOf(name) ?? []))];
    return {
        status: 200,
        json: {
            kind: 'storage#objects',
            ...(left.length > most ? { nextPageToken: Buffer.from(page.at(-1) ?? SHIELD).toString('base64url') } : {}),
            ...(prefixes.length > 0 ? { prefixes } : {}),
            ...(items.length > 0
                ? {
                    items: items.flatMap((name) => bucket.objects[name] ? [objectJson(call, bucket, name, bucket.objects[name])] : []),
                }
                : {}),
        },
    };
}
function getObject(call) {
    const media = call.query.get('alt') === 'media';
    const bucket = bucketFor(call, 'storage.objects.get', media);
    const name = param(call, 'object');
    const found = Object.hasOwn(bucket.objects, name) ? bucket.objects[name] : undefined;
    const generation = call.query.get('generation');
    if (!found || (generation !== null && generation !== found.generation)) {
        const text = `No such object: ${bucket.name}/${name}`;
        const refusal = storage_refuse(404, 'notFound', text);
        throw media ? inPlainText(refusal, text) : refusal;
    }
    if (!media)
        return { status: 200, json: objectJson(call, bucket, name, found) };
    return {
        status: 200,
        headers: { 'content-type': found.contentType, 'x-goog-generation': found.generation },
        bytes: bytesOf(found),
    };
}
/** Writes an object; one of that name is deleted, which has a permission of its own. */
function put(call, bucket, name, contentType, bytes) {
    const before = Object.hasOwn(bucket.objects, name) ? bucket.objects[name] : undefined;
    const wanted = call.query.get('ifGenerationMatch');
    if (wanted !== null && wanted !== (before?.generation ?? '0'))
        throw storage_refuse(412, 'conditionNotMet', 'At least one of the pre-conditions you specified did not hold.');
    if (before)
        demandIn(call, bucket, 'storage.objects.delete');
    const stored = {
        data: bytes.toString('base64'),
        contentType,
        generation: String(1_700_000_000_000_000 + (Number(before?.generation ?? 0) % 1_000_000) + 1),
        updated: call.world.now ?? new Date().toISOString(),
    };
    bucket.objects[name] = stored;
    return { status: 200, json: objectJson(call, bucket, name, stored) };
}
/** Metadata and content in one body (multipart/related): what they are, in their order. */
function related(call) {
    const boundary = /boundary=(?:"([^"]+)"|'([^']+)'|([^;\s]+))/.exec(call.headers['content-type'] ?? '');
    const mark = Buffer.from(`--${boundary?.[1] ?? boundary?.[2] ?? boundary?.[3] ?? ''}`);
    const parts = [];
    for (let at = call.bytes.indexOf(mark); at >= 0;) {
        const end = call.bytes.indexOf(mark, at + mark.length);
        if (end < 0)
            break;
        const part = call.bytes.subarray(at + mark.length, end);
        const text = part.toString('latin1');
        const gap = /\r?\n\r?\n/.exec(text.slice(1));
        if (gap)
            parts.push({
                head: text.slice(0, gap.index + 1),
                bytes: part.subarray(gap.index + 1 + gap[0].length, part.length - (text.endsWith('\r\n') ? 2 : 1)),
            });
        at = end;
    }
    const [meta, content] = parts;
    if (!meta || !content)
        throw storage_refuse(400, 'badRequest', 'Malformed multipart body.');
    const json = JSON.parse(meta.bytes.toString('utf8'));
    return { json, type: /content-type:\s*([^\r\n]+)/i.exec(content.head)?.[1] ?? '', bytes: content.bytes };
}
function nameFor(call, json = {}) {
    const name = call.query.get('name') ?? json['name'];
    if (typeof name !== 'string' || name === '')
        throw storage_refuse(400, 'required', 'Required');
    if (Buffer.byteLength(name) > 1024)
        throw storage_refuse(400, 'invalid', `The specified object name is not valid.`);
    return name;
}
const jsonIn = (call) => call.bytes.length === 0 ? {} : JSON.parse(call.bytes.toString('utf8'));
function upload(call) {
    requireToken(call);
    const bucket = bucketFor(call, 'storage.objects.create');
    switch (call.query.get('uploadType')) {
        case 'media':
            return put(call, bucket, nameFor(call), call.headers['content-type'] ?? 'application/octet-stream', call.bytes);
        case 'multipart': {
            const { json, type, bytes } = related(call);
            return put(call, bucket, nameFor(call, json), typeof json['contentType'] === 'string' ? json['contentType'] : type, bytes);
        }
        case 'resumable': {
            const json = jsonIn(call);
            const id = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
            const contentType = call.headers['x-upload-content-type'] ?? json['contentType'];
            call.state.uploads.set(id, {
                bucket: bucket.name,
                name: nameFor(call, json),
                contentType: typeof contentType === 'string' ? contentType : 'application/octet-stream',
                parts: [],
                length: 0,
                done: null,
            });
            const path = call.path.split('?')[0] ?? '';
            return {
                status: 200,
                headers: {
                    location: `${call.state.url}${path}?${call.query.toString()}&upload_id=${id}`,
                    'x-guploader-uploadid': id,
                },
                bytes: Buffer.alloc(0),
            };
        }
        default:
            throw storage_refuse(400, 'badRequest', 'Unknown upload type.');
    }
}
/** A part of a session, or the question how much of it is there. The session's address is what authorizes. */
function uploadPart(call) {
    const session = call.state.uploads.get(call.query.get('upload_id') ?? '');
    if (!session)
        throw storage_refuse(404, 'notFound', 'No such upload.');
    if (session.done !== null)
        return session.done;
    const [, from, to, total = '*'] = /^bytes (?:(\d+)-(\d+)|\*)\/(\d+|\*)$/.exec(call.headers['content-range'] ?? `bytes 0-${String(call.bytes.length - 1)}/${String(call.bytes.length)}`) ?? [];
    if (from !== undefined) {
        if (Number(to) - Number(from) + 1 !== call.bytes.length)
            throw storage_refuse(400, 'badRequest', 'Failed to parse Content-Range header.');
        if (Number(from) > session.length)
            throw storage_refuse(503, 'backendError', 'Invalid request. The part leaves a gap.');
        if (total === '*' && call.bytes.length % QUANTUM !== 0)
            throw storage_refuse(400, 'badRequest', 'Invalid request. The number of bytes uploaded is required to be equal or greater than 262144, except for the final request.');
        // Bytes that are there already are passed over.
        const keeps = call.world.buckets?.find((one) => one.name === session.bucket)?.keeps ?? call.bytes.length;
        const start = session.length - Number(from);
        // The service may keep a beginning of what was sent; the answer tells how much it has.
        const fresh = call.bytes.subarray(start, start + keeps);
        session.parts.push(fresh);
        session.length += fresh.length;
    }
    if (total === '*' || session.length < Number(total))
        return {
            status: 308,
            headers: session.length > 0 ? { range: `bytes=0-${String(session.length - 1)}` } : {},
            bytes: Buffer.alloc(0),
        };
    const bucket = call.world.buckets?.find((one) => one.name === session.bucket);
    if (!bucket)
        throw storage_refuse(404, 'notFound', 'The specified bucket does not exist.');
    session.done = put(call, bucket, session.name, session.contentType, Buffer.concat(session.parts));
    return session.done;
}
function getBucket(call) {
    const bucket = bucketFor(call, 'storage.buckets.get');
    const json = {
        kind: 'storage#bucket',
        id: bucket.name,
        name: bucket.name,
        location: 'EUROPE-WEST1',
        storageClass: 'STANDARD',
    };
    return { status: 200, json };
}
/** With the checks of Google's APIs, save for those of the project, which a bucket's name does not tell. */
const withToken = (handle) => (call) => {
    requireToken(call);
    return handle(call);
};
/** Routes of storage v1. */
const storageRoutes = [
    route('storage', 'GET', '/storage/v1/b/{bucket}/o', withToken(listObjects), true),
    route('storage', 'GET', '/storage/v1/b/{bucket}/o/{object}', withToken(getObject), true),
    route('storage', 'GET', '/download/storage/v1/b/{bucket}/o/{object}', withToken(getObject), true),
    route('storage', 'GET', '/storage/v1/b/{bucket}', withToken(getBucket), true),
    ...['/upload', '/resumable/upload'].flatMap((start) => [
        route('storage', 'POST', `${start}/storage/v1/b/{bucket}/o`, upload, true),
        route('storage', 'PUT', `${start}/storage/v1/b/{bucket}/o`, uploadPart, true),
    ]),
];

;// CONCATENATED MODULE: ./simulator/services/sts.ts
/**
 * Security Token Service: exchanges the token of a workload identity pool's provider for a federated access token.
 * @see https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token
 */


const LIFETIME_SECONDS = 3599;
const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';
/** As RFC 6749, 5.2 has it. */
const sts_refusal = (error, description) => new Refusal({ status: 400, json: { error, error_description: description } });
function sts_token(call) {
    const asked = new URLSearchParams(call.bytes.toString('utf8'));
    if (asked.get('grant_type') !== EXCHANGE || asked.get('requested_token_type') !== ACCESS_TOKEN)
        throw sts_refusal('invalid_request', 'Invalid value for "grant_type" or "requested_token_type".');
    const provider = call.world.identityProviders?.find(({ name }) => asked.get('audience') === audienceOf(name));
    if (provider === undefined)
        throw sts_refusal('invalid_target', 'The target service indicated by the "audience" parameters is invalid.');
    const subject = Object.entries(provider.subjects).find(([, text]) => text === asked.get('subject_token'))?.[0];
    if (subject === undefined)
        throw sts_refusal('invalid_grant', 'The given credential could not be verified.');
    const pool = provider.name.replace(/\/providers\/[^/]+$/, '');
    const member = `principal://iam.googleapis.com/${pool}/subject/${subject}`;
    const accessToken = call.state.tokens.mint(member, (asked.get('scope') ?? '').split(' '), LIFETIME_SECONDS);
    return {
        status: 200,
        json: {
            access_token: accessToken,
            issued_token_type: ACCESS_TOKEN,
            token_type: 'Bearer',
            expires_in: LIFETIME_SECONDS,
        },
    };
}
/** A provider's name as an audience: `//iam.googleapis.com/projects/…`. */
const audienceOf = (name) => `//iam.googleapis.com/${name}`;
const stsRoutes = [route('sts', 'POST', '/v1/token', sts_token, true)];

;// CONCATENATED MODULE: ./simulator/services/serviceusage.ts
/** Service Usage v1: which APIs a project has on. */





const KNOWN = [
    ...new Set([
        ...SERVICE_NAMES.map((name) => SERVICES[name].host).filter((host) => host.endsWith('.googleapis.com')),
        'containerfilesystem.googleapis.com',
        'dns.googleapis.com',
        'storage.googleapis.com',
    ]),
];
function projectFor(call, permission) {
    const asked = param(call, 'owner');
    const project = findProject(call.world, asked);
    if (project && can(call, permission, projectResource(call.world, asked)))
        return project;
    throw googleError(403, `Permission denied to get service [${call.params['name'] ?? call.query.get('names')?.split('/').pop() ?? ''}]`, [
        {
            '@type': 'type.googleapis.com/google.rpc.PreconditionFailure',
            violations: [{ type: 'googleapis.com', subject: '110002' }],
        },
    ]);
}
/** `GoogleApiServiceusageV1Service`. */
function serviceJson(project, host) {
    const name = `projects/${project.number}/services/${host}`;
    return {
        name,
        config: { name: host },
        state: apiEnabled(project, host) && KNOWN.includes(host) ? 'ENABLED' : 'DISABLED',
        parent: `projects/${project.number}`,
    };
}
function batchGet(call) {
    const project = projectFor(call, 'serviceusage.services.get');
    const names = call.query.getAll('names');
    if (names.length === 0 || names.length > 30)
        throw googleError(400, 'Request contains an invalid argument.');
    return { status: 200, json: { services: names.map((name) => serviceJson(project, name.split('/').pop() ?? name)) } };
}
function serviceusage_list(call) {
    const project = projectFor(call, 'serviceusage.services.list');
    const state = /state:(ENABLED|DISABLED)/.exec(call.query.get('filter') ?? '')?.[1];
    return {
        status: 200,
        json: {
            services: KNOWN.map((host) => serviceJson(project, host)).filter((one) => !state || one['state'] === state),
        },
    };
}
/** Routes of serviceusage v1. */
const serviceUsageRoutes = [
    route('serviceusage', 'GET', '/v1/projects/{owner}/services:batchGet', batchGet),
    route('serviceusage', 'GET', '/v1/projects/{owner}/services/{name}', (call) => ({
        status: 200,
        json: serviceJson(projectFor(call, 'serviceusage.services.get'), param(call, 'name')),
    })),
    route('serviceusage', 'GET', '/v1/projects/{owner}/services', serviceusage_list),
];

;// CONCATENATED MODULE: ./simulator/services/troubleshooter.ts
/** Policy Troubleshooter v3: an explanation from the policies that the caller may read, and no more. */






/** The resource behind a full resource name. */
function resourceNamed(call, name) {
    const repository = /^\/\/artifactregistry\.googleapis\.com\/projects\/([^/]+)\/locations\/([^/]+)\/repositories\/([^/]+)$/.exec(name);
    if (repository)
        return repositoryResource(call.world, repository[1] ?? '', repository[2] ?? '', repository[3] ?? '');
    const account = /^\/\/iam\.googleapis\.com\/projects\/[^/]+\/serviceAccounts\/(.+)$/.exec(name);
    const found = account && findServiceAccount(call.world, account[1] ?? '');
    if (found)
        return serviceAccountResource(call.world, found);
    const project = /^\/\/[^/]+\/projects\/([^/]+)/.exec(name)?.[1];
    if (!project || !findProject(call.world, project))
        throw googleError(400, 'Request contains an invalid argument.');
    return projectResource(call.world, project);
}
const troubleshooter_READ = {
    repository: 'artifactregistry.repositories.getIamPolicy',
    bucket: 'storage.buckets.getIamPolicy',
    serviceAccount: 'iam.serviceAccounts.getIamPolicy',
    project: 'resourcemanager.projects.getIamPolicy',
    folder: 'resourcemanager.folders.getIamPolicy',
    organization: 'resourcemanager.organizations.getIamPolicy',
};
/** May the caller read the policies of this level? */
function readable(call, resource, level, permission) {
    const id = level.fullName.split('/').pop() ?? '';
    if (level.kind === 'folder')
        return can(call, permission, folderResource(call.world, id));
    if (level.kind === 'organization')
        return can(call, permission, organizationResource(call.world, id));
    return can(call, permission, level.kind === 'project' ? projectResource(call.world, id) : resource);
}
/** A group's members are only known to its own members (and to whom the directory lets in). */
function troubleshooter_membership(call, entry, member) {
    const group = call.world.groups.find(({ email }) => entry.toLowerCase() === `group:${email.toLowerCase()}`);
    if (entry.startsWith('group:') && !seesGroup(call, group))
        return 'MEMBERSHIP_UNKNOWN_INFO';
    return matches(call.world, entry, member) ? 'MEMBERSHIP_MATCHED' : 'MEMBERSHIP_NOT_MATCHED';
}
/** What it is not told, and what the caller may not read, leaves a condition open: attributes of the resource, tags. */
function isOpen(call, condition, resource) {
    if (condition === undefined)
        return false;
    if (/\bresource\.(?:name|type|service)\b/.test(condition.expression))
        return true;
    return (/\bresource\.(?:matchTag|hasTagKey)/.test(condition.expression) &&
        !can(call, 'artifactregistry.repositories.listEffectiveTags', resource));
}
function explainBinding(call, binding, member, permission, resource) {
    const includes = rolePermissions(call.world, binding.role).includes(permission);
    const each = Object.fromEntries(binding.members.map((entry) => [entry, troubleshooter_membership(call, entry, member)]));
    const combined = Object.values(each).includes('MEMBERSHIP_MATCHED')
        ? 'MEMBERSHIP_MATCHED'
        : Object.values(each).includes('MEMBERSHIP_UNKNOWN_INFO')
            ? 'MEMBERSHIP_UNKNOWN_INFO'
            : 'MEMBERSHIP_NOT_MATCHED';
    let state = 'ALLOW_ACCESS_STATE_NOT_GRANTED';
    if (includes && combined === 'MEMBERSHIP_UNKNOWN_INFO')
        state = 'ALLOW_ACCESS_STATE_UNKNOWN_INFO';
    if (includes && combined === 'MEMBERSHIP_MATCHED') {
        state = isOpen(call, binding.condition, resource)
            ? 'ALLOW_ACCESS_STATE_UNKNOWN_CONDITIONAL'
            : bindingGrants(call.world, binding, member, permission, resource)
                ? 'ALLOW_ACCESS_STATE_GRANTED'
                : 'ALLOW_ACCESS_STATE_NOT_GRANTED';
    }
    return {
        state,
        json: {
            allowAccessState: state,
            role: binding.role,
            rolePermission: includes ? 'ROLE_PERMISSION_INCLUDED' : 'ROLE_PERMISSION_NOT_INCLUDED',
            rolePermissionRelevance: includes ? 'HEURISTIC_RELEVANCE_HIGH' : 'HEURISTIC_RELEVANCE_NORMAL',
            combinedMembership: { membership: combined, relevance: 'HEURISTIC_RELEVANCE_NORMAL' },
            memberships: Object.fromEntries(Object.entries(each).map(([entry, value]) => [
                entry,
                { membership: value, relevance: 'HEURISTIC_RELEVANCE_NORMAL' },
            ])),
            ...(binding.condition ? { condition: binding.condition } : {}),
        },
    };
}
function best(states) {
    const order = [
        'ALLOW_ACCESS_STATE_GRANTED',
        'ALLOW_ACCESS_STATE_UNKNOWN_CONDITIONAL',
        'ALLOW_ACCESS_STATE_UNKNOWN_INFO',
    ];
    return order.find((state) => states.includes(state)) ?? 'ALLOW_ACCESS_STATE_NOT_GRANTED';
}
function explainLevel(call, level, member, permission, resource) {
    if (!readable(call, resource, level, troubleshooter_READ[level.kind])) {
        const state = 'ALLOW_ACCESS_STATE_UNKNOWN_INFO';
        return {
            state,
            json: { allowAccessState: state, fullResourceName: level.fullName, relevance: 'HEURISTIC_RELEVANCE_NORMAL' },
        };
    }
    const bindings = level.policy.bindings.map((binding) => explainBinding(call, binding, member, permission, resource));
    const state = best(bindings.map((one) => one.state));
    return {
        state,
        json: {
            allowAccessState: state,
            fullResourceName: level.fullName,
            relevance: 'HEURISTIC_RELEVANCE_NORMAL',
            bindingExplanations: bindings.map((one) => one.json),
            policy: { ...level.policy },
        },
    };
}
/** `denyAccessState`: unknown where a level's deny policies can't be read and nothing readable denies. */
function denyState(call, resource, member, permission) {
    const levels = resource.levels.filter((level) => level.kind === 'project' || level.kind === 'folder' || level.kind === 'organization');
    const read = levels.filter((level) => readable(call, resource, level, 'iam.denypolicies.list'));
    /** The rules whose condition can be evaluated, and the others as if they had none. */
    const withRules = (open) => read.map((level) => ({
        ...level,
        denyPolicies: level.denyPolicies.map((policy) => ({
            ...policy,
            rules: policy.rules
                .filter(({ denialCondition }) => isOpen(call, denialCondition, resource) === open)
                .map(({ denialCondition, ...rule }) => ({
                ...rule,
                ...(open || !denialCondition ? {} : { denialCondition }),
            })),
        })),
    }));
    const denies = (level) => levelDenies(call.world, level, member, permission, resource);
    if (withRules(false).some(denies))
        return 'DENY_ACCESS_STATE_DENIED';
    if (withRules(true).some(denies))
        return 'DENY_ACCESS_STATE_UNKNOWN_CONDITIONAL';
    return read.length < levels.length ? 'DENY_ACCESS_STATE_UNKNOWN_INFO' : 'DENY_ACCESS_STATE_NOT_DENIED';
}
function overall(allow, deny) {
    if (allow === 'ALLOW_ACCESS_STATE_NOT_GRANTED' || deny === 'DENY_ACCESS_STATE_DENIED')
        return 'CANNOT_ACCESS';
    if (allow === 'ALLOW_ACCESS_STATE_UNKNOWN_CONDITIONAL' || deny === 'DENY_ACCESS_STATE_UNKNOWN_CONDITIONAL')
        return 'UNKNOWN_CONDITIONAL';
    return allow === 'ALLOW_ACCESS_STATE_GRANTED' && deny === 'DENY_ACCESS_STATE_NOT_DENIED'
        ? 'CAN_ACCESS'
        : 'UNKNOWN_INFO';
}
function troubleshoot(call) {
    const tuple = call.body['accessTuple'];
    const { principal, fullResourceName, permission } = typeof tuple === 'object' && tuple !== null && !Array.isArray(tuple) ? tuple : {};
    if (typeof principal !== 'string' ||
        typeof fullResourceName !== 'string' ||
        typeof permission !== 'string' ||
        !principal.includes('@') ||
        principal.includes(':')) {
        throw googleError(400, 'Request contains an invalid argument.');
    }
    const member = `${principal.endsWith('gserviceaccount.com') ? 'serviceAccount' : 'user'}:${principal}`;
    const resource = resourceNamed(call, fullResourceName);
    const levels = resource.levels.map((level) => explainLevel(call, level, member, permission, resource));
    // What does not exist is like what the caller may not see.
    const exists = resource.levels.some(({ kind }) => kind === 'repository' || kind === 'serviceAccount');
    const missing = exists ? [] : ['ALLOW_ACCESS_STATE_UNKNOWN_INFO'];
    const allow = best([...missing, ...levels.map((one) => one.state)]);
    const deny = denyState(call, resource, member, permission);
    return {
        status: 200,
        json: {
            overallAccessState: overall(allow, deny),
            accessTuple: { principal, fullResourceName, permission, permissionFqdn: denyName(permission) },
            allowPolicyExplanation: {
                allowAccessState: allow,
                explainedPolicies: levels.map((one) => one.json),
                relevance: 'HEURISTIC_RELEVANCE_NORMAL',
            },
            denyPolicyExplanation: {
                denyAccessState: deny,
                permissionDeniable: true,
                explainedResources: [],
                relevance: 'HEURISTIC_RELEVANCE_NORMAL',
            },
        },
    };
}
/** Routes of policytroubleshooter v3. */
const troubleshooterRoutes = [
    route('policytroubleshooter', 'POST', '/v3/iam:troubleshoot', troubleshoot),
];

;// CONCATENATED MODULE: ./simulator/services/index.ts























/** In the order in which they are tried. */
const allRoutes = [
    ...containerRoutes,
    ...artifactRegistryRoutes,
    ...iamRoutes,
    ...serviceUsageRoutes,
    ...governanceRoutes,
    ...connectGatewayRoutes,
    ...cloudAssetRoutes,
    ...binaryAuthorizationRoutes,
    ...loggingRoutes,
    ...computeRoutes,
    ...computeNetworkRoutes,
    ...cloudDnsRoutes,
    ...networkConnectivityRoutes,
    ...accessContextManagerRoutes,
    ...computeVmRoutes,
    ...cloudIdentityRoutes,
    ...cloudKmsRoutes,
    ...troubleshooterRoutes,
    ...storageRoutes,
    ...stsRoutes,
    ...metadataRoutes,
    ...resourceManagerRoutes,
    ...registryRoutes,
];

;// CONCATENATED MODULE: ./simulator/server.ts
/** The loopback server: reads requests, applies faults, quotas and latency, asks the handlers, records what happened. */








const MOST_BODY = 4 * 1024 * 1024;
const MOST_UPLOAD = 64 * 1024 * 1024;
async function readBody(request, most) {
    const parts = [];
    let length = 0;
    for await (const part of request) {
        length += part.length;
        if (length > most)
            throw googleError(400, 'Request payload size exceeds the limit.');
        parts.push(part);
    }
    return Buffer.concat(parts);
}
/** The page that Google's front end shows for a path that no service takes. */
function nobody(path) {
    const safe = path.replace(/[<>&"]/g, '');
    return {
        status: 404,
        headers: { 'content-type': 'text/html; charset=UTF-8' },
        bytes: Buffer.from(`<!DOCTYPE html>\n<html lang=en>\n<title>Error 404 (Not Found)!!1</title>\n<p><b>404.</b> <ins>That’s an error.</ins>\n<p>The requested URL <code>${safe}</code> was not found on this server. <ins>That’s all we know.</ins>\n`),
    };
}
function parseJson(text, type) {
    if (text === '' || type?.includes('x-www-form-urlencoded'))
        return {};
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch {
        throw googleError(400, 'Invalid JSON payload received.');
    }
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
        throw googleError(400, 'Invalid JSON payload received.');
    return parsed;
}
function callFor(running, request, url, found, bytes) {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [
        key,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]));
    const shown = presented(headers['authorization']);
    return {
        world: running.world,
        state: running.state,
        service: found.route.service,
        method: request.method ?? 'GET',
        path: url.pathname + url.search,
        query: url.searchParams,
        params: found.params,
        headers,
        body: {},
        bytes,
        identity: running.state.tokens.identify(running.world, shown?.secret),
    };
}
/** Whose credential came: an access token's member, or the one behind a registry token. */
function principalOf(call) {
    if (call.identity.kind === 'known')
        return call.identity.member;
    const shown = presented(call.headers['authorization']);
    return (shown && call.state.tokens.findRegistry(shown.secret)?.token?.member) ?? null;
}
/** The answer to a routed call: the checks that all JSON APIs share, then the handler. */
function decide({ call, route }, text) {
    try {
        takeQuota(call.world, route.service);
        if (!route.own) {
            requireToken(call);
            requireConsumer(call);
            requirePerimeter(call, call.params['project']);
            call.body = parseJson(text, call.headers['content-type']);
        }
        const answer = route.handle(call);
        return route.own || answer.json === undefined
            ? answer
            : { ...answer, json: cutToFields(answer.json, call.query.get('fields')) };
    }
    catch (problem) {
        if (problem instanceof Refusal)
            return problem.answer;
        throw problem;
    }
}
function write(response, answer, head, truncate) {
    const bytes = answer.bytes ?? Buffer.from(`${JSON.stringify(answer.json ?? {}, null, 2)}\n`);
    response.writeHead(answer.status, {
        'content-type': 'application/json; charset=UTF-8',
        'content-length': String(bytes.length),
        ...answer.headers,
    });
    if (truncate) {
        response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
        return;
    }
    response.end(head ? undefined : bytes);
}
/** Waits so many milliseconds, or until whoever asked has gone. */
async function pause(ms, response) {
    if (ms <= 0)
        return;
    await new Promise((done) => {
        const timer = setTimeout(done, ms);
        response.once('close', () => {
            clearTimeout(timer);
            done();
        });
    });
}
function faultAnswer(fault) {
    if (fault.status === undefined && fault.body === undefined)
        return undefined;
    const status = fault.status ?? 200;
    const headers = {
        ...(fault.contentType ? { 'content-type': fault.contentType } : {}),
        ...(fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }),
    };
    if (fault.body !== undefined)
        return { status, headers, bytes: Buffer.from(fault.body) };
    const made = googleError(status, status === 503
        ? 'The service is currently unavailable.'
        : status === 429
            ? 'Quota exceeded.'
            : 'Internal error encountered.');
    return { ...made.answer, headers };
}
async function server_serve(running, request, response) {
    const url = new URL(request.url ?? '/', 'http://simulator');
    const isUpload = /^\/(?:resumable\/)?upload\//.test(url.pathname);
    const bytes = await readBody(request, isUpload ? MOST_UPLOAD : MOST_BODY);
    const text = isUpload ? '' : bytes.toString('utf8');
    if (url.pathname.startsWith('/simulator/')) {
        write(response, admin(running, request, url, text), false, false);
        return;
    }
    const found = findRoute(allRoutes, request.method ?? 'GET', url.pathname);
    const routed = found && { route: found.route, call: callFor(running, request, url, found, bytes) };
    const call = routed?.call;
    const record = {
        method: request.method ?? 'GET',
        host: call?.service ?? 'unknown',
        path: url.pathname + url.search,
        status: 0,
        principal: call ? principalOf(call) : null,
    };
    running.requests.push(record);
    const fault = takeFault(running.world, record);
    await Promise.all([
        pause(running.latencyMs + (running.world.latencyMs ?? 0) + (fault?.delayMs ?? 0), response),
        running.holding.wait(),
    ]);
    if (fault?.reset) {
        response.destroy();
        return;
    }
    const answer = (fault && faultAnswer(fault)) ?? (routed ? decide(routed, text) : nobody(url.pathname));
    record.status = answer.status;
    write(response, answer, record.method === 'HEAD', fault?.truncate ?? false);
}
/** A server that is not listening yet. A fault of our own is a 500 that says so. */
function createSimulatorServer(running) {
    const server = (0,external_node_http_.createServer)((request, response) => {
        server_serve(running, request, response).catch((problem) => {
            const answer = problem instanceof Refusal
                ? problem.answer
                : googleError(500, `The simulator failed: ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}`).answer;
            if (!response.headersSent)
                write(response, answer, false, false);
            else
                response.destroy();
        });
    });
    server.keepAliveTimeout = 30_000;
    return server;
}

;// CONCATENATED MODULE: ./simulator/clusters.ts
const AUTH = 'https://www.googleapis.com/auth/';
/** The scopes that GKE gives pools on the default account. */
const DEFAULT_SCOPES = [
    'devstorage.read_only',
    'logging.write',
    'monitoring',
    'service.management.readonly',
    'servicecontrol',
    'trace.append',
].map((scope) => AUTH + scope);
/** The scope that GKE gives pools on a custom account. */
const CLOUD_PLATFORM_SCOPES = [`${AUTH}cloud-platform`];
/** Enough to run, not to pull. */
const NO_STORAGE_SCOPES = ['logging.write', 'monitoring'].map((scope) => AUTH + scope);
/** A version of the Regular channel, early 2026. */
const VERSION = '1.33.5-gke.2072000';
/** A node pool; on the default account with the default scopes unless told. */
const pool = (name, options = {}) => ({ name, ...options });
/** Arm nodes: GKE taints them for their architecture. */
const armPool = (name, options = {}) => ({
    name,
    machineType: 't2a-standard-4',
    taints: [{ key: 'kubernetes.io/arch', value: 'arm64', effect: 'NO_SCHEDULE' }],
    ...options,
});
/** Windows nodes: GKE taints them for their operating system. */
const windowsPool = (name, osVersion, options = {}) => ({
    name,
    imageType: 'WINDOWS_LTSC_CONTAINERD',
    machineType: 'n2-standard-4',
    taints: [{ key: 'node.kubernetes.io/os', value: 'windows', effect: 'NO_SCHEDULE' }],
    ...options,
    config: { windowsNodeConfig: { osVersion }, ...options.config },
});
const clusters_isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function merged(base, over) {
    const result = { ...base };
    for (const [key, value] of Object.entries(over ?? {})) {
        const old = result[key];
        result[key] = clusters_isObject(old) && clusters_isObject(value) ? merged(old, value) : value;
    }
    return result;
}
const clusters_link = (project, location, name) => `https://container.googleapis.com/v1/projects/${project}/${zonal(location) ? 'zones' : 'locations'}/${location}/clusters/${name}`;
const zonal = (location) => /-[a-z]$/.test(location);
const zonesOf = (location) => zonal(location) ? [location] : ['b', 'c', 'd'].map((letter) => `${location}-${letter}`);
function poolResource(project, location, cluster, version, options) {
    const custom = options.serviceAccount !== undefined && options.serviceAccount !== 'default';
    const config = {
        machineType: options.machineType ?? 'e2-standard-4',
        diskSizeGb: 100,
        oauthScopes: options.scopes ?? (custom ? CLOUD_PLATFORM_SCOPES : DEFAULT_SCOPES),
        metadata: { 'disable-legacy-endpoints': 'true' },
        imageType: options.imageType ?? 'COS_CONTAINERD',
        ...(options.labels ? { labels: options.labels } : {}),
        serviceAccount: options.serviceAccount ?? 'default',
        diskType: 'pd-balanced',
        ...(options.taints?.length ? { taints: options.taints } : {}),
        shieldedInstanceConfig: { enableIntegrityMonitoring: true },
        workloadMetadataConfig: { mode: 'GKE_METADATA' },
        effectiveCgroupMode: 'EFFECTIVE_CGROUP_MODE_V2',
        windowsNodeConfig: {},
    };
    const base = {
        name: options.name,
        config: merged(config, options.config),
        initialNodeCount: 1,
        locations: zonesOf(location),
        networkConfig: { podRange: `gke-${cluster}-pods`, podIpv4CidrBlock: '10.52.0.0/14' },
        selfLink: `${clusters_link(project, location, cluster)}/nodePools/${options.name}`,
        version: options.version ?? version,
        instanceGroupUrls: zonesOf(location).map((zone) => `https://www.googleapis.com/compute/v1/projects/${project}/zones/${zone}/instanceGroupManagers/gke-${cluster}-${options.name}-grp`),
        status: options.status ?? 'RUNNING',
        autoscaling: {},
        management: { autoUpgrade: true, autoRepair: true },
        maxPodsConstraint: { maxPodsPerNode: '110' },
        podIpv4CidrSize: 24,
        upgradeSettings: { maxSurge: 1, strategy: 'SURGE' },
        ...(options.conditions ? { conditions: options.conditions } : {}),
        etag: '5b0d7a7c-2f4e-4b7e-9c1a-6d3e8f0a1b2c',
    };
    return merged(base, options.raw);
}
function provisioningDefaults(options) {
    return {
        oauthScopes: options.scopes ?? (options.serviceAccount ? CLOUD_PLATFORM_SCOPES : DEFAULT_SCOPES),
        serviceAccount: options.serviceAccount ?? 'default',
        upgradeSettings: { maxSurge: 1, strategy: 'SURGE' },
        management: { autoUpgrade: true, autoRepair: true },
        imageType: options.imageType ?? 'COS_CONTAINERD',
    };
}
function clusterResource(project, location, name, options, mode) {
    const version = options.version ?? VERSION;
    const region = zonal(location) ? location.replace(/-[a-z]$/, '') : location;
    const subnetwork = options.subnetwork ?? `projects/${project}/regions/${region}/subnetworks/default`;
    const [, host = project] = subnetwork.split('/');
    const pools = options.pools?.map((one) => poolResource(project, location, name, version, one));
    const autopilot = mode === 'autopilot';
    const provisioning = options.autoProvisioning ?? (autopilot ? {} : undefined);
    const base = {
        name,
        ...(pools?.[0]?.['config'] ? { nodeConfig: pools[0]['config'] } : {}),
        masterAuth: { clientCertificateConfig: {}, clusterCaCertificate: 'LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t' },
        loggingService: 'logging.googleapis.com/kubernetes',
        monitoringService: 'monitoring.googleapis.com/kubernetes',
        network: 'default',
        clusterIpv4Cidr: '10.52.0.0/14',
        addonsConfig: { gcePersistentDiskCsiDriverConfig: { enabled: true } },
        subnetwork: subnetwork.split('/').pop() ?? 'default',
        ...(pools ? { nodePools: pools } : {}),
        locations: zonesOf(location),
        labelFingerprint: 'a9dc16a7',
        legacyAbac: {},
        ipAllocationPolicy: {
            useIpAliases: true,
            clusterIpv4CidrBlock: '10.52.0.0/14',
            servicesIpv4CidrBlock: '34.118.224.0/20',
            stackType: 'IPV4',
        },
        masterAuthorizedNetworksConfig: { gcpPublicCidrsAccessEnabled: true },
        autopilot: autopilot ? { enabled: true } : {},
        autoscaling: provisioning
            ? {
                enableNodeAutoprovisioning: true,
                resourceLimits: [
                    { resourceType: 'cpu', maximum: '1000' },
                    { resourceType: 'memory', maximum: '4000' },
                ],
                autoprovisioningNodePoolDefaults: provisioningDefaults(provisioning),
                autoscalingProfile: autopilot ? 'OPTIMIZE_UTILIZATION' : 'BALANCED',
            }
            : { autoscalingProfile: 'BALANCED' },
        networkConfig: {
            network: `projects/${host}/global/networks/default`,
            subnetwork,
            defaultSnatStatus: {},
            datapathProvider: autopilot ? 'ADVANCED_DATAPATH' : 'LEGACY_DATAPATH',
            ...(options.privateNodes ? { defaultEnablePrivateNodes: true } : {}),
        },
        defaultMaxPodsConstraint: { maxPodsPerNode: '110' },
        privateClusterConfig: {
            privateEndpoint: '10.132.0.2',
            publicEndpoint: '203.0.113.10',
            ...(options.privateNodes ? { enablePrivateNodes: true } : {}),
        },
        databaseEncryption: { state: 'DECRYPTED' },
        shieldedNodes: { enabled: true },
        releaseChannel: { channel: 'REGULAR' },
        workloadIdentityConfig: { workloadPool: `${project}.svc.id.goog` },
        binaryAuthorization: {},
        selfLink: clusters_link(project, location, name),
        zone: location,
        endpoint: '203.0.113.10',
        initialClusterVersion: version,
        currentMasterVersion: version,
        ...(pools ? { currentNodeVersion: pools[0]?.['version'] ?? version } : {}),
        createTime: '2025-05-06T07:08:09+00:00',
        status: options.status ?? 'RUNNING',
        servicesIpv4Cidr: '34.118.224.0/20',
        location,
        id: 'b7c6a5d4e3f201928374655647382910aabbccddeeff00112233445566778899',
        etag: 'f3a2b1c0-9d8e-4f7a-8b6c-5d4e3f2a1b0c',
        ...(options.conditions ? { conditions: options.conditions } : {}),
    };
    return merged(base, options.raw);
}
const wrap = (project, location, name, resource) => ({
    project,
    location,
    name,
    resource,
});
/** A Standard cluster; a zone as its location makes it zonal. */
function standard(project, location, name, options = {}) {
    return wrap(project, location, name, clusterResource(project, location, name, { pools: [pool('default-pool')], ...options }, 'standard'));
}
/** An Autopilot cluster: without a `nodePools` key unless pools are given. */
function autopilot(project, location, name, options = {}) {
    return wrap(project, location, name, clusterResource(project, location, name, options, 'autopilot'));
}

;// CONCATENATED MODULE: ./simulator/scenarios/shop.ts
/**
 * The company that most scenarios happen in: clusters in `shop-prod`, images in `shop-images`, both in a
 * folder of an organization, and a runner with exactly the reading roles that a careful team grants.
 */


const RUNNER = 'serviceAccount:preflight@ci-tools.iam.gserviceaccount.com';
const NODES = 'gke-nodes@shop-prod.iam.gserviceaccount.com';
const NODES_MEMBER = `serviceAccount:${NODES}`;
const READER = 'roles/artifactregistry.reader';
const PROD_NUMBER = '371050942186';
const IMAGES_NUMBER = '592817304655';
const DEFAULT_NODES = `serviceAccount:${PROD_NUMBER}-compute@developer.gserviceaccount.com`;
const CLUSTER = 'projects/shop-prod/locations/europe-west1/clusters/prod';
const WEB = 'europe-west1-docker.pkg.dev/shop-images/apps/web:1.4.2';
const shop_REPOSITORY = 'projects/shop-images/locations/europe-west1/repositories/apps';
/** The image that most scenarios pull: an index for both architectures, with BuildKit's attestations. */
const WEB_IMAGE = builder_image('web', '1.4.2', {
    platforms: ['linux/amd64', 'linux/arm64'],
    attestations: true,
});
/** Grants that let the runner read all it needs, level by level. */
const READING = {
    organization: [grant('roles/iam.securityReviewer', RUNNER), grant('roles/iam.denyReviewer', RUNNER)],
    folder: [grant('roles/iam.securityReviewer', RUNNER)],
    clusterProject: [
        'roles/container.clusterViewer',
        'roles/browser',
        'roles/iam.serviceAccountViewer',
        'roles/serviceusage.serviceUsageViewer',
    ].map((role) => grant(role, RUNNER)),
    imageProject: ['roles/browser', 'roles/serviceusage.serviceUsageViewer'].map((role) => grant(role, RUNNER)),
    repository: [grant('roles/artifactregistry.viewer', RUNNER)],
};
/** What the runner holds on the organization where `--strict` is to be answered: perimeters and access boundaries, too. */
const READING_ALL = [
    ...READING.organization,
    grant('roles/accesscontextmanager.policyReader', RUNNER),
    grant('roles/iam.principalAccessBoundaryViewer', RUNNER),
];
/** The company's world, with the differences that make the story. */
function shop(differences = {}) {
    const { grants = {}, more = {}, tags = {} } = differences;
    const reading = { ...READING, ...differences.reading };
    const apps = repository('shop-images', 'europe-west1', 'apps', {
        images: differences.images ?? [WEB_IMAGE],
        grants: [...reading.repository, ...(grants.repository ?? [grant(READER, NODES_MEMBER)])],
        ...differences.repository,
    });
    return world({
        caller: RUNNER,
        organization: organization('846201937715', {
            grants: [...reading.organization, ...(grants.organization ?? [])],
            ...(tags.organization ? { tags: tags.organization } : {}),
        }),
        folders: [
            folder('704512639908', 'organizations/846201937715', {
                displayName: 'Shop',
                grants: [...reading.folder, ...(grants.folder ?? [])],
                ...(tags.folder ? { tags: tags.folder } : {}),
            }),
        ],
        projects: [
            {
                ...project('shop-prod', PROD_NUMBER, {
                    parent: 'folders/704512639908',
                    grants: [...reading.clusterProject, ...(grants.clusterProject ?? [])],
                }),
                ...differences.clusterProject,
            },
            {
                ...project('shop-images', IMAGES_NUMBER, {
                    parent: 'folders/704512639908',
                    grants: [...reading.imageProject, ...(grants.imageProject ?? [])],
                }),
                ...differences.imageProject,
            },
            {
                ...project('ci-tools', '118273645509', { parent: 'organizations/846201937715' }),
                ...differences.runnerProject,
            },
        ],
        clusters: [
            differences.cluster ??
                standard('shop-prod', 'europe-west1', 'prod', { pools: [pool('default-pool', { serviceAccount: NODES })] }),
        ],
        repositories: differences.repository === null ? [] : [apps],
        serviceAccounts: differences.accounts ?? [serviceAccount(NODES, { displayName: 'GKE nodes' })],
        node: { cluster: CLUSTER, pool: 'default-pool' },
        ...more,
    });
}
/** `--image … --cluster …` of the company's usual question. */
const ask = (image = WEB, cluster = CLUSTER) => [
    '--image',
    image,
    '--cluster',
    cluster,
];
const PASSES = { verdict: 'pass', exitCode: 0, fails: [], unknowns: [] };
/** A failing verdict with exactly these gates. */
const fails = (...ids) => ({
    verdict: 'fail',
    exitCode: 1,
    fails: ids,
    unknowns: [],
});
/** An unknown verdict that is not blind. */
const unknown = (...ids) => ({
    verdict: 'unknown',
    exitCode: 0,
    fails: [],
    unknowns: ids,
});
/** An unknown verdict of a run that saw too little to judge. */
const blind = (...ids) => ({
    verdict: 'unknown',
    exitCode: 3,
    fails: [],
    unknowns: ids,
});

;// CONCATENATED MODULE: ./simulator/scenarios/admission.ts
/** Binary Authorization: who is let into the cluster, whatever could be pulled. */





const PINNED = `${WEB.slice(0, WEB.lastIndexOf(':'))}@${imageDigest(WEB_IMAGE)}`;
const admission_KEY = '//cloudkms.googleapis.com/v1/projects/shop-prod/locations/europe-west1/keyRings/signers/cryptoKeys/built/cryptoKeyVersions/1';
const NOTE = 'projects/shop-prod/notes/built-by-ci';
const BUILT = signer(admission_KEY);
const ATTESTOR = { name: 'projects/shop-prod/attestors/built-by-ci', note: NOTE, keys: [BUILT.key] };
const ENFORCED = 'ENFORCED_BLOCK_AND_AUDIT_LOG';
const ALLOW = { evaluationMode: 'ALWAYS_ALLOW', enforcementMode: ENFORCED };
const DENY = { evaluationMode: 'ALWAYS_DENY', enforcementMode: ENFORCED };
const ATTESTED = {
    evaluationMode: 'REQUIRE_ATTESTATION',
    enforcementMode: ENFORCED,
    requireAttestationsBy: [ATTESTOR.name],
};
const READS = [
    'roles/binaryauthorization.policyViewer',
    'roles/binaryauthorization.attestorsViewer',
    'roles/binaryauthorization.attestorsVerifier',
    'roles/containeranalysis.notes.occurrences.viewer',
].map((role) => grant(role, RUNNER));
/** The company's cluster asks this policy, which the runner may read. */
const guarded = (policy, more = {}, differences = {}) => shop({
    cluster: standard('shop-prod', 'europe-west1', 'prod', {
        pools: [pool('default-pool', { serviceAccount: NODES })],
        raw: { binaryAuthorization: { evaluationMode: 'PROJECT_SINGLETON_POLICY_ENFORCE' } },
    }),
    reading: { clusterProject: [...READING.clusterProject, ...READS] },
    ...differences,
    more: {
        binaryAuthorization: { 'shop-prod': { globalPolicyEvaluationMode: 'ENABLE', ...policy } },
        attestors: [ATTESTOR],
        ...more,
    },
});
const admission = [
    {
        name: 'admission-allowed',
        story: 'Binary Authorization is on, and its policy allows every image.',
        world: guarded({ defaultAdmissionRule: ALLOW }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'admission-denied',
        story: 'Binary Authorization denies every image on the cluster: nothing is ever pulled.',
        world: guarded({ defaultAdmissionRule: DENY }),
        args: ask(),
        expect: fails('binary-authorization'),
    },
    {
        name: 'admission-exempt',
        story: 'The policy denies every image, and a pattern exempts those of the repository.',
        world: guarded({
            admissionWhitelistPatterns: [{ namePattern: 'europe-west1-docker.pkg.dev/shop-images/apps/*' }],
            defaultAdmissionRule: DENY,
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'admission-cluster-rule',
        story: 'The default rule allows every image, and the rule for this cluster denies them.',
        world: guarded({ clusterAdmissionRules: { 'europe-west1.prod': DENY }, defaultAdmissionRule: ALLOW }),
        args: ask(),
        expect: fails('binary-authorization'),
    },
    {
        name: 'admission-dry-run',
        story: 'The policy would deny the image, and is only tried out: it writes to the audit log.',
        world: guarded({ defaultAdmissionRule: { ...DENY, enforcementMode: 'DRYRUN_AUDIT_LOG_ONLY' } }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'admission-tag',
        story: 'The policy wants an attestation, and the image is named by its tag.',
        world: guarded({ defaultAdmissionRule: ATTESTED }),
        args: ask(),
        expect: fails('binary-authorization'),
    },
    {
        name: 'admission-attested',
        story: 'The policy wants an attestation, and the digest has one that its attestor verifies.',
        world: guarded({ defaultAdmissionRule: ATTESTED }, { occurrences: [attestations_attestation(NOTE, BUILT, PINNED)] }),
        args: ask(PINNED),
        expect: PASSES,
    },
    {
        name: 'admission-not-attested',
        story: 'The policy wants an attestation, and nobody attested the digest.',
        world: guarded({ defaultAdmissionRule: ATTESTED }),
        args: ask(PINNED),
        expect: fails('binary-authorization'),
    },
    {
        name: 'admission-wrong-key',
        story: 'The digest is attested, and with a key that the attestor does not have.',
        world: guarded({ defaultAdmissionRule: ATTESTED }, { occurrences: [attestations_attestation(NOTE, signer(admission_KEY), PINNED)] }),
        args: ask(PINNED),
        expect: fails('binary-authorization'),
    },
    {
        name: 'admission-no-namespace',
        story: 'The policy has a rule for a namespace, and nobody says in which one the image runs.',
        world: guarded({ kubernetesNamespaceAdmissionRules: { payments: DENY }, defaultAdmissionRule: ALLOW }),
        args: ask(),
        expect: unknown('binary-authorization'),
    },
    {
        name: 'admission-namespace',
        story: 'The policy has a rule for a namespace, and the image runs in another one.',
        world: guarded({ kubernetesNamespaceAdmissionRules: { payments: DENY }, defaultAdmissionRule: ALLOW }),
        args: [...ask(), '--namespace', 'web'],
        expect: PASSES,
    },
    {
        name: 'admission-hidden',
        story: 'Binary Authorization is on, and the runner may not read its policy.',
        world: guarded({ defaultAdmissionRule: DENY }, {}, { reading: {} }),
        args: ask(),
        expect: unknown('binary-authorization'),
    },
    {
        name: 'admission-attestor-hidden',
        story: 'The policy wants an attestation, and the runner may not read the attestor.',
        world: guarded({ defaultAdmissionRule: ATTESTED }, {}, { reading: { clusterProject: [...READING.clusterProject, ...READS.slice(0, 1)] } }),
        args: ask(PINNED),
        expect: unknown('binary-authorization'),
    },
];

;// CONCATENATED MODULE: ./simulator/scenarios/caller.ts
/** What the one who asks may see. */


const caller = [
    {
        name: 'caller-sees-nothing',
        story: 'The runner has no access at all: nothing is said about the cluster, and nothing is green.',
        world: shop({ reading: { organization: [], folder: [], clusterProject: [], imageProject: [], repository: [] } }),
        args: ask(),
        expect: blind('access-scopes', 'cluster', 'download-rules', 'gke-version', 'network-path', 'binary-authorization', 'image-exists', 'image-format', 'image-platform', 'node-service-account', 'pull-permission', 'repository'),
    },
    {
        name: 'caller-cannot-read-policies',
        story: 'The runner sees cluster and image, but no policy: whether the nodes may pull stays unknown.',
        world: shop({
            reading: {
                organization: [],
                folder: [],
                clusterProject: [
                    grant('roles/container.clusterViewer', RUNNER),
                    grant('roles/iam.serviceAccountViewer', RUNNER),
                ],
                imageProject: [],
                repository: [grant(READER, RUNNER)],
            },
        }),
        args: ask(),
        expect: unknown('pull-permission'),
    },
    {
        name: 'expired-token',
        story: "The runner's access token has expired.",
        world: shop({ more: { callerToken: 'expired' } }),
        args: ask(),
        expect: blind('access-scopes', 'cluster', 'download-rules', 'gke-version', 'network-path', 'binary-authorization', 'image-exists', 'image-format', 'image-platform', 'node-service-account', 'pull-permission', 'repository'),
    },
    {
        name: 'perimeter-blocks-the-runner',
        story: 'A VPC Service Controls perimeter keeps the runner out of the image project; that proves nothing of the nodes inside.',
        world: shop({ more: { perimeter: { projects: ['shop-images'], insiders: [] } } }),
        args: ask(),
        expect: blind('download-rules', 'image-exists', 'image-format', 'image-platform', 'repository'),
    },
    {
        name: 'quota-exhausted',
        story: 'The Artifact Registry API has no quota left for the runner; Policy Troubleshooter knows what the policies say.',
        world: shop({ more: { quotas: { artifactregistry: 0 } } }),
        args: ask(),
        expect: PASSES,
    },
];

;// CONCATENATED MODULE: ./simulator/scenarios/clusters.ts
/** Clusters: Standard and Autopilot, their state, version and network. */



const clusters = [
    {
        name: 'cluster-missing',
        story: 'No cluster of that name; one with nearly the same exists.',
        world: shop(),
        args: ask(WEB, 'projects/shop-prod/locations/europe-west1/clusters/prd'),
        expect: fails('cluster'),
    },
    {
        name: 'cluster-stopping',
        story: 'The cluster is being deleted.',
        world: shop({
            cluster: standard('shop-prod', 'europe-west1', 'prod', {
                status: 'STOPPING',
                pools: [pool('default-pool', { serviceAccount: NODES })],
            }),
        }),
        args: ask(),
        expect: fails('cluster'),
    },
    {
        name: 'autopilot-healthy',
        story: 'An Autopilot cluster lists no pools; its nodes use the default account, which is Reader on the repository.',
        world: shop({
            cluster: autopilot('shop-prod', 'europe-west1', 'prod'),
            grants: { repository: [grant(READER, DEFAULT_NODES)] },
            more: { node: { cluster: CLUSTER, pool: '(auto-provisioned)' } },
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'autopilot-other-account',
        story: 'The Autopilot cluster was made with an account of its own, and the grant went to the default one.',
        world: shop({
            cluster: autopilot('shop-prod', 'europe-west1', 'prod', { autoProvisioning: { serviceAccount: NODES } }),
            grants: { repository: [grant(READER, DEFAULT_NODES)] },
        }),
        args: ask(),
        expect: fails('pull-permission'),
    },
    {
        name: 'autopilot-listed-pools',
        story: 'An Autopilot cluster that lists its pools; all pull as the same account.',
        world: shop({
            cluster: autopilot('shop-prod', 'europe-west1', 'prod', {
                pools: [pool('default-pool', { serviceAccount: NODES }), pool('nap-e2-1', { serviceAccount: NODES })],
                autoProvisioning: { serviceAccount: NODES },
            }),
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'shared-vpc',
        story: "The cluster's network belongs to a host project; the pull itself is like any other.",
        world: shop({
            cluster: standard('shop-prod', 'europe-west1', 'prod', {
                pools: [pool('default-pool', { serviceAccount: NODES })],
                subnetwork: 'projects/net-host/regions/europe-west1/subnetworks/gke',
            }),
            more: { subnetworks: [subnetwork('net-host', 'europe-west1', 'gke')] },
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'old-version-needs-pull-secret',
        story: 'GKE 1.13 does not pull from Artifact Registry as the node; it needs image pull secrets.',
        world: shop({
            cluster: standard('shop-prod', 'europe-west1', 'prod', {
                version: '1.13.12-gke.25',
                pools: [pool('default-pool', { serviceAccount: NODES, imageType: 'COS' })],
            }),
        }),
        args: ask(),
        expect: fails('gke-version'),
    },
];

;// CONCATENATED MODULE: ./simulator/scenarios/conditions.ts
/** Grants with a condition, and deny policies. */



/** A key of the organization. */
const ENV = '846201937715/env';
/** Nobody but the runner pulls where the condition does not hold. */
const exceptWhere = (condition) => ({
    id: 'tagged-only',
    rules: [
        {
            deniedPrincipals: ['principalSet://goog/public:all'],
            exceptionPrincipals: [
                `principal://iam.googleapis.com/projects/-/serviceAccounts/${RUNNER.replace('serviceAccount:', '')}`,
            ],
            deniedPermissions: ['artifactregistry.googleapis.com/repositories.downloadArtifacts'],
            denialCondition: { title: 'without the tag', expression: `!${condition}` },
        },
    ],
});
const conditions = [
    {
        name: 'conditional-grant',
        story: 'The grant holds for repositories with a tag, and the repository has it.',
        world: shop({
            grants: { repository: [grantIf(`resource.matchTag("${ENV}", "prod")`, READER, NODES_MEMBER)] },
            repository: { tags: { [ENV]: 'prod' } },
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'tag-of-another-value',
        story: 'The grant holds for repositories that are tagged for production, and the folder tags this one for tests.',
        world: shop({
            grants: { repository: [grantIf(`resource.matchTag("${ENV}", "prod")`, READER, NODES_MEMBER)] },
            tags: { folder: { [ENV]: 'test' } },
        }),
        args: ask(),
        expect: fails('pull-permission'),
    },
    {
        name: 'tags-unreadable',
        story: 'The grant holds for repositories with a tag, and the runner may read the policies, not the tags.',
        world: shop({
            reading: {
                repository: [],
                imageProject: [
                    grant('roles/browser', RUNNER),
                    grant('roles/serviceusage.serviceUsageViewer', RUNNER),
                    grant('projects/shop-images/roles/policies', RUNNER),
                ],
            },
            more: {
                roles: [
                    customRole('projects/shop-images/roles/policies', [
                        'artifactregistry.repositories.get',
                        'artifactregistry.repositories.getIamPolicy',
                        'artifactregistry.repositories.downloadArtifacts',
                        'artifactregistry.rules.list',
                    ]),
                ],
            },
            grants: { repository: [grantIf(`resource.matchTag("${ENV}", "prod")`, READER, NODES_MEMBER)] },
            repository: { tags: { [ENV]: 'prod' } },
        }),
        args: ask(),
        expect: unknown('pull-permission'),
    },
    {
        name: 'resource-condition',
        story: 'The grant holds for repositories of a name; whether Artifact Registry evaluates that is not documented.',
        world: shop({
            grants: { repository: [grantIf('resource.name.endsWith("/apps")', READER, NODES_MEMBER)] },
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'resource-condition-strict',
        story: 'The same, and what is taken on trust does not count.',
        world: shop({
            reading: { organization: READING_ALL },
            grants: { repository: [grantIf('resource.name.endsWith("/apps")', READER, NODES_MEMBER)] },
        }),
        args: [...ask(), '--strict'],
        expect: blind('pull-permission'),
    },
    {
        name: 'resource-condition-of-another',
        story: 'The only grant holds for repositories of another name, if at all: nobody is refused by that for certain.',
        world: shop({
            grants: { repository: [grantIf('resource.name.endsWith("/other")', READER, NODES_MEMBER)] },
        }),
        args: ask(),
        expect: unknown('pull-permission'),
    },
    {
        name: 'conditional-grant-in-time',
        story: 'The grant ends at a time that is far off.',
        world: shop({
            grants: { repository: [grantIf('request.time < timestamp("2099-01-01T00:00:00Z")', READER, NODES_MEMBER)] },
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'conditional-grant-expired',
        story: 'The grant ended at a time that is past.',
        world: shop({
            grants: { repository: [grantIf('request.time < timestamp("2025-01-01T00:00:00Z")', READER, NODES_MEMBER)] },
        }),
        args: ask(),
        expect: fails('pull-permission'),
    },
    {
        name: 'tag-condition',
        story: 'The grant on the project holds for repositories that inherit a tag, until a time that is far off.',
        world: shop({
            grants: {
                repository: [],
                imageProject: [
                    grantIf(`resource.hasTagKeyId("${tagKeyId(ENV)}") && resource.matchTagId("${tagKeyId(ENV)}", "${tagValueId(ENV, 'prod')}") && request.time < timestamp("2099-01-01T00:00:00Z")`, READER, NODES_MEMBER),
                ],
            },
            imageProject: { tags: { [ENV]: 'prod' } },
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'deny-policy-by-tag',
        story: 'A deny policy takes the permission from everybody where a tag is not set, and it is not.',
        world: shop({ imageProject: { denyPolicies: [exceptWhere(`resource.hasTagKey("${ENV}")`)] } }),
        args: ask(),
        expect: fails('pull-permission'),
    },
    {
        name: 'deny-policy-spares-tag',
        story: 'A deny policy takes the permission from everybody where a tag is not set, and the organization sets it.',
        world: shop({
            tags: { organization: { [ENV]: 'prod' } },
            imageProject: { denyPolicies: [exceptWhere(`resource.hasTagKey("${ENV}")`)] },
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'deny-policy',
        story: 'The nodes’ account has Reader, and a deny policy on the image project takes the permission away.',
        world: shop({
            imageProject: {
                denyPolicies: [
                    {
                        id: 'no-pulls-from-prod',
                        displayName: 'No pulls from prod',
                        rules: [
                            {
                                deniedPrincipals: [`principal://iam.googleapis.com/projects/-/serviceAccounts/${NODES}`],
                                deniedPermissions: ['artifactregistry.googleapis.com/repositories.downloadArtifacts'],
                            },
                        ],
                    },
                ],
            },
        }),
        args: ask(),
        expect: fails('pull-permission'),
    },
    {
        name: 'deny-policy-unreadable',
        story: 'The image project has a deny policy whose rules the runner may not read: the pass rests on what they say.',
        world: shop({
            reading: { organization: [grant('roles/iam.securityReviewer', RUNNER)] },
            imageProject: {
                denyPolicies: [
                    {
                        id: 'no-pulls-by-interns',
                        displayName: 'No pulls by interns',
                        rules: [
                            {
                                deniedPrincipals: ['principalSet://goog/group/interns@example.com'],
                                deniedPermissions: ['artifactregistry.googleapis.com/repositories.downloadArtifacts'],
                            },
                        ],
                    },
                ],
            },
        }),
        args: ask(),
        expect: PASSES,
    },
];

;// CONCATENATED MODULE: ./simulator/scenarios/faults.ts

const faults = [
    {
        name: 'api-answers-html',
        story: 'Something between the runner and Google answers with a web page.',
        world: shop({
            more: {
                faults: [
                    {
                        service: 'container',
                        pathRegex: '.',
                        status: 200,
                        contentType: 'text/html',
                        body: '<!DOCTYPE html><title>Sign in to the network</title>',
                    },
                ],
            },
        }),
        args: ask(),
        expect: blind('access-scopes', 'cluster', 'gke-version', 'network-path', 'binary-authorization', 'image-platform', 'node-service-account', 'pull-permission'),
    },
    {
        name: 'flaky-api',
        story: "Google's servers are unavailable for a moment; asking again helps.",
        world: shop({
            more: {
                faults: [
                    { service: 'container', pathRegex: '/clusters/', status: 503, times: 1 },
                    { service: 'registry', pathRegex: '/manifests/', reset: true, times: 1 },
                    { service: 'cloudresourcemanager', pathRegex: '.', status: 429, retryAfter: 1, times: 1 },
                ],
            },
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'slow-api',
        story: 'Every answer takes its time, and the verdict is the same.',
        world: shop({ more: { latencyMs: 150 } }),
        args: ask(),
        expect: PASSES,
    },
];

;// CONCATENATED MODULE: ./simulator/scenarios/grants.ts
/** Who may download: grants by level, role, group and kind of member. */



const grants = [
    {
        name: 'healthy-same-project',
        story: "Cluster and repository share a project, and the node pool's own service account has Reader on that project.",
        world: shop({
            repository: { project: 'shop-prod' },
            cluster: standard('shop-prod', 'europe-west1-b', 'prod', {
                pools: [pool('default-pool', { serviceAccount: NODES })],
            }),
            grants: { repository: [], clusterProject: [grant(READER, NODES_MEMBER)] },
            more: { node: { cluster: 'prod', pool: 'default-pool' } },
        }),
        args: ask('europe-west1-docker.pkg.dev/shop-prod/apps/web:1.4.2', 'projects/shop-prod/locations/europe-west1-b/clusters/prod'),
        expect: PASSES,
    },
    {
        name: 'healthy-cross-project',
        story: 'Images live in a project of their own, and three pools pull them as one service account that is Reader on the repository.',
        world: shop({
            cluster: standard('shop-prod', 'europe-west1', 'prod', {
                pools: ['default-pool', 'batch', 'spot'].map((name) => pool(name, { serviceAccount: NODES })),
            }),
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'folder-grant',
        story: 'Reader is granted once on the folder that holds the image project.',
        world: shop({ grants: { repository: [], folder: [grant(READER, NODES_MEMBER)] } }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'org-grant',
        story: 'Reader is granted on the whole organization.',
        world: shop({ grants: { repository: [], organization: [grant(READER, NODES_MEMBER)] } }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'folder-unreadable-but-granted-below',
        story: "The runner may not read the folder's and organization's policies, but the grant is on the repository itself.",
        world: shop({ reading: { organization: [], folder: [] } }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'grant-on-the-wrong-project',
        story: "The nodes were made Reader on the cluster's project, but the image lives in another one.",
        world: shop({ grants: { repository: [], clusterProject: [grant(READER, NODES_MEMBER)] } }),
        args: ask(),
        expect: fails('pull-permission'),
    },
    {
        name: 'grant-on-kubernetes-service-account',
        story: "Reader went to the workload's own service account (Workload Identity), but it is the node's that pulls.",
        world: shop({
            grants: { repository: [grant(READER, 'serviceAccount:web-app@shop-prod.iam.gserviceaccount.com')] },
            accounts: [serviceAccount(NODES), serviceAccount('web-app@shop-prod.iam.gserviceaccount.com')],
        }),
        args: ask(),
        expect: fails('pull-permission'),
    },
    {
        name: 'only-default-node-role',
        story: 'The nodes have the role that Google recommends for running, which does not include pulling.',
        world: shop({
            grants: { repository: [], clusterProject: [grant('roles/container.defaultNodeServiceAccount', NODES_MEMBER)] },
        }),
        args: ask(),
        expect: fails('pull-permission'),
    },
    {
        name: 'old-storage-grant',
        story: 'The nodes may still read the bucket of the old Container Registry, which no longer serves gcr.io.',
        world: shop({
            repository: { location: 'us', id: 'gcr.io' },
            grants: { repository: [], imageProject: [grant('roles/storage.objectViewer', NODES_MEMBER)] },
        }),
        args: ask('gcr.io/shop-images/web:1.4.2'),
        expect: fails('pull-permission'),
    },
    {
        name: 'custom-role-without-permission',
        story: 'A custom role sounds right, but lacks the permission to download.',
        world: shop({
            grants: {
                repository: [grant('projects/shop-images/roles/imagePuller', NODES_MEMBER)],
                imageProject: [grant('roles/iam.roleViewer', RUNNER)],
            },
            more: {
                roles: [
                    customRole('projects/shop-images/roles/imagePuller', ['artifactregistry.repositories.get', 'artifactregistry.repositories.list'], 'Image puller'),
                ],
            },
        }),
        args: ask(),
        expect: fails('pull-permission'),
    },
    {
        name: 'custom-role-with-permission',
        story: 'A custom role holds just the permission that a pull needs.',
        world: shop({
            grants: {
                repository: [grant('projects/shop-images/roles/imagePuller', NODES_MEMBER)],
                imageProject: [grant('roles/iam.roleViewer', RUNNER)],
            },
            more: {
                roles: [
                    customRole('projects/shop-images/roles/imagePuller', ['artifactregistry.repositories.downloadArtifacts'], 'Image puller'),
                ],
            },
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'group-grant',
        story: 'Reader is granted to a group, whose members the runner may not see.',
        world: shop({
            grants: { repository: [grant(READER, 'group:gke-nodes@example.com')] },
            more: {
                groups: [
                    group('gke-nodes@example.com', 'group:gke-prod@example.com'),
                    group('gke-prod@example.com', NODES_MEMBER),
                ],
            },
        }),
        args: ask(),
        expect: unknown('pull-permission'),
    },
    {
        name: 'group-readable',
        story: 'Reader is granted to a group, and the runner may see in Cloud Identity that the nodes’ account is in it.',
        world: shop({
            grants: { repository: [grant(READER, 'group:gke-nodes@example.com')] },
            more: { groups: [{ ...group('gke-nodes@example.com', NODES_MEMBER), readers: [RUNNER] }] },
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'nested-group',
        story: 'The nodes’ account is in a group that is in the group that holds Reader, and the runner may see that one.',
        world: shop({
            grants: { repository: [grant(READER, 'group:image-readers@example.com')] },
            more: {
                groups: [
                    { ...group('image-readers@example.com', 'group:gke-nodes@example.com'), readers: [RUNNER] },
                    group('gke-nodes@example.com', NODES_MEMBER),
                ],
            },
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'troubleshooter-answers',
        story: 'The Cloud Identity API is off where the runner lives, so Policy Troubleshooter is asked who is in the group.',
        world: shop({
            grants: { repository: [grant(READER, 'group:gke-nodes@example.com')] },
            runnerProject: {
                apis: ['cloudresourcemanager', 'iam', 'serviceusage', 'policytroubleshooter'].map((api) => `${api}.googleapis.com`),
            },
            more: { groups: [{ ...group('gke-nodes@example.com', NODES_MEMBER), readers: [RUNNER] }] },
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'domain-grant-does-not-match',
        story: "Reader is granted to the company's domain, which contains its people and no service account.",
        world: shop({ grants: { repository: [grant(READER, 'domain:example.com')] } }),
        args: ask(),
        expect: fails('pull-permission'),
    },
    {
        name: 'principal-set-grant',
        story: "Every service account of the cluster's project is Reader on the repository, as one principal set.",
        world: shop({
            grants: {
                repository: [
                    grant(READER, `principalSet://cloudresourcemanager.googleapis.com/projects/${PROD_NUMBER}/type/ServiceAccount`),
                ],
            },
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'public-repository',
        story: 'Anyone on the internet may read the repository, so no grant for the nodes is needed.',
        world: shop({ grants: { repository: [grant(READER, 'allUsers')] } }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'all-authenticated',
        story: "Anyone with a Google account may read the repository, and the nodes' service account is one.",
        world: shop({ grants: { repository: [grant(READER, 'allAuthenticatedUsers')] } }),
        args: ask(),
        expect: PASSES,
    },
];

;// CONCATENATED MODULE: ./simulator/scenarios/identities.ts
/** The service account of the nodes: its state, its scopes, the default one, and the registry asked with its token. */



const identities = [
    {
        name: 'default-account-without-editor',
        story: "A new organization: the Compute Engine default service account no longer gets Editor by itself, so it can't pull even in its own project.",
        world: shop({
            repository: { project: 'shop-prod' },
            cluster: standard('shop-prod', 'europe-west1', 'prod'),
            grants: { repository: [] },
            more: { orgPolicies: { 'shop-prod': { 'iam.automaticIamGrantsForDefaultServiceAccounts': true } } },
        }),
        args: ask('europe-west1-docker.pkg.dev/shop-prod/apps/web:1.4.2'),
        expect: fails('pull-permission'),
    },
    {
        name: 'default-account-with-editor',
        story: 'An older project: the default service account is Editor, which includes pulling in its own project.',
        world: shop({
            repository: { project: 'shop-prod' },
            cluster: standard('shop-prod', 'europe-west1', 'prod'),
            grants: { repository: [], clusterProject: [grant('roles/editor', DEFAULT_NODES)] },
        }),
        args: ask('europe-west1-docker.pkg.dev/shop-prod/apps/web:1.4.2'),
        expect: PASSES,
    },
    {
        name: 'missing-scope',
        story: "The pool was made without a storage scope, so its tokens can't reach the registry whatever IAM grants.",
        world: shop({
            cluster: standard('shop-prod', 'europe-west1', 'prod', {
                pools: [pool('default-pool', { serviceAccount: NODES, scopes: NO_STORAGE_SCOPES })],
            }),
        }),
        args: ask(),
        expect: fails('access-scopes'),
    },
    {
        name: 'disabled-service-account',
        story: "The pool's service account was disabled.",
        world: shop({ accounts: [serviceAccount(NODES, { disabled: true })] }),
        args: ask(),
        expect: fails('node-service-account'),
    },
    {
        name: 'deleted-service-account',
        story: "The pool's service account was deleted, and its grant with it.",
        world: shop({
            accounts: [],
            grants: { repository: [grant(READER, `deleted:serviceAccount:${NODES}?uid=118203948576102938475`)] },
        }),
        args: ask(),
        expect: fails('node-service-account', 'pull-permission'),
    },
    {
        name: 'probe-decides-group-grant',
        story: 'Nobody may see who is in the group that holds Reader; the runner may act as the nodes’ account, and the registry serves it.',
        world: shop({
            grants: { repository: [grant(READER, 'group:gke-nodes@example.com')] },
            accounts: [
                serviceAccount(NODES, {
                    displayName: 'GKE nodes',
                    grants: [grant('roles/iam.serviceAccountTokenCreator', RUNNER)],
                }),
            ],
            more: { groups: [group('gke-nodes@example.com', NODES_MEMBER)] },
        }),
        args: [...ask(), '--impersonate-node'],
        expect: PASSES,
    },
    {
        name: 'probe-refused-token',
        story: 'The runner is to ask as the nodes’ account and may not act as it: the report says which role on which account would let it.',
        world: shop({
            grants: { repository: [grant(READER, 'group:gke-nodes@example.com')] },
            more: { groups: [group('gke-nodes@example.com', NODES_MEMBER)] },
        }),
        args: [...ask(), '--impersonate-node'],
        expect: unknown('pull-permission'),
    },
    {
        name: 'probe-finds-denied',
        story: 'Reader is granted to a group that the nodes’ account is not in; only the registry’s answer to that account can tell.',
        world: shop({
            grants: { repository: [grant(READER, 'group:gke-nodes@example.com')] },
            accounts: [
                serviceAccount(NODES, {
                    displayName: 'GKE nodes',
                    grants: [grant('roles/iam.serviceAccountTokenCreator', RUNNER)],
                }),
            ],
            more: { groups: [group('gke-nodes@example.com', 'serviceAccount:old-nodes@shop-prod.iam.gserviceaccount.com')] },
        }),
        args: [...ask(), '--impersonate-node'],
        expect: fails('pull-permission'),
    },
];

;// CONCATENATED MODULE: ./simulator/scenarios/diagnoses.ts
/** Pulls that fail right now, for `diagnose`: what GKE logged of the pods, and the world that explains it. */


const HOST = 'europe-west1-docker.pkg.dev';
const NODE = 'gke-prod-default-pool-0a1b2c3d-x4y5';
/** What the kubelet says where the registry refuses the nodes. */
const denied = (reference) => {
    const [, path = '', tag = ''] = /^[^/]+\/(.+):([^:]+)$/.exec(reference) ?? [];
    const [project, repository] = path.split('/');
    return `Failed to pull image "${reference}": failed to pull and unpack image "${reference}": failed to resolve reference "${reference}": unexpected status from HEAD request to https://${HOST}/v2/${path}/manifests/${tag}: 403 Forbidden\ndenied: Permission "artifactregistry.repositories.downloadArtifacts" denied on resource "projects/${project ?? ''}/locations/europe-west1/repositories/${repository ?? ''}" (or it may not exist)`;
};
/** And where it has no such tag. */
const diagnoses_notFound = (reference) => `Failed to pull image "${reference}": rpc error: code = NotFound desc = failed to pull and unpack image "${reference}": failed to resolve reference "${reference}": ${reference}: not found`;
/** An event of the log `events`, as GKE writes it of a pod that waits. */
function diagnoses_event(pod, message, count, secondsAgo) {
    const at = new Date(Date.now() - secondsAgo * 1000).toISOString();
    return {
        logName: 'projects/shop-prod/logs/events',
        insertId: pod,
        timestamp: at,
        severity: 'WARNING',
        resource: {
            type: 'k8s_pod',
            labels: {
                project_id: 'shop-prod',
                cluster_name: 'prod',
                location: 'europe-west1',
                namespace_name: 'shop',
                pod_name: pod,
            },
        },
        jsonPayload: {
            kind: 'Event',
            apiVersion: 'v1',
            involvedObject: { kind: 'Pod', namespace: 'shop', name: pod, fieldPath: 'spec.containers{web}' },
            reason: 'Failed',
            message,
            count,
            lastTimestamp: at,
            source: { component: 'kubelet', host: NODE },
        },
    };
}
const diagnoses_VIEWER = grant('roles/logging.viewer', RUNNER);
const ASK = ['diagnose', '--cluster', CLUSTER];
const GONE = `${HOST}/shop-images/apps/cart:2.0.1`;
/** Arguments start with the command. Kept apart from the scenarios, which ask `check`. */
const diagnoses = [
    {
        name: 'pods-hang',
        story: 'Pods hang in ImagePullBackOff: nobody granted the nodes the repository.',
        world: shop({
            grants: { repository: [] },
            reading: { clusterProject: [...READING.clusterProject, diagnoses_VIEWER] },
            more: { logEntries: { 'shop-prod': [diagnoses_event('web-7d9c8b6f4-x2x8q', denied(WEB), 9, 60)] } },
        }),
        args: ASK,
        expect: fails('pull-permission', 'verification'),
    },
    {
        name: 'pods-hang-for-two-reasons',
        story: 'Twelve pods hang: for some the nodes lack a grant, for the others a tag was never pushed.',
        world: shop({
            grants: { repository: [] },
            reading: { clusterProject: [...READING.clusterProject, diagnoses_VIEWER] },
            images: [WEB_IMAGE, builder_image('cart', '2.0.0')],
            more: {
                logEntries: {
                    'shop-prod': [
                        ...Array.from({ length: 8 }, (_, at) => diagnoses_event(`web-7d9c8b6f4-${'bcdfghjk'.charAt(at)}2x8q`, denied(WEB), 9, 60)),
                        ...Array.from({ length: 4 }, (_, at) => diagnoses_event(`cart-5f6b7c8d9-${'lmnp'.charAt(at)}4k7t`, diagnoses_notFound(GONE), 5, 90)),
                    ],
                },
            },
        }),
        args: ASK,
        expect: fails('image-exists', 'pull-permission', 'verification'),
    },
];

;// CONCATENATED MODULE: ./simulator/scenarios/image-content.ts
/** What is in the image: its format, its platforms, and whether all that an index lists is there. */



const OF_ANOTHER = 'ghcr.io/acme/mem:2.0';
/** The company's cluster on a version of GKE. */
const onVersion = (version) => standard('shop-prod', 'europe-west1', 'prod', { version, pools: [pool('default-pool', { serviceAccount: NODES })] });
const web = (spec) => [builder_image('web', '1.4.2', spec)];
const contents = [
    {
        name: 'helm-chart',
        story: 'The reference names a Helm chart: nodes pull it, and no container starts from it.',
        world: shop({ images: web({ kind: 'helm' }) }),
        args: ask(),
        expect: fails('image-format'),
    },
    {
        name: 'signature-for-image',
        story: "The reference names a cosign signature, which has an image's config and no layer of one.",
        world: shop({ images: web({ kind: 'signature' }) }),
        args: ask(),
        expect: fails('image-format'),
    },
    {
        name: 'schema-1-refused',
        story: "The image was pushed ten years ago, in Docker's first format; GKE 1.33 came with containerd 2.",
        world: shop({ images: web({ kind: 'schema1' }), cluster: onVersion('1.33.5-gke.1162000') }),
        args: ask(),
        expect: fails('image-format'),
    },
    {
        name: 'schema-1-still-taken',
        story: "The same image of Docker's first format on GKE 1.32: it is pulled, until the next upgrade.",
        world: shop({ images: web({ kind: 'schema1' }), cluster: onVersion('1.32.9-gke.1207000') }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'schema-1-next-version',
        story: 'GKE has named the version with containerd 2 for the pool, and waits for a maintenance window.',
        world: shop({
            images: web({ kind: 'schema1' }),
            cluster: {
                ...onVersion('1.32.9-gke.1207000'),
                upgrades: {
                    'default-pool': {
                        minorTargetVersion: '1.33.5-gke.1162000',
                        patchTargetVersion: '1.32.11-gke.1038000',
                        autoUpgradeStatus: ['MINOR_UPGRADE_PAUSED'],
                        pausedReason: ['MAINTENANCE_WINDOW'],
                        endOfStandardSupportTimestamp: '2999-04-11T00:00:00Z',
                    },
                },
            },
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'larger-than-disk',
        story: 'A model of 24 GiB is built into an image for two platforms, and the nodes have boot disks of 20 GB.',
        world: shop({
            images: web({ platforms: ['linux/amd64', 'linux/arm64'], layersOnPaper: [20 * 2 ** 30, 4 * 2 ** 30] }),
            cluster: standard('shop-prod', 'europe-west1', 'prod', {
                pools: [
                    pool('default-pool', { serviceAccount: NODES, config: { diskSizeGb: 20 } }),
                    pool('large', { serviceAccount: NODES, config: { diskSizeGb: 200 } }),
                ],
            }),
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'index-part-deleted',
        story: 'A clean-up deleted untagged manifests at another registry, those that the index lists among them.',
        world: shop({
            more: {
                otherRegistries: [
                    otherRegistry('ghcr.io', [
                        {
                            name: 'acme/mem',
                            images: [builder_image('mem', '2.0', { platforms: ['linux/amd64', 'linux/arm64'], lost: ['linux/amd64'] })],
                        },
                    ]),
                ],
            },
        }),
        args: ask(OF_ANOTHER),
        expect: fails('image-exists'),
    },
    {
        name: 'micro-architecture',
        story: 'The image was built for linux/amd64/v3 alone, with provenance: an index that no node takes.',
        world: shop({ images: web({ index: true, platforms: ['linux/amd64/v3'], attestations: true }) }),
        args: ask(),
        expect: fails('image-platform'),
    },
    {
        name: 'architecture-by-another-name',
        story: 'An index made by hand says x86_64 and aarch64: containerd knows both names.',
        world: shop({
            images: web({ index: true, platforms: ['linux/x86_64', 'linux/aarch64'] }),
            cluster: standard('shop-prod', 'europe-west1', 'prod', {
                pools: [pool('default-pool', { serviceAccount: NODES }), armPool('arm', { serviceAccount: NODES })],
            }),
        }),
        args: [...ask(), '--node-pool', '*'],
        expect: PASSES,
    },
    {
        name: 'fallback-taken',
        story: 'The image is for 32-bit x86 alone: containerd 2.0 of GKE 1.33 still takes it.',
        world: shop({ images: web({ index: true, platforms: ['linux/386'] }), cluster: onVersion('1.33.5-gke.1162000') }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'fallback-gone',
        story: 'The same image for 32-bit x86 alone, and GKE 1.36: its containerd takes the exact platform only.',
        world: shop({ images: web({ index: true, platforms: ['linux/386'] }), cluster: onVersion('1.36.0-gke.1000000') }),
        args: ask(),
        expect: fails('image-platform'),
    },
];

;// CONCATENATED MODULE: ./simulator/scenarios/images.ts
/** How an image is named, whether it exists, and where it lies. */



const images_images = [
    {
        name: 'digest-pinned',
        story: 'The image is named by its digest, so that what was checked is what runs.',
        world: shop(),
        args: ask(`europe-west1-docker.pkg.dev/shop-images/apps/web@${imageDigest(WEB_IMAGE)}`),
        expect: PASSES,
    },
    {
        name: 'tag-missing',
        story: 'The tag was never pushed.',
        world: shop(),
        args: ask('europe-west1-docker.pkg.dev/shop-images/apps/web:1.5.0'),
        expect: fails('image-exists'),
    },
    {
        name: 'digest-missing',
        story: 'The digest is not in the repository; a cleanup took it.',
        world: shop(),
        args: ask(`europe-west1-docker.pkg.dev/shop-images/apps/web@sha256:${'0123456789abcdef'.repeat(4)}`),
        expect: fails('image-exists'),
    },
    {
        name: 'mutable-tag',
        story: 'The image is named by a tag that moves; it pulls, but tomorrow it may be another one.',
        world: shop({ images: [{ ...WEB_IMAGE, tags: ['latest', '1.4.2'] }] }),
        args: ask('europe-west1-docker.pkg.dev/shop-images/apps/web:latest'),
        expect: PASSES,
    },
    {
        name: 'nested-image-name',
        story: "The image's name has folders of its own below the repository.",
        world: shop({ images: [{ ...WEB_IMAGE, name: 'team-a/backend/web' }] }),
        args: ask('europe-west1-docker.pkg.dev/shop-images/apps/team-a/backend/web:1.4.2'),
        expect: PASSES,
    },
    {
        name: 'domain-scoped-project',
        story: 'The image project belongs to a domain (example.com:shop-images), so its path has one segment more.',
        world: shop({
            imageProject: { id: 'example.com:shop-images' },
            repository: { project: 'example.com:shop-images' },
        }),
        args: ask('europe-west1-docker.pkg.dev/example.com/shop-images/apps/web:1.4.2'),
        expect: PASSES,
    },
    {
        name: 'regional-endpoint',
        story: 'The image is named by its regional endpoint, for which nodes may send no credential.',
        world: shop(),
        args: ask('docker.europe-west1.rep.pkg.dev/shop-images/apps/web:1.4.2'),
        expect: unknown('pull-permission'),
    },
    {
        name: 'cross-continent',
        story: 'The repository is in the United States and the cluster in Europe: it pulls, slowly and at a price.',
        world: shop({ repository: { location: 'us-central1' } }),
        args: ask('us-central1-docker.pkg.dev/shop-images/apps/web:1.4.2'),
        expect: PASSES,
    },
    {
        name: 'docker-hub-public',
        story: 'A public image of Docker Hub: existence and platforms are checked without any credential.',
        world: shop({
            more: {
                otherRegistries: [
                    otherRegistry('docker.io', [
                        { name: 'library/nginx', images: [builder_image('nginx', '1.29', { platforms: ['linux/amd64', 'linux/arm64'] })] },
                    ]),
                ],
            },
        }),
        args: ask('nginx:1.29'),
        expect: PASSES,
    },
    {
        name: 'private-elsewhere',
        story: 'A private image of another registry; whether the pods have a pull secret for it, nobody says.',
        world: shop({
            more: {
                otherRegistries: [
                    otherRegistry('ghcr.io', [
                        { name: 'acme/private', private: true, images: [builder_image('private', '1.4.2')] },
                        { name: 'acme/public', images: [builder_image('public', '1.4.2')] },
                    ], { credentials: { deployer: 'a-password-of-acme' } }),
                ],
            },
        }),
        args: ask('ghcr.io/acme/private:1.4.2'),
        expect: { ...unknown('image-exists', 'image-format', 'image-platform', 'image-pull-secret'), exitCode: 3 },
    },
    {
        name: 'docker-hub-rate-limited',
        story: "Docker Hub has had enough of this runner's address, so the image's platforms stay unknown.",
        world: shop({
            more: {
                otherRegistries: [
                    otherRegistry('docker.io', [
                        {
                            name: 'library/nginx',
                            images: [builder_image('nginx', '1.29', { platforms: ['linux/amd64', 'linux/arm64'] })],
                        },
                    ], { pullsLeft: 0 }),
                ],
            },
        }),
        args: ask('nginx:1.29'),
        expect: unknown('image-platform'),
    },
    {
        name: 'cleanup-deletes',
        story: 'A cleanup policy of the repository deletes versions of this age: the image may be gone tomorrow.',
        world: shop({
            repository: {
                cleanupPolicies: { old: { id: 'old', action: 'DELETE', condition: { tagState: 'ANY', olderThan: '86400s' } } },
            },
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'cleanup-keeps',
        story: 'A cleanup policy deletes old versions, and another one keeps the newest.',
        world: shop({
            repository: {
                cleanupPolicies: {
                    old: { id: 'old', action: 'DELETE', condition: { tagState: 'ANY', olderThan: '86400s' } },
                    newest: { id: 'newest', action: 'KEEP', mostRecentVersions: { keepCount: 5 } },
                },
            },
        }),
        args: ask(),
        expect: PASSES,
    },
];

;// CONCATENATED MODULE: ./simulator/networks.ts
const networks_SELF = 'https://www.googleapis.com/compute/v1';
/** The address of a network: `projects/P/global/networks/N`. */
const networkLink = (project, name = 'default') => `${networks_SELF}/projects/${project}/global/networks/${name}`;
/** The address of a subnetwork. */
const subnetworkLink = (project, region, name) => `${networks_SELF}/projects/${project}/regions/${region}/subnetworks/${name}`;
/** A router with one Cloud NAT (compute v1 `RouterNat`). */
const natRouter = (project, region, nat = { sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES' }, router = {}) => ({
    project,
    region,
    resource: {
        name: 'egress',
        network: networkLink(project),
        region: `${networks_SELF}/projects/${project}/regions/${region}`,
        nats: [
            {
                name: 'egress-nat',
                natIpAllocateOption: 'AUTO_ONLY',
                type: 'PUBLIC',
                endpointTypes: ['ENDPOINT_TYPE_VM'],
                ...nat,
            },
        ],
        ...router,
    },
});
/** A route (compute v1 `Route`); to the default internet gateway unless told. */
const networkRoute = (project, name, destRange, hop = { nextHopGateway: `${networks_SELF}/projects/${project}/global/gateways/default-internet-gateway` }) => ({
    project,
    resource: { name, network: networkLink(project), destRange, priority: 1000, ...hop },
});
/** A policy-based route (networkconnectivity v1 `PolicyBasedRoute`): to a load balancer, or back to the ordinary routes. */
const policyRoute = (project, name, filter = {}, route = { nextHopIlbIp: '10.132.0.50' }) => ({
    project,
    resource: {
        name,
        network: networkLink(project),
        filter: { protocolVersion: 'IPV4', ipProtocol: 'ALL', srcRange: '0.0.0.0/0', destRange: '0.0.0.0/0', ...filter },
        priority: 1000,
        ...route,
    },
});
/** A VPC firewall rule for what leaves (compute v1 `Firewall`). */
const egressRule = (project, name, priority, rule) => ({
    project,
    resource: {
        name,
        network: networkLink(project),
        priority,
        direction: 'EGRESS',
        disabled: false,
        destinationRanges: ['0.0.0.0/0'],
        ...rule,
    },
});
/** A private zone of Cloud DNS that a network sees, with its records: name, type, data. */
const privateZone = (project, name, dnsName, records, zone = {}) => ({
    project,
    resource: {
        name,
        dnsName,
        id: '4071823650912384756',
        visibility: 'private',
        privateVisibilityConfig: { networks: [{ networkUrl: networkLink(project) }], gkeClusters: [] },
        ...zone,
    },
    records: records.map(([owner, type, ...rrdatas]) => ({ name: owner, type, ttl: 300, rrdatas })),
});
/** A server policy of Cloud DNS on a network: other name servers are asked for every name. */
const serverPolicy = (project, name, ...servers) => ({
    project,
    resource: {
        name,
        id: '3160948271650392817',
        enableInboundForwarding: false,
        enableLogging: false,
        networks: [{ kind: 'dns#policyNetwork', networkUrl: networkLink(project) }],
        alternativeNameServerConfig: {
            targetNameServers: servers.map((ipv4Address) => ({ ipv4Address, forwardingPath: 'default' })),
        },
    },
});
/** A response policy of Cloud DNS on a network; of each rule its name of DNS, and what it answers: null bypasses. */
const responsePolicy = (project, name, rules, policy = {}) => ({
    project,
    resource: { responsePolicyName: name, id: '5203918', networks: [{ networkUrl: networkLink(project) }], ...policy },
    rules: rules.map(([dnsName, answer], index) => ({
        ruleName: `${name}-${String(index)}`,
        dnsName,
        ...(answer === null
            ? { behavior: 'bypassResponsePolicy' }
            : { localData: { localDatas: [{ name: dnsName, type: answer[0], ttl: 300, rrdatas: answer.slice(1) }] } }),
    })),
});
/** A firewall policy in force (compute v1 effective firewall policy), with rules in their order. */
const firewallPolicy = (type, name, rules) => ({
    type,
    name,
    ...(type === 'HIERARCHY' ? {} : { priority: 1000 }),
    rules: rules.map((rule, index) => ({
        kind: 'compute#firewallPolicyRule',
        priority: 1000 + index,
        direction: 'EGRESS',
        disabled: false,
        ...rule,
    })),
});

;// CONCATENATED MODULE: ./simulator/scenarios/private-nodes.ts
/** What the scenarios of private nodes have in common: the company with a runner that may read its network. */



const PROD = 'shop-prod';
const REGION = 'europe-west1';
const NETWORK = `projects/${PROD}/global/networks/default`;
/** The roles by which the runner reads a network and its names. */
const SEES = ['roles/compute.networkViewer', 'roles/dns.reader'].map((role) => grant(role, RUNNER));
const ELSEWHERE = [
    otherRegistry('quay.io', [{ name: 'acme/web', images: [builder_image('web', '1', { platforms: ['linux/amd64'] })] }]),
    otherRegistry('docker.io', [
        { name: 'library/nginx', images: [builder_image('nginx', '1.29', { platforms: ['linux/amd64', 'linux/arm64'] })] },
    ]),
];
/** The company with private nodes, and a runner that may read their network. */
const inPrivate = (more = {}, sees = SEES, organization = READING.organization, pools = [pool('default-pool', { serviceAccount: NODES })]) => shop({
    reading: { clusterProject: [...READING.clusterProject, ...sees], organization },
    cluster: standard(PROD, REGION, 'prod', {
        pools,
        privateNodes: true,
    }),
    more: { otherRegistries: ELSEWHERE, ...more },
});

;// CONCATENATED MODULE: ./simulator/scenarios/network.ts
/** Private nodes: by what they reach a registry, and what keeps them from it. */





/** The company whose network is that of a host project. */
function withHost(differences) {
    const world = shop(differences);
    const host = project('shop-network', '730519284617', { parent: 'folders/704512639908', grants: SEES });
    return { ...world, projects: [...world.projects, host] };
}
const WITHOUT_ACCESS = [subnetwork(PROD, REGION, 'default', { privateIpGoogleAccess: false })];
const LISTED = (name, ranges, secondary = []) => ({
    sourceSubnetworkIpRangesToNat: 'LIST_OF_SUBNETWORKS',
    subnetworks: [
        {
            name: subnetworkLink(PROD, REGION, name),
            sourceIpRangesToNat: ranges,
            ...(secondary.length > 0 ? { secondaryIpRangeNames: secondary } : {}),
        },
    ],
});
const ALL = { destIpRanges: ['0.0.0.0/0'], layer4Configs: [{ ipProtocol: 'all' }] };
const HTTPS = { destIpRanges: ['0.0.0.0/0'], layer4Configs: [{ ipProtocol: 'tcp', ports: ['443'] }] };
const network_network = [
    {
        name: 'private-nodes-google-access',
        story: 'The nodes have no external addresses, and reach Artifact Registry by Private Google Access.',
        world: inPrivate(),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'private-nodes-no-way',
        story: 'The nodes have no external addresses; their subnetwork has neither Private Google Access nor Cloud NAT.',
        world: inPrivate({ subnetworks: WITHOUT_ACCESS }),
        args: ask(),
        expect: fails('network-path'),
    },
    {
        name: 'private-nodes-nat',
        story: 'Private Google Access is off, and a Cloud NAT serves the whole subnetwork.',
        world: inPrivate({ subnetworks: WITHOUT_ACCESS, routers: [natRouter(PROD, REGION)] }),
        args: ask('quay.io/acme/web:1'),
        expect: PASSES,
    },
    {
        name: 'private-nodes-nat-of-pods',
        story: 'The Cloud NAT serves the range of the pods alone, and pulls are made by the nodes.',
        world: inPrivate({
            subnetworks: WITHOUT_ACCESS,
            routers: [natRouter(PROD, REGION, LISTED('default', ['LIST_OF_SECONDARY_IP_RANGES'], ['pods']))],
        }),
        args: ask(),
        expect: fails('network-path'),
    },
    {
        name: 'private-nodes-nat-of-another-network',
        story: 'There is a Cloud NAT in the region, but it is of another network.',
        world: inPrivate({
            subnetworks: WITHOUT_ACCESS,
            routers: [natRouter(PROD, REGION, undefined, { network: networkLink(PROD, 'legacy') })],
        }),
        args: ask(),
        expect: fails('network-path'),
    },
    {
        name: 'private-nodes-other-registry',
        story: 'Private Google Access does not lead to quay.io, and there is no Cloud NAT.',
        world: inPrivate(),
        args: ask('quay.io/acme/web:1'),
        expect: fails('network-path'),
    },
    {
        name: 'private-nodes-docker-hub',
        story: 'Without Cloud NAT the nodes reach of Docker Hub only what mirror.gcr.io holds.',
        world: inPrivate(),
        args: ask('nginx:1.29'),
        expect: unknown('network-path'),
    },
    {
        name: 'private-nodes-unseen',
        story: 'The runner may not read the network of the private nodes: the pass rests on that.',
        world: inPrivate({ subnetworks: WITHOUT_ACCESS }, []),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'private-nodes-unseen-strict',
        story: 'The runner may not read the network of the private nodes, which --strict does not take on trust.',
        world: inPrivate({ subnetworks: WITHOUT_ACCESS }, [], READING_ALL),
        args: [...ask(), '--strict'],
        expect: { ...unknown('network-path'), exitCode: 3 },
    },
    {
        name: 'private-nodes-no-route',
        story: "Somebody deleted the network's route to the internet gateway, which Private Google Access needs, too.",
        world: inPrivate({
            routes: [networkRoute(PROD, 'local', '10.132.0.0/20', { nextHopNetwork: networkLink(PROD) })],
        }),
        args: ask(),
        expect: fails('network-path'),
    },
    {
        name: 'private-nodes-appliance',
        story: 'The default route leads to a firewall appliance: what it lets through nobody can read.',
        world: inPrivate({
            subnetworks: WITHOUT_ACCESS,
            routes: [networkRoute(PROD, 'by-appliance', '0.0.0.0/0', { nextHopIp: '10.132.0.99' })],
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'private-nodes-firewall',
        story: 'A firewall rule denies all that leaves, and none before it lets the registry through.',
        world: inPrivate({ firewalls: [egressRule(PROD, 'deny-all-egress', 65000, { denied: [{ IPProtocol: 'all' }] })] }),
        args: ask(),
        expect: fails('network-path'),
    },
    {
        name: 'private-nodes-firewall-of-the-region',
        story: 'A firewall policy of the region denies all that leaves.',
        world: inPrivate({
            firewallPolicies: [
                {
                    networks: [NETWORK],
                    region: REGION,
                    resource: firewallPolicy('NETWORK_REGIONAL', 'closed', [{ action: 'deny', match: ALL }]),
                },
            ],
        }),
        args: ask(),
        expect: fails('network-path'),
    },
    {
        name: 'private-nodes-policy-before-rules',
        story: 'A VPC rule denies all that leaves; the policy of the network, which it has put first, lets HTTPS through.',
        world: inPrivate({
            networks: { [NETWORK]: { networkFirewallPolicyEnforcementOrder: 'BEFORE_CLASSIC_FIREWALL' } },
            firewalls: [egressRule(PROD, 'deny-all-egress', 65000, { denied: [{ IPProtocol: 'all' }] })],
            firewallPolicies: [
                { networks: [NETWORK], resource: firewallPolicy('NETWORK', 'egress', [{ action: 'allow', match: HTTPS }]) },
            ],
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'private-nodes-firewall-of-the-organization',
        story: 'A policy of the organization denies all that leaves but what a list of names allows, which nobody can tell.',
        world: inPrivate({
            firewallPolicies: [
                {
                    networks: [NETWORK],
                    resource: firewallPolicy('HIERARCHY', 'baseline', [
                        { action: 'allow', match: { ...HTTPS, destFqdns: ['europe-west1-docker.pkg.dev'] } },
                        { action: 'deny', match: ALL },
                    ]),
                },
            ],
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'private-nodes-policy-based-route',
        story: 'A policy-based route takes all that the nodes send to an appliance, before the default route is asked.',
        world: inPrivate({ policyRoutes: [policyRoute(PROD, 'inspect-egress', { srcRange: '10.132.0.0/20' })] }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'private-nodes-peering',
        story: 'The network has no default route of its own: that of a hub, which comes with a peering, leads out.',
        world: inPrivate({
            networks: { [NETWORK]: { peerings: [{ name: 'hub', importCustomRoutes: true, state: 'ACTIVE' }] } },
            peeringRoutes: [
                {
                    network: NETWORK,
                    peering: 'hub',
                    resource: { destRange: '0.0.0.0/0', type: 'STATIC_PEERING_ROUTE', priority: 1000, imported: true },
                },
            ],
            routes: [networkRoute(PROD, 'local', '10.132.0.0/20', { nextHopNetwork: networkLink(PROD) })],
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'public-nodes-beside-private-ones',
        story: 'One pool has external addresses, the other has none; a firewall rule denies all that leaves, of both.',
        world: inPrivate({ firewalls: [egressRule(PROD, 'deny-all-egress', 65000, { denied: [{ IPProtocol: 'all' }] })] }, SEES, READING.organization, [
            pool('default-pool', { serviceAccount: NODES }),
            pool('edge', { serviceAccount: NODES, raw: { networkConfig: { enablePrivateNodes: false } } }),
        ]),
        args: ask(),
        expect: fails('network-path'),
    },
    {
        name: 'private-nodes-shared-vpc',
        story: 'One pool is in a subnetwork of the host project that has Private Google Access, another in one without.',
        world: withHost({
            reading: { clusterProject: [...READING.clusterProject, grant('roles/dns.reader', RUNNER)] },
            cluster: standard(PROD, REGION, 'prod', {
                subnetwork: `projects/shop-network/regions/${REGION}/subnetworks/nodes`,
                privateNodes: true,
                pools: [
                    pool('default-pool', { serviceAccount: NODES }),
                    pool('batch', {
                        serviceAccount: NODES,
                        raw: { networkConfig: { subnetwork: `projects/shop-network/regions/${REGION}/subnetworks/batch` } },
                    }),
                ],
            }),
            accounts: [serviceAccount(NODES)],
            more: {
                subnetworks: [
                    subnetwork('shop-network', REGION, 'nodes'),
                    subnetwork('shop-network', REGION, 'batch', { privateIpGoogleAccess: false }),
                ],
            },
        }),
        args: ask(),
        expect: fails('network-path'),
    },
];

;// CONCATENATED MODULE: ./simulator/scenarios/network-names.ts
/** Private nodes: to which addresses the names of registries lead in their network. */



const RESTRICTED = ['199.36.153.4', '199.36.153.5', '199.36.153.6', '199.36.153.7'];
const networkNames = [
    {
        name: 'private-nodes-restricted-addresses',
        story: 'All that leaves is denied but restricted.googleapis.com, to which a private zone leads pkg.dev.',
        world: inPrivate({
            firewalls: [
                egressRule(PROD, 'deny-all-egress', 65000, { denied: [{ IPProtocol: 'all' }] }),
                egressRule(PROD, 'allow-google', 1000, {
                    allowed: [{ IPProtocol: 'tcp', ports: ['443'] }],
                    destinationRanges: ['199.36.153.4/30'],
                }),
            ],
            routes: [networkRoute(PROD, 'google', '199.36.153.4/30')],
            dnsZones: [
                privateZone(PROD, 'pkg-dev', 'pkg.dev.', [
                    ['*.pkg.dev.', 'CNAME', 'pkg.dev.'],
                    ['pkg.dev.', 'A', ...RESTRICTED],
                ]),
            ],
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'private-nodes-zone-without-record',
        story: 'A private zone answers for pkg.dev, and has an address of its own name alone.',
        world: inPrivate({ dnsZones: [privateZone(PROD, 'pkg-dev', 'pkg.dev.', [['pkg.dev.', 'A', ...RESTRICTED]])] }),
        args: ask(),
        expect: fails('network-path'),
    },
    {
        name: 'private-nodes-response-policy',
        story: 'The private zone has no record of the host; a response policy answers first, with the restricted addresses.',
        world: inPrivate({
            dnsZones: [privateZone(PROD, 'pkg-dev', 'pkg.dev.', [['pkg.dev.', 'A', ...RESTRICTED]])],
            responsePolicies: [responsePolicy(PROD, 'registries', [['*.pkg.dev.', ['A', ...RESTRICTED]]])],
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'private-nodes-response-policy-astray',
        story: 'A response policy leads the host to restricted.googleapis.com, to which the network has no route.',
        world: inPrivate({
            routes: [networkRoute(PROD, 'google', '199.36.153.8/30')],
            responsePolicies: [responsePolicy(PROD, 'registries', [['*.pkg.dev.', ['A', ...RESTRICTED]]])],
        }),
        args: ask(),
        expect: fails('network-path'),
    },
    {
        name: 'private-nodes-other-name-servers',
        story: 'A server policy has the name servers of the company asked for every name, in place of the private zone.',
        world: inPrivate({
            dnsZones: [privateZone(PROD, 'pkg-dev', 'pkg.dev.', [['pkg.dev.', 'A', ...RESTRICTED]])],
            dnsPolicies: [serverPolicy(PROD, 'on-premises', '10.20.0.53')],
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'private-nodes-names-unseen',
        story: 'The runner reads the network, and nothing of Cloud DNS: a zone without the record is not seen.',
        world: inPrivate({ dnsZones: [privateZone(PROD, 'pkg-dev', 'pkg.dev.', [['pkg.dev.', 'A', ...RESTRICTED]])] }, SEES.slice(0, 1)),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'private-nodes-zone-missing',
        story: 'All that leaves is denied but restricted.googleapis.com, to which a private zone leads gcr.io, and none pkg.dev.',
        world: inPrivate({
            firewalls: [
                egressRule(PROD, 'deny-all-egress', 65000, { denied: [{ IPProtocol: 'all' }] }),
                egressRule(PROD, 'allow-google', 1000, {
                    allowed: [{ IPProtocol: 'tcp', ports: ['443'] }],
                    destinationRanges: ['199.36.153.4/30'],
                }),
            ],
            dnsZones: [
                privateZone(PROD, 'gcr-io', 'gcr.io.', [
                    ['*.gcr.io.', 'CNAME', 'gcr.io.'],
                    ['gcr.io.', 'A', ...RESTRICTED],
                ]),
            ],
        }),
        args: ask(),
        expect: unknown('network-path'),
    },
];

;// CONCATENATED MODULE: ./simulator/scenarios/perimeters.ts

const perimeter = (name, numbers, status = {}) => ({
    name,
    title: name,
    perimeterType: 'PERIMETER_TYPE_REGULAR',
    status: {
        resources: numbers.map((number) => `projects/${number}`),
        restrictedServices: ['artifactregistry.googleapis.com'],
        ...status,
    },
});
const perimeters_guarded = (more) => shop({ reading: { organization: READING_ALL }, more });
const bounded = (...resources) => {
    const world = perimeters_guarded({});
    const { organization } = world;
    return organization === undefined
        ? world
        : { ...world, organization: { ...organization, accessBoundaries: [{ id: 'staff', resources }] } };
};
const STRICT = [...ask(), '--strict'];
const BOTH = [PROD_NUMBER, IMAGES_NUMBER];
const perimeters_perimeters = [
    {
        name: 'perimeter-around-both',
        story: 'Nodes and images are within one perimeter, which its own projects pass.',
        world: perimeters_guarded({ servicePerimeters: [perimeter('prod', BOTH)] }),
        args: STRICT,
        expect: PASSES,
    },
    {
        name: 'perimeter-around-neither',
        story: 'The organization has a perimeter, and it holds neither the nodes nor the images.',
        world: perimeters_guarded({ servicePerimeters: [perimeter('payments', ['999000999000'])] }),
        args: STRICT,
        expect: PASSES,
    },
    {
        name: 'perimeter-closed-to-its-networks',
        story: 'Nodes and images are within one perimeter, which does not let its networks reach Artifact Registry.',
        world: perimeters_guarded({
            servicePerimeters: [
                perimeter('prod', BOTH, {
                    vpcAccessibleServices: { enableRestriction: true, allowedServices: ['storage.googleapis.com'] },
                }),
            ],
        }),
        args: STRICT,
        expect: fails('repository'),
    },
    {
        name: 'perimeter-around-images',
        story: 'The images are within a perimeter and the nodes are not: its ingress rules decide, which are not judged.',
        world: perimeters_guarded({ servicePerimeters: [perimeter('images', [IMAGES_NUMBER])] }),
        args: STRICT,
        expect: { ...unknown('repository'), exitCode: 3 },
    },
    {
        name: 'perimeters-not-read',
        story: 'Under --strict perimeters and access boundaries count, and the runner may read neither.',
        world: shop(),
        args: STRICT,
        expect: { ...unknown('repository', 'pull-permission'), exitCode: 3 },
    },
    {
        name: 'access-boundary-around-images',
        story: 'The organization has an access boundary that lists the folder of the images.',
        world: bounded('//cloudresourcemanager.googleapis.com/folders/704512639908'),
        args: STRICT,
        expect: PASSES,
    },
    {
        name: 'access-boundary-around-others',
        story: 'The only access boundary lists another project: whether it binds the nodes is not read, and --strict counts it.',
        world: bounded('//cloudresourcemanager.googleapis.com/projects/shop-payments'),
        args: STRICT,
        expect: { ...unknown('pull-permission'), exitCode: 3 },
    },
];

;// CONCATENATED MODULE: ./simulator/scenarios/pools.ts
/** Node pools: their platform, taints, accounts and node image. */



const pools = [
    {
        name: 'arm-pool-amd64-image',
        story: 'The image was built for amd64 only, and an Arm pool without the usual taint may run it.',
        world: shop({
            images: [builder_image('web', '1.4.2')],
            cluster: standard('shop-prod', 'europe-west1', 'prod', {
                pools: [
                    pool('default-pool', { serviceAccount: NODES }),
                    armPool('arm', {
                        serviceAccount: NODES,
                        taints: [],
                        config: { taintConfig: { architectureTaintBehavior: 'NONE' } },
                    }),
                ],
            }),
        }),
        args: ask(),
        expect: fails('image-platform'),
    },
    {
        name: 'tainted-arm-pool',
        story: 'The image was built for amd64 only; the Arm pool is tainted for its architecture, so no such pod lands there.',
        world: shop({
            images: [builder_image('web', '1.4.2')],
            cluster: standard('shop-prod', 'europe-west1', 'prod', {
                pools: [pool('default-pool', { serviceAccount: NODES }), armPool('arm', { serviceAccount: NODES })],
            }),
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'windows-pool-wrong-build',
        story: 'The Windows image was built for Server 2022, and the pool runs 2019, which needs its exact build.',
        world: shop({
            images: [builder_image('web', '1.4.2', { index: true, platforms: ['windows/amd64:10.0.20348.3207'] })],
            cluster: standard('shop-prod', 'europe-west1', 'prod', {
                pools: [
                    pool('default-pool', { serviceAccount: NODES }),
                    windowsPool('win2019', 'OS_VERSION_LTSC2019', { serviceAccount: NODES }),
                ],
            }),
        }),
        args: [...ask(), '--node-pool', 'win2019'],
        expect: fails('image-platform'),
    },
    {
        name: 'auto-provisioning-other-account',
        story: "Today's pool may pull; pools that auto-provisioning makes will use the default account, which may not.",
        world: shop({
            cluster: standard('shop-prod', 'europe-west1', 'prod', {
                pools: [pool('default-pool', { serviceAccount: NODES })],
                autoProvisioning: {},
            }),
        }),
        args: ask(),
        expect: fails('pull-permission'),
    },
    {
        name: 'auto-provisioned-pool-lacks-scope',
        story: 'Auto-provisioning made a pool with the scopes of its defaults, which let nobody read images.',
        world: shop({
            cluster: standard('shop-prod', 'europe-west1', 'prod', {
                pools: [
                    pool('default-pool', { serviceAccount: NODES }),
                    pool('nap-n1-standard-8-1x2y3z', {
                        serviceAccount: NODES,
                        scopes: NO_STORAGE_SCOPES,
                        raw: { autoscaling: { enabled: true, autoprovisioned: true, maxNodeCount: 1000 } },
                    }),
                ],
                autoProvisioning: { serviceAccount: NODES, scopes: NO_STORAGE_SCOPES },
            }),
        }),
        args: ask(),
        expect: fails('access-scopes'),
    },
    {
        name: 'two-pools-one-broken',
        story: 'One pool may pull; a newer one uses another account, which may not.',
        world: shop({
            cluster: standard('shop-prod', 'europe-west1', 'prod', {
                pools: [
                    pool('default-pool', { serviceAccount: NODES }),
                    pool('batch', { serviceAccount: 'batch-nodes@shop-prod.iam.gserviceaccount.com' }),
                ],
            }),
            accounts: [serviceAccount(NODES), serviceAccount('batch-nodes@shop-prod.iam.gserviceaccount.com')],
        }),
        args: ask(),
        expect: fails('pull-permission'),
    },
    {
        name: 'docker-node-image',
        story: 'Nodes with the Docker runtime still pull; that node image ends with GKE 1.24.',
        world: shop({
            cluster: standard('shop-prod', 'europe-west1', 'prod', {
                version: '1.18.20-gke.901',
                pools: [pool('default-pool', { serviceAccount: NODES, imageType: 'COS' })],
            }),
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'streaming-not-allowed',
        story: "The pool is to stream images, and its account may not use the services of the images' project.",
        world: shop({
            cluster: standard('shop-prod', 'europe-west1', 'prod', {
                pools: [pool('default-pool', { serviceAccount: NODES, config: { gcfsConfig: { enabled: true } } })],
            }),
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'streaming-api-off',
        story: 'The pool is to stream images, and the API for it is off: they are pulled in the usual way.',
        world: shop({
            cluster: standard('shop-prod', 'europe-west1', 'prod', {
                pools: [pool('default-pool', { serviceAccount: NODES, config: { gcfsConfig: { enabled: true } } })],
            }),
            clusterProject: {
                apis: ['container', 'iam', 'cloudresourcemanager', 'serviceusage'].map((name) => `${name}.googleapis.com`),
            },
        }),
        args: ask(),
        expect: PASSES,
    },
];

;// CONCATENATED MODULE: ./simulator/scenarios/projects.ts

const projects = [
    {
        name: 'project-name-wrong',
        story: 'The image\'s project does not exist, which Google tells nobody apart from "not allowed".',
        world: shop(),
        args: ask('europe-west1-docker.pkg.dev/shop-image/apps/web:1.4.2'),
        expect: blind('download-rules', 'image-exists', 'image-format', 'image-platform', 'pull-permission', 'repository'),
    },
    {
        name: 'registry-api-off',
        story: 'The Artifact Registry API is off in the image project.',
        world: shop({
            imageProject: {
                apis: ['cloudresourcemanager.googleapis.com', 'iam.googleapis.com', 'serviceusage.googleapis.com'],
            },
        }),
        args: ask(),
        expect: { ...fails('repository'), unknowns: ['download-rules', 'image-exists', 'image-format', 'image-platform'] },
    },
    {
        name: 'billing-off',
        story: 'The image project has lost its billing account.',
        world: shop({ imageProject: { billing: false } }),
        args: ask(),
        expect: { ...fails('repository'), unknowns: ['download-rules', 'image-exists', 'image-format', 'image-platform'] },
    },
    {
        name: 'service-restricted',
        story: 'An organization policy does not allow Artifact Registry in the images’ project, whoever asks.',
        world: shop({
            more: {
                orgPolicies: {
                    'shop-images': { 'gcp.restrictServiceUsage': { deniedValues: ['artifactregistry.googleapis.com'] } },
                },
            },
        }),
        args: ask(),
        expect: { ...fails('repository'), unknowns: ['download-rules', 'image-exists', 'image-format', 'image-platform'] },
    },
    {
        name: 'project-being-deleted',
        story: 'The image project is being deleted.',
        world: shop({ imageProject: { state: 'DELETE_REQUESTED' } }),
        args: ask(),
        expect: { ...fails('repository'), unknowns: ['download-rules', 'image-exists', 'image-format', 'image-platform'] },
    },
];

;// CONCATENATED MODULE: ./simulator/scenarios/registries.ts
/** Repositories: their kind, format, rules and key, and gcr.io. */


const registries_KEY = 'projects/shop-images/locations/europe-west1/keyRings/images/cryptoKeys/apps';
const registries_READS = [grant('roles/artifactregistry.viewer', RUNNER)];
const base = shop();
const UPSTREAMS = 'projects/shop-images/locations/europe-west1/repositories';
const registries = [
    {
        name: 'repository-missing',
        story: "The repository's name is misspelt, and the runner may see the project well enough to know.",
        world: shop({
            grants: { imageProject: [grant('roles/artifactregistry.viewer', RUNNER), grant(READER, NODES_MEMBER)] },
        }),
        args: ask('europe-west1-docker.pkg.dev/shop-images/app/web:1.4.2'),
        expect: fails('image-exists', 'repository'),
    },
    {
        name: 'repository-wrong-format',
        story: 'The repository holds Maven packages, not container images.',
        world: shop({ repository: { format: 'MAVEN', images: [] } }),
        args: ask(),
        expect: fails('image-exists', 'repository'),
    },
    {
        name: 'download-rule-denies',
        story: 'A download rule quarantines the image: nobody may pull it, whatever IAM grants.',
        world: shop({ repository: { rules: [{ id: 'quarantine', action: 'DENY', packageId: 'web' }] } }),
        args: ask(),
        expect: { ...fails('download-rules'), unknowns: ['image-exists', 'image-format', 'image-platform'] },
    },
    {
        name: 'download-rule-conditional',
        story: 'A download rule denies some versions by a condition that only Artifact Registry itself can evaluate.',
        world: shop({
            repository: {
                rules: [{ id: 'old-versions', action: 'DENY', condition: { expression: "pkg.version.id < '1.0'" } }],
            },
        }),
        args: ask(),
        expect: unknown('download-rules'),
    },
    {
        name: 'key-disabled',
        story: 'The key that the repository is encrypted with was disabled: nothing in it can be read.',
        world: shop({
            reading: { imageProject: [...READING.imageProject, grant('roles/cloudkms.viewer', RUNNER)] },
            repository: { kmsKeyName: registries_KEY },
            more: { keys: [{ name: registries_KEY, state: 'DISABLED' }] },
        }),
        args: ask(),
        expect: { ...fails('repository'), unknowns: ['image-exists', 'image-format', 'image-platform'] },
    },
    {
        name: 'gcr-io-host',
        story: 'A gcr.io image, served by the Artifact Registry repository that stands behind that host.',
        world: shop({ repository: { location: 'us', id: 'gcr.io' } }),
        args: ask('gcr.io/shop-images/web:1.4.2'),
        expect: PASSES,
    },
    {
        name: 'gcr-io-not-served',
        story: 'The image was in Container Registry, which is shut down, and nothing was set up to serve gcr.io instead.',
        world: shop({
            reading: { imageProject: [...READING.imageProject, grant('roles/artifactregistry.viewer', RUNNER)] },
            repository: null,
            more: {
                faults: [
                    {
                        pathRegex: '/projects/shop-images/projectSettings$',
                        status: 200,
                        contentType: 'application/json',
                        body: '{"name":"projects/shop-images/projectSettings","legacyRedirectionState":"REDIRECTION_FROM_GCR_IO_DISABLED"}',
                    },
                ],
            },
        }),
        args: ask('gcr.io/shop-images/web:1.4.2'),
        expect: fails('repository'),
    },
    {
        name: 'gcr-io-publisher-left',
        story: 'An image of somebody else’s gcr.io project, which was not moved when Container Registry was shut down.',
        world: shop(),
        args: ask('gcr.io/kuar-demo/kuard-amd64:blue'),
        expect: fails('repository'),
    },
    {
        name: 'remote-repository',
        story: 'A remote repository fetches a public image of Docker Hub for the nodes.',
        world: shop({
            repository: {
                id: 'hub',
                mode: 'REMOTE_REPOSITORY',
                images: [],
                remoteRepositoryConfig: { dockerRepository: { publicRepository: 'DOCKER_HUB' } },
            },
            more: {
                otherRegistries: [
                    otherRegistry('docker.io', [
                        { name: 'library/nginx', images: [builder_image('nginx', '1.29', { platforms: ['linux/amd64', 'linux/arm64'] })] },
                    ]),
                ],
            },
        }),
        args: ask('europe-west1-docker.pkg.dev/shop-images/hub/library/nginx:1.29'),
        expect: PASSES,
    },
    /** A virtual repository `apps` in front of the one that holds the image. */
    {
        name: 'virtual-repository',
        story: 'A virtual repository hands on what another one holds; the nodes may read from the virtual one.',
        world: shop({
            more: {
                repositories: [
                    repository('shop-images', 'europe-west1', 'apps', {
                        mode: 'VIRTUAL_REPOSITORY',
                        virtualRepositoryConfig: {
                            upstreamPolicies: [
                                {
                                    id: 'base',
                                    repository: 'projects/shop-images/locations/europe-west1/repositories/base',
                                    priority: 10,
                                },
                            ],
                        },
                        grants: [...registries_READS, grant(READER, NODES_MEMBER)],
                    }),
                    repository('shop-images', 'europe-west1', 'base', { images: [WEB_IMAGE], grants: registries_READS }),
                ],
            },
        }),
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'virtual-upstream-elsewhere',
        story: 'The virtual repository reads from another project, where Artifact Registry’s own service agent was made Reader.',
        world: {
            ...base,
            projects: [
                ...base.projects,
                project('platform-images', '640917283551', {
                    parent: 'folders/704512639908',
                    grants: [grant('roles/browser', RUNNER)],
                }),
            ],
            repositories: [
                repository('shop-images', 'europe-west1', 'apps', {
                    mode: 'VIRTUAL_REPOSITORY',
                    virtualRepositoryConfig: {
                        upstreamPolicies: [
                            {
                                id: 'platform',
                                repository: 'projects/platform-images/locations/europe-west1/repositories/base',
                                priority: 10,
                            },
                        ],
                    },
                    grants: [...registries_READS, grant(READER, NODES_MEMBER)],
                }),
                repository('platform-images', 'europe-west1', 'base', {
                    images: [WEB_IMAGE],
                    grants: [
                        ...registries_READS,
                        grant(READER, `serviceAccount:service-${IMAGES_NUMBER}@gcp-sa-artifactregistry.iam.gserviceaccount.com`),
                    ],
                }),
            ],
        },
        args: ask(),
        expect: PASSES,
    },
    {
        name: 'virtual-upstream-missing',
        story: 'One upstream of the virtual repository was deleted; another one still serves the image.',
        world: shop({
            reading: { imageProject: [...READING.imageProject, grant('roles/artifactregistry.viewer', RUNNER)] },
            more: {
                repositories: [
                    repository('shop-images', 'europe-west1', 'apps', {
                        mode: 'VIRTUAL_REPOSITORY',
                        virtualRepositoryConfig: {
                            upstreamPolicies: [
                                { id: 'old', repository: `${UPSTREAMS}/old-base`, priority: 20 },
                                { id: 'base', repository: `${UPSTREAMS}/base`, priority: 10 },
                            ],
                        },
                        grants: [grant(READER, NODES_MEMBER)],
                    }),
                    repository('shop-images', 'europe-west1', 'base', { images: [WEB_IMAGE] }),
                ],
            },
        }),
        args: ask(),
        expect: PASSES,
    },
];

;// CONCATENATED MODULE: ./simulator/scenarios/index.ts
/** All scenarios by theme, in the order in which `demo --list` tells them. */
















const themes = [
    { title: 'Who may pull', scenarios: grants },
    { title: 'Conditions and deny policies', scenarios: conditions },
    { title: 'The nodes’ service account', scenarios: identities },
    { title: 'The image', scenarios: images_images },
    { title: 'What is in the image', scenarios: contents },
    { title: 'Repositories and registries', scenarios: registries },
    { title: 'The project of the images', scenarios: projects },
    { title: 'What the caller may see', scenarios: caller },
    { title: 'Clusters', scenarios: clusters },
    { title: 'Node pools', scenarios: pools },
    { title: 'The network of private nodes', scenarios: [...network_network, ...networkNames] },
    { title: 'VPC Service Controls', scenarios: perimeters_perimeters },
    { title: 'Binary Authorization', scenarios: admission },
    { title: 'APIs that fail', scenarios: faults },
];
/** Scenarios of `check`. */
const scenarios = themes.flatMap((theme) => theme.scenarios);
/** All that `demo` can show: those of `diagnose`, too. */
const shown = [
    ...themes,
    { title: 'Pulls that fail right now (diagnose)', scenarios: diagnoses },
];

;// CONCATENATED MODULE: ./simulator/index.ts
/** The simulated Google Cloud: a loopback server with state, which answers as Google does from the caller's token and the world. */










/** Variables of gcloud and of this program that name the simulator's address. */
function environment(url, tokenFile) {
    const overrides = SERVICE_NAMES.flatMap((name) => {
        const { override, basePath } = SERVICES[name];
        return override ? [[`CLOUDSDK_API_ENDPOINT_OVERRIDES_${override}`, `${url}/${basePath ?? ''}`]] : [];
    });
    return {
        ...Object.fromEntries(overrides),
        GKE_IMAGE_PREFLIGHT_REGISTRY: url,
        CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: tokenFile,
        CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
        METADATA_SERVER_DETECTION: 'none',
        LAB_METADATA: url,
        LAB_REGISTRY: url,
    };
}
/** Start the simulated Google Cloud on a copy of this world. */
async function startSimulator(world, options = {}) {
    const state = { tokens: new TokenStore(), downloads: new Map(), uploads: new Map(), violations: [], url: '' };
    const running = {
        world: structuredClone(world),
        state,
        requests: [],
        holding: new Holding(),
        latencyMs: options.latencyMs ?? 0,
    };
    const server = createSimulatorServer(running);
    await new Promise((done, fail) => {
        server.once('error', fail);
        server.listen(options.port ?? 0, options.host ?? '127.0.0.1', done);
    });
    state.url = `http://127.0.0.1:${String(server.address().port)}`;
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'simulated-google-cloud-'));
    const tokenFile = (0,external_node_path_.join)(folder, 'token');
    const lifetime = world.callerToken === 'expired' ? -60 : 3600 * 12;
    const token = state.tokens.mint(world.caller, [CLOUD_PLATFORM], lifetime, false, options.callerToken);
    (0,external_node_fs_.writeFileSync)(tokenFile, token, { mode: 0o600 });
    (0,external_node_fs_.chmodSync)(tokenFile, 0o600);
    return {
        url: state.url,
        env: environment(state.url, tokenFile),
        requests: running.requests,
        violations: state.violations,
        world: running.world,
        tokenFor: (member, scopes = [CLOUD_PLATFORM]) => state.tokens.mint(member, scopes, 3600),
        setNode: (cluster, pool) => {
            if (!chooseNode(running.world, cluster, pool))
                throw new Error(`no pool ${pool} in a cluster ${cluster}`);
        },
        holdAnswers: () => running.holding.start(),
        close: async () => {
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
            await new Promise((done) => {
                server.close(() => done());
                server.closeAllConnections();
            });
        },
    };
}


/***/ })

};
;