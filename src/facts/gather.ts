import { evaluate, type Lack } from '../access/evaluate';
import { type Cluster, type ClusterName, isWindows, type NodePool } from '../model/cluster';
import { after, type Blocked, denied, type Fact, failed, known, type Known, valueOf } from '../model/fact';
import type { ImageUse } from '../model/image-use';
import { type ImageReference, manifestReference, repositoryPath } from '../model/image-reference';
import { architectureOf } from '../model/machine-type';
import { need } from '../model/need';
import type { Ancestry, Project } from '../model/policy';
import type { Ask } from '../model/questions';
import { accountOf, emailOf, isDefaultAccount, projectOfAccount } from '../model/service-account';
import type { PoolReach, Target } from '../model/target';
import {
  type AccessFacts,
  type ClusterFacts,
  type DenyLevel,
  type ImageFacts,
  NO_ACCESS_FACTS,
  type PoolFacts,
  type RepositoryFacts,
  type TargetFacts,
} from '../model/target-facts';
import { reachOf } from '../targets/reach';
import { architectureToCome, classOf, classPools, classResource, ownPrincipal, usesOf } from '../targets/uses';
import { hasNoNodes, planOf } from '../verify/plan';

/**
 * Gathers all facts of a target. Every question starts as soon as what it depends on is known, and the dependency
 * graph is the call graph: image, repository and cluster at once, then what they name.
 * @param now the time of the run, ISO 8601
 */
export async function gather(target: Target, ask: Ask, now: string): Promise<TargetFacts> {
  const reference = target.image.valid ? target.image.reference : null;
  const repository = reference === null ? Promise.resolve(null) : repositoryFacts(reference, ask);
  const named = clusterAndProject(target.cluster, ask);
  const [image, cluster, pools] = await Promise.all([
    reference === null ? unreadImage(target) : imageFacts(reference, repository, ask),
    clusterFacts(target.cluster, named, ask),
    poolFacts(target, named, repository, ask, now),
  ]);
  return { target, image, cluster, pools, now };
}

/** A reference that does not parse names no image: there is nothing to ask. */
function unreadImage({ image }: Target): ImageFacts {
  const manifest = failed('rejected', 'image reference', image.valid ? '' : image.reason);
  return { manifest, config: null, anonymous: null, repository: null };
}

async function imageFacts(
  image: ImageReference,
  about: Promise<RepositoryFacts | null>,
  ask: Ask,
): Promise<ImageFacts> {
  const of = { host: image.host, path: image.path, reference: manifestReference(image) };
  const asked = ask('manifest', of);
  const [manifest, config, anonymous, repository] = await Promise.all([
    asked,
    asked.then((fact) => configFact(fact, image, ask)),
    about.then((facts) => (mayBePublicUnseen(facts) ? ask('anonymousPull', of) : null)),
    about,
  ]);
  return { manifest, config, anonymous, repository };
}

/** A stranger's request is worth a question only where the policy that would say it was not read. */
const mayBePublicUnseen = (facts: RepositoryFacts | null): boolean =>
  facts !== null && facts.repository.state !== 'absent' && facts.levels[0]?.policy.state !== 'known';

/** The config blob of a single image; an index says its platforms itself. */
async function configFact(
  manifest: ImageFacts['manifest'],
  image: ImageReference,
  ask: Ask,
): Promise<ImageFacts['config']> {
  if (manifest.state !== 'known') return blockedBy(manifest);
  const { shape, config } = manifest.value;
  if (shape !== 'image' || config === null) return null;
  return ask('imageConfig', { host: image.host, path: image.path, digest: config.digest });
}

