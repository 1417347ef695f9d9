import { valueOf } from '../model/fact';
import { pkgDevHost } from '../model/google-registry';
import { nearNames } from '../model/suggest';
import type { ImageFacts } from '../model/target-facts';

/**
 * The repositories that may have been meant where the one of the reference is absent, as references write them: the
 * same ID elsewhere, then near ones.
 */
export function nearRepositoriesOf({ near, repository }: ImageFacts): readonly string[] {
  const idOf = (name: string): string => name.split('/').at(-1) ?? '';
  const names = [...new Set((near ?? []).flatMap((fact) => valueOf(fact) ?? []))];
  const wanted = idOf(repository?.name ?? '');
  const similar = nearNames(wanted, names.map(idOf));
  return [
    ...names.filter((name) => idOf(name) === wanted),
    ...similar.flatMap((id) => (id === wanted ? [] : names.filter((name) => idOf(name) === id))),
  ]
    .slice(0, 3)
    .map((name) => {
      const [, project = '', , location = ''] = name.split('/');
      return `${pkgDevHost(location)}/${project.replace(':', '/')}/${idOf(name)}`;
    });
}
