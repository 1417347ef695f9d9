"use strict";
exports.id = 5551;
exports.ids = [5551];
exports.modules = {

/***/ 5551:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diagnose: () => (/* binding */ diagnose)
});

// EXTERNAL MODULE: ./src/checks/index.ts + 61 modules
var checks = __webpack_require__(6076);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./src/checks/cluster.ts
var checks_cluster = __webpack_require__(7623);
// EXTERNAL MODULE: ./src/facts/fleet.ts + 3 modules
var facts_fleet = __webpack_require__(7649);
// EXTERNAL MODULE: ./src/facts/ask.ts
var facts_ask = __webpack_require__(3150);
// EXTERNAL MODULE: ./src/facts/gather.ts + 15 modules
var gather = __webpack_require__(2290);
// EXTERNAL MODULE: ./src/app/connect.ts + 1 modules
var connect = __webpack_require__(4454);
// EXTERNAL MODULE: ./src/app/waiting-for.ts
var waiting_for = __webpack_require__(506);
// EXTERNAL MODULE: ./src/model/cluster.ts
var model_cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/model/image-reference.ts
var image_reference = __webpack_require__(68);
;// CONCATENATED MODULE: ./src/diagnosis/nodes.ts
/** Determines the pool and the zone of a node. Pure. */

/**
 * The node's pool. Outside GKE, nodes are grouped by operating system and architecture. In GKE, the pool is taken from
 * the label, or from the node's name, `gke-CLUSTER-POOL-HASH-XXXX`, in which GKE may have shortened the names of
 * cluster and pool. If the cluster does not list the pool, the result is the part of the pool's name that the node's
 * name contains.
 * @returns null if neither the label nor the name identifies one pool with certainty
 */
function poolOfNode(node, place, cluster) {
    // Nodes of Google's other Kubernetes distributions have the label as well.
    if ((0,model_cluster/* isOutside */._K)(place))
        return node.platform;
    const { name } = place;
    if (node.pool !== null)
        return node.pool;
    const middle = /^(?:gke|gk3)-(.+)-[0-9a-f]{8}-[a-z0-9]{4}$/.exec(node.name)?.[1];
    if (middle === undefined || cluster === null)
        return null;
    const pools = cluster.pools.filter(({ origin }) => origin === 'listed').map((pool) => pool.name);
    const whole = pools.filter((pool) => middle === `${name}-${pool}`);
    const cut = whole.length > 0 ? whole : pools.filter((pool) => isCut(middle, name, pool));
    if (cut.length === 0)
        return afterCluster(middle, name);
    return cut.length === 1 ? (cut[0] ?? null) : null;
}
/** The part of the text after the (possibly shortened) cluster name; null if the node belongs to another cluster. */
function afterCluster(text, cluster) {
    for (let at = text.lastIndexOf('-'); at > 0; at = text.lastIndexOf('-', at - 1))
        if (cluster.startsWith(text.slice(0, at)) && at < text.length - 1)
            return text.slice(at + 1);
    return null;
}
/** Whether the text is the start of the cluster's name, a hyphen, and the start of the pool's name. */
function isCut(text, cluster, pool) {
    for (let at = text.indexOf('-'); at > 0; at = text.indexOf('-', at + 1)) {
        const [first, second] = [text.slice(0, at), text.slice(at + 1)];
        if (second !== '' && cluster.startsWith(first) && pool.startsWith(second))
            return true;
    }
    return false;
}
/** The node's zone: from its label, or else the only zone of its pool or of a zonal cluster; null if it is unknown. */
function zoneOf(node, pool, place, cluster) {
    if (node.zone !== null)
        return node.zone;
    const zones = cluster?.pools.find(({ name }) => name === pool)?.locations ?? [];
    if (zones.length === 1)
        return zones[0] ?? null;
    return /-[a-z]$/.test(place.location) && zones.length === 0 ? place.location : null;
}

// EXTERNAL MODULE: ./src/fixes/index.ts + 23 modules
var fixes = __webpack_require__(2683);
;// CONCATENATED MODULE: ./src/diagnosis/outside.ts
/**
 * The advice for a refusal on nodes outside GKE: they have no Google Cloud service account to which a role could be
 * granted. Pure.
 */

/** Refusals of requests that presented no credentials, or none that were accepted. */
const WITHOUT = new Set([
    'no-credentials',
    'denied',
    'denied-or-missing',
    'token-refused',
    'scopes-insufficient',
]);
/** The same message, with advice for nodes outside GKE. */
function saidOutside(said, { pullSecrets }) {
    if (!WITHOUT.has(said.id))
        return said;
    const first = said.id === 'denied-or-missing'
        ? 'Check the names in the reference first: the registry gives the same answer where they do not exist. Else: '
        : '';
    const own = pullSecrets.length === 0
        ? 'Give the pod a pull secret that this registry accepts: its node has no credential of its own for it that is known'
        : `Renew the pull secret ${pullSecrets.join(', ')} of the pod, or grant reading from the repository to the account whose key it holds`;
    const checks = pullSecrets.length === 0 ? said.checks : [...new Set([...said.checks, 'image-pull-secret'])];
    return { ...said, checks, advice: `${first}${own}` };
}
/**
 * The fix that creates a pull secret: for pods that present none, or for the secret that they name and that does not
 * exist. Null if another secret has to be fixed, or the message asks for something else.
 * @param seen whether the repository is known to exist
 */
function secretOutside({ said, hint, reference, pulls }, seen) {
    if (reference === null || !WITHOUT.has(said.id))
        return null;
    const presenting = pulls.find(({ pullSecrets }) => pullSecrets.length > 0);
    if (presenting !== undefined) {
        const lacking = presenting.pullSecrets.find((name) => hint !== null && namesIn(hint.raw).includes(name));
        return lacking === undefined ? null : (0,fixes/* makePullSecret */._W)(reference.host, presenting.namespace, lacking);
    }
    const accounts = new Map();
    for (const { namespace, serviceAccount } of pulls) {
        const account = serviceAccount ?? 'default';
        accounts.set(`${namespace}/${account}`, { namespace, account });
    }
    return (0,fixes/* setUpPullSecret */.rJ)(reference, [...accounts.values()], seen);
}
/** The names in the kubelet's message `Unable to retrieve some image pull secrets (a, b); …`. */
const namesIn = (words) => (/pull secrets \(([^()]{1,2000})\)/.exec(words)?.[1] ?? '').split(',').map((name) => name.trim());

// EXTERNAL MODULE: ./src/diagnosis/same-words.ts
var same_words = __webpack_require__(6055);
// EXTERNAL MODULE: ./src/model/waiting-pull.ts
var waiting_pull = __webpack_require__(7276);
// EXTERNAL MODULE: ./src/diagnosis/words/index.ts + 10 modules
var diagnosis_words = __webpack_require__(573);
;// CONCATENATED MODULE: ./src/diagnosis/told.ts
/**
 * Selects the message that explains why one pod waits: the newest informative one, its count, and whether it is final.
 * Pure.
 */


/** A final answer is believed if it was given this often. */
const SAID_TWICE = 2;
/** Reasons of events that occur once per attempt. */
const COUNTED = new Set(['Failed', 'InspectFailed', 'FailedCreate', 'container-runtime']);
/** Problems on the node that are not part of the pull: they count only if there is no message about the pull itself. */
const BESIDE = new Set([
    'FailedToRetrieveImagePullSecret',
    'FailedMount',
    'FailedCreatePodSandBox',
]);
/**
 * Selects the newest message: that of the status if it contains more than that the pod waits, otherwise that of the
 * newest event. If the status contains no more than its reason, an older event is used.
 * @param image the image of the pull; null if it is not a valid reference
 */
