/** Artifact Registry API v1: repositories, their policies, images, tags, versions, rules, settings. */
import { googleError, notFound, type Answer } from '../answers';
import { can, demand, page, param, type Call } from '../call';
import { buildImage, type BuiltImage, type ImageSpec } from '../images';
import { findProject, findRepository, projectResource, repositoryResource } from '../iam/hierarchy';
import { route, type Route } from '../router';
import { registryUri } from './hosts';
import type { Repository } from '../world';

const LOCATION = '/v1/projects/{project}/locations/{location}';
const REPOSITORY = `${LOCATION}/repositories/{repository}`;
const TIME = '2025-11-12T13:14:15.161718Z';

const projectId = (call: Call): string => findProject(call.world, param(call, 'project'))?.id ?? param(call, 'project');
const repositoryName = (call: Call): string =>
  `projects/${projectId(call)}/locations/${param(call, 'location')}/repositories/${param(call, 'repository')}`;

/** Demand a permission on the repository, then its existence: only who may see can be told that it is not there. */
function repositoryFor(call: Call, permission: string): Repository {
  const name = repositoryName(call);
  demand(
    call,
    permission,
    repositoryResource(call.world, param(call, 'project'), param(call, 'location'), param(call, 'repository')),
    `//artifactregistry.googleapis.com/${name}`,
  );
  const found = findRepository(call.world, param(call, 'project'), param(call, 'location'), param(call, 'repository'));
  if (!found) throw notFound();
  return found;
}

/** The `Repository` resource as the API shows it. */
export function repositoryJson(repository: Repository): Record<string, unknown> {
  const { project, location, id } = repository;
  const bytes = repository.images.reduce((sum, spec) => sum + buildImage(spec).size, 0);
  return {
    name: `projects/${project}/locations/${location}/repositories/${id}`,
    format: repository.format,
    mode: repository.mode,
    createTime: TIME,
    updateTime: TIME,
    ...(repository.labels ? { labels: repository.labels } : {}),
    ...(repository.kmsKeyName ? { kmsKeyName: repository.kmsKeyName } : {}),
    ...(repository.dockerConfig ? { dockerConfig: repository.dockerConfig } : {}),
    ...(repository.cleanupPolicies ? { cleanupPolicies: repository.cleanupPolicies } : {}),
    ...(repository.cleanupPolicyDryRun ? { cleanupPolicyDryRun: true } : {}),
    ...(repository.virtualRepositoryConfig ? { virtualRepositoryConfig: repository.virtualRepositoryConfig } : {}),
    ...(repository.remoteRepositoryConfig ? { remoteRepositoryConfig: repository.remoteRepositoryConfig } : {}),
    ...(bytes > 0 ? { sizeBytes: String(bytes) } : {}),
    vulnerabilityScanningConfig: {
      lastEnableTime: TIME,
      enablementState: 'SCANNING_DISABLED',
      enablementStateReason: 'API containerscanning.googleapis.com is not enabled.',
    },
    satisfiesPzi: true,
    registryUri: registryUri(repository),
  };
}

