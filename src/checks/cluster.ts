import { describeCluster, describePool, findCluster, findPool, grantNodeRole, listPools } from '../fixes';
import { type Cluster, type ClusterName, type ClusterCondition, clusterPath, leavesOpen } from '../model/cluster';
import { type Absent, missing, knownValue } from '../model/fact';
import type { Finding } from '../model/finding';
import { evidence, findingsOf, needsOf, said } from '../model/finding-builder';
import { namesAsked, usesOf } from '../model/target';
import type { PoolFacts, TargetFacts } from '../model/target-facts';
import { whyMissing } from '../model/unreadable';
import { checkOf } from './check';
import { nearNames } from '../model/suggest';

interface Named {
  readonly cluster: string;
}
/** Similar names that the user may have meant. */
interface Near {
  readonly near: readonly string[];
}
interface Troubled {
  /** The cluster or the pool, at the start of a sentence. */
  readonly what: string;
  readonly troubles: readonly string[];
}
interface Unreached extends Named {
  readonly workloads: readonly string[];
  /** Why not, one reason for each pool. */
  readonly why: readonly string[];
}
const thereIs = ({ near }: Near): string => (near.length > 0 ? `; there is ${near.join(', ')}` : '');
const troubles = ({ what, troubles: each }: Troubled): string => `${what}: ${each.join('; ')}`;
const nowhere = ({ cluster: name, workloads, why }: Unreached): string =>
  `${workloads.join(', ')} cannot land on any node pool of ${name} (${why.join('; ')})`;

const CODES = {
  outside: ({
    cluster: name,
    version,
    groups,
  }: Record<'cluster' | 'version', string> & { readonly groups: readonly string[] }) =>
    `The Kubernetes API of ${name} answers (${version}), and has nodes of ${groups.join(', ')}`,
  'no-nodes': ({ cluster: name }: { readonly cluster: string }) =>
    `${name} has no node: what a pod lands on is not known`,
  sound: ({ cluster: name, location, status, shape }: Record<'cluster' | 'location' | 'status' | 'shape', string>) =>
    `Cluster ${name} in ${location} is ${status} (${shape})`,
  absent: ({ cluster: path, answer, ...args }: Named & Near & { readonly answer: string }) =>
    `There is no cluster ${path}: ${answer}${thereIs(args)}`,
  'listing-incomplete': ({ cluster: path, zones, ...args }: Named & Near & { readonly zones: readonly string[] }) =>
    `${path} was not found, and the listing is incomplete: ${zones.join(', ')} did not answer${thereIs(args)}`,
  'answers-disagree': ({ answer, project }: { readonly answer: string; readonly project: string }) =>
    `The answers disagree: ${answer}, but the list of clusters of project ${project} has it`,
  deleting: ({ cluster: name, location }: Named & { readonly location: string }) =>
    `Cluster ${name} in ${location} is being deleted (STOPPING)`,
  troubled: troubles,
  // The same with a separate fix: GKE reports that the nodes' account lacks its role.
  'nodes-lack-role': troubles,
  'pool-absent': ({
    cluster: name,
    pool,
    near,
    pools,
  }: Named & Near & { readonly pool: string; readonly pools: readonly string[] }) =>
    `Cluster ${name} has no node pool ${pool}${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : `; it has ${pools.join(', ') || 'none'}`}`,
  'pool-deleting': ({ pool, why }: { readonly pool: string; readonly why: string }) => `Node pool ${pool}: ${why}`,
  'running-unread': ({ cluster: path, why }: Named & { readonly why: string }) =>
    `Which images run on ${path} is not known: ${why}`,
  'no-pool-takes-it': nowhere,
  'no-pool-may-take-it': nowhere,
};
const find = findingsOf('cluster', 'gate', CODES);

const MISSING_PERMISSIONS = 'NODE_SERVICE_ACCOUNT_MISSING_PERMISSIONS';
const SOUND = new Set(['RUNNING', 'RECONCILING']);
const SOUND_POOL = new Set([...SOUND, 'PROVISIONING']);
/** Values of `status` that mean something is wrong or not ready. This version does not know any other value. */
const TELLING = new Set(['PROVISIONING', 'ERROR', 'DEGRADED', 'RUNNING_WITH_ERROR', 'STOPPING']);

/** Does the cluster exist, and is it in a state to run pods? */
export const cluster = checkOf(find, {
  title: 'The cluster exists, and GKE reports no problem with it',
  subject: 'cluster',
  outside: true,
  traits: {},
  judge: (facts) => {
    const { cluster: fact } = facts.cluster;
    const { cluster: named, image } = facts.target;
    if (named === null) return [];
    if (!image.valid) return unlisted(facts, named);
    const whole = find.match(fact, `The cluster ${clusterPath(named)}`, {
      known: (value, from) => judgeCluster(value, from, facts),
      absent: (missing) => judgeAbsent(missing, named, facts),
    });
    if (fact.state !== 'known') return [whole];
    return [
      ...withLanding(withNamespaces(withDefaultClass(whole, facts), facts), fact, facts),
      ...wrongPoolNames(fact.value, fact.from, facts),
      ...namedAndGoing(facts),
      ...facts.pools.flatMap((pool) => judgePool(pool, fact)),
    ];
  },
});

