/** Principal access boundaries: asked only with `--strict`. */
import { isOutside, type NodePool } from '../model/cluster';
import { after, type Fact, failed, known, knownValue } from '../model/fact';
import type { AccessBoundary } from '../model/iam';
import { accountThatPulls } from '../model/puller';
import type { Ask } from '../model/questions';
import type { Target } from '../model/target';
import { type ClusterProject, identityOfPool } from '../model/service-account';
import type { BoundaryFacts, PoolFacts } from '../model/target-facts';
import type { NamedCluster } from './cluster-and-project';
import { both, inOrganization } from './perimeter-facts';

/**
 * The boundaries of the organizations of the pulling accounts, and the ancestors of the image's project.
 * @returns null if they do not matter
 */
export async function boundaryFacts(
  target: Target,
  named: Promise<NamedCluster>,
  pools: Promise<readonly PoolFacts[]>,
  ask: Ask,
): Promise<BoundaryFacts | null> {
  const { image, cluster, strict } = target;
  if (!strict || !image.valid || image.reference.kind === 'other' || cluster === null || isOutside(cluster))
    return null;
  const { project: id } = image.reference;
  const [place, above] = [ask('project', { project: id }), ask('ancestry', { project: id })];
  const listed = async (project: string): Promise<Fact<readonly AccessBoundary[]>> =>
    inOrganization(await ask('ancestry', { project }), (organization) => ask('accessBoundaries', { organization }));
  // Asked as soon as the accounts of the cluster are known, before all facts of its pools are.
  const ahead = named.then(({ cluster: there, project }) =>
    Promise.all(accountProjects(knownValue(there)?.pools ?? [], { id: cluster.project, project }).map(listed)),
  );
  const landed = (await pools).filter(({ reach }) => reach.kind !== 'excluded');
  const accounts = landed.map(({ puller }) => accountThatPulls(puller));
  const projects = [...new Set(accounts.flatMap((account) => account?.project ?? []))];
  const [ofEach] = await Promise.all([Promise.all(projects.map(listed)), ahead]);
  const none = known<readonly AccessBoundary[]>([], 'principal access boundary policies');
  const policies = accounts.includes(null)
    ? failed(
        'undecided',
        'principal access boundary policies',
        'in which organization who pulls there is, is not known',
      )
    : ofEach.reduce((all, each) => both(all, each), none);
  const [project, ancestry] = await Promise.all([place, above]);
  const around = after(project, ({ number }) =>
    after(ancestry, (names) =>
      known(
        [`projects/${id}`, `projects/${number}`, ...names].map(
          (name) => `//cloudresourcemanager.googleapis.com/${name}`,
        ),
        'ancestry',
      ),
    ),
  );
  return { policies, around };
}

/** The projects of the service accounts of the pools' nodes. */
const accountProjects = (pools: readonly NodePool[], around: ClusterProject): readonly string[] => [
  ...new Set(pools.flatMap((pool) => knownValue(identityOfPool(pool, around))?.project ?? [])),
];
