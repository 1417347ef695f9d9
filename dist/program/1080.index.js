"use strict";
exports.id = 1080;
exports.ids = [1080,4861];
exports.modules = {

/***/ 1080:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect),
  environmentProblems: () => (/* binding */ environmentProblems)
});

// EXTERNAL MODULE: ./src/http/endpoints.ts
var http_endpoints = __webpack_require__(9034);
// EXTERNAL MODULE: ./src/model/cluster.ts
var model_cluster = __webpack_require__(5883);
;// CONCATENATED MODULE: ./src/app/ahead.ts
/** The hosts that a run will ask, to connect to while its credentials are looked for. */


/** Of more registries the first few: the others are connected to when they are asked. */
const REGISTRIES = 4;
/** An address at each host that a request of these images and clusters surely asks. */
function hostsOf({ images, clusters }, endpoints) {
    const valid = images.flatMap((image) => (image.valid ? [image.reference] : []));
    const ofGoogle = valid.some(({ kind }) => kind === 'artifact-registry');
    const services = [
        ...(clusters.some((each) => !(0,model_cluster/* isOutside */._K)(each)) ? ['container', 'cloudresourcemanager'] : []),
        ...(ofGoogle && clusters.length > 0 ? ['artifactregistry', 'iam'] : []),
    ];
    const registries = [...new Set(valid.map(({ host }) => host))].slice(0, REGISTRIES);
    return [
        ...services.map((service) => (0,http_endpoints.urlFor)(endpoints, service, '')),
        ...registries.map((host) => (0,http_endpoints.registryUrl)(endpoints, host, '')),
    ];
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/kubernetes/program.ts
var kubernetes_program = __webpack_require__(5216);
// EXTERNAL MODULE: ./src/model/json.ts
var model_json = __webpack_require__(7979);
;// CONCATENATED MODULE: ./src/model/docker-config.ts
/**
 * Credentials as Docker keeps them (`auths` of config.json, `.dockerconfigjson` and `.dockercfg` of Kubernetes), read as
 * Go's JSON and the kubelet's own decoding do (kubernetes pkg/credentialprovider/config.go). Pure.
 */

/**
 * The credentials of a `.dockerconfigjson`, or of a `config.json`.
 * @param bytes the file as it is
 */
function readDockerConfig(bytes) {
    const config = (0,model_json/* objectOrNull */.av)((0,model_json/* parseJson */.qF)(bytes));
    if (config === null)
        return { ok: false, reason: 'it is no JSON object' };
    const auths = field(config, 'auths');
    if (auths === undefined || auths === null)
        return { ok: true, auths: [] };
    const entries = (0,model_json/* objectOrNull */.av)(auths);
    return entries === null ? { ok: false, reason: 'its auths are no object' } : authsIn(entries);
}
/**
 * The credentials of a `.dockercfg`, the older form: the entries themselves.
 * @param bytes the file as it is
 */
function readDockercfg(bytes) {
    const config = (0,model_json/* objectOrNull */.av)((0,model_json/* parseJson */.qF)(bytes));
    return config === null ? { ok: false, reason: 'it is no JSON object' } : authsIn(config);
}
/** One entry that cannot be read makes the kubelet refuse them all, as Go's JSON does. */
function authsIn(entries) {
    const auths = [];
    for (const [registry, value] of Object.entries(entries)) {
        const auth = authOf(registry, value);
        if (typeof auth === 'string')
            return { ok: false, reason: auth };
        auths.push(auth);
    }
    return { ok: true, auths };
}
function authOf(registry, value) {
    const entry = value === null ? {} : (0,model_json/* objectOrNull */.av)(value);
    if (entry === null)
        return 'an entry is no object';
    const [user, password, auth, token] = ['username', 'password', 'auth', 'identitytoken'].map((name) => textOf(field(entry, name)));
    if (user === undefined || password === undefined || auth === undefined || token === undefined)
        return 'a user name, a password or an auth of an entry is no text';
    if (auth === '')
        return { registry, user, password, identityToken: token };
    const decoded = decoded64(auth);
    if (decoded === null)
        return 'the auth of an entry is not base64';
    const colon = decoded.indexOf(':');
    if (colon < 0)
        return 'the auth of an entry is not the base64 of USER:PASSWORD';
    return { registry, user: decoded.slice(0, colon), password: decoded.slice(colon + 1), identityToken: token };
}
/** The empty text for nothing; undefined for what is no text. */
const textOf = (value) => value === undefined || value === null ? '' : typeof value === 'string' ? value : undefined;
/** Go's JSON finds a field whatever the case of its letters; of several the last counts. */
const field = (object, name) => Object.entries(object).findLast(([key]) => key.toLowerCase() === name)?.[1];
/** With its padding or without any, as the kubelet takes it; line ends are passed over. */
function decoded64(text) {
    const letters = text.replace(/[\r\n]/g, '');
    const isPadded = text.trim().endsWith('=');
    const bare = isPadded ? letters.replace(/={1,2}$/, '') : letters;
    const whole = isPadded ? letters.length % 4 === 0 : bare.length % 4 !== 1;
    return whole && /^[A-Za-z0-9+/]*$/.test(bare) ? Buffer.from(bare, 'base64').toString('utf8') : null;
}

// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
;// CONCATENATED MODULE: ./src/model/docker-login.ts
/**
 * Which login of a Docker configuration is for a registry, as Docker's command line chooses it: a helper of that host,
 * else the store, else the entry (docker/cli, `cli/config/configfile`). Pure.
 */



/** The names under which logins of Docker Hub are kept; the first is Docker's own. */
const HUB = ['https://index.docker.io/v1/', 'index.docker.io', 'docker.io', 'registry-1.docker.io'];
const serversOf = (host) => (host === 'docker.io' ? HUB : [host, `https://${host}`]);
/**
 * Reads a configuration.
 * @param bytes the file as it is
 * @returns what keeps it from being read, without a word of what it holds
 */
function dockerLogins(bytes) {
    const config = readDockerConfig(bytes);
    if (!config.ok)
        return config;
    const json = (0,model_json/* objectOrNull */.av)((0,model_json/* parseJson */.qF)(bytes));
    const store = (0,model_json/* text */.Qq)(json?.['credsStore']) ?? '';
    return {
        ok: true,
        auths: config.auths,
        helpers: (0,model_json/* objectOrNull */.av)(json?.['credHelpers']) ?? {},
        store: store === '' ? null : store,
    };
}
/** A helper's name becomes that of a program: no path, and nothing that a shell or a system would read otherwise. */
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}$/;
/** The helper that keeps the login of a registry; null where an entry of the configuration would. */
function helperFor({ helpers, store }, host) {
    const servers = serversOf(host);
    const own = servers.find((each) => (0,own_value/* ownValue */.e)(helpers, each) !== undefined);
    const name = own === undefined ? store : ((0,model_json/* text */.Qq)((0,own_value/* ownValue */.e)(helpers, own)) ?? '');
    if (name === null)
        return null;
    if (!NAME.test(name))
        return { ok: false, reason: 'the name of its credential helper is none of a program' };
    return { ok: true, name, server: own ?? servers[0] ?? host };
}
/** The entry of a registry; null where there is none, or none with a user name and a password. */
function loginFor({ auths }, host) {
    const servers = new Set(serversOf(host).map(hostOf));
    const entry = auths.find(({ registry }) => registry === serversOf(host)[0]) ??
        auths.find(({ registry }) => servers.has(hostOf(registry)));
    return entry === undefined ? null : usable(entry);
}
/** `https://HOST/v1/` as Docker wrote it before, and `HOST`. */
const hostOf = (registry) => registry
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split('/', 1)
    .join('');
/**
 * What a helper answered (docker-credential-helpers, `{"ServerURL", "Username", "Secret"}`).
 * @returns null where it is no user name with a password
 */
function helperAnswer(answer) {
    const json = (0,model_json/* objectOrNull */.av)((0,model_json/* parseJson */.qF)(new TextEncoder().encode(answer)));
    return usable({ user: (0,model_json/* text */.Qq)(json?.['Username']) ?? '', password: (0,model_json/* text */.Qq)(json?.['Secret']) ?? '' });
}
/** Beside an identity token (`<token>`), which is exchanged otherwise; and Basic has no colon in a user name. */
const usable = ({ user, password }) => user === '' || user === '<token>' || password === '' || /[:\r\n\0]/.test(user) || /[\r\n\0]/.test(password)
    ? null
    : { user, password };

;// CONCATENATED MODULE: ./src/app/docker-login.ts
/**
 * The Docker login of the machine that this program runs on, as Docker's own command line finds it
 * (https://docs.docker.com/reference/cli/docker/login/): `config.json` of `DOCKER_CONFIG` or of `~/.docker`, with its
 * `auths`, `credHelpers` and `credsStore`. It may show an image of another registry to this program; it says nothing of
 * what a node presents.
 */





/** Bytes of a configuration; Docker's own hold a few hundred. */
const LARGEST = 1024 * 1024;
/** The logins of this machine; nothing is read before a registry is asked for. */
function dockerLogin({ env, signal, onSecret, helperMs = 10_000, log }) {
    let config = null;
    const found = new Map();
    const find = async (host) => {
        config ??= read(env, log);
        const logins = await config;
        if (logins === null)
            return null;
        const helper = helperFor(logins, host);
        if (helper === null)
            return loginFor(logins, host);
        if (!helper.ok) {
            log(`Docker login for ${host}: ${helper.reason}`);
            return null;
        }
        const program = `docker-credential-${helper.name}`;
        const answer = await (0,kubernetes_program/* runProgram */.mB)({
            program,
            args: ['get'],
            env,
            stdin: helper.server,
            timeoutMs: helperMs,
            signal: signal(),
        });
        const login = answer.ok ? helperAnswer(answer.text) : null;
        // Its own words may hold what it keeps.
        if (login === null)
            log(`Docker login for ${host}: ${program} gave none${answer.ok ? '' : ` (${answer.why})`}`);
        return login;
    };
    return (host) => {
        const known = found.get(host) ??
            find(host).then((login) => {
                if (login !== null)
                    onSecret(login.password);
                return login;
            });
        found.set(host, known);
        return known;
    };
}
/** The file, as far as it is a regular one of a bounded size; null where there is none to use. */
async function read(env, log) {
    const home = env['HOME'] ?? env['USERPROFILE'] ?? '';
    const own = env['DOCKER_CONFIG'] ?? '';
    if (own === '' && home === '')
        return null;
    const file = own === '' ? (0,external_node_path_.join)(home, '.docker', 'config.json') : (0,external_node_path_.join)(own, 'config.json');
    try {
        // A pipe in its place is not waited for.
        const handle = await (0,promises_.open)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        try {
            const about = await handle.stat();
            if (!about.isFile() || about.size > LARGEST) {
                log(`the Docker configuration ${file} is no file of at most 1 MiB: it is not used`);
                return null;
            }
            const logins = dockerLogins(await handle.readFile());
            if (!logins.ok)
                log(`the Docker configuration ${file} is not used: ${logins.reason}`);
            return logins.ok ? logins : null;
        }
        finally {
            await handle.close();
        }
    }
    catch {
        // There is none, or this user may not read it: a login that nobody has.
        return null;
    }
}

// EXTERNAL MODULE: ./src/diagnosis/words/index.ts + 11 modules
var diagnosis_words = __webpack_require__(1051);
// EXTERNAL MODULE: ./src/model/waiting-pull.ts
var waiting_pull = __webpack_require__(7276);
// EXTERNAL MODULE: ./src/model/kubernetes-names.ts
var kubernetes_names = __webpack_require__(8848);
;// CONCATENATED MODULE: ./src/diagnosis/events-read.ts
/** Reads events and log lines as far as pulls that fail are concerned. Pure. */




/** What a pod's events of these reasons say, the status may not. */
const TELLING = new Set([
    'Failed',
    'BackOff',
    'InspectFailed',
    'FailedToRetrieveImagePullSecret',
    'ErrImageNeverPull',
]);
/** Why no pod comes to be, of what its image or its shape is refused for. */
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
/** A registry's address in the words of a webhook that asked it: `GET https://HOST/v2/NAME/manifests/TAG`. */
const ASKED_IMAGE = /https:\/\/([^\s/"]{1,255})\/v2\/([^\s"]{1,500}?)\/manifests\/([\w.:-]{1,150})/;
/** The image that a kubelet's or a runtime's words name as the one that is pulled; null: none. */
const imageInWords = (message) => /^(?:Back-off pulling|Failed to (?:pull|inspect)) image "([^"\s]{1,1000})"/.exec(message)?.[1] ?? null;
/** The image that admission's words name; null: none. */
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
/** A name as the API gave it: one bounded line. */
function nameOf(value) {
    const given = (0,model_json/* text */.Qq)(value);
    return given === null ? null : (0,model_json/* clean */.uH)(given, 253) || null;
}
/** An event, of the Kubernetes API or as GKE logs it; null where it is none. */
function eventIn(event) {
    const { reason, message, involvedObject, count, series, source, lastTimestamp, eventTime } = (0,model_json/* object */.Ik)(event);
    const { kind, namespace, name, fieldPath } = (0,model_json/* object */.Ik)(involvedObject);
    const [ofKind, ofName, place] = [nameOf(kind), nameOf(name), nameOf(namespace) ?? 'default'];
    if (typeof reason !== 'string' || ofKind === null || ofName === null)
        return null;
    // Whoever may write log entries may forge one: what is named as nothing in Kubernetes can be is no event.
    if (!(0,kubernetes_names/* isSubdomain */.J4)(ofName) || !(0,kubernetes_names/* isLabel */.J2)(place))
        return null;
    const node = nameOf((0,model_json/* object */.Ik)(source)['host']);
    return {
        kind: ofKind,
        namespace: place,
        name: ofName,
        container: containerIn((0,model_json/* text */.Qq)(fieldPath) ?? ''),
        node: node !== null && (0,kubernetes_names/* isSubdomain */.J4)(node) ? node : null,
        reason: (0,model_json/* clean */.uH)(reason, 100),
        message: (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(message) ?? '', waiting_pull/* NODE_WORDS */.B1),
        times: Math.max(timesOf(count), timesOf((0,model_json/* object */.Ik)(series)['count'])),
        at: (0,model_json/* text */.Qq)(lastTimestamp) ?? (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(series)['lastObservedTime']) ?? (0,model_json/* text */.Qq)(eventTime) ?? '',
    };
}
/** The container that `spec.containers{NAME}` is about; null where it is none, or no name. */
function containerIn(fieldPath) {
    const name = fieldPath.endsWith('}') ? fieldPath.slice(fieldPath.indexOf('{') + 1, -1) : '';
    return (0,kubernetes_names/* isLabel */.J2)(name) ? name : null;
}
const timesOf = (count) => typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? count : 1;
/** `BackOff` and `Failed` also stand for containers that crash. */
const isOfPull = ({ reason, message }) => reason === 'BackOff'
    ? message.startsWith('Back-off pulling image')
    : reason !== 'Failed' ||
        !message.startsWith('Error: ') ||
        waiting_pull/* WAITS_ON_IMAGE */.Hx.has(/^Error: (\w+)\s*$/.exec(message)?.[1] ?? '') ||
        isOfSecret(message);
/** The kubelet could not read a pull secret, and asked no registry. */
const isOfSecret = (message) => message.startsWith('Error: ') && (0,diagnosis_words/* classify */.L8)(message).id === 'pull-secret-missing';
const saidOf = ({ reason, message, times, at }) => ({ reason, message, times, at });
/** Controllers whose pods admission refuses, each with its latest words. */
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
        pullSecrets: [],
        reason: event.reason,
        said: [saidOf(event)],
    }));
}
const isRefusal = ({ message, reason }) => {
    const { id } = (0,diagnosis_words/* classify */.L8)(message, reason);
    return REFUSED.has(id) || refusedImage(message) !== null;
};
/** Pulls that events alone tell of, with no pod to look at: the latest word on each container stands. */
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
        return [{ kind, namespace, name, container, image, node, pullSecrets: [], reason, said: latestOf(all) }];
    });
    return [...pulls, ...refusedIn(sorted)];
}
/** An event is logged anew each time that it is counted: the same words once, with the highest count. */
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
 * What containerd itself says (`msg="PullImage \"IMAGE\" failed" error="…"`) beside the events' words.
 * @param alone whether a node's pull that no event tells of counts too
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
            const message = (0,model_json/* clean */.uH)((/ error="(.*)"$/.exec(words)?.[1] ?? words).replaceAll('\\"', '"'), waiting_pull/* NODE_WORDS */.B1);
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
            pullSecrets: [],
            reason: 'ErrImagePull',
            said: [{ reason: 'Failed', message, times, at }],
        })),
    ];
}

;// CONCATENATED MODULE: ./src/diagnosis/waiting-pods.ts
/** Reads pods and nodes of the Kubernetes API as far as pulls that wait are concerned. Pure. */





/** Why a container whose image is there cannot start, as far as the image is the reason. */
const OF_THE_IMAGE = new Set([
    'wrong-architecture',
    'wrong-os',
    'windows-build',
    'not-an-image',
    'no-platform',
    'broken-layer',
    'node-store-broken',
]);
/** Why the runtime itself could not make a container of an image that it has; a program's own words never tell that. */
const OF_THE_RUNTIME = new Set(['runtime-down', 'runtime-configuration']);
/** The waiting reasons of a container that was pulled and does not start (kubelet, `pkg/kubelet/kuberuntime`). */
const DOES_NOT_START = new Set(['CreateContainerError', 'RunContainerError', 'CrashLoopBackOff']);
/** The containers of a pod that wait on their image, or whose image does not start, with the status's own words. */
function waitingIn(pod) {
    const about = podIn(pod);
    if (about === null)
        return [];
    const { spec, status, volumes, ...of } = about;
    const images = new Map(['initContainers', 'containers', 'ephemeralContainers'].flatMap((field) => (0,model_json/* list */.p_)((0,own_value/* ownValue */.e)(spec, field)).map((each) => [(0,model_json/* object */.Ik)(each)['name'], (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(each)['image'])])));
    return statusesIn(status).flatMap((each) => {
        const { reason, message } = standsIn(each) ?? {};
        if (reason === undefined || message === undefined)
            return [];
        const own = shortened(images.get(each['name']) ?? (0,model_json/* text */.Qq)(each['image']));
        const named = imageInWords(message);
        // The image of a volume is pulled for the container, whose status then names it.
        const image = named !== null && named !== own && volumes.has(named) ? named : own;
        const said = [{ reason, message, times: 1, at: '' }];
        return [{ ...of, container: nameOf(each['name']), image, reason, said }];
    });
}
/** Why a container stands still, as far as its image is concerned; null: it does not, or for another reason. */
function standsIn(status) {
    const state = (0,model_json/* object */.Ik)(status['state']);
    const { reason, message } = (0,model_json/* object */.Ik)(state['waiting']);
    const words = (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(message) ?? '', waiting_pull/* NODE_WORDS */.B1);
    if (typeof reason === 'string' && waiting_pull/* WAITS_ON_IMAGE */.Hx.has(reason))
        return { reason, message: words };
    const own = typeof reason === 'string' ? (0,diagnosis_words/* wordsInReason */.ps)((0,model_json/* clean */.uH)(reason, waiting_pull/* NODE_WORDS */.B1)) : null;
    if (own !== null)
        return { reason: 'Failed', message: own };
    const ended = [state['terminated'], (0,model_json/* object */.Ik)(status['lastState'])['terminated']].map(model_json/* object */.Ik);
    const told = [
        ...(typeof reason === 'string' && DOES_NOT_START.has(reason) ? [{ reason, message: words }] : []),
        ...ended.map((each) => ({
            reason: (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(each['reason']) ?? 'Error', 100),
            message: (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(each['message']) ?? '', waiting_pull/* NODE_WORDS */.B1),
        })),
    ];
    // One that runs again is well, whatever ended it before.
    if (state['running'] !== undefined)
        return null;
    return told.find((each) => keepsFromStarting(each)) ?? null;
}
function keepsFromStarting({ reason, message }) {
    const { id } = (0,diagnosis_words/* classify */.L8)(message, reason);
    return OF_THE_IMAGE.has(id) || (reason === 'CreateContainerError' && OF_THE_RUNTIME.has(id));
}
function podIn(pod) {
    const { metadata, spec, status } = (0,model_json/* object */.Ik)(pod);
    const name = nameOf((0,model_json/* object */.Ik)(metadata)['name']);
    if (name === null)
        return null;
    const account = nameOf((0,model_json/* object */.Ik)(spec)['serviceAccountName']);
    return {
        ...(account === null || account === 'default' ? {} : { serviceAccount: account }),
        kind: 'Pod',
        namespace: nameOf((0,model_json/* object */.Ik)(metadata)['namespace']) ?? 'default',
        name,
        node: nameOf((0,model_json/* object */.Ik)(spec)['nodeName']),
        pullSecrets: (0,model_json/* list */.p_)((0,model_json/* object */.Ik)(spec)['imagePullSecrets']).flatMap((each) => nameOf((0,model_json/* object */.Ik)(each)['name']) ?? []),
        spec: (0,model_json/* object */.Ik)(spec),
        status: (0,model_json/* object */.Ik)(status),
        volumes: new Set((0,model_json/* list */.p_)((0,model_json/* object */.Ik)(spec)['volumes']).flatMap((each) => shortened((0,model_json/* text */.Qq)((0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(each)['image'])['reference'])) ?? [])),
    };
}
const statusesIn = (status) => ['initContainerStatuses', 'containerStatuses', 'ephemeralContainerStatuses'].flatMap((field) => (0,model_json/* list */.p_)((0,own_value/* ownValue */.e)(status, field)).map(model_json/* object */.Ik));
/** References are at most a few hundred characters; what is longer is none, and stays bounded. */
const shortened = (image) => (image === null ? null : (0,model_json/* clean */.uH)(image, 1000));
/** The pulls with what their pods' events said. */
function withEvents(pulls, events) {
    const ofPod = new Map();
    for (const event of events) {
        if (event.kind !== 'Pod' || !TELLING.has(event.reason))
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
            const named = imageInWords(event.message);
            return (isOfPull(event) &&
                (event.container === null || event.container === pull.container) &&
                (named === null || pull.image === null || isSame(named, pull.image)));
        });
        return { ...pull, said: [...pull.said, ...own.map(saidOf)] };
    });
}
/** The kubelet names an image as the pod does; a runtime may write it out. */
const isSame = (named, image) => named === image || named.endsWith(`/${image}`) || image.endsWith(`/${named}`) || named.startsWith(`${image}:`);
/** Events of what a node does before a pull. */
const BEFORE = new Set(['FailedCreatePodSandBox', 'FailedMount']);
/**
 * Pods that do not come as far as their pull: the sandbox could not be made, mostly for want of its own image (`failed
 * to get sandbox image "gke.gcr.io/pause:…"`), or a volume not be mounted.
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
/** The sandbox's own image, where the words are of its pull: they decide then, not that it was for a sandbox. */
const sandboxImage = ({ reason, message }) => reason === 'FailedCreatePodSandBox'
    ? (/sandbox image "([^"\s]{1,1000})"/.exec(message)?.[1] ??
        /(?:pulling|to pull) image "([^"\s]{1,1000})"/.exec(message)?.[1] ??
        null)
    : null;
/** The distinct images of a controller's pod template. */
function imagesOfTemplate(controller) {
    const spec = (0,model_json/* object */.Ik)((0,model_json/* object */.Ik)((0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(controller)['spec'])['template'])['spec']);
    const images = ['initContainers', 'containers'].flatMap((field) => (0,model_json/* list */.p_)((0,own_value/* ownValue */.e)(spec, field)).flatMap((each) => shortened((0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(each)['image'])) ?? []));
    return [...new Set(images)];
}
/** A node's pool and place, from its labels and `spec.providerID` (`gce://PROJECT/ZONE/NAME`). */
function nodeIn(node) {
    const { metadata, spec } = (0,model_json/* object */.Ik)(node);
    const { name, labels } = (0,model_json/* object */.Ik)(metadata);
    const own = nameOf(name);
    if (own === null)
        return null;
    const [, project = null, zone = null] = /^gce:\/\/([\w.:-]+)\/([a-z0-9-]+)\//.exec((0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(spec)['providerID']) ?? '') ?? [];
    const label = (key) => nameOf((0,own_value/* ownValue */.e)((0,model_json/* object */.Ik)(labels), key));
    return {
        name: own,
        pool: label('cloud.google.com/gke-nodepool'),
        zone: label('topology.kubernetes.io/zone') ?? zone,
        project,
    };
}
/** All that reads pulls from the JSON of the Kubernetes API. */
const pullReader = { waitingIn, eventIn: eventIn, withEvents, stoppedIn, refusedIn: refusedIn, imagesOfTemplate, nodeIn };

// EXTERNAL MODULE: ./src/http/client.ts + 1 modules
var http_client = __webpack_require__(8415);
// EXTERNAL MODULE: ./src/model/fact.ts
var model_fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/model/need.ts
var need = __webpack_require__(9797);
// EXTERNAL MODULE: ./src/google/google-api.ts
var google_api = __webpack_require__(533);
;// CONCATENATED MODULE: ./src/google/compute.ts




/** Compute Engine: the CPU architecture of a machine type (docs/GOOGLE.md#architecture-of-a-machine-type). */
const compute = (client) => ({
    machineType: ({ project, zone, machineType }) => {
        const name = `projects/${project}/zones/${zone}/machineTypes/${machineType}`;
        return (0,google_api/* callGoogle */.EW)(client, {
            service: 'compute',
            name,
            from: `compute ${name}`,
            needs: [(0,need/* need */.$B)('compute.machineTypes.get', `projects/${project}`)],
            what: 'a machine type with its architecture',
            read: (json) => {
                const architecture = (0,model_json/* text */.Qq)(json['architecture']);
                return architecture === null ? null : { architecture };
            },
        });
    },
});
const GROUP = /\/projects\/([^/]+)\/zones\/([^/]+)\/instanceGroup(?:Manager)?s\/([^/]+)$/;
/**
 * A VM of a pool that runs, of which its group has no plans where there is one (`instanceGroupManagers.
 * listManagedInstances`, compute v1).
 * @param groups addresses of the pool's managed instance groups
 * @returns absent where no VM runs
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
        return (0,model_fact/* known */.eO)({ project: found.project, zone: found.zone, name: found.name }, from);
    const problems = listed.flatMap((fact) => (fact.state === 'known' || fact.state === 'absent' ? [] : [fact]));
    return problems[0] ?? (0,model_fact/* absent */.Ge)(from, 'no VM of the pool runs');
}
function vmsOf(client, { project, zone, name: group }) {
    const name = `projects/${project}/zones/${zone}/instanceGroupManagers/${group}/listManagedInstances`;
    return (0,google_api/* callGoogle */.EW)(client, {
        service: 'compute',
        name,
        post: {},
        from: `compute ${name}`,
        needs: [(0,need/* need */.$B)('compute.instanceGroupManagers.list', `projects/${project}`, 'verify')],
        what: 'a list of managed instances',
        read: (json) => (0,model_json/* list */.p_)(json['managedInstances']).flatMap((each) => {
            const { instance, instanceStatus, currentAction } = (0,model_json/* object */.Ik)(each);
            const vm = /\/instances\/([^/]+)$/.exec((0,model_json/* text */.Qq)(instance) ?? '')?.[1];
            return vm !== undefined && instanceStatus === 'RUNNING'
                ? [{ project, zone, name: vm, quiet: currentAction === 'NONE' }]
                : [];
        }),
    });
}

// EXTERNAL MODULE: ./src/google/credentials.ts + 1 modules
var google_credentials = __webpack_require__(6886);
// EXTERNAL MODULE: ./src/http/network.ts
var http_network = __webpack_require__(6782);
// EXTERNAL MODULE: ./src/http/proxy.ts
var proxy = __webpack_require__(7856);
// EXTERNAL MODULE: ./src/http/secrets.ts
var http_secrets = __webpack_require__(4861);
// EXTERNAL MODULE: ./src/model/errors.ts
var model_errors = __webpack_require__(7206);
;// CONCATENATED MODULE: ./src/google/access-context-manager.ts




/** Access Context Manager: the perimeters of an organization (docs/GOOGLE.md#perimeters). */
const accessContextManager = (client) => ({
    perimeters: async ({ organization }) => {
        const from = `accesscontextmanager perimeters of ${organization}`;
        const policies = await (0,google_api/* listGoogle */.Cx)(client, {
            service: 'accesscontextmanager',
            name: 'v1/accessPolicies',
            query: { parent: organization },
            from,
            needs: [(0,need/* need */.$B)('accesscontextmanager.policies.list', organization)],
            what: 'a list of access policies',
            items: 'accessPolicies',
            read: (json) => /^accessPolicies\/\d+$/.exec((0,model_json/* text */.Qq)(json['name']) ?? '')?.[0] ?? null,
        });
        if (policies.state !== 'known')
            return policies;
        const listed = await Promise.all(policies.value.map((policy) => perimetersOf(client, policy, organization, from)));
        const missing = listed.find(({ state }) => state !== 'known');
        return (missing ??
            (0,model_fact/* known */.eO)(listed.flatMap((fact) => (fact.state === 'known' ? fact.value : [])), from));
    },
});
const perimetersOf = (client, policy, organization, from) => (0,google_api/* listGoogle */.Cx)(client, {
    service: 'accesscontextmanager',
    name: `v1/${policy}/servicePerimeters`,
    from,
    needs: [(0,need/* need */.$B)('accesscontextmanager.servicePerimeters.list', organization)],
    what: 'a list of perimeters',
    items: 'servicePerimeters',
    read: readPerimeter,
});
/** `status` is what is in force; `spec` is only a dry run. */
function readPerimeter(json) {
    const name = (0,model_json/* text */.Qq)(json['name']);
    if (name === null)
        return null;
    const status = (0,model_json/* object */.Ik)(json['status']);
    const resources = texts(status['resources']);
    const { enableRestriction, allowedServices } = (0,model_json/* object */.Ik)(status['vpcAccessibleServices']);
    return {
        name,
        title: (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(json['title']) ?? name.split('/').at(-1) ?? name, 100),
        bridge: json['perimeterType'] === 'PERIMETER_TYPE_BRIDGE',
        projects: resources.flatMap((each) => /^projects\/(\d+)$/.exec(each)?.[1] ?? []),
        networks: resources.flatMap((each) => /^\/\/compute\.googleapis\.com\/(projects\/[^/]+\/global\/networks\/[^/]+)$/.exec(each)?.[1] ?? []),
        restricted: texts(status['restrictedServices']),
        reachable: enableRestriction === true ? texts(allowedServices) : null,
    };
}
const texts = (value) => (0,model_json/* list */.p_)(value).flatMap((each) => (0,model_json/* text */.Qq)(each) ?? []);

;// CONCATENATED MODULE: ./src/google/cleanup-json.ts

const CONDITION = ['tagState', 'tagPrefixes', 'versionNamePrefixes', 'packageNamePrefixes', 'olderThan', 'newerThan'];
const STATES = new Set(['TAGGED', 'UNTAGGED', 'ANY', 'TAG_STATE_UNSPECIFIED']);
/** Each of a repository's `cleanupPolicies`; what it does not understand in one makes it strange, never silent. */
const cleanupPoliciesFrom = (raw) => Object.entries((0,model_json/* object */.Ik)(raw))
    .map(([id, each]) => policyFrom(id, (0,model_json/* object */.Ik)(each)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
function policyFrom(id, json) {
    const condition = (0,model_json/* objectOrNull */.av)(json['condition']);
    const recent = (0,model_json/* objectOrNull */.av)(json['mostRecentVersions']);
    const ages = [condition?.['olderThan'], condition?.['newerThan']];
    const tagState = (0,model_json/* text */.Qq)(condition?.['tagState']) ?? 'ANY';
    const known = new Set(CONDITION);
    const strange = (condition === null) === (recent === null) ||
        !STATES.has(tagState) ||
        Object.keys(condition ?? {}).some((field) => !known.has(field)) ||
        ages.some((age) => age !== undefined && seconds(age) === null) ||
        (recent !== null && count(recent['keepCount']) === null);
    const [olderThan = null, newerThan = null] = ages.map(seconds);
    return {
        id: (0,model_json/* text */.Qq)(json['id']) ?? id,
        action: (0,model_json/* text */.Qq)(json['action']) ?? 'ACTION_UNSPECIFIED',
        condition: condition && {
            tagState,
            tagPrefixes: cleanup_json_texts(condition['tagPrefixes']),
            versionNamePrefixes: cleanup_json_texts(condition['versionNamePrefixes']),
            packageNamePrefixes: cleanup_json_texts(condition['packageNamePrefixes']),
            olderThan,
            newerThan,
        },
        mostRecent: recent && {
            packageNamePrefixes: cleanup_json_texts(recent['packageNamePrefixes']),
            keepCount: count(recent['keepCount']) ?? 0,
        },
        strange,
    };
}
const cleanup_json_texts = (raw) => (0,model_json/* list */.p_)(raw).filter((each) => typeof each === 'string');
const count = (raw) => (typeof raw === 'number' && Number.isInteger(raw) ? raw : null);
/** A duration, `2592000s`, in seconds. */
function seconds(raw) {
    const digits = typeof raw === 'string' ? /^(\d{1,12})(?:\.\d{1,9})?s$/.exec(raw)?.[1] : undefined;
    return digits === undefined ? null : Number(digits);
}

;// CONCATENATED MODULE: ./src/google/iam-policy.ts

/** The body of a `getIamPolicy` that is a POST: without it, conditions would not be told. */
const POLICY_VERSION_3 = { options: { requestedPolicyVersion: 3 } };
/**
 * An allow policy from an answer's JSON; null where anything in it is not what it must be. One that grants nothing has
 * a version or an etag: an object without any of the three is another thing.
 */
function readPolicy(json) {
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






/** Artifact Registry's API: a repository with its allow policy and download rules, a project's settings (docs/GOOGLE.md#artifact-registry). */
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
        read: readPolicy,
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
        path: `v1/${(0,http_endpoints.encodeName)(repository)}/dockerImages/${(0,http_endpoints.encodePath)(`${name}@${digest}`)}`,
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
        path: `v1/${(0,http_endpoints.encodeName)(repository)}/packages/${(0,http_endpoints.encodePath)(name)}/versions`,
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
/** A rule with the operation that it is about; one that names none is taken for one about downloads. */
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
/** Names of the repositories that a virtual one reads, as they stand there. */
const virtualUpstreams = (json) => (0,model_json/* list */.p_)((0,model_json/* object */.Ik)(json['virtualRepositoryConfig'])['upstreamPolicies']).flatMap((policy) => (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(policy)['repository']) ?? []);
/** What a remote repository fetches from: `DOCKER_HUB`, an address, or another repository's name. */
function remoteUpstreams(remote) {
    const docker = (0,model_json/* object */.Ik)(remote['dockerRepository']);
    const named = [
        docker['publicRepository'],
        (0,model_json/* object */.Ik)(docker['customRepository'])['uri'],
        (0,model_json/* object */.Ik)(remote['commonRepository'])['uri'],
    ];
    return named.flatMap((each) => (0,model_json/* text */.Qq)(each) ?? []);
}

// EXTERNAL MODULE: ./src/model/admission.ts
var admission = __webpack_require__(2128);
;// CONCATENATED MODULE: ./src/google/binary-authorization.ts






/** Beyond so many attestations of one image nothing is validated: the rest is not known. */
const MOST = 20;
/**
 * Binary Authorization v1 and Container Analysis v1: policies, attestors, and attestations, which the service itself
 * validates (docs/GOOGLE.md#binary-authorization).
 */
const binaryAuthorization = (client) => ({
    admissionPolicy: ({ project }) => (0,google_api/* callGoogle */.EW)(client, {
        service: 'binaryauthorization',
        name: `v1/projects/${project}/policy`,
        from: `binaryauthorization projects/${project}/policy`,
        needs: [(0,need/* need */.$B)('binaryauthorization.policy.get', `projects/${project}`)],
        what: 'a Binary Authorization policy',
        read: binary_authorization_readPolicy,
    }),
    systemPolicy: ({ location }) => (0,google_api/* callGoogle */.EW)(client, {
        service: 'binaryauthorization',
        name: `v1/locations/${location}/policy`,
        from: `binaryauthorization locations/${location}/policy`,
        needs: [],
        what: 'a Binary Authorization policy',
        read: (json) => {
            const exempt = (0,model_json/* text */.Qq)(json['name']) === null ? null : patternsIn(json);
            return exempt && { exempt };
        },
    }),
    attestor: async ({ attestor, image }) => {
        const asked = await (0,google_api/* callGoogle */.EW)(client, {
            service: 'binaryauthorization',
            name: `v1/${attestor}`,
            from: `binaryauthorization ${attestor}`,
            needs: ['attestors.get', 'attestors.verifyImageAttested'].map((verb) => (0,need/* need */.$B)(`binaryauthorization.${verb}`, attestor)),
            what: 'an attestor',
            read: readAttestor,
        });
        if (asked.state !== 'known')
            return asked;
        const { note, keys } = asked.value;
        if (note === null || keys.length === 0)
            return (0,model_fact/* known */.eO)({ keys, attestations: [], more: false }, asked.from);
        const attested = await attestationsOf(client, note, image.slice(image.indexOf('@') + 1));
        if (attested.state !== 'known')
            return attested;
        const first = attested.value.slice(0, MOST);
        const answers = await Promise.all(first.map((each) => validate(client, attestor, note, each)));
        return answerOf(asked.from, keys, answers, attested.value.length > MOST);
    },
});
/** By the digest's end, as gcloud asks for them: an attestation may stand at another name of the image. */
const attestationsOf = async (client, note, digest) => {
    const found = await (0,google_api/* listGoogle */.Cx)(client, {
        service: 'containeranalysis',
        name: `v1/${note}/occurrences`,
        query: { filter: `has_suffix(resourceUrl, "${digest}")` },
        items: 'occurrences',
        from: `containeranalysis occurrences of ${note}`,
        needs: [(0,need/* need */.$B)('containeranalysis.notes.listOccurrences', note)],
        what: 'a list of attestations',
        read: (json) => {
            const resource = (0,model_json/* text */.Qq)(json['resourceUri']);
            return resource === null ? null : { resource, attestation: (0,model_json/* object */.Ik)(json['attestation']) };
        },
    });
    if (found.state !== 'known')
        return found;
    // Other kinds of occurrences may stand at the same note, and a filter be passed over.
    const own = found.value.filter(({ resource, attestation }) => resource.endsWith(`@${digest}`) && Object.keys(attestation).length > 0);
    return (0,model_fact/* known */.eO)(own, found.from);
};
const validate = (client, attestor, note, { resource, attestation }) => (0,google_api/* callGoogle */.EW)(client, {
    service: 'binaryauthorization',
    name: `v1/${attestor}`,
    suffix: ':validateAttestationOccurrence',
    post: { attestation, occurrenceNote: note, occurrenceResourceUri: resource },
    from: `binaryauthorization ${attestor}: validation`,
    needs: [(0,need/* need */.$B)('binaryauthorization.attestors.verifyImageAttested', attestor)],
    what: 'a validation',
    read: ({ result, denialReason }) => {
        if (result !== 'VERIFIED' && result !== 'ATTESTATION_NOT_VERIFIABLE')
            return null;
        const reason = (0,model_json/* text */.Qq)(denialReason);
        return { resource, valid: result === 'VERIFIED', reason: reason && (0,model_json/* clean */.uH)(reason) };
    },
});
/** All of them; one that is valid is enough where others could not be validated. */
function answerOf(from, keys, answers, more) {
    const attestations = answers.flatMap((fact) => (fact.state === 'known' ? [fact.value] : []));
    const lack = answers.map(model_fact/* missing */.LO).find((root) => root !== null);
    if (lack !== undefined && !attestations.some(({ valid }) => valid))
        return lack;
    return (0,model_fact/* known */.eO)({ keys, attestations, more }, from);
}
function binary_authorization_readPolicy(json) {
    const otherwise = binary_authorization_readRule(json['defaultAdmissionRule']);
    const exempt = patternsIn(json);
    const maps = Object.entries(admission/* RULE_MAPS */.V).map(([kind, field]) => readMap(kind, (0,own_value/* ownValue */.e)(json, field)));
    if (otherwise === null || exempt === null || !maps.every((map) => map !== null))
        return null;
    return { exempt, system: json['globalPolicyEvaluationMode'] === 'ENABLE', rules: maps.flat(), otherwise };
}
function readMap(kind, raw) {
    if (raw === undefined || raw === null)
        return [];
    const map = (0,model_json/* objectOrNull */.av)(raw);
    if (map === null)
        return null;
    const rules = Object.entries(map).map(([key, each]) => ({ kind, key, rule: binary_authorization_readRule(each) }));
    return rules.every((each) => each.rule !== null) ? rules : null;
}
/** A rule; null where it says no evaluation, or its attestors are no list of names: half a rule would mislead. */
function binary_authorization_readRule(raw) {
    const { evaluationMode, enforcementMode, requireAttestationsBy = [] } = (0,model_json/* object */.Ik)(raw);
    const evaluation = (0,model_json/* text */.Qq)(evaluationMode);
    const attestors = (0,model_json/* list */.p_)(requireAttestationsBy).filter((each) => typeof each === 'string');
    if (evaluation === null || !Array.isArray(requireAttestationsBy))
        return null;
    if (attestors.length !== requireAttestationsBy.length)
        return null;
    return { evaluation, enforcement: (0,model_json/* text */.Qq)(enforcementMode) ?? 'ENFORCEMENT_MODE_UNSPECIFIED', attestors };
}
function patternsIn({ admissionWhitelistPatterns = [] }) {
    if (!Array.isArray(admissionWhitelistPatterns))
        return null;
    const patterns = admissionWhitelistPatterns.map((each) => (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(each)['namePattern']));
    return patterns.every((each) => each !== null) ? patterns : null;
}
const NOTE = /^projects\/[^/]+\/notes\/[^/]+$/;
function readAttestor(json) {
    const owned = (0,model_json/* objectOrNull */.av)(json['userOwnedGrafeasNote']);
    const note = (0,model_json/* text */.Qq)(owned?.['noteReference']);
    if ((0,model_json/* text */.Qq)(json['name']) === null || owned === null || note === null || !NOTE.test(note))
        return null;
    const { publicKeys = [] } = owned;
    if (!Array.isArray(publicKeys))
        return null;
    const keys = publicKeys.map((each) => (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(each)['id']));
    return keys.every((each) => each !== null) ? { note, keys } : null;
}

;// CONCATENATED MODULE: ./src/google/cloud-identity.ts



/** An e-mail address that can stand in a query of Cloud Identity without changing it. */
const ADDRESS = /^[^\s'"\\@]+@[^\s'"\\@]+$/;
/** Cloud Identity: is a service account in a group, be it through other groups? (docs/GOOGLE.md#groups) */
const cloudIdentity = (client) => ({
    groupMembership: async ({ group, email }) => {
        const from = `cloudidentity members of ${group}`;
        if (!ADDRESS.test(group) || !ADDRESS.test(email))
            return (0,model_fact/* failed */.gz)('not-asked', from, 'it is no e-mail address of a group');
        const call = { service: 'cloudidentity', from, needs: [groupNeed(group)] };
        const found = await (0,google_api/* callGoogle */.EW)(client, {
            ...call,
            name: 'v1/groups:lookup',
            path: `v1/groups:lookup?groupKey.id=${encodeURIComponent(group)}`,
            what: 'the name of a group',
            read: (json) => {
                const name = (0,model_json/* text */.Qq)(json['name']);
                return name !== null && /^groups\/[^/]+$/.test(name) ? name : null;
            },
        });
        if (found.state !== 'known')
            return found;
        return (0,google_api/* callGoogle */.EW)(client, {
            ...call,
            name: `v1/${found.value}/memberships`,
            suffix: `:checkTransitiveMembership?query=${encodeURIComponent(`member_key_id == '${email}'`)}`,
            what: 'an answer about a membership',
            // A field that is false may be left out of the answer.
            read: ({ hasMembership = false, error }) => typeof hasMembership === 'boolean' && error === undefined ? { member: hasMembership } : null,
        });
    },
});
/** Who may see a group's members is decided in the directory, by no IAM role. */
const groupNeed = (group) => ({
    way: 'policies',
    permission: 'cloudidentity groups.memberships.checkTransitiveMembership',
    resource: `the group ${group}`,
    role: 'the Groups Reader admin role in Cloud Identity or Google Workspace, or a place in the group with the right to view its members',
});

;// CONCATENATED MODULE: ./src/google/cloud-kms.ts



/** Cloud KMS: the state of a key's primary version, or of the version that is named (cloudkms v1). */
const cloudKms = (client) => ({
    key: ({ key }) => {
        const isVersion = /\/cryptoKeyVersions\/[^/]+$/.test(key);
        return (0,google_api/* callGoogle */.EW)(client, {
            service: 'cloudkms',
            name: `v1/${key}`,
            from: `cloudkms ${key}`,
            needs: [(0,need/* need */.$B)(isVersion ? 'cloudkms.cryptoKeyVersions.get' : 'cloudkms.cryptoKeys.get', key)],
            what: 'a key with the state of its primary version',
            read: (json) => {
                const version = isVersion ? json : (0,model_json/* object */.Ik)(json['primary']);
                const state = (0,model_json/* text */.Qq)(version['state']);
                return state === null ? null : { state, version: (0,model_json/* text */.Qq)(version['name']) };
            },
        });
    },
});

// EXTERNAL MODULE: ./src/model/pool-account.ts
var pool_account = __webpack_require__(1721);
// EXTERNAL MODULE: ./src/model/fleet.ts
var fleet = __webpack_require__(6389);
;// CONCATENATED MODULE: ./src/model/network.ts
/** A VPC network as far as nodes reach registries through it. Plain JSON. */
/** Part of a self link: `projects/P/global/networks/N` of an address or of the name itself; null where it is none. */
function networkName(link) {
    return /(?:^|\/)(projects\/[^/]+\/global\/networks\/[^/]+)$/.exec(link)?.[1] ?? null;
}
/** `projects/P/regions/R/subnetworks/S` of an address or of the name itself; null where it is none. */
function subnetworkName(link) {
    return /(?:^|\/)(projects\/[^/]+\/regions\/[^/]+\/subnetworks\/[^/]+)$/.exec(link)?.[1] ?? null;
}

;// CONCATENATED MODULE: ./src/model/node-traits.ts
/** What GKE labels a pool's nodes by, beside what else a pool says: read from the API's raw JSON. Plain JSON. */


/**
 * @param pool a node pool of `projects.locations.clusters.get`
 * @param cluster the cluster that it is of
 */
function traitsFrom(pool, cluster) {
    const config = (0,model_json/* object */.Ik)(pool['config']);
    const [accelerator] = (0,model_json/* list */.p_)(config['accelerators']);
    return {
        gpu: accelerator === undefined ? null : gpuFrom((0,model_json/* object */.Ik)(accelerator)),
        tpuTopology: (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(pool['placementPolicy'])['tpuTopology']),
        privateNodes: privateNodesOf(pool, cluster),
        flexible: config['flexStart'] === true || (0,model_json/* object */.Ik)(pool['queuedProvisioning'])['enabled'] === true,
    };
}
function gpuFrom(accelerator) {
    const { gpuDriverInstallationConfig, gpuSharingConfig } = accelerator;
    const sharing = (0,model_json/* object */.Ik)(gpuSharingConfig);
    const count = Number(accelerator['acceleratorCount']);
    return {
        count: Number.isSafeInteger(count) && count > 0 ? count : null,
        driver: (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(gpuDriverInstallationConfig)['gpuDriverVersion']),
        partition: (0,model_json/* text */.Qq)(accelerator['gpuPartitionSize']),
        sharing: (0,model_json/* text */.Qq)(sharing['gpuSharingStrategy']),
        clients: (0,model_json/* text */.Qq)(sharing['maxSharedClientsPerGpu']),
    };
}
/**
 * Whether a pool's nodes have no external addresses. One that says nothing has what its cluster has by default; null
 * where neither says it.
 */
function privateNodesOf(pool, cluster) {
    const of = (config, field) => {
        const value = (0,own_value/* ownValue */.e)((0,model_json/* object */.Ik)(config), field);
        return typeof value === 'boolean' ? value : null;
    };
    return (of(pool['networkConfig'], 'enablePrivateNodes') ??
        of(cluster['networkConfig'], 'defaultEnablePrivateNodes') ??
        of(cluster['privateClusterConfig'], 'enablePrivateNodes'));
}
/**
 * What auto-provisioning may make beyond cores and memory: `autoscaling.resourceLimits`.
 * @returns types such as `nvidia-l4`, `tpu-v5-lite-podslice`, lower case; null where the cluster says no limits
 */
function acceleratorLimitsFrom(autoscaling) {
    if (!Array.isArray(autoscaling['resourceLimits']))
        return null;
    return (0,model_json/* list */.p_)(autoscaling['resourceLimits']).flatMap((each) => {
        const { resourceType, maximum } = (0,model_json/* object */.Ik)(each);
        const type = ((0,model_json/* text */.Qq)(resourceType) ?? '').toLowerCase();
        return ['', 'cpu', 'memory'].includes(type) || Number(maximum ?? 0) === 0 ? [] : [type];
    });
}

;// CONCATENATED MODULE: ./src/model/node-network.ts



/**
 * @param pool a node pool of `projects.locations.clusters.get`; an empty object for pools to come
 * @param cluster the cluster that it is of
 */
function nodeNetworkFrom(pool, cluster, { project, location }) {
    const [ofPool, ofCluster] = [(0,model_json/* object */.Ik)(pool['networkConfig']), (0,model_json/* object */.Ik)(cluster['networkConfig'])];
    const region = location.replace(/-[a-z]$/, '');
    const subnetwork = (0,model_json/* text */.Qq)(ofPool['subnetwork']) ?? (0,model_json/* text */.Qq)(ofCluster['subnetwork']) ?? (0,model_json/* text */.Qq)(cluster['subnetwork']);
    const network = (0,model_json/* text */.Qq)(ofPool['network']) ?? (0,model_json/* text */.Qq)(ofCluster['network']) ?? (0,model_json/* text */.Qq)(cluster['network']);
    const host = subnetworkName((0,model_json/* text */.Qq)(ofCluster['subnetwork']) ?? '')?.split('/')[1] ?? project;
    const { tags } = (0,model_json/* object */.Ik)(pool['config']);
    const { networkTags } = (0,model_json/* object */.Ik)(cluster['nodePoolAutoConfig']);
    return {
        privateNodes: privateNodesOf(pool, cluster) === true,
        subnetwork: named(subnetwork, subnetworkName, (short) => `projects/${host}/regions/${region}/subnetworks/${short}`),
        network: named(network, networkName, (short) => `projects/${host}/global/networks/${short}`),
        tags: [...(0,model_json/* list */.p_)(tags), ...(tags === undefined ? (0,model_json/* list */.p_)((0,model_json/* object */.Ik)(networkTags)['tags']) : [])].flatMap((tag) => (0,model_json/* text */.Qq)(tag) ?? []),
    };
}
/** A relative name, of one that may be short; null where it is neither. */
function named(given, full, of) {
    if (given === null)
        return null;
    return full(given) ?? (given.includes('/') ? null : of(given));
}

;// CONCATENATED MODULE: ./src/model/cluster-json.ts
/** A GKE cluster read from the API's raw JSON, field by field (docs/GOOGLE.md#gke-clusters-and-node-pools). */







/**
 * A cluster from the API's raw JSON. Unknown fields and values are kept or ignored, never an error.
 * @param name the cluster that was asked for
 * @param raw the decoded JSON of `projects.locations.clusters.get`
 * @returns null where the answer is no cluster, or one whose node pools cannot be made out
 */
function clusterFrom(name, raw) {
    const json = (0,model_json/* object */.Ik)(raw);
    if ((0,model_json/* text */.Qq)(json['name']) === null)
        return null;
    const version = (0,model_json/* text */.Qq)(json['currentMasterVersion']);
    const autopilot = (0,model_json/* object */.Ik)(json['autopilot'])['enabled'] === true;
    const autoscaling = (0,model_json/* object */.Ik)(json['autoscaling']);
    const ofAll = (0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(json['nodePoolDefaults'])['nodeConfigDefaults']);
    const pools = json['nodePools'] ?? [];
    if (!Array.isArray(pools) || !pools.every(isPool))
        return null;
    const networkOf = (pool) => nodeNetworkFrom((0,model_json/* object */.Ik)(pool), json, name);
    const listed = pools.map((pool) => ({
        ...poolFrom(pool, version),
        // What is set for all pools holds where a pool sets nothing of its own.
        ...containerdOf((0,model_json/* object */.Ik)((0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(pool)['config'])['containerdConfig'] ?? ofAll['containerdConfig'])),
        traits: traitsFrom((0,model_json/* object */.Ik)(pool), json),
        network: networkOf(pool),
    }));
    const toCome = {
        ...poolToCome((0,model_json/* object */.Ik)(autoscaling['autoprovisioningNodePoolDefaults']), version),
        madeBy: autopilot ? 'autopilot' : 'auto-provisioning',
        acceleratorLimits: autopilot ? null : acceleratorLimitsFrom(autoscaling),
        imageStreaming: autopilot || (0,model_json/* object */.Ik)(ofAll['gcfsConfig'])['enabled'] === true,
        ...containerdOf((0,model_json/* object */.Ik)(ofAll['containerdConfig'])),
        network: networkOf({}),
    };
    const makesPools = autopilot || autoscaling['enableNodeAutoprovisioning'] === true;
    return {
        ...name,
        status: (0,model_json/* text */.Qq)(json['status']) ?? 'STATUS_UNSPECIFIED',
        statusMessage: (0,model_json/* text */.Qq)(json['statusMessage']),
        conditions: conditionsOf(json),
        version,
        mode: autopilot ? 'autopilot' : 'standard',
        releaseChannel: (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(json['releaseChannel'])['channel']),
        workloadPool: (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(json['workloadIdentityConfig'])['workloadPool']),
        endpoints: endpointsOf(json),
        admission: admissionOf((0,model_json/* object */.Ik)(json['binaryAuthorization'])),
        defaultComputeClass: (0,model_json/* object */.Ik)(autoscaling['defaultComputeClassConfig'])['enabled'] === true,
        toCome,
        pools: makesPools ? [...listed, toCome] : listed,
    };
}
/** `enabled` is the older form, which a mode overrules; an unspecified mode is none. */
function admissionOf({ enabled, evaluationMode, policyBindings }) {
    const mode = (0,model_json/* text */.Qq)(evaluationMode);
    const isOlder = enabled === true && (mode === null || mode === 'EVALUATION_MODE_UNSPECIFIED');
    return {
        mode: isOlder ? 'PROJECT_SINGLETON_POLICY_ENFORCE' : mode,
        bindings: (0,model_json/* list */.p_)(policyBindings).map((each) => {
            const { name, enforcementMode } = (0,model_json/* object */.Ik)(each);
            return { name: (0,model_json/* text */.Qq)(name) ?? '', enforcement: (0,model_json/* text */.Qq)(enforcementMode) };
        }),
    };
}
const MEMBERSHIP = /^\/\/gkehub\.googleapis\.com\/(projects\/[^/]+\/locations\/[^/]+\/memberships\/[^/]+)$/;
/** Where the Kubernetes API is: the addresses of the control plane, and the DNS endpoint where it is open to outside. */
function endpointsOf(json) {
    const { dnsEndpointConfig, ipEndpointsConfig } = (0,model_json/* object */.Ik)(json['controlPlaneEndpointsConfig']);
    const dns = (0,model_json/* object */.Ik)(dnsEndpointConfig);
    const ip = (0,model_json/* object */.Ik)(ipEndpointsConfig);
    const old = (0,model_json/* object */.Ik)(json['privateClusterConfig']);
    const addresses = [
        json['endpoint'],
        ip['publicEndpoint'],
        old['publicEndpoint'],
        ip['privateEndpoint'],
        old['privateEndpoint'],
    ];
    return {
        addresses: [...new Set(strings(addresses).filter((each) => each !== ''))],
        dns: dns['allowExternalTraffic'] === true ? (0,model_json/* text */.Qq)(dns['endpoint']) : null,
        authority: (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(json['masterAuth'])['clusterCaCertificate']),
        membership: MEMBERSHIP.exec((0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(json['fleet'])['membership']) ?? '')?.[1] ?? null,
    };
}
/** A pool without its configuration says nothing of who pulls: guesses would be taken for what GKE says. */
const isPool = (raw) => {
    const { name, config } = (0,model_json/* object */.Ik)(raw);
    return (0,model_json/* text */.Qq)(name) !== null && typeof config === 'object' && config !== null && !Array.isArray(config);
};
function poolFrom(raw, clusterVersion) {
    const json = (0,model_json/* object */.Ik)(raw);
    const config = (0,model_json/* object */.Ik)(json['config']);
    return {
        ...model_cluster/* NOTHING_MORE */.uF,
        name: (0,model_json/* text */.Qq)(json['name']) ?? '(unnamed)',
        origin: 'listed',
        status: (0,model_json/* text */.Qq)(json['status']) ?? 'STATUS_UNSPECIFIED',
        statusMessage: (0,model_json/* text */.Qq)(json['statusMessage']),
        conditions: conditionsOf(json),
        version: (0,model_json/* text */.Qq)(json['version']) ?? clusterVersion,
        serviceAccount: (0,pool_account/* poolAccount */.yF)((0,model_json/* text */.Qq)(config['serviceAccount'])),
        scopes: strings(config['oauthScopes']),
        imageType: (0,model_json/* text */.Qq)(config['imageType']),
        machineType: (0,model_json/* text */.Qq)(config['machineType']),
        locations: strings(json['locations']),
        labels: Object.fromEntries(Object.entries((0,model_json/* object */.Ik)(config['labels'])).flatMap(([key, value]) => typeof value === 'string' ? [[key, value]] : [])),
        taints: (0,model_json/* list */.p_)(config['taints']).map((taint) => ({
            key: (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(taint)['key']) ?? '',
            value: (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(taint)['value']) ?? '',
            effect: (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(taint)['effect']) ?? 'EFFECT_UNSPECIFIED',
        })),
        architectureTaint: (0,model_json/* object */.Ik)(config['taintConfig'])['architectureTaintBehavior'] !== 'NONE',
        windowsOsVersion: (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(config['windowsNodeConfig'])['osVersion']),
        accelerators: (0,model_json/* list */.p_)(config['accelerators']).flatMap((each) => (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(each)['acceleratorType']) ?? []),
        shape: shapeOf(json, config),
        autoProvisioned: (0,model_json/* object */.Ik)(json['autoscaling'])['autoprovisioned'] === true,
        imageStreaming: (0,model_json/* object */.Ik)(config['gcfsConfig'])['enabled'] === true,
        sandboxed: /^gvisor$/i.test((0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(config['sandboxConfig'])['type']) ?? ''),
        instanceGroups: strings(json['instanceGroupUrls']),
    };
}
function shapeOf(json, config) {
    return {
        nodeCount: number(json['initialNodeCount']),
        autoscaling: autoscalingOf((0,model_json/* object */.Ik)(json['autoscaling'])),
        diskType: (0,model_json/* text */.Qq)(config['diskType']),
        diskSizeGb: number(config['diskSizeGb']),
        acceleratorCount: int64((0,model_json/* object */.Ik)((0,model_json/* list */.p_)(config['accelerators'])[0])['acceleratorCount']),
        spot: config['spot'] === true,
        more: detailsOf(json, config),
    };
}
/** What containerd is told of registries. */
const containerdOf = (json) => ({
    mirrors: mirrorsOf(json),
    authorities: authoritiesOf((0,model_json/* object */.Ik)(json['privateRegistryAccessConfig'])),
});
function authoritiesOf(json) {
    if (json['enabled'] !== true)
        return [];
    return (0,model_json/* list */.p_)(json['certificateAuthorityDomainConfig']).map((each) => {
        const { fqdns, gcpSecretManagerCertificateConfig } = (0,model_json/* object */.Ik)(each);
        return {
            hosts: strings(fqdns).map((host) => host.toLowerCase()),
            secret: (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(gcpSecretManagerCertificateConfig)['secretUri']),
        };
    });
}
/** What a mirror may not resolve or pull, it does not serve (`hosts[].capabilities`). */
function mirrorsOf(json) {
    return (0,model_json/* list */.p_)(json['registryHosts']).map((each) => {
        const { server, hosts } = (0,model_json/* object */.Ik)(each);
        const own = cluster_json_hostOf((0,model_json/* text */.Qq)(server) ?? '');
        const serving = (0,model_json/* list */.p_)(hosts)
            .map(model_json/* object */.Ik)
            .filter(({ capabilities }) => {
            const named = strings(capabilities);
            return named.length === 0 || named.some((name) => /_(PULL|RESOLVE)$/.test(name));
        });
        const names = serving.map(({ host }) => cluster_json_hostOf((0,model_json/* text */.Qq)(host) ?? ''));
        return { server: own, hosts: names.filter((name) => name !== '' && name !== own) };
    });
}
const DOCKER_HUB = new Set(['index.docker.io', 'registry-1.docker.io']);
/** A host as image references name it, of an address with or without scheme and path. */
function cluster_json_hostOf(address) {
    const [host = ''] = address
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .split('/', 1);
    return DOCKER_HUB.has(host) ? 'docker.io' : host;
}
function autoscalingOf(json) {
    const [max, totalMax] = [number(json['maxNodeCount']), number(json['totalMaxNodeCount'])];
    if (json['enabled'] !== true || (max === null && totalMax === null))
        return null;
    return {
        min: max === null ? null : (number(json['minNodeCount']) ?? 0),
        max,
        totalMin: totalMax === null ? null : (number(json['totalMinNodeCount']) ?? 0),
        totalMax,
        locationPolicy: (0,model_json/* text */.Qq)(json['locationPolicy']),
    };
}
function detailsOf(json, config) {
    const on = (name, field = 'enabled') => (0,own_value/* ownValue */.e)((0,model_json/* object */.Ik)((0,own_value/* ownValue */.e)(config, name)), field) === true;
    const { enablePrivateNodes } = (0,model_json/* object */.Ik)(json['networkConfig']);
    return {
        privateNodes: typeof enablePrivateNodes === 'boolean' ? enablePrivateNodes : null,
        maxPodsPerNode: int64((0,model_json/* object */.Ik)(json['maxPodsConstraint'])['maxPodsPerNode']),
        preemptible: config['preemptible'] === true,
        tags: strings(config['tags']),
        workloadMetadata: (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(config['workloadMetadataConfig'])['mode']),
        gvnic: on('gvnic'),
        secureBoot: on('shieldedInstanceConfig', 'enableSecureBoot'),
        integrityMonitoring: on('shieldedInstanceConfig', 'enableIntegrityMonitoring'),
        confidential: on('confidentialNodes'),
        bootDiskKmsKey: (0,model_json/* text */.Qq)(config['bootDiskKmsKey']),
        minCpuPlatform: (0,model_json/* text */.Qq)(config['minCpuPlatform']),
        localSsdCount: number((0,model_json/* object */.Ik)(config['ephemeralStorageLocalSsdConfig'])['localSsdCount']),
    };
}
/** The pool that auto-provisioning or Autopilot would create: its identity is in the defaults (docs/GOOGLE.md#gke-clusters-and-node-pools). */
function poolToCome(defaults, version) {
    return {
        ...model_cluster/* NOTHING_MORE */.uF,
        name: model_cluster/* AUTO_PROVISIONED */.bC,
        origin: 'auto-provisioned',
        status: 'RUNNING',
        statusMessage: null,
        conditions: [],
        version,
        serviceAccount: (0,pool_account/* poolAccount */.yF)((0,model_json/* text */.Qq)(defaults['serviceAccount'])),
        scopes: 'oauthScopes' in defaults ? strings(defaults['oauthScopes']) : null,
        imageType: (0,model_json/* text */.Qq)(defaults['imageType']),
        machineType: null,
        locations: [],
        labels: {},
        taints: [],
        architectureTaint: true,
        windowsOsVersion: null,
        accelerators: [],
    };
}
function conditionsOf(json) {
    return (0,model_json/* list */.p_)(json['conditions']).map((condition) => {
        const { code, canonicalCode, message } = (0,model_json/* object */.Ik)(condition);
        return { code: (0,model_json/* text */.Qq)(code) ?? (0,model_json/* text */.Qq)(canonicalCode) ?? 'UNKNOWN', message: (0,model_json/* text */.Qq)(message) ?? '' };
    });
}
const number = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : null);
/** 64-bit numbers are strings in Google's JSON. */
const int64 = (value) => typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : number(value);
const strings = (value) => (0,model_json/* list */.p_)(value).filter((each) => typeof each === 'string');
/** What a cluster's JSON says that filters ask for. */
function listedIn(json) {
    const { channel } = (0,model_json/* object */.Ik)(json['releaseChannel']);
    const known = (0,model_json/* text */.Qq)(channel)?.toLowerCase() ?? fleet/* NO_CHANNEL */.U6;
    return { labels: labelsIn(json['resourceLabels']), channel: known === 'unspecified' ? fleet/* NO_CHANNEL */.U6 : known };
}
/** Labels as Google's APIs have them. */
const labelsIn = (labels) => Object.fromEntries(Object.entries((0,model_json/* object */.Ik)(labels)).filter((pair) => typeof pair[1] === 'string'));

;// CONCATENATED MODULE: ./src/model/running.ts
/** The kinds of Kubernetes objects by which what runs is told. */
const RUNNING_KINDS = ['Pod', 'DaemonSet', 'CronJob', 'ServiceAccount'];

;// CONCATENATED MODULE: ./src/google/gke-hub.ts





const PAGE = '100';
const gke_hub_NAME = /^projects\/[a-z0-9.:-]{1,127}\/locations\/[a-z0-9-]{1,63}\/memberships\/[a-z0-9-]{1,63}$/;
/** The members of the fleet of `projects/P`, of all places. */
async function membersOfProject(client, scope) {
    const unreachable = new Set();
    const found = await (0,google_api/* listGoogle */.Cx)(client, {
        service: 'gkehub',
        name: `v1/${scope}/locations/-/memberships`,
        items: 'resources',
        query: { pageSize: PAGE },
        from: `gkehub memberships of ${scope}`,
        needs: [(0,need/* need */.$B)('gkehub.memberships.list', scope)],
        what: 'a list of memberships',
        onPage: ({ unreachable: places }) => {
            for (const place of (0,model_json/* list */.p_)(places))
                if (typeof place === 'string')
                    unreachable.add((0,model_json/* clean */.uH)(place, 200));
        },
        read: (json) => memberFrom((0,model_json/* text */.Qq)(json['name']) ?? '', json),
    });
    if (found.state !== 'known')
        return found;
    return (0,model_fact/* known */.eO)({ members: there(found.value), unreachable: [...unreachable] }, found.from);
}
/** A membership, empty where its cluster is gone; null where the JSON is none. */
function memberFrom(name, json) {
    if (!gke_hub_NAME.test(name))
        return null;
    const { gkeCluster } = (0,model_json/* object */.Ik)(json['endpoint']);
    const { resourceLink, clusterMissing } = (0,model_json/* object */.Ik)(gkeCluster);
    if (clusterMissing === true)
        return 'gone';
    const link = (0,model_json/* text */.Qq)(resourceLink);
    const cluster = link === null ? null : clusterOf(link);
    if (link !== null && cluster === null)
        return null;
    return { name, cluster, labels: labelsIn(json['labels']) };
}
/** Those whose clusters are there. */
const there = (members) => members.filter((member) => member !== 'gone');
/** The cluster that a full resource name names, zonal ones by `zones` too; null where it names none. */
function clusterOf(name) {
    const [, project, location, cluster] = /^\/\/container\.googleapis\.com\/projects\/([a-z0-9.:-]{1,127})\/(?:locations|zones)\/([a-z0-9-]{1,63})\/clusters\/([a-z][a-z0-9-]{0,62})$/.exec(name) ?? [];
    if (project === undefined || location === undefined || cluster === undefined)
        return null;
    return { project, location, name: cluster };
}

;// CONCATENATED MODULE: ./src/google/cloud-asset.ts








/** Assets on one page: the most that the API gives. */
const cloud_asset_PAGE = '500';
/**
 * Cloud Asset Inventory: what there is below a folder or an organization
 * (docs/GOOGLE.md#clusters-in-cloud-asset-inventory).
 */
const cloudAsset = (client, makeReader) => ({
    inventory: async ({ scope, channels }) => {
        const whole = channels === true;
        const found = await (0,google_api/* listGoogle */.Cx)(client, {
            service: 'cloudasset',
            name: `v1/${scope}`,
            method: ':searchAllResources',
            items: 'results',
            query: {
                assetTypes: 'container.googleapis.com/Cluster',
                readMask: `name,labels${whole ? ',versionedResources' : ''}`,
                pageSize: whole ? CLUSTERS_PAGE : cloud_asset_PAGE,
            },
            from: `cloudasset searchAllResources of ${scope}`,
            needs: [(0,need/* need */.$B)('cloudasset.assets.searchAllResources', scope)],
            what: 'a list of assets',
            read: readCluster,
        });
        if (found.state !== 'known')
            return found;
        const named = found.value;
        return (0,model_fact/* known */.eO)({
            clusters: named.filter((each) => typeof each !== 'string'),
            others: named.filter((each) => typeof each === 'string'),
        }, found.from);
    },
    memberships: ({ scope }) => scope.startsWith('projects/') ? membersOfProject(client, scope) : membersBelow(client, scope),
    runningInventory: async ({ project }) => {
        const scope = `projects/${project}`;
        const newReader = await makeReader();
        const readers = new Map();
        const add = (asset) => {
            const name = (0,model_json/* text */.Qq)(asset['name']);
            if (name === null)
                return null;
            const cluster = clusterOf(name.split('/k8s/')[0] ?? '');
            const kind = KINDS.get((0,model_json/* text */.Qq)(asset['assetType']) ?? '');
            // What is not told of a cluster in this project is of another question.
            if (cluster === null || kind === undefined)
                return true;
            const path = (0,model_cluster/* clusterPath */.Sf)(cluster);
            const entry = readers.get(path) ?? { cluster, pods: false, reader: newReader() };
            readers.set(path, entry);
            if (kind === 'Pod')
                entry.pods = true;
            entry.reader.add(kind, resourceOf(asset));
            return true;
        };
        const found = await (0,google_api/* listGoogle */.Cx)(client, {
            service: 'cloudasset',
            name: `v1/${scope}`,
            method: ':searchAllResources',
            items: 'results',
            query: {
                assetTypes: [...KINDS.keys()],
                readMask: 'name,assetType,versionedResources',
                pageSize: PODS_PAGE,
            },
            pages: MOST_PAGES,
            from: `cloudasset searchAllResources of ${scope}, Kubernetes objects`,
            needs: [(0,need/* need */.$B)('cloudasset.assets.searchAllResources', scope)],
            what: 'a list of assets',
            read: add,
        });
        if (found.state !== 'known')
            return found;
        // Every cluster has pods of its own: one without any is not exported (docs/GOOGLE.md#pods-in-cloud-asset-inventory).
        const clusters = [...readers.values()]
            .filter(({ pods }) => pods)
            .map(({ cluster, reader }) => ({ cluster, running: reader.read() }));
        return (0,model_fact/* known */.eO)({ clusters }, found.from);
    },
});
/** A whole cluster is a JSON of some 20 kB, more with many node pools. */
const CLUSTERS_PAGE = '100';
/** A cluster with its labels, and its channel where the answer holds the cluster itself; its name alone where that is none. */
function readCluster(asset) {
    const name = (0,model_json/* text */.Qq)(asset['name']);
    if (name === null)
        return null;
    const cluster = clusterOf(name);
    const whole = (0,model_json/* objectOrNull */.av)(resourceOf(asset));
    if (cluster === null)
        return name;
    return {
        ...cluster,
        labels: labelsIn(asset['labels']),
        ...(whole === null ? {} : { channel: listedIn(whole).channel }),
    };
}
/** Each is a JSON of some 10 kB, and an answer is bounded. */
const PODS_PAGE = '200';
/** 200,000 objects of one project. */
const MOST_PAGES = 1000;
/** The asset types of what tells what runs (https://cloud.google.com/asset-inventory/docs/asset-types). */
const KINDS = new Map(RUNNING_KINDS.map((kind) => [
    `${{ DaemonSet: 'apps.', CronJob: 'batch.', Pod: '', ServiceAccount: '' }[kind]}k8s.io/${kind}`,
    kind,
]));
/** The object itself, in the last version that the inventory holds. */
const resourceOf = (asset) => (0,model_json/* object */.Ik)((0,model_json/* list */.p_)(asset['versionedResources']).at(-1))['resource'];
/** The members of all fleets below a folder or an organization. */
async function membersBelow(client, scope) {
    const found = await (0,google_api/* listGoogle */.Cx)(client, {
        service: 'cloudasset',
        name: `v1/${scope}`,
        method: ':searchAllResources',
        items: 'results',
        query: {
            assetTypes: 'gkehub.googleapis.com/Membership',
            readMask: 'name,versionedResources',
            pageSize: cloud_asset_PAGE,
        },
        from: `cloudasset searchAllResources of ${scope}, memberships`,
        needs: [(0,need/* need */.$B)('cloudasset.assets.searchAllResources', scope)],
        what: 'a list of assets',
        read: (asset) => memberFrom(((0,model_json/* text */.Qq)(asset['name']) ?? '').replace(cloud_asset_HUB, ''), (0,model_json/* object */.Ik)(resourceOf(asset))),
    });
    return found.state === 'known' ? (0,model_fact/* known */.eO)({ members: there(found.value), unreachable: [] }, found.from) : found;
}
const cloud_asset_HUB = /^\/\/gkehub\.googleapis\.com\//;

;// CONCATENATED MODULE: ./src/google/cloud-dns.ts





/** Cloud DNS: what a project has that leads names elsewhere on its networks (docs/GOOGLE.md#the-way-of-private-nodes). */
const cloudDns = (client) => ({
    privateZones: async ({ project }) => {
        const listed = await (0,google_api/* listGoogle */.Cx)(client, {
            ...asked(project, 'managedZones', 'dns.managedZones.list'),
            what: 'a list of DNS zones',
            items: 'managedZones',
            read: readZone,
        });
        return listed.state === 'known' ? (0,model_fact/* known */.eO)(listed.value.flat(), listed.from) : listed;
    },
    dnsRecords: ({ project, zone }) => (0,google_api/* listGoogle */.Cx)(client, {
        ...asked(project, `managedZones/${zone}/rrsets`, 'dns.resourceRecordSets.list'),
        what: 'a list of DNS records',
        items: 'rrsets',
        read: readRecord,
    }),
    serverPolicies: ({ project }) => (0,google_api/* listGoogle */.Cx)(client, {
        ...asked(project, 'policies', 'dns.policies.list'),
        what: 'a list of DNS server policies',
        items: 'policies',
        read: readServerPolicy,
    }),
    responsePolicies: ({ project }) => (0,google_api/* listGoogle */.Cx)(client, {
        ...asked(project, 'responsePolicies', 'dns.responsePolicies.list'),
        what: 'a list of DNS response policies',
        items: 'responsePolicies',
        read: readResponsePolicy,
    }),
    responseRules: ({ project, policy }) => (0,google_api/* listGoogle */.Cx)(client, {
        ...asked(project, `responsePolicies/${policy}/rules`, 'dns.responsePolicyRules.list'),
        what: 'a list of rules of a DNS response policy',
        items: 'responsePolicyRules',
        read: cloud_dns_readRule,
    }),
});
const asked = (project, path, permission) => ({
    service: 'dns',
    name: `projects/${project}/${path}`,
    from: `dns projects/${project}/${path}`,
    needs: [(0,need/* need */.$B)(permission, `projects/${project}`)],
});
/** Networks that something of Cloud DNS is for, by its `networks`; clusters, by its `gkeClusters`. */
const networksOf = (json) => (0,model_json/* list */.p_)(json['networks']).flatMap((each) => networkName((0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(each)['networkUrl']) ?? '') ?? []);
const clustersOf = (json) => (0,model_json/* list */.p_)(json['gkeClusters']).flatMap((each) => (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(each)['gkeClusterName']) ?? []);
/** None for a public zone, which leads nodes where it leads everybody. */
function readZone(json) {
    const [name, dnsName] = [(0,model_json/* text */.Qq)(json['name']), (0,model_json/* text */.Qq)(json['dnsName'])];
    if (name === null || dnsName === null)
        return null;
    if (json['visibility'] !== 'private')
        return [];
    const seenBy = (0,model_json/* object */.Ik)(json['privateVisibilityConfig']);
    return [
        {
            name,
            dnsName: dnsName.toLowerCase(),
            networks: networksOf(seenBy),
            clusters: clustersOf(seenBy),
            elsewhere: elsewhereOf(json),
        },
    ];
}
function elsewhereOf({ peeringConfig, forwardingConfig, serviceDirectoryConfig, reverseLookupConfig, }) {
    if (peeringConfig !== undefined) {
        const { networkUrl } = (0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(peeringConfig)['targetNetwork']);
        const network = networkName((0,model_json/* text */.Qq)(networkUrl) ?? '');
        return { who: network === null ? 'another network' : `the network ${network}`, readable: true };
    }
    if (forwardingConfig !== undefined) {
        const servers = cloud_dns_serversOf((0,model_json/* object */.Ik)(forwardingConfig));
        return { who: `the name servers ${servers.slice(0, 4).join(', ') || 'of another'}`, readable: false };
    }
    if (serviceDirectoryConfig !== undefined)
        return { who: 'a namespace of Service Directory', readable: true };
    return reverseLookupConfig === undefined ? null : { who: 'the addresses of VMs', readable: true };
}
const cloud_dns_serversOf = (json) => (0,model_json/* list */.p_)(json['targetNameServers']).flatMap((each) => {
    const { ipv4Address, ipv6Address, domainName } = (0,model_json/* object */.Ik)(each);
    return (0,model_json/* text */.Qq)(ipv4Address) ?? (0,model_json/* text */.Qq)(ipv6Address) ?? (0,model_json/* text */.Qq)(domainName) ?? 'without an address';
});
function readRecord(json) {
    const [name, type] = [(0,model_json/* text */.Qq)(json['name']), (0,model_json/* text */.Qq)(json['type'])];
    if (name === null || type === null)
        return null;
    // A routing policy picks among several answers: none of them is sure.
    const data = json['routingPolicy'] === undefined ? (0,model_json/* list */.p_)(json['rrdatas']) : [];
    return { name: name.toLowerCase(), type, data: data.flatMap((each) => (0,model_json/* text */.Qq)(each) ?? []) };
}
function readServerPolicy(json) {
    const name = (0,model_json/* text */.Qq)(json['name']);
    if (name === null)
        return null;
    return { name, networks: networksOf(json), servers: cloud_dns_serversOf((0,model_json/* object */.Ik)(json['alternativeNameServerConfig'])) };
}
function readResponsePolicy(json) {
    const name = (0,model_json/* text */.Qq)(json['responsePolicyName']);
    return name === null ? null : { name, networks: networksOf(json), clusters: clustersOf(json) };
}
function cloud_dns_readRule(json) {
    const [name, dnsName] = [(0,model_json/* text */.Qq)(json['ruleName']), (0,model_json/* text */.Qq)(json['dnsName'])];
    if (name === null || dnsName === null)
        return null;
    const local = (0,model_json/* list */.p_)((0,model_json/* object */.Ik)(json['localData'])['localDatas']).map((each) => readRecord((0,model_json/* object */.Ik)(each)));
    if (!local.every((record) => record !== null))
        return null;
    const bypasses = json['behavior'] === 'bypassResponsePolicy';
    const does = local.length > 0 ? 'answer' : bypasses ? 'bypass' : 'other';
    return { name, dnsName: dnsName.toLowerCase(), does, records: local };
}

// EXTERNAL MODULE: ./src/model/append.ts
var append = __webpack_require__(7737);
;// CONCATENATED MODULE: ./src/google/firewalls.ts


const OWN = new Set(['kind', 'firewalls', 'firewallPolicys', 'organizationFirewalls']);
/**
 * What the firewalls of a network say of traffic that leaves (compute v1
 * `regionNetworkFirewallPolicies.getEffectiveFirewalls`: VPC firewall rules, and the policies of organization, folders,
 * network and region). A rule of a kind or form that this version does not know is kept as one that decides nothing.
 * @returns null where the answer is none
 */
function firewallsFrom(json) {
    const { firewalls = [], firewallPolicys = [] } = json;
    if (!Array.isArray(firewalls) || !Array.isArray(firewallPolicys) || 'error' in json)
        return null;
    // Without any rule the answer is empty: one with other fields alone is another's.
    const fields = Object.keys(json);
    if (fields.length > 0 && !fields.some((field) => OWN.has(field)))
        return null;
    return {
        rules: firewalls.flatMap((each) => ruleFrom((0,model_json/* object */.Ik)(each))),
        policies: firewallPolicys.map((each) => {
            const policy = (0,model_json/* object */.Ik)(each);
            return {
                name: (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(policy['displayName']) ?? (0,model_json/* text */.Qq)(policy['shortName']) ?? (0,model_json/* text */.Qq)(policy['name']) ?? '(unnamed)', 100),
                type: (0,model_json/* text */.Qq)(policy['type']) ?? 'UNSPECIFIED',
                priority: priorityOf(policy['priority'], 0),
                rules: (0,model_json/* list */.p_)(policy['rules']).flatMap((rule) => policyRuleFrom((0,model_json/* object */.Ik)(rule))),
                taken: (0,model_json/* list */.p_)(policy['rules']).map((rule) => priorityOf((0,model_json/* object */.Ik)(rule)['priority'], 0)),
            };
        }),
    };
}
const leaves = ({ direction, disabled }) => direction === 'EGRESS' && disabled !== true;
function ruleFrom(json) {
    if (!leaves(json))
        return [];
    const denies = Array.isArray(json['denied']);
    return [
        {
            name: (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(json['name']) ?? '(unnamed)', 100),
            priority: priorityOf(json['priority'], 1000),
            action: denies ? 'deny' : Array.isArray(json['allowed']) ? 'allow' : 'other',
            ranges: firewalls_texts(json['destinationRanges']),
            narrowed: false,
            protocols: protocolsOf((0,model_json/* list */.p_)(json[denies ? 'denied' : 'allowed']), 'IPProtocol'),
            tags: firewalls_texts(json['targetTags']),
            accounts: firewalls_texts(json['targetServiceAccounts']),
            networks: [],
            secureTags: false,
        },
    ];
}
const ACTIONS = new Map([
    ['allow', 'allow'],
    ['deny', 'deny'],
    ['goto_next', 'goto'],
]);
/** What a policy's rule may match by beside addresses and ports; a newer way is one, too. */
const PLAIN = new Set(['destIpRanges', 'layer4Configs']);
function policyRuleFrom(json) {
    if (!leaves(json))
        return [];
    const match = (0,model_json/* object */.Ik)(json['match']);
    const narrowed = Object.entries(match).some(([name, value]) => !PLAIN.has(name) && (!Array.isArray(value) || value.length > 0));
    const resources = firewalls_texts(json['targetResources']);
    const networks = resources.flatMap((each) => networkName(each) ?? []);
    const tags = (0,model_json/* list */.p_)(json['targetSecureTags']).map(model_json/* object */.Ik);
    // A rule for tags that are all gone is for nobody.
    if (tags.length > 0 && tags.every(({ state }) => state === 'INEFFECTIVE'))
        return [];
    return [
        {
            name: (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(json['ruleName']) ?? `priority ${String(priorityOf(json['priority'], 0))}`, 100),
            priority: priorityOf(json['priority'], 0),
            action: ACTIONS.get(json['action']) ?? 'other',
            ranges: firewalls_texts(match['destIpRanges']),
            narrowed: narrowed || networks.length < resources.length,
            protocols: protocolsOf((0,model_json/* list */.p_)(match['layer4Configs']), 'ipProtocol'),
            tags: [],
            accounts: firewalls_texts(json['targetServiceAccounts']),
            networks,
            secureTags: tags.length > 0,
        },
    ];
}
const protocolsOf = (listed, field) => listed.map((each) => {
    const json = (0,model_json/* object */.Ik)(each);
    const protocol = field === 'IPProtocol' ? json['IPProtocol'] : json['ipProtocol'];
    return { protocol: ((0,model_json/* text */.Qq)(protocol) ?? '').toLowerCase(), ports: firewalls_texts(json['ports']) };
});
const priorityOf = (value, fallback) => (typeof value === 'number' ? value : fallback);
const firewalls_texts = (value) => (0,model_json/* list */.p_)(value).flatMap((each) => (0,model_json/* text */.Qq)(each) ?? []);

;// CONCATENATED MODULE: ./src/google/compute-network.ts







/** Compute Engine: what stands between private nodes and a registry (docs/GOOGLE.md#the-way-of-private-nodes). */
const computeNetwork = (client) => ({
    subnetwork: ({ subnetwork }) => (0,google_api/* callGoogle */.EW)(client, {
        ...compute_network_asked(subnetwork, 'compute.subnetworks.get'),
        what: 'a subnetwork',
        read: readSubnetwork,
    }),
    routers: async ({ project, region }) => {
        const listed = await (0,google_api/* listGoogle */.Cx)(client, {
            ...compute_network_asked(`projects/${project}/regions/${region}/routers`, 'compute.routers.list'),
            what: 'a list of routers',
            items: 'items',
            read: readRouter,
        });
        return listed.state === 'known' ? (0,model_fact/* known */.eO)(joined(listed.value), listed.from) : listed;
    },
    routes: ({ project }) => (0,google_api/* listGoogle */.Cx)(client, {
        ...compute_network_asked(`projects/${project}/global/routes`, 'compute.routes.list'),
        what: 'a list of routes',
        items: 'items',
        read: readRoute,
    }),
    firewalls: ({ network, region }) => {
        const [, project = ''] = network.split('/');
        return (0,google_api/* callGoogle */.EW)(client, {
            ...compute_network_asked(network, 'compute.networks.getRegionEffectiveFirewalls'),
            name: `projects/${project}/regions/${region}/firewallPolicies/getEffectiveFirewalls`,
            suffix: `?${new URLSearchParams({ network: `${SELF}/${network}` }).toString()}`,
            from: `compute ${network}: effective firewalls in ${region}`,
            what: 'the firewalls of a network',
            read: firewallsFrom,
        });
    },
    firewallOrder: ({ network }) => (0,google_api/* callGoogle */.EW)(client, {
        ...compute_network_asked(network, 'compute.networks.get'),
        what: 'a network',
        read: readOrder,
    }),
});
/** What links of Compute Engine begin with, wherever it is asked. */
const SELF = 'https://www.googleapis.com/compute/v1';
/** VPC rules come first where the network does not say otherwise. */
function readOrder(json) {
    if ((0,model_json/* text */.Qq)(json['name']) === null)
        return null;
    const order = (0,model_json/* text */.Qq)(json['networkFirewallPolicyEnforcementOrder']) ?? 'AFTER_CLASSIC_FIREWALL';
    if (order === 'BEFORE_CLASSIC_FIREWALL')
        return { policiesFirst: true };
    return order === 'AFTER_CLASSIC_FIREWALL' ? { policiesFirst: false } : null;
}
const compute_network_asked = (name, permission) => ({
    service: 'compute',
    name,
    from: `compute ${name}`,
    needs: [(0,need/* need */.$B)(permission, name.split('/').slice(0, 2).join('/'))],
});
const OFF = 'DISABLE_GOOGLE_ACCESS';
function readSubnetwork(json) {
    const network = networkName((0,model_json/* text */.Qq)(json['network']) ?? '');
    if (network === null)
        return null;
    return {
        network,
        privateGoogleAccess: json['privateIpGoogleAccess'] === true,
        stack: (0,model_json/* text */.Qq)(json['stackType']) ?? 'IPV4_ONLY',
        ipv6Access: (0,model_json/* text */.Qq)(json['ipv6AccessType']),
        googleByIpv6: ((0,model_json/* text */.Qq)(json['privateIpv6GoogleAccess']) ?? OFF) !== OFF,
    };
}
function readRouter(json) {
    const [router, network] = [(0,model_json/* text */.Qq)(json['name']), networkName((0,model_json/* text */.Qq)(json['network']) ?? '')];
    if (router === null || network === null)
        return null;
    const nats = (0,model_json/* list */.p_)(json['nats']).map((each) => readNat((0,model_json/* object */.Ik)(each), router, network));
    if (!nats.every((nat) => nat !== null))
        return null;
    return { nats, learning: (0,model_json/* list */.p_)(json['bgpPeers']).length > 0 ? [network] : [] };
}
function joined(routers) {
    const nats = [];
    for (const router of routers)
        (0,append/* append */.B)(nats, router.nats);
    return { nats, learning: [...new Set(routers.flatMap(({ learning }) => learning))] };
}
function readNat(json, router, network) {
    const name = (0,model_json/* text */.Qq)(json['name']);
    if (name === null)
        return null;
    const manual = json['natIpAllocateOption'] === 'MANUAL_ONLY';
    return {
        name,
        router,
        network,
        type: (0,model_json/* text */.Qq)(json['type']) ?? 'PUBLIC',
        covers: (0,model_json/* text */.Qq)(json['sourceSubnetworkIpRangesToNat']) ?? '',
        subnetworks: (0,model_json/* list */.p_)(json['subnetworks']).flatMap((each) => {
            const { name: link, sourceIpRangesToNat, secondaryIpRangeNames } = (0,model_json/* object */.Ik)(each);
            const own = subnetworkName((0,model_json/* text */.Qq)(link) ?? '');
            return own === null
                ? []
                : [{ name: own, ranges: compute_network_texts(sourceIpRangesToNat), secondary: compute_network_texts(secondaryIpRangeNames) }];
        }),
        serves: compute_network_texts(json['endpointTypes']),
        withoutAddress: manual && (0,model_json/* list */.p_)(json['natIps']).length === 0,
    };
}
/** Fields of a route that name its next hop; what each is, for a person. */
const HOPS = {
    nextHopInstance: 'the VM',
    nextHopIp: 'the address',
    nextHopIlb: 'the load balancer',
    nextHopVpnTunnel: 'the VPN tunnel',
    nextHopPeering: 'the peering',
    nextHopInterconnectAttachment: 'the Interconnect attachment',
    nextHopHub: 'the hub',
};
function readRoute(json) {
    const [name, network, range] = [
        (0,model_json/* text */.Qq)(json['name']),
        networkName((0,model_json/* text */.Qq)(json['network']) ?? ''),
        (0,model_json/* text */.Qq)(json['destRange']),
    ];
    const { priority = 1000, routeStatus } = json;
    if (name === null || network === null || range === null || typeof priority !== 'number')
        return null;
    // One that is not in force leads nowhere.
    const idle = typeof routeStatus === 'string' && routeStatus !== 'ACTIVE';
    return {
        name: (0,model_json/* clean */.uH)(name),
        network,
        range: idle ? '' : range,
        priority,
        tags: compute_network_texts(json['tags']),
        hop: hopOf(json),
    };
}
function hopOf(json) {
    if ((0,model_json/* text */.Qq)(json['nextHopGateway'])?.endsWith('/gateways/default-internet-gateway') === true)
        return 'gateway';
    const found = Object.entries(HOPS).flatMap(([field, kind]) => {
        const value = (0,model_json/* text */.Qq)((0,model_json/* objectOrNull */.av)(json) === null ? null : json[field]);
        return value === null ? [] : [`${kind} ${(0,model_json/* clean */.uH)(value.split('/').at(-1) ?? '', 100)}`];
    });
    if (found[0] !== undefined)
        return { other: found[0] };
    return (0,model_json/* text */.Qq)(json['nextHopNetwork']) === null
        ? { other: 'a next hop of a kind that this version does not know' }
        : 'network';
}
const compute_network_texts = (value) => (0,model_json/* list */.p_)(value).flatMap((each) => (0,model_json/* text */.Qq)(each) ?? []);

;// CONCATENATED MODULE: ./src/google/small-gax.ts
/**
 * What Google's generated clients take of google-gax, for reading by REST: the address comes from the client's own
 * definitions (`google.api.http`), the answer is handed back as it came. google-gax decodes it into messages, which
 * loses fields and values of enums that the client does not know, and its loading takes most of a check's time.
 */



/**
 * The module that a generated client takes as its second argument.
 * @param send makes a call: what it gives is what the client gives as its answer
 */
function smallGax(send) {
    class GrpcClient {
        auth = {};
        grpcVersion = process.versions.node;
        loadProtoJSON = (definitions) => ({
            lookupService: (name) => methodsOf(definitions, name),
        });
        /** The client asks for each method's by its name; all have the same. */
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
/** @throws Error where the definitions are not laid out as those of the version that package.json pins */
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
 * Puts the request's fields into a path such as `/v1/{name=projects/*}`; what has no place there goes into
 * the query.
 * @throws Error where a field does not have the form that the path asks for
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
        return (0,http_endpoints.encodeName)(value);
    });
    const rest = Object.entries(request).filter(([field]) => !placed.has(field));
    return { path, query: Object.fromEntries(rest.map(([field, value]) => [field, String(value)])) };
}

// EXTERNAL MODULE: ./src/model/gke-version.ts
var gke_version = __webpack_require__(3405);
;// CONCATENATED MODULE: ./src/google/upgrade-json.ts
/** Upgrade information of GKE from raw JSON, field by field (container v1 `ClusterUpgradeInfo`, `ServerConfig`). */


/**
 * Reads the answer of `fetchClusterUpgradeInfo` or `fetchNodePoolUpgradeInfo`.
 * @returns null where a target is no version
 */
function upgradeInfoFrom(json) {
    const [minorTarget, patchTarget] = [(0,model_json/* text */.Qq)(json['minorTargetVersion']), (0,model_json/* text */.Qq)(json['patchTargetVersion'])].map((each) => each === '' ? null : each);
    const isVersion = (each) => each === null || each === undefined || (0,gke_version/* parseGkeVersion */.n2)(each) !== null;
    if (!isVersion(minorTarget) || !isVersion(patchTarget))
        return null;
    const ends = Date.parse((0,model_json/* text */.Qq)(json['endOfStandardSupportTimestamp']) ?? '');
    return {
        minorTarget: minorTarget ?? null,
        patchTarget: patchTarget ?? null,
        pausedBy: (0,model_json/* list */.p_)(json['pausedReason']).filter((each) => typeof each === 'string' && /^[A-Z_]{1,80}$/.test(each)),
        endOfStandardSupport: Number.isNaN(ends) ? null : new Date(ends).toISOString(),
    };
}
/**
 * Reads what `getServerConfig` says of release channels: `upgradeTargetVersion`, and nothing of a channel without one.
 * @returns null where the answer holds no channels
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
 * GKE through Google's own client on a transport of ours. The facts are made from the JSON that came: a decoded message
 * has lost fields that the client's definitions lack and values of enums that it does not know.
 */
function container(client) {
    let manager = null;
    /** Runs a call of Google's client and gives the answer of the service as it came. */
    const raw = async (run) => {
        manager ??= loadManager(client);
        const result = (0,model_json/* list */.p_)(await run(await manager))[0];
        if (isResult(result))
            return result;
        throw new Error('the client gave another answer than it had');
    };
    const fact = async (name, call, run, verb = '') => {
        const from = `container ${name}${verb}`;
        (0,http_endpoints.encodeName)(name);
        const result = await raw(run);
        return result.kind === 'fault' ? (0,model_fact/* failed */.gz)(result.why, from, result.detail) : (0,google_api/* googleFact */.Os)(result, call, from);
    };
    return {
        cluster: (of) => {
            const name = (0,model_cluster/* clusterPath */.Sf)(of);
            const call = {
                needs: [(0,need/* need */.$B)('container.clusters.get', `projects/${of.project}`)],
                what: 'a cluster',
                read: (json) => clusterFrom(of, json),
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
            const name = (0,model_cluster/* clusterPath */.Sf)(of);
            const run = (gke) => gke.fetchClusterUpgradeInfo({ name });
            return fact(name, upgradeCall(of), run, ':fetchClusterUpgradeInfo');
        },
        poolUpgrade: ({ pool, ...of }) => {
            const name = `${(0,model_cluster/* clusterPath */.Sf)(of)}/nodePools/${pool}`;
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
/** Google names no permission for it; `get` of a cluster is the one that reading needs. */
const upgradeCall = ({ project }) => ({
    needs: [(0,need/* need */.$B)('container.clusters.get', `projects/${project}`)],
    what: 'what upgrades come',
    read: upgradeInfoFrom,
});
const isResult = (value) => ['answer', 'fault'].includes((0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(value)['kind']) ?? '');
/** Google's client in a chunk of its own: loaded when a cluster is first asked for, as the token comes. */
async function loadManager(client) {
    const { ClusterManagerClient: Client } = await Promise.all(/* import() */[__webpack_require__.e(8427), __webpack_require__.e(7174)]).then(__webpack_require__.bind(__webpack_require__, 8427));
    const send = ({ path, query, apiClient }) => {
        const url = (0,http_endpoints.urlFor)(client.endpoints, 'container', path);
        for (const [name, value] of Object.entries(query))
            url.searchParams.append(name, value);
        const headers = { accept: 'application/json', 'x-goog-api-client': apiClient };
        return client.send({ url, service: 'container', headers, authorization: 'google' });
    };
    // Its types ask for google-gax whole; at run time it takes what is given.
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
        return { project, location: place, name: (0,model_json/* text */.Qq)(name) ?? '', ...listedIn((0,model_json/* object */.Ik)(each)) };
    });
    if (!named.every((each) => each !== null))
        return null;
    return {
        clusters: named,
        missingZones: (0,model_json/* list */.p_)(missingZones).filter((zone) => typeof zone === 'string'),
    };
}

;// CONCATENATED MODULE: ./src/google/deny-policies.ts






/** IAM v2: the deny policies of a project, folder or organization. The list leaves their rules out (docs/GOOGLE.md#deny-policies). */
const denyPolicies = (client) => ({
    denyPolicies: async ({ resource }) => {
        const path = (0,http_endpoints.encodePath)('v2', 'policies', `cloudresourcemanager.googleapis.com/${resource}`, 'denypolicies');
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
            path: `${path}/${(0,http_endpoints.encodePath)(id)}`,
            from: `iam deny policy ${id} of ${resource}`,
            needs: [(0,need/* need */.$B)('iam.denypolicies.get', resource)],
            what: 'a deny policy',
            read: readDenyPolicy,
        })));
        return deny_policies_all(policies, from);
    },
});
/** All of them, without those that were deleted meanwhile; what is missing where one of them is. */
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
/** A rule; null where any of its lists or its condition is not what it must be: half a rule would mislead. */
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
    // A condition without an expression is none (IAM v2 `DenyRule.denial_condition`).
    const condition = expression === null ? null : { title: (0,model_json/* text */.Qq)(given?.['title']) ?? '', expression };
    return { deniedPrincipals, exceptionPrincipals, deniedPermissions, exceptionPermissions, condition };
}
function deny_policies_texts(raw) {
    if (raw === undefined || raw === null)
        return [];
    const all = (0,model_json/* list */.p_)(raw).filter((each) => typeof each === 'string');
    return Array.isArray(raw) && all.length === raw.length ? all : null;
}

;// CONCATENATED MODULE: ./src/google/effective-tags.ts




/** Cloud Resource Manager v3 `effectiveTags.list`, at the endpoint of the repository's location (docs/GOOGLE.md#tags). */
const effectiveTags = (client) => ({
    effectiveTags: ({ repository }) => {
        const location = /\/locations\/([^/]+)\//.exec(repository)?.[1];
        if (location === undefined)
            throw new http_endpoints.BadName(repository);
        return (0,google_api/* listGoogle */.Cx)(client, {
            service: 'cloudresourcemanager',
            location,
            name: repository,
            path: 'v3/effectiveTags',
            query: { parent: `//artifactregistry.googleapis.com/${repository}`, pageSize: '300' },
            items: 'effectiveTags',
            from: `cloudresourcemanager effective tags of ${repository}`,
            needs: [(0,need/* need */.$B)('artifactregistry.repositories.listEffectiveTags', repository)],
            what: 'a list of tags',
            read: readTag,
        });
    },
});
function readTag(json) {
    const [key, value] = [(0,model_json/* text */.Qq)(json['tagKey']), (0,model_json/* text */.Qq)(json['tagValue'])];
    const [namespacedKey, namespacedValue] = [(0,model_json/* text */.Qq)(json['namespacedTagKey']), (0,model_json/* text */.Qq)(json['namespacedTagValue'])];
    const named = key !== null && value !== null && namespacedKey !== null && namespacedValue !== null;
    return named ? { key, value, namespacedKey, namespacedValue, keyParent: (0,model_json/* text */.Qq)(json['tagKeyParentName']) } : null;
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
            return Promise.resolve((0,model_fact/* failed */.gz)('not-asked', `iam ${role}`, 'it is no name of a role'));
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

;// CONCATENATED MODULE: ./src/google/logging.ts






/** Entries of a page, and pages: what a cluster says of failing pulls in an hour. */
const logging_PAGE = 1000;
const PAGES = 20;
/** The events that tell of a pull, or of its end. */
const REASONS = [
    'Failed',
    'BackOff',
    'InspectFailed',
    'ErrImageNeverPull',
    'FailedToRetrieveImagePullSecret',
    'FailedCreatePodSandBox',
    'FailedCreate',
    'Pulled',
    'Started',
];
/**
 * Cloud Logging `entries:list` (docs/GOOGLE.md#cloud-logging): the events that GKE logs of a cluster's pods, and the container runtime's own
 * words on its nodes. For clusters whose Kubernetes API cannot be reached.
 * @param pullsIn reads the entries
 */
const logging = (client, pullsIn) => ({
    loggedPulls: async (plan) => {
        const from = `logging entries of ${(0,model_cluster/* clusterPath */.Sf)(plan)} since ${plan.since}`;
        const entries = [];
        const gaps = [];
        const tokens = new Set();
        for (let token = '';;) {
            const page = await (0,google_api/* callGoogle */.EW)(client, {
                service: 'logging',
                name: 'v2/entries:list',
                path: 'v2/entries:list',
                from,
                needs: [(0,need/* need */.$B)('logging.logEntries.list', `projects/${plan.project}`)],
                what: 'a page of log entries',
                post: {
                    resourceNames: [`projects/${plan.project}`],
                    filter: logFilter(plan),
                    orderBy: 'timestamp desc',
                    pageSize: logging_PAGE,
                    ...(token === '' ? {} : { pageToken: token }),
                },
                read: ({ entries: some = [], nextPageToken = '', error }) => Array.isArray(some) && typeof nextPageToken === 'string' && error === undefined
                    ? { entries: (0,model_json/* list */.p_)(some).map(model_json/* object */.Ik), token: nextPageToken }
                    : null,
            });
            if (page.state !== 'known')
                return page;
            (0,append/* append */.B)(entries, page.value.entries);
            ({ token } = page.value);
            if (token === '')
                break;
            if (tokens.has(token) || tokens.size + 1 >= PAGES) {
                gaps.push(`only the latest ${String(entries.length)} log entries were read`);
                break;
            }
            tokens.add(token);
        }
        return (0,model_fact/* known */.eO)({ pulls: pullsIn(plan, entries), nodes: [], looked: entries.length, gaps, needs: [] }, from);
    },
});
/** What to ask of Cloud Logging: a filter of its query language. */
function logFilter({ name, location, namespace, pod, since }) {
    const ofNamespace = namespace === null ? [] : [`jsonPayload.involvedObject.namespace=${literal(namespace)}`];
    const ofPod = pod === null ? [] : [`jsonPayload.involvedObject.name=${literal(pod)}`];
    const events = [
        'log_id("events")',
        'resource.type=("k8s_pod" OR "k8s_cluster")',
        `jsonPayload.reason=(${REASONS.map(literal).join(' OR ')})`,
        ...ofNamespace,
        ...ofPod,
    ];
    const runtime = ['log_id("container-runtime")', 'resource.type="k8s_node"', '"PullImage"'];
    return [
        `resource.labels.cluster_name=${literal(name)}`,
        `resource.labels.location=${literal(location)}`,
        `timestamp>=${literal(since)}`,
        `((${events.join(' AND ')}) OR (${runtime.join(' AND ')}))`,
    ].join('\n');
}
const literal = (value) => `"${value.replace(/["\\]/g, '\\$&')}"`;

// EXTERNAL MODULE: ./src/http/google-error.ts
var google_error = __webpack_require__(2862);
// EXTERNAL MODULE: ./src/http/types.ts
var types = __webpack_require__(5853);
;// CONCATENATED MODULE: ./src/google/node-token.ts






const AUTH = 'https://www.googleapis.com/auth/';
/** Asked for where the pool's own scopes are not accepted (docs/GOOGLE.md#a-token-of-the-nodes-account). */
const FALLBACKS = [[`${AUTH}devstorage.read_only`], [`${AUTH}cloud-platform`]];
const LIFETIME_SECONDS = 600;
/** A token is used for half its life, a refusal is taken for as long as one round of questions lasts. */
const TOKEN_MS = (LIFETIME_SECONDS * 1000) / 2;
const REFUSAL_MS = 2_000;
/** Tokens of the nodes' service accounts: one for each account and set of scopes, whatever images ask for it. */
class NodeTokens {
    #client;
    #minted = new Map();
    constructor(client) {
        this.#client = client;
    }
    /**
     * A token of the account with these scopes, or with fewer or more where Google does not take them.
     * @returns `denied` with the role that would allow it, where the caller may not act as the account
     */
    get(account, scopes) {
        const key = `${account.email} ${[...scopes].sort().join(' ')}`;
        const kept = this.#minted.get(key);
        if (kept !== undefined && kept.until > Date.now())
            return kept.token;
        const entry = { token: this.#mint(account, scopes), until: Number.POSITIVE_INFINITY };
        this.#minted.set(key, entry);
        void entry.token.then(({ state }) => {
            entry.until = Date.now() + (state === 'known' ? TOKEN_MS : REFUSAL_MS);
        });
        return entry.token;
    }
    async #mint(account, own) {
        let answer = {
            fact: (0,model_fact/* failed */.gz)('not-asked', fromOf(account.email), 'there are no scopes to ask for'),
            again: true,
        };
        for (const scopes of [own, ...FALLBACKS]) {
            if (answer.again && scopes.length > 0)
                answer = await this.#ask(account, scopes, scopes === own);
        }
        return answer.fact;
    }
    async #ask({ email, project }, scope, ownScopes) {
        const from = fromOf(email);
        const answer = await this.#client.send({
            url: (0,http_endpoints.urlFor)(this.#client.endpoints, 'iamcredentials', `${(0,http_endpoints.encodeName)(`v1/projects/-/serviceAccounts/${email}`)}:generateAccessToken`),
            method: 'POST',
            headers: { accept: 'application/json', 'content-type': 'application/json' },
            body: JSON.stringify({ scope, lifetime: `${LIFETIME_SECONDS}s` }),
            authorization: 'google',
            limit: types/* MIB */.D,
        });
        if (answer.kind === 'fault')
            return { fact: (0,model_fact/* failed */.gz)(answer.why, from, answer.detail), again: false };
        if (answer.status !== 200) {
            const account = `projects/${project}/serviceAccounts/${email}`;
            const needs = [(0,need/* need */.$B)('iam.serviceAccounts.getAccessToken', account, 'impersonate')];
            return { fact: (0,google_error/* googleMissing */.YI)(answer.status, answer.body, from, needs), again: answer.status === 400 };
        }
        const token = (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)((0,model_json/* parseJson */.qF)(answer.body))['accessToken']);
        if (token === null || /[^\x21-\x7e]/.test(token))
            return { fact: (0,model_fact/* failed */.gz)('malformed', from, 'the answer holds no token'), again: false };
        this.#client.secrets.add(token);
        return { fact: (0,model_fact/* known */.eO)({ token, scopes: scope, ownScopes }, from), again: false };
    }
}
const fromOf = (email) => `iamcredentials token of ${email}`;

;// CONCATENATED MODULE: ./src/diagnosis/logged-pulls.ts
/** The pulls that fail, in the entries that Cloud Logging has of a cluster. Pure. */



/** @param entries `LogEntry`s of the logs `events` and `container-runtime` */
function loggedPulls(plan, entries) {
    const events = entries.flatMap((entry) => {
        const event = logOf(entry) === 'events' ? eventIn(entry['jsonPayload']) : null;
        return event === null ? [] : [{ ...event, at: event.at || ((0,model_json/* text */.Qq)(entry['timestamp']) ?? '') }];
    });
    const lines = entries.flatMap((entry) => {
        const node = (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(entry['resource'])['labels'])['node_name']);
        if (logOf(entry) !== 'container-runtime' || node === null)
            return [];
        const { MESSAGE, message } = (0,model_json/* object */.Ik)(entry['jsonPayload']);
        const words = (0,model_json/* text */.Qq)(MESSAGE) ?? (0,model_json/* text */.Qq)(message) ?? (0,model_json/* text */.Qq)(entry['textPayload']) ?? '';
        return [{ node, words: (0,model_json/* clean */.uH)(words, waiting_pull/* NODE_WORDS */.B1), at: (0,model_json/* text */.Qq)(entry['timestamp']) ?? '' }];
    });
    const everywhere = plan.namespace === null && plan.pod === null;
    return withRuntime(pullsInEvents(events), lines, everywhere);
}
/** The log's id: the end of `projects/P/logs/ID`. */
const logOf = (entry) => decodeURIComponentOr(/\/logs\/([^/]+)$/.exec((0,model_json/* text */.Qq)(entry['logName']) ?? '')?.[1]);
function decodeURIComponentOr(id) {
    try {
        return decodeURIComponent(id ?? '');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./src/google/org-policy.ts



/**
 * Organization Policy v2: whether default service accounts are created without the Editor role, and whether a project
 * may use a service at all.
 */
const orgPolicy = (client) => ({
    automaticGrants: ({ project }) => (0,google_api/* callGoogle */.EW)(client, effective('iam.automaticIamGrantsForDefaultServiceAccounts', project, (rules) => ({
        withheld: rules.some(({ enforce }) => enforce === true),
    }))),
    serviceRestriction: ({ project, service }) => (0,google_api/* callGoogle */.EW)(client, effective('gcp.restrictServiceUsage', project, (rules) => ({ restricted: isRestricted(rules, service) }))),
});
/** The policy in force on a project: `rules` reads those of its `spec`. */
const effective = (constraint, project, read) => ({
    service: 'orgpolicy',
    name: `v2/projects/${project}/policies/${constraint}`,
    suffix: ':getEffectivePolicy',
    from: `orgpolicy ${constraint} of projects/${project}`,
    needs: [(0,need/* need */.$B)('orgpolicy.policy.get', `projects/${project}`)],
    what: 'an organization policy',
    read: (json) => {
        const spec = (0,model_json/* objectOrNull */.av)(json['spec']);
        if (spec === null && typeof json['name'] !== 'string')
            return null;
        const rules = (0,model_json/* list */.p_)(spec?.['rules']).map(model_json/* objectOrNull */.av);
        return rules.every((rule) => rule !== null) ? read(rules) : null;
    },
});
/**
 * Whether the rules keep everybody from the service; null where they have a condition or values of another form. A
 * value is a service's name, with or without `is:` (orgpolicy v2 `PolicySpec.PolicyRule`).
 */
function isRestricted(rules, service) {
    const verdicts = rules.map((rule) => {
        if (rule['condition'] !== undefined)
            return null;
        if (rule['denyAll'] === true)
            return true;
        if (rule['allowAll'] === true)
            return false;
        const values = (0,model_json/* object */.Ik)(rule['values']);
        const [denied, allowed] = [(0,model_json/* list */.p_)(values['deniedValues']), (0,model_json/* list */.p_)(values['allowedValues'])].map((each) => each.map((value) => typeof value === 'string' && !/^(?!is:)\w+:/.test(value) ? value.replace(/^is:/, '') : null));
        if (denied === undefined || allowed === undefined || [...denied, ...allowed].includes(null))
            return null;
        return denied.includes(service) || (allowed.length > 0 && !allowed.includes(service));
    });
    if (verdicts.includes(true))
        return true;
    return verdicts.includes(null) ? null : false;
}

// EXTERNAL MODULE: ./src/model/iam.ts
var model_iam = __webpack_require__(1632);
;// CONCATENATED MODULE: ./src/google/policy-troubleshooter.ts



/** Policy Troubleshooter v3: may the account download from the repository, as Google evaluates it (docs/GOOGLE.md#policy-troubleshooter)? */
const policyTroubleshooter = (client) => ({
    troubleshooting: ({ email, repository }) => (0,google_api/* callGoogle */.EW)(client, {
        service: 'policytroubleshooter',
        name: 'v3/iam:troubleshoot',
        path: 'v3/iam:troubleshoot',
        post: {
            accessTuple: {
                principal: email,
                fullResourceName: `//artifactregistry.googleapis.com/${repository}`,
                permission: model_iam/* PULL_PERMISSION */.O,
            },
        },
        from: `policytroubleshooter ${email} on ${repository}`,
        // It has no permission of its own: it sees what the caller may read.
        needs: [],
        what: 'an explanation of access',
        read: readAnswer,
    }),
});
function readAnswer(json) {
    const state = (0,model_json/* text */.Qq)(json['overallAccessState']);
    if (state === null)
        return null;
    const answer = { state, explanation: (0,model_json/* clean */.uH)(explain(state, json), 400) };
    if (state !== 'CANNOT_ACCESS')
        return answer;
    return {
        ...answer,
        ...(explainsAny(json) ? {} : { bare: true }),
        ...(isBeyondGrants(json) ? { beyondGrants: true } : {}),
    };
}
/** A deny policy refuses it, or it is granted and refused all the same. */
const isBeyondGrants = (json) => plain((0,model_json/* object */.Ik)(json['denyPolicyExplanation'])['denyAccessState']) === 'DENIED' ||
    plain((0,model_json/* object */.Ik)(json['allowPolicyExplanation'])['allowAccessState']) === 'GRANTED';
function explainsAny(json) {
    const allow = (0,model_json/* object */.Ik)(json['allowPolicyExplanation']);
    const deny = (0,model_json/* object */.Ik)(json['denyPolicyExplanation']);
    return (0,model_json/* list */.p_)(allow['explainedPolicies']).length > 0 || plain(deny['denyAccessState']) === 'DENIED';
}
/** Which binding on which resource decided, in a sentence; empty where the answer does not say. */
function explain(state, json) {
    const deny = (0,model_json/* object */.Ik)(json['denyPolicyExplanation']);
    const denyState = plain(deny['denyAccessState']);
    if (state === 'CANNOT_ACCESS' && denyState === 'DENIED')
        return explainDeny(deny);
    const allow = (0,model_json/* object */.Ik)(json['allowPolicyExplanation']);
    const policies = (0,model_json/* list */.p_)(allow['explainedPolicies']).map(model_json/* object */.Ik);
    if (state === 'CAN_ACCESS')
        return firstBinding(policies, 'GRANTED', 'grants it') ?? '';
    if (state === 'CANNOT_ACCESS') {
        const read = policies.map(placeOf).filter((place) => place !== '');
        return read.length === 0 ? '' : `no binding on ${read.join(', ')} grants it`;
    }
    if (state === 'UNKNOWN_CONDITIONAL')
        return (firstBinding(policies, 'UNKNOWN_CONDITIONAL', 'grants it under a condition that could not be evaluated') ?? '');
    const unread = policies.filter((policy) => isUnknown(policy) && (0,model_json/* list */.p_)(policy['bindingExplanations']).length === 0);
    const open = firstBinding(policies, 'UNKNOWN_INFO', 'would grant it, and who is in it could not be read');
    if (open !== null)
        return open;
    if (unread.length > 0)
        return `the policy of ${unread.map(placeOf).join(', ')} could not be read`;
    return denyState === 'UNKNOWN_INFO' ? 'deny policies could not be read' : '';
}
/** The first binding in that state: its role, whom it names that counts, and where it stands. */
function firstBinding(policies, state, says) {
    for (const policy of policies) {
        for (const binding of (0,model_json/* list */.p_)(policy['bindingExplanations']).map(model_json/* object */.Ik)) {
            if (plain(binding['allowAccessState']) !== state)
                continue;
            const members = Object.entries((0,model_json/* object */.Ik)(binding['memberships']));
            const wanted = state === 'UNKNOWN_INFO' ? 'UNKNOWN_INFO' : 'MATCHED';
            const named = members
                .filter(([, told]) => plain((0,model_json/* object */.Ik)(told)['membership']) === wanted)
                .map(([member]) => member);
            const condition = (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(binding['condition'])['expression']);
            const to = named.length > 0 ? ` to ${named.slice(0, 3).join(', ')}` : '';
            const on = ` on ${placeOf(policy)}`;
            return `${(0,model_json/* text */.Qq)(binding['role']) ?? 'a binding'}${to}${on} ${says}${condition === null ? '' : ` (${condition})`}`;
        }
    }
    return null;
}
function explainDeny(deny) {
    const places = (0,model_json/* list */.p_)(deny['explainedResources'])
        .map(model_json/* object */.Ik)
        .filter((each) => plain(each['denyAccessState']) === 'DENIED')
        .map(placeOf);
    return places.length === 0 ? 'a deny policy takes it away' : `a deny policy on ${places.join(', ')} takes it away`;
}
const isUnknown = (policy) => plain(policy['allowAccessState']) === 'UNKNOWN_INFO';
/** `//artifactregistry.googleapis.com/projects/p/…` as the resource's own name. */
const placeOf = (policy) => ((0,model_json/* text */.Qq)(policy['fullResourceName']) ?? '').replace(/^\/\/[^/]+\//, '');
/** A value of an enumeration without its prefix: `ALLOW_ACCESS_STATE_GRANTED` and `GRANTED` say the same. */
const plain = (value) => ((0,model_json/* text */.Qq)(value) ?? '').replace(/^(ALLOW_ACCESS_STATE|DENY_ACCESS_STATE|MEMBERSHIP)_/, '');

// EXTERNAL MODULE: ./src/model/google-registry.ts
var google_registry = __webpack_require__(3020);
;// CONCATENATED MODULE: ./src/registry/manifest.ts

/** Media types of manifests, and what a manifest's bytes say. */
const INDEX = ['application/vnd.oci.image.index.v1+json', 'application/vnd.docker.distribution.manifest.list.v2+json'];
const IMAGE = ['application/vnd.oci.image.manifest.v1+json', 'application/vnd.docker.distribution.manifest.v2+json'];
const SIGNED_SCHEMA1 = 'application/vnd.docker.distribution.manifest.v1+prettyjws';
const SCHEMA1 = [SIGNED_SCHEMA1, 'application/vnd.docker.distribution.manifest.v1+json'];
const ARTIFACT = 'application/vnd.oci.artifact.manifest.v1+json';
const IMAGE_CONFIG = new Set([
    'application/vnd.oci.image.config.v1+json',
    'application/vnd.docker.container.image.v1+json',
    // What early versions of Docker pushed.
    'application/octet-stream',
]);
const MAX_ENTRIES = 10_000;
const MAX_TYPES = 20;
const DIGEST = /^(sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/;
/** All that there is: what nodes cannot run is to be recognised, not to look like a missing image. */
const ACCEPT = [...INDEX, ...IMAGE, ...SCHEMA1, ARTIFACT].join(', ');
/** True where the digest is not that of the bytes: it leaves the signatures out. */
const isSigned = (mediaType) => mediaType === SIGNED_SCHEMA1;
/** What a media type stands for. Null for one that is no manifest. */
function manifest_shapeOf(mediaType) {
    if (INDEX.includes(mediaType))
        return 'index';
    if (IMAGE.includes(mediaType))
        return 'image';
    if (SCHEMA1.includes(mediaType))
        return 'schema1';
    return mediaType === ARTIFACT ? 'artifact' : null;
}
/** A manifest that the registry says is there, and did not hand out. */
function unreadManifest(mediaType, digest) {
    const sound = digest !== null && /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : null;
    return { digest: sound, mediaType: mediaType ?? '', shape: 'unread', entries: [], config: null, artifactType: null };
}
/** A manifest that the registry has, in a media type that it would not give. */
function manifestOf(mediaType) {
    const shape = manifest_shapeOf(mediaType) ?? 'artifact';
    return { digest: null, mediaType, shape, entries: [], config: null, artifactType: null };
}
/**
 * The media type of a manifest: the header's, or the body's own where the header says nothing of use.
 * @returns null where none can be told
 */
function mediaTypeOf(contentType, json) {
    const told = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
    if (manifest_shapeOf(told) !== null)
        return told;
    const own = (0,model_json/* text */.Qq)(json['mediaType'])?.toLowerCase() ?? '';
    if (manifest_shapeOf(own) !== null)
        return own;
    if (json['schemaVersion'] === 1)
        return 'signatures' in json ? SIGNED_SCHEMA1 : (SCHEMA1[1] ?? null);
    if (json['schemaVersion'] !== 2)
        return null;
    if (Array.isArray(json['manifests']))
        return INDEX[0] ?? null;
    return (0,model_json/* objectOrNull */.av)(json['config']) !== null ? (IMAGE[0] ?? null) : null;
}
/**
 * Reads a manifest's bytes.
 * @param contentType the answer's `Content-Type`
 * @returns the manifest without its digest, or why it is none
 */
function readManifest(body, contentType) {
    const json = (0,model_json/* objectOrNull */.av)((0,model_json/* parseJson */.qF)(body));
    if (json === null)
        return 'it is no JSON';
    const mediaType = mediaTypeOf(contentType, json);
    const shape = mediaType === null ? null : manifest_shapeOf(mediaType);
    if (mediaType === null || shape === null)
        return 'it has none of the media types of manifests';
    const artifactType = (0,model_json/* text */.Qq)(json['artifactType']);
    const bare = { mediaType, entries: [], config: null, artifactType };
    if (shape === 'index') {
        const entries = readEntries(json['manifests']);
        return typeof entries === 'string' ? entries : { ...bare, shape, entries };
    }
    if (shape === 'schema1') {
        const architecture = (0,model_json/* text */.Qq)(json['architecture']);
        return { ...bare, shape, platform: architecture === null ? null : { ...LINUX, architecture } };
    }
    if (shape !== 'image')
        return { ...bare, shape };
    const config = descriptor(json['config']);
    if (config === null)
        return 'its config is no descriptor';
    const layers = layerTypes(json['layers']);
    const shapeOfConfig = IMAGE_CONFIG.has(config.mediaType) ? 'image' : 'artifact';
    return { ...bare, shape: shapeOfConfig, config, layers, layerTwice: twice(json['layers']) };
}
/** Schema 1 names no system: it is older than images for another. */
const LINUX = { os: 'linux', variant: null, osVersion: null };
/** The media types of layers, each once, as many as tell what it is. */
function layerTypes(raw) {
    const types = new Set();
    for (const each of (0,model_json/* list */.p_)(raw)) {
        if (types.size < MAX_TYPES)
            types.add((0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(each)['mediaType'])?.slice(0, 255) ?? '');
    }
    return [...types];
}
/** The first layer that stands in a manifest twice. */
function twice(raw) {
    const seen = new Set();
    for (const each of (0,model_json/* list */.p_)(raw)) {
        const digest = descriptor(each)?.digest ?? null;
        if (digest === null)
            continue;
        if (seen.has(digest))
            return digest;
        seen.add(digest);
    }
    return null;
}
/**
 * The platform that an image's config blob states.
 * @returns null where it states none
 */
const readConfig = (body) => platform((0,model_json/* parseJson */.qF)(body));
function readEntries(raw) {
    if (!Array.isArray(raw))
        return 'its list of manifests is none';
    if (raw.length > MAX_ENTRIES)
        return `it lists more than ${MAX_ENTRIES} manifests`;
    const entries = [];
    for (const each of (0,model_json/* list */.p_)(raw)) {
        const found = descriptor(each);
        if (found === null)
            return 'an entry of its list is no descriptor';
        const json = (0,model_json/* object */.Ik)(each);
        entries.push({ ...found, platform: platform(json['platform']), artifactType: (0,model_json/* text */.Qq)(json['artifactType']) });
    }
    return entries;
}
function descriptor(raw) {
    const { digest, mediaType } = (0,model_json/* object */.Ik)(raw);
    if (typeof digest !== 'string' || !DIGEST.test(digest))
        return null;
    return { digest, mediaType: (0,model_json/* text */.Qq)(mediaType)?.slice(0, 255) ?? '' };
}
function platform(raw) {
    const json = (0,model_json/* object */.Ik)(raw);
    const os = (0,model_json/* text */.Qq)(json['os']);
    const architecture = (0,model_json/* text */.Qq)(json['architecture']);
    if (os === null || architecture === null)
        return null;
    return { os, architecture, variant: (0,model_json/* text */.Qq)(json['variant']), osVersion: (0,model_json/* text */.Qq)(json['os.version']) };
}

;// CONCATENATED MODULE: ./src/registry/name.ts

const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const name_NAME = /^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/;
/** True for a name that can be asked for below `/v2/`. */
const isName = (path) => name_NAME.test(path);
/**
 * True for an image that a registry can be asked for.
 * @param path its name in the registry
 * @param reference a tag or a digest
 */
const isImageName = (path, reference) => isName(path) && (TAG.test(reference) || DIGEST.test(reference));

// EXTERNAL MODULE: ./src/model/image-reference.ts
var image_reference = __webpack_require__(68);
// EXTERNAL MODULE: ./src/model/repository-name.ts
var repository_name = __webpack_require__(4897);
;// CONCATENATED MODULE: ./src/registry/errors.ts








/**
 * What a registry's answer other than 200 means. A refusal or a "not found" counts only in a registry's own form: what
 * is empty or foreign may be a proxy's or a load balancer's, and tells nothing. Status and code first, words second.
 * The form is the error list of the OCI distribution specification (https://github.com/opencontainers/distribution-spec).
 * @param from what was asked, for the fact
 */
function registryMissing(answer, asked, from) {
    const { status } = answer;
    const host = (0,google_registry/* googleRegistryHost */.Nj)(asked.host);
    const google = host !== null;
    if (status === 412 && host?.form === 'gcr.io' && CONTAINER_REGISTRY_OVER.test((0,model_json/* firstWords */.Cb)(answer.body)))
        return (0,model_fact/* denied */.wk)('gcr-not-served', from, (0,model_json/* firstWords */.Cb)(answer.body), [], imageOf(asked)?.project ?? null);
    const said = google ? wordsOfGoogle(answer) : wordsOfRegistry(answer, asked.at === 'token');
    const byStatus = (0,google_error/* failedByStatus */.RD)(status);
    if (byStatus !== null && byStatus !== 'unauthenticated')
        return (0,model_fact/* failed */.gz)(byStatus, from, said || `HTTP ${status} ${(0,model_json/* firstWords */.Cb)(answer.body)}`.trim());
    if (said === null) {
        const body = (0,model_json/* firstWords */.Cb)(answer.body) || '(empty)';
        return (0,model_fact/* failed */.gz)('malformed', from, `HTTP ${status}, and the answer is none of a registry: ${body}`);
    }
    const detail = said || `HTTP ${status}`;
    if (status === 401)
        return unauthorized(asked, google, from, detail);
    if (status === 404)
        return (0,model_fact/* absent */.Ge)(from, detail);
    if (status === 403)
        return forbidden(asked, google, from, detail);
    return (0,model_fact/* failed */.gz)('rejected', from, detail);
}
/** https://cloud.google.com/artifact-registry/docs/transition/auto-migrate-gcr-ar: whoever asks gets this. */
const CONTAINER_REGISTRY_OVER = /^Container Registry is deprecated/i;
/**
 * The media type that a manifest has where the registry says "has media type 'X', but client accepts 'Y'": it exists.
 * @returns null for any other answer
 */
function mediaTypeNotAccepted(answer) {
    if (answer.status !== 404 && answer.status !== 406)
        return null;
    const words = errorList((0,model_json/* objectOrNull */.av)((0,model_json/* parseJson */.qF)(answer.body)))?.words ?? '';
    return /has media type ['"]([\w.+/-]{1,200})['"], but client accepts/i.exec(words)?.[1] ?? null;
}
function unauthorized(asked, google, from, detail) {
    if (google) {
        // Without credentials nothing of them was refused: the image is not public.
        if (!asked.withToken)
            return (0,model_fact/* denied */.wk)('permission', from, `there are no Google credentials: ${detail}`);
        return (0,model_fact/* failed */.gz)('unauthenticated', from, `${asked.whose ?? 'the caller’s'} token was refused: ${detail}`);
    }
    return refusedStranger(asked, from, detail);
}
function forbidden(asked, google, from, detail) {
    if (!google)
        return refusedStranger(asked, from, detail);
    const why = (0,google_error/* whyRefused */.fG)(detail);
    if (asked.withToken && /^unauthenticated request/i.test(detail)) {
        return (0,model_fact/* failed */.gz)('unauthenticated', from, `${asked.whose ?? 'the caller’s'} token was not taken: ${detail}`);
    }
    const needs = why === 'permission' || why === 'ambiguous' ? [downloadNeed(asked)] : [];
    return (0,model_fact/* denied */.wk)(why, from, detail, needs, (0,model_fact/* isProjectTrouble */.$x)(why) ? (0,google_error/* consumerOf */.OA)(detail) : null);
}
/** Docker Hub says the same of a repository that is missing and of one that is private. */
const refusedStranger = ({ host }, from, detail) => host === 'docker.io'
    ? (0,model_fact/* denied */.wk)('ambiguous', from, `${detail}: it is private, or it does not exist`)
    : (0,model_fact/* denied */.wk)('permission', from, `the registry wants credentials: ${detail}`);
/** What would tell: downloads on the repository that the image is in. */
function downloadNeed(asked) {
    const image = imageOf(asked);
    const repository = image === null ? `${asked.host}/${asked.path}` : (0,repository_name/* repositoryPath */.S)(image);
    return (0,need/* need */.$B)(model_iam/* PULL_PERMISSION */.O, repository);
}
function imageOf({ host, path }) {
    const parsed = (0,image_reference/* parseImageReference */.o_)(`${host}/${path}`);
    return parsed.ok && parsed.reference.kind === 'artifact-registry' ? parsed.reference : null;
}
/** What Artifact Registry says for certain, also where it comes in the envelope of Google's other APIs. */
const GOOGLES_OWN = /artifactregistry\.|vpcServiceControlsUniqueIdentifier|has not been used in project|requires billing to be enabled|insufficient authentication scopes/i;
/** The words of Artifact Registry; null where the answer is not in its form. */
function wordsOfGoogle(answer) {
    const json = (0,model_json/* objectOrNull */.av)((0,model_json/* parseJson */.qF)(answer.body));
    const errors = errorList(json);
    if (errors !== null)
        return errors.coded ? errors.words : null;
    const message = (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(json?.['error'])['message']) ?? '';
    return (0,model_json/* object */.Ik)(json?.['error'])['code'] === answer.status && GOOGLES_OWN.test(message) ? (0,model_json/* clean */.uH)(message) : null;
}
/** The words of any registry, or of its token endpoint, whose form is not specified; null where there is no form. */
function wordsOfRegistry(answer, atToken) {
    const json = (0,model_json/* objectOrNull */.av)((0,model_json/* parseJson */.qF)(answer.body));
    const errors = errorList(json);
    if (errors !== null)
        return errors.words === '' ? null : errors.words;
    // A challenge is a registry's word, and so is what says that it speaks the registry's protocol.
    const challenged = answer.status === 401 && /^(?:bearer|basic) /i.test(answer.header('www-authenticate') ?? '');
    if (challenged || answer.header('docker-distribution-api-version') !== null)
        return (0,model_json/* firstWords */.Cb)(answer.body);
    if (!atToken || json === null)
        return null;
    const said = (0,model_json/* text */.Qq)(json['details']) ?? (0,model_json/* text */.Qq)(json['error']) ?? (0,model_json/* text */.Qq)(json['message']) ?? (0,model_json/* text */.Qq)(json['detail']);
    return said === null ? null : (0,model_json/* clean */.uH)(said);
}
/** The list of errors (`{errors: [{code, message}]}`), and whether each has its code; null where there is none. */
function errorList(json) {
    const errors = (0,model_json/* list */.p_)(json?.['errors']).slice(0, 5).map(model_json/* objectOrNull */.av);
    if (errors.length === 0 || errors.some((each) => each === null))
        return null;
    const words = errors.map((each) => (0,model_json/* text */.Qq)(each?.['message']) ?? (0,model_json/* text */.Qq)(each?.['code']) ?? '').filter(Boolean);
    return { words: (0,model_json/* clean */.uH)(words.join('; ')), coded: errors.every((each) => (0,model_json/* text */.Qq)(each?.['code']) !== null) };
}

// EXTERNAL MODULE: ./src/http/google-hosts.ts
var google_hosts = __webpack_require__(7807);
// EXTERNAL MODULE: ./src/http/login-hosts.ts
var login_hosts = __webpack_require__(3099);
;// CONCATENATED MODULE: ./src/registry/challenge.ts
const PARAMETER = /\s*([a-zA-Z_]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))\s*(?:,|$)/y;
const LIMIT = 4096;
/**
 * Reads a Bearer challenge.
 * @returns null where there is none, or none with a realm
 */
function bearerChallenge(header) {
    if (header === null || header.length > LIMIT)
        return null;
    const start = /(?:^|,)\s*Bearer\s+/i.exec(header);
    if (start === null)
        return null;
    const parameters = new Map();
    PARAMETER.lastIndex = start.index + start[0].length;
    for (let found = PARAMETER.exec(header); found !== null; found = PARAMETER.exec(header)) {
        const name = (found[1] ?? '').toLowerCase();
        if (!parameters.has(name))
            parameters.set(name, found[2]?.replace(/\\(.)/g, '$1') ?? found[3] ?? '');
    }
    const realm = parameters.get('realm');
    if (realm === undefined || realm === '')
        return null;
    return { realm, service: parameters.get('service') ?? null, scope: parameters.get('scope') ?? null };
}
/**
 * The address to ask for a token, as challenged.
 * @param fallbackScope used where the challenge names no scope
 * @returns null where the realm is no address
 */
function tokenAddress(challenge, fallbackScope) {
    if (!URL.canParse(challenge.realm))
        return null;
    const url = new URL(challenge.realm);
    if (challenge.service !== null)
        url.searchParams.set('service', challenge.service);
    url.searchParams.set('scope', challenge.scope ?? fallbackScope);
    url.hash = '';
    return url;
}

;// CONCATENATED MODULE: ./src/registry/session.ts







const REDIRECTS = 5;
/** Requests of Docker Registry v2 with its token flow (docs/GOOGLE.md#docker-registry-v2-at-pkgdev), by the caller or by a stranger. */
class RegistrySession {
    #client;
    /** Tokens of the registries' own, by identity and image name: a second request need not be challenged again. */
    #tokens = new Map();
    constructor(client) {
        this.#client = client;
    }
    /** True where a request as the caller would carry a Google token. */
    hasToken(host) {
        return this.#client.credentials !== null && (0,google_registry/* isGoogleRegistry */.JA)(host);
    }
    /** Makes the request: with what is at hand first, and through the token flow where the registry asks for it. */
    async request(request, identity) {
        const google = this.#googleToken(request.host, identity);
        const key = `${typeof identity === 'string' ? identity : identity.name} ${request.host}/${request.path}`;
        const url = (0,http_endpoints.registryUrl)(this.#client.endpoints, request.host, `${(0,http_endpoints.encodeName)(request.path)}/${request.tail}`);
        const kept = this.#tokens.get(key);
        const first = await this.#follow(request, url, kept === undefined ? (google?.bearer ?? null) : { bearer: kept });
        if (first.kind === 'fault')
            return first;
        const asked = first.status === 401 ? first.header('www-authenticate') : null;
        const challenge = bearerChallenge(asked);
        const login = loginOf(identity);
        if (challenge === null) {
            const basic = login !== null && BASIC.test(asked ?? '') ? await this.#follow(request, url, login) : first;
            return basic.kind === 'fault' ? basic : { kind: 'answer', at: 'registry', answer: basic };
        }
        const named = tokenAddress(challenge, `repository:${request.path}:pull`);
        const address = named && (0,http_endpoints.atStandIn)(this.#client.endpoints, request.host, named);
        const problem = address === null ? 'no address' : this.#realmProblem(address, url, request.host, login ?? google);
        if (address === null || problem !== null) {
            return {
                kind: 'fault',
                why: 'not-asked',
                detail: `the registry names a place for tokens that is ${problem ?? ''}: ${(0,model_json/* clean */.uH)(challenge.realm, 120)}`,
            };
        }
        const token = await this.#token(address, request, login ?? google?.basic ?? null);
        if (typeof token !== 'string')
            return token;
        this.#tokens.set(key, token);
        const second = await this.#follow(request, url, { bearer: token });
        return second.kind === 'fault' ? second : { kind: 'answer', at: 'registry', answer: second };
    }
    /** How a Google token goes along, to the registry and to its token endpoint; null where none does. */
    #googleToken(host, identity) {
        if (typeof identity === 'object')
            return 'login' in identity
                ? null
                : { bearer: { google: identity.token }, basic: { googleBasic: identity.token } };
        return identity === 'caller' && this.hasToken(host) ? { bearer: 'google', basic: 'google-basic' } : null;
    }
    /** Why no token is to be asked for there; null where it may be. */
    #realmProblem(realm, registry, host, shown) {
        if (shown !== null && 'login' in shown)
            return (0,login_hosts/* mayGetLogin */.X)(realm, this.#client.endpoints, host)
                ? null
                : 'not the registry itself, so it gets no password';
        if (shown !== null) {
            const same = realm.origin === registry.origin && (0,google_hosts/* mayGetGoogleToken */.eP)(realm, this.#client.endpoints, host);
            return same ? null : 'not the registry itself, so it gets no Google token';
        }
        if (realm.username !== '' || realm.password !== '')
            return 'one with a user name or a password';
        return (0,google_hosts/* mayFollowTo */.y7)(realm, registry) ? null : 'neither the registry itself nor public https';
    }
    /** A token of the registry's own, or what its token endpoint answered instead. */
    async #token(url, request, authorization) {
        const answer = await this.#client.send({
            url,
            headers: { accept: 'application/json' },
            authorization,
            registryHost: request.host,
            limit: types/* MIB */.D,
        });
        if (answer.kind === 'fault')
            return answer;
        if (answer.status !== 200)
            return { kind: 'answer', at: 'token', answer };
        const json = (0,model_json/* object */.Ik)((0,model_json/* parseJson */.qF)(answer.body));
        const token = (0,model_json/* text */.Qq)(json['token']) ?? (0,model_json/* text */.Qq)(json['access_token']);
        if (token === null || /[^\x21-\x7e]/.test(token)) {
            return { kind: 'fault', why: 'malformed', detail: `the token endpoint ${url.host} answered without a token` };
        }
        // Only what was given for the caller's own token is a secret of the caller: any registry may answer any text.
        if (authorization !== null && !isLogin(authorization))
            this.#client.secrets.add(token);
        return token;
    }
    /** Follows redirects by hand: a token goes along only to the same origin. */
    async #follow(request, start, authorization) {
        let url = start;
        for (let count = 0;; count += 1) {
            const answer = await this.#client.send({
                url,
                method: request.method,
                headers: { accept: request.accept },
                authorization: url.origin === start.origin ? authorization : null,
                registryHost: request.host,
                limit: request.limit,
            });
            const redirected = answer.kind === 'answer' && request.follow !== false && isRedirect(answer.status);
            const location = redirected ? answer.header('location') : null;
            if (location === null) {
                // The registry itself did not ask for credentials, and got the caller's token where it may have it.
                const refusesStranger = answer.kind === 'answer' && answer.status === 401 && url.origin !== start.origin;
                return refusesStranger ? elsewhere(url) : answer;
            }
            if (count === REDIRECTS)
                return { kind: 'fault', why: 'malformed', detail: `more than ${REDIRECTS} redirects` };
            if (!URL.canParse(location, url.href))
                return { kind: 'fault', why: 'malformed', detail: 'a redirect to no address' };
            url = new URL(location, url);
            if (!(0,google_hosts/* mayFollowTo */.y7)(url, start)) {
                const problem = url.username === '' && url.password === ''
                    ? 'it is neither the registry itself nor public https'
                    : 'it holds a user name or a password';
                const detail = `a redirect to ${(0,model_json/* clean */.uH)(url.origin, 120)} was not followed: ${problem}`;
                return { kind: 'fault', why: 'not-asked', detail };
            }
        }
    }
}
const BASIC = /(?:^|,)\s*Basic\b/i;
/** A user name and password, as a request carries them. */
const loginOf = (identity) => typeof identity === 'object' && 'login' in identity ? { login: identity.login } : null;
const isLogin = (authorization) => typeof authorization === 'object' && authorization !== null && 'login' in authorization;
const elsewhere = ({ host }) => ({
    kind: 'fault',
    why: 'malformed',
    detail: `${(0,model_json/* clean */.uH)(host, 120)}, where the registry sends this program, wants credentials (HTTP 401)`,
});
const isRedirect = (status) => [301, 302, 303, 307, 308].includes(status);

;// CONCATENATED MODULE: ./src/registry/probe.ts








/** As Google's services say it (`ACCESS_TOKEN_SCOPE_INSUFFICIENT`); a registry's `insufficient_scope` is another thing. */
const OF_SCOPES = /insufficient authentication scopes/i;
/**
 * The registry asked as the node would ask it: with a token of its own service account, limited to the pool's scopes
 * (docs/GOOGLE.md#a-token-of-the-nodes-account). The token is masked before it is used, goes to Google's hosts only, and is in no fact.
 */
function probe(client, tokenOf) {
    const session = new RegistrySession(client);
    return {
        probe: async (of) => {
            const from = `registry ${of.host}/${of.path} ${of.reference} as ${of.email}`;
            if (!(0,google_registry/* isGoogleRegistry */.JA)(of.host))
                return (0,model_fact/* failed */.gz)('not-asked', from, `no Google token may go to ${of.host}`);
            if (!isImageName(of.path, of.reference))
                return (0,model_fact/* failed */.gz)('not-asked', from, 'it is no name of an image');
            const minted = await tokenOf(of, of.scopes);
            return minted.state === 'known' ? new Prober(session, of, minted.value, from).run() : minted;
        },
    };
}
/** One image's manifest and one blob, as one account. */
class Prober {
    session;
    of;
    node;
    from;
    constructor(session, of, node, from) {
        this.session = session;
        this.of = of;
        this.node = node;
        this.from = from;
    }
    async run() {
        const manifest = await this.ask(`manifests/${this.of.reference}`, 8 * types/* MIB */.D);
        if (!('body' in manifest))
            return this.outcome(manifest);
        const blob = await this.blobOf(manifest);
        if (typeof blob === 'string')
            return this.say('served', blob);
        if ('body' in blob)
            return this.say('served', 'the manifest and the image’s configuration were served');
        // The manifest was served: a blob that is not there is a broken image, and tells nothing of who may pull it.
        if (blob.state === 'absent')
            return this.say('served', `the manifest was served; ${blob.from}: ${blob.detail}`);
        return this.outcome(blob);
    }
    /** The configuration of the image, or of the first image of an index; else why none was asked for. */
    async blobOf(manifest) {
        const read = readManifest(manifest.body, manifest.header('content-type'));
        const only = 'the manifest was served, and no blob was asked for';
        if (typeof read === 'string')
            return only;
        if (read.config !== null)
            return this.ask(`blobs/${read.config.digest}`, 4 * types/* MIB */.D);
        const first = read.entries.find(({ platform }) => platform !== null && platform.os !== 'unknown');
        if (first === undefined)
            return only;
        const image = await this.ask(`manifests/${first.digest}`, 8 * types/* MIB */.D);
        if (!('body' in image))
            return image;
        const inner = readManifest(image.body, image.header('content-type'));
        if (typeof inner === 'string' || inner.config === null)
            return only;
        return this.ask(`blobs/${inner.config.digest}`, 4 * types/* MIB */.D);
    }
    /** A blob's redirect is not followed: that it is given is the permission. */
    async ask(tail, limit) {
        const { host, path, email, scopes } = this.of;
        const request = { host, path, tail, method: 'GET', accept: ACCEPT, limit, follow: false };
        const name = `${email} ${[...scopes].sort().join(' ')}`;
        return this.read(await this.session.request(request, { name, token: this.node.token }), tail);
    }
    read(result, tail) {
        if (result.kind === 'fault')
            return (0,model_fact/* failed */.gz)(result.why, this.from, result.detail);
        const { answer, at } = result;
        const isBlob = tail.startsWith('blobs/');
        const given = answer.status === 200 || (isBlob && [302, 307].includes(answer.status));
        // A manifest of another media type is there, and the account may see it.
        if (at === 'registry' && (given || (!isBlob && mediaTypeNotAccepted(answer) !== null)))
            return answer;
        const { host, path } = this.of;
        return registryMissing(answer, { host, path, withToken: true, whose: 'the node’s', at }, this.from);
    }
    /**
     * What an answer that serves nothing says of the account: a refusal is an answer, a failure is none. What stands in
     * the way of the whole project says nothing of it.
     */
    outcome(missing) {
        const { state, detail } = missing;
        if (state === 'absent')
            return this.say('absent', detail);
        if (state === 'failed')
            return missing.why === 'unauthenticated' ? this.say('unaccepted', detail) : missing;
        switch (missing.why) {
            case 'perimeter':
                return this.say('perimeter', detail);
            case 'permission':
            case 'ambiguous':
                return this.say(OF_SCOPES.test(detail) ? 'scopes' : 'refused', detail);
            case 'api-disabled':
            case 'billing-disabled':
            case 'service-restricted':
            case 'project-deleted':
            case 'gcr-not-served':
                return missing;
        }
    }
    say(outcome, words) {
        const { scopes, ownScopes } = this.node;
        const others = ownScopes ? '' : `; with the scopes ${scopes.join(' ')}, since the pool’s own were not accepted`;
        return (0,model_fact/* known */.eO)({ outcome, detail: (0,model_json/* clean */.uH)(words) + others, scopes, ownScopes }, this.from);
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/registry/googles-login.ts

/** Google's user names: the password is a key or a token of Google's. */
const USERS = /^(?:oauth2accesstoken|_token|_json_key|_json_key_base64|_dcgcloud_token|_dcgcr_\d{1,4}_\d{1,4}_\d{1,4}_token)$/;
/** What Google's access tokens begin with, and its keys hold. */
const PASSWORD = /^ya29\.|"private_key"|-----BEGIN /;
/** Whether a login may be shown to a registry: a key or a token of Google's may only be to Google's. */
const mayShow = ({ user, password }, host) => (0,google_registry/* isGoogleRegistry */.JA)(host) || !(USERS.test(user) || PASSWORD.test(password));

;// CONCATENATED MODULE: ./src/registry/secret-pull.ts








/**
 * What tells the entries of secrets apart, and the passwords that one has had as time goes by; no secret is in it.
 * @param login as it was read: read anew it is another, whose tokens are its own
 */
function nameOfEntry({ project, location, name, namespace, secret, entry }, login) {
    const reading = readings.get(login) ?? (secret_pull_count += 1);
    readings.set(login, reading);
    return JSON.stringify([project, location, name, namespace, secret, entry, reading]);
}
const readings = new WeakMap();
let secret_pull_count = 0;
/**
 * Tries credentials at their registry, by HEAD, which counts as no pull. They go to that registry alone.
 * @param login the credentials of an entry, from whoever read the secret; null where it was not read
 */
function secretPull(client, login) {
    // Each credential has tokens of its own.
    const session = new RegistrySession(client);
    return {
        secretPull: async (of) => {
            const { host, path, reference, namespace, secret } = of;
            const from = `registry ${host}/${path} ${(0,model_json/* clean */.uH)(reference, 140)} with secret ${namespace}/${secret}`;
            const own = login(of);
            if (own === null)
                return (0,model_fact/* failed */.gz)('not-asked', from, 'the secret was not read');
            if (!isImageName(path, reference))
                return (0,model_fact/* failed */.gz)('not-asked', from, 'it is no name of an image');
            if (!mayShow(own, host))
                return (0,model_fact/* failed */.gz)('not-asked', from, `no key or token of Google may go to ${host}`);
            // The kubelet shows nothing where there is no user name.
            const identity = own.user === '' ? 'stranger' : { name: nameOfEntry(of, own), login: own };
            const request = { host, path, tail: `manifests/${reference}`, accept: ACCEPT, limit: 8 * 1024 * 1024 };
            const head = await session.request({ ...request, method: 'HEAD' }, identity);
            // A refusal by HEAD has no words.
            const refused = head.kind === 'answer' && head.at === 'registry' && head.answer.status >= 400;
            return secret_pull_read(refused ? await session.request({ ...request, method: 'GET' }, identity) : head, of, from);
        },
    };
}
function secret_pull_read(result, { host, path }, from) {
    if (result.kind === 'fault')
        return (0,model_fact/* failed */.gz)(result.why, from, result.detail);
    const { answer, at } = result;
    const say = (outcome, detail) => (0,model_fact/* known */.eO)({ outcome, detail: (0,model_json/* clean */.uH)(detail) }, from);
    if (at === 'registry' && (answer.status === 200 || mediaTypeNotAccepted(answer) !== null))
        return say('served', 'the manifest was served');
    const missing = registryMissing(answer, { host, path, withToken: true, whose: 'the secret’s', at }, from);
    if (missing.state === 'absent')
        return say('absent', missing.detail);
    if (missing.state === 'failed')
        return missing.why === 'unauthenticated' ? say('unaccepted', missing.detail) : missing;
    if (missing.why !== 'permission' && missing.why !== 'ambiguous')
        return missing;
    // Of another registry the words are made for strangers: its own say it better.
    const status = `HTTP ${String(answer.status)}`;
    if ((0,google_registry/* isGoogleRegistry */.JA)(host))
        return say('refused', missing.detail);
    const [, words = missing.detail] = /^the registry wants credentials: (.*)$/s.exec(missing.detail) ?? [];
    return say(at === 'token' ? 'unaccepted' : 'refused', `${status}: ${words.replace(/: it is private, or it does not exist$/, '')}`);
}

;// CONCATENATED MODULE: ./src/registry/index.ts











/** Registries that speak Docker Registry v2: Artifact Registry as the caller, others as a stranger (docs/GOOGLE.md#docker-registry-v2-at-pkgdev). */
function registry(client, { docker = () => Promise.resolve(null), secret = () => null } = {}) {
    const session = new RegistrySession(client);
    const pulls = new Map();
    const mine = registry_loginOf(docker);
    const as = async (host, { byLogin, bySecret }) => {
        if (bySecret !== undefined)
            return identityOf(bySecret, secret(bySecret), host);
        return byLogin ? mine(host) : 'caller';
    };
    return {
        manifest: async (of) => {
            const from = `registry ${registry_nameOf(of)}`;
            const answered = await askManifest(session, of, 'caller', pulls);
            return answered.state === 'known' ? manifestFact(answered.value, of, from) : answered;
        },
        manifestByLogin: async (of) => {
            const from = `registry ${registry_nameOf(of)}${BY_LOGIN}`;
            const identity = await as(of.host, { byLogin: true });
            if (identity === null)
                return (0,model_fact/* failed */.gz)('not-asked', from, NO_LOGIN);
            const answered = await askManifest(session, of, identity, pulls);
            if (answered.state === 'known')
                return manifestFact(answered.value, of, from);
            return { ...answered, from };
        },
        manifestBySecret: async (of) => {
            const from = `registry ${registry_nameOf(of)}${asWhom({ bySecret: of })}`;
            const identity = await as(of.host, { bySecret: of });
            if (identity === null)
                return (0,model_fact/* failed */.gz)('not-asked', from, NO_SECRET);
            const answered = await askManifest(session, of, identity, pulls);
            return answered.state === 'known' ? manifestFact(answered.value, of, from) : { ...answered, from };
        },
        presence: async ({ host, path, digest, ...whose }) => {
            const from = `registry ${host}/${path}@${(0,model_json/* clean */.uH)(digest, 140)}${asWhom(whose)}`;
            const identity = await as(host, whose);
            if (identity === null)
                return (0,model_fact/* failed */.gz)('not-asked', from, whose.bySecret ? NO_SECRET : NO_LOGIN);
            if (!DIGEST.test(digest) || !isImageName(path, digest))
                return (0,model_fact/* failed */.gz)('not-asked', from, 'it is no digest there');
            const request = { host, path, tail: `manifests/${digest}`, accept: ACCEPT, limit: 8 * types/* MIB */.D };
            const result = await askByHead(session, request, identity);
            const answered = answerFact(result, request, session.hasToken(host), from);
            return answered.state === 'known' ? (0,model_fact/* known */.eO)({ digest }, from) : answered;
        },
        imageConfig: async ({ host, path, digest, ...whose }) => {
            const from = `registry ${host}/${path} config ${digest}${asWhom(whose)}`;
            const identity = await as(host, whose);
            if (identity === null)
                return (0,model_fact/* failed */.gz)('not-asked', from, whose.bySecret ? NO_SECRET : NO_LOGIN);
            if (!DIGEST.test(digest) || !isName(path))
                return (0,model_fact/* failed */.gz)('not-asked', from, 'it is no digest of an image there');
            const accept = '*/*';
            const request = { host, path, tail: `blobs/${digest}`, method: 'GET', accept, limit: 4 * types/* MIB */.D };
            const answered = answerFact(await session.request(request, identity), request, session.hasToken(host), from);
            if (answered.state !== 'known')
                return answered;
            const { body } = answered.value;
            if (!matches(digest, body))
                return (0,model_fact/* failed */.gz)('malformed', from, `the bytes that came are not ${digest}`);
            const platform = readConfig(body);
            return platform === null ? (0,model_fact/* failed */.gz)('malformed', from, 'the config names no platform') : (0,model_fact/* known */.eO)(platform, from);
        },
        anonymousPull: async (of) => {
            const from = `registry ${registry_nameOf(of)} without credentials`;
            const answered = await askManifest(session, of, 'stranger', pulls);
            if (answered.state === 'known')
                return (0,model_fact/* known */.eO)({ allowed: true, detail: 'served without credentials' }, from);
            const refused = (answered.state === 'denied' && (answered.why === 'permission' || answered.why === 'ambiguous')) ||
                (answered.state === 'failed' && answered.why === 'unauthenticated');
            return refused ? (0,model_fact/* known */.eO)({ allowed: false, detail: answered.detail }, from) : { ...answered, from };
        },
    };
}
/** Who reads by the login of this machine, which goes to its own registry alone; null: there is none to show. */
const registry_loginOf = (loginFor) => async (host) => {
    // Google's registries are asked with the caller's own token.
    const login = (0,google_registry/* isGoogleRegistry */.JA)(host) ? null : await loginFor(host);
    return login === null || !mayShow(login, host) ? null : { name: 'docker login', login };
};
/** Who reads by an entry of a pull secret, which goes to the registry that it is for alone; null: there is none to show. */
const identityOf = (of, login, host) => login === null || login.user === '' || !mayShow(login, host) ? null : { name: nameOfEntry(of, login), login };
/** With whose credentials, behind the name of what was asked. */
const asWhom = ({ byLogin, bySecret }) => bySecret !== undefined
    ? ` with pull secret ${(0,model_json/* clean */.uH)(`${bySecret.namespace}/${bySecret.secret}`, 320)}`
    : byLogin
        ? BY_LOGIN
        : '';
const NO_SECRET = 'there is no credential of the pull secret that could be used';
const BY_LOGIN = ' with the Docker login of this machine';
const NO_LOGIN = 'there is no Docker login for it that could be used';
/** The registry's answer to a request for the manifest; of Docker Hub by HEAD first, since a GET counts as a pull. */
async function askManifest(session, of, identity, pulls) {
    const { host, path, reference } = of;
    const from = `registry ${registry_nameOf(of)}`;
    if (!isImageName(path, reference)) {
        return (0,model_fact/* failed */.gz)('not-asked', from, 'it is no name of an image');
    }
    const withToken = identity === 'caller' && session.hasToken(host);
    const request = { host, path, tail: `manifests/${reference}`, accept: ACCEPT, limit: 8 * types/* MIB */.D };
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
    const tail = `manifests/${told !== null && DIGEST.test(told) ? told : reference}`;
    const pull = pulls.get(`${who} ${path} ${tail}`) ??
        session
            .request({ ...request, tail, method: 'GET' }, identity)
            .then((got) => answerFact(got, request, withToken, from));
    pulls.set(`${who} ${path} ${tail}`, pull);
    const got = await pull;
    // The image is there, whatever became of the pull (Docker Hub's limit): the HEAD stands for it.
    return got.state === 'known' || got.state === 'absent' ? got : head;
}
/** Asks by HEAD; a refusal or a "not found" has no words then, and is asked for again with them. */
async function askByHead(session, request, identity) {
    const head = await session.request({ ...request, method: 'HEAD' }, identity);
    const wordless = head.kind === 'answer' && head.at === 'registry' && [401, 403, 404, 412].includes(head.answer.status);
    return wordless ? session.request({ ...request, method: 'GET' }, identity) : head;
}
function answerFact(result, asked, withToken, from) {
    if (result.kind === 'fault')
        return (0,model_fact/* failed */.gz)(result.why, from, result.detail);
    const { answer, at } = result;
    if (at === 'registry' && (answer.status === 200 || mediaTypeNotAccepted(answer) !== null))
        return (0,model_fact/* known */.eO)(answer, from);
    return registryMissing(answer, { ...asked, withToken, at }, from);
}
/** Reads the manifest, and verifies that the bytes are those that the reference and the registry name. */
function manifestFact(answer, of, from) {
    const otherType = mediaTypeNotAccepted(answer);
    if (otherType !== null)
        return (0,model_fact/* known */.eO)(manifestOf(otherType), from);
    const unread = of.host === 'docker.io' && answer.body.length === 0;
    if (unread)
        return (0,model_fact/* known */.eO)(unreadManifest(answer.header('content-type'), answer.header('docker-content-digest')), from);
    const manifest = readManifest(answer.body, answer.header('content-type'));
    if (typeof manifest === 'string')
        return (0,model_fact/* failed */.gz)('malformed', from, `the answer is no manifest: ${manifest}`);
    const named = [DIGEST.test(of.reference) ? of.reference : null, answer.header('docker-content-digest')].filter((digest) => digest !== null);
    const wrong = isSigned(manifest.mediaType) ? undefined : named.find((digest) => !matches(digest, answer.body));
    if (wrong !== undefined)
        return (0,model_fact/* failed */.gz)('malformed', from, `the bytes that came are not ${(0,model_json/* clean */.uH)(wrong, 140)}`);
    return (0,model_fact/* known */.eO)({ ...manifest, digest: named[0] ?? digestOf('sha256', answer.body) }, from);
}
const digestOf = (algorithm, body) => `${algorithm}:${(0,external_node_crypto_.createHash)(algorithm).update(body).digest('hex')}`;
/** True where the bytes have that digest; false for a digest that is none. */
const matches = (digest, body) => DIGEST.test(digest) && digestOf(digest.split(':')[0] ?? 'sha256', body) === digest;
const registry_nameOf = ({ host, path, reference }) => `${host}/${path}${reference.includes(':') ? '@' : ':'}${(0,model_json/* clean */.uH)(reference, 140)}`;

;// CONCATENATED MODULE: ./src/google/resource-manager.ts






/** Cloud Resource Manager: projects, where they stand, and the allow policies up the tree (docs/GOOGLE.md#allow-policies-and-their-members). */
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
        // A refusal or an outage would be the walk's answer, too; where the method is not served, the walk may tell.
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
    policy: ({ resource }) => (0,google_api/* callGoogle */.EW)(client, {
        service: 'cloudresourcemanager',
        name: `v3/${resource}`,
        suffix: ':getIamPolicy',
        post: POLICY_VERSION_3,
        from: `cloudresourcemanager policy of ${resource}`,
        needs: [(0,need/* need */.$B)(`resourcemanager.${resource.split('/')[0] ?? 'projects'}.getIamPolicy`, resource)],
        what: 'an allow policy',
        read: readPolicy,
    }),
});
const CHILDREN_PAGE = '300';
/** A project's ID, empty where it is being deleted; null where the item is no project. */
function activeProject(json) {
    const project = readProject(json);
    return project === null ? null : project.state === 'ACTIVE' ? project.id : '';
}
/** `folders/N`, likewise. */
function activeFolder(json) {
    const name = (0,model_json/* text */.Qq)(json['name']);
    if (name === null || !/^folders\/\d+$/.test(name))
        return null;
    return ((0,model_json/* text */.Qq)(json['state']) ?? 'ACTIVE') === 'ACTIVE' ? name : '';
}
const UNSERVED = new Set(['malformed', 'rejected']);
/** Google nests folders up to ten deep. */
const DEEPEST = 20;
/**
 * The ancestors from parent to parent, by the v3 API alone.
 * @param instead what to answer where a step could not be read
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
/** Null where the answer is no project or folder; a project of no organization has no parent. */
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

;// CONCATENATED MODULE: ./src/google/service-usage.ts



/** Service Usage: whether an API is on in a project (docs/GOOGLE.md#service-usage). */
const serviceUsage = (client) => ({
    service: ({ project, service }) => (0,google_api/* callGoogle */.EW)(client, {
        service: 'serviceusage',
        name: `v1/projects/${project}/services/${service}`,
        from: `serviceusage projects/${project}/services/${service}`,
        needs: [(0,need/* need */.$B)('serviceusage.services.get', `projects/${project}`)],
        what: 'the state of a service',
        read: (json) => (0,model_json/* text */.Qq)(json['state']),
    }),
});

;// CONCATENATED MODULE: ./src/app/sources.ts


























/**
 * What answers every question, each kind by the source that speaks that API. An answer is always a fact: never an
 * exception, and never with a token in it.
 * @param through what answers through the Kubernetes API, where that was asked for
 * @param logins credentials for registries, by whom they are
 */
function answers(client, through = {}, logins) {
    const tokens = new NodeTokens(client);
    const google = container(client);
    const { cluster: outside = NOT_ASKED_FOR.cluster, ...ofKubernetes } = through;
    const sources = {
        ...google,
        ...resourceManager(client),
        ...artifactRegistry(client),
        ...iam(client),
        ...denyPolicies(client),
        ...effectiveTags(client),
        ...cloudIdentity(client),
        ...policyTroubleshooter(client),
        ...orgPolicy(client),
        ...cloudKms(client),
        ...binaryAuthorization(client),
        ...serviceUsage(client),
        ...compute(client),
        ...computeNetwork(client),
        ...cloudDns(client),
        ...accessContextManager(client),
        ...cloudAsset(client, makeReader),
        ...registry(client, logins),
        ...probe(client, (account, scopes) => tokens.get(account, scopes)),
        ...logging(client, loggedPulls),
        ...NOT_ASKED_FOR,
        // A cluster outside GKE has no other API than its own.
        cluster: (of) => ((0,model_cluster/* isOutside */._K)(of) ? outside(of) : google.cluster(of)),
        ...ofKubernetes,
    };
    const guarded = Object.entries(sources).map(([kind, answer]) => [kind, guard(client, kind, answer)]);
    return Object.fromEntries(guarded);
}
/** Loaded where it is asked what runs. */
const makeReader = async () => (await Promise.all(/* import() */[__webpack_require__.e(5280), __webpack_require__.e(6022)]).then(__webpack_require__.bind(__webpack_require__, 6022))).runningReader;
const notAsked = (from) => () => Promise.resolve((0,model_fact/* failed */.gz)('not-asked', from, 'the Kubernetes API was not asked for it'));
const NOT_ASKED_FOR = {
    cluster: notAsked('cluster outside GKE'),
    verification: () => Promise.resolve((0,model_fact/* failed */.gz)('not-asked', 'verification', 'it was not asked for')),
    waitingPulls: () => Promise.resolve((0,model_fact/* failed */.gz)('not-asked', 'pods that wait', 'it was not asked for')),
    running: notAsked('pods'),
    computeClass: notAsked('compute class'),
    namespaceDefaults: notAsked('namespace'),
    nodeRuntimes: notAsked('nodes'),
    podWebhooks: notAsked('webhooks'),
    podAccount: notAsked('service account'),
    pullSecret: notAsked('pull secret'),
    secretPull: notAsked('pull secret'),
};
/** A fault of a source becomes a fact; secrets that a service echoes are cut out. */
function guard(client, kind, answer) {
    return async (of) => {
        let fact;
        try {
            fact = await answer(of);
        }
        catch (error) {
            const detail = error instanceof Error ? error.message : String(error);
            // A name that cannot be asked for was not asked; anything else is an answer that its source did not see through.
            const why = error instanceof http_endpoints.BadName ? 'not-asked' : 'malformed';
            fact = (0,model_fact/* failed */.gz)(why, `${kind} ${Object.values(of).join(' ')}`, (0,model_json/* clean */.uH)(detail));
        }
        return client.secrets.redactJson(fact);
    };
}

// EXTERNAL MODULE: ./src/model/compute-class.ts
var compute_class = __webpack_require__(4293);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
;// CONCATENATED MODULE: ./src/kubernetes/front.ts

/**
 * What the caller lacks before Kubernetes decides: IAM's permission for a DNS endpoint, or those for Connect gateway and
 * its membership.
 * @param named whose permission the words name; null where they name none
 * @returns none where it is not known which front refused
 */
function needsAtFront(cluster, named, { kind, membership }) {
    if (named === 'container.clusters.connect' || (named === null && kind === 'dns'))
        return [(0,need/* need */.$B)('container.clusters.connect', `projects/${cluster.project}`, 'verify')];
    if (membership === null || (named === null && kind !== 'gateway'))
        return [];
    return [
        (0,need/* need */.$B)('gkehub.gateway.get', membership, 'verify'),
        (0,need/* need */.$B)('gkehub.gateway.post', membership, 'verify'),
        (0,need/* need */.$B)('gkehub.gateway.delete', membership, 'verify'),
        (0,need/* need */.$B)('gkehub.memberships.get', membership, 'verify'),
    ];
}

// EXTERNAL MODULE: ./src/kubernetes/said-by-kubectl.ts
var said_by_kubectl = __webpack_require__(5918);
// EXTERNAL MODULE: ./src/http/credentials.ts
var http_credentials = __webpack_require__(7478);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/kubernetes/endpoints.ts
/** Where a cluster's Kubernetes API is, and which of its addresses the caller's token may go to. Pure. */


const GATEWAY = 'connectgateway.googleapis.com';
const endpoints_MEMBERSHIP = /^projects\/[a-z0-9.:-]+\/locations\/[a-z0-9-]+\/memberships\/[a-z0-9-]+$/;
const DNS_ENDPOINT = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+gke\.goog$/;
/** The servers by which the cluster is reached: hosts, and Connect gateway with its path. */
const endpoints_serversOf = (endpoints) => [
    ...(endpoints.dns === null ? [] : [endpoints.dns]),
    ...endpoints.addresses,
    ...gatewayOf(endpoints),
];
/**
 * `connectgateway.googleapis.com/v1/projects/P/locations/L/gkeMemberships/M`, of a cluster outside GKE `memberships`, as
 * `gcloud container fleet memberships get-credentials` writes them.
 */
function gatewayOf({ membership, isAttached }) {
    if (membership === null || !endpoints_MEMBERSHIP.test(membership))
        return [];
    const path = isAttached === true ? membership : membership.replace('/memberships/', '/gkeMemberships/');
    return [`${GATEWAY}/v1/${path}`];
}
/** `203.0.113.1`, `203.0.113.1:8443`, `[2001:db8::1]:443`: an IP address, and nothing that an address could be bent by. */
function isAddress(server) {
    const [, v6, v4, port] = /^(?:\[([0-9A-Fa-f:.]+)\]|([\d.]+))(?::(\d{1,5}))?$/.exec(server) ?? [];
    const isIp = v6 === undefined ? (0,external_node_net_.isIP)(v4 ?? '') === 4 : (0,external_node_net_.isIP)(v6) === 6;
    return isIp && (port === undefined || Number(port) <= 65_535);
}
/** An address, with its port or without, that no runner outside reaches; this machine itself is reached by all. */
const isPrivate = (address) => (0,google_hosts/* isPrivateHost */.Sf)(address.replace(/:\d+$/, '')) && !/^(?:127\.|\[::1\])/.test(address);
/**
 * By which endpoint our own token goes in: a host below `gke.goog`, an IP address, which the cluster's own authority
 * must vouch for, or Connect gateway. No other host gets it, whatever the cluster's fields say.
 * @returns why there is none, as a sentence
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
    const [strange] = endpoints_serversOf(endpoints);
    return strange === undefined
        ? 'the API names no endpoint of the cluster'
        : `the API names “${strange.slice(0, 100)}” as the cluster’s endpoint, which is neither an IP address nor a host below gke.goog: the token is not sent there`;
}

// EXTERNAL MODULE: ./src/kubernetes/kubectl.ts + 1 modules
var kubectl = __webpack_require__(8854);
;// CONCATENATED MODULE: ./src/kubernetes/server-path.ts
/**
 * Whether kubectl keeps the path of the server's address, as Connect gateway and Rancher have one. With `--raw` it did
 * not before 1.34 (https://github.com/kubernetes/kubernetes/pull/131165): there the path is to be given in full.
 */



const TIMEOUT_MS = 10_000;
/** The first minor version that keeps it. */
const KEEPS = 34;
/**
 * What is to stand before each path of a request. The server's version is asked for with and without: a build of
 * kubectl may choose another one of itself by the server's version, so that its own tells little.
 * @param path of the server's address; empty where it has none
 */
async function prefixFor(access, path, env, signal) {
    if (path === '')
        return '';
    for (const prefix of [path, '']) {
        const request = { verb: 'get', parts: ['version'], timeoutMs: TIMEOUT_MS, signal };
        const answer = await (0,kubectl/* kubectl */.Lr)({ ...access, prefix }, env, request);
        if (answer.ok && (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(parsed(answer.text))['gitVersion']) !== null)
            return prefix;
        if (!answer.ok && answer.why !== 'refused')
            break;
    }
    const args = [...(0,kubectl/* flagsOf */.Zo)(access), 'version', '--client', '--output=json'];
    const answer = await (0,kubernetes_program/* runToItsEnd */.ot)({ program: 'kubectl', args, env });
    const { minor } = (0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(parsed(answer.ok ? answer.text : ''))['clientVersion']);
    return Number.parseInt((0,model_json/* text */.Qq)(minor) ?? '', 10) >= KEEPS ? '' : path;
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
/** The way into a cluster's Kubernetes API: a kubeconfig that is there, or a temporary one of our own. */











/**
 * Finds the way into a cluster: the given context, a context whose server is one of the cluster's endpoints, else a
 * temporary kubeconfig for the caller's token: by the DNS endpoint, a public address, Connect gateway where the cluster
 * is in a fleet, or a private address at last.
 * @param onlyGiven a way of somebody's own, or none
 */
async function wayInto(cluster, endpoints, credentials, options, onlyGiven = false) {
    const { kubeconfig, env } = options;
    const { membership } = endpoints;
    // A cluster outside GKE is known by the name of the context that leads there.
    const byContext = (0,model_cluster/* isOutside */._K)(cluster) && (0,model_cluster/* membershipOf */._G)(cluster) === null;
    const context = options.context ?? (byContext ? cluster.name : null);
    if (context !== null || kubeconfig !== null || env['KUBECONFIG']) {
        const contexts = await contextsOnce(options);
        if ('state' in contexts)
            return contexts;
        const found = context === null ? matching(contexts, endpoints) : contexts.find(({ name }) => name === context);
        const name = context ?? found?.name ?? null;
        if (name !== null) {
            const path = found === undefined ? '' : pathOf(found.server);
            const prefix = await prefixFor({ kubeconfig, context: name }, path, env, options.signal);
            return { kind: 'given', membership, kubeconfig, context: name, prefix, temporary: null };
        }
        if (kubeconfig !== null)
            return (0,model_fact/* failed */.gz)('not-asked', `kubeconfig ${kubeconfig}`, `no context of it leads to ${endpoints_serversOf(endpoints).join(' or ') || 'the cluster, whose endpoint is not known'}; --context names one`);
    }
    if (onlyGiven)
        return (0,model_fact/* failed */.gz)('not-asked', `the way into ${(0,model_cluster/* clusterPath */.Sf)(cluster)}`, 'no context that leads there was given');
    return temporaryWay(cluster, endpoints, credentials, options);
}
/** Read once for all clusters of a run. */
const CONTEXTS = new WeakMap();
function contextsOnce(options) {
    const contexts = CONTEXTS.get(options) ?? contextsOf(options.kubeconfig, options.env);
    CONTEXTS.set(options, contexts);
    return contexts;
}
/** The contexts of the kubeconfig: the current one first. */
async function contextsOf(kubeconfig, env) {
    // kubectl joins the files that KUBECONFIG lists, and writes no secret here.
    const args = [...(0,kubectl/* flagsOf */.Zo)({ kubeconfig, context: null }), 'config', 'view', '--output=json'];
    const answer = await (0,kubernetes_program/* runToItsEnd */.ot)({ program: 'kubectl', args, env });
    if (!answer.ok) {
        if (kubeconfig === null && answer.why === 'refused')
            return [];
        return (0,model_fact/* failed */.gz)(whyOf(answer.why), 'kubectl config view', (0,model_json/* clean */.uH)(answer.words));
    }
    let config;
    try {
        config = JSON.parse(answer.text);
    }
    catch {
        return (0,model_fact/* failed */.gz)('malformed', 'kubectl config view', 'its output is not JSON');
    }
    const { clusters, contexts, 'current-context': current } = (0,model_json/* object */.Ik)(config);
    const servers = new Map((0,model_json/* list */.p_)(clusters).map((each) => {
        const { name, cluster } = (0,model_json/* object */.Ik)(each);
        return [(0,model_json/* text */.Qq)(name), (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(cluster)['server'])];
    }));
    const all = (0,model_json/* list */.p_)(contexts).flatMap((each) => {
        const { name, context } = (0,model_json/* object */.Ik)(each);
        const own = (0,model_json/* text */.Qq)(name);
        return own === null ? [] : [{ name: own, server: servers.get((0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(context)['cluster'])) ?? '' }];
    });
    return [...all.filter(({ name }) => name === current), ...all.filter(({ name }) => name !== current)];
}
/** The first context whose server is one of the cluster's endpoints. */
function matching(contexts, endpoints) {
    const wanted = new Set(endpoints_serversOf(endpoints));
    return contexts.find(({ server }) => wanted.has(serverOf(server)));
}
/** The path of a server's address, without a slash at its end; empty where there is none. */
function pathOf(server) {
    const path = URL.canParse(server) ? new URL(server).pathname.replace(/(?<!\/)\/+$/, '') : '';
    return PATH.test(path) ? path : '';
}
/** What a path of a server's address holds; nothing in it is changed on its way through kubectl. */
const PATH = /^(?:\/[A-Za-z0-9._~:-]+)*$/;
/** The host, with its port where it is not 443, as GKE names endpoints; of Connect gateway with its path. */
function serverOf(server) {
    if (!URL.canParse(server))
        return '';
    const { host, pathname } = new URL(server);
    return pathname === '/' ? host : `${host}${pathname.replace(/\/$/, '')}`;
}
const whyOf = (why) => why === 'missing' || why === 'refused' ? 'not-sent' : why;
/** A kubeconfig for the caller's token, which the cluster's own authority, or a public one, must vouch for. */
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
    const folder = await (0,temporary/* makeTemporary */.ww)('kubeconfig', { env, ...(onFolders && { onFolders }) });
    const file = (0,external_node_path_.join)(folder, 'config');
    await (0,promises_.writeFile)(file, JSON.stringify(config), { mode: 0o600, flag: 'wx' });
    const access = { kubeconfig: file, context: name };
    const prefix = await prefixFor(access, pathOf(`https://${server}`), env, signal);
    return { kind, membership, ...access, prefix, temporary: folder };
}
/** Removes a temporary kubeconfig; nothing of somebody's own. */
async function forget(way) {
    if (way.temporary !== null)
        await (0,temporary/* removeTemporary */.cF)(way.temporary);
}

;// CONCATENATED MODULE: ./src/kubernetes/kube-get.ts
/** One GET of a cluster's Kubernetes API by kubectl: a fact, whatever it says. Nothing is changed. */









const CALL_MS = 20_000;
/** Programs at once: a fleet has more clusters than a machine has room for programs. */
const AT_ONCE = 16;
const lane = (0,p_limit/* default */.A)(AT_ONCE);
/** The viewer of a cluster's objects, secrets left out. */
const VIEWER = 'roles/container.viewer';
/** The JSON that the API server answers with. */
async function kubeGet(way, question, { env, signal, log }) {
    const { cluster, parts, query, what } = question;
    const request = {
        verb: 'get',
        parts,
        ...(query === undefined ? {} : { query }),
        timeoutMs: CALL_MS,
    };
    const answer = await lane(() => (0,kubectl/* kubectl */.Lr)(way, env, { ...request, signal: signal() }));
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
/** What kubectl's words say: not there, not allowed, not reached. */
function missingOf(answer, way, { cluster, namespace, name, what, role = VIEWER }, from) {
    const words = (0,model_json/* clean */.uH)(answer.words);
    if (answer.why !== 'refused')
        return (0,model_fact/* failed */.gz)(whyOf(answer.why), from, words);
    const said = (0,said_by_kubectl/* saidByKubectl */.Z)(words);
    // What is only read passes no admission: whoever is forbidden it lacks a permission.
    const isForbidden = said.said === 'refused' && said.reason === 'Forbidden';
    switch (isForbidden ? 'rbac' : said.said) {
        case 'rbac':
        case 'front': {
            const where = namespace === null ? '' : `namespace ${namespace} of `;
            const own = [
                {
                    way: 'verify',
                    permission: what,
                    resource: where + (0,model_cluster/* clusterPath */.Sf)(cluster),
                    role: (0,model_cluster/* isOutside */._K)(cluster) ? need/* OF_KUBERNETES */.lk : role,
                },
            ];
            const atFront = said.said === 'front' ? needsAtFront(cluster, said.named, way) : [];
            return (0,model_fact/* denied */.wk)('permission', from, words, atFront.length > 0 ? atFront : own);
        }
        default:
            if (said.said === 'unauthenticated' || said.said === 'unreachable' || said.said === 'not-sent')
                return (0,model_fact/* failed */.gz)(said.said, from, words);
            // A 404 that names another thing, or none, says nothing of this one: the server's address may be wrong.
            return said.said === 'not-found' && said.name === name ? (0,model_fact/* absent */.Ge)(from, words) : (0,model_fact/* failed */.gz)('rejected', from, words);
    }
}

;// CONCATENATED MODULE: ./src/kubernetes/compute-classes.ts
/** Compute classes, read by the Kubernetes API of the cluster where it is reachable: with kubectl, and only by GET. */





/** What reads compute classes, and which of them namespaces have, by the ways into their clusters. */
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
            return read === null ? (0,model_fact/* failed */.gz)('malformed', from, 'the answer is no namespace') : (0,model_fact/* known */.eO)(read, from);
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
            return read === null ? (0,model_fact/* failed */.gz)('malformed', from, 'the answer is no compute class') : (0,model_fact/* known */.eO)(read, from);
        },
    };
}
/**
 * A compute class from the API server's JSON; unknown fields are ignored.
 * @returns null where the answer is none
 */
function computeClassIn(answer) {
    const { kind, spec } = (0,model_json/* object */.Ik)(answer);
    if (kind !== 'ComputeClass')
        return null;
    const { nodePoolConfig, priorities, whenUnsatisfiable, nodePoolAutoCreation, autopilot } = (0,model_json/* object */.Ik)(spec);
    const config = (0,model_json/* object */.Ik)(nodePoolConfig);
    return {
        serviceAccount: word(config['serviceAccount']),
        imageType: word(config['imageType']),
        machines: [
            ...new Set((0,model_json/* list */.p_)(priorities).flatMap((each) => {
                const { machineType, machineFamily } = (0,model_json/* object */.Ik)(each);
                return word(machineType) ?? word(machineFamily) ?? [];
            })),
        ],
        others: (0,model_json/* list */.p_)(priorities).flatMap((each) => otherPriority((0,model_json/* object */.Ik)(each)) ?? []),
        fallsBack: typeof whenUnsatisfiable === 'string' ? whenUnsatisfiable === 'ScaleUpAnyway' : null,
        labels: Object.fromEntries(Object.entries((0,model_json/* object */.Ik)(config['nodeLabels'])).flatMap(([key, value]) => typeof value === 'string' ? [[key, value]] : [])),
        taints: (0,model_json/* list */.p_)(config['taints']).map((each) => {
            const { key, value, effect } = (0,model_json/* object */.Ik)(each);
            return { key: word(key) ?? '', value: word(value) ?? '', effect: word(effect) ?? 'NoSchedule' };
        }),
        architectureTaint: (0,model_json/* object */.Ik)(config['taintConfig'])['architectureTaintBehavior'] !== 'NONE',
        imageStreaming: (0,model_json/* object */.Ik)(config['imageStreaming'])['enabled'] === true,
        sandboxed: (0,model_json/* object */.Ik)(config['sandbox'])['type'] === 'gvisor',
        creates: (0,model_json/* object */.Ik)(nodePoolAutoCreation)['enabled'] === true || (0,model_json/* object */.Ik)(autopilot)['enabled'] === true,
    };
}
function word(value) {
    const given = (0,model_json/* text */.Qq)(value);
    return given === null ? null : (0,model_json/* clean */.uH)(given, 253) || null;
}
/** What a priority without a machine makes nodes by; null where it names one, or node pools that are there. */
function otherPriority(priority) {
    const { machineType, machineFamily, nodepools, podFamily, gpu, tpu, reservations } = priority;
    if (word(machineType) !== null || word(machineFamily) !== null || (0,model_json/* list */.p_)(nodepools).length > 0)
        return null;
    const family = word(podFamily);
    if (family !== null)
        return { by: 'podFamily', name: family };
    const [ofGpu, ofTpu] = [gpu, tpu].map((each) => word((0,model_json/* object */.Ik)(each)['type']));
    if (ofGpu)
        return { by: 'gpu', name: ofGpu };
    if (ofTpu)
        return { by: 'tpu', name: ofTpu };
    return { by: (0,model_json/* list */.p_)((0,model_json/* object */.Ik)(reservations)['specific']).length > 0 ? 'reservation' : 'usual', name: '' };
}
/**
 * The labels of a namespace that name default compute classes, from the API server's JSON.
 * @returns null where the answer is no namespace
 */
function namespaceDefaultsIn(answer) {
    const { kind, metadata } = (0,model_json/* object */.Ik)(answer);
    if (kind !== 'Namespace')
        return null;
    const labels = (0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(metadata)['labels']);
    const named = compute_class/* DEFAULT_CLASS_LABELS */.Fq.flatMap((key) => {
        const name = (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(labels[key]) ?? '', 253);
        return name === '' ? [] : [[key, name]];
    });
    return { labels: Object.fromEntries(named) };
}

;// CONCATENATED MODULE: ./src/kubernetes/node-list.ts



/** Nodes of one answer: each is some 10 kB, with the images that it has. */
const node_list_PAGE = 250;
/** Nodes that are read: of a larger cluster the first ones. */
const node_list_MOST = 5000;
/**
 * Lists nodes.
 * @param of `labelSelector` chooses some of them; without it all are listed
 */
async function listNodes(way, cluster, of, options) {
    const nodes = [];
    const asked = { cluster, namespace: null, name: null, parts: ['api', 'v1', 'nodes'], what: 'list nodes' };
    let next = '';
    for (;;) {
        const query = { ...of, limit: String(node_list_PAGE), ...(next === '' ? {} : { continue: next }) };
        const fact = await kubeGet(way, { ...asked, query }, options);
        if (fact.state !== 'known')
            return fact;
        const { items, metadata } = (0,model_json/* object */.Ik)(fact.value);
        if (!Array.isArray(items))
            return (0,model_fact/* failed */.gz)('malformed', fact.from, 'the answer is no list of nodes');
        for (const item of (0,model_json/* list */.p_)(items))
            nodes.push((0,model_json/* object */.Ik)(item));
        next = (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(metadata)['continue']) ?? '';
        if (next === '' || nodes.length >= node_list_MOST)
            return (0,model_fact/* known */.eO)(nodes, fact.from);
    }
}

;// CONCATENATED MODULE: ./src/kubernetes/node-runtimes.ts
/** The runtimes that the nodes of a GKE pool name, by the Kubernetes API of the cluster: with kubectl, and only by GET. */





/** What reads the runtimes of nodes, by the ways into their clusters. */
const nodeRuntimes = (ways, options) => ({
    nodeRuntimes: async (plan) => {
        const { pool, endpoints, likely } = plan;
        const from = `nodes of ${(0,model_json/* clean */.uH)(pool, 100)} of ${(0,model_cluster/* clusterPath */.Sf)(plan)}`;
        if (!(0,kubernetes_names/* isLabel */.J2)(pool))
            return (0,model_fact/* failed */.gz)('not-asked', from, 'it is no name of a node pool');
        const way = await ways.into(plan, endpoints, !likely);
        if ('state' in way)
            return way;
        const nodes = await listNodes(way, plan, { labelSelector: `${POOL_LABEL}=${pool}` }, options);
        return nodes.state === 'known' ? (0,model_fact/* known */.eO)(runtimesIn(nodes.value, pool), from) : nodes;
    },
});
const POOL_LABEL = 'cloud.google.com/gke-nodepool';
/**
 * The runtimes of nodes, from the API server's JSON of them. A node that is not of the pool, or names no runtime, which
 * one that is not ready does not, is passed over.
 */
function runtimesIn(nodes, pool) {
    const all = nodes.flatMap((node) => {
        const labels = (0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(node['metadata'])['labels']);
        const { containerRuntimeVersion } = (0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(node['status'])['nodeInfo']);
        const own = (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(containerRuntimeVersion) ?? '', 80);
        return (0,model_json/* text */.Qq)(labels[POOL_LABEL]) === pool && own !== '' ? [own] : [];
    });
    return { nodes: all.length, runtimes: [...new Set(all)].sort() };
}

;// CONCATENATED MODULE: ./src/kubernetes/pod-webhooks.ts
/** The webhooks that may change new pods, by the Kubernetes API of the cluster: with kubectl, and only by GET. */




/** What reads webhooks, by the ways that somebody gave into the clusters: they are not worth one of our own. */
const podWebhooks = (ways, options) => ({
    podWebhooks: async (plan) => {
        const way = await ways.into(plan, plan.endpoints, true);
        if ('state' in way)
            return way;
        const parts = ['apis', 'admissionregistration.k8s.io', 'v1', 'mutatingwebhookconfigurations'];
        const what = 'list mutatingwebhookconfigurations.admissionregistration.k8s.io';
        const fact = await kubeGet(way, { cluster: plan, namespace: null, name: null, parts, what }, options);
        if (fact.state !== 'known')
            return fact;
        const from = `webhooks of ${(0,model_cluster/* clusterPath */.Sf)(plan)}`;
        const { items } = (0,model_json/* object */.Ik)(fact.value);
        return Array.isArray(items)
            ? (0,model_fact/* known */.eO)(podWebhooksIn((0,model_json/* list */.p_)(items).map(model_json/* object */.Ik)), from)
            : (0,model_fact/* failed */.gz)('malformed', from, 'the answer is no list of webhooks');
    },
});
/** Webhooks that are kept: a cluster has some tens. */
const pod_webhooks_MOST = 200;
/**
 * Add containers, labels or resources to pods, and leave the images of a pod's own containers as they are: GKE's own and
 * Google's, injectors of sidecars, the autoscaler of requests, and Kueue's.
 */
const LEAVE_IMAGES = /(?:^|\.)(?:gke\.io|googleapis\.com|storage\.gke\.io|istio\.io|linkerd\.io|hashicorp\.com|vpa\.k8s\.io)$|^mpod\.kb\.io$/;
/**
 * The webhooks that see pods as they are created, from the API server's JSON of `MutatingWebhookConfiguration`s
 * (https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/).
 */
function podWebhooksIn(configurations) {
    const found = [];
    for (const configuration of configurations) {
        const of = pod_webhooks_word((0,model_json/* object */.Ik)(configuration['metadata'])['name']);
        for (const webhook of (0,model_json/* list */.p_)(configuration['webhooks']).map(model_json/* object */.Ik)) {
            const own = pod_webhooks_word(webhook['name']);
            if (found.length >= pod_webhooks_MOST || LEAVE_IMAGES.test(own) || !(0,model_json/* list */.p_)(webhook['rules']).some(isOfNewPods))
                continue;
            found.push({ name: `${of}/${own}`, ...namespacesOf((0,model_json/* object */.Ik)(webhook['namespaceSelector'])) });
        }
    }
    return found;
}
const pod_webhooks_word = (value) => (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(value) ?? '', 253);
const words = (value) => (0,model_json/* list */.p_)(value).map(pod_webhooks_word);
function isOfNewPods(rule) {
    const { operations, apiGroups, resources } = (0,model_json/* object */.Ik)(rule);
    const has = (all, ...wanted) => words(all).some((each) => each === '*' || wanted.includes(each));
    return has(operations, 'CREATE') && has(apiGroups, '') && has(resources, 'pods', '*/*');
}
/** The label that every namespace has, with its name: what other labels choose is not known. */
const pod_webhooks_NAME = 'kubernetes.io/metadata.name';
function namespacesOf({ matchLabels, matchExpressions }) {
    const label = (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(matchLabels)[pod_webhooks_NAME]);
    const expressions = (0,model_json/* list */.p_)(matchExpressions)
        .map(model_json/* object */.Ik)
        .filter(({ key }) => key === pod_webhooks_NAME);
    const values = (operator) => expressions.filter((each) => each['operator'] === operator).map((each) => words(each['values']));
    const only = [...(label === null ? [] : [[pod_webhooks_word(label)]]), ...values('In')];
    const [first, ...rest] = only;
    return {
        only: first === undefined ? null : first.filter((name) => rest.every((each) => each.includes(name))),
        spares: values('NotIn').flat(),
    };
}

;// CONCATENATED MODULE: ./src/kubernetes/node-groups.ts
/** A cluster outside GKE from the API server's JSON of its nodes: they are grouped by system and architecture. Pure. */



/** As GKE's API writes the effects, which placement reads. */
const EFFECT = new Map([
    ['NoSchedule', 'NO_SCHEDULE'],
    ['NoExecute', 'NO_EXECUTE'],
    ['PreferNoSchedule', 'PREFER_NO_SCHEDULE'],
]);
/** What stands for a cluster outside GKE: its nodes are asked for by kubectl alone. */
const NO_ENDPOINTS = { addresses: [], dns: null, authority: null, membership: null };
/**
 * The cluster that has these nodes.
 * @param name the kubeconfig's context
 * @param version of the API server
 * @param nodes the JSON of all nodes
 * @param audiences for whom nodes may ask tokens of service accounts; null: that was not read
 * @returns null where a node does not say what it is
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
        workloadPool: null,
        endpoints: NO_ENDPOINTS,
        pools: [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([key, group]) => poolOf(key, group, audiences)),
    };
}
/**
 * Whose nodes these are, where they are GKE's own: a context may have any name. A VM of Google Cloud with the label of a
 * node pool is one; the label alone may be anybody's.
 * @returns the project of one of them; null: they are not GKE's
 */
function gkeProjectOf(nodes) {
    for (const node of nodes) {
        const labels = (0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(node['metadata'])['labels']);
        const provider = (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(node['spec'])['providerID']) ?? '';
        const project = /^gce:\/\/([a-z0-9.:-]{1,100})\//.exec(provider)?.[1];
        if (project !== undefined && (0,model_json/* text */.Qq)(labels['cloud.google.com/gke-nodepool']) !== null)
            return project;
    }
    return null;
}
function node_groups_nodeIn(node) {
    const { labels, name } = (0,model_json/* object */.Ik)(node['metadata']);
    const { taints, providerID } = (0,model_json/* object */.Ik)(node['spec']);
    const info = (0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(node['status'])['nodeInfo']);
    const os = (0,model_json/* text */.Qq)(info['operatingSystem'])?.toLowerCase() ?? null;
    const architecture = (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(info['architecture']) ?? '', 40);
    if ((0,model_json/* text */.Qq)(name) === null || (os !== 'linux' && os !== 'windows') || !/^[a-z0-9_]+$/.test(architecture))
        return null;
    const kernel = /^10\.0\.\d{1,6}/.exec((0,model_json/* text */.Qq)(info['kernelVersion']) ?? '')?.[0] ?? null;
    return {
        os,
        architecture,
        version: (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(info['kubeletVersion']) ?? '', 80) || null,
        runtime: (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(info['containerRuntimeVersion']) ?? '', 80),
        provider: /^([a-z0-9-]{1,40}):\/\//.exec((0,model_json/* text */.Qq)(providerID) ?? '')?.[1] ?? null,
        build: os === 'windows' ? kernel : null,
        labels: new Map(Object.entries((0,model_json/* object */.Ik)(labels)).flatMap(([key, value]) => typeof value === 'string' ? [[(0,model_json/* clean */.uH)(key, 320), (0,model_json/* clean */.uH)(value, 70)]] : [])),
        taints: (0,model_json/* list */.p_)(taints).flatMap((each) => {
            const { key, value, effect } = (0,model_json/* object */.Ik)(each);
            const own = (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(key) ?? '', 320);
            const written = EFFECT.get((0,model_json/* text */.Qq)(effect) ?? '');
            return written === undefined || own.startsWith('node.kubernetes.io/')
                ? []
                : [{ key: own, value: (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(value) ?? '', 70), effect: written }];
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
        // Nodes outside Google Cloud have no account of it, no scopes and no image type of GKE's.
        serviceAccount: pool_account/* NO_ACCOUNT */.Qw,
        scopes: null,
        imageType: first?.os === 'windows' ? 'WINDOWS' : null,
        machineType: null,
        locations: [],
        labels: Object.fromEntries([...labels].flatMap(([key, { values, everywhere }]) => everywhere && values.length === 1 ? [[key, values[0] ?? '']] : [])),
        // What keeps pods off one node keeps them off none where another takes them.
        taints: (first?.taints ?? []).filter((taint) => group.every(({ taints }) => taints.some((each) => each.key === taint.key && each.effect === taint.effect))),
        architectureTaint: false,
        windowsOsVersion: builds.length === 1 ? (builds[0] ?? null) : null,
        accelerators: [],
        imageStreaming: false,
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
/** Roles of one answer, and answers at most: a cluster has some hundreds of roles. */
const token_audiences_PAGE = 500;
const token_audiences_PAGES = 10;
/**
 * The audiences that cluster roles name.
 * @returns null where not all roles could be read: it is no need of a verdict
 */
async function tokenAudiences(way, cluster, options) {
    const parts = ['apis', 'rbac.authorization.k8s.io', 'v1', 'clusterroles'];
    const asked = { cluster, namespace: null, name: null, parts, what: 'list clusterroles' };
    const roles = [];
    let next = '';
    for (let page = 0; page < token_audiences_PAGES; page += 1) {
        const query = { limit: String(token_audiences_PAGE), ...(next === '' ? {} : { continue: next }) };
        const fact = await kubeGet(way, { ...asked, query }, options);
        const { items, metadata } = (0,model_json/* object */.Ik)(fact.state === 'known' ? fact.value : null);
        if (!Array.isArray(items))
            return null;
        for (const item of (0,model_json/* list */.p_)(items))
            roles.push((0,model_json/* object */.Ik)(item));
        next = (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(metadata)['continue']) ?? '';
        if (next === '')
            return audiencesIn(roles);
    }
    return null;
}
/** The audiences of cluster roles, from the API server's JSON: a rule for every verb names none. */
function audiencesIn(roles) {
    const named = roles.flatMap(({ rules }) => (0,model_json/* list */.p_)(rules).flatMap((rule) => {
        const { verbs, resources } = (0,model_json/* object */.Ik)(rule);
        return (0,model_json/* list */.p_)(verbs).includes(VERB) ? (0,model_json/* list */.p_)(resources).map((each) => (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(each) ?? '', 320)) : [];
    }));
    return [...new Set(named)].filter((each) => each !== '' && each !== '*').sort();
}

;// CONCATENATED MODULE: ./src/kubernetes/outside-cluster.ts
/** A cluster outside GKE, read by the Kubernetes API that a context leads to: with kubectl, and only by GET. */







/** What reads clusters outside GKE, by the contexts that lead there. */
const outsideClusters = (ways, options) => async (cluster) => {
    const endpoints = outside_cluster_endpointsOf(cluster);
    // Connect gateway takes the caller's token; to no other cluster outside GKE is it sent.
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
/** Of a member of a fleet Connect gateway; else a context alone leads there. */
function outside_cluster_endpointsOf(cluster) {
    const nowhere = { addresses: [], dns: null, authority: null, membership: null };
    return (0,model_cluster/* membershipOf */._G)(cluster) === null ? nowhere : { ...nowhere, membership: cluster.name, isAttached: true };
}
/** Null where it may not be asked: it decides nothing. */
async function versionOf(way, cluster, options) {
    const question = { cluster, namespace: null, name: null, parts: ['version'], what: 'get version' };
    const fact = await kubeGet(way, question, options);
    const version = fact.state === 'known' ? (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(fact.value)['gitVersion']) : null;
    return version === null ? null : (0,model_json/* clean */.uH)(version, 80) || null;
}

;// CONCATENATED MODULE: ./src/kubernetes/running-pods.ts
/** What runs on a cluster, read with kubectl: its pods, and the objects that tell more of them. Nothing is changed. */




/** Objects of a page, each some 10 kB; and pages: 100,000 objects at most. */
const running_pods_PAGE = 250;
const running_pods_PAGES = 400;
/** Where each kind is listed, and which of it. */
const LISTS = [
    { kind: 'Pod', parts: ['api', 'v1', 'pods'], selector: 'status.phase!=Succeeded,status.phase!=Failed' },
    { kind: 'DaemonSet', parts: ['apis', 'apps', 'v1', 'daemonsets'], selector: null },
    { kind: 'CronJob', parts: ['apis', 'batch', 'v1', 'cronjobs'], selector: null },
    { kind: 'ServiceAccount', parts: ['api', 'v1', 'serviceaccounts'], selector: null },
];
/** What is lost where a kind could not be read; of service accounts each is asked for where it decides. */
const LOST = {
    Pod: 'some of its pods',
    DaemonSet: null,
    CronJob: 'its CronJobs',
    ServiceAccount: null,
};
/** What reads the images that run, by the ways into their clusters. */
function runningPods(ways, options) {
    return {
        running: async (plan) => {
            const way = await ways.into(plan, plan.endpoints);
            return 'state' in way ? way : running_pods_read(way, plan, options);
        },
    };
}
async function running_pods_read(way, plan, options) {
    const from = `kubernetes pods of ${(0,model_cluster/* clusterPath */.Sf)(plan)}`;
    const reader = (await options.makeReader())();
    const gaps = await Promise.all(LISTS.map(async ({ kind, parts, selector }) => {
        const fact = await pages(way, plan, { kind, parts, selector }, reader, options);
        const lost = LOST[kind];
        const isWhole = fact.state === 'known' && fact.value === null;
        return { fact, gap: isWhole || lost === null ? [] : [`${lost} could not be read: ${running_pods_whyOf(fact)}`] };
    }));
    const [pods] = gaps;
    if (pods !== undefined && pods.fact.state !== 'known')
        return pods.fact;
    return (0,model_fact/* known */.eO)(reader.read(gaps.flatMap(({ gap }) => gap)), from);
}
const running_pods_whyOf = (fact) => fact.state === 'known' ? (fact.value ?? '') : 'detail' in fact ? (0,model_json/* clean */.uH)(fact.detail, 200) : fact.state;
/** Every page of a list; known: why it is not whole, or null. Nothing of the first page: why not. */
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
            return tokens.size === 0 ? page : (0,model_fact/* known */.eO)((0,model_json/* clean */.uH)(page.detail, 200), page.from);
        const { items, metadata } = (0,model_json/* object */.Ik)(page.value);
        if (!Array.isArray(items))
            return (0,model_fact/* failed */.gz)('malformed', page.from, `the answer is no list of ${resource}`);
        for (const item of (0,model_json/* list */.p_)(items))
            reader.add(kind, item);
        token = (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(metadata)['continue']) ?? '';
        if (token === '')
            return (0,model_fact/* known */.eO)(null, page.from);
        if (tokens.has(token) || tokens.size + 1 >= running_pods_PAGES)
            return (0,model_fact/* known */.eO)('the list does not end', page.from);
        tokens.add(token);
    }
}

// EXTERNAL MODULE: ./src/model/verification.ts
var verification = __webpack_require__(8162);
// EXTERNAL MODULE: ./src/model/node-token.ts
var node_token = __webpack_require__(3873);
;// CONCATENATED MODULE: ./src/verify/node-script.ts

/**
 * What runs on a node: the container runtime's own pull, by `crictl`, as Google's guide does it. For POSIX shells (dash
 * and bash, the `sh` of Ubuntu and Container-Optimized OS). No part of it may read `$` and a bracket in a row: in a
 * pod's command that is Kubernetes' own syntax.
 */
/** Without it, the metadata server answers nothing. */
const HEADER = 'Metadata-Flavor: Google';
/** How each line of the script's own begins; all else is what `crictl` said. */
const MARK = 'gke-image-preflight:';
/** Tries: a refusal counts only when it was said twice. */
const TRIES = 2;
/** Characters of an answer of `crictl` that are kept; with both tries it fits a termination message (4,096 bytes). */
const WORDS = 1700;
/**
 * The token is in no argument: `curl` writes it, the shell cuts it out by itself and hands it to `crictl` by the
 * environment (`CRICTL_CREDS`, cri-tools cmd/crictl/image.go). The programs of a node are in the first folder on
 * Container-Optimized OS. Its positional parameters: the image, `token` or `none`, the seconds that a try may take.
 */
const NODE_SCRIPT = `PATH=/home/kubernetes/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
LC_ALL=C
export PATH LC_ALL
unset CRICTL_CREDS CRICTL_AUTH
set +x
image=$1 wanted=$2 seconds=$3 token= why=
say() { echo "${MARK} $*"; }
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
/** The script's positional parameters. */
const scriptArguments = (image, withToken, timeoutMs) => [
    image,
    withToken ? 'token' : 'none',
    String(Math.max(1, Math.ceil(timeoutMs / 1000))),
];
/** The script with its parameters, for the standard input of a shell: none of them is in a process list. */
const scriptForStdin = (args) => `set -- ${args.map((arg) => `'${arg.replaceAll("'", "'\\''")}'`).join(' ')}\n${NODE_SCRIPT}`;

;// CONCATENATED MODULE: ./src/verify/node-output.ts
/** Reads what the script on a node wrote, and what it comes to. Pure. */



/** Reads the output of the script; lines before its first are somebody else's, such as a login message. */
function readNodeOutput(output) {
    let credential = null;
    let noToken = null;
    let noCrictl = false;
    let whole = false;
    const tries = [];
    const digests = [];
    for (const line of output.split(/\r?\n/)) {
        const [word = '', ...rest] = line.startsWith(MARK) ? line.slice(MARK.length).trim().split(/\s+/) : [];
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
/** `crictl`'s own words without the frame of its log: `time="…" level=fatal msg="…"`, or `FATA[0000] …` on a terminal. */
function crictlWords(line) {
    const quoted = /\blevel=fatal msg=("(?:[^"\\]|\\.)*"?)/.exec(line)?.[1];
    const words = quoted === undefined ? line.replace(/^FATA\[\d+\] /, '') : unquote(quoted);
    return words.replace(/^pulling image(?: failed)?: /, '').trim();
}
/** A Go text in quotation marks, which may have been cut off. */
function unquote(quoted) {
    const inside = quoted.replace(/^"/, '').replace(/"$/, '');
    return inside.replace(/\\(.)/g, (_, sign) => (sign === 'n' || sign === 't' ? ' ' : sign));
}
/**
 * What the pull on the node comes to. A refusal counts where it was said twice, by an answer of the registry to what the
 * kubelet would have presented, too.
 * @param at the node, and the pod by which it was reached; null by SSH
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
            digest: node_output_digestOf(plan.image, output.digests),
            durationMs: last.ms,
            ran: null,
        };
    const told = tries.map(({ words }) => (0,diagnosis_words/* classify */.L8)(words, 'ErrImagePull', plan.image));
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
/** The exit status of `timeout` where the time was up. */
const TIMED_OUT = 124;
/** Why a refusal is none of the pod's pull: the kubelet may present another credential. Null: it would be refused, too. */
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
/** Why no token was presented although one was wanted; empty where one was, or none was wanted. */
function tokenWords({ credential, noToken }) {
    if (credential !== 'none' || noToken === null)
        return '';
    if (noToken === '0')
        return 'no token was presented: the metadata server’s answer holds none';
    if (noToken === '127')
        return 'no token was presented: the node has neither curl nor wget to ask the metadata server';
    return `no token was presented: the metadata server gave none (exit status ${noToken})`;
}
/** The digest by which the runtime knows the image in its own repository; null where it says none, or several. */
function node_output_digestOf(image, known) {
    const given = /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1];
    const all = known.flatMap((each) => {
        const [, name, digest] = /^(\S+)@(sha256:[0-9a-f]{64})$/.exec(each) ?? [];
        return name !== undefined && digest !== undefined && isNameOf(image, name) ? [digest] : [];
    });
    const digests = [...new Set(all)];
    if (given !== undefined && digests.includes(given))
        return given;
    return digests.length === 1 ? (digests[0] ?? null) : null;
}
/** Whether the runtime's name, which has host and path in full, is that of the image. */
function isNameOf(image, name) {
    const [tagged = ''] = image.split('@', 1);
    const short = tagged.replace(/:[^/:]*$/, '');
    return [short, `docker.io/${short}`, `docker.io/library/${short}`].includes(name);
}

// EXTERNAL MODULE: ./src/verify/pod.ts + 1 modules
var verify_pod = __webpack_require__(4720);
;// CONCATENATED MODULE: ./src/verify/node-observe.ts
/** Reads, from the pod that entered a node and its events, how far the script is. Pure. */




/** Reasons for which the container never comes to its start. */
const BROKEN = new Set([
    'ErrImageNeverPull',
    'InvalidImageName',
    'CreateContainerConfigError',
    'CreateContainerError',
    'RunContainerError',
]);
/**
 * How far the script on a node is.
 * @param late the time is up: what is known is told
 */
function nodeStageOf(plan, seen, node, pod, late) {
    const told = (verification) => ({ kind: 'told', verification });
    const open = (reason, words) => {
        const { id, check, advice } = (0,diagnosis_words/* classify */.L8)(words, reason);
        const cause = id === 'unclassified' ? {} : { cause: id, check, advice };
        return told({ ...(0,verification/* undecided */.oo)(plan, pod, reason), node, words, times: 1, ...cause });
    };
    const { status = {} } = seen.pod;
    const { terminated, running, waiting } = containerOf(status.containerStatuses)?.state ?? {};
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
const containerOf = (all) => all?.find(({ name }) => name === verify_pod/* CONTAINER */.MR);

;// CONCATENATED MODULE: ./src/verify/node-pod.ts


/** The node that is ready, if one is, and an image that it has; null where there is no node. */
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
/** The pause image is empty, so that the host's folders cover nothing; Google's and Kubernetes' own are on allow-lists. */
const PREFERRED = [
    /\/pause[:@]/,
    /^gke\.gcr\.io\//,
    /\.pkg\.dev\/gke-release\//,
    /^registry\.k8s\.io\//,
];
/** The host's folders that its own shell and `chroot` need to start in the pod. */
const PROGRAMS = ['/usr', '/bin', '/sbin', '/lib'];
const HOST = '/host';
const TERMINATION_LOG = '/dev/termination-log';
/** Enters the host and runs the script there; what it says is the container's termination message. */
const ENTER = `PATH=/usr/sbin:/usr/bin:/sbin:/bin; exec chroot ${HOST} /bin/sh -c "$1" sh "$2" "$3" "$4" >${TERMINATION_LOG} 2>&1`;
/**
 * The pod that runs the script on a node: root, in the host's network (behind GKE's metadata server for workloads the
 * node's own token is not to be had), with the host's files to read, and no more: not privileged, and no process of the
 * host in sight. `kubectl debug node --profile=sysadmin` gives all that and the rest.
 * @param name of the pod
 * @param deadlineSeconds after which the cluster ends it by itself
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
            // No scheduler is asked, and no taint keeps it away.
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
                    args: scriptArguments(plan.image, plan.withToken, timeoutMs),
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
            // A folder that is not there is said, and never created on the node.
            volumes: folders.map(({ name: volume, path }) => ({ name: volume, hostPath: { path, type: 'Directory' } })),
        },
    };
}

;// CONCATENATED MODULE: ./src/verify/observe.ts
/** Reads, from a pod and its events as they come, how far the pull is. Pure. */





/** Reasons for which a container waits although its image is there. */
const AFTER_THE_PULL = new Set([
    'CreateContainerConfigError',
    'CreateContainerError',
    'RunContainerError',
    'CrashLoopBackOff',
]);
/** The kubelet starts only so many pulls a second (`registryPullQPS`): this one was none, and no answer. */
const NEVER_ASKED = 'pull QPS exceeded';
/** Terminal answers are believed when they were said this often. */
const SAID_TWICE = 2;
/** Is it a new refusal, as the status changes from one to the next? The back-off between two tries is none. */
function isNewRefusal(before, now) {
    const reason = waiting(now)?.reason;
    if (reason === undefined || reason === 'ImagePullBackOff' || !waiting_pull/* WAITS_ON_IMAGE */.Hx.has(reason))
        return false;
    if ((waiting(now)?.message ?? '').includes(NEVER_ASKED))
        return false;
    return before === null || waiting(before)?.reason !== reason;
}
/**
 * How far the pull is, by all that was seen.
 * @param image the reference that is pulled: its registry decides what a refusal means
 */
function stageOf({ pod, events: all, refusals }, image = null) {
    const events = all.filter(isOurs);
    const status = observe_containerOf(pod);
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
        return failing(state.waiting, events, refusals, image);
    const words = (0,diagnosis_words/* wordsInReason */.ps)(state.waiting?.reason ?? '');
    if (words !== null)
        return failing({ reason: 'Failed', message: words }, events, refusals, image);
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
/** What became of the container's own command. One that could not be started did not run. */
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
function failing(state, events, refusals, image) {
    const about = events.filter(({ reason, message = '' }) => isRefusalEvent(reason, message) && !message.includes(NEVER_ASKED));
    const telling = [...about.map(({ message = '' }) => message), state?.message ?? ''];
    const reason = state?.reason ?? '';
    const all = telling.map((message) => (0,diagnosis_words/* classify */.L8)(message, reason, image));
    const heard = all.find(({ id }) => id !== 'unclassified') ??
        (0,diagnosis_words/* classify */.L8)(telling.find((each) => each !== '') ?? reason, reason, image);
    const said = withoutSecret(heard, events);
    const times = Math.max(refusals, about.reduce((sum, event) => sum + countOf(event), 0), 1);
    // Answers that differ from one try to the next are no final answer.
    const steady = about.every(({ message = '' }) => (0,diagnosis_words/* classify */.L8)(message, reason, image).terminal);
    const told = { said, reason: reason === 'ImagePullBackOff' ? 'ErrImagePull' : reason, times };
    if (said.terminal && steady && times >= SAID_TWICE)
        return { kind: 'refused', ...told };
    return { kind: 'failing', ...told, started: true };
}
/** Causes of which a pull secret that is not there may be the reason. */
const FOR_WANT_OF_A_SECRET = new Set([
    'no-credentials',
    'credentials-refused',
    'not-found-or-private',
    'denied',
    'denied-or-missing',
]);
/** The kubelet pulls without a secret that it cannot find, and says so in an event of its own. */
function withoutSecret(heard, events) {
    const lacking = events.find(({ reason }) => reason === 'FailedToRetrieveImagePullSecret');
    if (lacking === undefined || !FOR_WANT_OF_A_SECRET.has(heard.id))
        return heard;
    const said = (0,diagnosis_words/* classify */.L8)(lacking.message ?? '', lacking.reason ?? null);
    return { ...said, terminal: heard.terminal, raw: `${heard.raw} (${said.raw})` };
}
const isRefusalEvent = (reason, message) => (reason === 'Failed' && (/^Failed to (?:pull|inspect)|^Failed to apply/i.test(message) || isOfSecret(message))) ||
    reason === 'InspectFailed';
/** Of the pod, or of our container; a sidecar's pulls are no concern. */
const isOurs = ({ involvedObject }) => {
    const path = involvedObject?.fieldPath;
    return path === undefined || path === '' || path.includes(`{${verify_pod/* CONTAINER */.MR}}`);
};
const afterThePull = (reason) => reason !== undefined && AFTER_THE_PULL.has(reason) ? reason : null;
const observe_containerOf = (pod) => pod.status?.containerStatuses?.find(({ name }) => name === verify_pod/* CONTAINER */.MR);
const waiting = (pod) => observe_containerOf(pod)?.state?.waiting;
const countOf = ({ count, series }) => Math.max(count ?? 1, series?.count ?? 1);
const digestIn = (imageID) => /@(sha256:[0-9a-f]{64})$/.exec(imageID)?.[1] ?? null;
const UNIT_MS = { h: 3_600_000, m: 60_000, s: 1000, ms: 1, µs: 0.001, us: 0.001 };
/** How long the pull took, by the kubelet's own words (`Successfully pulled image "…" in 1.234s`), in milliseconds. */
function pullDuration(message) {
    const written = / in ((?:[\d.]+(?:h|ms|m|s|µs|us))+)/.exec(message)?.[1];
    if (written === undefined)
        return null;
    const parts = [...written.matchAll(/([\d.]{1,32})(h|ms|m|s|µs|us)/g)];
    return Math.round(parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * ((0,own_value/* ownValue */.e)(UNIT_MS, unit ?? '') ?? 0), 0));
}

;// CONCATENATED MODULE: ./src/verify/refusal.ts







/**
 * What the Kubernetes API's refusal, or kubectl's failure, says of a verification.
 * @param words what kubectl wrote
 * @param from the call, in a person's words
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
            const resource = said.namespaced ? `namespace ${plan.namespace} of ${(0,model_cluster/* clusterPath */.Sf)(plan)}` : (0,model_cluster/* clusterPath */.Sf)(plan);
            const permission = `${said.verb} ${said.resource}`;
            return (0,model_fact/* denied */.wk)('permission', from, words, [
                { way: 'verify', permission, resource, role: (0,model_cluster/* isOutside */._K)(plan) ? need/* OF_KUBERNETES */.lk : 'roles/container.developer' },
            ]);
        }
        case 'front': {
            const needs = needsAtFront(plan, said.named, front);
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
/** True where no pod can have come of the creation: it was refused outright. */
const isOutright = (words) => /^Error from server \((?:Forbidden|NotFound|Invalid|BadRequest|MethodNotAllowed)\)/.test(words) ||
    /^The \w+ "[^"]*" is invalid: /.test(words);

;// CONCATENATED MODULE: ./src/verify/verification-of.ts



/** Failures that are no answer of the registry are believed when they were said this often. */
const PATIENCE = 3;
/** The pool has no node that could pull. */
const skipped = (plan) => ({
    outcome: 'skipped',
    ...(0,verification/* attemptOf */.tx)(plan, null, 'NoNodes'),
    words: `node pool ${plan.pool} has no node`,
});
/**
 * What a stage of a pod that pulls comes to; null: wait on.
 * @param late the time is up
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

// EXTERNAL MODULE: ./src/model/pod-template.ts
var pod_template = __webpack_require__(7397);
// EXTERNAL MODULE: ./src/verify/objects.ts
var objects = __webpack_require__(4793);
// EXTERNAL MODULE: ./src/verify/own-pod.ts
var own_pod = __webpack_require__(9723);
;// CONCATENATED MODULE: ./src/verify/workload-pod.ts
/** A workload's own pod, as its controller would make it, and what the API server would make of it. Pure. */


const workload_pod_LISTS = ['initContainers', 'containers'];
/** Whether one of its containers, or an image volume, has the image. */
function hasImage({ spec }, image) {
    const key = (0,image_reference/* keyOfText */.qZ)(image);
    const mounted = (0,model_json/* list */.p_)(spec['volumes']).map((each) => (0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(each)['image'])['reference']);
    return [...containersIn(spec).map((each) => each.image), ...mounted].some((each) => typeof each === 'string' && (0,image_reference/* keyOfText */.qZ)(each) === key);
}
/** The pod under another name; containers for debugging are of pods that run. */
function podFrom({ labels, annotations, spec }, name) {
    const { ephemeralContainers: _, ...own } = spec;
    return { apiVersion: 'v1', kind: 'Pod', metadata: { name, labels, annotations }, spec: own };
}
const containersIn = (spec) => workload_pod_LISTS.flatMap((key) => (0,model_json/* list */.p_)(spec[key]).map((each) => ({ name: (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(each)['name']), image: (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(each)['image']) })));
/**
 * What the pod would be, after the webhooks.
 * @param image the one that is judged
 * @returns null where the answer is no pod
 */
function effectiveOf(template, image, answer) {
    const spec = (0,model_json/* object */.Ik)(answer['spec']);
    const after = containersIn(spec);
    if (answer['kind'] !== 'Pod' || after.length === 0)
        return null;
    const before = containersIn(template.spec);
    const key = (0,image_reference/* keyOfText */.qZ)(image);
    const now = before
        .filter((each) => each.image !== null && (0,image_reference/* keyOfText */.qZ)(each.image) === key)
        .flatMap(({ name }) => after.find((each) => each.name === name)?.image ?? []);
    const other = now.find((each) => (0,image_reference/* keyOfText */.qZ)(each) !== key);
    const added = after.filter(({ name }) => !before.some((each) => each.name === name));
    const secrets = names(spec);
    const own = names(template.spec);
    return {
        image: (0,model_json/* clean */.uH)(other ?? image, 1000),
        addedImages: [...new Set(added.flatMap((each) => (each.image === null ? [] : (0,model_json/* clean */.uH)(each.image, 1000))))],
        pullSecrets: secrets,
        addedSecrets: secrets.filter((secret) => !own.includes(secret)),
    };
}
const names = ({ imagePullSecrets }) => (0,model_json/* list */.p_)(imagePullSecrets).flatMap((each) => (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(each)['name']) ?? '', 253) || []);
/** Fields of a pod that hold values of the user's own, which may be secrets. */
const PRIVATE = new Set(['env', 'args', 'command', 'httpHeaders', 'annotations']);
/** A text as short as this may be any word. */
const SHORTEST = 4;
/** Words without any value that the pod brings along: environment, arguments, commands, annotations. */
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
            for (const [name, inner] of Object.entries((0,model_json/* object */.Ik)(value)))
                visit(inner, isPrivate || PRIVATE.has(name), name);
    };
    visit(spec, false);
    visit({ annotations }, false);
    const forms = [...hidden].flatMap((value) => [value, JSON.stringify(value).slice(1, -1), (0,model_json/* clean */.uH)(value, value.length)]);
    return forms
        .filter((form) => form.length >= SHORTEST)
        .sort((a, b) => b.length - a.length)
        .reduce((left, form) => left.replaceAll(form, '***'), words);
}

;// CONCATENATED MODULE: ./src/verify/dry-run.ts
/** A pod that the API server is asked to admit and not to keep (`dryRun=All`): nothing is created. */















/** Seconds that stand in a pod which never starts. */
const DEADLINE_S = 60;
/**
 * Asks the API server to admit the pods of the plan's workloads as their manifests have them, or where there is none a
 * pod of this program's, with all that decides there: quota, Pod Security, webhooks
 * (https://kubernetes.io/docs/reference/using-api/api-concepts/#dry-run). A webhook that has side effects and does not
 * say that it can do without makes the server refuse.
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
    // All are admitted: what they pull by, and what is added to them, is told of all.
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
/** A webhook put another image in its place. */
const isOther = ({ image }, plan) => (0,image_reference/* keyOfText */.qZ)(image) !== (0,image_reference/* keyOfText */.qZ)(plan.image);
/** Refused before unread before rewritten before admitted. */
function rankOf(fact, plan) {
    if (fact.state !== 'known')
        return 1;
    if (fact.value.outcome !== 'admitted')
        return 0;
    return isOther(fact.value.effective, plan) ? 2 : 3;
}
/** A workload's own pod, in its namespace; nothing of what it brings along is told. */
async function ofWorkload(way, plan, { name: { workload, namespace }, template }, { env, signal, timeoutMs, log, asked }) {
    const where = namespace || plan.namespace;
    const own = { ...plan, namespace: where };
    const from = `dry run of the pod of ${(0,model_json/* clean */.uH)(workload, 100)} in namespace ${where} of ${(0,model_cluster/* clusterPath */.Sf)(plan)}`;
    const key = JSON.stringify([(0,model_cluster/* clusterPath */.Sf)(plan), where, workload]);
    const make = () => {
        const body = podFrom(template, `${own_pod/* NAME */.o_}${(0,external_node_crypto_.randomBytes)(10).toString('hex')}`);
        return (0,kubectl/* kubectl */.Lr)(way, env, { verb: 'create', parts: (0,own_pod/* podsOf */.EB)(where), query: DRY, body, timeoutMs, signal });
    };
    const answered = asked.get(key) ?? make();
    asked.set(key, answered);
    const answer = await answered;
    log(`pod of ${(0,model_json/* clean */.uH)(workload, 100)} in ${where}, dry run → ${answer.ok ? 'admitted' : answer.why}`);
    const tried = { ...(0,verification/* attemptOf */.tx)(own, null, 'Admitted'), times: 1, workloads: [workload] };
    if (answer.ok) {
        const effective = effectiveOf(template, plan.image, (0,model_json/* object */.Ik)(dry_run_parsed(answer.text)));
        return effective === null
            ? (0,model_fact/* failed */.gz)('malformed', from, 'the answer is no pod')
            : (0,model_fact/* known */.eO)({ ...tried, outcome: 'admitted', effective }, from);
    }
    const told = (words) => withoutValues(words, template);
    const words = (0,model_json/* clean */.uH)(answer.words, 1000);
    if (answer.why !== 'refused')
        return (0,model_fact/* failed */.gz)(whyOf(answer.why), from, told(words));
    const refusal = refusalOf(own, words, from, way);
    return refusal.state === 'known'
        ? (0,model_fact/* known */.eO)({ ...refusal.value, words: told(refusal.value.words), workloads: [workload] }, from)
        : { ...refusal, detail: told(refusal.detail) };
}
const DRY = { dryRun: 'All' };
/** A pod of this program's in place of the workloads'. */
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
            ? refusalOf(plan, (0,model_json/* clean */.uH)(answer.words, 1000), from, way)
            : (0,model_fact/* failed */.gz)(whyOf(answer.why), from, (0,model_json/* clean */.uH)(answer.words));
    const effective = effectiveIn(answer.text, plan);
    if (effective === null)
        return (0,model_fact/* failed */.gz)('malformed', from, 'the answer is no pod');
    return (0,model_fact/* known */.eO)({ ...(0,verification/* attemptOf */.tx)(plan, null, 'Admitted'), outcome: 'admitted', effective, times: 1 }, from);
}
/** What the pod would be, after the webhooks; null where the answer is none. */
function effectiveIn(answer, plan) {
    const { containers, imagePullSecrets } = (0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(dry_run_parsed(answer))['spec']);
    const own = (0,model_json/* list */.p_)(containers).find((each) => (0,model_json/* object */.Ik)(each)['name'] === verify_pod/* CONTAINER */.MR);
    const image = (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(own)['image']);
    if (image === null)
        return null;
    const secrets = (0,model_json/* list */.p_)(imagePullSecrets).flatMap((each) => (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(each)['name']) ?? '', 253) || []);
    return {
        image: (0,model_json/* clean */.uH)(image, 1000),
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
/** Watches a pod and its events until they tell what is asked, or the time is up. */






/** Events of one pod that are kept: a pull that fails for minutes has a few dozen. */
const MOST_EVENTS = 500;
/** Watches by the Kubernetes API, without polling; the answer is a fact, never an exception. */
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
            // What ends the watches is no interruption: the answer comes first.
            resolve(fact);
            ended.abort();
        };
        const fault = (error) => {
            end((0,model_fact/* failed */.gz)('malformed', from, (0,model_json/* clean */.uH)(error instanceof Error ? error.message : String(error))));
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
                    end(asked.refused((0,model_json/* clean */.uH)(words)));
                    return;
                }
                // Without events there are fewer words; the status tells.
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
            const now = (0,objects/* podIn */.jG)(each);
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
/** Verification: a pod a node pool, which pulls the image or enters a node, watched until it is told, deleted whatever comes. */





















/** Pods at once. */
const CONCURRENCY = 10;
const verification_pods_CALL_MS = 20_000;
/** However short a pull may be: a pod is not to be left for that. */
const SHORTEST_REMOVAL_MS = 5000;
/** How long a pull that is proven waits for the rest of its words: the digest, the duration. */
const REST_MS = 3000;
/** How long the image's code may run before it counts as one that goes on running. */
const RUN_MS = 10_000;
/** How long a pod may wait for a node that is to be made. */
const SCALE_UP_MS = 600_000;
/** How long the script on a node may take beside its pulls: the token, the pause between two tries. */
const SCRIPT_MS = 15_000;
/** Nodes that are looked at for one that is ready. */
const NODES = 20;
/** What verifies by pods. */
function pods(ways, options) {
    const limit = (0,p_limit/* default */.A)(CONCURRENCY);
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
            return (0,model_fact/* failed */.gz)('rejected', from, `“${(0,model_json/* clean */.uH)(strange, 100)}” is no name that Kubernetes takes, and no pod was made`);
        const way = await ways.into(plan, plan.endpoints);
        if ('state' in way)
            return way;
        if (plan.dryRun)
            return dryRun(way, plan, from, { ...options, asked, timeoutMs: callMs(options) });
        const shape = await verification_pods_shapeOf(way, plan, options);
        if ('state' in shape)
            return shape;
        if (options.signal.aborted)
            return (0,model_fact/* failed */.gz)('cancelled', from, 'the run was stopped');
        const { kubeconfig, context, prefix, temporary } = way;
        const { namespace } = plan;
        const name = `${own_pod/* NAME */.o_}${(0,external_node_crypto_.randomBytes)(10).toString('hex')}`;
        let pod = { kubeconfig, context, prefix, temporary, namespace, name, uid: null };
        note(pod, true);
        const fault = (error) => (0,model_fact/* failed */.gz)('rejected', from, (0,model_json/* clean */.uH)(error instanceof Error ? error.message : String(error)));
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
/** What is asked, and on whose word the pod is where and who it is: a manifest may be anybody's. */
function originOf(plan) {
    const what = plan.how === 'node' ? 'crictl' : plan.dryRun ? 'dry run of a pod' : 'pod';
    const where = `on node pool ${plan.pool} of ${(0,model_cluster/* clusterPath */.Sf)(plan)}`;
    if (plan.word === null)
        return `${what} ${where}`;
    const secrets = plan.pullSecrets.length > 0 ? ` with pull secrets ${plan.pullSecrets.join(', ')}` : '';
    const account = plan.serviceAccount === 'default' ? '' : ` as service account ${plan.serviceAccount}`;
    return `${what} ${where}, in namespace ${plan.namespace}${account}${secrets} as ${(0,model_json/* clean */.uH)(plan.word, 100)} says`;
}
async function verification_pods_shapeOf(way, plan, options) {
    if (plan.how === 'node')
        return shapeOnNode(way, plan, options);
    if (!plan.scaleUp) {
        const nodes = await nodesOf(way, plan, 1, options);
        if (nodes.state === 'known' && nodes.value.length === 0)
            return (0,model_fact/* known */.eO)(skipped(plan), nodes.from);
        // Where nodes may not be listed, the pod tries.
        if (nodes.state !== 'known' && nodes.state !== 'denied')
            return nodes;
    }
    return {
        body: (name, limits) => (0,verify_pod/* podOf */.FS)(plan, name, deadlineOf(waitForNode(plan, options) + 2 * options.timeoutMs + RUN_MS), limits),
        look: (name, seen, late) => lookAtPull(plan, name, seen, late, options),
    };
}
async function shapeOnNode(way, plan, options) {
    const nodes = await nodesOf(way, plan, NODES, options);
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
/** Seconds after which the cluster ends a pod by itself. */
const deadlineOf = (ms) => Math.ceil(ms / 1000) + 60;
/** Nodes of the pool. */
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
    return nodes === null ? (0,model_fact/* failed */.gz)('malformed', from, 'the answer is no list of nodes') : (0,model_fact/* known */.eO)(nodes, from);
}
function verification_pods_missingOf(plan, way, { why, words }, from) {
    if (why !== 'refused')
        return (0,model_fact/* failed */.gz)(whyOf(why), from, (0,model_json/* clean */.uH)(words));
    const refusal = refusalOf(plan, (0,model_json/* clean */.uH)(words), from, way);
    return refusal.state === 'known' ? (0,model_fact/* failed */.gz)('rejected', from, (0,model_json/* clean */.uH)(words)) : refusal;
}
async function create(way, plan, shape, name, from, options) {
    // Not ended by a signal: what is under way comes to its end, so that the deletion finds it.
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
            ? { fact: refusalOf(plan, (0,model_json/* clean */.uH)(answer.words, waiting_pull/* NODE_WORDS */.B1), from, way), never: isOutright(answer.words) }
            : { fact: (0,model_fact/* failed */.gz)(whyOf(answer.why), from, (0,model_json/* clean */.uH)(answer.words)), never: answer.why === 'missing' };
    options.log(`pod ${name} created in ${plan.namespace} for node pool ${plan.pool}`);
    const made = (0,objects/* objectIn */.D7)(answer.text);
    return { uid: made?.name === name ? made.uid : null };
}
/** How long one call may take: no longer than a pull. */
const callMs = ({ timeoutMs }) => Math.min(verification_pods_CALL_MS, timeoutMs);
/** Milliseconds that a pod may wait for its node. */
const waitForNode = ({ scaleUp }, { timeoutMs }) => scaleUp ? Math.max(timeoutMs, SCALE_UP_MS) : timeoutMs;
/** Watches the pod and its events until they tell, or the time is up. */
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
/** A look at a pod that pulls: a node, the pull, the image's code and the last words each have their own time. */
function lookAtPull(plan, name, seen, late, options) {
    const stage = stageOf(seen, plan.image);
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
    // A node that was chosen sets the pod up before it pulls.
    const chosen = stage.kind === 'scheduled' || stage.kind === 'failing';
    const within = chosen
        ? { phase: 'start', ms: options.timeoutMs }
        : { phase: 'schedule', ms: waitForNode(plan, options) };
    return { end: end(), within };
}
/** Words from outside, made safe to carry. */
function cleaned(seen) {
    const words = (0,model_json/* clean */.uH)(seen.words, waiting_pull/* NODE_WORDS */.B1);
    if (seen.outcome !== 'pulled' || seen.ran === null || seen.ran === 'late')
        return { ...seen, words };
    return { ...seen, words, ran: { ...seen.ran, words: (0,model_json/* clean */.uH)(seen.ran.words) } };
}
const verification_pods_short = (way, parts, query, options) => {
    const { env, signal } = options;
    return (0,kubectl/* kubectl */.Lr)(way, env, { verb: 'get', parts, query, timeoutMs: callMs(options), signal });
};

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./src/verify/ssh-refusal.ts


/** Lines of gcloud and ssh that tell: all else is progress and advice. */
const ssh_refusal_TELLING = /^ERROR|^ - |^ssh: |denied|timed out|refused|sudo: |Error while connecting|Could not|Host key verification failed/;
/** The telling lines of what gcloud wrote to standard error, in their order. */
function tellingWords(stderr) {
    const lines = stderr.split(/\r?\n/).filter((line) => line.trim() !== '');
    const telling = lines.filter((line) => ssh_refusal_TELLING.test(line));
    return (telling.length > 0 ? telling : lines.slice(-3)).join('; ');
}
/**
 * What it says where gcloud could not get onto a VM: who lacks what, or what stands in the way. Wording is gcloud's
 * (command_lib/compute/ssh_utils.py and iap_tunnel.py), OpenSSH's and sudo's.
 * @param words the telling lines
 * @param from what was tried, in a person's words
 * @param project of the VM
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
    // The key goes to the project's metadata, else to the VM's, which asks for the account that the VM acts as, too.
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

;// CONCATENATED MODULE: ./src/verify/ssh.ts
/** Verification over SSH: the runtime's own pull on one VM of a pool, reached by `gcloud compute ssh`. */














/** Calls at once, after the first. */
const ssh_CONCURRENCY = 4;
/** How long it may take beside the pull: gcloud's start, a key that spreads (60 s at most, by gcloud), the token. */
const AROUND_MS = 110_000;
const CONNECT_SECONDS = 20;
/** A key of this run is worth nothing afterwards. */
const KEY_LIVES = '30m';
/** What verifies over SSH. */
function ssh(options) {
    const limit = (0,p_limit/* default */.A)(ssh_CONCURRENCY);
    let key = null;
    let first = null;
    /** The first call alone makes the key and puts it into the metadata: two at a time would be in each other's way. */
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
            return (0,model_fact/* known */.eO)({ ...value, words: (0,model_json/* clean */.uH)(value.words, waiting_pull/* NODE_WORDS */.B1) }, from);
        }
        const words = (0,model_json/* clean */.uH)(options.redact(tellingWords(answer.words)), 1000);
        if (answer.why === 'missing')
            return (0,model_fact/* failed */.gz)('unreachable', from, (0,model_json/* clean */.uH)(answer.words));
        return answer.why === 'refused'
            ? sshRefusalOf(words, from, vm.value.project)
            : (0,model_fact/* failed */.gz)(answer.why, from, (0,model_json/* clean */.uH)(answer.words));
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
    return (0,kubernetes_program/* runProgram */.mB)({
        program: 'gcloud',
        // A VM without an external address is reached through IAP: gcloud sees to that by itself.
        args: [
            ...['compute', 'ssh', `${userOf(env)}${vm.name}`, `--project=${vm.project}`, `--zone=${vm.zone}`, '--quiet'],
            // No password and no confirmation is ever asked for.
            ...['--ssh-flag=-oBatchMode=yes', `--ssh-flag=-oConnectTimeout=${String(CONNECT_SECONDS)}`],
            ...key,
            '--command=sudo -n sh -s',
        ],
        env: { ...env, ...accountOf(env), CLOUDSDK_CORE_DISABLE_PROMPTS: '1' },
        stdin: scriptForStdin(scriptArguments(plan.image, plan.withToken, timeoutMs)),
        timeoutMs: timeoutMs + AROUND_MS,
        signal,
    });
}
/** gcloud's own key where there is one, which is left as it is; else the folder for one of this run. */
function ownKey(options) {
    const { env } = options;
    const home = env['HOME'] || env['USERPROFILE'] || (0,external_node_os_.userInfo)().homedir;
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(home, '.ssh/google_compute_engine')))
        return Promise.resolve(null);
    return (0,temporary/* makeTemporary */.ww)('ssh', options);
}
/** gcloud takes the local user's name, found as Python's getpass does; root, who may not log in by SSH, gets another. */
function userOf(env) {
    const user = env['LOGNAME'] || env['USER'] || env['LNAME'] || env['USERNAME'] || (0,external_node_os_.userInfo)().username;
    return user === 'root' ? 'preflight@' : '';
}
/** gcloud reads the application default credentials of a file only where it is told so, by a variable of its own. */
function accountOf(env) {
    const file = env['GOOGLE_APPLICATION_CREDENTIALS'];
    const told = env['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE'] || env['CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE'];
    return file && !told ? { CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE: file } : {};
}

;// CONCATENATED MODULE: ./src/kubernetes/waiting-pulls.ts
/** Pods of a cluster that wait on an image, read with kubectl: their statuses, events and nodes. Nothing is changed. */





/** Objects of a page; and pages: 25,000 objects at most. */
const waiting_pulls_PAGE = 250;
const waiting_pulls_PAGES = 100;
/** Nodes that are looked at one by one. */
const waiting_pulls_NODES = 20;
/** What reads pods that wait, by the ways into their clusters. */
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
    const needs = [];
    const missed = (what, fact) => {
        gaps.push(`${what} could not be read: ${(0,model_json/* clean */.uH)(fact.detail, 200)}`);
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
    const nodes = await Promise.all(names.slice(0, waiting_pulls_NODES).map((name) => nodeOf(way, plan, name, options)));
    const lost = nodes.find((node) => node.state !== 'known' && node.state !== 'absent');
    if (lost !== undefined)
        missed('the nodes', lost);
    if (names.length > waiting_pulls_NODES)
        gaps.push(`of ${String(names.length)} nodes, ${String(waiting_pulls_NODES)} were looked at`);
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
/** Where a controller is read, by its kind. */
const CONTROLLERS = new Map([
    ['ReplicaSet', [['apis', 'apps', 'v1'], 'replicasets']],
    ['StatefulSet', [['apis', 'apps', 'v1'], 'statefulsets']],
    ['DaemonSet', [['apis', 'apps', 'v1'], 'daemonsets']],
    ['Job', [['apis', 'batch', 'v1'], 'jobs']],
    ['ReplicationController', [['api', 'v1'], 'replicationcontrollers']],
]);
/** Controllers whose pods are refused in words that name no image, with the one image of their template. */
async function withTemplates(pulls, way, plan, options) {
    let lost = null;
    const wanted = new Set(pulls.filter(({ image, kind }) => image === null && CONTROLLERS.has(kind)).slice(0, waiting_pulls_NODES));
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
const within = (namespace) => namespace === null ? ['api', 'v1'] : ['api', 'v1', 'namespaces', namespace];
/** All that may still wait: a pod that runs may have one container that does not. */
async function podsOf(way, plan, options) {
    if (plan.pod === null)
        return pagesOf(way, plan, 'pods', 'status.phase!=Succeeded,status.phase!=Failed', options);
    const { namespace, pod: name } = plan;
    const parts = [...within(namespace), 'pods', name];
    const one = await kubeGet(way, { cluster: plan, namespace, name, parts, what: 'get pods' }, options);
    return one.state === 'known' ? (0,model_fact/* known */.eO)({ items: [one.value], gaps: [] }, one.from) : one;
}
/** Warnings of the pods, and of the controllers whose pods are refused. */
const eventsOf = (way, plan, options) => pagesOf(way, plan, 'events', plan.pod === null ? 'type=Warning' : `involvedObject.kind=Pod,involvedObject.name=${plan.pod}`, options);
async function nodeOf(way, plan, name, options) {
    const parts = ['api', 'v1', 'nodes', name];
    const fact = await kubeGet(way, { cluster: plan, namespace: null, name, parts, what: 'get nodes' }, options);
    if (fact.state !== 'known')
        return fact;
    const node = options.reader.nodeIn(fact.value);
    return node === null ? (0,model_fact/* failed */.gz)('malformed', fact.from, 'the answer is no node') : (0,model_fact/* known */.eO)(node, fact.from);
}
/** Every page of a list; what a list that changes meanwhile, or does not end, leaves out is said. */
async function pagesOf(way, plan, resource, selector, options) {
    const { namespace } = plan;
    const parts = [...within(namespace), resource];
    const items = [];
    const tokens = new Set();
    for (let token = '';;) {
        const query = { limit: String(waiting_pulls_PAGE), fieldSelector: selector, ...(token === '' ? {} : { continue: token }) };
        const question = { cluster: plan, namespace, name: null, parts, query, what: `list ${resource}` };
        const page = await kubeGet(way, question, options);
        if (page.state !== 'known') {
            if (items.length === 0)
                return page;
            return (0,model_fact/* known */.eO)({ items, gaps: [`not all ${resource} could be read: ${(0,model_json/* clean */.uH)(page.detail, 200)}`] }, page.from);
        }
        const { items: some, metadata } = (0,model_json/* object */.Ik)(page.value);
        if (!Array.isArray(some))
            return (0,model_fact/* failed */.gz)('malformed', page.from, `the answer is no list of ${resource}`);
        (0,append/* append */.B)(items, (0,model_json/* list */.p_)(some));
        token = (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(metadata)['continue']) ?? '';
        if (token === '')
            return (0,model_fact/* known */.eO)({ items, gaps: [] }, page.from);
        if (tokens.has(token) || tokens.size + 1 >= waiting_pulls_PAGES)
            return (0,model_fact/* known */.eO)({ items, gaps: [`only the first ${String(items.length)} ${resource} were read`] }, page.from);
        tokens.add(token);
    }
}

// EXTERNAL MODULE: ./src/app/no-credentials.ts
var no_credentials = __webpack_require__(5795);
;// CONCATENATED MODULE: ./src/kubernetes/pull-secret-json.ts
/** What the API server says of a pull secret or a service account, as far as a pull needs it. Pure. */




/** The two forms, and the key in which each keeps its credentials. */
const FORMS = new Map([
    ['kubernetes.io/dockerconfigjson', ['.dockerconfigjson', readDockerConfig]],
    ['kubernetes.io/dockercfg', ['.dockercfg', readDockercfg]],
]);
const LONGEST_NAME = 1000;
const EMAIL = /^[a-z0-9._%+-]+@[a-z0-9.-]+$/;
/** Of image-pull-secrets-provisioner: https://github.com/pfnet/image-pull-secrets-provisioner */
const PROVISIONER = 'imagepullsecrets.preferred.jp';
/** Of External Secrets: https://external-secrets.io */
const EXTERNAL_SECRETS = 'reconcile.external-secrets.io/managed';
/**
 * A secret from the API server's JSON; the kubelet passes over one of another type, or without its key.
 * @returns null where the answer is no secret
 */
function pullSecretIn(answer) {
    const { kind, type, data, metadata } = (0,model_json/* object */.Ik)(answer);
    if (kind !== 'Secret')
        return null;
    const about = { writtenAt: writtenAt((0,model_json/* object */.Ik)(metadata)), keeper: keeperIn((0,model_json/* object */.Ik)(metadata)) };
    const without = (problem, why) => ({
        secret: { credentials: [], problem: { kind: problem, why }, ...about },
        auths: [],
    });
    const form = FORMS.get((0,model_json/* text */.Qq)(type) ?? '');
    if (form === undefined)
        return without('unusable', `it is of the type ${(0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(type) ?? '', 100) || 'Opaque'}`);
    const [key, read] = form;
    const encoded = (0,model_json/* text */.Qq)((0,own_value/* ownValue */.e)((0,model_json/* object */.Ik)(data), key));
    if (encoded === null)
        return without('unusable', `it has no ${key}`);
    const auths = read(Buffer.from(encoded, 'base64'));
    if (!auths.ok)
        return without('broken', auths.reason);
    const until = time((0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(metadata)['annotations'])[`${PROVISIONER}/expires-at`]);
    const credentials = auths.auths.flatMap((auth, entry) => credentialOf(auth, entry, until));
    return { secret: { credentials, problem: null, ...about }, auths: auths.auths };
}
/** A name that holds what no address may hold matches no image. */
function credentialOf(auth, entry, until) {
    const { registry, user, password } = auth;
    if ((0,model_json/* clean */.uH)(registry, LONGEST_NAME) !== registry)
        return [];
    const kind = kindOf(auth);
    const email = kind === 'json-key' ? emailIn(user, password) : null;
    return [{ registry, entry, kind, email, expiresAt: endOf(kind, password) ?? (kind === 'json-key' ? null : until) }];
}
/** Google's user names: https://cloud.google.com/artifact-registry/docs/docker/authentication#json-key */
function kindOf({ user, password }) {
    if (user === '_json_key' || user === '_json_key_base64')
        return 'json-key';
    if (user === 'oauth2accesstoken' || user === '_token')
        return 'access-token';
    if (user === 'AWS')
        return 'aws-token';
    return user === '' && password === '' ? 'empty' : 'password';
}
function emailIn(user, password) {
    const bytes = Buffer.from(password, user === '_json_key' ? 'utf8' : 'base64');
    const email = (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)((0,model_json/* parseJson */.qF)(bytes))['client_email']);
    return email !== null && email.length <= 254 && EMAIL.test(email) ? email : null;
}
/** When the password ends, where it says so: a token of Amazon ECR (`expiration`), a JSON Web Token (`exp`). */
function endOf(kind, password) {
    if (kind === 'aws-token')
        return pull_secret_json_seconds((0,model_json/* object */.Ik)((0,model_json/* parseJson */.qF)(Buffer.from(password, 'base64')))['expiration']);
    const [, payload] = /^[\w-]+\.([\w-]+)\.[\w-]+$/.exec(password) ?? [];
    return payload === undefined ? null : pull_secret_json_seconds((0,model_json/* object */.Ik)((0,model_json/* parseJson */.qF)(Buffer.from(payload, 'base64url')))['exp']);
}
const pull_secret_json_seconds = (value) => typeof value === 'number' && value > 0 && value < 1e11 ? new Date(value * 1000).toISOString() : null;
/** A point in time, as Kubernetes writes it. */
function time(value) {
    const given = (0,model_json/* text */.Qq)(value) ?? '';
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(given))
        return null;
    const at = Date.parse(given);
    return Number.isNaN(at) ? null : new Date(at).toISOString();
}
/** Whoever wrote any of its fields last: what is in it is not younger. */
function writtenAt({ creationTimestamp, managedFields }) {
    const times = [creationTimestamp, ...(0,model_json/* list */.p_)(managedFields).map((each) => (0,model_json/* object */.Ik)(each)['time'])].map(time);
    return (times
        .filter((each) => each !== null)
        .sort()
        .at(-1) ?? null);
}
function keeperIn({ labels, annotations, ownerReferences }) {
    const marks = { ...(0,model_json/* object */.Ik)(annotations), ...(0,model_json/* object */.Ik)(labels) };
    if (Object.keys(marks).some((key) => key.startsWith(`${PROVISIONER}/`)))
        return 'image-pull-secrets-provisioner';
    const isExternal = (0,model_json/* list */.p_)(ownerReferences).some((each) => (0,model_json/* object */.Ik)(each)['kind'] === 'ExternalSecret');
    return isExternal || marks[EXTERNAL_SECRETS] === 'true' ? 'External Secrets' : null;
}
/**
 * A service account from the API server's JSON.
 * @returns null where the answer is none
 */
function podAccountIn(answer) {
    const { kind, metadata, imagePullSecrets } = (0,model_json/* object */.Ik)(answer);
    if (kind !== 'ServiceAccount')
        return null;
    const annotations = (0,model_json/* objectOrNull */.av)((0,model_json/* object */.Ik)(metadata)['annotations']) ?? {};
    return {
        pullSecrets: (0,model_json/* list */.p_)(imagePullSecrets).flatMap((each) => (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(each)['name']) ?? '', 253) || []),
        pullsAsItself: annotations[kubernetes_names/* PULLS_AS_ITSELF */.oq] === 'true',
    };
}

;// CONCATENATED MODULE: ./src/kubernetes/pull-secrets.ts
/**
 * Pull secrets and service accounts, read by the Kubernetes API of the cluster where it is reachable: with kubectl, and
 * only by GET. The credentials stay here: facts hold what they are for and whose they are, and whoever tries one at its
 * registry takes it by its place.
 */





/** No Kubernetes role but those that write has the right to read secrets. */
const READS_SECRETS = 'roles/container.developer';
/** What reads pull secrets by the ways into their clusters, and keeps their credentials. */
function pullSecrets(ways, options) {
    const read = new Map();
    const place = ({ project, location, name, namespace, secret }) => JSON.stringify([project, location, name, namespace, secret]);
    const answers = {
        podAccount: async (plan) => {
            const { namespace, account, endpoints, likely } = plan;
            const from = `service account ${namespace}/${account} of ${(0,model_cluster/* clusterPath */.Sf)(plan)}`;
            if (!(0,kubernetes_names/* isSubdomain */.J4)(account))
                return (0,model_fact/* failed */.gz)('not-asked', from, 'it is no name of a service account');
            const way = await ways.into(plan, endpoints, !likely);
            if ('state' in way)
                return way;
            const parts = ['api', 'v1', 'namespaces', namespace, 'serviceaccounts', account];
            const question = { cluster: plan, namespace, name: account, parts, what: 'get serviceaccounts' };
            const fact = await kubeGet(way, question, options);
            if (fact.state !== 'known')
                return fact;
            const found = podAccountIn(fact.value);
            return found === null ? (0,model_fact/* failed */.gz)('malformed', from, 'the answer is no service account') : (0,model_fact/* known */.eO)(found, from);
        },
        pullSecret: async (plan) => {
            const { namespace, secret: name, endpoints, likely } = plan;
            const from = `secret ${namespace}/${name} of ${(0,model_cluster/* clusterPath */.Sf)(plan)}`;
            if (!(0,kubernetes_names/* isSubdomain */.J4)(name))
                return (0,model_fact/* failed */.gz)('not-asked', from, 'it is no name of a secret');
            const way = await ways.into(plan, endpoints, !likely);
            if ('state' in way)
                return way;
            const parts = ['api', 'v1', 'namespaces', namespace, 'secrets', name];
            const question = { cluster: plan, namespace, name, parts, what: 'get secrets', role: READS_SECRETS };
            const fact = await kubeGet(way, question, options);
            if (fact.state !== 'known')
                return fact;
            const found = pullSecretIn(fact.value);
            if (found === null)
                return (0,model_fact/* failed */.gz)('malformed', from, 'the answer is no secret');
            for (const auth of found.auths)
                for (const secret of secretsOf(auth))
                    options.onSecret(secret);
            read.set(place(plan), found.auths);
            return (0,model_fact/* known */.eO)(found.secret, from);
        },
    };
    return { answers, login: (of) => read.get(place(of))?.[of.entry] ?? null };
}
/** Everything of an entry that must not be shown: the lines of a key within a password, too. */
function secretsOf({ user, password, identityToken }) {
    const key = /"private_key"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(Buffer.from(password, 'base64').toString('utf8'));
    const plain = /"private_key"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(password) ?? key;
    const lines = plain?.[1] === undefined ? [] : [unquoted(plain[1])];
    return [password, ...lines, Buffer.from(`${user}:${password}`).toString('base64'), identityToken].filter((each) => each !== '');
}
function unquoted(text) {
    try {
        return String(JSON.parse(text));
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./src/kubernetes/ways.ts


/** Finds the way into each cluster when it is first asked for. */
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

;// CONCATENATED MODULE: ./src/app/connect.ts
/** Google Cloud and the registries, as this run's environment and credentials reach them. */

























/** What is wrong with the environment, a sentence each: endpoint overrides that cannot be used. */
const environmentProblems = (env) => (0,http_endpoints.endpointsFrom)(env).errors;
/** Pull secrets of clusters, and the registries asked with them: the credentials go from one to the other alone. */
function secretsIn(client, ways, within) {
    const onSecret = (secret) => client.secrets.addPassword(secret);
    const { answers: ofSecrets, login } = pullSecrets(ways, { ...within, onSecret });
    return { answers: { ...ofSecrets, ...secretPull(client, login) }, login };
}
/** A GKE cluster is asked for as the caller; an image by itself, and a cluster outside Google Cloud, may be public. */
const needsGoogle = ({ alone, clusters }) => alone === null && !(clusters.length > 0 && clusters.every(model_cluster/* isOutside */._K));
/**
 * @param needed false: public images are asked for without
 * @throws UsageError where there are none and they are needed, or their file cannot be used; no connection is left open
 */
async function credentialsOf(env, secrets, network, needed) {
    try {
        const credentials = await (0,google_credentials.loadCredentials)(env, secrets, network);
        if (credentials === null && needed)
            throw new model_errors/* UsageError */.eb([no_credentials/* NO_CREDENTIALS */.z]);
        return credentials;
    }
    catch (error) {
        network.close();
        throw error;
    }
}
/**
 * Finds the credentials and makes the client; the token is on its way when this returns.
 * @param timeoutMs for all requests together
 * @param verify null: nothing is ever created on a cluster
 * @param reading null: nothing is read in a cluster
 * @param ahead what the run will ask of: connections are opened before the credentials are looked for
 * @throws UsageError where an endpoint override is wrong, or there are no credentials
 */
async function connect(timeoutMs, context, verify = null, reading = null, ahead = { images: [], clusters: [], alone: null }) {
    const { endpoints, errors } = (0,http_endpoints.endpointsFrom)(context.env);
    if (errors.length > 0)
        throw new model_errors/* UsageError */.eb(errors);
    const secrets = new http_secrets.Secrets(context.onSecret);
    const network = new http_network.Network((0,proxy.proxyRules)(context.env));
    network.open(hostsOf(ahead, endpoints));
    const credentials = await credentialsOf(context.env, secrets, network, needsGoogle(ahead));
    const client = new http_client.HttpClient({
        endpoints,
        credentials,
        secrets,
        version: context.version,
        network,
        signal: context.signal,
        timeoutMs,
        onRequest: ({ method, url, status, ms, attempt, detail }) => {
            const again = attempt > 1 ? ` (try ${String(attempt)})` : '';
            context.log(`${method} ${url} → ${status === null ? (detail ?? 'no answer') : String(status)} in ${String(ms)} ms${again}`);
        },
    });
    const { env, signal, log, onPods = () => undefined, onFolders } = context;
    const folders = onFolders === undefined ? {} : { onFolders };
    const given = verify ?? reading;
    // One way into each cluster, whoever asks: a token is written into one temporary kubeconfig at most.
    const ways = waysInto(credentials, {
        env,
        signal,
        ...folders,
        kubeconfig: given?.kubeconfig ?? null,
        context: given?.context ?? null,
    });
    let until = AbortSignal.timeout(timeoutMs);
    const within = { env, log, signal: () => AbortSignal.any([signal, until]) };
    const timed = verify === null ? null : { env, log, signal, timeoutMs: verify.timeoutMs, ownPods: verify.ownPods };
    const byPods = timed === null ? null : pods(ways, { ...timed, onPods });
    const bySsh = timed === null
        ? null
        : ssh({
            ...timed,
            ...folders,
            redact: (words) => secrets.redact(words),
            runningVm: (groups, from) => runningVm(client, groups, from),
        });
    const inSecrets = reading === null ? null : secretsIn(client, ways, within);
    const through = {
        ...(byPods && bySsh && { verification: (plan) => (plan.how === 'ssh' ? bySsh : byPods).verification(plan) }),
        ...(reading && {
            cluster: outsideClusters(ways, within),
            ...waitingPulls(ways, { ...within, reader: pullReader }),
            ...runningPods(ways, { ...within, makeReader: makeReader }),
            ...computeClasses(ways, within),
            ...nodeRuntimes(ways, within),
            ...podWebhooks(ways, within),
            ...inSecrets?.answers,
        }),
    };
    return {
        answers: answers(client, through, {
            docker: dockerLogin({ ...within, onSecret: (secret) => client.secrets.addPassword(secret) }),
            ...(inSecrets && { secret: inSecrets.login }),
        }),
        caller: credentials?.member ?? null,
        credentials: credentials && { source: credentials.source, signIn: credentials.signIn },
        restartDeadline: () => {
            until = AbortSignal.timeout(timeoutMs);
            client.restartDeadline();
        },
        apiCalls: () => client.apiCalls,
        redact: (value) => secrets.redactJson(value),
        close: async () => {
            // A pod that is left is deleted by its kubeconfig, later.
            await ways.close(new Set(byPods?.left().map(({ temporary }) => temporary)));
            await bySsh?.close();
            network.close();
        },
    };
}


/***/ }),

/***/ 1051:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hE: () => (/* reexport */ CAUSES),
  Rm: () => (/* reexport */ CAUSE_IDS),
  L8: () => (/* binding */ classify),
  gK: () => (/* binding */ gist),
  ps: () => (/* binding */ wordsInReason)
});

// UNUSED EXPORTS: ROWS

// EXTERNAL MODULE: ./src/model/image-reference.ts
var image_reference = __webpack_require__(68);
;// CONCATENATED MODULE: ./src/diagnosis/words/admission.ts
/** What the API server says where a pod is refused, and the scheduler where none finds a node. */
const ADMISSION = [
    {
        cause: 'webhook-unreachable',
        advice: 'Bring the webhook’s own pods back, or its service and endpoints: kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations names it',
        words: [/failed calling webhook/i, /failed to call webhook/i],
    },
    {
        cause: 'binary-authorization',
        advice: 'Attest the image, name it by digest, or add it to the allow-list of the Binary Authorization policy',
        words: [
            /imagepolicywebhook\.image-policy\.k8s\.io/i,
            /denied by Binary Authorization/i,
            /Expected digest with sha256 scheme/i,
            /Denied by (?:default|cluster|project|namespace) [a-z -]{0,40}admission rule/i,
            /Denied by (?:default admission rule|an? admission rule|attestor)/i,
            /No attestations found/i,
        ],
    },
    {
        cause: 'admission-webhook',
        advice: 'Change the image to what the cluster’s image policy allows, which the words name, or ask its owner for an exception',
        words: [/image policy webhook backend denied/i],
        checks: ['binary-authorization'],
    },
    {
        cause: 'autopilot-policy',
        advice: 'Take out of the pod what Autopilot does not allow, which the words name, or use a partner’s allow-list',
        words: [/denied by autogke-/i, /GKE Warden/i],
    },
    {
        cause: 'pod-security',
        advice: 'Give the pod the security context that the words name, or move it to a namespace with a less strict label pod-security.kubernetes.io/enforce',
        words: [/violates PodSecurity/i],
    },
    {
        cause: 'resource-quota',
        advice: 'Free some of the namespace’s ResourceQuota, raise it, or use another namespace',
        words: [/exceeded quota:/i, /failed quota:/i],
    },
    {
        cause: 'resource-quota',
        advice: 'Bring the pod’s requests within the namespace’s LimitRange, which the words name',
        words: [
            /(?:minimum|maximum) \S{1,60} usage per (?:Container|Pod) is/i,
            /max limit to request ratio per (?:Container|Pod)/i,
        ],
    },
    {
        cause: 'service-account-missing',
        advice: 'Create the Kubernetes service account in the pod’s namespace first: its pull secrets and identity decide the pull',
        words: [/error looking up service account/i],
    },
    {
        cause: 'admission-webhook',
        advice: 'Push the image before it is deployed, or correct the reference: the webhook looks it up in its registry and does not find it',
        words: [/admission webhook "[^"]{1,253}" denied the request/i],
        and: [/MANIFEST_UNKNOWN/i, /manifest unknown/i, /NAME_UNKNOWN/i, /name unknown/i],
        checks: ['image-exists', 'repository'],
    },
    {
        cause: 'admission-webhook',
        advice: 'Give the webhook itself credentials for the registry, which it asks for the image before any node does; its own documentation says how',
        words: [/admission webhook "[^"]{1,253}" denied the request/i],
        and: [/https:\/\/\S{1,300}: (?:UNAUTHORIZED|DENIED|unauthorized|denied)\b/],
    },
    {
        cause: 'admission-webhook',
        advice: 'Change what the webhook objects to, which the words name, or ask its owner for an exception',
        words: [/admission webhook "[^"]{1,253}" denied the request/i],
    },
    {
        cause: 'admission-webhook',
        advice: 'Change what the validating admission policy objects to, or its binding',
        words: [/ValidatingAdmissionPolicy '[^']{1,253}' with binding '[^']{1,253}' denied request/i],
    },
    {
        cause: 'unschedulable',
        advice: 'Make room on the node pool, or let it scale up',
        reasons: ['Unschedulable', 'FailedScheduling'],
    },
    {
        cause: 'pull-secret-missing',
        advice: 'Create the pull secret in the pod’s own namespace',
        reasons: ['FailedToRetrieveImagePullSecret'],
    },
    {
        cause: 'pull-secret-missing',
        advice: 'Create the pull secret in the pod’s own namespace',
        words: [/Unable to retrieve some image pull secrets/i],
    },
    {
        // Kubernetes, pkg/credentialprovider/config.go: the error ends every pull of the pod, before any registry is asked.
        cause: 'pull-secret-missing',
        advice: 'Write the pull secrets of the pod anew (kubectl create secret docker-registry): the kubelet cannot read one of them, and pulls nothing for the pod until it can, whatever registry it is for',
        words: [
            /unable to parse auth field/i,
            /^(?:Error: )?illegal base64 data at input byte/i,
            /cannot unmarshal .{0,200}DockerConfig/i,
        ],
        terminal: true,
    },
    {
        cause: 'mount',
        advice: 'Look at the volume that the words name: the pull comes after its mount',
        reasons: ['FailedMount', 'ImageVolumeMountFailed'],
    },
];

;// CONCATENATED MODULE: ./src/diagnosis/words/busy.ts
/** Statuses that are no answer on the image, ahead of the refusals, whose phrases may come along. */
const BUSY = [
    {
        cause: 'too-many-requests',
        advice: 'Pull with a Docker login (an image pull secret), or through an Artifact Registry remote repository of Docker Hub: the limit counts by address, which all nodes behind one Cloud NAT share',
        status: [429],
        words: [/docker\.io/i, /docker\.com/i, /unauthenticated pull rate limit/i],
    },
    {
        cause: 'too-many-requests',
        advice: 'Try again later, pull fewer images at once, or ask for more of the quota that the words name',
        status: [429],
    },
    {
        cause: 'too-many-requests',
        advice: 'Try again later, pull fewer images at once, or ask for more of the quota that the words name',
        words: [/toomanyrequests/i, /too many requests/i, /pull rate limit/i],
    },
    {
        cause: 'proxy',
        advice: 'Give the nodes’ proxy the credentials that it asks for, or take the registry’s host out of it (NO_PROXY)',
        status: [407],
    },
    {
        cause: 'registry-failure',
        advice: 'Try again: the registry, or a mirror or proxy before it, failed',
        status: [500, 501, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527, 530],
    },
];

;// CONCATENATED MODULE: ./src/diagnosis/words/cause.ts
/** What a node's words can mean: the causes, and the form of the table's rows. Data and types alone. */
const cause_final = (...checks) => ({ checks, terminal: true });
const cause_open = (...checks) => ({ checks, terminal: false });
/** The gates at which a pull by the node's own identity is allowed or refused. */
const ALLOWED = ['pull-permission', 'access-scopes', 'node-service-account', 'repository', 'download-rules'];
/** Those at which credentials are there and accepted. */
const PRESENTED = ['access-scopes', 'node-service-account', 'image-pull-secret', 'gke-version'];
/**
 * Every cause, by its id, which is stable: docs/DIAGNOSE.md lists them. A pull goes reference, network, credentials,
 * existence, platform, unpacking; words of one step prove the steps before it, so that no check of those explains them.
 */
const CAUSES = {
    // The reference.
    'invalid-reference': cause_final('image-reference'),
    'short-name': cause_open('image-reference'),
    'never-pulled': cause_open(),
    // The network.
    dns: cause_open('network-path', 'image-reference'),
    'no-route': cause_open('network-path'),
    'connection-refused': cause_open('network-path', 'image-reference'),
    'untrusted-certificate': cause_open('network-path', 'image-reference'),
    'certificate-expired': cause_open(),
    'plain-http': cause_open(),
    proxy: cause_open(),
    'too-many-requests': cause_open(),
    'registry-failure': cause_open(),
    // Credentials and permission.
    // No credential came with it: a grant that is missing is not the reason.
    'no-credentials': cause_final(...PRESENTED),
    'credentials-refused': cause_final('image-pull-secret', 'node-service-account', 'access-scopes', 'pull-permission'),
    'credentials-expired': cause_final('image-pull-secret'),
    'token-refused': cause_final('node-service-account', 'access-scopes', 'image-pull-secret', 'repository'),
    'scopes-insufficient': cause_final('access-scopes'),
    denied: cause_final(...ALLOWED, 'image-pull-secret', 'gke-version'),
    'denied-or-missing': cause_final(...ALLOWED, 'image-exists', 'image-pull-secret', 'gke-version'),
    'not-found-or-private': cause_final('image-pull-secret', 'image-exists'),
    'blocked-client': cause_open(),
    'registry-policy': cause_open(),
    'api-disabled': cause_final('repository'),
    perimeter: cause_final('repository'),
    'service-restricted': cause_final('repository'),
    'gcr-not-served': cause_final('repository'),
    // Existence.
    'repository-missing': cause_final('repository', 'image-exists'),
    'not-found': cause_final('image-exists', 'repository'),
    // The platform and the format.
    'no-platform': cause_final('image-platform', 'image-format'),
    'wrong-os': cause_open('image-platform'),
    'wrong-architecture': cause_open('image-platform'),
    'windows-build': cause_open('image-platform'),
    'schema-1': cause_open('image-format'),
    'not-an-image': cause_open('image-format'),
    // Unpacking, and what was sent.
    'windows-unpack': cause_open('image-platform'),
    'broken-layer': cause_open(),
    'broken-download': cause_open(),
    'digest-mismatch': cause_open(),
    'web-page-instead': cause_open(),
    'pull-too-slow': cause_open(),
    // The node.
    'disk-full': cause_open(),
    'node-store-broken': cause_open(),
    'node-busy': cause_open(),
    'pull-under-way': cause_open(),
    'runtime-down': cause_open(),
    'runtime-configuration': cause_open(),
    sandbox: cause_open(),
    'image-inspection': cause_open(),
    signature: cause_open('binary-authorization'),
    mount: cause_open(),
    // Before any node.
    'pull-secret-missing': cause_open('image-pull-secret'),
    'service-account-missing': cause_open(),
    'binary-authorization': cause_open('binary-authorization'),
    'admission-webhook': cause_open(),
    'webhook-unreachable': cause_open(),
    'pod-security': cause_open(),
    'resource-quota': cause_open(),
    'autopilot-policy': cause_open(),
    unschedulable: cause_open(),
    unclassified: cause_open(),
};
/** Every cause's id. */
const CAUSE_IDS = Object.keys(CAUSES);

;// CONCATENATED MODULE: ./src/diagnosis/words/image.ts
const FOR_THE_NODE = 'Use a tag or digest that has the node’s platform, or build the image for it beside those that it has';
const OF_THE_BUILD = 'Use an image of the node’s Windows build, or nodes of the image’s: Windows containers run on a host of their own build';
/** What the image is: its platforms, builds and format. The registry gave it, so nobody was refused. */
const IMAGE = [
    {
        cause: 'windows-build',
        advice: OF_THE_BUILD,
        words: [
            /-based image is incompatible with a \S{1,40} host/i,
            /container operating system does not match the host operating system/i,
            /0xc0370101/i,
        ],
    },
    {
        cause: 'no-platform',
        advice: FOR_THE_NODE,
        words: [
            /no match for platform in manifest/i,
            /no matching manifest for/i,
            /no image found in (?:manifest list|image index) for architecture/i,
            /does not match the specified platform/i,
        ],
    },
    {
        cause: 'no-platform',
        advice: FOR_THE_NODE,
        words: [/get image config descriptor/i],
        and: [/content digest sha256:/i],
    },
    {
        cause: 'wrong-os',
        advice: 'Keep the pod off nodes of another operating system: nodeSelector kubernetes.io/os',
        words: [
            /image operating system "[^"]{1,40}" cannot be used on this platform/i,
            /operating system is not supported/i,
            /cannot load \S{1,20} image on \S{1,20}/i,
        ],
    },
    {
        cause: 'wrong-architecture',
        advice: `${FOR_THE_NODE}; a program inside it of another architecture says the same`,
        words: [/exec format error/i],
    },
    {
        cause: 'schema-1',
        advice: 'Take another tag, or push the image again as Docker schema 2 or OCI (a pull and a push by a current Docker do it): containerd 2 reads no schema 1',
        words: [/schema 1 image/i, /manifest\.v1\+(?:json|prettyjws)/i],
    },
];
/** What was wrong with what came, and with its unpacking: the registry was reached, and gave it. */
const CONTENT = [
    {
        cause: 'windows-unpack',
        advice: 'Look whether the image is one of Windows, and of the node’s build; else look at antivirus software and the containerd log of the node',
        words: [/hcsshim/i, /ProcessBaseLayer/i, /re-exec error/i, /windowsfilter/i, /failed in Win32/i],
        and: [/layer/i, /re-exec/i],
    },
    {
        cause: 'digest-mismatch',
        advice: 'Look for a mirror or proxy that changes or cuts what it hands on; else push the image again',
        words: [
            /unexpected commit (?:digest|size)/i,
            /failed size validation/i,
            /digest mismatch/i,
            /filesystem layer verification failed/i,
            /does not match (?:the )?(?:expected |provided )?digest/i,
            /manifest would not match destination reference/i,
        ],
    },
    {
        cause: 'web-page-instead',
        advice: 'Look for a proxy, a login page or a wrong host: a web page came in place of the registry’s answer',
        words: [/text\/html/i, /invalid character '<'/i, /<!doctype html/i, /<html/i],
    },
    {
        cause: 'not-an-image',
        advice: 'Name a container image: this is a chart, a signature or another artefact, and no container starts from it',
        words: [
            /unsupported (?:manifest )?media ?type/i,
            /unknown media type/i,
            /unexpected media type/i,
            /no processor for media-type/i,
            /encountered unknown type/i,
            /mismatched image rootfs and manifest layers/i,
            /no command specified/i,
            /invalid manifest/i,
            /failed to unmarshal/i,
            /cannot unmarshal/i,
            /invalid character/i,
            /unexpected end of JSON input/i,
            /missing config/i,
            /failed to read config/i,
            /no config found/i,
        ],
    },
    {
        cause: 'broken-layer',
        advice: 'Build and push the image again: one of its layers cannot be unpacked',
        words: [
            /invalid tar header/i,
            /number of layers and diffIDs don't match/i,
            /gzip: invalid header/i,
            /wrong diff id/i,
        ],
    },
    {
        cause: 'broken-layer',
        advice: 'Pull it on another node; if it fails there too, build and push the image again: a layer cannot be unpacked',
        words: [/failed to extract layer/i, /failed to register layer/i, /Error processing tar file/i, /ApplyLayer/i],
        and: [/unexpected EOF/i, /not a directory/i, /file exists/i, /invalid argument/i, /corrupt/i, /archive\/tar/i],
    },
    {
        cause: 'node-store-broken',
        advice: 'Drain the node and replace it, or remove the image there (crictl rmi) and pull anew: its runtime’s store lacks what it should hold',
        words: [
            /failed to stat parent/i,
            /failed to (?:un)?mount \/var\/lib\//i,
            /creating overlay mount/i,
            /failed to prepare extraction snapshot/i,
            /content digest sha256:[0-9a-f]{1,64}: not found/i,
            /failed to get reader from content store/i,
            /parent snapshot \S{1,200} does not exist/i,
            /layer "?[0-9a-z]{1,64}"? unavailable/i,
            /input\/output error/i,
            /read-only file system/i,
            /structure needs cleaning/i,
        ],
    },
    {
        cause: 'broken-layer',
        advice: 'Pull it on another node; if it fails there too, build and push the image again: a layer cannot be unpacked',
        words: [/failed to extract layer/i, /failed to register layer/i],
    },
];

;// CONCATENATED MODULE: ./src/diagnosis/words/existence.ts
/** "Not found" ends other messages too, so it comes late. */
const EXISTENCE = [
    {
        cause: 'not-found',
        advice: 'Take another tag or digest, or push the image again whole: its index is there, and a manifest or layer that it names is deleted',
        words: [/content at https?:\/\/\S{1,500} not found/i, /could not fetch content descriptor/i, /blob unknown/i],
        and: [/not found/i, /unknown/i],
    },
    {
        cause: 'not-found',
        advice: 'Correct the tag or digest, or push the image',
        words: [/manifest unknown/i, /\bMANIFEST_UNKNOWN\b/i, /manifest for \S{1,500} not found/i, /tag does not exist/i],
    },
    {
        cause: 'not-found',
        advice: 'Correct the tag or digest, or push the image',
        words: [/: not found\s?(?:$|[\],)])/i],
        and: [/failed to resolve/i, /failed to fetch/i, /Requested entity was not found/i, /failed to pull and unpack/i],
    },
];
/** Other statuses, ahead of the phrases of the bodies that come along. */
const OTHER_STATUSES = [
    { cause: 'not-found', advice: 'Correct the tag or digest, or push the image', status: [404, 410] },
    {
        cause: 'registry-failure',
        advice: 'Ask the registry, or the mirror or proxy before it: it does not accept the request as the node sends it',
        status: [400, 402, 405, 406, 408, 409, 411, 412, 413, 414, 415, 416, 418, 421, 422, 423, 424, 425, 426, 428, 431],
    },
];

;// CONCATENATED MODULE: ./src/diagnosis/words/network.ts
const TO_GOOGLE = 'Give the nodes a way to Google: Private Google Access on their subnetwork, or Cloud NAT, and an open firewall';
const TO_OTHERS = 'Give the nodes a way out: Cloud NAT and an open firewall (Private Google Access reaches Google’s own hosts alone), or copy the image to Artifact Registry';
const NO_NAME = [
    /no such host/i,
    /server misbehaving/i,
    /Temporary failure in name resolution/i,
    /temporary error during hostname resolution/i,
    /dial tcp: lookup /i,
];
const NO_WAY = [
    /i\/o timeout/i,
    /no route to host/i,
    /network is unreachable/i,
    /connection timed out/i,
    /Client\.Timeout exceeded/i,
    /TLS handshake timeout/i,
    /timeout awaiting response headers/i,
    /request canceled while waiting for connection/i,
    // What Windows says of the same (WSAETIMEDOUT, WSAENETUNREACH, WSAEHOSTUNREACH).
    /connected party did not properly respond/i,
    /attempted to an unreachable (?:network|host)/i,
];
/** How a node did not come to the registry, or not to the end of its answer. */
const NETWORK = [
    {
        cause: 'dns',
        advice: 'Make pkg.dev and gcr.io resolvable for the nodes: their DNS server, and the records of a private zone',
        words: NO_NAME,
        host: 'google',
    },
    {
        cause: 'dns',
        advice: 'Correct the host of the reference, or make it resolvable for the nodes: their DNS server, a record for it',
        words: NO_NAME,
        host: 'other',
    },
    {
        cause: 'no-route',
        advice: 'Allow the nodes out to 199.36.153.0/24 on port 443: Google’s private and restricted addresses',
        words: [/dial tcp 199\.36\.153\.\d{1,3}:\d{1,5}: (?:connect: |i\/o )/i],
    },
    { cause: 'no-route', advice: TO_GOOGLE, words: NO_WAY, host: 'google' },
    { cause: 'no-route', advice: TO_OTHERS, words: NO_WAY, host: 'other' },
    {
        cause: 'connection-refused',
        advice: 'Correct the host, port or proxy: nothing listens there',
        words: [/connection refused/i, /actively refused/i],
    },
    {
        cause: 'plain-http',
        advice: 'Serve the registry by https, or name it as an http one in containerd’s registry hosts (privateRegistryAccessConfig on GKE)',
        words: [
            /server gave HTTP response to HTTPS client/i,
            /first record does not look like a TLS handshake/i,
            /malformed HTTP response/i,
        ],
    },
    {
        cause: 'certificate-expired',
        advice: 'Renew the certificate of the registry, or of the proxy before it; or correct the node’s clock',
        words: [/certificate has expired/i, /certificate is not yet valid/i],
    },
    {
        cause: 'untrusted-certificate',
        advice: 'Make the nodes trust the registry’s certificate (privateRegistryAccessConfig on GKE), or take the proxy that breaks into TLS out of the way',
        words: [/x509: /i, /certificate signed by unknown authority/i, /tls: /i, /bad certificate/i],
    },
    {
        cause: 'broken-download',
        advice: 'Try again; if it stays, look for a proxy or firewall that cuts connections',
        words: [
            /connection reset/i,
            /broken pipe/i,
            /forcibly closed/i,
            /GOAWAY/,
            /stream error/i,
            /http2: /i,
            /client connection lost/i,
            /use of closed network connection/i,
            /connection (?:was )?aborted/i,
        ],
    },
    {
        cause: 'pull-too-slow',
        advice: 'Make the pull faster or the wait longer: a smaller image, a repository in the nodes’ region, larger boot disks, more time for the rollout',
        words: [/context canceled/i, /context cancell?ation/i, /pull progress timeout/i, /no progress/i],
    },
    {
        cause: 'pull-too-slow',
        advice: 'Make the pull faster or the wait longer: a smaller image, a repository in the nodes’ region, larger boot disks, more time for the rollout',
        words: [/context deadline exceeded/i],
        and: [/\/blobs\//i, /failed to copy/i, /layer/i],
    },
    { cause: 'no-route', advice: TO_GOOGLE, words: [/context deadline exceeded/i], host: 'google' },
    { cause: 'no-route', advice: TO_OTHERS, words: [/context deadline exceeded/i], host: 'other' },
];
/** A download that ended early; after what unpacking says, which ends in the same words. */
const CUT_OFF = [
    {
        cause: 'broken-download',
        advice: 'Try again; if it stays, look for a proxy or firewall that cuts connections',
        words: [/unexpected EOF/i, /: EOF\s?$/, /failed to read expected number of bytes/i],
    },
];
/** A proxy that is set wrongly, or refuses: its words look like the registry's. */
const PROXY = [
    {
        cause: 'proxy',
        advice: 'Correct the proxy in the container runtime’s environment on the nodes (HTTPS_PROXY with its scheme, NO_PROXY)',
        words: [
            /proxyconnect/i,
            /Proxy Authentication Required/i,
            /lookup https? on/i,
            /lookup https?:/i,
            /invalid proxy/i,
        ],
    },
    {
        cause: 'proxy',
        advice: 'Let the nodes’ proxy pass this host, or take the host out of it (NO_PROXY): it refused the connection before the registry was reached',
        words: [/"?: (?:Forbidden|Bad Gateway|Service Unavailable|Gateway Timeout|Method Not Allowed)\s?$/],
        and: [/\b(?:Head|Get) "?https:/],
    },
];

;// CONCATENATED MODULE: ./src/diagnosis/words/node.ts
const START_RUNTIME = 'Look at containerd on the node (systemctl status containerd, journalctl -u containerd), or replace the node';
/** What goes wrong on the node itself. */
const NODE = [
    {
        cause: 'runtime-down',
        advice: START_RUNTIME,
        words: [
            /dial unix/i,
            /Cannot connect to the Docker daemon/i,
            /containerd\.sock/i,
            /crio\.sock/i,
            // A snapshotter’s own daemon (nydus, stargz, SOCI).
            /daemon socket \S{1,200}: not found/i,
            /until daemon is RUNNING/i,
            /code = Unavailable desc = (?:connection error|transport is closing|error reading from server)/i,
        ],
    },
    {
        cause: 'runtime-down',
        advice: START_RUNTIME,
        reasons: ['ImageInspectError'],
        words: [/DeadlineExceeded/i, /context deadline exceeded/i],
    },
    {
        // The runtime's own deadline: no registry is named in it.
        cause: 'sandbox',
        advice: 'Look at the node’s network plugin and runtime: it could not set the pod up, so the image was not asked for',
        reasons: ['FailedCreatePodSandBox'],
        words: [
            /^(?:Failed (?:to )?create pod sandbox: )?rpc error: code = DeadlineExceeded desc = context deadline exceeded\s?$/i,
        ],
    },
    {
        cause: 'runtime-configuration',
        advice: 'Correct the container runtime’s configuration on the node, or replace the node',
        words: [
            /failed to load TOML/i,
            /no unpack platforms defined/i,
            /unable to initialize unpacker/i,
            /snapshotter \S{1,60} (?:was )?not found/i,
            /unknown service (?:runtime\.v1|containerd\.)/i,
            /mount (?:layer )?type must be \S{1,60}/i,
        ],
    },
    {
        cause: 'pull-under-way',
        advice: 'Wait: another pull of the same layer is under way on the node; if it stays, restart containerd there',
        words: [/\blocked: unavailable/i, /locking ref/i],
    },
    {
        cause: 'node-busy',
        advice: 'Wait: the node starts only so many pulls a second (registryPullQPS)',
        words: [/pull QPS exceeded/i],
    },
    {
        cause: 'disk-full',
        advice: 'Free or enlarge the node’s boot disk: a new pool with a larger --disk-size, or a smaller image',
        words: [
            /no space left on device/i,
            /not enough space on the disk/i,
            /disk quota exceeded/i,
            /low on resource: ephemeral-storage/i,
        ],
    },
    {
        cause: 'signature',
        advice: 'Sign the image as the node’s policy wants it, or take its registry out of that policy',
        reasons: ['SignatureValidationFailed'],
    },
    {
        cause: 'signature',
        advice: 'Sign the image as the node’s policy wants it, or take its registry out of that policy',
        words: [
            /Source image rejected/i,
            /signature was required/i,
            /signature validation failed/i,
            /SignatureValidationFailed/i,
            /image verifier \S{1,100} (?:blocked pull|returned error)/i,
        ],
    },
];
/** By the reason alone, where the words told nothing more. */
const BY_REASON = [
    {
        cause: 'registry-failure',
        advice: 'Try again: the registry could not be reached',
        reasons: ['RegistryUnavailable'],
    },
    {
        cause: 'image-inspection',
        advice: 'Look at the runtime’s own log on the node: it could not look at the images that it has',
        reasons: ['ImageInspectError'],
    },
    {
        cause: 'image-inspection',
        advice: 'Look at the runtime’s own log on the node: it could not look at the images that it has',
        words: [/Failed to inspect image/i],
    },
    {
        cause: 'sandbox',
        advice: 'Look at the node’s network plugin and runtime: it could not set the pod up, so the image was not asked for',
        reasons: ['FailedCreatePodSandBox'],
    },
    {
        cause: 'sandbox',
        advice: 'Look at the node’s network plugin and runtime: it could not set the pod up, so the image was not asked for',
        words: [/failed to set ?up (?:sandbox|network for sandbox)/i, /create pod sandbox/i],
    },
];

;// CONCATENATED MODULE: ./src/diagnosis/words/reference.ts
/** What the kubelet and the runtime say of the reference itself, before any registry is asked. */
const REFERENCE = [
    {
        cause: 'short-name',
        advice: 'Write the image with its registry’s host: docker.io/library/NAME for Docker Hub',
        words: [/short-name/i, /no unqualified-search registries/i],
    },
    { cause: 'invalid-reference', advice: 'Correct the image reference', reasons: ['InvalidImageName'] },
    {
        cause: 'invalid-reference',
        advice: 'Correct the image reference',
        words: [
            /invalid reference format/i,
            /Failed to apply default image tag/i,
            /couldn't parse image (?:reference|name)/i,
            /repository name must be lowercase/i,
            /invalid checksum digest/i,
            /unsupported digest algorithm/i,
            /failed to parse (?:image )?reference/i,
            /: object required/i,
        ],
    },
    {
        cause: 'never-pulled',
        advice: 'Set imagePullPolicy: IfNotPresent, or put the image onto the node beforehand: by Never the kubelet asks no registry',
        reasons: ['ErrImageNeverPull'],
    },
    {
        cause: 'never-pulled',
        advice: 'Set imagePullPolicy: IfNotPresent, or put the image onto the node beforehand: by Never the kubelet asks no registry',
        words: [/is not present with pull policy of Never/i],
    },
];

;// CONCATENATED MODULE: ./src/diagnosis/words/refusal.ts
const GRANT_READER = 'Grant roles/artifactregistry.reader on the repository to the service account of the node pool, not to the Kubernetes service account';
const SECRET = 'Give the pod an image pull secret that this registry accepts';
/** Refusals for want of permission, or of credentials that are accepted; the telling ones first. */
const REFUSED = [
    {
        cause: 'no-credentials',
        advice: 'The request carried no credential that Google knows: look at the pool’s scopes and account, at a pull secret that matches the host, and whether the node is one of GKE’s; if the project is not yours, only its owner can make the image public',
        words: [/Unauthenticated requests? (?:do|does) not have permission/i, /Unauthenticated request\./i],
    },
    {
        cause: 'no-credentials',
        advice: 'The node sent no credential: look at the pool’s scopes and account, and at the version of old nodes; if the project is not yours, only its owner can make the image public',
        status: [401, 403],
        words: [/fetch anonymous token/i],
        host: 'google',
    },
    {
        cause: 'no-credentials',
        advice: `${SECRET}: the node has no credential for it. Or correct the name: the registry may answer the same where there is no such image`,
        status: [401, 403],
        words: [/fetch anonymous token/i],
        host: 'other',
    },
    {
        cause: 'no-credentials',
        advice: `${SECRET}: the node has no credential for it`,
        words: [/no basic auth credentials/i, /no credentials? (?:provided|found|available)/i],
    },
    {
        cause: 'repository-missing',
        advice: 'Correct the project, location or repository of the reference, or create the repository',
        status: [404],
        words: [/fetch oauth token/i, /fetch anonymous token/i, /\/token\b/i],
    },
    {
        cause: 'repository-missing',
        advice: 'Correct the repository of the reference, or create it in that registry',
        words: [/name unknown/i, /\bNAME_UNKNOWN\b/i, /repository with name/i],
    },
    {
        cause: 'denied-or-missing',
        advice: `Check project, location and repository first: the registry gives the same answer where they do not exist. Else: ${GRANT_READER}`,
        words: [/or it may not exist/i, /or the resource may not exist/i],
    },
    {
        cause: 'denied-or-missing',
        advice: `Check project, location and repository first: the registry gives the same answer where they do not exist. Else: ${GRANT_READER}`,
        words: [
            /repository does not exist or may require/i,
            /verify that it exists and you have permission/i,
            /does not exist or no pull access/i,
            /requested access to the resource is denied/i,
        ],
        host: 'google',
    },
    {
        cause: 'not-found-or-private',
        advice: `${SECRET}, or correct the name: the registry gives the same answer where there is no such image`,
        words: [
            /repository does not exist or may require/i,
            /does not exist or no pull access/i,
            /verify that it exists and you have permission/i,
            /requested access to the resource is denied/i,
            /insufficient_scope/i,
        ],
        host: 'other',
    },
    {
        cause: 'denied',
        advice: GRANT_READER,
        status: [403],
        host: 'google',
    },
    {
        cause: 'denied',
        advice: GRANT_READER,
        words: [
            /insufficient_scope/i,
            /denied: Permission "/i,
            /Permission "artifactregistry\.repositories\.downloadArtifacts" denied/i,
        ],
        host: 'google',
    },
    {
        cause: 'credentials-refused',
        advice: SECRET,
        status: [401, 403],
        host: 'other',
    },
    {
        cause: 'token-refused',
        advice: 'Make sure that the node’s service account exists and is enabled, that the pool has a storage or cloud-platform scope, and that no pull secret of the pod holds an old token',
        status: [401],
        host: 'google',
    },
    {
        cause: 'token-refused',
        advice: 'Make sure that the node’s service account exists and is enabled, that the pool has a storage or cloud-platform scope, and that no pull secret of the pod holds an old token',
        words: [/\bUNAUTHENTICATED\b/],
        host: 'google',
    },
];
/** The plain words of a refusal, which other messages hold too. */
const REFUSED_IN_WORDS = [
    {
        cause: 'credentials-refused',
        advice: 'Look at the pool’s scopes and account, and at the pull secrets of the pod: what was presented is not accepted (an access token in a secret lives an hour)',
        words: [/\bunauthorized\b/i, /invalid credentials/i],
        host: 'google',
        checks: ['access-scopes', 'node-service-account', 'image-pull-secret', 'pull-permission'],
    },
    {
        cause: 'denied',
        advice: GRANT_READER,
        words: [/\bdenied\b/i],
        host: 'google',
        checks: [
            'pull-permission',
            'access-scopes',
            'node-service-account',
            'repository',
            'download-rules',
            'image-pull-secret',
        ],
    },
    {
        cause: 'credentials-refused',
        advice: SECRET,
        words: [
            /\bunauthorized\b/i,
            /incorrect username or password/i,
            /invalid (?:username|credentials)/i,
            /authentication required/i,
            /access denied/i,
            /access forbidden/i,
            /\bdenied: /i,
            /security token included in the request is invalid/i,
        ],
    },
];

;// CONCATENATED MODULE: ./src/diagnosis/words/status.ts
/** The HTTP statuses in what a runtime said, in every form that runtimes write them. */
/** Each has one group, the code. All repetitions are bounded, so that reading is linear in the words' length. */
const FORMS = [
    // containerd, Docker: `unexpected status: 403 Forbidden`, `… [manifests 1]: 401 UNAUTHORIZED`.
    /: ([45]\d\d)(?= [a-z(]|\s?$|[\],)])/gi,
    // `unexpected status code 403`, `http status code: 404`, `Status 429 trying to pull`.
    /\bstatus(?: code)?:? ?([45]\d\d)\b/gi,
    // containers/image (CRI-O): `invalid status code from registry 502 (Bad Gateway)`.
    /\bfrom registry ([45]\d\d)\b/gi,
    // `unexpected http code: 500 (Internal Server Error)`.
    /\bhttp code:? ([45]\d\d)\b/gi,
    // Docker: `error parsing HTTP 412 response body`, `received unexpected HTTP status: 503`.
    /\bHTTP ([45]\d\d)\b/gi,
    // Pages: `<title>403 Forbidden</title>`, `<title>Error 429 (Too Many Requests)!!1</title>`.
    /<title>(?:Error )?([45]\d\d)\b/gi,
    // The code with its phrase, wherever it stands.
    /\b([45]\d\d) (?:Bad Request|Unauthorized|Payment Required|Forbidden|Not Found|Proxy Authentication|Gone|Precondition Failed|Too Many Requests|Unavailable For Legal|Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)/gi,
];
/** Docker's own API to the kubelet (`API error (500): …`) is no registry; `BY_DAEMON` is cut before reading. */
const BY_DAEMON = /\bAPI error \(\d{3}\)/gi;
/**
 * Reads the HTTP statuses of failed requests.
 * @param words as they came
 */
function statusesIn(words) {
    const said = words.replace(BY_DAEMON, '');
    return new Set(FORMS.flatMap((form) => [...said.matchAll(form)].map(([, code]) => Number(code))));
}

;// CONCATENATED MODULE: ./src/diagnosis/words/told.ts
/** Refusals whose words say why: no grant answers them. */
const TOLD = [
    {
        cause: 'perimeter',
        advice: 'Let the ingress and egress rules of the VPC Service Controls perimeter reach the repository from the node’s project',
        words: [/prohibited by organization's policy/i, /vpcServiceControlsUniqueIdentifier/i],
    },
    {
        cause: 'service-restricted',
        advice: 'Let the organization policy gcp.restrictServiceUsage allow artifactregistry.googleapis.com in the repository’s project',
        words: [/gcp\.restrictServiceUsage/i, /disallowed by organization's constraints/i],
    },
    {
        cause: 'api-disabled',
        advice: 'Enable artifactregistry.googleapis.com in the repository’s project',
        words: [/API has not been used in project/i, /\bSERVICE_DISABLED\b/i],
    },
    {
        cause: 'api-disabled',
        advice: 'Enable billing in the repository’s project: without it its registry serves nobody',
        words: [/requires billing to be enabled/i, /\bBILLING_DISABLED\b/i],
    },
    {
        cause: 'api-disabled',
        advice: 'Have the repository’s project reinstated by its owner, or name a copy of the image in another project',
        words: [/Consumer '?[^']{1,100}'? has been suspended/i, /\bCONSUMER_SUSPENDED\b/i],
    },
    {
        cause: 'repository-missing',
        advice: 'Name a copy of the image in another project: the repository’s own is deleted (its owner can restore it for 30 days)',
        words: [/denied: Project \S{1,100} has been deleted/i],
    },
    {
        cause: 'gcr-not-served',
        advice: 'Create the gcr.io repository in the project’s Artifact Registry (gcloud artifacts docker upgrade migrate), or where the project is not yours name the image where its owner serves it now',
        status: [412],
        words: [/gcr\.io/i],
    },
    {
        cause: 'gcr-not-served',
        advice: 'Create the gcr.io repository in the project’s Artifact Registry (gcloud artifacts docker upgrade migrate), or where the project is not yours name the image where its owner serves it now',
        words: [/Container Registry is deprecated/i, /Request Rejected: Please contact project owners/i],
    },
    {
        cause: 'registry-policy',
        advice: 'Look at the rule of the registry that the words name: the image itself is refused, whoever pulls it',
        words: [
            /severity of vulnerability/i,
            /\bPROJECT_?POLICY_?VIOLATION\b/i,
            /vulnerable handler/i,
            /configured policy in 'Prevent/i,
            /vulnerabilit(?:y|ies) .{0,200}cannot be pulled/i,
            /Xray/i,
            /blocked by (?:a )?(?:policy|rule|curation)/i,
            /quarantine/i,
        ],
    },
    {
        cause: 'credentials-expired',
        advice: 'Renew the pull secret: the token in it has expired (Google’s live an hour, Amazon’s 12)',
        words: [
            /(?:token|credentials?|session|login) (?:has |have |is |are )?expired/i,
            /ExpiredToken/i,
            /expired (?:token|credentials|jwt)/i,
            /jwt expired/i,
        ],
    },
    {
        cause: 'scopes-insufficient',
        advice: 'Create a pool with the scope cloud-platform, or devstorage.read_only: those of existing nodes cannot be changed',
        words: [/insufficient authentication scopes/i, /ACCESS_TOKEN_SCOPE_INSUFFICIENT/i],
    },
    {
        cause: 'blocked-client',
        advice: 'Pull through another address or a remote repository: the registry refuses the node’s address or country, not its credentials',
        words: [
            /client does not have permission to get URL/i,
            /client with IP \S{1,64} is not allowed/i,
            /not allowed access from/i,
            /IP (?:address )?\S{1,64} (?:is )?(?:not allowed|blocked|denied)/i,
        ],
    },
    {
        cause: 'blocked-client',
        advice: 'Pull through another address or a remote repository: the registry, or something before it, refuses the node with a web page, not its credentials',
        status: [403, 451],
        words: [/<html/i, /<!doctype/i, /invalid character '<'/i, /cloudflare/i],
    },
];

;// CONCATENATED MODULE: ./src/diagnosis/words/index.ts
/**
 * What the kubelet, the container runtimes, the scheduler and admission say when an image does not pull, and what it
 * means. The table is data, by theme; the first row that fits explains the message. A status counts before words, in any
 * case; wording is no API, so the raw message always stays beside its classification.
 */













/** The table, in the order in which it is read. */
const ROWS = [
    ...ADMISSION,
    ...REFERENCE,
    ...BUSY,
    ...NODE,
    ...IMAGE,
    ...TOLD,
    ...PROXY,
    ...REFUSED,
    ...OTHER_STATUSES,
    ...NETWORK,
    ...REFUSED_IN_WORDS,
    ...CONTENT,
    ...CUT_OFF,
    ...EXISTENCE,
    ...BY_REASON,
];
/** Longer words are read as far as here, and as far from their end: what is told stands at either. */
const READ = 8000;
/**
 * Classifies what a node or the cluster said. Linear in the words' length.
 * @param message the message as it came
 * @param reason the reason of the status or event that carries it; null: none
 * @param image the reference that was pulled, as the pod has it: who refuses there; null: Google's registry is assumed
 * @returns the cause with the raw message; `unclassified` where no row fits
 */
function classify(message, reason = null, image = null) {
    const words = message.length > 2 * READ ? `${message.slice(0, READ)}\n${message.slice(-READ)}` : message;
    const parsed = image === null ? null : (0,image_reference/* parseImageReference */.o_)(image);
    const host = parsed?.ok === true && parsed.reference.kind === 'other' ? 'other' : 'google';
    const statuses = statusesIn(words);
    const row = ROWS.find((each) => (each.host === undefined || each.host === host) &&
        (each.reasons === undefined || (reason !== null && each.reasons.includes(reason))) &&
        (each.status === undefined || each.status.some((code) => statuses.has(code))) &&
        (each.words === undefined || each.words.some((pattern) => pattern.test(words))) &&
        (each.and === undefined || each.and.some((pattern) => pattern.test(words))));
    const id = row?.cause ?? 'unclassified';
    const { checks } = CAUSES[id];
    const terminal = row?.terminal ?? CAUSES[id].terminal;
    const explaining = row?.checks ?? checks;
    const advice = row?.advice ?? 'Read the node’s own words: no cause is known for them';
    return { id, check: explaining[0] ?? null, checks: explaining, terminal, advice, raw: message };
}
/**
 * The words of a status whose reason they are: for some errors (a pull secret that it cannot read) the kubelet has no
 * reason, and gives the error itself (Kubernetes, pkg/kubelet/kuberuntime).
 * @returns null: it is a reason, or no words that are known
 */
const wordsInReason = (reason) => reason.includes(' ') && classify(reason).id !== 'unclassified' ? reason : null;
/** What frames the telling end of a message, again and again. */
const FRAMES = [
    /^Failed to pull image "[^"]{0,600}": /i,
    /^rpc error: code = \w{1,30} desc = /i,
    /^failed to pull and unpack image "[^"]{0,600}": /i,
    /^failed to resolve (?:reference|image)(?: "[^"]{0,600}")?: /i,
    /^Failed (?:to )?create pod sandbox: /i,
    /^failed to start sandbox "[^"]{0,200}": /i,
    /^failed to get sandbox image "[^"]{0,600}": /i,
    /^failed (?:to pull|pulling) image "[^"]{0,600}": /i,
    /^no available registry endpoint: /i,
    /^Error creating: /i,
    /^pulling image(?: failed)?: /i,
];
/** The telling end of a message: without the frames that name the image again and again. */
function gist(message) {
    let rest = message;
    for (let left = 12; left > 0; left -= 1) {
        const frame = FRAMES.map((each) => each.exec(rest)?.[0] ?? '').find((each) => each !== '' && each !== rest);
        if (frame === undefined)
            break;
        rest = rest.slice(frame.length);
    }
    return rest;
}


/***/ }),

/***/ 6886:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadCredentials: () => (/* binding */ loadCredentials)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/http/credentials.ts
var credentials = __webpack_require__(7478);
// EXTERNAL MODULE: ./src/http/google-hosts.ts
var google_hosts = __webpack_require__(7807);
// EXTERNAL MODULE: ./src/model/json.ts
var model_json = __webpack_require__(7979);
// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
// EXTERNAL MODULE: ./src/model/reason.ts
var reason = __webpack_require__(4909);
;// CONCATENATED MODULE: ./src/google/sign-in.ts
/** How to sign in again, by the kind of the credentials. Pure. */
/** What makes an access token in a file anew. */
const SIGN_IN_TOKEN_FILE = 'an access token is good for an hour: write a new one into the file (“gcloud auth print-access-token”), in a workflow by running google-github-actions/auth shortly before this step';
/** On Google Cloud itself. */
const SIGN_IN_METADATA = 'the metadata server gives the tokens of the service account of this machine or pod: see that the account is there and enabled (“gcloud iam service-accounts describe”)';
const OF_TYPE = new Map([
    ['authorized_user', 'run “gcloud auth application-default login” again'],
    [
        'service_account',
        'the key may be deleted or disabled, or its service account may be (“gcloud iam service-accounts keys list --iam-account=ACCOUNT”): make a new key, or use Workload Identity Federation, which needs none',
    ],
    [
        'external_account',
        'in a workflow, run google-github-actions/auth shortly before this step, with “permissions: id-token: write” in the job, and see that the provider takes this repository (its attribute condition) and that the service account lets it act (roles/iam.workloadIdentityUser)',
    ],
    ['external_account_authorized_user', 'run “gcloud auth application-default login --login-config=FILE” again'],
    [
        'impersonated_service_account',
        'run “gcloud auth application-default login --impersonate-service-account=ACCOUNT” again, and see that the account is there and lets its caller make tokens (roles/iam.serviceAccountTokenCreator)',
    ],
]);
/**
 * How to get credentials of this type to be accepted again (the `type` of a file of Application Default Credentials:
 * https://cloud.google.com/docs/authentication/application-default-credentials).
 */
const signInOfType = (type) => OF_TYPE.get(type) ?? 'make the credentials anew, and see that their account is there and enabled';
/** Whether a file of this type is one of credentials. */
const isCredentialType = (type) => OF_TYPE.has(type);
/** The types that there are, for messages. */
const credentialTypes = () => [...OF_TYPE.keys()].join(', ');

;// CONCATENATED MODULE: ./src/google/credentials.ts










const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';
/** A token is asked for anew after this long; the library gives the same one while it is good. */
const REUSE_MS = 4 * 60_000;
const NETWORK_CODES = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|CERT_.*|UNABLE_TO_.*|DEPTH_ZERO_.*|SELF_SIGNED_.*|ERR_TLS_.*)$/;
/**
 * Finds the caller's credentials as gcloud and Google's libraries do: the file that CLOUDSDK_AUTH_ACCESS_TOKEN_FILE
 * names, else Application Default Credentials. The token's exchange starts at once.
 * @param env the environment's variables
 * @param secrets told of every token, and of what is secret in the credentials' file, before use
 * @param network what the exchange is asked on
 * @returns null where there are none
 * @throws UsageError where a file is named and cannot be used
 */
async function loadCredentials(env, secrets, network) {
    const quotaProject = projectIn('GOOGLE_CLOUD_QUOTA_PROJECT', env['GOOGLE_CLOUD_QUOTA_PROJECT']?.trim() ?? '');
    const tokenFile = env['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE']?.trim();
    if (tokenFile) {
        const first = await readToken(tokenFile);
        const again = () => readToken(tokenFile).catch(refused);
        return credentials_credentials({ source: 'the access token in CLOUDSDK_AUTH_ACCESS_TOKEN_FILE', signIn: SIGN_IN_TOKEN_FILE }, null, quotaProject, again, secrets, first);
    }
    const file = applicationDefaultFile(env);
    if (file !== null)
        return fromFile(file, quotaProject, secrets, network);
    return fromMetadataServer(env, quotaProject, secrets, network);
}
function credentials_credentials(kind, member, quotaProject, fetchToken, secrets, first) {
    const share = (promise) => {
        const masked = promise.then((token) => {
            secrets.add(token);
            return token;
        });
        masked.catch(() => undefined);
        return { promise: masked, at: Date.now() };
    };
    let shared = share(first === undefined ? fetchToken() : Promise.resolve(first));
    return {
        ...kind,
        member,
        quotaProject,
        token: () => {
            if (Date.now() - shared.at > REUSE_MS)
                shared = share(fetchToken());
            return shared.promise;
        },
    };
}
/**
 * A project's ID (`p`, `example.com:p`) or number, which goes into a header.
 * @param name what holds it, for the error
 * @returns null for an empty text
 * @throws UsageError where it is no project
 */
function projectIn(name, value) {
    if (value === '')
        return null;
    if (/^[a-z0-9][a-z0-9.:-]{0,100}$/i.test(value))
        return value;
    throw new errors/* UsageError */.eb([`${name} is “${(0,model_json/* clean */.uH)(value, 100)}”: that is no project ID`]);
}
async function readToken(file) {
    const name = `CLOUDSDK_AUTH_ACCESS_TOKEN_FILE is “${(0,model_json/* clean */.uH)(file, 200)}”`;
    const content = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
        throw new errors/* UsageError */.eb([`${name}: the file cannot be read: ${(0,reason/* reason */.l)(error)}`]);
    });
    const token = content.trim();
    if (token === '')
        throw new errors/* UsageError */.eb([`${name}: the file is empty; it must hold an access token`]);
    if (/[^\x21-\x7e]/.test(token))
        throw new errors/* UsageError */.eb([`${name}: the file holds more than one access token`]);
    return token;
}
/** The file of Application Default Credentials: the named one, else gcloud's in its configuration folder. */
function applicationDefaultFile(env) {
    for (const variable of ['GOOGLE_APPLICATION_CREDENTIALS', 'google_application_credentials']) {
        const path = env[variable]?.trim();
        if (path)
            return { path, name: `${variable} is “${(0,model_json/* clean */.uH)(path, 200)}”` };
    }
    const home = env['HOME'];
    const folder = env['CLOUDSDK_CONFIG'] ||
        (process.platform === 'win32'
            ? env['APPDATA'] && (0,external_node_path_.join)(env['APPDATA'], 'gcloud')
            : home && (0,external_node_path_.join)(home, '.config', 'gcloud'));
    if (!folder)
        return null;
    const path = (0,external_node_path_.join)(folder, 'application_default_credentials.json');
    return (0,external_node_fs_.existsSync)(path) ? { path, name: 'gcloud’s application_default_credentials.json' } : null;
}
async function fromFile(file, quotaOverride, secrets, network) {
    const content = await (0,promises_.readFile)(file.path).catch((error) => {
        throw new errors/* UsageError */.eb([`${file.name}: the file cannot be read: ${(0,reason/* reason */.l)(error)}`]);
    });
    const json = (0,model_json/* objectOrNull */.av)((0,model_json/* parseJson */.qF)(content));
    if (json === null || (0,model_json/* text */.Qq)(json['type']) === null) {
        throw new errors/* UsageError */.eb([`${file.name}: the file is no credentials file (JSON with a “type”)`]);
    }
    for (const secret of secretsIn(json))
        secrets.add(secret);
    if (!isCredentialType((0,model_json/* text */.Qq)(json['type']) ?? ''))
        throw new errors/* UsageError */.eb([
            `${file.name}: its type is “${(0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(json['type']) ?? '', 60)}”: it must be one of ${credentialTypes()}`,
        ]);
    const quotaProject = quotaOverride ?? projectIn(`${file.name}: its quota_project_id`, (0,model_json/* text */.Qq)(json['quota_project_id']) ?? '');
    const type = (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(json['type']) ?? '', 60);
    // The exchange is on its way while the library is loaded.
    network.open(addressesIn(json, ['token_url', 'service_account_impersonation_url']).filter(google_hosts/* isGoogleAddress */.aV));
    const client = Promise.all([__webpack_require__.e(/* import() */ 492).then(__webpack_require__.bind(__webpack_require__, 492)), __webpack_require__.e(/* import() */ 2487).then(__webpack_require__.bind(__webpack_require__, 2487))]).then(([library, ours]) => {
        const { GoogleAuth, gaxios } = library;
        ours.takeOverRequests(gaxios, network, subjectTokenSources(json));
        // With the content given, the library looks for no project: that would run gcloud and make requests.
        const auth = new GoogleAuth({ credentials: json, scopes: [SCOPE] });
        return auth.getClient();
    });
    const fetchToken = async () => {
        try {
            return tokenOf(await (await client).getAccessToken());
        }
        catch (error) {
            return refused(error);
        }
    };
    const kind = { source: `Application Default Credentials (${type})`, signIn: signInOfType(type) };
    return credentials_credentials(kind, memberOf(json), quotaProject, fetchToken, secrets);
}
/** On Google Cloud itself: the metadata server. Asked for only where METADATA_SERVER_DETECTION does not forbid it. */
async function fromMetadataServer(env, quotaProject, secrets, network) {
    if (env['METADATA_SERVER_DETECTION']?.trim().toLowerCase() === 'none')
        return null;
    const [library, ours] = await Promise.all([__webpack_require__.e(/* import() */ 492).then(__webpack_require__.bind(__webpack_require__, 492)), __webpack_require__.e(/* import() */ 2487).then(__webpack_require__.bind(__webpack_require__, 2487))]);
    const { Compute, gaxios, gcpMetadata } = library;
    ours.takeOverRequests(gaxios, network, new Set());
    if (!gcpMetadata.getGCPResidency() && !(await gcpMetadata.isAvailable().catch(() => false)))
        return null;
    const client = new Compute({ scopes: [SCOPE] });
    const fetchToken = async () => client.getAccessToken().then(tokenOf).catch(refused);
    const kind = { source: 'the metadata server', signIn: SIGN_IN_METADATA };
    return credentials_credentials(kind, null, quotaProject, fetchToken, secrets);
}
/** The origins where the file says that the token is found which is exchanged for Google's. */
function subjectTokenSources(json) {
    const fields = ['url', 'region_url', 'imdsv2_session_token_url'];
    return new Set(addressesIn((0,model_json/* object */.Ik)(json['credential_source']), fields).map(({ origin }) => origin));
}
function addressesIn(json, fields) {
    const texts = fields.map((field) => (0,model_json/* text */.Qq)((0,own_value/* ownValue */.e)(json, field))).filter((value) => value !== null);
    return texts.filter((value) => URL.canParse(value)).map((value) => new URL(value));
}
function tokenOf(answer) {
    const token = answer.token?.trim() ?? '';
    if (token === '')
        throw new credentials/* CredentialError */.o('unauthenticated', 'the exchange of the credentials gave no token');
    return token;
}
/** Who the file says that the caller is. */
function memberOf(json) {
    const impersonated = /\/serviceAccounts\/([^/:]+):generateAccessToken$/.exec((0,model_json/* text */.Qq)(json['service_account_impersonation_url']) ?? '')?.[1];
    const email = impersonated ?? (json['type'] === 'service_account' ? (0,model_json/* text */.Qq)(json['client_email']) : null);
    return email === null ? null : `serviceAccount:${decodeURIComponent(email)}`;
}
/** Headers of a request for a subject token that carry a secret; others, such as `Metadata-Flavor`, carry plain words. */
const SECRET_HEADER = /authorization|token|secret|password|key|cookie/i;
function secretsIn(json) {
    const headers = Object.entries((0,model_json/* object */.Ik)((0,model_json/* object */.Ik)(json['credential_source'])['headers']))
        .filter(([name]) => SECRET_HEADER.test(name))
        .map(([, value]) => value);
    const source = (0,model_json/* objectOrNull */.av)(json['source_credentials']);
    const own = [json['private_key'], json['refresh_token'], json['client_secret'], ...headers];
    const texts = own.filter((value) => typeof value === 'string');
    return [...texts.map((value) => value.replace(/^(Bearer|Basic) +/i, '')), ...(source ? secretsIn(source) : [])];
}
function refused(error) {
    if (error instanceof credentials/* CredentialError */.o)
        throw error;
    const fault = (0,model_json/* object */.Ik)(error);
    const codes = [fault['code'], (0,model_json/* object */.Ik)(fault['cause'])['code']];
    const why = codes.some((code) => NETWORK_CODES.test(String(code))) ? 'unreachable' : 'unauthenticated';
    const words = (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(fault['message']) ?? 'the exchange failed', 300);
    throw new credentials/* CredentialError */.o(why, `no access token for the credentials: ${words}`);
}


/***/ }),

/***/ 7856:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   proxyRules: () => (/* binding */ proxyRules)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _google_hosts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7807);
/** Which proxy a request goes through, as the environment says it. */


/** The first that is set counts, as in Google's own libraries for Node: a proxy for http serves https where it is alone. */
const PROXIES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
const EXCEPTIONS = ['NO_PROXY', 'no_proxy'];
/**
 * Reads HTTPS_PROXY, HTTP_PROXY and NO_PROXY, in capitals or small letters.
 * @returns what decides the route to an https address; an address on this machine, or with plain http (the metadata
 * servers of clouds), is never asked through a proxy
 */
function proxyRules(env) {
    const variable = PROXIES.find((name) => (env[name]?.trim() ?? '') !== '');
    if (variable === undefined)
        return () => null;
    const proxy = readProxy(variable, env[variable]?.trim() ?? '');
    const list = EXCEPTIONS.map((name) => env[name]).find((value) => value !== undefined) ?? '';
    const exceptions = list
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .map(exception);
    return (url) => {
        if (url.protocol !== 'https:' || (0,_google_hosts__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url))
            return null;
        const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
        return exceptions.some((matches) => matches(host, url.port || '443')) ? null : proxy;
    };
}
function readProxy(variable, value) {
    const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url === null || url.hostname === '')
        return { problem: `${variable} is no address of a proxy` };
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
        return {
            problem: `${variable} names a proxy for ${url.protocol.slice(0, -1)}; only http and https ones are spoken to`,
        };
    const secure = url.protocol === 'https:';
    const port = Number(url.port) || (secure ? 443 : 80);
    const user = decoded(url.username);
    const authorization = user === '' && url.password === ''
        ? null
        : `Basic ${Buffer.from(`${user}:${decoded(url.password)}`).toString('base64')}`;
    const host = url.hostname.replace(/^\[|\]$/g, '');
    return { secure, host, port, authorization, name: `${url.hostname}:${String(port)} (${variable})` };
}
/** Percent signs that encode nothing stay as they are. */
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}
/**
 * One entry of NO_PROXY, as curl, Go and Python read it: `*`, a name (with all below it), `.name`, `*.name`, an IP
 * address, a range of those; each may end with a port.
 */
function exception(entry) {
    if (entry === '*')
        return () => true;
    const range = /^([0-9a-f.:]+)\/(\d{1,3})$/i.exec(entry);
    if (range)
        return inRange(range[1] ?? '', Number(range[2]));
    const [, name = entry, port] = /^(.+?)(?::(\d+))?$/.exec((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(entry) === 6 ? `[${entry}]` : entry) ?? [];
    const bare = name
        .replace(/^\[|\]$/g, '')
        .replace(/^\*?\.(?=.)/, '')
        .toLowerCase();
    const below = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare) === 0;
    return (host, asked) => (port === undefined || port === asked) &&
        (host === bare || (below && (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0 && host.endsWith(`.${bare}`)));
}
function inRange(address, bits) {
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    if (version === 0 || bits > (version === 4 ? 32 : 128))
        return () => false;
    const family = version === 4 ? 'ipv4' : 'ipv6';
    const block = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    block.addSubnet(address, bits, family);
    return (host) => (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === version && block.check(host, family);
}


/***/ }),

/***/ 4861:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Secrets: () => (/* binding */ Secrets)
/* harmony export */ });
/** Where a secret must not be cut from: a text as short as this may be any word. No token or key of Google is. */
const SHORTEST = 16;
/** A password may be shorter; one as short as this may be any word. */
const SHORTEST_PASSWORD = 6;
/**
 * The caller's own tokens and keys, and those that Google minted for this run: each is told to whoever masks output
 * before it is used, and cut from texts. What a stranger answers is none: who may choose what is cut from texts may
 * change what they say.
 */
class Secrets {
    #known = new Set();
    #onSecret;
    /** @param onSecret called once for each secret, before it is used, such as the runner's mask */
    constructor(onSecret = () => undefined) {
        this.#onSecret = onSecret;
    }
    /** Remembers a secret; of several lines, each line. Texts that a plain word may be are left. */
    add(secret, shortest = SHORTEST) {
        for (const part of secret.split(/\r?\n/)) {
            if (part.trim().length < shortest || this.#known.has(part) || part.startsWith('-----'))
                continue;
            this.#known.add(part);
            this.#onSecret(part);
        }
    }
    /** Remembers a password that a person may have chosen. */
    addPassword(password) {
        this.add(password, SHORTEST_PASSWORD);
    }
    /** The text without any secret. */
    redact(text) {
        let clean = text;
        for (const secret of this.#known) {
            if (clean.includes(secret))
                clean = clean.replaceAll(secret, '***');
        }
        return clean;
    }
    /** Plain JSON with no secret in its texts; its keys and its shape stay as they are. */
    redactJson(value) {
        // What is made of the same parts in the same shape has the same type.
        return this.#redacted(value);
    }
    #redacted(value) {
        if (typeof value === 'string')
            return this.redact(value);
        if (typeof value !== 'object' || value === null)
            return value;
        if (Array.isArray(value)) {
            const items = value.map((each) => this.#redacted(each));
            return items.every((each, index) => each === value[index]) ? value : items;
        }
        const entries = Object.entries(value);
        const clean = entries.map(([key, each]) => [key, this.#redacted(each)]);
        return clean.every(([, each], index) => each === entries[index]?.[1]) ? value : Object.fromEntries(clean);
    }
}


/***/ }),

/***/ 2128:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ RULE_MAPS),
/* harmony export */   e: () => (/* binding */ asksProjectPolicy)
/* harmony export */ });
/** Binary Authorization, as the checks know it (docs/GOOGLE.md#binary-authorization). */
/** The maps of rules, by what their keys name. */
const RULE_MAPS = {
    cluster: 'clusterAdmissionRules',
    namespace: 'kubernetesNamespaceAdmissionRules',
    'service account': 'kubernetesServiceAccountAdmissionRules',
    'Istio identity': 'istioServiceIdentityAdmissionRules',
};
/** Whether the cluster refuses pods by its project's policy. */
const asksProjectPolicy = (admission) => admission?.mode === 'PROJECT_SINGLETON_POLICY_ENFORCE' ||
    admission?.mode === 'POLICY_BINDINGS_AND_PROJECT_SINGLETON_POLICY_ENFORCE';


/***/ }),

/***/ 5883:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ leavesOpen),
/* harmony export */   Sf: () => (/* binding */ clusterPath),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   _G: () => (/* binding */ membershipOf),
/* harmony export */   _K: () => (/* binding */ isOutside),
/* harmony export */   bC: () => (/* binding */ AUTO_PROVISIONED),
/* harmony export */   bi: () => (/* binding */ isWindows),
/* harmony export */   pp: () => (/* binding */ hasDocker),
/* harmony export */   uF: () => (/* binding */ NOTHING_MORE)
/* harmony export */ });
/** What a pool has of which nothing more is said than who its nodes are. */
const NOTHING_MORE = {
    shape: null,
    traits: null,
    network: null,
    madeBy: null,
    acceleratorLimits: null,
    accountAssumed: null,
    autoProvisioned: false,
    mirrors: [],
    authorities: [],
    group: null,
    sandboxed: null,
    instanceGroups: [],
};
/** The name of the pools that do not exist yet. */
const AUTO_PROVISIONED = '(auto-provisioned)';
/** A cluster's name alone. */
const nameOf = ({ project, location, name }) => ({ project, location, name });
/** True for a cluster that a context leads to and that is not GKE's. */
const isOutside = ({ project, location }) => project === '' && location === '';
const MEMBERSHIP = /^projects\/[a-z0-9.:-]+\/locations\/([a-z0-9-]+)\/memberships\/([a-z0-9-]+)$/;
/** The fleet membership that a cluster outside GKE is known by, in place of a context's name; null where it is none. */
function membershipOf(cluster) {
    const [, location, id] = isOutside(cluster) ? (MEMBERSHIP.exec(cluster.name) ?? []) : [];
    return location === undefined || id === undefined ? null : { location, id };
}
/** `projects/P/locations/L/clusters/C`; the context's name of a cluster outside GKE. */
function clusterPath(cluster) {
    if (isOutside(cluster))
        return cluster.name;
    return `projects/${cluster.project}/locations/${cluster.location}/clusters/${cluster.name}`;
}
/** Whether a listing leaves open that a cluster is there which was not found: it holds it, or is incomplete. */
const leavesOpen = ({ clusters, missingZones }, wanted) => missingZones.length > 0 || clusters.some((each) => clusterPath(each) === clusterPath(wanted));
/** True for a pool of Windows nodes: decided by its image type, since `windowsNodeConfig` is also on Linux pools. */
const isWindows = (pool) => (pool.imageType ?? '').toUpperCase().startsWith('WINDOWS');
/** Node images whose runtime is Docker; GKE has none from 1.24 on. */
const DOCKER = new Set(['COS', 'UBUNTU', 'WINDOWS_LTSC', 'WINDOWS_SAC']);
/** True for a pool whose nodes run Docker, not containerd. */
const hasDocker = ({ imageType }) => DOCKER.has((imageType ?? '').toUpperCase());


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
/** True where a pod says itself of which class its nodes are. */
const saysClass = ({ nodeSelector, affinity }) => nodeSelector[COMPUTE_CLASS] !== undefined ||
    (affinity ?? []).some(({ labels }) => labels.some(({ key }) => key === COMPUTE_CLASS));
/** The labels of a namespace that name a default class; the second one spares DaemonSets. */
const DEFAULT_CLASS_LABELS = [
    'cloud.google.com/default-compute-class',
    'cloud.google.com/default-compute-class-non-daemonset',
];
/**
 * The default compute class that a namespace's labels name; the second one spares DaemonSets. Source: Google's page
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
/** A pod as GKE makes it in a namespace with a default class: it selects that class, where it selects none itself. */
function withNamespaceClass(scheduling, name) {
    if (saysClass(scheduling))
        return scheduling;
    return { ...scheduling, nodeSelector: { ...scheduling.nodeSelector, [COMPUTE_CLASS]: name } };
}


/***/ }),

/***/ 6389:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ isInShard),
/* harmony export */   U6: () => (/* binding */ NO_CHANNEL),
/* harmony export */   Yu: () => (/* binding */ isWanted),
/* harmony export */   eG: () => (/* binding */ shardText),
/* harmony export */   fz: () => (/* binding */ NO_FILTER),
/* harmony export */   l_: () => (/* binding */ CHANNELS),
/* harmony export */   nT: () => (/* binding */ isOpen)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _cluster__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5883);
/* harmony import */ var _own_value__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9037);
/* harmony import */ var _policy_file__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8314);
/** Which clusters a scan is of. Plain JSON. */




/** `3/10`. */
const shardText = ({ index, count }) => `${String(index)}/${String(count)}`;
/**
 * Whether a cluster is of a shard: by a hash of its path, so that a cluster which comes or goes moves no other, and that
 * nobody has to know the whole list.
 */
function isInShard(cluster, { index, count }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_cluster__WEBPACK_IMPORTED_MODULE_1__/* .clusterPath */ .Sf)(cluster)).digest();
    return hash.readUIntBE(0, 6) % count === index - 1;
}
const NO_FILTER = { labels: [], names: [], locations: [], channels: [] };
/** The release channel of a cluster that is in none. */
const NO_CHANNEL = 'none';
/** The channels that a cluster may be in (container v1, `ReleaseChannel.Channel`). */
const CHANNELS = ['rapid', 'regular', 'stable', 'extended', NO_CHANNEL];
/** Whether a filter asks for nothing. */
const isOpen = ({ labels, names, locations, channels }) => [labels, names, locations, channels].every((each) => each.length === 0);
/**
 * Whether a cluster is judged. One of which nobody says what is asked for is: nothing is left out by guessing.
 */
function isWanted({ labels, channel, ...cluster }, { labels: asked, names, locations, channels }) {
    const member = (0,_cluster__WEBPACK_IMPORTED_MODULE_1__/* .membershipOf */ ._G)(cluster);
    const [name, location] = [member?.id ?? cluster.name, member?.location ?? cluster.location];
    const region = location.replace(/-[a-z]$/, '');
    return ((labels === undefined ||
        asked.every(({ key, value }) => {
            const has = (0,_own_value__WEBPACK_IMPORTED_MODULE_2__/* .ownValue */ .e)(labels, key);
            return has !== undefined && (value === null || has === value);
        })) &&
        (names.length === 0 || names.some((pattern) => (0,_policy_file__WEBPACK_IMPORTED_MODULE_3__/* .fits */ .lA)(pattern, name))) &&
        (locations.length === 0 || locations.some((pattern) => (0,_policy_file__WEBPACK_IMPORTED_MODULE_3__/* .fits */ .lA)(pattern, location) || (0,_policy_file__WEBPACK_IMPORTED_MODULE_3__/* .fits */ .lA)(pattern, region))) &&
        (channels.length === 0 || channel === undefined || channels.includes(channel)));
}


/***/ }),

/***/ 3405:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SU: () => (/* binding */ compareGkeVersions),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   n2: () => (/* binding */ parseGkeVersion)
/* harmony export */ });
/* unused harmony export formatGkeVersion */
const FORM = /^v?(\d{1,4})\.(\d{1,4})\.(\d{1,6})(?:-gke\.(\d{1,12}))?(?:[-+.](?!gke\.)[0-9A-Za-z.-]+)?$/;
/**
 * Reads a version as the API field `currentMasterVersion` or `nodePools[].version` gives it.
 * @returns null where it is no GKE version
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
/** True where the version is of `major.minor` or newer. */
function isAtLeast(version, major, minor) {
    return compareGkeVersions({ ...version, patch: 0, gke: 0 }, { major, minor, patch: 0, gke: 0 }) >= 0;
}
/** As GKE writes it. */
function formatGkeVersion(version) {
    const base = `${version.major}.${version.minor}.${version.patch}`;
    return version.gke > 0 ? `${base}-gke.${version.gke}` : base;
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
/** By which a workload's pod is found. */
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
 * As GKE's API writes it: an e-mail, `default`, or nothing, which is the default one too
 * (`NodeConfig.serviceAccount`: “If not specified, the default service account is used”).
 */
const poolAccount = (written) => written === null || written === '' || written === 'default' ? DEFAULT_ACCOUNT : { kind: 'named', email: written };
/** As gcloud takes it back: its e-mail or `default`; null where there is none to name. */
function accountFlag(account) {
    if (account.kind === 'named')
        return account.email;
    return account.kind === 'default' ? 'default' : null;
}


/***/ }),

/***/ 4897:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ repositoryPath),
/* harmony export */   X: () => (/* binding */ parseRepositoryPath)
/* harmony export */ });
/** `projects/P/locations/L/repositories/R`, as APIs name it. */
const repositoryPath = ({ project, location, repository }) => `projects/${project}/locations/${location}/repositories/${repository}`;
const PATH = /^projects\/([^/]+)\/locations\/([^/]+)\/repositories\/([^/]+)$/;
/** The parts of `projects/P/locations/L/repositories/R`; null for any other text. */
function parseRepositoryPath(text) {
    const [, project, location, repository] = PATH.exec(text) ?? [];
    return project === undefined || location === undefined || repository === undefined
        ? null
        : { project, location, repository };
}


/***/ }),

/***/ 7276:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ ANY_IMAGE),
/* harmony export */   B1: () => (/* binding */ NODE_WORDS),
/* harmony export */   Hx: () => (/* binding */ WAITS_ON_IMAGE)
/* harmony export */ });
/**
 * Characters of a node's words that are kept: beyond this lie no words of a runtime, but web pages that it was answered
 * with.
 */
const NODE_WORDS = 16_000;
/** Stands for the image where no pod waits on one, or nobody said on which. */
const ANY_IMAGE = '(any image)';
/** Reasons for which a container waits because its image is not there (kubelet, `pkg/kubelet/images`). */
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