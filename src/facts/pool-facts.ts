/**
 * Facts about each node pool: who pulls, with which permissions, on which platform, and whether the pods are scheduled
 * there.
 */
import { type Cluster, isWindows, nameOf, type NodePool } from '../model/cluster';
import type { ComputeClass } from '../model/compute-class';
import { withAccounts } from '../access/pulling-pods';
import { after, blockedBy, type Fact, failed, known, knownValue } from '../model/fact';
import type { ImageUse } from '../model/image-use';
import { manifestReference } from '../model/image-reference';
import { architectureOf } from '../model/machine-type';
import type { Project } from '../model/iam';
import type { Ask } from '../model/questions';
import { accountThatPulls, type Puller } from '../model/puller';
import { accountOf, type ClusterProject, identityOf, identityOfPool, NOBODY } from '../model/service-account';
import { FOR_ANY_POD, type PoolReach, type Target, usesOf, usesThere } from '../model/target';
import type { AccountFacts, NamespaceFacts, PoolFacts, RepositoryFacts } from '../model/target-facts';
import { NOT_OFFERED, undecided } from '../model/verification';
import { landersOf, reachOf } from '../placement/reach';
import {
  architectureOfClass,
  architectureToCome,
  builtInPools,
  classesOf,
  DEFAULT_CLASS,
  ownClassesOf,
  ownPrincipal,
  poolsOfClass,
} from '../placement/compute-classes';
import { hasNoNodes, planOf, whyNotOffered } from '../placement/verification-plan';
import { accessFacts } from './access-facts';
import type { NamedCluster } from './cluster-and-project';
import { inNamespaces } from './namespace-facts';
import { networkFacts } from './network-facts';
import { NOTHING_TAKEN, onPoolFacts } from './on-pool';
import { seenImage } from './seen-image';

/** Facts of the cluster about the pods of the workloads. */
interface OfPods {
  readonly namespaces: Promise<readonly NamespaceFacts[]>;
  readonly accounts: Promise<readonly AccountFacts[]>;
}

/** The facts of all pools. Whether the target's pods reach a pool depends on all pools. */
export async function poolFacts(
  target: Target,
  named: Promise<NamedCluster>,
  repository: Promise<RepositoryFacts | null>,
  ofPods: OfPods,
  ask: Ask,
  now: string,
): Promise<readonly PoolFacts[]> {
  const { cluster, project } = await named;
  if (cluster.state !== 'known') return [];
  const written = usesOf(target.image);
  // An image that was given without manifests does not wait for service accounts, which wait for an answer of another
  // registry.
  const given = written.length === 0 ? written : withAccounts(written, target, await ofPods.accounts);
  const uses = inNamespaces(given, target, await ofPods.namespaces);
  const ofCluster = [
    ...cluster.value.pools,
    ...(cluster.value.mode === 'external' ? [] : builtInPools(uses, cluster.value)),
  ].map((pool) => ({
    pool,
    ofClass: null,
    architecture: architectureFact(pool, target, uses, cluster.value, ask),
  }));
  const ofClasses = cluster.value.mode === 'external' ? [] : await classPools(cluster.value, uses, ask);
  const pools: readonly PoolToJudge[] = [...ofCluster, ...ofClasses];
  const reached = Promise.all(
    pools.map(async ({ pool, architecture }) => ({ pool, architecture: knownValue(await architecture) })),
  ).then((all) =>
    reachOf(all, {
      named: target.nodePools,
      uses,
      plain: isPlain(target),
      isAutopilot: cluster.value.mode === 'autopilot',
    }),
  );
  return Promise.all(
    pools.map(async ({ pool, ofClass, architecture }, index) => {
      const reach = reached.then((all): PoolReach => all[index] ?? FOR_ANY_POD);
      const { image } = target;
      const around = { cluster: cluster.value, project };
      const way = reach.then((own) =>
        image.valid && own.kind !== 'excluded' ? networkFacts(image.reference.host, pool, cluster.value, ask) : null,
      );
      // Asked at the same time as the identity of the puller: this saves a round of requests.
      const takes = image.valid
        ? onPoolFacts(
            image.reference,
            { seen: seenImage(image.reference, ask), reach },
            { pool, platform: architecture.then((cpu) => platformOf(pool, cpu)) },
            cluster.value,
            ask,
          )
        : null;
      const nodes = nodesOf(pool, ofClass, { id: cluster.value.project, project });
      const puller = await pullerOf(pool, nodes, target, { ...around, uses }, reach);
      const facts = await onePool(pool, nodes, puller, architecture, target, repository, ask, now);
      const own = await reach;
      const [verification, taken, network] = await Promise.all([
        verificationFact(target, cluster, facts, own, ask),
        takes,
        way,
      ]);
      return { ...facts, reach: own, verification, network, ...(taken ?? NOTHING_TAKEN) };
    }),
  );
}

