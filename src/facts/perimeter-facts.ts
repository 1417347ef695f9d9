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
  const about = await repository;
  if (about === null) return null;
  const refusal = target.strict === true ? null : refusalOf(about, await image);
  if (target.strict !== true && refusal === null) return null;
  const read = (await named).cluster;
  if (read.state !== 'known') {
    const by = blockedBy(read);
    return { perimeters: by, image: about.project, network: by, oneHost: true };
  }
  const cluster = read.value;
  // The host project of a Shared VPC is where the nodes' requests come from.
  const hosts = [...new Set(cluster.pools.map(({ network }) => network?.subnetwork?.split('/')[1] ?? cluster.project))];
  const [host = cluster.project] = hosts;
  const [network, ancestry] = await Promise.all([
    ask('project', { project: host }),
    ask('ancestry', { project: host }),
  ]);
  const perimeters = await inOrganizations([about.ancestry, ancestry], ask);
  return { perimeters, image: about.project, network, oneHost: hosts.length <= 1 };
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

/** The perimeters of the organizations that projects are in; a project of none is in no perimeter. */
async function inOrganizations(
  ancestries: readonly [Fact<Ancestry>, Fact<Ancestry>],
  ask: Ask,
): Promise<Fact<readonly Perimeter[]>> {
  const [first, second] = ancestries.map((fact) => after(fact, (names) => known(names.at(-1) ?? '', 'ancestry')));
  const asked = async (fact: Fact<string> | undefined): Promise<Fact<readonly Perimeter[]>> => {
    if (fact?.state !== 'known') return fact ?? known([], 'ancestry');
    return fact.value.startsWith('organizations/')
      ? ask('perimeters', { organization: fact.value })
      : known([], 'ancestry');
  };
  const [own, other] = await Promise.all([asked(first), asked(second)]);
  return after(own, (a) =>
    after(other, (b) =>
      known(
        [...new Map([...a, ...b].map((each) => [each.name, each])).values()],
        own.state === 'known' ? own.from : '',
      ),
    ),
  );
}
