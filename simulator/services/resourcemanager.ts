/** Cloud Resource Manager v1 and v3 (and v2 folders, which gcloud still asks): projects, folders, organizations, their policies. */
import { googleError, notFound, type Answer } from '../answers';
import { can, demand, page, param, type Call } from '../call';
import {
  ancestors,
  findFolder,
  findProject,
  folderResource,
  organizationResource,
  projectResource,
  repositoryResource,
  type Resource,
} from '../iam/hierarchy';
import { route, type Route } from '../router';
import type { Policy, Project } from '../world';

const SERVICE = 'cloudresourcemanager';
const TIME = '2025-01-02T03:04:05.678901Z';

/** v3 `Project`. */
function projectV3(project: Project): Record<string, unknown> {
  return {
    name: `projects/${project.number}`,
    ...(project.parent ? { parent: project.parent } : {}),
    projectId: project.id,
    state: project.state,
    displayName: project.id,
    createTime: TIME,
    updateTime: TIME,
    ...(project.state === 'DELETE_REQUESTED' ? { deleteTime: TIME } : {}),
    etag: 'W/"4f1a8d0c7b2e9635"',
  };
}

/** v1 `Project`: another name for the state, the parent in two parts. */
function projectV1(project: Project): Record<string, unknown> {
  const [kind, id] = (project.parent ?? '').split('/');
  return {
    projectNumber: project.number,
    projectId: project.id,
    lifecycleState: project.state,
    name: project.id,
    createTime: TIME,
    ...(project.parent ? { parent: { type: (kind ?? '').replace(/s$/, ''), id } } : {}),
  };
}

/** A project to a caller who may see it; v3 names the permission, v1 only says no. */
function visibleProject(call: Call, permission: string, version: 1 | 3): Project {
  const asked = param(call, 'id');
  const resource = projectResource(call.world, asked);
  if (version === 3) demand(call, permission, resource, `//cloudresourcemanager.googleapis.com/projects/${asked}`);
  if (!can(call, permission, resource)) throw googleError(403, 'The caller does not have permission');
  const project = findProject(call.world, asked);
  if (!project) throw googleError(403, 'The caller does not have permission');
  return project;
}

/** An allow policy as `getIamPolicy` gives it: version 3 only where a condition needs it and the caller asked. */
export function policyJson(call: Call, policy: Policy): Record<string, unknown> {
  const conditional = policy.bindings.some((one) => one.condition);
  const options = call.body['options'];
  const wanted =
    typeof options === 'object' && options !== null && !Array.isArray(options)
      ? Number(options['requestedPolicyVersion'] ?? 1)
      : 1;
  if (conditional && wanted < 3) {
    const hidden = policy.bindings.map(({ condition, ...binding }) =>
      condition ? { ...binding, role: `${binding.role}_withcond_2b17cc25d2cd9e2c54d8` } : binding,
    );
    return { version: 1, etag: policy.etag ?? 'BwYYZ1qB6cl=', bindings: hidden };
  }
  return {
    version: conditional ? 3 : 1,
    etag: policy.etag ?? 'BwYYZ1qB6cl=',
    ...(policy.bindings.length > 0 ? { bindings: policy.bindings } : {}),
  };
}

function ancestry(call: Call): Answer {
  const project = visibleProject(call, 'resourcemanager.projects.get', 1);
  const above = ancestors(call.world, project.parent).map((level) => {
    const [kind = '', id = ''] = level.fullName.split('/').slice(-2);
    return { resourceId: { type: kind.replace(/s$/, ''), id } };
  });
  return { status: 200, json: { ancestor: [{ resourceId: { type: 'project', id: project.id } }, ...above] } };
}

function folder(call: Call): Answer {
  const id = param(call, 'id');
  demand(
    call,
    'resourcemanager.folders.get',
    folderResource(call.world, id),
    `//cloudresourcemanager.googleapis.com/folders/${id}`,
  );
  const found = findFolder(call.world, id);
  if (!found) throw notFound();
  const v2 = call.path.startsWith('/v2/');
  return {
    status: 200,
    json: {
      name: `folders/${id}`,
      parent: found.parent,
      displayName: found.displayName,
      [v2 ? 'lifecycleState' : 'state']: 'ACTIVE',
      createTime: TIME,
      ...(v2 ? {} : { updateTime: TIME, etag: 'W/"8c1d2e3f4a5b6c7d"' }),
    },
  };
}

