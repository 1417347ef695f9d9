"use strict";
exports.id = 2723;
exports.ids = [2723];
exports.modules = {

/***/ 2723:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inClusters: () => (/* binding */ inClusters)
});

// EXTERNAL MODULE: ./src/diagnosis/words/index.ts + 10 modules
var diagnosis_words = __webpack_require__(573);
// EXTERNAL MODULE: ./src/model/json.ts
var json = __webpack_require__(7979);
// EXTERNAL MODULE: ./src/model/kubernetes-names.ts
var kubernetes_names = __webpack_require__(8848);
// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
// EXTERNAL MODULE: ./src/model/waiting-pull.ts
var waiting_pull = __webpack_require__(7276);
// EXTERNAL MODULE: ./src/diagnosis/events-read.ts
var events_read = __webpack_require__(1817);
;// CONCATENATED MODULE: ./src/diagnosis/waiting-pods.ts
/** Reads pods and nodes of the Kubernetes API, as far as waiting pulls are concerned. Pure. */






/** Causes that keep a container from starting after its image was pulled, because of the image. */
const OF_THE_IMAGE = new Set([
    'wrong-architecture',
    'wrong-os',
    'windows-build',
    'not-an-image',
    'no-platform',
    'broken-layer',
    'node-store-broken',
]);
/**
 * Causes that keep the runtime from creating a container of an image it has; the message of a program is no proof of
 * these.
 */
const OF_THE_RUNTIME = new Set(['runtime-down', 'runtime-configuration']);
/** The waiting reasons of a container that was pulled and does not start (kubelet, `pkg/kubelet/kuberuntime`). */
const DOES_NOT_START = new Set(['CreateContainerError', 'RunContainerError', 'CrashLoopBackOff']);
/**
 * The containers of a pod that wait for their image, or whose image does not start, with the message of their status.
 */
function waitingIn(pod) {
    const about = podIn(pod);
    if (about === null)
        return [];
    const { spec, status, volumes, ...of } = about;
    const images = new Map(['initContainers', 'containers', 'ephemeralContainers'].flatMap((field) => (0,json/* list */.p_)((0,own_value/* ownValue */.e)(spec, field)).map((each) => [(0,json/* object */.Ik)(each)['name'], (0,json/* text */.Qq)((0,json/* object */.Ik)(each)['image'])])));
    return statusesIn(status).flatMap((each) => {
        const { reason, message } = standsIn(each) ?? {};
        if (reason === undefined || message === undefined)
            return [];
        const own = shortened(images.get(each['name']) ?? (0,json/* text */.Qq)(each['image']));
        const named = (0,events_read/* imageInWords */.G1)(message);
        // The image of a volume is pulled for the container, and the container's status then names that image.
        const image = named !== null && named !== own && volumes.has(named) ? named : own;
        const said = [{ reason, message, times: 1, at: '' }];
        return [{ ...of, container: (0,events_read/* boundedName */.lC)(each['name']), image, reason, said }];
    });
}
/** Whether a value from the Kubernetes API is a pod with readable container statuses; there may be none yet. */
function isPodThatCanBeRead(pod) {
    if (podIn(pod) === null)
        return false;
    const status = (0,json/* object */.Ik)((0,json/* object */.Ik)(pod)['status']);
    return STATUS_LISTS.every((field) => {
        const states = (0,own_value/* ownValue */.e)(status, field);
        if (states === undefined || states === null)
            return true;
        return Array.isArray(states) && states.every((each) => isReadableState((0,json/* object */.Ik)(each)));
    });
}
function isReadableState(status) {
    const reason = (0,json/* object */.Ik)((0,json/* object */.Ik)(status['state'])['waiting'])['reason'];
    return reason === undefined || typeof reason === 'string';
}
/** Why a container does not run, as far as its image is the reason; null if it runs or has another reason. */
function standsIn(status) {
    const state = (0,json/* object */.Ik)(status['state']);
    const { reason, message } = (0,json/* object */.Ik)(state['waiting']);
    const words = (0,json/* clean */.uH)((0,json/* text */.Qq)(message) ?? '', waiting_pull/* NODE_WORDS */.B1);
    if (typeof reason === 'string' && waiting_pull/* WAITS_ON_IMAGE */.Hx.has(reason))
        return { reason, message: words };
    const own = typeof reason === 'string' ? (0,diagnosis_words/* wordsInReason */.ps)((0,json/* clean */.uH)(reason, waiting_pull/* NODE_WORDS */.B1)) : null;
    if (own !== null)
        return { reason: 'Failed', message: own };
    const ended = [state['terminated'], (0,json/* object */.Ik)(status['lastState'])['terminated']].map(json/* object */.Ik);
    const told = [
        ...(typeof reason === 'string' && DOES_NOT_START.has(reason) ? [{ reason, message: words }] : []),
        ...ended.map((each) => ({
            reason: (0,json/* clean */.uH)((0,json/* text */.Qq)(each['reason']) ?? 'Error', 100),
            message: (0,json/* clean */.uH)((0,json/* text */.Qq)(each['message']) ?? '', waiting_pull/* NODE_WORDS */.B1),
        })),
    ];
    // A container that runs again is fine, whatever ended it before.
    if (state['running'] !== undefined)
        return null;
    return told.find((each) => keepsFromStarting(each)) ?? null;
}
function keepsFromStarting({ reason, message }) {
    const { id } = (0,diagnosis_words/* classify */.L8)(message, reason);
    return OF_THE_IMAGE.has(id) || (reason === 'CreateContainerError' && OF_THE_RUNTIME.has(id));
}
function podIn(pod) {
    const { metadata, spec, status } = (0,json/* object */.Ik)(pod);
    const name = (0,events_read/* boundedName */.lC)((0,json/* object */.Ik)(metadata)['name']);
    if (name === null)
        return null;
    const account = (0,events_read/* boundedName */.lC)((0,json/* object */.Ik)(spec)['serviceAccountName']);
    return {
        serviceAccount: account === 'default' ? null : account,
        federationAudience: audienceIn((0,json/* object */.Ik)(spec)['volumes']),
        kind: 'Pod',
        namespace: (0,events_read/* boundedName */.lC)((0,json/* object */.Ik)(metadata)['namespace']) ?? 'default',
        name,
        node: (0,events_read/* boundedName */.lC)((0,json/* object */.Ik)(spec)['nodeName']),
        pullSecrets: (0,json/* list */.p_)((0,json/* object */.Ik)(spec)['imagePullSecrets']).flatMap((each) => (0,events_read/* boundedName */.lC)((0,json/* object */.Ik)(each)['name']) ?? []),
        spec: (0,json/* object */.Ik)(spec),
        status: (0,json/* object */.Ik)(status),
        volumes: new Set((0,json/* list */.p_)((0,json/* object */.Ik)(spec)['volumes']).flatMap((each) => shortened((0,json/* text */.Qq)((0,json/* object */.Ik)((0,json/* object */.Ik)(each)['image'])['reference'])) ?? [])),
    };
}
/** The audience of the first mounted token that is for workload identity federation. */
const audienceIn = (volumes) => (0,json/* list */.p_)(volumes)
    .flatMap((each) => (0,json/* list */.p_)((0,json/* object */.Ik)((0,json/* object */.Ik)(each)['projected'])['sources']))
    .map((each) => (0,json/* text */.Qq)((0,json/* object */.Ik)((0,json/* object */.Ik)(each)['serviceAccountToken'])['audience']) ?? '')
    .find(kubernetes_names/* isFederation */.iA) ?? null;
const statusesIn = (status) => STATUS_LISTS.flatMap((field) => (0,json/* list */.p_)((0,own_value/* ownValue */.e)(status, field)).map(json/* object */.Ik));
/** The fields of a pod's status that contain the states of its containers. */
const STATUS_LISTS = ['initContainerStatuses', 'containerStatuses', 'ephemeralContainerStatuses'];
/** References have at most a few hundred characters. A longer value is not a reference and is cut. */
const shortened = (image) => (image === null ? null : (0,json/* clean */.uH)(image, 1000));
/** Adds the messages of the pods' events to the pulls. */
function withEvents(pulls, events) {
    const ofPod = new Map();
    for (const event of events) {
        if (event.kind !== 'Pod' || !events_read/* TELLING */.se.has(event.reason))
            continue;
        const key = `${event.namespace}/${event.name}`;
        const all = ofPod.get(key);
        if (all === undefined)
            ofPod.set(key, [event]);
        else
            all.push(event);
    }
    return pulls.map((pull) => {
        if (!waiting_pull/* WAITS_ON_IMAGE */.Hx.has(pull.reason))
            return pull;
        const own = (ofPod.get(`${pull.namespace}/${pull.name}`) ?? []).filter((event) => {
            const named = (0,events_read/* imageInWords */.G1)(event.message);
            return ((0,events_read/* isOfPull */.BV)(event) &&
                (event.container === null || event.container === pull.container) &&
                (named === null || pull.image === null || isSame(named, pull.image)));
        });
        return { ...pull, said: [...pull.said, ...own.map(events_read/* saidOf */.Jo)] };
    });
}
/** Whether two names are the same image: the kubelet uses the pod's name for it, a runtime may use the full name. */
const isSame = (named, image) => named === image || named.endsWith(`/${image}`) || image.endsWith(`/${named}`) || named.startsWith(`${image}:`);
/** Events of steps on the node that come before the pull. */
const BEFORE = new Set(['FailedCreatePodSandBox', 'FailedMount']);
/**
 * Pods that fail before their pull: the sandbox could not be created, often because its own image could not be pulled
 * (`failed to get sandbox image "gke.gcr.io/pause:…"`), or a volume could not be mounted.
 */
function stoppedIn(pods, events) {
    const told = new Map();
    for (const event of events) {
        if (event.kind !== 'Pod' || !BEFORE.has(event.reason))
            continue;
        const key = `${event.namespace}/${event.name}`;
        if ((told.get(key)?.at ?? '') <= event.at)
            told.set(key, event);
    }
    return pods.flatMap((pod) => {
        const about = podIn(pod);
        if (about?.status['phase'] !== 'Pending' || waitingIn(pod).length > 0)
            return [];
        const { spec: _, status: __, volumes: ___, ...of } = about;
        const event = told.get(`${of.namespace}/${of.name}`);
        if (event === undefined)
            return [];
        const said = [{ reason: event.reason, message: event.message, times: event.times, at: event.at }];
        return [{ ...of, container: null, image: sandboxImage(event), reason: event.reason, said }];
    });
}
/**
 * The sandbox's own image if the message is about pulling it. The cause is then that of the pull, not of the sandbox.
 */
const sandboxImage = ({ reason, message }) => reason === 'FailedCreatePodSandBox'
    ? (/sandbox image "([^"\s]{1,1000})"/.exec(message)?.[1] ??
        /(?:pulling|to pull) image "([^"\s]{1,1000})"/.exec(message)?.[1] ??
        null)
    : null;
/** The distinct images of a controller's pod template. */
function imagesOfTemplate(controller) {
    const spec = (0,json/* object */.Ik)((0,json/* object */.Ik)((0,json/* object */.Ik)((0,json/* object */.Ik)(controller)['spec'])['template'])['spec']);
    const images = ['initContainers', 'containers'].flatMap((field) => (0,json/* list */.p_)((0,own_value/* ownValue */.e)(spec, field)).flatMap((each) => shortened((0,json/* text */.Qq)((0,json/* object */.Ik)(each)['image'])) ?? []));
    return [...new Set(images)];
}
/** A node's pool and location, from its labels and `spec.providerID` (`gce://PROJECT/ZONE/NAME`). */
function nodeIn(node) {
    const { metadata, spec, status } = (0,json/* object */.Ik)(node);
    const { name, labels } = (0,json/* object */.Ik)(metadata);
    const own = (0,events_read/* boundedName */.lC)(name);
    if (own === null)
        return null;
    const [, project = null, zone = null] = /^gce:\/\/([\w.:-]+)\/([a-z0-9-]+)\//.exec((0,json/* text */.Qq)((0,json/* object */.Ik)(spec)['providerID']) ?? '') ?? [];
    const label = (key) => (0,events_read/* boundedName */.lC)((0,own_value/* ownValue */.e)((0,json/* object */.Ik)(labels), key));
    return {
        name: own,
        pool: label('cloud.google.com/gke-nodepool'),
        platform: platformIn((0,json/* object */.Ik)((0,json/* object */.Ik)(status)['nodeInfo'])),
        zone: label('topology.kubernetes.io/zone') ?? zone,
        project,
    };
}
function platformIn({ operatingSystem, architecture }) {
    const platform = `${(0,json/* text */.Qq)(operatingSystem)?.toLowerCase() ?? ''}/${(0,json/* text */.Qq)(architecture) ?? ''}`;
    return /^(?:linux|windows)\/[a-z0-9_]{1,40}$/.test(platform) ? platform : null;
}
/** The functions that read pulls from the JSON of the Kubernetes API. */
const pullReader = {
    waitingIn,
    isPodThatCanBeRead,
    eventIn: events_read/* eventIn */.QR,
    withEvents,
    stoppedIn,
    refusedIn: events_read/* refusedIn */.kr,
    imagesOfTemplate,
    nodeIn,
};

// EXTERNAL MODULE: ./src/google/compute.ts
var compute = __webpack_require__(5630);
// EXTERNAL MODULE: ./src/model/cluster.ts
var model_cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/model/compute-class.ts
var compute_class = __webpack_require__(4293);
// EXTERNAL MODULE: ./src/model/image-disk.ts
var image_disk = __webpack_require__(9572);
// EXTERNAL MODULE: ./src/model/fact.ts
var model_fact = __webpack_require__(5815);
;// CONCATENATED MODULE: ./src/kubernetes/at-once.ts
/**
 * Limits the number of programs that read clusters at once, because a fleet may have more clusters than a machine can
 * run programs.
 */
/**
 * @param busy the maximum number of tasks in their first `slowMs` milliseconds
 * @param most the maximum number of all tasks, including those that wait
 * @param slowMs the time after which a task counts as waiting: a program that starts and gets an answer takes less. One
 *   whose cluster does not answer uses no processor, and must not delay the reading of other clusters
 */
function placesOf(busy, most, slowMs) {
    const queue = [];
    let [working, all] = [0, 0];
    const next = () => {
        while (working < busy && all < most && queue.length > 0) {
            working += 1;
            all += 1;
            queue.shift()?.();
        }
    };
    return {
        run: async (task) => {
            await new Promise((begin) => {
                queue.push(begin);
                next();
            });
            const own = { works: true };
            const timer = setTimeout(() => {
                own.works = false;
                working -= 1;
                next();
            }, slowMs);
            try {
                return await task();
            }
            finally {
                clearTimeout(timer);
                if (own.works)
                    working -= 1;
                all -= 1;
                next();
            }
        },
    };
}
const BUSY = 16;
/** Each program uses about 40 MB of memory. */
const MOST = 48;
const SLOW_MS = 3000;
/** The limit for all reading programs of this process. */
const readingPlaces = placesOf(BUSY, MOST, SLOW_MS);

// EXTERNAL MODULE: ./src/model/need.ts + 1 modules
var need = __webpack_require__(3609);
;// CONCATENATED MODULE: ./src/kubernetes/front.ts
/** The services in front of the Kubernetes API: Google's DNS endpoint and Connect gateway. */


/**
 * The permissions that the caller lacks if a request is refused before it reaches Kubernetes: the IAM permission for a
 * DNS endpoint, or those for Connect gateway and its membership.
 * @param named the permission in the error message; null if it names none
 * @param creates whether objects are created and deleted too: Connect gateway has a permission for each HTTP method
 * @returns an empty list if it is unknown which service refused the request
 */
function needsAtFront(cluster, named, { kind, membership }, creates) {
    if (named === 'container.clusters.connect' || (named === null && kind === 'dns'))
        return [(0,need/* need */.$B)('container.clusters.connect', `projects/${cluster.project}`, 'verify')];
    if (membership === null || (named === null && kind !== 'gateway'))
        return [];
    return [
        (0,need/* need */.$B)('gkehub.gateway.get', membership.name, 'verify'),
        ...(creates ? ['gkehub.gateway.post', 'gkehub.gateway.delete'] : []).map((permission) => (0,need/* need */.$B)(permission, membership.name, 'verify')),
        (0,need/* need */.$B)('gkehub.memberships.get', membership.name, 'verify'),
    ];
}
/**
 * What allows Connect gateway's agent in the cluster to impersonate the caller: ClusterRoles that name the caller
 * (https://cloud.google.com/kubernetes-engine/enterprise/multicluster-management/gateway/setup).
 */
const asCaller = (cluster) => ({
    way: 'verify',
    permission: 'impersonate users (the Connect agent, for the caller)',
    resource: (0,model_cluster/* clusterPath */.Sf)(cluster),
    role: 'the ClusterRoles that gcloud container fleet memberships generate-gateway-rbac makes for the caller',
});

// EXTERNAL MODULE: ./src/kubernetes/said-by-kubectl.ts
var said_by_kubectl = __webpack_require__(5918);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/http/credentials.ts
var http_credentials = __webpack_require__(7478);
// EXTERNAL MODULE: ./src/model/in-cluster.ts
var in_cluster = __webpack_require__(5137);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./src/http/google-hosts.ts
var google_hosts = __webpack_require__(7807);
;// CONCATENATED MODULE: ./src/kubernetes/endpoints.ts
/** The endpoints of a cluster's Kubernetes API, and which of them may receive the caller's token. Pure. */


const GATEWAY = 'connectgateway.googleapis.com';
const MEMBERSHIP = /^projects\/[a-z0-9.:-]+\/locations\/([a-z0-9]+(?:-[a-z0-9]+)*)\/memberships\/[a-z0-9-]+$/;
const DNS_ENDPOINT = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+gke\.goog$/;
/** The servers of the cluster: hosts, and Connect gateway with its path. */
const serversOf = (endpoints) => [
    ...(endpoints.dns === null ? [] : [endpoints.dns]),
    ...endpoints.addresses,
    ...gatewayOf(endpoints),
];
/**
 * The address `connectgateway.googleapis.com/v1/projects/P/locations/L/gkeMemberships/M`, or with `memberships` for a
 * cluster outside GKE, as in the kubeconfig from `gcloud container fleet memberships get-credentials`. A membership in a
 * region has the host of the region, `europe-west1-connectgateway.googleapis.com`; contexts from older versions of gcloud
 * have the host without a region, which comes second.
 */
function gatewayOf({ membership }) {
    const [, location] = MEMBERSHIP.exec(membership?.name ?? '') ?? [];
    if (membership === null || location === undefined)
        return [];
    const { name, attached } = membership;
    const path = attached ? name : name.replace('/memberships/', '/gkeMemberships/');
    const hosts = location === 'global' ? [GATEWAY] : [`${location}-${GATEWAY}`, GATEWAY];
    return hosts.map((host) => `${host}/v1/${path}`);
}
/**
 * Whether this is exactly an IP address (`203.0.113.1`, `203.0.113.1:8443`, `[2001:db8::1]:443`) and nothing that could
 * lead elsewhere.
 */
function isAddress(server) {
    const [, v6, v4, port] = /^(?:\[([0-9A-Fa-f:.]+)\]|([\d.]+))(?::(\d{1,5}))?$/.exec(server) ?? [];
    const isIp = v6 === undefined ? (0,external_node_net_.isIP)(v4 ?? '') === 4 : (0,external_node_net_.isIP)(v6) === 6;
    return isIp && (port === undefined || Number(port) <= 65_535);
}
/**
 * Whether no outside runner can reach an address, with or without a port. Loopback addresses do not count as private.
 */
const isPrivate = (address) => (0,google_hosts/* isPrivateHost */.Sf)(address.replace(/:\d+$/, '')) && !/^(?:127\.|\[::1\])/.test(address);
/**
 * Chooses the endpoint for the caller's token: a host below `gke.goog`, an IP address (verified with the cluster's own
 * certificate authority), or Connect gateway. No other host receives the token, whatever the cluster's fields say.
 * @returns the reason why there is none, as a sentence
 */
function serverFor(endpoints) {
    const { dns, authority } = endpoints;
    const addresses = endpoints.addresses.filter(isAddress);
    const [gateway] = gatewayOf(endpoints);
    const open = addresses.find((address) => !isPrivate(address));
    const isTrusted = authority !== null;
    if (dns !== null && DNS_ENDPOINT.test(dns))
        return { kind: 'dns', server: dns };
    if (open !== undefined && isTrusted)
        return { kind: 'address', server: open };
    if (gateway !== undefined)
        return { kind: 'gateway', server: gateway };
    const [address] = addresses;
    if (address !== undefined && isTrusted)
        return { kind: 'address', server: address };
    if (address !== undefined)
        return 'the API names no certificate authority of the cluster, so its endpoint cannot be trusted';
    const [strange] = serversOf(endpoints);
    return strange === undefined
        ? 'the API names no endpoint of the cluster'
        : `the API names “${strange.slice(0, 100)}” as the cluster’s endpoint, which is neither an IP address nor a host below gke.goog: the token is not sent there`;
}

// EXTERNAL MODULE: ./src/kubernetes/kubectl.ts + 1 modules
var kubectl = __webpack_require__(8854);
// EXTERNAL MODULE: ./src/kubernetes/program.ts
var program = __webpack_require__(5216);
;// CONCATENATED MODULE: ./src/kubernetes/server-path.ts
/**
 * Whether kubectl keeps the path in the server's address, as used by Connect gateway and Rancher. Before version 1.34
 * it did not with `--raw` (https://github.com/kubernetes/kubernetes/pull/131165), so the full path must be given.
 */




const TIMEOUT_MS = 10_000;
/** The first minor version of kubectl that keeps the path. */
const KEEPS = 34;
/**
 * Finds the prefix for each path of a request. The server's version is requested with and without the prefix, because
 * some builds of kubectl switch to another kubectl version that matches the server, so kubectl's own version says
 * little.
 * @param path the path in the server's address; empty if there is none
 */
