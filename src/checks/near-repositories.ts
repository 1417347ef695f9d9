import { knownValue } from '../model/fact';
import { pkgDevHost } from '../model/google-registry';
import { parseRepositoryPath, type RepositoryName } from '../model/repository-name';
import { nearNames } from '../model/suggest';
import type { ImageFacts } from '../model/target-facts';

/**
 * The repositories that may have been meant where the one of the reference is absent, as references write them: the
 * same ID elsewhere, then near ones.
 */
export function nearRepositoriesOf({ near, repository }: ImageFacts): readonly string[] {
  const listed = [...new Set((near ?? []).flatMap((fact) => knownValue(fact) ?? []))];
  const names = listed.flatMap((name) => parseRepositoryPath(name) ?? []);
  const ofId = (id: string): readonly RepositoryName[] => names.filter((name) => name.repository === id);
  const wanted = repository?.place.repository ?? '';
  const similar = nearNames(
    wanted,
    names.map((name) => name.repository),
  );
  return [...ofId(wanted), ...similar.filter((id) => id !== wanted).flatMap(ofId)]
    .slice(0, 3)
    .map(({ project, location, repository: id }) => `${pkgDevHost(location)}/${project.replace(':', '/')}/${id}`);
}
