/** Cloud DNS v1: managed zones and their record sets, server policies, response policies and their rules. */
import { googleError, type Answer } from '../answers';
import { can, page, param, type Call } from '../call';
import { findProject, projectResource } from '../iam/hierarchy';
import { route, type Route } from '../router';

const P = '/dns/v1/projects/{project}';

/** Cloud DNS refuses in the old form: `errors` beside code and message. */
function refuse(code: 403 | 404, message: string, reason: string): never {
  const refusal = googleError(code, message);
  refusal.answer.json = { error: { code, message, errors: [{ message, domain: 'global', reason }] } };
  throw refusal;
}

function need(call: Call, permission: string): string {
  const project = findProject(call.world, param(call, 'project'));
  if (!project || !can(call, permission, projectResource(call.world, project.id)))
    refuse(403, 'Forbidden', 'forbidden');
  return project.id;
}

function zones(call: Call): Answer {
  const project = need(call, 'dns.managedZones.list');
  const own = (call.world.dnsZones ?? []).filter((one) => one.project === project);
  const { items, nextPageToken } = page(call, own, Number(call.query.get('maxResults')) || 100);
  return {
    status: 200,
    json: {
      kind: 'dns#managedZonesListResponse',
      managedZones: items.map(({ resource }) => ({ kind: 'dns#managedZone', ...resource })),
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    },
  };
}

function records(call: Call): Answer {
  const project = need(call, 'dns.resourceRecordSets.list');
  const name = param(call, 'zone');
  const zone = (call.world.dnsZones ?? []).find((one) => one.project === project && one.resource['name'] === name);
  if (!zone) refuse(404, `The 'parameters.managedZone' resource named '${name}' does not exist.`, 'notFound');
  const { items, nextPageToken } = page(call, zone.records, Number(call.query.get('maxResults')) || 100);
  return {
    status: 200,
    json: {
      kind: 'dns#resourceRecordSetsListResponse',
      rrsets: items.map((one) => ({ kind: 'dns#resourceRecordSet', ttl: 300, ...one })),
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    },
  };
}

function serverPolicies(call: Call): Answer {
  const project = need(call, 'dns.policies.list');
  const own = (call.world.dnsPolicies ?? []).filter((one) => one.project === project);
  const { items, nextPageToken } = page(call, own, Number(call.query.get('maxResults')) || 100);
  return {
    status: 200,
    json: {
      kind: 'dns#policiesListResponse',
      policies: items.map(({ resource }) => ({ kind: 'dns#policy', ...resource })),
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    },
  };
}

/** Lists of response policies say nothing of their kind. */
function responsePolicies(call: Call): Answer {
  const project = need(call, 'dns.responsePolicies.list');
  const own = (call.world.responsePolicies ?? []).filter((one) => one.project === project);
  const { items, nextPageToken } = page(call, own, Number(call.query.get('maxResults')) || 100);
  return {
    status: 200,
    json: {
      responsePolicies: items.map(({ resource }) => ({ kind: 'dns#responsePolicy', ...resource })),
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    },
  };
}

function responseRules(call: Call): Answer {
  const project = need(call, 'dns.responsePolicyRules.list');
  const name = param(call, 'policy');
  const own = (call.world.responsePolicies ?? []).find(
    (one) => one.project === project && one.resource['responsePolicyName'] === name,
  );
  if (!own) refuse(404, `The 'parameters.responsePolicy' resource named '${name}' does not exist.`, 'notFound');
  const { items, nextPageToken } = page(call, own.rules, Number(call.query.get('maxResults')) || 100);
  return {
    status: 200,
    json: {
      responsePolicyRules: items.map((one) => ({ kind: 'dns#responsePolicyRule', ...one })),
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    },
  };
}

/** Routes of dns v1. */
export const cloudDnsRoutes: Route[] = [
  route('dns', 'GET', `${P}/managedZones`, zones),
  route('dns', 'GET', `${P}/managedZones/{zone}/rrsets`, records),
  route('dns', 'GET', `${P}/policies`, serverPolicies),
  route('dns', 'GET', `${P}/responsePolicies`, responsePolicies),
  route('dns', 'GET', `${P}/responsePolicies/{policy}/rules`, responseRules),
];