async function prefixFor(access, path, env, signal) {
    if (path === '')
        return '';
    for (const prefix of [path, '']) {
        const request = { verb: 'get', parts: ['version'], timeoutMs: TIMEOUT_MS, signal };
        const answer = await readingPlaces.run(() => (0,kubectl/* kubectl */.Lr)({ ...access, prefix }, env, request));
        if (answer.ok && (0,json/* text */.Qq)((0,json/* object */.Ik)(parsed(answer.text))['gitVersion']) !== null)
            return prefix;
        if (!answer.ok && answer.why !== 'refused')
            break;
    }
    const args = [...(0,kubectl/* kubectlFlags */.MF)(access), 'version', '--client', '--output=json'];
    const answer = await readingPlaces.run(() => (0,program/* runProgram */.mB)({ program: 'kubectl', args, env, timeoutMs: TIMEOUT_MS, signal }));
    const { minor } = (0,json/* object */.Ik)((0,json/* object */.Ik)(parsed(answer.ok ? answer.text : ''))['clientVersion']);
    return Number.parseInt((0,json/* text */.Qq)(minor) ?? '', 10) >= KEEPS ? '' : path;
}
function parsed(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./src/kubernetes/temporary.ts
var temporary = __webpack_require__(5951);
;// CONCATENATED MODULE: ./src/kubernetes/kubeconfig.ts
/** Access to a cluster's Kubernetes API: an existing kubeconfig, or a temporary one. */












/**
 * Finds the access to a cluster: the given context, a context with one of the cluster's endpoints as its server, or
 * otherwise a temporary kubeconfig for the caller's token. The latter uses the DNS endpoint, a public address, Connect
 * gateway if the cluster is in a fleet, or finally a private address.
 * @param onlyGiven use only an existing kubeconfig of the user
 */
async function wayInto(cluster, endpoints, credentials, options, onlyGiven = false) {
    const { kubeconfig, env } = options;
    const { membership } = endpoints;
    // A cluster outside GKE is identified by the name of its context.
    const byContext = (0,model_cluster/* isOutside */._K)(cluster) && (0,model_cluster/* membershipOf */._G)(cluster) === null;
    const context = options.context ?? (byContext ? cluster.name : null);
    if (context !== null || kubeconfig !== null || env['KUBECONFIG']) {
        const contexts = await contextsOnce(options);
        if ('state' in contexts)
            return contexts;
        const found = context === null ? matching(contexts, endpoints) : contexts.find(({ name }) => name === context);
        const server = context === in_cluster/* IN_CLUSTER */.ri && found === undefined ? (0,in_cluster/* serverOfPod */.YU)(env) : null;
        if (server !== null)
            return wayOfPod(server, membership, options);
        const name = context ?? found?.name ?? null;
        if (name !== null) {
            const path = found === undefined ? '' : pathOf(found.server);
            const prefix = await prefixFor({ kubeconfig, context: name }, path, env, options.signal);
            return { kind: 'given', membership, kubeconfig, context: name, prefix, temporary: null };
        }
        if (kubeconfig !== null)
            return (0,model_fact/* failed */.gz)('not-asked', `kubeconfig ${kubeconfig}`, `no context of it leads to ${serversOf(endpoints).join(' or ') || 'the cluster, whose endpoint is not known'}; --context names one`);
    }
    if (onlyGiven)
        return (0,model_fact/* failed */.gz)('not-asked', `the way into ${(0,model_cluster/* clusterPath */.Sf)(cluster)}`, 'no context that leads there was given');
    return temporaryWay(cluster, endpoints, credentials, options);
}
/** The contexts are read once for all clusters of a run. */
const CONTEXTS = new WeakMap();
function contextsOnce(options) {
    const contexts = CONTEXTS.get(options) ?? contextsOf(options);
    CONTEXTS.set(options, contexts);
    return contexts;
}
/** kubectl only reads files here: it takes longer only if something is wrong, such as a file system that hangs. */
const VIEW_MS = 10_000;
/** Reads the contexts of the kubeconfig, the current one first. */
async function contextsOf({ kubeconfig, env, signal }) {
    // kubectl merges the files in KUBECONFIG. Without `--raw`, its output contains no secrets.
    const args = [...(0,kubectl/* kubectlFlags */.MF)({ kubeconfig, context: null }), 'config', 'view', '--output=json'];
    const answer = await (0,program/* runProgram */.mB)({ program: 'kubectl', args, env, timeoutMs: VIEW_MS, signal });
    if (!answer.ok) {
        if (kubeconfig === null && answer.why === 'refused')
            return [];
        return (0,model_fact/* failed */.gz)(failureOfKubectl(answer.why), 'kubectl config view', (0,json/* clean */.uH)(answer.words));
    }
    let config;
    try {
        config = JSON.parse(answer.text);
    }
    catch {
        return (0,model_fact/* failed */.gz)('malformed', 'kubectl config view', 'its output is not JSON');
    }
    const { clusters, contexts, 'current-context': current } = (0,json/* object */.Ik)(config);
    const servers = new Map((0,json/* list */.p_)(clusters).map((each) => {
        const { name, cluster } = (0,json/* object */.Ik)(each);
        return [(0,json/* text */.Qq)(name), (0,json/* text */.Qq)((0,json/* object */.Ik)(cluster)['server'])];
    }));
    const all = (0,json/* list */.p_)(contexts).flatMap((each) => {
        const { name, context } = (0,json/* object */.Ik)(each);
        const own = (0,json/* text */.Qq)(name);
        return own === null ? [] : [{ name: own, server: servers.get((0,json/* text */.Qq)((0,json/* object */.Ik)(context)['cluster'])) ?? '' }];
    });
    return [...all.filter(({ name }) => name === current), ...all.filter(({ name }) => name !== current)];
}
/** The first context whose server is one of the cluster's endpoints. */
function matching(contexts, endpoints) {
    const wanted = new Set(serversOf(endpoints));
    return contexts.find(({ server }) => wanted.has(serverOf(server)));
}
/** The path in a server's address, without a trailing slash; empty if there is none. */
function pathOf(server) {
    const path = URL.canParse(server) ? new URL(server).pathname.replace(/(?<!\/)\/+$/, '') : '';
    return PATH.test(path) ? path : '';
}
/** The allowed paths in a server's address; kubectl does not change any of these characters. */
const PATH = /^(?:\/[A-Za-z0-9._~:-]+)*$/;
/** The host, with the port if it is not 443, as in the endpoints of GKE; for Connect gateway with the path. */
function serverOf(server) {
    if (!URL.canParse(server))
        return '';
    const { host, pathname } = new URL(server);
    return pathname === '/' ? host : `${host}${pathname.replace(/\/$/, '')}`;
}
const failureOfKubectl = (why) => why === 'missing' || why === 'refused' ? 'not-sent' : why;
/**
 * Creates a kubeconfig for the caller's token. The server is verified with the cluster's own or a public certificate
 * authority.
 */
async function temporaryWay(cluster, endpoints, credentials, { env, signal, onFolders }) {
    const from = `the way into ${(0,model_cluster/* clusterPath */.Sf)(cluster)}`;
    const { authority, membership } = endpoints;
    const chosen = serverFor(endpoints);
    if (typeof chosen === 'string')
        return (0,model_fact/* failed */.gz)('unreachable', from, chosen);
    const { kind, server } = chosen;
    if (credentials === null)
        return (0,model_fact/* failed */.gz)('unauthenticated', from, 'there are no credentials');
    let token;
    try {
        token = await credentials.token();
    }
    catch (error) {
        const why = error instanceof http_credentials/* CredentialError */.o ? error.why : 'unauthenticated';
        return (0,model_fact/* failed */.gz)(why, from, error instanceof Error ? error.message : String(error));
    }
    const name = 'preflight';
    const config = {
        apiVersion: 'v1',
        kind: 'Config',
        'current-context': name,
        contexts: [{ name, context: { cluster: name, user: name } }],
        clusters: [
            {
                name,
                cluster: {
                    server: `https://${server}`,
                    ...(kind === 'address' ? { 'certificate-authority-data': authority } : {}),
                },
            },
        ],
        users: [{ name, user: { token } }],
    };
    const { file, folder } = await written(config, { env, ...(onFolders && { onFolders }) });
    const access = { kubeconfig: file, context: name };
    const prefix = await prefixFor(access, pathOf(`https://${server}`), env, signal);
    return { kind, membership, ...access, prefix, temporary: folder };
}
/**
 * Access to the cluster in which this program runs as a pod. kubectl finds it automatically, but not if it is given a
 * time-out: it then calls localhost. The token stays in its own file, which Kubernetes renews.
 */
async function wayOfPod(server, membership, { env, onFolders }) {
    const config = {
        apiVersion: 'v1',
        kind: 'Config',
        'current-context': in_cluster/* IN_CLUSTER */.ri,
        contexts: [{ name: in_cluster/* IN_CLUSTER */.ri, context: { cluster: in_cluster/* IN_CLUSTER */.ri, user: in_cluster/* IN_CLUSTER */.ri } }],
        clusters: [{ name: in_cluster/* IN_CLUSTER */.ri, cluster: { server, 'certificate-authority': in_cluster/* AUTHORITY_FILE */.V4 } }],
        users: [{ name: in_cluster/* IN_CLUSTER */.ri, user: { tokenFile: in_cluster/* TOKEN_FILE */.r$ } }],
    };
    const { file, folder } = await written(config, { env, ...(onFolders && { onFolders }) });
    return { kind: 'given', membership, kubeconfig: file, context: in_cluster/* IN_CLUSTER */.ri, prefix: '', temporary: folder };
}
/** Writes a kubeconfig to a folder of its own. */
async function written(config, options) {
    const folder = await (0,temporary/* makeTemporary */.ww)('kubeconfig', options);
    const file = (0,external_node_path_.join)(folder, 'config');
    await (0,promises_.writeFile)(file, JSON.stringify(config), { mode: 0o600, flag: 'wx' });
    return { file, folder };
}
/** Removes a temporary kubeconfig; a kubeconfig of the user is not touched. */
async function forget(way) {
    if (way.temporary !== null)
        await (0,temporary/* removeTemporary */.cF)(way.temporary);
}

;// CONCATENATED MODULE: ./src/kubernetes/kube-get.ts
/** One GET request to a cluster's Kubernetes API with kubectl; the result is always a fact. Nothing is changed. */









const CALL_MS = 20_000;
/** The role that can read all objects of a cluster except secrets. */
const VIEWER = 'roles/container.viewer';
/** Returns the JSON in the answer of the API server. */
async function kubeGet(way, question, { env, signal, log }) {
    const { cluster, parts, query, what } = question;
    const request = {
        verb: 'get',
        parts,
        ...(query === undefined ? {} : { query }),
        timeoutMs: CALL_MS,
    };
    const answer = await readingPlaces.run(() => (0,kubectl/* kubectl */.Lr)(way, env, { ...request, signal: signal() }));
    log(`kubectl get --raw …/${parts.join('/')} → ${answer.ok ? 'an answer' : answer.why}`);
    const from = `kubernetes ${what} of ${(0,model_cluster/* clusterPath */.Sf)(cluster)}`;
    if (!answer.ok)
        return missingOf(answer, way, question, from);
    try {
        return (0,model_fact/* known */.eO)(JSON.parse(answer.text), from);
    }
    catch {
        return (0,model_fact/* failed */.gz)('malformed', from, 'the answer is not JSON');
    }
}
/** Interprets the error message of kubectl: not found, not allowed, or not reachable. */
function missingOf(answer, way, { cluster, namespace, name, what, role = VIEWER }, from) {
    const words = (0,json/* clean */.uH)(answer.words);
    if (answer.why !== 'refused')
        return (0,model_fact/* failed */.gz)(failureOfKubectl(answer.why), from, words);
    const said = (0,said_by_kubectl/* saidByKubectl */.Z)(words);
    // A read does not pass admission, so `Forbidden` means a missing permission.
    const isForbidden = said.said === 'refused' && said.reason === 'Forbidden';
    switch (isForbidden ? 'rbac' : said.said) {
        case 'rbac':
        case 'front': {
            if (said.said === 'rbac' && said.verb === 'impersonate')
                return (0,model_fact/* denied */.wk)('permission', from, words, [asCaller(cluster)]);
            const where = namespace === null ? '' : `namespace ${namespace} of `;
            const own = [
                {
                    way: 'verify',
                    permission: what,
                    resource: where + (0,model_cluster/* clusterPath */.Sf)(cluster),
                    role: (0,model_cluster/* isOutside */._K)(cluster) ? need/* OF_KUBERNETES */.lk : role,
                },
            ];
            const atFront = said.said === 'front' ? needsAtFront(cluster, said.named, way, false) : [];
            return (0,model_fact/* denied */.wk)('permission', from, words, atFront.length > 0 ? atFront : own);
        }
        default:
            if (said.said === 'unauthenticated' || said.said === 'unreachable' || said.said === 'not-sent')
                return (0,model_fact/* failed */.gz)(said.said, from, words);
            // A 404 for another object, or without a name, says nothing about this object: the server's address may be wrong.
            return said.said === 'not-found' && said.name === name ? (0,model_fact/* absent */.Ge)(from, words) : (0,model_fact/* failed */.gz)('rejected', from, words);
    }
}

;// CONCATENATED MODULE: ./src/kubernetes/compute-classes.ts
/** Compute classes, read from the Kubernetes API of the cluster if it is reachable: with kubectl, and only with GET. */






/** Answers questions about compute classes and the default classes of namespaces. */
function computeClasses(ways, options) {
    return {
        namespaceDefaults: async (plan) => {
            const { namespace, endpoints, likely } = plan;
            const way = await ways.into(plan, endpoints, !likely);
            if ('state' in way)
                return way;
            const parts = ['api', 'v1', 'namespaces', namespace];
            const question = { cluster: plan, namespace, name: namespace, parts, what: 'get namespaces' };
            const fact = await kubeGet(way, question, options);
            if (fact.state !== 'known')
                return fact;
            const from = `namespace ${namespace} of ${(0,model_cluster/* clusterPath */.Sf)(plan)}`;
            const read = namespaceDefaultsIn(fact.value);
            return read === null ? (0,model_fact/* failed */.gz)('malformed', from, 'the answer is not a namespace') : (0,model_fact/* known */.eO)(read, from);
        },
        computeClass: async (plan) => {
            const { computeClass: name, endpoints } = plan;
            const way = await ways.into(plan, endpoints);
            if ('state' in way)
                return way;
            const parts = ['apis', 'cloud.google.com', 'v1', 'computeclasses', name];
            const what = 'get computeclasses.cloud.google.com';
            const fact = await kubeGet(way, { cluster: plan, namespace: null, name, parts, what }, options);
            if (fact.state !== 'known')
                return fact;
            const from = `compute class ${name} of ${(0,model_cluster/* clusterPath */.Sf)(plan)}`;
            const read = computeClassIn(fact.value);
            return read === null ? (0,model_fact/* failed */.gz)('malformed', from, 'the answer is not a compute class') : (0,model_fact/* known */.eO)(read, from);
        },
    };
}
/**
 * Reads a compute class from the JSON of the API server; unknown fields are ignored.
 * @returns null if the JSON is not a compute class
 */
function computeClassIn(answer) {
    const { kind, spec } = (0,json/* object */.Ik)(answer);
    if (kind !== 'ComputeClass')
        return null;
    const { nodePoolConfig, priorities, whenUnsatisfiable, nodePoolAutoCreation, autopilot } = (0,json/* object */.Ik)(spec);
    const config = (0,json/* object */.Ik)(nodePoolConfig);
    return {
        serviceAccount: word(config['serviceAccount']),
        imageType: word(config['imageType']),
        machines: [
            ...new Set((0,json/* list */.p_)(priorities).flatMap((each) => {
                const { machineType, machineFamily } = (0,json/* object */.Ik)(each);
                return word(machineType) ?? word(machineFamily) ?? [];
            })),
        ],
        others: (0,json/* list */.p_)(priorities).flatMap((each) => otherPriority((0,json/* object */.Ik)(each)) ?? []),
        fallsBack: typeof whenUnsatisfiable === 'string' ? whenUnsatisfiable === 'ScaleUpAnyway' : null,
        labels: Object.fromEntries(Object.entries((0,json/* object */.Ik)(config['nodeLabels'])).flatMap(([key, value]) => typeof value === 'string' ? [[key, value]] : [])),
        taints: (0,json/* list */.p_)(config['taints']).map((each) => {
            const { key, value, effect } = (0,json/* object */.Ik)(each);
            return { key: word(key) ?? '', value: word(value) ?? '', effect: word(effect) ?? 'NoSchedule' };
        }),
        architectureTaint: (0,json/* object */.Ik)(config['taintConfig'])['architectureTaintBehavior'] !== 'NONE',
        imageStreaming: (0,json/* object */.Ik)(config['imageStreaming'])['enabled'] === true,
        sandboxed: (0,json/* object */.Ik)(config['sandbox'])['type'] === 'gvisor',
        imageDisk: (0,image_disk/* imageDiskOfPriorities */.uH)((0,json/* list */.p_)(priorities).map(json/* object */.Ik)),
        creates: (0,json/* object */.Ik)(nodePoolAutoCreation)['enabled'] === true || (0,json/* object */.Ik)(autopilot)['enabled'] === true,
    };
}
function word(value) {
    const given = (0,json/* text */.Qq)(value);
    return given === null ? null : (0,json/* clean */.uH)(given, 253) || null;
}
/** How a priority without a machine type or family creates nodes; null if it names one, or existing node pools. */
function otherPriority(priority) {
    const { machineType, machineFamily, nodepools, podFamily, gpu, tpu, reservations } = priority;
    if (word(machineType) !== null || word(machineFamily) !== null || (0,json/* list */.p_)(nodepools).length > 0)
        return null;
    const family = word(podFamily);
    if (family !== null)
        return { by: 'podFamily', name: family };
    const [ofGpu, ofTpu] = [gpu, tpu].map((each) => word((0,json/* object */.Ik)(each)['type']));
    if (ofGpu)
        return { by: 'gpu', name: ofGpu };
    if (ofTpu)
        return { by: 'tpu', name: ofTpu };
    return { by: (0,json/* list */.p_)((0,json/* object */.Ik)(reservations)['specific']).length > 0 ? 'reservation' : 'usual', name: '' };
}
/**
 * Reads the labels of a namespace that name default compute classes, from the JSON of the API server.
 * @returns null if the JSON is not a namespace
 */
function namespaceDefaultsIn(answer) {
    const { kind, metadata } = (0,json/* object */.Ik)(answer);
    if (kind !== 'Namespace')
        return null;
    const labels = (0,json/* object */.Ik)((0,json/* object */.Ik)(metadata)['labels']);
    const named = compute_class/* DEFAULT_CLASS_LABELS */.Fq.flatMap((key) => {
        const name = (0,json/* clean */.uH)((0,json/* text */.Qq)(labels[key]) ?? '', 253);
        return name === '' ? [] : [[key, name]];
    });
    return { labels: Object.fromEntries(named) };
}

;// CONCATENATED MODULE: ./src/kubernetes/node-list.ts



/** The number of nodes per page: each node is about 10 kB, including its images. */
const PAGE = 250;
/** The maximum number of nodes: in a larger cluster, only the first ones are read. */
const node_list_MOST = 5000;
/**
 * Lists nodes.
 * @param of `labelSelector` selects some of them; without it all nodes are listed
 */
async function listNodes(way, cluster, of, options) {
    const nodes = [];
    const asked = { cluster, namespace: null, name: null, parts: ['api', 'v1', 'nodes'], what: 'list nodes' };
    let next = '';
    for (;;) {
        const query = { ...of, limit: String(PAGE), ...(next === '' ? {} : { continue: next }) };
        const fact = await kubeGet(way, { ...asked, query }, options);
        if (fact.state !== 'known')
            return fact;
        const { items, metadata } = (0,json/* object */.Ik)(fact.value);
        if (!Array.isArray(items))
            return (0,model_fact/* failed */.gz)('malformed', fact.from, 'the answer is not a list of nodes');
        for (const item of (0,json/* list */.p_)(items))
            nodes.push((0,json/* object */.Ik)(item));
        next = (0,json/* text */.Qq)((0,json/* object */.Ik)(metadata)['continue']) ?? '';
        if (next === '' || nodes.length >= node_list_MOST)
            return (0,model_fact/* known */.eO)(nodes, fact.from);
    }
}

;// CONCATENATED MODULE: ./src/kubernetes/node-runtimes.ts
/**
 * The container runtimes on the nodes of a GKE pool, read from the cluster's Kubernetes API: with kubectl, and only
 * with GET.
 */





/** Answers questions about the runtimes of nodes. */
const nodeRuntimes = (ways, options) => ({
    nodeRuntimes: async (plan) => {
        const { pool, endpoints, likely } = plan;
        const from = `nodes of ${(0,json/* clean */.uH)(pool, 100)} of ${(0,model_cluster/* clusterPath */.Sf)(plan)}`;
        if (!(0,kubernetes_names/* isLabel */.J2)(pool))
            return (0,model_fact/* failed */.gz)('not-asked', from, 'it is not the name of a node pool');
        const way = await ways.into(plan, endpoints, !likely);
        if ('state' in way)
            return way;
        const nodes = await listNodes(way, plan, { labelSelector: `${POOL_LABEL}=${pool}` }, options);
        return nodes.state === 'known' ? (0,model_fact/* known */.eO)(runtimesIn(nodes.value, pool), from) : nodes;
    },
});
const POOL_LABEL = 'cloud.google.com/gke-nodepool';
/**
 * Reads the runtimes of nodes from the JSON of the API server. A node is skipped if it is not in the pool or names no
 * runtime, as is the case for a node that is not ready.
 */
function runtimesIn(nodes, pool) {
    const all = nodes.flatMap((node) => {
        const labels = (0,json/* object */.Ik)((0,json/* object */.Ik)(node['metadata'])['labels']);
        const { containerRuntimeVersion } = (0,json/* object */.Ik)((0,json/* object */.Ik)(node['status'])['nodeInfo']);
        const own = (0,json/* clean */.uH)((0,json/* text */.Qq)(containerRuntimeVersion) ?? '', 80);
        return (0,json/* text */.Qq)(labels[POOL_LABEL]) === pool && own !== '' ? [own] : [];
    });
    return { nodes: all.length, runtimes: [...new Set(all)].sort() };
}

// EXTERNAL MODULE: ./src/model/taint-effect.ts
var taint_effect = __webpack_require__(739);
// EXTERNAL MODULE: ./src/model/pool-account.ts
var pool_account = __webpack_require__(1721);
;// CONCATENATED MODULE: ./src/kubernetes/node-groups.ts
/**
 * Builds a cluster outside GKE from the JSON of its nodes, which are grouped by operating system and architecture.
 * Pure.
 */





/** The endpoints of a cluster outside GKE: none, because its nodes are only read with kubectl. */
const NO_ENDPOINTS = { addresses: [], dns: null, authority: null, membership: null };
/**
 * Builds the cluster with these nodes.
 * @param name the context in the kubeconfig
 * @param version of the API server
 * @param nodes the JSON of all nodes
 * @param audiences for which nodes may request tokens of service accounts; null if they could not be read
 * @returns null if a node lacks required information
 */
function outsideCluster(name, version, nodes, audiences) {
    const seen = nodes.map(node_groups_nodeIn);
    const groups = new Map();
    for (const node of seen) {
        if (node === null)
            return null;
        const key = `${node.os}/${node.architecture}`;
        groups.set(key, [...(groups.get(key) ?? []), node]);
    }
    return {
        project: '',
        location: '',
        name,
        status: 'RUNNING',
        statusMessage: null,
        conditions: [],
        version,
        mode: 'external',
        admission: null,
        defaultComputeClass: false,
        toCome: null,
        releaseChannel: null,
        labels: {},
        workloadPool: null,
        endpoints: NO_ENDPOINTS,
        pools: [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([key, group]) => poolOf(key, group, audiences)),
    };
}
/**
 * The project of the nodes if they are nodes of GKE, because a context may have any name. A VM of Google Cloud with the
 * label of a node pool is such a node; the label alone proves nothing.
 * @returns the project of one of them; null if they are not nodes of GKE
 */
function gkeProjectOf(nodes) {
    for (const node of nodes) {
        const labels = (0,json/* object */.Ik)((0,json/* object */.Ik)(node['metadata'])['labels']);
        const provider = (0,json/* text */.Qq)((0,json/* object */.Ik)(node['spec'])['providerID']) ?? '';
        const project = /^gce:\/\/([a-z0-9.:-]{1,100})\//.exec(provider)?.[1];
        if (project !== undefined && (0,json/* text */.Qq)(labels['cloud.google.com/gke-nodepool']) !== null)
            return project;
    }
    return null;
}
function node_groups_nodeIn(node) {
    const { labels, name } = (0,json/* object */.Ik)(node['metadata']);
    const { taints, providerID } = (0,json/* object */.Ik)(node['spec']);
    const { nodeInfo, capacity } = (0,json/* object */.Ik)(node['status']);
    const info = (0,json/* object */.Ik)(nodeInfo);
    const os = (0,json/* text */.Qq)(info['operatingSystem'])?.toLowerCase() ?? null;
    const architecture = (0,json/* clean */.uH)((0,json/* text */.Qq)(info['architecture']) ?? '', 40);
    if ((0,json/* text */.Qq)(name) === null || (os !== 'linux' && os !== 'windows') || !/^[a-z0-9_]+$/.test(architecture))
        return null;
    const kernel = /^10\.0\.\d{1,6}/.exec((0,json/* text */.Qq)(info['kernelVersion']) ?? '')?.[0] ?? null;
    return {
        os,
        architecture,
        version: (0,json/* clean */.uH)((0,json/* text */.Qq)(info['kubeletVersion']) ?? '', 80) || null,
        runtime: (0,json/* clean */.uH)((0,json/* text */.Qq)(info['containerRuntimeVersion']) ?? '', 80),
        provider: /^([a-z0-9-]{1,40}):\/\//.exec((0,json/* text */.Qq)(providerID) ?? '')?.[1] ?? null,
        build: os === 'windows' ? kernel : null,
        storage: (0,image_disk/* bytesOf */.$$)((0,json/* object */.Ik)(capacity)['ephemeral-storage']),
        labels: new Map(Object.entries((0,json/* object */.Ik)(labels)).flatMap(([key, value]) => typeof value === 'string' ? [[(0,json/* clean */.uH)(key, 320), (0,json/* clean */.uH)(value, 70)]] : [])),
        taints: (0,json/* list */.p_)(taints).flatMap((each) => {
            const { key, value, effect } = (0,json/* object */.Ik)(each);
            const own = (0,json/* clean */.uH)((0,json/* text */.Qq)(key) ?? '', 320);
            const written = (0,taint_effect/* gkeEffect */.V)((0,json/* text */.Qq)(effect) ?? '');
            return written === undefined || own.startsWith('node.kubernetes.io/')
                ? []
                : [{ key: own, value: (0,json/* clean */.uH)((0,json/* text */.Qq)(value) ?? '', 70), effect: written }];
        }),
    };
}
function poolOf(name, group, audiences) {
    const [first] = group;
    const builds = distinct(group.flatMap(({ build }) => build ?? []));
    const versions = distinct(group.flatMap(({ version }) => version ?? []));
    const labels = labelsOf(group);
    return {
        ...model_cluster/* NOTHING_MORE */.uF,
        name,
        origin: 'listed',
        status: 'RUNNING',
        statusMessage: null,
        conditions: [],
        version: versions.length === 1 ? (versions[0] ?? null) : null,
        // Nodes outside Google Cloud have no Google service account, no scopes and no GKE image type.
        serviceAccount: pool_account/* NO_ACCOUNT */.Qw,
        scopes: null,
        imageType: first?.os === 'windows' ? 'WINDOWS' : null,
        machineType: null,
        locations: [],
        labels: Object.fromEntries([...labels].flatMap(([key, { values, everywhere }]) => everywhere && values.length === 1 ? [[key, values[0] ?? '']] : [])),
        // A taint matters only if all nodes of the group have it.
        taints: (first?.taints ?? []).filter((taint) => group.every(({ taints }) => taints.some((each) => each.key === taint.key && each.effect === taint.effect))),
        architectureTaint: false,
        windowsOsVersion: builds.length === 1 ? (builds[0] ?? null) : null,
        accelerators: [],
        imageStreaming: false,
        imageDisk: diskOf(group),
        group: {
            nodes: group.length,
            architecture: first?.architecture ?? '',
            runtimes: distinct(group.map(({ runtime }) => runtime)),
            providers: distinct(group.flatMap(({ provider }) => provider ?? [])),
            audiences,
            labels: Object.fromEntries([...labels].map(([key, { values }]) => [key, values])),
        },
    };
}
/**
 * The smallest disk of these nodes; null if the size of one is unknown, or for Windows nodes with their base images.
 */
function diskOf(group) {
    let least = Infinity;
    for (const { os, storage } of group) {
        if (storage === null || os === 'windows')
            return null;
        least = Math.min(least, storage);
    }
    return Number.isFinite(least) ? { kind: 'nodes', bytes: least } : null;
}
function labelsOf(group) {
    const values = new Map();
    const times = new Map();
    for (const { labels } of group)
        for (const [key, value] of labels) {
            values.set(key, (values.get(key) ?? new Set()).add(value));
            times.set(key, (times.get(key) ?? 0) + 1);
        }
    return new Map([...values].map(([key, set]) => [key, { values: [...set], everywhere: times.get(key) === group.length }]));
}
const distinct = (texts) => [...new Set(texts)].sort();

;// CONCATENATED MODULE: ./src/kubernetes/token-audiences.ts


const VERB = 'request-serviceaccounts-token-audience';
/** The number of roles per page and the maximum number of pages; clusters have hundreds of roles. */
const token_audiences_PAGE = 500;
const PAGES = 10;
/**
 * Reads the audiences in cluster roles.
 * @returns null if not all roles could be read: no verdict requires them
 */
async function tokenAudiences(way, cluster, options) {
    const parts = ['apis', 'rbac.authorization.k8s.io', 'v1', 'clusterroles'];
    const asked = { cluster, namespace: null, name: null, parts, what: 'list clusterroles' };
    const roles = [];
    let next = '';
    for (let page = 0; page < PAGES; page += 1) {
        const query = { limit: String(token_audiences_PAGE), ...(next === '' ? {} : { continue: next }) };
        const fact = await kubeGet(way, { ...asked, query }, options);
        const { items, metadata } = (0,json/* object */.Ik)(fact.state === 'known' ? fact.value : null);
        if (!Array.isArray(items))
            return null;
        for (const item of (0,json/* list */.p_)(items))
            roles.push((0,json/* object */.Ik)(item));
        next = (0,json/* text */.Qq)((0,json/* object */.Ik)(metadata)['continue']) ?? '';
        if (next === '')
            return audiencesIn(roles);
    }
    return null;
}
/**
 * The audiences in cluster roles, from the JSON of the API server; `*` is any audience. A rule for all verbs names
 * none.
 */
function audiencesIn(roles) {
    const named = roles.flatMap(({ rules }) => (0,json/* list */.p_)(rules).flatMap((rule) => {
        const { verbs, resources } = (0,json/* object */.Ik)(rule);
        return (0,json/* list */.p_)(verbs).includes(VERB) ? (0,json/* list */.p_)(resources).map((each) => (0,json/* clean */.uH)((0,json/* text */.Qq)(each) ?? '', 320)) : [];
    }));
    return [...new Set(named)].filter((each) => each !== '').sort();
}

;// CONCATENATED MODULE: ./src/kubernetes/outside-cluster.ts
/** A cluster outside GKE, read from the Kubernetes API of a context: with kubectl, and only with GET. */







/** Reads clusters outside GKE with the contexts of the kubeconfig. */
const outsideClusters = (ways, options) => async (cluster) => {
    const endpoints = endpointsOf(cluster);
    // Connect gateway accepts the caller's token, which is not sent to any other cluster outside GKE.
    const way = await ways.into(cluster, endpoints, endpoints.membership === null);
    if ('state' in way)
        return way;
    const from = `kubernetes nodes of ${(0,model_cluster/* clusterPath */.Sf)(cluster)}`;
    const [version, nodes, audiences] = await Promise.all([
        versionOf(way, cluster, options),
        listNodes(way, cluster, {}, options),
        tokenAudiences(way, cluster, options),
    ]);
    if (nodes.state !== 'known')
        return nodes;
    const project = gkeProjectOf(nodes.value);
    if (project !== null)
        return (0,model_fact/* failed */.gz)('not-asked', from, `its nodes are GKE’s, of project ${project}: name the cluster with --cluster beside --context`);
    const found = outsideCluster(cluster.name, version, nodes.value, audiences);
    if (found === null)
        return (0,model_fact/* failed */.gz)('malformed', from, 'a node does not say its system');
    return (0,model_fact/* known */.eO)({ ...found, endpoints }, from);
};
/** Connect gateway for a member of a fleet; other clusters are reachable only with a context. */
function endpointsOf(cluster) {
    const nowhere = { addresses: [], dns: null, authority: null, membership: null };
    return (0,model_cluster/* membershipOf */._G)(cluster) === null ? nowhere : { ...nowhere, membership: { name: cluster.name, attached: true } };
}
/** Null if the caller may not read the version; it decides nothing. */
async function versionOf(way, cluster, options) {
    const question = { cluster, namespace: null, name: null, parts: ['version'], what: 'get version' };
    const fact = await kubeGet(way, question, options);
    const version = fact.state === 'known' ? (0,json/* text */.Qq)((0,json/* object */.Ik)(fact.value)['gitVersion']) : null;
    return version === null ? null : (0,json/* clean */.uH)(version, 80) || null;
}

;// CONCATENATED MODULE: ./src/kubernetes/pod-rules.ts
/** Which pods a webhook or an admission policy applies to, from the JSON of the API server. Pure. */

/** A name from the API server, as one line of limited length. */
const pod_rules_word = (value) => (0,json/* clean */.uH)((0,json/* text */.Qq)(value) ?? '', 253);
const words = (value) => (0,json/* list */.p_)(value).map(pod_rules_word);
/** Whether a rule applies to the creation of pods. */
function seesNewPods(rule) {
    const { operations, apiGroups, resources } = (0,json/* object */.Ik)(rule);
    const has = (all, ...wanted) => words(all).some((each) => each === '*' || wanted.includes(each));
    return has(operations, 'CREATE') && has(apiGroups, '') && has(resources, 'pods', '*/*');
}
/** The label with the name of the namespace, which every namespace has. The effect of other labels is unknown. */
const NAME = 'kubernetes.io/metadata.name';
/** Reads a namespace selector. */
function namespacesOf({ matchLabels, matchExpressions }) {
    const label = (0,json/* text */.Qq)((0,json/* object */.Ik)(matchLabels)[NAME]);
    const expressions = (0,json/* list */.p_)(matchExpressions)
        .map(json/* object */.Ik)
        .filter(({ key }) => key === NAME);
    const values = (operator) => expressions.filter((each) => each['operator'] === operator).map((each) => words(each['values']));
    const only = [...(label === null ? [] : [[pod_rules_word(label)]]), ...values('In')];
    const [first, ...rest] = only;
    return {
        only: first === undefined ? null : first.filter((name) => rest.every((each) => each.includes(name))),
        spares: values('NotIn').flat(),
    };
}

;// CONCATENATED MODULE: ./src/kubernetes/mutating-policies.ts
/** Reads built-in admission policies of the API server that may change new pods, from its JSON. Pure. */


/** The maximum number of policies that are kept. */
const mutating_policies_MOST = 200;
/**
 * The bound `MutatingAdmissionPolicy`s that apply to new pods and may change their images
 * (https://kubernetes.io/docs/reference/access-authn-authz/mutating-admission-policy/). A policy without a binding has
 * no effect.
 */
function mutatingPoliciesIn(policies, bindings) {
    const bound = bindings.map((each) => (0,json/* object */.Ik)(each['spec']));
    return policies
        .flatMap((policy) => {
        const name = pod_rules_word((0,json/* object */.Ik)(policy['metadata'])['name']);
        const spec = (0,json/* object */.Ik)(policy['spec']);
        const { matchConstraints } = spec;
        const { resourceRules, namespaceSelector } = (0,json/* object */.Ik)(matchConstraints);
        if (!(0,json/* list */.p_)(resourceRules).some(seesNewPods) || !mayTouchImages(spec))
            return [];
        const own = namespacesOf((0,json/* object */.Ik)(namespaceSelector));
        return bound
            .filter(({ policyName }) => policyName === name)
            .map(({ matchResources }) => ({ kind: 'policy', name, ...within(own, (0,json/* object */.Ik)(matchResources)) }));
    })
        .slice(0, mutating_policies_MOST);
}
/** A binding restricts the scope of its policy. */
function within(own, { namespaceSelector }) {
    const more = namespacesOf((0,json/* object */.Ik)(namespaceSelector));
    const only = own.only === null ? more.only : own.only.filter((name) => more.only?.includes(name) ?? true);
    return { only, spares: [...own.spares, ...more.spares] };
}
/** An expression can only change an image if it names the image, the containers, or the specification as a whole. */
function mayTouchImages({ mutations, variables }) {
    const expressions = [
        ...(0,json/* list */.p_)(variables).map((each) => (0,json/* object */.Ik)(each)['expression']),
        ...(0,json/* list */.p_)(mutations).flatMap((each) => {
            const { applyConfiguration, jsonPatch } = (0,json/* object */.Ik)(each);
            return [(0,json/* object */.Ik)(applyConfiguration)['expression'], (0,json/* object */.Ik)(jsonPatch)['expression']];
        }),
    ];
    return expressions.some((each) => typeof each === 'string' && /image|containers|["']\/spec["']|params/i.test(each));
}

;// CONCATENATED MODULE: ./src/kubernetes/pod-webhooks.ts
/**
 * Webhooks and policies that may change new pods, read from the cluster's Kubernetes API: with kubectl, and only with
 * GET.
 */







const GROUP = 'admissionregistration.k8s.io';
/**
 * Answers questions about webhooks and policies. Uses only existing kubeconfigs of the user: a temporary one is not
 * worth the effort.
 */
const podWebhooks = (ways, options) => ({
    podWebhooks: async (plan) => {
        const way = await ways.into(plan, plan.endpoints, true);
        if ('state' in way)
            return way;
        const from = `webhooks of ${(0,model_cluster/* clusterPath */.Sf)(plan)}`;
        const listed = async (version, resource) => {
            const parts = ['apis', GROUP, version, resource];
            const question = { cluster: plan, namespace: null, name: null, parts, what: `list ${resource}.${GROUP}` };
            const fact = await kubeGet(way, question, options);
            if (fact.state !== 'known')
                return fact;
            const { items } = (0,json/* object */.Ik)(fact.value);
            return Array.isArray(items)
                ? (0,model_fact/* known */.eO)((0,json/* list */.p_)(items).map(json/* object */.Ik), from)
                : (0,model_fact/* failed */.gz)('malformed', from, `the answer is not a list of ${resource}`);
        };
        const ofPolicies = (resource) => plan.policies === null ? (0,model_fact/* known */.eO)([], from) : listed(plan.policies, resource);
        const [webhooks, policies, bindings] = await Promise.all([
            listed('v1', 'mutatingwebhookconfigurations'),
            ofPolicies('mutatingadmissionpolicies'),
            ofPolicies('mutatingadmissionpolicybindings'),
        ]);
        if (webhooks.state !== 'known')
            return webhooks;
        // An API server that lists its webhooks but does not know this kind of policy has no policies.
        if (isUnknownThere(policies))
            return (0,model_fact/* known */.eO)(podWebhooksIn(webhooks.value), from);
        if (policies.state !== 'known')
            return policies;
        if (policies.value.length > 0 && bindings.state !== 'known')
            return bindings;
        const bound = bindings.state === 'known' ? bindings.value : [];
        return (0,model_fact/* known */.eO)([...podWebhooksIn(webhooks.value), ...mutatingPoliciesIn(policies.value, bound)], from);
    },
});
/** Whether the API server does not know the kind of object. */
const isUnknownThere = (fact) => fact.state === 'failed' && ['no-such-path', 'not-found'].includes((0,said_by_kubectl/* saidByKubectl */.Z)(fact.detail).said);
/** The maximum number of webhooks that are kept; clusters have tens of them. */
const pod_webhooks_MOST = 200;
/**
 * Webhooks that add containers, labels or resources to pods, but do not change the images of a pod's own containers:
 * those of GKE and Google, sidecar injectors, the Vertical Pod Autoscaler, and Kueue.
 */
const LEAVE_IMAGES = /(?:^|\.)(?:gke\.io|googleapis\.com|storage\.gke\.io|istio\.io|linkerd\.io|hashicorp\.com|vpa\.k8s\.io)$|^mpod\.kb\.io$/;
/**
 * Reads the webhooks that apply to new pods from the JSON of `MutatingWebhookConfiguration`s
 * (https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/).
 */
function podWebhooksIn(configurations) {
    const found = [];
    for (const configuration of configurations) {
        const of = pod_rules_word((0,json/* object */.Ik)(configuration['metadata'])['name']);
        for (const webhook of (0,json/* list */.p_)(configuration['webhooks']).map(json/* object */.Ik)) {
            const own = pod_rules_word(webhook['name']);
            if (found.length >= pod_webhooks_MOST || LEAVE_IMAGES.test(own) || !(0,json/* list */.p_)(webhook['rules']).some(seesNewPods))
                continue;
            found.push({ kind: 'webhook', name: `${of}/${own}`, ...namespacesOf((0,json/* object */.Ik)(webhook['namespaceSelector'])) });
        }
    }
    return found;
}

// EXTERNAL MODULE: ./src/model/docker-config.ts
var docker_config = __webpack_require__(9440);
// EXTERNAL MODULE: ./src/model/given-secrets.ts
var given_secrets = __webpack_require__(1468);
;// CONCATENATED MODULE: ./src/kubernetes/pull-secret-json.ts
/** Reads pull secrets and service accounts from the JSON of the API server, as far as a pull needs them. Pure. */




/** The two types of pull secrets, and the key with the credentials in each. */
const FORMS = new Map([
    ['kubernetes.io/dockerconfigjson', ['.dockerconfigjson', docker_config/* readDockerConfig */.TO]],
    ['kubernetes.io/dockercfg', ['.dockercfg', docker_config/* readDockercfg */.rN]],
]);
/** The fields of Docker's configuration that name local programs which hold the credentials. */
const HELPERS = ['credHelpers', 'credsStore'];
const LONGEST_NAME = 1000;
const EMAIL = /^[a-z0-9._%+-]+@[a-z0-9.-]+$/;
/**
 * The prefix of annotations and labels of image-pull-secrets-provisioner:
 * https://github.com/pfnet/image-pull-secrets-provisioner
 */
const PROVISIONER = 'imagepullsecrets.preferred.jp';
/** The label or annotation of External Secrets: https://external-secrets.io */
const EXTERNAL_SECRETS = 'reconcile.external-secrets.io/managed';
/**
 * Reads a secret from the JSON of the API server. The kubelet ignores a secret of another type, or without its key.
 * @returns null if the JSON is not a secret
 */
function pullSecretIn(answer) {
    const { kind, type, data, metadata } = (0,json/* object */.Ik)(answer);
    if (kind !== 'Secret')
        return null;
    const about = {
        writtenAt: writtenAt((0,json/* object */.Ik)(metadata)),
        keeper: keeperIn((0,json/* object */.Ik)(metadata)),
        otherType: otherThanMade(type),
    };
    const without = (kind, why, registries) => ({
        secret: {
            credentials: [],
            problem: { kind, why, ...(registries === undefined ? {} : { registries }) },
            ...about,
        },
        auths: [],
    });
    const form = FORMS.get((0,json/* text */.Qq)(type) ?? '');
    if (form === undefined)
        return without('unusable', `it is of the type ${(0,json/* clean */.uH)((0,json/* text */.Qq)(type) ?? '', 100) || 'Opaque'}`);
    const [key, read] = form;
    const encoded = (0,json/* text */.Qq)((0,own_value/* ownValue */.e)((0,json/* object */.Ik)(data), key));
    if (encoded === null)
        return without('unusable', `it has no ${key}`);
    const bytes = Buffer.from(encoded, 'base64');
    const auths = read(bytes);
    if (!auths.ok)
        return without('broken', auths.reason, registriesIn(bytes, key));
    const helpers = HELPERS.filter((name) => (0,own_value/* ownValue */.e)((0,json/* object */.Ik)((0,json/* parseJson */.qF)(Buffer.from(encoded, 'base64'))), name) !== undefined);
    if (auths.auths.length === 0 && helpers.length > 0)
        return without('unusable', `it holds no credentials, and names a credential helper (${helpers.join(', ')}), which nodes do not run`);
    const until = time((0,json/* object */.Ik)((0,json/* object */.Ik)(metadata)['annotations'])[`${PROVISIONER}/expires-at`]);
    const credentials = auths.auths.flatMap((auth, entry) => credentialOf(auth, entry, until));
    return { secret: { credentials, problem: null, ...about }, auths: auths.auths };
}
/** The registries that the entries of a secret are for, even if the entries cannot be read. */
function registriesIn(bytes, key) {
    const config = (0,json/* object */.Ik)((0,json/* parseJson */.qF)(bytes));
    const entries = key === '.dockercfg' ? config : (0,json/* object */.Ik)(config['auths']);
    return Object.keys(entries).filter((name) => name !== '' && (0,json/* clean */.uH)(name, LONGEST_NAME) === name);
}
/** The type, if it differs from the type that this program's fix creates. A secret without a type is `Opaque`. */
const otherThanMade = (type) => type === 'kubernetes.io/dockerconfigjson' ? null : (0,json/* clean */.uH)((0,json/* text */.Qq)(type) ?? '', 100) || 'Opaque';
/** A registry name with characters that are invalid in an address matches no image. */
function credentialOf(auth, entry, until) {
    const { registry, user, password } = auth;
    if ((0,json/* clean */.uH)(registry, LONGEST_NAME) !== registry)
        return [];
    const kind = kindOf(auth);
    const email = kind === 'json-key' ? emailIn(user, password) : null;
    const rightUser = rightUserOf(auth);
    return [
        {
            registry,
            entry,
            kind,
            rightUser,
            email,
            expiresAt: endOf(kind, password) ?? (kind === 'json-key' ? null : until),
        },
    ];
}
/**
 * Installation tokens of GitHub apps, also that of GitHub Actions, which expire after an hour at most
 * (https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats).
 */
const APP_TOKEN = 'ghs_';
/** Tokens of GitLab jobs, which expire with the job (https://docs.gitlab.com/security/tokens/#token-prefixes). */
const JOB_TOKEN = 'glcbt-';
/** The special user names of Google: https://cloud.google.com/artifact-registry/docs/docker/authentication#json-key */
function kindOf({ user, password }) {
    if (user === '_json_key' || user === '_json_key_base64')
        return 'json-key';
    if (user === 'oauth2accesstoken' || user === '_token')
        return 'access-token';
    if (user === 'AWS')
        return 'aws-token';
    if (password.startsWith(APP_TOKEN))
        return 'app-token';
    if (user === 'gitlab-ci-token' || password.startsWith(JOB_TOKEN))
        return 'job-token';
    return user === '' && password === '' ? 'empty' : 'password';
}
/** The correct user name for a service account key, if the secret has a different one. */
function rightUserOf({ user, password }) {
    const right = isKey(Buffer.from(password, 'utf8'))
        ? '_json_key'
        : isKey(Buffer.from(password, 'base64'))
            ? '_json_key_base64'
            : null;
    return right === user ? null : right;
}
/** Whether this is a service account key in Google's format. */
const isKey = (bytes) => {
    const { type, client_email: email } = (0,json/* object */.Ik)((0,json/* parseJson */.qF)(bytes));
    return type === 'service_account' && (0,json/* text */.Qq)(email) !== null;
};
function emailIn(user, password) {
    const bytes = Buffer.from(password, user === '_json_key' ? 'utf8' : 'base64');
    const email = (0,json/* text */.Qq)((0,json/* object */.Ik)((0,json/* parseJson */.qF)(bytes))['client_email']);
    return email !== null && email.length <= 254 && EMAIL.test(email) ? email : null;
}
/** The expiry time in the password: a token of Amazon ECR (`expiration`), or a JSON Web Token (`exp`). */
function endOf(kind, password) {
    if (kind === 'aws-token')
        return seconds((0,json/* object */.Ik)((0,json/* parseJson */.qF)(Buffer.from(password, 'base64')))['expiration']);
    const [, payload] = /^[\w-]+\.([\w-]+)\.[\w-]+$/.exec(password) ?? [];
    return payload === undefined ? null : seconds((0,json/* object */.Ik)((0,json/* parseJson */.qF)(Buffer.from(payload, 'base64url')))['exp']);
}
const seconds = (value) => typeof value === 'number' && value > 0 && value < 1e11 ? new Date(value * 1000).toISOString() : null;
/** A point in time in the format of Kubernetes. */
function time(value) {
    const given = (0,json/* text */.Qq)(value) ?? '';
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(given))
        return null;
    const at = Date.parse(given);
    return Number.isNaN(at) ? null : new Date(at).toISOString();
}
/** The time of the last write to any field: the content is not newer than this. */
function writtenAt({ creationTimestamp, managedFields }) {
    const times = [creationTimestamp, ...(0,json/* list */.p_)(managedFields).map((each) => (0,json/* object */.Ik)(each)['time'])].map(time);
    return (times
        .filter((each) => each !== null)
        .sort()
        .at(-1) ?? null);
}
function keeperIn({ labels, annotations, ownerReferences }) {
    const marks = { ...(0,json/* object */.Ik)(annotations), ...(0,json/* object */.Ik)(labels) };
    if (Object.keys(marks).some((key) => key.startsWith(`${PROVISIONER}/`)))
        return 'image-pull-secrets-provisioner';
    const isExternal = (0,json/* list */.p_)(ownerReferences).some((each) => (0,json/* object */.Ik)(each)['kind'] === 'ExternalSecret');
    return isExternal || marks[EXTERNAL_SECRETS] === 'true' ? 'External Secrets' : null;
}
/**
 * Reads a service account from the JSON of the API server.
 * @returns null if the JSON is not a service account
 */
function podAccountIn(answer) {
    const { kind, metadata, imagePullSecrets } = (0,json/* object */.Ik)(answer);
    if (kind !== 'ServiceAccount')
        return null;
    const annotations = (0,json/* objectOrNull */.av)((0,json/* object */.Ik)(metadata)['annotations']) ?? {};
    return {
        pullSecrets: (0,json/* list */.p_)(imagePullSecrets).flatMap((each) => (0,json/* clean */.uH)((0,json/* text */.Qq)((0,json/* object */.Ik)(each)['name']) ?? '', 253) || []),
        pullsAsItself: annotations[kubernetes_names/* PULLS_AS_ITSELF */.oq] === 'true',
    };
}

;// CONCATENATED MODULE: ./src/kubernetes/pull-secrets.ts
/**
 * Pull secrets and service accounts, read from the Kubernetes API of the cluster if it is reachable: with kubectl, and
 * only with GET. The credentials stay in this module. Facts contain only their registry and their owner; code that
 * tries a credential at its registry fetches it by its place.
 */







/** Only Kubernetes roles with write access may read secrets. */
const READS_SECRETS = 'roles/container.developer';
/** Answers questions about pull secrets, and stores their credentials. */
function pullSecrets(ways, options) {
    const read = new Map();
    const place = ({ project, location, name, namespace, secret }) => JSON.stringify([project, location, name, namespace, secret]);
    const answers = {
        podAccount: async (plan) => {
            const { namespace, account, endpoints, likely } = plan;
            const from = `service account ${namespace}/${account} of ${(0,model_cluster/* clusterPath */.Sf)(plan)}`;
            if (!(0,kubernetes_names/* isSubdomain */.J4)(account))
                return (0,model_fact/* failed */.gz)('not-asked', from, 'it is not the name of a service account');
            const way = await ways.into(plan, endpoints, !likely);
            if ('state' in way)
                return way;
            const parts = ['api', 'v1', 'namespaces', namespace, 'serviceaccounts', account];
            const question = { cluster: plan, namespace, name: account, parts, what: 'get serviceaccounts' };
            const fact = await kubeGet(way, question, options);
            if (fact.state !== 'known')
                return fact;
            const found = podAccountIn(fact.value);
            return found === null ? (0,model_fact/* failed */.gz)('malformed', from, 'the answer is not a service account') : (0,model_fact/* known */.eO)(found, from);
        },
        pullSecret: async (plan) => {
            const { namespace, secret: name } = plan;
            const from = `secret ${namespace}/${name} of ${(0,model_cluster/* clusterPath */.Sf)(plan)}`;
            if (!(0,kubernetes_names/* isSubdomain */.J4)(name))
                return (0,model_fact/* failed */.gz)('not-asked', from, 'it is not the name of a secret');
            const ofManifests = `Secret ${namespace}/${name} of the manifests`;
            if (options.given.several.has((0,given_secrets/* secretKey */.oF)(namespace, name)))
                return (0,model_fact/* failed */.gz)('undecided', ofManifests, 'several Secrets of this name are in the manifests, and they differ');
            const given = options.given.secrets.get((0,given_secrets/* secretKey */.oF)(namespace, name));
            if (given !== undefined) {
                const fact = kept(plan, given, ofManifests, true);
                return fact.state === 'known' ? (0,model_fact/* known */.eO)({ ...fact.value, ofManifests: true }, ofManifests) : fact;
            }
            const fact = await live(plan);
            if (fact.state === 'known')
                return kept(plan, fact.value, from);
            const maker = fact.state === 'absent' ? (0,given_secrets/* makerOf */.Or)(options.given, namespace, name) : undefined;
            return maker === undefined ? fact : (0,model_fact/* failed */.gz)('undecided', from, `it is not there yet: ${maker}`);
        },
    };
    const live = async (plan) => {
        const { namespace, secret: name, endpoints, likely } = plan;
        const way = await ways.into(plan, endpoints, !likely);
        if ('state' in way)
            return way;
        const parts = ['api', 'v1', 'namespaces', namespace, 'secrets', name];
        const question = { cluster: plan, namespace, name, parts, what: 'get secrets', role: READS_SECRETS };
        return kubeGet(way, question, options);
    };
    const kept = (plan, answer, from, isGiven = false) => {
        const found = pullSecretIn(answer);
        if (found === null)
            return (0,model_fact/* failed */.gz)('malformed', from, 'the answer is not a secret');
        read.set(place(plan), { auths: found.auths, isGiven });
        return (0,model_fact/* known */.eO)(found.secret, from);
    };
    const login = (of) => {
        const { auths = [], isGiven = false } = read.get(place(of)) ?? {};
        const auth = auths[of.entry] ?? null;
        if (auth !== null && !isGiven)
            for (const secret of (0,docker_config/* secretPartsOf */.K0)(auth))
                options.onSecret(secret);
        return auth;
    };
    return { answers, login };
}

;// CONCATENATED MODULE: ./src/kubernetes/running-pods.ts
/** The running pods of a cluster and related objects, read with kubectl. Nothing is changed. */




/** The number of objects per page (about 10 kB each) and the maximum number of pages: at most 100,000 objects. */
const running_pods_PAGE = 250;
const running_pods_PAGES = 400;
const PODS = {
    kind: 'Pod',
    parts: ['api', 'v1', 'pods'],
    selector: 'status.phase!=Succeeded,status.phase!=Failed',
};
const OTHERS = [
    { kind: 'DaemonSet', parts: ['apis', 'apps', 'v1', 'daemonsets'], selector: null },
    { kind: 'CronJob', parts: ['apis', 'batch', 'v1', 'cronjobs'], selector: null },
    { kind: 'ServiceAccount', parts: ['api', 'v1', 'serviceaccounts'], selector: null },
];
/**
 * What is missing from the answer if a kind could not be read. A service account is requested on its own when it
 * matters.
 */
const LOST = {
    Pod: 'some of its pods',
    DaemonSet: null,
    CronJob: 'its CronJobs',
    ServiceAccount: null,
};
/** Answers questions about running images. */
function runningPods(ways, options) {
    return {
        running: async (plan) => {
            const way = await ways.into(plan, plan.endpoints);
            return 'state' in way ? way : read(way, plan, options);
        },
    };
}
async function read(way, plan, options) {
    const from = `kubernetes pods of ${(0,model_cluster/* clusterPath */.Sf)(plan)}`;
    const reader = (await options.makeReader())();
    const gapsOf = (kind, fact) => {
        const lost = LOST[kind];
        const isWhole = fact.state === 'known' && fact.value === null;
        return isWhole || lost === null ? [] : [`${lost} could not be read: ${whyOf(fact)}`];
    };
    // Pods are read first: if the cluster does not answer, nothing else is requested.
    const pods = await pages(way, plan, PODS, reader, options);
    if (pods.state !== 'known')
        return pods;
    const others = await Promise.all(OTHERS.map(async (list) => gapsOf(list.kind, await pages(way, plan, list, reader, options))));
    return (0,model_fact/* known */.eO)(reader.read([...gapsOf('Pod', pods), ...others.flat()]), from);
}
const whyOf = (fact) => fact.state === 'known' ? (fact.value ?? '') : 'detail' in fact ? (0,json/* clean */.uH)(fact.detail, 200) : fact.state;
/**
 * Reads every page of a list.
 * @returns known: null, or the reason why the list is incomplete; otherwise the reason why even the first page is
 * missing
 */
async function pages(way, plan, { kind, parts, selector }, reader, options) {
    const resource = parts.at(-1) ?? '';
    const tokens = new Set();
    for (let token = '';;) {
        const query = {
            limit: String(running_pods_PAGE),
            ...(selector === null ? {} : { fieldSelector: selector }),
            ...(token === '' ? {} : { continue: token }),
        };
        const question = { cluster: plan, namespace: null, name: null, parts, query, what: `list ${resource}` };
        const page = await kubeGet(way, question, options);
        if (page.state !== 'known')
            return tokens.size === 0 ? page : (0,model_fact/* known */.eO)((0,json/* clean */.uH)(page.detail, 200), page.from);
        const { items, metadata } = (0,json/* object */.Ik)(page.value);
        if (!Array.isArray(items))
            return (0,model_fact/* failed */.gz)('malformed', page.from, `the answer is not a list of ${resource}`);
        for (const item of (0,json/* list */.p_)(items))
            reader.add(kind, item);
        token = (0,json/* text */.Qq)((0,json/* object */.Ik)(metadata)['continue']) ?? '';
        if (token === '')
            return (0,model_fact/* known */.eO)(null, page.from);
        if (tokens.has(token) || tokens.size + 1 >= running_pods_PAGES)
            return (0,model_fact/* known */.eO)('the list does not end', page.from);
        tokens.add(token);
    }
}

// EXTERNAL MODULE: ./src/model/append.ts
var append = __webpack_require__(7737);
;// CONCATENATED MODULE: ./src/kubernetes/waiting-pulls.ts
/**
 * Pods of a cluster that wait for an image, read with kubectl: their statuses, events and nodes. Nothing is changed.
 */





/** The number of objects per page and the maximum number of pages: at most 25,000 objects. */
const waiting_pulls_PAGE = 250;
const waiting_pulls_PAGES = 100;
/** The maximum number of nodes (and controllers) that are read one by one. */
const NODES = 20;
/** Answers questions about waiting pods. */
function waitingPulls(ways, options) {
    return {
        waitingPulls: async (plan) => {
            const way = await ways.into(plan, plan.endpoints);
            return 'state' in way ? way : waiting_pulls_read(way, plan, options);
        },
    };
}
async function waiting_pulls_read(way, plan, options) {
    const { waitingIn, eventIn, withEvents, stoppedIn, refusedIn } = options.reader;
    const from = `kubernetes pods and events of ${(0,model_cluster/* clusterPath */.Sf)(plan)}${plan.namespace === null ? '' : `, namespace ${plan.namespace}`}`;
    const pods = await podsOf(way, plan, options);
    if (pods.state !== 'known')
        return pods;
    const waiting = pods.value.items.flatMap(waitingIn);
    const gaps = [...pods.value.gaps];
    const strange = pods.value.items.filter((pod) => !options.reader.isPodThatCanBeRead(pod)).length;
    if (strange > 0)
        gaps.push(`what was listed as a pod could not be understood (${String(strange)} of them)`);
    const needs = [];
    const missed = (what, fact) => {
        gaps.push(`${what} could not be read: ${(0,json/* clean */.uH)(fact.detail, 200)}`);
        if (fact.state === 'denied')
            (0,append/* append */.B)(needs, fact.needs);
    };
    const told = await eventsOf(way, plan, options);
    if (told.state === 'known')
        (0,append/* append */.B)(gaps, told.value.gaps);
    else
        missed('the events', told);
    const events = (told.state === 'known' ? told.value.items : []).flatMap((each) => eventIn(each) ?? []);
    const stopped = stoppedIn(pods.value.items, events);
    const names = [...new Set([...waiting, ...stopped].flatMap(({ node }) => node ?? []))];
    const nodes = await Promise.all(names.slice(0, NODES).map((name) => nodeOf(way, plan, name, options)));
    const lost = nodes.find((node) => node.state !== 'known' && node.state !== 'absent');
    if (lost !== undefined)
        missed('the nodes', lost);
    if (names.length > NODES)
        gaps.push(`of ${String(names.length)} nodes, ${String(NODES)} were looked at`);
    const named = plan.pod === null ? await withTemplates(refusedIn(events), way, plan, options) : null;
    if (named !== null && named.lost !== null)
        missed('the controllers whose pods are refused', named.lost);
    const refused = named?.pulls ?? [];
    return (0,model_fact/* known */.eO)({
        pulls: [...withEvents(waiting, events), ...stopped, ...refused],
        nodes: nodes.flatMap((node) => (node.state === 'known' ? [node.value] : [])),
        looked: pods.value.items.length,
        gaps,
        needs,
    }, from);
}
/** The API group and resource of a controller, by its kind. */
const CONTROLLERS = new Map([
    ['ReplicaSet', [['apis', 'apps', 'v1'], 'replicasets']],
    ['StatefulSet', [['apis', 'apps', 'v1'], 'statefulsets']],
    ['DaemonSet', [['apis', 'apps', 'v1'], 'daemonsets']],
    ['Job', [['apis', 'batch', 'v1'], 'jobs']],
    ['ReplicationController', [['api', 'v1'], 'replicationcontrollers']],
]);
/**
 * Adds the image of the template to refused pods of controllers whose message names no image, if the template has
 * exactly one.
 */
async function withTemplates(pulls, way, plan, options) {
    let lost = null;
    const wanted = new Set(pulls.filter(({ image, kind }) => image === null && CONTROLLERS.has(kind)).slice(0, NODES));
    const all = await Promise.all(pulls.map(async (pull) => {
        const [group, resource] = CONTROLLERS.get(pull.kind) ?? [];
        if (!wanted.has(pull) || group === undefined || resource === undefined)
            return pull;
        const { namespace, name } = pull;
        const parts = [...group, 'namespaces', namespace, resource, name];
        const fact = await kubeGet(way, { cluster: plan, namespace, name, parts, what: `get ${resource}` }, options);
        if (fact.state !== 'known') {
            if (fact.state !== 'absent')
                lost = fact;
            return pull;
        }
        const images = options.reader.imagesOfTemplate(fact.value);
        return images.length === 1 ? { ...pull, image: images[0] ?? null } : pull;
    }));
    return { pulls: all, lost };
}
const waiting_pulls_within = (namespace) => namespace === null ? ['api', 'v1'] : ['api', 'v1', 'namespaces', namespace];
/** All pods that may still wait: a running pod may have a container that waits. */
async function podsOf(way, plan, options) {
    if (plan.pod === null)
        return pagesOf(way, plan, 'pods', 'status.phase!=Succeeded,status.phase!=Failed', options);
    const { namespace, pod: name } = plan;
    const parts = [...waiting_pulls_within(namespace), 'pods', name];
    const one = await kubeGet(way, { cluster: plan, namespace, name, parts, what: 'get pods' }, options);
    return one.state === 'known' ? (0,model_fact/* known */.eO)({ items: [one.value], gaps: [] }, one.from) : one;
}
/** Warning events of the pods, and of the controllers whose pods are refused. */
const eventsOf = (way, plan, options) => pagesOf(way, plan, 'events', plan.pod === null ? 'type=Warning' : `involvedObject.kind=Pod,involvedObject.name=${plan.pod}`, options);
async function nodeOf(way, plan, name, options) {
    const parts = ['api', 'v1', 'nodes', name];
    const fact = await kubeGet(way, { cluster: plan, namespace: null, name, parts, what: 'get nodes' }, options);
    if (fact.state !== 'known')
        return fact;
    const node = options.reader.nodeIn(fact.value);
    return node === null ? (0,model_fact/* failed */.gz)('malformed', fact.from, 'the answer is not a node') : (0,model_fact/* known */.eO)(node, fact.from);
}
/** Reads every page of a list, and reports if the list changed in the meantime or does not end. */
async function pagesOf(way, plan, resource, selector, options) {
    const { namespace } = plan;
    const parts = [...waiting_pulls_within(namespace), resource];
    const items = [];
    const tokens = new Set();
    for (let token = '';;) {
        const query = { limit: String(waiting_pulls_PAGE), fieldSelector: selector, ...(token === '' ? {} : { continue: token }) };
        const question = { cluster: plan, namespace, name: null, parts, query, what: `list ${resource}` };
        const page = await kubeGet(way, question, options);
        if (page.state !== 'known') {
            if (items.length === 0)
                return page;
            return (0,model_fact/* known */.eO)({ items, gaps: [`not all ${resource} could be read: ${(0,json/* clean */.uH)(page.detail, 200)}`] }, page.from);
        }
        const { items: some, metadata } = (0,json/* object */.Ik)(page.value);
        if (!Array.isArray(some))
            return (0,model_fact/* failed */.gz)('malformed', page.from, `the answer is not a list of ${resource}`);
        (0,append/* append */.B)(items, (0,json/* list */.p_)(some));
        token = (0,json/* text */.Qq)((0,json/* object */.Ik)(metadata)['continue']) ?? '';
        if (token === '')
            return (0,model_fact/* known */.eO)({ items, gaps: [] }, page.from);
        if (tokens.has(token) || tokens.size + 1 >= waiting_pulls_PAGES)
            return (0,model_fact/* known */.eO)({ items, gaps: [`only the first ${String(items.length)} ${resource} were read`] }, page.from);
        tokens.add(token);
    }
}

;// CONCATENATED MODULE: ./src/kubernetes/ways.ts


/** Finds the access to each cluster when it is first requested. */
function waysInto(credentials, options) {
    const ways = new Map();
    return {
        into: (cluster, endpoints, onlyGiven = false) => {
            const key = JSON.stringify([(0,model_cluster/* clusterPath */.Sf)(cluster), endpoints, onlyGiven]);
            const way = ways.get(key) ?? wayInto(cluster, endpoints, credentials, options, onlyGiven);
            ways.set(key, way);
            return way;
        },
        close: async (needed) => {
            for (const way of await Promise.all(ways.values()))
                if (!('state' in way) && !needed.has(way.temporary))
                    await forget(way);
        },
    };
}

// EXTERNAL MODULE: ./src/registry/secret-pull.ts
var secret_pull = __webpack_require__(8911);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./src/model/image-reference.ts
var image_reference = __webpack_require__(68);
// EXTERNAL MODULE: ./src/model/verification.ts
var verification = __webpack_require__(8162);
// EXTERNAL MODULE: ./src/model/shell.ts
var shell = __webpack_require__(843);
// EXTERNAL MODULE: ./src/model/node-token.ts
var node_token = __webpack_require__(3873);
;// CONCATENATED MODULE: ./src/verify/node-script.ts
/**
 * The script that runs on a node: a pull by the container runtime with `crictl`, as in Google's guide. It is written
 * for POSIX shells (dash and bash, the `sh` of Ubuntu and Container-Optimized OS). It must not contain `$` directly
 * followed by a bracket, because that is Kubernetes' own syntax in the command of a pod.
 */


/** Without this header, the metadata server does not answer. */
const HEADER = 'Metadata-Flavor: Google';
/** The prefix of each line of the script itself; all other lines are output of `crictl`. */
const SCRIPT_MARK = 'gke-image-preflight:';
/** The number of attempts: a refusal counts only if it occurs twice. */
const TRIES = 2;
/**
 * The characters that are kept of an answer of `crictl`; those of both attempts fit a termination message (4,096
 * bytes).
 */
const WORDS = 1700;
/**
 * The script. The token is in no argument: `curl` writes it, the shell extracts it itself and passes it to `crictl` in
 * the environment (`CRICTL_CREDS`, cri-tools cmd/crictl/image.go). On Container-Optimized OS, the programs of a node
 * are in the first folder of PATH. The positional parameters are the image, `token` or `none`, and the maximum seconds
 * of an attempt.
 */
const NODE_SCRIPT = `PATH=/home/kubernetes/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
LC_ALL=C
export PATH LC_ALL
unset CRICTL_CREDS CRICTL_AUTH
set +x
image=$1 wanted=$2 seconds=$3 token= why=
say() { echo "${SCRIPT_MARK} $*"; }
now() {
  t=\`date +%s%3N 2>/dev/null\`
  case $t in '' | *[!0-9]*) t=\`date +%s\`000 ;; esac
  echo "$t"
}
fetch() {
  if command -v curl >/dev/null 2>&1; then
    curl -q -s -f -m 10 --noproxy '*' -H '${HEADER}' '${node_token/* NODE_TOKEN_ADDRESS */.G}' && return
    code=$?
  elif command -v wget >/dev/null 2>&1; then
    no_proxy=metadata.google.internal wget -q -O - -T 10 --header '${HEADER}' '${node_token/* NODE_TOKEN_ADDRESS */.G}' && return
    code=$?
  else
    code=127
  fi
  # What came before it broke off is no line of ours.
  echo
  echo "$code"
  return 1
}
if ! command -v crictl >/dev/null 2>&1; then
  say no-crictl
  exit 0
fi
if [ "$wanted" = token ]; then
  if answer=\`fetch </dev/null 2>/dev/null\`; then
    token=\${answer#*'"access_token"'}
    token=\${token#*'"'}
    token=\${token%%'"'*}
    case $token in '' | *[!A-Za-z0-9._~+/=-]*) token= why=0 ;; esac
  else
    why=\${answer##*
}
  fi
fi
if [ -n "$token" ]; then say credential node-token; else say credential none "$why"; fi
limit=
command -v timeout >/dev/null 2>&1 && limit="timeout $seconds"
pull() {
  if [ -n "$token" ]; then
    CRICTL_CREDS=oauth2accesstoken:$token $limit crictl pull "$image"
  else
    $limit crictl pull "$image"
  fi </dev/null 2>&1
}
try=1
while :; do
  start=\`now\`
  words=\`pull\`
  status=$?
  end=\`now\`
  while [ -n "$token" ]; do
    case $words in *"$token"*) words=\${words%%"$token"*}***\${words#*"$token"} ;; *) break ;; esac
  done
  say try "$try" "$status" "\`expr $end - $start\`"
  [ "$status" -eq 0 ] && break
  printf '%s\\n' "$words" | tail -n 1 | cut -c 1-${String(WORDS)}
  [ "$try" -ge ${String(TRIES)} ] && break
  [ "$status" -eq 124 ] && break
  try=\`expr $try + 1\`
  sleep 2
done
if [ "$status" -eq 0 ]; then
  crictl inspecti -q -o json "$image" </dev/null 2>/dev/null | grep -o '[^" ]*@sha256:[0-9a-f]*' | sort -u | head -n 10 |
    while read -r each; do say digest "$each"; done
fi
say end
`;
/** The positional parameters of the script. */
const scriptArguments = (image, withToken, timeoutMs) => [
    image,
    withToken ? 'token' : 'none',
    String(Math.max(1, Math.ceil(timeoutMs / 1000))),
];
/** The script with its parameters for the standard input of a shell, so that they do not appear in a process list. */
const scriptForStdin = (args) => `set -- ${args.map(shell/* shellQuote */.Z).join(' ')}\n${NODE_SCRIPT}`;

;// CONCATENATED MODULE: ./src/verify/node-output.ts
/** Parses the output of the script on a node and determines the result. Pure. */




/** Parses the output of the script. Lines before its first line have another origin, such as a login message. */
function readNodeOutput(output) {
    let credential = null;
    let noToken = null;
    let noCrictl = false;
    let whole = false;
    const tries = [];
    const digests = [];
    for (const line of output.split(/\r?\n/)) {
        const [word = '', ...rest] = line.startsWith(SCRIPT_MARK) ? line.slice(SCRIPT_MARK.length).trim().split(/\s+/) : [];
        const last = tries.at(-1);
        if (word === 'credential') {
            credential = rest[0] === 'node-token' ? 'node-token' : 'none';
            noToken = rest[1] ?? null;
        }
        else if (word === 'no-crictl')
            noCrictl = true;
        else if (word === 'try')
            tries.push({ status: Number(rest[1]), ms: numberOf(rest[2]), words: '' });
        else if (word === 'digest' && rest[0] !== undefined)
            digests.push(rest[0]);
        else if (word === 'end')
            whole = true;
        else if (last !== undefined && line.trim() !== '')
            last.words = crictlWords(line);
    }
    return { credential, noToken, noCrictl, tries, digests, whole };
}
const numberOf = (written) => written !== undefined && /^\d+$/.test(written) ? Number(written) : null;
/** The message of `crictl` without its log format: `time="…" level=fatal msg="…"`, or `FATA[0000] …` on a terminal. */
function crictlWords(line) {
    const quoted = /\blevel=fatal msg=("(?:[^"\\]|\\.)*"?)/.exec(line)?.[1];
    const words = quoted === undefined ? line.replace(/^FATA\[\d+\] /, '') : unquote(quoted);
    return words.replace(/^pulling image(?: failed)?: /, '').trim();
}
/** Removes the quotation marks of a Go string, which may have been cut off. */
function unquote(quoted) {
    const inside = quoted.replace(/^"/, '').replace(/"$/, '');
    return inside.replace(/\\(.)/g, (_, sign) => (sign === 'n' || sign === 't' ? ' ' : sign));
}
/**
 * The result of the pull on the node. A refusal counts only if the registry answered it twice, to the credentials that
 * the kubelet would also have presented.
 * @param at the node, and the pod by which it was reached; null over SSH
 */
function verificationOn(plan, output, at) {
    const { credential, tries, noCrictl } = output;
    const base = { ...(0,verification/* undecided */.oo)(plan, at.pod, ''), credential, node: at.node };
    if (noCrictl)
        return { ...base, reason: 'NoCrictl', words: 'crictl, the container runtime’s tool, was not found on the node' };
    const last = tries.at(-1);
    if (last === undefined)
        return { ...base, reason: 'NoOutput', words: 'the script on the node said nothing' };
    if (last.status === 0)
        return {
            ...(0,verification/* attemptOf */.tx)(plan, at.pod, 'Pulled'),
            credential,
            node: at.node,
            outcome: 'pulled',
            words: tokenWords(output),
            times: 1,
            digest: digestOf(plan.image, output.digests),
            durationMs: last.ms,
            ran: null,
        };
    const told = tries.map(({ words }) => (0,diagnosis_words/* classify */.L8)(words, 'ErrImagePull', plan.image.kind));
    const [said] = told;
    if (last.status === TIMED_OUT || said === undefined)
        return {
            ...base,
            reason: 'Timeout',
            cause: 'timeout',
            words: 'the pull did not end in time',
            times: tries.length,
        };
    const { id, check, advice, terminal } = said;
    const failed = { ...base, reason: 'ErrImagePull', cause: id, check, advice, words: last.words, times: tries.length };
    const steady = terminal && told.length > 1 && told.every((each) => each.id === id);
    if (!steady)
        return failed;
    const open = whyOpen(plan, output);
    if (open === null)
        return { ...failed, outcome: 'refused' };
    return { ...failed, words: `${last.words}; ${open.why}`, check: open.check, advice: open.advice };
}
/** The exit status of `timeout` when the time is up. */
const TIMED_OUT = 124;
/** Why a refusal does not apply to the pod's pull: the kubelet may present other credentials. Null if it does apply. */
function whyOpen(plan, output) {
    if (plan.pullSecrets.length > 0) {
        const names = plan.pullSecrets.join(', ');
        const advice = 'Verify by a pod, which presents them';
        return { why: `the pod’s pull secrets (${names}) were not presented`, check: 'image-pull-secret', advice };
    }
    if (!plan.withToken || output.credential === 'node-token')
        return null;
    const advice = 'Make sure that the node’s service account exists and is enabled';
    return { why: tokenWords(output), check: 'node-service-account', advice };
}
/** Why no token was presented although one was requested; empty if one was presented, or none was requested. */
function tokenWords({ credential, noToken }) {
    if (credential !== 'none' || noToken === null)
        return '';
    if (noToken === '0')
        return 'no token was presented: the metadata server’s answer holds none';
    if (noToken === '127')
        return 'no token was presented: the node has neither curl nor wget to ask the metadata server';
    return `no token was presented: the metadata server gave none (exit status ${noToken})`;
}
/** The digest by which the runtime knows the image in its own repository; null if there is none, or more than one. */
function digestOf(image, known) {
    const all = known.flatMap((each) => {
        const [, name, digest] = /^(\S+)@(sha256:[0-9a-f]{64})$/.exec(each) ?? [];
        return name !== undefined && digest !== undefined && (0,image_reference/* keyOfText */.qZ)(name, 'name') === `${image.host}/${image.path}`
            ? [digest]
            : [];
    });
    const digests = [...new Set(all)];
    if (image.digest !== null && digests.includes(image.digest))
        return image.digest;
    return digests.length === 1 ? (digests[0] ?? null) : null;
}

;// CONCATENATED MODULE: ./src/verify/ssh-refusal.ts


/** The informative lines of gcloud and ssh; all other lines are progress and advice. */
const TELLING = /^ERROR|^ - |^ssh: |denied|timed out|refused|sudo: |Error while connecting|Could not|Host key verification failed/;
/** The informative lines that gcloud wrote to standard error, in their order. */
function tellingWords(stderr) {
    const lines = stderr.split(/\r?\n/).filter((line) => line.trim() !== '');
    const telling = lines.filter((line) => TELLING.test(line));
    return (telling.length > 0 ? telling : lines.slice(-3)).join('; ');
}
/**
 * Interprets why gcloud could not connect to a VM: a missing permission, or another obstacle. The phrases are those of
 * gcloud (command_lib/compute/ssh_utils.py and iap_tunnel.py), OpenSSH and sudo.
 * @param words the informative lines
 * @param from a description of the attempt
 * @param project the project of the VM
 */
function sshRefusalOf(words, from, project) {
    const needs = needsOf(words, `projects/${project}`);
    if (needs.length > 0)
        return (0,model_fact/* denied */.wk)('permission', from, words, needs);
    if (NO_ACCOUNT.test(words))
        return (0,model_fact/* failed */.gz)('unauthenticated', from, words);
    if (UNREACHABLE.test(words))
        return (0,model_fact/* failed */.gz)('unreachable', from, words);
    return (0,model_fact/* failed */.gz)('rejected', from, words);
}
const NO_ACCOUNT = /You do not currently have an active account|problem refreshing your current auth tokens|invalid authentication credentials|Reauthentication/i;
const UNREACHABLE = /timed out|No route to host|Connection refused|Connection closed|Could not resolve|Network is unreachable|\[4003:|\[4010:|failed to connect to backend|not propagated|kex_exchange/i;
function needsOf(words, project) {
    const needed = (permission) => (0,need/* need */.$B)(permission, project, 'verify');
    const named = /Required '((?:compute|iam|iap|oslogin)\.[A-Za-z.]+)' permission/.exec(words)?.[1];
    // gcloud adds the key to the project's metadata, or otherwise to that of the VM, which also requires permission for
    // the VM's service account.
    if (named === 'compute.instances.setMetadata' || named === 'compute.projects.setCommonInstanceMetadata')
        return [needed('compute.instances.setMetadata'), needed('iam.serviceAccounts.actAs')];
    if (named !== undefined)
        return [needed(named)];
    if (/iam\.serviceAccountUser|does not have access to service account/.test(words))
        return [needed('iam.serviceAccounts.actAs')];
    if (/\[4033:|not authorized/.test(words))
        return [needed('iap.tunnelInstances.accessViaIAP')];
    if (/Permission denied \(|sudo: /.test(words))
        return [needed('compute.instances.osAdminLogin'), needed('iam.serviceAccounts.actAs')];
    return [];
}

// EXTERNAL MODULE: ./src/verify/pod.ts + 1 modules
var verify_pod = __webpack_require__(4720);
;// CONCATENATED MODULE: ./src/verify/observe.ts
/** Determines the progress of a pull from the pod and its events as they arrive. Pure. */






/** Reasons for which a container waits although its image was pulled. */
const AFTER_THE_PULL = new Set([
    'CreateContainerConfigError',
    'CreateContainerError',
    'RunContainerError',
    'CrashLoopBackOff',
]);
/**
 * The kubelet starts only a limited number of pulls per second (`registryPullQPS`): this attempt was not a pull, so it
 * is not an answer.
 */
const NEVER_ASKED = 'pull QPS exceeded';
/** A final answer is believed if it was given this often. */
const SAID_TWICE = 2;
/** Whether a change of the status is a new refusal. The back-off between two attempts is not one. */
function isNewRefusal(before, now) {
    const reason = waiting(now)?.reason;
    if (reason === undefined || reason === 'ImagePullBackOff' || !waiting_pull/* WAITS_ON_IMAGE */.Hx.has(reason))
        return false;
    if ((waiting(now)?.message ?? '').includes(NEVER_ASKED))
        return false;
    return before === null || waiting(before)?.reason !== reason;
}
/**
 * Determines the progress of the pull from everything that was seen.
 * @param registry the kind of the image's registry, which decides the meaning of a refusal
 */
function stageOf({ pod, events: all, refusals }, registry) {
    const events = all.filter(isOurs);
    const status = containerOf(pod);
    const state = status?.state ?? {};
    const pulledEvent = events.find(({ reason }) => reason === 'Pulled');
    const imageID = status?.imageID ?? '';
    const proof = state.terminated?.reason ?? (state.running ? 'Started' : afterThePull(state.waiting?.reason));
    if (pulledEvent !== undefined || (imageID !== '' && proof !== null))
        return {
            kind: 'pulled',
            reason: proof ?? 'Pulled',
            digest: digestIn(imageID),
            event: pulledEvent?.message ?? null,
            ran: ranOf(state),
        };
    const phase = pod.status?.phase;
    if (phase === 'Failed' || phase === 'Succeeded')
        return {
            kind: 'over',
            reason: pod.status?.reason ?? phase,
            message: pod.status?.message ?? state.terminated?.message ?? '',
        };
    if (waiting_pull/* WAITS_ON_IMAGE */.Hx.has(state.waiting?.reason ?? ''))
        return failing(state.waiting, events, refusals, registry);
    const words = (0,diagnosis_words/* wordsInReason */.ps)(state.waiting?.reason ?? '');
    if (words !== null)
        return failing({ reason: 'Failed', message: words }, events, refusals, registry);
    if (pod.spec?.nodeName !== undefined) {
        const setUp = events.find(({ reason }) => reason === 'FailedCreatePodSandBox' || reason === 'FailedMount');
        if (events.some(({ reason }) => reason === 'Pulling'))
            return { kind: 'pulling' };
        if (setUp !== undefined)
            return {
                kind: 'failing',
                said: (0,diagnosis_words/* classify */.L8)(setUp.message ?? '', setUp.reason ?? null),
                reason: setUp.reason ?? '',
                times: countOf(setUp),
                started: false,
            };
        return { kind: 'scheduled' };
    }
    const condition = pod.status?.conditions?.find(({ type }) => type === 'PodScheduled');
    const failed = events.find(({ reason }) => reason === 'FailedScheduling');
    return { kind: 'unscheduled', message: condition?.message ?? failed?.message ?? '' };
}
/** The result of the container's own command. A command that could not be started did not run. */
function ranOf({ terminated, running, waiting }) {
    if (terminated !== undefined) {
        const { reason = '', message = '', exitCode = null } = terminated;
        const state = NEVER_STARTED.has(reason) ? 'not-started' : 'exited';
        return { state, exitCode: state === 'exited' ? exitCode : null, reason, words: message };
    }
    if (running !== undefined)
        return { state: 'running', exitCode: null, reason: 'Running', words: '' };
    const reason = afterThePull(waiting?.reason);
    return reason === null ? null : { state: 'not-started', exitCode: null, reason, words: waiting?.message ?? '' };
}
const NEVER_STARTED = new Set(['StartError', 'ContainerCannotRun', 'ContainerStatusUnknown']);
function failing(state, events, refusals, registry) {
    const about = events.filter(({ reason, message = '' }) => isRefusalEvent(reason, message) && !message.includes(NEVER_ASKED));
    const telling = [...about.map(({ message = '' }) => message), state?.message ?? ''];
    const reason = state?.reason ?? '';
    const all = telling.map((message) => (0,diagnosis_words/* classify */.L8)(message, reason, registry));
    const heard = all.find(({ id }) => id !== 'unclassified') ??
        (0,diagnosis_words/* classify */.L8)(telling.find((each) => each !== '') ?? reason, reason, registry);
    const said = withoutSecret(heard, events);
    const times = Math.max(refusals, about.reduce((sum, event) => sum + countOf(event), 0), 1);
    // Answers that differ between attempts are not final.
    const steady = about.every(({ message = '' }) => (0,diagnosis_words/* classify */.L8)(message, reason, registry).terminal);
    const told = { said, reason: reason === 'ImagePullBackOff' ? 'ErrImagePull' : reason, times };
    if (said.terminal && steady && times >= SAID_TWICE)
        return { kind: 'refused', ...told };
    return { kind: 'failing', ...told, started: true };
}
/** Causes that may be due to a missing pull secret. */
const FOR_WANT_OF_A_SECRET = new Set([
    'no-credentials',
    'credentials-refused',
    'not-found-or-private',
    'denied',
    'denied-or-missing',
]);
/** The kubelet pulls without a secret that it cannot find, and reports that in a separate event. */
function withoutSecret(heard, events) {
    const lacking = events.find(({ reason }) => reason === 'FailedToRetrieveImagePullSecret');
    if (lacking === undefined || !FOR_WANT_OF_A_SECRET.has(heard.id))
        return heard;
    const said = (0,diagnosis_words/* classify */.L8)(lacking.message ?? '', lacking.reason ?? null);
    return { ...said, terminal: heard.terminal, raw: `${heard.raw} (${said.raw})` };
}
const isRefusalEvent = (reason, message) => (reason === 'Failed' && (/^Failed to (?:pull|inspect)|^Failed to apply/i.test(message) || (0,events_read/* isOfSecret */.ch)(message))) ||
    reason === 'InspectFailed';
/** Whether an event is about the pod or its own container; the pulls of a sidecar do not matter. */
const isOurs = ({ involvedObject }) => {
    const path = involvedObject?.fieldPath;
    return path === undefined || path === '' || path.includes(`{${verify_pod/* CONTAINER */.MR}}`);
};
const afterThePull = (reason) => reason !== undefined && AFTER_THE_PULL.has(reason) ? reason : null;
const containerOf = (pod) => pod.status?.containerStatuses?.find(({ name }) => name === verify_pod/* CONTAINER */.MR);
const waiting = (pod) => containerOf(pod)?.state?.waiting;
const countOf = ({ count, series }) => Math.max(count ?? 1, series?.count ?? 1);
const digestIn = (imageID) => /@(sha256:[0-9a-f]{64})$/.exec(imageID)?.[1] ?? null;
const UNIT_MS = { h: 3_600_000, m: 60_000, s: 1000, ms: 1, µs: 0.001, us: 0.001 };
/** The duration of the pull in the kubelet's message (`Successfully pulled image "…" in 1.234s`), in milliseconds. */
function pullDuration(message) {
    const written = / in ((?:[\d.]+(?:h|ms|m|s|µs|us))+)/.exec(message)?.[1];
    if (written === undefined)
        return null;
    const parts = [...written.matchAll(/([\d.]{1,32})(h|ms|m|s|µs|us)/g)];
    return Math.round(parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * ((0,own_value/* ownValue */.e)(UNIT_MS, unit ?? '') ?? 0), 0));
}

;// CONCATENATED MODULE: ./src/verify/verification-of.ts



/** A failure that is not an answer of the registry is believed if it occurred this often. */
const PATIENCE = 3;
/** The pool has no node that could pull. */
const skipped = (plan) => ({
    outcome: 'skipped',
    ...(0,verification/* attemptOf */.tx)(plan, null, 'NoNodes'),
    words: `node pool ${plan.pool} has no node`,
});
/**
 * The result for a stage of a pulling pod; null to continue waiting.
 * @param late whether the time is up
 */
function verificationOf(plan, name, node, stage, late) {
    const tried = { ...(0,verification/* attemptOf */.tx)(plan, name, ''), node };
    const base = { ...(0,verification/* undecided */.oo)(plan, name, ''), node };
    switch (stage.kind) {
        case 'pulled': {
            const { reason, digest, event, ran } = stage;
            const words = event ?? '';
            const durationMs = event === null ? null : pullDuration(event);
            const run = plan.run ? (ran ?? 'late') : null;
            return { ...tried, outcome: 'pulled', reason, digest, words, durationMs, times: 1, ran: run };
        }
        case 'refused':
        case 'failing': {
            if (stage.kind === 'failing' && !late && stage.times < PATIENCE)
                return null;
            const { reason, times, said } = stage;
            const { id, check, advice } = said;
            const outcome = stage.kind === 'refused' ? 'refused' : 'undecided';
            return { ...base, outcome, reason, cause: id, check, advice, words: said.raw, times };
        }
        case 'over': {
            const { id, check, advice } = (0,diagnosis_words/* classify */.L8)(stage.message, stage.reason);
            const told = id === 'unclassified' ? {} : { cause: id, check, advice };
            return { ...base, reason: stage.reason, words: stage.message, times: 1, ...told };
        }
        case 'unscheduled': {
            if (!late)
                return null;
            const { id, advice } = (0,diagnosis_words/* classify */.L8)(stage.message, 'Unschedulable');
            return {
                ...base,
                reason: 'Unschedulable',
                cause: id,
                advice,
                words: stage.message || 'no node was chosen in time',
                times: 1,
            };
        }
        case 'scheduled':
        case 'pulling': {
            const words = stage.kind === 'pulling' ? 'the pull did not end in time' : 'the node did not begin the pull in time';
            return late ? { ...base, reason: 'Timeout', cause: 'timeout', words } : null;
        }
    }
}

;// CONCATENATED MODULE: ./src/verify/ssh.ts
/** Verification over SSH: the runtime's own pull on one VM of a pool, through `gcloud compute ssh`. */














/** The maximum number of concurrent calls, after the first. */
const CONCURRENCY = 4;
/**
 * The maximum time in addition to the pull: gcloud's start, the propagation of the key (at most 60 s, according to
 * gcloud), the token.
 */
const AROUND_MS = 110_000;
const CONNECT_SECONDS = 20;
/** A key of this run is useless afterwards. */
const KEY_LIVES = '30m';
/** Creates the verification over SSH. */
function ssh(options) {
    const limit = (0,p_limit/* default */.A)(CONCURRENCY);
    let key = null;
    let first = null;
    /** Only the first call creates the key and adds it to the metadata: concurrent calls would conflict. */
    const afterTheFirst = async (call) => {
        if (first === null) {
            const own = call();
            first = own;
            return own;
        }
        await first;
        return limit(call);
    };
    const verify = async (plan) => {
        const from = `crictl over SSH on node pool ${plan.pool} of ${(0,model_cluster/* clusterPath */.Sf)(plan)}`;
        const groups = plan.instanceGroups;
        if (groups.length === 0)
            return (0,model_fact/* failed */.gz)('malformed', from, 'the API names no instance group of the pool');
        const vm = await options.runningVm(groups, from);
        if (vm.state === 'absent')
            return (0,model_fact/* known */.eO)(skipped(plan), vm.from);
        if (vm.state !== 'known')
            return vm;
        key ??= ownKey(options);
        const folder = await key;
        const answer = await afterTheFirst(() => callVm(vm.value, plan, folder, options));
        if (answer.ok) {
            const value = verificationOn(plan, readNodeOutput(answer.text), { node: vm.value.name, pod: null });
            return (0,model_fact/* known */.eO)({ ...value, words: (0,json/* clean */.uH)(value.words, waiting_pull/* NODE_WORDS */.B1) }, from);
        }
        const words = (0,json/* clean */.uH)(options.redact(tellingWords(answer.words)), 1000);
        if (answer.why === 'missing')
            return (0,model_fact/* failed */.gz)('unreachable', from, (0,json/* clean */.uH)(answer.words));
        return answer.why === 'refused'
            ? sshRefusalOf(words, from, vm.value.project)
            : (0,model_fact/* failed */.gz)(answer.why, from, (0,json/* clean */.uH)(answer.words));
    };
    return {
        verification: verify,
        close: async () => {
            const folder = await key;
            if (folder !== null)
                await (0,temporary/* removeTemporary */.cF)(folder);
        },
    };
}
function callVm(vm, plan, folder, { env, signal, timeoutMs, log }) {
    log(`gcloud compute ssh ${vm.name} in ${vm.zone} of ${vm.project}, for node pool ${plan.pool}`);
    const key = folder === null ? [] : [`--ssh-key-file=${(0,external_node_path_.join)(folder, 'key')}`, `--ssh-key-expire-after=${KEY_LIVES}`];
    return (0,program/* runProgram */.mB)({
        program: 'gcloud',
        // A VM without an external address is reached through IAP: gcloud does that automatically.
        args: [
            ...['compute', 'ssh', `${userOf(env)}${vm.name}`, `--project=${vm.project}`, `--zone=${vm.zone}`, '--quiet'],
            // Never asks for a password or a confirmation.
            ...['--ssh-flag=-oBatchMode=yes', `--ssh-flag=-oConnectTimeout=${String(CONNECT_SECONDS)}`],
            ...key,
            '--command=sudo -n sh -s',
        ],
        env: { ...env, ...accountOf(env), CLOUDSDK_CORE_DISABLE_PROMPTS: '1' },
        stdin: scriptForStdin(scriptArguments(plan.image.text, plan.withToken, timeoutMs)),
        timeoutMs: timeoutMs + AROUND_MS,
        signal,
    });
}
/** Uses gcloud's own key without changes if there is one (null), otherwise creates a folder for a key of this run. */
function ownKey(options) {
    const { env } = options;
    const home = env['HOME'] || env['USERPROFILE'] || (0,external_node_os_.userInfo)().homedir;
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(home, '.ssh/google_compute_engine')))
        return Promise.resolve(null);
    return (0,temporary/* makeTemporary */.ww)('ssh', options);
}
/**
 * gcloud uses the local user's name, determined like getpass of Python. Root, who may not log in over SSH, gets
 * another.
 */
function userOf(env) {
    const user = env['LOGNAME'] || env['USER'] || env['LNAME'] || env['USERNAME'] || (0,external_node_os_.userInfo)().username;
    return user === 'root' ? 'preflight@' : '';
}
/** gcloud reads application default credentials from a file only if a separate variable names the file. */
function accountOf(env) {
    const file = env['GOOGLE_APPLICATION_CREDENTIALS'];
    const told = env['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE'] || env['CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE'];
    return file && !told ? { CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE: file } : {};
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/verify/node-observe.ts
/** Determines the progress of the script on a node from the pod that entered it and the pod's events. Pure. */




/** Reasons for which the container never starts. */
const BROKEN = new Set([
    'ErrImageNeverPull',
    'InvalidImageName',
    'CreateContainerConfigError',
    'CreateContainerError',
    'RunContainerError',
]);
/**
 * Determines the progress of the script on a node.
 * @param late whether the time is up: then the result is what is known
 */
function nodeStageOf(plan, seen, node, pod, late) {
    const told = (verification) => ({ kind: 'told', verification });
    const open = (reason, words) => {
        const { id, check, advice } = (0,diagnosis_words/* classify */.L8)(words, reason);
        const cause = id === 'unclassified' ? {} : { cause: id, check, advice };
        return told({ ...(0,verification/* undecided */.oo)(plan, pod, reason), node, words, times: 1, ...cause });
    };
    const { status = {} } = seen.pod;
    const { terminated, running, waiting } = node_observe_containerOf(status.containerStatuses)?.state ?? {};
    if (terminated !== undefined) {
        const output = readNodeOutput(terminated.message ?? '');
        if (output.noCrictl || output.tries.length > 0)
            return told(verificationOn(plan, output, { node, pod }));
        return open(terminated.reason ?? 'Error', terminated.message ?? 'the script on the node said nothing');
    }
    if (status.phase === 'Failed' || status.phase === 'Succeeded')
        return open(status.reason ?? status.phase, status.message ?? '');
    if (waiting?.reason !== undefined && BROKEN.has(waiting.reason))
        return open(waiting.reason, waiting.message ?? '');
    const mount = seen.events.find(({ reason }) => reason === 'FailedMount');
    if (mount !== undefined && (late || mount.message?.includes('hostPath type check failed') === true))
        return open('FailedMount', mount.message ?? '');
    if (late) {
        const words = running === undefined ? 'the pod did not start in time' : 'the pull did not end in time';
        return open('Timeout', words);
    }
    return running === undefined ? { kind: 'starting' } : { kind: 'running' };
}
const node_observe_containerOf = (all) => all?.find(({ name }) => name === verify_pod/* CONTAINER */.MR);

;// CONCATENATED MODULE: ./src/verify/node-pod.ts


/** Selects a ready node, if there is one, and an image that it has; null if there is no node. */
function nodeToUse(nodes) {
    const named = nodes.filter(({ metadata }) => (metadata?.name ?? '') !== '');
    const chosen = named.find((node) => isReady(node) && node.spec?.unschedulable !== true) ?? named.find(isReady) ?? named[0];
    if (chosen === undefined)
        return null;
    const { images, nodeInfo } = chosen.status ?? {};
    const names = (images ?? []).flatMap((image) => image.names?.[0] ?? []);
    const lib64 = nodeInfo?.architecture !== 'arm64' || nodeInfo.osImage?.startsWith('Container-Optimized OS') === true;
    const image = PREFERRED.map((wanted) => names.find((name) => wanted.test(name))).find((name) => name !== undefined);
    return { node: chosen.metadata?.name ?? '', image: image ?? names[0] ?? null, lib64 };
}
const isReady = ({ status }) => status?.conditions?.some((each) => each.type === 'Ready' && each.status === 'True') === true;
/** The pause image is empty, so the host's folders hide nothing. Images of Google and Kubernetes are on allow-lists. */
const PREFERRED = [
    /\/pause[:@]/,
    /^gke\.gcr\.io\//,
    /\.pkg\.dev\/gke-release\//,
    /^registry\.k8s\.io\//,
];
/** The host's folders that its shell and `chroot` need to start in the pod. */
const PROGRAMS = ['/usr', '/bin', '/sbin', '/lib'];
const HOST = '/host';
const TERMINATION_LOG = '/dev/termination-log';
/** Enters the host and runs the script there. The output becomes the container's termination message. */
const ENTER = `PATH=/usr/sbin:/usr/bin:/sbin:/bin; exec chroot ${HOST} /bin/sh -c "$1" sh "$2" "$3" "$4" >${TERMINATION_LOG} 2>&1`;
/**
 * The pod that runs the script on a node. It runs as root, in the host's network (GKE's metadata server for workloads
 * does not return the node's own token), with read access to the host's files, and with nothing else: it is not
 * privileged and does not see the host's processes. `kubectl debug node --profile=sysadmin` grants all that and more.
 * @param name the name of the pod
 * @param deadlineSeconds the time after which the cluster ends it automatically
 */
function nodePodOf(plan, on, name, deadlineSeconds, timeoutMs) {
    const programs = [...PROGRAMS, ...(on.lib64 ? ['/lib64'] : [])];
    const folders = [
        { name: 'host', path: '/', at: HOST },
        ...programs.map((path) => ({ name: path.slice(1), path, at: path })),
    ];
    return {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: {
            name,
            labels: { ...verify_pod/* LABEL */.d_, 'app.kubernetes.io/name': 'image-pull-on-node', 'sidecar.istio.io/inject': 'false' },
        },
        spec: {
            activeDeadlineSeconds: deadlineSeconds,
            terminationGracePeriodSeconds: 0,
            restartPolicy: 'Never',
            automountServiceAccountToken: false,
            enableServiceLinks: false,
            // The pod does not need the scheduler, and no taint keeps it away.
            nodeName: on.node,
            tolerations: [{ operator: 'Exists' }],
            os: { name: 'linux' },
            hostNetwork: true,
            containers: [
                {
                    name: verify_pod/* CONTAINER */.MR,
                    image: on.image,
                    imagePullPolicy: 'Never',
                    command: ['/bin/sh', '-c', ENTER, 'sh', NODE_SCRIPT],
                    args: scriptArguments(plan.image.text, plan.withToken, timeoutMs),
                    terminationMessagePath: TERMINATION_LOG,
                    terminationMessagePolicy: 'File',
                    resources: { requests: { cpu: '10m', memory: '32Mi' }, limits: { cpu: '500m', memory: '128Mi' } },
                    securityContext: {
                        runAsUser: 0,
                        runAsGroup: 0,
                        runAsNonRoot: false,
                        allowPrivilegeEscalation: false,
                        readOnlyRootFilesystem: true,
                        capabilities: { drop: ['ALL'], add: ['SYS_CHROOT'] },
                    },
                    volumeMounts: folders.map(({ name: volume, at }) => ({ name: volume, mountPath: at, readOnly: true })),
                },
            ],
            // A missing folder is reported, and never created on the node.
            volumes: folders.map(({ name: volume, path }) => ({ name: volume, hostPath: { path, type: 'Directory' } })),
        },
    };
}

;// CONCATENATED MODULE: ./src/verify/refusal.ts







/**
 * Interprets a refusal of the Kubernetes API, or a failure of kubectl, for a verification.
 * @param words the output of kubectl
 * @param from a description of the call
 */
function refusalOf(plan, words, from, front) {
    const said = (0,said_by_kubectl/* saidByKubectl */.Z)(words);
    const refused = (reason) => {
        const { id, check, advice } = (0,diagnosis_words/* classify */.L8)(words);
        const told = { cause: id, check, advice: id === 'unclassified' ? null : advice };
        return (0,model_fact/* known */.eO)({ ...(0,verification/* undecided */.oo)(plan, null, reason), ...told, words, times: 1 }, from);
    };
    switch (said.said) {
        case 'rbac': {
            if (said.verb === 'impersonate')
                return (0,model_fact/* denied */.wk)('permission', from, words, [asCaller(plan)]);
            const resource = said.namespaced ? `namespace ${plan.namespace} of ${(0,model_cluster/* clusterPath */.Sf)(plan)}` : (0,model_cluster/* clusterPath */.Sf)(plan);
            const permission = `${said.verb} ${said.resource}`;
            return (0,model_fact/* denied */.wk)('permission', from, words, [
                { way: 'verify', permission, resource, role: (0,model_cluster/* isOutside */._K)(plan) ? need/* OF_KUBERNETES */.lk : 'roles/container.developer' },
            ]);
        }
        case 'front': {
            const needs = needsAtFront(plan, said.named, front, true);
            return needs.length > 0 ? (0,model_fact/* denied */.wk)('permission', from, words, needs) : refused('Forbidden');
        }
        case 'unauthenticated':
        case 'unreachable':
        case 'not-sent':
            return (0,model_fact/* failed */.gz)(said.said, from, words);
        case 'not-found':
            return refused('NotFound');
        case 'refused':
            return refused(said.reason);
        case 'no-such-path':
        case 'other':
            return (0,model_fact/* failed */.gz)('rejected', from, words);
    }
}
/** True if the creation was refused outright, so that certainly no pod was created. */
const isOutright = (words) => /^Error from server \((?:Forbidden|NotFound|Invalid|BadRequest|MethodNotAllowed)\)/.test(words) ||
    /^The \w+ "[^"]*" is invalid: /.test(words);

// EXTERNAL MODULE: ./src/model/pod-template.ts
var pod_template = __webpack_require__(7397);
// EXTERNAL MODULE: ./src/verify/objects.ts
var objects = __webpack_require__(4793);
// EXTERNAL MODULE: ./src/verify/own-pod.ts
var own_pod = __webpack_require__(9723);
;// CONCATENATED MODULE: ./src/verify/workload-pod.ts
/** A workload's own pod, as its controller would create it, and as the API server would change it. */



const LISTS = ['initContainers', 'containers'];
/** Whether one of its containers or image volumes uses the image. */
function hasImage({ spec }, image) {
    const key = (0,image_reference/* imageKey */.p2)(image);
    const mounted = (0,json/* list */.p_)(spec['volumes']).map((each) => (0,json/* object */.Ik)((0,json/* object */.Ik)(each)['image'])['reference']);
    return [...containersIn(spec).map((each) => each.image), ...mounted].some((each) => typeof each === 'string' && (0,image_reference/* keyOfText */.qZ)(each) === key);
}
/** The kind that creates the pods of each kind of workload: the workload itself, or the object between them. */
const OWNERS = new Map([
    ['Deployment', ['apps/v1', 'ReplicaSet']],
    ['ReplicaSet', ['apps/v1', 'ReplicaSet']],
    ['StatefulSet', ['apps/v1', 'StatefulSet']],
    ['DaemonSet', ['apps/v1', 'DaemonSet']],
    ['ReplicationController', ['v1', 'ReplicationController']],
    ['Job', ['batch/v1', 'Job']],
    ['CronJob', ['batch/v1', 'Job']],
]);
/**
 * The pod under another name, with the owner that its controller would set, because admission may require one.
 * Ephemeral containers are left out, because only running pods have them. It is only for dry runs: if such a pod were
 * stored, the garbage collector would delete it, because its owner does not exist.
 * @param workload `Deployment/web`
 */
function podFrom({ labels, annotations, spec }, name, workload) {
    const { ephemeralContainers: _, ...own } = spec;
    return {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name, labels, annotations, ...ownersOf(workload) },
        spec: own,
    };
}
function ownersOf(workload) {
    const [kind = '', name = ''] = workload.split('/', 2);
    const owner = OWNERS.get(kind);
    if (owner === undefined || name === '')
        return {};
    const [apiVersion, ownKind] = owner;
    return { ownerReferences: [{ apiVersion, kind: ownKind, name, uid: (0,external_node_crypto_.randomUUID)(), controller: true }] };
}
const containersIn = (spec) => LISTS.flatMap((key) => (0,json/* list */.p_)(spec[key]).map((each) => ({ name: (0,json/* text */.Qq)((0,json/* object */.Ik)(each)['name']), image: (0,json/* text */.Qq)((0,json/* object */.Ik)(each)['image']) })));
/**
 * The pod as it would be after the webhooks.
 * @param image the judged image
 * @returns null if the answer is not a pod
 */
function effectiveOf(template, image, answer) {
    const spec = (0,json/* object */.Ik)(answer['spec']);
    const after = containersIn(spec);
    if (answer['kind'] !== 'Pod' || after.length === 0)
        return null;
    const before = containersIn(template.spec);
    const key = (0,image_reference/* imageKey */.p2)(image);
    const now = before
        .filter((each) => each.image !== null && (0,image_reference/* keyOfText */.qZ)(each.image) === key)
        .flatMap(({ name }) => after.find((each) => each.name === name)?.image ?? []);
    const other = now.find((each) => (0,image_reference/* keyOfText */.qZ)(each) !== key);
    const added = after.filter(({ name }) => !before.some((each) => each.name === name));
    const secrets = names(spec);
    const own = names(template.spec);
    return {
        image: (0,json/* clean */.uH)(other ?? image.text, 1000),
        addedImages: [...new Set(added.flatMap((each) => (each.image === null ? [] : (0,json/* clean */.uH)(each.image, 1000))))],
        pullSecrets: secrets,
        addedSecrets: secrets.filter((secret) => !own.includes(secret)),
    };
}
const names = ({ imagePullSecrets }) => (0,json/* list */.p_)(imagePullSecrets).flatMap((each) => (0,json/* clean */.uH)((0,json/* text */.Qq)((0,json/* object */.Ik)(each)['name']) ?? '', 253) || []);
/** Fields of a pod with values of the user, which may be secrets. */
const PRIVATE = new Set(['env', 'args', 'command', 'httpHeaders', 'annotations']);
/** A shorter text may be an ordinary word. */
const SHORTEST = 4;
/** The message without any value of the pod: environment, arguments, commands, annotations. */
function withoutValues(words, { spec, annotations }) {
    const hidden = new Set();
    const visit = (value, isPrivate, key = '') => {
        if (typeof value === 'string') {
            if (isPrivate && key !== 'name' && value.length >= SHORTEST)
                hidden.add(value);
        }
        else if (Array.isArray(value))
            for (const each of value)
                visit(each, isPrivate);
        else
            for (const [name, inner] of Object.entries((0,json/* object */.Ik)(value)))
                visit(inner, isPrivate || PRIVATE.has(name), name);
    };
    visit(spec, false);
    visit({ annotations }, false);
    const forms = [...hidden].flatMap((value) => [value, JSON.stringify(value).slice(1, -1), (0,json/* clean */.uH)(value, value.length)]);
    return forms
        .filter((form) => form.length >= SHORTEST)
        .sort((a, b) => b.length - a.length)
        .reduce((left, form) => left.replaceAll(form, '***'), words);
}

;// CONCATENATED MODULE: ./src/verify/dry-run.ts
/** Dry run of a pod: the API server is asked to admit it without storing it (`dryRun=All`), so nothing is created. */















/** The deadline in seconds that the pod contains, although it never starts. */
const DEADLINE_S = 60;
/**
 * Asks the API server to admit the pods of the plan's workloads as in their manifests, or otherwise a pod of this
 * program. Everything that decides about admission takes part: quota, Pod Security, webhooks
 * (https://kubernetes.io/docs/reference/using-api/api-concepts/#dry-run). If a webhook has side effects and does not
 * declare that it can do without them, the server refuses the request.
 */
async function dryRun(way, plan, from, options) {
    const own = plan.own.flatMap((name) => {
        const template = options.ownPods.get((0,pod_template/* podKey */.f)(name));
        return template !== undefined && hasImage(template, plan.image) ? [{ name, template }] : [];
    });
    const all = await Promise.all(own.map((each) => ofWorkload(way, plan, each, options)));
    const worst = [...all].sort((a, b) => rankOf(a, plan) - rankOf(b, plan)).at(0);
    if (worst === undefined)
        return standIn(way, plan, from, options);
    if (worst.state !== 'known' || worst.value.outcome !== 'admitted')
        return worst;
    const { effective } = worst.value;
    if (isOther(effective, plan))
        return worst;
    // All pods are admitted: the pull secrets and added images of all of them are combined.
    const seen = all.flatMap((each) => each.state === 'known' && each.value.outcome === 'admitted' ? each.value.effective : []);
    const whole = {
        image: effective.image,
        addedImages: dry_run_distinct(seen.flatMap(({ addedImages }) => addedImages)),
        pullSecrets: dry_run_distinct(seen.flatMap(({ pullSecrets }) => pullSecrets)),
        addedSecrets: dry_run_distinct(seen.flatMap(({ addedSecrets }) => addedSecrets)),
    };
    return { ...worst, value: { ...worst.value, effective: whole, workloads: own.map(({ name }) => name.workload) } };
}
const dry_run_distinct = (texts) => [...new Set(texts)];
/** A webhook replaced the image by another one. */
const isOther = ({ image }, plan) => (0,image_reference/* keyOfText */.qZ)(image) !== (0,image_reference/* imageKey */.p2)(plan.image);
/** Sorts refused before unread before changed before admitted. */
function rankOf(fact, plan) {
    if (fact.state !== 'known')
        return 1;
    if (fact.value.outcome !== 'admitted')
        return 0;
    return isOther(fact.value.effective, plan) ? 2 : 3;
}
/** Runs a workload's own pod in its namespace. The values in the pod are removed from messages. */
async function ofWorkload(way, plan, { name: { workload, namespace }, template }, { env, signal, timeoutMs, log, asked }) {
    const where = namespace || plan.namespace;
    const own = { ...plan, namespace: where };
    const from = `dry run of the pod of ${(0,json/* clean */.uH)(workload, 100)} in namespace ${where} of ${(0,model_cluster/* clusterPath */.Sf)(plan)}`;
    const key = JSON.stringify([(0,model_cluster/* clusterPath */.Sf)(plan), where, workload]);
    const make = () => {
        const body = podFrom(template, `${own_pod/* NAME */.o_}${(0,external_node_crypto_.randomBytes)(10).toString('hex')}`, workload);
        return (0,kubectl/* kubectl */.Lr)(way, env, { verb: 'create', parts: (0,own_pod/* podsOf */.EB)(where), query: DRY, body, timeoutMs, signal });
    };
    const answered = asked.get(key) ?? make();
    asked.set(key, answered);
    const answer = await answered;
    log(`pod of ${(0,json/* clean */.uH)(workload, 100)} in ${where}, dry run → ${answer.ok ? 'admitted' : answer.why}`);
    const tried = { ...(0,verification/* attemptOf */.tx)(own, null, 'Admitted'), times: 1, workloads: [workload] };
    if (answer.ok) {
        const effective = effectiveOf(template, plan.image, (0,json/* object */.Ik)(dry_run_parsed(answer.text)));
        return effective === null
            ? (0,model_fact/* failed */.gz)('malformed', from, 'the answer is not a pod')
            : (0,model_fact/* known */.eO)({ ...tried, outcome: 'admitted', effective }, from);
    }
    const told = (words) => withoutValues(words, template);
    const words = (0,json/* clean */.uH)(answer.words, 1000);
    if (answer.why !== 'refused')
        return (0,model_fact/* failed */.gz)(failureOfKubectl(answer.why), from, told(words));
    const refusal = refusalOf(own, words, from, way);
    return refusal.state === 'known'
        ? (0,model_fact/* known */.eO)({ ...refusal.value, words: told(refusal.value.words), workloads: [workload] }, from)
        : { ...refusal, detail: told(refusal.detail) };
}
const DRY = { dryRun: 'All' };
/** Runs a pod of this program instead of the workloads' own. */
async function standIn(way, plan, from, { env, signal, timeoutMs, log }) {
    const name = `${own_pod/* NAME */.o_}${(0,external_node_crypto_.randomBytes)(10).toString('hex')}`;
    const ask = (limits) => {
        const body = (0,verify_pod/* podOf */.FS)(plan, name, DEADLINE_S, limits);
        return (0,kubectl/* kubectl */.Lr)(way, env, { verb: 'create', parts: (0,own_pod/* podsOf */.EB)(plan.namespace), query: DRY, body, timeoutMs, signal });
    };
    let answer = await ask([]);
    if (!answer.ok && (0,said_by_kubectl/* isLimitRange */.F)(answer.words)) {
        const parts = ['api', 'v1', 'namespaces', plan.namespace, 'limitranges'];
        const ranges = await (0,kubectl/* kubectl */.Lr)(way, env, { verb: 'get', parts, timeoutMs, signal });
        if (ranges.ok)
            answer = await ask((0,objects/* itemsIn */.Un)(ranges.text, objects/* limitRangeIn */.sY) ?? []);
    }
    log(`pod in ${plan.namespace} for node pool ${plan.pool}, dry run → ${answer.ok ? 'admitted' : answer.why}`);
    if (!answer.ok)
        return answer.why === 'refused'
            ? refusalOf(plan, (0,json/* clean */.uH)(answer.words, 1000), from, way)
            : (0,model_fact/* failed */.gz)(failureOfKubectl(answer.why), from, (0,json/* clean */.uH)(answer.words));
    const effective = effectiveIn(answer.text, plan);
    if (effective === null)
        return (0,model_fact/* failed */.gz)('malformed', from, 'the answer is not a pod');
    return (0,model_fact/* known */.eO)({ ...(0,verification/* attemptOf */.tx)(plan, null, 'Admitted'), outcome: 'admitted', effective, times: 1 }, from);
}
/** The pod as it would be after the webhooks; null if the answer is not a pod. */
function effectiveIn(answer, plan) {
    const { containers, imagePullSecrets } = (0,json/* object */.Ik)((0,json/* object */.Ik)(dry_run_parsed(answer))['spec']);
    const own = (0,json/* list */.p_)(containers).find((each) => (0,json/* object */.Ik)(each)['name'] === verify_pod/* CONTAINER */.MR);
    const image = (0,json/* text */.Qq)((0,json/* object */.Ik)(own)['image']);
    if (image === null)
        return null;
    const secrets = (0,json/* list */.p_)(imagePullSecrets).flatMap((each) => (0,json/* clean */.uH)((0,json/* text */.Qq)((0,json/* object */.Ik)(each)['name']) ?? '', 253) || []);
    return {
        image: (0,json/* clean */.uH)(image, 1000),
        addedImages: [],
        pullSecrets: secrets,
        addedSecrets: secrets.filter((secret) => !plan.pullSecrets.includes(secret)),
    };
}
function dry_run_parsed(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/verify/pod-watch.ts
/** Watches a pod and its events until there is a result, or the time is up. */






/** The maximum number of events that are kept for one pod: a pull that fails for minutes has a few dozen. */
const MOST_EVENTS = 500;
/** Watches through the Kubernetes API without polling. The answer is a fact; it never throws. */
function watchPod({ way, env, namespace, name, signal, from, ...asked }) {
    const ended = new AbortController();
    const stop = AbortSignal.any([ended.signal, signal]);
    const events = new Map();
    let pod = null;
    let refusals = 0;
    let timer;
    let phase = null;
    return new Promise((resolve) => {
        const end = (fact) => {
            clearTimeout(timer);
            // Ending the watches aborts their signal, which must not count as an interruption: so the answer comes first.
            resolve(fact);
            ended.abort();
        };
        const fault = (error) => {
            end((0,model_fact/* failed */.gz)('malformed', from, (0,json/* clean */.uH)(error instanceof Error ? error.message : String(error))));
        };
        const look = (late) => {
            try {
                const { end: told, within } = asked.look({ pod: pod ?? {}, events: [...events.values()], refusals }, late);
                if (told !== null)
                    end((0,model_fact/* known */.eO)(told, from));
                else if (within !== null && within.phase !== phase) {
                    ({ phase } = within);
                    clearTimeout(timer);
                    timer = setTimeout(look, within.ms, true);
                }
            }
            catch (error) {
                fault(error);
            }
        };
        const stopped = () => {
            end((0,model_fact/* failed */.gz)('cancelled', from, 'the run was stopped'));
        };
        if (stop.aborted) {
            stopped();
            return;
        }
        stop.addEventListener('abort', stopped);
        look(false);
        const follow = async (resource, fieldSelector, take) => {
            const needed = resource === 'pods';
            const of = { parts: ['api', 'v1', 'namespaces', namespace, resource], query: { fieldSelector } };
            while (!stop.aborted) {
                const words = await (0,kubectl/* watch */.wB)(way, env, of, stop, ({ type, object: each }) => {
                    take(type, each);
                    if (!stop.aborted)
                        look(false);
                });
                if (words !== null && needed) {
                    end(asked.refused((0,json/* clean */.uH)(words)));
                    return;
                }
                // Without events there are fewer messages; the status is enough.
                if (words !== null)
                    return;
                await (0,external_node_timers_promises_.setTimeout)(250);
            }
        };
        follow('pods', `metadata.name=${name}`, (type, each) => {
            if (type === 'DELETED')
                end((0,model_fact/* known */.eO)(asked.deleted(), from));
            if (type !== 'ADDED' && type !== 'MODIFIED')
                return;
            const now = (0,objects/* podFromJson */.Mk)(each);
            if (isNewRefusal(pod, now))
                refusals += 1;
            pod = now;
        }).catch(fault);
        follow('events', `involvedObject.name=${name}`, (type, each) => {
            const event = (0,objects/* podEventIn */.Xq)(each);
            const uid = event.metadata?.uid;
            if (uid === undefined || type === 'DELETED' || type === 'ERROR')
                return;
            if (events.has(uid) || events.size < MOST_EVENTS)
                events.set(uid, event);
        }).catch(fault);
    });
}

;// CONCATENATED MODULE: ./src/verify/verification-pods.ts
/**
 * Verification by one pod per node pool, which pulls the image or enters a node. The pod is watched until there is a
 * result and is deleted in any case.
 */





















/** The maximum number of pods at the same time. */
const verification_pods_CONCURRENCY = 10;
const verification_pods_CALL_MS = 20_000;
/** A minimum for removal even if the time for a pull is shorter, so that no pod is left for that reason. */
const SHORTEST_REMOVAL_MS = 5000;
/** How long to wait for more details of a proven pull: the digest, the duration. */
const REST_MS = 3000;
/** How long the image's code may run before it counts as running permanently. */
const RUN_MS = 10_000;
/** How long a pod may wait for a node that has to be created. */
const SCALE_UP_MS = 600_000;
/** The maximum time of the script on a node in addition to its pulls: the token, the pause between two attempts. */
const SCRIPT_MS = 15_000;
/** The maximum number of nodes among which a ready one is searched. */
const verification_pods_NODES = 20;
/** Creates the verification by pods. */
function pods(ways, options) {
    const limit = (0,p_limit/* default */.A)(verification_pods_CONCURRENCY);
    const left = new Map();
    const asked = new Map();
    const note = (pod, isThere) => {
        if (isThere)
            left.set(pod.name, pod);
        else
            left.delete(pod.name);
        options.onPods([...left.values()]);
    };
    const verify = async (plan) => {
        const from = originOf(plan);
        const strange = [plan.namespace, ...plan.pullSecrets, plan.serviceAccount].find((name, at) => !(at === 0 ? kubernetes_names/* isLabel */.J2 : kubernetes_names/* isSubdomain */.J4)(name));
        if (strange !== undefined)
            return (0,model_fact/* failed */.gz)('rejected', from, `“${(0,json/* clean */.uH)(strange, 100)}” is not a name that Kubernetes takes, and no pod was made`);
        const way = await ways.into(plan, plan.endpoints);
        if ('state' in way)
            return way;
        if (plan.dryRun)
            return dryRun(way, plan, from, { ...options, asked, timeoutMs: callMs(options) });
        const shape = await shapeOf(way, plan, options);
        if ('state' in shape)
            return shape;
        if (options.signal.aborted)
            return (0,model_fact/* failed */.gz)('cancelled', from, 'the run was stopped');
        const { kubeconfig, context, prefix, temporary } = way;
        const { namespace } = plan;
        const name = `${own_pod/* NAME */.o_}${(0,external_node_crypto_.randomBytes)(10).toString('hex')}`;
        let pod = { kubeconfig, context, prefix, temporary, namespace, name, uid: null };
        note(pod, true);
        const fault = (error) => (0,model_fact/* failed */.gz)('rejected', from, (0,json/* clean */.uH)(error instanceof Error ? error.message : String(error)));
        const created = await create(way, plan, shape, name, from, options).catch((error) => ({
            fact: fault(error),
            never: false,
        }));
        if ('uid' in created) {
            pod = { ...pod, uid: created.uid };
            note(pod, true);
        }
        const fact = 'fact' in created ? created.fact : await observe(way, plan, shape, name, from, options).catch(fault);
        const never = 'fact' in created && created.never;
        const removal = { env: options.env, timeoutMs: Math.max(callMs(options), SHORTEST_REMOVAL_MS) };
        const still = never ? null : await (0,own_pod/* remove */.TF)(pod, removal).catch((error) => fault(error).detail);
        note(pod, still !== null);
        if (still !== null)
            options.log(`pod ${name} in ${namespace} may be left: ${still}`);
        return fact.state === 'known' ? { ...fact, value: { ...cleaned(fact.value), left: still } } : fact;
    };
    return { verification: (plan) => limit(() => verify(plan)), left: () => [...left.values()] };
}
/**
 * Describes what is asked and which manifest named the pod's namespace and identity: anybody may have written a
 * manifest.
 */
function originOf(plan) {
    const what = plan.how === 'node' ? 'crictl' : plan.dryRun ? 'dry run of a pod' : 'pod';
    const where = `on node pool ${plan.pool} of ${(0,model_cluster/* clusterPath */.Sf)(plan)}`;
    if (plan.word === null)
        return `${what} ${where}`;
    const secrets = plan.pullSecrets.length > 0 ? ` with pull secrets ${plan.pullSecrets.join(', ')}` : '';
    const account = plan.serviceAccount === 'default' ? '' : ` as service account ${plan.serviceAccount}`;
    return `${what} ${where}, in namespace ${plan.namespace}${account}${secrets} as ${(0,json/* clean */.uH)(plan.word, 100)} says`;
}
async function shapeOf(way, plan, options) {
    if (plan.how === 'node')
        return shapeOnNode(way, plan, options);
    if (!plan.scaleUp) {
        const nodes = await nodesOf(way, plan, 1, options);
        if (nodes.state === 'known' && nodes.value.length === 0)
            return (0,model_fact/* known */.eO)(skipped(plan), nodes.from);
        // If nodes may not be listed, the pod is tried.
        if (nodes.state !== 'known' && nodes.state !== 'denied')
            return nodes;
    }
    return {
        body: (name, limits) => (0,verify_pod/* podOf */.FS)(plan, name, deadlineOf(waitForNode(plan, options) + 2 * options.timeoutMs + RUN_MS), limits),
        look: (name, seen, late) => lookAtPull(plan, name, seen, late, options),
    };
}
async function shapeOnNode(way, plan, options) {
    const nodes = await nodesOf(way, plan, verification_pods_NODES, options);
    if (nodes.state !== 'known')
        return nodes;
    const on = nodeToUse(nodes.value);
    if (on === null)
        return (0,model_fact/* known */.eO)(skipped(plan), nodes.from);
    if (!verification_pods_hasImage(on)) {
        const words = 'the node names no image that it has, by which a pod could enter it without a pull';
        return (0,model_fact/* known */.eO)({ ...(0,verification/* undecided */.oo)(plan, null, 'NoImage'), node: on.node, words }, nodes.from);
    }
    const { timeoutMs } = options;
    const deadline = deadlineOf(2 * timeoutMs + SCRIPT_MS);
    return {
        body: (name) => nodePodOf(plan, on, name, deadline, timeoutMs),
        look: (name, seen, late) => {
            const stage = nodeStageOf(plan, seen, on.node, name, late);
            if (stage.kind === 'told')
                return { end: stage.verification, within: null };
            const ms = stage.kind === 'running' ? timeoutMs + SCRIPT_MS : timeoutMs;
            return { end: null, within: { phase: stage.kind, ms } };
        },
    };
}
const verification_pods_hasImage = (on) => on.image !== null;
/** The seconds after which the cluster ends a pod automatically. */
const deadlineOf = (ms) => Math.ceil(ms / 1000) + 60;
/** Lists nodes of the pool. */
async function nodesOf(way, plan, limit, options) {
    const labels = [
        ...(plan.selector === null ? [] : [`cloud.google.com/gke-nodepool=${plan.selector}`]),
        `kubernetes.io/os=${plan.os}`,
        ...(plan.architecture === null ? [] : [`kubernetes.io/arch=${plan.architecture}`]),
    ];
    const from = `nodes of ${plan.pool} of ${(0,model_cluster/* clusterPath */.Sf)(plan)}`;
    const query = { labelSelector: labels.join(','), limit: String(limit) };
    const answer = await verification_pods_short(way, ['api', 'v1', 'nodes'], query, options);
    if (!answer.ok)
        return verification_pods_missingOf(plan, way, answer, from);
    const nodes = (0,objects/* itemsIn */.Un)(answer.text, objects/* kubeNodeIn */.tv);
    return nodes === null ? (0,model_fact/* failed */.gz)('malformed', from, 'the answer is not a list of nodes') : (0,model_fact/* known */.eO)(nodes, from);
}
function verification_pods_missingOf(plan, way, { why, words }, from) {
    if (why !== 'refused')
        return (0,model_fact/* failed */.gz)(failureOfKubectl(why), from, (0,json/* clean */.uH)(words));
    const refusal = refusalOf(plan, (0,json/* clean */.uH)(words), from, way);
    return refusal.state === 'known' ? (0,model_fact/* failed */.gz)('rejected', from, (0,json/* clean */.uH)(words)) : refusal;
}
async function create(way, plan, shape, name, from, options) {
    // A signal does not stop this call: a creation in progress is completed, so that the deletion finds the pod.
    const make = (limits) => {
        const body = shape.body(name, limits);
        const parts = (0,own_pod/* podsOf */.EB)(plan.namespace);
        return (0,kubectl/* kubectl */.Lr)(way, options.env, { verb: 'create', parts, body, timeoutMs: callMs(options) });
    };
    let answer = await make([]);
    if (!answer.ok && (0,said_by_kubectl/* isLimitRange */.F)(answer.words)) {
        const ranges = await verification_pods_short(way, ['api', 'v1', 'namespaces', plan.namespace, 'limitranges'], {}, options);
        if (ranges.ok)
            answer = await make((0,objects/* itemsIn */.Un)(ranges.text, objects/* limitRangeIn */.sY) ?? []);
    }
    if (!answer.ok)
        return answer.why === 'refused'
            ? { fact: refusalOf(plan, (0,json/* clean */.uH)(answer.words, waiting_pull/* NODE_WORDS */.B1), from, way), never: isOutright(answer.words) }
            : { fact: (0,model_fact/* failed */.gz)(failureOfKubectl(answer.why), from, (0,json/* clean */.uH)(answer.words)), never: answer.why === 'missing' };
    options.log(`pod ${name} created in ${plan.namespace} for node pool ${plan.pool}`);
    const made = (0,objects/* objectIn */.D7)(answer.text);
    return { uid: made?.name === name ? made.uid : null };
}
/** The maximum duration of one call: at most that of a pull. */
const callMs = ({ timeoutMs }) => Math.min(verification_pods_CALL_MS, timeoutMs);
/** The milliseconds that a pod may wait for its node. */
const waitForNode = ({ scaleUp }, { timeoutMs }) => scaleUp ? Math.max(timeoutMs, SCALE_UP_MS) : timeoutMs;
/** Watches the pod and its events until there is a result, or the time is up. */
const observe = (way, plan, shape, name, from, { env, signal }) => watchPod({
    way,
    env,
    namespace: plan.namespace,
    name,
    signal,
    from,
    look: (seen, late) => shape.look(name, seen, late),
    refused: (words) => refusalOf(plan, words, from, way),
    deleted: () => ({ ...(0,verification/* undecided */.oo)(plan, name, 'Deleted'), words: 'the pod was deleted by somebody else' }),
});
/**
 * Evaluates a pulling pod. Waiting for a node, the pull, the image's code and the last details have separate time
 * limits.
 */
function lookAtPull(plan, name, seen, late, options) {
    const stage = stageOf(seen, plan.image.kind);
    const end = () => verificationOf(plan, name, seen.pod.spec?.nodeName ?? null, stage, late);
    if (late)
        return { end: end(), within: null };
    if (stage.kind === 'pulled') {
        const runsOn = plan.run && (stage.ran === null || stage.ran.state === 'running');
        if (runsOn)
            return { end: null, within: { phase: 'run', ms: RUN_MS } };
        const wordless = stage.digest === null || stage.event === null;
        return wordless ? { end: null, within: { phase: 'rest', ms: REST_MS } } : { end: end(), within: null };
    }
    const pulls = stage.kind === 'pulling' || (stage.kind === 'failing' && stage.started);
    if (pulls)
        return { end: end(), within: { phase: 'pull', ms: options.timeoutMs } };
    // A chosen node sets up the pod before it pulls.
    const chosen = stage.kind === 'scheduled' || stage.kind === 'failing';
    const within = chosen
        ? { phase: 'start', ms: options.timeoutMs }
        : { phase: 'schedule', ms: waitForNode(plan, options) };
    return { end: end(), within };
}
/** Cleans messages from outside. */
function cleaned(seen) {
    const words = (0,json/* clean */.uH)(seen.words, waiting_pull/* NODE_WORDS */.B1);
    if (seen.outcome !== 'pulled' || seen.ran === null || seen.ran === 'late')
        return { ...seen, words };
    return { ...seen, words, ran: { ...seen.ran, words: (0,json/* clean */.uH)(seen.ran.words) } };
}
const verification_pods_short = (way, parts, query, options) => {
    const { env, signal } = options;
    return (0,kubectl/* kubectl */.Lr)(way, env, { verb: 'get', parts, query, timeoutMs: callMs(options), signal });
};

// EXTERNAL MODULE: ./src/app/kinds-of-sources.ts
var kinds_of_sources = __webpack_require__(7967);
;// CONCATENATED MODULE: ./src/app/in-clusters.ts
/** The sources that read in clusters and pull on their nodes: loaded when a question needs them. */














/** Creates the access to clusters, and the sources that use it. */
function inClusters(client, { context, reading, verify, until }) {
    const { env, signal, log, onFolders } = context;
    const folders = onFolders === undefined ? {} : { onFolders };
    const { kubeconfig } = reading;
    // All sources share the access to a cluster, so a token is written into one temporary kubeconfig at most.
    const ways = waysInto(client.credentials, { env, signal, ...folders, kubeconfig, context: reading.context });
    const within = { env, log, signal: until };
    const onNodes = verify === null ? null : in_clusters_verification(client, ways, context, verify);
    const inSecrets = secretsIn(client, ways, { ...within, given: reading.givenSecrets });
    return {
        answers: {
            cluster: outsideClusters(ways, within),
            ...waitingPulls(ways, { ...within, reader: pullReader }),
            ...runningPods(ways, { ...within, makeReader: (0,kinds_of_sources/* makeReaders */.jt)() }),
            ...computeClasses(ways, within),
            ...nodeRuntimes(ways, within),
            ...podWebhooks(ways, within),
            ...inSecrets.answers,
            verification: onNodes?.verification ?? kinds_of_sources/* NOT_ASKED_FOR */.z7.verification,
        },
        login: inSecrets.login,
        close: async () => {
            // A pod that was left behind is deleted later, with its kubeconfig.
            await ways.close(onNodes?.needed() ?? new Set());
            await onNodes?.close();
        },
    };
}
/** The pulls on nodes, with a pod or with SSH. */
function in_clusters_verification(client, ways, { env, signal, log, onPods = () => undefined, onFolders }, { timeoutMs, ownPods }) {
    const timed = { env, log, signal, timeoutMs, ownPods };
    const byPods = pods(ways, { ...timed, onPods });
    const bySsh = ssh({
        ...timed,
        ...(onFolders === undefined ? {} : { onFolders }),
        redact: (words) => client.secrets.redact(words),
        runningVm: (groups, from) => (0,compute/* runningVm */.H)(client, groups, from),
    });
    return {
        verification: (plan) => (plan.how === 'ssh' ? bySsh : byPods).verification(plan),
        needed: () => new Set(byPods.left().map(({ temporary }) => temporary)),
        close: () => bySsh.close(),
    };
}
/**
 * The pull secrets of clusters, and the registries that are asked with them: the credentials are passed only between
 * these two.
 */
function secretsIn(client, ways, within) {
    const onSecret = (secret) => client.secrets.addPassword(secret);
    const { answers: ofSecrets, login } = pullSecrets(ways, { ...within, onSecret });
    return { answers: { ...ofSecrets, ...(0,secret_pull/* secretPull */.s)(client, login) }, login };
}


/***/ }),