function toldBy({ reason, said }, image) {
    const registry = image?.kind;
    const words = said.filter(({ message }) => message !== '' && !saysNothing(message));
    const [answers, others] = [words.filter(isAnswer), words.filter((each) => !isAnswer(each))].map(newestFirst);
    const heard = [...(answers ?? []), ...(others ?? [])].map((each) => ({
        ...each,
        as: (0,diagnosis_words/* classify */.L8)(each.message, each.reason, registry),
    }));
    const [first, second] = heard;
    const vague = first !== undefined && (first.at ?? '') === '' && isVague(first.as);
    const best = (vague && second !== undefined && !isVague(second.as) ? second : first) ?? null;
    const told = best?.as ?? (0,diagnosis_words/* classify */.L8)(said[0]?.message ?? '', reason, registry);
    const counted = heard.filter((each) => COUNTED.has(each.reason) && each.as.id === told.id);
    const times = counted.reduce((sum, each) => sum + each.times, 0);
    const backOff = reason === 'ImagePullBackOff' || said.some((each) => isBackOff(each));
    const steady = heard.every((each) => !isAnswer(each) || each.as.terminal || isOlder(each, best));
    return {
        said: told,
        times,
        final: told.terminal && steady && (times >= SAID_TWICE || backOff),
        hint: heard.find(({ as }) => as.id === 'pull-secret-missing' && as.id !== told.id)?.as ?? null,
    };
}
/** The message contains only the back-off, or only that the pull failed: the reason is in another message. */
const saysNothing = (message) => /^Back-off pulling image "[^"]{0,1000}"$/.test(message) ||
    waiting_pull/* WAITS_ON_IMAGE */.Hx.has(/^Error: (\w+)\s?$/.exec(message)?.[1] ?? '');
const isAnswer = ({ reason }) => !BESIDE.has(reason);
const isBackOff = ({ reason, message }) => reason === 'BackOff' && message.startsWith('Back-off pulling image');
/** The message adds nothing to the reason of the status. */
const isVague = ({ id, raw }) => id === 'unclassified' || (0,diagnosis_words/* classify */.L8)(raw).id !== id;
/** Sorts by the time of the last repetition; a message without a time is from the status, which is current. */
const newestFirst = (said) => [...said].sort((a, b) => (timeOf(a) === timeOf(b) ? 0 : timeOf(a) < timeOf(b) ? 1 : -1));
const timeOf = ({ at }) => at || '~';
const isOlder = (each, best) => best !== null && (each.at ?? '') !== '' && timeOf(each) < timeOf(best);

;// CONCATENATED MODULE: ./src/diagnosis/causes.ts
/** Turns waiting pods into classified causes: the same image, pool and message become one cause. Pure. */






/**
 * Groups waiting pulls into causes, ordered by image and pool. Different messages are different causes; parts of a
 * message that vary between attempts (addresses, digests, times) are ignored in the comparison.
 * @param cluster null if it could not be read: pools are then determined from the labels of the nodes only
 */
function causesOfWaiting(seen, name, cluster) {
    const nodes = new Map(seen.nodes.map((node) => [node.name, node]));
    const groups = new Map();
    for (const pull of seen.pulls) {
        const node = nodeOf(pull.node, nodes);
        const pool = node === null ? null : poolIn(cluster, poolOfNode(node, name, cluster));
        const parsed = pull.image === null ? null : (0,image_reference/* parseImageReference */.o_)(pull.image);
        const reference = parsed?.ok === true ? parsed.reference : null;
        const { times, final, hint, said: words } = toldBy(pull, reference);
        const said = (0,model_cluster/* isOutside */._K)(name) ? saidOutside(words, pull) : words;
        const image = reference === null ? pull.image : (0,image_reference/* imageKey */.p2)(reference);
        const key = JSON.stringify([image, pool, said.id, (0,same_words/* sameWords */.M)(said.raw, reference, pull.image)]);
        const group = groups.get(key);
        if (group === undefined) {
            const reason = pull.reason === 'ImagePullBackOff' ? 'ErrImagePull' : pull.reason;
            const isUnlisted = pool !== null && !(0,model_cluster/* isOutside */._K)(name) && cluster?.pools.some((each) => each.name === pool) === false;
            const group = {
                image: pull.image,
                reference,
                pool,
                isUnlisted,
                said,
                reason,
                times,
                final,
                hint,
                pulls: [pull],
                node,
            };
            groups.set(key, group);
            continue;
        }
        group.times += times;
        group.final ||= final;
        group.hint ??= hint;
        group.node ??= node;
        group.pulls.push(pull);
    }
    return [...groups.entries()]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, group]) => {
        const pulls = group.pulls.sort((a, b) => BY_NAME.compare(nameOf(a), nameOf(b)));
        const first = pulls.find((pull) => pull.node !== null)?.node ?? null;
        return { ...group, pulls, node: first === null ? group.node : nodeOf(first, nodes) };
    });
}
const BY_NAME = new Intl.Collator('en', { numeric: true });
const nameOf = ({ namespace, name, container }) => `${namespace}/${name}/${container ?? ''}`;
const nodeOf = (name, nodes) => name === null ? null : (nodes.get(name) ?? { name, pool: null, platform: null, zone: null, project: null });
/**
 * The pool as the cluster's facts name it. Pools that GKE creates and deletes automatically are represented by the
 * auto-provisioned pool: all pools of Autopilot, and elsewhere those of node auto-provisioning, whose names start with
 * `nap-`.
 */
function poolIn(cluster, pool) {
    if (pool === null || cluster === null || cluster.pools.some(({ name }) => name === pool))
        return pool;
    const isMadeByGke = cluster.mode === 'autopilot' || pool.startsWith('nap-');
    return isMadeByGke && cluster.pools.some(({ name }) => name === model_cluster/* AUTO_PROVISIONED */.bC) ? model_cluster/* AUTO_PROVISIONED */.bC : pool;
}

// EXTERNAL MODULE: ./src/model/kubernetes-names.ts
var kubernetes_names = __webpack_require__(8848);
// EXTERNAL MODULE: ./src/model/need.ts + 1 modules
var need = __webpack_require__(3609);
;// CONCATENATED MODULE: ./src/diagnosis/pods-seen.ts



/** The pods are already placed: their node is known, so scheduling constraints do not matter. */
const ANYWHERE = {
    nodeSelector: {},
    affinity: null,
    tolerations: [],
    nodeName: null,
    runtimeClass: null,
    runtimeClassRead: true,
    os: null,
    resources: [],
    claims: [],
    queue: null,
    podsUnknown: false,
};
/** Causes for which it matters with whose credentials the image is pulled. */
const REFUSALS = new Set([
    'denied',
    'denied-or-missing',
    'no-credentials',
    'credentials-refused',
    'token-refused',
]);
/**
 * The service accounts, by namespace and name, of pods that Google's registry refused: these may pull as themselves.
 */
const accountsRefused = (causes) => causes
    .filter(({ said, reference }) => REFUSALS.has(said.id) && reference !== null && reference.kind !== 'other')
    .flatMap(({ pulls }) => pulls.filter(({ kind }) => kind === 'Pod').map(accountOf));
const NONE_SEEN = { themselves: new Set(), unread: new Set() };
/**
 * Adds to the first failure of the nodes' own credential that the refused pods pull with it, where the service accounts
 * were not read that may say otherwise. Without Workload Identity, and outside GKE, the annotation has no effect.
 * @param isOfNode whether a check judges the nodes' own credential
 */
function assumingNodePulls(findings, unread, cluster, isOfNode) {
    if (unread.size === 0 || cluster.workloadPool === null || (0,model_cluster/* isOutside */._K)(cluster))
        return findings;
    const failing = findings.find(({ check, kind, status }) => status === 'fail' && kind === 'gate' && isOfNode(check));
    const names = [...unread].sort();
    const more = names.length > NAMED ? ` and ${String(names.length - NAMED)} more` : '';
    const text = `The service account ${names.slice(0, NAMED).join(', ')}${more}, which was not read, is not annotated ${kubernetes_names/* PULLS_AS_ITSELF */.oq}: its pods pull as the node`;
    const namespaces = new Set(names.map((name) => name.split('/')[0] ?? ''));
    const needs = [...namespaces].map((each) => (0,need/* need */.$B)('container.serviceAccounts.get', `namespace ${each} of ${(0,model_cluster/* clusterPath */.Sf)(cluster)}`));
    return findings.map((finding) => finding === failing
        ? {
            ...finding,
            assumptions: [...finding.assumptions, { check: finding.check, text, needs, beyondReading: false }],
        }
        : finding);
}
/** The maximum number of service accounts that are named. */
const NAMED = 8;
/** The service account of a waiting pod, by namespace and name. */
const accountOf = ({ namespace, serviceAccount }) => `${namespace}/${serviceAccount ?? 'default'}`;
/**
 * The pods with their pull secrets, if these matter: for images of other registries, and for nodes outside Google
 * Cloud. A created pod names all secrets that it has, because admission has added those of its service account
 * (https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/).
 * @param pulls the pulls as the Kubernetes API returned them
 * @param accounts the service accounts, by namespace and name, that are annotated to pull as themselves, and those of
 * which this could not be read
 * @returns an empty list if the node's own credential decides, or if no pod was created
 */
