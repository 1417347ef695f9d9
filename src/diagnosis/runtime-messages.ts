/**
 * What the kubelet, containerd, the scheduler, admission and kubectl say when an image does not pull, and what it
 * means. Data, in order: the first row that fits explains the message. A status or reason counts before words, and a
 * status code before a phrase; wording is no API, so the raw message always stays beside its classification.
 */

import { parseImageReference } from '../model/image-reference';

export interface RuntimeCause {
  /** Stable. */
  readonly id: string;
  /** The check that explains it; null where none does. */
  readonly check: string | null;
  /** A final answer of the registry on this reference and this identity: asking again brings the same. */
  readonly terminal: boolean;
  readonly advice: string;
}

export interface RuntimeMessage extends RuntimeCause {
  /** The message as it came. */
  readonly raw: string;
}

interface Row extends RuntimeCause {
  /** Reasons of a status or event, or who speaks (`kubectl`, `gcfsd`): one of them must be there. */
  readonly reasons?: readonly string[];
  /** One of them must be in the message. */
  readonly words?: readonly RegExp[];
}

const final = (id: string, check: string | null, advice: string, ...words: readonly RegExp[]): Row => ({
  id,
  check,
  terminal: true,
  advice,
  words,
});
const open = (id: string, check: string | null, advice: string, ...words: readonly RegExp[]): Row => ({
  ...final(id, check, advice, ...words),
  terminal: false,
});
const because = (reasons: readonly string[], { words, ...row }: Row): Row => ({
  ...row,
  reasons,
  ...(words === undefined || words.length === 0 ? {} : { words }),
});

const NAME_THE_IMAGE = 'Correct the image reference';
const GRANT_READER =
  'Grant roles/artifactregistry.reader on the repository to the service account of the node pool, not to the Kubernetes service account';

/**
 * The table. A denial by a download rule, a disabled KMS key or a missing Windows build has no words that are known
 * (FAILURES marks them unverified): it reads as the refusal that it comes with, or as `unclassified`.
 */