/***/ 1817:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ isOfPull),
/* harmony export */   G1: () => (/* binding */ imageInWords),
/* harmony export */   Jo: () => (/* binding */ saidOf),
/* harmony export */   QR: () => (/* binding */ eventIn),
/* harmony export */   XA: () => (/* binding */ withRuntime),
/* harmony export */   Z6: () => (/* binding */ pullsInEvents),
/* harmony export */   ch: () => (/* binding */ isOfSecret),
/* harmony export */   kr: () => (/* binding */ refusedIn),
/* harmony export */   lC: () => (/* binding */ boundedName),
/* harmony export */   se: () => (/* binding */ TELLING)
/* harmony export */ });
/* harmony import */ var _words__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(573);
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7979);
/* harmony import */ var _model_kubernetes_names__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8848);
/* harmony import */ var _model_waiting_pull__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7276);
/** Reads events and log lines about failing pulls. Pure. */




/** Reasons of pod events that may contain more than the pod's status. */
const TELLING = new Set([
    'Failed',
    'BackOff',
    'InspectFailed',
    'FailedToRetrieveImagePullSecret',
    'ErrImageNeverPull',
]);
/** Causes for which admission refuses a pod because of its image or its spec, so that no pod is created. */
const REFUSED = new Set([
    'binary-authorization',
    'admission-webhook',
    'webhook-unreachable',
    'autopilot-policy',
    'pod-security',
    'resource-quota',
    'service-account-missing',
]);
const IMAGE_IN_WORDS = /(?:image|Image) "([^"\s]{1,1000})"/;
const ADMITTED_IMAGE = /\bImage (\S{1,1000}?) (?:denied|is)\b/;
/** The registry URL in the message of a webhook that called the registry: `GET https://HOST/v2/NAME/manifests/TAG`. */
const ASKED_IMAGE = /https:\/\/([^\s/"]{1,255})\/v2\/([^\s"]{1,500}?)\/manifests\/([\w.:-]{1,150})/;
/** The image that a message of the kubelet or the runtime names as the one that is pulled; null if there is none. */
const imageInWords = (message) => /^(?:Back-off pulling|Failed to (?:pull|inspect)) image "([^"\s]{1,1000})"/.exec(message)?.[1] ?? null;
/** The image that a message of an admission controller names; null if there is none. */
function refusedImage(message) {
    const named = ADMITTED_IMAGE.exec(message)?.[1];
    if (named !== undefined)
        return named;
    const [, host, name, version] = ASKED_IMAGE.exec(message) ?? [];
    if (host === undefined || name === undefined || version === undefined)
        return null;
    const plain = version.replace(/:$/, '');
    return `${host}/${name}${plain.includes(':') ? '@' : ':'}${plain}`;
}
/** A name from the API: one line of limited length. */
function boundedName(value) {
    const given = (0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(value);
    return given === null ? null : (0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .clean */ .uH)(given, 253) || null;
}
/** Reads an event of the Kubernetes API, or one that GKE logged; null if the value is not an event. */
function eventIn(event) {
    const { reason, message, involvedObject, count, series, source, lastTimestamp, eventTime } = (0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)(event);
    const { kind, namespace, name, fieldPath } = (0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)(involvedObject);
    const [ofKind, ofName, place] = [boundedName(kind), boundedName(name), boundedName(namespace) ?? 'default'];
    if (typeof reason !== 'string' || ofKind === null || ofName === null)
        return null;
    // Anybody who may write log entries can forge one, so an event about a name that is invalid in Kubernetes is ignored.
    if (!(0,_model_kubernetes_names__WEBPACK_IMPORTED_MODULE_1__/* .isSubdomain */ .J4)(ofName) || !(0,_model_kubernetes_names__WEBPACK_IMPORTED_MODULE_1__/* .isLabel */ .J2)(place))
        return null;
    const node = boundedName((0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)(source)['host']);
    return {
        kind: ofKind,
        namespace: place,
        name: ofName,
        container: containerIn((0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(fieldPath) ?? ''),
        node: node !== null && (0,_model_kubernetes_names__WEBPACK_IMPORTED_MODULE_1__/* .isSubdomain */ .J4)(node) ? node : null,
        reason: (0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .clean */ .uH)(reason, 100),
        message: (0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .clean */ .uH)((0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(message) ?? '', _model_waiting_pull__WEBPACK_IMPORTED_MODULE_2__/* .NODE_WORDS */ .B1),
        times: Math.max(timesOf(count), timesOf((0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)(series)['count'])),
        at: (0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(lastTimestamp) ?? (0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)(series)['lastObservedTime']) ?? (0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(eventTime) ?? '',
    };
}
/** The name in `spec.containers{NAME}`; null if the field path is another one or the name is invalid. */
function containerIn(fieldPath) {
    const name = fieldPath.endsWith('}') ? fieldPath.slice(fieldPath.indexOf('{') + 1, -1) : '';
    return (0,_model_kubernetes_names__WEBPACK_IMPORTED_MODULE_1__/* .isLabel */ .J2)(name) ? name : null;
}
const timesOf = (count) => typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? count : 1;
/** Whether an event is about a pull: `BackOff` and `Failed` are also used for containers that crash. */
const isOfPull = ({ reason, message }) => reason === 'BackOff'
    ? message.startsWith('Back-off pulling image')
    : reason !== 'Failed' ||
        !message.startsWith('Error: ') ||
        _model_waiting_pull__WEBPACK_IMPORTED_MODULE_2__/* .WAITS_ON_IMAGE */ .Hx.has(/^Error: (\w+)\s*$/.exec(message)?.[1] ?? '') ||
        isOfSecret(message);
/** The kubelet could not read a pull secret, and did not contact a registry. */
const isOfSecret = (message) => message.startsWith('Error: ') && (0,_words__WEBPACK_IMPORTED_MODULE_0__/* .classify */ .L8)(message).id === 'pull-secret-missing';
const saidOf = ({ reason, message, times, at }) => ({ reason, message, times, at });
/** The controllers whose pods are refused by admission, each with its latest message. */
function refusedIn(events) {
    const latest = new Map();
    for (const event of events) {
        if (event.reason !== 'FailedCreate' || !isRefusal(event))
            continue;
        const key = `${event.kind} ${event.namespace}/${event.name}`;
        const before = latest.get(key);
        if (before === undefined || before.at <= event.at)
            latest.set(key, event);
    }
    return [...latest.values()].map((event) => ({
        kind: event.kind,
        namespace: event.namespace,
        name: event.name,
        container: null,
        image: refusedImage(event.message),
        node: null,
        ...POD_NOT_SEEN,
        reason: event.reason,
        said: [saidOf(event)],
    }));
}
/** The fields of a pod that was not read. */
const POD_NOT_SEEN = { pullSecrets: [], serviceAccount: null, federationAudience: null };
const isRefusal = ({ message, reason }) => {
    const { id } = (0,_words__WEBPACK_IMPORTED_MODULE_0__/* .classify */ .L8)(message, reason);
    return REFUSED.has(id) || refusedImage(message) !== null;
};
/** Pulls that are known only from events, without the pod itself: for each container the latest event decides. */
function pullsInEvents(events) {
    const containers = new Map();
    const sorted = [...events].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    for (const event of sorted) {
        if (event.kind !== 'Pod')
            continue;
        const key = `${event.namespace}/${event.name}/${event.container ?? ''}`;
        if (event.reason === 'Pulled' || event.reason === 'Started')
            containers.delete(key);
        else if ((TELLING.has(event.reason) || event.reason === 'FailedCreatePodSandBox') && isOfPull(event))
            containers.set(key, [...(containers.get(key) ?? []), event]);
    }
    const pulls = [...containers.values()].flatMap((all) => {
        const [first] = all;
        const image = all.map(({ message }) => IMAGE_IN_WORDS.exec(message)?.[1]).find((each) => each !== undefined);
        if (first === undefined || image === undefined)
            return [];
        const { kind, namespace, name, container } = first;
        const node = all.find((each) => each.node !== null)?.node ?? null;
        const backOff = all.some(({ reason }) => reason === 'BackOff');
        const reason = backOff ? 'ImagePullBackOff' : 'ErrImagePull';
        return [{ kind, namespace, name, container, image, node, ...POD_NOT_SEEN, reason, said: latestOf(all) }];
    });
    return [...pulls, ...refusedIn(sorted)];
}
/** An event is logged again each time it is counted: keeps each message once, with the highest count. */
function latestOf(events) {
    const said = new Map();
    for (const { reason, message, times, at } of events) {
        const key = `${reason} ${message}`;
        const logged = (said.get(key)?.logged ?? 0) + 1;
        said.set(key, { reason, message, times: Math.max(said.get(key)?.times ?? 0, times, logged), at, logged });
    }
    return [...said.values()].map(({ reason, message, times, at }) => ({ reason, message, times, at: at ?? '' }));
}
const PULL_LINE = /PullImage \\?"([^"\\]+)\\?" (failed|returns image reference)/;
/**
 * Adds the log lines of containerd (`msg="PullImage \"IMAGE\" failed" error="…"`) to the messages from events.
 * @param alone whether to include pulls on a node for which there is no event
 */
function withRuntime(pulls, lines, alone) {
    const failing = new Map();
    for (const { node, words, at } of [...lines].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
        const [, image, end] = PULL_LINE.exec(words) ?? [];
        if (image === undefined)
            continue;
        const key = `${node} ${image}`;
        if (end !== 'failed')
            failing.delete(key);
        else {
            const message = (0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .clean */ .uH)((/ error="(.*)"$/.exec(words)?.[1] ?? words).replaceAll('\\"', '"'), _model_waiting_pull__WEBPACK_IMPORTED_MODULE_2__/* .NODE_WORDS */ .B1);
            failing.set(key, { image, node, message, times: (failing.get(key)?.times ?? 0) + 1, at });
        }
    }
    const told = pulls.map((pull) => {
        const line = failing.get(`${pull.node ?? ''} ${pull.image ?? ''}`);
        if (line === undefined)
            return pull;
        return {
            ...pull,
            said: [...pull.said, { reason: 'container-runtime', message: line.message, times: line.times, at: line.at }],
        };
    });
    if (!alone)
        return told;
    const known = new Set(pulls.map(({ image }) => image));
    const rest = [...failing.values()].filter(({ image }) => !known.has(image));
    return [
        ...told,
        ...rest.map(({ image, node, message, times, at }) => ({
            kind: 'Node',
            namespace: '',
            name: node,
            container: null,
            image,
            node,
            ...POD_NOT_SEEN,
            reason: 'ErrImagePull',
            said: [{ reason: 'Failed', message, times, at }],
        })),
    ];
}


/***/ }),