async function repositoryFacts(image: ImageReference, ask: Ask): Promise<RepositoryFacts | null> {
  const name = repositoryPath(image);
  const projectId = image.project;
  if (name === null || projectId === null) return null;
  const asked = ask('repository', { repository: name });
  const ofProject = `projects/${projectId}`;
  const ancestors = ask('ancestry', { project: projectId }).then((fact) => ({
    fact,
    above: resourcesAbove(fact, ofProject),
  }));
  const [
    repository,
    project,
    { fact: ancestry },
    service,
    key,
    upstreams,
    own,
    levels,
    deny,
    downloadRules,
    redirection,
  ] = await Promise.all([
    asked,
    ask('project', { project: projectId }),
    ancestors,
    asked.then((fact) => (isUnreadable(fact) ? ask('service', { project: projectId, service: API }) : null)),
    asked.then((fact) => keyFact(valueOf(fact)?.kmsKeyName ?? null, ask)),
    asked.then((fact) => upstreamFacts(valueOf(fact)?.upstreams ?? [], ask)),
    ask('repositoryPolicy', { repository: name }),
    onEachLevel(ofProject, ancestors, (resource) => ask('policy', { resource })),
    onEachLevel(ofProject, ancestors, (resource) => ask('denyPolicies', { resource })),
    ask('downloadRules', { repository: name }),
    image.repository === image.host ? ask('redirection', { project: projectId }) : null,
  ]);
  return {
    name,
    projectId,
    repository,
    project,
    ancestry,
    service,
    key,
    upstreams,
    downloadRules,
    redirection,
    levels: [
      { kind: 'repository', resource: name, policy: own },
      ...levels.map(({ kind, resource, fact }) => ({ kind, resource, policy: fact })),
    ],
    deny: deny.map(({ kind, resource, fact }) => ({ kind, resource, policies: fact })),
  };
}

const API = 'artifactregistry.googleapis.com';
const isUnreadable = (fact: Fact<unknown>): boolean => fact.state === 'denied' || fact.state === 'failed';
const REPOSITORY = /^projects\/[^/]+\/locations\/[^/]+\/repositories\/[^/]+$/;

const keyFact = async (key: string | null, ask: Ask): Promise<RepositoryFacts['key']> =>
  key === null ? null : ask('key', { key });

/** The upstreams that are repositories of Artifact Registry themselves. */
const upstreamFacts = (upstreams: readonly string[], ask: Ask): Promise<RepositoryFacts['upstreams']> =>
  Promise.all(
    upstreams
      .filter((name) => REPOSITORY.test(name))
      .map(async (name) => ({ name, repository: await ask('repository', { repository: name }) })),
  );

/** A project's own level and those above it, each with what is asked of it: the project at once, the rest once named. */
async function onEachLevel<T>(
  project: string,
  ancestors: Promise<{ above: readonly string[] | Blocked; fact: Fact<Ancestry> }>,
  askOf: (resource: string) => Promise<Fact<T>>,
): Promise<readonly { kind: DenyLevel['kind']; resource: string; fact: Fact<T> }[]> {
  const [own, above] = await Promise.all([
    askOf(project).then((fact) => ({ kind: 'project' as const, resource: project, fact })),
    ancestors.then(({ above: named }) => {
      // One level stands for all that could not be named.
      if (!isList(named)) {
        const resource = `the folders and the organization above ${project}`;
        return [{ kind: 'folder' as const, resource, fact: named }];
      }
      return Promise.all(
        named.map(async (resource) => ({ kind: kindOf(resource), resource, fact: await askOf(resource) })),
      );
    }),
  ]);
  return [own, ...above];
}

const isList = (value: readonly string[] | Blocked): value is readonly string[] => Array.isArray(value);
const kindOf = (resource: string): 'folder' | 'organization' =>
  resource.startsWith('folders/') ? 'folder' : 'organization';

function resourcesAbove(ancestry: Fact<Ancestry>, project: string): readonly string[] | Blocked {
  if (ancestry.state !== 'known') return blockedBy(ancestry);
  return ancestry.value.filter((resource) => resource !== project && !resource.startsWith('projects/'));
}

/** What the pools' own questions depend on: the cluster, and its project's number for the default service account. */
interface NamedCluster {
  readonly cluster: Fact<Cluster>;
  readonly project: Fact<Project>;
}

async function clusterAndProject(name: ClusterName, ask: Ask): Promise<NamedCluster> {
  const [cluster, project] = await Promise.all([ask('cluster', name), ask('project', { project: name.project })]);
  return { cluster, project };
}

async function clusterFacts(name: ClusterName, named: Promise<NamedCluster>, ask: Ask): Promise<ClusterFacts> {
  const { cluster, project } = await named;
  const [near, projectPolicy] = await Promise.all([
    cluster.state === 'absent' ? ask('clusters', { project: name.project }) : null,
    usesDefaultAccount(cluster) ? ask('policy', { resource: `projects/${name.project}` }) : null,
  ]);
  return { cluster, project, near, projectPolicy };
}

const usesDefaultAccount = (cluster: Fact<Cluster>): boolean =>
  valueOf(cluster)?.pools.some(({ serviceAccount }) => isDefaultAccount(serviceAccount)) ?? false;

