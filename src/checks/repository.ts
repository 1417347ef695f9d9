import {
  askItsOwner,
  createDockerRepository,
  createRepository,
  findProject,
  findPublisher,
  isCallers,
  letServiceBeReached,
  listRepositories,
  serveGcrIo,
  undeleteProject,
  correctProject,
  nearProjectsOf,
} from '../fixes';
import { clusterPath } from '../model/cluster';
import { type Absent, missing } from '../model/fact';
import type { Assumption, Finding, Fix } from '../model/finding';
import { evidence, findingsOf, needsOf, said } from '../model/finding-builder';
import { distinctNeeds } from '../model/need';
import type { Repository } from '../model/registry';
import type { ImageFacts, RepositoryFacts, TargetFacts } from '../model/target-facts';
import { ofArtifactRegistry } from './applies';
import { checkOf } from './check';
import { nearRepositoriesOf } from './near-repositories';
import { blocksCaller, perimeterInWords, perimeterPassage } from './perimeter';
import { serviceTrouble } from './repository-service';
import { GCR_IO_OFF, keyDepth, redirectionNote, type Trouble, upstreamDepth } from './repository-upstreams';
import type { Through } from './upstream-access';

interface Named {
  readonly repository: string;
}
interface Project {
  readonly project: string;
}
interface Why {
  readonly why: string;
}
interface Lack extends Project {
  readonly id: string;
  readonly location: string;
  readonly answer: string;
}
const lacks = ({ project, id, location, answer }: Lack): string =>
  `Project ${project} has no repository ${id} in ${location}: ${answer}`;
const trouble = ({ why }: Why): string => `${why.charAt(0).toUpperCase()}${why.slice(1)}`;

const CODES = {
  serves: ({ repository, mode, notes }: Named & { readonly mode: string; readonly notes: readonly string[] }) =>
    [`${repository} is a ${mode} repository of format DOCKER`, ...notes].join('; '),
  'seen-serving': ({ repository }: Named) => `${repository} serves images: the registry served the caller from it`,
  'project-absent': ({ project }: Project) => `There is no project ${project}`,
  'project-deleting': ({ project, state }: Project & { readonly state: string }) =>
    `Project ${project} is being deleted (${state})`,
  'project-state-not-known': ({ project, state }: Project & { readonly state: string }) =>
    `Project ${project} is in the state ${state}, which is not a known one; whether it serves images could not be determined`,
  'answers-disagree': ({ absent, seen }: { readonly absent: string; readonly seen: string }) =>
    `The answers disagree: ${absent}, but ${seen}`,
  // The reasons why a whole project is not served (`repository-service.ts`).
  'api-disabled': trouble,
  'billing-disabled': trouble,
  'service-restricted': trouble,
  'project-deleted': trouble,
  'gcr-not-served': trouble,
  'not-served-unsure': ({ repository, why }: Named & Why) => `${repository} could not be read: ${why}`,
  absent: lacks,
  'absent-and-gcr-off': (args: Lack & { readonly setting: string }) =>
    `${lacks(args)}, and gcr.io is not served in that project (${args.setting}): Container Registry is shut down since 2025`,
  format: ({ repository, format }: Named & { readonly format: string }) =>
    `${repository} is a repository of format ${format}: it holds no container images`,
  'key-out-of-use': ({ repository, key, state }: Named & { readonly key: string; readonly state: string }) =>
    `The key ${key} that ${repository} is encrypted with is ${state}: nothing in the repository can be read`,
  'key-state-not-known': ({ repository, key, state }: Named & { readonly key: string; readonly state: string }) =>
    `The key ${key} that ${repository} is encrypted with is in the state ${state}; whether it decrypts could not be determined`,
  'upstream-broken': ({
    repository,
    broken,
    others,
  }: Named & { readonly broken: readonly string[]; readonly others: boolean }) =>
    `${repository} is there, but ${broken.join(' and ')}${others ? '; its other upstreams may serve the image' : ''}`,
  'perimeter-closed': ({
    repository,
    perimeter,
    cluster,
  }: Named & { readonly perimeter: string; readonly cluster: string }) =>
    `The perimeter ${perimeter} holds ${repository} and ${cluster}, and does not let its networks reach Artifact Registry (vpcAccessibleServices)`,
  'perimeter-undecided': ({
    repository,
    perimeters,
    cluster,
  }: Named & { readonly perimeters: readonly string[]; readonly cluster: string }) =>
    `Whether VPC Service Controls let the nodes of ${cluster} reach ${repository} could not be determined: their ingress and egress rules, bridges or networks decide (${perimeters.join(', ')})`,
  'runner-blocked': ({
    repository,
    within,
    cluster,
    answer,
  }: Named & { readonly within: string | null; readonly cluster: string; readonly answer: string }) =>
    `VPC Service Controls keep this caller from ${repository}, not the nodes of ${cluster}: ${within === null ? 'no perimeter that keeps Artifact Registry within holds either' : `both are within ${within}`} (${answer})`,
  'no-upstream': ({ repository }: Named) =>
    `${repository} is a virtual repository without an upstream: it has nothing to serve`,
};
const find = findingsOf('repository', 'gate', CODES);