/***/ 5630:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ runningVm),
/* harmony export */   O: () => (/* binding */ compute)
/* harmony export */ });
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7979);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5815);
/* harmony import */ var _model_need__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3609);
/* harmony import */ var _google_api__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(533);




/** Compute Engine: the CPU architecture of a machine type (docs/GOOGLE.md#architecture-of-a-machine-type). */
const compute = (client) => ({
    machineType: ({ project, zone, machineType }) => {
        const name = `projects/${project}/zones/${zone}/machineTypes/${machineType}`;
        return (0,_google_api__WEBPACK_IMPORTED_MODULE_1__/* .callGoogle */ .EW)(client, {
            service: 'compute',
            name,
            from: `compute ${name}`,
            needs: [(0,_model_need__WEBPACK_IMPORTED_MODULE_0__/* .need */ .$B)('compute.machineTypes.get', `projects/${project}`)],
            what: 'a machine type with its architecture',
            read: (json) => {
                const architecture = (0,_model_json__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(json['architecture']);
                return architecture === null ? null : { architecture };
            },
        });
    },
});
const GROUP = /\/projects\/([^/]+)\/zones\/([^/]+)\/instanceGroup(?:Manager)?s\/([^/]+)$/;
/**
 * Finds a running VM of a pool, preferably one without a pending action of its group
 * (`instanceGroupManagers.listManagedInstances`, compute v1).
 * @param groups addresses of the pool's managed instance groups
 * @returns absent if no VM is running
 */
async function runningVm(client, groups, from) {
    const names = groups.flatMap((group) => {
        const [, project, zone, name] = GROUP.exec(group) ?? [];
        return project !== undefined && zone !== undefined && name !== undefined ? [{ project, zone, name }] : [];
    });
    const listed = await Promise.all(names.map((group) => vmsOf(client, group)));
    const vms = listed.flatMap((fact) => (fact.state === 'known' ? fact.value : []));
    const found = vms.find(({ quiet }) => quiet) ?? vms[0];
    if (found !== undefined)
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_3__/* .known */ .eO)({ project: found.project, zone: found.zone, name: found.name }, from);
    const problems = listed.flatMap((fact) => (fact.state === 'known' || fact.state === 'absent' ? [] : [fact]));
    return problems[0] ?? (0,_model_fact__WEBPACK_IMPORTED_MODULE_3__/* .absent */ .Ge)(from, 'no VM of the pool runs');
}
function vmsOf(client, { project, zone, name: group }) {
    const name = `projects/${project}/zones/${zone}/instanceGroupManagers/${group}/listManagedInstances`;
    return (0,_google_api__WEBPACK_IMPORTED_MODULE_1__/* .callGoogle */ .EW)(client, {
        service: 'compute',
        name,
        post: {},
        from: `compute ${name}`,
        needs: [(0,_model_need__WEBPACK_IMPORTED_MODULE_0__/* .need */ .$B)('compute.instanceGroupManagers.list', `projects/${project}`, 'verify')],
        what: 'a list of managed instances',
        read: (json) => (0,_model_json__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(json['managedInstances']).flatMap((each) => {
            const { instance, instanceStatus, currentAction } = (0,_model_json__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(each);
            const vm = /\/instances\/([^/]+)$/.exec((0,_model_json__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(instance) ?? '')?.[1];
            return vm !== undefined && instanceStatus === 'RUNNING'
                ? [{ project, zone, name: vm, quiet: currentAction === 'NONE' }]
                : [];
        }),
    });
}


/***/ }),

/***/ 4293:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fq: () => (/* binding */ DEFAULT_CLASS_LABELS),
/* harmony export */   NB: () => (/* binding */ saysClass),
/* harmony export */   hA: () => (/* binding */ COMPUTE_CLASS),
/* harmony export */   lD: () => (/* binding */ classInLabels),
/* harmony export */   uK: () => (/* binding */ withNamespaceClass)
/* harmony export */ });
/** The label, and the selector, of the nodes of a compute class. */
const COMPUTE_CLASS = 'cloud.google.com/compute-class';
/** True if a pod selects a compute class itself. */
const saysClass = ({ nodeSelector, affinity }) => nodeSelector[COMPUTE_CLASS] !== undefined ||
    (affinity ?? []).some(({ labels }) => labels.some(({ key }) => key === COMPUTE_CLASS));