/** The facts of every pool, with how the target's pods reach it, which depends on all of them. */
async function poolFacts(
  target: Target,
  named: Promise<NamedCluster>,
  repository: Promise<RepositoryFacts | null>,
  ask: Ask,
  now: string,
): Promise<readonly PoolFacts[]> {
  const { cluster, project } = await named;
  if (cluster.state !== 'known') return [];
  const uses = usesOf(target);
  const pools = [...cluster.value.pools, ...classPools(uses, cluster.value)].map((pool) => ({
    pool,
    architecture: architectureFact(pool, uses, target.cluster.project, ask),
  }));
  const reached = Promise.all(
    pools.map(async ({ pool, architecture }) => ({ pool, architecture: valueOf(await architecture) })),
  ).then((all) =>
    reachOf(all, { named: target.nodePools, uses, plain: target.image.valid && target.image.plain === true }),
  );
  return Promise.all(
    pools.map(async ({ pool, architecture }, index) => {
      const reach = reached.then((all): PoolReach => all[index] ?? { kind: 'judged' });
      const who = await identityOf(pool, target, { cluster: cluster.value, project }, reach);
      const facts = await onePool(pool, who, architecture, target, project, repository, ask, now);
      const own = await reach;
      return { ...facts, reach: own, verification: await verificationFact(target, cluster, facts, own, ask) };
    }),
  );
}

/** The pull itself, on pools that the pod may land on. */
async function verificationFact(
  target: Target,
  cluster: Fact<Cluster>,
  { pool, platform }: Pick<PoolFacts, 'pool' | 'platform'>,
  reach: PoolReach,
  ask: Ask,
): Promise<PoolFacts['verification']> {
  if (target.verify !== 'pod' || cluster.state !== 'known' || reach.kind !== 'judged') return null;
  const plan = planOf(target, cluster.value, pool, valueOf(platform.architecture) ?? null);
  if (plan === null || hasNoNodes(cluster.value, pool)) return null;
  return ask('verification', plan);
}

/** Who pulls on a pool. */
interface Identity {
  /** The node's service account. */
  readonly email: Fact<string>;
  /** The IAM member that pulls. */
  readonly principal: Fact<string>;
  /** The principal is another than the node. */
  readonly isOther: boolean;
}

/** Who pulls: the node's account, whom `--principal` names, or the workload where all that land there pull as themselves. */
async function identityOf(
  pool: NodePool,
  target: Target,
  { cluster, project }: { readonly cluster: Cluster; readonly project: Fact<Project> },
  reach: Promise<PoolReach>,
): Promise<Identity> {
  const ofClass = classOf(pool);
  const email: Fact<string> = ofClass === null ? emailOf(pool.serviceAccount, project) : classUnread(ofClass, cluster);
  if (target.principal !== null) return { email, principal: known(target.principal, '--principal'), isOther: true };
  const workloadPool = cluster.workloadPool ?? null;
  const own = usesOf(target).some(({ pullsAsItself }) => pullsAsItself) && workloadPool !== null ? await reach : null;
  const landed = own?.kind === 'judged' ? (own.uses ?? []) : [];
  const [first] = landed;
  if (first !== undefined && landed.every(({ pullsAsItself }) => pullsAsItself)) {
    const from = `${first.workload}, whose service account ${first.serviceAccount} is annotated enable-wi-image-pull`;
    const member = ({ number }: Project): Fact<string> =>
      known(ownPrincipal(first, target.namespace, number, workloadPool ?? ''), from);
    return { email, principal: after(project, member), isOther: true };
  }
  const member = (value: string): Fact<string> => known(`serviceAccount:${value}`, `node pool ${pool.name}`);
  return { email, principal: after(email, member), isOther: false };
}

/** What a compute class says stands in the Kubernetes API alone. */
const classUnread = (name: string, cluster: Cluster): Fact<string> =>
  denied('permission', classResource(name, cluster), 'the Kubernetes API is not asked for it', [
    need('container.thirdPartyObjects.get', classResource(name, cluster)),
  ]);

async function onePool(
  pool: NodePool,
  { email, principal, isOther }: Identity,
  architectureOfPool: Promise<Fact<string>>,
  target: Target,
  project: Fact<Project>,
  repository: Promise<RepositoryFacts | null>,
  ask: Ask,
  now: string,
): Promise<Omit<PoolFacts, 'reach' | 'verification'>> {
  const accountProject = (of: string): string => projectOfAccount(of, target.cluster.project, project);
  const [account, architecture, probe, access] = await Promise.all([
    isOther ? null : accountFact(email, accountProject, ask),
    architectureOfPool,
    isOther ? null : probeFact(pool, email, target, ask),
    repository.then((facts) => accessFacts(principal, facts, accountProject, ask, now)),
  ]);
  const platform = { os: isWindows(pool) ? ('windows' as const) : ('linux' as const), architecture };
  return { pool, principal, account, platform, access, probe };
}