function organization(call: Call): Answer {
  const id = param(call, 'id');
  demand(
    call,
    'resourcemanager.organizations.get',
    organizationResource(call.world, id),
    `//cloudresourcemanager.googleapis.com/organizations/${id}`,
  );
  const name = `organizations/${id}`;
  const displayName = call.world.organization?.displayName ?? '';
  const v1 = call.path.startsWith('/v1/');
  return {
    status: 200,
    json: v1
      ? { name, displayName, creationTime: TIME, lifecycleState: 'ACTIVE', owner: { directoryCustomerId: 'C03abc1de' } }
      : {
          name,
          displayName,
          state: 'ACTIVE',
          createTime: TIME,
          updateTime: TIME,
          directoryCustomerId: 'C03abc1de',
          etag: 'W/"1a2b3c4d5e6f7a8b"',
        },
  };
}

function resourceOf(call: Call, kind: 'projects' | 'folders' | 'organizations'): Resource {
  const id = param(call, 'id');
  if (kind === 'projects') return projectResource(call.world, id);
  return kind === 'folders' ? folderResource(call.world, id) : organizationResource(call.world, id);
}

function policyOf(kind: 'projects' | 'folders' | 'organizations', version: 1 | 3) {
  return (call: Call): Answer => {
    const permission = `resourcemanager.${kind}.getIamPolicy`;
    const resource = resourceOf(call, kind);
    if (version === 1 && !can(call, permission, resource))
      throw googleError(403, 'The caller does not have permission');
    demand(call, permission, resource, `//cloudresourcemanager.googleapis.com/${kind}/${param(call, 'id')}`);
    const own = resource.levels[0];
    if (!own) throw notFound();
    return { status: 200, json: policyJson(call, own.policy) };
  };
}

function testPermissions(kind: 'projects' | 'folders' | 'organizations') {
  return (call: Call): Answer => {
    const asked = Array.isArray(call.body['permissions']) ? call.body['permissions'].map(String) : [];
    const held = asked.filter((permission) => can(call, permission, resourceOf(call, kind)));
    return { status: 200, json: held.length > 0 ? { permissions: held } : {} };
  };
}

