/** Cloud Asset: what there is below a project, a folder or an organization, Kubernetes objects of clusters among it. */
import { type Answer } from '../answers';
import { demand, page, param, type Call } from '../call';
import { findFolder, folderResource, organizationResource, projectResource, type Resource } from '../iam/hierarchy';
import { route, type Route } from '../router';
import { textOf, type JsonObject, type KubernetesAsset, type Project, type World } from '../world';
import { registryUri } from './hosts';

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

/** A result of a search (cloudasset v1 `ResourceSearchResult`). */
type Found = JsonObject & { name: string; assetType: string };

const container = (project: string, location: string, cluster: string): string =>
  `//container.googleapis.com/projects/${project}/locations/${location}/clusters/${cluster}`;

/** How an asset's name goes on below its namespace (https://cloud.google.com/asset-inventory/docs/asset-names). */
const COLLECTIONS: Readonly<Record<string, string>> = {
  'k8s.io/Pod': 'pods',
  'k8s.io/ServiceAccount': 'serviceaccounts',
  'apps.k8s.io/DaemonSet': 'apps/daemonsets',
  'batch.k8s.io/CronJob': 'batch/cronjobs',
};

function kubernetesAsset(one: KubernetesAsset, owner: Project): Found {
  const { project, location, cluster, assetType, object } = one;
  const metadata = (object['metadata'] ?? {}) as JsonObject;
  const place = /-[a-z]$/.test(location) ? 'zones' : 'locations';
  const namespace = `//container.googleapis.com/projects/${project}/${place}/${location}/clusters/${cluster}/k8s/namespaces/${textOf(metadata['namespace'])}`;
  return {
    name: `${namespace}/${COLLECTIONS[assetType] ?? 'objects'}/${textOf(metadata['name'])}`,
    assetType,
    project: `projects/${owner.number}`,
    displayName: textOf(metadata['name']),
    location,
    parentFullResourceName: namespace,
    parentAssetType: 'k8s.io/Namespace',
    versionedResources: [{ version: 'v1', resource: object }],
  };
}

/** Everything that is searched, in the projects of a scope. */
function resourcesIn(world: World, projects: readonly Project[]): Found[] {
  const of = (id: string): Project | undefined => projects.find((project) => project.id === id);
  const owned = <T extends { project: string }>(all: readonly T[], as: (one: T, owner: Project) => Found): Found[] =>
    all.flatMap((one) => {
      const owner = of(one.project);
      return owner ? [as(one, owner)] : [];
    });
  return [
    ...owned(world.clusters, (one, owner) => ({
      name: container(one.project, one.location, one.name),
      assetType: 'container.googleapis.com/Cluster',
      project: `projects/${owner.number}`,
      displayName: one.name,
      location: one.location,
      ...(one.resource['resourceLabels'] ? { labels: one.resource['resourceLabels'] } : {}),
      state: textOf(one.resource['status']),
      versionedResources: [{ version: 'v1', resource: one.resource }],
    })),
    ...owned(world.repositories, (one, owner) => ({
      name: `//artifactregistry.googleapis.com/projects/${one.project}/locations/${one.location}/repositories/${one.id}`,
      assetType: 'artifactregistry.googleapis.com/Repository',
      project: `projects/${owner.number}`,
      displayName: registryUri(one),
      location: one.location,
      state: 'ACTIVE',
    })),
    ...owned(world.memberships, (one, owner) => ({
      name: `//gkehub.googleapis.com/projects/${owner.number}/locations/${one.location}/memberships/${one.id}`,
      assetType: 'gkehub.googleapis.com/Membership',
      project: `projects/${owner.number}`,
      displayName: one.id,
      location: one.location,
      versionedResources: [{ version: 'v1', resource: one.resource }],
    })),
    ...owned(world.kubernetes ?? [], kubernetesAsset),
  ];
}

/** The fields that a mask names; without one all but the resources themselves. */
function masked(found: Found, mask: string | null): JsonObject {
  const wanted = mask === null || mask === '' ? null : mask.split(',');
  return Object.fromEntries(
    Object.entries(found).filter(([field]) =>
      wanted === null ? field !== 'versionedResources' : wanted.includes('*') || wanted.includes(field),
    ),
  );
}

/** cloudasset v1 `searchAllResources`, for clusters, repositories and Kubernetes objects. */
function searchResources(call: Call): Answer {
  const projects = assetScope(call, 'cloudasset.assets.searchAllResources');
  const types = call.query.getAll('assetTypes');
  const found = resourcesIn(call.world, projects).filter((one) => types.length === 0 || types.includes(one.assetType));
  const { items, nextPageToken } = page(call, found, 100, 500);
  const results = items.map((one) => masked(one, call.query.get('readMask')));
  return {
    status: 200,
    json: { ...(results.length > 0 ? { results } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
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

/** Routes of Cloud Asset. */
export const cloudAssetRoutes: Route[] = [
  route('cloudasset', 'GET', '/v1/{kind}/{owner}:searchAllResources', searchResources),
  route('cloudasset', 'GET', '/v1/{kind}/{owner}:searchAllIamPolicies', searchPolicies),
];
