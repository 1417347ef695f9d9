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
import type { ImageReference } from '../model/image-reference';
import type { Repository } from '../model/registry';
import type { ImageFacts, RepositoryFacts } from '../model/target-facts';
import type { Check } from './check';
import { evidence, judgeOf, needsOf, said } from './judge';
import { GCR_IO_OFF, keyDepth, redirectionNote, upstreamDepth } from './repository-upstreams';
import { serviceTrouble } from './repository-service';
import { inArtifactRegistry, otherRegistry, referenceOf } from './applies';

const judge = judgeOf('repository', 'gate');

/** Can the repository serve container images at all: project, API, billing, format? */
export const repository: Check = {
  id: 'repository',
  kind: 'gate',
  title: 'The repository exists and can serve images',
  subject: 'repository',
  traits: { explainsRefusal: 'failing', observed: 'always', ofPull: true, mirror: 'all', spreads: 'api' },
  judge: (facts) => {
    const image = referenceOf(facts);
    if (image === null) return [];
    const here = inArtifactRegistry(facts);
    if (here === null) return [judge.skip(otherRegistry(image))];
    return [judgeRepository(here.repository, { reference: image, image: facts.image, now: facts.now })];
  },
};

/** What is looked for in the repository. */
interface Wanted {
  readonly reference: ImageReference;
  readonly image: ImageFacts;
  /** The time of the run, ISO 8601. */
  readonly now: string;
}

function judgeRepository(facts: RepositoryFacts, wanted: Wanted): Finding {
  const { image } = wanted;
  const ofProject = projectTrouble(facts, image);
  if (ofProject !== null) return ofProject;
  if (facts.repository.state === 'absent') return judgeAbsent(facts.repository, facts, image);
  const trouble = serviceTrouble(image);
  if (trouble?.sure)
    return judge.fail(capital(trouble.message), {
      evidence: evidence('listed', 'fail', trouble.source, trouble.detail),
      fix: trouble.fix,
    });
  if (facts.repository.state !== 'known' && image.manifest.state === 'known') return judgeServed(facts, image);
  if (trouble !== null && facts.repository.state !== 'known')
    return judge.unknown(`${facts.name} could not be read: ${trouble.message}`, { needs: needsOf(facts.repository) });
  return judge.match(facts.repository, `The repository ${facts.name}`, {
    known: (value, from) => judgeRead(value, from, facts, wanted),
    absent: (fact) => judgeAbsent(fact, facts, image),
  });
}

function projectTrouble({ project, projectId, ...facts }: RepositoryFacts, { manifest }: ImageFacts): Finding | null {
  const served = manifest.state === 'known' ? manifest.from : facts.repository.state === 'known' ? facts.name : null;
  if (project.state === 'absent' && served !== null)
    return judge.unknown(`The answers disagree: ${said(project)}, and there is ${served}`, {
      evidence: [
        ...evidence('listed', 'fail', project.from, project.detail),
        ...evidence('listed', 'pass', served, 'it was read'),
      ],
    });
  if (project.state === 'absent')
    return judge.fail(`There is no project ${projectId}`, {
      evidence: evidence('listed', 'fail', project.from, project.detail),
      fix: findProject(projectId),
    });
  if (project.state !== 'known' || project.value.state === 'ACTIVE') return null;
  const { state } = project.value;
  return judge.fail(
    state === 'DELETE_REQUESTED'
      ? `Project ${projectId} is being deleted (${state})`
      : `Project ${projectId} is not active (${state})`,
    { evidence: evidence('listed', 'fail', project.from, `state ${state}`), fix: undeleteProject(projectId) },
  );
}

function judgeAbsent(fact: Absent, facts: RepositoryFacts, { manifest }: ImageFacts): Finding {
  const name = repositoryName(facts.name);
  const proof = evidence('listed', 'fail', fact.from, fact.detail);
  if (manifest.state === 'known')
    return judge.unknown(
      `The answers disagree: ${said(fact)}, and the registry served the image out of it (${manifest.from})`,
      { evidence: [...proof, ...evidence('listed', 'pass', manifest.from, manifest.value.mediaType)] },
    );
  const lacks = `Project ${name.project} has no repository ${name.repository} in ${name.location}: ${said(fact)}`;
  if (facts.redirection?.state === 'known' && facts.redirection.value.state === GCR_IO_OFF) {
    const { from, value } = facts.redirection;
    return judge.fail(
      `${lacks}, and gcr.io is not served in that project (${value.state}): Container Registry is shut down since 2025`,
      { evidence: [...proof, ...evidence('listed', 'fail', from, value.state)], fix: serveGcrIo(name) },
    );
  }
  return judge.fail(lacks, { evidence: proof, fix: createRepository(name) });
}

/** The registry served the image: the repository is there, of the right format, with API and billing on. */
function judgeServed(facts: RepositoryFacts, { manifest }: ImageFacts): Finding {
  const text = `The repository's settings (mode, upstreams, encryption key) do not stop a pull: ${facts.name} itself could not be read`;
  return judge.match(manifest, 'The manifest', {
    known: (value, from) =>
      judge.pass(`${facts.name} serves images: the registry answered the caller out of it`, {
        evidence: evidence('listed', 'pass', from, value.mediaType),
        assumptions: [judge.assume(text, needsOf(facts.repository)), ...assumedProject(facts)],
      }),
    absent: () => judge.unknown(`${facts.name} could not be read`),
  });
}

function judgeRead(
  value: Repository,
  from: string,
  facts: RepositoryFacts,
  { reference, image, now }: Wanted,
): Finding {
  if (value.format !== 'DOCKER')
    return judge.fail(`${facts.name} is a repository of format ${value.format}: it holds no container images`, {
      evidence: evidence('listed', 'fail', from, `format ${value.format}`),
      fix: createDockerRepository(repositoryName(facts.name)),
    });
  const mode = value.mode.replace(/_REPOSITORY$/, '').toLowerCase();
  const key = keyDepth(judge, value, facts);
  const served = image.manifest.state === 'known';
  const behind = upstreamDepth(judge, value, { image: reference, repository: facts, now, served });
  const trouble = key.trouble ?? behind.trouble;
  const assumptions = [...behind.assumptions, ...key.assumptions, ...assumedProject(facts)];
  if (trouble !== null)
    return judge[trouble.status](trouble.message, { evidence: trouble.evidence, fix: trouble.fix, assumptions });
  const notes = [...behind.notes, ...key.notes, ...redirectionNote(facts)];
  return judge.pass([`${facts.name} is a ${mode} repository of format DOCKER`, ...notes].join('; '), {
    evidence: evidence('listed', 'pass', from, `format ${value.format}, mode ${value.mode}`),
    assumptions,
  });
}

function assumedProject({ project, projectId }: RepositoryFacts): readonly Assumption[] {
  if (project.state === 'known') return [];
  return [judge.assume(`Project ${projectId} is active; its state could not be read`, needsOf(project))];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
