import { describe, expect, test } from '@jest/globals';
import { asker, replay } from '../../src/facts/ask';
import { FACTS_KIND } from '../../src/model/facts-file';
import { writeFacts } from '../../src/facts/write-file';
import { readFactsFile } from '../../src/input/facts-file';
import { known } from '../../src/model/fact';
import type { AnsweredQuestion, FactsFile } from '../../src/model/facts-file';
import type { Request } from '../../src/model/request';
import { imageGiven, requestOf } from '../request';

function fileOf(text: string): FactsFile {
  const read = readFactsFile(text);
  if ('problems' in read) throw new Error(read.problems.join());
  return read.file;
}

/** A request in which nothing is left empty. */
const everything = (): Request =>
  requestOf({
    images: [
      {
        ...imageGiven('europe-west1-docker.pkg.dev/p/r/web:1'),
        sources: [{ file: 'a.yaml', line: 1, column: 2, workload: 'Deployment/web' }],
        uses: [
          {
            workload: 'Deployment/web',
            container: 'web',
            mounted: false,
            namespace: 'team',
            serviceAccount: 'default',
            pullSecrets: ['s'],
            accountRead: true,
            live: false,
            pullsAsItself: true,
            federationAudience: null,
            pullPolicy: 'Always',
            breakGlass: true,
            scheduling: {
              nodeSelector: { a: 'b' },
              affinity: [{ labels: [{ key: 'k', operator: 'In', values: ['v'] }], fields: [] }],
              tolerations: [{ key: 'k', operator: 'Exists', value: null, effect: 'NoSchedule' }],
              nodeName: null,
              runtimeClass: 'gvisor',
              runtimeClassRead: true,
              os: 'linux',
              resources: ['nvidia.com/gpu'],
              claims: ['c'],
              queue: 'q',
              podsUnknown: true,
            },
          },
        ],
        plain: false,
      },
      {
        valid: false,
        text: '$(params.image)',
        reason: 'a parameter',
        at: 0,
        atRunTime: true,
        sources: [],
        unlisted: null,
      },
    ],
    seen: { errors: ['e'], unread: ['u'], leftOut: 'l', empty: false },
    nodePools: { kind: 'all' },
    namespace: 'team',
    pod: 'web-1',
    principal: 'serviceAccount:n@p.iam.gserviceaccount.com',
    pullSecrets: ['s.t'],
    verify: 'node',
    verifyRun: true,
    verifyScaleUp: true,
    impersonateNode: true,
    policy: {
      file: 'p.yml',
      policy: {
        failOn: 'unknown',
        checks: { 'tag-mutability': 'off' },
        ignore: [
          { check: 'cluster', image: null, cluster: 'projects/*', pool: 'a', reason: 'r', expires: '2027-01-31' },
        ],
        allowedRegistries: ['gcr.io/*'],
        requireDigest: true,
        imagePaths: ['spec.image'],
        clusters: { prod: ['projects/p/locations/l/clusters/c'] },
      },
    },
    baseline: {
      findings: [{ fingerprint: 'f', status: 'fail', check: 'cluster', image: 'i', cluster: 'c', pool: null }],
      startedAt: '2026-01-01T00:00:00Z',
      counts: { pass: 1, warn: 0, fail: 1, unknown: 0, skip: 0, targets: 1 },
      causes: [
        {
          id: 'x',
          check: 'cluster',
          code: 'cluster/absent',
          status: 'fail',
          message: 'gone',
          targets: 1,
          where: [{ image: 'i', cluster: null }],
        },
      ],
      passed: [{ cluster: 'c', images: ['i'], causes: ['x'] }],
    },
  });

const factsOf = (request: unknown): string =>
  JSON.stringify({
    schemaVersion: 1,
    kind: 'gke-image-preflight/facts',
    asOf: '2026-01-01T00:00:00Z',
    caller: null,
    credentials: null,
    request,
    facts: [],
  });

