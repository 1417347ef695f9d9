/** Service Usage v1: which APIs a project has on. */
import { googleError, type Answer } from '../answers';
import { apiEnabled, can, param, type Call } from '../call';
import { SERVICES, SERVICE_NAMES } from '../catalog';
import { findProject, projectResource } from '../iam/hierarchy';
import { route, type Route } from '../router';
import type { Project } from '../world';

const KNOWN = [
  ...new Set([
    ...SERVICE_NAMES.map((name) => SERVICES[name].host).filter((host) => host.endsWith('.googleapis.com')),
    'containerfilesystem.googleapis.com',
    'dns.googleapis.com',
    'storage.googleapis.com',
  ]),
];

function projectFor(call: Call, permission: string): Project {
  const asked = param(call, 'owner');
  const project = findProject(call.world, asked);
  if (project && can(call, permission, projectResource(call.world, asked))) return project;
  throw googleError(
    403,
    `Permission denied to get service [${call.params['name'] ?? call.query.get('names')?.split('/').pop() ?? ''}]`,
    [
      {
        '@type': 'type.googleapis.com/google.rpc.PreconditionFailure',
        violations: [{ type: 'googleapis.com', subject: '110002' }],
      },
    ],
  );
}

/** `GoogleApiServiceusageV1Service`. */
function serviceJson(project: Project, host: string): Record<string, unknown> {
  const name = `projects/${project.number}/services/${host}`;
  return {
    name,
    config: { name: host },
    state: apiEnabled(project, host) && KNOWN.includes(host) ? 'ENABLED' : 'DISABLED',
    parent: `projects/${project.number}`,
  };
}

function batchGet(call: Call): Answer {
  const project = projectFor(call, 'serviceusage.services.get');
  const names = call.query.getAll('names');
  if (names.length === 0 || names.length > 30) throw googleError(400, 'Request contains an invalid argument.');
  return { status: 200, json: { services: names.map((name) => serviceJson(project, name.split('/').pop() ?? name)) } };
}

function list(call: Call): Answer {
  const project = projectFor(call, 'serviceusage.services.list');
  const state = /state:(ENABLED|DISABLED)/.exec(call.query.get('filter') ?? '')?.[1];
  return {
    status: 200,
    json: {
      services: KNOWN.map((host) => serviceJson(project, host)).filter((one) => !state || one['state'] === state),
    },
  };
}

/** Routes of serviceusage v1. */
export const serviceUsageRoutes: Route[] = [
  route('serviceusage', 'GET', '/v1/projects/{owner}/services:batchGet', batchGet),
  route('serviceusage', 'GET', '/v1/projects/{owner}/services/{name}', (call) => ({
    status: 200,
    json: serviceJson(projectFor(call, 'serviceusage.services.get'), param(call, 'name')),
  })),
  route('serviceusage', 'GET', '/v1/projects/{owner}/services', list),
];