/** Whether the image was also given directly, in addition to the manifests. */
const isPlain = ({ image }: Target): boolean => image.valid && image.plain;

/** A pool, with the compute class that creates it; null for a pool of the cluster itself. */
interface PoolToJudge {
  readonly pool: NodePool;
  readonly ofClass: Fact<ComputeClass> | null;
  readonly architecture: Promise<Fact<string>>;
}

/** The pools that the selected compute classes create, as far as the classes could be read. */
async function classPools(cluster: Cluster, uses: readonly ImageUse[], ask: Ask): Promise<readonly PoolToJudge[]> {
  const { endpoints } = cluster;
  const selected = new Set(uses.flatMap(({ scheduling }) => ownClassesOf(scheduling)));
  const classes = await Promise.all(
    classesOf(uses, cluster).map(async (computeClass) => {
      const fact = await ask('computeClass', { ...nameOf(cluster), computeClass, endpoints });
      // No workload selects the default class: if it could not be read, this is only an assumption.
      if (computeClass === DEFAULT_CLASS && fact.state !== 'known' && !selected.has(computeClass)) return [];
      const architecture = Promise.resolve(architectureOfClass(computeClass, fact, uses, cluster.version));
      return poolsOfClass(computeClass, fact, cluster).map((pool) => ({ pool, ofClass: fact, architecture }));
    }),
  );
  return classes.flat();
}

/** A real pull, on pools where the pod may be scheduled. */
async function verificationFact(
  target: Target,
  cluster: Fact<Cluster>,
  { pool, platform }: Pick<PoolFacts, 'pool' | 'platform'>,
  reach: PoolReach,
  ask: Ask,
): Promise<PoolFacts['verification']> {
  const asked = target.verify !== 'none';
  if (!asked || cluster.state !== 'known' || reach.kind !== 'judged') return null;
  // A pool that is named in the options is judged for all workloads.
  const landing = target.nodePools === null ? reach.uses : usesOf(target.image);
  const plan = planOf(target, cluster.value, pool, knownValue(platform.architecture) ?? null, landing);
  if (plan === null || hasNoNodes(cluster.value, pool)) return null;
  const closed = whyNotOffered(target, cluster.value, pool, landing);
  if (closed !== null) return known({ ...undecided(plan, null, NOT_OFFERED), words: closed }, cluster.from);
  return ask('verification', plan);
}

/** The identity of the nodes of a pool. */
function nodesOf(pool: NodePool, ofClass: PoolToJudge['ofClass'], around: ClusterProject): PoolFacts['nodes'] {
  return ofClass === null ? identityOfPool(pool, around) : after(ofClass, () => identityOfPool(pool, around));
}

/**
 * The puller: the nodes, the principal in `--principal`, or the workload if all pods on the pool pull as themselves.
 */
async function pullerOf(
  pool: NodePool,
  nodes: PoolFacts['nodes'],
  target: Target,
  {
    cluster,
    project,
    uses,
  }: { readonly cluster: Cluster; readonly project: Fact<Project>; readonly uses: readonly ImageUse[] },
  reach: Promise<PoolReach>,
): Promise<Puller> {
  if (target.principal !== null) {
    const email = accountOf(target.principal);
    const identity = email === null ? null : identityOf(email, { id: cluster.project, project });
    return { kind: 'given', principal: known(target.principal, '--principal'), identity };
  }
  if (pool.serviceAccount.kind === 'none') return { kind: 'nobody', principal: NOBODY };
  const { workloadPool } = cluster;
  const own = uses.some(({ pullsAsItself }) => pullsAsItself) && workloadPool !== null ? await reach : null;
  const landed = own === null ? [] : usesThere(own);
  const [first] = landed;
  if (first !== undefined && landed.every(({ pullsAsItself }) => pullsAsItself)) {
    const from = `${first.workload}, whose service account ${first.serviceAccount} is annotated enable-wi-image-pull`;
    const member = ({ number }: Project): Fact<string> =>
      known(ownPrincipal(first, target.namespace, number, workloadPool ?? ''), from);
    return { kind: 'workload', principal: after(project, member) };
  }
  const principal = after(nodes, ({ member }) => known(member, `node pool ${pool.name}`));
  return { kind: 'node', principal, identity: nodes };
}