/** The labels of a namespace that name a default class; the second one does not apply to DaemonSets. */
const DEFAULT_CLASS_LABELS = [
    'cloud.google.com/default-compute-class',
    'cloud.google.com/default-compute-class-non-daemonset',
];
/**
 * The default compute class that a namespace's labels name; the second one does not apply to DaemonSets. Source: Google's page
 * "Apply ComputeClasses to Pods by default".
 * @param label the value of a label
 * @param workload `DaemonSet/agent`
 */
function classInLabels(label, workload) {
    const [ofAll, ofOthers] = DEFAULT_CLASS_LABELS.map(label);
    if (ofAll)
        return ofAll;
    return workload.startsWith('DaemonSet/') ? undefined : ofOthers || undefined;
}
/** The scheduling of a pod in a namespace with a default class: it selects that class, unless it selects one itself. */
function withNamespaceClass(scheduling, name) {
    if (saysClass(scheduling))
        return scheduling;
    return { ...scheduling, nodeSelector: { ...scheduling.nodeSelector, [COMPUTE_CLASS]: name } };
}


/***/ }),

/***/ 1632:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ PULL_PERMISSION)
/* harmony export */ });
/** IAM allow policies and roles, as the APIs give them (docs/GOOGLE.md#allow-policies-and-their-members). */
/** The permission to download from a repository. */
const PULL_PERMISSION = 'artifactregistry.repositories.downloadArtifacts';