function usesOfWaiting(pulls, image, cluster, { themselves, unread } = NONE_SEEN) {
    const decide = image.valid &&
        (image.reference.kind === 'other' || (0,model_cluster/* isOutside */._K)(cluster) || pulls.some((pull) => themselves.has(accountOf(pull))));
    if (!decide || pulls.some(({ kind }) => kind !== 'Pod'))
        return [];
    const uses = pulls.map((pull) => ({
        workload: `Pod/${pull.name}`,
        container: pull.container,
        mounted: false,
        namespace: pull.namespace,
        serviceAccount: pull.serviceAccount ?? 'default',
        pullSecrets: pull.pullSecrets,
        accountRead: !unread.has(accountOf(pull)),
        live: true,
        pullsAsItself: themselves.has(accountOf(pull)),
        federationAudience: pull.federationAudience,
        pullPolicy: null,
        breakGlass: false,
        scheduling: ANYWHERE,
    }));
    // Pods of one account with the same secrets pull in the same way, so the first represents them all.
    const distinct = new Map();
    for (const use of uses) {
        const key = JSON.stringify([use.namespace, use.serviceAccount, use.pullSecrets, use.federationAudience]);
        if (!distinct.has(key))
            distinct.set(key, use);
    }
    return [...distinct.values()];
}

;// CONCATENATED MODULE: ./src/facts/waiting-accounts.ts
/** The identity of pods that a registry refused: their service accounts may be annotated to pull as themselves. */

/** The maximum number of accounts that are read: each is a call of kubectl. */
const MOST = 8;
const NO_ACCOUNTS = { themselves: new Set(), unread: new Set() };
/**
 * Reads whether pods pull as themselves.
 * @param accounts the service accounts of the pods, by namespace and name (`shop/web`)
 */
async function annotatedAccounts(accounts, cluster, ask) {
    const { endpoints } = cluster;
    const distinct = [...new Set(accounts)];
    const themselves = new Set();
    const unread = new Set(distinct.slice(MOST));
    await Promise.all(distinct.slice(0, MOST).map(async (name) => {
        const [namespace = '', account = ''] = name.split('/');
        const read = await ask('podAccount', { ...(0,model_cluster/* nameOf */.Vb)(cluster), namespace, account, endpoints, likely: true });
        // The answer that there is no such account says that nothing is annotated.
        if (read.state === 'known' && read.value.pullsAsItself)
            themselves.add(name);
        else if (read.state !== 'known' && read.state !== 'absent')
            unread.add(name);
    }));
    return { themselves, unread };
}

// EXTERNAL MODULE: ./src/model/finding-builder.ts
var finding_builder = __webpack_require__(1918);
// EXTERNAL MODULE: ./src/model/unreadable.ts
var unreadable = __webpack_require__(9706);
// EXTERNAL MODULE: ./src/model/fact.ts
var fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
;// CONCATENATED MODULE: ./src/diagnosis/answers.ts




/** The subject of a failing check, if the check explains the message. */
const OF_CHECK = {
    'image-reference': 'image',
    'image-exists': 'image',
    'image-platform': 'image',
    'image-format': 'image',
    repository: 'repository',
    'download-rules': 'access',
    'node-service-account': 'pool',
    'access-scopes': 'pool',
    'pull-permission': 'access',
    'gke-version': 'pool',
    'network-path': 'host',
    'binary-authorization': 'image',
    'image-pull-secret': 'host',
};
const OF_CAUSE = {
    'invalid-reference': 'image',
    'short-name': 'image',
    'never-pulled': 'image',
    dns: 'host',
    'no-route': 'host',
    'connection-refused': 'host',
    'untrusted-certificate': 'host',
    'certificate-expired': 'host',
    'plain-http': 'host',
    proxy: 'host',
    'too-many-requests': 'host',
    'registry-failure': 'host',
    'no-credentials': 'access',
    'credentials-refused': 'host',
    'credentials-expired': 'host',
    'token-refused': 'pool',
    'scopes-insufficient': 'pool',
    denied: 'access',
    'denied-or-missing': 'access',
    'not-found-or-private': 'image',
    'blocked-client': 'host',
    'registry-policy': 'image',
    'api-disabled': 'repository',
    perimeter: 'repository',
    'service-restricted': 'repository',
    'gcr-not-served': 'repository',
    'repository-missing': 'repository',
    'not-found': 'image',
    'no-platform': 'image',
    'wrong-os': 'image',
    'wrong-architecture': 'image',
    'windows-build': 'image',
    'schema-1': 'image',
    'not-an-image': 'image',
    'windows-unpack': 'image',
    'broken-layer': 'image',
    'broken-download': 'host',
    'digest-mismatch': 'image',
    'web-page-instead': 'host',
    'pull-too-slow': 'image',
    'disk-full': 'pool',
    'node-store-broken': 'pool',
    'node-busy': 'pool',
    'pull-under-way': 'pool',
    'runtime-down': 'pool',
    'runtime-configuration': 'pool',
    sandbox: 'pool',
    'image-inspection': 'pool',
    signature: 'image',
    mount: 'words',
    'pull-secret-missing': 'words',
    'service-account-missing': 'words',
    'binary-authorization': 'words',
    'admission-webhook': 'words',
    'webhook-unreachable': 'words',
    'pod-security': 'words',
    'resource-quota': 'words',
    'autopilot-policy': 'words',
    unschedulable: 'words',
    unclassified: 'words',
};
/** Describes as data which pods wait because of a cause, and for which fix. */
function waitsOf(cause, { finding }, facts) {
    const subject = finding === null ? OF_CAUSE[cause.said.id] : ((0,own_value/* ownValue */.e)(OF_CHECK, finding.check) ?? OF_CAUSE[cause.said.id]);
    return {
        code: finding?.check ?? cause.said.id,
        // An unclassified message cannot be explained with certainty.
        explainedBy: finding === null || cause.said.id === 'unclassified'
            ? null
            : { check: finding.check, subject: finding.subject, code: finding.code },
        subject: `${subject} ${answers_nameOf(subject, cause, facts)}`,
        pods: cause.pulls.map(({ kind, namespace, name, container, node, image }) => ({
            kind,
            namespace,
            name,
            container,
            node,
            image,
        })),
    };
}
function answers_nameOf(subject, { image, reference, pool, said }, facts) {
    const repository = facts.image.repository?.name ?? null;
    const host = reference?.host ?? image ?? '';
    switch (subject) {
        case 'access': {
            const principal = facts.pools.find((each) => each.pool.name === pool)?.puller.principal;
            const member = principal === undefined ? undefined : (0,fact/* knownValue */.jj)(principal);
            return `${member ?? `the identity of ${pool ?? 'a pool'}`} on ${repository ?? host}`;
        }
        case 'repository':
            return repository ?? host;
        case 'host':
            return host;
        case 'image':
            return reference === null ? (image ?? '') : (0,image_reference/* imageKey */.p2)(reference);
        case 'pool':
            return pool ?? 'no pool';
        case 'words':
            return (0,same_words/* sameWords */.M)(said.raw, reference, image);
    }
}
/** Groups the findings of `diagnose` into answers; the answer with the most pods comes first. */
function answersOf(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const { waits } = finding;
        if (waits === null)
            continue;
        const key = JSON.stringify([waits.code, waits.subject]);
        const group = groups.get(key) ?? { ...waits, pods: [], findings: [] };
        groups.set(key, group);
        for (const pod of waits.pods)
            group.pods.push(pod);
        group.findings.push(finding);
    }
    return [...groups.values()].sort((a, b) => b.pods.length - a.pods.length);
}

// EXTERNAL MODULE: ./src/diagnosis/words/refusal.ts
var refusal = __webpack_require__(9151);
;// CONCATENATED MODULE: ./src/diagnosis/fix.ts
/** The fix of a cause: the change, then the steps for the node that reported the error. Pure. */







/**
 * The fix of one cause.
 * @param why the explanation: the fix of the explaining check takes precedence over a fix from the message alone
 * @param findings the findings of the checks on that image and cluster
 */