/** GKE's default scopes include it: what a pool has that does not say its scopes. */
const READ_STORAGE = ['https://www.googleapis.com/auth/devstorage.read_only'];

/** The registry asked as the node's own account, where the user wants it. */
async function probeFact(pool: NodePool, email: Fact<string>, target: Target, ask: Ask): Promise<PoolFacts['probe']> {
  const { image, impersonateNode } = target;
  if (!impersonateNode || !image.valid || image.reference.kind === 'other') return null;
  if (email.state !== 'known') return blockedBy(email);
  const { host, path } = image.reference;
  const scopes = pool.scopes ?? READ_STORAGE;
  return ask('probe', { email: email.value, scopes, host, path, reference: manifestReference(image.reference) });
}

async function accountFact(
  email: Fact<string>,
  accountProject: (email: string) => string,
  ask: Ask,
): Promise<NonNullable<PoolFacts['account']>> {
  if (email.state !== 'known') return blockedBy(email);
  return ask('serviceAccount', { email: email.value, project: accountProject(email.value) });
}

/** From the machine type's family; a family that is not known is asked of Compute Engine. */
async function architectureFact(
  pool: NodePool,
  uses: readonly ImageUse[],
  project: string,
  ask: Ask,
): Promise<Fact<string>> {
  const ofClass = classOf(pool);
  if (ofClass !== null) return failed('malformed', `compute class ${ofClass}`, 'its machine families were not read');
  if (pool.origin === 'auto-provisioned')
    return architectureToCome(uses) === 'arm64'
      ? known('arm64', 'the workloads select arm64')
      : known('amd64', 'GKE creates amd64 nodes for pods that select no architecture');
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

/**
 * Evaluates as far as the policies go and asks what the evaluation lacks, until it lacks nothing that can be asked.
 * What is open even then is asked of Policy Troubleshooter; a run that is sure asks nothing more.
 */
async function accessFacts(
  principal: Fact<string>,
  repository: RepositoryFacts | null,
  accountProject: (email: string) => string,
  ask: Ask,
  now: string,
): Promise<AccessFacts> {
  if (repository === null || principal.state !== 'known') return NO_ACCESS_FACTS;
  const email = accountOf(principal.value);
  const { name, levels, deny } = repository;
  let facts = NO_ACCESS_FACTS;
  for (;;) {
    const { state, lacks } = evaluate({ principal: principal.value, repository: name, levels, deny, facts, now });
    if (lacks.length > 0) {
      facts = await answerLacks(lacks, facts, email ?? '', accountProject(email ?? ''), ask);
    } else if (state === 'unknown' && email !== null) {
      return { ...facts, troubleshooting: await ask('troubleshooting', { email, repository: name }) };
    } else if (state === 'refused' && email !== null && isDefaultAccount(email)) {
      return { ...facts, automaticGrants: await ask('automaticGrants', { project: accountProject(email) }) };
    } else return facts;
  }
}

async function answerLacks(
  lacks: readonly Lack[],
  facts: AccessFacts,
  email: string,
  project: string,
  ask: Ask,
): Promise<AccessFacts> {
  const names = lacks.flatMap((lack) => (lack.kind === 'role' ? [lack.role] : []));
  const groupNames = lacks.flatMap((lack) => (lack.kind === 'group' ? [lack.group] : []));
  const wantsPlace = lacks.some(({ kind }) => kind === 'accountPlace');
  const [roles, groups, place] = await Promise.all([
    Promise.all(names.map(async (role) => [role, await ask('role', { role })] as const)),
    Promise.all(groupNames.map(async (group) => [group, await ask('groupMembership', { group, email })] as const)),
    wantsPlace ? Promise.all([ask('project', { project }), ask('ancestry', { project })]) : null,
  ]);
  return {
    ...facts,
    roles: { ...facts.roles, ...Object.fromEntries(roles) },
    groups: { ...facts.groups, ...Object.fromEntries(groups) },
    accountPlace: place === null ? facts.accountPlace : { project: place[0], ancestry: place[1] },
  };
}

function blockedBy(fact: Exclude<Fact<unknown>, Known<unknown>>): Blocked {
  return { state: 'blocked', by: fact.state === 'blocked' ? fact.by : fact };
}