/** For a cluster with unknown workloads: reports that, or why the cluster itself could not be read. */
function unlisted(
  { target: { image }, cluster: { cluster: fact } }: TargetFacts,
  named: ClusterName,
): readonly Finding[] {
  if (image.valid || image.unlisted === null) return [];
  const { why, needs } = image.unlisted;
  const args = { cluster: clusterPath(named), why };
  const open = find.unknown('running-unread', args, { subject: clusterPath(named), needs });
  if (fact.state === 'known' || fact.state === 'absent') return [open];
  return [find.match(fact, `The cluster ${clusterPath(named)}`, { known: () => open, absent: () => open })];
}

/** A cluster outside GKE exists if its API server answers. */
function judgeOutside({ name: cluster, version, pools }: Cluster, from: string): Finding {
  const groups = pools.map(({ name, group }) => `${name} (${String(group?.nodes ?? 0)})`);
  if (groups.length === 0) return find.unknown('no-nodes', { cluster });
  const args = { cluster, version: version ?? 'version unknown', groups };
  return find.pass('outside', args, { evidence: evidence('listed', 'pass', from, groups.join(', ')) });
}

function judgeAbsent(fact: Absent, wanted: ClusterName, { cluster: { near: listed } }: TargetFacts): Finding {
  const listing = listed === null ? undefined : knownValue(listed);
  const clusters = listing?.clusters ?? [];
  const elsewhere = clusters.filter(({ name }) => name === wanted.name).map(clusterPath);
  const similar = nearNames(
    wanted.name,
    clusters.map(({ name }) => name),
  );
  const others = clusters.filter(({ name }) => name !== wanted.name && similar.includes(name));
  const near = [...elsewhere, ...others.map(clusterPath)].slice(0, 3);
  const proof = evidence('listed', 'fail', fact.from, fact.detail);
  const zones = listing?.missingZones ?? [];
  if (listing !== undefined && zones.length === 0 && leavesOpen(listing, wanted))
    return find.unknown('answers-disagree', { answer: said(fact), project: wanted.project }, { evidence: proof });
  const name = clusterPath(wanted);
  if (zones.length > 0) return find.unknown('listing-incomplete', { cluster: name, zones, near }, { evidence: proof });
  return find.fail(
    'absent',
    { cluster: name, answer: said(fact), near },
    { evidence: proof, fix: findCluster(wanted, near) },
  );
}

function judgeCluster(value: Cluster, from: string, facts: TargetFacts): Finding {
  if (value.mode === 'external') return judgeOutside(value, from);
  const { name, location, status } = value;
  const shape = `${value.mode}, ${value.version ?? 'version not said'}`;
  if (status === 'STOPPING')
    return find.fail(
      'deleting',
      { cluster: name, location },
      {
        evidence: evidence('listed', 'fail', from, 'status STOPPING'),
        fix: findCluster(value, []),
      },
    );
  const wrong = [
    ...statusTrouble(status, value.statusMessage, SOUND),
    ...value.conditions.map(conditionText),
    ...(value.pools.length === 0 ? ['it has no node pool: no pod runs there until it has one'] : []),
  ];
  const proof = evidence('listed', 'pass', from, `status ${status}, ${shape}`);
  if (wrong.length === 0) return find.pass('sound', { cluster: name, location, status, shape }, { evidence: proof });
  const args = { what: `Cluster ${name} in ${location}`, troubles: wrong };
  const members = membersOf(facts.pools);
  return lacksRole(value.conditions) && members.length > 0
    ? find.warn('nodes-lack-role', args, { evidence: proof, fix: grantNodeRole(value.project, members) })
    : find.warn('troubled', args, { evidence: proof, fix: describeCluster(value) });
}

function judgePool(facts: PoolFacts, fact: { readonly value: Cluster; readonly from: string }): readonly Finding[] {
  const { pool, reach } = facts;
  if (reach.kind === 'excluded') return [];
  const wrong = [...statusTrouble(pool.status, pool.statusMessage, SOUND_POOL), ...pool.conditions.map(conditionText)];
  if (wrong.length === 0) return [];
  const args = { what: `Node pool ${pool.name}`, troubles: wrong };
  const proof = evidence('listed', 'pass', fact.from, `nodePools[${pool.name}].status ${pool.status}`);
  const more = { pool: pool.name, evidence: proof };
  const members = membersOf([facts]);
  return [
    lacksRole(pool.conditions) && members.length > 0
      ? find.warn('nodes-lack-role', args, { ...more, fix: grantNodeRole(fact.value.project, members) })
      : find.warn('troubled', args, { ...more, fix: describePool(fact.value, pool) }),
  ];
}

const lacksRole = (conditions: readonly ClusterCondition[]): boolean =>
  conditions.some(({ code }) => code === MISSING_PERMISSIONS);

