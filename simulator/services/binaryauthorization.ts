/**
 * Binary Authorization v1 and Container Analysis v1: policies, attestors, attestations and their validation, which
 * checks the signatures (https://cloud.google.com/binary-authorization/docs/reference/rest).
 */
import { notFound, googleError, type Answer } from '../answers';
import { validates } from '../attestations';
import { demand, page, param, type Call } from '../call';
import { findProject, projectResource } from '../iam/hierarchy';
import { route, type Route } from '../router';
import { textOf, type Attestor, type JsonObject, type Occurrence } from '../world';

const TIME = '2025-12-01T02:03:04Z';
/** What a project that set no policy has: it allows everything. */
const ALLOWS: JsonObject = {
  globalPolicyEvaluationMode: 'ENABLE',
  defaultAdmissionRule: { evaluationMode: 'ALWAYS_ALLOW', enforcementMode: 'ENFORCED_BLOCK_AND_AUDIT_LOG' },
};
/** Google's own policy, as far as it is told here. */
const SYSTEM: JsonObject = {
  admissionWhitelistPatterns: [
    'gke.gcr.io/**',
    'k8s.gcr.io/**',
    'gcr.io/gke-release/*',
    'gcr.io/google-containers/*',
    'gcr.io/stackdriver-agents/*',
  ].map((namePattern) => ({ namePattern })),
  defaultAdmissionRule: { evaluationMode: 'ALWAYS_ALLOW', enforcementMode: 'ENFORCED_BLOCK_AND_AUDIT_LOG' },
};

const projectOf = (call: Call): string => findProject(call.world, param(call, 'project'))?.id ?? param(call, 'project');

function mayProject(call: Call, permission: string, name: string): void {
  const resource = projectResource(call.world, param(call, 'project'));
  demand(call, permission, resource, `//${call.service}.googleapis.com/${name}`);
}

const policyJson = (project: string, policy: JsonObject): JsonObject => ({
  name: `projects/${project}/policy`,
  ...policy,
  updateTime: TIME,
  etag: '"3GxTn8mV0cQk"',
});

function getPolicy(call: Call): Answer {
  const project = projectOf(call);
  mayProject(call, 'binaryauthorization.policy.get', `projects/${project}/policy`);
  return { status: 200, json: policyJson(project, call.world.binaryAuthorization[project] ?? ALLOWS) };
}

function setPolicy(call: Call): Answer {
  const project = projectOf(call);
  mayProject(call, 'binaryauthorization.policy.update', `projects/${project}/policy`);
  const { name: _, updateTime: __, etag: ___, ...policy } = call.body;
  call.world.binaryAuthorization[project] = policy;
  return { status: 200, json: policyJson(project, policy) };
}

const systemPolicy = (call: Call): Answer => ({
  status: 200,
  json: { name: `locations/${param(call, 'location')}/policy`, ...SYSTEM, updateTime: TIME },
});

const attestorName = (call: Call): string => `projects/${projectOf(call)}/attestors/${param(call, 'attestor')}`;

const attestorJson = ({ name, note, keys }: Attestor): JsonObject => ({
  name,
  userOwnedGrafeasNote: {
    noteReference: note,
    ...(keys.length > 0 ? { publicKeys: keys } : {}),
    delegationServiceAccountEmail: 'service-118273645509@gcp-sa-binaryauthorization.iam.gserviceaccount.com',
  },
  updateTime: TIME,
});

function findAttestor(call: Call, permission: string): Attestor {
  const name = attestorName(call);
  mayProject(call, permission, name);
  const found = call.world.attestors?.find((one) => one.name === name);
  if (!found) throw notFound(`Requested entity was not found: ${name}`);
  return found;
}

const getAttestor = (call: Call): Answer => ({
  status: 200,
  json: attestorJson(findAttestor(call, 'binaryauthorization.attestors.get')),
});

function listAttestors(call: Call): Answer {
  const project = projectOf(call);
  mayProject(call, 'binaryauthorization.attestors.list', `projects/${project}`);
  const own = (call.world.attestors ?? []).filter(({ name }) => name.startsWith(`projects/${project}/`));
  const { items, nextPageToken } = page(call, own.map(attestorJson), 100);
  return {
    status: 200,
    json: { ...(items.length > 0 ? { attestors: items } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
  };
}

function validate(call: Call): Answer {
  const attestor = findAttestor(call, 'binaryauthorization.attestors.verifyImageAttested');
  const { attestation, occurrenceNote, occurrenceResourceUri } = call.body;
  if (typeof attestation !== 'object' || attestation === null || Array.isArray(attestation))
    throw googleError(400, 'attestation is required');
  const refused = validates(attestor, attestation, textOf(occurrenceNote), textOf(occurrenceResourceUri));
  const json =
    refused === null ? { result: 'VERIFIED' } : { result: 'ATTESTATION_NOT_VERIFIABLE', denialReason: refused };
  return { status: 200, json };
}

/** Of the filters that clients send: `has_suffix(resourceUrl, "…")` and `resourceUrl="…"`. */
function filterOf(text: string | null): (one: Occurrence) => boolean {
  const suffix = /has_suffix\(resourceUrl, ?"([^"]*)"\)/.exec(text ?? '')?.[1];
  const whole = /resourceUrl ?= ?"([^"]*)"/.exec(text ?? '')?.[1];
  return ({ resourceUri }) =>
    (suffix === undefined || resourceUri.endsWith(suffix)) && (whole === undefined || resourceUri === whole);
}

function occurrences(call: Call): Answer {
  const note = `projects/${projectOf(call)}/notes/${param(call, 'note')}`;
  mayProject(call, 'containeranalysis.notes.listOccurrences', note);
  const found = (call.world.occurrences ?? []).filter(({ noteName }) => noteName === note);
  const { items, nextPageToken } = page(call, found.filter(filterOf(call.query.get('filter'))), 20);
  return {
    status: 200,
    json: { ...(items.length > 0 ? { occurrences: items } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
  };
}

const BINAUTHZ = 'binaryauthorization';

/** Routes of binaryauthorization v1 and containeranalysis v1. */
export const binaryAuthorizationRoutes: Route[] = [
  route(BINAUTHZ, 'GET', '/v1/projects/{project}/policy', getPolicy),
  route(BINAUTHZ, 'PUT', '/v1/projects/{project}/policy', setPolicy),
  route(BINAUTHZ, 'GET', '/v1/locations/{location}/policy', systemPolicy),
  route(BINAUTHZ, 'POST', '/v1/projects/{project}/attestors/{attestor}:validateAttestationOccurrence', validate),
  route(BINAUTHZ, 'GET', '/v1/projects/{project}/attestors/{attestor}', getAttestor),
  route(BINAUTHZ, 'GET', '/v1/projects/{project}/attestors', listAttestors),
  route('containeranalysis', 'GET', '/v1/projects/{project}/notes/{note}/occurrences', occurrences),
];
