"use strict";
exports.id = "judging";
exports.ids = [573,6485,6119,3605];
exports.modules = {

/***/ 573:
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
/** Messages of the API server that refuses a pod, and of the scheduler that finds no node for one. */
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
        // Kubernetes, pkg/credentialprovider/config.go: this error ends every pull of the pod before a registry is
        // contacted.
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
const OF_DOCKER_HUB = 'Pull with a Docker login (an image pull secret), or through an Artifact Registry remote repository of Docker Hub: the limit counts by address, which all nodes behind one Cloud NAT share';
/** Statuses that say nothing about the image. They are matched before the refusals, whose phrases they may contain. */
const BUSY = [
    {
        cause: 'too-many-requests',
        advice: OF_DOCKER_HUB,
        status: [429],
        words: [/docker\.io/i, /docker\.com/i],
    },
    {
        // Docker Hub’s own message, which Docker reports without a status.
        cause: 'too-many-requests',
        advice: OF_DOCKER_HUB,
        words: [/reached your (?:unauthenticated )?pull rate limit/i],
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
/** The possible causes of a failing pull, and the type of the table's rows. Only data and types. */
const cause_final = (...checks) => ({ checks, terminal: true });
const cause_open = (...checks) => ({ checks, terminal: false });
/** The checks that decide whether a pull with the node's own identity is allowed. */
const ALLOWED = ['pull-permission', 'access-scopes', 'node-service-account', 'repository', 'download-rules'];
/** The checks that decide whether credentials exist and are accepted. */
const PRESENTED = ['access-scopes', 'node-service-account', 'image-pull-secret', 'gke-version'];
/**
 * Every cause by its id. The ids are stable and documented in docs/DIAGNOSE.md. The steps of a pull are: reference,
 * network, credentials, existence, platform, unpacking. A message of one step proves that the earlier steps succeeded,
 * so the checks of those steps cannot explain it.
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
    // No credential was sent, so a missing grant is not the reason.
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
    // Unpacking and the transferred content.
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
    // Before the pod reaches a node.
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
/** The ids of all causes. */
const CAUSE_IDS = Object.keys(CAUSES);

;// CONCATENATED MODULE: ./src/diagnosis/words/image.ts
const FOR_THE_NODE = 'Use a tag or digest that has the node’s platform, or build the image for it beside those that it has';
const OF_THE_BUILD = 'Use an image of the node’s Windows build, or nodes of the image’s: Windows containers run on a host of their own build';
/**
 * Properties of the image: its platforms, Windows build and format. The registry returned it, so access was not
 * refused.
 */
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
/** Problems with the downloaded content and with its unpacking: the registry was reached and returned the content. */
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
        cause: 'not-an-image',
        advice: 'Take another tag, or have the image pushed again with a configuration of its manifest’s own kind (OCI or Docker): the runtime takes this one for an artefact',
        words: [/unsupported image-specific operation on artifact/i],
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
            /too many levels of symbolic links/i,
            /\bsnapshot \S{1,200}: already exists/i,
            /unpack destination \S{1,300} already exists/i,
            // containers/storage (CRI-O, Podman): an image that is listed there but is incomplete.
            /locating (?:item named|image with ID) /i,
            /does not resolve to an image ID/i,
        ],
    },
    {
        cause: 'broken-layer',
        advice: 'Pull it on another node; if it fails there too, build and push the image again: a layer cannot be unpacked',
        words: [/failed to extract layer/i, /failed to register layer/i],
    },
];

;// CONCATENATED MODULE: ./src/diagnosis/words/existence.ts
/** Images that do not exist. Other messages also end in "not found", so these rows come late. */
const EXISTENCE = [
    {
        cause: 'not-found',
        advice: 'Take another tag or digest, or push the image again whole: its index is there, and a manifest or layer that it names is deleted',
        words: [
            /content at https?:\/\/\S{1,500} not found/i,
            /could not fetch content descriptor/i,
            /blob unknown/i,
            /unknown blob/i,
        ],
        and: [/not found/i, /unknown/i],
    },
    {
        cause: 'not-found',
        advice: 'Correct the tag or digest, or push the image',
        words: [
            /manifest unknown/i,
            /\bMANIFEST_UNKNOWN\b/i,
            /manifest for \S{1,500} not found/i,
            /tag does not exist/i,
            // Quay for a deleted tag; Harbor for a missing artifact in an existing repository.
            /\bTag \S{1,150} (?:not found in repository|was deleted or has expired)/i,
            /unknown: artifact \S{1,500} not found/i,
        ],
    },
    {
        cause: 'not-found',
        advice: 'Correct the tag or digest, or push the image',
        words: [/: not found\s?(?:$|[\],)])/i],
        and: [/failed to resolve/i, /failed to fetch/i, /Requested entity was not found/i, /failed to pull and unpack/i],
    },
];
/** Other statuses. They are matched before the phrases in the response bodies. */
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
    // The node has no address of the registry's address family: for example, IPv6 on a node without IPv6.
    /cannot assign requested address/i,
    /connection timed out/i,
    /Client\.Timeout exceeded/i,
    /TLS handshake timeout/i,
    /timeout awaiting response headers/i,
    /request canceled while waiting for connection/i,
    // The same on Windows (WSAETIMEDOUT, WSAENETUNREACH, WSAEHOSTUNREACH).
    /connected party did not properly respond/i,
    /attempted to an unreachable (?:network|host)/i,
];
/** Reasons why a node did not reach the registry, or did not receive its whole answer. */
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
/** A download that ended early. It is matched after unpacking errors, which end in the same phrases. */
const CUT_OFF = [
    {
        cause: 'broken-download',
        advice: 'Try again; if it stays, look for a proxy or firewall that cuts connections',
        words: [/unexpected EOF/i, /: EOF\s?$/, /failed to read expected number of bytes/i],
    },
];
/** A proxy that is misconfigured, or that refuses: its messages look like those of the registry. */
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
/** The pod's sandbox could not be created, and no image was requested. */
const SANDBOX = {
    cause: 'sandbox',
    advice: 'Look at the node’s network plugin and runtime: it could not set the pod up, so the image was not asked for',
    reasons: ['FailedCreatePodSandBox'],
};
/** Problems of the node itself. */
const NODE = [
    {
        // The pod’s own sandbox (a virtual machine, gVisor) ended, but the runtime itself responds.
        cause: 'sandbox',
        advice: 'Look at the node’s network plugin and runtime: it could not set the pod up, so the image was not asked for',
        reasons: ['FailedCreatePodSandBox'],
        words: [/failed to (?:create|start) containerd task/i],
    },
    {
        cause: 'runtime-down',
        advice: START_RUNTIME,
        words: [
            /dial unix/i,
            /Cannot connect to the Docker daemon/i,
            /containerd\.sock/i,
            /crio\.sock/i,
            // The daemon of a snapshotter (nydus, stargz, SOCI).
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
        // The runtime's own deadline: the message names no registry.
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
            /unsupported shim version/i,
            /no runtime for \S{1,100} is configured/i,
            // The plugin that gives the kubelet the node’s own credentials.
            /credential provider plugin (?:did not|failed|returned)/i,
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
/** Matches the reason alone, if the message contains nothing more. */
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
    SANDBOX,
    {
        cause: 'sandbox',
        advice: 'Look at the node’s network plugin and runtime: it could not set the pod up, so the image was not asked for',
        words: [/failed to set ?up (?:sandbox|network for sandbox)/i, /create pod sandbox/i],
    },
];

;// CONCATENATED MODULE: ./src/diagnosis/words/reference.ts
/** Errors of the kubelet and the runtime about the reference itself, before any registry is contacted. */
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

// EXTERNAL MODULE: ./src/diagnosis/words/refusal.ts
var refusal = __webpack_require__(9151);
;// CONCATENATED MODULE: ./src/diagnosis/words/status.ts
/** Finds the HTTP statuses in a message of a runtime, in all forms that runtimes use. */
/**
 * Each form has one group, the code. All repetitions are bounded, so reading is linear in the length of the message.
 */
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
    // HTML pages: `<title>403 Forbidden</title>`, `<title>Error 429 (Too Many Requests)!!1</title>`.
    /<title>(?:Error )?([45]\d\d)\b/gi,
    // The code with its phrase, anywhere in the message.
    /\b([45]\d\d) (?:Bad Request|Unauthorized|Payment Required|Forbidden|Not Found|Proxy Authentication|Gone|Precondition Failed|Too Many Requests|Unavailable For Legal|Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)/gi,
];
/**
 * Docker's own API to the kubelet (`API error (500): …`) is not a registry, so its status is removed before reading.
 */
const BY_DAEMON = /\bAPI error \(\d{3}\)/gi;
/**
 * Reads the HTTP statuses of failed requests.
 * @param words the original message
 */
function statusesIn(words) {
    const said = words.replace(BY_DAEMON, '');
    return new Set(FORMS.flatMap((form) => [...said.matchAll(form)].map(([, code]) => Number(code))));
}

;// CONCATENATED MODULE: ./src/diagnosis/words/told.ts
/** Refusals with a specific reason in the message: a grant does not fix them. */
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
 * The messages of the kubelet, the container runtimes, the scheduler and admission about an image that cannot be
 * pulled, and their meanings. The table is data, grouped by theme; the first matching row explains a message. Statuses
 * are matched before phrases, in any case. The wording of messages is not an API and may change, so the raw message is
 * always kept with its classification.
 */













/** The table, in the order of matching. */
const ROWS = [
    ...ADMISSION,
    ...REFERENCE,
    ...BUSY,
    ...NODE,
    ...IMAGE,
    ...TOLD,
    ...PROXY,
    ...refusal/* REFUSED */.ln,
    ...OTHER_STATUSES,
    ...NETWORK,
    ...refusal/* REFUSED_IN_WORDS */.pq,
    ...CONTENT,
    ...CUT_OFF,
    ...EXISTENCE,
    ...BY_REASON,
];
/**
 * Of a longer message, this number of characters is read from the start and from the end: the reason is in one of
 * these.
 */
const READ = 8000;
/** The image of the pod's sandbox (`pause`), which is set in the configuration of the runtime. */
const SANDBOX_IMAGE = /(?:sandbox image|pull(?:ing)? image) "([^"\s]{1,600})"/i;
/**
 * The message of a network plugin (github.com/containernetworking/cni, `plugin type="calico" failed (add): …`; Docker's
 * `networkPlugin cni failed to set up pod`): the host that it could not reach is not a registry.
 */
const OF_PLUGIN = /plugin type="|\bfailed \(add\)|failed to set ?up network for sandbox|networkPlugin \S{1,60} failed to set ?up pod/i;
const OF_SANDBOX = 'Let the node pull the image of its sandboxes, which the words name, or correct it in the container runtime’s configuration (sandbox_image of containerd): the pod’s own image was not asked for';
function kindOf(image) {
    const parsed = (0,image_reference/* parseImageReference */.o_)(image);
    return parsed.ok ? parsed.reference.kind : 'other';
}
/**
 * Classifies a message of a node or the cluster, in time linear in its length.
 * @param message the original message
 * @param reason the reason of the status or event that contains it; null if there is none
 * @param registry the kind of the image's registry, which decides who refuses; Google's registry if it is not known
 * @returns the cause with the raw message; `unclassified` if no row matches
 */
function classify(message, reason = null, registry = 'artifact-registry') {
    const words = message.length > 2 * READ ? `${message.slice(0, READ)}\n${message.slice(-READ)}` : message;
    const sandbox = reason === 'FailedCreatePodSandBox' ? (SANDBOX_IMAGE.exec(words)?.[1] ?? null) : null;
    const host = (sandbox === null ? registry : kindOf(sandbox)) === 'other' ? 'other' : 'google';
    const row = OF_PLUGIN.test(words) && !SANDBOX_IMAGE.test(words) ? SANDBOX : rowFor(words, reason, host);
    const id = row?.cause ?? 'unclassified';
    // The checks judge the pod's own image, which the runtime did not reach.
    const explaining = sandbox !== null ? [] : (row?.checks ?? CAUSES[id].checks);
    const terminal = sandbox === null && (row?.terminal ?? CAUSES[id].terminal);
    if (sandbox !== null && id !== 'sandbox')
        return { id, check: null, checks: [], terminal, advice: OF_SANDBOX, raw: message };
    const advice = row?.advice ?? 'Read the node’s own words: no cause is known for them';
    return { id, check: explaining[0] ?? null, checks: explaining, terminal, advice, raw: message };
}
/** The first matching row. */
function rowFor(words, reason, host) {
    const statuses = statusesIn(words);
    return ROWS.find((each) => (each.host === undefined || each.host === host) &&
        (each.reasons === undefined || (reason !== null && each.reasons.includes(reason))) &&
        (each.status === undefined || each.status.some((code) => statuses.has(code))) &&
        (each.words === undefined || each.words.some((pattern) => pattern.test(words))) &&
        (each.and === undefined || each.and.some((pattern) => pattern.test(words))));
}
/**
 * The message that a status has as its reason: for some errors (an unreadable pull secret) the kubelet has no reason
 * and returns the error itself (Kubernetes, pkg/kubelet/kuberuntime).
 * @returns null if it is an ordinary reason, or a message that is not known
 */
const wordsInReason = (reason) => reason.includes(' ') && classify(reason).id !== 'unclassified' ? reason : null;
/** Prefixes that wrap the informative end of a message, often repeatedly. */
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
/** The informative end of a message, without the prefixes that repeat the image. */
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

/***/ 9151:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ln: () => (/* binding */ REFUSED),
/* harmony export */   nT: () => (/* binding */ GRANT_READER),
/* harmony export */   pq: () => (/* binding */ REFUSED_IN_WORDS)
/* harmony export */ });
/** The advice for a node that may not read an existing repository. */
const GRANT_READER = 'Grant roles/artifactregistry.reader on the repository to the service account of the node pool, not to the Kubernetes service account';
const SECRET = 'Give the pod an image pull secret that this registry accepts';
/** Refusals because of a missing permission or missing accepted credentials; the most specific ones first. */
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
        // The token is for another repository: a proxy cached it, or a mirror forwarded the request.
        cause: 'token-refused',
        advice: 'Try again, and look for a proxy or mirror between node and registry: the token that came is of another repository',
        words: [/does not match bearer token/i],
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
        words: [
            /name unknown/i,
            /\bNAME_UNKNOWN\b/i,
            /repository with name/i,
            /unknown: repository \S{1,300} not found/i,
            /gcr\.io repo does not exist/i,
        ],
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
/** General phrases of a refusal, which other messages contain as well. */
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


/***/ }),

/***/ 7582:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ needsCaller),
/* harmony export */   On: () => (/* binding */ distinctGrants),
/* harmony export */   b4: () => (/* binding */ CALLER_VARIABLE)
/* harmony export */ });
/** The caller in the commands of a report: the identity that runs the program, whose IAM member may not be known. */
/** Stands for the caller in commands if its IAM member is not known: a shell variable that the user sets. */
const CALLER_VARIABLE = '"$CALLER"';
/** Whether the commands use that variable, so that it must be set first. */
const needsCaller = (commands) => commands.some((command) => command.includes(CALLER_VARIABLE));
const READER = '--role=roles/artifactregistry.reader';
/** A role that contains all permissions of the reader role (https://cloud.google.com/artifact-registry/docs/access-control#permissions). */
const VIEWER = '--role=roles/artifactregistry.viewer';
/** Commands that grant roles, without duplicates, and without a role that another one includes on the same resource. */
function distinctGrants(commands) {
    const all = new Set(commands);
    return [...all].filter((command) => !command.includes(READER) || !all.has(command.replace(READER, VIEWER)));
}


/***/ }),

/***/ 1300:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ STATUSES)
/* harmony export */ });
const STATUSES = ['pass', 'warn', 'fail', 'unknown', 'skip'];


/***/ }),

/***/ 1109:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ clusterName),
/* harmony export */   a: () => (/* binding */ fingerprintOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _cluster__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5883);
/* harmony import */ var _image_reference__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68);
/* harmony import */ var _target__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5936);




/**
 * The key of a finding that stays the same from run to run: its check, the image's name, the cluster and the pool.
 * Different spellings of one name count as the same name. The tag is left out, so that the key is the same for a new
 * version of the image; only a missing version says nothing about other versions.
 * @returns 32 hex digits
 */
function fingerprintOf({ check, pool, message }, { image, cluster }) {
    const name = (0,_image_reference__WEBPACK_IMPORTED_MODULE_2__/* .keyOfText */ .qZ)(image.reference, check === 'image-exists' ? 'image' : 'name');
    // Without nodes a check has one finding for each requested platform, whose message names the platform.
    const said = cluster === null ? [message.replaceAll(image.reference, '')] : [];
    const key = JSON.stringify([check, name, clusterName(cluster), pool, ...said]);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, 32);
}
/** `projects/P/locations/L/clusters/C`, the name of a cluster outside GKE, or that there is none. */
const clusterName = (cluster) => cluster === null ? _target__WEBPACK_IMPORTED_MODULE_3__/* .NO_CLUSTER */ .ZN : cluster.mode === 'external' ? cluster.name : (0,_cluster__WEBPACK_IMPORTED_MODULE_1__/* .clusterPath */ .Sf)(cluster);


/***/ }),

/***/ 9141:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DL: () => (/* binding */ causesOfRun),
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   IA: () => (/* binding */ reportCause),
/* harmony export */   Vz: () => (/* binding */ RANK),
/* harmony export */   ZQ: () => (/* binding */ speaksFor),
/* harmony export */   hB: () => (/* binding */ NAMED_PLACES),
/* harmony export */   n5: () => (/* binding */ referenceText),
/* harmony export */   y8: () => (/* binding */ causeIdOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_need__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3609);
/* harmony import */ var _model_target__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5936);
/* harmony import */ var _passed_rows__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3351);
/**
 * The causes of findings: each subject that fails, warns or could not be judged, once, with everything that it affects.
 */




/** The maximum number of places that are named for one cause. */
const NAMED_PLACES = 20;
const RANK = { fail: 0, unknown: 1, warn: 2, pass: 3, skip: 4 };
/**
 * The id of a finding's cause: a hash of check, subject and code, so it is the same in every shard of a fleet.
 * @returns null if the finding needs no attention, or is ignored
 */
function causeIdOf(finding) {
    if (RANK[finding.status] > RANK.warn || finding.ignored !== null)
        return null;
    const { check, subject, code } = standsBehind(finding) ?? finding;
    return hashOf([check, subject, code].join('\n'));
}
/**
 * The finding that is the real cause of this one: of waiting pods, the finding of the check that explains them; of a
 * finding that depends on something unreadable, the finding about that. Null if the finding is its own cause.
 */
const standsBehind = ({ waits, blockedBy }) => waits?.explainedBy ?? blockedBy;
const HASHES = new Map();
/** The first 16 hex digits of SHA-256. Cached, because a fleet needs the same ones repeatedly. */
function hashOf(key) {
    let id = HASHES.get(key);
    if (id === undefined) {
        id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, 16);
        HASHES.set(key, id);
    }
    return id;
}
/**
 * All causes, worst first, then those that affect the most targets.
 * @param byId whether to sort causes with the same rank by their ids, which are the same in all shards; otherwise they
 * keep the order in which they were found
 */
function causesOfRun(judgements, byId = false) {
    const causes = new Map();
    for (const judgement of judgements)
        for (const finding of judgement.findings)
            gather(causes, finding, judgement);
    return [...causes]
        .sort(([idA, a], [idB, b]) => RANK[a.status] - RANK[b.status] ||
        b.targets.size - a.targets.size ||
        (byId ? (0,_passed_rows__WEBPACK_IMPORTED_MODULE_3__/* .compare */ .UD)(idA, idB) : a.order - b.order))
        .map(([id, cause]) => causeOf(id, cause));
}
function gather(causes, finding, { facts }) {
    const id = causeIdOf(finding);
    if (id === null)
        return;
    const cause = causes.get(id) ?? started(causes.size, finding);
    causes.set(id, cause);
    if (speaksFor(finding, cause))
        cause.worst = finding;
    if (RANK[finding.status] < RANK[cause.status])
        cause.status = finding.status;
    for (const need of finding.needs)
        cause.needs.set(Object.values(need).join('\n'), need);
    const image = referenceText(facts.target.image);
    const own = (0,_model_target__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(facts.target);
    const cluster = facts.target.cluster === null ? null : own;
    cause.targets.add(`${image}\n${own}`);
    cause.images.add(image);
    if (cluster !== null)
        cause.clusters.add(cluster);
    const pools = finding.pool !== null
        ? [finding.pool]
        : facts.pools.filter(({ reach }) => reach.kind !== 'excluded').map(({ pool }) => pool.name);
    for (const pool of pools)
        cause.pools.add(`${own}/nodePools/${pool}`);
    const place = { image, cluster, pool: finding.pool };
    if (cause.where.length < NAMED_PLACES && !cause.where.some((each) => isSame(each, place)))
        cause.where.push(place);
}
/**
 * Whether a finding represents the cause instead of the current one: the finding of the check itself takes precedence
 * over one that waits for it or depends on it; otherwise the worst takes precedence.
 */
function speaksFor(finding, { worst }) {
    const [ofCheck, before] = [finding, worst].map((each) => standsBehind(each) === null);
    return ofCheck === before ? RANK[finding.status] < RANK[worst.status] : ofCheck === true;
}
const isSame = (a, b) => a.image === b.image && a.cluster === b.cluster && a.pool === b.pool;
const started = (order, worst) => ({
    order,
    worst,
    status: worst.status,
    needs: new Map(),
    targets: new Set(),
    images: new Set(),
    clusters: new Set(),
    pools: new Set(),
    where: [],
});
const causeOf = (id, cause) => reportCause(id, cause, {
    targets: cause.targets.size,
    images: cause.images.size,
    clusters: cause.clusters.size,
    pools: cause.pools.size,
});
/**
 * A cause in the form of the report.
 * @param stops the numbers of targets, images, clusters and pools that it affects
 */
const reportCause = (id, { worst, status, needs, where }, stops) => ({
    id,
    check: worst.check,
    code: worst.code,
    status,
    message: decidingWords(worst),
    fix: worst.fix,
    needs: (0,_model_need__WEBPACK_IMPORTED_MODULE_1__/* .needsInOrder */ .F5)([...needs.values()]),
    stops,
    where,
});
/** The message of the check, or that of stronger evidence if the check itself could not decide. */
function decidingWords({ found, message, rulings }) {
    const answer = rulings.findLast(({ by, to }) => (by === 'probe' || by === 'observed') && to !== 'unknown');
    return found === 'unknown' && answer !== undefined && answer.to !== found ? answer.because : message;
}
/** The reference as it was given. */
const referenceText = (image) => (image.valid ? image.reference.text : image.text);


/***/ }),

/***/ 4749:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ LONGEST_NAME),
/* harmony export */   XK: () => (/* binding */ COUNTS_WARNINGS),
/* harmony export */   iw: () => (/* binding */ BLIND),
/* harmony export */   sX: () => (/* binding */ exitOf)
/* harmony export */ });
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7979);
/* harmony import */ var _model_target__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5936);
/* harmony import */ var _causes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9141);
/* harmony import */ var _verdict__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1396);




/** The maximum number of characters of an image in the reason. */
const LONGEST_NAME = 400;
/** How the reason starts if every target is blind. */
const BLIND = 'nothing could be determined for any target';
/** Part of the reason if a warning decides. */
const COUNTS_WARNINGS = 'counts warnings';
/**
 * Computes the exit status from all findings that are neither ignored nor known to the baseline. It is 1 if a gate
 * failed; 3 if a gate is unknown and `--fail-on` counts that, if every target is blind, or if a verification got no
 * answer; 1 if there is a warning and `--fail-on` is `warn`; otherwise 0.
 * @param plain the targets of a fleet that pass by their parts
 */
function exitOf(judgements, { failOn, strict, unanswered, unread }, plain = null) {
    const passing = plain?.targets ?? 0;
    const asked = failOn ?? (strict ? 'unknown' : 'fail');
    if (asked === 'never')
        return { code: 0, reason: null };
    const counting = judgements.map((judgement) => ({ judgement, findings: judgement.findings.filter(counts) }));
    const first = (status, kind) => {
        for (const { judgement, findings } of counting) {
            const found = findings.find((each) => each.status === status && (kind === null || each.kind === kind));
            if (found !== undefined)
                return inWords(found, judgement);
        }
        return null;
    };
    const firstWarning = () => {
        const ofPlain = plain?.firstWarning ?? null;
        const before = counting.findIndex(({ findings }) => findings.some(({ status }) => status === 'warn'));
        return ofPlain === null || (before >= 0 && before < ofPlain.after) ? first('warn', null) : plainWords(ofPlain);
    };
    const option = failOn !== null ? `--fail-on ${failOn}` : strict ? '--strict' : 'the default --fail-on fail';
    const failing = first('fail', 'gate');
    if (failing !== null)
        return { code: 1, reason: `a gate failed: ${failing}` };
    if (unread.length > 0)
        return { code: 3, reason: `the input was not read whole: ${firstOf(unread)}` };
    // A target can also be unknown without a finding: if none of its pools was judged.
    const open = first('unknown', 'gate') ?? unsaid(counting.map(({ judgement }) => judgement));
    const isUnknown = open !== null || judgements.length + passing === 0;
    if (isUnknown && (asked === 'unknown' || asked === 'warn'))
        return { code: 3, reason: `${option} counts what is unknown: ${open ?? 'no target was judged'}` };
    if (unanswered)
        return { code: 3, reason: 'the verification that was asked for got no answer on any node pool (--verify)' };
    const blind = passing === 0 && counting.every(({ judgement, findings }) => judgement.blind && isOpen(judgement, findings));
    if (blind)
        return {
            code: 3,
            reason: `${BLIND}, whatever --fail-on says: ${open ?? 'no target was judged'}`,
        };
    const warning = firstWarning();
    return warning !== null && asked === 'warn'
        ? { code: 1, reason: `${option} ${COUNTS_WARNINGS}: ${warning}` }
        : { code: 0, reason: null };
}
const counts = ({ ignored, baseline }) => ignored === null && baseline !== 'known';
/** Whether a target is unknown because of a finding that counts, or without any finding. */
function isOpen({ findings: all, leftOut, verdict }, counting) {
    if (counting.some(({ kind, status }) => kind === 'gate' && status === 'unknown'))
        return true;
    return (all.length === 0 && leftOut === null) || (verdict === 'unknown' && (0,_verdict__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(all) === 'pass');
}
function unsaid(judgements) {
    const found = judgements.find(({ findings, verdict }) => verdict === 'unknown' && (0,_verdict__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(findings) === 'pass');
    return found === undefined ? null : `no node pool was judged for ${whereOf(found, null)}`;
}
/** The maximum number of sentences in the reason, which is one line. */
const MOST_SENTENCES = 3;
const firstOf = (sentences) => {
    const left = sentences.length - MOST_SENTENCES;
    return `${sentences.slice(0, MOST_SENTENCES).join('; ')}${left > 0 ? `; and ${String(left)} more` : ''}`;
};
const plainWords = ({ check, image, cluster, pool }) => `${check} of ${(0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .shortened */ .vI)(image, LONGEST_NAME)} on ${cluster}${pool === null ? '' : `, node pool ${pool}`}`;
const inWords = ({ check, pool }, judgement) => `${check} of ${whereOf(judgement, pool)}`;
const whereOf = ({ facts: { target } }, pool) => `${(0,_model_json__WEBPACK_IMPORTED_MODULE_3__/* .shortened */ .vI)((0,_causes__WEBPACK_IMPORTED_MODULE_1__/* .referenceText */ .n5)(target.image), LONGEST_NAME)}${target.cluster === null ? '' : ` on ${(0,_model_target__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(target)}`}${pool === null ? '' : `, node pool ${pool}`}`;


/***/ }),

/***/ 5330:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ withListedLabels),
/* harmony export */   H9: () => (/* binding */ labelledClusters),
/* harmony export */   PI: () => (/* binding */ joinedLabels),
/* harmony export */   m$: () => (/* binding */ noteLabels)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _model_cluster_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4155);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5815);
/* harmony import */ var _model_fingerprint__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1109);
/* harmony import */ var _passed_rows__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3351);
/** The labels of clusters for reports. Pure. */





/** Records the labels of a target's cluster, if it was read and has any. */
function noteLabels({ cluster }, into) {
    const known = (0,_model_fact__WEBPACK_IMPORTED_MODULE_4__/* .knownValue */ .jj)(cluster.cluster);
    if (known === undefined || known.mode === 'external')
        return;
    note((0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .clusterPath */ .Sf)(known), known.labels, into);
}
function note(cluster, labels, into) {
    // Saved facts may have been edited by hand, so only valid labels are used.
    const its = Object.entries((0,_model_cluster_json__WEBPACK_IMPORTED_MODULE_1__/* .labelsIn */ .xS)(labels)).filter(([key]) => !key.startsWith('goog-'));
    if (its.length > 0)
        into.set(cluster, Object.fromEntries(its.sort(([a], [b]) => (0,_passed_rows__WEBPACK_IMPORTED_MODULE_3__/* .compare */ .UD)(a, b))));
}
/**
 * Adds to a report the labels of clusters that could not be read, from the list in which the clusters were found. The
 * owner of such a cluster is especially useful to know.
 */
function withListedLabels(report, listed) {
    const unread = new Set(report.targets.flatMap(({ cluster }) => (cluster?.mode === null ? [(0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_2__/* .clusterName */ .S)(cluster)] : [])));
    if (unread.size === 0)
        return report;
    const labels = new Map(report.clusters.map(({ cluster, labels: its }) => [cluster, its]));
    for (const cluster of listed)
        if (cluster.labels !== null && unread.has((0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .clusterPath */ .Sf)(cluster)) && !labels.has((0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .clusterPath */ .Sf)(cluster)))
            note((0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .clusterPath */ .Sf)(cluster), cluster.labels, labels);
    return { ...report, clusters: labelledClusters(labels) };
}
/** All labels in the order of their clusters. */
const labelledClusters = (labels) => [...labels].sort(([a], [b]) => (0,_passed_rows__WEBPACK_IMPORTED_MODULE_3__/* .compare */ .UD)(a, b)).map(([cluster, its]) => ({ cluster, labels: its }));
/** The labels of several reports. */
const joinedLabels = (reports) => labelledClusters(new Map(reports.flatMap(({ clusters }) => clusters.map(({ cluster, labels }) => [cluster, labels]))));


/***/ }),

/***/ 3351:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G8: () => (/* binding */ rowsFrom),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   UD: () => (/* binding */ compare)
/* harmony export */ });
/* harmony import */ var _model_once__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1800);
/** Groups passing targets into rows, so that very many targets fit in a report that only names each of them. Pure. */

/** Compares by characters, so the order is the same on every machine and in every shard. */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/**
 * Groups passing targets into one row for each cluster and set of shared warnings. Warnings about single images, such
 * as a movable tag, do not create separate rows: in a row with such causes, every image has one. Rows, images and
 * causes are sorted.
 */
function rowsFrom(all) {
    const clusters = new Map();
    for (const each of all) {
        const same = clusters.get(each.cluster);
        if (same === undefined)
            clusters.set(each.cluster, [each]);
        else
            same.push(each);
    }
    return [...clusters].sort(([a], [b]) => compare(a ?? '', b ?? '')).flatMap(([, same]) => sorted(rowsOfCluster(same)));
}
function rowsOfCluster(all) {
    const rows = new Map();
    for (const each of all) {
        const key = `${each.own.length > 0 ? 'own' : ''}\n${distinct(each.shared).join('\n')}`;
        const same = rows.get(key);
        if (same === undefined)
            rows.set(key, [each]);
        else
            same.push(each);
    }
    return [...rows.values()].flatMap((same) => {
        const [first] = same;
        if (first === undefined)
            return [];
        const images = same.length === 1 ? first.images : same.flatMap((each) => each.images);
        const own = same.length === 1 ? first.own : same.flatMap((each) => each.own);
        // Rows of many clusters share their lists.
        const causes = same.length === 1
            ? joined([first.shared, first.own], '', () => causesOf(first.shared, own))
            : causesOf(first.shared, own);
        return [{ cluster: first.cluster, images: distinct(images), causes }];
    });
}
const joined = (0,_model_once__WEBPACK_IMPORTED_MODULE_0__/* .once */ .O)();
const causesOf = (shared, own) => distinct(own.length === 0 ? shared : [...shared, ...own]);
/** Joins the rows of several reports: rows of one cluster with the same causes become one row. */
function rowsOf(all) {
    const rows = new Map();
    for (const row of all) {
        const key = [row.cluster ?? '', ...row.causes.toSorted(compare)].join('\n');
        const same = rows.get(key);
        if (same === undefined)
            rows.set(key, [row]);
        else
            same.push(row);
    }
    return sorted([...rows.values()].flatMap((same) => {
        const [first] = same;
        if (first === undefined)
            return [];
        const images = same.length === 1 ? first.images : same.flatMap(({ images: its }) => its);
        return [{ cluster: first.cluster, images: distinct(images), causes: distinct(first.causes) }];
    }));
}
/** Sorts by cluster, then by the first image, which differs between the rows of one cluster. */
const sorted = (rows) => rows.toSorted((a, b) => compare(a.cluster ?? '', b.cluster ?? '') ||
    compare(a.images[0] ?? '', b.images[0] ?? '') ||
    compare(a.causes.join(), b.causes.join()));
/** The distinct texts in character order, like `sort()` without a comparison function. */
function distinct(texts) {
    const inOrder = texts.every((text, at) => at === 0 || (texts[at - 1] ?? '') < text);
    return inOrder ? texts : [...new Set(texts)].sort(compare);
}


/***/ }),

/***/ 5076:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ joinedSetAside),
/* harmony export */   i: () => (/* binding */ setAsideSentence)
/* harmony export */ });
/* harmony import */ var _passed_rows__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3351);
/** The sentence about the number of findings that a policy ignores, for one report and for several together. Pure. */

/** A longer sentence was not written by this program. */
const LONGEST = 10_000;
/** The maximum number of reasons that are named individually. */
const NAMED = 5;
const MORE = '; and for other reasons';
const SENTENCE = /^(the policy .+) sets (\d+) findings? aside, of ([a-z, -]+): “(.*)”(; and for other reasons)?$/s;
const sorted = (texts) => [...new Set(texts)].sort(_passed_rows__WEBPACK_IMPORTED_MODULE_0__/* .compare */ .UD);
/**
 * The sentence about ignored findings.
 * @param more whether there are reasons that are not given
 */
function setAsideSentence({ by, count, checks, reasons }, more = false) {
    const all = sorted(reasons);
    const named = all
        .slice(0, NAMED)
        .map((reason) => `“${reason}”`)
        .join('; ');
    const others = more || all.length > NAMED ? MORE : '';
    return `${by} sets ${String(count)} ${count === 1 ? 'finding' : 'findings'} aside, of ${sorted(checks).join(', ')}: ${named}${others}`;
}
/** The reasons of several reports, in which these sentences are combined into one for each policy. */
function joinedSetAside(reasons) {
    const all = new Map();
    const read = reasons.map((reason) => {
        const [, by, count, checks = '', named = '', more] = (reason.length > LONGEST ? null : SENTENCE.exec(reason)) ?? [];
        if (by === undefined)
            return { reason };
        const before = all.get(by) ?? { by, count: 0, checks: [], reasons: [], more: false };
        all.set(by, {
            by,
            count: before.count + Number(count),
            checks: [...before.checks, ...checks.split(', ')],
            reasons: [...before.reasons, ...named.split('”; “')],
            more: before.more || more !== undefined,
        });
        return { by };
    });
    return read.flatMap((each) => {
        if ('reason' in each)
            return [each.reason];
        const whole = all.get(each.by);
        all.delete(each.by);
        return whole === undefined ? [] : [setAsideSentence(whole, whole.more)];
    });
}


/***/ }),

/***/ 1842:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ trendOf),
/* harmony export */   b: () => (/* binding */ joinedTrend)
/* harmony export */ });
/* harmony import */ var _model_fingerprint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1109);
/* harmony import */ var _passed_rows__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3351);


/**
 * The trend of a report against a baseline. A cause that no longer exists counts as fixed only if the check decided on
 * at least one of its places in this run. What was not judged, could not be decided, or is excluded by a policy is not
 * fixed.
 * @param asks which check the run's policy performs at which place; all by default
 */
function trendOf(report, baseline, asks = () => true) {
    const seen = placesIn(report);
    const open = undecidedIn(report);
    const isSeen = ({ check, where }) => where.some(({ image, cluster }) => {
        const place = placeName(image, cluster);
        return seen.has(place) && !open.has(`${check}\n${place}`) && asks(check, image, cluster);
    });
    return made({ since: baseline.startedAt, counts: baseline.counts, causes: baseline.causes }, report, new Set(baseline.causes.filter(isSeen).map(({ id }) => id)));
}
/**
 * The trend of merged reports, from the trends of the parts, if all were compared with the same baseline.
 * @returns null if a part has none, or the baselines differ
 */
function joinedTrend(parts, whole) {
    const trends = parts.flatMap((each) => each ?? []);
    const [first] = trends;
    const isOne = ({ since, counts }) => since === first?.since && JSON.stringify(counts.before) === JSON.stringify(first.counts.before);
    if (first === undefined || trends.length < parts.length || !trends.every(isOne))
        return null;
    const before = new Map(trends.flatMap(({ standing, mended, unseen }) => [...standing, ...mended, ...unseen].map((cause) => [cause.id, { ...cause, targets: cause.targets.before ?? 0 }])));
    return made({ since: first.since, counts: first.counts.before, causes: [...before.values()] }, whole, new Set(trends.flatMap(({ mended }) => mended.map(({ id }) => id))));
}
function made(before, now, judged) {
    const earlier = new Map(before.causes.map((cause) => [cause.id, cause]));
    const current = now.causes.map(({ id, check, code, status, message, stops }) => {
        const was = earlier.get(id);
        return {
            id,
            check,
            code,
            status,
            message,
            targets: { before: was?.targets ?? null, now: stops.targets },
        };
    });
    const ids = new Set(now.causes.map(({ id }) => id));
    const gone = before.causes
        .filter(({ id }) => !ids.has(id))
        .map(({ targets, ...cause }) => ({ ...cause, targets: { before: targets, now: null } }))
        .sort((a, b) => (b.targets.before ?? 0) - (a.targets.before ?? 0) || (0,_passed_rows__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(a.id, b.id));
    return {
        since: before.since,
        counts: { before: before.counts, now: now.counts },
        new: current.filter(({ id }) => !earlier.has(id)),
        standing: current.filter(({ id }) => earlier.has(id)),
        mended: gone.filter(({ id }) => judged.has(id)),
        unseen: gone.filter(({ id }) => !judged.has(id)),
    };
}
const placeName = (image, cluster) => JSON.stringify([image, cluster]);
/** All places about which this run has information. */
function placesIn({ targets, passed }) {
    return new Set([
        ...targets
            .filter(({ blind }) => !blind)
            .map(({ image, cluster }) => placeName(image.reference, cluster === null ? null : (0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .clusterName */ .S)(cluster))),
        ...passed.flatMap(({ cluster, images }) => images.map((image) => placeName(image, cluster))),
    ]);
}
/** The undecided checks, by their places. */
const undecidedIn = ({ targets }) => new Set(targets.flatMap(({ image, cluster, findings }) => {
    const place = placeName(image.reference, cluster === null ? null : (0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .clusterName */ .S)(cluster));
    return findings.filter(({ status }) => status === 'unknown').map(({ check }) => `${check}\n${place}`);
}));


/***/ }),

/***/ 4565:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JA: () => (/* binding */ unreadClusters),
/* harmony export */   aT: () => (/* binding */ countsClusters),
/* harmony export */   kS: () => (/* binding */ unseenNotes),
/* harmony export */   nR: () => (/* binding */ withUnseen),
/* harmony export */   xd: () => (/* binding */ withFleet)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _labels__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5330);
/** What the run itself did not see, and the effect on its verdict and its exit status. Pure. */


/**
 * Adds what was not seen of the input to a report. An unreadable manifest makes the run at least unknown, with exit
 * status 3 if no gate failed. Objects that may contain images and were not read count with `--strict`. A run without an
 * image is unknown, and fails only if an object that contains images was not read.
 */
function withUnseen(report, { errors, unread, leftOut, empty }, { failOn, strict }) {
    const counts = errors.length > 0 || empty || (strict && unread.length > 0);
    const verdict = counts && report.verdict === 'pass' ? 'unknown' : report.verdict;
    const reasons = [...report.reasons, ...errors, ...unseenNotes({ unread, leftOut, empty })];
    const said = { ...report, verdict, reasons };
    const asked = failOn ?? (strict ? 'unknown' : 'fail');
    const isAsked = asked === 'unknown' || asked === 'warn';
    if (report.exitCode === 1 || asked === 'never' || errors.length > 0)
        return said;
    if (counts && isAsked && report.exitCode === 0) {
        const option = failOn === null ? '--strict' : `--fail-on ${failOn}`;
        return { ...said, exitCode: 3, exitReason: `${option} counts what was not seen: ${unread[0] ?? NOTHING_THERE}` };
    }
    // There is nothing to pull, and nothing is hidden: a change of only a Service is not a failure.
    return empty && unread.length === 0 && !isAsked ? { ...said, exitCode: 0, exitReason: null } : said;
}
const NOTHING_THERE = 'no image is in the manifests: there was nothing to judge';
/** Notes for the user about what was not seen. Errors are not included: they are reported before the judgement. */
const unseenNotes = ({ unread, leftOut, empty }) => [
    ...unread,
    ...(leftOut === null ? [] : [leftOut]),
    ...(empty ? [NOTHING_THERE] : []),
];
/**
 * Adds what a scan did not see of its scope to a report: the run is then at least unknown. A scope without a cluster is
 * unknown, with exit status 3. A shard without one passes if other shards have some.
 */
function withFleet(whole, { all, judged, listed, unseen, notes, isPart, running }, { failOn, strict }) {
    const report = (0,_labels__WEBPACK_IMPORTED_MODULE_1__/* .withListedLabels */ .BH)(whole, listed);
    const none = all === 0
        ? `there is no cluster in the scope${notes.some((note) => note.startsWith('the filter')) ? ' that the filter takes' : ''}`
        : running && judged > 0 && report.counts.targets === 0
            ? 'no image runs on these clusters that is to be judged'
            : null;
    const nothing = none !== null && unseen.length === 0 ? [`${none}: nothing was judged`] : [];
    // There was nothing to judge here. An empty report would be unknown otherwise.
    const isDone = report.counts.targets === 0 && all > 0 && (judged === 0 || (running && isPart));
    const reasons = [...unreadClusters(report), ...report.reasons, ...unseen, ...notes, ...(isDone ? [] : nothing)];
    const said = isDone && report.verdict === 'unknown' ? { ...report, ...DONE, reasons } : { ...report, reasons };
    if (unseen.length === 0 && all > 0)
        return said;
    const verdict = said.verdict === 'pass' ? 'unknown' : said.verdict;
    const asked = failOn ?? (strict ? 'unknown' : 'fail');
    if (said.exitCode !== 0 || (asked !== 'unknown' && asked !== 'warn'))
        return { ...said, verdict };
    const option = failOn === null ? '--strict' : `--fail-on ${failOn}`;
    return {
        ...said,
        verdict,
        exitCode: 3,
        exitReason: `${option} counts what was not seen: ${unseen[0] ?? NOTHING_THERE}`,
    };
}
const DONE = { verdict: 'pass', exitCode: 0, exitReason: null };
/** The end of the sentences of `unreadClusters`. A merged report does not keep those of its parts. */
const NOT_READ = 'could not be read: nothing is known of the images there';
/** The end of the sentences about clusters for which nothing is known but a finding with this code. */
const NOT_ASKED = new Map([
    ['cluster/running-unread', 'could not be asked which images run there'],
    ['verification/nothing-read', 'could not be asked which pods wait there'],
]);
/** Whether a sentence counts the clusters of a report that were not seen. */
const countsClusters = (reason) => [NOT_READ, ...NOT_ASKED.values()].some((words) => reason.endsWith(words));
/** The number of clusters of a fleet that were not seen, one sentence for each reason. */
function unreadClusters({ targets, passed }) {
    const all = new Set(passed.flatMap(({ cluster }) => cluster ?? []));
    const unseen = new Map([NOT_READ, ...NOT_ASKED.values()].map((words) => [words, new Map()]));
    for (const { cluster, findings, blind } of targets) {
        if (cluster === null)
            continue;
        const path = (0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .clusterPath */ .Sf)(cluster);
        all.add(path);
        const asked = findings.flatMap(({ code }) => NOT_ASKED.get(code) ?? [])[0];
        const words = asked ?? (cluster.mode === null && blind ? NOT_READ : null);
        if (words !== null)
            unseen.get(words)?.set(path, cluster.project);
    }
    return [...unseen].flatMap(([words, some]) => {
        const projects = new Set([...some.values()].filter((project) => project !== '')).size;
        const of = projects === 0 ? '' : `, of ${String(projects)} ${projects === 1 ? 'project' : 'projects'},`;
        return some.size === 0 ? [] : [`${String(some.size)} of ${String(all.size)} clusters${of} ${words}`];
    });
}


/***/ }),

/***/ 1396:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PX: () => (/* binding */ poolVerdicts),
/* harmony export */   QZ: () => (/* binding */ worst),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   iE: () => (/* binding */ isBlind)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5815);


/** `fail` if a gate fails, otherwise `unknown` if one is unknown, otherwise `pass`. Advice decides nothing. */
function verdictOf(findings) {
    const gates = findings.filter(({ kind, ignored }) => kind === 'gate' && ignored === null);
    if (gates.some(({ status }) => status === 'fail'))
        return 'fail';
    return gates.some(({ status }) => status === 'unknown') ? 'unknown' : 'pass';
}
/**
 * The worst of several: `fail`, then `unknown`. Without any verdict it is `unknown`, because an empty run must not
 * pass.
 */
function worst(verdicts) {
    if (verdicts.includes('fail'))
        return 'fail';
    return verdicts.length === 0 || verdicts.includes('unknown') ? 'unknown' : 'pass';
}
/** The verdict of every pool, in order, from the pool's own findings and those for all pools. */
function poolVerdicts(pools, findings) {
    const ofAll = findings.filter(({ pool }) => pool === null);
    const own = new Map();
    for (const finding of findings) {
        const same = own.get(finding.pool);
        if (same === undefined)
            own.set(finding.pool, [finding]);
        else
            same.push(finding);
    }
    return pools.map((pool) => poolVerdict(pool, own.get(pool.pool.name) ?? [], ofAll));
}
/** `skip` if no pod, or no plain pod, runs there, and nothing failed only for that reason. */
function poolVerdict({ reach }, own, ofAll) {
    if (reach.kind === 'excluded')
        return 'skip';
    if (reach.kind === 'tainted') {
        if (own.some(({ kind, status }) => kind === 'gate' && status === 'warn'))
            return 'skip';
        if (own.some(({ check, status }) => check === 'image-platform' && status === 'skip'))
            return 'skip';
    }
    return verdictOf([...ofAll, ...own]);
}
/**
 * True if nothing can be decided: the cluster or the image could not be read, or no pool's identity was determined
 * (which does not matter for other registries). An image that the registry served to a node's account counts as read.
 */
function isBlind(facts) {
    const { target, image, cluster, pools } = facts;
    if (target.cluster !== null && (isUnread(cluster.cluster) || isLost(facts)))
        return true;
    // If nobody knows what runs on the cluster, the images are unknown.
    if (!target.image.valid)
        return target.image.unlisted !== null;
    if (isUnread(image.manifest) && !pools.some(wasServed))
        return true;
    // Nodes outside Google Cloud have no identity there.
    if (target.image.reference.kind === 'other' || (target.cluster !== null && (0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .isOutside */ ._K)(target.cluster)))
        return false;
    return pools.length > 0 && pools.every(({ puller }) => puller.principal.state !== 'known');
}
/** The cluster was not found, but the list of its project's clusters does not confirm that it does not exist. */
function isLost({ target, cluster: { cluster, near } }) {
    const listing = near === null ? undefined : (0,_model_fact__WEBPACK_IMPORTED_MODULE_1__/* .knownValue */ .jj)(near);
    return (cluster.state === 'absent' &&
        listing !== undefined &&
        target.cluster !== null &&
        (0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .leavesOpen */ .LN)(listing, target.cluster));
}
const wasServed = ({ probe }) => probe?.state === 'known' && probe.value.outcome === 'served';
/** A true 404 is an answer; a refusal or a failure is not. */
function isUnread(fact) {
    const root = (0,_model_fact__WEBPACK_IMPORTED_MODULE_1__/* .missing */ .LO)(fact);
    return root !== null && root.state !== 'absent';
}


/***/ }),

/***/ 2867:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ rulesFor),
/* harmony export */   uL: () => (/* binding */ admittedOf),
/* harmony export */   uf: () => (/* binding */ exemptedBy)
/* harmony export */ });
/** The pods of a target, grouped by what the keys of rules can name. */
function admittedOf({ image, namespace: otherwise }) {
    const uses = image.valid ? image.uses : [];
    const found = new Map();
    const add = (one) => {
        const key = JSON.stringify([one.namespace, one.account, one.breakGlass]);
        const workloads = [...new Set([...(found.get(key)?.workloads ?? []), ...one.workloads])];
        found.set(key, { ...one, workloads });
    };
    if (uses.length === 0 || (image.valid && image.plain))
        add({ namespace: otherwise, account: null, breakGlass: false, workloads: [] });
    for (const { workload, namespace, serviceAccount, breakGlass, scheduling } of uses)
        add({
            namespace: namespace ?? otherwise,
            // The controller of a custom resource decides which pods it creates.
            account: scheduling.podsUnknown ? null : serviceAccount,
            breakGlass,
            workloads: [workload],
        });
    return [...found.values()];
}
/**
 * The rules that may apply to some pods: a specific rule takes precedence over the default rule. Google does not document
 * how specific rules of more than one kind combine (a valid policy has one kind), nor which Istio identity a pod on GKE has.
 */
function rulesFor(policy, cluster, pods) {
    const matches = policy.rules.map((each) => ({ each, holds: holds(each, cluster, pods) }));
    const named = (wanted) => matches.filter(({ holds: is }) => is === wanted).map(({ each }) => nameOf(each));
    const [sure, perhaps] = [named('sure'), named('perhaps')];
    const otherwise = { name: 'the default rule', rule: policy.otherwise };
    const rules = [...sure, ...perhaps, ...(sure.length === 0 ? [otherwise] : [])];
    if (rules.length === 1)
        return { rules, open: null };
    return {
        rules,
        open: whyOpen(matches.filter(({ holds: is }) => is !== 'not').map(({ each }) => each), pods),
    };
}
function holds({ kind, key }, { location, name }, { namespace, account }) {
    switch (kind) {
        case 'cluster':
            return key === `${location}.${name}` ? 'sure' : 'not';
        case 'namespace':
            return both(matching(key, namespace), 'sure');
        case 'service account': {
            const colon = key.indexOf(':');
            return both(matching(key.slice(0, colon), namespace), matching(key.slice(colon + 1), account));
        }
        case 'Istio identity': {
            const identity = /\/ns\/([^/]+)\/sa\/([^/]+)$/.exec(key);
            const fits = both(matching(identity?.[1] ?? '', namespace), matching(identity?.[2] ?? '', account));
            return fits === 'not' ? 'not' : 'perhaps';
        }
    }
}
const matching = (wanted, own) => own === null ? 'perhaps' : own === wanted ? 'sure' : 'not';
function both(first, second) {
    if (first === 'not' || second === 'not')
        return 'not';
    return first === 'sure' && second === 'sure' ? 'sure' : 'perhaps';
}
const nameOf = ({ kind, key, rule }) => ({ name: `the rule for ${kind} ${key}`, rule });
function whyOpen(about, { namespace, account }) {
    const kinds = new Set(about.map(({ kind }) => kind));
    if (kinds.size > 1)
        return `the policy has rules of more than one kind (${[...kinds].join(', ')})`;
    if (kinds.has('Istio identity'))
        return 'the Istio identity of the pods is not known';
    return namespace === null || account !== null
        ? 'the namespace of the pods is not known'
        : 'the service account of the pods is not known';
}
/**
 * The allow-list pattern that exempts an image. The reference is compared as it is written: literally, or with `*` at the
 * end for any characters but a slash, or `**` for any characters. The registry's name must not contain `*`.
 * @returns null if no pattern does
 */
const exemptedBy = (patterns, { text }) => patterns.find((pattern) => matchesPattern(pattern, text)) ?? null;
function matchesPattern(pattern, text) {
    const stars = /\*{1,2}$/.exec(pattern)?.[0] ?? '';
    if (stars === '')
        return pattern === text;
    const start = pattern.slice(0, pattern.length - stars.length);
    if (!start.includes('/') || !text.startsWith(start))
        return false;
    return stars === '**' || !text.slice(start.length).includes('/');
}


/***/ }),

/***/ 1816:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ judgeCondition),
  u: () => (/* binding */ judgeVersion)
});

// EXTERNAL MODULE: ./src/access/cel.ts
var cel = __webpack_require__(5718);
;// CONCATENATED MODULE: ./src/access/tags.ts
const FUNCTIONS = new Map([
    ['matchTag', ([key = '', value = ''], tags) => byName(tags, key, (tag) => lastOf(tag.namespacedValue) === value)],
    ['hasTagKey', ([key = ''], tags) => byName(tags, key, () => true)],
    [
        'matchTagId',
        ([key = '', value = ''], tags) => isId(key, 'tagKeys') && isId(value, 'tagValues')
            ? tags.some((tag) => tag.key === key && tag.value === value)
            : 'unknown',
    ],
    ['hasTagKeyId', ([key = ''], tags) => (isId(key, 'tagKeys') ? tags.some((tag) => tag.key === key) : 'unknown')],
]);
const COUNTS = { matchTag: 2, hasTagKey: 1, matchTagId: 2, hasTagKeyId: 1 };
/** Whether a method of `resource` is one of the functions on tags. */
const isTagFunction = (name) => FUNCTIONS.has(name);
/**
 * The result of a function on tags.
 * @param args its arguments
 * @param tags all effective tags of the resource, including inherited ones
 */
function tagTruth(name, args, tags) {
    const answer = FUNCTIONS.get(name);
    return answer === undefined || args.length !== ownCount(name) ? 'unknown' : answer(args, tags);
}
const ownCount = (name) => (Object.hasOwn(COUNTS, name) ? COUNTS[name] : undefined);
const isId = (text, collection) => new RegExp(`^${collection}/\\d+$`).test(text);
const lastOf = (name) => name.slice(name.lastIndexOf('/') + 1);
/** Finds a key by its namespaced name: one tag that certainly has it and fits is enough. */
function byName(tags, key, fits) {
    if (!/^[^/]+\/[^/]+$/.test(key))
        return 'unknown';
    let answer = false;
    for (const tag of tags) {
        if (!fits(tag))
            continue;
        const same = isKey(tag, key);
        if (same === true)
            return true;
        if (same === 'unknown')
            answer = same;
    }
    return answer;
}
/** A project's key has two names, one with the project's ID and one with its number; neither can be derived from the other. */
function isKey({ namespacedKey, keyParent }, key) {
    const short = lastOf(namespacedKey);
    const number = /^projects\/(\d+)$/.exec(keyParent ?? '')?.[1];
    const names = [namespacedKey, ...(number === undefined ? [] : [`${number}/${short}`])];
    if (names.includes(key))
        return true;
    const byNumber = (name) => /^\d+\//.test(name);
    const isOther = short !== lastOf(key) || names.some((name) => byNumber(name) === byNumber(key));
    return isOther ? false : 'unknown';
}

;// CONCATENATED MODULE: ./src/access/conditions.ts


/** IAM's own limit is lower, so a longer expression does not come from IAM. */
const LONGEST = 4000;
const LIMITS = { maxAstNodes: 500, maxDepth: 40, maxListElements: 100, maxMapEntries: 20, maxCallArguments: 8 };
/**
 * Evaluates a condition of IAM. `&&` and `||` follow CEL: `false && unknown` is false, `true || unknown` is true.
 * @param expression CEL; it may be hostile: its size is bounded, it reaches nothing of the host and never throws
 */
function judgeCondition(expression, { repository, now, tags }) {
    const ast = parse(expression);
    if (ast === null)
        return { holds: 'unknown', byResource: false, byTime: false, wantsTags: false };
    const time = new Date(now);
    const ofRequest = Number.isNaN(time.getTime()) ? {} : { 'request.time': time };
    const ofResource = {
        'resource.name': repository,
        'resource.type': 'artifactregistry.googleapis.com/Repository',
        'resource.service': 'artifactregistry.googleapis.com',
    };
    const holds = truthOf(ast, { attributes: { ...ofRequest, ...ofResource }, tags });
    const needs = (attributes) => holds !== 'unknown' && truthOf(ast, { attributes, tags }) === 'unknown';
    const wantsTags = holds === 'unknown' && tags === null && speaksOfTags(ast);
    return { holds, byResource: needs(ofRequest), byTime: needs(ofResource), wantsTags };
}
/**
 * Evaluates a condition of a download rule on one version of a Docker package. A version's ID is its digest (Artifact
 * Registry v1 `packages/P/versions/sha256:…`). Google's examples compare IDs such as `'3.0'`, which is not a digest, so
 * only comparisons with digests are decided.
 * @param expression CEL, hostile or not
 * @param digest `sha256:…`
 */
function judgeVersion(expression, digest) {
    const ast = parse(expression);
    if (ast === null || !textsIn(ast).every((text) => text.startsWith('sha256:')))
        return 'unknown';
    return truthOf(ast, { attributes: { 'pkg.version.id': digest }, tags: null });
}
let shared = null;
/** Created with the first condition: most runs have none. */
const environment = () => (shared ??= new ((0,cel/* cel */.Lc)().Environment)({ limits: LIMITS })
    .registerVariable('request', 'map')
    .registerVariable('resource', 'map')
    .registerVariable('pkg', 'map'));
function parse(expression) {
    if (expression.length > LONGEST)
        return null;
    const language = environment();
    try {
        return language.parse(expression).ast;
    }
    catch {
        return null;
    }
}
/** All string literals in the expression. */
const textsIn = (node) => node.op === 'value' ? (typeof node.args === 'string' ? [node.args] : []) : operandsOf(node.args).flatMap(textsIn);
const speaksOfTags = (node) => (node.op === 'rcall' && isTagFunction(node.args[0])) || operandsOf(node.args).some(speaksOfTags);
/** The child nodes of a node, in any form of its arguments. */
function operandsOf(args) {
    if (Array.isArray(args))
        return args.flatMap(operandsOf);
    return isNode(args) ? [args] : [];
}
const isNode = (value) => typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
/** Three-valued logic: each operand of `&&`, `||`, `!` and `?:` is evaluated separately, so an unknown one does not hide another. */
function truthOf(node, known) {
    const ask = (operand) => truthOf(operand, known);
    switch (node.op) {
        case '&&':
            return and(ask(node.args[0]), ask(node.args[1]));
        case '||':
            return not(and(not(ask(node.args[0])), not(ask(node.args[1]))));
        case '!_':
            return not(ask(node.args));
        case '?:': {
            const condition = ask(node.args[0]);
            return condition === 'unknown' ? 'unknown' : ask(node.args[condition ? 1 : 2]);
        }
        default:
            return ofTags(node, known.tags) ?? (isEvaluable(node, known.attributes) ? evaluated(node, known) : 'unknown');
    }
}
/** The result of a function on the resource's tags; null for anything else. */
function ofTags(node, tags) {
    if (node.op !== 'rcall' || !isTagFunction(node.args[0]) || pathOf(node.args[1]) !== 'resource')
        return null;
    const texts = node.args[2].map((each) => (each.op === 'value' && typeof each.args === 'string' ? each.args : null));
    return tags !== null && texts.every((each) => each !== null) ? tagTruth(node.args[0], texts, tags) : 'unknown';
}
const not = (truth) => (truth === 'unknown' ? truth : !truth);
function and(left, right) {
    if (left === false || right === false)
        return false;
    return left === 'unknown' || right === 'unknown' ? 'unknown' : true;
}
/** A result that is not a boolean, or an error, is unknown: Google may evaluate it differently. */
function evaluated(node, { attributes }) {
    try {
        const value = environment().evaluate((0,cel/* cel */.Lc)().serialize(node), nested(attributes));
        return typeof value === 'boolean' ? value : 'unknown';
    }
    catch {
        return 'unknown';
    }
}
/** `{request: {time}}` of `request.time`. */
function nested(known) {
    const root = { request: {}, resource: {}, pkg: {} };
    for (const [path, value] of Object.entries(known)) {
        const names = path.split('.');
        const last = names.pop() ?? '';
        let at = root;
        // The names are the program's own.
        // eslint-disable-next-line own/properties
        for (const name of names)
            at = (at[name] ??= {});
        // eslint-disable-next-line own/properties
        at[last] = value;
    }
    return root;
}
const conditions_FUNCTIONS = new Set(['timestamp', 'duration']);
const METHODS = new Set([
    'startsWith',
    'endsWith',
    'contains',
    'getFullYear',
    'getMonth',
    'getDate',
    'getDayOfMonth',
    'getDayOfWeek',
    'getDayOfYear',
    'getHours',
    'getMinutes',
    'getSeconds',
    'getMilliseconds',
]);
/** Whether facts decide every attribute and function in the expression. Macros, regular expressions and other maps are excluded. */
function isEvaluable(node, known) {
    const all = (...nodes) => nodes.every((each) => isEvaluable(each, known));
    switch (node.op) {
        case 'value':
            return true;
        case '.':
            return Object.hasOwn(known, pathOf(node) ?? '');
        case 'call':
            return conditions_FUNCTIONS.has(node.args[0]) && all(...node.args[1]);
        case 'rcall':
            return METHODS.has(node.args[0]) && all(node.args[1], ...node.args[2]);
        case 'list':
            return all(...node.args);
        case '!_':
        case '-_':
            return all(node.args);
        case '?:':
            return all(...node.args);
        case '&&':
        case '||':
        case '==':
        case '!=':
        case '<':
        case '<=':
        case '>':
        case '>=':
        case '+':
        case '-':
        case '*':
        case '/':
        case '%':
        case 'in':
            return all(...node.args);
        case 'id':
        case '.?':
        case '[]':
        case '[?]':
        case 'map':
            return false;
    }
}
/** The path of an attribute, such as `request.time`; null for anything else. */
function pathOf(node) {
    if (node.op === 'id')
        return node.args;
    if (node.op !== '.')
        return null;
    const of = pathOf(node.args[0]);
    return of === null ? null : `${of}.${node.args[1]}`;
}


/***/ }),

/***/ 716:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I4: () => (/* binding */ inDenyPolicy),
/* harmony export */   eJ: () => (/* binding */ PROJECT_NUMBER),
/* harmony export */   kG: () => (/* binding */ memberOfDenyPolicy)
/* harmony export */ });
/* harmony import */ var _model_service_account__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6460);
/* harmony import */ var _workload_pools__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5955);


/**
 * The same principal in the words of allow policies: deny policies have their own (IAM v2 principal identifiers).
 * What has no other word stays as it is.
 */
function memberOfDenyPolicy(entry) {
    const written = entry.trim();
    if (/^principalset:\/\/goog\/public:all$/i.test(written))
        return 'allUsers';
    const account = /^principal:\/\/iam\.googleapis\.com\/projects\/[^/]+\/serviceAccounts\/(.+)$/i.exec(written)?.[1];
    if (account !== undefined)
        return (0,_model_service_account__WEBPACK_IMPORTED_MODULE_0__/* .memberOfAccount */ .vr)(account);
    const user = /^principal:\/\/goog\/subject\/(.+)$/i.exec(written)?.[1];
    if (user !== undefined)
        return `user:${user}`;
    const group = /^principalset:\/\/goog\/group\/(.+)$/i.exec(written)?.[1];
    return group === undefined ? written : `group:${group}`;
}
/** Stands for a project's number that is not known. */
const PROJECT_NUMBER = 'PROJECT_NUMBER';
/**
 * A principal of an allow policy as a deny policy names it.
 * @param project the cluster's, whose workload identity pool the older name of a Kubernetes service account is in
 */
function inDenyPolicy(principal, project) {
    const email = (0,_model_service_account__WEBPACK_IMPORTED_MODULE_0__/* .accountOf */ .XP)(principal);
    if (email !== null)
        return `principal://iam.googleapis.com/projects/-/serviceAccounts/${email}`;
    const user = /^user:(.+)$/i.exec(principal)?.[1];
    if (user !== undefined)
        return `principal://goog/subject/${user}`;
    const workload = /^principal:/i.test(principal) ? null : (0,_workload_pools__WEBPACK_IMPORTED_MODULE_1__/* .poolPrincipal */ .N9)(principal);
    if (workload === null)
        return principal;
    const { pool, subject } = workload;
    const number = project !== null && pool === `${project.id}.svc.id.goog` ? project.number : PROJECT_NUMBER;
    return `principal://iam.googleapis.com/projects/${number}/locations/global/workloadIdentityPools/${pool}/subject/${subject}`;
}


/***/ }),

/***/ 6402:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iT: () => (/* binding */ policyId),
/* harmony export */   ny: () => (/* binding */ deniedBy)
/* harmony export */ });
/* unused harmony export DENIED_PERMISSION */
/* harmony import */ var _held__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4587);
/* harmony import */ var _deny_principals__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(716);
/* harmony import */ var _members__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4997);
/* harmony import */ var _model_append__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7737);




/** The permission as deny policies write it. */
const DENIED_PERMISSION = 'artifactregistry.googleapis.com/repositories.downloadArtifacts';
/** Evaluates the deny policies that were read. */
function deniedBy(question, around) {
    const unread = question.deny.filter(({ policies }) => policies.state !== 'known');
    const mayDeny = [];
    const open = [];
    const lacks = [];
    const assumed = [];
    let first = null;
    for (const level of question.deny) {
        if (level.policies.state !== 'known')
            continue;
        for (const policy of level.policies.value) {
            for (const [index, rule] of policy.rules.entries()) {
                const { applies, entry, assumes, ...doubt } = judgeRule(rule, question, around);
                const denial = { level, policy, rule: index, entry };
                if (applies === true && assumes.length === 0)
                    return { denied: denial, mayDeny: [], open: [], lacks: [], unread, assumed: [] };
                if (applies === true)
                    first ??= { denied: denial, assumes };
                else
                    (0,_model_append__WEBPACK_IMPORTED_MODULE_3__/* .append */ .B)(assumed, assumes);
                if (applies !== 'unknown')
                    continue;
                mayDeny.push(denial);
                const name = policyId(policy.name);
                open.push({
                    reason: `deny policy ${name} of ${level.resource} may take it from ${entry}: ${doubt.reason}`,
                    needs: doubt.needs,
                });
                (0,_model_append__WEBPACK_IMPORTED_MODULE_3__/* .append */ .B)(lacks, doubt.lacks);
            }
        }
    }
    if (first !== null)
        return { denied: first.denied, mayDeny: [], open: [], lacks: [], unread, assumed: first.assumes };
    return { denied: null, mayDeny, open, lacks, unread, assumed };
}
/** `deny-pulls` of `policies/cloudresourcemanager.googleapis.com%2Fprojects%2F1/denypolicies/deny-pulls`. */
const policyId = (name) => name.split('/').pop() ?? name;
const UNTOUCHED = { applies: false, entry: '', reason: '', needs: [], lacks: [], assumes: [] };
/** Denied permission and principal, no exception for either, and a condition that holds. */
function judgeRule(rule, question, around) {
    if (!names(rule.deniedPermissions) || names(rule.exceptionPermissions))
        return UNTOUCHED;
    const of = (entries) => (0,_members__WEBPACK_IMPORTED_MODULE_2__/* .coveredBy */ .UJ)(entries, question.principal, around, _deny_principals__WEBPACK_IMPORTED_MODULE_1__/* .memberOfDenyPolicy */ .kG);
    const principal = of(rule.deniedPrincipals);
    const exception = of(rule.exceptionPrincipals);
    if (principal.coverage.covers === 'no' || exception.coverage.covers === 'yes')
        return UNTOUCHED;
    const held = (0,_held__WEBPACK_IMPORTED_MODULE_0__/* .heldBy */ .V)(rule.condition, question, 'deny');
    const { entry } = principal;
    if (held.holds === false)
        return { ...UNTOUCHED, entry, assumes: held.assumes };
    const doubts = [principal.coverage, exception.coverage].filter((each) => each.covers === 'unknown');
    const reasons = doubts.map(({ reason }) => reason);
    if (held.holds === 'unknown')
        reasons.push(held.reason);
    return {
        applies: reasons.length === 0 ? true : 'unknown',
        entry,
        reason: reasons.join(', '),
        needs: [...doubts.flatMap(({ needs }) => needs), ...held.needs],
        lacks: [...doubts.flatMap(({ lacks }) => lacks), ...held.lacks],
        assumes: reasons.length === 0 ? held.assumes : [],
    };
}
/** Whether the permission is named: in full, or by a group of permissions (`repositories.*`, `*.downloadArtifacts`, `*.*`). */
const names = (permissions) => permissions.some(namesPull);
function namesPull(pattern) {
    if (pattern === DENIED_PERMISSION)
        return true;
    const [service, ...rest] = pattern.split('/');
    if (service !== 'artifactregistry.googleapis.com')
        return false;
    const [resource, verb = resource === '*' ? '*' : '', ...more] = rest.join('/').split('.');
    if (more.length > 0)
        return false;
    return (resource === '*' || resource === 'repositories') && (verb === '*' || verb === 'downloadArtifacts');
}


/***/ }),

/***/ 89:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ evaluate),
  i: () => (/* binding */ surroundings)
});

// EXTERNAL MODULE: ./src/model/fact.ts
var model_fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/model/cluster.ts
var model_cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/model/once.ts
var once = __webpack_require__(1800);
// EXTERNAL MODULE: ./src/model/service-account.ts
var service_account = __webpack_require__(6460);
// EXTERNAL MODULE: ./src/access/held.ts
var access_held = __webpack_require__(4587);
// EXTERNAL MODULE: ./src/access/members.ts
var members = __webpack_require__(4997);
// EXTERNAL MODULE: ./src/access/roles.ts + 1 modules
var roles = __webpack_require__(5118);
// EXTERNAL MODULE: ./src/model/append.ts
var append = __webpack_require__(7737);
;// CONCATENATED MODULE: ./src/access/allow.ts
/** What the allow policies say: one grant anywhere is enough. */





/** Evaluates the allow policies that were read, from the repository up. */
function allowedBy(question, around) {
    const open = [];
    const lacks = [];
    let first = null;
    for (const level of question.levels) {
        if (level.policy.state !== 'known')
            continue;
        for (const binding of level.policy.value.bindings) {
            const judged = judgeBinding(binding, level, question, around);
            if (judged === null)
                continue;
            const { grant, assumes } = judged;
            if (grant !== null && assumes.length === 0)
                return { grant, open: [], lacks: judged.lacks, assumed: [] };
            if (grant !== null)
                first ??= { ...judged, grant };
            (0,append/* append */.B)(open, judged.open);
            (0,append/* append */.B)(lacks, judged.lacks);
        }
    }
    return first === null
        ? { grant: null, open, lacks, assumed: [] }
        : { grant: first.grant, open: [], lacks: first.lacks, assumed: first.assumes };
}
/** Judges one binding; null if it is not relevant to the question. */
function judgeBinding(binding, level, question, around) {
    const role = (0,roles/* roleHolds */.Z)(binding.role, question.facts);
    if (role.holds === 'no')
        return null;
    const { coverage, entry: member } = (0,members/* coveredBy */.UJ)(binding.members, question.principal, around);
    if (coverage.covers === 'no')
        return null;
    const held = (0,access_held/* heldBy */.V)(binding.condition, question, 'allow');
    if (held.holds === false)
        return null;
    const open = [];
    const lacks = [];
    const grants = `${where(level)} grants ${binding.role} to ${member}`;
    if (coverage.covers === 'unknown') {
        open.push({ reason: `${grants}: ${coverage.reason}`, needs: coverage.needs });
        (0,append/* append */.B)(lacks, coverage.lacks);
    }
    if (role.holds === 'unknown') {
        open.push({ reason: `${grants}, and what that role holds could not be read`, needs: role.needs });
        if (!role.asked)
            lacks.push({ kind: 'role', role: binding.role });
    }
    if (role.holds === 'yes' && role.worthAsking)
        lacks.push({ kind: 'role', role: binding.role });
    if (held.holds === 'unknown') {
        open.push({ reason: `${grants} ${held.reason}`, needs: held.needs });
        (0,append/* append */.B)(lacks, held.lacks);
    }
    const sure = open.length === 0;
    const grant = sure ? { level, binding, member, roleFrom: role.from } : null;
    return { grant, open, lacks, assumes: sure ? held.assumes : [] };
}
/** Resolves `projectEditor:P` and similar members from P's own policy, if P is among the levels. */
function basicRolesIn(question, around) {
    const inner = { ...around, basicRole: () => ({ covers: 'no' }) };
    return {
        ...around,
        basicRole: (project, role) => {
            const stands = `${role} on ${project}, which the member stands for, could not be determined`;
            const level = question.levels.find(({ resource }) => resource.toLowerCase() === `projects/${project}`);
            if (level === undefined)
                return (0,members/* notKnown */.bh)(stands);
            if (level.policy.state !== 'known')
                return (0,members/* notKnown */.bh)(stands, [], needsOfLevel(level));
            let answer = { covers: 'no' };
            for (const binding of level.policy.value.bindings) {
                if (binding.role !== role)
                    continue;
                const { coverage } = (0,members/* coveredBy */.UJ)(binding.members, question.principal, inner);
                if (coverage.covers === 'no')
                    continue;
                // IAM does not accept a condition on a basic role (https://cloud.google.com/iam/docs/conditions-overview), so the effect of one is unknown.
                if (coverage.covers === 'yes' && binding.condition === null)
                    return coverage;
                answer = coverage.covers === 'unknown' ? coverage : (0,members/* notKnown */.bh)(stands);
            }
            return answer;
        },
    };
}
/** The permissions that would let the caller read the policy of a level. */
function needsOfLevel({ policy }) {
    const root = (0,model_fact/* missing */.LO)(policy);
    return root?.state === 'denied' ? root.needs : [];
}
const where = (level) => (level.kind === 'repository' ? 'the repository' : level.resource);

// EXTERNAL MODULE: ./src/access/deny.ts
var access_deny = __webpack_require__(6402);
// EXTERNAL MODULE: ./src/access/question.ts
var access_question = __webpack_require__(8096);
;// CONCATENATED MODULE: ./src/access/evaluate.ts








/**
 * Evaluates the policies as IAM does: a deny rule that applies refuses access whatever is granted; otherwise one grant at
 * any level, from the repository up, is enough. If an allow policy, a group, a condition or a role could not be read, a
 * refusal is not certain. A deny policy that could not be read does not make the answer unknown: it is listed.
 */
function evaluate(question) {
    const { principal, levels, deny, repository, now, facts, cluster } = question;
    // The cluster matters only to principal sets of its pods, and no service account is in one.
    const from = cluster === null || (0,service_account/* accountOf */.XP)(principal) !== null ? '' : (0,model_cluster/* clusterPath */.Sf)(cluster);
    return evaluated([levels, deny, facts], [principal, repository, now, from].join('\n'), () => evaluateAnew(question));
}
/** Cached: thousands of pools pull as a few accounts from a few repositories. */
const evaluated = (0,once/* once */.O)();
function evaluateAnew(question) {
    const around = surroundings(question);
    const allow = allowedBy(question, around);
    const deny = (0,access_deny/* deniedBy */.ny)(question, around);
    const unread = question.levels.filter((level) => level.policy.state !== 'known');
    const told = { grant: allow.grant, unread, undeniedUnread: deny.unread, mayDeny: deny.mayDeny };
    if (deny.denied !== null)
        return { ...told, state: 'refused', denied: deny.denied, open: [], lacks: [], assumed: deny.assumed };
    if (allow.grant !== null) {
        const assumed = (0,access_question/* distinct */.d)([...allow.assumed, ...deny.assumed]);
        const state = deny.open.length > 0 ? 'unknown' : 'granted';
        return { ...told, state, denied: null, open: deny.open, lacks: (0,access_question/* distinct */.d)([...allow.lacks, ...deny.lacks]), assumed };
    }
    const open = [
        ...allow.open,
        ...unread.map((level) => ({
            reason: `the policy of ${level.resource} could not be read`,
            needs: needsOfLevel(level),
        })),
    ];
    if (open.length === 0)
        return { ...told, state: 'refused', denied: null, open, lacks: [], assumed: allow.assumed };
    return {
        ...told,
        state: 'unknown',
        denied: null,
        open: [...open, ...deny.open],
        lacks: (0,access_question/* distinct */.d)([...allow.lacks, ...deny.lacks]),
        assumed: [],
    };
}
/** What is known around the principal of a question. */
function surroundings(question) {
    const { facts, cluster } = question;
    return basicRolesIn(question, { place: placeOf(facts), groups: facts.groups, cluster });
}
/** Where the principal's service account lives, as far as it was read. */
function placeOf({ accountPlace }) {
    if (accountPlace === null)
        return 'not-asked';
    const { project, ancestry } = accountPlace;
    if (project.state === 'known' && ancestry.state === 'known') {
        const { number, id, parent } = project.value;
        const above = ancestry.value.filter((each) => !each.startsWith('projects/'));
        const names = [`projects/${number}`, `projects/${id}`, ...above, ...(parent === null ? [] : [parent])];
        // An ancestry that ends at a folder, or at a project with a parent, is incomplete.
        const top = above.at(-1) ?? parent;
        return { names, isWhole: top === null || top.startsWith('organizations/') };
    }
    return {
        needs: [project, ancestry].flatMap((fact) => {
            const root = (0,model_fact/* missing */.LO)(fact);
            return root?.state === 'denied' ? root.needs : [];
        }),
    };
}


/***/ }),

/***/ 4587:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ heldBy)
/* harmony export */ });
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5815);
/* harmony import */ var _model_unreadable__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9706);
/* harmony import */ var _conditions__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1816);
/** Whether the condition of a binding or of a deny rule holds. */



const ALWAYS = { holds: true, assumes: [], reason: '', needs: [], lacks: [] };
/**
 * Judges a condition. Attributes of the resource decide nothing for certain: Artifact Registry is not among the services
 * that Google names for them (docs/GOOGLE.md#conditions). Access that depends on them is an assumption, which is listed;
 * they never refuse access.
 * @param effect whether the condition belongs to a grant or to a deny rule
 */
function heldBy(condition, question, effect) {
    if (condition === null)
        return ALWAYS;
    const { expression } = condition;
    const { tags } = question.facts;
    const { holds, byResource, byTime, wantsTags } = (0,_conditions__WEBPACK_IMPORTED_MODULE_1__/* .judgeCondition */ .X)(expression, {
        repository: question.repository,
        now: question.now,
        tags: tags?.state === 'known' ? tags.value : null,
    });
    const open = (why, more = {}) => {
        const reason = `only if: ${expression}${why === '' ? '' : ` (${why})`}`;
        return { holds: 'unknown', assumes: [], reason, needs: [], lacks: [], ...more };
    };
    if (holds === 'unknown')
        return !wantsTags ? open('') : open(...ofTags(question));
    if (byResource && holds !== (effect === 'allow'))
        return open('whether Artifact Registry evaluates attributes of the resource is not known');
    return {
        ...ALWAYS,
        holds,
        assumes: [
            ...(byResource ? [{ text: evaluates(expression), beyondReading: false }] : []),
            // A condition that does not hold now is not an assumption, even if it may hold later: it grants no access now.
            ...(holds && byTime
                ? [{ text: `The condition ${expression}, which holds now, holds whenever nodes pull`, beyondReading: true }]
                : []),
        ],
    };
}
const evaluates = (expression) => `Artifact Registry evaluates the resource attributes in the condition ${expression}; Google's list of services that do does not name it`;
/** Tags are read once. Why they are not known, and which permission would show them. */
function ofTags({ facts: { tags } }) {
    if (tags === null)
        return ['the tags of the repository were not read', { lacks: [{ kind: 'tags' }] }];
    const root = (0,_model_fact__WEBPACK_IMPORTED_MODULE_2__/* .missing */ .LO)(tags);
    if (root === null || root.state === 'absent')
        return ['the repository shows no tags', {}];
    return [(0,_model_unreadable__WEBPACK_IMPORTED_MODULE_0__/* .whyMissing */ .bi)('what tags hold on the repository', root), { needs: root.state === 'denied' ? root.needs : [] }];
}


/***/ }),

/***/ 4997:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UJ: () => (/* binding */ coveredBy),
/* harmony export */   bh: () => (/* binding */ notKnown)
/* harmony export */ });
/* unused harmony export coverageOf */
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5815);
/* harmony import */ var _model_once__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1800);
/* harmony import */ var _model_service_account__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6460);
/* harmony import */ var _workload_pools__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5955);
/* harmony import */ var _model_own_value__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9037);





const YES = { covers: 'yes' };
const NO = { covers: 'no' };
const RESOURCE_SET = /^principalset:\/\/cloudresourcemanager\.googleapis\.com\/(projects|folders|organizations)\/([^/]+)(\/.*)?$/;
const CONVENIENCE = /^project(owner|editor|viewer):(.+)$/;
/** Not known, with why. */
const notKnown = (reason, lacks = [], needs = []) => ({
    covers: 'unknown',
    reason,
    lacks,
    needs,
});
/**
 * @param member as the binding has it
 * @param principal the IAM member that pulls; `allUsers` stands for a stranger
 */
function coverageOf(member, principal, around) {
    const written = member.trim();
    const given = written.toLowerCase();
    const who = principal.toLowerCase();
    if (given === 'allusers')
        return YES;
    if (who === 'allusers')
        return NO;
    const own = (0,_workload_pools__WEBPACK_IMPORTED_MODULE_1__/* .poolPrincipal */ .N9)(principal);
    const federated = own !== null || who.startsWith('principal://');
    if (given === who)
        return ofItself(written, principal, federated);
    const same = own === null ? null : ofPoolPrincipal(written, own);
    if (same !== null)
        return same;
    if (given === 'allauthenticatedusers')
        return federated ? notKnown(`${written} is said to hold no federated identity`) : YES;
    const convenience = CONVENIENCE.exec(given);
    if (convenience)
        return around.basicRole(convenience[2] ?? '', `roles/${convenience[1]}`);
    if (given.startsWith('group:'))
        return federated ? NO : ofGroup(written.slice('group:'.length).trim(), who, around);
    if (given.startsWith('principalset:'))
        return ofSet(given, written, principal, own, around);
    // Another account, user or principal, a deleted one, or a domain: a service account is never a member of a domain.
    return NO;
}
/**
 * The first of several entries that certainly covers the principal; otherwise all that may cover it, as one answer.
 * @param inAllow converts an entry to the form of allow policies
 */
function coveredBy(entries, principal, around, inAllow = asItIs) {
    const may = [];
    const candidates = entries.length > FEW ? candidatesOf(entries, principal, inAllow) : entries;
    for (const entry of candidates) {
        const coverage = coverageOf(inAllow(entry), principal, around);
        if (coverage.covers === 'yes')
            return { coverage, entry };
        if (coverage.covers === 'unknown')
            may.push({ entry, coverage });
    }
    if (may.length === 0)
        return { coverage: NO, entry: '' };
    const doubts = may.map(({ coverage }) => coverage);
    return {
        entry: may.map(({ entry }) => entry).join(', '),
        coverage: notKnown(doubts.map(({ reason }) => reason).join(', '), doubts.flatMap(({ lacks }) => lacks), doubts.flatMap(({ needs }) => needs)),
    };
}
const asItIs = (entry) => entry;
/** Up to this number of entries, no index is built. */
const FEW = 16;
const indexed = (0,_model_once__WEBPACK_IMPORTED_MODULE_2__/* .once */ .O)();
/** One account or user: it covers nobody else. The older form of a Kubernetes service account has a bracket. */
const ONE = /^(?:serviceaccount|user):[^[]*$/;
/**
 * The entries that may cover the principal, in their order: a policy may name thousands of accounts, and thousands of
 * accounts may be looked for in it.
 */
function candidatesOf(entries, principal, inAllow) {
    const { named, others } = indexed([entries, inAllow], '', () => indexOf(entries, inAllow));
    const own = named.get(principal.toLowerCase()) ?? [];
    if (others.length === 0)
        return own.flatMap((at) => entries[at] ?? []);
    return [...own, ...others].sort((a, b) => a - b).flatMap((at) => entries[at] ?? []);
}
function indexOf(entries, inAllow) {
    const named = new Map();
    const others = [];
    entries.forEach((entry, at) => {
        const member = inAllow(entry).trim().toLowerCase();
        if (!ONE.test(member))
            others.push(at);
        else
            named.set(member, [...(named.get(member) ?? []), at]);
    });
    return { named, others };
}
/** E-mail addresses are not case-sensitive; a subject of a workload identity pool is. */
function ofItself(member, principal, federated) {
    if (!federated || member === principal)
        return YES;
    return notKnown(`${member} differs from it only in upper and lower case`);
}
/** The principal itself in the other form of its name; null if the member is not a principal of an identity pool. */
function ofPoolPrincipal(written, own) {
    const other = (0,_workload_pools__WEBPACK_IMPORTED_MODULE_1__/* .poolPrincipal */ .N9)(written);
    if (other === null)
        return null;
    if (!(0,_workload_pools__WEBPACK_IMPORTED_MODULE_1__/* .samePool */ .VQ)(other.pool, own.pool))
        return NO;
    if (other.subject === own.subject)
        return YES;
    if (other.subject.toLowerCase() !== own.subject.toLowerCase())
        return NO;
    return notKnown(`${written} differs from it only in upper and lower case`);
}
/** Groups contain accounts and users. For service accounts the directory (Cloud Identity) is asked for membership. */
function ofGroup(group, who, { groups }) {
    if (!who.startsWith('serviceaccount:') && !who.startsWith('user:'))
        return NO;
    const reason = `whether it is a member of group:${group} was not read`;
    const fact = (0,_model_own_value__WEBPACK_IMPORTED_MODULE_3__/* .ownValue */ .e)(groups, group);
    if (fact === undefined)
        return notKnown(reason, who.startsWith('serviceaccount:') ? [{ kind: 'group', group }] : []);
    if (fact.state === 'known')
        return fact.value.member ? YES : NO;
    const root = (0,_model_fact__WEBPACK_IMPORTED_MODULE_4__/* .missing */ .LO)(fact);
    // Policies mark deleted members with `deleted:`, so this group may exist without being visible in the directory.
    if (root?.state === 'absent')
        return notKnown(`group:${group} has a grant, and the directory says that there is no such group`);
    return notKnown(`whether it is a member of group:${group} could not be read`, [], root?.state === 'denied' ? root.needs : []);
}
function ofSet(given, member, principal, own, around) {
    const resource = RESOURCE_SET.exec(given);
    if (!resource)
        return ofOtherSet(member, principal, own, around);
    if ((0,_model_service_account__WEBPACK_IMPORTED_MODULE_0__/* .accountOf */ .XP)(principal) === null)
        return NO;
    const [, kind, number, rest] = resource;
    if (rest === '/type/serviceagent')
        return NO;
    if (rest !== '/type/serviceaccount')
        return notKnown(`${member} is a principal set of a form that this version does not know`);
    const { place } = around;
    if (place === 'not-asked')
        return notKnown(`${member} covers the service accounts below it`, [{ kind: 'accountPlace' }]);
    const unread = `${member} covers the service accounts below it, and where the account's project stands could not be read`;
    if ('needs' in place)
        return notKnown(unread, [], place.needs);
    if (place.names.some((each) => each.toLowerCase() === `${kind ?? ''}/${number ?? ''}`))
        return YES;
    return place.isWhole || kind === 'projects' ? NO : notKnown(unread);
}
/** Sets of identity pools, and those that this version does not know. */
function ofOtherSet(member, principal, own, { cluster }) {
    if (/\/(workloadIdentityPools|workforcePools)\//i.test(member)) {
        const answer = own !== null ? (0,_workload_pools__WEBPACK_IMPORTED_MODULE_1__/* .inPool */ .Qt)(member, own, cluster) : principal.startsWith('principal://') ? null : false;
        if (answer !== null)
            return answer ? YES : NO;
        return notKnown(`${member} may cover it by an attribute that is not readable from outside`);
    }
    return notKnown(`${member} is a principal set of a form that this version does not know`);
}


/***/ }),

/***/ 7613:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isPublic),
/* harmony export */   i: () => (/* binding */ strangersQuestion)
/* harmony export */ });
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5815);
/* harmony import */ var _model_once__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1800);
/* harmony import */ var _model_target_facts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2674);
/* harmony import */ var _evaluate__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89);




/**
 * Whether anybody may pull the image without credentials: the repository's policy grants the permission to `allUsers` and
 * no deny policy denies it, or an anonymous request succeeded. `allAuthenticatedUsers` is not public in this sense: it
 * needs a token. Only the repository's own policy counts: projects accept no `allUsers` (setIamPolicy of Resource Manager).
 * @param access the roles that were read, to judge a custom role of `allUsers`
 * @param now the time of the run, ISO 8601, for conditions on it
 * @returns null if it could not be determined, and for images of other registries
 */
function isPublic(image, access = _model_target_facts__WEBPACK_IMPORTED_MODULE_0__/* .NO_ACCESS_FACTS */ .$, now = '') {
    const { anonymous, repository } = image;
    if (anonymous?.state === 'known' && anonymous.value.allowed)
        return true;
    const question = repository === null ? null : strangersQuestion(repository, access, now);
    if (question === null)
        return anonymous?.state === 'known' ? false : null;
    const { state } = (0,_evaluate__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._)(question);
    return state === 'unknown' ? null : state === 'granted';
}
/** The access question for `allUsers`; null if the repository's own policy could not be read. */
function strangersQuestion({ name, levels, deny }, access, now) {
    const own = levels.find(({ kind }) => kind === 'repository');
    if (own?.policy.state !== 'known')
        return null;
    const { value } = own.policy;
    const strangers = levelsOfStrangers([own], '', () => [strangersOf(own, value)]);
    return { principal: 'allUsers', repository: name, levels: strangers, deny, facts: access, now, cluster: null };
}
const levelsOfStrangers = (0,_model_once__WEBPACK_IMPORTED_MODULE_2__/* .once */ .O)();
/** A level with only what it grants to `allUsers`. */
function strangersOf(level, { bindings }) {
    const given = bindings.filter(({ members }) => members.some((member) => /^\s*allusers\s*$/i.test(member)));
    return { ...level, policy: (0,_model_fact__WEBPACK_IMPORTED_MODULE_3__/* .known */ .eO)({ bindings: given.map((each) => ({ ...each, members: ['allUsers'] })) }, '') };
}


/***/ }),

/***/ 7560:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ asksItsAccount),
/* harmony export */   N6: () => (/* binding */ namespaceOf),
/* harmony export */   rd: () => (/* binding */ withAccounts),
/* harmony export */   ux: () => (/* binding */ pullingPods)
/* harmony export */ });
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5815);
/** The pods that pull an image, and the pull secrets of each. Pure. */

/** The namespace that the pods of a use are in. */
const namespaceOf = ({ namespace }, target) => namespace ?? target.namespace ?? 'default';
/**
 * The pods of the workloads; for an image without workloads, any pod of its namespace.
 * @param accounts the service accounts that were read from the cluster
 */
function pullingPods(uses, target, accounts) {
    if (uses.length === 0)
        return [anyPod(target, accounts)];
    return uses.map((use) => {
        const { workload, serviceAccount: account } = use;
        const namespace = namespaceOf(use, target);
        return { workload, namespace, account, ...secretsOf(use, namespace, target, accounts) };
    });
}
function secretsOf({ pullSecrets, accountRead, live: isLive, scheduling, serviceAccount }, namespace, target, accounts) {
    if (target.pullSecrets.length > 0)
        return { secrets: target.pullSecrets, complete: 'given' };
    if (scheduling.podsUnknown)
        return { secrets: pullSecrets, complete: 'unknown' };
    if (pullSecrets.length > 0)
        return { secrets: pullSecrets, complete: 'given' };
    if (isLive && accountRead)
        return { secrets: [], complete: 'listed' };
    const read = accountIn(accounts, namespace, serviceAccount);
    const live = read && (0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .knownValue */ .jj)(read.account);
    // Applying a manifest to an existing service account keeps the secrets that others added to it.
    if (live !== undefined)
        return { secrets: live.pullSecrets, complete: 'listed' };
    return { secrets: [], complete: accountRead ? 'given' : 'account-unread' };
}
function anyPod(target, accounts) {
    const namespace = target.namespace ?? 'default';
    const account = 'default';
    const about = { workload: 'the pod', namespace, account };
    if (target.pullSecrets.length > 0)
        return { ...about, secrets: target.pullSecrets, complete: 'given' };
    const read = accountIn(accounts, namespace, account);
    return { ...about, secrets: (read && (0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .knownValue */ .jj)(read.account)?.pullSecrets) ?? [], complete: 'any' };
}
const accountIn = (accounts, namespace, account) => accounts.find((each) => each.namespace === namespace && each.name === account);
/** Its service account may name pull secrets that are not in the input, and that were not read beside its pods. */
const asksItsAccount = (pod) => pod.secrets.length === 0 && pod.complete !== 'unknown' && pod.complete !== 'listed';
/** The uses, completed by what was read of their service accounts in the cluster. */
function withAccounts(uses, target, accounts) {
    return uses.map((use) => {
        const read = accountIn(accounts, namespaceOf(use, target), use.serviceAccount);
        const live = read && (0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .knownValue */ .jj)(read.account);
        // The input replaces what the cluster has.
        return live === undefined || use.accountRead ? use : { ...use, pullsAsItself: live.pullsAsItself };
    });
}


/***/ }),

/***/ 8096:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ distinct)
/* harmony export */ });
/** Removes duplicates and keeps the order. */
const distinct = (items) => [
    ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];


/***/ }),

/***/ 5118:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ roleHolds)
});

// EXTERNAL MODULE: ./src/model/fact.ts
var model_fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/model/iam.ts
var iam = __webpack_require__(1632);
// EXTERNAL MODULE: ./src/model/need.ts + 1 modules
var need = __webpack_require__(3609);
;// CONCATENATED MODULE: ./src/access/roles-that-pull.ts
/**
 * Predefined roles that hold `artifactregistry.repositories.downloadArtifacts`.
 * Source: a crawl of all 2,387 predefined roles (github.com/darkbitio/gcp-iam-role-permissions). Roles change: a role
 * that is bound and not listed here is read from IAM if it matters.
 */
const ROLES_READ_ON = '2026-08-22';
const ROLES_THAT_PULL = new Set([
    'roles/aiplatform.agentSandboxServiceAgent',
    'roles/aiplatform.customCodeServiceAgent',
    'roles/aiplatform.serviceAgent',
    'roles/appengine.appAdmin',
    'roles/appengine.deployer',
    'roles/appengine.serviceAgent',
    'roles/appengineflex.serviceAgent',
    'roles/artifactregistry.admin',
    'roles/artifactregistry.containerRegistryMigrationAdmin',
    'roles/artifactregistry.createOnPushRepoAdmin',
    'roles/artifactregistry.createOnPushWriter',
    'roles/artifactregistry.editor',
    'roles/artifactregistry.reader',
    'roles/artifactregistry.repoAdmin',
    'roles/artifactregistry.serviceAgent',
    'roles/artifactregistry.viewer',
    'roles/artifactregistry.writer',
    'roles/assuredoss.admin',
    'roles/assuredoss.projectAdmin',
    'roles/assuredoss.reader',
    'roles/assuredoss.user',
    'roles/binaryauthorization.serviceAgent',
    'roles/cloudbuild.builds.builder',
    'roles/cloudbuild.serviceAgent',
    'roles/cloudfunctions.admin',
    'roles/cloudfunctions.developer',
    'roles/cloudfunctions.editor',
    'roles/cloudfunctions.serviceAgent',
    'roles/compliancescanning.serviceAgent',
    'roles/composer.serviceAgent',
    'roles/composer.worker',
    'roles/configdelivery.serviceAgent',
    'roles/containeranalysis.ServiceAgent',
    'roles/containerscanning.ServiceAgent',
    'roles/editor',
    'roles/firebase.admin',
    'roles/firebase.developAdmin',
    'roles/firebaseapphosting.computeRunner',
    'roles/firebaseapphosting.serviceAgent',
    'roles/gkemulticloud.controlPlaneMachineServiceAgent',
    'roles/gkemulticloud.nodePoolMachineServiceAgent',
    'roles/iam.dataScientist',
    'roles/iam.devOps',
    'roles/iam.securityAuditor',
    'roles/iam.supportUser',
    'roles/ml.serviceAgent',
    'roles/networkactions.serviceAgent',
    'roles/owner',
    'roles/run.builder',
    'roles/run.serviceAgent',
    'roles/run.sourceDeveloper',
    'roles/saasservicemgmt.serviceAgent',
    'roles/securitycenter.admin',
    'roles/securitycenter.adminEditor',
    'roles/securitycenter.adminViewer',
    'roles/viewer',
    'roles/visualinspection.serviceAgent',
]);
/**
 * Predefined roles, by service, that are often bound to nodes and did not contain the permission on that day. A role that
 * is in neither table is unknown until IAM was asked.
 */
const WITHOUT = /^roles\/(?:(?:logging|monitoring|storage|container|compute|pubsub|cloudtrace|cloudprofiler|clouddebugger|stackdriver|errorreporting|secretmanager|cloudsql|bigquery|datastore|spanner|redis|dns|cloudkms|servicemanagement|servicedirectory|gkehub|autoscaling|networkmanagement|opsconfigmonitoring|osconfig|iap|browser|resourcemanager)(?:\..*)?|iam\.(?:serviceAccountUser|serviceAccountTokenCreator|workloadIdentityUser|serviceAccountViewer|roleViewer|securityReviewer)|containerregistry\.ServiceAgent)$/;
/** True where the dated table says that a predefined role does not hold the permission. */
const isKnownNotToPull = (role) => WITHOUT.test(role);

// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
;// CONCATENATED MODULE: ./src/access/roles.ts
/** Whether a role contains the permission to pull. */





/**
 * Google's roles for reading Artifact Registry, and the basic roles: they will not lose the permission, so they are not
 * read in each run. Other roles may change.
 */
const MADE_TO_READ = /^roles\/(?:artifactregistry\.[A-Za-z]+|viewer|editor|owner)$/;
/** The answer of IAM if it was asked, otherwise that of the dated table of predefined roles. */
function roleHolds(role, facts) {
    const table = `table of predefined roles of ${ROLES_READ_ON}`;
    const fact = (0,own_value/* ownValue */.e)(facts.roles, role);
    if (fact?.state === 'known') {
        const { deleted, disabled, permissions } = fact.value;
        const holds = !deleted && !disabled && permissions.includes(iam/* PULL_PERMISSION */.O);
        return { holds: holds ? 'yes' : 'no', from: fact.from };
    }
    if (ROLES_THAT_PULL.has(role)) {
        const answer = { holds: 'yes', from: table };
        return fact === undefined && !MADE_TO_READ.test(role) ? { ...answer, worthAsking: true } : answer;
    }
    if (isKnownNotToPull(role))
        return { holds: 'no', from: table };
    const root = fact && (0,model_fact/* missing */.LO)(fact);
    // A conditional binding as it is shown to readers of older policy versions: no role has that name.
    if (root?.state === 'absent' && !isMasked(role))
        return { holds: 'no', from: root.from };
    const owner = /^((?:projects|organizations)\/[^/]+)\/roles\//.exec(role)?.[1];
    return {
        holds: 'unknown',
        from: role,
        needs: root?.state === 'denied' && root.needs.length > 0 ? root.needs : [(0,need/* need */.$B)('iam.roles.get', owner ?? role)],
        asked: fact !== undefined,
    };
}
/** `roles/x_withcond_4e4b2c0f8d1a2b3c4d5e`: a role under a condition that is not shown (IAM policy versions). */
const isMasked = (role) => /_withcond_[0-9a-f]+$/.test(role);


/***/ }),

/***/ 3623:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  th: () => (/* binding */ matchesOf),
  Cx: () => (/* binding */ secretRoute),
  Ds: () => (/* binding */ unreadOf)
});

// EXTERNAL MODULE: ./src/model/fact.ts
var fact = __webpack_require__(5815);
;// CONCATENATED MODULE: ./src/access/label-glob.ts
/** Patterns of one label, as Go's `filepath.Match` has them, as far as a host may hold them: `*`, `?`, `\`. Pure. */
/** @returns false also for a pattern that Go refuses */
function matchesLabel(pattern, label) {
    const signs = signsOf(Array.from(pattern));
    if (signs === null)
        return false;
    const characters = Array.from(label);
    let at = 0;
    let sign = 0;
    /** Where the last run began, to try a longer one. */
    let back = null;
    while (at < characters.length) {
        const own = signs[sign];
        if (own === 'run') {
            back = { sign, at };
            sign += 1;
        }
        else if (own?.(characters[at] ?? '') === true) {
            sign += 1;
            at += 1;
        }
        else if (back !== null) {
            back.at += 1;
            at = back.at;
            sign = back.sign + 1;
        }
        else
            return false;
    }
    return signs.slice(sign).every((each) => each === 'run');
}
function signsOf(pattern) {
    const signs = [];
    for (let at = 0; at < pattern.length; at += 1) {
        const character = pattern[at] ?? '';
        if (character === '*')
            signs.push('run');
        else if (character === '?')
            signs.push((each) => each !== '/');
        else {
            if (character === '\\')
                at += 1;
            const plain = pattern[at];
            if (plain === undefined)
                return null;
            signs.push((each) => each === plain);
        }
    }
    return signs;
}

;// CONCATENATED MODULE: ./src/access/keyring.ts
/**
 * Which credentials the kubelet uses for an image, and in which order: its keyring (docs/GOOGLE.md#pull-secrets, from
 * kubernetes pkg/credentialprovider/keyring.go). Pure.
 */

/** Docker Hub's own entry, as `docker login` writes it. */
const DOCKER_HUB = 'index.docker.io';
/**
 * The credentials that the kubelet tries for an image, in its order: all that match, the most specific names first;
 * those of one name in the order in which they are given. Docker Hub's own entry is used only if nothing else matches.
 * @param credentials in the order of the pod's pull secrets
 */
function matchingCredentials({ host, path }, credentials) {
    const byKey = new Map();
    for (const each of credentials) {
        const key = keyOf(each.registry);
        if (key !== null)
            byKey.set(nameOf(key), [...(byKey.get(nameOf(key)) ?? []), each]);
    }
    const names = [...byKey.keys()].sort().reverse();
    const found = names.filter((name) => matches(name, host, `/${path}`)).flatMap((name) => byKey.get(name) ?? []);
    return found.length === 0 && isDockerHubs(host) ? (byKey.get(DOCKER_HUB) ?? []) : found;
}
const nameOf = ({ host, path }) => (path === '' || path === '/' ? host : host + path);
/** A name without a dot or a port counts as one of Docker Hub, even `localhost`. */
const isDockerHubs = (host) => host === 'docker.io' || host === DOCKER_HUB || !/[.:]/.test(host);
/** Parses the name of a registry as Go parses URLs; null for one that Go refuses. */
function keyOf(registry) {
    const read = hostAndPath(registry.replace(/^https?:\/\//, ''));
    if (read === null)
        return null;
    const path = /^\/v[12]\//.test(read.path) ? read.path.slice(3) : read.path;
    return { host: read.host, path };
}
function hostAndPath(text) {
    // eslint-disable-next-line no-control-regex -- these make Go refuse the address
    if (/[\u0000-\u0020\u007f]/.test(text))
        return null;
    const [whole = ''] = text.split(/[?#]/, 1);
    const slash = whole.indexOf('/');
    const authority = slash < 0 ? whole : whole.slice(0, slash);
    const host = authority.slice(authority.lastIndexOf('@') + 1);
    const port = portOf(host);
    // Go refuses brackets without an IPv6 address, so a character set such as `[ab]` is refused (seen on a node of Kubernetes 1.33).
    const odd = host.includes('%') || (!host.startsWith('[') && /[[\]]/.test(host));
    if (!/^[0-9]*$/.test(port) || odd)
        return null;
    try {
        return { host, path: slash < 0 ? '' : decodeURIComponent(whole.slice(slash)) };
    }
    catch {
        return null;
    }
}
/** The port: the text after the last colon; for an IPv6 address, after its bracket. */
function portOf(host) {
    const behind = host.startsWith('[') ? host.slice(host.lastIndexOf(']') + 1) : host;
    if (host.startsWith('[') && behind !== '' && !behind.startsWith(':'))
        return 'none';
    const colon = behind.lastIndexOf(':');
    return colon < 0 ? '' : behind.slice(colon + 1);
}
/** The name has the same port or none, the same number of labels, each of which matches, and a path that the image's path starts with. */
function matches(name, host, path) {
    const key = hostAndPath(name);
    if (key === null || portOf(key.host) !== portOf(host) || !path.startsWith(key.path))
        return false;
    const patterns = labelsOf(key.host);
    const labels = labelsOf(host);
    return patterns.length === labels.length && patterns.every((each, at) => matchesLabel(each, labels[at] ?? ''));
}
function labelsOf(host) {
    const [, inner] = /^\[(.*)\]:[0-9]*$/.exec(host) ?? [];
    return (inner ?? (host.startsWith('[') ? host : host.replace(/:[0-9]*$/, ''))).split('.');
}

;// CONCATENATED MODULE: ./src/access/secret-route.ts
/** The result of pulling an image with a pod's pull secrets: one of the kubelet's credential routes. Pure. */


/** The secrets of a pod, in the pod's order. */
const secretsOf = (pod, secrets) => pod.secrets.flatMap((name) => secrets.find((each) => each.namespace === pod.namespace && each.name === name) ?? []);
/** Names of a pod's secrets about which nothing is known, not even whether they exist. */
const unreadOf = (pod, secrets) => {
    const read = secretsOf(pod, secrets).filter(({ secret: { state } }) => state === 'known' || state === 'absent');
    return pod.secrets.filter((name) => !read.some((each) => each.name === name));
};
/** The credentials that the kubelet uses for the image, in its order. */
function matchesOf(pod, image, secrets) {
    const all = secretsOf(pod, secrets).flatMap((of) => ((0,fact/* knownValue */.jj)(of.secret)?.credentials ?? []).map((credential) => ({ ...credential, secret: of.name, of })));
    return matchingCredentials(image, all);
}
/** The result of a pull with the pod's pull secrets. */
function secretRoute(pod, image, secrets, tries) {
    const own = secretsOf(pod, secrets);
    for (const of of own) {
        const problem = (0,fact/* knownValue */.jj)(of.secret)?.problem;
        if (problem?.kind === 'broken')
            return { kind: 'broken', of, why: problem.why };
    }
    const matches = matchesOf(pod, image, secrets);
    const tried = matches.flatMap((match) => triedOf(match, tries));
    const served = tried.find(({ pull }) => pull.outcome === 'served');
    if (served !== undefined)
        return { kind: 'served', by: served };
    const unread = own.filter(({ secret }) => secret.state !== 'known' && secret.state !== 'absent');
    // A secret that was not requested counts as unread.
    if (unread.length > 0 || own.length < pod.secrets.length)
        return { kind: 'unread', secrets: unread, refused: tried };
    const open = matches.find((match) => !tried.some(({ of, entry }) => of === match.of && entry === match.entry));
    if (open !== undefined)
        return { kind: 'untried', match: open, pull: tryOf(open, tries)?.pull ?? null };
    const [first, ...more] = tried;
    if (first !== undefined)
        return { kind: 'refused', all: [first, ...more] };
    const missing = own.filter(({ secret }) => secret.state === 'absent').map(({ name }) => name);
    return { kind: 'none', missing, others: own.map(({ name }) => name).filter((name) => !missing.includes(name)) };
}
const tryOf = ({ of, entry }, tries) => tries.find((each) => each.namespace === of.namespace && each.secret === of.name && each.entry === entry);
function triedOf(match, tries) {
    const facts = tryOf(match, tries);
    if (facts?.pull.state !== 'known')
        return [];
    const source = (0,fact/* knownValue */.jj)(match.of.secret)?.ofManifests === true ? ' of the manifests' : '';
    return [{ ...match, pull: facts.pull.value, from: `${facts.pull.from}${source}`, facts }];
}


/***/ }),

/***/ 5955:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N9: () => (/* binding */ poolPrincipal),
/* harmony export */   Qt: () => (/* binding */ inPool),
/* harmony export */   VQ: () => (/* binding */ samePool)
/* harmony export */ });
/** `serviceAccount:PROJECT.svc.id.goog[NAMESPACE/ACCOUNT]`, the older member for a Kubernetes service account. */
const KUBERNETES = /^serviceaccount:([^[\]]+\.svc\.id\.goog)\[([^/[\]]+)\/([^/[\]]+)\]$/i;
const SET = /^principalset:\/\/iam\.googleapis\.com\/(.+\/(?:workloadidentitypools|workforcepools)\/[^/]+)\/(.+)$/i;
const SUBJECT = /^principal:\/\/iam\.googleapis\.com\/(.+\/(?:workloadidentitypools|workforcepools)\/[^/]+)\/subject\/(.+)$/i;
const CLUSTER = /^kubernetes\.cluster\/https:\/\/container\.googleapis\.com\/v1\/projects\/([^/]+)\/(?:locations|zones)\/([^/]+)\/clusters\/([^/]+)$/;
/** The principal of an identity pool that a member is, in either of its two forms (IAM principal identifiers); or null. */
function poolPrincipal(member) {
    const [, kubernetesPool, namespace = '', account = ''] = KUBERNETES.exec(member) ?? [];
    if (kubernetesPool !== undefined)
        return { pool: kubernetesPool.toLowerCase(), subject: `ns/${namespace}/sa/${account}` };
    const [, pool, subject = ''] = SUBJECT.exec(member) ?? [];
    return pool === undefined ? null : { pool: pool.toLowerCase(), subject };
}
/** `…/p.svc.id.goog` and `p.svc.id.goog`: the last segment contains the project's ID, so it is globally unique. */
const samePool = (one, other) => one === other || (isShort(one) !== isShort(other) && lastOf(one) === lastOf(other));
const isShort = (pool) => !pool.includes('/');
const lastOf = (pool) => pool.slice(pool.lastIndexOf('/') + 1);
/**
 * Whether a set covers a principal of a pool: all of the pool, a Kubernetes namespace, or all pods of a cluster.
 * @param cluster where its pod runs, if that is known
 * @returns null if that depends on attributes that cannot be read
 */
function inPool(set, { pool: own, subject }, cluster) {
    const [, pool, which = ''] = SET.exec(set) ?? [];
    if (pool === undefined)
        return null;
    if (!samePool(pool.toLowerCase(), own))
        return false;
    if (which === '*')
        return true;
    const namespace = /^namespace\/(.+)$/.exec(which)?.[1];
    if (namespace !== undefined)
        return subject.startsWith(`ns/${namespace}/sa/`);
    const [, project, location, name] = CLUSTER.exec(which) ?? [];
    if (name === undefined || cluster === null)
        return null;
    if (name !== cluster.name || location !== cluster.location)
        return false;
    // The address may name the project by its number.
    return project === cluster.project ? true : null;
}


/***/ }),

/***/ 5619:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _S: () => (/* binding */ concluded),
  h$: () => (/* binding */ notesOf),
  p3: () => (/* binding */ outOfTime),
  Y6: () => (/* binding */ reported),
  Mc: () => (/* binding */ resumeNote)
});

// EXTERNAL MODULE: ./src/checks/index.ts + 61 modules
var checks = __webpack_require__(6076);
// EXTERNAL MODULE: ./src/fixes/index.ts + 23 modules
var fixes = __webpack_require__(2683);
// EXTERNAL MODULE: ./src/model/caller.ts
var caller = __webpack_require__(7582);
// EXTERNAL MODULE: ./src/model/odd-host.ts
var odd_host = __webpack_require__(2971);
// EXTERNAL MODULE: ./src/model/shell.ts
var shell = __webpack_require__(843);
;// CONCATENATED MODULE: ./src/fixes/grant.ts



/**
 * The command that grants a reader role to the caller, on the narrowest resource that allows it.
 * @param member the caller's IAM member; null if it is unknown
 * @returns null for a resource on which no command can grant (a description in words), and for a repository in a
 * location that does not exist
 */
function grantCommand(need, member) {
    const to = `--member=${member === null ? caller/* CALLER_VARIABLE */.b4 : (0,shell/* shellQuote */.Z)(member)} --role=${(0,shell/* shellQuote */.Z)(need.role)}`;
    const repository = /^projects\/([^/]+)\/locations\/([^/]+)\/repositories\/([^/]+)$/.exec(need.resource);
    if (repository) {
        const [, project = '', location = '', id = ''] = repository;
        if (!(0,odd_host/* isRepositoryLocation */.M)(location))
            return null;
        return `gcloud artifacts repositories add-iam-policy-binding ${(0,shell/* shellQuote */.Z)(id)} --project=${(0,shell/* shellQuote */.Z)(project)} --location=${(0,shell/* shellQuote */.Z)(location)} ${to}`;
    }
    const account = /^projects\/([^/]+)\/serviceAccounts\/([^/]+)$/.exec(need.resource);
    if (account) {
        const [, project = '', email = ''] = account;
        const of = project === '-' ? '' : ` --project=${(0,shell/* shellQuote */.Z)(project)}`;
        return `gcloud iam service-accounts add-iam-policy-binding ${(0,shell/* shellQuote */.Z)(email)}${of} ${to} --condition=None`;
    }
    const holder = /^(projects|folders|organizations)\/([^/]+)(?:\/.*)?$/.exec(need.resource);
    if (!holder)
        return null;
    const [, kind, id = ''] = holder;
    const group = kind === 'folders' ? 'resource-manager folders' : (kind ?? 'projects');
    return `gcloud ${group} add-iam-policy-binding ${(0,shell/* shellQuote */.Z)(id)} ${to} --condition=None`;
}

// EXTERNAL MODULE: ./src/model/fact.ts
var model_fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/model/target.ts
var target = __webpack_require__(5936);
// EXTERNAL MODULE: ./src/model/fleet.ts
var model_fleet = __webpack_require__(6389);
// EXTERNAL MODULE: ./src/verdict/baseline.ts
var verdict_baseline = __webpack_require__(7290);
// EXTERNAL MODULE: ./src/verdict/judgement.ts + 6 modules
var judgement = __webpack_require__(8956);
// EXTERNAL MODULE: ./src/verdict/policy.ts
var verdict_policy = __webpack_require__(2815);
// EXTERNAL MODULE: ./src/verdict/report.ts + 1 modules
var verdict_report = __webpack_require__(4569);
// EXTERNAL MODULE: ./src/verdict/trend.ts
var trend = __webpack_require__(1842);
// EXTERNAL MODULE: ./src/verdict/unseen.ts
var unseen = __webpack_require__(4565);
;// CONCATENATED MODULE: ./src/app/outcome.ts
/** The outcome of a run: its judgements as the request requires, its report, and the notes for the user. */












/** The findings of one target, concluded as the request requires. */
const concluded = (facts, findings, { strict, request }) => (0,judgement/* conclude */.Ep)(facts, findings, { strict, policy: request.policy?.policy ?? null, traitsOf: checks/* traitsOf */.JC, remedies: fixes/* remedies */.JW });
/** What a run without a cluster does not decide. */
const ALONE = 'no nodes were judged: there is no cluster (--no-cluster), so that nothing says whether they may pull it';
const AS_A_STRANGER = 'there are no Google credentials: Artifact Registry was asked as a stranger, who sees public images alone';
function withoutCluster({ alone, images }, credentials) {
    if (alone === null)
        return [];
    const google = images.some((image) => image.valid && image.reference.kind === 'artifact-registry');
    return google && credentials === null ? [ALONE, AS_A_STRANGER] : [ALONE];
}
/** The report of a run. */
function reported(judgements, run, { version }, done) {
    const { request } = run;
    const { startedAt, caller, refused, late, connection, credentials, fleet = null, plain = null } = done;
    const frame = {
        command: request.command,
        version,
        run: {
            startedAt: startedAt.toISOString(),
            durationMs: Date.now() - startedAt.getTime(),
            apiCalls: connection?.apiCalls() ?? 0,
            shard: request.fleet?.shard ? (0,model_fleet/* shardText */.eG)(request.fleet.shard) : null,
        },
        caller,
        grant: (need) => grantCommand(need, caller),
        needs: fleet?.needs ?? [],
        exit: exitRules(run, judgements),
        baseline: request.baseline,
        reasons: [
            ...(refused === null ? [] : [refused]),
            ...(late === null ? [] : [late]),
            ...withoutCluster(request, credentials),
            ...(0,verdict_policy/* setAside */.Fi)(request.policy, judgements, plain?.targets ?? 0),
        ],
    };
    const report = (0,verdict_report/* reportOf */.E)(judgements, frame, plain);
    const whole = (0,unseen/* withUnseen */.nR)(report, request.seen, run);
    const seen = fleet === null ? whole : (0,unseen/* withFleet */.xd)(whole, fleet, run);
    return request.baseline === null
        ? seen
        : { ...seen, trend: (0,trend/* trendOf */.R)(seen, request.baseline, asksOf(request, run.facts?.asOf ?? startedAt.toISOString())) };
}
/** Whether the run includes a check: real pulls only run if requested, and the policy may exclude checks. */
const asksOf = ({ command, verify, policy }, now) => (check, image, cluster) => (check !== 'verification' || verify !== 'none' || command === 'diagnose') &&
    (policy === null || !(0,verdict_policy/* leavesOut */.Nt)(policy.policy, { check, image, cluster: cluster ?? target/* NO_CLUSTER */.ZN }, now));
/**
 * A message that the run had no time for all its questions, which is not the fault of any service; null if it had.
 * @param answered every question of the run
 */
function outOfTime(answered) {
    const late = answered.filter(({ fact }) => fact.state === 'failed' && fact.why === 'timeout' && fact.detail.startsWith(model_fact/* OUT_OF_TIME */.JL)).length;
    if (late === 0)
        return null;
    const questions = late === 1 ? '1 question was' : `${String(late)} questions were`;
    return `the time limit of the run (--timeout) was reached before ${questions} answered: a longer one answers more`;
}
/** What decides the exit status in addition to the findings. */
const exitRules = ({ failOn, strict, request }, judgements) => ({
    failOn,
    strict,
    unanswered: request.verify !== 'none' &&
        !judgements.some(({ facts }) => facts.pools.some(({ verification }) => isAnswer(verification))),
    unread: request.seen.errors,
});
/** Whether a node gave an answer: it pulled, or was refused for good. */
const isAnswer = (verification) => verification?.state === 'known' && ['pulled', 'admitted', 'refused'].includes(verification.value.outcome);
/** A note about what a resumed run took from the previous one. */
function resumeNote({ asOf, caller }, { known, asked }, now) {
    const other = caller !== null && now !== null && caller !== now ? `, read by ${caller}` : '';
    return `the run goes on: ${String(known)} facts are those of ${asOf}${other}, ${String(asked)} questions were asked now`;
}
/**
 * Notes for the user about the policy and the baseline.
 * @param passing the number of targets that are not among the judgements, all of which pass
 */
const notesOf = (judgements, report, { policy, baseline, seen }, now, passing = 0) => [
    ...(0,unseen/* unseenNotes */.kS)(seen),
    ...(0,verdict_policy/* setAside */.Fi)(policy, judgements, passing),
    ...(0,verdict_policy/* policyNotes */.Y3)(policy?.policy ?? null, judgements, now),
    ...(baseline === null ? [] : (0,verdict_baseline/* baselineNotes */.fO)((0,verdict_baseline/* gone */.qp)(baseline, report))),
];


/***/ }),

/***/ 4669:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ checkOf)
/* harmony export */ });
/** Defines a check: its messages, and the rest of its definition. */
const checkOf = ({ check, kind, codes, notOutside }, rest) => ({ id: check, kind, codes, notOutside, ...rest });


/***/ }),

/***/ 7623:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ cluster)
/* harmony export */ });
/* harmony import */ var _fixes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2683);
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5883);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5815);
/* harmony import */ var _model_finding_builder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1918);
/* harmony import */ var _model_target__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5936);
/* harmony import */ var _model_unreadable__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9706);
/* harmony import */ var _check__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4669);
/* harmony import */ var _model_suggest__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2691);








const thereIs = ({ near }) => (near.length > 0 ? `; there is ${near.join(', ')}` : '');
const troubles = ({ what, troubles: each }) => `${what}: ${each.join('; ')}`;
const nowhere = ({ cluster: name, workloads, why }) => `${workloads.join(', ')} cannot land on any node pool of ${name} (${why.join('; ')})`;
const CODES = {
    outside: ({ cluster: name, version, groups, }) => `The Kubernetes API of ${name} answers (${version}), and has nodes of ${groups.join(', ')}`,
    'no-nodes': ({ cluster: name }) => `${name} has no node: what a pod lands on is not known`,
    sound: ({ cluster: name, location, status, shape }) => `Cluster ${name} in ${location} is ${status} (${shape})`,
    absent: ({ cluster: path, answer, ...args }) => `There is no cluster ${path}: ${answer}${thereIs(args)}`,
    'listing-incomplete': ({ cluster: path, zones, ...args }) => `${path} was not found, and the listing is incomplete: ${zones.join(', ')} did not answer${thereIs(args)}`,
    'answers-disagree': ({ answer, project }) => `The answers disagree: ${answer}, but the list of clusters of project ${project} has it`,
    deleting: ({ cluster: name, location }) => `Cluster ${name} in ${location} is being deleted (STOPPING)`,
    troubled: troubles,
    // The same with a separate fix: GKE reports that the nodes' account lacks its role.
    'nodes-lack-role': troubles,
    'pool-absent': ({ cluster: name, pool, near, pools, }) => `Cluster ${name} has no node pool ${pool}${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : `; it has ${pools.join(', ') || 'none'}`}`,
    'pool-deleting': ({ pool, why }) => `Node pool ${pool}: ${why}`,
    'running-unread': ({ cluster: path, why }) => `Which images run on ${path} is not known: ${why}`,
    'no-pool-takes-it': nowhere,
    'no-pool-may-take-it': nowhere,
};
const find = (0,_model_finding_builder__WEBPACK_IMPORTED_MODULE_2__/* .findingsOf */ .WX)('cluster', 'gate', CODES);
const MISSING_PERMISSIONS = 'NODE_SERVICE_ACCOUNT_MISSING_PERMISSIONS';
const SOUND = new Set(['RUNNING', 'RECONCILING']);
const SOUND_POOL = new Set([...SOUND, 'PROVISIONING']);
/** Values of `status` that mean something is wrong or not ready. This version does not know any other value. */
const TELLING = new Set(['PROVISIONING', 'ERROR', 'DEGRADED', 'RUNNING_WITH_ERROR', 'STOPPING']);
/** Does the cluster exist, and is it in a state to run pods? */
const cluster = (0,_check__WEBPACK_IMPORTED_MODULE_5__/* .checkOf */ .E)(find, {
    title: 'The cluster exists, and GKE reports no problem with it',
    subject: 'cluster',
    outside: true,
    traits: {},
    judge: (facts) => {
        const { cluster: fact } = facts.cluster;
        const { cluster: named, image } = facts.target;
        if (named === null)
            return [];
        if (!image.valid)
            return unlisted(facts, named);
        const whole = find.match(fact, `The cluster ${(0,_model_cluster__WEBPACK_IMPORTED_MODULE_1__/* .clusterPath */ .Sf)(named)}`, {
            known: (value, from) => judgeCluster(value, from, facts),
            absent: (missing) => judgeAbsent(missing, named, facts),
        });
        if (fact.state !== 'known')
            return [whole];
        return [
            ...withLanding(withNamespaces(withDefaultClass(whole, facts), facts), fact, facts),
            ...wrongPoolNames(fact.value, fact.from, facts),
            ...namedAndGoing(facts),
            ...facts.pools.flatMap((pool) => judgePool(pool, fact)),
        ];
    },
});
/** For a cluster with unknown workloads: reports that, or why the cluster itself could not be read. */
function unlisted({ target: { image }, cluster: { cluster: fact } }, named) {
    if (image.valid || image.unlisted === null)
        return [];
    const { why, needs } = image.unlisted;
    const args = { cluster: (0,_model_cluster__WEBPACK_IMPORTED_MODULE_1__/* .clusterPath */ .Sf)(named), why };
    const open = find.unknown('running-unread', args, { subject: (0,_model_cluster__WEBPACK_IMPORTED_MODULE_1__/* .clusterPath */ .Sf)(named), needs });
    if (fact.state === 'known' || fact.state === 'absent')
        return [open];
    return [find.match(fact, `The cluster ${(0,_model_cluster__WEBPACK_IMPORTED_MODULE_1__/* .clusterPath */ .Sf)(named)}`, { known: () => open, absent: () => open })];
}
/** A cluster outside GKE exists if its API server answers. */
function judgeOutside({ name: cluster, version, pools }, from) {
    const groups = pools.map(({ name, group }) => `${name} (${String(group?.nodes ?? 0)})`);
    if (groups.length === 0)
        return find.unknown('no-nodes', { cluster });
    const args = { cluster, version: version ?? 'version unknown', groups };
    return find.pass('outside', args, { evidence: (0,_model_finding_builder__WEBPACK_IMPORTED_MODULE_2__/* .evidence */ .MX)('listed', 'pass', from, groups.join(', ')) });
}
function judgeAbsent(fact, wanted, { cluster: { near: listed } }) {
    const listing = listed === null ? undefined : (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .knownValue */ .jj)(listed);
    const clusters = listing?.clusters ?? [];
    const elsewhere = clusters.filter(({ name }) => name === wanted.name).map(_model_cluster__WEBPACK_IMPORTED_MODULE_1__/* .clusterPath */ .Sf);
    const similar = (0,_model_suggest__WEBPACK_IMPORTED_MODULE_7__/* .nearNames */ .$l)(wanted.name, clusters.map(({ name }) => name));
    const others = clusters.filter(({ name }) => name !== wanted.name && similar.includes(name));
    const near = [...elsewhere, ...others.map(_model_cluster__WEBPACK_IMPORTED_MODULE_1__/* .clusterPath */ .Sf)].slice(0, 3);
    const proof = (0,_model_finding_builder__WEBPACK_IMPORTED_MODULE_2__/* .evidence */ .MX)('listed', 'fail', fact.from, fact.detail);
    const zones = listing?.missingZones ?? [];
    if (listing !== undefined && zones.length === 0 && (0,_model_cluster__WEBPACK_IMPORTED_MODULE_1__/* .leavesOpen */ .LN)(listing, wanted))
        return find.unknown('answers-disagree', { answer: (0,_model_finding_builder__WEBPACK_IMPORTED_MODULE_2__/* .said */ .ag)(fact), project: wanted.project }, { evidence: proof });
    const name = (0,_model_cluster__WEBPACK_IMPORTED_MODULE_1__/* .clusterPath */ .Sf)(wanted);
    if (zones.length > 0)
        return find.unknown('listing-incomplete', { cluster: name, zones, near }, { evidence: proof });
    return find.fail('absent', { cluster: name, answer: (0,_model_finding_builder__WEBPACK_IMPORTED_MODULE_2__/* .said */ .ag)(fact), near }, { evidence: proof, fix: (0,_fixes__WEBPACK_IMPORTED_MODULE_0__/* .findCluster */ .KG)(wanted, near) });
}
function judgeCluster(value, from, facts) {
    if (value.mode === 'external')
        return judgeOutside(value, from);
    const { name, location, status } = value;
    const shape = `${value.mode}, ${value.version ?? 'version not said'}`;
    if (status === 'STOPPING')
        return find.fail('deleting', { cluster: name, location }, {
            evidence: (0,_model_finding_builder__WEBPACK_IMPORTED_MODULE_2__/* .evidence */ .MX)('listed', 'fail', from, 'status STOPPING'),
            fix: (0,_fixes__WEBPACK_IMPORTED_MODULE_0__/* .findCluster */ .KG)(value, []),
        });
    const wrong = [
        ...statusTrouble(status, value.statusMessage, SOUND),
        ...value.conditions.map(conditionText),
        ...(value.pools.length === 0 ? ['it has no node pool: no pod runs there until it has one'] : []),
    ];
    const proof = (0,_model_finding_builder__WEBPACK_IMPORTED_MODULE_2__/* .evidence */ .MX)('listed', 'pass', from, `status ${status}, ${shape}`);
    if (wrong.length === 0)
        return find.pass('sound', { cluster: name, location, status, shape }, { evidence: proof });
    const args = { what: `Cluster ${name} in ${location}`, troubles: wrong };
    const members = membersOf(facts.pools);
    return lacksRole(value.conditions) && members.length > 0
        ? find.warn('nodes-lack-role', args, { evidence: proof, fix: (0,_fixes__WEBPACK_IMPORTED_MODULE_0__/* .grantNodeRole */ .FA)(value.project, members) })
        : find.warn('troubled', args, { evidence: proof, fix: (0,_fixes__WEBPACK_IMPORTED_MODULE_0__/* .describeCluster */ .K$)(value) });
}
function judgePool(facts, fact) {
    const { pool, reach } = facts;
    if (reach.kind === 'excluded')
        return [];
    const wrong = [...statusTrouble(pool.status, pool.statusMessage, SOUND_POOL), ...pool.conditions.map(conditionText)];
    if (wrong.length === 0)
        return [];
    const args = { what: `Node pool ${pool.name}`, troubles: wrong };
    const proof = (0,_model_finding_builder__WEBPACK_IMPORTED_MODULE_2__/* .evidence */ .MX)('listed', 'pass', fact.from, `nodePools[${pool.name}].status ${pool.status}`);
    const more = { pool: pool.name, evidence: proof };
    const members = membersOf([facts]);
    return [
        lacksRole(pool.conditions) && members.length > 0
            ? find.warn('nodes-lack-role', args, { ...more, fix: (0,_fixes__WEBPACK_IMPORTED_MODULE_0__/* .grantNodeRole */ .FA)(fact.value.project, members) })
            : find.warn('troubled', args, { ...more, fix: (0,_fixes__WEBPACK_IMPORTED_MODULE_0__/* .describePool */ .Wt)(fact.value, pool) }),
    ];
}
const lacksRole = (conditions) => conditions.some(({ code }) => code === MISSING_PERMISSIONS);
/** Pods that select no compute class may get the cluster's default one. Adds the assumption if it was not read. */
function withDefaultClass(whole, { cluster: { defaultClass } }) {
    const root = defaultClass === null ? null : (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .missing */ .LO)(defaultClass);
    if (defaultClass === null || root === null || root.state === 'absent')
        return whole;
    const text = `Nodes that the cluster's default compute class makes pull as its other nodes do. ${(0,_model_unreadable__WEBPACK_IMPORTED_MODULE_4__/* .whyMissing */ .bi)('The class', root)}`;
    return { ...whole, assumptions: [...whole.assumptions, find.assume(text, (0,_model_finding_builder__WEBPACK_IMPORTED_MODULE_2__/* .needsOf */ .hN)(defaultClass))] };
}
const NOT_OFFERED = new Set(['rejected', 'not-asked', 'not-recorded']);
/** Pods that select no class get the default one of their namespace. Adds the assumption if it could not be read. */
function withNamespaces(whole, { cluster: { namespaces } }) {
    const assumed = namespaces.flatMap(({ namespace, likely, defaults }) => {
        const root = (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .missing */ .LO)(defaults);
        if (root === null || root.state === 'absent')
            return [];
        // No access to the cluster's API was given, and the cluster shows no compute class.
        if (!likely && root.state === 'failed' && NOT_OFFERED.has(root.why))
            return [];
        const text = `Namespace ${namespace} has no default compute class. ${(0,_model_unreadable__WEBPACK_IMPORTED_MODULE_4__/* .whyMissing */ .bi)('It', root)}`;
        return [find.assume(text, (0,_model_finding_builder__WEBPACK_IMPORTED_MODULE_2__/* .needsOf */ .hN)(defaults))];
    });
    return assumed.length === 0 ? whole : { ...whole, assumptions: [...whole.assumptions, ...assumed] };
}
/** Where the workloads of manifests may land: adds the assumptions, or reports that no pool accepts them. */
function withLanding(whole, { value, from }, { pools, target }) {
    const uses = (0,_model_target__WEBPACK_IMPORTED_MODULE_3__/* .usesOf */ .MZ)(target.image);
    if (uses.length === 0 || target.nodePools !== null || pools.length === 0)
        return [whole];
    const why = pools.flatMap(({ pool, reach }) => (reach.kind === 'excluded' ? [`${pool.name}: ${reach.why}`] : []));
    if (why.length < pools.length) {
        const open = pools.flatMap(({ pool: { accountAssumed }, reach }) => reach.kind === 'judged' ? [...reach.open, accountAssumed ?? []].flat() : []);
        const assumed = [...new Set(open)].map((text) => find.assume(text));
        return [{ ...whole, assumptions: [...whole.assumptions, ...assumed] }];
    }
    const workloads = [...new Set(uses.map(({ workload }) => workload))];
    const args = { cluster: value.name, workloads, why };
    const subject = `${workloads.join(', ')} on ${(0,_model_cluster__WEBPACK_IMPORTED_MODULE_1__/* .clusterPath */ .Sf)(value)}`;
    const certain = pools.every(({ reach }) => reach.kind === 'excluded' && reach.certain);
    if (!certain)
        return [whole, find.unknown('no-pool-may-take-it', args, { subject })];
    const proof = (0,_model_finding_builder__WEBPACK_IMPORTED_MODULE_2__/* .evidence */ .MX)('listed', 'fail', from, `nodePools: ${pools.map(({ pool }) => pool.name).join(', ')}`);
    return [whole, find.fail('no-pool-takes-it', args, { subject, evidence: proof, fix: (0,_fixes__WEBPACK_IMPORTED_MODULE_0__/* .listPools */ .YB)(value) })];
}
/** Reports names given by `--node-pool` that the cluster does not have. */
function wrongPoolNames(value, from, { target, pools }) {
    const names = pools.map(({ pool }) => pool.name);
    const wrong = (0,_model_target__WEBPACK_IMPORTED_MODULE_3__/* .namesAsked */ .Vw)(target.nodePools).filter((name) => !names.includes(name));
    return wrong.map((pool) => {
        const near = (0,_model_suggest__WEBPACK_IMPORTED_MODULE_7__/* .nearNames */ .$l)(pool, names);
        const proof = (0,_model_finding_builder__WEBPACK_IMPORTED_MODULE_2__/* .evidence */ .MX)('listed', 'fail', from, `nodePools: ${names.join(', ') || 'none'}`);
        const args = { cluster: value.name, pool, near, pools: names };
        return find.fail('pool-absent', args, { pool, evidence: proof, fix: (0,_fixes__WEBPACK_IMPORTED_MODULE_0__/* .findPool */ .CA)(value, near) });
    });
}
/** Reports named pools that GKE is deleting. Nothing is judged there. */
const namedAndGoing = ({ target, pools }) => pools.flatMap(({ pool, reach }) => pool.status === 'STOPPING' && reach.kind === 'excluded' && (0,_model_target__WEBPACK_IMPORTED_MODULE_3__/* .namesAsked */ .Vw)(target.nodePools).includes(pool.name)
    ? [find.skip('pool-deleting', { pool: pool.name, why: reach.why }, { pool: pool.name })]
    : []);
/** Describes a status that a healthy cluster or pool does not have, and names an unknown value. */
function statusTrouble(status, message, sound) {
    if (sound.has(status))
        return [];
    const words = message === null ? '' : `: ${message}`;
    return [`its status is ${status}${TELLING.has(status) ? '' : ', which is not a known one'}${words}`];
}
const conditionText = ({ code, message }) => `GKE reports ${code}${message ? `: ${message}` : ''}`;
/** The IAM members of the pools' nodes, as far as they are known. */
const membersOf = (pools) => [
    ...new Set(pools.flatMap(({ nodes }) => (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .knownValue */ .jj)(nodes)?.member ?? [])),
];


/***/ }),

/***/ 6076:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c4: () => (/* binding */ allFindings),
  AV: () => (/* binding */ checks),
  k_: () => (/* binding */ runCheck),
  JC: () => (/* binding */ traitsOf)
});

// EXTERNAL MODULE: ./src/model/cluster.ts
var model_cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/access/public.ts
var access_public = __webpack_require__(7613);
// EXTERNAL MODULE: ./src/fixes/index.ts + 23 modules
var src_fixes = __webpack_require__(2683);
// EXTERNAL MODULE: ./src/model/finding-builder.ts
var finding_builder = __webpack_require__(1918);
// EXTERNAL MODULE: ./src/model/need.ts + 1 modules
var need = __webpack_require__(3609);
// EXTERNAL MODULE: ./src/model/fact.ts
var model_fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/model/target.ts
var model_target = __webpack_require__(5936);
;// CONCATENATED MODULE: ./src/checks/applies.ts


/** The image's reference; null if it is not valid. `image-reference` reports that, and nothing else is judged then. */
function referenceOf(facts) {
    const { image } = facts.target;
    return image.valid ? image.reference : null;
}
/** A judge that is only called for valid references. */
const ofImage = (judge) => (facts) => {
    const image = referenceOf(facts);
    return image === null ? [] : judge(image, facts);
};
/** A judge that is only called for Artifact Registry images. For others it reports that the check does not apply. */
const ofArtifactRegistry = (find, judge) => ofImage((image, facts) => {
    const here = inArtifactRegistry(facts);
    return here === null ? [find.otherRegistry(image.host)] : judge(here, facts);
});
/**
 * The finding of a check that needs a cluster which was not read: either GKE has none, or it is unknown. The check
 * `cluster` reports the cause.
 */
function withoutCluster(find, { cluster: { cluster }, target }) {
    const root = (0,model_fact/* missing */.LO)(cluster);
    const blockedBy = root === null || root.state === 'absent'
        ? null
        : { check: 'cluster', subject: (0,model_target/* placeOf */.$t)(target), code: `cluster/unread-${root.why}` };
    const cases = { known: find.clusterAbsent, absent: find.clusterAbsent };
    return find.match(cluster, 'The cluster', cases, { blockedBy });
}
/** One finding for each pool that is judged, or a single one if the cluster could not be read. */
function perPool(find, facts, judgePool) {
    const { cluster } = facts.cluster;
    if (cluster.state !== 'known')
        return [withoutCluster(find, facts)];
    return facts.pools.map((pool) => pool.reach.kind === 'excluded'
        ? find.poolNotJudged(pool.pool.name, pool.reach.why)
        : judgePool(pool, cluster.value));
}
/** The image with the facts about its repository; null for images of other registries. */
function inArtifactRegistry(facts) {
    const image = referenceOf(facts);
    const { repository } = facts.image;
    return image?.kind !== 'artifact-registry' || repository === null ? null : { image, repository };
}

// EXTERNAL MODULE: ./src/checks/check.ts
var check = __webpack_require__(4669);
// EXTERNAL MODULE: ./src/access/evaluate.ts + 1 modules
var evaluate = __webpack_require__(89);
// EXTERNAL MODULE: ./src/model/iam.ts
var iam = __webpack_require__(1632);
;// CONCATENATED MODULE: ./src/checks/public-proof.ts





/** The evidence that anonymous users may pull an image that `isPublic` found to be public. */
function proofOfPublic({ anonymous, repository }) {
    if (anonymous?.state === 'known' && anonymous.value.allowed)
        return (0,finding_builder/* evidence */.MX)('probed', 'pass', anonymous.from, anonymous.value.detail);
    const policy = repository?.levels.find(({ kind }) => kind === 'repository')?.policy;
    if (policy?.state !== 'known')
        return [];
    return (0,finding_builder/* evidence */.MX)('evaluated', 'pass', policy.from, `allUsers holds ${iam/* PULL_PERMISSION */.O}`);
}
/** What would show whether anonymous users may pull an image, if `isPublic` could not decide. */
function needsOfPublic({ image, now }, access) {
    const { repository, anonymous } = image;
    const question = repository === null ? null : (0,access_public/* strangersQuestion */.i)(repository, access, now);
    return (0,need/* distinctNeeds */.Qs)([
        ...[repository?.levels[0]?.policy ?? null, anonymous].flatMap(finding_builder/* needsOf */.hN),
        ...(question === null ? [] : (0,evaluate/* evaluate */._)(question).open.flatMap(({ needs }) => needs)),
    ]);
}

;// CONCATENATED MODULE: ./src/checks/access-scopes.ts







const lacks = ({ pool, has }) => `Nodes of ${pool} have no scope that lets them read images (they have ${has})`;
const CODES = {
    sufficient: ({ pool, scope }) => `Nodes of ${pool} have the scope ${scope}`,
    'default-scopes': ({ pool }) => `Nodes of ${pool} get GKE's default scopes, which let them read images`,
    lacking: lacks,
    'lacking-for-public': (args) => `${lacks(args)}; the image is public`,
    'lacking-unless-public': (args) => `${lacks(args)}, and whether the image is public, which needs none, could not be determined`,
    'lacking-for-nothing': (args) => `${lacks(args)}; the repository does not exist`,
    'other-principal': ({ principal }) => `${principal} pulls, not the node: scopes limit only the node's token`,
};
const find = (0,finding_builder/* findingsOf */.WX)('access-scopes', 'gate', CODES);
const BASE = 'https://www.googleapis.com/auth/';
/**
 * Any one of them lets a node's token read images (https://cloud.google.com/artifact-registry/docs/access-control#gke).
 */
const SUFFICIENT = [
    'devstorage.read_only',
    'devstorage.read_write',
    'devstorage.full_control',
    'cloud-platform',
    'cloud-platform.read-only',
];
/** Do the nodes' access scopes let their token read from Artifact Registry (docs/GOOGLE.md#access-scopes)? */
const accessScopes = (0,check/* checkOf */.E)(find, {
    title: "The nodes' access scopes let them read images",
    subject: 'pool on host',
    traits: {
        probe: 'own-scopes',
        explainsRefusal: 'failing-or-unknown',
        observed: 'always',
        nodeRoute: true,
        ofAccount: true,
        ofPull: true,
        mirror: 'pool',
    },
    judge: ofArtifactRegistry(find, ({ repository }, facts) => {
        const { principal } = facts.target;
        if (principal !== null)
            return [find.skip('other-principal', { principal })];
        return perPool(find, facts, (pool, cluster) => judgePool(pool, cluster, repository, facts));
    }),
});
function judgePool(facts, cluster, repository, target) {
    const { name: pool, scopes } = facts.pool;
    const from = target.cluster.cluster.state === 'known' ? target.cluster.cluster.from : '';
    const proof = (says, detail) => (0,finding_builder/* evidence */.MX)('listed', says, from, `nodePools[${pool}].config.oauthScopes: ${detail}`);
    if (scopes === null)
        return find.pass('default-scopes', { pool }, { pool, evidence: proof('pass', 'not said'), assumptions: [defaults(pool)] });
    const has = scopes.map((scope) => scope.replace(BASE, '')).join(', ') || 'none';
    const scope = SUFFICIENT.find((each) => scopes.includes(`${BASE}${each}`));
    if (scope !== undefined)
        return find.pass('sufficient', { pool, scope }, { pool, evidence: proof('pass', has) });
    if (repository.repository.state === 'absent')
        return find.skip('lacking-for-nothing', { pool, has }, { pool });
    // Without a sufficient scope, only a public image can be pulled.
    switch ((0,access_public/* isPublic */.U)(target.image, facts.access, target.now)) {
        case true:
            return find.pass('lacking-for-public', { pool, has }, { pool, evidence: proofOfPublic(target.image), assumptions: [tokenIsTaken(pool, cluster)] });
        case null:
            return find.unknown('lacking-unless-public', { pool, has }, { pool, needs: needsOfPublic(target, facts.access) });
        case false:
            return find.fail('lacking', { pool, has }, { pool, evidence: proof('fail', has), fix: (0,src_fixes/* poolWithScopes */.Sj)(cluster, facts.pool) });
    }
}
const defaults = (pool) => find.assume(`Nodes of ${pool} get GKE's default scopes, which include devstorage.read_only; the API does not say them`, [], true);
const tokenIsTaken = (pool, { project }) => find.assume(`Nodes of ${pool} pull a public image with a token that lacks the scope; a token without it may be refused where none would do`, [(0,need/* need */.$B)('container.pods.create', `projects/${project}`, 'verify')]);

// EXTERNAL MODULE: ./src/access/admission.ts
var access_admission = __webpack_require__(2867);
// EXTERNAL MODULE: ./src/model/admission.ts
var admission = __webpack_require__(2128);
// EXTERNAL MODULE: ./src/model/unreadable.ts
var unreadable = __webpack_require__(9706);
// EXTERNAL MODULE: ./src/model/image-reference.ts
var image_reference = __webpack_require__(68);
// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
;// CONCATENATED MODULE: ./src/checks/admission-rule.ts
/** The decision of one rule of a Binary Authorization policy about one image. Pure. */







/** @returns the rule's decision, whether it is enforced or not */
function ruleSays({ name, rule }, asked) {
    const { image, project, from } = asked;
    const proof = (says) => (0,finding_builder/* evidence */.MX)('listed', says, from, `${name}: ${rule.evaluation}`);
    switch (rule.evaluation) {
        case 'ALWAYS_ALLOW':
            return { says: 'admits', why: `${name} allows every image`, evidence: proof('pass') };
        case 'ALWAYS_DENY':
            return {
                says: 'refuses',
                why: `${name} denies every image, and no pattern exempts this one`,
                evidence: proof('fail'),
                fix: (0,src_fixes/* exemptImage */.rc)(project, image),
            };
        case 'REQUIRE_ATTESTATION':
            return attested(name, rule.attestors, proof, asked);
        default:
            return {
                says: 'open',
                why: `${name} has the evaluation mode ${rule.evaluation}, which this version does not know`,
                needs: [],
            };
    }
}
/** All attestors must have attested exactly the digest that the reference names. */
function attested(name, attestors, proof, { image, digest, project, admission }) {
    if (attestors.length === 0)
        return { says: 'open', why: `${name} requires attestations and names no attestor`, needs: [] };
    const requires = `${name} requires attestations by ${attestors.join(' and ')}`;
    if (image.digest?.startsWith('sha256:') !== true) {
        const all = attestors.map((attestor) => ({ attestor, keys: [] }));
        const why = `${requires}, and the reference names no sha256 digest, which attestations are of`;
        return { says: 'refuses', why, evidence: proof('fail'), fix: (0,src_fixes/* attestImage */.DT)(image, digest, all) };
    }
    const own = (0,image_reference/* pinnedTo */.A_)(image, image.digest);
    const each = attestors.map((attestor) => attestorSays(attestor, (0,own_value/* ownValue */.e)(admission.attestors, attestor), own));
    const lacks = each.filter(({ says }) => says === 'refuses');
    if (lacks.length > 0)
        return refusal(requires, lacks, proof, image, project);
    const open = each.filter(({ says }) => says === 'open');
    if (open.length > 0)
        return {
            says: 'open',
            why: `${requires}, and ${open.map(({ why }) => why).join('; ')}`,
            needs: (0,need/* distinctNeeds */.Qs)(open.flatMap(({ needs }) => needs)),
        };
    return {
        says: 'admits',
        why: `it has the attestations that ${name} requires (${attestors.join(', ')})`,
        evidence: proof('pass'),
    };
}
function refusal(requires, lacks, proof, image, project) {
    const useless = lacks.find(({ keys }) => keys.length === 0);
    return {
        says: 'refuses',
        why: `${requires}, and ${lacks.map(({ why }) => why).join('; ')}`,
        evidence: proof('fail'),
        fix: useless === undefined
            ? (0,src_fixes/* attestImage */.DT)(image, image.digest, lacks)
            : (0,src_fixes/* mendAttestor */.$X)(project, useless.attestor, useless.isGone),
    };
}
/** @param own the image as attestations name it */
function attestorSays(attestor, fact, own) {
    const keys = fact === undefined ? [] : ((0,model_fact/* knownValue */.jj)(fact)?.keys ?? []);
    const said = { attestor, keys, needs: (0,finding_builder/* needsOf */.hN)(fact ?? null), isGone: fact?.state === 'absent' };
    if (fact === undefined)
        return { ...said, says: 'open', why: `${attestor} was not asked` };
    const root = (0,model_fact/* missing */.LO)(fact);
    if (root?.state === 'absent')
        return { ...said, says: 'refuses', why: `there is no ${attestor}` };
    if (root !== null)
        return { ...said, says: 'open', why: (0,unreadable/* whyMissing */.bi)(`what ${attestor} attests`, root) };
    const { attestations, more } = (0,model_fact/* knownValue */.jj)(fact) ?? { attestations: [], more: false };
    if (keys.length === 0)
        return { ...said, says: 'refuses', why: `${attestor} has no key, so that none is valid` };
    const valid = attestations.filter(({ valid: is }) => is);
    if (valid.some(({ resource }) => resource.replace(/^https?:\/\//, '') === own))
        return { ...said, says: 'admits', why: '' };
    const elsewhere = valid[0];
    if (elsewhere !== undefined)
        return {
            ...said,
            says: 'open',
            why: `the attestation of ${attestor} stands at another name of the image (${elsewhere.resource})`,
        };
    if (more)
        return { ...said, says: 'open', why: `${attestor} has more attestations of it than were validated` };
    const reason = attestations.map((each) => each.reason).find((each) => each !== null);
    const invalid = typeof reason === 'string' ? `: ${(0,unreadable/* quoted */.TL)(reason)}` : '';
    return {
        ...said,
        says: 'refuses',
        why: attestations.length === 0
            ? `${attestor} has not attested it`
            : `no attestation of ${attestor} is valid${invalid}`,
    };
}

;// CONCATENATED MODULE: ./src/checks/binary-authorization.ts










const start = (sentence) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
const binary_authorization_CODES = {
    off: ({ cluster }) => `Binary Authorization is off on ${cluster}`,
    reports: ({ cluster, policies }) => `Binary Authorization on ${cluster} reports on what runs (${policies.join(', ') || 'no policy'}), and refuses no pod`,
    admitted: ({ cluster, image, pods, why }) => `${start(why)}: Binary Authorization admits ${pods} with ${image} on ${cluster}`,
    refused: ({ cluster, image, pods, why }) => `${start(why)}: Binary Authorization refuses ${pods} with ${image} on ${cluster}`,
    'dry-run': ({ cluster, image, pods, why }) => `${start(why)}: Binary Authorization would refuse ${pods} with ${image} on ${cluster}, but the rule is in dry run, which only writes to the audit log`,
    'break-glass': ({ cluster, image, pods, why }) => `${start(why)}: Binary Authorization would refuse ${pods} with ${image} on ${cluster}, but their break-glass label lets them in, which is written to the audit log`,
    undecided: ({ cluster, image, pods, why }) => `${start(why)}: whether Binary Authorization admits ${pods} with ${image} on ${cluster} is not known`,
    'mode-not-known': ({ cluster, mode }) => `Binary Authorization on ${cluster} has the mode ${mode}, which this version does not know`,
    'platform-policy': ({ cluster, policies }) => `Binary Authorization on ${cluster} refuses pods by platform policies, which this version does not evaluate (${policies.join(', ')})`,
};
const binary_authorization_find = (0,finding_builder/* findingsOf */.WX)('binary-authorization', 'gate', binary_authorization_CODES);
/** Does Binary Authorization admit pods with the image to the cluster (docs/GOOGLE.md#binary-authorization)? */
const binaryAuthorization = (0,check/* checkOf */.E)(binary_authorization_find, {
    title: 'Binary Authorization admits pods with the image',
    subject: 'image on cluster',
    traits: { observed: 'one-account' },
    judge: ofImage((image, facts) => {
        const { cluster } = facts.cluster;
        if (cluster.state !== 'known')
            return [withoutCluster(binary_authorization_find, facts)];
        return judgeCluster(image, cluster.value, cluster.from, facts);
    }),
});
function judgeCluster(image, cluster, from, facts) {
    const where = { cluster: (0,model_cluster/* clusterPath */.Sf)(cluster) };
    const { mode, bindings } = cluster.admission ?? { mode: null, bindings: [] };
    if (mode === 'DISABLED' || (mode === null && bindings.length === 0))
        return [binary_authorization_find.skip('off', where)];
    const ofProject = (0,admission/* asksProjectPolicy */.e)(cluster.admission);
    const findings = ofProject && facts.admission ? judgePolicy(image, cluster, facts.admission, facts) : [];
    const policies = bindings.filter(refuses).map(({ name, enforcement }) => `${name}: ${enforcement ?? ''}`);
    if (policies.length > 0)
        return [
            ...findings,
            binary_authorization_find.unknown('platform-policy', { ...where, policies }, { subject: `platform ${where.cluster}` }),
        ];
    if (ofProject)
        return findings;
    if (mode !== 'POLICY_BINDINGS')
        return [binary_authorization_find.unknown('mode-not-known', { ...where, mode: mode ?? 'unspecified' }, { subject: where.cluster })];
    const names = bindings.map(({ name }) => name);
    return [binary_authorization_find.pass('reports', { ...where, policies: names }, { evidence: (0,finding_builder/* evidence */.MX)('listed', 'pass', from, mode) })];
}
/** A platform policy that does more than report (container v1 `PolicyBinding.enforcementMode`). */
const refuses = ({ enforcement }) => enforcement !== null && !REPORTING.has(enforcement);
const REPORTING = new Set(['ENFORCEMENT_MODE_UNSPECIFIED', 'AUDIT', 'AUDIT_AND_DRYRUN']);
function judgePolicy(image, cluster, admission, facts) {
    const { project } = cluster;
    const { policy } = admission;
    const what = `The Binary Authorization policy of project ${project}`;
    if (policy.state === 'known') {
        const digest = image.digest ?? (0,model_fact/* knownValue */.jj)(facts.image.manifest)?.digest ?? null;
        const isOwn = facts.image.repository?.project.state === 'known';
        const asked = { image, digest, project, from: policy.from, admission, isOwn };
        return (0,access_admission/* admittedOf */.uL)(facts.target).map((pods) => judgePods(policy.value, cluster, pods, asked));
    }
    const subject = `projects/${project}/policy`;
    if (policy.state === 'absent')
        return [
            binary_authorization_find.unknown('undecided', { ...whatOf(image, cluster, []), why: `${what} was not found (${policy.from})` }, { subject }),
        ];
    return [binary_authorization_find.match(policy, what, { known: binary_authorization_find.clusterAbsent, absent: binary_authorization_find.clusterAbsent }, { subject })];
}
const whatOf = (image, cluster, workloads) => ({
    cluster: (0,model_cluster/* clusterPath */.Sf)(cluster),
    image: image.text,
    pods: workloads.length === 0 ? 'pods' : workloads.join(', '),
});
/** The finding for some pods. If several rules may apply, it is certain only if they agree. */
function judgePods(policy, cluster, pods, asked) {
    const { image, project, from, admission, isOwn } = asked;
    const what = whatOf(image, cluster, pods.workloads);
    const more = { subject: `${image.text} on ${what.cluster}${asWhom(pods)}` };
    const exempt = (pattern, whose, source) => binary_authorization_find.pass('admitted', { ...what, why: `“${pattern}” of ${whose} exempts it` }, { ...more, evidence: (0,finding_builder/* evidence */.MX)('listed', 'pass', source, `admissionWhitelistPatterns: ${pattern}`) });
    const own = (0,access_admission/* exemptedBy */.uf)(policy.exempt, image);
    if (own !== null)
        return exempt(own, `the policy of project ${project}`, from);
    const { rules, open } = (0,access_admission/* rulesFor */.NP)(policy, cluster, pods);
    const outcomes = rules.map((each) => outcomeOf(each, pods, asked));
    // Google's own policy exempts what Google runs on nodes, so never an image of a project that the caller can see.
    if (policy.system === null && !isOwn && outcomes.some(({ comes }) => comes !== 'admitted')) {
        const why = `globalPolicyEvaluationMode of the policy of project ${project} is one that this version does not know`;
        return binary_authorization_find.unknown('undecided', { ...what, why }, more);
    }
    const { system } = admission;
    if (system !== null && outcomes.some(({ comes }) => comes !== 'admitted')) {
        const pattern = system.state === 'known' ? (0,access_admission/* exemptedBy */.uf)(system.value.exempt, image) : null;
        if (system.state === 'known' && pattern !== null)
            return exempt(pattern, "Google's own policy", system.from);
        const root = (0,model_fact/* missing */.LO)(system);
        if (root !== null && !isOwn)
            return unread(root, { ...what, ...more });
    }
    const decided = decidedBy(outcomes);
    if (decided !== null)
        return findingOf(decided, what, more);
    const why = `${open ?? 'which rule holds is not known'}, and ${outcomes.map(({ says }) => says.why).join('; ')}`;
    const needs = outcomes.flatMap(({ says }) => (says.says === 'open' ? says.needs : []));
    return binary_authorization_find.unknown('undecided', { ...what, why }, { ...more, needs: (0,need/* distinctNeeds */.Qs)(needs) });
}
/**
 * The common outcome of rules that agree: all refuse, or none does. If none refuses, an outcome that is not a plain
 * admission (dry run, break-glass) is preferred.
 */
function decidedBy(outcomes) {
    const [first] = outcomes;
    if (first === undefined || outcomes.every(({ comes }) => comes === first.comes))
        return first ?? null;
    if (outcomes.some(({ comes }) => comes === 'refused' || comes === 'undecided'))
        return null;
    return outcomes.find(({ comes }) => comes !== 'admitted') ?? null;
}
const asWhom = ({ namespace, account }) => namespace === null && account === null ? '' : ` as ${namespace ?? '(any)'}:${account ?? '(any)'}`;
/** The outcome of a rule, including how it is enforced. */
function outcomeOf(named, { breakGlass }, asked) {
    const says = ruleSays(named, asked);
    if (says.says === 'admits')
        return { comes: 'admitted', says };
    const { enforcement } = named.rule;
    if (says.says === 'open')
        return lenient(says, named, breakGlass, asked);
    if (enforcement === 'DRYRUN_AUDIT_LOG_ONLY')
        return { comes: 'dry-run', says };
    if (enforcement === 'ENFORCED_BLOCK_AND_AUDIT_LOG')
        return { comes: breakGlass ? 'break-glass' : 'refused', says };
    const why = `${named.name} has the enforcement mode ${enforcement}, which this version does not know`;
    return { comes: 'undecided', says: { says: 'open', why, needs: [] } };
}
/**
 * An open decision makes no difference if the rule only writes to the audit log, or if the pods are admitted anyway.
 */
function lenient(says, { name, rule }, breakGlass, { from }) {
    const isDry = rule.enforcement === 'DRYRUN_AUDIT_LOG_ONLY';
    if (!isDry && !breakGlass)
        return { comes: 'undecided', says };
    const however = isDry ? `${name} is in dry run` : "the pods' break-glass label lets them in";
    const proof = (0,finding_builder/* evidence */.MX)('listed', 'pass', from, `${name}: ${rule.enforcement}`);
    return {
        comes: 'admitted',
        says: { says: 'admits', why: `${says.why}; whatever it comes to, ${however}`, evidence: proof },
    };
}
function findingOf({ comes, says }, about, more) {
    const what = { ...about, why: says.why };
    if (says.says === 'open')
        return binary_authorization_find.unknown('undecided', what, { ...more, needs: says.needs });
    const { evidence: proof } = says;
    if (says.says === 'admits')
        return binary_authorization_find.pass('admitted', what, { ...more, evidence: proof });
    const { fix } = says;
    if (comes === 'dry-run' || comes === 'break-glass')
        return binary_authorization_find.warn(comes, what, { ...more, evidence: proof, fix });
    return binary_authorization_find.fail('refused', what, { ...more, evidence: proof, fix });
}
function unread(root, { subject, ...about }) {
    const what = "Google's own policy, which may exempt it,";
    const why = root.state === 'absent' ? `${what} was not found (${root.from})` : (0,unreadable/* whyMissing */.bi)(what, root);
    return binary_authorization_find.unknown('undecided', { ...about, why }, { subject, needs: (0,finding_builder/* needsOf */.hN)(root) });
}

;// CONCATENATED MODULE: ./src/checks/cleanup-policy.ts





/** `deletes` for one policy, `delete` for several. */
const verb = (policies, word) => (policies.length === 1 ? `${word}s` : word);
const named = (policies) => `${policies.length === 1 ? 'policy' : 'policies'} ${policies.join(', ')}`;
const cleanup_policy_CODES = {
    none: ({ repository }) => `${repository} has no cleanup policy`,
    'dry-run': ({ repository }) => `The cleanup policies of ${repository} are in dry run: they delete nothing`,
    'not-deleted': ({ repository, image }) => `No cleanup policy of ${repository} deletes ${image}`,
    'not-yet-deleted': ({ repository, image, policies, from }) => `The cleanup ${named(policies)} of ${repository} may delete ${image} from ${from} on`,
    cached: ({ repository, image, policies }) => `The cleanup ${named(policies)} of the remote repository ${repository} ${verb(policies, 'delete')} its copy of ${image}, which it fetches from its upstream again when a node asks`,
    kept: ({ repository, image, policies }) => `The cleanup ${named(policies)} of ${repository} ${verb(policies, 'keep')} ${image}`,
    deletes: ({ repository, image, policies }) => `The cleanup ${named(policies)} of ${repository} ${verb(policies, 'delete')} ${image}: it may be gone with the next clean-up, and nodes that do not have it cannot pull it then`,
    undecided: ({ repository, image, policies }) => `Whether the cleanup ${named(policies)} of ${repository} ${verb(policies, 'delete')} ${image} could not be determined`,
    'digest-not-known': ({ repository, image }) => `Whether a cleanup policy of ${repository} deletes ${image} could not be determined: its digest is not known`,
    'version-absent': ({ repository, image }) => `Whether a cleanup policy of ${repository} deletes ${image} could not be determined: Artifact Registry does not list it among its images (dockerImages)`,
    'repository-absent': ({ repository }) => `${repository} does not exist`,
};
const cleanup_policy_find = (0,finding_builder/* findingsOf */.WX)('cleanup-policy', 'advice', cleanup_policy_CODES);
/** Would a cleanup policy of the repository delete this version (docs/GOOGLE.md#cleanup-policies)? */
const cleanupPolicy = (0,check/* checkOf */.E)(cleanup_policy_find, {
    title: 'No cleanup policy deletes the image',
    subject: 'image',
    outside: true,
    traits: {},
    judge: ofArtifactRegistry(cleanup_policy_find, ({ image, repository }, facts) => [judgeRepository(image, repository, facts)]),
});
function judgeRepository(image, about, facts) {
    const { name: repository } = about;
    return cleanup_policy_find.match(about.repository, `Whether ${repository} has cleanup policies`, {
        absent: () => cleanup_policy_find.skip('repository-absent', { repository }),
        known: (value, from) => {
            if (value.cleanupPolicies.length === 0)
                return cleanup_policy_find.skip('none', { repository });
            if (value.cleanupPolicyDryRun)
                return cleanup_policy_find.pass('dry-run', { repository }, { evidence: (0,finding_builder/* evidence */.MX)('listed', 'pass', from, 'cleanupPolicyDryRun') });
            const { cleanup } = facts.image;
            if (cleanup === null)
                return cleanup_policy_find.unknown('digest-not-known', { repository, image: image.text });
            return cleanup_policy_find.match(cleanup.version, `When ${image.text} was uploaded`, {
                absent: () => cleanup_policy_find.unknown('version-absent', { repository, image: image.text }),
                known: (version) => judgeVersion(image, value, version, cleanup, facts),
            });
        },
    });
}
/** A version that is kept is never deleted, whatever other policies say (Artifact Registry, "cleanup policies"). */
function judgeVersion(image, { name: repository, cleanupPolicies, mode }, version, cleanup, facts) {
    const age = (Date.parse(facts.now) - Date.parse(version.uploadTime)) / 1000;
    const of = { ...cleanup, tags: version.tags, uploadTime: version.uploadTime, name: image.name, age };
    const ids = (action, wanted) => cleanupPolicies.filter((each) => each.action === action && picks(each, of) === wanted).map(({ id }) => id);
    const source = `artifactregistry ${repository}`;
    const said = `uploaded ${version.uploadTime}, tags: ${version.tags.join(', ') || 'none'}`;
    const what = (policies) => ({ repository, image: image.text, policies });
    const proof = (says, policies) => (0,finding_builder/* evidence */.MX)('listed', says, source, `${policies.join(', ')}${policies.length > 0 ? '; ' : ''}${said}`);
    const keeps = ids('KEEP', 'yes');
    if (keeps.length > 0) {
        const end = endOfKeeping(cleanupPolicies, of);
        if (end === null)
            return cleanup_policy_find.pass('kept', what(keeps), { evidence: proof('pass', keeps) });
        const from = dayAfter(version, end.age);
        return cleanup_policy_find.pass('not-yet-deleted', { ...what([end.by]), from }, { evidence: proof('pass', [...keeps, end.by]) });
    }
    const odd = cleanupPolicies.filter(({ action }) => action !== 'KEEP' && action !== 'DELETE').map(({ id }) => id);
    const deletes = ids('DELETE', 'yes');
    const open = [...ids('DELETE', 'unknown'), ...odd];
    const mayKeep = ids('KEEP', 'unknown');
    if (deletes.length > 0 && mayKeep.length === 0 && mode === 'REMOTE_REPOSITORY')
        return cleanup_policy_find.pass('cached', what(deletes), { evidence: proof('pass', deletes) });
    if (deletes.length > 0 && mayKeep.length === 0)
        return cleanup_policy_find.warn('deletes', what(deletes), {
            evidence: proof('fail', deletes),
            fix: (0,src_fixes/* keepVersion */.qQ)(image, image.name, cleanup.digest, (0,src_fixes/* isCallers */.LU)(facts)),
        });
    if (deletes.length + open.length > 0)
        return cleanup_policy_find.unknown('undecided', what([...deletes, ...open, ...mayKeep]));
    const later = cleanupPolicies.filter((each) => each.action === 'DELETE' && picks(each, { ...of, age: Infinity }) === 'yes');
    const first = [...later].sort((a, b) => ageOf(a) - ageOf(b))[0];
    if (first === undefined)
        return cleanup_policy_find.pass('not-deleted', { repository, image: image.text }, { evidence: proof('pass', []) });
    const from = dayAfter(version, ageOf(first));
    return cleanup_policy_find.pass('not-yet-deleted', { ...what([first.id]), from }, { evidence: proof('pass', [first.id]) });
}
/** The day on which a version reaches that age, in seconds. */
const dayAfter = ({ uploadTime }, age) => new Date(Date.parse(uploadTime) + age * 1000).toISOString().slice(0, 10);
/**
 * When a version that is kept only because of its age is no longer kept, and which policy deletes it then.
 * @returns null if another policy goes on keeping it, or none deletes it
 */
function endOfKeeping(policies, of) {
    const later = { ...of, age: Infinity };
    const keeps = policies.filter(({ action }) => action === 'KEEP');
    if (keeps.some((each) => picks(each, later) !== 'no'))
        return null;
    const [first] = policies
        .filter((each) => each.action === 'DELETE' && picks(each, later) === 'yes')
        .sort((a, b) => ageOf(a) - ageOf(b));
    if (first === undefined)
        return null;
    const last = keeps.filter((each) => picks(each, of) === 'yes').map(({ condition }) => condition?.newerThan ?? 0);
    return { by: first.id, age: Math.max(ageOf(first), ...last) };
}
const ageOf = ({ condition }) => condition?.olderThan ?? 0;
function picks({ condition, mostRecent, strange }, of) {
    if (strange)
        return 'unknown';
    if (condition !== null)
        return meets(condition, of) ? 'yes' : 'no';
    if (mostRecent === null || !startsWithOne(of.name, mostRecent.packageNamePrefixes))
        return 'no';
    const uploads = of.uploads === null ? undefined : (0,model_fact/* knownValue */.jj)(of.uploads);
    if (uploads === undefined)
        return 'unknown';
    const own = Date.parse(of.uploadTime);
    return uploads.filter((each) => Date.parse(each) > own).length < mostRecent.keepCount ? 'yes' : 'no';
}
function meets(condition, { tags, digest, name, age }) {
    const { tagState, tagPrefixes, versionNamePrefixes, packageNamePrefixes, olderThan, newerThan } = condition;
    if (tagState === 'TAGGED' && tags.length === 0)
        return false;
    if (tagState === 'UNTAGGED' && tags.length > 0)
        return false;
    if (tagPrefixes.length > 0 && !tags.some((tag) => startsWithOne(tag, tagPrefixes)))
        return false;
    if (!startsWithOne(digest, versionNamePrefixes) || !startsWithOne(name, packageNamePrefixes))
        return false;
    return (olderThan === null || age > olderThan) && (newerThan === null || age < newerThan);
}
const startsWithOne = (text, prefixes) => prefixes.length === 0 || prefixes.some((prefix) => text.startsWith(prefix));

// EXTERNAL MODULE: ./src/checks/cluster.ts
var cluster = __webpack_require__(7623);
// EXTERNAL MODULE: ./src/model/service-account.ts
var service_account = __webpack_require__(6460);
;// CONCATENATED MODULE: ./src/checks/default-service-account.ts






const nodesAccount = ({ pool, email }) => `${email}, the default service account that node pool ${pool} runs as,`;
const default_service_account_CODES = {
    'own-account': ({ pool, email }) => `Node pool ${pool} has a service account of its own, ${email}`,
    'roles-not-asked': ({ pool }) => `The Compute Engine default service account of node pool ${pool} was found, but its roles were not read`,
    'other-project': ({ email }) => `${email} is the default account of another project, whose policy was not read`,
    'project-absent': ({ project }) => `Project ${project} does not exist`,
    'no-wide-role': (args) => `${nodesAccount(args)} has neither Editor nor Owner in project ${args.project}`,
    'wide-role': (args) => `${nodesAccount(args)} has ${args.role} in project ${args.project}: every node of the pool can change everything there`,
};
const default_service_account_find = (0,finding_builder/* findingsOf */.WX)('default-service-account', 'advice', default_service_account_CODES);
const WIDE = ['roles/owner', 'roles/editor'];
/** Do the nodes run as the default service account with a role over the whole project? */
const defaultServiceAccount = (0,check/* checkOf */.E)(default_service_account_find, {
    title: 'The nodes do not run as a default service account with Editor',
    subject: 'pool',
    traits: {},
    judge: ofImage((_, facts) => perPool(default_service_account_find, facts, (pool, cluster) => default_service_account_judgePool(pool, cluster, facts))),
});
function default_service_account_judgePool({ pool, nodes }, cluster, facts) {
    const about = { pool: pool.name };
    const { cluster: fact, project, projectPolicy } = facts.cluster;
    const noProject = () => default_service_account_find.skip('project-absent', { project: cluster.project }, about);
    if (!(0,service_account/* isDefaultAccount */.Rm)(pool.serviceAccount)) {
        // If a compute class was not read, the service account of its nodes is unknown.
        const what = `The service account of node pool ${pool.name}`;
        const ownAccount = ({ email }) => {
            const proof = (0,finding_builder/* evidence */.MX)('listed', 'pass', fact.state === 'known' ? fact.from : '', `serviceAccount ${email}`);
            return default_service_account_find.pass('own-account', { ...about, email }, { ...about, evidence: proof });
        };
        return default_service_account_find.match(nodes, what, { known: ownAccount, absent: noProject }, about);
    }
    if (projectPolicy === null)
        return default_service_account_find.unknown('roles-not-asked', about, about);
    return default_service_account_find.match(nodes, `The Compute Engine default service account of node pool ${pool.name}`, {
        known: ({ email, member }) => {
            const number = (0,model_fact/* knownValue */.jj)(project)?.number;
            if (number !== undefined && !email.startsWith(`${number}-`))
                return default_service_account_find.unknown('other-project', { email }, about);
            return default_service_account_find.match(projectPolicy, `What ${email} may do in project ${cluster.project}`, {
                known: (policy, from) => judgeRoles({ email, member }, policy, from, { pool, cluster, facts }),
                absent: noProject,
            }, about);
        },
        absent: noProject,
    }, about);
}
function judgeRoles({ email, member }, policy, from, { pool, cluster, facts }) {
    const sought = member.toLowerCase();
    const role = WIDE.find((each) => policy.bindings.some((one) => one.role === each && one.members.some((name) => name.toLowerCase() === sought)));
    const args = { pool: pool.name, email, project: cluster.project };
    if (role === undefined) {
        const proof = (0,finding_builder/* evidence */.MX)('evaluated', 'pass', from, `neither ${WIDE.join(' nor ')} for ${email}`);
        return default_service_account_find.pass('no-wide-role', args, { pool: pool.name, evidence: proof });
    }
    const { repository } = facts.image;
    return default_service_account_find.warn('wide-role', { ...args, role }, {
        pool: pool.name,
        evidence: (0,finding_builder/* evidence */.MX)('evaluated', 'fail', from, `${role} is granted to ${member}`),
        fix: (0,src_fixes/* poolWithOwnAccount */.wz)(cluster, pool, repository === null || !(0,src_fixes/* isSeen */.U4)(facts) ? null : repository.place),
    });
}

;// CONCATENATED MODULE: ./src/checks/repository-service.ts


/**
 * Whether the repository's project is not served because its API or billing is off, its organization does not allow the
 * service, and so on. The source is Service Usage, or an answer of the API or the registry that names that project. An
 * answer that names another project, or none, is about the caller's own project and proves nothing.
 * @returns null if nothing indicates it
 */
function serviceTrouble(image) {
    const { manifest, repository } = image;
    if (repository === null)
        return null;
    const { service, place } = repository;
    const projectId = place.project;
    if (service?.state === 'known' && service.value === 'DISABLED')
        return {
            why: 'api-disabled',
            sure: true,
            message: `the Artifact Registry API is off in project ${projectId}`,
            source: service.from,
            detail: service.value,
            fix: (0,src_fixes/* enableArtifactRegistry */.Rz)(projectId),
        };
    const { restriction } = repository;
    if (restriction?.state === 'known' && restriction.value.restricted === true && !served(image))
        return {
            why: 'service-restricted',
            sure: true,
            message: SAYS['service-restricted'](`project ${projectId}`),
            source: restriction.from,
            detail: 'the policy in force does not allow artifactregistry.googleapis.com',
            fix: (0,src_fixes/* allowService */.dS)(projectId),
        };
    const refusals = [repository.repository, manifest].map(refusalOf).filter((each) => each !== null);
    const troubles = refusals.map((each) => troubleOf(each, repository, served(image)));
    return troubles.find(({ sure }) => sure) ?? troubles[0] ?? null;
}
/** A refusal because of the project as a whole. */
function refusalOf(fact) {
    const root = (0,model_fact/* missing */.LO)(fact);
    return root?.state === 'denied' && (0,model_fact/* isProjectTrouble */.$x)(root.why) ? { ...root, why: root.why } : null;
}
/** True if something was read from the repository, or Service Usage reports that the API is on. */
const served = ({ manifest, repository }) => manifest.state === 'known' || repository?.repository.state === 'known';
function troubleOf(refusal, repository, contradicted) {
    const { place, project, service } = repository;
    const projectId = place.project;
    const { why } = refusal;
    const own = isProject(refusal.consumer, projectId, project);
    // The API may return a repository that no gcr.io host serves.
    const contradiction = (contradicted && why !== 'gcr-not-served') || (why === 'api-disabled' && service?.state === 'known');
    return {
        why,
        sure: own === true && !contradiction,
        message: messageOf(SAYS[why], own, contradiction, refusal.consumer, projectId),
        source: refusal.from,
        detail: refusal.detail,
        fix: fixOf(why, repository),
    };
}
/** What is wrong with a project, as a sentence. */
const SAYS = {
    'api-disabled': (project) => `the Artifact Registry API is off in ${project}`,
    'billing-disabled': (project) => `billing is off in ${project}`,
    'service-restricted': (project) => `the organization does not allow the Artifact Registry API in ${project} (constraint gcp.restrictServiceUsage), whoever asks`,
    'project-deleted': (project) => `${project} is deleted or suspended`,
    'gcr-not-served': (project) => `nothing serves the gcr.io images of ${project}: Container Registry is shut down since 2025, and they were not moved to Artifact Registry`,
};
function fixOf(why, { place, project }) {
    const projectId = place.project;
    switch (why) {
        case 'api-disabled':
            return (0,src_fixes/* enableArtifactRegistry */.Rz)(projectId);
        case 'billing-disabled':
            return (0,src_fixes/* linkBilling */.Gm)(projectId);
        case 'service-restricted':
            return (0,src_fixes/* allowService */.dS)(projectId);
        case 'project-deleted':
            return (0,src_fixes/* undeleteProject */.SD)(projectId);
        case 'gcr-not-served':
            return project.state === 'known' ? (0,src_fixes/* serveGcrIo */.eM)(place) : (0,src_fixes/* findPublisher */.e$)(projectId);
    }
}
function messageOf(says, own, contradiction, consumer, projectId) {
    if (own === false)
        return `${says(`project ${consumer ?? ''}`)}, the project that the caller's requests count on, not in ${projectId}`;
    if (own === null)
        return `${says(consumer === null ? 'a project that the answer does not name' : `project ${consumer}`)}; whether that is ${projectId} could not be determined`;
    const here = says(`project ${projectId}`);
    return contradiction ? `one answer says that ${here}, and another that it is not` : here;
}
/**
 * Whether a project that an answer names, by ID or number, is this one.
 * @returns null if they cannot be compared
 */
function isProject(consumer, projectId, project) {
    if (consumer === null)
        return null;
    if (consumer === projectId)
        return true;
    const own = (0,model_fact/* knownValue */.jj)(project);
    if (own !== undefined)
        return consumer === own.number;
    return /^\d+$/.test(consumer) ? null : false;
}

// EXTERNAL MODULE: ./src/access/conditions.ts + 1 modules
var conditions = __webpack_require__(1816);
;// CONCATENATED MODULE: ./src/checks/download-rule-match.ts
/** Which download rules apply to an image, and whether they certainly deny it (Artifact Registry's `rules`). */



/** The versions of an image, as far as they are known from the reference and the manifest. */
function versionsOf({ digest }, manifest) {
    const read = (0,model_fact/* knownValue */.jj)(manifest);
    const whole = read !== undefined && read.shape !== 'unread';
    return { digest: digest ?? read?.digest ?? null, listed: whole ? read.entries.map((each) => each.digest) : null };
}
/** Decodes a package name from the API's form: `team%2Fapp`. */
function decoded(packageId) {
    try {
        return decodeURIComponent(packageId);
    }
    catch {
        return packageId;
    }
}
/** The rules for the whole repository and for the image's package, for any version. */
const rulesNaming = (rules, { name }) => rules.filter(({ packageId }) => packageId === null || packageId === name || decoded(packageId) === name);
/**
 * The rules among them with a condition that holds or may hold. Google does not document what a rule that allows some
 * versions means for the others: such a rule is kept, as open.
 */
const rulesAbout = (rules, image, versions) => rulesNaming(rules, image).flatMap((rule) => {
    const applies = holdsFor(rule, versions);
    if (applies === false)
        return rule.action === 'DENY' ? [] : [{ rule, applies: 'unknown' }];
    return [{ rule, applies }];
});
function holdsFor({ condition }, { digest, listed }) {
    if (condition === null)
        return true;
    if (digest === null)
        return 'unknown';
    const own = (0,conditions/* judgeVersion */.u)(condition, digest);
    if (own !== false)
        return own;
    // Which manifest of an index a node downloads depends on the node.
    return listed?.every((each) => (0,conditions/* judgeVersion */.u)(condition, each) === false) === true ? false : 'unknown';
}
/** The rules about one image that certainly deny it; empty if another rule may allow it. */
function sureDenials(about) {
    return about.every(({ rule }) => rule.action === 'DENY') ? about.filter(({ applies }) => applies === true) : [];
}
/**
 * Why the caller itself did not get the manifest, if the reason is a download rule: it applies to everybody, so a grant
 * would not help. Null if the caller got an answer, or may lack something else.
 */
function refusedByRule(facts) {
    const image = referenceOf(facts);
    const { manifest, repository } = facts.image;
    if (image === null || repository === null || manifest.state !== 'denied')
        return null;
    const { downloadRules: rules, name } = repository;
    if (rules.state !== 'known')
        return null;
    if (sureDenials(rulesAbout(rules.value, image, versionsOf(image, manifest))).length === 0)
        return null;
    return `a download rule of ${name} denies it to everybody, the caller too`;
}

;// CONCATENATED MODULE: ./src/checks/download-rules.ts









const download_rules_CODES = {
    denied: ({ repository, name, rules }) => `A download rule of ${repository} denies ${name}: ${rules}`,
    'all-denied': ({ repository, rules }) => `A download rule of ${repository} denies every image in it: ${rules}`,
    allowed: ({ repository, name }) => `The download rules of ${repository} allow ${name}`,
    'other-versions': ({ repository, name }) => `The download rules of ${repository} that name ${name} are for other versions of it`,
    'none-about': ({ repository, name }) => `No download rule of ${repository} is about ${name}`,
    'none-known': ({ repository }) => `No download rule of ${repository} is known to deny the image`,
    undecided: ({ repository, name, why, rules }) => `Whether the download rules of ${repository} deny ${name} could not be determined: ${why} (${rules})`,
    'repository-absent': ({ repository }) => `${repository} does not exist: it has no download rules`,
    'image-absent': ({ image }) => `${image} does not exist: no download rule is asked`,
    'not-served': ({ repository, why }) => `No download rule of ${repository} is asked: ${why}`,
    'not-standard': ({ repository, mode, format }) => `${repository} is not a standard repository of format DOCKER (${mode}, ${format}): it has no download rules`,
};
const download_rules_find = (0,finding_builder/* findingsOf */.WX)('download-rules', 'gate', download_rules_CODES);
/** Does a download rule of the repository deny the image? A rule applies to everybody, whatever IAM grants. */
const downloadRules = (0,check/* checkOf */.E)(download_rules_find, {
    title: 'No download rule of the repository denies the image',
    subject: 'image',
    outside: true,
    traits: { explainsRefusal: 'failing-or-unknown', observed: 'always', ofPull: true, mirror: 'all' },
    judge: ofArtifactRegistry(download_rules_find, ({ image, repository }, facts) => [judgeRules(repository, image, facts)]),
});
function judgeRules(facts, image, target) {
    const { manifest } = target.image;
    const { downloadRules: rules, repository: fact, name: repository } = facts;
    if (fact.state === 'absent')
        return download_rules_find.skip('repository-absent', { repository });
    const { name } = image;
    const versions = versionsOf(image, manifest);
    if (rules.state === 'known') {
        const applying = rulesAbout(rules.value, image, versions);
        if (applying.length > 0)
            return judgeApplying(applying, rules.from, facts, image, target);
        const named = rulesNaming(rules.value, image).map(inWords).join('; ');
        if (named !== '') {
            const proof = (0,finding_builder/* evidence */.MX)('listed', 'pass', rules.from, `${named}; the image is ${versions.digest ?? ''}`);
            return download_rules_find.pass('other-versions', { repository, name }, { evidence: proof });
        }
    }
    // Only standard repositories of format DOCKER have download rules.
    if (fact.state === 'known' && (fact.value.format !== 'DOCKER' || fact.value.mode !== 'STANDARD_REPOSITORY'))
        return download_rules_find.skip('not-standard', { repository, mode: fact.value.mode, format: fact.value.format });
    if (rules.state === 'known') {
        const proof = (0,finding_builder/* evidence */.MX)('listed', 'pass', rules.from, `rules: ${String(rules.value.length)}`);
        return download_rules_find.pass('none-about', { repository, name }, { evidence: proof });
    }
    if (manifest.state === 'known')
        return noneKnown(facts, (0,finding_builder/* evidence */.MX)('listed', 'pass', manifest.from, 'served'));
    return judgeUnread(facts, image, target);
}
/** A rule also applies to the caller, so no rule denies what the registry served to the caller. */
const noneKnown = (facts, proof) => download_rules_find.pass('none-known', { repository: facts.name }, { evidence: proof, assumptions: [assumedRules(facts)] });
/** Neither the rules nor the image were read, so nothing shows that no rule denies it. */
function judgeUnread(facts, image, { image: read }) {
    const { downloadRules: rules, name: repository } = facts;
    if (read.manifest.state === 'absent')
        return download_rules_find.skip('image-absent', { image: image.text });
    const trouble = serviceTrouble(read);
    if (trouble?.why === 'gcr-not-served')
        return download_rules_find.skip('not-served', { repository, why: trouble.message });
    return download_rules_find.match(rules, `The download rules of ${repository}`, {
        known: (_, from) => noneKnown(facts, (0,finding_builder/* evidence */.MX)('listed', 'pass', from, '')),
        absent: (root) => noneKnown(facts, (0,finding_builder/* evidence */.MX)('listed', 'pass', root.from, root.detail)),
    });
}
/**
 * Judges the rules about the image. If one certainly denies it and none may allow it, the result is `fail`; if all
 * certainly allow it, `pass`. It is open if they disagree or depend on something that cannot be evaluated.
 */
function judgeApplying(about, from, { name: repository, place }, image, target) {
    const { name } = image;
    const { manifest } = target.image;
    const rules = about.map(({ rule }) => rule);
    const words = rules.map(inWords).join('; ');
    const sure = sureDenials(about).map(({ rule }) => rule);
    if (sure.length > 0) {
        const denying = sure.map(inWords).join('; ');
        const more = {
            evidence: (0,finding_builder/* evidence */.MX)('listed', 'fail', from, words),
            fix: (0,src_fixes/* deleteDownloadRules */.NG)(place, rules.map(idOf), (0,src_fixes/* isCallers */.LU)(target)),
        };
        const ofAll = rules.every(({ packageId, condition }) => packageId === null && condition === null);
        return ofAll
            ? download_rules_find.fail('all-denied', { repository, rules: denying }, { ...more, subject: repository })
            : download_rules_find.fail('denied', { repository, name, rules: denying }, more);
    }
    if (about.every(({ rule, applies }) => rule.action === 'ALLOW' && applies === true))
        return download_rules_find.pass('allowed', { repository, name }, { evidence: (0,finding_builder/* evidence */.MX)('listed', 'pass', from, words) });
    const why = whyOpen(about, versionsOf(image, manifest));
    return download_rules_find.unknown('undecided', { repository, name, why, rules: words }, { needs: (0,finding_builder/* needsOf */.hN)(manifest) });
}
function whyOpen(about, { digest }) {
    const strange = about.find(({ rule: { action } }) => action !== 'ALLOW' && action !== 'DENY');
    if (strange !== undefined)
        return `the action ${strange.rule.action} is not one that this version knows`;
    const conditional = about.find(({ applies }) => applies === 'unknown')?.rule;
    if (conditional === undefined)
        return 'the rule of the package and the rule of the repository disagree';
    const condition = `the condition ${(0,unreadable/* quoted */.TL)(conditional.condition ?? '')}`;
    if (digest === null)
        return `the digest that ${condition} may ask for is not known`;
    return `${condition} is not evaluated${conditional.action === 'ALLOW' ? ', or holds for other versions' : ''}`;
}
const idOf = ({ name }) => name.slice(name.lastIndexOf('/') + 1);
function inWords(rule) {
    const about = rule.packageId === null ? 'the whole repository' : decoded(rule.packageId);
    const when = rule.condition === null ? '' : ` if ${(0,unreadable/* quoted */.TL)(rule.condition)}`;
    return `rule ${idOf(rule)}: ${rule.action} ${about}${when}`;
}
function assumedRules({ downloadRules: rules, name }) {
    const root = (0,model_fact/* missing */.LO)(rules);
    const why = root === null || root.state === 'absent' ? '' : `: ${(0,unreadable/* whyMissing */.bi)('they', root)}`;
    const needs = (0,finding_builder/* needsOf */.hN)(rules);
    return download_rules_find.assume(`No download rule of ${name} denies the image${why === '' ? '; its rules were not found' : why}`, needs.length > 0 ? needs : [(0,need/* need */.$B)('artifactregistry.rules.list', name)]);
}

// EXTERNAL MODULE: ./src/model/gke-version.ts
var gke_version = __webpack_require__(3405);
;// CONCATENATED MODULE: ./src/checks/gke-version.ts







const old = ({ pool, version, host }) => `Nodes of ${pool} (${version}) send no credentials to ${host}: 1.14.10-gke.22, 1.15.9-gke.8 and 1.16 were the first that do`;
const gke_version_CODES = {
    'any-version': ({ host }) => `Nodes of every version send their credentials to ${host}`,
    'new-enough': ({ pool, version }) => `Nodes of ${pool} (${version}) pull from Artifact Registry by themselves`,
    public: () => 'The image is public: nodes of any version pull it',
    'version-unsaid': ({ pool }) => `The API does not say the version of node pool ${pool}`,
    'version-not-understood': ({ pool, version }) => `The version of node pool ${pool}, “${version}”, is not one of GKE's form`,
    'too-old': (args) => `${old(args)}; older ones need an image pull secret`,
    'too-old-for-nothing': (args) => `${old(args)}; the repository does not exist`,
    'too-old-unless-public': (args) => `${old(args)}; whether the image is public, which needs none, could not be determined`,
};
const gke_version_find = (0,finding_builder/* findingsOf */.WX)('gke-version', 'gate', gke_version_CODES);
/**
 * The first versions whose nodes send their credentials to pkg.dev hosts, one for each minor version; all versions from
 * 1.16 on do.
 */
const FIRST = [
    { major: 1, minor: 14, patch: 10, gke: 22 },
    { major: 1, minor: 15, patch: 9, gke: 8 },
];
/** Do the nodes have a version that automatically sends its credentials to Artifact Registry? */
const gkeVersion = (0,check/* checkOf */.E)(gke_version_find, {
    title: 'The GKE version of the nodes sends credentials to Artifact Registry',
    subject: 'pool on host',
    traits: { nodeRoute: true, ofPull: true },
    judge: ofArtifactRegistry(gke_version_find, ({ image }, facts) => perPool(gke_version_find, facts, (pool, cluster) => gke_version_judgePool(image, pool, cluster, facts))),
});
function gke_version_judgePool(image, facts, cluster, target) {
    const { name: pool, version } = facts.pool;
    const { host } = image;
    const from = target.cluster.cluster.state === 'known' ? target.cluster.cluster.from : '';
    const proof = (says) => (0,finding_builder/* evidence */.MX)('listed', says, from, `nodePools[${pool}].version ${version ?? 'not said'}`);
    if (image.form === 'gcr.io')
        return gke_version_find.pass('any-version', { host }, { pool, evidence: proof('pass') });
    const parsed = version === null ? null : (0,gke_version/* parseGkeVersion */.n2)(version);
    if (version !== null && parsed !== null && sendsCredentials(parsed))
        return gke_version_find.pass('new-enough', { pool, version }, { pool, evidence: proof('pass') });
    const open = (0,access_public/* isPublic */.U)(target.image, facts.access, target.now);
    if (open === true)
        return gke_version_find.pass('public', {}, { pool, evidence: proofOfPublic(target.image) });
    if (version === null)
        return gke_version_find.unknown('version-unsaid', { pool }, { pool });
    if (parsed === null)
        return gke_version_find.unknown('version-not-understood', { pool, version }, { pool });
    const { repository } = target.image;
    if (repository?.repository.state === 'absent')
        return gke_version_find.skip('too-old-for-nothing', { pool, version, host }, { pool });
    if (open === null) {
        const needs = needsOfPublic(target, facts.access);
        return gke_version_find.unknown('too-old-unless-public', { pool, version, host }, { pool, needs });
    }
    const fix = (0,src_fixes/* upgradeNodes */.gL)(cluster, facts.pool, newEnough(cluster), host);
    return gke_version_find.fail('too-old', { pool, version, host }, { pool, evidence: proof('fail'), fix });
}
/** The control plane's version, if nodes of that version would be new enough. */
function newEnough({ version }) {
    const parsed = version === null ? null : (0,gke_version/* parseGkeVersion */.n2)(version);
    return parsed !== null && sendsCredentials(parsed) ? version : null;
}
/** True for versions that pull from Artifact Registry in the same project without a pull secret. */
function sendsCredentials(version) {
    if ((0,gke_version/* isAtLeast */.du)(version, 1, 16))
        return true;
    return FIRST.some((first) => version.major === first.major && version.minor === first.minor && (0,gke_version/* compareGkeVersions */.SU)(version, first) >= 0);
}

// EXTERNAL MODULE: ./src/model/odd-host.ts
var odd_host = __webpack_require__(2971);
// EXTERNAL MODULE: ./src/model/repository-name.ts
var repository_name = __webpack_require__(4897);
// EXTERNAL MODULE: ./src/placement/platform-match.ts + 1 modules
var platform_match = __webpack_require__(5387);
// EXTERNAL MODULE: ./src/model/google-registry.ts
var google_registry = __webpack_require__(3020);
// EXTERNAL MODULE: ./src/model/suggest.ts
var suggest = __webpack_require__(2691);
;// CONCATENATED MODULE: ./src/checks/near-repositories.ts




/**
 * Similar repositories that the user may have meant if the one in the reference does not exist, written as in
 * references: first the same ID in other places, then similar names.
 */
function nearRepositoriesOf({ near, repository }) {
    const listed = [...new Set((near ?? []).flatMap((fact) => (0,model_fact/* knownValue */.jj)(fact) ?? []))];
    const names = listed.flatMap((name) => (0,repository_name/* parseRepositoryPath */.X)(name) ?? []);
    const ofId = (id) => names.filter((name) => name.repository === id);
    const wanted = repository?.place.repository ?? '';
    const similar = (0,suggest/* nearNames */.$l)(wanted, names.map((name) => name.repository));
    return [...ofId(wanted), ...similar.filter((id) => id !== wanted).flatMap(ofId)]
        .slice(0, 3)
        .map(({ project, location, repository: id }) => `${(0,google_registry/* pkgDevHost */.oq)(location)}/${project.replace(':', '/')}/${id}`);
}

;// CONCATENATED MODULE: ./src/checks/image-exists.ts
















const image_exists_CODES = {
    exists: ({ image, digest }) => `${image} exists${digest === null ? '' : ` (${digest})`}; seen as the caller, which does not prove that the node may pull it`,
    'exists-by-secret': ({ image, digest, secret, }) => `${image} exists${digest === null ? '' : ` (${digest})`}; seen with the pull secret ${secret}, as pods that have it see it`,
    absent: ({ host, path, version, answer }) => `${host} has no ${path} ${version}: ${answer}`,
    'child-gone': ({ image, pool, platform, child }) => `${image} lists ${platform}, which the nodes of ${pool} take, as ${child}, and the registry has no such manifest any more`,
    'repository-absent': ({ repository }) => `${repository} does not exist, and so no image in it does`,
    'repository-not-served': ({ repository, why }) => `Which images ${repository} holds cannot be determined: ${why}`,
    'gcr-not-served': ({ image, why }) => `There is no ${image} to look for: ${why}`,
    'refused-by-rule': ({ image, why }) => `Whether ${image} exists cannot be determined: ${why}`,
};
const image_exists_find = (0,finding_builder/* findingsOf */.WX)('image-exists', 'gate', image_exists_CODES);
/**
 * Does the registry have the image? The request is made as the caller, so a yes proves that the image exists, not that
 * the node may pull it.
 */
const imageExists = (0,check/* checkOf */.E)(image_exists_find, {
    title: 'The image exists in its registry',
    subject: 'image',
    alone: true,
    outside: true,
    traits: { probe: 'existence', observed: 'always', ofPull: true, mirror: 'all', mirrorServes: true, spreads: 'api' },
    judge: ofImage((image, facts) => {
        const kept = ofRepository(image, facts) ?? ofRule(image, facts);
        return kept === null ? judgeManifest(image, facts) : [kept];
    }),
});
/** What the state of the repository means for all images in it, if the image itself was not seen. */
function ofRepository(image, target) {
    const { image: facts } = target;
    const { manifest, repository } = facts;
    if (manifest.state === 'known' || repository === null)
        return null;
    if (manifest.state === 'absent' && repository.repository.state !== 'absent')
        return null;
    const trouble = serviceTrouble(facts);
    if (trouble?.why === 'gcr-not-served')
        return image_exists_find.skip('gcr-not-served', { image: image.text, why: trouble.message });
    const { name, repository: asked } = repository;
    if (asked.state === 'absent')
        return image_exists_find.fail('repository-absent', { repository: name }, {
            subject: name,
            evidence: (0,finding_builder/* evidence */.MX)('listed', 'fail', asked.from, asked.detail),
            fix: (0,src_fixes/* createRepository */.vB)(repository.place, (0,src_fixes/* isCallers */.LU)(target), nearRepositoriesOf(facts)),
        });
    if (trouble === null)
        return null;
    return image_exists_find.unknown('repository-not-served', { repository: name, why: trouble.message }, { subject: name, needs: (0,finding_builder/* needsOf */.hN)(manifest) });
}
function ofRule(image, facts) {
    const why = refusedByRule(facts);
    return why === null ? null : image_exists_find.unknown('refused-by-rule', { image: image.text, why });
}
function judgeManifest(image, facts) {
    const { manifest } = facts.image;
    if (manifest.state === 'known')
        return judgeFound(image, manifest.value, manifest.from, facts);
    return [
        image_exists_find.match(manifest, `The manifest of ${image.text}`, {
            known: ({ digest }) => image_exists_find.skip('exists', { image: image.text, digest }),
            absent: (fact) => image_exists_find.fail('absent', { host: image.host, path: image.path, version: versionOf(image), answer: (0,finding_builder/* said */.ag)(fact) }, {
                evidence: (0,finding_builder/* evidence */.MX)('listed', 'fail', fact.from, fact.detail),
                fix: otherHost(image) ?? (0,src_fixes/* otherReference */.oG)(image, facts),
            }),
        }, { needs: toRead(image, manifest) }),
    ];
}
/** The reference with the host that was probably meant, if this host only looks like a Google registry. */
function otherHost(image) {
    if (image.kind !== 'other')
        return null;
    const odd = (0,odd_host/* oddHost */.m)(image.host);
    return odd === null ? null : (0,src_fixes/* correctHost */.hx)(image, odd.near);
}
/** The manifest exists. For an index, the manifests that the nodes would use are judged as well. */
function judgeFound(reference, { digest, mediaType }, from, facts) {
    const { pools, image: { bySecret }, } = facts;
    const image = reference.text;
    const found = (more) => bySecret === null
        ? image_exists_find.pass('exists', { image, digest }, more)
        : image_exists_find.pass('exists-by-secret', { image, digest, secret: bySecret }, more);
    const seen = (0,finding_builder/* evidence */.MX)('listed', 'pass', from, `${digest ?? (0,image_reference/* manifestReference */.Tn)(reference)}, ${mediaType}`);
    const unseen = new Map(pools.flatMap(({ taken }) => (taken && taken.there.state !== 'known' ? [[taken.digest, taken]] : [])));
    const listed = [...unseen.values()]
        .filter(({ there }) => there.state !== 'absent')
        .map((taken) => {
        const what = `the manifest ${taken.digest} (${(0,platform_match/* platformText */.VQ)(taken.platform)})`;
        return image_exists_find.assume(`${what}, which ${image} lists, is still in the registry`, (0,finding_builder/* needsOf */.hN)(taken.there));
    });
    const assumptions = [...listed, ...assumedWebhooks(facts)];
    if (![...unseen.values()].some(({ there }) => there.state === 'absent'))
        return [found({ evidence: seen, assumptions })];
    return pools.map(({ pool: { name: pool }, taken }) => {
        if (taken?.there.state !== 'absent')
            return found({ pool, evidence: seen, assumptions });
        const args = { image, pool, platform: (0,platform_match/* platformText */.VQ)(taken.platform), child: taken.digest };
        return image_exists_find.fail('child-gone', args, {
            pool,
            subject: `${image} ${taken.digest}`,
            evidence: (0,finding_builder/* evidence */.MX)('listed', 'fail', taken.there.from, taken.there.detail),
            fix: (0,src_fixes/* otherVersion */.Zt)(reference),
        });
    });
}
/** At most this number of webhooks and policies is named in one sentence. */
const MOST_NAMED = 3;
/**
 * A dry run shows how a webhook or an admission policy changes a pod. The assumption that it leaves the image unchanged
 * is added if the workload's pods are visible, or if the webhooks and policies of a cluster that was to be read could
 * not be read.
 */
function assumedWebhooks({ webhooks, target }) {
    if (webhooks === null)
        return [];
    const { webhooks: fact, namespaces } = webhooks;
    if (fact.state === 'known') {
        const sees = ({ only, spares }) => namespaces.some((name) => (only === null || only.includes(name)) && !spares.includes(name));
        const seeing = fact.value.filter(sees);
        const names = [...new Set(seeing.map(({ kind, name }) => (kind === 'policy' ? `admission policy ${name}` : name)))];
        if (names.length === 0)
            return [];
        const more = names.length > MOST_NAMED ? ` and ${String(names.length - MOST_NAMED)} more` : '';
        const one = names.length === 1;
        const [first] = seeing;
        const what = first?.kind === 'policy' ? 'The' : one ? 'The webhook' : 'The webhooks';
        const text = `${what} ${names.slice(0, MOST_NAMED).join(', ')}${more}, which ${one ? 'sees' : 'see'} new pods, ${one ? 'leaves' : 'leave'} the image as it is; --verify admission shows what becomes of it`;
        return [image_exists_find.assume(text, [(0,need/* need */.$B)('container.pods.create', (0,model_target/* placeOf */.$t)(target), 'verify')])];
    }
    const root = (0,model_fact/* missing */.LO)(fact);
    if (root === null || root.state === 'absent')
        return [];
    // No access to the cluster's API was given.
    if (root.state === 'failed' && (root.why === 'not-asked' || root.why === 'not-recorded'))
        return [];
    const text = `No webhook of the cluster puts another image into new pods. ${(0,unreadable/* whyMissing */.bi)('The webhooks', root)}`;
    return [image_exists_find.assume(text, (0,finding_builder/* needsOf */.hN)(fact))];
}
const versionOf = (image) => image.digest === null ? `with the tag ${image.tag ?? 'latest'}` : `with the digest ${image.digest}`;
/**
 * What the caller needs to read a manifest: the permission that the refusal names, otherwise the reader role on the
 * repository. A grant does not help if a perimeter refused, or if nobody refused because the service failed or timed
 * out.
 */
function toRead(image, manifest) {
    const [needs, root] = [(0,finding_builder/* needsOf */.hN)(manifest), (0,model_fact/* missing */.LO)(manifest)];
    const isOfGrant = root?.state === 'denied' && (root.why === 'permission' || root.why === 'ambiguous');
    if (needs.length > 0 || image.kind === 'other' || !isOfGrant)
        return needs;
    return [(0,need/* need */.$B)(iam/* PULL_PERMISSION */.O, (0,repository_name/* repositoryPath */.S)(image))];
}

// EXTERNAL MODULE: ./src/model/image-disk.ts
var image_disk = __webpack_require__(9572);
;// CONCATENATED MODULE: ./src/checks/image-disk.ts
/** Whether an image fits on the disk of the nodes that pull it. Pure. */


/** containerd keeps a compressed layer while it unpacks it, and files are about twice as large as their layers. */
const GROWTH = 3;
/** Above this part of the disk, the kubelet deletes images (`imageGCHighThresholdPercent`). */
const HIGH_THRESHOLD = 0.85;
/**
 * A node with a boot disk of 100 GB reports 98831908Ki of it (Google's page on node sizes). The node image uses the
 * rest.
 */
const USABLE_PART = 0.94;
const bytesOfDisk = (disk) => (disk.kind === 'boot' ? disk.gb * image_disk/* GIB */.j9 : disk.bytes);
/** The size of a disk as the kubelet sees it. */
const usableOf = (disk) => (disk.kind === 'boot' ? disk.gb * image_disk/* GIB */.j9 * USABLE_PART : disk.bytes);
/**
 * The disk of a pool's nodes, if the image does not fit on it, or only just.
 * @returns null if it fits, or if this cannot be decided: the sizes are unknown, the layers are streamed, or a node was
 * seen to pull it
 */
function smallDisk(own, image) {
    const { pool, reach, verification } = own;
    const disk = pool.imageStreaming || reach.kind === 'excluded' ? null : pool.imageDisk;
    const fitted = verification?.state === 'known' && verification.value.outcome === 'pulled';
    if (disk === null || fitted)
        return null;
    const read = manifestFor(own, image);
    const layers = read?.manifest.layersSize ?? null;
    if (read === null || layers === null)
        return null;
    // Nodes outside GKE report the disk for pods. Images may be on a separate disk.
    const sure = disk.kind === 'boot' && layers > bytesOfDisk(disk);
    const unpacked = layers * GROWTH;
    if (!sure && unpacked <= usableOf(disk) * HIGH_THRESHOLD)
        return null;
    const enough = unpacked / (HIGH_THRESHOLD * USABLE_PART) / image_disk/* GIB */.j9;
    return { sure, disk, layers, unpacked, from: read.from, enoughGb: Math.max(10, Math.ceil(enough / 10) * 10) };
}
/** The manifest that these nodes pull, if it was read. */
function manifestFor({ taken }, { manifest, children }) {
    if (taken?.manifest && taken.there.state === 'known')
        return { manifest: taken.manifest, from: taken.there.from };
    const whole = (0,model_fact/* knownValue */.jj)(manifest);
    const own = whole?.shape === 'index' ? children.find(({ digest }) => digest === taken?.digest)?.manifest : manifest;
    return own?.state === 'known' ? { manifest: own.value, from: own.from } : null;
}
/** Bytes in readable form: `3.4 GiB`, `812 MiB`. */
function sizeText(bytes) {
    const gib = bytes / image_disk/* GIB */.j9;
    if (gib < 1)
        return `${String(Math.round(bytes / 2 ** 20))} MiB`;
    return `${gib < 100 ? gib.toFixed(1) : String(Math.round(gib))} GiB`;
}

;// CONCATENATED MODULE: ./src/checks/proof-of-runtime.ts

/** The runtimes that the nodes of a pool report, as evidence; none if they were not read. */
function proofOfRuntime(says, runtime) {
    if (runtime?.state !== 'known')
        return [];
    const { nodes, runtimes } = runtime.value;
    const count = `${String(nodes)} node${nodes === 1 ? '' : 's'}`;
    return nodes === 0 ? [] : (0,finding_builder/* evidence */.MX)('listed', says, runtime.from, `${runtimes.join(', ')} on ${count}`);
}

;// CONCATENATED MODULE: ./src/checks/artifact-kinds.ts
/**
 * Media types, as their projects register them, of configs, layers and artifacts that do not belong to a container
 * image.
 */
const KINDS = [
    ['application/vnd.cncf.helm.', 'a Helm chart'],
    ['application/vnd.dev.cosign.simplesigning.', 'a cosign signature'],
    ['application/vnd.dev.cosign.', 'a cosign artifact'],
    ['application/vnd.dev.sigstore.', 'a Sigstore bundle'],
    ['application/vnd.cncf.notary.', 'a Notation signature'],
    ['application/vnd.in-toto', 'an attestation (in-toto)'],
    ['application/vnd.dsse.', 'an attestation (DSSE)'],
    ['application/spdx', 'a bill of materials (SPDX)'],
    ['text/spdx', 'a bill of materials (SPDX)'],
    ['application/vnd.cyclonedx', 'a bill of materials (CycloneDX)'],
    ['application/vnd.syft', 'a bill of materials (Syft)'],
    ['application/vnd.wasm.', 'a WebAssembly module'],
    ['application/vnd.docker.plugin.', 'a Docker plugin'],
    ['application/vnd.cncf.flux.', 'a Flux artifact'],
    ['application/vnd.cncf.openpolicyagent.', 'an Open Policy Agent bundle'],
    ['application/vnd.sylabs.sif.', 'a Singularity image'],
];
const IMAGE_LAYERS = [
    'application/vnd.oci.image.layer.',
    'application/vnd.docker.image.rootfs.diff.tar',
    'application/vnd.docker.image.rootfs.foreign.diff.tar',
    'application/vnd.erofs.layer.',
];
/** True for a layer that containerd unpacks (github.com/containerd/containerd, `core/images/mediatypes.go`). */
const isImageLayer = (type) => IMAGE_LAYERS.some((start) => type.toLowerCase().startsWith(start));
/**
 * The kind of a manifest that no container can start from.
 * @returns null for a container image, or for something that may be one
 */
function artifactOf({ shape, mediaType, artifactType, config, layers }) {
    const isSigned = shape === 'image' && layers.length > 0 && !layers.some(isImageLayer);
    if (shape !== 'artifact' && !isSigned)
        return null;
    const types = [artifactType, config?.mediaType ?? null, ...layers, mediaType].filter((type) => type !== null);
    for (const type of types) {
        const known = KINDS.find(([start]) => type.toLowerCase().startsWith(start));
        if (known !== undefined)
            return known[1];
    }
    const said = artifactType ?? (isSigned ? layers[0] : config?.mediaType) ?? mediaType;
    return said === '' ? 'an artifact' : `an artifact (${said})`;
}
/** True if only some of its layers are layers of an image. */
const hasOddLayers = ({ shape, layers }) => shape === 'image' && layers.some(isImageLayer) && !layers.every(isImageLayer);

;// CONCATENATED MODULE: ./src/checks/image-layers.ts
/** Properties of an image's layers that stop containerd from unpacking them. Pure. */



/** Only nodes with a stream processor and a key can unpack such layers (https://github.com/containerd/imgcrypt). */
const isEncrypted = ({ layers }) => layers.some((type) => /\+encrypted$/i.test(type));
/**
 * The numbers of layers in the manifest and in the configuration of a single image, if they differ: containerd compares
 * them and stops (github.com/containerd/containerd, `core/unpack/unpacker.go`).
 * @returns null if they are equal, or one of them is unknown
 */
function countsDiffer({ layerCount: layers }, { image: { config } }) {
    const diffIds = config === null ? undefined : (0,model_fact/* knownValue */.jj)(config)?.diffIds;
    return layers === null || diffIds === undefined || diffIds === layers ? null : { layers, diffIds };
}
/** True if a layer is compressed with zstd. */
const hasZstd = ({ layers }) => layers.some((type) => /[.+]zstd$/i.test(type));
/** Whether the nodes of a pool cannot unpack zstd layers, and the version that they run, in words. */
function zstdOn({ pool, runtime }, clusterVersion) {
    const read = (0,platform_match/* runtimesRead */.e)(pool, runtime);
    const version = pool.version ?? clusterVersion;
    return { refuses: (0,platform_match/* refusesZstd */.v1)(version, read, (0,model_cluster/* hasDocker */.pp)(pool)), version: read?.runtimes.join(', ') ?? version ?? '' };
}

;// CONCATENATED MODULE: ./src/checks/image-format.ts














const image_format_CODES = {
    'is-image': ({ image, mediaType }) => `${image} is a container image (${mediaType})`,
    'not-an-image': ({ image, kind }) => `${image} is ${kind}, no container image: it may be pulled, and no container starts from it`,
    'part-not-an-image': ({ image, platform, kind }) => `What ${image} has for ${platform} is ${kind}, no container image: it may be pulled, and no container starts from it`,
    'volume-of-artifact': ({ image, kind }) => `${image} is ${kind}, and is only mounted as a volume, which needs no container image`,
    'schema-1-refused': ({ image, pool, version }) => `${image} has a manifest of Docker's schema 1, which containerd 2 on the nodes of ${pool} (${version}) does not pull`,
    'schema-1-taken': ({ image, pool, version }) => `${image} has a manifest of Docker's schema 1: containerd 1 on the nodes of ${pool} (${version}) still pulls it, containerd 2 (Linux nodes from 1.33, Windows from 1.35) does not`,
    'schema-1-unsaid': ({ image, pool }) => `${image} has a manifest of Docker's schema 1, and the version of the nodes of ${pool} is not known: containerd 2 does not pull it`,
    'schema-1-on-some': ({ image, pool, version }) => `${image} has a manifest of Docker's schema 1, which some of the nodes of ${pool} pull and some do not (${version}): containerd 2 does not`,
    'schema-1-no-nodes': ({ image }) => `${image} has a manifest of Docker's schema 1, which nodes with containerd 2 (GKE: Linux from 1.33, Windows from 1.35) do not pull, and no nodes are judged`,
    'odd-layers': ({ image }) => `${image} has layers of an image and layers of another kind: whether a node can unpack it cannot be determined`,
    'odd-layers-of-part': ({ image, platform }) => `What ${image} has for ${platform} has layers of an image and layers of another kind: whether a node can unpack it cannot be determined`,
    'layers-differ': ({ image, layers, diffIds }) => `${image} cannot be unpacked: its manifest lists ${layers} layers, and its configuration ${diffIds} (“number of layers and diffIDs don't match”)`,
    'encrypted-layers': ({ image }) => `${image} has encrypted layers: only nodes that have a program and a key to decrypt them can unpack it, and no API shows whether they have`,
    'zstd-refused': ({ image, pool, version }) => `${image} has layers compressed with zstd, which the nodes of ${pool} (${version}) cannot unpack: containerd can from 1.5 on (“invalid tar header”)`,
    'zstd-unsaid': ({ image, pool, version }) => `${image} has layers compressed with zstd, and whether the nodes of ${pool} (${version}) can unpack them is not known: containerd can from 1.5 on, Docker from 23 on`,
    'larger-than-disk': ({ image, pool, layers, disk }) => `${image} does not fit on the nodes of ${pool}: its layers are ${layers} compressed, and the nodes have ${disk}`,
    'disk-nearly-full': ({ image, pool, layers, disk, unpacked }) => `${image} may not fit on the nodes of ${pool}: its layers are ${layers} compressed, about ${unpacked} while they are unpacked, and the nodes have ${disk}, of which 85 % is used before the kubelet deletes images`,
    unread: ({ image, host }) => `The format of ${image} could not be read: ${host} says that it exists, but did not return its manifest`,
    'kept-by-rule': ({ image, why }) => `The format of ${image} cannot be determined: ${why}`,
    'not-served': ({ image, why }) => `There is no ${image} to look at: ${why}`,
    'image-absent': ({ image }) => `${image} does not exist`,
};
const image_format_find = (0,finding_builder/* findingsOf */.WX)('image-format', 'gate', image_format_CODES);
/** Is it a container image, in a format that the nodes' containerd can pull? */
const imageFormat = (0,check/* checkOf */.E)(image_format_find, {
    title: 'The image is a container image that the nodes can unpack',
    subject: 'image',
    alone: true,
    outside: true,
    // containerd 2.1 pulls a Helm chart, but no container can start from it.
    traits: { ofPull: true, spreads: 'api', observed: 'always', heldAfterPull: ['not-an-image', 'part-not-an-image'] },
    judge: ofImage(judgeFormat),
});
function judgeFormat(reference, facts) {
    const { manifest } = facts.image;
    const image = reference.text;
    if (manifest.state === 'known')
        return image_format_judgeManifest(reference, manifest.value, manifest.from, facts);
    const trouble = serviceTrouble(facts.image);
    const rule = refusedByRule(facts);
    if (trouble?.why === 'gcr-not-served')
        return [image_format_find.skip('not-served', { image, why: trouble.message })];
    if (rule !== null)
        return [image_format_find.unknown('kept-by-rule', { image, why: rule })];
    return [
        image_format_find.match(manifest, `The manifest of ${image}`, {
            known: ({ mediaType }) => image_format_find.skip('is-image', { image, mediaType }),
            absent: () => image_format_find.skip('image-absent', { image }),
        }),
    ];
}
function image_format_judgeManifest(reference, manifest, from, facts) {
    const { mediaType, shape } = manifest;
    const image = reference.text;
    const kind = artifactOf(manifest);
    const assumptions = isOnlyMounted(facts) ? assumedVolumes(facts) : [];
    const proof = (says) => (0,finding_builder/* evidence */.MX)('listed', says, from, kind === null ? mediaType : `${mediaType}: ${kind}`);
    if (kind !== null) {
        if (isOnlyMounted(facts))
            return [image_format_find.pass('volume-of-artifact', { image, kind }, { evidence: proof('pass'), assumptions })];
        return [image_format_find.fail('not-an-image', { image, kind }, { evidence: proof('fail'), fix: (0,src_fixes/* nameAnImage */.ke)(reference, kind) })];
    }
    if (shape === 'schema1')
        return judgeSchema1(reference, facts, proof);
    if (isEncrypted(manifest))
        return [image_format_find.unknown('encrypted-layers', { image })];
    if (hasOddLayers(manifest))
        return [image_format_find.unknown('odd-layers', { image })];
    const differ = countsDiffer(manifest, facts);
    if (differ !== null) {
        const args = { image, layers: String(differ.layers), diffIds: String(differ.diffIds) };
        return [
            image_format_find.fail('layers-differ', args, {
                evidence: (0,finding_builder/* evidence */.MX)('listed', 'fail', from, `layers: ${args.layers}, rootfs.diff_ids: ${args.diffIds}`),
                fix: (0,src_fixes/* buildAgain */.Fs)(reference, (0,src_fixes/* isPushable */.BI)(facts)),
            }),
        ];
    }
    // When Docker Hub's rate limit is exceeded, only the media type is known: an index is an index of images.
    if (shape === 'unread' && !/index|manifest\.list/.test(mediaType))
        return [image_format_find.unknown('unread', { image, host: reference.host })];
    const passes = { evidence: proof('pass'), assumptions: [...assumptions, ...assumedLayers(manifest, facts)] };
    return [
        ...(shape === 'index' && !isOnlyMounted(facts)
            ? judgeParts(reference, mediaType, facts, passes)
            : onPools(facts.pools.map((own) => (hasZstd(manifest) ? zstdFinding(own, from, mediaType, reference, facts) : null)), facts.pools, { image, mediaType }, passes)),
        ...diskFindings(reference, facts),
    ];
}
/**
 * For an index: judges the manifests that the nodes of each pool would use, if they were read. Artifacts may have
 * platforms, too.
 */
function judgeParts(reference, mediaType, facts, passes) {
    const { pools } = facts;
    const image = reference.text;
    const odd = pools.map((own) => {
        const { pool: { name: pool }, reach, taken, } = own;
        const part = reach.kind === 'excluded' ? null : (taken?.manifest ?? null);
        if (taken === null || part === null)
            return null;
        const platform = (0,platform_match/* platformText */.VQ)(taken.platform);
        const kind = artifactOf(part);
        const more = { pool, subject: `${image} ${taken.digest}` };
        const from = taken.there.state === 'known' ? taken.there.from : '';
        if (kind === null && isEncrypted(part))
            return image_format_find.unknown('encrypted-layers', { image }, more);
        if (kind === null && hasOddLayers(part))
            return image_format_find.unknown('odd-layers-of-part', { image, platform }, more);
        if (kind === null)
            return hasZstd(part) ? zstdFinding(own, from, part.mediaType, reference, facts) : null;
        const seen = (0,finding_builder/* evidence */.MX)('listed', 'fail', from, `${part.mediaType}: ${kind}`);
        const fix = (0,src_fixes/* nameAnImage */.ke)(reference, kind);
        return image_format_find.fail('part-not-an-image', { image, platform, kind }, { ...more, evidence: seen, fix });
    });
    const hosts = pools.flatMap(({ reach, taken }) => reach.kind === 'excluded' ? [] : (taken?.manifest?.layerHosts ?? []));
    const assumptions = [...(passes.assumptions ?? []), ...assumedHosts([...new Set(hosts)])];
    return onPools(odd, pools, { image, mediaType }, { ...passes, assumptions });
}
/** The findings on the pools; the image as a whole passes if there are none. */
function onPools(found, pools, args, passes) {
    if (found.every((each) => each === null))
        return [image_format_find.pass('is-image', args, passes)];
    return found.map((finding, at) => finding ?? image_format_find.pass('is-image', args, { ...passes, pool: pools[at]?.pool.name ?? null }));
}
/** Judges zstd layers on the nodes of a pool. Null if the nodes can unpack them, or no pod lands there. */
function zstdFinding(own, from, mediaType, reference, facts) {
    const { refuses, version } = zstdOn(own, (0,model_fact/* knownValue */.jj)(facts.cluster.cluster)?.version ?? null);
    if (refuses === false || own.reach.kind === 'excluded')
        return null;
    const { name: pool } = own.pool;
    const args = { image: reference.text, pool, version };
    if (refuses !== true)
        return image_format_find.unknown('zstd-unsaid', args, { pool });
    const proof = [...(0,finding_builder/* evidence */.MX)('listed', 'fail', from, mediaType), ...proofOfRuntime('fail', own.runtime)];
    return image_format_find.fail('zstd-refused', args, { pool, evidence: proof, fix: (0,src_fixes/* buildAgain */.Fs)(reference, (0,src_fixes/* isPushable */.BI)(facts)) });
}
/** Assumptions about the layers: those that come from other hosts, and a configuration that was not read. */
function assumedLayers({ layerHosts, layerCount }, { image: { config } }) {
    const unread = layerCount !== null && config !== null && config.state !== 'known';
    return [
        ...(unread ? [image_format_find.assume('Its configuration lists as many layers as its manifest', (0,finding_builder/* needsOf */.hN)(config))] : []),
        ...assumedHosts(layerHosts),
    ];
}
/** For hosts that layers may come from: containerd asks them first, then the registry, which need not have the layers. */
const assumedHosts = (hosts) => hosts.length === 0
    ? []
    : [
        image_format_find.assume(`Nodes reach ${hosts.join(', ')}, from where some of the layers come (“urls” of its manifest), or the registry has them too`, [], true),
    ];
/**
 * Findings for the pools with disks that are too small for the image; nothing for other pools or if the size is
 * unknown.
 */
function diskFindings(reference, facts) {
    const cluster = facts.cluster.cluster;
    if (cluster.state !== 'known')
        return [];
    return facts.pools.flatMap((own) => {
        const small = smallDisk(own, facts.image);
        if (small === null || cluster.value.mode === 'autopilot')
            return [];
        const { pool } = own;
        const args = {
            image: reference.text,
            pool: pool.name,
            layers: sizeText(small.layers),
            unpacked: sizeText(small.unpacked),
            disk: diskText(small.disk),
        };
        const more = {
            pool: pool.name,
            subject: `${reference.text} on the disk of ${(0,model_cluster/* clusterPath */.Sf)(cluster.value)}/nodePools/${pool.name}`,
            evidence: [
                ...(0,finding_builder/* evidence */.MX)('listed', 'fail', small.from, `layers: ${String(small.layers)} bytes`),
                ...(0,finding_builder/* evidence */.MX)('listed', 'fail', cluster.from, `${pool.name}: ${diskText(small.disk)}`),
            ],
            fix: (0,src_fixes/* largerDisk */.X_)(cluster.value, pool, small.enoughGb),
        };
        return [small.sure ? image_format_find.warn('larger-than-disk', args, more) : image_format_find.warn('disk-nearly-full', args, more)];
    });
}
const diskText = (disk) => disk.kind === 'boot'
    ? `a boot disk of ${String(disk.gb)} GB`
    : `${sizeText(disk.bytes)} for pods and images at the least`;
function judgeSchema1(reference, facts, proof) {
    const image = reference.text;
    const rebuilt = (0,src_fixes/* buildAgain */.Fs)(reference, (0,src_fixes/* isPushable */.BI)(facts));
    if (facts.target.cluster === null)
        return [image_format_find.unknown('schema-1-no-nodes', { image }, { fix: rebuilt })];
    return perPool(image_format_find, facts, (own, cluster) => {
        const { pool, platform, runtime } = own;
        const read = (0,platform_match/* runtimesRead */.e)(pool, runtime);
        const refuses = (0,platform_match/* refusesSchema1 */.gr)(platform.os, pool.version ?? cluster.version, read);
        const version = read === null ? (pool.version ?? cluster.version) : read.runtimes.join(', ');
        const args = { image, pool: pool.name, version: version ?? '' };
        const proven = (says) => ({
            pool: pool.name,
            evidence: [...proof(says), ...proofOfRuntime(says, runtime)],
            fix: rebuilt,
        });
        if (refuses === 'some')
            return image_format_find.unknown('schema-1-on-some', args, { pool: pool.name, fix: rebuilt });
        if (refuses === 'unknown')
            return image_format_find.unknown('schema-1-unsaid', args, { pool: pool.name });
        return refuses
            ? image_format_find.fail('schema-1-refused', args, proven('fail'))
            : image_format_find.warn('schema-1-taken', args, proven('pass'));
    });
}
/** True if every known use is an image volume, which accepts artifacts as well. */
function isOnlyMounted({ target: { image } }) {
    if (!image.valid || image.plain)
        return false;
    const { uses } = image;
    return uses.length > 0 && uses.every(({ mounted }) => mounted);
}
/**
 * Before Kubernetes 1.35 image volumes are off by default (https://kubernetes.io/docs/concepts/storage/volumes/#image).
 */
function assumedVolumes({ cluster: { cluster } }) {
    const version = cluster.state === 'known' ? (0,gke_version/* parseGkeVersion */.n2)(cluster.value.version ?? '') : null;
    if (cluster.state !== 'known' || version === null || (0,gke_version/* isAtLeast */.du)(version, 1, 35))
        return [];
    return [
        image_format_find.assume(`Image volumes are switched on in ${cluster.value.name}: before Kubernetes 1.35 they are off by default, and a pod that has one is refused`, [], true),
    ];
}

// EXTERNAL MODULE: ./src/model/windows.ts
var windows = __webpack_require__(4724);
// EXTERNAL MODULE: ./src/placement/offer.ts
var offer = __webpack_require__(9673);
;// CONCATENATED MODULE: ./src/checks/image-platform-words.ts
/** The sentences of `image-platform`, by code. */
const of = ({ pool, nodes }) => (pool === '' ? `nodes of ${nodes}` : `the nodes of ${pool} (${nodes})`);
const nothing = (args) => `${args.image} has nothing for ${of(args)}: it has ${args.has}`;
const image_platform_words_CODES = {
    fits: (args) => `${args.image} has a platform for ${of(args)}`,
    'may-not-run': (args) => `${args.image} is pulled by ${of(args)}, and may not run there: it has ${args.has}, and the runtime does not check the platform of an image without an index`,
    fallback: (args) => `${args.image} is pulled by ${of(args)}, and may not run there: its nearest platform is ${args.has}, which containerd before 2.1 accepts as a fallback`,
    'fallback-on-some': (args) => `${args.image} has nothing for ${of(args)} but ${args.has}, which containerd before 2.1 accepts as a fallback and later versions do not: these nodes have both (${args.version})`,
    'fallback-of-another-runtime': (args) => `${args.image} has nothing for ${of(args)} but ${args.has}, which containerd before 2.1 accepts as a fallback: whether ${args.version} does cannot be determined`,
    none: (args) => `${nothing(args)}; the runtime finds “no match for platform in manifest”`,
    'fallback-gone': (args) => `${nothing(args)}, which containerd from 2.1 on (${args.version}) does not take; it finds “get image config descriptor: content digest …: not found”`,
    'wrong-cpu': (args) => `${nothing(args)}; the runtime pulls it all the same, and the container dies with “exec format error”`,
    'wrong-system': nothing,
    tainted: (args) => `${args.image} has nothing for ${of(args)}, and a pod lands there only if it tolerates ${args.taints.join(', ')}`,
    unsaid: (args) => `Whether ${args.image} (${args.has}) fits ${of(args)} cannot be determined: it does not say all of its platforms`,
    'no-build': (args) => `Whether ${args.image} (${args.has}) fits ${of(args)} cannot be determined: their Windows build is not known`,
    'no-architecture': ({ pool, from }) => `The architecture of node pool ${pool} is not known: ${from}`,
    'no-platform': ({ image }) => `${image} does not say its platform`,
    'config-absent': ({ image }) => `The config of ${image}, which says its platform, is not in the registry`,
    unread: ({ image, host }) => `The platforms of ${image} could not be read: ${host} says that it exists, but did not return its manifest`,
    'kept-by-rule': ({ image, why }) => `The platforms of ${image} cannot be determined: ${why}`,
    'not-served': ({ image, why }) => `There is no ${image} to look at: ${why}`,
    'image-absent': ({ image }) => `${image} does not exist`,
    'not-asked': ({ image, has }) => `No platform is asked for (--platform), and no nodes are judged: ${image} has ${has}`,
    'no-image': ({ image }) => `${image} is not a container image, so that it has no platform`,
};

;// CONCATENATED MODULE: ./src/checks/image-platform.ts














const image_platform_find = (0,finding_builder/* findingsOf */.WX)('image-platform', 'gate', image_platform_words_CODES);
/** The architectures that a GKE node can have, by operating system. */
const NODE_ARCHITECTURES = { linux: ['amd64', 'arm64'], windows: ['amd64'] };
/** Does the image have a manifest that the pool's nodes select and can run? */
const imagePlatform = (0,check/* checkOf */.E)(image_platform_find, {
    title: 'The image has a platform that the nodes can run',
    subject: 'image on platform',
    alone: true,
    outside: true,
    traits: { ofPull: true, spreads: 'api' },
    judge: ofImage((image, facts) => {
        const { cluster, platforms } = facts.target;
        if (cluster === null)
            return platforms.length === 0
                ? [withoutPlatform(image, facts)]
                : platforms.map((platform) => judgeFor({ image, facts, nodes: askedNodes(platform) }));
        return perPool(image_platform_find, facts, (pool, { version }) => judgeFor({ image, facts, nodes: nodesOf(pool, version) }));
    }),
});
const nodesOf = ({ pool, platform, reach, runtime }, version) => ({
    pool: pool.name,
    ...platform,
    read: (0,platform_match/* runtimesRead */.e)(pool, runtime),
    runtime,
    osVersion: pool.windowsOsVersion,
    build: platform.os === 'windows' ? (0,windows/* windowsBuild */.o)(pool.windowsOsVersion) : null,
    version: pool.version ?? version,
    unread: pool.serviceAccount.kind === 'unread',
    taints: reach.kind === 'tainted' && reach.forPlatform ? reach.taints : null,
});
const askedNodes = ({ os, architecture, build }) => ({
    pool: null,
    os,
    architecture: (0,model_fact/* known */.eO)(architecture, '--platform'),
    osVersion: null,
    build,
    version: null,
    read: null,
    runtime: null,
    unread: false,
    taints: null,
});
/** The platforms of the image, if the user asked for none. */
function withoutPlatform(image, { image: { manifest, config, children } }) {
    const index = (0,model_fact/* knownValue */.jj)(manifest);
    const single = config === null ? undefined : (0,model_fact/* knownValue */.jj)(config);
    const entries = index?.shape === 'index' ? (0,offer/* offerOf */.y)(index, children).entries.map(({ platform }) => platform) : [];
    const all = single === undefined ? entries : [single];
    return image_platform_find.skip('not-asked', { image: image.text, has: textOf(all) || 'platforms that were not read' });
}
const textOf = (platforms) => platforms.map(platform_match/* platformText */.VQ).join(', ');
/** The pool of a finding, or its subject if there is no pool. */
const aboutOf = ({ image, nodes }) => nodes.pool === null
    ? { subject: `${image.text} on ${(0,model_target/* askedText */.k7)({ ...nodes, architecture: (0,model_fact/* knownValue */.jj)(nodes.architecture) ?? '' })}` }
    : { pool: nodes.pool };
function judgeFor(of) {
    const { facts, image: reference } = of;
    const { image: read } = facts;
    const image = reference.text;
    const about = aboutOf(of);
    const rule = refusedByRule(facts);
    const trouble = read.manifest.state === 'known' ? null : serviceTrouble(read);
    if (trouble?.why === 'gcr-not-served')
        return image_platform_find.skip('not-served', { image, why: trouble.message }, about);
    if (rule !== null)
        return image_platform_find.unknown('kept-by-rule', { image, why: rule }, about);
    return image_platform_find.match(read.manifest, `The manifest of ${image}`, {
        known: (manifest, from) => image_platform_judgeManifest(of, manifest, from),
        absent: () => image_platform_find.skip('image-absent', { image }, about),
    }, about);
}
function image_platform_judgeManifest(of, manifest, from) {
    const { image, facts } = of;
    const about = aboutOf(of);
    if (artifactOf(manifest) !== null)
        return image_platform_find.skip('no-image', { image: image.text }, about);
    if (manifest.shape === 'index') {
        const { entries, unsaid } = (0,offer/* offerOf */.y)(manifest, facts.image.children);
        const all = entries.map(({ platform }) => platform);
        const match = (node) => {
            const best = (0,platform_match/* bestEntry */.DP)(node, entries).match;
            return best === 'match' || unsaid.length === 0 ? best : 'unknown';
        };
        return judgeOffer(of, { platforms: all, unsaid: unsaid.length > 0, single: false, from, match });
    }
    const { config } = facts.image;
    if (manifest.shape === 'image' && config !== null)
        return image_platform_find.match(config, `The platform of ${image.text}`, {
            known: (platform, source) => judgeSingle(of, platform, source),
            absent: () => image_platform_find.unknown('config-absent', { image: image.text }, about),
        }, about);
    const { platform } = manifest;
    if (manifest.shape === 'schema1' && platform)
        return judgeSingle(of, platform, from);
    if (manifest.shape === 'unread')
        return image_platform_find.unknown('unread', { image: image.text, host: image.host }, about);
    return image_platform_find.unknown('no-platform', { image: image.text }, about);
}
function judgeSingle(of, platform, from) {
    if (!(0,platform_match/* isSaid */.QV)(platform))
        return image_platform_find.unknown('no-platform', { image: of.image.text }, aboutOf(of));
    const match = (node) => (0,platform_match/* matchSingle */.qN)(node, platform);
    return judgeOffer(of, { platforms: [platform], unsaid: false, single: true, from, match });
}
function judgeOffer(of, offer) {
    const { os, architecture, build, unread, pool } = of.nodes;
    const about = aboutOf(of);
    // The image supports every architecture that the nodes can have. For a class that was not read, not even the
    // operating system is known.
    const hasAll = NODE_ARCHITECTURES[os].every((each) => offer.match({ os, architecture: each, build }) === 'match');
    if (architecture.state !== 'known' && !unread && hasAll)
        return judgeNode(of, { os, architecture: NODE_ARCHITECTURES[os].join(' or '), build }, 'match', offer);
    return image_platform_find.match(architecture, `The architecture of node pool ${pool ?? ''}`, {
        known: (value) => {
            const node = { os, architecture: value, build };
            return judgeNode(of, node, offer.match(node), offer);
        },
        absent: ({ from }) => image_platform_find.unknown('no-architecture', { pool: pool ?? '', from }, about),
    }, about);
}
function judgeNode(of, node, match, offer) {
    const { image, nodes } = of;
    const pool = nodes.pool ?? '';
    const has = textOf(offer.platforms) || 'no image';
    const args = { image: image.text, pool, nodes: nodeText(node, nodes.osVersion), has };
    const about = aboutOf(of);
    const proof = (says) => ({
        ...about,
        evidence: [
            ...(0,finding_builder/* evidence */.MX)('listed', says, offer.from, `${image.text}: ${has}`),
            ...(match === 'fallback' ? proofOfRuntime(says, nodes.runtime) : []),
        ],
    });
    const fix = () => (0,src_fixes/* buildFor */.ix)(image, {
        has: offer.unsaid ? null : offer.platforms,
        wanted: node,
        isPushable: (0,src_fixes/* isPushable */.BI)(of.facts),
        immutable: hasImmutableTags(of.facts),
    });
    switch (match) {
        case 'match':
            return image_platform_find.pass('fits', args, proof('pass'));
        case 'other-cpu':
            return image_platform_find.warn('may-not-run', args, { ...proof('pass'), fix: fix() });
        case 'unknown':
            return image_platform_find.unknown(node.os === 'windows' && node.build === null && !offer.unsaid ? 'no-build' : 'unsaid', args, about);
        case 'fallback': {
            const takes = (0,platform_match/* takesFallback */.NO)(nodes.version, nodes.read);
            const own = nodes.version === null ? null : `GKE ${nodes.version}`;
            const version = nodes.read === null ? own : nodes.read.runtimes.join(', ');
            if (takes === false)
                return refused(of, 'fallback-gone', { ...args, version: version ?? '' });
            if (takes === 'some')
                return image_platform_find.unknown('fallback-on-some', { ...args, version: version ?? '' }, { ...about, fix: fix() });
            if (nodes.read?.runtimes.some((each) => each.startsWith('cri-o:')) === true)
                return image_platform_find.unknown('fallback-of-another-runtime', { ...args, version: version ?? '' }, { ...about, fix: fix() });
            const assumptions = takes === true
                ? []
                : [
                    image_platform_find.assume(`containerd on ${pool === '' ? 'the nodes' : pool} (${version ?? 'version unknown'}) is older than 2.1, which would not take ${has}`, nodes.runtime?.state === 'denied' ? nodes.runtime.needs : []),
                ];
            return image_platform_find.warn('fallback', args, { ...proof('pass'), fix: fix(), assumptions });
        }
        case 'no':
            if (!offer.single)
                return refused(of, 'none', args);
            return refused(of, isOnlyCpu(node, offer.platforms[0]) ? 'wrong-cpu' : 'wrong-system', args);
    }
    function refused({ nodes: { taints } }, code, said) {
        if (taints !== null)
            return image_platform_find.skip('tainted', { ...args, taints }, about);
        const more = { ...proof('fail'), fix: fix() };
        return code === 'fallback-gone'
            ? image_platform_find.fail(code, { ...args, version: said.version ?? '' }, more)
            : image_platform_find.fail(code, args, more);
    }
}
function hasImmutableTags({ image: { repository } }) {
    return repository !== null && (0,model_fact/* knownValue */.jj)(repository.repository)?.immutableTags === true;
}
const isOnlyCpu = (node, platform) => node.os === 'linux' && platform?.os.toLowerCase() === 'linux';
const nodeText = ({ os, architecture, build }, osVersion) => os === 'linux'
    ? `linux/${architecture}`
    : `windows/${architecture} ${build === null ? (osVersion ?? 'of an unknown version') : `10.0.${build}`}`;

// EXTERNAL MODULE: ./src/access/pulling-pods.ts
var pulling_pods = __webpack_require__(7560);
// EXTERNAL MODULE: ./src/access/secret-route.ts + 2 modules
var secret_route = __webpack_require__(3623);
// EXTERNAL MODULE: ./src/model/kubernetes-names.ts
var kubernetes_names = __webpack_require__(8848);
;// CONCATENATED MODULE: ./src/checks/pull-secret-codes.ts
/** The messages of `image-pull-secret`. */

const because = ({ since }) => (since === '' ? '' : `: ${since}`);
const answer = ({ host, outcome, detail, since }) => {
    const words = detail === '' ? '' : ` (“${detail}”)`;
    switch (outcome) {
        case 'unaccepted':
            return `${host} does not accept its user name and password${because({ since })}${words}`;
        case 'absent':
            return `${host} accepts it, and says that there is no such image${words}`;
        case 'refused':
        case 'served':
            return `${host} accepts it, and does not let it pull the image${words}`;
    }
};
const pull_secret_codes_CODES = {
    'google-host': ({ host }) => `Nodes send their own credential to ${host}: no pull secret is needed (gke-version says where they are too old for it)`,
    'google-host-unread': ({ host, workloads, secrets }) => `Nodes send their own credential to ${host}, after the pull secret ${secrets} of ${workloads}, which was not read`,
    'none-for-host': ({ host, workloads }) => `Nodes send their own credential to ${host}: ${workloads} has no pull secret that is for it`,
    public: ({ host }) => `${host} serves the image to anybody: no pull secret is needed`,
    'public-unread': ({ host, workloads, secrets }) => `${host} serves the image to anybody; whether it accepts the pull secret ${secrets} of ${workloads} was not read`,
    'refused-and-unread': ({ host, workloads, secrets, unread }) => `${host} serves the image to anybody, and refuses the pull secret ${secrets} of ${workloads}, so that nodes do not ask without one; whether it accepts the pull secret ${unread} was not read`,
    served: ({ host, workloads, secrets }) => `${host} lets the pull secret ${secrets} of ${workloads} pull the image`,
    'access-token': ({ host, workloads, secrets }) => `${workloads} pulls from ${host} by the pull secret ${secrets}, which is an access token: it works now, and no longer than 60 minutes from when it was made`,
    'short-lived': ({ host, workloads, secrets, what, until }) => `${workloads} pulls from ${host} by the pull secret ${secrets}, which is ${what}: it works now, and ${until}`,
    renewed: ({ host, workloads, secrets, keeper }) => `${workloads} pulls from ${host} by the pull secret ${secrets}, which is a token that expires soon: it works as long as ${keeper} renews it`,
    ends: ({ host, workloads, secrets, end }) => `${workloads} pulls from ${host} by the pull secret ${secrets}, which works now and expires at ${end}`,
    'none-at-hand': ({ host, workloads, accounts, refusal }) => `${workloads} will be refused by ${host}, which wants credentials: neither the pod nor its service account ${accounts} names a pull secret, and nodes of GKE have no credential for this host (${refusal})`,
    'none-at-hand-outside': ({ host, workloads, accounts, refusal, tokens, }) => `${workloads} will be refused by ${host}, which wants credentials: neither the pod nor its service account ${accounts} names a pull secret, and the nodes, which are not GKE’s, have no credential of their own for it that is known${tokens} (${refusal})`,
    'node-plugin': ({ host, workloads, plugin }) => `No pull secret of ${workloads} serves ${host}; ${plugin}: the cluster does not tell whether that works for this image; --verify pod does`,
    'none-matches': ({ host, workloads, secrets, why }) => `${workloads} will be refused by ${host}, which wants credentials: none of its pull secrets (${secrets}) is for the image: ${why}`,
    refused: (args) => `${args.workloads} will be refused by ${args.host}, which was tried with its pull secret ${args.secrets}: ${answer(args)}`,
    'refused-though-public': (args) => `${args.workloads} will be refused by ${args.host}, which serves the image to anybody: its pull secret ${args.secrets} is for this registry, so nodes do not ask without it, and ${answer(args)}`,
    broken: ({ workloads, secrets, why }) => `${workloads} pulls no image at all: nodes cannot read its pull secret ${secrets} (${why}), and then do not pull`,
    'refused-beside-node': (args) => `The pull secret ${args.secrets} of ${args.workloads} was tried: ${answer(args)}; nodes try their own credential next`,
    'missing-beside-node': ({ host, workloads, secrets }) => `There is no pull secret ${secrets}, which ${workloads} names (event FailedToRetrieveImagePullSecret); nodes pull from ${host} by their own credential without it`,
    'secret-not-read': ({ host, workloads, secrets, why }) => `${host} wants credentials; whether the pull secret ${secrets} of ${workloads} exists and works there was not read${why === '' ? '' : `: ${why}`}`,
    'not-tried': ({ host, workloads, secrets, why }) => `${host} wants credentials; the pull secret ${secrets} of ${workloads} is for it, and whether it works is not known: ${why}`,
    'account-not-read': ({ host, workloads, accounts }) => `${host} wants credentials, and ${workloads} names no pull secret of its own; the service account ${accounts}, which may name one, is not in the input: give its manifest, too`,
    'pods-not-known': ({ host, workloads }) => `${host} wants credentials; the controller of ${workloads} decides which pull secrets its pods have, and that is not known`,
    'no-pod': ({ host }) => `${host} wants credentials; which pull secret the pods use is not known: give the manifests of the workload and its service account (--manifests)`,
};
/** Builds the findings of `image-pull-secret`. */
const pull_secret_codes_find = (0,finding_builder/* findingsOf */.WX)('image-pull-secret', 'gate', pull_secret_codes_CODES);

;// CONCATENATED MODULE: ./src/checks/pull-secret-case.ts






/** The pods whose pull secrets have a result of this kind. */
const ofKind = (routed, kind) => routed.filter((each) => each.route.kind === kind);
/** Whether the secrets could not be read or tried. */
const isUndecidedRoute = ({ kind }) => kind === 'unread' || kind === 'untried';
/**
 * The assumption that an unread secret does not stop a pod that pulls without it. The kubelet reads all secrets of a
 * pod before it contacts any registry, and pulls nothing if it cannot read one (kubernetes
 * pkg/credentialprovider/secrets). The Docker Hub entry that `docker login` writes is used only if no secret has
 * another entry that matches.
 */
function assumedReadable(pods, secrets, { image, cluster }) {
    const open = pods.map((pod) => ({ pod, unread: (0,secret_route/* unreadOf */.Ds)(pod, secrets) })).filter(({ unread }) => unread.length > 0);
    if (open.length === 0)
        return [];
    const names = distinctText(open.flatMap(({ pod, unread }) => unread.map((name) => `${pod.namespace}/${name}`)));
    const hub = image.host === 'docker.io' ? ', nor does it stand before the entry of Docker Hub that serves' : '';
    const text = `The pull secret ${names}, which was not read, is one that nodes can read: with one that they cannot, they pull nothing${hub}`;
    return [pull_secret_codes_find.assume(text, needsToRead(open, 'container.secrets.get', { cluster }))];
}
/** The assumption that secrets in the manifests of the input are applied with the content that they have there. */
function assumedApplied(those) {
    const given = those.filter(({ of }) => (0,model_fact/* knownValue */.jj)(of.secret)?.ofManifests === true);
    if (given.length === 0)
        return [];
    const names = distinctText(given.map(({ pod, of }) => `${pod.namespace}/${of.name}`));
    return [pull_secret_codes_find.assume(`The Secret ${names} of the manifests is applied as it stands there`, [], true)];
}
/** For a target with only an image: it is unknown which pod pulls it. */
const runsAs = (those) => pull_secret_codes_find.assume(`The pod runs as the service account ${accountsOf(those)}, and names no pull secret itself`);
/** The pool of a finding. */
const at = ({ pool }) => ({ pool: pool.pool.name });
/** Sorted and without duplicates, separated by commas. */
const distinctText = (texts) => [...new Set(texts)].sort().join(', ');
/** The arguments that all findings share. */
const pull_secret_case_named = (those, { image }) => ({
    host: image.host,
    workloads: distinctText(those.map(({ pod }) => pod.workload)),
});
/** The names of the pull secrets of these pods. */
const secretNames = (those) => distinctText(those.flatMap(({ pod }) => pod.secrets));
/** The service accounts of these pods. */
const accountsOf = (those) => distinctText(those.map(({ pod: { namespace, account } }) => `${namespace}/${account}`));
/** The permissions that the caller needs to read in the namespaces of these pods. */
const needsToRead = (those, permission, { cluster }) => (0,need/* distinctNeeds */.Qs)(those.map(({ pod }) => (0,need/* need */.$B)(permission, `namespace ${pod.namespace} of ${(0,model_cluster/* clusterPath */.Sf)(cluster)}`)));
/** The facts about a secret, if it was looked up. */
const secretOf = (namespace, name, { facts }) => facts.pulls?.secrets.find((each) => each.namespace === namespace && each.name === name);
/** The detail of the answer that a secret does not exist. */
const detailOf = ({ secret }) => (secret.state === 'absent' ? secret.detail : '');
/** The namespaces and service accounts of these pods. */
const podPlaces = (those) => those
    .map(({ pod: { namespace, account } }) => ({ namespace, account }))
    .filter(({ account }) => (0,kubernetes_names/* isSubdomain */.J4)(account));
/** Describes what a secret that does not match contains. */
function whatItIs(namespace, name, question) {
    const secret = secretOf(namespace, name, question)?.secret;
    const value = secret === undefined ? undefined : (0,model_fact/* knownValue */.jj)(secret);
    if (value !== undefined && value.problem !== null)
        return `is passed over by nodes: ${value.problem.why}`;
    const registries = (value?.credentials ?? []).map(({ registry }) => registry).slice(0, 5);
    return registries.length === 0 ? 'holds no credentials' : `is for ${registries.join(', ')}`;
}

;// CONCATENATED MODULE: ./src/checks/pull-secret-fix.ts
/** Fixes for a missing pull secret, or for credentials that a pull secret lacks. Pure. */




/**
 * An image in a repository of the caller's own, for nodes outside Google Cloud: an account and a key can be created.
 */
const keyed = ({ image, cluster, facts }) => image.kind === 'artifact-registry' && cluster.mode === 'external' && (0,src_fixes/* isCallers */.LU)(facts) ? image : null;
/** One more secret, in addition to those that the pods have. */
function anotherSecret(pod, question) {
    const { image, facts } = question;
    // Secrets that a pod names itself replace those of its service account.
    const own = pod.complete === 'given' && pod.secrets.length > 0 ? pod.workload : null;
    const places = podPlaces([{ pod }]);
    return keyed(question) === null
        ? (0,src_fixes/* givePullSecret */.j)(image.host, places, own)
        : (0,src_fixes/* setUpPullSecret */.rJ)(image, places, (0,src_fixes/* isSeen */.U4)(facts), own);
}
/** Creates the secret that pods name and that does not exist. */
function missingSecret({ namespace }, name, question) {
    const image = keyed(question);
    return image === null || !(0,src_fixes/* isSeen */.U4)(question.facts)
        ? (0,src_fixes/* makePullSecret */._W)(question.image.host, namespace, name)
        : (0,src_fixes/* keyInSecret */.ZX)(image, namespace, name, null);
}
/** Renews the credentials. A secret with entries for other registries is not to be overwritten. */
function fixOfToken(pod, { secret, of, kind, email }, question) {
    const read = (0,model_fact/* knownValue */.jj)(of.secret);
    const isAlone = (read?.credentials.length ?? 0) === 1;
    if (!isAlone)
        return anotherSecret(pod, question);
    const image = keyed(question);
    const otherType = read?.otherType ?? null;
    return image === null || !(0,src_fixes/* isSeen */.U4)(question.facts)
        ? (0,src_fixes/* renewPullSecret */.rF)(question.image.host, pod.namespace, secret, otherType)
        : (0,src_fixes/* keyInSecret */.ZX)(image, pod.namespace, secret, kind === 'json-key' ? email : null, otherType);
}
/**
 * Mends a secret that nodes cannot read, for the registries that it is for, or takes it out of a pod that needs none. It
 * is only overwritten with credentials for the image's registry if it is for no other.
 */
function fixOfBroken({ pod, route }, byNode, { image: { host } }) {
    const { name, secret } = route.of;
    const read = (0,model_fact/* knownValue */.jj)(secret);
    const registries = read?.problem?.registries ?? [];
    if (byNode)
        return (0,src_fixes/* dropPullSecret */.FN)(pod.namespace, name, pod.workload, registries);
    return registries.every((each) => isFor(each, host))
        ? (0,src_fixes/* renewPullSecret */.rF)(host, pod.namespace, name, read?.otherType ?? null)
        : (0,src_fixes/* mendPullSecret */.mv)(pod.namespace, name, registries);
}
/** Whether the name of a registry, as `docker login` writes it, is that of this host alone, without a path or wildcard. */
const isFor = (registry, host) => registry
    .replace(/^https?:\/\//, '')
    .replace(/\/(?:v[12]\/?)?$/, '')
    .replace(/^index\.docker\.io$/, 'docker.io') === host;
/** The state of access of the account that the key belongs to; null for other credentials. */
function ownersAccess({ facts: { owner } }, { image, facts }) {
    const { repository } = facts.image;
    if (owner === null || repository === null || image.kind !== 'artifact-registry')
        return null;
    const { name, levels, deny } = repository;
    const principal = owner.identity.member;
    return (0,evaluate/* evaluate */._)({ principal, repository: name, levels, deny, facts: owner.access, now: facts.now, cluster: null })
        .state;
}
/** A grant to the account that the key belongs to, if it lacks one; otherwise other credentials. */
function fixOfRefused({ pod, route }, question) {
    const { facts } = question;
    const lacking = route.all.find((each) => each.pull.outcome === 'refused' && ownersAccess(each, question) === 'refused');
    const { repository } = facts.image;
    const owner = lacking?.facts.owner ?? null;
    if (owner !== null && repository !== null)
        return (0,src_fixes/* grantReader */.a$)(repository.place, owner.identity.member);
    const [first] = route.all;
    return fixOfToken(pod, first, question);
}

;// CONCATENATED MODULE: ./src/checks/pull-secret-broken.ts
/** Judges a pull secret that the kubelet cannot read. Pure. */





/**
 * The kubelet cannot read a secret of the pod and therefore pulls nothing, whatever the image and its registry.
 * @param byNode nodes have a credential of their own for the image's registry
 */
function findBroken(broken, byNode, question) {
    const { pod, route } = broken;
    const secrets = `${pod.namespace}/${route.of.name}`;
    const args = { workloads: pod.workload, secrets, why: route.why };
    const from = route.of.secret.state === 'known' ? route.of.secret.from : secrets;
    return pull_secret_codes_find.fail('broken', args, {
        ...at(question),
        subject: `secret ${secrets} of ${(0,model_cluster/* clusterPath */.Sf)(question.cluster)}`,
        evidence: (0,finding_builder/* evidence */.MX)('listed', 'fail', from, route.why),
        assumptions: [...(pod.complete === 'any' ? [runsAs([{ pod }])] : []), ...assumedApplied([{ pod, of: route.of }])],
        fix: fixOfBroken(broken, byNode, question),
    });
}

;// CONCATENATED MODULE: ./src/checks/node-credentials.ts
/**
 * The credentials that nodes outside GKE may present to a registry in addition to the pods' pull secrets, concluded
 * from what the nodes report about themselves. The Kubernetes API does not show how a kubelet and a runtime are
 * configured, so a vendor's setup is only known to be possible. Pure.
 */


/** https://github.com/kubernetes/cloud-provider-aws, cmd/ecr-credential-provider */
const ECR = /^\d{12}\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|amazonaws\.eu|on\.aws)$/;
/** https://github.com/kubernetes-sigs/cloud-provider-azure, cmd/acr-credential-provider */
const ACR = /^[a-z0-9-]+(?:\.[a-z0-9-]+)?\.azurecr\.(?:io|cn|de|us)$/;
/** https://github.com/kubernetes/cloud-provider-gcp, cmd/auth-provider-gcp */
const isGoogles = (host) => (0,google_registry/* googleRegistryHost */.Nj)(host) !== null || /^[^.:]+\.gcr\.io$/.test(host);
const isBy = ({ providers }, provider) => providers.includes(provider);
const hasLabel = ({ labels }, start) => Object.keys(labels).some((key) => key.startsWith(start));
/** Google's own distributions have versions like `v1.29.3-gke.700`. True from this minor version on. */
const isGkes = ({ version }, minor) => {
    const parsed = (0,gke_version/* parseGkeVersion */.n2)(version);
    return parsed !== null && parsed.gke > 0 && (0,gke_version/* isAtLeast */.du)(parsed, 1, minor);
};
const RULES = [
    // https://cloud.google.com/kubernetes-engine/multi-cloud/docs/aws/how-to/private-registry-no-secrets
    (nodes, host) => isBy(nodes, 'aws') && isGkes(nodes, 28) && isGoogles(host)
        ? 'from 1.28 on, nodes of GKE on AWS pull private images of Artifact Registry without one, and Google does not say as which account'
        : null,
    // https://cloud.google.com/kubernetes-engine/distributed-cloud/bare-metal/docs/how-to/configure-node-private-reg
    (nodes) => (isBy(nodes, 'baremetal') || hasLabel(nodes, 'baremetal.cluster.gke.io/')) && isGkes(nodes, 29)
        ? 'nodes of Google Distributed Cloud may have credentials of their own from 1.29 on (privateRegistries in the configuration of the cluster)'
        : null,
    (nodes, host) => {
        if (!ECR.test(host) || !(isBy(nodes, 'aws') || isBy(nodes, 'eks-hybrid')))
            return null;
        const eks = nodes.version.includes('-eks-') || hasLabel(nodes, 'eks.amazonaws.com/');
        return `nodes ${eks ? 'of EKS have' : 'on Amazon EC2 may have'} the credential plugin of Amazon ECR, which shows the node’s own role, or on newer ones that of the service account`;
    },
    (nodes, host) => {
        if (!ACR.test(host) || !isBy(nodes, 'azure'))
            return null;
        const aks = hasLabel(nodes, 'kubernetes.azure.com/');
        return `nodes ${aks ? 'of AKS have' : 'on Azure may have'} the credential plugin of Azure Container Registry, which shows the node’s own identity`;
    },
    (nodes, host) => isBy(nodes, 'gce') && isGoogles(host)
        ? 'nodes on Compute Engine may have Google’s credential plugin, which shows the service account of the VM'
        : null,
    // https://docs.openshift.com/container-platform/latest/openshift_images/managing_images/using-image-pull-secrets.html
    (nodes) => hasLabel(nodes, 'node.openshift.io/')
        ? 'nodes of OpenShift present the global pull secret (openshift-config/pull-secret), in which any registry may stand'
        : null,
    ({ audiences }, host) => {
        const audience = audiences?.find((each) => node_credentials_isFor(each, host));
        return audience === undefined
            ? null
            : `nodes may ask tokens of the pods’ service accounts for ${audience === '*' ? 'anybody' : audience} (request-serviceaccounts-token-audience), which a credential plugin of the kubelet exchanges for those of a registry`;
    },
];
/**
 * Whether a token for the audience can be exchanged for credentials of the registry: the audience is the cloud's
 * federation, or the registry itself.
 */
function node_credentials_isFor(audience, host) {
    if (audience === '*')
        return true;
    if (isGoogles(host))
        return /^(?:https:)?\/\/iam\.googleapis\.com\//.test(audience) || audience.includes(host);
    if (ECR.test(host))
        return audience === 'sts.amazonaws.com';
    if (ACR.test(host))
        return audience.startsWith('api://AzureADTokenExchange');
    return audience.includes(host);
}
/**
 * The credentials that nodes outside GKE may present to the registry on their own, in words; null if nothing is known.
 */
function credentialOfNodes({ group, version }, host) {
    if (group === null)
        return null;
    const nodes = { ...group, version: version ?? '' };
    for (const rule of RULES) {
        const what = rule(nodes, host);
        if (what !== null)
            return what;
    }
    return null;
}
/** What is assumed not to provide credentials on nodes outside GKE when a failure is reported, in words. */
function takenNotToServe({ group, version }) {
    const { providers = [], runtimes = [] } = group ?? {};
    const [, rancher] = /\+(k3s|rke2)/.exec(version ?? '') ?? [];
    const by = rancher ?? providers.find((each) => each === 'k3s' || each === 'rke2');
    // Docker does not read what k3s writes for its own containerd (https://docs.k3s.io/installation/private-registry).
    const isDockers = runtimes.some((runtime) => runtime.startsWith('docker://'));
    const file = by === undefined || isDockers ? '/var/lib/kubelet/config.json' : `/etc/rancher/${by}/registries.yaml`;
    return `no credential plugin of the nodes, and no file on them (${file}), serves`;
}

;// CONCATENATED MODULE: ./src/checks/pull-secret-end.ts


/** A credential that expires within this time (24 hours) is worth a warning. */
const SOON_MS = 24 * 3_600_000;
/** Whether the credential expires within a day. */
const isShort = ({ kind, expiresAt }, now) => kind === 'access-token' ||
    kind === 'aws-token' ||
    kind === 'app-token' ||
    kind === 'job-token' ||
    (expiresAt !== null && Date.parse(expiresAt) - Date.parse(now) < SOON_MS);
/** The lifetime of a token that does not contain its expiry time; null if it is not a token, or contains the time. */
function lifeOf({ kind, expiresAt }) {
    if (expiresAt !== null)
        return null;
    if (kind === 'aws-token')
        return { what: 'a token of Amazon ECR', until: 'no longer than 12 hours from when it was made' };
    if (kind === 'app-token')
        return { what: 'a GitHub App token', until: 'at most one hour from when it was made' };
    return kind === 'job-token' ? { what: 'a token of a CI job', until: 'no longer than that job runs' } : null;
}
/**
 * Explains why the registry rejects the credentials: user name and password do not belong together, or a token has
 * expired.
 */
function sinceOf({ kind, email, rightUser, expiresAt, of, pull }, host, now) {
    if (pull.outcome !== 'unaccepted')
        return '';
    if (kind === 'empty')
        return 'it holds neither user name nor password: docker login may have left them in a credential store of its machine';
    if ((0,google_registry/* isGoogleRegistry */.JA)(host) && rightUser !== null)
        return `its password is the key of a service account${rightUser === '_json_key' ? '' : ' in base64'}, whose user name is ${rightUser}`;
    if (kind === 'json-key' && email === null)
        return 'its password is no key of a service account: it has to be the content of the file, not its name';
    if (expiresAt !== null && expiresAt <= now)
        return `it ended at ${expiresAt}`;
    const written = (0,model_fact/* knownValue */.jj)(of.secret)?.writtenAt ?? null;
    if (kind === 'app-token')
        return 'it is a GitHub App token, which works for at most one hour';
    if (kind === 'job-token')
        return 'it is a token of a CI job, which ends with the job';
    if (kind !== 'access-token' || written === null)
        return '';
    return `it is an access token, which lives 60 minutes, and the secret was last written at ${written}`;
}

;// CONCATENATED MODULE: ./src/checks/pod-tokens.ts
/** Workload identity federation of pods outside GKE, which is for their programs and not for the pull. Pure. */



const annotated = ({ pool }) => (0,model_target/* usesThere */.Xz)(pool.reach).filter(({ pullsAsItself }) => pullsAsItself);
const accounts = (question) => distinctText(annotated(question).map(({ serviceAccount }) => serviceAccount));
/**
 * Why it is unknown whether pods can pull with their own tokens: a pod seems to be set up for it, and the cluster roles
 * that would let kubelets request tokens were not read
 * (https://kubernetes.io/docs/tasks/administer-cluster/kubelet-credential-provider/#service-account-token-for-image-pulls).
 * @returns the reason in words; null if no pod is set up for it, or there are no such roles
 */
function tokensNotRead(question) {
    const { group } = question.pool.pool;
    if (group?.audiences !== null || annotated(question).length === 0)
        return null;
    return `the service account ${accounts(question)} is annotated ${kubernetes_names/* PULLS_AS_ITSELF */.oq}, and the cluster roles were not read which would say that nodes may ask its tokens for a credential plugin of the kubelet`;
}
/**
 * Tokens of pods that look like a credential for the pull, but are not. A part of a sentence; empty if there are none.
 */
function tokensOfPods(question) {
    const mounts = (0,model_target/* usesThere */.Xz)(question.pool.reach).filter(({ federationAudience }) => federationAudience !== null);
    const told = [
        ...mounts
            .slice(0, 1)
            .map(({ workload, federationAudience }) => `the token for ${federationAudience ?? ''} that ${workload} mounts is for its program, nodes do not pull with it`),
        ...(annotated(question).length > 0
            ? [`the annotation ${kubernetes_names/* PULLS_AS_ITSELF */.oq} of ${accounts(question)} is for nodes of GKE`]
            : []),
    ];
    return told.length === 0 ? '' : `; ${told.join('; ')}`;
}

;// CONCATENATED MODULE: ./src/checks/pull-secret-routes.ts
/**
 * Judges the results of pods' pull secrets: in addition to the nodes' own credential, for a private image, and for a
 * public one. Pure.
 */











/** For an image that nodes can pull on their own: a secret may help, and only an unreadable one does harm. */
const besideNodes = (question) => resting(byNodes(question), question);
/**
 * Adds the assumption of a result that does not depend on the content of unread secrets: that none of them stops the
 * pod from pulling at all.
 */
function resting(finding, question) {
    if (finding.status === 'fail' || finding.status === 'unknown')
        return finding;
    const pods = question.routed.map(({ pod }) => pod);
    const assumed = assumedReadable(pods, question.facts.pulls?.secrets ?? [], question);
    return { ...finding, assumptions: [...finding.assumptions, ...assumed] };
}
function byNodes(question) {
    const { routed, image } = question;
    const served = ofKind(routed, 'served');
    if (served.length === routed.length && served.length > 0)
        return findServed(served, question);
    const open = routed.filter(({ pod, route }) => isUndecidedRoute(route) && pod.secrets.length > 0);
    if (open.length > 0)
        return pull_secret_codes_find.skip('google-host-unread', { ...pull_secret_case_named(open, question), secrets: secretNames(open) }, at(question));
    const [refused] = ofKind(routed, 'refused');
    if (refused !== undefined) {
        const [first] = refused.route.all;
        const contradicts = ownersAccess(first, question) === 'granted' && first.pull.outcome === 'refused';
        const args = { ...pull_secret_case_named([refused], question), secrets: `${refused.pod.namespace}/${first.secret}` };
        if (contradicts)
            return pull_secret_codes_find.skip('google-host-unread', args, at(question));
        const more = { ...at(question), evidence: (0,finding_builder/* evidence */.MX)('probed', 'fail', first.from, first.pull.detail) };
        return pull_secret_codes_find.warn('refused-beside-node', answered(refused, question), {
            ...more,
            fix: fixOfRefused(refused, question),
        });
    }
    const lacking = ofKind(routed, 'none').find(({ route }) => route.missing.length > 0);
    if (lacking !== undefined) {
        const [name = ''] = lacking.route.missing;
        const of = secretOf(lacking.pod.namespace, name, question);
        return pull_secret_codes_find.warn('missing-beside-node', { ...pull_secret_case_named([lacking], question), secrets: `${lacking.pod.namespace}/${name}` }, {
            ...at(question),
            evidence: (0,finding_builder/* evidence */.MX)('listed', 'fail', `${lacking.pod.namespace}/${name}`, of === undefined ? '' : detailOf(of)),
            fix: (0,src_fixes/* dropPullSecret */.FN)(lacking.pod.namespace, name, lacking.pod.workload),
        });
    }
    const told = routed.filter(({ pod }) => pod.complete === 'listed' || pod.complete === 'given');
    if (told.length < routed.length)
        return pull_secret_codes_find.skip('google-host', { host: image.host }, at(question));
    return pull_secret_codes_find.skip('none-for-host', pull_secret_case_named(routed, question), at(question));
}
/** For an image that its registry serves to anybody. Pods with a secret for this registry are not anonymous. */
const forPublic = (question) => behindSecrets(publicBySecrets(question), question);
function publicBySecrets(question) {
    const { routed, image } = question;
    const [refused] = ofKind(routed, 'refused');
    if (refused !== undefined)
        return findRefused('refused-though-public', refused, question);
    const shut = ofKind(routed, 'unread').find(({ route }) => route.refused.length > 0);
    if (shut !== undefined)
        return findShut(shut, question);
    const open = routed.filter(({ pod, route }) => isUndecidedRoute(route) && pod.secrets.length > 0);
    if (open.length > 0)
        return pull_secret_codes_find.skip('public-unread', { ...pull_secret_case_named(open, question), secrets: secretNames(open) }, at(question));
    return resting(pull_secret_codes_find.skip('public', { host: image.host }, at(question)), question);
}
/**
 * One secret that was read is for this registry and is refused, so no request is anonymous. An unread secret may still
 * work.
 */
function findShut({ pod, route }, question) {
    const refused = distinctText(route.refused.map(({ secret }) => `${pod.namespace}/${secret}`));
    const unread = distinctText(pod.secrets.filter((name) => !route.refused.some(({ secret }) => secret === name)));
    const args = { ...pull_secret_case_named([{ pod, route }], question), secrets: refused, unread };
    const needs = needsToRead([{ pod }], 'container.secrets.get', question);
    return pull_secret_codes_find.unknown('refused-and-unread', args, { ...at(question), needs });
}
/** For an image that its registry refuses to anonymous requests. */
const forPrivate = (question, refusal) => behindSecrets(resting(privateBySecrets(question, refusal), question), question);
/**
 * Nodes may have their own credentials for the registry, which are tried after the pull secrets. The Kubernetes API
 * does not show what they are.
 */
function behindSecrets(found, question) {
    const plugin = credentialOfNodes(question.pool.pool, question.image.host) ?? tokensNotRead(question);
    if (found.status !== 'fail' || plugin === null)
        return found;
    return pull_secret_codes_find.unknown('node-plugin', { ...pull_secret_case_named(question.routed, question), plugin }, at(question));
}
function privateBySecrets(question, refusal) {
    const { routed, image } = question;
    const { host } = image;
    const known = routed.filter(({ pod }) => pod.complete === 'given' || pod.complete === 'listed');
    const bare = known.filter(({ pod }) => pod.secrets.length === 0);
    if (bare.length > 0)
        return findNone(bare, refusal, question);
    const [others] = ofKind(known, 'none');
    if (others !== undefined)
        return findNoMatch(others, refusal, question);
    const refused = ofKind(routed, 'refused').find(({ pod }) => pod.complete !== 'any');
    if (refused !== undefined && !isContradicted(refused, question))
        return findRefused('refused', refused, question);
    const unread = routed.filter(({ pod }) => pod.complete === 'account-unread');
    if (unread.length > 0)
        return pull_secret_codes_find.unknown('account-not-read', { ...pull_secret_case_named(unread, question), accounts: accountsOf(unread) }, { ...at(question), needs: needsToRead(unread, 'container.serviceAccounts.get', question) });
    if (refused !== undefined)
        return findContradicted(refused, question);
    const [open] = routed.filter(({ pod, route }) => isUndecidedRoute(route) && pod.secrets.length > 0);
    if (open !== undefined)
        return findOpen(open, routed, question);
    const unknown = routed.filter(({ pod }) => pod.complete === 'unknown');
    if (unknown.length > 0)
        return pull_secret_codes_find.unknown('pods-not-known', pull_secret_case_named(unknown, question), {
            ...at(question),
            needs: needsToRead(unknown, 'container.secrets.get', question),
        });
    const served = ofKind(routed, 'served');
    return served.length === routed.length
        ? findServed(served, question)
        : pull_secret_codes_find.unknown('no-pod', { host }, at(question));
}
function findServed(served, question) {
    const { facts } = question;
    const secrets = distinctText(served.map(({ pod, route }) => `${pod.namespace}/${route.by.secret}`));
    const args = { ...pull_secret_case_named(served, question), secrets };
    const proof = served.flatMap(({ route: { by } }) => (0,finding_builder/* evidence */.MX)('probed', 'pass', by.from, by.pull.detail));
    const any = served.some(({ pod }) => pod.complete === 'any');
    const assumptions = [
        pull_secret_codes_find.assume(`${question.image.host} answers nodes as it answered here`, [], true),
        ...(any ? [runsAs(served)] : []),
        ...assumedApplied(served.map(({ pod, route }) => ({ pod, of: route.by.of }))),
    ];
    const more = { ...at(question), evidence: proof, assumptions };
    const short = served.find(({ route: { by } }) => isShort(by, facts.now));
    if (short === undefined)
        return pull_secret_codes_find.pass('served', args, more);
    const { by } = short.route;
    const fix = fixOfToken(short.pod, by, question);
    const keeper = (0,model_fact/* knownValue */.jj)(by.of.secret)?.keeper ?? null;
    if (keeper !== null)
        return pull_secret_codes_find.warn('renewed', { ...args, keeper }, { ...more, fix });
    if (by.kind === 'access-token')
        return pull_secret_codes_find.warn('access-token', args, { ...more, fix });
    const life = lifeOf(by);
    if (life !== null)
        return pull_secret_codes_find.warn('short-lived', { ...args, ...life }, { ...more, fix });
    return pull_secret_codes_find.warn('ends', { ...args, end: by.expiresAt ?? '' }, { ...more, fix });
}
/** The last of the answers. The kubelet reports all of them. */
function answered({ pod, route }, question) {
    const [first] = route.all;
    const secrets = distinctText(route.all.map(({ secret }) => `${pod.namespace}/${secret}`));
    const { outcome, detail } = first.pull;
    return {
        ...pull_secret_case_named([{ pod, route }], question),
        secrets,
        outcome,
        detail,
        since: sinceOf(first, question.image.host, question.facts.now),
    };
}
function findRefused(code, those, question) {
    const args = answered(those, question);
    const { image, cluster } = question;
    const of = args.outcome === 'unaccepted' ? image.host : `${image.host}/${image.path}`;
    return pull_secret_codes_find.fail(code, args, {
        ...at(question),
        subject: `secret ${args.secrets} for ${of} on ${(0,model_cluster/* clusterPath */.Sf)(cluster)}`,
        evidence: those.route.all.flatMap(({ from, pull }) => (0,finding_builder/* evidence */.MX)('probed', 'fail', from, pull.detail)),
        assumptions: [
            pull_secret_codes_find.assume(`${image.host} answers nodes as it answered here`, [], true),
            ...assumedApplied(those.route.all.map(({ of }) => ({ pod: those.pod, of }))),
        ],
        fix: fixOfRefused(those, question),
    });
}
const isContradicted = ({ route }, question) => route.all.some((each) => each.pull.outcome === 'refused' && ownersAccess(each, question) === 'granted');
/** The cause of the difference was not found; it may be the place from which the request comes. */
function findContradicted(those, question) {
    const email = those.route.all.find((each) => each.facts.owner !== null)?.email ?? '';
    const { host, workloads, secrets, detail } = answered(those, question);
    const why = `it is refused here (“${detail}”), though the policies let ${email}, whose key it is, pull`;
    return pull_secret_codes_find.unknown('not-tried', { host, workloads, secrets, why }, at(question));
}
/** Neither the pod nor its service account names a pull secret. */
function findNone(bare, refusal, question) {
    const { image, cluster } = question;
    const { host } = image;
    const outside = cluster.mode === 'external';
    const args = {
        ...pull_secret_case_named(bare, question),
        accounts: accountsOf(bare),
        refusal: (0,finding_builder/* said */.ag)(refusal),
        tokens: tokensOfPods(question),
    };
    const asked = bare.filter(({ pod }) => pod.complete !== 'listed');
    const own = outside ? `${takenNotToServe(question.pool.pool)} ${host}` : '';
    const adds = asked.length === 0
        ? `${outside ? `${own.replace(/^n/, 'N')}, and ` : ''}${host} answers nodes as it answered here`
        : `Nothing in the cluster adds a pull secret for ${host} to the service account ${accountsOf(asked)} or to the pod${outside ? `, ${own}` : ''}, and ${host} answers nodes as it answered here`;
    const source = asked.length === 0 ? (0,model_cluster/* clusterPath */.Sf)(cluster) : 'manifests';
    return pull_secret_codes_find.fail(outside ? 'none-at-hand-outside' : 'none-at-hand', args, {
        ...at(question),
        subject: `pull secret for ${host} of ${args.accounts} on ${(0,model_cluster/* clusterPath */.Sf)(cluster)}`,
        evidence: [
            ...(0,finding_builder/* evidence */.MX)('listed', 'fail', refusal.from, refusal.detail),
            ...(0,finding_builder/* evidence */.MX)(asked.length === 0 ? 'listed' : 'parsed', 'fail', source, `${args.workloads}: no imagePullSecrets; ${args.accounts}: none`),
        ],
        assumptions: [pull_secret_codes_find.assume(adds, needsToRead(asked, 'container.serviceAccounts.get', question), asked.length === 0)],
        // The fix creates an account and a grant only if the image may be the caller's own.
        fix: outside && (0,src_fixes/* isCallers */.LU)(question.facts)
            ? (0,src_fixes/* setUpPullSecret */.rJ)(image, podPlaces(bare), (0,src_fixes/* isSeen */.U4)(question.facts))
            : (0,src_fixes/* givePullSecret */.j)(host, podPlaces(bare)),
    });
}
/** The pod has pull secrets, but none for the image. */
function findNoMatch(one, refusal, question) {
    const { pod, route } = one;
    const { image, cluster } = question;
    const words = [
        ...route.missing.map((name) => `${pod.namespace}/${name} is not there (event FailedToRetrieveImagePullSecret)`),
        ...route.others.map((name) => `${pod.namespace}/${name} ${whatItIs(pod.namespace, name, question)}`),
    ];
    const secrets = distinctText(pod.secrets.map((name) => `${pod.namespace}/${name}`));
    const [lacking] = route.missing;
    return pull_secret_codes_find.fail('none-matches', { ...pull_secret_case_named([one], question), secrets, why: words.join('; ') }, {
        ...at(question),
        subject: `pull secrets ${secrets} for ${image.host} on ${(0,model_cluster/* clusterPath */.Sf)(cluster)}`,
        evidence: [
            ...(0,finding_builder/* evidence */.MX)('listed', 'fail', refusal.from, refusal.detail),
            ...(0,finding_builder/* evidence */.MX)('listed', 'fail', `secrets of ${(0,model_cluster/* clusterPath */.Sf)(cluster)}`, words.join('; ')),
        ],
        assumptions: [pull_secret_codes_find.assume(`${image.host} answers nodes as it answered here`, [], true)],
        fix: lacking === undefined ? anotherSecret(pod, question) : missingSecret(pod, lacking, question),
    });
}
function findOpen({ pod, route }, routed, question) {
    if (route.kind === 'untried') {
        const root = route.pull === null ? null : (0,model_fact/* missing */.LO)(route.pull);
        const args = { ...pull_secret_case_named([{ pod, route }], question), secrets: `${pod.namespace}/${route.match.secret}` };
        const why = root === null ? 'it was not tried' : (0,finding_builder/* said */.ag)(root);
        return pull_secret_codes_find.unknown('not-tried', { ...args, why }, { ...at(question), needs: (0,finding_builder/* needsOf */.hN)(route.pull) });
    }
    const open = routed.filter((each) => each.route.kind === 'unread' && each.pod.secrets.length > 0);
    const roots = open.flatMap((each) => each.route.kind === 'unread' ? each.route.secrets.flatMap(({ secret }) => (0,model_fact/* missing */.LO)(secret) ?? []) : []);
    const why = distinctText(roots.map(finding_builder/* said */.ag));
    const told = (0,need/* distinctNeeds */.Qs)(roots.flatMap(finding_builder/* needsOf */.hN));
    const needs = told.length > 0 ? told : needsToRead(open, 'container.secrets.get', question);
    return pull_secret_codes_find.unknown('secret-not-read', { ...pull_secret_case_named(open, question), secrets: secretNames(open), why }, { ...at(question), needs });
}

;// CONCATENATED MODULE: ./src/checks/image-pull-secret.ts












/**
 * Does the pod have a pull secret, if the node's own credential does not work, and does the registry accept it?
 * Kubernetes uses the pod's secrets, or if it has none, those of its service account
 * (https://kubernetes.io/docs/concepts/containers/images/#specifying-imagepullsecrets-on-a-pod).
 */
const imagePullSecret = (0,check/* checkOf */.E)(pull_secret_codes_find, {
    title: 'Pods have a pull secret that works, if the registry needs one',
    subject: 'image on pool',
    outside: true,
    traits: { observed: 'one-account', ofPull: true, mirror: 'pool', spreads: 'secret' },
    judge: ofImage((image, facts) => {
        const { host } = image;
        // Nodes outside Google Cloud have no credential of their own.
        const outside = facts.target.cluster !== null && (0,model_cluster/* isOutside */._K)(facts.target.cluster);
        const byNode = !outside && (image.kind === 'artifact-registry' || hasNodeCredential(host));
        if (byNode && !isAnythingRead(facts))
            return [pull_secret_codes_find.skip('google-host', { host }, { assumptions: ofUnread(image, facts) })];
        return perPool(pull_secret_codes_find, facts, (pool, cluster) => {
            const finding = image_pull_secret_judgePool(image, byNode, pool, cluster, facts);
            return finding.fix === null ? finding : { ...finding, fix: (0,src_fixes/* throughGateway */.Og)(finding.fix, cluster) };
        });
    }),
});
/**
 * The hosts that the credential provider of GKE's nodes is configured for: `*.gcr.io`, `*.pkg.dev` and its own. A host
 * with a port is a different host.
 */
const hasNodeCredential = (host) => host === 'container.cloud.google.com' || host === 'gcr.io' || /^[^.:]+\.(?:gcr\.io|pkg\.dev)$/.test(host);
/** Nothing of the cluster was read, but pods may still name secrets. */
function ofUnread(image, { target, cluster }) {
    const there = (0,model_fact/* knownValue */.jj)(cluster.cluster);
    return there === undefined
        ? []
        : assumedReadable((0,pulling_pods/* pullingPods */.ux)((0,model_target/* usesOf */.MZ)(target.image), target, []), [], { image, cluster: there });
}
/** True if some of the pods' pull secrets in the cluster were read. */
const isAnythingRead = ({ pulls }) => pulls !== null &&
    (pulls.secrets.some(({ secret }) => secret.state === 'known' || secret.state === 'absent') ||
        pulls.accounts.some(({ account }) => account.state === 'known'));
function image_pull_secret_judgePool(image, byNode, facts, cluster, target) {
    const { host } = image;
    const about = { pool: facts.pool.name };
    const refusal = image_pull_secret_refusalOf(target);
    const question = { image, cluster, facts: target, pool: facts, routed: routedPods(image, facts, target) };
    const [broken] = ofKind(question.routed, 'broken');
    if (broken !== undefined)
        return findBroken(broken, byNode, question);
    if (byNode)
        return besideNodes(question);
    if (refusal !== null)
        return forPrivate(question, refusal);
    return pull_secret_codes_find.match(target.image.manifest, `Whether ${host} serves ${image.text} to anybody`, {
        known: () => forPublic(question),
        absent: (fact) => pull_secret_codes_find.match({ state: 'blocked', by: fact }, `The image`, NEVER, about),
    }, about);
}
const NEVER = { known: pull_secret_codes_find.clusterAbsent, absent: pull_secret_codes_find.clusterAbsent };
/** The registry's refusal of an anonymous request; null if it served one, or if this is unknown. */
function image_pull_secret_refusalOf({ image: { manifest, anonymous } }) {
    if (anonymous?.state === 'known')
        return anonymous.value.allowed ? null : { from: anonymous.from, detail: anonymous.value.detail };
    const refused = manifest.state === 'denied' && (manifest.why === 'permission' || manifest.why === 'ambiguous');
    return refused && anonymous === null ? { from: manifest.from, detail: manifest.detail } : null;
}
/**
 * The pods that land on the pool, each with the result of its pull secrets. A pool that the user named accepts all
 * pods.
 */
function routedPods(image, { reach }, { target, pulls }) {
    const there = (0,model_target/* usesThere */.Xz)(reach);
    const named = reach.kind === 'judged' && there.length === 0 && target.nodePools !== null;
    const landed = named ? (0,model_target/* usesOf */.MZ)(target.image) : there;
    const { accounts = [], secrets = [], tries = [] } = pulls ?? {};
    const pods = (0,pulling_pods/* pullingPods */.ux)(landed, target, accounts);
    const distinct = [...new Map(pods.map((pod) => [keyOf(pod), pod])).values()];
    return distinct.map((pod) => ({ pod, route: (0,secret_route/* secretRoute */.Cx)(pod, image, secrets, tries) }));
}
const keyOf = ({ workload, namespace, account, secrets, complete }) => JSON.stringify([workload, namespace, account, secrets, complete]);

// EXTERNAL MODULE: ./src/access/members.ts
var access_members = __webpack_require__(4997);
;// CONCATENATED MODULE: ./src/access/service-use.ts
/** Whether an account may use the services of a project (`serviceusage.services.use`), as far as policies show it plainly. */


/** Roles that hold the permission; more may. */
const HOLD = new Set([
    'roles/serviceusage.serviceUsageConsumer',
    'roles/serviceusage.serviceUsageAdmin',
    'roles/editor',
    'roles/owner',
]);
/** Roles that nodes' accounts often have, and that do not hold it. */
const LACK = new Set([
    'roles/artifactregistry.reader',
    'roles/artifactregistry.writer',
    'roles/container.defaultNodeServiceAccount',
    'roles/logging.logWriter',
    'roles/monitoring.metricWriter',
    'roles/monitoring.viewer',
    'roles/stackdriver.resourceMetadata.writer',
    'roles/storage.objectViewer',
]);
/**
 * Whether the principal has the permission on the project of the repository, or above it. Only roles that certainly
 * contain it, or certainly do not, decide; any other role, a condition or an unread group leaves it unknown.
 * @param question of the principal and the repository's levels
 */
function mayUseServices(question) {
    const around = (0,evaluate/* surroundings */.i)(question);
    let open = false;
    for (const { kind, policy } of question.levels) {
        if (kind === 'repository')
            continue;
        if (policy.state !== 'known') {
            open = true;
            continue;
        }
        for (const { role, members, condition } of policy.value.bindings) {
            if (LACK.has(role))
                continue;
            const { covers } = (0,access_members/* coveredBy */.UJ)(members, question.principal, around).coverage;
            if (covers === 'yes' && condition === null && HOLD.has(role))
                return 'yes';
            if (covers !== 'no')
                open = true;
        }
    }
    return open ? 'open' : 'no';
}

// EXTERNAL MODULE: ./src/model/puller.ts
var model_puller = __webpack_require__(7333);
;// CONCATENATED MODULE: ./src/checks/perimeter.ts

const SERVICE = 'artifactregistry.googleapis.com';
/**
 * Whether a perimeter of VPC Service Controls blocks the way from nodes to the repository. It certainly does not if
 * neither project is in a perimeter that restricts the service, or if both are in the same one, unless that perimeter
 * does not let its networks reach the service
 * (https://cloud.google.com/vpc-service-controls/docs/vpc-accessible-services).
 * @returns null if perimeters were not requested, or could not be read
 */
function perimeterPassage({ perimeters: facts, cluster }) {
    if (facts === null)
        return null;
    const { perimeters, image, network, oneHost } = facts;
    const [of, from] = [(0,model_fact/* knownValue */.jj)(image)?.number, (0,model_fact/* knownValue */.jj)(network)?.number];
    if (perimeters.state !== 'known' || of === undefined || from === undefined)
        return null;
    const regular = perimeters.value.filter(({ bridge }) => !bridge);
    const holding = (number) => regular.filter(({ projects }) => projects.includes(number));
    const [around, beside] = [holding(of), holding(from)];
    const source = perimeters.from;
    const unsure = (those) => ({
        is: 'unsure',
        names: [...new Set(those.map(perimeterInWords))],
        from: source,
    });
    // A network may itself be a member of a perimeter, and networks of different hosts may be in different ones.
    const own = networksOf(cluster);
    const byNetwork = regular.filter(({ networks }) => networks.some((each) => own?.some((ours) => isSame(each, ours)) ?? true));
    if (byNetwork.length > 0)
        return unsure(byNetwork);
    if (!oneHost)
        return around.length + beside.length === 0
            ? { is: 'open', within: null, from: source }
            : unsure([...around, ...beside]);
    const shared = around.find((each) => beside.includes(each));
    const closing = beside.find((each) => reaches(each) !== true);
    if (shared !== undefined && closing === shared && reaches(shared) === false)
        return { is: 'closed', perimeter: shared, from: source };
    if (closing !== undefined)
        return unsure([closing]);
    if (shared !== undefined)
        return { is: 'open', within: perimeterInWords(shared), from: source };
    const restricting = [...around, ...beside].filter(({ restricted }) => restricted.includes(SERVICE));
    return restricting.length === 0 ? { is: 'open', within: null, from: source } : unsure(restricting);
}
/** The networks of the nodes; null if one is unknown. */
function networksOf({ cluster }) {
    const networks = (0,model_fact/* knownValue */.jj)(cluster)?.pools.map(({ network }) => network?.network ?? null) ?? [];
    if (networks.length === 0)
        return null;
    return networks.every((each) => each !== null) ? networks : null;
}
/** A perimeter may name a network's project by its number. Then only the network's own name is compared. */
const isSame = (named, ours) => named === ours || (/^projects\/\d+\//.test(named) && named.split('/').at(-1) === ours.split('/').at(-1));
/**
 * The perimeter around the nodes' network that restricts Artifact Registry but does not list the given service.
 * @returns null if there is none, or it was not read
 */
function notListedIn(service, { perimeters: facts }) {
    if (facts?.perimeters.state !== 'known' || !facts.oneHost)
        return null;
    const number = (0,model_fact/* knownValue */.jj)(facts.network)?.number;
    if (number === undefined)
        return null;
    const { from, value } = facts.perimeters;
    const perimeter = value.find(({ bridge, projects, restricted, reachable }) => !bridge &&
        projects.includes(number) &&
        restricted.includes(SERVICE) &&
        (!restricted.includes(service) || !isReachable(service, reachable)));
    return perimeter === undefined ? null : { perimeter, from };
}
const isReachable = (service, reachable) => reachable === null || ['ALL-SERVICES', 'RESTRICTED-SERVICES', service].some((each) => reachable.includes(each));
/** `RESTRICTED-SERVICES` are the services that the perimeter restricts; null if others are reachable. */
function reaches({ reachable, restricted }) {
    if (reachable === null || reachable.includes(SERVICE) || reachable.includes('ALL-SERVICES'))
        return true;
    if (!reachable.includes('RESTRICTED-SERVICES'))
        return false;
    return restricted.includes(SERVICE) ? true : null;
}
/** The name of a perimeter for messages. */
const perimeterInWords = ({ name, title }) => `${title} (${name})`;
/** Whether a perimeter refused the caller's request. */
function blocksCaller(fact) {
    const root = (0,model_fact/* missing */.LO)(fact);
    return root?.state === 'denied' && root.why === 'perimeter';
}

;// CONCATENATED MODULE: ./src/checks/pull-permission-levels.ts
/** The levels at which `pull-permission` looks for grants and deny rules. */


/**
 * The levels. A repository that serves anonymous requests although its policy could not be read grants to everybody.
 */
function levelsSeen({ levels }, { anonymous }) {
    if (anonymous?.state !== 'known' || !anonymous.value.allowed)
        return levels;
    const policy = (0,model_fact/* known */.eO)({ bindings: [{ role: src_fixes/* READER */.qt, members: ['allUsers'], condition: null }] }, anonymous.from);
    return levels.map((level) => level.kind === 'repository' && level.policy.state !== 'known' ? { ...level, policy } : level);
}
/** The levels, plus one that represents the ancestors if they are unknown: finding no grant is then not a refusal. */
function withAncestors(levels, { ancestry, place }, unread) {
    const hasAbove = levels.some(({ kind }) => kind === 'folder' || kind === 'organization');
    if (ancestry.state === 'known' || hasAbove)
        return levels;
    const resource = `the folders and the organization above projects/${place.project}`;
    const blocked = ancestry.state === 'blocked' ? ancestry : { state: 'blocked', by: ancestry };
    return [...levels, { kind: 'folder', resource, ...unread(blocked) }];
}

;// CONCATENATED MODULE: ./src/checks/image-streaming.ts












const image_streaming_CODES = {
    off: ({ pool }) => `Image streaming is off on ${pool}`,
    'by-gke': ({ pool }) => `GKE manages image streaming on ${pool}`,
    windows: ({ pool }) => `Nodes of ${pool} run Windows, where no image is streamed`,
    'not-streamed': ({ host, pool }) => `Images of ${host} are not streamed: nodes of ${pool} pull them in the usual way`,
    'not-said': ({ repository, pool }) => `Google does not document whether images of the virtual repository ${repository} are streamed to nodes of ${pool}`,
    streams: ({ image, pool }) => `Nodes of ${pool} may stream ${image}: everything that streaming needs was found, as far as it could be read`,
    lacks: ({ image, pool, what }) => `Image streaming is on for ${pool}, and ${image} is pulled in the usual way, which takes longer: ${what}`,
    'api-not-known': ({ pool, why }) => `Whether nodes of ${pool} can stream the image is not known: ${why}`,
};
const image_streaming_find = (0,finding_builder/* findingsOf */.WX)('image-streaming', 'advice', image_streaming_CODES);
/** If image streaming is on, are its requirements met (docs/GOOGLE.md#image-streaming)? */
const imageStreaming = (0,check/* checkOf */.E)(image_streaming_find, {
    title: 'Image streaming has what it needs, if it is on',
    subject: 'image on pool',
    traits: {},
    judge: ofImage((image, facts) => perPool(image_streaming_find, facts, (pool, cluster) => image_streaming_judgePool(image, pool, cluster, facts))),
});
const CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';
function image_streaming_judgePool(image, facts, cluster, target) {
    const { pool } = facts;
    const about = { pool: pool.name };
    if (!pool.imageStreaming)
        return image_streaming_find.skip('off', about, about);
    if (pool.madeBy === 'autopilot')
        return image_streaming_find.skip('by-gke', about, about);
    if (facts.platform.os === 'windows')
        return image_streaming_find.skip('windows', about, about);
    const { repository } = target.image;
    if (repository === null)
        return image_streaming_find.skip('not-streamed', { ...about, host: image.host }, about);
    const mode = (0,model_fact/* knownValue */.jj)(repository.repository)?.mode;
    if (mode === 'VIRTUAL_REPOSITORY')
        return image_streaming_find.skip('not-said', { ...about, repository: repository.name }, about);
    const lack = lackOf(image, facts, cluster, target);
    if (lack !== null) {
        const proof = (0,finding_builder/* evidence */.MX)('listed', 'fail', lack.from, lack.detail);
        return image_streaming_find.warn('lacks', { ...about, image: image.text, what: lack.what }, { ...about, evidence: proof, fix: lack.fix });
    }
    const api = target.cluster.streaming;
    const root = api === null ? null : (0,model_fact/* missing */.LO)(api);
    if (root !== null && root.state !== 'absent') {
        const why = (0,unreadable/* whyMissing */.bi)(`the state of ${API}`, root);
        return image_streaming_find.unknown('api-not-known', { ...about, why }, { ...about, needs: (0,need/* distinctNeeds */.Qs)((0,finding_builder/* needsOf */.hN)(api)) });
    }
    const proof = (0,finding_builder/* evidence */.MX)('listed', 'pass', target.cluster.cluster.state === 'known' ? target.cluster.cluster.from : '', `nodePools[${pool.name}].config.gcfsConfig.enabled`);
    return image_streaming_find.pass('streams', { ...about, image: image.text }, { ...about, evidence: proof });
}
const API = 'containerfilesystem.googleapis.com';
/** The first requirement that is certainly not met; null if there is none. */
function lackOf(image, facts, cluster, target) {
    const { pool } = facts;
    const from = `node pool ${pool.name}`;
    const type = pool.imageType?.toUpperCase() ?? null;
    if (type !== null && type !== 'COS_CONTAINERD')
        return {
            what: `its node image is ${type}, and only COS_CONTAINERD streams`,
            from,
            detail: `imageType: ${type}`,
            fix: (0,src_fixes/* useContainerdImage */.I2)(cluster, { ...pool, imageType: 'COS' }),
        };
    // For the default account, the scopes that GKE gives are enough (Google's page on image streaming).
    if (pool.serviceAccount.kind !== 'default' && pool.scopes !== null && !pool.scopes.includes(CLOUD_PLATFORM))
        return {
            what: 'its nodes lack the scope cloud-platform, which streaming asks for',
            from,
            detail: `oauthScopes: ${pool.scopes.join(', ')}`,
            fix: (0,src_fixes/* poolWithScopes */.Sj)(cluster, pool),
        };
    const api = target.cluster.streaming;
    if (api?.state === 'known' && api.value === 'DISABLED')
        return {
            what: `the Container File System API is off in project ${cluster.project}`,
            from: api.from,
            detail: api.value,
            fix: (0,src_fixes/* enableStreaming */.gy)(cluster.project),
        };
    const unused = withoutUse(facts, target);
    if (unused !== null)
        return unused;
    const within = notListedIn(API, target);
    if (within !== null)
        return {
            what: `the perimeter ${perimeterInWords(within.perimeter)} around its network does not list ${API}`,
            from: within.from,
            detail: `restrictedServices: ${within.perimeter.restricted.slice(0, 6).join(', ')}`,
            fix: (0,src_fixes/* letImagesStream */.kp)(within.perimeter.name, within.perimeter.reachable !== null),
        };
    const manifest = (0,model_fact/* knownValue */.jj)(target.image.manifest);
    if (manifest?.shape === 'schema1')
        return {
            what: "a manifest of Docker's schema 1 is not streamed",
            from: target.image.manifest.state === 'known' ? target.image.manifest.from : '',
            detail: manifest.mediaType,
            fix: (0,src_fixes/* buildAgain */.Fs)(image, (0,src_fixes/* isPushable */.BI)(target)),
        };
    const twice = manifest?.layerTwice ?? null;
    if (twice !== null)
        return {
            what: `an image that has a layer twice is not streamed (${twice.slice(0, 19)}…)`,
            from: target.image.manifest.state === 'known' ? target.image.manifest.from : '',
            detail: `layers: ${twice} twice`,
            fix: (0,src_fixes/* buildAgain */.Fs)(image, (0,src_fixes/* isPushable */.BI)(target)),
        };
    return null;
}
/** A custom account must be allowed to use the services of the images' project (Google's page on image streaming). */
function withoutUse({ puller, access }, { image, now }) {
    const { repository } = image;
    const account = (0,model_puller/* accountThatPulls */.D)(puller);
    if (repository === null || account === null || (0,service_account/* isDefaultEmail */.iH)(account.email))
        return null;
    const who = account.member;
    const { name, place, deny, project } = repository;
    const levels = withAncestors(levelsSeen(repository, image), repository, (policy) => ({ policy }));
    const question = { principal: who, levels, deny, repository: name, now, facts: access, cluster: null };
    if (mayUseServices(question) !== 'no')
        return null;
    const read = levels.flatMap(({ kind, resource }) => (kind === 'repository' ? [] : [resource])).join(', ');
    return {
        what: `${who} may not use the services of project ${place.project} (roles/serviceusage.serviceUsageConsumer), which streaming asks for`,
        from: project.state === 'known' ? project.from : `projects/${place.project}`,
        detail: `no binding gives it serviceusage.services.use; policies read: ${read}`,
        fix: (0,src_fixes/* grantServiceUse */.lV)(place.project, who),
    };
}

// EXTERNAL MODULE: ./src/model/policy-file.ts
var policy_file = __webpack_require__(8314);
// EXTERNAL MODULE: ./src/model/placeholder.ts
var placeholder = __webpack_require__(5868);
;// CONCATENATED MODULE: ./src/checks/image-reference.ts









const image_reference_CODES = {
    valid: ({ image }) => `${image} is a valid reference`,
    invalid: ({ image, reason, at }) => `${(0,unreadable/* quoted */.TL)(image) || 'The empty text'} is not an image reference: ${reason} (at character ${String(at)})`,
    'known-later': ({ image, reason }) => `Which image ${(0,unreadable/* quoted */.TL)(image)} stands for is known only later: ${reason}`,
    'no-host': ({ image, asked }) => `${image} is a valid reference without a registry: ${asked} is asked`,
    'no-host-unseen': ({ image, asked }) => `No registry is named in ${image}: ${asked} is asked, and it was not seen there`,
    'odd-host': ({ image, reason, near }) => near === null ? `The host of ${image} is unusual: ${reason}` : `Probably ${near} is meant: ${reason} (${image})`,
    'project-number': ({ image, number, id }) => `${image} is valid, and names its project by the number ${number}: Artifact Registry's names have the project's ID, ${id}`,
    'registry-not-allowed': ({ image, allowed }) => `${image} is of a registry that the policy does not allow (it allows ${allowed.join(', ') || 'none'})`,
    'digest-required': ({ image }) => `${image} has no digest, which the policy requires`,
};
const image_reference_find = (0,finding_builder/* findingsOf */.WX)('image-reference', 'gate', image_reference_CODES);
const SOURCE = 'image reference';
/** Does the container runtime accept the image's reference? */
const imageReference = (0,check/* checkOf */.E)(image_reference_find, {
    title: 'The image reference is valid',
    subject: 'image',
    alone: true,
    outside: true,
    traits: {},
    judge: ({ target: { image, rules }, image: facts }) => {
        if (!image.valid)
            return image.unlisted === null ? [judgeInvalid(image)] : [];
        const broken = brokenRules(image.reference, rules ?? null, (0,model_fact/* knownValue */.jj)(facts.manifest)?.digest ?? null);
        return broken.length > 0 ? broken : [judgeHost(image.reference, facts)];
    },
});
function judgeInvalid({ text, reason, at, atRunTime }) {
    if (atRunTime)
        return image_reference_find.unknown('known-later', { image: text, reason });
    return image_reference_find.fail('invalid', { image: text, reason, at: at + 1 }, {
        evidence: (0,finding_builder/* evidence */.MX)('parsed', 'fail', SOURCE, `${text}\n${' '.repeat(at)}^ ${reason}`),
        fix: (0,placeholder/* placeholderIn */.P)(text) === null ? (0,src_fixes/* correctReference */.gU)(likelyMeant(text)) : src_fixes/* fillIn */.pz,
    });
}
function judgeHost(image, { manifest, repository }) {
    const { text, host, path } = image;
    const proof = (0,finding_builder/* evidence */.MX)('parsed', 'pass', SOURCE, text);
    const asked = `Docker Hub's ${path}`;
    const odd = (0,odd_host/* oddHost */.m)(host);
    const told = repository === null ? undefined : (0,model_fact/* knownValue */.jj)(repository.project);
    // An image that was seen exists, whatever its name looks like.
    if (manifest.state === 'known')
        return (0,image_reference/* namesNoHost */.cW)(image)
            ? image_reference_find.pass('no-host', { image: text, asked }, { evidence: proof })
            : image_reference_find.pass('valid', { image: text }, { evidence: proof });
    if (odd !== null) {
        const fix = (0,src_fixes/* correctHost */.hx)(image, odd.near);
        return image_reference_find.warn('odd-host', { image: text, reason: odd.why, near: odd.near }, { evidence: proof, fix });
    }
    if ((0,image_reference/* namesNoHost */.cW)(image))
        return image_reference_find.warn('no-host-unseen', { image: text, asked }, { evidence: proof, fix: (0,src_fixes/* nameRegistry */.$N)(image) });
    const number = image.kind === 'artifact-registry' && /^\d+$/.test(image.project) ? image.project : null;
    if (number !== null && told !== undefined && told.id !== number) {
        const right = text.replace(`/${number}/`, `/${told.id.replace(':', '/')}/`);
        const args = { image: text, number, id: told.id };
        return image_reference_find.warn('project-number', args, { evidence: proof, fix: (0,src_fixes/* correctReference */.gU)(right) });
    }
    return image_reference_find.pass('valid', { image: text }, { evidence: proof });
}
/** The rules of the policy for references that this one breaks. */
function brokenRules(image, rules, digest) {
    const { text, host, path } = image;
    const proof = (0,finding_builder/* evidence */.MX)('parsed', 'fail', SOURCE, text);
    const allowed = rules?.allowedRegistries ?? null;
    const name = `${host}/${path}`;
    const isAllowed = allowed === null || allowed.some((pattern) => (0,policy_file/* fits */.lA)(pattern, name) || (0,policy_file/* fits */.lA)(`${pattern}/*`, name));
    const broken = [];
    if (!isAllowed) {
        const fix = (0,src_fixes/* useAllowedRegistry */.LQ)(image, allowed);
        broken.push(image_reference_find.fail('registry-not-allowed', { image: text, allowed }, { evidence: proof, fix }));
    }
    if (rules?.requireDigest === true && image.digest === null)
        broken.push(image_reference_find.fail('digest-required', { image: text }, { evidence: proof, fix: (0,src_fixes/* pinDigest */.GU)(image, digest) }));
    return broken;
}
/** The text without common typing errors, if that is a valid reference; otherwise null. */
function likelyMeant(text) {
    const bare = text
        .trim()
        .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
        .replace(/\/(?=$|[:@/])/g, '')
        .replace(/:(?=$|@)/, '');
    const lower = bare.replace(/^[^:@]*(:\d+\/[^:@]*)?/, (name) => name.toLowerCase());
    return [bare, lower].find((each) => each !== text && (0,image_reference/* parseImageReference */.o_)(each).ok) ?? null;
}

// EXTERNAL MODULE: ./src/network/wanted.ts
var wanted = __webpack_require__(5711);
// EXTERNAL MODULE: ./src/network/addresses.ts
var addresses = __webpack_require__(5538);
// EXTERNAL MODULE: ./src/network/names.ts + 1 modules
var network_names = __webpack_require__(7840);
;// CONCATENATED MODULE: ./src/network/step.ts
/** A step that is only an assumption. */
const step_open = (text, unread = [], beyondReading = false) => ({
    open: [{ text, unread, beyondReading }],
});

;// CONCATENATED MODULE: ./src/network/destination.ts



const within = (step) => ({ ranges: [], text: '', kind: 'within', step });
const internet = (step, kind = 'internet') => ({
    ranges: addresses/* INTERNET */.aw,
    text: '0.0.0.0/0',
    kind,
    step,
});
/** The addresses of Google's registries inside a perimeter or without internet access. */
const GOOGLE_ONLY = [addresses/* PRIVATE_VIP */.yE, addresses/* RESTRICTED_VIP */.kJ].map((text) => ({
    ranges: [(0,addresses/* rangeOf */.be)(text)].filter((range) => range !== null),
    text,
    kind: 'vip',
    step: {},
}));
/** Names that resolve only inside the network: https://cloud.google.com/compute/docs/internal-dns */
const INNER = /^[^.]+$|\.(?:internal|local|localdomain|lan|corp|home\.arpa|cluster\.local)$/i;
/** Resolves the name of the host for the nodes: with the configuration of their network, otherwise with public DNS. */
function destinationOf(wanted, names, network) {
    const { host, cluster } = wanted;
    const literal = (0,addresses/* rangeOf */.be)(host);
    if (literal !== null)
        return ofAddresses(wanted, [literal], [host], []);
    const { by, unread } = (0,network_names/* answering */.Vk)({ host, network, cluster }, names);
    const found = by === null ? ofNobody(host) : ofAnswerer(wanted, by);
    if (unread.length === 0)
        return found;
    const { open: opens = [] } = by === null && INNER.test(host)
        ? step_open(`The nodes reach ${host} within their network`, unread)
        : step_open(by === null
            ? `No private DNS zone, response policy or name server of the network leads the nodes to other addresses of ${host} than the public ones`
            : `Nothing of Cloud DNS that was not read answers for ${host} before ${destination_inWords(by)}`, unread);
    const { step } = found;
    const own = by === null && INNER.test(host) ? [] : (step.open ?? []);
    return { ...found, step: { ...step, open: [...own, ...opens], unread } };
}
const ofNobody = (host) => INNER.test(host) ? within(step_open(`The nodes reach ${host} within their network`, [], true)) : internet({});
/** A description of what answers for the name. */
function destination_inWords(by) {
    switch (by.is) {
        case 'zone':
            return `the private DNS zone ${by.zone.name} (${by.zone.dnsName})`;
        case 'rule':
            return `the rule ${by.rule.name} (${by.rule.dnsName}) of the DNS response policy ${by.policy}`;
        case 'servers':
            return `the DNS server policy ${by.policy}`;
    }
}
function ofAnswerer(wanted, by) {
    const { host, kind } = wanted;
    const named = destination_inWords(by);
    if (by.is === 'servers') {
        const text = `The name servers ${by.servers.slice(0, 4).join(', ')}, which ${named} has asked for every name, lead the nodes to ${host}`;
        // These servers answer for all names; nothing indicates that this one resolves to another address.
        return kind === 'other' ? within(step_open(text, [], true)) : internet(step_open(text, [], true), 'elsewhere');
    }
    const { says } = by;
    if (says === null) {
        const elsewhere = by.is === 'zone' ? by.zone.elsewhere : null;
        const text = `${capital(elsewhere?.who ?? 'Whoever answers')}, which ${named} has asked for ${host}, leads the nodes to it`;
        return unsure(wanted, step_open(text, [], elsewhere?.readable !== true));
    }
    if ('state' in says)
        return unsure(wanted, step_open(`What ${named} leads ${host} to is reached by the nodes`, [says]));
    return ofAnswer(wanted, by, says);
}
const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);
/**
 * The addresses of Google's registries are known; those of other registries behind a private name are known only to its
 * owners.
 */
const unsure = ({ kind }, step) => kind === 'google' ? internet(step, 'elsewhere') : within(step);
function ofAnswer(wanted, by, answer) {
    const { host, kind } = wanted;
    const named = destination_inWords(by);
    switch (answer.to) {
        case 'elsewhere':
            return unsure(wanted, step_open(`What ${named} leads ${host} to is reached by the nodes: ${answer.by}`, [], true));
        case 'nothing':
            if (by.is !== 'zone')
                return within({});
            return within({
                broken: {
                    what: 'no-name',
                    project: by.project,
                    zone: by.zone.name,
                    why: answer.why,
                    host,
                    google: kind === 'google',
                    byIpv6: answer.byIpv6,
                    isAlias: by.isAlias,
                },
                seen: [{ source: by.from, detail: `zone ${by.zone.name} ${answer.why}` }],
            });
        case 'addresses': {
            if (kind !== 'google' && answer.ranges.some(addresses/* isVip */.es))
                return within(step_open(`What serves ${host} is at ${some(answer.texts)}, Google's own addresses`));
            const found = ofAddresses(wanted, answer.ranges, answer.texts, [
                { source: by.from, detail: `${host}: ${some(answer.texts)}` },
            ]);
            if (answer.rests === null)
                return found;
            const { open: rests = [] } = step_open(answer.rests, [], true);
            return { ...found, step: { ...found.step, open: [...(found.step.open ?? []), ...rests] } };
        }
    }
}
const some = (texts) => texts.slice(0, 4).join(', ');
function ofAddresses({ host, kind: of }, ranges, texts, seen) {
    if (ranges.some(addresses/* isInternal */.iu)) {
        const endpoint = of === 'google'
            ? ' (nodes without external addresses reach an endpoint of Private Service Connect for Google APIs only where Private Google Access is on)'
            : '';
        const text = `The nodes reach ${host} at ${some(texts)}, within their network${endpoint}`;
        return within({ ...step_open(text, [], true), seen });
    }
    const vip = [addresses/* PRIVATE_VIP */.yE, addresses/* RESTRICTED_VIP */.kJ].find((text) => ranges.every((range) => (0,addresses/* isVip */.es)(range) && isOf(text, range)));
    const kind = ranges.every(addresses/* isVip */.es) ? 'vip' : 'given';
    return { ranges, text: vip ?? '0.0.0.0/0', kind, step: { seen } };
}
function isOf(text, { first, last }) {
    const range = (0,addresses/* rangeOf */.be)(text);
    return range !== null && range.first <= first && last <= range.last;
}
/** The facts of Cloud DNS that could not be read, in projects that use it. */
const unreadNames = (names) => names
    .flatMap(({ zones, servers, responses }) => [zones, servers, responses])
    .filter((fact) => fact.state !== 'known' && !(fact.state === 'denied' && fact.why === 'api-disabled'));

;// CONCATENATED MODULE: ./src/network/routes.ts

/** The IPv4 routes of a network. */
const routesOn = (network, routes, rank = 'own') => routes.flatMap((route) => {
    const range = route.network === network ? (0,addresses/* rangeOf */.be)(route.range) : null;
    return range === null ? [] : [{ route, range, rank, partly: false }];
});
/**
 * Finds the effective route for addresses. Among the routes that apply to the node, a policy-based one comes first,
 * then the most specific; of these, a route of the network comes before one of a peer, then the lowest priority number
 * decides (https://cloud.google.com/vpc/docs/routes#routeselection,
 * https://cloud.google.com/vpc/docs/vpc-peering#ignored-routes).
 * @param routes of the nodes' network
 * @param tags of the nodes, as far as the API shows them
 */
function leadsTo(destinations, routes, { tags, unseen }) {
    const here = routes.filter(({ range }) => destinations.some((each) => (0,addresses/* overlaps */.$f)(each, range)));
    const appliesTo = ({ route, partly }) => {
        const byTags = applies(route.tags, tags, unseen);
        return byTags === true && partly ? null : byTags;
    };
    const sure = here.filter((each) => appliesTo(each) === true);
    const open = here.filter((each) => appliesTo(each) === null);
    const base = decide(destinations, sure);
    const beyond = [...sure, ...open].some((each) => kindOf(each) === 'other');
    if (base.to === 'unsure')
        return { ...base, beyond: base.beyond || (open.length > 0 && beyond) };
    for (const each of open) {
        const changed = decide(destinations, [...sure, each]);
        const whose = each.partly ? 'some of the addresses of nodes' : 'nodes';
        const tagged = each.route.tags.length === 0 ? '' : ` with the tag ${each.route.tags.join(', ')}`;
        if (changed.to !== base.to)
            return { to: 'unsure', by: `${routes_inWords(each)} for ${whose}${tagged}`, beyond };
    }
    return base;
}
/** Whether the nodes may have a tag that the API does not show. */
const mayHave = (tag, unseen) => unseen === 'any' || (unseen === 'of-gke' && (tag.startsWith('gke-') || tag.startsWith('goog-')));
/** Whether something for VMs with certain tags applies to these nodes; null if that cannot be determined. */
function applies(wanted, tags, unseen) {
    if (wanted.length === 0 || wanted.some((tag) => tags.includes(tag)))
        return true;
    return wanted.some((tag) => mayHave(tag, unseen)) ? null : false;
}
function decide(destinations, routes) {
    const winners = new Set();
    const ranges = routes.map(({ range }) => range);
    for (const destination of destinations)
        for (const part of (0,addresses/* cut */.Jj)([destination], ranges))
            for (const each of winnersOf(part, routes))
                winners.add(each);
    const kinds = new Set([...winners].map(kindOf));
    const named = [...winners].filter((route) => route !== null);
    const [first] = named;
    if (kinds.size > 1) {
        const odd = named.filter((route) => kindOf(route) === 'other');
        return {
            to: 'unsure',
            beyond: odd.length > 0,
            by: odd.length > 0
                ? odd.slice(0, 3).map(routes_inWords).join('; ')
                : `${named.map(routes_inWords).slice(0, 3).join('; ')}, for a part of the addresses`,
        };
    }
    if (first === undefined || kinds.has('nowhere'))
        return { to: 'nowhere', inside: first !== undefined };
    return kinds.has('gateway')
        ? { to: 'gateway', by: routes_inWords(first) }
        : { to: 'other', by: named.slice(0, 3).map(routes_inWords).join('; ') };
}
/** The route of a subnet does not leave the network. */
const kindOf = (each) => each === null || each.route.hop === 'network' ? 'nowhere' : each.route.hop === 'gateway' ? 'gateway' : 'other';
function winnersOf(part, routes) {
    const about = routes.filter(({ range }) => (0,addresses/* overlaps */.$f)(range, part));
    const isPolicy = ({ rank }) => rank === 'policy' || rank === 'ordinary';
    const holding = about.filter(({ range }) => (0,addresses/* holds */.v9)(range, part));
    const policies = holding.filter(isPolicy);
    const priority = Math.min(...policies.map(({ route }) => route.priority));
    // Of several routes with the same priority, Google uses any.
    const first = policies.filter(({ route }) => route.priority === priority);
    const others = about.filter((each) => !isPolicy(each));
    const led = [
        ...first.filter(({ rank }) => rank === 'policy'),
        ...(first.length === 0 || first.some(({ rank }) => rank === 'ordinary')
            ? wholeOf(holding.filter((each) => !isPolicy(each)))
            : []),
    ];
    // If a part is larger than a route's range, the route applies to only some of it, so every route may win.
    if (holding.length < about.length)
        return [...led, ...others, ...about.filter(({ rank }) => rank === 'policy')];
    return led;
}
/** The most specific of the other routes that contain a part completely, then those with the lowest priority number. */
function wholeOf(holding) {
    if (holding.length === 0)
        return [null];
    const size = ({ range }) => range.last - range.first;
    const narrow = Math.min(...holding.map(size));
    const narrowest = holding.filter((each) => size(each) === narrow);
    const local = narrowest.filter(({ rank }) => rank !== 'peer');
    // Of the routes of several peers, Google uses any.
    if (local.length === 0)
        return narrowest;
    const near = local.filter(({ rank }) => rank === 'own');
    const priority = Math.min(...near.map(({ route }) => route.priority));
    return local.filter(({ rank, route }) => rank === 'far' || route.priority === priority);
}
/** A description of a route. */
const routes_inWords = ({ route: { name, range, hop }, rank }) => `${rank === 'policy' ? 'policy-based ' : ''}route ${name} (${range} to ${hop === 'gateway' ? 'the default internet gateway' : hop === 'network' ? 'the network' : hop.other})`;

;// CONCATENATED MODULE: ./src/network/firewalls.ts


/**
 * The kinds of policies in the order of their evaluation. Within one kind, the priority of the association decides;
 * hierarchical policies are evaluated from the organization down, in the order of the answer (gcloud sorts them in the
 * same way). The policies of a network are evaluated next to its VPC rules.
 */
const ABOVE = ['HIERARCHY', 'SYSTEM', 'SYSTEM_GLOBAL', 'SYSTEM_REGIONAL'];
const OF_NETWORK = ['NETWORK', 'NETWORK_REGIONAL'];
const firewalls_KINDS = new Set([...ABOVE, ...OF_NETWORK]);
/** Whether it matters if VPC rules are evaluated before or after the network's policies. */
const hasOrder = ({ rules, policies }) => rules.length > 0 && policies.some((each) => OF_NETWORK.includes(each.type) && each.rules.length > 0);
/**
 * Whether an outgoing connection is allowed: hierarchical policies are evaluated first, then the VPC rules and the
 * network's policies, in the order that is set for the network. A connection that matches no rule is allowed
 * (https://cloud.google.com/firewall/docs/firewall-policies-overview#rule-evaluation).
 * @param policiesFirst the order for the network; null if it is unknown: the result is unsure if the order matters
 */
function filterOf({ rules, policies }, leaving, policiesFirst) {
    const stage = (policy, of, odd = false) => ({
        policy,
        rules: [...of]
            .sort(byOrder)
            .map((rule) => about(rule, leaving, odd))
            .filter((each) => each.matches !== false),
    });
    const of = (types) => types.flatMap((type) => policies
        .filter((each) => each.type === type)
        .sort((a, b) => a.priority - b.priority)
        .map((policy) => stage(policy, policy.rules)));
    const odd = policies.filter(({ type }) => !firewalls_KINDS.has(type)).map((policy) => stage(policy, policy.rules, true));
    const vpc = stage(null, rules);
    const ofNetwork = of(OF_NETWORK);
    const first = [...odd, ...of(ABOVE)];
    const after = [...first, vpc, ...ofNetwork];
    const before = [...first, ...ofNetwork, vpc];
    const orders = policiesFirst === null ? [after, before] : [policiesFirst ? before : after];
    return {
        ranges: [...before].flatMap(({ rules: each }) => each.flatMap(({ ranges }) => ranges)),
        passage: (to) => summary(orders.flatMap((stages) => to.map((piece) => walk(stages, piece)))),
    };
}
function summary(walked) {
    const outcomes = new Set(walked.flatMap(({ outcomes: each }) => [...each]));
    if (!outcomes.has('deny'))
        return { is: 'allowed' };
    const denied = walked[0]?.denied ?? null;
    if (outcomes.size === 1 && denied !== null)
        return { is: 'denied', ...denied };
    const names = [...new Set(walked.flatMap(({ named }) => named))];
    return { is: 'unsure', by: names.slice(0, 4).join(', ') };
}
/** With equal priority, deny rules come first. */
const byOrder = (a, b) => a.priority - b.priority || Number(b.action === 'deny') - Number(a.action === 'deny');
function walk(stages, piece) {
    const outcomes = new Set();
    const named = [];
    let denied = null;
    for (const stage of stages) {
        const { ends, rule } = stageOf(stage, piece, named);
        if (ends.has('allow'))
            outcomes.add('allow');
        if (ends.has('deny')) {
            outcomes.add('deny');
            denied ??= rule === null ? null : { by: rule, of: stage.policy };
        }
        if (!ends.has('next'))
            return { outcomes, denied, named };
    }
    outcomes.add('allow');
    return { outcomes, denied, named };
}
/** The possible results of one list of rules: the first rule that matches decides. */
function stageOf({ policy, rules }, piece, named) {
    const ends = new Set();
    let denier = null;
    for (const { rule, ranges, everywhere, matches } of rules) {
        if (!everywhere && !ranges.some((range) => (0,addresses/* overlaps */.$f)(range, piece)))
            continue;
        for (const outcome of OUTCOMES[rule.action])
            ends.add(outcome);
        if (rule.action === 'deny')
            denier ??= rule;
        named.push(policy === null ? rule.name : `${rule.name} of ${policy.name}`);
        // If a piece is larger than a rule's ranges, the rule matches only a part of it.
        if (matches === true && (everywhere || ranges.some((range) => (0,addresses/* holds */.v9)(range, piece))))
            return { ends, rule: denier };
    }
    ends.add('next');
    return { ends, rule: denier };
}
const OUTCOMES = {
    allow: ['allow'],
    deny: ['deny'],
    goto: ['next'],
    // For example an inspection, which allows traffic in which it finds no threat.
    other: ['allow', 'deny'],
};
/**
 * A rule, and whether it matches the outgoing connection, apart from the address; null if that cannot be determined.
 */
function about(rule, { port, network, tags, unseen, account, senders }, odd) {
    const parts = [
        protocol(rule, port),
        applies(rule.tags, tags, unseen),
        rule.accounts.length === 0 ? true : account === null ? null : rule.accounts.includes(account),
        rule.networks.length === 0 || rule.networks.includes(network),
        isFrom(senders, rule.sources),
        rule.secureTags || rule.narrowed || odd ? null : true,
    ];
    return {
        rule,
        ranges: rule.ranges.flatMap((each) => (0,addresses/* rangeOf */.be)(each) ?? []),
        everywhere: rule.ranges.length === 0,
        matches: parts.includes(false) ? false : parts.includes(null) ? null : true,
    };
}
/** Whether a rule applies to traffic from these addresses; null if it applies to only a part of them. */
function isFrom(senders, sources) {
    if (sources.length === 0)
        return true;
    const ranges = sources.flatMap((each) => (0,addresses/* rangeOf */.be)(each) ?? []);
    if (ranges.length === 0)
        return false;
    const own = senders ?? ALL;
    if ((0,addresses/* without */.FF)([own], ranges).length === 0)
        return true;
    return senders !== null && !ranges.some((range) => (0,addresses/* overlaps */.$f)(range, own)) ? false : null;
}
const ALL = { first: 0, last: 2 ** 32 - 1 };
function protocol({ protocols }, port) {
    if (protocols.length === 0)
        return true;
    return protocols.some(({ protocol: name, ports }) => {
        if (!['all', 'tcp', '6', ''].includes(name))
            return false;
        return ports.length === 0 || ports.some((each) => inPorts(each, port));
    });
}
function inPorts(text, port) {
    const [from = '', to = from] = text.split('-');
    return Number(from) <= port && port <= Number(to);
}

;// CONCATENATED MODULE: ./src/network/guesses.ts
/**
 * All possible values of properties that no field shows: other network tags of the nodes, their account, the order of
 * firewalls.
 */




/** The maximum number of combinations; with more, the result stays open. */
const MOST_GUESSES = 128;
/**
 * All combinations of unknown properties that routes and firewall rules use; empty if there are too many or nothing is
 * unknown.
 */
function guessesOf(wanted, facts, network) {
    const { nodes, unseen, account } = wanted;
    const firewalls = (0,model_fact/* knownValue */.jj)(facts.firewalls);
    const rules = firewalls?.rules ?? [];
    const routes = [...((0,model_fact/* knownValue */.jj)(facts.routes) ?? []), ...((0,model_fact/* knownValue */.jj)(facts.policyRoutes) ?? [])];
    const own = routes.filter((route) => route.network === network);
    const open = [...own, ...rules].filter(({ tags }) => applies(tags, nodes.tags, unseen) === null);
    const tags = [...new Set(open.flatMap((each) => each.tags.filter((tag) => mayHave(tag, unseen))))];
    const every = [...rules, ...(firewalls?.policies ?? []).flatMap((policy) => policy.rules)];
    // The empty text stands for an account that no rule names.
    const accounts = account === null ? ['', ...new Set(every.flatMap((rule) => rule.accounts))] : [account];
    const orders = firewalls !== undefined && hasOrder(firewalls) && facts.vpc.state !== 'known' ? [true, false] : [null];
    const senders = sendersOf(facts, network);
    const count = 2 ** tags.length * accounts.length * orders.length * senders.length;
    if (count === 1 || count > MOST_GUESSES)
        return [];
    return subsetsOf(tags).flatMap((more) => accounts.flatMap((email) => orders.flatMap((policiesFirst) => senders.map((some) => ({
        ...wanted,
        nodes: { ...nodes, tags: [...nodes.tags, ...more] },
        unseen: 'none',
        senders: some,
        account: email,
        policiesFirst,
    })))));
}
/**
 * The nodes' addresses, split by the sources of the network's policy-based routes; a single null if these make no
 * difference.
 */
function sendersOf(facts, network) {
    const own = ((0,model_fact/* knownValue */.jj)(facts.policyRoutes) ?? []).filter((route) => route.network === network);
    const all = (0,addresses/* rangeOf */.be)((0,model_fact/* knownValue */.jj)(facts.subnetwork)?.range ?? '');
    const pieces = all === null
        ? []
        : (0,addresses/* cut */.Jj)([all], own.flatMap(({ from }) => (0,addresses/* rangeOf */.be)(from) ?? []));
    return pieces.length > 1 ? pieces : [null];
}
const subsetsOf = (all) => all.reduce((sets, one) => sets.flatMap((set) => [set, [...set, one]]), [[]]);

// EXTERNAL MODULE: ./src/network/unlisted.ts
var unlisted = __webpack_require__(5174);
;// CONCATENATED MODULE: ./src/network/in-force.ts
/** All routes of a network that were read, from all sources. Pure. */




const KNOWN = new WeakMap();
/**
 * The routes that are in effect on a network, as far as they were read. They are the same for all evaluations there.
 * @param senders addresses of the nodes; null for all of their subnetwork
 */
function routesInForce(facts, network, senders) {
    const byNetwork = KNOWN.get(facts) ?? new Map();
    KNOWN.set(facts, byNetwork);
    const key = senders === null ? network : `${network} ${senders.first} ${senders.last}`;
    const known = byNetwork.get(key);
    if (known !== undefined)
        return known;
    const { routes, learned, peered, policyRoutes, subnetwork, subnetworkName } = facts;
    const region = (0,unlisted/* regionOf */.AP)(subnetworkName);
    const isFar = (0,unlisted/* learnerOf */.rU)(facts, network, region)?.region !== region;
    const found = [
        ...policies((0,model_fact/* knownValue */.jj)(policyRoutes) ?? [], network, senders ?? (0,addresses/* rangeOf */.be)((0,model_fact/* knownValue */.jj)(subnetwork)?.range ?? '')),
        ...routesOn(network, (0,model_fact/* knownValue */.jj)(routes) ?? []),
        ...routesOn(network, learned === null ? [] : ((0,model_fact/* knownValue */.jj)(learned) ?? []), isFar ? 'far' : 'own'),
        ...peered.flatMap((fact) => routesOn(network, (0,model_fact/* knownValue */.jj)(fact) ?? [], 'peer')),
    ];
    byNetwork.set(key, found);
    return found;
}
/** @param senders the addresses of the nodes; null if they are unknown */
function policies(all, network, senders) {
    return all
        .filter((each) => each.network === network)
        .flatMap(({ hop, from, to, ...own }) => {
        const [range, of] = [(0,addresses/* rangeOf */.be)(to), (0,addresses/* rangeOf */.be)(from)];
        if (range === null || of === null || (senders !== null && !(0,addresses/* overlaps */.$f)(of, senders)))
            return [];
        const isForAll = senders === null ? of.last - of.first + 1 === 2 ** 32 : (0,addresses/* holds */.v9)(of, senders);
        const route = { ...own, range: to, hop: hop === 'ordinary' ? 'network' : hop };
        return [{ route, range, rank: hop === 'ordinary' ? 'ordinary' : 'policy', partly: !isForAll }];
    });
}

;// CONCATENATED MODULE: ./src/network/nat.ts

/** Nodes pull from their primary addresses: a NAT only for secondary ranges serves pods, not nodes. */
function natOf({ nats }, network, subnetwork) {
    const here = nats.filter((nat) => nat.network === network && nat.region === (0,unlisted/* regionOf */.AP)(subnetwork));
    const own = here.map((nat) => ({ nat, serves: serves(nat, subnetwork) }));
    const first = (wanted) => own.find(({ serves: is }) => is === wanted)?.nat ?? null;
    const beside = own.find(({ nat, serves: is }) => is === false && isOfVms(nat) === true && nat.covers === LISTED);
    return { by: first(true), maybe: first(null), beside: beside?.nat ?? null };
}
const LISTED = 'LIST_OF_SUBNETWORKS';
const nat_ALL = new Set(['ALL_SUBNETWORKS_ALL_IP_RANGES', 'ALL_SUBNETWORKS_ALL_PRIMARY_IP_RANGES']);
const PRIMARY = new Set(['ALL_IP_RANGES', 'PRIMARY_IP_RANGE']);
function serves(nat, subnetwork) {
    const ofVms = isOfVms(nat);
    if (ofVms === false || nat.withoutAddress)
        return false;
    const covered = covers(nat, subnetwork);
    return covered === true ? ofVms : covered;
}
function isOfVms({ type, serves: endpoints }) {
    if (type === 'PRIVATE')
        return false;
    if (endpoints.length > 0 && !endpoints.includes('ENDPOINT_TYPE_VM'))
        return false;
    return type === 'PUBLIC' ? true : null;
}
function covers({ covers: mode, subnetworks }, subnetwork) {
    if (nat_ALL.has(mode))
        return true;
    if (mode !== LISTED)
        return mode === '' ? false : null;
    const ranges = subnetworks.filter(({ name }) => name === subnetwork).flatMap((each) => each.ranges);
    if (ranges.some((range) => PRIMARY.has(range)))
        return true;
    return ranges.every((range) => range === 'LIST_OF_SECONDARY_IP_RANGES') ? false : null;
}

;// CONCATENATED MODULE: ./src/network/walk.ts
/** Evaluates one network path from nodes to the addresses of a host. Pure. */









/** The kinds of broken paths that a route may open. */
const BY_ROUTES = new Set(['no-route', 'no-translation', 'only-mirror']);
const NONE = { kinds: [], unread: [] };
/** Evaluates routes, address translation and firewalls for a network path. */
function walked(wanted, facts, network, destination) {
    const filter = filterOfNodes(wanted, facts, network);
    const parts = partsOf(wanted, facts, network, destination, filter);
    const route = routed(wanted, facts, network, destination, parts.routed);
    const filterStep = filtered(wanted, facts, destination, parts.filtered, filter);
    const steps = [
        destination.step,
        route.step,
        wanted.nodes.privateNodes && route.direct !== false ? translated(wanted, facts, network, destination) : {},
        filterStep.step,
    ];
    const translating = wanted.nodes.privateNodes ? [facts.routers] : [];
    const unread = [facts.subnetwork, ...translating, facts.routes].filter(({ state }) => state !== 'known');
    // If the name does not resolve, nothing else matters: the facts that could not be read may contain the name.
    const nameless = destination.step.broken === undefined ? [] : (destination.step.unread ?? []);
    // A name that the network answers for itself may lead to an address inside, such as an endpoint for Google's APIs.
    const unnamed = (0,addresses/* rangeOf */.be)(wanted.host) === null ? unreadNames(facts.names) : [];
    const broken = steps.flatMap((step) => step.broken ?? []);
    // Traffic that a firewall denies never reaches a route.
    const refused = broken.some((each) => each.what === 'firewall' && !each.part);
    const hidden = broken.some(({ what }) => BY_ROUTES.has(what)) && !refused ? (0,unlisted/* unlisted */.B$)(facts) : NONE;
    const mayBeLed = hidden.unread.length > 0;
    const beyond = (route.beyond && !refused) || mayBeLed;
    const unsure = beyond || unnamed.length > 0;
    const missing = [...unread, ...nameless];
    return {
        broken,
        certain: missing.length > 0 ? 'unread' : unsure ? 'unsure' : 'yes',
        unread: missing.length > 0 ? missing : [...unnamed, ...hidden.unread],
        open: [
            ...steps,
            mayBeLed ? step_open(`A ${hidden.kinds.join(' or a ')}, which was not read, leads the nodes out`) : {},
        ].flatMap((step) => step.open ?? []),
        seen: steps.flatMap((step) => step.seen ?? []),
        instead: null,
        ipv6: mayUseIpv6(facts, network, wanted.kind) || (leadsByIpv6(broken) && hasIpv6(facts)),
        direct: route.direct === true && broken.length === 0,
        depends: route.depends || filterStep.depends,
        beyond,
        forSome: false,
    };
}
function filterOfNodes({ port, nodes, unseen, account, policiesFirst, senders: some }, { firewalls, vpc, subnetwork }, network) {
    if (firewalls.state !== 'known')
        return null;
    const order = policiesFirst ?? (0,model_fact/* knownValue */.jj)(vpc)?.policiesFirst ?? null;
    const senders = some ?? (0,addresses/* rangeOf */.be)((0,model_fact/* knownValue */.jj)(subnetwork)?.range ?? '');
    return filterOf(firewalls.value, { port, network, tags: nodes.tags, unseen, account, senders }, order);
}
/**
 * Evaluates routes and firewalls together, by pieces of the addresses that each route and rule contains completely or
 * not at all. A firewall rule for addresses without a route changes nothing, and neither does a missing route for
 * addresses that a firewall denies.
 */
function partsOf({ nodes, unseen, senders }, facts, network, { ranges, kind }, filter) {
    const { routes } = facts;
    const known = routesInForce(facts, network, senders);
    const pieces = (0,addresses/* cut */.Jj)(ranges, [...known.map(({ range }) => range), ...(filter?.ranges ?? [])]);
    const mayBeLed = (0,unlisted/* unlisted */.B$)(facts).unread.length > 0;
    const nodesTags = { tags: nodes.tags, unseen };
    const isOpen = (piece) => filter?.passage([piece]).is !== 'denied';
    const isNowhere = (piece) => {
        const leads = leadsTo([piece], known, nodesTags);
        return leads.to === 'nowhere' && !(kind === 'given' && leads.inside);
    };
    const allowed = pieces.filter(isOpen);
    const led = routes.state !== 'known' || mayBeLed ? pieces : pieces.filter((piece) => !isNowhere(piece));
    const whole = allowed.length === 0 || led.length === 0 || led.some(isOpen);
    return { routed: allowed.length === 0 ? pieces : allowed, filtered: whole ? pieces : led };
}
/** @param pieces the relevant pieces of the addresses */
function routed({ host, nodes, unseen, senders }, facts, network, { ranges, text, kind }, pieces) {
    const { routes, learned } = facts;
    const sure = { direct: true, beyond: false, depends: false };
    if (ranges.length === 0)
        return { ...sure, step: {}, direct: false };
    if (routes.state !== 'known')
        return {
            ...sure,
            step: step_open(`A route of the network leads the nodes to ${host} by the default internet gateway`, [routes]),
        };
    const leads = leadsTo(pieces, routesInForce(facts, network, senders), { tags: nodes.tags, unseen });
    switch (leads.to) {
        case 'gateway':
            return {
                ...sure,
                step: {
                    seen: [{ source: routes.from, detail: leads.by }],
                    open: notElsewhere(facts, host),
                },
            };
        case 'other':
            return {
                ...sure,
                step: step_open(`What the network sends traffic for ${host} to reaches it: ${leads.by}`, [], true),
                direct: false,
            };
        case 'unsure':
            return {
                step: step_open(`The nodes reach ${host} by whichever route is in force for it: ${leads.by}`, [], true),
                direct: null,
                beyond: leads.beyond,
                depends: true,
            };
        case 'nowhere': {
            if (kind === 'given' && leads.inside)
                return {
                    ...sure,
                    step: step_open(`The nodes reach ${host} at its address, in a subnet of their network`, [], true),
                    direct: false,
                };
            if (learned !== null && learned.state !== 'known')
                return {
                    step: step_open(`A route that a router of the network learns by BGP leads to ${host}`, [learned]),
                    direct: null,
                    beyond: true,
                    depends: false,
                };
            const part = sizeOf(pieces) < sizeOf(ranges);
            const detail = `no route of ${network} leads ${part ? 'the rest of ' : 'to '}${text} ${part ? 'anywhere' : 'by the default internet gateway'}`;
            return {
                ...sure,
                step: { broken: { what: 'no-route', range: text, part }, seen: [{ source: routes.from, detail }] },
            };
        }
    }
}
/** The assumption that no unread route has precedence over the listed routes. */
function notElsewhere(facts, host) {
    const { kinds, unread } = (0,unlisted/* unlisted */.B$)(facts);
    const what = `takes what the nodes send to ${host} elsewhere`;
    const { open: lines = [] } = kinds.length === 0 ? {} : step_open(`No ${kinds.join(', and no ')} ${what}`, unread);
    if (!(0,unlisted/* isOff */.gK)(facts.policyRoutes))
        return lines;
    const off = `No policy-based route ${what}: none could be listed, as the Network Connectivity API is off in the network's project`;
    return [...lines, { text: off, unread: [], beyondReading: true, serviceOff: true }];
}
const sizeOf = (ranges) => ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0);
/**
 * How nodes without external addresses reach the host: Private Google Access for Google's addresses, Cloud NAT for all.
 */
function translated({ kind, host, nodes }, facts, network, destination) {
    if (destination.ranges.length === 0)
        return {};
    const name = facts.subnetworkName;
    const access = (0,model_fact/* knownValue */.jj)(facts.subnetwork)?.privateGoogleAccess;
    const reachable = kind === 'google';
    const ofSubnetwork = (value) => ({
        source: fromOf(facts.subnetwork),
        detail: `privateIpGoogleAccess: ${String(value)}`,
    });
    if (reachable && access === true)
        return { seen: [ofSubnetwork(true)] };
    const off = reachable && access === false ? [ofSubnetwork(false)] : [];
    const lacking = reachable && access === undefined
        ? [
            {
                text: `Private Google Access is on for ${name}, or a Cloud NAT serves it`,
                unread: [facts.subnetwork],
                beyondReading: false,
            },
        ]
        : [];
    if (facts.routers.state !== 'known') {
        const text = `A Cloud NAT serves the nodes' addresses in ${name}`;
        return { seen: off, open: [...lacking, { text, unread: [facts.routers], beyondReading: false }] };
    }
    const { by, maybe, beside } = natOf(facts.routers.value, network, name);
    if (by !== null) {
        const detail = `nats[${by.name}] of router ${by.router}: ${by.covers}`;
        return { seen: [{ source: facts.routers.from, detail }] };
    }
    if (maybe !== null)
        return {
            seen: off,
            open: [
                ...lacking,
                ...(step_open(`The Cloud NAT ${maybe.name} of router ${maybe.router} serves ${name}: it has settings that this version does not know`).open ?? []),
            ],
        };
    const none = {
        source: facts.routers.from,
        detail: `no Cloud NAT of ${nodes.network ?? network} serves the primary addresses of ${name}`,
    };
    if (lacking.length > 0)
        return { open: lacking, seen: [none] };
    if (kind === 'hub' && access !== false) {
        if (access === undefined)
            return {
                ...step_open(`A mirror of ${host} that Private Google Access reaches holds the image`, [facts.subnetwork]),
                seen: [none],
            };
        return { broken: { what: 'only-mirror', beside }, seen: [ofSubnetwork(true), none] };
    }
    return { broken: { what: 'no-translation', google: reachable, beside }, seen: [...off, none] };
}
/** @param pieces the relevant pieces of the addresses */
function filtered({ host, port }, { firewalls, vpc }, { ranges, text }, pieces, filter) {
    if (ranges.length === 0)
        return { step: {}, depends: false };
    if (firewalls.state !== 'known' || filter === null)
        return { step: step_open(`No firewall keeps the nodes from ${host}`, [firewalls]), depends: false };
    const result = filter.passage(pieces);
    switch (result.is) {
        case 'allowed':
            return { step: { seen: [{ source: firewalls.from, detail: `TCP ${String(port)} may leave` }] }, depends: false };
        case 'denied': {
            const { by: rule, of: policy } = result;
            const part = sizeOf(pieces) < sizeOf(ranges);
            const detail = `${policy === null ? 'rule' : `policy ${policy.name}, rule`} ${rule.name} denies TCP ${String(port)} to ${rule.ranges.join(', ') || 'all addresses'}`;
            const broken = { what: 'firewall', rule, policy, port, range: text, part };
            return { step: { broken, seen: [{ source: firewalls.from, detail }] }, depends: false };
        }
        case 'unsure':
            return {
                step: step_open(`The firewalls let the nodes reach ${host}, which depends on its addresses or on what no field shows: ${result.by}`, vpc.state === 'known' ? [] : [vpc]),
                depends: true,
            };
    }
}
const leadsByIpv6 = (broken) => broken.some((each) => each.what === 'no-name' && each.byIpv6);
const hasIpv6 = ({ subnetwork }) => ((0,model_fact/* knownValue */.jj)(subnetwork)?.stack ?? 'IPV4_ONLY') !== 'IPV4_ONLY';
/**
 * Whether nodes may use IPv6: with external addresses and a route for them, or to Google's services if the subnetwork
 * allows it.
 */
function mayUseIpv6({ routes, subnetwork }, network, kind) {
    if (subnetwork.state !== 'known' || subnetwork.value.stack === 'IPV4_ONLY')
        return false;
    if (kind === 'google' && subnetwork.value.googleByIpv6)
        return true;
    if (subnetwork.value.ipv6Access === 'INTERNAL')
        return false;
    return (routes.state !== 'known' ||
        routes.value.some(({ network: of, range, hop }) => of === network && range.includes(':') && hop !== 'network'));
}
const fromOf = (fact) => (fact.state === 'blocked' ? fact.by.from : fact.from);

;// CONCATENATED MODULE: ./src/network/way.ts
/**
 * The network path from nodes without external addresses to an image's host (docs/GOOGLE.md#the-way-of-private-nodes).
 * Pure.
 */




/** Evaluates the network path to a registry host. */
function wayTo(wanted, facts) {
    const subnetwork = (0,model_fact/* knownValue */.jj)(facts.subnetwork);
    const network = subnetwork?.network ?? wanted.nodes.network ?? '';
    const destination = destinationOf(wanted, facts.names, network);
    const usual = decided(wanted, facts, network, destination);
    const others = wanted.kind === 'google' ? GOOGLE_ONLY : [];
    if (usual.broken.length === 0) {
        // A zone that was not read may lead to Google's own addresses, to which the network may have no open path.
        const closed = destination.kind === 'internet' ? others.filter((other) => isClosed(other, wanted, facts, network)) : [];
        if (closed.length === 0)
            return usual;
        const text = `No private DNS zone that another project binds to the network leads ${wanted.host} to ${closed.map((other) => other.text).join(' or ')}, to which the way is closed`;
        return { ...usual, open: [...usual.open, { text, unread: [], beyondReading: true }] };
    }
    const doubted = { ...usual, certain: usual.certain === 'yes' ? 'unsure' : usual.certain };
    if (destination.kind === 'elsewhere') {
        const ways = others.map((other) => decided(wanted, facts, network, { ...other, step: destination.step }));
        return ways.find(({ broken }) => broken.length === 0) ?? doubted;
    }
    // A zone that was not read may lead to Google's own addresses, to which the network may have an open path.
    const [hidden] = destination.kind === 'internet'
        ? others
            .map((other) => ({ text: other.text, way: decided(wanted, facts, network, other) }))
            .filter(({ way }) => way.broken.length === 0 || way.beyond || way.forSome)
            .sort((a, b) => a.way.broken.length - b.way.broken.length)
        : [];
    if (hidden === undefined)
        return usual;
    const isOpen = hidden.way.broken.length === 0;
    if (isOpen && unreadNames(facts.names).length > 0)
        return { ...usual, broken: [] };
    const text = `A private DNS zone that was not found leads ${wanted.host} to ${hidden.text}, to which the way ${isOpen ? 'is' : 'may be'} open`;
    const instead = isOpen ? hidden.text : null;
    return { ...doubted, instead, open: [...usual.open, { text, unread: [], beyondReading: true }] };
}
function isClosed(destination, wanted, facts, network) {
    const { broken, certain, forSome } = decided(wanted, facts, network, destination);
    return broken.length > 0 && certain !== 'unread' && !forSome;
}
/**
 * Evaluates the path for all possible values of unknown properties of the nodes. It is closed or open if that is the
 * result for all of them. It is not determined if routes certainly lead some of the nodes nowhere, for example those
 * with some of the addresses of their subnetwork.
 */
function decided(wanted, facts, network, destination) {
    const usual = walked(wanted, facts, network, destination);
    const [guess, ...others] = usual.depends ? guessesOf(wanted, facts, network) : [];
    if (guess === undefined)
        return usual;
    const first = walked(guess, facts, network, destination);
    const isOpen = ({ broken, depends, open }) => broken.length === 0 && !depends && open.length === first.open.length;
    let [worst, isClosed, isAlwaysOpen] = [first, first.broken.length > 0, isOpen(first)];
    let lost = isLost(first) ? first : null;
    for (const other of others) {
        if (!isClosed && !isAlwaysOpen && lost !== null)
            break;
        const way = walked(other, facts, network, destination);
        isClosed &&= way.broken.length > 0;
        isAlwaysOpen &&= isOpen(way);
        if (DOUBTS.indexOf(way.certain) > DOUBTS.indexOf(worst.certain))
            worst = way;
        lost ??= isLost(way) ? way : null;
    }
    if (isClosed)
        return worst;
    if (isAlwaysOpen)
        return first;
    if (lost === null || usual.broken.length > 0)
        return usual;
    return { ...usual, broken: lost.broken, seen: lost.seen, certain: 'unsure', forSome: true };
}
/** Whether a path is certainly broken, and only by routes: for firewalls, a pass lists its assumptions instead. */
const isLost = ({ broken, certain }) => certain === 'yes' && broken.length > 0 && broken.every(({ what }) => BY_ROUTES.has(what));
const DOUBTS = ['yes', 'unsure', 'unread'];

;// CONCATENATED MODULE: ./src/checks/network-path-fix.ts

/** Fixes everything that breaks a path: the smallest change for each cause. */
function fixOfWay(broken, place) {
    const fixes = broken.map((each) => fixFor(each, place));
    const [first = (0,src_fixes/* enablePrivateGoogleAccess */.s5)(place.subnetwork), ...more] = fixes;
    return (0,src_fixes/* together */.bs)([first, ...more]);
}
function fixFor(broken, { host, network, subnetwork }) {
    switch (broken.what) {
        case 'no-translation':
            return broken.google ? (0,src_fixes/* enablePrivateGoogleAccess */.s5)(subnetwork) : (0,src_fixes/* addNat */.Hq)(subnetwork, network, broken.beside);
        case 'only-mirror':
            return (0,src_fixes/* addNat */.Hq)(subnetwork, network, broken.beside);
        case 'no-route':
            return (0,src_fixes/* addRoute */.h2)(network, broken.range);
        case 'firewall':
            return (0,src_fixes/* allowEgress */.N6)({
                network,
                region: subnetwork.split('/')[3] ?? '',
                host,
                port: broken.port,
                range: broken.range,
                rule: broken.rule,
                policy: broken.policy,
            });
        case 'no-name':
            return (0,src_fixes/* addRecord */.$1)(broken);
    }
}

;// CONCATENATED MODULE: ./src/checks/network-path.ts










const network_path_CODES = {
    'external-addresses': ({ pool, host }) => `Nodes of ${pool} have external addresses: they reach ${host} over the internet`,
    'way-found': ({ pool, host, by }) => `Nodes of ${pool} have no external addresses, and reach ${host}: ${by.join('; ')}`,
    'way-assumed': ({ pool, host }) => `Nothing that was read keeps the nodes of ${pool} from ${host}`,
    'no-google-access': ({ pool, host, subnetwork }) => `Nodes of ${pool} have no external addresses and no way to ${host}: Private Google Access is off in the subnetwork ${subnetwork}, and no Cloud NAT serves it`,
    'no-nat': ({ pool, host, subnetwork }) => `Nodes of ${pool} have no external addresses and no way to ${host}: no Cloud NAT serves the subnetwork ${subnetwork}, and Private Google Access does not lead there`,
    'only-mirror': ({ pool, host, subnetwork }) => `Nodes of ${pool} have no external addresses, and no Cloud NAT serves the subnetwork ${subnetwork}: they reach only those images of ${host} that mirror.gcr.io holds at the time`,
    'no-route': ({ pool, host, network, range }) => `Nodes of ${pool} have no way to ${host}: no route of the network ${network} leads ${range} to the default internet gateway`,
    firewall: ({ pool, host, rule, policy }) => `A firewall keeps the nodes of ${pool} from ${host}: ${policy === null ? '' : `policy ${policy}, `}rule ${rule}`,
    'closed-in-parts': ({ pool, host, parts }) => `Every address that ${host} may have is closed to the nodes of ${pool}: ${parts.join('; ')}`,
    'no-name': ({ pool, host, zone, why }) => `Nodes of ${pool} find no address of ${host}: the private DNS zone ${zone} of their network answers for it, and ${why}`,
    unsure: ({ pool, host, why }) => `Whether nodes of ${pool} reach ${host} could not be determined: ${why}`,
};
const network_path_find = (0,finding_builder/* findingsOf */.WX)('network-path', 'gate', network_path_CODES);
/** Do nodes reach the image's host? Nodes with external addresses do; for others it depends on the network. */
const networkPath = (0,check/* checkOf */.E)(network_path_find, {
    title: 'The nodes can reach the registry over the network',
    subject: 'pool on host',
    traits: { observed: 'always', ofPull: true, mirror: 'pool' },
    judge: ofImage((image, facts) => perPool(network_path_find, facts, (pool, cluster) => trusting(image.host, pool.pool, cluster, network_path_judgePool(image.host, pool, cluster)))),
});
function network_path_judgePool(host, facts, cluster) {
    const { pool, network } = facts;
    const nodes = pool.network;
    const about = { pool: pool.name };
    const args = { pool: pool.name, host };
    const said = nodes === null ? '' : `: private nodes ${nodes.privateNodes ? 'on' : 'off'}`;
    const listed = (says) => (0,finding_builder/* evidence */.MX)('listed', says, `container ${(0,model_cluster/* clusterPath */.Sf)(cluster)}`, `nodePools[${pool.name}]${said}`);
    const outside = (assumptions = []) => network_path_find.pass('external-addresses', args, { ...about, evidence: listed('pass'), assumptions });
    if (nodes?.privateNodes === false && network === null)
        return outside();
    const assumed = (assumptions, seen = []) => network_path_find.pass('way-assumed', args, { ...about, evidence: [...listed('pass'), ...seen], assumptions });
    if (nodes === null || network === null)
        return assumed([network_path_find.assume(`The network of the nodes of ${pool.name}, which was not read, leads to ${host}`)]);
    // Firewall rules may select the nodes by their service account.
    const account = (0,model_fact/* knownValue */.jj)(facts.nodes)?.email ?? null;
    const way = wayTo((0,wanted/* wantedOf */.L)(host, pool, nodes, account, cluster), network);
    const seen = (says) => way.seen.flatMap(({ source, detail }) => (0,finding_builder/* evidence */.MX)('listed', says, source, detail));
    const open = way.open.map(({ text, unread, beyondReading }) => network_path_find.assume(text, (0,need/* distinctNeeds */.Qs)(unread.flatMap(finding_builder/* needsOf */.hN)), beyondReading));
    const [first] = way.broken;
    if (first === undefined && !nodes.privateNodes && way.direct)
        return outside(open);
    if (first === undefined) {
        const by = way.seen.map(({ detail }) => detail);
        if (!way.direct || !way.open.every(({ serviceOff }) => serviceOff === true))
            return assumed(open, seen('pass'));
        const proof = [...listed('pass'), ...seen('pass')];
        return network_path_find.pass('way-found', { ...args, by }, { ...about, evidence: proof, assumptions: open });
    }
    const place = placeOf(host, pool, network);
    const failing = failure(way.broken, place, {
        ...about,
        evidence: [...listed('fail'), ...seen('fail')],
        assumptions: open,
        fix: way.instead === null ? fixOfWay(way.broken, place) : (0,src_fixes/* addZone */.aP)(host, place.network, way.instead),
    });
    const needs = (0,need/* distinctNeeds */.Qs)(way.unread.flatMap(finding_builder/* needsOf */.hN));
    if (way.certain === 'unread')
        return assumed([
            network_path_find.assume(`What could not be read of the network makes up for this: ${failing.message}`, needs),
            ...open,
        ]);
    const { evidence: proof, fix } = failing;
    if (first.what === 'only-mirror')
        return network_path_find.unknown('only-mirror', onWay(place), { ...about, evidence: proof, fix });
    if (way.certain === 'yes' && !way.ipv6)
        return failing;
    const doubts = way.ipv6 ? ['the subnetwork has IPv6, too, which may carry it'] : [];
    const why = [failing.message, ...way.open.map(({ text }) => text), ...doubts].join('; ');
    return network_path_find.unknown('unsure', { ...args, why }, { ...about, needs, evidence: proof, fix });
}
/**
 * A registry with a private certificate authority can be reached if the nodes trust the right one, which is not read
 * here.
 */
function trusting(host, { name, authorities }, { project }, finding) {
    const own = authorities.find(({ hosts }) => hosts.includes(host.toLowerCase()));
    if (own === undefined || finding.status !== 'pass')
        return finding;
    const text = `The certificate authority that nodes of ${name} trust for ${host} (${own.secret ?? 'a secret of Secret Manager'}) is that of its certificate, and their account may read it`;
    const needs = [(0,need/* need */.$B)('container.pods.create', `projects/${project}`, 'verify')];
    return { ...finding, assumptions: [...finding.assumptions, network_path_find.assume(text, needs)] };
}
function placeOf(host, pool, facts) {
    const network = (0,model_fact/* knownValue */.jj)(facts.subnetwork)?.network ?? pool.network?.network ?? '';
    return { pool: pool.name, host, network, subnetwork: facts.subnetworkName };
}
/** The causes that each close a part of the addresses, firewalls first. */
function network_path_partsOf(all, network) {
    const rules = all.flatMap((each) => (each.what === 'firewall' ? [each] : []));
    return [
        ...rules.map(({ rule, policy }) => `a firewall denies some (${policy === null ? '' : `policy ${policy.name}, `}rule ${rule.name})`),
        ...(all.some(({ what }) => what === 'no-route') ? [`no route of the network ${network} leads to the others`] : []),
    ];
}
const onWay = ({ pool, host, subnetwork }) => ({ pool, host, subnetwork });
function failure(all, place, more) {
    const { pool, host, network } = place;
    const [broken] = all;
    if (broken === undefined || ('part' in broken && broken.part))
        return network_path_find.fail('closed-in-parts', { pool, host, parts: network_path_partsOf(all, network) }, more);
    switch (broken.what) {
        case 'no-translation':
            return network_path_find.fail(broken.google ? 'no-google-access' : 'no-nat', onWay(place), more);
        case 'only-mirror':
            return network_path_find.fail('only-mirror', onWay(place), more);
        case 'no-route':
            return network_path_find.fail('no-route', { pool, host, network, range: broken.range }, more);
        case 'firewall':
            return network_path_find.fail('firewall', { pool, host, rule: broken.rule.name, policy: broken.policy?.name ?? null }, more);
        case 'no-name':
            return network_path_find.fail('no-name', { pool, host, zone: broken.zone, why: broken.why }, more);
    }
}

;// CONCATENATED MODULE: ./src/checks/node-image-type.ts





const node_image_type_CODES = {
    containerd: ({ pool, type }) => `Nodes of ${pool} run containerd (${type})`,
    docker: ({ pool, type, better }) => `Nodes of ${pool} run Docker (${type}); GKE has no such node images from 1.24 on: change to ${better}`,
    'image-unsaid': ({ pool }) => `The API does not say the node image of ${pool}`,
    custom: ({ pool }) => `Nodes of ${pool} have a custom image, whose runtime the API does not say`,
    'runtime-not-known': ({ type }) => `The runtime of node image ${type} is not known`,
};
const node_image_type_find = (0,finding_builder/* findingsOf */.WX)('node-image-type', 'advice', node_image_type_CODES);
/** Do the nodes run containerd? */
const nodeImageType = (0,check/* checkOf */.E)(node_image_type_find, {
    title: 'The node image has containerd',
    subject: 'pool',
    traits: {},
    judge: ofImage((_, facts) => perPool(node_image_type_find, facts, ({ pool }, cluster) => node_image_type_judgePool(pool, cluster, facts))),
});
function node_image_type_judgePool(facts, cluster, { cluster: { cluster: fact } }) {
    const { name: pool, imageType: type } = facts;
    if (type === null)
        return node_image_type_find.skip('image-unsaid', { pool }, { pool });
    const from = fact.state === 'known' ? fact.from : '';
    const proof = (says) => (0,finding_builder/* evidence */.MX)('listed', says, from, `nodePools[${pool}].config.imageType: ${type}`);
    const known = type.toUpperCase();
    if ((0,model_cluster/* hasDocker */.pp)(facts)) {
        const fix = (0,src_fixes/* useContainerdImage */.I2)(cluster, facts);
        return node_image_type_find.warn('docker', { pool, type, better: (0,src_fixes/* containerdImageOf */.I3)(facts) }, { pool, evidence: proof('fail'), fix });
    }
    if (known.endsWith('_CONTAINERD'))
        return node_image_type_find.pass('containerd', { pool, type }, { pool, evidence: proof('pass') });
    return known === 'CUSTOM'
        ? node_image_type_find.skip('custom', { pool }, { pool })
        : node_image_type_find.skip('runtime-not-known', { pool, type }, { pool });
}

// EXTERNAL MODULE: ./src/model/pool-account.ts
var pool_account = __webpack_require__(1721);
;// CONCATENATED MODULE: ./src/checks/node-service-account.ts






const node_service_account_CODES = {
    enabled: ({ email }) => `The nodes' service account ${email} exists and is enabled`,
    disabled: ({ email }) => `The nodes' service account ${email} is disabled`,
    absent: ({ email, answer }) => `The nodes' service account ${email} does not exist: ${answer}`,
    'other-principal': ({ principal }) => `${principal} pulls, not the node's service account`,
};
const node_service_account_find = (0,finding_builder/* findingsOf */.WX)('node-service-account', 'gate', node_service_account_CODES);
/** Does the nodes' service account exist, and is it enabled? Otherwise the node gets no token. */
const nodeServiceAccount = (0,check/* checkOf */.E)(node_service_account_find, {
    title: "The nodes' service account exists and is enabled",
    subject: 'identity',
    traits: {
        probe: 'always',
        explainsRefusal: 'failing',
        observed: 'always',
        nodeRoute: true,
        ofAccount: true,
        ofPull: true,
        mirror: 'pool',
        spreads: 'account',
    },
    // Nodes send the token of their account only to Google's registries.
    judge: ofArtifactRegistry(node_service_account_find, (_, facts) => perPool(node_service_account_find, facts, (pool) => node_service_account_judgePool(pool, facts))),
});
function node_service_account_judgePool({ account, nodes, ...facts }, { target }) {
    const { name: pool, serviceAccount } = facts.pool;
    if (account === null)
        return node_service_account_find.skip('other-principal', { principal: target.principal ?? 'Another principal' }, { pool });
    const known = (0,model_fact/* knownValue */.jj)(nodes);
    const email = known?.email ?? '';
    return node_service_account_find.match(account, known === undefined ? unresolved(pool, serviceAccount) : `The nodes' service account ${email}`, {
        known: (value, from) => {
            const proof = (says) => (0,finding_builder/* evidence */.MX)('listed', says, from, `disabled: ${String(value.disabled)}`);
            return value.disabled
                ? node_service_account_find.fail('disabled', { email: value.email }, { pool, evidence: proof('fail'), fix: (0,src_fixes/* enableAccount */.Zq)(value.email, value.project) })
                : node_service_account_find.pass('enabled', { email: value.email }, { pool, evidence: proof('pass') });
        },
        absent: (fact) => node_service_account_find.fail('absent', { email, answer: (0,finding_builder/* said */.ag)(fact) }, {
            pool,
            evidence: (0,finding_builder/* evidence */.MX)('listed', 'fail', fact.from, fact.detail),
            fix: (0,src_fixes/* undeleteAccount */.eG)(email, known?.project ?? '-'),
        }),
    }, { pool });
}
/** An account with an unknown e-mail address, at the start of a sentence. */
const unresolved = (pool, { kind }) => `The service account of node pool ${pool}${kind === 'default' ? ', the Compute Engine default service account,' : ''}`;

// EXTERNAL MODULE: ./src/access/deny.ts
var deny = __webpack_require__(6402);
// EXTERNAL MODULE: ./src/access/held.ts
var held = __webpack_require__(4587);
// EXTERNAL MODULE: ./src/access/roles.ts + 1 modules
var roles = __webpack_require__(5118);
;// CONCATENATED MODULE: ./src/access/near-grants.ts




/** Cloud Storage's roles let nodes pull from Container Registry, which has been shut down. */
const STORAGE_ROLE = 'roles/storage.';
/** The number of bindings that are reported. */
const MOST = 3;
/**
 * Bindings that name the principal but do not let it pull: their condition does not hold, they name a deleted account
 * of the same name, or their role belongs to Cloud Storage.
 * @returns one clause for each, up to three
 */
function nearGrants(question) {
    const around = (0,evaluate/* surroundings */.i)(question);
    const told = [];
    for (const level of question.levels) {
        if (level.policy.state !== 'known')
            continue;
        for (const { role, members, condition } of level.policy.value.bindings) {
            if (told.length === MOST)
                return told;
            const given = (to) => `${role} to ${to} on ${near_grants_placeOf(level)}`;
            const { coverage, entry } = (0,access_members/* coveredBy */.UJ)(members, question.principal, around);
            const pulls = (0,roles/* roleHolds */.Z)(role, question.facts).holds === 'yes';
            const gone = members.find((member) => isGone(member, question.principal));
            if (coverage.covers === 'yes' && pulls && (0,held/* heldBy */.V)(condition, question, 'allow').holds === false)
                told.push(`${given(entry)} does not hold: ${condition?.expression ?? ''}`);
            else if (coverage.covers === 'yes' && !pulls && role.startsWith(STORAGE_ROLE))
                told.push(`${given(entry)} is of Cloud Storage, and lets nobody pull from Artifact Registry`);
            else if (pulls && gone !== undefined)
                told.push(`${given(gone)} names an account that was deleted, not the one that has its name now`);
        }
    }
    return told;
}
/** `deleted:serviceAccount:E?uid=N`, a deleted account of the same name (https://cloud.google.com/iam/docs/principal-identifiers). */
const isGone = (member, principal) => member.trim().toLowerCase().startsWith(`deleted:${principal.toLowerCase()}?uid=`);
const near_grants_placeOf = (level) => (level.kind === 'repository' ? 'the repository' : level.resource);

// EXTERNAL MODULE: ./src/access/deny-principals.ts
var deny_principals = __webpack_require__(716);
// EXTERNAL MODULE: ./src/fixes/shell.ts
var shell = __webpack_require__(5093);
// EXTERNAL MODULE: ./src/model/shell.ts
var model_shell = __webpack_require__(843);
;// CONCATENATED MODULE: ./src/checks/deny-exception.ts






/** The fix if a refusal may come from deny policies that were not read: those of the project and of its ancestors. */
const lookForDeny = (principal, project) => ({
    summary: `No grant helps: have whoever administers the deny policies and principal access boundaries above project ${project} let ${principal} pull; the command lists the deny policies of the project itself`,
    commands: [
        (0,shell/* gcloud */.J)(['iam', 'policies', 'list'], {
            'attachment-point': `cloudresourcemanager.googleapis.com/projects/${project}`,
            kind: 'denypolicies',
        }),
    ],
    terraform: null,
    url: 'https://cloud.google.com/iam/docs/deny-access',
});
/** An exception for one principal in the rule that denies it. The rule still denies everybody else. */
function exceptFromDeny({ level, policy, rule }, principal, facts) {
    const id = (0,deny/* policyId */.iT)(policy.name);
    const file = `${id}.json`;
    const exception = (0,deny_principals/* inDenyPolicy */.I4)(principal, (0,model_fact/* knownValue */.jj)(facts.cluster.project) ?? null);
    const added = `.rules[${rule}].denyRule.exceptionPrincipals += [${JSON.stringify(exception)}]`;
    const of = { 'attachment-point': `cloudresourcemanager.googleapis.com/${level.resource}`, kind: 'denypolicies' };
    const fill = exception.includes(deny_principals/* PROJECT_NUMBER */.eJ)
        ? `; first put the number of its project in place of ${deny_principals/* PROJECT_NUMBER */.eJ}`
        : '';
    return {
        summary: `Exempt this principal from rule ${rule + 1} of deny policy ${id} on ${level.resource}: the first command writes the policy with the exception (by jq), the second one puts it in force; it can take minutes to reach every server${fill}`,
        commands: [
            `${(0,shell/* gcloud */.J)(['iam', 'policies', 'get', id], { ...of, format: 'json' })} | jq ${(0,model_shell/* shellQuote */.Z)(added)} > ${(0,model_shell/* shellQuote */.Z)(file)}`,
            (0,shell/* gcloud */.J)(['iam', 'policies', 'update', id], { ...of, 'policy-file': file }),
        ],
        terraform: null,
        url: 'https://cloud.google.com/iam/docs/deny-access',
    };
}

;// CONCATENATED MODULE: ./src/checks/pull-permission-assumptions.ts
/** The assumptions of a `pass` of `pull-permission`. */





const { assume } = (0,finding_builder/* findingsOf */.WX)('pull-permission', 'gate', {});
/** A level with a policy that could not be read, while a grant was found on another level. */
const assumedLevel = (level) => assume(`Nothing on ${level.resource} takes the permission away; its policy could not be read`, (0,finding_builder/* needsOf */.hN)(level.policy));
/** Deny policies that could not be read, all levels in one assumption. */
function assumedDeny(principal, unread) {
    if (unread.length === 0)
        return [];
    const resources = unread.map(({ resource }) => resource).join(', ');
    return [
        assume(`No deny policy on ${resources} takes ${iam/* PULL_PERMISSION */.O} from ${principal}; they could not be read`, (0,need/* distinctNeeds */.Qs)(unread.flatMap(({ policies }) => (0,finding_builder/* needsOf */.hN)(policies)))),
    ];
}
/** Deny policies, if it is unknown who pulls on the pool. */
const assumedOfWhoeverPulls = ({ pool, puller: { principal } }) => assume(`No deny policy takes ${iam/* PULL_PERMISSION */.O} from whoever pulls on node pool ${pool.name}, who is not known`, (0,finding_builder/* needsOf */.hN)(principal));
/**
 * The assumptions that decided a condition.
 * @param needs to pull as the identity, which shows whether the service evaluates the resource's attributes
 */
const assumedConditions = ({ assumed }, needs) => assumed.map(({ text, beyondReading }) => assume(text, beyondReading ? [] : needs, beyondReading));
/**
 * The account may have been deleted and created again under its name: nodes keep the identity of the account that they
 * were created with (https://cloud.google.com/iam/docs/service-accounts-delete-undelete). A binding still names the
 * deleted one.
 * @param needs to pull as the identity, which shows it
 */
function assumedRemade({ pool, account }, levels, needs) {
    if (account?.state !== 'known')
        return [];
    const { email, uniqueId } = account.value;
    const gone = `deleted:serviceaccount:${email.toLowerCase()}?uid=`;
    const named = levels.find(({ policy }) => policy.state === 'known' &&
        deletedIn(policy.value).some((written) => written.startsWith(gone) && written !== `${gone}${uniqueId}`));
    if (named === undefined)
        return [];
    return [
        assume(`The nodes of ${pool.name} were made after ${email} was made again: the policy of ${named.resource} still names one that was deleted, and older nodes keep its identity`, needs),
    ];
}
const DELETED = new WeakMap();
/** The deleted accounts that a policy names. Cached, because hundreds of accounts are looked up in it. */
function deletedIn(policy) {
    const known = DELETED.get(policy);
    if (known !== undefined)
        return known;
    const members = policy.bindings.flatMap((binding) => binding.members.map((member) => member.trim().toLowerCase()));
    const deleted = members.filter((member) => member.startsWith('deleted:serviceaccount:'));
    DELETED.set(policy, deleted);
    return deleted;
}
/**
 * The assumption that no perimeter blocks the way, unless perimeters were requested: then `repository` reports their
 * effect. Also that no principal access boundary blocks it; boundaries are read with `--strict`.
 * @param needs to pull as the identity, which shows whether a boundary keeps it out
 */
function perimeter({ repository, cluster, facts }, needs) {
    const { boundaries } = facts;
    if (facts.perimeters !== null && boundaries !== null)
        return boundary({ repository, cluster }, boundaries, needs);
    const text = facts.perimeters !== null
        ? `No principal access boundary policy keeps whoever pulls on ${cluster.name} from ${repository.name}; none was read`
        : `VPC Service Controls and principal access boundary policies let the nodes of ${cluster.name} reach ${repository.name}; --strict reads the perimeters`;
    return [assume(text, [], true)];
}
/**
 * A boundary that lists an ancestor of the repository keeps nobody from it. One that does not may: whether it is bound
 * to the identity that pulls is not read, and Google does not document for every version of its rules which permissions
 * it blocks (https://cloud.google.com/iam/docs/pab-blocked-permissions).
 */
function boundary({ repository, cluster }, { policies, around }, needs) {
    if (policies.state !== 'known' || (policies.value.length > 0 && around.state !== 'known')) {
        const unread = policies.state !== 'known' ? policies : around;
        const what = policies.state !== 'known' ? 'they' : 'what the repository stands below';
        const text = `No principal access boundary policy keeps whoever pulls on ${cluster.name} from ${repository.name}: ${what} could not be read`;
        const told = (0,finding_builder/* needsOf */.hN)(unread);
        return [assume(text, told.length > 0 ? told : needs)];
    }
    const above = (0,model_fact/* knownValue */.jj)(around) ?? [];
    const shut = policies.value.filter(({ resources }) => !resources.some((each) => above.includes(each)));
    if (shut.length === 0)
        return [];
    const names = shut.map(({ name }) => name.split('/').at(-1) ?? name).sort();
    const more = names.length > pull_permission_assumptions_MOST_NAMED ? ` and ${String(names.length - pull_permission_assumptions_MOST_NAMED)} more` : '';
    const text = `The principal access boundary policy ${names.slice(0, pull_permission_assumptions_MOST_NAMED).join(', ')}${more}, which does not list the project of ${repository.name}, does not keep whoever pulls on ${cluster.name} from it`;
    return [assume(text, needs)];
}
/** At most this number of policies is named in one sentence. */
const pull_permission_assumptions_MOST_NAMED = 3;

;// CONCATENATED MODULE: ./src/checks/pull-permission.ts
















const troubleshooterSays = ({ explanation }) => `according to Policy Troubleshooter${explanation === '' ? '' : `: ${explanation}`}`;
const pull_permission_lacks = ({ principal, repository, withheld }) => `${principal} lacks ${iam/* PULL_PERMISSION */.O} on ${repository}${withheld ? WITHHELD : ''}`;
const pull_permission_CODES = {
    granted: ({ principal, repository, role, to, on }) => `${principal} may pull from ${repository}: ${role}${to === principal ? '' : ` to ${to}`} on ${on}`,
    public: ({ repository }) => `${repository} is public: the registry served the image without credentials`,
    'troubleshooter-allows': (args) => `${args.principal} may pull from ${args.repository}, ${troubleshooterSays(args)}`,
    'not-granted': pull_permission_lacks,
    // The same for an account that does not exist: nothing can be granted to it until it exists again.
    'not-granted-absent': pull_permission_lacks,
    'denied-by-policy': ({ principal, repository, rule }) => `${principal} may not pull from ${repository}: ${rule} denies it, whatever is granted`,
    'troubleshooter-refuses': (args) => `${args.principal} may not pull from ${args.repository}, ${troubleshooterSays(args)}`,
    // The same if a deny policy refuses it or may cancel a grant: the fix is an exception from that policy.
    'troubleshooter-finds-denied': (args) => `${args.principal} may not pull from ${args.repository}, ${troubleshooterSays(args)}`,
    undecided: ({ principal, repository, reasons, told, }) => `Whether ${principal} may pull from ${repository} could not be determined: ${reasons.join('; ')}${told}`,
    'not-granted-below': ({ principal, repository, read, unread, told, }) => `Nothing on ${read} lets ${principal} pull from ${repository}; a grant on ${unread} could, but its policy could not be read${told}`,
    'regional-host': ({ principal, repository, host, better, }) => `${principal} may pull from ${repository}, and whether nodes send their credentials to ${host} is not known; ${better} serves the same images`,
    'who-not-known': ({ pool, why }) => `Who pulls on node pool ${pool} is not known: ${why}`,
    'not-served': ({ repository, why }) => `Nobody pulls from ${repository}, whatever is granted: ${why}`,
    'repository-absent': ({ repository }) => `${repository} does not exist: there is nothing to pull`,
};
/** Why a default account lacks a role that it has in other projects. Only an explanation. */
const WITHHELD = '; the organization policy iam.automaticIamGrantsForDefaultServiceAccounts keeps default service accounts from getting the Editor role by themselves';
const pull_permission_find = (0,finding_builder/* findingsOf */.WX)('pull-permission', 'gate', pull_permission_CODES);
/** May the identity that pulls download from the repository, according to the policies of all levels? */
const pullPermission = (0,check/* checkOf */.E)(pull_permission_find, {
    title: 'The identity that pulls may download from the repository',
    subject: 'identity on repository',
    traits: {
        probe: 'always',
        observed: 'always',
        nodeRoute: true,
        ofAccount: true,
        ofPull: true,
        mirror: 'pool',
        mirrorServes: true,
        spreads: 'permission',
    },
    judge: ofArtifactRegistry(pull_permission_find, (here, facts) => perPool(pull_permission_find, facts, (pool, cluster) => pull_permission_judgePool({ ...here, pool, cluster, facts }))),
});
function pull_permission_judgePool(question) {
    const { repository, pool } = question;
    const about = { pool: pool.pool.name };
    const named = { repository: repository.name };
    if (repository.repository.state === 'absent')
        return pull_permission_find.skip('repository-absent', named, about);
    // Every request is refused, so there is no grant to read or to make.
    const trouble = serviceTrouble(question.facts.image);
    if (trouble?.why === 'gcr-not-served')
        return pull_permission_find.skip('not-served', { ...named, why: trouble.message }, about);
    const { anonymous } = question.facts.image;
    const { principal: whoPulls } = pool.puller;
    if (whoPulls.state !== 'known' && anonymous?.state === 'known' && anonymous.value.allowed)
        return pull_permission_find.pass('public', named, {
            ...about,
            evidence: (0,finding_builder/* evidence */.MX)('probed', 'pass', anonymous.from, anonymous.value.detail),
            assumptions: [
                assumedOfWhoeverPulls(pool),
                ...perimeter(question, [...impersonateNeed(question), verifyNeed(question)]),
            ],
        });
    return pull_permission_find.match(whoPulls, `Who pulls on node pool ${pool.pool.name}`, {
        known: (principal) => judgeAccess(principal, question),
        absent: (fact) => pull_permission_find.unknown('who-not-known', { ...about, why: fact.detail }, about),
    }, about);
}
function judgeAccess(principal, question) {
    const { repository, pool, cluster, facts } = question;
    const levels = withAncestors(levelsSeen(repository, facts.image), repository, (policy) => ({ policy }));
    const deny = withAncestors(repository.deny, repository, (policies) => ({ policies }));
    const of = { principal, repository: repository.name, levels, deny, cluster, facts: pool.access, now: facts.now };
    const access = (0,evaluate/* evaluate */._)(of);
    if (access.state === 'granted' && access.grant !== null)
        return judgeGranted(principal, access.grant, access, question);
    if (access.denied !== null)
        return judgeDenied(principal, access.denied, access, question);
    if (access.state === 'refused')
        return judgeRefused(principal, levels, nearGrants(of), question);
    return judgeOpen(principal, levels, access, question);
}
function judgeGranted(principal, grant, access, question) {
    const { repository, facts } = question;
    const { level, binding, member, roleFrom } = grant;
    const { anonymous } = facts.image;
    const byStranger = anonymous?.state === 'known' && level.policy.state === 'known' && level.policy.from === anonymous.from;
    const held = binding.condition === null ? '' : `; its condition holds at ${facts.now}: ${binding.condition.expression}`;
    const args = { principal, repository: repository.name, role: binding.role, to: member, on: level.resource };
    return judgeAllowed(principal, question, {
        said: (more) => byStranger ? pull_permission_find.pass('public', { repository: repository.name }, more) : pull_permission_find.pass('granted', args, more),
        isPublic: byStranger || (0,access_public/* isPublic */.U)(facts.image, question.pool.access, facts.now) === true,
        evidence: byStranger
            ? (0,finding_builder/* evidence */.MX)('probed', 'pass', anonymous.from, anonymous.value.detail)
            : (0,finding_builder/* evidence */.MX)('evaluated', 'pass', sourceOf(level), `${binding.role} is granted to ${member} on ${level.resource}; it holds ${iam/* PULL_PERMISSION */.O} (${roleFrom})${held}`),
        assumptions: [
            ...(byStranger ? [] : access.unread.map(assumedLevel)),
            ...assumedConditions(access, [...impersonateNeed(question), verifyNeed(question)]),
            ...(byStranger ? [] : assumedRemade(question.pool, repository.levels, [verifyNeed(question)])),
            ...assumedDeny(principal, access.undeniedUnread),
        ],
    });
}
/** The identity may download. Whether nodes send a credential to a regional endpoint at all is unknown. */
function judgeAllowed(principal, question, allowed) {
    const { image, repository, pool } = question;
    const more = { pool: pool.pool.name, evidence: allowed.evidence };
    if (image.form === 'regional' && !allowed.isPublic)
        return pull_permission_find.unknown('regional-host', { principal, repository: repository.name, host: image.host, better: (0,google_registry/* pkgDevHost */.oq)(image.location) }, { ...more, needs: [verifyNeed(question)] });
    return allowed.said({
        ...more,
        assumptions: [...allowed.assumptions, ...perimeter(question, [...impersonateNeed(question), verifyNeed(question)])],
    });
}
function judgeDenied(principal, denial, access, { repository, pool, facts }) {
    const { level, policy, rule, entry } = denial;
    const named = `rule ${rule + 1} of deny policy ${(0,deny/* policyId */.iT)(policy.name)} on ${level.resource}`;
    return pull_permission_find.fail('denied-by-policy', { principal, repository: repository.name, rule: named }, {
        pool: pool.pool.name,
        evidence: (0,finding_builder/* evidence */.MX)('evaluated', 'fail', level.policies.state === 'known' ? level.policies.from : level.resource, `${named} denies ${iam/* PULL_PERMISSION */.O} to ${entry}, with no exception for ${principal}`),
        fix: exceptFromDeny(denial, principal, facts),
        assumptions: assumedConditions(access, []),
    });
}
function judgeRefused(principal, levels, near, question) {
    const { repository, pool } = question;
    const isAbsent = pool.account?.state === 'absent';
    return pull_permission_find.fail(isAbsent ? 'not-granted-absent' : 'not-granted', { principal, repository: repository.name, withheld: isWithheld(pool) }, {
        pool: pool.pool.name,
        evidence: (0,finding_builder/* evidence */.MX)('evaluated', 'fail', levels.map(sourceOf).join('; '), `no binding gives it to ${principal} or to a set that holds it${near.map((each) => `; ${each}`).join('')}`),
        fix: (isAbsent ? src_fixes/* grantOnceThere */.yh : src_fixes/* grantReader */.a$)(repository.place, principal),
    });
}
/** True if an organization policy keeps default accounts from the role that they have in other projects. */
const isWithheld = ({ access: { automaticGrants } }) => automaticGrants?.state === 'known' && automaticGrants.value.withheld;
/** What our own evaluation leaves open may be decided by Google's Policy Troubleshooter. */
function judgeOpen(principal, levels, access, question) {
    const { repository, pool } = question;
    const { troubleshooting } = pool.access;
    const told = troubleshooting?.state === 'known' ? troubleshooting.value : null;
    const explanation = told?.explanation ?? '';
    const why = explanation === '' ? '' : `: ${explanation}`;
    const of = { principal, repository: repository.name };
    if (troubleshooting?.state === 'known' && told?.state === 'CAN_ACCESS')
        return judgeAllowed(principal, question, {
            said: (more) => pull_permission_find.pass('troubleshooter-allows', { ...of, explanation }, more),
            isPublic: false,
            evidence: (0,finding_builder/* evidence */.MX)('troubleshooter', 'pass', troubleshooting.from, `${told.state}${why}`),
            assumptions: [],
        });
    // A refusal that names no policy is meaningful only if the repository is known to exist.
    const counts = told?.bare !== true || repository.repository.state === 'known';
    if (troubleshooting?.state === 'known' && told?.state === 'CANNOT_ACCESS' && counts) {
        const [denial] = access.mayDeny;
        const proof = (0,finding_builder/* evidence */.MX)('troubleshooter', 'fail', troubleshooting.from, `${told.state}${why}`);
        const more = { pool: pool.pool.name, evidence: proof };
        const fixOfDeny = denial === undefined
            ? lookForDeny(principal, repository.place.project)
            : exceptFromDeny(denial, principal, question.facts);
        return access.grant !== null || told.beyondGrants
            ? pull_permission_find.fail('troubleshooter-finds-denied', { ...of, explanation }, { ...more, fix: fixOfDeny })
            : pull_permission_find.fail('troubleshooter-refuses', { ...of, explanation }, { ...more, fix: (0,src_fixes/* grantReader */.a$)(repository.place, principal) });
    }
    const bare = counts ? '' : ', and names no policy that it rests on';
    const says = told === null ? '' : `; Policy Troubleshooter says ${told.state}${why}${bare}`;
    const needs = (0,need/* distinctNeeds */.Qs)([
        ...access.open.flatMap(({ needs: each }) => each),
        ...impersonateNeed(question),
        verifyNeed(question),
    ]);
    const above = unreadAbove(access, levels);
    const more = {
        pool: pool.pool.name,
        needs,
        fix: above === null ? null : (0,src_fixes/* grantWhateverIsAbove */.GO)(repository.place, principal),
    };
    return above !== null && access.open.length === access.unread.length
        ? pull_permission_find.unknown('not-granted-below', { ...of, ...above, told: says }, more)
        : pull_permission_find.unknown('undecided', { ...of, reasons: access.open.map(({ reason }) => reason), told: says }, more);
}
/** If no grant was found and ancestors could not be read: what was read, and what was not. Otherwise null. */
function unreadAbove({ grant, mayDeny, unread }, levels) {
    const isAbove = ({ kind }) => kind === 'folder' || kind === 'organization';
    if (grant !== null || mayDeny.length > 0 || unread.length === 0 || !unread.every(isAbove))
        return null;
    const named = (of) => of.map(({ resource }) => resource).join(' and ');
    return { read: named(levels.filter((level) => !unread.includes(level))), unread: named(unread) };
}
/** Permission to act as the node's account, in order to ask the registry as that account. */
function impersonateNeed({ pool: { account, puller } }) {
    const identity = (0,model_puller/* accountThatPulls */.D)(puller);
    if (identity === null)
        return [];
    const { project } = account?.state === 'known' ? account.value : identity;
    const resource = `projects/${project}/serviceAccounts/${identity.email}`;
    return [(0,need/* need */.$B)('iam.serviceAccounts.getAccessToken', resource, 'impersonate')];
}
/** Permission to run a pod that pulls the image. */
const verifyNeed = ({ cluster }) => (0,need/* need */.$B)('container.pods.create', `projects/${cluster.project}`, 'verify');
const sourceOf = (level) => level.policy.state === 'known' ? level.policy.from : `policy of ${level.resource}`;

// EXTERNAL MODULE: ./src/model/target-facts.ts
var target_facts = __webpack_require__(2674);
;// CONCATENATED MODULE: ./src/checks/upstream-access.ts
/**
 * Whether a virtual repository may serve what its upstreams contain: the policies of upstreams in other projects, and
 * their download rules. Google does not document which permissions are needed there, so nothing of this fails a check
 * (docs/GOOGLE.md#virtual-and-remote-repositories).
 */




/** Judges one upstream of a virtual repository. */
function upstreamAccess(find, upstream, through) {
    const policy = policyOf(find, upstream, through);
    return {
        notes: policy.notes,
        assumptions: through.served ? [] : [...policy.assumptions, ...rulesOf(find, upstream, through)],
    };
}
const NOTHING = { notes: [], assumptions: [] };
/** Whether the virtual repository's service agent may read an upstream in another project. */
function policyOf(find, { name, levels }, { repository, now }) {
    if (levels.length === 0)
        return NOTHING;
    const assume = (why, needs = []) => ({
        notes: [],
        assumptions: [find.assume(`${repository.name} may read its upstream ${name}: ${why}`, needs)],
    });
    const { project } = repository;
    if (project.state !== 'known')
        return assume('which service agent reads for it was not read', (0,finding_builder/* needsOf */.hN)(project));
    const agent = `serviceAccount:service-${project.value.number}@gcp-sa-artifactregistry.iam.gserviceaccount.com`;
    const question = { principal: agent, repository: name, levels, deny: [], facts: target_facts/* NO_ACCESS_FACTS */.$, now, cluster: null };
    const access = (0,evaluate/* evaluate */._)(question);
    if (access.grant !== null && access.state === 'granted') {
        const { binding, level } = access.grant;
        return { notes: [`its service agent may read ${name}: ${binding.role} on ${level.resource}`], assumptions: [] };
    }
    const read = levels.map(({ resource }) => resource).join(' and ');
    if (access.state === 'refused')
        return assume(`no binding on ${read} lets ${agent} read it; whether that is needed Google does not document`);
    return assume(`whether ${agent} may read it could not be determined`, access.open.flatMap(({ needs }) => needs));
}
/** Rules apply to everybody. Whether they apply through a virtual repository is not documented. */
function rulesOf(find, { name, downloadRules: rules }, { image }) {
    if (rules?.state !== 'known')
        return [];
    const versions = { digest: image.digest, listed: null };
    if (sureDenials(rulesAbout(rules.value, image, versions)).length === 0)
        return [];
    return [find.assume(`The download rules of the upstream ${name}, which deny ${image.name}, do not hold through it`)];
}

;// CONCATENATED MODULE: ./src/checks/repository-upstreams.ts






const repository_upstreams_NOTHING = { trouble: null, notes: [], assumptions: [] };
const OUT_OF_USE = new Set(['DISABLED', 'DESTROYED', 'DESTROY_SCHEDULED']);
/** Whether the repository's encryption key is enabled: without it nothing in the repository can be read. */
function keyDepth(find, { kmsKeyName }, { key, name }) {
    if (kmsKeyName === null)
        return repository_upstreams_NOTHING;
    if (key?.state === 'known') {
        const { state, version } = key.value;
        if (state === 'ENABLED')
            return { ...repository_upstreams_NOTHING, notes: [`its key ${kmsKeyName} is enabled`] };
        const args = { repository: name, key: kmsKeyName, state };
        if (!OUT_OF_USE.has(state))
            return { ...repository_upstreams_NOTHING, trouble: { code: 'key-state-not-known', args } };
        const more = {
            evidence: (0,finding_builder/* evidence */.MX)('listed', 'fail', key.from, `state ${state}`),
            fix: (0,src_fixes/* enableKey */.bn)(kmsKeyName, state, version ?? null),
        };
        return { ...repository_upstreams_NOTHING, trouble: { code: 'key-out-of-use', args, more } };
    }
    const needs = (0,finding_builder/* needsOf */.hN)(key);
    return {
        ...repository_upstreams_NOTHING,
        assumptions: [
            find.assume(`The encryption key ${kmsKeyName} is enabled; it was not read${key === null ? '' : why(key)}`, needs.length > 0 ? needs : [(0,need/* need */.$B)('cloudkms.cryptoKeys.get', kmsKeyName)]),
        ],
    };
}
/** Whether the upstreams of a virtual or remote repository exist and may be read, as far as the caller can see. */
function upstreamDepth(find, repository, through) {
    const { mode, upstreams } = repository;
    const { repository: facts, served } = through;
    if (mode === 'REMOTE_REPOSITORY')
        return remoteDepth(find, repository, facts, served);
    if (mode !== 'VIRTUAL_REPOSITORY')
        return repository_upstreams_NOTHING;
    if (upstreams.length === 0)
        return { ...repository_upstreams_NOTHING, trouble: noUpstreams(facts) };
    const broken = facts.upstreams.flatMap((each) => brokenUpstream(each) ?? []);
    const unread = upstreams.filter((name) => !facts.upstreams.some((each) => each.name === name));
    const access = facts.upstreams.map((each) => upstreamAccess(find, each, through));
    return {
        trouble: broken.length === 0 ? null : warning(broken, facts),
        notes: [...facts.upstreams.flatMap(noteOf), ...access.flatMap(({ notes }) => notes)],
        assumptions: [
            ...facts.upstreams.flatMap((each) => assumedUpstream(find, each)),
            ...access.flatMap(({ assumptions }) => assumptions),
            ...unread.map((name) => find.assume(`The upstream ${name} serves what it should; it was not read`)),
        ],
    };
}
function remoteDepth(find, { upstreams }, facts, served) {
    const from = upstreams.length > 0 ? upstreams.join(', ') : 'an upstream that it does not name';
    const broken = facts.upstreams.flatMap((each) => brokenUpstream(each) ?? []);
    const assumed = [
        ...facts.upstreams.flatMap((each) => assumedUpstream(find, each)),
        ...(served || facts.upstreams.length > 0
            ? []
            : [find.assume(`The repository hands on what its upstream (${from}) serves; that was not read`)]),
    ];
    return {
        trouble: broken.length === 0 ? null : warning(broken, facts),
        notes: [`it fetches from ${from}`],
        assumptions: assumed,
    };
}
/** What is certainly wrong with an upstream; null if nothing is, or if it could not be read. */
function brokenUpstream({ name, repository }) {
    if (repository.state === 'absent')
        return { text: `its upstream ${name} does not exist`, from: repository.from, detail: repository.detail };
    const format = (0,model_fact/* knownValue */.jj)(repository)?.format;
    if (repository.state !== 'known' || format === undefined || format === 'DOCKER')
        return null;
    const text = `its upstream ${name} is of format ${format}, which holds no container images`;
    return { text, from: repository.from, detail: `format ${format}` };
}
function warning(broken, { name, upstreams }) {
    const fix = {
        summary: `Correct the upstreams of ${name}: each has to be a repository of format DOCKER that exists`,
        commands: [],
        terraform: null,
        url: VIRTUAL,
    };
    return {
        code: 'upstream-broken',
        args: {
            repository: name,
            broken: broken.map(({ text }) => text),
            others: upstreams.length > broken.length,
        },
        more: { evidence: broken.flatMap(({ from, detail }) => (0,finding_builder/* evidence */.MX)('listed', 'fail', from, detail)), fix },
    };
}
const VIRTUAL = 'https://cloud.google.com/artifact-registry/docs/repositories/virtual-repo';
function noUpstreams({ name, repository }) {
    const from = repository.state === 'known' ? repository.from : name;
    const fix = {
        summary: `Give ${name} the upstream that holds the image`,
        commands: [],
        terraform: null,
        url: VIRTUAL,
    };
    return {
        code: 'no-upstream',
        args: { repository: name },
        more: { evidence: (0,finding_builder/* evidence */.MX)('listed', 'fail', from, 'virtualRepositoryConfig.upstreamPolicies: none'), fix },
    };
}
const noteOf = ({ name, repository }) => repository.state === 'known' && repository.value.format === 'DOCKER' ? [`it reads from ${name}`] : [];
function assumedUpstream(find, { name, repository }) {
    if (repository.state === 'known' || repository.state === 'absent')
        return [];
    const needs = (0,finding_builder/* needsOf */.hN)(repository);
    return [
        find.assume(`The upstream ${name} is there and of format DOCKER; it was not read${why(repository)}`, needs.length > 0 ? needs : [(0,need/* need */.$B)('artifactregistry.repositories.get', name)]),
    ];
}
/**
 * Where this project sends the requests to a gcr.io host. Only a note, because a repository that exists serves them.
 */
function redirectionNote({ redirection, name }) {
    if (redirection === null)
        return [];
    if (redirection.state !== 'known')
        return [`whether gcr.io requests are redirected to it could not be read`];
    const { state } = redirection.value;
    if (state !== GCR_IO_OFF)
        return [];
    return [`the project's setting says ${state}, though ${name} is there: Container Registry is shut down since 2025`];
}
/** The value of the setting in a project that does not redirect gcr.io to Artifact Registry. */
const GCR_IO_OFF = 'REDIRECTION_FROM_GCR_IO_DISABLED';
/** Why it was not read, after a colon. */
function why(fact) {
    const root = (0,model_fact/* missing */.LO)(fact);
    return root === null || root.state === 'absent' ? '' : `: ${(0,unreadable/* whyMissing */.bi)('it', root)}`;
}

;// CONCATENATED MODULE: ./src/checks/repository.ts











const repository_lacks = ({ project, id, location, answer }) => `Project ${project} has no repository ${id} in ${location}: ${answer}`;
const trouble = ({ why }) => `${why.charAt(0).toUpperCase()}${why.slice(1)}`;
const repository_CODES = {
    serves: ({ repository, mode, notes }) => [`${repository} is a ${mode} repository of format DOCKER`, ...notes].join('; '),
    'seen-serving': ({ repository }) => `${repository} serves images: the registry served the caller from it`,
    'project-absent': ({ project }) => `There is no project ${project}`,
    'project-deleting': ({ project, state }) => `Project ${project} is being deleted (${state})`,
    'project-state-not-known': ({ project, state }) => `Project ${project} is in the state ${state}, which is not a known one; whether it serves images could not be determined`,
    'answers-disagree': ({ absent, seen }) => `The answers disagree: ${absent}, but ${seen}`,
    // The reasons why a whole project is not served (`repository-service.ts`).
    'api-disabled': trouble,
    'billing-disabled': trouble,
    'service-restricted': trouble,
    'project-deleted': trouble,
    'gcr-not-served': trouble,
    'not-served-unsure': ({ repository, why }) => `${repository} could not be read: ${why}`,
    absent: repository_lacks,
    'absent-and-gcr-off': (args) => `${repository_lacks(args)}, and gcr.io is not served in that project (${args.setting}): Container Registry is shut down since 2025`,
    format: ({ repository, format }) => `${repository} is a repository of format ${format}: it holds no container images`,
    'key-out-of-use': ({ repository, key, state }) => `The key ${key} that ${repository} is encrypted with is ${state}: nothing in the repository can be read`,
    'key-state-not-known': ({ repository, key, state }) => `The key ${key} that ${repository} is encrypted with is in the state ${state}; whether it decrypts could not be determined`,
    'upstream-broken': ({ repository, broken, others, }) => `${repository} is there, but ${broken.join(' and ')}${others ? '; its other upstreams may serve the image' : ''}`,
    'perimeter-closed': ({ repository, perimeter, cluster, }) => `The perimeter ${perimeter} holds ${repository} and ${cluster}, and does not let its networks reach Artifact Registry (vpcAccessibleServices)`,
    'perimeter-undecided': ({ repository, perimeters, cluster, }) => `Whether VPC Service Controls let the nodes of ${cluster} reach ${repository} could not be determined: their ingress and egress rules, bridges or networks decide (${perimeters.join(', ')})`,
    'runner-blocked': ({ repository, within, cluster, answer, }) => `VPC Service Controls keep this caller from ${repository}, not the nodes of ${cluster}: ${within === null ? 'no perimeter that keeps Artifact Registry within holds either' : `both are within ${within}`} (${answer})`,
    'no-upstream': ({ repository }) => `${repository} is a virtual repository without an upstream: it has nothing to serve`,
};
const repository_find = (0,finding_builder/* findingsOf */.WX)('repository', 'gate', repository_CODES);
/** Can the repository serve container images at all: project, API, billing, format? */
const repository = (0,check/* checkOf */.E)(repository_find, {
    title: 'The repository exists and can serve images',
    subject: 'repository',
    outside: true,
    traits: { explainsRefusal: 'failing', observed: 'always', ofPull: true, mirror: 'all', spreads: 'api' },
    judge: ofArtifactRegistry(repository_find, ({ image: reference, repository: facts }, target) => {
        const { image, now } = target;
        const served = image.manifest.state === 'known';
        const through = { image: reference, repository: facts, now, served };
        return [withPerimeters(repository_judgeRepository(facts, image, through, (0,src_fixes/* isCallers */.LU)(target)), target)];
    }),
});
function repository_judgeRepository(facts, image, through, own) {
    const ofProject = judgeProject(facts, image);
    if (ofProject !== null)
        return ofProject;
    if (facts.repository.state === 'absent')
        return judgeAbsent(facts.repository, facts, image, own);
    const served = serviceTrouble(image);
    if (served?.sure)
        return repository_find.fail(served.why, { why: served.message }, {
            subject: `projects/${facts.place.project}`,
            evidence: (0,finding_builder/* evidence */.MX)('listed', 'fail', served.source, served.detail),
            fix: served.fix,
        });
    if (facts.repository.state !== 'known' && image.manifest.state === 'known')
        return judgeServed(facts, image);
    if (served !== null && facts.repository.state !== 'known')
        return repository_find.unknown('not-served-unsure', { repository: facts.name, why: served.message }, { needs: (0,finding_builder/* needsOf */.hN)(facts.repository) });
    const cases = {
        known: (value, from) => judgeRead(value, from, facts, through, own),
        absent: (fact) => judgeAbsent(fact, facts, image, own),
    };
    const fix = (0,src_fixes/* correctProject */.mB)(facts.place, (0,src_fixes/* nearProjectsOf */.I1)(image)) ?? ofAnother(facts, image, own);
    return repository_find.match(facts.repository, `The repository ${facts.name}`, cases, fix === null ? {} : { fix });
}
/** Every request is refused, even an anonymous one, and the project is not known to be the caller's. */
function ofAnother({ repository: asked, place }, { anonymous }, own) {
    const root = (0,model_fact/* missing */.LO)(asked);
    const isRefused = root?.state === 'denied' && (root.why === 'ambiguous' || root.why === 'permission');
    const isPrivate = anonymous?.state === 'known' && !anonymous.value.allowed;
    return isRefused && isPrivate && !own ? (0,src_fixes/* askItsOwner */.Vp)(place, (0,src_fixes/* listRepositories */.xW)(place.project)) : null;
}
/**
 * The state of a project that was deleted (https://cloud.google.com/resource-manager/reference/rest/v3/projects#state).
 */
const repository_DELETED = 'DELETE_REQUESTED';
/** Applies the perimeters: a refusal of the caller's own request shows nothing about the nodes. */
function withPerimeters(own, facts) {
    const passage = perimeterPassage(facts);
    const { cluster: name } = facts.target;
    const { repository: about } = facts.image;
    if (name === null || about === null || own.status === 'fail')
        return own;
    if (passage === null)
        return { ...own, assumptions: [...own.assumptions, ...assumedOpen(facts, about.name)] };
    const cluster = (0,model_cluster/* clusterPath */.Sf)(name);
    const args = { repository: about.name, cluster };
    switch (passage.is) {
        case 'closed': {
            const { perimeter, from } = passage;
            return repository_find.fail('perimeter-closed', { ...args, perimeter: perimeterInWords(perimeter) }, {
                subject: `${perimeter.name} from ${cluster}`,
                evidence: (0,finding_builder/* evidence */.MX)('listed', 'fail', from, `vpcAccessibleServices of ${perimeter.name}: ${(perimeter.reachable ?? []).join(', ') || 'none'}`),
                fix: (0,src_fixes/* letServiceBeReached */.Es)(perimeter.name),
            });
        }
        case 'unsure':
            return repository_find.unknown('perimeter-undecided', { ...args, perimeters: passage.names }, { subject: `${about.name} from ${cluster}`, evidence: own.evidence, assumptions: own.assumptions });
        case 'open': {
            const refused = [about.repository, facts.image.manifest].find(blocksCaller);
            const root = refused === undefined ? null : (0,model_fact/* missing */.LO)(refused);
            if (root === null)
                return own;
            const blocked = { ...args, within: passage.within, answer: (0,finding_builder/* said */.ag)(root) };
            const proof = (0,finding_builder/* evidence */.MX)('listed', 'pass', passage.from, passage.within ?? 'no perimeter holds them');
            if (own.status === 'unknown')
                return repository_find.unknown('runner-blocked', blocked, { evidence: proof });
            if (own.status !== 'pass')
                return own;
            return repository_find.pass('runner-blocked', blocked, {
                evidence: [...own.evidence, ...proof],
                assumptions: own.assumptions,
            });
        }
    }
}
/** The assumption that perimeters which were requested but could not be read keep nobody out. */
function assumedOpen({ perimeters }, repository) {
    if (perimeters === null)
        return [];
    const unread = [perimeters.perimeters, perimeters.image, perimeters.network].filter(({ state }) => state !== 'known');
    const text = `No perimeter of VPC Service Controls keeps the nodes from ${repository}: the perimeters, or whose they are, could not be read`;
    return [repository_find.assume(text, (0,need/* distinctNeeds */.Qs)(unread.flatMap(finding_builder/* needsOf */.hN)))];
}
/** What is wrong with the repository's project; null if nothing is. */
function judgeProject({ project: fact, place, ...facts }, { manifest }) {
    const { project } = place;
    const subject = `projects/${project}`;
    if (fact.state === 'absent') {
        const proof = (0,finding_builder/* evidence */.MX)('listed', 'fail', fact.from, fact.detail);
        const seen = manifest.state === 'known' ? manifest.from : facts.repository.state === 'known' ? facts.name : null;
        return seen === null
            ? repository_find.fail('project-absent', { project }, { subject, evidence: proof, fix: (0,src_fixes/* findProject */.t1)(project) })
            : repository_find.unknown('answers-disagree', { absent: (0,finding_builder/* said */.ag)(fact), seen: `there is ${seen}` }, { evidence: [...proof, ...(0,finding_builder/* evidence */.MX)('listed', 'pass', seen, 'it was read')] });
    }
    if (fact.state !== 'known' || fact.value.state === 'ACTIVE')
        return null;
    const { state } = fact.value;
    if (state === repository_DELETED)
        return repository_find.fail('project-deleting', { project, state }, { subject, evidence: (0,finding_builder/* evidence */.MX)('listed', 'fail', fact.from, `state ${state}`), fix: (0,src_fixes/* undeleteProject */.SD)(project) });
    const serves = manifest.state === 'known' || facts.repository.state === 'known';
    return serves ? null : repository_find.unknown('project-state-not-known', { project, state }, { subject });
}
function judgeAbsent(fact, facts, image, own) {
    const { manifest } = image;
    const name = facts.place;
    const proof = (0,finding_builder/* evidence */.MX)('listed', 'fail', fact.from, fact.detail);
    if (manifest.state === 'known')
        return repository_find.unknown('answers-disagree', { absent: (0,finding_builder/* said */.ag)(fact), seen: `the registry served the image from it (${manifest.from})` }, { evidence: [...proof, ...(0,finding_builder/* evidence */.MX)('listed', 'pass', manifest.from, manifest.value.mediaType)] });
    const lack = { project: name.project, id: name.repository, location: name.location, answer: (0,finding_builder/* said */.ag)(fact) };
    const { redirection } = facts;
    if (redirection?.state !== 'known' || redirection.value.state !== GCR_IO_OFF)
        return repository_find.fail('absent', lack, { evidence: proof, fix: (0,src_fixes/* createRepository */.vB)(name, own, nearRepositoriesOf(image)) });
    const { from, value } = redirection;
    return repository_find.fail('absent-and-gcr-off', { ...lack, setting: value.state }, {
        evidence: [...proof, ...(0,finding_builder/* evidence */.MX)('listed', 'fail', from, value.state)],
        fix: own ? (0,src_fixes/* serveGcrIo */.eM)(name) : (0,src_fixes/* findPublisher */.e$)(name.project),
    });
}
/** The registry served the image: the repository exists and has the right format, and API and billing are on. */
function judgeServed(facts, { manifest }) {
    const text = `The repository's settings (mode, upstreams, encryption key) do not stop a pull: ${facts.name} itself could not be read`;
    const proof = manifest.state === 'known' ? (0,finding_builder/* evidence */.MX)('listed', 'pass', manifest.from, manifest.value.mediaType) : [];
    return repository_find.pass('seen-serving', { repository: facts.name }, { evidence: proof, assumptions: [repository_find.assume(text, (0,finding_builder/* needsOf */.hN)(facts.repository)), ...assumedProject(facts)] });
}
function judgeRead(value, from, facts, through, own) {
    const { format } = value;
    if (format !== 'DOCKER')
        return repository_find.fail('format', { repository: facts.name, format }, {
            evidence: (0,finding_builder/* evidence */.MX)('listed', 'fail', from, `format ${format}`),
            fix: (0,src_fixes/* createDockerRepository */.nR)(facts.place, own),
        });
    const key = keyDepth(repository_find, value, facts);
    const behind = upstreamDepth(repository_find, value, through);
    const assumptions = [...behind.assumptions, ...key.assumptions, ...assumedProject(facts)];
    const wrong = key.trouble ?? behind.trouble;
    if (wrong !== null)
        return judgeTrouble(wrong, assumptions);
    return repository_find.pass('serves', {
        repository: facts.name,
        mode: value.mode.replace(/_REPOSITORY$/, '').toLowerCase(),
        notes: [...behind.notes, ...key.notes, ...redirectionNote(facts)],
    }, { evidence: (0,finding_builder/* evidence */.MX)('listed', 'pass', from, `format ${format}, mode ${value.mode}`), assumptions });
}
function judgeTrouble(wrong, assumptions) {
    switch (wrong.code) {
        case 'key-out-of-use':
            return repository_find.fail(wrong.code, wrong.args, { ...wrong.more, subject: wrong.args.key, assumptions });
        case 'key-state-not-known':
            return repository_find.unknown(wrong.code, wrong.args, { subject: wrong.args.key, assumptions });
        case 'upstream-broken':
            return repository_find.warn(wrong.code, wrong.args, { ...wrong.more, assumptions });
        case 'no-upstream':
            return repository_find.warn(wrong.code, wrong.args, { ...wrong.more, assumptions });
    }
}
function assumedProject({ project, place }) {
    if (project.state === 'known') {
        const { state } = project.value;
        return state === 'ACTIVE'
            ? []
            : [repository_find.assume(`Project ${place.project} is active; its state is ${state}, which is not a known one`)];
    }
    return [repository_find.assume(`Project ${place.project} is active; its state could not be read`, (0,finding_builder/* needsOf */.hN)(project))];
}

// EXTERNAL MODULE: ./src/model/location.ts
var model_location = __webpack_require__(3214);
;// CONCATENATED MODULE: ./src/checks/repository-location.ts






const placesText = ({ location, region }) => `the repository is in ${location}, the cluster in ${region}`;
const repository_location_CODES = {
    'same-region': ({ region }) => `Repository and cluster are both in ${region}`,
    'in-multi-region': ({ location, region }) => `The multi-region ${location} includes the cluster's ${region}`,
    'distance-not-known': (places) => `How far apart they are is not known: ${placesText(places)}`,
    'other-region': (places) => `Pulls cross regions, which is slower and costs network traffic: ${placesText(places)}`,
    'other-continent': (places) => `Pulls cross from ${places.from} to ${places.to}, which is slow and costs the most network traffic: ${placesText(places)}`,
};
const repository_location_find = (0,finding_builder/* findingsOf */.WX)('repository-location', 'advice', repository_location_CODES);
/** The continent of a region, by the first part of its name. */
const CONTINENTS = {
    us: 'North America',
    northamerica: 'North America',
    southamerica: 'South America',
    europe: 'Europe',
    asia: 'Asia',
    australia: 'Australia',
    me: 'the Middle East',
    africa: 'Africa',
};
/** Multi-regions: the first part of the names of the regions that they consist of. */
const MULTI_REGIONS = new Set(['us', 'europe', 'asia']);
/** Is the repository near the cluster? */
const repositoryLocation = (0,check/* checkOf */.E)(repository_location_find, {
    title: 'The repository is near the cluster',
    subject: 'repository from region',
    traits: {},
    judge: ofArtifactRegistry(repository_location_find, (here, facts) => [
        facts.target.cluster === null || facts.cluster.cluster.state === 'absent'
            ? repository_location_find.clusterAbsent()
            : judgePlaces(here, facts.target.cluster, (0,src_fixes/* isCallers */.LU)(facts)),
    ]),
});
function judgePlaces({ image, repository }, cluster, own) {
    const name = repository.place;
    const places = { location: image.location, region: (0,model_location/* regionOf */.A)(cluster.location) };
    const { location, region } = places;
    const proof = (says) => (0,finding_builder/* evidence */.MX)('parsed', says, 'image reference and cluster name', placesText(places));
    // The caller can see the project but not this repository, so the location may be a typing error.
    const isUnseen = repository.repository.state !== 'known' && repository.project.state === 'known';
    const copied = () => (0,src_fixes/* copyToRegion */.Dt)(image, name, region, own ? name.project : cluster.project);
    const far = () => ({
        evidence: proof('fail'),
        fix: isUnseen ? (0,src_fixes/* firstLook */.yb)(name, copied()) : copied(),
    });
    switch (distanceOf(location, region)) {
        case 'same':
            return repository_location_find.pass('same-region', places, { evidence: proof('pass') });
        case 'multi-region':
            return repository_location_find.pass('in-multi-region', places, { evidence: proof('pass') });
        case 'unknown':
            return repository_location_find.unknown('distance-not-known', places);
        case 'continent':
            return repository_location_find.warn('other-region', places, far());
        case 'far': {
            const [from, to] = [continentOf(location) ?? '', continentOf(region) ?? ''];
            return repository_location_find.warn('other-continent', { ...places, from, to }, far());
        }
    }
}
/**
 * @param repository a region or multi-region
 * @param region the cluster's region
 */
function distanceOf(repository, region) {
    if (repository === region)
        return 'same';
    if (MULTI_REGIONS.has(repository) && region.startsWith(`${repository}-`))
        return 'multi-region';
    const [from, to] = [continentOf(repository), continentOf(region)];
    if (from === null || to === null)
        return 'unknown';
    return from === to ? 'continent' : 'far';
}
const continentOf = (location) => (0,own_value/* ownValue */.e)(CONTINENTS, location.split('-')[0] ?? '') ?? null;

;// CONCATENATED MODULE: ./src/checks/tag-mutability.ts





const tag_mutability_CODES = {
    digest: ({ image }) => `${image} names a digest, which always means the same image`,
    'immutable-tags': ({ image, repository }) => `Tags of ${repository} cannot be moved: ${image} always means the same image`,
    'mutable-tag': ({ image, tag }) => `The tag ${tag} of ${image} can be moved to another image`,
    'image-absent': ({ image }) => `${image} does not exist`,
    'repository-absent': ({ repository }) => `${repository} does not exist`,
};
const tag_mutability_find = (0,finding_builder/* findingsOf */.WX)('tag-mutability', 'advice', tag_mutability_CODES);
/** Does the reference always mean the same image? */
const tagMutability = (0,check/* checkOf */.E)(tag_mutability_find, {
    title: 'The reference always points to the same image',
    subject: 'image',
    outside: true,
    traits: {},
    judge: ofImage((image, facts) => [judgeTag(image, facts)]),
});
function judgeTag(image, facts) {
    if (image.digest !== null)
        return tag_mutability_find.pass('digest', { image: image.text }, { evidence: (0,finding_builder/* evidence */.MX)('parsed', 'pass', 'image reference', image.digest) });
    if (facts.image.manifest.state === 'absent')
        return tag_mutability_find.skip('image-absent', { image: image.text });
    const here = inArtifactRegistry(facts);
    if (here === null)
        return mutable(image, facts, 'image reference', `${image.host} does not say that its tags cannot be moved`);
    const { name } = here.repository;
    return tag_mutability_find.match(here.repository.repository, `Whether tags of ${name} can be moved`, {
        known: (value, from) => tag_mutability_judgeRead(image, value, from, facts),
        absent: () => tag_mutability_find.skip('repository-absent', { repository: name }),
    });
}
function tag_mutability_judgeRead(image, value, from, facts) {
    if (!value.immutableTags)
        return mutable(image, facts, from, 'dockerConfig.immutableTags is not set');
    return tag_mutability_find.pass('immutable-tags', { image: image.text, repository: value.name }, { evidence: (0,finding_builder/* evidence */.MX)('listed', 'pass', from, 'dockerConfig.immutableTags: true') });
}
function mutable(image, facts, from, detail) {
    const digest = (0,model_fact/* knownValue */.jj)(facts.image.manifest)?.digest ?? null;
    const repository = facts.image.repository === null ? undefined : (0,model_fact/* knownValue */.jj)(facts.image.repository.repository);
    // In a remote or virtual repository, tags are changed by its upstreams.
    const lockable = repository?.mode === 'STANDARD_REPOSITORY' && (0,src_fixes/* isCallers */.LU)(facts);
    return tag_mutability_find.warn('mutable-tag', { image: image.text, tag: image.tag ?? 'latest' }, { evidence: (0,finding_builder/* evidence */.MX)('listed', 'fail', from, detail), fix: (0,src_fixes/* pin */.y_)(image, digest, lockable) });
}

// EXTERNAL MODULE: ./src/placement/next-version.ts
var next_version = __webpack_require__(2991);
;// CONCATENATED MODULE: ./src/checks/upgrade-forecast.ts










const upgrade_forecast_CODES = {
    'no-difference': ({ image, pool }) => `No known later version of GKE changes how nodes of ${pool} pull ${image}`,
    'image-unread': ({ image, pool }) => `${image} could not be read: what a later version changes for it on ${pool} was not asked`,
    'none-coming': ({ pool, now }) => `GKE names no version that comes next for ${pool} (${now})`,
    lasts: ({ image, pool, version }) => `Nodes of ${pool} still take ${image} with GKE ${version}, which comes next`,
    breaks: ({ pool, version, now, when, what }) => `With GKE ${version}, which comes next for nodes of ${pool} (${now} now)${when}, the pull breaks: ${what}`,
    'docker-ends': ({ pool, version, now, when, type }) => `Nodes of ${pool} have GKE ${now} and a node image with Docker (${type}), which GKE does not have any more with ${version}, which comes next${when}`,
    'may-break': ({ image, pool, version, when }) => `GKE ${version} comes next for nodes of ${pool}${when}: whether they still pull ${image} depends on its containerd, which must be older than 2.1, and Google does not say which one this version has`,
};
const upgrade_forecast_find = (0,finding_builder/* findingsOf */.WX)('upgrade-forecast', 'advice', upgrade_forecast_CODES);
/** Will what is pulled today still be pulled with the next version (docs/GOOGLE.md#the-version-that-comes-next)? */
const upgradeForecast = (0,check/* checkOf */.E)(upgrade_forecast_find, {
    title: 'The next GKE version of the nodes can still pull the image',
    subject: 'image on pool',
    traits: {},
    judge: ofImage((image, facts) => perPool(upgrade_forecast_find, facts, (pool, cluster) => upgrade_forecast_judgePool(image, pool, cluster, facts))),
});
function upgrade_forecast_judgePool(image, facts, cluster, target) {
    const { pool, upgrade } = facts;
    const about = { pool: pool.name };
    const manifest = (0,model_fact/* knownValue */.jj)(target.image.manifest);
    if (manifest === undefined)
        return upgrade_forecast_find.skip('image-unread', { ...about, image: image.text }, about);
    const version = pool.version ?? cluster.version;
    const matter = (0,next_version/* versionMatters */.T)(facts, version, manifest, target.image.children);
    const now = version === null ? null : (0,gke_version/* parseGkeVersion */.n2)(version);
    if (upgrade === null || matter === null || version === null || now === null)
        return upgrade_forecast_find.skip('no-difference', { ...about, image: image.text }, about);
    const noneComing = () => upgrade_forecast_find.skip('none-coming', { ...about, now: version }, about);
    const judge = (info, from) => {
        const named = [info.patchTarget, info.minorTarget];
        const judgeThose = (all, source) => {
            const ahead = newerThan(now, all);
            return ahead.length > 0 ? judgeVersions(ahead, source, info) : noneComing();
        };
        const { channels } = upgrade;
        if (channels === null || info.minorTarget !== null)
            return judgeThose(named, from);
        const ofChannel = (all, source) => {
            const own = all.filter(({ channel }) => channel === cluster.releaseChannel);
            return judgeThose([...named, ...own.map(({ target: to }) => to)], own.length > 0 ? source : from);
        };
        return upgrade_forecast_find.match(channels, `The version to which channel ${cluster.releaseChannel ?? ''} upgrades`, { known: ofChannel, absent: () => judgeThose(named, from) }, about);
    };
    const judgeVersions = (ahead, from, info) => {
        const end = endOf(info, cluster);
        const byHand = pool.shape?.more.autoUpgrade === false;
        const when = whenText(info, end, byHand);
        const newest = ahead.at(-1) ?? '';
        for (const next of ahead) {
            const said = { ...about, image: image.text, version: next, now: version, when };
            const owed = (fix) => ({
                ...about,
                evidence: (0,finding_builder/* evidence */.MX)('listed', 'fail', from, `${version} now, ${next} next`),
                fix: (0,src_fixes/* beforeUpgrade */.QW)(fix, cluster, next, { now: target.now, end: end?.at ?? null, byHand }),
            });
            if (matter === 'docker' && isLaterThan123(next))
                return upgrade_forecast_find.warn('docker-ends', { ...said, type: pool.imageType ?? '' }, owed((0,src_fixes/* useContainerdImage */.I2)(cluster, pool)));
            const broken = breakAt(next, facts, target);
            if (broken !== null)
                return upgrade_forecast_find.warn('breaks', { ...said, what: broken.what }, owed(broken.fix));
        }
        const args = { ...about, image: image.text, version: newest };
        if (matter === 'fallback' && (0,platform_match/* takesFallback */.NO)(newest) === 'unknown')
            return upgrade_forecast_find.unknown('may-break', { ...args, when }, about);
        return upgrade_forecast_find.pass('lasts', args, { ...about, evidence: (0,finding_builder/* evidence */.MX)('listed', 'pass', from, newest) });
    };
    return upgrade_forecast_find.match(upgrade.info, `The version that comes next for ${pool.name}`, { known: judge, absent: noneComing }, about);
}
/**
 * GKE has no node images with Docker from 1.24 on
 * (https://cloud.google.com/kubernetes-engine/docs/deprecations/docker-containerd).
 */
function isLaterThan123(text) {
    const version = (0,gke_version/* parseGkeVersion */.n2)(text);
    return version !== null && (0,gke_version/* isAtLeast */.du)(version, 1, 24);
}
/** Versions newer than the nodes' own, without duplicates, the oldest first. */
function newerThan(own, texts) {
    const parsed = texts.flatMap((each) => {
        const version = each === null ? null : (0,gke_version/* parseGkeVersion */.n2)(each);
        return each === null || version === null || (0,gke_version/* compareGkeVersions */.SU)(version, own) <= 0 ? [] : [{ each, version }];
    });
    parsed.sort((a, b) => (0,gke_version/* compareGkeVersions */.SU)(a.version, b.version));
    return [...new Set(parsed.map(({ each }) => each))];
}
/** Until when the version of the nodes is supported. In the channel EXTENDED this is the end of extended support. */
function endOf({ endOfStandardSupport, endOfExtendedSupport }, { releaseChannel }) {
    if (releaseChannel === 'EXTENDED' && endOfExtendedSupport !== null)
        return { of: 'extended support', at: endOfExtendedSupport };
    return endOfStandardSupport === null ? null : { of: 'standard support', at: endOfStandardSupport };
}
/** What holds upgrades back, and until when the version is supported. */
function whenText({ pausedBy }, end, byHand) {
    const off = byHand ? ['automatic upgrades of the pool are off'] : [];
    const paused = pausedBy.length === 0
        ? []
        : [`upgrades wait for: ${pausedBy.map((each) => each.toLowerCase().replaceAll('_', ' ')).join(', ')}`];
    const ends = end === null ? [] : [`${end.of} of their version ends ${end.at.slice(0, 10)}`];
    const all = [...off, ...paused, ...ends];
    return all.length === 0 ? '' : ` (${all.join('; ')})`;
}
/**
 * The findings that fail for the image on nodes of that version, from the same checks as today's; null if none fails.
 */
function breakAt(version, facts, target) {
    const { pool } = facts;
    const then = { ...target, pools: [{ ...facts, runtime: null, pool: { ...pool, version } }] };
    const failed = [imageFormat, imagePlatform]
        .flatMap((check) => check.judge(then))
        .find((finding) => finding.status === 'fail' && finding.pool === pool.name);
    return failed?.status === 'fail' ? { what: failed.message, fix: failed.fix } : null;
}

;// CONCATENATED MODULE: ./src/checks/subjects.ts




/**
 * The key of the subject of a finding. Findings with the same key are about the same thing, in any target or pool.
 * @param pool the finding's pool; null if it applies to all pools, or there is none
 */
function subjectOf(kind, facts, pool) {
    const { target } = facts;
    const cluster = (0,model_target/* placeOf */.$t)(target);
    const image = imageKey(facts);
    const own = pool === null ? undefined : poolsByName(facts.pools).get(pool);
    switch (kind) {
        case 'image':
            return image;
        case 'repository':
            return repositoryKey(facts);
        case 'repository from region':
            return `${repositoryKey(facts)} from ${regionKey(facts)}`;
        case 'cluster':
            return pool === null ? cluster : `${cluster}/nodePools/${pool}`;
        case 'pool':
            return pool === null ? cluster : `${cluster}/nodePools/${pool}`;
        case 'pool on host':
            return `${pool === null ? cluster : `${cluster}/nodePools/${pool}`} to ${hostKey(facts)}`;
        case 'identity':
            return whoPulls(own, cluster, pool);
        case 'identity on repository':
            return `${whoPulls(own, cluster, pool)} on ${repositoryKey(facts)}`;
        case 'image on platform':
            return `${image} on ${own === undefined ? cluster : platformKey(own, cluster)}`;
        case 'image on cluster':
            return `${image} on ${cluster}`;
        case 'image on pool':
            return `${image} on ${pool === null ? cluster : `${cluster}/nodePools/${pool}`}`;
    }
}
const BY_NAME = new WeakMap();
/** The pools of one target by name. Cached, because every check of every pool asks for them. */
function poolsByName(pools) {
    const byName = BY_NAME.get(pools) ?? new Map(pools.map((each) => [each.pool.name, each]));
    BY_NAME.set(pools, byName);
    return byName;
}
const imageKey = ({ target: { image } }) => (image.valid ? image.reference.text : image.text);
const hostKey = ({ target: { image } }) => (image.valid ? image.reference.host : image.text);
function repositoryKey({ target: { image }, image: { repository } }) {
    if (repository !== null)
        return repository.name;
    return image.valid ? `${image.reference.host}/${image.reference.path}` : image.text;
}
/**
 * Clusters in one region are equally far away. An image that is not the caller's is copied into the project of each
 * cluster.
 */
function regionKey(facts) {
    const { cluster } = facts.target;
    if (cluster === null)
        return (0,model_target/* placeOf */.$t)(facts.target);
    const region = (0,model_location/* regionOf */.A)(cluster.location);
    return (0,src_fixes/* isCallers */.LU)(facts) ? region : `${region} of projects/${cluster.project}`;
}
/** The member that pulls, or a separate key for each pool if it is unknown. */
function whoPulls(own, cluster, pool) {
    const member = own === undefined ? undefined : (0,model_fact/* knownValue */.jj)(own.puller.principal);
    return member ?? (pool === null ? cluster : `${cluster}/nodePools/${pool}`);
}
/** Nodes of one platform and one version use the same manifest of an image. */
function platformKey({ platform, pool }, cluster) {
    const architecture = (0,model_fact/* knownValue */.jj)(platform.architecture);
    if (architecture === undefined)
        return `${cluster}/nodePools/${pool.name}`;
    const windows = platform.os === 'windows' ? ` ${pool.windowsOsVersion ?? ''}` : '';
    return `${platform.os}/${architecture}${windows} ${pool.version ?? ''}`.trim();
}

// EXTERNAL MODULE: ./src/model/verification.ts
var verification = __webpack_require__(8162);
// EXTERNAL MODULE: ./src/diagnosis/words/index.ts + 10 modules
var diagnosis_words = __webpack_require__(573);
// EXTERNAL MODULE: ./src/diagnosis/in-words.ts
var in_words = __webpack_require__(3098);
;// CONCATENATED MODULE: ./src/checks/verification-cause.ts
/** Explains a node's refusal: the failing check that covers what the node reported, judged on the same facts. Pure. */






/**
 * Finds the check that explains what a node reported.
 * @param findingsOf returns the findings of a check for this target
 * @returns null if no check covers it, or none of those that do applies
 */
function explaining(seen, pool, findingsOf) {
    const about = seen.cause === null ? undefined : (0,own_value/* ownValue */.e)(diagnosis_words/* CAUSES */.hE, seen.cause);
    const checks = [
        ...new Set([...(seen.check === null ? [] : [seen.check]), ...(about?.checks ?? [])]),
    ];
    const found = checks.flatMap((check) => findingsOf(check).filter((each) => each.kind === 'gate' && (each.pool === null || each.pool === pool)));
    const failing = found.find(({ status }) => status === 'fail');
    if (failing !== undefined)
        return { check: failing.check, finds: 'fail', fix: failing.fix };
    const open = found.find(({ status }) => status === 'unknown');
    if (open !== undefined)
        return { check: open.check, finds: 'unknown', fix: null };
    const own = found.find(({ check, status }) => check === seen.check && status !== 'skip');
    return own === undefined ? null : { check: own.check, finds: 'pass', fix: null };
}
/** Causes that a node reports if the registry wants other credentials, or any. */
const OF_CREDENTIALS = new Set([
    'denied',
    'denied-or-missing',
    'no-credentials',
    'credentials-refused',
    'credentials-expired',
    'not-found-or-private',
]);
/**
 * How the pods pull an image of another registry if the runtime's own tool, which pulls anonymously, was refused: the
 * registry may accept the pods' credentials.
 * @returns null if they pull as the tool did
 */
function bySecrets({ cause }, image, { target, pulls }) {
    if (image.kind !== 'other')
        return null;
    const pods = (0,pulling_pods/* pullingPods */.ux)((0,model_target/* usesOf */.MZ)(target.image), target, pulls?.accounts ?? []);
    const secrets = [...new Set(pods.flatMap((pod) => pod.secrets))];
    if (secrets.length > 0)
        return `the pods pull by the pull secret ${secrets.join(', ')}`;
    const areKnown = pods.every(({ complete }) => complete === 'listed' || complete === 'given');
    if (areKnown || cause === null || !OF_CREDENTIALS.has(cause))
        return null;
    return 'the pods may pull by a pull secret';
}
/** The result of the explaining check, put after the node's words and a semicolon; empty if no check covers them. */
function explained(explains) {
    switch (explains?.finds) {
        case 'fail':
            return `; ${explains.check} explains it`;
        case 'unknown':
            return `; ${explains.check} would explain it and could not be determined`;
        case 'pass':
            return `; ${explains.check} checks that, and finds nothing wrong`;
        case undefined:
            return '';
    }
}
/** Checks of who may pull. If they pass, no grant is missing, so none is proposed. */
const OF_ACCESS = new Set([
    'pull-permission',
    'access-scopes',
    'node-service-account',
    'repository',
    'download-rules',
]);
/** The cause of the refusal is not among the facts that were read. */
const NOT_READ = {
    summary: 'Verify again in some minutes where something was just granted (--wait does it): it takes that long to reach every server; else look for VPC Service Controls, a mirror or a firewall before the node',
    commands: [],
    terraform: null,
    url: null,
};
/** The fix of the explaining check; otherwise the fix for the node's words alone, unless the checks contradict them. */
function refusalFix(seen, explains, facts, image, target) {
    if (explains?.fix)
        return explains.fix;
    if (explains?.finds === 'pass' && OF_ACCESS.has(explains.check))
        return NOT_READ;
    const principal = (0,model_fact/* knownValue */.jj)(facts.puller.principal);
    const grant = seen.cause === 'denied' && principal !== undefined ? (0,src_fixes/* grantPull */.C5)(target, principal) : null;
    if (grant !== null)
        return grant;
    if (seen.cause === 'not-found' && explains?.finds !== 'pass')
        return (0,src_fixes/* otherReference */.oG)(image, target);
    return { summary: seen.advice ?? 'See the words of the node', commands: [], terraform: null, url: null };
}

;// CONCATENATED MODULE: ./src/checks/verification-codes.ts
/** The messages of the check `verification`. */



const pulled = ({ where, image, digest, durationMs, tool }) => `${where} pulled ${image}${digest === null ? '' : ` (${digest})`}${took(durationMs)}${tool}`;
/** `in 812 ms`; empty if the duration is unknown. */
const took = (ms) => (ms === null ? '' : ` in ${String(ms)} ms`);
const verification_codes_answer = ({ reason, words, explains, finds, left }) => `${reason}: ${(0,in_words/* wordsInShort */.pG)(words)}${explained(explains === null || finds === null ? null : { check: explains, finds })}${left}`;
/** Names the pod of a dry run. */
function dryPod({ pool, image, namespace, workloads, }) {
    const has = image === null ? '' : ` with ${image}`;
    const own = `the pod${workloads.length === 1 ? '' : 's'} of ${workloads.join(', ')} as in the manifest${has}`;
    return workloads.length === 0 ? `a pod${has} for ${pool} in namespace ${namespace}` : own;
}
const programSays = (words) => (words === '' ? '' : `: ${(0,unreadable/* quoted */.TL)(words)}`);
/** The messages of `verification`, by code. */
const verification_codes_CODES = {
    pulled: (args) => `${pulled(args)}${args.left}`,
    'pulled-and-runs': (args) => `${pulled(args)}, and it goes on running${args.left}`,
    'pulled-and-ran': (args) => `${pulled(args)}, ran, and ended with 0${args.left}`,
    'other-digest': ({ where, image, digest, known, left }) => `${where} pulled ${image} as ${digest}, and the registry names ${known}: the tag moved meanwhile, or a mirror answered${left}`,
    'start-late': (args) => `${pulled(args)}, but did not start in time${args.left}`,
    'program-failed': (args) => `${pulled(args)}, and its program ended with ${String(args.exitCode ?? 'no status')} (${args.reason})${programSays(args.words)}${args.left}`,
    'program-not-started': (args) => `${pulled(args)}, and its program could not be started (${args.reason})${programSays(args.words)}${args.left}`,
    admitted: ({ pool, image, namespace, secrets, added, workloads, images }) => `The API server admits ${dryPod({ pool, image, namespace, workloads })}${images.length === 0 ? '' : `, to which webhooks add ${images.map(unreadable/* quoted */.TL).join(', ')}, not judged here`} (dry run: nothing was created, nothing was pulled)${secrets.length === 0 ? '' : `; it pulls with ${secrets.join(', ')}`}${added.length === 0 ? '' : `; the cluster added ${added.join(', ')}`}`,
    rewritten: ({ pool, image, namespace, workloads, instead, }) => `A webhook of the cluster changes ${image} to ${(0,unreadable/* quoted */.TL)(instead)} in ${dryPod({ pool, image: null, namespace, workloads })}: another image would be pulled than the one that is checked`,
    refused: (args) => `${args.where} cannot pull ${args.image}${args.tool}, said ${String(args.times)} times: ${verification_codes_answer(args)}`,
    'refused-to-the-node': ({ where, image, tool, words, principal, }) => `${where} cannot pull ${image}${tool}: ${(0,unreadable/* quoted */.TL)(words)}; the pod pulls as ${principal}, which this does not test`,
    'refused-to-a-stranger': ({ where, image, tool, words, pods, }) => `${where} cannot pull ${image}${tool}: ${(0,unreadable/* quoted */.TL)(words)}; ${pods}, which this does not test`,
    undecided: (args) => `${args.where} gave no result for ${args.image}: ${verification_codes_answer(args)}`,
    'not-verified': ({ pool, why }) => `Not verified on ${pool}: ${why}`,
    'not-offered': ({ pool, why }) => `Not verified on ${pool}: ${why}`,
    'only-if-tolerated': ({ pool, taints }) => `Not verified on ${pool}: a pod lands there only if it tolerates ${taints.join(', ')}; naming the pool verifies it`,
    'no-node-yet': ({ pool }) => `Not verified on ${pool}: it has no node yet`,
    'nothing-seen': ({ pool }) => `The pull on ${pool} could not be verified`,
};

;// CONCATENATED MODULE: ./src/checks/verification.ts











const verification_find = (0,finding_builder/* findingsOf */.WX)('verification', 'gate', verification_codes_CODES);
/**
 * What did the nodes themselves report when a pod of this run, or the runtime's own tool, pulled the image? Reports
 * nothing if no verification was requested.
 * @param others the checks that may explain a refusal
 */
const verificationBeside = (others) => (0,check/* checkOf */.E)(verification_find, {
    title: 'A pod on the node pool pulls the image',
    subject: 'image on pool',
    outside: true,
    traits: {},
    judge: ofImage((image, facts) => {
        if (facts.target.verify === 'none')
            return [];
        const found = new Map();
        const findingsOf = (id) => {
            const findings = found.get(id) ?? others.find((each) => each.id === id)?.judge(facts) ?? [];
            found.set(id, findings);
            return findings;
        };
        return perPool(verification_find, facts, (pool) => verification_judgePool(pool, image, facts, findingsOf));
    }),
});
function verification_judgePool(facts, image, target, findingsOf) {
    const about = { pool: facts.pool.name };
    if (facts.reach.kind === 'tainted')
        return verification_find.skip('only-if-tolerated', { ...about, taints: facts.reach.taints }, about);
    if (facts.verification === null)
        return verification_find.skip('no-node-yet', about, about);
    return verification_find.match(facts.verification, `The pull on ${about.pool}`, {
        known: (value, from) => judgePull(value, from, facts, image, target, findingsOf),
        absent: () => verification_find.unknown('nothing-seen', about, about),
    }, about);
}
function judgePull(seen, from, facts, image, target, findingsOf) {
    const about = { pool: facts.pool.name };
    const { reason } = seen;
    const words = (0,diagnosis_words/* gist */.gK)(seen.words);
    const pull = {
        where: verification_placeOf(seen, about.pool),
        image: image.text,
        left: seen.left === null ? '' : `; pod ${seen.pod ?? ''} in ${seen.namespace} may be left: ${(0,unreadable/* quoted */.TL)(seen.left)}`,
    };
    const tool = byTool(seen);
    switch (seen.outcome) {
        case 'pulled':
            return judgePulled(seen, from, { ...pull, digest: seen.digest, durationMs: seen.durationMs, tool }, about, image, target);
        case 'admitted':
            return judgeAdmitted(seen, from, about, image);
        case 'refused': {
            if (seen.how !== null && facts.puller.kind !== 'node') {
                const principal = (0,model_fact/* knownValue */.jj)(facts.puller.principal) ?? 'another principal';
                return verification_find.unknown('refused-to-the-node', { ...pull, tool, words, principal }, about);
            }
            const pods = seen.how === null ? null : bySecrets(seen, image, target);
            if (pods !== null)
                return verification_find.unknown('refused-to-a-stranger', { ...pull, tool, words, pods }, about);
            const explains = explaining(seen, about.pool, findingsOf);
            return verification_find.fail('refused', { ...pull, tool, times: seen.times, reason, words, ...explainsOf(explains) }, {
                ...about,
                ...toldBy(seen),
                evidence: (0,finding_builder/* evidence */.MX)('observed', 'fail', from, `${seen.cause ?? reason}: ${seen.words}`),
                fix: refusalFix(seen, explains, facts, image, target),
            });
        }
        case 'undecided':
            if (reason === verification/* NOT_OFFERED */.aL)
                return verification_find.unknown('not-offered', { ...about, why: seen.words }, about);
            return verification_find.unknown('undecided', { ...pull, reason, words, ...explainsOf(explaining(seen, about.pool, findingsOf)) }, { ...about, ...toldBy(seen) });
        case 'skipped':
            return verification_find.skip('not-verified', { ...about, why: seen.words }, about);
    }
}
/** The identity that pulls, or the workload whose pod was tried. */
function verification_placeOf({ node, workloads }, pool) {
    if (workloads.length > 0)
        return `The dry run of the pod of ${workloads.join(', ')}`;
    return node === null ? pool : `${pool} (${node})`;
}
/** The pod is used as it is: if a webhook changes the image, the pod has another one than the image that was judged. */
function judgeAdmitted({ effective, namespace, workloads }, from, about, image) {
    const args = { ...about, image: image.text, namespace, workloads };
    if ((0,image_reference/* keyOfText */.qZ)(effective.image) !== (0,image_reference/* imageKey */.p2)(image))
        return verification_find.unknown('rewritten', { ...args, instead: effective.image }, about);
    const { pullSecrets: secrets, addedSecrets: added, addedImages: images } = effective;
    const proof = (0,finding_builder/* evidence */.MX)('listed', 'pass', from, `admitted by dryRun=All: ${effective.image}`);
    return verification_find.pass('admitted', { ...args, secrets, added, images }, { ...about, evidence: proof });
}
const explainsOf = (explains) => ({
    explains: explains?.check ?? null,
    finds: explains?.finds ?? null,
});
function judgePulled(seen, from, args, about, image, target) {
    const { digest, durationMs } = seen;
    const known = (0,model_fact/* knownValue */.jj)(target.image.manifest)?.digest ?? image.digest;
    const detail = `${seen.reason}: ${digest ?? 'no digest said'}${took(durationMs)}`;
    const more = { ...about, evidence: (0,finding_builder/* evidence */.MX)('observed', 'pass', from, detail) };
    if (digest !== null && known !== null && digest !== known)
        return verification_find.warn('other-digest', { ...args, digest, known }, { ...more, fix: (0,src_fixes/* pin */.y_)(image, known) });
    return judgeRun(seen, args, more);
}
/**
 * The result of running the image's own code, if it was to run. It has no effect on the result of the pull, and is at
 * most a warning.
 */
function judgeRun({ ran }, args, more) {
    if (ran === null)
        return verification_find.pass('pulled', args, more);
    if (ran === 'late')
        return verification_find.warn('start-late', args, { ...more, fix: LOOK });
    const { exitCode, reason, words } = ran;
    if (ran.state === 'running')
        return verification_find.pass('pulled-and-runs', args, more);
    if (ran.state === 'exited' && exitCode === 0)
        return verification_find.pass('pulled-and-ran', args, more);
    return ran.state === 'exited'
        ? verification_find.warn('program-failed', { ...args, reason, words, exitCode }, { ...more, fix: LOOK })
        : verification_find.warn('program-not-started', { ...args, reason, words }, { ...more, fix: LOOK });
}
const LOOK = {
    summary: 'The pull is proven; look at what the program needs: its arguments and environment, a user that is not root, less than 512 MiB',
    commands: [],
    terraform: null,
    url: null,
};
/** The node's own words, if it reported any. A timeout is not one. */
function toldBy({ cause, words }) {
    const known = diagnosis_words/* CAUSE_IDS */.Rm.find((id) => id === cause);
    return { cause: known, said: known === undefined ? null : { cause: known, words } };
}
/** How the node was tested if no pod pulled, and with which credential. */
function byTool({ how, credential }) {
    if (how === null)
        return '';
    const presented = credential === 'node-token' ? 'with the node’s own token' : 'without a token';
    return ` by crictl ${how === 'ssh' ? 'over SSH' : 'on the node'}, ${presented}`;
}

;// CONCATENATED MODULE: ./src/checks/index.ts
























/** The checks of what was read, in the order in which a pull goes wrong. What a node reported comes after them. */
const gates = [
    imageReference,
    imageExists,
    imagePlatform,
    imageFormat,
    repository,
    downloadRules,
    cluster/* cluster */.b,
    nodeServiceAccount,
    accessScopes,
    pullPermission,
    gkeVersion,
    networkPath,
    binaryAuthorization,
    imagePullSecret,
];
/** Every check in report order: gates from the image to the node, then advice. */
const checks = [
    ...gates,
    verificationBeside(gates),
    nodeImageType,
    defaultServiceAccount,
    repositoryLocation,
    tagMutability,
    cleanupPolicy,
    imageStreaming,
    upgradeForecast,
];
/** The findings of all checks for one target, in report order. */
const allFindings = (facts) => checks.flatMap((check) => (facts.target.cluster !== null || check.alone === true ? runCheck(check, facts) : []));
/** Whether a check does not apply because the cluster is outside GKE. */
const isElsewhere = ({ outside, id }, { target }) => target.cluster !== null &&
    (0,model_cluster/* isOutside */._K)(target.cluster) &&
    outside !== true &&
    // An identity given by the user is judged wherever the nodes are.
    (id !== 'pull-permission' || target.principal === null);
/** The findings of one check, each with the key of its subject. */
const runCheck = (check, facts) => (isElsewhere(check, facts) ? [check.notOutside()] : check.judge(facts)).map((finding) => finding.subject === '' ? { ...finding, subject: subjectOf(check.subject, facts, finding.pool) } : finding);
const TRAITS = new Map(checks.map(({ id, traits }) => [id, traits]));
/** The traits of a check: what may overrule it. */
const traitsOf = (check) => TRAITS.get(check) ?? {};


/***/ }),

/***/ 3098:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LK: () => (/* binding */ whoWaits),
/* harmony export */   pG: () => (/* binding */ wordsInShort)
/* harmony export */ });
/* unused harmony export STARTS */
/* harmony import */ var _same_words__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6055);

/** The maximum number of pods that a message names. */
const NAMED = 3;
/** The characters of a shortened quote; the report has the whole message in `said.words`. */
const START = 140;
const END = 260;
/** Says who waits, where, and for which image; with several nodes, each pod is followed by its own node. */
function whoWaits(cause) {
    const { pulls, pool, image } = cause;
    const nodes = [...new Set(pulls.flatMap(({ node }) => node ?? []))];
    const [only] = nodes;
    if (pulls[0]?.kind === 'Node')
        return `${listed(pulls, false)} of ${pool ?? 'a node pool'} could not pull ${image ?? ''}`;
    if (pulls[0]?.kind !== 'Pod') {
        const be = pulls.length === 1 ? 'is' : 'are';
        return `${listed(pulls, false)} ${be} refused pods with ${image ?? 'an image that the words do not name'} before any node was asked`;
    }
    const where = only === undefined
        ? (pool ?? 'no node')
        : nodes.length > 1
            ? `${pool ?? 'pools that could not be determined'} (${String(nodes.length)} nodes)`
            : pool === null
                ? only
                : `${pool} (${only})`;
    return `${listed(pulls, nodes.length > 1)} on ${where} ${doing(cause)}`;
}
function doing({ pulls, reason, image, said: { id } }) {
    const one = pulls.length === 1;
    if (STARTS.has(reason))
        return `${one ? 'has' : 'have'} ${image ?? 'the image'} and cannot start it`;
    if (id === 'mount' || id === 'sandbox')
        return `${one ? 'does' : 'do'} not come as far as to pull ${image ?? 'their images'}`;
    return `${one ? 'waits' : 'wait'} on ${image ?? 'an image that the words do not name'}`;
}
/** Reasons of containers whose image was already pulled. */
const STARTS = new Set([
    'CreateContainerError',
    'RunContainerError',
    'CrashLoopBackOff',
    'StartError',
    'ContainerCannotRun',
]);
function listed(pulls, withNodes) {
    const pods = pulls.every(({ kind }) => kind === 'Pod') && new Set(pulls.map(({ name }) => name)).size > 1;
    const names = [
        ...new Set(pulls.map(({ kind, namespace, name, node }) => {
            const own = `${pods ? '' : `${kind} `}${namespace === '' ? '' : `${namespace}/`}${name}`;
            return withNodes ? `${own} (${node ?? 'no node'})` : own;
        })),
    ];
    const more = names.length - NAMED;
    const shown = names.slice(0, NAMED).join(', ');
    return `${pods ? `${String(names.length)} pods: ` : ''}${shown}${more > 0 ? ` and ${String(more)} more` : ''}`;
}
/**
 * The informative end of a message on one line, in quotation marks. The middle of a long one is cut, because the reason
 * is at the end.
 */
function wordsInShort(raw) {
    const line = (0,_same_words__WEBPACK_IMPORTED_MODULE_0__/* .tellingEnd */ .J)(raw)
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim();
    if (line === '')
        return '';
    return `“${line.length > START + END ? `${line.slice(0, START)} … ${line.slice(-END)}` : line}”`;
}


/***/ }),

/***/ 6055:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ tellingEnd),
/* harmony export */   M: () => (/* binding */ sameWords)
/* harmony export */ });
/* harmony import */ var _words__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(573);

/**
 * The parts that vary between attempts. All repetitions are bounded, so matching is linear in the length of the
 * message.
 */
const VARIABLE = [
    [/https?:\/\/([^\s/"]{1,255})[^\s"]{0,2000}/g, '$1'],
    [/\b(?:sha256|sha512):[0-9a-f]{1,128}/g, 'DIGEST'],
    [/\bpods? "[^"]{1,253}"/g, 'pod'],
    [/\b\d{4}-\d\d-\d\d[T ][\d:.]{5,20}\S{0,6}/g, 'TIME'],
    [/\[[0-9a-f:]{2,45}\](?::\d{1,5})?/g, 'ADDRESS'],
    [/\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?::\d{1,5})?/g, 'ADDRESS'],
    [/\b[0-9a-f]{8,64}(?:-[0-9a-f]{4,12}){0,4}\b/g, 'ID'],
    [/\d{1,20}/g, 'N'],
];
/**
 * The message without the parts that differ between two pods with the same problem.
 * @param raw the original message
 * @param image the pulled reference, which the message repeats; null if it is not a valid reference
 * @param written the image as the pod names it
 */
function sameWords(raw, image, written) {
    const told = namesOf(image, written ?? '').reduce((words, name) => words.replaceAll(name, 'IMAGE'), tellingEnd(raw));
    return VARIABLE.reduce((words, [pattern, to]) => words.replace(pattern, to), told).slice(0, 2000);
}
/** The end of a message, without the prefixes that repeat the image. */
const tellingEnd = (raw) => (0,_words__WEBPACK_IMPORTED_MODULE_0__/* .gist */ .gK)(raw.replace(/^Back-off pulling image "[^"]{0,1000}": \w{1,40}: /, ''));
/** The names by which a message may refer to an image: the pod's own, and the full names that the runtime uses. */
function namesOf(image, written) {
    if (image === null)
        return written === '' ? [] : [written];
    const { host, path, tag, digest } = image;
    const name = `${host}/${path}`;
    return [
        ...(digest === null ? [] : [`${name}@${digest}`]),
        ...(tag === null ? [] : [`${name}:${tag}`]),
        written,
        name,
        path,
    ];
}


/***/ }),

/***/ 2499:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ accessFacts)
/* harmony export */ });
/* harmony import */ var _access_evaluate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89);
/* harmony import */ var _access_public__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7613);
/* harmony import */ var _access_question__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8096);
/* harmony import */ var _model_once__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1800);
/* harmony import */ var _model_service_account__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6460);
/* harmony import */ var _model_target_facts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2674);
/**
 * The facts that the evaluation of a principal's access needs in addition to the policies: roles, groups, and the
 * account's place.
 */






/**
 * Evaluates the policies and asks for the facts that the evaluation lacks, until no more questions can be asked. If the
 * result is still open, Policy Troubleshooter is asked; a run with a certain result asks nothing more.
 * @param account the service account of the principal; null for other principals
 */
async function accessFacts(principal, account, repository, ask, now) {
    if (repository === null || principal.state !== 'known')
        return _model_target_facts__WEBPACK_IMPORTED_MODULE_3__/* .NO_ACCESS_FACTS */ .$;
    const who = principal.value;
    const key = [who, account?.project ?? '', now].join('\n');
    return gathered([ask, repository], key, () => factsOf(who, account, repository, ask, now));
}
const gathered = (0,_model_once__WEBPACK_IMPORTED_MODULE_4__/* .once */ .O)();
async function factsOf(principal, account, repository, ask, now) {
    const { name, levels, deny } = repository;
    let facts = _model_target_facts__WEBPACK_IMPORTED_MODULE_3__/* .NO_ACCESS_FACTS */ .$;
    for (;;) {
        const { state, lacks: own } = (0,_access_evaluate__WEBPACK_IMPORTED_MODULE_0__/* .evaluate */ ._)({ principal, repository: name, levels, deny, facts, now, cluster: null });
        const lacks = [...own, ...strangersLacks(repository, facts, now)];
        if (lacks.length > 0) {
            facts = await answerLacks(lacks, facts, { account, repository: name, ask });
        }
        else if (state === 'unknown' && account !== null) {
            return { ...facts, troubleshooting: await ask('troubleshooting', { email: account.email, repository: name }) };
        }
        else if (state === 'refused' && account !== null && (0,_model_service_account__WEBPACK_IMPORTED_MODULE_2__/* .isDefaultEmail */ .iH)(account.email)) {
            return { ...facts, automaticGrants: await ask('automaticGrants', { project: account.project }) };
        }
        else
            return facts;
    }
}
/**
 * The missing facts that decide about `allUsers`, roles and tags: for a public image, neither scopes nor GKE versions
 * matter.
 */
function strangersLacks(repository, facts, now) {
    const question = (0,_access_public__WEBPACK_IMPORTED_MODULE_1__/* .strangersQuestion */ .i)(repository, facts, now);
    return question === null ? [] : (0,_access_evaluate__WEBPACK_IMPORTED_MODULE_0__/* .evaluate */ ._)(question).lacks.filter(({ kind }) => kind === 'role' || kind === 'tags');
}
async function answerLacks(lacks, facts, asked) {
    const { repository, ask } = asked;
    const { email, project } = asked.account ?? { email: '', project: '-' };
    const names = (0,_access_question__WEBPACK_IMPORTED_MODULE_5__/* .distinct */ .d)(lacks.flatMap((lack) => (lack.kind === 'role' ? [lack.role] : [])));
    const groupNames = lacks.flatMap((lack) => (lack.kind === 'group' ? [lack.group] : []));
    const wantsPlace = lacks.some(({ kind }) => kind === 'accountPlace');
    const wantsTags = lacks.some(({ kind }) => kind === 'tags');
    const [roles, groups, place, tags] = await Promise.all([
        Promise.all(names.map(async (role) => [role, await ask('role', { role })])),
        Promise.all(groupNames.map(async (group) => [group, await ask('groupMembership', { group, email })])),
        wantsPlace ? Promise.all([ask('project', { project }), ask('ancestry', { project })]) : null,
        wantsTags ? ask('effectiveTags', { repository }) : facts.tags,
    ]);
    return {
        ...facts,
        roles: { ...facts.roles, ...Object.fromEntries(roles) },
        groups: { ...facts.groups, ...Object.fromEntries(groups) },
        tags,
        accountPlace: place === null ? facts.accountPlace : { project: place[0], ancestry: place[1] },
    };
}


/***/ }),

/***/ 6662:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ accountFacts)
/* harmony export */ });
/* unused harmony export wantsCredentials */
/* harmony import */ var _access_pulling_pods__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7560);
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5815);
/* harmony import */ var _model_target__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5936);
/**
 * The Kubernetes service accounts of the pods in the cluster: their pull secrets, and the identity with which they
 * pull.
 */




/**
 * The service accounts of pods without a pull secret of their own. If another registry refuses anonymous requests, they
 * decide the verdict. For a Google image, which nodes can pull themselves, they are only read with an existing
 * kubeconfig.
 */
async function accountFacts(target, named, image, ask) {
    const { image: of } = target;
    const cluster = (0,_model_fact__WEBPACK_IMPORTED_MODULE_2__/* .knownValue */ .jj)((await named).cluster);
    if (cluster === undefined || !of.valid)
        return [];
    const uses = (0,_model_target__WEBPACK_IMPORTED_MODULE_1__/* .usesOf */ .MZ)(target.image);
    const elsewhere = of.reference.kind === 'other' || cluster.mode === 'external';
    const likely = elsewhere && wantsCredentials(await image);
    // Any pod may pull an image that was given without manifests: its account does not matter if nodes can pull the
    // image.
    if (uses.length === 0 && !likely)
        return [];
    const pods = (0,_access_pulling_pods__WEBPACK_IMPORTED_MODULE_3__/* .pullingPods */ .ux)(uses, target, []).filter(_access_pulling_pods__WEBPACK_IMPORTED_MODULE_3__/* .asksItsAccount */ .KB);
    const accounts = new Map(pods.map(({ namespace, account }) => [`${namespace}/${account}`, { namespace, account }]));
    const { endpoints } = cluster;
    const name = (0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(cluster);
    return Promise.all([...accounts.values()].map(async ({ namespace, account }) => ({
        namespace,
        name: account,
        account: await ask('podAccount', { ...name, namespace, account, endpoints, likely }),
    })));
}
/** Whether the registry refused an anonymous request. */
const wantsCredentials = ({ manifest, anonymous }) => anonymous?.state === 'known' ? !anonymous.value.allowed : manifest.state === 'denied';


/***/ }),

/***/ 9972:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ admissionFacts)
/* harmony export */ });
/* harmony import */ var _access_admission__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2867);
/* harmony import */ var _model_admission__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2128);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5815);
/* harmony import */ var _model_image_reference__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68);
/* harmony import */ var _model_location__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3214);
/** Binary Authorization: asked only if it is enabled in the cluster, and only for facts that may decide. */





/** The facts that decide whether pods with the image are admitted; null if the project's policy does not matter. */
async function admissionFacts(target, named, ask) {
    const cluster = (0,_model_fact__WEBPACK_IMPORTED_MODULE_2__/* .knownValue */ .jj)((await named).cluster);
    const { image } = target;
    if (cluster === undefined || !image.valid || !(0,_model_admission__WEBPACK_IMPORTED_MODULE_0__/* .asksProjectPolicy */ .e)(cluster.admission))
        return null;
    const policy = await ask('admissionPolicy', { project: cluster.project });
    const value = (0,_model_fact__WEBPACK_IMPORTED_MODULE_2__/* .knownValue */ .jj)(policy);
    if (value === undefined || (0,_access_admission__WEBPACK_IMPORTED_MODULE_3__/* .exemptedBy */ .uf)(value.exempt, image.reference) !== null)
        return { policy, system: null, attestors: {} };
    const rules = (0,_access_admission__WEBPACK_IMPORTED_MODULE_3__/* .admittedOf */ .uL)(target).flatMap((pods) => (0,_access_admission__WEBPACK_IMPORTED_MODULE_3__/* .rulesFor */ .NP)(value, cluster, pods).rules);
    const strict = rules.filter(({ rule }) => rule.evaluation !== 'ALWAYS_ALLOW');
    const [system, attestors] = await Promise.all([
        value.system === true && strict.length > 0 ? ask('systemPolicy', { location: (0,_model_location__WEBPACK_IMPORTED_MODULE_4__/* .regionOf */ .A)(cluster.location) }) : null,
        attestorFacts(new Set(strict.flatMap(({ rule }) => attestorsOf(rule))), image.reference, ask),
    ]);
    return { policy, system, attestors };
}
const attestorsOf = ({ evaluation, attestors }) => evaluation === 'REQUIRE_ATTESTATION' ? attestors : [];
/** Attestations belong to digests, so none are requested for a tag. */
async function attestorFacts(attestors, image, ask) {
    const { digest } = image;
    if (digest === null)
        return {};
    const answers = [...attestors].map(async (attestor) => [attestor, await ask('attestor', { attestor, image: (0,_model_image_reference__WEBPACK_IMPORTED_MODULE_1__/* .pinnedTo */ .A_)(image, digest) })]);
    return Object.fromEntries(await Promise.all(answers));
}


/***/ }),

/***/ 6079:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ boundaryFacts)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5815);
/* harmony import */ var _model_puller__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7333);
/* harmony import */ var _model_service_account__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6460);
/* harmony import */ var _perimeter_facts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(762);
/** Principal access boundaries: asked only with `--strict`. */





/**
 * The boundaries of the organizations of the pulling accounts, and the ancestors of the image's project.
 * @returns null if they do not matter
 */
async function boundaryFacts(target, named, pools, ask) {
    const { image, cluster, strict } = target;
    if (!strict || !image.valid || image.reference.kind === 'other' || cluster === null || (0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .isOutside */ ._K)(cluster))
        return null;
    const { project: id } = image.reference;
    const [place, above] = [ask('project', { project: id }), ask('ancestry', { project: id })];
    const listed = async (project) => (0,_perimeter_facts__WEBPACK_IMPORTED_MODULE_2__/* .inOrganization */ .PV)(await ask('ancestry', { project }), (organization) => ask('accessBoundaries', { organization }));
    // Asked as soon as the accounts of the cluster are known, before all facts of its pools are.
    const ahead = named.then(({ cluster: there, project }) => Promise.all(accountProjects((0,_model_fact__WEBPACK_IMPORTED_MODULE_3__/* .knownValue */ .jj)(there)?.pools ?? [], { id: cluster.project, project }).map(listed)));
    const landed = (await pools).filter(({ reach }) => reach.kind !== 'excluded');
    const accounts = landed.map(({ puller }) => (0,_model_puller__WEBPACK_IMPORTED_MODULE_4__/* .accountThatPulls */ .D)(puller));
    const projects = [...new Set(accounts.flatMap((account) => account?.project ?? []))];
    const [ofEach] = await Promise.all([Promise.all(projects.map(listed)), ahead]);
    const none = (0,_model_fact__WEBPACK_IMPORTED_MODULE_3__/* .known */ .eO)([], 'principal access boundary policies');
    const policies = accounts.includes(null)
        ? (0,_model_fact__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)('undecided', 'principal access boundary policies', 'in which organization who pulls there is, is not known')
        : ofEach.reduce((all, each) => (0,_perimeter_facts__WEBPACK_IMPORTED_MODULE_2__/* .both */ .WP)(all, each), none);
    const [project, ancestry] = await Promise.all([place, above]);
    const around = (0,_model_fact__WEBPACK_IMPORTED_MODULE_3__/* .after */ .Pl)(project, ({ number }) => (0,_model_fact__WEBPACK_IMPORTED_MODULE_3__/* .after */ .Pl)(ancestry, (names) => (0,_model_fact__WEBPACK_IMPORTED_MODULE_3__/* .known */ .eO)([`projects/${id}`, `projects/${number}`, ...names].map((name) => `//cloudresourcemanager.googleapis.com/${name}`), 'ancestry')));
    return { policies, around };
}
/** The projects of the service accounts of the pools' nodes. */
const accountProjects = (pools, around) => [
    ...new Set(pools.flatMap((pool) => (0,_model_fact__WEBPACK_IMPORTED_MODULE_3__/* .knownValue */ .jj)((0,_model_service_account__WEBPACK_IMPORTED_MODULE_1__/* .identityOfPool */ .kl)(pool, around))?.project ?? [])),
];


/***/ }),

/***/ 207:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ childFacts),
/* harmony export */   o: () => (/* binding */ takenFact)
/* harmony export */ });
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5815);
/* harmony import */ var _model_google_registry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3020);
/* harmony import */ var _model_once__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1800);
/* harmony import */ var _model_windows__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4724);
/* harmony import */ var _placement_offer__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9673);
/* harmony import */ var _placement_platform_match__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5387);
/* harmony import */ var _seen_image__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2464);
/** The manifests below an index: those that must be read to know its platforms, and the one that a pool would use. */







/** The maximum number of manifests that are read; the rest is unknown. */
const MOST = 16;
const DEEPEST = 3;
/** Reads nested indexes, and the entries of an index without a platform, up to a limit. */
async function childFacts({ manifest, by }, image, ask) {
    const reader = (0,_seen_image__WEBPACK_IMPORTED_MODULE_4__/* .readerOf */ .TC)(image, by, ask);
    const found = new Map();
    const asked = new Set();
    const read = async (index, depth) => {
        const wanted = [...new Set((0,_placement_offer__WEBPACK_IMPORTED_MODULE_2__/* .toRead */ .Y)(index).map(({ digest }) => digest))]
            .filter((digest) => !asked.has(digest))
            .slice(0, MOST - asked.size);
        for (const digest of wanted)
            asked.add(digest);
        await Promise.all(wanted.map(async (digest) => {
            const child = await reader.manifest(digest);
            const value = (0,_model_fact__WEBPACK_IMPORTED_MODULE_5__/* .knownValue */ .jj)(child);
            const config = value?.shape === 'image' && value.config !== null ? await reader.config(value.config.digest) : null;
            found.set(digest, { digest, manifest: child, config });
            if (value?.shape === 'index' && depth < DEEPEST)
                await read(value, depth + 1);
        }));
    };
    const top = (0,_model_fact__WEBPACK_IMPORTED_MODULE_5__/* .knownValue */ .jj)(manifest);
    if (top?.shape === 'index')
        await read(top, 1);
    return [...found.values()];
}
/**
 * Whether the manifest exists that the nodes of a pool would choose from an index. Other registries, and their copies
 * in remote repositories, may lose such a manifest and keep the index. In Artifact Registry, reading it is as cheap as
 * checking that it exists; elsewhere a GET may count as a pull.
 * @returns null if the image is not an index, or contains nothing for these nodes
 */
async function takenFact(image, { pool, platform: { os, architecture }, runtime }, version, seen, ask) {
    const cpu = (0,_model_fact__WEBPACK_IMPORTED_MODULE_5__/* .knownValue */ .jj)(architecture);
    if (cpu === undefined)
        return null;
    const build = os === 'windows' ? (0,_model_windows__WEBPACK_IMPORTED_MODULE_1__/* .windowsBuild */ .o)(pool.windowsOsVersion) : null;
    const fallback = (0,_placement_platform_match__WEBPACK_IMPORTED_MODULE_3__/* .takesFallback */ .NO)(pool.version ?? version, (0,_placement_platform_match__WEBPACK_IMPORTED_MODULE_3__/* .runtimesRead */ .e)(pool, runtime)) !== false;
    // Nodes of the same kind choose the same manifest, in all clusters.
    const key = [os, cpu, String(build), String(fallback), JSON.stringify(seen.by)].join(' ');
    return takenOnce([ask, image], key, () => takenBy({ os, architecture: cpu, build }, fallback, image, seen, ask));
}
const takenOnce = (0,_model_once__WEBPACK_IMPORTED_MODULE_6__/* .once */ .O)();
async function takenBy(node, fallback, image, seen, ask) {
    const index = (0,_model_fact__WEBPACK_IMPORTED_MODULE_5__/* .knownValue */ .jj)(seen.manifest);
    if (index?.shape !== 'index')
        return null;
    const offer = (0,_placement_offer__WEBPACK_IMPORTED_MODULE_2__/* .offerOf */ .y)(index, await childFacts(seen, image, ask));
    const { match, entry } = (0,_placement_platform_match__WEBPACK_IMPORTED_MODULE_3__/* .bestEntry */ .DP)(node, offer.entries);
    const taken = match === 'match' || (match === 'fallback' && fallback);
    if (!taken || entry === null)
        return null;
    const { digest, platform } = entry;
    const reader = (0,_seen_image__WEBPACK_IMPORTED_MODULE_4__/* .readerOf */ .TC)(image, seen.by, ask);
    if (!(0,_model_google_registry__WEBPACK_IMPORTED_MODULE_0__/* .isGoogleRegistry */ .JA)(image.host))
        return { digest, platform, there: await reader.presence(digest), manifest: null };
    const own = await reader.manifest(digest);
    const there = own.state === 'known' ? (0,_model_fact__WEBPACK_IMPORTED_MODULE_5__/* .known */ .eO)({ digest }, own.from) : own;
    return { digest, platform, there, manifest: (0,_model_fact__WEBPACK_IMPORTED_MODULE_5__/* .knownValue */ .jj)(own) ?? null };
}


/***/ }),

/***/ 937:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

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

/***/ 2290:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ gather)
});

// EXTERNAL MODULE: ./src/model/cluster.ts
var model_cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/model/fact.ts
var model_fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/facts/admission-facts.ts
var admission_facts = __webpack_require__(9972);
// EXTERNAL MODULE: ./src/facts/account-facts.ts
var account_facts = __webpack_require__(6662);
// EXTERNAL MODULE: ./src/facts/boundary-facts.ts
var boundary_facts = __webpack_require__(6079);
// EXTERNAL MODULE: ./src/facts/cluster-and-project.ts
var cluster_and_project = __webpack_require__(937);
// EXTERNAL MODULE: ./src/model/once.ts
var once = __webpack_require__(1800);
// EXTERNAL MODULE: ./src/model/service-account.ts
var service_account = __webpack_require__(6460);
// EXTERNAL MODULE: ./src/model/taint-effect.ts
var taint_effect = __webpack_require__(739);
// EXTERNAL MODULE: ./src/model/pool-account.ts
var pool_account = __webpack_require__(1721);
// EXTERNAL MODULE: ./src/model/compute-class.ts
var compute_class = __webpack_require__(4293);
// EXTERNAL MODULE: ./src/model/gke-version.ts
var gke_version = __webpack_require__(3405);
;// CONCATENATED MODULE: ./src/model/machine-type.ts
/**
 * The CPU architecture of a Compute Engine machine type, by its family (cloud.google.com/compute/docs/machine-resource).
 * For a family that is in neither list the Compute API is asked.
 */
const ARM = new Set(['t2a', 'c4a', 'n4a', 'a4x']);
const X86 = new Set([
    'e2',
    'n1',
    'n2',
    'n2d',
    'n4',
    'n4d',
    't2d',
    'c2',
    'c2d',
    'c3',
    'c3d',
    'c4',
    'c4d',
    'm1',
    'm2',
    'm3',
    'm4',
    'x4',
    'a2',
    'a3',
    'a4',
    'g2',
    'g4',
    'h3',
    'h4d',
    'z3',
    'f1',
    'g1',
    'custom',
    // Hosts of TPUs: cloud.google.com/kubernetes-engine/docs/concepts/tpus.
    'ct3',
    'ct3p',
    'ct4p',
    'ct5l',
    'ct5lp',
    'ct5p',
    'ct6e',
    'tpu7x',
]);
/** The family of a machine type: `n2` for `n2-standard-4`; `n1` for a custom type without a family. */
function familyOf(machineType) {
    const family = machineType.split('-')[0] ?? '';
    return family === 'custom' ? 'n1' : family;
}
/** The TPUs of a machine family, as `cloud.google.com/gke-tpu-accelerator` names them: Google's page on TPUs in GKE. */
const TPUS = {
    ct3: 'tpu-v3-device',
    ct3p: 'tpu-v3-slice',
    ct4p: 'tpu-v4-podslice',
    ct5l: 'tpu-v5-lite-device',
    ct5lp: 'tpu-v5-lite-podslice',
    ct5p: 'tpu-v5p-slice',
    ct6e: 'tpu-v6e-slice',
    tpu7x: 'tpu7x',
};
/** True for a type of TPU, as `cloud.google.com/gke-tpu-accelerator` names it, whose hosts are x86 ones. */
const isKnownTpu = (type) => Object.values(TPUS).includes(type);
/** @returns the TPU type of a machine; null if it has none, undefined if the family is not known */
function tpuOf(machineType) {
    const family = familyOf(machineType);
    if (Object.hasOwn(TPUS, family))
        return TPUS[family];
    return /^(?:ct\d|tpu)/.test(family) ? undefined : null;
}
/**
 * @param machineType such as `e2-standard-4`, `n2-custom-4-8192`, `custom-4-8192`
 * @returns `amd64` or `arm64`; null for a family that is not known
 */
function architectureOf(machineType) {
    const family = machineType?.split('-')[0] ?? '';
    if (ARM.has(family))
        return 'arm64';
    return X86.has(family) ? 'amd64' : null;
}

// EXTERNAL MODULE: ./src/model/location.ts
var model_location = __webpack_require__(3214);
// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
// EXTERNAL MODULE: ./src/model/windows.ts
var windows = __webpack_require__(4724);
;// CONCATENATED MODULE: ./src/placement/labels.ts
/**
 * The labels of a listed pool's nodes: its own, and those that GKE and Kubernetes give them, derived from what the API
 * says of the pool. Sources: Google's page on node labels and each feature's own page; what real nodes carry. Pure.
 */






const ARCHITECTURE = new Set(['kubernetes.io/arch', 'beta.kubernetes.io/arch']);
const SYSTEM = new Set(['kubernetes.io/os', 'beta.kubernetes.io/os']);
const MACHINE_TYPE = new Set([
    'node.kubernetes.io/instance-type',
    'beta.kubernetes.io/instance-type',
]);
const ZONE = new Set([
    'topology.kubernetes.io/zone',
    'failure-domain.beta.kubernetes.io/zone',
    'topology.gke.io/zone',
]);
const REGION = new Set([
    'topology.kubernetes.io/region',
    'failure-domain.beta.kubernetes.io/region',
]);
/** Keys of labels that GKE or Kubernetes set on nodes. */
const DERIVED = /^(?:kubernetes\.io\/|node\.kubernetes\.io\/|(?:[a-z0-9-]+\.)*gke\.io\/|cloud\.google\.com\/)/;
/** True for the key of a label that GKE or Kubernetes set on nodes automatically. */
const isDerived = (key) => DERIVED.test(key) || [ARCHITECTURE, SYSTEM, MACHINE_TYPE, ZONE, REGION].some((keys) => keys.has(key));
/**
 * A label of a listed pool's nodes.
 * @param isPoolLabel whether any pool of the cluster has the key among its own labels
 */
function labelOf(key, { pool, architecture }, isPoolLabel) {
    if (pool.group !== null)
        return ofNodes(key, pool.group, pool.labels);
    const own = Object.hasOwn(pool.labels, key) ? pool.labels[key] : undefined;
    if (own !== undefined)
        return { values: [own] };
    if (SYSTEM.has(key))
        return { values: [(0,model_cluster/* isWindows */.bi)(pool) ? 'windows' : 'linux'] };
    if (ARCHITECTURE.has(key))
        return architecture === undefined ? 'open' : { values: [architecture] };
    if (MACHINE_TYPE.has(key))
        return pool.machineType === null ? 'open' : { values: [pool.machineType] };
    if (ZONE.has(key))
        return pool.locations.length === 0 ? 'open' : { values: pool.locations };
    if (REGION.has(key))
        return pool.locations.length === 0 ? 'open' : { values: [...new Set(pool.locations.map(model_location/* regionOf */.A))] };
    const derive = Object.hasOwn(BY_GKE, key) ? BY_GKE[key] : undefined;
    if (derive !== undefined)
        return derive(pool);
    return isDerived(key) || !isPoolLabel ? 'open' : 'none';
}
/** A label of nodes that were read: if none has it, a node that is added later may still have it. */
function ofNodes(key, { labels }, everywhere) {
    const values = (0,own_value/* ownValue */.e)(labels, key);
    if (values === undefined)
        return 'open';
    return (0,own_value/* ownValue */.e)(everywhere, key) !== undefined || values.length > 1 ? { values } : 'open';
}
const one = (value) => (value ? { values: [value] } : 'none');
const flag = (is) => (is === null || is === undefined ? 'open' : is ? TRUE : 'none');
const TRUE = { values: ['true'] };
/** The labels that GKE derives from a pool's fields. */
const BY_GKE = {
    'cloud.google.com/gke-nodepool': ({ name }) => one(name),
    'cloud.google.com/machine-family': ({ machineType }) => (machineType === null ? 'open' : one(familyOf(machineType))),
    'cloud.google.com/gke-accelerator': ({ accelerators }) => accelerators.length === 0 ? 'none' : { values: accelerators },
    'cloud.google.com/gke-accelerator-count': acceleratorCount,
    'cloud.google.com/gke-gpu-driver-version': ofGpu(driver),
    'cloud.google.com/gke-gpu-partition-size': ofGpu(({ partition }) => one(partition)),
    'cloud.google.com/gke-gpu-sharing-strategy': ofGpu(({ sharing }) => one(sharing?.toLowerCase().replaceAll('_', '-'))),
    'cloud.google.com/gke-max-shared-clients-per-gpu': ofGpu(({ sharing, clients }) => sharing === null ? 'none' : clients === null ? 'open' : one(clients)),
    'cloud.google.com/gke-tpu-accelerator': ({ machineType }) => {
        const tpu = machineType === null ? undefined : tpuOf(machineType);
        return tpu === undefined ? 'open' : one(tpu);
    },
    // If all the TPUs of a pool are in one machine, the machine type decides the topology.
    'cloud.google.com/gke-tpu-topology': ({ machineType, traits }) => {
        if (machineType !== null && tpuOf(machineType) === null)
            return 'none';
        return traits?.tpuTopology ? one(traits.tpuTopology) : 'open';
    },
    'cloud.google.com/gke-spot': ({ shape }) => flag(shape?.spot),
    'cloud.google.com/gke-preemptible': ({ shape }) => flag(shape?.more.preemptible),
    'cloud.google.com/gke-provisioning': ({ shape, traits }) => {
        if (shape === null || traits === null)
            return 'open';
        if (shape.spot)
            return one('spot');
        if (shape.more.preemptible)
            return one('preemptible');
        return traits.flexible ? 'open' : one('standard');
    },
    'cloud.google.com/gke-os-distribution': distribution,
    'cloud.google.com/private-node': ({ traits }) => typeof traits?.privateNodes === 'boolean' ? one(String(traits.privateNodes)) : 'open',
    'iam.gke.io/gke-metadata-server-enabled': ({ shape }) => shape ? flag(shape.more.workloadMetadata === 'GKE_METADATA') : 'open',
    'sandbox.gke.io/runtime': ({ sandboxed }) => (sandboxed === null ? 'open' : one(sandboxed ? 'gvisor' : null)),
    'node.kubernetes.io/windows-build': (pool) => {
        if (!(0,model_cluster/* isWindows */.bi)(pool))
            return 'none';
        const build = (0,windows/* windowsBuild */.o)(pool.windowsOsVersion);
        return build === null ? 'open' : one(`10.0.${String(build)}`);
    },
    [compute_class/* COMPUTE_CLASS */.hA]: () => 'none',
};
/** A label that only nodes with GPUs have. */
function ofGpu(label) {
    return ({ accelerators, traits }) => {
        if (accelerators.length === 0)
            return 'none';
        return traits?.gpu ? label(traits.gpu) : 'open';
    };
}
/** TPU nodes have this label, too: their machine type decides the number of chips. */
function acceleratorCount(pool) {
    if (pool.accelerators.length > 0)
        return ofGpu(({ count }) => (count === null ? 'open' : one(String(count))))(pool);
    return pool.machineType !== null && tpuOf(pool.machineType) === null ? 'none' : 'open';
}
/** If the pool does not set a driver version, newer GKE versions install the default one; if it is disabled, users install one. */
function driver({ driver: version }) {
    return version === 'DEFAULT' || version === 'LATEST' ? one(version.toLowerCase()) : 'open';
}
function distribution({ imageType }) {
    const type = (imageType ?? '').toUpperCase();
    if (type.startsWith('COS'))
        return { values: ['cos'] };
    if (type.startsWith('UBUNTU'))
        return { values: ['ubuntu'] };
    return type.startsWith('WINDOWS') ? 'none' : 'open';
}

;// CONCATENATED MODULE: ./src/placement/architectures.ts
/** The architecture of the nodes that GKE creates for pods. Source: Google's page "Deploy Autopilot workloads on Arm". Pure. */



const ALL = ['amd64', 'arm64'];
/**
 * The architectures that nodes created for a pod may have.
 * @param machines the architectures of the machines that can be created; null: any
 * @returns an empty list if the pod's constraints exclude each other; several if nothing decides between them
 */
function architecturesFor({ nodeSelector, affinity }, machines = null) {
    const selector = Object.entries(nodeSelector).map(([key, value]) => ({ key, operator: 'In', values: [value] }));
    const terms = affinity?.map(({ labels }) => labels) ?? [[]];
    const found = new Set(terms.flatMap((term) => ofExpressions([...selector, ...term], machines)));
    return ALL.filter((each) => found.has(each));
}
function ofExpressions(expressions, machines) {
    const allowed = expressions.flatMap((expression) => allowedBy(expression) ?? []);
    const left = (machines ?? ALL).filter((each) => allowed.every(({ these }) => these.includes(each)));
    const isOpen = machines === null && allowed.every(({ names }) => !names);
    // GKE makes amd64 nodes for pods that select no architecture.
    return left.length > 1 && isOpen ? ['amd64'] : left;
}
/** The architectures that an expression allows; `names`: it selects some of them, rather than excluding some. */
function allowedBy({ key, operator, values, }) {
    if (ARCHITECTURE.has(key) && (operator === 'In' || operator === 'NotIn')) {
        const isIn = operator === 'In';
        return { these: ALL.filter((each) => values.includes(each) === isIn), names: isIn };
    }
    if (operator !== 'In')
        return null;
    const of = (each) => {
        const found = values.map(each);
        if (found.every((one) => one === undefined))
            return null;
        return { these: ALL.filter((one) => found.some((two) => two === one || !two)), names: true };
    };
    if (key === 'cloud.google.com/machine-family' || MACHINE_TYPE.has(key))
        return of(architectureOf);
    // The other classes have amd64 nodes, unless a pod asks for another architecture.
    if (key === compute_class/* COMPUTE_CLASS */.hA)
        return of((value) => (value === 'autopilot-arm' ? 'arm64' : undefined));
    // Machines with GB200 GPUs and later ones are Arm machines; all other GPUs are on x86 machines.
    if (key === 'cloud.google.com/gke-accelerator')
        return of((value) => (/^nvidia-gb\d/.test(value) ? 'arm64' : value.startsWith('nvidia-') ? 'amd64' : null));
    return null;
}

;// CONCATENATED MODULE: ./src/placement/labels-to-come.ts
/**
 * The labels of nodes that GKE creates on demand. Sources: Google's pages on node auto-provisioning ("Unsupported
 * features", "Workload separation"), on Autopilot's Arm workloads and on built-in ComputeClasses. Pure.
 */



/** The built-in compute classes of Autopilot clusters. */
const BUILT_IN_CLASSES = new Set([
    'Balanced',
    'Scale-Out',
    'Performance',
    'Accelerator',
    'autopilot',
    'autopilot-spot',
    'autopilot-arm',
]);
/** Labels that GKE takes into account when it creates nodes for pods that select them. */
const MADE = new Set([
    ...ZONE,
    ...REGION,
    'cloud.google.com/machine-family',
    'cloud.google.com/gke-spot',
    'cloud.google.com/gke-provisioning',
    'cloud.google.com/gke-placement-group',
    'cloud.google.com/pod-isolation',
    'cloud.google.com/private-node',
    'iam.gke.io/gke-metadata-server-enabled',
]);
const OF_GPU = new Set([
    'cloud.google.com/gke-accelerator',
    'cloud.google.com/gke-accelerator-count',
    'cloud.google.com/gke-gpu-driver-version',
    'cloud.google.com/gke-gpu-partition-size',
    'cloud.google.com/gke-gpu-sharing-strategy',
    'cloud.google.com/gke-max-shared-clients-per-gpu',
]);
const OF_TPU = new Set([
    'cloud.google.com/gke-tpu-accelerator',
    'cloud.google.com/gke-tpu-topology',
]);
/**
 * A label of nodes that do not exist yet; `made`: GKE creates nodes with whatever value a pod asks for.
 * @param tolerated true for a key whose taint the pod tolerates: then GKE creates nodes that have it as a label, too
 */
function labelToCome(key, pool, tolerated) {
    const own = Object.hasOwn(pool.labels, key) ? pool.labels[key] : undefined;
    if (own !== undefined)
        return { values: [own] };
    if (SYSTEM.has(key))
        return { values: [(0,model_cluster/* isWindows */.bi)(pool) ? 'windows' : 'linux'] };
    if (ARCHITECTURE.has(key))
        return { values: ['amd64', 'arm64'] };
    if (key === 'cloud.google.com/gke-nodepool')
        return { values: [pool.name] };
    if (key === 'node.kubernetes.io/windows-build' && !(0,model_cluster/* isWindows */.bi)(pool))
        return 'none';
    if (MADE.has(key))
        return 'made';
    const { madeBy } = pool;
    const isStandard = madeBy === 'auto-provisioning';
    if (key === compute_class/* COMPUTE_CLASS */.hA)
        return isStandard ? 'none' : { values: [...BUILT_IN_CLASSES] };
    if (OF_GPU.has(key))
        return isStandard ? labels_to_come_ofGpu(key, pool) : 'made';
    if (OF_TPU.has(key))
        return isStandard && tpuLimits(pool).length === 0 ? 'open' : 'made';
    if (key === 'sandbox.gke.io/runtime')
        return isStandard ? 'none' : madeBy === 'autopilot' ? 'made' : 'open';
    if (key === 'cloud.google.com/gke-os-distribution')
        return distribution(pool);
    return tolerated(key) ? 'made' : 'open';
}
const isTpu = (type) => type.includes('tpu');
const tpuLimits = ({ acceleratorLimits }) => (acceleratorLimits ?? []).filter(isTpu);
/** The GPU types that auto-provisioning may create nodes with: those that have a limit. Null if the limits are not known. */
const gpuLimits = ({ acceleratorLimits }) => acceleratorLimits?.filter((type) => !isTpu(type)) ?? null;
/** Auto-provisioning creates no node with a GPU type that has no limit (`no.scale.up.nap.pod.gpu.no.limit.defined`). */
function labels_to_come_ofGpu(key, pool) {
    const types = gpuLimits(pool);
    if (types === null)
        return 'open';
    if (types.length === 0)
        return 'none';
    return key === 'cloud.google.com/gke-accelerator' ? { values: types } : 'made';
}
/** Whether GKE creates nodes with TPUs for pods that ask for them. */
const makesTpus = (pool) => pool.madeBy !== 'auto-provisioning' || tpuLimits(pool).length > 0;

;// CONCATENATED MODULE: ./src/placement/taints.ts
/** The taints of a pool's nodes that keep pods away, and the tolerations for them: Kubernetes' rules, and GKE's own. Pure. */






const PLATFORM_KEYS = new Set(['kubernetes.io/arch', 'kubernetes.io/os', 'node.kubernetes.io/os']);
/**
 * Taints that an agent removes once a node is ready: they do not keep pods away for long. Sources: Cilium's page on
 * taints, Istio's on its node agent, cluster-autoscaler's prefixes for start-up taints, Kubernetes' own.
 */
const AT_START = /^(?:node\.cilium\.io\/agent-not-ready$|cni\.istio\.io\/not-ready$|(?:startup|ignore)-taint\.cluster-autoscaler\.kubernetes\.io\/|node\.kubernetes\.io\/(?:not-ready|unreachable|network-unavailable)$|node\.cloudprovider\.kubernetes\.io\/uninitialized$)/;
/** The name of a taint that an agent may remove once a node is ready, although no documentation says so. */
const goesPerhaps = ({ key }) => /(?:^|[./-])(?:not-ready|uninitialized)$/.test(key);
/** The pool's own taints that keep a pod away permanently, and those that GKE sets on Arm and Windows nodes automatically. */
function blockingTaints({ pool, architecture }) {
    const own = pool.taints.flatMap(({ key, value, effect }) => {
        const written = (0,taint_effect/* kubernetesEffect */.c)(effect);
        const blocks = written !== undefined && written !== 'PreferNoSchedule' && !AT_START.test(key);
        return blocks ? [{ key, value, effect: written, forPlatform: PLATFORM_KEYS.has(key) }] : [];
    });
    const has = (key) => pool.taints.some((taint) => taint.key === key);
    const added = [];
    if (architecture === 'arm64' && pool.architectureTaint && pool.origin === 'listed' && !has('kubernetes.io/arch'))
        added.push({ key: 'kubernetes.io/arch', value: 'arm64', effect: 'NoSchedule', forPlatform: true });
    if (pool.group === null && (0,model_cluster/* isWindows */.bi)(pool) && !has('node.kubernetes.io/os'))
        added.push({ key: 'node.kubernetes.io/os', value: 'windows', effect: 'NoSchedule', forPlatform: true });
    return [...own, ...added];
}
/** The runtime class of GKE Sandbox. */
const GVISOR = 'gvisor';
/**
 * The pod's own tolerations, and those that GKE adds automatically to pods that select or ask for what is tainted.
 * @param isAutopilot true for an Autopilot cluster, which adds more
 */
function tolerationsOf(scheduling, isAutopilot) {
    const { tolerations, resources, runtimeClass } = scheduling;
    const exists = (key, needed) => needed ? [{ key, operator: 'Exists', value: null, effect: null }] : [];
    const selects = (key, is) => selected(scheduling, key).some(is);
    const arm = selectsArm(scheduling);
    return {
        sure: [
            ...tolerations,
            ...exists('kubernetes.io/arch', selects('kubernetes.io/arch', (value) => value === 'arm64') || (isAutopilot && arm)),
            ...exists('node.kubernetes.io/os', selects('kubernetes.io/os', (value) => value === 'windows')),
            ...resources.flatMap((name) => exists(name, true)),
            ...exists('sandbox.gke.io/runtime', runtimeClass === GVISOR),
            ...exists(compute_class/* COMPUTE_CLASS */.hA, selects(compute_class/* COMPUTE_CLASS */.hA, () => true)),
            ...exists('cloud.google.com/gke-spot', isAutopilot && selects('cloud.google.com/gke-spot', (value) => value === 'true')),
        ],
        perhaps: exists('kubernetes.io/arch', arm),
    };
}
/** The pod selects Arm by a label other than the one that Google's page names for Standard clusters. */
function selectsArm(scheduling) {
    const isArm = (value) => architectureOf(value) === 'arm64';
    return ([...ARCHITECTURE].some((key) => selected(scheduling, key).includes('arm64')) ||
        [...MACHINE_TYPE, 'cloud.google.com/machine-family'].some((key) => selected(scheduling, key).some(isArm)) ||
        excluded(scheduling).includes('amd64'));
}
/** The values that a pod selects of a label, by its node selector or its required affinity. */
function selected({ nodeSelector, affinity }, key) {
    const own = (0,own_value/* ownValue */.e)(nodeSelector, key);
    return [
        ...(own === undefined ? [] : [own]),
        ...(affinity ?? []).flatMap(({ labels }) => labels.flatMap((each) => (each.key === key && each.operator === 'In' ? each.values : []))),
    ];
}
/** The architectures that a pod's required affinity excludes. */
const excluded = ({ affinity }) => (affinity ?? []).flatMap(({ labels }) => labels.flatMap(({ key, operator, values }) => (ARCHITECTURE.has(key) && operator === 'NotIn' ? values : [])));
/** The rule of Kubernetes' `ToleratesTaint`. */
function tolerates({ key, operator, value, effect }, taint) {
    if (effect !== null && effect !== taint.effect)
        return false;
    if (key === null)
        return operator === 'Exists';
    if (key !== taint.key)
        return false;
    return operator === 'Exists' || (operator === 'Equal' && (value ?? '') === taint.value);
}

;// CONCATENATED MODULE: ./src/placement/compute-classes.ts
/** What the workloads of a target require of the nodes that GKE creates for them. Pure. */










/** The name that stands for the node pools that a compute class creates. */
const classPool = (name) => `(compute-class ${name})`;
/** The compute class of pods that select none, in a cluster that has a default class. */
const DEFAULT_CLASS = 'default';
/** The cluster's own compute classes that a workload selects, by its node selector or its required affinity. */
const ownClassesOf = (scheduling) => [...new Set(selected(scheduling, compute_class/* COMPUTE_CLASS */.hA))].filter((name) => name !== '' && !BUILT_IN_CLASSES.has(name));
/** The compute classes whose nodes these workloads may land on; without any workload, those of a plain pod. */
function classesOf(uses, cluster) {
    const byDefault = cluster.defaultComputeClass ? [DEFAULT_CLASS] : [];
    if (uses.length === 0)
        return byDefault;
    const asked = uses.flatMap(({ scheduling }) => {
        const own = ownClassesOf(scheduling);
        return own.length > 0 ? own : scheduling.nodeSelector[compute_class/* COMPUTE_CLASS */.hA] === undefined ? byDefault : [];
    });
    return [...new Set(asked)];
}
/**
 * The pools that a compute class makes, beside those that the cluster lists: one, or none where it makes none, or is not
 * there. What the class does not say is as on other nodes that GKE makes in the cluster. A class that could not be read
 * has a pool without service account, scopes and machine type.
 */
function poolsOfClass(name, fact, cluster) {
    if (fact.state === 'absent')
        return [];
    const read = (0,model_fact/* knownValue */.jj)(fact);
    if (read !== undefined && !read.creates && cluster.mode !== 'autopilot')
        return [];
    if (read !== undefined &&
        cluster.mode !== 'autopilot' &&
        isOlder(cluster.version, CREATES_ALONE) &&
        !makesPools(cluster))
        return [];
    const usual = cluster.toCome ?? cluster.pools.find((pool) => pool.name === model_cluster/* AUTO_PROVISIONED */.bC);
    const asUsual = read?.serviceAccount === null;
    return [
        {
            ...madePool(name, cluster),
            serviceAccount: accountOfClass(read, usual),
            scopes: asUsual ? (usual?.scopes ?? null) : null,
            imageType: read?.imageType ?? (read === undefined ? null : (usual?.imageType ?? null)),
            labels: { ...read?.labels, [compute_class/* COMPUTE_CLASS */.hA]: name },
            taints: (read?.taints ?? []).map(({ effect, ...taint }) => ({
                ...taint,
                effect: (0,taint_effect/* gkeEffect */.V)(effect) ?? effect,
            })),
            architectureTaint: read?.architectureTaint ?? true,
            imageStreaming: read?.imageStreaming ?? false,
            sandboxed: read?.sandboxed ?? null,
            // Where no priority can be met, nodes of another size come.
            imageDisk: read === undefined || usual?.imageStreaming === true || fallsBack(read, cluster.version)
                ? null
                : read.imageDisk,
        },
    ];
}
/** The account that the class sets; otherwise that of the other nodes that GKE creates in the cluster. */
function accountOfClass(read, usual) {
    if (read === undefined)
        return pool_account/* UNREAD_ACCOUNT */.Yw;
    return read.serviceAccount === null ? (usual?.serviceAccount ?? pool_account/* DEFAULT_ACCOUNT */.Sz) : (0,pool_account/* poolAccount */.yF)(read.serviceAccount);
}
/** From this version on, a class creates node pools on a Standard cluster that has auto-provisioning off. */
const CREATES_ALONE = '1.33.1-gke.1107000';
const makesPools = ({ pools }) => pools.some(({ origin }) => origin === 'auto-provisioned');
/** The first version in which a Standard cluster creates nodes for a built-in class: Google's page on built-in ComputeClasses. */
const BUILT_IN_ON_STANDARD = {
    autopilot: { from: '1.34.1-gke.1829001', rapid: '1.33.1-gke.1107000' },
    'autopilot-spot': { from: '1.34.1-gke.1829001', rapid: '1.33.1-gke.1107000' },
    'autopilot-arm': { from: '1.35.3-gke.1389000' },
};
/**
 * The pools that GKE makes on a Standard cluster for workloads that select one of its built-in classes: nodes as an
 * Autopilot cluster has. No page says who pulls on them: as auto-provisioned nodes do, or those of that class that are
 * there, is taken for granted.
 */
function builtInPools(uses, cluster) {
    if (cluster.mode === 'autopilot')
        return [];
    const names = [...new Set(uses.flatMap(({ scheduling }) => selected(scheduling, compute_class/* COMPUTE_CLASS */.hA)))];
    return names.flatMap((name) => {
        const since = Object.hasOwn(BUILT_IN_ON_STANDARD, name) ? BUILT_IN_ON_STANDARD[name] : undefined;
        if (since === undefined)
            return [];
        const isRapid = cluster.releaseChannel === 'RAPID' && since.rapid !== undefined;
        if (isOlder(cluster.version, isRapid ? (since.rapid ?? since.from) : since.from))
            return [];
        const there = cluster.pools.find(({ labels }) => labels[compute_class/* COMPUTE_CLASS */.hA] === name);
        const usual = there ?? cluster.toCome;
        const as = there === undefined ? 'the cluster’s auto-provisioned ones do' : `those of ${there.name} do`;
        return [
            {
                ...madePool(name, cluster),
                serviceAccount: usual?.serviceAccount ?? pool_account/* DEFAULT_ACCOUNT */.Sz,
                scopes: usual?.scopes ?? null,
                imageType: 'COS_CONTAINERD',
                labels: { [compute_class/* COMPUTE_CLASS */.hA]: name },
                imageStreaming: true,
                accountAssumed: `Nodes that GKE makes for the built-in compute class ${name} pull as ${as}: no API says it before they are there`,
            },
        ];
    });
}
/** True if a version is known and lower than another. */
function isOlder(version, than) {
    const [one, other] = [version === null ? null : (0,gke_version/* parseGkeVersion */.n2)(version), (0,gke_version/* parseGkeVersion */.n2)(than)];
    return one !== null && other !== null && (0,gke_version/* compareGkeVersions */.SU)(one, other) < 0;
}
/** What all pools that do not exist yet have in common. */
const madePool = (className, cluster) => ({
    ...model_cluster/* NOTHING_MORE */.uF,
    name: classPool(className),
    origin: 'auto-provisioned',
    madeBy: 'compute-class',
    status: 'RUNNING',
    statusMessage: null,
    conditions: [],
    version: cluster.version,
    machineType: null,
    locations: [],
    taints: [],
    architectureTaint: true,
    windowsOsVersion: null,
    accelerators: [],
});
/** From this version on, a class without `whenUnsatisfiable` creates no other nodes if no priority can be met. */
const STAYS_BY_DEFAULT = '1.33.0-gke.0';
/** Whether a class makes nodes of the cluster's usual kind where no priority can be met. */
const fallsBack = ({ fallsBack: said }, version) => said ?? isOlder(version, STAYS_BY_DEFAULT);
function madeBy(read, version) {
    const { machines, others } = read;
    const named = [
        ...machines.map((what) => ({ what, architecture: architectureOf(what) })),
        ...others.map((each) => ({
            what: each.by === 'usual' ? 'what GKE chooses' : `${each.by} ${each.name}`.trim(),
            architecture: architectureBy(each),
        })),
    ];
    // A class that names no machine gets GKE's default nodes, adapted to what its workloads ask for.
    const falling = { what: 'what GKE makes where none can be had', architecture: 'amd64' };
    return fallsBack(read, version) && named.length > 0 ? [...named, falling] : named;
}
/** Source: Google's reference of the custom resource, `spec.priorities[]`, and its page on TPUs in GKE. */
function architectureBy({ by, name }) {
    switch (by) {
        case 'usual':
            return 'amd64';
        case 'podFamily':
            return name === 'general-purpose' ? 'amd64' : name === 'general-purpose-arm' ? 'arm64' : null;
        case 'gpu':
            return /^nvidia-gb\d/.test(name) ? 'arm64' : name.startsWith('nvidia-') ? 'amd64' : null;
        case 'tpu':
            return isKnownTpu(name) ? 'amd64' : null;
        case 'reservation':
            return null;
    }
}
/**
 * The architecture of the nodes that a class creates for these workloads.
 * @param version the cluster's version
 * @returns a fact; failed if the class has machines of several architectures, or of a family that is not known
 */
function architectureOfClass(name, fact, uses, version) {
    return (0,model_fact/* after */.Pl)(fact, (read) => {
        const from = `compute class ${name}`;
        const own = uses.filter(({ scheduling }) => ownClassesOf(scheduling).includes(name));
        const made = madeBy(read, version);
        const machines = made.map(({ what }) => what);
        const unknownOnes = made.flatMap(({ what, architecture }) => (architecture === null ? [what] : []));
        const familiar = [...new Set(made.flatMap(({ architecture }) => architecture ?? []))];
        const wanted = architecturesOf(own, machines.length === 0 || unknownOnes.length > 0 ? null : familiar);
        const [only] = wanted;
        if (unknownOnes.length > 0 && wanted.join() !== 'arm64')
            return (0,model_fact/* failed */.gz)('malformed', from, `the architecture of its machines ${unknownOnes.join(', ')} is not known`);
        if (only !== undefined && wanted.length === 1)
            return (0,model_fact/* known */.eO)(only, machines.length === 0 ? from : `${from}: ${machines.join(', ')}`);
        return (0,model_fact/* failed */.gz)('undecided', from, familiar.length > 1
            ? `its machines are of several architectures: ${machines.join(', ')}`
            : 'its workloads leave it open, or do not agree on one');
    });
}
/**
 * The architecture of the nodes that GKE creates for these workloads: the one that they select, otherwise amd64.
 * @param plain true if a pod without constraints uses the image, too
 * @returns a fact; failed if the workloads select different ones, or their constraints allow several
 */
function architectureToCome(uses, plain = false) {
    // A pod without constraints gets amd64 nodes.
    const wanted = [...new Set([...(plain ? ['amd64'] : []), ...architecturesOf(uses, null)])].sort();
    const [only = 'amd64', other] = wanted;
    if (other !== undefined)
        return (0,model_fact/* failed */.gz)('undecided', 'the workloads', `nodes of ${wanted.join(' and ')} may be made for ${[...new Set(uses.map(({ workload }) => workload))].join(', ')}`);
    return only === 'arm64'
        ? (0,model_fact/* known */.eO)(only, 'the workloads select arm64')
        : (0,model_fact/* known */.eO)(only, 'GKE creates amd64 nodes for pods that select no architecture');
}
/** The architectures that all the workloads together may get; those of a pod without constraints if there are none. */
function architecturesOf(uses, machines) {
    const found = uses.flatMap(({ scheduling }) => architecturesFor(scheduling, machines));
    return found.length > 0 ? [...new Set(found)].sort() : (machines ?? ['amd64']);
}
/**
 * The principal of a workload that pulls with its own identity (docs/GOOGLE.md#who-pulls).
 * @param number of the cluster's project
 * @param pool the cluster's workload pool, `PROJECT.svc.id.goog`
 */
const ownPrincipal = ({ namespace, serviceAccount }, otherwise, number, pool) => `principal://iam.googleapis.com/projects/${number}/locations/global/workloadIdentityPools/${pool}/subject/ns/${namespace ?? otherwise ?? 'default'}/sa/${serviceAccount}`;

;// CONCATENATED MODULE: ./src/facts/cluster-facts.ts
/** Facts about the cluster itself. */





/**
 * The same facts for many images, gathered once per asker. Facts of namespaces depend on the workloads and are not
 * included.
 */
const clusterFacts = (name, of, ask) => gathered([ask], (0,model_cluster/* clusterPath */.Sf)(name), () => factsOf(name, of, ask));
const gathered = (0,once/* once */.O)();
async function factsOf(name, of, ask) {
    const { cluster, project } = await of;
    const value = (0,model_fact/* knownValue */.jj)(cluster);
    const { endpoints = null, defaultComputeClass } = value ?? {};
    const [near, projectPolicy, defaultClass, streaming] = await Promise.all([
        cluster.state === 'absent' && !(0,model_cluster/* isOutside */._K)(name) ? ask('clusters', { project: name.project }) : null,
        usesDefaultAccount(cluster) ? ask('policy', { resource: `projects/${name.project}` }) : null,
        endpoints !== null && defaultComputeClass === true
            ? ask('computeClass', { ...name, computeClass: DEFAULT_CLASS, endpoints })
            : null,
        streams(cluster) ? ask('service', { project: name.project, service: STREAMING }) : null,
    ]);
    return { cluster, project, near, projectPolicy, defaultClass, streaming, namespaces: [] };
}
/** The API that nodes use to stream images. In Autopilot clusters, GKE enables it itself. */
const STREAMING = 'containerfilesystem.googleapis.com';
const streams = (cluster) => (0,model_fact/* knownValue */.jj)(cluster)?.pools.some(({ imageStreaming, madeBy }) => imageStreaming && madeBy !== 'autopilot') ?? false;
const usesDefaultAccount = (cluster) => (0,model_fact/* knownValue */.jj)(cluster)?.pools.some(({ serviceAccount }) => (0,service_account/* isDefaultAccount */.Rm)(serviceAccount)) ?? false;

// EXTERNAL MODULE: ./src/facts/image-facts.ts + 1 modules
var image_facts = __webpack_require__(5117);
// EXTERNAL MODULE: ./src/facts/namespace-facts.ts
var namespace_facts = __webpack_require__(794);
;// CONCATENATED MODULE: ./src/facts/near-repositories.ts

const MULTI_REGIONS = ['us', 'europe', 'asia'];
/**
 * The repositories of the reference's project in each relevant location: the one in the reference, the cluster's
 * region, and the multi-region around it. One list for each.
 * @returns null if the repository exists, or its project does not
 */
async function nearRepositories(about, cluster, ask) {
    const facts = await about;
    if (facts?.repository.state !== 'absent' || facts.project.state === 'absent')
        return null;
    const { project, location: own } = facts.place;
    const region = cluster?.location.replace(/^([a-z]+-[a-z]+\d+)-[a-z]$/, '$1');
    const around = MULTI_REGIONS.find((each) => region?.startsWith(`${each}-`) === true);
    const places = [own, region, around].filter((each) => each !== undefined);
    return Promise.all([...new Set(places)].map((location) => ask('repositories', { project, location })));
}
/** The number of characters of a project ID that are assumed to be correct. */
const PREFIX = 3;
/**
 * Projects that may have been meant if the registry, the repository and its project are refused or do not exist, which
 * Google does not distinguish. Contains the projects with the same prefix that the caller can see.
 * @returns null if one of the three could be read
 */
async function nearProjects(about, image, ask) {
    const facts = await about;
    if (facts === null || !isRefused(facts.repository) || !isRefused(facts.project))
        return null;
    const prefix = /^[a-z][a-z0-9-]{5,29}$/.test(facts.place.project) ? facts.place.project.slice(0, PREFIX) : null;
    if (prefix === null || !isRefused((await image).manifest))
        return null;
    return ask('projectsLike', { prefix });
}
function isRefused(fact) {
    const root = (0,model_fact/* missing */.LO)(fact);
    return (root?.state === 'absent' || (root?.state === 'denied' && (root.why === 'permission' || root.why === 'ambiguous')));
}

// EXTERNAL MODULE: ./src/facts/perimeter-facts.ts
var perimeter_facts = __webpack_require__(762);
// EXTERNAL MODULE: ./src/access/pulling-pods.ts
var pulling_pods = __webpack_require__(7560);
// EXTERNAL MODULE: ./src/model/image-reference.ts
var image_reference = __webpack_require__(68);
// EXTERNAL MODULE: ./src/model/puller.ts
var model_puller = __webpack_require__(7333);
// EXTERNAL MODULE: ./src/model/target.ts
var model_target = __webpack_require__(5936);
// EXTERNAL MODULE: ./src/model/verification.ts
var verification = __webpack_require__(8162);
;// CONCATENATED MODULE: ./src/placement/scheduling.ts
/**
 * Whether a pod may land on a pool's nodes, by its node selector, required node affinity and tolerations, including what
 * GKE adds to a pod automatically. Pure.
 */






/**
 * @param use a workload; its name is part of the reasons
 * @param taints all taints that keep pods away, including those that GKE adds automatically
 */
function landing(use, pool, taints, around) {
    const { workload, scheduling } = use;
    const selection = oneOf(zonesOf(pool, scheduling).map((zone) => selects(scheduling, zone, around.poolLabels)));
    const byOthers = addedByOthers(scheduling);
    if (selection.answer === 'no')
        return { kind: 'never', why: `${workload} ${selection.why}`, certain: byOthers.length === 0 };
    const taint = whatBlocks(use, taints, around);
    if (taint?.kind === 'never')
        return taint;
    return {
        kind: 'lands',
        open: [...selection.open, ...byOthers, ...(taint?.open ?? [])].map((each) => `${workload} ${each}`),
    };
}
/** Which taint of a pool keeps a pod away; null if none does. `open`: what would let it land nevertheless. */
function whatBlocks({ workload, scheduling }, taints, { isAutopilot, everyPoolIsTainted }) {
    const { sure, perhaps } = tolerationsOf(scheduling, isAutopilot);
    // A pod with `nodeName` is not scheduled, so only taints that evict it count.
    const heeded = scheduling.nodeName === null ? taints : taints.filter(({ effect }) => effect === 'NoExecute');
    const blocking = heeded.filter((taint) => !sure.some((toleration) => tolerates(toleration, taint)));
    const lasting = blocking.find((taint) => !goesPerhaps(taint));
    const [first] = blocking;
    if (first === undefined)
        return null;
    if (lasting === undefined)
        return { kind: 'lands', open: [`does not tolerate the taint ${textOf(first)}, which may go once a node is ready`] };
    const mayBeTolerated = scheduling.queue !== null || (scheduling.podsUnknown && everyPoolIsTainted);
    if (mayBeTolerated)
        return { kind: 'lands', open: [`has no toleration of the taint ${textOf(lasting)} that was read`] };
    const isKnown = sure.every(({ operator }) => operator === 'Exists' || operator === 'Equal');
    const isOpen = perhaps.some((toleration) => tolerates(toleration, lasting)) || scheduling.podsUnknown;
    return {
        kind: 'never',
        why: `${workload} does not tolerate its taint ${textOf(lasting)}`,
        certain: isClassKnown(scheduling) && isKnown && !isOpen,
    };
}
const textOf = ({ key, value, effect }) => `${key}=${value}:${effect}`;
/** What else decides where a pod lands and was not read, one sentence each. */
function addedByOthers(scheduling) {
    const { nodeName, runtimeClass, queue, podsUnknown, claims } = scheduling;
    return [
        ...(nodeName === null ? [] : [`names the node ${nodeName}, which may be one of any pool`]),
        ...(isClassKnown(scheduling)
            ? []
            : [`has the runtime class ${runtimeClass ?? ''}, whose own selectors were not read`]),
        ...(queue !== null
            ? [`is admitted by Kueue (queue ${queue}), which adds selectors and tolerations that were not read`]
            : []),
        ...(podsUnknown ? ['is a custom resource: where its pods may land is decided by its controller'] : []),
        ...(claims.length > 0 ? [`claims devices (${claims.join(', ')}), which only some nodes may have`] : []),
    ];
}
/** What the pod's runtime class adds is known: the pod has none, GKE's own, or one that is in the input. */
const isClassKnown = ({ runtimeClass, runtimeClassRead }) => runtimeClass === null || runtimeClass === GVISOR || runtimeClassRead;
const YES = { answer: 'yes', why: '', open: [] };
const no = (why) => ({ answer: 'no', why, open: [] });
const scheduling_open = (why) => ({ answer: 'open', why: '', open: [why] });
/** If a pod selects a zone, a pool of several zones is treated as one kind of node for each zone. */
function zonesOf(each, scheduling) {
    const terms = (scheduling.affinity ?? []).flatMap(({ labels }) => labels.map(({ key }) => key));
    const isSaid = [...Object.keys(scheduling.nodeSelector), ...terms].some((key) => ZONE.has(key));
    if (!isSaid || each.pool.locations.length < 2)
        return [each];
    return each.pool.locations.map((zone) => ({ ...each, pool: { ...each.pool, locations: [zone] } }));
}
/** The best answer for several kinds of node; if none fits, the reasons of all zones together. */
function oneOf(kinds) {
    const best = kinds.find(({ answer }) => answer === 'yes') ?? kinds.find(({ answer }) => answer === 'open');
    if (best !== undefined)
        return best;
    return no([...new Set(kinds.map(({ why }) => why))].join(', or '));
}
function selects(scheduling, pool, poolLabels) {
    const tolerated = (key) => scheduling.tolerations.some((each) => each.key === key);
    const holds = (expression) => expressionHolds(expression, pool, poolLabels, tolerated);
    const is = (key, value) => holds({ key, operator: 'In', values: [value] });
    const selector = Object.entries(scheduling.nodeSelector).map(([key, value]) => is(key, value));
    const sandbox = scheduling.runtimeClass === GVISOR ? [is('sandbox.gke.io/runtime', GVISOR)] : [];
    const devices = scheduling.resources.map((name) => offers(name, pool));
    const isMade = pool.pool.origin === 'listed' || architecturesFor(scheduling).length > 0;
    const machine = isMade ? YES : no('selects machines and an architecture that exclude each other');
    return scheduling_all([...selector, ...sandbox, ...devices, anyTerm(scheduling.affinity, holds), machine]);
}
/** Whether a pool's nodes have a resource. No API reports the resources of other device plugins. */
function offers(resource, { pool }) {
    const lacks = no(`asks for ${resource}, which its nodes do not have`);
    const isMade = pool.origin !== 'listed';
    if (resource === 'nvidia.com/gpu') {
        if (!isMade)
            return pool.accelerators.length > 0 ? YES : lacks;
        if (pool.madeBy !== 'auto-provisioning')
            return YES;
        const limits = gpuLimits(pool);
        if (limits === null)
            return scheduling_open(`asks for ${resource}, and whether GKE may make nodes with it is not said`);
        return limits.length > 0
            ? YES
            : no(`asks for ${resource}, of which auto-provisioning has no limit, so it makes none`);
    }
    if (resource === 'google.com/tpu') {
        if (isMade)
            return makesTpus(pool) ? YES : scheduling_open(`asks for ${resource}, of which auto-provisioning has no limit`);
        const tpu = pool.machineType === null ? undefined : tpuOf(pool.machineType);
        if (tpu === undefined)
            return scheduling_open(`asks for ${resource}, and whether the machines of ${pool.name} have it is not known`);
        return tpu === null ? lacks : YES;
    }
    return scheduling_open(`asks for ${resource}, which no API tells of nodes`);
}
/** All parts must hold. */
function scheduling_all(parts) {
    const failing = parts.find(({ answer }) => answer === 'no');
    if (failing !== undefined)
        return failing;
    const assumed = parts.flatMap((part) => part.open);
    return assumed.length === 0 ? YES : { answer: 'open', why: '', open: assumed };
}
/** One term must hold; an empty list of terms never holds. */
function anyTerm(terms, holds) {
    if (terms === null)
        return YES;
    const each = terms.map((term) => {
        // Kubernetes: a term without expressions matches no node.
        if (term.labels.length + term.fields.length === 0)
            return NO_TERM;
        return scheduling_all([...term.labels.map(holds), ...term.fields.map(fieldHolds)]);
    });
    return (each.find(({ answer }) => answer === 'yes') ?? each.find(({ answer }) => answer === 'open') ?? each[0] ?? NO_TERM);
}
const NO_TERM = no('has a required node affinity that matches no node');
const fieldHolds = ({ key, operator, values }) => scheduling_open(`requires ${key} ${operator} ${values.join(', ')}, which only nodes tell`);
function expressionHolds(expression, pool, poolLabels, tolerated) {
    const { key, operator } = expression;
    const isMade = pool.pool.origin !== 'listed';
    // For pods that exclude compute classes, GKE creates nodes without one.
    const ofNoClass = key === compute_class/* COMPUTE_CLASS */.hA && operator === 'DoesNotExist' && pool.pool.labels[key] === undefined;
    if (ofNoClass && isMade)
        return YES;
    const label = isMade ? labelToCome(key, pool.pool, tolerated) : labelOf(key, pool, poolLabels.has(key));
    if (label === 'made')
        return YES;
    const words = wordsOf(expression);
    if (label === 'open') {
        // GKE creates nodes without labels that nobody asks for.
        if (isMade && (operator === 'NotIn' || operator === 'DoesNotExist'))
            return YES;
        return scheduling_open(`selects ${words}, ${whyOpen(key, isMade, poolLabels)}`);
    }
    const held = label === 'none' ? null : label.values;
    const decided = decide(expression, held);
    if (decided === null)
        return scheduling_open(`selects ${words}, by an operator that this version does not know`);
    const has = held === null ? 'a label that its nodes do not have' : `and its nodes have ${key}=${held.join(' or ')}`;
    return decided ? YES : no(`selects ${words}, ${has}`);
}
function whyOpen(key, isMade, poolLabels) {
    if (isMade)
        return 'a label by which GKE may make no nodes';
    return isDerived(key) || poolLabels.has(key)
        ? 'a label whose value no API tells'
        : 'a label that no node pool has: nodes may have it all the same';
}
/**
 * Evaluates an expression as the scheduler of Kubernetes does.
 * @param held the values that nodes of the pool have; null: they do not have the label
 * @returns null for an operator that is not known
 */
function decide({ operator, values }, held) {
    const some = (is) => held?.some(is) ?? false;
    switch (operator) {
        case 'In':
            return some((value) => values.includes(value));
        case 'NotIn':
            return held === null || some((value) => !values.includes(value));
        case 'Exists':
            return held !== null;
        case 'DoesNotExist':
            return held === null;
        case 'Gt':
            return some((value) => isWhole(value) && Number(value) > Number(values[0]));
        case 'Lt':
            return some((value) => isWhole(value) && Number(value) < Number(values[0]));
        default:
            return null;
    }
}
const isWhole = (text) => /^[+-]?\d+$/.test(text);
function wordsOf({ key, operator, values }) {
    if (operator === 'In' && values.length === 1)
        return `${key}=${values[0] ?? ''}`;
    return values.length === 0 ? `${key} ${operator}` : `${key} ${operator} (${values.join(', ')})`;
}

;// CONCATENATED MODULE: ./src/placement/reach.ts



/**
 * Whether the pods of a target may land on each pool. Pools that the user named are judged in full. With workloads, the
 * pools are judged on which one of them may land. A pod without constraints has no tolerations: a tainted pool is judged
 * only "if the pod tolerates it"; if every pool is tainted, all are judged as tolerated. A pool that is being deleted
 * accepts no new pod.
 * @param pools all pools of one cluster
 * @returns the reach of each pool, in the order given
 */
function reachOf(pools, landers) {
    const staying = pools.filter(({ pool }) => !isGoing(pool));
    const reached = reachOfStaying(staying, landers).values();
    return pools.map(({ pool }) => (isGoing(pool) ? GOING : (reached.next().value ?? GOING)));
}
const isGoing = ({ status }) => status === 'STOPPING';
const GOING = {
    kind: 'excluded',
    why: 'it is being deleted (STOPPING), and takes no new pod',
    certain: false,
};
function reachOfStaying(pools, { named, uses, plain, isAutopilot }) {
    if (named !== null)
        return pools.map(({ pool }) => reachOfNamed(pool, named, plain ? [] : uses));
    const taints = pools.map(blockingTaints);
    if (uses.length === 0)
        return reachOfPlain(taints);
    const around = {
        poolLabels: new Set(pools.flatMap(({ pool }) => Object.keys(pool.labels))),
        isAutopilot,
        everyPoolIsTainted: taints.every((each) => each.length > 0),
    };
    const anyPod = plain ? reachOfPlain(taints) : [];
    return pools.map((pool, index) => {
        const plainly = anyPod[index];
        if (plainly?.kind === 'judged')
            return plainly;
        const ofWorkloads = reachOfUses(uses, pool, taints[index] ?? [], around);
        return ofWorkloads.kind === 'excluded' ? (plainly ?? ofWorkloads) : ofWorkloads;
    });
}
/** The workloads that may land on a pool that GKE creates, whatever its architecture. */
const landersOf = (uses, pool, around) => uses.filter((use) => {
    const toReach = { pool, architecture: undefined };
    return landing(use, toReach, blockingTaints(toReach), { ...around, everyPoolIsTainted: false }).kind === 'lands';
});
function reachOfPlain(taints) {
    const everyPoolIsTainted = taints.every((each) => each.length > 0);
    return taints.map((each) => each.length === 0 || everyPoolIsTainted
        ? model_target/* FOR_ANY_POD */.rR
        : {
            kind: 'tainted',
            taints: each.map(({ key, value, effect }) => `${key}=${value}:${effect}`),
            forPlatform: each.some(({ forPlatform }) => forPlatform),
        });
}
function reachOfUses(uses, pool, taints, around) {
    const landings = uses.map((use) => ({ use, landing: landing(use, pool, taints, around) }));
    const landed = landings.filter(({ landing: { kind } }) => kind === 'lands');
    if (landed.length > 0) {
        const sure = landed.filter(({ landing: each }) => each.kind === 'lands' && each.open.length === 0);
        const open = landed.flatMap(({ landing: each }) => (each.kind === 'lands' ? each.open : []));
        return {
            kind: 'judged',
            uses: landed.map(({ use }) => use),
            // One workload that certainly lands is enough.
            open: sure.length > 0 ? [] : [...new Set(open)],
        };
    }
    const never = landings.flatMap(({ landing: each }) => (each.kind === 'never' ? [each] : []));
    const reasons = [...new Set(never.map(({ why }) => why))];
    const more = reasons.length > 3 ? ` and ${String(reasons.length - 3)} more` : '';
    return {
        kind: 'excluded',
        why: `${reasons.slice(0, 3).join('; ')}${more}`,
        certain: never.every(({ certain }) => certain),
    };
}
/** A pool that was named is judged for every workload, wherever its pods may land. */
const reachOfNamed = (pool, asked, uses) => (0,model_target/* isAsked */.D6)(asked, pool.name)
    ? { kind: 'judged', uses, open: [] }
    : { kind: 'excluded', why: 'it is not among the node pools that were named', certain: false };

// EXTERNAL MODULE: ./src/model/pod-template.ts
var pod_template = __webpack_require__(7397);
;// CONCATENATED MODULE: ./src/placement/verification-plan.ts



/**
 * What a verification pod pulls, and where.
 * @param landing the workloads that land on the pool; none: any pod
 * @returns null if the reference is not valid, or if no pod can be sent to the pool's nodes
 */
function planOf(target, cluster, pool, architecture, landing = []) {
    if (!target.image.valid)
        return null;
    // The first workload stands for all: one pod cannot be in two namespaces.
    const [use] = landing;
    // On Autopilot GKE chooses the node; outside GKE nodes have no pool name.
    const free = pool.group !== null || (pool.origin !== 'listed' && cluster.mode === 'autopilot');
    const { verifyRun, verifyScaleUp } = target;
    const how = howOf(target);
    return {
        ...(0,model_cluster/* nameOf */.Vb)(cluster),
        pool: pool.name,
        selector: free ? null : pool.name,
        tolerations: verification_plan_tolerationsOf(pool, architecture),
        os: (0,model_cluster/* isWindows */.bi)(pool) ? 'windows' : 'linux',
        image: target.image.reference,
        serviceAccount: how === null ? (use?.serviceAccount ?? 'default') : 'default',
        // A pod that enters a node is not a pod of the workload.
        namespace: target.namespace ?? (how === null ? use?.namespace || null : null) ?? 'default',
        pullSecrets: target.pullSecrets.length > 0 ? target.pullSecrets : (use?.pullSecrets ?? []),
        word: how === null && use !== undefined && isWordAlone(target, use) ? use.workload : null,
        endpoints: cluster.endpoints,
        architecture: free ? architecture : null,
        how,
        withToken: how !== null && takesNodesToken(target.image.reference),
        instanceGroups: how === 'ssh' ? pool.instanceGroups : [],
        run: how === null && verifyRun,
        scaleUp: how === null && verifyScaleUp,
        dryRun: target.verify === 'admission',
        own: target.verify === 'admission' ? ownOf(landing) : [],
    };
}
/** The number of workloads whose own pods a dry run creates on one pool. */
const MOST_WORKLOADS = 20;
/** Each workload once, with the namespace of its manifest. */
function ownOf(landing) {
    const all = landing.filter(({ scheduling }) => !scheduling.podsUnknown);
    const own = new Map(all.map(({ workload, namespace }) => [(0,pod_template/* podKey */.f)({ workload, namespace }), { workload, namespace }]));
    return [...own.values()].slice(0, MOST_WORKLOADS);
}
/** Whether the pod's namespace, service account or secrets come from a manifest alone. */
const isWordAlone = ({ namespace, pullSecrets }, use) => namespace === null &&
    ((use.namespace || 'default') !== 'default' ||
        use.serviceAccount !== 'default' ||
        (pullSecrets.length === 0 && use.pullSecrets.length > 0));
const howOf = ({ verify }) => (verify === 'node' || verify === 'ssh' ? verify : null);
/**
 * GKE's credential provider answers for `*.pkg.dev` and the four `gcr.io` hosts; a regional endpoint
 * (`docker.L.rep.pkg.dev`) has more labels than that, and the kubelet presents nothing there.
 */
const takesNodesToken = (image) => image.kind === 'artifact-registry' && image.form !== 'regional';
/**
 * Why the pull is not verified on the pool, as a sentence; null: it may be verified. A manifest is not trusted: no image
 * code is run in a namespace, or as a service account, that only a manifest names.
 * @param landing the workloads that land on the pool
 */
function whyNotOffered(target, cluster, pool, landing) {
    const [use] = landing;
    if (howOf(target) === null) {
        if (!target.verifyRun || use === undefined || target.namespace !== null)
            return null;
        const { serviceAccount, workload } = use;
        const namespace = use.namespace || 'default';
        if (namespace === 'default' && serviceAccount === 'default')
            return null;
        return `its code is not run in namespace ${namespace} as service account ${serviceAccount} on the word of ${workload} alone; --namespace ${namespace} agrees to it`;
    }
    if (cluster.mode === 'autopilot')
        return 'Autopilot lets nobody onto its nodes, neither by a pod nor by SSH; --verify pod pulls there';
    if (cluster.mode === 'external')
        return 'on a node outside Google Cloud crictl pulls as a stranger, where the pod brings a pull secret; --verify pod pulls as the pod does';
    if ((0,model_cluster/* isWindows */.bi)(pool))
        return 'the script that pulls on a node is for Linux nodes, and these run Windows; --verify pod pulls there';
    return null;
}
/** True for pools that no node carries the name of: no selector can reach them. */
const hasNoNodes = (cluster, pool) => pool.name === model_cluster/* AUTO_PROVISIONED */.bC && cluster.mode !== 'autopilot';
/** The pool's own taints, and those that GKE puts on nodes by itself; never those of a node that is not ready. */
function verification_plan_tolerationsOf(pool, architecture) {
    const own = pool.taints.map(({ key, value, effect }) => {
        const written = (0,taint_effect/* kubernetesEffect */.c)(effect);
        return { key, operator: 'Equal', value, ...(written === undefined ? {} : { effect: written }) };
    });
    const has = (key) => own.some((each) => each.key === key);
    const any = (key, needed) => needed && !has(key) ? [{ key, operator: 'Exists' }] : [];
    return [
        ...own,
        ...any('kubernetes.io/arch', architecture === 'arm64'),
        ...any('node.kubernetes.io/os', (0,model_cluster/* isWindows */.bi)(pool)),
        ...any('nvidia.com/gpu', pool.accelerators.length > 0),
        ...any('google.com/tpu', /^(?:ct|tpu)/.test(pool.machineType ?? '')),
    ];
}

// EXTERNAL MODULE: ./src/facts/access-facts.ts
var access_facts = __webpack_require__(2499);
// EXTERNAL MODULE: ./src/network/names.ts + 1 modules
var names = __webpack_require__(7840);
// EXTERNAL MODULE: ./src/network/unlisted.ts
var unlisted = __webpack_require__(5174);
// EXTERNAL MODULE: ./src/network/wanted.ts
var wanted = __webpack_require__(5711);
;// CONCATENATED MODULE: ./src/facts/network-facts.ts
/**
 * The network between a pool's nodes and the image's host: asked only if some nodes of the cluster have no external
 * addresses.
 */





/**
 * @param host of the image
 * @returns null if it does not matter, or the network of the nodes is unknown
 */
async function networkFacts(host, pool, cluster, ask) {
    const nodes = pool.network;
    const { subnetwork: place = null } = nodes ?? {};
    if (nodes === null || place === null || !isInPlay(nodes, cluster))
        return null;
    const [, project = '', , region = ''] = place.split('/');
    const named = ask('subnetwork', { subnetwork: place });
    const network = nodes.network === null
        ? named.then((fact) => (0,model_fact/* after */.Pl)(fact, (value) => (0,model_fact/* known */.eO)(value.network, fact.state === 'known' ? fact.from : '')))
        : Promise.resolve((0,model_fact/* known */.eO)(nodes.network, `node pool ${pool.name}`));
    const asker = Promise.all([named, network]).then(([read, name]) => ({
        host: (0,wanted/* wantedOf */.L)(host, pool, nodes, null, cluster).host,
        network: (0,model_fact/* knownValue */.jj)(read)?.network ?? (0,model_fact/* knownValue */.jj)(name) ?? '',
        cluster: (0,model_cluster/* clusterPath */.Sf)(cluster),
    }));
    // With a Shared VPC, resources for only one cluster are in the cluster's own project.
    const projects = [...new Set([project, cluster.project])];
    const ofNetwork = (read) => network.then((name) => (name.state === 'known' ? read(name.value) : (0,model_fact/* blockedBy */.yJ)(name)));
    const [toRouters, toVpc] = [ask('routers', { project }), ofNetwork((name) => ask('vpc', { network: name }))];
    const learned = Promise.all([toRouters, toVpc, network]).then(([routers, vpc, name]) => {
        const learner = (0,unlisted/* learnerOf */.rU)({ routers, vpc }, (0,model_fact/* knownValue */.jj)(name) ?? '', region);
        return learner === null ? null : ask('learnedRoutes', { project, region: learner.region, router: learner.router });
    });
    const peered = Promise.all([toVpc, network]).then(([vpc, name]) => Promise.all(((0,model_fact/* knownValue */.jj)(vpc)?.imports ?? []).map((peering) => ask('peeringRoutes', { network: (0,model_fact/* knownValue */.jj)(name) ?? '', peering, region }))));
    const [subnetwork, routers, routes, policyRoutes, firewalls, vpc, learnedFact, peeredFacts, names] = await Promise.all([
        named,
        toRouters,
        ask('routes', { project }),
        ask('policyRoutes', { project }),
        ofNetwork((name) => ask('firewalls', { network: name, region })),
        toVpc,
        learned,
        peered,
        Promise.all(projects.map((each) => namesOf(each, asker, ask))),
    ]);
    return {
        subnetworkName: place,
        subnetwork,
        routers,
        routes,
        policyRoutes,
        firewalls,
        vpc,
        learned: learnedFact,
        peered: peeredFacts,
        names,
    };
}
/**
 * Routes and firewalls matter for nodes without external addresses. They are also used for other nodes of the cluster
 * on the same network, because they are read anyway.
 */
const isInPlay = ({ privateNodes, network }, { pools }) => privateNodes || pools.some((pool) => pool.network?.privateNodes === true && pool.network.network === network);
/**
 * The Cloud DNS configuration of a project; records and rules are read only for zones and policies that may answer for
 * the host.
 */
async function namesOf(project, asker, ask) {
    const [zones, servers, responses] = [
        ask('privateZones', { project }),
        ask('serverPolicies', { project }),
        ask('responsePolicies', { project }),
    ];
    const policies = Promise.all([asker, responses]).then(([who, fact]) => (0,names/* policiesInPlay */.oE)(who, (0,model_fact/* knownValue */.jj)(fact) ?? []));
    const recordsOf = async () => byName((0,names/* zonesInPlay */.Zm)(await asker, (0,model_fact/* knownValue */.jj)(await zones) ?? [], await policies), (zone) => ask('dnsRecords', { project, zone }));
    const rulesOf = async () => byName(await policies, (policy) => ask('responseRules', { project, policy }));
    const [records, rules] = await Promise.all([recordsOf(), rulesOf()]);
    return { project, zones: await zones, servers: await servers, responses: await responses, records, rules };
}
async function byName(named, read) {
    const entries = await Promise.all(named.map(async ({ name }) => [name, await read(name)]));
    return Object.fromEntries(entries);
}

// EXTERNAL MODULE: ./src/facts/on-pool.ts + 2 modules
var on_pool = __webpack_require__(8515);
// EXTERNAL MODULE: ./src/facts/seen-image.ts
var seen_image = __webpack_require__(2464);
;// CONCATENATED MODULE: ./src/facts/pool-facts.ts
/**
 * Facts about each node pool: who pulls, with which permissions, on which platform, and whether the pods are scheduled
 * there.
 */

















/** The facts of all pools. Whether the target's pods reach a pool depends on all pools. */
async function poolFacts(target, named, repository, ofPods, ask, now) {
    const { cluster, project } = await named;
    if (cluster.state !== 'known')
        return [];
    const written = (0,model_target/* usesOf */.MZ)(target.image);
    // An image that was given without manifests does not wait for service accounts, which wait for an answer of another
    // registry.
    const given = written.length === 0 ? written : (0,pulling_pods/* withAccounts */.rd)(written, target, await ofPods.accounts);
    const uses = (0,namespace_facts/* inNamespaces */.GD)(given, target, await ofPods.namespaces);
    const ofCluster = [
        ...cluster.value.pools,
        ...(cluster.value.mode === 'external' ? [] : builtInPools(uses, cluster.value)),
    ].map((pool) => ({
        pool,
        ofClass: null,
        architecture: architectureFact(pool, target, uses, cluster.value, ask),
    }));
    const ofClasses = cluster.value.mode === 'external' ? [] : await classPools(cluster.value, uses, ask);
    const pools = [...ofCluster, ...ofClasses];
    const reached = Promise.all(pools.map(async ({ pool, architecture }) => ({ pool, architecture: (0,model_fact/* knownValue */.jj)(await architecture) }))).then((all) => reachOf(all, {
        named: target.nodePools,
        uses,
        plain: isPlain(target),
        isAutopilot: cluster.value.mode === 'autopilot',
    }));
    return Promise.all(pools.map(async ({ pool, ofClass, architecture }, index) => {
        const reach = reached.then((all) => all[index] ?? model_target/* FOR_ANY_POD */.rR);
        const { image } = target;
        const around = { cluster: cluster.value, project };
        const way = reach.then((own) => image.valid && own.kind !== 'excluded' ? networkFacts(image.reference.host, pool, cluster.value, ask) : null);
        // Asked at the same time as the identity of the puller: this saves a round of requests.
        const takes = image.valid
            ? (0,on_pool/* onPoolFacts */.$)(image.reference, { seen: (0,seen_image/* seenImage */.DW)(image.reference, ask), reach }, { pool, platform: architecture.then((cpu) => platformOf(pool, cpu)) }, cluster.value, ask)
            : null;
        const nodes = nodesOf(pool, ofClass, { id: cluster.value.project, project });
        const puller = await pullerOf(pool, nodes, target, { ...around, uses }, reach);
        const facts = await onePool(pool, nodes, puller, architecture, target, repository, ask, now);
        const own = await reach;
        const [verification, taken, network] = await Promise.all([
            verificationFact(target, cluster, facts, own, ask),
            takes,
            way,
        ]);
        return { ...facts, reach: own, verification, network, ...(taken ?? on_pool/* NOTHING_TAKEN */.U) };
    }));
}
/** Whether the image was also given directly, in addition to the manifests. */
const isPlain = ({ image }) => image.valid && image.plain;
/** The pools that the selected compute classes create, as far as the classes could be read. */
async function classPools(cluster, uses, ask) {
    const { endpoints } = cluster;
    const selected = new Set(uses.flatMap(({ scheduling }) => ownClassesOf(scheduling)));
    const classes = await Promise.all(classesOf(uses, cluster).map(async (computeClass) => {
        const fact = await ask('computeClass', { ...(0,model_cluster/* nameOf */.Vb)(cluster), computeClass, endpoints });
        // No workload selects the default class: if it could not be read, this is only an assumption.
        if (computeClass === DEFAULT_CLASS && fact.state !== 'known' && !selected.has(computeClass))
            return [];
        const architecture = Promise.resolve(architectureOfClass(computeClass, fact, uses, cluster.version));
        return poolsOfClass(computeClass, fact, cluster).map((pool) => ({ pool, ofClass: fact, architecture }));
    }));
    return classes.flat();
}
/** A real pull, on pools where the pod may be scheduled. */
async function verificationFact(target, cluster, { pool, platform }, reach, ask) {
    const asked = target.verify !== 'none';
    if (!asked || cluster.state !== 'known' || reach.kind !== 'judged')
        return null;
    // A pool that is named in the options is judged for all workloads.
    const landing = target.nodePools === null ? reach.uses : (0,model_target/* usesOf */.MZ)(target.image);
    const plan = planOf(target, cluster.value, pool, (0,model_fact/* knownValue */.jj)(platform.architecture) ?? null, landing);
    if (plan === null || hasNoNodes(cluster.value, pool))
        return null;
    const closed = whyNotOffered(target, cluster.value, pool, landing);
    if (closed !== null)
        return (0,model_fact/* known */.eO)({ ...(0,verification/* undecided */.oo)(plan, null, verification/* NOT_OFFERED */.aL), words: closed }, cluster.from);
    return ask('verification', plan);
}
/** The identity of the nodes of a pool. */
function nodesOf(pool, ofClass, around) {
    return ofClass === null ? (0,service_account/* identityOfPool */.kl)(pool, around) : (0,model_fact/* after */.Pl)(ofClass, () => (0,service_account/* identityOfPool */.kl)(pool, around));
}
/**
 * The puller: the nodes, the principal in `--principal`, or the workload if all pods on the pool pull as themselves.
 */
async function pullerOf(pool, nodes, target, { cluster, project, uses, }, reach) {
    if (target.principal !== null) {
        const email = (0,service_account/* accountOf */.XP)(target.principal);
        const identity = email === null ? null : (0,service_account/* identityOf */.cu)(email, { id: cluster.project, project });
        return { kind: 'given', principal: (0,model_fact/* known */.eO)(target.principal, '--principal'), identity };
    }
    if (pool.serviceAccount.kind === 'none')
        return { kind: 'nobody', principal: service_account/* NOBODY */.oQ };
    const { workloadPool } = cluster;
    const own = uses.some(({ pullsAsItself }) => pullsAsItself) && workloadPool !== null ? await reach : null;
    const landed = own === null ? [] : (0,model_target/* usesThere */.Xz)(own);
    const [first] = landed;
    if (first !== undefined && landed.every(({ pullsAsItself }) => pullsAsItself)) {
        const from = `${first.workload}, whose service account ${first.serviceAccount} is annotated enable-wi-image-pull`;
        const member = ({ number }) => (0,model_fact/* known */.eO)(ownPrincipal(first, target.namespace, number, workloadPool ?? ''), from);
        return { kind: 'workload', principal: (0,model_fact/* after */.Pl)(project, member) };
    }
    const principal = (0,model_fact/* after */.Pl)(nodes, ({ member }) => (0,model_fact/* known */.eO)(member, `node pool ${pool.name}`));
    return { kind: 'node', principal, identity: nodes };
}
const platformOf = (pool, architecture) => ({
    os: (0,model_cluster/* isWindows */.bi)(pool) ? 'windows' : 'linux',
    architecture,
});
async function onePool(pool, nodes, puller, architectureOfPool, target, repository, ask, now) {
    const asked = puller.kind === 'node' && needsAccount(target);
    const [account, architecture, probe, access] = await Promise.all([
        asked ? accountFact(nodes, ask) : null,
        architectureOfPool,
        asked ? probeFact(pool, nodes, target, ask) : null,
        repository.then((facts) => (0,access_facts/* accessFacts */.u)(puller.principal, (0,model_puller/* accountThatPulls */.D)(puller), facts, ask, now)),
    ]);
    const platform = platformOf(pool, architecture);
    return { pool, nodes, puller, account, platform, access, probe };
}
/** Whether the image needs the nodes' account: nodes send its token only to Google's registries. */
const needsAccount = ({ image }) => image.valid && image.reference.kind !== 'other';
/** A scope in the default scopes of GKE: used for a pool with unknown scopes. */
const READ_STORAGE = ['https://www.googleapis.com/auth/devstorage.read_only'];
/** A request to the registry as the nodes' account, if the user wants it. */
async function probeFact(pool, nodes, target, ask) {
    const { image, impersonateNode } = target;
    if (!impersonateNode || !image.valid)
        return null;
    if (nodes.state !== 'known')
        return (0,model_fact/* blockedBy */.yJ)(nodes);
    const { email, project } = nodes.value;
    const { host, path } = image.reference;
    const scopes = pool.scopes ?? READ_STORAGE;
    return ask('probe', { email, project, scopes, host, path, reference: (0,image_reference/* manifestReference */.Tn)(image.reference) });
}
async function accountFact(nodes, ask) {
    if (nodes.state !== 'known')
        return (0,model_fact/* blockedBy */.yJ)(nodes);
    const { email, project } = nodes.value;
    return ask('serviceAccount', { email, project });
}
/** The CPU architecture from the machine type's family; for an unknown family, from Compute Engine. */
async function architectureFact(pool, target, uses, cluster, ask) {
    const { project } = cluster;
    if (pool.origin === 'auto-provisioned') {
        const around = { poolLabels: new Set(), isAutopilot: cluster.mode === 'autopilot' };
        return architectureToCome(landersOf(uses, pool, around), isPlain(target));
    }
    if (pool.group !== null)
        return (0,model_fact/* known */.eO)(pool.group.architecture, `nodes of ${pool.name}`);
    const family = architectureOf(pool.machineType);
    if (family !== null)
        return (0,model_fact/* known */.eO)(family, `machine type ${pool.machineType ?? ''}`);
    const zone = pool.locations[0];
    if (pool.machineType === null || zone === undefined) {
        return (0,model_fact/* failed */.gz)('malformed', `node pool ${pool.name}`, 'the API names no machine type or no zone of it');
    }
    const from = `machine type ${pool.machineType}`;
    const fact = await ask('machineType', { project, zone, machineType: pool.machineType });
    return (0,model_fact/* after */.Pl)(fact, ({ architecture }) => {
        if (architecture === 'ARM64')
            return (0,model_fact/* known */.eO)('arm64', from);
        if (architecture === 'X86_64')
            return (0,model_fact/* known */.eO)('amd64', from);
        return (0,model_fact/* failed */.gz)('malformed', from, `its architecture is “${architecture}”`);
    });
}

// EXTERNAL MODULE: ./src/facts/repository-facts.ts
var repository_facts = __webpack_require__(3781);
// EXTERNAL MODULE: ./src/access/evaluate.ts + 1 modules
var evaluate = __webpack_require__(89);
// EXTERNAL MODULE: ./src/access/secret-route.ts + 2 modules
var secret_route = __webpack_require__(3623);
;// CONCATENATED MODULE: ./src/facts/secret-facts.ts
/** The pull secrets of the pods, read from the cluster, and the results of trying their credentials for the image. */










/** Asked if pods have pull secrets; for a Google image that nodes may pull, only with an existing kubeconfig. */
async function pullFacts(target, around, ask, now) {
    const accounts = await around.accounts;
    const { cluster, project } = await around.named;
    const there = (0,model_fact/* knownValue */.jj)(cluster);
    const nothing = { accounts, secrets: [], tries: [] };
    if (!target.image.valid || there === undefined)
        return nothing;
    const { endpoints } = there;
    const of = (0,model_cluster/* nameOf */.Vb)(there);
    const { reference: image } = target.image;
    const pods = (0,pulling_pods/* pullingPods */.ux)((0,model_target/* usesOf */.MZ)(target.image), target, accounts);
    const names = new Map(pods.flatMap(({ namespace, secrets }) => secrets.map((name) => [`${namespace}/${name}`, { namespace, name }])));
    if (names.size === 0)
        return nothing;
    const repository = await around.repository;
    // With `--strict`, an unread secret leaves the verdict open.
    const likely = target.strict || repository === null || !nodesPull(await around.pools, repository, now);
    const secrets = await Promise.all([...names.values()].map(async ({ namespace, name }) => {
        const secret = await ask('pullSecret', { ...of, namespace, secret: name, endpoints, likely });
        return { namespace, name, secret };
    }));
    const where = { of, around: { id: of.project, project } };
    const tries = await Promise.all(distinctMatches(pods, image, secrets).map((match) => tryFacts(match, where, image, repository, ask, now)));
    return { accounts, secrets, tries };
}
/** Whether the account of every pool may pull, and the nodes are new enough to send its credential. */
function nodesPull(pools, repository, now) {
    const { name, levels, deny } = repository;
    return pools.every(({ reach, puller: { principal }, access: facts, pool }) => {
        if (reach.kind === 'excluded')
            return true;
        const version = pool.version === null ? null : (0,gke_version/* parseGkeVersion */.n2)(pool.version);
        if (principal.state !== 'known' || version === null || (version.major === 1 && version.minor < 16))
            return false;
        return ((0,evaluate/* evaluate */._)({ principal: principal.value, repository: name, levels, deny, facts, now, cluster: null }).state ===
            'granted');
    });
}
function distinctMatches(pods, image, secrets) {
    const all = pods.flatMap((pod) => (0,secret_route/* matchesOf */.th)(pod, image, secrets));
    return [
        ...new Map(all.map((match) => [JSON.stringify([match.of.namespace, match.secret, match.entry]), match])).values(),
    ];
}
/** The registry's answer; if it refuses a service account key, also the IAM permissions of that account. */
async function tryFacts({ of: { namespace }, secret, entry, email }, cluster, image, repository, ask, now) {
    const { host, path } = image;
    const of = { namespace, secret, entry };
    const pull = await ask('secretPull', { ...cluster.of, ...of, host, path, reference: (0,image_reference/* manifestReference */.Tn)(image) });
    if (email === null || repository === null || (0,model_fact/* knownValue */.jj)(pull)?.outcome === 'served')
        return { ...of, pull, owner: null };
    const identity = (0,service_account/* identityOf */.cu)(email, cluster.around);
    const member = (0,model_fact/* known */.eO)(identity.member, `secret ${namespace}/${secret}`);
    const [account, access] = await Promise.all([
        ask('serviceAccount', { email, project: identity.project }),
        (0,access_facts/* accessFacts */.u)(member, identity, repository, ask, now),
    ]);
    return { ...of, pull, owner: { identity, account, access } };
}

;// CONCATENATED MODULE: ./src/facts/secret-view.ts
/** The image as seen with a pod's pull secret, if the registry shows it to nobody else. */





/**
 * Adds what the first accepted credential shows of the image: nodes with this credential see the same. Used for images
 * in other registries, and for Google images if the nodes are outside Google Cloud and have no other credentials.
 */
async function withSecretView(image, seen, pulls, cluster, ask) {
    const { manifest } = seen.image;
    // The registry accepted the credential: it shows the image, or that there is none.
    const taken = ['served', 'absent']
        .flatMap((outcome) => pulls.tries.filter(({ pull }) => (0,model_fact/* knownValue */.jj)(pull)?.outcome === outcome))
        .at(0);
    if (cluster === undefined || taken === undefined || !(0,seen_image/* isClosed */.Lx)(manifest))
        return seen;
    if (image.kind !== 'other' && !(0,model_cluster/* isOutside */._K)(cluster))
        return seen;
    const { namespace, secret, entry } = taken;
    const by = { ...(0,model_cluster/* nameOf */.Vb)(cluster), namespace, secret, entry };
    const view = await (0,seen_image/* seenBy */.DA)(by, image, manifest, ask);
    if (view === null)
        return seen;
    const pools = seen.pools.map(async (facts) => {
        const { pool, platform } = facts;
        const around = { seen: Promise.resolve(view), reach: Promise.resolve(facts.reach) };
        return {
            ...facts,
            ...(await (0,on_pool/* onPoolFacts */.$)(image, around, { pool, platform: Promise.resolve(platform) }, cluster, ask)),
        };
    });
    const content = await (0,image_facts/* contentFacts */.hI)(image, view, ask);
    const { anonymous } = seen.image;
    return {
        image: {
            ...seen.image,
            ...content,
            manifest: view.manifest,
            anonymous: anonymous ?? view.stranger,
            bySecret: `${namespace}/${secret}`,
        },
        pools: await Promise.all(pools),
    };
}

// EXTERNAL MODULE: ./src/facts/webhook-facts.ts
var webhook_facts = __webpack_require__(1992);
;// CONCATENATED MODULE: ./src/facts/gather.ts
















/**
 * Gathers all facts of a target. Every question is asked as soon as the facts that it depends on are known, and the
 * dependency graph is the call graph: image, repository and cluster at the same time, then the facts that depend on
 * them.
 * @param now the time of the run, ISO 8601
 */
async function gather(target, ask, now) {
    const { cluster: name } = target;
    if (name === null)
        return alone(target, ask, now);
    const reference = target.image.valid ? target.image.reference : null;
    const repository = reference === null ? Promise.resolve(null) : (0,repository_facts/* repositoryFacts */.O)(reference, ask);
    const named = (0,cluster_and_project/* clusterAndProject */.H)(name, ask);
    const ofImage = reference === null ? Promise.resolve((0,image_facts/* unreadImage */.$W)(target)) : (0,image_facts/* imageFacts */.JC)(reference, repository, ask, (0,model_cluster/* isOutside */._K)(name));
    const ofNamespaces = (0,namespace_facts/* namespaceFacts */.tl)(target, named, ask);
    const accounts = (0,account_facts/* accountFacts */.h)(target, named, ofImage, ask);
    const ofPools = poolFacts(target, named, repository, { namespaces: ofNamespaces, accounts }, ask, now);
    const [image, near, like, cluster, pools, admission, perimeters, boundaries, namespaces, pulls, webhooks] = await Promise.all([
        ofImage,
        nearRepositories(repository, name, ask),
        nearProjects(repository, ofImage, ask),
        clusterFacts(name, named, ask),
        ofPools,
        (0,admission_facts/* admissionFacts */.t)(target, named, ask),
        (0,perimeter_facts/* perimeterFacts */.F$)(target, named, repository, ofImage, ask),
        (0,boundary_facts/* boundaryFacts */.A)(target, named, ofPools, ask),
        ofNamespaces,
        pullFacts(target, { named, accounts, pools: ofPools, repository }, ask, now),
        (0,webhook_facts/* webhookFacts */.j)(target, named, ask),
    ]);
    const ofCluster = namespaces.length === 0 ? cluster : { ...cluster, namespaces };
    const ofNear = near === null && like === null ? image : { ...image, near, nearProjects: like };
    const seen = { image: ofNear, pools };
    const viewed = reference === null ? seen : await withSecretView(reference, seen, pulls, (0,model_fact/* knownValue */.jj)(cluster.cluster), ask);
    return { target, ...viewed, cluster: ofCluster, admission, perimeters, boundaries, pulls, webhooks, now };
}
/** The facts of an image that is judged without a cluster: only those from its registry. */
async function alone(target, ask, now) {
    const image = target.image.valid
        ? await (0,image_facts/* imageFacts */.JC)(target.image.reference, Promise.resolve(null), ask)
        : (0,image_facts/* unreadImage */.$W)(target);
    const none = (0,model_fact/* failed */.gz)('not-asked', 'cluster', 'the image is judged without one');
    const cluster = {
        cluster: none,
        project: none,
        near: null,
        projectPolicy: null,
        defaultClass: null,
        streaming: null,
        namespaces: [],
    };
    const unasked = { admission: null, webhooks: null, pulls: null, perimeters: null, boundaries: null };
    return { target, image, cluster, pools: [], ...unasked, now };
}


/***/ }),

/***/ 5117:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hI: () => (/* binding */ contentFacts),
  JC: () => (/* binding */ imageFacts),
  $W: () => (/* binding */ unreadImage)
});

// EXTERNAL MODULE: ./src/facts/child-facts.ts
var child_facts = __webpack_require__(207);
// EXTERNAL MODULE: ./src/model/fact.ts
var fact = __webpack_require__(5815);
;// CONCATENATED MODULE: ./src/facts/cleanup-facts.ts
/** The version that a repository's cleanup policies may delete: asked only if the repository has such policies. */

/** Null if there are no cleanup policies, or it is unknown which version the reference means. */
async function cleanupFacts(image, asked, about, ask) {
    const facts = await about;
    const repository = facts === null ? undefined : (0,fact/* knownValue */.jj)(facts.repository);
    if (facts === null || repository === undefined || repository.cleanupPolicies.length === 0)
        return null;
    const digest = (0,fact/* knownValue */.jj)(await asked)?.digest ?? null;
    if (digest === null)
        return null;
    const [version, uploads] = await Promise.all([
        ask('imageVersion', { repository: facts.name, name: image.name, digest }),
        repository.cleanupPolicies.some(({ mostRecent }) => mostRecent !== null)
            ? ask('uploads', { repository: facts.name, name: image.name })
            : null,
    ]);
    return { digest, version, uploads };
}

// EXTERNAL MODULE: ./src/model/image-reference.ts
var image_reference = __webpack_require__(68);
// EXTERNAL MODULE: ./src/model/once.ts
var once = __webpack_require__(1800);
// EXTERNAL MODULE: ./src/facts/seen-image.ts
var seen_image = __webpack_require__(2464);
;// CONCATENATED MODULE: ./src/facts/image-facts.ts
/** Facts from the registry about the image itself. */






/** Facts that are asked later, when all others are known: about pull secrets, and about missing repositories. */
const NOTHING_MORE = { bySecret: null, near: null, nearProjects: null };
/** A reference that cannot be parsed names no image, so nothing is asked. */
function unreadImage({ image }) {
    const manifest = (0,fact/* failed */.gz)('not-asked', 'image reference', image.valid ? '' : image.reason);
    return { manifest, config: null, children: [], ...NOTHING_MORE, anonymous: null, cleanup: null, repository: null };
}
/**
 * The same facts for many clusters, gathered once per asker.
 * @param outside for a cluster outside Google Cloud, whose nodes have no account for Artifact Registry
 */
const imageFacts = (image, about, ask, outside = false) => gathered([ask, image], String(outside), () => factsOf(image, about, ask, outside));
const gathered = (0,once/* once */.O)();
async function factsOf(image, about, ask, outside) {
    const of = { host: image.host, path: image.path, reference: (0,image_reference/* manifestReference */.Tn)(image) };
    const asked = (0,seen_image/* seenImage */.DW)(image, ask);
    const [{ manifest, stranger }, content, anonymous, cleanup, repository] = await Promise.all([
        asked,
        asked.then((seen) => contentFacts(image, seen, ask)),
        about.then((facts) => (asksAsStranger(facts, outside) ? ask('anonymousPull', of) : null)),
        cleanupFacts(image, asked.then(({ manifest }) => manifest), about, ask),
        about,
    ]);
    return { manifest, ...content, ...NOTHING_MORE, anonymous: anonymous ?? stranger, cleanup, repository };
}
/** The facts that the manifest does not contain: the platform of a single image, and the manifests below an index. */
async function contentFacts(image, seen, ask) {
    const [config, children] = await Promise.all([configFact(seen, image, ask), (0,child_facts/* childFacts */.O)(seen, image, ask)]);
    return { config, children };
}
/** Whether to send an anonymous request: only if the policy that would decide it could not be read. */
const asksAsStranger = (facts, outside) => facts !== null && (outside || facts.levels[0]?.policy.state !== 'known') && facts.repository.state !== 'absent';
/** The config blob of a single image; an index contains its platforms itself. */
async function configFact({ manifest, by }, image, ask) {
    if (manifest.state !== 'known')
        return (0,fact/* blockedBy */.yJ)(manifest);
    const { shape, config } = manifest.value;
    return shape !== 'image' || config === null ? null : (0,seen_image/* readerOf */.TC)(image, by, ask).config(config.digest);
}


/***/ }),

/***/ 794:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GD: () => (/* binding */ inNamespaces),
/* harmony export */   rM: () => (/* binding */ usesClasses),
/* harmony export */   tl: () => (/* binding */ namespaceFacts)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _model_compute_class__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4293);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5815);
/* harmony import */ var _model_gke_version__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3405);
/* harmony import */ var _model_target__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5936);
/* harmony import */ var _model_own_value__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9037);
/** Defaults of namespaces for the pods of workloads: the compute class of pods that select none. */






/** The first version with custom compute classes, from Google's page on custom ComputeClasses. */
const FIRST = (0,_model_gke_version__WEBPACK_IMPORTED_MODULE_2__/* .parseGkeVersion */ .n2)('1.30.3-gke.1451000');
/**
 * One entry for each namespace with pods that may get its class: asked if pods select none, and the cluster has
 * classes.
 */
async function namespaceFacts(target, named, ask) {
    const cluster = (0,_model_fact__WEBPACK_IMPORTED_MODULE_3__/* .knownValue */ .jj)((await named).cluster);
    if (cluster === undefined || cluster.mode === 'external' || target.nodePools !== null || isTooOld(cluster))
        return [];
    const mayGet = (0,_model_target__WEBPACK_IMPORTED_MODULE_1__/* .usesOf */ .MZ)(target.image).filter(({ scheduling, live }) => !live && !(0,_model_compute_class__WEBPACK_IMPORTED_MODULE_4__/* .saysClass */ .NB)(scheduling) && !scheduling.podsUnknown);
    const names = [...new Set(mayGet.map((use) => namespaceOf(use, target)))];
    const likely = usesClasses(cluster);
    const { endpoints } = cluster;
    return Promise.all(names.map(async (namespace) => ({
        namespace,
        likely,
        defaults: await ask('namespaceDefaults', { ...(0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(cluster), namespace, endpoints, likely }),
    })));
}
const namespaceOf = (use, { namespace }) => use.namespace ?? namespace ?? 'default';
function isTooOld({ version }) {
    const parsed = version === null ? null : (0,_model_gke_version__WEBPACK_IMPORTED_MODULE_2__/* .parseGkeVersion */ .n2)(version);
    return parsed !== null && FIRST !== null && (0,_model_gke_version__WEBPACK_IMPORTED_MODULE_2__/* .compareGkeVersions */ .SU)(parsed, FIRST) < 0;
}
/** Whether there is evidence that the cluster has compute classes. */
const usesClasses = ({ pools, defaultComputeClass }) => defaultComputeClass || pools.some(({ labels }) => labels[_model_compute_class__WEBPACK_IMPORTED_MODULE_4__/* .COMPUTE_CLASS */ .hA] !== undefined);
/** The workloads with the defaults that GKE applies to pods in those namespaces. */
function inNamespaces(uses, target, namespaces) {
    return uses.map((use) => {
        const facts = namespaces.find(({ namespace }) => namespace === namespaceOf(use, target));
        const defaults = facts && (0,_model_fact__WEBPACK_IMPORTED_MODULE_3__/* .knownValue */ .jj)(facts.defaults);
        const name = defaults && (0,_model_compute_class__WEBPACK_IMPORTED_MODULE_4__/* .classInLabels */ .lD)((key) => (0,_model_own_value__WEBPACK_IMPORTED_MODULE_5__/* .ownValue */ .e)(defaults.labels, key) ?? null, use.workload);
        return name === undefined ? use : { ...use, scheduling: (0,_model_compute_class__WEBPACK_IMPORTED_MODULE_4__/* .withNamespaceClass */ .uK)(use.scheduling, name) };
    });
}


/***/ }),

/***/ 8515:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ NOTHING_TAKEN),
  $: () => (/* binding */ onPoolFacts)
});

// EXTERNAL MODULE: ./src/facts/child-facts.ts
var child_facts = __webpack_require__(207);
// EXTERNAL MODULE: ./src/model/cluster.ts
var model_cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/model/fact.ts
var fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/placement/next-version.ts
var next_version = __webpack_require__(2991);
// EXTERNAL MODULE: ./src/placement/platform-match.ts + 1 modules
var platform_match = __webpack_require__(5387);
;// CONCATENATED MODULE: ./src/facts/runtime-facts.ts
/** The runtimes of a pool's nodes: asked only if they decide which manifest of the image the nodes choose. */





/** Null if the version of containerd makes no difference, and if there are no GKE nodes to ask. */
async function runtimeFact(image, { pool, platform }, cluster, seen, ask) {
    if (cluster.mode === 'external' || pool.origin !== 'listed')
        return null;
    const manifest = (0,fact/* knownValue */.jj)(seen.manifest);
    if (manifest === undefined)
        return null;
    const matters = (0,next_version/* runtimeMatters */.b)(platform, manifest, await (0,child_facts/* childFacts */.O)(seen, image, ask));
    if (matters === null)
        return null;
    const { endpoints } = cluster;
    const version = pool.version ?? cluster.version;
    const told = matters === 'schema-1' ? (0,platform_match/* refusesSchema1 */.gr)(platform.os, version) : (0,platform_match/* takesFallback */.NO)(version);
    return ask('nodeRuntimes', { ...(0,model_cluster/* nameOf */.Vb)(cluster), pool: pool.name, endpoints, likely: told === 'unknown' });
}

;// CONCATENATED MODULE: ./src/facts/upgrade-facts.ts
/** The next version of a pool: asked only if a later version changes which manifest of the image the nodes choose. */




/** Null if no later version makes a difference, the image could not be read, or the cluster is outside GKE. */
async function upgradeFacts(image, of, cluster, seen, ask) {
    if (cluster.mode === 'external')
        return null;
    const manifest = (0,fact/* knownValue */.jj)(seen.manifest);
    if (manifest === undefined)
        return null;
    const { pool } = of;
    const version = pool.version ?? cluster.version;
    if ((0,next_version/* versionMatters */.T)(of, version, manifest, await (0,child_facts/* childFacts */.O)(seen, image, ask)) === null)
        return null;
    const name = (0,model_cluster/* nameOf */.Vb)(cluster);
    // Future pools get the version of the control plane.
    const info = pool.origin === 'listed'
        ? await ask('poolUpgrade', { ...name, pool: pool.name })
        : await ask('clusterUpgrade', name);
    // A patch upgrade comes before the minor version of the channel.
    const channels = (0,fact/* knownValue */.jj)(info)?.minorTarget === null && cluster.releaseChannel !== null
        ? await ask('channelTargets', { project: cluster.project, location: cluster.location })
        : null;
    return { info, channels };
}

;// CONCATENATED MODULE: ./src/facts/on-pool.ts



/** For pools that no pod uses, and for references that are not images. */
const NOTHING_TAKEN = { runtime: null, taken: null, upgrade: null };
/** Asked for pools that pods use. */
async function onPoolFacts(image, { seen, reach }, { pool, platform }, cluster, ask) {
    const [view, own, takes] = await Promise.all([seen, reach, platform]);
    if (own.kind === 'excluded')
        return NOTHING_TAKEN;
    const runtime = await runtimeFact(image, { pool, platform: takes }, cluster, view, ask);
    const nodes = { pool, platform: takes, runtime };
    const [taken, upgrade] = await Promise.all([
        (0,child_facts/* takenFact */.o)(image, nodes, cluster.version, view, ask),
        upgradeFacts(image, nodes, cluster, view, ask),
    ]);
    return { runtime, taken, upgrade };
}


/***/ }),

/***/ 762:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F$: () => (/* binding */ perimeterFacts),
/* harmony export */   PV: () => (/* binding */ inOrganization),
/* harmony export */   WP: () => (/* binding */ both)
/* harmony export */ });
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5815);
/** Perimeters of VPC Service Controls: asked only if they matter. */

/**
 * The perimeters around the image's project and the nodes' network: with `--strict`, or if a perimeter refused a
 * request of the caller.
 * @returns null if they do not matter
 */
async function perimeterFacts(target, named, repository, image, ask) {
    const { image: of } = target;
    if (!of.valid || of.reference.kind === 'other')
        return null;
    if (!target.strict) {
        const about = await repository;
        if (about === null || refusalOf(about, await image) === null)
            return null;
    }
    // Both are also asked for the repository, but this does not wait for it.
    const { project: id } = of.reference;
    const [project, own] = [ask('project', { project: id }), ask('ancestry', { project: id })];
    const read = (organization) => ask('perimeters', { organization });
    const around = own.then((ancestry) => inOrganization(ancestry, read));
    const there = (await named).cluster;
    if (there.state !== 'known') {
        const by = (0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .blockedBy */ .yJ)(there);
        return { perimeters: by, image: await project, network: by, oneHost: true };
    }
    const cluster = there.value;
    // The requests of nodes come from the host project of a Shared VPC.
    const hosts = [...new Set(cluster.pools.map(({ network }) => network?.subnetwork?.split('/')[1] ?? cluster.project))];
    const [host = cluster.project] = hosts;
    const [network, ofNodes, ofImage] = await Promise.all([
        ask('project', { project: host }),
        ask('ancestry', { project: host }).then((ancestry) => inOrganization(ancestry, read)),
        around,
    ]);
    return { perimeters: both(ofImage, ofNodes), image: await project, network, oneHost: hosts.length <= 1 };
}
/** The fact about the image that a perimeter refused to the caller; null if there is none. */
function refusalOf({ repository, levels }, { manifest }) {
    const asked = [repository, manifest, ...levels.map(({ policy }) => policy)];
    return asked.find((fact) => isPerimeter(fact)) ?? null;
}
function isPerimeter(fact) {
    const root = (0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(fact);
    return root?.state === 'denied' && root.why === 'perimeter';
}
/** Reads resources of a project's organization; a project without an organization has none. */
async function inOrganization(ancestry, read) {
    const top = (0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(ancestry, (names) => (0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(names.at(-1) ?? '', 'ancestry'));
    if (top.state !== 'known')
        return top;
    return top.value.startsWith('organizations/') ? read(top.value) : (0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)([], 'ancestry');
}
/** Merges the resources of two organizations, each once. */
const both = (first, second) => (0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(first, (a) => (0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(second, (b) => (0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)([...new Map([...a, ...b].map((each) => [each.name, each])).values()], first.state === 'known' ? first.from : '')));


/***/ }),

/***/ 3781:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

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

/***/ 1992:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ webhookFacts)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5815);
/* harmony import */ var _model_gke_version__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3405);
/* harmony import */ var _model_target__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5936);
/** Webhooks that may replace the images in new pods: asked for workloads whose pods no cluster has created yet. */




/** Null if no workload is known, or if the API server itself is asked for the resulting pod. */
async function webhookFacts(target, named, ask) {
    const { image, namespace, verify } = target;
    const uses = (0,_model_target__WEBPACK_IMPORTED_MODULE_1__/* .usesOf */ .MZ)(image).filter(({ live }) => !live);
    const cluster = (0,_model_fact__WEBPACK_IMPORTED_MODULE_2__/* .knownValue */ .jj)((await named).cluster);
    if (cluster === undefined || !image.valid || uses.length === 0 || verify === 'admission')
        return null;
    const { endpoints, version } = cluster;
    const namespaces = [...new Set(uses.map((use) => use.namespace ?? namespace ?? 'default'))];
    const plan = { ...(0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(cluster), endpoints, policies: policiesOf(version) };
    return { namespaces, webhooks: await ask('podWebhooks', plan) };
}
/**
 * The API version of `MutatingAdmissionPolicy`. It is stable since Kubernetes 1.36, and in 1.34 and 1.35 a beta that is
 * off by default (https://kubernetes.io/docs/reference/access-authn-authz/mutating-admission-policy/).
 */
function policiesOf(version) {
    const read = version === null ? null : (0,_model_gke_version__WEBPACK_IMPORTED_MODULE_3__/* .parseGkeVersion */ .n2)(version);
    if (read === null || (0,_model_gke_version__WEBPACK_IMPORTED_MODULE_3__/* .isAtLeast */ .du)(read, 1, 36))
        return 'v1';
    return (0,_model_gke_version__WEBPACK_IMPORTED_MODULE_3__/* .isAtLeast */ .du)(read, 1, 34) ? 'v1beta1' : null;
}


/***/ }),

/***/ 2683:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qt: () => (/* reexport */ READER),
  Hq: () => (/* reexport */ addNat),
  $1: () => (/* reexport */ addRecord),
  h2: () => (/* reexport */ addRoute),
  aP: () => (/* reexport */ addZone),
  N6: () => (/* reexport */ allowEgress),
  dS: () => (/* reexport */ allowService),
  Vp: () => (/* reexport */ askItsOwner),
  DT: () => (/* reexport */ attestImage),
  QW: () => (/* reexport */ beforeUpgrade),
  Fs: () => (/* reexport */ buildAgain),
  ix: () => (/* reexport */ buildFor),
  I3: () => (/* reexport */ containerdImageOf),
  Dt: () => (/* reexport */ copyToRegion),
  hx: () => (/* reexport */ correctHost),
  GF: () => (/* reexport */ correctOrGrant),
  mB: () => (/* reexport */ correctProject),
  gU: () => (/* reexport */ correctReference),
  nR: () => (/* reexport */ createDockerRepository),
  vB: () => (/* reexport */ createRepository),
  NG: () => (/* reexport */ deleteDownloadRules),
  K$: () => (/* reexport */ describeCluster),
  Wt: () => (/* reexport */ describePool),
  FN: () => (/* reexport */ dropPullSecret),
  Zq: () => (/* reexport */ enableAccount),
  Rz: () => (/* reexport */ enableArtifactRegistry),
  bn: () => (/* reexport */ enableKey),
  s5: () => (/* reexport */ enablePrivateGoogleAccess),
  gy: () => (/* reexport */ enableStreaming),
  rc: () => (/* reexport */ exemptImage),
  pz: () => (/* reexport */ fillIn),
  KG: () => (/* reexport */ findCluster),
  CA: () => (/* reexport */ findPool),
  t1: () => (/* reexport */ findProject),
  e$: () => (/* reexport */ findPublisher),
  yb: () => (/* reexport */ firstLook),
  C: () => (/* reexport */ firstSee),
  j: () => (/* reexport */ givePullSecret),
  FA: () => (/* reexport */ grantNodeRole),
  yh: () => (/* reexport */ grantOnceThere),
  C5: () => (/* reexport */ grantPull),
  a$: () => (/* reexport */ grantReader),
  lV: () => (/* reexport */ grantServiceUse),
  UF: () => (/* reexport */ grantToNode),
  GO: () => (/* reexport */ grantWhateverIsAbove),
  LU: () => (/* reexport */ isCallers),
  BI: () => (/* reexport */ isPushable),
  U4: () => (/* reexport */ isSeen),
  qQ: () => (/* reexport */ keepVersion),
  ZX: () => (/* reexport */ keyInSecret),
  X_: () => (/* reexport */ largerDisk),
  kp: () => (/* reexport */ letImagesStream),
  Es: () => (/* reexport */ letServiceBeReached),
  Gm: () => (/* reexport */ linkBilling),
  YB: () => (/* reexport */ listPools),
  xW: () => (/* reexport */ listRepositories),
  nr: () => (/* reexport */ logsExplorer),
  _W: () => (/* reexport */ makePullSecret),
  $X: () => (/* reexport */ mendAttestor),
  mv: () => (/* reexport */ mendPullSecret),
  ke: () => (/* reexport */ nameAnImage),
  $N: () => (/* reexport */ nameRegistry),
  I1: () => (/* reexport */ nearProjectsOf),
  ML: () => (/* reexport */ nodeSteps),
  oG: () => (/* reexport */ otherReference),
  Zt: () => (/* reexport */ otherVersion),
  y_: () => (/* reexport */ pin),
  GU: () => (/* reexport */ pinDigest),
  wz: () => (/* reexport */ poolWithOwnAccount),
  Sj: () => (/* reexport */ poolWithScopes),
  JW: () => (/* reexport */ remedies),
  rF: () => (/* reexport */ renewPullSecret),
  eM: () => (/* reexport */ serveGcrIo),
  rJ: () => (/* reexport */ setUpPullSecret),
  Mf: () => (/* reexport */ stepsInWords),
  Og: () => (/* reexport */ throughGateway),
  bs: () => (/* reexport */ together),
  eG: () => (/* reexport */ undeleteAccount),
  SD: () => (/* reexport */ undeleteProject),
  gL: () => (/* reexport */ upgradeNodes),
  LQ: () => (/* reexport */ useAllowedRegistry),
  I2: () => (/* reexport */ useContainerdImage)
});

// UNUSED EXPORTS: CLOUD_PLATFORM, NODE_ROLE, digestCommands, grantNodeRoleCommand, grantReaderCommand, grantReaderTerraform, isMadeByHand, listCommands, listVersions, logsFilter, makeTagsImmutable, poolCommands

;// CONCATENATED MODULE: ./src/fixes/google-docs.ts
/** Google's pages that the fixes link to. */
const DOCS = 'https://cloud.google.com';
const PAGES = {
    integrateGke: `${DOCS}/artifact-registry/docs/integrate-gke`,
    accessControl: `${DOCS}/artifact-registry/docs/access-control`,
    createRepository: `${DOCS}/artifact-registry/docs/repositories/create-repos`,
    enableApi: `${DOCS}/artifact-registry/docs/enable-service`,
    manageImages: `${DOCS}/artifact-registry/docs/docker/manage-images`,
    imageNames: `${DOCS}/artifact-registry/docs/docker/names`,
    cleanupPolicies: `${DOCS}/artifact-registry/docs/repositories/cleanup-policy`,
    downloadRules: `${DOCS}/artifact-registry/docs/restrict-artifact-downloads`,
    encryptionKey: `${DOCS}/kms/docs/enable-disable`,
    gcrTransition: `${DOCS}/artifact-registry/docs/transition/transition-from-gcr`,
    imageStreaming: `${DOCS}/kubernetes-engine/docs/how-to/image-streaming`,
    locations: `${DOCS}/artifact-registry/docs/repositories/repo-locations`,
    admissionPolicy: `${DOCS}/binary-authorization/docs/configuring-policy-cli`,
    attestations: `${DOCS}/binary-authorization/docs/making-attestations`,
    attestors: `${DOCS}/binary-authorization/docs/creating-attestors-cli`,
    pullSecrets: `${DOCS}/artifact-registry/docs/access-control#pullsecrets`,
    multiArch: `${DOCS}/kubernetes-engine/docs/how-to/build-multi-arch-for-arm`,
    windows: `${DOCS}/kubernetes-engine/docs/how-to/creating-a-cluster-windows`,
    clusters: `${DOCS}/kubernetes-engine/docs/troubleshooting`,
    leastPrivilege: `${DOCS}/kubernetes-engine/docs/how-to/hardening-your-cluster#use_least_privilege_sa`,
    accessScopes: `${DOCS}/kubernetes-engine/docs/how-to/access-scopes`,
    upgrade: `${DOCS}/kubernetes-engine/docs/how-to/upgrading-a-cluster`,
    containerd: `${DOCS}/kubernetes-engine/docs/concepts/using-containerd`,
    enableAccount: `${DOCS}/iam/docs/service-accounts-disable-enable`,
    undeleteAccount: `${DOCS}/iam/docs/service-accounts-delete-undelete`,
    undeleteProject: `${DOCS}/resource-manager/docs/creating-managing-projects`,
    restrictServices: `${DOCS}/resource-manager/docs/organization-policy/restricting-resources`,
    billing: `${DOCS}/billing/docs/how-to/modify-project`,
    privateGoogleAccess: `${DOCS}/vpc/docs/configure-private-google-access`,
    vpcAccessible: `${DOCS}/vpc-service-controls/docs/vpc-accessible-services`,
    privateRegistries: `${DOCS}/artifact-registry/docs/gke-private-clusters`,
    dnsRecords: `${DOCS}/dns/docs/records`,
    cloudNat: `${DOCS}/nat/docs/gke-example`,
    routes: `${DOCS}/vpc/docs/create-use-routes`,
    firewallRules: `${DOCS}/firewall/docs/using-firewalls`,
    firewallPolicies: `${DOCS}/firewall/docs/firewall-policies-overview`,
    pullSecretOfPod: 'https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/',
    kubernetesImages: 'https://kubernetes.io/docs/concepts/containers/images/',
};

// EXTERNAL MODULE: ./src/fixes/shell.ts
var shell = __webpack_require__(5093);
;// CONCATENATED MODULE: ./src/fixes/terraform.ts
/**
 * A string in HCL syntax: quotes, backslashes and control characters are escaped, and template sequences are taken
 * literally.
 */
function hclString(value) {
    const escaped = value
        .replace(/[\\"]/g, '\\$&')
        .replace(/[$%](?=\{)/g, '$&$&')
        .replaceAll('\n', '\\n')
        .replaceAll('\r', '\\r')
        .replaceAll('\t', '\\t')
        // eslint-disable-next-line no-control-regex -- what came from outside may hold any character
        .replace(/[\x00-\x1f\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return `"${escaped}"`;
}
/**
 * One resource block with its arguments aligned as by `terraform fmt`. Blocks come last, each after an empty line.
 * @param type for example `google_project_service`
 * @param name a Terraform identifier
 */
const resource = (type, name, values) => [`resource ${hclString(type)} ${hclString(name)} {`, ...body(values, '  '), '}'].join('\n');
function body(values, indent) {
    const given = Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [{ key, value }]));
    const flat = given.flatMap(({ key, value }) => typeof value === 'string' ? [{ key, text: hclString(value) }] : 'raw' in value ? [{ key, text: value.raw }] : []);
    const width = Math.max(0, ...flat.map(({ key }) => key.length));
    const lines = flat.map(({ key, text }) => `${indent}${key.padEnd(width)} = ${text}`);
    const blocks = given.flatMap(({ key, value }) => typeof value === 'object' && 'block' in value
        ? [value.block].flat().flatMap((block) => ['', `${indent}${key} {`, ...body(block, `${indent}  `), `${indent}}`])
        : []);
    return [...lines, ...blocks];
}

;// CONCATENATED MODULE: ./src/fixes/access.ts



/** The smallest role that lets a node pull. */
const READER = 'roles/artifactregistry.reader';
/** The role that a node's own account needs in addition to pulling. It does not allow the pull. */
const NODE_ROLE = 'roles/container.defaultNodeServiceAccount';
/** The command that lets a member pull from one repository. */
const grantReaderCommand = (repository, member) => (0,shell/* gcloud */.J)(['artifacts', 'repositories', 'add-iam-policy-binding', repository.repository], {
    location: repository.location,
    project: repository.project,
    member,
    role: READER,
});
/** The same in Terraform. */
const grantReaderTerraform = (repository, member) => resource('google_artifact_registry_repository_iam_member', 'image_pull', {
    project: repository.project,
    location: repository.location,
    repository: repository.repository,
    role: READER,
    member,
});
/** Lets a member pull: the reader role on the repository, not on its project. */
const grantReader = (repository, member) => ({
    summary: `Grant ${READER} on the repository ${repository.repository} to ${member}; it can take minutes to reach every server`,
    commands: [grantReaderCommand(repository, member)],
    terraform: grantReaderTerraform(repository, member),
    url: PAGES.integrateGke,
});
/**
 * The same grant if the node's pool is not listed, so that the account is read from the node's VM.
 * @param node a valid Kubernetes name
 * @param project the project of its VM
 */
const grantToNode = (repository, node, project) => {
    const find = { project, filter: `name=${node}`, format: 'value(serviceAccounts[0].email)' };
    const grant = { location: repository.location, project: repository.project };
    return {
        summary: `Grant ${READER} on the repository ${repository.repository} to the service account of the node ${node}, which the first command reads`,
        commands: [
            `NODE_ACCOUNT="$(${(0,shell/* gcloud */.J)(['compute', 'instances', 'list'], find)})"`,
            `${(0,shell/* gcloud */.J)(['artifacts', 'repositories', 'add-iam-policy-binding', repository.repository], grant)} --member="serviceAccount:\${NODE_ACCOUNT:?the VM is gone, or has no account}" --role=${READER}`,
        ],
        terraform: null,
        url: PAGES.integrateGke,
    };
};
/** The same grant to an account that does not exist now: IAM does not accept it before then. */
const grantOnceThere = (repository, member) => ({
    ...grantReader(repository, member),
    summary: `Once ${member} exists again, grant ${READER} on the repository ${repository.repository} to it`,
});
/** The same grant if a level above could not be read: it works whatever is there. */
const grantWhateverIsAbove = (repository, member) => ({
    ...grantReader(repository, member),
    summary: `Grant ${READER} on the repository ${repository.repository} to ${member}: it holds whatever stands above, and does no harm where the right is inherited`,
});
/**
 * The grant if the repository was never seen. The registry refuses a missing repository in the same way, and a grant on
 * one fails, so the existing repositories are listed first.
 * @param look the command that lists them
 */
const correctOrGrant = (repository, member, look, near = []) => {
    const grant = grantReader(repository, member);
    return {
        ...grant,
        summary: `${firstSee(repository, near)}. Then, by whoever owns that project: ${grant.summary}`,
        commands: [look, ...grant.commands],
    };
};
/**
 * The fix for somebody else's image: nothing of its project is visible, and anonymous requests are refused, too.
 * @param look the command that lists the project's repositories
 */
const askItsOwner = (repository, look) => ({
    summary: `${firstSee(repository)}. The image is not public: only the owner of project ${repository.project} can open it, or tell where it is served now`,
    commands: [look],
    terraform: null,
    url: PAGES.integrateGke,
});
/** The command to run before a grant on a repository that was never seen. */
const firstSee = ({ project, location, repository }, near = []) => `First see that project ${project}${near.length === 0 ? '' : ` (this caller sees ${near.join(', ')})`}, location ${location} and repository ${repository} are right: the registry refuses alike what does not exist`;
/** The command that grants nodes the role that GKE requires, on the cluster's project. */
const grantNodeRoleCommand = (project, member) => (0,shell/* gcloud */.J)(['projects', 'add-iam-policy-binding', project], { member, role: NODE_ROLE, condition: 'None' });
/** Grants nodes the role that GKE requires. */
const grantNodeRole = (project, members) => ({
    summary: `Grant ${NODE_ROLE} on project ${project} to ${members.join(', ')}`,
    commands: members.map((member) => grantNodeRoleCommand(project, member)),
    terraform: members.map((member, index) => nodeRoleTerraform(project, member, index)).join('\n\n') || null,
    url: PAGES.leastPrivilege,
});
const nodeRoleTerraform = (project, member, index) => resource('google_project_iam_member', index === 0 ? 'nodes' : `nodes_${index + 1}`, {
    project,
    role: NODE_ROLE,
    member,
});

;// CONCATENATED MODULE: ./src/fixes/account.ts


/** Enables a disabled service account again. */
const enableAccount = (email, project) => ({
    summary: `Enable the service account ${email}`,
    commands: [(0,shell/* gcloud */.J)(['iam', 'service-accounts', 'enable', email], { project })],
    terraform: null,
    url: PAGES.enableAccount,
});
/**
 * Restores a deleted service account. This needs its unique ID, which only the audit log of its deletion still
 * contains.
 */
const undeleteAccount = (email, project) => ({
    summary: `Undelete ${email} (possible for 30 days): the first command finds its unique ID in the audit log, put it in place of UNIQUE_ID; or run the workload on a new pool with another service account`,
    commands: [
        (0,shell/* gcloud */.J)([
            'logging',
            'read',
            `resource.type="service_account" AND resource.labels.email_id="${email}" AND protoPayload.methodName:"DeleteServiceAccount"`,
        ], { project, freshness: '30d', format: 'value(resource.labels.unique_id)' }),
        (0,shell/* gcloud */.J)(['iam', 'service-accounts', 'undelete', 'UNIQUE_ID'], { project }),
    ],
    terraform: null,
    url: PAGES.undeleteAccount,
});

// EXTERNAL MODULE: ./src/model/image-reference.ts
var image_reference = __webpack_require__(68);
// EXTERNAL MODULE: ./src/model/google-registry.ts
var google_registry = __webpack_require__(3020);
// EXTERNAL MODULE: ./src/model/odd-host.ts
var odd_host = __webpack_require__(2971);
;// CONCATENATED MODULE: ./src/fixes/repository.ts




const createCommand = ({ project, location, repository }) => (0,shell/* gcloud */.J)(['artifacts', 'repositories', 'create', repository], { 'repository-format': 'docker', location, project });
const createTerraform = ({ project, location, repository }) => resource('google_artifact_registry_repository', 'images', {
    project,
    location,
    repository_id: repository,
    format: 'DOCKER',
});
/** Lists all repositories in a project, in all locations. */
const listRepositories = (project) => (0,shell/* gcloud */.J)(['artifacts', 'repositories', 'list'], { project });
/**
 * Creates the repository, after listing the existing ones.
 * @param own the project may be the caller's own: nobody else can create anything there
 * @param near repositories that may have been meant, written as in references
 */
const createRepository = (name, own, near = []) => ({
    summary: `Correct the repository in the image reference${near.length > 0 ? `: there is ${near.join(' and ')}` : ''} (the ${own ? 'first ' : ''}command lists those that exist), or ${own ? `create ${name.repository} in ${name.location} and push the image` : `ask the owner of project ${name.project} where the image is`}`,
    commands: [listRepositories(name.project), ...(own ? [createCommand(name)] : [])],
    terraform: own ? createTerraform(name) : null,
    url: PAGES.createRepository,
});
/**
 * Serves a gcr.io host from Artifact Registry in a project where nothing serves it: Container Registry is shut down.
 * The repository is created first, because redirection needs it.
 */
const serveGcrIo = (name) => ({
    summary: `Correct the project in the image reference, or create the repository ${name.repository} in ${name.location}, redirect gcr.io to Artifact Registry in project ${name.project}, and push the image`,
    commands: [
        createCommand(name),
        (0,shell/* gcloud */.J)(['artifacts', 'settings', 'enable-upgrade-redirection'], { project: name.project }),
    ],
    terraform: createTerraform(name),
    url: PAGES.gcrTransition,
});
/**
 * Creates a repository for container images in addition to the existing one of another format.
 * @param own the project may be the caller's own
 */
function createDockerRepository(name, own) {
    if (!own)
        return {
            summary: `Refer to a repository of format DOCKER: the command lists those of project ${name.project}`,
            commands: [listRepositories(name.project)],
            terraform: null,
            url: PAGES.createRepository,
        };
    const images = { ...name, repository: `${name.repository}-images`.slice(-63) };
    return {
        summary: `Push the image to a repository of format DOCKER: a repository's format cannot be changed`,
        commands: [createCommand(images)],
        terraform: createTerraform(images),
        url: PAGES.createRepository,
    };
}
/**
 * A copy of the image in a repository in the cluster's own region. What that repository already contains is kept: an
 * existing tag is not overwritten.
 * @param holder the project of the copy, which is the caller's
 */
function copyToRegion(image, name, region, holder) {
    const repository = name.repository.includes('.') ? 'images' : name.repository;
    const near = { project: holder, location: region, repository };
    const version = image.digest === null ? `:${image.tag ?? 'latest'}` : `@${image.digest}`;
    const project = holder.replace(':', '/');
    const copy = `${(0,google_registry/* pkgDevHost */.oq)(region)}/${project}/${repository}/${image.name}`;
    return {
        summary: `Copy the image to a repository in ${region}${holder === name.project ? '' : ` of project ${holder}`} and refer to the copy`,
        commands: [
            createCommand(near),
            (0,shell/* command */.G)(['crane', 'copy', '--no-clobber', `${image.host}/${image.path}${version}`, `${copy}${version}`]),
        ],
        terraform: createTerraform(near),
        url: PAGES.locations,
    };
}
/** The same if the repository was not seen: first check that it is where the reference says. */
const firstLook = ({ project, location, repository }, fix) => ({
    ...fix,
    summary: `See that ${repository} is in ${location}, which the first command lists; then ${fix.summary.charAt(0).toLowerCase()}${fix.summary.slice(1)}`,
    commands: [listRepositories(project), ...fix.commands],
});
/** Makes a repository's tags immutable, as an alternative to digests. */
const makeTagsImmutable = ({ project, location, repository }) => (0,shell/* gcloud */.J)(['artifacts', 'repositories', 'update', repository], { 'immutable-tags': true, location, project });

;// CONCATENATED MODULE: ./src/fixes/image.ts






/**
 * The image without tag and digest as `gcloud artifacts docker` accepts it: always in the LOCATION-docker.pkg.dev form.
 */
const inPkgDev = (image) => `${(0,google_registry/* pkgDevHost */.oq)(image.location)}/${image.project}/${image.repository}/${image.name}`;
/**
 * Lists the versions of an image, so that the right tag or digest can be chosen.
 * @param own the image may be the caller's own: nobody else can push it
 */
function listVersions(image, own) {
    return {
        summary: listSummary(image, own),
        commands: listCommands(image.host === FROZEN ? { ...image, host: 'registry.k8s.io' } : image),
        terraform: null,
        url: image.kind === 'artifact-registry' ? PAGES.manageImages : PAGES.kubernetesImages,
    };
}
/** Contains nothing newer than April 2023 (https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/). */
const FROZEN = 'k8s.gcr.io';
/** The summary for a version that does not exist. */
function listSummary({ host, path }, own) {
    if (own)
        return 'Push the image, or correct the reference: the command lists what there is';
    return host === FROZEN
        ? `Refer to registry.k8s.io/${path}: k8s.gcr.io is frozen since April 2023 and has nothing that came after; the command lists what there is`
        : 'Correct the reference, or have its owner push it: the command lists what there is';
}
/** Adds the registry that is missing in the reference. */
const nameRegistry = (image) => ({
    summary: `Write the registry before the name, for Artifact Registry LOCATION-docker.pkg.dev/PROJECT/REPOSITORY/${image.name.replace(/^library\//, '')}; or see that Docker Hub has ${image.path}`,
    commands: [],
    terraform: null,
    url: PAGES.imageNames,
});
/** Another tag, for an index that lists manifests which are gone from the registry. */
const otherVersion = (image) => ({
    summary: 'Choose a tag or digest whose manifests are all there, or have it pushed again: a clean-up that deletes untagged manifests takes those that an index lists',
    commands: listCommands(image),
    terraform: null,
    url: PAGES.kubernetesImages,
});
/** The host of a reference looks like a Google registry but cannot be one, so no command contacts it. */
const isNoHost = ({ kind, host }) => kind === 'other' && (0,odd_host/* oddHost */.m)(host) !== null;
/** The commands that list the tags or versions of an image; none if its host cannot exist. */
const listCommands = (image) => (isNoHost(image) ? [] : [listCommand(image)]);
function listCommand(image) {
    if (image.kind === 'other')
        return (0,shell/* command */.G)(['crane', 'ls', `${image.host}/${image.path}`]);
    // gcloud's image form does not support domain-scoped projects, but its generic form does.
    if (image.project.includes(':'))
        return (0,shell/* gcloud */.J)(['artifacts', image.digest === null ? 'tags' : 'versions', 'list'], {
            package: image.name,
            repository: image.repository,
            location: image.location,
            project: image.project,
        });
    if (image.digest === null)
        return (0,shell/* gcloud */.J)(['artifacts', 'docker', 'tags', 'list', inPkgDev(image)]);
    return (0,shell/* gcloud */.J)(['artifacts', 'docker', 'images', 'list', inPkgDev(image)], { 'include-tags': true });
}
/**
 * Replaces the tag with the digest.
 * @param digest the current digest of the tag; null if it is unknown
 * @param lockable whether the repository's tags can be made immutable, perhaps by the caller
 */
function pin(image, digest, lockable = false) {
    const artifactRegistry = image.kind === 'artifact-registry';
    const locks = digest !== null && artifactRegistry && lockable;
    const asked = digest === null ? digestCommands(image) : [];
    const pinned = `Refer to the image by its digest${digest !== null ? `: ${(0,image_reference/* pinnedTo */.A_)(image, digest)}` : asked.length > 0 ? ', which the command prints' : ''}`;
    return {
        summary: locks
            ? `Make all tags of ${image.repository} immutable, or refer to the image by its digest: ${(0,image_reference/* pinnedTo */.A_)(image, digest)}`
            : pinned,
        commands: [
            ...asked,
            ...(locks
                ? [makeTagsImmutable({ project: image.project, location: image.location, repository: image.repository })]
                : []),
        ],
        terraform: null,
        url: artifactRegistry ? PAGES.createRepository : PAGES.kubernetesImages,
    };
}
/** Adds the digest that the policy requires: the current digest of the tag, if it is known. */
const pinDigest = (image, digest) => ({
    ...pin(image, digest),
    commands: digest === null ? digestCommands(image) : [],
});
/** Takes the image from a registry that the policy allows. */
const useAllowedRegistry = (image, allowed) => ({
    summary: allowed.length > 0
        ? `Copy the image to a registry that the policy allows, and refer to it there; or add ${image.host}/${image.path} to allowed_registries`
        : `Add ${image.host}/${image.path} to the policy's allowed_registries, which allow nothing`,
    commands: [],
    terraform: null,
    url: null,
});
/** The commands that print the current digest of a tag; none if its host cannot exist. */
const digestCommands = (image) => isNoHost(image) ? [] : [digestCommand(image)];
function digestCommand(image) {
    const tag = `:${image.tag ?? 'latest'}`;
    if (image.kind === 'other' || image.project.includes(':'))
        return (0,shell/* command */.G)(['crane', 'digest', `${image.host}/${image.path}${tag}`]);
    return (0,shell/* gcloud */.J)(['artifacts', 'docker', 'images', 'describe', `${inPkgDev(image)}${tag}`], {
        format: 'value(image_summary.digest)',
    });
}
/** For a placeholder, or a value that is still to be built: another spelling does not fix it. */
const fillIn = {
    summary: 'Fill in what stands for a value before the manifest is applied, and give it as it is applied: rendered by helm template, kubectl kustomize, envsubst or ko resolve',
    commands: [],
    terraform: null,
    url: PAGES.imageNames,
};
/**
 * Corrects a reference.
 * @param right the one that was probably meant; null if none is similar
 */
const correctReference = (right) => ({
    summary: right === null
        ? 'Write the reference as HOST/PATH[:TAG][@DIGEST], for Artifact Registry LOCATION-docker.pkg.dev/PROJECT/REPOSITORY/IMAGE[:TAG][@DIGEST]'
        : `Write ${right}`,
    commands: [],
    terraform: null,
    url: PAGES.imageNames,
});
/**
 * Corrects the host of a reference that only looks like a Google registry.
 * @param near the host that was probably meant; null if none is similar
 */
function correctHost({ path, tag, digest, text }, near) {
    const version = `${tag === null || !text.includes(`:${tag}`) ? '' : `:${tag}`}${digest === null ? '' : `@${digest}`}`;
    const right = `${near ?? ''}/${path}${version}`;
    return correctReference(near !== null && (0,image_reference/* parseImageReference */.o_)(right).ok ? right : null);
}

// EXTERNAL MODULE: ./src/model/shell.ts
var model_shell = __webpack_require__(843);
;// CONCATENATED MODULE: ./src/fixes/admission.ts





const FILE = 'binary-authorization-policy.yaml';
/**
 * Exempts one image from the policy of a project by its exact reference. Nothing else is admitted.
 * @param project the cluster's project
 */
const exemptImage = (project, { text }) => ({
    summary: `Exempt this image alone, if it is to run there. Between the two commands, add this entry to admissionWhitelistPatterns in the file: namePattern: ${text}`,
    commands: policyCommands(project),
    terraform: null,
    url: PAGES.admissionPolicy,
});
/** Exports a policy so that it can be corrected and imported again. */
const policyCommands = (project) => [
    `${(0,shell/* gcloud */.J)(['container', 'binauthz', 'policy', 'export'], { project })} > ${(0,model_shell/* shellQuote */.Z)(FILE)}`,
    (0,shell/* gcloud */.J)(['container', 'binauthz', 'policy', 'import', FILE], { project }),
];
/**
 * Has an image attested: signed with a key of each attestor that lacks an attestation.
 * @param digest the digest to be attested; null if the current digest of the tag is unknown
 * @param lacking the attestors that have not attested it
 */
function attestImage(image, digest, lacking) {
    const names = lacking.map(({ attestor }) => attestor).join(' and ');
    const byTag = image.digest === null;
    const pinning = byTag
        ? `Refer to the image by its digest${digest === null ? ', which the first command prints' : `: ${(0,image_reference/* pinnedTo */.A_)(image, digest)}`}; `
        : '';
    const attested = digest === null ? (0,image_reference/* pinnedTo */.A_)(image, 'DIGEST') : (0,image_reference/* pinnedTo */.A_)(image, digest);
    const placeholder = digest === null ? ', the digest in place of DIGEST' : '';
    return {
        summary: `${pinning}${byTag ? 'have' : 'Have'} it attested by ${names}, once it meets what their attestations mean${placeholder}`,
        commands: [
            ...(digest === null ? digestCommands(image) : []),
            ...lacking.flatMap((each) => attestCommands(attested, each)),
        ],
        terraform: null,
        url: PAGES.attestations,
    };
}
const KMS_KEY = /^\/\/cloudkms\.googleapis\.com\/v1\/(projects\/[^/]+\/locations\/[^/]+\/keyRings\/[^/]+\/cryptoKeys\/[^/]+\/cryptoKeyVersions\/[^/]+)$/;
/** With a Cloud KMS key in one step. With another key, its owner signs the payload. */
function attestCommands(artifact, { attestor, keys }) {
    const project = projectOf(attestor);
    const kms = keys.map((key) => KMS_KEY.exec(key)?.[1]).find((key) => key !== undefined);
    if (kms !== undefined)
        return [
            (0,shell/* gcloud */.J)(['beta', 'container', 'binauthz', 'attestations', 'sign-and-create'], {
                'artifact-url': artifact,
                attestor,
                keyversion: kms,
                project,
            }),
        ];
    const key = keys[0];
    if (key === undefined)
        return [(0,shell/* gcloud */.J)(['container', 'binauthz', 'attestors', 'describe', attestor])];
    return [
        `${(0,shell/* gcloud */.J)(['container', 'binauthz', 'create-signature-payload'], { 'artifact-url': artifact })} > payload.json`,
        (0,shell/* gcloud */.J)(['container', 'binauthz', 'attestations', 'create'], {
            'artifact-url': artifact,
            attestor,
            'public-key-id': key,
            'signature-file': 'payload.json.sig',
            'payload-file': 'payload.json',
            project,
        }),
    ];
}
const projectOf = (attestor) => attestor.split('/')[1] ?? '';
/** Fixes an attestor that can attest nothing because it does not exist or has no key. */
const mendAttestor = (project, attestor, isGone) => ({
    summary: isGone
        ? `Create the attestor ${attestor} again with the key that signs, or take it out of requireAttestationsBy in the file that the first command writes and import it`
        : `Give the attestor ${attestor} the public key that signs (gcloud container binauthz attestors public-keys add; the command shows what it has)`,
    commands: isGone ? policyCommands(project) : [(0,shell/* gcloud */.J)(['container', 'binauthz', 'attestors', 'describe', attestor])],
    terraform: null,
    url: PAGES.attestors,
});

// EXTERNAL MODULE: ./src/model/fact.ts
var fact = __webpack_require__(5815);
;// CONCATENATED MODULE: ./src/fixes/build.ts
/** Fixes for an image that the nodes cannot run. */




/**
 * Whether the caller may be able to change the image: it is in Artifact Registry, in the cluster's project or in a
 * project that the caller can read. Anybody can read a public repository, so that alone shows nothing.
 */
function isCallers({ target: { image, cluster }, image: { repository } }) {
    if (!image.valid || image.reference.kind === 'other' || repository === null)
        return false;
    return image.reference.project === cluster?.project || repository.project.state === 'known';
}
/**
 * Whether the caller may push the image to its repository. Nothing can be pushed to a virtual or remote repository
 * (https://cloud.google.com/artifact-registry/docs/repositories): they contain what their upstreams contain.
 */
function isPushable(facts) {
    const { repository } = facts.image;
    const read = repository === null ? undefined : (0,fact/* knownValue */.jj)(repository.repository);
    return isCallers(facts) && (read === undefined || !READ_ONLY.has(read.mode));
}
const READ_ONLY = new Set(['VIRTUAL_REPOSITORY', 'REMOTE_REPOSITORY']);
/** Windows Server's base images by build (https://learn.microsoft.com/virtualization/windowscontainers/deploy-containers/version-compatibility). */
const BASES = new Map([
    [17763, 'ltsc2019'],
    [20348, 'ltsc2022'],
    [26100, 'ltsc2025'],
]);
/**
 * Adds the nodes' platform to the image. A tag keeps all the platforms that it has. Nothing is pushed to an image that
 * is not the caller's.
 */
function buildFor(image, { has, wanted, isPushable: own, immutable }) {
    const windows = wanted.os === 'windows';
    const platform = `${wanted.os}/${wanted.architecture}`;
    const url = windows ? PAGES.windows : PAGES.multiArch;
    const base = BASES.get(wanted.build ?? 0) ?? null;
    if (!own)
        return {
            summary: `Choose another tag or digest that has ${platform}${windows && wanted.build !== null ? ` for build 10.0.${wanted.build}` : ''}, ask the image's owner for one, or let the workload's node selector choose nodes that it has a platform for`,
            commands: listCommands(image),
            terraform: null,
            url,
        };
    const name = `${image.host}/${image.path}`;
    const tag = image.tag ?? 'multi-platform';
    // In a reference with a digest, the tag may mean another image by now, with platforms that were not examined.
    const isFixed = immutable || image.digest !== null;
    const fresh = (suffix) => `${tag.slice(0, 100)}-${suffix}`;
    const build = (platforms, as) => (0,shell/* command */.G)(['docker', 'buildx', 'build', '.'], { platform: platforms.join(','), tag: `${name}:${as}`, push: true });
    const all = has === null ? null : [...new Set([...has.map(written), platform])].sort();
    // One build can produce all platforms only if all of them are Linux.
    if (all !== null && !windows && all.every((each) => each.startsWith('linux/')))
        return {
            summary: `Build the image for ${listed(all)}, or keep it off these nodes by a node selector`,
            commands: [build(all, isFixed ? fresh('multi-platform') : tag)],
            terraform: null,
            url,
        };
    const part = fresh(windows ? (base ?? 'windows') : platform.replaceAll('/', '-'));
    const start = windows
        ? `Build the image for Windows from a base image of the nodes' own build${base === null ? '' : ` (such as mcr.microsoft.com/windows/servercore:${base})`}`
        : `Build the image for ${platform}`;
    const source = image.digest !== null ? `${name}@${image.digest}` : `${name}:${tag}`;
    const join = isFixed
        ? ['docker', 'buildx', 'imagetools', 'create', `--tag=${name}:${fresh('all')}`, source, `${name}:${part}`]
        : ['docker', 'buildx', 'imagetools', 'create', '--append', `--tag=${name}:${tag}`, `${name}:${part}`];
    return {
        summary: `${start} under a tag of its own, and add it to what the image has; or schedule it on nodes that it has a platform for`,
        commands: [build([platform], part), (0,shell/* command */.G)(join)],
        terraform: null,
        url,
    };
}
/** A platform in the syntax of `docker buildx`. */
function written({ os, architecture, variant }) {
    const arm64 = architecture === 'arm64' && (variant === 'v8' || variant === '8');
    return [os, architecture, ...(variant && !arm64 ? [variant] : [])].join('/').toLowerCase();
}
const listed = (items) => items.length < 3 ? items.join(' and ') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
/** Names a container image instead of another kind of artifact. */
const nameAnImage = (image, kind) => ({
    summary: `Refer to a container image: ${image.text} is ${kind}${kind === 'a Helm chart' ? ', which Helm installs; the images are in its templates' : ''}. The command lists what there is`,
    commands: listCommands(image),
    terraform: null,
    url: PAGES.kubernetesImages,
});
/** Rebuilds an image that has an obsolete format. */
const buildAgain = (image, own) => ({
    summary: own
        ? 'Build the image again with a current Docker or BuildKit, or choose another tag; the command builds it under a tag of its own'
        : "Choose another tag or digest, or ask the image's owner to build it again",
    commands: own
        ? [
            (0,shell/* command */.G)(['docker', 'buildx', 'build', '.'], {
                tag: `${image.host}/${image.path}:${(image.tag ?? 'latest').slice(0, 100)}-rebuilt`,
                push: true,
            }),
        ]
        : listCommands(image),
    terraform: null,
    url: 'https://cloud.google.com/kubernetes-engine/docs/deprecations/migrate-containerd-2',
});

;// CONCATENATED MODULE: ./src/fixes/cleanup.ts


const cleanup_FILE = 'cleanup-policies.json';
/**
 * Keeps one version of an image, whatever other cleanup policies say, by an additional policy. Setting policies
 * replaces all of them.
 * @param name the image's name in its repository
 * @param own the repository may be the caller's own: nobody else can set its policies
 */
function keepVersion({ project, location, repository }, name, digest, own) {
    if (!own)
        return {
            summary: `Pull a copy of ${name} in a repository of your own, or ask the owner of project ${project} to keep this version`,
            commands: [],
            terraform: null,
            url: PAGES.cleanupPolicies,
        };
    const policy = {
        name: `keep-${digest.replace(/^[^:]*:/, '').slice(0, 12)}`,
        action: { type: 'Keep' },
        condition: { packageNamePrefixes: [name], versionNamePrefixes: [digest] },
    };
    const flags = { location, project };
    return {
        summary: `Keep this version of ${name}, which no other policy then deletes. Between the two commands, add to the list in the file: ${JSON.stringify(policy)}`,
        commands: [
            `${(0,shell/* gcloud */.J)(['artifacts', 'repositories', 'list-cleanup-policies', repository], { ...flags, format: 'json' })} > ${cleanup_FILE}`,
            (0,shell/* gcloud */.J)(['artifacts', 'repositories', 'set-cleanup-policies', repository], { policy: cleanup_FILE, ...flags }),
        ],
        terraform: null,
        url: PAGES.cleanupPolicies,
    };
}

// EXTERNAL MODULE: ./src/model/cluster.ts
var model_cluster = __webpack_require__(5883);
;// CONCATENATED MODULE: ./src/fixes/cluster.ts



const place = ({ location, project }) => ({ location, project });
/** Finds the cluster that was meant. */
const findCluster = (cluster, near) => ({
    summary: near.length > 0
        ? `Correct the cluster's name or location: ${near.join(', ')} exist${near.length === 1 ? 's' : ''}`
        : `Correct the cluster's name, location or project: the command lists those of project ${cluster.project}`,
    commands: [(0,shell/* gcloud */.J)(['container', 'clusters', 'list'], { project: cluster.project })],
    terraform: null,
    url: null,
});
/** Shows what GKE reports about a cluster in trouble. */
const describeCluster = (cluster) => ({
    summary: `See what GKE says of the cluster, and repair it`,
    commands: [
        (0,shell/* gcloud */.J)(['container', 'clusters', 'describe', cluster.name], {
            ...place(cluster),
            format: 'yaml(status,statusMessage,conditions)',
        }),
    ],
    terraform: null,
    url: PAGES.clusters,
});
/** Shows the labels and taints that decide which pods land on a cluster's node pools. */
const listPools = (cluster) => ({
    summary: `Make the pod's node selector, affinity and tolerations fit a node pool; the command lists their labels and taints`,
    commands: [
        (0,shell/* gcloud */.J)(['container', 'node-pools', 'list'], {
            cluster: cluster.name,
            ...place(cluster),
            format: 'yaml(name,config.labels,config.taints)',
        }),
    ],
    terraform: null,
    url: PAGES.clusters,
});
/** Finds the node pool that was meant. */
const findPool = (cluster, near) => ({
    summary: near.length > 0
        ? `Correct the node pool's name: ${near.join(', ')} exist${near.length === 1 ? 's' : ''}`
        : `Correct the node pool's name: the command lists those of the cluster`,
    commands: [
        (0,shell/* gcloud */.J)(['container', 'node-pools', 'list'], { cluster: cluster.name, ...place(cluster), format: 'value(name)' }),
    ],
    terraform: null,
    url: null,
});
/** Shows what GKE reports about a pool in trouble. */
const describePool = (cluster, pool) => ({
    summary: `See what GKE says of the node pool, and repair it`,
    commands: [
        (0,shell/* gcloud */.J)(['container', 'node-pools', 'describe', pool.name], {
            cluster: cluster.name,
            ...place(cluster),
            format: 'yaml(status,statusMessage,conditions)',
        }),
    ],
    terraform: null,
    url: PAGES.clusters,
});
/**
 * Upgrades a pool's nodes to a version that can pull, and first the control plane if it is also too old.
 * @param controlPlane the control plane's version if it is new enough; otherwise null
 */
function upgradeNodes(cluster, pool, controlPlane, host) {
    const upgrade = (flags) => (0,shell/* gcloud */.J)(['container', 'clusters', 'upgrade', cluster.name], { ...flags, ...place(cluster) });
    const nodes = pool.origin === 'listed' ? [upgrade({ 'node-pool': pool.name, 'cluster-version': controlPlane })] : [];
    const master = controlPlane === null ? [upgrade({ master: true, 'cluster-version': 'latest' })] : [];
    const secret = (0,shell/* command */.G)(['kubectl', 'create', 'secret', 'docker-registry', 'artifact-registry'], {
        'docker-server': `https://${host}`,
        'docker-username': '_json_key',
        'docker-password': 'KEY',
    });
    return {
        summary: `Upgrade the nodes to 1.16 or newer, or give the pod an image pull secret made of a service account key (${secret})`,
        commands: [...master, ...nodes],
        terraform: null,
        url: PAGES.pullSecrets,
    };
}
/** Changes a pool's nodes to an image with containerd. */
function useContainerdImage(cluster, pool) {
    const imageType = containerdImageOf(pool);
    const there = (0,shell/* gcloud */.J)(['container', 'clusters', 'upgrade', cluster.name], {
        'node-pool': pool.name,
        'image-type': imageType,
        ...place(cluster),
    });
    const toCome = (0,shell/* gcloud */.J)(['container', 'clusters', 'update', cluster.name], {
        'enable-autoprovisioning': true,
        'autoprovisioning-image-type': imageType,
        ...place(cluster),
    });
    const isMade = pool.origin !== 'listed' || pool.autoProvisioned;
    const settings = isMade ? ', and that of the pools that auto-provisioning makes from now on' : '';
    return {
        summary: `Change the node image of ${pool.name} to ${imageType}${pool.origin === 'listed' ? settings : ''}; its nodes are created anew`,
        commands: [...(isMade ? [toCome] : []), ...(pool.origin === 'listed' ? [there] : [])],
        terraform: null,
        url: PAGES.containerd,
    };
}
/** The image type with containerd that corresponds to the pool's own one. */
function containerdImageOf(pool) {
    if ((0,model_cluster/* isWindows */.bi)(pool))
        return 'WINDOWS_LTSC_CONTAINERD';
    return (pool.imageType ?? '').toUpperCase().startsWith('UBUNTU') ? 'UBUNTU_CONTAINERD' : 'COS_CONTAINERD';
}

// EXTERNAL MODULE: ./src/model/compute-class.ts
var compute_class = __webpack_require__(4293);
// EXTERNAL MODULE: ./src/model/taint-effect.ts
var taint_effect = __webpack_require__(739);
// EXTERNAL MODULE: ./src/model/pool-account.ts
var pool_account = __webpack_require__(1721);
// EXTERNAL MODULE: ./src/model/service-account.ts
var service_account = __webpack_require__(6460);
;// CONCATENATED MODULE: ./src/fixes/pool.ts










const CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';
const READ_STORAGE = 'https://www.googleapis.com/auth/devstorage.read_only';
const LOGS_AND_METRICS = ['logging.write', 'monitoring'].map((scope) => `https://www.googleapis.com/auth/${scope}`);
const NEW_ACCOUNT = 'gke-nodes';
/**
 * A pool that a user created. A pool that GKE created automatically would be created again from the cluster's settings.
 */
const isMadeByHand = (cluster, pool) => pool.origin === 'listed' && cluster.mode !== 'autopilot' && !pool.autoProvisioned;
/**
 * The commands that move the pods of a pool to nodes with other scopes or another account. These cannot be changed on
 * existing nodes, so the commands create a second pool with the settings of the first, as far as they are known. If GKE
 * creates the pools, the commands change the settings that it uses, and delete the pool that it created before.
 */
function poolCommands(cluster, pool, change = pool) {
    const { name, location, project } = cluster;
    const goes = pool.origin === 'listed' && cluster.mode !== 'autopilot' && pool.autoProvisioned;
    const remove = (0,shell/* gcloud */.J)(['container', 'node-pools', 'delete', pool.name], { cluster: name, location, project });
    return [poolCommand(cluster, pool, change), ...(goes ? [remove] : [])];
}
function poolCommand(cluster, pool, change) {
    const serviceAccount = change === pool ? accountToKeep(cluster, pool) : change.serviceAccount;
    const flag = (0,pool_account/* accountFlag */.c)(serviceAccount);
    const { name, location, project } = cluster;
    const scopes = scopesFor({ ...pool, serviceAccount }).join(',');
    if (isMadeByHand(cluster, pool)) {
        return (0,shell/* gcloud */.J)(['container', 'node-pools', 'create', secondName(pool.name)], {
            cluster: name,
            location,
            project,
            'service-account': flag,
            ...settingsOf(pool),
            scopes,
        });
    }
    if (cluster.mode === 'autopilot') {
        return (0,shell/* gcloud */.J)(['container', 'clusters', 'create-auto', secondName(name)], {
            location,
            project,
            'service-account': flag,
            scopes,
        });
    }
    return (0,shell/* gcloud */.J)(['container', 'clusters', 'update', name], {
        'enable-autoprovisioning': true,
        location,
        project,
        'autoprovisioning-service-account': serviceAccount.kind === 'default' ? null : flag,
        'autoprovisioning-scopes': scopes,
    });
}
/**
 * The account to name in a command that leaves accounts as they are. A compute class may set the account of the pools
 * that it creates: that one must not become the default of all other auto-provisioned pools.
 */
function accountToKeep(cluster, pool) {
    const isOfClass = pool.origin === 'listed' && pool.autoProvisioned && pool.labels[compute_class/* COMPUTE_CLASS */.hA] !== undefined;
    return isOfClass && cluster.toCome !== null ? cluster.toCome.serviceAccount : pool.serviceAccount;
}
/** A description of what `poolCommands` does. */
const inWords = (cluster, pool) => {
    if (isMadeByHand(cluster, pool))
        return `Create a new node pool and move the workload there`;
    if (cluster.mode === 'autopilot')
        return `Create a new Autopilot cluster, whose nodes take their settings at creation, and move the workload there`;
    return pool.origin === 'listed'
        ? `Change the defaults of auto-provisioning, which made ${pool.name}; then delete that pool, whose pods move to one that is made anew`
        : `Change the defaults of auto-provisioning; pools that it created before keep their settings`;
};
/**
 * Scopes that let nodes pull: all scopes if the account's own roles are the limit, or one more scope for reading if the
 * account is the default one, which may have Editor
 * (https://cloud.google.com/kubernetes-engine/docs/how-to/access-scopes).
 */
function scopesFor({ serviceAccount, scopes }) {
    if (serviceAccount.kind !== 'default')
        return [CLOUD_PLATFORM];
    const had = scopes === null || scopes.length === 0 ? LOGS_AND_METRICS : scopes;
    return [...new Set([...had, READ_STORAGE])];
}
/** Nodes with scopes that let them pull. */
const poolWithScopes = (cluster, pool) => ({
    summary: `${inWords(cluster, pool)}: the scopes of existing nodes cannot be changed`,
    commands: poolCommands(cluster, pool),
    terraform: poolTerraform(cluster, pool),
    url: PAGES.accessScopes,
});
const raw = (value) => value === null || value === undefined ? null : { raw: String(value) };
const yes = (value) => (value === true ? { raw: 'true' } : null);
const pool_listed = (values) => values.length > 0 ? { raw: `[${values.map(hclString).join(', ')}]` } : null;
/** A block that enables one feature; null if it is off. */
const switched = (on) => on === true ? { block: { enabled: { raw: 'true' } } } : null;
/** The second pool in Terraform; null for nodes that GKE creates automatically. */
function poolTerraform(cluster, pool) {
    if (!isMadeByHand(cluster, pool))
        return null;
    const { shape } = pool;
    const privateNodes = shape?.more.privateNodes ?? null;
    return resource('google_container_node_pool', 'with_scopes', {
        project: cluster.project,
        location: cluster.location,
        cluster: cluster.name,
        name: secondName(pool.name),
        initial_node_count: raw(shape?.nodeCount),
        max_pods_per_node: raw(shape?.more.maxPodsPerNode),
        node_locations: pool_listed(pool.locations),
        autoscaling: autoscalingBlock(shape?.autoscaling ?? null),
        management: shape?.more.autoUpgrade === false ? { block: { auto_upgrade: { raw: 'false' } } } : null,
        network_config: privateNodes === null ? null : { block: { enable_private_nodes: { raw: String(privateNodes) } } },
        node_config: { block: nodeConfigBlock(pool) },
    });
}
function autoscalingBlock(autoscaling) {
    if (autoscaling === null)
        return null;
    const { min, max, totalMin, totalMax, locationPolicy } = autoscaling;
    return {
        block: {
            min_node_count: raw(min),
            max_node_count: raw(max),
            total_min_node_count: raw(totalMin),
            total_max_node_count: raw(totalMax),
            location_policy: locationPolicy,
        },
    };
}
function nodeConfigBlock(pool) {
    const { shape } = pool;
    const more = shape?.more;
    const { labels, taints } = ownOf(pool);
    const pairs = labels.map(([key, value]) => `${hclString(key)} = ${hclString(value)}`).join(', ');
    return {
        machine_type: pool.machineType,
        image_type: pool.imageType === null ? null : containerdImageOf(pool),
        disk_type: shape?.diskType ?? null,
        disk_size_gb: raw(shape?.diskSizeGb),
        boot_disk_kms_key: more?.bootDiskKmsKey ?? null,
        min_cpu_platform: more?.minCpuPlatform ?? null,
        service_account: pool.serviceAccount.kind === 'default' ? null : (0,pool_account/* accountFlag */.c)(pool.serviceAccount),
        spot: yes(shape?.spot),
        preemptible: yes(more?.preemptible),
        oauth_scopes: pool_listed(scopesFor(pool)),
        tags: pool_listed(more?.tags ?? []),
        labels: labels.length > 0 ? { raw: `{ ${pairs} }` } : null,
        taint: { block: taints.map(({ key, value, effect }) => ({ key, value, effect })) },
        guest_accelerator: {
            block: pool.accelerators.slice(0, 1).map((type) => ({ type, count: raw(shape?.acceleratorCount) })),
        },
        ephemeral_storage_local_ssd_config: (more?.localSsdCount ?? null) === null ? null : { block: { local_ssd_count: raw(more?.localSsdCount) } },
        workload_metadata_config: (more?.workloadMetadata ?? null) === null ? null : { block: { mode: more?.workloadMetadata ?? null } },
        sandbox_config: pool.sandboxed === true ? { block: { sandbox_type: 'gvisor' } } : null,
        gcfs_config: switched(pool.imageStreaming),
        gvnic: switched(more?.gvnic),
        shielded_instance_config: more?.secureBoot === true
            ? {
                block: {
                    enable_secure_boot: { raw: 'true' },
                    enable_integrity_monitoring: { raw: String(more.integrityMonitoring) },
                },
            }
            : null,
        confidential_nodes: switched(more?.confidential),
    };
}
/** Nodes with a separate account that has no more permissions than nodes need. */
function poolWithOwnAccount(cluster, pool, repository) {
    const email = `${NEW_ACCOUNT}@${(0,service_account/* emailDomain */.rO)(cluster.project)}`;
    const member = (0,service_account/* memberOfAccount */.vr)(email);
    return {
        summary: `${inWords(cluster, pool)}, with a service account made for nodes: ${NODE_ROLE}${repository ? ' and reading from the repository' : ''}, nothing more`,
        commands: [
            (0,shell/* gcloud */.J)(['iam', 'service-accounts', 'create', NEW_ACCOUNT], { project: cluster.project }),
            grantNodeRoleCommand(cluster.project, member),
            ...(repository ? [grantReaderCommand(repository, member)] : []),
            ...poolCommands(cluster, pool, { serviceAccount: (0,pool_account/* poolAccount */.yF)(email) }),
        ],
        terraform: [
            resource('google_service_account', 'gke_nodes', { project: cluster.project, account_id: NEW_ACCOUNT }),
            resource('google_project_iam_member', 'gke_nodes', { project: cluster.project, role: NODE_ROLE, member }),
            ...(repository ? [grantReaderTerraform(repository, member)] : []),
        ].join('\n\n'),
        url: PAGES.leastPrivilege,
    };
}
/** Names of pools and clusters have at most 40 characters. */
const secondName = (name) => `${name.slice(0, 38).replace(/(?<!-)-+$/, '')}-2`;
/** The labels and taints that a user chose. GKE adds its own automatically. */
function ownOf(pool) {
    return {
        labels: Object.entries(pool.labels).filter(([key]) => !isOfGoogle(key)),
        taints: pool.taints.filter(({ key, effect }) => !isOfGoogle(key) && (0,taint_effect/* kubernetesEffect */.c)(effect) !== undefined),
    };
}
/** A pool's settings as flags, without the labels and taints that GKE adds automatically. */
function settingsOf(pool) {
    const { labels, taints } = ownOf(pool);
    const list = (values) => (values.length > 0 ? values.join(',') : null);
    return {
        'machine-type': pool.machineType,
        'image-type': pool.imageType === null ? null : containerdImageOf(pool),
        'windows-os-version': (0,model_cluster/* isWindows */.bi)(pool) ? windowsVersion(pool.windowsOsVersion) : null,
        ...sizeOf(pool),
        accelerator: acceleratorOf(pool),
        'node-locations': list(pool.locations),
        'node-labels': list(labels.map(([key, value]) => `${key}=${value}`)),
        'node-taints': list(taints.map(({ key, value, effect }) => `${key}=${value}:${(0,taint_effect/* kubernetesEffect */.c)(effect) ?? ''}`)),
        sandbox: pool.sandboxed === true ? 'type=gvisor' : null,
        'enable-image-streaming': pool.imageStreaming || null,
        ...detailsAsFlags(pool.shape?.more),
    };
}
/** The other settings that a user chose for the pool. */
function detailsAsFlags(more) {
    if (more === undefined)
        return {};
    const { privateNodes, maxPodsPerNode, tags, localSsdCount } = more;
    return {
        preemptible: more.preemptible || null,
        tags: tags.length > 0 ? tags.join(',') : null,
        'enable-private-nodes': privateNodes === true ? true : null,
        'no-enable-private-nodes': privateNodes === false ? true : null,
        'max-pods-per-node': maxPodsPerNode === null ? null : String(maxPodsPerNode),
        'workload-metadata': more.workloadMetadata,
        'enable-gvnic': more.gvnic || null,
        // gcloud accepts both flags or neither. Without secure boot, GKE's defaults apply.
        'shielded-secure-boot': more.secureBoot || null,
        'shielded-integrity-monitoring': (more.secureBoot && more.integrityMonitoring) || null,
        'no-shielded-integrity-monitoring': (more.secureBoot && !more.integrityMonitoring) || null,
        'enable-confidential-nodes': more.confidential || null,
        'boot-disk-kms-key': more.bootDiskKmsKey,
        'no-enable-autoupgrade': more.autoUpgrade === false ? true : null,
        'min-cpu-platform': more.minCpuPlatform,
        'ephemeral-storage-local-ssd': localSsdCount === null ? null : `count=${String(localSsdCount)}`,
    };
}
/** The number of nodes and their disks. */
function sizeOf({ shape }) {
    const { nodeCount = null, autoscaling = null, diskType = null, diskSizeGb = null, spot = false } = shape ?? {};
    const count = (value) => value === null || value === undefined ? null : String(value);
    return {
        'num-nodes': count(nodeCount),
        'enable-autoscaling': autoscaling === null ? null : true,
        'min-nodes': count(autoscaling?.min),
        'max-nodes': count(autoscaling?.max),
        'total-min-nodes': count(autoscaling?.totalMin),
        'total-max-nodes': count(autoscaling?.totalMax),
        'location-policy': autoscaling?.locationPolicy ?? null,
        'disk-type': diskType,
        'disk-size': count(diskSizeGb),
        spot: spot || null,
    };
}
function acceleratorOf({ accelerators: [type], shape }) {
    if (type === undefined)
        return null;
    const count = shape?.acceleratorCount ?? null;
    return count === null ? `type=${type}` : `type=${type},count=${String(count)}`;
}
const isOfGoogle = (key) => /(^|\.)(kubernetes\.io|k8s\.io|google\.com)\//.test(key);
const windowsVersion = (osVersion) => /^OS_VERSION_(LTSC\d+)$/.exec(osVersion ?? '')?.[1]?.toLowerCase() ?? null;

;// CONCATENATED MODULE: ./src/fixes/disk.ts



const PAGE = 'https://cloud.google.com/kubernetes-engine/docs/how-to/node-auto-provisioning';
const CLASSES = 'https://cloud.google.com/kubernetes-engine/docs/reference/crds/computeclass';
const SIZES = 'https://cloud.google.com/kubernetes-engine/docs/concepts/plan-node-sizes';
/**
 * A smaller image, or a larger disk. GKE recreates the nodes of a pool with a disk of another size. If GKE creates the
 * pools automatically, the size comes from the compute class or from one of its defaults, which only a file can change.
 * @param gb a size that is large enough
 */
function largerDisk(cluster, pool, gb) {
    const { name, location, project, mode } = cluster;
    const smaller = 'or make the image smaller: a smaller base image, nothing that only the build needs, models and data in volumes';
    const size = String(gb);
    if (mode === 'external')
        return {
            summary: `Give the nodes a disk of ${size} GiB for images, ${smaller}; the command shows what each has`,
            commands: [
                "kubectl get nodes --output=custom-columns='NAME:.metadata.name,DISK:.status.capacity.ephemeral-storage'",
            ],
            terraform: null,
            url: 'https://kubernetes.io/docs/concepts/architecture/garbage-collection/#containers-images',
        };
    if (isMadeByHand(cluster, pool))
        return {
            summary: `Give the nodes a boot disk of ${size} GB by the command, which creates them again, ${smaller}`,
            commands: [
                (0,shell/* gcloud */.J)(['container', 'node-pools', 'update', pool.name], {
                    cluster: name,
                    location,
                    project,
                    'disk-size': size,
                }),
            ],
            terraform: null,
            url: SIZES,
        };
    const computeClass = pool.labels[compute_class/* COMPUTE_CLASS */.hA];
    if (computeClass !== undefined)
        return {
            summary: `Set bootDiskSize: ${size} in the storage of each priority of the compute class ${computeClass}, ${smaller}; nodes that GKE created before keep their disks`,
            commands: [(0,shell/* command */.G)(['kubectl', 'edit', 'computeclasses.cloud.google.com', computeClass])],
            terraform: null,
            url: CLASSES,
        };
    return {
        summary: `Set diskSizeGb: ${size} for auto-provisioning, ${smaller}. The file of the second command holds that beside the limits and defaults that the first one shows; pools that were created before keep their disks`,
        commands: [
            (0,shell/* gcloud */.J)(['container', 'clusters', 'describe', name], { location, project, format: 'yaml(autoscaling)' }),
            (0,shell/* gcloud */.J)(['container', 'clusters', 'update', name], {
                'enable-autoprovisioning': true,
                'autoprovisioning-config-file': 'auto-provisioning.yaml',
                location,
                project,
            }),
        ],
        terraform: null,
        url: PAGE,
    };
}

;// CONCATENATED MODULE: ./src/fixes/key.ts


/** Placeholder for a key version with an unknown number. The user fills it in. */
const UNKNOWN_VERSION = 'VERSION';
/**
 * Makes the encryption key of a repository usable again. A version that is scheduled for destruction is restored first.
 * A destroyed version cannot be restored, and what it encrypted is lost.
 * @param key `projects/P/locations/L/keyRings/K/cryptoKeys/C`
 * @param state of its primary version: `DISABLED`, `DESTROY_SCHEDULED`, `DESTROYED`
 * @param version the number of its primary version, or a name that ends with it; null if it is unknown
 */
function enableKey(key, state, version) {
    const [, project = '', , location = '', , keyring = '', , name = ''] = key.split('/');
    const flags = { key: name, keyring, location, project };
    const number = version?.split('/').at(-1) ?? UNKNOWN_VERSION;
    const versions = (verb) => (0,shell/* gcloud */.J)(['kms', 'keys', 'versions', verb, number], flags);
    const list = (0,shell/* gcloud */.J)(['kms', 'keys', 'versions', 'list'], flags);
    if (state === 'DESTROYED')
        return {
            summary: `A key version that was destroyed does not come back: push the image to a repository with another key (the command shows the key's versions)`,
            commands: [list],
            terraform: null,
            url: PAGES.encryptionKey,
        };
    const find = version === null ? `: the first command lists them, put the primary one in place of VERSION` : '';
    const restore = state === 'DESTROY_SCHEDULED';
    return {
        summary: `${restore ? 'Restore and enable' : 'Enable'} the primary version of the key ${name}${find}`,
        commands: [...(version === null ? [list] : []), ...(restore ? [versions('restore')] : []), versions('enable')],
        terraform: null,
        url: PAGES.encryptionKey,
    };
}

// EXTERNAL MODULE: ./src/model/suggest.ts
var suggest = __webpack_require__(2691);
;// CONCATENATED MODULE: ./src/fixes/near-projects.ts
/** Similar project names that a fix proposes if the project in the reference is refused. */




/**
 * Similar IDs of projects that the caller can see, the most similar first; empty if the project in the reference was
 * seen.
 */
function nearProjectsOf({ nearProjects, repository }) {
    const wanted = repository?.place.project ?? '';
    const seen = nearProjects === null ? [] : ((0,fact/* knownValue */.jj)(nearProjects) ?? []);
    return (0,suggest/* nearNames */.$l)(wanted, seen).filter((id) => id !== wanted);
}
/** Names the projects that may have been meant; null if none is similar. */
function correctProject({ project }, near) {
    const [first] = near;
    if (first === undefined)
        return null;
    return {
        summary: `Correct the project in the image reference if ${near.join(' or ')} is meant: this caller sees that project, and none by the name of ${project} (the command lists its repositories)`,
        commands: [listRepositories(first)],
        terraform: null,
        url: PAGES.createRepository,
    };
}

;// CONCATENATED MODULE: ./src/fixes/network.ts



/** Lets VMs of a subnetwork without external addresses reach Google's services. Nothing else changes. */
function enablePrivateGoogleAccess(subnetwork) {
    const { project, region, name } = placeOf(subnetwork);
    return {
        summary: `Turn on Private Google Access for the subnetwork ${name}: its nodes reach Artifact Registry without external addresses`,
        commands: [
            (0,shell/* gcloud */.J)(['compute', 'networks', 'subnets', 'update', name], {
                region,
                project,
                'enable-private-ip-google-access': true,
            }),
        ],
        terraform: ['# In the google_compute_subnetwork that is there:', 'private_ip_google_access = true'].join('\n'),
        url: PAGES.privateGoogleAccess,
    };
}
/**
 * Gives VMs of a subnetwork access to the internet: through an existing NAT of the network, or through a new one.
 * @param network `projects/P/global/networks/N`
 * @param beside a NAT of that network which lists its subnetworks; null if there is none
 */
function addNat(subnetwork, network, beside) {
    const { project, region, name } = placeOf(subnetwork);
    const own = network.split('/').at(-1) ?? 'default';
    const router = `${own}-${region}-router`;
    const nat = `${own}-${region}-nat`;
    if (beside !== null)
        return {
            summary: `Let the Cloud NAT ${beside.name} of router ${beside.router} serve the subnetwork ${name}, too: what it serves already stays listed`,
            commands: [
                (0,shell/* gcloud */.J)(['compute', 'routers', 'nats', 'update', beside.name], {
                    router: beside.router,
                    region,
                    project,
                    'nat-custom-subnet-ip-ranges': [...beside.subnetworks.flatMap(rangesOf), name].join(','),
                }),
            ],
            terraform: [
                `# In the google_compute_router_nat ${beside.name} that is there, one block more:`,
                'subnetwork {',
                `  name                    = "${subnetwork}"`,
                '  source_ip_ranges_to_nat = ["PRIMARY_IP_RANGE"]',
                '}',
            ].join('\n'),
            url: PAGES.cloudNat,
        };
    return {
        summary: `Create a Cloud NAT for the subnetwork ${name}: nodes without external addresses reach other registries by it alone`,
        commands: [
            (0,shell/* gcloud */.J)(['compute', 'routers', 'create', router], { network: own, region, project }),
            (0,shell/* gcloud */.J)(['compute', 'routers', 'nats', 'create', nat], {
                router,
                region,
                project,
                'nat-custom-subnet-ip-ranges': name,
                'auto-allocate-nat-external-ips': true,
            }),
        ],
        terraform: [
            resource('google_compute_router', 'nodes', { project, region, name: router, network }),
            resource('google_compute_router_nat', 'nodes', {
                project,
                region,
                name: nat,
                router: network_raw('google_compute_router.nodes.name'),
                nat_ip_allocate_option: 'AUTO_ONLY',
                source_subnetwork_ip_ranges_to_nat: 'LIST_OF_SUBNETWORKS',
                subnetwork: {
                    block: { name: subnetwork, source_ip_ranges_to_nat: network_raw('["PRIMARY_IP_RANGE"]') },
                },
            }),
        ].join('\n\n'),
        url: PAGES.cloudNat,
    };
}
/** The ranges of one subnetwork that a NAT serves. An update of the NAT must repeat them. */
function rangesOf({ name, ranges, secondary }) {
    const own = name.split('/').at(-1) ?? name;
    return ranges.flatMap((range) => {
        if (range === 'ALL_IP_RANGES')
            return [`${own}:ALL`];
        return range === 'PRIMARY_IP_RANGE' ? [own] : secondary.map((each) => `${own}:${each}`);
    });
}
/**
 * A route to the default internet gateway, which Private Google Access and Cloud NAT both need.
 * @param range `0.0.0.0/0`, or Google's own range that the registry's name resolves to
 */
function addRoute(network, range) {
    const [, project = '', , , name = ''] = network.split('/');
    const route = range === '0.0.0.0/0' ? `${name}-default-internet` : `${name}-google-apis`;
    return {
        summary: `Add a route of ${range} to the default internet gateway`,
        commands: [
            (0,shell/* gcloud */.J)(['compute', 'routes', 'create', route], {
                network: name,
                project,
                'destination-range': range,
                'next-hop-gateway': 'default-internet-gateway',
            }),
        ],
        terraform: resource('google_compute_route', 'registry', {
            project,
            name: route,
            network,
            dest_range: range,
            next_hop_gateway: 'default-internet-gateway',
        }),
        url: PAGES.routes,
    };
}
/**
 * Lets nodes reach a registry despite a firewall rule that denies it. If the rule is in a policy, the new rule is in
 * the same policy.
 */
function allowEgress({ network, region, host, port, range, rule: denied, policy }) {
    const [, project = '', , , name = ''] = network.split('/');
    if (policy !== null)
        return allowInPolicy(policy, { project, region, host, port, range, denied });
    const priority = String(Math.max(0, denied.priority - 1));
    const rule = `${name}-allow-registry-egress`;
    return {
        summary: `Allow TCP ${String(port)} to leave before the firewall rule ${denied.name} refuses it (the addresses of ${host} are those of ${range}; narrow it where you can)`,
        commands: [
            (0,shell/* gcloud */.J)(['compute', 'firewall-rules', 'create', rule], {
                network: name,
                project,
                direction: 'EGRESS',
                action: 'ALLOW',
                rules: `tcp:${String(port)}`,
                'destination-ranges': range,
                priority,
            }),
        ],
        terraform: resource('google_compute_firewall', 'registry', {
            project,
            name: rule,
            network,
            direction: 'EGRESS',
            priority: network_raw(priority),
            destination_ranges: network_raw(`["${range}"]`),
            allow: { block: { protocol: 'tcp', ports: network_raw(`["${String(port)}"]`) } },
        }),
        url: PAGES.firewallRules,
    };
}
/**
 * Policies of a network belong to its project. Hierarchical policies belong to the administrators of the folder or
 * organization.
 */
function allowInPolicy(policy, { project, region, host, port, range, denied }) {
    const own = policy.type === 'NETWORK' || policy.type === 'NETWORK_REGIONAL';
    const free = freeBefore(denied.priority, policy.taken);
    if (!own || free === null)
        return {
            summary: `Have the administrators of the firewall policy ${policy.name} allow TCP ${String(port)} to ${host} before its rule ${denied.name} refuses it`,
            commands: [],
            terraform: null,
            url: PAGES.firewallPolicies,
        };
    const regional = policy.type === 'NETWORK_REGIONAL';
    const priority = String(free);
    const type = `google_compute_${regional ? 'region_' : ''}network_firewall_policy_rule`;
    return {
        summary: `Allow TCP ${String(port)} to leave in the firewall policy ${policy.name}, before its rule ${denied.name} refuses it (the addresses of ${host} are those of ${range}; narrow it where you can)`,
        commands: [
            (0,shell/* gcloud */.J)(['compute', 'network-firewall-policies', 'rules', 'create', priority], {
                'firewall-policy': policy.name,
                project,
                ...(regional ? { 'firewall-policy-region': region } : { 'global-firewall-policy': true }),
                direction: 'EGRESS',
                action: 'allow',
                'layer4-configs': `tcp:${String(port)}`,
                'dest-ip-ranges': range,
            }),
        ],
        terraform: resource(type, 'registry', {
            project,
            ...(regional ? { region } : {}),
            firewall_policy: policy.name,
            priority: network_raw(priority),
            direction: 'EGRESS',
            action: 'allow',
            match: {
                block: {
                    dest_ip_ranges: network_raw(`["${range}"]`),
                    layer4_configs: { block: { ip_protocol: 'tcp', ports: network_raw(`["${String(port)}"]`) } },
                },
            },
        }),
        url: PAGES.firewallPolicies,
    };
}
/** The closest higher priority (a smaller number) that no rule of the policy uses. */
function freeBefore(priority, taken) {
    const used = new Set(taken);
    for (let free = Math.min(priority, 65_536) - 1; free >= 0; free -= 1)
        if (!used.has(free))
            return free;
    return null;
}
/** Combines several changes that are needed together. */
function together(fixes) {
    const [first, ...more] = fixes;
    return more.reduce((all, { summary, commands, terraform }) => ({
        ...all,
        summary: `${all.summary}. ${summary}`,
        commands: [...all.commands, ...commands],
        terraform: [all.terraform, terraform].filter((each) => each !== null).join('\n\n') || null,
    }), first);
}
function placeOf(subnetwork) {
    const [, project = '', , region = '', , name = ''] = subnetwork.split('/');
    return { project, region, name };
}
const network_raw = (text) => ({ raw: text });

;// CONCATENATED MODULE: ./src/fixes/private-zone.ts



/**
 * Adds a record for a registry's host to a private zone that answers for it and has none. The record has addresses, not
 * an alias: for the target of an alias, Cloud DNS asks only private zones
 * (https://cloud.google.com/dns/docs/cnamechasing).
 */
function addRecord({ project, zone, host, google, isAlias }) {
    const what = isAlias ? `Replace the alias of ${host} by a record` : `Add a record for ${host}`;
    if (!google)
        return {
            summary: `${what} ${isAlias ? 'in' : 'to'} the private DNS zone ${zone} of ${project}, which answers for it alone: with the addresses at which the nodes are to reach it`,
            commands: [],
            terraform: null,
            url: PAGES.dnsRecords,
        };
    const name = `${host}.`;
    const rrdatas = ADDRESSES.get(PRIVATE) ?? [];
    return {
        summary: `${what} ${isAlias ? 'in' : 'to'} the private DNS zone ${zone}, which answers for it alone: the addresses of private.googleapis.com (within a perimeter of VPC Service Controls: those of restricted.googleapis.com, 199.36.153.4 to 199.36.153.7)${isAlias ? '. The first command deletes the alias, the second one creates the record' : ''}`,
        commands: [
            ...(isAlias ? [(0,shell/* gcloud */.J)(['dns', 'record-sets', 'delete', name], { zone, project, type: 'CNAME' })] : []),
            (0,shell/* gcloud */.J)(['dns', 'record-sets', 'create', name], {
                zone,
                project,
                type: 'A',
                ttl: '300',
                rrdatas: rrdatas.join(','),
            }),
        ],
        terraform: resource('google_dns_record_set', 'registry', {
            project,
            managed_zone: zone,
            name,
            type: 'A',
            ttl: private_zone_raw('300'),
            rrdatas: private_zone_raw(`[${rrdatas.map((each) => JSON.stringify(each)).join(', ')}]`),
        }),
        url: PAGES.privateGoogleAccess,
    };
}
const PRIVATE = '199.36.153.8/30';
/** Google's own ranges for its services, with the addresses of each. */
const ADDRESSES = new Map([
    [PRIVATE, [8, 9, 10, 11].map((last) => `199.36.153.${String(last)}`)],
    ['199.36.153.4/30', [4, 5, 6, 7].map((last) => `199.36.153.${String(last)}`)],
]);
/**
 * A private zone that maps Google's registries to Google's own addresses, which the network can reach
 * (https://cloud.google.com/artifact-registry/docs/gke-private-clusters).
 * @param network `projects/P/global/networks/N`
 * @param range one of Google's two ranges
 */
function addZone(host, network, range) {
    const [, project = ''] = network.split('/');
    const domain = host === 'gcr.io' || host.endsWith('.gcr.io') ? 'gcr.io' : 'pkg.dev';
    const zone = domain.replace('.', '-');
    const addresses = ADDRESSES.get(range) ?? [];
    const records = (name, type, rrdatas) => (0,shell/* gcloud */.J)(['dns', 'record-sets', 'create', name], { zone, project, type, ttl: '300', rrdatas });
    const set = (label, name, type, rrdatas) => resource('google_dns_record_set', label, {
        project,
        managed_zone: private_zone_raw('google_dns_managed_zone.registries.name'),
        name,
        type,
        ttl: private_zone_raw('300'),
        rrdatas: private_zone_raw(`[${rrdatas.map((each) => JSON.stringify(each)).join(', ')}]`),
    });
    return {
        summary: `Lead ${domain} to ${range}, to which the way is open, by a private DNS zone of the network`,
        commands: [
            (0,shell/* gcloud */.J)(['dns', 'managed-zones', 'create', zone], {
                project,
                description: `${domain} at addresses of Google`,
                'dns-name': `${domain}.`,
                visibility: 'private',
                networks: `https://www.googleapis.com/compute/v1/${network}`,
            }),
            records(`${domain}.`, 'A', addresses.join(',')),
            records(`*.${domain}.`, 'CNAME', `${domain}.`),
        ],
        terraform: [
            resource('google_dns_managed_zone', 'registries', {
                project,
                name: zone,
                dns_name: `${domain}.`,
                visibility: 'private',
                private_visibility_config: { block: { networks: { block: { network_url: network } } } },
            }),
            set('registries', `${domain}.`, 'A', addresses),
            set('registries_below', `*.${domain}.`, 'CNAME', [`${domain}.`]),
        ].join('\n\n'),
        url: PAGES.privateRegistries,
    };
}
const private_zone_raw = (text) => ({ raw: text });

// EXTERNAL MODULE: ./src/model/json.ts
var json = __webpack_require__(7979);
// EXTERNAL MODULE: ./src/model/kubernetes-names.ts
var kubernetes_names = __webpack_require__(8848);
// EXTERNAL MODULE: ./src/model/node-token.ts
var node_token = __webpack_require__(3873);
;// CONCATENATED MODULE: ./src/fixes/node-steps.ts






/** `{"access_token":"T","expires_in":…}`: the fourth part between quotation marks is the token. */
const TOKEN = `TOKEN=$(curl -s -H "Metadata-Flavor: Google" ${node_token/* NODE_TOKEN_ADDRESS */.G} | cut -d\\" -f4)`;
/** The same in PowerShell. */
const WINDOWS_TOKEN = `$token = (Invoke-RestMethod -Headers @{'Metadata-Flavor' = 'Google'} -Uri ${node_token/* NODE_TOKEN_ADDRESS */.G}).access_token`;
/** The node pulls this image itself, so private nodes must be able to reach it. */
const DEBUG_IMAGE = 'mirror.gcr.io/library/busybox';
/** The directory of the node's own programs on Container-Optimized OS. */
const NODE_PROGRAMS = '/home/kubernetes/bin';
/** From Google's guide to Windows nodes. */
const WINDOWS_LOG = 'C:\\etc\\kubernetes\\logs\\containerd.log';
/**
 * The commands, in the order to try them. Names and images come from pods, events and log entries, which anybody may
 * have written. Text that is not a valid Kubernetes name or reference could act as a program's option, so it is never
 * used in a command.
 */
function nodeSteps(given) {
    const steps = usable(given);
    const { pod, controller, mode, windows } = steps;
    const about = pod === null ? controller : { kind: 'pod', ...pod };
    const describe = about === null
        ? []
        : [(0,shell/* command */.G)(['kubectl', 'describe', about.kind.toLowerCase(), about.name], { namespace: about.namespace })];
    const onNode = mode === 'autopilot' ? [] : windows ? onWindows(steps) : onLinux(steps);
    // Nodes outside Google Cloud can only be entered through Kubernetes, and Cloud Logging contains nothing about them.
    if (mode === 'external')
        return [...describe, ...(windows ? [] : onLinux({ ...steps, withToken: false }).slice(1))];
    return [...describe, ...onNode, readLogs(steps)];
}
/** A description of the steps, for the sentence that introduces them. */
function stepsInWords({ node, mode, windows, controller, look }) {
    if (controller !== null)
        return `No node was asked: the events of ${controller.kind} ${controller.name} tell what refused its pods`;
    if (mode === 'autopilot')
        return 'Autopilot lets nobody onto its nodes, by SSH or kubectl debug node: the pod’s events and the logs tell what the node said';
    if (mode === 'external' && (node === null || windows))
        return 'The pod’s events tell what the node said';
    if (mode === 'external')
        return `To see it on ${node ?? ''}: pull there yourself with kubectl debug node, as a stranger to the registry; its pod stays until it is deleted`;
    if (node === null)
        return 'No node is known: the pod’s events and the logs tell what was said';
    if (windows)
        return `To see it on ${node}: reset the password, open the tunnel for RDP, then ask the containerd service and its log in PowerShell`;
    const there = look === 'disk' ? 'look at its disk' : 'pull there yourself';
    return `To see it on ${node}: ${there}, over SSH or with kubectl debug node, whose pod stays until it is deleted`;
}
function usable(steps) {
    const { pod, controller, node, zone, image } = steps;
    const isPod = pod !== null && (0,kubernetes_names/* isSubdomain */.J4)(pod.name) && (0,kubernetes_names/* isLabel */.J2)(pod.namespace);
    const isController = controller !== null &&
        /^[A-Za-z]{1,63}$/.test(controller.kind) &&
        (0,kubernetes_names/* isSubdomain */.J4)(controller.name) &&
        (0,kubernetes_names/* isLabel */.J2)(controller.namespace);
    const isNode = node !== null && (0,kubernetes_names/* isSubdomain */.J4)(node) && (0,image_reference/* parseImageReference */.o_)(image).ok;
    const isZone = zone !== null && (0,kubernetes_names/* isLabel */.J2)(zone);
    return {
        ...steps,
        pod: isPod ? pod : null,
        controller: isController ? controller : null,
        node: isNode ? node : null,
        zone: isZone ? zone : null,
    };
}
function onLinux({ node, project, zone, image, withToken, look }) {
    if (node === null)
        return [];
    const asRoot = `sudo env PATH="${NODE_PROGRAMS}:$PATH" `;
    const pull = (sudo) => withToken
        ? `${TOKEN}; ${sudo}crictl pull --creds "oauth2accesstoken:$TOKEN" ${(0,model_shell/* shellQuote */.Z)(image)}`
        : `${sudo}crictl pull ${(0,model_shell/* shellQuote */.Z)(image)}`;
    const disk = (sudo) => `df -h /var/lib/containerd; ${sudo}crictl imagefsinfo`;
    const does = look === 'disk' ? disk : pull;
    const ssh = onVm(['ssh', node], { node, project, zone }, { command: does(asRoot) });
    const inside = `PATH="${NODE_PROGRAMS}:$PATH"; ${does('')}`;
    const debug = `${(0,shell/* command */.G)(['kubectl', 'debug', `node/${node}`])} -it ${(0,shell/* command */.G)([], { image: DEBUG_IMAGE, profile: 'sysadmin' })} -- chroot /host sh -c ${(0,model_shell/* shellQuote */.Z)(inside)}`;
    return [ssh, debug];
}
function onWindows({ node, project, zone, image, withToken, look }) {
    if (node === null)
        return [];
    const pull = withToken
        ? `${WINDOWS_TOKEN}; crictl pull --creds "oauth2accesstoken:$token" ${powershellQuote(image)}`
        : `crictl pull ${powershellQuote(image)}`;
    return [
        onVm(['reset-windows-password', node], { node, project, zone }),
        onVm(['start-iap-tunnel', node, '3389'], { node, project, zone }, { 'local-host-port': 'localhost:3389' }),
        'Get-Service containerd',
        `Get-Content -Tail 100 ${WINDOWS_LOG}`,
        look === 'disk' ? 'Get-PSDrive C' : pull,
    ];
}
/** A Compute Engine command for the node's VM. If its zone is unknown, gcloud is asked for it first. */
function onVm(words, { node, project, zone }, flags = {}) {
    const start = (0,shell/* gcloud */.J)(['compute', ...words], { project, zone });
    const find = (0,shell/* gcloud */.J)(['compute', 'instances', 'list'], { project, filter: `name=${node}`, format: 'value(zone)' });
    const rest = (0,shell/* command */.G)([], flags);
    return [start, ...(zone === null ? [`--zone="$(${find})"`] : []), ...(rest === '' ? [] : [rest])].join(' ');
}
/** A value as one word of PowerShell. */
const powershellQuote = (value) => /^[A-Za-z0-9_/:.-]+$/.test(value) ? value : `'${value.replaceAll("'", "''")}'`;
/** One line for each entry: events use `message`, a node's journal uses `MESSAGE`, Windows nodes use plain text. */
const LINES = 'value(timestamp,jsonPayload.message,jsonPayload.MESSAGE,textPayload)';
const readLogs = (steps) => (0,shell/* gcloud */.J)(['logging', 'read', logsFilter(steps)], {
    project: steps.cluster.project,
    freshness: '1h',
    limit: '20',
    format: LINES,
});
/** What Cloud Logging contains about that pod and node: its events, and the messages of the container runtime. */
function logsFilter({ cluster, pod, controller, node }) {
    const place = `resource.labels.cluster_name=${literal(cluster.name)} AND resource.labels.location=${literal(cluster.location)}`;
    const ofPod = pod === null
        ? ofController(controller)
        : `log_id("events") AND resource.labels.namespace_name=${literal(pod.namespace)} AND resource.labels.pod_name=${literal(pod.name)}`;
    const ofNode = node === null ? [] : [`(log_id("container-runtime") AND resource.labels.node_name=${literal(node)})`];
    return `${place} AND (${[`(${ofPod})`, ...ofNode].join(' OR ')})`;
}
const ofController = (controller) => controller === null
    ? 'log_id("events")'
    : `log_id("events") AND jsonPayload.involvedObject.namespace=${literal(controller.namespace)} AND jsonPayload.involvedObject.name=${literal(controller.name)}`;
/** A text in a filter of Cloud Logging. */
const literal = (value) => `"${value.replace(/["\\]/g, '\\$&')}"`;
/** A link to the Logs Explorer with that query. */
const logsExplorer = (steps) => `https://console.cloud.google.com/logs/query;query=${encodeURIComponent((0,json/* wellFormed */.ES)(logsFilter(steps))).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}?project=${encodeURIComponent(steps.cluster.project)}`;

;// CONCATENATED MODULE: ./src/fixes/perimeter.ts


/**
 * Adds the Container File System API, which streams images, to a perimeter that the nodes are in.
 * @param name `accessPolicies/A/servicePerimeters/P`
 * @param reachable whether networks can reach only the services that the perimeter lists
 */
function letImagesStream(name, reachable) {
    const [, policy = '', , perimeter = ''] = name.split('/');
    const service = 'containerfilesystem.googleapis.com';
    return {
        summary: `Have the perimeter ${perimeter} list the Container File System API`,
        commands: [
            (0,shell/* gcloud */.J)(['access-context-manager', 'perimeters', 'update', perimeter], {
                policy,
                'add-restricted-services': service,
                ...(reachable ? { 'add-vpc-allowed-services': service } : {}),
            }),
        ],
        terraform: null,
        url: PAGES.imageStreaming,
    };
}
/**
 * Lets the networks in a perimeter reach Artifact Registry. Nobody outside the perimeter gains access.
 * @param name `accessPolicies/A/servicePerimeters/P`
 */
function letServiceBeReached(name) {
    const [, policy = '', , perimeter = ''] = name.split('/');
    return {
        summary: `Let the networks within the perimeter ${perimeter} reach Artifact Registry`,
        commands: [
            (0,shell/* gcloud */.J)(['access-context-manager', 'perimeters', 'update', perimeter], {
                policy,
                'add-vpc-allowed-services': 'artifactregistry.googleapis.com',
            }),
        ],
        terraform: null,
        url: PAGES.vpcAccessible,
    };
}

;// CONCATENATED MODULE: ./src/fixes/project.ts



const STREAMING = 'containerfilesystem.googleapis.com';
const ARTIFACT_REGISTRY = 'artifactregistry.googleapis.com';
/** Enables the Artifact Registry API. */
const enableArtifactRegistry = (project) => ({
    summary: `Enable the Artifact Registry API in project ${project}`,
    commands: [(0,shell/* gcloud */.J)(['services', 'enable', ARTIFACT_REGISTRY], { project })],
    terraform: resource('google_project_service', 'artifact_registry', { project, service: ARTIFACT_REGISTRY }),
    url: PAGES.enableApi,
});
/** Enables the API that streams images to nodes. */
const enableStreaming = (project) => ({
    summary: `Enable the Container File System API in project ${project}`,
    commands: [(0,shell/* gcloud */.J)(['services', 'enable', STREAMING], { project })],
    terraform: resource('google_project_service', 'container_file_system', { project, service: STREAMING }),
    url: PAGES.imageStreaming,
});
const CONSUMER = 'roles/serviceusage.serviceUsageConsumer';
/** Lets a node's account use the services of the project of its images, which streaming requires. */
const grantServiceUse = (project, member) => ({
    summary: `Let ${member} use the services of project ${project}`,
    commands: [(0,shell/* gcloud */.J)(['projects', 'add-iam-policy-binding', project], { member, role: CONSUMER, condition: 'None' })],
    terraform: resource('google_project_iam_member', 'streaming', { project, role: CONSUMER, member }),
    url: PAGES.imageStreaming,
});
/** Links a project to a billing account, which only the project's owner can name. */
const linkBilling = (project) => ({
    summary: `Link project ${project} to a billing account: the first command lists those that you may use, put one in place of ACCOUNT_ID`,
    commands: [
        (0,shell/* gcloud */.J)(['billing', 'accounts', 'list'], { filter: 'open=true' }),
        (0,shell/* gcloud */.J)(['billing', 'projects', 'link', project], { 'billing-account': 'ACCOUNT_ID' }),
    ],
    terraform: null,
    url: PAGES.billing,
});
/** Cancels the deletion of a project. */
const undeleteProject = (project) => ({
    summary: `Take back the deletion of project ${project} (possible for 30 days), or use an image of another project`,
    commands: [(0,shell/* gcloud */.J)(['projects', 'undelete', project])],
    terraform: null,
    url: PAGES.undeleteProject,
});
/** Lets a project use Artifact Registry again after its organization restricted the service. */
const allowService = (project) => ({
    summary: `Have an administrator of the organization allow ${ARTIFACT_REGISTRY} in project ${project} (constraint gcp.restrictServiceUsage; the command shows what is in force), or use an image of another project; a grant does not help`,
    commands: [(0,shell/* gcloud */.J)(['org-policies', 'describe', 'gcp.restrictServiceUsage'], { effective: true, project })],
    terraform: null,
    url: PAGES.restrictServices,
});
/** Finds where a publisher serves its images now. */
const findPublisher = (project) => ({
    summary: `Find out where the publisher of ${project} serves its images now, and refer to them there; whoever owns the project may move them to Artifact Registry`,
    commands: [],
    terraform: null,
    url: PAGES.gcrTransition,
});
/** Finds the project that was meant. */
const findProject = (project) => ({
    summary: `Correct the project in the image reference: there is no project ${project}`,
    commands: [(0,shell/* gcloud */.J)(['projects', 'list'], { format: 'value(projectId)' })],
    terraform: null,
    url: PAGES.imageNames,
});

;// CONCATENATED MODULE: ./src/fixes/by-check.ts









/** True if the repository, its own policy, or an image in it was read: then it exists. */
const isSeen = ({ image: { repository, manifest } }) => [repository?.repository, repository?.levels[0]?.policy, manifest].some((fact) => fact?.state === 'known');
/**
 * Lets a member pull after the registry refused it. The grant comes directly only if the repository was seen.
 * @param member the principal that was refused
 * @returns null for another registry
 */
function grantPull(facts, member) {
    const { repository } = facts.image;
    if (repository === null)
        return null;
    const name = repository.place;
    return isSeen(facts)
        ? grantReader(name, member)
        : correctOrGrant(name, member, listRepositories(name.project), nearProjectsOf(facts.image));
}
/** The fix for a version that does not exist. The repository's kind decides what is pushed where. */
function otherReference(image, facts) {
    const { repository } = facts.image;
    const read = repository === null ? undefined : (0,fact/* knownValue */.jj)(repository.repository);
    if (repository === null || read === undefined)
        return listVersions(image, isPushable(facts));
    if (read.format !== 'DOCKER')
        return createDockerRepository(repository.place, isCallers(facts));
    const { repository: id, location, project } = repository.place;
    const describe = (0,shell/* gcloud */.J)(['artifacts', 'repositories', 'describe', id], { location, project });
    const more = { commands: [describe], terraform: null, url: PAGES.createRepository };
    if (read.mode === 'VIRTUAL_REPOSITORY')
        return {
            summary: `Correct the reference, or push the image to a repository that ${id} draws from: it is virtual, and the command shows which these are`,
            ...more,
        };
    if (read.mode === 'REMOTE_REPOSITORY')
        return {
            summary: `Correct the reference: ${id} is a remote repository and has what its upstream has, which the command shows`,
            ...more,
        };
    return listVersions(image, isPushable(facts));
}
/** The fixes for failures that only a node's own token reveals: the checks saw less and had no fix. */
const remedies = {
    /** The registry refused the identity of a pool. */
    pull: (facts, pool) => {
        const principal = (0,fact/* knownValue */.jj)(pool.puller.principal);
        return principal === undefined ? null : grantPull(facts, principal);
    },
    /** The registry refused the scopes of a pool. */
    scopes: ({ cluster: { cluster } }, { pool }) => cluster.state === 'known' ? poolWithScopes(cluster.value, pool) : null,
    /** The registry does not have the image, which it tells only a caller that may read. */
    image: (facts) => {
        const { image } = facts.target;
        return image.valid ? otherReference(image.reference, facts) : null;
    },
};

;// CONCATENATED MODULE: ./src/fixes/pull-secret.ts






/** The key of Docker Hub's credentials (`docker login` writes it so). */
const DOCKER_HUB = 'https://index.docker.io/v1/';
/** Where the new secret must be named. Pods that name secrets themselves get none from their service account. */
const naming = (accounts, name) => {
    const patch = JSON.stringify({ imagePullSecrets: [{ name }] });
    const named = new Map(accounts.map(({ namespace, account }) => [
        `${namespace}/${account}`,
        (0,shell/* command */.G)(['kubectl', 'patch', 'serviceaccount', account], { namespace, patch }),
    ]));
    return [...named.values()];
};
/**
 * A pull secret for a registry in each namespace, named by the service accounts there.
 * @param host the registry
 * @param accounts the service accounts of the pods that pull
 * @param own the workload that names pull secrets itself, which replace those of its service account; null: none
 */
function givePullSecret(host, accounts, own = null) {
    const name = secretNameFor(host);
    const namespaces = [...new Set(accounts.map(({ namespace }) => namespace))];
    const created = namespaces.map((namespace) => creating(host, namespace, name));
    return {
        summary: own === null
            ? `Make a pull secret for ${host} and name it in the manifests, under imagePullSecrets of the pod or of its service account`
            : `Make a pull secret for ${host} by the command, and add ${name} to the imagePullSecrets that ${own} has, in its manifest or in that of its service account`,
        commands: [...created, ...(own === null ? naming(accounts, name) : [])],
        terraform: null,
        url: PAGES.pullSecretOfPod,
    };
}
/** The service account that pulls for clusters outside Google Cloud. */
const PULLER = 'image-puller';
/** The file that contains the key for a short time. */
const KEY = 'image-puller-key.json';
/** The password of a secret that contains the key. */
const OF_KEY = `--docker-password="$(cat ${KEY})"`;
/**
 * A pull secret for a private image on a cluster outside Google Cloud: an account that may read only that repository,
 * its key as a secret, and the secret's name in the service accounts of the pods
 * (https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/).
 * @param accounts the service accounts of the pods that pull
 * @param seen whether the repository is known to exist; otherwise a look comes first, because a grant on a missing
 * repository fails
 * @param own the workload that names pull secrets itself; null: none
 */
function setUpPullSecret(image, accounts, seen, own = null) {
    if (image.kind === 'other')
        return givePullSecret(image.host, accounts, own);
    const { project, location, repository, host } = image;
    const name = secretNameFor(host);
    const namespaces = [...new Set(accounts.map(({ namespace }) => namespace))];
    const created = namespaces.map((namespace) => {
        const flags = { namespace, 'docker-server': host, 'docker-username': '_json_key' };
        return `${(0,shell/* command */.G)(['kubectl', 'create', 'secret', 'docker-registry', name], flags)} ${OF_KEY}`;
    });
    const named = own === null
        ? ''
        : `. Then add ${name} to the imagePullSecrets that ${own} has, in its manifest or in that of its service account`;
    return {
        summary: `${seen ? 'Give' : `${firstSee({ project, location, repository })}. Then give`} the pods a pull secret for ${host}: the key of a service account that may read the repository ${repository} alone${named}`,
        commands: [
            ...(seen ? [] : [listRepositories(project)]),
            ...keyOfPuller(image),
            ...created,
            ...(own === null ? naming(accounts, name) : []),
            (0,shell/* command */.G)(['rm', KEY]),
        ],
        terraform: grantReaderTerraform({ project, location, repository }, (0,service_account/* memberOfAccount */.vr)(pullerOf(image))),
        url: PAGES.pullSecretOfPod,
    };
}
const pullerOf = ({ project }) => `${PULLER}@${(0,service_account/* emailDomain */.rO)(project)}`;
/** Creates a key of an account that may read only the image's repository. */
function keyOfPuller(image) {
    const { project, location, repository } = image;
    const email = pullerOf(image);
    return [
        (0,shell/* gcloud */.J)(['iam', 'service-accounts', 'create', PULLER], { project }),
        grantReaderCommand({ project, location, repository }, (0,service_account/* memberOfAccount */.vr)(email)),
        (0,shell/* gcloud */.J)(['iam', 'service-accounts', 'keys', 'create', KEY], { 'iam-account': email, project }),
    ];
}
/**
 * Puts a key into a pull secret that pods already name, and that contains nothing else or does not exist.
 * @param email the account that the old key belonged to; null: an account that may read only the image's repository is
 * created
 * @param otherType the type of the existing secret, see `PullSecret`
 */
function keyInSecret(image, namespace, name, email, otherType = null) {
    const { host, repository } = image;
    const flags = { namespace, 'docker-server': host, 'docker-username': '_json_key' };
    const created = `${(0,shell/* command */.G)(['kubectl', 'create', 'secret', 'docker-registry', name], flags)} ${OF_KEY}`;
    const key = email === null
        ? keyOfPuller(image)
        : [(0,shell/* gcloud */.J)(['iam', 'service-accounts', 'keys', 'create', KEY], { 'iam-account': email })];
    return {
        summary: `Write the pull secret ${name} in the namespace ${namespace} anew, with ${email === null ? `the key of a service account that may read the repository ${repository} alone` : `a new key of ${email}`}${deletedBefore(otherType)}`,
        commands: [...key, `${created} --dry-run=client --output=yaml | kubectl apply --filename=-`, (0,shell/* command */.G)(['rm', KEY])],
        terraform: null,
        url: PAGES.pullSecretOfPod,
    };
}
/** Not a command: deleting a secret before its replacement can be created would leave the pods without one. */
const deletedBefore = (otherType) => otherType === null
    ? ''
    : `. The one that is there is of the type ${otherType}, which cannot be changed: delete it just before the command that ends in kubectl apply, which is refused otherwise`;
/** A valid Kubernetes name: `pull-ghcr-io`. */
const secretNameFor = (host) => ['pull', ...(host.toLowerCase().match(/[a-z0-9]+/g) ?? [])].join('-');
/** The arguments of `kubectl create secret docker-registry`, without the password. */
function creating(host, namespace, name) {
    const flags = { namespace, 'docker-server': host === 'docker.io' ? DOCKER_HUB : host };
    const words = (0,shell/* command */.G)(['kubectl', 'create', 'secret', 'docker-registry', name], flags);
    return `${words} --docker-username="$REGISTRY_USER" --docker-password="$REGISTRY_PASSWORD"`;
}
/**
 * Creates a pull secret with this name, which does not exist yet.
 * @param host the registry
 */
const makePullSecret = (host, namespace, name) => ({
    summary: `Make the pull secret ${name} for ${host} in the namespace ${namespace}`,
    commands: [creating(host, namespace, name)],
    terraform: null,
    url: PAGES.pullSecretOfPod,
});
/**
 * Replaces the credentials in a pull secret that contains only those of one registry.
 * @param host the registry
 * @param otherType the type of the existing secret, see `PullSecret`
 */
const renewPullSecret = (host, namespace, name, otherType) => ({
    summary: `Write the pull secret ${name} in the namespace ${namespace} anew, with credentials that ${host} accepts and that last${deletedBefore(otherType)}`,
    commands: [`${creating(host, namespace, name)} --dry-run=client --output=yaml | kubectl apply --filename=-`],
    terraform: null,
    url: PAGES.pullSecretOfPod,
});
/** Mends a pull secret that nodes cannot read. Not a command: it would overwrite the entries for all its registries. */
const mendPullSecret = (namespace, name, registries) => ({
    summary: `Mend the pull secret ${name} in the namespace ${namespace}, which is for ${few(registries)}: write it anew with credentials for each of its registries`,
    commands: [],
    terraform: null,
    url: PAGES.pullSecretOfPod,
});
/** The first of many registries. */
const few = (registries) => registries.length <= 5
    ? registries.join(', ')
    : `${registries.slice(0, 5).join(', ')} and ${String(registries.length - 5)} more`;
/**
 * Removes the name of a missing or broken secret from a pod that needs none.
 * @param broken the registries that a broken secret is for; null if there is no such secret
 */
const dropPullSecret = (namespace, name, workload, broken = null) => ({
    summary: `Take ${name} out of imagePullSecrets of ${workload} or of its service account in the namespace ${namespace}: nodes pull this image by themselves${broken === null ? '' : `. If other images need the secret, mend it${broken.length === 0 ? '' : ` for ${few(broken)}`}`}`,
    commands: [],
    terraform: null,
    url: PAGES.pullSecretOfPod,
});
/**
 * The same fix for a cluster outside GKE that is known by its fleet membership: kubectl needs a context that reaches it
 * through Connect gateway.
 */
function throughGateway(fix, cluster) {
    const member = (0,model_cluster/* membershipOf */._G)(cluster);
    if (member === null || !fix.commands.some((each) => each.includes('kubectl ')))
        return fix;
    const { project, location, id } = member;
    const way = (0,shell/* gcloud */.J)(['container', 'fleet', 'memberships', 'get-credentials', id], { location, project });
    return fix.commands.includes(way) ? fix : { ...fix, commands: [way, ...fix.commands] };
}

;// CONCATENATED MODULE: ./src/fixes/rules.ts


/**
 * Deletes the download rules that deny an image. A grant does not help, because a rule applies whatever IAM says.
 * @param rules their IDs, as in the API
 * @param own the repository may be the caller's own: nobody else can change its rules
 */
function deleteDownloadRules({ project, location, repository }, rules, own) {
    const [one, does] = rules.length === 1 ? ['rule', 'does'] : ['rules', 'do'];
    const other = `Use an image that the download ${one} ${rules.join(', ')} of the repository ${repository} ${does} not deny`;
    const gone = rules.length === 1 ? 'delete it: it then denies' : 'delete them: they then deny';
    return {
        summary: own
            ? `${other}; or ${gone} nothing else either`
            : `${other}, or ask the owner of project ${project} to take ${rules.length === 1 ? 'it' : 'them'} away`,
        commands: own
            ? rules.map((rule) => (0,shell/* gcloud */.J)(['artifacts', 'rules', 'delete', rule], { repository, location, project }))
            : [],
        terraform: null,
        url: PAGES.downloadRules,
    };
}

// EXTERNAL MODULE: ./src/model/gke-version.ts
var gke_version = __webpack_require__(3405);
;// CONCATENATED MODULE: ./src/fixes/upgrade.ts


const DAY = 24 * 60 * 60 * 1000;
/**
 * A repair to make before the upgrade, with a maintenance exclusion until then: at most 90 days, or 30 if the cluster
 * is in no release channel, where the only exclusion blocks all upgrades. It never exceeds the version's support, which
 * GKE would refuse (https://cloud.google.com/kubernetes-engine/docs/concepts/maintenance-windows-and-exclusions).
 * @param version the next version
 * @param byHand automatic upgrades of the pool are off
 */
function beforeUpgrade(repair, { name, location, project, releaseChannel }, version, { now, end, byHand }) {
    // A pool that is upgraded manually needs no exclusion.
    if (byHand)
        return { ...repair, summary: `Before the upgrade: ${repair.summary}` };
    const inChannel = releaseChannel !== null;
    const days = inChannel ? 90 : 30;
    const left = end === null ? Infinity : Date.parse(end) - Date.parse(now);
    if (!(left > 0))
        return repair;
    const short = left < days * DAY ? end : null;
    const { major, minor } = (0,gke_version/* parseGkeVersion */.n2)(version) ?? { major: 0, minor: 0 };
    return {
        ...repair,
        summary: `Before the upgrade: ${repair.summary}. The last command keeps GKE from upgrading the nodes ${short === null ? `for ${days} days` : `until ${short.slice(0, 10)}, when support ends`}, if that takes longer`,
        commands: [
            ...repair.commands,
            (0,shell/* gcloud */.J)(['container', 'clusters', 'update', name], {
                'add-maintenance-exclusion-name': `images-before-${major}-${minor}`,
                // Starts now. The end is a time from now in the syntax of `gcloud topic datetimes`.
                'add-maintenance-exclusion-end': short ?? `+p${days}d`,
                'add-maintenance-exclusion-scope': inChannel ? 'no_minor_or_node_upgrades' : 'no_upgrades',
                location,
                project,
            }),
        ],
    };
}

;// CONCATENATED MODULE: ./src/fixes/index.ts
/** The smallest changes that repair what a check found. Pure, with real values, ready to copy. */























/***/ }),

/***/ 5093:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ command),
/* harmony export */   J: () => (/* binding */ gcloud)
/* harmony export */ });
/* harmony import */ var _model_shell__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(843);

/**
 * Builds one shell command.
 * @param words the program, its subcommands and its positional arguments
 * @param flags by name without the dashes, in output order
 */
function command(words, flags = {}) {
    const written = Object.entries(flags).flatMap(([name, value]) => {
        if (value === null || value === undefined)
            return [];
        return value === true ? [`--${name}`] : [`--${name}=${(0,_model_shell__WEBPACK_IMPORTED_MODULE_0__/* .shellQuote */ .Z)(value)}`];
    });
    return [...words.map(_model_shell__WEBPACK_IMPORTED_MODULE_0__/* .shellQuote */ .Z), ...written].join(' ');
}
/** A `gcloud` command: its subcommands and positional arguments, then its flags. */
const gcloud = (words, flags = {}) => command(['gcloud', ...words], flags);


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

/***/ 1918:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MX: () => (/* binding */ evidence),
/* harmony export */   WX: () => (/* binding */ findingsOf),
/* harmony export */   ag: () => (/* binding */ said),
/* harmony export */   hN: () => (/* binding */ needsOf)
/* harmony export */ });
/* harmony import */ var _fact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5815);
/* harmony import */ var _unreadable__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9706);


/** The codes that every check has: for facts that could not be read, and for what the check does not apply to. */
const COMMON = {
    unread: ({ what, root }) => (0,_unreadable__WEBPACK_IMPORTED_MODULE_0__/* .whyMissing */ .bi)(what, root),
    'depends-on-absent': ({ what, detail }) => `${what} depends on something that does not exist: ${detail}`,
    'other-registry': ({ host }) => `${host} is not Artifact Registry`,
    // Also used if the list of clusters disagrees, so the message names the answer.
    'cluster-absent': () => 'GKE answers that there is no such cluster',
    'outside-gke': () => 'The cluster is outside GKE: its nodes have nothing that this check looks at',
    'pool-not-judged': ({ pool, why }) => `Node pool ${pool} is not judged: ${why}`,
};
/**
 * The builder for the findings of one check.
 * @param codes the check's messages by code
 */
function findingsOf(check, kind, codes) {
    const make = (status, code, args, message, more) => {
        const finding = {
            check,
            kind,
            // The runner of checks sets the subject (`checks/index.ts`).
            subject: more.subject ?? '',
            status,
            pool: more.pool ?? null,
            code: `${check}/${more.cause ?? code}`,
            args,
            message,
            evidence: more.evidence ?? [],
            needs: more.needs ?? [],
            fix: more.fix ?? null,
            assumptions: more.assumptions ?? [],
            said: more.said ?? null,
            waits: more.waits ?? null,
            blockedBy: more.blockedBy ?? null,
        };
        // The method signatures require what each status needs.
        return finding;
    };
    const say = (status) => (code, args, more = {}) => {
        const sentence = codes[code];
        return make(status, code, args, sentence(args), more);
    };
    return {
        check,
        kind,
        codes,
        pass: say('pass'),
        warn: say('warn'),
        fail: say('fail'),
        unknown: say('unknown'),
        skip: say('skip'),
        assume: (text, needs = [], beyondReading = false) => ({ check, text, needs, beyondReading }),
        otherRegistry: (host) => make('skip', 'other-registry', { host }, COMMON['other-registry']({ host }), {}),
        clusterAbsent: () => make('skip', 'cluster-absent', {}, COMMON['cluster-absent'](), {}),
        notOutside: () => make('skip', 'outside-gke', {}, COMMON['outside-gke'](), {}),
        poolNotJudged: (pool, why) => make('skip', 'pool-not-judged', { pool, why }, COMMON['pool-not-judged']({ pool, why }), { pool }),
        match: (fact, what, cases, more = {}) => {
            if (fact.state === 'known')
                return cases.known(fact.value, fact.from);
            if (fact.state === 'absent')
                return cases.absent(fact);
            const root = fact.state === 'blocked' ? fact.by : fact;
            if (root.state === 'absent') {
                const args = { what, detail: said(root) };
                return make('skip', 'depends-on-absent', args, COMMON['depends-on-absent'](args), more);
            }
            const args = { what, state: root.state, why: root.why, from: root.from, detail: root.detail };
            // If the credentials themselves were not accepted, no grant helps.
            const needs = root.why === 'unauthenticated' ? [] : (more.needs ?? needsOf(fact));
            return make('unknown', `unread-${root.why}`, args, COMMON.unread({ what, root }), { ...more, needs });
        },
    };
}
/** The permissions that would give a missing fact; none if it is known, or if no grant would help. */
function needsOf(fact) {
    const root = fact && (0,_fact__WEBPACK_IMPORTED_MODULE_1__/* .missing */ .LO)(fact);
    return root?.state === 'denied' ? root.needs : [];
}
/** The source of an answer and its words, for a message. */
const said = ({ from, detail }) => detail === '' ? from : `${from}: ${(0,_unreadable__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(detail)}`;
/** One piece of evidence. */
const evidence = (strength, says, source, detail) => [{ strength, says, source, detail }];


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

/***/ 3214:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ regionOf)
/* harmony export */ });
/**
 * The region of a location: `europe-west1-b` is in `europe-west1`, `us-central1-ai1a` in `us-central1`. A region, and
 * what is wider than one, is itself (https://cloud.google.com/compute/docs/regions-zones#identifying_a_region_or_zone).
 */
const regionOf = (location) => location.replace(/(\d)-[a-z0-9]*[a-z]$/, '$1');


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

/***/ 2971:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ isRepositoryLocation),
/* harmony export */   m: () => (/* binding */ oddHost)
/* harmony export */ });
/* harmony import */ var _google_registry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3020);
/* harmony import */ var _suggest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2691);
/** Hosts that look like hosts of Artifact Registry but cannot be, with the host that was probably meant. */


/** The locations of Artifact Registry: https://cloud.google.com/artifact-registry/docs/repositories/repo-locations */
const LOCATIONS = [
    ...['us', 'europe', 'asia'],
    ...['us-central1', 'us-east1', 'us-east4', 'us-east5', 'us-south1', 'us-west1', 'us-west2', 'us-west3', 'us-west4'],
    ...['northamerica-northeast1', 'northamerica-northeast2', 'northamerica-south1'],
    ...['southamerica-east1', 'southamerica-west1'],
    ...['europe-west1', 'europe-west2', 'europe-west3', 'europe-west4', 'europe-west6', 'europe-west8', 'europe-west9'],
    ...['europe-west10', 'europe-west12', 'europe-central2', 'europe-north1', 'europe-north2', 'europe-southwest1'],
    ...['asia-east1', 'asia-east2', 'asia-northeast1', 'asia-northeast2', 'asia-northeast3', 'asia-south1'],
    ...['asia-south2', 'asia-southeast1', 'asia-southeast2', 'asia-southeast3'],
    ...['australia-southeast1', 'australia-southeast2', 'africa-south1', 'me-central1', 'me-central2', 'me-west1'],
];
const OTHER_FORMATS = /^(.*)-(apt|generic|go|googet|kfp|maven|npm|python|ruby|yum)\.pkg\.dev$/;
const GCR = /^(us|eu|europe|asia)[-.]?gcr\.io\.|^(us|eu|europe|asia)-gcr\.io$|^(europe)\.gcr\.io$/;
/** The maximum length of a host name (RFC 1035). */
const LONGEST = 253;
/** Whether it is a location of Artifact Registry, as far as this program knows. */
const isRepositoryLocation = (location) => LOCATIONS.includes(location);
/**
 * Finds what is wrong with a host.
 * @param host in lower case, with its port
 * @returns null for Google's registries in an existing location, and for hosts that do not resemble one
 */
function oddHost(host) {
    if (host.length > LONGEST)
        return null;
    const google = (0,_google_registry__WEBPACK_IMPORTED_MODULE_0__/* .googleRegistryHost */ .Nj)(host);
    if (google !== null)
        return LOCATIONS.includes(google.location) ? null : unknownLocation(host, google.location);
    const bare = host.replace(/:\d+$/, '');
    if (bare !== host && (0,_google_registry__WEBPACK_IMPORTED_MODULE_0__/* .isGoogleRegistry */ .JA)(bare))
        return { why: `nodes send their credentials to ${bare}, and none to a host with a port`, near: bare };
    const [, prefix = '', format] = OTHER_FORMATS.exec(bare) ?? [];
    if (format !== undefined)
        return { why: `${host} serves ${format} packages; images are at LOCATION-docker.pkg.dev`, near: hostNear(prefix) };
    const [, before = '', domain = ''] = /^(?:(.*)[.-])?([^.-]+[.-][^.-]+)$/.exec(bare) ?? [];
    if (domain === 'pkg.dev' || bare === 'pkg.dev')
        return {
            why: `${host} is no Artifact Registry host for images: LOCATION-docker.pkg.dev is`,
            near: hostNear(before),
        };
    if (/(^|[.-])docker$/.test(before) && (0,_suggest__WEBPACK_IMPORTED_MODULE_1__/* .editDistance */ .YC)(domain, 'pkg.dev') <= 2)
        return { why: `${host} looks like LOCATION-docker.pkg.dev and is another host`, near: hostNear(before) };
    if (/docker[.-]pkg[.-]dev/.test(bare))
        return { why: `${host} looks like LOCATION-docker.pkg.dev and is another host`, near: null };
    const gcr = GCR.exec(bare);
    const region = gcr?.[1] ?? gcr?.[2] ?? gcr?.[3];
    if (region === undefined)
        return null;
    return {
        why: `${host} looks like gcr.io and is another host (gcr.io, us.gcr.io, eu.gcr.io, asia.gcr.io)`,
        near: `${region === 'europe' ? 'eu' : region}.gcr.io`,
    };
}
const unknownLocation = (host, location) => {
    const near = locationNear(location);
    const why = `${location} is not a location of Artifact Registry that this program knows`;
    return { why, near: near === null ? null : host.replace(location, near) };
};
/** The host for the location before `docker`, if there is one. */
function hostNear(before) {
    const near = locationNear(before.replace(/(^|[.-])d?o?c?k?e?r?$/, ''));
    return near === null ? null : (0,_google_registry__WEBPACK_IMPORTED_MODULE_0__/* .pkgDevHost */ .oq)(near);
}
/** A valid location, the region of a zone, Europe's short name, or the location with the most similar spelling. */
function locationNear(written) {
    if (LOCATIONS.includes(written))
        return written;
    if (written === 'eu')
        return 'europe';
    const region = written.replace(/-[a-z]$/, '');
    return LOCATIONS.includes(region) ? region : written === '' ? null : (0,_suggest__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(written, LOCATIONS);
}


/***/ }),

/***/ 7397:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ podKey)
/* harmony export */ });
/** The key of a workload's pod. */
const podKey = ({ workload, namespace }) => JSON.stringify([namespace, workload]);


/***/ }),

/***/ 7333:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ accountThatPulls)
/* harmony export */ });
/* harmony import */ var _fact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5815);

/** The service account that pulls; null if another principal pulls, or if it is not known. */
function accountThatPulls(puller) {
    if (puller.kind === 'given')
        return puller.identity;
    return puller.kind === 'node' ? ((0,_fact__WEBPACK_IMPORTED_MODULE_0__/* .knownValue */ .jj)(puller.identity) ?? null) : null;
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

/***/ 6460:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rm: () => (/* binding */ isDefaultAccount),
/* harmony export */   XP: () => (/* binding */ accountOf),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   iH: () => (/* binding */ isDefaultEmail),
/* harmony export */   kl: () => (/* binding */ identityOfPool),
/* harmony export */   oQ: () => (/* binding */ NOBODY),
/* harmony export */   rO: () => (/* binding */ emailDomain),
/* harmony export */   vr: () => (/* binding */ memberOfAccount)
/* harmony export */ });
/* harmony import */ var _fact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5815);

/** The e-mail address of a Google service account, from an IAM member; null for any other principal. */
const accountOf = (member) => /^serviceAccount:([^[\]]+)$/i.exec(member)?.[1] ?? null;
/** The IAM member of a Google service account. */
const memberOfAccount = (email) => `serviceAccount:${email}`;
const DEFAULT = /^(\d+)-compute@developer\.gserviceaccount\.com$/;
/** True for the e-mail of a Compute Engine default service account. */
const isDefaultEmail = (email) => DEFAULT.test(email);
/** True for the Compute Engine default service account, by the pool's setting or by its e-mail. */
const isDefaultAccount = (account) => account.kind === 'default' || (account.kind === 'named' && isDefaultEmail(account.email));
/**
 * A service account by its e-mail.
 * @param cluster the cluster's project, and what was read of it: a default account is requested there
 */
function identityOf(email, cluster) {
    return { email, member: memberOfAccount(email), project: projectOfAccount(email, cluster) };
}
/**
 * The service account of a pool's nodes. `default` is `PROJECT_NUMBER-compute@developer.gserviceaccount.com` of the
 * cluster's project (docs/GOOGLE.md#the-default-service-account), so it needs the project's number.
 */
function identityOfPool({ name, serviceAccount }, cluster) {
    const from = `node pool ${name}`;
    switch (serviceAccount.kind) {
        case 'named':
            return (0,_fact__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(identityOf(serviceAccount.email, cluster), from);
        case 'default':
            return (0,_fact__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)(cluster.project, ({ number }) => (0,_fact__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(identityOf(`${number}-compute@developer.gserviceaccount.com`, cluster), from));
        case 'unread':
            return (0,_fact__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)('undecided', from, 'the service account of its nodes was not read');
        case 'none':
            return NOBODY;
    }
}
/** The identity of nodes outside Google Cloud. */
const NOBODY = (0,_fact__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)('undecided', 'nodes outside Google Cloud', 'they have no service account of Google Cloud: pods pull by a pull secret, or as strangers');
/** The project from the e-mail; for a default account the cluster's project, or the number in the e-mail if that is another project. */
function projectOfAccount(email, { id, project }) {
    const number = DEFAULT.exec(email)?.[1];
    if (number !== undefined)
        return project.state === 'known' && project.value.number !== number ? number : id;
    const own = /@([a-z0-9-]+)((?:\.[a-z0-9-]+)*)\.iam\.gserviceaccount\.com$/i.exec(email);
    if (own)
        return own[2] ? `${own[2].slice(1)}:${own[1] ?? ''}` : (own[1] ?? '-');
    return /^(.+)@appspot\.gserviceaccount\.com$/.exec(email)?.[1] ?? '-';
}
/** `P.iam.gserviceaccount.com`; of a domain-scoped project `P.example.com.iam.gserviceaccount.com`. */
function emailDomain(project) {
    const [domain = '', scoped] = project.split(':');
    return `${scoped === undefined ? domain : `${scoped}.${domain}`}.iam.gserviceaccount.com`;
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

/***/ 2674:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ NO_ACCESS_FACTS)
/* harmony export */ });
/** Nothing was needed in addition to the policies. */
const NO_ACCESS_FACTS = {
    roles: {},
    accountPlace: null,
    groups: {},
    tags: null,
    troubleshooting: null,
    automaticGrants: null,
};


/***/ }),

/***/ 9706:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ reasonsIn),
/* harmony export */   RP: () => (/* binding */ reasonMissing),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   bi: () => (/* binding */ whyMissing)
/* harmony export */ });
const FAILED = {
    unauthenticated: 'the credentials were not accepted',
    quota: 'a quota is used up',
    timeout: 'no answer came in time',
    unreachable: 'the service could not be reached',
    malformed: 'the answer could not be understood',
    server: 'the service failed',
    rejected: 'the service refused the request as wrong',
    'not-asked': 'this program did not ask for it',
    'not-sent': 'it was not asked for, as what is on this machine for that cannot be used',
    cancelled: 'the run ended before the answer came',
    'not-recorded': 'the facts file does not hold it',
    undecided: 'nothing that was read decides it',
};
/**
 * A sentence that says why something is not known.
 * @param subject what was to be read, as the start of the sentence: `The cluster`
 */
const whyMissing = (subject, root) => `${subject} could not be read: ${reasonMissing(root)}`;
/** The reason without the subject, for example for something that could not be written. */
function reasonMissing(root) {
    const because = root.state === 'denied' ? whyDenied(root) : FAILED[root.why];
    const silent = root.state === 'denied' ? root.needs.length > 0 && root.why !== 'perimeter' : root.why === 'not-recorded';
    const words = silent ? '' : theWordsOf(root);
    return `${because}${words}`;
}
/** What is the same in every sentence about one reason of `whyDenied`. */
const DENIED = [
    'the caller lacks',
    'the caller was refused',
    'the service does not say which',
    'the API is off in',
    'billing is off in',
    'the organization does not allow the service in',
    'is deleted or suspended',
    'nothing serves the gcr.io images of',
    'VPC Service Controls blocked the request',
];
const REASONS = [...DENIED, ...Object.values(FAILED)];
/**
 * The reasons that a message gives for what is missing, without the names of what was asked, in a fixed order. Empty: it is
 * not known for another reason.
 */
function reasonsIn(message) {
    // The words of an answer may contain anything.
    const own = message.replace(/“[^“”]*”/g, '');
    return REASONS.filter((reason) => own.includes(reason));
}
function whyDenied(root) {
    switch (root.why) {
        case 'permission':
            return root.needs.length > 0 ? `the caller lacks ${permissions(root.needs)}` : 'the caller was refused';
        case 'ambiguous':
            return root.needs.length > 0
                ? `the caller lacks ${permissions(root.needs)}, or it does not exist; the service does not say which`
                : 'the caller was refused, or it does not exist; the service does not say which';
        case 'api-disabled':
            return `the API is off in ${projectOf(root)}, which the answer names`;
        case 'billing-disabled':
            return `billing is off in ${projectOf(root)}, which the answer names`;
        case 'service-restricted':
            return `the organization does not allow the service in ${projectOf(root)}, which the answer names`;
        case 'project-deleted':
            return `${projectOf(root)}, which the answer names, is deleted or suspended`;
        case 'gcr-not-served':
            return `nothing serves the gcr.io images of ${projectOf(root)} any more`;
        case 'perimeter':
            return 'VPC Service Controls blocked the request for this runner, which says nothing of the node';
    }
}
const projectOf = ({ consumer }) => (consumer === null ? 'a project' : `project ${consumer}`);
function permissions(needs) {
    const first = needs[0]?.way;
    return needs
        .filter(({ way }) => way === first)
        .map(({ permission, resource }) => `${permission} on ${resource}`)
        .join(' and ');
}
function theWordsOf({ from, detail }) {
    const words = quoted(detail);
    return words === '' ? ` (${from})` : ` (${from}: ${words})`;
}
/** The words of an answer in one line, at most 300 characters, in quotation marks; empty if there are none. */
function quoted(detail) {
    const line = detail
        // eslint-disable-next-line no-control-regex -- texts from outside may contain any character
        .replace(/[\s\x00-\x1f\x7f]+/g, ' ')
        .trim();
    if (line === '')
        return '';
    return `“${line.length > 300 ? `${line.slice(0, 299)}…` : line}”`;
}


/***/ }),

/***/ 4724:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ windowsBuild)
/* harmony export */ });
/* harmony import */ var _own_value__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9037);
/** Builds of Windows Server, by a pool's `windowsNodeConfig.osVersion`. */

const WINDOWS_BUILDS = {
    OS_VERSION_LTSC2019: 17763,
    OS_VERSION_LTSC2022: 20348,
    OS_VERSION_LTSC2025: 26100,
};
/**
 * @param osVersion as GKE names it, or as a Windows node reports it (`10.0.20348`)
 * @returns the build; null if the version is missing or unknown
 */
function windowsBuild(osVersion) {
    const said = /^10\.0\.(\d{1,6})$/.exec(osVersion ?? '')?.[1];
    return said === undefined ? ((0,_own_value__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(WINDOWS_BUILDS, osVersion ?? '') ?? null) : Number(said);
}


/***/ }),

/***/ 5538:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ overlaps),
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   aw: () => (/* binding */ INTERNET),
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   es: () => (/* binding */ isVip),
/* harmony export */   iu: () => (/* binding */ isInternal),
/* harmony export */   kJ: () => (/* binding */ RESTRICTED_VIP),
/* harmony export */   v9: () => (/* binding */ holds),
/* harmony export */   yE: () => (/* binding */ PRIVATE_VIP)
/* harmony export */ });
/** IPv4 addresses and address ranges as numbers. */
const LAST = 2 ** 32 - 1;
/**
 * Parses a range in the notation of the APIs.
 * @param text `10.0.0.0/8`, or a single address
 * @returns null for IPv6, and for anything that is not a range
 */
function rangeOf(text) {
    const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/.exec(text.trim());
    if (match === null)
        return null;
    const parts = match.slice(1, 5).map(Number);
    const length = match[5] === undefined ? 32 : Number(match[5]);
    if (length > 32 || parts.some((part) => part > 255))
        return null;
    const address = parts.reduce((sum, part) => sum * 256 + part, 0);
    const size = 2 ** (32 - length);
    const first = Math.floor(address / size) * size;
    return { first, last: first + size - 1 };
}
const certain = (text) => rangeOf(text) ?? { first: 0, last: LAST };
/** Addresses that are not used on the internet (RFC 6890, multicast, and reserved ranges). */
const RESERVED = [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/3',
].map(certain);
/** The addresses of `private.googleapis.com` and `restricted.googleapis.com`: https://cloud.google.com/vpc/docs/configure-private-google-access#ip-addr-defaults */
const PRIVATE_VIP = '199.36.153.8/30';
const RESTRICTED_VIP = '199.36.153.4/30';
const VIPS = [PRIVATE_VIP, RESTRICTED_VIP].map(certain);
/**
 * The source addresses of Google's load balancers, health checks, Identity-Aware Proxy and Cloud DNS. No registry has
 * such an address, so routes and firewall rules that are only for them do not matter
 * (https://cloud.google.com/vpc/docs/routes#special_return_paths).
 */
const ONLY_SENDING = ['35.191.0.0/16', '130.211.0.0/22', '35.235.240.0/20', '35.199.192.0/19'].map(certain);
/**
 * All internet addresses that a public name may resolve to: without Google's two ranges and the ranges that only send.
 */
const INTERNET = without([{ first: 0, last: LAST }], [...RESERVED, ...VIPS, ...ONLY_SENDING]);
/** Subtracts ranges from others. */
function without(ranges, taken) {
    return taken.reduce((left, { first, last }) => left.flatMap((range) => [
        { first: range.first, last: Math.min(range.last, first - 1) },
        { first: Math.max(range.first, last + 1), last: range.last },
    ].filter((part) => part.first <= part.last)), ranges);
}
/**
 * The maximum number of pieces; it is more than realistic rules need. Beyond it, ranges are not cut, and more results
 * are unsure.
 */
const MOST_PIECES = 2000;
/** Cuts ranges at every boundary of other ranges: each of the latter contains a piece completely or not at all. */
function cut(ranges, by) {
    const starts = [...new Set(by.flatMap(({ first, last }) => [first, last + 1]))].sort((a, b) => a - b);
    if (starts.length > MOST_PIECES)
        return ranges;
    return ranges.flatMap(({ first, last }) => {
        const firsts = [first, ...starts.filter((start) => start > first && start <= last)];
        return firsts.map((from, at) => ({ first: from, last: (firsts[at + 1] ?? last + 1) - 1 }));
    });
}
const overlaps = (a, b) => a.first <= b.last && b.first <= a.last;
const holds = (outer, inner) => outer.first <= inner.first && inner.last <= outer.last;
/** Whether a range is inside a private network: none of its addresses is used on the internet. */
const isInternal = (range) => RESERVED.some((reserved) => holds(reserved, range));
/** Whether a range contains only the addresses of Google's APIs that are reachable only from Google's networks. */
const isVip = (range) => VIPS.some((vip) => holds(vip, range));


/***/ }),

/***/ 7840:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vk: () => (/* binding */ answering),
  oE: () => (/* binding */ policiesInPlay),
  Zm: () => (/* binding */ zonesInPlay)
});

// EXTERNAL MODULE: ./src/model/network.ts
var model_network = __webpack_require__(2607);
// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(9037);
// EXTERNAL MODULE: ./src/network/addresses.ts
var addresses = __webpack_require__(5538);
;// CONCATENATED MODULE: ./src/network/records.ts

/**
 * The public names of Google's two ranges:
 * https://cloud.google.com/vpc/docs/configure-private-google-access#domain-options
 */
const KNOWN = new Map([
    ['private.googleapis.com.', ['199.36.153.8', '199.36.153.9', '199.36.153.10', '199.36.153.11']],
    ['restricted.googleapis.com.', ['199.36.153.4', '199.36.153.5', '199.36.153.6', '199.36.153.7']],
]);
const LONGEST_CHAIN = 8;
/** The names of Google's own two address ranges. A network may have its own zone for them. */
const GOOGLES = [...KNOWN.keys()].map((name) => name.slice(0, -1));
/** Whether a zone contains an alias (CNAME) for a name, which excludes all other records for it. */
const hasAlias = (host, records) => records.some(({ name, type }) => type === 'CNAME' && name === `${host.toLowerCase()}.`);
/**
 * Resolves a name with the records of a zone.
 * @param dnsName of the zone
 * @param below the names of other private zones of the network that are within the zone's: Cloud DNS resolves the target
 * of an alias in the zone with the longest name (https://cloud.google.com/dns/docs/vpc-name-res-order)
 */
function resolve(host, { dnsName }, records, below = []) {
    let name = `${host.toLowerCase()}.`;
    const passed = new Set();
    for (let step = 0; step < LONGEST_CHAIN; step += 1) {
        passed.add(name);
        const known = KNOWN.get(name);
        if (known !== undefined && !isGoogles(host))
            return records_addresses(known, name, name);
        if (name !== dnsName && !name.endsWith(`.${dnsName}`))
            return { to: 'elsewhere', by: `it leads to ${name}` };
        if (step > 0 && below.some((zone) => name === zone || name.endsWith(`.${zone}`)))
            return { to: 'elsewhere', by: `it leads to ${name}, for which another private zone of the network answers` };
        const found = recordsOf(name, records);
        // The name is in a part of the zone that is delegated to other servers.
        const delegated = records.some(({ name: own, type }) => type === 'NS' && own !== dnsName && (name === own || name.endsWith(`.${own}`)));
        if (delegated)
            return { to: 'elsewhere', by: `a part of it is delegated` };
        const direct = found.filter(({ type }) => type === 'A');
        if (direct.length > 0)
            return records_addresses(direct.flatMap(({ data }) => data), name);
        const alias = found.find(({ type }) => type === 'CNAME');
        if (alias === undefined) {
            if (found.some(({ type }) => type === 'ALIAS'))
                return { to: 'elsewhere', by: `${name} has no IPv4 address in it` };
            const whose = step === 0 ? 'it' : name.slice(0, -1);
            const leads = step === 0 ? '' : `leads it to ${whose}, and `;
            const byIpv6 = found.some(({ type }) => type === 'AAAA');
            return { to: 'nothing', why: `${leads}has no ${byIpv6 ? 'IPv4 address' : 'record'} of ${whose}`, byIpv6 };
        }
        const [target] = alias.data;
        if (target === undefined)
            return { to: 'elsewhere', by: `${name} leads to several places` };
        name = (target.endsWith('.') ? target : `${target}.`).toLowerCase();
        if (passed.has(name))
            return { to: 'nothing', why: 'has aliases of it that lead in a circle', byIpv6: false };
    }
    return { to: 'elsewhere', by: `${name} leads on and on` };
}
/**
 * Resolves a name with the records of a response policy rule. They are the complete answer for each name that the rule
 * matches. A name that they lead to is resolved again like any other name.
 */
function answered(records) {
    const direct = records.filter(({ type }) => type === 'A');
    if (direct.length > 0)
        return records_addresses(direct.flatMap(({ data }) => data), 'it');
    const [target] = records.find(({ type }) => type === 'CNAME')?.data ?? [];
    if (target === undefined)
        return { to: 'elsewhere', by: 'it has no IPv4 address' };
    const name = `${target.replace(/\.$/, '')}.`.toLowerCase();
    const known = KNOWN.get(name);
    return known === undefined ? { to: 'elsewhere', by: `it leads to ${name}` } : records_addresses(known, name, name);
}
function records_addresses(texts, name, through = null) {
    const ranges = texts.map(addresses/* rangeOf */.be);
    if (ranges.length === 0 || !ranges.every((range) => range !== null))
        return { to: 'elsewhere', by: `${name} leads to several places` };
    return { to: 'addresses', ranges, texts, through, rests: null };
}
const isGoogles = (host) => GOOGLES.includes(host.toLowerCase());
/** The records of a name: its own, otherwise those of the nearest wildcard (RFC 4592). */
function recordsOf(name, records) {
    const own = records.filter((record) => record.name === name);
    if (own.length > 0)
        return own;
    for (let rest = name; rest.includes('.') && rest !== '.';) {
        rest = rest.slice(rest.indexOf('.') + 1);
        const below = records.filter((record) => record.name === `*.${rest}`);
        if (below.length > 0)
            return below;
        // A name that exists blocks wildcards above it.
        if (records.some((record) => record.name === rest || record.name.endsWith(`.${rest}`)))
            return [];
        if (rest === '')
            break;
    }
    return [];
}

;// CONCATENATED MODULE: ./src/network/names.ts



const ofCluster = ({ clusters }, { cluster }) => clusters.includes(cluster);
const ofNetwork = ({ networks }, { network }) => (0,model_network/* namesNetwork */.pP)(networks, network);
const mayBeOf = (of, asker) => ofCluster(of, asker) !== false || ofNetwork(of, asker) !== false;
const BY_NUMBER = {
    to: 'elsewhere',
    by: 'it names its network by the number of a project, which may be another one',
};
/** Finds what answers for a name, as far as it was read. */
function answering(asker, names) {
    const unread = new Set();
    const by = firstOf({ asker, names, unread });
    if (by === null || by.is === 'servers' || by.says === null || 'state' in by.says)
        return { by, unread: [...unread] };
    const says = followed(by.says, { asker, names, unread }, by);
    return { by: { ...by, says }, unread: [...unread] };
}
function firstOf(reader) {
    return (byRule(reader, ofCluster) ??
        byZone(reader, ofCluster) ??
        byServers(reader) ??
        byRule(reader, ofNetwork) ??
        byZone(reader, ofNetwork));
}
/**
 * Follows an alias to Google's own addresses, because the network may have its own answer for it. Cloud DNS resolves
 * the alias of a private zone only in the private zones of the network, and does not resolve the alias of a response
 * policy (https://cloud.google.com/dns/docs/cnamechasing): the rest is left to the nodes' resolver.
 */
function followed(says, reader, from) {
    if (says.to !== 'addresses' || says.through === null)
        return says;
    const host = says.through.slice(0, -1);
    const by = firstOf({ ...reader, asker: { ...reader.asker, host } });
    const rests = `The nodes' own resolver asks for ${host}, of which ${reader.asker.host} is an alias: Cloud DNS ${from.is === 'rule' ? 'does not look for what a response policy leads to' : 'looks for it in private zones of the network alone'}`;
    // Name servers that answer for every name return the public record, which is the same.
    if (by === null || by.is === 'servers')
        return { ...says, rests };
    const odd = (how) => ({ to: 'elsewhere', by: `it leads to ${host}, ${how}` });
    if (by.says === null)
        return odd(`for which ${by.is === 'zone' ? (by.zone.elsewhere?.who ?? by.zone.name) : by.policy} is asked`);
    if ('state' in by.says)
        return by.says;
    const named = by.is === 'zone' ? `the zone ${by.zone.name}` : `the response policy ${by.policy}`;
    if (by.says.to === 'elsewhere')
        return odd(`of which ${named} says: ${by.says.by}`);
    if (by.says.to === 'nothing') {
        const why = `leads it to ${host}, of which ${named} of the network has no ${by.says.byIpv6 ? 'IPv4 address' : 'record'}`;
        return from.is === 'zone' ? { to: 'nothing', why, byIpv6: by.says.byIpv6 } : odd(`of which ${named} has no record`);
    }
    return from.is === 'rule' && by.is === 'zone' ? { ...by.says, rests } : by.says;
}
/**
 * Returns the value of a fact and records a missing one. A project without the Cloud DNS API has no resources of it.
 */
function read({ unread }, fact) {
    if (fact.state === 'known')
        return fact.value;
    if (!(fact.state === 'denied' && fact.why === 'api-disabled'))
        unread.add(fact);
    return [];
}
function byServers(reader) {
    for (const { servers } of reader.names)
        for (const policy of read(reader, servers))
            if (policy.servers.length > 0 && (0,model_network/* namesNetwork */.pP)(policy.networks, reader.asker.network) !== false)
                return { is: 'servers', policy: policy.name, servers: policy.servers, from: fromOf(servers) };
    return null;
}
function byRule(reader, scope) {
    const found = reader.names.flatMap(({ responses, rules }) => read(reader, responses)
        .filter((policy) => scope(policy, reader.asker) !== false)
        .flatMap((policy) => {
        const fact = (0,own_value/* ownValue */.e)(rules, policy.name);
        return (fact === undefined ? [] : read(reader, fact)).map((rule) => ({ policy, rule, from: fromOf(fact) }));
    }));
    const best = longest(reader.asker.host, found.filter(({ rule }) => isFor(rule, reader.asker.host)), ({ rule }) => rule.dnsName.replace(/^\*\./, ''));
    if (best === null)
        return null;
    const { policy, rule, from } = best;
    if (scope(policy, reader.asker) === null)
        return { is: 'rule', policy: policy.name, rule, says: BY_NUMBER, from };
    if (rule.does === 'bypass')
        return null;
    const says = rule.does === 'answer'
        ? answered(rule.records)
        : { to: 'elsewhere', by: 'this version does not know what it does' };
    return { is: 'rule', policy: policy.name, rule, says, from };
}
/** A plain name matches only itself, `*.N` matches all names below N. */
function isFor({ dnsName }, host) {
    const name = `${host.toLowerCase()}.`;
    if (!dnsName.startsWith('*.'))
        return name === dnsName;
    return dnsName === '*.' || name.endsWith(dnsName.slice(1));
}
function byZone(reader, scope) {
    const all = reader.names.flatMap((each) => read(reader, each.zones)
        .filter((zone) => mayBeOf(zone, reader.asker))
        .map((zone) => ({ zone, of: each })));
    const best = longestIn(scope, reader.asker, all, ({ zone }) => zone);
    if (best === null)
        return null;
    const { zone, of } = best;
    const records = (0,own_value/* ownValue */.e)(of.records, zone.name);
    if (scope(zone, reader.asker) === null)
        return { is: 'zone', project: of.project, zone, says: BY_NUMBER, isAlias: false, from: fromOf(of.zones) };
    const below = all.flatMap(({ zone: { dnsName } }) => (dnsName.endsWith(`.${zone.dnsName}`) ? dnsName : []));
    const says = zone.elsewhere !== null || records === undefined
        ? null
        : records.state === 'known'
            ? resolve(reader.asker.host, zone, records.value, below)
            : records;
    const isAlias = hasAlias(reader.asker.host, records?.state === 'known' ? records.value : []);
    return { is: 'zone', project: of.project, zone, says, isAlias, from: fromOf(records ?? of.zones) };
}
/** The zone of a scope that answers for a name. Of two with the same name, only one can be of the network. */
function longestIn(scope, asker, all, zoneOf) {
    const inScope = (is) => all.filter((one) => scope(zoneOf(one), asker) === is && holdsName(zoneOf(one), asker.host));
    return longest(asker.host, [...inScope(true), ...inScope(null)], (one) => zoneOf(one).dnsName);
}
function longest(host, all, nameOf) {
    return [...all].sort((a, b) => lengthOf(nameOf(b), host) - lengthOf(nameOf(a), host))[0] ?? null;
}
const lengthOf = (dnsName, host) => (dnsName === `${host}.` ? Infinity : dnsName.length);
const holdsName = ({ dnsName }, host) => {
    const name = `${host.toLowerCase()}.`;
    return dnsName === '.' || name === dnsName || name.endsWith(`.${dnsName}`);
};
/**
 * The zones of a project with records that are needed: the one with the longest name in each scope. If something
 * answers for the host, also the zones for the names of Google's own addresses, because the answer may lead there.
 * @param answers response policies that apply to the nodes
 */
function zonesInPlay(asker, zones, answers) {
    const own = longestOf(asker, zones);
    if (own.length === 0 && answers.length === 0)
        return [];
    return [...new Set([...own, ...GOOGLES.flatMap((host) => longestOf({ ...asker, host }, zones))])];
}
function longestOf(asker, zones) {
    const best = [ofCluster, ofNetwork].flatMap((scope) => longestIn(scope, asker, zones, (zone) => zone) ?? []);
    return [...new Set(best)].filter(({ elsewhere }) => elsewhere === null);
}
/** The response policies of a project that apply to the nodes. */
const policiesInPlay = (asker, policies) => policies.filter((policy) => mayBeOf(policy, asker));
const fromOf = (fact) => fact === undefined ? '' : fact.state === 'blocked' ? fact.by.from : fact.from;


/***/ }),

/***/ 5174:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ regionOf),
/* harmony export */   B$: () => (/* binding */ unlisted),
/* harmony export */   gK: () => (/* binding */ isOff),
/* harmony export */   rU: () => (/* binding */ learnerOf)
/* harmony export */ });
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5815);
/**
 * Routes that `routes.list` does not contain: policy-based routes, routes learned by BGP, and routes of peerings. Pure.
 */

/** The region of a subnetwork, `projects/P/regions/R/subnetworks/S`. */
const regionOf = (subnetwork) => subnetwork.split('/')[3] ?? '';
/**
 * The router with a status that shows the BGP routes of a region: a router in the region, or one in another region if
 * the regions of the network share their learned routes
 * (https://cloud.google.com/network-connectivity/docs/router/concepts/overview).
 */
function learnerOf({ routers, vpc }, network, region) {
    const all = ((0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .knownValue */ .jj)(routers)?.learning ?? []).filter(({ network: of }) => of === network);
    const own = all.find(({ region: of }) => of === region);
    return own ?? ((0,_model_fact__WEBPACK_IMPORTED_MODULE_0__/* .knownValue */ .jj)(vpc)?.global === true ? (all[0] ?? null) : null);
}
/**
 * Finds which of the routes that `routes.list` does not contain could not be read. A project without the Network
 * Connectivity API has no policy-based routes. Without the routers it is unknown which of them learn routes.
 */
function unlisted({ vpc, routers, learned, peered, policyRoutes }) {
    const found = (kind, facts) => {
        const unread = facts.filter((fact) => fact.state !== 'known');
        return { kinds: unread.length > 0 ? [kind] : [], unread };
    };
    const each = [
        found('policy-based route', isOff(policyRoutes) ? [] : [policyRoutes]),
        found('route learned by BGP', [routers, ...(learned === null ? [] : [learned])]),
        found('route that a peering brings', [vpc, ...peered]),
    ];
    return { kinds: each.flatMap(({ kinds }) => kinds), unread: each.flatMap(({ unread }) => unread) };
}
/** Whether a service is disabled in its project. */
const isOff = (fact) => fact.state === 'denied' && fact.why === 'api-disabled';


/***/ }),

/***/ 5711:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ wantedOf)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _model_google_registry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3020);


/** Registries with public addresses; names below these count as well. */
const PUBLIC = [
    'docker.io',
    'quay.io',
    'ghcr.io',
    'registry.k8s.io',
    'k8s.gcr.io',
    'mcr.microsoft.com',
    'public.ecr.aws',
    'registry.gitlab.com',
    'nvcr.io',
    'cgr.dev',
    'registry.access.redhat.com',
    'registry.redhat.io',
    'docker.elastic.co',
    'lscr.io',
];
/**
 * Registries of Google in addition to Artifact Registry, such as `mirror.gcr.io` and `gke.gcr.io`: Private Google
 * Access reaches `*.gcr.io`. `k8s.gcr.io` leads to `registry.k8s.io`, which it does not reach.
 */
const isOfGoogle = (host) => host.endsWith('.gcr.io') && host !== 'k8s.gcr.io';
/**
 * The question about the network path from a pool's nodes to a registry host.
 * @param host the host in an image reference, with a port if it has one
 * @param account the e-mail of the nodes' account; null if it is unknown
 */
function wantedOf(host, pool, nodes, account, cluster) {
    const [, name = host, port = '443'] = /^(.*?)(?::(\d{1,5}))?$/.exec(host) ?? [];
    const kind = kindOf(name);
    return {
        host: kind === 'hub' ? 'registry-1.docker.io' : name,
        port: Number(port),
        kind,
        nodes,
        unseen: pool.origin === 'listed' ? 'of-gke' : 'any',
        senders: null,
        account,
        cluster: (0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .clusterPath */ .Sf)(cluster),
        policiesFirst: null,
    };
}
function kindOf(host) {
    if ((0,_model_google_registry__WEBPACK_IMPORTED_MODULE_1__/* .isGoogleRegistry */ .JA)(host) || isOfGoogle(host.toLowerCase()))
        return 'google';
    if (host === 'docker.io')
        return 'hub';
    return PUBLIC.some((each) => host === each || host.endsWith(`.${each}`)) ? 'public' : 'other';
}


/***/ }),

/***/ 2991:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ versionMatters),
/* harmony export */   b: () => (/* binding */ runtimeMatters)
/* harmony export */ });
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5883);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5815);
/* harmony import */ var _model_gke_version__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3405);
/* harmony import */ var _offer__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9673);
/* harmony import */ var _platform_match__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5387);
/** Whether a later GKE version changes which images the nodes accept. Pure. */





/**
 * The property of the image or the nodes that a later version no longer supports: Docker's schema 1, an index in which
 * only a fall-back fits the nodes, node images with Docker. Null for all others: then no later version is asked for.
 * @param version the current version of the nodes
 */
function versionMatters({ pool, platform: { os, architecture }, runtime }, version, manifest, children) {
    const own = version === null ? null : (0,_model_gke_version__WEBPACK_IMPORTED_MODULE_3__/* .parseGkeVersion */ .n2)(version);
    if (own === null)
        return null;
    if ((0,_model_cluster__WEBPACK_IMPORTED_MODULE_0__/* .hasDocker */ .pp)(pool) && !(0,_model_gke_version__WEBPACK_IMPORTED_MODULE_3__/* .isAtLeast */ .du)(own, 1, 24))
        return 'docker';
    const matters = runtimeMatters({ os, architecture }, manifest, children);
    const read = (0,_platform_match__WEBPACK_IMPORTED_MODULE_2__/* .runtimesRead */ .e)(pool, runtime);
    if (matters === 'schema-1')
        return (0,_platform_match__WEBPACK_IMPORTED_MODULE_2__/* .refusesSchema1 */ .gr)(os, version, read) === false ? matters : null;
    return matters === 'fallback' && (0,_platform_match__WEBPACK_IMPORTED_MODULE_2__/* .takesFallback */ .NO)(version, read) !== false ? matters : null;
}
/**
 * The property of the image that only some versions of containerd support: Docker's schema 1, an index in which only a
 * fall-back fits nodes of that platform. Null for all others.
 */
function runtimeMatters({ os, architecture }, manifest, children) {
    if (manifest.shape === 'schema1')
        return 'schema-1';
    const cpu = (0,_model_fact__WEBPACK_IMPORTED_MODULE_4__/* .knownValue */ .jj)(architecture);
    if (manifest.shape !== 'index' || cpu === undefined || os !== 'linux')
        return null;
    const { match } = (0,_platform_match__WEBPACK_IMPORTED_MODULE_2__/* .bestEntry */ .DP)({ os, architecture: cpu, build: null }, (0,_offer__WEBPACK_IMPORTED_MODULE_1__/* .offerOf */ .y)(manifest, children).entries);
    return match === 'fallback' ? match : null;
}


/***/ }),

/***/ 9673:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ toRead),
/* harmony export */   y: () => (/* binding */ offerOf)
/* harmony export */ });
/* harmony import */ var _platform_match__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5387);

const INDEXES = new Set([
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
]);
const isAttestation = ({ artifactType, platform }) => artifactType !== null || (platform?.os === 'unknown' && platform.architecture === 'unknown');
/** Entries whose manifests containerd reads: those that are an index themselves, or have no platform. */
const toRead = ({ entries }) => entries.filter((entry) => !isAttestation(entry) && (INDEXES.has(entry.mediaType) || saidOf(entry) === null));
const saidOf = ({ platform }) => platform !== null && (0,_platform_match__WEBPACK_IMPORTED_MODULE_0__/* .isSaid */ .QV)(platform) ? platform : null;
/**
 * The platforms of an index, without attestations and other artifacts, with those of nested indexes.
 * @param children what was read of the entries that have no platform
 */
function offerOf(index, children) {
    const read = new Map(children.map((child) => [child.digest, child]));
    const entries = [];
    const unsaid = [];
    const seen = new Set();
    const walk = (manifest) => {
        const further = new Set(toRead(manifest));
        for (const entry of manifest.entries) {
            const { digest } = entry;
            if (isAttestation(entry))
                continue;
            const platform = saidOf(entry);
            if (!further.has(entry) && platform !== null) {
                entries.push({ digest, platform });
                continue;
            }
            if (seen.has(digest))
                continue;
            seen.add(digest);
            const child = read.get(digest);
            if (child?.manifest.state !== 'known') {
                unsaid.push({ digest, fact: child?.manifest ?? null });
            }
            else if (child.manifest.value.shape === 'index') {
                walk(child.manifest.value);
            }
            else if (child.config?.state === 'known' && (0,_platform_match__WEBPACK_IMPORTED_MODULE_0__/* .isSaid */ .QV)(child.config.value)) {
                entries.push({ digest, platform: child.config.value });
            }
            else if (child.manifest.value.shape !== 'artifact') {
                unsaid.push({ digest, fact: child.config });
            }
        }
    };
    walk(index);
    return { entries, unsaid };
}


/***/ }),

/***/ 5387:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DP: () => (/* binding */ bestEntry),
  QV: () => (/* binding */ isSaid),
  qN: () => (/* binding */ matchSingle),
  VQ: () => (/* binding */ platformText),
  gr: () => (/* binding */ refusesSchema1),
  v1: () => (/* binding */ refusesZstd),
  e: () => (/* binding */ runtimesRead),
  NO: () => (/* binding */ takesFallback)
});

// UNUSED EXPORTS: matchEntry, normalized

// EXTERNAL MODULE: ./src/model/gke-version.ts
var gke_version = __webpack_require__(3405);
;// CONCATENATED MODULE: ./src/model/runtime.ts
/** What nodes report about themselves (Kubernetes `status.nodeInfo`). Plain JSON. */
/**
 * Whether the nodes have this version of containerd, or a later one.
 * @returns `some` if they differ; `unknown` if another runtime pulls
 */
function hasContainerd({ runtimes }, major, minor) {
    const all = runtimes.map((runtime) => {
        const [, ownMajor, ownMinor] = CONTAINERD.exec(runtime) ?? [];
        if (ownMajor === undefined || ownMinor === undefined)
            return 'unknown';
        return Number(ownMajor) > major || (Number(ownMajor) === major && Number(ownMinor) >= minor);
    });
    const [first] = all;
    if (first === undefined || all.includes('unknown'))
        return 'unknown';
    return all.every((each) => each === first) ? first : 'some';
}
const CONTAINERD = /^containerd:\/\/v?(\d{1,3})\.(\d{1,4})\b/;
/** True if every runtime is containerd with a readable version. */
const areContainerd = ({ runtimes }) => runtimes.length > 0 && runtimes.every((runtime) => CONTAINERD.test(runtime));

// EXTERNAL MODULE: ./src/model/fact.ts
var fact = __webpack_require__(5815);
;// CONCATENATED MODULE: ./src/placement/platform-match.ts



/** From this build on, Windows runs containers of older builds, down to this one. */
const FIRST_COMPATIBLE_BUILD = 20348;
const ALIASES = new Map([
    ['x86_64', ['amd64', null]],
    ['x86-64', ['amd64', null]],
    ['i386', ['386', '']],
    ['aarch64', ['arm64', null]],
    ['armhf', ['arm', 'v7']],
    ['armel', ['arm', 'v6']],
]);
/** The platform in containerd's normal form: lower case, one name for each architecture, no variant if it is the default. */
function normalized(platform) {
    const written = platform.architecture.toLowerCase();
    const [architecture, fixed] = ALIASES.get(written) ?? [written, null];
    const os = platform.os.toLowerCase();
    const variant = fixed ?? normalVariant(architecture, (platform.variant ?? '').toLowerCase());
    return { ...platform, os: os === 'macos' ? 'darwin' : os, architecture, variant: variant === '' ? null : variant };
}
function normalVariant(architecture, variant) {
    if (architecture === 'amd64')
        return variant === 'v1' ? '' : variant;
    if (architecture === 'arm64')
        return ['8', 'v8', 'v8.0'].includes(variant) ? '' : variant;
    if (architecture !== 'arm')
        return variant;
    if (variant === '')
        return 'v7';
    return /^[5-8]$/.test(variant) ? `v${variant}` : variant;
}
/** True where the platform names its system and architecture. */
const isSaid = ({ os, architecture }) => os !== '' && architecture !== '';
/** How an entry of an index compares to a node. Variants above the node's own are never accepted. */
function matchEntry(node, platform) {
    const { os, architecture, variant, osVersion } = normalized(platform);
    if (os !== node.os)
        return 'no';
    if (architecture === node.architecture) {
        // 32-bit Arm nodes accept their own version and older ones. No API reports their version: v7 is the usual one.
        if (architecture === 'arm')
            return /^v[5-7]$/.test(variant ?? '') ? 'match' : 'no';
        if (variant !== null)
            return 'no';
        return os === 'windows' ? matchBuild(node.build, osVersion) : 'match';
    }
    return os === 'linux' && isFallback(node.architecture, architecture, variant) ? 'fallback' : 'no';
}
/** How an image without an index compares to a node. It is pulled whatever its platform is, so this is about running it. */
function matchSingle(node, platform) {
    const { os, architecture, variant, osVersion } = normalized(platform);
    if (os !== node.os)
        return 'no';
    const build = os === 'windows' ? matchBuild(node.build, osVersion) : 'match';
    if (architecture === node.architecture)
        return build === 'match' && variant !== null ? 'other-cpu' : build;
    return os === 'linux' && isFallback(node.architecture, architecture, variant) ? 'other-cpu' : 'no';
}
const isFallback = (node, architecture, variant) => (node === 'amd64' && architecture === '386' && variant === null) ||
    (node === 'arm64' && architecture === 'arm' && /^v[5-8]$/.test(variant ?? ''));
function matchBuild(host, osVersion) {
    if (osVersion === null || osVersion === '')
        return 'match';
    const build = buildOf(osVersion);
    if (host === null || build === null)
        return 'unknown';
    if (host < FIRST_COMPATIBLE_BUILD)
        return build === host ? 'match' : 'no';
    return build >= FIRST_COMPATIBLE_BUILD && build <= host ? 'match' : 'no';
}
function buildOf(osVersion) {
    const digits = /^\d{1,6}\.\d{1,6}\.(\d{1,9})(?:\.|$)/.exec(osVersion ?? '')?.[1];
    return digits === undefined ? null : Number(digits);
}
/**
 * Whether a node's containerd still accepts a fall-back (before 2.1). GKE's Linux nodes have containerd 1.7
 * or older up to 1.32 and 2.0 from 1.33 (https://cloud.google.com/kubernetes-engine/docs/deprecations/migrate-containerd-2);
 * for Kubernetes 1.36 containerd's own list of releases (RELEASES.md) has 2.2 and later; between them GKE does not say.
 * @param read the runtimes that the nodes report; null: they were not read
 */
function takesFallback(version, read = null) {
    if (read !== null)
        return not(hasContainerd(read, 2, 1));
    const gke = version === null ? null : (0,gke_version/* parseGkeVersion */.n2)(version);
    if (gke?.major !== 1)
        return 'unknown';
    if (gke.minor <= 33)
        return true;
    return gke.minor >= 36 ? false : 'unknown';
}
const not = (answer) => (typeof answer === 'boolean' ? !answer : answer);
/** Whether a node's containerd is 2 or later, which refuses Docker's schema 1: Linux from 1.33, Windows from 1.35. */
function refusesSchema1(os, version, read = null) {
    if (read !== null)
        return hasContainerd(read, 2, 0);
    const gke = version === null ? null : (0,gke_version/* parseGkeVersion */.n2)(version);
    if (gke === null)
        return 'unknown';
    return gke.major > 1 || gke.minor >= (os === 'windows' ? 35 : 33);
}
/** Runtimes that do so in every version, or in this one: CRI-O and others have their own library for it. */
const UNPACKS_ZSTD = /^(?!containerd:|docker:)|^docker:\/\/(?:2[3-9]|[3-9]\d|\d{3})/;
/**
 * Whether nodes cannot unpack layers of zstd: containerd can from 1.5 on, Docker from 23 on. GKE's nodes have containerd 1.5
 * or later from 1.22 on; of older ones, and of GKE's nodes with Docker (up to 1.23), it is not known which have it.
 * @param docker the nodes have an image of GKE with Docker
 */
function refusesZstd(version, read = null, docker = false) {
    if (read !== null) {
        const old = read.runtimes.filter((runtime) => !UNPACKS_ZSTD.test(runtime));
        return old.length === 0 ? false : not(hasContainerd({ ...read, runtimes: old }, 1, 5));
    }
    const gke = version === null ? null : (0,gke_version/* parseGkeVersion */.n2)(version);
    return gke === null || gke.major > 1 || gke.minor >= (docker ? 24 : 22) ? false : 'unknown';
}
/**
 * The runtimes that the nodes of a pool report. They take precedence over what is known of the GKE version.
 * @returns null if they were not read, or if a GKE node reports a runtime other than containerd
 */
function runtimesRead(pool, runtime = null) {
    if (pool.group !== null)
        return pool.group;
    const read = runtime && (0,fact/* knownValue */.jj)(runtime);
    return read && areContainerd(read) ? read : null;
}
const RANK = ['match', 'fallback', 'other-cpu', 'unknown', 'no'];
/** The entry of an index that containerd chooses: the first of the best ones; for Windows the node's own build, then the newest. */
function bestEntry(node, entries) {
    const matches = entries.map((entry) => ({ entry, match: matchEntry(node, entry.platform) }));
    const match = RANK.find((rank) => matches.some((each) => each.match === rank)) ?? 'no';
    const best = matches.filter((each) => each.match === match).map(({ entry }) => entry);
    if (node.os === 'windows')
        best.sort((a, b) => revision(b) - revision(a));
    if (match === 'fallback')
        best.sort((a, b) => variantOf(b).localeCompare(variantOf(a)));
    return { match, entry: match === 'no' ? null : (best[0] ?? null) };
}
const variantOf = ({ platform }) => normalized(platform).variant ?? '';
const revision = ({ platform: { osVersion } }) => (buildOf(osVersion) ?? 0) * 1e6 + Number(/\.(\d{1,6})$/.exec(osVersion ?? '')?.[1] ?? 0);
/** `linux/amd64`, `linux/arm/v7`, `windows/amd64 10.0.20348.2527`. */
function platformText({ os, architecture, variant, osVersion }) {
    return `${os}/${architecture}${variant ? `/${variant}` : ''}${osVersion ? ` ${osVersion}` : ''}`;
}


/***/ }),

/***/ 7290:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JA: () => (/* binding */ standing),
/* harmony export */   fO: () => (/* binding */ baselineNotes),
/* harmony export */   qp: () => (/* binding */ gone),
/* harmony export */   vd: () => (/* binding */ warnsAsBefore)
/* harmony export */ });
/* harmony import */ var _model_fingerprint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1109);
/* harmony import */ var _model_image_reference__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68);
/* harmony import */ var _model_target__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5936);



/** How bad a status is; 0 if it needs no attention. */
const WEIGHT = { fail: 3, unknown: 2, warn: 1, pass: 0, skip: 0 };
/**
 * Whether the baseline contains the same finding with at least the same severity. Null if the finding needs no
 * attention.
 */
function standing(finding, target, baseline) {
    if (baseline === null || WEIGHT[finding.status] === 0)
        return null;
    const before = indexOf(baseline).get((0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .a)(finding, target));
    return before !== undefined && WEIGHT[before.status] >= WEIGHT[finding.status] ? 'known' : 'new';
}
/**
 * Whether the baseline had a warning of this cause at this place: reports of fleets list the warnings of passing targets
 * only as the causes of their rows.
 * @param id the id of the warning's cause; null if it is no warning
 */
function warnsAsBefore(id, { image, cluster }, baseline) {
    if (id === null)
        return false;
    const there = warnedOf(baseline).get((0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .clusterName */ .S)(cluster)) ?? [];
    const name = (0,_model_image_reference__WEBPACK_IMPORTED_MODULE_1__/* .keyOfText */ .qZ)(image.reference, 'name');
    return there.some(({ causes, images }) => causes.has(id) && namesOf(images).has(name));
}
const WARNED = new WeakMap();
/** The warnings of the baseline by cluster: of the rows, and those that are named as places of a cause. */
function warnedOf(baseline) {
    const known = WARNED.get(baseline);
    if (known !== undefined)
        return known;
    const warned = new Map();
    const add = (cluster, images, causes) => {
        const place = cluster ?? _model_target__WEBPACK_IMPORTED_MODULE_2__/* .NO_CLUSTER */ .ZN;
        const there = warned.get(place) ?? [];
        there.push({ causes: new Set(causes), images });
        warned.set(place, there);
    };
    for (const { cluster, images, causes } of baseline.passed)
        add(cluster, images, causes);
    for (const { id, status, where } of baseline.causes)
        if (status === 'warn')
            for (const { image, cluster } of where)
                add(cluster, [image], [id]);
    WARNED.set(baseline, warned);
    return warned;
}
const NAMES = new WeakMap();
/** The names of images without their versions, as in fingerprints. */
function namesOf(images) {
    const names = NAMES.get(images) ?? new Set(images.map((image) => (0,_model_image_reference__WEBPACK_IMPORTED_MODULE_1__/* .keyOfText */ .qZ)(image, 'name')));
    NAMES.set(images, names);
    return names;
}
/** Indexes by fingerprint, so that a long baseline is not searched again for each finding. */
const INDEXES = new WeakMap();
function indexOf(baseline) {
    const known = INDEXES.get(baseline);
    if (known !== undefined)
        return known;
    const index = new Map(baseline.findings.map((each) => [each.fingerprint, each]));
    INDEXES.set(baseline, index);
    return index;
}
/**
 * The findings of the baseline that this run no longer has, in the order of the baseline. Findings about images and
 * clusters that were not judged are not included, nor those whose check is now undecided. For images that pass in rows,
 * warnings are not included, because rows do not list them individually.
 */
function gone(baseline, { targets, passed }) {
    const now = new Set();
    const judged = new Set();
    const open = new Set();
    for (const target of targets) {
        const place = placeOf(target.image.reference, (0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .clusterName */ .S)(target.cluster));
        if (!target.blind)
            judged.add(place);
        for (const finding of target.findings) {
            if (WEIGHT[finding.status] > 0)
                now.add((0,_model_fingerprint__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .a)(finding, target));
            if (finding.status === 'unknown')
                open.add(`${place}\n${finding.check}`);
        }
    }
    const passing = new Set(passed.flatMap(({ cluster, images }) => images.map((image) => placeOf(image, cluster ?? _model_target__WEBPACK_IMPORTED_MODULE_2__/* .NO_CLUSTER */ .ZN))));
    return baseline.findings.filter(({ fingerprint, image, cluster, check, status }) => {
        const place = placeOf(image, cluster);
        const isJudged = (judged.has(place) && !open.has(`${place}\n${check}`)) || (passing.has(place) && status !== 'warn');
        return isJudged && !now.has(fingerprint);
    });
}
const placeOf = (image, cluster) => `${cluster}\n${image}`;
/** The maximum number of findings that are named individually. */
const NAMED = 10;
/** Describes in sentences the findings that no longer exist since the baseline. */
function baselineNotes(findings) {
    if (findings.length === 0)
        return [];
    const named = findings.slice(0, NAMED).map(({ check, status, image, cluster, pool }) => {
        const where = pool === null ? cluster : `${cluster}, pool ${pool}`;
        return `${check} (${status}) of ${image} on ${where}`;
    });
    const more = findings.length > NAMED ? `, and ${String(findings.length - NAMED)} more` : '';
    return [`${String(findings.length)} of the baseline's findings are gone: ${named.join('; ')}${more}`];
}


/***/ }),

/***/ 8956:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zW: () => (/* binding */ asks),
  Ep: () => (/* binding */ conclude),
  x7: () => (/* binding */ countByStatus),
  tz: () => (/* binding */ distinctAssumptions),
  vI: () => (/* binding */ shortened)
});

// EXTERNAL MODULE: ./src/model/fact.ts
var fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/model/target.ts
var model_target = __webpack_require__(5936);
// EXTERNAL MODULE: ./src/verdict/ruling.ts
var ruling = __webpack_require__(2268);
;// CONCATENATED MODULE: ./src/verdict/probe-evidence.ts



const NO_REMEDIES = { pull: () => null, scopes: () => null, image: () => null };
/**
 * Applies the registry's answers to the nodes' own service accounts. They take precedence over weaker evidence; a
 * contradiction becomes one finding with both sides. A missing probe decides nothing: it only adds what the probe
 * needs.
 */
function applyProbes(found, facts, traitsOf, remedies = NO_REMEDIES) {
    const pools = new Map(facts.pools.flatMap((pool) => (pool.probe === null ? [] : [[pool.pool.name, pool]])));
    if (pools.size === 0)
        return found;
    const answers = new Map([...pools].flatMap(([name, pool]) => pool.probe?.state === 'known' ? [[name, answerOf(facts, pool, pool.probe)]] : []));
    const explained = explainedOf(found, answers, traitsOf);
    const probed = found.map((finding) => {
        if (traitsOf(finding.check).probe === 'existence')
            return existence(finding, [...answers.values()], remedies);
        const pool = finding.pool === null ? undefined : pools.get(finding.pool);
        if (pool === undefined || finding.status === 'skip')
            return finding;
        const answer = answers.get(pool.pool.name);
        if (answer === undefined)
            return withoutProbe(finding, pool);
        return ofPool(finding, answer, explained.has(pool.pool.name), traitsOf, remedies);
    });
    return probed;
}
function ofPool(finding, answer, explained, traitsOf, remedies) {
    const { outcome } = answer.probe.value;
    if (outcome === 'served')
        return served(finding, answer, traitsOf);
    if (finding.check === 'node-service-account')
        return outcome === 'unaccepted' ? finding : alive(finding, answer);
    if (finding.check === 'access-scopes')
        return outcome === 'scopes' ? ofScopes(finding, answer, remedies) : finding;
    if (finding.check !== 'pull-permission')
        return finding;
    if (outcome === 'refused')
        return refused(finding, answer, explained, remedies);
    if (outcome === 'unaccepted')
        return explained ? finding : unaccepted(finding, answer);
    return outcome === 'perimeter' ? blockedByPerimeter(finding, answer) : finding;
}
function answerOf(facts, pool, probe) {
    const { image } = facts.target;
    return {
        facts,
        pool,
        probe,
        image: image.valid ? image.reference.text : image.text,
        account: (0,fact/* knownValue */.jj)(pool.nodes)?.email ?? `the nodes of ${pool.pool.name}`,
    };
}
const proof = ({ probe, account }, says) => ({
    strength: 'probed',
    says,
    source: probe.from,
    detail: `a token of ${account} with the scopes ${shortScopes(probe.value.scopes)}: ${probe.value.detail}`,
});
const shortScopes = (scopes) => scopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', '')).join(', ');
/** The finding with the probe's evidence first. */
const proven = (finding, evidence) => ({
    ...finding,
    evidence: [evidence, ...finding.evidence],
});
/** Rules on the finding by the probe, with its evidence first. */
const decided = (finding, evidence, to, because, change = {}) => (0,ruling/* rule */.H)(proven(finding, evidence), by(to, because), change);
const by = (to, because) => ({ by: 'probe', to, because });
function served(finding, answer, traitsOf) {
    const { check, status } = finding;
    const { probe } = traitsOf(check);
    if (probe !== 'always' && !(probe === 'own-scopes' && answer.probe.value.ownScopes))
        return finding;
    const evidence = proof(answer, 'pass');
    const says = `The registry served ${answer.image} to a token of ${answer.account}`;
    // This proves the grant, but not that nodes send their credentials to that host.
    if (check === 'pull-permission' && status === 'unknown' && isRegionalEndpoint(answer.facts))
        return proven(finding, evidence);
    if (status === 'unknown') {
        const isRead = answer.facts.perimeters !== null;
        const assumptions = check !== 'pull-permission' ? finding.assumptions : isRead ? [] : [perimeter(answer)];
        return decided(finding, evidence, 'pass', says, { needs: [], fix: null, assumptions });
    }
    const assumptions = beyondReading(finding);
    if (status === 'fail')
        return decided(finding, evidence, 'warn', `${says} all the same`, { assumptions });
    return { ...proven(finding, evidence), assumptions };
}
const beyondReading = ({ assumptions }) => assumptions.filter((assumption) => assumption.beyondReading);
/** The pools whose refusal is explained by another finding, whether or not the permission is granted. */
function explainedOf(findings, answers, traitsOf) {
    const explained = new Set();
    for (const { check, status, pool } of findings) {
        const { explainsRefusal, probe } = traitsOf(check);
        const explains = status === 'fail' ? explainsRefusal !== undefined : explainsRefusal === 'failing-or-unknown';
        if ((status !== 'fail' && status !== 'unknown') || !explains)
            continue;
        for (const [name, answer] of pool === null ? answers : own(answers, pool))
            // If the token was requested with other scopes, the scopes of the pool are not the reason.
            if (probe !== 'own-scopes' || answer.probe.value.ownScopes)
                explained.add(name);
    }
    return explained;
}
function own(answers, pool) {
    const answer = answers.get(pool);
    return answer === undefined ? [] : [[pool, answer]];
}
function refused(finding, answer, explained, remedies) {
    const { status } = finding;
    const evidence = proof(answer, 'fail');
    if (status === 'fail')
        return proven(finding, evidence);
    if (explained)
        return finding;
    const says = `The registry refused ${answer.image} to a token of ${answer.account}: “${answer.probe.value.detail}”`;
    if (status === 'unknown') {
        const fix = finding.fix ?? remedies.pull(answer.facts, answer.pool);
        return decided(finding, evidence, 'fail', says, { needs: [], fix });
    }
    // The assumptions of the pass are what may be wrong with it.
    const needs = withNeeds(finding.needs, finding.assumptions.flatMap((assumption) => assumption.needs));
    return decided(finding, evidence, 'unknown', `${says}, which contradicts it`, { needs });
}
/** A token was issued for the account, so it exists and is enabled, whatever the registry answered. */
function alive(finding, answer) {
    if (finding.status !== 'unknown')
        return finding;
    const because = `A token of ${answer.account} was had: the account exists and is enabled`;
    return decided(finding, proof(answer, 'pass'), 'pass', because, { needs: [], fix: null });
}
/** The registry refused the token because of its scopes. This decides only if the scopes were those of the pool. */
function ofScopes(finding, answer, remedies) {
    const { ownScopes, detail, scopes } = answer.probe.value;
    if (!ownScopes)
        return finding;
    const evidence = proof(answer, 'fail');
    const says = `The registry refused a token with the scopes of ${answer.pool.pool.name} (${shortScopes(scopes)}): “${detail}”`;
    if (finding.status === 'fail')
        return proven(finding, evidence);
    // If the pass rests on the assumption that a public image is served to such a token, this answer refutes the
    // assumption.
    const assumed = finding.assumptions.some((assumption) => !assumption.beyondReading);
    if (finding.status !== 'unknown' && (!assumed || answer.pool.pool.scopes === null))
        return decided(finding, evidence, 'unknown', `${says}, which contradicts it`);
    const fix = finding.fix ?? remedies.scopes(answer.facts, answer.pool);
    return decided(finding, evidence, 'fail', says, { needs: [], fix, assumptions: beyondReading(finding) });
}
/** The registry did not accept the token at all, which decides nothing about its permission. */
function unaccepted(finding, { account, probe }) {
    if (finding.status === 'fail')
        return finding;
    const says = `The registry did not accept a token of ${account} (“${probe.value.detail}”)`;
    return (0,ruling/* rule */.H)(finding, by('unknown', says));
}
/**
 * The runner is outside a perimeter that may include the nodes, so the answer decides nothing about their permission.
 */
function blockedByPerimeter(finding, { account, probe }) {
    const says = `Asking the registry as ${account} was blocked by a perimeter from this runner (“${probe.value.detail}”)`;
    if (finding.status === 'fail')
        return finding;
    return (0,ruling/* rule */.H)(finding, by('unknown', says));
}
/** The probe got no answer: adds the reason, and what it needs. */
function withoutProbe(finding, { probe }) {
    const root = probe === null || probe.state === 'blocked' ? null : (0,fact/* missing */.LO)(probe);
    if (root === null || finding.check !== 'pull-permission')
        return finding;
    const words = root.detail === '' ? '' : `: “${root.detail}”`;
    const because = `asking the registry as the node did not answer${finding.status === 'unknown' ? ' either' : ''} (${root.from}${words})`;
    const needs = withNeeds(finding.needs, root.state === 'denied' ? root.needs : []);
    return (0,ruling/* rule */.H)(finding, by(finding.status, because), { needs });
}
/** Adds other needs without duplicates: the same account may be named by its project's ID or by its number. */
function withNeeds(needs, others) {
    const last = ({ resource }) => resource.split('/').pop() ?? '';
    const has = (other) => needs.some((each) => each.way === other.way && each.permission === other.permission && last(each) === last(other));
    return [...needs, ...others.filter((other) => !has(other))];
}
/** Whether the image exists: it does if one account was served; if none was, an unambiguous 404 is an answer. */
function existence(finding, answers, remedies) {
    const having = (outcome) => answers.find(({ probe }) => probe.value.outcome === outcome);
    const served = having('served');
    const absent = having('absent');
    if (finding.status === 'skip')
        return finding;
    if (served !== undefined)
        return provenToExist(finding, served);
    return absent === undefined ? finding : provenToLack(finding, absent, remedies);
}
function provenToExist(finding, answer) {
    const evidence = proof(answer, 'pass');
    const says = `The registry served ${answer.image} to a token of ${answer.account}`;
    if (finding.status === 'unknown')
        return decided(finding, evidence, 'pass', says, { needs: [], fix: null });
    return finding.status === 'fail'
        ? decided(finding, evidence, 'warn', `${says} all the same`)
        : proven(finding, evidence);
}
function provenToLack(finding, answer, remedies) {
    const evidence = proof(answer, 'fail');
    const says = `The registry has no ${answer.image}, as it told a token of ${answer.account}: “${answer.probe.value.detail}”`;
    if (finding.status === 'fail')
        return proven(finding, evidence);
    if (finding.status === 'unknown') {
        const fix = finding.fix ?? remedies.image(answer.facts);
        return decided(finding, evidence, 'fail', says, { needs: [], fix });
    }
    return decided(finding, evidence, 'unknown', `${says}, which contradicts it`);
}
function isRegionalEndpoint({ target: { image } }) {
    return image.valid && image.reference.kind === 'artifact-registry' && image.reference.form === 'regional';
}
/** A probe is sent from the runner, so it does not see what is between the nodes and the registry. */
const perimeter = ({ facts, image }) => ({
    check: 'pull-permission',
    text: `VPC Service Controls let the nodes of ${(0,model_target/* placeOf */.$t)(facts.target)} reach ${image}; --strict reads the perimeters`,
    needs: [],
    beyondReading: true,
});

;// CONCATENATED MODULE: ./src/verdict/mirrors.ts

/**
 * Adjusts the findings to the mirrors of the pools.
 * @param findings the findings of all checks, already adjusted to policies, probes and routes
 */
function withMirrors(findings, facts, traitsOf) {
    const { image } = facts.target;
    if (!image.valid)
        return findings;
    const { host, digest } = image.reference;
    const judged = facts.pools.filter(({ reach }) => reach.kind !== 'excluded');
    const mirrored = judged.flatMap((pool) => mirroredOf(pool, host, digest === null));
    if (mirrored.length === 0)
        return findings;
    const byPool = new Map(mirrored.map((each) => [each.pool, each]));
    return findings.map((finding) => {
        if (finding.kind !== 'gate')
            return finding;
        const own = finding.pool === null ? undefined : byPool.get(finding.pool);
        const about = finding.pool === null ? mirrored : own === undefined ? [] : [own];
        if (about.length === 0)
            return finding;
        const { mirror, mirrorServes } = traitsOf(finding.check);
        // A failure for all pools remains a failure if one of them asks the host itself.
        const mayServe = finding.pool === null ? mirror === 'all' && about.length === judged.length : mirror === 'pool';
        if (finding.status === 'fail')
            return mayServe ? mirrors_open(finding, about, host) : finding;
        const elsewhere = about.filter(({ mirrors }) => mirrors.some((each) => each !== host));
        if (finding.status !== 'pass' || mirrorServes !== true || elsewhere.length === 0)
            return finding;
        return { ...finding, assumptions: [...finding.assumptions, sameImage(finding.check, elsewhere, host)] };
    });
}
/**
 * The mirrors of a pool for a host.
 * @param byTag whether the digest still has to be resolved: mirrors that may only pull are not asked for it
 */
function mirroredOf({ pool }, host, byTag) {
    const mirrors = pool.mirrors
        .filter(({ server }) => server === host)
        .flatMap(({ hosts, pullOnly }) => (byTag ? hosts.filter((each) => !pullOnly.includes(each)) : hosts));
    return mirrors.length === 0 ? [] : [{ pool: pool.name, mirrors: [...new Set(mirrors)] }];
}
function inWords(about, host) {
    return about
        .flatMap(({ pool, mirrors }) => {
        const others = mirrors.filter((each) => each !== host);
        return [
            ...(others.length > 0 ? [`nodes of ${pool} ask ${others.join(', ')} before ${host}`] : []),
            ...(others.length < mirrors.length
                ? [`nodes of ${pool} show ${host} a header or a certificate of their own`]
                : []),
        ];
    })
        .join('; ');
}
const mirrors_open = (finding, about, host) => (0,ruling/* rule */.H)(finding, {
    by: 'mirror',
    to: 'unknown',
    because: `that is what ${host} itself says; ${inWords(about, host)} (registryHosts), and what ${about.every(({ mirrors }) => mirrors.every((each) => each === host)) ? 'it serves to them' : 'those serve'} could not be read`,
});
const sameImage = (check, about, host) => ({
    check,
    text: `What the mirrors of ${host} serve, if anything, is the same image: ${inWords(about, host)}`,
    needs: [],
    beyondReading: false,
});

;// CONCATENATED MODULE: ./src/verdict/pull-evidence.ts
/** Observed pulls on nodes. They are stronger than everything that was read: the first step of the evidence ladder. */



/**
 * Applies observed pulls to the checks that they decide. A finding that agrees gets the evidence and loses its
 * assumptions; an unknown one is decided; one that contradicts becomes a `warn` with both sides. A refusal decides only
 * `verification`: its message names the check that explains it, but does not prove that this check fails.
 * @param findings the findings of all checks on one target
 */
function withObserved(findings, facts, traitsOf) {
    const own = new Map(findings.filter(({ check }) => check === 'verification').map((each) => [each.pool, each]));
    const seen = facts.pools.flatMap((pool) => observationOf(pool, own.get(pool.pool.name), facts));
    if (seen.length === 0)
        return findings;
    const byPool = new Map(seen.map((each) => [each.pool, [each]]));
    return findings.map((finding) => {
        // For the image and its repository, one pull is evidence for all pools.
        const about = finding.pool === null ? seen : (byPool.get(finding.pool) ?? []);
        const { observed, heldAfterPull = [] } = traitsOf(finding.check);
        if (heldAfterPull.some((code) => finding.code === `${finding.check}/${code}`))
            return finding;
        const tells = (each) => (observed !== 'one-account' || each.forAll) && !(finding.check === 'pull-permission' && each.asAnother);
        const pulled = about.find((each) => each.pulled && tells(each));
        if (observed !== undefined && pulled !== undefined)
            return settled(finding, pulled);
        const refused = about.find((each) => !each.pulled && each.check === finding.check && tells(each));
        return refused === undefined ? finding : contradicted(finding, refused);
    });
}
/** Only a pull of exactly the judged digest counts. */
function observationOf(facts, verification, target) {
    const seen = facts.verification === null ? undefined : (0,fact/* knownValue */.jj)(facts.verification);
    const evidence = verification?.evidence.find(({ strength }) => strength === 'observed');
    if (seen === undefined || evidence === undefined)
        return [];
    const { image } = target.target;
    const judged = (image.valid ? image.reference.digest : null) ?? (0,fact/* knownValue */.jj)(target.image.manifest)?.digest ?? null;
    const { how } = seen;
    const isOther = seen.outcome === 'pulled' && judged !== null && seen.digest !== judged;
    if (isOther)
        return [];
    const who = how === null ? `A pod on ${facts.pool.name}` : `The runtime on a node of ${facts.pool.name}`;
    const forAll = how === null && areOfOneAccount(facts, target);
    // A pull with the node's token proves nothing about a workload that pulls as itself.
    const asAnother = how !== null && facts.puller.kind !== 'node';
    return [
        {
            pool: facts.pool.name,
            who,
            forAll,
            asAnother,
            evidence,
            pulled: seen.outcome === 'pulled',
            check: seen.outcome === 'refused' ? seen.check : null,
        },
    ];
}
/** Whether one pod can represent all workloads that run on a pool. */
function areOfOneAccount({ reach }, { target: { image, namespace, nodePools } }) {
    const all = (0,model_target/* usesOf */.MZ)(image);
    const uses = nodePools === null ? (0,model_target/* usesThere */.Xz)(reach) : all;
    const accounts = uses.map((use) => `${namespace ?? use.namespace ?? 'default'} ${use.serviceAccount}`);
    return new Set(accounts).size <= 1;
}
function settled(finding, { evidence, who }) {
    const all = [evidence, ...finding.evidence];
    switch (finding.status) {
        case 'pass':
            return { ...finding, evidence: all, assumptions: [] };
        case 'unknown':
            return (0,ruling/* rule */.H)(finding, { by: 'observed', to: 'pass', because: `${who} pulled the image` }, { evidence: all, needs: [], assumptions: [] });
        case 'fail':
            return (0,ruling/* rule */.H)(finding, { by: 'observed', to: 'warn', because: `${who} pulled the image, which contradicts it` }, { evidence: all, assumptions: [] });
        // The finding is still true; its assumptions are now confirmed.
        case 'warn':
        case 'skip':
            return { ...finding, assumptions: [] };
    }
}
function contradicted(finding, { evidence, who }) {
    const all = [evidence, ...finding.evidence];
    if (finding.status === 'fail' || finding.status === 'unknown')
        return { ...finding, evidence: all };
    if (finding.status !== 'pass')
        return finding;
    return (0,ruling/* rule */.H)(finding, { by: 'observed', to: 'warn', because: `${who} was refused the image, which contradicts it` }, { evidence: all });
}

// EXTERNAL MODULE: ./src/verdict/policy.ts
var verdict_policy = __webpack_require__(2815);
// EXTERNAL MODULE: ./src/model/cluster.ts
var model_cluster = __webpack_require__(5883);
// EXTERNAL MODULE: ./src/model/need.ts + 1 modules
var need = __webpack_require__(3609);
;// CONCATENATED MODULE: ./src/verdict/routes.ts






/**
 * Adjusts the findings to the credential routes of the target's workloads.
 * @param findings the findings of all checks, already adjusted to policies and probes
 */
function byRoutes(findings, facts, traitsOf) {
    const { image, pullSecrets } = facts.target;
    const uses = image.valid && !image.plain ? image.uses : [];
    const byName = new Map(facts.pools.map((pool) => [pool.pool.name, pool]));
    const secretsByPool = new Map();
    for (const finding of findings)
        if (finding.check === SECRETS && finding.pool !== null && !secretsByPool.has(finding.pool))
            secretsByPool.set(finding.pool, finding);
    const refused = refusedPods(findings);
    const routed = findings.map((finding) => {
        const pool = finding.pool === null ? undefined : byName.get(finding.pool);
        const landed = pool === undefined ? [] : (0,model_target/* usesThere */.Xz)(pool.reach);
        const own = asThemselves(finding, landed, pool, facts);
        if (traitsOf(finding.check).nodeRoute !== true || finding.kind !== 'gate')
            return own;
        const secrets = finding.pool === null ? undefined : secretsByPool.get(finding.pool);
        if (secrets !== undefined && SERVED.has(secrets.code))
            return besideServed(own, secrets);
        if (refused.size > 0 && refused.has(keyOf(finding)))
            return own;
        // What was read shows that no pull secret helps.
        return secrets === undefined || secrets.code === UNREAD ? bySecrets(own, landed, pullSecrets, facts) : own;
    });
    const assumed = withSecretsAssumed(routed, facts);
    return uses.length > 0 && uses.some(isNever) ? neverPulled(assumed, uses, traitsOf) : assumed;
}
/**
 * The findings that explain why pods were refused. The node had also presented the pull secrets that these pods name,
 * so none of them is another way to pull.
 */
const refusedPods = (findings) => new Set(findings.flatMap(({ pool, waits }) => (waits?.explainedBy ? [keyOf({ pool, ...waits.explainedBy })] : [])));
const keyOf = ({ check, subject, code, pool }) => JSON.stringify([check, subject, code, pool]);
const SECRETS = 'image-pull-secret';
/** Codes of `image-pull-secret`: the registry serves the image to the pods' secrets. */
const SERVED = new Set(['served', 'access-token', 'short-lived', 'renewed', 'ends'].map((code) => `${SECRETS}/${code}`));
/** The pods' secrets were not read, because the nodes pull the image with their own credentials. */
const UNREAD = `${SECRETS}/google-host-unread`;
/** The pods' secrets were not read, because the registry serves the image to anybody. */
const PUBLIC_UNREAD = `${SECRETS}/public-unread`;
/** The pods' secrets were read and do not pull the image. */
const TELLING = new Set(['none-for-host', 'refused-beside-node', 'missing-beside-node'].map((code) => `${SECRETS}/${code}`));
/** All pods pull with a pull secret, so a problem with the nodes' own credential does not affect any of them. */
function besideServed(finding, { message }) {
    const because = `the pods pull by their own secrets: ${message}`;
    if (finding.status === 'unknown')
        return (0,ruling/* rule */.H)(finding, { by: 'route', to: 'skip', because }, NOTHING_TO_DO);
    // Its assumptions do not affect them either.
    const assumptions = finding.assumptions.filter(({ beyondReading }) => beyondReading);
    return finding.status === 'fail'
        ? (0,ruling/* rule */.H)(finding, { by: 'route', to: 'warn', because }, { assumptions })
        : { ...finding, assumptions };
}
/**
 * Adds the assumption that unread pull secrets are valid, for an image that another registry serves to anybody: a
 * secret that matches the registry and is refused prevents the kubelet from pulling anonymously.
 */
function withSecretsAssumed(findings, facts) {
    const { image, pullSecrets, cluster } = facts.target;
    // Nodes outside Google Cloud have no credential of their own for Google's registries either.
    const outside = cluster !== null && (0,model_cluster/* isOutside */._K)(cluster);
    if (!image.valid || (image.reference.kind !== 'other' && !outside))
        return findings;
    const { host } = image.reference;
    const read = (facts.pulls?.secrets ?? []).map(({ name }) => name);
    const names = [...new Set([...pullSecrets, ...image.uses.flatMap((use) => use.pullSecrets), ...read])];
    const told = findings.filter(({ check }) => check === SECRETS);
    const isRead = told.length > 0 && told.every(({ code }) => code !== PUBLIC_UNREAD);
    if (names.length === 0 || isRead)
        return findings;
    const text = `Where the pull secret ${names.join(', ')} is for ${host}, it accepts it: one that it refuses keeps nodes from pulling anonymously`;
    return findings.map((finding) => finding.check === 'image-exists' && finding.status === 'pass' ? assuming(finding, text, facts) : finding);
}
/**
 * A failure of the node's own route assumes that the pods have no pull secret. This is added last, to findings that
 * fail in the end: it does not weaken an observed pull, nor a finding on a pool that plain pods do not use.
 */
function assumeNoPullSecrets(findings, facts, traitsOf) {
    const { image } = facts.target;
    const failing = findings.find(({ check, kind, status }) => traitsOf(check).nodeRoute === true && kind === 'gate' && status === 'fail');
    // If the pods' secrets were read, this is not an assumption.
    const isRead = findings.some(({ check, pool, code }) => check === SECRETS && pool !== null && pool === failing?.pool && TELLING.has(code));
    if (!image.valid || failing === undefined || isRead || refusedPods(findings).has(keyOf(failing)))
        return findings;
    const text = `The pods have no pull secret for ${image.reference.host}, of their own or by their service account`;
    return findings.map((finding) => (finding === failing ? assuming(finding, text, facts) : finding));
}
/**
 * Adds an assumption about pull secrets, which could be resolved by reading them in the namespaces of the workloads.
 */
function assuming(finding, text, { target }) {
    const uses = (0,model_target/* usesOf */.MZ)(target.image);
    const named = [...new Set(uses.map(({ namespace }) => namespace ?? target.namespace ?? 'default'))];
    const namespaces = named.length > 0 ? named : [target.namespace ?? 'default'];
    const needs = namespaces.map((each) => secretsNeed(each, target));
    return {
        ...finding,
        assumptions: [...finding.assumptions, { check: finding.check, text, needs, beyondReading: false }],
    };
}
const secretsNeed = (namespace, target) => (0,need/* need */.$B)('container.secrets.get', `namespace ${namespace} of ${(0,model_target/* placeOf */.$t)(target)}`);
const isNever = ({ pullPolicy }) => pullPolicy === 'Never';
/** For workloads that pull as themselves, it cannot be read whether the nodes support this: the feature is new. */
function asThemselves(finding, landed, pool, { target }) {
    const own = landed.filter(({ pullsAsItself }) => pullsAsItself);
    const [first] = own;
    const decided = finding.status === 'pass' || finding.status === 'fail';
    if (first === undefined || finding.check !== 'pull-permission' || target.principal !== null || !decided)
        return finding;
    const all = own.length === landed.length;
    // The other workloads pull with the node's credentials, so a failure remains a failure for them.
    if (!all && finding.status === 'fail')
        return finding;
    const who = all && pool !== undefined ? (0,fact/* knownValue */.jj)(pool.puller.principal) : undefined;
    const names = [...new Set(own.map(({ workload }) => workload))].join(', ');
    const account = `its service account ${first.serviceAccount} is annotated iam.gke.io/enable-wi-image-pull`;
    const because = `${names} pulls as ${who ?? 'its own principal'}, not as the node: ${account}. Whether the nodes do so ` +
        `cannot be read: give --principal, or verify by a pod`;
    const needs = [...finding.needs, (0,need/* need */.$B)('container.pods.create', (0,model_target/* placeOf */.$t)(target), 'verify')];
    return (0,ruling/* rule */.H)(finding, { by: 'route', to: 'unknown', because }, { needs });
}
/** The pull secrets of a workload's pods: their own, or otherwise those of their service account, if it was read. */
function secretsOf({ pullSecrets, namespace, serviceAccount }, target, pulls) {
    if (pullSecrets.length > 0)
        return pullSecrets;
    const there = namespace ?? target.namespace ?? 'default';
    const read = pulls?.accounts.find((each) => each.namespace === there && each.name === serviceAccount);
    return (read && (0,fact/* knownValue */.jj)(read.account)?.pullSecrets) ?? [];
}
/**
 * A pull secret is tried before the node's credentials: if all pods have one, a failure of the node route is unknown.
 */
function bySecrets(finding, landed, given, { target, pulls }) {
    if (finding.status !== 'fail')
        return finding;
    const plain = [{ pullSecrets: [], namespace: target.namespace, serviceAccount: 'default' }];
    const pods = landed.length > 0 ? landed : plain;
    const named = pods.map((use) => secretsOf(use, target, pulls));
    const all = given.length > 0 || (named.length > 0 && named.every((names) => names.length > 0));
    if (!all)
        return finding;
    const names = [...new Set([...given, ...named.flat()])];
    const namespaces = [...new Set(pods.map(({ namespace }) => namespace ?? target.namespace ?? 'default'))];
    const because = `the pod has the pull secret ${names.join(', ')}, which was not read and may let it pull`;
    const needs = [...finding.needs, ...namespaces.map((namespace) => secretsNeed(namespace, target))];
    return (0,ruling/* rule */.H)(finding, { by: 'route', to: 'unknown', because }, { needs });
}
/**
 * `imagePullPolicy: Never`: the image is already on the node, or the pod waits forever. No API shows which is the case.
 */
function neverPulled(findings, uses, traitsOf) {
    const never = uses.filter(isNever);
    const names = [...new Set(never.map(({ workload }) => workload))].join(', ');
    const words = `${names} never pulls it (imagePullPolicy: Never): it must be on the node already, which no API tells`;
    return findings.map((finding) => {
        if (traitsOf(finding.check).ofPull !== true || finding.kind !== 'gate')
            return finding;
        const isExistence = finding.check === 'image-exists';
        if (never.length === uses.length) {
            if (isExistence)
                return (0,ruling/* rule */.H)(finding, { by: 'route', to: 'unknown', because: words }, { evidence: [], ...NOTHING_TO_DO });
            if (finding.status === 'skip')
                return finding;
            return (0,ruling/* rule */.H)(finding, { by: 'route', to: 'skip', because: 'the image is never pulled' }, NOTHING_TO_DO);
        }
        if (!isExistence || finding.status === 'skip')
            return finding;
        const assumption = { check: finding.check, text: words, needs: [], beyondReading: true };
        return { ...finding, assumptions: [...finding.assumptions, assumption] };
    });
}
const NOTHING_TO_DO = { fix: null, needs: [], assumptions: [] };

;// CONCATENATED MODULE: ./src/verdict/tainted-pools.ts

/**
 * A plain pod does not run on a tainted pool, so a failure there is not a failure of the pull: a failing gate becomes
 * `warn` and names the toleration that would make it count.
 */
function softenTainted(findings, pools) {
    const taints = new Map(pools.flatMap(({ pool, reach }) => (reach.kind === 'tainted' ? [[pool.name, reach.taints]] : [])));
    return findings.map((finding) => {
        const own = finding.pool === null ? undefined : taints.get(finding.pool);
        if (own === undefined || finding.status !== 'fail')
            return finding;
        const because = `only if the pod tolerates ${own.join(', ')}`;
        // The assumptions of the failure do not matter if no pod runs there.
        return (0,ruling/* rule */.H)(finding, { by: 'taint', to: 'warn', because }, { assumptions: [] });
    });
}

;// CONCATENATED MODULE: ./src/verdict/uncertain-pools.ts

/**
 * A failure is not certain if it is undecided whether pods reach the pool, or if the pool's service account was
 * assumed: a failing gate becomes `unknown` and names the reason.
 */
function softenUncertain(findings, pools, traitsOf) {
    const byName = new Map(pools.map((pool) => [pool.pool.name, pool]));
    return findings.map((finding) => {
        if (finding.kind !== 'gate' || finding.status !== 'fail' || finding.pool === null)
            return finding;
        const facts = byName.get(finding.pool);
        const [open] = facts?.reach.kind === 'judged' ? facts.reach.open : [];
        const assumed = traitsOf(finding.check).ofAccount === true ? (facts?.pool.accountAssumed ?? null) : null;
        const because = open === undefined ? assumed : `pods may land there, which is not sure: ${open}`;
        return because === null ? finding : (0,ruling/* rule */.H)(finding, { by: 'placement', to: 'unknown', because });
    });
}

// EXTERNAL MODULE: ./src/verdict/strict.ts
var verdict_strict = __webpack_require__(2392);
// EXTERNAL MODULE: ./src/verdict/verdict.ts
var verdict_verdict = __webpack_require__(1396);
;// CONCATENATED MODULE: ./src/verdict/judgement.ts










/**
 * Computes the verdict from the findings of the checks: first rulings by evidence, the strongest first, then those of the
 * user's own options.
 * @param found the findings of all checks, in their order
 */
function conclude(facts, found, { strict, policy, traitsOf, remedies }) {
    const probed = applyProbes(found.map(ruling/* unruled */.Y), facts, traitsOf, remedies);
    const routed = withMirrors(byRoutes(probed, facts, traitsOf), facts, traitsOf);
    const observed = withObserved(routed, facts, traitsOf);
    const weighed = (0,verdict_policy/* byPolicy */.os)(observed, facts.target, policy, facts.now);
    const softened = softenUncertain(softenTainted(weighed, facts.pools), facts.pools, traitsOf);
    const findings = assumeNoPullSecrets(strict ? (0,verdict_strict/* withoutAssumptions */.f)(softened, facts.target, traitsOf) : softened, facts, traitsOf);
    const pools = (0,verdict_verdict/* poolVerdicts */.PX)(facts.pools, findings);
    const verdict = (0,verdict_verdict/* verdictOf */.Vj)(findings);
    // For an image that is judged without a cluster, there are no nodes to judge.
    const noneJudged = facts.target.cluster !== null && pools.every((pool) => pool === 'skip');
    return {
        facts,
        findings,
        leftOut: null,
        verdict: verdict === 'pass' && noneJudged ? 'unknown' : verdict,
        blind: (0,verdict_verdict/* isBlind */.iE)(facts),
        noGate: (0,verdict_policy/* leavesNoGate */.xA)(observed, facts.target, policy, facts.now),
        pools,
    };
}
/**
 * A judgement without the findings that need no attention. It is used for runs with so many targets that the report
 * leaves these findings out and memory could not hold them.
 */
function shortened(judgement) {
    const { findings, verdict } = judgement;
    const kept = findings.filter(asks);
    const rest = findings.filter((each) => !asks(each));
    const assumptions = verdict === 'pass' ? [] : distinctAssumptions(findings);
    return { ...judgement, findings: kept, leftOut: { counts: countByStatus(rest), assumptions } };
}
/** Whether a finding needs attention. */
const asks = ({ status }) => status !== 'pass' && status !== 'skip';
/** The distinct assumptions of the findings. */
function distinctAssumptions(findings) {
    const all = findings.flatMap(({ assumptions }) => assumptions);
    return [...new Map(all.map((each) => [`${each.check}\n${each.text}`, each])).values()];
}
/** The number of findings of each status. */
function countByStatus(findings) {
    const counts = { pass: 0, warn: 0, fail: 0, unknown: 0, skip: 0 };
    for (const { status } of findings)
        counts[status] += 1;
    return counts;
}


/***/ }),

/***/ 2815:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ setAside),
/* harmony export */   Nt: () => (/* binding */ leavesOut),
/* harmony export */   Y3: () => (/* binding */ policyNotes),
/* harmony export */   _d: () => (/* binding */ isExpired),
/* harmony export */   nt: () => (/* binding */ withoutGates),
/* harmony export */   os: () => (/* binding */ byPolicy),
/* harmony export */   xA: () => (/* binding */ leavesNoGate)
/* harmony export */ });
/* unused harmony export entryCovers */
/* harmony import */ var _ruling__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2268);
/* harmony import */ var _set_aside__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5076);
/* harmony import */ var _model_policy_file__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8314);
/* harmony import */ var _model_target__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5936);
/* harmony import */ var _model_own_value__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9037);





/**
 * Applies a policy to findings.
 * @param now the time of the run, ISO 8601; an entry is valid until the end of the day that it names, in UTC
 * @returns the findings of all checks that are not turned off; those that are ignored are marked
 */
function byPolicy(findings, target, policy, now) {
    if (policy === null)
        return findings;
    const entries = policy.ignore.filter((entry) => !isExpired(entry, now));
    return findings.flatMap((finding) => {
        const severity = (0,_model_own_value__WEBPACK_IMPORTED_MODULE_2__/* .ownValue */ .e)(policy.checks, finding.check);
        const weighed = severity === undefined ? finding : weigh(finding, severity);
        if (weighed === null)
            return [];
        const entry = entries.find((each) => entryCovers(each, weighed, target));
        return [entry === undefined ? weighed : { ...weighed, ignored: { reason: entry.reason, expires: entry.expires } }];
    });
}
function weigh(finding, severity) {
    switch (severity) {
        case 'off':
            return null;
        case 'advice':
        case 'warn':
            return ruledAs(finding, 'advice', finding.status === 'fail' ? 'warn' : finding.status, severity);
        case 'gate':
            return ruledAs(finding, 'gate', finding.status, severity);
        case 'fail':
            return ruledAs(finding, 'gate', finding.status === 'warn' ? 'fail' : finding.status, severity);
    }
}
/** Changes a finding as the policy requires; a ruling is added only if that changes something. */
const ruledAs = (finding, kind, to, severity) => finding.kind === kind && finding.status === to
    ? finding
    : (0,_ruling__WEBPACK_IMPORTED_MODULE_3__/* .rule */ .H)(finding, { by: 'policy', to, because: `the policy counts ${finding.check} as ${severity}` }, { kind });
/** True after the last day on which an entry counts. */
const isExpired = ({ expires }, now) => expires !== null && now.slice(0, 10) > expires;
/**
 * Whether a policy turns off a check, or would ignore its findings, for an image on a cluster.
 * @param image the reference as it was given
 * @param cluster `projects/P/locations/L/clusters/C`
 */
function leavesOut({ checks, ignore }, { check, image, cluster }, now) {
    const named = (image.split('@', 1)[0] ?? '').replace(/:[^/:]*$/, '');
    const is = (pattern, ...texts) => pattern === null || texts.some((text) => (0,_model_policy_file__WEBPACK_IMPORTED_MODULE_4__/* .fits */ .lA)(pattern, text));
    return ((0,_model_own_value__WEBPACK_IMPORTED_MODULE_2__/* .ownValue */ .e)(checks, check) === 'off' ||
        ignore.some((entry) => !isExpired(entry, now) && is(entry.check, check) && is(entry.image, image, named) && is(entry.cluster, cluster)));
}
/** Whether an entry applies to a finding. Only findings that need attention can be ignored. */
function entryCovers(entry, finding, target) {
    if (!['fail', 'warn', 'unknown'].includes(finding.status))
        return false;
    const is = (pattern, ...texts) => pattern === null || texts.some((text) => (0,_model_policy_file__WEBPACK_IMPORTED_MODULE_4__/* .fits */ .lA)(pattern, text));
    return (is(entry.check, finding.check) &&
        is(entry.image, ...namesOf(target)) &&
        is(entry.cluster, (0,_model_target__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(target)) &&
        (entry.pool === null || (0,_model_policy_file__WEBPACK_IMPORTED_MODULE_4__/* .fits */ .lA)(entry.pool, finding.pool ?? '')) &&
        (finding.pool !== null || entry.pool === null || /^\*+$/.test(entry.pool)));
}
/** The reference as it was given, and also as registry and name only. */
function namesOf({ image }) {
    if (!image.valid)
        return [image.text];
    const { text, host, path } = image.reference;
    return [text, `${host}/${path}`];
}
/**
 * Whether a policy removes all gates that apply to a target, so that no finding of a check could have decided.
 * @param found the findings of the checks, before the policy
 */
function leavesNoGate(found, target, policy, now) {
    const gates = found.filter(({ kind, status }) => kind === 'gate' && status !== 'skip');
    if (policy === null || gates.length === 0)
        return false;
    const failures = found
        .filter(({ status }) => status !== 'skip')
        .map((each) => ({ ...each, status: 'fail' }));
    return byPolicy(failures, target, policy, now).every(({ kind, ignored }) => kind === 'advice' || ignored !== null);
}
/** Whether the policy left no gate in the whole run. Such a run must not pass. */
const withoutGates = (judgements) => judgements.length > 0 && judgements.every(({ noGate }) => noGate);
/**
 * What a policy excludes from the run's decision, one sentence each. They name the file, because others may have
 * written it.
 * @param passing the number of targets that are not among the judgements and whose gates decided
 */
function setAside(policy, judgements, passing = 0) {
    if (policy === null)
        return [];
    const { file, policy: rules } = policy;
    const by = `the policy ${file}`;
    const weights = Object.entries(rules.checks).filter(([, weight]) => ['off', 'advice', 'warn'].includes(weight));
    const ignored = judgements.flatMap(({ findings }) => findings.filter((each) => each.ignored !== null));
    return [
        ...(weights.length > 0
            ? [`${by} lets these checks decide nothing: ${weights.map(([id, weight]) => `${id} (${weight})`).join(', ')}`]
            : []),
        ...(ignored.length > 0
            ? [
                (0,_set_aside__WEBPACK_IMPORTED_MODULE_0__/* .setAsideSentence */ .i)({
                    by,
                    count: ignored.length,
                    checks: ignored.map(({ check }) => check),
                    reasons: ignored.map((each) => each.ignored?.reason ?? ''),
                }),
            ]
            : []),
        ...(rules.failOn === 'never' ? [`${by} sets fail_on to never`] : []),
        ...(passing === 0 && withoutGates(judgements)
            ? [`${by} leaves no gate: nothing could have failed, so the verdict is unknown`]
            : []),
    ];
}
/** Entries that have expired, and entries that apply to no finding, one sentence each. */
function policyNotes(policy, judgements, now) {
    return (policy?.ignore ?? []).flatMap((entry) => {
        const which = Object.entries({ check: entry.check, image: entry.image, cluster: entry.cluster, pool: entry.pool })
            .filter(([, pattern]) => pattern !== null)
            .map(([key, pattern]) => `${key} ${pattern ?? ''}`)
            .join(', ');
        const what = `the policy's ignore of ${which} (${entry.reason})`;
        if (isExpired(entry, now))
            return [`${what} expired after ${entry.expires ?? ''} and does not count`];
        const isUsed = judgements.some(({ findings, facts }) => findings.some((finding) => entryCovers(entry, finding, facts.target)));
        return isUsed ? [] : [`${what} sets nothing aside`];
    });
}


/***/ }),

/***/ 4202:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ refusedCredentials)
/* harmony export */ });
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7979);
/* harmony import */ var _model_unreadable__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9706);


/** Questions that a cluster's own API or a node answers, with other credentials than those for Google's APIs. */
const NOT_GOOGLES = new Set([
    'computeClass',
    'namespaceDefaults',
    'nodeRuntimes',
    'podWebhooks',
    'podAccount',
    'pullSecret',
    'running',
    'waitingPulls',
    'verification',
]);
/** A cluster outside GKE is read with the credentials of a kubeconfig. */
const isElsewhere = (question, of) => question === 'cluster' && (0,_model_json__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)(of)['project'] === '';
/**
 * One sentence if Google refused the caller's credentials. It comes first in the report and in the log.
 * @param answered every question of the run
 * @param credentials null if saved facts do not contain them
 * @returns null if the credentials were accepted, or nothing was asked
 */
function refusedCredentials(answered, credentials) {
    const ofGoogle = answered.filter(({ question, of, fact }) => !NOT_GOOGLES.has(question) && !isElsewhere(question, of) && fact.state !== 'blocked');
    const refused = ofGoogle.flatMap(({ fact }) => fact.state === 'failed' && fact.why === 'unauthenticated' ? [fact] : []);
    const [first] = refused;
    if (first === undefined)
        return null;
    const which = credentials === null ? '' : ` (${credentials.source})`;
    const share = `${String(refused.length)} of ${String(ofGoogle.length)} questions`;
    const again = credentials === null ? '' : `. To sign in again: ${credentials.signIn}`;
    return `The caller’s credentials${which} were not accepted, for ${share}: ${(0,_model_unreadable__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(first.detail)}${again}. What they hide is unknown, and no grant would show it`;
}


/***/ }),

/***/ 4569:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ MOST_WHOLE),
  E: () => (/* binding */ reportOf)
});

// EXTERNAL MODULE: ./src/model/caller.ts
var caller = __webpack_require__(7582);
// EXTERNAL MODULE: ./src/model/fact.ts
var fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(1300);
// EXTERNAL MODULE: ./src/model/image-reference.ts
var image_reference = __webpack_require__(68);
// EXTERNAL MODULE: ./src/model/need.ts + 1 modules
var need = __webpack_require__(3609);
// EXTERNAL MODULE: ./src/model/odd-host.ts
var odd_host = __webpack_require__(2971);
// EXTERNAL MODULE: ./src/model/once.ts
var once = __webpack_require__(1800);
// EXTERNAL MODULE: ./src/model/target.ts
var model_target = __webpack_require__(5936);
// EXTERNAL MODULE: ./src/verdict/baseline.ts
var verdict_baseline = __webpack_require__(7290);
// EXTERNAL MODULE: ./src/verdict/judgement.ts + 6 modules
var judgement = __webpack_require__(8956);
// EXTERNAL MODULE: ./src/verdict/labels.ts
var verdict_labels = __webpack_require__(5330);
// EXTERNAL MODULE: ./src/verdict/passed-rows.ts
var passed_rows = __webpack_require__(3351);
// EXTERNAL MODULE: ./src/verdict/policy.ts
var policy = __webpack_require__(2815);
// EXTERNAL MODULE: ./src/verdict/causes.ts
var causes = __webpack_require__(9141);
// EXTERNAL MODULE: ./src/verdict/exit.ts
var exit = __webpack_require__(4749);
// EXTERNAL MODULE: ./src/verdict/verdict.ts
var verdict = __webpack_require__(1396);
;// CONCATENATED MODULE: ./src/verdict/verification-view.ts

/** The verification of a pool for the tables of the report; null if no pull was requested there. */
function verificationRow({ verification }) {
    if (verification === null)
        return null;
    const seen = (0,fact/* knownValue */.jj)(verification);
    return seen === undefined
        ? { result: 'not verified', node: null, digest: null, durationMs: null }
        : { result: resultOf(seen), node: seen.node, digest: null, durationMs: null, ...pullOf(seen) };
}
const pullOf = (seen) => seen.outcome === 'pulled' ? { digest: seen.digest, durationMs: seen.durationMs } : {};
function resultOf(seen) {
    switch (seen.outcome) {
        case 'pulled':
            return seen.ran === null ? 'pulled' : `pulled; ${ranOf(seen.ran)}`;
        case 'admitted':
            return 'admitted (dry run)';
        case 'refused':
            return `refused: ${aboutOf(seen)}`;
        case 'undecided':
            return `no answer: ${aboutOf(seen)}`;
        case 'skipped':
            return 'no node';
    }
}
const aboutOf = ({ reason, check }) => `${reason}${check === null ? '' : ` (${check})`}`;
function ranOf(ran) {
    if (ran === 'late')
        return 'did not start';
    if (ran.state === 'not-started')
        return `did not start: ${ran.reason}`;
    return ran.state === 'running' ? 'runs on' : `ended with ${String(ran.exitCode ?? 'no status')}`;
}

;// CONCATENATED MODULE: ./src/verdict/report.ts

















/** A report with more targets than this is shortened: passing targets are listed in rows. */
const MOST_WHOLE = 1_000;
/**
 * The report of the judged targets. Its verdict is the worst of them.
 * @param plain the targets of a fleet that pass by their parts; null if there are none
 */
function reportOf(judged, frame, plain = null) {
    const passing = plain?.targets ?? 0;
    const emptied = passing === 0 && (0,policy/* withoutGates */.nt)(judged);
    const judgements = judged
        .map((judgement) => (emptied ? ungated(judgement) : judgement))
        .map((judgement) => compared(judgement, frame.baseline));
    const { code, reason } = (0,exit/* exitOf */.sX)(judgements, frame.exit, plain);
    const always = frame.command === 'scan' || frame.command === 'merge';
    const isShort = always || judgements.length > MOST_WHOLE;
    const verdicts = judgements.map(({ verdict }) => verdict);
    const shortened = `what passes is told in rows, as there are more than ${String(MOST_WHOLE)} targets`;
    const shown = isShort ? judgements.filter(({ verdict }) => verdict !== 'pass') : judgements;
    return {
        schemaVersion: 1,
        tool: { name: 'gke-image-preflight', version: frame.version },
        command: frame.command,
        run: frame.run,
        caller: frame.caller,
        verdict: (0,verdict/* worst */.QZ)(passing > 0 ? [...verdicts, 'pass'] : verdicts),
        exitCode: code,
        exitReason: reason,
        reasons: [...frame.reasons, ...(isShort && !always ? [shortened] : [])],
        counts: { ...countsOf(judgements, plain), targets: judgements.length + passing },
        access: accessOf(judgements.flatMap(answerable), { ...frame, needs: [...frame.needs, ...(plain?.needs.values() ?? [])] }, always),
        trend: null,
        clusters: clustersOf(judgements, plain),
        causes: plain === null ? (0,causes/* causesOfRun */.DL)(judgements, always) : plain.causes.all(),
        targets: shown.map((judgement) => targetOf(judgement, isShort)),
        passed: isShort
            ? passedRows(judgements.filter(({ verdict }) => verdict === 'pass'), plain)
            : [],
    };
}
function clustersOf(judgements, plain) {
    const labels = new Map(plain?.labels);
    for (const { facts } of judgements)
        (0,verdict_labels/* noteLabels */.m$)(facts, labels);
    return (0,verdict_labels/* labelledClusters */.H9)(labels);
}
/** A target of a run in which the policy left no gate. */
const ungated = (judgement) => ({
    ...judgement,
    verdict: judgement.verdict === 'pass' ? 'unknown' : judgement.verdict,
    blind: true,
});
/** The passing targets in rows, by cluster and by the warnings there. */
function passedRows(judgements, plain) {
    const whole = judgements.map(({ facts: { target }, findings }) => {
        const image = (0,causes/* referenceText */.n5)(target.image);
        const ids = (isOwn) => [
            ...new Set(findings.flatMap((each) => ((each.subject === image) === isOwn ? ((0,causes/* causeIdOf */.y8)(each) ?? []) : []))),
        ];
        const cluster = target.cluster === null ? null : (0,model_target/* placeOf */.$t)(target);
        return { cluster, images: [image], shared: ids(false), own: ids(true) };
    });
    return (0,passed_rows/* rowsFrom */.G8)(plain === null ? whole : [...whole, ...plain.passing()]);
}
/** The findings, compared with the baseline. */
function compared(judgement, baseline) {
    if (baseline === null)
        return judgement;
    const { image, cluster } = targetOf(judgement, true);
    const findings = judgement.findings.map((finding) => {
        const is = (0,verdict_baseline/* standing */.JA)(finding, { image, cluster }, baseline);
        const stands = is === 'new' && (0,verdict_baseline/* warnsAsBefore */.vd)(finding.status === 'warn' ? (0,causes/* causeIdOf */.y8)(finding) : null, { image, cluster }, baseline)
            ? 'known'
            : is;
        return stands === finding.baseline ? finding : { ...finding, baseline: stands };
    });
    return { ...judgement, findings };
}
function countsOf(judgements, plain) {
    const counts = (0,judgement/* countByStatus */.x7)(judgements.flatMap(({ findings }) => findings));
    for (const status of finding/* STATUSES */.f)
        counts[status] += plain?.counts[status] ?? 0;
    for (const { leftOut } of judgements)
        for (const status of finding/* STATUSES */.f)
            counts[status] += leftOut?.counts[status] ?? 0;
    return counts;
}
/**
 * The findings without needs that no grant can satisfy: if the host serves nobody, or the location does not exist, the
 * reference has to be corrected instead.
 */
function answerable({ facts, findings }) {
    const { image } = facts.target;
    if (!image.valid || image.reference.kind !== 'artifact-registry')
        return findings;
    const { host, project, location } = image.reference;
    const { manifest } = facts.image;
    const serves = manifest.state === 'known' || (0,odd_host/* oddHost */.m)(host) === null;
    const left = manifest.state === 'denied' && manifest.why === 'gcr-not-served';
    if (serves && !left)
        return findings;
    const isThere = ({ resource }) => !`${resource}/`.startsWith(left ? `projects/${project}/` : `projects/${project}/locations/${location}/`);
    return findings.map((finding) => ({ ...finding, needs: finding.needs.filter(isThere) }));
}
/**
 * The commands for grants that would resolve unknown findings, each once. For a fleet they are sorted, because shards
 * find them in different orders.
 */
function accessOf(findings, { grant, needs: first }, isSorted) {
    const asked = findings
        .filter(({ status, ignored }) => status === 'unknown' && ignored === null)
        .flatMap(({ needs: of }) => of);
    const commands = [...first, ...asked]
        .filter(({ way }) => way === 'policies')
        .map(grant)
        .filter((command) => command !== null);
    const distinct = (0,caller/* distinctGrants */.On)(commands);
    if (distinct.length === 0)
        return null;
    return { commands: isSorted ? distinct.toSorted(passed_rows/* compare */.UD) : distinct };
}
/**
 * Converts a judgement to a target of the report.
 * @param isShort leaves out the findings that need no attention
 */
function targetOf({ facts, findings, leftOut, verdict, blind, pools }, isShort) {
    const { target, cluster } = facts;
    const digest = (0,fact/* knownValue */.jj)(facts.image.manifest)?.digest ?? null;
    // The targets of a fleet share equal parts, and so do their rows.
    return {
        image: report_images([target.image], digest ?? '', () => imageOf(target.image, digest)),
        cluster: clusters([cluster, target.cluster ?? cluster], '', () => clusterOf(facts)),
        verdict,
        blind,
        assumptions: assumptionsOf(findings, leftOut),
        pools: poolRows([facts.pools], pools.join(), () => facts.pools.map((pool, index) => poolOf(pool, pools[index]))),
        findings: (isShort ? findings.filter(judgement/* asks */.zW) : findings).map((each) => rows(each, () => findingOf(each))),
    };
}
const report_images = (0,once/* once */.O)();
const clusters = (0,once/* once */.O)();
const poolRows = (0,once/* once */.O)();
const rows = (0,once/* onceOf */.P)();
const assumptionRows = (0,once/* onceOf */.P)();
const poolOf = (pool, verdict = 'skip') => ({
    name: pool.pool.name,
    verdict,
    why: verdict === 'skip' ? whySkipped(pool) : null,
    principal: (0,fact/* knownValue */.jj)(pool.puller.principal) ?? null,
    platform: platformOf(pool),
    version: pool.pool.version,
    verified: verificationRow(pool),
});
/** The cluster's name and facts; null if the image was judged without a cluster. */
function clusterOf({ target, cluster }) {
    if (target.cluster === null)
        return null;
    const { name, project, location } = target.cluster;
    const { version = null, mode = null } = (0,fact/* knownValue */.jj)(cluster.cluster) ?? {};
    return { name, project, location, version, mode };
}
/**
 * Converts the image to the form of the report.
 * @param resolved the digest that the registry returned; null if it is not known
 */
function imageOf(image, resolved) {
    if (!image.valid) {
        const nothing = {
            host: null,
            project: null,
            location: null,
            repository: null,
            name: null,
            tag: null,
            digest: null,
            pinned: null,
        };
        return { reference: image.text, ...nothing, sources: image.sources };
    }
    const { text, host, name, tag, digest: given } = image.reference;
    const nowhere = { project: null, location: null, repository: null };
    const { project, location, repository } = image.reference.kind === 'other' ? nowhere : image.reference;
    const digest = given ?? resolved;
    const pinned = digest === null ? null : (0,image_reference/* pinnedTo */.A_)(image.reference, digest);
    return { reference: text, host, project, location, repository, name, tag, digest, pinned, sources: image.sources };
}
function assumptionsOf(findings, leftOut) {
    const all = leftOut?.assumptions ?? (0,judgement/* distinctAssumptions */.tz)(findings);
    return assumptionRows(all, () => all.map(({ check, text, needs }) => ({ check, text, needs })));
}
function platformOf({ platform }) {
    const architecture = (0,fact/* knownValue */.jj)(platform.architecture);
    return architecture === undefined ? null : `${platform.os}/${architecture}`;
}
/** Why the pods of the target do not run on a pool. */
function whySkipped({ reach }) {
    switch (reach.kind) {
        case 'excluded':
            return reach.why;
        case 'tainted':
            return `a pod lands there only if it tolerates ${reach.taints.join(', ')}`;
        case 'judged':
            return 'nothing is judged there';
    }
}
const findingOf = (finding) => ({
    check: finding.check,
    kind: finding.kind,
    status: finding.status,
    pool: finding.pool,
    code: finding.code,
    cause: (0,causes/* causeIdOf */.y8)(finding),
    message: finding.message,
    rulings: finding.rulings,
    said: finding.said,
    evidence: finding.evidence,
    needs: (0,need/* distinctNeeds */.Qs)(finding.needs),
    fix: finding.fix,
    baseline: finding.baseline,
    ignored: finding.ignored,
});


/***/ }),

/***/ 2268:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ rule),
/* harmony export */   Y: () => (/* binding */ unruled)
/* harmony export */ });
/**
 * A finding as the check returned it, without rulings. The fields are listed individually: thousands of targets have
 * dozens of findings each, and a copy by spread that is then extended is several times as expensive.
 */
function unruled(finding) {
    const ruled = {
        check: finding.check,
        kind: finding.kind,
        subject: finding.subject,
        status: finding.status,
        pool: finding.pool,
        code: finding.code,
        args: finding.args,
        message: finding.message,
        evidence: finding.evidence,
        needs: finding.needs,
        fix: finding.fix,
        assumptions: finding.assumptions,
        said: finding.said,
        waits: finding.waits,
        blockedBy: finding.blockedBy,
        found: finding.status,
        rulings: [],
        ignored: null,
        baseline: null,
    };
    return ruled;
}
/** The finding with one more ruling, which decides its status. */
const rule = (finding, ruling, change = {}) => ({
    ...finding,
    ...change,
    status: ruling.to,
    rulings: [...finding.rulings, ruling],
});


/***/ }),

/***/ 2392:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ isTakenOnTrust),
/* harmony export */   f: () => (/* binding */ withoutAssumptions)
/* harmony export */ });
/* harmony import */ var _model_need__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3609);
/* harmony import */ var _model_target__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5936);
/* harmony import */ var _ruling__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2268);



/**
 * `--strict`: a gate that passes, warns or is skipped because of an assumption becomes `unknown`, if the assumption
 * could have been read. What no API can read stays an assumption. If an assumption names no permission that would
 * resolve it, a verification by a pull does, provided that a pull decides the check.
 */
function withoutAssumptions(findings, target, traitsOf) {
    const pull = target.cluster === null ? [] : [(0,_model_need__WEBPACK_IMPORTED_MODULE_0__/* .need */ .$B)('container.pods.create', (0,_model_target__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(target), 'verify')];
    return findings.map((finding) => {
        if (!isTakenOnTrust(finding))
            return finding;
        const readable = readableOf(finding);
        const because = `not taken on trust under --strict: ${readable.map(({ text }) => text).join('; ')}`;
        const otherwise = traitsOf(finding.check).observed === undefined ? [] : pull;
        const told = readable.flatMap(({ needs }) => (needs.length > 0 ? needs : otherwise));
        return (0,_ruling__WEBPACK_IMPORTED_MODULE_2__/* .rule */ .H)(finding, { by: 'strict', to: 'unknown', because }, { needs: (0,_model_need__WEBPACK_IMPORTED_MODULE_0__/* .distinctNeeds */ .Qs)([...finding.needs, ...told]) });
    });
}
/** Whether a gate that is neither failed nor unknown has an assumption that could have been read. */
const isTakenOnTrust = (finding) => finding.kind === 'gate' &&
    finding.status !== 'fail' &&
    finding.status !== 'unknown' &&
    readableOf(finding).length > 0;
const readableOf = ({ assumptions }) => assumptions.filter(({ beyondReading }) => !beyondReading);


/***/ }),

/***/ 1294:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ newsFirst),
/* harmony export */   l: () => (/* binding */ inTurn)
/* harmony export */ });
/* harmony import */ var _model_target__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5936);
/** Processes many items with limited concurrency, because work in progress takes memory. */

/**
 * Works on each item, in order. The next one is started when the one before has ended or waits for something external.
 * So items that can be judged from existing answers do not add up in memory, and up to `atOnce` items that need new
 * answers wait at the same time.
 * @throws the first error of the work; no more is started after it
 */
async function inTurn(all, atOnce, work) {
    const errors = [];
    let underWay = 0;
    let onEnd = () => undefined;
    for (const each of all) {
        let isOver = false;
        underWay += 1;
        void work(each)
            .catch((error) => errors.push(error))
            .then(() => {
            isOver = true;
            underWay -= 1;
            onEnd();
        });
        await new Promise((resolve) => {
            // The event loop reaches this when all work that does not wait for anything external has ended.
            const turn = setImmediate(resolve);
            onEnd = () => {
                if (!isOver)
                    return;
                clearImmediate(turn);
                resolve();
            };
        });
        while (underWay >= atOnce && errors.length === 0)
            await new Promise((resolve) => (onEnd = resolve));
        if (errors.length > 0)
            break;
    }
    while (underWay > 0 && errors.length === 0)
        await new Promise((resolve) => (onEnd = resolve));
    if (errors.length > 0)
        throw errors[0];
}
/** Works on all targets: first on those that need new answers, then on the others with limited concurrency. */
async function newsFirst(targets, work) {
    const { asking, rest } = byNews(targets);
    const workAt = async (at) => {
        const target = targets[at];
        if (target !== undefined)
            await work(target, at);
    };
    await inTurn(asking, asking.length, workAt);
    await inTurn(rest, AT_ONCE, workAt);
}
/** The maximum number of targets that are judged at the same time, apart from those that need new answers. */
const AT_ONCE = 250;
/**
 * Divides the positions of the targets: those whose image or cluster is the first of its kind ask at the same time, so
 * that nothing that must be read waits behind judging; the rest needs few new answers.
 */
function byNews(targets) {
    const places = [...targets.keys()];
    const met = new Set();
    const isNew = (name) => met.size < met.add(name).size;
    const news = targets.map((target) => {
        const [image, cluster] = [isNew(textOf(target)), isNew(`on ${(0,_model_target__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(target)}`)];
        return image || cluster;
    });
    return { asking: places.filter((at) => news[at]), rest: places.filter((at) => news[at] !== true) };
}
const textOf = ({ image }) => (image.valid ? image.reference.text : image.text);


/***/ }),

/***/ 6258:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hasParts: () => (/* reexport */ hasParts),
  judgedByParts: () => (/* reexport */ judgedByParts),
  judgedEach: () => (/* reexport */ judgedEach),
  notesOf: () => (/* reexport */ outcome/* notesOf */.h$),
  outOfTime: () => (/* reexport */ outcome/* outOfTime */.p3),
  refusedCredentials: () => (/* reexport */ refused_credentials/* refusedCredentials */.P),
  reported: () => (/* reexport */ outcome/* reported */.Y6),
  resumeNote: () => (/* reexport */ outcome/* resumeNote */.Mc),
  writeFacts: () => (/* reexport */ writeFacts)
});

// EXTERNAL MODULE: ./src/model/facts-file.ts
var facts_file = __webpack_require__(5833);
;// CONCATENATED MODULE: ./src/facts/write-file.ts

/** The text of a facts file in pieces of one fact each, because the text for a fleet is longer than a string can be. */
function* writeFacts(file) {
    const { facts, ...head } = file;
    const whole = { schemaVersion: 1, kind: facts_file/* FACTS_KIND */.X, ...head };
    yield `${JSON.stringify(whole, null, 2).slice(0, -2)},\n  "facts": [`;
    for (const [at, fact] of facts.entries())
        yield `${at === 0 ? '' : ','}\n    ${JSON.stringify(fact, null, 2).replaceAll('\n', '\n    ')}`;
    yield facts.length === 0 ? ']\n}\n' : '\n  ]\n}\n';
}

// EXTERNAL MODULE: ./src/verdict/refused-credentials.ts
var refused_credentials = __webpack_require__(4202);
// EXTERNAL MODULE: ./src/checks/index.ts + 61 modules
var checks = __webpack_require__(6076);
// EXTERNAL MODULE: ./src/facts/gather.ts + 15 modules
var gather = __webpack_require__(2290);
// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __webpack_require__(8902);
// EXTERNAL MODULE: ./src/placement/targets.ts
var targets = __webpack_require__(8341);
// EXTERNAL MODULE: ./src/verdict/judgement.ts + 6 modules
var verdict_judgement = __webpack_require__(8956);
// EXTERNAL MODULE: ./src/verdict/report.ts + 1 modules
var report = __webpack_require__(4569);
// EXTERNAL MODULE: ./src/app/in-turn.ts
var in_turn = __webpack_require__(1294);
// EXTERNAL MODULE: ./src/app/outcome.ts + 1 modules
var outcome = __webpack_require__(5619);
;// CONCATENATED MODULE: ./src/app/judge.ts
/** Judges all targets of a run: each one separately, or a fleet by its parts. */








/** Whether the targets of a run can be judged by parts: nothing is asked about a single target. */
const hasParts = ({ request }) => request.command === 'scan' &&
    request.verify === 'none' &&
    request.pullSecrets.length === 0 &&
    !request.impersonateNode;
/** Judges a fleet. */
async function judgedByParts(rows, first, { run, ...rest }) {
    const of = (0,targets/* askedOf */.i)(run.request, run.strict);
    const targetOf = (image, cluster) => ({ ...of, image, cluster, platforms: [] });
    const { judgeFleet } = await __webpack_require__.e(/* import() */ 7398).then(__webpack_require__.bind(__webpack_require__, 7398));
    return { ...(await judgeFleet(rows, { ask: first.ask, run, targetOf, ...rest })), asked: first };
}
/** Judges each target separately, and repeats this while waiting for grants. */
async function judgedEach(targets, first, { run, context, connection, waitMs, now, }) {
    const { request } = run;
    let done = 0;
    const judgeTarget = async (target, ask) => {
        const facts = await (0,gather/* gather */.k)(target, ask, now);
        done = Math.min(done + 1, targets.length);
        if (targets.length > 1)
            context.onProgress(`${String(done)} of ${String(targets.length)} judged`);
        const judgement = (0,outcome/* concluded */._S)(facts, (0,checks/* allFindings */.c4)(facts), run);
        // A finding that was waited for passes with an assumption, which is not known yet, so it must stay complete.
        const isShort = request.command === 'scan' || targets.length > report/* MOST_WHOLE */.K;
        return isShort && waitMs === null ? (0,verdict_judgement/* shortened */.vI)(judgement) : judgement;
    };
    if (waitMs === null) {
        const judgements = [];
        await (0,in_turn/* newsFirst */.C)(targets, async (target, at) => {
            judgements[at] = await judgeTarget(target, first.ask);
        });
        return { judgements, plain: null, asked: first, left: [] };
    }
    // No pod pulls while waiting for grants: a refusal that was seen too early would be final.
    const lastly = request.verify !== 'none';
    const { judgeUntilItPasses } = await __webpack_require__.e(/* import() */ 4406).then(__webpack_require__.bind(__webpack_require__, 4406));
    const { judgements, asker: asked } = await judgeUntilItPasses(first, {
        waitMs,
        targets,
        judge: lastly ? (target, ask) => judgeTarget({ ...target, verify: 'none' }, ask) : judgeTarget,
        judgeLast: lastly ? judgeTarget : null,
        onRound: () => connection?.restartDeadline(),
        onProgress: context.onProgress,
        signal: context.signal,
        ...(context.clock ?? { sleep: retry/* sleep */.yy, now: Date.now }),
    });
    return { judgements, plain: null, asked, left: [] };
}

;// CONCATENATED MODULE: ./src/app/judging.ts
/**
 * Everything that asks further questions, judges facts and reports them: one chunk of the program, loaded when facts
 * are on their way.
 */






/***/ }),

/***/ 5833:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ FACTS_KIND)
/* harmony export */ });
const FACTS_KIND = 'gke-image-preflight/facts';


/***/ }),

/***/ 5035:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   contentDigest: () => (/* binding */ contentDigest),
/* harmony export */   hasDigest: () => (/* binding */ hasDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _manifest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8125);
/**
 * Digests of content from a registry. Node's `crypto` is slow to load, so this module is loaded together with the
 * checks.
 */


/** The digest of bytes: `sha256:…`. */
const contentDigest = (algorithm, body) => `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(body).digest('hex')}`;
/** Whether the bytes have this digest; false for an invalid digest. */
const hasDigest = (digest, body) => _manifest__WEBPACK_IMPORTED_MODULE_1__/* .DIGEST */ .Dh.test(digest) && contentDigest(digest.split(':')[0] ?? 'sha256', body) === digest;


/***/ }),

/***/ 8125:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ manifestOf),
/* harmony export */   Dh: () => (/* binding */ DIGEST),
/* harmony export */   FA: () => (/* binding */ ACCEPT),
/* harmony export */   JI: () => (/* binding */ isSigned),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   Xg: () => (/* binding */ readConfig),
/* harmony export */   dz: () => (/* binding */ unreadManifest)
/* harmony export */ });
/* unused harmony exports manifestShape, mediaTypeOf */
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7979);

/** Media types and contents of manifests. */
const INDEX = ['application/vnd.oci.image.index.v1+json', 'application/vnd.docker.distribution.manifest.list.v2+json'];
const IMAGE = ['application/vnd.oci.image.manifest.v1+json', 'application/vnd.docker.distribution.manifest.v2+json'];
const SIGNED_SCHEMA1 = 'application/vnd.docker.distribution.manifest.v1+prettyjws';
const SCHEMA1 = [SIGNED_SCHEMA1, 'application/vnd.docker.distribution.manifest.v1+json'];
const ARTIFACT = 'application/vnd.oci.artifact.manifest.v1+json';
const IMAGE_CONFIG = new Set([
    'application/vnd.oci.image.config.v1+json',
    'application/vnd.docker.container.image.v1+json',
    // Pushed by early versions of Docker.
    'application/octet-stream',
]);
const MAX_ENTRIES = 10_000;
const MAX_TYPES = 20;
const DIGEST = /^(sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/;
/** All media types: images that nodes cannot run must be recognised and not look like missing images. */
const ACCEPT = [...INDEX, ...IMAGE, ...SCHEMA1, ARTIFACT].join(', ');
/** Whether the digest is not that of all bytes, because it excludes the signatures. */
const isSigned = (mediaType) => mediaType === SIGNED_SCHEMA1;
/** The kind of manifest with this media type; null if it is not a manifest. */
function manifestShape(mediaType) {
    if (INDEX.includes(mediaType))
        return 'index';
    if (IMAGE.includes(mediaType))
        return 'image';
    if (SCHEMA1.includes(mediaType))
        return 'schema1';
    return mediaType === ARTIFACT ? 'artifact' : null;
}
/** A manifest that exists according to the registry, but that it did not return. */
function unreadManifest(mediaType, digest) {
    const sound = digest !== null && /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : null;
    return { ...NOTHING_LISTED, digest: sound, mediaType: mediaType ?? '', shape: 'unread', artifactType: null };
}
/** A manifest that the registry has only in a media type that was not accepted. */
function manifestOf(mediaType) {
    const shape = manifestShape(mediaType) ?? 'artifact';
    return { ...NOTHING_LISTED, digest: null, mediaType, shape, artifactType: null };
}
/**
 * The media type of a manifest: the one in the header, or the one in the body if the header is not useful.
 * @returns null if it is unknown
 */
function mediaTypeOf(contentType, json) {
    const told = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
    if (manifestShape(told) !== null)
        return told;
    const own = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(json['mediaType'])?.toLowerCase() ?? '';
    if (manifestShape(own) !== null)
        return own;
    if (json['schemaVersion'] === 1)
        return 'signatures' in json ? SIGNED_SCHEMA1 : (SCHEMA1[1] ?? null);
    if (json['schemaVersion'] !== 2)
        return null;
    if (Array.isArray(json['manifests']))
        return INDEX[0] ?? null;
    return (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .objectOrNull */ .av)(json['config']) !== null ? (IMAGE[0] ?? null) : null;
}
/**
 * Reads a manifest from its bytes.
 * @param contentType the `Content-Type` of the answer
 * @returns the manifest without its digest, or the reason why it is not a manifest
 */
function readManifest(body, contentType) {
    const json = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .objectOrNull */ .av)((0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(body));
    if (json === null)
        return 'it is no JSON';
    const mediaType = mediaTypeOf(contentType, json);
    const shape = mediaType === null ? null : manifestShape(mediaType);
    if (mediaType === null || shape === null)
        return 'it has none of the media types of manifests';
    const artifactType = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(json['artifactType']);
    const bare = { ...NOTHING_LISTED, mediaType, artifactType };
    if (shape === 'index') {
        const entries = readEntries(json['manifests']);
        return typeof entries === 'string' ? entries : { ...bare, shape, entries };
    }
    if (shape === 'schema1') {
        const architecture = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(json['architecture']);
        return { ...bare, shape, platform: architecture === null ? null : { ...LINUX, architecture } };
    }
    if (shape !== 'image')
        return { ...bare, shape };
    const config = descriptor(json['config']);
    if (config === null)
        return 'its config is not a descriptor';
    const layers = layerTypes(json['layers']);
    const shapeOfConfig = IMAGE_CONFIG.has(config.mediaType) ? 'image' : 'artifact';
    return {
        ...bare,
        shape: shapeOfConfig,
        config,
        layers,
        layerCount: Array.isArray(json['layers']) ? json['layers'].length : null,
        layerHosts: hostsOf(json['layers']),
        layerTwice: twice(json['layers']),
        layersSize: sizeOf(json['layers']),
    };
}
/** The empty values of the fields that not every kind of manifest has. */
const NOTHING_LISTED = {
    entries: [],
    config: null,
    layers: [],
    layerCount: null,
    layerHosts: [],
    layerTwice: null,
    layersSize: null,
    platform: null,
};
/** Schema 1 names no operating system: it is older than images for other systems. */
const LINUX = { os: 'linux', variant: null, osVersion: null };
/** The distinct media types of layers, up to a limit that is enough to identify the content. */
function layerTypes(raw) {
    const types = new Set();
    for (const each of (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(raw)) {
        if (types.size < MAX_TYPES)
            types.add((0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(each)['mediaType'])?.slice(0, 255) ?? '');
    }
    return [...types];
}
/** The hosts of external layer addresses, which containerd tries before the registry; limited to a few. */
function hostsOf(raw) {
    const hosts = new Set();
    for (const each of (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(raw))
        for (const url of (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(each)['urls'])) {
            const address = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(url) ?? '';
            if (hosts.size < MAX_TYPES && /^https?:/i.test(address) && URL.canParse(address))
                hosts.add(new URL(address).host);
        }
    return [...hosts].sort();
}
/** The first layer that occurs twice in a manifest. */
function twice(raw) {
    const seen = new Set();
    for (const each of (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(raw)) {
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
 * The total size of the distinct layers in bytes.
 * @returns null if one of them is not a layer, or has no valid size
 */
function sizeOf(raw) {
    const sizes = new Map();
    for (const each of (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(raw)) {
        const { size } = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(each);
        const digest = descriptor(each)?.digest;
        if (digest === undefined || typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
            return null;
        if ((sizes.get(digest) ?? size) !== size)
            return null;
        sizes.set(digest, size);
    }
    let sum = 0;
    for (const size of sizes.values())
        sum += size;
    return sizes.size > 0 && Number.isSafeInteger(sum) ? sum : null;
}
/**
 * Reads the config blob of an image.
 * @returns null if it names no platform
 */
function readConfig(body) {
    const json = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(body);
    const stated = platform(json);
    const { type, diff_ids: ids } = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)((0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(json)['rootfs']);
    const isCounted = Array.isArray(ids) && (type === 'layers' || type === undefined);
    return stated !== null && isCounted ? { ...stated, diffIds: ids.length } : stated;
}
function readEntries(raw) {
    if (!Array.isArray(raw))
        return 'its list of manifests is none';
    if (raw.length > MAX_ENTRIES)
        return `it lists more than ${MAX_ENTRIES} manifests`;
    const entries = [];
    for (const each of (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(raw)) {
        const found = descriptor(each);
        if (found === null)
            return 'an entry of its list is not a descriptor';
        const json = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(each);
        entries.push({ ...found, platform: platform(json['platform']), artifactType: (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(json['artifactType']) });
    }
    return entries;
}
function descriptor(raw) {
    const { digest, mediaType } = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(raw);
    if (typeof digest !== 'string' || !DIGEST.test(digest))
        return null;
    return { digest, mediaType: (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(mediaType)?.slice(0, 255) ?? '' };
}
function platform(raw) {
    const json = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(raw);
    const os = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(json['os']);
    const architecture = (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(json['architecture']);
    if (os === null || architecture === null)
        return null;
    return { os, architecture, variant: (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(json['variant']), osVersion: (0,_model_json__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(json['os.version']) };
}


/***/ }),

};