describe('the request of a facts file', () => {
  const whole = everything();
  const [image] = whole.images;
  const policy = whole.policy?.policy;

  test.each([
    ['a value is missing', { ...whole, pod: undefined }, 'request.pod'],
    ['one is there that nobody knows', { ...whole, more: 1 }, 'request'],
    ['it has another layout', { ...whole, images: ['nginx'] }, 'request.images[0]'],
    [
      'a reference says another thing than its text',
      { ...whole, images: [{ ...image, reference: { ...imageGiven('gcr.io/p/web:1').reference, host: 'a.b' } }] },
      'request.images[0]',
    ],
    [
      'a cluster is named as none can be',
      { ...whole, clusters: [{ project: 'p', location: 'l', name: 'c/../d' }] },
      'request.clusters[0]',
    ],
    ['a principal is none', { ...whole, principal: 'allUsers' }, 'request.principal'],
    ['a secret is named as none can be', { ...whole, pullSecrets: ['A b'] }, 'request.pullSecrets[0]'],
    [
      'a policy speaks of a check that is none',
      { ...whole, policy: { file: 'p', policy: { ...policy, checks: { x: 'off' } } } },
      'request.policy.policy',
    ],
    [
      'a policy stands there as its text',
      { ...whole, policy: { file: 'p', text: 'fail_on: never' } },
      'request.policy.policy',
    ],
  ])('is refused where %s', (_, request, place) => {
    const read = readFactsFile(factsOf(request));
    const [problem = ''] = 'problems' in read ? read.problems : ['accepted'];
    expect(problem).toContain(`“${place}”`);
    expect(problem).toMatch(/: save the facts again with --save-facts$/);
  });
});

describe('a facts file', () => {
  test('gives the same facts back, and knows what was not recorded', async () => {
    const ask: AnsweredQuestion = { question: 'project', of: { project: 'p' }, fact: known({ id: 'p' }, 'here') };
    const credentials = { source: 'a file', signIn: 'sign in' };
    const request = everything();
    const file = { asOf: '2026-01-01T00:00:00Z', caller: null, credentials, request, facts: [ask] };
    const text = [...writeFacts(file)].join('');
    expect(text).toBe(`${JSON.stringify({ schemaVersion: 1, kind: FACTS_KIND, ...file }, null, 2)}\n`);
    const none = { ...file, facts: [] };
    expect([...writeFacts(none)].join('')).toBe(
      `${JSON.stringify({ schemaVersion: 1, kind: FACTS_KIND, ...none }, null, 2)}\n`,
    );
    const { credentials: theirs, request: judged, facts } = fileOf(text);
    expect(theirs).toEqual(credentials);
    expect(judged).toEqual(request);
    const again = asker(replay(facts)).ask;
    expect(await again('project', { project: 'p' })).toEqual(ask.fact);
    expect(await again('project', { project: 'q' })).toMatchObject({ state: 'failed', why: 'not-recorded' });
  });

  test.each([
    ['nonsense', 'it is not JSON'],
    ['{}', 'it is not a facts file (“kind” must be “gke-image-preflight/facts”)'],
    [
      '{"kind":"gke-image-preflight/facts","schemaVersion":2}',
      'its schemaVersion is 2; this version reads 1: save the facts again with --save-facts',
    ],
    [
      '{"kind":"gke-image-preflight/facts","schemaVersion":1,"asOf":"x","facts":[{"question":"project","of":{},"fact":{"state":"maybe"}}]}',
      'it is not as this version writes it, at “asOf”, “caller”, “credentials”, “request”, “facts[0].fact”: save the facts again with --save-facts',
    ],
  ])('%s is refused', (text, problem) => {
    const read = readFactsFile(text);
    expect('problems' in read ? read.problems.join('; ') : 'accepted').toBe(problem);
  });
});

describe('known facts of an earlier layout', () => {
  const listed = { layers: [], layerHosts: [], layerCount: 0 };
  const rule = { name: 'r', sources: [] };
  const textOf = (question: string, value: unknown): string =>
    JSON.stringify({
      schemaVersion: 1,
      kind: FACTS_KIND,
      asOf: '2026-11-01T00:00:00Z',
      caller: null,
      credentials: null,
      request: requestOf({}),
      facts: [{ question, of: {}, fact: { state: 'known', from: 'x', value } }],
    });

  test.each([
    ['manifest', { layers: [], layerCount: 0 }],
    ['manifestBySecret', { layers: [], layerHosts: [] }],
    ['cluster', { pools: [{ mirrors: [{ hosts: [] }] }] }],
    ['firewalls', { rules: [{ name: 'r' }], policies: [] }],
    ['firewalls', { rules: [], policies: [{ rules: [{ name: 'r' }] }] }],
  ])('%s %j is refused, with the option that renews it', (question, value) =>
    expect(readFactsFile(textOf(question, value))).toEqual({
      problems: ['it is not as this version writes it, at “facts[0]”: save the facts again with --save-facts'],
    }),
  );

  test.each([
    ['manifest', listed],
    ['cluster', { pools: [{ mirrors: [{ hosts: [], pullOnly: [] }] }] }],
    ['firewalls', { rules: [rule], policies: [{ rules: [rule] }] }],
    ['project', {}],
  ])('%s %j is read', (question, value) => expect(readFactsFile(textOf(question, value))).toHaveProperty('file'));
});
