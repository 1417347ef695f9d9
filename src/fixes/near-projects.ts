/** The projects that may have been meant where the one of the reference is refused, as a fix proposes them. */
import { knownValue } from '../model/fact';
import type { Fix } from '../model/finding';
import type { RepositoryName } from '../model/repository-name';
import { nearNames } from '../model/suggest';
import type { ImageFacts } from '../model/target-facts';
import { PAGES } from './google-docs';
import { listRepositories } from './repository';

/** Near IDs of projects that the caller sees, the nearest first; none where the project of the reference was seen. */
export function nearProjectsOf({ nearProjects, repository }: ImageFacts): readonly string[] {
  const wanted = repository?.place.project ?? '';
  const seen = nearProjects === null ? [] : (knownValue(nearProjects) ?? []);
  return nearNames(wanted, seen).filter((id) => id !== wanted);
}

/** Names the projects that may have been meant; null where none is near. */
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
