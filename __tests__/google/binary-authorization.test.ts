/** Binary Authorization and Container Analysis: what they are asked, what is read, and every way to get no answer. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Answers } from '../../src/model/questions';
import { googleError, type Handler, json, Loopback, stopAll, TOKEN } from '../http/loopback';
import { answersOf } from '../http/loopback-sources';

let server: Loopback;
let ask: Answers;
beforeEach(async () => {
  server = await new Loopback((_, response) => json(response, 500, {})).start();
  ask = answersOf(server, { backoffMs: 1 });
});
afterEach(stopAll);
const answering = (handler: Handler): void => void (server.handler = handler);
const always = (body: unknown, status = 200): void => answering((_, response) => json(response, status, body));
const lines = (): string[] => server.seen.map(({ method, path }) => `${method} ${decodeURIComponent(path)}`);

const DIGEST = `sha256:${'ab'.repeat(32)}`;
const IMAGE = `europe-docker.pkg.dev/p/r/web@${DIGEST}`;
const ATTESTOR = 'projects/sec/attestors/built';
const NOTE = 'projects/notes-p/notes/built';
const ALLOW = { evaluationMode: 'ALWAYS_ALLOW', enforcementMode: 'ENFORCED_BLOCK_AND_AUDIT_LOG' };
const policy = () => ask.admissionPolicy({ project: 'p' });
const attestor = () => ask.attestor({ attestor: ATTESTOR, image: IMAGE });

describe('a policy', () => {
  test('is read whole, with every map of rules', async () => {
    always({
      name: 'projects/p/policy',
      globalPolicyEvaluationMode: 'ENABLE',
      admissionWhitelistPatterns: [{ namePattern: 'gke.gcr.io/**' }],
      clusterAdmissionRules: { 'europe-west1.prod': { evaluationMode: 'ALWAYS_DENY' } },
      kubernetesNamespaceAdmissionRules: { constructor: ALLOW },
      kubernetesServiceAccountAdmissionRules: { 'a:b': { ...ALLOW, requireAttestationsBy: [ATTESTOR] } },
      istioServiceIdentityAdmissionRules: { 'spiffe://d/ns/a/sa/b': ALLOW },
      defaultAdmissionRule: ALLOW,
    });
    const rule = { evaluation: 'ALWAYS_ALLOW', enforcement: 'ENFORCED_BLOCK_AND_AUDIT_LOG', attestors: [] };
    expect(await policy()).toMatchObject({
      state: 'known',
      value: {
        exempt: ['gke.gcr.io/**'],
        system: true,
        rules: [
          {
            kind: 'cluster',
            key: 'europe-west1.prod',
            rule: { evaluation: 'ALWAYS_DENY', enforcement: 'ENFORCEMENT_MODE_UNSPECIFIED' },
          },
          { kind: 'namespace', key: 'constructor', rule },
          { kind: 'service account', key: 'a:b', rule: { ...rule, attestors: [ATTESTOR] } },
          { kind: 'Istio identity', key: 'spiffe://d/ns/a/sa/b', rule },
        ],
        otherwise: rule,
      },
    });
    expect(lines()).toEqual(['GET /v1/projects/p/policy']);
    expect(server.seen[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
  });

  test('without a mode for Google’s own policy does not ask it', async () => {
    always({ name: 'projects/p/policy', defaultAdmissionRule: ALLOW });
    expect(await policy()).toMatchObject({ state: 'known', value: { system: false, exempt: [], rules: [] } });
  });

  test.each([
    ['ENABLE', true],
    ['DISABLE', false],
    ['GLOBAL_POLICY_EVALUATION_MODE_UNSPECIFIED', false],
    ['ENABLE_FOR_SOME', null],
  ])('with the mode %s for Google’s own policy: %s', async (globalPolicyEvaluationMode, system) => {
    always({ name: 'projects/p/policy', defaultAdmissionRule: ALLOW, globalPolicyEvaluationMode });
    expect(await policy()).toMatchObject({ state: 'known', value: { system } });
  });

  test.each([
    ['no default rule', {}],
    ['a default rule without a mode', { defaultAdmissionRule: {} }],
    ['patterns that are none', { defaultAdmissionRule: ALLOW, admissionWhitelistPatterns: [{}] }],
    ['patterns that are no list', { defaultAdmissionRule: ALLOW, admissionWhitelistPatterns: 'x' }],
    ['rules that are a list', { defaultAdmissionRule: ALLOW, clusterAdmissionRules: [] }],
    ['half a rule', { defaultAdmissionRule: ALLOW, clusterAdmissionRules: { a: {} } }],
    ['attestors that are no names', { defaultAdmissionRule: { ...ALLOW, requireAttestationsBy: [7] } }],
    ['attestors that are no list', { defaultAdmissionRule: { ...ALLOW, requireAttestationsBy: 'a' } }],
  ])('with %s is none', async (_, body) => {
    always({ name: 'projects/p/policy', ...body });
    expect(await policy()).toMatchObject({ state: 'failed', why: 'malformed' });
  });
});

test('Google’s own policy is asked of the region', async () => {
  always({ name: 'locations/europe-west1/policy', admissionWhitelistPatterns: [{ namePattern: 'k8s.gcr.io/**' }] });
  expect(await ask.systemPolicy({ location: 'europe-west1' })).toMatchObject({
    state: 'known',
    value: { exempt: ['k8s.gcr.io/**'] },
  });
  expect(lines()).toEqual(['GET /v1/locations/europe-west1/policy']);
  always({});
  expect(await ask.systemPolicy({ location: 'europe-west1' })).toMatchObject({ state: 'failed', why: 'malformed' });
});

const ATTESTORS_JSON = { name: ATTESTOR, userOwnedGrafeasNote: { noteReference: NOTE, publicKeys: [{ id: 'k' }] } };
const occurrence = (number: number, over: object = {}) => ({
  resourceUri: `https://${IMAGE}`,
  kind: 'ATTESTATION',
  attestation: { serializedPayload: String(number), signatures: [] },
  ...over,
});

/** Answers of an attestor, its pages of attestations, and its validation. */
function attestorWith(
  pages: readonly unknown[],
  validated: (body: string) => readonly [number, unknown],
  about: unknown = ATTESTORS_JSON,
): void {
  answering(({ path, body }, response) => {
    if (path.includes(':validateAttestationOccurrence')) {
      json(response, ...validated(body));
      return;
    }
    if (!path.includes('/occurrences')) {
      json(response, 200, about);
      return;
    }
    const at = Number(new URL(path, 'http://x').searchParams.get('pageToken') ?? 0);
    json(response, 200, {
      occurrences: pages[at],
      ...(at + 1 < pages.length ? { nextPageToken: String(at + 1) } : {}),
    });
  });
}
const VERIFIED = [200, { result: 'VERIFIED' }] as const;
const REFUSED = [200, { result: 'ATTESTATION_NOT_VERIFIABLE', denialReason: 'wrong\nkey' }] as const;

