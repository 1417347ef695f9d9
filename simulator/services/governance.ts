/** Organization Policy and GKE Hub: the calls that explain a cluster's surroundings. */
import { notFound, type Answer } from '../answers';
import { demand, page, param, type Call } from '../call';
import { findProject, projectResource } from '../iam/hierarchy';
import { route, type Route } from '../router';
import type { World } from '../world';

/** orgpolicy v2 `getEffectivePolicy`. */
function effectivePolicy(call: Call): Answer {
  const asked = param(call, 'owner');
  const constraint = param(call, 'constraint');
  demand(
    call,
    'orgpolicy.policy.get',
    projectResource(call.world, asked),
    `//cloudresourcemanager.googleapis.com/projects/${asked}`,
  );
  const project = findProject(call.world, asked);
  const set = call.world.orgPolicies[project?.id ?? asked]?.[constraint];
  const isList = constraint === 'gcp.restrictServiceUsage';
  const rule = typeof set === 'object' ? { values: set } : isList ? { allowAll: true } : { enforce: set ?? false };
  return {
    status: 200,
    json: { name: `projects/${project?.number ?? asked}/policies/${constraint}`, spec: { rules: [rule] } },
  };
}

const membershipName = (one: World['memberships'][number]): string =>
  `projects/${one.project}/locations/${one.location}/memberships/${one.id}`;

function memberships(call: Call): Answer {
  const project = findProject(call.world, param(call, 'project'))?.id ?? param(call, 'project');
  const location = param(call, 'location');
  demand(
    call,
    'gkehub.memberships.list',
    projectResource(call.world, project),
    `//gkehub.googleapis.com/projects/${project}/locations/${location}`,
  );
  const link = /endpoint\.gkeCluster\.resourceLink="([^"]+)"/.exec(call.query.get('filter') ?? '')?.[1];
  const found = call.world.memberships
    .filter((one) => one.project === project && (location === '-' || one.location === location))
    .map((one) => ({ name: membershipName(one), ...one.resource }))
    .filter((one) => !link || JSON.stringify(one).includes(`"resourceLink":${JSON.stringify(link)}`));
  const { items, nextPageToken } = page(call, found, 100);
  return {
    status: 200,
    json: { ...(items.length > 0 ? { resources: items } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
  };
}

function membership(call: Call): Answer {
  const project = findProject(call.world, param(call, 'project'))?.id ?? param(call, 'project');
  const name = `projects/${project}/locations/${param(call, 'location')}/memberships/${param(call, 'membership')}`;
  demand(call, 'gkehub.memberships.get', projectResource(call.world, project), `//gkehub.googleapis.com/${name}`);
  const found = call.world.memberships.find((one) => membershipName(one) === name);
  if (!found) throw notFound(`Resource '${name}' was not found`);
  return { status: 200, json: { name, ...found.resource } };
}

/** Routes of Organization Policy and GKE Hub. */
export const governanceRoutes: Route[] = [
  route('orgpolicy', 'GET', '/v2/projects/{owner}/policies/{constraint}:getEffectivePolicy', effectivePolicy),
  route('gkehub', 'GET', '/v1/projects/{project}/locations/{location}/memberships/{membership}', membership),
  route('gkehub', 'GET', '/v1/projects/{project}/locations/{location}/memberships', memberships),
];
