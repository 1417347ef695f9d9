/** Where a resource sits: repository or account → project → folders → organization (Resource Manager's hierarchy). */
import { effectiveTags, type Tag, type TagBindings } from './tags';
import type { Bucket, DenyPolicy, Folder, Policy, Project, Repository, ServiceAccount, World } from '../world';

/** A place that may carry policies, from the resource itself upwards. */
export interface Level {
  kind: 'repository' | 'bucket' | 'serviceAccount' | 'project' | 'folder' | 'organization';
  /** As an IAM full resource name, `//cloudresourcemanager.googleapis.com/folders/1`. */
  fullName: string;
  policy: Policy;
  denyPolicies: DenyPolicy[];
  tags?: TagBindings | undefined;
}

/** What a permission is asked on: the levels above it and the attributes that conditions may read. */
export interface Resource {
  levels: Level[];
  name: string;
  type: string;
  service: string;
  /** All that hold on it, inherited ones included. */
  tags: Tag[];
}

const tagsOf = (levels: readonly Level[]): Tag[] => effectiveTags(levels.map(({ tags }) => tags));

/** A project by its ID or its number. */
export function findProject(world: World, idOrNumber: string): Project | undefined {
  return world.projects.find((project) => project.id === idOrNumber || project.number === idOrNumber);
}

/** A folder by its number (Resource Manager v3 `folders/N`). */
export function findFolder(world: World, id: string): Folder | undefined {
  return world.folders.find((folder) => folder.id === id);
}

/** A repository by project (ID or number), location and ID (Artifact Registry v1 resource names). */
export function findRepository(world: World, project: string, location: string, id: string): Repository | undefined {
  const owner = findProject(world, project)?.id ?? project;
  return world.repositories.find((one) => one.project === owner && one.location === location && one.id === id);
}

/** Accounts are found whatever the case of the address. */
export function findServiceAccount(world: World, email: string): ServiceAccount | undefined {
  const wanted = email.toLowerCase();
  return world.serviceAccounts.find((one) => one.email.toLowerCase() === wanted || one.uniqueId === email);
}

/** Folders and organization above a parent name, nearest first. */
export function ancestors(world: World, parent: string | undefined): Level[] {
  const levels: Level[] = [];
  let at = parent;
  while (at && levels.length < 12) {
    const [kind, id = ''] = at.split('/');
    if (kind === 'folders') {
      const folder = findFolder(world, id);
      if (!folder) break;
      levels.push({
        kind: 'folder',
        fullName: `//cloudresourcemanager.googleapis.com/folders/${id}`,
        policy: folder.policy,
        denyPolicies: folder.denyPolicies,
        tags: folder.tags,
      });
      at = folder.parent;
    } else {
      const organization = world.organization?.id === id ? world.organization : undefined;
      if (organization)
        levels.push({
          kind: 'organization',
          fullName: `//cloudresourcemanager.googleapis.com/organizations/${id}`,
          policy: organization.policy,
          denyPolicies: organization.denyPolicies,
          tags: organization.tags,
        });
      break;
    }
  }
  return levels;
}

/** A project and everything above it. */
export function projectLevels(world: World, project: Project): Level[] {
  const own: Level = {
    kind: 'project',
    fullName: `//cloudresourcemanager.googleapis.com/projects/${project.id}`,
    policy: project.policy,
    denyPolicies: project.denyPolicies,
    tags: project.tags,
  };
  return [own, ...ancestors(world, project.parent)];
}

/** A project as a resource; one that does not exist has no levels, so nobody holds anything on it. */
export function projectResource(world: World, idOrNumber: string): Resource {
  const project = findProject(world, idOrNumber);
  const levels = project ? projectLevels(world, project) : [];
  return {
    levels,
    name: `projects/${project?.id ?? idOrNumber}`,
    type: 'cloudresourcemanager.googleapis.com/Project',
    service: 'cloudresourcemanager.googleapis.com',
    tags: tagsOf(levels),
  };
}

/** Anything of a project that has no policy of its own, such as a cluster. */
export function childResource(world: World, project: string, name: string, service: string, type: string): Resource {
  return {
    ...projectResource(world, project),
    name,
    service: `${service}.googleapis.com`,
    type: `${service}.googleapis.com/${type}`,
  };
}

/** A folder and everything above it (Resource Manager v3 `folders/N`). */
export function folderResource(world: World, id: string): Resource {
  const levels = ancestors(world, `folders/${id}`);
  return {
    levels,
    name: `folders/${id}`,
    type: 'cloudresourcemanager.googleapis.com/Folder',
    service: 'cloudresourcemanager.googleapis.com',
    tags: tagsOf(levels),
  };
}

/** An organization (Resource Manager v3 `organizations/N`). */
export function organizationResource(world: World, id: string): Resource {
  const levels = ancestors(world, `organizations/${id}`);
  return {
    levels,
    name: `organizations/${id}`,
    type: 'cloudresourcemanager.googleapis.com/Organization',
    service: 'cloudresourcemanager.googleapis.com',
    tags: tagsOf(levels),
  };
}

/** A repository with its own policy; one that does not exist still inherits its project's. */
export function repositoryResource(world: World, project: string, location: string, id: string): Resource {
  const repository = findRepository(world, project, location, id);
  const name = `projects/${findProject(world, project)?.id ?? project}/locations/${location}/repositories/${id}`;
  const base = childResource(world, project, name, 'artifactregistry', 'Repository');
  if (!repository) return base;
  const own: Level = {
    kind: 'repository',
    fullName: `//artifactregistry.googleapis.com/${name}`,
    policy: repository.policy,
    denyPolicies: [],
    tags: repository.tags,
  };
  const levels = [own, ...base.levels];
  return { ...base, levels, tags: tagsOf(levels) };
}

/** A bucket with its own policy, as everything in it has it. */
export function bucketResource(world: World, { name, project, policy }: Bucket): Resource {
  const full = `projects/_/buckets/${name}`;
  const base = childResource(world, project, full, 'storage', 'Bucket');
  const own: Level = { kind: 'bucket', fullName: `//storage.googleapis.com/${full}`, policy, denyPolicies: [] };
  return { ...base, levels: [own, ...base.levels] };
}

/** A service account with its own policy. */
export function serviceAccountResource(world: World, account: ServiceAccount): Resource {
  const name = `projects/${account.project}/serviceAccounts/${account.email}`;
  const base = childResource(world, account.project, name, 'iam', 'ServiceAccount');
  const own: Level = {
    kind: 'serviceAccount',
    fullName: `//iam.googleapis.com/${name}`,
    policy: account.policy,
    denyPolicies: [],
  };
  return { ...base, levels: [own, ...base.levels] };
}
