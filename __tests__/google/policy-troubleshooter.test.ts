/** What Policy Troubleshooter's answers say, in a sentence. */
import { json, Loopback, stopAll } from '../http/loopback';
import { answersOf } from '../http/loopback-sources';

const REPOSITORY = 'projects/p/locations/europe/repositories/r';
const EMAIL = 'nodes@p.iam.gserviceaccount.com';
let server: Loopback;
beforeEach(async () => {
  server = await new Loopback((_, response) => json(response, 500, {})).start();
});
afterEach(stopAll);

describe('Policy Troubleshooter', () => {
  const binding = (state: string, membership: string, more = {}) => ({
    allowAccessState: `ALLOW_ACCESS_STATE_${state}`,
    role: 'roles/artifactregistry.reader',
    memberships: {
      'group:g@example.com': { membership: `MEMBERSHIP_${membership}` },
      'user:x': { membership: 'MEMBERSHIP_NOT_MATCHED' },
    },
    ...more,
  });
  const policy = (state: string, ...bindings: object[]) => ({
    allowAccessState: `ALLOW_ACCESS_STATE_${state}`,
    fullResourceName: `//artifactregistry.googleapis.com/${REPOSITORY}`,
    ...(bindings.length > 0 ? { bindingExplanations: bindings } : {}),
  });

  test.each<[string, object, string]>([
    [
      'CAN_ACCESS',
      { allowPolicyExplanation: { explainedPolicies: [policy('GRANTED', binding('GRANTED', 'MATCHED'))] } },
      `roles/artifactregistry.reader to group:g@example.com on ${REPOSITORY} grants it`,
    ],
    [
      'CANNOT_ACCESS',
      { allowPolicyExplanation: { explainedPolicies: [policy('NOT_GRANTED')] } },
      `no binding on ${REPOSITORY} grants it`,
    ],
    [
      'CANNOT_ACCESS',
      {
        denyPolicyExplanation: {
          denyAccessState: 'DENY_ACCESS_STATE_DENIED',
          explainedResources: [
            {
              denyAccessState: 'DENY_ACCESS_STATE_DENIED',
              fullResourceName: '//cloudresourcemanager.googleapis.com/projects/p',
            },
          ],
        },
      },
      'a deny policy on projects/p takes it away',
    ],
    ['CANNOT_ACCESS', { allowPolicyExplanation: {} }, ''],
    [
      'UNKNOWN_CONDITIONAL',
      {
        allowPolicyExplanation: {
          explainedPolicies: [
            policy('X', binding('UNKNOWN_CONDITIONAL', 'MATCHED', { condition: { expression: 'a == b' } })),
          ],
        },
      },
      `roles/artifactregistry.reader to group:g@example.com on ${REPOSITORY} grants it under a condition that could not be evaluated (a == b)`,
    ],
    [
      'UNKNOWN_INFO',
      { allowPolicyExplanation: { explainedPolicies: [policy('UNKNOWN_INFO')] } },
      `the policy of ${REPOSITORY} could not be read`,
    ],
    [
      'UNKNOWN_INFO',
      {
        allowPolicyExplanation: {
          explainedPolicies: [policy('UNKNOWN_INFO', binding('UNKNOWN_INFO', 'UNKNOWN_INFO'))],
        },
      },
      `roles/artifactregistry.reader to group:g@example.com on ${REPOSITORY} would grant it, and who is in it could not be read`,
    ],
    ['A_NEWER_STATE', {}, ''],
  ])('%s is explained in a sentence', async (state, body, explanation) => {
    server.handler = (_, response) => json(response, 200, { overallAccessState: state, ...body });
    expect(await answersOf(server).troubleshooting({ email: EMAIL, repository: REPOSITORY })).toMatchObject({
      state: 'known',
      value: { state, explanation },
    });
    expect(server.seen.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /v3/iam:troubleshoot']);
    expect(JSON.parse(server.seen[0]?.body ?? '')).toEqual({
      accessTuple: {
        principal: EMAIL,
        fullResourceName: `//artifactregistry.googleapis.com/${REPOSITORY}`,
        permission: 'artifactregistry.repositories.downloadArtifacts',
      },
    });
  });

  test.each<[string, object, boolean]>([
    ['a refusal without a policy', { overallAccessState: 'CANNOT_ACCESS' }, true],
    [
      'a refusal by policies',
      { overallAccessState: 'CANNOT_ACCESS', allowPolicyExplanation: { explainedPolicies: [policy('NOT_GRANTED')] } },
      false,
    ],
    ['any other answer', { overallAccessState: 'CAN_ACCESS' }, false],
  ])('%s is told apart', async (_, body, bare) => {
    server.handler = (_request, response) => json(response, 200, body);
    const fact = await answersOf(server).troubleshooting({ email: EMAIL, repository: REPOSITORY });
    expect(fact.state === 'known' ? fact.value.bare : fact).toBe(bare);
  });

  test.each<[string, object, boolean]>([
    ['no grant', { allowPolicyExplanation: { allowAccessState: 'ALLOW_ACCESS_STATE_NOT_GRANTED' } }, false],
    ['a deny policy', { denyPolicyExplanation: { denyAccessState: 'DENY_ACCESS_STATE_DENIED' } }, true],
    [
      'something beside policies that grant and deny',
      {
        allowPolicyExplanation: { allowAccessState: 'ALLOW_ACCESS_STATE_GRANTED' },
        denyPolicyExplanation: { denyAccessState: 'DENY_ACCESS_STATE_NOT_DENIED' },
      },
      true,
    ],
  ])('a refusal for %s: whether a grant mends it', async (_, body, beyondGrants) => {
    server.handler = (_request, response) => json(response, 200, { overallAccessState: 'CANNOT_ACCESS', ...body });
    const fact = await answersOf(server).troubleshooting({ email: EMAIL, repository: REPOSITORY });
    expect(fact.state === 'known' ? fact.value.beyondGrants : fact).toBe(beyondGrants);
  });
});
