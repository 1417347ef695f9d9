/** Perimeters of VPC Service Controls: asked only where they are in question. */
import { after, blockedBy, type Fact, known, missing } from '../model/fact';
import type { Ancestry } from '../model/iam';
import type { Perimeter } from '../model/perimeter';
import type { Ask } from '../model/questions';
import type { Target } from '../model/target';
import type { ImageFacts, PerimeterFacts, RepositoryFacts } from '../model/target-facts';
import type { NamedCluster } from './cluster-facts';

/**
 * The perimeters around the image's project and the nodes' network: under `--strict`, or where a perimeter refused the
 * caller.
 * @returns null where nothing asks for them
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
  // Both are asked for the repository, too, which is not waited for.
  const { project: id } = of.reference;
  const [project, own] = [ask('project', { project: id }), ask('ancestry', { project: id })];
  const around = own.then((ancestry) => inOrganization(ancestry, ask));
  const read = (await named).cluster;
  if (read.state !== 'known') {
    const by = blockedBy(read);
    return { perimeters: by, image: await project, network: by, oneHost: true };
  }
  const cluster = read.value;
  // The host project of a Shared VPC is where the nodes' requests come from.
  const hosts = [...new Set(cluster.pools.map(({ network }) => network?.subnetwork?.split('/')[1] ?? cluster.project))];
  const [host = cluster.project] = hosts;
  const [network, ofNodes, ofImage] = await Promise.all([
    ask('project', { project: host }),
    ask('ancestry', { project: host }).then((ancestry) => inOrganization(ancestry, ask)),
    around,
  ]);
  return { perimeters: both(ofImage, ofNodes), image: await project, network, oneHost: hosts.length <= 1 };
}

/** Whether a perimeter refused the caller something of the image. */
function refusalOf({ repository, levels }: RepositoryFacts, { manifest }: ImageFacts): Fact<unknown> | null {
  const asked: readonly Fact<unknown>[] = [repository, manifest, ...levels.map(({ policy }) => policy)];
  return asked.find((fact) => isPerimeter(fact)) ?? null;
}

function isPerimeter(fact: Fact<unknown>): boolean {
  const root = missing(fact);
  return root?.state === 'denied' && root.why === 'perimeter';
}

/** The perimeters of the organization that a project is in; one of none is in no perimeter. */
async function inOrganization(ancestry: Fact<Ancestry>, ask: Ask): Promise<Fact<readonly Perimeter[]>> {
  const top = after(ancestry, (names) => known(names.at(-1) ?? '', 'ancestry'));
  if (top.state !== 'known') return top;
  return top.value.startsWith('organizations/')
    ? ask('perimeters', { organization: top.value })
    : known([], 'ancestry');
}

const both = (first: Fact<readonly Perimeter[]>, second: Fact<readonly Perimeter[]>): Fact<readonly Perimeter[]> =>
  after(first, (a) =>
    after(second, (b) =>
      known(
        [...new Map([...a, ...b].map((each) => [each.name, each])).values()],
        first.state === 'known' ? first.from : '',
      ),
    ),
  );
