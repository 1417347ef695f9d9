"use strict";
exports.id = 1051;
exports.ids = [1051];
exports.modules = {

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
const OF_DOCKER_HUB = 'Pull with a Docker login (an image pull secret), or through an Artifact Registry remote repository of Docker Hub: the limit counts by address, which all nodes behind one Cloud NAT share';
/** Statuses that are no answer on the image, ahead of the refusals, whose phrases may come along. */
const BUSY = [
    {
        cause: 'too-many-requests',
        advice: OF_DOCKER_HUB,
        status: [429],
        words: [/docker\.io/i, /docker\.com/i],
    },
    {
        // Docker Hub’s own sentence, which Docker gives without a status.
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
            /too many levels of symbolic links/i,
            /\bsnapshot \S{1,200}: already exists/i,
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
        // The pod’s own sandbox (a virtual machine, gVisor) ended, while the runtime itself answers.
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
            /unsupported shim version/i,
            /no runtime for \S{1,100} is configured/i,
            // What gives the kubelet the node’s own credentials.
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
        // The token is of another repository: a proxy on the way kept it, or a mirror handed the request on.
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
 * @param registry of the image that was pulled: who refuses there; Google's registry where it is not known
 * @returns the cause with the raw message; `unclassified` where no row fits
 */
function classify(message, reason = null, registry = 'artifact-registry') {
    const words = message.length > 2 * READ ? `${message.slice(0, READ)}\n${message.slice(-READ)}` : message;
    const host = registry === 'other' ? 'other' : 'google';
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


/***/ })

};
;