const platformOf = (pool: NodePool, architecture: Fact<string>): PoolFacts['platform'] => ({
  os: isWindows(pool) ? 'windows' : 'linux',
  architecture,
});

async function onePool(
  pool: NodePool,
  nodes: PoolFacts['nodes'],
  puller: Puller,
  architectureOfPool: Promise<Fact<string>>,
  target: Target,
  repository: Promise<RepositoryFacts | null>,
  ask: Ask,
  now: string,
): Promise<Omit<PoolFacts, 'reach' | 'verification' | 'taken' | 'network' | 'runtime' | 'upgrade'>> {
  const asked = puller.kind === 'node' && needsAccount(target);
  const [account, architecture, probe, access] = await Promise.all([
    asked ? accountFact(nodes, ask) : null,
    architectureOfPool,
    asked ? probeFact(pool, nodes, target, ask) : null,
    repository.then((facts) => accessFacts(puller.principal, accountThatPulls(puller), facts, ask, now)),
  ]);
  const platform = platformOf(pool, architecture);
  return { pool, nodes, puller, account, platform, access, probe };
}

/** Whether the image needs the nodes' account: nodes send its token only to Google's registries. */
const needsAccount = ({ image }: Target): boolean => image.valid && image.reference.kind !== 'other';

/** A scope in the default scopes of GKE: used for a pool with unknown scopes. */
const READ_STORAGE = ['https://www.googleapis.com/auth/devstorage.read_only'];

/** A request to the registry as the nodes' account, if the user wants it. */
async function probeFact(
  pool: NodePool,
  nodes: PoolFacts['nodes'],
  target: Target,
  ask: Ask,
): Promise<PoolFacts['probe']> {
  const { image, impersonateNode } = target;
  if (!impersonateNode || !image.valid) return null;
  if (nodes.state !== 'known') return blockedBy(nodes);
  const { email, project } = nodes.value;
  const { host, path } = image.reference;
  const scopes = pool.scopes ?? READ_STORAGE;
  return ask('probe', { email, project, scopes, host, path, reference: manifestReference(image.reference) });
}

async function accountFact(nodes: PoolFacts['nodes'], ask: Ask): Promise<NonNullable<PoolFacts['account']>> {
  if (nodes.state !== 'known') return blockedBy(nodes);
  const { email, project } = nodes.value;
  return ask('serviceAccount', { email, project });
}

/** The CPU architecture from the machine type's family; for an unknown family, from Compute Engine. */
async function architectureFact(
  pool: NodePool,
  target: Target,
  uses: readonly ImageUse[],
  cluster: Cluster,
  ask: Ask,
): Promise<Fact<string>> {
  const { project } = cluster;
  if (pool.origin === 'auto-provisioned') {
    const around = { poolLabels: new Set<string>(), isAutopilot: cluster.mode === 'autopilot' };
    return architectureToCome(landersOf(uses, pool, around), isPlain(target));
  }
  if (pool.group !== null) return known(pool.group.architecture, `nodes of ${pool.name}`);
  const family = architectureOf(pool.machineType);
  if (family !== null) return known(family, `machine type ${pool.machineType ?? ''}`);
  const zone = pool.locations[0];
  if (pool.machineType === null || zone === undefined) {
    return failed('malformed', `node pool ${pool.name}`, 'the API names no machine type or no zone of it');
  }
  const from = `machine type ${pool.machineType}`;
  const fact = await ask('machineType', { project, zone, machineType: pool.machineType });
  return after(fact, ({ architecture }) => {
    if (architecture === 'ARM64') return known('arm64', from);
    if (architecture === 'X86_64') return known('amd64', from);
    return failed('malformed', from, `its architecture is “${architecture}”`);
  });
}
