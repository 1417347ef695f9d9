import { describe, expect, test } from '@jest/globals';
import { inDenyPolicy, memberOfDenyPolicy } from '../../src/access/deny-principals';

const PROJECT = { id: 'run-p', number: '371', state: 'ACTIVE', parent: null };
const WORKLOAD =
  'principal://iam.googleapis.com/projects/371/locations/global/workloadIdentityPools/run-p.svc.id.goog/subject/ns/shop/sa/web';

describe('a principal as deny policies name it', () => {
  test.each([
    [
      'serviceAccount:a@p.iam.gserviceaccount.com',
      'principal://iam.googleapis.com/projects/-/serviceAccounts/a@p.iam.gserviceaccount.com',
    ],
    ['user:a@example.com', 'principal://goog/subject/a@example.com'],
    [WORKLOAD, WORKLOAD],
    ['serviceAccount:run-p.svc.id.goog[shop/web]', WORKLOAD],
    ['serviceAccount:other.svc.id.goog[shop/web]', WORKLOAD.replace('371', 'PROJECT_NUMBER').replace('run-p', 'other')],
  ])('%s', (principal, named) => expect(inDenyPolicy(principal, PROJECT)).toBe(named));

  test('and back, where allow policies have another word', () => {
    for (const member of ['serviceAccount:a@p.iam.gserviceaccount.com', 'user:a@example.com'])
      expect(memberOfDenyPolicy(inDenyPolicy(member, null))).toBe(member);
  });
});
