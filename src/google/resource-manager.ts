import type { HttpClient } from '../http/client';
import { type Json, object, text } from '../model/json';
import { type Fact, type FailedWhy, known } from '../model/fact';
import { need } from '../model/need';
import type { Ancestry, Project } from '../model/iam';
import type { Answers } from '../model/questions';
import { callGoogle, listGoogle } from './google-api';
import { POLICY_VERSION_3, readIamPolicy } from './iam-policy';
import { ownValue } from '../model/own-value';

/**
 * Cloud Resource Manager: projects, their ancestors, and the allow policies of these
 * (docs/GOOGLE.md#allow-policies-and-their-members).
 */
export const resourceManager = (
  client: HttpClient,
): Pick<Answers, 'project' | 'ancestry' | 'policy' | 'children' | 'projectsLike'> => ({
  project: ({ project }) =>
    callGoogle(client, {
      service: 'cloudresourcemanager',
      name: `v3/projects/${project}`,
      from: `cloudresourcemanager projects/${project}`,
      needs: [need('resourcemanager.projects.get', `projects/${project}`)],
      what: 'a project',
      read: readProject,
    }),
  ancestry: async ({ project }) => {
    const listed = await callGoogle(client, {
      service: 'cloudresourcemanager',
      name: `v1/projects/${project}`,
      suffix: ':getAncestry',
      post: {},
      from: `cloudresourcemanager ancestry of projects/${project}`,
      needs: [need('resourcemanager.projects.get', `projects/${project}`)],
      what: 'a list of ancestors',
      read: readAncestry,
    });
    // A refusal or an outage would also affect the walk. If the method is not available, the walk may give the answer.
    const unserved = listed.state === 'absent' || (listed.state === 'failed' && UNSERVED.has(listed.why));
    return unserved ? walk(client, project, listed) : listed;
  },
  children: async ({ parent }) => {
    const below = (
      kind: 'projects' | 'folders',
      read: (json: Json) => string | null,
    ): Promise<Fact<readonly string[]>> =>
      listGoogle(client, {
        service: 'cloudresourcemanager',
        name: `v3/${kind}`,
        items: kind,
        query: { parent, pageSize: CHILDREN_PAGE },
        from: `cloudresourcemanager ${kind} of ${parent}`,
        needs: [need(`resourcemanager.${kind}.list`, parent)],
        what: `a list of ${kind}`,
        read,
      });
    const [projects, folders] = await Promise.all([below('projects', activeProject), below('folders', activeFolder)]);
    if (projects.state !== 'known') return projects;
    if (folders.state !== 'known') return folders;
    const there = (names: readonly string[]): readonly string[] => names.filter((name) => name !== '');
    return known({ projects: there(projects.value), folders: there(folders.value) }, projects.from);
  },
  projectsLike: async ({ prefix }) => {
    const found = await listGoogle(client, {
      service: 'cloudresourcemanager',
      name: 'v3/projects',
      method: ':search',
      items: 'projects',
      query: { query: `id:${prefix}*`, pageSize: CHILDREN_PAGE },
      pages: SEARCHED_PAGES,
      from: `cloudresourcemanager projects like ${prefix}`,
      needs: [],
      what: 'a list of projects',
      read: activeProject,
    });
    return found.state === 'known'
      ? known(
          found.value.filter((id) => id !== ''),
          found.from,
        )
      : found;
  },
  policy: ({ resource }) =>
    callGoogle(client, {
      service: 'cloudresourcemanager',
      name: `v3/${resource}`,
      suffix: ':getIamPolicy',
      post: POLICY_VERSION_3,
      from: `cloudresourcemanager policy of ${resource}`,
      needs: [need(`resourcemanager.${resource.split('/')[0] ?? 'projects'}.getIamPolicy`, resource)],
      what: 'an allow policy',
      read: readIamPolicy,
    }),
});

const CHILDREN_PAGE = '300';
/** The maximum number of pages in a search for similar names: more than a person would read. */
const SEARCHED_PAGES = 3;

/** The ID of a project, empty if the project is being deleted; null if the item is not a project. */
function activeProject(json: Json): string | null {
  const project = readProject(json);
  return project === null ? null : project.state === 'ACTIVE' ? project.id : '';
}

/** The name of a folder, `folders/N`, with the same special values. */
function activeFolder(json: Json): string | null {
  const name = text(json['name']);
  if (name === null || !/^folders\/\d+$/.test(name)) return null;
  return (text(json['state']) ?? 'ACTIVE') === 'ACTIVE' ? name : '';
}

const UNSERVED: ReadonlySet<FailedWhy> = new Set<FailedWhy>(['malformed', 'rejected']);
/** Google allows up to ten levels of folders. */
const DEEPEST = 20;

/**
 * Reads the ancestors one parent at a time, with the v3 API only.
 * @param instead the answer if a step could not be read
 */
async function walk(client: HttpClient, project: string, instead: Fact<Ancestry>): Promise<Fact<Ancestry>> {
  const names = [`projects/${project}`];
  for (let name = names[0] ?? ''; !name.startsWith('organizations/'); name = names.at(-1) ?? '') {
    const step = await callGoogle(client, {
      service: 'cloudresourcemanager',
      name: `v3/${name}`,
      from: `cloudresourcemanager ${name}`,
      needs: [],
      what: 'a project or a folder',
      read: readParent,
    });
    if (step.state !== 'known' || names.length > DEEPEST) return instead;
    if (step.value.parent === null) break;
    names.push(step.value.parent);
  }
  return known(names, `cloudresourcemanager parents of projects/${project}`);
}

/** Null if the answer is not a project or folder; a project without an organization has no parent. */
function readParent(json: Json): { readonly parent: string | null } | null {
  if (!/^(?:projects|folders)\/\d+$/.test(text(json['name']) ?? '')) return null;
  const parent = text(json['parent']);
  return parent === null || /^(?:folders|organizations)\/\d+$/.test(parent) ? { parent } : null;
}

function readProject(json: Json): Project | null {
  const number = /^projects\/(\d+)$/.exec(text(json['name']) ?? '')?.[1];
  const id = text(json['projectId']);
  if (number === undefined || id === null) return null;
  return { id, number, state: text(json['state']) ?? 'STATE_UNSPECIFIED', parent: text(json['parent']) };
}

const PLURAL: Readonly<Record<string, string>> = {
  project: 'projects',
  folder: 'folders',
  organization: 'organizations',
};

function readAncestry(json: Json): Ancestry | null {
  const { ancestor } = json;
  if (!Array.isArray(ancestor) || ancestor.length === 0 || ancestor.length > 100) return null;
  const names = ancestor.map((each) => {
    const { type, id } = object(object(each)['resourceId']);
    const kind = ownValue(PLURAL, text(type) ?? '');
    return kind === undefined || text(id) === null ? null : `${kind}/${text(id) ?? ''}`;
  });
  return names.every((name) => name !== null) ? names : null;
}