function fixOfCause(cause, why, findings, name, facts) {
    const { said, pool, image, reference, pulls, node } = cause;
    const cluster = (0,fact/* knownValue */.jj)(facts.cluster.cluster) ?? null;
    const own = why.contradicted
        ? RETRY
        : (why.finding?.fix ??
            (why.advice === null
                ? (((0,model_cluster/* isOutside */._K)(name) ? secretOutside(cause, wasSeen(findings)) : null) ?? changeOf(cause, findings, facts))
                : null));
    const about = pulls.find((pull) => pull.node === (node?.name ?? null)) ?? pulls[0];
    const steps = {
        cluster: name,
        mode: cluster?.mode ?? ((0,model_cluster/* isOutside */._K)(name) ? 'external' : 'standard'),
        windows: onWindows(cluster, pool),
        node: image === null ? null : (node?.name ?? null),
        project: node?.project ?? name.project,
        zone: node === null ? null : zoneOf(node, pool, name, cluster),
        image: image ?? '',
        withToken: reference?.kind === 'artifact-registry',
        look: said.id === 'disk-full' ? 'disk' : 'pull',
        pod: about?.kind === 'Pod' ? { namespace: about.namespace, name: about.name } : null,
        controller: about === undefined || about.kind === 'Pod' || about.kind === 'Node'
            ? null
            : { kind: about.kind, namespace: about.namespace, name: about.name },
    };
    const fix = {
        summary: `${own?.summary ?? why.advice ?? said.advice}. ${(0,fixes/* stepsInWords */.Mf)(steps)}`,
        commands: [...(own?.commands ?? []), ...(0,fixes/* nodeSteps */.ML)(steps)],
        terraform: own?.terraform ?? null,
        url: (0,model_cluster/* isOutside */._K)(name) ? (own?.url ?? null) : (0,fixes/* logsExplorer */.nr)(steps),
    };
    return (0,fixes/* throughGateway */.Og)(fix, name);
}
const NO_PAGE = { terraform: null, url: null };
/** If the checks contradict the message, they know no change that would help. */
const RETRY = {
    summary: 'If it was repaired just now, the pod tries again within 5 minutes; else compare what the node itself gets',
    commands: [],
    terraform: null,
    url: null,
};
function onWindows(cluster, pool) {
    const found = cluster?.pools.find((each) => each.name === pool);
    return found !== undefined && (0,model_cluster/* isWindows */.bi)(found);
}
/**
 * The registry's refusal is the same if the repository does not exist: a grant is certain to help only if it was seen.
 */
const wasSeen = (findings) => findings.some(({ check, status }) => check === 'repository' && (status === 'pass' || status === 'warn'));
/** The fix that follows from the message alone; null if the textual advice is enough. */
function changeOf(cause, findings, facts) {
    const { said, pool, node } = cause;
    const { target, image, pools } = facts;
    const principal = pools.find((each) => each.pool.name === pool)?.puller.principal;
    const member = principal === undefined ? undefined : (0,fact/* knownValue */.jj)(principal);
    if (said.id === 'not-found' && target.image.valid)
        return (0,fixes/* otherReference */.oG)(target.image.reference, facts);
    if (image.repository === null)
        return null;
    const seen = wasSeen(findings);
    const name = image.repository.place;
    const near = (0,fixes/* nearProjectsOf */.I1)(image);
    const look = (0,fixes/* listRepositories */.xW)(near[0] ?? name.project);
    if (said.id === 'token-refused' && !seen)
        return { summary: `${(0,fixes/* firstSee */.C)(name, near)}. Else: ${said.advice}`, commands: [look], ...NO_PAGE };
    if (said.id !== 'denied' && said.id !== 'denied-or-missing')
        return null;
    const { cluster } = target;
    if (member === undefined && seen && cause.isUnlisted && node !== null && (0,kubernetes_names/* isSubdomain */.J4)(node.name) && cluster !== null)
        return (0,fixes/* grantToNode */.UF)(name, node.name, node.project ?? cluster.project);
    if (member === undefined && seen)
        return { summary: refusal/* GRANT_READER */.nT, commands: [], ...NO_PAGE };
    if (member === undefined)
        return { summary: `${(0,fixes/* firstSee */.C)(name, near)}. Else: ${said.advice}`, commands: [look], ...NO_PAGE };
    return seen ? (0,fixes/* grantReader */.a$)(name, member) : (0,fixes/* correctOrGrant */.GF)(name, member, look, near);
}

// EXTERNAL MODULE: ./src/diagnosis/in-words.ts
var in_words = __webpack_require__(3098);
;// CONCATENATED MODULE: ./src/diagnosis/why.ts


/** Causes in which the credentials of a request, or the lack of credentials, decided. */
const REFUSED = new Set([
    'denied',
    'denied-or-missing',
    'token-refused',
    'no-credentials',
    'credentials-refused',
    'credentials-expired',
    'not-found-or-private',
    'blocked-client',
]);
/** Causes that any registry may answer to a reference that is not an image of Artifact Registry. */
const ASKED = new Set([...REFUSED, 'not-found', 'repository-missing', 'dns', 'registry-failure']);
/**
 * Finds the explanation of a message. Only a check of the step that failed can explain it: a message of a later step
 * proves that the earlier steps succeeded, so their checks are excluded even if they fail. An invalid reference
 * excludes nothing.
 * @param isPrivate whether the registry refused an anonymous request
 */
function whyOf(cause, findings, isPrivate = false) {
    const { said, pool } = cause;
    const about = findings.filter(({ kind, check, pool: of }) => kind === 'gate' && check !== 'verification' && (pool === null || of === null || of === pool));
    const reference = about.filter(({ check, status }) => check === 'image-reference' && status === 'fail');
    const own = [
        ...(ASKED.has(said.id) ? reference : []),
        ...said.checks.flatMap((check) => about.filter((each) => each.check === check)),
    ];
    const { named, presented } = secretsOf(cause);
    const beside = `${isPrivate && REFUSED.has(said.id) ? 'It is not public: the registry refuses a stranger, too. ' : ''}${presentedToo(presented)}`;
    const failing = explaining(own, named.length > 0);
    if (failing !== undefined)
        return {
            finding: failing,
            contradicted: false,
            advice: null,
            text: `${beside}${failing.check} explains it: ${failing.message}`,
        };
    if (said.id === 'unclassified')
        return byGuess(cause, about);
    // Access with this machine's own login does not show that anonymous access is allowed.
    const served = isPrivate ? null : servedHere(cause, about);
    if (served !== null) {
        const advice = adviceServed(cause);
        return { finding: null, contradicted: false, advice, text: `${served}. ${advice}` };
    }
    const hub = impliedHub(cause);
    if (hub !== null)
        return { finding: null, contradicted: false, advice: hub, text: `${beside}${hub}` };
    // Pull secrets that were presented in addition to the node's identity and were refused are no remaining way to pull.
    const open = own.find(({ status }) => status === 'unknown');
    if (open !== undefined)
        return {
            finding: null,
            contradicted: false,
            advice: null,
            text: `${beside}${open.check} would explain it and could not be checked: ${open.message}`,
        };
    const passing = own.find(({ check, status }) => check === said.check && (status === 'pass' || status === 'warn'));
    if (passing !== undefined && presented.length > 0) {
        const refused = about.find(({ code }) => code === 'image-pull-secret/refused-beside-node');
        if (refused !== undefined)
            return {
                finding: refused,
                contradicted: false,
                advice: null,
                text: `${refused.check} explains it: ${refused.message}`,
            };
        const advice = `Renew ${secretsInWords(presented)} of the pod, or take ${presented.length === 1 ? 'it' : 'them'} out: ${passing.check} finds nothing wrong with the node’s own way`;
        return { finding: null, contradicted: false, advice, text: `${beside}${advice} (${passing.message})` };
    }
    if (passing !== undefined && said.terminal && said.id !== 'no-credentials')
        return {
            finding: null,
            contradicted: true,
            advice: null,
            text: `${beside}${passing.check} contradicts it: ${passing.message}. ${between(about)}`,
        };
    // If the repository was seen, it exists, so a missing grant is the only explanation left.
    if (said.id === 'denied-or-missing' && about.some(({ check, status }) => check === 'repository' && status === 'pass'))
        return { finding: null, contradicted: false, advice: null, text: `${beside}${ofUnlisted(cause)}${refusal/* GRANT_READER */.nT}` };
    return { finding: null, contradicted: false, advice: null, text: `${beside}${ofUnlisted(cause)}${said.advice}` };
}
/** If the cluster does not list the pool, the service account of its nodes is unknown. */
const ofUnlisted = ({ isUnlisted, pool, said }) => isUnlisted && REFUSED.has(said.id)
    ? `The cluster lists no node pool ${pool ?? ''}, so that its service account is not known. `
    : '';
