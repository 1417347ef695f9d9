import { knownValue } from '../model/fact';
import { pkgDevHost } from '../model/google-registry';
import { parseRepositoryPath, type RepositoryName } from '../model/repository-name';
import { nearNames } from '../model/suggest';
import type { ImageFacts } from '../model/target-facts';

/**
 * Similar repositories that the user may have meant if the one in the reference does not exist, written as in
 * references: first the same ID in other places, then similar names.
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