/***/ }),

/***/ 9572:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   Vw: () => (/* binding */ bootDiskGb),
/* harmony export */   j9: () => (/* binding */ GIB),
/* harmony export */   qj: () => (/* binding */ imageDiskOf),
/* harmony export */   uH: () => (/* binding */ imageDiskOfPriorities)
/* harmony export */ });
/* harmony import */ var _json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7979);
/* harmony import */ var _own_value__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9037);
/** The disk on which the nodes of a pool store images (docs/GOOGLE.md#the-disk-for-images). */


const GIB = 2 ** 30;
/** Larger than any existing disk. */
const MOST_GB = 1_000_000;
/** Machine types with local SSDs, which GKE uses for images and other ephemeral data by default. */
const WITH_LOCAL_SSD = /-lssd$|^(?:a2-ultragpu|a3|a4|a4x|g4|z3)-/;
/**
 * The size of the boot disk in a pool's configuration (`bootDisk.sizeGb`, which replaces `diskSizeGb`).
 * @returns null if it is not set
 */
function bootDiskGb(config) {
    const gb = (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .int64 */ .Gk)((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(config['bootDisk'])['sizeGb']) ?? (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(config['diskSizeGb']);
    return gb !== null && Number.isInteger(gb) && gb > 0 && gb <= MOST_GB ? gb : null;
}
/**
 * The disk on which GKE nodes with this configuration store images.
 * @returns null if its size is not known, or if images are, or may be, on another disk: local SSDs, secondary boot disks,
 * Windows with its base images
 */
function imageDiskOf(config) {
    const gb = bootDiskGb(config);
    const elsewhere = ['ephemeralStorageLocalSsdConfig', 'ephemeralStorageConfig', 'localNvmeSsdBlockConfig'].some((name) => Object.keys((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)((0,_own_value__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .e)(config, name))).length > 0) ||
        (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(config['secondaryBootDisks']).length > 0 ||
        WITH_LOCAL_SSD.test((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(config['machineType']) ?? '') ||
        /^windows/i.test((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(config['imageType']) ?? '');
    return gb === null || elsewhere ? null : { kind: 'boot', gb };
}
/**
 * The disk for images of the nodes that a compute class makes: the largest boot disk of its priorities, since nodes of
 * each may come. Source: Google's reference of `ComputeClass`, `spec.priorities[].storage`.
 * @param priorities of its specification
 * @returns null where one of those that make nodes names no size, or has images on another disk
 */
function imageDiskOfPriorities(priorities) {
    const making = priorities.filter(({ nodepools }) => (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(nodepools).length === 0);
    const sizes = making.map(({ storage, machineType, machineFamily, gpu, tpu }) => {
        const { bootDiskSize, localSSDCount, secondaryBootDisks } = (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(storage);
        const disk = imageDiskOf({
            diskSizeGb: bootDiskSize,
            machineType: (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(machineType) ?? `${(0,_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(machineFamily) ?? ''}-`,
            secondaryBootDisks,
        });
        // GKE chooses the machine type for a GPU or TPU, and some of these have local SSDs.
        if ((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(machineType) === null && (gpu ?? tpu ?? null) !== null)
            return null;
        return disk?.kind === 'boot' && (localSSDCount ?? 0) === 0 ? disk.gb : null;
    });
    const known = sizes.filter((gb) => gb !== null);
    return known.length === 0 || known.length < sizes.length ? null : { kind: 'boot', gb: Math.max(...known) };
}
const UNITS = new Map(['', 'k', 'M', 'G', 'T', 'P'].flatMap((unit, power) => [
    [unit, 1000 ** power],
    ...(power === 0 ? [] : [[`${unit.toUpperCase()}i`, 1024 ** power]]),
]));
/**
 * A quantity of bytes as Kubernetes writes it: `98831908Ki`, `47060071478`.
 * @returns null if it is not a quantity
 */
function bytesOf(quantity) {
    const [, digits, unit = ''] = /^(\d{1,18})([A-Za-z]{0,2})$/.exec((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(quantity) ?? '') ?? [];
    const factor = UNITS.get(unit);
    const bytes = digits === undefined || factor === undefined ? 0 : Number(digits) * factor;
    return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : null;
}


/***/ }),

/***/ 5137:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V4: () => (/* binding */ AUTHORITY_FILE),
/* harmony export */   YU: () => (/* binding */ serverOfPod),
/* harmony export */   r$: () => (/* binding */ TOKEN_FILE),
/* harmony export */   ri: () => (/* binding */ IN_CLUSTER)
/* harmony export */ });
/** The cluster in which the program itself runs as a pod: how a pod reaches the API server. */
/** The name of the context that stands for it, unless the kubeconfig has a context of this name. */
const IN_CLUSTER = 'in-cluster';
/** Where a pod finds the token of its service account, and the certificate authority of the API server (https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/). */
const ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';
const AUTHORITY_FILE = `${ACCOUNT}/ca.crt`;
const TOKEN_FILE = `${ACCOUNT}/token`;
/** The address of the API server from a pod's environment; null if the process is not in a pod. */
function serverOfPod(env) {
    const host = env['KUBERNETES_SERVICE_HOST'] ?? '';
    const port = env['KUBERNETES_SERVICE_PORT'] ?? '';
    if (!/^[A-Za-z0-9.:-]{1,253}$/.test(host) || !/^\d{1,5}$/.test(port))
        return null;
    return `https://${host.includes(':') ? `[${host}]` : host}:${port}`;
}


/***/ }),

/***/ 3609:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lk: () => (/* binding */ OF_KUBERNETES),
  Qs: () => (/* binding */ distinctNeeds),
  $B: () => (/* binding */ need),
  F5: () => (/* binding */ needsInOrder)
});

// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
// EXTERNAL MODULE: ./src/model/iam.ts
var iam = __webpack_require__(1632);
;// CONCATENATED MODULE: ./src/model/reading-roles.ts

/**
 * The role to grant for reading, by permission. Never one that may set policies, act as or mint tokens where a
 * viewer exists. Source: the crawl of all predefined roles of 2026-08-22 and the contract's choice among them.
 */
const READING_ROLE = {
    'container.clusters.get': 'roles/container.clusterViewer',
    'container.clusters.list': 'roles/container.clusterViewer',
    'cloudasset.assets.searchAllResources': 'roles/cloudasset.viewer',
    'artifactregistry.repositories.get': 'roles/artifactregistry.viewer',
    'artifactregistry.repositories.list': 'roles/artifactregistry.viewer',
    'artifactregistry.repositories.getIamPolicy': 'roles/artifactregistry.viewer',
    [iam/* PULL_PERMISSION */.O]: 'roles/artifactregistry.reader',
    'artifactregistry.repositories.listEffectiveTags': 'roles/artifactregistry.viewer',
    'artifactregistry.dockerimages.get': 'roles/artifactregistry.viewer',
    'artifactregistry.versions.list': 'roles/artifactregistry.viewer',
    'artifactregistry.rules.list': 'roles/artifactregistry.viewer',
    'artifactregistry.projectsettings.get': 'roles/artifactregistry.viewer',
    'iam.serviceAccounts.get': 'roles/iam.serviceAccountViewer',
    'iam.serviceAccounts.getAccessToken': 'roles/iam.serviceAccountTokenCreator',
    'iam.roles.get': 'roles/iam.roleViewer',
    'iam.denypolicies.list': 'roles/iam.denyReviewer',
    'iam.denypolicies.get': 'roles/iam.denyReviewer',
    'iam.principalaccessboundarypolicies.list': 'roles/iam.principalAccessBoundaryViewer',
    'resourcemanager.projects.get': 'roles/browser',
    'resourcemanager.projects.getIamPolicy': 'roles/browser',
    'resourcemanager.folders.get': 'roles/browser',
    'resourcemanager.folders.list': 'roles/browser',
    'resourcemanager.projects.list': 'roles/browser',
    'resourcemanager.folders.getIamPolicy': 'roles/iam.securityReviewer',
    'resourcemanager.organizations.getIamPolicy': 'roles/iam.securityReviewer',
    'serviceusage.services.get': 'roles/serviceusage.serviceUsageViewer',
    'compute.machineTypes.get': 'roles/compute.viewer',
    'compute.subnetworks.get': 'roles/compute.networkViewer',
    'compute.routers.list': 'roles/compute.networkViewer',
    'compute.routers.get': 'roles/compute.networkViewer',
    'compute.routes.list': 'roles/compute.networkViewer',
    'compute.networks.getRegionEffectiveFirewalls': 'roles/compute.networkViewer',
    'compute.networks.get': 'roles/compute.networkViewer',
    'compute.networks.listPeeringRoutes': 'roles/compute.networkViewer',
    'networkconnectivity.policyBasedRoutes.list': 'roles/compute.networkViewer',
    'dns.managedZones.list': 'roles/dns.reader',
    'dns.resourceRecordSets.list': 'roles/dns.reader',
    'dns.policies.list': 'roles/dns.reader',
    'dns.responsePolicies.list': 'roles/dns.reader',
    'dns.responsePolicyRules.list': 'roles/dns.reader',
    'accesscontextmanager.policies.list': 'roles/accesscontextmanager.policyReader',
    'accesscontextmanager.servicePerimeters.list': 'roles/accesscontextmanager.policyReader',
    'compute.instanceGroupManagers.list': 'roles/compute.viewer',
    'compute.instances.get': 'roles/compute.viewer',
    'compute.projects.get': 'roles/compute.viewer',
    // Nobody enters a VM as a viewer.
    'compute.instances.osAdminLogin': 'roles/compute.osAdminLogin',
    'compute.instances.setMetadata': 'roles/compute.instanceAdmin.v1',
    'compute.projects.setCommonInstanceMetadata': 'roles/compute.instanceAdmin.v1',
    'iam.serviceAccounts.actAs': 'roles/iam.serviceAccountUser',
    'iap.tunnelInstances.accessViaIAP': 'roles/iap.tunnelResourceAccessor',
    'cloudkms.cryptoKeys.get': 'roles/cloudkms.viewer',
    'cloudkms.cryptoKeyVersions.get': 'roles/cloudkms.viewer',
    'orgpolicy.policy.get': 'roles/orgpolicy.policyViewer',
    'binaryauthorization.policy.get': 'roles/binaryauthorization.policyViewer',
    'binaryauthorization.attestors.get': 'roles/binaryauthorization.attestorsViewer',
    'binaryauthorization.attestors.verifyImageAttested': 'roles/binaryauthorization.attestorsVerifier',
    'containeranalysis.notes.listOccurrences': 'roles/containeranalysis.notes.occurrences.viewer',
    'logging.logEntries.list': 'roles/logging.viewer',
    'container.pods.create': 'roles/container.developer',
    'container.clusters.connect': 'roles/container.clusterViewer',
    'gkehub.gateway.get': 'roles/gkehub.gatewayReader',
    'gkehub.gateway.post': 'roles/gkehub.gatewayEditor',
    'gkehub.gateway.delete': 'roles/gkehub.gatewayEditor',
    'gkehub.memberships.get': 'roles/gkehub.viewer',
    'gkehub.memberships.list': 'roles/gkehub.viewer',
    'container.secrets.get': 'roles/container.developer',
    'container.serviceAccounts.get': 'roles/container.viewer',
    'container.thirdPartyObjects.get': 'roles/container.viewer',
    'storage.objects.get': 'roles/storage.objectViewer',
    'storage.objects.list': 'roles/storage.objectViewer',
    'storage.objects.create': 'roles/storage.objectUser',
    'storage.objects.delete': 'roles/storage.objectUser',
};
/** Every role that may be asked for. */
const READING_ROLES = [
    ...new Set([...Object.values(READING_ROLE), 'roles/iam.organizationRoleViewer', 'roles/iam.securityReviewer']),
];

;// CONCATENATED MODULE: ./src/model/need.ts
/**
 * What the caller needs to get an answer: a permission, on a resource, and the least powerful reading role that contains
 * it. Entries of one way are needed together; the ways are alternatives.
 */


/** What grants it in a cluster outside Google Cloud, where IAM does not apply. */
const OF_KUBERNETES = 'a Role or ClusterRole of Kubernetes that may do it';
/**
 * The need for one permission on one resource, with the role to grant for it.
 * @param permission an IAM permission, such as `container.clusters.get`
 * @param resource the resource's relative name, such as `projects/p`
 * @param way how the answer would be obtained; by reading policies if not given
 */
function need(permission, resource, way = 'policies') {
    return { way, permission, resource, role: roleFor(permission, resource) };
}
function roleFor(permission, resource) {
    if (permission === 'iam.roles.get' && resource.startsWith('organizations/'))
        return 'roles/iam.organizationRoleViewer';
    return (0,own_value/* ownValue */.e)(READING_ROLE, permission) ?? 'roles/iam.securityReviewer';
}
/** Removes duplicates and keeps the order. */
function distinctNeeds(needs) {
    const seen = new Map();
    for (const each of needs) {
        const key = [each.way, each.permission, each.resource].join(' ');
        if (!seen.has(key))
            seen.set(key, each);
    }
    return [...seen.values()];
}
const WAYS = ['policies', 'impersonate', 'verify'];
/** Removes duplicates and sorts, so that the order does not depend on who asked first. */
function needsInOrder(needs) {
    const nameOf = ({ way, permission, resource, role }) => [WAYS.indexOf(way), permission, resource, role].join(' ');
    const named = new Map(needs.map((each) => [nameOf(each), each]));
    return [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}


/***/ }),

/***/ 3873:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ NODE_TOKEN_ADDRESS)
/* harmony export */ });
/**
 * Where a VM gets the token of its service account:
 * https://cloud.google.com/compute/docs/access/authenticate-workloads#applications
 */