/**
 * The most specific finding: a missing repository takes precedence over a missing image in it; a warning about a
 * lookalike host is the last choice.
 * @param secretsToo whether the pod's pull secrets were also presented and refused, so that they are no other way to
 * pull
 */
function explaining(own, secretsToo) {
    const failing = own.filter(({ status, found, rulings }) => status === 'fail' || (secretsToo && found === 'fail' && rulings.every(({ by }) => by === 'route')));
    const repository = failing.find(({ check }) => check === 'repository');
    const lookalike = own.find(({ check, status }) => check === 'image-reference' && status === 'warn');
    return repository ?? failing[0] ?? lookalike;
}
/** The reference names no registry, so Docker Hub was asked for an image of its official library. */
function impliedHub({ said, reference }) {
    if (reference === null || !['not-found-or-private', 'not-found', 'no-credentials'].includes(said.id))
        return null;
    if (!(0,image_reference/* namesNoHost */.cW)(reference))
        return null;
    return `The reference names no registry, so that Docker Hub was asked for ${reference.path}: write the registry’s host before the name if it is elsewhere. Else: ${said.advice}`;
}
/**
 * There is no message, or an unclassified one: nothing is excluded, and a failing check is named only as a likely
 * reason.
 */
function byGuess({ said }, about) {
    const failing = about.find(({ status }) => status === 'fail');
    if (failing === undefined)
        return { finding: null, contradicted: false, advice: null, text: said.advice };
    const silent = said.raw === '' || /^Back-off pulling image "[^"]{0,1000}"$/.test(said.raw);
    const text = silent
        ? `Nothing says why any more; ${failing.check} fails there and would explain it: ${failing.message}`
        : `These words are not known; ${failing.check} fails there and may be the reason: ${failing.message}`;
    return { finding: failing, contradicted: false, advice: null, text };
}
/**
 * The pull secrets that the pods name, and those the node could present; both are empty if credentials did not decide.
 */
function secretsOf({ said, pulls }) {
    if (!REFUSED.has(said.id))
        return { named: [], presented: [] };
    const named = [...new Set(pulls.flatMap(({ pullSecrets }) => pullSecrets))];
    const missing = new Set(pulls.flatMap((pull) => pull.said.flatMap(({ message }) => missingIn(message))));
    return { named, presented: named.filter((name) => !missing.has(name)) };
}
/** The secrets named in an event `FailedToRetrieveImagePullSecret` (kubelet, `getPullSecretsForPod`). */
const missingIn = (message) => /^Unable to retrieve some image pull secrets \(([^)]{1,2000})\)/.exec(message)?.[1]?.split(/,\s*/) ?? [];
const secretsInWords = (names) => `the pull ${names.length === 1 ? 'secret' : 'secrets'} ${names.join(', ')}`;
/**
 * Says that the pod's pull secrets were also presented: the kubelet tries all that match, then the node's own
 * credential.
 */
function presentedToo(names) {
    if (names.length === 0)
        return '';
    const [were, theirs] = names.length === 1 ? ['does', 'it'] : ['do', 'one of them'];
    return `T${secretsInWords(names).slice(1)} of the pod, as far as the host matches, ${were} not let it pull either: expired (an access token in ${theirs} lives an hour), of another registry, or without the right. `;
}
/**
 * The registry serves this runner and refuses the node, so neither the existence nor the name of the image is the
 * reason.
 */
function servedHere({ said, image }, about) {
    const exists = about.find(({ check, status }) => check === 'image-exists' && (status === 'pass' || status === 'warn'));
    if (exists === undefined || image === null || !REFUSED.has(said.id) || said.check !== 'image-pull-secret')
        return said.id === 'blocked-client' && exists !== undefined
            ? `The registry serves this runner (${exists.message}) and refuses the node`
            : null;
    return `The registry serves this runner (${exists.message}) and refuses the node: a pull secret that it refuses, or a block by the node’s address or country`;
}
/** If anonymous requests are served, neither a new secret nor another name helps. */
function adviceServed({ said, pulls }) {
    const names = [...new Set(pulls.flatMap(({ pullSecrets }) => pullSecrets))];
    const secret = names.length === 0 ? 'a pull secret of the pod’s service account' : `the pull secret ${names.join(', ')}`;
    return said.id === 'blocked-client'
        ? said.advice
        : `Take away ${secret} where it is for this registry and has expired: a stranger is served; else pull through another address or a remote repository of Artifact Registry`;
}
/** The possible reasons why a node was refused although the check passes. */
function between(about) {
    const unseen = about.some(({ check, status }) => check === 'image-exists' && status === 'unknown');
    const missing = unseen ? 'there is no such image, which the caller may not see; or ' : '';
    return `Either ${missing}it was repaired since (a pod tries again at most 5 minutes apart), or a new grant has not reached every server, or VPC Service Controls or a mirror stands before the node`;
}

;// CONCATENATED MODULE: ./src/diagnosis/finding.ts
/** The finding about waiting pods: the runtime's message, the reason and the fix, with steps for that node. Pure. */







const waits = ({ who, times, reason, words, why, hint, beside: more }) => `${who}${times > 1 ? `, said ${String(times)} times` : ''}: ${reason}: ${words}. ${why}${hint}${more}`;
const none = ({ what, looked, from, beside: more }) => `${what} right now (${looked} looked through: ${from})${more}`;
const CODES = {
    // In findings, the codes `waits` and `repaired` are replaced by the cause of the message, or by the check that
    // explains it.
    waits,
    repaired: (args) => `${waits(args)}. A pod of this run pulled it there, so it was repaired since`,
    'none-waits': none,
    'none-seen': none,
    'nothing-read': ({ pods, logs }) => `${pods}; ${logs}`,
    'no-such-pod': ({ answer }) => `There is no such pod: ${(0,unreadable/* quoted */.TL)(answer)}; it is deleted, or of another namespace`,
};
const find = (0,finding_builder/* findingsOf */.WX)('verification', 'gate', CODES);
/**
 * Turns one cause into a finding of `verification`.
 * @param findings the findings of the checks on that image and cluster
 * @param facts the facts that those checks judged
 */