/** Can the repository serve container images at all: project, API, billing, format? */
export const repository = checkOf(find, {
  title: 'The repository exists and can serve images',
  subject: 'repository',
  outside: true,
  traits: { explainsRefusal: 'failing', observed: 'always', ofPull: true, mirror: 'all', spreads: 'api' },
  judge: ofArtifactRegistry(find, ({ image: reference, repository: facts }, target) => {
    const { image, now } = target;
    const served = image.manifest.state === 'known';
    const through = { image: reference, repository: facts, now, served };
    return [withPerimeters(judgeRepository(facts, image, through, isCallers(target)), target)];
  }),
});

function judgeRepository(facts: RepositoryFacts, image: ImageFacts, through: Through, own: boolean): Finding {
  const ofProject = judgeProject(facts, image);
  if (ofProject !== null) return ofProject;
  if (facts.repository.state === 'absent') return judgeAbsent(facts.repository, facts, image, own);
  const served = serviceTrouble(image);
  if (served?.sure)
    return find.fail(
      served.why,
      { why: served.message },
      {
        subject: `projects/${facts.place.project}`,
        evidence: evidence('listed', 'fail', served.source, served.detail),
        fix: served.fix,
      },
    );
  if (facts.repository.state !== 'known' && image.manifest.state === 'known') return judgeServed(facts, image);
  if (served !== null && facts.repository.state !== 'known')
    return find.unknown(
      'not-served-unsure',
      { repository: facts.name, why: served.message },
      { needs: needsOf(facts.repository) },
    );
  const cases = {
    known: (value: Repository, from: string) => judgeRead(value, from, facts, through, own),
    absent: (fact: Absent) => judgeAbsent(fact, facts, image, own),
  };
  const fix = correctProject(facts.place, nearProjectsOf(image)) ?? ofAnother(facts, image, own);
  return find.match(facts.repository, `The repository ${facts.name}`, cases, fix === null ? {} : { fix });
}

/** Every request is refused, even an anonymous one, and the project is not known to be the caller's. */
function ofAnother({ repository: asked, place }: RepositoryFacts, { anonymous }: ImageFacts, own: boolean): Fix | null {
  const root = missing(asked);
  const isRefused = root?.state === 'denied' && (root.why === 'ambiguous' || root.why === 'permission');
  const isPrivate = anonymous?.state === 'known' && !anonymous.value.allowed;
  return isRefused && isPrivate && !own ? askItsOwner(place, listRepositories(place.project)) : null;
}

/**
 * The state of a project that was deleted (https://cloud.google.com/resource-manager/reference/rest/v3/projects#state).
 */
