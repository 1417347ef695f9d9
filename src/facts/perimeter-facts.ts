/** Perimeters of VPC Service Controls: asked only if they matter. */
import { after, blockedBy, type Fact, known, missing } from '../model/fact';
import type { Ancestry } from '../model/iam';
import type { Ask } from '../model/questions';
import type { Target } from '../model/target';
import type { ImageFacts, PerimeterFacts, RepositoryFacts } from '../model/target-facts';
import type { NamedCluster } from './cluster-and-project';

/**
 * The perimeters around the image's project and the nodes' network: with `--strict`, or if a perimeter refused a
 * request of the caller.
 * @returns null if they do not matter
 */
export async function perimeterFacts(
  target: Target,
  named: Promise<NamedCluster>,
  repository: Promise<RepositoryFacts | null>,
  image: Promise<ImageFacts>,
  ask: Ask,
): Promise<PerimeterFacts | null> {
  const { image: of } = target;
  if (!of.valid || of.reference.kind === 'other') return null;
  if (!target.strict) {
    const about = await repository;
    if (about === null || refusalOf(about, await image) === null) return null;
  }
  // Both are also asked for the repository, but this does not wait for it.
  const { project: id } = of.reference;
  const [project, own] = [ask('project', { project: id }), ask('ancestry', { project: id })];
  const read = (organization: string) => ask('perimeters', { organization });
  const around = own.then((ancestry) => inOrganization(ancestry, read));
  const there = (await named).cluster;
  if (there.state !== 'known') {
    const by = blockedBy(there);
    return { perimeters: by, image: await project, network: by, oneHost: true };
  }
  const cluster = there.value;
  // The requests of nodes come from the host project of a Shared VPC.
  const hosts = [...new Set(cluster.pools.map(({ network }) => network?.subnetwork?.split('/')[1] ?? cluster.project))];
  const [host = cluster.project] = hosts;
  const [network, ofNodes, ofImage] = await Promise.all([
    ask('project', { project: host }),
    ask('ancestry', { project: host }).then((ancestry) => inOrganization(ancestry, read)),
    around,
  ]);
  return { perimeters: both(ofImage, ofNodes), image: await project, network, oneHost: hosts.length <= 1 };
}

/** The fact about the image that a perimeter refused to the caller; null if there is none. */
function refusalOf({ repository, levels }: RepositoryFacts, { manifest }: ImageFacts): Fact<unknown> | null {
  const asked: readonly Fact<unknown>[] = [repository, manifest, ...levels.map(({ policy }) => policy)];
  return asked.find((fact) => isPerimeter(fact)) ?? null;
}

function isPerimeter(fact: Fact<unknown>): boolean {
  const root = missing(fact);
  return root?.state === 'denied' && root.why === 'perimeter';
}

/** Reads resources of a project's organization; a project without an organization has none. */
export async function inOrganization<T>(
  ancestry: Fact<Ancestry>,
  read: (organization: string) => Promise<Fact<readonly T[]>>,
): Promise<Fact<readonly T[]>> {
  const top = after(ancestry, (names) => known(names.at(-1) ?? '', 'ancestry'));
  if (top.state !== 'known') return top;
  return top.value.startsWith('organizations/') ? read(top.value) : known([], 'ancestry');
}

/** Merges the resources of two organizations, each once. */
export const both = <T extends { readonly name: string }>(
  first: Fact<readonly T[]>,
  second: Fact<readonly T[]>,
): Fact<readonly T[]> =>
  after(first, (a) =>
    after(second, (b) =>
      known(
        [...new Map([...a, ...b].map((each) => [each.name, each])).values()],
        first.state === 'known' ? first.from : '',
      ),
    ),
  );
