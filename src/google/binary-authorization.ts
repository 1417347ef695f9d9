import type { HttpClient } from '../http/client';
import {
  type AdmissionPolicy,
  type AdmissionRule,
  type Attestation,
  type AttestorAnswer,
  type KeyedRule,
  RULE_MAPS,
  type RuleKind,
} from '../model/admission';
import { type Fact, known, missing } from '../model/fact';
import { clean, type Json, list, object, objectOrNull, text } from '../model/json';
import { need } from '../model/need';
import { ownValue } from '../model/own-value';
import type { Answers } from '../model/questions';
import { callGoogle, listGoogle } from './google-api';

/** The maximum number of attestations that are validated per image; the rest is unknown. */
const MOST = 20;

/**
 * Binary Authorization v1 and Container Analysis v1: policies, attestors and attestations. The service itself validates
 * the attestations (docs/GOOGLE.md#binary-authorization).
 */
export const binaryAuthorizationApi = (
  client: HttpClient,
): Pick<Answers, 'admissionPolicy' | 'systemPolicy' | 'attestor'> => ({
  admissionPolicy: ({ project }) =>
    callGoogle(client, {
      service: 'binaryauthorization',
      name: `v1/projects/${project}/policy`,
      from: `binaryauthorization projects/${project}/policy`,
      needs: [need('binaryauthorization.policy.get', `projects/${project}`)],
      what: 'a Binary Authorization policy',
      read: readPolicy,
    }),
  systemPolicy: ({ location }) =>
    callGoogle(client, {
      service: 'binaryauthorization',
      name: `v1/locations/${location}/policy`,
      from: `binaryauthorization locations/${location}/policy`,
      needs: [],
      what: 'a Binary Authorization policy',
      read: (json) => {
        const exempt = text(json['name']) === null ? null : patternsIn(json);
        return exempt && { exempt };
      },
    }),
  attestor: async ({ attestor, image }) => {
    const asked = await callGoogle(client, {
      service: 'binaryauthorization',
      name: `v1/${attestor}`,
      from: `binaryauthorization ${attestor}`,
      needs: ['attestors.get', 'attestors.verifyImageAttested'].map((verb) =>
        need(`binaryauthorization.${verb}`, attestor),
      ),
      what: 'an attestor',
      read: readAttestor,
    });
    if (asked.state !== 'known') return asked;
    const { note, keys } = asked.value;
    if (note === null || keys.length === 0) return known({ keys, attestations: [], more: false }, asked.from);
    const attested = await attestationsOf(client, note, image.slice(image.indexOf('@') + 1));
    if (attested.state !== 'known') return attested;
    const first = attested.value.slice(0, MOST);
    const answers = await Promise.all(first.map((each) => validate(client, attestor, note, each)));
    return answerOf(asked.from, keys, answers, attested.value.length > MOST);
  },
});

interface Occurrence {
  readonly resource: string;
  readonly attestation: Json;
}

/** Searches by digest, as gcloud does, because an attestation may be attached to another name of the image. */
const attestationsOf = async (
  client: HttpClient,
  note: string,
  digest: string,
): Promise<Fact<readonly Occurrence[]>> => {
  const found = await listGoogle(client, {
    service: 'containeranalysis',
    name: `v1/${note}/occurrences`,
    query: { filter: `has_suffix(resourceUrl, "${digest}")` },
    items: 'occurrences',
    from: `containeranalysis occurrences of ${note}`,
    needs: [need('containeranalysis.notes.listOccurrences', note)],
    what: 'a list of attestations',
    read: (json): Occurrence | null => {
      const resource = text(json['resourceUri']);
      return resource === null ? null : { resource, attestation: object(json['attestation']) };
    },
  });
  if (found.state !== 'known') return found;
  // A note may have other kinds of occurrences, and the service may ignore the filter.
  const own = found.value.filter(
    ({ resource, attestation }) => resource.endsWith(`@${digest}`) && Object.keys(attestation).length > 0,
  );
  return known(own, found.from);
};