function causeFinding(cause, looked, findings, facts) {
    const { said, pool, times, final } = cause;
    const why = whyOf(cause, findings, isRefusedToStrangers(facts));
    const args = {
        who: (0,in_words/* whoWaits */.LK)(cause),
        times,
        reason: cause.reason,
        words: (0,in_words/* wordsInShort */.pG)(said.raw) || 'no more is said',
        why: why.text,
        hint: hinted(cause),
        beside: beside(looked),
    };
    const waiting = waitsOf(cause, why, facts);
    const more = {
        subject: waiting.subject,
        cause: waiting.code,
        // Also set for a pool that the cluster no longer lists: the finding does not apply to the listed pools.
        pool,
        // An unclassified message does not prove anything about the pull.
        evidence: said.id === 'unclassified' ? [] : (0,finding_builder/* evidence */.MX)('listed', 'fail', looked.from, `${said.id}: ${said.raw}`),
        needs: looked.value.needs,
        fix: fixOfCause(cause, why, findings, looked.cluster, facts),
        said: { cause: said.id, words: said.raw },
        waits: waiting,
    };
    // A pod of this run that pulled the image on this pool is stronger evidence than earlier messages of other pods.
    const verified = facts.pools.find((each) => each.pool.name === pool)?.verification ?? null;
    if (verified?.state === 'known' && verified.value.outcome === 'pulled')
        return find.warn('repaired', args, more);
    return final ? find.fail('waits', args, more) : find.unknown('waits', args, more);
}
function isRefusedToStrangers({ image: { anonymous } }) {
    return anonymous?.state === 'known' && !anonymous.value.allowed;
}
/** The finding that no pod waits: a pass if everything was read. */
function noneFinding(looked, image, { namespace, pod }) {
    const { cluster, from, value, instead } = looked;
    const on = image ?? 'an image';
    const what = pod !== null
        ? `Pod ${namespace ?? 'default'}/${pod} of ${(0,model_cluster/* clusterPath */.Sf)(cluster)} does not wait on ${on}`
        : `No pod ${namespace === null ? '' : `in namespace ${namespace} `}of ${(0,model_cluster/* clusterPath */.Sf)(cluster)} waits on ${on}`;
    const seen = counted(value.looked, instead === null ? ['pod', 'pods'] : ['log entry', 'log entries']);
    const args = { what, looked: seen, from, beside: beside(looked) };
    const subject = (0,model_cluster/* clusterPath */.Sf)(cluster);
    // Logs show failures, but never that everything works.
    if (value.gaps.length > 0 || instead !== null)
        return find.unknown('none-seen', args, { subject, needs: value.needs });
    return find.pass('none-waits', args, { subject, evidence: (0,finding_builder/* evidence */.MX)('listed', 'pass', from, `${seen}, none waits`) });
}
const counted = (count, [one, many]) => `${String(count)} ${count === 1 ? one : many}`;
/** The finding that neither the cluster nor its logs could be read. */
function unreadFinding(api, logs, cluster) {
    const ofLogs = logs.state === 'absent'
        ? `its log entries are not there: ${(0,unreadable/* quoted */.TL)(logs.detail)}`
        : (0,unreadable/* whyMissing */.bi)('its log entries', logs);
    return find.unknown('nothing-read', { pods: (0,unreadable/* whyMissing */.bi)(`The pods of ${(0,model_cluster/* clusterPath */.Sf)(cluster)}`, api), logs: ofLogs }, { subject: (0,model_cluster/* clusterPath */.Sf)(cluster), needs: [...needsOf(api), ...needsOf(logs)] });
}
/** The finding that the given pod does not exist. */
const noPodFinding = (detail) => find.unknown('no-such-pod', { answer: detail }, { subject: detail });
const needsOf = (fact) => (fact.state === 'denied' ? fact.needs : []);
const beside = ({ value, instead }) => [...(instead === null ? [] : [instead]), ...value.gaps].map((each) => `; ${each}`).join('');
/** A missing secret is mentioned together with the registry’s answer, which may be a consequence of it. */
const hinted = ({ hint }) => (hint === null ? '' : `. Beside it: ${(0,unreadable/* quoted */.TL)(hint.raw)}: ${hint.advice}`);

// EXTERNAL MODULE: ./src/model/target.ts
var target = __webpack_require__(5936);
// EXTERNAL MODULE: ./src/app/check.ts
var check = __webpack_require__(1923);
// EXTERNAL MODULE: ./src/app/outcome.ts + 1 modules
var outcome = __webpack_require__(5619);
// EXTERNAL MODULE: ./src/placement/targets.ts
var targets = __webpack_require__(8341);
// EXTERNAL MODULE: ./src/verdict/refused-credentials.ts
var refused_credentials = __webpack_require__(4202);
;// CONCATENATED MODULE: ./src/app/diagnose.ts
/**
 * The diagnosis of pulls that fail right now, in one file: clusters → waiting pods → causes → the checks that explain
 * them → verdict → report.
 */





















/** How far back Cloud Logging is read: as long as a cluster keeps its events. */
const LOGGED_MS = 60 * 60 * 1000;
/**
 * Diagnoses the pulls that fail on clusters.
 * @throws UsageError if the environment is wrong or there are no credentials; nothing was requested
 */
async function diagnose(run, context) {
    const { request, timeoutMs, verification } = run;
    const connection = await (0,connect/* connect */.N)(timeoutMs, context, (0,check/* verifying */.MP)(run), verification, request);
    try {
        const startedAt = new Date();
        const { answers, now: underWay } = (0,waiting_for/* watched */.V)(connection.answers);
        context.onWatch?.(underWay);
        const { ask, answered } = (0,facts_ask/* asker */.N8)(answers);
        const now = startedAt.toISOString();
        const { clusters, fleet } = await clustersIn(request, ask, context.onProgress);
        if (fleet !== null)
            connection.restartDeadline();
        const looking = { run, ask, now, onCluster: progressOf(clusters.length, context.onProgress) };
        const lane = (0,p_limit/* default */.A)(AT_ONCE);
        const judgements = await Promise.all(clusters.map((cluster) => lane(() => diagnoseCluster(cluster, looking))));
        const { caller } = connection;
        const all = await answered();
        const refused = (0,refused_credentials/* refusedCredentials */.P)(all, connection.credentials);
        const report = (0,outcome/* reported */.Y6)(judgements.flat(), run, context, {
            startedAt,
            caller,
            refused,
            late: (0,outcome/* outOfTime */.p3)(all),
            connection,
            credentials: connection.credentials,
            fleet,
        });
        return { report, facts: null, refused, notes: (0,outcome/* notesOf */.h$)(judgements.flat(), report, request, now) };
    }
    finally {
        await connection.close();
    }
}
/** The number of clusters that are read at the same time. */
const AT_ONCE = 32;
/** The clusters that were named, and those of the scopes, with what could not be seen of the scopes. */
async function clustersIn({ clusters, fleet }, ask, onProgress) {
    if (fleet === null)
        return { clusters, fleet: null };
    onProgress(`looking for the clusters of ${fleet.scopes.join(', ')}`);
    const found = await (0,facts_fleet/* clustersOfFleet */.H)(fleet, clusters, ask);
    const counts = { all: found.all.length, judged: found.clusters.length };
    return { clusters: found.clusters, fleet: { ...found, ...counts, isPart: fleet.shard !== null, running: false } };
}
/** Reports progress: the name of a single cluster, or how many clusters have been started. */
function progressOf(count, onProgress) {
    let begun = 0;
    return (name) => {
        begun += 1;
        onProgress(count === 1 ? `reading the pods of ${name}` : `reading the pods of ${String(begun)} of ${String(count)} clusters`);
    };
}
const NO_LOGS = (0,fact/* failed */.gz)('not-asked', 'Cloud Logging', 'the cluster is outside Google Cloud');
/** One target for each image that pods wait for; one without an image if no pod waits, or nothing could be read. */
async function diagnoseCluster(name, looking) {
    const { run, ask, now, onCluster } = looking;
    onCluster(name.name);
    const cluster = await ask('cluster', name);
    if (cluster.state === 'absent')
        return [await judgeAlone(name, null, [], false, looking)];
    const { namespace, pod } = within(run.request);
    const endpoints = (0,fact/* knownValue */.jj)(cluster)?.endpoints ?? { addresses: [], dns: null, authority: null, membership: null };
    const api = await ask('waitingPulls', { ...name, namespace, pod, endpoints });
    const refusal = (0,fact/* missing */.LO)(api);
    if (refusal?.state === 'absent')
        return [await judgeAlone(name, null, [noPodFinding(refusal.detail)], false, looking)];
    let looked = lookedAt(api, name, null);
    if (refusal !== null) {
        const since = new Date(Date.parse(now) - LOGGED_MS).toISOString();
        const logs = (0,model_cluster/* isOutside */._K)(name) ? NO_LOGS : await ask('loggedPulls', { ...name, namespace, pod, since });
        const lost = (0,fact/* missing */.LO)(logs);
        if (lost !== null)
            return [await judgeAlone(name, null, [unreadFinding(refusal, lost, name)], true, looking)];
        const why = `told by Cloud Logging of the last hour, as the pods could not be read: ${refusal.detail}`;
        looked = lookedAt(logs, name, why);
    }
    if (looked === null)
        return [];
    return judgeCauses(looked, causesOfWaiting(looked.value, name, (0,fact/* knownValue */.jj)(cluster) ?? null), looking);
}
/** A pod's name is relative to a namespace. */
const within = ({ namespace, pod }) => ({
    namespace: pod !== null && namespace === null ? 'default' : namespace,
    pod,
});
const lookedAt = (fact, cluster, instead) => fact.state === 'known' ? { cluster, from: fact.from, value: fact.value, instead } : null;
/** The causes by image, limited to the requested images and pools. */
async function judgeCauses(looked, all, looking) {
    const { images, nodePools } = looking.run.request;
    const wanted = new Map(images.map((image) => [(0,target/* keyOfImage */.I2)(image), image]));
    const byImage = new Map();
    for (const cause of all) {
        const key = cause.reference === null ? (cause.image ?? waiting_pull/* ANY_IMAGE */.$6) : (0,image_reference/* imageKey */.p2)(cause.reference);
        if (wanted.size > 0 && !wanted.has(key))
            continue;
        if (nodePools !== null && !(0,target/* isAsked */.D6)(nodePools, cause.pool ?? ''))
            continue;
        byImage.set(key, [...(byImage.get(key) ?? []), cause]);
    }
    const waiting = [...byImage].map(([key, causes]) => judgeImage(wanted.get(key) ?? imageOf(causes[0]?.image ?? null), causes, looked, looking));
    const others = images.length > 0 ? images.filter((image) => !byImage.has((0,target/* keyOfImage */.I2)(image))) : byImage.size === 0 ? [null] : [];
    const none = others.map((image) => {
        const finding = noneFinding(looked, image === null ? null : textOf(image), within(looking.run.request));
        return judgeAlone(looked.cluster, image, [finding], false, looking);
    });
    return Promise.all([...waiting, ...none]);
}
const textOf = (image) => (image.valid ? image.reference.text : image.text);
function imageOf(text) {
    const parsed = (0,image_reference/* parseImageReference */.o_)(text ?? '');
    if (parsed.ok)
        return { valid: true, reference: parsed.reference, sources: [], uses: [], plain: true };
    return {
        valid: false,
        text: text ?? waiting_pull/* ANY_IMAGE */.$6,
        reason: parsed.reason,
        at: parsed.at,
        atRunTime: false,
        sources: [],
        unlisted: null,
    };
}
/** Runs the checks on an image that pods wait for and the pools of their nodes, with what the nodes reported. */
async function judgeImage(image, causes, looked, looking) {
    const { run, ask, now } = looking;
    const pulls = causes.flatMap((cause) => cause.pulls);
    const namespaces = [...new Set(pulls.map(({ namespace }) => namespace))];
    const cluster = (0,fact/* knownValue */.jj)(await ask('cluster', looked.cluster));
    const named = poolsOf(causes, cluster?.pools.map(({ name }) => name) ?? []);
    // If their pool is known, the pods show who pulls. A verification pod has its own secrets.
    const seen = named !== null && looked.instead === null && run.request.verify === 'none';
    const refused = seen && cluster !== undefined ? accountsRefused(causes) : [];
    const accounts = cluster === undefined ? NO_ACCOUNTS : await annotatedAccounts(refused, cluster, ask);
    const uses = seen ? usesOfWaiting(pulls, image, looked.cluster, accounts) : [];
    const asked = image.valid ? { ...image, uses, plain: uses.length === 0 } : image;
    const target = targetOf(looked.cluster, asked, run, {
        nodePools: named ?? run.request.nodePools,
        namespace: namespaces.length === 1 ? (namespaces[0] ?? null) : run.request.namespace,
        pullSecrets: uses.length > 0 ? [] : [...new Set(pulls.flatMap(({ pullSecrets }) => pullSecrets))],
    });
    const facts = await (0,gather/* gather */.k)(target, ask, now);
    if (!image.valid && image.text === waiting_pull/* ANY_IMAGE */.$6) {
        const findings = causes.map((cause) => causeFinding(cause, looked, [], facts));
        return judgeAlone(looked.cluster, null, findings, false, looking);
    }
    const judged = (0,checks/* allFindings */.c4)(facts);
    const isOfNode = (check) => (0,checks/* traitsOf */.JC)(check).nodeRoute === true;
    const found = cluster === undefined ? judged : assumingNodePulls(judged, accounts.unread, cluster, isOfNode);
    const explaining = (0,outcome/* concluded */._S)(facts, found, run).findings;
    return (0,outcome/* concluded */._S)(facts, [...causes.map((cause) => causeFinding(cause, looked, explaining, facts)), ...found], run);
}
/** The pools that are passed to the checks; null if one of them is not known or does not exist any more. */
function poolsOf(causes, listed) {
    const pools = [...new Set(causes.map(({ pool }) => pool))];
    const there = pools.filter((pool) => pool !== null && listed.includes(pool));
    return there.length === pools.length && there.length > 0 ? { kind: 'named', names: there } : null;
}
/**
 * A target of which only the cluster is checked, because there is no image to judge.
 * @param image the requested image; null for any
 * @param blind true if nothing could be read
 */
