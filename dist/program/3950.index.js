"use strict";
exports.id = 3950;
exports.ids = [3950];
exports.modules = {

/***/ 3950:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sourcesInPlay: () => (/* binding */ sourcesInPlay)
});

// EXTERNAL MODULE: ./src/model/json.ts
var model_json = __webpack_require__(7979);
// EXTERNAL MODULE: ./src/model/need.ts + 1 modules
var need = __webpack_require__(3609);
// EXTERNAL MODULE: ./src/google/google-api.ts
var google_api = __webpack_require__(533);
;// CONCATENATED MODULE: ./src/google/access-boundaries.ts




/** IAM v3: the principal access boundary policies of an organization (docs/GOOGLE.md#principal-access-boundaries). */
const accessBoundaries = (client) => ({
    accessBoundaries: ({ organization }) => (0,google_api/* listGoogle */.Cx)(client, {
        service: 'iam',
        name: `v3/${organization}/locations/global/principalAccessBoundaryPolicies`,
        from: `iam principal access boundary policies of ${organization}`,
        needs: [(0,need/* need */.$B)('iam.principalaccessboundarypolicies.list', organization)],
        what: 'a list of principal access boundary policies',
        items: 'principalAccessBoundaryPolicies',
        read: readBoundary,
    }),
});
/** Keeps only rules that allow access. A rule with an unknown effect is dropped, so it grants access to nobody. */
function readBoundary(json) {
    const name = (0,model_json/* text */.Qq)(json['name']);
    if (name === null)
        return null;
    const rules = (0,model_json/* list */.p_)((0,model_json/* object */.Ik)(json['details'])['rules']).map(model_json/* object */.Ik);
    const allowing = rules.filter(({ effect }) => effect === 'ALLOW');
    return {
        name: (0,model_json/* clean */.uH)(name, 300),
        resources: allowing.flatMap(({ resources }) => (0,model_json/* list */.p_)(resources).flatMap((each) => (0,model_json/* text */.Qq)(each) ?? [])),
    };
}

// EXTERNAL MODULE: ./src/model/fact.ts
var fact = __webpack_require__(5815);
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
            (0,fact/* known */.eO)(listed.flatMap((fact) => (fact.state === 'known' ? fact.value : [])), from));
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
/** `status` is the enforced configuration; `spec` is only a dry run. */
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

// EXTERNAL MODULE: ./src/model/admission.ts
var admission = __webpack_require__(2128);
// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
;// CONCATENATED MODULE: ./src/google/binary-authorization.ts






/** The maximum number of attestations that are validated per image; the rest is unknown. */
const MOST = 20;
/**
 * Binary Authorization v1 and Container Analysis v1: policies, attestors and attestations. The service itself validates
 * the attestations (docs/GOOGLE.md#binary-authorization).
 */
