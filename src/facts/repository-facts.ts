/** The repository, what stands behind it, and the policies from it up to the organization. */
import { type Blocked, blockedBy, type Fact, valueOf } from '../model/fact';
import { type ImageReference, repositoryPath } from '../model/image-reference';
import type { Ancestry } from '../model/policy';
import type { Ask } from '../model/questions';
import type { DenyLevel, RepositoryFacts } from '../model/target-facts';

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
    asked.then((fact) => upstreamFacts(valueOf(fact)?.upstreams ?? [], ask)),
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
const upstreamFacts = (upstreams: readonly string[], ask: Ask): Promise<RepositoryFacts['upstreams']> =>
  Promise.all(
    upstreams
      .filter((name) => REPOSITORY.test(name))
      .map(async (name) => ({ name, repository: await ask('repository', { repository: name }) })),
  );

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