async function judgeAlone(cluster, image, findings, blind, { run, ask, now }) {
    const target = targetOf(cluster, imageOf(null), run, {});
    const facts = await (0,gather/* gather */.k)(target, ask, now);
    const shown = image === null ? facts : { ...facts, target: { ...target, image } };
    // The cluster check reports nothing without a valid image, so it runs with a placeholder.
    const ofCluster = (0,checks/* runCheck */.k_)(checks_cluster/* cluster */.b, { ...facts, target: { ...target, image: imageOf('any') } });
    const judgement = (0,outcome/* concluded */._S)(facts, [...findings, ...ofCluster], run);
    return { ...judgement, facts: shown, blind: judgement.blind || blind };
}
const targetOf = (cluster, image, { request, strict }, own) => ({
    ...(0,targets/* askedOf */.i)(request, strict),
    image,
    cluster,
    platforms: [],
    ...own,
});


/***/ }),

/***/ 7649:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ clustersOfFleet)
});

// EXTERNAL MODULE: ./src/model/cluster.ts
var model_cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/model/fleet.ts
var fleet = __webpack_require__(6389);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/model/shard.ts


/**
 * Whether a cluster belongs to a shard, by a hash of its path: a new or a deleted cluster moves no other cluster, and the
 * whole list need not be known.
 */
function isInShard(cluster, { index, count }) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update((0,model_cluster/* clusterPath */.Sf)(cluster)).digest();
    return hash.readUIntBE(0, 6) % count === index - 1;
}

// EXTERNAL MODULE: ./src/model/fact.ts
var model_fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/model/need.ts + 1 modules
var need = __webpack_require__(3609);
// EXTERNAL MODULE: ./src/model/unreadable.ts
var unreadable = __webpack_require__(9706);
;// CONCATENATED MODULE: ./src/facts/scope.ts



const NOTHING_FOUND = { clusters: [], sure: true, unseen: [], notes: [], needs: [] };
/** The maximum depth of the search; Google allows up to ten levels of folders. */
const DEEPEST = 20;
/** The maximum number of names in one sentence. */
const NAMED = 3;
/** @param channels whether to also ask for release channels */
const ofScope = (scope, channels, ask) => scope.startsWith('projects/') ? ofProject(scope.slice('projects/'.length), ask) : belowScope(scope, channels, ask);
/**
 * @param given the project's ID or number; a number is replaced by the ID if that can be read, so each cluster has one
 * name
 */