const binaryAuthorizationApi = (client) => ({
    admissionPolicy: ({ project }) => (0,google_api/* callGoogle */.EW)(client, {
        service: 'binaryauthorization',
        name: `v1/projects/${project}/policy`,
        from: `binaryauthorization projects/${project}/policy`,
        needs: [(0,need/* need */.$B)('binaryauthorization.policy.get', `projects/${project}`)],
        what: 'a Binary Authorization policy',
        read: readPolicy,
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
            return (0,fact/* known */.eO)({ keys, attestations: [], more: false }, asked.from);
        const attested = await attestationsOf(client, note, image.slice(image.indexOf('@') + 1));
        if (attested.state !== 'known')
            return attested;
        const first = attested.value.slice(0, MOST);
        const answers = await Promise.all(first.map((each) => validate(client, attestor, note, each)));
        return answerOf(asked.from, keys, answers, attested.value.length > MOST);
    },
});
/** Searches by digest, as gcloud does, because an attestation may be attached to another name of the image. */
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
    // A note may have other kinds of occurrences, and the service may ignore the filter.
    const own = found.value.filter(({ resource, attestation }) => resource.endsWith(`@${digest}`) && Object.keys(attestation).length > 0);
    return (0,fact/* known */.eO)(own, found.from);
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
/** All attestations. One valid attestation is enough, even if others could not be validated. */
function answerOf(from, keys, answers, more) {
    const attestations = answers.flatMap((fact) => (fact.state === 'known' ? [fact.value] : []));
    const lack = answers.map(fact/* missing */.LO).find((root) => root !== null);
    if (lack !== undefined && !attestations.some(({ valid }) => valid))
        return lack;
    return (0,fact/* known */.eO)({ keys, attestations, more }, from);
}
function readPolicy(json) {
    const otherwise = readRule(json['defaultAdmissionRule']);
    const exempt = patternsIn(json);
    const maps = Object.entries(admission/* RULE_MAPS */.V).map(([kind, field]) => readMap(kind, (0,own_value/* ownValue */.e)(json, field)));
    if (otherwise === null || exempt === null || !maps.every((map) => map !== null))
        return null;
    return { exempt, system: asksSystem(json['globalPolicyEvaluationMode']), rules: maps.flat(), otherwise };
}
/** Whether Google's system policy also exempts images (`globalPolicyEvaluationMode`); null for an unknown mode. */
const asksSystem = (mode = 'DISABLE') => mode === 'ENABLE' ? true : mode === 'DISABLE' || mode === 'GLOBAL_POLICY_EVALUATION_MODE_UNSPECIFIED' ? false : null;
function readMap(kind, raw) {
    if (raw === undefined || raw === null)
        return [];
    const map = (0,model_json/* objectOrNull */.av)(raw);
    if (map === null)
        return null;
    const rules = Object.entries(map).map(([key, each]) => ({ kind, key, rule: readRule(each) }));
    return rules.every((each) => each.rule !== null) ? rules : null;
}
/**
 * Reads a rule; null if it has no evaluation mode or its attestors are not a list of names: a partial rule would
 * mislead.
 */
function readRule(raw) {
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

// EXTERNAL MODULE: ./src/model/cluster.ts
var model_cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/model/cluster-json.ts + 5 modules
var cluster_json = __webpack_require__(4155);
;// CONCATENATED MODULE: ./src/model/running.ts
/** The kinds of Kubernetes objects that show what runs. */
const RUNNING_KINDS = ['Pod', 'DaemonSet', 'CronJob', 'ServiceAccount'];

;// CONCATENATED MODULE: ./src/google/gke-hub.ts





const PAGE = '100';
const NAME = /^projects\/[a-z0-9.:-]{1,127}\/locations\/[a-z0-9-]{1,63}\/memberships\/[a-z0-9-]{1,63}$/;
/** The members of the fleet of `projects/P` in all locations. */
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
    return (0,fact/* known */.eO)({ members: there(found.value), unreachable: [...unreachable] }, found.from);
}
/** Reads a membership: `gone` if its cluster no longer exists; null if the JSON is not a membership. */
function memberFrom(name, json) {
    if (!NAME.test(name))
        return null;
    const { gkeCluster } = (0,model_json/* object */.Ik)(json['endpoint']);
    const { resourceLink, clusterMissing } = (0,model_json/* object */.Ik)(gkeCluster);
    if (clusterMissing === true)
        return 'gone';
    const link = (0,model_json/* text */.Qq)(resourceLink);
    const cluster = link === null ? null : clusterOf(link);
    if (link !== null && cluster === null)
        return null;
    return { name, cluster, labels: (0,cluster_json/* labelsIn */.xS)(json['labels']) };
}
/** The members with existing clusters. */
const there = (members) => members.filter((member) => member !== 'gone');
/**
 * Reads a cluster from a full resource name, including the `zones` form of zonal clusters; null if it is not a cluster.
 */
function clusterOf(name) {
    const [, project, location, cluster] = /^\/\/container\.googleapis\.com\/projects\/([a-z0-9.:-]{1,127})\/(?:locations|zones)\/([a-z0-9-]{1,63})\/clusters\/([a-z][a-z0-9-]{0,62})$/.exec(name) ?? [];
    if (project === undefined || location === undefined || cluster === undefined)
        return null;
    return { project, location, name: cluster };
}

;// CONCATENATED MODULE: ./src/google/cloud-asset.ts








/** The number of assets per page: the maximum of the API. */
const cloud_asset_PAGE = '500';
/**
 * Cloud Asset Inventory: the resources below a folder or an organization
 * (docs/GOOGLE.md#clusters-in-cloud-asset-inventory).
 */
const cloudAsset = (client, makeReader) => ({
    inventory: async ({ scope, channels }) => {
        const whole = channels === true;
        const found = await searchAssets(client, scope, '', {
            query: {
                assetTypes: 'container.googleapis.com/Cluster',
                readMask: `name,labels${whole ? ',versionedResources' : ''}`,
                pageSize: whole ? CLUSTERS_PAGE : cloud_asset_PAGE,
            },
            read: readCluster,
        });
        if (found.state !== 'known')
            return found;
        const named = found.value;
        return (0,fact/* known */.eO)({
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
            // Skip assets that do not belong to a cluster or are of another kind.
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
        const found = await searchAssets(client, scope, ', Kubernetes objects', {
            query: {
                assetTypes: [...KINDS.keys()],
                readMask: 'name,assetType,versionedResources',
                pageSize: PODS_PAGE,
            },
            pages: MOST_PAGES,
            read: add,
        });
        if (found.state !== 'known')
            return found;
        // Every cluster has system pods, so a cluster without pods is not exported
        // (docs/GOOGLE.md#pods-in-cloud-asset-inventory).
        const clusters = [...readers.values()]
            .filter(({ pods }) => pods)
            .map(({ cluster, reader }) => ({ cluster, running: reader.read() }));
        return (0,fact/* known */.eO)({ clusters }, found.from);
    },
});
/**
 * Lists all assets of some types below a scope.
 * @param of a description of the assets, appended to the scope in messages
 */
const searchAssets = (client, scope, of, asked) => (0,google_api/* listGoogle */.Cx)(client, {
    service: 'cloudasset',
    name: `v1/${scope}`,
    method: ':searchAllResources',
    items: 'results',
    from: `cloudasset searchAllResources of ${scope}${of}`,
    needs: [(0,need/* need */.$B)('cloudasset.assets.searchAllResources', scope)],
    what: 'a list of assets',
    ...asked,
});
/** The JSON of a complete cluster is about 20 kB, and more if it has many node pools. */
const CLUSTERS_PAGE = '100';
/**
 * A cluster with its labels, and with its release channel if the answer contains the complete cluster. If the name is
 * not that of a cluster, the name itself; null if there is no name.
 */
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
        labels: (0,cluster_json/* labelsIn */.xS)(asset['labels']),
        channel: whole === null ? null : (0,cluster_json/* listedIn */.tl)(whole).channel,
    };
}
/** The JSON of an object is about 10 kB, and the size of an answer is limited. */
const PODS_PAGE = '200';
/** At most 200,000 objects of one project. */
const MOST_PAGES = 1000;
/** The asset types of running objects (https://cloud.google.com/asset-inventory/docs/asset-types). */
const KINDS = new Map(RUNNING_KINDS.map((kind) => [
    `${{ DaemonSet: 'apps.', CronJob: 'batch.', Pod: '', ServiceAccount: '' }[kind]}k8s.io/${kind}`,
    kind,
]));
/** The object itself, in the latest version in the inventory. */
const resourceOf = (asset) => (0,model_json/* object */.Ik)((0,model_json/* list */.p_)(asset['versionedResources']).at(-1))['resource'];
/** The members of all fleets below a folder or an organization. */
async function membersBelow(client, scope) {
    const found = await searchAssets(client, scope, ', memberships', {
        query: {
            assetTypes: 'gkehub.googleapis.com/Membership',
            readMask: 'name,versionedResources',
            pageSize: cloud_asset_PAGE,
        },
        read: (asset) => memberFrom(((0,model_json/* text */.Qq)(asset['name']) ?? '').replace(HUB, ''), (0,model_json/* object */.Ik)(resourceOf(asset))),
    });
    return found.state === 'known' ? (0,fact/* known */.eO)({ members: there(found.value), unreachable: [] }, found.from) : found;
}
const HUB = /^\/\/gkehub\.googleapis\.com\//;

// EXTERNAL MODULE: ./src/model/network.ts
var model_network = __webpack_require__(2607);
;// CONCATENATED MODULE: ./src/google/cloud-dns.ts





/**
 * Cloud DNS: private zones and policies of a project that change how names resolve on its networks
 * (docs/GOOGLE.md#the-way-of-private-nodes).
 */
const cloudDns = (client) => ({
    privateZones: async ({ project }) => {
        const listed = await (0,google_api/* listGoogle */.Cx)(client, {
            ...asked(project, 'managedZones', 'dns.managedZones.list'),
            what: 'a list of DNS zones',
            items: 'managedZones',
            read: readZone,
        });
        return listed.state === 'known' ? (0,fact/* known */.eO)(listed.value.flat(), listed.from) : listed;
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
/**
 * The networks in a field `networks` of Cloud DNS, as people wrote them: a project may be its number, also another
 * project's (https://cloud.google.com/dns/docs/zones/cross-project-binding); and the clusters in a field `gkeClusters`.
 */
const networksOf = (json) => (0,model_json/* list */.p_)(json['networks']).flatMap((each) => (0,model_network/* networkName */.uv)((0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(each)['networkUrl']) ?? '') ?? []);
const clustersOf = (json) => (0,model_json/* list */.p_)(json['gkeClusters']).flatMap((each) => (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(each)['gkeClusterName']) ?? []);
/** Empty for a public zone: it resolves for nodes as it does for everybody. */
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
        const network = (0,model_network/* networkName */.uv)((0,model_json/* text */.Qq)(networkUrl) ?? '');
        return { who: network === null ? 'another network' : `the network ${network}`, readable: true };
    }
    if (forwardingConfig !== undefined) {
        const servers = serversOf((0,model_json/* object */.Ik)(forwardingConfig));
        return { who: `the name servers ${servers.slice(0, 4).join(', ') || 'of another'}`, readable: false };
    }
    if (serviceDirectoryConfig !== undefined)
        return { who: 'a namespace of Service Directory', readable: true };
    return reverseLookupConfig === undefined ? null : { who: 'the addresses of VMs', readable: true };
}
const serversOf = (json) => (0,model_json/* list */.p_)(json['targetNameServers']).flatMap((each) => {
    const { ipv4Address, ipv6Address, domainName } = (0,model_json/* object */.Ik)(each);
    return (0,model_json/* text */.Qq)(ipv4Address) ?? (0,model_json/* text */.Qq)(ipv6Address) ?? (0,model_json/* text */.Qq)(domainName) ?? 'without an address';
});
function readRecord(json) {
    const [name, type] = [(0,model_json/* text */.Qq)(json['name']), (0,model_json/* text */.Qq)(json['type'])];
    if (name === null || type === null)
        return null;
    // A routing policy chooses between several answers, so none of them is certain.
    const data = json['routingPolicy'] === undefined ? (0,model_json/* list */.p_)(json['rrdatas']) : [];
    return { name: name.toLowerCase(), type, data: data.flatMap((each) => (0,model_json/* text */.Qq)(each) ?? []) };
}
function readServerPolicy(json) {
    const name = (0,model_json/* text */.Qq)(json['name']);
    if (name === null)
        return null;
    return { name, networks: networksOf(json), servers: serversOf((0,model_json/* object */.Ik)(json['alternativeNameServerConfig'])) };
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

;// CONCATENATED MODULE: ./src/google/cloud-identity.ts



/** An e-mail address that is safe to insert into a Cloud Identity query. */
const ADDRESS = /^[^\s'"\\@]+@[^\s'"\\@]+$/;
/**
 * Cloud Identity: whether a service account is a member of a group, directly or through other groups
 * (docs/GOOGLE.md#groups).
 */
const cloudIdentity = (client) => ({
    groupMembership: async ({ group, email }) => {
        const from = `cloudidentity members of ${group}`;
        if (!ADDRESS.test(group) || !ADDRESS.test(email))
            return (0,fact/* failed */.gz)('not-asked', from, 'it is not the e-mail address of a group');
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
            // The API may omit a field that is false.
            read: ({ hasMembership = false, error }) => typeof hasMembership === 'boolean' && error === undefined ? { member: hasMembership } : null,
        });
    },
});
/** Access to a group's members is controlled in the directory, not by an IAM role. */
const groupNeed = (group) => ({
    way: 'policies',
    permission: 'cloudidentity groups.memberships.checkTransitiveMembership',
    resource: `the group ${group}`,
    role: 'the Groups Reader admin role in Cloud Identity or Google Workspace, or a place in the group with the right to view its members',
});

;// CONCATENATED MODULE: ./src/google/cloud-kms.ts



/** Cloud KMS: the state of a key's primary version, or of the given version (cloudkms v1). */
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

// EXTERNAL MODULE: ./src/google/compute.ts
var compute = __webpack_require__(5630);
// EXTERNAL MODULE: ./src/model/append.ts
var append = __webpack_require__(7737);
;// CONCATENATED MODULE: ./src/google/compute-routes.ts





/**
 * Compute Engine: the routes of networks, from every API method that lists some
 * (docs/GOOGLE.md#the-way-of-private-nodes).
 */
const computeRoutes = (client) => ({
    routes: ({ project }) => (0,google_api/* listGoogle */.Cx)(client, {
        ...askedOfCompute(`projects/${project}/global/routes`, 'compute.routes.list'),
        what: 'a list of routes',
        items: 'items',
        read: readRoute,
    }),
    learnedRoutes: ({ project, region, router }) => {
        const name = `projects/${project}/regions/${region}/routers/${router}`;
        return (0,google_api/* callGoogle */.EW)(client, {
            ...askedOfCompute(name, 'compute.routers.get'),
            name: `${name}/getRouterStatus`,
            what: "a router's status",
            read: readLearned,
        });
    },
    peeringRoutes: async ({ network, peering, region }) => {
        const listed = await (0,google_api/* listGoogle */.Cx)(client, {
            ...askedOfCompute(network, 'compute.networks.listPeeringRoutes'),
            name: `${network}/listPeeringRoutes`,
            from: `compute ${network}: routes of the peering ${peering} in ${region}`,
            query: { direction: 'INCOMING', peeringName: peering, region },
            what: 'a list of the routes of a peering',
            items: 'items',
            read: (json) => readPeered(json, network, peering),
        });
        return listed.state === 'known' ? (0,fact/* known */.eO)(listed.value.flat(), listed.from) : listed;
    },
});
/** A call of Compute Engine, by the name of the requested resource. */
const askedOfCompute = (name, permission) => ({
    service: 'compute',
    name,
    from: `compute ${name}`,
    needs: [(0,need/* need */.$B)(permission, name.split('/').slice(0, 2).join('/'))],
});
/** The effective routes that a router learned by BGP in its region (compute v1 `RouterStatus.bestRoutes`). */
function readLearned(json) {
    const result = (0,model_json/* objectOrNull */.av)(json['result']);
    if (result === null)
        return null;
    const routes = (0,model_json/* list */.p_)(result['bestRoutes']).map((each) => {
        const route = readRoute({ name: 'learned by BGP', network: result['network'], ...(0,model_json/* object */.Ik)(each) });
        return route === null || typeof route.hop === 'object' ? route : { ...route, hop: { other: 'a BGP peer' } };
    });
    return routes.every((route) => route !== null) ? routes : null;
}
/**
 * Empty for a route that is not in effect, and for a route to a subnet of the peer, which `routes.list` already
 * contains.
 */
function readPeered(json, network, peering) {
    const { imported, priority = 0, type } = json;
    const range = (0,model_json/* text */.Qq)(json['destRange']);
    if (range === null || typeof priority !== 'number')
        return null;
    if (imported !== true || type === 'SUBNET_PEERING_ROUTE')
        return [];
    const name = `of the peering ${(0,model_json/* clean */.uH)(peering, 100)}`;
    return [{ name, network, range, priority, tags: [], hop: { other: `the peering ${(0,model_json/* clean */.uH)(peering, 100)}` } }];
}
/** The fields of a route that name its next hop, each with a description. */
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
        (0,model_network/* networkName */.uv)((0,model_json/* text */.Qq)(json['network']) ?? ''),
        (0,model_json/* text */.Qq)(json['destRange']),
    ];
    const { priority = 1000, routeStatus } = json;
    if (name === null || network === null || range === null || typeof priority !== 'number')
        return null;
    // A route that is not active has no effect.
    const idle = typeof routeStatus === 'string' && routeStatus !== 'ACTIVE';
    return {
        name: (0,model_json/* clean */.uH)(name),
        network,
        range: idle ? '' : range,
        priority,
        tags: compute_routes_texts(json['tags']),
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
const compute_routes_texts = (value) => (0,model_json/* list */.p_)(value).flatMap((each) => (0,model_json/* text */.Qq)(each) ?? []);

;// CONCATENATED MODULE: ./src/google/firewalls.ts


const OWN = new Set(['kind', 'firewalls', 'firewallPolicys', 'organizationFirewalls']);
/**
 * Reads the firewall rules of a network for outgoing traffic (compute v1
 * `regionNetworkFirewallPolicies.getEffectiveFirewalls`: VPC firewall rules, and the policies of organization, folders,
 * network and region). A rule of an unknown kind or form is kept as a rule that decides nothing.
 * @returns null if the JSON is not such an answer
 */
function firewallsFrom(json) {
    const { firewalls = [], firewallPolicys = [] } = json;
    if (!Array.isArray(firewalls) || !Array.isArray(firewallPolicys) || 'error' in json)
        return null;
    // The answer is empty if there are no rules; an object with only unknown fields is a different answer.
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
            sources: firewalls_texts(json['sourceRanges']),
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
/** The match fields for addresses and ports. Any other match field, including future ones, makes a rule narrower. */
const PLAIN = new Set(['destIpRanges', 'layer4Configs', 'srcIpRanges']);
function policyRuleFrom(json) {
    if (!leaves(json))
        return [];
    const match = (0,model_json/* object */.Ik)(json['match']);
    const narrowed = Object.entries(match).some(([name, value]) => !PLAIN.has(name) && (!Array.isArray(value) || value.length > 0));
    const resources = firewalls_texts(json['targetResources']);
    const named = resources.flatMap((each) => (0,model_network/* networkName */.uv)(each) ?? []);
    // A project number does not show whose network it is, because a policy of the organization applies to many projects.
    const byNumber = named.some((each) => /^projects\/\d+\//.test(each));
    const networks = byNumber ? [] : named;
    const tags = (0,model_json/* list */.p_)(json['targetSecureTags']).map(model_json/* object */.Ik);
    // A rule for which all target tags are deleted applies to no VM.
    if (tags.length > 0 && tags.every(({ state }) => state === 'INEFFECTIVE'))
        return [];
    return [
        {
            name: (0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(json['ruleName']) ?? `priority ${String(priorityOf(json['priority'], 0))}`, 100),
            priority: priorityOf(json['priority'], 0),
            action: ACTIONS.get(json['action']) ?? 'other',
            ranges: firewalls_texts(match['destIpRanges']),
            sources: firewalls_texts(match['srcIpRanges']),
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







/**
 * Compute Engine: the network configuration between private nodes and a registry
 * (docs/GOOGLE.md#the-way-of-private-nodes).
 */
const computeNetwork = (client) => ({
    subnetwork: ({ subnetwork }) => (0,google_api/* callGoogle */.EW)(client, {
        ...askedOfCompute(subnetwork, 'compute.subnetworks.get'),
        what: 'a subnetwork',
        read: readSubnetwork,
    }),
    routers: ({ project }) => everyRouter(client, project),
    firewalls: ({ network, region }) => {
        const [, project = ''] = network.split('/');
        return (0,google_api/* callGoogle */.EW)(client, {
            ...askedOfCompute(network, 'compute.networks.getRegionEffectiveFirewalls'),
            name: `projects/${project}/regions/${region}/firewallPolicies/getEffectiveFirewalls`,
            suffix: `?${new URLSearchParams({ network: `${SELF}/${network}` }).toString()}`,
            from: `compute ${network}: effective firewalls in ${region}`,
            what: 'the firewalls of a network',
            read: firewallsFrom,
        });
    },
    vpc: ({ network }) => (0,google_api/* callGoogle */.EW)(client, {
        ...askedOfCompute(network, 'compute.networks.get'),
        what: 'a network',
        read: readNetwork,
    }),
});
/** The prefix of all resource links of Compute Engine, whatever endpoint is used. */
const SELF = 'https://www.googleapis.com/compute/v1';
/** VPC firewall rules are evaluated first unless the network says otherwise. */
function readNetwork(json) {
    if ((0,model_json/* text */.Qq)(json['name']) === null)
        return null;
    const order = (0,model_json/* text */.Qq)(json['networkFirewallPolicyEnforcementOrder']) ?? 'AFTER_CLASSIC_FIREWALL';
    if (order !== 'BEFORE_CLASSIC_FIREWALL' && order !== 'AFTER_CLASSIC_FIREWALL')
        return null;
    return {
        policiesFirst: order === 'BEFORE_CLASSIC_FIREWALL',
        global: ((0,model_json/* text */.Qq)((0,model_json/* object */.Ik)(json['routingConfig'])['routingMode']) ?? 'REGIONAL') !== 'REGIONAL',
        imports: (0,model_json/* list */.p_)(json['peerings']).flatMap((each) => {
            const { name, importCustomRoutes, state } = (0,model_json/* object */.Ik)(each);
            return importCustomRoutes === true && state !== 'INACTIVE' ? [(0,model_json/* clean */.uH)((0,model_json/* text */.Qq)(name) ?? '(unnamed)', 100)] : [];
        }),
    };
}
const OFF = 'DISABLE_GOOGLE_ACCESS';
function readSubnetwork(json) {
    const network = (0,model_network/* networkName */.uv)((0,model_json/* text */.Qq)(json['network']) ?? '');
    if (network === null)
        return null;
    return {
        network,
        range: (0,model_json/* text */.Qq)(json['ipCidrRange']),
        privateGoogleAccess: json['privateIpGoogleAccess'] === true,
        stack: (0,model_json/* text */.Qq)(json['stackType']) ?? 'IPV4_ONLY',
        ipv6Access: (0,model_json/* text */.Qq)(json['ipv6AccessType']),
        googleByIpv6: ((0,model_json/* text */.Qq)(json['privateIpv6GoogleAccess']) ?? OFF) !== OFF,
    };
}
/** The maximum number of pages of routers in a project. */
const PAGES = 100;
/**
 * Lists the routers of all regions of a project. A page that is not a list or omits regions makes the answer unknown.
 */
async function everyRouter(client, project) {
    const call = askedOfCompute(`projects/${project}/aggregated/routers`, 'compute.routers.list');
    const nats = [];
    const learning = [];
    let token = '';
    for (let page = 0; page < PAGES; page += 1) {
        const query = { maxResults: '500', ...(token === '' ? {} : { pageToken: token }) };
        const read = await (0,google_api/* callGoogle */.EW)(client, {
            ...call,
            suffix: `?${new URLSearchParams(query).toString()}`,
            what: 'a list of routers',
            read: readRouters,
        });
        if (read.state !== 'known')
            return read;
        (0,append/* append */.B)(nats, read.value.nats);
        (0,append/* append */.B)(learning, read.value.learning);
        ({ token } = read.value);
        if (token === '')
            return (0,fact/* known */.eO)({ nats, learning }, read.from);
    }
    return (0,fact/* failed */.gz)('malformed', call.from, 'its pages do not end');
}
function readRouters(json) {
    const { nextPageToken = '', unreachables } = json;
    const items = json['items'] === undefined && isListOfRouters(json) ? {} : (0,model_json/* objectOrNull */.av)(json['items']);
    if (items === null || typeof nextPageToken !== 'string' || (0,model_json/* list */.p_)(unreachables).length > 0 || 'error' in json)
        return null;
    const scopes = Object.values(items);
    if ([json, ...scopes].some((each) => (0,google_api/* warnsOfMore */.om)((0,model_json/* object */.Ik)(each))))
        return null;
    const read = scopes.flatMap((scope) => (0,model_json/* list */.p_)((0,model_json/* object */.Ik)(scope)['routers']).map((each) => readRouter((0,model_json/* object */.Ik)(each))));
    if (!read.every((router) => router !== null))
        return null;
    return {
        nats: read.flatMap(({ nats }) => nats),
        learning: read.flatMap(({ learning }) => learning),
        token: nextPageToken,
    };
}
const isListOfRouters = (json) => json['kind'] === 'compute#routerAggregatedList';
function readRouter(json) {
    const [router, network] = [(0,model_json/* text */.Qq)(json['name']), (0,model_network/* networkName */.uv)((0,model_json/* text */.Qq)(json['network']) ?? '')];
    const region = (0,model_json/* text */.Qq)(json['region'])?.split('/').at(-1);
    if (router === null || network === null || region === undefined)
        return null;
    const nats = (0,model_json/* list */.p_)(json['nats']).map((each) => readNat((0,model_json/* object */.Ik)(each), { router, region, network }));
    if (!nats.every((nat) => nat !== null))
        return null;
    return { nats, learning: (0,model_json/* list */.p_)(json['bgpPeers']).length > 0 ? [{ router, region, network }] : [] };
}
function readNat(json, of) {
    const name = (0,model_json/* text */.Qq)(json['name']);
    if (name === null)
        return null;
    const manual = json['natIpAllocateOption'] === 'MANUAL_ONLY';
    return {
        name,
        ...of,
        type: (0,model_json/* text */.Qq)(json['type']) ?? 'PUBLIC',
        covers: (0,model_json/* text */.Qq)(json['sourceSubnetworkIpRangesToNat']) ?? '',
        subnetworks: (0,model_json/* list */.p_)(json['subnetworks']).flatMap((each) => {
            const { name: link, sourceIpRangesToNat, secondaryIpRangeNames } = (0,model_json/* object */.Ik)(each);
            const own = (0,model_network/* subnetworkName */.c4)((0,model_json/* text */.Qq)(link) ?? '', of.network.split('/')[1]);
            return own === null
                ? []
                : [{ name: own, ranges: compute_network_texts(sourceIpRangesToNat), secondary: compute_network_texts(secondaryIpRangeNames) }];
        }),
        serves: compute_network_texts(json['endpointTypes']),
        withoutAddress: manual && (0,model_json/* list */.p_)(json['natIps']).length === 0,
    };
}
const compute_network_texts = (value) => (0,model_json/* list */.p_)(value).flatMap((each) => (0,model_json/* text */.Qq)(each) ?? []);

// EXTERNAL MODULE: ./src/http/endpoints.ts
var endpoints = __webpack_require__(9034);
;// CONCATENATED MODULE: ./src/google/effective-tags.ts




/**
 * Cloud Resource Manager v3 `effectiveTags.list`, called at the endpoint of the repository's location
 * (docs/GOOGLE.md#tags).
 */
const effectiveTags = (client) => ({
    effectiveTags: ({ repository }) => {
        const location = /\/locations\/([^/]+)\//.exec(repository)?.[1];
        if (location === undefined)
            throw new endpoints.BadName(repository);
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

;// CONCATENATED MODULE: ./src/google/logging.ts






/**
 * The number of entries per page and the maximum number of pages: enough for the failing pulls of a cluster in one
 * hour.
 */
const logging_PAGE = 1000;
const logging_PAGES = 20;
/** The reasons of events about a pull or the end of a pull. */
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
 * Cloud Logging `entries:list` (docs/GOOGLE.md#cloud-logging): the events that GKE logs for the pods of a cluster, and
 * the messages of the container runtime on its nodes. Used for clusters with an unreachable Kubernetes API.
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
            if (tokens.has(token) || tokens.size + 1 >= logging_PAGES) {
                gaps.push(`only the latest ${String(entries.length)} log entries were read`);
                break;
            }
            tokens.add(token);
        }
        return (0,fact/* known */.eO)({ pulls: pullsIn(plan, entries), nodes: [], looked: entries.length, gaps, needs: [] }, from);
    },
});
/** The filter for Cloud Logging, in its query language. */
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

;// CONCATENATED MODULE: ./src/google/network-connectivity.ts






/** Network Connectivity: policy-based routes (docs/GOOGLE.md#the-way-of-private-nodes). */
const networkConnectivity = (client) => ({
    policyRoutes: async ({ project }) => {
        const name = `projects/${project}/locations/global/policyBasedRoutes`;
        const from = `networkconnectivity ${name}`;
        const unreachable = [];
        const listed = await (0,google_api/* listGoogle */.Cx)(client, {
            service: 'networkconnectivity',
            name: `v1/${name}`,
            from,
            needs: [(0,need/* need */.$B)('networkconnectivity.policyBasedRoutes.list', `projects/${project}`)],
            what: 'a list of policy-based routes',
            items: 'policyBasedRoutes',
            onPage: (json) => {
                (0,append/* append */.B)(unreachable, (0,model_json/* list */.p_)(json['unreachable']));
            },
            read: (json) => readPolicyRoute(json, project),
        });
        if (listed.state !== 'known')
            return listed;
        if (unreachable.length > 0)
            return (0,fact/* failed */.gz)('server', from, 'some of its locations did not answer');
        return (0,fact/* known */.eO)(listed.value.flat(), from);
    },
});
/** Empty for a route for IPv6, for UDP, or for traffic from an Interconnect attachment. */
function readPolicyRoute(json, project) {
    const filter = (0,model_json/* object */.Ik)(json['filter']);
    const network = (0,model_network/* networkName */.uv)((0,model_json/* text */.Qq)(json['network']) ?? '', project);
    const name = (0,model_json/* text */.Qq)(json['name']);
    const { priority = 1000 } = json;
    if (name === null || network === null || typeof priority !== 'number')
        return null;
    const protocol = (0,model_json/* text */.Qq)(filter['ipProtocol'])?.toUpperCase();
    if (filter['protocolVersion'] === 'IPV6' || protocol === 'UDP' || json['interconnectAttachment'] !== undefined)
        return [];
    return [
        {
            name: (0,model_json/* clean */.uH)(name.split('/').at(-1) ?? name, 100),
            network,
            from: (0,model_json/* text */.Qq)(filter['srcRange']) ?? EVERYWHERE,
            to: (0,model_json/* text */.Qq)(filter['destRange']) ?? EVERYWHERE,
            priority,
            tags: (0,model_json/* list */.p_)((0,model_json/* object */.Ik)(json['virtualMachine'])['tags']).flatMap((each) => (0,model_json/* text */.Qq)(each) ?? []),
            hop: network_connectivity_hopOf(json),
        },
    ];
}
const EVERYWHERE = '0.0.0.0/0';
function network_connectivity_hopOf(json) {
    const address = (0,model_json/* text */.Qq)(json['nextHopIlbIp']);
    if (address !== null)
        return { other: `the load balancer ${(0,model_json/* clean */.uH)(address, 100)}` };
    if (json['nextHopOtherRoutes'] === 'DEFAULT_ROUTING')
        return 'ordinary';
    return { other: 'a next hop of a kind that this version does not know' };
}

// EXTERNAL MODULE: ./src/http/google-error.ts
var google_error = __webpack_require__(2862);
// EXTERNAL MODULE: ./src/http/types.ts
var types = __webpack_require__(5853);
;// CONCATENATED MODULE: ./src/google/node-token.ts






const AUTH = 'https://www.googleapis.com/auth/';
/** The scopes to try if the pool's own scopes are not accepted (docs/GOOGLE.md#a-token-of-the-nodes-account). */
const FALLBACKS = [[`${AUTH}devstorage.read_only`], [`${AUTH}cloud-platform`]];
const LIFETIME_SECONDS = 600;
/** A token is used for half of its lifetime; a refusal is remembered for the duration of one round of questions. */
const TOKEN_MS = (LIFETIME_SECONDS * 1000) / 2;
const REFUSAL_MS = 2_000;
/** Tokens of the nodes' service accounts: one for each account and set of scopes, shared by all images. */
class NodeTokens {
    #client;
    #minted = new Map();
    constructor(client) {
        this.#client = client;
    }
    /**
     * Returns a token of the account with these scopes, or with fewer or more scopes if Google does not accept them.
     * @returns `denied` with the role that would allow it, if the caller may not impersonate the account
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
            fact: (0,fact/* failed */.gz)('not-asked', fromOf(account.email), 'there are no scopes to ask for'),
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
            url: (0,endpoints.urlFor)(this.#client.endpoints, 'iamcredentials', `${(0,endpoints.encodeName)(`v1/projects/-/serviceAccounts/${email}`)}:generateAccessToken`),
            method: 'POST',
            headers: { accept: 'application/json', 'content-type': 'application/json' },
            body: JSON.stringify({ scope, lifetime: `${LIFETIME_SECONDS}s` }),
            authorization: 'google',
            limit: types/* MIB */.D,
        });
        if (answer.kind === 'fault')
            return { fact: (0,fact/* failed */.gz)(answer.why, from, answer.detail), again: false };
        if (answer.status !== 200) {
            const account = `projects/${project}/serviceAccounts/${email}`;
            const needs = [(0,need/* need */.$B)('iam.serviceAccounts.getAccessToken', account, 'impersonate')];
            return { fact: (0,google_error/* googleMissing */.YI)(answer.status, answer.body, from, needs), again: answer.status === 400 };
        }
        const token = (0,model_json/* text */.Qq)((0,model_json/* object */.Ik)((0,model_json/* parseJson */.qF)(answer.body))['accessToken']);
        if (token === null || /[^\x21-\x7e]/.test(token))
            return { fact: (0,fact/* failed */.gz)('malformed', from, 'the answer holds no token'), again: false };
        this.#client.secrets.add(token);
        return { fact: (0,fact/* known */.eO)({ token, scopes: scope, ownScopes }, from), again: false };
    }
}
const fromOf = (email) => `iamcredentials token of ${email}`;

;// CONCATENATED MODULE: ./src/google/org-policy.ts



/**
 * Organization Policy v2: whether default service accounts are created without the Editor role, and whether a project
 * may use a service.
 */
const orgPolicy = (client) => ({
    automaticGrants: ({ project }) => (0,google_api/* callGoogle */.EW)(client, effective('iam.automaticIamGrantsForDefaultServiceAccounts', project, (rules) => ({
        withheld: rules.some(({ enforce }) => enforce === true),
    }))),
    serviceRestriction: ({ project, service }) => (0,google_api/* callGoogle */.EW)(client, effective('gcp.restrictServiceUsage', project, (rules) => ({ restricted: isRestricted(rules, service) }))),
});
/** The effective policy of a project; `read` receives the rules of its `spec`. */
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
 * Whether the rules forbid everybody to use the service; null if they have a condition or values of another form. A
 * value is the name of a service, with or without `is:` (orgpolicy v2 `PolicySpec.PolicyRule`).
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
var iam = __webpack_require__(1632);
;// CONCATENATED MODULE: ./src/google/policy-troubleshooter.ts



/**
 * Policy Troubleshooter v3: whether the account may download from the repository, as evaluated by Google
 * (docs/GOOGLE.md#policy-troubleshooter).
 */
const policyTroubleshooter = (client) => ({
    troubleshooting: ({ email, repository }) => (0,google_api/* callGoogle */.EW)(client, {
        service: 'policytroubleshooter',
        name: 'v3/iam:troubleshoot',
        path: 'v3/iam:troubleshoot',
        post: {
            accessTuple: {
                principal: email,
                fullResourceName: `//artifactregistry.googleapis.com/${repository}`,
                permission: iam/* PULL_PERMISSION */.O,
            },
        },
        from: `policytroubleshooter ${email} on ${repository}`,
        // The method needs no permission of its own: it uses the policies that the caller may read.
        needs: [],
        what: 'an explanation of access',
        read: readAnswer,
    }),
});
function readAnswer(json) {
    const state = (0,model_json/* text */.Qq)(json['overallAccessState']);
    if (state === null)
        return null;
    const refuses = state === 'CANNOT_ACCESS';
    return {
        state,
        explanation: (0,model_json/* clean */.uH)(explain(state, json), 400),
        bare: refuses && !explainsAny(json),
        beyondGrants: refuses && isBeyondGrants(json),
    };
}
/** Access is refused by a deny policy, or refused although it is granted. */
const isBeyondGrants = (json) => plain((0,model_json/* object */.Ik)(json['denyPolicyExplanation'])['denyAccessState']) === 'DENIED' ||
    plain((0,model_json/* object */.Ik)(json['allowPolicyExplanation'])['allowAccessState']) === 'GRANTED';
function explainsAny(json) {
    const allow = (0,model_json/* object */.Ik)(json['allowPolicyExplanation']);
    const deny = (0,model_json/* object */.Ik)(json['denyPolicyExplanation']);
    return (0,model_json/* list */.p_)(allow['explainedPolicies']).length > 0 || plain(deny['denyAccessState']) === 'DENIED';
}
/** One sentence about the binding that decided and its resource; empty if the answer does not contain it. */
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
/** The first binding in this state: its role, the relevant member, and its resource. */
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
/** The resource name without the host: `projects/p/…` for `//artifactregistry.googleapis.com/projects/p/…`. */
const placeOf = (policy) => ((0,model_json/* text */.Qq)(policy['fullResourceName']) ?? '').replace(/^\/\/[^/]+\//, '');
/** An enum value without its prefix: `ALLOW_ACCESS_STATE_GRANTED` and `GRANTED` have the same meaning. */
const plain = (value) => ((0,model_json/* text */.Qq)(value) ?? '').replace(/^(ALLOW_ACCESS_STATE|DENY_ACCESS_STATE|MEMBERSHIP)_/, '');

;// CONCATENATED MODULE: ./src/google/service-usage.ts



/** Service Usage: whether an API is enabled in a project (docs/GOOGLE.md#service-usage). */
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

// EXTERNAL MODULE: ./src/model/waiting-pull.ts
var waiting_pull = __webpack_require__(7276);
// EXTERNAL MODULE: ./src/diagnosis/events-read.ts
var events_read = __webpack_require__(1817);
;// CONCATENATED MODULE: ./src/diagnosis/logged-pulls.ts
/** Finds failing pulls in the Cloud Logging entries of a cluster. Pure. */



/**
 * Reads the failing pulls from log entries.
 * @param entries `LogEntry`s of the logs `events` and `container-runtime`
 */
function loggedPulls(plan, entries) {
    const events = entries.flatMap((entry) => {
        const event = logOf(entry) === 'events' ? (0,events_read/* eventIn */.QR)(entry['jsonPayload']) : null;
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
    return (0,events_read/* withRuntime */.XA)((0,events_read/* pullsInEvents */.Z6)(events), lines, everywhere);
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

// EXTERNAL MODULE: ./src/model/google-registry.ts
var google_registry = __webpack_require__(3020);
// EXTERNAL MODULE: ./src/registry/name.ts
var registry_name = __webpack_require__(7152);
// EXTERNAL MODULE: ./src/registry/errors.ts
var errors = __webpack_require__(6764);
// EXTERNAL MODULE: ./src/registry/manifest.ts
var registry_manifest = __webpack_require__(8125);
// EXTERNAL MODULE: ./src/registry/session.ts + 1 modules
var registry_session = __webpack_require__(7375);
;// CONCATENATED MODULE: ./src/registry/probe.ts








/**
 * The message of Google's services (`ACCESS_TOKEN_SCOPE_INSUFFICIENT`); `insufficient_scope` of a registry is something
 * else.
 */
const OF_SCOPES = /insufficient authentication scopes/i;
/**
 * Sends the requests of a node to the registry: with a token of its service account, limited to the pool's scopes
 * (docs/GOOGLE.md#a-token-of-the-nodes-account). The token is masked before it is used, is sent to Google's hosts only,
 * and is not part of any fact.
 */
function probe(client, tokenOf) {
    const session = new registry_session/* RegistrySession */.G(client);
    return {
        probe: async (of) => {
            const from = `registry ${of.host}/${of.path} ${of.reference} as ${of.email}`;
            if (!(0,google_registry/* isGoogleRegistry */.JA)(of.host))
                return (0,fact/* failed */.gz)('not-asked', from, `no Google token may go to ${of.host}`);
            if (!(0,registry_name/* isImageName */.l)(of.path, of.reference))
                return (0,fact/* failed */.gz)('not-asked', from, 'it is not the name of an image');
            const minted = await tokenOf(of, of.scopes);
            return minted.state === 'known' ? new Prober(session, of, minted.value, from).run() : minted;
        },
    };
}
/** Requests the manifest and one blob of an image as one account. */
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
        // The manifest was served, so a missing blob means a broken image and says nothing about permissions.
        if (blob.state === 'absent')
            return this.say('served', `the manifest was served; ${blob.from}: ${blob.detail}`);
        return this.outcome(blob);
    }
    /** The configuration of the image, or of the first image in an index; otherwise the reason why none was requested. */
    async blobOf(manifest) {
        const read = (0,registry_manifest/* readManifest */.WI)(manifest.body, manifest.header('content-type'));
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
        const inner = (0,registry_manifest/* readManifest */.WI)(image.body, image.header('content-type'));
        if (typeof inner === 'string' || inner.config === null)
            return only;
        return this.ask(`blobs/${inner.config.digest}`, 4 * types/* MIB */.D);
    }
    /** Does not follow the redirect of a blob: receiving it proves the permission. */
    async ask(tail, limit) {
        const { host, path, email, scopes } = this.of;
        const request = { host, path, tail, method: 'GET', accept: registry_manifest/* ACCEPT */.FA, limit, follow: false };
        const name = `${email} ${[...scopes].sort().join(' ')}`;
        return this.read(await this.session.request(request, { name, token: this.node.token }), tail);
    }
    read(result, tail) {
        if (result.kind === 'fault')
            return (0,fact/* failed */.gz)(result.why, this.from, result.detail);
        const { answer, at } = result;
        const isBlob = tail.startsWith('blobs/');
        const given = answer.status === 200 || (isBlob && [302, 307].includes(answer.status));
        // A manifest with another media type exists, and the account may see it.
        if (at === 'registry' && (given || (!isBlob && (0,errors/* mediaTypeNotAccepted */.J)(answer) !== null)))
            return answer;
        const { host, path } = this.of;
        return (0,errors/* registryMissing */.g)(answer, { host, path, withToken: true, whose: 'the node’s', at }, this.from);
    }
    /**
     * Interprets an answer without content: a refusal is a result for the account, a failure is not. A problem of the
     * whole project says nothing about the account.
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
        return (0,fact/* known */.eO)({ outcome, detail: (0,model_json/* clean */.uH)(words) + others, scopes, ownScopes }, this.from);
    }
}

// EXTERNAL MODULE: ./src/app/kinds-of-sources.ts
var kinds_of_sources = __webpack_require__(7967);
;// CONCATENATED MODULE: ./src/app/sources-in-play.ts
/**
 * Sources that most runs do not need: the APIs for features that a cluster, a repository or an organization may use.
 */




















/** The sources of the questions in `IN_PLAY`. */
function sourcesInPlay(client) {
    const tokens = new NodeTokens(client);
    return {
        ...effectiveTags(client),
        ...cloudIdentity(client),
        ...policyTroubleshooter(client),
        ...orgPolicy(client),
        ...cloudKms(client),
        ...binaryAuthorizationApi(client),
        ...serviceUsage(client),
        ...(0,compute/* compute */.O)(client),
        ...computeNetwork(client),
        ...computeRoutes(client),
        ...networkConnectivity(client),
        ...cloudDns(client),
        ...accessBoundaries(client),
        ...accessContextManager(client),
        ...cloudAsset(client, (0,kinds_of_sources/* makeReaders */.jt)()),
        ...probe(client, (account, scopes) => tokens.get(account, scopes)),
        ...logging(client, loggedPulls),
    };
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