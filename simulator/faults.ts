/** Injected trouble: faults that match a request, and quotas that run out. */
import { errorInfo, googleError } from './answers';
import { SERVICES, type ServiceName } from './catalog';
import type { Fault, World } from './world';

/** The first fault that still applies to this request; it is counted down. */
export function takeFault(world: World, request: { method: string; host: string; path: string }): Fault | undefined {
  const fault = world.faults.find(
    (one) =>
      (one.times === undefined || one.times > 0) &&
      (one.service === undefined || one.service === request.host) &&
      (one.method === undefined || one.method === request.method) &&
      new RegExp(one.pathRegex).test(request.path),
  );
  if (fault?.times !== undefined) fault.times -= 1;
  return fault;
}

/** Count a request against its service's quota, and refuse when that is spent (google.rpc.ErrorInfo RATE_LIMIT_EXCEEDED). */
export function takeQuota(world: World, service: ServiceName): void {
  const left = world.quotas[service];
  if (left === undefined) return;
  if (left > 0) {
    world.quotas[service] = left - 1;
    return;
  }
  const refusal = googleError(
    429,
    `Quota exceeded for quota metric 'Requests' and limit 'Requests per minute' of service '${SERVICES[service].host}'.`,
    [
      errorInfo('RATE_LIMIT_EXCEEDED', 'googleapis.com', {
        service: SERVICES[service].host,
        quota_limit: 'RequestsPerMinutePerProject',
        quota_limit_value: '0',
      }),
    ],
  );
  if (service === 'registry')
    refusal.answer.json = {
      errors: [{ code: 'TOOMANYREQUESTS', message: `Quota exceeded for ${SERVICES[service].host}` }],
    };
  throw refusal;
}
