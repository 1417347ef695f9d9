import { absent, denied, type DeniedWhy, failed, type FailedWhy, isProjectTrouble, type Missing } from '../model/fact';
import { need, type Need } from '../model/need';
import { clean, firstWords, type Json, list, object, objectOrNull, parseJson, text } from '../model/json';

/** The content of Google's JSON error envelope: `{error: {code, message, status, details, errors}}`. */
interface GoogleError {
  readonly message: string;
  /** `ErrorInfo.reason`, the older `errors[].reason`, and the types of the violations. */
  readonly reasons: ReadonlySet<string>;
  readonly metadata: Json;
}

/**
 * Interprets an answer of a Google API other than 2xx: first by status and reason, then by the message.
 * @param status the HTTP status
 * @param body the answer's bytes
 * @param from what was asked, for the fact
 * @param needs the permissions for the question, kept if a grant would help
 */
export function googleMissing(status: number, body: Uint8Array, from: string, needs: readonly Need[]): Missing {
  const error = envelope(status, body);
  const byStatus = failedByStatus(status);
  if (error === null) {
    const detail = `HTTP ${status}, and the answer is none of a Google API: ${firstWords(body) || '(empty)'}`;
    return failed(byStatus ?? 'malformed', from, detail);
  }
  const detail = clean(error.message) || `HTTP ${status}`;
  if (byStatus !== null) return failed(byStatus, from, detail);
  if (status === 404) return absent(from, detail);
  if (isQuota(error.reasons)) return failed('quota', from, detail);
  if (status === 403 || error.reasons.has('BILLING_DISABLED') || error.reasons.has('SERVICE_DISABLED')) {
    return refusal(error, from, detail, needs);
  }
  return failed('rejected', from, detail);
}

/** The reason by the status alone, if it needs no message: 401, 407, 408, 429, 5xx. Null for other statuses. */
export function failedByStatus(status: number): FailedWhy | null {
  if (status === 401) return 'unauthenticated';
  // Only a proxy returns this status.
  if (status === 407) return 'unreachable';
  if (status === 429) return 'quota';
  if (status === 408 || status === 504) return 'timeout';
  return status >= 500 ? 'server' : null;
}

/**
 * The reason for a refusal by its message. It is also used for registries, whose envelope has no reasons.
 * @param reasons machine-readable reasons, if there are any
 */
export function whyRefused(message: string, reasons: ReadonlySet<string> = new Set()): DeniedWhy {
  const has = (...names: string[]): boolean => names.some((name) => reasons.has(name));
  if (has('VPC_SERVICE_CONTROLS', 'SECURITY_POLICY_VIOLATED') || /vpcServiceControlsUniqueIdentifier/i.test(message))
    return 'perimeter';
  if (
    has('SERVICE_DISABLED', 'accessNotConfigured') ||
    /has not been used in project \S+ before or it is disabled/i.test(message)
  )
    return 'api-disabled';
  if (has('BILLING_DISABLED') || /requires billing to be enabled/i.test(message)) return 'billing-disabled';
  // https://cloud.google.com/resource-manager/docs/organization-policy/restricting-resources
  if (has('RESOURCE_USAGE_RESTRICTION_VIOLATED') || /constraints\/gcp\.restrictServiceUsage\b/i.test(message))
    return 'service-restricted';
  if (
    has('CONSUMER_SUSPENDED') ||
    /\bproject \S+ has been deleted\b/i.test(message) ||
    /\bconsumer '?project:\S+ has been suspended\b/i.test(message)
  )
    return 'project-deleted';
  if (has('CONSUMER_INVALID') || /\bor it may not exist\b/i.test(message)) return 'ambiguous';
  return 'permission';
}

/**
 * The project that an answer of `ProjectTrouble` is about, as number or ID without `projects/`; null if none is named.
 */
export function consumerOf(message: string, metadata: Json = {}): string | null {
  const named = text(metadata['consumer'])?.replace(/^projects\//, '');
  return named ?? /\bprojects?(?: #?|:|\/)([a-z0-9][a-z0-9.:-]*[a-z0-9])/i.exec(message)?.[1] ?? null;
}

function refusal(error: GoogleError, from: string, detail: string, needs: readonly Need[]): Missing {
  const why = whyRefused(error.message, error.reasons);
  if (error.reasons.has('USER_PROJECT_DENIED')) {
    const consumer = consumerOf(error.message, error.metadata);
    return denied('permission', from, detail, consumer === null ? [] : [quotaProjectNeed(consumer)]);
  }
  if (error.reasons.has('ACCESS_TOKEN_SCOPE_INSUFFICIENT')) return denied('permission', from, detail);
  const consumer = isProjectTrouble(why) ? consumerOf(error.message, error.metadata) : null;
  return denied(why, from, detail, why === 'permission' || why === 'ambiguous' ? needs : [], consumer);
}

/** The caller may not use the quota project, so a grant on the requested resource would not help. */
const quotaProjectNeed = (project: string): Need => ({
  ...need('serviceusage.services.use', `projects/${project}`),
  role: 'roles/serviceusage.serviceUsageConsumer',
});

const isQuota = (reasons: ReadonlySet<string>): boolean =>
  ['RATE_LIMIT_EXCEEDED', 'rateLimitExceeded', 'userRateLimitExceeded', 'quotaExceeded', 'dailyLimitExceeded'].some(
    (reason) => reasons.has(reason),
  );

/** Null if the answer has another form: it is then from a proxy or a gateway and says nothing about the request. */
function envelope(status: number, body: Uint8Array): GoogleError | null {
  const parsed = parseJson(body);
  const error = objectOrNull(object(Array.isArray(parsed) ? parsed[0] : parsed)['error']);
  // AIP-193: the code is the HTTP status.
  if (error?.['code'] !== status) return null;
  const details = list(error['details']).map(object);
  const info = details.find((detail) => String(detail['@type']).endsWith('google.rpc.ErrorInfo')) ?? {};
  const reasons = [
    ...details.map((detail) => detail['reason']),
    ...list(error['errors']).map((each) => object(each)['reason']),
    ...details.flatMap((detail) => list(detail['violations']).map((violation) => object(violation)['type'])),
  ];
  return {
    message: text(error['message']) ?? '',
    reasons: new Set(reasons.filter((reason): reason is string => typeof reason === 'string')),
    metadata: object(info['metadata']),
  };
}