function list(call: Call): Answer {
  const project = projectId(call);
  const location = param(call, 'location');
  demand(
    call,
    'artifactregistry.repositories.list',
    projectResource(call.world, project),
    `//artifactregistry.googleapis.com/projects/${project}/locations/${location}`,
  );
  const filter = /^name="([^"*]*)\*?"$/.exec(call.query.get('filter') ?? '')?.[1];
  const all = call.world.repositories
    .filter((one) => one.project === project && (location === '-' || one.location === location))
    .map(repositoryJson);
  const { items, nextPageToken } = page(
    call,
    filter ? all.filter((one) => String(one['name']).startsWith(filter)) : all,
    100,
  );
  return {
    status: 200,
    json: { ...(items.length > 0 ? { repositories: items } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
  };
}

function getPolicy(call: Call): Answer {
  const repository = repositoryFor(call, 'artifactregistry.repositories.getIamPolicy');
  const { bindings } = repository.policy;
  return {
    status: 200,
    json: {
      ...(bindings.some((one) => one.condition) ? { version: 3 } : bindings.length > 0 ? { version: 1 } : {}),
      etag: repository.policy.etag ?? 'BwYYZ0pA5bk=',
      ...(bindings.length > 0 ? { bindings } : {}),
    },
  };
}

function testPermissions(call: Call): Answer {
  const asked = Array.isArray(call.body['permissions']) ? call.body['permissions'].map(String) : [];
  const resource = repositoryResource(
    call.world,
    param(call, 'project'),
    param(call, 'location'),
    param(call, 'repository'),
  );
  const held = asked.filter((permission) => can(call, permission, resource));
  return { status: 200, json: held.length > 0 ? { permissions: held } : {} };
}

function dockerImageJson(repository: Repository, spec: ImageSpec): Record<string, unknown> {
  const built: BuiltImage = buildImage(spec);
  const name = `projects/${repository.project}/locations/${repository.location}/repositories/${repository.id}/dockerImages/${encodeURIComponent(spec.name)}@${built.top.digest}`;
  return {
    name,
    uri: `${registryUri(repository)}/${spec.name}@${built.top.digest}`,
    ...(spec.tags.length > 0 ? { tags: spec.tags } : {}),
    imageSizeBytes: String(built.size),
    uploadTime: spec.created ?? TIME,
    mediaType: built.top.mediaType,
    buildTime: spec.created ?? TIME,
    updateTime: spec.created ?? TIME,
    ...(built.platforms.length > 0
      ? {
          imageManifests: built.platforms.map(({ platform, digest, mediaType }) => ({
            architecture: platform.architecture,
            os: platform.os,
            digest,
            mediaType,
            ...(platform['os.version'] ? { osVersion: platform['os.version'] } : {}),
            ...(platform.variant ? { variant: platform.variant } : {}),
          })),
        }
      : {}),
  };
}

function listImages(call: Call): Answer {
  const repository = repositoryFor(call, 'artifactregistry.dockerimages.list');
  const { items, nextPageToken } = page(call, repository.images, 100);
  return {
    status: 200,
    json: {
      ...(items.length > 0 ? { dockerImages: items.map((spec) => dockerImageJson(repository, spec)) } : {}),
      ...(nextPageToken ? { nextPageToken } : {}),
    },
  };
}

/** By digest only, as the API: `IMAGE@sha256:…`. */
function getImage(call: Call): Answer {
  const repository = repositoryFor(call, 'artifactregistry.dockerimages.get');
  const [name, digest] = param(call, 'image').split('@');
  if (!digest) throw googleError(400, 'Request contains an invalid argument.');
  const spec = repository.images.find((one) => one.name === name && buildImage(one).top.digest === digest);
  if (!spec) throw notFound();
  return { status: 200, json: dockerImageJson(repository, spec) };
}

function packageImages(call: Call, repository: Repository): ImageSpec[] {
  const found = repository.images.filter((one) => one.name === param(call, 'package'));
  if (found.length === 0) throw notFound();
  return found;
}

const packageName = (call: Call): string =>
  `${repositoryName(call)}/packages/${encodeURIComponent(param(call, 'package'))}`;

function listPackages(call: Call): Answer {
  const repository = repositoryFor(call, 'artifactregistry.packages.list');
  const names = [...new Set(repository.images.map((one) => one.name))];
  const { items, nextPageToken } = page(call, names, 100);
  const packages = items.map((name) => ({
    name: `${repositoryName(call)}/packages/${encodeURIComponent(name)}`,
    createTime: TIME,
    updateTime: TIME,
  }));
  return {
    status: 200,
    json: { ...(packages.length > 0 ? { packages } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
  };
}

function getPackage(call: Call): Answer {
  packageImages(call, repositoryFor(call, 'artifactregistry.packages.get'));
  return { status: 200, json: { name: packageName(call), createTime: TIME, updateTime: TIME } };
}

const tagJson = (call: Call, tag: string, spec: ImageSpec): Record<string, string> => ({
  name: `${packageName(call)}/tags/${tag}`,
  version: `${packageName(call)}/versions/${buildImage(spec).top.digest}`,
});

function getTag(call: Call): Answer {
  const tag = param(call, 'tag');
  const spec = packageImages(call, repositoryFor(call, 'artifactregistry.tags.get')).find((one) =>
    one.tags.includes(tag),
  );
  if (!spec) throw notFound();
  return { status: 200, json: tagJson(call, tag, spec) };
}

function listTags(call: Call): Answer {
  const specs = packageImages(call, repositoryFor(call, 'artifactregistry.tags.list'));
  const { items, nextPageToken } = page(
    call,
    specs.flatMap((spec) => spec.tags.map((tag) => tagJson(call, tag, spec))),
    100,
  );
  return {
    status: 200,
    json: { ...(items.length > 0 ? { tags: items } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
  };
}

function versionJson(call: Call, spec: ImageSpec): Record<string, unknown> {
  const { top, size } = buildImage(spec);
  const name = `${packageName(call)}/versions/${top.digest}`;
  const full = call.query.get('view') === 'FULL';
  return {
    name,
    createTime: spec.created ?? TIME,
    updateTime: spec.created ?? TIME,
    ...(full && spec.tags.length > 0 ? { relatedTags: spec.tags.map((tag) => tagJson(call, tag, spec)) } : {}),
    metadata: {
      name: name.replace('/packages/', '/dockerImages/').replace('/versions/', '@'),
      imageSizeBytes: String(size),
      mediaType: top.mediaType,
    },
  };
}

function getVersion(call: Call): Answer {
  const spec = packageImages(call, repositoryFor(call, 'artifactregistry.versions.get')).find(
    (one) => buildImage(one).top.digest === param(call, 'version'),
  );
  if (!spec) throw notFound();
  return { status: 200, json: versionJson(call, spec) };
}

function listVersions(call: Call): Answer {
  const specs = packageImages(call, repositoryFor(call, 'artifactregistry.versions.list'));
  const { items, nextPageToken } = page(call, specs, 100);
  return {
    status: 200,
    json: { versions: items.map((spec) => versionJson(call, spec)), ...(nextPageToken ? { nextPageToken } : {}) },
  };
}

function listRules(call: Call): Answer {
  const repository = repositoryFor(call, 'artifactregistry.rules.list');
  const rules = (repository.rules ?? []).map(({ id, ...rule }) => ({
    name: `${repositoryName(call)}/rules/${id}`,
    ...rule,
    operation: 'DOWNLOAD',
  }));
  const { items, nextPageToken } = page(call, rules, 100);
  return {
    status: 200,
    json: { ...(items.length > 0 ? { rules: items } : {}), ...(nextPageToken ? { nextPageToken } : {}) },
  };
}

function projectSettings(call: Call): Answer {
  const project = projectId(call);
  demand(
    call,
    'artifactregistry.projectsettings.get',
    projectResource(call.world, project),
    `//artifactregistry.googleapis.com/projects/${project}`,
  );
  return {
    status: 200,
    json: { name: `projects/${project}/projectSettings`, legacyRedirectionState: 'REDIRECTION_FROM_GCR_IO_ENABLED' },
  };
}

function vpcscConfig(call: Call): Answer {
  const project = projectId(call);
  const name = `projects/${project}/locations/${param(call, 'location')}/vpcscConfig`;
  demand(
    call,
    'artifactregistry.vpcscconfigs.get',
    projectResource(call.world, project),
    `//artifactregistry.googleapis.com/${name}`,
  );
  return { status: 200, json: { name, vpcscPolicy: 'DENY' } };
}

const PLACES = [
  'asia',
  'asia-east1',
  'asia-northeast1',
  'australia-southeast1',
  'europe',
  'europe-north1',
  'europe-west1',
  'europe-west3',
  'europe-west4',
  'us',
  'us-central1',
  'us-east1',
  'us-west1',
];

function listLocations(call: Call): Answer {
  const project = projectId(call);
  demand(
    call,
    'artifactregistry.locations.list',
    projectResource(call.world, project),
    `//artifactregistry.googleapis.com/projects/${project}`,
  );
  return {
    status: 200,
    json: {
      locations: PLACES.map((place) => ({
        name: `projects/${project}/locations/${place}`,
        locationId: place,
        displayName: place,
      })),
    },
  };
}

/** Routes of artifactregistry v1. */
export const artifactRegistryRoutes: Route[] = [
  route('artifactregistry', 'GET', `${REPOSITORY}:getIamPolicy`, getPolicy),
  route('artifactregistry', 'POST', `${REPOSITORY}:testIamPermissions`, testPermissions),
  route('artifactregistry', 'GET', `${REPOSITORY}/dockerImages/{image}`, getImage),
  route('artifactregistry', 'GET', `${REPOSITORY}/dockerImages`, listImages),
  route('artifactregistry', 'GET', `${REPOSITORY}/packages/{package}/tags/{tag}`, getTag),
  route('artifactregistry', 'GET', `${REPOSITORY}/packages/{package}/tags`, listTags),
  route('artifactregistry', 'GET', `${REPOSITORY}/packages/{package}/versions/{version}`, getVersion),
  route('artifactregistry', 'GET', `${REPOSITORY}/packages/{package}/versions`, listVersions),
  route('artifactregistry', 'GET', `${REPOSITORY}/packages/{package}`, getPackage),
  route('artifactregistry', 'GET', `${REPOSITORY}/packages`, listPackages),
  route('artifactregistry', 'GET', `${REPOSITORY}/rules`, listRules),
  route('artifactregistry', 'GET', REPOSITORY, (call) => ({
    status: 200,
    json: repositoryJson(repositoryFor(call, 'artifactregistry.repositories.get')),
  })),
  route('artifactregistry', 'GET', `${LOCATION}/repositories`, list),
  route('artifactregistry', 'GET', `${LOCATION}/vpcscConfig`, vpcscConfig),
  route('artifactregistry', 'GET', '/v1/projects/{project}/projectSettings', projectSettings),
  route('artifactregistry', 'GET', '/v1/projects/{project}/locations', listLocations),
  route('artifactregistry', 'GET', '/v1beta2/projects/{project}/locations', listLocations),
];