const DELETED = 'DELETE_REQUESTED';

/** Applies the perimeters: a refusal of the caller's own request shows nothing about the nodes. */
function withPerimeters(own: Finding, facts: TargetFacts): Finding {
  const passage = perimeterPassage(facts);
  const { cluster: name } = facts.target;
  const { repository: about } = facts.image;
  if (name === null || about === null || own.status === 'fail') return own;
  if (passage === null) return { ...own, assumptions: [...own.assumptions, ...assumedOpen(facts, about.name)] };
  const cluster = clusterPath(name);
  const args = { repository: about.name, cluster };
  switch (passage.is) {
    case 'closed': {
      const { perimeter, from } = passage;
      return find.fail(
        'perimeter-closed',
        { ...args, perimeter: perimeterInWords(perimeter) },
        {
          subject: `${perimeter.name} from ${cluster}`,
          evidence: evidence(
            'listed',
            'fail',
            from,
            `vpcAccessibleServices of ${perimeter.name}: ${(perimeter.reachable ?? []).join(', ') || 'none'}`,
          ),
          fix: letServiceBeReached(perimeter.name),
        },
      );
    }
    case 'unsure':
      return find.unknown(
        'perimeter-undecided',
        { ...args, perimeters: passage.names },
        { subject: `${about.name} from ${cluster}`, evidence: own.evidence, assumptions: own.assumptions },
      );
    case 'open': {
      const refused = [about.repository, facts.image.manifest].find(blocksCaller);
      const root = refused === undefined ? null : missing(refused);
      if (root === null) return own;
      const blocked = { ...args, within: passage.within, answer: said(root) };
      const proof = evidence('listed', 'pass', passage.from, passage.within ?? 'no perimeter holds them');
      if (own.status === 'unknown') return find.unknown('runner-blocked', blocked, { evidence: proof });
      if (own.status !== 'pass') return own;
      return find.pass('runner-blocked', blocked, {
        evidence: [...own.evidence, ...proof],
        assumptions: own.assumptions,
      });
    }
  }
}

/** The assumption that perimeters which were requested but could not be read keep nobody out. */
function assumedOpen({ perimeters }: TargetFacts, repository: string): readonly Assumption[] {
  if (perimeters === null) return [];
  const unread = [perimeters.perimeters, perimeters.image, perimeters.network].filter(({ state }) => state !== 'known');
  const text = `No perimeter of VPC Service Controls keeps the nodes from ${repository}: the perimeters, or whose they are, could not be read`;
  return [find.assume(text, distinctNeeds(unread.flatMap(needsOf)))];
}

/** What is wrong with the repository's project; null if nothing is. */
function judgeProject({ project: fact, place, ...facts }: RepositoryFacts, { manifest }: ImageFacts): Finding | null {
  const { project } = place;
  const subject = `projects/${project}`;
  if (fact.state === 'absent') {
    const proof = evidence('listed', 'fail', fact.from, fact.detail);
    const seen = manifest.state === 'known' ? manifest.from : facts.repository.state === 'known' ? facts.name : null;
    return seen === null
      ? find.fail('project-absent', { project }, { subject, evidence: proof, fix: findProject(project) })
      : find.unknown(
          'answers-disagree',
          { absent: said(fact), seen: `there is ${seen}` },
          { evidence: [...proof, ...evidence('listed', 'pass', seen, 'it was read')] },
        );
  }
  if (fact.state !== 'known' || fact.value.state === 'ACTIVE') return null;
  const { state } = fact.value;
  if (state === DELETED)
    return find.fail(
      'project-deleting',
      { project, state },
      { subject, evidence: evidence('listed', 'fail', fact.from, `state ${state}`), fix: undeleteProject(project) },
    );
  const serves = manifest.state === 'known' || facts.repository.state === 'known';
  return serves ? null : find.unknown('project-state-not-known', { project, state }, { subject });
}

