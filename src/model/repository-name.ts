/** A repository of Artifact Registry by its parts. */
export interface RepositoryName {
  /** Domain-scoped as a resource ID: `example.com:p`. */
  readonly project: string;
  readonly location: string;
  readonly repository: string;
}

/** `projects/P/locations/L/repositories/R`, as APIs name it. */
export const repositoryPath = ({ project, location, repository }: RepositoryName): string =>
  `projects/${project}/locations/${location}/repositories/${repository}`;

const PATH = /^projects\/([^/]+)\/locations\/([^/]+)\/repositories\/([^/]+)$/;

/** The parts of `projects/P/locations/L/repositories/R`; null for any other text. */
export function parseRepositoryPath(text: string): RepositoryName | null {
  const [, project, location, repository] = PATH.exec(text) ?? [];
  return project === undefined || location === undefined || repository === undefined
    ? null
    : { project, location, repository };
}
