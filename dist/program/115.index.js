"use strict";
exports.id = 115;
exports.ids = [115];
exports.modules = {

/***/ 41051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L8: () => (/* binding */ classify),
  gK: () => (/* binding */ gist)
});

// UNUSED EXPORTS: CAUSES, CAUSE_IDS, ROWS

// EXTERNAL MODULE: ./src/model/image-reference.ts
var image_reference = __webpack_require__(20068);
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
    'plain-http': cause_open('image-reference'),
    proxy: cause_open(),
    'too-many-requests': cause_open(),
    'registry-failure': cause_open(),
    // Credentials and permission.
    'no-credentials': cause_final(...PRESENTED, 'pull-permission', 'repository'),
    'credentials-refused': cause_final('image-pull-secret', 'node-service-account', 'access-scopes', 'pull-permission'),
    'credentials-expired': cause_final('image-pull-secret'),
    'token-refused': cause_final('node-service-account', 'access-scopes', 'image-pull-secret'),
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
const NO_WAY = [
    /i\/o timeout/i,
    /no route to host/i,
    /network is unreachable/i,
    /connection timed out/i,
    /Client\.Timeout exceeded/i,
    /TLS handshake timeout/i,
    /timeout awaiting response headers/i,
    /request canceled while waiting for connection/i,
];
/** How a node did not come to the registry, or not to the end of its answer. */
const NETWORK = [
    {
        cause: 'dns',
        advice: 'Make pkg.dev and gcr.io resolvable for the nodes: their DNS server, and the records of a private zone',
        words: [/no such host/i, /server misbehaving/i, /Temporary failure in name resolution/i, /dial tcp: lookup /i],
        host: 'google',
    },
    {
        cause: 'dns',
        advice: 'Correct the host of the reference, or make it resolvable for the nodes: their DNS server, a record for it',
        words: [/no such host/i, /server misbehaving/i, /Temporary failure in name resolution/i, /dial tcp: lookup /i],
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
            /connection aborted/i,
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
        cause: 'runtime-configuration',
        advice: 'Correct the container runtime’s configuration on the node, or replace the node',
        words: [
            /failed to load TOML/i,
            /no unpack platforms defined/i,
            /unable to initialize unpacker/i,
            /snapshotter \S{1,60} (?:was )?not found/i,
            /unknown service runtime\.v1/i,
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
        words: [/no space left on device/i, /not enough space on the disk/i, /disk quota exceeded/i],
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
            /image verifier \S{1,100} blocked pull/i,
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
            /(?:token|credentials?|session|login) (?:has|have|is|are) expired/i,
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
    const { checks, terminal } = CAUSES[id];
    const explaining = row?.checks ?? checks;
    const advice = row?.advice ?? 'Read the node’s own words: no cause is known for them';
    return { id, check: explaining[0] ?? null, checks: explaining, terminal, advice, raw: message };
}
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

/***/ 94189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isLimitRange),
/* harmony export */   J: () => (/* binding */ kubectlSays)
/* harmony export */ });
/** What kubectl says of its caller's way into a cluster. */
const SAYINGS = {
    'caller-lacks-cluster-access': [
        /Required "container\.clusters\.[a-zA-Z]{1,40}" permission/,
        /cannot \S{1,40} resource "/,
    ],
    'control-plane-unreachable': [
        /Unable to connect to the server/,
        /dial tcp \S{1,100}: (?:i\/o timeout|connect: )/,
        /no such host/,
        /TLS handshake timeout/,
    ],
    'caller-not-accepted': [/You must be logged in to the server/, /\bUnauthorized\b/],
};
/** Whether the caller may not, did not get there, or is not known; null: something else. */
function kubectlSays(words) {
    const all = Object.entries(SAYINGS);
    return all.find(([, patterns]) => patterns.some((pattern) => pattern.test(words)))?.[0] ?? null;
}
/** The namespace's LimitRange refuses the pod's requests. */
const isLimitRange = (words) => /(?:minimum|maximum) \S{1,60} usage per (?:Container|Pod) is|max limit to request ratio per (?:Container|Pod)/.test(words);


/***/ }),

/***/ 76117:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ loadCredentials),
/* harmony export */   o: () => (/* binding */ CredentialError)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _model_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87206);
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87979);





const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';
/** A token is asked for anew after this long; the library gives the same one while it is good. */
const REUSE_MS = 4 * 60_000;
const NETWORK_CODES = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|CERT_.*|UNABLE_TO_.*|DEPTH_ZERO_.*|SELF_SIGNED_.*|ERR_TLS_.*)$/;
/** The exchange of the credentials for a token failed. */
class CredentialError extends Error {
    why;
    constructor(why, message) {
        super(message);
        this.why = why;
        this.name = 'CredentialError';
    }
}
/**
 * Finds the caller's credentials as gcloud and Google's libraries do: the file that CLOUDSDK_AUTH_ACCESS_TOKEN_FILE
 * names, else Application Default Credentials. The token's exchange starts at once.
 * @param env the environment's variables
 * @param secrets told of every token, and of what is secret in the credentials' file, before use
 * @returns null where there are none
 * @throws UsageError where a file is named and cannot be used
 */
async function loadCredentials(env, secrets) {
    const quotaProject = env['GOOGLE_CLOUD_QUOTA_PROJECT']?.trim() || null;
    const tokenFile = env['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE']?.trim();
    if (tokenFile) {
        const first = await readToken(tokenFile);
        const again = () => readToken(tokenFile).catch(refused);
        return credentials('the access token in CLOUDSDK_AUTH_ACCESS_TOKEN_FILE', null, quotaProject, again, secrets, first);
    }
    const file = applicationDefaultFile(env);
    if (file !== null)
        return fromFile(file, quotaProject, secrets);
    return fromMetadataServer(env, quotaProject, secrets);
}
function credentials(source, member, quotaProject, fetchToken, secrets, first) {
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
        source,
        member,
        quotaProject,
        token: () => {
            if (Date.now() - shared.at > REUSE_MS)
                shared = share(fetchToken());
            return shared.promise;
        },
    };
}
async function readToken(file) {
    const name = `CLOUDSDK_AUTH_ACCESS_TOKEN_FILE is “${(0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .clean */ .uH)(file, 200)}”`;
    const content = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8').catch((error) => {
        throw new _model_errors__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e([`${name}: the file cannot be read (${codeOf(error)})`]);
    });
    const token = content.trim();
    if (token === '')
        throw new _model_errors__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e([`${name}: the file is empty; it must hold an access token`]);
    if (/[^\x21-\x7e]/.test(token))
        throw new _model_errors__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e([`${name}: the file holds more than one access token`]);
    return token;
}
/** The file of Application Default Credentials: the named one, else gcloud's in its configuration folder. */
function applicationDefaultFile(env) {
    for (const variable of ['GOOGLE_APPLICATION_CREDENTIALS', 'google_application_credentials']) {
        const path = env[variable]?.trim();
        if (path)
            return { path, name: `${variable} is “${(0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .clean */ .uH)(path, 200)}”` };
    }
    const home = env['HOME'];
    const folder = env['CLOUDSDK_CONFIG'] ||
        (process.platform === 'win32'
            ? env['APPDATA'] && (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env['APPDATA'], 'gcloud')
            : home && (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.config', 'gcloud'));
    if (!folder)
        return null;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'application_default_credentials.json');
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) ? { path, name: 'gcloud’s application_default_credentials.json' } : null;
}
async function fromFile(file, quotaOverride, secrets) {
    const content = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file.path).catch((error) => {
        throw new _model_errors__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e([`${file.name}: the file cannot be read (${codeOf(error)})`]);
    });
    const json = (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .objectOrNull */ .av)((0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(content));
    if (json === null || (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(json['type']) === null) {
        throw new _model_errors__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e([`${file.name}: the file is no credentials file (JSON with a “type”)`]);
    }
    for (const secret of secretsIn(json))
        secrets.add(secret);
    const type = (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .clean */ .uH)((0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(json['type']) ?? '', 60);
    const client = __webpack_require__.e(/* import() */ 492).then(__webpack_require__.bind(__webpack_require__, 492)).then(({ GoogleAuth }) => {
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
    const quotaProject = quotaOverride ?? (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(json['quota_project_id']);
    return credentials(`Application Default Credentials (${type})`, memberOf(json), quotaProject, fetchToken, secrets);
}
/** On Google Cloud itself: the metadata server. Asked for only where METADATA_SERVER_DETECTION does not forbid it. */
async function fromMetadataServer(env, quotaProject, secrets) {
    if (env['METADATA_SERVER_DETECTION']?.trim().toLowerCase() === 'none')
        return null;
    const { Compute, gcpMetadata } = await __webpack_require__.e(/* import() */ 492).then(__webpack_require__.bind(__webpack_require__, 492));
    if (!gcpMetadata.getGCPResidency() && !(await gcpMetadata.isAvailable().catch(() => false)))
        return null;
    const client = new Compute({ scopes: [SCOPE] });
    const fetchToken = async () => client.getAccessToken().then(tokenOf).catch(refused);
    return credentials('the metadata server', null, quotaProject, fetchToken, secrets);
}
function tokenOf(answer) {
    const token = answer.token?.trim() ?? '';
    if (token === '')
        throw new CredentialError('unauthenticated', 'the exchange of the credentials gave no token');
    return token;
}
/** Who the file says that the caller is. */
function memberOf(json) {
    const impersonated = /\/serviceAccounts\/([^/:]+):generateAccessToken$/.exec((0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(json['service_account_impersonation_url']) ?? '')?.[1];
    const email = impersonated ?? (json['type'] === 'service_account' ? (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(json['client_email']) : null);
    return email === null ? null : `serviceAccount:${decodeURIComponent(email)}`;
}
function secretsIn(json) {
    const headers = (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)((0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)(json['credential_source'])['headers']);
    const source = (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .objectOrNull */ .av)(json['source_credentials']);
    const own = [json['private_key'], json['refresh_token'], json['client_secret'], ...Object.values(headers)];
    const texts = own.filter((value) => typeof value === 'string');
    return [...texts.map((value) => value.replace(/^(Bearer|Basic) +/i, '')), ...(source ? secretsIn(source) : [])];
}
function refused(error) {
    if (error instanceof CredentialError)
        throw error;
    const fault = (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)(error);
    const codes = [fault['code'], (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)(fault['cause'])['code']];
    const why = codes.some((code) => NETWORK_CODES.test(String(code))) ? 'unreachable' : 'unauthenticated';
    const words = (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .clean */ .uH)((0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(fault['message']) ?? 'the exchange failed', 300);
    throw new CredentialError(why, `no access token for the credentials: ${words}`);
}
const codeOf = (error) => (0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)((0,_model_json__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)(error)['code']) ?? 'error';


/***/ }),

/***/ 19741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gf: () => (/* binding */ whyOf),
/* harmony export */   mj: () => (/* binding */ wayInto),
/* harmony export */   y6: () => (/* binding */ forget)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _google_credentials__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76117);
/* harmony import */ var _model_json__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87979);
/* harmony import */ var _model_cluster__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18584);
/* harmony import */ var _model_fact__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5815);
/* harmony import */ var _kubectl__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66402);
/* harmony import */ var _temporary__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85951);
/** The way into a cluster's Kubernetes API: a kubeconfig that is there, or a temporary one of our own. */








