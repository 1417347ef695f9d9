/** Organization Policy, GKE Hub, Cloud Asset: the calls that explain a cluster's surroundings. */
import { notFound, type Answer } from '../answers';
import { demand, page, param, type Call } from '../call';
import {
  findFolder,
  findProject,
  folderResource,
  organizationResource,
  projectResource,
  type Resource,
} from '../iam/hierarchy';
import { route, type Route } from '../router';
import { textOf, type Project, type World } from '../world';
import { registryUri } from './hosts';

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

function under(world: World, project: Project, kind: string, id: string): boolean {
  if (kind === 'projects') return project.id === id || project.number === id;
  let at = project.parent;
  while (at) {
    if (at === `${kind}/${id}`) return true;
    at = at.startsWith('folders/') ? findFolder(world, at.slice('folders/'.length))?.parent : undefined;
  }
  return false;
}

function assetScope(call: Call, permission: string): Project[] {
  const [kind, id] = [param(call, 'kind'), param(call, 'owner')];
  const resource: Resource =
    kind === 'projects'
      ? projectResource(call.world, id)
      : kind === 'folders'
        ? folderResource(call.world, id)
        : organizationResource(call.world, id);
  demand(call, permission, resource, `//cloudresourcemanager.googleapis.com/${kind}/${id}`);
  return call.world.projects.filter((project) => under(call.world, project, kind, id));
}

/** cloudasset v1 `searchAllResources`, for clusters and repositories. */
function searchResources(call: Call): Answer {
  const projects = assetScope(call, 'cloudasset.assets.searchAllResources');
  const types = call.query.getAll('assetTypes').flatMap((one) => one.split(','));
  const of = (id: string): Project | undefined => projects.find((project) => project.id === id);
  const clusters = call.world.clusters.flatMap((one) => {
    const owner = of(one.project);
    const name = `//container.googleapis.com/projects/${one.project}/locations/${one.location}/clusters/${one.name}`;
    return owner
      ? [
          {
            name,
            assetType: 'container.googleapis.com/Cluster',
            project: `projects/${owner.number}`,
            displayName: one.name,
            location: one.location,
            state: textOf(one.resource['status']),
          },
        ]
      : [];
  });
  const repositories = call.world.repositories.flatMap((one) => {
    const owner = of(one.project);
    const name = `//artifactregistry.googleapis.com/projects/${one.project}/locations/${one.location}/repositories/${one.id}`;
    return owner
      ? [
          {
            name,
            assetType: 'artifactregistry.googleapis.com/Repository',
            project: `projects/${owner.number}`,
            displayName: registryUri(one),
            location: one.location,
            state: 'ACTIVE',
          },
        ]
      : [];
  });
  const found = [...clusters, ...repositories].filter((one) => types.length === 0 || types.includes(one.assetType));
  const { items, nextPageToken } = page(call, found, 100, 500);
  return {
    status: 200,
    json: { ...(items.length > 0 ? { results: items } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
  };
}

/** cloudasset v1 `searchAllIamPolicies`, for projects and repositories. */
function searchPolicies(call: Call): Answer {
  const projects = assetScope(call, 'cloudasset.assets.searchAllIamPolicies');
  const types = call.query.getAll('assetTypes').flatMap((one) => one.split(','));
  const found = projects.flatMap((project) => [
    {
      resource: `//cloudresourcemanager.googleapis.com/projects/${project.id}`,
      assetType: 'cloudresourcemanager.googleapis.com/Project',
      project: `projects/${project.number}`,
      policy: { bindings: project.policy.bindings },
    },
    ...call.world.repositories
      .filter((one) => one.project === project.id)
      .map((one) => ({
        resource: `//artifactregistry.googleapis.com/projects/${one.project}/locations/${one.location}/repositories/${one.id}`,
        assetType: 'artifactregistry.googleapis.com/Repository',
        project: `projects/${project.number}`,
        policy: { bindings: one.policy.bindings },
      })),
  ]);
  const { items, nextPageToken } = page(
    call,
    found.filter((one) => one.policy.bindings.length > 0 && (types.length === 0 || types.includes(one.assetType))),
    100,
    500,
  );
  return {
    status: 200,
    json: { ...(items.length > 0 ? { results: items } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
  };
}

/** Routes of the four services. */
export const governanceRoutes: Route[] = [
  route('orgpolicy', 'GET', '/v2/projects/{owner}/policies/{constraint}:getEffectivePolicy', effectivePolicy),
  route('gkehub', 'GET', '/v1/projects/{project}/locations/{location}/memberships/{membership}', membership),
  route('gkehub', 'GET', '/v1/projects/{project}/locations/{location}/memberships', memberships),
  route('cloudasset', 'GET', '/v1/{kind}/{owner}:searchAllResources', searchResources),
  route('cloudasset', 'GET', '/v1/{kind}/{owner}:searchAllIamPolicies', searchPolicies),
];