/** Projects that the caller may see (v1 `projects.list`, v3 `projects:search`). */
function listProjects(version: 1 | 3) {
  return (call: Call): Answer => {
    // v3's own search: `id:shop*`, of which a star ends the prefix.
    const prefix = /^id:([a-z0-9-]+)\*$/.exec(call.query.get('query') ?? '')?.[1] ?? '';
    const seen = call.world.projects.filter(
      (project) =>
        project.id.startsWith(prefix) &&
        can(call, 'resourcemanager.projects.get', projectResource(call.world, project.id)),
    );
    const { items, nextPageToken } = page(
      call,
      seen.map((project) => (version === 1 ? projectV1(project) : projectV3(project))),
      500,
    );
    return {
      status: 200,
      json: { ...(items.length > 0 ? { projects: items } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
    };
  };
}

/** Where tags are asked of: a repository, or a level of Resource Manager. */
function tagged(call: Call, parent: string): { resource: Resource; permission: string } {
  const repository =
    /^\/\/artifactregistry\.googleapis\.com\/projects\/([^/]+)\/locations\/([^/]+)\/repositories\/([^/]+)$/.exec(
      parent,
    );
  if (repository) {
    const [, project = '', location = '', id = ''] = repository;
    return {
      resource: repositoryResource(call.world, project, location, id),
      permission: 'artifactregistry.repositories.listEffectiveTags',
    };
  }
  const [, kind, id = ''] =
    /^\/\/cloudresourcemanager\.googleapis\.com\/(projects|folders|organizations)\/([^/]+)$/.exec(parent) ?? [];
  if (kind === undefined) throw googleError(400, 'Request contains an invalid argument.');
  const of = { projects: projectResource, folders: folderResource, organizations: organizationResource };
  return {
    resource: of[kind as keyof typeof of](call.world, id),
    permission: 'resourcemanager.hierarchyNodes.listEffectiveTags',
  };
}

/** v3 `effectiveTags.list`: the resource's own tags and those that it inherits. */
function effectiveTags(call: Call): Answer {
  const parent = call.query.get('parent') ?? '';
  const { resource, permission } = tagged(call, parent);
  demand(call, permission, resource, parent);
  const { items, nextPageToken } = page(
    call,
    resource.tags.map(({ key, value, keyId, valueId, inherited }) => ({
      tagValue: valueId,
      namespacedTagValue: `${key}/${value}`,
      tagKey: keyId,
      namespacedTagKey: key,
      tagKeyParentName: tagKeyParent(call, key),
      ...(inherited ? { inherited } : {}),
    })),
    100,
    300,
  );
  return {
    status: 200,
    json: { ...(items.length > 0 ? { effectiveTags: items } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
  };
}

/** `organizations/N` or `projects/N`, by the first part of a key's namespaced name. */
function tagKeyParent(call: Call, key: string): string {
  const owner = key.slice(0, key.lastIndexOf('/'));
  return call.world.organization?.id === owner
    ? `organizations/${owner}`
    : `projects/${findProject(call.world, owner)?.number ?? owner}`;
}

/** The resource of `folders/N` or `organizations/N`, whose children are listed. */
function parentOf(call: Call): { readonly parent: string; readonly resource: Resource } {
  const parent = call.query.get('parent') ?? '';
  const [, kind, id = ''] = /^(folders|organizations)\/(\d+)$/.exec(parent) ?? [];
  if (kind === undefined) throw googleError(400, 'Request contains an invalid argument.');
  const resource = kind === 'folders' ? folderResource(call.world, id) : organizationResource(call.world, id);
  return { parent, resource };
}

/** v3 `projects.list` and `folders.list`: what is right below a folder or an organization. */
function childrenOf(call: Call, kind: 'projects' | 'folders'): Answer {
  const { parent, resource } = parentOf(call);
  demand(call, `resourcemanager.${kind}.list`, resource, `//cloudresourcemanager.googleapis.com/${parent}`);
  const all: Record<string, unknown>[] =
    kind === 'projects'
      ? call.world.projects.filter((one) => one.parent === parent && one.state === 'ACTIVE').map(projectV3)
      : call.world.folders
          .filter((one) => one.parent === parent)
          .map((one) => ({ name: `folders/${one.id}`, parent, displayName: one.displayName, state: 'ACTIVE' }));
  const { items, nextPageToken } = page(call, all, 100, 300);
  return {
    status: 200,
    json: { ...(items.length > 0 ? { [kind]: items } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
  };
}

const kinds = ['projects', 'folders', 'organizations'] as const;

/** Routes of Resource Manager. v1 also serves organizations, v2 folders: gcloud's forms. */
export const resourceManagerRoutes: Route[] = [
  route(SERVICE, 'POST', '/v1/projects/{id}:getAncestry', ancestry),
  route(SERVICE, 'POST', '/v1/projects/{id}:getIamPolicy', policyOf('projects', 1)),
  route(SERVICE, 'POST', '/v1/organizations/{id}:getIamPolicy', policyOf('organizations', 1)),
  route(SERVICE, 'POST', '/v2/folders/{id}:getIamPolicy', policyOf('folders', 1)),
  ...kinds.map((kind) => route(SERVICE, 'POST', `/v3/${kind}/{id}:getIamPolicy`, policyOf(kind, 3))),
  ...kinds.map((kind) => route(SERVICE, 'POST', `/v3/${kind}/{id}:testIamPermissions`, testPermissions(kind))),
  route(SERVICE, 'POST', '/v1/projects/{id}:testIamPermissions', testPermissions('projects')),
  route(SERVICE, 'GET', '/v3/effectiveTags', effectiveTags),
  route(SERVICE, 'GET', '/v3/projects:search', listProjects(3)),
  route(SERVICE, 'GET', '/v3/projects', (call) => childrenOf(call, 'projects')),
  route(SERVICE, 'GET', '/v3/folders', (call) => childrenOf(call, 'folders')),
  route(SERVICE, 'GET', '/v3/projects/{id}', (call) => ({
    status: 200,
    json: projectV3(visibleProject(call, 'resourcemanager.projects.get', 3)),
  })),
  route(SERVICE, 'GET', '/v1/projects/{id}', (call) => ({
    status: 200,
    json: projectV1(visibleProject(call, 'resourcemanager.projects.get', 1)),
  })),
  route(SERVICE, 'GET', '/v1/projects', listProjects(1)),
  route(SERVICE, 'GET', '/v3/folders/{id}', folder),
  route(SERVICE, 'GET', '/v2/folders/{id}', folder),
  route(SERVICE, 'GET', '/v3/organizations/{id}', organization),
  route(SERVICE, 'GET', '/v1/organizations/{id}', organization),
];