const TIMEOUT_MS = 15_000;
/**
 * Finds the way into a cluster: the given context, a context whose server is one of the cluster's endpoints, else a
 * temporary kubeconfig for the caller's token: by the DNS endpoint, a public address, Connect gateway where the cluster
 * is in a fleet, or a private address at last.
 */
async function wayInto(cluster, endpoints, credentials, options) {
    const { kubeconfig, context, env } = options;
    if (context !== null)
        return { kind: 'given', kubeconfig, context, temporary: null };
    const given = kubeconfig ?? (env['KUBECONFIG'] || null);
    if (given !== null) {
        const found = await matchingContext(kubeconfig, endpoints, options);
        if (typeof found === 'string')
            return { kind: 'given', kubeconfig, context: found, temporary: null };
        if (found !== null)
            return found;
        if (kubeconfig !== null)
            return (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .failed */ .gz)('rejected', `kubeconfig ${kubeconfig}`, `no context of it leads to ${serversOf(endpoints).join(' or ') || 'the cluster, whose endpoint is not known'}; --context names one`);
    }
    return temporaryWay(cluster, endpoints, credentials, options);
}
/** The servers by which the cluster is reached: hosts, and Connect gateway with its path. */
const serversOf = (endpoints) => [
    ...(endpoints.dns === null ? [] : [endpoints.dns]),
    ...endpoints.addresses,
    ...gatewayOf(endpoints),
];
/** `connectgateway.googleapis.com/v1/projects/P/locations/L/gkeMemberships/M` (FACTS 1.8). */
const gatewayOf = ({ membership = null }) => membership === null
    ? []
    : [`connectgateway.googleapis.com/v1/${membership.replace('/memberships/', '/gkeMemberships/')}`];
/** An address of a private network (RFC 1918, and the shared range of RFC 6598): none that a runner outside reaches. */
const isPrivate = (address) => /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[789]\d|1[01]\d|12[0-7])\.)/.test(address);
/** The context whose server is one of the cluster's endpoints: the current one first. Null where there is none. */
async function matchingContext(kubeconfig, endpoints, { env, signal }) {
    // kubectl joins the files that KUBECONFIG lists, and writes no secret here.
    const call = { args: ['config', 'view', '--output=json'], timeoutMs: TIMEOUT_MS, signal };
    const answer = await (0,_kubectl__WEBPACK_IMPORTED_MODULE_4__/* .kubectl */ .L)({ kubeconfig, context: null }, env, call);
    if (!answer.ok) {
        if (kubeconfig === null && answer.why === 'refused')
            return null;
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .failed */ .gz)(whyOf(answer.why), 'kubectl config view', answer.words);
    }
    let config;
    try {
        config = JSON.parse(answer.text);
    }
    catch {
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .failed */ .gz)('malformed', 'kubectl config view', 'its output is not JSON');
    }
    const { clusters, contexts, 'current-context': current } = (0,_model_json__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ik)(config);
    const wanted = new Set(serversOf(endpoints));
    const ours = new Set((0,_model_json__WEBPACK_IMPORTED_MODULE_7__/* .list */ .p_)(clusters)
        .filter((each) => wanted.has(serverOf((0,_model_json__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Qq)((0,_model_json__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ik)((0,_model_json__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ik)(each)['cluster'])['server']))))
        .map((each) => (0,_model_json__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Qq)((0,_model_json__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ik)(each)['name'])));
    const names = (0,_model_json__WEBPACK_IMPORTED_MODULE_7__/* .list */ .p_)(contexts)
        .filter((each) => ours.has((0,_model_json__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Qq)((0,_model_json__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ik)((0,_model_json__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ik)(each)['context'])['cluster'])))
        .flatMap((each) => (0,_model_json__WEBPACK_IMPORTED_MODULE_7__/* .text */ .Qq)((0,_model_json__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ik)(each)['name']) ?? []);
    return names.find((name) => name === current) ?? names[0] ?? null;
}
/** The host, with its port where it is not 443, as GKE names endpoints; of Connect gateway with its path. */
function serverOf(server) {
    try {
        if (server === null)
            return '';
        const { host, pathname } = new URL(server);
        return pathname === '/' ? host : `${host}${pathname.replace(/\/$/, '')}`;
    }
    catch {
        return '';
    }
}
const whyOf = (why) => why === 'missing' ? 'unreachable' : why === 'refused' ? 'rejected' : why;
/** By which endpoint our own token goes in; null where the cluster has none. */
function serverFor(endpoints) {
    const { addresses, dns } = endpoints;
    const [gateway] = gatewayOf(endpoints);
    const open = addresses.find((address) => !isPrivate(address));
    if (dns !== null)
        return { kind: 'dns', server: dns };
    if (open !== undefined)
        return { kind: 'address', server: open };
    if (gateway !== undefined)
        return { kind: 'gateway', server: gateway };
    return addresses[0] === undefined ? null : { kind: 'address', server: addresses[0] };
}
/** A kubeconfig for the caller's token, which the cluster's own authority, or a public one, must vouch for. */
async function temporaryWay(cluster, endpoints, credentials, { env, onFolders }) {
    const from = `the way into ${(0,_model_cluster__WEBPACK_IMPORTED_MODULE_3__/* .clusterPath */ .Sf)(cluster)}`;
    const { authority } = endpoints;
    const chosen = serverFor(endpoints);
    if (chosen === null)
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .failed */ .gz)('unreachable', from, 'the API names no endpoint of the cluster');
    const { kind, server } = chosen;
    if (kind === 'address' && authority === null)
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .failed */ .gz)('unreachable', from, 'the API names no certificate authority of the cluster, so its endpoint cannot be trusted');
    if (credentials === null)
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .failed */ .gz)('unauthenticated', from, 'there are no credentials');
    let token;
    try {
        token = await credentials.token();
    }
    catch (error) {
        const why = error instanceof _google_credentials__WEBPACK_IMPORTED_MODULE_2__/* .CredentialError */ .o ? error.why : 'unauthenticated';
        return (0,_model_fact__WEBPACK_IMPORTED_MODULE_6__/* .failed */ .gz)(why, from, error instanceof Error ? error.message : String(error));
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
    const folder = await (0,_temporary__WEBPACK_IMPORTED_MODULE_5__/* .makeTemporary */ .ww)('kubeconfig', { env, ...(onFolders && { onFolders }) });
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'config');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, JSON.stringify(config), { mode: 0o600, flag: 'wx' });
    return { kind, kubeconfig: file, context: name, temporary: folder };
}
/** Removes a temporary kubeconfig; nothing of somebody's own. */
async function forget(way) {
    if (way.temporary !== null)
        await (0,_temporary__WEBPACK_IMPORTED_MODULE_5__/* .removeTemporary */ .cF)(way.temporary);
}