async function ofProject(given, ask) {
    const project = /^\d+$/.test(given) ? ((0,model_fact/* knownValue */.jj)(await ask('project', { project: given }))?.id ?? given) : given;
    const listing = await ask('clusters', { project });
    if (listing.state !== 'known')
        return notSeen(`The clusters of projects/${project}`, listing);
    const { clusters, missingZones } = listing.value;
    const zones = missingZones.join(', ');
    const incomplete = `The list of the clusters of projects/${project} is incomplete: ${zones} did not answer`;
    return { ...NOTHING_FOUND, clusters, unseen: missingZones.length === 0 ? [] : [incomplete] };
}
async function belowScope(scope, channels, ask) {
    const inventory = await ask('inventory', { scope, ...(channels ? { channels } : {}) });
    if (inventory.state !== 'known')
        return byProjects(scope, inventory, ask);
    const { clusters, others } = inventory.value;
    const unread = others.map((name) => `Cloud Asset Inventory names a cluster in ${scope} as ${(0,unreadable/* quoted */.TL)(name)}: no cluster is named so`);
    return { ...NOTHING_FOUND, clusters, sure: false, unseen: unread };
}
/** If Cloud Asset Inventory does not answer: lists the clusters of every project below the scope with GKE. */
async function byProjects(scope, inventory, ask) {
    const asked = notSeen(`Cloud Asset Inventory’s list of the clusters of ${scope}`, inventory);
    const tree = await below(scope, ask, 0);
    if (tree.projects.length === 0 && tree.lost.length > 0) {
        const [lost] = tree.lost;
        const listed = notSeen(`The list of the projects of ${scope}`, lost ?? inventory);
        // Either permission would be enough. The one for the inventory covers all projects, and shows more.
        return { ...NOTHING_FOUND, unseen: [...asked.unseen, ...listed.unseen, OTHERWISE], needs: asked.needs };
    }
    const listings = await Promise.all(tree.projects.map(async (project) => ({ project, fact: await ask('clusters', { project }) })));
    const parts = listings.map(({ project, fact }) => ({ project, fact, of: isOff(fact) }));
    const off = parts.filter(({ of }) => of);
    const refused = parts.filter(({ fact, of }) => fact.state !== 'known' && !of);
    const seen = await Promise.all(parts.filter(({ fact }) => fact.state === 'known').map(({ project }) => ofProject(project, ask)));
    const because = whyNot(refused[0]?.fact);
    return {
        ...NOTHING_FOUND,
        clusters: seen.flatMap(({ clusters }) => clusters),
        unseen: [
            ...tree.lost.flatMap((lost) => notSeen(`A part of ${scope}`, lost).unseen),
            ...(refused.length === 0
                ? []
                : [
                    `The clusters of ${counted(refused.length, tree.projects.length)} below ${scope} could not be read: ${named(refused.map(({ project }) => project))} (${because})`,
                ]),
            ...seen.flatMap(({ unseen }) => unseen),
        ],
        notes: [
            `${asked.unseen[0] ?? ''}; ${tree.projects.length === 1 ? 'its project was' : `its ${String(tree.projects.length)} projects were`} listed one by one`,
            ...(off.length === 0
                ? []
                : [
                    `GKE’s API is off in ${counted(off.length, tree.projects.length)} below ${scope}: they count as without a cluster`,
                ]),
        ],
        needs: needsOf(scope, refused.map(({ fact }) => fact)),
    };
}
/** The missing permission, or the other reason, for the first of many projects. */
function whyNot(fact) {
    const root = fact === undefined ? null : (0,model_fact/* missing */.LO)(fact);
    if (root === null || root.state === 'absent')
        return root?.detail ?? '';
    const [lacks] = root.state === 'denied' && root.why === 'permission' ? root.needs : [];
    return lacks === undefined ? (0,unreadable/* whyMissing */.bi)('one', root) : `the caller lacks ${lacks.permission}`;
}
const OTHERWISE = 'a scope of its own for each project (projects/P) is listed without either';
/** One permission above all projects if several lack it. */
function needsOf(scope, facts) {
    const needs = (0,need/* distinctNeeds */.Qs)(facts.flatMap((fact) => (fact.state === 'denied' ? fact.needs : [])));
    return needs.length > NAMED ? [(0,need/* need */.$B)('container.clusters.list', scope)] : needs;
}
/** Whether the GKE API is disabled or was never enabled. */
const isOff = (fact) => fact.state === 'denied' && fact.why === 'api-disabled';
const counted = (some, all) => `${String(some)} of ${String(all)} projects`;
const named = (names) => names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ` and ${String(names.length - NAMED)} more` : '');
/** The projects below a folder or an organization, including nested folders, and the parts that could not be read. */
async function below(parent, ask, depth) {
    const children = await ask('children', { parent });
    if (children.state !== 'known')
        return { projects: [], lost: [children] };
    const { projects, folders } = children.value;
    const deeper = depth >= DEEPEST ? [] : await Promise.all(folders.map((folder) => below(folder, ask, depth + 1)));
    return {
        projects: [...projects, ...deeper.flatMap((each) => each.projects)].sort(),
        lost: deeper.flatMap(({ lost }) => lost),
    };
}
/** The reason why a list could not be read, and the permission for it. */
function notSeen(what, fact) {
    const root = (0,model_fact/* missing */.LO)(fact);
    if (root === null || root.state === 'absent')
        return { ...NOTHING_FOUND, unseen: [`${what} could not be read: ${root?.detail ?? 'there is no such scope'}`] };
    const needs = root.state === 'denied' ? root.needs : [];
    return { ...NOTHING_FOUND, unseen: [(0,unreadable/* whyMissing */.bi)(what, root)], needs };
}

;// CONCATENATED MODULE: ./src/facts/members.ts
/**
 * The members of the fleets in a scope: GKE clusters, which are merged with their entries from GKE, and clusters
 * outside Google Cloud.
 */



/** A project without the GKE Hub API has no fleet. */
async function membersOf(scope, ask) {
    const fact = await ask('memberships', { scope });
    if (fact.state === 'denied' && fact.why === 'api-disabled' && scope.startsWith('projects/'))
        return NOTHING_FOUND;
    if (fact.state !== 'known')
        return notSeen(`The members of the fleets of ${scope}`, fact);
    const { members, unreachable } = fact.value;
    const clusters = await Promise.all(members.map((member) => clusterOf(member, ask)));
    const places = unreachable.join(', ');
    const incomplete = `The list of the members of the fleet of ${scope} is incomplete: ${places} did not answer`;
    return { ...NOTHING_FOUND, clusters, sure: false, unseen: unreachable.length === 0 ? [] : [incomplete] };
}
/** A member outside GKE is identified by its membership with the project number, which Connect gateway uses. */
async function clusterOf({ name, cluster, labels }, ask) {
    if (cluster !== null)
        return (0,model_cluster/* unlabelled */.h0)(cluster);
    const [, project = '', ...rest] = name.split('/');
    const number = /^\d+$/.test(project) ? project : (0,model_fact/* knownValue */.jj)(await ask('project', { project }))?.number;
    return { project: '', location: '', name: ['projects', number ?? project, ...rest].join('/'), labels, channel: null };
}

;// CONCATENATED MODULE: ./src/facts/fleet.ts
/** The clusters of a fleet, and the parts of its scope that could not be read. */





/**
 * Finds the clusters of a fleet. Those of a project come from GKE's own list, which is always current. Those of a
 * folder or an organization come from Cloud Asset Inventory; a cluster that no longer exists in GKE is left out.
 * @param given named clusters, which are judged whatever the scopes contain and the filter selects
 */
async function clustersOfFleet({ scopes, shard, filter, memberships }, given, ask) {
    const lists = scopes.map((scope) => ofScope(scope, filter.channels.length > 0, ask));
    const members = memberships ? scopes.map((scope) => membersOf(scope, ask)) : [];
    const found = await Promise.all([...lists, ...members]);
    const there = byPath(found.flatMap(({ clusters }) => clusters));
    const wanted = there.filter((cluster) => (0,fleet/* isWanted */.Yu)(cluster, filter));
    const all = byPath([...given.map(model_cluster/* unlabelled */.h0), ...wanted]).map(model_cluster/* nameOf */.Vb);
    const mine = shard === null ? all : all.filter((cluster) => isInShard(cluster, shard));
    const listed = new Set([...given, ...found.flatMap(({ clusters, sure }) => (sure ? clusters : []))].map(model_cluster/* clusterPath */.Sf));
    const exist = await Promise.all(mine.map(async (cluster) => listed.has((0,model_cluster/* clusterPath */.Sf)(cluster)) || (await ask('cluster', cluster)).state !== 'absent'));
    const clusters = mine.filter((_, at) => exist[at] === true);
    const judged = new Set(clusters.map(model_cluster/* clusterPath */.Sf));
    const left = there.length - wanted.length;
    const ofAll = `${String(left)} of ${String(there.length)} clusters of the ${scopes.length === 1 ? 'scope' : 'scopes'}`;
    return {
        clusters,
        // If the one shard contains all clusters, clusters that no longer exist are removed here, too.
        all: mine.length === all.length ? clusters : all,
        listed: there.filter((cluster) => judged.has((0,model_cluster/* clusterPath */.Sf)(cluster))),
        unseen: found.flatMap(({ unseen }) => unseen),
        notes: [
            ...found.flatMap(({ notes }) => notes),
            ...((0,fleet/* takesAll */.yX)(filter) || there.length === 0 ? [] : [`the filter leaves out ${ofAll}`]),
        ],
        needs: found.flatMap(({ needs }) => needs),
    };
}
/**
 * Each cluster once, sorted in the same way as merged reports: by the characters of the path. Entries from GKE are
 * first in the input, and take precedence over entries from fleets.
 */
function byPath(clusters) {
    const paths = new Map(clusters.toReversed().map((cluster) => [(0,model_cluster/* clusterPath */.Sf)(cluster), cluster]));
    return [...paths].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cluster]) => cluster);
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