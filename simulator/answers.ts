/** Answers and refusals in Google's shapes: the JSON error envelope, ErrorInfo, the registry's `errors[]`. */
import type { Project } from './world';

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** Sent as it is. */
  bytes?: Buffer;
  /** Sent as JSON, and cut to the request's `fields`. */
  json?: unknown;
}

/** Thrown by a handler to end the call with this answer. */
export class Refusal extends Error {
  constructor(readonly answer: Answer) {
    super(`refused with ${String(answer.status)}`);
  }
}

const STATUS: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ABORTED',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  501: 'UNIMPLEMENTED',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};

/** The JSON error envelope of Google's APIs (AIP-193). */
export function googleError(
  code: number,
  message: string,
  details: unknown[] = [],
  headers: Record<string, string> = {},
): Refusal {
  return new Refusal({
    status: code,
    headers,
    json: { error: { code, message, status: STATUS[code] ?? 'UNKNOWN', ...(details.length > 0 ? { details } : {}) } },
  });
}

/** google.rpc.ErrorInfo. */
export function errorInfo(reason: string, domain: string, metadata: Record<string, string>): unknown {
  return { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain, metadata };
}

/** The registry's error body (Docker Registry HTTP API v2, "Errors"). */
export function registryError(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
  detail?: unknown,
): Refusal {
  return new Refusal({
    status,
    headers,
    json: { errors: [{ code, message, ...(detail === undefined ? {} : { detail }) }] },
  });
}

/** 404 for a resource that the caller may see the absence of. */
export function notFound(message = 'Requested entity was not found.'): Refusal {
  return googleError(404, message);
}

/** Text of a disabled API (Service Infrastructure, reason SERVICE_DISABLED). */
export function apiOffText(title: string, host: string, project: Project): string {
  return (
    `${title} has not been used in project ${project.number} before or it is disabled. Enable it by visiting ` +
    `https://console.developers.google.com/apis/api/${host}/overview?project=${project.number} then retry. ` +
    'If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.'
  );
}

/** Text of a project without billing (reason BILLING_DISABLED). */
export function billingOffText(project: Project): string {
  return (
    `This API method requires billing to be enabled. Please enable billing on project #${project.number} by visiting ` +
    `https://console.developers.google.com/billing/enable?project=${project.number} then retry. ` +
    'If you enabled billing for this project recently, wait a few minutes for the action to propagate to our systems and retry.'
  );
}

/** Text of a service that the organization policy `gcp.restrictServiceUsage` does not allow. */
export function restrictedText(host: string, project: Project): string {
  return `Request is disallowed by organization's constraints/gcp.restrictServiceUsage constraint for 'projects/${project.number}' attempting to use service '${host}'.`;
}

/** Text of a VPC Service Controls refusal, with its unique identifier. */
export function perimeterText(uid: string): string {
  return `Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: ${uid}`;
}
