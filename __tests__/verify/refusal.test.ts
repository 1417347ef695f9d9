import { describe, expect, test } from '@jest/globals';
import { isOutright, refusalOf } from '../../src/verify/refusal';
import { planFor } from './plans';

const plan = planFor({ endpoints: { addresses: [], dns: 'gke-1.l.gke.goog', authority: null, membership: null } });
const FORBIDDEN = 'Error from server (Forbidden): pods "x" is forbidden:';

describe('by a DNS endpoint', () => {
  test('a refusal at the endpoint is IAM’s', () => {
    expect(
      refusalOf(plan, 'error: You are not permitted (Forbidden)', 'pod', { kind: 'dns', membership: null }),
    ).toMatchObject({
      state: 'denied',
      needs: [{ permission: 'container.clusters.connect' }],
    });
  });

  test.each([
    [`${FORBIDDEN} exceeded quota: q, requested: pods=1`, 'resource-quota'],
    [`${FORBIDDEN} violates PodSecurity "restricted:latest": x`, 'pod-security'],
    [`${FORBIDDEN} minimum cpu usage per Container is 100m, but request is 10m`, 'resource-quota'],
    [
      `${FORBIDDEN} error looking up service account default/web: serviceaccount "web" not found`,
      'service-account-missing',
    ],
    [`${FORBIDDEN} ValidatingAdmissionPolicy 'p' with binding 'b' denied request: no`, 'admission-webhook'],
    ['Error from server (Forbidden): admission webhook "a.b" denied the request: no', 'admission-webhook'],
  ])('what admission says is Kubernetes’ own: %s', (words, cause) => {
    expect(refusalOf(plan, words, 'pod', { kind: 'dns', membership: null })).toMatchObject({
      state: 'known',
      value: { outcome: 'undecided', cause, words },
    });
    expect(isOutright(words)).toBe(true);
  });
});

test('kubectl’s own form of what is invalid is admission’s, too', () => {
  const words = `The pods "x" is invalid: : ValidatingAdmissionPolicy 'p' with binding 'b' denied request: no`;
  expect(refusalOf(plan, words, 'pod', { kind: 'given', membership: null })).toMatchObject({
    value: { outcome: 'undecided', reason: 'Invalid', cause: 'admission-webhook' },
  });
  expect([words, 'Error from server (Timeout): x'].map(isOutright)).toEqual([true, false]);
});

test('a webhook that does not answer is the cluster’s fault, and says nothing of the way to it', () => {
  const words =
    'Error from server (InternalError): Internal error occurred: failed calling webhook "a.b": failed to call webhook: Post "https://a.b.svc:443/x?timeout=3s": dial tcp 10.0.0.1:443: i/o timeout';
  expect(refusalOf(plan, words, 'pod', { kind: 'given', membership: null })).toMatchObject({
    state: 'known',
    value: { outcome: 'undecided', cause: 'webhook-unreachable' },
  });
});

describe('by Connect gateway', () => {
  const membership = { name: 'projects/1/locations/global/memberships/m', attached: true };
  const needsOf = (words: string): readonly string[] => {
    const fact = refusalOf(plan, words, 'pod', { kind: 'gateway', membership });
    return fact.state === 'denied' ? fact.needs.map(({ permission }) => permission) : [];
  };

  test('who is to create pods needs its permission for each method of HTTP', () => {
    expect(needsOf('Error from server (Forbidden): unknown')).toEqual([
      'gkehub.gateway.get',
      'gkehub.gateway.post',
      'gkehub.gateway.delete',
      'gkehub.memberships.get',
    ]);
  });

  test('where its agent may not ask in the caller’s name, no right of the caller’s would help', () => {
    const words =
      'Error from server (Forbidden): users "me@shop.example" is forbidden: User "system:serviceaccount:gke-connect:connect-agent-sa" cannot impersonate resource "users" in API group "" at the cluster scope';
    expect(needsOf(words)).toEqual(['impersonate users (the Connect agent, for the caller)']);
  });
});