const ROWS: readonly Row[] = [
  // The API server and the caller.
  because(
    ['kubectl'],
    open(
      'caller-lacks-cluster-access',
      'cluster',
      'Grant the caller roles/container.clusterViewer on the cluster’s project',
      /Required "container\.clusters\.[a-zA-Z]+" permission/,
    ),
  ),
  because(
    ['kubectl'],
    open(
      'control-plane-unreachable',
      null,
      'Reach the control plane: the DNS endpoint, an authorised network, or a runner inside the VPC',
      /Unable to connect to the server/,
      /dial tcp \S+: (?:i\/o timeout|connect: )/,
      /no such host/,
      /TLS handshake timeout/,
    ),
  ),
  because(
    ['kubectl'],
    open(
      'caller-not-accepted',
      null,
      'Give credentials that the cluster accepts: the token is expired, or of somebody whom the cluster does not know',
      /You must be logged in to the server/,
      /\bUnauthorized\b/,
    ),
  ),
  // Admission.
  open(
    'binary-authorization',
    'binary-authorization',
    'Attest the image, name it by digest, or add it to the policy’s allow-list',
    /imagepolicywebhook\.image-policy\.k8s\.io/,
    /denied by Binary Authorization/i,
    /Expected digest with sha256 scheme/,
  ),
  open('autopilot-policy', null, 'Autopilot refuses the shape of the pod', /denied by autogke-/, /GKE Warden/i),
  open(
    'pod-security',
    null,
    'The namespace enforces a Pod Security profile that refuses the pod',
    /violates PodSecurity/,
  ),
  open(
    'resource-quota',
    null,
    'Free some of the namespace’s ResourceQuota, or name another namespace',
    /exceeded quota:/,
    /failed quota:/,
  ),
  open(
    'limit-range',
    null,
    'The namespace’s LimitRange refuses the pod’s requests',
    /(?:minimum|maximum) \S+ usage per (?:Container|Pod) is/,
    /\S+ max limit to request ratio per (?:Container|Pod) is/,
  ),
  open('rbac', null, 'Grant the caller the verb on the resource in this namespace', /cannot \S+ resource "[^"]+"/),
  open(
    'service-account-missing',
    null,
    'Create the workload’s service account in the namespace first: its pull secrets and identity decide the pull',
    /error looking up service account/,
  ),
  open(
    'admission-webhook',
    null,
    'A webhook of the cluster refuses the pod',
    /admission webhook "[^"]+" denied the request/,
  ),
  open(
    'admission-policy',
    null,
    'A validating admission policy of the cluster refuses the pod',
    /ValidatingAdmissionPolicy '[^']+' with binding '[^']+' denied request/,
  ),
  // Before the pull.
  because(
    ['Unschedulable', 'FailedScheduling'],
    open('unschedulable', null, 'Make room on the node pool, or let it scale up'),
  ),
  because(
    ['FailedToRetrieveImagePullSecret'],
    open('pull-secret-missing', 'image-pull-secret', 'Create the pull secret in the pod’s own namespace'),
  ),
  open(
    'pull-secret-missing',
    'image-pull-secret',
    'Create the pull secret in the pod’s own namespace',
    /Unable to retrieve some image pull secrets/,
  ),
  because(
    ['FailedCreatePodSandBox'],
    open('sandbox', null, 'The node could not set the pod up; see the event’s words'),
  ),
  because(
    ['FailedMount', 'ImageVolumeMountFailed'],
    open('mount', null, 'The node could not mount a volume; see the event’s words'),
  ),
  // The reference.
  because(['InvalidImageName'], final('invalid-reference', 'image-reference', NAME_THE_IMAGE)),
  final(
    'invalid-reference',
    'image-reference',
    NAME_THE_IMAGE,
    /invalid reference format/,
    /Failed to apply default image tag/,
    /couldn't parse image (?:reference|name)/,
  ),
  because(['ErrImageNeverPull'], open('never-pulled', null, 'The pod’s imagePullPolicy forbids the pull')),
  because(
    ['SignatureValidationFailed'],
    open('signature', 'binary-authorization', 'Sign the image as the node’s policy wants it'),
  ),
  // Image streaming says the next words in a log of its own.
  because(
    ['gcfsd'],
    open(
      'image-streaming',
      'image-streaming',
      'Give the pool the scope cloud-platform, and its account the right to read the image',
      /insufficient authentication scopes/,
    ),
  ),
  // Refusals that are not IAM’s.
  final(
    'perimeter',
    null,
    'Let the perimeter’s rules reach the repository from the node’s project',
    /prohibited by organization's policy/,
    /vpcServiceControlsUniqueIdentifier/,
  ),
  final(
    'api-disabled',
    'repository',
    'Enable artifactregistry.googleapis.com in the repository’s project',
    /Artifact Registry API has not been used in project/,
    /\bSERVICE_DISABLED\b/,
  ),
  final(
    'billing-disabled',
    'repository',
    'Enable billing in the repository’s project',
    /requires billing to be enabled/,
    /\bBILLING_DISABLED\b/,
  ),
  // Busy or broken, and so no answer: ahead of the refusals, whose phrases may come along.
  open(
    'too-many-requests',
    null,
    'Try again later, or pull from a registry with more quota',
    /\b429 Too Many Requests\b/,
    /toomanyrequests/i,
  ),
  open(
    'registry-failure',
    null,
    'Try again: the registry failed',
    /\b5\d\d (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)/i,
  ),
  because(['RegistryUnavailable'], open('registry-failure', null, 'Try again: the registry could not be reached')),
  open('node-busy', null, 'Try again: the node starts only so many pulls a second', /pull QPS exceeded/),
  open('disk-full', null, 'Free or enlarge the node’s boot disk', /no space left on device/),
  // The image.
  final(
    'no-platform',
    'image-platform',
    'Build the image for the platform of the node pool',
    /no match for platform in manifest/,
    /no matching manifest for/,
  ),
  open(
    'wrong-architecture',
    'image-platform',
    'Build the image for the platform of the node pool',
    /exec format error/,
  ),
  open(
    'schema-1',
    'image-format',
    'Push the image again as Docker schema 2 or OCI',
    /Schema 1 images? (?:have been|has been|is|are)/i,
    /manifest\.v1\+(?:json|prettyjws)/,
  ),
  open(
    'digest-mismatch',
    null,
    'What came is not what its digest names: push the image again, and look for a proxy that changes it',
    /unexpected commit digest/,
    /failed size validation/,
    /digest mismatch/i,
  ),
  open(
    'broken-download',
    null,
    'Try again; if it stays, look for a proxy or firewall that cuts connections',
    /unexpected EOF/,
    /: EOF$/,
    /connection reset by peer/,
    /broken pipe/,
  ),
  open(
    'not-an-image',
    'image-format',
    'Name a container image: this is another kind of artefact, or its manifest is broken',
    /unsupported (?:manifest )?media ?type/i,
    /unknown media type/i,
    /invalid manifest/i,
    /encountered unknown type/,
    /failed to unmarshal|cannot unmarshal|invalid character|unexpected end of JSON input/,
    /missing config|failed to read config|no config found/i,
    /mismatched image rootfs and manifest layers/,
  ),
  // Refusals, the telling ones first.
  final(
    'scopes-insufficient',
    'access-scopes',
    'Create a pool with the scope cloud-platform: those of existing nodes cannot be changed',
    /insufficient authentication scopes/,
    /ACCESS_TOKEN_SCOPE_INSUFFICIENT/,
  ),
  final(
    'repository-missing',
    'repository',
    'Correct the project, location or repository of the reference, or create the repository',
    /failed to fetch oauth token: unexpected status[^\n]*: 404\b/,
    /name unknown/i,
    /NAME_UNKNOWN/,
  ),
  final(
    'denied-or-missing',
    'pull-permission',
    `${GRANT_READER}; the registry gives the same answer where the repository does not exist`,
    /or it may not exist/,
  ),
  final(
    'gcr-not-served',
    'repository',
    'Create the gcr.io repository in Artifact Registry, and grant the nodes read on it',
    /Unauthenticated requests? (?:do|does) not have permission/,
  ),
  final(
    'no-credentials',
    'image-pull-secret',
    'Give the pod an image pull secret for this registry: the node has no credential for it',
    /failed to fetch anonymous token: unexpected status[^\n]*: 40[13]\b/,
  ),
  final(
    'denied',
    'pull-permission',
    GRANT_READER,
    /failed to fetch oauth token: unexpected status[^\n]*: 403\b/,
    /failed with status code \[[^\]]*\]: 403\b/,
    /\b403 Forbidden\b/,
    /insufficient_scope/,
    /pull access denied/,
    /requested access to the resource is denied/,
    /denied: Permission "/,
  ),
  final(
    'token-refused',
    'node-service-account',
    'Make sure that the node’s service account exists, is enabled, and that the pool has a storage or cloud-platform scope',
    /\b401 Unauthorized\b/,
    /failed to fetch oauth token: unexpected status[^\n]*: 401\b/,
    /UNAUTHENTICATED/,
  ),
  // The network.
  open(
    'dns',
    'network-path',
    'Make the host resolvable for the nodes: DNS server, private zone for pkg.dev',
    /no such host/,
    /server misbehaving/,
    /Temporary failure in name resolution/,
  ),
  open(
    'restricted-vip-blocked',
    'network-path',
    'Allow the nodes out to 199.36.153.0/24 on port 443: Google’s private and restricted addresses',
    /dial tcp 199\.36\.153\.\d+:\d+: (?:connect: |i\/o )/,
  ),
  open(
    'no-route',
    'network-path',
    'Give the nodes a way to the registry: Private Google Access or Cloud NAT, and an open firewall',
    /i\/o timeout/,
    /no route to host/,
    /network is unreachable/,
    /context deadline exceeded/,
    /Client\.Timeout exceeded/,
    /TLS handshake timeout/,
  ),
  open(
    'connection-refused',
    'network-path',
    'Nothing listens there: correct the host, port or proxy',
    /connection refused/,
  ),
  open(
    'untrusted-certificate',
    'network-path',
    'Make the nodes trust the registry’s certificate (privateRegistryAccessConfig), or take the proxy out of the way',
    /x509: /,
    /certificate signed by unknown authority/,
    /server gave HTTP response to HTTPS client/,
  ),
  // Last: "not found" ends other messages too.
  final(
    'not-found',
    'image-exists',
    'Correct the tag or digest, or push the image',
    /manifest unknown/i,
    /MANIFEST_UNKNOWN/,
    /failed to resolve reference "[^"]*": [^\n]*: not found/,
    /failed with status code \[manifests [^\]]*\]: 404\b/,
  ),
  because(
    ['ImageInspectError'],
    open('image-inspection', null, 'The node’s runtime could not look at the images that it has; see its words'),
  ),
  open('runtime-configuration', null, 'Correct containerd’s configuration on the node', /failed to load TOML/),
];