function judgeAbsent(fact: Absent, facts: RepositoryFacts, image: ImageFacts, own: boolean): Finding {
  const { manifest } = image;
  const name = facts.place;
  const proof = evidence('listed', 'fail', fact.from, fact.detail);
  if (manifest.state === 'known')
    return find.unknown(
      'answers-disagree',
      { absent: said(fact), seen: `the registry served the image from it (${manifest.from})` },
      { evidence: [...proof, ...evidence('listed', 'pass', manifest.from, manifest.value.mediaType)] },
    );
  const lack = { project: name.project, id: name.repository, location: name.location, answer: said(fact) };
  const { redirection } = facts;
  if (redirection?.state !== 'known' || redirection.value.state !== GCR_IO_OFF)
    return find.fail('absent', lack, { evidence: proof, fix: createRepository(name, own, nearRepositoriesOf(image)) });
  const { from, value } = redirection;
  return find.fail(
    'absent-and-gcr-off',
    { ...lack, setting: value.state },
    {
      evidence: [...proof, ...evidence('listed', 'fail', from, value.state)],
      fix: own ? serveGcrIo(name) : findPublisher(name.project),
    },
  );
}

/** The registry served the image: the repository exists and has the right format, and API and billing are on. */
function judgeServed(facts: RepositoryFacts, { manifest }: ImageFacts): Finding {
  const text = `The repository's settings (mode, upstreams, encryption key) do not stop a pull: ${facts.name} itself could not be read`;
  const proof = manifest.state === 'known' ? evidence('listed', 'pass', manifest.from, manifest.value.mediaType) : [];
  return find.pass(
    'seen-serving',
    { repository: facts.name },
    { evidence: proof, assumptions: [find.assume(text, needsOf(facts.repository)), ...assumedProject(facts)] },
  );
}

function judgeRead(value: Repository, from: string, facts: RepositoryFacts, through: Through, own: boolean): Finding {
  const { format } = value;
  if (format !== 'DOCKER')
    return find.fail(
      'format',
      { repository: facts.name, format },
      {
        evidence: evidence('listed', 'fail', from, `format ${format}`),
        fix: createDockerRepository(facts.place, own),
      },
    );
  const key = keyDepth(find, value, facts);
  const behind = upstreamDepth(find, value, through);
  const assumptions = [...behind.assumptions, ...key.assumptions, ...assumedProject(facts)];
  const wrong = key.trouble ?? behind.trouble;
  if (wrong !== null) return judgeTrouble(wrong, assumptions);
  return find.pass(
    'serves',
    {
      repository: facts.name,
      mode: value.mode.replace(/_REPOSITORY$/, '').toLowerCase(),
      notes: [...behind.notes, ...key.notes, ...redirectionNote(facts)],
    },
    { evidence: evidence('listed', 'pass', from, `format ${format}, mode ${value.mode}`), assumptions },
  );
}

function judgeTrouble(wrong: Trouble, assumptions: readonly Assumption[]): Finding {
  switch (wrong.code) {
    case 'key-out-of-use':
      return find.fail(wrong.code, wrong.args, { ...wrong.more, subject: wrong.args.key, assumptions });
    case 'key-state-not-known':
      return find.unknown(wrong.code, wrong.args, { subject: wrong.args.key, assumptions });
    case 'upstream-broken':
      return find.warn(wrong.code, wrong.args, { ...wrong.more, assumptions });
    case 'no-upstream':
      return find.warn(wrong.code, wrong.args, { ...wrong.more, assumptions });
  }
}

function assumedProject({ project, place }: RepositoryFacts): readonly Assumption[] {
  if (project.state === 'known') {
    const { state } = project.value;
    return state === 'ACTIVE'
      ? []
      : [find.assume(`Project ${place.project} is active; its state is ${state}, which is not a known one`)];
  }
  return [find.assume(`Project ${place.project} is active; its state could not be read`, needsOf(project))];
}
