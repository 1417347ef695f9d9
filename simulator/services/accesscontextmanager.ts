/** Access Context Manager v1: the organization's access policy and its perimeters. */
import { googleError, notFound, type Answer } from '../answers';
import { demand, page, param, type Call } from '../call';
import { findProject, organizationResource } from '../iam/hierarchy';
import { route, type Route } from '../router';
import { textOf, type JsonObject } from '../world';

/** One policy an organization. */
const POLICY = '481516234200';

function organizationOf(call: Call, permission: string): string {
  const id = call.world.organization?.id ?? '';
  demand(
    call,
    permission,
    organizationResource(call.world, id),
    `//cloudresourcemanager.googleapis.com/organizations/${id}`,
  );
  return id;
}

function policies(call: Call): Answer {
  const parent = call.query.get('parent') ?? '';
  if (!/^organizations\/\d+$/.test(parent)) throw googleError(400, 'Request contains an invalid argument.');
  const id = organizationOf(call, 'accesscontextmanager.policies.list');
  const own =
    parent === `organizations/${id}` ? [{ name: `accessPolicies/${POLICY}`, parent, title: 'default policy' }] : [];
  return { status: 200, json: own.length > 0 ? { accessPolicies: own } : {} };
}

/** The perimeter that the simulator enforces, as it is listed. */
function enforced({ world }: Call): JsonObject[] {
  const { perimeter } = world;
  if (!perimeter) return [];
  return [
    {
      name: `accessPolicies/${POLICY}/servicePerimeters/guard`,
      title: 'guard',
      perimeterType: 'PERIMETER_TYPE_REGULAR',
      status: {
        resources: perimeter.projects.map((id) => `projects/${findProject(world, id)?.number ?? id}`),
        restrictedServices: perimeter.services ?? ['artifactregistry.googleapis.com', 'storage.googleapis.com'],
      },
    },
  ];
}

function perimeters(call: Call): Answer {
  organizationOf(call, 'accesscontextmanager.servicePerimeters.list');
  if (param(call, 'policy') !== POLICY) throw notFound(`Access policy ${param(call, 'policy')} not found.`);
  const written = (call.world.servicePerimeters ?? []).map((one) => ({
    ...one,
    name: `accessPolicies/${POLICY}/servicePerimeters/${textOf(one['name'])}`,
  }));
  const { items, nextPageToken } = page(call, [...enforced(call), ...written], 50);
  return {
    status: 200,
    json: {
      ...(items.length > 0 ? { servicePerimeters: items } : {}),
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    },
  };
}

/** Routes of accesscontextmanager v1. */
export const accessContextManagerRoutes: Route[] = [
  route('accesscontextmanager', 'GET', '/v1/accessPolicies', policies),
  route('accesscontextmanager', 'GET', '/v1/accessPolicies/{policy}/servicePerimeters', perimeters),
];