const UNCLASSIFIED: RuntimeCause = {
  id: 'unclassified',
  check: null,
  terminal: false,
  advice: 'See the words of the node',
};

/**
 * Classifies what a node or the cluster said.
 * @param message the message as it came
 * @param reason the reason of the status or event that carries it, or who said it: `kubectl`, `gcfsd`; null: none
 * @returns the cause with the raw message; `unclassified` where no row fits
 */
export function classify(message: string, reason: string | null = null): RuntimeMessage {
  const row = ROWS.find(
    ({ reasons, words }) =>
      (reasons === undefined || (reason !== null && reasons.includes(reason))) &&
      (words === undefined || words.some((each) => each.test(message))),
  );
  const { id, check, terminal, advice } = row ?? UNCLASSIFIED;
  return { id, check, terminal, advice, raw: message };
}

/** Causes that name Google's own way to the image: who pulls there, and by which grant. */
const BY_GOOGLE = new Set(['denied', 'denied-or-missing', 'token-refused', 'scopes-insufficient']);

/**
 * What a node said, as it holds for the image's registry: of another one than Google's, a refusal is for want of a pull
 * secret that is accepted, and neither of a grant nor of the node's service account.
 * @param image the reference, as the pod has it
 */
export function ofRegistry(image: string, said: RuntimeMessage): RuntimeMessage {
  const parsed = parseImageReference(image);
  if (!BY_GOOGLE.has(said.id) || !parsed.ok || parsed.reference.kind !== 'other') return said;
  const advice = 'Give the pod an image pull secret that this registry accepts, or correct the name: it may not exist';
  return { ...said, id: 'credentials-refused', check: 'image-pull-secret', advice };
}

/** Every cause's id, in the order of the table, once. */
export const RUNTIME_CAUSES: readonly string[] = [...new Set(ROWS.map(({ id }) => id))];

const FRAMES: readonly RegExp[] = [
  /^Failed to pull image "[^"]*": /,
  /^rpc error: code = \w+ desc = /,
  /^failed to pull and unpack image "[^"]*": /,
  /^failed to resolve (?:reference|image) "[^"]*": /,
];

/** The telling end of a message: without the frames that name the image again and again. */
export function gist(message: string): string {
  const frame = FRAMES.map((each) => each.exec(message)?.[0] ?? '').find((each) => each !== '' && each !== message);
  return frame === undefined ? message : gist(message.slice(frame.length));
}