/***/ }),

/***/ 66402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ kubectl),
/* harmony export */   w: () => (/* binding */ watch)
/* harmony export */ });
/* harmony import */ var _program__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85216);
/** kubectl as a child process: its short calls, and watches. */

/** Characters of its errors that are kept. */
const WORDS = 4000;
const NO_KUBECTL = 'kubectl was not found on the PATH';
/** One short call: the answer, or why there is none; never an exception. */
const kubectl = (access, env, { args, ...call }) => (0,_program__WEBPACK_IMPORTED_MODULE_0__/* .runProgram */ .mB)({ program: 'kubectl', args: [...flagsOf(access), ...args], env, ...call });
const flagsOf = ({ kubeconfig, context }) => [
    ...(kubeconfig === null ? [] : [`--kubeconfig=${kubeconfig}`]),
    ...(context === null ? [] : [`--context=${context}`]),
];
/**
 * Watches an address of the Kubernetes API: what is there now, then each change, until the signal ends it or the
 * server closes it.
 * @param path such as `/api/v1/namespaces/default/pods?watch=true`
 * @returns the words of kubectl where it ended with an error; null where it was ended, or the server closed it
 */
function watch(access, env, path, signal, onChange) {
    if (signal.aborted)
        return Promise.resolve(null);
    return new Promise((resolve) => {
        const child = (0,_program__WEBPACK_IMPORTED_MODULE_0__/* .startProgram */ .Xd)({ program: 'kubectl', args: [...flagsOf(access), 'get', '--raw', path], env });
        let rest = '';
        let words = '';
        const stop = () => {
            (0,_program__WEBPACK_IMPORTED_MODULE_0__/* .killProgram */ .tN)(child);
        };
        signal.addEventListener('abort', stop, { once: true });
        const done = (answer) => {
            signal.removeEventListener('abort', stop);
            resolve(signal.aborted ? null : answer);
        };
        child.stdout?.setEncoding('utf8').on('data', (text) => {
            const lines = (rest + text).split('\n');
            rest = lines.pop() ?? '';
            if (rest.length > _program__WEBPACK_IMPORTED_MODULE_0__/* .LARGEST */ .bS)
                stop();
            for (const line of lines) {
                const change = changeIn(line);
                if (change !== null && !signal.aborted)
                    onChange(change);
            }
        });
        child.stderr?.setEncoding('utf8').on('data', (text) => {
            words = (words + text).slice(0, WORDS);
        });
        child.on('error', (error) => {
            done(error.code === 'ENOENT' ? NO_KUBECTL : error.message);
        });
        child.on('close', (code) => {
            done(code === 0 ? null : words.trim() || `kubectl ended with ${String(code)}`);
        });
        child.stdin?.on('error', () => undefined).end();
    });
}
function changeIn(line) {
    try {
        const change = JSON.parse(line);
        return typeof change?.type === 'string' && typeof change.object === 'object' ? change : null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 85216:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xd: () => (/* binding */ startProgram),
/* harmony export */   bS: () => (/* binding */ LARGEST),
/* harmony export */   mB: () => (/* binding */ runProgram),
/* harmony export */   tN: () => (/* binding */ killProgram)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/** A program as a child process: bounded in time and size, never through a shell, never with a secret in an argument. */

/** Bytes of an answer, or of one line of a watch. */
const LARGEST = 16 * 1024 * 1024;
/** Characters of its errors that are kept: the first and the last. */
const WORDS = 4000;
/** One short call: the answer, or why there is none; never an exception. */
function runProgram(call) {
    const { program, signal, timeoutMs, stdin = '' } = call;
    if (signal?.aborted)
        return Promise.resolve({ ok: false, why: 'cancelled', words: 'the run was stopped' });
    return new Promise((resolve) => {
        const child = startProgram(call);
        const out = [];
        let size = 0;
        let words = '';
        let ended = null;
        const end = (answer) => {
            ended ??= answer;
            killProgram(child);
        };
        const late = setTimeout(() => {
            end({ ok: false, why: 'timeout', words: `${program} gave no answer within ${String(timeoutMs / 1000)} s` });
        }, timeoutMs);
        const stop = () => {
            end({ ok: false, why: 'cancelled', words: 'the run was stopped' });
        };
        signal?.addEventListener('abort', stop, { once: true });
        const done = (answer) => {
            clearTimeout(late);
            signal?.removeEventListener('abort', stop);
            resolve(ended ?? answer);
        };
        child.stdout?.on('data', (chunk) => {
            size += chunk.length;
            if (size > LARGEST)
                end({ ok: false, why: 'refused', words: 'the answer is larger than 16 MiB' });
            else
                out.push(chunk);
        });
        child.stderr?.setEncoding('utf8').on('data', (text) => {
            words = bounded(words + text);
        });
        child.on('error', (error) => {
            const missing = `${program} was not found on the PATH`;
            done({ ok: false, why: 'missing', words: error.code === 'ENOENT' ? missing : `${program}: ${error.message}` });
        });
        child.on('close', (code) => {
            if (code === 0)
                done({ ok: true, text: Buffer.concat(out).toString('utf8') });
            else
                done({ ok: false, why: 'refused', words: words.trim() || `${program} ended with ${String(code)}` });
        });
        child.stdin?.on('error', () => undefined).end(stdin);
    });
}
const bounded = (words) => words.length <= 2 * WORDS ? words : `${words.slice(0, WORDS)}${words.slice(-WORDS)}`;
/**
 * In a process group of its own: a Ctrl-C in the terminal is for us, who then still create, watch and delete in
 * order.
 */
const startProgram = ({ program, args, env }) => (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, [...args], {
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
});
/** Ends it with what it started, such as an authentication plugin or ssh. */
function killProgram(child) {
    if (child.pid === undefined || child.exitCode !== null)
        return;
    try {
        if (process.platform === 'win32')
            child.kill('SIGKILL');
        else
            process.kill(-child.pid, 'SIGKILL');
    }
    catch {
        // It has ended by itself.
    }
}


/***/ }),

/***/ 85951:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cF: () => (/* binding */ removeTemporary),
/* harmony export */   ey: () => (/* binding */ isTemporary),
/* harmony export */   ww: () => (/* binding */ makeTemporary)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/** Folders of a run's own, for secrets that must be files: nobody else may look into them, and none outlives the run. */





/** How the folders' names begin, by what they hold: a kubeconfig with a token, a key for SSH. */
const PREFIXES = { kubeconfig: 'gke-image-preflight-kubeconfig-', ssh: 'gke-image-preflight-ssh-' };
/** A token is good for an hour: what is older was left by a run that was killed. */
const STALE_MS = 3_600_000;
/** Those that are there, each with its listener. */
const folders = new Map();
/** Whether a path is of a folder that only this program makes. */
const isTemporary = (path) => Object.values(PREFIXES).some((prefix) => (0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(path).startsWith(prefix));
/**
 * Makes a folder that only this user may enter, in the runner's temporary folder where there is one.
 * @param what it is to hold
 */
async function makeTemporary(what, { env, onFolders }) {
    const place = env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)();
    await removeStale(place);
    if (folders.size === 0)
        process.once('exit', removeAll);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(place, `${PREFIXES[what]}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`);
    folders.set(folder, onFolders);
    tell(onFolders);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(folder, { mode: 0o700 });
    return folder;
}
/** Removes one with all that is in it. */
async function removeTemporary(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(folder, { recursive: true, force: true });
    const onFolders = folders.get(folder);
    folders.delete(folder);
    tell(onFolders);
}
const tell = (onFolders) => onFolders?.([...folders].flatMap(([folder, listener]) => (listener === onFolders ? [folder] : [])));
/** The last way out: the process ends before they could be removed, and nobody comes after it. */
function removeAll() {
    for (const [folder, onFolders] of folders)
        if (onFolders === undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true });
}
/** What runs that were killed left here. What is somebody else's cannot be removed, and stays. */
async function removeStale(place) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(place).catch(() => [])).filter(isTemporary);
    for (const folder of names.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(place, name))) {
        const made = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(folder).catch(() => null);
        if (made !== null && Date.now() - made.mtimeMs > STALE_MS)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(folder, { recursive: true, force: true }).catch(() => undefined);
    }
}


/***/ }),