const NODE_TOKEN_ADDRESS = 'http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token';


/***/ }),

/***/ 7397:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ podKey)
/* harmony export */ });
/** The key of a workload's pod. */
const podKey = ({ workload, namespace }) => JSON.stringify([namespace, workload]);


/***/ }),

/***/ 1721:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qw: () => (/* binding */ NO_ACCOUNT),
/* harmony export */   Sz: () => (/* binding */ DEFAULT_ACCOUNT),
/* harmony export */   Yw: () => (/* binding */ UNREAD_ACCOUNT),
/* harmony export */   c: () => (/* binding */ accountFlag),
/* harmony export */   yF: () => (/* binding */ poolAccount)
/* harmony export */ });
const DEFAULT_ACCOUNT = { kind: 'default' };
const UNREAD_ACCOUNT = { kind: 'unread' };
const NO_ACCOUNT = { kind: 'none' };
/**
 * Reads the account as GKE's API writes it: an e-mail, `default`, or nothing, which also means the default one
 * (`NodeConfig.serviceAccount`: “If not specified, the default service account is used”).
 */
const poolAccount = (written) => written === null || written === '' || written === 'default' ? DEFAULT_ACCOUNT : { kind: 'named', email: written };
/** The account as a gcloud flag: its e-mail or `default`; null if there is none. */
function accountFlag(account) {
    if (account.kind === 'named')
        return account.email;
    return account.kind === 'default' ? 'default' : null;
}


