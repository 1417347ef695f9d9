/** Similar project names that a fix proposes if the project in the reference is refused. */
import { knownValue } from '../model/fact';
import type { Fix } from '../model/finding';
import type { RepositoryName } from '../model/repository-name';
import { nearNames } from '../model/suggest';
import type { ImageFacts } from '../model/target-facts';
import { PAGES } from './google-docs';
import { listRepositories } from './repository';

/**
 * Similar IDs of projects that the caller can see, the most similar first; empty if the project in the reference was
 * seen.
 */
export function nearProjectsOf({ nearProjects, repository }: ImageFacts): readonly string[] {
  const wanted = repository?.place.project ?? '';
  const seen = nearProjects === null ? [] : (knownValue(nearProjects) ?? []);
  return nearNames(wanted, seen).filter((id) => id !== wanted);
}

/** Names the projects that may have been meant; null if none is similar. */
export function correctProject({ project }: RepositoryName, near: readonly string[]): Fix | null {
  const [first] = near;
  if (first === undefined) return null;
  return {
    summary: `Correct the project in the image reference if ${near.join(' or ')} is meant: this caller sees that project, and none by the name of ${project} (the command lists its repositories)`,
    commands: [listRepositories(first)],
    terraform: null,
    url: PAGES.createRepository,
  };
}