/***/ 27115:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ pods),
  T: () => (/* binding */ remove)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./src/model/json.ts
var json = __webpack_require__(87979);
// EXTERNAL MODULE: ./src/model/cluster.ts + 1 modules
var cluster = __webpack_require__(18584);
// EXTERNAL MODULE: ./src/model/fact.ts
var model_fact = __webpack_require__(5815);
// EXTERNAL MODULE: ./src/diagnosis/words/kubectl.ts
var kubectl = __webpack_require__(94189);
// EXTERNAL MODULE: ./src/diagnosis/words/index.ts + 11 modules
var diagnosis_words = __webpack_require__(41051);
// EXTERNAL MODULE: ./src/verify/node-output.ts
var node_output = __webpack_require__(91147);
// EXTERNAL MODULE: ./src/verify/pod.ts + 1 modules
var pod = __webpack_require__(34720);
// EXTERNAL MODULE: ./src/verify/verification-of.ts
var verification_of = __webpack_require__(15414);
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
        const how = plan.how === undefined ? {} : { how: plan.how };
        return told({ ...(0,verification_of/* undecided */.oo)(plan, pod, reason), ...how, node, words, times: 1, ...cause });
    };
    const { status = {} } = seen.pod;
    const { terminated, running, waiting } = containerOf(status.containerStatuses)?.state ?? {};
    if (terminated !== undefined) {
        const output = (0,node_output/* readNodeOutput */.M)(terminated.message ?? '');
        if (output.noCrictl || output.tries.length > 0)
            return told((0,node_output/* verificationOn */.N)(plan, output, { node, pod }));
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
const containerOf = (all) => all?.find(({ name }) => name === pod/* CONTAINER */.MR);

// EXTERNAL MODULE: ./src/verify/node-script.ts
var node_script = __webpack_require__(99433);
;// CONCATENATED MODULE: ./src/verify/node-pod.ts


/** The node that is ready, if one is, and an image that it has; null where there is no node. */
function doorOf(nodes) {
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
function nodePodOf(plan, door, name, deadlineSeconds, timeoutMs) {
    const programs = [...PROGRAMS, ...(door.lib64 ? ['/lib64'] : [])];
    const folders = [
        { name: 'host', path: '/', at: HOST },
        ...programs.map((path) => ({ name: path.slice(1), path, at: path })),
    ];
    return {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: {
            name,
            labels: { ...pod/* LABEL */.d_, 'app.kubernetes.io/name': 'image-pull-on-node', 'sidecar.istio.io/inject': 'false' },
        },
        spec: {
            activeDeadlineSeconds: deadlineSeconds,
            terminationGracePeriodSeconds: 0,
            restartPolicy: 'Never',
            automountServiceAccountToken: false,
            enableServiceLinks: false,
            // No scheduler is asked, and no taint keeps it away.
            nodeName: door.node,
            tolerations: [{ operator: 'Exists' }],
            os: { name: 'linux' },
            hostNetwork: true,
            containers: [
                {
                    name: pod/* CONTAINER */.MR,
                    image: door.image,
                    imagePullPolicy: 'Never',
                    command: ['/bin/sh', '-c', ENTER, 'sh', node_script/* NODE_SCRIPT */.ZY],
                    args: (0,node_script/* scriptArguments */.Y2)(plan.image, plan.withToken === true, timeoutMs),
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

// EXTERNAL MODULE: ./src/verify/observe.ts
var observe = __webpack_require__(20609);
// EXTERNAL MODULE: ./src/model/need.ts
var need = __webpack_require__(79797);
;// CONCATENATED MODULE: ./src/verify/refusal.ts





/**
 * What the Kubernetes API's refusal, or kubectl's failure, says of a verification.
 * @param words what kubectl wrote
 * @param from the call, in a person's words
 * @param kind by which endpoint it went
 */
function refusalOf(plan, words, from, kind = 'given') {
    const rbac = /cannot (\S+) resource "([^"]+)"/.exec(words);
    if (rbac) {
        const [, verb = '', resource = ''] = rbac;
        const where = words.includes(' in the namespace "')
            ? `namespace ${plan.namespace} of ${(0,cluster/* clusterPath */.Sf)(plan)}`
            : (0,cluster/* clusterPath */.Sf)(plan);
        return (0,model_fact/* denied */.wk)('permission', from, words, [
            { way: 'verify', permission: `${verb} ${resource}`, resource: where, role: 'roles/container.developer' },
        ]);
    }
    const door = refusal_doorOf(plan, words, kind);
    if (door.length > 0)
        return (0,model_fact/* denied */.wk)('permission', from, words, door);
    const refused = /\(Forbidden\)|denied the request|failed calling webhook/.test(words) || NAMED.test(words) || INVALID.test(words);
    const caller = (0,kubectl/* kubectlSays */.J)(words);
    if (!refused && caller === 'caller-not-accepted')
        return (0,model_fact/* failed */.gz)('unauthenticated', from, words);
    if (!refused && caller === 'control-plane-unreachable')
        return (0,model_fact/* failed */.gz)('unreachable', from, words);
    const said = (0,diagnosis_words/* classify */.L8)(words);
    if (refused)
        return (0,model_fact/* known */.eO)({
            outcome: 'undecided',
            pod: null,
            namespace: plan.namespace,
            node: null,
            reason: INVALID.test(words) ? 'Invalid' : (/\((\w+)\)/.exec(words)?.[1] ?? 'Refused'),
            cause: said.id,
            check: said.check,
            advice: said.id === 'unclassified' ? null : said.advice,
            words,
            times: 1,
            digest: null,
            durationMs: null,
            left: null,
        }, from);
    return (0,model_fact/* failed */.gz)('rejected', from, words);
}
/**
 * What the caller lacks at the door, before Kubernetes decides: IAM's permission for a DNS endpoint, or those for
 * Connect gateway and its membership. None where the words are Kubernetes' own.
 */
function refusal_doorOf(plan, words, kind) {
    const membership = plan.endpoints.membership ?? null;
    const project = `projects/${plan.project}`;
    const named = words.includes('container.clusters.connect');
    const iam = named || words.includes('gkehub.') || /\((?:Forbidden|PermissionDenied)\)|\b403\b/.test(words);
    // Admission says so of the very pod: whoever hears it is in.
    if (!iam || /denied the request|\bis forbidden: /.test(words))
        return [];
    if (named || kind === 'dns')
        return [(0,need/* need */.$)('container.clusters.connect', project, 'verify')];
    if ((kind === 'gateway' || words.includes('gkehub.')) && membership !== null)
        return [
            (0,need/* need */.$)('gkehub.gateway.get', membership, 'verify'),
            (0,need/* need */.$)('gkehub.gateway.post', membership, 'verify'),
            (0,need/* need */.$)('gkehub.gateway.delete', membership, 'verify'),
            (0,need/* need */.$)('gkehub.memberships.get', membership, 'verify'),
        ];
    return [];
}
/** `Error from server (NotFound): namespaces "x" not found`, and others that the API server gives by name. */
const NAMED = /Error from server \((?:NotFound|Invalid|BadRequest|Conflict|AlreadyExists)\)/;
/** `The Pod "x" is invalid: …`: kubectl's own form of it, also for an admission policy's refusal. */
const INVALID = /^The \w+ "[^"]*" is invalid: /;
/** True where no pod can have come of the creation: it was refused outright. */
const isOutright = (words) => /^Error from server \((?:Forbidden|NotFound|Invalid|BadRequest)\)/.test(words) || INVALID.test(words);

// EXTERNAL MODULE: ./src/kubernetes/kubeconfig.ts
var kubernetes_kubeconfig = __webpack_require__(19741);
// EXTERNAL MODULE: ./src/kubernetes/kubectl.ts
var kubernetes_kubectl = __webpack_require__(66402);
;// CONCATENATED MODULE: ./src/kubernetes/pod-watch.ts
/** Watches a pod and its events until they tell what is asked, or the time is up. */





/** Watches by the Kubernetes API, without polling; the answer is a fact, never an exception. */
function watchPod({ way, env, namespace, name, signal, from, ...asked }) {
    const ended = new AbortController();
    const stop = AbortSignal.any([ended.signal, signal]);
    const events = new Map();
    let pod = null;
    let refusals = 0;
    let timer;
    let phase = null;
    const field = encodeURIComponent(`metadata.name=${name}`);
    const about = encodeURIComponent(`involvedObject.name=${name}`);
    return new Promise((resolve) => {
        const end = (fact) => {
            clearTimeout(timer);
            // What ends the watches is no interruption: the answer comes first.
            resolve(fact);
            ended.abort();
        };
        const look = (late) => {
            const { end: told, within } = asked.look({ pod: pod ?? {}, events: [...events.values()], refusals }, late);
            if (told !== null)
                end((0,model_fact/* known */.eO)(told, from));
            else if (within !== null && within.phase !== phase) {
                ({ phase } = within);
                clearTimeout(timer);
                timer = setTimeout(look, within.ms, true);
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
        const follow = async (path, needed, take) => {
            while (!stop.aborted) {
                const words = await (0,kubernetes_kubectl/* watch */.w)(way, env, `${path}&watch=true`, stop, ({ type, object: each }) => {
                    take(type, each);
                    if (!stop.aborted)
                        look(false);
                });
                if (words !== null && needed) {
                    end(asked.refused((0,json/* clean */.uH)(words)));
                    return;
                }
                // Without events there are fewer words; the status tells.
                if (words !== null)
                    return;
                await (0,promises_.setTimeout)(250);
            }
        };
        void follow(`/api/v1/namespaces/${namespace}/pods?fieldSelector=${field}`, true, (type, each) => {
            if (type === 'DELETED')
                end((0,model_fact/* known */.eO)(asked.deleted(), from));
            if (type !== 'ADDED' && type !== 'MODIFIED')
                return;
            const now = each;
            if ((0,observe/* isNewRefusal */.Ds)(pod, now))
                refusals += 1;
            pod = now;
        });
        void follow(`/api/v1/namespaces/${namespace}/events?fieldSelector=${about}`, false, (type, each) => {
            const event = each;
            const uid = event.metadata?.uid;
            if (uid !== undefined && type !== 'DELETED')
                events.set(uid, event);
        });
    });
}

;// CONCATENATED MODULE: ./src/kubernetes/verification-pods.ts
/** Verification: a pod a node pool, which pulls the image or enters a node, watched until it is told, deleted whatever comes. */
















/** Pods at once. */
const CONCURRENCY = 10;
const CALL_MS = 20_000;
/** How long a pull that is proven waits for the rest of its words: the digest, the duration. */
const REST_MS = 3000;
/** How long the image's code may run before it counts as one that goes on running. */
const RUN_MS = 10_000;
/** How long a pod may wait for a node that is to be made: DESIGN 4. */
const SCALE_UP_MS = 600_000;
/** How long the script on a node may take beside its pulls: the token, the pause between two tries. */
const SCRIPT_MS = 15_000;
/** Nodes that are looked at for one that is ready. */
const NODES = 20;
/** What verifies by pods. */
function pods(credentials, options) {
    const limit = (0,p_limit/* default */.A)(CONCURRENCY);
    const ways = new Map();
    const swept = new Map();
    const left = new Map();
    const once = (map, key, make) => {
        const made = map.get(key) ?? make();
        map.set(key, made);
        return made;
    };
    const tell = () => {
        options.onPods([...left.values()]);
    };
    const verify = async (plan) => {
        const from = `${plan.how === 'node' ? 'crictl' : 'pod'} on node pool ${plan.pool} of ${(0,cluster/* clusterPath */.Sf)(plan)}`;
        const way = await once(ways, (0,cluster/* clusterPath */.Sf)(plan), () => (0,kubernetes_kubeconfig/* wayInto */.mj)(plan, plan.endpoints, credentials, options));
        if ('state' in way)
            return way;
        await once(swept, `${(0,cluster/* clusterPath */.Sf)(plan)} ${plan.namespace}`, () => sweep(way, plan.namespace, options));
        const shape = await shapeOf(way, plan, options);
        if ('state' in shape)
            return shape;
        if (options.signal.aborted)
            return (0,model_fact/* failed */.gz)('cancelled', from, 'the run was stopped');
        const name = `gke-image-preflight-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
        const { kubeconfig, context, temporary } = way;
        left.set(name, { kubeconfig, context, temporary, namespace: plan.namespace, name });
        tell();
        const fault = (error) => (0,model_fact/* failed */.gz)('rejected', from, error instanceof Error ? error.message : String(error));
        const stopped = await create(way, plan, shape, name, from, options).catch((error) => ({
            fact: fault(error),
            never: false,
        }));
        const fact = stopped?.fact ?? (await verification_pods_observe(way, plan, shape, name, from, options).catch(fault));
        const still = stopped?.never ? null : await remove(way, plan.namespace, name, options);
        if (still === null)
            left.delete(name);
        else
            options.log(`pod ${name} in ${plan.namespace} may be left: ${still}`);
        tell();
        return fact.state === 'known' ? { ...fact, value: { ...cleaned(fact.value), left: still } } : fact;
    };
    return {
        verification: (plan) => limit(() => verify(plan)),
        close: async () => {
            const all = await Promise.all(ways.values());
            // A pod that is left is deleted by its kubeconfig, later.
            const needed = new Set([...left.values()].map(({ temporary }) => temporary));
            for (const way of all)
                if (!('state' in way) && !needed.has(way.temporary))
                    await (0,kubernetes_kubeconfig/* forget */.y6)(way);
        },
    };
}
async function shapeOf(way, plan, options) {
    if (plan.how === 'node')
        return shapeOnNode(way, plan, options);
    if (plan.scaleUp !== true) {
        const nodes = await nodesOf(way, plan, 1, options);
        if (nodes.state === 'known' && nodes.value.length === 0)
            return (0,model_fact/* known */.eO)((0,verification_of/* skipped */.hT)(plan), nodes.from);
        // Where nodes may not be listed, the pod tries.
        if (nodes.state !== 'known' && nodes.state !== 'denied')
            return nodes;
    }
    return {
        body: (name, limits) => (0,pod/* podOf */.FS)(plan, name, deadlineOf(waitForNode(plan, options) + 2 * options.timeoutMs + RUN_MS), limits),
        look: (name, seen, late) => lookAtPull(plan, name, seen, late, options),
    };
}
async function shapeOnNode(way, plan, options) {
    const nodes = await nodesOf(way, plan, NODES, options);
    if (nodes.state !== 'known')
        return nodes;
    const door = doorOf(nodes.value);
    if (door === null)
        return (0,model_fact/* known */.eO)((0,verification_of/* skipped */.hT)(plan), nodes.from);
    if (!hasImage(door)) {
        const words = 'the node names no image that it has, by which a pod could enter it without a pull';
        return (0,model_fact/* known */.eO)({ ...(0,verification_of/* undecided */.oo)(plan, null, 'NoImage'), how: 'node', node: door.node, words }, nodes.from);
    }
    const { timeoutMs } = options;
    const deadline = deadlineOf(2 * timeoutMs + SCRIPT_MS);
    return {
        body: (name) => nodePodOf(plan, door, name, deadline, timeoutMs),
        look: (name, seen, late) => {
            const stage = nodeStageOf(plan, seen, door.node, name, late);
            if (stage.kind === 'told')
                return { end: stage.verification, within: null };
            const ms = stage.kind === 'running' ? timeoutMs + SCRIPT_MS : timeoutMs;
            return { end: null, within: { phase: stage.kind, ms } };
        },
    };
}
const hasImage = (door) => door.image !== null;
/** Seconds after which the cluster ends a pod by itself. */
const deadlineOf = (ms) => Math.ceil(ms / 1000) + 60;
const podsIn = (namespace) => `/api/v1/namespaces/${namespace}/pods`;
/** Nodes of the pool. */
async function nodesOf(way, plan, limit, options) {
    const labels = [
        ...(plan.selector === null ? [] : [`cloud.google.com/gke-nodepool=${plan.selector}`]),
        `kubernetes.io/os=${plan.os}`,
        ...(plan.architecture === undefined ? [] : [`kubernetes.io/arch=${plan.architecture}`]),
    ];
    const selector = encodeURIComponent(labels.join(','));
    const path = `/api/v1/nodes?labelSelector=${selector}&limit=${String(limit)}`;
    const answer = await verification_pods_short(way, ['get', '--raw', path], options);
    const from = `nodes of ${plan.pool} of ${(0,cluster/* clusterPath */.Sf)(plan)}`;
    if (answer.ok)
        return (0,model_fact/* known */.eO)(itemsOf(answer.text), from);
    if (answer.why !== 'refused')
        return (0,model_fact/* failed */.gz)((0,kubernetes_kubeconfig/* whyOf */.gf)(answer.why), from, (0,json/* clean */.uH)(answer.words));
    const refusal = refusalOf(plan, (0,json/* clean */.uH)(answer.words), from, way.kind);
    return refusal.state === 'known' ? (0,model_fact/* failed */.gz)('rejected', from, (0,json/* clean */.uH)(answer.words)) : refusal;
}
/** What stopped the creation, and whether the pod surely never came to be; null: it is there. */
async function create(way, plan, shape, name, from, options) {
    // Not ended by a signal: what is under way comes to its end, so that the deletion finds it.
    const make = (limits) => (0,kubernetes_kubectl/* kubectl */.L)(way, options.env, {
        args: ['create', '--raw', podsIn(plan.namespace), '--filename=-'],
        stdin: JSON.stringify(shape.body(name, limits)),
        timeoutMs: CALL_MS,
    });
    let answer = await make([]);
    if (!answer.ok && (0,kubectl/* isLimitRange */.F)(answer.words)) {
        const path = `/api/v1/namespaces/${plan.namespace}/limitranges`;
        const ranges = await verification_pods_short(way, ['get', '--raw', path], options);
        if (ranges.ok)
            answer = await make(itemsOf(ranges.text));
    }
    if (!answer.ok)
        return answer.why === 'refused'
            ? {
                fact: refusalOf(plan, (0,json/* clean */.uH)(answer.words, 1000), from, way.kind),
                never: isOutright(answer.words),
            }
            : { fact: (0,model_fact/* failed */.gz)((0,kubernetes_kubeconfig/* whyOf */.gf)(answer.why), from, (0,json/* clean */.uH)(answer.words)), never: answer.why === 'missing' };
    options.log(`pod ${name} created in ${plan.namespace} for node pool ${plan.pool}`);
    return null;
}
/** Milliseconds that a pod may wait for its node. */
const waitForNode = ({ scaleUp }, { timeoutMs }) => scaleUp === true ? Math.max(timeoutMs, SCALE_UP_MS) : timeoutMs;
/** Watches the pod and its events until they tell, or the time is up. */
const verification_pods_observe = (way, plan, shape, name, from, { env, signal }) => watchPod({
    way,
    env,
    namespace: plan.namespace,
    name,
    signal,
    from,
    look: (seen, late) => shape.look(name, seen, late),
    refused: (words) => refusalOf(plan, words, from, way.kind),
    deleted: () => ({ ...(0,verification_of/* undecided */.oo)(plan, name, 'Deleted'), words: 'the pod was deleted by somebody else' }),
});
/** A look at a pod that pulls: a node, the pull, the image's code and the last words each have their own time. */
function lookAtPull(plan, name, seen, late, options) {
    const stage = (0,observe/* stageOf */.gV)(seen, plan.image);
    const end = () => (0,verification_of/* verificationOf */.zM)(plan, name, seen.pod.spec?.nodeName ?? null, stage, late);
    if (late)
        return { end: end(), within: null };
    if (stage.kind === 'pulled') {
        const runsOn = plan.run === true && (stage.ran === null || stage.ran.state === 'running');
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
const cleaned = (seen) => ({
    ...seen,
    words: (0,json/* clean */.uH)(seen.words, 1000),
    ...(seen.ran ? { ran: { ...seen.ran, words: (0,json/* clean */.uH)(seen.ran.words) } } : {}),
});
const verification_pods_short = (way, args, { env, signal }) => (0,kubernetes_kubectl/* kubectl */.L)(way, env, { args, timeoutMs: CALL_MS, signal });
/**
 * Deletes a pod at once. Not ended by a signal.
 * @param patienceMs how long one that is not there may still come, as its creation may be under way
 * @returns why it may still be there; null where it is gone, or never was
 */
async function remove(way, namespace, name, { env }, patienceMs = 0) {
    const args = ['delete', '--raw', `${podsIn(namespace)}/${name}?gracePeriodSeconds=0`];
    const until = Date.now() + patienceMs;
    let words = '';
    for (let tries = 0; tries < 3; tries += 1) {
        let answer = await (0,kubernetes_kubectl/* kubectl */.L)(way, env, { args, timeoutMs: CALL_MS });
        while (!answer.ok && answer.words.includes('(NotFound)') && Date.now() < until) {
            await (0,promises_.setTimeout)(500);
            answer = await (0,kubernetes_kubectl/* kubectl */.L)(way, env, { args, timeoutMs: CALL_MS });
        }
        if (answer.ok || answer.words.includes('(NotFound)'))
            return null;
        words = (0,json/* clean */.uH)(answer.words);
        // A caller who may not create one may not delete one either.
        if (/\(Forbidden\)|Unauthorized/.test(words) || answer.why === 'missing')
            break;
        await (0,promises_.setTimeout)(500 * (tries + 1));
    }
    return words;
}
/** Removes what earlier runs left: pods of ours that are past their own deadline. What is not allowed is left. */
async function sweep(way, namespace, options) {
    const path = `${podsIn(namespace)}?labelSelector=${encodeURIComponent(pod/* SELECTOR */.or)}`;
    const answer = await verification_pods_short(way, ['get', '--raw', path], options);
    if (!answer.ok)
        return;
    const old = itemsOf(answer.text).flatMap((each) => {
        const { metadata, spec } = each;
        const created = Date.parse(metadata?.creationTimestamp ?? '');
        const over = created + (spec?.activeDeadlineSeconds ?? 3600) * 1000 < Date.now();
        return over && metadata?.name !== undefined ? [metadata.name] : [];
    });
    await Promise.all(old.map((name) => remove(way, namespace, name, options)));
}
function itemsOf(text) {
    try {
        return (0,json/* list */.p_)((0,json/* object */.Ik)(JSON.parse(text))['items']);
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 5815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   Pl: () => (/* binding */ after),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   wk: () => (/* binding */ denied),
/* harmony export */   yJ: () => (/* binding */ blockedBy)
/* harmony export */ });
/** A fact that was read. */
const known = (value, from) => ({ state: 'known', value, from });
/** A true 404: the service says, to a caller who may see, that there is no such thing. */
const absent = (from, detail) => ({ state: 'absent', from, detail });
/** A refusal, with what would tell. */
const denied = (why, from, detail, needs = [], consumer = null) => ({ state: 'denied', why, from, detail, needs, consumer });
/** No usable answer. */
const failed = (why, from, detail) => ({
    state: 'failed',
    why,
    from,
    detail,
});
/** The missing fact at the root of a fact that is not known, else null. */
function missing(fact) {
    if (fact.state === 'known')
        return null;
    return fact.state === 'blocked' ? fact.by : fact;
}
/**
 * What follows from a known fact; anything missing blocks it.
 * @returns what `next` gives, or `blocked` by the fact that is missing
 */
function after(fact, next) {
    const root = missing(fact);
    return root === null ? next(fact.value) : { state: 'blocked', by: root };
}
/** The value of a known fact, else undefined. */
const valueOf = (fact) => (fact.state === 'known' ? fact.value : undefined);
/** What depends on a fact that is missing. */
function blockedBy(fact) {
    return { state: 'blocked', by: fact.state === 'blocked' ? fact.by : fact };
}


/***/ }),

/***/ 79797:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ need)
/* harmony export */ });
/* unused harmony export READING_ROLES */
/* harmony import */ var _own_value__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39037);
/**
 * What would tell: the permission, on which resource, and the least powerful role made for reading that holds it.
 * Entries of one way are needed together; the ways are alternatives.
 */

/**
 * The role to grant for reading, by permission. Never one that may set policies, act as or mint tokens where a
 * viewer exists. Source: the crawl of all predefined roles of 2026-08-22 and the contract's choice among them.
 */
const READING_ROLE = {
    'container.clusters.get': 'roles/container.clusterViewer',
    'container.clusters.list': 'roles/container.clusterViewer',
    'artifactregistry.repositories.get': 'roles/artifactregistry.viewer',
    'artifactregistry.repositories.list': 'roles/artifactregistry.viewer',
    'artifactregistry.repositories.getIamPolicy': 'roles/artifactregistry.viewer',
    'artifactregistry.repositories.downloadArtifacts': 'roles/artifactregistry.reader',
    'artifactregistry.rules.list': 'roles/artifactregistry.viewer',
    'artifactregistry.projectsettings.get': 'roles/artifactregistry.viewer',
    'iam.serviceAccounts.get': 'roles/iam.serviceAccountViewer',
    'iam.serviceAccounts.getAccessToken': 'roles/iam.serviceAccountTokenCreator',
    'iam.roles.get': 'roles/iam.roleViewer',
    'iam.denypolicies.list': 'roles/iam.denyReviewer',
    'iam.denypolicies.get': 'roles/iam.denyReviewer',
    'resourcemanager.projects.get': 'roles/browser',
    'resourcemanager.projects.getIamPolicy': 'roles/browser',
    'resourcemanager.folders.get': 'roles/browser',
    'resourcemanager.folders.getIamPolicy': 'roles/iam.securityReviewer',
    'resourcemanager.organizations.getIamPolicy': 'roles/iam.securityReviewer',
    'serviceusage.services.get': 'roles/serviceusage.serviceUsageViewer',
    'compute.machineTypes.get': 'roles/compute.viewer',
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
    'logging.logEntries.list': 'roles/logging.viewer',
    'container.pods.create': 'roles/container.developer',
    'container.clusters.connect': 'roles/container.clusterViewer',
    'gkehub.gateway.get': 'roles/gkehub.gatewayEditor',
    'gkehub.gateway.post': 'roles/gkehub.gatewayEditor',
    'gkehub.gateway.delete': 'roles/gkehub.gatewayEditor',
    'gkehub.memberships.get': 'roles/gkehub.viewer',
    'container.secrets.get': 'roles/container.developer',
    'container.thirdPartyObjects.get': 'roles/container.viewer',
};
/** Every role that may be asked for. */
const READING_ROLES = [
    ...new Set([...Object.values(READING_ROLE), 'roles/iam.organizationRoleViewer', 'roles/iam.securityReviewer']),
];
/**
 * The need for one permission on one resource, with the role to grant for it.
 * @param permission an IAM permission, such as `container.clusters.get`
 * @param resource the resource's relative name, such as `projects/p`
 * @param way how the answer would be gathered; reading policies by default
 */
function need(permission, resource, way = 'policies') {
    return { way, permission, resource, role: roleFor(permission, resource) };
}
function roleFor(permission, resource) {
    if (permission === 'iam.roles.get' && resource.startsWith('organizations/'))
        return 'roles/iam.organizationRoleViewer';
    return (0,_own_value__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(READING_ROLE, permission) ?? 'roles/iam.securityReviewer';
}


/***/ }),

/***/ 91147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readNodeOutput),
/* harmony export */   N: () => (/* binding */ verificationOn)
/* harmony export */ });
/* harmony import */ var _diagnosis_words__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41051);
/* harmony import */ var _node_script__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99433);
/* harmony import */ var _verification_of__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15414);
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
        const [word = '', ...rest] = line.startsWith(_node_script__WEBPACK_IMPORTED_MODULE_2__/* .MARK */ .M$) ? line.slice(_node_script__WEBPACK_IMPORTED_MODULE_2__/* .MARK */ .M$.length).trim().split(/\s+/) : [];
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
    const how = plan.how === undefined ? {} : { how: plan.how };
    const with_ = credential === null ? {} : { credential };
    const base = { ...(0,_verification_of__WEBPACK_IMPORTED_MODULE_1__/* .undecided */ .oo)(plan, at.pod, ''), ...how, ...with_, node: at.node };
    if (noCrictl)
        return { ...base, reason: 'NoCrictl', words: 'crictl, the container runtime’s tool, was not found on the node' };
    const last = tries.at(-1);
    if (last === undefined)
        return { ...base, reason: 'NoOutput', words: 'the script on the node said nothing' };
    if (last.status === 0)
        return {
            ...base,
            outcome: 'pulled',
            reason: 'Pulled',
            words: tokenWords(output),
            times: 1,
            digest: digestOf(plan.image, output.digests),
            durationMs: last.ms,
        };
    const told = tries.map(({ words }) => (0,_diagnosis_words__WEBPACK_IMPORTED_MODULE_0__/* .classify */ .L8)(words, 'ErrImagePull', plan.image));
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
    if (plan.withToken !== true || output.credential === 'node-token')
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
function digestOf(image, known) {
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


/***/ }),

/***/ 99433:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ MARK),
/* harmony export */   Y2: () => (/* binding */ scriptArguments),
/* harmony export */   ZY: () => (/* binding */ NODE_SCRIPT),
/* harmony export */   lC: () => (/* binding */ scriptForStdin)
/* harmony export */ });
/**
 * What runs on a node: the container runtime's own pull, by `crictl`, as Google's guide does it. For POSIX shells (dash
 * and bash, the `sh` of Ubuntu and Container-Optimized OS). No part of it may read `$` and a bracket in a row: in a
 * pod's command that is Kubernetes' own syntax.
 */
/** Where a VM gets the token of its service account; answers only to this header. */
const TOKEN_ADDRESS = 'http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token';
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
    curl -q -s -f -m 10 --noproxy '*' -H '${HEADER}' '${TOKEN_ADDRESS}' && return
    code=$?
  elif command -v wget >/dev/null 2>&1; then
    no_proxy=metadata.google.internal wget -q -O - -T 10 --header '${HEADER}' '${TOKEN_ADDRESS}' && return
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


/***/ }),

/***/ 20609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ isNewRefusal),
/* harmony export */   KZ: () => (/* binding */ pullDuration),
/* harmony export */   gV: () => (/* binding */ stageOf)
/* harmony export */ });
/* harmony import */ var _diagnosis_words__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41051);
/* harmony import */ var _pod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34720);
/* harmony import */ var _model_own_value__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39037);
/** Reads, from a pod and its events as they come, how far the pull is. Pure. */



/** Reasons for which a container waits although its image is there. */
const AFTER_THE_PULL = new Set([
    'CreateContainerConfigError',
    'CreateContainerError',
    'RunContainerError',
    'CrashLoopBackOff',
]);
/** Reasons for which it waits because its image is not. */
const REFUSED = new Set([
    'ErrImagePull',
    'ImagePullBackOff',
    'InvalidImageName',
    'ErrImageNeverPull',
    'ImageInspectError',
    'RegistryUnavailable',
    'SignatureValidationFailed',
]);
/** The kubelet starts only so many pulls a second (`registryPullQPS`): this one was none, and no answer. */
const NEVER_ASKED = 'pull QPS exceeded';
/** Terminal answers are believed when they were said this often. */
const SAID_TWICE = 2;
/** Is it a new refusal, as the status changes from one to the next? The back-off between two tries is none. */
function isNewRefusal(before, now) {
    const reason = waiting(now)?.reason;
    if (reason === undefined || reason === 'ImagePullBackOff' || !REFUSED.has(reason))
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
    if (REFUSED.has(state.waiting?.reason ?? ''))
        return failing(state.waiting, events, refusals, image);
    if (pod.spec?.nodeName !== undefined) {
        const setUp = events.find(({ reason }) => reason === 'FailedCreatePodSandBox' || reason === 'FailedMount');
        if (events.some(({ reason }) => reason === 'Pulling'))
            return { kind: 'pulling' };
        if (setUp !== undefined)
            return {
                kind: 'failing',
                said: (0,_diagnosis_words__WEBPACK_IMPORTED_MODULE_0__/* .classify */ .L8)(setUp.message ?? '', setUp.reason ?? null),
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
    const all = telling.map((message) => (0,_diagnosis_words__WEBPACK_IMPORTED_MODULE_0__/* .classify */ .L8)(message, reason, image));
    const heard = all.find(({ id }) => id !== 'unclassified') ??
        (0,_diagnosis_words__WEBPACK_IMPORTED_MODULE_0__/* .classify */ .L8)(telling.find((each) => each !== '') ?? reason, reason, image);
    const said = withoutSecret(heard, events);
    const times = Math.max(refusals, about.reduce((sum, event) => sum + countOf(event), 0), 1);
    // Answers that differ from one try to the next are no final answer.
    const steady = about.every(({ message = '' }) => (0,_diagnosis_words__WEBPACK_IMPORTED_MODULE_0__/* .classify */ .L8)(message, reason, image).terminal);
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
    const said = (0,_diagnosis_words__WEBPACK_IMPORTED_MODULE_0__/* .classify */ .L8)(lacking.message ?? '', lacking.reason ?? null);
    return { ...said, terminal: heard.terminal, raw: `${heard.raw} (${said.raw})` };
}
const isRefusalEvent = (reason, message) => (reason === 'Failed' && /^Failed to (?:pull|inspect)|^Failed to apply/i.test(message)) || reason === 'InspectFailed';
/** Of the pod, or of our container; a sidecar's pulls are no concern. */
const isOurs = ({ involvedObject }) => {
    const path = involvedObject?.fieldPath;
    return path === undefined || path === '' || path.includes(`{${_pod__WEBPACK_IMPORTED_MODULE_1__/* .CONTAINER */ .MR}}`);
};
const afterThePull = (reason) => reason !== undefined && AFTER_THE_PULL.has(reason) ? reason : null;
const containerOf = (pod) => pod.status?.containerStatuses?.find(({ name }) => name === _pod__WEBPACK_IMPORTED_MODULE_1__/* .CONTAINER */ .MR);
const waiting = (pod) => containerOf(pod)?.state?.waiting;
const countOf = ({ count, series }) => Math.max(count ?? 1, series?.count ?? 1);
const digestIn = (imageID) => /@(sha256:[0-9a-f]{64})$/.exec(imageID)?.[1] ?? null;
const UNIT_MS = { h: 3_600_000, m: 60_000, s: 1000, ms: 1, µs: 0.001, us: 0.001 };
/** How long the pull took, by the kubelet's own words (`Successfully pulled image "…" in 1.234s`), in milliseconds. */
function pullDuration(message) {
    const written = / in ((?:[\d.]+(?:h|ms|m|s|µs|us))+)/.exec(message)?.[1];
    if (written === undefined)
        return null;
    const parts = [...written.matchAll(/([\d.]{1,32})(h|ms|m|s|µs|us)/g)];
    return Math.round(parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * ((0,_model_own_value__WEBPACK_IMPORTED_MODULE_2__/* .ownValue */ .e)(UNIT_MS, unit ?? '') ?? 0), 0));
}


/***/ }),

/***/ 34720:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MR: () => (/* binding */ CONTAINER),
  d_: () => (/* binding */ LABEL),
  or: () => (/* binding */ SELECTOR),
  FS: () => (/* binding */ podOf)
});

// EXTERNAL MODULE: ./src/model/own-value.ts
var own_value = __webpack_require__(39037);
;// CONCATENATED MODULE: ./src/verify/limits.ts
/** Bends the pod's requests and limits to what the LimitRanges of its namespace take. Pure. */

/**
 * The resources within every minimum, maximum and ratio that holds for a container or a pod. Defaults need no bending:
 * they are for what a pod leaves open, and this one leaves nothing open.
 */
function fitted({ requests, limits }, ranges) {
    const rules = ranges
        .flatMap(({ spec }) => spec?.limits ?? [])
        .filter(({ type }) => type === 'Container' || type === 'Pod');
    const bent = Object.keys(requests).map((name) => {
        let request = (0,own_value/* ownValue */.e)(requests, name) ?? '0';
        let limit = (0,own_value/* ownValue */.e)(limits, name) ?? request;
        for (const { min, max, maxLimitRequestRatio: ratio } of rules) {
            request = larger(request, (0,own_value/* ownValue */.e)(min ?? {}, name));
            limit = larger(limit, request);
            limit = smaller(limit, (0,own_value/* ownValue */.e)(max ?? {}, name));
            request = smaller(request, limit);
            if (amount(limit) > amount(request) * amount((0,own_value/* ownValue */.e)(ratio ?? {}, name) ?? ''))
                request = limit;
        }
        return { name, request, limit };
    });
    return {
        requests: Object.fromEntries(bent.map(({ name, request }) => [name, request])),
        limits: Object.fromEntries(bent.map(({ name, limit }) => [name, limit])),
    };
}
const larger = (a, b) => (b !== undefined && amount(b) > amount(a) ? b : a);
const smaller = (a, b) => (b !== undefined && amount(b) < amount(a) ? b : a);
const DECIMAL = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const BINARY = 'KMGTPE';
/** A quantity as a number; NaN, which is neither larger nor smaller than any, where it is none. */
function amount(quantity) {
    const [, digits = '', unit = ''] = /^([\d.]+(?:[eE][+-]?\d+)?)([a-zA-Z]*)$/.exec(quantity) ?? [];
    if (unit.endsWith('i'))
        return Number(digits) * 1024 ** (BINARY.indexOf(unit[0] ?? '') + 1);
    return digits === '' ? NaN : Number(digits) * 10 ** (unit === '' ? 0 : ((0,own_value/* ownValue */.e)(DECIMAL, unit) ?? NaN));
}

;// CONCATENATED MODULE: ./src/verify/pod.ts

/** Every pod of ours carries it: leftovers are found by it. */
const LABEL = { 'app.kubernetes.io/managed-by': 'gke-image-preflight' };
const SELECTOR = Object.entries(LABEL)
    .map((pair) => pair.join('='))
    .join(',');
/** The container that pulls; a sidecar that a webhook adds has another name. */
const CONTAINER = 'pull';
/** A path that no image has: the image is pulled, and none of its code runs. */
const PULL_ONLY = {
    linux: '/gke-image-preflight/pull-only',
    windows: 'C:\\gke-image-preflight\\pull-only.exe',
};
const TO_PULL = {
    requests: { cpu: '10m', memory: '16Mi', 'ephemeral-storage': '10Mi' },
    limits: { cpu: '100m', memory: '64Mi', 'ephemeral-storage': '50Mi' },
};
/** What a program needs to start: nothing is known of it. */
const TO_RUN = {
    requests: { cpu: '50m', memory: '64Mi', 'ephemeral-storage': '50Mi' },
    limits: { cpu: '1', memory: '512Mi', 'ephemeral-storage': '500Mi' },
};
/**
 * The verification pod: pulls anew, runs nothing of the image unless it is asked to, fits the restricted Pod Security
 * profile, has no service account token, no access to the host, small requests and an end of its own.
 * @param name of the pod
 * @param deadlineSeconds after which the cluster ends it by itself
 * @param ranges the LimitRanges of its namespace, which its requests are to fit
 */
function podOf(plan, name, deadlineSeconds, ranges = []) {
    const windows = plan.os === 'windows';
    const runs = plan.run === true;
    return {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: {
            name,
            labels: { ...LABEL, 'app.kubernetes.io/name': 'image-pull-verification', 'sidecar.istio.io/inject': 'false' },
            annotations: { 'cluster-autoscaler.kubernetes.io/safe-to-evict': 'true' },
        },
        spec: {
            activeDeadlineSeconds: deadlineSeconds,
            terminationGracePeriodSeconds: 0,
            restartPolicy: 'Never',
            ...(plan.serviceAccount === undefined ? {} : { serviceAccountName: plan.serviceAccount }),
            automountServiceAccountToken: false,
            enableServiceLinks: false,
            os: { name: plan.os },
            nodeSelector: {
                'kubernetes.io/os': plan.os,
                ...(plan.selector === null ? {} : { 'cloud.google.com/gke-nodepool': plan.selector }),
                ...(plan.architecture === undefined ? {} : { 'kubernetes.io/arch': plan.architecture }),
            },
            tolerations: plan.tolerations,
            imagePullSecrets: plan.pullSecrets.map((secret) => ({ name: secret })),
            securityContext: windows
                ? { runAsNonRoot: true, windowsOptions: { runAsUserName: 'ContainerUser' } }
                : {
                    runAsNonRoot: true,
                    // An image's code runs as its own user.
                    ...(runs ? {} : { runAsUser: 65532, runAsGroup: 65532 }),
                    seccompProfile: { type: 'RuntimeDefault' },
                },
            containers: [
                {
                    name: CONTAINER,
                    image: plan.image,
                    imagePullPolicy: 'Always',
                    ...(runs ? {} : { command: [PULL_ONLY[plan.os]] }),
                    resources: fitted(runs ? TO_RUN : TO_PULL, ranges),
                    ...(windows
                        ? {}
                        : {
                            securityContext: {
                                allowPrivilegeEscalation: false,
                                ...(runs ? {} : { readOnlyRootFilesystem: true }),
                                capabilities: { drop: ['ALL'] },
                            },
                        }),
                },
            ],
        },
    };
}


/***/ }),

/***/ 15414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hT: () => (/* binding */ skipped),
/* harmony export */   oo: () => (/* binding */ undecided),
/* harmony export */   zM: () => (/* binding */ verificationOf)
/* harmony export */ });
/* harmony import */ var _diagnosis_words__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41051);
/* harmony import */ var _observe__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20609);


/** Failures that are no answer of the registry are believed when they were said this often. */
const PATIENCE = 3;
/** A verification that came to no answer. */
const undecided = (plan, pod, reason) => ({
    outcome: 'undecided',
    pod,
    namespace: plan.namespace,
    node: null,
    reason,
    cause: null,
    check: null,
    advice: null,
    words: '',
    times: 0,
    digest: null,
    durationMs: null,
    left: null,
});
/** The pool has no node that could pull. */
const skipped = (plan) => ({
    ...undecided(plan, null, 'NoNodes'),
    outcome: 'skipped',
    words: `node pool ${plan.pool} has no node`,
});
/**
 * What a stage of a pod that pulls comes to; null: wait on.
 * @param late the time is up
 */
function verificationOf(plan, name, node, stage, late) {
    const base = { ...undecided(plan, name, ''), node };
    switch (stage.kind) {
        case 'pulled': {
            const { reason, digest, event, ran } = stage;
            const words = event ?? '';
            const durationMs = event === null ? null : (0,_observe__WEBPACK_IMPORTED_MODULE_1__/* .pullDuration */ .KZ)(event);
            const run = plan.run === true ? { ran } : {};
            return { ...base, outcome: 'pulled', reason, digest, words, durationMs, times: 1, ...run };
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
            const { id, check, advice } = (0,_diagnosis_words__WEBPACK_IMPORTED_MODULE_0__/* .classify */ .L8)(stage.message, stage.reason);
            const told = id === 'unclassified' ? {} : { cause: id, check, advice };
            return { ...base, reason: stage.reason, words: stage.message, times: 1, ...told };
        }
        case 'unscheduled': {
            if (!late)
                return null;
            const { id, advice } = (0,_diagnosis_words__WEBPACK_IMPORTED_MODULE_0__/* .classify */ .L8)(stage.message, 'Unschedulable');
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


/***/ })

};
;