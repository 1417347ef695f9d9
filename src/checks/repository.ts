import {
  createDockerRepository,
  createRepository,
  findProject,
  repositoryName,
  serveGcrIo,
  undeleteProject,
} from '../fixes';
import type { Absent } from '../model/fact';
import type { Assumption, Finding } from '../model/finding';
import { evidence, findingsOf, needsOf, said } from '../model/finding-builder';
import type { Repository } from '../model/registry';
import type { ImageFacts, RepositoryFacts } from '../model/target-facts';
import { ofArtifactRegistry } from './applies';
import { checkOf } from './check';
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
  'seen-serving': ({ repository }: Named) => `${repository} serves images: the registry answered the caller out of it`,
  'project-absent': ({ project }: Project) => `There is no project ${project}`,
  'project-deleting': ({ project, state }: Project & { readonly state: string }) =>
    `Project ${project} is being deleted (${state})`,
  'project-state-not-known': ({ project, state }: Project & { readonly state: string }) =>
    `Project ${project} is in the state ${state}, which is not a known one; whether it serves images could not be told`,
  'answers-disagree': ({ absent, seen }: { readonly absent: string; readonly seen: string }) =>
    `The answers disagree: ${absent}, and ${seen}`,
  // What keeps a whole project from being served (`repository-service.ts`).
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
    `The key ${key} that ${repository} is encrypted with is in the state ${state}; whether it decrypts could not be told`,
  'upstream-broken': ({
    repository,
    broken,
    others,
  }: Named & { readonly broken: readonly string[]; readonly others: boolean }) =>
    `${repository} is there, but ${broken.join(' and ')}${others ? '; its other upstreams may serve the image' : ''}`,
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
  judge: ofArtifactRegistry(find, ({ image: reference, repository: facts }, { image, now }) => {
    const served = image.manifest.state === 'known';
    return [judgeRepository(facts, image, { image: reference, repository: facts, now, served })];
  }),
});

function judgeRepository(facts: RepositoryFacts, image: ImageFacts, through: Through): Finding {
  const ofProject = judgeProject(facts, image);
  if (ofProject !== null) return ofProject;
  if (facts.repository.state === 'absent') return judgeAbsent(facts.repository, facts, image);
  const served = serviceTrouble(image);
  if (served?.sure)
    return find.fail(
      served.why,
      { why: served.message },
      {
        subject: `projects/${facts.projectId}`,
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
  return find.match(facts.repository, `The repository ${facts.name}`, {
    known: (value, from) => judgeRead(value, from, facts, through),
    absent: (fact) => judgeAbsent(fact, facts, image),
  });
}

/** The state of a project that was deleted (https://cloud.google.com/resource-manager/reference/rest/v3/projects#state). */
const DELETED = 'DELETE_REQUESTED';

/** What is wrong with the repository's project; null where nothing is. */
function judgeProject(
  { project: fact, projectId, ...facts }: RepositoryFacts,
  { manifest }: ImageFacts,
): Finding | null {
  const project = projectId;
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

function judgeAbsent(fact: Absent, facts: RepositoryFacts, { manifest }: ImageFacts): Finding {
  const name = repositoryName(facts.name);
  const proof = evidence('listed', 'fail', fact.from, fact.detail);
  if (manifest.state === 'known')
    return find.unknown(
      'answers-disagree',
      { absent: said(fact), seen: `the registry served the image out of it (${manifest.from})` },
      { evidence: [...proof, ...evidence('listed', 'pass', manifest.from, manifest.value.mediaType)] },
    );
  const lack = { project: name.project, id: name.repository, location: name.location, answer: said(fact) };
  const { redirection } = facts;
  if (redirection?.state !== 'known' || redirection.value.state !== GCR_IO_OFF)
    return find.fail('absent', lack, { evidence: proof, fix: createRepository(name) });
  const { from, value } = redirection;
  return find.fail(
    'absent-and-gcr-off',
    { ...lack, setting: value.state },
    { evidence: [...proof, ...evidence('listed', 'fail', from, value.state)], fix: serveGcrIo(name) },
  );
}

/** The registry served the image: the repository is there, of the right format, with API and billing on. */
function judgeServed(facts: RepositoryFacts, { manifest }: ImageFacts): Finding {
  const text = `The repository's settings (mode, upstreams, encryption key) do not stop a pull: ${facts.name} itself could not be read`;
  const proof = manifest.state === 'known' ? evidence('listed', 'pass', manifest.from, manifest.value.mediaType) : [];
  return find.pass(
    'seen-serving',
    { repository: facts.name },
    { evidence: proof, assumptions: [find.assume(text, needsOf(facts.repository)), ...assumedProject(facts)] },
  );
}

function judgeRead(value: Repository, from: string, facts: RepositoryFacts, through: Through): Finding {
  const { format } = value;
  if (format !== 'DOCKER')
    return find.fail(
      'format',
      { repository: facts.name, format },
      {
        evidence: evidence('listed', 'fail', from, `format ${format}`),
        fix: createDockerRepository(repositoryName(facts.name)),
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

function assumedProject({ project, projectId }: RepositoryFacts): readonly Assumption[] {
  if (project.state === 'known') {
    const { state } = project.value;
    return state === 'ACTIVE'
      ? []
      : [find.assume(`Project ${projectId} is active; its state is ${state}, which is not a known one`)];
  }
  return [find.assume(`Project ${projectId} is active; its state could not be read`, needsOf(project))];
}
