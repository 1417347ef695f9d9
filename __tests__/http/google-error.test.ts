import { googleMissing } from '../../src/http/google-error';
import { need } from '../../src/model/need';
import { googleError } from '../http/loopback';

const NEEDS = [need('container.clusters.get', 'projects/p')];
const of = (status: number, body: unknown) =>
  googleMissing(status, Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), 'x', NEEDS);

test.each([
  [404, 'Not found: projects/p/locations/l/clusters/c.', undefined, { state: 'absent' }],
  [
    401,
    'Request had invalid authentication credentials.',
    'ACCESS_TOKEN_EXPIRED',
    { state: 'failed', why: 'unauthenticated' },
  ],
  [
    403,
    'Required "container.clusters.get" permission(s) for "projects/p".',
    'IAM_PERMISSION_DENIED',
    { state: 'denied', why: 'permission', needs: NEEDS },
  ],
  [
    403,
    "Permission 'x' denied on resource (or it may not exist).",
    'IAM_PERMISSION_DENIED',
    { state: 'denied', why: 'ambiguous', needs: NEEDS },
  ],
  [
    403,
    'Artifact Registry API has not been used in project 123 before or it is disabled. Enable it by visiting …',
    undefined,
    { state: 'denied', why: 'api-disabled', consumer: '123', needs: [] },
  ],
  [
    403,
    'This API method requires billing to be enabled. Please enable billing on project #my-project by visiting …',
    undefined,
    { state: 'denied', why: 'billing-disabled', consumer: 'my-project' },
  ],
  [
    403,
    "Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: abc",
    undefined,
    { state: 'denied', why: 'perimeter', needs: [] },
  ],
  [403, 'Quota exceeded', 'RATE_LIMIT_EXCEEDED', { state: 'failed', why: 'quota' }],
  [
    403,
    'Request had insufficient authentication scopes.',
    'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
    { state: 'denied', why: 'permission', needs: [] },
  ],
  [400, 'Invalid value', undefined, { state: 'failed', why: 'rejected' }],
  [408, 'late', undefined, { state: 'failed', why: 'timeout' }],
  [504, 'Deadline exceeded', undefined, { state: 'failed', why: 'timeout' }],
  [429, 'Quota exceeded', undefined, { state: 'failed', why: 'quota' }],
  [500, 'Internal', undefined, { state: 'failed', why: 'server' }],
  [503, 'Unavailable', undefined, { state: 'failed', why: 'server' }],
])('%i “%s”', (status, message, reason, expected) => {
  expect(of(status, googleError(status, message, reason))).toMatchObject({ ...expected, from: 'x', detail: message });
});

test('the project comes from the reason’s metadata where it is there', () => {
  expect(of(403, googleError(403, 'whatever', 'SERVICE_DISABLED', { consumer: 'projects/456' }))).toMatchObject({
    why: 'api-disabled',
    consumer: '456',
  });
  expect(of(403, googleError(403, 'whatever', 'BILLING_DISABLED', { consumer: 'projects/my-p' }))).toMatchObject({
    why: 'billing-disabled',
    consumer: 'my-p',
  });
});

test('a quota project that the caller may not use is what the grant is for', () => {
  expect(
    of(
      403,
      googleError(403, 'Caller does not have required permission to use project q.', 'USER_PROJECT_DENIED', {
        consumer: 'projects/q',
      }),
    ),
  ).toMatchObject({
    why: 'permission',
    needs: [
      {
        permission: 'serviceusage.services.use',
        resource: 'projects/q',
        role: 'roles/serviceusage.serviceUsageConsumer',
      },
    ],
  });
});

test('a perimeter is also known by its violation’s type', () => {
  const violation = {
    '@type': 'type.googleapis.com/google.rpc.PreconditionFailure',
    violations: [{ type: 'VPC_SERVICE_CONTROLS', description: 'id' }],
  };
  expect(of(403, { error: { code: 403, message: 'no', details: [violation] } })).toMatchObject({ why: 'perimeter' });
});

test.each([[404], [403], [302], [400]])('a page with status %i is malformed, never absent nor denied', (status) => {
  expect(of(status, '<html>\n<title>Proxy</title>')).toMatchObject({
    state: 'failed',
    why: 'malformed',
    detail: expect.stringContaining(`HTTP ${String(status)}`),
  });
});

test.each([
  { error: { message: 'blocked by corp policy' } },
  { error: { code: 500, message: 'x' } },
  { error: { code: '404', message: 'x' } },
  { error: {} },
  { error: 'not found' },
  {},
])('an envelope that is not Google’s is malformed, never absent nor denied: %j', (body) => {
  for (const status of [403, 404]) expect(of(status, body)).toMatchObject({ state: 'failed', why: 'malformed' });
});

test('a proxy that wants credentials is no answer of Google', () => {
  expect(of(407, '')).toMatchObject({ state: 'failed', why: 'unreachable' });
});

test.each([
  [
    "Request is disallowed by organization's constraints/gcp.restrictServiceUsage constraint for 'projects/592817304655' attempting to use service 'artifactregistry.googleapis.com'.",
    undefined,
    { why: 'service-restricted', consumer: '592817304655' },
  ],
  ['Project #11 has been deleted.', undefined, { why: 'project-deleted', consumer: '11' }],
  [
    "Consumer 'project:images-p' has been suspended.",
    'CONSUMER_SUSPENDED',
    { why: 'project-deleted', consumer: 'images-p' },
  ],
])('no grant helps against “%s”', (message, reason, expected) => {
  expect(of(403, googleError(403, message, reason))).toMatchObject({ state: 'denied', needs: [], ...expected });
});

test('the words are bounded, and have no control or direction characters', () => {
  const fact = of(400, googleError(400, `\u001b[31m::error::\r\n\u202e${'x'.repeat(5000)}`));
  expect(fact.detail).toHaveLength(500);
  // eslint-disable-next-line no-control-regex -- what must not be there
  expect(fact.detail).not.toMatch(/[\u0000-\u001f\u202e]/);
});

test.each([
  '{"error": "text"}',
  '[]',
  '{"error":{"details":[null,{"violations":5}],"errors":"x"}}',
  '{"error":{"message":5}}',
])('an envelope of any shape gives a fact: %s', (body) => {
  expect(['denied', 'failed']).toContain(of(403, body).state);
});
