/** The repository, its upstreams, and the policies from it up to the organization. */
import { type Blocked, blockedBy, denied, type Fact, knownValue } from '../model/fact';
import type { ArtifactRegistryImage, ImageReference } from '../model/image-reference';
import { need } from '../model/need';
import { once } from '../model/once';
import type { Ancestry, Project } from '../model/iam';
import type { Ask } from '../model/questions';
import type { Repository } from '../model/registry';
import { parseRepositoryPath, repositoryPath } from '../model/repository-name';
import type { DenyLevel, PolicyLevel, RepositoryFacts, UpstreamFacts } from '../model/target-facts';

/** The same facts for many images in one repository, gathered once per asker. */
export async function repositoryFacts(image: ImageReference, ask: Ask): Promise<RepositoryFacts | null> {
  if (image.kind === 'other') return null;
  const isOfHost = image.repository === image.host;
  return gathered([ask], `${repositoryPath(image)} ${String(isOfHost)}`, () => factsOf(image, isOfHost, ask));
}

const gathered = once<Promise<RepositoryFacts>>();

/** @param isOfHost whether the repository hosts images of `gcr.io` or another of its hosts */
async function factsOf(image: ArtifactRegistryImage, isOfHost: boolean, ask: Ask): Promise<RepositoryFacts> {
  const name = repositoryPath(image);
  const { project: projectId, location, repository: id } = image;
  const ofProject = `projects/${projectId}`;
  // These come first, because the policies above the project depend on them.
  const askedAncestry = ask('ancestry', { project: projectId });
  const askedProject = ask('project', { project: projectId });
  const asked = ask('repository', { repository: name });
  const ancestors = Promise.all([askedAncestry, askedProject]).then(([fact, project]) => ({
    fact,
    above: resourcesAbove(fact, project, ofProject),
  }));
  const [
    repository,
    project,
    { fact: ancestry },
    service,
    restriction,
    key,
    upstreams,
    own,
    levels,
    deny,
    downloadRules,
    redirection,
  ] = await Promise.all([
    asked,
    askedProject,
    ancestors,
    asked.then((fact) => (isUnreadable(fact) ? ask('service', { project: projectId, service: API }) : null)),
    asked.then((fact) =>
      isBareRefusal(fact) ? ask('serviceRestriction', { project: projectId, service: API }) : null,
    ),
    asked.then((fact) => keyFact(knownValue(fact)?.kmsKeyName ?? null, ask)),
    asked.then((fact) => upstreamFacts(knownValue(fact) ?? null, projectId, ask)),
    ask('repositoryPolicy', { repository: name }),
    onEachLevel(ofProject, ancestors, (resource) => ask('policy', { resource })),
    onEachLevel(ofProject, ancestors, (resource) => ask('denyPolicies', { resource })),
    ask('downloadRules', { repository: name }),
    isOfHost ? ask('redirection', { project: projectId }) : null,
  ]);
  return {
    name,
    place: { project: projectId, location, repository: id },
    repository,
    project,
    ancestry,
    service,
    restriction,
    key,
    upstreams,
    downloadRules,
    redirection,
    levels: [
      { kind: 'repository', resource: name, policy: own },
      ...levels.map(({ kind, resource, fact }) => ({ kind, resource, policy: fact })),
    ],
    deny: deny.map(({ kind, resource, fact }) => ({ kind, resource, policies: fact })),
  };
}

const API = 'artifactregistry.googleapis.com';
const isUnreadable = (fact: Fact<unknown>): boolean => fact.state === 'denied' || fact.state === 'failed';
/** Whether a refusal may have another cause than a missing permission of the caller. */
const isBareRefusal = (fact: Fact<unknown>): boolean =>
  fact.state === 'denied' && (fact.why === 'permission' || fact.why === 'ambiguous');

const keyFact = async (key: string | null, ask: Ask): Promise<RepositoryFacts['key']> =>
  key === null ? null : ask('key', { key });

/** The upstreams that are also repositories in Artifact Registry. */
async function upstreamFacts(of: Repository | null, projectId: string, ask: Ask): Promise<readonly UpstreamFacts[]> {
  if (of === null) return [];
  const isVirtual = of.mode === 'VIRTUAL_REPOSITORY';
  return Promise.all(
    of.upstreams
      .flatMap((name) => parseRepositoryPath(name) ?? [])
      .map(async (place) => {
        const { project } = place;
        const name = repositoryPath(place);
        const [repository, levels, downloadRules] = await Promise.all([
          ask('repository', { repository: name }),
          isVirtual && project !== projectId ? levelsOf(name, `projects/${project}`, ask) : [],
          isVirtual ? ask('downloadRules', { repository: name }) : null,
        ]);
        return { name, repository, levels, downloadRules };
      }),
  );
}

/** The policies of an upstream and of its project. Higher levels are not read, because this is only for a note. */
async function levelsOf(name: string, project: string, ask: Ask): Promise<readonly PolicyLevel[]> {
  const [own, above] = await Promise.all([
    ask('repositoryPolicy', { repository: name }),
    ask('policy', { resource: project }),
  ]);
  return [
    { kind: 'repository', resource: name, policy: own },
    { kind: 'project', resource: project, policy: above },
  ];
}

/** The ancestors of a project: the known ones, and whether there are others that could not be read. */
interface Above {
  readonly named: readonly string[];
  readonly hidden: { readonly resource: string; readonly why: Blocked } | null;
}

/** Asks about a project and its ancestors: about the project immediately, about the others once they are known. */
async function onEachLevel<T>(
  project: string,
  ancestors: Promise<{ readonly above: Above }>,
  askOf: (resource: string) => Promise<Fact<T>>,
): Promise<readonly { kind: DenyLevel['kind']; resource: string; fact: Fact<T> }[]> {
  const [own, above] = await Promise.all([
    askOf(project).then((fact) => ({ kind: 'project' as const, resource: project, fact })),
    ancestors.then(async ({ above: { named, hidden } }) => [
      ...(await Promise.all(
        named.map(async (resource) => ({ kind: kindOf(resource), resource, fact: await askOf(resource) })),
      )),
      // One level represents all unknown ancestors.
      ...(hidden === null ? [] : [{ kind: 'folder' as const, resource: hidden.resource, fact: hidden.why }]),
    ]),
  ]);
  return [own, ...above];
}

const kindOf = (resource: string): 'folder' | 'organization' =>
  resource.startsWith('folders/') ? 'folder' : 'organization';

/**
 * The folders and the organization above a project. An answer that ends at a folder, or at a project with a parent, is
 * incomplete: the missing ancestors may contain grants.
 */
function resourcesAbove(ancestry: Fact<Ancestry>, project: Fact<Project>, ofProject: string): Above {
  if (ancestry.state !== 'known')
    return {
      named: [],
      hidden: { resource: `the folders and the organization above ${ofProject}`, why: blockedBy(ancestry) },
    };
  const told = ancestry.value.filter((resource) => !resource.startsWith('projects/'));
  const parent = knownValue(project)?.parent ?? null;
  const named = told.length === 0 && parent !== null ? [parent] : told;
  const top = named.at(-1);
  if (top?.startsWith('folders/') !== true) return { named, hidden: null };
  const why = denied('permission', ancestry.from, `it ends at ${top}`, [need('resourcemanager.folders.get', top)]);
  return { named, hidden: { resource: `what stands above ${top}`, why: { state: 'blocked', by: why } } };
}
