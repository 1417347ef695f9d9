import { readIamPolicy } from '../../src/google/iam-policy';

test.each([
  [{ etag: 'ACAB' }, { bindings: [] }],
  [{ version: 1 }, { bindings: [] }],
  [{ bindings: [] }, { bindings: [] }],
  [
    { bindings: [{ role: 'roles/x', members: ['allUsers'] }], etag: 'BwX' },
    { bindings: [{ role: 'roles/x', members: ['allUsers'], condition: null }] },
  ],
])('an allow policy, empty ones too: %j', (json, policy) => {
  expect(readIamPolicy(json)).toEqual(policy);
});

test.each([
  {},
  { policy: { bindings: [] } },
  { message: 'ok' },
  { projectId: 'p', name: 'projects/1', ancestor: [] },
  { etag: '' },
  { version: '3' },
  { bindings: {} },
  { bindings: null, etag: 'x' },
  { bindings: [{}], etag: 'x' },
  { bindings: [{ role: 'r', members: 'allUsers' }] },
  { bindings: [{ role: 'r', members: [5] }] },
  { bindings: [{ role: 'r', condition: 'true' }] },
  { bindings: [], error: {} },
])('what is none grants and refuses nothing: %j', (json) => {
  expect(readIamPolicy(json)).toBeNull();
});