const validate = (
  client: HttpClient,
  attestor: string,
  note: string,
  { resource, attestation }: Occurrence,
): Promise<Fact<Attestation>> =>
  callGoogle(client, {
    service: 'binaryauthorization',
    name: `v1/${attestor}`,
    suffix: ':validateAttestationOccurrence',
    post: { attestation, occurrenceNote: note, occurrenceResourceUri: resource },
    from: `binaryauthorization ${attestor}: validation`,
    needs: [need('binaryauthorization.attestors.verifyImageAttested', attestor)],
    what: 'a validation',
    read: ({ result, denialReason }) => {
      if (result !== 'VERIFIED' && result !== 'ATTESTATION_NOT_VERIFIABLE') return null;
      const reason = text(denialReason);
      return { resource, valid: result === 'VERIFIED', reason: reason && clean(reason) };
    },
  });

/** All attestations. One valid attestation is enough, even if others could not be validated. */
function answerOf(
  from: string,
  keys: readonly string[],
  answers: readonly Fact<Attestation>[],
  more: boolean,
): Fact<AttestorAnswer> {
  const attestations = answers.flatMap((fact) => (fact.state === 'known' ? [fact.value] : []));
  const lack = answers.map(missing).find((root) => root !== null);
  if (lack !== undefined && !attestations.some(({ valid }) => valid)) return lack;
  return known({ keys, attestations, more }, from);
}

function readPolicy(json: Json): AdmissionPolicy | null {
  const otherwise = readRule(json['defaultAdmissionRule']);
  const exempt = patternsIn(json);
  const maps = Object.entries(RULE_MAPS).map(([kind, field]) => readMap(kind as RuleKind, ownValue(json, field)));
  if (otherwise === null || exempt === null || !maps.every((map) => map !== null)) return null;
  return { exempt, system: asksSystem(json['globalPolicyEvaluationMode']), rules: maps.flat(), otherwise };
}

/** Whether Google's system policy also exempts images (`globalPolicyEvaluationMode`); null for an unknown mode. */
const asksSystem = (mode: unknown = 'DISABLE'): boolean | null =>
  mode === 'ENABLE' ? true : mode === 'DISABLE' || mode === 'GLOBAL_POLICY_EVALUATION_MODE_UNSPECIFIED' ? false : null;

function readMap(kind: RuleKind, raw: unknown): readonly KeyedRule[] | null {
  if (raw === undefined || raw === null) return [];
  const map = objectOrNull(raw);
  if (map === null) return null;
  const rules = Object.entries(map).map(([key, each]) => ({ kind, key, rule: readRule(each) }));
  return rules.every((each): each is KeyedRule => each.rule !== null) ? rules : null;
}

/**
 * Reads a rule; null if it has no evaluation mode or its attestors are not a list of names: a partial rule would
 * mislead.
 */
function readRule(raw: unknown): AdmissionRule | null {
  const { evaluationMode, enforcementMode, requireAttestationsBy = [] } = object(raw);
  const evaluation = text(evaluationMode);
  const attestors = list(requireAttestationsBy).filter((each): each is string => typeof each === 'string');
  if (evaluation === null || !Array.isArray(requireAttestationsBy)) return null;
  if (attestors.length !== requireAttestationsBy.length) return null;
  return { evaluation, enforcement: text(enforcementMode) ?? 'ENFORCEMENT_MODE_UNSPECIFIED', attestors };
}

function patternsIn({ admissionWhitelistPatterns = [] }: Json): readonly string[] | null {
  if (!Array.isArray(admissionWhitelistPatterns)) return null;
  const patterns = admissionWhitelistPatterns.map((each) => text(object(each)['namePattern']));
  return patterns.every((each) => each !== null) ? patterns : null;
}

const NOTE = /^projects\/[^/]+\/notes\/[^/]+$/;

function readAttestor(json: Json): { readonly note: string | null; readonly keys: readonly string[] } | null {
  const owned = objectOrNull(json['userOwnedGrafeasNote']);
  const note = text(owned?.['noteReference']);
  if (text(json['name']) === null || owned === null || note === null || !NOTE.test(note)) return null;
  const { publicKeys = [] } = owned;
  if (!Array.isArray(publicKeys)) return null;
  const keys = publicKeys.map((each) => text(object(each)['id']));
  return keys.every((each) => each !== null) ? { note, keys } : null;
}