/***/ }),

/***/ 843:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ shellQuote)
/* harmony export */ });
/** Characters that need no quotes in a POSIX shell, at any place in a word. */
const PLAIN = /^[A-Za-z0-9_/:=.,@%+-]+$/;
/** Quotes a value as one word of a POSIX shell. */
function shellQuote(value) {
    if (PLAIN.test(value))
        return value;
    return `'${value.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 739:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ gkeEffect),
/* harmony export */   c: () => (/* binding */ kubernetesEffect)
/* harmony export */ });
/** The effects of taints, which GKE's API and Kubernetes write differently. */
const KUBERNETES = new Map([
    ['NO_SCHEDULE', 'NoSchedule'],
    ['PREFER_NO_SCHEDULE', 'PreferNoSchedule'],
    ['NO_EXECUTE', 'NoExecute'],
]);
const GKE = new Map([...KUBERNETES].map(([gke, kubernetes]) => [kubernetes, gke]));
/** `NO_SCHEDULE` → `NoSchedule`; undefined for an effect that is not known. */
const kubernetesEffect = (effect) => KUBERNETES.get(effect);
/** `NoSchedule` → `NO_SCHEDULE`; undefined for an effect that is not known. */
const gkeEffect = (effect) => GKE.get(effect);


/***/ }),

/***/ 7276:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ ANY_IMAGE),
/* harmony export */   B1: () => (/* binding */ NODE_WORDS),
/* harmony export */   Hx: () => (/* binding */ WAITS_ON_IMAGE)
/* harmony export */ });
/**
 * The maximum length of a node's message: longer ones contain web pages that a server returned, not messages of a
 * runtime.
 */
const NODE_WORDS = 16_000;
/** Stands for the image if no pod waits for one, or if it is not known which. */
const ANY_IMAGE = '(any image)';
/** Reasons of a container that waits because its image is not on the node (kubelet, `pkg/kubelet/images`). */
const WAITS_ON_IMAGE = new Set([
    'ErrImagePull',
    'ImagePullBackOff',
    'InvalidImageName',
    'ErrImageNeverPull',
    'ImageInspectError',
    'RegistryUnavailable',
    'SignatureValidationFailed',
    'ImageVolumeMountFailed',
]);


/***/ })

};
;