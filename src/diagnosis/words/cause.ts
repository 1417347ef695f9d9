/** The possible causes of a failing pull, and the type of the table's rows. Only data and types. */

/** The properties of a cause, which do not depend on the message. */
export interface CauseOf {
  /** The checks that may explain it, the likeliest first. All other checks are excluded by the message itself. */
  readonly checks: readonly string[];
  /** A final answer for this reference and this identity: a retry gives the same answer. */
  readonly terminal: boolean;
}

const final = (...checks: readonly string[]): CauseOf => ({ checks, terminal: true });
const open = (...checks: readonly string[]): CauseOf => ({ checks, terminal: false });

/** The checks that decide whether a pull with the node's own identity is allowed. */
const ALLOWED = ['pull-permission', 'access-scopes', 'node-service-account', 'repository', 'download-rules'] as const;
/** The checks that decide whether credentials exist and are accepted. */
const PRESENTED = ['access-scopes', 'node-service-account', 'image-pull-secret', 'gke-version'] as const;

/**
 * Every cause by its id. The ids are stable and documented in docs/DIAGNOSE.md. The steps of a pull are: reference,
 * network, credentials, existence, platform, unpacking. A message of one step proves that the earlier steps succeeded,
 * so the checks of those steps cannot explain it.
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
  // No credential was sent, so a missing grant is not the reason.
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
  // Unpacking and the transferred content.
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
  // Before the pod reaches a node.
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

/** The ids of all causes. */
export const CAUSE_IDS = Object.keys(CAUSES) as readonly CauseId[];

/** One kind of message. All conditions that are set must hold. */
export interface Row {
  readonly cause: CauseId;
  /** What to do, as a sentence without a full stop. */
  readonly advice: string;
  /** Reasons of a status or event; one of them must match. */
  readonly reasons?: readonly string[];
  /** HTTP statuses; one of them must occur in the message. */
  readonly status?: readonly number[];
  /** Patterns; one of them must match the message. */
  readonly words?: readonly RegExp[];
  /** More patterns; one of these must match as well. */
  readonly and?: readonly RegExp[];
  /** The kind of registry: Artifact Registry's hosts, or another registry. */
  readonly host?: 'google' | 'other';
  /** Replaces the checks of the cause. */
  readonly checks?: readonly string[];
  /** This message is final, although others of the same cause are not. */
  readonly terminal?: true;
}