describe('an attestor', () => {
  test('is asked for its note, the note for attestations of the digest, and the service whether they are valid', async () => {
    attestorWith([[occurrence(1)], [occurrence(2)]], (body) => (body.includes('"2"') ? VERIFIED : REFUSED));
    const resource = `https://${IMAGE}`;
    expect(await attestor()).toMatchObject({
      state: 'known',
      value: {
        keys: ['k'],
        more: false,
        attestations: [
          { resource, valid: false, reason: 'wrong key' },
          { resource, valid: true, reason: null },
        ],
      },
    });
    const filter = `filter=has_suffix(resourceUrl,+"${DIGEST}")`;
    expect(lines()).toEqual([
      `GET /v1/${ATTESTOR}`,
      `GET /v1/${NOTE}/occurrences?${filter}`,
      `GET /v1/${NOTE}/occurrences?${filter}&pageToken=1`,
      `POST /v1/${ATTESTOR}:validateAttestationOccurrence`,
      `POST /v1/${ATTESTOR}:validateAttestationOccurrence`,
    ]);
    expect(JSON.parse(server.seen[3]?.body ?? '')).toEqual({
      attestation: { serializedPayload: '1', signatures: [] },
      occurrenceNote: NOTE,
      occurrenceResourceUri: resource,
    });
  });

  test('without keys is not asked further', async () => {
    attestorWith([], () => VERIFIED, { name: ATTESTOR, userOwnedGrafeasNote: { noteReference: NOTE } });
    expect(await attestor()).toMatchObject({ state: 'known', value: { keys: [], attestations: [] } });
    expect(server.seen).toHaveLength(1);
  });

  test('passes over what is no attestation, or of another digest', async () => {
    const others = [
      occurrence(1, { attestation: undefined }),
      occurrence(2, { resourceUri: `https://x/y@sha256:${'0'.repeat(64)}` }),
    ];
    attestorWith([others], () => VERIFIED);
    expect(await attestor()).toMatchObject({ state: 'known', value: { attestations: [] } });
  });

  test('validates no more than a few, and says so', async () => {
    attestorWith([Array.from({ length: 30 }, (_, at) => occurrence(at))], () => REFUSED);
    expect(await attestor()).toMatchObject({ state: 'known', value: { more: true } });
    expect(server.seen.length).toBeLessThan(25);
  });

  test('one valid attestation is enough, whatever became of the others', async () => {
    attestorWith([[occurrence(1), occurrence(2)]], (body) =>
      body.includes('"2"') ? VERIFIED : [403, googleError(403, 'no')],
    );
    expect(await attestor()).toMatchObject({ state: 'known', value: { attestations: [{ valid: true }] } });
  });

  test('one that could not be validated leaves it open, with what would tell', async () => {
    attestorWith([[occurrence(1), occurrence(2)]], (body) =>
      body.includes('"2"') ? REFUSED : [403, googleError(403, 'Permission denied on it (or it may not exist).')],
    );
    expect(await attestor()).toMatchObject({
      state: 'denied',
      needs: [{ permission: 'binaryauthorization.attestors.verifyImageAttested', resource: ATTESTOR }],
    });
  });

  test('a note that may not be read says what would tell', async () => {
    answering(({ path }, response) =>
      path.includes('/occurrences')
        ? json(response, 403, googleError(403, 'Permission denied on it.'))
        : json(response, 200, ATTESTORS_JSON),
    );
    expect(await attestor()).toMatchObject({
      state: 'denied',
      needs: [{ permission: 'containeranalysis.notes.listOccurrences', resource: NOTE }],
    });
  });

  test.each([
    ['no note', { name: ATTESTOR }],
    ['a note of another form', { name: ATTESTOR, userOwnedGrafeasNote: { noteReference: '../../v1/x' } }],
    ['keys without an ID', { name: ATTESTOR, userOwnedGrafeasNote: { noteReference: NOTE, publicKeys: [{}] } }],
    ['keys that are no list', { name: ATTESTOR, userOwnedGrafeasNote: { noteReference: NOTE, publicKeys: {} } }],
  ])('with %s is none', async (_, body) => {
    always(body);
    expect(await attestor()).toMatchObject({ state: 'failed', why: 'malformed' });
    expect(server.seen).toHaveLength(1);
  });

  test('an answer of validation that is none is no verdict', async () => {
    attestorWith([[occurrence(1)]], () => [200, {}]);
    expect(await attestor()).toMatchObject({ state: 'failed', why: 'malformed' });
  });

  test('a name that would change the path is not asked', async () => {
    expect(await ask.attestor({ attestor: 'projects/p/attestors/..', image: IMAGE })).toMatchObject({
      state: 'failed',
      why: 'not-asked',
    });
    expect(server.seen).toEqual([]);
  });

  test('a quota and a failing service are said', async () => {
    always(googleError(500, 'oh'), 500);
    expect(await policy()).toMatchObject({ state: 'failed', why: 'server' });
    always(googleError(429, 'slow down'), 429);
    expect(await attestor()).toMatchObject({ state: 'failed', why: 'quota' });
  });
});
