/** What a node's words can mean: the causes, and the form of the table's rows. Data and types alone. */

/** What a cause is, whatever words told it. */
export interface CauseOf {
  /** The checks that may explain it, the likeliest first; a check beyond these is excluded by the words themselves. */
  readonly checks: readonly string[];
  /** A final answer on this reference and this identity: asking again brings the same. */
  readonly terminal: boolean;
}

const final = (...checks: readonly string[]): CauseOf => ({ checks, terminal: true });
const open = (...checks: readonly string[]): CauseOf => ({ checks, terminal: false });

/** The gates at which a pull by the node's own identity is allowed or refused. */
const ALLOWED = ['pull-permission', 'access-scopes', 'node-service-account', 'repository', 'download-rules'] as const;
/** Those at which credentials are there and accepted. */
const PRESENTED = ['access-scopes', 'node-service-account', 'image-pull-secret', 'gke-version'] as const;

/**
 * Every cause, by its id, which is stable: docs/DIAGNOSE.md lists them. A pull goes reference, network, credentials,
 * existence, platform, unpacking; words of one step prove the steps before it, so that no check of those explains them.
 */
export const CAUSES = {
  // The reference.
  'invalid-reference': final('image-reference'),
  'short-name': open('image-reference'),
  'never-pulled': open(),
  // The network.
  dns: open('network-path', 'image-reference'),
  'no-route': open('network-path'),
  'connection-refused': open('network-path', 'image-reference'),
  'untrusted-certificate': open('network-path', 'image-reference'),
  'certificate-expired': open(),
  'plain-http': open(),
  proxy: open(),
  'too-many-requests': open(),
  'registry-failure': open(),
  // Credentials and permission.
  // No credential came with it: a grant that is missing is not the reason.
  'no-credentials': final(...PRESENTED),
  'credentials-refused': final('image-pull-secret', 'node-service-account', 'access-scopes', 'pull-permission'),
  'credentials-expired': final('image-pull-secret'),
  'token-refused': final('node-service-account', 'access-scopes', 'image-pull-secret', 'repository'),
  'scopes-insufficient': final('access-scopes'),
  denied: final(...ALLOWED, 'image-pull-secret', 'gke-version'),
  'denied-or-missing': final(...ALLOWED, 'image-exists', 'image-pull-secret', 'gke-version'),
  'not-found-or-private': final('image-pull-secret', 'image-exists'),
  'blocked-client': open(),
  'registry-policy': open(),
  'api-disabled': final('repository'),
  perimeter: final('repository'),
  'service-restricted': final('repository'),
  'gcr-not-served': final('repository'),
  // Existence.
  'repository-missing': final('repository', 'image-exists'),
  'not-found': final('image-exists', 'repository'),
  // The platform and the format.
  'no-platform': final('image-platform', 'image-format'),
  'wrong-os': open('image-platform'),
  'wrong-architecture': open('image-platform'),
  'windows-build': open('image-platform'),
  'schema-1': open('image-format'),
  'not-an-image': open('image-format'),
  // Unpacking, and what was sent.
  'windows-unpack': open('image-platform'),
  'broken-layer': open(),
  'broken-download': open(),
  'digest-mismatch': open(),
  'web-page-instead': open(),
  'pull-too-slow': open(),
  // The node.
  'disk-full': open(),
  'node-store-broken': open(),
  'node-busy': open(),
  'pull-under-way': open(),
  'runtime-down': open(),
  'runtime-configuration': open(),
  sandbox: open(),
  'image-inspection': open(),
  signature: open('binary-authorization'),
  mount: open(),
  // Before any node.
  'pull-secret-missing': open('image-pull-secret'),
  'service-account-missing': open(),
  'binary-authorization': open('binary-authorization'),
  'admission-webhook': open(),
  'webhook-unreachable': open(),
  'pod-security': open(),
  'resource-quota': open(),
  'autopilot-policy': open(),
  unschedulable: open(),
  unclassified: open(),
} as const satisfies Readonly<Record<string, CauseOf>>;

export type CauseId = keyof typeof CAUSES;

/** Every cause's id. */
export const CAUSE_IDS = Object.keys(CAUSES) as readonly CauseId[];

/** One kind of words: each of its conditions that is given must hold. */
export interface Row {
  readonly cause: CauseId;
  /** What to do about it, in a sentence without its full stop. */
  readonly advice: string;
  /** Reasons of a status or event: one of them must be there. */
  readonly reasons?: readonly string[];
  /** HTTP statuses: one of them must be in the words. */
  readonly status?: readonly number[];
  /** One of them must be in the words. */
  readonly words?: readonly RegExp[];
  /** One of these, too. */
  readonly and?: readonly RegExp[];
  /** Whose registry it is: Artifact Registry's hosts, or another. */
  readonly host?: 'google' | 'other';
  /** In place of the cause's own. */
  readonly checks?: readonly string[];
  /** These words are final, though others of the cause are not. */
  readonly terminal?: true;
}