/** Pods that select no compute class may get the cluster's default one. Adds the assumption if it was not read. */
function withDefaultClass(whole: Finding, { cluster: { defaultClass } }: TargetFacts): Finding {
  const root = defaultClass === null ? null : missing(defaultClass);
  if (defaultClass === null || root === null || root.state === 'absent') return whole;
  const text = `Nodes that the cluster's default compute class makes pull as its other nodes do. ${whyMissing('The class', root)}`;
  return { ...whole, assumptions: [...whole.assumptions, find.assume(text, needsOf(defaultClass))] };
}

const NOT_OFFERED: ReadonlySet<string> = new Set(['rejected', 'not-asked', 'not-recorded']);

/** Pods that select no class get the default one of their namespace. Adds the assumption if it could not be read. */
function withNamespaces(whole: Finding, { cluster: { namespaces } }: TargetFacts): Finding {
  const assumed = namespaces.flatMap(({ namespace, likely, defaults }) => {
    const root = missing(defaults);
    if (root === null || root.state === 'absent') return [];
    // No access to the cluster's API was given, and the cluster shows no compute class.
    if (!likely && root.state === 'failed' && NOT_OFFERED.has(root.why)) return [];
    const text = `Namespace ${namespace} has no default compute class. ${whyMissing('It', root)}`;
    return [find.assume(text, needsOf(defaults))];
  });
  return assumed.length === 0 ? whole : { ...whole, assumptions: [...whole.assumptions, ...assumed] };
}

/** Where the workloads of manifests may land: adds the assumptions, or reports that no pool accepts them. */
function withLanding(
  whole: Finding,
  { value, from }: { readonly value: Cluster; readonly from: string },
  { pools, target }: TargetFacts,
): readonly Finding[] {
  const uses = usesOf(target.image);
  if (uses.length === 0 || target.nodePools !== null || pools.length === 0) return [whole];
  const why = pools.flatMap(({ pool, reach }) => (reach.kind === 'excluded' ? [`${pool.name}: ${reach.why}`] : []));
  if (why.length < pools.length) {
    const open = pools.flatMap(({ pool: { accountAssumed }, reach }) =>
      reach.kind === 'judged' ? [...reach.open, accountAssumed ?? []].flat() : [],
    );
    const assumed = [...new Set(open)].map((text) => find.assume(text));
    return [{ ...whole, assumptions: [...whole.assumptions, ...assumed] }];
  }
  const workloads = [...new Set(uses.map(({ workload }) => workload))];
  const args = { cluster: value.name, workloads, why };
  const subject = `${workloads.join(', ')} on ${clusterPath(value)}`;
  const certain = pools.every(({ reach }) => reach.kind === 'excluded' && reach.certain);
  if (!certain) return [whole, find.unknown('no-pool-may-take-it', args, { subject })];
  const proof = evidence('listed', 'fail', from, `nodePools: ${pools.map(({ pool }) => pool.name).join(', ')}`);
  return [whole, find.fail('no-pool-takes-it', args, { subject, evidence: proof, fix: listPools(value) })];
}

/** Reports names given by `--node-pool` that the cluster does not have. */
function wrongPoolNames(value: Cluster, from: string, { target, pools }: TargetFacts): readonly Finding[] {
  const names = pools.map(({ pool }) => pool.name);
  const wrong = namesAsked(target.nodePools).filter((name) => !names.includes(name));
  return wrong.map((pool) => {
    const near = nearNames(pool, names);
    const proof = evidence('listed', 'fail', from, `nodePools: ${names.join(', ') || 'none'}`);
    const args = { cluster: value.name, pool, near, pools: names };
    return find.fail('pool-absent', args, { pool, evidence: proof, fix: findPool(value, near) });
  });
}

/** Reports named pools that GKE is deleting. Nothing is judged there. */
const namedAndGoing = ({ target, pools }: TargetFacts): readonly Finding[] =>
  pools.flatMap(({ pool, reach }) =>
    pool.status === 'STOPPING' && reach.kind === 'excluded' && namesAsked(target.nodePools).includes(pool.name)
      ? [find.skip('pool-deleting', { pool: pool.name, why: reach.why }, { pool: pool.name })]
      : [],
  );

/** Describes a status that a healthy cluster or pool does not have, and names an unknown value. */
function statusTrouble(status: string, message: string | null, sound: ReadonlySet<string>): readonly string[] {
  if (sound.has(status)) return [];
  const words = message === null ? '' : `: ${message}`;
  return [`its status is ${status}${TELLING.has(status) ? '' : ', which is not a known one'}${words}`];
}

const conditionText = ({ code, message }: ClusterCondition): string =>
  `GKE reports ${code}${message ? `: ${message}` : ''}`;

/** The IAM members of the pools' nodes, as far as they are known. */
const membersOf = (pools: readonly PoolFacts[]): readonly string[] => [
  ...new Set(pools.flatMap(({ nodes }) => knownValue(nodes)?.member ?? [])),
];
