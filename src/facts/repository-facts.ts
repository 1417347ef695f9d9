/** The repository, what stands behind it, and the policies from it up to the organization. */
import { type Blocked, blockedBy, type Fact, valueOf } from '../model/fact';
import { type ImageReference, repositoryPath } from '../model/image-reference';
import type { Ancestry } from '../model/policy';
import type { Ask } from '../model/questions';
import type { Repository } from '../model/registry';
import type { DenyLevel, PolicyLevel, RepositoryFacts, UpstreamFacts } from '../model/target-facts';

export async function repositoryFacts(image: ImageReference, ask: Ask): Promise<RepositoryFacts | null> {
  const name = repositoryPath(image);
  const projectId = image.project;
  if (name === null || projectId === null) return null;
  const asked = ask('repository', { repository: name });
  const ofProject = `projects/${projectId}`;
  const ancestors = ask('ancestry', { project: projectId }).then((fact) => ({
    fact,
    above: resourcesAbove(fact, ofProject),
  }));
  const [
    repository,
    project,
    { fact: ancestry },
    service,
    key,
    upstreams,
    own,
    levels,
    deny,
    downloadRules,
    redirection,
  ] = await Promise.all([
    asked,
    ask('project', { project: projectId }),
    ancestors,
    asked.then((fact) => (isUnreadable(fact) ? ask('service', { project: projectId, service: API }) : null)),
    asked.then((fact) => keyFact(valueOf(fact)?.kmsKeyName ?? null, ask)),
    asked.then((fact) => upstreamFacts(valueOf(fact) ?? null, projectId, ask)),
    ask('repositoryPolicy', { repository: name }),
    onEachLevel(ofProject, ancestors, (resource) => ask('policy', { resource })),
    onEachLevel(ofProject, ancestors, (resource) => ask('denyPolicies', { resource })),
    ask('downloadRules', { repository: name }),
    image.repository === image.host ? ask('redirection', { project: projectId }) : null,
  ]);
  return {
    name,
    projectId,
    repository,
    project,
    ancestry,
    service,
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
const REPOSITORY = /^projects\/[^/]+\/locations\/[^/]+\/repositories\/[^/]+$/;

const keyFact = async (key: string | null, ask: Ask): Promise<RepositoryFacts['key']> =>
  key === null ? null : ask('key', { key });

/** The upstreams that are repositories of Artifact Registry themselves. */
async function upstreamFacts(of: Repository | null, projectId: string, ask: Ask): Promise<readonly UpstreamFacts[]> {
  if (of === null) return [];
  const isVirtual = of.mode === 'VIRTUAL_REPOSITORY';
  return Promise.all(
    of.upstreams
      .filter((name) => REPOSITORY.test(name))
      .map(async (name) => {
        const project = name.split('/')[1] ?? '';
        const [repository, levels, downloadRules] = await Promise.all([
          ask('repository', { repository: name }),
          isVirtual && project !== projectId ? levelsOf(name, `projects/${project}`, ask) : [],
          isVirtual ? ask('downloadRules', { repository: name }) : null,
        ]);
        return { name, repository, levels, downloadRules };
      }),
  );
}

/** Its own policy and its project's: what stands above is not asked for a note. */
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

/** A project's own level and those above it, each with what is asked of it: the project at once, the rest once named. */
async function onEachLevel<T>(
  project: string,
  ancestors: Promise<{ above: readonly string[] | Blocked; fact: Fact<Ancestry> }>,
  askOf: (resource: string) => Promise<Fact<T>>,
): Promise<readonly { kind: DenyLevel['kind']; resource: string; fact: Fact<T> }[]> {
  const [own, above] = await Promise.all([
    askOf(project).then((fact) => ({ kind: 'project' as const, resource: project, fact })),
    ancestors.then(({ above: named }) => {
      // One level stands for all that could not be named.
      if (!isList(named)) {
        const resource = `the folders and the organization above ${project}`;
        return [{ kind: 'folder' as const, resource, fact: named }];
      }
      return Promise.all(
        named.map(async (resource) => ({ kind: kindOf(resource), resource, fact: await askOf(resource) })),
      );
    }),
  ]);
  return [own, ...above];
}

const isList = (value: readonly string[] | Blocked): value is readonly string[] => Array.isArray(value);
const kindOf = (resource: string): 'folder' | 'organization' =>
  resource.startsWith('folders/') ? 'folder' : 'organization';

function resourcesAbove(ancestry: Fact<Ancestry>, project: string): readonly string[] | Blocked {
  if (ancestry.state !== 'known') return blockedBy(ancestry);
  return ancestry.value.filter((resource) => resource !== project && !resource.startsWith('projects/'));
}
